/* Items of a closed list: each stands once, and its number exists. */
#include "check/check_beleid.h"

#define SEEN_MAX 64 /* items of the longest list: thirty core conditions */

struct seen {
    struct diag_list *diags;
    const char *element;
    uint64_t keys;
};

static void see(struct seen *seen, struct place place, unsigned key, const char *name) {
    bool twice = key < SEEN_MAX && (seen->keys >> key & 1);
    if (key < SEEN_MAX)
        seen->keys |= (uint64_t)1 << key;
    if (twice)
        diag_report(seen->diags, CHECK_CODE_TWICE, place, seen->element, name);
}

/* The lists whose items have a code of one word list. */
#define CHECK_CODES(list, name, words)                                                             \
    do {                                                                                           \
        struct seen seen = {diags, name, 0};                                                       \
        for (size_t i = 0; i < (list).count; i++)                                                  \
            see(&seen, (list).items[i].place, (unsigned)(list).items[i].code,                      \
                woord_code(words, (int)(list).items[i].code));                                     \
    } while (0)

/* Judged once for each step: 6 times 5. */
static void check_conditions(const struct beleid_kernvoorwaarden *conditions,
                             struct diag_list *diags) {
    struct seen seen = {diags, "voorwaarde", 0};
    for (size_t i = 0; i < conditions->lijst.count; i++) {
        const struct beleid_voorwaarde *one = &conditions->lijst.items[i];
        see(&seen, one->place, (unsigned)one->code * 8 + (unsigned)one->trede,
            arena_format(diags->arena, "%s %s",
                         woord_code(WOORDEN_BELEID_VOORWAARDE, (int)one->code),
                         woord_code(WOORDEN_BELEID_TREDE, (int)one->trede)));
    }
}

static void check_process(const struct beleid_procestest *test, struct diag_list *diags) {
    struct seen seen = {diags, "procesvraag", 0};
    for (size_t i = 0; i < test->lijst.count; i++) {
        const struct beleid_procesvraag *one = &test->lijst.items[i];
        see(&seen, one->place, (unsigned)one->kolom * 8 + (unsigned)one->nr.waarde.units,
            arena_format(diags->arena, "%s %d",
                         woord_code(WOORDEN_BELEID_PROCESKOLOM, (int)one->kolom),
                         (int)one->nr.waarde.units));
    }
}

/* The plans have 8 and 9 steps (003 L231-267, 004 L1985-2223). */
static void check_plan(const struct beleid_stappenplan *plan, struct diag_list *diags) {
    int64_t steps = plan->soort == BELEID_PLANSOORT_INTERACTIEF ? 8 : 9;
    struct seen seen = {diags, "stap", 0};
    for (size_t i = 0; i < plan->lijst.count; i++) {
        int64_t number = plan->lijst.items[i].nr.waarde.units;
        const char *name = number_integer(diags->arena, number, NUMBER_NL);
        if (number < 1 || number > steps)
            diag_report(diags, BELEID_STEP_UNKNOWN, plan->lijst.items[i].place, name,
                        number_integer(diags->arena, steps, NUMBER_NL));
        else
            see(&seen, plan->lijst.items[i].place, (unsigned)number, name);
    }
}

void check_beleid_codes(const struct beleid *beleid, struct diag_list *diags) {
    CHECK_CODES(beleid->wettoets.lijst, "wetspunt", WOORDEN_BELEID_WETSPUNT);
    CHECK_CODES(beleid->regierol.lijst, "regietaak", WOORDEN_BELEID_REGIETAAK);
    CHECK_CODES(beleid->participatieladder.lijst, "comfortrisico", WOORDEN_BELEID_COMFORTRISICO);
    CHECK_CODES(beleid->beleidsfasen.lijst, "beleidsfase", WOORDEN_BELEID_FASE);
    CHECK_CODES(beleid->wervingscirkel.lijst, "segment", WOORDEN_BELEID_SEGMENT);
    CHECK_CODES(beleid->prestatievelden.lijst, "prestatieveld", WOORDEN_BELEID_PRESTATIEVELD);
    CHECK_CODES(beleid->basisfuncties.lijst, "basisfunctie", WOORDEN_BELEID_FUNCTIE);
    CHECK_CODES(beleid->planvanaanpak.lijst, "planpunt", WOORDEN_BELEID_PLANPUNT);
    CHECK_CODES(beleid->raadsprocedure.afspraken, "raadsafspraak", WOORDEN_BELEID_RAADSAFSPRAAK);
    check_conditions(&beleid->kernvoorwaarden, diags);
    check_process(&beleid->procestest, diags);
    for (size_t i = 0; i < beleid->stappenplannen.count; i++)
        check_plan(&beleid->stappenplannen.items[i], diags);
}
