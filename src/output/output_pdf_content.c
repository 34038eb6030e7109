/* What pages show, between marks that tie it to the structure tree. A mark opens when the tag of an
 * item differs from that of the item before it; text objects lie inside marks, never across.
 * Colour, line and font are written when they change. Nothing is saved and restored but around
 * pictures. */
#include "output/output_pdf_private.h"

#define NO_MARK INT32_MIN

/* The state of the page under construction, as a reader of it has it. */
struct canvas {
    struct pdf *pdf;
    struct pdf_buffer *out;
    length height;
    page_tag_id mark; /* open now, or NO_MARK */
    bool in_text;
    length text_x, text_y; /* of the last Td */
    font_face face;
    length size;
    uint32_t fill, stroke;
    length line_width, dash_on, dash_off;
};

/* ---- marks ---- */

static const char *const artifacts[] = {
    [-PAGE_ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
    [-PAGE_ARTIFACT_HEADER] = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
    [-PAGE_ARTIFACT_FOOTER] = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
    [-PAGE_ARTIFACT_WATERMARK] = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n",
};

static void end_text(struct canvas *canvas) {
    if (canvas->in_text)
        pdf_puts(canvas->out, "ET\n");
    canvas->in_text = false;
}

static void close_mark(struct canvas *canvas) {
    end_text(canvas);
    if (canvas->mark != NO_MARK)
        pdf_puts(canvas->out, "EMC\n");
    canvas->mark = NO_MARK;
}

static void open_mark(struct canvas *canvas, page_tag_id tag) {
    if (canvas->mark == tag)
        return;
    struct pdf *pdf = canvas->pdf;
    close_mark(canvas);
    canvas->mark = tag;
    if (tag < 0) {
        pdf_puts(canvas->out, artifacts[-tag]);
        return;
    }
    page_tag_id element = pdf_element_of(pdf->pages, tag);
    pdf_put_char(canvas->out, '/');
    pdf_puts(canvas->out, pdf_role_name(&pdf->pages->tags.items[element]));
    pdf_puts(canvas->out, "<</MCID ");
    pdf_put_integer(canvas->out, (int64_t)pdf->page_marks.count);
    pdf_puts(canvas->out, ">>BDC\n");
    *VEC_PUSH(pdf->arena, &pdf->page_marks) = tag;
}

/* ---- state ---- */

static void put_colour(struct pdf_buffer *out, uint32_t colour, const char *operator) {
    for (int shift = 16; shift >= 0; shift -= 8) {
        pdf_put_number(out, ((colour >> shift & 0xFF) * 1000 + 127) / 255);
        pdf_put_char(out, ' ');
    }
    pdf_puts(out, operator);
}

static void set_fill(struct canvas *canvas, uint32_t colour) {
    if (canvas->fill != colour)
        put_colour(canvas->out, colour, "rg\n");
    canvas->fill = colour;
}

static void set_stroke(struct canvas *canvas, const struct page_path *path) {
    if (canvas->stroke != path->stroke_colour)
        put_colour(canvas->out, path->stroke_colour, "RG\n");
    if (canvas->line_width != path->line_width) {
        pdf_put_number(canvas->out, path->line_width);
        pdf_puts(canvas->out, " w\n");
    }
    if (canvas->dash_on != path->dash_on || canvas->dash_off != path->dash_off) {
        pdf_put_char(canvas->out, '[');
        if (path->dash_on || path->dash_off)
            pdf_put_numbers(canvas->out, (length[]){path->dash_on, path->dash_off}, 2);
        pdf_puts(canvas->out, "]0 d\n");
    }
    canvas->stroke = path->stroke_colour;
    canvas->line_width = path->line_width;
    canvas->dash_on = path->dash_on;
    canvas->dash_off = path->dash_off;
}

/* ---- items ---- */

static void begin_run(struct canvas *canvas, const struct page_run *run) {
    struct pdf_buffer *out = canvas->out;
    length y = canvas->height - run->baseline;
    set_fill(canvas, run->colour);
    if (!canvas->in_text) {
        pdf_puts(out, "BT\n");
        canvas->text_x = canvas->text_y = 0;
        canvas->in_text = true;
    }
    if (canvas->face != run->face || canvas->size != run->size) {
        pdf_puts(out, "/F");
        pdf_put_integer(out, run->face);
        pdf_put_char(out, ' ');
        pdf_put_number(out, run->size);
        pdf_puts(out, " Tf\n");
    }
    if (canvas->text_x != run->x || canvas->text_y != y) {
        pdf_put_number(out, (int64_t)run->x - canvas->text_x);
        pdf_put_char(out, ' ');
        pdf_put_number(out, (int64_t)y - canvas->text_y);
        pdf_puts(out, " Td\n");
    }
    canvas->face = run->face;
    canvas->size = run->size;
    canvas->text_x = run->x;
    canvas->text_y = y;
}

/* Leaders are an artifact in the midst of what is read. */
static void show_run(struct canvas *canvas, page_tag_id tag, const struct page_run *run) {
    for (uint32_t from = 0, to; from < run->count; from = to) {
        int leader = run->words[from].flags & PAGE_LEADER;
        for (to = from + 1; to < run->count; to++)
            if ((run->words[to].flags & PAGE_LEADER) != leader)
                break;
        open_mark(canvas, leader && tag >= 0 ? (page_tag_id)PAGE_ARTIFACT_LAYOUT : tag);
        pdf_face(canvas->pdf, run->face);
        begin_run(canvas, run);
        pdf_put_words(canvas->pdf, canvas->out, run, from, to);
    }
}

static void put_point(struct canvas *canvas, length x, length y) {
    pdf_put_number(canvas->out, x);
    pdf_put_char(canvas->out, ' ');
    pdf_put_number(canvas->out, (int64_t)canvas->height - y);
    pdf_put_char(canvas->out, ' ');
}

/* Four sides along the axes, closed. */
static bool is_rectangle(const struct page_path *path) {
    const struct page_segment *s = path->segments;
    return path->count == 5 && s[0].verb == PAGE_MOVE && s[1].verb == PAGE_LINE &&
           s[2].verb == PAGE_LINE && s[3].verb == PAGE_LINE && s[4].verb == PAGE_CLOSE &&
           s[0].y[0] == s[1].y[0] && s[1].x[0] == s[2].x[0] && s[2].y[0] == s[3].y[0] &&
           s[3].x[0] == s[0].x[0];
}

static void put_rectangle(struct canvas *canvas, const struct page_segment *corners) {
    put_point(canvas, corners[0].x[0], corners[0].y[0]);
    pdf_put_number(canvas->out, (int64_t)corners[2].x[0] - corners[0].x[0]);
    pdf_put_char(canvas->out, ' ');
    pdf_put_number(canvas->out, (int64_t)corners[0].y[0] - corners[2].y[0]);
    pdf_puts(canvas->out, " re\n");
}

static void put_segment(struct canvas *canvas, const struct page_segment *segment) {
    static const struct {
        int points;
        const char *operator;
    } verbs[] = {{1, "m\n"}, {1, "l\n"}, {3, "c\n"}, {0, "h\n"}};
    for (int i = 0; i < verbs[segment->verb].points; i++)
        put_point(canvas, segment->x[i], segment->y[i]);
    pdf_puts(canvas->out, verbs[segment->verb].operator);
}

static void show_path(struct canvas *canvas, page_tag_id tag, const struct page_path *path) {
    if (path->count == 0 || (!path->fill && !path->stroke))
        return;
    open_mark(canvas, tag);
    end_text(canvas);
    if (path->fill)
        set_fill(canvas, path->fill_colour);
    if (path->stroke)
        set_stroke(canvas, path);
    if (is_rectangle(path))
        put_rectangle(canvas, path->segments);
    else
        for (uint32_t i = 0; i < path->count; i++)
            put_segment(canvas, &path->segments[i]);
    pdf_puts(canvas->out, path->fill ? path->stroke ? "B\n" : "f\n" : "S\n");
}

static void show_picture(struct canvas *canvas, const struct page_item *item) {
    struct page_rect at = item->picture.at;
    open_mark(canvas, item->tag);
    end_text(canvas);
    pdf_puts(canvas->out, "q");
    pdf_put_numbers(canvas->out, (length[]){at.width, 0, 0, at.height, at.x}, 5);
    pdf_put_char(canvas->out, ' ');
    pdf_put_number(canvas->out, (int64_t)canvas->height - at.y - at.height);
    pdf_put_format(canvas->out, " cm/P%zu Do Q\n", pdf_picture(canvas->pdf, item));
}

static void show_item(struct canvas *canvas, const struct page_item *item) {
    switch (item->kind) {
    case PAGE_RUN:
        show_run(canvas, item->tag, &item->run);
        break;
    case PAGE_PATH:
        show_path(canvas, item->tag, &item->path);
        break;
    case PAGE_PICTURE:
        show_picture(canvas, item);
        break;
    case PAGE_LINK_AREA:
        break; /* no ink: an annotation */
    }
}

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
    pdf_put_format(body, "]/Border[0 0 0]/F 4/StructParent %zu/Contents",
                   pdf->pages->pages.count + pdf->links.count);
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
    struct canvas canvas = {.pdf = pdf,
                            .out = &pdf->content,
                            .height = page->height,
                            .mark = NO_MARK,
                            .face = FONT_NO_FACE,
                            .line_width = 1000};
    pdf->content.size = 0;
    pdf->page_marks.count = 0;
    for (size_t i = 0; i < page->items.count; i++)
        show_item(&canvas, &page->items.items[i]);
    close_mark(&canvas);
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
