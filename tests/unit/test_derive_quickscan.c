/* The quickscan against all 1 024 ways to fill it in; the ladder and its comfort zones. */
#include "derive/instruments.h"

#include <criterion/criterion.h>

#define VRAGEN DERIVE_QUICKSCAN_VRAGEN
#define ALL    0x3FFu

static const struct derive_quickscan_grens usual;

/* Points of yes and no, as printed: 003 L635-673. */
static const int points[VRAGEN + 1][2] = {{0, 0}, {1, 2}, {2, 1}, {2, 1}, {2, 1}, {2, 1},
                                          {2, 1}, {2, 1}, {1, 2}, {2, 1}, {2, 1}};

static struct derive_quickscan filled(unsigned yes, unsigned open,
                                      struct derive_quickscan_grens grens) {
    struct derive_keuze antwoorden[VRAGEN];
    size_t count = 0;
    for (int v = VRAGEN; v >= 1; v--) /* any order */
        if (!(open >> (v - 1) & 1))
            antwoorden[count++] = (struct derive_keuze){v, yes >> (v - 1) & 1 ? KEUZE_A : KEUZE_B};
    struct derive_quickscan scan;
    cr_assert_eq(derive_quickscan(antwoorden, count, grens, &scan), INSTRUMENT_OK);
    return scan;
}

Test(quickscan, four_patterns_give_the_printed_scores) {
    static const struct {
        unsigned yes;
        int score, trede;
    } oracle[] = {
        {ALL, 18, TREDE_COPRODUCEREN},
        {0, 12, TREDE_RAADPLEGEN},
        {ALL & ~0x81u, 20, TREDE_MEEBESLISSEN}, /* no to 1 and 8 */
        {0x81, 10, TREDE_INFORMEREN},
    };
    for (size_t i = 0; i < 4; i++) {
        struct derive_quickscan scan = filled(oracle[i].yes, 0, usual);
        cr_expect_eq(scan.score.min, oracle[i].score, "%zu: %d", i, scan.score.min);
        cr_expect_eq(scan.score.max, oracle[i].score);
        cr_expect(scan.trede.min == oracle[i].trede && scan.trede.max == oracle[i].trede);
        cr_expect(scan.afgeleid);
    }
}

static void count_bands(int bands[TREDEN], struct derive_quickscan_grens grens) {
    for (unsigned yes = 0; yes <= ALL; yes++) {
        struct derive_quickscan scan = filled(yes, 0, grens);
        int score = 0;
        for (int v = 1; v <= VRAGEN; v++)
            score += points[v][!(yes >> (v - 1) & 1)];
        cr_assert(scan.score.min == score && scan.score.max == score);
        bands[scan.trede.min]++;
    }
}

Test(quickscan, all_patterns_fall_in_bands_of_11_165_672_165_11) {
    static const int oracle[TREDEN] = {0, 11, 165, 672, 165, 11};
    int bands[TREDEN] = {0};
    count_bands(bands, usual);
    for (int t = 0; t < TREDEN; t++)
        cr_expect_eq(bands[t], oracle[t], "%d: %d", t, bands[t]);
}

Test(quickscan, other_bands_can_be_chosen) {
    /* two points each: C(10,k) patterns at 10 + k */
    static const int oracle[TREDEN] = {0, 11, 165, 462, 330, 56};
    int bands[TREDEN] = {0};
    count_bands(bands, (struct derive_quickscan_grens){{0, 11, 13, 15, 17, 20}});
    for (int t = 0; t < TREDEN; t++)
        cr_expect_eq(bands[t], oracle[t], "%d: %d", t, bands[t]);
    static const struct derive_quickscan_grens bad[] = {
        {{0, 11, 13, 16, 18, 19}}, {{0, 13, 11, 16, 18, 20}}, {{0, 0, 0, 0, 0, 20}}};
    struct derive_quickscan scan;
    for (size_t i = 0; i < 3; i++)
        cr_expect_eq(derive_quickscan(NULL, 0, bad[i], &scan), INSTRUMENT_BAD_VALUE, "%zu", i);
}

Test(quickscan, each_open_answer_widens_the_score_by_one) {
    for (unsigned open = 0; open <= ALL; open += 7)
        for (unsigned yes = 0; yes <= ALL; yes += 5) {
            struct derive_quickscan scan = filled(yes, open, usual);
            int known = 0, missing = 0;
            for (int v = 1; v <= VRAGEN; v++) {
                bool is_open = open >> (v - 1) & 1;
                missing += is_open;
                known += is_open ? 0 : points[v][!(yes >> (v - 1) & 1)];
            }
            cr_assert(scan.score.min == known + missing && scan.score.max == known + 2 * missing);
            cr_assert(scan.trede.min <= scan.trede.max && scan.beantwoord == 10 - missing);
        }
    struct derive_quickscan none = filled(0, ALL, usual);
    cr_expect(none.score.min == 10 && none.score.max == 20);
    cr_expect(none.trede.min == TREDE_INFORMEREN && none.trede.max == TREDE_MEEBESLISSEN);
}

