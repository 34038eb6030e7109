/* The table of contents, and captions. Page numbers are filled in when pages are known. */
#include "layout/layout_private.h"

#define NUMBER_ZONE_EMS 250 /* right of the entries, for page numbers [1/100 em] */
#define LEADER_DOT      600 /* [1/1000 pt] */
#define LEADER_PITCH    4200
#define LEADER_GAP_EMS  60
#define LABEL_GAP_EMS   70

struct contents {
    struct flow *flow;
    page_tag_id tag;
    int depth;
    bool appendix_titles;
};

static void add_leader(struct flow *flow, length from, length to, length baseline) {
    const length first = to - (to - from) / LEADER_PITCH * LEADER_PITCH;
    if (first >= to)
        return;
    struct layout *layout = flow->layout;
    struct page_segment *line = ARENA_ARRAY(layout->arena, struct page_segment, 2);
    line[0] = (struct page_segment){.verb = PAGE_MOVE, .x = {first}, .y = {baseline}};
    line[1] = (struct page_segment){.verb = PAGE_LINE, .x = {to}, .y = {baseline}};
    struct piece *piece = galley_piece(flow->galley);
    piece->item.kind = PAGE_PATH;
    piece->item.tag = PAGE_ARTIFACT_LAYOUT;
    piece->item.path = (struct page_path){.segments = line,
                                          .count = 2,
                                          .stroke = true,
                                          .stroke_colour = layout->style->colour[STYLE_MUTED],
                                          .line_width = LEADER_DOT,
                                          .dash_on = LEADER_DOT,
                                          .dash_off = LEADER_PITCH - LEADER_DOT};
}

/* The right end of the ink in the last box. */
static length ink_end(const struct layout *layout, const struct galley *galley, size_t first) {
    length end = 0;
    for (size_t i = first; i < galley->pieces.count; i++) {
        const struct page_item *item = &galley->pieces.items[i].item;
        if (item->kind != PAGE_RUN || item->run.count == 0)
            continue;
        const struct page_word *last = &item->run.words[item->run.count - 1];
        const length right =
            item->run.x + last->x +
            font_scale(layout->fonts, item->run.face, last->shape->width, item->run.size);
        end = right > end ? right : end;
    }
    return end;
}

static void add_page_number(struct flow *flow, const struct doc_node *heading,
                            enum style_role_id role_id, page_tag_id tag) {
    struct layout *layout = flow->layout;
    const struct style_role *role = &layout->style->role[role_id];
    struct piece *piece = galley_piece(flow->galley);
    piece->late = heading;
    piece->item.kind = PAGE_RUN;
    piece->item.tag = tag;
    piece->item.run =
        (struct page_run){.x = flow->x + flow->width,
                          .baseline = role_baseline(layout, role_id),
                          .size = role->size,
                          .colour = role->colour,
                          .face = font_find(layout->fonts, role->family, role->bold, role->italic)};
}

/* A line of the contents, or of a list of tables: what it says and where it leads. */
struct entry {
    const char *number, *title;
    const struct doc_node *target;
    enum style_role_id role;
    int level;
};

/* "1.2" hangs before the words of its title; "Bijlage 1" is part of the line. */
static length hang_number(const struct entry *entry, const struct style_role *role,
                          struct inlines *inlines) {
    struct atom *atoms = inlines->atoms.items;
    if (entry->number == NULL || strchr(entry->number, ' ') != NULL || inlines->atoms.count < 2)
        return 0;
    const length label = atoms[0].width, least = label + role->size / 3;
    const length column = role->size / 100 * (entry->level == 1 ? 180 : 260);
    const length hang = least > column ? least : column;
    atoms[1].kind = ATOM_TIE;
    atoms[1].width = hang - label;
    return hang;
}

static void set_entry(struct flow *flow, const struct entry *entry, const char *words,
                      page_tag_id link) {
    struct layout *layout = flow->layout;
    const struct style_role *role = &layout->style->role[entry->role];
    const struct arena_mark mark = arena_mark(&layout->scratch);
    struct inlines inlines = {0};
    struct flow inner = *flow;
    inner.x += role->left;
    inner.width -= role->left + role->size / 100 * NUMBER_ZONE_EMS;
    inline_text(flow, words, entry->role, link, &inlines);
    const struct line_setting setting = {.role = entry->role,
                                         .hang = hang_number(entry, role, &inlines),
                                         .space_before = role->space_before,
                                         .break_cost =
                                             entry->level == 1 ? BREAK_FREE : BREAK_IN_BOX,
                                         .align = STYLE_RAGGED,
                                         .no_split = true};
    lines_add(&inner, &inlines, &setting);
    arena_reset(&layout->scratch, mark);
}

