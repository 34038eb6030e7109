/* Building blocks about a policy: money, input, decisions, the way to the council. */
#include "test_blocks_case.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_besluit, .fini = release);

#define EURO        "€" TEXT_NBSP
#define PCT         TEXT_NBSP "%"
#define BELEID(xml) "<beleid>" xml "</beleid>"
#define SHOWS(name, xml, expected)                                                                 \
    cr_expect_str_eq(OUTLINE(name, BELEID(xml)), expected, "%s", OUTLINE(name, BELEID(xml)))

static const char *brief(const char *block, const char *xml) {
    return case_outline(&arena,
                        &(struct block_case){
                            .block = block, .sections = xml, .attribute = "vorm", .value = "kort"});
}

/* ---- money ---- */

#define BUDGET                                                                                     \
    "<begroting van='2009' tot='2010'>"                                                            \
    "<post id='p' titel='Steunpunt' soort='structureel' groep='Steun'>"                            \
    "<jaarbedrag jaar='2009' euro='21000'/><jaarbedrag jaar='2010' euro='21000,50'/></post>"       \
    "<post id='q' titel='Markt' soort='eenmalig'><jaarbedrag jaar='2009' euro='7500'/></post>"     \
    "<post id='r' titel='Evaluatie' soort='eenmalig' totaal='10000'/></begroting>"

Test(blocks_besluit, a_budget_adds_up_by_year_and_by_kind) {
    SHOWS("begroting", BUDGET,
          "table\n  caption: Begroting\n"
          "  row #Post | #2009 | #2010 | #Totaal\n"
          "  row id=q #Markt (eenmalig) | " EURO "7.500 | – | " EURO "7.500\n"
          "  row id=r #Evaluatie (eenmalig) | – | – | " EURO "10.000\n"
          "  row #*Steun*\n"
          "  row id=p #Steunpunt (structureel) | " EURO "21.000 | " EURO "21.000,50 | " EURO
          "42.000,50\n"
          "  row #*Waarvan eenmalig* | *" EURO "7.500* | *" EURO "0* | *" EURO "17.500*\n"
          "  row #*Waarvan structureel* | *" EURO "21.000* | *" EURO "21.000,50* | *" EURO
          "42.000,50*\n"
          "  row #*Totaal* | *" EURO "28.500* | *" EURO "21.000,50* | *" EURO "59.500,50*\n"
          "  paragraph: Van het totaal is " EURO "10.000 niet over de jaren verdeeld.\n");
}

Test(blocks_besluit, the_balance_is_a_shortage_a_rest_or_none) {
    cr_expect(strstr(OUTLINE("dekking", BELEID(BUDGET "<dekking><dekkingsbron titel='Wmo' "
                                                      "bron='rijk' totaal='50000'/></dekking>")),
                     "paragraph: De kosten zijn " EURO "59.500,50 en de dekking is " EURO
                     "50.000: er is " EURO "9.500,50 te weinig.\n"));
    cr_expect(strstr(OUTLINE("dekking", BELEID(BUDGET "<dekking><dekkingsbron titel='Wmo' "
                                                      "totaal='60000'/></dekking>")),
                     ": er blijft " EURO "499,50 over.\n"));
    cr_expect(strstr(OUTLINE("dekking", BELEID(BUDGET "<dekking><dekkingsbron titel='Wmo' "
                                                      "totaal='59500.5'/></dekking>")),
                     ": de begroting sluit.\n"));
}

Test(blocks_besluit, money_in_one_sentence) {
    SHOWS("geldregel", BUDGET,
          "paragraph: De kosten zijn " EURO "59.500,50 (eenmalig " EURO "17.500, structureel " EURO
          "42.000,50); de dekking is nog niet geregeld.\n");
    SHOWS("geldregel",
          "<begroting><post id='p' titel='a' totaal='100'/><post id='q' titel='b'/></begroting>"
          "<dekking><dekkingsbron titel='c' totaal='100'/></dekking>",
          "paragraph: De kosten zijn " EURO "100 en de dekking is " EURO
          "100: de begroting sluit. Regels waarvan geen bedrag bekend is: 1; de bedragen zijn "
          "daarmee een ondergrens.\n");
}

