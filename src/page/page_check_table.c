/* Whether tables are rectangles: a reader aloud counts cells to know the heading of each. */
#include "base/bug.h"
#include "page/page_private.h"

struct rectangle {
    const struct page_list *list;
    const struct page_links *links;
    struct arena *arena;
    VEC(uint32_t) until; /* per column: the first row below the cell that covers it */
    uint32_t rows, width;
};

static void cover(struct rectangle *r, uint32_t column, uint32_t until) {
    if (column == r->until.count)
        *VEC_PUSH(r->arena, &r->until) = 0;
    BUG_IF(r->until.items[column] > r->rows, "cells that overlap");
    r->until.items[column] = until;
}

static uint32_t next_free(const struct rectangle *r, uint32_t column) {
    while (column < r->until.count && r->until.items[column] > r->rows)
        column++;
    return column;
}

static uint32_t at_least_one(uint16_t span) {
    return span > 0 ? span : 1;
}

static void check_row(struct rectangle *r, page_tag_id row) {
    uint32_t column = 0;
    for (page_tag_id c = r->links->first[row]; c != PAGE_NO_TAG; c = r->links->next[c]) {
        const struct page_tag *cell = &r->list->tags.items[c];
        const uint32_t until = r->rows + at_least_one(cell->row_span);
        column = next_free(r, column);
        for (uint32_t i = at_least_one(cell->column_span); i > 0; i--)
            cover(r, column++, until);
    }
    column = next_free(r, column);
    r->width = r->width > 0 ? r->width : column;
    BUG_IF(column != r->width || column < r->until.count, "a table with ragged rows");
    r->rows++;
}

/* A head, a body, or a table without either. */
static void check_rows(struct rectangle *r, page_tag_id parent) {
    for (page_tag_id t = r->links->first[parent]; t != PAGE_NO_TAG; t = r->links->next[t])
        if (r->list->tags.items[t].role == PAGE_TABLE_ROW)
            check_row(r, t);
    for (uint32_t column = 0; column < r->until.count; column++)
        BUG_IF(r->until.items[column] > r->rows, "a cell that hangs out of its rows");
}

void page_check_table(const struct page_list *list, const struct page_links *links,
                      page_tag_id table, struct arena *arena) {
    struct rectangle r = {.list = list, .links = links, .arena = arena};
    int heads = 0, bodies = 0, captions = 0;
    for (page_tag_id t = links->first[table]; t != PAGE_NO_TAG; t = links->next[t]) {
        const enum page_role role = list->tags.items[t].role;
        heads += role == PAGE_TABLE_HEAD;
        bodies += role == PAGE_TABLE_BODY;
        captions += role == PAGE_CAPTION;
        if (role == PAGE_TABLE_HEAD || role == PAGE_TABLE_BODY)
            check_rows(&r, t);
    }
    check_rows(&r, table);
    BUG_IF(heads > 1 || captions > 1, "a table with two heads or captions");
    BUG_IF(heads > 0 && bodies == 0, "a table with a head and no body");
}
