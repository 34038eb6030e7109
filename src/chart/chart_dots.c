/* Values with their ranges and targets on one axis: a dot, a band behind it, an upright bar for the
 * target. All of it stands in words behind the row too.
 *
 *   vrijwilligers   ----===o===--|   4.000 (3.500-4.500), doel 5.000 */
#include "chart/chart_private.h"

#define RADIUS LENGTH_PT(3.6)
#define BAND   LENGTH_PT(6)
#define TARGET LENGTH_PT(13) /* height of its mark */

static bool has(const struct chart *chart, int category, enum chart_dot dot) {
    return !chart_missing(chart, category, (int)dot);
}

static char *short_of(struct arena *arena, const struct chart *chart, int category,
                      enum chart_dot dot) {
    return chart_short_amount(arena, chart, chart_units(chart, category, (int)dot));
}

/* "3.500–4.500", "vanaf 3.500", "tot 4.500"; NULL: no range. */
static char *range_text(struct arena *arena, const struct chart *chart, int category) {
    bool low = has(chart, category, CHART_DOT_LOW), high = has(chart, category, CHART_DOT_HIGH);
    if (!low && !high)
        return NULL;
    if (low && high)
        return arena_format(arena, "%s" TEXT_EN_DASH "%s",
                            short_of(arena, chart, category, CHART_DOT_LOW),
                            short_of(arena, chart, category, CHART_DOT_HIGH));
    return arena_format(arena, "%s %s",
                        low ? chart_in(chart, "vanaf", "from") : chart_in(chart, "tot", "up to"),
                        short_of(arena, chart, category, low ? CHART_DOT_LOW : CHART_DOT_HIGH));
}

/* "4.000 (3.500–4.500), doel 5.000"; "doel 5.000": a target is a datum by itself. */
static const char *row_text(struct arena *arena, const struct chart *chart, int category) {
    struct text_builder text = {.arena = arena};
    char *range = range_text(arena, chart, category);
    bool value = has(chart, category, CHART_DOT_VALUE), any = value || range;
    if (value)
        text_append(&text, short_of(arena, chart, category, CHART_DOT_VALUE));
    if (range)
        text_format(&text, value ? " (%s)" : "%s", range);
    if (chart_row_missing(chart, category))
        text_append(&text, chart_word(chart->language, CHART_WORD_NO_DATA));
    if (has(chart, category, CHART_DOT_TARGET))
        text_format(&text, "%s%s" TEXT_NBSP "%s", any ? ", " : "",
                    chart_in(chart, "doel", "target"),
                    short_of(arena, chart, category, CHART_DOT_TARGET));
    return text_string(&text);
}

static void draw_band(const struct chart_rows *rows, const struct chart_axis *axis, int category,
                      length middle) {
    const struct chart *chart = rows->chart;
    struct chart_canvas *canvas = rows->canvas;
    uint32_t tint =
        chart_mix(chart_colour(canvas, STYLE_PAPER), chart_series_colour(canvas, chart, 0), 25);
    if (!has(chart, category, CHART_DOT_LOW) && !has(chart, category, CHART_DOT_HIGH))
        return;
    length from = axis->from, to = axis->to;
    if (has(chart, category, CHART_DOT_LOW))
        from = chart_axis_at(axis, chart_units(chart, category, CHART_DOT_LOW));
    if (has(chart, category, CHART_DOT_HIGH))
        to = chart_axis_at(axis, chart_units(chart, category, CHART_DOT_HIGH));
    if (to - from < LENGTH_PT(1))
        to = from + LENGTH_PT(1);
    chart_fill(canvas, (struct page_rect){from, middle - BAND / 2, to - from, BAND}, tint, 0);
}

static void draw_marks(const struct chart_rows *rows, const struct chart_axis *axis, int category,
                       length middle) {
    const struct chart *chart = rows->chart;
    struct chart_canvas *canvas = rows->canvas;
    uint32_t colour = chart_line_colour(canvas, chart_series_colour(canvas, chart, 0));
    if (has(chart, category, CHART_DOT_TARGET)) {
        length x = chart_axis_at(axis, chart_units(chart, category, CHART_DOT_TARGET));
        uint32_t ink = chart_line_colour(canvas, chart_colour(canvas, STYLE_DATA_3));
        chart_line(canvas, x, middle - TARGET / 2, x, middle + TARGET / 2, LENGTH_PT(2), ink);
    }
    if (has(chart, category, CHART_DOT_VALUE))
        chart_mark(canvas, chart_axis_at(axis, chart_units(chart, category, CHART_DOT_VALUE)),
                   middle, RADIUS, 0, colour);
}

