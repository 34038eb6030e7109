#include "image/image_private.h"

#define FRAME_SIZE 8 /* of SOF up to its number of components, with the length */

enum marker {
    MARKER_TEM = 0x01,
    MARKER_SOF0 = 0xC0,
    MARKER_DHT = 0xC4,
    MARKER_JPG = 0xC8,
    MARKER_DAC = 0xCC,
    MARKER_SOF15 = 0xCF,
    MARKER_RST0 = 0xD0,
    MARKER_SOI = 0xD8,
    MARKER_EOI = 0xD9,
    MARKER_SOS = 0xDA,
};

static unsigned read16(const unsigned char *at) {
    return (unsigned)at[0] << 8 | at[1];
}

static bool stands_alone(unsigned marker) {
    return marker == MARKER_TEM || (marker >= MARKER_RST0 && marker <= MARKER_SOI);
}

static bool is_frame(unsigned marker) {
    return marker >= MARKER_SOF0 && marker <= MARKER_SOF15 && marker != MARKER_DHT &&
           marker != MARKER_JPG && marker != MARKER_DAC;
}

static enum image_verdict read_frame(struct image *image, unsigned marker,
                                     const unsigned char *segment, unsigned size) {
    if (size < FRAME_SIZE)
        return IMAGE_DAMAGED;
    if (marker > MARKER_SOF0 + 2 || segment[2] != 8) /* lossless, arithmetic; 12 bits */
        return IMAGE_UNSUPPORTED;
    image->kind = IMAGE_JPEG;
    image->height = (int)read16(segment + 3);
    image->width = (int)read16(segment + 5);
    image->components = segment[7];
    if (image->height == 0 || image->width == 0 || size < FRAME_SIZE + 3u * segment[7])
        return IMAGE_DAMAGED;
    if (image->components == 4)
        return IMAGE_CMYK;
    return image->components == 1 || image->components == 3 ? IMAGE_GOOD : IMAGE_UNSUPPORTED;
}

/* The next marker; *at moves to what follows it. 0: there is none. */
static unsigned next_marker(const struct image *image, size_t *at) {
    if (*at + 2 > image->size || image->bytes[*at] != 0xFF)
        return 0;
    while (*at < image->size && image->bytes[*at] == 0xFF) /* any number of fill bytes */
        ++*at;
    return *at < image->size ? image->bytes[(*at)++] : 0;
}

enum image_verdict image_read_jpeg(struct image *image, size_t *at) {
    bool framed = false;
    *at = 0;
    if (next_marker(image, at) != MARKER_SOI)
        return IMAGE_UNKNOWN;
    for (;;) {
        unsigned marker = next_marker(image, at);
        if (stands_alone(marker))
            continue;
        if (marker == 0 || marker == MARKER_EOI || *at + 2 > image->size)
            return IMAGE_DAMAGED;
        const unsigned char *segment = image->bytes + *at;
        unsigned size = read16(segment);
        if (size < 2 || size > image->size - *at)
            return IMAGE_DAMAGED;
        if (marker == MARKER_SOS)
            return framed ? IMAGE_GOOD : IMAGE_DAMAGED;
        if (is_frame(marker)) {
            enum image_verdict verdict = read_frame(image, marker, segment, size);
            if (verdict != IMAGE_GOOD)
                return verdict;
            framed = true;
        }
        *at += size;
    }
}
