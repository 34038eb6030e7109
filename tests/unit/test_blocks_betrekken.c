/* Building blocks of a policy: phases, instruments, circle, steps, rules, meetings, choices,
 * chances, history. Each with data and with a hole. */
#include "test_blocks_case.h"

#include "base/text.h"
#include "model/catalogus.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_betrekken, .fini = release);

#define NBSP        "\u00a0"
#define BELEID(xml) "<beleid>" xml "</beleid>"
#define HAS(outline, text)                                                                         \
    do {                                                                                           \
        const char *printed = (outline);                                                           \
        cr_expect(strstr(printed, text), "no \"%s\" in:\n%s", text, printed);                      \
    } while (0)
#define HAS_NOT(outline, text)                                                                     \
    do {                                                                                           \
        const char *printed = (outline);                                                           \
        cr_expect_not(strstr(printed, text), "\"%s\" in:\n%s", text, printed);                     \
    } while (0)
#define MEASURE                                                                                    \
    "<maatregelen><maatregel id='m1' titel='Monitor' regietaken='situeren'>Meten.</maatregel>"     \
    "</maatregelen>"

Test(blocks_betrekken, a_phase_names_its_step_and_instruments) {
    cr_expect_str_eq(
        OUTLINE("beleidsfasen",
                BELEID("<beleidsfasen><beleidsfase id='f' code='inventarisatie' trede='raadplegen' "
                       "van='2025-09' instrumenten='i1 onbekend'/><beleidsfase code='evaluatie'/>"
                       "</beleidsfasen><instrumentkeuzes><instrumentkeuze id='i1' "
                       "naam='Enquête'/></instrumentkeuzes>")),
        "table\n  caption: Betrokkenheid per beleidsfase\n"
        "  row #Fase | #Trede | #Instrumenten\n"
        "  row id=f #Inventarisatievanaf september 2025 | raadplegen | Enquête en onbekend\n"
        "  row #Evaluatie en benchmarking | – | –\n");
}

static const char *const chosen =
    BELEID("<participatieladder trede='raadplegen'/><instrumentkeuzes>"
           "<instrumentkeuze id='i1' naam='Avond' trede='raadplegen'/>"
           "<instrumentkeuze id='i2' instrument='vrijwilligersbeurs' doel='samenwerking' "
           "trede='coproduceren' datum='2026-05' deelnemers='30'>Eén keer.</instrumentkeuze>"
           "</instrumentkeuzes>");

Test(blocks_betrekken, instruments_stand_by_goal_and_those_above_the_step_are_remarked_upon) {
    const char *text = OUTLINE("instrumentkeuzes", chosen);
    HAS(text, "row #*Samenwerking met partijen*\n  row id=i2 #vrijwilligersbeurs | coproduceren | "
              "mei 2026deelnemers: 30 | Eén keer.\n  row #*Zonder opgegeven doel*\n"
              "  row id=i1 #Avond | raadplegen | – | –\n");
    HAS(text, "*Opmerking.* Boven de gekozen trede raadplegen liggen: vrijwilligersbeurs.");
    HAS_NOT(text, "kenmerken");
}

Test(blocks_betrekken, a_chosen_instrument_gets_its_fact_sheet_from_the_catalogue) {
    struct diag_list diags = {.arena = &arena};
    const struct xml_schema *schema =
        xml_schema_load(&arena, "templates/schema/catalogus.xsd", &diags);
    struct block_case try = {.block = "instrumentkeuzes",
                             .sections = chosen,
                             .attribute = "kaarten",
                             .value = "ja",
                             .catalogus =
                                 catalogus_load(&arena, "templates/catalogue", schema, &diags)};
    cr_assert_not_null(try.catalogus);
    const char *text = case_outline(&arena, &try);
    HAS(text, "row id=i2 #Vrijwilligersbeurs | ");
    HAS(text, "heading: Vrijwilligersbeurs\n");
    HAS(text, "row #Kosten | Niet opgegeven\n");
    HAS(text, "row #09.00 | *Inloop.* ");
    HAS(text, "row #Totaal | – | 210\n"); /* 003 L2151-2237 */
    HAS(text, "caption: Vrijwilligersbeurs: voor- en nadelen");
    HAS_NOT(text, "Digimon");
    try.catalogus = NULL;
    HAS_NOT(case_outline(&arena, &try), "heading");
}

