/* Page breaks for a whole chapter at once. Between two forced breaks every legal break keeps the
 * cheapest way to reach it; a page costs the square of what it is short, in percent, plus the cost
 * of the break that ends it. */
#include "layout/layout_private.h"

#define COST_UNREACHED INT64_MAX
#define COST_UNLEVEL   60 /* facing pages that end more than LEVEL_LINES apart */
#define LEVEL_LINES    2
#define COST_STUB      2  /* times the square of what a last page lacks of being one [percent] */
#define STUB_PERCENT   25 /* a last page of less looks forgotten */
#define COST_OVERFULL  1000000
#define SINK_TRIES     50 /* in one chapter */

/* The cheapest way to end a page before a box, with an even and with an odd number of pages. */
struct break_state {
    int64_t cost[2];
    uint32_t previous[2];
};

struct breaker {
    struct layout *layout;
    const struct galley *galley;
    int64_t *height; /* [i]: of boxes [0, i), with the spaces above them */
    int64_t *notes;  /* [i]: of notes of boxes [0, i) */
    uint32_t *note_count;
    struct break_state *states;
    int64_t full; /* height of the text on this chapter's pages */
    VEC(struct page_span) spans;
    int64_t total; /* cost of all pages */
    bool has_columns;
    bool desperate;
    bool faces;   /* pages face each other, and are to end level */
    size_t pages; /* made before this chapter */
};

length note_gap(const struct layout *layout) {
    return layout->style->role[STYLE_NOTE].leading / 3;
}

length note_space(const struct layout *layout) {
    return layout->style->note_gap + layout->style->rule_width + note_gap(layout);
}

struct wrapper *wrapper_across(const struct galley *galley, uint32_t box) {
    if (box >= galley->boxes.count)
        return NULL;
    struct wrapper *wrapper = galley->boxes.items[box].wrap;
    while (wrapper != NULL && wrapper->first >= box)
        wrapper = wrapper->parent;
    return wrapper;
}

length area_width(const struct layout *layout, bool landscape) {
    const struct style *s = layout->style;
    return landscape ? s->page_height - s->margin_top - s->margin_bottom : layout->text_width;
}

length area_height(const struct layout *layout, bool landscape) {
    const struct style *s = layout->style;
    return landscape ? s->page_width - s->margin_inner - s->margin_outer : layout->text_height;
}

struct wrapper *columns_around(const struct galley *galley, uint32_t box) {
    struct wrapper *wrapper = box < galley->boxes.count ? galley->boxes.items[box].wrap : NULL;
    while (wrapper != NULL && wrapper->kind != WRAP_COLUMNS)
        wrapper = wrapper->parent;
    return wrapper;
}

static length boxes_height(const struct galley *galley, uint32_t first, uint32_t end) {
    length height = 0;
    for (uint32_t i = first; i < end; i++)
        height += galley->boxes.items[i].height + (i > first ? galley->boxes.items[i].space : 0);
    return height;
}

uint32_t columns_part(const struct galley *galley, uint32_t first, uint32_t end, length *height) {
    uint32_t best = end;
    *height = boxes_height(galley, first, end);
    for (uint32_t part = first + 1; part < end; part++) {
        if (galley->boxes.items[part].break_cost == BREAK_NEVER)
            continue;
        const length left = boxes_height(galley, first, part);
        const length right = boxes_height(galley, part, end);
        const length taller = left > right ? left : right;
        if (taller < *height) {
            *height = taller;
            best = part;
        }
    }
    return best;
}

/* What columns save on [first, end): their boxes stand beside each other. */
static int64_t columns_saving(const struct galley *galley, uint32_t first, uint32_t end) {
    int64_t saving = 0;
    for (uint32_t i = first; i < end;) {
        const struct wrapper *columns = columns_around(galley, i);
        if (columns == NULL) {
            i++;
            continue;
        }
        const uint32_t stop = columns->last + 1 < end ? columns->last + 1 : end;
        length height;
        columns_part(galley, i, stop, &height);
        saving += boxes_height(galley, i, stop) - height;
        i = stop;
    }
    return saving;
}

static int64_t carry_height(const struct galley *galley, uint32_t box) {
    int64_t height = galley->boxes.items[box].lead;
    for (const struct wrapper *w = wrapper_across(galley, box); w != NULL; w = w->parent)
        height += w->carry;
    return height;
}

static int64_t tail_height(const struct galley *galley, uint32_t box) {
    int64_t height = 0;
    for (const struct wrapper *w = wrapper_across(galley, box); w != NULL; w = w->parent)
        height += w->tail;
    return height;
}

static int64_t page_height(const struct breaker *b, uint32_t first, uint32_t end) {
    const struct galley_box *top = &b->galley->boxes.items[first];
    int64_t height = b->height[end] - b->height[first] - top->space - top->pad;
    if (b->layout->style->baseline_grid && !top->on_grid)
        height += b->layout->style->grid_step; /* the first line of text may need more padding */
    height += carry_height(b->galley, first) + tail_height(b->galley, end);
    if (b->has_columns)
        height -= columns_saving(b->galley, first, end);
    if (b->note_count[end] > b->note_count[first])
        height += b->notes[end] - b->notes[first] + note_space(b->layout);
    return height;
}

