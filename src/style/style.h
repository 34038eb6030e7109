/* The house style: paper, margins, sizes, faces and colours by role, and how tables, boxes, covers
 * and the head and foot of pages look; read from templates/style/NAME.xml. Session data, const
 * after loading. Lengths are 1/1000 pt.
 *
 * What is refused, so that layout need not look again: text whose contrast with its ground is below
 * WCAG AA (4.5:1, large text 3:1), sizes that leave no room, running text off the baseline grid, a
 * logo without words. */
#ifndef STYLE_STYLE_H
#define STYLE_STYLE_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/length.h"
#include "font/font.h"

enum style_align { STYLE_RAGGED, STYLE_JUSTIFIED, STYLE_RIGHT, STYLE_CENTRED };

/* Names in the XML: the second column of STYLE_ROLES_TABLE. */
#define STYLE_ROLES_TABLE(ROLE)                                                                    \
    ROLE(BODY, "broodtekst")                                                                       \
    ROLE(LEAD, "inleiding")                                                                        \
    ROLE(H1, "kop1")                                                                               \
    ROLE(H2, "kop2")                                                                               \
    ROLE(H3, "kop3")                                                                               \
    ROLE(H4, "kop4")                                                                               \
    ROLE(RUN_IN, "inloopkop")                                                                      \
    ROLE(LIST, "lijst")                                                                            \
    ROLE(TERM, "term")                                                                             \
    ROLE(QUOTE, "citaat")                                                                          \
    ROLE(NOTE, "noot")                                                                             \
    ROLE(CAPTION, "bijschrift")                                                                    \
    ROLE(SOURCE, "bron")                                                                           \
    ROLE(TABLE_HEAD, "tabelkop")                                                                   \
    ROLE(TABLE_CELL, "tabelcel")                                                                   \
    ROLE(BOX_TITLE, "kadertitel")                                                                  \
    ROLE(BOX_BODY, "kadertekst")                                                                   \
    ROLE(CHART, "grafiek")                                                                         \
    ROLE(COVER_KIND, "omslag-soort")                                                               \
    ROLE(COVER_TITLE, "omslag-titel")                                                              \
    ROLE(COVER_SUBTITLE, "omslag-ondertitel")                                                      \
    ROLE(COVER_META, "omslag-gegevens")                                                            \
    ROLE(COLOPHON, "colofon")                                                                      \
    ROLE(CONTENTS_TITLE, "inhoud-titel")                                                           \
    ROLE(CONTENTS_1, "inhoud1")                                                                    \
    ROLE(CONTENTS_2, "inhoud2")                                                                    \
    ROLE(CONTENTS_3, "inhoud3")                                                                    \
    ROLE(RUNNING_HEAD, "kopregel")                                                                 \
    ROLE(PAGE_FOOT, "voetregel")

enum style_role_id {
#define ROLE(id, name) STYLE_##id,
    STYLE_ROLES_TABLE(ROLE)
#undef ROLE
        STYLE_ROLES
};

struct style_role {
    enum font_family family;
    bool bold, italic;
    bool tabular; /* figures of one width */
    bool hyphenate;
    bool uppercase_letterspaced; /* small labels; letterspacing 6 % */
    enum style_align align;
    length size, leading;
    length space_before, space_after;
    length indent;      /* first line of a paragraph that follows another */
    length left, right; /* inset of the block */
    uint32_t colour;
};

enum style_colour {
    STYLE_INK,    /* text */
    STYLE_ACCENT, /* headings, rules */
    STYLE_MUTED,  /* running heads, sources */
    STYLE_RULE,   /* thin lines */
    STYLE_TINT,   /* background of boxes and table heads */
    STYLE_PAPER,
    STYLE_DATA_1,   /* charts: reached */
    STYLE_DATA_2,   /* partly */
    STYLE_DATA_3,   /* not */
    STYLE_DATA_4,   /* unknown, no data */
    STYLE_ACCENT_2, /* the bar of a box, the band or line of a cover; the accent when not given */
    STYLE_COLOURS
};

