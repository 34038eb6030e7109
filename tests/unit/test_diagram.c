/* <grafiek> elements: what is read, what is refused and where, what the document gets. */
#include "diagram/diagram.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;

static void open_arena(void) {
    diags = (struct diag_list){.arena = &arena};
}

static void close_arena(void) {
    arena_release(&arena);
}

TestSuite(diagram, .init = open_arena, .fini = close_arena);

static const struct xml_node *element(const char *xml) {
    diags = (struct diag_list){.arena = &arena};
    struct xml_document *document = xml_read_bytes(&arena, "g.xml", xml, strlen(xml), &diags);
    cr_assert_not_null(document, "%s", xml);
    return document->root;
}

static const struct chart *read(const char *xml) {
    return diagram_chart(&arena, element(xml), &diags);
}

#define BARS                                                                                       \
    "<grafiek soort='staaf' titel='Doelen' eenheid='doelen'>"                                      \
    "<categorie>visie</categorie><categorie>regie</categorie>"                                     \
    "<reeks naam='aantal'><waarde>3,5</waarde><waarde> - </waarde></reeks></grafiek>"

Test(diagram, a_grid_gets_its_labels_and_values) {
    const struct chart *chart = read(BARS);
    cr_assert_not_null(chart);
    cr_expect_eq(chart->kind, CHART_BARS);
    cr_expect_str_eq(chart->subject, "Doelen");
    cr_expect_str_eq(chart->unit, "doelen");
    cr_expect_str_eq(chart->categories[1], "regie");
    cr_expect_eq(chart->values[0].number.units, 35);
    cr_expect(chart->values[1].missing, "a dash is no value");
}

Test(diagram, roles_put_series_in_their_place) {
    const struct chart *chart = read("<grafiek soort='punt' titel='t'><categorie>a</categorie>"
                                     "<reeks rol='streef'><waarde>9</waarde></reeks>"
                                     "<reeks rol='waarde'><waarde>4</waarde></reeks></grafiek>");
    cr_assert_not_null(chart);
    cr_expect_eq(chart->series_count, CHART_DOTS_ALL);
    cr_expect_eq(chart->values[CHART_DOT_VALUE].number.units, 4);
    cr_expect(chart->values[CHART_DOT_LOW].missing);
    cr_expect_eq(chart->values[CHART_DOT_TARGET].number.units, 9);
}

Test(diagram, items_get_states_dates_and_links) {
    const struct chart *chart = read(
        "<grafiek soort='keten' titel='t'><deel naam='a' code='a'/>"
        "<deel naam='b' code='b' na='a' staat='gekozen'/><deel naam='c' na='b a b'/></grafiek>");
    cr_assert_not_null(chart);
    cr_expect_eq(chart->diagram.items[1].state, CHART_STATE_CHOSEN);
    cr_expect_eq(chart->diagram.items[2].after_count, 2, "said twice counts once");
    chart = read("<grafiek soort='waterlijn' titel='t'><deel naam='a' datum='2004-11'/></grafiek>");
    cr_expect_eq(chart->diagram.items[0].from.month, 11);
}

Test(diagram, a_chain_without_links_is_a_row) {
    const struct chart *chart =
        read("<grafiek soort='keten' titel='t'><deel naam='a'/><deel naam='b'/></grafiek>");
    cr_assert_eq(chart->diagram.items[1].after_count, 1);
    cr_expect_eq(chart->diagram.items[1].after[0], 0);
}

Test(diagram, the_language_is_that_around_it) {
    const struct xml_node *root =
        element("<div xml:lang='en'><grafiek soort='ladder' titel='t'><deel naam='a'/>"
                "<deel naam='b'/></grafiek></div>");
    cr_expect_eq(diagram_chart(&arena, root->first, &diags)->language, NUMBER_EN);
}

/* ---- faults ---- */

static void expect_fault(const char *xml, const char *name, uint32_t column) {
    const struct chart *chart = read(xml);
    cr_expect_null(chart, "%s was drawn", name);
    cr_assert(diags.count > 0, "%s: nothing was said", name);
    cr_expect_str_eq(diag_id_name(&arena, diags.items[0].id), name);
    cr_expect_eq(diags.items[0].place.line, 1);
    cr_expect_eq(diags.items[0].place.column, column, "%s at column %u", name,
                 diags.items[0].place.column);
}

