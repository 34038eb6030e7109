/* Figures: a chart or a picture, with its caption below it. */
#include "chart/chart.h"
#include "layout/layout_private.h"

#define PICTURE_DPI           150 /* pictures are no larger than this resolution makes them */
#define FIGURE_HEIGHT_PERCENT 90

/* By how much a drawing is made smaller; from == to: not at all. */
struct scale {
    int64_t to, from;
};

static length scaled(struct scale scale, length value) {
    return scale.to == scale.from ? value : (length)(value * scale.to / scale.from);
}

/* Words are for the page; the rest of a drawing is copied where it lands. */
static void place_run(struct layout *layout, struct page_run *run, struct scale scale, length x) {
    struct page_word *words =
        arena_copy(layout->arena, run->words, run->count * sizeof *run->words);
    for (uint32_t i = 0; i < run->count; i++) {
        const struct font_word *word = words[i].shape;
        words[i].x = scaled(scale, words[i].x);
        if (word->index == 0) /* lives with the drawing */
            words[i].shape = font_shape(layout->fonts, layout->arena, word->face, word->features,
                                        word->text, word->size);
    }
    run->words = words;
    run->size = scaled(scale, run->size);
    run->x = scaled(scale, run->x) + x;
    run->baseline = scaled(scale, run->baseline);
}

static void place_path(struct layout *layout, struct page_path *path, struct scale scale,
                       length x) {
    struct page_segment *segments =
        arena_copy(&layout->boxes, path->segments, path->count * sizeof *segments);
    for (uint32_t i = 0; i < path->count; i++)
        for (int p = 0; p < 3; p++) {
            segments[i].x[p] = scaled(scale, segments[i].x[p]) + x;
            segments[i].y[p] = scaled(scale, segments[i].y[p]);
        }
    path->segments = segments;
    path->line_width = scaled(scale, path->line_width);
    path->dash_on = scaled(scale, path->dash_on);
    path->dash_off = scaled(scale, path->dash_off);
}

/* A drawing that is taller than a page becomes smaller, letters and all. */
static struct scale fit_page(const struct flow *flow, const struct doc_node *node, length height) {
    struct layout *layout = flow->layout;
    const length limit = area_height(layout, flow->galley->landscape) / 100 * FIGURE_HEIGHT_PERCENT;
    if (height <= limit)
        return (struct scale){1, 1};
    diag_report(layout->diags, FIGURE_SCALED, node->place,
                arena_format(&layout->messages, "%d", (int)((height - limit) / 1000)),
                arena_format(&layout->messages, "%d", (int)((int64_t)limit * 100 / height)));
    return (struct scale){limit, height};
}

static void add_chart(struct flow *flow, const struct doc_node *node, page_tag_id tag) {
    struct layout *layout = flow->layout;
    const struct chart_drawing drawing =
        chart_draw(&layout->boxes, node->figure.chart, flow->width, layout->style, layout->fonts);
    const struct scale scale = fit_page(flow, node, drawing.height);
    struct galley_box *box =
        galley_add(layout, flow->galley, layout->style->role[STYLE_BODY].leading,
                   scaled(scale, drawing.height), BREAK_FREE);
    box->bounds_tag = tag;
    box->bounds_x = flow->x;
    box->bounds_width = scaled(scale, drawing.width);
    for (size_t i = 0; i < drawing.count; i++) {
        struct piece *piece = galley_piece(flow->galley);
        piece->item = drawing.items[i];
        piece->item.tag = tag;
        if (piece->item.kind == PAGE_RUN)
            place_run(layout, &piece->item.run, scale, flow->x);
        else if (piece->item.kind == PAGE_PATH)
            place_path(layout, &piece->item.path, scale, flow->x);
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
