/* The cover: what the document is, large and calm; who made it and when, at the foot. */
#include "layout/layout_private.h"

#define BAND_WIDTH  LENGTH_MM(14)
#define BAND_HEIGHT LENGTH_MM(62)
#define LOGO_TOP    LENGTH_MM(18)
#define LOGO_WIDTH  LENGTH_MM(52)
#define LOGO_HEIGHT LENGTH_MM(30)
#define TITLE_TOP   LENGTH_MM(104)

static bool is_meta(const struct doc_node *node) {
    return node->kind == DOC_PARAGRAPH && node->paragraph.role == DOC_ROLE_COVER_META;
}

static struct galley *set_part(struct layout *layout, const struct doc_node *cover, bool meta) {
    struct galley *galley = galley_new(&layout->boxes);
    galley->in_cell = true;
    struct flow flow = {.layout = layout,
                        .galley = galley,
                        .width = layout->text_width,
                        .tag = 0,
                        .role = STYLE_COVER_META};
    for (const struct doc_node *child = cover->first; child != NULL; child = child->next)
        if (child->kind == DOC_PARAGRAPH && is_meta(child) == meta)
            flow_block(&flow, child);
    return galley;
}

static void place(struct layout *layout, struct page *page, const struct galley *galley,
                  length left, length y) {
    for (size_t i = 0; i < galley->boxes.count; i++) {
        const struct galley_box *box = &galley->boxes.items[i];
        y += i > 0 ? box->space : 0;
        for (uint32_t p = 0; p < box->piece_count; p++) {
            const struct piece *piece = &galley->pieces.items[box->piece_first + p];
            if (piece->item.kind != PAGE_RUN)
                continue;
            struct page_item *item = VEC_PUSH(layout->arena, &page->items);
            *item = piece->item;
            item->run.x += left;
            item->run.baseline += y;
        }
        y += box->height;
    }
}

/* The logo stands beside the band, at the top right. */
static void place_logo(struct layout *layout, struct page *page, const struct image *image,
                       const char *alternative, struct place source, length right) {
    if (image == NULL)
        return; /* reported when it was read */
    const length wanted = layout->style->logo.width > 0 ? layout->style->logo.width : LOGO_WIDTH;
    int64_t width = wanted, height = width * image->height / image->width;
    if (height > LOGO_HEIGHT) {
        width = (int64_t)LOGO_HEIGHT * image->width / image->height;
        height = LOGO_HEIGHT;
    }
    const struct page_rect at = {right - (length)width, LOGO_TOP, (length)width, (length)height};
    page_tag_id tag = PAGE_ARTIFACT_LAYOUT; /* without words it is decoration */
    if (alternative != NULL && alternative[0] != '\0') {
        tag = page_tag_add(layout->pages, PAGE_FIGURE, 0, source);
        layout->pages->tags.items[tag].alternative = alternative;
        layout->pages->tags.items[tag].bounds = at;
    }
    struct page_item *item = page_item_add(layout->pages, page, PAGE_PICTURE, tag);
    item->picture = (struct page_picture){.image = image, .at = at};
}

static void fill(struct layout *layout, struct page *page, struct page_rect at,
                 enum style_colour colour) {
    page_fill_rect(layout->pages, page, at, layout->style->colour[colour], PAGE_ARTIFACT_LAYOUT);
}

/* The house style's ground and lines. */
static void draw_look(struct layout *layout, struct page *page, length left, length meta_top) {
    const struct style *style = layout->style;
    const struct page_rect foot = {left, meta_top - LENGTH_MM(6), layout->text_width,
                                   style->rule_width};
    switch (style->cover) {
    case STYLE_COVER_BAND:
        fill(layout, page, (struct page_rect){left, 0, BAND_WIDTH, BAND_HEIGHT}, STYLE_ACCENT_2);
        fill(layout, page, foot, STYLE_ACCENT);
        break;
    case STYLE_COVER_PLANE:
        fill(layout, page, (struct page_rect){0, 0, page->width, page->height}, STYLE_ACCENT);
        break;
    case STYLE_COVER_LINE:
        fill(layout, page,
             (struct page_rect){left, TITLE_TOP - LENGTH_MM(8), layout->text_width,
                                style->rule_width * 3},
             STYLE_ACCENT_2);
        fill(layout, page, foot, STYLE_ACCENT_2);
        break;
    }
}

static bool place_own_logo(struct layout *layout, struct page *page, const struct doc_node *cover,
                           length right) {
    bool any = false;
    for (const struct doc_node *child = cover->first; child != NULL; child = child->next)
        if (child->kind == DOC_FIGURE) {
            place_logo(layout, page, child->figure.image, child->figure.alternative, child->place,
                       right);
            any = true;
        }
    return any;
}

void cover_page(struct layout *layout, const struct doc_node *cover) {
    const struct style *style = layout->style;
    struct page *page = VEC_PUSH(layout->arena, &layout->pages->pages);
    page->width = style->page_width;
    page->height = style->page_height;
    page->label = page_label(layout, 0);
    const length left = page_left(layout, 0), right = left + layout->text_width;
    const struct galley *title = set_part(layout, cover, false);
    const struct galley *meta = set_part(layout, cover, true);
    const length meta_top = style->page_height - style->margin_bottom - galley_height(meta);
    if (TITLE_TOP + galley_height(title) > meta_top)
        diag_report_bare(layout->diags, COVER_OVERFULL, cover->place);
    draw_look(layout, page, left, meta_top);
    if (!place_own_logo(layout, page, cover, right) && style->logo.href != NULL)
        place_logo(layout, page,
                   image_load(layout->arena, style->logo.source, style->logo.href,
                              style->logo.place, layout->diags),
                   style->logo.alt, style->logo.place, right);
    place(layout, page, title, left, TITLE_TOP);
    place(layout, page, meta, left, meta_top);
}
