/* A quadrant: two scales that cross in the middle, and marks with an arrow from one to the next.
 * Scales of a few whole steps are drawn as cells with the marks inside, as on the scorekaart of the
 * typetest (004 L2790). Marks are numbered and their names stand below; few of them have their
 * names beside them too, where these meet nothing. */
#include "chart/chart_shapes.h"

#include <math.h>

#define CELLS_MOST 12
#define SIDE       LENGTH_PT(230)
#define STATES     0u
#define NAMED_MOST 3  /* marks with their names beside them */
#define SAMPLES    24 /* points of an arrow that are held against a name */

struct quadrant {
    struct chart_canvas *canvas;
    const struct chart *chart;
    const struct chart_diagram *diagram;
    length all;                      /* width of everything */
    length left, top, width, height; /* of the plot */
    int cells[2];                    /* 0: a continuous scale */
};

static int cells_of(const struct chart_scale *scale) {
    double from = chart_scale_from(scale), to = chart_scale_to(scale);
    bool whole = floor(from) == from && floor(to) == to;
    return whole && to - from < CELLS_MOST ? (int)(to - from) + 1 : 0;
}

/* Where a value stands, from 0 to 1: in the middle of its cell. */
static double part_of(const struct quadrant *q, const struct chart_item *item, int scale) {
    double part = chart_scale_part(&q->diagram->scale[scale], &item->value[scale]);
    int cells = q->cells[scale];
    return cells > 0 ? (part * (cells - 1) + 0.5) / cells : part;
}

static bool is_placed(const struct chart_item *item) {
    return !item->value[0].missing && !item->value[1].missing;
}

static struct chart_lines area_lines(struct quadrant *q, int area) {
    return chart_wrap_bold(q->canvas, q->diagram->areas[area],
                           chart_language_tag(q->chart->language), q->width / 2 - LENGTH_PT(8));
}

/* The height of the strip that names the upper (0) or lower (2) areas. */
static length strip_of(struct quadrant *q, int first) {
    if (q->diagram->area_count != 4)
        return 0;
    const int left = area_lines(q, first).count, right = area_lines(q, first + 1).count;
    return (left > right ? left : right) * chart_leading(q->canvas) + LENGTH_PT(4);
}

/* The names stand outside the plot, where no mark can cover them. */
static void draw_areas(struct quadrant *q, int first, length top) {
    if (q->diagram->area_count != 4)
        return;
    struct page_rect strip = {q->left, top, q->width, strip_of(q, first)};
    const uint32_t fill = chart_pale(q->canvas, 10);
    chart_rect(q->canvas, strip, fill);
    for (int side = 0; side < 2; side++) {
        struct chart_lines lines = area_lines(q, first + side);
        chart_lines_at(q->canvas, &lines, CHART_CENTRE, q->left + q->width * (1 + 2 * side) / 4,
                       top + LENGTH_PT(2), chart_text_colour(q->canvas, fill));
    }
}

static void trace_cells(cairo_t *cairo, const void *shape) {
    const struct quadrant *q = shape;
    for (int i = 1; i < q->cells[0]; i++) {
        length x = q->left + q->width * i / q->cells[0];
        cairo_move_to(cairo, x, q->top);
        cairo_line_to(cairo, x, q->top + q->height);
    }
    for (int i = 1; i < q->cells[1]; i++) {
        length y = q->top + q->height * i / q->cells[1];
        cairo_move_to(cairo, q->left, y);
        cairo_line_to(cairo, q->left + q->width, y);
    }
}

static void draw_ground(struct quadrant *q) {
    struct chart_canvas *canvas = q->canvas;
    const uint32_t line = chart_line_colour(canvas, chart_colour(canvas, STYLE_MUTED));
    const length x = q->left + q->width / 2, y = q->top + q->height / 2;
    struct page_rect plot = {q->left, q->top, q->width, q->height};
    chart_path(canvas, trace_cells, q,
               (struct chart_paint){.stroke = true,
                                    .stroke_colour = chart_colour(canvas, STYLE_RULE),
                                    .line_width = LENGTH_PT(0.4)});
    chart_frame(canvas, plot, LENGTH_PT(0.6), line);
    chart_line(canvas, x, q->top, x, q->top + q->height, LENGTH_PT(1), line);
    chart_line(canvas, q->left, y, q->left + q->width, y, LENGTH_PT(1), line);
}

