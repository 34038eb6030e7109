/* Blocks of the document tree into the galley: text, headings, quotations, boxes, notes. */
#include "layout/layout_private.h"

#define HEADING_GAP_EMS   60  /* between a heading's number and its words [1/100 em] */
#define NOTE_LABEL_EMS    160 /* [1/100 em] */
#define NOTE_PART_PERCENT 30  /* of the text height: longer notes are set in parts */

static const enum style_role_id HEADING_ROLES[] = {STYLE_H1, STYLE_H2, STYLE_H3, STYLE_H4};

static enum style_role_id role_of_paragraph(const struct flow *flow, enum doc_role role) {
    static const enum style_role_id roles[DOC_ROLES] = {
        [DOC_ROLE_BODY] = STYLE_BODY,
        [DOC_ROLE_LEAD] = STYLE_LEAD,
        [DOC_ROLE_SOURCE] = STYLE_SOURCE,
        [DOC_ROLE_SMALL] = STYLE_COLOPHON,
        [DOC_ROLE_COVER_KIND] = STYLE_COVER_KIND,
        [DOC_ROLE_COVER_TITLE] = STYLE_COVER_TITLE,
        [DOC_ROLE_COVER_SUBTITLE] = STYLE_COVER_SUBTITLE,
        [DOC_ROLE_COVER_META] = STYLE_COVER_META,
    };
    return role == DOC_ROLE_BODY ? flow->role : roles[role];
}

static bool follows_paragraph(const struct flow *flow) {
    return flow->previous != NULL && flow->previous->kind == DOC_PARAGRAPH &&
           flow->previous->paragraph.role == DOC_ROLE_BODY;
}

/* Sets inlines in a role, with the role's spaces and insets. */
static size_t set_text(struct flow *flow, const struct inlines *inlines, enum style_role_id role_id,
                       length first_indent, length hang, int32_t cost) {
    const struct style_role *role = &flow->layout->style->role[role_id];
    struct flow inner = *flow;
    inner.x += role->left;
    inner.width -= role->left + role->right;
    const struct line_setting setting = {.role = role_id,
                                         .first_indent = first_indent,
                                         .hang = hang,
                                         .space_before =
                                             first_indent > 0 && hang == 0 ? 0 : role->space_before,
                                         .break_cost = cost,
                                         .align = flow->aligned ? flow->align : role->align};
    const size_t lines = lines_add(&inner, inlines, &setting);
    if (lines > 0)
        galley_space_after(flow->galley, role->space_after);
    return lines;
}

void flow_paragraph(struct flow *flow, const struct doc_node *node, enum style_role_id role,
                    page_tag_id tag, length first_indent) {
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&flow->layout->scratch);
    inline_collect(flow, NULL, node, role, tag, &inlines);
    if (first_indent > 0)
        flow->galley->pending = 0;
    set_text(flow, &inlines, role, first_indent, flow->hang, BREAK_FREE);
    arena_reset(&flow->layout->scratch, mark);
}

static void paragraph(struct flow *flow, const struct doc_node *node) {
    const enum style_role_id role = role_of_paragraph(flow, node->paragraph.role);
    const bool indented = role == STYLE_BODY && follows_paragraph(flow);
    galley_anchor(flow->galley, node); /* for marked terms and references in it */
    const page_tag_id tag = page_tag_add(flow->layout->pages, PAGE_P, flow->tag, node->place);
    if (!indented && follows_paragraph(flow)) /* in items and boxes: space, no indent */
        galley_space_after(flow->galley, flow->layout->style->role[role].leading / 2);
    flow_paragraph(flow, node, role, tag, indented ? flow->layout->style->role[role].indent : 0);
    const struct doc_node *next = node->next;
    if (node->paragraph.keep_with_next ||
        (next != NULL && (next->kind == DOC_LIST || next->kind == DOC_DEFINITIONS)))
        flow->galley->keep = true;
}

/* A title inside a box or a quotation: no heading of the outline. */
static void inner_title(struct flow *flow, const struct doc_node *node) {
    const page_tag_id tag = page_tag_add(flow->layout->pages, PAGE_P, flow->tag, node->place);
    flow_paragraph(flow, node, STYLE_BOX_TITLE, tag, 0);
    flow->galley->keep = true;
}

static length number_width(struct flow *flow, const char *number, enum style_role_id role) {
    return lines_width(flow->layout, number, role) +
           flow->layout->style->role[role].size / 100 * HEADING_GAP_EMS;
}

