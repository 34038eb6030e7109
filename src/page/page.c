#include "page/page.h"

#include "base/bug.h"
#include "page/page_private.h"

page_tag_id page_tag_add(struct page_list *list, enum page_role role, page_tag_id parent,
                         struct place place) {
    BUG_IF(parent >= (page_tag_id)list->tags.count, "a tag before its parent");
    BUG_IF(list->tags.count >= INT32_MAX, "too many tags");
    struct page_tag *tag = VEC_PUSH(list->arena, &list->tags);
    tag->role = role;
    tag->parent = parent;
    tag->place = place;
    return (page_tag_id)(list->tags.count - 1);
}

struct page_item *page_item_add(struct page_list *list, struct page *page, enum page_item_kind kind,
                                page_tag_id tag) {
    struct page_item *item = VEC_PUSH(list->arena, &page->items);
    item->kind = kind;
    item->tag = tag;
    return item;
}

void page_fill_rect(struct page_list *list, struct page *page, struct page_rect at, uint32_t colour,
                    page_tag_id tag) {
    length right = at.x + at.width, bottom = at.y + at.height;
    const struct page_segment sides[] = {
        {PAGE_MOVE, {at.x}, {at.y}},   {PAGE_LINE, {right}, {at.y}}, {PAGE_LINE, {right}, {bottom}},
        {PAGE_LINE, {at.x}, {bottom}}, {PAGE_CLOSE, {0}, {0}},
    };
    struct page_path *path = &page_item_add(list, page, PAGE_PATH, tag)->path;
    path->segments = arena_copy(list->arena, sides, sizeof sides);
    path->count = sizeof sides / sizeof *sides;
    path->fill = true;
    path->fill_colour = colour;
}

struct page_links page_links_of(const struct page_list *list, struct arena *arena) {
    size_t count = list->tags.count;
    struct page_links links = {ARENA_ARRAY(arena, page_tag_id, count),
                               ARENA_ARRAY(arena, page_tag_id, count)};
    for (size_t i = 0; i < count; i++)
        links.first[i] = links.next[i] = PAGE_NO_TAG;
    for (page_tag_id i = (page_tag_id)count - 1; i > 0; i--) {
        page_tag_id parent = list->tags.items[i].parent;
        BUG_IF(parent < 0 || parent >= i, "a tag before its parent");
        links.next[i] = links.first[parent];
        links.first[parent] = i;
    }
    return links;
}

page_tag_id page_links_walk(const struct page_list *list, const struct page_links *links,
                            page_tag_id tag, int *depth) {
    if (links->first[tag] != PAGE_NO_TAG) {
        ++*depth;
        return links->first[tag];
    }
    while (tag > 0 && links->next[tag] == PAGE_NO_TAG) {
        --*depth;
        tag = list->tags.items[tag].parent;
    }
    return tag > 0 ? links->next[tag] : PAGE_NO_TAG;
}
