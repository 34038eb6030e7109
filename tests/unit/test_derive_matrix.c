/* Instruments by goal and step, core conditions, realisation of goals. */
#include "derive/instruments.h"

#include <criterion/criterion.h>

/* The places of the printed matrix by name, 003 L1100-1219. */
static const struct {
    enum instrumentdoel doel;
    const char *tredes[TREDEN];
} printed[] = {
    {INSTRUMENTDOEL_DRAAGVLAK,
     {NULL,
      "Voorlichting via de media|Informatieavond|Tentoonstelling|Campagne|Inloopbijeenkomst|"
      "Vrijwilligersontbijt|Stadsgesprek",
      "Enquête|Digimon enquête|Vrijwilligerspanel|Inspraakavonden|Hoorzittingen|Digitaal debat|"
      "Prijsvraag|Spreekuur",
      "Vrijwilligersconferentie|Werkconferentie|Symposium|Vrijwilligersnetwerk|Waardeveiling|"
      "Dilemmadebat",
      "Participatiebijeenkomsten", "Referendum"}},
    {INSTRUMENTDOEL_VERRIJKING,
     {NULL, "Werkbezoek|Themabijeenkomst|Raadsconferentie",
      "Vrijwilligersdebat|Themadiscussie|Discussie inloop|Workshops|Klankbordgroep|Denktank|"
      "Interviews|Groepsgesprek|Brainstormsessie|Kwaliteitspanel",
      "Vrijwilligersplatform|Wmo-raad|Wmo-netwerk|Wmo-panel|Adviesraden|Dorps- en wijkraden|"
      "Rondetafelgesprekken|Meedenksessies|Vrijwilligerscafés",
      "Werkateliers|Werkgroepen|Pressure cooker|Workshop",
      "Medezeggenschapsraad|Wijkbudget|Buurt aan zet|Recht van Initiatief|Agendarecht"}},
    {INSTRUMENTDOEL_AMBITIE,
     {NULL, NULL, "Vrijwilligersschouw|Focusgroepen", "Expertmeetings|Kenniscafés",
      "Vrijwilligersplatform|Stakeholdersdialoog", "Stuurgroep"}},
    {INSTRUMENTDOEL_SAMENWERKING,
     {NULL, NULL, NULL, "Rondetafelgesprekken",
      "Vrijwilligersbeurs|Projectgroepen|Overleggroepen|Convenanten", "Stuurgroep"}},
};

static size_t names_in(const char *list) {
    size_t names = list != NULL;
    for (; list && *list; list++)
        names += *list == '|';
    return names;
}

static size_t catalogue(struct derive_instrument *out) {
    size_t count = 0;
    for (size_t d = 0; d < sizeof printed / sizeof *printed; d++)
        for (int t = 1; t < TREDEN; t++)
            for (size_t n = names_in(printed[d].tredes[t]); n > 0; n--)
                out[count++] = (struct derive_instrument){printed[d].doel, (enum trede)t, n == 1};
    return count;
}

static void expect_printed(const struct derive_instrumenten *out) {
    static const int cumulative[INSTRUMENTDOELEN][TREDEN] = {[1] = {23, 7, 15, 21, 22, 23},
                                                             [2] = {31, 3, 13, 22, 26, 31},
                                                             [3] = {7, 0, 2, 4, 6, 7},
                                                             [4] = {6, 0, 0, 1, 5, 6}};
    static const int levels[] = {67, 10, 20, 18, 11, 8};
    for (int d = 1; d < INSTRUMENTDOELEN; d++)
        for (int t = 0; t < TREDEN; t++)
            cr_expect_eq(out->cumulatief[d][t], cumulative[d][t], "%d,%d", d, t);
    for (int t = 0; t < TREDEN; t++)
        cr_expect_eq(out->cel[0][t], levels[t], "step %d", t);
}

