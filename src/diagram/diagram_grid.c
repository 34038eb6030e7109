/* Data charts: a grid of values, and what some kinds have besides. */
#include "diagram/diagram_private.h"

/* Labels are the element's attribute, or its text. */
static const char **labels_of(struct diagram_reading *r, const char *name, int count) {
    const char **labels = ARENA_ARRAY(r->arena, const char *, (size_t)(count > 0 ? count : 1));
    int i = 0;
    for (const struct xml_node *at = xml_child(r->element, name); at; at = xml_next(at, name))
        labels[i++] = xml_text(r->arena, at);
    return labels;
}

/* ---- series ---- */

/* Kinds whose series have a fixed meaning take them by role, in whatever order they stand. */
static const struct {
    enum chart_kind kind;
    const char *role[4], *label[4][2];
} roles[] = {
    {CHART_DOTS,
     {"waarde", "laag", "hoog", "streef"},
     {{"waarde", "value"},
      {"laagste", "lowest"},
      {"hoogste", "highest"},
      {"streefwaarde", "target"}}},
    {CHART_DISTRIBUTION,
     {"aantal", "procent"},
     {{"aantal", "number"}, {"percentage", "percentage"}}},
    {CHART_PROGRESS, {"bereikt", "van"}, {{"bereikt", "reached"}, {"van", "of"}}},
};

static struct chart_source source_of(struct diagram_reading *r, const struct xml_node *series) {
    const int count = diagram_count(series, "waarde");
    struct chart_cell *cells =
        ARENA_ARRAY(r->arena, struct chart_cell, (size_t)(count > 0 ? count : 1));
    int i = 0;
    for (const struct xml_node *at = xml_child(series, "waarde"); at; at = xml_next(at, "waarde"))
        cells[i++] = (struct chart_cell){xml_text(r->arena, at), at->place};
    return (struct chart_source){diagram_text(r, series, "naam"), cells, count, series->place};
}

/* A column without any value, for a role between two that are given. */
static struct chart_source absent(struct diagram_reading *r, const char *label) {
    const int count = r->chart->category_count;
    struct chart_cell *cells =
        ARENA_ARRAY(r->arena, struct chart_cell, (size_t)(count > 0 ? count : 1));
    for (int i = 0; i < count; i++)
        cells[i].place = r->element->place;
    return (struct chart_source){label, cells, count, r->element->place};
}

static int sources_by_role(struct diagram_reading *r, size_t row, struct chart_source *sources) {
    const char *const *names = roles[row].role;
    int last = 0, given = 0;
    for (int i = 0; i < 4 && names[i]; i++) {
        const char *label = roles[row].label[i][r->chart->language];
        const struct xml_node *at = xml_child(r->element, "reeks");
        while (at && !text_equal(xml_value(at, "rol"), names[i]))
            at = xml_next(at, "reeks");
        sources[i] = at ? source_of(r, at) : absent(r, label);
        if (!sources[i].label)
            sources[i].label = label;
        last = at ? i + 1 : last;
        given += at != NULL;
    }
    if (given == diagram_count(r->element, "reeks"))
        return last;
    diag_report(r->diags, DIAGRAM_ROLES, r->element->place, chart_kind_name(r->chart->kind));
    r->failed = true;
    return 0;
}

static int sources_in_order(struct diagram_reading *r, struct chart_source *sources) {
    int count = 0;
    for (const struct xml_node *at = xml_child(r->element, "reeks"); at; at = xml_next(at, "reeks"))
        sources[count++] = source_of(r, at);
    return count;
}

static void read_series(struct diagram_reading *r) {
    const int given = diagram_count(r->element, "reeks");
    struct chart_source *sources =
        ARENA_ARRAY(r->arena, struct chart_source, (size_t)(given > 4 ? given : 4));
    int count = -1;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (roles[i].kind == r->chart->kind)
            count = sources_by_role(r, i, sources);
    if (count < 0)
        count = sources_in_order(r, sources);
    if (count > 0 && !chart_read(r->arena, r->chart, sources, count, r->diags))
        r->failed = true;
}

