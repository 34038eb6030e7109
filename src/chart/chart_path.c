/* Paths: cairo builds them, the page gets the segments. No cairo handle outlives chart_path(). */
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
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0);
    cairo_t *cairo = cairo_create(surface);
    trace(cairo, shape);
    cairo_path_t *path = cairo_copy_path(cairo);
    BUG_IF(path->status != CAIRO_STATUS_SUCCESS, "cairo refuses a chart's path");
    uint32_t count;
    const struct page_segment *segments = to_segments(canvas->arena, path, &count);
    cairo_path_destroy(path);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
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
