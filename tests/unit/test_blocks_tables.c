/* Building blocks that are tables and figures. */
#include "test_blocks_case.h"

#include "base/text.h"
#include "chart/chart.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_tables, .fini = release);

#define EURO "€" TEXT_NBSP
#define PCT  TEXT_NBSP "%"

static const char goals[] =
    "<doelen><doel id='loket' titel='Eén loket' speerpunten='regie' status='niet'>Een loket."
    "<toelichting>Pas in 2005.</toelichting><bewijs>Besluit.</bewijs></doel>"
    "<doel id='nota' speerpunten='visie regie' status='bereikt'>Een nota.</doel>"
    "<doel id='x'>Iets.</doel></doelen>";

Test(blocks_tables, goals_and_their_status_in_words) {
    cr_expect_str_eq(OUTLINE("doelen-status", goals),
                     "table\n"
                     "  caption: Doelen en hun status\n"
                     "  row #Doel | #Speerpunten | #Status | #Toelichting\n"
                     "  row #Eén loket | regie | niet bereikt | {Pas in 2005.}{Besluit.}\n"
                     "  row #Een nota. | visie en regie | bereikt | –\n"
                     "  row #Iets. | – | niet vermeld | –\n");
    cr_expect_str_eq(OUTLINE("doelen-status", "<doelen><doel id='a'>een</doel></doelen>"),
                     "nothing");
}

Test(blocks_tables, every_table_has_a_caption_first_a_header_row_and_row_headers) {
    static const char *const names[] = {"doelen-status", "kengetallen", "documenten", "codering"};
    static const char xml[] =
        "<doelen><doel id='a' status='deels'>een</doel></doelen>"
        "<kengetallen><kengetal naam='n' waarde='1'/></kengetallen>"
        "<documenten><document titel='d'/></documenten><codering><rol code='r'/></codering>";
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        bool added;
        struct block_case try = {.block = names[i], .sections = xml, .parent = DOC_SECTION};
        const struct doc_node *table = case_parent(&arena, &try, &added)->first;
        cr_assert_eq(table->kind, DOC_TABLE, "%s", names[i]);
        const struct doc_node *head = table->first->next;
        cr_expect_eq(table->first->kind, DOC_CAPTION, "%s", names[i]);
        cr_expect(head->row.header && head->first->cell.scope == DOC_SCOPE_COLUMN, "%s", names[i]);
        cr_expect(head->next->first->cell.header, "%s", names[i]);
        cr_expect_eq(head->next->first->cell.scope, DOC_SCOPE_ROW, "%s", names[i]);
        int cells = 0;
        for (const struct doc_node *cell = head->first; cell; cell = cell->next)
            cells++;
        cr_expect_eq(cells, table->table.column_count, "%s", names[i]);
    }
}

Test(blocks_tables, the_chart_of_goals_says_what_the_goals_say) {
    cr_expect_str_eq(
        OUTLINE("doelrealisatie-grafiek", goals),
        "figure \"Gestapelde staven van doelen per speerpunt naar status: in totaal 4 vermeldingen "
        "van doelen in 5 staven. Bereikt 2, deels bereikt 0, niet bereikt 1, onbekend 1. De meeste "
        "bij ‘regie voeren’ (2), de minste bij ‘zicht op vrijwilligers’ en ‘vrijwilligers "
        "betrekken’ (elk 0).\"\n"
        "  caption: Doelrealisatie per speerpunt\n"
        "paragraph: Een doel dat bij meer speerpunten hoort, telt bij elk ervan mee. Aantal "
        "doelen: "
        "3.\n");
}

