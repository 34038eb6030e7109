/* Two names for one thing: Wmo and WMO, MOgroep and MO-groep, vrijwilligersbeleid and
 * vrijwilligerswerkbeleid run through all five sources (000 L1414, 002 L1502, 003 note 5). */
#include "check/check_private.h"

#include "base/text.h"

struct looking {
    const char *word;
    size_t size, count;
    struct place first;
};

static bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80;
}

static void look(void *context, const char *text, struct place place) {
    struct looking *l = context;
    for (const char *at = strstr(text, l->word); at; at = strstr(at + 1, l->word)) {
        if ((at != text && is_word_byte(at[-1])) || is_word_byte(at[l->size]))
            continue;
        if (!l->count++)
            l->first = place;
    }
}

static void report(const struct check_run *run, const struct looking *l, const char *where,
                   const struct programma_term *term) {
    struct arena *arena = run->diags->arena;
    if (l->count)
        check_finding(run, TERM_DUBBEL, l->first, where, l->word,
                      arena_format(arena, "%zu", l->count), term->voorkeur,
                      check_at(arena, term->place));
}

/* Once for each file: the first place, and how many there are. The list of terms itself is not
 * looked at. */
static void check_word(const struct check_run *run, const struct programma_term *term,
                       const char *word) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++) {
        struct looking l = {.word = word, .size = strlen(word)};
        check_each_text(pilots[i], look, &l);
        report(run, &l, pilots[i]->naam, term);
    }
}

static void look_in_node(void *context, const struct doc_node *node) {
    if (node->kind == DOC_TEXT)
        look(context, node->text, node->place);
}

static void check_own(const struct check_run *run, const struct programma_term *term,
                      const char *word) {
    struct looking l = {.word = word, .size = strlen(word)};
    check_each_own_node(run->programma, look_in_node, &l);
    report(run, &l, run->programma->titel ? run->programma->titel : run->programma->id, term);
}

void check_programma_termen(const struct check_run *run) {
    const struct programma *p = run->programma;
    struct arena *arena = run->diags->arena;
    for (size_t i = 0; i < p->termen.count && check_wants(run, DIAG_TERM_DUBBEL); i++) {
        const char *at = p->termen.items[i].ook;
        while (at && *at) {
            size_t size = strcspn(at, ";");
            const char *word = text_collapse(arena, arena_string_n(arena, at, size));
            if (*word) {
                check_word(run, &p->termen.items[i], word);
                check_own(run, &p->termen.items[i], word);
            }
            at += size + (at[size] == ';');
        }
    }
}
