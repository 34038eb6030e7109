#include "batch/run.h"

uint64_t seen_hash(uint64_t start, const char *text) {
    uint64_t hash = start;
    for (; text != NULL && *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return (hash ^ 0xFF) * 1099511628211u; /* "ab", "c" is not "a", "bc" */
}

uint64_t seen_message(const struct message *m) {
    const uint64_t words =
        seen_hash(seen_hash(seen_hash(SEEN_START, m->id), m->text), m->place.file);
    return ((words ^ m->place.line) * 1099511628211u ^ m->place.column) * 1099511628211u;
}

static struct seen_slot *slot_of(const struct seen *seen, uint64_t key) {
    size_t at = (size_t)(key ^ key >> 32) & (seen->capacity - 1);
    while (seen->slots[at].key != 0 && seen->slots[at].key != key)
        at = (at + 1) & (seen->capacity - 1);
    return &seen->slots[at];
}

static void grow(struct seen *seen, struct arena *arena) {
    const struct seen old = *seen;
    seen->capacity = old.capacity > 0 ? old.capacity * 2 : 64;
    seen->slots = ARENA_ARRAY(arena, struct seen_slot, seen->capacity);
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key != 0)
            *slot_of(seen, old.slots[i].key) = old.slots[i];
}

size_t *seen_add(struct seen *seen, struct arena *arena, uint64_t key, size_t value, bool *is_new) {
    if (key == 0)
        key = 1;
    if (seen->count * 2 >= seen->capacity)
        grow(seen, arena);
    struct seen_slot *slot = slot_of(seen, key);
    *is_new = slot->key == 0;
    if (*is_new) {
        *slot = (struct seen_slot){key, value};
        seen->count++;
    }
    return &slot->value;
}

const size_t *seen_find(const struct seen *seen, uint64_t key) {
    const struct seen_slot *slot = seen->capacity > 0 ? slot_of(seen, key == 0 ? 1 : key) : NULL;
    return slot != NULL && slot->key != 0 ? &slot->value : NULL;
}
