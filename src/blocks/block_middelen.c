/* Money and staff: € 604.000 of which part own money (001 L3248), 0,2 fte (001 L2508). */
#include "blocks/blocks_private.h"

enum { COLUMN_NAAM, COLUMN_SOORT, COLUMN_JAAR, COLUMN_HOEVEEL, COLUMN_OPMERKING };

struct middel_kind {
    const char *unit, *name_key;
};

static const struct middel_kind money = {"euro", "middelen-bedrag"};
static const struct middel_kind staff = {"fte", "middelen-formatie"};

static void use_columns(struct block_table *table, const struct middel *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        table->column[COLUMN_SOORT].used |= items[i].soort != MIDDEL_TOTAAL;
        table->column[COLUMN_JAAR].used |= items[i].jaar.year != 0;
        table->column[COLUMN_OPMERKING].used |= items[i].tekst != NULL;
    }
}

static void add_rows(const struct block_input *input, struct block_table *table,
                     const struct middel *items, size_t count, const struct middel_kind *kind) {
    for (size_t i = 0; i < count; i++) {
        const struct middel *middel = &items[i];
        struct derive_figure figure = {
            .waarde = middel->hoeveel, .drukvorm = middel->drukvorm, .eenheid = kind->unit};
        block_table_row(table, middel->place);
        table->row->id = middel->id;
        block_table_text(table, COLUMN_NAAM,
                         middel->naam ? middel->naam : block_word(input, kind->name_key),
                         middel->place);
        block_table_text(table, COLUMN_SOORT,
                         block_label(input, WOORDEN_MIDDELSOORT, (int)middel->soort),
                         middel->place);
        block_table_text(table, COLUMN_JAAR, block_date(input, middel->jaar), middel->place);
        block_table_text(table, COLUMN_HOEVEEL, block_figure(input, figure, middel->precisie),
                         middel->place);
        struct doc_node *cell = block_table_cell(table, COLUMN_OPMERKING, middel->place);
        if (cell && middel->tekst)
            block_prose(input, cell, middel->tekst);
        else if (cell)
            doc_add_text(input->arena, cell, TEXT_EN_DASH, middel->place);
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct middelen *middelen = data;
    struct block_table table = {
        .column = {{.key = "kop-middel", .weight = 3, .used = true},
                   {.key = "kop-herkomst", .weight = 2},
                   {.key = "kop-jaar", .weight = 2},
                   {.key = "kop-omvang", .weight = 3, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-opmerking", .weight = 4}},
        .count = 5};
    use_columns(&table, middelen->bedragen.items, middelen->bedragen.count);
    use_columns(&table, middelen->formatie.items, middelen->formatie.count);
    block_table_start(&table, input, parent, block_word(input, "middelen-titel"),
                      middelen->sectie.place);
    add_rows(input, &table, middelen->bedragen.items, middelen->bedragen.count, &money);
    add_rows(input, &table, middelen->formatie.items, middelen->formatie.count, &staff);
}

bool block_middelen(const struct block_input *input, struct doc_node *parent) {
    const struct middelen *middelen = &input->pilot->middelen;
    return block_section(input, parent, &middelen->sectie,
                         middelen->bedragen.count + middelen->formatie.count, add_all, middelen);
}
