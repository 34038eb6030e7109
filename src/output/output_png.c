/* A page as a picture, for looking at and for README. cairo paints; glyphs are outlines straight
 * from HarfBuzz, so what shows is what was laid out, without hinting. cairo reads no JPEG: such a
 * picture shows as a grey area of its size. */
#include "output/output.h"

#include "base/bug.h"
#include "output/output_picture.h"

#include <hb.h>

#define PT        1000.0 /* lengths in a point */
#define NO_JPEG   0xCCCCCC
#define DPI_LIMIT 2400

struct painter {
    cairo_t *cairo;
    struct arena *arena;
    const struct page_list *pages;
    const struct font_set *fonts;
    struct diag_list *diags;
    hb_font_t **scaled; /* per face, opened at first use */
    hb_draw_funcs_t *outlines;
    bool faulty;
};

/* ---- glyphs ---- */

static void move_to(hb_draw_funcs_t *funcs, void *cairo, hb_draw_state_t *state, float x, float y,
                    void *data) {
    (void)funcs, (void)state, (void)data;
    cairo_move_to(cairo, (double)x, (double)y);
}

static void line_to(hb_draw_funcs_t *funcs, void *cairo, hb_draw_state_t *state, float x, float y,
                    void *data) {
    (void)funcs, (void)state, (void)data;
    cairo_line_to(cairo, (double)x, (double)y);
}

static void curve_to(hb_draw_funcs_t *funcs, void *cairo, hb_draw_state_t *state, float x1,
                     float y1, float x2, float y2, float x, float y, void *data) {
    (void)funcs, (void)state, (void)data;
    cairo_curve_to(cairo, (double)x1, (double)y1, (double)x2, (double)y2, (double)x, (double)y);
}

static void close_path(hb_draw_funcs_t *funcs, void *cairo, hb_draw_state_t *state, void *data) {
    (void)funcs, (void)state, (void)data;
    cairo_close_path(cairo);
}

