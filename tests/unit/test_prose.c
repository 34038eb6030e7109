#include "prose/prose.h"

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

TestSuite(prose, .init = set_up, .fini = tear_down);

static const struct xml_node *parsed(const char *content) {
    char *file = arena_format(&arena, "<r xmlns='urn:beleidspers:1'>%s</r>", content);
    struct xml_document *document =
        xml_read_bytes(&arena, "tests/unit/data/a.xml", file, strlen(file), &diags);
    cr_assert_not_null(document, "%s", content);
    return document->root;
}

static struct doc_node *read_with(struct prose_reader *reader, const char *content) {
    reader->arena = &arena;
    reader->diags = &diags;
    return prose_content(reader, parsed(content));
}

static struct doc_node *read_prose(const char *content) {
    return read_with(&(struct prose_reader){0}, content);
}

static void write_short(const struct doc_node *node, struct text_builder *out) {
    if (node->kind == DOC_TEXT) {
        text_append(out, node->text);
        return;
    }
    text_format(out, "%s(", doc_kind_name(node->kind));
    for (const struct doc_node *child = node->first; child; child = child->next) {
        if (child != node->first)
            text_append_char(out, '|');
        write_short(child, out);
    }
    text_append_char(out, ')');
}

/* "paragraph(Een |em(twee))" */
static const char *shape_of(const struct doc_node *holder) {
    struct text_builder out = {.arena = &arena};
    for (const struct doc_node *child = holder ? holder->first : NULL; child; child = child->next) {
        if (child != holder->first)
            text_append_char(&out, ' ');
        write_short(child, &out);
    }
    return text_string(&out);
}

