/* Horizontal stacked bars. No frame, no grid, no axis: every segment carries its number, every bar
 * its total, and the key stands above the first bar's segments, so that nothing needs looking up.
 *
 *                       bereikt   deels   niet
 *   Visie ontwikkelen  |████4████|▒▒2▒▒|░1░|  7
 *   Regie voeren       |██3██|▒1▒|  4
 *   Zicht              |geen opgave */
#include "chart/chart_private.h"

#include <math.h>

#define GAP_LABEL   LENGTH_PT(8)   /* labels to bars */
#define GAP_TOTAL   LENGTH_PT(5)   /* bars to totals */
#define GAP_KEY     LENGTH_PT(12)  /* between entries of the key */
#define GAP_SEGMENT LENGTH_PT(0.6) /* of paper between segments */
#define UNIT_WIDTH  LENGTH_PT(34)  /* of the smallest whole step, at most: few items, short bars */

struct stacked {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length width;
    length bars;       /* x of the zero line */
    double per_unit;   /* length of one unit of chart_units() */
    bool shares;       /* bars of 100 % */
    length full;       /* of such a bar; 0: bars of their own length */
    length bar, space; /* thickness, and space between rows */
    length line;       /* leading of text */
    uint32_t ink, muted;
};

/* A bar that is thinner where there are many; never thinner than its figures. */
static void set_thickness(struct stacked *s) {
    const struct style_role *role = chart_role(s->canvas);
    static const struct {
        int categories;
        length bar;
    } steps[] = {{6, LENGTH_PT(17)}, {12, LENGTH_PT(14)}, {24, LENGTH_PT(12)}};
    s->line = role->leading;
    s->bar = LENGTH_PT(10);
    for (size_t i = sizeof steps / sizeof *steps; i-- > 0;)
        if (s->chart->category_count <= steps[i].categories)
            s->bar = steps[i].bar;
    if (s->bar < role->size + LENGTH_PT(2))
        s->bar = role->size + LENGTH_PT(2);
    s->space = s->chart->category_count > 24 ? LENGTH_PT(2) : s->bar * 9 / 20;
}

static const char *language(const struct stacked *s) {
    return chart_language_tag(s->chart->language);
}

/* Labels get what they need up to two fifths of the width; longer ones are broken. */
static length label_width(struct stacked *s) {
    length widest = 0, most = s->width * 2 / 5;
    for (int c = 0; c < s->chart->category_count; c++) {
        length needed = chart_wrap_narrow(s->canvas, s->chart->categories[c], language(s), most);
        widest = needed > widest ? needed : widest;
    }
    return widest;
}

static bool nothing_known(const struct stacked *s, int category) {
    return chart_category_sum(s->chart, category).missing == s->chart->series_count;
}

/* What stands behind the bar: the total, or that there is none. */
static struct chart_text end_text(struct stacked *s, int category, bool *muted) {
    struct chart_sum sum = chart_category_sum(s->chart, category);
    const char *no_data = chart_word(s->chart->language, CHART_WORD_NO_DATA);
    *muted = nothing_known(s, category);
    if (*muted)
        return chart_text(s->canvas, no_data, false);
    char *total = chart_number(s->canvas->arena, s->chart, sum.units);
    if (s->shares)
        total = arena_format(s->canvas->arena, "n = %s", total);
    if (sum.missing > 0)
        total = arena_format(s->canvas->arena, "%s (%d %s)", total, sum.missing, no_data);
    return chart_text(s->canvas, total, true);
}

static void set_scale(struct stacked *s) {
    int64_t most = 0;
    length room = 0;
    bool muted;
    for (int c = 0; c < s->chart->category_count; c++) {
        int64_t units = chart_category_sum(s->chart, c).units;
        length end = end_text(s, c, &muted).width;
        most = units > most ? units : most;
        room = end > room ? end : room;
    }
    s->bars = label_width(s) + GAP_LABEL;
    length free = s->width - s->bars - room - GAP_TOTAL;
    if (free < s->width / 10)
        free = s->width / 10;
    s->full = s->shares ? free : 0;
    double widest_step = UNIT_WIDTH;
    for (int d = chart_decimals(s->chart); d > 0; d--)
        widest_step /= 10;
    s->per_unit = most > 0 ? (double)free / (double)most : 0;
    if (s->per_unit > widest_step)
        s->per_unit = widest_step;
}

static length bar_length(const struct stacked *s, int category, int64_t units) {
    int64_t whole = s->full > 0 ? chart_category_sum(s->chart, category).units : 0;
    if (s->full > 0)
        return whole > 0 ? (length)lround((double)units / (double)whole * s->full) : 0;
    return (length)lround((double)units * s->per_unit);
}

