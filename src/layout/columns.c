/* Column widths from content: every column gets at least the longest part of a word that
 * hyphenation leaves; the rest is handed out so that the table becomes as low as possible, and
 * words stay whole where that costs little. */
#include "layout/layout_private.h"

#include <ctype.h>

#define SHARE_STEPS     80
#define CELLS_LOOKED_AT 600  /* in a long table, a sample of the rows */
#define LOSS_PERMILLE   1080 /* lines are not filled to the end */
#define HYPHEN_LINES    2500 /* cost of a hyphenated word [1/1000 line] */

struct column_wish {
    int64_t word, part, natural; /* with the cell's padding */
    int weight;
    length fixed;
    bool labels; /* has text other than numbers */
};

/* What one cell asks for. */
struct cell_wish {
    int row, column;
    int64_t area; /* all its text on one line, plus padding */
    int64_t word;
};

struct wishes {
    struct column_wish column[TABLE_COLUMNS];
    VEC(struct cell_wish) cells;
};

static void widen(struct text_widths *to, struct text_widths from, length indent) {
    to->area += from.natural + indent;
    to->natural = from.natural + indent > to->natural ? from.natural + indent : to->natural;
    to->word = from.word + indent > to->word ? from.word + indent : to->word;
    to->part = from.part + indent > to->part ? from.part + indent : to->part;
}

static void measure_blocks(struct flow *flow, const struct doc_node *node, length indent,
                           enum style_role_id role, struct text_widths *widths) {
    if (node->first == NULL)
        return;
    if (doc_is_inline(node->first->kind)) {
        struct inlines inlines = {0};
        const struct arena_mark mark = arena_mark(&flow->layout->scratch);
        inline_collect(flow, NULL, node, role, flow->tag, &inlines);
        widen(widths, lines_measure(flow->layout, &inlines), indent);
        arena_reset(&flow->layout->scratch, mark);
        return;
    }
    for (const struct doc_node *child = node->first; child != NULL; child = child->next)
        measure_blocks(flow, child,
                       indent + (node->kind == DOC_LIST ? flow->layout->style->list_indent : 0),
                       role, widths);
}

/* Measuring must leave no tags behind. */
static struct text_widths measure_cell(const struct flow *flow, const struct table_cell *cell) {
    struct flow quiet = *flow;
    quiet.quiet = true;
    struct page_list *pages = flow->layout->pages;
    const size_t tags = pages->tags.count;
    struct text_widths widths = {0};
    measure_blocks(&quiet, cell->node, 0,
                   cell->node->parent->row.header ? STYLE_TABLE_HEAD : STYLE_TABLE_CELL, &widths);
    memset(pages->tags.items + tags, 0, (pages->tags.count - tags) * sizeof *pages->tags.items);
    pages->tags.count = tags;
    return widths;
}

length columns_fraction(const struct flow *flow, const struct doc_node *cell) {
    struct layout *layout = flow->layout;
    const char *text = doc_plain_text(&layout->scratch, cell);
    const char *comma = strchr(text, ',');
    if (comma == NULL)
        comma = strpbrk(text, "%)");
    if (comma == NULL || *comma == '\0')
        return 0;
    return lines_width(layout, comma, STYLE_TABLE_CELL);
}

static bool is_numeric(const char *text) {
    bool digit = false;
    for (const char *at = text; *at != '\0'; at++) {
        if (isdigit((unsigned char)*at))
            digit = true;
        else if (isalpha((unsigned char)*at))
            return false;
    }
    return digit && strlen(text) < 24;
}

