/* What the kinds of charts share. Private to src/chart.
 *
 * A canvas collects page items at origin 0,0; it borrows the style and the fonts. A kind is one
 * file (or two, CHART_KIND.c and CHART_KIND_words.c) with its functions and one row in the table of
 * chart.c. What a kind gets has passed chart_check() and is level (see chart_level()). */
#ifndef CHART_PRIVATE_H
#define CHART_PRIVATE_H

#include "chart/chart.h"
#include "base/text.h"

#include <cairo.h>

struct chart_canvas {
    struct arena *arena;
    const struct style *style;
    struct font_set *fonts;
    cairo_t *cairo; /* for paths; lives as long as chart_draw() */
    bool bold;      /* chart_wrap_bold() is at work */
    VEC(struct page_item) items;
};

struct chart_kind_row {
    const char *name;     /* in XML */
    const char *about[2]; /* per number_language */
    int series;           /* at most; 0: the kind has no grid of values */
    bool negative;        /* values may be below zero */
    struct chart_drawing (*draw)(struct chart_canvas *canvas, const struct chart *chart,
                                 length width);
    char *(*alternative)(struct arena *arena, const struct chart *chart);
    /* NULL: the grid as it is. */
    struct chart_table (*table)(struct arena *arena, const struct chart *chart);
    /* After the checks of the grid; NULL: nothing more to check. The chart is not level yet. */
    bool (*check)(const struct chart *chart, struct place place, struct diag_list *diags);
};

const struct chart_kind_row *chart_kind_row(enum chart_kind kind); /* BUG when unknown */

/* ---- geometry: chart_path.c ---- */

/* Builds a path with cairo's verbs. One user unit is 1/1000 pt, so integers stay exact in cairo's
 * 24.8 fixed point (reach: +-8388 pt). */
typedef void chart_trace(cairo_t *cairo, const void *shape);

struct chart_paint {
    bool fill, stroke;
    uint32_t fill_colour, stroke_colour;
    length line_width;
    length dash_on, dash_off; /* 0, 0: solid */
};

void chart_path(struct chart_canvas *canvas, chart_trace *trace, const void *shape,
                struct chart_paint paint);
void chart_rect(struct chart_canvas *canvas, struct page_rect at, uint32_t colour);
void chart_frame(struct chart_canvas *canvas, struct page_rect at, length width, uint32_t colour);
void chart_line(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                length width, uint32_t colour);
/* A closed figure through `count` points: x, y, x, y ... */
void chart_polygon(struct chart_canvas *canvas, const length *points, int count,
                   struct chart_paint paint);
void chart_circle(struct chart_canvas *canvas, length x, length y, length radius,
                  struct chart_paint paint);

#define CHART_MARKS 4 /* circle, square, triangle, diamond; then again, hollow */
/* The mark of a series: its shape tells it apart without colour. */
void chart_mark(struct chart_canvas *canvas, length x, length y, length radius, int rank,
                uint32_t colour);

/* ---- colours, and fills that a greyscale print keeps apart: chart_pattern.c ---- */

#define CHART_CONTRAST       450 /* WCAG AA for text [1/100] */
#define CHART_SHAPE_CONTRAST 300 /* WCAG AA for lines and shapes [1/100] */

/* Fills `at` with the colour of a series and the hatching of its rank (0: none); a pale fill gets
 * an edge. */
void chart_fill(struct chart_canvas *canvas, struct page_rect at, uint32_t colour, int rank);
/* Ink or paper, whichever reads best on `background`. */
uint32_t chart_text_colour(const struct chart_canvas *canvas, uint32_t background);
/* Part of b in a: 0 is a, 100 is b. */
uint32_t chart_mix(uint32_t a, uint32_t b, int percent);
/* `colour`, darkened until a line of it can be seen on paper. */
uint32_t chart_line_colour(const struct chart_canvas *canvas, uint32_t colour);
uint32_t chart_colour(const struct chart_canvas *canvas, enum style_colour colour);
uint32_t chart_series_colour(const struct chart_canvas *canvas, const struct chart *chart,
                             int series);
