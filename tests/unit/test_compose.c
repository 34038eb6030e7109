#include "compose/compose_private.h"

#include "blocks/blocks.h"

#include <criterion/criterion.h>

#define SCHEMAS "templates/schema/"
#define DATA    "tests/unit/data/"

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(compose, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(const char *path) {
    struct xml_schema *loaded = xml_schema_load(&arena, path, &diags);
    cr_assert_not_null(loaded, "%s", path);
    return loaded;
}

static const struct template *template_of(const char *path) {
    return template_load(&arena, path, schema(SCHEMAS "sjabloon.xsd"), &diags);
}

static const struct labels *dutch(void) {
    return labels_load(&arena, "templates/labels/nl.xml", schema(SCHEMAS "labels.xsd"), &diags);
}

static struct pilot *pilot_of(const char *path) {
    struct xml_document *document = xml_read(&arena, path, &diags);
    cr_assert_not_null(document);
    return model_read_pilot(&arena, document, &diags);
}

static struct doc *composed_with(const struct template *template, const struct pilot *pilot) {
    const struct compose_input input = {
        .template = template, .pilot = pilot, .labels = dutch(), .numbering_depth = 6};
    return compose_document(&arena, &input, &diags);
}

static struct doc *composed(const char *template_path) {
    const struct template *template = template_of(template_path);
    cr_assert_not_null(template);
    return composed_with(template, pilot_of(DATA "voorbeeld.xml"));
}

/* The section whose heading has this text; NULL: none. */
static const struct doc_node *section_titled(const struct doc *doc, const char *title) {
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->kind == DOC_SECTION && doc_heading_of(node) &&
            strcmp(doc_plain_text(&arena, doc_heading_of(node)), title) == 0)
            return node;
    return NULL;
}

static const struct diag *diag_of(enum diag_id id) {
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].id == id)
            return &diags.items[i];
    return NULL;
}

/* ---- composing ---- */

Test(compose, a_chapter_whose_blocks_have_no_data_is_dropped_with_its_prose) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    char *text = doc_plain_text(&arena, doc->root);
    cr_expect_null(section_titled(doc, "Leeg"));
    cr_expect_null(section_titled(doc, "Ook leeg"));
    cr_expect_null(strstr(text, "vervalt"));
    cr_expect_null(strstr(text, "Vervalt"));
}

Test(compose, numbering_follows_what_is_left) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    cr_assert_not_null(section_titled(doc, "Vol"));
    cr_expect_str_eq(section_titled(doc, "Vol")->number, "1");
    cr_expect_str_eq(section_titled(doc, "De knelpunten {1}")->number, "1.1");
    cr_expect_null(section_titled(doc, "Vast")->number);
    cr_expect(section_titled(doc, "Vol")->section.new_page);
    cr_expect_not(section_titled(doc, "Vast")->section.new_page);
}

Test(compose, the_prose_in_a_block_introduces_its_data) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    const struct doc_node *first = section_titled(doc, "Vol")->first->next;
    cr_expect_str_eq(doc_plain_text(&arena, first), "Inleiding over Waterdam.");
    cr_expect(first->paragraph.keep_with_next);
    cr_expect_not_null(strstr(doc_plain_text(&arena, first->next), "versnipperd"));
}

Test(compose, placeholders_are_filled_and_a_sentence_without_a_value_is_dropped) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    const struct doc_node *colophon = section_titled(doc, "Colofon");
    cr_expect_str_eq(doc_plain_text(&arena, colophon),
                     "Colofon De gemeente Waterdam telt twee doelen.");
    cr_expect(colophon->section.front);
    cr_expect_eq(colophon->last->paragraph.role, DOC_ROLE_SMALL);
    cr_expect_str_eq(doc_plain_text(&arena, section_titled(doc, "Vast")),
                     "Vast Zie 1. Geen {accolades}.");
}

Test(compose, the_cover_has_its_lines_and_no_empty_ones) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    const struct doc_node *cover = doc->root->first;
    cr_assert_eq(cover->kind, DOC_COVER);
    cr_expect_eq(cover->first->paragraph.role, DOC_ROLE_COVER_KIND);
    cr_expect_eq(cover->last->paragraph.role, DOC_ROLE_COVER_TITLE);
    cr_expect_str_eq(doc_plain_text(&arena, cover->last),
                     "Eindverslag pilot vrijwilligersbeleid Waterdam");
}

