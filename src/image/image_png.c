#include "image/image_private.h"

#include <string.h>

#define SIGNATURE_SIZE 8
#define CHUNK_FRAME    12 /* length, type and check sum */
#define IHDR_SIZE      13

static uint32_t read32(const unsigned char *at) {
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* By colour type: bit depths that PNG allows (bit n: depth n) and colour components without alpha;
 * a palette is RGB. */
static const struct {
    uint32_t depths;
    int components;
} colour_type[7] = {
    [0] = {1 << 1 | 1 << 2 | 1 << 4 | 1 << 8 | 1 << 16, 1},
    [2] = {1 << 8 | 1 << 16, 3},
    [3] = {1 << 1 | 1 << 2 | 1 << 4 | 1 << 8, 3},
    [4] = {1 << 8 | 1 << 16, 1},
    [6] = {1 << 8 | 1 << 16, 3},
};

static bool read_header(struct image *image, const unsigned char *ihdr) {
    uint32_t width = read32(ihdr), height = read32(ihdr + 4);
    unsigned depth = ihdr[8], type = ihdr[9];
    if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX)
        return false;
    if (type > 6 || depth > 16 || !(colour_type[type].depths >> depth & 1))
        return false;
    if (ihdr[10] != 0 || ihdr[11] != 0 || ihdr[12] > 1) /* compression, filter, interlace */
        return false;
    image->kind = IMAGE_PNG;
    image->width = (int)width;
    image->height = (int)height;
    image->components = colour_type[type].components;
    return true;
}

/* Walks the chunks after IHDR: all inside the file, data among them, IEND last. */
static bool walk_chunks(const struct image *image, size_t *at) {
    bool has_data = false;
    while (*at + CHUNK_FRAME <= image->size) {
        const unsigned char *chunk = image->bytes + *at;
        uint32_t size = read32(chunk);
        if (size > image->size - *at - CHUNK_FRAME)
            return false;
        if (memcmp(chunk + 4, "IEND", 4) == 0)
            return has_data;
        has_data = has_data || memcmp(chunk + 4, "IDAT", 4) == 0;
        *at += CHUNK_FRAME + size;
    }
    return false;
}

enum image_verdict image_read_png(struct image *image, size_t *at) {
    static const unsigned char signature[] = "\x89PNG\r\n\x1A\n";
    *at = SIGNATURE_SIZE;
    if (image->size < SIGNATURE_SIZE || memcmp(image->bytes, signature, SIGNATURE_SIZE) != 0)
        return IMAGE_UNKNOWN;
    const unsigned char *chunk = image->bytes + SIGNATURE_SIZE;
    if (image->size < SIGNATURE_SIZE + CHUNK_FRAME + IHDR_SIZE || read32(chunk) != IHDR_SIZE ||
        memcmp(chunk + 4, "IHDR", 4) != 0 || !read_header(image, chunk + 8))
        return IMAGE_DAMAGED;
    *at += CHUNK_FRAME + IHDR_SIZE;
    return walk_chunks(image, at) ? IMAGE_GOOD : IMAGE_DAMAGED;
}
