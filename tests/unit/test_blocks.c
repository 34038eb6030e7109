/* Building blocks that are lists and prose. */
#include "test_blocks_case.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks, .fini = release);

Test(blocks, every_block_has_a_name_of_its_own_and_two_descriptions) {
    size_t count;
    const struct block *table = block_table(&count);
    cr_assert_gt(count, 0);
    for (size_t i = 0; i < count; i++) {
        cr_expect_eq(block_find(table[i].name), &table[i], "%s stands twice", table[i].name);
        cr_expect_not_null(table[i].append);
        cr_expect(table[i].description[DIAG_EN] && table[i].description[DIAG_NL], "%s",
                  table[i].name);
    }
    cr_expect_null(block_find("geen-bouwsteen"));
}

Test(blocks, only_the_facts_of_the_cover_fit_on_the_cover) {
    cr_expect(block_fits(block_find("omslag-gegevens"), DOC_COVER));
    cr_expect_not(block_fits(block_find("omslag-gegevens"), DOC_SECTION));
    cr_expect_not(block_fits(block_find("motivatie"), DOC_COVER));
    cr_expect(block_fits(block_find("bijlagen"), DOC_DOCUMENT));
}

Test(blocks, a_pilot_without_sections_gives_no_block_at_all) {
    size_t count;
    const struct block *table = block_table(&count);
    for (size_t i = 0; i < count; i++) {
        struct block_case try = {.block = table[i].name, .sections = ""};
        if (table[i].over != BLOCK_OVER_PILOT)
            continue;
        try.parent = text_equal(try.block, "omslag-gegevens") ? DOC_COVER : DOC_SECTION;
        if (text_equal(try.block, "beleid-tekst")) {
            try.attribute = "van";
            try.value = "aanleiding";
        }
        cr_expect_str_eq(case_outline(&arena, &try), "nothing", "%s", try.block);
    }
}

Test(blocks, expressly_none_prints_the_words_of_the_author) {
    cr_expect_str_eq(
        OUTLINE("paradepaardjes",
                "<factoren><paradepaardjes afwezig='geen'><p>De gemeente denkt niet in "
                "paradepaardjes.</p></paradepaardjes></factoren>"),
        "paragraph: De gemeente denkt niet in paradepaardjes.\n");
}

Test(blocks, a_section_that_is_elsewhere_prints_a_reference) {
    cr_expect_str_eq(OUTLINE("toekomstvisie", "<toekomstvisie zie='visie'/>"),
                     "paragraph: Zie ->visie.\n");
    cr_expect_str_eq(OUTLINE("kansen", "<factoren><kansen zie='tabel-1'/></factoren>"),
                     "paragraph: Zie ->tabel-1.\n");
}

Test(blocks, not_stated_prints_nothing) {
    cr_expect_str_eq(
        OUTLINE("bedreigingen", "<factoren><bedreigingen afwezig='niet-vermeld'/></factoren>"),
        "nothing");
}

Test(blocks, prose_is_copied_with_its_notes_and_references) {
    const char *xml =
        "<motivatie><p>De steun was <em>versnipperd</em>.<noot>Sinds 2001.</noot> Zie "
        "<ref naar='x'/>.</p><ul><li>een</li></ul></motivatie>";
    cr_expect_str_eq(OUTLINE("motivatie", xml),
                     "paragraph: De steun was /versnipperd/.[Sinds 2001.] Zie ->x.\n"
                     "list\n  item: een\n");
}

Test(blocks, the_same_pilot_can_be_printed_twice) {
    struct block_case try = {.block = "missie", .sections = "<missie>Sterk werk.</missie>"};
    const char *first = case_outline(&arena, &try);
    cr_expect_str_eq(first, "quote: Sterk werk.\n");
    cr_expect_str_eq(case_outline(&arena, &try), first);
}

Test(blocks, a_mission_in_the_own_words_of_the_pilot_gets_quotation_marks) {
    cr_expect_str_eq(OUTLINE("missie", "<missie citaat='ja'>Sterk werk.</missie>"),
                     "quote: <<Sterk werk.>>\n");
    cr_expect_str_eq(OUTLINE("missie", "<missie><p>Sterk werk.</p><p>Altijd.</p></missie>"),
                     "quote\n  paragraph: Sterk werk.\n  paragraph: Altijd.\n");
}

Test(blocks, introductions_have_headings_of_their_own_without_a_number) {
    cr_expect_str_eq(OUTLINE("inleidingen", "<inleiding id='alg' titel='Algemeen'><p>Zee.</p>"
                                            "</inleiding><inleiding><p>Wind.</p></inleiding>"),
                     "section id=alg\n  heading: Algemeen\n  paragraph: Zee.\nparagraph: Wind.\n");
}

