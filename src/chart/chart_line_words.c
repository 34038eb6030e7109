/* Lines and steps in words: where each series begins and ends, the change, its extremes and gaps.
 */
#include "chart/chart_private.h"

/* The first known category from `from` on in steps of `step`; -1: none. */
static int known(const struct chart *chart, int series, int from, int step) {
    for (int c = from; c >= 0 && c < chart->category_count; c += step)
        if (!chart_missing(chart, c, series))
            return c;
    return -1;
}

static const char *amount(const struct chart_teller *t, int64_t units) {
    return chart_short_amount(t->arena, t->chart, units);
}

/* "van 32 (2003) naar 35 (2005), een stijging van 3". */
static void tell_change(struct chart_teller *t, int series, int first, int last) {
    const struct chart *chart = t->chart;
    int64_t from = chart_units(chart, first, series), to = chart_units(chart, last, series);
    text_format(&t->text, " %s %s (%s) %s %s (%s)", chart_in(chart, "van", "from"), amount(t, from),
                chart->categories[first], chart_in(chart, "naar", "to"), amount(t, to),
                chart->categories[last]);
    if (to == from)
        text_format(&t->text, ", %s", chart_in(chart, "gelijk gebleven", "unchanged"));
    else
        text_format(&t->text, ", %s %s",
                    to > from ? chart_in(chart, "een stijging van", "a rise of")
                              : chart_in(chart, "een daling van", "a fall of"),
                    amount(t, to > from ? to - from : from - to));
    text_append(&t->text, ".");
}

/* Extremes only where they are not the ends that were told already. */
static bool extremes_inside(const struct chart *chart, int series, int first, int last) {
    int64_t least, most, from = chart_units(chart, first, series);
    int64_t to = chart_units(chart, last, series);
    chart_extremes(chart, series, &least, &most);
    return (most != from && most != to) || (least != from && least != to);
}

static void tell_series(struct chart_teller *t, int series) {
    const struct chart *chart = t->chart;
    int first = known(chart, series, 0, 1);
    int last = known(chart, series, chart->category_count - 1, -1);
    text_format(&t->text, " %s", text_capitalise(t->arena, chart->series[series]));
    if (first < 0) {
        text_format(&t->text, ": %s.", chart_word(chart->language, CHART_WORD_NO_DATA));
        return;
    }
    if (first == last) {
        text_format(&t->text, ": %s (%s).", amount(t, chart_units(chart, first, series)),
                    chart->categories[first]);
    } else {
        tell_change(t, series, first, last);
        if (extremes_inside(chart, series, first, last))
            chart_tell_extremes(t, series);
    }
    chart_tell_gaps(t, series);
}

static char *tell(struct arena *arena, const struct chart *chart, const char *nl, const char *en) {
    struct chart_teller t = chart_tell_start(arena, chart, nl, en);
    text_format(&t.text, " %d %s", chart->category_count,
                chart->category_count == 1 ? chart_in(chart, "moment", "moment")
                                           : chart_in(chart, "momenten", "moments"));
    if (chart->unit && *chart->unit)
        text_format(&t.text, ", in %s", chart->unit);
    text_append(&t.text, ".");
    for (int s = 0; s < chart->series_count; s++)
        tell_series(&t, s);
    return chart_tell_end(&t);
}

char *chart_line_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Lijndiagram van", "Line chart of");
}

char *chart_step_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Trapdiagram van", "Step chart of");
}

bool chart_line_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    for (int c = 0; chart->dates && c < chart->category_count; c++) {
        struct date date = chart->dates[c];
        if (!chart_date_exists(date)) {
            diag_report(diags, CHART_DATE_WRONG, place, chart->subject, chart->categories[c]);
            return false;
        }
        if (c > 0 && date_compare(chart->dates[c - 1], date) >= 0) {
            diag_report(diags, CHART_ORDER, place, chart->subject, chart->categories[c]);
            return false;
        }
    }
    return true;
}
