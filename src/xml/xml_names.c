#include "xml/xml_schema_private.h"

static uint32_t hash(const char *name) {
    uint32_t value = 2166136261u; /* FNV-1a */
    for (; *name; name++)
        value = (value ^ (unsigned char)*name) * 16777619u;
    return value;
}

/* The slot of the name, or the free one where it belongs. */
static uint32_t *slot_of(const struct xml_names *names, const char *name) {
    uint32_t mask = names->slot_count - 1, i = hash(name) & mask;
    while (names->slots[i] && !text_equal(names->list.items[names->slots[i] - 1], name))
        i = (i + 1) & mask;
    return &names->slots[i];
}

uint32_t xml_names_find(const struct xml_names *names, const char *name) {
    uint32_t *slot = names->slot_count ? slot_of(names, name) : NULL;
    return slot && *slot ? *slot - 1 : XML_NO_NAME;
}

static void rehash(struct arena *arena, struct xml_names *names) {
    names->slot_count = names->slot_count ? names->slot_count * 2 : 16;
    names->slots = ARENA_ARRAY(arena, uint32_t, names->slot_count);
    for (uint32_t i = 0; i < names->list.count; i++)
        *slot_of(names, names->list.items[i]) = i + 1;
}

uint32_t xml_names_add(struct arena *arena, struct xml_names *names, const char *name) {
    if (2 * (names->list.count + 1) > names->slot_count)
        rehash(arena, names);
    uint32_t *slot = slot_of(names, name);
    if (!*slot) {
        *VEC_PUSH(arena, &names->list) = name;
        *slot = (uint32_t)names->list.count;
    }
    return *slot - 1;
}

/* ---- the nearest name: what somebody who mistyped may have meant ---- */

#define NEAREST_SIZE 40

static size_t smallest(size_t a, size_t b, size_t c) {
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance in bytes; both names shorter than NEAREST_SIZE. */
static size_t edit_distance(const char *a, const char *b) {
    size_t row[NEAREST_SIZE + 1], width = strlen(b);
    for (size_t j = 0; j <= width; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < width; j++) {
            size_t above = row[j + 1];
            row[j + 1] = smallest(diagonal + (a[i] != b[j]), above + 1, row[j] + 1);
            diagonal = above;
        }
    }
    return row[width];
}

const char *xml_nearest(const struct xml_names *names, const char *name) {
    size_t size = strlen(name), best = size / 3 + 1;
    const char *nearest = NULL;
    for (size_t i = 0; size < NEAREST_SIZE && i < names->list.count; i++) {
        const char *candidate = names->list.items[i];
        size_t other = strlen(candidate), apart = size > other ? size - other : other - size;
        if (other >= NEAREST_SIZE || apart > best)
            continue;
        size_t distance = edit_distance(name, candidate);
        if (distance < best + !nearest && distance < size) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

const char *xml_alternatives(struct arena *arena, const char *const *names, size_t count,
                             enum diag_language language) {
    static const char *const last[DIAG_LANGUAGES] = {[DIAG_EN] = " or ", [DIAG_NL] = " of "};
    const size_t shown = count > 12 ? 12 : count;
    struct text_builder text = {.arena = arena};
    for (size_t i = 0; i < shown; i++) {
        if (i > 0)
            text_append(&text, i + 1 == count ? last[language] : ", ");
        text_append(&text, names[i]);
    }
    if (shown < count)
        text_append(&text, ", \xE2\x80\xA6"); /* an ellipsis */
    return text_string(&text);
}
