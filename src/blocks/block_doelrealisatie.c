/* Goals per speerpunt, stacked by status: a chart, its sentence, and on request its numbers. */
#include "blocks/blocks_private.h"

#define SERIES 4

/* Stacking order; a status that was not given is shown with the unknown ones. */
static const struct {
    enum doelstatus status;
    enum style_colour colour;
} series[SERIES] = {
    {DOEL_BEREIKT, STYLE_DATA_1},
    {DOEL_DEELS, STYLE_DATA_2},
    {DOEL_NIET, STYLE_DATA_3},
    {DOEL_ONBEKEND, STYLE_DATA_4},
};

static int series_value(const struct derive_realisation *result, int row, int at) {
    int value = result->cell[row][series[at].status];
    return series[at].status == DOEL_ONBEKEND ? value + result->cell[row][DOEL_NIET_GEGEVEN]
                                              : value;
}

static int row_count(const struct derive_realisation *result) {
    return result->row[DERIVE_SPEERPUNTEN] > 0 ? DERIVE_ROWS : DERIVE_SPEERPUNTEN;
}

static const char *row_label(const struct block_input *input, int row) {
    static const char *const keys[DERIVE_ROWS] = {"speerpunt-lang-visie", "speerpunt-lang-regie",
                                                  "speerpunt-lang-zicht",
                                                  "speerpunt-lang-betrekken", "geen-speerpunt"};
    return block_word(input, keys[row]);
}

static const char *series_label(const struct block_input *input, int at) {
    return block_label(input, WOORDEN_DOELSTATUS, (int)series[at].status);
}

static const struct chart_value *values_of(struct arena *arena,
                                           const struct derive_realisation *result) {
    struct chart_value *values = ARENA_ARRAY(arena, struct chart_value, DERIVE_ROWS * SERIES);
    for (int row = 0; row < DERIVE_ROWS; row++)
        for (int at = 0; at < SERIES; at++)
            values[row * SERIES + at].number.units = series_value(result, row, at);
    return values;
}

static struct chart *chart_of(const struct block_input *input,
                              const struct derive_realisation *result) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    const char **labels = ARENA_ARRAY(input->arena, const char *, SERIES);
    const char **rows = ARENA_ARRAY(input->arena, const char *, DERIVE_ROWS);
    enum style_colour *colours = ARENA_ARRAY(input->arena, enum style_colour, SERIES);
    for (int at = 0; at < SERIES; at++) {
        labels[at] = series_label(input, at);
        colours[at] = series[at].colour;
    }
    for (int row = 0; row < DERIVE_ROWS; row++)
        rows[row] = row_label(input, row);
    *chart = (struct chart){
        .kind = CHART_STACKED_BARS,
        .subject = block_word(input, "doelrealisatie-onderwerp"),
        .unit = block_word(input, result->meervoudig > 0 ? "doelrealisatie-vermeldingen"
                                                         : "doelrealisatie-doelen"),
        .language = block_language(input),
        .series_count = SERIES,
        .category_count = row_count(result),
        .series = labels,
        .categories = rows,
        .values = values_of(input->arena, result),
        .colours = colours,
    };
    return chart;
}

/* The chart's sum is not the number of goals when a goal stands at several speerpunten. */
static void add_base(const struct block_input *input, struct doc_node *parent,
                     const struct derive_realisation *result) {
    if (result->meervoudig == 0)
        return;
    const char *goals = number_integer(input->arena, result->doelen, block_language(input));
    doc_add_paragraph(input->arena, parent, DOC_ROLE_SOURCE,
                      doc_phrase(input->doc, "doelrealisatie-meervoudig", goals),
                      input->pilot->doelen.sectie.place);
}

static void add_table(const struct block_input *input, struct doc_node *parent,
                      const struct derive_realisation *result) {
    struct place place = input->pilot->doelen.sectie.place;
    struct block_table table = {.column = {{.key = "kop-speerpunt", .weight = 4, .used = true}},
                                .count = SERIES + 2};
    for (int at = 0; at < SERIES; at++)
        table.column[at + 1] = (struct block_column){.heading = series_label(input, at),
                                                     .weight = 2,
                                                     .align = DOC_ALIGN_RIGHT,
                                                     .used = true};
    table.column[SERIES + 1] = (struct block_column){
        .key = "kop-totaal", .weight = 2, .align = DOC_ALIGN_RIGHT, .used = true};
    block_table_start(&table, input, parent, block_word(input, "doelrealisatie-titel"), place);
    for (int row = 0; row < row_count(result); row++) {
        block_table_row(&table, place);
        block_table_text(&table, 0, row_label(input, row), place);
        for (int at = 0; at < SERIES; at++)
            block_table_text(
                &table, at + 1,
                number_integer(input->arena, series_value(result, row, at), block_language(input)),
                place);
        block_table_text(&table, SERIES + 1,
                         number_integer(input->arena, result->row[row], block_language(input)),
                         place);
    }
}

bool block_doelrealisatie_grafiek(const struct block_input *input, struct doc_node *parent) {
    struct derive_realisation result = derive_realisation(input->pilot);
    int unknown = result.status[DOEL_ONBEKEND] + result.status[DOEL_NIET_GEGEVEN];
    if (result.doelen == unknown)
        return false; /* nothing but unknown: a picture would say nothing */
    if (!block_chart(input, parent, chart_of(input, &result),
                     block_word(input, "doelrealisatie-titel"), input->pilot->doelen.sectie.place))
        return false;
    add_base(input, parent, &result);
    if (block_attribute_is(input, "tabel", "ja"))
        add_table(input, parent, &result);
    return true;
}
