#include "doc/doc.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(doc, .init = set_up, .fini = tear_down);

static const struct place nowhere = {0};

static char *dump_of(const struct doc_node *node) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    doc_dump_node(node, 0, out);
    fclose(out);
    char *copy = arena_string(&arena, text);
    free(text);
    return copy;
}

static struct doc_node *section(struct doc_node *parent, const char *title, bool numbered) {
    return doc_add_section(&arena, parent, title, numbered, nowhere);
}

static struct doc_node *captioned(struct doc_node *parent, enum doc_kind kind) {
    struct doc_node *node = doc_add(&arena, parent, kind, nowhere);
    doc_add_text(&arena, doc_add(&arena, node, DOC_CAPTION, nowhere), "Opschrift", nowhere);
    return node;
}

static struct doc_node *ref_to(struct doc_node *parent, const char *target) {
    struct doc_node *paragraph = doc_add_paragraph(&arena, parent, DOC_ROLE_BODY, "Zie ", nowhere);
    struct doc_node *ref = doc_add(&arena, paragraph, DOC_REF, nowhere);
    ref->ref.target = target;
    return ref;
}

Test(doc, a_parent_contains_only_what_the_table_of_kinds_says) {
    static const struct {
        enum doc_kind parent, child;
        bool may;
    } cases[] = {
        {DOC_DOCUMENT, DOC_COVER, true},     {DOC_DOCUMENT, DOC_TEXT, false},
        {DOC_SECTION, DOC_SECTION, true},    {DOC_SECTION, DOC_CONTENTS, false},
        {DOC_PARAGRAPH, DOC_TEXT, true},     {DOC_PARAGRAPH, DOC_PARAGRAPH, false},
        {DOC_LIST, DOC_ITEM, true},          {DOC_LIST, DOC_PARAGRAPH, false},
        {DOC_ITEM, DOC_TEXT, true},          {DOC_ITEM, DOC_LIST, true},
        {DOC_NOTE, DOC_PARAGRAPH, true},     {DOC_EM, DOC_STRONG, true},
        {DOC_TEXT, DOC_TEXT, false},         {DOC_TABLE, DOC_CAPTION, true},
        {DOC_ROW, DOC_CELL, true},           {DOC_CELL, DOC_SECTION, false},
        {DOC_FIGURE, DOC_CAPTION, true},     {DOC_COVER, DOC_PARAGRAPH, true},
        {DOC_DEFINITIONS, DOC_ITEM, false},  {DOC_BREAK, DOC_TEXT, false},
        {DOC_PARAGRAPH, DOC_CAPTION, false}, {DOC_BOX, DOC_HEADING, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(doc_may_contain(cases[i].parent, cases[i].child), cases[i].may, "%s in %s",
                     doc_kind_name(cases[i].child), doc_kind_name(cases[i].parent));
}

Test(doc, every_kind_has_a_name_of_its_own) {
    for (int a = 0; a < DOC_KINDS; a++) {
        cr_assert_not_null(doc_kind_name((enum doc_kind)a));
        for (int b = 0; b < a; b++)
            cr_expect_str_neq(doc_kind_name((enum doc_kind)a), doc_kind_name((enum doc_kind)b));
    }
}

Test(doc, an_empty_text_is_not_added) {
    struct doc_node *paragraph = doc_make(&arena, DOC_PARAGRAPH, nowhere);
    doc_add_text(&arena, paragraph, "", nowhere);
    doc_add_text(&arena, paragraph, NULL, nowhere);
    cr_expect_null(paragraph->first);
}

Test(doc, a_deep_copy_is_equal_and_separate) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *chapter = section(doc->root, "Een", true);
    doc_add_paragraph(&arena, chapter, DOC_ROLE_LEAD, "Tekst", nowhere);
    section(chapter, "Een een", true);
    doc_add_paragraph(&arena, section(chapter, "Twee", true), DOC_ROLE_BODY, "Meer", nowhere);
    struct doc_node *copy = doc_copy(&arena, chapter);
    cr_expect_str_eq(dump_of(copy), dump_of(chapter));
    cr_expect_null(copy->parent);
    doc_add_text(&arena, copy->first, "!", nowhere);
    cr_expect_str_eq(doc_plain_text(&arena, chapter->first), "Een");
}

Test(doc, a_tree_of_a_hundred_thousand_levels_can_be_copied_and_read) {
    struct doc_node *top = doc_make(&arena, DOC_EM, nowhere), *node = top;
    for (int i = 0; i < 100000; i++)
        node = doc_add(&arena, node, DOC_EM, nowhere);
    doc_add_text(&arena, node, "diep", nowhere);
    cr_expect_str_eq(doc_plain_text(&arena, doc_copy(&arena, top)), "diep");
}

Test(doc, plain_text_has_no_notes_and_spaces_between_blocks) {
    struct doc_node *box = doc_make(&arena, DOC_BOX, nowhere);
    struct doc_node *first = doc_add_paragraph(&arena, box, DOC_ROLE_BODY, "Een", nowhere);
    struct doc_node *note = doc_add(&arena, first, DOC_NOTE, nowhere);
    doc_add_text(&arena, note, "niet voorlezen", nowhere);
    doc_add_text(&arena, first, ", twee", nowhere);
    struct doc_node *quoted = doc_add(&arena, first, DOC_QUOTED, nowhere);
    doc_add_text(&arena, quoted, "drie", nowhere);
    doc_add(&arena, first, DOC_BREAK, nowhere);
    doc_add_text(&arena, first, "vier", nowhere);
    doc_add_paragraph(&arena, box, DOC_ROLE_BODY, "Vijf", nowhere);
    cr_expect_str_eq(doc_plain_text(&arena, box), "Een, twee‘drie’ vier Vijf");
}

Test(doc, a_word_stands_for_itself_until_it_is_set) {
    struct doc *doc = doc_new(&arena);
    const char *key = doc_word_key(0);
    cr_expect_not_null(doc_word(doc, key));
    cr_expect(doc_set_word(doc, key, "uit het bestand: {1} en {0}{2}"));
    cr_expect_str_eq(doc_word(doc, key), "uit het bestand: {1} en {0}{2}");
    cr_expect_str_eq(doc_phrase(doc, key, "a", "b"), "uit het bestand: b en a");
    cr_expect_not(doc_set_word(doc, "bestaat-niet", "x"));
}

Test(doc, no_word_has_two_entries) {
    for (size_t a = 0; a < doc_word_count(); a++)
        for (size_t b = 0; b < a; b++)
            cr_expect_str_neq(doc_word_key(a), doc_word_key(b));
}

/* ---- numbering ---- */

Test(doc, sections_are_numbered_as_deep_as_their_ancestors_are) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *front = section(doc->root, "Algemeen", false);
    struct doc_node *hidden = section(front, "Onder ongenummerd", true);
    struct doc_node *one = section(doc->root, "Een", true);
    struct doc_node *one_one = section(one, "Een een", true);
    struct doc_node *plain = section(one, "Zonder", false);
    struct doc_node *below_plain = section(plain, "Eronder", true);
    struct doc_node *one_two = section(one, "Een twee", true);
    struct doc_node *deep = section(one_two, "Diep", true);
    struct doc_node *two = section(doc->root, "Twee", true);
    struct doc_node *own = section(two, "Eigen", true);
    own->section.label = "1.1";
    doc_number(doc, &diags);
    cr_expect_null(front->number);
    cr_expect_null(hidden->number);
    cr_expect_str_eq(one->number, "1");
    cr_expect_str_eq(one_one->number, "1.1");
    cr_expect_null(plain->number);
    cr_expect_null(below_plain->number);
    cr_expect_str_eq(one_two->number, "1.2");
    cr_expect_str_eq(deep->number, "1.2.1");
    cr_expect_str_eq(two->number, "2");
    cr_expect_str_eq(own->number, "1.1");
    cr_expect_eq(diags.count, 0);
}

