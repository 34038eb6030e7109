#include "doc/doc.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static struct arena arena;
static struct diag_list diags;
static struct doc *doc;
static const struct place nowhere;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
    doc = doc_new(&arena);
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(doc_register, .init = set_up, .fini = tear_down);

static const struct doc_node *mark(const char *text, const char *term, const char *sub) {
    struct doc_node *paragraph = doc_add(&arena, doc->root, DOC_PARAGRAPH, nowhere);
    struct doc_node *marked = doc_add(&arena, paragraph, DOC_MARKED, nowhere);
    marked->marked.term = term;
    marked->marked.sub = sub;
    doc_add_text(&arena, marked, text, nowhere);
    return marked;
}

/* "A:aap(2) >noot(1)": an initial, a term, a term below it; with their numbers of places. */
static const char *listed(void) {
    struct text_builder text = {.arena = &arena};
    size_t count;
    const struct doc_entry *entries = doc_register(doc, &arena, &count);
    for (size_t i = 0; i < count; i++) {
        const struct doc_entry *e = &entries[i];
        text_format(&text, "%s%s%s%s%s(%zu)", i ? " " : "", e->initial ? e->initial : "",
                    e->initial ? ":" : "", e->depth ? ">" : "", e->term, e->count);
    }
    return text_string(&text);
}

static void mark_all(const char *const *words) {
    for (; *words; words++)
        mark(*words, NULL, NULL);
}

Test(doc_register, terms_are_sorted_as_dutch_is) {
    mark_all((const char *const[]){"zorg", "één", "ijs", "ideeën", "Idee", "ijzer", "iken",
                                   "4e lid", "enquête", "enquêtes", "’s avonds", "beleids-nota",
                                   "beleid maken", "beleidsplan", NULL});
    cr_expect_str_eq(listed(),
                     "0–9:4e lid(1) B:beleid maken(1) beleids-nota(1) beleidsplan(1) E:één(1) "
                     "enquête(1) enquêtes(1) I:Idee(1) ideeën(1) ijs(1) ijzer(1) iken(1) "
                     "S:’s avonds(1) Z:zorg(1)");
}

Test(doc_register, a_term_stands_once_as_within_a_sentence) {
    const struct doc_node *first = mark("Visie", NULL, NULL);
    const struct doc_node *second = mark("visie", NULL, NULL);
    mark("ze zagen", "visie", NULL);
    size_t count;
    const struct doc_entry *entries = doc_register(doc, &arena, &count);
    cr_assert_eq(count, 1);
    cr_expect_str_eq(entries->term, "visie");
    cr_assert_eq(entries->count, 3);
    cr_expect_eq(entries->nodes[0], first);
    cr_expect_eq(entries->nodes[1], second);
}

Test(doc_register, words_that_differ_in_an_accent_stay_apart) {
    mark_all((const char *const[]){"een", "één", "een", NULL});
    cr_expect_str_eq(listed(), "E:een(2) één(1)");
}

Test(doc_register, terms_below_another_follow_it) {
    mark("b", "beleid", "nota");
    mark("a", "beleid", "uitvoering");
    mark("beleid", NULL, NULL);
    mark("c", "beleid", "Nota");
    mark("d", "bestuur", "raad");
    cr_expect_str_eq(listed(), "B:beleid(1) >nota(2) >uitvoering(1) bestuur(0) >raad(1)");
}

Test(doc_register, a_document_without_terms_has_no_entries) {
    cr_expect_str_eq(listed(), "");
}

/* ---- what else is new in the tree ---- */

static struct doc_node *columns_in(struct doc_node *parent) {
    struct doc_node *columns = doc_add(&arena, parent, DOC_COLUMNS, nowhere);
    doc_add_paragraph(&arena, columns, DOC_ROLE_BODY, "a", nowhere);
    return columns;
}

Test(doc_register, columns_dissolve_where_there_is_no_room_for_them) {
    struct doc_node *fragment = doc_make(&arena, DOC_DESCRIPTION, nowhere);
    columns_in(fragment);
    struct doc_node *section = doc_add(&arena, doc->root, DOC_SECTION, nowhere);
    struct doc_node *list = doc_add(&arena, section, DOC_DEFINITIONS, nowhere);
    struct doc_node *item = doc_make(&arena, DOC_ITEM, nowhere);
    struct doc_node *description = doc_add(&arena, list, DOC_DESCRIPTION, nowhere);
    doc_copy_children(&arena, section, fragment);
    doc_copy_children(&arena, item, fragment);
    doc_copy_children(&arena, description, fragment);
    cr_expect_eq(section->last->kind, DOC_COLUMNS);
    cr_expect_eq(item->first->kind, DOC_PARAGRAPH);
    cr_expect_eq(description->first->kind, DOC_PARAGRAPH);
}

static const char *ref_words(const char *target, enum doc_ref_form form) {
    struct doc_node *paragraph =
        doc_add_paragraph(&arena, doc->root, DOC_ROLE_BODY, "Zie ", nowhere);
    struct doc_node *ref = doc_add(&arena, paragraph, DOC_REF, nowhere);
    ref->ref.target = target;
    ref->ref.form = form;
    doc_number(doc, &diags);
    return doc_ref_text(&arena, doc, ref);
}

Test(doc_register, a_source_a_pilot_and_a_page_have_words) {
    struct doc_node *list = doc_add(&arena, doc->root, DOC_LIST, nowhere);
    struct doc_node *item = doc_add(&arena, list, DOC_ITEM, nowhere);
    doc_add_section(&arena, doc->root, "Een", true, nowhere)->id = "een";
    item->id = "bron";
    item->item.citation = "Movisie (2009)";
    item->item.title = "Samen beleid maken";
    doc->root->id = "waterdam";
    doc->meta.name = "Waterdam";
    cr_expect_str_eq(ref_words("bron", DOC_REF_FULL), "Movisie (2009)");
    cr_expect_str_eq(ref_words("bron", DOC_REF_TITLE), "‘Samen beleid maken’");
    cr_expect_str_eq(ref_words("waterdam", DOC_REF_FULL), "Waterdam");
    cr_expect_str_eq(ref_words("waterdam", DOC_REF_TITLE), "Waterdam");
    cr_expect_str_eq(ref_words("een", DOC_REF_FULL_PAGE), "hoofdstuk" TEXT_NBSP "1");
    cr_expect_eq(diags.count, 0);
}

Test(doc_register, a_broken_reference_is_an_error_that_says_what_may_be_meant) {
    doc_add_section(&arena, doc->root, "Een", true, nowhere)->id = "knelpunten";
    ref_words("knelpnten", DOC_REF_FULL);
    ref_words("iets-anders", DOC_REF_FULL);
    diags.count = 0;
    doc_number(doc, &diags);
    cr_assert_eq(diags.count, 2);
    cr_expect_eq(diags.items[0].id, DIAG_DOC_REF_LIKE);
    cr_expect_eq(diag_severity_of(diags.items[0].id), DIAG_ERROR);
    cr_expect_not_null(strstr(diag_text(&arena, &diags.items[0], DIAG_EN), "'knelpunten' meant?"));
    cr_expect_eq(diags.items[1].id, DIAG_DOC_REF_UNRESOLVED);
    cr_expect_eq(diag_severity_of(diags.items[1].id), DIAG_ERROR);
}
