/* A triangle with parties between its corners, as the driehoek wonen, zorg en welzijn
 * (000 L525-575). Where a party stands is the mean of the corners, weighed by its part in each. */
#include "chart/chart_shapes.h"

#include <math.h>

#define CORNERS 3
#define SIDE    LENGTH_PT(220)
#define STATES  CHART_STATE_BIT(CHOSEN)

struct triangle {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length x[CORNERS], y[CORNERS]; /* top, left, right */
    length low;                    /* below the labels of the lower corners */
};

static double weight(const struct chart_item *item, int corner) {
    return item->value[corner].missing ? 0 : number_value(item->value[corner].number);
}

static double weights(const struct chart_item *item) {
    return weight(item, 0) + weight(item, 1) + weight(item, 2);
}

static void place_corners(struct triangle *t, length width, const struct chart_lines *labels) {
    const length leading = chart_leading(t->canvas),
                 gap = chart_disc_radius(t->canvas) + LENGTH_PT(2);
    const length side = width < SIDE ? width : SIDE;
    const length top = labels[0].count * leading + gap;
    const length height = (length)lround(side * 0.8);
    const length x[CORNERS] = {width / 2, width / 2 - side / 2, width / 2 + side / 2};
    const int lines = labels[1].count > labels[2].count ? labels[1].count : labels[2].count;
    for (int i = 0; i < CORNERS; i++) {
        t->x[i] = x[i];
        t->y[i] = top + (i == 0 ? 0 : height);
    }
    t->low = top + height + gap + lines * leading + LENGTH_PT(8);
}

static void draw_labels(struct triangle *t, const struct chart_lines *labels) {
    struct chart_canvas *canvas = t->canvas;
    const uint32_t ink = chart_ink(canvas);
    const length below = t->y[1] + chart_disc_radius(canvas) + LENGTH_PT(2);
    chart_lines_at(canvas, &labels[0], CHART_CENTRE, t->x[0], 0, ink);
    chart_lines_at(canvas, &labels[1], CHART_LEFT, t->x[1], below, ink);
    chart_lines_at(canvas, &labels[2], CHART_RIGHT, t->x[2], below, ink);
}

static length mean(const struct chart_item *item, const length *at) {
    double sum = 0;
    for (int c = 0; c < CORNERS; c++)
        sum += weight(item, c) * at[c];
    return (length)lround(sum / weights(item));
}

static void draw_items(struct triangle *t, length width) {
    const struct chart_diagram *d = &t->chart->diagram;
    struct chart_spots spots = {.count = 0};
    length x[CHART_ITEMS], y[CHART_ITEMS];
    bool placed[CHART_ITEMS];
    for (int i = 0; i < d->count; i++) {
        placed[i] = true;
        x[i] = mean(&d->items[i], t->x);
        y[i] = mean(&d->items[i], t->y);
    }
    chart_gather(&spots, x, y, placed, d->count);
    chart_spread(spots.x, spots.y, spots.count, 2 * chart_disc_radius(t->canvas), width, t->low);
    chart_spots_draw(t->canvas, &spots, chart_colour(t->canvas, STYLE_ACCENT), width);
}

struct chart_drawing chart_triangle_draw(struct chart_canvas *canvas, const struct chart *chart,
                                         length width) {
    struct triangle t = {.canvas = canvas, .chart = chart};
    struct chart_lines labels[CORNERS];
    for (int i = 0; i < CORNERS; i++)
        labels[i] =
            chart_wrap_bold(canvas, chart->diagram.areas[i], chart_language_tag(chart->language),
                            (width < SIDE ? width : SIDE) / 2 - LENGTH_PT(6));
    place_corners(&t, width, labels);
    const uint32_t pale = chart_pale(canvas, 10);
    chart_polygon(canvas, (const length[]){t.x[0], t.y[0], t.x[1], t.y[1], t.x[2], t.y[2]}, CORNERS,
                  (struct chart_paint){.fill = true,
                                       .stroke = true,
                                       .fill_colour = pale,
                                       .stroke_colour = chart_line_colour(canvas, pale),
                                       .line_width = LENGTH_PT(1)});
    draw_labels(&t, labels);
    draw_items(&t, width);
    return chart_finish(
        canvas, width,
        chart_numbered(canvas, chart, t.low, width, chart_colour(canvas, STYLE_ACCENT)));
}

/* ---- words ---- */

static const char *share(struct arena *arena, const struct chart *chart,
                         const struct chart_item *item, int corner) {
    int64_t permille = (int64_t)lround(weight(item, corner) * 1000 / weights(item));
    return chart_percent(arena, chart, permille);
}

static void tell_item(struct chart_teller *t, const struct chart_item *item) {
    const struct chart_diagram *d = &t->chart->diagram;
    bool first = true;
    text_append(&t->text, " ");
    chart_tell_name(t, item->label);
    text_append(&t->text, ":");
    for (int c = 0; c < CORNERS; c++) {
        if (weight(item, c) <= 0)
            continue;
        text_format(&t->text, "%s %s %s", first ? "" : ",", d->areas[c],
                    share(t->arena, t->chart, item, c));
        first = false;
    }
    text_append(&t->text, ".");
}

char *chart_triangle_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Driehoek van", "Triangle of");
    const bool all[CORNERS] = {true, true, true};
    text_format(&t.text, " %d %s ", d->count,
                d->count == 1 ? chart_in(chart, "partij tussen", "party between")
                              : chart_in(chart, "partijen tussen", "parties between"));
    chart_tell_names(&t, d->areas, all, CORNERS);
    text_append(&t.text, ".");
    for (int i = 0; i < d->count; i++)
        tell_item(&t, &d->items[i]);
    return chart_tell_end(&t);
}

struct chart_table chart_triangle_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, CORNERS + 1, d->count);
    for (int c = 0; c < CORNERS; c++)
        chart_table_head(&table, c + 1, d->areas[c], true);
    for (int i = 0; i < d->count; i++) {
        chart_table_cell(&table, arena_format(arena, "%d %s", i + 1, d->items[i].label));
        for (int c = 0; c < CORNERS; c++)
            chart_table_cell(&table, share(arena, chart, &d->items[i], c));
    }
    return chart_table_end(&table);
}

static bool check_item(const struct chart *chart, const struct chart_item *item, struct place place,
                       struct diag_list *diags) {
    bool good = true;
    for (int c = 0; c < CORNERS; c++) {
        good = chart_check_item_value(chart, item, c, NULL, place, diags) && good;
        if (item->value[c].unread || item->value[c].missing || item->value[c].number.units >= 0)
            continue;
        diag_report(diags, CHART_NEGATIVE, chart_place_of(&item->value[c], place), chart->subject,
                    number_text(diags->arena, item->value[c].number, chart->language), item->label);
        good = false;
    }
    if (!good || weights(item) > 0)
        return good;
    diag_report(diags, CHART_NO_SHARE, chart_item_place(item, place), chart->subject, item->label);
    return false;
}

bool chart_triangle_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    if (d->area_count != CORNERS) {
        diag_report(diags, CHART_TOO_FEW_ITEMS, place, chart->subject,
                    arena_format(diags->arena, "%d", d->area_count), "3");
        return false;
    }
    bool good = chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags);
    for (int c = 0; c < CORNERS; c++)
        good = chart_check_label(chart, d->areas[c], c + 1, place, diags) && good;
    for (int i = 0; good && i < d->count; i++)
        good = check_item(chart, &d->items[i], place, diags);
    return good;
}
