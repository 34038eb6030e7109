/* Words that a document hyphenates its own way: "kwart-slagen" stands for kwartslagen, in any case
 * and with punctuation around it. */
#include "layout/layout_private.h"

#define WORD_LIMIT 200 /* longer words have no exceptions [bytes] */

struct exception {
    const char *word;   /* lower case, without hyphens */
    const uint16_t *at; /* byte offsets of breaks */
    uint16_t count;
};

static int by_word(const void *a, const void *b) {
    return strcmp(((const struct exception *)a)->word, ((const struct exception *)b)->word);
}

static struct exception read_exception(struct arena *arena, const char *written) {
    struct text_builder word = {.arena = arena};
    uint16_t *at = ARENA_ARRAY(arena, uint16_t, strlen(written) + 1);
    uint16_t count = 0;
    while (*written != '\0') {
        if (*written == '-') {
            at[count++] = (uint16_t)word.size;
            written++;
        } else {
            text_append_codepoint(&word, text_lower(text_decode(&written)));
        }
    }
    return (struct exception){text_string(&word), at, count};
}

void exceptions_load(struct layout *layout) {
    const size_t count = layout->doc->exceptions.count;
    struct exception *all = ARENA_ARRAY(&layout->work, struct exception, count + 1);
    for (size_t i = 0; i < count; i++)
        all[i] = read_exception(&layout->work, layout->doc->exceptions.items[i]);
    qsort(all, count, sizeof *all, by_word);
    layout->exceptions = all;
    layout->exception_count = count;
}

/* The letters of a word, in lower case; returns where they start. */
static size_t core_of(const char *text, char out[WORD_LIMIT]) {
    const char *at = text, *start = text;
    size_t size = 0;
    while (*at != '\0') {
        const char *here = at;
        const uint32_t codepoint = text_decode(&at);
        if (text_is_letter(codepoint))
            size += text_encode(out + size, text_lower(codepoint));
        else if (size == 0)
            start = at;
        else if (here != NULL)
            break;
    }
    out[size] = '\0';
    return (size_t)(start - text);
}

bool exceptions_find(struct layout *layout, const struct font_word *word,
                     const struct font_hyphen **out, uint16_t *count) {
    char core[WORD_LIMIT];
    if (layout->exception_count == 0 || word->size >= WORD_LIMIT - 4)
        return false;
    const size_t start = core_of(word->text, core);
    const struct exception wanted = {.word = core};
    const struct exception *found =
        bsearch(&wanted, layout->exceptions, layout->exception_count, sizeof wanted, by_word);
    if (found == NULL)
        return false;
    struct font_hyphen *hyphens =
        ARENA_ARRAY(&layout->scratch, struct font_hyphen, found->count + 1u);
    for (uint16_t i = 0; i < found->count; i++)
        hyphens[i].at = (uint16_t)(start + found->at[i]);
    *out = hyphens;
    *count = found->count;
    return true;
}
