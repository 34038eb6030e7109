/* What is reached of how much: a track of what was aimed at, filled as far as it was reached. More
 * than aimed at runs past the track's end. Without a target the value is a percentage. */
#include "chart/chart_private.h"

#include <math.h>

enum progress_series { REACHED, AIMED };

static bool is_percentage(const struct chart *chart) {
    return chart->series_count < 2 && text_equal(chart->unit, "%");
}

static int64_t aim_of(const struct chart *chart, int category) {
    int64_t all = 100;
    if (!is_percentage(chart))
        return chart_units(chart, category, AIMED);
    for (int d = chart_decimals(chart); d > 0; d--)
        all *= 10;
    return all;
}

static bool is_known(const struct chart *chart, int category) {
    return !chart_missing(chart, category, REACHED) && aim_of(chart, category) > 0;
}

static int64_t permille(const struct chart *chart, int category) {
    return chart_permille(chart_units(chart, category, REACHED), aim_of(chart, category));
}

/* "5 van 8 (62,5%)" */
static const char *row_text(struct arena *arena, const struct chart *chart, int category) {
    if (chart_missing(chart, category, REACHED))
        return chart_word(chart->language, CHART_WORD_NO_DATA);
    char *reached = chart_short_amount(arena, chart, chart_units(chart, category, REACHED));
    if (is_percentage(chart) || !is_known(chart, category))
        return reached;
    return arena_format(
        arena, "%s %s %s (%s)", reached, chart_in(chart, "van", "of"),
        chart_short_amount(arena, chart, aim_of(chart, category)),
        chart_share(arena, chart, chart_units(chart, category, REACHED), aim_of(chart, category)));
}

static void draw_bar(const struct chart_rows *rows, int category, int64_t most, length middle) {
    struct chart_canvas *canvas = rows->canvas;
    double room = (double)(rows->right - rows->left) / (double)most;
    length track = (length)lround(room * 1000), top = middle - rows->bar / 2;
    int64_t part = permille(rows->chart, category);
    struct page_rect at = {rows->left, top, track, rows->bar}, done = at;
    done.width = (length)lround(room * (double)part);
    chart_rect(canvas, at, chart_colour(canvas, STYLE_TINT));
    chart_frame(canvas, at, LENGTH_PT(0.6), chart_muted(canvas));
    chart_fill(canvas, done, chart_series_colour(canvas, rows->chart, 0), 0);
    if (part > 1000)
        chart_line(canvas, rows->left + track, top, rows->left + track, top + rows->bar,
                   LENGTH_PT(1.5), chart_colour(canvas, STYLE_PAPER));
}

static void draw_row(struct chart_rows *rows, int category, int64_t most) {
    const struct chart *chart = rows->chart;
    const char *text = row_text(rows->canvas->arena, chart, category);
    bool known = is_known(chart, category);
    length middle =
        chart_rows_next(rows, chart->categories[category], known ? text : NULL, rows->bar);
    if (known)
        draw_bar(rows, category, most, middle);
    else
        chart_put(rows->canvas, text, false, CHART_LEFT, rows->left, middle,
                  chart_muted(rows->canvas));
}

struct chart_drawing chart_progress_draw(struct chart_canvas *canvas, const struct chart *chart,
                                         length width) {
    length end = 0;
    int64_t most = 1000;
    for (int c = 0; c < chart->category_count; c++) {
        length text = chart_text(canvas, row_text(canvas->arena, chart, c), false).width;
        end = text > end ? text : end;
        if (is_known(chart, c) && permille(chart, c) > most)
            most = permille(chart, c);
    }
    struct chart_rows rows =
        chart_rows_start(canvas, chart, chart->categories, chart->category_count, width, end);
    for (int c = 0; c < chart->category_count; c++)
        draw_row(&rows, c, most);
    return chart_finish(canvas, width, rows.y - rows.space);
}

/* ---- words ---- */

char *chart_progress_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Voortgang van", "Progress of");
    for (int c = 0; c < chart->category_count; c++)
        text_format(&t.text, "%s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE " %s", c > 0 ? ";" : "",
                    chart->categories[c], row_text(arena, chart, c));
    text_append(&t.text, ".");
    return chart_tell_end(&t);
}

struct chart_table chart_progress_table(struct arena *arena, const struct chart *chart) {
    if (is_percentage(chart))
        return chart_grid_table(arena, chart);
    const char *none = chart_word(chart->language, CHART_WORD_NO_DATA);
    struct chart_table_maker table = chart_table_start(arena, 4, chart->category_count);
    chart_table_head(&table, 1, chart->series[REACHED], true);
    chart_table_head(&table, 2, chart->series[AIMED], true);
    chart_table_head(&table, 3, "%", true);
    for (int c = 0; c < chart->category_count; c++) {
        chart_table_cell(&table, chart->categories[c]);
        chart_table_cell(&table, chart_cell_text(arena, chart, c, REACHED));
        chart_table_cell(&table, chart_cell_text(arena, chart, c, AIMED));
        chart_table_cell(&table, is_known(chart, c)
                                     ? chart_share(arena, chart, chart_units(chart, c, REACHED),
                                                   aim_of(chart, c))
                                     : none);
    }
    return chart_table_end(&table);
}

bool chart_progress_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    bool good = true;
    for (int c = 0; c < chart->category_count; c++) {
        const struct chart_value *value = &chart->values[(size_t)c * (size_t)chart->series_count];
        bool aimed = chart->series_count > 1 && !chart_missing(chart, c, AIMED) &&
                     chart_units(chart, c, AIMED) > 0;
        if (aimed || is_percentage(chart) || value->missing)
            continue;
        diag_report(diags, CHART_NO_BASE, chart_place_of(value, place), chart->subject,
                    chart->categories[c]);
        good = false;
    }
    return good;
}
