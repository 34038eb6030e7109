/* A chain of steps that may branch and come together, as the reeks van instrumenten of Utrecht
 * (003 L1256-1282). Boxes stand in layers: each below all it comes after. An arrow that passes a
 * layer gets a place of its own there, so it never crosses a box. */
#include "chart/chart_shapes.h"

#define GAP      LENGTH_PT(20) /* between layers, for the arrows */
#define PAD      LENGTH_PT(5)
#define PASS     LENGTH_PT(22) /* width of a passing arrow */
#define BESIDE   LENGTH_PT(12) /* between boxes */
#define BOX_MOST LENGTH_PT(190)
#define SPOTS    96 /* boxes and places of passing arrows */
#define STATES   CHART_STATE_BIT(CHOSEN)

struct spot {
    int item; /* -1: an arrow passes */
    int layer, rank;
    length x, top, height;
};

struct link {
    int from, to; /* spots in neighbouring layers */
    bool last;    /* ends at a box: has a head */
};

struct chain {
    const struct chart *chart;
    struct spot spot[SPOTS];
    struct link link[SPOTS + CHART_ITEMS * CHART_ITEMS];
    int spots, links, layers;
    int in_layer[CHART_ITEMS];
};

/* The longest way to each item. False: *circle comes after itself. */
static bool set_layers(const struct chart_diagram *d, int *layer, int *circle) {
    for (int i = 0; i < d->count; i++)
        layer[i] = 0;
    for (int round = 0; round <= d->count; round++) {
        bool moved = false;
        for (int i = 0; i < d->count; i++)
            for (int a = 0; a < d->items[i].after_count; a++)
                if (layer[d->items[i].after[a]] >= layer[i]) {
                    layer[i] = layer[d->items[i].after[a]] + 1;
                    *circle = i;
                    moved = true;
                }
        if (!moved)
            return true;
    }
    return false;
}

/* False: more places than there is room for. */
static bool add_spot(struct chain *c, int item, int layer) {
    if (c->spots == SPOTS)
        return false;
    c->spot[c->spots++] = (struct spot){.item = item, .layer = layer, .rank = c->in_layer[layer]++};
    c->layers = layer + 1 > c->layers ? layer + 1 : c->layers;
    return true;
}

static bool add_link(struct chain *c, int from, int to) {
    int at = from;
    for (int layer = c->spot[from].layer + 1; layer < c->spot[to].layer; layer++) {
        if (!add_spot(c, -1, layer))
            return false;
        c->link[c->links++] = (struct link){at, c->spots - 1, false};
        at = c->spots - 1;
    }
    c->link[c->links++] = (struct link){at, to, true};
    return true;
}

static bool build(struct chain *c, const struct chart *chart, int *circle) {
    const struct chart_diagram *d = &chart->diagram;
    int layer[CHART_ITEMS];
    c->chart = chart;
    if (!set_layers(d, layer, circle))
        return false;
    *circle = -1;
    for (int i = 0; i < d->count; i++)
        add_spot(c, i, layer[i]);
    for (int i = 0; i < d->count; i++)
        for (int a = 0; a < d->items[i].after_count; a++)
            if (!add_link(c, d->items[i].after[a], i))
                return false;
    return true;
}

/* ---- places ---- */

/* The mean rank of what comes into a spot, in hundredths; its own when nothing does. */
static int wanted_rank(const struct chain *c, int spot) {
    int sum = 0, count = 0;
    for (int l = 0; l < c->links; l++)
        if (c->link[l].to == spot) {
            sum += c->spot[c->link[l].from].rank * 100;
            count++;
        }
    return count > 0 ? sum / count : c->spot[spot].rank * 100;
}

/* Orders a layer by where its arrows come from; equal ones stay in order. */
static void order_layer(struct chain *c, int layer) {
    int at[SPOTS], wanted[SPOTS], count = 0;
    for (int s = 0; s < c->spots; s++) {
        if (c->spot[s].layer != layer)
            continue;
        int want = wanted_rank(c, s), i = count++;
        for (; i > 0 && wanted[i - 1] > want; i--) {
            at[i] = at[i - 1];
            wanted[i] = wanted[i - 1];
        }
        at[i] = s;
        wanted[i] = want;
    }
    for (int i = 0; i < count; i++)
        c->spot[at[i]].rank = i;
}

/* The arrows that pass a layer, and the room left empty against them so that its boxes stand in the
 * middle of the chart. */
struct lanes {
    int boxes, all, empty_left, empty_right;
};

