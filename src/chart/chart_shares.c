/* Bars of 100 % in words and as a table: per bar its number and the share of each series. */
#include "chart/chart_private.h"

static char *share(struct arena *arena, const struct chart *chart, int category, int series) {
    int64_t whole = chart_category_sum(chart, category).units;
    return chart_share(arena, chart, chart_units(chart, category, series), whole);
}

/* "Zicht (8): bereikt 5 (62,5%), niet 3 (37,5%)." */
static void tell_category(struct chart_teller *t, int category) {
    const struct chart *chart = t->chart;
    const char *before = ":";
    int64_t whole = chart_category_sum(chart, category).units;
    text_format(&t->text, " %s (%s)", text_capitalise(t->arena, chart->categories[category]),
                chart_number(t->arena, chart, whole));
    for (int s = 0; s < chart->series_count; s++) {
        int64_t units = chart_units(chart, category, s);
        if (units == 0)
            continue;
        text_format(&t->text, "%s %s %s (%s)", before, chart->series[s],
                    chart_number(t->arena, chart, units), share(t->arena, chart, category, s));
        before = ",";
    }
    text_append(&t->text, ".");
}

char *chart_shares_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t =
        chart_tell_start(arena, chart, "Staven van 100% van", "Bars of 100% of");
    text_format(
        &t.text, " %d %s.", chart->category_count,
        chart_word(chart->language, chart->category_count == 1 ? CHART_WORD_BAR : CHART_WORD_BARS));
    for (int c = 0; c < chart->category_count; c++)
        if (!chart_row_missing(chart, c))
            tell_category(&t, c);
    chart_tell_gaps(&t, -1);
    return chart_tell_end(&t);
}

struct chart_table chart_shares_table(struct arena *arena, const struct chart *chart) {
    struct chart_table_maker table =
        chart_table_start(arena, chart->series_count + 2, chart->category_count);
    for (int s = 0; s < chart->series_count; s++)
        chart_table_head(&table, s + 1, chart->series[s], true);
    chart_table_head(&table, chart->series_count + 1, "n", true);
    for (int c = 0; c < chart->category_count; c++) {
        bool missing = chart_row_missing(chart, c);
        chart_table_cell(&table, chart->categories[c]);
        for (int s = 0; s < chart->series_count; s++)
            chart_table_cell(&table, chart_missing(chart, c, s)
                                         ? chart_word(chart->language, CHART_WORD_NO_DATA)
                                         : share(arena, chart, c, s));
        chart_table_cell(&table,
                         missing ? chart_word(chart->language, CHART_WORD_NO_DATA)
                                 : chart_number(arena, chart, chart_category_sum(chart, c).units));
    }
    return chart_table_end(&table);
}
