/* Judgements, coverage, frequencies, money, checklists. */
#include "derive/instruments.h"

#include <criterion/criterion.h>

/* ---- judgements ---- */

Test(oordelen, shares_are_of_what_was_answered) {
    static const enum oordeel judged[] = {OORDEEL_JA,  OORDEEL_JA,   OORDEEL_DEELS, OORDEEL_NEE,
                                          OORDEEL_NEE, OORDEEL_GEEN, OORDEEL_JA,    OORDEEL_NEE};
    struct derive_oordelen out;
    cr_assert_eq(derive_oordelen(judged, 8, &out), INSTRUMENT_OK);
    cr_expect(out.n == 8 && out.beantwoord == 7 && out.aantal[OORDEEL_JA] == 3);
    cr_expect_eq(out.pct[OORDEEL_JA].waarde.units, 429);
    cr_expect_eq(out.pct[OORDEEL_DEELS].waarde.units, 143);
    cr_expect_eq(out.pct[OORDEEL_NEE].waarde.units, 429); /* 100,1 together: not adjusted */
    cr_expect_eq(out.volledig.waarde.units, 875);
    cr_expect_not(out.pct[OORDEEL_GEEN].bekend);
    cr_assert_eq(derive_oordelen(judged + 5, 1, &out), INSTRUMENT_OK);
    cr_expect(!out.pct[OORDEEL_JA].bekend && out.volledig.waarde.units == 0);
    cr_assert_eq(derive_oordelen(NULL, 0, &out), INSTRUMENT_OK);
    cr_expect_not(out.volledig.bekend);
    static const enum oordeel bad = OORDELEN;
    cr_expect_eq(derive_oordelen(&bad, 1, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_oordelen(judged, INSTRUMENT_REGELS + 1, &out), INSTRUMENT_TOO_MANY);
}

Test(aandeel, is_rounded_once_half_away_from_zero) {
    static const struct {
        int64_t part, whole;
        int decimals;
        int64_t units;
    } oracle[] = {{1, 8, 0, 13},
                  {-1, 8, 0, -13},
                  {1, 3, 3, 33333},
                  {2, 3, 1, 667},
                  {INT64_MAX, INT64_MAX, 3, 100000},
                  {0, 7, 1, 0},
                  {3, 2, 1, 1500}};
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct derive_pct pct = derive_aandeel(oracle[i].part, oracle[i].whole, oracle[i].decimals);
        cr_expect(pct.bekend && pct.waarde.units == oracle[i].units, "%zu: %lld", i,
                  (long long)pct.waarde.units);
    }
    cr_expect_not(derive_aandeel(1, 0, 1).bekend);
    cr_expect_not(derive_aandeel(1, -2, 1).bekend);
    cr_expect_not(derive_aandeel(INT64_MAX, 1, 1).bekend);
}

/* ---- coverage ---- */

Test(dekking, performance_fields_without_a_measure_are_found) {
    /* fields 1 to 9 at bits 0 to 8 */
    static const uint64_t measures[] = {0x00F, 0x008, 0, 0x109, 0x008};
    int fields = derive_categorieen(INDELING_PRESTATIEVELDEN);
    struct derive_dekking out;
    cr_assert_eq(derive_dekking(measures, 5, fields, &out), INSTRUMENT_OK);
    static const int counts[] = {2, 1, 1, 4, 0, 0, 0, 0, 1};
    cr_expect_arr_eq(out.aantal, counts, sizeof counts);
    cr_expect_eq(out.zonder, 0x0F0);
    cr_expect_eq(out.enkel, 0x106);
    cr_expect(out.bedekt == 5 && out.zonder_code == 1 && out.vermeldingen == 9);
    cr_expect_eq(out.pct.waarde.units, 556);
}

