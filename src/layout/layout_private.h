/* What the files of the layout room share. Read the essay in layout.c first. */
#ifndef LAYOUT_LAYOUT_PRIVATE_H
#define LAYOUT_LAYOUT_PRIVATE_H

#include "base/bug.h"
#include "base/text.h"
#include "layout/layout.h"

/* ---- the galley: one endless column ---- */

/* An item of ink. Coordinates are relative to its box: x from the left edge of the text area, y
 * from the top of the box. `late` is a node whose page number is not known before pages are
 * broken: a run gets its number as text, right-aligned at x; a link area gets its target. */
struct piece {
    struct page_item item;
    const struct doc_node *late;
};

#define BREAK_NEVER  INT32_MAX
#define BREAK_FORCED INT32_MIN

/* Costs of ending a page, on the scale of pages.c: a page that is 10 % short costs 100. */
enum break_cost {
    BREAK_FREE = 0,
    BREAK_IN_PARAGRAPH = 6,
    BREAK_AFTER_HYPHEN = 40,
    BREAK_IN_BOX = 30,
    BREAK_BETWEEN_ROWS = 20,
    BREAK_NEAR_LIST_EDGE = 25,
    BREAK_BEFORE_LAST_ITEM = 80,
    BREAK_IN_SHORT_LIST = 180,
    BREAK_NEAR_TABLE_EDGE = 300,
    BREAK_IN_ROW = 700,
    BREAK_BEFORE_HEADING = -15,
    BREAK_DESPERATE = 20000,
};

/* Something that encloses boxes and shows at both sides of a page break: a framed box (its padding
 * and ground) or a table (its head again). */
enum wrapper_kind { WRAP_BOX, WRAP_TABLE, WRAP_COLUMNS };

struct wrapper {
    struct wrapper *parent;
    enum wrapper_kind kind;
    length x, width;    /* of columns: of one of them */
    length gap;         /* between columns */
    length carry, tail; /* height on top of a continued page, and below a broken one */
    const char *label;  /* on top of a continued table: "Tabel 2.1 (vervolg)" */
    length label_height;
    uint32_t first, last;            /* boxes, inclusive */
    uint32_t head_first, head_count; /* a table's head: boxes to be printed again */
};

/* A line, or anything else that does not break. */
struct galley_box {
    length space; /* above it; dropped at the top of a page */
    length pad;   /* more space, that brings it onto the grid; exact only in mid-page */
    length height;
    bool on_grid;       /* its top stands on the baseline grid */
    int32_t break_cost; /* of a page break before it */
    uint32_t piece_first, piece_count;
    uint32_t note_first, note_count;
    struct wrapper *wrap;   /* innermost, or NULL */
    length lead;            /* above it when it opens a page: a row that goes on */
    bool landscape;         /* stands on a turned page */
    uint16_t floating;      /* number of the floating block it is part of; 0: none */
    bool line;              /* of running text: it counts where lines are numbered */
    uint8_t change;         /* enum doc_change of what it shows */
    page_tag_id bounds_tag; /* a figure whose bounds this box is; 0: none */
    length bounds_x, bounds_width;
};

/* The body of a footnote, or a part of a long one: boxes of its own galley. */
struct note_body {
    struct galley *galley;
    uint32_t first, count;
    length height;
};

struct anchor {
    const struct doc_node *node;
    uint32_t box;
};

struct galley {
    struct arena *arena; /* of its arrays; what pieces point to is in the document's */
    VEC(struct galley_box) boxes;
    VEC(struct piece) pieces;
    VEC(struct note_body) notes;
    VEC(struct anchor) anchors;
    VEC(struct piece) labels; /* ink for the next box: a bullet, a number */
    length pending;           /* space wanted by what came last */
    length off;               /* how far below a grid line its end is */
    bool keep;                /* the next box may not start a page */
    bool force;               /* the next box must start a page */
    struct wrapper *wrap;
    bool in_cell;
    uint8_t change; /* enum doc_change of what is being set */
    bool landscape;
    uint16_t floating, floats; /* the block being set, and how many there were */
    bool last_hyphenated;
};

/* ---- the whole ---- */

/* A page: boxes [first, end). */
struct page_span {
    uint32_t first, end;
};

/* Something the layout report says, once the box's page is known. */
struct remark {
    enum diag_id id;
    uint32_t box;
    struct place place;
    const char *value;
};

/* Where a node landed. */
struct landing {
    const struct doc_node *node;
    uint32_t page;
    length y;
};

struct landings {
    struct landing *slots;
    size_t capacity, count;
};

