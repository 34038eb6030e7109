/* A document over a programme: blocks that count, quotations, numbers in prose, and the reports of
 * the pilots as appendices whose ids do not meet. */
#include "compose/compose.h"

#include "base/text.h"
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

TestSuite(compose_programma, .init = set_up, .fini = tear_down);

#define NAMESPACE "xmlns='urn:beleidspers:1' "

static const struct xml_schema *schema(const char *name) {
    return xml_schema_load(&arena, arena_format(&arena, SCHEMAS "%s.xsd", name), &diags);
}

static const struct xml_document *document(const char *path, const char *text) {
    const struct xml_document *xml = xml_read_bytes(&arena, path, text, strlen(text), &diags);
    cr_assert_not_null(xml, "%s", text);
    return xml;
}

static const struct pilot *pilot(const char *id, const char *name, const char *content) {
    const char *text = arena_format(
        &arena,
        "<pilot " NAMESPACE "id='%s' soort='gemeente' start='2002-11' einde='2004-11'><naam>%s"
        "</naam><gebied><gemeente provincie='Utrecht'>%s</gemeente></gebied>"
        "<verslag titel='Verslag %s'><opsteller rol='adviseur'/></verslag>%s</pilot>",
        id, name, name, name, content);
    return model_read_pilot(&arena, document(arena_format(&arena, "%s.xml", id), text), &diags);
}

#define GOAL(status)                                                                               \
    "<doelen id='doelen'><p>Zie <ref naar='doelen'/>.</p>"                                         \
    "<doel id='nota' speerpunten='visie' status='" status "'>Een nota.</doel></doelen>"

static struct programma *programma(void) {
    struct programma *p = model_read_programma(
        &arena,
        document(
            "p.xml",
            "<programma " NAMESPACE
            "id='samen'><titel>Samen</titel><opdrachtgever>Commissie</opdrachtgever>"
            "<speerpunten><speerpunt code='visie' naam='visie vormen'/></speerpunten>"
            "<pilots><pilot href='noord.xml'/><pilot href='zuid.xml'/>"
            "<pilot naam='Oost' soort='gemeente' status='afgehaakt' reden='geen tijd'/></pilots>"
            "<codelijst soort='visie'><code id='een'>eerste</code><code id='twee'>tweede</code>"
            "</codelijst><codelijst soort='rol'><code id='gever'>gever</code></codelijst>"
            "<telling id='visies' titel='Visies' van='visie'><rest>geen</rest></telling>"
            "<matrix id='visies-per-pilot' titel='Matrix' van='visie'/>"
            "<kruistabel id='visie-en-rol' titel='Kruis' rijen='visie' kolommen='rol'/>"
            "<tekst id='inleiding'><p>Van <getal van='visies/een' hoofdletter='ja' "
            "enkel='gemeente' meer='gemeenten'/> is het waar.</p></tekst>"
            "<tekst id='vergeten'><p>Nergens.</p></tekst></programma>"),
        &diags);
    cr_assert_not_null(p);
    p->deelnames.items[0].pilot = pilot(
        "noord", "Noord",
        GOAL("bereikt") "<speerpunten><speerpunt code='visie' gewicht='hoofd'><uittreksel "
                        "voor='visie'><p>Zo zei Noord het, zie <ref naar='doelen'/>.</p>"
                        "</uittreksel></speerpunt></speerpunten><factoren><knelpunten><knelpunt "
                        "thema='geld'>k</knelpunt></knelpunten></factoren><codering>"
                        "<visie code='een'/><rol code='gever'/></codering>");
    p->deelnames.items[1].pilot =
        pilot("zuid", "Zuid", GOAL("niet") "<codering><visie code='twee'/></codering>");
    return p;
}

