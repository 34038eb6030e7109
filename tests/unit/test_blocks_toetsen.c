/* Building blocks of the tests: type test, quickscan, ladder, conditions, profile, process test,
 * law. Each with data, without, and with a hole. */
#include "test_blocks_case.h"

#include "base/text.h"
#include "derive/instrument.h"
#include "model/catalogus.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(blocks_toetsen, .fini = release);

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

static const char *outline(const char *block, const char *beleid, const char *attribute,
                           const struct catalogus *catalogus) {
    return case_outline(&arena, &(struct block_case){.block = block,
                                                     .sections = beleid,
                                                     .attribute = attribute,
                                                     .value = attribute ? "ja" : NULL,
                                                     .catalogus = catalogus});
}

static const struct catalogus *catalogus(void) {
    struct diag_list diags = {.arena = &arena};
    const struct xml_schema *schema =
        xml_schema_load(&arena, "templates/schema/catalogus.xsd", &diags);
    const struct catalogus *loaded = catalogus_load(&arena, "templates/catalogue", schema, &diags);
    cr_assert_not_null(loaded);
    return loaded;
}

Test(blocks_toetsen, without_a_policy_or_without_data_there_is_no_block) {
    static const char *const names[] = {
        "typetest",         "quickscan",        "participatieladder", "kernvoorwaarden",
        "beleidsfasen",     "instrumentkeuzes", "wervingscirkel",     "stappenplan",
        "regierol",         "profiel",          "uitgangspunten",     "keuzepunten",
        "spelregels",       "terugkoppelingen", "procestest",         "wettoets",
        "vervolgscenarios", "kansenkaart",      "ontwikkelingen",     "wallpaper"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        cr_expect_str_eq(OUTLINE(names[i], ""), "nothing", "%s", names[i]);
        cr_expect_str_eq(OUTLINE(names[i], BELEID("")), "nothing", "%s", names[i]);
    }
}

Test(blocks_toetsen, what_is_expressly_not_there_is_said_and_what_is_elsewhere_referred_to) {
    cr_expect_str_eq(OUTLINE("quickscan", BELEID("<quickscan afwezig='geen'><p>Niet "
                                                 "gedaan.</p></quickscan>")),
                     "paragraph: Niet gedaan.\n");
    cr_expect_str_eq(OUTLINE("wettoets", BELEID("<wettoets zie='bijlage-1'/>")),
                     "paragraph: Zie ->bijlage-1.\n");
}

/* ---- type test ---- */

#define ALL_A "aaaaaaaaaaaaaa"
#define ALL_B "bbbbbbbbbbbbbb"

Test(blocks_toetsen, one_respondent_twice_gives_an_arrow_and_the_way_to_go) {
    const char *text = OUTLINE(
        "typetest",
        BELEID("<typetest><respondent id='r1' rol='wethouder' meting='huidig' antwoorden='" ALL_A
               "'/><respondent rol='wethouder' meting='gewenst' antwoorden='" ALL_B
               "'/></typetest>"));
    HAS(text, "paragraph: Het huidige beleid: ‘type I’. Op sturing 7 van de 7 antwoorden a");
    HAS(text, "paragraph: Het gewenste beleid: ‘type IV’. Op sturing 0 van de 7");
    HAS(text, "figure \"Kwadrant van de scores van de typetest");
    HAS(text, "  row id=r1 #Wethouder | huidig | 7 | 7 | ‘type I’\n");
    HAS(text, "item: *Wethouder:* van ‘type I’ naar ‘type IV’: op sturing 7 keer minder vaak a en "
              "op insteek 7 keer minder vaak a. Om in de gewenste helft te komen: op sturing "
              "minstens 4 keer een ander antwoord en op insteek minstens 4 keer een ander antwoord "
              "(afgeleid).");
    HAS(text, "item: Herkent de gemeente zich in deze uitkomst?");
    HAS_NOT(text, "Spreiding");
    HAS_NOT(text, "Opmerking");
}