/* x where a segment starts; its end is the start of the next. */
static length segment_start(const struct stacked *s, int category, int series) {
    int64_t units = 0;
    for (int i = 0; i < series; i++)
        units += chart_units(s->chart, category, i);
    return s->bars + bar_length(s, category, units);
}

static uint32_t series_colour(const struct stacked *s, int series) {
    return chart_series_colour(s->canvas, s->chart, series);
}

/* ---- the key ---- */

static bool series_shown(const struct stacked *s, int series) {
    return chart_series_sum(s->chart, series).units > 0;
}

/* One place of the key: where its entry may start at the earliest and the wish of the first bar. */
static length key_wish(const struct stacked *s, int series, length earliest) {
    int64_t units = chart_units(s->chart, 0, series);
    length wish = units > 0 ? segment_start(s, 0, series) : earliest;
    return wish > earliest ? wish : earliest;
}

static length swatch_size(const struct stacked *s) {
    return chart_role(s->canvas)->size * 4 / 5;
}

static length key_entry_width(struct stacked *s, int series) {
    struct chart_text label = chart_text(s->canvas, s->chart->series[series], false);
    return swatch_size(s) + LENGTH_PT(3) + label.width;
}

/* Where a key on one line ends when it starts above the bars. */
static length key_end(struct stacked *s, bool aligned) {
    length end = s->bars - GAP_KEY;
    for (int i = 0; i < s->chart->series_count; i++) {
        if (!series_shown(s, i))
            continue;
        end += GAP_KEY;
        end = (aligned ? key_wish(s, i, end) : end) + key_entry_width(s, i);
    }
    return end;
}

static void draw_key_entry(struct stacked *s, int series, length x, length y) {
    length size = swatch_size(s), middle = y + s->line / 2;
    struct chart_text label = chart_text(s->canvas, s->chart->series[series], false);
    struct page_rect swatch = {x, middle - size / 2, size, size};
    chart_fill(s->canvas, swatch, series_colour(s, series), series);
    chart_text_put(s->canvas, &label, x + size + LENGTH_PT(3), middle + chart_text_drop(s->canvas),
                   s->ink);
}

/* Returns the y below the key: its entries above their segments; else close together above the
 * bars; else from the left margin, on as many lines as they need. */
static length draw_key(struct stacked *s) {
    bool aligned = key_end(s, true) <= s->width;
    length x = key_end(s, false) <= s->width ? s->bars : 0, y = 0;
    for (int i = 0; i < s->chart->series_count; i++) {
        if (!series_shown(s, i))
            continue;
        length entry = key_entry_width(s, i);
        if (aligned) {
            x = key_wish(s, i, x);
        } else if (x > 0 && x + entry > s->width) {
            x = 0;
            y += s->line;
        }
        draw_key_entry(s, i, x, y);
        x += entry + GAP_KEY;
    }
    return y + s->line + LENGTH_PT(4);
}

/* ---- rows ---- */

struct row {
    struct chart_lines label;
    length top, height; /* with labels above the bar */
    length above;       /* room for numbers that do not fit inside */
};

static struct chart_text segment_text(struct stacked *s, int category, int series) {
    struct arena *arena = s->canvas->arena;
    int64_t units = chart_units(s->chart, category, series);
    int64_t whole = chart_category_sum(s->chart, category).units;
    return chart_text(s->canvas,
                      s->shares ? chart_share(arena, s->chart, units, whole)
                                : chart_number(arena, s->chart, units),
                      false);
}

static length segment_width(const struct stacked *s, int category, int series) {
    length width =
        segment_start(s, category, series + 1) - segment_start(s, category, series) - GAP_SEGMENT;
    return width > LENGTH_PT(0.4) ? width : LENGTH_PT(0.4);
}

/* The number needs air at both sides inside its segment. */
static bool number_fits(struct stacked *s, int category, int series) {
    return segment_text(s, category, series).width + LENGTH_PT(3) <=
           segment_width(s, category, series);
}

static bool all_numbers_fit(struct stacked *s, int category) {
    for (int i = 0; i < s->chart->series_count; i++)
        if (chart_units(s->chart, category, i) > 0 && !number_fits(s, category, i))
            return false;
    return true;
}

static struct row measure_row(struct stacked *s, int category, length top) {
    struct row row = {.top = top};
    length column = s->bars - GAP_LABEL;
    row.label = chart_wrap(s->canvas, s->chart->categories[category], language(s), column);
    row.above = all_numbers_fit(s, category) ? 0 : s->line + LENGTH_PT(2);
    length text = row.label.count * s->line;
    length bar = row.above + s->bar;
    row.height = text > bar ? text : bar;
    return row;
}

