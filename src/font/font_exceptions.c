/* The file of words that the patterns break in the wrong place. */
#include "font/font_private.h"

#include "base/text.h"

#include <errno.h>
#include <string.h>

#define LINE_SIZE 400 /* [bytes] */

/* "kwart-slagen" to its letters and the places of its hyphens. False: not such a word. */
static bool parse_word(const char *line, char letters[FONT_RUN], size_t *count,
                       struct font_exception *exception) {
    *count = 0;
    for (const char *at = line; *at;) {
        const char *end = at + strcspn(at, "-");
        char run[FONT_RUN];
        size_t size = font_latin1_run(run, at, (size_t)(end - at));
        for (const char *letter = at; letter < end;)
            if (!text_is_letter(text_decode(&letter)))
                return false;
        if (size == 0 || *count + size > FONT_RUN)
            return false;
        memcpy(letters + *count, run, size);
        *count += size;
        if (*end == '-')
            exception->after[*count - 1] = true;
        at = end + (*end == '-');
    }
    return *count > 0 && !exception->after[*count - 1];
}

/* Cuts "-*" off: the word is the front of compounds. */
static uint32_t exception_kind(char *word) {
    size_t size = strlen(word);
    if (size < 2 || strcmp(word + size - 2, "-*") != 0)
        return FONT_WHOLE_WORD;
    word[size - 2] = '\0';
    return FONT_FRONT_OF_WORD;
}

static bool read_line(struct font_set *set, struct font_hyphenator *hyphenator, char *line,
                      struct place place, struct diag_list *diags) {
    char letters[FONT_RUN];
    size_t count;
    line[strcspn(line, "#\r\n")] = '\0';
    char *word = text_collapse(set->arena, line);
    if (!*word)
        return true;
    struct font_exception exception = {0};
    struct font_slot slot = {.tag = exception_kind(word)};
    if (!text_is_utf8(word, strlen(word)) || !parse_word(word, letters, &count, &exception)) {
        diag_report(diags, HYPHEN_EXCEPTION_UNCLEAR, place, word);
        return false;
    }
    slot.hash = font_table_hash(slot.tag, letters, count);
    if (font_table_find(&hyphenator->exceptions, slot.hash, slot.tag, letters, count)) {
        diag_report(diags, HYPHEN_EXCEPTION_TWICE, place, word);
        return false;
    }
    slot.text = arena_string_n(set->arena, letters, count);
    slot.size = (uint32_t)count;
    slot.value = arena_copy(set->arena, &exception, sizeof exception);
    font_table_add(set->arena, &hyphenator->exceptions, slot);
    return true;
}

bool font_exceptions_read(struct font_set *set, struct font_hyphenator *hyphenator,
                          const char *path, struct diag_list *diags) {
    struct place place = {.file = path};
    FILE *file = fopen(path, "rb");
    if (!file) {
        diag_report(diags, FILE_UNREADABLE, place, path, strerror(errno));
        return false;
    }
    bool good = true;
    char line[LINE_SIZE];
    for (place.line = 1, place.column = 1; fgets(line, sizeof line, file); place.line++)
        good &= read_line(set, hyphenator, line, place, diags);
    fclose(file);
    return good;
}