Test(blocks_toetsen, several_respondents_show_their_spread_and_what_they_differ_about) {
    const char *text =
        OUTLINE("typetest", BELEID("<typetest tevreden='nee'>"
                                   "<respondent rol='a' antwoorden='" ALL_A "'/>"
                                   "<respondent rol='b' antwoorden='" ALL_B "'/>"
                                   "<respondent antwoorden='" ALL_B "'/>"
                                   "<bespreking>Veel verschil.</bespreking></typetest>"));
    HAS(text, "Het huidige beleid volgens 3 respondenten: 1 keer ‘type I’ en 2 keer ‘type IV’. "
              "Antwoorden a op sturing 0–7, midden 0; op insteek 0–7, midden 0.");
    HAS(text, "row #Spreiding (midden) | 0–7 (0) | 0–7 (0) | ‘type IV’\n");
    HAS(text, "row #Respondent 3 | 0 | 0 |");
    HAS(text, "caption: Vragen van de typetest waarover de respondenten verschillen");
    HAS(text, "row #vraag 14 | insteek | 1" NBSP "a, 2" NBSP "b\n");
    HAS(text, "*Tevreden met deze uitkomst.* Nee.");
    HAS(text, "*Bespreking.* Veel verschil.");
    HAS_NOT(text, "Herkent de gemeente");
}

Test(blocks_toetsen, an_open_answer_is_an_interval_and_no_mark_in_the_figure) {
    const char *xml = BELEID("<typetest><respondent rol='raadslid' antwoorden='-abababababbb-'>"
                             "<keuze vraag='3' antwoord='b'>Twijfel.</keuze></respondent>"
                             "</typetest>");
    const char *text = OUTLINE("typetest", xml);
    HAS(text, "Op sturing 0–1 van de 7 antwoorden a");
    HAS(text, "*Opmerking.* Raadslid (huidig) liet vragen open, 2 in getal");
    HAS(text, "item: *Raadslid, bij vraag 3.* Twijfel.");
    HAS_NOT(text, "figure");
    HAS(outline("typetest", xml, "vragen", NULL), "row #vraag 1 | sturing | open\n");
}

Test(blocks_toetsen, contradictory_answers_are_a_remark) {
    HAS(OUTLINE("typetest",
                BELEID("<typetest><respondent rol='x' antwoorden='baaaaaaaaaaaaa'/></typetest>")),
        "*Opmerking.* X (huidig): de antwoorden op de vragen 1 en 13 spreken elkaar tegen "
        "(afgeleid).");
}

Test(blocks_toetsen, the_catalogue_gives_types_and_questions_their_words) {
    const char *text = outline(
        "typetest", BELEID("<typetest><respondent rol='x' antwoorden='" ALL_A "'/></typetest>"),
        "vragen", catalogus());
    HAS(text, "‘De ambitie voorbij’");
    HAS(text, "paragraph: *De ambitie voorbij.* De gemeente weet");
    HAS(text, "#1. Vrijwillige inzet …");
    HAS(text, "| sturing | a\n");
    HAS_NOT(text, "type I");
    HAS_NOT(text, "vraag 1");
}

/* ---- quickscan ---- */

Test(blocks_toetsen, the_quickscan_adds_points_to_a_step_with_derived_limits) {
    const char *text = OUTLINE("quickscan", BELEID("<quickscan><respondent rol='wethouder' "
                                                   "antwoorden='aaaaaaaaaa'/></quickscan>"));
    HAS(text, "paragraph: De quickscan van de huidige werkwijze: 18 punten, dat is coproduceren.");
    HAS(text, "row #Wethouder | 18 | coproduceren\n");
    HAS(text, "Afgeleide grenzen: 10–11 informeren, 12–13 raadplegen, 14–16 adviseren, "
              "17–18 coproduceren, 19–20 meebeslissen.");
    HAS(text, "row #vraag 1 | ja" NBSP "(1)\n");
    HAS(text, "row #vraag 2 | ja" NBSP "(2)\n");
    HAS(text, "*Opmerking.* Wethouder (huidig) wil de agenda zelf vaststellen (vraag 1)");
    HAS(text, "*Opmerking.* Wethouder (huidig) wil zich aan de uitkomst verbinden (vraag 7)");
}

Test(blocks_toetsen, an_open_question_of_the_quickscan_gives_two_steps) {
    const char *text =
        OUTLINE("quickscan", BELEID("<quickscan><respondent rol='a' antwoorden='bbbbbbbb--'/>"
                                    "<respondent rol='b' antwoorden='bbbbbbbbbb'/></quickscan>"));
    HAS(text, "row #A | 12–14 | raadplegen tot adviseren\n");
    HAS(text, "row #B | 12 | raadplegen\n");
    HAS(text, "row #Spreiding (midden) | 12–14 (12–13)");
    HAS(text, "row #vraag 9 | 1" NBSP "nee, 1" NBSP "open\n");
}

