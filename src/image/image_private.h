/* Insides of the image room. For src/image only. */
#ifndef IMAGE_PRIVATE_H
#define IMAGE_PRIVATE_H

#include "image/image.h"

enum image_verdict {
    IMAGE_GOOD,
    IMAGE_UNKNOWN,     /* neither PNG nor JPEG */
    IMAGE_DAMAGED,     /* `at` tells where */
    IMAGE_CMYK,        /* four components */
    IMAGE_UNSUPPORTED, /* a JPEG that PDF readers cannot show */
};

/* Fills kind, width, height and components from image->bytes. *at: the offset of what was wrong. */
enum image_verdict image_read_png(struct image *image, size_t *at);
enum image_verdict image_read_jpeg(struct image *image, size_t *at);

enum image_open_fault {
    IMAGE_OPENED,
    IMAGE_OPEN_OUTSIDE, /* not a plain path below the folder */
    IMAGE_OPEN_ERRNO,   /* errno tells */
};

/* Opens `href` below the folder of `source`; no component may be a link, so nothing outside the
 * folder can be reached, not even when files change meanwhile. */
enum image_open_fault image_open(struct arena *arena, const char *source, const char *href,
                                 int *descriptor);

#endif
