/* Hyphenation patterns after Liang, read from the file of libhyphen's Dutch package.
 *
 * A pattern is letters with levels between them (".be5ta2", a dot is the word's edge). At each
 * place of a word the highest level of all patterns that match there counts; odd allows a break.
 * The file is read here and not by libhyphen, because that needs ten milliseconds for its
 * automaton: a quarter of the time a whole report may take. */
#include "font/font_private.h"

#include "base/text.h"

#include <errno.h>
#include <string.h>

#define FILE_LIMIT (4u << 20) /* [bytes] */

/* The file with a NUL after it, or NULL (errno). */
static char *read_file(struct arena *arena, const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    char *bytes = NULL;
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (size >= 0 && size <= (long)FILE_LIMIT && fseek(file, 0, SEEK_SET) == 0) {
        bytes = arena_alloc(arena, (size_t)size + 1);
        if (fread(bytes, 1, (size_t)size, file) != (size_t)size)
            bytes = NULL;
    }
    fclose(file);
    return bytes;
}

/* Separates a line into letters (moved to its front) and levels[0..count]. Returns the count of
 * letters; 0: no pattern. */
static size_t split_pattern(char *line, size_t size, unsigned char *levels) {
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)line[i];
        if (c >= '0' && c <= '9')
            levels[count] = (unsigned char)(c - '0');
        else if (c == '.' || (c >= 'a' && c <= 'z') || c >= 0xDF)
            line[count++] = line[i];
        else
            return 0;
    }
    return count;
}

/* A number for the first three letters of a pattern, or as many as it has. */
static size_t opening(const char *letters, size_t count) {
    uint32_t bytes = (unsigned char)letters[0];
    for (size_t i = 1; i < count && i < 3; i++)
        bytes |= (uint32_t)(unsigned char)letters[i] << 8 * i;
    return bytes * 2654435761u >> 20 & (FONT_OPENINGS - 1);
}

/* `levels` has room for the levels of all lines: a line has a byte for each letter and its end. */
static bool read_patterns(struct arena *arena, struct font_patterns *patterns, char *at,
                          unsigned char *levels, uint32_t *line) {
    while (*at) {
        size_t size = strcspn(at, "\n");
        char *next = at + size + (at[size] == '\n');
        size_t used = size && at[size - 1] == '\r' ? size - 1 : size;
        ++*line;
        if (used && *at != '%') {
            size_t count = split_pattern(at, used, levels);
            if (!count || count > FONT_PATTERN)
                return false;
            struct font_slot slot = {.hash = font_table_hash(0, at, count),
                                     .text = at,
                                     .value = levels,
                                     .size = (uint32_t)count};
            if (!font_table_find(&patterns->table, slot.hash, 0, at, count))
                font_table_add(arena, &patterns->table, slot);
            patterns->lengths[opening(at, count)] |= 1u << count;
            levels += count + 1;
        }
        at = next;
    }
    return true;
}

bool font_patterns_read(struct arena *arena, struct font_patterns *patterns, const char *path,
                        const char *package, struct place place, struct diag_list *diags) {
    static const char encoding[] = "ISO8859-1";
    char *bytes = read_file(arena, path);
    if (!bytes) {
        diag_report(diags, HYPHEN_PATTERNS_MISSING, place, path, package);
        return false;
    }
    struct place in_file = {.file = path, .line = 1, .column = 1};
    char *end_of_line = bytes + strcspn(bytes, "\r\n");
    bool good = text_starts(bytes, encoding) && end_of_line == bytes + strlen(encoding);
    if (good) {
        unsigned char *levels = arena_alloc(arena, strlen(bytes) + 1);
        char *patterns_from = end_of_line + strspn(end_of_line, "\r\n");
        good = read_patterns(arena, patterns, patterns_from, levels, &in_file.line);
    }
    if (!good)
        diag_report(diags, HYPHEN_PATTERNS_UNCLEAR, in_file, path, encoding);
    return good;
}

static void raise_levels(const struct font_patterns *patterns, const char *part, size_t size,
                         unsigned char *level) {
    const unsigned char *found =
        font_table_find(&patterns->table, font_table_hash(0, part, size), 0, part, size);
    for (size_t i = 0; found && i <= size; i++)
        if (found[i] > level[i])
            level[i] = found[i];
}

void font_patterns_match(const struct font_patterns *patterns, const char *letters, size_t count,
                         bool after[FONT_RUN]) {
    char word[FONT_RUN + 2];
    unsigned char level[FONT_RUN + 3] = {0};
    word[0] = '.';
    memcpy(word + 1, letters, count);
    word[count + 1] = '.';
    for (size_t from = 0; from < count + 2; from++) {
        const size_t left = count + 2 - from;
        uint32_t lengths = 0;
        for (size_t size = 1; size <= left && size <= 3; size++) {
            const uint32_t here = patterns->lengths[opening(word + from, size)];
            lengths |= size < 3 ? here & 1u << size : here & ~7u;
        }
        for (size_t size = 1; size <= left && lengths >> size != 0; size++)
            if (lengths >> size & 1)
                raise_levels(patterns, word + from, size, level + from);
    }
    for (size_t i = 0; i < count; i++)
        after[i] = level[i + 2] & 1; /* level[1] is before the first letter */
}
