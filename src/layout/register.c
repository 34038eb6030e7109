/* The register: marked terms with their pages, in two columns. Its page numbers are those of the
 * round before, so it settles as page references in text do. */
#include "layout/layout_private.h"

#define INITIAL_SPACE_PERCENT 50 /* above the first entry of a letter [of the leading] */

struct register_entry {
    struct flow *flow;
    struct inlines inlines;
    page_tag_id body;
    bool any; /* a page was named already */
};

static void put(struct register_entry *e, const char *text) {
    const page_tag_id slot =
        page_tag_add(e->flow->layout->pages, PAGE_TEXT, e->body, (struct place){0});
    inline_text(e->flow, text, STYLE_CONTENTS_3, slot, &e->inlines);
}

/* One page, or a range of pages that follow each other. */
static void put_pages(struct register_entry *e, const struct doc_node *node, uint32_t first,
                      uint32_t last) {
    struct layout *layout = e->flow->layout;
    const char *text = last > first
                           ? arena_format(layout->arena, "%s" TEXT_EN_DASH "%s",
                                          page_label(layout, first), page_label(layout, last))
                           : page_label(layout, first);
    put(e, e->any ? ", " : "  ");
    e->any = true;
    inline_linked(e->flow, text, STYLE_CONTENTS_3, e->body, node, &e->inlines);
}

static uint32_t page_before(struct layout *layout, const struct doc_node *node) {
    const struct landing *landing = landing_near(&layout->previous, node);
    return landing != NULL ? landing->page : 0;
}

static void put_all_pages(struct register_entry *e, const struct doc_entry *entry) {
    struct layout *layout = e->flow->layout;
    for (size_t i = 0, next; i < entry->count; i = next) {
        const uint32_t first = page_before(layout, entry->nodes[i]);
        uint32_t last = first;
        for (next = i + 1; next < entry->count; next++) {
            const uint32_t page = page_before(layout, entry->nodes[next]);
            if (page > last + 1)
                break;
            last = page > last ? page : last;
        }
        put_pages(e, entry->nodes[i], first, last);
    }
}

static void add_entry(struct flow *flow, page_tag_id list, const struct doc_entry *entry) {
    struct layout *layout = flow->layout;
    const struct style_role *role = &layout->style->role[STYLE_CONTENTS_3];
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const page_tag_id item = page_tag_add(layout->pages, PAGE_LIST_ITEM, list, (struct place){0});
    struct register_entry e = {
        .flow = flow, .body = page_tag_add(layout->pages, PAGE_LIST_BODY, item, (struct place){0})};
    put(&e, entry->term);
    put_all_pages(&e, entry);
    const length indent = (length)entry->depth * layout->style->list_indent;
    const struct line_setting setting = {
        .role = STYLE_CONTENTS_3,
        .first_indent = indent,
        .hang = indent + layout->style->list_indent,
        .space_before = entry->initial != NULL ? role->leading / 100 * INITIAL_SPACE_PERCENT : 0,
        .align = STYLE_RAGGED,
        .no_split = true};
    lines_add(flow, &e.inlines, &setting);
    arena_reset(&layout->scratch, mark);
}

void flow_register(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    size_t count;
    const struct doc_entry *entries = doc_register(layout->doc, layout->arena, &count);
    if (count == 0)
        return;
    layout->page_reference_used = true;
    struct flow inner;
    columns_open(flow, &inner);
    const page_tag_id index = page_tag_add(layout->pages, PAGE_INDEX, flow->tag, node->place);
    const page_tag_id list = page_tag_add(layout->pages, PAGE_LIST, index, node->place);
    for (size_t i = 0; i < count; i++)
        add_entry(&inner, list, &entries[i]);
    columns_close(flow);
}
