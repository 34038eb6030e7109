/* A tile per gemeente: all equally large, at a place that recalls the map, or in order when no
 * places are given. The number stands in the tile; its shade repeats it. */
#include "chart/chart_shapes.h"

#include <math.h>

#define TILE_MOST LENGTH_PT(84)
#define TILE_WISH LENGTH_PT(70) /* of tiles without places */
#define GAP       LENGTH_PT(2)
#define PAD       LENGTH_PT(4)
#define STATES    CHART_STATE_BIT(CHOSEN)

struct tiles {
    struct chart_canvas *canvas;
    const struct chart *chart;
    int columns, rows;
    length tile, height;
    bool placed, numbers;
    double least, most;
};

static int whole(const struct chart_value *value) {
    return (int)number_value(value->number);
}

static int column_of(const struct tiles *t, int item) {
    return t->placed ? whole(&t->chart->diagram.items[item].value[0]) - 1 : item % t->columns;
}

static int row_of(const struct tiles *t, int item) {
    return t->placed ? whole(&t->chart->diagram.items[item].value[1]) - 1 : item / t->columns;
}

static void set_range(struct tiles *t) {
    const struct chart_diagram *d = &t->chart->diagram;
    for (int i = 0; i < d->count; i++) {
        if (d->items[i].value[2].missing)
            continue;
        double value = number_value(d->items[i].value[2].number);
        t->least = !t->numbers || value < t->least ? value : t->least;
        t->most = !t->numbers || value > t->most ? value : t->most;
        t->numbers = true;
    }
}

static void set_grid(struct tiles *t, length width) {
    const struct chart_diagram *d = &t->chart->diagram;
    t->placed = !d->items[0].value[0].missing;
    t->columns = width / TILE_WISH < d->count ? width / TILE_WISH : d->count;
    t->columns = t->columns < 1 ? 1 : t->columns;
    if (t->placed)
        t->columns = 1;
    for (int i = 0; i < d->count; i++) {
        t->columns = t->placed && whole(&d->items[i].value[0]) > t->columns
                         ? whole(&d->items[i].value[0])
                         : t->columns;
    }
    for (int i = 0; i < d->count; i++)
        t->rows = row_of(t, i) + 1 > t->rows ? row_of(t, i) + 1 : t->rows;
    t->tile = width / t->columns - GAP;
    t->tile = t->tile > TILE_MOST ? TILE_MOST : t->tile;
}

static struct chart_block block_of(const struct tiles *t, const struct chart_item *item) {
    const char *number =
        t->numbers ? chart_value_text(t->canvas->arena, t->chart, &item->value[2]) : item->text;
    return chart_block(t->canvas, t->chart, item->label, number, t->tile - 2 * PAD);
}

static uint32_t shade_of(const struct tiles *t, const struct chart_item *item) {
    if (!t->numbers)
        return chart_pale(t->canvas, 12);
    if (item->value[2].missing)
        return chart_colour(t->canvas, STYLE_PAPER);
    double part = t->most > t->least
                      ? (number_value(item->value[2].number) - t->least) / (t->most - t->least)
                      : 0;
    return chart_pale(t->canvas, 8 + (int)lround(part * 32));
}

static void draw_tile(struct tiles *t, int i) {
    const struct chart_item *item = &t->chart->diagram.items[i];
    struct chart_canvas *canvas = t->canvas;
    const bool chosen = item->state == CHART_STATE_CHOSEN;
    const uint32_t fill = shade_of(t, item);
    struct page_rect at = {column_of(t, i) * (t->tile + GAP), row_of(t, i) * (t->height + GAP),
                           t->tile, t->height};
    struct chart_block block = block_of(t, item);
    chart_rect(canvas, at, fill);
    chart_frame(canvas, at, chosen ? LENGTH_PT(1.6) : LENGTH_PT(0.5),
                chosen ? chart_ink(canvas) : chart_line_colour(canvas, fill));
    chart_block_at(canvas, &block, CHART_LEFT, at.x + PAD, at.y + PAD,
                   chart_text_colour(canvas, fill));
}

struct chart_drawing chart_tiles_draw(struct chart_canvas *canvas, const struct chart *chart,
                                      length width) {
    const struct chart_diagram *d = &chart->diagram;
    struct tiles t = {.canvas = canvas, .chart = chart};
    set_range(&t);
    set_grid(&t, width);
    t.height = t.tile * 11 / 20;
    for (int i = 0; i < d->count; i++) {
        length needed = block_of(&t, &d->items[i]).height + 2 * PAD;
        t.height = needed > t.height ? needed : t.height;
    }
    for (int row = 0; row < t.rows; row++)
        for (int column = 0; column < t.columns; column++)
            for (int i = 0; i < d->count; i++)
                if (row_of(&t, i) == row && column_of(&t, i) == column)
                    draw_tile(&t, i);
    return chart_finish(canvas, width, t.rows * (t.height + GAP) - GAP);
}

