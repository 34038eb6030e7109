/* Where nodes landed, and what could only be filled in then. */
#include "layout/layout_private.h"

static size_t slot_of(const struct landings *landings, const struct doc_node *node) {
    size_t slot = (size_t)((uintptr_t)node >> 4) * 2654435761u & (landings->capacity - 1);
    while (landings->slots[slot].node != NULL && landings->slots[slot].node != node)
        slot = (slot + 1) & (landings->capacity - 1);
    return slot;
}

static void grow(struct arena *arena, struct landings *landings) {
    const struct landings old = *landings;
    landings->capacity = old.capacity > 0 ? old.capacity * 2 : 256;
    landings->slots = ARENA_ARRAY(arena, struct landing, landings->capacity);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].node != NULL)
            landings->slots[slot_of(landings, old.slots[i].node)] = old.slots[i];
}

void landing_put(struct layout *layout, const struct doc_node *node, uint32_t page, length y) {
    struct landings *landings = &layout->landings;
    if (landings->count * 2 >= landings->capacity)
        grow(&layout->work, landings);
    struct landing *landing = &landings->slots[slot_of(landings, node)];
    landings->count += landing->node == NULL;
    *landing = (struct landing){node, page, y};
}

const struct landing *landing_find(const struct landings *landings, const struct doc_node *node) {
    if (landings->capacity == 0)
        return NULL;
    const struct landing *landing = &landings->slots[slot_of(landings, node)];
    return landing->node != NULL ? landing : NULL;
}

/* A node that has no place of its own stands where the block around it does. */
const struct landing *landing_near(const struct landings *landings, const struct doc_node *node) {
    const struct landing *landing = NULL;
    for (; node != NULL && landing == NULL; node = node->parent)
        landing = landing_find(landings, node);
    return landing;
}

/* The page number of a contents entry: right-aligned at the run's x. */
static void patch_number(struct layout *layout, struct page_run *run, uint32_t page) {
    const char *text = page_label(layout, page);
    struct page_word *word = ARENA_NEW(layout->arena, struct page_word);
    word->shape =
        font_shape(layout->fonts, layout->arena, run->face, FONT_TABULAR, text, strlen(text));
    word->flags = PAGE_SPACE_BEFORE; /* or it is read as part of the title */
    run->x -= font_scale(layout->fonts, run->face, word->shape->width, run->size);
    run->words = word;
    run->count = 1;
}

void landings_patch(struct layout *layout) {
    for (size_t i = 0; i < layout->lates.count; i++) {
        const struct late *late = &layout->lates.items[i];
        struct page_item *item = &layout->pages->pages.items[late->page].items.items[late->item];
        const struct landing *landing = landing_near(&layout->landings, late->node);
        const uint32_t page = landing != NULL ? landing->page : late->page;
        if (item->kind == PAGE_RUN) {
            patch_number(layout, &item->run, page);
        } else if (item->kind == PAGE_LINK_AREA) {
            item->link.target_page = page;
            item->link.target_y = landing != NULL ? landing->y : 0;
        }
    }
}
