/* Sentences about charts: what a reader who does not see them must know. Every number comes from
 * the data. */
#include "chart/chart_private.h"

#define NAMES 4 /* of equals that are named; more are counted */

struct chart_teller chart_tell_start(struct arena *arena, const struct chart *chart, const char *nl,
                                     const char *en) {
    struct chart_teller t = {arena, chart, {.arena = arena}};
    text_format(&t.text, "%s %s:", chart_in(chart, nl, en), chart->subject);
    return t;
}

char *chart_tell_end(struct chart_teller *t) {
    return arena_string(t->arena, text_string(&t->text));
}

int chart_tell_names(struct chart_teller *t, const char *const *names, const bool *picked,
                     int count) {
    int total = 0, told = 0;
    for (int i = 0; i < count; i++)
        total += picked[i];
    for (int i = 0; i < count; i++) {
        if (!picked[i])
            continue;
        if (told > 0 && told == total - 1) {
            text_format(&t->text, " %s ", chart_word(t->chart->language, CHART_WORD_AND));
        } else if (told > 0) {
            text_append(&t->text, ", ");
        }
        text_format(&t->text, TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE, names[i]);
        told++;
    }
    return total;
}

static void tell_extreme(struct chart_teller *t, int series, const char *before, int64_t units) {
    const struct chart *chart = t->chart;
    bool picked[CHART_CATEGORIES] = {0};
    for (int c = 0; c < chart->category_count; c++)
        picked[c] = !chart_missing(chart, c, series) && chart_units(chart, c, series) == units;
    int count = 0;
    for (int c = 0; c < chart->category_count; c++)
        count += picked[c];
    text_format(&t->text, "%s ", before);
    if (count > NAMES)
        text_format(&t->text, "%d %s", count, chart_in(chart, "categorie\xC3\xABn", "categories"));
    else
        chart_tell_names(t, chart->categories, picked, chart->category_count);
    text_format(&t->text, " (%s%s)", count > 1 ? chart_in(chart, "elk ", "each ") : "",
                chart_short_amount(t->arena, chart, units));
}

static void tell_only(struct chart_teller *t, int series, int64_t units) {
    bool picked[CHART_CATEGORIES] = {0};
    for (int c = 0; c < t->chart->category_count; c++)
        picked[c] = !chart_missing(t->chart, c, series);
    text_append(&t->text, " ");
    chart_tell_names(t, t->chart->categories, picked, t->chart->category_count);
    text_format(&t->text, " %s.", chart_short_amount(t->arena, t->chart, units));
}

/* The word in the middle of a sentence after a colon, else at its start. */
static const char *opening(const struct chart_teller *t, const char *nl, const char *en) {
    const char *told = text_string(&t->text), *word = chart_in(t->chart, nl, en);
    return *told && told[strlen(told) - 1] == ':' ? word : text_capitalise(t->arena, word);
}

void chart_tell_extremes(struct chart_teller *t, int series) {
    const struct chart *chart = t->chart;
    int64_t least, most;
    int known = chart->category_count - chart_series_sum(chart, series).missing;
    if (!chart_extremes(chart, series, &least, &most))
        return;
    if (known == 1) {
        tell_only(t, series, most);
        return;
    }
    if (least == most) {
        text_format(&t->text, " %s %s.", opening(t, "alle waarden zijn", "all values are"),
                    chart_short_amount(t->arena, chart, most));
        return;
    }
    const char *highest = opening(t, "hoogste bij", "highest at");
    text_append(&t->text, " ");
    tell_extreme(t, series, highest, most);
    tell_extreme(t, series, chart_in(chart, ", laagste bij", ", lowest at"), least);
    text_append(&t->text, ".");
}

void chart_tell_gaps(struct chart_teller *t, int series) {
    const struct chart *chart = t->chart;
    bool picked[CHART_CATEGORIES] = {0}, any = false;
    for (int c = 0; c < chart->category_count; c++) {
        picked[c] = series < 0 ? chart_row_missing(chart, c) : chart_missing(chart, c, series);
        any = any || picked[c];
    }
    if (!any)
        return;
    text_format(&t->text, " %s ", chart_word(chart->language, CHART_WORD_NO_DATA_AT));
    chart_tell_names(t, chart->categories, picked, chart->category_count);
    text_append(&t->text, ".");
}
