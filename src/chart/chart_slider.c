/* Sliders: where something lies between two ends, and where it is wished to lie; as smal - breed
 * and dirigent - op afstand (000 L735-817, 004 L731). Filled is now, hollow is the wish. */
#include "chart/chart_shapes.h"

#include <math.h>
#include <stdlib.h>

#define RADIUS LENGTH_PT(4)
#define STATES 0u

struct slider {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length width;
};

static length x_of(const struct slider *s, const struct chart_value *value) {
    const length room = s->width - 2 * RADIUS - LENGTH_PT(2);
    return RADIUS + LENGTH_PT(1) +
           (length)lround(chart_scale_part(&s->chart->diagram.scale[0], value) * room);
}

static const char *end_of(const struct slider *s, const struct chart_item *item, bool high) {
    const struct chart_scale *scale = &s->chart->diagram.scale[0];
    const char *own = high ? item->high : item->low, *shared = high ? scale->high : scale->low;
    return own && *own ? own : shared ? shared : "";
}

static const char *heading(const struct slider *s, const struct chart_item *item) {
    if (!item->value[0].missing)
        return item->label;
    return arena_format(s->canvas->arena, "%s: %s", item->label,
                        chart_word(s->chart->language, CHART_WORD_NO_DATA));
}

static void draw_mark(struct slider *s, const struct chart_value *value, length y, bool filled) {
    struct chart_canvas *canvas = s->canvas;
    const uint32_t accent = chart_line_colour(canvas, chart_colour(canvas, STYLE_ACCENT));
    if (value->missing)
        return;
    chart_circle(
        canvas, x_of(s, value), y, filled ? RADIUS : RADIUS - LENGTH_PT(0.4),
        (struct chart_paint){.fill = true,
                             .stroke = true,
                             .fill_colour = filled ? accent : chart_colour(canvas, STYLE_PAPER),
                             .stroke_colour = accent,
                             .line_width = LENGTH_PT(1.2)});
}

static void draw_move(struct slider *s, const struct chart_item *item, length y) {
    const length from = x_of(s, &item->value[0]), to = x_of(s, &item->value[1]);
    const length gap = RADIUS + LENGTH_PT(1), sign = to > from ? 1 : -1;
    if (item->value[0].missing || item->value[1].missing || abs(to - from) < 2 * gap + LENGTH_PT(6))
        return;
    chart_arrow(s->canvas, from + sign * gap, y, to - sign * gap, y, LENGTH_PT(1.4),
                chart_colour(s->canvas, STYLE_ACCENT));
}

/* The wish lies where things are: its ring goes around, or nothing of it would be seen. */
static bool is_met(const struct slider *s, const struct chart_item *item) {
    return !item->value[0].missing && !item->value[1].missing &&
           abs(x_of(s, &item->value[0]) - x_of(s, &item->value[1])) < RADIUS / 2;
}

static length draw_item(struct slider *s, const struct chart_item *item, length y) {
    struct chart_canvas *canvas = s->canvas;
    const char *language = chart_language_tag(s->chart->language);
    const length leading = chart_leading(canvas), half = s->width / 2 - LENGTH_PT(4);
    struct chart_lines name = chart_wrap_bold(canvas, heading(s, item), language, s->width);
    struct chart_lines low = chart_wrap(canvas, end_of(s, item, false), language, half);
    struct chart_lines high = chart_wrap(canvas, end_of(s, item, true), language, half);
    chart_lines_at(canvas, &name, CHART_LEFT, 0, y, chart_ink(canvas));
    y += name.count * leading + LENGTH_PT(3) + RADIUS;
    chart_line(canvas, 0, y, s->width, y, LENGTH_PT(1.2),
               chart_line_colour(canvas, chart_colour(canvas, STYLE_RULE)));
    chart_line(canvas, s->width / 2, y - LENGTH_PT(3), s->width / 2, y + LENGTH_PT(3),
               LENGTH_PT(0.6), chart_muted(canvas));
    draw_move(s, item, y);
    draw_mark(s, &item->value[1], y, false);
    draw_mark(s, &item->value[0], y, true);
    if (is_met(s, item))
        chart_circle(canvas, x_of(s, &item->value[1]), y, RADIUS + LENGTH_PT(2.2),
                     (struct chart_paint){.stroke = true,
                                          .stroke_colour = chart_line_colour(
                                              canvas, chart_colour(canvas, STYLE_ACCENT)),
                                          .line_width = LENGTH_PT(1.2)});
    y += RADIUS + LENGTH_PT(3);
    chart_lines_at(canvas, &low, CHART_LEFT, 0, y, chart_muted(canvas));
    chart_lines_at(canvas, &high, CHART_RIGHT, s->width, y, chart_muted(canvas));
    return y + (low.count > high.count ? low.count : high.count) * leading + LENGTH_PT(10);
}