static struct lanes lanes_of(const struct chain *c, int layer) {
    struct lanes lanes = {0};
    int first = SPOTS, last = -1, left = 0, right = 0;
    for (int s = 0; s < c->spots; s++) {
        const struct spot *spot = &c->spot[s];
        if (spot->layer != layer || spot->item < 0)
            continue;
        lanes.boxes++;
        first = spot->rank < first ? spot->rank : first;
        last = spot->rank > last ? spot->rank : last;
    }
    lanes.all = c->in_layer[layer] - lanes.boxes;
    for (int s = 0; s < c->spots; s++)
        if (c->spot[s].layer == layer && c->spot[s].item < 0) {
            left += c->spot[s].rank < first;
            right += c->spot[s].rank > last;
        }
    if (left + right < lanes.all)
        return lanes; /* between boxes: there is no middle to keep */
    lanes.empty_left = right > left ? right - left : 0;
    lanes.empty_right = left > right ? left - right : 0;
    return lanes;
}

/* What a passing arrow takes is little; boxes share the rest. */
static length box_width(const struct chain *c, int layer, length width) {
    const struct lanes lanes = lanes_of(c, layer);
    const int taken = lanes.all + lanes.empty_left + lanes.empty_right;
    length box = lanes.boxes > 0 ? (width - taken * PASS) / lanes.boxes - BESIDE : 0;
    return box > BOX_MOST ? BOX_MOST : box;
}

static length spot_width(const struct chain *c, const struct spot *spot, length width) {
    return spot->item < 0 ? PASS : box_width(c, spot->layer, width) + BESIDE;
}

/* The middle of a spot in its layer, which is centred. */
static length middle_of(const struct chain *c, const struct spot *spot, length width) {
    const struct lanes lanes = lanes_of(c, spot->layer);
    length before = lanes.empty_left * PASS, all = before + lanes.empty_right * PASS;
    for (int s = 0; s < c->spots; s++) {
        if (c->spot[s].layer != spot->layer)
            continue;
        length size = spot_width(c, &c->spot[s], width);
        all += size;
        before += c->spot[s].rank < spot->rank ? size : 0;
    }
    return (width - all) / 2 + before + spot_width(c, spot, width) / 2;
}

static struct chart_block block_of(struct chart_canvas *canvas, const struct chain *c,
                                   const struct spot *spot, length width) {
    const struct chart_item *item = &c->chart->diagram.items[spot->item];
    return chart_block(canvas, c->chart, item->label, item->text,
                       box_width(c, spot->layer, width) - 2 * PAD);
}

static length place(struct chart_canvas *canvas, struct chain *c, length width) {
    length y = 0;
    for (int layer = 0; layer < c->layers; layer++) {
        length tallest = 0;
        order_layer(c, layer);
        for (int s = 0; s < c->spots; s++) {
            struct spot *spot = &c->spot[s];
            if (spot->layer != layer)
                continue;
            spot->x = middle_of(c, spot, width);
            spot->top = y;
            if (spot->item >= 0)
                spot->height = block_of(canvas, c, spot, width).height + 2 * PAD;
            tallest = spot->height > tallest ? spot->height : tallest;
        }
        for (int s = 0; s < c->spots; s++)
            if (c->spot[s].layer == layer)
                c->spot[s].height = tallest;
        y += tallest + GAP;
    }
    return y - GAP;
}

static void draw_box(struct chart_canvas *canvas, const struct chain *c, const struct spot *spot,
                     length width) {
    const bool chosen = c->chart->diagram.items[spot->item].state == CHART_STATE_CHOSEN;
    const uint32_t fill = chosen ? chart_colour(canvas, STYLE_ACCENT) : chart_pale(canvas, 10);
    const length box = box_width(c, spot->layer, width);
    struct page_rect at = {spot->x - box / 2, spot->top, box, spot->height};
    struct chart_block block = block_of(canvas, c, spot, width);
    chart_rect(canvas, at, fill);
    if (!chosen)
        chart_frame(canvas, at, LENGTH_PT(0.6), chart_line_colour(canvas, fill));
    chart_block_at(canvas, &block, CHART_LEFT, at.x + PAD, at.y + PAD,
                   chart_text_colour(canvas, fill));
}

static void draw_link(struct chart_canvas *canvas, const struct chain *c, const struct link *link) {
    const struct spot *from = &c->spot[link->from], *to = &c->spot[link->to];
    const uint32_t colour = chart_muted(canvas);
    const length start = from->top + from->height, width = LENGTH_PT(0.9);
    if (from->item < 0)
        chart_line(canvas, from->x, from->top, from->x, start, width, colour);
    if (link->last)
        chart_arrow(canvas, from->x, start, to->x, to->top, width, colour);
    else
        chart_line(canvas, from->x, start, to->x, to->top, width, colour);
}

