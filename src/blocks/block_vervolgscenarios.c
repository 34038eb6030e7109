/* The scenarios for what follows, with what speaks for and against them (003 L1779-1792). */
#include "blocks/blocks_instrument.h"

enum { COLUMN_TITEL, COLUMN_TEKST, COLUMN_VOOR, COLUMN_TEGEN, COLUMN_KOSTEN };

static const char *title(const struct block_input *input, const struct beleid_scenario *scenario) {
    if (!scenario->gekozen)
        return scenario->titel;
    return arena_format(input->arena, "%s (%s)", scenario->titel ? scenario->titel : scenario->id,
                        block_word(input, "ladder-gekozen"));
}

static void add_row(struct block_table *table, const struct beleid_scenario *scenario) {
    const struct block_input *input = table->input;
    block_table_row(table, scenario->place);
    table->row->id = scenario->id;
    block_table_text(table, COLUMN_TITEL, title(input, scenario), scenario->place);
    block_table_prose(table, COLUMN_TEKST, scenario->tekst, scenario->place);
    block_table_prose(table, COLUMN_VOOR, scenario->voor, scenario->place);
    block_table_prose(table, COLUMN_TEGEN, scenario->tegen, scenario->place);
    block_table_text(table, COLUMN_KOSTEN, nota_euro(input, scenario->kosten), scenario->place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_vervolgscenarios *bron = data;
    struct block_table table = {
        .column = {{.key = "kop-scenario", .weight = 4, .used = true},
                   {.key = "kop-inhoud", .weight = 6},
                   {.key = "kop-voor", .weight = 5},
                   {.key = "kop-tegen", .weight = 5},
                   {.key = "kop-kosten", .weight = 3, .align = DOC_ALIGN_RIGHT}},
        .count = 5};
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_scenario *scenario = &bron->lijst.items[i];
        table.column[COLUMN_TEKST].used |= scenario->tekst && scenario->tekst->first;
        table.column[COLUMN_VOOR].used |= scenario->voor != NULL;
        table.column[COLUMN_TEGEN].used |= scenario->tegen != NULL;
        table.column[COLUMN_KOSTEN].used |= scenario->kosten.is_set;
    }
    block_table_start(&table, input, parent, block_word(input, "scenarios-titel"),
                      bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_row(&table, &bron->lijst.items[i]);
}

bool block_vervolgscenarios(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->vervolgscenarios.sectie,
                         beleid->vervolgscenarios.lijst.count, add_all, &beleid->vervolgscenarios);
}
