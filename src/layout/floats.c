/* Floating figures and tables. A floating block is set where it stands in the text; when it does
 * not fit on its page and the page would end early, text that follows is drawn up before it, so
 * that the block opens the next page. There it may sink to the foot instead: the second of two that
 * would open a page together, and one whose page breaks better that way. Text does not pass
 * headings, other floats or anything that encloses. */
#include "layout/layout_private.h"

#define FLOAT_GAP_LINES 2  /* a page that is shorter than this by a float is filled up */
#define FLOAT_REACH     80 /* boxes that may pass a float */
#define GAIN_ALONE      10 /* in page costs, at least, for one block to go to the foot */
#define LOSS_SECOND     40 /* at most, for the second of two */

/* The boxes [first, end) of one floating block. */
static uint32_t float_end(const struct galley *galley, uint32_t first) {
    uint32_t end = first;
    while (end < galley->boxes.count &&
           galley->boxes.items[end].floating == galley->boxes.items[first].floating)
        end++;
    return end;
}

/* Of all floating blocks that stand together there. */
static uint32_t floats_end(const struct galley *galley, uint32_t first) {
    uint32_t end = first;
    while (end < galley->boxes.count && galley->boxes.items[end].floating != 0 &&
           galley->boxes.items[end].break_cost != BREAK_FORCED)
        end = float_end(galley, end);
    return end;
}

static bool may_pass(const struct galley_box *box, const struct galley_box *first) {
    return box->floating == 0 && box->wrap == NULL && box->break_cost != BREAK_FORCED &&
           box->break_cost != BREAK_BEFORE_HEADING && box->landscape == first->landscape;
}

/* How many boxes after the float fill `room`, ending where a page may break. */
static uint32_t filling(const struct galley *galley, uint32_t end, length room) {
    const struct galley_box *boxes = galley->boxes.items;
    uint32_t best = 0;
    length used = 0;
    for (uint32_t i = end; i < galley->boxes.count && i < end + FLOAT_REACH; i++) {
        if (!may_pass(&boxes[i], &boxes[end - 1]))
            break;
        used += boxes[i].space + boxes[i].height;
        if (used > room)
            break;
        const bool may_break =
            i + 1 == galley->boxes.count || boxes[i + 1].break_cost != BREAK_NEVER;
        best = may_break ? i + 1 - end : best;
    }
    return best;
}

/* Boxes [first, middle) and [middle, end) change places. */
static void rotate(struct galley_box *boxes, struct arena *scratch, uint32_t first, uint32_t middle,
                   uint32_t end) {
    const size_t head = (middle - first) * sizeof *boxes, tail = (end - middle) * sizeof *boxes;
    struct galley_box *copy = arena_copy(scratch, boxes + first, head);
    memmove(boxes + first, boxes + middle, tail);
    memcpy((char *)(boxes + first) + tail, copy, head);
}

static uint32_t moved(uint32_t box, uint32_t first, uint32_t middle, uint32_t end) {
    return box < first || box >= end ? box
           : box < middle            ? box + (end - middle)
                                     : box - (middle - first);
}

static int by_box(const void *a, const void *b) {
    const struct anchor *x = a, *y = b;
    return (x->box > y->box) - (x->box < y->box);
}

/* Boxes [first, middle) and [middle, end) change places, with all that counts boxes. */
static void change_places(struct layout *layout, struct galley *galley, uint32_t first,
                          uint32_t middle, uint32_t end) {
    for (uint32_t i = first; i < end; i++) {
        struct wrapper *wrapper = galley->boxes.items[i].wrap;
        if (wrapper == NULL || wrapper->first != i)
            continue; /* a wrapper moves once, with its first box */
        const uint32_t by = moved(i, first, middle, end) - i; /* may wrap around */
        wrapper->first += by;
        wrapper->last += by;
        wrapper->head_first += by;
        i = wrapper->last - by;
    }
    for (size_t a = 0; a < galley->anchors.count; a++)
        galley->anchors.items[a].box = moved(galley->anchors.items[a].box, first, middle, end);
    rotate(galley->boxes.items, &layout->scratch, first, middle, end);
    qsort(galley->anchors.items, galley->anchors.count, sizeof *galley->anchors.items, by_box);
}