/* TrueType's quadratic curves come as cubic ones when there is no function for them. */
static hb_draw_funcs_t *open_outlines(void) {
    hb_draw_funcs_t *funcs = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(funcs, move_to, NULL, NULL);
    hb_draw_funcs_set_line_to_func(funcs, line_to, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(funcs, curve_to, NULL, NULL);
    hb_draw_funcs_set_close_path_func(funcs, close_path, NULL, NULL);
    return funcs;
}

static hb_font_t *scaled_font(struct painter *painter, font_face number) {
    if (painter->scaled[number])
        return painter->scaled[number];
    size_t size;
    const void *bytes = font_bytes(painter->fonts, number, &size);
    hb_blob_t *blob = hb_blob_create(bytes, (unsigned)size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    painter->scaled[number] = hb_font_create(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return painter->scaled[number];
}

/* ---- items ---- */

static void set_colour(cairo_t *cairo, uint32_t colour) {
    cairo_set_source_rgb(cairo, (colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0,
                         (colour & 0xFF) / 255.0);
}

static void paint_word(struct painter *painter, const struct font_word *word) {
    hb_font_t *font = scaled_font(painter, word->face);
    int64_t pen = 0;
    for (uint16_t i = 0; i < word->count; i++) {
        const struct font_glyph *glyph = &word->glyphs[i];
        cairo_save(painter->cairo);
        cairo_translate(painter->cairo, (double)(pen + glyph->dx), glyph->dy);
        hb_font_get_glyph_shape(font, glyph->id, painter->outlines, painter->cairo);
        cairo_restore(painter->cairo);
        pen += glyph->advance;
    }
}

static void paint_run(struct painter *painter, const struct page_run *run) {
    double scale = run->size / PT / font_metrics(painter->fonts, run->face)->units_per_em;
    set_colour(painter->cairo, run->colour);
    cairo_new_path(painter->cairo);
    for (uint32_t i = 0; i < run->count; i++) {
        cairo_save(painter->cairo);
        cairo_translate(painter->cairo, (run->x + run->words[i].x) / PT, run->baseline / PT);
        cairo_scale(painter->cairo, scale * (1000 + run->expansion) / 1000, -scale);
        paint_word(painter, run->words[i].shape);
        cairo_restore(painter->cairo);
    }
    cairo_fill(painter->cairo);
}

static void trace_segment(cairo_t *cairo, const struct page_segment *s) {
    switch (s->verb) {
    case PAGE_MOVE:
        cairo_move_to(cairo, s->x[0] / PT, s->y[0] / PT);
        break;
    case PAGE_LINE:
        cairo_line_to(cairo, s->x[0] / PT, s->y[0] / PT);
        break;
    case PAGE_CURVE:
        cairo_curve_to(cairo, s->x[0] / PT, s->y[0] / PT, s->x[1] / PT, s->y[1] / PT, s->x[2] / PT,
                       s->y[2] / PT);
        break;
    case PAGE_CLOSE:
        cairo_close_path(cairo);
        break;
    }
}

static void paint_path(struct painter *painter, const struct page_path *path) {
    cairo_t *cairo = painter->cairo;
    cairo_new_path(cairo);
    for (uint32_t i = 0; i < path->count; i++)
        trace_segment(cairo, &path->segments[i]);
    if (path->fill) {
        set_colour(cairo, path->fill_colour);
        cairo_fill_preserve(cairo);
    }
    if (path->stroke) {
        const double dashes[] = {path->dash_on / PT, path->dash_off / PT};
        set_colour(cairo, path->stroke_colour);
        cairo_set_line_width(cairo, path->line_width / PT);
        cairo_set_dash(cairo, dashes, path->dash_on ? 2 : 0, 0);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

static void paint_png(struct painter *painter, const struct page_item *item) {
    const struct image *image = item->picture.image;
    struct page_rect at = item->picture.at;
    cairo_surface_t *surface = output_picture_open(image);
    cairo_status_t status = cairo_surface_status(surface);
    if (status == CAIRO_STATUS_SUCCESS) {
        cairo_save(painter->cairo);
        cairo_translate(painter->cairo, at.x / PT, at.y / PT);
        cairo_scale(painter->cairo, at.width / PT / image->width, at.height / PT / image->height);
        cairo_set_source_surface(painter->cairo, surface, 0, 0);
        cairo_pattern_set_extend(cairo_get_source(painter->cairo), CAIRO_EXTEND_PAD);
        cairo_rectangle(painter->cairo, 0, 0, image->width, image->height);
        cairo_fill(painter->cairo);
        cairo_restore(painter->cairo);
    } else {
        struct place place =
            item->tag >= 0 ? painter->pages->tags.items[item->tag].place : (struct place){0};
        diag_report(painter->diags, PICTURE_UNDECODABLE, place, image->path,
                    cairo_status_to_string(status));
        painter->faulty = true;
    }
    cairo_surface_destroy(surface);
}

static void paint_picture(struct painter *painter, const struct page_item *item) {
    struct page_rect at = item->picture.at;
    if (item->picture.image->kind == IMAGE_PNG) {
        paint_png(painter, item);
        return;
    }
    set_colour(painter->cairo, NO_JPEG);
    cairo_rectangle(painter->cairo, at.x / PT, at.y / PT, at.width / PT, at.height / PT);
    cairo_fill(painter->cairo);
}

static void paint_item(struct painter *painter, const struct page_item *item) {
    switch (item->kind) {
    case PAGE_RUN:
        paint_run(painter, &item->run);
        break;
    case PAGE_PATH:
        paint_path(painter, &item->path);
        break;
    case PAGE_PICTURE:
        paint_picture(painter, item);
        break;
    case PAGE_LINK_AREA:
        break;
    }
}

static void paint_page(struct painter *painter, const struct page *page, int dpi) {
    cairo_scale(painter->cairo, dpi / 72.0, dpi / 72.0);
    set_colour(painter->cairo, 0xFFFFFF);
    cairo_paint(painter->cairo);
    painter->scaled = ARENA_ARRAY(painter->arena, hb_font_t *, font_face_count(painter->fonts));
    painter->outlines = open_outlines();
    for (size_t i = 0; i < page->items.count; i++)
        paint_item(painter, &page->items.items[i]);
    hb_draw_funcs_destroy(painter->outlines);
    for (size_t i = 0; i < font_face_count(painter->fonts); i++)
        hb_font_destroy(painter->scaled[i]);
}

/* ---- the file ---- */

struct file {
    struct arena *arena;
    VEC(unsigned char) bytes;
};

static cairo_status_t append(void *closure, const unsigned char *bytes, unsigned size) {
    struct file *file = closure;
    size_t wanted = file->bytes.count + size;
    if (wanted > file->bytes.capacity) {
        unsigned char *larger = arena_alloc(file->arena, wanted * 2);
        if (file->bytes.count)
            memcpy(larger, file->bytes.items, file->bytes.count);
        file->bytes.items = larger;
        file->bytes.capacity = wanted * 2;
    }
    memcpy(file->bytes.items + file->bytes.count, bytes, size);
    file->bytes.count = wanted;
    return CAIRO_STATUS_SUCCESS;
}

static int pixels(length size, int dpi) {
    return (int)(((int64_t)size * dpi + 71999) / 72000);
}

bool output_png(struct arena *arena, const struct page_list *pages, size_t page, int dpi,
                const struct font_set *fonts, struct output_bytes *out, struct diag_list *diags) {
    BUG_IF(page >= pages->pages.count, "a picture of no page");
    BUG_IF(dpi < 1 || dpi > DPI_LIMIT, "a picture of no resolution");
    const struct page *sheet = &pages->pages.items[page];
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, pixels(sheet->width, dpi), pixels(sheet->height, dpi));
    struct painter painter = {.cairo = cairo_create(surface),
                              .arena = arena,
                              .pages = pages,
                              .fonts = fonts,
                              .diags = diags};
    struct file file = {.arena = arena};
    paint_page(&painter, sheet, dpi);
    cairo_status_t status = cairo_status(painter.cairo);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream(surface, append, &file);
    if (status != CAIRO_STATUS_SUCCESS)
        diag_report(diags, PAGE_NOT_DRAWN, ((struct place){0}),
                    arena_format(arena, "%zu", page + 1), cairo_status_to_string(status));
    cairo_destroy(painter.cairo);
    cairo_surface_destroy(surface);
    *out = (struct output_bytes){file.bytes.items, file.bytes.count};
    return status == CAIRO_STATUS_SUCCESS && !painter.faulty;
}
