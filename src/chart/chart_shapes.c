/* Shapes that several diagrams use. Distances are computed in doubles and rounded once. */
#include "chart/chart_shapes.h"

#include <math.h>

struct chart_block chart_block(struct chart_canvas *canvas, const struct chart *chart,
                               const char *label, const char *text, length width) {
    const char *language = chart_language_tag(chart->language);
    struct chart_block block = {.label = chart_wrap_bold(canvas, label, language, width)};
    if (text && *text)
        block.text = chart_wrap(canvas, text, language, width);
    block.height = (block.label.count + block.text.count) * chart_leading(canvas);
    block.width = block.label.width > block.text.width ? block.label.width : block.text.width;
    return block;
}

void chart_block_at(struct chart_canvas *canvas, const struct chart_block *block,
                    enum chart_side side, length x, length top, uint32_t ink) {
    chart_lines_at(canvas, &block->label, side, x, top, ink);
    chart_lines_at(canvas, &block->text, side, x, top + block->label.count * chart_leading(canvas),
                   ink);
}

uint32_t chart_pale(const struct chart_canvas *canvas, int percent) {
    return chart_mix(chart_colour(canvas, STYLE_PAPER), chart_colour(canvas, STYLE_ACCENT),
                     percent);
}

length chart_disc_radius(const struct chart_canvas *canvas) {
    return chart_role(canvas)->size * 4 / 5;
}

static length within(length value, length low, length high) {
    return value < low ? low : value > high ? high : value;
}

/* A disc, or as wide as the text asks with round ends; within 0..width. */
static void draw_pill(struct chart_canvas *canvas, length x, length y, const char *label,
                      uint32_t colour, length width) {
    const struct chart_text text = chart_text(canvas, label, true);
    const length radius = chart_disc_radius(canvas);
    const length half = text.width / 2 > radius - LENGTH_PT(2) ? text.width / 2 - radius / 2 : 0;
    x = within(x, half + radius, width - half - radius);
    const struct chart_paint paint = {.fill = true,
                                      .stroke = half == 0,
                                      .fill_colour = colour,
                                      .stroke_colour = chart_colour(canvas, STYLE_PAPER),
                                      .line_width = LENGTH_PT(0.8)};
    chart_circle(canvas, x - half, y, radius, paint);
    if (half > 0) {
        chart_circle(canvas, x + half, y, radius, paint);
        chart_rect(canvas, (struct page_rect){x - half, y - radius, 2 * half, 2 * radius}, colour);
    }
    chart_text_at(canvas, &text, CHART_CENTRE, x, y, chart_text_colour(canvas, colour));
}

void chart_disc(struct chart_canvas *canvas, length x, length y, int number, uint32_t colour) {
    draw_pill(canvas, x, y, arena_format(canvas->arena, "%d", number), colour,
              x * 2 + LENGTH_PT(100));
}

/* "1-4, 7": the numbers of the items at one spot. */
static const char *numbers_at(struct chart_canvas *canvas, const int *spot_of, int count,
                              int spot) {
    struct text_builder text = {.arena = canvas->arena};
    for (int i = 0; i < count; i++) {
        int last = i;
        if (spot_of[i] != spot)
            continue;
        while (last + 1 < count && spot_of[last + 1] == spot)
            last++;
        text_format(&text, "%s%d", *text_string(&text) ? ", " : "", i + 1);
        if (last > i)
            text_format(&text, "%s%d", last > i + 1 ? TEXT_EN_DASH : ", ", last + 1);
        i = last;
    }
    return text_string(&text);
}

int chart_gather(struct chart_spots *spots, const length *x, const length *y, const bool *placed,
                 int count) {
    spots->items = count;
    for (int i = 0; i < count; i++) {
        int at = 0;
        spots->of[i] = -1;
        if (!placed[i])
            continue;
        while (at < spots->count && (spots->x[at] != x[i] || spots->y[at] != y[i]))
            at++;
        spots->of[i] = at;
        spots->x[at] = x[i];
        spots->y[at] = y[i];
        spots->count += at == spots->count;
    }
    return spots->count;
}

void chart_spots_draw(struct chart_canvas *canvas, const struct chart_spots *spots, uint32_t colour,
                      length width) {
    for (int i = 0; i < spots->count; i++)
        draw_pill(canvas, spots->x[i], spots->y[i], numbers_at(canvas, spots->of, spots->items, i),
                  colour, width);
}

