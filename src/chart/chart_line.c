/* Lines and steps. Series carry their names at their ends, first and last values their numbers; few
 * grid lines, ticks in round steps. Missing values leave a gap. With dates the distances along the
 * axis are those in time.
 *
 *   1.500 |          _o 1.375 personen
 *   1.000 |     _o--
 *       0 |____o____________________
 *           2001   2002   2003 */
#include "chart/chart_private.h"

#include <stdlib.h>

#define HEIGHT_LEAST LENGTH_PT(44)
#define HEIGHT_MOST  LENGTH_PT(120)
#define HEIGHT_POINT LENGTH_PT(12) /* more for each moment with a value */
#define TICK_ROOM    LENGTH_PT(22) /* grid lines stand no closer */
#define MARK_ROOM    LENGTH_PT(11) /* marks stand no closer */
#define RADIUS       LENGTH_PT(2.8)
#define LABELS       8 /* below the axis, at least, have room */
#define LABEL_LEAST  LENGTH_PT(50)
#define TICKS        5  /* at most */
#define ALL_NUMBERS  12 /* a single series with at most so many points has a number at each */

struct line_chart {
    struct chart_canvas *canvas;
    const struct chart *chart;
    struct chart_axis axis;
    length left, right, top, bottom; /* of the plot */
    bool step;
};

struct line_label {
    struct chart_lines lines;
    int series;
    length middle; /* where it stands */
};

/* ---- places ---- */

static length x_of(const struct line_chart *l, int category) {
    int last = l->chart->category_count - 1;
    length first = l->left + LENGTH_PT(10), room = l->right - LENGTH_PT(10) - first;
    if (last == 0)
        return first + room / 2;
    if (!l->chart->dates)
        return first + (length)((int64_t)room * category / last);
    int64_t from = chart_day_middle(l->chart->dates[0]),
            to = chart_day_middle(l->chart->dates[last]);
    int64_t at = chart_day_middle(l->chart->dates[category]);
    return first + (length)((int64_t)room * (at - from) / (to > from ? to - from : 1));
}

static length y_of(const struct line_chart *l, int category, int series) {
    return chart_axis_at(&l->axis, chart_units(l->chart, category, series));
}

static int last_known(const struct chart *chart, int series) {
    for (int c = chart->category_count - 1; c >= 0; c--)
        if (!chart_missing(chart, c, series))
            return c;
    return -1;
}

/* ---- axes ---- */