Test(diagram, faults_have_their_place_and_nothing_is_drawn) {
    expect_fault("<grafiek soort='staf' titel='t'/>", "diagram-kind-near", 10);
    expect_fault("<grafiek soort='xxxxxxxxxx' titel='t'/>", "chart-kind-unknown", 10);
    expect_fault("<grafiek titel='t'/>", "chart-kind-unknown", 1);
    expect_fault("<grafiek soort='staaf' titel='t'><categorie>a</categorie>"
                 "<reeks naam='r'><waarde>drie</waarde></reeks></grafiek>",
                 "chart-not-a-number", 74);
    expect_fault("<grafiek soort='staaf' titel='t'><categorie>a</categorie>"
                 "<reeks naam='r'><waarde>-3</waarde></reeks></grafiek>",
                 "chart-negative", 74);
    expect_fault("<grafiek soort='staaf' titel='t'><categorie>a</categorie>"
                 "<reeks naam='r'><waarde>1</waarde><waarde>2</waarde></reeks></grafiek>",
                 "chart-lengths", 58);
    expect_fault("<grafiek soort='staaf' titel='t'><categorie>a</categorie></grafiek>",
                 "chart-no-value", 1);
    expect_fault("<grafiek soort='punt' titel='t'><categorie>a</categorie>"
                 "<reeks naam='r'><waarde>1</waarde></reeks></grafiek>",
                 "diagram-roles", 1);
    expect_fault("<grafiek soort='ladder' titel='t'><deel naam='a'/></grafiek>",
                 "chart-too-few-items", 1);
    expect_fault("<grafiek soort='waterlijn' titel='t'><deel naam='a' datum='2004-13'/></grafiek>",
                 "diagram-date", 53);
    expect_fault("<grafiek soort='keten' titel='t'><deel naam='a' na='b'/></grafiek>",
                 "diagram-code-unknown", 49);
    expect_fault("<grafiek soort='keten' titel='t'><deel naam='a' code='a' na='a'/></grafiek>",
                 "chart-circle", 34);
    expect_fault("<grafiek soort='jaarkalender' titel='t' jaar='-1'><deel naam='a'/></grafiek>",
                 "diagram-whole", 41);
    expect_fault("<grafiek soort='lijn' titel='t'><categorie datum='2004'>a</categorie>"
                 "<categorie>b</categorie><reeks naam='r'><waarde>1</waarde><waarde>2</waarde>"
                 "</reeks></grafiek>",
                 "diagram-dates-some", 1);
    expect_fault("<grafiek soort='driehoek' titel='t'><veld>a</veld><veld>b</veld><veld>c</veld>"
                 "<deel naam='p' eerste='-1'/></grafiek>",
                 "chart-negative", 94);
}

Test(diagram, five_thousand_categories_are_refused) {
    struct text_builder xml = {.arena = &arena};
    text_append(&xml, "<grafiek soort='staaf' titel='t'>");
    for (int i = 0; i < 5000; i++)
        text_append(&xml, "<categorie>a</categorie>");
    text_append(&xml, "<reeks naam='r'>");
    for (int i = 0; i < 5000; i++)
        text_append(&xml, "<waarde>1</waarde>");
    text_append(&xml, "</reeks></grafiek>");
    expect_fault(text_string(&xml), "chart-too-many-categories", 1);
}

Test(diagram, what_means_nothing_to_a_kind_is_said) {
    cr_expect_not_null(read("<grafiek soort='ladder' titel='t' jaar='2004'><deel naam='a' x='1'/>"
                            "<deel naam='b'/><as/></grafiek>"));
    cr_assert_eq(diags.count, 3);
    for (size_t i = 0; i < 3; i++)
        cr_expect_str_eq(diag_id_name(&arena, diags.items[i].id), "diagram-unused");
}

/* ---- the document ---- */

static struct doc_node *fragment(const char *xml) {
    struct doc_node *parent = doc_make(&arena, DOC_DESCRIPTION, (struct place){0});
    diagram_append(&arena, element(xml), parent, &diags);
    return parent;
}

Test(diagram, a_figure_has_caption_id_and_description) {
    struct doc_node *figure =
        fragment("<grafiek id='g' soort='ladder' titel='De ladder' zwevend='ja'>"
                 "<deel naam='a'/><deel naam='b'/></grafiek>")
            ->first;
    cr_assert_eq(figure->kind, DOC_FIGURE);
    cr_expect_str_eq(figure->id, "g");
    cr_expect(figure->figure.floating);
    cr_expect(text_starts(figure->figure.alternative, "Ladder van De ladder: 2 treden"));
    cr_expect_str_eq(doc_plain_text(&arena, figure->first), "De ladder");
    cr_expect_null(figure->next, "no table was asked for");
}

Test(diagram, an_author_may_describe_it) {
    struct doc_node *figure = fragment("<grafiek soort='ladder' titel='t' alt='Twee treden.'>"
                                       "<deel naam='a'/><deel naam='b'/></grafiek>")
                                  ->first;
    cr_expect_str_eq(figure->figure.alternative, "Twee treden.");
}

Test(diagram, the_table_holds_the_data) {
    struct doc_node *table =
        fragment("<grafiek soort='staaf' titel='t' tabel='ja'><categorie>visie</categorie>"
                 "<reeks naam='aantal'><waarde/></reeks><reeks naam='meer'><waarde>1234</waarde>"
                 "</reeks></grafiek>")
            ->last;
    cr_assert_eq(table->kind, DOC_TABLE);
    cr_expect_eq(table->table.column_count, 3);
    cr_expect(table->table.header_column && table->table.header_rows == 1);
    cr_expect_not_null(strstr(doc_plain_text(&arena, table->last), "geen opgave"));
    cr_expect_not_null(strstr(doc_plain_text(&arena, table->last), "1.234"));
}

Test(diagram, a_refused_chart_leaves_nothing) {
    cr_expect_null(fragment("<grafiek soort='ladder' titel='t'/>")->first);
}

/* ---- the schema ---- */

Test(diagram, every_kind_stands_in_the_schema) {
    struct xml_document *schema = xml_read(&arena, "templates/schema/grafiek.xsd", &diags);
    cr_assert_not_null(schema);
    for (int kind = 0; kind < CHART_KINDS; kind++)
        cr_expect_not_null(
            strstr(schema->bytes, arena_format(&arena, "enumeration value=\"%s\"",
                                               chart_kind_name((enum chart_kind)kind))),
            "%s", chart_kind_name((enum chart_kind)kind));
}