static length draw_low_scale(struct quadrant *q, length top) {
    const struct chart_scale *scale = &q->diagram->scale[0];
    const char *language = chart_language_tag(q->chart->language);
    const length half = q->width / 2 - LENGTH_PT(4), y = top + LENGTH_PT(3);
    struct chart_lines low = chart_wrap(q->canvas, scale->low, language, half);
    struct chart_lines high = chart_wrap(q->canvas, scale->high, language, half);
    int lines = low.count > high.count ? low.count : high.count;
    chart_lines_at(q->canvas, &low, CHART_LEFT, q->left, y, chart_ink(q->canvas));
    chart_lines_at(q->canvas, &high, CHART_RIGHT, q->left + q->width, y, chart_ink(q->canvas));
    return y + lines * chart_leading(q->canvas) + LENGTH_PT(6);
}

static void draw_side_scale(struct quadrant *q) {
    const struct chart_scale *scale = &q->diagram->scale[1];
    const char *language = chart_language_tag(q->chart->language);
    const length room = q->left - LENGTH_PT(5), leading = chart_leading(q->canvas);
    struct chart_lines high = chart_wrap(q->canvas, scale->high, language, room);
    struct chart_lines low = chart_wrap(q->canvas, scale->low, language, room);
    chart_lines_at(q->canvas, &high, CHART_RIGHT, room, q->top, chart_ink(q->canvas));
    chart_lines_at(q->canvas, &low, CHART_RIGHT, room, q->top + q->height - low.count * leading,
                   chart_ink(q->canvas));
}

/* From one mark to the next, from edge to edge. */
static void draw_move(struct quadrant *q, const length *x, const length *y, int from, int to) {
    double dx = x[to] - x[from], dy = y[to] - y[from], size = hypot(dx, dy);
    length gap = chart_disc_radius(q->canvas) + LENGTH_PT(1.5);
    if (size < 2.0 * gap + 4000)
        return;
    length gx = (length)lround(dx / size * gap), gy = (length)lround(dy / size * gap);
    chart_arrow(q->canvas, x[from] + gx, y[from] + gy, x[to] - gx, y[to] - gy, LENGTH_PT(1.4),
                chart_colour(q->canvas, STYLE_ACCENT));
}

/* ---- names beside marks ---- */

struct naming {
    struct quadrant *q;
    const struct chart_spots *spots;
    struct page_rect taken[NAMED_MOST];
    int count;
};

static bool holds(const struct page_rect *r, length x, length y, length margin) {
    return x > r->x - margin && x < r->x + r->width + margin && y > r->y - margin &&
           y < r->y + r->height + margin;
}

static bool meets_arrow(const struct naming *n, const struct page_rect *r) {
    const struct chart_diagram *d = n->q->diagram;
    for (int i = 0; i < d->count; i++)
        for (int a = 0; a < d->items[i].after_count; a++) {
            const int from = n->spots->of[d->items[i].after[a]], to = n->spots->of[i];
            for (int p = 0; from >= 0 && to >= 0 && p <= SAMPLES; p++) {
                const length *x = n->spots->x, *y = n->spots->y;
                if (holds(r, x[from] + (x[to] - x[from]) / SAMPLES * p,
                          y[from] + (y[to] - y[from]) / SAMPLES * p, LENGTH_PT(1)))
                    return true;
            }
        }
    return false;
}

static bool is_free(const struct naming *n, const struct page_rect *r, int self) {
    const struct quadrant *q = n->q;
    const length radius = chart_disc_radius(q->canvas), rim = LENGTH_PT(2);
    if (r->x < q->left + rim || r->x + r->width > q->left + q->width - rim)
        return false;
    for (int i = 0; i < n->spots->count; i++)
        if (i != self && holds(r, n->spots->x[i], n->spots->y[i], radius + LENGTH_PT(1)))
            return false;
    for (int i = 0; i < n->count; i++) {
        const struct page_rect *t = &n->taken[i];
        if (r->x < t->x + t->width && t->x < r->x + r->width && r->y < t->y + t->height &&
            t->y < r->y + r->height)
            return false;
    }
    return !meets_arrow(n, r);
}