Test(compose, a_section_takes_over_the_id_of_the_pilots_own) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    cr_expect_eq(doc_find(doc, "knelpunten"), section_titled(doc, "De knelpunten {1}"));
    cr_expect_null(diag_of(DIAG_DOC_REF_UNRESOLVED));
}

Test(compose, the_contents_and_the_appendices_have_their_place) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    const struct doc_node *contents = doc->root->first->next->next;
    cr_expect_eq(contents->kind, DOC_CONTENTS);
    cr_expect_eq(contents->contents.depth, 3);
    const struct doc_node *appendix = section_titled(doc, "Over deze gemeente");
    cr_assert_not_null(appendix);
    cr_expect_str_eq(appendix->number, "Bijlage" TEXT_NBSP "1");
    cr_expect_eq(appendix, doc->root->last);
}

Test(compose, the_metadata_comes_from_template_and_pilot) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    cr_expect_str_eq(doc->meta.id, "waterdam");
    cr_expect_str_eq(doc->meta.kind, "Proef");
    cr_expect_str_eq(doc->meta.title, "Eindverslag pilot vrijwilligersbeleid Waterdam");
    cr_expect_null(doc->meta.subtitle);
    cr_expect_str_eq(doc->meta.author, "CIVIQ");
    cr_expect_str_eq(doc->meta.created, "2004-11-04T00:00:00Z");
    cr_expect_str_eq(doc->meta.running_head, "Waterdam");
    cr_expect_str_eq(doc->meta.footer, doc->meta.title);
    cr_expect_str_eq(doc->meta.subject, "Proef met de gemeente Waterdam");
    cr_expect_str_eq(doc->meta.language, "nl");
    cr_expect_str_eq(doc->meta.style, "overheid");
}

Test(compose, the_same_input_gives_the_same_tree) {
    char *dump[2];
    for (int i = 0; i < 2; i++) {
        size_t size;
        FILE *out = open_memstream(&dump[i], &size);
        doc_dump(composed("templates/eindverslag.xml"), out);
        fclose(out);
    }
    cr_expect_str_eq(dump[0], dump[1]);
    free(dump[0]);
    free(dump[1]);
}

/* ---- the shipped files ---- */

