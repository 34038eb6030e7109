/* Drafts and final versions, sections that make room, and references to what a document leaves out.
 */
#include "compose/compose.h"

#include "base/text.h"

#include <criterion/criterion.h>

#define SCHEMAS "templates/schema/"

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(compose_draft, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(const char *name) {
    return xml_schema_load(&arena, arena_format(&arena, SCHEMAS "%s.xsd", name), &diags);
}

static const struct pilot *pilot(const char *sections, const char *policy) {
    const char *text = arena_format(
        &arena,
        "<pilot xmlns='urn:beleidspers:1' id='p' soort='gemeente'><naam>P</naam><gebied><gemeente>P"
        "</gemeente></gebied>%s<beleid>%s</beleid></pilot>",
        sections, policy);
    const struct xml_document *xml = xml_read_bytes(&arena, "p.xml", text, strlen(text), &diags);
    cr_assert_not_null(xml, "%s", text);
    return model_read_pilot(&arena, xml, &diags);
}

static struct doc *composed(const char *sections, const char *policy, int without) {
    const struct compose_input input = {
        .template = template_load(&arena, "tests/unit/data/sjabloon-concept.xml",
                                  schema("sjabloon"), &diags),
        .pilot = pilot(sections, policy),
        .labels = labels_load(&arena, "templates/labels/nl.xml", schema("labels"), &diags),
        .numbering_depth = 6,
        .without = without};
    cr_assert(input.template && input.labels);
    cr_assert_eq(template_most_pages(input.template), 2);
    return compose_document(&arena, &input, &diags);
}

#define VERSION(stand)                                                                             \
    "<versies><versie nr='0.3' datum='2026-03-12' stand='" stand "'>x</versie></versies>"
#define REASON  "<aanleiding><p>Daarom.</p></aanleiding>"
#define MISSION "<missie>Sterk.</missie>"
#define VISION  "<toekomstvisie id='straks'><p>Later.</p></toekomstvisie>"

static const char *text_of(const struct doc *doc) {
    return doc_plain_text(&arena, doc->root);
}

Test(compose_draft, a_draft_says_so_with_its_version_and_date) {
    const struct doc *doc = composed(MISSION, VERSION("concept") REASON, 0);
    cr_expect_str_eq(doc->meta.mark, "CONCEPT, versie 0.3, 12" TEXT_NBSP "maart" TEXT_NBSP "2026");
    cr_expect(doc->meta.line_numbers);
}

Test(compose_draft, a_final_version_says_nothing) {
    const struct doc *doc = composed(MISSION, VERSION("vastgesteld") REASON, 0);
    cr_expect_null(doc->meta.mark);
    cr_expect_not(doc->meta.line_numbers);
    cr_expect_eq(diags.count, 0);
}

Test(compose_draft, what_no_version_calls_final_is_a_draft) {
    cr_expect_str_eq(composed(MISSION, REASON, 0)->meta.mark, "CONCEPT");
}

Test(compose_draft, a_mandatory_part_without_data_is_a_marked_gap_in_a_draft) {
    const char *text = text_of(composed(MISSION, VERSION("concept"), 0));
    cr_expect_not_null(strstr(text, "Aanleiding Nog invullen waarom het er komt"), "%s", text);
    cr_expect_null(strstr(text, "Vaste zin"), "%s", text);
    cr_expect_not_null(strstr(text, "Nog leeg:"), "%s", text);
    cr_expect_eq(diags.count, 0);
}

Test(compose_draft, in_a_final_version_it_is_an_error_at_the_pilot) {
    composed(MISSION, VERSION("vastgesteld"), 0);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_MANDATORY_PART_EMPTY);
    cr_expect_str_eq(diags.items[0].place.file, "p.xml");
    cr_expect_str_eq(diags.items[0].argument[0], "Aanleiding");
}

Test(compose_draft, without_gaps_there_is_no_list_of_them) {
    cr_expect_null(strstr(text_of(composed(MISSION, VERSION("concept") REASON, 0)), "Nog leeg"));
}

Test(compose_draft, the_lowest_priority_goes_first_and_is_remembered) {
    const struct doc *doc = composed(MISSION VISION, VERSION("concept") REASON, 1);
    const char *text = text_of(doc);
    cr_expect_null(strstr(text, "Later."), "%s", text);
    cr_expect_not_null(strstr(text, "Sterk."), "%s", text);
    cr_assert_eq(doc->left_out.count, 1);
    cr_expect_str_eq(doc->left_out.items[0].title, "Visie");
    cr_expect(doc->more_can_go);
    doc = composed(MISSION VISION, VERSION("concept") REASON, 2);
    cr_expect_eq(doc->left_out.count, 2);
    cr_expect_not(doc->more_can_go);
}

Test(compose_draft, what_had_nothing_to_say_was_not_left_out) {
    cr_expect_eq(composed(MISSION, VERSION("concept") REASON, 1)->left_out.count, 0);
}

Test(compose_draft, a_reference_to_what_the_document_leaves_out_becomes_words) {
    const char *sections = "<missie>Zie <ref naar='straks'/>.</missie>" VISION;
    const char *text = text_of(composed(sections, VERSION("concept") REASON, 1));
    cr_expect_not_null(strstr(text, "Zie toekomstvisie."), "%s", text);
    cr_expect_not(diag_has_errors(&diags));
}
