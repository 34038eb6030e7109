/* Days and terms, timetables, steps, wallpaper, exchanges, ratios. */
#include "derive/instruments.h"

#include <criterion/criterion.h>

static struct date day(int year, int month, int number) {
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)number};
}

static void expect_day(struct date at, int year, int month, int number) {
    cr_expect(at.year == year && at.month == month && at.day == number, "%d-%d-%d, not %d-%d-%d",
              at.year, at.month, at.day, year, month, number);
}

/* ---- days ---- */

Test(datum, each_day_of_ten_millennia_follows_the_one_before) {
    struct date at = {1, 1, 1}, next;
    int days = 0, count;
    while (derive_datum_plus(at, 1, &next) == INSTRUMENT_OK) {
        cr_assert(date_exists(next.year, next.month, next.day));
        bool same_month = next.month == at.month;
        cr_assert(same_month ? next.day == at.day + 1 : next.day == 1);
        cr_assert(same_month || !date_exists(at.year, at.month, at.day + 1));
        at = next;
        days++;
    }
    expect_day(at, 9999, 12, 31);
    cr_expect_eq(days, 3652058);
    cr_assert_eq(derive_datum_dagen((struct date){1, 1, 1}, at, &count), INSTRUMENT_OK);
    cr_expect_eq(count, days);
}

