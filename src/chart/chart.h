/* Charts: numbers in, page items, a text alternative and a data table out. Knows no pilot and no
 * document. cairo gives the geometry; texts are shaped in the document's own faces.
 *
 * One struct for all kinds. The data charts share a grid of values, [category][series]; what a kind
 * has besides stands in the union. Diagrams without a grid have only their union member. A chart is
 * checked by chart_check() before anything else is asked of it; what was refused is not drawn.
 *
 * A chart's sentence is made from its numbers, so it cannot contradict them. Missing values are
 * shown as missing, never as zero. Everything pointed to is borrowed. */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/number_text.h"
#include "font/font.h"
#include "chart/chart_diagrams.h"
#include "page/page.h"
#include "style/style.h"

enum chart_kind {
    CHART_STACKED_BARS, /* horizontal; parts of a whole, absolute */
    CHART_SHARES,       /* horizontal; parts of 100 % */
    CHART_BARS,         /* horizontal; series side by side */
    CHART_COLUMNS,      /* vertical; series side by side */
    CHART_STACKED_COLUMNS,
    CHART_LINE,
    CHART_STEP,
    CHART_DOTS,         /* series: see enum chart_dot */
    CHART_DISTRIBUTION, /* series: see enum chart_distribution_series */
    CHART_TIMELINE,
    CHART_HEAT,      /* categories are rows, series are columns */
    CHART_PROGRESS,  /* series: what is reached, and of how much */
    CHART_WATERFALL, /* one series: changes and totals */
    CHART_MULTIPLES, /* a small panel of bars per series */
    CHART_QUADRANT,  /* from here on diagrams: see chart_diagrams.h */
    CHART_STAIRS,
    CHART_RING,
    CHART_RADAR,
    CHART_TRIANGLE,
    CHART_SLIDER,
    CHART_STEPS,
    CHART_CHAIN,
    CHART_WATERLINE,
    CHART_TILES_MAP,
    CHART_YEAR,
    CHART_KINDS
};

#define CHART_CATEGORIES 48 /* what one page holds */
#define CHART_SERIES     8  /* of kinds that tell series apart by colour and hatching */
#define CHART_PANELS     24 /* series of CHART_HEAT and CHART_MULTIPLES */
#define CHART_PERIODS    24
#define CHART_HEIGHT     LENGTH_PT(700) /* of the text of a page, at most */

/* The series of CHART_DOTS. Any of a row may be missing; the last two columns may be left out. */
enum chart_dot { CHART_DOT_VALUE, CHART_DOT_LOW, CHART_DOT_HIGH, CHART_DOT_TARGET, CHART_DOTS_ALL };

/* The series of CHART_DISTRIBUTION: how many, and the percentage as the source gives it. */
enum chart_distribution_series { CHART_COUNT, CHART_PERCENT, CHART_DISTRIBUTION_ALL };

struct chart_distribution {
    int64_t asked;    /* 0: unknown */
    int64_t answered; /* what 100 % is; 0: unknown, then percentages are given */
    bool several;     /* more than one answer each: no sum to 100 */
};

/* A period or, with equal dates, a moment. Each date has its own precision. */
struct chart_period {
    const char *label;
    struct date from, to;     /* year 0: not known */
    bool open_from, open_end; /* it began before, or goes on after */
    struct place place;
};

struct chart_timeline {
    const struct chart_period *periods;
    int count;
};

/* Per category of CHART_WATERFALL: a change, or a total (which may be missing: it is computed). */
struct chart_waterfall {
    const bool *total; /* [category_count]; NULL: the last one */
};

struct chart {
    enum chart_kind kind;
    const char *subject; /* "doelen per speerpunt" */
    const char *unit;    /* "doelen", "%", "\u20ac"; NULL: none */
    enum number_language language;
    bool descending; /* categories by their first series, else as given; missing ones last */
    int series_count, category_count;
    const char *const *series;        /* [series_count] labels, in stacking order */
    const char *const *categories;    /* [category_count] labels */
    const struct chart_value *values; /* [category_count][series_count] */
    const enum style_colour *colours; /* [series_count]; NULL: the data colours in turn */
    const struct date *dates; /* [category_count] of a line or step; NULL: equal distances */
    union {
        struct chart_distribution distribution;
        struct chart_timeline timeline;
        struct chart_waterfall waterfall;
        struct chart_diagram diagram; /* of the kinds from CHART_QUADRANT on */
    };
};

struct chart_drawing {
    length width, height;
    const struct page_item *items; /* at origin 0,0; tags are to be set by the caller */
    size_t count;
};

/* The chart's data as text, in the order it is drawn. */
struct chart_table {
    int columns, rows;
    const char *const *heads; /* [columns]; "" above the row labels when they need no head */
    const char *const *cells; /* [rows][columns]; the first of a row is its label */
    const bool *numeric;      /* [columns] */
};

/* False: reported at `place`, or at the place of the value (negative share, too many categories, no
 * value at all). A warning alone does not stop a chart. */
bool chart_check(const struct chart *chart, struct place place, struct diag_list *diags);
struct chart_drawing chart_draw(struct arena *arena, const struct chart *chart, length width,
                                const struct style *style, struct font_set *fonts);
/* Kind, subject, n, highest, lowest, gaps - in the chart's language. */
char *chart_alternative(struct arena *arena, const struct chart *chart);
struct chart_table chart_data_table(struct arena *arena, const struct chart *chart);

/* The name of a kind in XML ("staaf"), and what it is for. */
const char *chart_kind_name(enum chart_kind kind);
const char *chart_kind_about(enum chart_kind kind, enum number_language language);
/* False: reported, with the names there are. */
bool chart_kind_find(const char *name, struct place place, struct diag_list *diags,
                     enum chart_kind *out);

/* ---- values written as text ---- */

struct chart_cell {
    const char *text; /* NULL, "", "-": missing */
    struct place place;
};

/* A series as it was written. */
struct chart_source {
    const char *label;
    const struct chart_cell *cells;
    int count;
    struct place place;
};

/* Sets the series and values of a chart whose categories are set. A cell that is no number is kept
 * as unread, for chart_check(). False: reported (a series shorter or longer than the categories);
 * nothing is set. */
bool chart_read(struct arena *arena, struct chart *chart, const struct chart_source *sources,
                int count, struct diag_list *diags);

#endif