/* An item whose target's page is filled in at the end. */
struct late {
    uint32_t page, item;
    const struct doc_node *node;
};

struct exception;

struct layout {
    struct arena *arena;   /* of this round; the document takes over the last one's */
    struct arena work;     /* all rounds: where nodes landed, and arrays that are filled again */
    struct arena boxes;    /* boxes and ink of a chapter, until its pages are made */
    struct arena messages; /* of a round */
    struct arena cells;    /* the cells of some rows */
    struct arena scratch;  /* one paragraph */
    const struct doc *doc;
    const struct style *style;
    struct font_set *fonts;
    struct diag_list *diags;
    const struct exception *exceptions; /* sorted by word */
    size_t exception_count;
    struct page_list *pages;
    struct galley *body;
    length text_width, text_height;     /* of an upright page */
    struct landings landings, previous; /* of this round and the one before */
    const char *chapter;                /* the one that text is in, for running heads */
    bool chapter_opens;                 /* on the page being made */
    bool page_reference_used;
    uint32_t note_ids;
    bool report;
    VEC(struct remark) remarks;
    VEC(struct late) lates;
    VEC(struct note_body) waiting; /* parts of long notes that go to the lines to come */
    size_t waiting_next;
};

/* Where blocks flow: a column of a galley, below a tag. */
struct flow {
    struct layout *layout;
    struct galley *galley;
    length x, width;
    page_tag_id tag;
    enum style_role_id role; /* of running text */
    int list_depth;
    length hang;                     /* of the lines after the first (a list of sources) */
    const struct doc_node *previous; /* sibling that was set before this one */
    const char *language;            /* of a passage; NULL: the document's */
    bool quiet;                      /* measuring: no diagnostics */
    bool aligned;                    /* `align` overrides the role's (table cells) */
    enum style_align align;
};

/* ---- report.c: what a typographer would look at ---- */
/* Notes a remark about the box that is added `ahead` boxes from now; said when its page is known.
 */
void report_remark(struct flow *flow, enum diag_id id, size_t ahead, struct place place,
                   const char *value);
void report_pages(struct layout *layout, const struct galley *galley, const struct page_span *spans,
                  size_t count, uint32_t first_page);
void report_references(struct layout *layout);

/* ---- galley.c ---- */
struct galley *galley_new(struct arena *arena);
/* Empties a galley whose boxes are on pages; an anchor that still waits for its box stays. */
void galley_empty(struct galley *galley);
/* The next box opens a page. What the body has so far is a chapter: its pages are made now, so no
 * box index of the body is good after this. */
void galley_force(struct layout *layout, struct galley *galley);
struct galley_box *galley_add(struct layout *layout, struct galley *galley, length space_before,
                              length height, int32_t break_cost);
struct piece *galley_piece(struct galley *galley);
void galley_rect(struct layout *layout, struct galley *galley, struct page_rect at,
                 uint32_t colour);
void galley_space_after(struct galley *galley, length space);
/* Lines from this box on are no running text: contents and lists. */
void galley_uncount(struct galley *galley, uint32_t first);
/* The next box that is added is where `node` stands. */
void galley_anchor(struct galley *galley, const struct doc_node *node);
struct wrapper *galley_wrap(struct layout *layout, struct galley *galley, enum wrapper_kind kind);
void galley_unwrap(struct galley *galley);
length galley_height(const struct galley *galley);

/* ---- inline.c: inlines of a paragraph as atoms ---- */

struct inline_style {
    font_face face;
    uint8_t features;
    bool hyphenate;
    bool spread; /* letterspaced capitals */
    length size, raise;
    uint32_t colour;
    page_tag_id tag;
    int32_t link; /* index into links, -1: none */
    const char *language;
};

struct inline_link {
    const char *uri;
    const struct doc_node *target;
    page_tag_id tag;
    const char *contents;
};

enum atom_kind { ATOM_TEXT, ATOM_SPACE, ATOM_TIE, ATOM_BREAK };

/* A piece of a word (in one style), or what stands between words. */
struct atom {
    enum atom_kind kind;
    uint16_t style;
    uint16_t hyphen_count;
    length width;
    const struct font_word *shape;
    const struct font_hyphen *hyphens;
    struct place place;
    uint32_t note; /* 1 + index of a note body in the galley's notes */
};

struct inlines {
    VEC(struct atom) atoms;
    VEC(struct inline_style) styles;
    VEC(struct inline_link) links;
    VEC(struct note_body) notes;
};

/* Collects the inline children of `node` after a prefix of our own (a number, or NULL), set in
 * `role`, tagged below `tag`. */