Test(datum, months_years_and_impossible_days_are_refused) {
    struct date out;
    int days;
    cr_expect_eq(derive_datum_plus(day(2004, 0, 0), 1, &out), INSTRUMENT_BAD_DATE);
    cr_expect_eq(derive_datum_plus(day(2004, 2, 0), 1, &out), INSTRUMENT_BAD_DATE);
    cr_expect_eq(derive_datum_plus(day(2003, 2, 29), 1, &out), INSTRUMENT_BAD_DATE);
    cr_expect_eq(derive_datum_plus(day(9999, 12, 31), 1, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_datum_plus(day(2004, 1, 1), INT32_MAX, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_datum_plus(day(1, 1, 1), -1, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(derive_datum_dagen(day(2004, 1, 1), day(2004, 6, 0), &days), INSTRUMENT_BAD_DATE);
    cr_assert_eq(derive_datum_plus(day(2004, 3, 1), -1, &out), INSTRUMENT_OK);
    expect_day(out, 2004, 2, 29);
    cr_assert_eq(derive_datum_plus(day(1900, 2, 28), 1, &out), INSTRUMENT_OK);
    expect_day(out, 1900, 3, 1);
}

/* ---- terms ---- */

static const struct derive_termijn_dagen hengelo;

static struct derive_termijnen terms(struct derive_termijn_invoer invoer) {
    struct derive_termijnen out;
    cr_assert_eq(derive_termijnen(&invoer, hengelo, &out), INSTRUMENT_OK);
    return out;
}

Test(termijnen, report_in_three_weeks_reaction_in_two_decision_in_one) {
    struct derive_termijnen out =
        terms((struct derive_termijn_invoer){.bijeenkomst = day(2009, 2, 2)});
    expect_day(out.verslag.uiterlijk, 2009, 2, 23);
    expect_day(out.reactie.uiterlijk, 2009, 3, 9);
    cr_expect(out.reactie.voorlopig && out.afgeleid);
    cr_expect_eq(out.bericht.uiterlijk.year, 0, "no decision yet");
    cr_expect_not(out.verslag.gehaald || out.verslag.te_laat);
}

Test(termijnen, they_cross_ends_of_months_years_and_leap_days) {
    static const struct {
        struct date meeting, report, decision, message;
    } oracle[] = {
        {{2008, 2, 8}, {2008, 2, 29}, {2008, 2, 23}, {2008, 3, 1}},
        {{2009, 2, 8}, {2009, 3, 1}, {2009, 2, 23}, {2009, 3, 2}},
        {{2008, 12, 20}, {2009, 1, 10}, {2008, 12, 31}, {2009, 1, 7}},
        {{2009, 1, 31}, {2009, 2, 21}, {2009, 1, 31}, {2009, 2, 7}},
        {{2000, 2, 15}, {2000, 3, 7}, {2000, 2, 22}, {2000, 2, 29}},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct derive_termijnen out = terms((struct derive_termijn_invoer){
            .bijeenkomst = oracle[i].meeting, .besluit = oracle[i].decision});
        cr_expect_eq(date_compare(out.verslag.uiterlijk, oracle[i].report), 0, "%zu", i);
        cr_expect_eq(date_compare(out.bericht.uiterlijk, oracle[i].message), 0, "%zu", i);
    }
}

Test(termijnen, what_happened_is_held_against_them) {
    struct derive_termijnen out =
        terms((struct derive_termijn_invoer){.bijeenkomst = day(2009, 2, 2),
                                             .verslag = day(2009, 2, 23),
                                             .reactie = day(2009, 3, 12),
                                             .besluit = day(2009, 3, 20),
                                             .peildatum = day(2009, 3, 27)});
    cr_expect(out.verslag.gehaald && !out.verslag.te_laat, "on the last day");
    cr_expect(out.reactie.te_laat && out.reactie.dagen_over == 3 && !out.reactie.voorlopig);
    cr_expect(!out.bericht.te_laat && !out.bericht.gehaald, "today is the last day");
    out = terms((struct derive_termijn_invoer){.bijeenkomst = day(2009, 2, 2),
                                               .peildatum = day(2009, 2, 25)});
    cr_expect(out.verslag.te_laat && out.verslag.dagen_over == 2);
}

Test(termijnen, dates_before_their_start_and_inexact_ones_are_refused) {
    static const struct {
        struct derive_termijn_invoer invoer;
        enum instrument_fout fout;
    } oracle[] = {
        {{.bijeenkomst = {2009, 2, 2}, .verslag = {2009, 2, 1}}, INSTRUMENT_BEFORE},
        {{.bijeenkomst = {2009, 2, 2}, .besluit = {2008, 2, 3}}, INSTRUMENT_BEFORE},
        {{.besluit = {2009, 2, 2}, .bericht = {2009, 2, 1}}, INSTRUMENT_BEFORE},
        {{.verslag = {2009, 2, 2}, .reactie = {2009, 2, 1}}, INSTRUMENT_BEFORE},
        {{.bijeenkomst = {2009, 2, 0}}, INSTRUMENT_BAD_DATE},
        {{.bijeenkomst = {2009, 2, 29}}, INSTRUMENT_BAD_DATE},
        {{.bijeenkomst = {9999, 12, 20}}, INSTRUMENT_OVERFLOW},
        {{.bijeenkomst = {9999, 12, 5}}, INSTRUMENT_OVERFLOW}, /* the second term */
        {{.bijeenkomst = {2009, 2, 2}, .verslag = {2009, 2, 2}}, INSTRUMENT_OK},
        {{.peildatum = {0, 0, 0}}, INSTRUMENT_OK},
    };
    struct derive_termijnen out;
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++)
        cr_expect_eq(derive_termijnen(&oracle[i].invoer, hengelo, &out), oracle[i].fout, "%zu", i);
    struct derive_termijn_invoer any = {.bijeenkomst = {2009, 2, 2}};
    cr_expect_eq(derive_termijnen(&any, (struct derive_termijn_dagen){-1, 0, 0}, &out),
                 INSTRUMENT_BAD_VALUE);
    cr_assert_eq(derive_termijnen(&any, (struct derive_termijn_dagen){28, 7, 0}, &out),
                 INSTRUMENT_OK);
    expect_day(out.reactie.uiterlijk, 2009, 3, 9);
}

/* ---- timetables ---- */

Test(draaiboek, the_fair_of_velsen_takes_210_minutes) {
    static const int starts[] = {900,  930,  945,  1000, 1010, 1025,
                                 1030, 1115, 1130, 1210, 1220, 1230}; /* 003 L2153-2237 */
    static const int lengths[] = {30, 15, 15, 10, 15, 5, 45, 15, 40, 10, 10, 0};
    struct derive_draaiboekregel rows[12] = {{0}};
    for (int i = 0; i < 12; i++)
        rows[i].start = starts[i] / 100 * 60 + starts[i] % 100;
    struct derive_draaiboek out;
    cr_assert_eq(derive_draaiboek(rows, 12, &out), INSTRUMENT_OK);
    for (int i = 0; i < 12; i++)
        cr_expect(rows[i].duur == lengths[i] && rows[i].gat == 0, "%d: %d", i, rows[i].duur);
    cr_expect_eq(out.duur, 210);
    cr_expect(out.begin == 540 && out.eind == 750 && out.gaten == 0 && out.overlappingen == 0);
    cr_expect(out.onbekend == 1 && rows[11].onbekend, "nobody says how long lunch is");
}

Test(draaiboek, gaps_and_overlaps_are_found) {
    struct derive_draaiboekregel rows[] = {{.start = 600, .duur = 20},
                                           {.start = 630, .duur = 40},
                                           {.start = 660, .duur = 15},
                                           {.start = -1, .duur = 10},
                                           {.start = 640},
                                           {.start = 640, .duur = 5}};
    struct derive_draaiboek out;
    cr_assert_eq(derive_draaiboek(rows, 6, &out), INSTRUMENT_OK);
    cr_expect_eq(rows[0].gat, 10);
    cr_expect_eq(rows[1].gat, -10);
    cr_expect(rows[2].gat == 0 && rows[3].start == 675);
    cr_expect_eq(rows[3].gat, -45, "the next line goes back in time");
    cr_expect(rows[4].onbekend && out.onbekend == 1);
    cr_expect(out.gaten == 1 && out.overlappingen == 2 && out.duur == 90 && out.eind == 685);
    rows[0].duur = -1;
    cr_expect_eq(derive_draaiboek(rows, 6, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_draaiboek(rows, INSTRUMENT_REGELS + 1, &out), INSTRUMENT_TOO_MANY);
    cr_assert_eq(derive_draaiboek(NULL, 0, &out), INSTRUMENT_OK);
    cr_expect(out.duur == 0 && out.eind == 0);
}

Test(draaiboek, the_cafe_takes_90_to_105_minutes) {
    static const struct derive_bereik rounds[] = {{45, 45}, {15, 15}, {15, 15}, {15, 30}};
    struct derive_bereik out;
    cr_assert_eq(derive_duur(rounds, 4, &out), INSTRUMENT_OK);
    cr_expect(out.min == 90 && out.max == 105);
    static const struct derive_bereik bad[] = {{3, 2}, {-1, 2}};
    cr_expect_eq(derive_duur(&bad[0], 1, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_duur(&bad[1], 1, &out), INSTRUMENT_BAD_VALUE);
    static const struct derive_bereik huge[] = {{0, INT32_MAX}, {0, 1}};
    cr_expect_eq(derive_duur(huge, 2, &out), INSTRUMENT_OVERFLOW);
}

/* ---- steps ---- */

Test(stappen, progress_and_the_next_step_of_8_and_9) {
    enum stapstand steps[STAPPENPLAN_WMO] = {STAP_KLAAR, STAP_KLAAR, STAP_BEZIG, STAP_NIET_GESTART,
                                             STAP_KLAAR};
    struct derive_stappen out;
    cr_assert_eq(derive_stappen(steps, STAPPENPLAN_INTERACTIEF, &out), INSTRUMENT_OK);
    cr_expect(out.volgende == 3 && out.pct.waarde.units == 375);
    cr_expect_eq(out.vooruit, INSTRUMENT_BIT(5));
    cr_expect(out.aantal[STAP_NIET_VERMELD] == 3 && out.aantal[STAP_BEZIG] == 1);
    for (int i = 0; i < STAPPENPLAN_WMO; i++)
        steps[i] = STAP_KLAAR;
    cr_assert_eq(derive_stappen(steps, STAPPENPLAN_WMO, &out), INSTRUMENT_OK);
    cr_expect(out.volgende == 0 && out.vooruit == 0 && out.pct.waarde.units == 1000);
    cr_assert_eq(derive_stappen(NULL, 0, &out), INSTRUMENT_OK);
    cr_expect_not(out.pct.bekend);
    steps[4] = STAPSTANDEN;
    cr_expect_eq(derive_stappen(steps, 9, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_stappen(steps, INSTRUMENT_STAPPEN, &out), INSTRUMENT_TOO_MANY);
}

/* ---- wallpaper ---- */

Test(wallpaper, events_are_ordered_and_counted_by_side_of_the_line) {
    static const struct derive_gebeurtenis events[] = {
        {{2014, 5, 1}, WATERLIJN_BOVEN},   {{0, 0, 0}, WATERLIJN_ONDER},
        {{2013, 0, 0}, WATERLIJN_ONDER},   {{2013, 0, 0}, WATERLIJN_BOVEN},
        {{2012, 12, 31}, WATERLIJN_BOVEN}, {{2014, 0, 0}, WATERLIJN_GEEN}};
    static const size_t order[] = {4, 2, 3, 5, 0, 1};
    size_t sorted[6];
    struct derive_wallpaper out;
    cr_assert_eq(derive_wallpaper(events, 6, day(2013, 1, 1), day(2014, 4, 0), sorted, &out),
                 INSTRUMENT_OK);
    cr_expect_arr_eq(sorted, order, sizeof order);
    cr_expect(out.aantal[WATERLIJN_BOVEN] == 3 && out.aantal[WATERLIJN_ONDER] == 2);
    cr_expect(out.netto == 1 && out.ongedateerd == 1 && out.afgeleid);
    cr_expect_eq(out.buiten, 2, "the last day of 2012 and May 2014");
    cr_expect_eq(derive_wallpaper(events, 6, day(2014, 5, 0), day(2014, 4, 0), sorted, &out),
                 INSTRUMENT_BEFORE);
    static const struct derive_gebeurtenis bad = {{2014, 2, 30}, WATERLIJN_BOVEN};
    cr_expect_eq(derive_wallpaper(&bad, 1, day(0, 0, 0), day(0, 0, 0), sorted, &out),
                 INSTRUMENT_BAD_VALUE);
}

/* ---- exchanges and ratios ---- */

Test(timebank, balances_always_add_up_to_nothing) {
    static const struct derive_ruil ruilen[] = {{0, 1, 60}, {1, 2, 90}, {2, 0, 30}, {0, 2, 15}};
    int64_t saldo[4];
    struct derive_timebank out;
    cr_assert_eq(derive_timebank(ruilen, 4, saldo, 4, &out), INSTRUMENT_OK);
    cr_expect(saldo[0] == 45 && saldo[1] == 30 && saldo[2] == -75 && saldo[3] == 0);
    cr_expect(out.som == 0 && out.minuten == 195 && out.actief == 3);
    static const struct derive_ruil bad[] = {{0, 0, 5}, {0, 4, 5}, {-1, 0, 5}, {0, 1, 0}};
    for (size_t i = 0; i < 4; i++)
        cr_expect_eq(derive_timebank(&bad[i], 1, saldo, 4, &out), INSTRUMENT_BAD_VALUE, "%zu", i);
    static const struct derive_ruil huge[] = {{0, 1, INT64_MAX}, {0, 1, 1}};
    cr_expect_eq(derive_timebank(huge, 2, saldo, 4, &out), INSTRUMENT_OVERFLOW);
    cr_expect_eq(saldo[0], 0);
    cr_assert_eq(derive_timebank(NULL, 0, saldo, 4, &out), INSTRUMENT_OK);
}

Test(verhouding, hours_per_volunteer_and_active_organisations) {
    struct decimal out;
    cr_assert_eq(derive_quotient(11560, 144, 1, &out), INSTRUMENT_OK); /* 004 L1171-1185 */
    cr_expect(out.units == 803 && out.decimals == 1);
    int64_t active;
    cr_assert_eq(derive_deel_van(200, (struct decimal){80, 0}, &active), INSTRUMENT_OK);
    cr_expect_eq(active, 160); /* 000 L935-938 */
    cr_assert_eq(derive_deel_van(-3, (struct decimal){505, 1}, &active), INSTRUMENT_OK);
    cr_expect_eq(active, -2);
    cr_expect_eq(derive_quotient(1, 0, 1, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_quotient(1, 2, 7, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(derive_quotient(INT64_MAX, 1, 1, &out), INSTRUMENT_OVERFLOW);
    cr_assert_eq(derive_quotient(INT64_MIN, -4, 0, &out), INSTRUMENT_OK);
    cr_expect_eq(out.units, INT64_C(2305843009213693952));
    cr_assert_eq(derive_quotient(-1, 2, 0, &out), INSTRUMENT_OK);
    cr_expect_eq(out.units, -1, "half away from zero");
}
