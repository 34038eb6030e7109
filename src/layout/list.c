/* Lists and definition lists: labels hang, content flows beside them. */
#include "layout/layout_private.h"

#define ROMAN_LIMIT   40
#define SHORT_ITEM    2 /* lines */
#define SHORT_LIST    4
#define LABEL_GAP_EMS 50 /* between a number and its text [1/100 em] */

static char *roman(struct arena *arena, int number) {
    static const char *const tens[] = {"", "x", "xx", "xxx"};
    static const char *const ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    if (number <= 0 || number >= ROMAN_LIMIT)
        return arena_format(arena, "%d", number);
    return arena_format(arena, "%s%s", tens[number / 10], ones[number % 10]);
}

static char *letter(struct arena *arena, int number, char first) {
    if (number > 26)
        return arena_format(arena, "%c%d", first + (number - 1) % 26, (number - 1) / 26 + 1);
    return arena_format(arena, "%c", first + number - 1);
}

static const char *label_of(struct arena *arena, enum doc_list_style style, int number, int depth) {
    switch (style) {
    case DOC_DECIMAL:
        return arena_format(arena, "%d.", number);
    case DOC_DECIMAL_PAREN:
        return arena_format(arena, "%d)", number);
    case DOC_LOWER_ALPHA:
        return arena_format(arena, "%s.", letter(arena, number, 'a'));
    case DOC_LETTER_PAREN:
        return arena_format(arena, "%s)", letter(arena, number, 'a'));
    case DOC_UPPER_ALPHA:
        return arena_format(arena, "%s.", letter(arena, number, 'A'));
    case DOC_LOWER_ROMAN:
        return arena_format(arena, "%s.", roman(arena, number));
    case DOC_BULLETS:
        return depth % 2 == 0 ? TEXT_BULLET : TEXT_EN_DASH;
    case DOC_PLAIN:
        break;
    }
    return NULL;
}

static enum page_numbering numbering_of(enum doc_list_style style) {
    switch (style) {
    case DOC_DECIMAL:
    case DOC_DECIMAL_PAREN:
        return PAGE_NUMBERING_DECIMAL;
    case DOC_LOWER_ALPHA:
    case DOC_LETTER_PAREN:
        return PAGE_NUMBERING_LOWER_ALPHA;
    case DOC_UPPER_ALPHA:
        return PAGE_NUMBERING_UPPER_ALPHA;
    case DOC_LOWER_ROMAN:
        return PAGE_NUMBERING_LOWER_ROMAN;
    case DOC_BULLETS:
        return PAGE_NUMBERING_DISC;
    case DOC_PLAIN:
        break;
    }
    return PAGE_NUMBERING_NONE;
}

static bool is_numbered(enum doc_list_style style) {
    return style != DOC_BULLETS && style != DOC_PLAIN;
}

static int count_items(const struct doc_node *list) {
    int count = 0;
    for (const struct doc_node *item = list->first; item != NULL; item = item->next)
        count++;
    return count;
}

/* The indent of a numbered list grows with its widest number. */
static length indent_of(struct flow *flow, const struct doc_node *list, enum style_role_id role) {
    struct layout *layout = flow->layout;
    const length normal = list->list.style == DOC_PLAIN ? 0 : layout->style->list_indent;
    if (!is_numbered(list->list.style))
        return normal;
    const int last = (list->list.start > 0 ? list->list.start : 1) + count_items(list) - 1;
    const length wide =
        lines_width(layout, label_of(layout->arena, list->list.style, last, 0), role) +
        layout->style->role[role].size / 100 * LABEL_GAP_EMS;
    return wide > normal ? wide : normal;
}

static void list_item(struct flow *flow, const struct doc_node *item, const char *label,
                      length indent, enum style_role_id role) {
    struct layout *layout = flow->layout;
    const page_tag_id li = page_tag_add(layout->pages, PAGE_LIST_ITEM, flow->tag, item->place);
    if (label != NULL)
        galley_label(layout, flow->galley, label, role,
                     page_tag_add(layout->pages, PAGE_LABEL, li, item->place), flow->x, false);
    struct flow inner = *flow;
    inner.tag = page_tag_add(layout->pages, PAGE_LIST_BODY, li, item->place);
    if (item->language != NULL)
        inner.language = layout->pages->tags.items[inner.tag].language = item->language;
    inner.x += indent;
    inner.width -= indent;
    inner.list_depth++;
    inner.hang = item->parent->list.hanging ? layout->style->list_indent : 0;
    if (item->id != NULL)
        galley_anchor(flow->galley, item);
    flow_content(&inner, item, role);
}