Test(blocks_tables, the_chart_of_goals_can_come_with_its_numbers) {
    struct block_case try = {.block = "doelrealisatie-grafiek",
                             .sections =
                                 "<doelen><doel id='a' speerpunten='zicht' status='deels'>een"
                                 "</doel></doelen>",
                             .attribute = "tabel",
                             .value = "ja"};
    const char *table = strstr(case_outline(&arena, &try), "table\n");
    cr_assert_not_null(table);
    cr_expect_str_eq(table, "table\n"
                            "  caption: Doelrealisatie per speerpunt\n"
                            "  row #Speerpunt | #bereikt | #deels bereikt | #niet bereikt | "
                            "#onbekend | #Totaal\n"
                            "  row #visie ontwikkelen | 0 | 0 | 0 | 0 | 0\n"
                            "  row #regie voeren | 0 | 0 | 0 | 0 | 0\n"
                            "  row #zicht op vrijwilligers | 0 | 1 | 0 | 0 | 1\n"
                            "  row #vrijwilligers betrekken | 0 | 0 | 0 | 0 | 0\n");
}

Test(blocks_tables, goals_of_which_nothing_is_known_give_no_chart) {
    cr_expect_str_eq(OUTLINE("doelrealisatie-grafiek",
                             "<doelen><doel id='a' status='onbekend'>een</doel></doelen>"),
                     "nothing");
}

Test(blocks_tables, weights_of_speerpunten_name_the_ones_that_are_not_stated) {
    const char *xml = "<speerpunten><speerpunt code='visie regie' gewicht='hoofd'/>"
                      "<speerpunt code='zicht' gewicht='mede' vanaf='2003'/></speerpunten>";
    cr_expect_str_eq(OUTLINE("speerpunten-gewicht", xml),
                     "table\n"
                     "  caption: Gewicht van de speerpunten in de pilot\n"
                     "  row #Speerpunt | #Gewicht | #Vanaf\n"
                     "  row #Visie | hoofdzaak | –\n"
                     "  row #Regie | hoofdzaak | –\n"
                     "  row #Zicht | mede | 2003\n"
                     "  row #Betrekken | niet vermeld | –\n");
}

Test(blocks_tables, figures_are_printed_with_precision_range_and_share) {
    const char *xml =
        "<kengetallen><p>Vooraf.</p>"
        "<kengetal id='v' naam='Vrijwilligers' waarde='21000' precisie='ruim' eenheid='personen' "
        "bron='nota'/><kengetal naam='Geschat' van='3500' tot='4500' groep='Elders'/>"
        "<kengetal naam='Raad' aantal='14' totaal='21' peildatum='2004-09' groep='Elders'/>"
        "<kengetal naam='Doel' waarde='35' streefwaarde='ja'/>"
        "<kengetal naam='Deel' waarde='86' eenheid='procent' drukvorm='86%'/></kengetallen>";
    cr_expect_str_eq(OUTLINE("kengetallen", xml),
                     "paragraph: Vooraf.\n"
                     "table\n"
                     "  caption: Kengetallen\n"
                     "  row #Kengetal | #Waarde | #Peildatum | #Bron\n"
                     "  row id=v #Vrijwilligers | ruim 21.000 personen | – | nota\n"
                     "  row #Elders\n"
                     "  row #Geschat | 3.500–4.500 | – | –\n"
                     "  row #Raad | 14 van 21 (66,7" PCT ") | september" TEXT_NBSP "2004 | –\n"
                     "  row #Doel | 35 (streefwaarde) | – | –\n"
                     "  row #Deel | 86% | – | –\n");
}

Test(blocks_tables, words_and_numbers_are_english_in_an_english_document) {
    struct block_case try = {.block = "kengetallen",
                             .language = "en",
                             .sections = "<kengetallen><kengetal naam='Volunteers' waarde='21000' "
                                         "precisie='ruim'/><kengetal naam='Council' aantal='14' "
                                         "totaal='21' peildatum='2004-09'/></kengetallen>"};
    cr_expect_str_eq(case_outline(&arena, &try),
                     "table\n  caption: Key figures\n  row #Figure | #Value | #Date\n"
                     "  row #Volunteers | over 21,000 | –\n"
                     "  row #Council | 14 of 21 (66.7" PCT ") | September" TEXT_NBSP "2004\n");
}

