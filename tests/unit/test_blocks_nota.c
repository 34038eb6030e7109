/* Building blocks about a policy: prose, parties, goals, measures. */
#include "test_blocks_case.h"

#include "base/text.h"
#include "blocks/blocks_nota.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_nota, .fini = release);

#define EURO        "€" TEXT_NBSP
#define PCT         TEXT_NBSP "%"
#define BELEID(xml) "<beleid>" xml "</beleid>"
#define SHOWS(name, xml, expected)                                                                 \
    cr_expect_str_eq(OUTLINE(name, BELEID(xml)), expected, "%s", OUTLINE(name, BELEID(xml)))

static const char *with(const char *block, const char *xml, const char *attribute,
                        const char *value) {
    return case_outline(
        &arena, &(struct block_case){
                    .block = block, .sections = xml, .attribute = attribute, .value = value});
}

Test(blocks_nota, without_a_policy_or_without_data_nothing_is_added) {
    static const char *const names[] = {
        "versies",       "versie-gegevens",   "briefing-kop",    "gevraagd-besluit",
        "kern",          "stakeholders",      "socialekaart",    "beleidsthemas",
        "beleidsdoelen", "indicatoren",       "prestatievelden", "prestatievelden-matrix",
        "basisfuncties", "maatregelen",       "planning",        "indicatoren-grafiek",
        "begroting",     "begroting-grafiek", "dekking",         "geldregel",
        "afspraken",     "participatieregel", "subsidieregels",  "rolverdeling",
        "communicatie",  "inspraak",          "besluitpunten",   "inspraak-telling",
        "risicos",       "raadsprocedure",    "raadsafspraken",  "raadsprocedure-tijdlijn",
        "openpunten",    "planvanaanpak",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        cr_expect_str_eq(OUTLINE(names[i], ""), "nothing", "%s", names[i]);
        cr_expect_str_eq(OUTLINE(names[i], "<beleid/>"), "nothing", "%s", names[i]);
    }
}

Test(blocks_nota, a_section_that_is_expressly_absent_says_so) {
    SHOWS("risicos", "<risicos afwezig='geen'><p>Er zijn geen risico’s.</p></risicos>",
          "paragraph: Er zijn geen risico’s.\n");
    SHOWS("maatregelen", "<maatregelen zie='b'/>", "paragraph: Zie ->b.\n");
}

Test(blocks_nota, prose_is_found_by_the_name_of_its_element) {
    static const char xml[] = BELEID("<aanleiding><p>De wet.</p></aanleiding>");
    cr_expect_str_eq(with("beleid-tekst", xml, "van", "aanleiding"), "paragraph: De wet.\n");
    cr_expect_str_eq(with("beleid-tekst", xml, "van", "borging"), "nothing");
}

Test(blocks_nota, the_essence_is_a_numbered_list) {
    SHOWS("kern", "<kern><punt>Een.</punt><punt>Twee.</punt><punt>Drie.</punt></kern>",
          "list style=1\n  item: Een.\n  item: Twee.\n  item: Drie.\n");
}

Test(blocks_nota, the_cover_shows_the_last_version) {
    static const char xml[] =
        BELEID("<versies><versie nr='0.9' datum='2009-01-12' stand='inspraak'/>"
               "<versie nr='1.0' datum='2009-03-26' stand='vastgesteld' gremium='raad' "
               "portefeuillehouder='wethouder Welzijn'>Reacties verwerkt.</versie></versies>");
    bool added;
    struct block_case try = {.block = "versie-gegevens", .sections = xml, .parent = DOC_COVER};
    const struct doc_node *line = case_parent(&arena, &try, &added)->first;
    cr_assert(added);
    cr_expect_str_eq(doc_plain_text(&arena, line), "Versie 1.0, vastgesteld (raad)");
    cr_expect_str_eq(doc_plain_text(&arena, line->next), "Portefeuillehouder: wethouder Welzijn");
    cr_expect_str_eq(doc_plain_text(&arena, line->next->next), "26 maart 2009");
    cr_expect_str_eq(OUTLINE("versies", xml),
                     "table\n  caption: Versies\n"
                     "  row #Versie | #Datum | #Stand | #Wie beslist | #Portefeuillehouder | "
                     "#Wijziging\n"
                     "  row #0.9 | 12 januari 2009 | ter inzage | – | – | "
                     "–\n"
                     "  row #1.0 | 26 maart "
                     "2009 | vastgesteld | raad | wethouder Welzijn | Reacties verwerkt.\n");
}