Test(blocks_besluit, the_budget_is_drawn_by_year_or_by_item) {
    const char *items = case_outline(&arena, &(struct block_case){.block = "begroting-grafiek",
                                                                  .sections = BELEID(BUDGET),
                                                                  .attribute = "van",
                                                                  .value = "posten"});
    cr_expect(strstr(OUTLINE("begroting-grafiek", BELEID(BUDGET)), "figure"));
    cr_expect(strstr(items, "figure"));
    cr_expect_str_neq(items, OUTLINE("begroting-grafiek", BELEID(BUDGET)));
    SHOWS("begroting-grafiek", "<begroting><post id='p' titel='a' totaal='1'/></begroting>",
          "nothing");
}

/* ---- input ---- */

static const char input_xml[] =
    BELEID("<inspraak van='2009-01-12' tot='2009-02-23'>"
           "<inspraakreactie nr='1' soort='organisatie' inspreker='wijkraad' onderdeel='doel 1' "
           "overgenomen='ja'>"
           "<samenvatting>Spreekuur.</samenvatting><reactie>Komt er.</reactie><wijziging>Punt "
           "2.</wijziging></inspraakreactie>"
           "<inspraakreactie nr='2' soort='inwoner' overgenomen='nee'/>"
           "<inspraakreactie nr='3' soort='organisatie' overgenomen='deels'/>"
           "<inspraakreactie nr='4'/></inspraak>");

Test(blocks_besluit, responses_are_grouped_by_who_gave_them_and_counted_by_verdict) {
    const char *outline = OUTLINE("inspraak", input_xml);
    cr_expect(
        strstr(outline,
               "paragraph: Aantal reacties: 4. Overgenomen: 1 (33,3" PCT
               "); deels overgenomen: 1 (33,3" PCT "); niet overgenomen: 1 (33,3" PCT
               "). Nog niet over beslist: 1; de percentages gaan over de reacties waarover is "
               "beslist.\n"),
        "%s", outline);
    cr_expect(strstr(outline,
                     "  row #*Inwoner*\n  row #2. inwoner | – | – | *Nee*\n"
                     "  row #*Vrijwilligersorganisatie*\n"
                     "  row #1. wijkraad; over: doel 1 | Spreekuur. | Komt er. | *Ja.* Punt 2.\n"
                     "  row #3. vrijwilligersorganisatie | – | – | *Deels*\n"
                     "  row #*Soort niet vermeld*\n"
                     "  row #4. soort niet vermeld | – | – | *Open*\n"),
              "%s", outline);
    cr_expect_not(strstr(brief("inspraak", input_xml), "table"));
}

Test(blocks_besluit, responses_counted) {
    cr_expect_str_eq(OUTLINE("inspraak-telling", input_xml),
                     "table\n  caption: Reacties naar inspreker en besluit\n"
                     "  row #Inspreker | #Ja | #Deels | #Nee | #Open | #Totaal\n"
                     "  row #Inwoner | 0 | 0 | 1 | – | 1\n"
                     "  row #Vrijwilligersorganisatie | 1 | 1 | 0 | – | 2\n"
                     "  row #Soort niet vermeld | 0 | 0 | 0 | 1 | 1\n"
                     "  row #*Totaal* | *1* | *1* | *1* | *1* | *4*\n");
}

Test(blocks_besluit, communication_is_sorted_by_date_undated_last) {
    SHOWS("communicatie",
          "<communicatie><uiting doelgroep='c'/><uiting doelgroep='b' datum='2009-04'/>"
          "<uiting doelgroep='a' datum='2009-01' tot='2009-02'/></communicatie>",
          "table\n  caption: Communicatie\n  row #Datum | #Doelgroep\n"
          "  row #januari 2009 – februari 2009 | a\n"
          "  row #april 2009 | b\n  row #– | c\n");
}

/* ---- decisions ---- */

static const char decisions[] = BELEID(
    "<versies><versie nr='1' datum='2009-03' portefeuillehouder='wethouder'/></versies>"
    "<besluitpunten><besluitpunt id='b' titel='Nota' gremium='raad' voorkeur='o'>Stelt u vast?"
    "<optie id='o' titel='vaststellen' kosten='100'><gevolg>Beginnen.</gevolg></optie>"
    "<optie id='u' titel='uitstellen'/><motivering>Gehoord.</motivering></besluitpunt>"
    "<besluitpunt id='c' titel='Koers'/></besluitpunten>");

