/* Pictures over all pilots: goals by status, goals per focus point, and when each pilot ran. */
#include "blocks/blocks_private.h"

#define STATUSES 4

static const enum doelstatus statuses[STATUSES] = {DOEL_BEREIKT, DOEL_DEELS, DOEL_NIET,
                                                   DOEL_ONBEKEND};

/* Pilots with a report, in the order of the programme. */
struct pilots {
    const struct pilot **items;
    size_t count;
};

static struct pilots pilots_of(const struct block_input *input, size_t most) {
    const struct programma *programma = input->programma;
    struct pilots list = {
        ARENA_ARRAY(input->arena, const struct pilot *, programma->deelnames.count + 1), 0};
    for (size_t i = 0; i < programma->deelnames.count && list.count < most; i++)
        if (programma->deelnames.items[i].pilot != NULL)
            list.items[list.count++] = programma->deelnames.items[i].pilot;
    return list;
}

static const char **names_of(const struct block_input *input, const struct pilots *pilots) {
    const char **names = ARENA_ARRAY(input->arena, const char *, pilots->count);
    for (size_t i = 0; i < pilots->count; i++)
        names[i] = pilots->items[i]->naam;
    return names;
}

/* The focus point that the block is about; -1: all goals. */
static int chosen(const struct block_input *input) {
    const char *code = block_attribute_value(input, "speerpunt");
    return code != NULL ? woord_value(WOORDEN_SPEERPUNTCODE, code) : -1;
}

static int goals(const struct derive_realisation *result, int speerpunt, int status) {
    const int *row = speerpunt >= 0 ? result->cell[speerpunt] : result->status;
    return row[status] + (status == DOEL_ONBEKEND ? row[DOEL_NIET_GEGEVEN] : 0);
}

static const char *subject(const struct block_input *input, const char *all, const char *one,
                           int speerpunt) {
    if (speerpunt < 0)
        return block_word(input, all);
    return doc_phrase(input->doc, one, block_speerpunt_naam(input, (enum speerpuntcode)speerpunt));
}

/* ---- small multiples: a panel of goals by status for each pilot ---- */

static struct chart *panels(const struct block_input *input, const struct pilots *pilots,
                            int speerpunt) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_value *values =
        ARENA_ARRAY(input->arena, struct chart_value, STATUSES * pilots->count);
    const char **labels = ARENA_ARRAY(input->arena, const char *, STATUSES);
    for (size_t p = 0; p < pilots->count; p++) {
        const struct derive_realisation result = derive_realisation(pilots->items[p]);
        for (int s = 0; s < STATUSES; s++)
            values[(size_t)s * pilots->count + p].number.units =
                goals(&result, speerpunt, (int)statuses[s]);
    }
    for (int s = 0; s < STATUSES; s++)
        labels[s] = block_label(input, WOORDEN_DOELSTATUS, (int)statuses[s]);
    *chart = (struct chart){.kind = CHART_MULTIPLES,
                            .subject = subject(input, "doelrealisatie-pilots-onderwerp",
                                               "doelrealisatie-pilots-van", speerpunt),
                            .unit = block_word(input, "doelrealisatie-doelen"),
                            .language = block_language(input),
                            .series_count = (int)pilots->count,
                            .category_count = STATUSES,
                            .series = names_of(input, pilots),
                            .categories = labels,
                            .values = values};
    return chart;
}

static bool has_goals(const struct pilot *pilot, int speerpunt) {
    const struct derive_realisation result = derive_realisation(pilot);
    return (speerpunt >= 0 ? result.row[speerpunt] : result.doelen) > 0;
}

bool block_doelrealisatie_pilots(const struct block_input *input, struct doc_node *parent) {
    struct pilots all = pilots_of(input, CHART_PANELS), pilots = {all.items, 0};
    const int speerpunt = chosen(input);
    for (size_t i = 0; i < all.count; i++)
        if (has_goals(all.items[i], speerpunt))
            pilots.items[pilots.count++] = all.items[i];
    if (pilots.count < 2)
        return false;
    const struct chart *chart = panels(input, &pilots, speerpunt);
    return block_chart(input, parent, chart, text_capitalise(input->arena, chart->subject),
                       input->programma->place);
}

/* ---- heat matrix: goals of each pilot at each focus point ---- */

