/* Computed results against figures worked out by hand, most of them from the printed report. */
#include "derive/derive.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(derive, .fini = release);

#define PCT TEXT_NBSP "%"

static const struct pilot *read_pilot(const char *sections) {
    struct diag_list diags = {.arena = &arena};
    const char *xml =
        arena_format(&arena,
                     "<pilot xmlns=\"urn:beleidspers:1\" id=\"p\" soort=\"gemeente\">"
                     "<naam>P</naam><gebied><gemeente>P</gemeente></gebied>%s</pilot>",
                     sections);
    struct xml_document *document = xml_read_bytes(&arena, "p.xml", xml, strlen(xml), &diags);
    cr_assert_not_null(document);
    return model_read_pilot(&arena, document, &diags);
}

Test(derive, a_goal_counts_at_each_of_its_speerpunten_and_once_in_all) {
    const struct pilot *pilot =
        read_pilot("<doelen><doel id='a' speerpunten='visie regie' status='bereikt'>a</doel>"
                   "<doel id='b' speerpunten='regie' status='niet'>b</doel>"
                   "<doel id='c' speerpunten='regie' status='deels'>c</doel>"
                   "<doel id='d' status='onbekend'>d</doel><doel id='e'>e</doel></doelen>");
    struct derive_realisation result = derive_realisation(pilot);
    static const struct {
        int row, status, count;
    } cells[] = {
        {SPEERPUNT_VISIE, DOEL_BEREIKT, 1},     {SPEERPUNT_REGIE, DOEL_BEREIKT, 1},
        {SPEERPUNT_REGIE, DOEL_NIET, 1},        {SPEERPUNT_REGIE, DOEL_DEELS, 1},
        {DERIVE_SPEERPUNTEN, DOEL_ONBEKEND, 1}, {DERIVE_SPEERPUNTEN, DOEL_NIET_GEGEVEN, 1},
        {SPEERPUNT_ZICHT, DOEL_BEREIKT, 0},     {SPEERPUNT_BETREKKEN, DOEL_NIET, 0},
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        cr_expect_eq(result.cell[cells[i].row][cells[i].status], cells[i].count, "cell %zu", i);
    cr_expect_eq(result.doelen, 5);
    cr_expect_eq(result.meervoudig, 1);
    cr_expect_eq(result.row[SPEERPUNT_REGIE], 3);
    cr_expect_eq(result.row[DERIVE_SPEERPUNTEN], 2);
    cr_expect_eq(result.status[DOEL_BEREIKT], 1);
}

Test(derive, of_goals_and_sub_goals_one_level_counts_and_replaced_goals_do_not) {
    const struct pilot *pilot =
        read_pilot("<doelen><doel id='hoofd' speerpunten='visie'>h</doel>"
                   "<doel id='h1' ouder='hoofd' speerpunten='visie' status='bereikt'>1</doel>"
                   "<doel id='h2' ouder='hoofd' speerpunten='visie'>2</doel>"
                   "<doel id='k' speerpunten='zicht' status='niet'>k</doel>"
                   "<doel id='k1' ouder='k' speerpunten='zicht'>1</doel>"
                   "<doel id='oud' status='niet'>oud</doel>"
                   "<doel id='nieuw' vervangt='oud' status='deels'>nieuw</doel>"
                   "<doel id='x' ouder='y'>x</doel><doel id='y' ouder='x'>y</doel></doelen>");
    static const struct {
        const char *id;
        bool counts;
    } oracle[] = {{"hoofd", false}, {"h1", true},   {"h2", true},    {"k", true},
                  {"k1", false},    {"oud", false}, {"nieuw", true}, {"x", false}};
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++)
        cr_expect_eq(derive_doel_counts(pilot, pilot_doel(pilot, oracle[i].id)), oracle[i].counts,
                     "%s", oracle[i].id);
    cr_expect_eq(derive_realisation(pilot).doelen, 4);
}