Test(blocks_nota, parties_stand_in_two_rings_and_hours_per_volunteer_are_computed) {
    SHOWS("stakeholders",
          "<stakeholders><stakeholder naam='Bedrijf' rang='secundair'/>"
          "<stakeholder naam='Zorg' rang='primair' soort='organisatie' sector='zorg' "
          "vrijwilligers='144' uren='11560'>Scholing.</stakeholder></stakeholders>",
          "table\n  caption: Betrokken partijen\n"
          "  row #Partij | #Soort en doelgroep | #Omvang | #Wat de partij wil of nodig "
          "heeft\n"
          "  row #*Primaire partijen*\n"
          "  row #Zorg | organisatie met vrijwilligers; zorg en hulpverlening | vrijwilligers: "
          "144; uren per jaar: 11.560 (80,3 "
          "per vrijwilliger) | Scholing.\n"
          "  row #*Secundaire partijen*\n"
          "  row #Bedrijf | – | – | –\n");
}

Test(blocks_nota, the_social_map_is_grouped_by_issue) {
    SHOWS("socialekaart",
          "<socialekaart><actor naam='A' vraagstuk='Een'/><actor naam='B' vraagstuk='Twee' "
          "subsidie='12000,50'/><actor naam='C' vraagstuk='Een'/></socialekaart>",
          "table\n  caption: Sociale kaart\n  row #Partij | #Subsidie per jaar\n"
          "  row #*Een*\n  row #A | –\n  row #C | –\n  row #*Twee*\n  row #B | " EURO
          "12.000,50\n");
}

/* ---- goals ---- */

static const char goals[] =
    BELEID("<beleidsdoelen><beleidsdoel id='d' titel='Spreekuur' termijn='2011' status='deels'>"
           "Overal.<specifiek>Vier kernen.</specifiek>"
           "<indicator naam='Kernen' nul='0' doel='4' bereikt='3'/>"
           "<indicator naam='Dagen' nul='21' doel='7' bereikt='9'/>"
           "<indicator naam='Vlak' nul='3' doel='3' bereikt='3'/>"
           "<indicator naam='Later' nul='40' doel='120'/>"
           "<indicator naam='Terug' nul='20' doel='60' bereikt='18'/>"
           "<verhaal>Blij.</verhaal></beleidsdoel></beleidsdoelen>");

Test(blocks_nota, a_goal_has_its_facts_its_five_letters_and_its_story) {
    cr_expect_str_eq(OUTLINE("beleidsdoelen", goals),
                     "heading id=d: Spreekuur\n"
                     "paragraph: Overal.\n"
                     "paragraph: Termijn: 2011; Status: deels bereikt.\n"
                     "list\n  item: *Specifiek.* Vier kernen.\n"
                     "paragraph: *Het verhaal erachter.* Blij.\n");
    cr_expect_str_eq(with("beleidsdoelen", goals, "vorm", "kort"),
                     "table\n  caption: Doelen\n  row #Doel | #Termijn | #Status\n"
                     "  row id=d #Spreekuur | 2011 | deels bereikt\n");
}

Test(blocks_nota, realisation_is_computed_undefined_when_the_target_is_the_start) {
    cr_expect_str_eq(
        OUTLINE("indicatoren", goals),
        "table\n  caption: Indicatoren per doel\n"
        "  row #Indicator | #Begin | #Doel | #Bereikt | #Realisatie | #Termijn\n"
        "  row #*Spreekuur*\n"
        "  row #Kernen | 0 | 4 | 3 | 75,0" PCT " | 2011\n"
        "  row #Dagen | 21 | 7 | 9 | 85,7" PCT " | 2011\n"
        "  row #Vlak | 3 | 3 | 3 | niet te bepalen | 2011\n"
        "  row #Later | 40 | 120 | – | – | 2011\n"
        "  row #Terug | 20 | 60 | 18 | -5,0" PCT " | 2011\n"
        "  paragraph: Realisatie is afgeleid: (bereikt – begin) / (doel – begin). Zijn doel en "
        "begin gelijk, dan is zij niet te bepalen.\n");
}

Test(blocks_nota, the_picture_names_what_went_back_instead_of_drawing_it) {
    const char *outline = OUTLINE("indicatoren-grafiek", goals);
    cr_expect(strstr(outline, "figure"), "%s", outline);
    cr_expect(strstr(outline, "Niet in de grafiek, want verder van het doel dan bij het begin: "
                              "Terug (-5,0" PCT ")."),
              "%s", outline);
}

/* ---- measures ---- */

