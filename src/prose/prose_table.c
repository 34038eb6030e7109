/* Tables are made rectangular here: layout never meets a ragged one. */
#include "prose/prose_private.h"

struct grid {
    int taken[PROSE_COLUMN_LIMIT]; /* rows that a cell from above still covers, per column */
    int widest;
    int rows_left; /* in this part of the table, the present one included */
};

/* Width of a finished row; kept until the column count is known. */
struct row_width {
    struct doc_node *row;
    int width;
};

struct table_reading {
    struct prose_reading *r;
    struct doc_node *table;
    struct grid grid;
    VEC(struct row_width) rows;
    bool all_row_headers;
    bool any_header;
};

static int span(const struct xml_node *cell, const char *name, int most) {
    const char *value = xml_value(cell, name);
    struct decimal number;
    if (!value || !number_parse(value, &number) || number.decimals || number.units < 1)
        return 1;
    if (number.units > most)
        return most;
    return (int)number.units;
}

static enum doc_scope scope_of(const struct xml_node *cell, bool header_row, bool first) {
    const char *scope = xml_value(cell, "scope");
    if (scope)
        return strcmp(scope, "row") == 0 ? DOC_SCOPE_ROW : DOC_SCOPE_COLUMN;
    return !header_row && first ? DOC_SCOPE_ROW : DOC_SCOPE_COLUMN;
}

static int next_free(struct grid *grid, int column) {
    while (column < PROSE_COLUMN_LIMIT && grid->taken[column] > 0)
        column++;
    return column;
}

static void read_cell(struct table_reading *t, const struct xml_node *element, struct doc_node *row,
                      int column) {
    struct doc_node *cell = prose_node(t->r, element, row, DOC_CELL);
    cell->cell.header = xml_is(element, "th");
    t->any_header |= cell->cell.header;
    if (cell->cell.header)
        cell->cell.scope = scope_of(element, row->row.header, column == 0);
    cell->cell.column_span = span(element, "colspan", PROSE_COLUMN_LIMIT - column);
    cell->cell.row_span = span(element, "rowspan", t->grid.rows_left);
    prose_flow(t->r, element, cell);
}

/* Marks the columns that the cell covers; returns the column after it. A cell that would run into
 * one from above is cut short. */
static int cover(struct grid *grid, struct doc_node *cell, int column) {
    int end = column, most = column + cell->cell.column_span;
    while (end < most && grid->taken[end] == 0)
        grid->taken[end++] = cell->cell.row_span;
    cell->cell.column_span = end - column;
    return end;
}

static int row_end(struct grid *grid, int column) {
    int end = column;
    for (int i = 0; i < PROSE_COLUMN_LIMIT; i++)
        if (grid->taken[i] > 0) {
            end = i + 1 > end ? i + 1 : end;
            grid->taken[i]--;
        }
    return end;
}

static void read_row(struct table_reading *t, const struct xml_node *tr, bool header) {
    struct doc_node *row = prose_node(t->r, tr, t->table, DOC_ROW);
    int column = 0;
    row->row.header = header;
    const struct xml_node *cell = xml_first_element(tr);
    for (; cell; cell = xml_next_element(cell)) {
        if (!xml_is(cell, "td") && !xml_is(cell, "th"))
            continue;
        column = next_free(&t->grid, column);
        if (column == PROSE_COLUMN_LIMIT) {
            diag_report(t->r->reader->diags, PROSE_TABLE_TOO_WIDE, cell->place,
                        arena_format(t->r->reader->arena, "%d", PROSE_COLUMN_LIMIT));
            break;
        }
        read_cell(t, cell, row, column);
        column = cover(&t->grid, row->last, column);
    }
    if (!header && !(row->first && row->first->cell.header))
        t->all_row_headers = false;
    int width = row_end(&t->grid, column);
    if (width > t->grid.widest)
        t->grid.widest = width;
    *VEC_PUSH(t->r->reader->arena, &t->rows) = (struct row_width){row, width};
}

static int count_rows(const struct xml_node *part) {
    int rows = 0;
    for (const struct xml_node *tr = xml_child(part, "tr"); tr; tr = xml_next(tr, "tr"))
        rows++;
    return rows;
}

