/* Policy papers, plans and studies with their status (001 L1057, L2119, L6563). */
#include "blocks/blocks_private.h"

enum { COLUMN_TITEL, COLUMN_SOORT, COLUMN_STATUS, COLUMN_DATUM, COLUMN_LOOPTIJD, COLUMN_OPMERKING };

static struct block_table columns(const struct documenten *documenten) {
    struct block_table table = {.column = {{.key = "kop-titel", .weight = 4, .used = true},
                                           {.key = "kop-soort", .weight = 2, .used = true},
                                           {.key = "kop-status", .weight = 3},
                                           {.key = "kop-datum", .weight = 2},
                                           {.key = "kop-looptijd", .weight = 2},
                                           {.key = "kop-opmerking", .weight = 4}},
                                .count = 6};
    for (size_t i = 0; i < documenten->lijst.count; i++) {
        const struct document *document = &documenten->lijst.items[i];
        table.column[COLUMN_STATUS].used |= document->status != DOCUMENTSTATUS_ONBEKEND;
        table.column[COLUMN_DATUM].used |= document->datum.year != 0;
        table.column[COLUMN_LOOPTIJD].used |= document->van.year != 0 || document->tot.year != 0;
        table.column[COLUMN_OPMERKING].used |= document->tekst != NULL;
    }
    return table;
}

static void add_title(const struct block_input *input, struct block_table *table,
                      const struct document *document) {
    struct doc_node *cell = block_table_cell(table, COLUMN_TITEL, document->place);
    struct doc_node *holder = cell;
    if (document->url) {
        holder = doc_add(input->arena, cell, DOC_LINK, document->place);
        holder->link.href = document->url;
    }
    holder = doc_add(input->arena, holder, DOC_EM, document->place);
    doc_add_text(input->arena, holder, document->titel, document->place);
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct document *document) {
    struct place place = document->place;
    block_table_row(table, place);
    table->row->id = document->id;
    add_title(input, table, document);
    block_table_text(table, COLUMN_SOORT,
                     block_label(input, WOORDEN_DOCUMENTSOORT, (int)document->soort), place);
    block_table_text(table, COLUMN_STATUS,
                     block_label(input, WOORDEN_DOCUMENTSTATUS, (int)document->status), place);
    block_table_text(table, COLUMN_DATUM, block_date(input, document->datum), place);
    block_table_text(table, COLUMN_LOOPTIJD, block_dates(input, document->van, document->tot),
                     place);
    struct doc_node *cell = block_table_cell(table, COLUMN_OPMERKING, place);
    if (cell && document->tekst)
        block_prose(input, cell, document->tekst);
    else if (cell)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct documenten *documenten = data;
    struct block_table table = columns(documenten);
    block_table_start(&table, input, parent, block_word(input, "documenten-titel"),
                      documenten->lijst.items[0].place);
    for (size_t i = 0; i < documenten->lijst.count; i++)
        add_row(input, &table, &documenten->lijst.items[i]);
}

bool block_documenten(const struct block_input *input, struct doc_node *parent) {
    const struct documenten *documenten = &input->pilot->documenten;
    return block_section(input, parent, &documenten->sectie, documenten->lijst.count, add_all,
                         documenten);
}
