#include "check/check.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(check, .init = set_up, .fini = tear_down);

static void check_xml(const struct xml_schema *schema, const char *file) {
    const struct xml_document *document =
        xml_read_bytes(&arena, "a.xml", file, strlen(file), &diags);
    cr_assert_not_null(document, "%s", file);
    bool valid = xml_validate(schema, document, &diags);
    cr_assert(valid, "%s\n%s", file, valid ? "" : diag_text(&arena, &diags.items[0], DIAG_EN));
    check_pilot(model_read_pilot(&arena, document, &diags), &diags);
}

/* The ids of what is reported about a pilot with this content. */
static const char *findings(const struct xml_schema *schema, const char *content) {
    diags = (struct diag_list){.arena = &arena};
    check_xml(schema, arena_format(&arena,
                                   "<pilot xmlns='urn:beleidspers:1' id='a' soort='gemeente'>"
                                   "<naam>A</naam><gebied><gemeente>A</gemeente></gebied>%s"
                                   "</pilot>",
                                   content));
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < diags.count; i++) {
        bool broken = strstr(diag_id_name(&arena, diags.items[i].id), "ref") != NULL;
        cr_expect(broken || diag_severity_of(diags.items[i].id) == DIAG_WARNING);
        text_format(&text, "%s%s", i ? " " : "", diag_id_name(&arena, diags.items[i].id));
    }
    return arena_string(&arena, text_string(&text));
}

struct check_case {
    const char *content, *expected;
};

static void expect_all(const struct check_case *cases, size_t count) {
    const struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    cr_assert_not_null(schema);
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(findings(schema, cases[i].content), cases[i].expected, "%s\n%s",
                         cases[i].content, findings(schema, cases[i].content));
}

#define EXPECT_ALL(cases) expect_all((cases), sizeof(cases) / sizeof *(cases))

/* The message of the only finding. */
static const char *message(const char *content) {
    const struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    cr_assert_not_null(schema);
    findings(schema, content);
    cr_assert_eq(diags.count, 1, "%s", content);
    return diag_text(&arena, &diags.items[0], DIAG_EN);
}

/* ---- percentages ---- */

#define SURVEY(respons, question, answers)                                                         \
    "<enquetes><enquete id='e' titel='E'" respons "><vraag" question "><tekst>t</tekst>" answers   \
    "</vraag></enquete></enquetes>"
#define OF_43(answers) SURVEY(" respons='43'", "", answers)
#define OF_41(answers) SURVEY(" respons='41'", "", answers)
#define ANSWER(pct)    "<antwoord label='a' pct='" pct "'/>"

Test(check, a_percentage_that_no_count_of_its_base_gives_is_reported) {
    static const struct check_case cases[] = {
        {OF_43(ANSWER("44,6")), "check-percentage-of-no-count"}, /* 001 L6134 */
        {OF_43(ANSWER("44,2")), ""},
        {OF_43(ANSWER("44.2")), ""},
        {OF_43(ANSWER("48")), "check-percentage-of-no-count"}, /* L6162 */
        {OF_43(ANSWER("75")), "check-percentage-of-no-count"}, /* L6127 */
        {OF_43(ANSWER("7")), ""},                              /* L6136: 3 of 43 */
        {OF_43(ANSWER("0")), ""},
        {OF_43(ANSWER("100")), ""},
        {OF_43(ANSWER("39,5")), ""},
        {OF_41(ANSWER("92,6")), "check-percentage-of-no-count"}, /* L6220 */
        {OF_41(ANSWER("92,7")), ""},
        {OF_41(ANSWER("58,8")), "check-percentage-of-no-count"}, /* L6215 */
        {OF_41(ANSWER("17")), ""},
        {SURVEY("", "", ANSWER("44,6")), ""}, /* no base known */
        {SURVEY(" respons='41'", " n='43'", ANSWER("44,2")), ""},
        {OF_41("<antwoord label='a' groep='mannen' n='24' pct='37,5'/>"), ""}, /* L6208 */
        {OF_41("<antwoord label='a' groep='mannen' pct='37,5'/>"), ""},
        {SURVEY(" respons='8'", "", ANSWER("12,5")), ""},
        {SURVEY(" respons='8'", "", ANSWER("13")), ""}, /* half is rounded up … */
        {SURVEY(" respons='8'", "", ANSWER("12")), ""}, /* … or to even */
        {SURVEY(" respons='8'", "", ANSWER("14")), "check-percentage-of-no-count"},
    };
    EXPECT_ALL(cases);
}

