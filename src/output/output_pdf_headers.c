/* Which header cells explain a cell. In a regular table (one row of heads, one column of them)
 * Scope says it. Where cells span, heads have levels or rows stand in groups, readers guess
 * differently: there each cell names its heads (ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7). */
#include "output/output_pdf_private.h"

#define NONE UINT32_MAX

struct grid {
    const struct pdf_kin *kin;
    struct arena *arena;
    uint32_t rows, columns;
    uint32_t *cells; /* [rows][columns]: tags, or NONE */
};

static bool is_role(const struct pdf_kin *kin, uint32_t tag, enum page_role role) {
    return kin->tags[tag].role == role;
}

static bool is_head(const struct grid *g, uint32_t cell) {
    return cell != NONE && is_role(g->kin, cell, PAGE_TABLE_HEADER_CELL);
}

static uint32_t span(unsigned cells) {
    return cells > 1 ? cells : 1;
}

static uint32_t at(const struct grid *g, uint32_t row, uint32_t column) {
    return g->cells[(size_t)row * g->columns + column];
}

/* ---- the grid ---- */

/* The row after `row` of a table, through its head and bodies; the first one for NONE. */
static uint32_t next_row(const struct pdf_kin *kin, uint32_t table, uint32_t row) {
    uint32_t section = row == NONE ? kin->first[table] : kin->next[row];
    if (row != NONE && section == NONE && (uint32_t)kin->tags[row].parent != table)
        section = kin->next[kin->tags[row].parent];
    while (section != NONE && !is_role(kin, section, PAGE_TABLE_ROW)) {
        const bool group =
            is_role(kin, section, PAGE_TABLE_HEAD) || is_role(kin, section, PAGE_TABLE_BODY);
        if (group && kin->first[section] != NONE)
            section = kin->first[section];
        else
            section = kin->next[section];
    }
    return section;
}

static void measure(struct grid *g, uint32_t table) {
    const struct pdf_kin *kin = g->kin;
    for (uint32_t row = next_row(kin, table, NONE); row != NONE; row = next_row(kin, table, row)) {
        uint32_t width = 0;
        for (uint32_t cell = kin->first[row]; cell != NONE; cell = kin->next[cell])
            width += span(kin->tags[cell].column_span);
        g->columns = width > g->columns ? width : g->columns;
        g->rows++;
    }
}

static void put(struct grid *g, uint32_t cell, uint32_t row, uint32_t column) {
    const struct page_tag *tag = &g->kin->tags[cell];
    for (uint32_t r = row; r < row + span(tag->row_span) && r < g->rows; r++)
        for (uint32_t c = column; c < column + span(tag->column_span) && c < g->columns; c++)
            g->cells[(size_t)r * g->columns + c] = cell;
}

static void fill(struct grid *g, uint32_t table) {
    const struct pdf_kin *kin = g->kin;
    uint32_t row = next_row(kin, table, NONE);
    g->cells = ARENA_ARRAY(g->arena, uint32_t, (size_t)g->rows * g->columns);
    for (size_t i = 0; i < (size_t)g->rows * g->columns; i++)
        g->cells[i] = NONE;
    for (uint32_t r = 0; row != NONE; r++, row = next_row(kin, table, row)) {
        uint32_t column = 0;
        for (uint32_t cell = kin->first[row]; cell != NONE; cell = kin->next[cell]) {
            while (column < g->columns && at(g, r, column) != NONE)
                column++;
            put(g, cell, r, column);
        }
    }
}

/* Scope alone explains it: nothing spans, heads stand in the first row and column only. */
static bool is_regular(const struct grid *g) {
    for (uint32_t r = 0; r < g->rows; r++)
        for (uint32_t c = 0; c < g->columns; c++) {
            const uint32_t cell = at(g, r, c);
            if (cell == NONE)
                continue;
            const struct page_tag *tag = &g->kin->tags[cell];
            if (tag->row_span > 1 || tag->column_span > 1 || (is_head(g, cell) && r > 0 && c > 0))
                return false;
            if (is_head(g, cell) && r > 0 && tag->scope != PAGE_SCOPE_ROW)
                return false;
        }
    return true;
}