/* ---- ladder ---- */

#define TYPE_I "<typetest><respondent antwoorden='" ALL_A "'/></typetest>"

Test(blocks_toetsen, the_ladder_compares_the_choice_with_the_comfort_zone) {
    const char *text = OUTLINE(
        "participatieladder",
        BELEID(TYPE_I "<participatieladder trede='adviseren' gerealiseerd='raadplegen'>"
                      "<comfortrisico code='geen-draagvlak' oordeel='ja'>Praten.</comfortrisico>"
                      "</participatieladder>"));
    HAS(text, "paragraph: De gemeente kiest voor adviseren. Bij ‘type I’ is informeren de "
              "comfortzone. De keuze ligt daar boven; aantal treden: 2.\n");
    HAS(text, "*Opmerking.* In de praktijk is raadplegen gehaald, lager dan gekozen.");
    HAS(text, "figure");
    HAS(text, "row #organisaties voelen zich niet betrokken | open | –\n");
    HAS(text, "row #het veld laat zich niet sturen | ja | Praten.\n");
    HAS_NOT(text, "Advies");
}

Test(blocks_toetsen, a_risk_that_plays_inside_the_comfort_zone_is_a_reason_to_leave_it) {
    const char *text =
        OUTLINE("participatieladder",
                BELEID(TYPE_I "<participatieladder trede='informeren'><comfortrisico "
                              "code='geen-draagvlak' oordeel='deels'/></participatieladder>"));
    HAS(text, "De keuze ligt in de comfortzone.");
    HAS(text, "*Advies.* Er speelt een risico van de comfortzone.");
}

Test(blocks_toetsen, an_uncertain_type_gives_an_uncertain_distance) {
    HAS(OUTLINE("participatieladder",
                BELEID("<typetest><respondent antwoorden='aaaaaa-abababa'/></typetest>"
                       "<participatieladder trede='coproduceren'/>")),
        "Bij ‘type I’ of ‘type III’ is informeren of adviseren de comfortzone. De keuze ligt daar "
        "boven; aantal treden: 1–3.");
}

Test(blocks_toetsen, a_ladder_without_a_type_test_only_shows_the_choice) {
    const char *text =
        OUTLINE("participatieladder", BELEID("<participatieladder trede='meebeslissen'/>"));
    HAS(text, "paragraph: De gemeente kiest voor meebeslissen.\nfigure");
    HAS_NOT(text, "comfortzone");
    HAS_NOT(text, "table");
}

Test(blocks_toetsen, risks_have_the_words_of_their_type) {
    const struct catalogus *words = catalogus();
    const char *text =
        outline("participatieladder", BELEID(TYPE_I "<participatieladder trede='adviseren'/>"),
                NULL, words);
    HAS(text, catalogus_risico(words, GEMEENTETYPE_I, BELEID_COMFORTRISICO_NIET_BETROKKEN)->tekst);
    HAS(text, "*Adviseren.* ");
}

/* ---- conditions ---- */

#define CELL(code, trede, stand) "<voorwaarde code='" code "' trede='" trede "' stand='" stand "'/>"
#define STEP(trede)                                                                                \
    CELL("openheid", trede, "aanwezig")                                                            \
    CELL("duidelijkheid", trede, "aanwezig")                                                       \
    CELL("meerwaarde", trede, "aanwezig")                                                          \
    CELL("relatie", trede, "aanwezig") CELL("problematiek", trede, "aanwezig")

Test(blocks_toetsen, the_highest_step_with_all_conditions_is_the_verdict) {
    const char *text =
        OUTLINE("kernvoorwaarden",
                BELEID("<participatieladder trede='adviseren'/><kernvoorwaarden>" STEP("raadplegen")
                           CELL("capaciteit", "raadplegen", "aanwezig")
                               CELL("openheid", "adviseren", "deels") "</kernvoorwaarden>"));
    HAS(text, "row #Voorwaarde | #Raadplegen | #Adviseren (gekozen)\n");
    HAS(text, "row #Openheid | aanwezig | deels aanwezig\n");
    HAS(text, "row #Aanwezig | 6 van 6 | 0 van 6\n");
    HAS(text, "*Oordeel.* Van de beoordeelde treden is raadplegen de hoogste");
    HAS(text, "Voor de gekozen trede adviseren zijn het er 0 van 6.");
}