static void read_colours(struct diagram_reading *r) {
    static const char *const names[] = {"bereikt", "deels", "niet", "onbekend"};
    enum style_colour *colours =
        ARENA_ARRAY(r->arena, enum style_colour, (size_t)r->chart->series_count + 1);
    bool any = false;
    int i = 0;
    const struct xml_node *at = xml_child(r->element, "reeks");
    for (; at && i < r->chart->series_count; at = xml_next(at, "reeks"), i++) {
        colours[i] = (enum style_colour)(STYLE_DATA_1 + i % 4);
        for (int c = 0; c < 4; c++)
            if (text_equal(xml_value(at, "kleur"), names[c])) {
                colours[i] = (enum style_colour)(STYLE_DATA_1 + c);
                any = true;
            }
    }
    r->chart->colours = any ? colours : NULL;
}

void diagram_read_grid(struct diagram_reading *r) {
    r->chart->category_count = diagram_count(r->element, "categorie");
    r->chart->categories = labels_of(r, "categorie", r->chart->category_count);
    read_series(r);
    read_colours(r);
    if (r->chart->series_count > 0 || r->failed)
        return;
    diag_report(r->diags, CHART_NO_VALUE, r->element->place, r->chart->subject);
    r->failed = true;
}

/* ---- besides the grid ---- */

static void read_dates(struct diagram_reading *r) {
    struct date *dates = ARENA_ARRAY(r->arena, struct date, (size_t)r->chart->category_count + 1);
    int i = 0, given = 0;
    const struct xml_node *at = xml_child(r->element, "categorie");
    for (; at; at = xml_next(at, "categorie")) {
        dates[i] = diagram_date(r, at, "datum");
        given += dates[i++].year > 0;
    }
    if (given > 0 && given == i)
        r->chart->dates = dates;
    else if (given > 0)
        diag_report(r->diags, DIAGRAM_DATES_SOME, r->element->place, r->chart->subject);
    r->failed = r->failed || (given > 0 && given < i);
}

static void read_totals(struct diagram_reading *r) {
    bool *total = ARENA_ARRAY(r->arena, bool, (size_t)r->chart->category_count + 1);
    bool any = false;
    int i = 0;
    const struct xml_node *at = xml_child(r->element, "categorie");
    for (; at; at = xml_next(at, "categorie"))
        any = (total[i++] = diagram_yes(at, "totaal")) || any;
    r->chart->waterfall.total = any ? total : NULL;
}

static void read_periods(struct diagram_reading *r) {
    const int count = diagram_count(r->element, "periode");
    struct chart_period *periods =
        ARENA_ARRAY(r->arena, struct chart_period, (size_t)(count > 0 ? count : 1));
    int i = 0;
    const struct xml_node *at = xml_child(r->element, "periode");
    for (; at; at = xml_next(at, "periode")) {
        struct chart_period *period = &periods[i++];
        period->label = diagram_text(r, at, "naam");
        period->from = diagram_date(r, at, "van");
        period->to = diagram_date(r, at, "tot");
        period->open_from = diagram_yes(at, "open-van");
        period->open_end = diagram_yes(at, "open-tot");
        period->place = at->place;
        if (xml_value(at, "datum"))
            period->from = period->to = diagram_date(r, at, "datum");
    }
    r->chart->timeline = (struct chart_timeline){periods, count};
}

void diagram_read_extra(struct diagram_reading *r) {
    const enum chart_kind kind = r->chart->kind;
    if (kind == CHART_LINE || kind == CHART_STEP)
        read_dates(r);
    if (kind == CHART_WATERFALL)
        read_totals(r);
    if (kind == CHART_TIMELINE)
        read_periods(r);
    if (kind == CHART_DISTRIBUTION)
        r->chart->distribution = (struct chart_distribution){
            diagram_whole(r, "gevraagd"), diagram_whole(r, "beantwoord"),
            diagram_yes(r->element, "meer-antwoorden")};
}
