/* What the kinds of charts share. Private to src/chart.
 *
 * A canvas collects page items at origin 0,0; it borrows the style and the fonts. A kind is one
 * file with two functions (draw, alternative) and one row in the table of chart.c. */
#ifndef CHART_PRIVATE_H
#define CHART_PRIVATE_H

#include "chart/chart.h"
#include "base/text.h"

#include <cairo.h>

struct chart_canvas {
    struct arena *arena;
    const struct style *style;
    struct font_set *fonts;
    VEC(struct page_item) items;
};

struct chart_kind_row {
    const char *name; /* as messages print it */
    struct chart_drawing (*draw)(struct chart_canvas *canvas, const struct chart *chart,
                                 length width);
    char *(*alternative)(struct arena *arena, const struct chart *chart);
};

/* ---- geometry: chart_path.c ---- */

/* Builds a path with cairo's verbs. One user unit is 1/1000 pt, so integers stay exact in cairo's
 * 24.8 fixed point (reach: +-8388 pt). */
typedef void chart_trace(cairo_t *cairo, const void *shape);

struct chart_paint {
    bool fill, stroke;
    uint32_t fill_colour, stroke_colour;
    length line_width;
};

void chart_path(struct chart_canvas *canvas, chart_trace *trace, const void *shape,
                struct chart_paint paint);
void chart_rect(struct chart_canvas *canvas, struct page_rect at, uint32_t colour);
void chart_line(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                length width, uint32_t colour);

/* ---- fills that a greyscale print keeps apart: chart_pattern.c ---- */

/* Fills `at` with the colour of a series and the hatching of its rank (0: none). */
void chart_fill(struct chart_canvas *canvas, struct page_rect at, uint32_t colour, int rank);
/* Ink or paper, whichever reads best on `background`. */
uint32_t chart_text_colour(const struct chart_canvas *canvas, uint32_t background);
/* Part of b in a: 0 is a, 100 is b. */
uint32_t chart_mix(uint32_t a, uint32_t b, int percent);

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

#define CHART_LINES 8 /* of one wrapped label */

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
/* The smallest width at which `text` takes no more lines than at `width`. */
length chart_wrap_narrow(struct chart_canvas *canvas, const char *text, const char *language,
                         length width);
void chart_text_put(struct chart_canvas *canvas, const struct chart_text *text, length x,
                    length baseline, uint32_t colour);
/* Distance from the middle of capitals and figures down to their baseline. */
length chart_text_drop(const struct chart_canvas *canvas);
const struct style_role *chart_role(const struct chart_canvas *canvas);

/* ---- numbers: chart_numbers.c ---- */

/* A copy whose values all have the same number of decimals, so that sums are exact; missing values
 * have 0 units. All functions below, and the kinds, expect such a copy. */
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
/* A number of chart_decimals() decimals, without trailing zeros. */
char *chart_number(struct arena *arena, const struct chart *chart, int64_t units);

/* ---- words: chart_words.c ---- */

enum chart_word {
    CHART_WORD_STACKED,
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

/* ---- kinds ---- */

struct chart_drawing chart_stacked_draw(struct chart_canvas *canvas, const struct chart *chart,
                                        length width);
char *chart_stacked_alternative(struct arena *arena, const struct chart *chart);

#endif