/* The number before a heading's words: beside them, the words hanging; an appendix's label has a
 * line of its own. Returns how far the words hang. */
static length set_number(struct flow *flow, struct inlines *inlines, const char *number,
                         enum style_role_id role, bool label) {
    struct atom *after = &inlines->atoms.items[1];
    if (label || inlines->atoms.count < 2 || after->kind != ATOM_SPACE)
        return 0;
    const length hang = number_width(flow, number, role);
    after->kind = ATOM_TIE;
    after->width = hang - inlines->atoms.items[0].width;
    return hang;
}

static void heading(struct flow *flow, const struct doc_node *node) {
    if (node->heading.level <= 0) {
        inner_title(flow, node);
        return;
    }
    struct layout *layout = flow->layout;
    const int level = node->heading.level;
    const enum style_role_id role = HEADING_ROLES[level <= 4 ? level - 1 : 3];
    const page_tag_id tag = page_tag_add(layout->pages, PAGE_HEADING, flow->tag, node->place);
    layout->pages->tags.items[tag].level = (uint8_t)(level <= 6 ? level : 6);
    galley_anchor(flow->galley, node);
    const struct doc_node *section = node->parent;
    const bool titles_section =
        section != NULL && section->kind == DOC_SECTION && section->first == node;
    const char *number = titles_section ? section->number : node->number;
    const bool label = titles_section && section->section.appendix;
    if (titles_section)
        galley_anchor(flow->galley, section);
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const char *prefix =
        number != NULL ? arena_format(&layout->scratch, label ? "%s\n" : "%s ", number) : NULL;
    inline_collect(flow, prefix, node, role, tag, &inlines);
    const length hang = number != NULL ? set_number(flow, &inlines, number, role, label) : 0;
    set_text(flow, &inlines, role, 0, hang, BREAK_BEFORE_HEADING);
    arena_reset(&layout->scratch, mark);
    if (titles_section && section->section.title_sheet)
        galley_force(flow->layout, flow->galley);
    else
        flow->galley->keep = true;
}

/* A section on turned pages stands between forced breaks. */
static void turn(struct flow *flow, struct flow *inner, bool landscape) {
    galley_force(flow->layout, flow->galley);
    flow->galley->landscape = landscape;
    inner->width = area_width(flow->layout, landscape);
}

/* A heading alone on its sheet, a third down. */
static void title_sheet(struct flow *flow) {
    struct layout *layout = flow->layout;
    galley_force(flow->layout, flow->galley);
    galley_add(layout, flow->galley, 0, layout->text_height / 3, BREAK_FORCED);
    flow->galley->keep = true;
}

/* What comes after the contents and the lists of tables does not share their page. */
static bool ends_front_matter(const struct flow *flow, const struct doc_node *node) {
    const struct doc_node *before = flow->previous;
    return before != NULL && !node->section.front &&
           (before->kind == DOC_CONTENTS || (before->kind == DOC_SECTION && before->section.front));
}

static void section(struct flow *flow, const struct doc_node *node) {
    const bool turns = node->section.landscape && !flow->galley->landscape;
    struct flow inner = *flow;
    if (node->section.new_page || ends_front_matter(flow, node))
        galley_force(flow->layout, flow->galley);
    if (turns)
        turn(flow, &inner, true);
    if (node->section.title_sheet)
        title_sheet(flow);
    inner.tag = page_tag_add(flow->layout->pages, PAGE_SECT, flow->tag, node->place);
    flow_children(&inner, node);
    if (turns)
        turn(flow, &inner, false);
}

/* Blocks in two columns: one galley, parted in two on every page it comes on. */
void columns_open(struct flow *flow, struct flow *inner) {
    struct layout *layout = flow->layout;
    const length gap = layout->style->role[STYLE_BODY].leading;
    galley_space_after(flow->galley, gap / 2);
    struct wrapper *wrapper = galley_wrap(layout, flow->galley, WRAP_COLUMNS);
    wrapper->gap = gap;
    wrapper->width = (flow->width - gap) / 2;
    *inner = *flow;
    inner->width = wrapper->width;
    flow->galley->in_cell = true; /* no frames and tables inside */
}

