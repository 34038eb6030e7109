/* The type test against all 16 384 ways to fill it in, and against its own completions. */
#include "derive/instruments.h"

#include <criterion/criterion.h>

#define VRAGEN DERIVE_TYPETEST_VRAGEN

static const struct derive_typetest_grens usual;

/* Bit v - 1 of `a`: question v is answered a, else b; of `open`: not answered. */
static struct derive_typetest filled(unsigned a, unsigned open,
                                     struct derive_typetest_grens grens) {
    struct derive_keuze antwoorden[VRAGEN];
    size_t count = 0;
    for (int v = 1; v <= VRAGEN; v++)
        if (!(open >> (v - 1) & 1))
            antwoorden[count++] = (struct derive_keuze){v, a >> (v - 1) & 1 ? KEUZE_A : KEUZE_B};
    struct derive_typetest test;
    cr_assert_eq(derive_typetest(antwoorden, count, grens, &test), INSTRUMENT_OK);
    return test;
}

#define ALL_ODD  0x1555u
#define ALL_EVEN 0x2AAAu
#define ALL      0x3FFFu

Test(typetest, four_plain_patterns_give_the_four_types) {
    static const struct {
        unsigned a;
        enum gemeentetype type;
    } oracle[] = {{ALL, GEMEENTETYPE_I},
                  {ALL_ODD, GEMEENTETYPE_II},
                  {ALL_EVEN, GEMEENTETYPE_III},
                  {0, GEMEENTETYPE_IV}};
    for (size_t i = 0; i < 4; i++) {
        struct derive_typetest test = filled(oracle[i].a, 0, usual);
        cr_expect_eq(test.type, oracle[i].type, "%zu", i);
        cr_expect_eq(test.typen, INSTRUMENT_BIT(oracle[i].type));
        cr_expect(test.afgeleid && test.beantwoord == VRAGEN);
    }
}

Test(typetest, all_patterns_fall_apart_in_four_equal_types_and_binomial_cells) {
    static const int choose[] = {1, 7, 21, 35, 35, 21, 7, 1};
    int types[GEMEENTETYPEN] = {0}, cells[8][8] = {{0}};
    for (unsigned a = 0; a <= ALL; a++) {
        struct derive_typetest test = filled(a, 0, usual);
        cr_assert_eq(test.sturing.min, test.sturing.max);
        types[test.type]++;
        cells[test.sturing.min][test.insteek.max]++;
        int side = test.rand_sturing.min; /* 7 odd questions: never on the border */
        cr_assert(side % 2 != 0 && (side > 0) == (test.type <= GEMEENTETYPE_II));
    }
    cr_expect_eq(types[GEMEENTETYPE_ONBEPAALD], 0);
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        cr_expect_eq(types[type], 4096);
    for (int o = 0; o < 8; o++)
        for (int e = 0; e < 8; e++)
            cr_expect_eq(cells[o][e], choose[o] * choose[e], "%d,%d", o, e);
}

/* Every way to fill in what is open: the set of types is exactly what can come out. */
static void expect_completions(unsigned a, unsigned open) {
    struct derive_typetest test = filled(a & ~open, open, usual);
    unsigned types = 0;
    int least = 7, most = 0;
    for (unsigned fill = open;; fill = (fill - 1) & open) {
        struct derive_typetest full = filled((a & ~open) | fill, 0, usual);
        types |= INSTRUMENT_BIT(full.type);
        least = full.sturing.min < least ? full.sturing.min : least;
        most = full.sturing.max > most ? full.sturing.max : most;
        if (fill == 0)
            break;
    }
    cr_assert_eq(test.typen, types, "a %x open %x: %x, not %x", a, open, test.typen, types);
    cr_assert(test.sturing.min == least && test.sturing.max == most);
    bool one = (types & (types - 1)) == 0;
    cr_assert_eq(test.type != GEMEENTETYPE_ONBEPAALD, one);
}

Test(typetest, open_answers_leave_exactly_the_types_of_their_completions) {
    unsigned random = 1;
    for (int i = 0; i < 400; i++) {
        random = random * 1103515245u + 12345u;
        unsigned a = random >> 8 & ALL, open = (random >> 4 ^ random >> 15) & random >> 17 & ALL;
        expect_completions(a, open);
    }
}

