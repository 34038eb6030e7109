#include "page/page.h"

#include "base/bug.h"

#define GONE ((page_tag_id)INT32_MIN)

static bool may_be_empty(enum page_role role) {
    return role == PAGE_DOCUMENT || role == PAGE_TABLE_CELL || role == PAGE_TABLE_HEADER_CELL;
}

/* Marks the tags that have items, then their parents: children stand after parents. */
static bool *find_used(const struct page_list *list, struct arena *arena) {
    bool *used = ARENA_ARRAY(arena, bool, list->tags.count);
    for (size_t p = 0; p < list->pages.count; p++) {
        const struct page *page = &list->pages.items[p];
        for (size_t i = 0; i < page->items.count; i++)
            if (page->items.items[i].tag >= 0)
                used[page->items.items[i].tag] = true;
    }
    for (size_t t = list->tags.count; t-- > 1;) {
        const page_tag_id parent = list->tags.items[t].parent;
        BUG_IF(parent < 0 || (size_t)parent >= t, "a tag before its parent");
        used[t] = used[t] || may_be_empty(list->tags.items[t].role);
        used[parent] = used[parent] || used[t];
    }
    return used;
}

void page_prune(struct page_list *list) {
    struct arena scratch = {0};
    const bool *used = find_used(list, &scratch);
    page_tag_id *moved = ARENA_ARRAY(&scratch, page_tag_id, list->tags.count);
    size_t kept = 0;
    for (size_t t = 0; t < list->tags.count; t++) {
        struct page_tag tag = list->tags.items[t];
        moved[t] = used[t] || t == 0 ? (page_tag_id)kept : GONE;
        if (moved[t] == GONE)
            continue;
        if (tag.parent >= 0)
            tag.parent = moved[tag.parent];
        list->tags.items[kept++] = tag;
    }
    const bool same = kept == list->tags.count;
    list->tags.count = kept;
    VEC_TRIM(list->arena, &list->tags);
    for (size_t p = 0; p < list->pages.count && !same; p++) {
        struct page *page = &list->pages.items[p];
        for (size_t i = 0; i < page->items.count; i++)
            if (page->items.items[i].tag >= 0)
                page->items.items[i].tag = moved[page->items.items[i].tag];
    }
    arena_release(&scratch);
}
