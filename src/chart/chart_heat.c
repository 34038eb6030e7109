/* A table whose cells are tinted by their numbers: five tints are told apart, the number itself
 * stands in each cell. Column heads that do not fit become letters with a key below. */
#include "chart/chart_private.h"

#define COLUMN_MOST LENGTH_PT(64)
#define CELL_PAD    LENGTH_PT(5)
#define HEAD_LINES  5

struct heat {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length left, column; /* of the first cell; width of a column */
    int64_t most;
    bool letters;
};

static const char *language(const struct heat *h) {
    return chart_language_tag(h->chart->language);
}

static length head_room(const struct heat *h) {
    return h->column - LENGTH_PT(4);
}

static bool heads_fit(const struct heat *h) {
    for (int s = 0; s < h->chart->series_count; s++) {
        struct chart_lines head =
            chart_wrap(h->canvas, h->chart->series[s], language(h), head_room(h));
        if (head.forced > 0 || head.count > HEAD_LINES)
            return false;
    }
    return true;
}

static const char *letter(const struct heat *h, int series) {
    return arena_format(h->canvas->arena, "%c", 'A' + series);
}

static length draw_heads(const struct heat *h) {
    struct chart_lines heads[CHART_PANELS];
    int most = 1;
    for (int s = 0; s < h->chart->series_count; s++) {
        heads[s] = chart_wrap(h->canvas, h->letters ? letter(h, s) : h->chart->series[s],
                              language(h), head_room(h));
        most = heads[s].count > most ? heads[s].count : most;
    }
    const length leading = chart_leading(h->canvas), height = most * leading;
    for (int s = 0; s < h->chart->series_count; s++)
        chart_lines_at(h->canvas, &heads[s], CHART_CENTRE, h->left + s * h->column + h->column / 2,
                       height - heads[s].count * leading, chart_ink(h->canvas));
    return height + LENGTH_PT(3);
}

static uint32_t tint(const struct heat *h, int64_t units) {
    static const int parts[] = {15, 30, 50, 75, 100};
    uint32_t paper = chart_colour(h->canvas, STYLE_PAPER);
    if (units == 0 || h->most == 0)
        return paper;
    double share = (double)units / (double)h->most; /* of 0 to 1 five equal parts */
    int class = share > 0.8 ? 4 : share > 0.6 ? 3 : share > 0.4 ? 2 : share > 0.2 ? 1 : 0;
    return chart_mix(paper, chart_colour(h->canvas, STYLE_DATA_1), parts[class]);
}

static void draw_cell(const struct heat *h, int category, int series, struct page_rect at) {
    const struct chart *chart = h->chart;
    struct page_rect inside = {at.x + LENGTH_PT(0.5), at.y + LENGTH_PT(0.5),
                               at.width - LENGTH_PT(1), at.height - LENGTH_PT(1)};
    length centre = at.x + at.width / 2, middle = at.y + at.height / 2;
    if (chart_missing(chart, category, series)) {
        chart_put(h->canvas, TEXT_EN_DASH, false, CHART_CENTRE, centre, middle,
                  chart_muted(h->canvas));
        return;
    }
    int64_t units = chart_units(chart, category, series);
    uint32_t colour = tint(h, units);
    struct chart_text number =
        chart_text(h->canvas, chart_number(h->canvas->arena, chart, units), false);
    if (units > 0)
        chart_rect(h->canvas, inside, colour);
    if (number.width > inside.width)
        chart_plate(h->canvas, &number, centre, middle, chart_colour(h->canvas, STYLE_PAPER));
    else
        chart_text_at(h->canvas, &number, CHART_CENTRE, centre, middle,
                      chart_text_colour(h->canvas, colour));
}

static length row_pad(const struct chart *chart) {
    return chart->category_count > 24 ? LENGTH_PT(1.5) : CELL_PAD;
}

static length draw_row(const struct heat *h, int category, length top) {
    struct chart_lines label =
        chart_wrap(h->canvas, h->chart->categories[category], language(h), h->left - LENGTH_PT(8));
    length text = label.count * chart_leading(h->canvas), pad = row_pad(h->chart),
           height = text + pad;
    chart_line(h->canvas, 0, top, h->left + h->chart->series_count * h->column, top,
               LENGTH_PT(0.35), chart_colour(h->canvas, STYLE_RULE));
    chart_lines_at(h->canvas, &label, CHART_LEFT, 0, top + pad / 2, chart_ink(h->canvas));
    for (int s = 0; s < h->chart->series_count; s++)
        draw_cell(h, category, s,
                  (struct page_rect){h->left + s * h->column, top, h->column, height});
    return top + height;
}

