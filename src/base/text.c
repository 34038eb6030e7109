#include "base/text.h"

#include "base/bug.h"

#include <stdio.h>

static char *text_room(struct text_builder *text, size_t more) {
    if (text->truncated || (text->limit && more > text->limit - text->size)) {
        text->truncated = true;
        return NULL;
    }
    if (text->capacity < text->size + more + 1) {
        size_t capacity = text->capacity ? text->capacity * 2 : 64;
        if (capacity < text->size + more + 1)
            capacity = text->size + more + 1;
        char *grown = arena_alloc(text->arena, capacity);
        if (text->size)
            memcpy(grown, text->at, text->size);
        text->at = grown;
        text->capacity = capacity;
    }
    text->size += more;
    text->at[text->size] = '\0';
    return text->at + text->size - more;
}

void text_append(struct text_builder *text, const char *string) {
    text_append_n(text, string, strlen(string));
}

void text_append_n(struct text_builder *text, const char *bytes, size_t size) {
    char *room = text_room(text, size);
    if (room && size)
        memcpy(room, bytes, size);
}

void text_append_char(struct text_builder *text, char c) {
    text_append_n(text, &c, 1);
}

void text_append_codepoint(struct text_builder *text, uint32_t codepoint) {
    char bytes[4];
    text_append_n(text, bytes, text_encode(bytes, codepoint));
}

void text_format(struct text_builder *text, const char *format, ...) {
    BUG_IF(!format, "no format"); /* also tells gcc what UBSan makes it doubt */
    va_list list;
    va_start(list, format);
    int size = vsnprintf(NULL, 0, format, list);
    va_end(list);
    BUG_IF(size < 0, "a format that printf refuses");
    char *room = text_room(text, (size_t)size);
    if (!room)
        return;
    va_start(list, format);
    vsnprintf(room, (size_t)size + 1, format, list);
    va_end(list);
}

const char *text_string(const struct text_builder *text) {
    return text->at ? text->at : "";
}

bool text_equal(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

bool text_starts(const char *string, const char *prefix) {
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

bool text_is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

char *text_collapse(struct arena *arena, const char *string) {
    char *out = arena_alloc(arena, strlen(string) + 1);
    size_t size = 0;
    for (; *string; string++) {
        if (!text_is_space(*string))
            out[size++] = *string;
        else if (size && out[size - 1] != ' ')
            out[size++] = ' ';
    }
    if (size && out[size - 1] == ' ')
        size--;
    out[size] = '\0';
    return out;
}

/* "ijverig" becomes "IJverig": in Dutch ij is one letter, in English no word starts with it. */
char *text_capitalise(struct arena *arena, const char *string) {
    if (!*string)
        return arena_string(arena, "");
    if (text_starts(string, "ij"))
        return arena_format(arena, "IJ%s", string + 2);
    if (text_starts(string, "éé")) /* the number one: "Eén" */
        return arena_format(arena, "E%s", string + strlen("é"));
    const char *rest = string;
    char first[5] = {0};
    text_encode(first, text_upper(text_decode(&rest)));
    return arena_format(arena, "%s%s", first, rest);
}

const char **text_words(struct arena *arena, const char *list, size_t *count) {
    VEC(const char *) words = {0};
    while (*list) {
        while (text_is_space(*list))
            list++;
        const char *start = list;
        while (*list && !text_is_space(*list))
            list++;
        if (list > start)
            *VEC_PUSH(arena, &words) = arena_string_n(arena, start, (size_t)(list - start));
    }
    if (count)
        *count = words.count;
    *VEC_PUSH(arena, &words) = NULL;
    return words.items;
}
