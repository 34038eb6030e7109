/* Tables. Each cell is set in a galley of its own; rows that row-spans tie together form a group;
 * a group is cut into slices wherever no cell's line is in the way; a slice is a box of the
 * galley. So rows split over pages line by line, whatever stands in their cells. */
#include "layout/layout_private.h"

#define SMALL_TABLE_ROWS 8
#define EDGE_ROWS        2 /* at least, on a page of their own */
#define SPLIT_LINES      2 /* of a cell, at least, on both sides of a page break */

struct set_cell {
    const struct table_cell *cell;
    struct galley *galley;
    length top, height; /* within the group, padding included */
};

struct row_group {
    int first, count;
    struct set_cell *cells;
    size_t cell_count;
    length *row_top; /* [count + 1] */
};

struct table {
    struct flow *flow;
    struct table_grid grid;
    page_tag_id tag, section_tag;
    page_tag_id *row_tags;
    size_t next_cell;
    int head_rows;
    bool in_head;
    bool counts; /* labels and numbers: numbers stand on the last line of their label */
};

/* ---- the grid ---- */

static int place_cell(struct table *t, const struct doc_node *node, int row, int column,
                      int *busy_until) {
    while (column < TABLE_COLUMNS && busy_until[column] > row)
        column++;
    const int columns = node->cell.column_span > 1 ? node->cell.column_span : 1;
    const int rows = node->cell.row_span > 1 ? node->cell.row_span : 1;
    if (column + columns > TABLE_COLUMNS)
        return -1;
    *VEC_PUSH(&t->flow->layout->scratch, &t->grid.cells) =
        (struct table_cell){node, row, column, rows, columns};
    for (int c = column; c < column + columns; c++)
        busy_until[c] = row + rows;
    if (column + columns > t->grid.column_count)
        t->grid.column_count = column + columns;
    return column + columns;
}

static bool build_grid(struct table *t, const struct doc_node *node) {
    int busy_until[TABLE_COLUMNS] = {0};
    int row = 0;
    for (const struct doc_node *child = node->first; child != NULL; child = child->next)
        t->grid.row_count += child->kind == DOC_ROW;
    t->grid.table = node;
    t->grid.rows = ARENA_ARRAY(&t->flow->layout->scratch, const struct doc_node *,
                               (size_t)t->grid.row_count + 1);
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        if (child->kind != DOC_ROW)
            continue;
        t->grid.rows[row] = child;
        int column = 0;
        for (const struct doc_node *cell = child->first; cell != NULL && column >= 0;
             cell = cell->next)
            column = place_cell(t, cell, row, column, busy_until);
        if (column < 0)
            return false;
        row++;
    }
    return t->grid.column_count > 0;
}

/* ---- cells ---- */

static enum style_align cell_align(const struct table *t, const struct table_cell *cell,
                                   enum style_role_id role) {
    const struct doc_node *table = t->grid.table;
    enum doc_align align = cell->node->cell.align;
    if (align == DOC_ALIGN_AUTO && cell->column < table->table.column_count)
        align = table->table.columns[cell->column].align;
    if ((align == DOC_ALIGN_AUTO && t->grid.numeric[cell->column] && cell->columns == 1) ||
        align == DOC_ALIGN_DECIMAL)
        return STYLE_RIGHT;
    return align == DOC_ALIGN_RIGHT    ? STYLE_RIGHT
           : align == DOC_ALIGN_CENTRE ? STYLE_CENTRED
           : align == DOC_ALIGN_LEFT   ? STYLE_RAGGED
                                       : t->flow->layout->style->role[role].align;
}

static page_tag_id cell_tag(struct table *t, const struct table_cell *cell, page_tag_id row) {
    struct page_list *pages = t->flow->layout->pages;
    const struct doc_node *node = cell->node;
    const page_tag_id id = page_tag_add(
        pages, node->cell.header ? PAGE_TABLE_HEADER_CELL : PAGE_TABLE_CELL, row, node->place);
    struct page_tag *tag = &pages->tags.items[id];
    tag->column_span = (uint16_t)cell->columns;
    tag->row_span = (uint16_t)cell->rows;
    tag->language = node->language;
    if (node->cell.header)
        tag->scope = node->cell.scope == DOC_SCOPE_ROW      ? PAGE_SCOPE_ROW
                     : node->cell.scope == DOC_SCOPE_COLUMN ? PAGE_SCOPE_COLUMN
                     : node->parent->row.header             ? PAGE_SCOPE_COLUMN
                                                            : PAGE_SCOPE_ROW;
    return id;
}

