/* Broken pages to page items: grounds of boxes, repeated table heads, lines, notes. */
#include "layout/layout_private.h"

#define NOTE_RULE_WIDTH 60000 /* [1/1000 pt] */
#define FURNITURE_ITEMS 6     /* on most pages: head, foot, grounds, notes */
#define BOX_BAR_WIDTH   2500
#define WRAPPERS_LIMIT  200

#define LINES_NUMBERED   5 /* every so many lines of a draft the number is printed */
#define LINE_NUMBER_GAP  LENGTH_PT(14)
#define CHANGE_BAR_GAP   LENGTH_PT(9)
#define CHANGE_BAR_WIDTH LENGTH_PT(1.5)

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
    uint32_t number;             /* of the page, from 0 */
    length left, top, bottom, y; /* of the text area; where the pen is */
    size_t *anchor;              /* the next of the galley's */
    uint32_t line;               /* lines of running text so far on this page */
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
    if (item->kind == PAGE_PICTURE && item->tag > 0) /* in a cell no box tells its bounds */
        layout->pages->tags.items[item->tag].bounds = item->picture.at;
    if (piece->late != NULL)
        *VEC_PUSH(&layout->work, &layout->lates) =
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

static void emit_label(struct emitter *e, const struct wrapper *wrapper) {
    struct page_item *item =
        page_item_add(e->layout->pages, e->page, PAGE_RUN, PAGE_ARTIFACT_LAYOUT);
    lines_run(e->layout, item, wrapper->label, STYLE_CAPTION, e->left + wrapper->x, false);
    item->run.baseline = e->y + role_baseline(e->layout, STYLE_CAPTION);
}

/* Open wrappers at the top of the page, outermost first: padding, table heads. */
static void open_carried(struct emitter *e, const struct wrapper *wrapper, bool draw) {
    if (wrapper == NULL)
        return;
    open_carried(e, wrapper->parent, draw);
    stretch_of(e, wrapper, e->y);
    length y = e->y + wrapper->label_height;
    if (draw && wrapper->label != NULL)
        emit_label(e, wrapper);
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

/* What is done with a box once its place is known. */
typedef void place_box(struct emitter *e, uint32_t box, length y);

/* Two columns: the left one first, as it is read. Returns the box after them. */
static uint32_t walk_columns(struct emitter *e, const struct wrapper *columns, uint32_t first,
                             uint32_t end, place_box *place) {
    const uint32_t stop = columns->last + 1 < end ? columns->last + 1 : end;
    const length left = e->left, top = e->y;
    length height;
    const uint32_t part = columns_part(e->galley, first, stop, &height);
    length y = top;
    for (uint32_t i = first; i < stop; i++) {
        if (i == part) {
            e->left = left + columns->width + columns->gap;
            y = top;
        }
        const struct galley_box *box = &e->galley->boxes.items[i];
        y += i > first && i != part ? box->space : 0;
        place(e, i, y);
        y += box->height;
    }
    e->left = left;
    e->y = top + height;
    return stop;
}

/* The next line of the grid at or below y. */
static length snapped(const struct emitter *e, length y) {
    const length step = e->layout->style->grid_step;
    const length over = (y - e->top) % step;
    return over > 0 ? y + step - over : y;
}

/* Gives every box of a page its place, in reading order. */
static void walk_boxes(struct emitter *e, struct page_span span, place_box *place) {
    for (uint32_t i = span.first; i < span.end;) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        const struct wrapper *columns = columns_around(e->galley, i);
        e->y += i > span.first ? box->space : 0;
        if (box->on_grid)
            e->y = snapped(e, e->y);
        if (columns != NULL) {
            i = walk_columns(e, columns, i, span.end, place);
            continue;
        }
        place(e, i, e->y);
        e->y += box->height;
        i++;
    }
}

static void measure_box(struct emitter *e, uint32_t i, length y) {
    const struct galley_box *box = &e->galley->boxes.items[i];
    extend(e, box->wrap, y, y + box->height);
}

