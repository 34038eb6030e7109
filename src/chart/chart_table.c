/* A chart's numbers as a table of text. */
#include "chart/chart_private.h"

#include "base/bug.h"

struct chart_table_maker chart_table_start(struct arena *arena, int columns, int rows) {
    size_t width = (size_t)columns, cells = width * (size_t)rows;
    struct chart_table_maker table = {.arena = arena, .columns = columns, .rows = rows};
    table.heads = ARENA_ARRAY(arena, const char *, width);
    table.numeric = ARENA_ARRAY(arena, bool, width);
    table.cells = ARENA_ARRAY(arena, const char *, cells > 0 ? cells : 1);
    for (size_t i = 0; i < width; i++)
        table.heads[i] = "";
    return table;
}

void chart_table_head(struct chart_table_maker *table, int column, const char *head, bool numeric) {
    table->heads[column] = head;
    table->numeric[column] = numeric;
}

void chart_table_cell(struct chart_table_maker *table, const char *text) {
    BUG_IF(table->used >= table->columns * table->rows, "a chart's table has more cells than room");
    table->cells[table->used++] = text;
}

struct chart_table chart_table_end(const struct chart_table_maker *table) {
    BUG_IF(table->used != table->columns * table->rows, "a chart's table lacks cells");
    return (struct chart_table){table->columns, table->rows, table->heads, table->cells,
                                table->numeric};
}

const char *chart_cell_text(struct arena *arena, const struct chart *chart, int category,
                            int series) {
    if (chart_missing(chart, category, series))
        return chart_word(chart->language, CHART_WORD_NO_DATA);
    return chart_short_amount(arena, chart, chart_units(chart, category, series));
}

struct chart_table chart_grid_table(struct arena *arena, const struct chart *chart) {
    struct chart_table_maker table =
        chart_table_start(arena, chart->series_count + 1, chart->category_count);
    for (int s = 0; s < chart->series_count; s++)
        chart_table_head(&table, s + 1, chart->series[s], true);
    for (int c = 0; c < chart->category_count; c++) {
        chart_table_cell(&table, chart->categories[c]);
        for (int s = 0; s < chart->series_count; s++)
            chart_table_cell(&table, chart_cell_text(arena, chart, c, s));
    }
    return chart_table_end(&table);
}
