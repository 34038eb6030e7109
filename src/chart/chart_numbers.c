/* Sums and shares of decimals without floating point, and numbers as text. */
#include "chart/chart_private.h"

#define MINUS "\xE2\x88\x92" /* U+2212 */
#define EURO  "\xE2\x82\xAC" /* U+20AC */

static const struct chart_value *value_at(const struct chart *chart, int category, int series) {
    return &chart->values[(size_t)category * (size_t)chart->series_count + (size_t)series];
}

static int most_decimals(const struct chart *chart) {
    int decimals = 0;
    for (int c = 0; c < chart->category_count; c++)
        for (int s = 0; s < chart->series_count; s++) {
            const struct chart_value *value = value_at(chart, c, s);
            if (!value->missing && value->number.decimals > decimals)
                decimals = value->number.decimals;
        }
    return decimals;
}

/* True: category a stands after b. Equal ones keep their order. */
static bool stands_after(const struct chart *chart, int a, int b) {
    bool a_missing = chart_missing(chart, a, 0), b_missing = chart_missing(chart, b, 0);
    if (a_missing || b_missing)
        return a_missing && !b_missing;
    return chart_units(chart, a, 0) < chart_units(chart, b, 0);
}

static void sort_descending(struct arena *arena, struct chart *chart) {
    int order[CHART_CATEGORIES];
    for (int c = 0; c < chart->category_count; c++) {
        int at = c;
        for (; at > 0 && stands_after(chart, order[at - 1], c); at--)
            order[at] = order[at - 1];
        order[at] = c;
    }
    size_t series = (size_t)chart->series_count, count = (size_t)chart->category_count;
    struct chart_value *values = ARENA_ARRAY(arena, struct chart_value, series * count);
    const char **labels = ARENA_ARRAY(arena, const char *, count);
    for (size_t c = 0; c < count; c++) {
        labels[c] = chart->categories[order[c]];
        memcpy(&values[c * series], value_at(chart, order[c], 0), series * sizeof *values);
    }
    chart->categories = labels;
    chart->values = values;
}

struct chart chart_level(struct arena *arena, const struct chart *chart) {
    struct chart level = *chart;
    size_t count = (size_t)chart->category_count * (size_t)chart->series_count;
    if (count == 0)
        return level;
    struct chart_value *values = arena_copy(arena, chart->values, count * sizeof *values);
    int decimals = most_decimals(chart);
    for (size_t i = 0; i < count; i++) {
        struct decimal *number = &values[i].number;
        if (values[i].missing)
            *number = (struct decimal){0, decimals};
        for (; number->decimals < decimals; number->decimals++)
            number->units *= 10;
    }
    level.values = values;
    if (level.descending)
        sort_descending(arena, &level);
    return level;
}

int chart_decimals(const struct chart *chart) {
    return chart->values[0].number.decimals;
}

bool chart_missing(const struct chart *chart, int category, int series) {
    return series >= chart->series_count || value_at(chart, category, series)->missing;
}

int64_t chart_units(const struct chart *chart, int category, int series) {
    return series >= chart->series_count ? 0 : value_at(chart, category, series)->number.units;
}

struct chart_sum chart_category_sum(const struct chart *chart, int category) {
    struct chart_sum sum = {0};
    for (int s = 0; s < chart->series_count; s++) {
        sum.units += chart_units(chart, category, s);
        sum.missing += chart_missing(chart, category, s);
    }
    return sum;
}

struct chart_sum chart_series_sum(const struct chart *chart, int series) {
    struct chart_sum sum = {0};
    for (int c = 0; c < chart->category_count; c++) {
        sum.units += chart_units(chart, c, series);
        sum.missing += chart_missing(chart, c, series);
    }
    return sum;
}

bool chart_row_missing(const struct chart *chart, int category) {
    return chart_category_sum(chart, category).missing == chart->series_count;
}

