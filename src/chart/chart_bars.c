/* Horizontal bars, series below each other in a group. Every bar carries its number, so there is no
 * axis but the zero line; long Dutch labels stand whole beside their bars.
 *
 *   agenderen en visie  |█████████ 12
 *   zicht               |██ 3
 *   regie               |geen opgave */
#include "chart/chart_private.h"

#include <math.h>

#define GAP_LABEL  LENGTH_PT(8)
#define GAP_NUMBER LENGTH_PT(4)

struct bars {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length width, labels; /* x of the zero line is labels + GAP_LABEL */
    length bar, space;    /* thickness of a bar, and space between groups */
    double per_unit;
};

static void set_thickness(struct bars *b) {
    const bool few = b->chart->category_count <= 8 && b->chart->series_count <= 2;
    length least = chart_role(b->canvas)->size + LENGTH_PT(0.5);
    b->bar = few ? LENGTH_PT(12) : LENGTH_PT(10);
    if (b->bar < least)
        b->bar = least;
    b->space = b->chart->series_count > 1 ? b->bar * 3 / 4 : b->bar * 9 / 20;
    if (b->chart->category_count > 24)
        b->space = LENGTH_PT(2);
}

static struct chart_text number_of(struct bars *b, int category, int series) {
    return chart_text(b->canvas, chart_cell_text(b->canvas->arena, b->chart, category, series),
                      false);
}

static void set_scale(struct bars *b) {
    const struct chart *chart = b->chart;
    int64_t least, most;
    length room = 0;
    b->labels = chart_label_column(b->canvas, chart->categories, chart->category_count,
                                   chart->language, b->width * 2 / 5);
    for (int c = 0; c < chart->category_count; c++)
        for (int s = 0; s < chart->series_count; s++) {
            length number = chart_missing(chart, c, s) ? 0 : number_of(b, c, s).width;
            room = number > room ? number : room;
        }
    length free = b->width - b->labels - GAP_LABEL - GAP_NUMBER - room;
    if (free < b->width / 10)
        free = b->width / 10;
    chart_all_extremes(chart, &least, &most);
    b->per_unit = most > 0 ? (double)free / (double)most : 0;
}

static void draw_bar(struct bars *b, int category, int series, length top) {
    const length zero = b->labels + GAP_LABEL;
    const bool missing = chart_missing(b->chart, category, series);
    int64_t units = chart_units(b->chart, category, series);
    length size = (length)lround((double)units * b->per_unit);
    if (units > 0 && size < LENGTH_PT(0.5))
        size = LENGTH_PT(0.5);
    struct page_rect at = {zero, top, size, b->bar - LENGTH_PT(0.6)};
    struct chart_text number = number_of(b, category, series);
    chart_fill(b->canvas, at, chart_series_colour(b->canvas, b->chart, series), series);
    chart_text_at(b->canvas, &number, CHART_LEFT, zero + size + GAP_NUMBER, top + b->bar / 2,
                  missing ? chart_muted(b->canvas) : chart_ink(b->canvas));
}

/* Label and bars level with each other. A group without any value says so once. */
static length draw_group(struct bars *b, int category, length top) {
    const struct chart *chart = b->chart;
    const length leading = chart_leading(b->canvas);
    struct chart_lines label = chart_wrap(b->canvas, chart->categories[category],
                                          chart_language_tag(chart->language), b->labels);
    const int shown = chart_row_missing(chart, category) ? 1 : chart->series_count;
    const length text = label.count * leading, bars = shown * b->bar;
    const length height = text > bars ? text : bars;
    chart_lines_at(b->canvas, &label, CHART_LEFT, 0, top + (height - text) / 2,
                   chart_ink(b->canvas));
    for (int s = 0; s < shown; s++)
        draw_bar(b, category, s, top + (height - bars) / 2 + s * b->bar);
    return height;
}

struct chart_drawing chart_bars_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    struct bars b = {.canvas = canvas, .chart = chart, .width = width};
    set_thickness(&b);
    set_scale(&b);
    length top = chart_series_key(canvas, chart, false, 0, width), y = top + LENGTH_PT(2);
    for (int c = 0; c < chart->category_count; c++)
        y += draw_group(&b, c, y) + b.space;
    y += LENGTH_PT(2) - b.space;
    length axis = b.labels + GAP_LABEL - LENGTH_PT(0.4);
    chart_line(canvas, axis, top, axis, y, LENGTH_PT(0.5), chart_muted(canvas));
    return chart_finish(canvas, width, y);
}

/* ---- words ---- */

static void tell_series(struct chart_teller *t) {
    for (int s = 0; s < t->chart->series_count; s++) {
        if (t->chart->series_count > 1)
            text_format(&t->text, " %s:", text_capitalise(t->arena, t->chart->series[s]));
        chart_tell_extremes(t, s);
        chart_tell_gaps(t, s);
    }
}

static char *tell(struct arena *arena, const struct chart *chart, const char *nl, const char *en) {
    struct chart_teller t = chart_tell_start(arena, chart, nl, en);
    text_format(&t.text, " %d %s", chart->category_count,
                chart->category_count == 1 ? chart_in(chart, "categorie", "category")
                                           : chart_in(chart, "categorie\xC3\xABn", "categories"));
    if (chart->series_count > 1)
        text_format(&t.text, ", %d %s", chart->series_count, chart_in(chart, "reeksen", "series"));
    if (chart->unit && *chart->unit)
        text_format(&t.text, ", %s %s", chart_in(chart, "in", "in"), chart->unit);
    text_append(&t.text, ".");
    if (chart->category_count == 1)
        for (int s = 0; s < chart->series_count; s++)
            text_format(&t.text, " %s: %s.", text_capitalise(arena, chart->series[s]),
                        chart_cell_text(arena, chart, 0, s));
    else
        tell_series(&t);
    return chart_tell_end(&t);
}

char *chart_bars_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Liggend staafdiagram van", "Horizontal bar chart of");
}

char *chart_columns_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Staafdiagram van", "Bar chart of");
}
