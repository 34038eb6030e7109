/* A document against its earlier version. */
#include "doc/doc.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(doc_changes, .fini = release);

#define NOWHERE ((struct place){0})

/* "a b c": a paragraph each. */
static struct doc *paragraphs(const char *list) {
    struct doc *doc = doc_new(&arena);
    size_t count;
    const char **words = text_words(&arena, list, &count);
    for (size_t i = 0; i < count; i++)
        doc_add_paragraph(&arena, doc->root, DOC_ROLE_BODY, words[i], NOWHERE);
    return doc;
}

/* "a b+ c-": + changed, - something gone before it. */
static const char *marked(const char *was, const char *is) {
    struct doc *doc = paragraphs(is);
    struct text_builder text = {.arena = &arena};
    doc_mark_changes(doc, paragraphs(was));
    for (const struct doc_node *node = doc->root->first; node; node = node->next)
        text_format(&text, "%s%s%s", text.size ? " " : "", doc_plain_text(&arena, node),
                    node->change == DOC_CHANGED          ? "+"
                    : node->change == DOC_REMOVED_BEFORE ? "-"
                                                         : "");
    return arena_string(&arena, text_string(&text));
}

Test(doc_changes, the_same_words_are_the_same) {
    cr_expect_str_eq(marked("a b c", "a b c"), "a b c");
    cr_expect_str_eq(marked("", ""), "");
}

Test(doc_changes, an_insertion_marks_itself_and_nothing_after_it) {
    cr_expect_str_eq(marked("a b c", "a x b c"), "a x+ b c");
    cr_expect_str_eq(marked("a b c", "a b c d"), "a b c d+");
    cr_expect_str_eq(marked("", "a b"), "a+ b+");
}

Test(doc_changes, a_deletion_marks_what_follows_it) {
    cr_expect_str_eq(marked("a b c", "a c"), "a c-");
    cr_expect_str_eq(marked("a b c d e", "b c e"), "b- c e-");
}

Test(doc_changes, other_words_are_a_change_however_many_repeat) {
    cr_expect_str_eq(marked("a b c", "a x c"), "a x+ c");
    cr_expect_str_eq(marked("a a a b a", "a a b b a"), "a a b+ b a");
}

Test(doc_changes, what_is_counted_is_what_is_marked) {
    struct doc *doc = paragraphs("a x c y");
    cr_expect_eq(doc_mark_changes(doc, paragraphs("a b c")), 2);
}

/* ---- numbers ---- */

static struct doc_node *section(struct doc_node *parent, const char *title) {
    return doc_add_section(&arena, parent, title, /*numbered*/ true, NOWHERE);
}

/* Titles of level 1, a colon and titles of level 2: "A B:b1:b2 C" */
static struct doc *sections(const char *list) {
    struct doc *doc = doc_new(&arena);
    struct diag_list diags = {.arena = &arena};
    size_t count;
    const char **words = text_words(&arena, list, &count);
    for (size_t i = 0; i < count; i++) {
        const char *at = words[i];
        struct doc_node *chapter = section(doc->root, arena_string_n(&arena, at, strcspn(at, ":")));
        for (at += strcspn(at, ":"); *at; at += strcspn(at, ":")) {
            at++;
            section(chapter, arena_string_n(&arena, at, strcspn(at, ":")));
        }
    }
    doc_number(doc, &diags);
    return doc;
}

static const char *kept(const char *was, const char *is) {
    struct doc *doc = sections(is);
    struct text_builder text = {.arena = &arena};
    doc_keep_numbers(doc, sections(was));
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->kind == DOC_SECTION)
            text_format(&text, "%s%s %s", text.size ? ", " : "", node->number,
                        doc_plain_text(&arena, doc_heading_of(node)));
    return arena_string(&arena, text_string(&text));
}

Test(doc_changes, numbers_stay_when_a_section_comes_between) {
    cr_expect_str_eq(kept("A B C", "A X B Y Z C"), "1 A, 1a X, 2 B, 2a Y, 2b Z, 3 C");
}

Test(doc_changes, numbers_stay_when_a_section_goes) {
    cr_expect_str_eq(kept("A B C", "A C"), "1 A, 3 C");
}

Test(doc_changes, what_is_below_follows) {
    cr_expect_str_eq(kept("A B:b", "A X:x B:b:c"), "1 A, 1a X, 1a.1 x, 2 B, 2.1 b, 2.1a c");
}

Test(doc_changes, sections_that_changed_places_are_numbered_anew) {
    cr_expect_str_eq(kept("A B C", "B A C"), "1 B, 2 A, 3 C");
}