/* Right of the mark, or left of it. False: neither is free. */
static bool name_mark(struct naming *n, int item) {
    struct chart_canvas *canvas = n->q->canvas;
    const int spot = n->spots->of[item];
    const struct chart_text text = chart_text(canvas, n->q->diagram->items[item].label, true);
    const length gap = chart_disc_radius(canvas) + LENGTH_PT(3), height = chart_leading(canvas);
    for (int side = 0; side < 2; side++) {
        const length x = n->spots->x[spot] + (side == 0 ? gap : -gap - text.width);
        const struct page_rect r = {x, n->spots->y[spot] - height / 2, text.width, height};
        if (!is_free(n, &r, spot))
            continue;
        n->taken[n->count++] = r;
        chart_plate(canvas, &text, x + text.width / 2, n->spots->y[spot],
                    chart_colour(canvas, STYLE_PAPER));
        return true;
    }
    return false;
}

/* Whether every item has its name beside it, and the list below would say no more. */
static bool name_marks(struct quadrant *q, const struct chart_spots *spots) {
    const struct chart_diagram *d = q->diagram;
    struct naming naming = {.q = q, .spots = spots};
    bool all = d->count <= NAMED_MOST && spots->count == d->count;
    if (!all)
        return false;
    for (int i = 0; i < d->count; i++)
        all = name_mark(&naming, i) && (!d->items[i].text || !*d->items[i].text) && all;
    return all;
}

/* True: the marks need no list of their names. */
static bool draw_marks(struct quadrant *q) {
    const struct chart_diagram *d = q->diagram;
    struct chart_spots spots = {.count = 0};
    length x[CHART_ITEMS], y[CHART_ITEMS];
    bool placed[CHART_ITEMS];
    for (int i = 0; i < d->count; i++) {
        placed[i] = is_placed(&d->items[i]);
        x[i] = placed[i] ? (length)lround(part_of(q, &d->items[i], 0) * q->width) : 0;
        y[i] = placed[i] ? (length)lround((1 - part_of(q, &d->items[i], 1)) * q->height) : 0;
    }
    chart_gather(&spots, x, y, placed, d->count);
    chart_spread(spots.x, spots.y, spots.count, 2 * chart_disc_radius(q->canvas), q->width,
                 q->height);
    for (int i = 0; i < spots.count; i++) {
        spots.x[i] += q->left;
        spots.y[i] += q->top;
    }
    for (int i = 0; i < d->count; i++)
        for (int a = 0; a < d->items[i].after_count; a++)
            if (spots.of[i] >= 0 && spots.of[d->items[i].after[a]] >= 0)
                draw_move(q, spots.x, spots.y, spots.of[d->items[i].after[a]], spots.of[i]);
    const bool named = name_marks(q, &spots);
    chart_spots_draw(q->canvas, &spots, chart_colour(q->canvas, STYLE_ACCENT), q->all);
    return named;
}

struct chart_drawing chart_quadrant_draw(struct chart_canvas *canvas, const struct chart *chart,
                                         length width) {
    struct quadrant q = {
        .canvas = canvas, .chart = chart, .diagram = &chart->diagram, .all = width};
    const char *const ends[] = {chart->diagram.scale[1].low, chart->diagram.scale[1].high};
    q.left = chart_label_column(canvas, ends, 2, chart->language, width / 4) + LENGTH_PT(5);
    q.width = width - q.left < SIDE ? width - q.left : SIDE;
    q.height = q.width * 4 / 5;
    q.cells[0] = cells_of(&q.diagram->scale[0]);
    q.cells[1] = cells_of(&q.diagram->scale[1]);
    q.top = strip_of(&q, 0);
    draw_areas(&q, 0, 0);
    draw_ground(&q);
    draw_side_scale(&q);
    const bool named = draw_marks(&q);
    length y = q.top + q.height;
    draw_areas(&q, 2, y);
    y = draw_low_scale(&q, y + strip_of(&q, 2));
    if (!named)
        y = chart_numbered(canvas, chart, y, width, chart_colour(canvas, STYLE_ACCENT));
    return chart_finish(canvas, width, y);
}

