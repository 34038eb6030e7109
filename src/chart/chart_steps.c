/* A plan of steps with their state, as the stappenplannen of eight and nine steps (003 L231-267,
 * 004 L1985-2223). As many beside each other as can be read; the state is a shape and a word. */
#include "chart/chart_shapes.h"

#define LEAST_COLUMN LENGTH_PT(78)
#define RADIUS       LENGTH_PT(8)
#define STATES                                                                                     \
    (CHART_STATE_BIT(OPEN) | CHART_STATE_BIT(BUSY) | CHART_STATE_BIT(DONE) |                       \
     CHART_STATE_BIT(DROPPED))

struct steps {
    struct chart_canvas *canvas;
    const struct chart *chart;
    int columns;
    length column;
};

/* Rows of about equal length: nine steps are 3 x 3 or 5 + 4, never 4 + 4 + 1. */
static int columns_of(length width, int count) {
    int most = width / LEAST_COLUMN;
    most = most < 1 ? 1 : most > count ? count : most;
    int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

static void trace_tick(cairo_t *cairo, const void *shape) {
    const length *at = shape;
    cairo_move_to(cairo, at[0] - LENGTH_PT(4), at[1]);
    cairo_line_to(cairo, at[0] - LENGTH_PT(1), at[1] + LENGTH_PT(3));
    cairo_line_to(cairo, at[0] + LENGTH_PT(4), at[1] - LENGTH_PT(3.5));
}

static void trace_half(cairo_t *cairo, const void *shape) {
    const length *at = shape;
    cairo_arc(cairo, at[0], at[1], RADIUS, 3.14159265358979 / 2, 3 * 3.14159265358979 / 2);
    cairo_close_path(cairo);
}

static void draw_state(struct steps *s, enum chart_state state, length x, length y) {
    struct chart_canvas *canvas = s->canvas;
    const uint32_t accent = chart_line_colour(canvas, chart_colour(canvas, STYLE_ACCENT));
    const uint32_t paper = chart_colour(canvas, STYLE_PAPER);
    const length at[] = {x, y};
    chart_circle(canvas, x, y, RADIUS,
                 (struct chart_paint){.fill = true,
                                      .stroke = true,
                                      .fill_colour = state == CHART_STATE_DONE ? accent : paper,
                                      .stroke_colour = accent,
                                      .line_width = LENGTH_PT(1.2)});
    if (state == CHART_STATE_BUSY)
        chart_path(canvas, trace_half, at,
                   (struct chart_paint){.fill = true, .fill_colour = accent});
    if (state == CHART_STATE_DONE)
        chart_path(canvas, trace_tick, at,
                   (struct chart_paint){
                       .stroke = true, .stroke_colour = paper, .line_width = LENGTH_PT(1.6)});
    if (state == CHART_STATE_DROPPED)
        chart_line(canvas, x - LENGTH_PT(5), y, x + LENGTH_PT(5), y, LENGTH_PT(1.6), accent);
}

/* "klaar, november 2003": what is not known is said to be so. */
static const char *state_text(struct arena *arena, const struct chart *chart,
                              const struct chart_item *item) {
    const char *state = item->state == CHART_STATE_NONE
                            ? chart_word(chart->language, CHART_WORD_NO_DATA)
                            : chart_state_word(chart, item->state);
    if (item->from.year == 0 && item->to.year == 0)
        return state;
    return arena_format(arena, "%s, %s", state, chart_dates_text(arena, chart, item));
}

static length draw_step(struct steps *s, int step, length x, length y) {
    const struct chart_item *item = &s->chart->diagram.items[step];
    struct chart_canvas *canvas = s->canvas;
    const length room = s->column - LENGTH_PT(8), below = y + 2 * RADIUS + LENGTH_PT(4);
    const char *language = chart_language_tag(s->chart->language);
    struct chart_block block =
        chart_block(canvas, s->chart, arena_format(canvas->arena, "%d. %s", step + 1, item->label),
                    item->text, room);
    struct chart_lines state =
        chart_wrap(canvas, state_text(canvas->arena, s->chart, item), language, room);
    draw_state(s, item->state, x + RADIUS + LENGTH_PT(1), y + RADIUS + LENGTH_PT(1));
    chart_block_at(canvas, &block, CHART_LEFT, x, below, chart_ink(canvas));
    chart_lines_at(canvas, &state, CHART_LEFT, x, below + block.height, chart_muted(canvas));
    return below + block.height + state.count * chart_leading(canvas);
}

static length draw_row(struct steps *s, int first, int count, length y) {
    const length line = y + RADIUS + LENGTH_PT(1), start = 2 * RADIUS + LENGTH_PT(3);
    const bool more = first + count < s->chart->diagram.count;
    length lowest = y;
    for (int i = 0; i < count; i++) {
        length x = i * s->column;
        if (i + 1 < count)
            chart_arrow(s->canvas, x + start, line, x + s->column - LENGTH_PT(2), line,
                        LENGTH_PT(0.8), chart_muted(s->canvas));
        else if (more) /* goes on in the next row */
            chart_dashed(s->canvas, x + start, line, x + s->column - LENGTH_PT(8), line,
                         LENGTH_PT(0.8), chart_muted(s->canvas));
    }
    for (int i = 0; i < count; i++) {
        length end = draw_step(s, first + i, i * s->column, y);
        lowest = end > lowest ? end : lowest;
    }
    return lowest;
}

struct chart_drawing chart_steps_draw(struct chart_canvas *canvas, const struct chart *chart,
                                      length width) {
    const int count = chart->diagram.count;
    struct steps s = {.canvas = canvas, .chart = chart, .columns = columns_of(width, count)};
    length y = 0;
    s.column = width / s.columns;
    for (int first = 0; first < count; first += s.columns) {
        int row = count - first < s.columns ? count - first : s.columns;
        y = draw_row(&s, first, row, y > 0 ? y + LENGTH_PT(12) : 0);
    }
    return chart_finish(canvas, width, y);
}

/* ---- words ---- */

char *chart_steps_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Stappenplan van", "Plan of steps of");
    text_format(&t.text, " %d %s.", d->count,
                d->count == 1 ? chart_in(chart, "stap", "step")
                              : chart_in(chart, "stappen", "steps"));
    for (int i = CHART_STATE_OPEN; i <= CHART_STATE_DROPPED; i++)
        chart_tell_state(&t, (enum chart_state)i,
                         text_capitalise(arena, chart_state_word(chart, (enum chart_state)i)));
    chart_tell_state(&t, CHART_STATE_NONE,
                     text_capitalise(arena, chart_word(chart->language, CHART_WORD_NO_DATA)));
    return chart_tell_end(&t);
}

struct chart_table chart_steps_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 4, d->count);
    chart_table_head(&table, 0, chart_in(chart, "stap", "step"), false);
    chart_table_head(&table, 1, chart_in(chart, "omschrijving", "description"), false);
    chart_table_head(&table, 2, chart_in(chart, "staat", "state"), false);
    chart_table_head(&table, 3, chart_in(chart, "wanneer", "when"), false);
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        chart_table_cell(&table, arena_format(arena, "%d. %s", i + 1, item->label));
        chart_table_cell(&table, item->text ? item->text : "");
        chart_table_cell(&table, item->state == CHART_STATE_NONE
                                     ? chart_word(chart->language, CHART_WORD_NO_DATA)
                                     : chart_state_word(chart, item->state));
        chart_table_cell(&table, chart_dates_text(arena, chart, item));
    }
    return chart_table_end(&table);
}

bool chart_steps_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    bool good = chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags);
    for (int i = 0; good && i < d->count; i++)
        good = chart_check_item_dates(chart, &d->items[i], place, diags);
    return good;
}
