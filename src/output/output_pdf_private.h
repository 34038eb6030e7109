/* What the files of the PDF writer share.
 *
 * libharu keeps the document: its memory, its numbered objects and its error. Each object is a
 * dictionary whose body is raw text of ours (through its write hook), some with a packed stream.
 * Text, fonts, tags and the file itself are written here, because libharu's own are wrong or slow:
 * no ligatures, invalid ToUnicode, composite glyphs lost, no structure, no object streams.
 *
 * Everything hangs on a struct pdf on the stack of output_pdf(); its memory is an arena that ends
 * with it, but for the finished file.
 * Em-millionths measure text: 1 000 of them are the unit of a number in a TJ array. */
#ifndef OUTPUT_OUTPUT_PDF_PRIVATE_H
#define OUTPUT_OUTPUT_PDF_PRIVATE_H

#include "output/output.h"

#include "base/bug.h"

#include <hb.h>
#include <hpdf.h>
#include <libdeflate.h>

/* ---- bytes ---- */

/* PDF/A allows a string 32 767 bytes; in UTF-16 a byte of UTF-8 becomes two at most. */
#define PDF_STRING_LIMIT 16000

struct pdf_buffer {
    struct arena *arena;
    unsigned char *at;
    size_t size, capacity;
};

void pdf_grow(struct pdf_buffer *out, size_t more);
void pdf_put_number(struct pdf_buffer *out, int64_t thousandths); /* "12.5", "-.04", "3" */
void pdf_put_integer(struct pdf_buffer *out, int64_t value);
void pdf_put_numbers(struct pdf_buffer *out, const length *values, size_t count); /* " 1 2.5" */
void pdf_put_reference(struct pdf_buffer *out, uint32_t object);                  /* " 12 0 R" */
void pdf_put_name(struct pdf_buffer *out, const char *name); /* after the slash, escaped */
/* A string of bytes, and a string that people read (UTF-16 unless all ASCII). */
void pdf_put_string(struct pdf_buffer *out, const char *bytes);
void pdf_put_text(struct pdf_buffer *out, const char *utf8);
void pdf_put_utf16_hex(struct pdf_buffer *out, const char *utf8, size_t size); /* digits alone */
void pdf_put_format(struct pdf_buffer *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
uint64_t pdf_hash(uint64_t seed, const void *bytes, size_t size);

static inline void pdf_put(struct pdf_buffer *out, const void *bytes, size_t size) {
    if (out->capacity - out->size < size)
        pdf_grow(out, size);
    if (size)
        memcpy(out->at + out->size, bytes, size);
    out->size += size;
}

static inline void pdf_put_char(struct pdf_buffer *out, char c) {
    if (out->capacity == out->size)
        pdf_grow(out, 1);
    out->at[out->size++] = (unsigned char)c;
}

static inline void pdf_puts(struct pdf_buffer *out, const char *text) {
    pdf_put(out, text, strlen(text));
}

/* ---- text ---- */

/* A code of a font in the file: a glyph together with the characters that it stands for. */
struct pdf_code {
    const char *text;
    uint16_t text_size;
    uint16_t glyph, cid;
    uint32_t next; /* code of the same glyph, plus one */
    int32_t width; /* [em-millionths], as written in the font's W array */
};

struct pdf_face {
    bool used;
    hb_face_t *hb;
    hb_font_t *scaled; /* to font units */
    uint32_t object;
    int32_t units_per_em;
    uint32_t *first; /* per glyph: its first code, plus one */
    uint32_t glyph_count;
    VEC(struct pdf_code) codes; /* by rising CID */
    uint16_t space;             /* glyph of U+0020 */
};

/* A word as the inside of a PDF string, with its kerning: "ab)-12(c". */
struct pdf_word {
    const struct font_word *shape;
    const unsigned char *at;
    uint32_t size;
    int32_t advance; /* [em-millionths] */
};

/* ---- the document ---- */

/* Which marked contents of a page belong to which tag: index = MCID. */
struct pdf_marks {
    const page_tag_id *tags;
    uint32_t count;
};

struct pdf_link {
    page_tag_id tag;
    uint32_t object, page;
};

struct pdf_picture {
    const struct image *image;
    uint32_t object;
};

struct pdf {
    struct arena *arena, *file_arena;
    const struct page_list *pages;
    const struct font_set *fonts;
    const struct output_source *source; /* or NULL */
    struct diag_list *diags;
    HPDF_Doc doc;
    HPDF_Stream writer;  /* while the file is written */
    HPDF_STATUS failure; /* first code that libharu reported */
    bool faulty;         /* another fault was reported */
    bool untagged;       /* without structure: see output_pdf_untagged() */
    struct libdeflate_compressor *deflate;
    struct pdf_buffer packed, body, content, word; /* used again and again */
    struct pdf_face *faces;                        /* as in the font set */
    struct pdf_word *words;                        /* hash table by shape */
    size_t word_slots; /* a power of two; fuller than three quarters, no more words are kept */
    size_t word_count;
    uint32_t catalog, page_root, information, resources;
    uint32_t *page_objects;
    struct pdf_marks *marks;     /* per page */
    VEC(page_tag_id) page_marks; /* of the page under construction */
    VEC(struct pdf_link) links;
    VEC(struct pdf_picture) pictures;
};

/* output_pdf_object.c: numbered objects and the file. */
uint32_t pdf_new(struct pdf *pdf); /* a number; 0 after a failure, which all others accept */
void pdf_set(struct pdf *pdf, uint32_t object, const struct pdf_buffer *body);
/* Packs `bytes` (level 6) unless `raw`; the body must not speak of filters then. */
enum pdf_filter { PDF_RAW, PDF_PACK, PDF_JPEG };
void pdf_set_stream(struct pdf *pdf, uint32_t object, const struct pdf_buffer *body,
                    enum pdf_filter filter, const void *bytes, size_t size);
/* Empties the scratch for bodies and returns it. */
struct pdf_buffer *pdf_body(struct pdf *pdf);
void pdf_write_file(struct pdf *pdf, struct output_bytes *out);

/* output_pdf_text.c: codes and words. */
const struct pdf_code *pdf_code(struct pdf *pdf, struct pdf_face *face, uint16_t glyph,
                                const char *text, size_t text_size);

/* output_pdf_font.c: the faces that are used, as objects. */
struct pdf_face *pdf_face(struct pdf *pdf, font_face number); /* opened at its first use */
void pdf_write_fonts(struct pdf *pdf);
void pdf_close_faces(struct pdf *pdf);

/* output_pdf_canvas.c: what a page shows. */

#define PDF_NO_MARK     INT32_MIN
#define PDF_ACTUAL_MARK (INT32_MIN + 1) /* with a text of its own: never shared by items */

/* The state of the page under construction, as a reader of it has it. */
struct pdf_canvas {
    struct pdf *pdf;
    struct pdf_buffer *out;
    length height;
    page_tag_id mark; /* open now, or one of the above */
    bool in_text;
    length text_x, text_y; /* of the last Td */
    font_face face;
    length size;
    int expansion;
    uint32_t fill, stroke;
    length line_width, dash_on, dash_off;
};

void pdf_show_item(struct pdf_canvas *canvas, const struct page_item *item);
/* Into the mark of a tag, if it is not open; with `actual` always into a new one, which reads as
 * that text. */
void pdf_canvas_mark(struct pdf_canvas *canvas, page_tag_id tag, const char *actual);
/* To a run's origin, with its font, size and colour. */
void pdf_canvas_run(struct pdf_canvas *canvas, const struct page_run *run);
void pdf_canvas_close(struct pdf_canvas *canvas);
void pdf_show_run(struct pdf_canvas *canvas, page_tag_id tag,
                  const struct page_run *run); /* output_pdf_text.c */

/* output_pdf_page.c */
void pdf_write_pages(struct pdf *pdf);

/* output_pdf_picture.c: the index among pictures; its place is that of the item's tag. */
size_t pdf_picture(struct pdf *pdf, const struct page_item *item);

/* Tags with their children: first child and next sibling, UINT32_MAX: none. */
struct pdf_kin {
    const struct page_tag *tags;
    uint32_t count;
    const uint32_t *first, *next;
};

/* The header cells of one cell, in `heads`. */
struct pdf_heads {
    uint32_t start, count;
};

struct pdf_headers {
    struct pdf_heads *of; /* per tag */
    bool *named;          /* per tag: a header cell that another names */
    VEC(uint32_t) heads;
};

/* output_pdf_headers.c: of the cells of irregular tables. */
void pdf_find_headers(const struct pdf_kin *kin, struct arena *arena, struct pdf_headers *out);

/* output_pdf_tags.c: the structure tree. */
page_tag_id pdf_element_of(const struct page_list *pages, page_tag_id tag);
const char *pdf_role_name(const struct page_tag *tag);
uint32_t pdf_write_tags(struct pdf *pdf); /* the StructTreeRoot */

/* output_pdf_outline.c: bookmarks and page labels; 0 without any. */
uint32_t pdf_write_outline(struct pdf *pdf);
void pdf_put_page_labels(struct pdf *pdf, struct pdf_buffer *out);
/* "[page /XYZ x y null]" with y from the top. */
void pdf_put_destination(struct pdf *pdf, struct pdf_buffer *out, uint32_t page, length y);

/* output_pdf_meta.c: XMP, Info and the colours' intent. */
uint32_t pdf_write_metadata(struct pdf *pdf);
void pdf_write_information(struct pdf *pdf);
uint32_t pdf_write_intent(struct pdf *pdf);
/* When the document was made, as an ISO date-time with zone; NULL: not known. And as a PDF date. */
const char *pdf_created(const struct pdf *pdf);
void pdf_put_date(struct pdf_buffer *out, const char *iso);

/* output_pdf_source.c: the file within the file; then its keys in the catalog. */
uint32_t pdf_write_source(struct pdf *pdf);
void pdf_put_source(struct pdf *pdf, struct pdf_buffer *out, uint32_t source);

#endif
