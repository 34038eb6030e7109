/* A series of measurements as a picture: a line through moments that follow each other, or, where a
 * target is among them ("32 nu, 35 in 2005"), a dot per moment and a bar for the target. */
#include "blocks/blocks_private.h"

static bool has_target(const struct meetreeks *reeks) {
    for (size_t i = 0; i < reeks->punten.count; i++)
        if (reeks->punten.items[i].streefwaarde)
            return true;
    return false;
}

/* The figure as printed is all that is known of a point without a number. */
static size_t known_points(const struct meetreeks *reeks) {
    size_t known = 0;
    for (size_t i = 0; i < reeks->punten.count; i++)
        known += reeks->punten.items[i].waarde.is_set;
    return known;
}

static int precision_of(struct date date) {
    return date.year == 0 ? 0 : date.month == 0 ? 1 : date.day == 0 ? 2 : 3;
}

/* Distances along an axis mean nothing where one date is a year and the next a day. */
static bool dates_compare(const struct meetreeks *reeks) {
    for (size_t i = 0; i < reeks->punten.count; i++) {
        struct date date = reeks->punten.items[i].peildatum;
        if (date.year == 0 || precision_of(date) != precision_of(reeks->punten.items[0].peildatum))
            return false;
    }
    return true;
}

/* "2003"; "2004, circa": the picture must not look surer than the table. */
static const char *moment(const struct block_input *input, const struct meetpunt *punt) {
    const char *date = block_date(input, punt->peildatum);
    const char *precisie = block_label(input, WOORDEN_PRECISIE, (int)punt->precisie);
    return *precisie ? arena_format(input->arena, "%s, %s", date, precisie) : date;
}

static void set_row(struct chart_value *row, int series, const struct meetpunt *punt) {
    for (int s = 0; s < series; s++)
        row[s] = (struct chart_value){.missing = true, .place = punt->place};
    struct chart_value *value = &row[punt->streefwaarde ? CHART_DOT_TARGET : CHART_DOT_VALUE];
    value->missing = !punt->waarde.is_set;
    value->number = punt->waarde.waarde;
}

static const struct chart *chart_of(const struct block_input *input, const struct meetreeks *reeks,
                                    enum chart_kind kind) {
    size_t count = reeks->punten.count;
    int series = kind == CHART_DOTS ? CHART_DOTS_ALL : 1;
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_value *values =
        ARENA_ARRAY(input->arena, struct chart_value, count * (size_t)series);
    const char **labels = ARENA_ARRAY(input->arena, const char *, CHART_DOTS_ALL);
    const char **moments = ARENA_ARRAY(input->arena, const char *, count);
    struct date *dates = ARENA_ARRAY(input->arena, struct date, count);
    for (size_t i = 0; i < CHART_DOTS_ALL; i++)
        labels[i] = reeks->naam;
    for (size_t i = 0; i < count; i++) {
        moments[i] = moment(input, &reeks->punten.items[i]);
        dates[i] = reeks->punten.items[i].peildatum;
        set_row(&values[i * (size_t)series], series, &reeks->punten.items[i]);
    }
    *chart = (struct chart){.kind = kind,
                            .subject = reeks->naam,
                            .unit = reeks->eenheid,
                            .language = block_language(input),
                            .series_count = series,
                            .category_count = (int)count,
                            .series = labels,
                            .categories = moments,
                            .values = values,
                            .dates = kind == CHART_LINE ? dates : NULL};
    return chart;
}

void block_meetreeks_grafiek(const struct block_input *input, struct doc_node *parent,
                             const struct meetreeks *reeks, const char *caption) {
    bool target = has_target(reeks);
    if (!block_attribute_is(input, "grafiek", "ja") || known_points(reeks) < 2 ||
        reeks->punten.count > CHART_CATEGORIES || (!target && !dates_compare(reeks)))
        return;
    const struct chart *chart = chart_of(input, reeks, target ? CHART_DOTS : CHART_LINE);
    if (block_chart_fits(input, chart))
        block_chart(input, parent, chart, doc_phrase(input->doc, "meetreeks-grafiek", caption),
                    reeks->place);
}