Test(blocks_betrekken, the_circle_asks_what_is_not_filled_in) {
    const char *text = OUTLINE(
        "wervingscirkel",
        BELEID("<wervingscirkel><segment id='d' code='doel' aantal='30' sectoren='sport zorg' "
               "maatregelen='m1'>Dertig mensen.</segment></wervingscirkel>" MEASURE));
    HAS(text, "figure");
    HAS(text, "row id=d #Doel | {Wat willen we bereiken?}{Dertig mensen.}{Aantal: 30; sectoren: "
              "sport en recreatie en zorg en hulpverlening; maatregelen: Monitor.}\n");
    HAS(text, "row #Organisatie | {Hoe gaan we het aanpakken?}{Niet ingevuld}\n");
    HAS(text, "*Opmerking.* Het doel noemt nog niet: in welke periode, met welke inzet en over "
              "welk onderwerp (afgeleid).");
}

static const char *const plans =
    BELEID("<stappenplan soort='interactief'><stap id='s' nr='1' stand='gedaan' "
           "datum='2025-03-01'>Klaar.</stap><stap nr='3' stand='bezig' titel='Derde'/>"
           "</stappenplan><stappenplan soort='wmo'><stap nr='1' stand='bezig'/></stappenplan>");

static const char *plan(const char *soort) {
    return case_outline(&arena, &(struct block_case){.block = "stappenplan",
                                                     .sections = plans,
                                                     .attribute = soort ? "soort" : NULL,
                                                     .value = soort});
}

Test(blocks_betrekken, a_plan_has_all_its_steps_and_tells_what_is_next) {
    const char *text = plan("8");
    HAS(text, "paragraph: Gedaan: 1 van 8 stappen. De volgende stap is stap 2: stap 2.");
    HAS(text, "*Opmerking.* Begonnen voordat een eerdere stap gedaan was: stap 3.");
    HAS(text, "row id=s #1. stap 1 | gedaan | 1 maart 2025 | Klaar.\n");
    HAS(text, "row #3. Derde | bezig | – | –\n");
    HAS(text, "row #8. stap 8 | niet ingevuld | – | –\n");
    HAS_NOT(text, "van 9");
    cr_expect_str_eq(plan("interactief"), text);
}

Test(blocks_betrekken, a_plan_is_chosen_by_its_kind_and_without_one_all_are_printed) {
    HAS(plan("wmo"), "Gedaan: 0 van 9 stappen. De volgende stap is stap 1: stap 1.");
    HAS_NOT(plan("9"), "van 8 stappen");
    HAS(plan(NULL), "van 8 stappen");
    HAS(plan(NULL), "van 9 stappen");
    cr_expect_str_eq(plan("ander"), "nothing");
}

Test(blocks_betrekken, an_s_without_a_measure_is_named) {
    const char *text =
        OUTLINE("regierol",
                BELEID("<regierol><regietaak id='r' code='situeren' wie='Adviseur' "
                       "wanneer='elk jaar' oordeel='ja'>Kennen.</regietaak></regierol>" MEASURE));
    HAS(text, "row id=r #Situeren | Kennen. | ja | Adviseurelk jaar | Monitor\n");
    HAS(text, "row #Structureren | niet ingevuld | – | – | –\n");
    HAS(text, "*Opmerking.* Geen maatregel bij: stimuleren, steun creëren, sturen en "
              "structureren.");
    HAS_NOT(OUTLINE("regierol", BELEID("<regierol><regietaak code='sturen'>Ja.</regietaak>"
                                       "</regierol>")),
            "Geen maatregel");
}

Test(blocks_betrekken, starting_points_are_numbered_and_keep_their_ids) {
    cr_expect_str_eq(
        OUTLINE("uitgangspunten",
                BELEID("<uitgangspunten><uitgangspunt id='u' code='belang'>Dragend.</uitgangspunt>"
                       "<uitgangspunt titel='Eigen'/></uitgangspunten>")),
        "list style=1\n  item id=u: *Belang voor de gemeente.* Dragend.\n  item: *Eigen.*\n");
}