uint32_t chart_ink(const struct chart_canvas *canvas);   /* of text */
uint32_t chart_muted(const struct chart_canvas *canvas); /* of what matters less */

/* ---- text: chart_text.c ---- */

struct chart_piece {
    const struct font_word *shape;
    length x;
    bool space_before;
};

/* One line, shaped and measured. */
struct chart_text {
    const struct chart_piece *pieces;
    size_t count;
    length width;
};

#define CHART_LINES 24 /* of one wrapped label */

struct chart_lines {
    struct chart_text line[CHART_LINES];
    int count;
    int forced;   /* breaks where no word may be broken */
    length width; /* of the widest */
};

struct chart_text chart_text(struct chart_canvas *canvas, const char *text, bool bold);
/* Breaks at spaces, and a word that is wider than `width` at its hyphens, or anywhere when it has
 * none. What is left after CHART_LINES lines stands in the last one. */
struct chart_lines chart_wrap(struct chart_canvas *canvas, const char *text, const char *language,
                              length width);
struct chart_lines chart_wrap_bold(struct chart_canvas *canvas, const char *text,
                                   const char *language, length width);
/* The smallest width at which `text` takes no more lines than at `width`. */
length chart_wrap_narrow(struct chart_canvas *canvas, const char *text, const char *language,
                         length width);
void chart_text_put(struct chart_canvas *canvas, const struct chart_text *text, length x,
                    length baseline, uint32_t colour);
/* Distance from the middle of capitals and figures down to their baseline. */
length chart_text_drop(const struct chart_canvas *canvas);
const struct style_role *chart_role(const struct chart_canvas *canvas);
length chart_leading(const struct chart_canvas *canvas);

/* ---- labels, plates and keys: chart_label.c ---- */

enum chart_side { CHART_LEFT, CHART_CENTRE, CHART_RIGHT };

/* Text with the middle of its figures at `middle`; x is its left side, centre or right side. */
void chart_text_at(struct chart_canvas *canvas, const struct chart_text *text, enum chart_side side,
                   length x, length middle, uint32_t colour);
/* A string likewise, in one line. Returns its width. */
length chart_put(struct chart_canvas *canvas, const char *text, bool bold, enum chart_side side,
                 length x, length middle, uint32_t colour);
/* Lines below each other, the block's top at `top`. */
void chart_lines_at(struct chart_canvas *canvas, const struct chart_lines *lines,
                    enum chart_side side, length x, length top, uint32_t colour);
/* Text on a plate, so that hatching never crosses a figure: of the plain colour, or of paper when
 * neither ink nor paper reads well on that colour. */
void chart_plate(struct chart_canvas *canvas, const struct chart_text *text, length centre,
                 length middle, uint32_t colour);
/* The width of a column that holds these labels, at most `most`. */
length chart_label_column(struct chart_canvas *canvas, const char *const *labels, int count,
                          enum number_language language, length most);

struct chart_key_entry {
    const char *label;
    uint32_t colour;
    int rank;  /* of its hatching or mark */
    bool mark; /* a mark instead of a swatch */
};
/* A key from x on, on as many lines as it needs, its top at y. Returns the y below it. */
length chart_key(struct chart_canvas *canvas, const struct chart_key_entry *entries, int count,
                 length x, length y, length width);
/* The key of a grid's series; nothing for one series. */
length chart_series_key(struct chart_canvas *canvas, const struct chart *chart, bool marks,
                        length x, length width);

/* Everything drawn so far, `height` high. */
struct chart_drawing chart_finish(const struct chart_canvas *canvas, length width, length height);

struct chart_axis;

/* ---- rows: a label at the left, something drawn, text at the right: chart_rows.c ---- */

struct chart_rows {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length labels;      /* width of their column */
    length left, right; /* of the plot */
    length end, ends;   /* x and width of the text behind it */
    length bar, space;  /* thickness, and space between rows */
    length y;           /* top of the next row */
};

