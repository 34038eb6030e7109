/* Sums of decimals without floating point. */
#include "chart/chart_private.h"

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

struct chart chart_level(struct arena *arena, const struct chart *chart) {
    size_t count = (size_t)chart->category_count * (size_t)chart->series_count;
    struct chart_value *values = arena_copy(arena, chart->values, count * sizeof *values);
    int decimals = most_decimals(chart);
    for (size_t i = 0; i < count; i++) {
        struct decimal *number = &values[i].number;
        if (values[i].missing)
            *number = (struct decimal){0, decimals};
        for (; number->decimals < decimals; number->decimals++)
            number->units *= 10;
    }
    struct chart level = *chart;
    level.values = values;
    return level;
}

int chart_decimals(const struct chart *chart) {
    return chart->values[0].number.decimals;
}

bool chart_missing(const struct chart *chart, int category, int series) {
    return value_at(chart, category, series)->missing;
}

int64_t chart_units(const struct chart *chart, int category, int series) {
    return value_at(chart, category, series)->number.units;
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

char *chart_number(struct arena *arena, const struct chart *chart, int64_t units) {
    struct decimal number = {units, chart_decimals(chart)};
    while (number.decimals > 0 && number.units % 10 == 0) {
        number.units /= 10;
        number.decimals--;
    }
    return number_text(arena, number, chart->language);
}