Test(blocks_toetsen, an_open_condition_keeps_the_verdict_open) {
    HAS(OUTLINE("kernvoorwaarden",
                BELEID("<kernvoorwaarden>" STEP("raadplegen") "</kernvoorwaarden>")),
        "*Oordeel.* Wat open is, maakt uit: de hoogste trede waarvoor alle voorwaarden aanwezig "
        "zijn, ligt tussen geen en raadplegen (afgeleid).");
    HAS(OUTLINE("kernvoorwaarden",
                BELEID("<kernvoorwaarden>" STEP("raadplegen")
                           CELL("capaciteit", "raadplegen", "afwezig") "</kernvoorwaarden>")),
        "wees bescheiden met de mate van interactie");
}

Test(blocks_toetsen, what_is_said_of_other_steps_stands_in_one_table) {
    const char *text =
        OUTLINE("kernvoorwaarden",
                BELEID("<kernvoorwaarden><voorwaarde id='v' code='openheid' trede='adviseren' "
                       "stand='deels'>Nog niet.</voorwaarde></kernvoorwaarden>"));
    HAS(text, "row #*Adviseren*\n  row id=v #Openheid | deels aanwezig | Nog niet.\n");
}

/* ---- profile ---- */

Test(blocks_toetsen, the_profile_counts_sides_and_says_which_meaning_it_has) {
    const char *text = OUTLINE(
        "profiel", BELEID("<profiel><aspect id='a' dimensie='insteek' nr='1' kant='breed'>Rust."
                          "</aspect><aspect dimensie='insteek' nr='2' kant='smal'/>"
                          "<aspect dimensie='sturing' nr='1'/></profiel>"));
    HAS(text, "paragraph: Smal of breed: 1 smal en 1 breed.");
    HAS(text, "figure");
    HAS(text, "row #*Smal of breed*\n  row id=a #aspect 1 | breed | Rust.\n");
    HAS(text, "row #aspect 1 | niet ingevuld | –\n");
    HAS(text, "Smal en breed volgens de handreiking Wmo.");
    HAS(OUTLINE("profiel", "<beleid definitie='schakels'><profiel><aspect dimensie='insteek' "
                           "nr='1' kant='breed'/></profiel></beleid>"),
        "Smal en breed volgens Schakels.");
}

/* ---- process test, law ---- */

Test(blocks_toetsen, the_process_test_has_all_questions_and_counts_only) {
    const char *text =
        OUTLINE("procestest", BELEID("<procestest><procesvraag id='p' kolom='democratisch' nr='2' "
                                     "oordeel='deels'>Laat.</procesvraag></procestest>"));
    HAS(text, "figure");
    HAS(text, "row #*Projectmatig*\n  row #vraag 1 | open | –\n");
    HAS(text, "row id=p #vraag 2 | deels | Laat.\n");
    HAS(outline("procestest",
                BELEID("<procestest><procesvraag kolom='democratisch' nr='2' "
                       "oordeel='ja'/></procestest>"),
                NULL, catalogus()),
        "row #2. ");
}

Test(blocks_toetsen, the_law_has_six_points_and_what_is_missing_is_named) {
    const char *text =
        OUTLINE("wettoets", BELEID("<wettoets peildatum='2007-01-01'><wetspunt id='w' code='11-2' "
                                   "oordeel='ja' datum='2008-03-05'>Vroeg.</wetspunt></wettoets>"));
    HAS(text, "paragraph: Voldaan: 1 van 6; deels: 0; niet: 0; open: 5.\n");
    HAS(text, "row #Artikel 11 lid 1: ingezetenen en belanghebbenden betrekken | open | – "
              "| –\n");
    HAS(text, "row id=w #Artikel 11 lid 2: vroegtijdig eigen voorstellen | ja | Vroeg. | "
              "5 maart 2008\n");
    HAS(text, "De tekst van de wet zoals die gold op");
}
