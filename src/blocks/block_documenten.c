/* Policy papers, plans and studies with their status (001 L1057, L2119, L6563). */
#include "blocks/blocks_private.h"

enum { COLUMN_TITEL, COLUMN_SOORT, COLUMN_DATUM, COLUMN_OPMERKING };

static struct block_table columns(const struct documenten *documenten) {
    struct block_table table = {
        .column = {{.key = "kop-titel", .weight = 5, .used = true},
                   {.key = "kop-soort-en-status", .weight = 4, .used = true},
                   {.key = "kop-datum", .weight = 3},
                   {.key = "kop-opmerking", .weight = 5}},
        .count = 4};
    for (size_t i = 0; i < documenten->lijst.count; i++) {
        const struct document *document = &documenten->lijst.items[i];
        table.column[COLUMN_DATUM].used |= document->datum.year != 0;
        table.column[COLUMN_OPMERKING].used |= document->tekst != NULL;
    }
    return table;
}

/* The title, with the years that the paper is for: "Samen voor elkaar (2002 – 2004)". */
static void add_title(const struct block_input *input, struct block_table *table,
                      const struct document *document) {
    struct doc_node *cell = block_table_cell(table, COLUMN_TITEL, document->place);
    const char *years = block_dates(input, document->van, document->tot);
    struct doc_node *holder = cell;
    if (document->url) {
        holder = doc_add(input->arena, cell, DOC_LINK, document->place);
        holder->link.href = document->url;
    }
    holder = doc_add(input->arena, holder, DOC_EM, document->place);
    doc_add_text(input->arena, holder, document->titel, document->place);
    if (*years)
        doc_add_text(input->arena, cell, arena_format(input->arena, " (%s)", years),
                     document->place);
}

/* "kadernota, vastgesteld door de raad"; an unknown status is not worth words. */
static const char *kind_and_status(const struct block_input *input,
                                   const struct document *document) {
    const char *kind = block_label(input, WOORDEN_DOCUMENTSOORT, (int)document->soort);
    const char *status = block_label(input, WOORDEN_DOCUMENTSTATUS, (int)document->status);
    if (document->status == DOCUMENTSTATUS_ONBEKEND)
        return kind;
    return arena_format(input->arena, "%s, %s", kind, status);
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct document *document) {
    struct place place = document->place;
    block_table_row(table, place);
    table->row->id = document->id;
    add_title(input, table, document);
    block_table_text(table, COLUMN_SOORT, kind_and_status(input, document), place);
    block_table_text(table, COLUMN_DATUM, block_date(input, document->datum), place);
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
