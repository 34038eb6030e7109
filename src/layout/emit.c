/* Broken pages to page items: grounds of boxes, repeated table heads, lines, notes. */
#include "layout/layout_private.h"

#define NOTE_RULE_WIDTH 60000 /* [1/1000 pt] */
#define BOX_BAR_WIDTH   2500
#define WRAPPERS_LIMIT  200

/* A wrapper's stretch on the page. */
struct stretch {
    const struct wrapper *wrapper;
    length top, bottom;
    int depth;
};

struct emitter {
    struct layout *layout;
    const struct galley *galley;
    struct page *page;
    uint32_t number; /* of the page, from 0 */
    length left, y;
    VEC(struct stretch) stretches;
};

length page_left(const struct layout *layout, uint32_t page) {
    const struct style *style = layout->style;
    return style->mirror && page % 2 == 1 ? style->margin_outer : style->margin_inner;
}

char *page_label(struct layout *layout, uint32_t page) {
    return arena_format(layout->arena, "%u", (unsigned)page + 1);
}

/* ---- pieces ---- */

static const struct page_segment *moved_segments(struct arena *arena, const struct page_path *path,
                                                 length dx, length dy) {
    struct page_segment *moved =
        arena_copy(arena, path->segments, path->count * sizeof *path->segments);
    for (uint32_t i = 0; i < path->count; i++)
        for (int p = 0; p < 3; p++) {
            moved[i].x[p] += dx;
            moved[i].y[p] += dy;
        }
    return moved;
}

static void move_item(struct layout *layout, struct page_item *item, length dx, length dy) {
    switch (item->kind) {
    case PAGE_RUN:
        item->run.x += dx;
        item->run.baseline += dy;
        break;
    case PAGE_PATH:
        item->path.segments = moved_segments(layout->arena, &item->path, dx, dy);
        break;
    case PAGE_PICTURE:
        item->picture.at.x += dx;
        item->picture.at.y += dy;
        break;
    case PAGE_LINK_AREA:
        item->link.at.x += dx;
        item->link.at.y += dy;
        break;
    }
}

static void emit_piece(struct emitter *e, const struct piece *piece, length y, bool repeated) {
    struct layout *layout = e->layout;
    if (repeated && piece->item.kind == PAGE_LINK_AREA)
        return;
    struct page_item *item = VEC_PUSH(layout->arena, &e->page->items);
    *item = piece->item;
    if (repeated)
        item->tag = PAGE_ARTIFACT_LAYOUT;
    move_item(layout, item, e->left, y);
    if (piece->late != NULL)
        *VEC_PUSH(layout->arena, &layout->lates) =
            (struct late){e->number, (uint32_t)e->page->items.count - 1, piece->late};
}

static void emit_box(struct emitter *e, const struct galley *galley, const struct galley_box *box,
                     length y, bool repeated) {
    for (uint32_t i = 0; i < box->piece_count; i++)
        emit_piece(e, &galley->pieces.items[box->piece_first + i], y, repeated);
    if (box->bounds_tag > 0 && !repeated)
        e->layout->pages->tags.items[box->bounds_tag].bounds =
            (struct page_rect){e->left + box->bounds_x, y, box->bounds_width, box->height};
}

/* ---- wrappers ---- */

static int depth_of(const struct wrapper *wrapper) {
    int depth = 0;
    for (; wrapper != NULL; wrapper = wrapper->parent)
        depth++;
    return depth;
}

static struct stretch *stretch_of(struct emitter *e, const struct wrapper *wrapper, length top) {
    for (size_t i = 0; i < e->stretches.count; i++)
        if (e->stretches.items[i].wrapper == wrapper)
            return &e->stretches.items[i];
    struct stretch *stretch = VEC_PUSH(&e->layout->scratch, &e->stretches);
    *stretch = (struct stretch){wrapper, top, top, depth_of(wrapper)};
    return stretch;
}

/* Open wrappers at the top of the page, outermost first: padding, table heads. */
static void open_carried(struct emitter *e, const struct wrapper *wrapper, bool draw) {
    if (wrapper == NULL)
        return;
    open_carried(e, wrapper->parent, draw);
    stretch_of(e, wrapper, e->y);
    length y = e->y;
    for (uint32_t i = 0; draw && i < wrapper->head_count; i++) {
        const struct galley_box *box = &e->galley->boxes.items[wrapper->head_first + i];
        emit_box(e, e->galley, box, y, true);
        y += box->height;
    }
    e->y += wrapper->carry;
}

static void extend(struct emitter *e, const struct wrapper *wrapper, length top, length bottom) {
    for (; wrapper != NULL; wrapper = wrapper->parent)
        stretch_of(e, wrapper, top)->bottom = bottom;
}

