/* What pages show, between marks that tie it to the structure tree. A mark opens when the tag of an
 * item differs from that of the item before it; text objects lie inside marks, never across.
 * Colour, line and font are written when they change. Nothing is saved and restored but around
 * pictures. */
#include "output/output_pdf_private.h"

/* ---- marks ---- */

static const char *const artifacts[] = {
    [-PAGE_ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
    [-PAGE_ARTIFACT_HEADER] = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
    [-PAGE_ARTIFACT_FOOTER] = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
    [-PAGE_ARTIFACT_WATERMARK] = "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n",
};

static void end_text(struct pdf_canvas *canvas) {
    if (canvas->in_text)
        pdf_puts(canvas->out, "ET\n");
    canvas->in_text = false;
}

void pdf_canvas_close(struct pdf_canvas *canvas) {
    end_text(canvas);
    if (canvas->mark != PDF_NO_MARK)
        pdf_puts(canvas->out, "EMC\n");
    canvas->mark = PDF_NO_MARK;
}

void pdf_canvas_mark(struct pdf_canvas *canvas, page_tag_id tag, const char *actual) {
    struct pdf *pdf = canvas->pdf;
    if (!actual && canvas->mark == tag)
        return;
    if (pdf->untagged)
        return;
    BUG_IF(tag >= (page_tag_id)pdf->pages->tags.count || tag < PAGE_ARTIFACT_WATERMARK,
           "ink that is neither tagged nor an artifact");
    BUG_IF(tag == 0, "ink of the document itself");
    pdf_canvas_close(canvas);
    canvas->mark = actual ? PDF_ACTUAL_MARK : tag;
    if (tag < 0) {
        pdf_puts(canvas->out, artifacts[-tag]);
        return;
    }
    page_tag_id element = pdf_element_of(pdf->pages, tag);
    pdf_put_char(canvas->out, '/');
    pdf_puts(canvas->out, actual ? "Span" : pdf_role_name(&pdf->pages->tags.items[element]));
    pdf_puts(canvas->out, "<</MCID ");
    pdf_put_integer(canvas->out, (int64_t)pdf->page_marks.count);
    if (actual) {
        pdf_puts(canvas->out, "/ActualText");
        pdf_put_text(canvas->out, actual);
    }
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

static void set_fill(struct pdf_canvas *canvas, uint32_t colour) {
    if (canvas->fill != colour)
        put_colour(canvas->out, colour, "rg\n");
    canvas->fill = colour;
}

static void set_stroke(struct pdf_canvas *canvas, const struct page_path *path) {
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

void pdf_canvas_run(struct pdf_canvas *canvas, const struct page_run *run) {
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
    if (canvas->expansion != run->expansion) {
        pdf_put_number(out, 100000 + 100 * run->expansion); /* percent */
        pdf_puts(out, " Tz\n");
    }
    if (canvas->text_x != run->x || canvas->text_y != y) {
        pdf_put_number(out, (int64_t)run->x - canvas->text_x);
        pdf_put_char(out, ' ');
        pdf_put_number(out, (int64_t)y - canvas->text_y);
        pdf_puts(out, " Td\n");
    }
    canvas->face = run->face;
    canvas->size = run->size;
    canvas->expansion = run->expansion;
    canvas->text_x = run->x;
    canvas->text_y = y;
}

static void put_point(struct pdf_canvas *canvas, length x, length y) {
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

static void put_rectangle(struct pdf_canvas *canvas, const struct page_segment *corners) {
    put_point(canvas, corners[0].x[0], corners[0].y[0]);
    pdf_put_number(canvas->out, (int64_t)corners[2].x[0] - corners[0].x[0]);
    pdf_put_char(canvas->out, ' ');
    pdf_put_number(canvas->out, (int64_t)corners[0].y[0] - corners[2].y[0]);
    pdf_puts(canvas->out, " re\n");
}

static void put_segment(struct pdf_canvas *canvas, const struct page_segment *segment) {
    static const struct {
        int points;
        const char *operator;
    } verbs[] = {{1, "m\n"}, {1, "l\n"}, {3, "c\n"}, {0, "h\n"}};
    for (int i = 0; i < verbs[segment->verb].points; i++)
        put_point(canvas, segment->x[i], segment->y[i]);
    pdf_puts(canvas->out, verbs[segment->verb].operator);
}

static void show_path(struct pdf_canvas *canvas, page_tag_id tag, const struct page_path *path) {
    if (path->count == 0 || (!path->fill && !path->stroke))
        return;
    pdf_canvas_mark(canvas, tag, NULL);
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

static void show_picture(struct pdf_canvas *canvas, const struct page_item *item) {
    struct page_rect at = item->picture.at;
    pdf_canvas_mark(canvas, item->tag, NULL);
    end_text(canvas);
    pdf_puts(canvas->out, "q");
    pdf_put_numbers(canvas->out, (length[]){at.width, 0, 0, at.height, at.x}, 5);
    pdf_put_char(canvas->out, ' ');
    pdf_put_number(canvas->out, (int64_t)canvas->height - at.y - at.height);
    pdf_put_format(canvas->out, " cm/P%zu Do Q\n", pdf_picture(canvas->pdf, item));
}

void pdf_show_item(struct pdf_canvas *canvas, const struct page_item *item) {
    switch (item->kind) {
    case PAGE_RUN:
        pdf_show_run(canvas, item->tag, &item->run);
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