/* What the two marks mean, when there is a wish at all. */
static length draw_key(struct slider *s) {
    struct chart_canvas *canvas = s->canvas;
    const struct chart_diagram *d = &s->chart->diagram;
    const length middle = chart_leading(canvas) / 2;
    bool wish = false;
    for (int i = 0; i < d->count; i++)
        wish = wish || !d->items[i].value[1].missing;
    if (!wish)
        return 0;
    const uint32_t accent = chart_line_colour(canvas, chart_colour(canvas, STYLE_ACCENT));
    length x = 2 * RADIUS + LENGTH_PT(3);
    chart_circle(canvas, RADIUS, middle, RADIUS - LENGTH_PT(0.5),
                 (struct chart_paint){.fill = true, .fill_colour = accent});
    x += chart_put(canvas, chart_in(s->chart, "huidig", "now"), false, CHART_LEFT, x, middle,
                   chart_ink(canvas)) +
         LENGTH_PT(12) + RADIUS;
    chart_circle(canvas, x, middle, RADIUS - LENGTH_PT(1),
                 (struct chart_paint){
                     .stroke = true, .stroke_colour = accent, .line_width = LENGTH_PT(1.2)});
    chart_put(canvas, chart_in(s->chart, "gewenst", "wished"), false, CHART_LEFT,
              x + RADIUS + LENGTH_PT(3), middle, chart_ink(canvas));
    return chart_leading(canvas) + LENGTH_PT(6);
}

struct chart_drawing chart_slider_draw(struct chart_canvas *canvas, const struct chart *chart,
                                       length width) {
    struct slider s = {canvas, chart, width};
    length y = draw_key(&s);
    for (int i = 0; i < chart->diagram.count; i++)
        y = draw_item(&s, &chart->diagram.items[i], y);
    return chart_finish(canvas, width, y - LENGTH_PT(8));
}

/* ---- words ---- */

static void tell_item(struct chart_teller *t, const struct slider *s,
                      const struct chart_item *item) {
    const struct chart *chart = t->chart;
    text_append(&t->text, " ");
    chart_tell_name(t, item->label);
    text_format(&t->text, " (%s " TEXT_EN_DASH " %s): %s", end_of(s, item, false),
                end_of(s, item, true), chart_value_text(t->arena, chart, &item->value[0]));
    if (!item->value[1].missing)
        text_format(&t->text, ", %s %s", chart_in(chart, "gewenst", "wished"),
                    chart_value_text(t->arena, chart, &item->value[1]));
    text_append(&t->text, ".");
}

char *chart_slider_alternative(struct arena *arena, const struct chart *chart) {
    const struct slider s = {NULL, chart, 0};
    struct chart_teller t = chart_tell_start(arena, chart, "Schuif van", "Slider of");
    text_format(&t.text, " %s %s.", chart_in(chart, "schaal", "scale"),
                chart_scale_text(arena, chart, &chart->diagram.scale[0]));
    for (int i = 0; i < chart->diagram.count; i++)
        tell_item(&t, &s, &chart->diagram.items[i]);
    return chart_tell_end(&t);
}

struct chart_table chart_slider_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    const struct slider s = {NULL, chart, 0};
    struct chart_table_maker table = chart_table_start(arena, 5, d->count);
    chart_table_head(&table, 1, chart_in(chart, "van", "from"), false);
    chart_table_head(&table, 2, chart_in(chart, "tot", "to"), false);
    chart_table_head(&table, 3, chart_in(chart, "huidig", "now"), true);
    chart_table_head(&table, 4, chart_in(chart, "gewenst", "wished"), true);
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        chart_table_cell(&table, item->label);
        chart_table_cell(&table, end_of(&s, item, false));
        chart_table_cell(&table, end_of(&s, item, true));
        chart_table_cell(&table, chart_value_text(arena, chart, &item->value[0]));
        chart_table_cell(&table, chart_value_text(arena, chart, &item->value[1]));
    }
    return chart_table_end(&table);
}

bool chart_slider_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    bool good = chart_check_scales(chart, 1, place, diags) &&
                chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags);
    for (int i = 0; good && i < d->count; i++)
        for (int v = 0; v < 2; v++)
            good =
                chart_check_item_value(chart, &d->items[i], v, &d->scale[0], place, diags) && good;
    return good;
}