/* First pass over the page: how far every wrapper reaches. */
static void measure_stretches(struct emitter *e, struct page_span span) {
    e->y = e->layout->style->margin_top;
    open_carried(e, wrapper_across(e->galley, span.first), false);
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        e->y += i > span.first ? box->space : 0;
        extend(e, box->wrap, e->y, e->y + box->height);
        e->y += box->height;
    }
    for (const struct wrapper *w = wrapper_across(e->galley, span.end); w != NULL; w = w->parent) {
        e->y += w->tail;
        stretch_of(e, w, e->y)->bottom = e->y;
    }
}

static void draw_grounds(struct emitter *e) {
    const struct style *style = e->layout->style;
    for (int depth = 1, left = 1; left > 0 && depth < WRAPPERS_LIMIT; depth++) {
        left = 0;
        for (size_t i = 0; i < e->stretches.count; i++) {
            const struct stretch *s = &e->stretches.items[i];
            left += s->depth > depth;
            if (s->depth != depth || s->wrapper->kind != WRAP_BOX)
                continue;
            struct page_rect at = {e->left + s->wrapper->x, s->top, s->wrapper->width,
                                   s->bottom - s->top};
            page_fill_rect(e->layout->pages, e->page, at, style->colour[STYLE_TINT],
                           PAGE_ARTIFACT_LAYOUT);
            at.width = BOX_BAR_WIDTH;
            page_fill_rect(e->layout->pages, e->page, at, style->colour[STYLE_ACCENT],
                           PAGE_ARTIFACT_LAYOUT);
        }
    }
}

/* ---- a page ---- */

static void emit_boxes(struct emitter *e, struct page_span span) {
    e->y = e->layout->style->margin_top;
    open_carried(e, wrapper_across(e->galley, span.first), true);
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        e->y += i > span.first ? box->space : 0;
        emit_box(e, e->galley, box, e->y, false);
        e->y += box->height;
    }
}

static void emit_anchors(struct emitter *e, const struct galley *galley, size_t *next,
                         struct page_span span) {
    length y = e->layout->style->margin_top;
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        y += i > span.first ? box->space : 0;
        for (; *next < galley->anchors.count && galley->anchors.items[*next].box <= i; ++*next)
            landing_put(e->layout, galley->anchors.items[*next].node, e->number, y);
        y += box->height;
    }
}

static void emit_note(struct emitter *e, const struct note_body *note) {
    for (uint32_t i = 0; i < note->count; i++) {
        const struct galley_box *box = &note->galley->boxes.items[note->first + i];
        e->y += i > 0 ? box->space : 0;
        if (note->first == 0 && i == 0 && note->galley->anchors.count > 0)
            landing_put(e->layout, note->galley->anchors.items[0].node, e->number, e->y);
        emit_box(e, note->galley, box, e->y, false);
        e->y += box->height;
    }
}

static void emit_notes(struct emitter *e, struct page_span span) {
    const struct style *style = e->layout->style;
    length height = 0;
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        for (uint32_t n = 0; n < box->note_count; n++)
            height += e->galley->notes.items[box->note_first + n].height;
    }
    if (height == 0)
        return;
    e->y = style->page_height - style->margin_bottom - height;
    const length rule = e->y - style->role[STYLE_NOTE].space_before - style->rule_width;
    page_fill_rect(e->layout->pages, e->page,
                   (struct page_rect){e->left, rule, NOTE_RULE_WIDTH, style->rule_width},
                   style->colour[STYLE_MUTED], PAGE_ARTIFACT_LAYOUT);
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        for (uint32_t n = 0; n < box->note_count; n++)
            emit_note(e, &e->galley->notes.items[box->note_first + n]);
    }
}

void emit_pages(struct layout *layout, const struct galley *galley, const struct page_span *spans,
                size_t count, uint32_t first_page) {
    size_t anchor = 0;
    for (size_t i = 0; i < count; i++) {
        const struct arena_mark mark = arena_mark(&layout->scratch);
        struct emitter e = {.layout = layout,
                            .galley = galley,
                            .number = first_page + (uint32_t)i,
                            .left = page_left(layout, first_page + (uint32_t)i)};
        e.page = VEC_PUSH(layout->arena, &layout->pages->pages);
        e.page->width = layout->style->page_width;
        e.page->height = layout->style->page_height;
        e.page->label = page_label(layout, e.number);
        measure_stretches(&e, spans[i]);
        draw_grounds(&e);
        emit_boxes(&e, spans[i]);
        emit_anchors(&e, galley, &anchor, spans[i]);
        emit_notes(&e, spans[i]);
        furniture_add(layout, e.page, e.number);
        arena_reset(&layout->scratch, mark);
    }
}