static length widest_text(struct chart_canvas *canvas, const struct chart *chart) {
    length widest = 0;
    for (int c = 0; c < chart->category_count; c++) {
        length width = chart_text(canvas, row_text(canvas->arena, chart, c), false).width;
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* The grid lies behind the marks: it is drawn as soon as the rows are measured. */
struct chart_drawing chart_dots_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    int64_t least = 0, most = 0;
    struct chart_rows rows = chart_rows_start(
        canvas, chart, chart->categories, chart->category_count, width, widest_text(canvas, chart));
    length middle[CHART_CATEGORIES];
    chart_all_extremes(chart, &least, &most);
    struct chart_axis axis =
        chart_axis_make(least, most, false, 5, rows.left + RADIUS, rows.right - LENGTH_PT(4));
    rows.space = rows.space < LENGTH_PT(4) ? rows.space : LENGTH_PT(4);
    for (int c = 0; c < chart->category_count; c++)
        middle[c] = chart_rows_next(&rows, chart->categories[c], row_text(canvas->arena, chart, c),
                                    rows.bar < TARGET ? rows.bar : TARGET);
    length bottom = chart_rows_axis(&rows, &axis, 0);
    for (int c = 0; c < chart->category_count; c++) {
        draw_band(&rows, &axis, c, middle[c]);
        draw_marks(&rows, &axis, c, middle[c]);
    }
    return chart_finish(canvas, width, bottom);
}

/* ---- words ---- */

char *chart_dots_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Puntdiagram van", "Dot plot of");
    const char *before = "";
    if (chart->unit && *chart->unit)
        text_format(&t.text, " in %s;", chart->unit);
    for (int c = 0; c < chart->category_count; c++) {
        text_format(&t.text, "%s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE " %s", before,
                    chart->categories[c], row_text(arena, chart, c));
        before = ";";
    }
    text_append(&t.text, ".");
    return chart_tell_end(&t);
}

struct chart_table chart_dots_table(struct arena *arena, const struct chart *chart) {
    const char *none = chart_word(chart->language, CHART_WORD_NO_DATA);
    struct chart_table_maker table = chart_table_start(arena, 4, chart->category_count);
    chart_table_head(&table, 1, chart_in(chart, "waarde", "value"), true);
    chart_table_head(&table, 2, chart_in(chart, "marge", "range"), true);
    chart_table_head(&table, 3, chart_in(chart, "doel", "target"), true);
    for (int c = 0; c < chart->category_count; c++) {
        char *range = range_text(arena, chart, c);
        chart_table_cell(&table, chart->categories[c]);
        chart_table_cell(&table, chart_cell_text(arena, chart, c, CHART_DOT_VALUE));
        chart_table_cell(&table, range ? range : none);
        chart_table_cell(&table, chart_cell_text(arena, chart, c, CHART_DOT_TARGET));
    }
    return chart_table_end(&table);
}

static bool check_row(const struct chart *chart, int category, const struct place *place,
                      struct diag_list *diags, struct arena *arena) {
    bool low = has(chart, category, CHART_DOT_LOW), high = has(chart, category, CHART_DOT_HIGH);
    int64_t from = chart_units(chart, category, CHART_DOT_LOW);
    int64_t to = chart_units(chart, category, CHART_DOT_HIGH);
    int64_t value = chart_units(chart, category, CHART_DOT_VALUE);
    if (low && high && to < from) {
        diag_report(diags, CHART_RANGE_REVERSED, *place, chart->subject,
                    chart->categories[category], chart_number(arena, chart, from),
                    chart_number(arena, chart, to));
        return false;
    }
    if (has(chart, category, CHART_DOT_VALUE) && ((low && value < from) || (high && value > to)))
        diag_report(diags, CHART_OUTSIDE_RANGE, *place, chart->subject, chart->categories[category],
                    chart_number(arena, chart, value), range_text(arena, chart, category));
    return true;
}

bool chart_dots_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    struct chart level = chart_level(diags->arena, chart);
    bool good = true;
    for (int c = 0; c < level.category_count; c++) {
        struct place at =
            chart_place_of(&level.values[(size_t)c * (size_t)level.series_count], place);
        good = check_row(&level, c, &at, diags, diags->arena) && good;
    }
    return good;
}
