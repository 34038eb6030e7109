/* A ring of segments, clockwise from the top, as the wervingscirkel (003 L1306-1411). Labels stand
 * whole beside the ring, each with its first line at the height of its segment and a line to it. */
#include "chart/chart_shapes.h"

#include <math.h>

#define PI     3.14159265358979
#define GAP    LENGTH_PT(18) /* between ring and labels */
#define OUT    LENGTH_PT(3)  /* how far a line leaves the ring before it turns */
#define APART  LENGTH_PT(7)  /* between labels */
#define STATES CHART_STATE_BIT(CHOSEN)

struct ring {
    struct chart_canvas *canvas;
    const struct chart *chart;
    int count;
    length width, column, outer, inner, x, y; /* centre */
    struct chart_block block[CHART_SEGMENTS];
    length top[CHART_SEGMENTS]; /* of each label */
};

/* The middle of a segment, clockwise from the top. */
static double angle_of(const struct ring *r, int segment) {
    return 2 * PI * (segment + 0.5) / r->count;
}

static bool is_right(const struct ring *r, int segment) {
    return angle_of(r, segment) < PI - 0.001;
}

static length x_at(const struct ring *r, double angle, length radius) {
    return r->x + (length)lround(sin(angle) * radius);
}

static length y_at(const struct ring *r, double angle, length radius) {
    return r->y - (length)lround(cos(angle) * radius);
}

/* The labels of one side from top to bottom: i-th of them, or -1. */
static int on_side(const struct ring *r, bool right, int i) {
    for (int at = 0; at < r->count; at++) {
        int segment = right ? at : r->count - 1 - at;
        if (is_right(r, segment) == right && i-- == 0)
            return segment;
    }
    return -1;
}

/* Each label at its segment's height where it can; below the one before where it must. */
static length place_side(struct ring *r, bool right) {
    length free = 0;
    for (int i = 0, s; (s = on_side(r, right, i)) >= 0; i++) {
        length wanted = y_at(r, angle_of(r, s), r->outer + OUT) - chart_leading(r->canvas) / 2;
        r->top[s] = wanted > free ? wanted : free;
        free = r->top[s] + r->block[s].height + APART;
    }
    return free - APART;
}

static void measure(struct ring *r) {
    const struct chart_diagram *d = &r->chart->diagram;
    r->outer = r->width / 5 < LENGTH_PT(66) ? r->width / 5 : LENGTH_PT(66);
    r->inner = r->outer * 11 / 20;
    r->column = r->width / 2 - r->outer - GAP;
    r->x = r->width / 2;
    r->y = r->outer + OUT + LENGTH_PT(2);
    for (int i = 0; i < r->count; i++)
        r->block[i] = chart_block(r->canvas, r->chart,
                                  arena_format(r->canvas->arena, "%d %s", i + 1, d->items[i].label),
                                  d->items[i].text, r->column);
}

struct sector {
    const struct ring *ring;
    double from, to;
};

static void trace_sector(cairo_t *cairo, const void *shape) {
    const struct sector *s = shape;
    const struct ring *r = s->ring;
    cairo_arc(cairo, r->x, r->y, r->outer, s->from - PI / 2, s->to - PI / 2);
    cairo_arc_negative(cairo, r->x, r->y, r->inner, s->to - PI / 2, s->from - PI / 2);
    cairo_close_path(cairo);
}

static void draw_segment(struct ring *r, int segment) {
    struct chart_canvas *canvas = r->canvas;
    const bool chosen = r->chart->diagram.items[segment].state == CHART_STATE_CHOSEN;
    const uint32_t fill = chosen ? chart_colour(canvas, STYLE_ACCENT)
                                 : chart_pale(canvas, segment % 2 == 0 ? 22 : 10);
    struct sector sector = {r, 2 * PI * segment / r->count, 2 * PI * (segment + 1) / r->count};
    chart_path(canvas, trace_sector, &sector,
               (struct chart_paint){.fill = true,
                                    .stroke = true,
                                    .fill_colour = fill,
                                    .stroke_colour = chart_line_colour(canvas, fill),
                                    .line_width = LENGTH_PT(0.8)});
}

/* Out of the ring, beside it, then to the label: in that order no line crosses the ring or another
 * line. */
