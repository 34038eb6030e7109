/* Periods and moments in time, a row each. A bar ends square where the day is known; a hatched end
 * says that only the month or the year is. Open ends point on. The words of the dates stand below
 * each label, so nothing has to be read off the axis.
 *
 *                              2002    2003    2004
 *   aanvraag                     .       .       .
 *   maart 2002                   . <>    .       .
 *   uitvoering                   .       .////####>
 *   vanaf 2003                   .       .       . */
#include "chart/chart_private.h"

#define BAR       LENGTH_PT(9)
#define ARROW     LENGTH_PT(6)
#define DIAMOND   LENGTH_PT(3.6)
#define UNKNOWN   LENGTH_PT(26) /* of a bar of which one end is not known */
#define YEAR_WIDE LENGTH_PT(22) /* of a year number and its air */

struct timeline {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length labels, left, right; /* of the label column and the plot */
    length top;                 /* of the plot */
    int first_year, last_year;  /* the last one is where the axis ends */
};

static const struct chart_period *period_at(const struct chart *chart, int i) {
    return &chart->timeline.periods[i];
}

static bool is_moment(const struct chart_period *p) {
    return !p->open_from && !p->open_end && p->from.year > 0 && date_compare(p->from, p->to) == 0;
}

static void set_years(struct timeline *t) {
    int first = INT16_MAX, after = 0;
    for (int i = 0; i < t->chart->timeline.count; i++) {
        const struct date dates[] = {period_at(t->chart, i)->from, period_at(t->chart, i)->to};
        for (int d = 0; d < 2; d++)
            if (dates[d].year > 0) {
                first = dates[d].year < first ? dates[d].year : first;
                after = dates[d].year + 1 > after ? dates[d].year + 1 : after;
            }
    }
    t->first_year = first < after ? first : 1;
    t->last_year = first < after ? after : 2;
}

static length x_of_day(const struct timeline *t, int64_t day) {
    int64_t from = chart_day_first((struct date){.year = (int16_t)t->first_year});
    int64_t to = chart_day_first((struct date){.year = (int16_t)t->last_year});
    /* Room for arrows on both sides. */
    length start = t->left + ARROW, room = t->right - ARROW - start;
    return start + (length)((int64_t)room * (day - from) / (to - from));
}

/* ---- axis ---- */

struct year_lines {
    const struct timeline *timeline;
    int step;
    length bottom;
};

static void trace_years(cairo_t *cairo, const void *shape) {
    const struct year_lines *lines = shape;
    const struct timeline *t = lines->timeline;
    for (int year = t->first_year; year <= t->last_year; year += lines->step) {
        length x = x_of_day(t, chart_day_first((struct date){.year = (int16_t)year}));
        cairo_move_to(cairo, x, t->top);
        cairo_line_to(cairo, x, lines->bottom);
    }
}

/* Years between lines, so that their numbers stand apart. */
static int year_step(const struct timeline *t) {
    static const int steps[] = {1, 2, 5, 10, 20, 25, 50, 100};
    size_t i = 0, last = sizeof steps / sizeof *steps - 1;
    int64_t span = t->last_year - t->first_year;
    while (i < last && (t->right - t->left) / (span / steps[i] + 1) < YEAR_WIDE)
        i++;
    return steps[i];
}

static void draw_axis(const struct timeline *t, length bottom) {
    int step = year_step(t);
    chart_path(t->canvas, trace_years, &(struct year_lines){t, step, bottom},
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = chart_colour(t->canvas, STYLE_RULE),
                                    .line_width = LENGTH_PT(0.4)});
    for (int year = t->first_year; year < t->last_year; year += step) {
        int64_t from = chart_day_first((struct date){.year = (int16_t)year});
        int64_t to = chart_day_first((struct date){.year = (int16_t)(year + 1)});
        if (step > 1 && x_of_day(t, from) + YEAR_WIDE > t->right)
            continue;
        chart_put(t->canvas, arena_format(t->canvas->arena, "%d", year), false,
                  step == 1 ? CHART_CENTRE : CHART_LEFT,
                  step == 1 ? x_of_day(t, (from + to) / 2) : x_of_day(t, from) + LENGTH_PT(2),
                  chart_leading(t->canvas) / 2, chart_muted(t->canvas));
    }
}