Test(compose, the_template_of_the_eindverslag_composes_without_a_word) {
    struct doc *doc = composed("templates/eindverslag.xml");
    diag_print(&diags, DIAG_EN, stderr);
    cr_expect_eq(diags.count, 0);
    static const struct {
        const char *title, *number;
    } cases[] = {
        {"Over dit verslag", NULL},
        {"Algemeen", NULL},
        {"Doelstellingen", "1"},
        {"Waarom een pilot in Waterdam?", "1.1"},
        {"Missie", "1.2"},
        {"Doelstellingen van de pilot", "1.3"},
        {"De onderzoeksvraag", "1.4"},
        {"Relatie met de speerpunten", "1.5"},
        {"Uitvoering", "2"},
        {"Chronologisch overzicht", "2.1"},
        {"Betrokkenen", "2.2"},
        {"Wat hielp en wat hinderde", "2.3"},
        {"Succesfactor", NULL},
        {"Knelpunten", NULL},
        {"Resultaten en toekomst", "3"},
        {"Kans", NULL},
        {"Feiten en cijfers", "4"},
        {"Plan van aanpak", "Bijlage" TEXT_NBSP "1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct doc_node *section = section_titled(doc, cases[i].title);
        cr_expect(section != NULL, "%s", cases[i].title);
        if (section && cases[i].number)
            cr_expect_str_eq(section->number, cases[i].number);
        else if (section)
            cr_expect_null(section->number, "%s", cases[i].title);
    }
    cr_expect_null(section_titled(doc, "Middel"));
    cr_expect_null(section_titled(doc, "Bedreigingen"));
}

/* Headings and fixed prose of an eindverslag never say "gemeente/provincie" (001 L1669, L7114). */
Test(compose, a_province_is_never_called_a_municipality) {
    struct pilot *pilot = pilot_of(DATA "voorbeeld.xml");
    pilot->soort = PILOT_PROVINCIE;
    pilot->gebied.plaatsen.count = 0;
    struct doc *doc = composed_with(template_of("templates/eindverslag.xml"), pilot);
    char *text = doc_plain_text(&arena, section_titled(doc, "Over dit verslag"));
    cr_expect_not_null(strstr(text, "waarom de provincie meedeed"));
    cr_expect_null(strstr(text, "gemeente"));
}

Test(compose, every_language_has_every_word_once) {
    const struct xml_schema *words = schema(SCHEMAS "labels.xsd");
    static const char *const files[] = {"templates/labels/nl.xml", "templates/labels/en.xml"};
    for (int i = 0; i < 2; i++)
        cr_expect_not_null(labels_load(&arena, files[i], words, &diags));
    diag_print(&diags, DIAG_EN, stderr);
    cr_expect_eq(diags.count, 0);
}

Test(compose, words_of_the_file_reach_the_document) {
    struct doc *doc = composed(DATA "sjabloon.xml");
    cr_expect_str_eq(doc->label[DOC_LABEL_TABLE], "tabel");
    cr_expect_str_eq(doc_phrase(doc, "opsteller-met-organisatie", "adviseur", "CIVIQ"),
                     "de adviseur van CIVIQ");
}

static void collect(const char *element, const char *attribute, void *context) {
    struct text_builder *all = context;
    if (strcmp(element, "bouwsteen") == 0 && attribute)
        text_format(all, " %s ", attribute);
}

Test(compose, the_schema_knows_every_attribute_of_every_block) {
    struct text_builder all = {.arena = &arena};
    xml_schema_each(schema(SCHEMAS "sjabloon.xsd"), collect, &all);
    size_t count;
    const struct block *table = block_table(&count);
    cr_expect_gt(count, 30);
    for (size_t i = 0; i < count; i++)
        for (int a = 0; a < 6 && table[i].attributes[a]; a++) {
            const char *name = table[i].attributes[a];
            const char *word = arena_format(&arena, " %.*s ", (int)strcspn(name, "*"), name);
            cr_expect(strstr(text_string(&all), word) != NULL, "%s/@%s", table[i].name, name);
        }
}

/* ---- faults ---- */

Test(compose, every_fault_of_a_template_is_reported_at_its_place) {
    static const struct {
        enum diag_id id;
        uint32_t line, column;
        const char *argument[2];
    } cases[] = {
        {DIAG_TEMPLATE_PLACEHOLDER_LIKE, 3, 24, {"naan", "naam"}},
        {DIAG_TEMPLATE_NOUN, 5, 7, {"knelpuntjes", NULL}},
        {DIAG_TEMPLATE_PLACEHOLDER_FORM, 5, 31, {"aantal", NULL}},
        {DIAG_TEMPLATE_PLACEHOLDER_FORM, 5, 43, {"vorm", NULL}},
        {DIAG_TEMPLATE_BRACE, 6, 8, {NULL, NULL}},
        {DIAG_TEMPLATE_PLACEHOLDER, 7, 8, {"qqqqqqqqqq", NULL}},
        {DIAG_TEMPLATE_PLACEHOLDER_FORM, 7, 21, {"naam", "{naam}"}},
        {DIAG_TEMPLATE_PLACEHOLDER_FORM, 7, 32, {"aantal", NULL}},
        {DIAG_TEMPLATE_BLOCK_LIKE, 8, 16, {"knelpunt", "knelpunten"}},
        {DIAG_TEMPLATE_BLOCK, 9, 16, {"zzzzzzzzzz", NULL}},
        {DIAG_TEMPLATE_BLOCK_ATTRIBUTE, 10, 33, {"motivatie", "tabel"}},
    };
    cr_expect_null(template_of(DATA "sjabloon-fouten.xml"));
    diag_sort(&diags);
    enum { COUNT = sizeof cases / sizeof *cases };
    cr_assert_eq(diags.count, COUNT + 1);
    cr_expect_eq(diags.items[COUNT].place.line, 11); /* an attribute the schema does not know */
    for (size_t i = 0; i < COUNT; i++) {
        const struct diag *diag = &diags.items[i];
        cr_expect_eq(diag->id, cases[i].id, "%s", diag_id_name(&arena, diag->id));
        cr_expect_eq(diag->place.line, cases[i].line, "case %zu", i);
        cr_expect_eq(diag->place.column, cases[i].column, "case %zu: %u", i, diag->place.column);
        for (int a = 0; a < 2; a++)
            if (cases[i].argument[a])
                cr_expect_str_eq(diag->argument[a], cases[i].argument[a]);
    }
}

Test(compose, a_template_that_breaks_its_schema_or_is_not_there_is_no_template) {
    cr_expect_null(template_of(DATA "voorbeeld.xml"));
    cr_expect_geq(diags.total[DIAG_ERROR], 1);
    cr_expect_null(template_of(DATA "bestaat-niet.xml"));
    cr_expect_geq(diags.total[DIAG_SYSTEM], 1);
}

Test(compose, words_that_are_unknown_double_or_missing_are_warnings) {
    const struct labels *labels =
        labels_load(&arena, DATA "woorden-fouten.xml", schema(SCHEMAS "labels.xsd"), &diags);
    cr_assert_not_null(labels);
    cr_expect_str_eq(labels_language(labels), "nl");
    cr_assert_not_null(diag_of(DIAG_LABELS_TWICE));
    cr_expect_eq(diag_of(DIAG_LABELS_TWICE)->place.line, 4);
    cr_assert_not_null(diag_of(DIAG_LABELS_UNKNOWN));
    cr_expect_str_eq(diag_of(DIAG_LABELS_UNKNOWN)->argument[1], "pagina");
    cr_assert_not_null(diag_of(DIAG_LABELS_MISSING));
    cr_expect_not(diag_has_errors(&diags));
}

Test(compose, every_placeholder_and_every_noun_has_a_name_of_its_own) {
    for (size_t a = 0; a < placeholder_count(); a++)
        for (size_t b = 0; b < a; b++)
            cr_expect_str_neq(placeholder_name(a), placeholder_name(b));
    for (size_t a = 0; a < placeholder_noun_count(); a++)
        for (size_t b = 0; b < a; b++)
            cr_expect_str_neq(placeholder_noun(a), placeholder_noun(b));
}

/* The template names parts of a pilot; the schema and the code know the same ones. */
Test(compose, every_part_that_the_schema_names_is_known) {
    struct xml_document *xsd = xml_read(&arena, SCHEMAS "sjabloon.xsd", &diags);
    cr_assert_not_null(xsd);
    const struct pilot *pilot = pilot_of(DATA "voorbeeld.xml");
    const struct xml_node *type = xml_child(xsd->root, "simpleType");
    const struct xml_node *value = xml_child(xml_child(type, "restriction"), "enumeration");
    int count = 0;
    for (; value; value = xml_next(value, "enumeration"), count++)
        cr_expect(sectie_named(pilot, xml_value(value, "value")) != NULL, "%s",
                  xml_value(value, "value"));
    cr_expect_gt(count, 20);
    cr_expect_null(sectie_named(pilot, "bestaat-niet"));
    cr_expect_str_eq(sectie_named(pilot, "knelpunten")->id, "knelpunten");
    cr_expect(sectie_named(pilot, "missie")->aanwezig);
    cr_expect_not(sectie_named(pilot, "middel")->aanwezig);
}

static bool stands_in(const char *text, const char *word) {
    for (const char *at = text; (at = strstr(at, word)); at++)
        if (at > text && strchr("{ ", at[-1]) && strchr("} ,.|", at[strlen(word)]))
            return true;
    return false;
}

Test(compose, the_schema_documents_every_placeholder_in_both_languages) {
    struct xml_document *xsd = xml_read(&arena, SCHEMAS "sjabloon.xsd", &diags);
    cr_assert_not_null(xsd);
    const struct xml_node *doc = xml_child(xml_child(xsd->root, "annotation"), "documentation");
    for (int language = 0; language < 2; language++, doc = xml_next(doc, "documentation")) {
        const char *text = xml_text(&arena, doc);
        for (size_t i = 0; i < placeholder_count(); i++)
            cr_expect(stands_in(text, placeholder_name(i)), "%s", placeholder_name(i));
        for (size_t i = 0; i < placeholder_noun_count(); i++)
            cr_expect(stands_in(text, placeholder_noun(i)), "%s", placeholder_noun(i));
    }
}