Test(prose, white_space_collapses_across_inline_elements_as_in_html) {
    static const struct {
        const char *xml, *shape;
    } cases[] = {
        {"<p>  Een\n  twee  </p>", "paragraph(Een twee)"},
        {"<p>een <em>twee</em> drie</p>", "paragraph(een |em(twee)| drie)"},
        {"<p>een <em> twee </em> drie</p>", "paragraph(een |em(twee )|drie)"},
        {"<p>een<em> twee</em></p>", "paragraph(een|em( twee))"},
        {"<p><em>een</em> <strong>twee</strong></p>", "paragraph(em(een)| |strong(twee))"},
        {"<p>een <em> </em></p>", "paragraph(een)"},
        {"<p><em>een </em></p>", "paragraph(em(een))"},
        {"<p>een<em><strong> </strong></em></p>", "paragraph(een)"},
        {"<p> <em/> </p>", ""},
        {"<p>een <br/> twee</p>", "paragraph(een|break()|twee)"},
        {"<p><em> <br/>een</em></p>", "paragraph(em(break()|een))"},
        {"<p>een <ref naar='x'/> twee</p>", "paragraph(een |ref()| twee)"},
        {"<p>een <noot>twee</noot> drie</p>", "paragraph(een|note(twee)| drie)"},
        {"<p>een <noot>twee</noot>drie</p>", "paragraph(een|note(twee)| drie)"},
        {"<p>een <noot>twee</noot>.</p>", "paragraph(een|note(twee)|.)"},
        {"<p>een<noot> <p>twee</p> </noot>, drie</p>",
         "paragraph(een|note(paragraph(twee))|, drie)"},
        {"<p>vast\xC2\xA0spatie  ’quote’</p>", "paragraph(vast\xC2\xA0spatie ’quote’)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_str_eq(shape_of(read_prose(cases[i].xml)), cases[i].shape);
    cr_expect_eq(diags.count, 0);
}

Test(prose, short_content_stays_inline_and_content_with_blocks_becomes_blocks) {
    cr_expect_str_eq(shape_of(read_prose(" Een\n <em>twee</em> ")), "Een  em(twee)");
    cr_expect_str_eq(shape_of(read_prose("<p>a</p>\n<p>b</p>")), "paragraph(a) paragraph(b)");
    cr_expect_str_eq(shape_of(read_prose("Voor <em>de</em> lijst: <ul><li>a</li></ul> na")),
                     "paragraph(Voor |em(de)| lijst:) list(item(a)) paragraph(na)");
    cr_expect_str_eq(shape_of(read_prose("<ul><li>a<ul><li>b</li></ul></li></ul>")),
                     "list(item(paragraph(a)|list(item(b))))");
}

Test(prose, nothing_but_white_space_is_no_content) {
    cr_expect_null(read_prose(" \n "));
    cr_expect_null(read_prose(""));
    cr_expect_null(read_prose("<p> </p>"));
}

Test(prose, an_extract_is_transparent_in_the_pilots_own_report) {
    cr_expect_str_eq(shape_of(read_prose("<p>a</p><uittreksel voor='visie'><p>b</p></uittreksel>")),
                     "paragraph(a) paragraph(b)");
}

Test(prose, every_inline_element_has_its_kind) {
    cr_expect_str_eq(shape_of(read_prose("<a href='https://x.nl'>a</a><q>b</q>"
                                         "<abbr title='c c'>c</abbr><span xml:lang='en'>d</span>"
                                         "<sup>e</sup><sub>f</sub><vast>g</vast>")),
                     "link(a) quoted(b) abbreviation(c) span(d) superscript(e) subscript(f) "
                     "fixed(g)");
    const struct doc_node *link = read_prose("<a href='https://x.nl'>a</a>")->first;
    cr_expect_str_eq(link->link.href, "https://x.nl");
    const struct doc_node *span = read_prose("<span xml:lang='en'>a</span>")->first;
    cr_expect_str_eq(span->language, "en");
    const struct doc_node *abbr = read_prose("<abbr title='Wet'>W</abbr>")->first;
    cr_expect_str_eq(abbr->abbreviation.expansion, "Wet");
    const struct doc_node *ref = read_prose("<ref naar='x' vorm='pagina'/>")->first;
    cr_expect_str_eq(ref->ref.target, "x");
    cr_expect_eq(ref->ref.form, DOC_REF_PAGE);
}

Test(prose, lists_know_their_numbering_and_whether_they_are_loose) {
    static const struct {
        const char *type;
        enum doc_list_style style;
    } cases[] = {{"1", DOC_DECIMAL},     {"a", DOC_LOWER_ALPHA},    {"A", DOC_UPPER_ALPHA},
                 {"i", DOC_LOWER_ROMAN}, {"1)", DOC_DECIMAL_PAREN}, {"a)", DOC_LETTER_PAREN}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct doc_node *list =
            read_prose(
                arena_format(&arena, "<ol type='%s' start='4'><li>x</li></ol>", cases[i].type))
                ->first;
        cr_expect_eq(list->list.style, cases[i].style);
        cr_expect_eq(list->list.start, 4);
        cr_expect_not(list->list.loose);
    }
    cr_expect(read_prose("<ul><li><p>a</p><p>b</p></li></ul>")->first->list.loose);
}

Test(prose, a_fourth_list_level_is_a_warning) {
    read_prose("<ul><li><ul><li><ul><li>3<ul><li>4</li></ul></li></ul></li></ul></li></ul>");
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_LIST_TOO_DEEP);
}

Test(prose, boxes_quotations_and_definitions_have_their_parts) {
    cr_expect_str_eq(shape_of(read_prose("<kader titel=' De titel '><p>a</p></kader>")),
                     "box(heading(De titel)|paragraph(a))");
    const struct doc_node *quote = read_prose("<blockquote bron='Nota'>a <em>b</em></blockquote>");
    cr_expect_str_eq(shape_of(quote), "quote(paragraph(a |em(b))|paragraph(Nota))");
    cr_expect_eq(quote->first->last->paragraph.role, DOC_ROLE_SOURCE);
    cr_expect_str_eq(shape_of(read_prose("<dl><dt>a</dt><dd>b</dd><dd><p>c</p></dd></dl>")),
                     "definitions(term(a)|description(b)|description(paragraph(c)))");
    const struct doc_node *heading = read_prose("<tussenkop niveau='2'>K</tussenkop>")->first;
    cr_expect_eq(heading->kind, DOC_HEADING);
    cr_expect_eq(heading->heading.below, 2);
}

Test(prose, a_note_in_a_note_is_an_error) {
    cr_expect_str_eq(shape_of(read_prose("a<noot>b<noot>c</noot></noot>")), "a note(b)");
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_NOTE_IN_NOTE);
}