static void classify(struct flow *flow, struct table_grid *grid) {
    bool seen[TABLE_COLUMNS] = {false};
    for (int c = 0; c < grid->column_count; c++)
        grid->numeric[c] = true;
    for (size_t i = 0; i < grid->cells.count; i++) {
        const struct table_cell *cell = &grid->cells.items[i];
        if (cell->node->cell.header || cell->columns > 1 || cell->node->first == NULL)
            continue;
        const char *text = doc_plain_text(&flow->layout->scratch, cell->node);
        if (text[0] == '\0' || text_equal(text, TEXT_EN_DASH) || text_equal(text, "-"))
            continue;
        seen[cell->column] = true;
        if (!is_numeric(text))
            grid->numeric[cell->column] = false;
        const length fraction = columns_fraction(flow, cell->node);
        if (fraction > grid->fraction[cell->column])
            grid->fraction[cell->column] = fraction;
    }
    for (int c = 0; c < grid->column_count; c++) {
        const enum doc_align align = c < grid->table->table.column_count
                                         ? grid->table->table.columns[c].align
                                         : DOC_ALIGN_AUTO;
        grid->numeric[c] =
            align == DOC_ALIGN_DECIMAL || (align == DOC_ALIGN_AUTO && grid->numeric[c] && seen[c]);
    }
}

static void collect_wishes(struct flow *flow, struct table_grid *grid, struct wishes *wishes) {
    const length padding = flow->layout->style->cell_padding_x * 2;
    const size_t stride = grid->cells.count / CELLS_LOOKED_AT + 1;
    for (int c = 0; c < grid->column_count && c < grid->table->table.column_count; c++) {
        wishes->column[c].weight = grid->table->table.columns[c].weight;
        wishes->column[c].fixed = grid->table->table.columns[c].width;
    }
    for (size_t i = 0; i < grid->cells.count; i++) {
        const struct table_cell *cell = &grid->cells.items[i];
        if (cell->columns > 1)
            continue;
        const struct text_widths widths = measure_cell(flow, cell);
        struct column_wish *wish = &wishes->column[cell->column];
        const bool number = grid->numeric[cell->column] && !cell->node->cell.header;
        const length around = padding + (number ? grid->fraction[cell->column] : 0);
        const int64_t word = widths.word + around, part = widths.part + around,
                      natural = widths.natural + around;
        wish->word = word > wish->word ? word : wish->word;
        wish->part = part > wish->part ? part : wish->part;
        wish->natural = natural > wish->natural ? natural : wish->natural;
        wish->labels = !grid->numeric[cell->column];
        if ((size_t)cell->row % stride == 0)
            *VEC_PUSH(&flow->layout->scratch, &wishes->cells) =
                (struct cell_wish){cell->row, cell->column, widths.area + padding, word};
    }
}

static int64_t sum(const struct column_wish *wishes, int count, size_t offset) {
    int64_t total = 0;
    for (int c = 0; c < count; c++)
        total += *(const int64_t *)(const void *)((const char *)&wishes[c] + offset);
    return total;
}

/* How tall the table is at these widths, in 1/1000 line, as if text were a fluid; a word that has
 * to be hyphenated costs extra. */
static int64_t height_at(const struct wishes *wishes, const int64_t *widths) {
    int64_t total = 0, tallest = 0;
    int row = -1;
    for (size_t i = 0; i < wishes->cells.count; i++) {
        const struct cell_wish *cell = &wishes->cells.items[i];
        const int64_t width = widths[cell->column];
        int64_t lines = cell->area <= width ? 1000 : cell->area * LOSS_PERMILLE / width;
        lines = lines < 1000 ? 1000 : lines;
        if (cell->word > width)
            total += HYPHEN_LINES * (cell->word - width) / cell->word + HYPHEN_LINES / 2;
        total += cell->row != row ? tallest : 0;
        tallest = cell->row != row || lines > tallest ? lines : tallest;
        row = cell->row;
    }
    return total + tallest;
}

/* Hands out what is left in small steps, each to the column where it saves most height. */
static void share_out(const struct wishes *wishes, int count, const int64_t *least,
                      int64_t available, length *widths) {
    int64_t now[TABLE_COLUMNS], rest = available;
    for (int c = 0; c < count; c++) {
        now[c] = least[c];
        rest -= least[c];
    }
    const int64_t step = available / SHARE_STEPS;
    while (rest > 0) {
        const int64_t give = rest < step ? rest : step;
        int best = 0;
        int64_t best_height = INT64_MAX;
        for (int c = 0; c < count; c++) {
            now[c] += give;
            const int64_t height = height_at(wishes, now);
            now[c] -= give;
            if (height < best_height) {
                best_height = height;
                best = c;
            }
        }
        now[best] += give;
        rest -= give;
    }
    for (int c = 0; c < count; c++)
        widths[c] = (length)now[c];
}

