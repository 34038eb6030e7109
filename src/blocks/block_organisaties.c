/* The organisations in the pilot and what they did. */
#include "blocks/blocks_private.h"

enum { COLUMN_NAAM, COLUMN_SOORT, COLUMN_ROL, COLUMN_OPMERKING };

static struct block_table columns(const struct organisaties *organisaties) {
    struct block_table table = {.column = {{.key = "kop-naam", .weight = 4, .used = true},
                                           {.key = "kop-soort", .weight = 3},
                                           {.key = "kop-rol", .weight = 5},
                                           {.key = "kop-opmerking", .weight = 5}},
                                .count = 4};
    for (size_t i = 0; i < organisaties->lijst.count; i++) {
        const struct organisatie *organisatie = &organisaties->lijst.items[i];
        table.column[COLUMN_SOORT].used |= organisatie->soort != ORGANISATIE_OVERIG;
        table.column[COLUMN_ROL].used |= organisatie->rol != NULL;
        table.column[COLUMN_OPMERKING].used |= organisatie->tekst != NULL;
    }
    return table;
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct organisatie *organisatie) {
    struct place place = organisatie->place;
    const char *name = organisatie->naam;
    if (organisatie->afkorting)
        name = arena_format(input->arena, "%s (%s)", name, organisatie->afkorting);
    block_table_row(table, place);
    table->row->id = organisatie->id;
    block_table_text(table, COLUMN_NAAM, name, place);
    block_table_text(table, COLUMN_SOORT,
                     block_label(input, WOORDEN_ORGANISATIESOORT, (int)organisatie->soort), place);
    block_table_text(table, COLUMN_ROL, organisatie->rol, place);
    struct doc_node *cell = block_table_cell(table, COLUMN_OPMERKING, place);
    if (cell && organisatie->tekst)
        block_prose(input, cell, organisatie->tekst);
    else if (cell)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct organisaties *organisaties = data;
    struct block_table table = columns(organisaties);
    block_table_start(&table, input, parent, block_word(input, "organisaties-titel"),
                      organisaties->lijst.items[0].place);
    for (size_t i = 0; i < organisaties->lijst.count; i++)
        add_row(input, &table, &organisaties->lijst.items[i]);
}

bool block_organisaties(const struct block_input *input, struct doc_node *parent) {
    const struct organisaties *organisaties = &input->pilot->organisaties;
    return block_section(input, parent, &organisaties->sectie, organisaties->lijst.count, add_all,
                         organisaties);
}
