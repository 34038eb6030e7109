/* The phases of policy: who takes part, on which step, with which instruments (003 L951-1084). */
#include "blocks/blocks_instrument.h"

enum { COLUMN_FASE, COLUMN_TREDE, COLUMN_WIE, COLUMN_INSTRUMENTEN, COLUMN_TEKST };

static struct block_table columns(const struct beleid_beleidsfasen *bron) {
    struct block_table table = {.column = {{.key = "kop-fase", .weight = 6, .used = true},
                                           {.key = "kop-trede", .weight = 5},
                                           {.key = "kop-doelgroep", .weight = 5},
                                           {.key = "kop-instrumenten", .weight = 7},
                                           {.key = "kop-wat-gebeurt", .weight = 7}},
                                .count = 5};
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_beleidsfase *fase = &bron->lijst.items[i];
        table.column[COLUMN_TREDE].used |= fase->trede != 0;
        table.column[COLUMN_WIE].used |= fase->doelgroep != NULL;
        table.column[COLUMN_INSTRUMENTEN].used |= fase->instrumenten.count > 0;
        table.column[COLUMN_TEKST].used |= fase->tekst && fase->tekst->first;
    }
    return table;
}

static void add_row(struct block_table *table, const struct beleid_beleidsfase *fase) {
    const struct block_input *input = table->input;
    struct place place = fase->place;
    block_table_row(table, place);
    table->row->id = fase->id;
    const char *lines[] = {block_label_kop(input, WOORDEN_BELEID_FASE, (int)fase->code),
                           nota_periode(input, fase->van, fase->tot)};
    block_table_regels(table, COLUMN_FASE, lines, 2, place);
    block_table_text(table, COLUMN_TREDE,
                     block_label(input, WOORDEN_BELEID_TREDE, (int)fase->trede), place);
    block_table_text(table, COLUMN_WIE, fase->doelgroep, place);
    block_table_text(table, COLUMN_INSTRUMENTEN, block_titels(input, fase->instrumenten), place);
    block_table_prose(table, COLUMN_TEKST, fase->tekst, place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_beleidsfasen *bron = data;
    struct block_table table = columns(bron);
    block_table_start(&table, input, parent, block_word(input, "beleidsfasen-titel"),
                      bron->sectie.place);
    block_table_gewogen(&table);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_row(&table, &bron->lijst.items[i]);
}

bool block_beleidsfasen(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->beleidsfasen.sectie,
                         beleid->beleidsfasen.lijst.count, add_all, &beleid->beleidsfasen);
}