Test(check, a_word_such_as_ruim_makes_room_of_a_point) {
    static const struct check_case cases[] = {
        {SURVEY(" respons='14'", "", "<antwoord label='a' pct='72' precisie='bijna'/>"), ""},
        {SURVEY(" respons='14'", "", ANSWER("72")), "check-percentage-of-no-count"},
        {SURVEY(" respons='14'", "", "<antwoord label='a' pct='75' precisie='circa'/>"),
         "check-percentage-of-no-count"},
    };
    EXPECT_ALL(cases);
}

Test(check, the_message_names_the_counts_on_both_sides) {
    cr_expect_str_eq(message(OF_43(ANSWER("44,6"))),
                     "no number out of 43 makes 44,6 % (19 = 44,2 %, 20 = 46,5 %); it is printed "
                     "as given");
}

Test(check, a_percentage_is_held_against_its_count_and_its_fraction) {
    static const struct check_case cases[] = {
        {OF_43("<antwoord label='a' aantal='19' pct='44,2'/>"), ""},
        {OF_43("<antwoord label='a' aantal='19' pct='44,6'/>"), "check-percentage-of-other-count"},
        {OF_43("<antwoord label='a' aantal='20' pct='44,2'/>"), "check-percentage-of-other-count"},
        {OF_43("<antwoord label='a' aantal='44' pct='44,2'/>"), "check-count-over-base"},
        {SURVEY("", "", "<antwoord label='a' pct='64' teller='2' noemer='3'/>"), ""},
        {SURVEY("", "", "<antwoord label='a' pct='50' teller='2' noemer='3'/>"),
         "check-percentage-of-other-count"},
    };
    EXPECT_ALL(cases);
}

Test(check, percentages_add_up_to_a_hundred_unless_several_answers_were_allowed) {
    static const struct check_case cases[] = {
        {SURVEY("", "", ANSWER("62,8") ANSWER("60,5")), "check-percentages-over-hundred"},
        {SURVEY("", " meervoudig='ja'", ANSWER("62,8") ANSWER("60,5")), ""},
        {SURVEY("", "", ANSWER("33,4") ANSWER("33,3") ANSWER("33,4")), ""}, /* rounding */
        {SURVEY("", "", ANSWER("34") ANSWER("34") ANSWER("34")), "check-percentages-over-hundred"},
        {SURVEY("", "",
                "<antwoord label='a' groep='m' pct='60'/><antwoord label='a' groep='v' "
                "pct='60'/>"),
         ""},
    };
    EXPECT_ALL(cases);
}

Test(check, the_response_is_held_against_the_numbers_sent_and_returned) {
    static const struct check_case cases[] = {
        {SURVEY(" uitgezet='56' respons='43' responspct='77'", "", ""), ""}, /* 001 L6119 */
        {SURVEY(" uitgezet='56' respons='43' responspct='78'", "", ""),
         "check-percentage-of-other-count"},
        {SURVEY(" uitgezet='43' respons='56'", "", ""), "check-count-over-base"},
        {"<bijlagen><bijlage titel='b'><enquete id='e' titel='E' uitgezet='1' respons='2'>"
         "<p>a</p></enquete></bijlage></bijlagen>",
         "check-count-over-base"},
    };
    EXPECT_ALL(cases);
}

/* ---- figures ---- */

#define FIGURE(attributes) "<kengetallen><kengetal naam='a' " attributes "/></kengetallen>"

