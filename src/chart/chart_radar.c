/* A radar: per category an axis from the centre, per series a line through its values. All axes
 * have one scale, said above. A missing value breaks the line.
 * Areas are not filled: they grow with the square of the values. */
#include "chart/chart_shapes.h"

#include <math.h>

#define PI    3.14159265358979
#define RINGS 4

struct radar {
    struct chart_canvas *canvas;
    const struct chart *chart;
    int axes, rings;
    length x, y, radius, width;
    double from, to;
};

static double angle_of(const struct radar *r, int axis) {
    return 2 * PI * axis / r->axes;
}

static length x_at(const struct radar *r, int axis, double part) {
    return r->x + (length)lround(sin(angle_of(r, axis)) * part * r->radius);
}

static length y_at(const struct radar *r, int axis, double part) {
    return r->y - (length)lround(cos(angle_of(r, axis)) * part * r->radius);
}

static double value_of(const struct radar *r, int axis, int series) {
    struct decimal number = {chart_units(r->chart, axis, series), chart_decimals(r->chart)};
    return (number_value(number) - r->from) / (r->to - r->from);
}

/* ---- the ground ---- */

static void trace_ground(cairo_t *cairo, const void *shape) {
    const struct radar *r = shape;
    for (int ring = 1; ring <= r->rings; ring++) {
        const double part = (double)ring / r->rings;
        for (int a = 0; a < r->axes; a++)
            cairo_line_to(cairo, x_at(r, a, part), y_at(r, a, part));
        cairo_close_path(cairo);
        cairo_new_sub_path(cairo);
    }
    for (int a = 0; a < r->axes; a++) {
        cairo_move_to(cairo, r->x, r->y);
        cairo_line_to(cairo, x_at(r, a, 1), y_at(r, a, 1));
    }
}

/* As many as the scale has whole steps, when those are few. */
static int ring_count(const struct radar *r) {
    double span = r->to - r->from;
    return floor(span) == span && span >= 2 && span <= 6 ? (int)span : RINGS;
}

static const char *plain(const struct radar *r, double value) {
    struct decimal number = {(int64_t)llround(value * 1000), 3};
    while (number.decimals > 0 && number.units % 10 == 0) {
        number.units /= 10;
        number.decimals--;
    }
    return number_text(r->canvas->arena, number, r->chart->language);
}

/* The scale in words: figures along an axis would stand in the way of the lines. */
static length draw_scale(struct radar *r, length y) {
    const char *nl = "midden %s, rand %s, elke ring %s", *en = "centre %s, edge %s, each ring %s";
    const char *text = arena_format(r->canvas->arena, chart_in(r->chart, nl, en), plain(r, r->from),
                                    plain(r, r->to), plain(r, (r->to - r->from) / r->rings));
    chart_put(r->canvas, text, false, CHART_LEFT, 0, y + chart_leading(r->canvas) / 2,
              chart_muted(r->canvas));
    return y + chart_leading(r->canvas);
}

static length label_top(const struct radar *r, int axis, const struct chart_lines *lines) {
    const double cosine = cos(angle_of(r, axis));
    const length height = lines->count * chart_leading(r->canvas);
    length y = y_at(r, axis, 1) - (length)lround(cosine * LENGTH_PT(4));
    return y - height / 2 - (length)lround(cosine * height / 2);
}

/* What a label takes above and below the centre. */
static void measure_labels(struct radar *r, const struct chart_lines *labels, length *above,
                           length *below) {
    *above = *below = 0;
    for (int a = 0; a < r->axes; a++) {
        const length top = label_top(r, a, &labels[a]) - r->y;
        const length bottom = top + labels[a].count * chart_leading(r->canvas);
        *above = -top > *above ? -top : *above;
        *below = bottom > *below ? bottom : *below;
    }
}

/* Above the first axis, below the opposite one, else beside: nothing is turned. */
static void draw_label(struct radar *r, int axis, const struct chart_lines *lines) {
    const double sine = sin(angle_of(r, axis));
    const enum chart_side side = fabs(sine) < 0.1 ? CHART_CENTRE
                                 : sine > 0       ? CHART_LEFT
                                                  : CHART_RIGHT;
    length x = x_at(r, axis, 1) + (length)lround(sine * LENGTH_PT(8));
    chart_lines_at(r->canvas, lines, side, x, label_top(r, axis, lines), chart_ink(r->canvas));
}

/* ---- the series ---- */

struct series_line {
    const struct radar *radar;
    int series;
};

static void trace_series(cairo_t *cairo, const void *shape) {
    const struct series_line *line = shape;
    const struct radar *r = line->radar;
    for (int a = 0; a < r->axes; a++) {
        int next = (a + 1) % r->axes;
        if (chart_missing(r->chart, a, line->series) || chart_missing(r->chart, next, line->series))
            continue;
        double here = value_of(r, a, line->series), there = value_of(r, next, line->series);
        cairo_move_to(cairo, x_at(r, a, here), y_at(r, a, here));
        cairo_line_to(cairo, x_at(r, next, there), y_at(r, next, there));
    }
}

