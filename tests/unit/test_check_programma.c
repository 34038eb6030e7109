#include "check/check.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena, .remarks = true};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(check_programma, .init = set_up, .fini = tear_down);

#define NAMESPACE "xmlns='urn:beleidspers:1' "

static const struct xml_document *document(const char *path, const char *text) {
    const struct xml_document *xml = xml_read_bytes(&arena, path, text, strlen(text), &diags);
    cr_assert_not_null(xml, "%s", text);
    return xml;
}

/* Has all that every report has, so that only what is asked about is found. */
#define COMPLETE                                                                                   \
    "<motivatie/><doelen/><speerpunten/><uitvoering/><factoren><knelpunten/></"                    \
    "factoren><resultaten/>"

static const struct pilot *pilot(const char *id, const char *content) {
    const char *text = arena_format(&arena,
                                    "<pilot " NAMESPACE "id='%s' soort='gemeente'>\n<naam>%s</naam>"
                                    "<gebied><gemeente>A</gemeente></gebied>\n%s</pilot>",
                                    id, id, content);
    return model_read_pilot(&arena, document(arena_format(&arena, "%s.xml", id), text), &diags);
}

/* Checks a programme of two pilots. */
static void check(const char *content, const char *one, const char *two) {
    const char *text = arena_format(
        &arena,
        "<programma " NAMESPACE "id='p' van='2002-11' tot='2004-11-23'><titel>P</titel>"
        "<pilots><pilot href='een.xml'/><pilot href='twee.xml'/></pilots>\n%s</programma>",
        content);
    struct programma *p = model_read_programma(&arena, document("p.xml", text), &diags);
    cr_assert_not_null(p);
    p->deelnames.items[0].pilot = pilot("een", one);
    p->deelnames.items[1].pilot = pilot("twee", two);
    check_programma(p, &diags);
}

/* "een.xml:3 doel-zonder-status; …" */
static const char *found(void) {
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < diags.count; i++)
        text_format(&text, "%s%s:%u %s", i ? "; " : "", diags.items[i].place.file,
                    (unsigned)diags.items[i].place.line, diag_id_name(&arena, diags.items[i].id));
    return text_string(&text);
}

static const char *message(size_t i) {
    cr_assert_lt(i, diags.count);
    return diag_text(&arena, &diags.items[i], DIAG_EN);
}

/* ---- the table ---- */

Test(check_programma, every_rule_is_named_as_its_diagnostic_and_described_in_two_languages) {
    size_t count;
    const struct check_rule *rules = check_rules(&count);
    cr_expect_geq(count, 16);
    for (size_t i = 0; i < count; i++) {
        cr_expect_str_eq(rules[i].naam, diag_id_name(&arena, rules[i].id));
        cr_expect(*rules[i].beschrijving[DIAG_EN] && *rules[i].beschrijving[DIAG_NL] &&
                  *rules[i].goed && *rules[i].fout);
        cr_expect_neq(rules[i].ernst, ERNST_UIT, "%s", rules[i].naam);
    }
}

Test(check_programma, a_complete_programme_has_no_findings) {
    check("", COMPLETE, COMPLETE);
    cr_expect_str_eq(found(), "");
}

#define UNCODED "<codelijst soort='visie'><code id='een'>Een</code></codelijst>"
#define WRONG   "<codering><visie code='twee'/><visie code='een'/></codering>"