Test(check, a_figure_has_one_form_and_possible_values) {
    static const struct check_case cases[] = {
        {FIGURE("waarde='21000' precisie='ruim'"), ""},
        {FIGURE("van='3500' tot='4500'"), ""},
        {FIGURE("aantal='14' totaal='21'"), ""},
        {FIGURE("drukvorm='onbekend'"), ""},
        {FIGURE(""), "check-figure-form"},
        {FIGURE("waarde='1' van='1' tot='2'"), "check-figure-form"},
        {FIGURE("aantal='14'"), "check-figure-form"},
        {FIGURE("van='4500' tot='3500'"), "check-range-reversed"},
        {FIGURE("aantal='22' totaal='21'"), "check-count-over-base"},
    };
    EXPECT_ALL(cases);
}

/* ---- goals ---- */

Test(check, a_goal_has_a_result_or_a_status) {
    static const struct check_case cases[] = {
        {"<doelen><doel id='d'>a</doel></doelen>", "check-goal-without-outcome"},
        {"<doelen><doel id='d' status='onbekend'>a</doel></doelen>", ""},
        {"<doelen><doel id='d'>a<resultaat>b</resultaat></doel></doelen>", ""},
        {"<doelen><doel id='d'>a</doel></doelen><resultaten><resultaat bij-doel='d'>b</resultaat>"
         "</resultaten>",
         ""},
    };
    EXPECT_ALL(cases);
}

Test(check, a_goal_is_not_its_own_main_goal) {
    static const struct check_case cases[] = {
        {"<doelen><doel id='d' status='deels' ouder='d'>a</doel></doelen>", "check-goal-circle"},
        {"<doelen><doel id='d' status='deels' ouder='e'>a</doel><doel id='e' status='deels' "
         "ouder='d'>a</doel></doelen>",
         "check-goal-circle check-goal-circle"},
        {"<doelen><doel id='d' status='deels'>a</doel><doel id='e' status='deels' ouder='d'>a"
         "</doel></doelen>",
         ""},
    };
    EXPECT_ALL(cases);
}

/* ---- dates ---- */

#define PERIOD(attributes) "<uitvoering><periode " attributes "><p>a</p></periode></uitvoering>"

Test(check, a_date_that_does_not_exist_is_reported_wherever_it_stands) {
    static const struct check_case cases[] = {
        {PERIOD("label='31 juni 2003'"), "check-date-impossible"}, /* 001 L7183 */
        {PERIOD("label='30 juni 2003'"), ""},
        {PERIOD("label='Start – juni 2003'"), ""},
        {"<motivatie><p>op <em>30 februari 2004</em></p></motivatie>", "check-date-impossible"},
        {"<doelen><doel id='d' status='niet' termijn='31 november 2004'>a</doel></doelen>",
         "check-date-impossible"},
    };
    EXPECT_ALL(cases);
    cr_expect_str_eq(message(PERIOD("label='tot 31 juni 2003'")),
                     "'31 juni 2003' is no date that exists; it is printed as given");
}

Test(check, a_period_does_not_end_before_it_begins) {
    static const struct check_case cases[] = {
        {PERIOD("label='a' van='2004-06' tot='2003-06'"), "check-dates-reversed"},
        {PERIOD("label='a' van='2003-06' tot='2003-06'"), ""},
        {PERIOD("label='a' van='2003-06' tot='2003'"), ""},
        {PERIOD("label='a' van='2003-06-30' tot='2003-06-01'"), "check-dates-reversed"},
        {PERIOD("label='a' tot='2003'"), ""},
        {"<betrokkenen><betrokkene rol='wethouder' van='2004' tot='2003'/></betrokkenen>",
         "check-dates-reversed"},
        {"<uitvoering><activiteit datum='2004-05' tot='2004-04'>a</activiteit></uitvoering>",
         "check-dates-reversed"},
        {"<documenten><document titel='t' datum='2004' tot='2003'/></documenten>", ""},
    };
    EXPECT_ALL(cases);
}

/* ---- references ---- */