static struct doc *composed(void) {
    const struct xml_schema *templates = schema("sjabloon");
    const struct compose_input input = {
        .template = template_load(&arena, DATA "sjabloon-programma.xml", templates, &diags),
        .per_pilot = template_load(&arena, "templates/eindverslag.xml", templates, &diags),
        .programma = programma(),
        .labels = labels_load(&arena, "templates/labels/nl.xml", schema("labels"), &diags),
        .numbering_depth = 6};
    cr_assert(input.template && input.per_pilot && input.labels);
    cr_assert(template_of_programme(input.template));
    cr_assert_str_eq(template_per_pilot(input.template), "eindverslag");
    return compose_document(&arena, &input, &diags);
}

static char *whole(const struct doc *doc) {
    return doc_plain_text(&arena, doc->root);
}

static const struct doc_node *table_titled(const struct doc *doc, const char *title) {
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->kind == DOC_TABLE && node->first->kind == DOC_CAPTION &&
            text_equal(doc_plain_text(&arena, node->first), title))
            return node;
    return NULL;
}

Test(compose_programma, numbers_in_prose_are_counted_with_the_noun_in_the_right_number) {
    const char *text = whole(composed());
    cr_expect_not_null(strstr(text, "In twee verslagen en voor Commissie."));
    cr_expect_not_null(strstr(text, "Van Eén gemeente is het waar."), "%s", text);
}

Test(compose_programma, a_count_names_its_pilots_and_what_it_is_of) {
    const struct doc_node *table = table_titled(composed(), "Visies");
    cr_assert_not_null(table);
    const char *text = doc_plain_text(&arena, table);
    cr_expect_not_null(strstr(text, "eerste 1 Noord"), "%s", text);
    cr_expect_not_null(strstr(text, "n = 2 pilots"), "%s", text);
}

Test(compose_programma, one_that_gave_up_is_named_and_counts_in_no_table) {
    const struct doc *doc = composed();
    const struct doc_node *table = table_titled(doc, "De pilots");
    cr_assert_not_null(table);
    cr_expect_not_null(strstr(doc_plain_text(&arena, table), "afgehaakt: geen tijd"));
    cr_expect_null(strstr(doc_plain_text(&arena, table_titled(doc, "Matrix")), "Oost"));
}

Test(compose_programma, reports_of_pilots_are_appendices_with_ids_of_their_own) {
    const struct doc *doc = composed();
    const struct doc_node *north = doc_find(doc, "noord"), *goals = doc_find(doc, "zuid/doelen");
    cr_assert(north && goals);
    cr_expect(north->section.appendix);
    cr_expect_str_eq(doc_plain_text(&arena, doc_heading_of(north)), "Verslag Noord");
    cr_expect_str_eq(doc_appendix_of(goals)->id, "zuid");
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        cr_expect(node->kind != DOC_REF || node->ref.node, "unresolved");
    cr_expect_not(diag_has_errors(&diags));
}

Test(compose_programma, a_quotation_leads_back_to_the_report_it_is_from) {
    const struct doc *doc = composed();
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root)) {
        if (node->kind != DOC_BOX)
            continue;
        const char *text = doc_plain_text(&arena, node);
        cr_expect_not_null(strstr(text, "Zo zei Noord het"), "%s", text);
        cr_expect_not_null(strstr(text, "Uit: "), "%s", text);
        return;
    }
    cr_assert_fail("no box");
}

Test(compose_programma, prose_that_no_block_shows_is_reported) {
    composed();
    size_t found = 0;
    for (size_t i = 0; i < diags.count; i++)
        if (diags.items[i].id == DIAG_PROGRAMME_PART_UNUSED) {
            cr_expect_str_eq(diags.items[i].argument[1], "vergeten");
            found++;
        }
    cr_expect_eq(found, 1);
}

Test(compose_programma, the_account_names_file_and_line_of_every_part) {
    const struct doc_node *table = table_titled(composed(), "Herkomst van ‘Visies’");
    cr_assert_not_null(table);
    cr_expect_not_null(strstr(doc_plain_text(&arena, table), "Noord (noord.xml:1)"));
}
