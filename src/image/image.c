#include "image/image_private.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_all(int descriptor, unsigned char *bytes, size_t size) {
    for (size_t done = 0; done < size;) {
        ssize_t got = read(descriptor, bytes + done, size - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got == 0)
            errno = EIO; /* the file became shorter while it was read */
        if (got <= 0)
            return false;
        done += (size_t)got;
    }
    return true;
}

/* NULL: errno tells; EFBIG when the file is larger than the limit. */
static const unsigned char *read_descriptor(struct arena *arena, int descriptor, size_t *size) {
    struct stat status;
    if (fstat(descriptor, &status) != 0)
        return NULL;
    if (S_ISDIR(status.st_mode) || !S_ISREG(status.st_mode)) {
        errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        return NULL;
    }
    if (status.st_size > (off_t)IMAGE_SIZE_LIMIT) {
        errno = EFBIG;
        return NULL;
    }
    *size = (size_t)status.st_size;
    unsigned char *bytes = arena_alloc(arena, *size + 1);
    return read_all(descriptor, bytes, *size) ? bytes : NULL;
}

static void report_errno(struct arena *arena, const char *href, struct place place,
                         struct diag_list *diags) {
    if (errno == EFBIG)
        diag_report(diags, IMAGE_TOO_LARGE, place, href,
                    arena_format(arena, "%u", IMAGE_SIZE_LIMIT >> 20));
    else
        diag_report(diags, IMAGE_UNREADABLE, place, href, strerror(errno));
}

/* The file's bytes, or NULL (reported). */
static bool read_file(struct arena *arena, struct image *image, const char *source,
                      const char *href, struct place place, struct diag_list *diags) {
    int descriptor;
    switch (image_open(arena, source, href, &descriptor)) {
    case IMAGE_OPEN_OUTSIDE:
        diag_report(diags, IMAGE_OUTSIDE, place, href);
        return false;
    case IMAGE_OPEN_ERRNO:
        report_errno(arena, href, place, diags);
        return false;
    case IMAGE_OPENED:
        break;
    }
    image->bytes = read_descriptor(arena, descriptor, &image->size);
    if (!image->bytes)
        report_errno(arena, href, place, diags);
    close(descriptor);
    return image->bytes != NULL;
}

static bool within_limits(struct arena *arena, const struct image *image, const char *href,
                          struct place place, struct diag_list *diags) {
    if (image->width <= IMAGE_PIXEL_LIMIT && image->height <= IMAGE_PIXEL_LIMIT &&
        (int64_t)image->width * image->height <= IMAGE_AREA_LIMIT)
        return true;
    diag_report(diags, IMAGE_TOO_MANY_PIXELS, place, href, arena_format(arena, "%d", image->width),
                arena_format(arena, "%d", image->height),
                arena_format(arena, "%d", IMAGE_PIXEL_LIMIT),
                arena_format(arena, "%d", IMAGE_AREA_LIMIT / 1000000));
    return false;
}

static bool judge(struct arena *arena, struct image *image, const char *href, struct place place,
                  struct diag_list *diags) {
    size_t at = 0;
    enum image_verdict verdict = image_read_png(image, &at);
    if (verdict == IMAGE_UNKNOWN)
        verdict = image_read_jpeg(image, &at);
    switch (verdict) {
    case IMAGE_GOOD:
        return within_limits(arena, image, href, place, diags);
    case IMAGE_UNKNOWN:
        diag_report(diags, IMAGE_KIND_UNKNOWN, place, href);
        break;
    case IMAGE_DAMAGED:
        diag_report(diags, IMAGE_BROKEN, place, href, arena_format(arena, "%zu", at));
        break;
    case IMAGE_CMYK:
        diag_report(diags, IMAGE_IN_CMYK, place, href);
        break;
    case IMAGE_UNSUPPORTED:
        diag_report(diags, IMAGE_JPEG_UNUSUAL, place, href);
        break;
    }
    return false;
}

const struct image *image_load(struct arena *arena, const char *source, const char *href,
                               struct place place, struct diag_list *diags) {
    struct image *image = ARENA_NEW(arena, struct image);
    if (!read_file(arena, image, source, href, place, diags))
        return NULL;
    const char *slash = strrchr(source, '/');
    image->path =
        arena_format(arena, "%.*s%s", slash ? (int)(slash - source) + 1 : 0, source, href);
    return judge(arena, image, href, place, diags) ? image : NULL;
}
