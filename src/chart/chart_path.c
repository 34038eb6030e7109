/* Paths: cairo builds them, the page gets the segments. */
#include "chart/chart_private.h"

#include "base/bug.h"

#include <math.h>

/* Points of a page segment per cairo path element. */
static const struct {
    enum page_verb verb;
    int points;
} verbs[] = {
    [CAIRO_PATH_MOVE_TO] = {PAGE_MOVE, 1},
    [CAIRO_PATH_LINE_TO] = {PAGE_LINE, 1},
    [CAIRO_PATH_CURVE_TO] = {PAGE_CURVE, 3},
    [CAIRO_PATH_CLOSE_PATH] = {PAGE_CLOSE, 0},
};

/* cairo ends a closed figure with a move to its start; without anything after it, it is noise. */
static bool trailing_move(const cairo_path_t *path, int at) {
    return path->data[at].header.type == CAIRO_PATH_MOVE_TO &&
           at + path->data[at].header.length >= path->num_data;
}

static uint32_t count_segments(const cairo_path_t *path) {
    uint32_t count = 0;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length)
        count += trailing_move(path, i) ? 0 : 1;
    return count;
}

static struct page_segment to_segment(const cairo_path_data_t *data) {
    struct page_segment segment = {.verb = verbs[data->header.type].verb};
    for (int p = 0; p < verbs[data->header.type].points; p++) {
        segment.x[p] = (length)lround(data[1 + p].point.x);
        segment.y[p] = (length)lround(data[1 + p].point.y);
    }
    return segment;
}

static const struct page_segment *to_segments(struct arena *arena, const cairo_path_t *path,
                                              uint32_t *count) {
    *count = count_segments(path);
    struct page_segment *segments = ARENA_ARRAY(arena, struct page_segment, *count);
    uint32_t used = 0;
    for (int i = 0; i < path->num_data; i += path->data[i].header.length)
        if (!trailing_move(path, i))
            segments[used++] = to_segment(&path->data[i]);
    return segments;
}

void chart_path(struct chart_canvas *canvas, chart_trace *trace, const void *shape,
                struct chart_paint paint) {
    cairo_new_path(canvas->cairo);
    trace(canvas->cairo, shape);
    cairo_path_t *path = cairo_copy_path(canvas->cairo);
    BUG_IF(path->status != CAIRO_STATUS_SUCCESS, "cairo refuses a chart's path");
    uint32_t count;
    const struct page_segment *segments = to_segments(canvas->arena, path, &count);
    cairo_path_destroy(path);
    if (count == 0)
        return;
    struct page_item *item = VEC_PUSH(canvas->arena, &canvas->items);
    item->kind = PAGE_PATH;
    item->path = (struct page_path){
        .segments = segments,
        .count = count,
        .fill = paint.fill,
        .stroke = paint.stroke,
        .fill_colour = paint.fill_colour,
        .stroke_colour = paint.stroke_colour,
        .line_width = paint.line_width,
        .dash_on = paint.dash_on,
        .dash_off = paint.dash_off,
    };
}

static void trace_rect(cairo_t *cairo, const void *shape) {
    const struct page_rect *rect = shape;
    cairo_rectangle(cairo, rect->x, rect->y, rect->width, rect->height);
}

void chart_rect(struct chart_canvas *canvas, struct page_rect at, uint32_t colour) {
    if (at.width <= 0 || at.height <= 0)
        return;
    chart_path(canvas, trace_rect, &at, (struct chart_paint){.fill = true, .fill_colour = colour});
}

static void trace_line(cairo_t *cairo, const void *shape) {
    const length *end = shape;
    cairo_move_to(cairo, end[0], end[1]);
    cairo_line_to(cairo, end[2], end[3]);
}

void chart_line(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                length width, uint32_t colour) {
    chart_path(canvas, trace_line, (const length[]){x0, y0, x1, y1},
               (struct chart_paint){.stroke = true, .stroke_colour = colour, .line_width = width});
}

/* An edge of `width` that lies wholly inside `at`. */
void chart_frame(struct chart_canvas *canvas, struct page_rect at, length width, uint32_t colour) {
    struct page_rect inside = {at.x + width / 2, at.y + width / 2, at.width - width,
                               at.height - width};
    if (inside.width <= 0 || inside.height <= 0)
        return;
    chart_path(canvas, trace_rect, &inside,
               (struct chart_paint){.stroke = true, .stroke_colour = colour, .line_width = width});
}

struct polygon {
    const length *points;
    int count;
};

static void trace_polygon(cairo_t *cairo, const void *shape) {
    const struct polygon *polygon = shape;
    for (int i = 0; i < polygon->count; i++)
        cairo_line_to(cairo, polygon->points[2 * i], polygon->points[2 * i + 1]);
    cairo_close_path(cairo);
}

void chart_polygon(struct chart_canvas *canvas, const length *points, int count,
                   struct chart_paint paint) {
    chart_path(canvas, trace_polygon, &(struct polygon){points, count}, paint);
}

static void trace_circle(cairo_t *cairo, const void *shape) {
    const length *circle = shape;
    cairo_arc(cairo, circle[0], circle[1], circle[2], 0, 2 * 3.14159265358979);
    cairo_close_path(cairo);
}

void chart_circle(struct chart_canvas *canvas, length x, length y, length radius,
                  struct chart_paint paint) {
    chart_path(canvas, trace_circle, (const length[]){x, y, radius}, paint);
}

void chart_mark(struct chart_canvas *canvas, length x, length y, length radius, int rank,
                uint32_t colour) {
    const length r = radius, s = r * 7 / 8;
    const length square[] = {x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s};
    const length triangle[] = {x, y - r, x + r, y + r * 3 / 4, x - r, y + r * 3 / 4};
    const length diamond[] = {x, y - r * 5 / 4, x + r * 5 / 4, y,
                              x, y + r * 5 / 4, x - r * 5 / 4, y};
    const bool hollow = rank / CHART_MARKS % 2 == 1;
    const struct chart_paint paint = {
        .fill = true,
        .stroke = true,
        .fill_colour = hollow ? chart_colour(canvas, STYLE_PAPER) : colour,
        .stroke_colour = hollow ? colour : chart_colour(canvas, STYLE_PAPER),
        .line_width = hollow ? LENGTH_PT(1.1) : LENGTH_PT(0.6)};
    switch (rank % CHART_MARKS) {
    case 0:
        chart_circle(canvas, x, y, r, paint);
        break;
    case 1:
        chart_polygon(canvas, square, 4, paint);
        break;
    case 2:
        chart_polygon(canvas, triangle, 3, paint);
        break;
    default:
        chart_polygon(canvas, diamond, 4, paint);
    }
}