Test(check, a_reference_leads_to_something_of_the_right_kind) {
    static const struct check_case cases[] = {
        {"<middel zie='nergens'/>", "check-reference-to-nothing"},
        {"<middel zie='ergens'/><toekomstvisie id='nergens'><p>a</p></toekomstvisie>",
         "check-reference-like"},
        {"<motivatie id='m'><p>a</p></motivatie><middel zie='m'/>", ""},
        {"<motivatie><p id='m'>a</p></motivatie><middel zie='m'/>", ""},
        {"<doelen><doel id='d' ouder='x' status='niet'>a</doel></doelen>",
         "check-reference-to-nothing"},
        {"<motivatie id='m'><p>a</p></motivatie><doelen><doel id='d' ouder='m' status='niet'>a"
         "</doel></doelen>",
         "check-reference-of-wrong-kind"},
        {"<adviezen><advies bij='x y'>a</advies></adviezen>",
         "check-reference-to-nothing check-reference-to-nothing"},
        {"<factoren><kansen><kans id='k'>a</kans></kansen></factoren><adviezen><advies bij='k'>a"
         "</advies></adviezen>",
         ""},
        {"<doelen><doel id='d' status='niet'>a</doel></doelen><adviezen><advies bij='d'>a</advies>"
         "</adviezen>",
         "check-reference-of-wrong-kind"},
        {"<factoren><knelpunten><knelpunt periode='p'>a</knelpunt></knelpunten></factoren>",
         "check-reference-to-nothing"},
        {"<bijlagen><bijlage id='b' titel='b'><toon naar='b'/></bijlage></bijlagen>",
         "check-reference-of-wrong-kind"},
        {"<motivatie><p>zie <ref naar='x'/></p></motivatie>", "doc-ref-unresolved"},
        {"<motivatie><p id='zakt'>zie <ref naar='zaak'/></p></motivatie>", "doc-ref-like"},
        {"<motivatie><p id='x'>zie <ref naar='x'/></p></motivatie>", ""},
        {"<motivatie><p>zie <ref naar='a'/></p></motivatie>", ""}, /* the pilot itself */
        {"<motivatie><uittreksel voor='visie'><p>zie <ref naar='x'/></p></uittreksel></motivatie>",
         "doc-ref-unresolved"},
    };
    EXPECT_ALL(cases);
}

/* ---- announced numbers ---- */

#define KNELPUNTEN(aantal)                                                                         \
    "<factoren><knelpunten aantal='" aantal "'><p>Zoveel:</p><knelpunt>a</knelpunt>"               \
    "<knelpunt>b</knelpunt></knelpunten></factoren>"
#define SPEERPUNTEN(aantal)                                                                        \
    "<speerpunten aantal='" aantal "'><speerpunt code='visie regie'><p>a</p></speerpunt>"          \
    "<speerpunt code='zicht'><p>a</p></speerpunt></speerpunten>"

Test(check, an_announced_number_is_counted) {
    static const struct check_case cases[] = {
        {KNELPUNTEN("2"), ""},
        {KNELPUNTEN("7"), "check-announced-number"},
        {SPEERPUNTEN("2"), ""},
        {SPEERPUNTEN("3"), ""}, /* a joint heading */
        {SPEERPUNTEN("4"), "check-announced-number"},
    };
    EXPECT_ALL(cases);
    cr_expect_str_eq(message(KNELPUNTEN("7")),
                     "'knelpunten' announces 7 and holds 2; the words are printed as given");
}

/* ---- leftovers ---- */

#define PROSE(text) "<motivatie><p>" text "</p></motivatie>"

Test(check, editorial_leftovers_are_found_in_all_texts) {
    static const struct check_case cases[] = {
        {PROSE("Er waren ?? organisaties."), "check-leftover"},
        {PROSE("Klopt dit?"), ""},
        {PROSE("Er waren XX organisaties."), "check-leftover"},
        {PROSE("maat XXL, MXXI"), ""},
        {PROSE("<em>TODO</em>"), "check-leftover"},
        {PROSE("Dit nog invullen."), "check-leftover"},
        {PROSE("in de gemeente/provincie"), "check-leftover"}, /* 001 L1669 */
        {PROSE("a<noot>bron: XX</noot>"), "check-leftover"},
        {"<motivatie titel='?"
         "?'><p>a</p></motivatie>",
         "check-leftover"},
        {"<motivatie><table><tbody><tr><th>k</th><td>XX</td></tr></tbody></table></motivatie>",
         "check-leftover"},
        {"<motivatie><uittreksel voor='visie'><p>XX</p></uittreksel></motivatie>",
         "check-leftover"},
        {"<codering><visie code='a'>TODO</visie></codering>", "check-leftover"},
    };
    EXPECT_ALL(cases);
}

