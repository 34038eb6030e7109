/* The same sentence in two reports: "zo'n vijftig" people take part in Utrecht and in Amsterdam in
 * the same words (001 L1533, L5436), notes 14 and 16 are one text. Quoted goals may agree. */
#include "check/check_private.h"

#include "base/text.h"

#include <stdlib.h>

#define WORDS_LEAST 12 /* of a sentence that is compared */

struct sentence {
    const char *key;   /* words in lower case with single spaces: what is compared */
    const char *words; /* the beginning, as written */
    struct place place;
    const struct pilot *pilot;
};

struct sentences {
    struct arena *arena;
    const struct pilot *pilot;
    VEC(struct sentence) list;
};

static bool ends_sentence(const char *at) {
    return (*at == '.' || *at == '!' || *at == '?') && (at[1] == ' ' || at[1] == '\0');
}

/* Letters and digits in lower case, the rest as one space; counts the words. */
static char *key_of(struct arena *arena, const char *text, size_t size, size_t *words) {
    struct text_builder key = {.arena = arena};
    const char *end = text + size;
    bool space = true;
    *words = 0;
    while (text < end) {
        uint32_t c = text_decode(&text);
        bool part = text_is_letter(c) || (c >= '0' && c <= '9');
        if (part && space) {
            if (key.size)
                text_append_char(&key, ' ');
            ++*words;
        }
        if (part)
            text_append_codepoint(&key, text_lower(c));
        space = !part;
    }
    return arena_string(arena, text_string(&key));
}

static void add_sentence(struct sentences *s, const char *text, size_t size, struct place place) {
    size_t words;
    struct arena_mark mark = arena_mark(s->arena);
    const char *key = key_of(s->arena, text, size, &words);
    if (words < WORDS_LEAST) {
        arena_reset(s->arena, mark);
        return;
    }
    *VEC_PUSH(s->arena, &s->list) =
        (struct sentence){key, arena_string_n(s->arena, text, size), place, s->pilot};
}

static bool is_quoted(const struct doc_node *node) {
    for (; node; node = node->parent)
        if (node->kind == DOC_QUOTE)
            return true;
    return false;
}

/* A node that holds a line of text, whatever it is called. */
static void read_line(void *context, const struct doc_node *node) {
    struct sentences *s = context;
    if (!node->first || !doc_is_inline(node->first->kind) || doc_is_inline(node->kind) ||
        is_quoted(node))
        return;
    const char *text = text_collapse(s->arena, doc_plain_text(s->arena, node));
    for (const char *at = text; *at; at++) {
        if (!ends_sentence(at) && at[1] != '\0')
            continue;
        add_sentence(s, text, (size_t)(at + 1 - text), node->place);
        text = at + 1;
    }
}

static int by_key(const void *a, const void *b) {
    const struct sentence *left = a, *right = b;
    int order = strcmp(left->key, right->key);
    if (!order)
        order = strcmp(left->pilot->id, right->pilot->id);
    if (!order)
        order = left->place.line < right->place.line ? -1 : left->place.line > right->place.line;
    return order;
}

static const char *beginning(struct arena *arena, const char *text) {
    const struct doc_node line = {.kind = DOC_TEXT, .text = text};
    return check_beginning(arena, &line);
}

void check_programma_passages(const struct check_run *run) {
    struct sentences s = {.arena = run->diags->arena};
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count && check_wants(run, DIAG_PASSAGE_DUBBEL); i++) {
        s.pilot = pilots[i];
        check_each_node(pilots[i], read_line, &s);
    }
    if (s.list.count)
        qsort(s.list.items, s.list.count, sizeof *s.list.items, by_key);
    for (size_t i = 1; i < s.list.count; i++) {
        const struct sentence *one = &s.list.items[i - 1], *two = &s.list.items[i];
        if (text_equal(one->key, two->key) && one->pilot != two->pilot)
            check_finding(run, PASSAGE_DUBBEL, two->place, two->pilot->naam, one->pilot->naam,
                          check_at(s.arena, one->place), beginning(s.arena, two->words));
    }
}
