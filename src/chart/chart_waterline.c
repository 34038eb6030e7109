/* The wallpaper: events along a time axis, above the waterline what set things in motion, below it
 * what held them back, goals and results on it (002 L843-873).
 *
 * Every event has a flag at its date that opens to the right. A flag that spans later dates stands
 * higher than theirs, so no pole crosses a label and no labels overlap. */
#include "chart/chart_shapes.h"

#include <math.h>

#define POLE       LENGTH_PT(6) /* between the line and the lowest flags */
#define FLAG_GAP   LENGTH_PT(4)
#define YEARS_MOST 60
#define STATES     (CHART_STATE_BIT(ABOVE) | CHART_STATE_BIT(BELOW))

struct flag {
    int item;
    length x, offset; /* offset: of its near side from the line */
    struct chart_block block;
};

struct waterline {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length width, axis, flag;          /* of all, of the time axis, of a flag */
    int first, last;                   /* years */
    struct flag flags[2][CHART_ITEMS]; /* above and on, below; by date */
    int count[2];
    length deep[2]; /* of each side */
    length line;    /* y of the axis' band */
    length band;
};

/* Months since the year 0; a date of less precision counts as the middle of what it says. */
static double months_of(struct date date) {
    double month = date.month == 0 ? 6 : date.month - 1;
    double part = date.month == 0 ? 0 : date.day == 0 ? 0.5 : (date.day - 1) / 31.0;
    return date.year * 12 + month + part;
}

static length x_of(const struct waterline *w, double months) {
    double from = w->first * 12, to = (w->last + 1) * 12;
    return (length)lround((months - from) / (to - from) * w->axis);
}

static bool is_below(const struct chart_item *item) {
    return item->state == CHART_STATE_BELOW;
}

static void add_flag(struct waterline *w, int item) {
    const struct chart_item *it = &w->chart->diagram.items[item];
    const int side = is_below(it);
    const double months = months_of(it->from);
    const char *when = date_text(w->canvas->arena, it->from, w->chart->language);
    const char *text =
        it->text && *it->text ? arena_format(w->canvas->arena, "%s: %s", when, it->text) : when;
    int at = w->count[side]++;
    for (; at > 0; at--) {
        struct flag *before = &w->flags[side][at - 1];
        if (months_of(w->chart->diagram.items[before->item].from) <= months)
            break;
        w->flags[side][at] = *before;
    }
    w->flags[side][at] = (struct flag){
        .item = item,
        .x = x_of(w, months),
        .block = chart_block(w->canvas, w->chart, it->label, text, w->flag - LENGTH_PT(4))};
}

/* From the last to the first: further out than all that start within its span. */
static void place_flags(struct waterline *w, int side) {
    w->deep[side] = 0;
    for (int i = w->count[side] - 1; i >= 0; i--) {
        struct flag *flag = &w->flags[side][i];
        flag->offset = POLE;
        for (int j = i + 1; j < w->count[side]; j++) {
            const struct flag *later = &w->flags[side][j];
            length free = later->offset + later->block.height + FLAG_GAP;
            if (later->x < flag->x + flag->block.width + LENGTH_PT(10) && free > flag->offset)
                flag->offset = free;
        }
        length end = flag->offset + flag->block.height;
        w->deep[side] = end > w->deep[side] ? end : w->deep[side];
    }
}

static void draw_mark(struct waterline *w, const struct chart_item *item, length x, length y) {
    uint32_t accent = chart_line_colour(w->canvas, chart_colour(w->canvas, STYLE_ACCENT));
    if (item->state == CHART_STATE_NONE) {
        chart_mark(w->canvas, x, y, LENGTH_PT(4), 3, accent);
        return;
    }
    chart_mark(w->canvas, x, y, LENGTH_PT(3), is_below(item) ? 1 : 0,
               is_below(item) ? chart_ink(w->canvas) : accent);
}

/* In order of date: pole, mark, words. */
static void draw_flag(struct waterline *w, const struct flag *flag, int side) {
    const struct chart_item *item = &w->chart->diagram.items[flag->item];
    const length line = side ? w->line + w->band : w->line;
    const length end =
        side ? line + flag->offset + flag->block.height : line - flag->offset - flag->block.height;
    const length x = flag->x < LENGTH_PT(4) ? LENGTH_PT(4) : flag->x;
    chart_line(w->canvas, x, line, x, end, LENGTH_PT(0.6), chart_muted(w->canvas));
    draw_mark(w, item, x, line);
    chart_block_at(w->canvas, &flag->block, CHART_LEFT, x + LENGTH_PT(4),
                   side ? line + flag->offset : end, chart_ink(w->canvas));
}

/* Years that fit; always the first. */
static void draw_years(struct waterline *w) {
    const length middle = w->line + w->band / 2;
    const int years = w->last - w->first + 1;
    int every = 1;
    length room = chart_text(w->canvas, "2000", false).width + LENGTH_PT(6);
    while (w->axis / years * every < room && every < years)
        every++;
    for (int year = w->first; year <= w->last; year++) {
        length x = x_of(w, year * 12);
        const bool named = (year - w->first) % every == 0;
        chart_line(w->canvas, x, w->line, x, w->line + (named ? w->band : LENGTH_PT(3)),
                   LENGTH_PT(0.5), chart_muted(w->canvas));
        if (named)
            chart_put(w->canvas, arena_format(w->canvas->arena, "%d", year), false, CHART_LEFT,
                      x + LENGTH_PT(3), middle, chart_muted(w->canvas));
    }
}