/* Measures the labels; `end` is the width of the widest text at the right, 0: none. */
struct chart_rows chart_rows_start(struct chart_canvas *canvas, const struct chart *chart,
                                   const char *const *labels, int count, length width, length end);
/* Draws the label of the next row and the text behind it (NULL: none), both wrapped, and moves on.
 * Returns the middle of what is to be drawn. */
length chart_rows_next(struct chart_rows *rows, const char *label, const char *end, length content);
/* A value axis below the rows, its grid lines from `top` on; returns the y below it. */
length chart_rows_axis(struct chart_rows *rows, const struct chart_axis *axis, length top);

/* ---- axes: chart_axis.c ---- */

/* Round steps of 1, 2 or 5 times a power of ten, in units of chart_level(). */
struct chart_axis {
    int64_t low, high, step;
    length from, to; /* where low and high stand; from > to: upwards */
};

/* Holds least..most and, unless all values lie far from it, zero. At most `ticks` steps. */
struct chart_axis chart_axis_make(int64_t least, int64_t most, bool from_zero, int ticks,
                                  length from, length to);
length chart_axis_at(const struct chart_axis *axis, int64_t units);

/* ---- dates on an axis: chart_date.c ---- */

int64_t chart_day_first(struct date date); /* of its year or month, or itself; days */
int64_t chart_day_after(struct date date); /* the first one behind it */
int64_t chart_day_middle(struct date date);
bool chart_date_exists(struct date date);
/* The dates of a period in words, as precise as they are: chart_timeline_words.c */
char *chart_period_text(struct arena *arena, const struct chart *chart,
                        const struct chart_period *period);

/* ---- numbers: chart_numbers.c ---- */

/* A copy whose values all have the same number of decimals, so that sums are exact; missing values
 * have 0 units; the categories are in the order to draw them. All functions below, and the kinds,
 * expect such a copy. */
struct chart chart_level(struct arena *arena, const struct chart *chart);
int chart_decimals(const struct chart *chart);
int64_t chart_units(const struct chart *chart, int category, int series);
bool chart_missing(const struct chart *chart, int category, int series);
struct chart_sum {
    int64_t units;
    int missing; /* values that are not there */
};
struct chart_sum chart_category_sum(const struct chart *chart, int category);
struct chart_sum chart_series_sum(const struct chart *chart, int series);
bool chart_row_missing(const struct chart *chart, int category); /* no value at all */
/* A number of chart_decimals() decimals, without trailing zeros. */
char *chart_number(struct arena *arena, const struct chart *chart, int64_t units);
/* The same with the unit where the language has it: "12 doelen", "44,6%", "€ 10.000". */
char *chart_amount(struct arena *arena, const struct chart *chart, int64_t units);
/* The same without a unit that is a word. */
char *chart_short_amount(struct arena *arena, const struct chart *chart, int64_t units);
/* part / whole in tenths of a per cent, rounded half up; 0 when whole is 0. */
int64_t chart_permille(int64_t part, int64_t whole);
/* The same of part / whole, but never 0% or 100% of what is not. */
char *chart_share(struct arena *arena, const struct chart *chart, int64_t part, int64_t whole);
char *chart_percent(struct arena *arena, const struct chart *chart, int64_t permille);
/* Of the known values of `series`; false: there are none. */
bool chart_extremes(const struct chart *chart, int series, int64_t *least, int64_t *most);
bool chart_all_extremes(const struct chart *chart, int64_t *least, int64_t *most);

/* ---- words: chart_words.c ---- */

enum chart_word {
    CHART_WORD_OF,
    CHART_WORD_IN,
    CHART_WORD_BARS,
    CHART_WORD_BAR,
    CHART_WORD_MOST,
    CHART_WORD_LEAST,
    CHART_WORD_EACH,
    CHART_WORD_EQUAL,
    CHART_WORD_NO_DATA,
    CHART_WORD_NO_DATA_AT,
    CHART_WORD_PART_MISSING_AT,
    CHART_WORD_AND,
    CHART_WORDS
};

