#include "image/image.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena arena;
static struct diag_list diags;
static char folder[] = "/tmp/beleidspers-image-XXXXXX";
static const char *source;

static void start(void) {
    diags.arena = &arena;
    cr_assert_not_null(mkdtemp(folder));
    source = arena_format(&arena, "%s/xml/pilot.xml", folder);
    cr_assert_eq(mkdir(arena_format(&arena, "%s/xml", folder), 0700), 0);
    cr_assert_eq(mkdir(arena_format(&arena, "%s/xml/foto", folder), 0700), 0);
}

static void stop(void) {
    static const char *const file[] = {"xml/foto/a", "xml/link", "xml/pipe", "secret",
                                       "xml/foto",   "xml/up",   "xml"};
    for (size_t i = 0; i < sizeof file / sizeof *file; i++)
        remove(arena_format(&arena, "%s/%s", folder, file[i]));
    rmdir(folder);
    arena_release(&arena);
}

TestSuite(image, .init = start, .fini = stop, .timeout = 20);

static const unsigned char png[] = {
    0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0,   13,  'I', 'H', 'D',  'R',  0,    0,   2,   128,
    0,    0,   1,   224, 8,  6,  0,  0,  0, 1, 2,   3,   4,   0,   0,    0,    1,    'I', 'D', 'A',
    'T',  0,   1,   2,   3,  4,  0,  0,  0, 0, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};

static const unsigned char jpeg[] = {
    0xFF, 0xD8, 0xFF, 0xE0, 0,    4, 1, 2,    0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 224, 2, 128,  3,
    1,    0x22, 0,    2,    0x11, 1, 3, 0x11, 1,    0xFF, 0xDA, 0, 4,  0, 0, 1,   2, 0xFF, 0xD9};

static const struct image *load(const char *href) {
    struct place place = {.file = source, .line = 7, .column = 3};
    return image_load(&arena, source, href, place, &diags);
}

static void write_at(const char *name, const void *bytes, size_t size) {
    FILE *file = fopen(arena_format(&arena, "%s/%s", folder, name), "wb");
    cr_assert_not_null(file);
    fwrite(bytes, 1, size, file);
    fclose(file);
}

static const struct image *load_bytes(const void *bytes, size_t size) {
    write_at("xml/foto/a", bytes, size);
    return load("foto/a");
}

static void expect_only(enum diag_id id, const char *what) {
    cr_assert_eq(diags.count, 1, "%s", what);
    cr_expect_eq(diags.items[0].id, id, "%s: %s", what,
                 diag_text(&arena, &diags.items[0], DIAG_EN));
    cr_expect_eq(diags.items[0].place.line, 7, "%s", what);
    diags = (struct diag_list){.arena = &arena};
}

Test(image, a_png_says_its_size_and_colours) {
    const struct image *image = load_bytes(png, sizeof png);
    cr_assert_not_null(image);
    cr_expect_eq(image->kind, IMAGE_PNG);
    cr_expect_eq(image->width, 640);
    cr_expect_eq(image->height, 480);
    cr_expect_eq(image->components, 3);
    cr_expect_eq(image->size, sizeof png);
    cr_expect_arr_eq(image->bytes, png, sizeof png);
    cr_expect_str_eq(image->path, arena_format(&arena, "%s/xml/foto/a", folder));
}

Test(image, a_jpeg_says_its_size_and_colours) {
    const struct image *image = load_bytes(jpeg, sizeof jpeg);
    cr_assert_not_null(image);
    cr_expect_eq(image->kind, IMAGE_JPEG);
    cr_expect_eq(image->width, 640);
    cr_expect_eq(image->height, 480);
    cr_expect_eq(image->components, 3);
}

Test(image, a_picture_that_is_cut_off_anywhere_is_refused) {
    for (size_t size = 0; size < sizeof png - 4; size++) {
        cr_expect_null(load_bytes(png, size), "PNG of %zu bytes", size);
        expect_only(size < 8 ? DIAG_IMAGE_KIND_UNKNOWN : DIAG_IMAGE_BROKEN, "PNG");
    }
    for (size_t size = 0; size < sizeof jpeg - 6; size++) {
        cr_expect_null(load_bytes(jpeg, size), "JPEG of %zu bytes", size);
        expect_only(size < 2 ? DIAG_IMAGE_KIND_UNKNOWN : DIAG_IMAGE_BROKEN, "JPEG");
    }
}