static void move_float(struct layout *layout, struct galley *galley, uint32_t first,
                       uint32_t middle, uint32_t end) {
    change_places(layout, galley, first, middle, end);
    galley->boxes.items[first + (end - middle)].break_cost = BREAK_FREE;
}

static length page_room(const struct layout *layout, const struct galley *galley,
                        struct page_span span) {
    length used = 0;
    bool notes = false;
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        used += box->height + (i > span.first ? box->space : 0);
        for (uint32_t n = 0; n < box->note_count; n++)
            used += galley->notes.items[box->note_first + n].height;
        notes = notes || box->note_count > 0;
    }
    return area_height(layout, galley->boxes.items[span.first].landscape) - used -
           (notes ? note_space(layout) : 0);
}

bool floats_move(struct layout *layout, struct galley *galley, const struct page_span *spans,
                 size_t count) {
    const length least = layout->style->role[STYLE_BODY].leading * FLOAT_GAP_LINES;
    for (size_t p = 0; p + 1 < count; p++) {
        const uint32_t first = spans[p].end;
        const struct galley_box *box = &galley->boxes.items[first];
        if (box->floating == 0 || box->break_cost == BREAK_FORCED ||
            (first > 0 && box[-1].floating == box->floating))
            continue;
        const uint32_t middle = floats_end(galley, first);
        const length room = page_room(layout, galley, spans[p]);
        const uint32_t fill = room >= least ? filling(galley, middle, room) : 0;
        if (fill == 0)
            continue;
        move_float(layout, galley, first, middle, middle + fill);
        return true;
    }
    return false;
}

/* The last floating block at the top of a page, and how many stand there. */
static int top_floats(const struct galley *galley, struct page_span span, uint32_t *last) {
    int count = 0;
    for (uint32_t i = span.first; i < span.end && galley->boxes.items[i].floating != 0;
         i = float_end(galley, i)) {
        *last = i;
        count++;
    }
    return count;
}

bool floats_sink(struct layout *layout, struct galley *galley, struct page_span span,
                 struct float_move *move) {
    const struct galley_box *boxes = galley->boxes.items;
    const int count = top_floats(galley, span, &move->first);
    if (count == 0 || span.end >= galley->boxes.count ||
        boxes[span.end].break_cost == BREAK_NEVER || boxes[span.end].break_cost == BREAK_FORCED)
        return false;
    move->middle = float_end(galley, move->first);
    move->end = span.end;
    for (uint32_t i = move->middle; i < move->end; i++)
        if (!may_pass(&boxes[i], &boxes[move->first]))
            return false;
    if (move->middle >= move->end || boxes[move->middle].break_cost == BREAK_NEVER ||
        boxes[move->first].break_cost == BREAK_FORCED)
        return false;
    move->gain = count > 1 ? -LOSS_SECOND : GAIN_ALONE;
    move->cost = boxes[move->first].break_cost;
    move_float(layout, galley, move->first, move->middle, move->end);
    return true;
}

bool floats_sunk(const struct float_move *move, const struct page_span *spans, size_t count) {
    for (size_t p = 0; p < count; p++)
        if (spans[p].end == move->end)
            return spans[p].first <= move->first;
    return false;
}

void floats_rise(struct layout *layout, struct galley *galley, const struct float_move *move) {
    const uint32_t middle = move->first + (move->end - move->middle);
    const int32_t text = galley->boxes.items[move->first].break_cost;
    change_places(layout, galley, move->first, middle, move->end);
    galley->boxes.items[move->first].break_cost = move->cost;
    galley->boxes.items[move->middle].break_cost = text;
}
