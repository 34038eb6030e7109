#include "font/font_private.h"

#include <string.h>

/* Eight bytes a step: a word of text is one or two multiplications. The value only places words in
 * the table, so it may differ between machines. */
uint64_t font_table_hash(uint32_t tag, const char *text, size_t size) {
    const uint64_t factor = 0x9E3779B97F4A7C15u;
    uint64_t hash = ((uint64_t)tag << 32 | (uint32_t)size) * factor;
    uint64_t chunk;
    for (; size > sizeof chunk; size -= sizeof chunk, text += sizeof chunk) {
        memcpy(&chunk, text, sizeof chunk);
        hash = (hash ^ chunk) * factor;
        hash ^= hash >> 29;
    }
    chunk = 0;
    memcpy(&chunk, text, size);
    hash = (hash ^ chunk) * factor;
    return hash ^ hash >> 32;
}

const void *font_table_find(const struct font_table *table, uint64_t hash, uint32_t tag,
                            const char *text, size_t size) {
    if (!table->capacity)
        return NULL;
    for (size_t i = hash;; i++) {
        const struct font_slot *slot = &table->slots[i & (table->capacity - 1)];
        if (!slot->value)
            return NULL;
        if (slot->hash == hash && slot->tag == tag && slot->size == size &&
            memcmp(slot->text, text, size) == 0)
            return slot->value;
    }
}

static void place_slot(struct font_table *table, struct font_slot slot) {
    size_t i = slot.hash;
    while (table->slots[i & (table->capacity - 1)].value)
        i++;
    table->slots[i & (table->capacity - 1)] = slot;
}

static void grow(struct arena *arena, struct font_table *table) {
    struct font_table bigger = {.capacity = table->capacity ? table->capacity * 2 : 256};
    bigger.slots = ARENA_ARRAY(arena, struct font_slot, bigger.capacity);
    for (size_t i = 0; i < table->capacity; i++)
        if (table->slots[i].value)
            place_slot(&bigger, table->slots[i]);
    bigger.count = table->count;
    *table = bigger;
}

void font_table_add(struct arena *arena, struct font_table *table, struct font_slot slot) {
    if (table->count * 2 >= table->capacity)
        grow(arena, table);
    place_slot(table, slot);
    table->count++;
}