/* TOCI, Reference, Link: the words, a leader that is an artifact, the page number, a link area. */
static void add_entry(struct flow *flow, page_tag_id contents, const struct entry *entry) {
    struct layout *layout = flow->layout;
    struct galley *galley = flow->galley;
    const struct style_role *role = &layout->style->role[entry->role];
    const struct place place = entry->target->place;
    const page_tag_id item = page_tag_add(layout->pages, PAGE_CONTENTS_ITEM, contents, place);
    const page_tag_id ref = page_tag_add(layout->pages, PAGE_REFERENCE, item, place);
    const page_tag_id link = page_tag_add(layout->pages, PAGE_LINK, ref, place);
    const char *words = entry->number != NULL
                            ? arena_format(layout->arena, "%s %s", entry->number, entry->title)
                            : entry->title;
    const size_t first_box = galley->boxes.count;
    set_entry(flow, entry, words, link);
    const struct galley_box *last = &galley->boxes.items[galley->boxes.count - 1];
    const length end = ink_end(layout, galley, last->piece_first);
    if (entry->level > 1)
        add_leader(flow, end + role->size / 100 * LEADER_GAP_EMS,
                   flow->x + flow->width - role->size / 100 * NUMBER_ZONE_EMS,
                   role_baseline(layout, entry->role));
    add_page_number(flow, entry->target, entry->role, link);
    struct piece *area = galley_piece(galley);
    const length lines = (length)(galley->boxes.count - first_box);
    area->item.kind = PAGE_LINK_AREA;
    area->item.tag = link;
    area->late = entry->target;
    area->item.link = (struct page_link){
        .at = {flow->x, -role->leading * (lines - 1), flow->width, role->leading * lines},
        .contents = words};
    galley_space_after(galley, role->space_after);
}

static void add_section(struct contents *contents, const struct doc_node *node) {
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        if (child->kind != DOC_SECTION)
            continue;
        const struct doc_node *heading = doc_heading_of(child);
        if (heading != NULL && heading->heading.in_contents && heading->heading.level > 0 &&
            heading->heading.level <= contents->depth) {
            const int level = heading->heading.level;
            const struct entry entry = {.number = child->number,
                                        .title =
                                            doc_plain_text(contents->flow->layout->arena, heading),
                                        .target = heading,
                                        .role = (enum style_role_id)(STYLE_CONTENTS_1 + level - 1),
                                        .level = level};
            add_entry(contents->flow, contents->tag, &entry);
        }
        if (!(contents->appendix_titles && child->section.appendix))
            add_section(contents, child);
    }
}

static const struct doc_node *root_of(const struct doc_node *node) {
    while (node->parent != NULL)
        node = node->parent;
    return node;
}

void flow_contents(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const page_tag_id title = page_tag_add(layout->pages, PAGE_HEADING, flow->tag, node->place);
    layout->pages->tags.items[title].level = 1;
    flow->galley->force = true;
    inline_text(flow, text_capitalise(layout->arena, layout->doc->label[DOC_LABEL_CONTENTS]),
                STYLE_CONTENTS_TITLE, title, &inlines);
    const struct line_setting setting = {.role = STYLE_CONTENTS_TITLE, .align = STYLE_RAGGED};
    galley_anchor(flow->galley, node);
    lines_add(flow, &inlines, &setting);
    arena_reset(&layout->scratch, mark);
    galley_space_after(flow->galley, layout->style->role[STYLE_CONTENTS_TITLE].space_after);
    flow->galley->keep = true;
    const int depth =
        node->contents.depth > 0 ? node->contents.depth : layout->style->contents_depth;
    struct contents contents = {
        .flow = flow,
        .tag = page_tag_add(layout->pages, PAGE_CONTENTS, flow->tag, node->place),
        .depth = depth < 1   ? 2
                 : depth > 3 ? 3
                             : depth,
        .appendix_titles = node->contents.appendix_titles};
    const uint32_t first = (uint32_t)flow->galley->boxes.count;
    add_section(&contents, root_of(node));
    galley_uncount(flow->galley, first);
}

/* All numbered tables, or figures, with their pages. */
void flow_listing(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    const struct doc *doc = layout->doc;
    const size_t count = node->listing.figures ? doc->figures.count : doc->tables.count;
    struct doc_node *const *nodes = node->listing.figures ? doc->figures.items : doc->tables.items;
    const page_tag_id tag = page_tag_add(layout->pages, PAGE_CONTENTS, flow->tag, node->place);
    const uint32_t first = (uint32_t)flow->galley->boxes.count;
    for (size_t i = 0; i < count; i++) {
        const struct doc_node *caption = nodes[i]->first;
        if (caption == NULL || caption->kind != DOC_CAPTION || nodes[i]->number == NULL ||
            (node->listing.no_appendices && doc_appendix_of(nodes[i]) != NULL))
            continue;
        const struct entry entry = {.number = nodes[i]->number,
                                    .title = doc_plain_text(layout->arena, caption),
                                    .target = nodes[i],
                                    .role = STYLE_CONTENTS_2,
                                    .level = 2};
        add_entry(flow, tag, &entry);
    }
    galley_uncount(flow->galley, first);
}

/* "Tabel 2.1  Title": the label in bold, then the caption's own words. */
void flow_caption(struct flow *flow, const struct doc_node *owner, page_tag_id tag, bool keep) {
    const struct doc_node *caption = owner->first;
    struct layout *layout = flow->layout;
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const char *prefix = NULL;
    if (owner->number != NULL)
        prefix = arena_format(layout->arena, "%s  ", owner->number);
    inline_collect(flow, prefix, caption, STYLE_CAPTION, tag, &inlines);
    const struct style_role *role = &layout->style->role[STYLE_CAPTION];
    const struct line_setting setting = {.role = STYLE_CAPTION,
                                         .space_before = role->space_before,
                                         .align = role->align,
                                         .no_split = true};
    lines_add(flow, &inlines, &setting);
    arena_reset(&layout->scratch, mark);
    galley_space_after(flow->galley, role->space_after);
    flow->galley->keep = keep;
}