Test(blocks_besluit, a_decision_has_options_an_advice_and_its_reason) {
    cr_expect_str_eq(OUTLINE("besluitpunten", decisions),
                     "heading id=b: Besluitpunt 1: Nota\n"
                     "paragraph: Stelt u vast?\n"
                     "paragraph: Besluit door: raad.\n"
                     "table\n  caption: Opties bij besluitpunt 1\n"
                     "  row #Optie | #Gevolg | #Kosten\n"
                     "  row id=o #a. vaststellen (advies) | Beginnen. | " EURO "100\n"
                     "  row id=u #b. uitstellen | – | –\n"
                     "paragraph: Het college adviseert: vaststellen.\n"
                     "paragraph: Gehoord.\n"
                     "heading id=c: Besluitpunt 2: Koers\n");
    cr_expect_str_eq(
        brief("besluitpunten", decisions),
        "table\n  caption: Besluitpunten\n"
        "  row #Punt | #Opties | #Advies | #Gevolg | #Kosten\n"
        "  row id=b #1. Nota | a. vaststellen; b. uitstellen | a. vaststellen | Beginnen. "
        "| " EURO "100\n"
        "  row id=c #2. Koers | – | – | – | –\n");
}

Test(blocks_besluit, a_briefing_starts_with_what_is_asked) {
    cr_expect_str_eq(OUTLINE("gevraagd-besluit", decisions),
                     "paragraph: *Gevraagd besluit:* Nota (advies: vaststellen)\n");
    cr_expect_str_eq(OUTLINE("briefing-kop", decisions),
                     "table unnumbered\n  caption: Gegevens van dit stuk\n"
                     "  row #Datum | maart 2009\n"
                     "  row #Portefeuillehouder | wethouder\n"
                     "  row #Gevraagd besluit | Nota (advies: vaststellen)\n");
}

Test(blocks_besluit, the_heaviest_risk_comes_first_an_unknown_one_last) {
    SHOWS("risicos",
          "<risicos><risico titel='Klein' kans='2' gevolg='3'/><risico titel='Onbekend' kans='5'/>"
          "<risico titel='Groot' kans='4' gevolg='4' eigenaar='steunpunt'>Kennis."
          "<beheersing>Vastleggen.</beheersing></risico></risicos>",
          "table\n  caption: Risico’s\n"
          "  row #Risico | #Kans × gevolg | #Beheersing | #Eigenaar\n"
          "  row #*Groot.* Kennis. | 4" TEXT_NBSP "×" TEXT_NBSP "4" TEXT_NBSP "=" TEXT_NBSP
          "16 | Vastleggen. | steunpunt\n"
          "  row #*Klein* | 2" TEXT_NBSP "×" TEXT_NBSP "3" TEXT_NBSP "=" TEXT_NBSP "6 | – | –\n"
          "  row #*Onbekend* | 5" TEXT_NBSP "×" TEXT_NBSP "– | – | –\n"
          "  paragraph: Kans en gevolg op een schaal van 1 (klein) tot 5 (groot); het product is "
          "afgeleid en bepaalt de volgorde.\n");
}

/* ---- the way to the council ---- */

/* 2009-02-02 and three weeks: 23 February (F8). */
static const char procedure[] =
    BELEID("<raadsprocedure start='2008-09-01'>"
           "<procedurestap titel='Ter inzage' datum='2009-02-02' termijn='21'/>"
           "<procedurestap titel='Besluit' gremium='raad' datum='2009-03-26' stand='gepland'/>"
           "<raadsafspraak code='informeren' oordeel='ja' datum='2008-08-20'/>"
           "<raadsafspraak code='kaders' oordeel='ja' datum='2008-10-02'/>"
           "<raadsafspraak code='speelruimte' oordeel='ja'/></raadsprocedure>");

Test(blocks_besluit, an_end_that_was_not_given_is_computed_and_marked) {
    cr_expect_str_eq(
        OUTLINE("raadsprocedure", procedure),
        "table\n  caption: Weg naar het besluit\n"
        "  row #Stap | #Wie beslist | #Datum | #Termijn (dagen) | #Uiterlijk | #Stand\n"
        "  row #Ter inzage | – | 2 februari 2009 | 21 | 23 februari 2009* | –\n"
        "  row #Besluit | raad | 26 maart 2009 | – | – | gepland\n"
        "  paragraph: * Berekend uit datum en termijn, in kalenderdagen.\n");
    cr_expect(strstr(OUTLINE("raadsprocedure-tijdlijn", procedure), "figure"));
}