static void draw_leader(struct ring *r, int segment) {
    const double angle = angle_of(r, segment);
    const length sign = is_right(r, segment) ? 1 : -1;
    const length beside = r->x + sign * (r->outer + OUT + LENGTH_PT(1));
    const length end = r->x + sign * (r->width / 2 - r->column - LENGTH_PT(3));
    const length out = y_at(r, angle, r->outer + OUT);
    const length middle = r->top[segment] + chart_leading(r->canvas) / 2;
    const length corner[][2] = {{x_at(r, angle, r->outer), y_at(r, angle, r->outer)},
                                {x_at(r, angle, r->outer + OUT), out},
                                {beside, out},
                                {end, middle}};
    for (int i = 0; i < 3; i++)
        chart_line(r->canvas, corner[i][0], corner[i][1], corner[i + 1][0], corner[i + 1][1],
                   LENGTH_PT(0.5), chart_muted(r->canvas));
}

static void draw_label(struct ring *r, int segment) {
    struct chart_canvas *canvas = r->canvas;
    const bool right = is_right(r, segment);
    const double angle = angle_of(r, segment);
    const length edge = right ? r->width - r->column : r->column;
    const length mid = (r->outer + r->inner) / 2;
    const bool chosen = r->chart->diagram.items[segment].state == CHART_STATE_CHOSEN;
    draw_leader(r, segment);
    chart_put(canvas, arena_format(canvas->arena, "%d", segment + 1), true, CHART_CENTRE,
              x_at(r, angle, mid), y_at(r, angle, mid),
              chosen ? chart_text_colour(canvas, chart_colour(canvas, STYLE_ACCENT))
                     : chart_ink(canvas));
    chart_block_at(canvas, &r->block[segment], right ? CHART_LEFT : CHART_RIGHT, edge,
                   r->top[segment], chart_ink(canvas));
}

static void draw_centre(struct ring *r) {
    const char *centre = r->chart->diagram.centre;
    if (!centre || !*centre)
        return;
    struct chart_lines lines = chart_wrap_bold(
        r->canvas, centre, chart_language_tag(r->chart->language), r->inner * 8 / 5);
    chart_lines_at(r->canvas, &lines, CHART_CENTRE, r->x,
                   r->y - lines.count * chart_leading(r->canvas) / 2, chart_ink(r->canvas));
}

struct chart_drawing chart_ring_draw(struct chart_canvas *canvas, const struct chart *chart,
                                     length width) {
    struct ring r = {
        .canvas = canvas, .chart = chart, .count = chart->diagram.count, .width = width};
    measure(&r);
    length right = place_side(&r, true), left = place_side(&r, false);
    length height = right > left ? right : left;
    if (height < r.y + r.outer + LENGTH_PT(2))
        height = r.y + r.outer + LENGTH_PT(2);
    for (int i = 0; i < r.count; i++)
        draw_segment(&r, i);
    draw_centre(&r);
    for (int i = 0; i < r.count; i++)
        draw_label(&r, i);
    return chart_finish(canvas, width, height);
}

/* ---- words ---- */

char *chart_ring_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Kring van", "Ring of");
    text_format(&t.text, " %d %s", d->count,
                chart_in(chart, "delen met de klok mee", "parts clockwise"));
    if (d->centre && *d->centre)
        text_format(&t.text, " %s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE,
                    chart_in(chart, "rond", "around"), d->centre);
    text_append(&t.text, ".");
    for (int i = 0; i < d->count; i++) {
        text_format(&t.text, " %d ", i + 1);
        chart_tell_name(&t, d->items[i].label);
        if (d->items[i].text && *d->items[i].text)
            text_format(&t.text, ": %s", d->items[i].text);
        text_append(&t.text, i + 1 < d->count ? ";" : ".");
    }
    chart_tell_state(&t, CHART_STATE_CHOSEN, chart_in(chart, "Gekozen", "Chosen"));
    return chart_tell_end(&t);
}

struct chart_table chart_ring_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 2, d->count);
    chart_table_head(&table, 0, chart_in(chart, "deel", "part"), false);
    chart_table_head(&table, 1, chart_in(chart, "omschrijving", "description"), false);
    for (int i = 0; i < d->count; i++) {
        chart_table_cell(&table, arena_format(arena, "%d %s", i + 1, d->items[i].label));
        chart_table_cell(&table, d->items[i].text ? d->items[i].text : "");
    }
    return chart_table_end(&table);
}

bool chart_ring_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    return chart_check_items(chart, 2, CHART_SEGMENTS, STATES, place, diags);
}