Test(blocks_tables, a_series_is_a_table_with_its_source) {
    const char *xml = "<kengetallen><meetreeks id='verzekerd' naam='Verzekerden' bron='gemeente'>"
                      "<meetpunt peildatum='2002-12-01' waarde='1375'/>"
                      "<meetpunt peildatum='2003-12-01' waarde='1892' streefwaarde='ja'/>"
                      "<toelichting><p>Eerste maanden.</p></toelichting></meetreeks></kengetallen>";
    cr_expect_str_eq(OUTLINE("meetreeksen", xml),
                     "table id=verzekerd\n"
                     "  caption: Verzekerden\n"
                     "  row #Peildatum | #Waarde\n"
                     "  row #1" TEXT_NBSP "december" TEXT_NBSP "2002 | 1.375\n"
                     "  row #1" TEXT_NBSP "december" TEXT_NBSP "2003 | 1.892 (streefwaarde)\n"
                     "  paragraph: Bron: gemeente\n"
                     "paragraph: Eerste maanden.\n");
    cr_expect_str_eq(OUTLINE("kengetallen", xml), "nothing");
}

/* The outline of a series with its picture. */
static const char *pictured(const char *xml) {
    struct block_case try = {
        .block = "meetreeksen", .sections = xml, .attribute = "grafiek", .value = "ja"};
    return case_outline(&arena, &try);
}

Test(blocks_tables, a_series_can_come_with_a_line_through_its_moments) {
    cr_expect_str_eq(
        pictured("<kengetallen><meetreeks id='fte' naam='Tijd' eenheid='fte'>"
                 "<meetpunt peildatum='2003' waarde='0,2'/><meetpunt peildatum='2004' "
                 "waarde='0,1' precisie='ruim'/></meetreeks></kengetallen>"),
        "figure \"Lijndiagram van Tijd: 2 momenten, in fte. Tijd van 0,2 (2003) naar 0,1 "
        "(2004, ruim), een daling van 0,1.\"\n"
        "  caption: Verloop: Tijd (fte)\n"
        "table id=fte\n"
        "  caption: Tijd (fte)\n"
        "  row #Peildatum | #Waarde\n"
        "  row #2003 | 0,2\n"
        "  row #2004 | ruim 0,1\n");
}

Test(blocks_tables, a_target_in_a_series_is_drawn_as_a_target) {
    cr_expect_str_eq(pictured("<kengetallen><meetreeks naam='Leden' eenheid='procent'>"
                              "<meetpunt peildatum='2003-05' waarde='32'/><meetpunt "
                              "peildatum='2005' waarde='35' streefwaarde='ja'/></meetreeks>"
                              "</kengetallen>"),
                     "figure \"Puntdiagram van Leden: in procent; ‘mei" TEXT_NBSP
                     "2003’ 32; ‘2005’ doel" TEXT_NBSP "35.\"\n"
                     "  caption: Verloop: Leden (procent)\n"
                     "table\n"
                     "  caption: Leden (procent)\n"
                     "  row #Peildatum | #Waarde\n"
                     "  row #mei" TEXT_NBSP "2003 | 32\n"
                     "  row #2005 | 35 (streefwaarde)\n");
}

Test(blocks_tables, a_series_without_two_comparable_moments_has_no_picture) {
    static const char *const points[] = {
        "<meetpunt peildatum='2003' waarde='1'/>",
        "<meetpunt peildatum='2003' waarde='1'/><meetpunt peildatum='2004' drukvorm='veel'/>",
        "<meetpunt peildatum='2004' waarde='1'/><meetpunt peildatum='2003' waarde='2'/>",
        "<meetpunt peildatum='2003' waarde='1'/><meetpunt peildatum='2003-07' waarde='2'/>",
        "<meetpunt peildatum='2003' waarde='-1'/><meetpunt peildatum='2003' waarde='2'/>",
    };
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        const char *outline = pictured(arena_format(
            &arena, "<kengetallen><meetreeks naam='a'>%s</meetreeks></kengetallen>", points[i]));
        cr_expect(text_starts(outline, "table"), "%s: %s", points[i], outline);
    }
}