const char *chart_word(enum number_language language, enum chart_word word);
const char *chart_language_tag(enum number_language language); /* "nl" */
/* The one in the chart's language; for words that one kind alone uses. */
const char *chart_in(const struct chart *chart, const char *nl, const char *en);

/* ---- sentences: chart_tell.c ---- */

struct chart_teller {
    struct arena *arena;
    const struct chart *chart;
    struct text_builder text;
};

/* Starts with kind and subject: "Staafdiagram van doelen per speerpunt:". */
struct chart_teller chart_tell_start(struct arena *arena, const struct chart *chart, const char *nl,
                                     const char *en);
char *chart_tell_end(struct chart_teller *t);
/* The picked names as "‘a’, ‘b’ en ‘c’": labels may hold an "en" of their own. Returns how many. */
int chart_tell_names(struct chart_teller *t, const char *const *names, const bool *picked,
                     int count);
/* " Hoogste bij ‘a’ (12), laagste bij ‘b’ (3)." of one series; the
 * value itself when there is only one, nothing when there is none. */
void chart_tell_extremes(struct chart_teller *t, int series);
/* " Geen opgave bij ..." for categories without the value of `series`; -1: without any value. */
void chart_tell_gaps(struct chart_teller *t, int series);

/* ---- tables: chart_table.c ---- */

struct chart_table_maker {
    struct arena *arena;
    const char **heads, **cells;
    bool *numeric;
    int columns, rows, used;
};

struct chart_table_maker chart_table_start(struct arena *arena, int columns, int rows);
void chart_table_head(struct chart_table_maker *table, int column, const char *head, bool numeric);
void chart_table_cell(struct chart_table_maker *table, const char *text); /* the next one */
struct chart_table chart_table_end(const struct chart_table_maker *table);
struct chart_table chart_grid_table(struct arena *arena, const struct chart *chart);
/* The value as text, or "geen opgave". */
const char *chart_cell_text(struct arena *arena, const struct chart *chart, int category,
                            int series);

/* ---- checks: chart_check.c ---- */

/* The value's own place, or the chart's. */
struct place chart_place_of(const struct chart_value *value, struct place place);
bool chart_check_label(const struct chart *chart, const char *label, int number, struct place place,
                       struct diag_list *diags);

/* False: reported; no page is high enough: chart_height.c */
bool chart_check_height(const struct chart *chart, struct place place, struct diag_list *diags);

/* ---- kinds ---- */

#define CHART_KIND(kind)                                                                           \
    struct chart_drawing chart_##kind##_draw(struct chart_canvas *canvas,                          \
                                             const struct chart *chart, length width);             \
    char *chart_##kind##_alternative(struct arena *arena, const struct chart *chart);
#define CHART_KIND_TABLE(kind)                                                                     \
    struct chart_table chart_##kind##_table(struct arena *arena, const struct chart *chart);
#define CHART_KIND_CHECK(kind)                                                                     \
    bool chart_##kind##_check(const struct chart *chart, struct place place,                       \
                              struct diag_list *diags);

CHART_KIND(stacked)
CHART_KIND(shares)
CHART_KIND_TABLE(shares)
CHART_KIND(bars)
CHART_KIND(columns)
CHART_KIND(stacked_columns)
CHART_KIND(line)
CHART_KIND(step)
CHART_KIND_CHECK(line)
CHART_KIND(dots)
CHART_KIND_TABLE(dots)
CHART_KIND_CHECK(dots)
CHART_KIND(distribution)
CHART_KIND_TABLE(distribution)
CHART_KIND_CHECK(distribution)
CHART_KIND(timeline)
CHART_KIND_TABLE(timeline)
CHART_KIND_CHECK(timeline)
CHART_KIND(heat)
CHART_KIND(progress)
CHART_KIND_TABLE(progress)
CHART_KIND_CHECK(progress)
CHART_KIND(waterfall)
CHART_KIND_TABLE(waterfall)
CHART_KIND_CHECK(waterfall)
CHART_KIND(multiples)

#endif