void columns_close(struct flow *flow) {
    flow->galley->in_cell = false;
    flow->galley->pending = 0;
    galley_unwrap(flow->galley);
    galley_space_after(flow->galley, flow->layout->style->role[STYLE_BODY].leading);
}

static void columns(struct flow *flow, const struct doc_node *node) {
    struct flow inner;
    if (node->first == NULL || flow->galley->in_cell)
        return;
    columns_open(flow, &inner);
    flow_children(&inner, node);
    columns_close(flow);
}

static void quote(struct flow *flow, const struct doc_node *node) {
    struct flow inner = *flow;
    inner.tag = page_tag_add(flow->layout->pages, PAGE_BLOCK_QUOTE, flow->tag, node->place);
    inner.role = STYLE_QUOTE;
    flow_content(&inner, node, STYLE_QUOTE);
}

/* A framed box: its padding stands on both sides of a page break. */
static void box(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    const length padding = layout->style->box_padding;
    const page_tag_id tag = page_tag_add(layout->pages, PAGE_DIV, flow->tag, node->place);
    struct flow inner = *flow;
    inner.tag = tag;
    inner.role = STYLE_BOX_BODY;
    if (flow->galley->in_cell) {
        flow_content(&inner, node, STYLE_BOX_BODY);
        return;
    }
    struct wrapper *wrapper = galley_wrap(layout, flow->galley, WRAP_BOX);
    *wrapper = (struct wrapper){.parent = wrapper->parent,
                                .kind = WRAP_BOX,
                                .x = flow->x,
                                .width = flow->width,
                                .carry = padding,
                                .tail = padding,
                                .first = wrapper->first};
    inner.x += padding + padding / 2;
    inner.width -= padding * 2 + padding / 2;
    const length outside = layout->style->role[STYLE_BODY].leading;
    galley_add(layout, flow->galley, outside, padding, BREAK_FREE);
    flow->galley->keep = true;
    if (node->id != NULL)
        galley_anchor(flow->galley, node);
    flow_content(&inner, node, STYLE_BOX_BODY);
    flow->galley->pending = 0;
    flow->galley->keep = true;
    galley_add(layout, flow->galley, 0, padding, BREAK_NEVER);
    galley_unwrap(flow->galley);
    galley_space_after(flow->galley, outside);
}

void flow_content(struct flow *flow, const struct doc_node *node, enum style_role_id role) {
    if (node->first != NULL && doc_is_inline(node->first->kind)) {
        const uint8_t around = flow->galley->change;
        if (node->change != DOC_SAME)
            flow->galley->change = (uint8_t)node->change;
        flow_paragraph(flow, node, role, flow->tag, 0);
        flow->galley->change = around;
        return;
    }
    struct flow inner = *flow;
    inner.role = role;
    flow_children(&inner, node);
}

/* A floating block that fits on a page is not split. */
static void keep_whole(struct flow *flow, uint32_t first) {
    struct galley *galley = flow->galley;
    length height = 0;
    for (size_t i = first; i < galley->boxes.count; i++)
        height += galley->boxes.items[i].space + galley->boxes.items[i].height;
    if (height > area_height(flow->layout, galley->landscape))
        return;
    for (size_t i = first + 1; i < galley->boxes.count; i++)
        galley->boxes.items[i].break_cost = BREAK_NEVER;
}

static void floating(struct flow *flow, const struct doc_node *node, bool floats,
                     void (*set)(struct flow *, const struct doc_node *)) {
    const bool may = floats && !flow->galley->in_cell && flow->galley->wrap == NULL &&
                     flow->galley->floats < UINT16_MAX;
    const uint32_t first = (uint32_t)flow->galley->boxes.count;
    if (may)
        flow->galley->floating = ++flow->galley->floats;
    set(flow, node);
    flow->galley->floating = 0;
    if (may)
        keep_whole(flow, first);
}

