#include "compose/compose.h"

#include <criterion/criterion.h>
#include <unistd.h>

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

TestSuite(compose_lists, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(const char *name) {
    return xml_schema_load(&arena, arena_format(&arena, SCHEMAS "%s.xsd", name), &diags);
}

static struct doc *composed(const char *pilot) {
    const struct template *template =
        template_load(&arena, DATA "sjabloon-lijsten.xml", schema("sjabloon"), &diags);
    const struct labels *labels =
        labels_load(&arena, "templates/labels/nl.xml", schema("labels"), &diags);
    const struct xml_document *xml = xml_read(&arena, pilot, &diags);
    cr_assert(template && labels && xml);
    const struct compose_input input = {.template = template,
                                        .pilot = model_read_pilot(&arena, xml, &diags),
                                        .labels = labels,
                                        .numbering_depth = 6};
    return compose_document(&arena, &input, &diags);
}

static const struct doc_node *section_titled(const struct doc *doc, const char *title) {
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->kind == DOC_SECTION && doc_heading_of(node) &&
            strcmp(doc_plain_text(&arena, doc_heading_of(node)), title) == 0)
            return node;
    return NULL;
}

Test(compose_lists, a_list_of_tables_stands_in_front_when_there_are_enough) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    const struct doc_node *tables = section_titled(doc, "Lijst van tabellen");
    cr_assert_not_null(tables);
    cr_expect(tables->section.front);
    cr_expect_eq(tables->last->kind, DOC_LISTING);
    cr_expect_not(tables->last->listing.figures);
    cr_expect_null(section_titled(doc, "Nooit: geen figuur"));
    cr_expect_null(section_titled(doc, "Nooit: te weinig"));
    cr_expect_eq(tables->next, section_titled(doc, "Breed"));
}

Test(compose_lists, the_register_is_a_section_with_a_heading) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    const struct doc_node *section = section_titled(doc, "Trefwoorden");
    cr_assert_not_null(section);
    cr_expect_eq(section->last->kind, DOC_REGISTER);
    cr_expect_null(section->number);
    cr_expect(section->section.new_page);
    cr_expect(doc_heading_of(section)->heading.in_contents);
    size_t count;
    const struct doc_entry *entries = doc_register(doc, &arena, &count);
    cr_assert_eq(count, 1);
    cr_expect_str_eq(entries->term, "tabel, brede");
}

Test(compose_lists, a_turned_passage_does_not_disturb_the_numbers) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    const struct doc_node *passage = section_titled(doc, "Breed")->first->next->next;
    cr_assert_eq(passage->kind, DOC_SECTION);
    cr_expect(passage->section.landscape);
    cr_expect_eq(passage->first->kind, DOC_TABLE);
    cr_expect_str_eq(passage->first->number, "Tabel" TEXT_NBSP "1.1");
    cr_expect_str_eq(passage->last->number, "Tabel" TEXT_NBSP "1.2");
    cr_expect(passage->last->table.floating);
    cr_expect_str_eq(section_titled(doc, "Smal")->number, "1.1");
    cr_expect(section_titled(doc, "Dwars")->section.landscape);
    cr_expect_not(section_titled(doc, "Breed")->section.landscape);
}

Test(compose_lists, appendices_get_their_title_sheets) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    cr_expect(section_titled(doc, "Een")->section.title_sheet);
    cr_expect(section_titled(doc, "Twee")->section.title_sheet);
    cr_expect(section_titled(doc, "Twee")->section.landscape);
    cr_expect_not(section_titled(doc, "Trefwoorden")->section.title_sheet);
}

Test(compose_lists, the_logo_comes_first_on_the_cover) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    const struct doc_node *cover = doc->root->first;
    cr_assert_eq(cover->first->kind, DOC_FIGURE);
    cr_expect_str_eq(cover->first->figure.alternative, "Een punt");
    cr_expect_not_null(cover->first->figure.image);
    cr_expect_null(cover->first->number);
}

Test(compose_lists, a_reference_to_the_pilot_prints_its_name) {
    struct doc *doc = composed(DATA "voorbeeld.xml");
    const char *text = doc_plain_text(&arena, section_titled(doc, "Breed")->first->next);
    cr_expect_eq(doc_find(doc, "waterdam"), doc->root);
    cr_expect_str_eq(doc->meta.name, "Waterdam");
    cr_expect_not_null(strstr(text, "Een brede tabel volgt"));
    cr_expect_eq(diags.total[DIAG_ERROR], 0);
}

Test(compose_lists, the_exceptions_of_the_pilot_go_to_the_document) {
    struct doc *doc = composed(DATA "volledig.xml");
    cr_assert_eq(doc->exceptions.count, 3);
    cr_expect_str_eq(doc->exceptions.items[0], "kwart-slagen");
    cr_expect_str_eq(doc->exceptions.items[2], "MOgroep");
}

static size_t faults_of(const char *content) {
    const char *path = arena_format(&arena, "/tmp/beleidspers-test-%ld.xml", (long)getpid());
    FILE *file = fopen(path, "w");
    cr_assert_not_null(file);
    fprintf(file,
            "<sjabloon xmlns='urn:beleidspers:sjabloon:1' document='a' naam='A' "
            "stijl='overheid'>%s</sjabloon>",
            content);
    fclose(file);
    diags = (struct diag_list){.arena = &arena};
    template_load(&arena, path, schema("sjabloon"), &diags);
    remove(path);
    return diags.count;
}

Test(compose_lists, a_block_stands_only_where_there_is_room_for_what_it_makes) {
    cr_expect_eq(faults_of("<omslag><bouwsteen naam='omslag-gegevens'/></omslag>"), 0);
    cr_expect_eq(faults_of("<hoofdstuk titel='a'><bouwsteen naam='motivatie'/></hoofdstuk>"), 0);
    cr_expect_eq(faults_of("<bijlagen><bouwsteen naam='bijlagen'/></bijlagen>"), 0);
    cr_expect_eq(faults_of("<omslag><bouwsteen naam='motivatie'/></omslag>"), 1);
    cr_expect_eq(diags.items[0].id, DIAG_TEMPLATE_BLOCK_PLACE);
    cr_expect_eq(faults_of("<hoofdstuk titel='a'><liggend><bouwsteen naam='omslag-gegevens'/>"
                           "</liggend></hoofdstuk>"),
                 1);
}

Test(compose_lists, a_logo_without_a_description_is_refused) {
    cr_expect_eq(faults_of("<omslag logo='punt.png'><titel>a</titel></omslag>"), 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_FIGURE_WITHOUT_ALT);
}
