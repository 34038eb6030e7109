/* Pages as plain data: what layout makes and every output reads. No behaviour but checks.
 *
 * A page holds items in painting order. Each item belongs to a tag (an element of the structure
 * tree) or is an artifact. The tag tree is built in document order: children of one parent stand in
 * index order, parents before children, so reading order never depends on where ink landed (notes,
 * floats, columns). A tag has child tags or items, never both: mixed content (text, link, text)
 * uses PAGE_TEXT children, which hold items but make no structure element of their own. The items
 * of one tag may stand on several pages.
 *
 * Lengths: 1/1000 pt, origin top left of the page, y downwards; baselines for text. Colours:
 * 0xRRGGBB. Everything lives in the document's arena, words in the font set. */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/length.h"
#include "font/font.h"
#include "image/image.h"

#include <stdio.h>

/* ---- structure ---- */

enum page_role {
    PAGE_TEXT, /* no element: a piece of its parent's content */
    PAGE_DOCUMENT,
    PAGE_PART,
    PAGE_SECT,
    PAGE_DIV,
    PAGE_HEADING, /* H1..H6 by level */
    PAGE_P,
    PAGE_LIST,
    PAGE_LIST_ITEM,
    PAGE_LABEL,
    PAGE_LIST_BODY,
    PAGE_TABLE,
    PAGE_TABLE_HEAD,
    PAGE_TABLE_BODY,
    PAGE_TABLE_ROW,
    PAGE_TABLE_HEADER_CELL,
    PAGE_TABLE_CELL,
    PAGE_CAPTION,
    PAGE_FIGURE,
    PAGE_NOTE,
    PAGE_REFERENCE,
    PAGE_LINK,
    PAGE_SPAN,
    PAGE_QUOTE,
    PAGE_BLOCK_QUOTE,
    PAGE_CONTENTS,
    PAGE_CONTENTS_ITEM,
    PAGE_INDEX, /* the register: a list of terms with their places */
    PAGE_ROLES
};

enum page_scope { PAGE_SCOPE_NONE, PAGE_SCOPE_ROW, PAGE_SCOPE_COLUMN, PAGE_SCOPE_BOTH };
enum page_numbering {
    PAGE_NUMBERING_NONE,
    PAGE_NUMBERING_DISC,
    PAGE_NUMBERING_DECIMAL,
    PAGE_NUMBERING_LOWER_ALPHA,
    PAGE_NUMBERING_UPPER_ALPHA,
    PAGE_NUMBERING_LOWER_ROMAN
};

typedef int32_t page_tag_id; /* index into tags; negative: an artifact */

enum page_artifact {
    PAGE_ARTIFACT_LAYOUT = -1, /* rules, backgrounds, repeated table heads, "vervolg" */
    PAGE_ARTIFACT_HEADER = -2, /* running head */
    PAGE_ARTIFACT_FOOTER = -3, /* page number */
    PAGE_ARTIFACT_WATERMARK = -4,
};

struct page_rect {
    length x, y, width, height;
};

struct page_tag {
    page_tag_id parent; /* -1 for the root (index 0, PAGE_DOCUMENT) */
    enum page_role role : 8;
    enum page_scope scope : 8;
    enum page_numbering numbering : 8;
    uint8_t level;                  /* of a heading, 1..6 */
    uint16_t row_span, column_span; /* 0 and 1: one */
    const char *id;                 /* unique; notes and header cells need one */
    const char *const *headers;     /* ids of header cells, NULL-terminated, or NULL */
    const char *alternative;        /* a figure's Alt */
    const char *expansion;          /* of an abbreviation */
    const char *language;           /* when it differs from its parent's */
    const char *title;
    struct page_rect bounds; /* of a figure, on its page */
    struct place place;      /* in the source */
};

/* ---- items ---- */