Test(check, a_leftover_is_reported_where_it_stands) {
    message("<motivatie><p>a</p>\n<p>hier <em>XX</em></p></motivatie>");
    cr_expect_eq(diags.items[0].place.line, 2);
    cr_expect_eq(diags.items[0].place.column, 13);
}

/* ---- sections and items ---- */

Test(check, a_section_is_what_it_says) {
    static const struct check_case cases[] = {
        {"<motivatie/>", "check-section-empty"},
        {"<motivatie afwezig='niet-vermeld'/>", ""},
        {"<motivatie afwezig='niet-vermeld'><p>a</p></motivatie>", "check-section-not-printed"},
        {"<motivatie afwezig='geen'><p>Geen.</p></motivatie>", ""},
        {"<motivatie afwezig='geen'/>", "check-section-without-words"},
        {"<factoren><kansen/></factoren>", "check-section-empty"},
        {"<factoren><kansen afwezig='geen'><p>a</p><kans>b</kans></kansen></factoren>",
         "check-section-not-printed"},
        {"<motivatie id='m'><p>a</p></motivatie><middel zie='m'><p>b</p></middel>",
         "check-section-not-printed"},
        {"<missie/>", "check-section-empty"},
        {"<bijlagen><bijlage titel='b' afwezig='geen'><p>a</p></bijlage></bijlagen>", ""},
    };
    EXPECT_ALL(cases);
}

Test(check, an_item_has_text) {
    static const struct check_case cases[] = {
        {"<factoren><kansen><kans> </kans></kansen></factoren>", "check-item-empty"},
        {"<resultaten><resultaat/></resultaten>", "check-item-empty"},
        {"<uitvoering><activiteit>a<activiteit/></activiteit></uitvoering>", "check-item-empty"},
        {"<uitvoering><activiteit><activiteit>a</activiteit></activiteit></uitvoering>",
         "check-item-empty"},
        {"<doelen><doel id='d' status='niet'><toelichting>a</toelichting></doel></doelen>",
         "check-item-empty"},
    };
    EXPECT_ALL(cases);
}

/* ---- codes ---- */

Test(check, a_code_is_given_once) {
    static const struct check_case cases[] = {
        {"<codering><visie code='a'/><visie code='b'/></codering>", ""},
        {"<codering><visie code='a'/><visie code='a'/></codering>", "check-code-twice"},
        {"<codering><methodiek code='m'/><methodiek code='m' wanneer='voor'/></codering>", ""},
        {"<codering><werkwijze code='w'/><werkwijze code='w'/></codering>", "check-code-twice"},
        {"<speerpunten><speerpunt code='visie'><p>a</p></speerpunt><speerpunt code='visie regie'>"
         "<p>a</p></speerpunt></speerpunten>",
         "check-code-twice"},
        {"<factoren><kansen><kans thema='nota wmo nota'>a</kans></kansen></factoren>",
         "check-code-twice"},
    };
    EXPECT_ALL(cases);
}

/* ---- whole files ---- */

Test(check, the_example_of_the_vocabulary_is_clean) {
    const struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    static const char *const files[] = {"voorbeeld", "bijlage", "klein"};
    for (size_t i = 0; i < 3; i++) {
        const char *path = arena_format(&arena, "tests/unit/data/%s.xml", files[i]);
        const struct xml_document *document = xml_read(&arena, path, &diags);
        cr_assert(xml_validate(schema, document, &diags));
        check_pilot(model_read_pilot(&arena, document, &diags), &diags);
        cr_expect_eq(diags.count, 0, "%s: %s", path,
                     diags.count ? diag_text(&arena, &diags.items[0], DIAG_EN) : "");
    }
}
