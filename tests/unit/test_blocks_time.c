/* Building blocks: the chronology and the appendices. */
#include "test_blocks_case.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_time, .fini = release);

Test(blocks_time, a_period_has_a_heading_with_prose_and_activities_in_turn) {
    const char *xml =
        "<uitvoering><p>In volgorde.</p><periode id='start' label='Start-juni 2003' titel='kinken'>"
        "<p>Traag.</p><activiteit>plan van aanpak;</activiteit>"
        "<activiteit deelnemers='ca. 50' datum='2003-06'>avond<resultaat>vijf ideeën</resultaat>"
        "<activiteit>voorbereiding</activiteit></activiteit><p>Daarna stil.</p></periode>"
        "<periode label='31 juni 2003'><activiteit status='gepland'>opening;</activiteit>"
        "<activiteit status='afgelast'>debat.</activiteit></periode></uitvoering>";
    cr_expect_str_eq(OUTLINE("chronologie", xml),
                     "paragraph: In volgorde.\n"
                     "heading id=start: Start-juni 2003 – kinken\n"
                     "paragraph: Traag.\n"
                     "list loose\n"
                     "  item: plan van aanpak;\n"
                     "  item\n"
                     "    paragraph: avond (juni" TEXT_NBSP "2003; deelnemers: ca. 50)\n"
                     "    list\n"
                     "      item: voorbereiding\n"
                     "    paragraph: *Resultaat.* vijf ideeën\n"
                     "paragraph: Daarna stil.\n"
                     "heading: 31 juni 2003\n"
                     "list\n"
                     "  item: opening (gepland);\n"
                     "  item: debat (afgelast).\n");
}

Test(blocks_time, single_activities_with_results_become_records) {
    const char *xml =
        "<uitvoering><periode label='februari "
        "2003'><activiteit>workshop<resultaat>visie</resultaat>"
        "</activiteit></periode><periode label='april 2003'><activiteit>avond<resultaat>ideeën"
        "</resultaat></activiteit></periode><periode label='najaar'><activiteit status='gepland'>"
        "cursus</activiteit></periode></uitvoering>";
    cr_expect_str_eq(OUTLINE("chronologie", xml),
                     "heading: februari 2003\ndefinitions\n  term: Activiteit\n"
                     "  description: workshop\n  term: Resultaat\n  description: visie\n"
                     "heading: april 2003\ndefinitions\n  term: Activiteit\n"
                     "  description: avond\n  term: Resultaat\n  description: ideeën\n"
                     "heading: najaar\ndefinitions\n  term: Activiteit\n"
                     "  description: cursus (gepland)\n");
}

Test(blocks_time, activities_without_dates_are_one_list) {
    cr_expect_str_eq(OUTLINE("chronologie", "<uitvoering><activiteit id='a'>een</activiteit>"
                                            "<activiteit>twee</activiteit></uitvoering>"),
                     "list\n  item id=a: een\n  item: twee\n");
}

Test(blocks_time, dated_periods_become_a_timeline_that_names_the_undated_ones_too) {
    const char *xml = "<uitvoering><periode label='Start' van='2002-11' tot='2003-06'><p>A.</p>"
                      "</periode><periode label='Zomer' van='2003-07-01'><p>B.</p></periode>"
                      "<periode label='ooit'><p>C.</p></periode>"
                      "<periode label='Slot' tot='2004'><p>D.</p></periode></uitvoering>";
    cr_expect_str_eq(
        OUTLINE("chronologie-tijdlijn", xml),
        "figure \"Tijdlijn van de perioden van de uitvoering: 4 perioden en momenten. ‘Start’: "
        "november" TEXT_NBSP "2002 – juni" TEXT_NBSP "2003; ‘Zomer’: vanaf 1" TEXT_NBSP
        "juli" TEXT_NBSP "2003, einde niet bekend; ‘ooit’: geen opgave; ‘Slot’: tot en met 2004, "
        "begin niet bekend.\"\n"
        "  caption: Tijdlijn van de uitvoering\n");
}

Test(blocks_time, a_timeline_speaks_the_language_of_the_document) {
    struct block_case try = {.block = "chronologie-tijdlijn",
                             .language = "en",
                             .sections = "<uitvoering><periode label='a' van='2002' tot='2003'/>"
                                         "<periode label='b' van='2003' tot='2004'/>"
                                         "<periode label='c' van='2004' tot='2005'/></uitvoering>"};
    cr_expect_str_eq(case_outline(&arena, &try),
                     "figure \"Timeline of the periods of the pilot: 3 periods and moments. ‘a’: "
                     "2002 – 2003; ‘b’: 2003 – 2004; ‘c’: 2004 – 2005.\"\n"
                     "  caption: Timeline of the pilot\n");
}