Test(doc, chapters_restart_in_each_appendix) {
    struct doc *doc = doc_new(&arena);
    section(doc->root, "Een", true);
    struct doc_node *a = section(doc->root, "Plan", false), *b, *c, *inner;
    a->section.appendix = true;
    struct doc_node *in_a = section(a, "Doel", true);
    b = section(doc->root, "Enquête", false);
    b->section.appendix = true;
    struct doc_node *in_b = section(b, "Vragen", true);
    struct doc_node *table = captioned(in_b, DOC_TABLE);
    inner = section(b, "Verantwoording", false);
    inner->section.appendix = true;
    c = section(doc->root, "Eigen label", false);
    c->section.appendix = true;
    c->section.label = "BIJLAGE";
    doc_number(doc, &diags);
    cr_expect_str_eq(a->number, "Bijlage" TEXT_NBSP "1");
    cr_expect_str_eq(in_a->number, "1");
    cr_expect_str_eq(b->number, "Bijlage" TEXT_NBSP "2");
    cr_expect_str_eq(in_b->number, "1");
    cr_expect_str_eq(table->number, "Tabel" TEXT_NBSP "B2.1");
    cr_expect_str_eq(inner->number, "Bijlage" TEXT_NBSP "2.1");
    cr_expect_str_eq(c->number, "BIJLAGE");
}

