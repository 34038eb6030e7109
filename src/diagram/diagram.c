#include "diagram/diagram_private.h"

#include "base/nearest.h"

/* ---- values of attributes ---- */

int diagram_count(const struct xml_node *element, const char *name) {
    int count = 0;
    for (const struct xml_node *at = xml_child(element, name); at; at = xml_next(at, name))
        count++;
    return count;
}

const char *diagram_text(struct diagram_reading *r, const struct xml_node *element,
                         const char *attribute) {
    const char *value = xml_value(element, attribute);
    const char *text = value ? text_collapse(r->arena, value) : "";
    return *text ? text : NULL;
}

bool diagram_yes(const struct xml_node *element, const char *attribute) {
    return text_equal(xml_value(element, attribute), "ja");
}

struct chart_value diagram_value(struct diagram_reading *r, const struct xml_node *element,
                                 const char *attribute) {
    struct chart_value value = {.place = xml_place(element, attribute)};
    const char *text = diagram_text(r, element, attribute);
    value.missing = !text || text_equal(text, "-");
    if (!value.missing && !number_parse(text, &value.number))
        value.unread = text;
    return value;
}

struct date diagram_date(struct diagram_reading *r, const struct xml_node *element,
                         const char *attribute) {
    struct date date = {0};
    const char *text = diagram_text(r, element, attribute);
    if (!text || date_parse(text, &date))
        return date;
    diag_report(r->diags, DIAGRAM_DATE, xml_place(element, attribute), text);
    r->failed = true;
    return (struct date){0};
}

int64_t diagram_whole(struct diagram_reading *r, const char *attribute) {
    struct chart_value value = diagram_value(r, r->element, attribute);
    if (value.missing)
        return 0;
    if (!value.unread && value.number.decimals == 0 && value.number.units > 0)
        return value.number.units;
    diag_report(r->diags, DIAGRAM_WHOLE, value.place, attribute,
                diagram_text(r, r->element, attribute));
    r->failed = true;
    return 0;
}

/* ---- what a kind reads ---- */

/* Per kind the elements that mean something, and the attributes of <grafiek> beyond the common
 * ones and of <deel> beyond naam. */
static const struct use {
    const char *elements, *own, *item;
} uses[CHART_KINDS] = {
    [CHART_STACKED_BARS] = {"categorie reeks", "", ""},
    [CHART_SHARES] = {"categorie reeks", "", ""},
    [CHART_BARS] = {"categorie reeks", "", ""},
    [CHART_COLUMNS] = {"categorie reeks", "", ""},
    [CHART_STACKED_COLUMNS] = {"categorie reeks", "", ""},
    [CHART_LINE] = {"categorie reeks", "", ""},
    [CHART_STEP] = {"categorie reeks", "", ""},
    [CHART_DOTS] = {"categorie reeks", "", ""},
    [CHART_DISTRIBUTION] = {"categorie reeks", "gevraagd beantwoord meer-antwoorden", ""},
    [CHART_TIMELINE] = {"periode", "", ""},
    [CHART_HEAT] = {"categorie reeks", "", ""},
    [CHART_PROGRESS] = {"categorie reeks", "", ""},
    [CHART_WATERFALL] = {"categorie reeks", "", ""},
    [CHART_MULTIPLES] = {"categorie reeks", "", ""},
    [CHART_QUADRANT] = {"as veld deel", "", "code na tekst x y"},
    [CHART_STAIRS] = {"deel", "", "tekst merk staat"},
    [CHART_RING] = {"deel", "midden", "tekst staat"},
    [CHART_RADAR] = {"as categorie reeks", "", ""},
    [CHART_TRIANGLE] = {"veld deel", "", "tekst eerste tweede derde"},
    [CHART_SLIDER] = {"as deel", "", "laag hoog huidig gewenst"},
    [CHART_STEPS] = {"deel", "", "tekst staat datum tot"},
    [CHART_CHAIN] = {"deel", "", "code na tekst staat"},
    [CHART_WATERLINE] = {"deel", "", "tekst staat datum"},
    [CHART_TILES_MAP] = {"deel", "", "tekst staat kolom rij waarde"},
    [CHART_YEAR] = {"deel", "jaar", "datum tot"},
};

static bool is_among(struct diagram_reading *r, const char *list, const char *word) {
    size_t count;
    const char **words = text_words(r->arena, list, &count);
    for (size_t i = 0; i < count; i++)
        if (text_equal(words[i], word))
            return true;
    return false;
}

static void report_unused(struct diagram_reading *r, const char *name, struct place place) {
    diag_report(r->diags, DIAGRAM_UNUSED, place, name, chart_kind_name(r->chart->kind));
}

static void check_use(struct diagram_reading *r) {
    static const char *const own = "gevraagd beantwoord meer-antwoorden midden jaar";
    const struct use *use = &uses[r->chart->kind];
    for (const struct xml_attribute *a = r->element->attributes; a; a = a->next)
        if (is_among(r, own, a->name) && !is_among(r, use->own, a->name))
            report_unused(r, a->name, a->place);
    const struct xml_node *child = xml_first_element(r->element);
    for (; child; child = xml_next_element(child)) {
        if (!is_among(r, use->elements, child->name)) {
            report_unused(r, child->name, child->place);
            continue;
        }
        for (const struct xml_attribute *a = child->attributes; a; a = a->next)
            if (xml_is(child, "deel") && !text_equal(a->name, "naam") &&
                !is_among(r, use->item, a->name))
                report_unused(r, a->name, a->place);
    }
}

