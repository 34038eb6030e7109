/* Figures: a chart or a picture, with its caption below it. */
#include "chart/chart.h"
#include "layout/layout_private.h"

#define PICTURE_DPI           150 /* pictures are no larger than this resolution makes them */
#define FIGURE_HEIGHT_PERCENT 90

static void add_chart(struct flow *flow, const struct doc_node *node, page_tag_id tag) {
    struct layout *layout = flow->layout;
    const struct chart_drawing drawing =
        chart_draw(layout->arena, node->figure.chart, flow->width, layout->style, layout->fonts);
    struct galley_box *box = galley_add(
        layout, flow->galley, layout->style->role[STYLE_BODY].leading, drawing.height, BREAK_FREE);
    box->bounds_tag = tag;
    box->bounds_x = flow->x;
    box->bounds_width = drawing.width;
    for (size_t i = 0; i < drawing.count; i++) {
        struct piece *piece = galley_piece(flow->galley);
        piece->item = drawing.items[i];
        piece->item.tag = tag;
        if (piece->item.kind == PAGE_RUN)
            piece->item.run.x += flow->x;
    }
}

/* As large as its resolution allows, within the column and the page. */
static struct page_rect picture_rect(const struct flow *flow, const struct image *image) {
    const int64_t limit = (int64_t)flow->layout->text_height * FIGURE_HEIGHT_PERCENT / 100;
    int64_t width = (int64_t)image->width * 72000 / PICTURE_DPI;
    if (width > flow->width)
        width = flow->width;
    int64_t height = width * image->height / image->width;
    if (height > limit) {
        width = width * limit / height;
        height = limit;
    }
    return (struct page_rect){flow->x, 0, (length)width, (length)height};
}

static void add_picture(struct flow *flow, const struct doc_node *node, page_tag_id tag) {
    const struct page_rect at = picture_rect(flow, node->figure.image);
    struct galley_box *box =
        galley_add(flow->layout, flow->galley, flow->layout->style->role[STYLE_BODY].leading,
                   at.height, BREAK_FREE);
    box->bounds_tag = tag;
    box->bounds_x = at.x;
    box->bounds_width = at.width;
    struct piece *piece = galley_piece(flow->galley);
    piece->item.kind = PAGE_PICTURE;
    piece->item.tag = tag;
    piece->item.picture = (struct page_picture){.image = node->figure.image, .at = at};
}

void flow_figure(struct flow *flow, const struct doc_node *node) {
    struct layout *layout = flow->layout;
    if (node->figure.chart == NULL && node->figure.image == NULL)
        return; /* the picture was reported when it was read */
    struct flow inner = *flow;
    inner.tag = page_tag_add(layout->pages, PAGE_DIV, flow->tag, node->place);
    page_tag_id tag = PAGE_ARTIFACT_LAYOUT; /* without words it is decoration */
    if (node->figure.alternative[0] != '\0') {
        tag = page_tag_add(layout->pages, PAGE_FIGURE, inner.tag, node->place);
        layout->pages->tags.items[tag].alternative = node->figure.alternative;
    }
    if (node->figure.chart != NULL)
        add_chart(&inner, node, tag);
    else
        add_picture(&inner, node, tag);
    if (node->first != NULL && node->first->kind == DOC_CAPTION) {
        flow->galley->keep = true;
        flow_caption(&inner, node,
                     page_tag_add(layout->pages, PAGE_CAPTION, inner.tag, node->place), false);
    }
    galley_space_after(flow->galley, layout->style->role[STYLE_BODY].leading);
}