static struct galley *set_cell(struct table *t, const struct table_cell *cell, page_tag_id row) {
    struct layout *layout = t->flow->layout;
    const length padding = layout->style->cell_padding_x;
    const int last = cell->column + cell->columns;
    const enum style_role_id role = t->in_head ? STYLE_TABLE_HEAD : STYLE_TABLE_CELL;
    struct flow inner = *t->flow;
    inner.galley = galley_new(&layout->cells);
    inner.galley->in_cell = true;
    inner.x = t->grid.x[cell->column] + padding;
    inner.width = t->grid.x[last] - t->grid.x[cell->column] - 2 * padding;
    inner.tag = cell_tag(t, cell, row);
    inner.language = cell->node->language != NULL ? cell->node->language : inner.language;
    inner.role = role;
    inner.list_depth = 0;
    inner.aligned = true;
    inner.align = cell_align(t, cell, role);
    if (inner.align == STYLE_RIGHT && t->grid.numeric[cell->column] && cell->columns == 1 &&
        !cell->node->cell.header)
        inner.width -= t->grid.fraction[cell->column] - columns_fraction(t->flow, cell->node);
    if (cell->node->first != NULL)
        flow_content(&inner, cell->node, role);
    return inner.galley;
}

/* ---- groups of rows ---- */

/* Rows that share cells belong together. */
static int group_end(const struct table *t, int first, size_t cell) {
    int end = first + 1;
    for (size_t i = cell; i < t->grid.cells.count; i++) {
        const struct table_cell *c = &t->grid.cells.items[i];
        if (c->row >= end)
            break;
        if (c->row + c->rows > end)
            end = c->row + c->rows;
    }
    return end < t->grid.row_count ? end : t->grid.row_count;
}

static void place_rows(struct table *t, struct row_group *g) {
    const length least = t->flow->layout->style->role[STYLE_TABLE_CELL].leading +
                         2 * t->flow->layout->style->cell_padding_y;
    length *height = ARENA_ARRAY(&t->flow->layout->scratch, length, (size_t)g->count);
    for (int r = 0; r < g->count; r++)
        height[r] = least;
    for (int spans = 0; spans <= 1; spans++)
        for (size_t i = 0; i < g->cell_count; i++) {
            const struct set_cell *c = &g->cells[i];
            const int row = c->cell->row - g->first;
            int end = row + c->cell->rows;
            end = end > g->count ? g->count : end;
            length have = 0;
            for (int r = row; r < end; r++)
                have += height[r];
            if ((c->cell->rows > 1) == (spans == 1) && c->height > have)
                height[end - 1] += c->height - have;
        }
    g->row_top = ARENA_ARRAY(&t->flow->layout->scratch, length, (size_t)g->count + 1);
    for (int r = 0; r < g->count; r++)
        g->row_top[r + 1] = g->row_top[r] + height[r];
    for (size_t i = 0; i < g->cell_count; i++) {
        struct set_cell *c = &g->cells[i];
        const int row = c->cell->row - g->first;
        c->top = g->row_top[row];
        if (t->counts && !t->in_head && t->grid.numeric[c->cell->column] && c->cell->rows == 1)
            c->top += height[row] - c->height;
    }
}

/* ---- slices ---- */

static length line_top(const struct set_cell *c, size_t line, length padding) {
    length top = c->top + padding;
    for (size_t i = 0; i < line; i++)
        top += c->galley->boxes.items[i].height + (i > 0 ? c->galley->boxes.items[i].space : 0);
    return top + (line > 0 ? c->galley->boxes.items[line].space : 0);
}

/* Whether the group may be cut at y: no line crosses it, enough lines stay on each side, and there
 * are lines below it: an end of nothing but white is no part of a row. */
static bool may_cut(const struct row_group *g, length y, length padding) {
    bool goes_on = false;
    for (size_t i = 0; i < g->cell_count; i++) {
        const struct set_cell *c = &g->cells[i];
        const size_t count = c->galley->boxes.count;
        size_t above = 0;
        length top = c->top + padding;
        for (size_t l = 0; l < count; l++) {
            const struct galley_box *box = &c->galley->boxes.items[l];
            top += l > 0 ? box->space : 0;
            if (top < y && top + box->height > y)
                return false;
            above += top + box->height <= y;
            top += box->height;
        }
        if (above > 0 && above < count && (above < SPLIT_LINES || count - above < SPLIT_LINES))
            return false;
        goes_on |= above < count;
    }
    return goes_on;
}