Test(prose, nesting_past_the_limit_is_reported_not_read) {
    struct text_builder text = {.arena = &arena};
    for (int i = 0; i < 60; i++)
        text_append(&text, "<em>");
    text_append(&text, "x");
    for (int i = 0; i < 60; i++)
        text_append(&text, "</em>");
    cr_expect_null(read_prose(text_string(&text)));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_TOO_DEEP);
}

Test(prose, a_picture_without_alt_says_what_to_do) {
    cr_expect_null(read_prose("<figure><img src='bestaat-niet.png'/></figure>"));
    cr_assert_geq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_FIGURE_WITHOUT_ALT);
}

/* ---- tables ---- */

static const struct doc_node *table_of(const char *rows) {
    return read_prose(arena_format(&arena, "<table>%s</table>", rows))->first;
}

Test(prose, a_table_knows_its_columns_header_rows_and_scopes) {
    const struct doc_node *table =
        table_of("<caption>Titel</caption><col breedte='2'/><col breedte='30mm' "
                 "uitlijning='decimaal'/><thead><tr><th>a</th><th>b</th></tr></thead>"
                 "<tbody><tr><th>c</th><td>1</td></tr></tbody>");
    cr_expect_eq(table->table.column_count, 2);
    cr_expect_eq(table->table.header_rows, 1);
    cr_expect(table->table.header_column);
    cr_expect_eq(table->table.columns[0].weight, 2);
    cr_expect_eq(table->table.columns[1].width, LENGTH_MM(30));
    cr_expect_eq(table->table.columns[1].align, DOC_ALIGN_DECIMAL);
    const struct doc_node *head = table->first->next, *row = head->next;
    cr_expect(head->row.header);
    cr_expect_eq(head->first->cell.scope, DOC_SCOPE_COLUMN);
    cr_expect_eq(row->first->cell.scope, DOC_SCOPE_ROW);
    cr_expect_not(row->last->cell.header);
    cr_expect_eq(diags.count, 0);
}

Test(prose, spans_count_as_the_columns_they_cover) {
    const struct doc_node *table =
        table_of("<tbody><tr><th rowspan='2'>a</th><td colspan='2'>b</td></tr>"
                 "<tr><td>c</td><td>d</td></tr></tbody>");
    cr_expect_eq(table->table.column_count, 3);
    cr_expect_eq(diags.count, 0);
}

Test(prose, a_short_row_is_filled_up_and_reported_at_its_place) {
    const struct doc_node *table =
        table_of("<tbody><tr><th>a</th><td>b</td></tr>\n<tr><td>c</td></tr></tbody>");
    cr_expect_str_eq(shape_of(table), "row(cell(a)|cell(b)) row(cell(c)|cell())");
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_ROW_UNEVEN);
    cr_expect_eq(diags.items[0].place.line, 2);
}

Test(prose, a_span_never_leaves_its_part_or_the_table) {
    const struct doc_node *table =
        table_of("<thead><tr><th rowspan='9'>a</th><th>b</th></tr></thead>"
                 "<tbody><tr><td colspan='2000000000' rowspan='5'>c</td></tr></tbody>");
    cr_expect_eq(table->first->first->cell.row_span, 1);
    cr_expect_leq(table->last->first->cell.column_span, 60);
    cr_expect_eq(table->last->first->cell.row_span, 1);
}