/* First pass over the page: how far every wrapper reaches. */
static void measure_stretches(struct emitter *e, struct page_span span) {
    e->y = e->top;
    open_carried(e, wrapper_across(e->galley, span.first), false);
    e->y += e->galley->boxes.items[span.first].lead;
    walk_boxes(e, span, measure_box);
    for (const struct wrapper *w = wrapper_across(e->galley, span.end); w != NULL; w = w->parent) {
        e->y += w->tail;
        stretch_of(e, w, e->y)->bottom = e->y;
    }
}

static void fill(struct emitter *e, length x, length y, length width, length height,
                 enum style_colour colour) {
    page_fill_rect(e->layout->pages, e->page, (struct page_rect){x, y, width, height},
                   e->layout->style->colour[colour], PAGE_ARTIFACT_LAYOUT);
}

/* What a framed box looks like in this house style. */
static void draw_ground(struct emitter *e, struct page_rect at) {
    const struct style *style = e->layout->style;
    const length thin = style->rule_width;
    if (style->box == STYLE_BOX_FRAME) {
        fill(e, at.x, at.y, at.width, thin, STYLE_RULE);
        fill(e, at.x, at.y + at.height - thin, at.width, thin, STYLE_RULE);
        fill(e, at.x, at.y, thin, at.height, STYLE_RULE);
        fill(e, at.x + at.width - thin, at.y, thin, at.height, STYLE_RULE);
        return;
    }
    fill(e, at.x, at.y, at.width, at.height, STYLE_TINT);
    if (style->box == STYLE_BOX_BAR)
        fill(e, at.x, at.y, BOX_BAR_WIDTH, at.height, STYLE_ACCENT_2);
}

static void draw_grounds(struct emitter *e) {
    for (int depth = 1, left = 1; left > 0 && depth < WRAPPERS_LIMIT; depth++) {
        left = 0;
        for (size_t i = 0; i < e->stretches.count; i++) {
            const struct stretch *s = &e->stretches.items[i];
            left += s->depth > depth;
            if (s->depth != depth || s->wrapper->kind != WRAP_BOX)
                continue;
            const struct page_rect at = {e->left + s->wrapper->x, s->top, s->wrapper->width,
                                         s->bottom - s->top};
            draw_ground(e, at);
        }
    }
}

/* ---- a page ---- */

static void open_chapter(struct layout *layout, const struct doc_node *heading) {
    layout->chapter = doc_plain_text(layout->arena, heading);
    layout->chapter_opens = true;
}

/* What a draft has in its margin: every fifth line its number, and a bar beside what changed. */
static void emit_margin(struct emitter *e, const struct galley_box *box, length y) {
    if (box->change == DOC_CHANGED)
        fill(e, e->left - CHANGE_BAR_GAP, y, CHANGE_BAR_WIDTH, box->height, STYLE_ACCENT);
    else if (box->change == DOC_REMOVED_BEFORE)
        fill(e, e->left - CHANGE_BAR_GAP - CHANGE_BAR_WIDTH, y, 3 * CHANGE_BAR_WIDTH,
             CHANGE_BAR_WIDTH, STYLE_ACCENT);
    if (!e->layout->doc->meta.line_numbers || !box->line || ++e->line % LINES_NUMBERED != 0)
        return;
    struct page_item *item =
        page_item_add(e->layout->pages, e->page, PAGE_RUN, PAGE_ARTIFACT_LAYOUT);
    lines_run(e->layout, item, page_label(e->layout, e->line - 1), STYLE_PAGE_FOOT,
              e->left - LINE_NUMBER_GAP, /*right*/ true);
    item->run.baseline = y + role_baseline(e->layout, STYLE_BODY);
}