static int by_length(const void *a, const void *b) {
    const length x = *(const length *)a, y = *(const length *)b;
    return (x > y) - (x < y);
}

/* All heights at which the group may be cut, its end last; row ends first of all. */
static size_t find_cuts(struct table *t, const struct row_group *g, length **out) {
    struct layout *layout = t->flow->layout;
    const length padding = layout->style->cell_padding_y;
    size_t room = (size_t)g->count, count = 0;
    for (size_t i = 0; i < g->cell_count; i++)
        room += g->cells[i].galley->boxes.count;
    length *all = ARENA_ARRAY(&layout->scratch, length, room + 1);
    for (int r = 1; r <= g->count; r++)
        all[count++] = g->row_top[r];
    for (size_t i = 0; i < g->cell_count && !t->in_head; i++) {
        const struct set_cell *c = &g->cells[i];
        length bottom = c->top + padding;
        for (size_t l = 0; l < c->galley->boxes.count; l++) {
            bottom +=
                c->galley->boxes.items[l].height + (l > 0 ? c->galley->boxes.items[l].space : 0);
            all[count++] = bottom;
        }
    }
    qsort(all, count, sizeof *all, by_length);
    size_t kept = 0;
    const length end = g->row_top[g->count];
    for (size_t i = 0; i < count; i++)
        if ((kept == 0 || all[i] != all[kept - 1]) &&
            (all[i] == end || may_cut(g, all[i], padding)))
            all[kept++] = all[i];
    *out = all;
    return kept;
}

static bool is_row_edge(const struct row_group *g, length y) {
    for (int r = 0; r <= g->count; r++)
        if (g->row_top[r] == y)
            return true;
    return false;
}

/* Moves the lines of a cell that start in [from, to) into the last box of the galley. */
static void move_lines(struct table *t, const struct set_cell *c, length from, length to) {
    struct layout *layout = t->flow->layout;
    struct galley *galley = t->flow->galley;
    for (size_t l = 0; l < c->galley->boxes.count; l++) {
        const struct galley_box *line = &c->galley->boxes.items[l];
        const length top = line_top(c, l, layout->style->cell_padding_y);
        if (top < from || top >= to)
            continue;
        for (uint32_t p = 0; p < line->piece_count; p++) {
            struct piece *piece = galley_piece(galley);
            *piece = c->galley->pieces.items[line->piece_first + p];
            if (piece->item.kind == PAGE_RUN)
                piece->item.run.baseline += top - from;
            else if (piece->item.kind == PAGE_LINK_AREA)
                piece->item.link.at.y += top - from;
            else if (piece->item.kind == PAGE_PICTURE)
                piece->item.picture.at.y += top - from;
        }
        struct galley_box *box = &galley->boxes.items[galley->boxes.count - 1];
        for (uint32_t n = 0; n < line->note_count; n++, box->note_count++)
            *VEC_PUSH(galley->arena, &galley->notes) = c->galley->notes.items[line->note_first + n];
    }
}

static void add_rule(struct table *t, length y, length thickness, uint32_t colour) {
    const length *x = t->grid.x;
    galley_rect(t->flow->layout, t->flow->galley,
                (struct page_rect){x[0], y, x[t->grid.column_count] - x[0], thickness}, colour);
}

static void add_frames(struct table *t, length height) {
    const struct style *style = t->flow->layout->style;
    for (int c = 0; c <= t->grid.column_count; c++)
        galley_rect(
            t->flow->layout, t->flow->galley,
            (struct page_rect){t->grid.x[c] - style->rule_width / 2, 0, style->rule_width, height},
            style->colour[STYLE_RULE]);
}

/* The rule below a slice that ends a row, as the house style has it. */
static void add_row_rule(struct table *t, const struct row_group *g, length to, length height) {
    const struct style *style = t->flow->layout->style;
    const bool end = g->first + g->count == t->grid.row_count && to == g->row_top[g->count];
    const bool strong = end || (t->in_head && g->first + g->count == t->head_rows);
    const bool all = style->table_rules == STYLE_RULES_ROWS ||
                     style->table_rules == STYLE_RULES_GRID || t->grid.table->table.ruled;
    if (!is_row_edge(g, to) || style->table_rules == STYLE_RULES_NONE || (!all && !strong))
        return;
    add_rule(t, height - style->rule_width, end ? style->rule_width * 2 : style->rule_width,
             style->colour[strong ? STYLE_ACCENT : STYLE_RULE]);
}