struct chart_drawing chart_chain_draw(struct chart_canvas *canvas, const struct chart *chart,
                                      length width) {
    struct chain *c = ARENA_NEW(canvas->arena, struct chain);
    int circle;
    build(c, chart, &circle);
    length height = place(canvas, c, width);
    for (int l = 0; l < c->links; l++)
        draw_link(canvas, c, &c->link[l]);
    for (int layer = 0; layer < c->layers; layer++)
        for (int rank = 0; rank < c->in_layer[layer]; rank++)
            for (int s = 0; s < c->spots; s++)
                if (c->spot[s].item >= 0 && c->spot[s].layer == layer && c->spot[s].rank == rank)
                    draw_box(canvas, c, &c->spot[s], width);
    return chart_finish(canvas, width, height);
}

/* ---- words ---- */

static void names_after(struct chart_teller *t, const struct chart_item *item) {
    const struct chart_diagram *d = &t->chart->diagram;
    for (int a = 0; a < item->after_count; a++) {
        if (a > 0)
            text_append(&t->text,
                        a + 1 == item->after_count ? chart_in(t->chart, " en ", " and ") : ", ");
        chart_tell_name(t, d->items[item->after[a]].label);
    }
}

char *chart_chain_alternative(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_teller t = chart_tell_start(arena, chart, "Stroomschema van", "Flow chart of");
    text_format(&t.text, " %d %s.", d->count,
                d->count == 1 ? chart_in(chart, "onderdeel", "part")
                              : chart_in(chart, "onderdelen", "parts"));
    for (int i = 0; i < d->count; i++) {
        text_append(&t.text, " ");
        chart_tell_name(&t, d->items[i].label);
        if (d->items[i].text && *d->items[i].text)
            text_format(&t.text, " (%s)", d->items[i].text);
        if (d->items[i].after_count > 0)
            text_format(&t.text, " %s ", chart_in(chart, "na", "after"));
        names_after(&t, &d->items[i]);
        text_append(&t.text, i + 1 < d->count ? ";" : ".");
    }
    return chart_tell_end(&t);
}

struct chart_table chart_chain_table(struct arena *arena, const struct chart *chart) {
    const struct chart_diagram *d = &chart->diagram;
    struct chart_table_maker table = chart_table_start(arena, 3, d->count);
    chart_table_head(&table, 0, chart_in(chart, "onderdeel", "part"), false);
    chart_table_head(&table, 1, chart_in(chart, "omschrijving", "description"), false);
    chart_table_head(&table, 2, chart_in(chart, "komt na", "comes after"), false);
    for (int i = 0; i < d->count; i++) {
        struct chart_teller t = {arena, chart, {.arena = arena}};
        names_after(&t, &d->items[i]);
        chart_table_cell(&table, d->items[i].label);
        chart_table_cell(&table, d->items[i].text ? d->items[i].text : "");
        chart_table_cell(&table, chart_tell_end(&t));
    }
    return chart_table_end(&table);
}

static bool check_layers(const struct chart *chart, struct place place, struct diag_list *diags) {
    struct chain *c = ARENA_NEW(diags->arena, struct chain);
    int circle = -1;
    const bool built = build(c, chart, &circle);
    if (!built && circle >= 0) {
        const struct chart_item *item = &chart->diagram.items[circle];
        diag_report(diags, CHART_CIRCLE, chart_item_place(item, place), chart->subject,
                    item->label);
        return false;
    }
    for (int s = 0; s < c->spots; s++) {
        const struct spot *spot = &c->spot[s];
        if (spot->item < 0 || (built && c->in_layer[spot->layer] <= CHART_CHAIN_WIDE))
            continue;
        const struct chart_item *item = &chart->diagram.items[spot->item];
        diag_report(diags, CHART_TOO_WIDE, chart_item_place(item, place), chart->subject,
                    arena_format(diags->arena, "%d", c->in_layer[spot->layer]), item->label,
                    arena_format(diags->arena, "%d", CHART_CHAIN_WIDE));
        return false;
    }
    return true;
}

bool chart_chain_check(const struct chart *chart, struct place place, struct diag_list *diags) {
    return chart_check_items(chart, 1, CHART_ITEMS, STATES, place, diags) &&
           check_layers(chart, place, diags);
}