/* ---- shapes ---- */

/* How long an end is hatched: as long as the date is vague, at most a third of the bar. */
static length vague_length(const struct timeline *t, struct date date, length bar) {
    length vague = x_of_day(t, chart_day_after(date)) - x_of_day(t, chart_day_first(date));
    if (date.day > 0 || vague < LENGTH_PT(2))
        return 0;
    return vague > bar / 3 ? bar / 3 : vague;
}

static void draw_arrow(const struct timeline *t, length x, length middle, int direction,
                       uint32_t colour) {
    const length points[] = {x, middle - BAR / 2, x + direction * ARROW, middle,
                             x, middle + BAR / 2};
    chart_polygon(t->canvas, points, 3, (struct chart_paint){.fill = true, .fill_colour = colour});
}

/* Where a bar begins and ends, and which parts of it are vague. */
struct span {
    length from, to, vague_from, vague_to;
};

static struct span span_of(const struct timeline *t, const struct chart_period *p) {
    struct span span = {.from = t->left + ARROW, .to = t->right - ARROW};
    if (p->from.year > 0)
        span.from = x_of_day(t, chart_day_first(p->from));
    if (p->to.year > 0)
        span.to = x_of_day(t, chart_day_after(p->to));
    if (span.to - span.from < LENGTH_PT(1.5))
        span.to = span.from + LENGTH_PT(1.5);
    if (p->from.year == 0 && !p->open_from)
        span.from = span.to - UNKNOWN;
    if (p->to.year == 0 && !p->open_end)
        span.to = span.from + UNKNOWN;
    length bar = span.to - span.from;
    if (p->from.year > 0 && p->to.year > 0) {
        span.vague_from = vague_length(t, p->from, bar);
        span.vague_to = vague_length(t, p->to, bar);
    } else if (!p->open_from && !p->open_end) {
        span.vague_from = bar;
    } else {
        span.vague_from = p->from.year > 0 ? vague_length(t, p->from, bar) : 0;
        span.vague_to = p->to.year > 0 ? vague_length(t, p->to, bar) : 0;
    }
    return span;
}

static void draw_bar(const struct timeline *t, const struct chart_period *p, length middle) {
    uint32_t colour = chart_line_colour(t->canvas, chart_colour(t->canvas, STYLE_DATA_1));
    uint32_t pale = chart_mix(chart_colour(t->canvas, STYLE_PAPER), colour, 25);
    struct span span = span_of(t, p);
    length top = middle - BAR / 2, from = span.from + span.vague_from;
    length to = span.to - span.vague_to;
    chart_fill(t->canvas, (struct page_rect){span.from, top, span.vague_from, BAR}, pale, 1);
    chart_rect(t->canvas, (struct page_rect){from, top, to - from, BAR}, colour);
    chart_fill(t->canvas, (struct page_rect){to, top, span.vague_to, BAR}, pale, 1);
    if (p->open_from)
        draw_arrow(t, span.from, middle, -1, colour);
    if (p->open_end)
        draw_arrow(t, span.to, middle, 1, colour);
}

/* A diamond; a line below it spans the month or year that is all we know. */
static void draw_moment(const struct timeline *t, struct date date, length middle) {
    uint32_t colour = chart_line_colour(t->canvas, chart_colour(t->canvas, STYLE_DATA_1));
    if (date.day == 0)
        chart_line(t->canvas, x_of_day(t, chart_day_first(date)), middle,
                   x_of_day(t, chart_day_after(date)), middle, LENGTH_PT(1.2), colour);
    chart_mark(t->canvas, x_of_day(t, chart_day_middle(date)), middle, DIAMOND, 3, colour);
}