Test(blocks_tables, documents_have_their_status_in_words) {
    const char *xml = "<documenten><document id='s' titel='Samen sterk' soort='kadernota' "
                      "status='raad' datum='2004-05' van='2004' tot='2007'/><document titel='Plan' "
                      "soort='plan-van-aanpak' url='http://x.nl/'>nog in bewerking</document>"
                      "</documenten>";
    cr_expect_str_eq(
        OUTLINE("documenten", xml),
        "table\n"
        "  caption: Documenten\n"
        "  row #Titel | #Soort en status | #Datum | #Opmerking\n"
        "  row id=s #/Samen sterk/ (2004 – 2007) | kadernota, vastgesteld door de raad "
        "| mei" TEXT_NBSP "2004 | –\n"
        "  row #(/Plan/) | plan van aanpak | – | nog in bewerking\n");
}

Test(blocks_tables, money_and_staff_share_a_table) {
    const char *xml =
        "<middelen><bedrag euro='604000' jaar='2003'/><bedrag euro='10000' soort='tsv' "
        "naam='Subsidie' drukvorm='€ 10.000,-'/><formatie fte='0,2' jaar='2003'/>"
        "</middelen>";
    cr_expect_str_eq(OUTLINE("middelen", xml), "table\n"
                                               "  caption: Middelen\n"
                                               "  row #Middel | #Herkomst | #Jaar | #Omvang\n"
                                               "  row #budget | totaal | 2003 | " EURO "604.000\n"
                                               "  row #Subsidie | TSV | – | € 10.000,-\n"
                                               "  row #formatie | totaal | 2003 | 0,2 fte\n");
}

Test(blocks_tables, people_are_roles_and_organisations_are_named) {
    cr_expect_str_eq(
        OUTLINE("betrokkenen", "<betrokkenen><betrokkene rol='wethouder' van='2002' tot='2003-09' "
                               "reden='functie'/><betrokkene rol='anders' functie='raadslid' "
                               "van='2003-10'/></betrokkenen>"),
        "table\n"
        "  caption: Betrokkenen bij de pilot\n"
        "  row #Rol | #Periode | #Opmerking\n"
        "  row #Wethouder | 2002 – september" TEXT_NBSP "2003 | reden van vertrek: andere functie\n"
        "  row #Raadslid | vanaf oktober" TEXT_NBSP "2003 | –\n");
    cr_expect_str_eq(OUTLINE("organisaties", "<organisaties><organisatie naam='Prisma' "
                                             "afkorting='P' soort='bureau' rol='monitor'/>"
                                             "</organisaties>"),
                     "table\n  caption: Organisaties\n  row #Naam | #Soort | #Rol\n"
                     "  row #Prisma (P) | bureau | monitor\n");
}

Test(blocks_tables, codes_are_listed_with_their_grounds) {
    const char *xml = "<codering><visie code='sociaal-bindmiddel'>de nota</visie>"
                      "<methodiek code='monitor' wanneer='voor'/>"
                      "<werkwijze code='platform' aard='structureel'/></codering>";
    cr_expect_str_eq(OUTLINE("codering", xml),
                     "table\n"
                     "  caption: Codes voor de tellingen in het programmaverslag\n"
                     "  row #Onderdeel | #Code | #Bijzonderheid | #Onderbouwing\n"
                     "  row #visie | sociaal bindmiddel | – | de nota\n"
                     "  row #methodiek | monitor | voor de pilot | –\n"
                     "  row #werkwijze | platform | structureel | –\n");
}

/* ---- surveys ---- */

#define SURVEY(questions)                                                                          \
    "<enquetes><enquete id='e' titel='Enquête' doelgroep='organisaties' uitgezet='56' "           \
    "respons='43' responspct='77' eenheid='organisaties' methode='schriftelijk "                   \
    "persoonlijk'>" questions "</enquete></enquetes>"
#define SURVEY_HEAD                                                                                \
    "section id=e\n  heading: Enquête\n  paragraph: Doelgroep: organisaties; uitgezet: 56; "      \
    "respons: 43 organisaties (77" PCT "); methode: schriftelijk en persoonlijk.\n"