Test(quickscan, contradictions_are_remarks) {
    cr_expect_eq(filled(0x005, 0, usual).opmerking, QUICKSCAN_1_3);
    cr_expect_eq(filled(0x0C0, 0, usual).opmerking, QUICKSCAN_7_8);
    cr_expect_eq(filled(0x200, 0, usual).opmerking, QUICKSCAN_9_10);
    cr_expect_eq(filled(0x300, 0, usual).opmerking, 0);
    cr_expect_eq(filled(0x200, 0x100, usual).opmerking, 0, "9 is open");
    cr_expect_eq(filled(ALL, 0, usual).opmerking, QUICKSCAN_1_3 | QUICKSCAN_7_8);
}

Test(quickscan, eleven_answers_and_unknown_questions_are_refused) {
    struct derive_keuze answers[11];
    for (int i = 0; i < 11; i++)
        answers[i] = (struct derive_keuze){i % 10 + 1, KEUZE_A};
    struct derive_quickscan scan;
    cr_expect_eq(derive_quickscan(answers, 11, usual, &scan), INSTRUMENT_TOO_MANY);
    answers[4].vraag = 11;
    cr_expect_eq(derive_quickscan(answers, 10, usual, &scan), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(scan.score.max, 0);
}

Test(quickscan, several_respondents_keep_their_spread) {
    struct derive_quickscan all[] = {filled(ALL, 0, usual), filled(0, 0, usual),
                                     filled(0, 0, usual), filled(0, ALL, usual)};
    struct derive_quickscan_groep groep;
    cr_assert_eq(derive_quickscan_groep(all, 4, &groep), INSTRUMENT_OK);
    cr_expect(groep.n == 4 && groep.volledig == 3 && groep.opmerkingen == 1);
    cr_expect(groep.score.laag.min == 10 && groep.score.laag.max == 18);
    cr_expect(groep.score.hoog.min == 12 && groep.score.hoog.max == 20);
    cr_expect(groep.score.laag.mediaan2 == 24 && groep.score.hoog.mediaan2 == 30);
    cr_expect_eq(groep.modus, INSTRUMENT_BIT(TREDE_RAADPLEGEN));
    cr_expect(groep.trede[TREDE_GEEN] == 1 && groep.trede[TREDE_COPRODUCEREN] == 1);
    cr_expect(groep.oneens == 10 && groep.vraag[3].keuze[KEUZE_GEEN] == 1);
    struct derive_quickscan refused = {0};
    cr_expect_eq(derive_quickscan_groep(&refused, 1, &groep), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_quickscan_groep(all, INSTRUMENT_RESPONDENTEN + 1, &groep),
                 INSTRUMENT_TOO_MANY);
}

/* ---- ladder ---- */

Test(ladder, comfort_zones_and_risks_are_those_of_the_table) {
    static const enum trede zones[] = {TREDE_GEEN, TREDE_INFORMEREN, TREDE_RAADPLEGEN,
                                       TREDE_ADVISEREN, TREDE_ADVISEREN};
    static const size_t counts[] = {0, 4, 6, 5, 5};
    unsigned distinct = 0;
    for (int type = 0; type < GEMEENTETYPEN; type++) {
        size_t count;
        const enum comfortrisico *risks = derive_risicos((enum gemeentetype)type, &count);
        cr_expect_eq(derive_comfortzone((enum gemeentetype)type), zones[type]);
        cr_expect_eq(count, counts[type]);
        for (size_t i = 0; i < count; i++)
            distinct |= INSTRUMENT_BIT(risks[i]);
    }
    cr_expect_eq(distinct, INSTRUMENT_BIT(RISICOS) - 2, "13 distinct risks, all used");
    size_t count;
    const enum comfortrisico *three = derive_risicos(GEMEENTETYPE_III, &count),
                             *four = derive_risicos(GEMEENTETYPE_IV, &count);
    cr_expect(three[0] == four[0] && three[1] == four[1] && three[2] == four[2]);
    cr_expect(three[3] != four[3] && three[4] != four[4]);
    cr_expect_eq(derive_comfortzone((enum gemeentetype)17), TREDE_GEEN);
}

static struct derive_ladder ladder(unsigned types, int gekozen, int scan_min, int scan_max) {
    struct derive_ladder_invoer invoer = {
        types, {scan_min, scan_max}, (enum trede)gekozen, TREDE_GEEN};
    struct derive_ladder out;
    cr_assert_eq(derive_ladder(&invoer, &out), INSTRUMENT_OK);
    return out;
}

Test(ladder, the_chosen_step_lies_inside_or_outside_the_comfort_zone) {
    unsigned one = INSTRUMENT_BIT(GEMEENTETYPE_I), two = INSTRUMENT_BIT(GEMEENTETYPE_II),
             four = INSTRUMENT_BIT(GEMEENTETYPE_IV), three = INSTRUMENT_BIT(GEMEENTETYPE_III);
    static const enum ligging none = LIGGING_ONBEKEND;
    cr_expect_eq(ladder(two, 2, 0, 0).ligging, LIGGING_BINNEN);
    cr_expect_eq(ladder(two, 1, 0, 0).ligging, LIGGING_ONDER);
    cr_expect_eq(ladder(two, 5, 0, 0).ligging, LIGGING_BOVEN);
    cr_expect_eq(ladder(three | four, 3, 0, 0).ligging, LIGGING_BINNEN, "both types advise");
    cr_expect_eq(ladder(one | four, 3, 0, 0).ligging, LIGGING_ONZEKER);
    cr_expect_eq(ladder(one | four, 2, 0, 0).ligging, LIGGING_BUITEN);
    cr_expect_eq(ladder(0, 2, 0, 0).ligging, none);
    cr_expect_eq(ladder(two, 0, 0, 0).ligging, none);
}

Test(ladder, distances_have_a_sign_and_may_be_intervals) {
    unsigned one = INSTRUMENT_BIT(GEMEENTETYPE_I), four = INSTRUMENT_BIT(GEMEENTETYPE_IV);
    struct derive_ladder far = ladder(one, 4, 2, 3);
    cr_expect(far.has_afstand && far.afstand.min == 3 && far.afstand.max == 3);
    cr_expect(far.has_afstand_scan && far.afstand_scan.min == 1 && far.afstand_scan.max == 2);
    struct derive_ladder below = ladder(four, 1, 0, 0);
    cr_expect(below.afstand.max == -2 && !below.has_afstand_scan);
    struct derive_ladder wide = ladder(one | four, 2, 2, 2);
    cr_expect(wide.afstand.min == -1 && wide.afstand.max == 1);
    cr_expect_eq(wide.comfort, INSTRUMENT_BIT(1) | INSTRUMENT_BIT(3));
}

Test(ladder, a_step_down_is_told_and_bad_input_refused) {
    struct derive_ladder_invoer invoer = {
        .typen = 2, .gekozen = TREDE_ADVISEREN, .gerealiseerd = TREDE_RAADPLEGEN};
    struct derive_ladder out;
    cr_assert_eq(derive_ladder(&invoer, &out), INSTRUMENT_OK);
    cr_expect(out.verlaagd);
    invoer.gerealiseerd = TREDE_ADVISEREN;
    cr_assert_eq(derive_ladder(&invoer, &out), INSTRUMENT_OK);
    cr_expect_not(out.verlaagd);
    static const struct derive_ladder_invoer bad[] = {{.typen = 1},
                                                      {.typen = 32},
                                                      {.gekozen = TREDEN},
                                                      {.quickscan = {3, 2}},
                                                      {.quickscan = {0, 2}}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_eq(derive_ladder(&bad[i], &out), INSTRUMENT_BAD_VALUE, "%zu", i);
}

Test(ladder, a_risk_that_plays_advises_to_leave_the_zone) {
    enum oordeel judged[5] = {OORDEEL_NEE, OORDEEL_NEE, OORDEEL_JA, OORDEEL_GEEN, OORDEEL_NEE};
    struct derive_risico_advies advies;
    cr_assert_eq(derive_risico_advies(GEMEENTETYPE_III, judged, 5, &advies), INSTRUMENT_OK);
    cr_expect(advies.verlaat && advies.speelt == 1 && advies.speelt_niet == 3 && advies.open == 1);
    judged[2] = OORDEEL_NEE;
    cr_assert_eq(derive_risico_advies(GEMEENTETYPE_II, judged, 5, &advies), INSTRUMENT_OK);
    cr_expect(!advies.verlaat && advies.open == 2, "six risks, five judged, one of them open");
    cr_expect_eq(derive_risico_advies(GEMEENTETYPE_I, judged, 5, &advies), INSTRUMENT_TOO_MANY);
    cr_expect_eq(derive_risico_advies(GEMEENTETYPE_ONBEPAALD, judged, 0, &advies),
                 INSTRUMENT_BAD_VALUE);
}
