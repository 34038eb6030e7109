#include "layout/layout_private.h"

struct galley *galley_new(struct arena *arena) {
    struct galley *galley = ARENA_NEW(arena, struct galley);
    galley->arena = arena;
    return galley;
}

void galley_empty(struct galley *galley) {
    size_t kept = 0;
    for (size_t i = 0; i < galley->anchors.count; i++)
        if (galley->anchors.items[i].box >= galley->boxes.count)
            galley->anchors.items[kept++] = (struct anchor){galley->anchors.items[i].node, 0};
    galley->anchors.count = kept;
    galley->boxes.count = galley->pieces.count = galley->notes.count = 0;
}

void galley_force(struct layout *layout, struct galley *galley) {
    galley->force = true;
    if (galley == layout->body && galley->wrap == NULL && galley->floating == 0 &&
        galley->labels.count == 0)
        chapter_make(layout);
}

/* Lines of running text keep to the grid; what is of another height may leave it, and the next line
 * of text is padded back onto it. */
static void put_on_grid(const struct layout *layout, struct galley *galley,
                        struct galley_box *box) {
    const length step = layout->style->grid_step;
    if (box->break_cost == BREAK_FORCED)
        galley->off = 0;
    const length top = galley->off + box->space;
    box->on_grid = box->height == step && galley->wrap == NULL;
    if (box->on_grid && top % step != 0)
        box->pad = step - top % step;
    galley->off = (top + box->pad + box->height) % step;
}

/* Space collapses: the larger of what the last block wants below and this one above. */
struct galley_box *galley_add(struct layout *layout, struct galley *galley, length space_before,
                              length height, int32_t break_cost) {
    struct galley_box *box = VEC_PUSH(galley->arena, &galley->boxes);
    box->space = galley->pending > space_before ? galley->pending : space_before;
    box->height = height;
    box->break_cost = galley->force ? BREAK_FORCED : galley->keep ? BREAK_NEVER : break_cost;
    if (layout->style->baseline_grid && galley == layout->body)
        put_on_grid(layout, galley, box);
    box->wrap = galley->wrap;
    box->landscape = galley->landscape;
    box->floating = galley->floating;
    box->change = galley->change;
    if (galley->change == DOC_REMOVED_BEFORE) /* marks one place, not all that follows */
        galley->change = DOC_SAME;
    box->piece_first = (uint32_t)galley->pieces.count;
    box->note_first = (uint32_t)galley->notes.count;
    for (size_t i = 0; i < galley->labels.count; i++)
        *galley_piece(galley) = galley->labels.items[i];
    galley->labels.count = 0;
    galley->pending = 0;
    galley->keep = galley->force = false;
    return &galley->boxes.items[galley->boxes.count - 1];
}

void galley_label(struct layout *layout, struct galley *galley, const char *text,
                  enum style_role_id role, page_tag_id tag, length x, bool right) {
    struct piece *piece = VEC_PUSH(galley->arena, &galley->labels);
    piece->item.tag = tag;
    lines_run(layout, &piece->item, text, role, x, right);
    piece->item.run.baseline = role_baseline(layout, role);
}

struct piece *galley_piece(struct galley *galley) {
    struct piece *piece = VEC_PUSH(galley->arena, &galley->pieces);
    galley->boxes.items[galley->boxes.count - 1].piece_count++;
    return piece;
}

static void rect_segments(struct page_segment *segments, struct page_rect at) {
    const length right = at.x + at.width, bottom = at.y + at.height;
    segments[0] = (struct page_segment){.verb = PAGE_MOVE, .x = {at.x}, .y = {at.y}};
    segments[1] = (struct page_segment){.verb = PAGE_LINE, .x = {right}, .y = {at.y}};
    segments[2] = (struct page_segment){.verb = PAGE_LINE, .x = {right}, .y = {bottom}};
    segments[3] = (struct page_segment){.verb = PAGE_LINE, .x = {at.x}, .y = {bottom}};
    segments[4] = (struct page_segment){.verb = PAGE_CLOSE};
}

/* A filled rectangle in the last box, as an artifact. */
void galley_rect(struct layout *layout, struct galley *galley, struct page_rect at,
                 uint32_t colour) {
    struct page_segment *segments = ARENA_ARRAY(&layout->boxes, struct page_segment, 5);
    rect_segments(segments, at);
    struct piece *piece = galley_piece(galley);
    piece->item.kind = PAGE_PATH;
    piece->item.tag = PAGE_ARTIFACT_LAYOUT;
    piece->item.path =
        (struct page_path){.segments = segments, .count = 5, .fill = true, .fill_colour = colour};
}

void galley_uncount(struct galley *galley, uint32_t first) {
    for (uint32_t i = first; i < galley->boxes.count; i++)
        galley->boxes.items[i].line = false;
}

void galley_space_after(struct galley *galley, length space) {
    if (space > galley->pending)
        galley->pending = space;
}

void galley_anchor(struct galley *galley, const struct doc_node *node) {
    struct anchor *anchor = VEC_PUSH(galley->arena, &galley->anchors);
    anchor->node = node;
    anchor->box = (uint32_t)galley->boxes.count;
}

struct wrapper *galley_wrap(struct layout *layout, struct galley *galley, enum wrapper_kind kind) {
    struct wrapper *wrapper = ARENA_NEW(&layout->boxes, struct wrapper);
    wrapper->kind = kind;
    wrapper->parent = galley->wrap;
    wrapper->first = (uint32_t)galley->boxes.count;
    galley->wrap = wrapper;
    return wrapper;
}

void galley_unwrap(struct galley *galley) {
    BUG_IF(galley->wrap == NULL, "unwrap without wrap");
    galley->wrap->last = (uint32_t)galley->boxes.count - 1;
    galley->wrap = galley->wrap->parent;
}

length galley_height(const struct galley *galley) {
    length height = 0;
    for (size_t i = 0; i < galley->boxes.count; i++)
        height += galley->boxes.items[i].height + (i > 0 ? galley->boxes.items[i].space : 0);
    return height;
}