static bool is_legal(const struct breaker *b, uint32_t box, uint32_t segment_end) {
    return box == segment_end || b->desperate ||
           b->galley->boxes.items[box].break_cost != BREAK_NEVER;
}

static int64_t page_cost(const struct breaker *b, uint32_t first, uint32_t end,
                         uint32_t segment_first, uint32_t segment_end) {
    const int64_t full = b->full;
    const int64_t height = page_height(b, first, end);
    if (end == segment_end) {
        const int64_t lacking = STUB_PERCENT - height * 100 / full;
        return first > segment_first && lacking > 0 ? lacking * lacking * COST_STUB : 0;
    }
    const int64_t percent10 = (full - height) * 1000 / full;
    const int32_t cost = b->galley->boxes.items[end].break_cost;
    return percent10 * percent10 / 100 + (cost == BREAK_NEVER ? BREAK_DESPERATE : cost);
}

/* How far down a page reaches; notes stand at its foot. */
static int64_t page_reach(const struct breaker *b, uint32_t first, uint32_t end) {
    return b->note_count[end] > b->note_count[first] ? b->full : page_height(b, first, end);
}

/* What a right-hand page costs because it does not end where the left-hand one does. What is a few
 * lines apart is made level by facing.c. */
static int64_t unlevel_cost(const struct breaker *b, uint32_t left, uint32_t first, uint32_t end) {
    const int64_t apart = page_reach(b, left, first) - page_reach(b, first, end);
    const int64_t limit = (int64_t)b->layout->style->grid_step * LEVEL_LINES;
    return apart > limit || apart < -limit ? COST_UNLEVEL : 0;
}

static void offer(struct breaker *b, uint32_t first, uint32_t end, int64_t cost, bool levels) {
    for (int parity = 0; parity < (b->faces ? 2 : 1); parity++) {
        const struct break_state *from = &b->states[first];
        struct break_state *to = &b->states[end];
        const int then = b->faces ? 1 - parity : 0;
        if (from->cost[parity] == COST_UNREACHED || from->cost[parity] + cost >= to->cost[then])
            continue;
        int64_t total = from->cost[parity] + cost;
        if (levels && parity == 0) /* the page opens on the right, beside the one before */
            total += unlevel_cost(b, from->previous[parity], first, end);
        if (total >= to->cost[then])
            continue;
        to->cost[then] = total;
        to->previous[then] = first;
    }
}

static bool is_reached(const struct break_state *state) {
    return state->cost[0] != COST_UNREACHED || state->cost[1] != COST_UNREACHED;
}

/* The cheapest ways to end a page before box `end`. */
static void reach(struct breaker *b, uint32_t end, uint32_t first, uint32_t last) {
    const int64_t full = b->full;
    b->states[end].cost[0] = b->states[end].cost[1] = COST_UNREACHED;
    if (!is_legal(b, end, last))
        return;
    for (uint32_t from = end; from-- > first;) {
        const int64_t least = b->height[end] - b->height[from] -
                              b->galley->boxes.items[from].space - b->galley->boxes.items[from].pad;
        if ((b->has_columns ? least / 2 : least) > full && from + 1 < end)
            break;
        if (!is_reached(&b->states[from]))
            continue;
        if (page_height(b, from, end) <= full)
            offer(b, from, end, page_cost(b, from, end, first, last),
                  b->faces && from > first && end < last);
        else if (b->desperate && from + 1 == end)
            offer(b, from, end, COST_OVERFULL, false);
    }
}

static bool solve(struct breaker *b, uint32_t first, uint32_t last, bool desperate) {
    b->desperate = desperate;
    struct break_state *start = &b->states[first];
    start->previous[0] = start->previous[1] = first;
    start->cost[0] = start->cost[1] = COST_UNREACHED;
    start->cost[b->faces ? b->pages % 2 : 0] = 0;
    for (uint32_t end = first + 1; end <= last; end++)
        reach(b, end, first, last);
    return is_reached(&b->states[last]);
}

/* Adds the pages of the cheapest way to `last`. */
static void add_spans(struct breaker *b, uint32_t first, uint32_t last) {
    const struct break_state *end = &b->states[last];
    int parity = end->cost[1] < end->cost[0];
    b->total += end->cost[parity];
    const size_t base = b->spans.count;
    for (uint32_t box = last, previous; box > first; box = previous) {
        previous = b->states[box].previous[parity];
        *VEC_PUSH(&b->layout->boxes, &b->spans) = (struct page_span){previous, box};
        parity = b->faces ? 1 - parity : 0;
    }
    for (size_t i = base, j = b->spans.count - 1; i < j; i++, j--) {
        const struct page_span swap = b->spans.items[i];
        b->spans.items[i] = b->spans.items[j];
        b->spans.items[j] = swap;
    }
}