static bool any_missing(const struct chart *chart) {
    for (int c = 0; c < chart->category_count; c++)
        if (chart_category_sum(chart, c).missing > 0)
            return true;
    return false;
}

/* "A  visie ontwikkelen" below each other, and what the dash stands for. */
static length draw_notes(const struct heat *h, length y, length width) {
    const length leading = chart_leading(h->canvas), indent = LENGTH_PT(14);
    y += LENGTH_PT(6);
    for (int s = 0; h->letters && s < h->chart->series_count; s++) {
        struct chart_lines words =
            chart_wrap(h->canvas, h->chart->series[s], language(h), width - indent);
        chart_put(h->canvas, letter(h, s), true, CHART_LEFT, 0, y + leading / 2,
                  chart_ink(h->canvas));
        chart_lines_at(h->canvas, &words, CHART_LEFT, indent, y, chart_ink(h->canvas));
        y += words.count * leading;
    }
    if (!any_missing(h->chart))
        return h->letters ? y : y - LENGTH_PT(6);
    chart_put(h->canvas, TEXT_EN_DASH, false, CHART_LEFT, 0, y + leading / 2,
              chart_muted(h->canvas));
    chart_put(h->canvas, chart_word(h->chart->language, CHART_WORD_NO_DATA), false, CHART_LEFT,
              indent, y + leading / 2, chart_muted(h->canvas));
    return y + leading;
}

struct chart_drawing chart_heat_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    struct heat h = {.canvas = canvas, .chart = chart};
    int64_t least;
    h.left = chart_label_column(canvas, chart->categories, chart->category_count, chart->language,
                                width * 2 / 5) +
             LENGTH_PT(8);
    h.column = (width - h.left) / chart->series_count;
    if (h.column > COLUMN_MOST)
        h.column = COLUMN_MOST;
    h.letters = !heads_fit(&h);
    chart_all_extremes(chart, &least, &h.most);
    length y = draw_heads(&h);
    for (int c = 0; c < chart->category_count; c++)
        y = draw_row(&h, c, y);
    chart_line(canvas, 0, y, h.left + chart->series_count * h.column, y, LENGTH_PT(0.35),
               chart_colour(canvas, STYLE_RULE));
    return chart_finish(canvas, width, draw_notes(&h, y, width));
}

/* ---- words ---- */

struct cells {
    int count, category, series; /* how many there are, and the last of them */
};

static struct cells cells_with(const struct chart *chart, bool missing, int64_t units) {
    struct cells cells = {0};
    for (int c = 0; c < chart->category_count; c++)
        for (int s = 0; s < chart->series_count; s++) {
            bool is_missing = chart_missing(chart, c, s);
            if (is_missing != missing || (!missing && chart_units(chart, c, s) != units))
                continue;
            cells = (struct cells){cells.count + 1, c, s};
        }
    return cells;
}

static void tell_value(struct chart_teller *t, const char *words, int64_t units) {
    const struct chart *chart = t->chart;
    struct cells cells = cells_with(chart, false, units);
    text_format(&t->text, "%s %s ", words, chart_short_amount(t->arena, chart, units));
    if (cells.count == 1)
        text_format(&t->text,
                    "(" TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE " %s " TEXT_QUOTE_OPEN
                    "%s" TEXT_QUOTE_CLOSE ")",
                    chart->categories[cells.category], chart_in(chart, "bij", "at"),
                    chart->series[cells.series]);
    else
        text_format(&t->text, "(%s %d %s)", chart_in(chart, "in", "in"), cells.count,
                    chart_in(chart, "vakken", "cells"));
}

char *chart_heat_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Matrix van", "Matrix of");
    int64_t least = 0, most = 0;
    chart_all_extremes(chart, &least, &most);
    text_format(&t.text, " %s %d, %s %d.", chart_in(chart, "rijen", "rows"), chart->category_count,
                chart_in(chart, "kolommen", "columns"), chart->series_count);
    tell_value(&t, chart_in(chart, " Hoogste waarde", " Highest value"), most);
    if (least < most)
        tell_value(&t, chart_in(chart, ", laagste", ", lowest"), least);
    text_append(&t.text, ".");
    int gaps = cells_with(chart, true, 0).count;
    if (gaps > 0)
        text_format(&t.text, " %s: %d.", chart_in(chart, "Zonder opgave", "Not stated"), gaps);
    return chart_tell_end(&t);
}