Test(blocks_betrekken, choices_have_columns_only_for_what_there_is) {
    cr_expect_str_eq(
        OUTLINE("keuzepunten", BELEID("<keuzepunten><keuzepunt id='k' code='loket'>Een loket."
                                      "</keuzepunt></keuzepunten>")),
        "table\n  caption: Keuzes per thema\n  row #Thema | #Keuze\n"
        "  row id=k #Inrichting van het loket | Een loket.\n");
    HAS(OUTLINE("keuzepunten",
                BELEID("<keuzepunten><keuzepunt code='positie' besluit='ja'>Zelfstandig."
                       "<motivering>Zichtbaar.</motivering></keuzepunt><keuzepunt code='loket'/>"
                       "</keuzepunten>")),
        "  row #Positie van vrijwillige inzet | Zelfstandig. | Zichtbaar. | ja\n"
        "  row #Inrichting van het loket | – | – | nee\n");
}

#define MEETING                                                                                    \
    "<terugkoppelingen><terugkoppeling id='t' titel='Avond' bijeenkomst='2009-02-02' "             \
    "verslag='2009-02-23' reactie='2009-03-10' besluit='2009-03-11'>Druk.</terugkoppeling>"        \
    "</terugkoppelingen>"

Test(blocks_betrekken, rules_name_what_is_missing_and_terms_their_dates) {
    const char *text = OUTLINE(
        "spelregels",
        BELEID("<spelregels><spelregel id='s' code='invloed'>Zwaar.</spelregel>"
               "<termijn soort='verslag' dagen='21'/><termijn soort='ontvangst' dagen='5'>Post."
               "</termijn></spelregels>" MEETING
               "<inspraak tot='2009-04-30'><p>Ter inzage.</p></inspraak>"));
    HAS(text, "item id=s: *Mate van invloed.* Zwaar.\n");
    HAS(text, "*Opmerking.* Nog niet vastgelegd: rolverdeling, besluitvorming,");
    HAS(text, "row #Verslag van de bijeenkomst | 21 | Avond: 23" NBSP "februari" NBSP "2009 | –\n");
    HAS(text, "row #Bericht van ontvangst | 5 | bij een reactie op de laatste dag: 5" NBSP
              "mei" NBSP "2009 | Post.\n");
    HAS(text, "Dagen zijn kalenderdagen.");
}

Test(blocks_betrekken, rules_without_terms_have_no_table_and_the_reverse) {
    HAS_NOT(OUTLINE("spelregels", BELEID("<spelregels><spelregel code='invloed'/></spelregels>")),
            "table");
    const char *terms =
        OUTLINE("spelregels", BELEID("<spelregels><termijn soort='bericht' dagen='7'/>"
                                     "</spelregels>"));
    HAS(terms, "row #Termijn | #Dagen\n  row #Bericht over het besluit | 7\n");
    HAS_NOT(terms, "Nog niet vastgelegd");
}

/* 003 L1535-1545: 2 February 2009 leads to 23 February and 9 March. */
Test(blocks_betrekken, meetings_are_held_to_three_weeks_two_weeks_and_one_week) {
    const char *text =
        OUTLINE("terugkoppelingen", "<beleid peildatum='2009-04-01'>" MEETING "</beleid>");
    HAS(text, "row id=t #*Avond, 2" NBSP "februari" NBSP "2009*\n");
    HAS(text, "row #Verslag aan de deelnemers | 23" NBSP "februari" NBSP
              "2009 | 23 februari 2009 | gehaald\n");
    HAS(text, "row #Reactie van de deelnemers | 9" NBSP "maart" NBSP
              "2009 | 10 maart 2009 | 1 dag te laat\n");
    HAS(text, "row #Bericht over het besluit | 18" NBSP "maart" NBSP "2009 | – | 14 dagen te "
              "laat\n");
    HAS(text, "verslag 21 dagen na de bijeenkomst, reacties 14 dagen na het verslag, bericht 7 "
              "dagen na het besluit.");
    HAS(text, "*Avond.* Druk.");
}

Test(blocks_betrekken, the_terms_of_the_rules_win_and_an_unknown_term_is_said) {
    const char *text = OUTLINE(
        "terugkoppelingen",
        BELEID("<spelregels><termijn soort='verslag' dagen='7'/></spelregels><terugkoppelingen>"
               "<terugkoppeling titel='Avond' bijeenkomst='2009-02-02'/></terugkoppelingen>"));
    HAS(text, "row #Verslag aan de deelnemers | 9" NBSP "februari" NBSP "2009 | – | loopt nog\n");
    HAS(text, "23" NBSP "februari" NBSP "2009 (voorlopig) | – | loopt nog\n");
    HAS(text, "row #Bericht over het besluit | – | – | nog niet te bepalen\n");
}