/* ---- words ---- */

/* The area an item lies in; NULL: none, on a border, or areas have no names. */
static const char *area_of(const struct chart_diagram *d, const struct chart_item *item) {
    double x = chart_scale_part(&d->scale[0], &item->value[0]);
    double y = chart_scale_part(&d->scale[1], &item->value[1]);
    if (d->area_count != 4 || x == 0.5 || y == 0.5)
        return NULL;
    return d->areas[(y > 0.5 ? 0 : 2) + (x > 0.5 ? 1 : 0)];
}

static void tell_item(struct chart_teller *t, const struct chart_item *item) {
    const struct chart *chart = t->chart;
    text_append(&t->text, " ");
    chart_tell_name(t, item->label);
    if (!is_placed(item)) {
        text_format(&t->text, ": %s.", chart_word(chart->language, CHART_WORD_NO_DATA));
        return;
    }
    text_format(&t->text, ": %s %s %s", chart_value_text(t->arena, chart, &item->value[0]),
                chart_in(chart, "naar rechts, omhoog", "to the right, up"),
                chart_value_text(t->arena, chart, &item->value[1]));
    const char *area = area_of(&chart->diagram, item);
    if (area) {
        text_append(&t->text, ", ");
        chart_tell_name(t, area);
    }
    for (int a = 0; a < item->after_count; a++) {
        text_format(&t->text, ", %s ", chart_in(chart, "met pijl vanaf", "with an arrow from"));
        chart_tell_name(t, chart->diagram.items[item->after[a]].label);
    }
    text_append(&t->text, ".");
}

char *chart_quadrant_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Kwadrant van", "Quadrant of");
    text_format(&t.text, " %s %s; %s %s.", chart_in(chart, "naar rechts", "to the right"),
                chart_scale_text(arena, chart, &d->scale[0]), chart_in(chart, "omhoog", "upwards"),
                chart_scale_text(arena, chart, &d->scale[1]));
    for (int i = 0; i < d->count; i++)
        tell_item(&t, &d->items[i]);
    return chart_tell_end(&t);
}

static const char *scale_head(const struct chart *chart, int scale) {
    const char *name = chart->diagram.scale[scale].name;
    return name         ? name
           : scale == 0 ? chart_in(chart, "naar rechts", "to the right")
                        : chart_in(chart, "omhoog", "upwards");
}

struct chart_table chart_quadrant_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 4, d->count);
    chart_table_head(&table, 1, scale_head(chart, 0), true);
    chart_table_head(&table, 2, scale_head(chart, 1), true);
    chart_table_head(&table, 3, chart_in(chart, "veld", "area"), false);
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        const char *area = is_placed(item) ? area_of(d, item) : NULL;
        chart_table_cell(&table, item->label);
        chart_table_cell(&table, chart_value_text(arena, chart, &item->value[0]));
        chart_table_cell(&table, chart_value_text(arena, chart, &item->value[1]));
        chart_table_cell(&table, area ? area : TEXT_EN_DASH);
    }
    return chart_table_end(&table);
}

bool chart_quadrant_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    if (!chart_check_scales(chart, 2, place, diags) ||
        !chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags))
        return false;
    if (d->area_count != 0 && d->area_count != 4) {
        diag_report(diags, CHART_TOO_FEW_ITEMS, place, chart->subject,
                    arena_format(diags->arena, "%d", d->area_count), "4");
        return false;
    }
    bool good = true;
    for (int i = 0; i < d->area_count; i++)
        good = chart_check_label(chart, d->areas[i], i + 1, place, diags) && good;
    for (int i = 0; i < d->count; i++)
        for (int v = 0; v < 2; v++)
            good =
                chart_check_item_value(chart, &d->items[i], v, &d->scale[v], place, diags) && good;
    return good;
}