Test(check_programma, a_programme_says_how_serious_a_rule_is) {
    static const struct {
        const char *ernst;
        size_t notes, warnings, errors;
    } cases[] = {
        {"uit", 0, 0, 0}, {"opmerking", 1, 0, 0}, {"waarschuwing", 0, 1, 0}, {"fout", 0, 0, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        diags = (struct diag_list){.arena = &arena, .remarks = true};
        check(arena_format(&arena,
                           UNCODED "<regels><regel naam='code-onbekend' ernst='%s'/></regels>",
                           cases[i].ernst),
              COMPLETE WRONG, COMPLETE);
        cr_expect_eq(diags.total[DIAG_NOTE], cases[i].notes, "%s", cases[i].ernst);
        cr_expect_eq(diags.total[DIAG_WARNING], cases[i].warnings, "%s", cases[i].ernst);
        cr_expect_eq(diags.total[DIAG_ERROR], cases[i].errors, "%s", cases[i].ernst);
        cr_expect_eq(diag_has_errors(&diags), cases[i].errors > 0);
    }
}

Test(check_programma, remarks_are_reported_when_they_are_asked_for) {
    diags.remarks = false;
    check("", "", COMPLETE "<kengetallen><kengetal naam='g' waarde='1'/></kengetallen>");
    cr_expect_str_eq(found(), "");
    check("<regels><regel naam='kengetal-zonder-bron' ernst='waarschuwing'/></regels>", "",
          COMPLETE "<kengetallen><kengetal naam='g' waarde='1'/></kengetallen>");
    cr_expect_str_eq(found(), "twee.xml:3 kengetal-zonder-bron");
}

Test(check_programma, a_rule_that_does_not_exist_is_an_error_with_the_nearest_name) {
    check("<regels><regel naam='kengetal-zonder-bon' ernst='fout'/></regels>", COMPLETE, COMPLETE);
    cr_expect_str_eq(found(), "p.xml:2 programma-rule-unknown");
    cr_expect_not_null(strstr(message(0), "did you mean 'kengetal-zonder-bron'?"), "%s",
                       message(0));
}

Test(check_programma, its_own_texts_are_read_as_those_of_a_pilot) {
    check("<tekst id='t'><p>TODO</p>\n<p>op 31 juni 2003</p>\n<p>een &quot;recht&quot; teken</p>"
          "</tekst>",
          COMPLETE, COMPLETE);
    cr_expect_str_eq(found(), "p.xml:3 check-date-impossible; p.xml:2 check-leftover; p.xml:4 "
                              "check-quote-straight");
}

/* ---- goals, results, advice, figures ---- */

Test(check_programma, goals_have_a_status_and_reached_goals_a_result) {
    check("", COMPLETE,
          "<motivatie/><speerpunten/><uitvoering/><factoren><knelpunten/></factoren>\n"
          "<doelen><doel id='a'>a</doel>\n<doel id='b' status='onbekend'>b</doel>\n"
          "<doel id='c' status='bereikt'>c</doel>\n<doel id='d' status='bereikt'>d</doel>\n"
          "<doel id='e' status='deels'>e<resultaat>r</resultaat></doel></doelen>\n"
          "<resultaten><resultaat bij-doel='d'>r</resultaat>\n<resultaat bij-speerpunt='visie'>r"
          "</resultaat>\n<resultaat>r</resultaat></resultaten>");
    cr_expect_str_eq(found(), "twee.xml:4 doel-zonder-status; twee.xml:6 doel-zonder-resultaat; "
                              "twee.xml:11 resultaat-zonder-doel");
}

Test(check_programma, a_bottleneck_is_answered_by_name_by_theme_or_by_a_lesson) {
    check("", COMPLETE,
          "<motivatie/><doelen/><speerpunten/><uitvoering/><resultaten/><factoren><knelpunten>\n"
          "<knelpunt id='a'>a</knelpunt>\n<knelpunt thema='nota'>b</knelpunt>\n"
          "<knelpunt thema='zorg'>c</knelpunt>\n<knelpunt thema='wmo'>d</knelpunt>\n"
          "<knelpunt ook='les'>e</knelpunt></knelpunten><lessen><les thema='zorg'>l</les></lessen>"
          "</factoren>\n<adviezen><advies aan='gemeente' bij='a'>a</advies>\n<advies thema='nota'>"
          "b</advies></adviezen>");
    cr_expect_str_eq(found(),
                     "twee.xml:7 knelpunt-zonder-advies; twee.xml:10 advies-zonder-geadresseerde");
}

Test(check_programma, figures_have_a_source_a_base_and_targets_a_date) {
    check("", COMPLETE,
          COMPLETE "<kengetallen><kengetal naam='a' waarde='86' eenheid='%' bron='b'/>\n"
                   "<kengetal naam='b' aantal='14' totaal='21' bron='b'/>\n"
                   "<kengetal naam='c' waarde='35' streefwaarde='ja' bron='b'/>\n"
                   "<meetreeks naam='d'><meetpunt peildatum='2004' waarde='1' streefwaarde='ja'/>"
                   "</meetreeks></kengetallen>");
    cr_expect_str_eq(found(),
                     "twee.xml:3 kengetal-zonder-grondslag; twee.xml:5 streefwaarde-zonder-termijn;"
                     " twee.xml:6 kengetal-zonder-bron");
}

/* ---- the report against the pilots ---- */

Test(check_programma, a_claim_that_the_pilot_contradicts_names_both_places) {
    check("<beweringen><bewering pilot='een' document='plan' status='raad'/>\n"
          "<bewering pilot='een' document='nota' status='raad'/>\n"
          "<bewering pilot='een' document='plan2' status='raad'/>\n"
          "<bewering pilot='drie' document='plan' status='raad'/></beweringen>",
          COMPLETE "<documenten>\n<document id='plan' titel='P' status='concept'/>"
                   "<document id='nota' titel='N' status='raad'/></documenten>",
          COMPLETE);
    cr_expect_str_eq(found(),
                     "p.xml:2 bewering-tegengesproken; p.xml:4 programma-document-unknown; "
                     "p.xml:5 programma-pilot-unknown");
    cr_expect_str_eq(message(0), "the report calls 'plan' of een 'vastgesteld door de raad', the "
                                 "pilot 'concept' (een.xml:4); it is printed as given");
}

#define COUNTED UNCODED "<telling id='v' titel='V' van='visie'/><tekst id='t'>\n<p>%s</p></tekst>"
#define CODED   COMPLETE "<codering>\n<visie code='een'/></codering>"

static const char *claimed(const char *number) {
    diags = (struct diag_list){.arena = &arena};
    check(arena_format(&arena, COUNTED, number), CODED, CODED);
    return found();
}

Test(check_programma, a_number_in_prose_is_the_number_that_is_counted) {
    static const char *const right[] = {"<getal van='v/een'>twee</getal>",
                                        "<getal van='v/een'>Twee gemeenten</getal>",
                                        "<getal van='v/een'>2x</getal>",
                                        "<getal van='v/een'>beide</getal>",
                                        "<getal van='v/een'/>",
                                        "<getal van='v/rest'>geen</getal>",
                                        "<getal van='gemeenten'>één</getal>"};
    for (size_t i = 0; i < sizeof right / sizeof *right; i++)
        cr_expect_str_eq(claimed(right[i]), "", "%s", right[i]);
    cr_expect_str_eq(claimed("<getal van='v/een'>drie</getal>"), "p.xml:3 getal-afwijkend");
    cr_expect_str_eq(message(0), "the text says 'drie', the pilots give 2 for 'v/een' (een.xml:4 "
                                 "…); the count is printed");
    cr_expect_str_eq(claimed("<getal van='v/een'>veel</getal>"), "p.xml:3 getal-afwijkend");
}

Test(check_programma, a_number_of_nothing_is_an_error_with_the_nearest_name) {
    cr_expect_str_eq(claimed("<getal van='v/eem'/>"), "p.xml:3 programma-count-unknown");
    cr_expect_not_null(strstr(message(0), "did you mean 'v/een'?"), "%s", message(0));
    cr_expect_str_eq(claimed("<getal van='pilots/gestar'/>"), "p.xml:3 programma-count-unknown");
    cr_expect_not_null(strstr(message(0), "'pilots/gestart'"), "%s", message(0));
}

Test(check_programma, numbers_in_the_prose_of_a_pilot_are_checked_too) {
    check(UNCODED "<telling id='v' titel='V' van='visie'/>", CODED,
          "<motivatie><p>\n<getal van='v'>vier</getal></p></motivatie><doelen/><speerpunten/>"
          "<uitvoering/><factoren><knelpunten/></factoren><resultaten/>");
    cr_expect_str_eq(found(), "twee.xml:4 getal-afwijkend");
}

/* ---- codes ---- */

Test(check_programma, codes_that_no_list_has_and_codes_that_no_pilot_has) {
    check("<codelijst soort='visie'><code id='een'>E</code>\n<code id='nooit'>N</code></codelijst>"
          "\n<codelijst soort='thema'><code id='nota'>N</code></codelijst>",
          COMPLETE "<codering><visie code='een'/>\n<visie code='eem'/></codering>",
          "<motivatie/><doelen/><speerpunten/><uitvoering/><resultaten/><factoren><knelpunten>"
          "<knelpunt thema='nota not' ook='les'>k</knelpunt></knelpunten></factoren>");
    cr_expect_str_eq(found(), "een.xml:4 code-onbekend; p.xml:3 code-ongebruikt; twee.xml:3 "
                              "code-onbekend");
    cr_expect_str_eq(message(0),
                     "'eem' is no code of 'visie' (p.xml:2) (did you mean 'een'?); it is "
                     "counted under its own name");
}

Test(check_programma, a_kind_without_a_list_takes_any_code) {
    check("", COMPLETE WRONG, COMPLETE);
    cr_expect_str_eq(found(), "");
}

Test(check_programma, codes_and_lists_stand_once) {
    check(UNCODED "\n<codelijst soort='visie'><code id='een'>a</code>\n<code id='een'>b</code>"
                  "</codelijst>",
          CODED, COMPLETE);
    cr_expect_str_eq(found(), "p.xml:3 programma-codes-twice; p.xml:4 programma-code-twice");
}

Test(check_programma, rows_of_a_count_are_codes_of_its_list) {
    check(UNCODED "<telling id='v' titel='V' van='visie' codes='een eem'/>", CODED, COMPLETE);
    cr_expect_str_eq(found(), "p.xml:2 programma-row-unknown");
}

Test(check_programma, two_pilots_do_not_have_one_id) {
    const char *text = "<programma " NAMESPACE "id='p'><titel>P</titel><pilots><pilot "
                       "href='a.xml'/>\n<pilot href='b.xml'/></pilots></programma>";
    struct programma *p = model_read_programma(&arena, document("p.xml", text), &diags);
    p->deelnames.items[0].pilot = pilot("zelfde", COMPLETE);
    p->deelnames.items[1].pilot = pilot("zelfde", COMPLETE);
    check_programma(p, &diags);
    cr_expect_str_eq(found(), "p.xml:2 programma-id-twice");
}

Test(check_programma, single_coding_is_broken_by_a_second_code) {
#define TWO                                                                                        \
    "<codelijst soort='visie'><code id='een'>E</code><code id='twee'>T</code></codelijst>"         \
    "<telling id='v' titel='V' van='visie' "
    check(TWO "enkelvoudig='ja'/>", COMPLETE WRONG, CODED);
    cr_expect_str_eq(found(), "een.xml:3 enkelvoudig-geschonden");
    cr_expect(diag_has_errors(&diags));
    diags = (struct diag_list){.arena = &arena};
    check(TWO "/>", COMPLETE WRONG, CODED);
    cr_expect_str_eq(found(), "");
}

/* ---- dates, terms, passages, absence ---- */

Test(check_programma, what_was_done_lies_within_the_programme_and_plans_may_not) {
    check("", COMPLETE,
          "<motivatie/><doelen/><speerpunten/><factoren><knelpunten/></factoren><resultaten/>"
          "<uitvoering><periode label='a' van='2002'/>\n<periode label='b' van='1999' "
          "tot='2003'/>\n<periode label='c' van='2003' tot='2005'><activiteit>a</activiteit>"
          "</periode>\n<periode label='d' van='2005'><activiteit status='gepland' "
          "datum='2005-05'>p</activiteit></periode></uitvoering>");
    cr_expect_str_eq(found(), "twee.xml:4 datum-buiten-programma; twee.xml:5 "
                              "datum-buiten-programma");
}

Test(check_programma, another_name_for_one_thing_is_found_once_in_each_file) {
    check("<tekst id='t'><p>Over de WMO.</p></tekst>\n<termen>"
          "<term voorkeur='Wmo' ook='WMO; Wet maatschappelijke ondersteuning'/></termen>",
          "<motivatie><p>De WMO en de\nWMO2, WMO-raad.</p></motivatie><doelen/><speerpunten/>"
          "<uitvoering/><factoren><knelpunten/></factoren><resultaten/>",
          COMPLETE);
    cr_expect_str_eq(found(), "een.xml:3 term-dubbel; p.xml:2 term-dubbel");
    cr_expect_str_eq(message(0), "een writes 'WMO' 2 times, where the programme prefers 'Wmo' "
                                 "(p.xml:3); it is printed as given");
}

#define SENTENCE "een twee drie vier vijf zes zeven acht negen tien elf "
#define OPEN     "<motivatie><p>"
#define CLOSE                                                                                      \
    "</p></motivatie><doelen/><speerpunten/><uitvoering/><factoren><knelpunten/></factoren>"       \
    "<resultaten/>"

Test(check_programma, a_sentence_of_twelve_words_in_two_pilots) {
    check("",
          OPEN "Kort. Een, Twee drie <em>vier</em> vijf zes zeven acht negen tien elf "
               "TWAALF. Zo." CLOSE,
          OPEN SENTENCE "twaalf!" CLOSE);
    cr_expect_str_eq(found(), "twee.xml:3 passage-dubbel");
    cr_expect_not_null(strstr(message(0), "stands in een too (een.xml:3)"), "%s", message(0));
}

Test(check_programma, short_other_and_quoted_sentences_may_agree) {
    check("", OPEN SENTENCE ". Een twee." CLOSE, OPEN SENTENCE ". Een twee." CLOSE);
    check("", OPEN SENTENCE "twaalf." CLOSE, OPEN SENTENCE "dertien." CLOSE);
    check("", "<motivatie><p>a</p><blockquote>" SENTENCE "twaalf</blockquote></motivatie>",
          "<motivatie><blockquote><p>" SENTENCE "twaalf</p></blockquote></motivatie>");
    for (size_t i = 0; i < diags.count; i++)
        cr_expect_neq(diags.items[i].id, DIAG_PASSAGE_DUBBEL);
}

Test(check_programma, what_every_report_has_is_there_or_is_said_to_be_absent) {
    check("", COMPLETE,
          "<motivatie afwezig='niet-vermeld'/><doelen><doel status='bereikt'>d<resultaat>r"
          "</resultaat></doel></doelen><uitvoering/><factoren><terugblik><p>t</p></terugblik>"
          "</factoren>");
    cr_expect_str_eq(found(), "twee.xml:1 afwezigheid-niet-vermeld");
    cr_expect_not_null(strstr(message(0), "<speerpunten afwezig=\"niet-vermeld\"/>"));
}