static void draw_shape(const struct timeline *t, const struct chart_period *p, length middle) {
    if (p->from.year == 0 && p->to.year == 0)
        return;
    if (is_moment(p))
        draw_moment(t, p->from, middle);
    else
        draw_bar(t, p, middle);
}

/* ---- rows ---- */

/* Label and dates; returns the row's height. */
static length draw_words(const struct timeline *t, const struct chart_period *p, length top) {
    const char *language = chart_language_tag(t->chart->language);
    const length leading = chart_leading(t->canvas);
    struct chart_lines label = chart_wrap(t->canvas, p->label, language, t->labels);
    struct chart_lines dates = chart_wrap(
        t->canvas, chart_period_text(t->canvas->arena, t->chart, p), language, t->labels);
    chart_lines_at(t->canvas, &label, CHART_LEFT, 0, top, chart_ink(t->canvas));
    chart_lines_at(t->canvas, &dates, CHART_LEFT, 0, top + label.count * leading,
                   chart_muted(t->canvas));
    return (label.count + dates.count) * leading;
}

static length label_width(struct timeline *t, length most) {
    length widest = 0;
    for (int i = 0; i < t->chart->timeline.count; i++) {
        const struct chart_period *p = period_at(t->chart, i);
        const char *texts[] = {p->label, chart_period_text(t->canvas->arena, t->chart, p)};
        length width = chart_label_column(t->canvas, texts, 2, t->chart->language, most);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static bool any_vague(const struct timeline *t) {
    for (int i = 0; i < t->chart->timeline.count; i++) {
        const struct chart_period *p = period_at(t->chart, i);
        struct span span = span_of(t, p);
        if (!is_moment(p) && (p->from.year > 0 || p->to.year > 0) &&
            (span.vague_from > 0 || span.vague_to > 0))
            return true;
    }
    return false;
}

/* What the hatching says, where there is any. */
static length draw_key(const struct timeline *t, length y, length width) {
    const length leading = chart_leading(t->canvas), swatch = LENGTH_PT(16);
    uint32_t colour = chart_line_colour(t->canvas, chart_colour(t->canvas, STYLE_DATA_1));
    if (!any_vague(t))
        return y;
    struct chart_lines words = chart_wrap(
        t->canvas,
        chart_in(t->chart, "begin of einde niet op de dag bekend", "day of start or end not known"),
        chart_language_tag(t->chart->language), width - swatch - LENGTH_PT(4));
    chart_fill(t->canvas,
               (struct page_rect){0, y + LENGTH_PT(3) + (leading - BAR) / 2, swatch, BAR},
               chart_mix(chart_colour(t->canvas, STYLE_PAPER), colour, 25), 1);
    chart_lines_at(t->canvas, &words, CHART_LEFT, swatch + LENGTH_PT(4), y + LENGTH_PT(3),
                   chart_ink(t->canvas));
    return y + LENGTH_PT(3) + words.count * leading;
}

struct chart_drawing chart_timeline_draw(struct chart_canvas *canvas, const struct chart *chart,
                                         length width) {
    struct timeline t = {.canvas = canvas, .chart = chart, .right = width};
    length middle[CHART_PERIODS];
    t.labels = label_width(&t, width * 2 / 5);
    t.left = t.labels + LENGTH_PT(4);
    t.top = chart_leading(canvas) + LENGTH_PT(2);
    set_years(&t);
    length y = t.top + LENGTH_PT(3);
    for (int i = 0; i < chart->timeline.count; i++) {
        length height = draw_words(&t, period_at(chart, i), y);
        middle[i] = y + height / 2;
        y += height + LENGTH_PT(5);
    }
    draw_axis(&t, y);
    for (int i = 0; i < chart->timeline.count; i++)
        draw_shape(&t, period_at(chart, i), middle[i]);
    return chart_finish(canvas, width, draw_key(&t, y, width));
}