enum page_word_flag {
    PAGE_SPACE_BEFORE = 1 << 0,   /* a space glyph stands between this word and the previous one */
    PAGE_SPACE_AFTER = 1 << 1,    /* a (possibly invisible) space ends the line here */
    PAGE_SOFT_HYPHEN = 1 << 2,    /* the last glyph is a hyphen of a broken word: reads as U+00AD */
    PAGE_LOST_DIAERESIS = 1 << 3, /* the first letter lost its trema to the break before it */
    PAGE_LEADER = 1 << 4,         /* dots to a page number: not read aloud */
};

struct page_word {
    const struct font_word *shape;
    length x; /* of the word's origin, relative to the run's x */
    uint8_t flags;
};

/* Words of one face, size and colour on one baseline. */
struct page_run {
    length x, baseline, size;
    uint32_t colour;
    font_face face;
    int16_t expansion; /* letters are that much wider [1/1000] */
    uint32_t count;
    const struct page_word *words;
};

enum page_verb { PAGE_MOVE, PAGE_LINE, PAGE_CURVE, PAGE_CLOSE };

/* One path segment: 1, 1, 3 or 0 points used. */
struct page_segment {
    enum page_verb verb;
    length x[3], y[3];
};

struct page_path {
    const struct page_segment *segments;
    uint32_t count;
    bool fill, stroke;
    uint32_t fill_colour, stroke_colour;
    length line_width;
    length dash_on, dash_off; /* 0, 0: solid */
};

struct page_picture {
    const struct image *image;
    struct page_rect at;
};

/* A clickable area. Either uri, or a target on a page of this document. */
struct page_link {
    struct page_rect at;
    const char *uri;
    uint32_t target_page; /* index from 0 */
    length target_y;
    const char *contents; /* what a screen reader says */
};

enum page_item_kind { PAGE_RUN, PAGE_PATH, PAGE_PICTURE, PAGE_LINK_AREA };

struct page_item {
    enum page_item_kind kind;
    page_tag_id tag;
    union {
        struct page_run run;
        struct page_path path;
        struct page_picture picture;
        struct page_link link;
    };
};

struct page {
    length width, height;
    VEC(struct page_item) items;
    const char *label; /* what is printed as its number; NULL: none */
};

/* An entry of the outline (bookmarks); levels start at 1 and grow by at most 1. */
struct page_bookmark {
    const char *title;
    int level;
    uint32_t page;
    length y;
};

struct page_meta {
    const char *title, *author, *subject, *keywords;
    const char *language; /* BCP 47, required */
    const char *created;  /* ISO date-time with zone, from the data or SOURCE_DATE_EPOCH */
    const char *identity; /* text that the file's /ID is derived from */
};

struct page_list {
    struct arena *arena;
    VEC(struct page) pages;
    VEC(struct page_tag) tags;
    VEC(struct page_bookmark) bookmarks;
    struct page_meta meta;
};

/* The standard structure type of PDF ("P", "LI"; "H" for every heading, "text" for PAGE_TEXT). */
const char *page_role_name(enum page_role role);
page_tag_id page_tag_add(struct page_list *list, enum page_role role, page_tag_id parent,
                         struct place place);
struct page_item *page_item_add(struct page_list *list, struct page *page, enum page_item_kind kind,
                                page_tag_id tag);
/* A filled rectangle as a path item. */
void page_fill_rect(struct page_list *list, struct page *page, struct page_rect at, uint32_t colour,
                    page_tag_id tag);

/* Takes out tags that hold nothing: an item without text, a quotation of white space. Cells stay.
 */
void page_prune(struct page_list *list);

/* Checks the invariants above (tags have items or children, figures have an alternative, heading
 * levels grow by one, items lie on the sheet, glyphs are not .notdef): BUG() where layout broke
 * them. */
void page_check(const struct page_list *list);

/* The stage "pages": one line per item, words as text, lengths in pt with three decimals. Golden
 * files are made of it. */
void page_trace(const struct page_list *list, const struct font_set *fonts, FILE *out);

#endif