/* The middle of the bar; label and total stand level with it. */
static length row_middle(const struct row *row) {
    return row->top + row->above + (row->height - row->above) / 2;
}

static void draw_label(struct stacked *s, const struct row *row, length middle) {
    length text = row->label.count * s->line, bottom = row->top + row->height;
    length top = middle - text / 2;
    if (top + text > bottom)
        top = bottom - text;
    length baseline = top + s->line / 2 + chart_text_drop(s->canvas);
    for (int i = 0; i < row->label.count; i++)
        chart_text_put(s->canvas, &row->label.line[i], 0, baseline + i * s->line, s->ink);
}

struct above {
    struct chart_text text;
    struct page_rect segment;
    length x;
};

/* Each above its segment where it can: to the right of the one before where it must, and back to
 * the left where the sheet ends. */
static void place_above(const struct stacked *s, struct above *numbers, int count) {
    length earliest = s->bars, latest = s->width;
    for (int i = 0; i < count; i++) {
        struct above *n = &numbers[i];
        n->x = n->segment.x + (n->segment.width - n->text.width) / 2;
        n->x = n->x < earliest ? earliest : n->x;
        earliest = n->x + n->text.width + LENGTH_PT(3);
    }
    for (int i = count - 1; i >= 0; i--) {
        struct above *n = &numbers[i];
        n->x = n->x + n->text.width > latest ? latest - n->text.width : n->x;
        latest = n->x - LENGTH_PT(3);
    }
}

/* A thin line leads down to the segment. */
static void draw_above(struct stacked *s, const struct above *n) {
    const length baseline = n->segment.y - LENGTH_PT(4);
    chart_text_put(s->canvas, &n->text, n->x, baseline, s->ink);
    chart_line(s->canvas, n->x + n->text.width / 2, baseline + LENGTH_PT(1.6),
               n->segment.x + n->segment.width / 2, n->segment.y, LENGTH_PT(0.4), s->muted);
}

static void draw_segments(struct stacked *s, int category, length middle) {
    struct above numbers[CHART_SERIES];
    int count = 0;
    for (int i = 0; i < s->chart->series_count; i++) {
        if (chart_units(s->chart, category, i) == 0)
            continue;
        struct page_rect segment = {segment_start(s, category, i), middle - s->bar / 2,
                                    segment_width(s, category, i), s->bar};
        struct chart_text number = segment_text(s, category, i);
        chart_fill(s->canvas, segment, series_colour(s, i), i);
        if (number_fits(s, category, i))
            chart_plate(s->canvas, &number, segment.x + segment.width / 2,
                        segment.y + segment.height / 2, series_colour(s, i));
        else
            numbers[count++] = (struct above){number, segment, 0};
    }
    place_above(s, numbers, count);
    for (int i = 0; i < count; i++)
        draw_above(s, &numbers[i]);
}

static void draw_end(struct stacked *s, int category, length middle) {
    bool muted;
    struct chart_text text = end_text(s, category, &muted);
    length x = segment_start(s, category, s->chart->series_count) + GAP_TOTAL;
    chart_text_put(s->canvas, &text, x, middle + chart_text_drop(s->canvas),
                   muted ? s->muted : s->ink);
}

static length draw_rows(struct stacked *s, length top) {
    length y = top;
    for (int c = 0; c < s->chart->category_count; c++) {
        struct row row = measure_row(s, c, y);
        length middle = row_middle(&row);
        draw_label(s, &row, middle);
        draw_segments(s, c, middle);
        draw_end(s, c, middle);
        y += row.height + s->space;
    }
    return y - s->space;
}

static struct chart_drawing draw(struct chart_canvas *canvas, const struct chart *chart,
                                 length width, bool shares) {
    struct stacked s = {.canvas = canvas, .chart = chart, .width = width, .shares = shares};
    s.ink = chart_ink(canvas);
    s.muted = chart_muted(canvas);
    set_thickness(&s);
    set_scale(&s);
    length top = draw_key(&s);
    length bottom = draw_rows(&s, top);
    length axis = s.bars - LENGTH_PT(0.4);
    chart_line(canvas, axis, top - LENGTH_PT(2), axis, bottom + LENGTH_PT(2), LENGTH_PT(0.5),
               s.muted);
    return chart_finish(canvas, width, bottom + LENGTH_PT(2));
}

struct chart_drawing chart_stacked_draw(struct chart_canvas *canvas, const struct chart *chart,
                                        length width) {
    return draw(canvas, chart, width, false);
}

struct chart_drawing chart_shares_draw(struct chart_canvas *canvas, const struct chart *chart,
                                       length width) {
    return draw(canvas, chart, width, true);
}