static void draw_series(struct radar *r, int series) {
    struct chart_canvas *canvas = r->canvas;
    uint32_t colour = chart_line_colour(canvas, chart_series_colour(canvas, r->chart, series));
    chart_path(canvas, trace_series, &(struct series_line){r, series},
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = colour,
                                    .line_width = LENGTH_PT(1.4),
                                    .dash_on = series % 2 == 1 ? LENGTH_PT(4) : 0,
                                    .dash_off = series % 2 == 1 ? LENGTH_PT(2) : 0});
    for (int a = 0; a < r->axes; a++) {
        if (chart_missing(r->chart, a, series))
            continue;
        double part = value_of(r, a, series);
        chart_mark(canvas, x_at(r, a, part), y_at(r, a, part), LENGTH_PT(3), series, colour);
    }
}

static void set_scale(struct radar *r) {
    const struct chart_scale *scale = &r->chart->diagram.scale[0];
    int64_t least, most;
    r->to = 1;
    if (chart_all_extremes(r->chart, &least, &most) && most > 0)
        r->to = number_value((struct decimal){most, chart_decimals(r->chart)});
    if (r->chart->diagram.scale_count == 1) {
        r->from = chart_scale_from(scale);
        r->to = chart_scale_to(scale);
    }
    r->rings = ring_count(r);
}

struct chart_drawing chart_radar_draw(struct chart_canvas *canvas, const struct chart *chart,
                                      length width) {
    struct radar r = {
        .canvas = canvas, .chart = chart, .axes = chart->category_count, .width = width};
    struct chart_lines labels[CHART_RADAR_AXES];
    length above, below;
    r.radius = width / 4 < LENGTH_PT(92) ? width / 4 : LENGTH_PT(92);
    for (int a = 0; a < r.axes; a++) {
        length room = width / 2 - r.radius - LENGTH_PT(8);
        const char *label = chart->categories[a];
        if (chart_row_missing(chart, a))
            label = arena_format(canvas->arena, "%s (%s)", label,
                                 chart_word(chart->language, CHART_WORD_NO_DATA));
        labels[a] = chart_wrap(canvas, label, chart_language_tag(chart->language), room);
    }
    set_scale(&r);
    length top = draw_scale(&r, chart_series_key(canvas, chart, true, 0, width));
    r.x = width / 2;
    measure_labels(&r, labels, &above, &below);
    r.y = top + above + LENGTH_PT(6);
    chart_path(canvas, trace_ground, &r,
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = chart_colour(canvas, STYLE_RULE),
                                    .line_width = LENGTH_PT(0.5)});
    for (int s = 0; s < chart->series_count; s++)
        draw_series(&r, s);
    for (int a = 0; a < r.axes; a++)
        draw_label(&r, a, &labels[a]);
    return chart_finish(canvas, width, r.y + below + LENGTH_PT(2));
}

/* ---- words ---- */

char *chart_radar_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Radardiagram van", "Radar chart of");
    text_format(&t.text, " %d %s", chart->category_count, chart_in(chart, "assen", "axes"));
    if (chart->series_count > 1)
        text_format(&t.text, ", %d %s", chart->series_count, chart_in(chart, "reeksen", "series"));
    text_append(&t.text, ".");
    for (int s = 0; s < chart->series_count; s++) {
        if (chart->series_count > 1)
            text_format(&t.text, " %s:", text_capitalise(arena, chart->series[s]));
        chart_tell_extremes(&t, s);
        chart_tell_gaps(&t, s);
    }
    return chart_tell_end(&t);
}

static bool check_scale(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_scale *scale = &chart->diagram.scale[0];
    bool good = true;
    for (int i = 0; i < chart->category_count * chart->series_count; i++) {
        struct chart_item item = {.label = chart->categories[i / chart->series_count],
                                  .value = {chart->values[i]}};
        good = chart_check_item_value(chart, &item, 0, scale, place, diags) && good;
    }
    return good;
}

bool chart_radar_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    if (chart->category_count < 3) {
        diag_report(diags, CHART_TOO_FEW_ITEMS, place, chart->subject,
                    arena_format(diags->arena, "%d", chart->category_count), "3");
        return false;
    }
    if (chart->category_count > CHART_RADAR_AXES) {
        diag_report(diags, CHART_TOO_MANY_CATEGORIES, place, chart->subject,
                    arena_format(diags->arena, "%d", chart->category_count),
                    arena_format(diags->arena, "%d", CHART_RADAR_AXES));
        return false;
    }
    if (chart->diagram.scale_count == 0)
        return true;
    return chart_check_scales(chart, 1, place, diags) && check_scale(chart, place, diags);
}
