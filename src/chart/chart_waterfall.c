/* How an amount is built up: changes hang from where the one before ended, totals stand on zero.
 * Rises, falls and totals differ in hatching and sign as well as in colour.
 *
 *   rijk           |######                 + 204
 *   eigen middelen |      ##########       + 400
 *   totaal         |################         604 */
#include "chart/chart_private.h"

/* A row: the amount it shows and where that hangs. */
struct fall {
    int64_t from, to, shown;
    bool total;
};

static bool is_total(const struct chart *chart, int category) {
    if (chart->waterfall.total)
        return chart->waterfall.total[category];
    return category > 0 && category == chart->category_count - 1;
}

/* The first total may set the start; later ones are what is there already. */
static struct fall fall_of(const struct chart *chart, int category, int64_t running) {
    int64_t units = chart_units(chart, category, 0);
    if (!is_total(chart, category))
        return (struct fall){running, running + units, units, false};
    int64_t total = category == 0 ? units : running;
    return (struct fall){0, total, total, true};
}

static char *fall_text(struct arena *arena, const struct chart *chart, const struct fall *fall) {
    char *amount = chart_short_amount(arena, chart, fall->shown);
    return !fall->total && fall->shown > 0 ? arena_format(arena, "+%s", amount) : amount;
}

static void trace_falls(const struct chart *chart, struct fall *falls) {
    int64_t running = 0;
    for (int c = 0; c < chart->category_count; c++) {
        falls[c] = fall_of(chart, c, running);
        running = falls[c].to;
    }
}

static length text_room(struct chart_canvas *canvas, const struct chart *chart,
                        const struct fall *falls) {
    length widest = 0;
    for (int c = 0; c < chart->category_count; c++) {
        length width =
            chart_text(canvas, fall_text(canvas->arena, chart, &falls[c]), falls[c].total).width;
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void draw_fall(struct chart_canvas *canvas, const struct chart_axis *axis,
                      const struct fall *fall, length top, length height) {
    length from = chart_axis_at(axis, fall->from), to = chart_axis_at(axis, fall->to);
    length left = from < to ? from : to, size = from < to ? to - from : from - to;
    bool down = !fall->total && fall->shown < 0;
    if (size < LENGTH_PT(0.6))
        size = LENGTH_PT(0.6);
    chart_fill(canvas, (struct page_rect){left, top, size, height},
               chart_colour(canvas, down ? STYLE_DATA_3 : STYLE_DATA_1),
               fall->total ? 0
               : down      ? 2
                           : 1);
}

static void draw_row(struct chart_rows *rows, const struct chart_axis *axis,
                     const struct fall *falls, int category, length edge) {
    struct chart_canvas *canvas = rows->canvas;
    const struct chart *chart = rows->chart;
    length before = rows->y - rows->space;
    length middle = chart_rows_next(rows, chart->categories[category], NULL, rows->bar);
    length top = middle - rows->bar / 2, x = chart_axis_at(axis, falls[category].from);
    if (category > 0) {
        length hook = chart_axis_at(axis, falls[category - 1].to);
        bool joined = falls[category].total || hook == x;
        if (joined)
            chart_line(canvas, hook, before, hook, top, LENGTH_PT(0.5), chart_muted(canvas));
    }
    draw_fall(canvas, axis, &falls[category], top, rows->bar);
    chart_put(canvas, fall_text(canvas->arena, chart, &falls[category]), falls[category].total,
              CHART_RIGHT, edge, middle, chart_ink(canvas));
}

struct chart_drawing chart_waterfall_draw(struct chart_canvas *canvas, const struct chart *chart,
                                          length width) {
    struct fall falls[CHART_CATEGORIES];
    int64_t least = 0, most = 0;
    trace_falls(chart, falls);
    for (int c = 0; c < chart->category_count; c++) {
        least = falls[c].to < least ? falls[c].to : least;
        most = falls[c].to > most ? falls[c].to : most;
    }
    struct chart_rows rows =
        chart_rows_start(canvas, chart, chart->categories, chart->category_count, width,
                         text_room(canvas, chart, falls));
    struct chart_axis axis = {.low = least, .high = most > least ? most : least + 1, .step = 1};
    axis.from = rows.left;
    axis.to = rows.right;
    rows.y = LENGTH_PT(2);
    for (int c = 0; c < chart->category_count; c++)
        draw_row(&rows, &axis, falls, c, width);
    length zero = chart_axis_at(&axis, 0) - LENGTH_PT(0.3);
    length bottom = rows.y - rows.space + LENGTH_PT(2);
    chart_line(canvas, zero, 0, zero, bottom, LENGTH_PT(0.6), chart_muted(canvas));
    return chart_finish(canvas, width, bottom);
}

/* ---- words ---- */

char *chart_waterfall_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Opbouw van", "Build-up of");
    struct fall falls[CHART_CATEGORIES];
    trace_falls(chart, falls);
    if (chart->unit && *chart->unit && text_codepoints(chart->unit) > 1)
        text_format(&t.text, " in %s;", chart->unit);
    for (int c = 0; c < chart->category_count; c++)
        text_format(&t.text, "%s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE " %s", c > 0 ? ";" : "",
                    chart->categories[c], fall_text(arena, chart, &falls[c]));
    text_append(&t.text, ".");
    return chart_tell_end(&t);
}

struct chart_table chart_waterfall_table(struct arena *arena, const struct chart *chart) {
    struct chart_table_maker table = chart_table_start(arena, 3, chart->category_count);
    struct fall falls[CHART_CATEGORIES];
    trace_falls(chart, falls);
    chart_table_head(&table, 1, chart_in(chart, "verandering", "change"), true);
    chart_table_head(&table, 2, chart_in(chart, "stand", "balance"), true);
    for (int c = 0; c < chart->category_count; c++) {
        chart_table_cell(&table, chart->categories[c]);
        chart_table_cell(&table, falls[c].total ? "" : fall_text(arena, chart, &falls[c]));
        chart_table_cell(&table, chart_short_amount(arena, chart, falls[c].to));
    }
    return chart_table_end(&table);
}

static bool check_row(const struct chart *chart, int category, int64_t running, struct place place,
                      struct diag_list *diags) {
    bool missing = chart_missing(chart, category, 0);
    int64_t units = chart_units(chart, category, 0);
    if (missing && (category == 0 || !is_total(chart, category))) {
        diag_report(diags, CHART_CHANGE_MISSING, place, chart->subject,
                    chart->categories[category]);
        return false;
    }
    if (missing || category == 0 || !is_total(chart, category) || units == running)
        return true;
    diag_report(diags, CHART_TOTAL_DIFFERS, place, chart->subject, chart->categories[category],
                chart_short_amount(diags->arena, chart, units),
                chart_short_amount(diags->arena, chart, running));
    return false;
}

bool chart_waterfall_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    struct chart level = chart_level(diags->arena, chart);
    int64_t running = 0;
    for (int c = 0; c < level.category_count; c++) {
        if (!check_row(&level, c, running, chart_place_of(&level.values[c], place), diags))
            return false;
        running = fall_of(&level, c, running).to;
    }
    return true;
}