void inline_collect(struct flow *flow, const char *prefix, const struct doc_node *node,
                    enum style_role_id role, page_tag_id tag, struct inlines *out);
/* A text of our own in the role's face. */
void inline_text(struct flow *flow, const char *text, enum style_role_id role, page_tag_id tag,
                 struct inlines *out);
/* The same, as a link to a node: a PAGE_LINK below `parent`. */
void inline_linked(struct flow *flow, const char *text, enum style_role_id role, page_tag_id parent,
                   const struct doc_node *target, struct inlines *out);
struct inline_style inline_style_of(const struct layout *layout, enum style_role_id role,
                                    page_tag_id tag);

/* ---- exceptions.c: the document's own hyphenation ---- */
void exceptions_load(struct layout *layout);
/* Breaks of a word that the document itself lists; false: it does not. */
bool exceptions_find(struct layout *layout, const struct font_word *word,
                     const struct font_hyphen **out, uint16_t *count);

/* ---- words.c ---- */
void words_append(struct flow *flow, struct inlines *out, uint16_t style, const char *text,
                  struct place place);
void words_tie(struct inlines *inlines);
/* Whether the atom may be broken before byte `at` without a hyphen being added: after a hyphen or
 * dash that is there, after a slash, and inside addresses. Returns the cost, 0: no. */
int words_break_cost(const struct atom *atom, uint32_t at, bool address);
bool words_is_address(const struct atom *atom);
/* A quick no for most words: nothing in it that words_break_cost() asks for. */
bool words_may_break(const struct atom *atom);

/* ---- breaks.c: the paragraph breaker ---- */

enum break_kind { BREAK_AT_SPACE, BREAK_AT_HYPHEN, BREAK_AT_MARK, BREAK_AT_LINE, BREAK_AT_END };

struct line_break {
    enum break_kind kind;
    uint16_t offset; /* in the atom [bytes]; 0 for a space */
    bool diaeresis;  /* the next line's first letter loses its trema */
    uint32_t atom;
};

struct paragraph_shape {
    bool hanging; /* punctuation hangs in the margins */
    length width; /* of every line */
    length first_indent;
    enum style_align align;
    length space, stretch, shrink; /* of a word space in the base face */
    length em;
};

/* The breaks that end each line, in order; the last one is BREAK_AT_END. */
size_t breaks_find(struct flow *flow, const struct inlines *inlines,
                   const struct paragraph_shape *shape, const struct line_break **out);
/* How much the letters of a justified line are widened to fill a gap [1/1000]. */
int breaks_expansion(int64_t gap, int64_t letters);

/* ---- margins.c: optical margins ---- */
#define HYPHEN_HANG_PERCENT 60

/* How far the last (first) character of a word hangs in the right (left) margin. */
length margin_right(const struct layout *layout, const struct inline_style *style,
                    const struct font_word *word, uint32_t end);
length margin_left(const struct layout *layout, const struct inline_style *style,
                   const struct font_word *word, uint32_t start);

/* ---- lines.c ---- */
struct line_setting {
    enum style_role_id role;
    length first_indent;
    length hang; /* all lines but the first start here */
    length space_before;
    int32_t break_cost; /* before the first line */
    enum style_align align;
    bool no_split;
};

/* Breaks the inlines into lines and adds them to the galley; returns the number of lines. */
size_t lines_add(struct flow *flow, const struct inlines *inlines,
                 const struct line_setting *setting);
/* Widths that a text asks for: all on one line, its longest word, and the longest part of a word
 * that hyphenation leaves; `area` is the sum of all its paragraphs on one line. */
struct text_widths {
    length natural, word, part;
    int64_t area;
};
struct text_widths lines_measure(const struct layout *layout, const struct inlines *inlines);
length role_baseline(const struct layout *layout, enum style_role_id role);
length role_space(const struct layout *layout, enum style_role_id role);
/* One run of a text of our own at x (its right edge when `right`) on a baseline. */
length lines_run(struct layout *layout, struct page_item *item, const char *text,
                 enum style_role_id role, length x, bool right);

length lines_width(struct layout *layout, const char *text, enum style_role_id role);

/* Ink that the next box will carry: a run of a text of our own, at x. */
void galley_label(struct layout *layout, struct galley *galley, const char *text,
                  enum style_role_id role, page_tag_id tag, length x, bool right);

/* ---- flow.c, list.c, figure.c, contents.c, cover.c, table.c ---- */
void flow_children(struct flow *flow, const struct doc_node *node);
void flow_block(struct flow *flow, const struct doc_node *node);
/* Content of an item, a cell, a description: inlines as one paragraph, or blocks. */
void flow_content(struct flow *flow, const struct doc_node *node, enum style_role_id role);
void flow_paragraph(struct flow *flow, const struct doc_node *node, enum style_role_id role,
                    page_tag_id tag, length first_indent);
