/* Tables that a screen reader can follow: a caption, a header row, and a header in every row. */
#include "blocks/blocks_private.h"

static int used_columns(const struct block_table *table) {
    int used = 0;
    for (int i = 0; i < table->count; i++)
        used += table->column[i].used;
    return used;
}

/* Text stands left, also where it happens to be a year; numbers say what they want. */
static enum doc_align column_align(const struct block_column *column) {
    return column->align == DOC_ALIGN_AUTO ? DOC_ALIGN_LEFT : column->align;
}

static void set_columns(struct block_table *table) {
    struct doc_column *columns =
        ARENA_ARRAY(table->input->arena, struct doc_column, (size_t)used_columns(table));
    int at = 0;
    for (int i = 0; i < table->count; i++)
        if (table->column[i].used)
            columns[at++] = (struct doc_column){.align = column_align(&table->column[i])};
    table->node->table.columns = columns;
    table->node->table.column_count = at;
}

static void add_header(struct block_table *table, struct place place) {
    struct arena *arena = table->input->arena;
    struct doc_node *row = doc_add(arena, table->node, DOC_ROW, place);
    row->row.header = true;
    for (int i = 0; i < table->count; i++) {
        const struct block_column *column = &table->column[i];
        if (!column->used)
            continue;
        struct doc_node *cell = doc_add(arena, row, DOC_CELL, place);
        cell->cell.header = true;
        cell->cell.scope = DOC_SCOPE_COLUMN;
        doc_add_text(arena, cell,
                     column->key ? block_word(table->input, column->key) : column->heading, place);
    }
}

void block_table_start(struct block_table *table, const struct block_input *input,
                       struct doc_node *parent, const char *caption, struct place place) {
    table->input = input;
    table->node = doc_add(input->arena, parent, DOC_TABLE, place);
    table->node->table.header_rows = 1;
    table->node->table.header_column = true;
    set_columns(table);
    doc_add_text(input->arena, doc_add(input->arena, table->node, DOC_CAPTION, place), caption,
                 place);
    add_header(table, place);
}

void block_table_row(struct block_table *table, struct place place) {
    table->row = doc_add(table->input->arena, table->node, DOC_ROW, place);
    table->first = true;
}

struct doc_node *block_table_cell(struct block_table *table, int column, struct place place) {
    if (!table->column[column].used)
        return NULL;
    struct doc_node *cell = doc_add(table->input->arena, table->row, DOC_CELL, place);
    if (table->first) {
        cell->cell.header = true;
        cell->cell.scope = DOC_SCOPE_ROW;
    }
    table->first = false;
    return cell;
}

void block_table_text(struct block_table *table, int column, const char *text, struct place place) {
    struct doc_node *cell = block_table_cell(table, column, place);
    if (cell)
        doc_add_text(table->input->arena, cell, text && *text ? text : TEXT_EN_DASH, place);
}

void block_table_group(struct block_table *table, const char *text, struct place place) {
    table->row = doc_add(table->input->arena, table->node, DOC_ROW, place);
    struct doc_node *cell = doc_add(table->input->arena, table->row, DOC_CELL, place);
    cell->cell.header = true;
    cell->cell.scope = DOC_SCOPE_ROW;
    cell->cell.column_span = table->node->table.column_count;
    doc_add_text(table->input->arena, cell, text, place);
}

void block_table_source(struct block_table *table, const char *text, struct place place) {
    if (text && *text)
        doc_add_paragraph(table->input->arena, table->node, DOC_ROLE_SOURCE, text, place);
}