Test(blocks_time, two_dated_periods_bare_years_or_reversed_dates_give_no_timeline) {
    static const char *const none[] = {
        "<uitvoering><periode label='a' van='2002'/><periode label='b' tot='2004'/>"
        "<periode label='c'/></uitvoering>",
        "<uitvoering><periode label='2002' van='2002' tot='2002'/>"
        "<periode label='2003' van='2003' tot='2003'/>"
        "<periode label='2004' van='2004' tot='2004'/></uitvoering>",
        "<uitvoering><activiteit>een</activiteit></uitvoering>",
        "<uitvoering><periode label='terug' van='2004' tot='2003'/><periode label='b' tot='2004'/>"
        "<periode label='c' van='2004'/></uitvoering>",
    };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        cr_expect_str_eq(OUTLINE("chronologie-tijdlijn", none[i]), "nothing", "%s", none[i]);
}

Test(blocks_time, more_periods_than_a_page_holds_give_no_timeline_and_no_message) {
    struct text_builder xml = {.arena = &arena};
    text_append(&xml, "<uitvoering>");
    for (int i = 0; i < 25; i++)
        text_format(&xml, "<periode label='p%d' van='%d'/>", i, 1980 + i);
    text_append(&xml, "</uitvoering>");
    cr_expect_str_eq(OUTLINE("chronologie-tijdlijn", text_string(&xml)), "nothing");
}

Test(blocks_time, appendices_nest_with_labels_and_numbering_of_their_own) {
    const char *xml =
        "<kengetallen><meetreeks id='fte' naam='Tijd' eenheid='fte'>"
        "<meetpunt peildatum='2003' waarde='0,2'/><meetpunt peildatum='2004' waarde='0,1'/>"
        "</meetreeks></kengetallen><bijlagen>"
        "<bijlage id='plan' label='BIJLAGE' titel='Plan' nummering='1'><p>Twee fasen.</p>"
        "<hoofdstuk titel='Kijken'><p>Eerst.</p></hoofdstuk>"
        "<hoofdstuk titel='Cijfers'><toon naar='fte'/></hoofdstuk>"
        "<bijlage titel='Opzet' nummering='a'><hoofdstuk titel='Vooraf'><p>A.</p></hoofdstuk>"
        "<hoofdstuk label='1.1' titel='Kader'><p>B.</p></hoofdstuk>"
        "<hoofdstuk titel='Slot'><p>C.</p></hoofdstuk></bijlage></bijlage></bijlagen>";
    cr_expect_str_eq(OUTLINE("bijlagen", xml), "section id=plan label=BIJLAGE appendix\n"
                                               "  heading: Plan\n"
                                               "  paragraph: Twee fasen.\n"
                                               "  section numbered\n"
                                               "    heading: Kijken\n"
                                               "    paragraph: Eerst.\n"
                                               "  section numbered\n"
                                               "    heading: Cijfers\n"
                                               "    table id=fte\n"
                                               "      caption: Tijd (fte)\n"
                                               "      row #Peildatum | #Waarde\n"
                                               "      row #2003 | 0,2\n"
                                               "      row #2004 | 0,1\n"
                                               "  section appendix\n"
                                               "    heading: Opzet\n"
                                               "    section label=a\n"
                                               "      heading: Vooraf\n"
                                               "      paragraph: A.\n"
                                               "    section label=1.1\n"
                                               "      heading: Kader\n"
                                               "      paragraph: B.\n"
                                               "    section label=b\n"
                                               "      heading: Slot\n"
                                               "      paragraph: C.\n");
}

Test(blocks_time, a_whole_appendix_can_be_a_survey) {
    cr_expect_str_eq(OUTLINE("bijlagen",
                             "<bijlagen><bijlage titel='Enquête'><enquete id='e' titel='Leden' "
                             "respons='14'><p>Hoog.</p></enquete></bijlage></bijlagen>"),
                     "section appendix\n  heading: Enquête\n  section id=e\n    heading: Leden\n"
                     "    paragraph: Respons: 14.\n    paragraph: Hoog.\n");
}
