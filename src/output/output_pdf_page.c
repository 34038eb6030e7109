/* Pages as objects: content, links, and the tree that holds them. */
#include "output/output_pdf_private.h"

/* ---- links ---- */

/* What is not ASCII, or not allowed in an address, becomes %XX. */
static const char *plain_uri(struct pdf *pdf, const char *uri) {
    struct pdf_buffer out = {.arena = pdf->arena};
    for (; *uri; uri++) {
        unsigned char c = (unsigned char)*uri;
        if (c > 0x20 && c < 0x7F && !strchr("\"<>\\^`{|}", c))
            pdf_put_char(&out, (char)c);
        else
            pdf_put_format(&out, "%%%02X", c);
    }
    pdf_put_char(&out, '\0');
    return (const char *)out.at;
}

static uint32_t write_link(struct pdf *pdf, uint32_t number, const struct page_item *item) {
    const struct page_link *link = &item->link;
    length height = pdf->pages->pages.items[number].height;
    length bottom = height - link->at.y - link->at.height;
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Annot/Subtype/Link/Rect[");
    pdf_put_numbers(
        body, (length[]){link->at.x, bottom, link->at.x + link->at.width, bottom + link->at.height},
        4);
    pdf_puts(body, "]/Border[0 0 0]/F 4");
    if (!pdf->untagged)
        pdf_put_format(body, "/StructParent %zu", pdf->pages->pages.count + pdf->links.count);
    pdf_puts(body, "/Contents");
    pdf_put_text(body, link->contents);
    if (link->uri) {
        pdf_puts(body, "/A<</S/URI/URI");
        pdf_put_string(body, plain_uri(pdf, link->uri));
        pdf_puts(body, ">>");
    } else {
        pdf_puts(body, "/Dest");
        pdf_put_destination(pdf, body, link->target_page, link->target_y);
    }
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    *VEC_PUSH(pdf->arena, &pdf->links) = (struct pdf_link){item->tag, object, number};
    return object;
}

/* The references of "/Annots[...]", into `out`. */
static void write_links(struct pdf *pdf, uint32_t number, struct pdf_buffer *out) {
    const struct page *page = &pdf->pages->pages.items[number];
    for (size_t i = 0; i < page->items.count; i++)
        if (page->items.items[i].kind == PAGE_LINK_AREA)
            pdf_put_reference(out, write_link(pdf, number, &page->items.items[i]));
}

/* ---- pages ---- */

static uint32_t write_content(struct pdf *pdf, uint32_t number) {
    const struct page *page = &pdf->pages->pages.items[number];
    struct pdf_canvas canvas = {.pdf = pdf,
                                .out = &pdf->content,
                                .height = page->height,
                                .mark = PDF_NO_MARK,
                                .face = FONT_NO_FACE,
                                .line_width = 1000};
    pdf->content.size = 0;
    pdf->page_marks.count = 0;
    for (size_t i = 0; i < page->items.count; i++)
        pdf_show_item(&canvas, &page->items.items[i]);
    pdf_canvas_close(&canvas);
    pdf->marks[number] =
        (struct pdf_marks){arena_copy(pdf->arena, pdf->page_marks.items,
                                      pdf->page_marks.count * sizeof *pdf->page_marks.items),
                           (uint32_t)pdf->page_marks.count};
    uint32_t object = pdf_new(pdf);
    pdf_set_stream(pdf, object, pdf_body(pdf), PDF_PACK, pdf->content.at, pdf->content.size);
    return object;
}

static void write_page(struct pdf *pdf, uint32_t number, uint32_t parent) {
    const struct page *page = &pdf->pages->pages.items[number];
    uint32_t content = write_content(pdf, number);
    struct pdf_buffer *links = &pdf->content;
    links->size = 0;
    write_links(pdf, number, links);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Page/Parent");
    pdf_put_reference(body, parent);
    pdf_puts(body, "/MediaBox[0 0");
    pdf_put_numbers(body, (length[]){page->width, page->height}, 2);
    pdf_puts(body, "]/Resources");
    pdf_put_reference(body, pdf->resources);
    pdf_puts(body, "/Contents");
    pdf_put_reference(body, content);
    if (links->size) {
        pdf_puts(body, "/Annots[");
        pdf_put(body, links->at, links->size);
        pdf_put_char(body, ']');
    }
    if (!pdf->untagged)
        pdf_put_format(body, "/StructParents %u/Tabs/S", (unsigned)number);
    pdf_set(pdf, pdf->page_objects[number], body);
}

static void write_resources(struct pdf *pdf) {
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Font<<");
    for (size_t i = 0; i < font_face_count(pdf->fonts); i++)
        if (pdf->faces[i].used && pdf->faces[i].codes.count)
            pdf_put_format(body, "/F%zu %u 0 R", i, (unsigned)pdf->faces[i].object);
    pdf_puts(body, ">>/XObject<<");
    for (size_t i = 0; i < pdf->pictures.count; i++)
        pdf_put_format(body, "/P%zu %u 0 R", i, (unsigned)pdf->pictures.items[i].object);
    pdf_puts(body, ">>");
    pdf_set(pdf, pdf->resources, body);
}

#define PAGES_PER_NODE 64

/* Two levels: the root, and nodes of some pages each. */
static void write_page_tree(struct pdf *pdf, const uint32_t *nodes, size_t node_count) {
    size_t count = pdf->pages->pages.count;
    for (size_t n = 0; n < node_count; n++) {
        size_t first = n * PAGES_PER_NODE;
        size_t last = first + PAGES_PER_NODE < count ? first + PAGES_PER_NODE : count;
        struct pdf_buffer *body = pdf_body(pdf);
        pdf_puts(body, "/Type/Pages/Parent");
        pdf_put_reference(body, pdf->page_root);
        pdf_put_format(body, "/Count %zu/Kids[", last - first);
        for (size_t i = first; i < last; i++)
            pdf_put_reference(body, pdf->page_objects[i]);
        pdf_put_char(body, ']');
        pdf_set(pdf, nodes[n], body);
    }
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_put_format(body, "/Count %zu/Kids[", count);
    for (size_t n = 0; n < node_count; n++)
        pdf_put_reference(body, nodes[n]);
    pdf_put_char(body, ']');
    pdf_set(pdf, pdf->page_root, body);
}

void pdf_write_pages(struct pdf *pdf) {
    size_t count = pdf->pages->pages.count;
    size_t node_count = (count + PAGES_PER_NODE - 1) / PAGES_PER_NODE;
    uint32_t *nodes = ARENA_ARRAY(pdf->arena, uint32_t, node_count);
    for (size_t i = 0; i < node_count; i++)
        nodes[i] = pdf_new(pdf);
    for (size_t i = 0; i < count; i++)
        pdf->page_objects[i] = pdf_new(pdf);
    for (uint32_t i = 0; i < count; i++)
        write_page(pdf, i, nodes[i / PAGES_PER_NODE]);
    write_page_tree(pdf, nodes, node_count);
    write_resources(pdf);
}