/* ---- heads ---- */

/* A head across the whole table, above a group of rows. */
static bool is_group(const struct grid *g, uint32_t cell, uint32_t row) {
    return is_head(g, cell) && at(g, row, 0) == cell && at(g, row, g->columns - 1) == cell;
}

static bool explains(const struct grid *g, uint32_t head, enum page_scope scope) {
    return is_head(g, head) &&
           (g->kin->tags[head].scope == scope || g->kin->tags[head].scope == PAGE_SCOPE_BOTH);
}

struct finder {
    struct grid *grid;
    struct pdf_headers *out;
    uint32_t cell, row, column; /* at hand, and where it begins */
    size_t start;
};

static void add(struct finder *f, uint32_t head) {
    if (head == f->cell)
        return;
    for (size_t i = f->start; i < f->out->heads.count; i++)
        if (f->out->heads.items[i] == head)
            return;
    *VEC_PUSH(f->grid->arena, &f->out->heads) = head;
    f->out->named[head] = true;
}

/* The heads above, from the top; of the heads of groups only the nearest. */
static void add_above(struct finder *f) {
    const struct grid *g = f->grid;
    const uint32_t wide = span(g->kin->tags[f->cell].column_span);
    uint32_t group = NONE;
    for (uint32_t r = 0; r < f->row; r++)
        for (uint32_t c = f->column; c < f->column + wide && c < g->columns; c++) {
            const uint32_t head = at(g, r, c);
            if (is_group(g, head, r) && r > 0)
                group = head;
            else if (explains(g, head, PAGE_SCOPE_COLUMN))
                add(f, head);
        }
    if (group != NONE)
        add(f, group);
}

static void add_beside(struct finder *f) {
    const struct grid *g = f->grid;
    const uint32_t tall = span(g->kin->tags[f->cell].row_span);
    for (uint32_t r = f->row; r < f->row + tall && r < g->rows; r++)
        for (uint32_t c = 0; c < f->column; c++)
            if (explains(g, at(g, r, c), PAGE_SCOPE_ROW) && !is_group(g, at(g, r, c), r))
                add(f, at(g, r, c));
}

static void find(struct finder *f) {
    const struct page_tag *tag = &f->grid->kin->tags[f->cell];
    const bool head = tag->role == PAGE_TABLE_HEADER_CELL;
    f->start = f->out->heads.count;
    if (f->row > 0 && is_group(f->grid, f->cell, f->row))
        return; /* speaks for its rows, and nothing for it */
    if (!head || tag->scope != PAGE_SCOPE_ROW || f->column == 0)
        add_above(f);
    if (!head || tag->scope == PAGE_SCOPE_ROW)
        add_beside(f);
    f->out->of[f->cell] =
        (struct pdf_heads){(uint32_t)f->start, (uint32_t)(f->out->heads.count - f->start)};
}

static void find_in_table(const struct pdf_kin *kin, uint32_t table, struct arena *arena,
                          struct pdf_headers *out) {
    struct grid grid = {.kin = kin, .arena = arena};
    measure(&grid, table);
    if (grid.rows == 0 || grid.columns == 0)
        return;
    fill(&grid, table);
    if (is_regular(&grid))
        return;
    for (uint32_t r = 0; r < grid.rows; r++)
        for (uint32_t c = 0; c < grid.columns; c++) {
            const uint32_t cell = at(&grid, r, c);
            const bool begins = cell != NONE && (c == 0 || at(&grid, r, c - 1) != cell) &&
                                (r == 0 || at(&grid, r - 1, c) != cell);
            struct finder finder = {&grid, out, cell, r, c, 0};
            if (begins)
                find(&finder);
        }
}

void pdf_find_headers(const struct pdf_kin *kin, struct arena *arena, struct pdf_headers *out) {
    out->of = ARENA_ARRAY(arena, struct pdf_heads, kin->count);
    out->named = ARENA_ARRAY(arena, bool, kin->count);
    for (uint32_t i = 0; i < kin->count; i++)
        if (is_role(kin, i, PAGE_TABLE))
            find_in_table(kin, i, arena, out);
}
