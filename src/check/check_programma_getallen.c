/* Numbers in prose against what is counted: of the tables printed in 2004 three of four cannot be
 * counted back from the reports (001 L57-79, L234-248, L376-383), and the sentences give the same
 * number twice (L498 and L607). */
#include "check/check_private.h"

#include "base/nearest.h"
#include "base/text.h"
#include "derive/telling.h"

#define WORDS_TO 100 /* numbers that are written as words */

static char *lowered(struct arena *arena, const char *text) {
    struct text_builder out = {.arena = arena};
    while (*text) {
        uint32_t letter = text_lower(text_decode(&text));
        text_append_codepoint(&out, letter == 0xE9 ? 'e' : letter); /* één is een */
    }
    return arena_string(arena, text_string(&out));
}

/* -1: no number that is understood. */
static int number_in_words(struct arena *arena, const char *words) {
    static const struct {
        const char *word;
        int value;
    } others[] = {{"geen", 0}, {"een", 1}, {"beide", 2}, {"eenmaal", 1}, {"tweemaal", 2}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (text_equal(words, others[i].word))
            return others[i].value;
    for (int i = 0; i <= WORDS_TO; i++)
        if (text_equal(words, lowered(arena, number_word(arena, i, NUMBER_NL))))
            return i;
    return -1;
}

/* "elf", "Elf", "11", "7x", "7 keer", "elf gemeenten": the first word counts. */
static int claimed(struct arena *arena, const char *claim) {
    const char *text = lowered(arena, text_collapse(arena, claim));
    const char *word = arena_string_n(arena, text, strcspn(text, " "));
    size_t size = strlen(word);
    struct decimal number;
    if (size > 1 && word[size - 1] == 'x')
        word = arena_string_n(arena, word, size - 1);
    if (number_parse(word, &number))
        return number.decimals == 0 && number.units < INT32_MAX ? (int)number.units : -1;
    return number_in_words(arena, word);
}

/* ---- unknown paths ---- */

static void consider(void *context, const char *path) {
    nearest_consider(context, path);
}

/* The names of the parts of a telling. */
static void consider_parts(struct nearest *nearest, const struct check_run *run,
                           const struct telling *telling) {
    static const char *const parts[] = {"noemer", "rest", "vermeldingen"};
    struct arena *arena = run->diags->arena;
    const struct codelijst *codes = programma_codelijst(run->programma, telling->van);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        nearest_consider(nearest, arena_format(arena, "%s/%s", telling->id, parts[i]));
    for (size_t i = 0; codes && i < codes->codes.count; i++)
        nearest_consider(nearest,
                         arena_format(arena, "%s/%s", telling->id, codes->codes.items[i].id));
}

static void report_unknown(const struct check_run *run, const struct doc_node *node) {
    struct nearest nearest = {.wrong = node->count.path};
    struct arena *arena = run->diags->arena;
    const char *slash = strchr(node->count.path, '/');
    derive_programma_paden(run->programma, consider, &nearest);
    if (slash) {
        size_t size = (size_t)(slash - node->count.path);
        const struct telling *telling =
            programma_telling(run->programma, arena_string_n(arena, node->count.path, size));
        if (telling)
            consider_parts(&nearest, run, telling);
    }
    diag_report(run->diags, PROGRAMMA_COUNT_UNKNOWN, node->place, node->count.path,
                check_meant(arena, nearest.name));
}

/* ---- each number ---- */

/* The place of the first thing that was counted. */
static const char *seen_at(struct arena *arena, const struct derive_getal *getal) {
    return getal->count ? arena_format(arena, " (%s …)", check_at(arena, getal->bijdragen[0].place))
                        : "";
}

static void check_count(void *context, const struct doc_node *node) {
    const struct check_run *run = context;
    struct arena *arena = run->diags->arena;
    struct derive_getal getal;
    if (node->kind != DOC_COUNT)
        return;
    if (!derive_programma_getal(arena, run->programma, node->count.path, &getal))
        report_unknown(run, node);
    else if (node->count.claim && claimed(arena, node->count.claim) != getal.aantal)
        check_finding(run, GETAL_AFWIJKEND, node->place, node->count.claim,
                      arena_format(arena, "%d", getal.aantal), node->count.path,
                      seen_at(arena, &getal));
}

void check_programma_getallen(const struct check_run *run) {
    struct check_run context = *run;
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    check_each_own_node(run->programma, check_count, &context);
    for (size_t i = 0; i < count; i++)
        check_each_node(pilots[i], check_count, &context);
}