Test(instrumenten, the_matrix_adds_up_as_printed_from_names_and_without) {
    struct derive_instrument list[100];
    size_t count = catalogue(list);
    cr_assert_eq(count, 67);
    struct derive_instrumenten out;
    cr_assert_eq(derive_instrumenten(list, count, INSTRUMENTDOEL_GEEN, TREDE_GEEN, &out),
                 INSTRUMENT_OK);
    expect_printed(&out);
    cr_expect_eq(out.gebruikt[0][0], 17, "one in each of the cells that are not empty");
    cr_assert_eq(derive_instrumenten(NULL, 0, INSTRUMENTDOEL_GEEN, TREDE_GEEN, &out),
                 INSTRUMENT_OK);
    expect_printed(&out);
}

Test(instrumenten, a_choice_tells_what_suits_it) {
    struct derive_instrument list[100];
    size_t count = catalogue(list);
    struct derive_instrumenten out;
    cr_assert_eq(derive_instrumenten(list, count, INSTRUMENTDOEL_AMBITIE, TREDE_ADVISEREN, &out),
                 INSTRUMENT_OK);
    cr_expect(out.bruikbaar == 4 && out.boven_keuze == 2 && !out.lege_cel);
    cr_assert_eq(derive_instrumenten(list, count, INSTRUMENTDOEL_GEEN, TREDE_COPRODUCEREN, &out),
                 INSTRUMENT_OK);
    cr_expect_eq(out.boven_keuze, 4, "over all goals");
    cr_assert_eq(derive_instrumenten(list, count, INSTRUMENTDOEL_AMBITIE, TREDE_INFORMEREN, &out),
                 INSTRUMENT_OK);
    cr_expect(out.lege_cel && out.bruikbaar == 0);
    cr_assert_eq(
        derive_instrumenten(list, count, INSTRUMENTDOEL_SAMENWERKING, TREDE_RAADPLEGEN, &out),
        INSTRUMENT_OK);
    cr_expect(out.lege_cel);
}

Test(instrumenten, places_outside_the_matrix_are_refused) {
    static const struct derive_instrument bad[] = {
        {INSTRUMENTDOEL_GEEN, TREDE_ADVISEREN, false},
        {INSTRUMENTDOEL_AMBITIE, TREDE_GEEN, false},
        {INSTRUMENTDOELEN, TREDE_ADVISEREN, false},
        {INSTRUMENTDOEL_AMBITIE, (enum trede) - 1, false}};
    struct derive_instrumenten out;
    for (size_t i = 0; i < 4; i++)
        cr_expect_eq(derive_instrumenten(&bad[i], 1, INSTRUMENTDOEL_GEEN, TREDE_GEEN, &out),
                     INSTRUMENT_BAD_VALUE, "%zu", i);
    cr_expect_eq(derive_instrumenten(NULL, 0, INSTRUMENTDOEL_GEEN, TREDEN, &out),
                 INSTRUMENT_BAD_VALUE);
    cr_expect_eq(
        derive_instrumenten(bad, INSTRUMENT_REGELS + 1, INSTRUMENTDOEL_GEEN, TREDE_GEEN, &out),
        INSTRUMENT_TOO_MANY);
}

/* ---- core conditions ---- */

Test(kernvoorwaarden, the_highest_step_with_six_times_yes_counts) {
    struct derive_voorwaarden judged = {{{OORDEEL_GEEN}}};
    struct derive_kernvoorwaarden out;
    cr_assert_eq(derive_kernvoorwaarden(&judged, &out), INSTRUMENT_OK);
    cr_expect(out.hoogste.min == 0 && out.hoogste.max == 5, "all open");
    for (int v = 0; v < VOORWAARDEN; v++) {
        judged.oordeel[v][1] = judged.oordeel[v][3] = OORDEEL_JA;
        judged.oordeel[v][2] = judged.oordeel[v][5] = v == 0 ? OORDEEL_NEE : OORDEEL_JA;
        judged.oordeel[v][4] = v == 5 ? OORDEEL_DEELS : OORDEEL_JA;
    }
    cr_assert_eq(derive_kernvoorwaarden(&judged, &out), INSTRUMENT_OK);
    cr_expect(out.hoogste.min == 3 && out.hoogste.max == 3 && out.afgeleid);
    cr_expect_eq(out.aantal[0][OORDEEL_JA], 27);
    cr_expect(out.aantal[4][OORDEEL_DEELS] == 1 && out.aantal[0][OORDEEL_NEE] == 2);
    judged.oordeel[2][3] = OORDEEL_GEEN;
    cr_assert_eq(derive_kernvoorwaarden(&judged, &out), INSTRUMENT_OK);
    cr_expect(out.hoogste.min == 1 && out.hoogste.max == 3);
    judged.oordeel[2][3] = OORDELEN;
    cr_expect_eq(derive_kernvoorwaarden(&judged, &out), INSTRUMENT_BAD_VALUE);
    cr_expect_eq(out.aantal[0][OORDEEL_JA], 0);
}

