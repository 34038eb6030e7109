/* What a chart takes at least, before it is drawn: without fonts, from the number of its rows and
 * the bytes of their labels, in the smallest house style. A chart that no page can hold is refused
 * where it is written; what is tall for other reasons is reported by layout. */
#include "chart/chart_private.h"

#define LINE        LENGTH_PT(10) /* of a label */
#define LINE_BYTES  60            /* no column of labels holds more */
#define BAR         LENGTH_PT(8)  /* of a series beside others */
#define PANELS_WIDE 7             /* panels beside each other, at most */

static length label_height(const struct chart *chart, int category) {
    const size_t bytes = strlen(chart->categories[category]);
    return (length)((bytes + LINE_BYTES - 1) / LINE_BYTES) * LINE;
}

/* Bars below each other; a row without any value is one line. */
static length bars_height(const struct chart *chart, int category) {
    int shown = 0;
    for (int s = 0; s < chart->series_count; s++)
        shown += !chart_missing(chart, category, s);
    return shown * BAR;
}

static length rows_height(const struct chart *chart, bool bars) {
    length all = 0;
    for (int c = 0; c < chart->category_count; c++) {
        const length label = label_height(chart, c), drawn = bars ? bars_height(chart, c) : 0;
        all += label > drawn ? label : drawn;
    }
    return all;
}

/* The others, columns, lines and diagrams, do not grow with their numbers, or have few parts. */
static const enum row_kind {
    NO_ROWS,
    ROWS,
    ROWS_OF_BARS,
    ROWS_OF_PANELS
} kinds[CHART_KINDS] = {
    [CHART_STACKED_BARS] = ROWS, [CHART_SHARES] = ROWS,    [CHART_BARS] = ROWS_OF_BARS,
    [CHART_DOTS] = ROWS,         [CHART_HEAT] = ROWS,      [CHART_DISTRIBUTION] = ROWS,
    [CHART_PROGRESS] = ROWS,     [CHART_WATERFALL] = ROWS, [CHART_MULTIPLES] = ROWS_OF_PANELS,
};

static length least_height(const struct chart *chart) {
    const enum row_kind kind = kinds[chart->kind];
    const int panels = (chart->series_count + PANELS_WIDE - 1) / PANELS_WIDE;
    if (kind == NO_ROWS)
        return 0;
    return rows_height(chart, kind == ROWS_OF_BARS) * (kind == ROWS_OF_PANELS ? panels : 1);
}

bool chart_check_height(const struct chart *chart, struct place place, struct diag_list *diags) {
    const length height = least_height(chart);
    if (height <= CHART_HEIGHT)
        return true;
    diag_report(diags, CHART_TOO_TALL, place, chart->subject,
                arena_format(diags->arena, "%d", (int)(height / LENGTH_MM(1))),
                arena_format(diags->arena, "%d", (int)(CHART_HEIGHT / LENGTH_MM(1))));
    return false;
}
