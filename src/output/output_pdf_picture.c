/* Pictures as objects, each once. JPEG goes in as it is; PNG as RGB on white paper. */
#include "output/output_pdf_private.h"

#include "output/output_picture.h"

static void put_header(struct pdf_buffer *out, const struct image *image, bool grey) {
    pdf_put_format(out,
                   "/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8"
                   "/ColorSpace/Device%s",
                   image->width, image->height, grey ? "Gray" : "RGB");
}

/* In place: four bytes a pixel (with alpha multiplied in) become three. */
static size_t flatten(cairo_surface_t *surface) {
    unsigned char *bytes = cairo_image_surface_get_data(surface), *out = bytes;
    int width = cairo_image_surface_get_width(surface);
    int height = cairo_image_surface_get_height(surface);
    bool alpha = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32;
    size_t stride = (size_t)cairo_image_surface_get_stride(surface);
    for (int y = 0; y < height; y++) {
        const unsigned char *row = bytes + (size_t)y * stride;
        for (int x = 0; x < width; x++, row += 4) {
            uint32_t pixel;
            memcpy(&pixel, row, sizeof pixel);
            uint32_t paper = alpha ? 255 - (pixel >> 24) : 0;
            *out++ = (unsigned char)((pixel >> 16 & 0xFF) + paper);
            *out++ = (unsigned char)((pixel >> 8 & 0xFF) + paper);
            *out++ = (unsigned char)((pixel & 0xFF) + paper);
        }
    }
    return (size_t)(out - bytes);
}

static bool write_png(struct pdf *pdf, uint32_t object, const struct image *image,
                      struct place place) {
    cairo_surface_t *surface = output_picture_open(image);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_format_t format = status ? CAIRO_FORMAT_INVALID : cairo_image_surface_get_format(surface);
    bool usable = format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24;
    if (usable) {
        cairo_surface_flush(surface);
        size_t size = flatten(surface);
        struct pdf_buffer *body = pdf_body(pdf);
        put_header(body, image, false);
        pdf_set_stream(pdf, object, body, PDF_PACK, cairo_image_surface_get_data(surface), size);
    } else {
        diag_report(pdf->diags, PICTURE_UNDECODABLE, place, image->path,
                    status ? cairo_status_to_string(status) : "pixels of an unknown kind");
    }
    cairo_surface_destroy(surface);
    return usable;
}

size_t pdf_picture(struct pdf *pdf, const struct page_item *item) {
    const struct image *image = item->picture.image;
    for (size_t i = 0; i < pdf->pictures.count; i++)
        if (pdf->pictures.items[i].image == image)
            return i;
    uint32_t object = pdf_new(pdf);
    struct place place =
        item->tag >= 0 ? pdf->pages->tags.items[item->tag].place : (struct place){0};
    if (image->kind == IMAGE_JPEG) {
        struct pdf_buffer *body = pdf_body(pdf);
        put_header(body, image, image->components == 1);
        pdf_set_stream(pdf, object, body, PDF_JPEG, image->bytes, image->size);
    } else if (!write_png(pdf, object, image, place)) {
        pdf->faulty = true;
    }
    *VEC_PUSH(pdf->arena, &pdf->pictures) = (struct pdf_picture){image, object};
    return pdf->pictures.count - 1;
}
