#include "check/check_private.h"

#include "base/text.h"

#define WORDS_LIMIT 60 /* bytes of an item's own words in a message */

void check_programma(const struct programma *programma, struct diag_list *diags) {
    static check_programma_family *const families[] = {
        check_programma_codes,    check_programma_getallen,    check_programma_beweringen,
        check_programma_doelen,   check_programma_adviezen,    check_programma_kengetallen,
        check_programma_data,     check_programma_afwezigheid, check_programma_termen,
        check_programma_passages,
    };
    static check_own_family *const own[] = {check_own_dates, check_own_leftovers, check_own_quotes};
    const struct check_run run = {programma, diags, check_severities(programma, diags)};
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        families[i](&run);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        own[i](programma, diags);
}

const struct pilot *const *check_pilots(const struct check_run *run, size_t *count) {
    const struct programma *p = run->programma;
    const struct pilot **pilots =
        ARENA_ARRAY(run->diags->arena, const struct pilot *, p->deelnames.count);
    *count = 0;
    for (size_t i = 0; i < p->deelnames.count; i++)
        if (deelname_verslag(&p->deelnames.items[i]))
            pilots[(*count)++] = p->deelnames.items[i].pilot;
    return pilots;
}

const char *check_at(struct arena *arena, struct place place) {
    return arena_format(arena, "%s:%u", place.file ? place.file : "", (unsigned)place.line);
}

const char *check_beginning(struct arena *arena, const struct doc_node *text) {
    if (!text)
        return "";
    const char *plain = text_collapse(arena, doc_plain_text(arena, text));
    size_t size = strlen(plain);
    if (size <= WORDS_LIMIT)
        return plain;
    for (size = WORDS_LIMIT; size > 0 && plain[size] != ' '; size--)
        continue;
    return arena_format(arena, "%.*s …", (int)size, plain);
}

const char *check_meant(struct arena *arena, const char *nearest) {
    if (!nearest)
        return "";
    return diag_bilingual(arena, arena_format(arena, " (did you mean '%s'?)", nearest),
                          arena_format(arena, " (bedoelt u '%s'?)", nearest));
}
