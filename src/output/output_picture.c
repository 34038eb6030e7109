#include "output/output_picture.h"

#include <string.h>

struct reader {
    const unsigned char *at;
    size_t left;
};

static cairo_status_t read_bytes(void *closure, unsigned char *out, unsigned size) {
    struct reader *reader = closure;
    if (size > reader->left)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(out, reader->at, size);
    reader->at += size;
    reader->left -= size;
    return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *output_picture_open(const struct image *image) {
    struct reader reader = {image->bytes, image->size};
    return cairo_image_surface_create_from_png_stream(read_bytes, &reader);
}
