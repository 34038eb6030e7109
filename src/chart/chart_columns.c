/* Vertical bars: side by side or stacked. Each bar carries its number, so there is no value axis.
 * Labels that do not fit below their bars make horizontal bars of the whole chart: a reader never
 * has to turn the page. */
#include "chart/chart_private.h"

#include <math.h>

#define HEIGHT      LENGTH_PT(110) /* of the highest bar */
#define BAR_MOST    LENGTH_PT(30)
#define BAR_LEAST   LENGTH_PT(6)
#define GAP_NUMBER  LENGTH_PT(8) /* from a bar's end to the middle of its number */
#define LABEL_LINES 3

struct columns {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length slot, bar; /* of a category, of one bar */
    length top, zero; /* y of the highest bar, and of the zero line */
    int bars;         /* beside each other in a slot */
    int64_t most;
    bool stacked;
};

static const char *number_of(const struct columns *c, int category, int series) {
    return chart_cell_text(c->canvas->arena, c->chart, category, series);
}

static int64_t highest(const struct chart *chart, bool stacked) {
    int64_t least, most = 0;
    if (!stacked && chart_all_extremes(chart, &least, &most))
        return most;
    for (int c = 0; c < chart->category_count; c++) {
        int64_t sum = chart_category_sum(chart, c).units;
        most = sum > most ? sum : most;
    }
    return most;
}

static bool numbers_fit(const struct columns *c, int category) {
    length room = (c->stacked ? c->slot : c->bar) - LENGTH_PT(1);
    for (int s = 0; s < c->chart->series_count; s++)
        if (!chart_missing(c->chart, category, s) &&
            chart_text(c->canvas, number_of(c, category, s), false).width > room)
            return false;
    return !chart_row_missing(c->chart, category) || c->slot > LENGTH_PT(48);
}

/* Whether all that stands below and above the bars fits the width of a slot. */
static bool texts_fit(const struct columns *c) {
    for (int i = 0; i < c->chart->category_count; i++) {
        struct chart_lines label =
            chart_wrap(c->canvas, c->chart->categories[i], chart_language_tag(c->chart->language),
                       c->slot - LENGTH_PT(5));
        if (label.forced > 0 || label.count > LABEL_LINES || !numbers_fit(c, i))
            return false;
    }
    return c->bar >= BAR_LEAST;
}

static void set_widths(struct columns *c, length width) {
    int bars = c->stacked ? 1 : c->chart->series_count;
    c->bars = bars;
    c->slot = width / c->chart->category_count;
    c->bar = c->slot * 7 / 10 / bars;
    if (c->bar > BAR_MOST)
        c->bar = BAR_MOST;
    length most = (bars * BAR_MOST + LENGTH_PT(40));
    if (c->slot > most)
        c->slot = most;
}

static length height_of(const struct columns *c, int64_t units) {
    length height =
        c->most > 0 ? (length)lround((double)units / (double)c->most * (c->zero - c->top)) : 0;
    return units > 0 && height < LENGTH_PT(0.5) ? LENGTH_PT(0.5) : height;
}

static length slot_middle(const struct columns *c, int category) {
    return category * c->slot + c->slot / 2;
}

static void draw_bar(struct columns *c, int category, int series) {
    length x = slot_middle(c, category) - c->bars * c->bar / 2 + series * c->bar;
    length height = height_of(c, chart_units(c->chart, category, series));
    bool missing = chart_missing(c->chart, category, series);
    struct page_rect at = {x, c->zero - height, c->bar - LENGTH_PT(0.8), height};
    chart_fill(c->canvas, at, chart_series_colour(c->canvas, c->chart, series), series);
    chart_put(c->canvas, missing ? TEXT_EN_DASH : number_of(c, category, series), false,
              CHART_CENTRE, x + c->bar / 2, c->zero - height - GAP_NUMBER,
              missing ? chart_muted(c->canvas) : chart_ink(c->canvas));
}

/* One segment on top of what stands below it. Returns its top. */
static length draw_segment(struct columns *c, int category, int series, int64_t below) {
    int64_t units = chart_units(c->chart, category, series);
    length bottom = c->zero - height_of(c, below), top = c->zero - height_of(c, below + units);
    length x = slot_middle(c, category) - c->bar / 2;
    uint32_t colour = chart_series_colour(c->canvas, c->chart, series);
    struct page_rect at = {x, top, c->bar, bottom - top - LENGTH_PT(0.6)};
    struct chart_text number = chart_text(c->canvas, number_of(c, category, series), false);
    chart_fill(c->canvas, at, colour, series);
    if (at.height >= chart_leading(c->canvas) && number.width + LENGTH_PT(3) <= c->bar)
        chart_plate(c->canvas, &number, x + c->bar / 2, top + at.height / 2, colour);
    return top;
}