Test(blocks, goals_are_bullets_until_something_refers_to_one) {
    const char *goals = "<doelen><p>Twee doelen:</p><doel id='a'>een loket;</doel>"
                        "<doel id='b'>een nota.</doel><p>Meer niet.</p></doelen>";
    cr_expect_str_eq(OUTLINE("doelen", goals),
                     "paragraph: Twee doelen:\nlist\n  item id=a: een loket;\n"
                     "  item id=b: een nota.\nparagraph: Meer niet.\n");
    const char *referred =
        arena_format(&arena,
                     "%s<onderzoeksvragen><onderzoeksvraag doel='b'>Hoe?</onderzoeksvraag>"
                     "</onderzoeksvragen>",
                     goals);
    cr_expect(strstr(OUTLINE("doelen", referred), "list style=1\n"));
}

Test(blocks, sub_goals_stand_below_their_goal_and_particulars_before_the_last_mark) {
    const char *xml = "<doelen><doel id='a' streefwaarde='vijf' termijn='eind 2004'>steunpunten;"
                      "</doel><doel id='a1' ouder='a' citaat='ja'>bestuur</doel>"
                      "<doel id='oud'>oud doel.</doel>"
                      "<doel id='nieuw' vervangt='oud' versie='bijgesteld' datum='2003'>nieuw doel."
                      "</doel></doelen>";
    cr_expect_str_eq(OUTLINE("doelen", xml),
                     "list\n"
                     "  item id=a\n"
                     "    paragraph: steunpunten (streefwaarde: vijf; termijn: eind 2004);\n"
                     "    list\n"
                     "      item id=a1: <<bestuur>>\n"
                     "  item id=oud: oud doel (vervallen).\n"
                     "  item id=nieuw: nieuw doel (bijgesteld, 2003).\n");
}

Test(blocks, goals_of_policy_and_pilot_stand_apart) {
    cr_expect_str_eq(OUTLINE("doelen", "<doelen><doel id='a' niveau='beleid'>een</doel>"
                                       "<doel id='b'>twee</doel></doelen>"),
                     "heading: Doel van het beleid\nlist\n  item id=a: een\n"
                     "heading: Doel van de pilot\nlist\n  item id=b: twee\n");
}

Test(blocks, a_circle_of_parents_ends) {
    cr_expect_str_eq(OUTLINE("doelen", "<doelen><p>Tekst.</p><doel id='a' ouder='b'>een</doel>"
                                       "<doel id='b' ouder='a'>twee</doel></doelen>"),
                     "paragraph: Tekst.\n");
}

Test(blocks, questions_carry_their_answers) {
    const char *xml =
        "<doelen><doel id='nota' titel='Nota'>nota</doel></doelen><onderzoeksvragen>"
        "<onderzoeksvraag doel='nota' beantwoord='ja'>Genoeg?<uitkomst>Ja.</uitkomst>"
        "</onderzoeksvraag><onderzoeksvraag>En dan?</onderzoeksvraag></onderzoeksvragen>";
    cr_expect_str_eq(OUTLINE("vragen", xml), "list style=1 loose\n  item\n"
                                             "    paragraph: Genoeg? (bij doel: Nota)\n"
                                             "    paragraph: *Beantwoord: ja.* Ja.\n"
                                             "  item: En dan?\n");
}

Test(blocks, a_speerpunt_with_prose_gets_a_heading_and_its_results) {
    const char *xml =
        "<speerpunten><p>Alle vier.</p><speerpunt code='visie regie' gewicht='hoofd'>"
        "<p>De nota.</p></speerpunt><speerpunt code='zicht' titel='Kijken'><p>Monitor."
        "</p><resultaat>Een nulmeting.</resultaat></speerpunt>"
        "<speerpunt code='betrekken' gewicht='geen'/></speerpunten>";
    cr_expect_str_eq(OUTLINE("speerpunten", xml),
                     "paragraph: Alle vier.\nheading: Visie en regie\nparagraph: De nota.\n"
                     "heading: Kijken\nparagraph: Monitor.\n"
                     "paragraph: *Resultaat.* Een nulmeting.\n");
}

Test(blocks, factors_have_run_in_labels_and_keep_the_order_of_the_author) {
    const char *xml =
        "<factoren><knelpunten><p>Twee zaken.</p><knelpunt id='w'>wethouders</knelpunt>"
        "<knelpunt label='Tijd'><p>Te weinig.</p><p>Plan pieken.</p></knelpunt>"
        "<knelpunt label='Wie?'>iedereen</knelpunt></knelpunten></factoren>";
    cr_expect_str_eq(OUTLINE("knelpunten", xml),
                     "paragraph: Twee zaken.\nlist loose\n  item id=w: wethouders\n"
                     "  item\n    paragraph: *Tijd.* Te weinig.\n    paragraph: Plan pieken.\n"
                     "  item: *Wie?* iedereen\n");
}

Test(blocks, a_label_before_a_list_is_a_paragraph_of_its_own) {
    const char *xml =
        "<factoren><lessen><les label='Vier functies:'><dl><dt>T.a.v. 1</dt><dd>Feiten."
        "</dd></dl></les><les>meer</les></lessen></factoren>";
    cr_expect_str_eq(OUTLINE("lessen", xml),
                     "list\n  item\n    paragraph: *Vier functies:*\n    definitions\n"
                     "      term: T.a.v. 1\n      description: Feiten.\n  item: meer\n");
}

