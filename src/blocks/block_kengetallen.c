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
}

bool block_kengetallen(const struct block_input *input, struct doc_node *parent) {
    const struct kengetallen *kengetallen = &input->pilot->kengetallen;
    return block_section(input, parent, &kengetallen->sectie, kengetallen->lijst.count, add_all,
                         kengetallen);
}