Test(dekking, nothing_covers_nothing_and_unknown_categories_are_refused) {
    struct derive_dekking out;
    int s_en = derive_categorieen(INDELING_S_EN);
    cr_assert_eq(derive_dekking(NULL, 0, s_en, &out), INSTRUMENT_OK);
    cr_expect(out.zonder == 0x1F && out.bedekt == 0 && out.pct.bekend);
    static const uint64_t sixth = 0x20, all = UINT64_MAX;
    cr_expect_eq(derive_dekking(&sixth, 1, s_en, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_dekking(&sixth, 1, 0, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_dekking(&sixth, 1, 65, &out), INSTRUMENT_TOO_MANY);
    cr_assert_eq(derive_dekking(&all, 1, 64, &out), INSTRUMENT_OK);
    cr_expect(out.bedekt == 64 && out.zonder == 0 && out.enkel == UINT64_MAX);
}

Test(dekking, classifications_have_the_numbers_of_the_sources) {
    static const int oracle[INDELINGEN] = {5, 13, 9, 5, 5, 4, 11, 7, 8};
    for (int i = 0; i < INDELINGEN; i++)
        cr_expect_eq(derive_categorieen((enum indeling)i), oracle[i], "%d", i);
    cr_expect_eq(derive_categorieen(INDELINGEN), 0);
}

/* ---- frequencies ---- */

static void expect_sums(const struct derive_frequentie *out) {
    int64_t sum = 0;
    int n = 0;
    for (int o = 0; o < out->opties; o++) {
        n += out->aantal[o];
        sum += out->pct[o].waarde.units;
    }
    cr_expect_eq(n, out->geldig);
    cr_expect(sum >= 1000 - out->opties && sum <= 1000 + out->opties, "within rounding");
}

Test(frequentie, valid_answers_and_non_response_are_kept_apart) {
    static const uint64_t answers[] = {1, 2, 2, 4, 0, 3, 1};
    struct derive_frequentie out;
    cr_assert_eq(derive_frequentie(answers, 7, 3, false, &out), INSTRUMENT_OK);
    cr_expect(out.geldig == 5 && out.zonder == 1 && out.ongeldig == 1);
    cr_expect(out.aantal[0] == 2 && out.aantal[1] == 2 && out.aantal[2] == 1);
    cr_expect_eq(out.pct[0].waarde.units, 400);
    cr_expect_eq(out.respons.waarde.units, 714);
    expect_sums(&out);
    cr_assert_eq(derive_frequentie(answers, 7, 3, true, &out), INSTRUMENT_OK);
    cr_expect(out.geldig == 6 && out.vermeldingen == 7 && out.ongeldig == 0);
    cr_expect_eq(out.pct[0].waarde.units, 500, "of people, not of answers");
    cr_expect_eq(derive_frequentie(answers, 7, 2, true, &out), INSTRUMENT_BAD_VALUE);
    static const uint64_t nobody[3] = {0};
    cr_assert_eq(derive_frequentie(nobody, 3, 2, false, &out), INSTRUMENT_OK);
    cr_expect(out.geldig == 0 && !out.pct[0].bekend && out.respons.waarde.units == 0);
}

Test(frequentie, counts_that_cannot_be_true_are_refused) {
    static const int counts[] = {3, 3, 1};
    struct derive_frequentie out;
    cr_assert_eq(derive_frequentie_tel(counts, 3, 0, 10, false, &out), INSTRUMENT_OK);
    cr_expect(out.geldig == 7 && out.zonder == 3);
    expect_sums(&out);
    static const struct {
        int geldig, respondenten;
        bool several;
        enum instrument_fout fout;
    } oracle[] = {{8, 10, false, INSTRUMENT_CONTRADICTION},
                  {7, 6, false, INSTRUMENT_CONTRADICTION},
                  {5, 10, true, INSTRUMENT_OK},
                  {2, 10, true, INSTRUMENT_CONTRADICTION},
                  {8, 10, true, INSTRUMENT_CONTRADICTION},
                  {0, 10, true, INSTRUMENT_BAD_VALUE},
                  {-1, 10, false, INSTRUMENT_BAD_VALUE}};
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++)
        cr_expect_eq(derive_frequentie_tel(counts, 3, oracle[i].geldig, oracle[i].respondenten,
                                           oracle[i].several, &out),
                     oracle[i].fout, "%zu", i);
    static const int negative[] = {3, -1}, huge[] = {INT32_MAX, 1};
    cr_expect_eq(derive_frequentie_tel(negative, 2, 0, 9, false, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_frequentie_tel(huge, 2, 0, 9, false, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_frequentie_tel(counts, 65, 0, 9, false, &out), INSTRUMENT_TOO_MANY);
}

/* ---- money ---- */

static const struct derive_opgave unstated;

Test(begroting, sums_are_exact_and_the_difference_is_stated) {
    static const struct derive_post costs[] = {{1050, true, 0}, {2, true, 0}, {-50, true, 0}};
    static const struct derive_post funds[] = {{900, true, 0}, {100, true, 1}};
    struct derive_begroting out;
    cr_assert_eq(derive_begroting(costs, 3, funds, 2, unstated, unstated, &out), INSTRUMENT_OK);
    cr_expect(out.lasten == 1002 && out.dekking == 1000 && out.saldo == -2);
    cr_expect(out.klopt && !out.sluitend);
    struct derive_opgave said = {1000, true};
    cr_assert_eq(derive_begroting(costs, 3, funds, 2, said, said, &out), INSTRUMENT_OK);
    cr_expect(out.verschil_lasten == 2 && out.verschil_dekking == 0 && !out.klopt);
    static const struct derive_post open = {0};
    cr_assert_eq(derive_begroting(&open, 1, NULL, 0, unstated, unstated, &out), INSTRUMENT_OK);
    cr_expect(out.lasten_onbekend == 1 && !out.klopt && !out.sluitend, "a sum of what is known");
    cr_assert_eq(derive_begroting(NULL, 0, NULL, 0, unstated, unstated, &out), INSTRUMENT_OK);
    cr_expect(out.klopt && out.sluitend);
}

Test(begroting, sums_that_do_not_fit_are_refused) {
    static const struct derive_post high[] = {{INT64_MAX, true, 0}, {1, true, 0}};
    static const struct derive_post low = {INT64_MIN, true, 0};
    struct derive_begroting out;
    cr_expect_eq(derive_begroting(high, 2, NULL, 0, unstated, unstated, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_begroting(&low, 1, high, 1, unstated, unstated, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(
        derive_begroting(high, 1, NULL, 0, (struct derive_opgave){-1, true}, unstated, &out),
        INSTRUMENT_OVERFLOW);
    cr_expect_eq(out.lasten, 0);
    cr_assert_eq(derive_begroting(high, 1, high, 1, unstated, unstated, &out), INSTRUMENT_OK);
    cr_expect(out.sluitend);
}

Test(begroting, sources_of_funds_are_summed_with_their_shares) {
    static const struct derive_post funds[] = {
        {6000, true, 0}, {3000, true, 1}, {0, false, 1}, {1000, true, 3}};
    struct derive_klasse out[4];
    cr_assert_eq(derive_klassen(funds, 4, 4, out), INSTRUMENT_OK);
    cr_expect(out[0].cent == 6000 && out[0].pct.waarde.units == 600);
    cr_expect(out[1].aantal == 2 && out[1].onbekend == 1 && out[1].pct.waarde.units == 300);
    cr_expect(out[2].aantal == 0 && out[2].pct.bekend && out[2].pct.waarde.units == 0);
    cr_expect_eq(derive_klassen(funds, 4, 3, out), INSTRUMENT_BAD_VALUE);
    static const struct derive_post credit[] = {{5, true, 0}, {-1, true, 1}};
    cr_assert_eq(derive_klassen(credit, 2, 2, out), INSTRUMENT_OK);
    cr_expect_not(out[0].pct.bekend, "shares of a sum with something negative mean nothing");
    static const struct derive_post huge[] = {{INT64_MAX, true, 0}, {INT64_MAX, true, 1}};
    cr_expect_eq(derive_klassen(huge, 2, 2, out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(out[0].cent, 0);
}

Test(begroting, a_reserve_comes_on_top_or_out_of_the_budget) {
    struct derive_reserve out;
    cr_assert_eq(derive_reserve(100005, 100, RESERVE_BOVENOP, &out), INSTRUMENT_OK);
    cr_expect(out.reserve == 10001 && out.besteedbaar == 100005 && out.totaal == 110006);
    cr_assert_eq(derive_reserve(100005, 100, RESERVE_BINNEN, &out), INSTRUMENT_OK);
    cr_expect(out.reserve == 10001 && out.besteedbaar == 90004 && out.totaal == 100005);
    cr_expect(out.afgeleid);
    cr_expect_eq(derive_reserve(INT64_MAX, 100, RESERVE_BOVENOP, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_reserve(1, 1001, RESERVE_BINNEN, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_reserve(-1, 100, RESERVE_BINNEN, &out), INSTRUMENT_BAD_VALUE);
}

Test(begroting, bonding_alone_and_bridging_alone_are_warned_about) {
    static const struct derive_post lines[] = {{100, true, BINDING_BONDING},
                                               {300, true, BINDING_BRIDGING},
                                               {400, true, BINDING_BEIDE},
                                               {200, true, BINDING_BONDING}};
    static const struct {
        size_t from, count;
        bool only_bonding, no_bonding;
    } oracle[] = {{0, 1, true, false},  {1, 1, false, true},  {0, 2, false, false},
                  {1, 2, false, false}, {2, 1, false, false}, {2, 2, false, false},
                  {0, 0, false, false}};
    struct derive_binding out;
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        cr_assert_eq(derive_binding(lines + oracle[i].from, oracle[i].count, &out), INSTRUMENT_OK);
        cr_expect_eq(out.alleen_bonding, oracle[i].only_bonding, "%zu", i);
        cr_expect_eq(out.zonder_bonding, oracle[i].no_bonding, "%zu", i);
    }
    cr_assert_eq(derive_binding(lines, 3, &out), INSTRUMENT_OK);
    cr_expect_eq(out.soort[BINDING_BEIDE].pct.waarde.units, 500);
}

Test(partnerschap, five_ms_by_three_relations) {
    static const struct derive_inbreng list[] = {{M_MUNTEN, RELATIE_FILANTROPISCH, {5000, true}},
                                                 {M_MUNTEN, RELATIE_FILANTROPISCH, {0, false}},
                                                 {M_MENSEN, RELATIE_FILANTROPISCH, {0, false}},
                                                 {M_MENSEN, RELATIE_TRANSACTIONEEL, {0, false}}};
    struct derive_partnerschap out;
    cr_assert_eq(derive_partnerschap(list, 4, &out), INSTRUMENT_OK);
    cr_expect(out.cel[M_MUNTEN][RELATIE_FILANTROPISCH] == 2 && out.onverwacht == 1);
    cr_expect_eq(out.cent[M_MUNTEN][RELATIE_FILANTROPISCH], 5000);
    static const struct derive_inbreng bad = {M_SOORTEN, RELATIE_INTEGRATIEF, {0, false}};
    cr_expect_eq(derive_partnerschap(&bad, 1, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(out.onverwacht, 0);
}

/* ---- checklists ---- */

Test(checklist, lists_have_the_numbers_of_the_sources_and_short_ones_are_open) {
    static const int oracle[CHECKLISTS] = {6, 10, 15, 14, 6, 7, 6, 9, 4, 7, 6, 4, 6, 4, 4, 3, 5};
    static const enum oordeel yes[15] = {OORDEEL_JA, OORDEEL_NEE, OORDEEL_DEELS};
    struct derive_oordelen out;
    for (int c = 0; c < CHECKLISTS; c++) {
        enum checklist list = (enum checklist)c;
        cr_expect_eq(derive_checklist_items(list), oracle[c], "%d", c);
        cr_assert_eq(derive_checklist(list, yes, 3, &out), INSTRUMENT_OK);
        cr_expect(out.n == oracle[c] && out.beantwoord == 3);
        cr_assert_eq(derive_checklist(list, NULL, 0, &out), INSTRUMENT_OK);
        cr_expect(out.beantwoord == 0 && out.volledig.bekend && out.volledig.waarde.units == 0);
        cr_expect_eq(derive_checklist(list, yes, (size_t)oracle[c] + 1, &out), INSTRUMENT_TOO_MANY);
    }
    cr_expect_eq(derive_checklist(CHECKLISTS, yes, 1, &out), INSTRUMENT_BAD_VALUE);
}

Test(checklist, the_process_test_has_two_columns_of_seven_and_no_score) {
    static const enum oordeel left[7] = {OORDEEL_JA, OORDEEL_JA, OORDEEL_DEELS, OORDEEL_NEE};
    struct derive_procestest out;
    cr_assert_eq(derive_procestest(left, NULL, &out), INSTRUMENT_OK);
    cr_expect(out.kolom[0].n == 7 && out.kolom[0].aantal[OORDEEL_JA] == 2 && out.afgeleid);
    cr_expect(out.kolom[1].n == 7 && out.kolom[1].beantwoord == 0);
    static const enum oordeel bad[7] = {(enum oordeel)9};
    cr_expect_eq(derive_procestest(left, bad, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(out.kolom[0].n, 0);
}

Test(nota, gaps_are_obligatory_chapters_that_are_absent_or_empty) {
    enum notastand parts[NOTADELEN] = {NOTADEEL_AFWEZIG};
    struct derive_nota out;
    cr_assert_eq(derive_nota(parts, &out), INSTRUMENT_OK);
    cr_expect(out.aantal[NOTA_VERPLICHT] == 11 && out.aantal[NOTA_AANBEVOLEN] == 5 &&
              out.aantal[NOTA_KEUZE] == 1);
    cr_expect(out.pct.waarde.units == 0 && !out.volledig);
    for (int p = 0; p < NOTADELEN; p++)
        if (derive_nota_plicht((enum notadeel)p) == NOTA_VERPLICHT)
            parts[p] = NOTADEEL_GEVULD;
    cr_assert_eq(derive_nota(parts, &out), INSTRUMENT_OK);
    cr_expect(out.volledig && out.pct.waarde.units == 1000 && out.afgeleid);
    cr_expect_eq(out.aanbevolen, INSTRUMENT_BIT(NOTA_SAMENVATTING) | INSTRUMENT_BIT(NOTA_OMGEVING) |
                                     INSTRUMENT_BIT(NOTA_SPEERPUNTEN) |
                                     INSTRUMENT_BIT(NOTA_ONDERSTEUNING) |
                                     INSTRUMENT_BIT(NOTA_COMMUNICATIE));
    parts[NOTA_DOELEN] = NOTADEEL_LEEG;
    cr_assert_eq(derive_nota(parts, &out), INSTRUMENT_OK);
    cr_expect(!out.volledig && out.ontbreekt == INSTRUMENT_BIT(NOTA_DOELEN));
    cr_expect(out.leeg == INSTRUMENT_BIT(NOTA_DOELEN) && out.pct.waarde.units == 909);
    parts[NOTA_DOELEN] = NOTASTANDEN;
    cr_expect_eq(derive_nota(parts, &out), INSTRUMENT_BAD_VALUE);
}

Test(raadsprocedure, what_has_to_be_settled_before_the_start) {
    struct derive_stap_datum steps[6] = {
        {true, {0, 0, 0}}, {true, {2004, 3, 1}}, {true, {2004, 4, 1}}, {true, {0, 0, 0}}};
    struct derive_stap_datum money = {true, {0, 0, 0}};
    struct derive_raadsprocedure out;
    struct date start = {2004, 4, 1};
    cr_assert_eq(derive_raadsprocedure(steps, money, start, &out), INSTRUMENT_OK);
    cr_expect_eq(out.gedaan, 4);
    cr_expect_eq(out.te_laat, INSTRUMENT_BIT(3), "on the day itself is not before it");
    cr_expect_eq(out.ongedateerd, INSTRUMENT_BIT(7));
    money.gedaan = false;
    cr_assert_eq(derive_raadsprocedure(steps, money, (struct date){0}, &out), INSTRUMENT_OK);
    cr_expect(out.te_laat == INSTRUMENT_BIT(7) && out.ongedateerd == 0);
    steps[4].datum = (struct date){2004, 2, 0};
    cr_expect_eq(derive_raadsprocedure(steps, money, start, &out), INSTRUMENT_BAD_DATE);
}

Test(werving, the_circle_is_filled_clockwise) {
    bool segment[WERVINGSEGMENTEN] = {true, true, false, true, false};
    bool goal[WERVINGSDOELEN] = {true, false, true, true, true};
    struct derive_werving out = derive_werving(segment, goal);
    cr_expect(out.gevuld == 3 && out.volgende == WERVING_BOODSCHAP && out.afgeleid);
    cr_expect_eq(out.ontbreekt,
                 INSTRUMENT_BIT(WERVING_BOODSCHAP) | INSTRUMENT_BIT(WERVING_ORGANISATIE));
    cr_expect_eq(out.vaag, INSTRUMENT_BIT(WERVINGSDOEL_SECTOREN));
    segment[2] = segment[4] = true;
    cr_expect_eq(derive_werving(segment, goal).volgende, WERVINGSEGMENTEN);
}

Test(schuif, a_position_between_two_poles_with_open_aspects) {
    static const enum pool aspects[6] = {POOL_EERSTE, POOL_TWEEDE, POOL_TWEEDE,
                                         POOL_MIDDEN, POOL_GEEN,   POOL_EERSTE};
    struct derive_schuif wmo, full, schakels, none;
    cr_assert_eq(derive_schuif(SMALBREED_WMO, aspects, 6, &wmo), INSTRUMENT_OK);
    cr_expect(wmo.laag.waarde.units == 417 && wmo.hoog.waarde.units == 583); /* 2,5 to 3,5 of 6 */
    cr_assert_eq(derive_schuif(SMALBREED_WMO, aspects + 1, 2, &full), INSTRUMENT_OK);
    struct derive_bereik way;
    cr_assert_eq(derive_schuif_verschil(&wmo, &full, &way), INSTRUMENT_OK);
    cr_expect(way.min == 417 && way.max == 583);
    cr_assert_eq(derive_schuif(SMALBREED_SCHAKELS, aspects, 6, &schakels), INSTRUMENT_OK);
    cr_expect_eq(derive_schuif_verschil(&wmo, &schakels, &way), INSTRUMENT_MIXED);
    cr_assert_eq(derive_schuif(SMALBREED_WMO, NULL, 0, &none), INSTRUMENT_OK);
    cr_expect_not(none.laag.bekend);
    cr_expect_eq(derive_schuif_verschil(&wmo, &none, &way), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_schuif(SMALBREED_DEFINITIES, aspects, 1, &none), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_schuif(SMALBREED_WMO, aspects, 65, &none), INSTRUMENT_TOO_MANY);
}

Test(inzet, is_maatschappelijk_while_it_is_obliged_without_a_choice) {
    for (int bits = 0; bits < 8; bits++)
        cr_expect_eq(derive_maatschappelijke_inzet(bits & 1, bits & 2, bits & 4),
                     bits == 1 || bits == 3 || bits == 5, "%d", bits);
}
