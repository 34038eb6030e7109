/* The goals and what became of them, as a table: goal, speerpunten, status in words, explanation
 * (001 L904-923). */
#include "blocks/blocks_private.h"

enum { COLUMN_DOEL, COLUMN_SPEERPUNT, COLUMN_STATUS, COLUMN_TOELICHTING };

static bool says_something(const struct doel *doel) {
    return doel->status != DOEL_NIET_GEGEVEN || doel->toelichting || doel->bewijs;
}

static struct block_table columns(const struct doelen *doelen) {
    struct block_table table = {
        .column = {{.key = "kop-doel", .weight = 6, .used = true},
                   {.key = "kop-speerpunten", .weight = 4},
                   {.key = "kop-status", .weight = 4, .used = true},
                   {.key = "kop-toelichting", .weight = 8}},
        .count = 4,
    };
    for (size_t i = 0; i < doelen->lijst.count; i++) {
        const struct doel *doel = &doelen->lijst.items[i];
        table.column[COLUMN_SPEERPUNT].used |= doel->speerpunten != 0;
        table.column[COLUMN_TOELICHTING].used |= doel->toelichting || doel->bewijs;
    }
    return table;
}

/* A status that was not given is not "onbekend": the pilot did not say. */
static const char *status_words(const struct block_input *input, const struct doel *doel) {
    if (derive_doel_replaced(input->pilot, doel))
        return block_word(input, "doel-vervallen");
    if (doel->status == DOEL_NIET_GEGEVEN)
        return block_word(input, "niet-vermeld");
    return block_label(input, WOORDEN_DOELSTATUS, (int)doel->status);
}

static void add_explanation(const struct block_input *input, struct doc_node *cell,
                            const struct doel *doel) {
    bool one = !doel->toelichting || !doel->bewijs;
    const struct doc_node *parts[] = {doel->toelichting, doel->bewijs};
    for (size_t i = 0; i < 2; i++) {
        struct doc_node *holder = cell;
        if (parts[i] && !one && block_is_flat(parts[i]))
            holder = doc_add(input->arena, cell, DOC_PARAGRAPH, parts[i]->place);
        block_prose(input, holder, parts[i]);
    }
    if (!cell->first)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, doel->place);
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct doel *doel) {
    block_table_row(table, doel->place);
    block_table_text(table, COLUMN_DOEL, block_doel_title(input, doel), doel->place);
    block_table_text(table, COLUMN_SPEERPUNT, block_speerpunten(input, doel->speerpunten),
                     doel->place);
    block_table_text(table, COLUMN_STATUS, status_words(input, doel), doel->place);
    struct doc_node *cell = block_table_cell(table, COLUMN_TOELICHTING, doel->place);
    if (cell)
        add_explanation(input, cell, doel);
}

bool block_doelen_status(const struct block_input *input, struct doc_node *parent) {
    const struct doelen *doelen = &input->pilot->doelen;
    bool any = false;
    for (size_t i = 0; i < doelen->lijst.count; i++)
        any = any || says_something(&doelen->lijst.items[i]);
    if (!any)
        return false;
    struct block_table table = columns(doelen);
    block_table_start(&table, input, parent, block_word(input, "doelen-status-titel"),
                      doelen->sectie.place);
    for (size_t i = 0; i < doelen->lijst.count; i++)
        add_row(input, &table, &doelen->lijst.items[i]);
    return true;
}
