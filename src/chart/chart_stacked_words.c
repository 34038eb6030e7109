/* Stacked bars in words: what a reader who does not see them must know. Every number comes from the
 * data; nothing is rounded. */
#include "chart/chart_private.h"

static const char *word(const struct chart_teller *t, enum chart_word id) {
    return chart_word(t->chart->language, id);
}

static const char *number(const struct chart_teller *t, int64_t units) {
    return chart_number(t->arena, t->chart, units);
}

static bool known(const struct chart *chart, int category) {
    return chart_category_sum(chart, category).missing < chart->series_count;
}

static void tell_size(struct chart_teller *t) {
    int64_t all = 0;
    for (int c = 0; c < t->chart->category_count; c++)
        all += chart_category_sum(t->chart, c).units;
    text_format(&t->text, " %s %s %s %s %d %s.", word(t, CHART_WORD_OF), number(t, all),
                t->chart->unit ? t->chart->unit : "", word(t, CHART_WORD_IN),
                t->chart->category_count,
                word(t, t->chart->category_count == 1 ? CHART_WORD_BAR : CHART_WORD_BARS));
}

static void tell_series(struct chart_teller *t) {
    for (int s = 0; s < t->chart->series_count; s++) {
        int64_t units = chart_series_sum(t->chart, s).units;
        const char *label = t->chart->series[s];
        text_format(&t->text, "%s%s %s", s == 0 ? " " : ", ",
                    s == 0 ? text_capitalise(t->arena, label) : label, number(t, units));
    }
    text_append(&t->text, ".");
}

static void tell_extreme(struct chart_teller *t, enum chart_word id, const char *before,
                         int64_t units) {
    bool picked[CHART_CATEGORIES] = {0};
    for (int c = 0; c < t->chart->category_count; c++)
        picked[c] = known(t->chart, c) && chart_category_sum(t->chart, c).units == units;
    text_format(&t->text, "%s%s ", before, word(t, id));
    int count = chart_tell_names(t, t->chart->categories, picked, t->chart->category_count);
    text_format(&t->text, " (%s%s%s)", count > 1 ? word(t, CHART_WORD_EACH) : "",
                count > 1 ? " " : "", number(t, units));
}

static void tell_extremes(struct chart_teller *t) {
    int64_t most = 0, least = INT64_MAX;
    int bars = 0;
    for (int c = 0; c < t->chart->category_count; c++) {
        if (!known(t->chart, c))
            continue;
        int64_t units = chart_category_sum(t->chart, c).units;
        most = units > most ? units : most;
        least = units < least ? units : least;
        bars++;
    }
    if (bars < 2)
        return;
    if (most == least) {
        text_format(&t->text, " %s (%s).", word(t, CHART_WORD_EQUAL), number(t, most));
        return;
    }
    tell_extreme(t, CHART_WORD_MOST, " ", most);
    tell_extreme(t, CHART_WORD_LEAST, ", ", least);
    text_append(&t->text, ".");
}

static void tell_gaps(struct chart_teller *t, enum chart_word id, bool whole) {
    bool picked[CHART_CATEGORIES] = {0}, any = false;
    for (int c = 0; c < t->chart->category_count; c++) {
        bool missing = chart_category_sum(t->chart, c).missing > 0;
        picked[c] = missing && whole == !known(t->chart, c);
        any = any || picked[c];
    }
    if (!any)
        return;
    text_format(&t->text, " %s ", word(t, id));
    chart_tell_names(t, t->chart->categories, picked, t->chart->category_count);
    text_append(&t->text, ".");
}

static char *tell(struct arena *arena, const struct chart *chart, const char *nl, const char *en) {
    struct chart_teller t = chart_tell_start(arena, chart, nl, en);
    tell_size(&t);
    tell_series(&t);
    tell_extremes(&t);
    tell_gaps(&t, CHART_WORD_NO_DATA_AT, true);
    tell_gaps(&t, CHART_WORD_PART_MISSING_AT, false);
    return chart_tell_end(&t);
}

char *chart_stacked_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Gestapelde staven van", "Stacked bars of");
}

char *chart_stacked_columns_alternative(struct arena *arena, const struct chart *chart) {
    return tell(arena, chart, "Gestapelde kolommen van", "Stacked columns of");
}