/* Lists inside notes, cells and boxes keep the type of their surroundings. */
static enum style_role_id list_role(const struct flow *flow) {
    return flow->role == STYLE_BODY ? STYLE_LIST : flow->role;
}

/* Where items begin: the first two, the last but one, the last. */
struct list_edges {
    uint32_t first, second, before_last, last;
    int count;
};

static void add_edge(struct list_edges *edges, uint32_t box) {
    edges->count++;
    if (edges->count == 1)
        edges->first = box;
    if (edges->count == 2)
        edges->second = box;
    edges->before_last = edges->last;
    edges->last = box;
}

static void raise_cost(struct galley *galley, uint32_t box, int32_t cost) {
    if (box < galley->boxes.count && galley->boxes.items[box].break_cost == BREAK_FREE)
        galley->boxes.items[box].break_cost = cost;
}

/* One short item alone on a page looks left over, two do a little; a list of a few lines is best
 * kept whole. */
static void keep_edges(struct galley *galley, const struct list_edges *edges) {
    const uint32_t end = (uint32_t)galley->boxes.count;
    if (end - edges->first <= SHORT_LIST)
        for (uint32_t box = edges->first + 1; box < end; box++)
            raise_cost(galley, box, BREAK_IN_SHORT_LIST);
    if (edges->count < 3)
        return;
    if (end - edges->last <= SHORT_ITEM)
        raise_cost(galley, edges->last, BREAK_BEFORE_LAST_ITEM);
    if (end - edges->before_last <= SHORT_ITEM + 1)
        raise_cost(galley, edges->before_last, BREAK_NEAR_LIST_EDGE);
    raise_cost(galley, edges->second, BREAK_NEAR_LIST_EDGE);
}

void flow_list(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    const enum style_role_id role = list_role(flow);
    struct flow inner = *flow;
    inner.tag = page_tag_add(layout->pages, PAGE_LIST, flow->tag, node->place);
    inner.role = role;
    layout->pages->tags.items[inner.tag].numbering = numbering_of(node->list.style);
    const length indent = indent_of(flow, node, role);
    int number = node->list.start > 0 ? node->list.start : 1;
    struct list_edges edges = {0};
    for (const struct doc_node *item = node->first; item != NULL; item = item->next, number++) {
        add_edge(&edges, (uint32_t)flow->galley->boxes.count);
        const char *label = label_of(layout->arena, node->list.style, number, flow->list_depth);
        list_item(&inner, item, label, indent, role);
        if (node->list.loose && item->next != NULL)
            galley_space_after(flow->galley, layout->style->role[role].leading / 2);
    }
    keep_edges(flow->galley, &edges);
    if (flow->list_depth == 0 && role == STYLE_LIST)
        galley_space_after(flow->galley, layout->style->role[STYLE_BODY].leading / 2);
}

/* A term on its own line, kept with its description: L, LI, Lbl, LBody. */
void flow_definitions(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    const page_tag_id list = page_tag_add(layout->pages, PAGE_LIST, flow->tag, node->place);
    page_tag_id item = list;
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        struct flow inner = *flow;
        if (child->kind == DOC_TERM || item == list)
            item = page_tag_add(layout->pages, PAGE_LIST_ITEM, list, child->place);
        if (child->kind == DOC_TERM) {
            inner.tag = page_tag_add(layout->pages, PAGE_LABEL, item, child->place);
            flow_paragraph(&inner, child, STYLE_TERM, inner.tag, 0);
            flow->galley->keep = true;
        } else {
            inner.tag = page_tag_add(layout->pages, PAGE_LIST_BODY, item, child->place);
            inner.x += layout->style->list_indent;
            inner.width -= layout->style->list_indent;
            flow_content(&inner, child, list_role(flow));
            galley_space_after(flow->galley, layout->style->role[STYLE_LIST].leading / 4);
        }
    }
    galley_space_after(flow->galley, layout->style->role[STYLE_BODY].leading / 2);
}