Test(doc, tables_and_figures_count_per_numbered_chapter) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *front = section(doc->root, "Algemeen", false);
    struct doc_node *loose = captioned(front, DOC_TABLE);
    struct doc_node *one = section(doc->root, "Een", true);
    struct doc_node *two = section(doc->root, "Twee", true);
    struct doc_node *bare = doc_add(&arena, two, DOC_TABLE, nowhere);
    struct doc_node *first = captioned(two, DOC_TABLE);
    struct doc_node *second = captioned(section(two, "Sub", true), DOC_TABLE);
    struct doc_node *figure = captioned(two, DOC_FIGURE);
    struct doc_node *unnumbered = captioned(two, DOC_TABLE);
    unnumbered->table.unnumbered = true;
    struct doc_node *early = captioned(one, DOC_TABLE);
    doc_number(doc, &diags);
    cr_expect_str_eq(loose->number, "Tabel" TEXT_NBSP "1");
    cr_expect_str_eq(early->number, "Tabel" TEXT_NBSP "1.1");
    cr_expect_null(bare->number);
    cr_expect_str_eq(first->number, "Tabel" TEXT_NBSP "2.1");
    cr_expect_str_eq(second->number, "Tabel" TEXT_NBSP "2.2");
    cr_expect_str_eq(figure->number, "Figuur" TEXT_NBSP "2.1");
    cr_expect_null(unnumbered->number);
    cr_expect_eq(doc->tables.count, 6);
    cr_expect_eq(doc->figures.count, 1);
}

Test(doc, notes_run_through_the_whole_document) {
    struct doc *doc = doc_new(&arena);
    const char *numbers[] = {"1", "2", "3"};
    for (int i = 0; i < 3; i++) {
        struct doc_node *chapter = section(doc->root, "Hoofdstuk", true);
        struct doc_node *text = doc_add_paragraph(&arena, chapter, DOC_ROLE_BODY, "Tekst", nowhere);
        doc_add_text(&arena, doc_add(&arena, text, DOC_NOTE, nowhere), "Noot", nowhere);
    }
    doc_number(doc, &diags);
    cr_assert_eq(doc->notes.count, 3);
    for (int i = 0; i < 3; i++)
        cr_expect_str_eq(doc->notes.items[i]->number, numbers[i]);
}

Test(doc, heading_levels_have_no_gaps_and_a_box_title_has_none) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *one = section(doc->root, "Een", false);
    struct doc_node *second_below = doc_add(&arena, one, DOC_HEADING, nowhere);
    second_below->heading.below = 2;
    struct doc_node *sub = section(one, "Sub", false);
    struct doc_node *box = doc_add(&arena, sub, DOC_BOX, nowhere);
    struct doc_node *title = doc_add(&arena, box, DOC_HEADING, nowhere);
    struct doc_node *in_box = doc_add(&arena, box, DOC_HEADING, nowhere);
    struct doc_node *deep = sub;
    for (int i = 0; i < 8; i++)
        deep = section(deep, "Dieper", false);
    doc_number(doc, &diags);
    cr_expect_eq(one->first->heading.level, 1);
    cr_expect(one->first->heading.in_contents);
    cr_expect_eq(second_below->heading.level, 2);
    cr_expect_not(second_below->heading.in_contents);
    cr_expect_eq(sub->first->heading.level, 2);
    cr_expect_eq(title->heading.level, 0);
    cr_expect_eq(in_box->heading.level, 3);
    cr_expect_eq(deep->first->heading.level, 6);
}

