#include "model/model.h"
#include "model/model_walk.h"

#include "base/text.h"
#include "prose/prose.h"

#include <criterion/criterion.h>

#define DATA "tests/unit/data/"

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(model, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(void) {
    struct xml_schema *loaded = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    cr_assert_not_null(loaded);
    return loaded;
}

static const struct pilot *read_file(const char *path) {
    const struct xml_document *document = xml_read(&arena, path, &diags);
    cr_assert_not_null(document, "%s", path);
    cr_assert(xml_validate(schema(), document, &diags), "%s", path);
    const struct pilot *pilot = model_read_pilot(&arena, document, &diags);
    cr_assert_not_null(pilot);
    cr_assert_eq(diags.count, 0, "%s: %s", path, diag_text(&arena, &diags.items[0], DIAG_EN));
    return pilot;
}

static const struct pilot *read_text(const char *content) {
    const char *file = arena_format(&arena,
                                    "<pilot xmlns='urn:beleidspers:1' id='a' soort='provincie'>"
                                    "<naam>A</naam><gebied><provincie>A</provincie></gebied>%s"
                                    "</pilot>",
                                    content);
    const struct xml_document *document =
        xml_read_bytes(&arena, "a.xml", file, strlen(file), &diags);
    cr_assert_not_null(document, "%s", content);
    return model_read_pilot(&arena, document, &diags);
}

static const char *plain(const struct doc_node *fragment) {
    return fragment ? doc_plain_text(&arena, fragment) : NULL;
}

/* ---- the reader and the schema ---- */

struct pair {
    const char *element, *attribute;
};

struct pairs {
    VEC(struct pair) list;
};

static bool has_pair(const struct pairs *pairs, const char *element, const char *attribute) {
    for (size_t i = 0; i < pairs->list.count; i++)
        if (text_equal(pairs->list.items[i].element, element) &&
            text_equal(pairs->list.items[i].attribute, attribute))
            return true;
    return false;
}

static void collect(const char *element, const char *attribute, void *context) {
    struct pairs *pairs = context;
    if (!has_pair(pairs, element, attribute))
        *VEC_PUSH(&arena, &pairs->list) = (struct pair){element, attribute};
}

/* Read by src/prose and src/diagram; the tests of those rooms answer for their attributes. */
static bool is_prose(const char *element) {
    static const char *const inside[] = {
        "li",        "dt",    "dd",     "caption", "col",        "thead", "tbody",
        "tr",        "td",    "th",     "img",     "figcaption", "bron",  "titel",
        "categorie", "reeks", "waarde", "periode", "as",         "veld",  "deel"};
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++)
        if (text_equal(inside[i], element))
            return true;
    return !text_equal(element, "uittreksel") &&
           (prose_is_block(element) || prose_is_inline(element));
}

Test(model, the_reader_knows_every_element_and_attribute_of_the_schema) {
    struct pairs pairs = {0};
    xml_schema_each(schema(), collect, &pairs);
    cr_assert_gt(pairs.list.count, 300);
    for (size_t i = 0; i < pairs.list.count; i++) {
        const struct pair *pair = &pairs.list.items[i];
        cr_expect(is_prose(pair->element) || model_reads(pair->element, pair->attribute), "%s@%s",
                  pair->element, pair->attribute ? pair->attribute : "");
    }
}

Test(model, the_reader_knows_nothing_that_the_schema_lacks) {
    struct pairs allowed = {0}, known = {0};
    xml_schema_each(schema(), collect, &allowed);
    model_reads_each(collect, &known);
    for (size_t i = 0; i < known.list.count; i++) {
        const struct pair *pair = &known.list.items[i];
        cr_expect(has_pair(&allowed, pair->element, pair->attribute), "%s@%s", pair->element,
                  pair->attribute ? pair->attribute : "");
    }
}