Test(image, bytes_that_cannot_be_are_refused) {
    static const struct {
        bool is_png;
        size_t at;
        unsigned char byte;
        enum diag_id id;
    } row[] = {
        {true, 0, 0, DIAG_IMAGE_KIND_UNKNOWN},
        {true, 11, 14, DIAG_IMAGE_BROKEN},          /* size of IHDR */
        {true, 12, 'X', DIAG_IMAGE_BROKEN},         /* no IHDR */
        {true, 16, 0x80, DIAG_IMAGE_BROKEN},        /* negative width */
        {true, 17, 1, DIAG_IMAGE_TOO_MANY_PIXELS},  /* wide */
        {true, 24, 3, DIAG_IMAGE_BROKEN},           /* bit depth */
        {true, 25, 5, DIAG_IMAGE_BROKEN},           /* colour type */
        {true, 25, 9, DIAG_IMAGE_BROKEN},           /* colour type */
        {true, 26, 1, DIAG_IMAGE_BROKEN},           /* compression */
        {true, 33, 0xFF, DIAG_IMAGE_BROKEN},        /* chunk past the end */
        {true, 37, 'J', DIAG_IMAGE_BROKEN},         /* no data */
        {false, 1, 0xD9, DIAG_IMAGE_KIND_UNKNOWN},  /* no SOI */
        {false, 5, 1, DIAG_IMAGE_BROKEN},           /* segment shorter than its length */
        {false, 4, 0xFF, DIAG_IMAGE_BROKEN},        /* segment past the end */
        {false, 10, 0xC3, DIAG_IMAGE_JPEG_UNUSUAL}, /* lossless */
        {false, 10, 0xC9, DIAG_IMAGE_JPEG_UNUSUAL}, /* arithmetic */
        {false, 10, 0xFE, DIAG_IMAGE_BROKEN},       /* no frame */
        {false, 13, 12, DIAG_IMAGE_JPEG_UNUSUAL},   /* 12 bits */
        {false, 14, 200, DIAG_IMAGE_TOO_MANY_PIXELS},
        {false, 18, 2, DIAG_IMAGE_JPEG_UNUSUAL}, /* two components */
        {false, 18, 4, DIAG_IMAGE_BROKEN},       /* four do not fit the frame */
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        unsigned char bytes[sizeof png + sizeof jpeg];
        size_t size = row[i].is_png ? sizeof png : sizeof jpeg;
        memcpy(bytes, row[i].is_png ? png : jpeg, size);
        bytes[row[i].at] = row[i].byte;
        cr_expect_null(load_bytes(bytes, size), "row %zu", i);
        expect_only(row[i].id, arena_format(&arena, "row %zu", i));
    }
}

Test(image, a_jpeg_in_cmyk_is_refused) {
    static const unsigned char cmyk[] = {0xFF, 0xD8, 0xFF, 0xC0, 0,    20,   8,    0, 9, 0,
                                         9,    4,    1,    0x11, 0,    2,    0x11, 0, 3, 0x11,
                                         0,    4,    0x11, 0,    0xFF, 0xDA, 0,    2};
    cr_expect_null(load_bytes(cmyk, sizeof cmyk));
    expect_only(DIAG_IMAGE_IN_CMYK, "CMYK");
}

Test(image, a_picture_with_too_many_pixels_in_all_is_refused) {
    unsigned char bytes[sizeof png];
    memcpy(bytes, png, sizeof png);
    bytes[18] = bytes[22] = 0x40; /* 16512 x 16608 */
    cr_expect_null(load_bytes(bytes, sizeof bytes));
    expect_only(DIAG_IMAGE_TOO_MANY_PIXELS, "area");
}

Test(image, a_file_that_is_too_large_is_not_read) {
    write_at("xml/foto/a", png, sizeof png);
    cr_assert_eq(truncate(arena_format(&arena, "%s/xml/foto/a", folder), IMAGE_SIZE_LIMIT + 1), 0);
    cr_expect_null(load("foto/a"));
    expect_only(DIAG_IMAGE_TOO_LARGE, "size");
    cr_expect_lt(arena.used, 1u << 20);
}

Test(image, nothing_outside_the_folder_of_the_source_can_be_named) {
    write_at("secret", png, sizeof png);
    write_at("xml/foto/a", png, sizeof png);
    cr_assert_eq(symlink("../secret", arena_format(&arena, "%s/xml/link", folder)), 0);
    cr_assert_eq(symlink("..", arena_format(&arena, "%s/xml/up", folder)), 0);
    const char *const href[] = {"",
                                "../secret",
                                "foto/../../secret",
                                "foto/..",
                                "./../secret",
                                "link",
                                "https://example.org/a.png",
                                "file:///etc/passwd",
                                arena_format(&arena, "%s/secret", folder)};
    for (size_t i = 0; i < sizeof href / sizeof *href; i++) {
        cr_expect_null(load(href[i]), "%s", href[i]);
        expect_only(DIAG_IMAGE_OUTSIDE, href[i]);
    }
    cr_expect_null(load("up/secret")); /* the link is no folder when links are not followed */
    cr_expect_eq(diags.count, 1);
    cr_expect_not_null(load("./foto//a"));
}

Test(image, what_is_no_readable_file_is_reported) {
    cr_assert_eq(mkfifo(arena_format(&arena, "%s/xml/pipe", folder), 0600), 0);
    static const char *const href[] = {"no-such.png", "foto", "pipe", "no/such.png", "foto/"};
    for (size_t i = 0; i < sizeof href / sizeof *href; i++) {
        cr_expect_null(load(href[i]), "%s", href[i]);
        expect_only(DIAG_IMAGE_UNREADABLE, href[i]);
    }
}
