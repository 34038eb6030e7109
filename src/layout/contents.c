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
};

static void add_leader(struct flow *flow, length from, length to, length baseline) {
    const length first = to - (to - from) / LEADER_PITCH * LEADER_PITCH;
    if (first >= to)
        return;
    struct layout *layout = flow->layout;
    struct page_segment *line = ARENA_ARRAY(layout->arena, struct page_segment, 2);
    line[0] = (struct page_segment){.verb = PAGE_MOVE, .x = {first}, .y = {baseline}};
    line[1] = (struct page_segment){.verb = PAGE_LINE, .x = {to}, .y = {baseline}};
    struct piece *piece = galley_piece(layout, flow->galley);
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
    struct piece *piece = galley_piece(layout, flow->galley);
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

/* One line of the contents: TOCI, Reference, Link; the leader is an artifact. */
static void add_entry(struct contents *contents, const struct doc_node *heading, const char *number,
                      int level) {
    struct flow *flow = contents->flow;
    struct layout *layout = flow->layout;
    const enum style_role_id role_id = (enum style_role_id)(STYLE_CONTENTS_1 + level - 1);
    const struct style_role *role = &layout->style->role[role_id];
    const page_tag_id item =
        page_tag_add(layout->pages, PAGE_CONTENTS_ITEM, contents->tag, heading->place);
    const page_tag_id ref = page_tag_add(layout->pages, PAGE_REFERENCE, item, heading->place);
    const page_tag_id link = page_tag_add(layout->pages, PAGE_LINK, ref, heading->place);
    const length zone = role->size / 100 * NUMBER_ZONE_EMS;
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const char *title = doc_plain_text(layout->arena, heading);
    const char *words =
        number != NULL ? arena_format(layout->arena, "%s %s", number, title) : title;
    inline_text(flow, words, role_id, link, &inlines);
    struct flow inner = *flow;
    inner.x += role->left;
    inner.width -= role->left + zone;
    length hang = 0;
    if (number != NULL && inlines.atoms.count > 1 && inlines.atoms.items[0].kind == ATOM_TEXT &&
        strchr(number, ' ') == NULL) {
        const length label = inlines.atoms.items[0].width;
        const length column = role->size / 100 * (level == 1 ? 180 : 260);
        hang = label + role->size / 3 > column ? label + role->size / 3 : column;
        inlines.atoms.items[1].kind = ATOM_TIE;
        inlines.atoms.items[1].width = hang - label;
    }
    const struct line_setting setting = {.role = role_id,
                                         .hang = hang,
                                         .space_before = role->space_before,
                                         .break_cost = level == 1 ? BREAK_FREE : BREAK_IN_BOX,
                                         .align = STYLE_RAGGED,
                                         .no_split = true};
    const size_t first_box = flow->galley->boxes.count;
    lines_add(&inner, &inlines, &setting);
    arena_reset(&layout->scratch, mark);
    const struct galley_box *last = &flow->galley->boxes.items[flow->galley->boxes.count - 1];
    const length end = ink_end(layout, flow->galley, last->piece_first);
    const length gap = role->size / 100 * LEADER_GAP_EMS;
    if (level > 1)
        add_leader(flow, end + gap, flow->x + flow->width - zone, role_baseline(layout, role_id));
    add_page_number(flow, heading, role_id, link);
    struct piece *area = galley_piece(layout, flow->galley);
    area->item.kind = PAGE_LINK_AREA;
    area->item.tag = link;
    area->late = heading;
    const length lines = (length)(flow->galley->boxes.count - first_box);
    area->item.link = (struct page_link){
        .at = {flow->x, -role->leading * (lines - 1), flow->width, role->leading * lines},
        .contents = words};
    galley_space_after(flow->galley, role->space_after);
}

static void add_section(struct contents *contents, const struct doc_node *node) {
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        if (child->kind != DOC_SECTION)
            continue;
        const struct doc_node *heading = doc_heading_of(child);
        if (heading != NULL && heading->heading.in_contents && heading->heading.level > 0 &&
            heading->heading.level <= contents->depth)
            add_entry(contents, heading, child->number, heading->heading.level);
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
    galley_anchor(layout, flow->galley, node);
    lines_add(flow, &inlines, &setting);
    arena_reset(&layout->scratch, mark);
    galley_space_after(flow->galley, layout->style->role[STYLE_CONTENTS_TITLE].space_after);
    flow->galley->keep = true;
    const int depth = node->contents.depth;
    struct contents contents = {
        .flow = flow,
        .tag = page_tag_add(layout->pages, PAGE_CONTENTS, flow->tag, node->place),
        .depth = depth < 1   ? 2
                 : depth > 3 ? 3
                             : depth};
    add_section(&contents, root_of(node));
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
