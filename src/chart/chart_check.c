/* The checks that hold for every grid of values, and the reading of values from text. */
#include "chart/chart_private.h"

#define LABEL_BYTES 400                /* a longer label is prose */
#define UNITS_LIMIT 1000000000000000LL /* sums of CHART_CATEGORIES x CHART_PANELS stay exact */

static char *count_text(struct diag_list *diags, int count) {
    return arena_format(diags->arena, "%d", count);
}

static bool check_size(const struct chart *chart, int series, struct place place,
                       struct diag_list *diags) {
    if (chart->category_count > CHART_CATEGORIES) {
        diag_report(diags, CHART_TOO_MANY_CATEGORIES, place, chart->subject,
                    count_text(diags, chart->category_count), count_text(diags, CHART_CATEGORIES));
        return false;
    }
    if (chart->series_count > series) {
        diag_report(diags, CHART_TOO_MANY_SERIES, place, chart->subject,
                    count_text(diags, chart->series_count), count_text(diags, series));
        return false;
    }
    return true;
}

bool chart_check_label(const struct chart *chart, const char *label, int number, struct place place,
                       struct diag_list *diags) {
    if (!label || !*label) {
        diag_report(diags, CHART_LABEL_MISSING, place, chart->subject, count_text(diags, number));
        return false;
    }
    if (strlen(label) > LABEL_BYTES) {
        diag_report(diags, CHART_LABEL_LONG, place, chart->subject, count_text(diags, number),
                    count_text(diags, LABEL_BYTES));
        return false;
    }
    return true;
}

static bool check_labels(const struct chart *chart, const char *const *labels, int count,
                         struct place place, struct diag_list *diags) {
    for (int i = 0; i < count; i++)
        if (!chart_check_label(chart, labels[i], i + 1, place, diags))
            return false;
    return true;
}

struct place chart_place_of(const struct chart_value *value, struct place place) {
    return value->place.line > 0 ? value->place : place;
}

static bool check_number(const struct chart *chart, struct decimal number, const char *category,
                         struct place place, struct diag_list *diags) {
    const bool negative = number.units < 0;
    int64_t units = negative && number.units > INT64_MIN ? -number.units : number.units;
    if (negative && !chart_kind_row(chart->kind)->negative) {
        diag_report(diags, CHART_NEGATIVE, place, chart->subject,
                    number_text(diags->arena, number, chart->language), category);
        return false;
    }
    for (int d = number.decimals; d < 6 && units <= UNITS_LIMIT; d++)
        units *= 10;
    if (units >= 0 && units <= UNITS_LIMIT)
        return true;
    diag_report(diags, CHART_NUMBER_LARGE, place, chart->subject,
                number_text(diags->arena, number, chart->language), category);
    return false;
}

static bool check_value(const struct chart *chart, int category, int series, struct place place,
                        struct diag_list *diags) {
    const struct chart_value *value =
        &chart->values[(size_t)category * (size_t)chart->series_count + (size_t)series];
    place = chart_place_of(value, place);
    if (value->unread) {
        diag_report(diags, CHART_NOT_A_NUMBER, place, chart->subject, value->unread,
                    chart->categories[category]);
        return false;
    }
    return value->missing ||
           check_number(chart, value->number, chart->categories[category], place, diags);
}

static bool check_values(const struct chart *chart, struct place place, struct diag_list *diags) {
    bool good = true;
    int present = 0;
    for (int c = 0; c < chart->category_count; c++)
        for (int s = 0; s < chart->series_count; s++) {
            good = check_value(chart, c, s, place, diags) && good;
            present += !chart_missing(chart, c, s);
        }
    if (present > 0)
        return good;
    if (good)
        diag_report(diags, CHART_NO_VALUE, place, chart->subject);
    return false;
}

static bool check_grid(const struct chart *chart, int series, struct place place,
                       struct diag_list *diags) {
    return check_size(chart, series, place, diags) &&
           check_labels(chart, chart->series, chart->series_count, place, diags) &&
           check_labels(chart, chart->categories, chart->category_count, place, diags) &&
           check_values(chart, place, diags) && chart_check_height(chart, place, diags);
}

bool chart_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_kind_row *row = chart_kind_row(chart->kind);
    if (row->series > 0 && !check_grid(chart, row->series, place, diags))
        return false;
    return !row->check || row->check(chart, place, diags);
}

static struct chart_value read_value(struct arena *arena, const struct chart_cell *cell) {
    struct chart_value value = {.place = cell->place};
    const char *text = cell->text ? text_collapse(arena, cell->text) : "";
    value.missing = !*text || text_equal(text, "-");
    if (!value.missing && !number_parse(text, &value.number))
        value.unread = text;
    return value;
}

static bool check_lengths(const struct chart *chart, const struct chart_source *sources, int count,
                          struct diag_list *diags) {
    bool good = true;
    for (int s = 0; s < count; s++) {
        if (sources[s].count == chart->category_count)
            continue;
        diag_report(diags, CHART_LENGTHS, sources[s].place, chart->subject, sources[s].label,
                    count_text(diags, sources[s].count), count_text(diags, chart->category_count));
        good = false;
    }
    return good;
}

bool chart_read(struct arena *arena, struct chart *chart, const struct chart_source *sources,
                int count, struct diag_list *diags) {
    if (!check_lengths(chart, sources, count, diags))
        return false;
    size_t series = (size_t)count, categories = (size_t)chart->category_count;
    struct chart_value *values = ARENA_ARRAY(arena, struct chart_value, series * categories);
    const char **labels = ARENA_ARRAY(arena, const char *, series);
    for (size_t s = 0; s < series; s++) {
        labels[s] = sources[s].label;
        for (size_t c = 0; c < categories; c++)
            values[c * series + s] = read_value(arena, &sources[s].cells[c]);
    }
    chart->series_count = count;
    chart->series = labels;
    chart->values = values;
    return true;
}
