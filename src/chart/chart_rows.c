/* Rows: what all charts with Dutch labels beside horizontal shapes share. */
#include "chart/chart_private.h"

#define GAP_LABEL LENGTH_PT(8)
#define GAP_END   LENGTH_PT(6)
#define MANY      24 /* more rows than that stand closer, to fit a page */

struct chart_rows chart_rows_start(struct chart_canvas *canvas, const struct chart *chart,
                                   const char *const *labels, int count, length width, length end) {
    struct chart_rows rows = {.canvas = canvas, .chart = chart, .bar = LENGTH_PT(12)};
    length least = chart_role(canvas)->size + LENGTH_PT(1);
    length most = end > width * 3 / 10 ? width * 3 / 10 : width * 2 / 5;
    rows.labels = chart_label_column(canvas, labels, count, chart->language, most);
    rows.left = rows.labels + GAP_LABEL;
    rows.ends = end > width * 2 / 5 ? width * 2 / 5 : end;
    rows.right = width - (end > 0 ? rows.ends + GAP_END : 0);
    rows.end = rows.right + GAP_END;
    rows.bar = rows.bar < least || count > MANY ? least : rows.bar;
    rows.space = count > MANY ? LENGTH_PT(2) : rows.bar / 2;
    return rows;
}

length chart_rows_next(struct chart_rows *rows, const char *label, const char *end,
                       length content) {
    const char *language = chart_language_tag(rows->chart->language);
    const length leading = chart_leading(rows->canvas);
    struct chart_lines lines = chart_wrap(rows->canvas, label, language, rows->labels);
    struct chart_lines ends = {0};
    if (end)
        ends = chart_wrap(rows->canvas, end, language, rows->ends);
    length text = (lines.count > ends.count ? lines.count : ends.count) * leading;
    length height = text > content ? text : content, middle = rows->y + height / 2;
    chart_lines_at(rows->canvas, &lines, CHART_LEFT, 0, middle - lines.count * leading / 2,
                   chart_ink(rows->canvas));
    chart_lines_at(rows->canvas, &ends, CHART_LEFT, rows->end, middle - ends.count * leading / 2,
                   chart_ink(rows->canvas));
    rows->y += height + rows->space;
    return middle;
}

struct grid {
    const struct chart_axis *axis;
    length top, bottom;
};

static void trace_grid(cairo_t *cairo, const void *shape) {
    const struct grid *grid = shape;
    for (int64_t at = grid->axis->low; at <= grid->axis->high; at += grid->axis->step) {
        cairo_move_to(cairo, chart_axis_at(grid->axis, at), grid->top);
        cairo_line_to(cairo, chart_axis_at(grid->axis, at), grid->bottom);
    }
}

length chart_rows_axis(struct chart_rows *rows, const struct chart_axis *axis, length top) {
    struct chart_canvas *canvas = rows->canvas;
    length bottom = rows->y - rows->space + LENGTH_PT(3);
    length middle = bottom + LENGTH_PT(2) + chart_leading(canvas) / 2;
    chart_path(canvas, trace_grid, &(struct grid){axis, top, bottom},
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = chart_colour(canvas, STYLE_RULE),
                                    .line_width = LENGTH_PT(0.35)});
    length end = -LENGTH_PT(100);
    for (int64_t at = axis->low; at <= axis->high; at += axis->step) {
        struct chart_text text =
            chart_text(canvas, chart_short_amount(canvas->arena, rows->chart, at), false);
        length x = chart_axis_at(axis, at);
        if (x - text.width / 2 < end)
            continue;
        chart_text_at(canvas, &text, CHART_CENTRE, x, middle, chart_muted(canvas));
        end = x + text.width / 2 + LENGTH_PT(5);
    }
    return middle + chart_leading(canvas) / 2;
}
