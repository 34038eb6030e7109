/* Charts: numbers in, page items, a text alternative and a data table out. Knows no pilot and no
 * document. cairo gives the geometry; texts are shaped in the document's own faces.
 *
 * A chart's sentence is made from its numbers, so it cannot contradict them. Missing values are
 * shown as missing, never as zero. */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/number_text.h"
#include "font/font.h"
#include "page/page.h"
#include "style/style.h"

enum chart_kind { CHART_STACKED_BARS, CHART_KINDS };

#define CHART_CATEGORIES 60
#define CHART_SERIES     8

struct chart_value {
    bool missing;
    struct decimal number;
};

struct chart {
    enum chart_kind kind;
    const char *subject; /* "doelen per speerpunt" */
    const char *unit;    /* "doelen" */
    enum number_language language;
    int series_count, category_count;
    const char *const *series;        /* [series_count] labels, in stacking order */
    const char *const *categories;    /* [category_count] labels */
    const struct chart_value *values; /* [category_count][series_count] */
    const enum style_colour *colours; /* [series_count] */
};

struct chart_drawing {
    length width, height;
    const struct page_item *items; /* at origin 0,0; tags are to be set by the caller */
    size_t count;
};

/* False: reported at `place` (negative share, too many categories, no value at all). */
bool chart_check(const struct chart *chart, struct place place, struct diag_list *diags);
struct chart_drawing chart_draw(struct arena *arena, const struct chart *chart, length width,
                                const struct style *style, struct font_set *fonts);
/* Kind, subject, n, highest, lowest, gaps - in the chart's language. */
char *chart_alternative(struct arena *arena, const struct chart *chart);

#endif
