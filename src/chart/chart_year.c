/* A year at a glance: twelve months, each with what happens in it. What goes on for longer stands
 * in every month of it; what has no month stands below. */
#include "chart/chart_shapes.h"

#define COLUMN_LEAST LENGTH_PT(104)
#define GAP          LENGTH_PT(10)
#define STATES       0u

struct year {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length column;
};

static struct date end_of(const struct chart_item *item) {
    return item->to.year > 0 ? item->to : item->from;
}

/* Months 1..12 that an item lies in; 0, 0: it has none. */
static void months_of(const struct chart *chart, const struct chart_item *item, int *first,
                      int *last) {
    const int year = chart->diagram.year;
    struct date end = end_of(item);
    *first = item->from.year < year ? 1 : item->from.month;
    *last = end.year > year || end.month == 0 ? 12 : end.month;
    if (item->from.year == year && item->from.month == 0)
        *first = *last = 0;
}

static bool in_month(const struct chart *chart, const struct chart_item *item, int month) {
    int first, last;
    months_of(chart, item, &first, &last);
    return first > 0 && month >= first && month <= last;
}

static const char *month_name(struct arena *arena, const struct chart *chart, int month) {
    char *name = date_text(arena, (struct date){2000, (int8_t)month, 0}, chart->language);
    char *end = strstr(name, TEXT_NBSP);
    if (end)
        *end = '\0';
    return name;
}

/* "12", "12-14", "vanaf 12", "tot en met 3", or "" for the whole month. */
static const char *days_text(struct arena *arena, const struct chart *chart,
                             const struct chart_item *item, int month) {
    const struct date end = end_of(item);
    const int year = chart->diagram.year;
    int from = item->from.year == year && item->from.month == month ? item->from.day : 0;
    int to = end.year == year && end.month == month ? end.day : 0;
    if (from > 0 && to > from)
        return arena_format(arena, "%d" TEXT_EN_DASH "%d", from, to);
    if (from > 0 && to == from)
        return arena_format(arena, "%d", from);
    if (from > 0)
        return arena_format(arena, "%s %d", chart_in(chart, "vanaf", "from"), from);
    if (to > 0)
        return arena_format(arena, "%s %d", chart_in(chart, "t/m", "to"), to);
    return "";
}

static struct chart_lines entry(const struct year *y, const struct chart_item *item, int month) {
    const char *days = days_text(y->canvas->arena, y->chart, item, month);
    const char *text =
        *days ? arena_format(y->canvas->arena, "%s: %s", days, item->label) : item->label;
    return chart_wrap(y->canvas, text, chart_language_tag(y->chart->language), y->column);
}

/* In order of their first day within the month. */
static int day_in(const struct chart *chart, const struct chart_item *item, int month) {
    return item->from.year == chart->diagram.year && item->from.month == month ? item->from.day : 0;
}