#define N43 "n" TEXT_NBSP "=" TEXT_NBSP "43 organisaties"

Test(blocks_tables, a_question_is_a_table_with_its_base_in_the_caption) {
    const char *xml = SURVEY("<vraag id='werf' meervoudig='ja'><tekst>Hoe werft u?</tekst>"
                             "<antwoord label='persoonlijk' aantal='27' pct='62,8'/>"
                             "<antwoord label='via het steunpunt' pct='16,3'/></vraag>");
    cr_expect_str_eq(OUTLINE("enquetes", xml),
                     SURVEY_HEAD "  table id=werf unnumbered\n"
                                 "    caption: Hoe werft u? (" N43 "; meer antwoorden mogelijk)\n"
                                 "    row #Antwoord | #Aantal | #%\n"
                                 "    row #persoonlijk | 27 | 62,8\n"
                                 "    row #via het steunpunt | – | 16,3\n");
}

Test(blocks_tables, shares_in_words_have_a_column_of_shares) {
    const char *xml = SURVEY("<vraag n='42'><tekst>Wilt u?</tekst>"
                             "<antwoord label='ja' drukvorm='bijna een kwart'/>"
                             "<antwoord label='nee' pct='64' precisie='circa'/>"
                             "<antwoord label='later' teller='1' noemer='8'/></vraag>");
    cr_expect_str_eq(OUTLINE("enquetes", xml), SURVEY_HEAD "  table unnumbered\n"
                                                           "    caption: Wilt u? (n" TEXT_NBSP
                                                           "=" TEXT_NBSP "42 organisaties)\n"
                                                           "    row #Antwoord | #Aandeel\n"
                                                           "    row #ja | bijna een kwart\n"
                                                           "    row #nee | circa 64" PCT "\n"
                                                           "    row #later | 1 van 8\n");
}

Test(blocks_tables, single_answers_share_a_table_or_are_a_sentence) {
    const char *xml =
        SURVEY("<vraag><tekst>Beleid?</tekst><antwoord label='ja' aantal='8' pct='18,6'/></vraag>"
               "<vraag><tekst>Plannen?</tekst><antwoord label='ja' pct='32,6'/></vraag>"
               "<p>En verder.</p><vraag n='17'><tekst>Jong?</tekst>"
               "<antwoord label='ja' pct='41,2' groep='vrouwen'/></vraag>");
    cr_expect_str_eq(OUTLINE("enquetes", xml),
                     SURVEY_HEAD "  table unnumbered\n"
                                 "    caption: Uitkomsten per vraag (" N43 ")\n"
                                 "    row #Vraag | #Antwoord | #Aantal | #%\n"
                                 "    row #Beleid? | ja | 8 | 18,6\n"
                                 "    row #Plannen? | ja | – | 32,6\n"
                                 "  paragraph: En verder.\n"
                                 "  paragraph: *Jong?* (n" TEXT_NBSP "=" TEXT_NBSP
                                 "17 organisaties) – ja, vrouwen: 41,2" PCT ".\n");
}

Test(blocks_tables, questions_with_different_bases_keep_their_own) {
    const char *xml =
        SURVEY("<vraag><tekst>Beleid?</tekst><antwoord label='ja' pct='18,6'/></vraag>"
               "<vraag n='14'><tekst>Plannen?</tekst><antwoord label='ja' pct='36'/></vraag>");
    cr_expect_str_eq(OUTLINE("enquetes", xml), SURVEY_HEAD
                     "  table unnumbered\n"
                     "    caption: Uitkomsten per vraag\n"
                     "    row #Vraag | #Antwoord | #%\n"
                     "    row #Beleid? (" N43 ") | ja | 18,6\n"
                     "    row #Plannen? (n" TEXT_NBSP "=" TEXT_NBSP "14 organisaties) | ja | 36\n");
}