/* Everything fits on one line: what is left goes to the columns of words. */
static void spread_rest(const struct column_wish *wishes, int count, int64_t available,
                        length *widths) {
    int64_t rest = available, labels = 0;
    for (int c = 0; c < count; c++) {
        widths[c] = (length)wishes[c].natural;
        rest -= wishes[c].natural;
        labels += wishes[c].labels ? wishes[c].natural : 0;
    }
    int64_t given = 0, seen = 0;
    for (int c = 0; c < count; c++) {
        const bool takes = labels == 0 ? c == 0 : wishes[c].labels;
        seen += labels == 0 ? (c == 0) : wishes[c].labels ? wishes[c].natural : 0;
        if (!takes)
            continue;
        const int64_t until = rest * seen / (labels == 0 ? 1 : labels);
        widths[c] += (length)(until - given);
        given = until;
    }
}

/* Some columns have a width or a weight: those without one get what their text asks for, within an
 * equal share; weights divide the rest. */
static void by_weight(const struct column_wish *wishes, int count, int64_t available,
                      length *widths) {
    int64_t weights = 0, taken = 0;
    for (int c = 0; c < count; c++) {
        const int64_t share = available / count;
        const int64_t wanted = wishes[c].natural < share ? wishes[c].natural : share;
        if (wishes[c].fixed > 0)
            widths[c] = wishes[c].fixed;
        else if (wishes[c].weight == 0)
            widths[c] = (length)(wanted > wishes[c].word ? wanted : wishes[c].word);
        taken += widths[c];
        weights += wishes[c].fixed > 0 ? 0 : wishes[c].weight;
    }
    const int64_t rest = available > taken ? available - taken : 0;
    int64_t given = 0, seen = 0;
    for (int c = 0; c < count && weights > 0; c++) {
        if (wishes[c].fixed > 0 || wishes[c].weight == 0)
            continue;
        seen += wishes[c].weight;
        const int64_t until = rest * seen / weights;
        widths[c] = (length)(until - given);
        given = until;
    }
    for (int c = 0; c < count && taken > available && weights == 0; c++)
        widths[c] = (length)(widths[c] * available / taken);
}

static void fit_content(struct flow *flow, struct table_grid *grid, const struct wishes *wishes,
                        length *widths) {
    const int count = grid->column_count;
    const int64_t available = flow->width;
    const struct column_wish *columns = wishes->column;
    const int64_t parts = sum(columns, count, offsetof(struct column_wish, part));
    int64_t least[TABLE_COLUMNS];
    if (sum(columns, count, offsetof(struct column_wish, natural)) <= available) {
        spread_rest(columns, count, available, widths);
        return;
    }
    for (int c = 0; c < count; c++)
        least[c] = parts > available ? columns[c].part * available / parts : columns[c].part;
    if (parts > available)
        diag_report(flow->layout->diags, TABLE_TOO_WIDE, grid->table->place,
                    arena_format(flow->layout->arena, "%d", (int)((parts - available) / 1000)));
    share_out(wishes, count, least, available, widths);
}

void columns_fit(struct flow *flow, struct table_grid *grid) {
    struct wishes wishes = {0};
    length widths[TABLE_COLUMNS] = {0};
    const struct arena_mark mark = arena_mark(&flow->layout->scratch);
    classify(flow, grid);
    collect_wishes(flow, grid, &wishes);
    bool given = false;
    for (int c = 0; c < grid->column_count; c++)
        given = given || wishes.column[c].weight > 0 || wishes.column[c].fixed > 0;
    if (given)
        by_weight(wishes.column, grid->column_count, flow->width, widths);
    else
        fit_content(flow, grid, &wishes, widths);
    grid->x[0] = flow->x;
    for (int c = 0; c < grid->column_count; c++)
        grid->x[c + 1] = grid->x[c] + widths[c];
    arena_reset(&flow->layout->scratch, mark);
}
