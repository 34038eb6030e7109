/* The kinds of charts, and the checks that hold for all of them. */
#include "chart/chart_private.h"

#include "base/bug.h"

#define LABEL_BYTES 400                /* a longer label is prose */
#define UNITS_LIMIT 1000000000000000LL /* sums of CHART_CATEGORIES x CHART_SERIES stay exact */

static const struct chart_kind_row kinds[CHART_KINDS] = {
    [CHART_STACKED_BARS] = {"stacked-bars", chart_stacked_draw, chart_stacked_alternative},
};

static bool check_size(const struct chart *chart, struct place place, struct diag_list *diags) {
    struct arena *arena = diags->arena;
    if (chart->category_count > CHART_CATEGORIES) {
        diag_report(diags, CHART_TOO_MANY_CATEGORIES, place, chart->subject,
                    arena_format(arena, "%d", chart->category_count),
                    arena_format(arena, "%d", CHART_CATEGORIES));
        return false;
    }
    if (chart->series_count > CHART_SERIES) {
        diag_report(diags, CHART_TOO_MANY_SERIES, place, chart->subject,
                    arena_format(arena, "%d", chart->series_count),
                    arena_format(arena, "%d", CHART_SERIES));
        return false;
    }
    return true;
}

static bool check_labels(const struct chart *chart, const char *const *labels, int count,
                         struct place place, struct diag_list *diags) {
    for (int i = 0; i < count; i++)
        if (!labels[i] || !*labels[i]) {
            diag_report(diags, CHART_LABEL_MISSING, place, chart->subject,
                        arena_format(diags->arena, "%d", i + 1));
            return false;
        } else if (strlen(labels[i]) > LABEL_BYTES) {
            diag_report(diags, CHART_LABEL_LONG, place, chart->subject,
                        arena_format(diags->arena, "%d", i + 1),
                        arena_format(diags->arena, "%d", LABEL_BYTES));
            return false;
        }
    return true;
}

static bool check_value(const struct chart *chart, int category, int series, struct place place,
                        struct diag_list *diags) {
    const struct chart_value *value =
        &chart->values[(size_t)category * (size_t)chart->series_count + (size_t)series];
    if (value->missing)
        return true;
    if (value->number.units < 0) {
        diag_report(diags, CHART_NEGATIVE, place, chart->subject,
                    number_text(diags->arena, value->number, chart->language),
                    chart->categories[category]);
        return false;
    }
    int64_t units = value->number.units;
    for (int d = value->number.decimals; d < 6 && units <= UNITS_LIMIT; d++)
        units *= 10;
    if (units > UNITS_LIMIT) {
        diag_report(diags, CHART_NUMBER_LARGE, place, chart->subject,
                    number_text(diags->arena, value->number, chart->language),
                    chart->categories[category]);
        return false;
    }
    return true;
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
    diag_report(diags, CHART_NO_VALUE, place, chart->subject);
    return false;
}

bool chart_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    return check_size(chart, place, diags) &&
           check_labels(chart, chart->series, chart->series_count, place, diags) &&
           check_labels(chart, chart->categories, chart->category_count, place, diags) &&
           check_values(chart, place, diags);
}

struct chart_drawing chart_draw(struct arena *arena, const struct chart *chart, length width,
                                const struct style *style, struct font_set *fonts) {
    BUG_IF((unsigned)chart->kind >= CHART_KINDS, "a chart of no known kind");
    struct chart_canvas canvas = {.arena = arena, .style = style, .fonts = fonts};
    struct chart level = chart_level(arena, chart);
    return kinds[chart->kind].draw(&canvas, &level, width);
}

char *chart_alternative(struct arena *arena, const struct chart *chart) {
    BUG_IF((unsigned)chart->kind >= CHART_KINDS, "a chart of no known kind");
    struct chart level = chart_level(arena, chart);
    return kinds[chart->kind].alternative(arena, &level);
}