static length tick_width(struct line_chart *l) {
    length widest = 0;
    for (int64_t units = l->axis.low; units <= l->axis.high; units += l->axis.step) {
        length width =
            chart_text(l->canvas, chart_short_amount(l->canvas->arena, l->chart, units), false)
                .width;
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void draw_value_axis(struct line_chart *l) {
    for (int64_t units = l->axis.low; units <= l->axis.high; units += l->axis.step) {
        length y = chart_axis_at(&l->axis, units);
        bool base = units == 0;
        chart_line(l->canvas, l->left, y, l->right, y, base ? LENGTH_PT(0.7) : LENGTH_PT(0.35),
                   base ? chart_muted(l->canvas) : chart_colour(l->canvas, STYLE_RULE));
        chart_put(l->canvas, chart_short_amount(l->canvas->arena, l->chart, units), false,
                  CHART_RIGHT, l->left - LENGTH_PT(5), y, chart_muted(l->canvas));
    }
}

/* The left side of a category's label, kept within the chart. */
static length label_left(const struct line_chart *l, int category, length label, length width) {
    length x = x_of(l, category) - label / 2;
    if (x + label > width)
        x = width - label;
    return x > 0 ? x : 0;
}

static struct chart_lines category_label(struct line_chart *l, int category) {
    int count = l->chart->category_count > LABELS ? LABELS : l->chart->category_count;
    length room = (l->right - l->left) / count - LENGTH_PT(4);
    return chart_wrap(l->canvas, l->chart->categories[category],
                      chart_language_tag(l->chart->language),
                      room < LABEL_LEAST ? LABEL_LEAST : room);
}

/* As many labels as stand beside each other, the last one always. Returns the y below them. */
static length draw_categories(struct line_chart *l, length width) {
    const int last = l->chart->category_count - 1;
    struct chart_lines final = category_label(l, last);
    length reserved = label_left(l, last, final.width, width), end = -LENGTH_PT(100);
    length top = l->bottom + LENGTH_PT(5);
    int most = 1;
    for (int c = 0; c <= last; c++) {
        struct chart_lines lines = category_label(l, c);
        length x = label_left(l, c, lines.width, width);
        chart_line(l->canvas, x_of(l, c), l->bottom, x_of(l, c), l->bottom + LENGTH_PT(2.5),
                   LENGTH_PT(0.5), chart_muted(l->canvas));
        if (x < end || (c < last && x + lines.width + LENGTH_PT(4) > reserved))
            continue;
        chart_lines_at(l->canvas, &lines, CHART_CENTRE, x + lines.width / 2, top,
                       chart_ink(l->canvas));
        end = x + lines.width + LENGTH_PT(4);
        most = lines.count > most ? lines.count : most;
    }
    return top + most * chart_leading(l->canvas);
}

/* ---- series ---- */

struct line_path {
    const struct line_chart *chart;
    int series;
};

static void trace_series(cairo_t *cairo, const void *shape) {
    const struct line_path *path = shape;
    const struct line_chart *l = path->chart;
    bool drawing = false;
    length before = 0;
    for (int c = 0; c < l->chart->category_count; c++) {
        if (chart_missing(l->chart, c, path->series)) {
            if (drawing && l->step)
                cairo_line_to(cairo, x_of(l, c), before);
            drawing = false;
            continue;
        }
        length x = x_of(l, c), y = y_of(l, c, path->series);
        if (drawing && l->step)
            cairo_line_to(cairo, x, before);
        if (drawing)
            cairo_line_to(cairo, x, y);
        else
            cairo_move_to(cairo, x, y);
        drawing = true;
        before = y;
    }
}

/* A value between gaps has no line to show it. */
static bool alone(const struct chart *chart, int category, int series) {
    return (category == 0 || chart_missing(chart, category - 1, series)) &&
           (category == chart->category_count - 1 || chart_missing(chart, category + 1, series));
}

static void draw_series(struct line_chart *l, int series) {
    static const length dashes[][2] = {{0, 0}, {4500, 2000}, {1500, 1500}, {7000, 2500}};
    uint32_t colour =
        chart_line_colour(l->canvas, chart_series_colour(l->canvas, l->chart, series));
    chart_path(l->canvas, trace_series, &(struct line_path){l, series},
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = colour,
                                    .line_width = LENGTH_PT(1.4),
                                    .dash_on = dashes[series % 4][0],
                                    .dash_off = dashes[series % 4][1]});
    int every = 1 + l->chart->category_count * MARK_ROOM / (l->right - l->left);
    for (int c = 0; c < l->chart->category_count; c++)
        if (!chart_missing(l->chart, c, series) &&
            (c % every == 0 || c == l->chart->category_count - 1 || alone(l->chart, c, series)))
            chart_mark(l->canvas, x_of(l, c), y_of(l, c, series), RADIUS, series, colour);
}

/* The centre nearest to x at which a text of this width stands within the plot. */
static length within_plot(const struct line_chart *l, length x, length width) {
    const length least = l->left + LENGTH_PT(1) + width / 2, most = l->right - width / 2;
    return x < least ? least : x > most ? most : x;
}

/* Above the point; below it where the line comes down to it from both sides. */
static void draw_number(struct line_chart *l, int category, int series, struct page_rect *last) {
    const struct chart *chart = l->chart;
    length y = y_of(l, category, series);
    bool low = category > 0 && category < chart->category_count - 1 && !l->step &&
               !chart_missing(chart, category - 1, series) &&
               !chart_missing(chart, category + 1, series) && y_of(l, category - 1, series) < y &&
               y_of(l, category + 1, series) < y && y + LENGTH_PT(14) < l->bottom;
    struct chart_text text = chart_text(
        l->canvas, chart_number(l->canvas->arena, chart, chart_units(chart, category, series)),
        false);
    length middle = low ? y + LENGTH_PT(9) : y - LENGTH_PT(9);
    length x = within_plot(l, x_of(l, category), text.width), half = text.width / 2;
    bool taken = x - half < last->x && abs(middle - last->y) < chart_leading(l->canvas);
    if (taken)
        return;
    chart_plate(l->canvas, &text, x, middle, chart_colour(l->canvas, STYLE_PAPER));
    *last = (struct page_rect){x + half + LENGTH_PT(3), middle, 0, 0};
}

/* The way from a category to its nearest neighbour. */
static length room_at(const struct line_chart *l, int category) {
    length room = l->right - l->left;
    if (category > 0)
        room = x_of(l, category) - x_of(l, category - 1);
    if (category + 1 < l->chart->category_count) {
        length after = x_of(l, category + 1) - x_of(l, category);
        room = after < room ? after : room;
    }
    return room;
}

/* Says that nothing is known where there is room for the words, else with a question mark; within
 * the plot, so that it meets neither the axis nor the edge of the sheet. */
static void draw_missing(struct line_chart *l) {
    const struct chart *chart = l->chart;
    const struct chart_text words =
        chart_text(l->canvas, chart_word(chart->language, CHART_WORD_NO_DATA), false);
    const struct chart_text mark = chart_text(l->canvas, "?", false);
    for (int c = 0; c < chart->category_count; c++) {
        if (!chart_row_missing(chart, c))
            continue;
        const struct chart_text *text = words.width + MARK_ROOM > room_at(l, c) ? &mark : &words;
        chart_text_at(l->canvas, text, CHART_CENTRE, within_plot(l, x_of(l, c), text->width),
                      l->bottom - LENGTH_PT(7), chart_muted(l->canvas));
    }
}

/* Numbers at all points when one series has room for them, else none: the axis and the table tell.
 * They lie below the lines, on plates that hide the grid. */
static void draw_numbers(struct line_chart *l) {
    const struct chart *chart = l->chart;
    struct page_rect last = {-LENGTH_PT(100), 0, 0, 0};
    if (chart->series_count > 1 || chart->category_count > ALL_NUMBERS)
        return;
    for (int c = 0; c < chart->category_count; c++)
        if (!chart_missing(chart, c, 0))
            draw_number(l, c, 0, &last);
}

/* An axis that leaves out zero says so. */
static length draw_note(struct line_chart *l, length y) {
    const length leading = chart_leading(l->canvas);
    if (l->axis.low <= 0 && l->axis.high >= 0)
        return y;
    chart_put(l->canvas,
              arena_format(l->canvas->arena, "%s %s",
                           chart_in(l->chart, "de as begint bij", "the axis starts at"),
                           chart_short_amount(l->canvas->arena, l->chart, l->axis.low)),
              false, CHART_LEFT, l->left, y + LENGTH_PT(2) + leading / 2, chart_muted(l->canvas));
    return y + LENGTH_PT(2) + leading;
}

/* ---- names at the ends ---- */

static char *end_words(struct line_chart *l, int series) {
    int last = last_known(l->chart, series);
    if (last < 0)
        return arena_format(l->canvas->arena, "%s: %s", l->chart->series[series],
                            chart_word(l->chart->language, CHART_WORD_NO_DATA));
    return arena_format(
        l->canvas->arena, "%s" TEXT_NBSP "%s", l->chart->series[series],
        chart_short_amount(l->canvas->arena, l->chart, chart_units(l->chart, last, series)));
}

static length label_height(const struct line_chart *l, const struct line_label *label) {
    return label->lines.count * chart_leading(l->canvas);
}

static void sort_labels(struct line_label *labels, int count) {
    for (int i = 1; i < count; i++)
        for (int j = i; j > 0 && labels[j].middle < labels[j - 1].middle; j--) {
            struct line_label swap = labels[j];
            labels[j] = labels[j - 1];
            labels[j - 1] = swap;
        }
}

/* Pushes labels down from the top until none overlap, then up from the bottom. */
static void spread_labels(const struct line_chart *l, struct line_label *labels, int count) {
    length edge = 0;
    for (int i = 0; i < count; i++) {
        length half = label_height(l, &labels[i]) / 2;
        if (labels[i].middle - half < edge)
            labels[i].middle = edge + half;
        edge = labels[i].middle + half + LENGTH_PT(1.5);
    }
    edge = l->bottom + chart_leading(l->canvas) / 2;
    for (int i = count - 1; i >= 0; i--) {
        length half = label_height(l, &labels[i]) / 2;
        if (labels[i].middle + half > edge)
            labels[i].middle = edge - half;
        edge = labels[i].middle - half - LENGTH_PT(1.5);
    }
}

static void draw_end_label(struct line_chart *l, const struct line_label *label) {
    int last = last_known(l->chart, label->series);
    length height = label_height(l, label), x = l->right + LENGTH_PT(8);
    uint32_t colour =
        chart_line_colour(l->canvas, chart_series_colour(l->canvas, l->chart, label->series));
    if (last >= 0) {
        length from = x_of(l, last) + RADIUS + LENGTH_PT(2);
        chart_line(l->canvas, from, y_of(l, last, label->series), x - LENGTH_PT(1.5), label->middle,
                   LENGTH_PT(0.4), colour);
    }
    chart_lines_at(l->canvas, &label->lines, CHART_LEFT, x, label->middle - height / 2,
                   chart_ink(l->canvas));
}

static void draw_end_labels(struct line_chart *l, struct line_label *labels, int count) {
    for (int i = 0; i < count; i++) {
        int last = last_known(l->chart, labels[i].series);
        labels[i].middle = last < 0 ? l->bottom : y_of(l, last, labels[i].series);
    }
    sort_labels(labels, count);
    spread_labels(l, labels, count);
    for (int i = 0; i < count; i++)
        draw_end_label(l, &labels[i]);
}

static length wrap_labels(struct line_chart *l, struct line_label *labels, length most) {
    const char *language = chart_language_tag(l->chart->language);
    length widest = 0;
    for (int s = 0; s < l->chart->series_count; s++) {
        labels[s] = (struct line_label){
            .lines = chart_wrap(l->canvas, end_words(l, s), language, most), .series = s};
        widest = labels[s].lines.width > widest ? labels[s].lines.width : widest;
    }
    return widest;
}

/* Few measurements need little height: a line between two of them says no more when it is tall.
 * The names at the ends of series stand below each other. */
static length plot_height(const struct line_chart *l, length width) {
    int known = 0;
    for (int c = 0; c < l->chart->category_count; c++)
        known += !chart_row_missing(l->chart, c);
    length height = HEIGHT_LEAST + (known - 1) * HEIGHT_POINT;
    length names = l->chart->series_count * chart_leading(l->canvas) * 3 / 2;
    height = names > height ? names : height;
    height = height > width / 2 ? width / 2 : height;
    height = height > HEIGHT_MOST ? HEIGHT_MOST : height;
    return height < HEIGHT_LEAST ? HEIGHT_LEAST : height;
}

static struct chart_drawing draw(struct line_chart *l, length width) {
    struct line_label labels[CHART_SERIES];
    const int series = l->chart->series_count;
    int64_t least = 0, most = 0;
    chart_all_extremes(l->chart, &least, &most);
    l->top = chart_leading(l->canvas);
    l->bottom = l->top + plot_height(l, width);
    const int ticks = (int)((l->bottom - l->top) / TICK_ROOM);
    l->axis = chart_axis_make(least, most, false, ticks < TICKS ? ticks : TICKS, l->bottom, l->top);
    l->left = tick_width(l) + LENGTH_PT(6);
    l->right = width;
    if (series > 1)
        l->right -= wrap_labels(l, labels, width * 3 / 10) + LENGTH_PT(10);
    draw_value_axis(l);
    length below = draw_categories(l, width);
    draw_numbers(l);
    draw_missing(l);
    for (int s = 0; s < series; s++)
        draw_series(l, s);
    if (series > 1)
        draw_end_labels(l, labels, series);
    return chart_finish(l->canvas, width, draw_note(l, below));
}

struct chart_drawing chart_line_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    struct line_chart l = {.canvas = canvas, .chart = chart};
    return draw(&l, width);
}

struct chart_drawing chart_step_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    struct line_chart l = {.canvas = canvas, .chart = chart, .step = true};
    return draw(&l, width);
}