/* ---- head and foot of a page ---- */

enum style_show {
    STYLE_SHOW_NOTHING,
    STYLE_SHOW_TITLE,       /* of the document */
    STYLE_SHOW_PILOT,       /* its name */
    STYLE_SHOW_CHAPTER,     /* the one that the page starts in; nothing where a chapter opens */
    STYLE_SHOW_PAGE,        /* "Pagina 12" */
    STYLE_SHOW_PAGE_NUMBER, /* "12" */
    STYLE_SHOW_DATE,
    STYLE_SHOW_VERSION,
    STYLE_SHOW_HEAD_TEXT, /* what the template says: doc_meta.running_head */
    STYLE_SHOW_FOOT_TEXT, /* doc_meta.footer */
};

enum style_slot { STYLE_SLOT_LEFT, STYLE_SLOT_CENTRE, STYLE_SLOT_RIGHT, STYLE_SLOTS };

/* Index of head[] and foot[]: the remainder of (page number from 1) - 1 divided by two. */
enum style_side { STYLE_ODD, STYLE_EVEN, STYLE_SIDES };

/* One line at the head or foot. What has nothing to show (no version) leaves its slot empty. */
struct style_furniture {
    enum style_show slot[STYLE_SLOTS];
    bool rule; /* between the line and the text, over the full measure */
};

/* ---- looks ---- */

enum style_table_rules {
    STYLE_RULES_ROWS, /* below every row; head and end in the accent */
    STYLE_RULES_ENDS, /* above and below the head, and at the end */
    STYLE_RULES_GRID, /* around every cell */
    STYLE_RULES_NONE,
};

enum style_box {
    STYLE_BOX_BAR,   /* tint, with a bar in ACCENT_2 at the left */
    STYLE_BOX_FRAME, /* thin lines around, on the paper */
    STYLE_BOX_TINT,  /* tint alone */
};

enum style_cover {
    STYLE_COVER_BAND,  /* a short upright band hangs from the top edge */
    STYLE_COVER_PLANE, /* the whole page is in the accent; cover roles stand on it */
    STYLE_COVER_LINE,  /* nothing but a line above the title */
};

/* On the cover. href == NULL: none. image_load(arena, source, href, place, diags) loads it. */
struct style_logo {
    const char *source; /* the style's file, to which href is relative */
    const char *href, *alt;
    length width; /* its height follows */
    struct place place;
};

struct style {
    const char *name;
    length page_width, page_height;
    length margin_top, margin_bottom, margin_inner, margin_outer;
    length binding;                      /* for glue or rings; margin_inner has it already */
    bool mirror;                         /* inner margin left on odd pages, right on even ones */
    length head_baseline, foot_baseline; /* from the top of the page */
    struct style_role role[STYLE_ROLES];
    uint32_t colour[STYLE_COLOURS];
    length list_indent; /* per level */
    length box_padding, cell_padding_x, cell_padding_y;
    length rule_width;
    length note_gap;     /* between text and the notes' rule, at least */
    int contents_depth;  /* levels of headings in the contents, 1 to 3 */
    int numbering_depth; /* levels of headings that bear a number, 0 to 6 */
    int widow_lines, orphan_lines;
    bool baseline_grid; /* tops of lines of running text stand n steps below the top margin */
    length grid_step;   /* > 0, with or without a grid */
    struct style_furniture head[STYLE_SIDES], foot[STYLE_SIDES];
    bool table_head_tint;
    enum style_table_rules table_rules;
    enum style_box box;
    enum style_cover cover;
    struct style_logo logo;
};

/* NULL: reported. */
const struct style *style_load(struct arena *arena, const char *path, struct diag_list *diags);
/* WCAG 2.1 contrast ratio of two colours times 100 (2100 for black on white). */
int style_contrast(uint32_t a, uint32_t b);

#endif
