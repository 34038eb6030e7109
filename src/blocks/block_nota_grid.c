/* Tables of which the columns follow from what the items have: collected first, then made. */
#include "blocks/blocks_nota.h"

static struct nota_row *last_row(struct nota_grid *grid) {
    return &grid->rows.items[grid->rows.count - 1];
}

void nota_row(struct nota_grid *grid, const char *id, struct place place) {
    struct nota_row *row = VEC_PUSH(grid->input->arena, &grid->rows);
    row->place = place;
    row->id = id;
}

void nota_total(struct nota_grid *grid, struct place place) {
    nota_row(grid, NULL, place);
    last_row(grid)->total = true;
}

void nota_group(struct nota_grid *grid, const char *text, struct place place) {
    nota_row(grid, NULL, place);
    last_row(grid)->group = text;
}

static struct nota_cell *cell_at(struct nota_grid *grid, int column) {
    return &last_row(grid)->cells[column];
}

void nota_text(struct nota_grid *grid, int column, const char *text) {
    if (!text || !*text)
        return;
    cell_at(grid, column)->text = text;
    grid->column[column].used = true;
}

void nota_prose(struct nota_grid *grid, int column, const struct doc_node *prose) {
    if (!prose || !prose->first)
        return;
    cell_at(grid, column)->prose = prose;
    grid->column[column].used = true;
}

void nota_titled(struct nota_grid *grid, int column, const char *title,
                 const struct doc_node *prose) {
    if (!prose || !prose->first) {
        nota_text(grid, column, title);
        cell_at(grid, column)->title = true;
        return;
    }
    nota_prose(grid, column, prose);
    cell_at(grid, column)->label = title;
    grid->labelled[column] = true;
}

static void put_text(struct block_table *table, const struct nota_row *row, int column, bool bold) {
    const char *text = row->cells[column].text;
    struct doc_node *cell = block_table_cell(table, column, row->place);
    struct arena *arena = table->input->arena;
    if (!cell)
        return;
    if (bold && text)
        cell = doc_add(arena, cell, DOC_STRONG, row->place);
    else if (!text && !row->total)
        text = TEXT_EN_DASH; /* a total that has no meaning stays empty */
    doc_add_text(arena, cell, text, row->place);
}

/* Left, whatever its first column is. */
static void put_group(struct block_table *table, const struct nota_row *row) {
    struct arena *arena = table->input->arena;
    struct doc_node *line = doc_add(arena, table->node, DOC_ROW, row->place);
    struct doc_node *cell = doc_add(arena, line, DOC_CELL, row->place);
    cell->cell.header = true;
    cell->cell.scope = DOC_SCOPE_ROW;
    cell->cell.align = DOC_ALIGN_LEFT;
    cell->cell.column_span = table->node->table.column_count;
    doc_add_text(arena, doc_add(arena, cell, DOC_STRONG, row->place), row->group, row->place);
}

static void put_cell(struct block_table *table, const struct nota_grid *grid,
                     const struct nota_row *row, int column) {
    const struct nota_cell *cell = &row->cells[column];
    if (!cell->prose) {
        put_text(table, row, column, row->total || (cell->title && grid->labelled[column]));
        return;
    }
    struct doc_node *node = block_table_cell(table, column, row->place);
    if (node)
        block_labelled(table->input, node, cell->label, cell->prose, row->place);
}

static void put_row(struct block_table *table, const struct nota_grid *grid,
                    const struct nota_row *row) {
    if (row->group) {
        put_group(table, row);
        return;
    }
    block_table_row(table, row->place);
    table->row->id = row->id;
    for (int i = 0; i < table->count; i++)
        put_cell(table, grid, row, i);
}

struct doc_node *nota_put(struct nota_grid *grid, struct doc_node *parent, const char *caption,
                          struct place place) {
    struct block_table table = {.count = grid->count};
    memcpy(table.column, grid->column, sizeof table.column);
    block_table_start(&table, grid->input, parent, caption, place);
    for (size_t i = 0; i < grid->rows.count; i++)
        put_row(&table, grid, &grid->rows.items[i]);
    return table.node;
}

void nota_source(const struct block_input *input, struct doc_node *table, const char *text,
                 struct place place) {
    if (text && *text)
        doc_add_paragraph(input->arena, table, DOC_ROLE_SOURCE, text, place);
}