/* ---- the chart ---- */

static enum number_language language_of(const struct xml_node *element) {
    for (const struct xml_node *at = element; at; at = at->parent) {
        const char *language = xml_value(at, "xml:lang");
        if (language)
            return text_starts(language, "en") ? NUMBER_EN : NUMBER_NL;
    }
    return NUMBER_NL;
}

static bool read_kind(struct diagram_reading *r) {
    const char *name = diagram_text(r, r->element, "soort");
    struct nearest nearest = {.wrong = name ? name : ""};
    for (int kind = 0; kind < CHART_KINDS; kind++) {
        nearest_consider(&nearest, chart_kind_name((enum chart_kind)kind));
        if (text_equal(name, chart_kind_name((enum chart_kind)kind))) {
            r->chart->kind = (enum chart_kind)kind;
            return true;
        }
    }
    struct place place = xml_place(r->element, "soort");
    if (nearest.name)
        diag_report(r->diags, DIAGRAM_KIND_NEAR, place, nearest.wrong, nearest.name);
    else
        chart_kind_find(nearest.wrong, place, r->diags, &r->chart->kind);
    return false;
}

static void read_data(struct diagram_reading *r) {
    const char *elements = uses[r->chart->kind].elements;
    if (is_among(r, elements, "categorie"))
        diagram_read_grid(r);
    if (r->chart->kind >= CHART_QUADRANT)
        diagram_read_items(r);
    else
        diagram_read_extra(r);
}

const struct chart *diagram_chart(struct arena *arena, const struct xml_node *element,
                                  struct diag_list *diags) {
    struct diagram_reading r = {arena, diags, element, ARENA_NEW(arena, struct chart), false};
    const char *subject = diagram_text(&r, element, "onderwerp");
    if (!read_kind(&r))
        return NULL;
    if (!subject)
        subject = diagram_text(&r, element, "titel");
    r.chart->subject = subject ? subject : chart_kind_name(r.chart->kind);
    r.chart->unit = diagram_text(&r, element, "eenheid");
    r.chart->language = language_of(element);
    r.chart->descending = diagram_yes(element, "aflopend");
    check_use(&r);
    read_data(&r);
    return !r.failed && chart_check(r.chart, element->place, diags) ? r.chart : NULL;
}

/* ---- the document ---- */

static void add_caption(struct arena *arena, struct doc_node *node, const char *text,
                        struct place place) {
    if (text && *text)
        doc_add_text(arena, doc_add(arena, node, DOC_CAPTION, place), text, place);
}

/* A column that no row has anything in is left out. */
static bool is_used(const struct chart_table *data, int column) {
    for (int row = 0; row < data->rows; row++)
        if (*data->cells[row * data->columns + column])
            return true;
    return false;
}

static void add_row(struct arena *arena, struct doc_node *table, const struct chart_table *data,
                    int row, struct place place) {
    const bool head = row < 0;
    struct doc_node *line = doc_add(arena, table, DOC_ROW, place);
    line->row.header = head;
    for (int c = 0; c < data->columns; c++) {
        if (!is_used(data, c))
            continue;
        struct doc_node *cell = doc_add(arena, line, DOC_CELL, place);
        cell->cell.header = head || c == 0;
        cell->cell.align = data->numeric[c] ? DOC_ALIGN_RIGHT : DOC_ALIGN_AUTO;
        doc_add_text(arena, cell, head ? data->heads[c] : data->cells[row * data->columns + c],
                     place);
    }
}

static void add_table(struct arena *arena, struct doc_node *parent, const struct chart *chart,
                      const char *language, struct place place) {
    const struct chart_table data = chart_data_table(arena, chart);
    struct doc_node *table = doc_add(arena, parent, DOC_TABLE, place);
    const char *words = chart->language == NUMBER_NL ? "Gegevens bij" : "Data of";
    table->table.columns = ARENA_ARRAY(arena, struct doc_column, (size_t)data.columns);
    for (int c = 0; c < data.columns; c++)
        table->table.column_count += is_used(&data, c);
    table->language = language;
    table->table.header_rows = 1;
    table->table.header_column = true;
    table->table.unnumbered = true;
    add_caption(arena, table, arena_format(arena, "%s %s", words, chart->subject), place);
    for (int row = -1; row < data.rows; row++)
        add_row(arena, table, &data, row, place);
}

bool diagram_append(struct arena *arena, const struct xml_node *element, struct doc_node *parent,
                    struct diag_list *diags) {
    struct diagram_reading r = {arena, diags, element, NULL, false};
    const struct chart *chart = diagram_chart(arena, element, diags);
    if (!chart)
        return false;
    const char *own = diagram_text(&r, element, "alt");
    struct doc_node *figure = doc_add(arena, parent, DOC_FIGURE, element->place);
    figure->id = xml_value(element, "id");
    figure->language = xml_value(element, "xml:lang");
    figure->figure.chart = chart;
    figure->figure.alternative = own ? own : chart_alternative(arena, chart);
    figure->figure.unnumbered = text_equal(xml_value(element, "genummerd"), "nee");
    figure->figure.floating = diagram_yes(element, "zwevend");
    add_caption(arena, figure, diagram_text(&r, element, "titel"), xml_place(element, "titel"));
    if (diagram_yes(element, "tabel"))
        add_table(arena, parent, chart, figure->language, element->place);
    return true;
}
