/* Pictures as pixels, for the outputs that need them. */
#ifndef OUTPUT_OUTPUT_PICTURE_H
#define OUTPUT_OUTPUT_PICTURE_H

#include "image/image.h"

#include <cairo.h>

/* Decodes a PNG into an ARGB32 or RGB24 surface, which the caller destroys. */
cairo_surface_t *output_picture_open(const struct image *image);

#endif