static void add_grounds(struct table *t, const struct row_group *g, length from, length height) {
    struct layout *layout = t->flow->layout;
    const struct style *style = layout->style;
    const length *x = t->grid.x;
    if (t->in_head && style->table_head_tint)
        galley_rect(layout, t->flow->galley,
                    (struct page_rect){x[0], 0, x[t->grid.column_count] - x[0], height},
                    style->colour[STYLE_TINT]);
    const bool opens = g->first == 0 && from == 0;
    if (opens && style->table_rules == STYLE_RULES_ENDS)
        add_rule(t, 0, style->rule_width * 2, style->colour[STYLE_ACCENT]);
    if (t->grid.table->table.ruled || style->table_rules == STYLE_RULES_GRID) {
        if (opens)
            add_rule(t, 0, style->rule_width, style->colour[STYLE_RULE]);
        add_frames(t, height);
    }
}

/* A row is marked as a whole: a bar beside one of its cells would point at nothing. */
static uint8_t change_of(const struct row_group *g) {
    uint8_t change = DOC_SAME;
    for (size_t i = 0; i < g->cell_count; i++) {
        const struct doc_node *cell = g->cells[i].cell->node;
        for (const struct doc_node *node = cell; node != NULL; node = doc_after(node, cell))
            if (node->change == DOC_CHANGED)
                return DOC_CHANGED;
            else if (node->change == DOC_REMOVED_BEFORE)
                change = DOC_REMOVED_BEFORE;
    }
    return change;
}

static void add_slice(struct table *t, const struct row_group *g, length from, length to,
                      int32_t cost) {
    struct galley_box *box = galley_add(t->flow->layout, t->flow->galley, 0, to - from, cost);
    box->change = t->in_head ? DOC_SAME : change_of(g);
    box->lead = is_row_edge(g, from) ? 0 : t->flow->layout->style->cell_padding_y;
    add_grounds(t, g, from, to - from);
    for (size_t i = 0; i < g->cell_count; i++)
        move_lines(t, &g->cells[i], from, to);
    add_row_rule(t, g, to, to - from);
}

/* A page break near the ends of a table, or inside a small one, is worse than elsewhere. */
static int32_t row_cost(const struct table *t, const struct row_group *g, length from) {
    const int left = t->grid.row_count - g->first;
    if (t->in_head)
        return BREAK_NEVER;
    if (!is_row_edge(g, from))
        return BREAK_IN_ROW;
    const bool small = t->grid.row_count - t->head_rows <= SMALL_TABLE_ROWS;
    const bool edge = left <= EDGE_ROWS || g->first - t->head_rows < EDGE_ROWS;
    return small || edge ? BREAK_NEAR_TABLE_EDGE : BREAK_BETWEEN_ROWS;
}

/* Sets the cells of rows [first, end) and adds their slices. */
static void add_group(struct table *t, int first, int end) {
    struct layout *layout = t->flow->layout;
    struct row_group g = {.first = first, .count = end - first};
    g.cells =
        ARENA_ARRAY(&layout->scratch, struct set_cell, (size_t)(TABLE_COLUMNS * (end - first)));
    for (; t->next_cell < t->grid.cells.count && t->grid.cells.items[t->next_cell].row < end;
         t->next_cell++) {
        const struct table_cell *cell = &t->grid.cells.items[t->next_cell];
        if (t->row_tags[cell->row] == 0)
            t->row_tags[cell->row] = page_tag_add(layout->pages, PAGE_TABLE_ROW, t->section_tag,
                                                  t->grid.rows[cell->row]->place);
        struct set_cell *set = &g.cells[g.cell_count++];
        set->cell = cell;
        set->galley = set_cell(t, cell, t->row_tags[cell->row]);
        set->height = galley_height(set->galley) + 2 * layout->style->cell_padding_y;
    }
    place_rows(t, &g);
    length *cuts;
    const size_t count = find_cuts(t, &g, &cuts);
    length from = 0;
    for (size_t i = 0; i < count; i++) {
        add_slice(t, &g, from, cuts[i], row_cost(t, &g, from));
        from = cuts[i];
    }
}