Test(blocks_tables, parts_of_a_survey_have_headings_with_their_own_number) {
    const char *xml = SURVEY("<rubriek label='1.' titel='DOEL'><p>Circa 64%.</p>"
                             "<rubriek titel='Doelgroep'><vraag><tekst>Open?</tekst></vraag>"
                             "</rubriek></rubriek>");
    cr_expect_str_eq(OUTLINE("enquetes", xml), SURVEY_HEAD "  section label=1.\n    heading: DOEL\n"
                                                           "    paragraph: Circa 64%.\n"
                                                           "    section\n      heading: Doelgroep\n"
                                                           "      paragraph: *Open?* (" N43 ")\n");
}

Test(blocks_tables, answers_of_groups_name_the_group_and_its_base) {
    const char *xml =
        SURVEY("<vraag><tekst>Leeftijd 25-40?</tekst><antwoord label='ja' groep='mannen' n='24' "
               "pct='37,5'/><antwoord label='ja' groep='vrouwen' n='17' pct='41,2'/>"
               "<toelichting>Meest genoemd.</toelichting></vraag>");
    cr_expect_str_eq(OUTLINE("enquetes", xml), SURVEY_HEAD
                     "  table unnumbered\n"
                     "    caption: Leeftijd 25-40? (" N43 ")\n"
                     "    row #Antwoord | #Groep | #%\n"
                     "    row #ja | mannen (n" TEXT_NBSP "=" TEXT_NBSP "24 organisaties) | 37,5\n"
                     "    row #ja | vrouwen (n" TEXT_NBSP "=" TEXT_NBSP "17 organisaties) | 41,2\n"
                     "  paragraph: Meest genoemd.\n");
}

static const char *pictured_survey(const char *xml) {
    struct block_case try = {
        .block = "enquetes", .sections = xml, .attribute = "grafiek", .value = "ja"};
    return case_outline(&arena, &try);
}

#define FOUR_ANSWERS                                                                               \
    "<antwoord label='a' aantal='20' pct='46,5'/><antwoord label='b' pct='37'/>"                   \
    "<antwoord label='c' pct='10'/>"

Test(blocks_tables, a_question_with_four_percentages_can_have_a_picture_above_its_table) {
    const char *xml = SURVEY("<vraag id='v' meervoudig='ja'><tekst>Hoeveel?</tekst>" FOUR_ANSWERS
                             "<antwoord label='d' pct='6,5'/></vraag>");
    const char *figure = strstr(pictured_survey(xml), "  figure");
    cr_assert_not_null(figure);
    cr_expect_str_eq(
        figure,
        "  figure \"Verdeling van antwoorden op ‘Hoeveel?’: n = 43, meer antwoorden mogelijk. ‘a’ "
        "46,5% (20); ‘b’ 37%; ‘c’ 10%; ‘d’ 6,5%.\"\n"
        "    caption: Antwoorden: Hoeveel? (" N43 "; meer antwoorden mogelijk)\n"
        "  table id=v unnumbered\n"
        "    caption: Hoeveel? (" N43 "; meer antwoorden mogelijk)\n"
        "    row #Antwoord | #Aantal | #%\n"
        "    row #a | 20 | 46,5\n"
        "    row #b | – | 37\n"
        "    row #c | – | 10\n"
        "    row #d | – | 6,5\n");
    cr_expect_null(strstr(OUTLINE("enquetes", xml), "figure"), "without grafiek=\"ja\"");
}

Test(blocks_tables, answers_that_cannot_be_compared_have_no_picture) {
    static const char *const last[] = {
        "",
        "<antwoord label='d' drukvorm='bijna een kwart'/>",
        "<antwoord label='d' pct='6,5' groep='mannen'/>",
        "<antwoord label='d' pct='6,5' precisie='ruim'/>",
        "<antwoord label='d' aantal='40' pct='6,5'/>",
    };
    for (size_t i = 0; i < sizeof last / sizeof *last; i++) {
        const char *outline = pictured_survey(arena_format(
            &arena, SURVEY("<vraag><tekst>Hoeveel?</tekst>%s%s</vraag>"), FOUR_ANSWERS, last[i]));
        cr_expect(strstr(outline, "table") && !strstr(outline, "figure"), "%s", outline);
    }
}
