#include "model/model_walk.h"
#include "model/programma.h"

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

TestSuite(model_programma, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(void) {
    struct xml_schema *loaded = xml_schema_load(&arena, "templates/schema/programma.xsd", &diags);
    cr_assert_not_null(loaded);
    return loaded;
}

static const struct programma *read_file(void) {
    const struct xml_document *document = xml_read(&arena, DATA "programma-volledig.xml", &diags);
    cr_assert_not_null(document);
    cr_assert(xml_validate(schema(), document, &diags));
    const struct programma *programma = model_read_programma(&arena, document, &diags);
    cr_assert_not_null(programma);
    cr_assert_eq(diags.count, 0, "%s", diag_text(&arena, &diags.items[0], DIAG_EN));
    return programma;
}

static const struct programma *read_text(const char *pilots) {
    const char *file = arena_format(&arena,
                                    "<programma xmlns='urn:beleidspers:1' id='p'>\n"
                                    "<titel>P</titel><pilots>%s</pilots></programma>",
                                    pilots);
    return model_read_programma(&arena, xml_read_bytes(&arena, "p.xml", file, strlen(file), &diags),
                                &diags);
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

/* What the schema has beyond that of a pilot. */
static void collect_own(struct pairs *own) {
    struct pairs all = {0}, of_pilot = {0};
    const struct xml_schema *pilot = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    xml_schema_each(schema(), collect, &all);
    xml_schema_each(pilot, collect, &of_pilot);
    for (size_t i = 0; i < all.list.count; i++)
        if (!has_pair(&of_pilot, all.list.items[i].element, all.list.items[i].attribute))
            *VEC_PUSH(&arena, &own->list) = all.list.items[i];
}

Test(model_programma, the_reader_knows_every_element_and_attribute_of_the_schema) {
    struct pairs own = {0}, known = {0};
    collect_own(&own);
    cr_assert_gt(own.list.count, 60);
    model_programma_reads_each(collect, &known);
    for (size_t i = 0; i < own.list.count; i++) {
        const struct pair *pair = &own.list.items[i];
        cr_expect(has_pair(&known, pair->element, pair->attribute), "%s@%s", pair->element,
                  pair->attribute ? pair->attribute : "");
    }
}

Test(model_programma, the_reader_knows_nothing_that_the_schema_lacks) {
    struct pairs allowed = {0}, known = {0};
    xml_schema_each(schema(), collect, &allowed);
    model_programma_reads_each(collect, &known);
    for (size_t i = 0; i < known.list.count; i++) {
        const struct pair *pair = &known.list.items[i];
        cr_expect(has_pair(&allowed, pair->element, pair->attribute), "%s@%s", pair->element,
                  pair->attribute ? pair->attribute : "");
    }
}

static void collect_count(const char *element, const char *attribute, void *context) {
    if (text_equal(element, "getal")) /* a pilot's complete file has none */
        collect(element, attribute, context);
}

static const struct xml_node *next_in(const struct xml_node *node) {
    if (node->first)
        return node->first;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

Test(model_programma, the_complete_file_uses_every_element_and_attribute) {
    struct pairs known = {0}, used = {0};
    model_programma_reads_each(collect, &known);
    xml_schema_each(schema(), collect_count, &known);
    const struct xml_document *document = xml_read(&arena, DATA "programma-volledig.xml", &diags);
    for (const struct xml_node *node = document->root; node; node = next_in(node)) {
        if (!node->name)
            continue;
        collect(node->name, NULL, &used);
        for (const struct xml_attribute *a = node->attributes; a; a = a->next)
            collect(node->name, a->name, &used);
    }
    for (size_t i = 0; i < known.list.count; i++) {
        const struct pair *pair = &known.list.items[i];
        cr_expect(has_pair(&used, pair->element, pair->attribute), "%s@%s", pair->element,
                  pair->attribute ? pair->attribute : "");
    }
}

static const struct {
    const char *type;
    enum woordenlijst list;
    int count; /* of the type; 0: all of the list */
} word_types[] = {
    {"telbron", WOORDEN_TELBRON, 0},       {"codelijstsoort", WOORDEN_TELBRON, 5},
    {"teleenheid", WOORDEN_TELEENHEID, 0}, {"telvolgorde", WOORDEN_TELVOLGORDE, 0},
    {"ernst", WOORDEN_ERNST, 0},           {"documentdoel", WOORDEN_DOCUMENTDOEL, 0},
};

static void check_type(const struct xml_node *type, size_t row) {
    enum woordenlijst list = word_types[row].list;
    int wanted = word_types[row].count ? word_types[row].count : woord_count(list), seen = 0;
    for (const struct xml_node *value = xml_child(xml_child(type, "restriction"), "enumeration");
         value; value = xml_next(value, "enumeration"))
        cr_expect_eq(woord_value(list, xml_value(value, "value")), seen++, "%s %s",
                     word_types[row].type, xml_value(value, "value"));
    cr_expect_eq(seen, wanted, "%s", word_types[row].type);
}

Test(model_programma, lists_of_words_are_those_of_the_schema_in_the_same_order) {
    const struct xml_document *xsd = xml_read(&arena, "templates/schema/programma.xsd", &diags);
    size_t types = 0;
    for (const struct xml_node *node = xml_child(xsd->root, "simpleType"); node;
         node = xml_next(node, "simpleType"))
        for (size_t row = 0; row < sizeof word_types / sizeof *word_types; row++)
            if (text_equal(xml_value(node, "name"), word_types[row].type)) {
                check_type(node, row);
                types++;
            }
    cr_expect_eq(types, sizeof word_types / sizeof *word_types);
}

/* ---- the dump ---- */

static char *slurp(FILE *file) {
    struct text_builder text = {.arena = &arena};
    char buffer[4096];
    rewind(file);
    for (size_t size; (size = fread(buffer, 1, sizeof buffer, file)) > 0;)
        text_append_n(&text, buffer, size);
    fclose(file);
    return arena_string(&arena, text_string(&text));
}

/* On a change that is meant: BELEIDSPERS_GOLDEN=1 build/…/unit_tests --filter '*programma/the_d*'
 */
Test(model_programma, the_dump_of_the_complete_file_shows_every_field) {
    FILE *file = tmpfile();
    cr_assert_not_null(file);
    model_dump_programma(read_file(), file);
    const char *dump = slurp(file);
    if (getenv("BELEIDSPERS_GOLDEN")) {
        FILE *out = fopen(DATA "programma-volledig.model", "w");
        cr_assert_not_null(out);
        fputs(dump, out);
        fclose(out);
    }
    FILE *golden = fopen(DATA "programma-volledig.model", "r");
    cr_assert_not_null(golden);
    cr_expect_str_eq(dump, slurp(golden));
}

/* ---- values ---- */

Test(model_programma, lists_with_an_element_around_them_are_the_programmes_own) {
    const struct programma *p = read_file();
    cr_assert_eq(p->speerpunten.count, 2);
    cr_expect_eq(p->speerpunten.items[1].code, SPEERPUNT_REGIE);
    cr_assert_eq(p->deelnames.count, 2);
    cr_expect_str_eq(p->deelnames.items[0].href, "voorbeeld.xml");
    cr_expect_eq(p->deelnames.items[1].status, PILOTSTATUS_AFGEHAAKT);
    cr_expect_eq(p->codelijsten.count, 2);
    cr_expect_eq(p->regels.count, 2);
    cr_expect_eq(p->documenten.items[1].per, DOCUMENTDOEL_PILOT);
    cr_expect_eq(p->place.line, 3);
}

Test(model_programma, a_telling_is_read_with_all_its_filters) {
    const struct telling *t = programma_telling(read_file(), "visies");
    cr_assert_not_null(t);
    cr_expect_eq(t->van, TELBRON_VISIE);
    cr_expect_eq(t->pilots, SET_BIT(PILOT_GEMEENTE) | SET_BIT(PILOT_STADSDEEL));
    cr_expect_eq(t->wanneer, SET_BIT(WANNEER_VOOR) | SET_BIT(WANNEER_TIJDENS));
    cr_expect_eq(t->factoren, SET_BIT(FACTOR_SUCCESFACTOR) | SET_BIT(FACTOR_KANS));
    cr_expect_eq(t->codes.count, 2);
    cr_expect_str_eq(t->rest, "niets vermeld");
    cr_expect_str_eq(doc_plain_text(&arena, t->noot), "De herkomst.");
    cr_expect(t->enkelvoudig && t->nul);
}

Test(model_programma, a_count_in_prose_keeps_what_the_author_takes_it_to_be) {
    const struct programma_tekst *tekst = programma_tekst(read_file(), "inleiding");
    cr_assert_not_null(tekst);
    const struct doc_node *count = tekst->inhoud->first->first;
    cr_assert_eq(count->kind, DOC_COUNT);
    cr_expect_str_eq(count->count.path, "visies/bindmiddel");
    cr_expect_eq(count->count.form, DOC_COUNT_TIMES);
    cr_expect(count->count.capital);
    cr_expect_str_eq(count->count.one, "gemeente");
    cr_expect_str_eq(count->count.more, "gemeenten");
    cr_expect_str_eq(count->count.claim, "7x");
    cr_expect_str_eq(count->next->text, " geteld.");
    cr_expect_str_eq(doc_plain_text(&arena, tekst->inhoud->first), "7x geteld.");
}

Test(model_programma, things_are_found_by_id) {
    const struct programma *p = read_file();
    const struct codelijst *visies = programma_codelijst(p, TELBRON_VISIE);
    cr_expect_str_eq(codelijst_code(visies, "geen")->label, "geen visie");
    cr_expect_null(codelijst_code(visies, "waarderen"));
    cr_expect_null(codelijst_code(NULL, "geen"));
    cr_expect_null(programma_codelijst(p, TELBRON_THEMA));
    cr_expect_null(programma_telling(p, "onzin"));
    cr_expect_null(programma_deelname(p, "voorbeeld")); /* not read yet */
    cr_expect_str_eq(deelname_naam(&p->deelnames.items[0]), "voorbeeld.xml");
    cr_expect_str_eq(deelname_naam(&p->deelnames.items[1]), "Waterdam");
    cr_expect_eq(deelname_soort(&p->deelnames.items[1]), PILOT_STADSDEEL);
    cr_expect_not(deelname_verslag(&p->deelnames.items[0]));
}

/* ---- faults ---- */

Test(model_programma, a_pilot_file_is_no_programme) {
    const char *text = "<pilot xmlns='urn:beleidspers:1'/>";
    cr_expect_null(model_read_programma(
        &arena, xml_read_bytes(&arena, "a.xml", text, strlen(text), &diags), &diags));
}

Test(model_programma, a_pilot_listed_twice_would_count_twice) {
    read_text("<pilot href='a.xml'/>\n<pilot href='b.xml'/>\n<pilot href='a.xml'/>");
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROGRAMMA_PILOT_TWICE);
    cr_expect_eq(diags.items[0].place.line, 4);
    cr_expect_str_eq(diags.items[0].argument[1], "2");
}

Test(model_programma, a_pilot_is_a_file_or_a_name) {
    read_text("<pilot status='afgehaakt'/><pilot href='a.xml' naam='A'/><pilot naam='B'/>");
    cr_assert_eq(diags.count, 2);
    cr_expect_eq(diags.items[0].id, DIAG_PROGRAMMA_PILOT_WITHOUT_FILE);
    cr_expect_eq(diags.items[1].id, DIAG_PROGRAMMA_PILOT_TWO_WAYS);
}

Test(model_programma, the_file_of_a_pilot_lies_beside_or_below_the_programme) {
    read_text("<pilot href='a/b.xml'/><pilot href='../a.xml'/><pilot href='/etc/a.xml'/>"
              "<pilot href='https://example.org/a.xml'/>");
    cr_assert_eq(diags.count, 3);
    for (size_t i = 0; i < diags.count; i++)
        cr_expect_eq(diags.items[i].id, DIAG_PROGRAMMA_PILOT_OUTSIDE);
}

Test(model_programma, more_pilots_than_the_limit_are_not_read) {
    struct text_builder pilots = {.arena = &arena};
    for (int i = 0; i <= PROGRAMMA_PILOTS_LIMIT; i++)
        text_format(&pilots, "<pilot naam='P%d'/>", i);
    const struct programma *p = read_text(text_string(&pilots));
    cr_expect_eq(p->deelnames.count, PROGRAMMA_PILOTS_LIMIT);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROGRAMMA_TOO_MANY_PILOTS);
}