static void draw_stack(struct columns *c, int category) {
    int64_t below = 0;
    length top = c->zero;
    for (int s = 0; s < c->chart->series_count; s++) {
        if (chart_units(c->chart, category, s) == 0)
            continue;
        top = draw_segment(c, category, s, below);
        below += chart_units(c->chart, category, s);
    }
    char *total = chart_number(c->canvas->arena, c->chart, below);
    if (chart_category_sum(c->chart, category).missing > 0)
        total = arena_format(c->canvas->arena, "%s + " TEXT_EN_DASH, total);
    chart_put(c->canvas, total, true, CHART_CENTRE, slot_middle(c, category), top - GAP_NUMBER,
              chart_ink(c->canvas));
}

static void draw_bars(struct columns *c, int category) {
    if (chart_row_missing(c->chart, category)) {
        chart_put(c->canvas, chart_word(c->chart->language, CHART_WORD_NO_DATA), false,
                  CHART_CENTRE, slot_middle(c, category), c->zero - GAP_NUMBER,
                  chart_muted(c->canvas));
    } else if (c->stacked) {
        draw_stack(c, category);
    } else {
        for (int s = 0; s < c->chart->series_count; s++)
            draw_bar(c, category, s);
    }
}

/* The category's label and bars. Returns the y below the label. */
static length draw_slot(struct columns *c, int category) {
    struct chart_lines label =
        chart_wrap(c->canvas, c->chart->categories[category],
                   chart_language_tag(c->chart->language), c->slot - LENGTH_PT(5));
    length top = c->zero + LENGTH_PT(4);
    chart_lines_at(c->canvas, &label, CHART_CENTRE, slot_middle(c, category), top,
                   chart_ink(c->canvas));
    draw_bars(c, category);
    return top + label.count * chart_leading(c->canvas);
}

static bool partly_missing(const struct chart *chart) {
    for (int c = 0; c < chart->category_count; c++)
        if (chart_category_sum(chart, c).missing > 0 && !chart_row_missing(chart, c))
            return true;
    return false;
}

/* What the dash stands for. */
static length draw_note(struct columns *c, length y) {
    const length leading = chart_leading(c->canvas);
    if (!partly_missing(c->chart))
        return y;
    chart_put(c->canvas,
              arena_format(c->canvas->arena, TEXT_EN_DASH " %s",
                           chart_word(c->chart->language, CHART_WORD_NO_DATA)),
              false, CHART_LEFT, 0, y + LENGTH_PT(3) + leading / 2, chart_muted(c->canvas));
    return y + LENGTH_PT(3) + leading;
}

static bool draw(struct columns *c, length width, struct chart_drawing *out) {
    length bottom = 0;
    set_widths(c, width);
    if (!texts_fit(c))
        return false;
    length key = chart_series_key(c->canvas, c->chart, false, 0, width);
    c->most = highest(c->chart, c->stacked);
    c->top = key + GAP_NUMBER + chart_leading(c->canvas) / 2;
    c->zero = c->top + HEIGHT;
    for (int i = 0; i < c->chart->category_count; i++) {
        length below = draw_slot(c, i);
        bottom = below > bottom ? below : bottom;
    }
    chart_line(c->canvas, 0, c->zero, c->slot * c->chart->category_count, c->zero, LENGTH_PT(0.6),
               chart_muted(c->canvas));
    *out = chart_finish(c->canvas, width, draw_note(c, bottom));
    return true;
}

struct chart_drawing chart_columns_draw(struct chart_canvas *canvas, const struct chart *chart,
                                        length width) {
    struct columns c = {.canvas = canvas, .chart = chart};
    struct chart_drawing drawing;
    return draw(&c, width, &drawing) ? drawing : chart_bars_draw(canvas, chart, width);
}

struct chart_drawing chart_stacked_columns_draw(struct chart_canvas *canvas,
                                                const struct chart *chart, length width) {
    struct columns c = {.canvas = canvas, .chart = chart, .stacked = true};
    struct chart_drawing drawing;
    return draw(&c, width, &drawing) ? drawing : chart_stacked_draw(canvas, chart, width);
}