static const char measures[] = BELEID(
    "<themas><thema id='a' titel='Een'/><thema id='b' titel='Twee'/></themas>"
    "<beleidsdoelen><beleidsdoel id='d' titel='Doel'>x</beleidsdoel></beleidsdoelen>"
    "<basisfuncties><basisfunctie code='vertalen' maatregelen='n' oordeel='ja'/></basisfuncties>"
    "<maatregelen><maatregel id='m' titel='Stage' thema='b' kosten='36000' van='2009' tot='2010' "
    "prestatievelden='2 4'>Koppelen.</maatregel>"
    "<maatregel id='n' titel='Loket' thema='a' doelen='d' wie='steunpunt' partners='dorpen' "
    "kosten='7500,50' prestatievelden='4'/>"
    "<maatregel id='o' titel='Polis'/></maatregelen>"
    "<risicos><risico titel='R' maatregelen='m n'/></risicos>");

Test(blocks_nota, measures_are_numbered_over_the_themes_and_their_costs_added) {
    cr_expect_str_eq(
        OUTLINE("maatregelen", measures),
        "table\n  caption: Maatregelen\n"
        "  row #Maatregel | #Wie | #Wanneer | #Doel | #Kosten\n"
        "  row #*Een*\n"
        "  row id=n #*1. Loket* | steunpunt, met dorpen | – | Doel | " EURO "7.500,50\n"
        "  row #*Twee*\n"
        "  row id=m #*2. Stage.* Koppelen. | – | 2009 – 2010 | – | " EURO "36.000\n"
        "  row #*Overige maatregelen*\n"
        "  row id=o #*3. Polis* | – | – | – | –\n"
        "  row #*Totaal* |  |  |  | *" EURO "43.500,50*\n"
        "  paragraph: Het totaal is exclusief maatregelen waarvan geen bedrag is genoemd; aantal: "
        "1.\n");
    cr_expect(strstr(with("maatregelen", measures, "vorm", "kort"), "#2. Stage | –"));
}

Test(blocks_nota, other_tables_name_measures_by_their_numbers) {
    cr_expect(strstr(OUTLINE("risicos", measures), "#R | 1 en 2"), "%s",
              OUTLINE("risicos", measures));
}

Test(blocks_nota, fields_without_a_measure_are_named) {
    const char *outline = OUTLINE("prestatievelden", measures);
    cr_expect(strstr(outline, "row #4. Mantelzorgers en vrijwilligers | 2 | 1 en 2\n"), "%s",
              outline);
    cr_expect(strstr(outline, "2 van de 9 prestatievelden hebben een maatregel. Zonder maatregel: "
                              "sociale samenhang en leefbaarheid, "),
              "%s", outline);
    outline = OUTLINE("prestatievelden-matrix", measures);
    cr_expect(strstr(outline, "caption: Maatregelen per prestatieveld en thema"), "%s", outline);
}

Test(blocks_nota, a_function_counts_what_either_side_says) {
    const char *outline = OUTLINE("basisfuncties", measures);
    cr_expect(strstr(outline, "row #Vertalen | ja | 1\n"), "%s", outline);
    cr_expect(strstr(outline, "row #Verankeren | open | –\n"), "%s", outline);
    cr_expect(strstr(outline, "1 van de 5 basisfuncties"), "%s", outline);
}

Test(blocks_nota, the_planning_draws_dated_measures_only_when_there_are_any) {
    cr_expect(strstr(OUTLINE("planning", measures), "caption: Planning van de maatregelen"));
    SHOWS("planning", "<maatregelen><maatregel id='m' titel='x'/></maatregelen>", "nothing");
}

Test(blocks_nota, every_value_of_a_printed_list_of_the_policy_has_its_word) {
    static const enum woordenlijst lists[] = {
        WOORDEN_BELEID_TREDE,         WOORDEN_BELEID_OORDEEL,        WOORDEN_BELEID_VERSIESTAND,
        WOORDEN_BELEID_GREMIUM,       WOORDEN_BELEID_STAPSTAND,      WOORDEN_BELEID_PRIORITEIT,
        WOORDEN_BELEID_PRESTATIEVELD, WOORDEN_BELEID_FUNCTIE,        WOORDEN_BELEID_SECTOR,
        WOORDEN_BELEID_SPELER,        WOORDEN_BELEID_ORGTYPE,        WOORDEN_BELEID_VORM,
        WOORDEN_BELEID_BINDING,       WOORDEN_BELEID_MAATREGELSTAND, WOORDEN_BELEID_KOSTENSOORT,
        WOORDEN_BELEID_GELDBRON,      WOORDEN_BELEID_SUBSIDIESOORT,  WOORDEN_BELEID_INSPREKER,
        WOORDEN_BELEID_AFSPRAAKSOORT, WOORDEN_BELEID_RAADSAFSPRAAK,  WOORDEN_BELEID_PLANPUNT,
        WOORDEN_BELEID_BESTUURSROL,
    };
    struct block_input input = {.arena = &arena, .doc = doc_new(&arena)};
    for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
        for (int value = 1; value < woord_count(lists[l]); value++)
            cr_expect_neq(*block_label(&input, lists[l], value), '\0');
}