static void draw_ground(struct waterline *w) {
    struct chart_canvas *canvas = w->canvas;
    const uint32_t line = chart_line_colour(canvas, chart_colour(canvas, STYLE_ACCENT));
    struct page_rect water = {0, w->line + w->band, w->width, w->deep[1] + LENGTH_PT(4)};
    chart_rect(canvas, water, chart_pale(canvas, 9));
    chart_line(canvas, 0, w->line, w->width, w->line, LENGTH_PT(1), line);
    chart_line(canvas, 0, w->line + w->band, w->width, w->line + w->band, LENGTH_PT(1), line);
}

/* What the sides mean, outside the flags' space. */
static length draw_side(struct waterline *w, bool below, length y) {
    const char *text =
        below ? chart_in(w->chart, "onder water: wat tegenhield", "under water: what held back")
              : chart_in(w->chart, "boven water: wat in beweging zette",
                         "above water: what set in motion");
    chart_put(w->canvas, text, false, CHART_LEFT, 0, y + chart_leading(w->canvas) / 2,
              chart_muted(w->canvas));
    return y + chart_leading(w->canvas);
}

struct chart_drawing chart_waterline_draw(struct chart_canvas *canvas, const struct chart *chart,
                                          length width) {
    const struct chart_diagram *d = &chart->diagram;
    struct waterline *w = ARENA_NEW(canvas->arena, struct waterline);
    *w = (struct waterline){.canvas = canvas, .chart = chart, .width = width};
    w->flag = width / 3 < LENGTH_PT(104) ? width / 3 : LENGTH_PT(104);
    w->axis = width - w->flag;
    w->band = chart_leading(canvas) + LENGTH_PT(8);
    w->first = w->last = d->items[0].from.year;
    for (int i = 0; i < d->count; i++) {
        w->first = d->items[i].from.year < w->first ? d->items[i].from.year : w->first;
        w->last = d->items[i].from.year > w->last ? d->items[i].from.year : w->last;
    }
    for (int i = 0; i < d->count; i++)
        add_flag(w, i);
    place_flags(w, 0);
    place_flags(w, 1);
    w->line = draw_side(w, false, 0) + LENGTH_PT(4) + w->deep[0];
    draw_ground(w);
    for (int i = 0; i < w->count[0]; i++)
        draw_flag(w, &w->flags[0][i], 0);
    draw_years(w);
    for (int i = 0; i < w->count[1]; i++)
        draw_flag(w, &w->flags[1][i], 1);
    length end = draw_side(w, true, w->line + w->band + w->deep[1] + LENGTH_PT(6));
    return chart_finish(canvas, width, end);
}

/* ---- words ---- */

static const char *side_word(const struct chart *chart, const struct chart_item *item) {
    return item->state == CHART_STATE_NONE ? chart_in(chart, "op de lijn", "on the line")
                                           : chart_state_word(chart, item->state);
}

static void tell_side(struct chart_teller *t, enum chart_state state) {
    const struct chart_diagram *d = &t->chart->diagram;
    int count = 0, told = 0;
    for (int i = 0; i < d->count; i++)
        count += d->items[i].state == state;
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        if (item->state != state)
            continue;
        if (told++ == 0)
            text_format(&t->text,
                        " %s (%d): ", text_capitalise(t->arena, side_word(t->chart, item)), count);
        chart_tell_name(t, item->label);
        text_format(&t->text, " (%s)%s", date_text(t->arena, item->from, t->chart->language),
                    told < count ? ", " : ".");
    }
}

char *chart_waterline_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t =
        chart_tell_start(arena, chart, "Tijdlijn met waterlijn van", "Timeline with waterline of");
    text_format(&t.text, " %d %s.", chart->diagram.count,
                chart->diagram.count == 1 ? chart_in(chart, "gebeurtenis", "event")
                                          : chart_in(chart, "gebeurtenissen", "events"));
    tell_side(&t, CHART_STATE_ABOVE);
    tell_side(&t, CHART_STATE_NONE);
    tell_side(&t, CHART_STATE_BELOW);
    return chart_tell_end(&t);
}

struct chart_table chart_waterline_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 4, d->count);
    chart_table_head(&table, 0, chart_in(chart, "gebeurtenis", "event"), false);
    chart_table_head(&table, 1, chart_in(chart, "wanneer", "when"), false);
    chart_table_head(&table, 2, chart_in(chart, "waar", "where"), false);
    chart_table_head(&table, 3, chart_in(chart, "omschrijving", "description"), false);
    for (int i = 0; i < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        chart_table_cell(&table, item->label);
        chart_table_cell(&table, date_text(arena, item->from, chart->language));
        chart_table_cell(&table, side_word(chart, item));
        chart_table_cell(&table, item->text ? item->text : "");
    }
    return chart_table_end(&table);
}

static bool check_span(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    int first = d->items[0].from.year, last = first;
    for (int i = 0; i < d->count; i++) {
        first = d->items[i].from.year < first ? d->items[i].from.year : first;
        last = d->items[i].from.year > last ? d->items[i].from.year : last;
    }
    if (last - first < YEARS_MOST)
        return true;
    diag_report(diags, CHART_SPAN, place, chart->subject,
                arena_format(diags->arena, "%d", last - first + 1),
                arena_format(diags->arena, "%d", YEARS_MOST));
    return false;
}

bool chart_waterline_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    bool good = chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags);
    for (int i = 0; i < d->count && good; i++) {
        good = chart_check_item_dates(chart, &d->items[i], place, diags);
        if (!good || d->items[i].from.year > 0)
            continue;
        diag_report(diags, CHART_DATE_MISSING, chart_item_place(&d->items[i], place),
                    chart->subject, d->items[i].label);
        good = false;
    }
    return good && check_span(chart, place, diags);
}