static int header_rows(const struct doc_node *table, int rows) {
    int count = table->table.header_rows;
    if (count == 0)
        for (const struct doc_node *n = table->first; n != NULL; n = n->next)
            if (n->kind == DOC_ROW) {
                if (!n->row.header)
                    break;
                count++;
            }
    return count < rows ? count : rows;
}

static void add_rows(struct table *t, struct wrapper *wrapper) {
    struct layout *layout = t->flow->layout;
    struct galley *galley = t->flow->galley;
    const int heads = t->head_rows = header_rows(t->grid.table, t->grid.row_count);
    t->section_tag = page_tag_add(layout->pages, heads > 0 ? PAGE_TABLE_HEAD : PAGE_TABLE_BODY,
                                  t->tag, t->grid.table->place);
    for (int row = 0, end; row < t->grid.row_count; row = end) {
        const struct arena_mark mark = arena_mark(&layout->scratch);
        const struct arena_mark cells = arena_mark(&layout->cells);
        t->in_head = row < heads;
        end = group_end(t, row, t->next_cell);
        if (row == heads && heads > 0)
            t->section_tag =
                page_tag_add(layout->pages, PAGE_TABLE_BODY, t->tag, t->grid.table->place);
        add_group(t, row, end);
        arena_reset(&layout->cells, cells);
        arena_reset(&layout->scratch, mark);
        if (!t->in_head)
            continue;
        galley->keep = true;
        wrapper->head_first = wrapper->first;
        wrapper->head_count = (uint32_t)galley->boxes.count - wrapper->first;
    }
    for (uint32_t i = 0; i < wrapper->head_count; i++)
        wrapper->carry += galley->boxes.items[wrapper->head_first + i].height;
}

/* What stands above the part of a table that goes on. */
static void label_continuation(struct table *t, struct wrapper *wrapper) {
    struct layout *layout = t->flow->layout;
    const struct doc_node *node = t->grid.table;
    if (node->first == NULL || node->first->kind != DOC_CAPTION)
        return;
    const char *word = layout->doc->label[DOC_LABEL_CONTINUED];
    wrapper->label = node->number != NULL
                         ? arena_format(layout->arena, "%s (%s)", node->number, word)
                         : arena_format(layout->arena, "(%s)", word);
    const struct style_role *role = &layout->style->role[STYLE_CAPTION];
    wrapper->label_height = role->leading + role->space_after;
    wrapper->carry += wrapper->label_height;
}

static void add_caption(struct table *t, const struct doc_node *node) {
    if (node->first == NULL || node->first->kind != DOC_CAPTION)
        return;
    const page_tag_id tag =
        page_tag_add(t->flow->layout->pages, PAGE_CAPTION, t->tag, node->first->place);
    flow_caption(t->flow, node, tag, true);
}

static void add_source(struct flow *flow, const struct doc_node *table) {
    for (const struct doc_node *n = table->first; n != NULL; n = n->next)
        if (n->kind == DOC_PARAGRAPH) {
            flow->galley->keep = true;
            flow_block(flow, n);
        }
}

static void set_table(struct table *t, const struct doc_node *node) {
    struct flow *flow = t->flow;
    struct layout *layout = flow->layout;
    const length around = layout->style->role[STYLE_BODY].leading;
    t->row_tags = ARENA_ARRAY(&layout->scratch, page_tag_id, (size_t)t->grid.row_count);
    galley_space_after(flow->galley, around);
    t->tag = page_tag_add(layout->pages, PAGE_TABLE, flow->tag, node->place);
    add_caption(t, node);
    columns_fit(flow, &t->grid);
    struct wrapper *wrapper = galley_wrap(layout, flow->galley, WRAP_TABLE);
    wrapper->x = flow->x;
    t->counts = t->grid.column_count > 1;
    for (int c = 1; c < t->grid.column_count; c++)
        t->counts = t->counts && t->grid.numeric[c];
    add_rows(t, wrapper);
    label_continuation(t, wrapper);
    galley_unwrap(flow->galley);
    add_source(flow, node);
    galley_space_after(flow->galley, around);
}

void flow_table(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    if (flow->galley->in_cell) {
        diag_report_bare(layout->diags, TABLE_NESTED, node->place);
        return;
    }
    struct table t = {.flow = flow};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    if (build_grid(&t, node))
        set_table(&t, node);
    else
        diag_report(layout->diags, TABLE_TOO_MANY_COLUMNS, node->place,
                    arena_format(&layout->scratch, "%d", TABLE_COLUMNS));
    arena_reset(&layout->scratch, mark);
}
