/* Picture files as facts: kind, size in pixels, bytes. PNG and JPEG only. The file is read whole
 * (it must lie below the folder of the XML that names it); decoding is the outputs' work. */
#ifndef IMAGE_IMAGE_H
#define IMAGE_IMAGE_H

#include "base/arena.h"
#include "base/diag.h"

enum image_kind { IMAGE_PNG, IMAGE_JPEG };

#define IMAGE_SIZE_LIMIT  (32u << 20) /* [bytes] */
#define IMAGE_PIXEL_LIMIT 20000       /* per side */
#define IMAGE_AREA_LIMIT  50000000    /* pixels in all: a decoded picture must fit in memory */

struct image {
    enum image_kind kind;
    int width, height; /* [pixels] */
    int components;    /* 1 grey, 3 RGB; JPEG with 4 is refused */
    const unsigned char *bytes;
    size_t size;
    const char *path;
};

/* `source` is the XML file that names the picture; `href` is relative to its folder. NULL:
 * reported at `place` (missing, outside the folder, not a picture, too large). */
const struct image *image_load(struct arena *arena, const char *source, const char *href,
                               struct place place, struct diag_list *diags);

#endif