Test(blocks, factors_of_a_group_stand_below_its_heading) {
    const char *xml =
        "<factoren><succesfactoren><succesfactor>los</succesfactor>"
        "<succesfactor groep='Opkomst'>hoog</succesfactor>"
        "<succesfactor groep='Opkomst'>trouw</succesfactor>"
        "<succesfactor groep='Leden'>divers</succesfactor></succesfactoren></factoren>";
    cr_expect_str_eq(OUTLINE("succesfactoren", xml),
                     "list\n  item: los\nheading: Opkomst\nlist\n  item: hoog\n  item: trouw\n"
                     "heading: Leden\nlist\n  item: divers\n");
}

Test(blocks, a_single_factor_in_paragraphs_is_prose) {
    cr_expect_str_eq(OUTLINE("kansen",
                             "<factoren><kansen><kans id='k'><p>De Wmo.</p></kans></kansen>"
                             "</factoren>"),
                     "paragraph id=k: De Wmo.\n");
}

Test(blocks, results_stand_by_themselves_and_then_per_goal) {
    const char *xml =
        "<doelen><doel id='nota' titel='Nota'>nota<resultaat "
        "soort='product'>Vastgesteld.</resultaat>"
        "</doel><doel id='loket'>Een loket</doel></doelen>"
        "<resultaten><p>Dit is er.</p><resultaat bij-speerpunt='visie regie'>Beleid.</resultaat>"
        "<resultaat bij-doel='nota'>Uitgegeven.</resultaat><resultaat label='Los'>Iets.</resultaat>"
        "</resultaten>";
    cr_expect_str_eq(OUTLINE("resultaten", xml),
                     "paragraph: Dit is er.\nlist\n  item: *Visie en regie:* Beleid.\n"
                     "  item: *Los.* Iets.\ndefinitions\n  term: Nota\n  description\n    list\n"
                     "      item: Vastgesteld.\n      item: Uitgegeven.\n");
}

Test(blocks, results_of_goals_need_no_section_of_results) {
    cr_expect_str_eq(OUTLINE("resultaten", "<doelen><doel id='nota'>De nota<resultaat>Klaar."
                                           "</resultaat></doel></doelen>"),
                     "definitions\n  term: De nota\n  description: Klaar.\n");
}

Test(blocks, advice_names_another_addressee_than_the_pilot_itself) {
    const char *xml = "<adviezen genummerd='ja'><advies label='Rust' aan='gemeente'>Wacht.</advies>"
                      "<advies aan='steunpunt organisaties'>Werk samen.</advies></adviezen>";
    cr_expect_str_eq(OUTLINE("inspelen", xml),
                     "list style=1\n  item: *Rust.* Wacht.\n"
                     "  item: Werk samen (aan: steunpunt en vrijwilligersorganisaties).\n");
    cr_expect_str_eq(OUTLINE("adviezen", xml), "nothing");
}

Test(blocks, several_lists_of_advice_have_headings) {
    const char *xml = "<adviezen soort='voorstellen'><advies>een</advies></adviezen>"
                      "<adviezen soort='aanbevelingen' titel='Acht punten'><advies>twee</advies>"
                      "</adviezen>";
    cr_expect_str_eq(OUTLINE("adviezen", xml),
                     "heading: Voorstellen\nlist\n  item: een\nheading: Acht punten\nlist\n"
                     "  item: twee\n");
}

Test(blocks, closing_words_come_with_date_and_signature) {
    struct block_case try = {.block = "slot",
                             .verslag = "datum='2004-11-04' plaats='Arnhem' dagtekening='onder'>",
                             .sections = "<slot titel='Tot slot'><p>Dank.</p></slot>"
                                         "<ondertekening>De adviseur</ondertekening>"};
    cr_expect_str_eq(case_outline(&arena, &try),
                     "section\n  heading: Tot slot\n  paragraph: Dank.\n"
                     "paragraph: Arnhem, 4" TEXT_NBSP "november" TEXT_NBSP "2004\n"
                     "paragraph: De adviseur\n");
}

Test(blocks, the_cover_has_author_place_and_date) {
    struct block_case try = {.block = "omslag-gegevens",
                             .parent = DOC_COVER,
                             .verslag =
                                 "ondertitel='Platform' datum='2004-11' plaats='Utrecht'>"
                                 "<opsteller rol='adviseur' organisatie='CIVIQ' functie='plv.'/>",
                             .sections = ""};
    cr_expect_str_eq(case_outline(&arena, &try),
                     "paragraph: Adviseur (plv.), CIVIQ\nparagraph: Utrecht, november" TEXT_NBSP
                     "2004\n");
    try.attribute = "titel";
    try.value = "ja";
    cr_expect(
        text_starts(case_outline(&arena, &try), "paragraph: Eindverslag\nparagraph: Platform\n"));
}