/* ---- realisation ---- */

static struct derive_meting whole(int64_t units) {
    return (struct derive_meting){.bekend = true, .van = {units, 0}, .tot = {units, 0}};
}

static struct derive_meting between(int64_t van, int64_t tot) {
    return (struct derive_meting){.bekend = true, .van = {van, 0}, .tot = {tot, 0}};
}

static struct derive_doelmeting measured(struct derive_meting nul, struct derive_meting doel,
                                         struct derive_meting bereikt) {
    struct derive_doelmeting out;
    cr_assert_eq(derive_doelmeting(&nul, &doel, &bereikt, (struct derive_doelgrens){0}, &out),
                 INSTRUMENT_OK);
    cr_assert(out.afgeleid);
    return out;
}

Test(doelmeting, realisation_is_the_way_gone_of_the_way_to_go) {
    static const struct {
        int64_t nul, doel, bereikt, tenths;
        enum doelstand stand;
        bool dalend;
    } oracle[] = {
        {100, 200, 150, 500, DOELSTAND_DEELS, false},
        {100, 200, 200, 1000, DOELSTAND_BEREIKT, false},
        {100, 200, 260, 1600, DOELSTAND_BEREIKT, false},
        {100, 200, 100, 0, DOELSTAND_NIET, false},
        {100, 200, 90, -100, DOELSTAND_NIET, false},
        {40, 10, 20, 667, DOELSTAND_DEELS, true}, /* fewer is better */
        {40, 10, 5, 1167, DOELSTAND_BEREIKT, true},
        {40, 10, 50, -333, DOELSTAND_NIET, true},
        {0, 3, 1, 333, DOELSTAND_DEELS, false},
        {0, 10000, 9996, 1000, DOELSTAND_DEELS, false}, /* 99,96 is not yet there */
        {0, 2000, 1, 1, DOELSTAND_NIET, false},         /* 0,05 */
        {-10, 10, 0, 500, DOELSTAND_DEELS, false},
        {INT64_MIN, INT64_MAX, 0, 500, DOELSTAND_DEELS, false},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct derive_doelmeting out =
            measured(whole(oracle[i].nul), whole(oracle[i].doel), whole(oracle[i].bereikt));
        cr_expect(out.bepaald && out.exact && out.laag.decimals == 1);
        cr_expect_eq(out.laag.units, oracle[i].tenths, "%zu: %lld", i, (long long)out.laag.units);
        cr_expect_eq(out.hoog.units, oracle[i].tenths);
        cr_expect_eq(out.stand, oracle[i].stand, "%zu", i);
        cr_expect_eq(out.dalend, oracle[i].dalend, "%zu", i);
    }
}

Test(doelmeting, a_goal_equal_to_its_start_or_a_missing_number_is_undefined) {
    struct derive_doelmeting out = measured(whole(5), whole(5), whole(7));
    cr_expect(!out.bepaald && out.stand == DOELSTAND_ONBEPAALD && out.laag.units == 0);
    cr_expect_not(measured(between(1, 5), between(4, 9), whole(7)).bepaald, "may be equal");
    cr_expect_not(measured(whole(0), whole(5), (struct derive_meting){0}).bepaald);
    cr_expect_not(measured((struct derive_meting){0}, whole(5), whole(5)).bepaald);
}