/* ---- references ---- */

Test(doc, references_say_kind_and_number_or_the_title) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *one = section(doc->root, "Een", true);
    struct doc_node *sub = section(one, "Sub", true);
    struct doc_node *plain = section(one, "Wat vooraf ging", false);
    struct doc_node *table = captioned(one, DOC_TABLE);
    struct doc_node *text = doc_add_paragraph(&arena, one, DOC_ROLE_BODY, "Tekst", nowhere);
    struct doc_node *note = doc_add(&arena, text, DOC_NOTE, nowhere);
    struct doc_node *appendix = section(doc->root, "Plan", false);
    struct doc_node *inner = section(appendix, "Fase", true);
    struct doc_node *phase = section(doc->root, "Oriëntatie", false);
    struct doc_node *labelled = section(doc->root, "Doelgroep", false);
    phase->section.label = "Fase 1";
    labelled->section.label = "1.";
    appendix->section.appendix = true;
    const struct {
        struct doc_node *target;
        const char *words, *number, *title;
    } cases[] = {
        {one, "hoofdstuk" TEXT_NBSP "1", "1", "‘Een’"},
        {sub, "paragraaf" TEXT_NBSP "1.1", "1.1", "‘Sub’"},
        {plain, "‘Wat vooraf ging’", "‘Wat vooraf ging’", "‘Wat vooraf ging’"},
        {table, "tabel" TEXT_NBSP "1.1", "1.1", "‘Opschrift’"},
        {note, "noot" TEXT_NBSP "1", "1", "‘’"},
        {appendix, "bijlage" TEXT_NBSP "1", "1", "‘Plan’"},
        {inner, "hoofdstuk" TEXT_NBSP "1 van bijlage" TEXT_NBSP "1", "1", "‘Fase’"},
        {phase, "Fase 1", "Fase 1", "‘Oriëntatie’"},
        {labelled, "hoofdstuk" TEXT_NBSP "1", "1.", "‘Doelgroep’"},
    };
    enum { COUNT = sizeof cases / sizeof *cases };
    struct doc_node *refs[COUNT];
    for (int i = 0; i < COUNT; i++) {
        cases[i].target->id = arena_format(&arena, "id%d", i);
        refs[i] = ref_to(one, cases[i].target->id);
    }
    doc_number(doc, &diags);
    cr_expect_eq(diags.count, 0);
    for (int i = 0; i < COUNT; i++) {
        cr_expect_str_eq(doc_ref_text(&arena, doc, refs[i]), cases[i].words);
        refs[i]->ref.form = DOC_REF_NUMBER;
        cr_expect_str_eq(doc_ref_text(&arena, doc, refs[i]), cases[i].number);
        refs[i]->ref.form = DOC_REF_TITLE;
        cr_expect_str_eq(doc_ref_text(&arena, doc, refs[i]), cases[i].title);
        refs[i]->ref.form = DOC_REF_PAGE;
        cr_expect_str_eq(doc_ref_text(&arena, doc, refs[i]), "pagina");
    }
}

Test(doc, a_reference_at_the_start_of_its_block_has_a_capital) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *one = section(doc->root, "Een", true);
    one->id = "een";
    struct doc_node *text = doc_add_paragraph(&arena, one, DOC_ROLE_BODY, NULL, nowhere);
    struct doc_node *ref =
        doc_add(&arena, doc_add(&arena, text, DOC_EM, nowhere), DOC_REF, nowhere);
    ref->ref.target = "een";
    doc_number(doc, &diags);
    cr_expect_str_eq(doc_ref_text(&arena, doc, ref), "Hoofdstuk" TEXT_NBSP "1");
}