static void report_overfull(struct breaker *b, uint32_t first, uint32_t end) {
    if (page_height(b, first, end) <= b->full)
        return;
    const struct galley_box *box = &b->galley->boxes.items[first];
    struct place place = {0};
    for (uint32_t p = 0; p < box->piece_count && place.file == NULL; p++) {
        const page_tag_id tag = b->galley->pieces.items[box->piece_first + p].item.tag;
        if (tag > 0)
            place = b->layout->pages->tags.items[tag].place;
    }
    const int64_t over = page_height(b, first, end) - b->full;
    diag_report(b->layout->diags, PAGE_OVERFULL, place,
                arena_format(b->layout->arena, "%d", (int)(over / 1000)));
}

static void prepare(struct breaker *b) {
    const size_t count = b->galley->boxes.count;
    struct arena *scratch = &b->layout->scratch;
    b->height = ARENA_ARRAY(scratch, int64_t, count + 1);
    b->notes = ARENA_ARRAY(scratch, int64_t, count + 1);
    b->note_count = ARENA_ARRAY(scratch, uint32_t, count + 1);
    b->states = ARENA_ARRAY(scratch, struct break_state, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct galley_box *box = &b->galley->boxes.items[i];
        b->height[i + 1] = b->height[i] + box->space + box->pad + box->height;
        b->notes[i + 1] = b->notes[i];
        b->note_count[i + 1] = b->note_count[i] + box->note_count;
        for (uint32_t n = 0; n < box->note_count; n++)
            b->notes[i + 1] += b->galley->notes.items[box->note_first + n].height;
    }
}

/* Chapters begin where a break is forced or where pages turn. */
static uint32_t chapter_end(const struct galley *galley, uint32_t first, bool *has_columns) {
    const struct galley_box *boxes = galley->boxes.items;
    uint32_t last = first;
    *has_columns = false;
    do {
        *has_columns = *has_columns || columns_around(galley, last) != NULL;
        last++;
    } while (last < galley->boxes.count && boxes[last].break_cost != BREAK_FORCED &&
             boxes[last].landscape == boxes[first].landscape);
    return last;
}

/* The chapters of the galley; b->total becomes what their pages cost. */
static size_t break_all(struct breaker *b, const struct page_span **out) {
    const struct galley *galley = b->galley;
    const struct style *style = b->layout->style;
    b->faces = style->baseline_grid && style->mirror;
    b->total = 0;
    memset(&b->spans, 0, sizeof b->spans);
    prepare(b);
    for (uint32_t first = 0, last; first < galley->boxes.count; first = last) {
        last = chapter_end(galley, first, &b->has_columns);
        b->full = area_height(b->layout, galley->boxes.items[first].landscape);
        b->pages = b->layout->pages->pages.count + b->spans.count;
        if (!solve(b, first, last, false) && !solve(b, first, last, true))
            BUG("no way through a chapter");
        add_spans(b, first, last);
    }
    *out = b->spans.items;
    return b->spans.count;
}

/* Lets floating blocks that open a page sink to its foot, where that makes better pages. */
static size_t sink_floats(struct breaker *b, struct galley *galley, const struct page_span **spans,
                          size_t count) {
    for (size_t p = 0, tries = 0; p + 1 < count && tries < SINK_TRIES; p++) {
        struct float_move move;
        if (!floats_sink(b->layout, galley, (*spans)[p], &move))
            continue;
        tries++;
        const int64_t before = b->total;
        const struct page_span *other;
        const size_t other_count = break_all(b, &other);
        if (b->total + move.gain <= before && floats_sunk(&move, other, other_count)) {
            *spans = other;
            count = other_count;
            continue;
        }
        b->total = before;
        floats_rise(b->layout, galley, &move);
    }
    return count;
}

static void report_all(struct breaker *b, const struct page_span *spans, size_t count) {
    prepare(b);
    for (size_t i = 0; i < count; i++) {
        b->has_columns = false;
        for (uint32_t box = spans[i].first; box < spans[i].end; box++)
            b->has_columns = b->has_columns || columns_around(b->galley, box) != NULL;
        b->full = area_height(b->layout, b->galley->boxes.items[spans[i].first].landscape);
        report_overfull(b, spans[i].first, spans[i].end);
    }
}

size_t pages_break(struct layout *layout, struct galley *galley, const struct page_span **out) {
    struct breaker b = {.layout = layout, .galley = galley};
    size_t count = break_all(&b, out);
    for (int round = 0; round < galley->floats; round++) {
        if (!floats_move(layout, galley, *out, count))
            break;
        count = break_all(&b, out);
    }
    if (galley->floats > 0)
        count = sink_floats(&b, galley, out, count);
    report_all(&b, *out, count);
    facing_level(layout, galley, *out, count);
    return count;
}