Test(doelmeting, decimals_of_different_precision_are_compared_exactly) {
    struct derive_meting nul = {.bekend = true, .van = {15, 1}, .tot = {15, 1}};
    struct derive_meting doel = {.bekend = true, .van = {250, 2}, .tot = {250, 2}};
    cr_expect_eq(measured(nul, doel, whole(2)).laag.units, 500); /* 1,5 to 2,50 */
    struct derive_meting bad = {.bekend = true, .van = {1, 7}, .tot = {1, 7}};
    struct derive_doelmeting out;
    cr_expect_eq(derive_doelmeting(&nul, &bad, &doel, (struct derive_doelgrens){0}, &out),
                 INSTRUMENT_BAD_VALUE);
    bad = between(2, 1);
    cr_expect_eq(derive_doelmeting(&nul, &bad, &doel, (struct derive_doelgrens){0}, &out),
                 INSTRUMENT_BAD_VALUE);
    cr_expect_not(out.afgeleid);
}

/* All numbers inside the intervals give a percentage inside the interval. */
static void expect_inside(struct derive_meting nul, struct derive_meting doel,
                          struct derive_meting bereikt) {
    struct derive_doelmeting out = measured(nul, doel, bereikt);
    cr_assert(out.bepaald && !out.exact);
    for (int64_t n = nul.van.units; n <= nul.tot.units; n++)
        for (int64_t d = doel.van.units; d <= doel.tot.units; d++)
            for (int64_t b = bereikt.van.units; b <= bereikt.tot.units; b++) {
                double tenths = 1000.0 * (double)(b - n) / (double)(d - n);
                cr_assert(tenths > (double)out.laag.units - 1e-6 &&
                          tenths < (double)out.hoog.units + 1e-6);
            }
}

Test(doelmeting, imprecise_numbers_give_an_interval_around_all_that_is_possible) {
    expect_inside(between(10, 14), between(20, 26), between(5, 31));
    expect_inside(between(40, 44), between(10, 13), between(5, 50));
    expect_inside(whole(-3), between(1, 9), between(-6, 4));
    struct derive_doelmeting out = measured(whole(0), whole(100), between(40, 60));
    cr_expect(out.laag.units == 400 && out.hoog.units == 600 && out.stand == DOELSTAND_DEELS);
    out = measured(whole(0), whole(100), between(90, 110));
    cr_expect_eq(out.stand, DOELSTAND_ONBEPAALD, "partly or fully");
    out = measured(whole(0), whole(3), between(1, 2));
    cr_expect(out.laag.units == 333 && out.hoog.units == 667, "outwards");
}

Test(doelmeting, at_least_leaves_one_end_open) {
    struct derive_meting ruim = whole(120);
    ruim.open_boven = true;
    struct derive_doelmeting out = measured(whole(0), whole(100), ruim);
    cr_expect(out.open_boven && !out.open_onder && out.laag.units == 1200);
    cr_expect_eq(out.stand, DOELSTAND_BEREIKT);
    out = measured(whole(200), whole(100), ruim); /* falling: at most 80 % */
    cr_expect(out.open_onder && !out.open_boven && out.hoog.units == 800);
    cr_expect_eq(out.stand, DOELSTAND_ONBEPAALD);
    cr_expect_not(measured(ruim, whole(500), whole(130)).bepaald);
}

Test(doelmeting, too_large_a_percentage_is_refused) {
    struct derive_meting nul = whole(0), doel = {.bekend = true, .van = {1, 6}, .tot = {1, 6}},
                         bereikt = whole(INT64_MAX);
    struct derive_doelmeting out;
    cr_expect_eq(derive_doelmeting(&nul, &doel, &bereikt, (struct derive_doelgrens){0}, &out),
                 INSTRUMENT_OVERFLOW);
    cr_expect(!out.bepaald && out.laag.units == 0);
}