/* Pushes a pair apart along the line between them, half each; equal places part sideways. */
static bool push_apart(length *x, length *y, int a, int b, length distance) {
    double dx = x[b] - x[a], dy = y[b] - y[a], size = hypot(dx, dy);
    if (size >= distance)
        return false;
    if (size < 1) {
        dx = size = 1;
        dy = 0;
    }
    double half = (distance - hypot(x[b] - x[a], y[b] - y[a])) / 2 + 1;
    x[a] -= (length)lround(dx / size * half);
    y[a] -= (length)lround(dy / size * half);
    x[b] += (length)lround(dx / size * half);
    y[b] += (length)lround(dy / size * half);
    return true;
}

void chart_spread(length *x, length *y, int count, length distance, length width, length height) {
    const length edge = distance / 2;
    bool moved = true;
    for (int round = 0; round < 60 && moved; round++) {
        moved = false;
        for (int a = 0; a < count; a++)
            for (int b = a + 1; b < count; b++)
                moved = push_apart(x, y, a, b, distance) || moved;
        for (int i = 0; i < count; i++) {
            x[i] = within(x[i], edge, width - edge);
            y[i] = within(y[i], edge, height - edge);
        }
    }
}

void chart_arrow(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                 length width, uint32_t colour) {
    double dx = x1 - x0, dy = y1 - y0, size = hypot(dx, dy);
    if (size < 1)
        return;
    double head = 3000 + 2.0 * width, ux = dx / size, uy = dy / size;
    length bx = x1 - (length)lround(ux * head), by = y1 - (length)lround(uy * head);
    length sx = (length)lround(-uy * head / 2), sy = (length)lround(ux * head / 2);
    chart_line(canvas, x0, y0, bx, by, width, colour);
    chart_polygon(canvas, (const length[]){x1, y1, bx + sx, by + sy, bx - sx, by - sy}, 3,
                  (struct chart_paint){.fill = true, .fill_colour = colour});
}

static void trace_line(cairo_t *cairo, const void *shape) {
    const length *end = shape;
    cairo_move_to(cairo, end[0], end[1]);
    cairo_line_to(cairo, end[2], end[3]);
}

void chart_dashed(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                  length width, uint32_t colour) {
    chart_path(canvas, trace_line, (const length[]){x0, y0, x1, y1},
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = colour,
                                    .line_width = width,
                                    .dash_on = LENGTH_PT(2),
                                    .dash_off = LENGTH_PT(2)});
}

/* In a quadrant an item may have no place; then the list says so. */
static const char *said_of(struct chart_canvas *canvas, const struct chart *chart, int item) {
    const struct chart_item *it = &chart->diagram.items[item];
    const char *none = chart_word(chart->language, CHART_WORD_NO_DATA);
    if (chart->kind != CHART_QUADRANT || (!it->value[0].missing && !it->value[1].missing))
        return it->text;
    return it->text && *it->text ? arena_format(canvas->arena, "%s (%s)", it->text, none) : none;
}

length chart_numbered(struct chart_canvas *canvas, const struct chart *chart, length y,
                      length width, uint32_t colour) {
    const struct chart_diagram *diagram = &chart->diagram;
    const length radius = chart_disc_radius(canvas), indent = 2 * radius + LENGTH_PT(4);
    const length leading = chart_leading(canvas);
    const int columns = width >= LENGTH_PT(280) && diagram->count > 3 ? 2 : 1;
    const length column = width / columns;
    const int rows = (diagram->count + columns - 1) / columns;
    length lowest = y;
    for (int c = 0; c < columns; c++) {
        length top = y;
        for (int i = c * rows; i < diagram->count && i < (c + 1) * rows; i++) {
            struct chart_block block =
                chart_block(canvas, chart, diagram->items[i].label, said_of(canvas, chart, i),
                            column - indent - LENGTH_PT(8));
            length least = 2 * radius + LENGTH_PT(2);
            chart_disc(canvas, c * column + radius, top + leading / 2 + LENGTH_PT(1), i + 1,
                       colour);
            chart_block_at(canvas, &block, CHART_LEFT, c * column + indent, top + LENGTH_PT(1),
                           chart_ink(canvas));
            top += (block.height > least ? block.height : least) + LENGTH_PT(3);
        }
        lowest = top > lowest ? top : lowest;
    }
    return lowest;
}