/* Cells from above end with their part: a row span never leaves thead or tbody. */
static void read_part(struct table_reading *t, const struct xml_node *part) {
    bool header = xml_is(part, "thead");
    t->grid.rows_left = count_rows(part);
    for (const struct xml_node *tr = xml_child(part, "tr"); tr; tr = xml_next(tr, "tr")) {
        if (t->rows.count == PROSE_ROW_LIMIT) {
            diag_report(t->r->reader->diags, PROSE_TABLE_TOO_LONG, tr->place,
                        arena_format(t->r->reader->arena, "%d", PROSE_ROW_LIMIT));
            return;
        }
        read_row(t, tr, header);
        t->table->table.header_rows += header;
        t->grid.rows_left--;
    }
}

static struct doc_column column_of(const struct xml_node *col) {
    static const char *const names[] = {"links", "rechts", "midden", "decimaal"};
    const char *width = xml_value(col, "breedte"), *align = xml_value(col, "uitlijning");
    struct doc_column column = {0};
    struct decimal weight;
    if (width && !length_parse(width, &column.width) && number_parse(width, &weight) &&
        weight.units > 0 && weight.units < 1000)
        column.weight = (int)weight.units;
    for (int i = 0; align && i < 4; i++)
        if (strcmp(align, names[i]) == 0)
            column.align = (enum doc_align)(DOC_ALIGN_LEFT + i);
    return column;
}

static int count_columns(const struct xml_node *table) {
    int count = 0;
    for (const struct xml_node *col = xml_child(table, "col"); col; col = xml_next(col, "col"))
        count++;
    return count > PROSE_COLUMN_LIMIT ? PROSE_COLUMN_LIMIT : count;
}

static void set_columns(struct table_reading *t, const struct xml_node *table) {
    int declared = count_columns(table), i = 0;
    int count = declared > t->grid.widest ? declared : t->grid.widest;
    struct doc_column *columns = ARENA_ARRAY(t->r->reader->arena, struct doc_column, (size_t)count);
    const struct xml_node *col = xml_child(table, "col");
    for (; col && i < declared; col = xml_next(col, "col"))
        columns[i++] = column_of(col);
    t->table->table.columns = columns;
    t->table->table.column_count = count;
}

static void fill_up(struct table_reading *t, const struct row_width *width) {
    struct arena *arena = t->r->reader->arena;
    int count = t->table->table.column_count;
    if (width->width == count)
        return;
    diag_report(t->r->reader->diags, PROSE_ROW_UNEVEN, width->row->place,
                arena_format(arena, "%d", width->width), arena_format(arena, "%d", count));
    for (int i = width->width; i < count; i++)
        doc_add(arena, width->row, DOC_CELL, width->row->place);
}

void prose_read_table(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *parent) {
    struct doc_node *table = doc_make(r->reader->arena, DOC_TABLE, element->place);
    struct table_reading *t = ARENA_NEW(r->reader->arena, struct table_reading);
    const struct xml_node *caption = xml_child(element, "caption");
    *t = (struct table_reading){.r = r, .table = table, .all_row_headers = true};
    table->id = xml_value(element, "id");
    table->table.ruled = text_equal(xml_value(element, "vorm"), "formulier");
    table->table.unnumbered = text_equal(xml_value(element, "genummerd"), "nee");
    table->table.floating = prose_says_yes(element, "zwevend");
    if (caption)
        prose_line_block(r, caption, table, DOC_CAPTION);
    const struct xml_node *part = xml_first_element(element);
    for (; part; part = xml_next_element(part))
        if (xml_is(part, "thead") || xml_is(part, "tbody"))
            read_part(t, part);
    if (t->grid.widest == 0) /* no cells: the schema has said so */
        return;
    if (!t->any_header)
        diag_report_bare(r->reader->diags, PROSE_TABLE_WITHOUT_HEADER, element->place);
    doc_append(parent, table);
    set_columns(t, element);
    for (size_t i = 0; i < t->rows.count; i++)
        fill_up(t, &t->rows.items[i]);
    table->table.header_column =
        t->all_row_headers && t->rows.count > (size_t)table->table.header_rows;
}