Test(derive, percentages_are_those_of_the_printed_surveys) {
    static const struct {
        int64_t n, base;
        int decimals;
        int64_t units;
    } oracle[] = {
        {43, 56, 0, 77},   /* response, 001 L6119-6121 */
        {19, 43, 1, 442},  /* printed as 44,6; the report's own slip, 001 L6134 */
        {27, 43, 1, 628},  /* persoonlijke benadering, 001 L6189 */
        {7, 43, 1, 163},   /* via het steunpunt, 001 L6191 */
        {14, 21, 1, 667},  /* raadsleden, 001 L5058 */
        {48, 180, 1, 267}, /* enquête Son en Breugel, 001 L5034 */
        {1, 8, 0, 13},     /* 12,5: half goes up */
        {0, 5, 2, 0},      {5, 5, 0, 100},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct getal pct =
            derive_percentage((struct getal){true, {oracle[i].n, 0}},
                              (struct getal){true, {oracle[i].base, 0}}, oracle[i].decimals);
        cr_expect(pct.is_set && pct.waarde.units == oracle[i].units, "case %zu: %lld", i,
                  (long long)pct.waarde.units);
    }
    cr_expect_not(
        derive_percentage((struct getal){true, {1, 0}}, (struct getal){true, {0, 0}}, 0).is_set,
        "of nothing");
    cr_expect_not(
        derive_percentage((struct getal){true, {15, 1}}, (struct getal){true, {3, 0}}, 0).is_set,
        "of half a person");
}

Test(derive, figures_are_printed_as_in_the_reports) {
    static const struct {
        struct derive_figure figure;
        const char *text;
    } oracle[] = {
        {{.waarde = {true, {21000, 0}}, .precisie = "ruim", .eenheid = "vrijwilligers"},
         "ruim 21.000 vrijwilligers"},                                         /* 001 L954 */
        {{.van = {true, {3500, 0}}, .tot = {true, {4500, 0}}}, "3.500–4.500"}, /* 001 L4918 */
        {{.aantal = {true, {14, 0}}, .totaal = {true, {21, 0}}},
         "14 van 21 (66,7" PCT ")"}, /* 001 L5058 */
        {{.waarde = {true, {604000, 0}}, .eenheid = "euro"}, "€" TEXT_NBSP "604.000"},
        {{.waarde = {true, {86, 0}}, .eenheid = "procent"}, "86" PCT}, /* 001 L4506 */
        {{.waarde = {true, {24, 1}}, .eenheid = "fte"}, "2,4 fte"},    /* 001 L1528 */
        {{.waarde = {true, {1, 0}}, .drukvorm = "een enkele"}, "een enkele"},
        {{.tot = {true, {10, 0}}, .precisie = "hoogstens"}, "hoogstens 10"},
    };
    for (size_t i = 0; i < sizeof oracle / sizeof *oracle; i++) {
        struct derive_figure figure = oracle[i].figure;
        figure.of = "van";
        figure.language = NUMBER_NL;
        cr_expect_str_eq(derive_figure_text(&arena, &figure), oracle[i].text);
    }
    cr_expect_null(derive_figure_text(&arena, &(struct derive_figure){.eenheid = "fte"}));
}

