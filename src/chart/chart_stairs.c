/* The participatieladder: rungs as stairs, the lowest at the left (003 L462-543). The chosen rung
 * is filled; what else stands at a rung (comfort zone, quickscan) is a mark above it, in words. */
#include "chart/chart_shapes.h"

#define RISE    LENGTH_PT(20)
#define PAD     LENGTH_PT(4)
#define POINTER LENGTH_PT(5)
#define STATES  CHART_STATE_BIT(CHOSEN)

struct stairs {
    struct chart_canvas *canvas;
    const struct chart *chart;
    int count;
    length step;        /* width of a rung */
    length base, above; /* height of the lowest rung; room for marks above the highest */
    struct chart_block block[CHART_RUNGS];
    struct chart_lines mark[CHART_RUNGS];
};

static length mark_height(const struct stairs *s, int rung) {
    int lines = s->mark[rung].count;
    return lines > 0 ? lines * chart_leading(s->canvas) + POINTER + LENGTH_PT(3) : 0;
}

/* The chosen rung says so in words too. */
static const char *mark_of(const struct chart *chart, const struct chart_item *item) {
    if (item->state != CHART_STATE_CHOSEN || (item->mark && *item->mark))
        return item->mark;
    return chart_state_word(chart, CHART_STATE_CHOSEN);
}

static void measure(struct stairs *s) {
    const struct chart_diagram *d = &s->chart->diagram;
    const length room = s->step - 2 * PAD;
    s->base = RISE;
    for (int i = 0; i < s->count; i++) {
        const struct chart_item *item = &d->items[i];
        s->block[i] = chart_block(s->canvas, s->chart,
                                  arena_format(s->canvas->arena, "%d %s", i + 1, item->label),
                                  item->text, room);
        const char *mark = mark_of(s->chart, item);
        if (mark && *mark)
            s->mark[i] =
                chart_wrap_bold(s->canvas, mark, chart_language_tag(s->chart->language), room);
        length needed = s->block[i].height + 2 * PAD - i * RISE;
        length over = mark_height(s, i) - (s->count - 1 - i) * RISE;
        s->base = needed > s->base ? needed : s->base;
        s->above = over > s->above ? over : s->above;
    }
}

static length top_of(const struct stairs *s, int rung) {
    return s->above + (s->count - 1 - rung) * RISE;
}

static void draw_rung(struct stairs *s, int rung) {
    const bool chosen = s->chart->diagram.items[rung].state == CHART_STATE_CHOSEN;
    struct chart_canvas *canvas = s->canvas;
    const uint32_t fill = chosen ? chart_colour(canvas, STYLE_ACCENT) : chart_pale(canvas, 12);
    struct page_rect at = {rung * s->step, top_of(s, rung), s->step - LENGTH_PT(1),
                           s->base + rung * RISE};
    chart_rect(canvas, at, fill);
    if (!chosen)
        chart_frame(canvas, at, LENGTH_PT(0.6), chart_line_colour(canvas, fill));
    chart_block_at(canvas, &s->block[rung], CHART_LEFT, at.x + PAD, at.y + PAD,
                   chart_text_colour(canvas, fill));
}

static void draw_mark(struct stairs *s, int rung) {
    const length x = rung * s->step + s->step / 2, y = top_of(s, rung) - LENGTH_PT(1);
    const length half = POINTER * 2 / 3;
    if (s->mark[rung].count == 0)
        return;
    chart_lines_at(s->canvas, &s->mark[rung], CHART_CENTRE, x,
                   top_of(s, rung) - mark_height(s, rung), chart_ink(s->canvas));
    chart_polygon(s->canvas, (const length[]){x, y, x - half, y - POINTER, x + half, y - POINTER},
                  3, (struct chart_paint){.fill = true, .fill_colour = chart_ink(s->canvas)});
}

struct chart_drawing chart_stairs_draw(struct chart_canvas *canvas, const struct chart *chart,
                                       length width) {
    struct stairs s = {.canvas = canvas, .chart = chart, .count = chart->diagram.count};
    s.step = width / s.count;
    measure(&s);
    for (int i = 0; i < s.count; i++) {
        draw_mark(&s, i);
        draw_rung(&s, i);
    }
    return chart_finish(canvas, width, s.above + s.base + (s.count - 1) * RISE);
}

/* ---- words ---- */

char *chart_stairs_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Ladder van", "Ladder of");
    text_format(&t.text, " %d %s.", d->count,
                chart_in(chart, "treden, van laag naar hoog", "rungs, from low to high"));
    chart_tell_items(&t);
    chart_tell_state(&t, CHART_STATE_CHOSEN, chart_in(chart, "Gekozen", "Chosen"));
    for (int i = 0; i < d->count; i++) {
        if (!d->items[i].mark || !*d->items[i].mark)
            continue;
        text_format(&t.text, " %s %d ", chart_in(chart, "Bij trede", "At rung"), i + 1);
        chart_tell_name(&t, d->items[i].label);
        text_format(&t.text, ": %s.", d->items[i].mark);
    }
    return chart_tell_end(&t);
}

struct chart_table chart_stairs_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 4, d->count);
    chart_table_head(&table, 0, chart_in(chart, "trede", "rung"), false);
    chart_table_head(&table, 1, chart_in(chart, "omschrijving", "description"), false);
    chart_table_head(&table, 2, chart_in(chart, "staat", "state"), false);
    chart_table_head(&table, 3, chart_in(chart, "hier staat", "stands here"), false);
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        chart_table_cell(&table, arena_format(arena, "%d %s", i + 1, item->label));
        chart_table_cell(&table, item->text ? item->text : "");
        chart_table_cell(&table, chart_state_word(chart, item->state));
        chart_table_cell(&table, item->mark ? item->mark : "");
    }
    return chart_table_end(&table);
}

bool chart_stairs_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    return chart_check_items(chart, 2, CHART_RUNGS, STATES, place, diags);
}