/* A box's ink, and where the nodes that begin with it have landed. */
static void emit_at(struct emitter *e, uint32_t i, length y) {
    const struct galley *galley = e->galley;
    emit_box(e, galley, &galley->boxes.items[i], y, false);
    emit_margin(e, &galley->boxes.items[i], y);
    for (; *e->anchor < galley->anchors.count && galley->anchors.items[*e->anchor].box <= i;
         ++*e->anchor) {
        const struct doc_node *node = galley->anchors.items[*e->anchor].node;
        landing_put(e->layout, node, e->number, y);
        if (node->kind == DOC_HEADING && node->heading.level == 1)
            open_chapter(e->layout, node);
    }
}

static void emit_boxes(struct emitter *e, struct page_span span) {
    e->y = e->top;
    open_carried(e, wrapper_across(e->galley, span.first), true);
    e->y += e->galley->boxes.items[span.first].lead;
    walk_boxes(e, span, emit_at);
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
    e->y = e->bottom - height;
    const length rule = e->y - note_gap(e->layout) - style->rule_width;
    page_fill_rect(e->layout->pages, e->page,
                   (struct page_rect){e->left, rule, NOTE_RULE_WIDTH, style->rule_width},
                   style->colour[STYLE_MUTED], PAGE_ARTIFACT_LAYOUT);
    for (uint32_t i = span.first; i < span.end; i++) {
        const struct galley_box *box = &e->galley->boxes.items[i];
        for (uint32_t n = 0; n < box->note_count; n++)
            emit_note(e, &e->galley->notes.items[box->note_first + n]);
    }
}

static size_t pieces_of(const struct galley *galley, uint32_t first, uint32_t end) {
    size_t count = 0;
    for (uint32_t i = first; i < end; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        count += box->piece_count;
        for (uint32_t n = 0; n < box->note_count; n++) {
            const struct note_body *note = &galley->notes.items[box->note_first + n];
            count += pieces_of(note->galley, note->first, note->first + note->count);
        }
    }
    return count;
}

/* Room for a page's items: what its boxes hold, repeated heads, and the furniture. */
static size_t items_of(const struct galley *galley, struct page_span span) {
    size_t count = pieces_of(galley, span.first, span.end) + FURNITURE_ITEMS;
    for (const struct wrapper *w = wrapper_across(galley, span.first); w != NULL; w = w->parent)
        count += 1 + pieces_of(galley, w->head_first, w->head_first + w->head_count);
    return count;
}

/* A turned page has its margins turned with it: its top is the inner side. */
static struct emitter open_page(struct layout *layout, const struct galley *galley,
                                struct page_span span, size_t *anchor) {
    const bool landscape = galley->boxes.items[span.first].landscape;
    const struct style *style = layout->style;
    struct emitter e = {.layout = layout, .galley = galley, .anchor = anchor};
    e.number = (uint32_t)layout->pages->pages.count;
    e.page = VEC_PUSH(layout->arena, &layout->pages->pages);
    e.page->width = landscape ? style->page_height : style->page_width;
    e.page->height = landscape ? style->page_width : style->page_height;
    e.page->label = page_label(layout, e.number);
    e.page->items.capacity = items_of(galley, span);
    e.page->items.items = ARENA_ARRAY(layout->arena, struct page_item, e.page->items.capacity);
    e.left = landscape ? style->margin_bottom : page_left(layout, e.number);
    e.top = landscape ? style->margin_outer : style->margin_top;
    e.bottom = e.top + area_height(layout, landscape);
    return e;
}

void emit_pages(struct layout *layout, const struct galley *galley, const struct page_span *spans,
                size_t count) {
    size_t anchor = 0;
    for (size_t i = 0; i < count; i++) {
        const struct arena_mark mark = arena_mark(&layout->scratch);
        const bool landscape = galley->boxes.items[spans[i].first].landscape;
        struct emitter e = open_page(layout, galley, spans[i], &anchor);
        layout->chapter_opens = false;
        measure_stretches(&e, spans[i]);
        draw_grounds(&e);
        emit_boxes(&e, spans[i]);
        emit_notes(&e, spans[i]);
        furniture_add(layout, e.page, e.number, landscape);
        arena_reset(&layout->scratch, mark);
    }
}