bool chart_extremes(const struct chart *chart, int series, int64_t *least, int64_t *most) {
    *least = INT64_MAX;
    *most = INT64_MIN;
    for (int c = 0; c < chart->category_count; c++) {
        if (chart_missing(chart, c, series))
            continue;
        int64_t units = chart_units(chart, c, series);
        *least = units < *least ? units : *least;
        *most = units > *most ? units : *most;
    }
    return *least <= *most;
}

bool chart_all_extremes(const struct chart *chart, int64_t *least, int64_t *most) {
    *least = INT64_MAX;
    *most = INT64_MIN;
    for (int s = 0; s < chart->series_count; s++) {
        int64_t low, high;
        if (!chart_extremes(chart, s, &low, &high))
            continue;
        *least = low < *least ? low : *least;
        *most = high > *most ? high : *most;
    }
    return *least <= *most;
}

static char *decimal_text(struct arena *arena, const struct chart *chart, struct decimal number) {
    while (number.decimals > 0 && number.units % 10 == 0) {
        number.units /= 10;
        number.decimals--;
    }
    char *text = number_text(arena, number, chart->language);
    return *text == '-' ? arena_format(arena, MINUS "%s", text + 1) : text;
}

/* Money has two decimals or none: 12,50 and 12. */
static char *money_text(struct arena *arena, const struct chart *chart, struct decimal number) {
    char *text = decimal_text(arena, chart, number);
    int64_t tenth = 10;
    for (int d = number.decimals; d > 2; d--)
        tenth *= 10;
    const bool one = number.decimals == 1 ? number.units % 10 != 0
                                          : number.decimals > 1 && number.units % tenth == 0 &&
                                                number.units % (tenth * 10) != 0;
    return one ? arena_format(arena, "%s0", text) : text;
}

char *chart_number(struct arena *arena, const struct chart *chart, int64_t units) {
    const struct decimal number = {units, chart_decimals(chart)};
    return text_equal(chart->unit, EURO) ? money_text(arena, chart, number)
                                         : decimal_text(arena, chart, number);
}

static bool is_symbol(const char *unit) {
    return text_equal(unit, "%") || text_equal(unit, EURO);
}

char *chart_amount(struct arena *arena, const struct chart *chart, int64_t units) {
    char *number = chart_number(arena, chart, units);
    if (!chart->unit || !*chart->unit)
        return number;
    if (text_equal(chart->unit, EURO) && units < 0)
        return arena_format(arena, MINUS EURO TEXT_NBSP "%s", number + strlen(MINUS));
    if (text_equal(chart->unit, EURO))
        return arena_format(arena, EURO TEXT_NBSP "%s", number);
    return arena_format(arena, "%s%s%s", number, text_equal(chart->unit, "%") ? "" : TEXT_NBSP,
                        chart->unit);
}

char *chart_short_amount(struct arena *arena, const struct chart *chart, int64_t units) {
    return is_symbol(chart->unit) ? chart_amount(arena, chart, units)
                                  : chart_number(arena, chart, units);
}

int64_t chart_permille(int64_t part, int64_t whole) {
    if (whole <= 0)
        return 0;
    /* 2000 x part may not fit: large numbers give up digits that the result never shows. */
    while (part > INT64_MAX / 4000 || whole > INT64_MAX / 4000) {
        part /= 10;
        whole /= 10;
    }
    return (2000 * part + whole) / (2 * whole);
}

char *chart_share(struct arena *arena, const struct chart *chart, int64_t part, int64_t whole) {
    int64_t permille = chart_permille(part, whole);
    if (part > 0 && permille == 0)
        return arena_format(arena, "<" TEXT_NBSP "%s", chart_percent(arena, chart, 1));
    if (part < whole && permille == 1000)
        return arena_format(arena, ">" TEXT_NBSP "%s", chart_percent(arena, chart, 999));
    return chart_percent(arena, chart, permille);
}

char *chart_percent(struct arena *arena, const struct chart *chart, int64_t permille) {
    return arena_format(arena, "%s%%", decimal_text(arena, chart, (struct decimal){permille, 1}));
}