bool block_doelen_matrix(const struct block_input *input, struct doc_node *parent) {
    struct pilots pilots = pilots_of(input, CHART_CATEGORIES);
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_value *values =
        ARENA_ARRAY(input->arena, struct chart_value, DERIVE_SPEERPUNTEN * pilots.count + 1);
    const char **points = ARENA_ARRAY(input->arena, const char *, DERIVE_SPEERPUNTEN);
    if (pilots.count < 2)
        return false;
    for (int s = 0; s < DERIVE_SPEERPUNTEN; s++)
        points[s] = speerpunt_woorden((enum speerpuntcode)s)->naam;
    for (size_t p = 0; p < pilots.count; p++) {
        const struct derive_realisation result = derive_realisation(pilots.items[p]);
        for (int s = 0; s < DERIVE_SPEERPUNTEN; s++)
            values[p * DERIVE_SPEERPUNTEN + (size_t)s].number.units = result.row[s];
    }
    *chart = (struct chart){.kind = CHART_HEAT,
                            .subject = block_word(input, "doelen-matrix-onderwerp"),
                            .unit = block_word(input, "doelrealisatie-doelen"),
                            .language = block_language(input),
                            .series_count = DERIVE_SPEERPUNTEN,
                            .category_count = (int)pilots.count,
                            .series = points,
                            .categories = names_of(input, &pilots),
                            .values = values};
    return block_chart(input, parent, chart, block_word(input, "doelen-matrix-titel"),
                       input->programma->place);
}

/* ---- weight of the focus points, in words ---- */

static const char *weight(const struct block_input *input, const struct pilot *pilot, int code) {
    for (size_t i = 0; i < pilot->speerpunten.lijst.count; i++) {
        const struct speerpunt *point = &pilot->speerpunten.lijst.items[i];
        if (SET_HAS(point->codes, code))
            return block_label(input, WOORDEN_GEWICHT, (int)point->gewicht);
    }
    return NULL;
}

bool block_speerpunten_matrix(const struct block_input *input, struct doc_node *parent) {
    struct pilots pilots = pilots_of(input, SIZE_MAX);
    struct place place = input->programma->place;
    struct block_table table = {.column = {{.key = "kop-pilot", .weight = 3, .used = true}},
                                .count = 1 + DERIVE_SPEERPUNTEN};
    for (int s = 0; s < DERIVE_SPEERPUNTEN; s++)
        table.column[s + 1] = (struct block_column){
            .heading = speerpunt_woorden((enum speerpuntcode)s)->naam, .weight = 2, .used = true};
    if (pilots.count == 0)
        return false;
    block_table_start(&table, input, parent, block_word(input, "speerpunten-matrix-titel"), place);
    for (size_t p = 0; p < pilots.count; p++) {
        const struct pilot *pilot = pilots.items[p];
        block_table_row(&table, pilot->place);
        block_table_text(&table, 0, pilot->naam, pilot->place);
        for (int s = 0; s < DERIVE_SPEERPUNTEN; s++)
            block_table_text(&table, s + 1, weight(input, pilot, s), pilot->place);
    }
    return true;
}

/* ---- when each pilot ran: from its first period to its last ---- */

static void widen(struct chart_period *period, struct date from, struct date to) {
    if (from.year != 0 && (period->from.year == 0 || date_compare(from, period->from) < 0))
        period->from = from;
    if (to.year != 0 && (period->to.year == 0 || date_compare(to, period->to) > 0))
        period->to = to;
}

static struct chart_period course(const struct pilot *pilot) {
    struct chart_period period = {
        .label = pilot->naam, .from = pilot->start, .to = pilot->einde, .place = pilot->place};
    for (size_t i = 0; i < pilot->uitvoering.perioden.count; i++) {
        const struct periode *part = &pilot->uitvoering.perioden.items[i];
        widen(&period, part->van, part->tot);
    }
    return period;
}

bool block_pilots_tijdlijn(const struct block_input *input, struct doc_node *parent) {
    struct pilots pilots = pilots_of(input, CHART_PERIODS);
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_period *periods = ARENA_ARRAY(input->arena, struct chart_period, pilots.count + 1);
    for (size_t i = 0; i < pilots.count; i++)
        periods[i] = course(pilots.items[i]);
    *chart = (struct chart){.kind = CHART_TIMELINE,
                            .subject = block_word(input, "pilots-tijdlijn-onderwerp"),
                            .language = block_language(input),
                            .timeline = {periods, (int)pilots.count}};
    return pilots.count >= 2 && block_chart_fits(input, chart) &&
           block_chart(input, parent, chart, block_word(input, "pilots-tijdlijn-titel"),
                       input->programma->place);
}