void flow_list(struct flow *flow, const struct doc_node *node);
void flow_definitions(struct flow *flow, const struct doc_node *node);
void flow_table(struct flow *flow, const struct doc_node *node);
void flow_figure(struct flow *flow, const struct doc_node *node);
void flow_caption(struct flow *flow, const struct doc_node *owner, page_tag_id tag, bool keep);
/* Opens and closes two balanced columns; between, blocks flow into `inner`. */
void columns_open(struct flow *flow, struct flow *inner);
void columns_close(struct flow *flow);
void flow_contents(struct flow *flow, const struct doc_node *node);
void flow_listing(struct flow *flow, const struct doc_node *node);
void flow_register(struct flow *flow, const struct doc_node *node);
void cover_page(struct layout *layout, const struct doc_node *cover);
/* Sets a note's body; returns its index + 1 in `out->notes`. */
uint32_t flow_note(struct flow *flow, const struct doc_node *note, page_tag_id parent,
                   struct inlines *out);

/* ---- columns.c ---- */
#define TABLE_COLUMNS 40

struct table_cell {
    const struct doc_node *node;
    int row, column, rows, columns;
};

struct table_grid {
    const struct doc_node *table;
    int column_count, row_count;
    const struct doc_node **rows;
    VEC(struct table_cell) cells; /* by row, then column */
    length x[TABLE_COLUMNS + 1];  /* left edges, and the right edge of the last */
    bool numeric[TABLE_COLUMNS];
    length fraction[TABLE_COLUMNS]; /* widest part after the decimal comma */
};

void columns_fit(struct flow *flow, struct table_grid *grid);
/* Width of what follows the decimal comma of a cell's text. */
length columns_fraction(const struct flow *flow, const struct doc_node *cell);

/* ---- layout.c ---- */
/* Makes the pages of what the body holds, and empties it. */
void chapter_make(struct layout *layout);

/* ---- pages.c ---- */

size_t pages_break(struct layout *layout, struct galley *galley, const struct page_span **out);
/* Innermost wrapper that is open across a break before `box`. */
struct wrapper *wrapper_across(const struct galley *galley, uint32_t box);
/* The size of the text on an upright or a turned page. */
length area_width(const struct layout *layout, bool landscape);
length area_height(const struct layout *layout, bool landscape);
length note_space(const struct layout *layout); /* between text and notes, with the rule */
length note_gap(const struct layout *layout);   /* between the rule and the notes */

/* Where boxes [first, end) of columns are parted so that both are about as high; the height. */
uint32_t columns_part(const struct galley *galley, uint32_t first, uint32_t end, length *height);
struct wrapper *columns_around(const struct galley *galley, uint32_t box);

/* ---- floats.c ---- */
/* Lets text that follows fill pages that end early because a floating block did not fit. True:
 * boxes changed places, and pages are to be broken again. */
bool floats_move(struct layout *layout, struct galley *galley, const struct page_span *spans,
                 size_t count);

/* A floating block [first, middle) that changed places with the text [middle, end) below it. */
struct float_move {
    uint32_t first, middle, end;
    int32_t cost; /* that its break had */
    int gain;     /* that pages must make of it, or may lose */
};

/* Sinks the last of the blocks that open a page to the page's foot; false: it cannot. */
bool floats_sink(struct layout *layout, struct galley *galley, struct page_span span,
                 struct float_move *move);
/* Whether pages broken anew do end with it. */
bool floats_sunk(const struct float_move *move, const struct page_span *spans, size_t count);
void floats_rise(struct layout *layout, struct galley *galley, const struct float_move *move);

/* ---- facing.c ---- */
void facing_level(struct layout *layout, struct galley *galley, const struct page_span *spans,
                  size_t count);

/* ---- emit.c, landing.c, furniture.c ---- */
void emit_pages(struct layout *layout, const struct galley *galley, const struct page_span *spans,
                size_t count);
void landings_patch(struct layout *layout);
void landing_put(struct layout *layout, const struct doc_node *node, uint32_t page, length y);
/* Of a node without a place of its own: where the block around it stands. */
const struct landing *landing_near(const struct landings *landings, const struct doc_node *node);
const struct landing *landing_find(const struct landings *landings, const struct doc_node *node);
char *page_label(struct layout *layout, uint32_t page);
void furniture_add(struct layout *layout, struct page *page, uint32_t number, bool landscape);
length page_left(const struct layout *layout, uint32_t page);

#endif
