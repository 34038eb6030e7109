/* The layout report: lines and pages that are right but not beautiful, with their place in the
 * source and the page they are on. Notes: they never stop a document. */
#include "layout/layout_private.h"

#define SHORT_PAGE_PERCENT 15
#define FAR_PAGES          2 /* between a reference and the figure it names */

void report_remark(struct flow *flow, enum diag_id id, size_t ahead, struct place place,
                   const char *value) {
    struct layout *layout = flow->layout;
    if (!layout->report || flow->quiet || flow->galley != layout->body)
        return;
    struct remark *remark = VEC_PUSH(&layout->work, &layout->remarks);
    *remark = (struct remark){id, (uint32_t)(flow->galley->boxes.count + ahead), place, value};
}

static void say(struct layout *layout, enum diag_id id, struct place place, uint32_t page,
                const char *value) {
    const char *const arguments[] = {page_label(layout, page), value, NULL};
    diag_add(layout->diags, id, place, arguments);
}

static struct place place_of_box(const struct layout *layout, const struct galley *galley,
                                 const struct galley_box *box) {
    for (uint32_t p = 0; p < box->piece_count; p++) {
        const page_tag_id tag = galley->pieces.items[box->piece_first + p].item.tag;
        if (tag > 0)
            return layout->pages->tags.items[tag].place;
    }
    return layout->doc->root->place;
}

/* Pages that end early although the text goes on. */
static void report_short(struct layout *layout, const struct galley *galley,
                         const struct page_span *span, uint32_t page) {
    const struct galley_box *next = &galley->boxes.items[span->end];
    if (next->break_cost == BREAK_FORCED)
        return;
    int64_t used = 0;
    for (uint32_t i = span->first; i < span->end; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        used += box->height + (i > span->first ? box->space : 0);
        for (uint32_t n = 0; n < box->note_count; n++)
            used += galley->notes.items[box->note_first + n].height;
    }
    const int64_t full = area_height(layout, galley->boxes.items[span->first].landscape);
    const int64_t percent = (full - used) * 100 / full;
    if (percent >= SHORT_PAGE_PERCENT && columns_around(galley, span->end - 1) == NULL)
        say(layout, DIAG_LAYOUT_PAGE_SHORT, place_of_box(layout, galley, next), page,
            arena_format(layout->arena, "%d", (int)percent));
}

static void report_far(struct layout *layout, const struct doc_node *root) {
    for (const struct doc_node *node = root; node != NULL; node = doc_after(node, root)) {
        const struct doc_node *target = node->kind == DOC_REF ? node->ref.node : NULL;
        if (target == NULL || (target->kind != DOC_FIGURE && target->kind != DOC_TABLE))
            continue;
        const struct landing *from = landing_near(&layout->landings, node);
        const struct landing *to = landing_find(&layout->landings, target);
        if (from != NULL && to != NULL && to->page >= from->page + FAR_PAGES)
            say(layout, DIAG_LAYOUT_FIGURE_FAR, node->place, from->page,
                page_label(layout, to->page));
    }
}

void report_pages(struct layout *layout, const struct galley *galley, const struct page_span *spans,
                  size_t count, uint32_t first_page) {
    if (!layout->report)
        return;
    size_t page = 0;
    for (size_t i = 0; i < layout->remarks.count; i++) {
        const struct remark *remark = &layout->remarks.items[i];
        while (page + 1 < count && spans[page].end <= remark->box)
            page++;
        say(layout, remark->id, remark->place, first_page + (uint32_t)page, remark->value);
    }
    layout->remarks.count = 0;
    for (size_t i = 0; i + 1 < count; i++)
        report_short(layout, galley, &spans[i], first_page + (uint32_t)i);
}

void report_references(struct layout *layout) {
    if (layout->report)
        report_far(layout, layout->doc->root);
}