static const struct xml_node *next_in(const struct xml_node *node) {
    if (node->first)
        return node->first;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

Test(model, the_complete_file_uses_every_element_and_attribute) {
    struct pairs allowed = {0}, used = {0};
    xml_schema_each(schema(), collect, &allowed);
    const struct xml_document *document = xml_read(&arena, DATA "volledig.xml", &diags);
    for (const struct xml_node *node = document->root; node; node = next_in(node)) {
        if (!node->name)
            continue;
        collect(node->name, NULL, &used);
        for (const struct xml_attribute *a = node->attributes; a; a = a->next)
            collect(node->name, a->name, &used);
    }
    for (size_t i = 0; i < allowed.list.count; i++) {
        const struct pair *pair = &allowed.list.items[i];
        if (text_equal(pair->element, "getal")) /* needs a programme: programma-volledig.xml */
            continue;
        cr_expect(has_pair(&used, pair->element, pair->attribute), "%s@%s", pair->element,
                  pair->attribute ? pair->attribute : "");
    }
}

static const struct {
    const char *type;
    enum woordenlijst list;
} word_types[] = {
    {"pilotsoort", WOORDEN_PILOTSOORT},
    {"pilotstatus", WOORDEN_PILOTSTATUS},
    {"afwezigheid", WOORDEN_AFWEZIGHEID},
    {"verslagstand", WOORDEN_VERSLAGSTAND},
    {"dagtekeningplaats", WOORDEN_DAGTEKENING},
    {"opstellerrol", WOORDEN_OPSTELLERROL},
    {"betrokkenerol", WOORDEN_BETROKKENEROL},
    {"wisselreden", WOORDEN_WISSELREDEN},
    {"doelniveau", WOORDEN_DOELNIVEAU},
    {"doelversie", WOORDEN_DOELVERSIE},
    {"doelstatus", WOORDEN_DOELSTATUS},
    {"beantwoording", WOORDEN_BEANTWOORDING},
    {"speerpuntcode", WOORDEN_SPEERPUNTCODE},
    {"gewichtsoort", WOORDEN_GEWICHT},
    {"activiteitsoort", WOORDEN_ACTIVITEITSOORT},
    {"uitvoerdersoort", WOORDEN_UITVOERDER},
    {"activiteitstatus", WOORDEN_ACTIVITEITSTATUS},
    {"factorsoort", WOORDEN_FACTORSOORT},
    {"resultaatsoort", WOORDEN_RESULTAATSOORT},
    {"adviezensoort", WOORDEN_ADVIEZENSOORT},
    {"geadresseerde", WOORDEN_GEADRESSEERDE},
    {"wanneersoort", WOORDEN_WANNEER},
    {"aardsoort", WOORDEN_AARD},
    {"documentsoort", WOORDEN_DOCUMENTSOORT},
    {"documentstatus", WOORDEN_DOCUMENTSTATUS},
    {"organisatiesoort", WOORDEN_ORGANISATIESOORT},
    {"middelsoort", WOORDEN_MIDDELSOORT},
    {"precisiesoort", WOORDEN_PRECISIE},
    {"enquetemethode", WOORDEN_ENQUETEMETHODE},
    {"nummering", WOORDEN_NUMMERING},
    {"tredecode", WOORDEN_BELEID_TREDE},
    {"oordeelcode", WOORDEN_BELEID_OORDEEL},
    {"aanwezigheid", WOORDEN_BELEID_AANWEZIG},
    {"versiestand", WOORDEN_BELEID_VERSIESTAND},
    {"gremiumcode", WOORDEN_BELEID_GREMIUM},
    {"metingcode", WOORDEN_BELEID_METING},
    {"comfortrisicocode", WOORDEN_BELEID_COMFORTRISICO},
    {"voorwaardecode", WOORDEN_BELEID_VOORWAARDE},
    {"fasecode", WOORDEN_BELEID_FASE},
    {"instrumentdoelcode", WOORDEN_BELEID_INSTRUMENTDOEL},
    {"segmentcode", WOORDEN_BELEID_SEGMENT},
    {"spelregelcode", WOORDEN_BELEID_SPELREGEL},
    {"termijnsoort", WOORDEN_BELEID_TERMIJNSOORT},
    {"stapstand", WOORDEN_BELEID_STAPSTAND},
    {"plansoort", WOORDEN_BELEID_PLANSOORT},
    {"dimensiecode", WOORDEN_BELEID_DIMENSIE},
    {"kantcode", WOORDEN_BELEID_KANT},
    {"definitiecode", WOORDEN_BELEID_DEFINITIE},
    {"regietaakcode", WOORDEN_BELEID_REGIETAAK},
    {"uitgangspuntcode", WOORDEN_BELEID_UITGANGSPUNT},
    {"keuzethemacode", WOORDEN_BELEID_KEUZETHEMA},
    {"prioriteitcode", WOORDEN_BELEID_PRIORITEIT},
    {"prestatieveldcode", WOORDEN_BELEID_PRESTATIEVELD},
    {"functiecode", WOORDEN_BELEID_FUNCTIE},
    {"sectorcode", WOORDEN_BELEID_SECTOR},
    {"spelersoort", WOORDEN_BELEID_SPELER},
    {"rangcode", WOORDEN_BELEID_RANG},
    {"organisatietypecode", WOORDEN_BELEID_ORGTYPE},
    {"relatievorm", WOORDEN_BELEID_VORM},
    {"bindingcode", WOORDEN_BELEID_BINDING},
    {"maatregelstand", WOORDEN_BELEID_MAATREGELSTAND},
    {"kostensoort", WOORDEN_BELEID_KOSTENSOORT},
    {"geldbron", WOORDEN_BELEID_GELDBRON},
    {"subsidiesoort", WOORDEN_BELEID_SUBSIDIESOORT},
    {"wetspuntcode", WOORDEN_BELEID_WETSPUNT},
    {"proceskolom", WOORDEN_BELEID_PROCESKOLOM},
    {"insprekersoort", WOORDEN_BELEID_INSPREKER},
    {"afspraaksoort", WOORDEN_BELEID_AFSPRAAKSOORT},
    {"raadsafspraakcode", WOORDEN_BELEID_RAADSAFSPRAAK},
    {"planpuntcode", WOORDEN_BELEID_PLANPUNT},
    {"waterkant", WOORDEN_BELEID_WATERKANT},
    {"bestuursrol", WOORDEN_BELEID_BESTUURSROL},
};

static int list_of_type(const char *type) {
    for (size_t i = 0; i < sizeof word_types / sizeof *word_types; i++)
        if (text_equal(word_types[i].type, type))
            return (int)i;
    return -1;
}

static void check_enumeration(const struct xml_node *type, int row) {
    enum woordenlijst list = word_types[row].list;
    int known = 0;
    for (int i = 0; i < woord_count(list); i++)
        known += woord_code(list, i) != NULL;
    const struct xml_node *restriction = xml_child(type, "restriction");
    for (const struct xml_node *value = xml_child(restriction, "enumeration"); value;
         value = xml_next(value, "enumeration")) {
        cr_expect_neq(woord_value(list, xml_value(value, "value")), -1, "%s %s",
                      word_types[row].type, xml_value(value, "value"));
        known--;
    }
    cr_expect_eq(known, 0, "%s: a word that the schema lacks", word_types[row].type);
}

Test(model, lists_of_words_and_their_defaults_are_those_of_the_schema) {
    static const char *const files[] = {"templates/schema/pilot.xsd", "templates/schema/proza.xsd",
                                        "templates/schema/beleid.xsd"};
    size_t types = 0;
    for (size_t f = 0; f < 3; f++) {
        const struct xml_document *xsd = xml_read(&arena, files[f], &diags);
        cr_assert_not_null(xsd);
        for (const struct xml_node *node = xsd->root; node; node = next_in(node)) {
            int of_name = xml_is(node, "simpleType") ? list_of_type(xml_value(node, "name")) : -1;
            int of_use = xml_is(node, "attribute") ? list_of_type(xml_value(node, "type")) : -1;
            if (of_name >= 0) {
                check_enumeration(node, of_name);
                types++;
            }
            const char *first = of_use >= 0 ? woord_code(word_types[of_use].list, 0) : NULL;
            if (first && !text_equal(xml_value(node, "use"), "required") &&
                !text_equal(xml_value(node, "type"), "speerpuntcode"))
                cr_expect_str_eq(xml_value(node, "default"), first, "%s", xml_value(node, "name"));
        }
    }
    cr_expect_eq(types, sizeof word_types / sizeof *word_types);
}

/* ---- the stage "model" ---- */

static char *slurp(FILE *file) {
    struct text_builder text = {.arena = &arena};
    char buffer[4096];
    rewind(file);
    for (size_t size; (size = fread(buffer, 1, sizeof buffer, file)) > 0;)
        text_append_n(&text, buffer, size);
    fclose(file);
    return arena_string(&arena, text_string(&text));
}

static const char *dump_of(const struct pilot *pilot) {
    FILE *file = tmpfile();
    cr_assert_not_null(file);
    model_dump(pilot, file);
    return slurp(file);
}

/* On a change that is meant: BELEIDSPERS_GOLDEN=1 build/…/unit_tests --filter 'model/the_dump*' */
Test(model, the_dump_of_the_complete_file_shows_every_field) {
    const char *dump = dump_of(read_file(DATA "volledig.xml"));
    if (getenv("BELEIDSPERS_GOLDEN")) {
        FILE *out = fopen(DATA "volledig.model", "w");
        cr_assert_not_null(out);
        fputs(dump, out);
        fclose(out);
    }
    FILE *golden = fopen(DATA "volledig.model", "r");
    cr_assert_not_null(golden);
    cr_expect_str_eq(dump, slurp(golden));
}

Test(model, dumps_are_the_same_twice) {
    cr_expect_str_eq(dump_of(read_file(DATA "bijlage.xml")),
                     dump_of(read_file(DATA "bijlage.xml")));
}

/* ---- values ---- */

Test(model, a_goal_is_read_with_everything_in_it) {
    const struct pilot *pilot = read_file(DATA "voorbeeld.xml");
    cr_assert_eq(pilot->doelen.lijst.count, 2);
    const struct doel *loket = &pilot->doelen.lijst.items[0], *nota = &pilot->doelen.lijst.items[1];
    cr_expect_str_eq(loket->id, "loket");
    cr_expect_eq(loket->status, DOEL_NIET);
    cr_expect_eq(loket->speerpunten, SET_BIT(SPEERPUNT_REGIE));
    cr_expect_str_eq(loket->termijn, "eind 2004");
    cr_expect_str_eq(plain(loket->tekst),
                     "Eén duidelijk aanspreekpunt voor organisaties en vrijwilligers.");
    cr_expect_str_eq(plain(loket->toelichting), "Het loket opent pas in 2005.");
    cr_expect_eq(nota->status, DOEL_BEREIKT);
    cr_assert_eq(nota->resultaten.count, 1);
    cr_expect_eq(nota->resultaten.items[0].soort, RESULTAAT_PRODUCT);
    cr_expect_eq(nota->tekst->first->kind, DOC_PARAGRAPH);
    cr_expect_eq(nota->tekst->last->kind, DOC_LIST);
    cr_expect_eq(loket->place.line, 31);
    cr_expect_eq(loket->place.column, 5);
}

Test(model, a_section_keeps_prose_before_and_after_its_items_apart) {
    const struct pilot *pilot =
        read_text("<betrokkenen aantal='1'><p>voor</p><p>ook</p><betrokkene rol='wethouder'/>"
                  "<p>na</p></betrokkenen>");
    const struct sectie *sectie = &pilot->betrokkenen.sectie;
    cr_expect_str_eq(plain(sectie->tekst->first), "voor");
    cr_expect_str_eq(plain(sectie->tekst->last), "ook");
    cr_expect_str_eq(plain(sectie->slot->first), "na");
    cr_expect(sectie->aantal.is_set);
    cr_expect_eq(sectie->aantal.waarde.units, 1);
    cr_expect_null(pilot->motivatie.tekst);
}

Test(model, the_four_states_of_absence_are_told_apart) {
    const struct pilot *pilot =
        read_text("<context afwezig='niet-vermeld'/><motivatie><p>a</p></motivatie>"
                  "<middel zie='a'/><toekomstvisie afwezig='geen'><p>b</p></toekomstvisie>");
    cr_expect_eq(sectie_stand(&pilot->context), SECTIE_NIET_VERMELD);
    cr_expect_eq(sectie_stand(&pilot->missie.sectie), SECTIE_NIET_VERMELD);
    cr_expect_eq(sectie_stand(&pilot->motivatie), SECTIE_AANWEZIG);
    cr_expect_eq(sectie_stand(&pilot->middel), SECTIE_ELDERS);
    cr_expect_eq(sectie_stand(&pilot->toekomstvisie), SECTIE_GEEN);
}

Test(model, prose_and_activities_of_a_period_alternate_as_written) {
    const struct pilot *pilot = read_text(
        "<uitvoering><periode label='31 juni 2003' van='2003-06'><p>a</p><p>b</p>"
        "<activiteit status='gepland'>c<activiteit>d</activiteit></activiteit><p>e</p></periode>"
        "</uitvoering>");
    cr_assert_eq(pilot->uitvoering.perioden.count, 1);
    const struct periode *periode = &pilot->uitvoering.perioden.items[0];
    cr_assert_eq(periode->delen.count, 3);
    cr_expect_eq(periode->delen.items[0].soort, DEEL_PROZA);
    cr_expect_str_eq(plain(periode->delen.items[0].proza->last), "b");
    cr_assert_eq(periode->delen.items[1].soort, DEEL_ACTIVITEIT);
    const struct activiteit *activiteit = periode->delen.items[1].activiteit;
    cr_expect_eq(activiteit->status, UITVOERING_GEPLAND);
    cr_expect_str_eq(plain(activiteit->tekst), "c");
    cr_expect_str_eq(plain(activiteit->activiteiten.items[0].tekst), "d");
    cr_expect_eq(periode->van.month, 6);
}

Test(model, a_report_in_an_appendix_in_an_appendix_is_read) {
    const struct pilot *pilot = read_file(DATA "bijlage.xml");
    cr_assert_eq(pilot->bijlagen.lijst.count, 1);
    const struct bijlage *bijlage = &pilot->bijlagen.lijst.items[0];
    cr_expect_eq(bijlage->nummering, NUMMERING_1);
    cr_assert_eq(bijlage->delen.count, 3);
    cr_assert_eq(bijlage->delen.items[1].soort, DEEL_ENQUETE);
    cr_assert_eq(bijlage->delen.items[2].soort, DEEL_BIJLAGE);
    const struct bijlage *binnen = bijlage->delen.items[2].bijlage;
    cr_assert_eq(binnen->delen.count, 2);
    cr_expect_str_eq(binnen->delen.items[0].hoofdstuk->label, "1.1");
    cr_expect_eq(sectie_stand(&binnen->delen.items[1].bijlage->sectie), SECTIE_GEEN);
    cr_assert_eq(pilot->alle_enquetes.count, 1);
    cr_expect_eq(pilot->alle_enquetes.items[0], bijlage->delen.items[1].enquete);
}

Test(model, figures_keep_the_decimals_they_were_given_with) {
    const struct pilot *pilot = read_file(DATA "voorbeeld.xml");
    const struct kengetal *bezoek = &pilot->kengetallen.lijst.items[1];
    cr_expect_eq(bezoek->aantal.waarde.units, 14);
    cr_expect_eq(bezoek->totaal.waarde.units, 21);
    cr_expect_not(bezoek->waarde.is_set);
    const struct meetreeks *fte = pilot_meetreeks(pilot, "fte");
    cr_assert_not_null(fte);
    cr_expect_eq(fte->punten.items[1].waarde.waarde.decimals, 1);
    const struct enquete *enquete = pilot_enquete(pilot, "organisaties");
    cr_assert_not_null(enquete);
    cr_expect_eq(enquete->methoden, SET_BIT(METHODE_SCHRIFTELIJK));
    const struct vraag *vraag = enquete->delen.items[1].vraag;
    cr_expect(vraag->meervoudig);
    cr_expect_eq(vraag->antwoorden.items[0].pct.waarde.units, 628);
    cr_expect_str_eq(pilot->middelen.bedragen.items[0].drukvorm, "€ 10.000,-");
}

Test(model, passages_for_the_programme_report_are_collected_and_stay_in_the_prose) {
    const struct pilot *pilot = read_text(
        "<motivatie><p>a</p><uittreksel voor='zicht'><p>b</p></uittreksel></motivatie>"
        "<factoren><knelpunten><knelpunt><uittreksel voor='visie regie' titel='t'><p>c</p>"
        "</uittreksel></knelpunt></knelpunten></factoren>");
    cr_assert_eq(pilot->uittreksels.count, 2);
    cr_expect_eq(pilot->uittreksels.items[0].voor, SET_BIT(SPEERPUNT_ZICHT));
    cr_expect_str_eq(plain(pilot->uittreksels.items[1].inhoud->first), "c");
    cr_expect_str_eq(plain(pilot->motivatie.tekst->last), "b");
    cr_expect_str_eq(plain(pilot_factoren(pilot, FACTOR_KNELPUNT)->lijst.items[0].tekst->first),
                     "c");
}

/* ---- looking up ---- */

Test(model, everything_with_an_id_is_found) {
    const struct pilot *pilot = read_file(DATA "volledig.xml");
    static const struct pair found[] = {
        {"d-sub", "doel"},    {"k-wmo", "kans"},     {"per1", "periode"},  {"e2", "enquete"},
        {"hs1", "hoofdstuk"}, {"kne", "knelpunten"}, {"volledig", "pilot"}};
    for (size_t i = 0; i < sizeof found / sizeof *found; i++) {
        const struct benoemd *thing = pilot_find(pilot, found[i].element);
        cr_assert_not_null(thing, "%s", found[i].element);
        cr_expect_str_eq(thing->element, found[i].attribute);
    }
    cr_expect_null(pilot_find(pilot, "niets"));
    cr_expect_null(pilot_find(pilot, NULL));
    cr_expect_eq(pilot_doel(pilot, "d-sub"), &pilot->doelen.lijst.items[1]);
    cr_expect_null(pilot_doel(pilot, "per1"));
}

Test(model, factors_and_goals_are_counted) {
    const struct pilot *pilot = read_file(DATA "voorbeeld.xml");
    cr_expect_eq(pilot_factor_count(pilot, FACTOR_KNELPUNT, false), 2);
    cr_expect_eq(pilot_factor_count(pilot, FACTOR_LES, false), 0);
    cr_expect_eq(pilot_factor_count(pilot, FACTOR_LES, true), 1);
    cr_expect_eq(pilot_doel_count(pilot, DOEL_BEREIKT, 0), 1);
    cr_expect_eq(pilot_doel_count(pilot, DOEL_BEREIKT, SET_BIT(SPEERPUNT_ZICHT)), 0);
    cr_expect_eq(pilot_doel_count(pilot, DOEL_NIET, SET_BIT(SPEERPUNT_REGIE)), 1);
}

Test(model, headings_name_the_kind_of_government_and_the_focus_points) {
    cr_expect_str_eq(pilotsoort_woorden(PILOT_STADSDEEL)->met_lidwoord, "het stadsdeel");
    cr_expect_str_eq(pilotsoort_woorden(PILOT_PROVINCIE)->aanwijzend, "deze provincie");
    cr_expect_str_eq(speerpunt_woorden(SPEERPUNT_VISIE)->lang, "agenderen en visie ontwikkelen");
    cr_expect_str_eq(speerpunt_namen(&arena, SET_BIT(SPEERPUNT_VISIE) | SET_BIT(SPEERPUNT_REGIE)),
                     "Visie en regie");
    cr_expect_str_eq(speerpunt_namen(&arena, 7), "Visie, regie en zicht");
    cr_expect_str_eq(speerpunt_namen(&arena, 0), "");
    cr_expect_str_eq(factorsoort_kop(FACTOR_LES, true), "Lessen");
    cr_expect_str_eq(factorsoort_kop(FACTOR_KNELPUNT, false), "Knelpunt");
}

/* ---- bad input ---- */

Test(model, another_root_is_no_pilot) {
    const char *file = "<programma xmlns='urn:beleidspers:1'/>";
    const struct xml_document *document =
        xml_read_bytes(&arena, "a.xml", file, strlen(file), &diags);
    cr_expect_null(model_read_pilot(&arena, document, &diags));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_MODEL_NOT_A_PILOT);
}