Test(derive, factors_are_counted_by_kind_and_as_what_they_are_too) {
    const struct pilot *pilot = read_pilot(
        "<factoren><succesfactoren><succesfactor thema='nota draagvlak'>a</succesfactor>"
        "</succesfactoren><knelpunten><knelpunt thema='capaciteit' ook='succesfactor'>b</knelpunt>"
        "<knelpunt thema='capaciteit nota nota'>c</knelpunt></knelpunten></factoren>");
    cr_expect_eq(derive_factor_count(pilot, FACTOR_SUCCESFACTOR, false), 1);
    cr_expect_eq(derive_factor_count(pilot, FACTOR_SUCCESFACTOR, true), 2); /* 001 L4266 */
    cr_expect_eq(derive_factor_count(pilot, FACTOR_KNELPUNT, true), 2);
    cr_expect_eq(derive_factor_count(pilot, FACTOR_LES, true), 0);
    size_t count;
    const struct derive_count *themas =
        derive_themas(&arena, pilot, (enum factorsoort)FACTORSOORTEN, &count);
    cr_assert_eq(count, 3);
    cr_expect_str_eq(themas[0].code, "nota"); /* ties keep the order of the pilot */
    cr_expect_eq(themas[0].aantal, 2);
    cr_expect_eq(themas[0].pct.waarde.units, 667);
    cr_expect_str_eq(themas[1].code, "capaciteit");
    cr_expect_str_eq(themas[2].code, "draagvlak");
    derive_themas(&arena, pilot, FACTOR_KNELPUNT, &count);
    cr_expect_eq(count, 2);
}

static const char *const precisie[] = {"",     "circa", "ruim",           "bijna",    "meer dan",
                                       "plm.", "zo’n",  "naar schatting", "minstens", "hoogstens"};
static const struct derive_words words = {precisie, "van", NUMBER_NL};

Test(derive, shares_of_answers_are_printed_as_given) {
    const struct pilot *pilot = read_pilot(
        "<enquetes><enquete id='e' titel='E' respons='43'><vraag><tekst>t</tekst>"
        "<antwoord label='a' aantal='19' pct='44,6'/><antwoord label='b' pct='64' "
        "precisie='circa'/>"
        "<antwoord label='c' teller='2' noemer='3'/><antwoord label='d' drukvorm='een kwart'/>"
        "<antwoord label='e' aantal='3'/></vraag></enquete></enquetes>");
    const struct enquete *enquete = pilot_enquete(pilot, "e");
    struct derive_vraag vraag =
        derive_vraag(&arena, enquete, enquete->delen.items[0].vraag, &words);
    static const char *const shares[] = {"44,6" PCT, "circa 64" PCT, "2 van 3", "een kwart", NULL};
    cr_assert_eq(vraag.count, 5);
    for (size_t i = 0; i < 5; i++)
        cr_expect(text_equal(vraag.antwoorden[i].aandeel, shares[i]), "%zu: %s", i,
                  vraag.antwoorden[i].aandeel);
    cr_expect_str_eq(vraag.antwoorden[0].pct, "44,6"); /* not put right to 44,2 */
    cr_expect_null(vraag.antwoorden[1].pct);
    cr_expect(vraag.in_words && vraag.has_aantal && !vraag.has_groep && !vraag.computed);
    cr_expect_eq(vraag.n.waarde.units, 43);
}

Test(derive, shares_are_computed_only_when_all_can_be_and_none_is_given) {
    const struct pilot *pilot = read_pilot(
        "<enquetes><enquete id='e' titel='E' uitgezet='56' respons='41'><vraag><tekst>t</tekst>"
        "<antwoord label='m' aantal='9' groep='mannen' n='24'/><antwoord label='v' aantal='7'/>"
        "</vraag><vraag n='5'><tekst>u</tekst><antwoord label='x' aantal='6'/></vraag>"
        "</enquete></enquetes>");
    const struct enquete *enquete = pilot_enquete(pilot, "e");
    struct derive_vraag vraag =
        derive_vraag(&arena, enquete, enquete->delen.items[0].vraag, &words);
    cr_expect(vraag.computed);
    cr_expect_str_eq(vraag.antwoorden[0].pct, "38"); /* 9 of 24 */
    cr_expect_str_eq(vraag.antwoorden[1].pct, "17"); /* 7 of 41 */
    vraag = derive_vraag(&arena, enquete, enquete->delen.items[1].vraag, &words);
    cr_expect_not(vraag.computed, "6 of 5 is a mistake, not 120 %%");
    cr_expect_eq(derive_respons_pct(enquete).waarde.units, 73);
}