Test(typetest, no_answers_leave_everything_possible) {
    struct derive_typetest test;
    cr_assert_eq(derive_typetest(NULL, 0, usual, &test), INSTRUMENT_OK);
    cr_expect(test.type == GEMEENTETYPE_ONBEPAALD && test.typen == 0x1E);
    cr_expect(test.sturing.min == 0 && test.sturing.max == 7 && test.insteek.max == 7);
    cr_expect_eq(test.beantwoord, 0);
    struct derive_keuze open[VRAGEN] = {{0}};
    for (int v = 1; v <= VRAGEN; v++)
        open[v - 1].vraag = v;
    struct derive_typetest same;
    cr_assert_eq(derive_typetest(open, VRAGEN, usual, &same), INSTRUMENT_OK);
    cr_expect_eq(memcmp(&test, &same, sizeof test), 0, "all open is as none given");
}

Test(typetest, too_many_answers_and_unknown_ones_are_refused) {
    struct derive_keuze answers[15];
    for (int i = 0; i < 15; i++)
        answers[i] = (struct derive_keuze){i % 14 + 1, KEUZE_A};
    struct derive_typetest test;
    cr_expect_eq(derive_typetest(answers, 15, usual, &test), INSTRUMENT_TOO_MANY);
    cr_expect(test.typen == 0 && !test.afgeleid, "a refused result is empty");
    static const struct derive_keuze bad[] = {
        {0, KEUZE_A}, {15, KEUZE_A}, {-1, KEUZE_B}, {1, KEUZES}, {1, (enum keuze)99}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_eq(derive_typetest(&bad[i], 1, usual, &test), INSTRUMENT_BAD_VALUE, "%zu", i);
    static const struct derive_typetest_grens limits[] = {{8, 4}, {4, 8}, {-1, 4}};
    for (size_t i = 0; i < 3; i++)
        cr_expect_eq(derive_typetest(answers, 14, limits[i], &test), INSTRUMENT_BAD_VALUE);
}

Test(typetest, an_answer_given_twice_is_told_and_both_ways_counts_as_open) {
    static const struct derive_keuze answers[] = {
        {3, KEUZE_A}, {3, KEUZE_A}, {5, KEUZE_A}, {5, KEUZE_A}, {5, KEUZE_B}};
    struct derive_typetest test;
    cr_assert_eq(derive_typetest(answers, 5, usual, &test), INSTRUMENT_OK);
    cr_expect_eq(test.dubbel, INSTRUMENT_BIT(3));
    cr_expect_eq(test.tegenstrijdig, INSTRUMENT_BIT(5));
    cr_expect_eq(test.beantwoord, 1);
    cr_expect(test.sturing.min == 1 && test.sturing.max == 7);
}

Test(typetest, opposite_answers_are_a_remark_and_do_not_change_the_score) {
    static const struct {
        unsigned a, open, remark;
    } oracle[] = {
        {1u << 12, 0, INSTRUMENT_BIT(1) | INSTRUMENT_BIT(13)}, /* 1b, 13a */
        {1u << 12, 1, 0},                                      /* 1 is open */
        {1u << 13, 0, INSTRUMENT_BIT(2) | INSTRUMENT_BIT(14)},
        {1u << 7, 0, INSTRUMENT_BIT(8) | INSTRUMENT_BIT(12)},
        {1u << 11, 0, 0}, /* 12a, 8b: from within, for the vulnerable */
        {ALL, 0, 0},
        {0, 0, 0},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct derive_typetest test = filled(oracle[i].a, oracle[i].open, usual);
        cr_expect_eq(test.opmerking, oracle[i].remark, "%zu: %x", i, test.opmerking);
    }
    cr_expect_eq(filled(1u << 12, 0, usual).sturing.min, 1);
}

Test(typetest, the_threshold_can_be_moved) {
    unsigned three_odd = 0x15; /* 1, 3 and 5 */
    cr_expect_eq(filled(three_odd, 0, usual).type, GEMEENTETYPE_IV);
    cr_expect_eq(filled(three_odd, 0, (struct derive_typetest_grens){3, 0}).type, GEMEENTETYPE_II);
    cr_expect_eq(filled(three_odd, 0, usual).rand_sturing.min, -1, "in between");
    cr_expect_eq(filled(ALL, 0, usual).rand_insteek.max, 7);
}

Test(typetest, several_respondents_are_shown_with_their_spread) {
    struct derive_typetest all[] = {filled(ALL, 0, usual), filled(ALL, 0, usual),
                                    filled(0, 0, usual), filled(ALL_ODD, 1, usual)};
    struct derive_typetest_groep groep;
    cr_assert_eq(derive_typetest_groep(all, 4, usual, &groep), INSTRUMENT_OK);
    cr_expect(groep.n == 4 && groep.volledig == 3);
    cr_expect_eq(groep.cel[7][7], 2);
    cr_expect_eq(groep.cel[0][0], 1);
    cr_expect_eq(groep.type[GEMEENTETYPE_I], 2);
    cr_expect_eq(groep.type[GEMEENTETYPE_II], 1, "one open answer of seven does not matter");
    cr_expect_eq(groep.modus, INSTRUMENT_BIT(GEMEENTETYPE_I));
    cr_expect(groep.sturing.laag.min == 0 && groep.sturing.hoog.max == 7);
    cr_expect_eq(groep.sturing.laag.mediaan2, 6 + 7); /* 0 6 7 7 */
    cr_expect_eq(groep.sturing.hoog.mediaan2, 7 + 7); /* 0 7 7 7 */
    cr_expect_eq(groep.insteek.laag.mediaan2, 0 + 7);
    cr_expect_eq(groep.insteek.laag.aantal[0], 2);
    cr_expect_eq(groep.vraag[1].keuze[KEUZE_GEEN], 1);
    cr_expect_eq(groep.vraag[2].keuze[KEUZE_A], 2);
    cr_expect(groep.vraag[1].oneens && groep.oneens == 14);
    /* insteek 14 of 4 x 3,5: on the border, so the mean can be I or II */
    cr_expect_eq(groep.van_gemiddelde,
                 INSTRUMENT_BIT(GEMEENTETYPE_I) | INSTRUMENT_BIT(GEMEENTETYPE_II));
}

Test(typetest, a_tie_of_types_and_a_group_of_nobody_decide_nothing) {
    struct derive_typetest two[] = {filled(ALL, 0, usual), filled(0, 0, usual)};
    struct derive_typetest_groep groep;
    cr_assert_eq(derive_typetest_groep(two, 2, usual, &groep), INSTRUMENT_OK);
    cr_expect_eq(groep.modus, INSTRUMENT_BIT(GEMEENTETYPE_I) | INSTRUMENT_BIT(GEMEENTETYPE_IV));
    cr_expect_eq(groep.van_gemiddelde, 0x1E, "7 of 2 x 3,5: on both borders");
    cr_assert_eq(derive_typetest_groep(NULL, 0, usual, &groep), INSTRUMENT_OK);
    cr_expect(groep.n == 0 && groep.modus == 0 && groep.van_gemiddelde == 0);
    cr_expect_eq(derive_typetest_groep(two, INSTRUMENT_RESPONDENTEN + 1, usual, &groep),
                 INSTRUMENT_TOO_MANY);
    struct derive_typetest refused = {0};
    cr_expect_eq(derive_typetest_groep(&refused, 1, usual, &groep), INSTRUMENT_BAD_VALUE);
}

Test(typetest, the_way_to_the_wished_type_is_counted_in_answers) {
    struct derive_typetest now = filled(0x5, 0, usual);      /* sturing 2, insteek 0 */
    struct derive_typetest wish = filled(ALL_ODD, 0, usual); /* sturing 7, insteek 0 */
    struct derive_typetest_verschil way;
    cr_assert_eq(derive_typetest_verschil(&now, &wish, usual, &way), INSTRUMENT_OK);
    cr_expect(way.sturing.min == 5 && way.sturing.max == 5);
    cr_expect(way.sturing_bepaald && way.stappen_sturing.min == 2); /* 4 - 2 */
    cr_expect(way.insteek_bepaald && way.stappen_insteek.min == 0 && way.stappen_insteek.max == 0);
    cr_assert_eq(derive_typetest_verschil(&wish, &now, usual, &way), INSTRUMENT_OK);
    cr_expect(way.stappen_sturing.min == -4 && way.stappen_sturing.max == -4, "7 to 3");
    struct derive_typetest open = filled(0, 0x11, usual); /* sturing 0..2 */
    cr_assert_eq(derive_typetest_verschil(&open, &wish, usual, &way), INSTRUMENT_OK);
    cr_expect(way.stappen_sturing.min == 2 && way.stappen_sturing.max == 4);
    struct derive_typetest none = filled(0, ALL, usual);
    cr_assert_eq(derive_typetest_verschil(&now, &none, usual, &way), INSTRUMENT_OK);
    cr_expect_not(way.sturing_bepaald || way.insteek_bepaald);
}