static int order_month(const struct chart *chart, int month, int *order) {
    const struct chart_diagram *d = &chart->diagram;
    int count = 0;
    for (int i = 0; i < d->count; i++) {
        if (!in_month(chart, &d->items[i], month))
            continue;
        int at = count++;
        for (; at > 0 &&
               day_in(chart, &d->items[order[at - 1]], month) > day_in(chart, &d->items[i], month);
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    return count;
}

static length draw_month(struct year *y, int month, length x, length top) {
    struct chart_canvas *canvas = y->canvas;
    const struct chart_diagram *d = &y->chart->diagram;
    const length leading = chart_leading(canvas);
    int order[CHART_YEAR_EVENTS], count = order_month(y->chart, month, order);
    const uint32_t rule = chart_line_colour(canvas, chart_colour(canvas, STYLE_RULE));
    chart_line(canvas, x, top, x + y->column, top, LENGTH_PT(0.6), rule);
    chart_put(canvas, month_name(canvas->arena, y->chart, month), true, CHART_LEFT, x,
              top + LENGTH_PT(2) + leading / 2,
              count > 0 ? chart_ink(canvas) : chart_muted(canvas));
    length at = top + LENGTH_PT(3) + leading;
    for (int i = 0; i < count; i++) {
        struct chart_lines lines = entry(y, &d->items[order[i]], month);
        chart_lines_at(canvas, &lines, CHART_LEFT, x, at, chart_ink(canvas));
        at += lines.count * leading + LENGTH_PT(1);
    }
    if (count == 0) {
        chart_put(canvas, TEXT_EN_DASH, false, CHART_LEFT, x, at + leading / 2,
                  chart_muted(canvas));
        at += leading;
    }
    return at;
}

static length draw_rest(struct year *y, length width, length top) {
    const struct chart_diagram *d = &y->chart->diagram;
    const length leading = chart_leading(y->canvas);
    bool any = false;
    y->column = width;
    for (int i = 0; i < d->count; i++) {
        int first, last;
        months_of(y->chart, &d->items[i], &first, &last);
        if (first > 0)
            continue;
        if (!any)
            chart_put(y->canvas, chart_in(y->chart, "zonder maand", "without a month"), true,
                      CHART_LEFT, 0, top + leading / 2, chart_ink(y->canvas));
        top += any ? 0 : leading;
        any = true;
        struct chart_lines lines =
            chart_wrap(y->canvas, d->items[i].label, chart_language_tag(y->chart->language), width);
        chart_lines_at(y->canvas, &lines, CHART_LEFT, 0, top, chart_ink(y->canvas));
        top += lines.count * leading;
    }
    return any ? top : top - GAP;
}

struct chart_drawing chart_year_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    static const int divisors[] = {4, 3, 2, 1};
    struct year y = {.canvas = canvas, .chart = chart};
    int columns = 1;
    for (int i = 3; i >= 0; i--)
        if (width / divisors[i] >= COLUMN_LEAST)
            columns = divisors[i];
    y.column = (width - (columns - 1) * GAP) / columns;
    length top = chart_leading(canvas) + LENGTH_PT(4);
    chart_put(canvas, arena_format(canvas->arena, "%d", chart->diagram.year), true, CHART_LEFT, 0,
              chart_leading(canvas) / 2, chart_ink(canvas));
    for (int month = 1; month <= 12; month += columns) {
        length lowest = top;
        for (int c = 0; c < columns; c++) {
            length end = draw_month(&y, month + c, c * (y.column + GAP), top);
            lowest = end > lowest ? end : lowest;
        }
        top = lowest + GAP;
    }
    return chart_finish(canvas, width, draw_rest(&y, width, top));
}

/* ---- words ---- */

char *chart_year_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Jaarkalender van", "Year calendar of");
    const char *names[12];
    bool empty[12], any = false;
    text_format(&t.text, " %d, %d %s.", d->year, d->count,
                d->count == 1 ? chart_in(chart, "activiteit", "event")
                              : chart_in(chart, "activiteiten", "events"));
    for (int i = 0; i < d->count; i++) {
        text_append(&t.text, " ");
        chart_tell_name(&t, d->items[i].label);
        text_format(&t.text, ": %s%s", chart_dates_text(arena, chart, &d->items[i]),
                    i + 1 < d->count ? ";" : ".");
    }
    for (int m = 0; m < 12; m++) {
        names[m] = month_name(arena, chart, m + 1);
        empty[m] = true;
        for (int i = 0; i < d->count; i++)
            empty[m] = empty[m] && !in_month(chart, &d->items[i], m + 1);
        any = any || empty[m];
    }
    if (any) {
        text_format(&t.text, " %s ", chart_in(chart, "Niets in", "Nothing in"));
        chart_tell_names(&t, names, empty, 12);
        text_append(&t.text, ".");
    }
    return chart_tell_end(&t);
}

struct chart_table chart_year_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 2, d->count);
    chart_table_head(&table, 0, chart_in(chart, "activiteit", "event"), false);
    chart_table_head(&table, 1, chart_in(chart, "wanneer", "when"), false);
    for (int i = 0; i < d->count; i++) {
        chart_table_cell(&table, d->items[i].label);
        chart_table_cell(&table, chart_dates_text(arena, chart, &d->items[i]));
    }
    return chart_table_end(&table);
}

static bool check_year(const struct chart *chart, const struct chart_item *item, struct place place,
                       struct diag_list *diags) {
    const int year = chart->diagram.year;
    place = chart_item_place(item, place);
    if (item->from.year == 0) {
        diag_report(diags, CHART_DATE_MISSING, place, chart->subject, item->label);
        return false;
    }
    if (item->from.year <= year && end_of(item).year >= year)
        return true;
    diag_report(diags, CHART_OTHER_YEAR, place, chart->subject, item->label,
                arena_format(diags->arena, "%d", year));
    return false;
}

bool chart_year_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    bool good = chart_check_items(chart, 1, CHART_YEAR_EVENTS, STATES, place, diags);
    for (int i = 0; good && i < d->count; i++)
        good = chart_check_item_dates(chart, &d->items[i], place, diags) &&
               check_year(chart, &d->items[i], place, diags);
    return good;
}