Test(model, activities_nested_too_deeply_are_reported_and_cut) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<uitvoering>");
    for (int i = 0; i < 60; i++)
        text_append(&text, "<activiteit>a");
    for (int i = 0; i < 60; i++)
        text_append(&text, "</activiteit>");
    text_append(&text, "</uitvoering>");
    cr_expect_not_null(read_text(text_string(&text)));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_MODEL_TOO_DEEP);
}

/* What the schema refuses must not crash a reader that was called anyway. */
Test(model, values_and_elements_out_of_place_are_left_out) {
    const struct pilot *pilot = read_text(
        "<betrokkenen><betrokkene/></betrokkenen><betrokkenen><betrokkene/></betrokkenen>"
        "<doelen aantal='x'><doel status='misschien' datum='gisteren' speerpunten='zicht foo'/>"
        "<p>a</p><periode/>tekst</doelen><naam><p>b</p></naam><toon/><bijlagen><bijlage>x"
        "<onzin/></bijlage></bijlagen><kengetallen><kengetal waarde='veel'/></kengetallen>");
    cr_expect_eq(pilot->betrokkenen.lijst.count, 1);
    cr_expect_eq(pilot->doelen.lijst.items[0].status, DOEL_NIET_GEGEVEN);
    cr_expect_eq(pilot->doelen.lijst.items[0].datum.year, 0);
    cr_expect_eq(pilot->doelen.lijst.items[0].speerpunten, SET_BIT(SPEERPUNT_ZICHT));
    cr_expect_not(pilot->kengetallen.lijst.items[0].waarde.is_set);
    cr_expect_str_eq(pilot->taal, "nl");
    cr_expect_gt(strlen(dump_of(pilot)), 0);
}