/* ---- what the caller adds ---- */

static bool take_foreign(void *context, const struct xml_node *element, struct doc_node *parent) {
    int *count = context;
    *count += xml_is(element, "toelichting") && parent->kind == DOC_DESCRIPTION;
    return true;
}

Test(prose, other_elements_go_to_the_caller) {
    int count = 0;
    struct prose_reader reader = {.foreign = take_foreign, .context = &count};
    const struct doc_node *holder =
        read_with(&reader, "<p>a</p><toelichting>x</toelichting> <p>b</p><toelichting/>");
    cr_expect_str_eq(shape_of(holder), "paragraph(a) paragraph(b)");
    cr_expect_eq(count, 2);
    cr_expect_str_eq(shape_of(read_with(&reader, " kort <toelichting>x</toelichting> ")), "kort");
    cr_expect_eq(count, 3);
}

static const char *fill(void *context, const char *text, struct place place) {
    cr_expect_neq(place.line, 0);
    return strstr(text, "{naam}") ? context : text;
}

Test(prose, texts_pass_through_the_callers_hands) {
    char name[] = "Zwolle ";
    struct prose_reader reader = {.text = fill, .context = name};
    cr_expect_str_eq(shape_of(read_with(&reader, "<p>a <em>{naam}</em> b</p>")),
                     "paragraph(a |em(Zwolle )|b)");
}

Test(prose, single_nodes_can_be_appended) {
    struct prose_reader reader = {.arena = &arena, .diags = &diags};
    const struct xml_node *root = parsed("tekst <em>a</em><onbekend/>");
    struct doc_node *paragraph = doc_make(&arena, DOC_PARAGRAPH, root->place);
    cr_expect(prose_append(&reader, root->first, paragraph));
    cr_expect(prose_append(&reader, root->first->next, paragraph));
    cr_expect_not(prose_append(&reader, root->last, paragraph));
    cr_expect_str_eq(shape_of(paragraph), "tekst  em(a)");
}

/* ---- reader and schema ---- */

static int check_group(const struct xml_node *schema, const char *name,
                       bool (*is_known)(const char *element)) {
    const struct xml_node *group = xml_child(schema, "group");
    while (group && !text_equal(xml_value(group, "name"), name))
        group = xml_next(group, "group");
    cr_assert_not_null(group, "%s", name);
    const struct xml_node *element = xml_child(xml_child(group, "choice"), "element");
    int count = 0;
    for (; element; element = xml_next(element, "element"), count++)
        cr_expect(is_known(xml_value(element, "name")), "%s", xml_value(element, "name"));
    return count;
}

Test(prose, the_reader_knows_every_element_that_the_schema_promises) {
    const struct xml_document *xsd = xml_read(&arena, "templates/schema/proza.xsd", &diags);
    cr_assert_not_null(xsd);
    cr_expect_eq(check_group(xsd->root, "proza-blokken", prose_is_block), 13);
    cr_expect_eq(check_group(xsd->root, "proza-inline", prose_is_inline), 14);
    cr_expect_not(prose_is_block("em"));
    cr_expect_not(prose_is_inline("p"));
    cr_expect_not(prose_is_inline("doel"));
}

Test(prose, the_title_of_a_box_may_hold_a_note) {
    const struct doc_node *box =
        read_prose("<kader titel='x'><titel>Kop <noot>n</noot></titel><p>a</p></kader>")->first;
    cr_expect_str_eq(shape_of(box), "heading(Kop|note(n)) paragraph(a)");
}

/* ---- columns, sources, terms ---- */