Test(blocks_besluit, what_was_not_settled_before_the_start_is_told) {
    const char *outline = OUTLINE("raadsafspraken", procedure);
    cr_expect(strstr(outline,
                     "paragraph: 2 van de 6 adviezen zijn gevolgd. Niet voor de start geregeld: "
                     "kaders en speelruimte vooraf duidelijk en aanpak en omgang met resultaten "
                     "vastleggen. Wel geregeld, maar zonder datum: financiële speelruimte vooraf "
                     "bekend.\n"),
              "%s", outline);
}

Test(blocks_besluit, all_fifteen_points_are_there_also_the_open_ones) {
    const char *outline = OUTLINE(
        "planvanaanpak", BELEID("<planvanaanpak><planpunt code='visie' oordeel='ja'>Hoofdstuk 3."
                                "</planpunt><planpunt code='borging' oordeel='deels'/>"
                                "</planvanaanpak>"));
    cr_expect(strstr(outline, "row #1. Visie | ja | Hoofdstuk 3.\n"), "%s", outline);
    cr_expect(strstr(outline, "row #15. Borging | deels | –\n"), "%s", outline);
    cr_expect(strstr(outline, "Uitgewerkt: 1 van de 15 punten; deels: 1; nog open: 13.\n"), "%s",
              outline);
}

Test(blocks_besluit, agreements_rules_roles_and_open_points_are_tables) {
    SHOWS("afspraken",
          "<afspraken><afspraak met='Steunpunt' soort='convenant' euro='42000'>Spreekuur."
          "</afspraak></afspraken>",
          "table\n  caption: Afspraken met uitvoerders\n"
          "  row #Met wie | #Afspraak | #Bedrag\n"
          "  row #Steunpunt | *Convenant.* Spreekuur. | " EURO "42.000\n");
    SHOWS("subsidieregels",
          "<subsidieregels><subsidieregel titel='Waardering' rechtsstaat='ja' redzaam='deels' "
          "plafond='30000'>Klein.</subsidieregel></subsidieregels>",
          "table\n  caption: Regels voor subsidie\n"
          "  row #Regel | #Gevraagd van de aanvrager | #Plafond\n"
          "  row #*Waardering.* Klein. | de rechtsstaat onderschrijven: ja; redzaam en "
          "zelfstandig: deels | " EURO "30.000\n");
    SHOWS("rolverdeling",
          "<themas><thema id='t' titel='Steun'/></themas><rolverdeling>"
          "<rolpartij naam='A' rol='uitvoerder' thema='t'/><rolpartij naam='B' rol='regisseur'/>"
          "</rolverdeling>",
          "table\n  caption: Rolverdeling\n  row #Partij | #Rol | #Thema\n"
          "  row #A | uitvoerder | Steun\n  row #B | regisseur | alle thema’s\n");
    SHOWS("openpunten",
          "<openpunten><openpunt titel='Tarief' wie='Vastgoed' termijn='2009'/></openpunten>",
          "table\n  caption: Open punten\n  row #Open punt | #Wie | #Termijn\n"
          "  row #Tarief | Vastgoed | 2009\n");
}

Test(blocks_besluit, participation_in_one_sentence_leaves_out_what_is_not_known) {
    SHOWS("participatieregel", "<participatieladder trede='adviseren'/>",
          "paragraph: Gekozen trede: adviseren.\n");
    const char *outline =
        OUTLINE("participatieregel",
                BELEID("<typetest><respondent id='r' antwoorden='aaaaaaaaaaaaaa'/></typetest>"
                       "<participatieladder trede='adviseren'/>"
                       "<quickscan><respondent id='s' antwoorden='aaaaaaaaaa'/></quickscan>"));
    cr_expect(strstr(outline, "comfortzone: informeren (afgeleid; typetest, aantal invullers 1: "),
              "%s", outline);
    cr_expect(strstr(outline, "quickscan: 18 punten, trede coproduceren (afgeleide grenzen; aantal "
                              "invullers 1)"),
              "%s", outline);
}