/* ---- words ---- */

static void tell_end_of(struct chart_teller *t, double value, const char *before) {
    const struct chart_diagram *d = &t->chart->diagram;
    const char **names = ARENA_ARRAY(t->arena, const char *, (size_t)d->count);
    bool *picked = ARENA_ARRAY(t->arena, bool, (size_t)d->count);
    const char *number = "";
    for (int i = 0; i < d->count; i++) {
        const struct chart_value *at = &d->items[i].value[2];
        names[i] = d->items[i].label;
        picked[i] = !at->missing && number_value(at->number) == value;
        if (picked[i])
            number = number_text(t->arena, at->number, t->chart->language);
    }
    text_format(&t->text, "%s ", before);
    chart_tell_names(t, names, picked, d->count);
    text_format(&t->text, " (%s)", number);
}

static void tell_gaps(struct chart_teller *t) {
    const struct chart_diagram *d = &t->chart->diagram;
    const char **names = ARENA_ARRAY(t->arena, const char *, (size_t)d->count);
    bool *picked = ARENA_ARRAY(t->arena, bool, (size_t)d->count), any = false;
    for (int i = 0; i < d->count; i++) {
        names[i] = d->items[i].label;
        picked[i] = d->items[i].value[2].missing;
        any = any || picked[i];
    }
    if (!any)
        return;
    text_format(&t->text, " %s ", chart_word(t->chart->language, CHART_WORD_NO_DATA_AT));
    chart_tell_names(t, names, picked, d->count);
    text_append(&t->text, ".");
}

char *chart_tiles_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Tegelkaart van", "Tile map of");
    struct tiles range = {.chart = chart};
    set_range(&range);
    text_format(&t.text, " %d %s", chart->diagram.count,
                chart->diagram.count == 1 ? chart_in(chart, "tegel", "tile")
                                          : chart_in(chart, "tegels", "tiles"));
    if (chart->unit && *chart->unit)
        text_format(&t.text, ", in %s", chart->unit);
    text_append(&t.text, ".");
    if (!range.numbers) {
        chart_tell_items(&t);
    } else {
        tell_end_of(&t, range.most, chart_in(chart, " Hoogste bij", " Highest at"));
        if (range.most > range.least)
            tell_end_of(&t, range.least, chart_in(chart, ", laagste bij", ", lowest at"));
        text_append(&t.text, ".");
        tell_gaps(&t);
    }
    chart_tell_state(&t, CHART_STATE_CHOSEN, chart_in(chart, "Omlijnd", "Framed"));
    return chart_tell_end(&t);
}

struct chart_table chart_tiles_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 2, d->count);
    struct tiles range = {.chart = chart};
    set_range(&range);
    chart_table_head(&table, 1,
                     chart->unit && *chart->unit ? chart->unit : chart_in(chart, "waarde", "value"),
                     range.numbers);
    for (int i = 0; i < d->count; i++) {
        chart_table_cell(&table, d->items[i].label);
        if (range.numbers)
            chart_table_cell(&table, chart_value_text(arena, chart, &d->items[i].value[2]));
        else
            chart_table_cell(&table, d->items[i].text ? d->items[i].text : "");
    }
    return chart_table_end(&table);
}

static bool on_grid(const struct chart_value *value) {
    return !value->missing && value->number.decimals == 0 && value->number.units >= 1 &&
           value->number.units <= CHART_TILE_SIDE;
}

/* All items have a place of their own, or none has one. */
static bool check_places(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    const struct chart_item *taken[CHART_TILE_SIDE][CHART_TILE_SIDE] = {0};
    int without = 0;
    for (int i = 0; i < d->count; i++)
        without += d->items[i].value[0].missing && d->items[i].value[1].missing;
    for (int i = 0; i < d->count && without < d->count; i++) {
        const struct chart_item *item = &d->items[i];
        if (!on_grid(&item->value[0]) || !on_grid(&item->value[1])) {
            diag_report(diags, CHART_TILE_WRONG, chart_item_place(item, place), chart->subject,
                        item->label, arena_format(diags->arena, "%d", CHART_TILE_SIDE));
            return false;
        }
        const struct chart_item **there =
            &taken[item->value[1].number.units - 1][item->value[0].number.units - 1];
        if (*there) {
            diag_report(diags, CHART_TILE_TAKEN, chart_item_place(item, place), chart->subject,
                        (*there)->label, item->label);
            return false;
        }
        *there = item;
    }
    return true;
}

bool chart_tiles_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    const struct chart_diagram *d = &chart->diagram;
    bool good = chart_check_items(chart, 1, CHART_TILES, STATES, place, diags);
    for (int i = 0; good && i < d->count; i++)
        for (int v = 0; v < 3; v++)
            good = chart_check_item_value(chart, &d->items[i], v, NULL, place, diags) && good;
    return good && check_places(chart, place, diags);
}