Test(doc, a_reference_to_a_long_item_quotes_its_first_words) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *one = section(doc->root, "Een", true);
    struct doc_node *list = doc_add(&arena, one, DOC_LIST, nowhere);
    struct doc_node *item = doc_add(&arena, list, DOC_ITEM, nowhere);
    item->id = "lang";
    doc_add_text(&arena, item,
                 "een heel lang punt met véél woorden dat niet helemaal in de zin past", nowhere);
    struct doc_node *ref = ref_to(one, "lang");
    doc_number(doc, &diags);
    cr_expect_str_eq(doc_ref_text(&arena, doc, ref),
                     "‘een heel lang punt met véél woorden dat niet helemaal in …’");
}

Test(doc, a_reference_to_nothing_is_a_warning_with_its_place) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *ref = ref_to(section(doc->root, "Een", true), "weg");
    ref->place = (struct place){"a.xml", 12, 5};
    doc_number(doc, &diags);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_DOC_REF_UNRESOLVED);
    cr_expect_eq(diags.items[0].place.line, 12);
    cr_expect_str_eq(doc_ref_text(&arena, doc, ref), "weg");
    cr_expect_null(ref->ref.node);
}

Test(doc, an_id_used_in_two_places_is_reported_once_and_the_first_keeps_it) {
    struct doc *doc = doc_new(&arena);
    struct doc_node *first = section(doc->root, "Een", true);
    struct doc_node *again = section(doc->root, "Twee", true);
    struct doc_node *other = section(doc->root, "Drie", true);
    first->id = again->id = other->id = "id";
    first->place = again->place = (struct place){"a.xml", 1, 1}; /* one thing printed twice */
    other->place = (struct place){"a.xml", 2, 1};
    doc_number(doc, &diags);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_DOC_ID_TWICE);
    cr_expect_eq(diags.items[0].place.line, 2);
    cr_expect_eq(doc_find(doc, "id"), first);
}

Test(doc, two_thousand_ids_are_all_found) {
    struct doc *doc = doc_new(&arena);
    for (int i = 0; i < 2000; i++)
        section(doc->root, "Titel", true)->id = arena_format(&arena, "id-%d", i);
    doc_number(doc, &diags);
    for (int i = 0; i < 2000; i++)
        cr_expect_not_null(doc_find(doc, arena_format(&arena, "id-%d", i)));
    cr_expect_null(doc_find(doc, "id-2000"));
}

Test(doc, a_dump_shows_one_node_a_line_with_its_place) {
    struct doc *doc = doc_new(&arena);
    struct place place = {"map/a.xml", 3, 7};
    struct doc_node *one = doc_add_section(&arena, doc->root, "Een \"twee\"", true, place);
    one->id = "een";
    doc_number(doc, &diags);
    cr_expect_str_eq(dump_of(doc->root), "document\n"
                                         "  section number=\"1\" id=een numbered  @a.xml:3:7\n"
                                         "    heading level=1 in-contents  @a.xml:3:7\n"
                                         "      text \"Een \\\"twee\\\"\"  @a.xml:3:7\n");
}

Test(doc, sections_below_the_numbering_depth_bear_no_number) {
    struct doc *doc = doc_new(&arena);
    doc->numbering_depth = 1;
    struct doc_node *chapter =
        doc_add_section(&arena, doc->root, "Hoofdstuk", true, (struct place){0});
    struct doc_node *section =
        doc_add_section(&arena, chapter, "Paragraaf", true, (struct place){0});
    doc_number(doc, &diags);
    cr_expect_str_eq(chapter->number, "1");
    cr_expect_null(section->number);
}

Test(doc, words_are_sorted_so_that_they_can_be_looked_up_by_halves) {
    for (size_t i = 0; i < doc_word_count(); i++) {
        cr_expect_eq(doc_word_index(doc_word_key(i)), i, "%s", doc_word_key(i));
        cr_expect(i == 0 || strcmp(doc_word_key(i - 1), doc_word_key(i)) < 0, "%s",
                  doc_word_key(i));
    }
    cr_expect_eq(doc_word_index("geen-woord"), DOC_WORD_NONE);
}