Test(prose, columns_stand_between_paragraphs_and_dissolve_elsewhere) {
    static const char *const cases[][2] = {
        {"<p>a</p><kolommen><p>b</p><ul><li>c</li></ul></kolommen>",
         "paragraph(a) columns(paragraph(b)|list(item(c)))"},
        {"<kolommen>los</kolommen>", "columns(paragraph(los))"},
        {"<kolommen></kolommen><p>a</p>", "paragraph(a)"},
        {"<kader><kolommen><p>b</p></kolommen></kader>", "box(paragraph(b))"},
        {"<kolommen><kolommen><p>b</p></kolommen></kolommen>", "columns(paragraph(b))"},
        {"<dl><dt>a</dt><dd><kolommen><p>b</p></kolommen></dd></dl>",
         "definitions(term(a)|description(paragraph(b)))"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_str_eq(shape_of(read_prose(cases[i][0])), cases[i][1], "%s", cases[i][0]);
    cr_assert_eq(diags.count, 3);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_COLUMNS_INSIDE);
    cr_expect_str_eq(diag_text(&arena, &diags.items[0], DIAG_EN),
                     "columns cannot stand within 'kader'; what is in them is set as usual");
}

Test(prose, sources_are_sorted_by_author_and_year) {
    const struct doc_node *list =
        read_prose("<literatuur>"
                   "<bron auteur='Movisie' jaar='2009' titel='Samen' plaats='Utrecht' "
                   "uitgever='Movisie'/>"
                   "<bron auteur='Émile, A.' titel='Wat nu?' url='https://example.org/'/>"
                   "<bron id='a' auteur='movisie' jaar='2009' titel='Andere'/>"
                   "<bron auteur='CIVIQ' jaar='2004' titel='Beleid'/>"
                   "</literatuur>")
            ->first;
    cr_expect(list->list.hanging);
    cr_expect_eq(list->list.style, DOC_PLAIN);
    cr_expect_str_eq(shape_of(list), "item(CIVIQ (2004)|. |em(Beleid)|.) "
                                     "item(Émile, A.| |em(Wat nu?)| |link(https://example.org/)) "
                                     "item(movisie (2009a)|. |em(Andere)|.) "
                                     "item(Movisie (2009b)|. |em(Samen)|. |Utrecht: Movisie|.)");
    const struct doc_node *other = list->first->next->next;
    cr_expect_str_eq(other->id, "a");
    cr_expect_str_eq(other->item.citation, "movisie (2009a)");
    cr_expect_str_eq(other->item.title, "Andere");
}

Test(prose, a_term_says_how_the_register_calls_it) {
    const struct doc_node *terms = read_prose("<p><term>een</term><term als='twee'>2</term><term "
                                              "onder='getal'>drie</term><term als='vier' "
                                              "onder='getal'>4</term><term als='x'/></p>")
                                       ->first->first;
    cr_assert_eq(terms->kind, DOC_MARKED);
    cr_expect_null(terms->marked.term);
    terms = terms->next;
    cr_expect_str_eq(terms->marked.term, "twee");
    cr_expect_null(terms->marked.sub);
    terms = terms->next;
    cr_expect_str_eq(terms->marked.term, "getal");
    cr_expect_str_eq(terms->marked.sub, "drie");
    cr_expect_str_eq(terms->next->marked.sub, "vier");
    cr_expect_null(terms->next->next);
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_PROSE_TERM_EMPTY);
}

Test(prose, tables_and_figures_may_float_and_a_reference_may_name_the_page) {
    const struct doc_node *holder =
        read_prose("<table zwevend='ja'><tbody><tr><td>a</td></tr></tbody></table>"
                   "<table><tbody><tr><td>a</td></tr></tbody></table>"
                   "<figure zwevend='ja'><img src='punt.png' alt='punt'/></figure>"
                   "<p><ref naar='x' vorm='volledig-pagina'/></p>");
    cr_expect(holder->first->table.floating);
    cr_expect_not(holder->first->next->table.floating);
    cr_expect(holder->first->next->next->figure.floating);
    cr_expect_eq(holder->last->first->ref.form, DOC_REF_FULL_PAGE);
}
