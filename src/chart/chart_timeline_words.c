/* Periods in words, as precise as they were given and no more. */
#include "chart/chart_private.h"

#define YEARS 120

/* "maart" of "maart 2003" when the year follows anyway. */
static char *without_year(struct arena *arena, struct date date, enum number_language language) {
    char *text = date_text(arena, date, language);
    char *year = strstr(text, arena_format(arena, "%d", date.year));
    size_t nbsp = strlen(TEXT_NBSP);
    if (year && (size_t)(year - text) > nbsp && !memcmp(year - nbsp, TEXT_NBSP, nbsp))
        year[-(ptrdiff_t)nbsp] = '\0';
    return text;
}

static char *both(struct arena *arena, const struct chart *chart, const struct chart_period *p) {
    bool one_year = p->from.year == p->to.year && p->from.month > 0 && p->to.month > 0 &&
                    chart->language == NUMBER_NL;
    if (date_compare(p->from, p->to) == 0)
        return date_text(arena, p->from, chart->language);
    return arena_format(arena, "%s " TEXT_EN_DASH " %s",
                        one_year ? without_year(arena, p->from, chart->language)
                                 : date_text(arena, p->from, chart->language),
                        date_text(arena, p->to, chart->language));
}

/* "maart – juni 2003", "vanaf 2003", "tot juni 2004, begin niet bekend". */
char *chart_period_text(struct arena *arena, const struct chart *chart,
                        const struct chart_period *p) {
    const bool from = p->from.year > 0, to = p->to.year > 0;
    if (from && to)
        return arena_format(arena, "%s%s", both(arena, chart, p),
                            p->open_end    ? chart_in(chart, " en verder", " and on")
                            : p->open_from ? chart_in(chart, ", eerder begonnen", ", begun before")
                                           : "");
    if (from)
        return arena_format(
            arena, "%s %s%s", chart_in(chart, "vanaf", "from"),
            date_text(arena, p->from, chart->language),
            p->open_end ? "" : chart_in(chart, ", einde niet bekend", ", end not known"));
    if (to)
        return arena_format(
            arena, "%s %s%s", chart_in(chart, "tot en met", "until"),
            date_text(arena, p->to, chart->language),
            p->open_from ? "" : chart_in(chart, ", begin niet bekend", ", start not known"));
    return arena_string(arena, chart_word(chart->language, CHART_WORD_NO_DATA));
}

char *chart_timeline_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Tijdlijn van", "Timeline of");
    const struct chart_timeline *line = &chart->timeline;
    text_format(&t.text, " %d %s.", line->count,
                line->count == 1 ? chart_in(chart, "periode of moment", "period or moment")
                                 : chart_in(chart, "perioden en momenten", "periods and moments"));
    for (int i = 0; i < line->count; i++)
        text_format(&t.text, "%s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE ": %s", i > 0 ? ";" : "",
                    line->periods[i].label, chart_period_text(arena, chart, &line->periods[i]));
    text_append(&t.text, ".");
    return chart_tell_end(&t);
}

struct chart_table chart_timeline_table(struct arena *arena, const struct chart *chart) {
    const struct chart_timeline *line = &chart->timeline;
    struct chart_table_maker table = chart_table_start(arena, 2, line->count);
    chart_table_head(&table, 1, chart_in(chart, "wanneer", "when"), false);
    for (int i = 0; i < line->count; i++) {
        chart_table_cell(&table, line->periods[i].label);
        chart_table_cell(&table, chart_period_text(arena, chart, &line->periods[i]));
    }
    return chart_table_end(&table);
}

/* ---- checks ---- */

static bool check_period(const struct chart *chart, const struct chart_period *p,
                         struct place place, struct diag_list *diags) {
    const bool from = p->from.year != 0, to = p->to.year != 0;
    if ((from && !chart_date_exists(p->from)) || (to && !chart_date_exists(p->to))) {
        diag_report(diags, CHART_DATE_WRONG, place, chart->subject, p->label);
        return false;
    }
    if (!from || !to || chart_day_after(p->to) > chart_day_first(p->from))
        return true;
    diag_report(diags, CHART_PERIOD_REVERSED, place, chart->subject, p->label,
                date_text(diags->arena, p->from, chart->language),
                date_text(diags->arena, p->to, chart->language));
    return false;
}

static bool check_span(const struct chart *chart, struct place place, struct diag_list *diags) {
    int first = INT16_MAX, last = 0;
    for (int i = 0; i < chart->timeline.count; i++) {
        const struct chart_period *p = &chart->timeline.periods[i];
        if (p->from.year > 0 && p->from.year < first)
            first = p->from.year;
        if (p->to.year > 0 && p->to.year < first)
            first = p->to.year;
        last = p->from.year > last ? p->from.year : last;
        last = p->to.year > last ? p->to.year : last;
    }
    if (last == 0) {
        diag_report(diags, CHART_NO_VALUE, place, chart->subject);
        return false;
    }
    if (last - first < YEARS)
        return true;
    diag_report(diags, CHART_SPAN, place, chart->subject,
                arena_format(diags->arena, "%d", last - first + 1),
                arena_format(diags->arena, "%d", YEARS));
    return false;
}

bool chart_timeline_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_timeline *line = &chart->timeline;
    bool good = true;
    if (line->count > CHART_PERIODS) {
        diag_report(diags, CHART_TOO_MANY_CATEGORIES, place, chart->subject,
                    arena_format(diags->arena, "%d", line->count),
                    arena_format(diags->arena, "%d", CHART_PERIODS));
        return false;
    }
    for (int i = 0; i < line->count; i++) {
        struct place at = line->periods[i].place.line > 0 ? line->periods[i].place : place;
        good = chart_check_label(chart, line->periods[i].label, i + 1, at, diags) &&
               check_period(chart, &line->periods[i], at, diags) && good;
    }
    return good && check_span(chart, place, diags);
}