Test(blocks_betrekken, scenarios_weigh_for_and_against) {
    cr_expect_str_eq(
        OUTLINE("vervolgscenarios",
                BELEID("<vervolgscenarios><scenario id='a' titel='Door' gekozen='ja' "
                       "kosten='12500'><voor>Vast.</voor></scenario><scenario titel='Stop' "
                       "kosten='8000,5'/></vervolgscenarios>")),
        "table\n  caption: Scenario’s voor het vervolg\n  row #Scenario | #Voor | #Kosten\n"
        "  row id=a #Door (gekozen) | Vast. | €" NBSP "12.500\n"
        "  row #Stop | – | €" NBSP "8.000,50\n");
}

Test(blocks_betrekken, chances_stand_beside_their_threats) {
    const char *text = OUTLINE(
        "kansenkaart",
        BELEID("<kansenkaart><paar id='k' titel='Geld' kansop='4' gevolg='2' maatregelen='m1'>"
               "<kans>Meer.</kans><bedreiging>Minder.</bedreiging><reactie>Sparen.</reactie></paar>"
               "<paar><kans>Samen.</kans></paar></kansenkaart>" MEASURE));
    HAS(text, "row id=k #Geld | Meer. | Minder. | 4 en 2 | {Sparen.}{Maatregelen: Monitor.}\n");
    HAS(text, "row #2 | Samen. | – | – | –\n");
    HAS(text, "zoals de gemeente ze scoort");
    HAS_NOT(OUTLINE("kansenkaart",
                    BELEID("<kansenkaart><paar><kans>Samen.</kans></paar></kansenkaart>")),
            "scoort");
}

Test(blocks_betrekken, developments_are_a_list_with_what_they_lead_to) {
    cr_expect_str_eq(
        OUTLINE("ontwikkelingen",
                BELEID("<ontwikkelingen><ontwikkeling id='o' titel='Vergrijzing' oordeel='ja' "
                       "maatregelen='m1'>Ouder.</ontwikkeling><ontwikkeling titel='Kort'/>"
                       "</ontwikkelingen>" MEASURE)),
        "list\n  item id=o: *Vergrijzing.* Ouder (speelt hier: ja; maatregelen: Monitor).\n"
        "  item: *Kort.*\n");
}

Test(blocks_betrekken, the_wallpaper_is_sorted_by_date_and_counts_both_sides) {
    const char *text =
        OUTLINE("wallpaper", BELEID("<wallpaper van='2022' tot='2026'>"
                                    "<gebeurtenis id='g' datum='2024' lijn='boven' wie='raad'>Nota"
                                    "</gebeurtenis><gebeurtenis datum='2021' lijn='onder'>Korting"
                                    "</gebeurtenis></wallpaper>"));
    HAS(text, "paragraph: Boven de waterlijn, wat in beweging zette: 1. Eronder, wat tegenhield: "
              "1.\nparagraph: *Opmerking.* Gebeurtenissen buiten de periode van deze rol: 1.\n");
    HAS(text, "figure");
    HAS(text, "  row #2021 | Korting | – | onder water\n"
              "  row id=g #2024 | Nota | raad | boven water\n");
}

Test(blocks_betrekken, more_events_than_a_figure_holds_are_a_table_only) {
    struct text_builder xml = {.arena = &arena};
    text_append(&xml, "<beleid><wallpaper>");
    for (int i = 0; i < 25; i++)
        text_format(&xml, "<gebeurtenis datum='%d' lijn='boven'>Iets</gebeurtenis>", 1990 + i);
    text_append(&xml, "</wallpaper></beleid>");
    const char *text = OUTLINE("wallpaper", text_string(&xml));
    HAS_NOT(text, "figure");
    HAS(text, "#2014 | Iets | boven water");
}

Test(blocks_betrekken, words_follow_the_language_of_the_document) {
    struct block_case try = {.block = "keuzepunten",
                             .sections = BELEID("<keuzepunten><keuzepunt code='loket'>One."
                                                "</keuzepunt></keuzepunten>"),
                             .language = "en"};
    HAS(case_outline(&arena, &try), "row #Set-up of the service desk | One.\n");
}