static void block(struct flow *flow, const struct doc_node *node) {
    const bool listed = node->kind == DOC_TABLE || node->kind == DOC_FIGURE;
    if ((node->id != NULL || listed) && node->kind != DOC_SECTION && node->kind != DOC_BOX)
        galley_anchor(flow->galley, node);
    switch ((int)node->kind) {
    case DOC_SECTION:
        section(flow, node);
        break;
    case DOC_HEADING:
        heading(flow, node);
        break;
    case DOC_PARAGRAPH:
        paragraph(flow, node);
        break;
    case DOC_LIST:
        flow_list(flow, node);
        break;
    case DOC_DEFINITIONS:
        flow_definitions(flow, node);
        break;
    case DOC_QUOTE:
        quote(flow, node);
        break;
    case DOC_BOX:
        box(flow, node);
        break;
    case DOC_TABLE:
        floating(flow, node, node->table.floating, flow_table);
        break;
    case DOC_FIGURE:
        floating(flow, node, node->figure.floating, flow_figure);
        break;
    case DOC_CONTENTS:
        flow_contents(flow, node);
        break;
    case DOC_LISTING:
        flow_listing(flow, node);
        break;
    case DOC_REGISTER:
        flow_register(flow, node);
        break;
    case DOC_COLUMNS:
        columns(flow, node);
        break;
    case DOC_COVER:   /* set by layout_pages */
    case DOC_CAPTION: /* set by what it belongs to */
        break;
    default:
        BUG("a block that layout does not know");
    }
}

/* The first tag that a block makes is its own. */
void flow_block(struct flow *flow, const struct doc_node *node) {
    struct page_list *pages = flow->layout->pages;
    const char *outer = flow->language;
    const size_t own = pages->tags.count;
    const uint8_t around = flow->galley->change;
    if (node->language != NULL)
        flow->language = node->language;
    if (node->change != DOC_SAME)
        flow->galley->change = (uint8_t)node->change;
    block(flow, node);
    flow->galley->change = around;
    flow->language = outer;
    if (node->language != NULL && pages->tags.count > own)
        pages->tags.items[own].language = node->language;
}

void flow_children(struct flow *flow, const struct doc_node *node) {
    struct flow inner = *flow;
    inner.previous = NULL;
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        flow_block(&inner, child);
        inner.previous = child;
    }
}

/* ---- notes ---- */

/* Cuts a note's lines in parts: the first stays with its marker, the others wait for the lines that
 * follow, so that a note longer than a page runs on over the next ones. */
static void add_note_parts(struct layout *layout, struct galley *galley, struct inlines *out) {
    const length limit = layout->text_height / 100 * NOTE_PART_PERCENT;
    struct note_body part = {.galley = galley};
    bool first = true;
    for (uint32_t i = 0; i < galley->boxes.count; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        const length height = box->height + (part.count > 0 ? box->space : 0);
        if (part.count > 0 && part.height + height > limit) {
            if (first)
                *VEC_PUSH(&layout->scratch, &out->notes) = part;
            else
                *VEC_PUSH(&layout->work, &layout->waiting) = part;
            first = false;
            part = (struct note_body){.galley = galley, .first = i};
        }
        part.height += box->height + (part.count > 0 ? box->space : 0);
        part.count++;
    }
    if (first)
        *VEC_PUSH(&layout->scratch, &out->notes) = part;
    else
        *VEC_PUSH(&layout->work, &layout->waiting) = part;
}

uint32_t flow_note(struct flow *flow, const struct doc_node *note, page_tag_id parent,
                   struct inlines *out) {
    struct layout *layout = flow->layout;
    struct galley *galley = galley_new(&layout->boxes);
    const page_tag_id tag = page_tag_add(layout->pages, PAGE_NOTE, parent, note->place);
    layout->pages->tags.items[tag].id =
        arena_format(layout->arena, "noot-%u", (unsigned)++layout->note_ids);
    const length indent = layout->style->role[STYLE_NOTE].size / 100 * NOTE_LABEL_EMS;
    const page_tag_id label = page_tag_add(layout->pages, PAGE_LABEL, tag, note->place);
    galley_label(layout, galley, note->number != NULL ? note->number : "*", STYLE_NOTE, label, 0,
                 false);
    struct flow inner = {.layout = layout,
                         .galley = galley,
                         .x = indent,
                         .width = layout->text_width - indent,
                         .tag = tag,
                         .role = STYLE_NOTE};
    galley_anchor(galley, note);
    galley->in_cell = true;
    if (note->first != NULL && doc_is_inline(note->first->kind))
        inner.tag = page_tag_add(layout->pages, PAGE_P, tag, note->place);
    flow_content(&inner, note, STYLE_NOTE);
    if (galley->boxes.count == 0)
        galley_add(layout, galley, 0, layout->style->role[STYLE_NOTE].leading, BREAK_NEVER);
    const size_t index = out->notes.count + 1;
    add_note_parts(layout, galley, out);
    return (uint32_t)index;
}
