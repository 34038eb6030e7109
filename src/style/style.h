/* The house style: sizes, faces, colours and margins by role, read from templates/style/NAME.xml.
 * Session data, const after loading. Colour pairs below WCAG AA contrast (4.5:1, large text 3:1) are
 * refused with the figures. */
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
    bool tabular;    /* figures of one width */
    bool hyphenate;
    bool uppercase_letterspaced; /* small labels; letterspacing 6 % */
    enum style_align align;
    length size, leading;
    length space_before, space_after;
    length indent;            /* first line of a paragraph that follows another */
    length left, right;       /* inset of the block */
    uint32_t colour;
};

enum style_colour {
    STYLE_INK,          /* text */
    STYLE_ACCENT,       /* headings, rules */
    STYLE_MUTED,        /* running heads, sources */
    STYLE_RULE,         /* thin lines */
    STYLE_TINT,         /* background of boxes and table heads */
    STYLE_PAPER,
    STYLE_DATA_1,       /* charts: reached */
    STYLE_DATA_2,       /* partly */
    STYLE_DATA_3,       /* not */
    STYLE_DATA_4,       /* unknown, no data */
    STYLE_COLOURS
};

struct style {
    const char *name;
    length page_width, page_height;
    length margin_top, margin_bottom, margin_inner, margin_outer;
    bool mirror; /* inner margin left on odd pages, right on even ones */
    length head_baseline, foot_baseline; /* from the top of the page */
    struct style_role role[STYLE_ROLES];
    uint32_t colour[STYLE_COLOURS];
    length list_indent;      /* per level */
    length box_padding, cell_padding_x, cell_padding_y;
    length rule_width;
    length note_gap;         /* between text and the notes' rule, at least */
    int contents_depth;
    int widow_lines, orphan_lines;
};

/* NULL: reported. */
const struct style *style_load(struct arena *arena, const char *path, struct diag_list *diags);
/* WCAG 2.1 contrast ratio of two colours times 100 (2100 for black on white). */
int style_contrast(uint32_t a, uint32_t b);

#endif
