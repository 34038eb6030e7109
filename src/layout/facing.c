/* Facing pages end on one baseline, where the house style has a grid and turns its pages: of two
 * pages that face each other the shorter one gets more space above its blocks, whole lines of it
 * where lines of text follow. Page breaks stay what they are, so no widow comes of it, and what
 * would take more than a few lines stays as it is. */
#include "layout/layout_private.h"

#define LINES_LIMIT   4 /* that a page is lengthened by */
#define LINES_PER_GAP 2
#define CLOSE         1500 /* apart, and nobody sees it [1/1000 pt] */

/* Boxes of one page, and where its text ends. */
struct side {
    struct page_span span;
    length low;    /* its last baseline, notes included */
    length bottom; /* of its last box */
    bool notes, fixed;
};

struct spread {
    struct layout *layout;
    struct galley *galley;
    length full; /* height of the text */
};

static length last_baseline(const struct galley *galley, const struct galley_box *box) {
    length low = 0;
    for (uint32_t i = 0; i < box->piece_count; i++) {
        const struct page_item *item = &galley->pieces.items[box->piece_first + i].item;
        if (item->kind == PAGE_RUN && item->tag >= 0 && item->run.baseline > low)
            low = item->run.baseline;
    }
    return low;
}

/* Notes stand at the foot of the text, the last one's last line at the bottom. */
static void end_in_notes(const struct spread *s, const struct galley_box *box, struct side *side) {
    for (uint32_t n = 0; n < box->note_count; n++) {
        const struct note_body *note = &s->galley->notes.items[box->note_first + n];
        const struct galley_box *last = &note->galley->boxes.items[note->first + note->count - 1];
        side->notes = true;
        side->low = s->full - last->height + last_baseline(note->galley, last);
    }
}

/* The places that emit.c will give the boxes of a page. */
static struct side measure(const struct spread *s, struct page_span span) {
    const length step = s->layout->style->grid_step;
    const struct galley_box *boxes = s->galley->boxes.items;
    struct side side = {.span = span};
    length y = boxes[span.first].lead;
    for (const struct wrapper *w = wrapper_across(s->galley, span.first); w != NULL; w = w->parent)
        y += w->carry;
    for (uint32_t i = span.first; i < span.end; i++) {
        side.fixed = side.fixed || columns_around(s->galley, i) != NULL || boxes[i].landscape;
        y += i > span.first ? boxes[i].space : 0;
        if (boxes[i].on_grid && y % step != 0)
            y += step - y % step;
        const length low = last_baseline(s->galley, &boxes[i]);
        side.low = low > 0 && !side.notes ? y + low : side.low;
        y += boxes[i].height;
        end_in_notes(s, &boxes[i], &side);
    }
    side.bottom = y;
    return side;
}

/* Space that may grow: above a block, not inside one nor between a caption and its table. */
static bool may_grow(const struct spread *s, uint32_t i) {
    const struct galley_box *box = &s->galley->boxes.items[i];
    const struct wrapper *wrap = box->wrap;
    return box->space > 0 && box->break_cost != BREAK_NEVER &&
           (wrap == NULL || (wrap->first == i && wrap->parent == NULL));
}

/* The first of the boxes at the end of a page that do not stand on the grid, when space above it
 * may grow; else the end. */
static uint32_t loose_end(const struct spread *s, const struct side *side) {
    const struct galley_box *boxes = s->galley->boxes.items;
    uint32_t best = side->span.end;
    for (uint32_t i = side->span.end; i-- > side->span.first + 1 && !boxes[i].on_grid;)
        best = may_grow(s, i) ? i : best;
    return best;
}

/* Adds a line above blocks, headings first, and a second one where there are too few of them. */
static void add_lines(struct spread *s, const struct side *side, int lines) {
    struct galley_box *boxes = s->galley->boxes.items;
    for (int pass = 0; pass < 2 * LINES_PER_GAP; pass++)
        for (uint32_t i = side->span.end; i-- > side->span.first + 1 && lines > 0;)
            if (may_grow(s, i) &&
                (boxes[i].break_cost == BREAK_BEFORE_HEADING) == (pass % 2 == 0)) {
                boxes[i].space += s->layout->style->grid_step;
                lines--;
            }
}

static int gaps_of(const struct spread *s, const struct side *side) {
    int count = 0;
    for (uint32_t i = side->span.first + 1; i < side->span.end; i++)
        count += may_grow(s, i);
    return count;
}

/* Makes a page end lower by `by`, if its blocks leave room for that. What is below the last
 * baseline, the padding of a table, may stand a little lower than the text does. */
static void lengthen(struct spread *s, const struct side *side, length by) {
    const length step = s->layout->style->grid_step;
    const uint32_t loose = loose_end(s, side);
    const length rest = (by + CLOSE) % step - CLOSE;
    const bool off_grid = rest > CLOSE;
    if (side->fixed || side->notes || by > step * LINES_LIMIT ||
        side->bottom + by > s->full + step / 2 || (off_grid && loose == side->span.end))
        return;
    const int lines = (int)((by - (off_grid ? rest : 0) + CLOSE) / step);
    if (lines > gaps_of(s, side) * LINES_PER_GAP)
        return;
    add_lines(s, side, lines);
    if (off_grid)
        s->galley->boxes.items[loose].space += rest;
}

void facing_level(struct layout *layout, struct galley *galley, const struct page_span *spans,
                  size_t count) {
    if (!layout->style->baseline_grid || !layout->style->mirror)
        return;
    struct spread s = {layout, galley, layout->text_height};
    const size_t first_page = layout->pages->pages.count;
    for (size_t i = first_page % 2 == 1 ? 0 : 1; i + 2 < count; i += 2) {
        if (galley->boxes.items[spans[i + 2].first].break_cost == BREAK_FORCED)
            continue; /* a last page ends where its text does */
        const struct side left = measure(&s, spans[i]), right = measure(&s, spans[i + 1]);
        const length apart = left.low - right.low;
        if (apart < -CLOSE && !right.fixed)
            lengthen(&s, &left, -apart);
        else if (apart > CLOSE && !left.fixed)
            lengthen(&s, &right, apart);
    }
}
