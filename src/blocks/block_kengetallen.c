/* Figures about the pilot as printed: "ruim 21.000 personen" (001 L954), "3.500–4.500" (001 L4918),
 * with their date and source. */
#include "blocks/blocks_private.h"

enum { COLUMN_NAAM, COLUMN_WAARDE, COLUMN_PEILDATUM, COLUMN_BRON, COLUMN_TOELICHTING };

static const char *value(const struct block_input *input, const struct kengetal *kengetal) {
    struct derive_figure figure = {.waarde = kengetal->waarde,
                                   .van = kengetal->van,
                                   .tot = kengetal->tot,
                                   .aantal = kengetal->aantal,
                                   .totaal = kengetal->totaal,
                                   .drukvorm = kengetal->drukvorm,
                                   .eenheid = kengetal->eenheid};
    const char *text = block_figure(input, figure, kengetal->precisie);
    if (text && kengetal->doel.is_set)
        return arena_format(
            input->arena, "%s (%s)", text,
            doc_phrase(input->doc, "kengetal-doel",
                       number_text(input->arena, kengetal->doel.waarde, block_language(input))));
    if (!text || !kengetal->streefwaarde)
        return text;
    return arena_format(input->arena, "%s (%s)", text, block_word(input, "streefwaarde"));
}

static struct block_table columns(const struct kengetallen *kengetallen) {
    struct block_table table = {.column = {{.key = "kop-kengetal", .weight = 4, .used = true},
                                           {.key = "kop-waarde", .weight = 4, .used = true},
                                           {.key = "kop-peildatum", .weight = 3},
                                           {.key = "kop-bron", .weight = 3},
                                           {.key = "kop-toelichting", .weight = 4}},
                                .count = 5};
    for (size_t i = 0; i < kengetallen->lijst.count; i++) {
        const struct kengetal *kengetal = &kengetallen->lijst.items[i];
        table.column[COLUMN_PEILDATUM].used |= kengetal->peildatum.year != 0;
        table.column[COLUMN_BRON].used |= kengetal->bron != NULL;
        table.column[COLUMN_TOELICHTING].used |= kengetal->tekst != NULL;
    }
    return table;
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct kengetal *kengetal) {
    struct place place = kengetal->place;
    block_table_row(table, place);
    table->row->id = kengetal->id;
    block_table_text(table, COLUMN_NAAM, kengetal->naam, place);
    block_table_text(table, COLUMN_WAARDE, value(input, kengetal), place);
    block_table_text(table, COLUMN_PEILDATUM, block_date(input, kengetal->peildatum), place);
    block_table_text(table, COLUMN_BRON, kengetal->bron, place);
    struct doc_node *cell = block_table_cell(table, COLUMN_TOELICHTING, place);
    if (cell && kengetal->tekst)
        block_prose(input, cell, kengetal->tekst);
    else if (cell)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, place);
}

/* ---- a figure and what it should become (001 L2005: 32 to 35 in a hundred) ---- */

static void draw(const struct block_input *input, struct doc_node *parent,
                 const struct kengetal *kengetal) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_value *values = ARENA_ARRAY(input->arena, struct chart_value, CHART_DOTS_ALL);
    const char **row = ARENA_ARRAY(input->arena, const char *, 1);
    const char **series = ARENA_ARRAY(input->arena, const char *, CHART_DOTS_ALL);
    row[0] = kengetal->naam;
    for (int i = 0; i < CHART_DOTS_ALL; i++) {
        values[i].missing = true;
        series[i] = kengetal->naam;
    }
    values[CHART_DOT_VALUE] = (struct chart_value){.number = kengetal->waarde.waarde};
    values[CHART_DOT_TARGET] = (struct chart_value){.number = kengetal->doel.waarde};
    *chart = (struct chart){.kind = CHART_DOTS,
                            .subject = kengetal->naam,
                            .unit = kengetal->eenheid,
                            .language = block_language(input),
                            .series_count = CHART_DOTS_ALL,
                            .category_count = 1,
                            .series = series,
                            .categories = row,
                            .values = values};
    if (block_chart_fits(input, chart))
        block_chart(input, parent, chart,
                    doc_phrase(input->doc, "kengetal-en-doel", kengetal->naam), kengetal->place);
}

static void draw_targets(const struct block_input *input, struct doc_node *parent,
                         const struct kengetallen *kengetallen) {
    for (size_t i = 0; i < kengetallen->lijst.count; i++) {
        const struct kengetal *kengetal = &kengetallen->lijst.items[i];
        if (kengetal->waarde.is_set && kengetal->doel.is_set)
            draw(input, parent, kengetal);
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct kengetallen *kengetallen = data;
    struct block_table table = columns(kengetallen);
    const char *last_group = NULL;
    block_table_start(&table, input, parent, block_word(input, "kengetallen-titel"),
                      kengetallen->lijst.items[0].place);
    for (size_t i = 0; i < kengetallen->lijst.count; i++) {
        const struct kengetal *kengetal = &kengetallen->lijst.items[i];
        if (kengetal->groep && !text_equal(kengetal->groep, last_group))
            block_table_group(&table, kengetal->groep, kengetal->place);
        last_group = kengetal->groep;
        add_row(input, &table, kengetal);
    }
    draw_targets(input, parent, kengetallen);
}

bool block_kengetallen(const struct block_input *input, struct doc_node *parent) {
    const struct kengetallen *kengetallen = &input->pilot->kengetallen;
    return block_section(input, parent, &kengetallen->sectie, kengetallen->lijst.count, add_all,
                         kengetallen);
}
