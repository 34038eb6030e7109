/* The document tree: what a document says, before anybody knows where it stands.
 *
 * One node type; `kind` tells which fields mean something. Blocks contain blocks or inlines as the
 * table of kinds below says (doc_may_contain is the only place that knows). A node lives in the
 * document's arena and knows its place in the source; generated nodes have place.file == NULL.
 *
 *   DOCUMENT     > COVER CONTENTS SECTION and all other blocks
 *   SECTION      > HEADING first, then blocks and SECTIONs
 *   COVER        > PARAGRAPHs with cover roles
 *   PARAGRAPH HEADING TERM CAPTION > inlines
 *   LIST > ITEM; ITEM CELL DESCRIPTION BOX QUOTE NOTE > inlines, or blocks
 *   DEFINITIONS > TERM and DESCRIPTION in turn
 *   TABLE > CAPTION (at most one, first), ROWs, SOURCE paragraph is a PARAGRAPH role SOURCE last
 *   ROW > CELL;  BOX > HEADING (its title) first, blocks
 *   FIGURE > CAPTION (at most one)
 *   COLUMNS > blocks;  CONTENTS LISTING REGISTER: leaves. COLUMNS stand in DOCUMENT and SECTION
 *                   only, and in a DESCRIPTION that is a fragment in no tree
 *   EM STRONG LINK REF SPAN ABBREVIATION FIXED SUPERSCRIPT SUBSCRIPT QUOTED MARKED > inlines
 *   TEXT BREAK COUNT: leaves; NOTE is an inline that holds the body of a footnote */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/length.h"
#include "base/number_text.h"
#include "base/text.h"

#include <stdio.h>

struct chart; /* chart/chart.h: drawn by layout, never looked into here */
struct image; /* image/image.h */

enum doc_kind {
    DOC_DOCUMENT,
    DOC_COVER,
    DOC_CONTENTS,
    DOC_SECTION,
    DOC_HEADING,
    DOC_PARAGRAPH,
    DOC_LIST,
    DOC_ITEM,
    DOC_DEFINITIONS,
    DOC_TERM,
    DOC_DESCRIPTION,
    DOC_QUOTE,
    DOC_BOX,
    DOC_TABLE,
    DOC_ROW,
    DOC_CELL,
    DOC_CAPTION,
    DOC_FIGURE,
    DOC_COLUMNS,  /* two balanced columns of blocks */
    DOC_LISTING,  /* of all numbered tables or figures */
    DOC_REGISTER, /* of all marked terms */
    DOC_TEXT,
    DOC_EM,
    DOC_STRONG,
    DOC_LINK,
    DOC_REF,
    DOC_NOTE,
    DOC_SPAN,
    DOC_ABBREVIATION,
    DOC_FIXED, /* not to be hyphenated */
    DOC_BREAK,
    DOC_SUPERSCRIPT,
    DOC_SUBSCRIPT,
    DOC_QUOTED,
    DOC_MARKED, /* a term for the register; its inlines are printed */
    DOC_COUNT,  /* a number still to be counted; compose puts text in its place */
    DOC_KINDS
};

/* What a paragraph is for; layout maps it to a role of the house style. */
enum doc_role {
    DOC_ROLE_BODY,
    DOC_ROLE_LEAD,
    DOC_ROLE_SOURCE, /* origin of a table, figure or quotation */
    DOC_ROLE_SMALL,  /* colophon */
    DOC_ROLE_COVER_KIND,
    DOC_ROLE_COVER_TITLE,
    DOC_ROLE_COVER_SUBTITLE,
    DOC_ROLE_COVER_META,
    DOC_ROLES
};

enum doc_list_style {
    DOC_BULLETS,
    DOC_DECIMAL,
    DOC_LOWER_ALPHA,
    DOC_UPPER_ALPHA,
    DOC_LOWER_ROMAN,
    DOC_LETTER_PAREN,  /* a) */
    DOC_DECIMAL_PAREN, /* 1) */
    DOC_PLAIN
};
enum doc_align {
    DOC_ALIGN_AUTO,
    DOC_ALIGN_LEFT,
    DOC_ALIGN_RIGHT,
    DOC_ALIGN_CENTRE,
    DOC_ALIGN_DECIMAL, /* on the decimal comma */
};
enum doc_scope { DOC_SCOPE_AUTO, DOC_SCOPE_ROW, DOC_SCOPE_COLUMN };
enum doc_ref_form {
    DOC_REF_FULL, /* "paragraaf 2.2", "tabel 3.1", "‘Chronologie’" */
    DOC_REF_NUMBER,
    DOC_REF_TITLE,
    DOC_REF_PAGE,
    DOC_REF_FULL_PAGE /* "paragraaf 2.2 op pagina 14" */
};

enum doc_count_form {
    DOC_COUNT_WORD, /* "elf" */
    DOC_COUNT_DIGITS,
    DOC_COUNT_TIMES /* "7x" (001 L229) */
};

struct doc_column {
    int weight;   /* proportional width; 0: from content */
    length width; /* fixed; 0: none */
    enum doc_align align;
};

/* Of a block that bears words of its own, against an earlier version of the document. */
enum doc_change {
    DOC_SAME,
    DOC_CHANGED,       /* new, or in other words */
    DOC_REMOVED_BEFORE /* itself the same; what stood before it is gone */
};

struct doc_node {
    enum doc_kind kind;
    struct place place;
    const char *id;       /* unique in the document, or NULL */
    const char *language; /* when it differs from its parent's */
    struct doc_node *parent, *first, *last, *next;
    const char *number;     /* filled by doc_number: "2.1", "Tabel 2.1", "3"; NULL: none */
    enum doc_change change; /* against an earlier version; filled by doc_mark_changes */
    union {
        const char *text; /* TEXT: white space collapsed, never empty */
        struct {
            int level;        /* 1..6; filled by doc_number, absolute and without gaps;
                                 0: a box's title, which is no heading to a reader */
            int below;        /* for a HEADING that is not a section's: 1 or 2 levels below it */
            bool in_contents; /* filled by doc_number for headings of sections */
        } heading;
        struct {
            bool numbered; /* "2.1 Titel" */
            bool new_page;
            bool appendix;     /* label from its number: "Bijlage 1"; sections restart inside */
            bool landscape;    /* pages turned, for wide tables */
            bool title_sheet;  /* its heading stands alone on a page */
            bool front;        /* cover matter: never numbered, not in the contents */
            int priority;      /* the lowest goes first where room is short; 0: it stays */
            const char *label; /* the author's own "BIJLAGE 1", "1.1": its number then */
        } section;
        struct {
            enum doc_role role;
            bool keep_with_next; /* a list's introduction, a table's title */
        } paragraph;
        struct {
            enum doc_list_style style;
            int start;    /* 0: 1 */
            bool loose;   /* items of several paragraphs: space between items */
            bool hanging; /* PLAIN: all lines of an item but its first are indented */
        } list;
        struct {
            const char *citation, *title; /* of a source: "Movisie (2009)"; NULL: no source */
        } item;
        struct {
            const struct doc_column *columns;
            int column_count;
            int header_rows;
            bool header_column; /* first cells are row headers */
            bool ruled;         /* a form: all cells framed */
            bool unnumbered;    /* caption without "Tabel n" */
            bool floating;      /* may move to the top of the next page */
        } table;
        struct {
            bool header;
        } row;
        struct {
            bool header;
            enum doc_scope scope;
            int column_span, row_span; /* 0: one */
            enum doc_align align;
        } cell;
        struct {
            const struct chart *chart; /* one of the two */
            const struct image *image;
            const char *alternative; /* required */
            bool unnumbered;
            bool floating; /* may move to the top of the next page */
        } figure;
        struct {
            const char *href;
        } link;
        struct {
            const char *target;
            enum doc_ref_form form;
            const struct doc_node *node; /* filled by doc_number; NULL: unresolved, reported */
        } ref;
        struct {
            const char *expansion;
        } abbreviation;
        struct {
            int depth;
            bool appendix_titles; /* of appendices nothing but their titles */
        } contents;
        struct {
            bool figures;       /* else tables */
            bool no_appendices; /* those in appendices are left out */
        } listing;
        struct {
            const char *term; /* as the register prints it; NULL: as it is printed here */
            const char *sub;  /* below `term`, or NULL */
        } marked;
        struct {
            const char *path; /* "werkwijzen/klankbordgroep", see derive/telling.h */
            enum doc_count_form form;
            bool capital;
            const char *one, *more; /* the noun after it, by number; NULL: none */
            const char *claim;      /* what the author says it is; NULL: nothing */
        } count;
    };
};

/* Words that the program adds, in the document's language (templates/labels/LANG.xml). */
#define DOC_LABELS_TABLE(LABEL)                                                                    \
    LABEL(CHAPTER, "hoofdstuk")                                                                    \
    LABEL(SECTION, "paragraaf")                                                                    \
    LABEL(TABLE, "tabel")                                                                          \
    LABEL(FIGURE, "figuur")                                                                        \
    LABEL(APPENDIX, "bijlage")                                                                     \
    LABEL(NOTE, "noot")                                                                            \
    LABEL(PAGE, "pagina")                                                                          \
    LABEL(CONTENTS, "inhoud")                                                                      \
    LABEL(CONTINUED, "vervolg")                                                                    \
    LABEL(SOURCE, "bron")

enum doc_label {
#define LABEL(id, name) DOC_LABEL_##id,
    DOC_LABELS_TABLE(LABEL)
#undef LABEL
        DOC_LABELS
};

struct doc_meta {
    const char *id;    /* of the pilot: the folder's name */
    const char *kind;  /* "eindverslag" */
    const char *title; /* required */
    const char *subtitle;
    const char *name;   /* of the pilot, as printed: "Alkmaar" */
    const char *author; /* organisation or role */
    const char *subject, *keywords;
    const char *language;              /* required */
    const char *created;               /* ISO date-time */
    const char *running_head, *footer; /* texts; the page number is layout's */
    const char *mark;  /* of a draft, on every page: "CONCEPT, versie 0.3, 12 maart 2026" */
    bool line_numbers; /* in the margin: amendments cite page and line */
    const char *style; /* name of the house style */
};

/* A section that the template lets go when there is no room for it. */
struct doc_left_out {
    const char *title;
    struct place place;
};

struct doc {
    struct arena *arena;
    struct doc_node *root;
    struct doc_meta meta;
    const char *label[DOC_LABELS]; /* lower case, never NULL */
    const char **words;            /* by key, see doc_word; NULL: the keys themselves */
    struct doc_index *index;       /* of ids; filled by doc_number */
    VEC(struct doc_node *) notes;  /* filled by doc_number, in order */
    VEC(struct doc_node *) tables;
    VEC(struct doc_node *) figures;
    int numbering_depth;          /* sections below this level bear no number; 6 from doc_new */
    VEC(const char *) exceptions; /* words with their hyphens: "kwart-slagen" */
    VEC(struct doc_left_out) left_out; /* for want of room */
    bool more_can_go;                  /* some section still here has a priority */
};

struct doc *doc_new(struct arena *arena); /* with an empty DOCUMENT root */

struct doc_node *doc_make(struct arena *arena, enum doc_kind kind, struct place place);
/* Makes and appends; BUG when the parent may not contain the kind. */
struct doc_node *doc_add(struct arena *arena, struct doc_node *parent, enum doc_kind kind,
                         struct place place);
void doc_append(struct doc_node *parent, struct doc_node *child);
/* Appends a text node; nothing when the text is empty or NULL. */
void doc_add_text(struct arena *arena, struct doc_node *parent, const char *text,
                  struct place place);
/* Paragraph with one text. */
struct doc_node *doc_add_paragraph(struct arena *arena, struct doc_node *parent, enum doc_role role,
                                   const char *text, struct place place);
/* Section with its heading; returns the section. */
struct doc_node *doc_add_section(struct arena *arena, struct doc_node *parent, const char *title,
                                 bool numbered, struct place place);
struct doc_node *doc_copy(struct arena *arena, const struct doc_node *node); /* deep */
/* Appends a deep copy; of COLUMNS where `to` has no room for them, copies of their blocks. */
void doc_copy_to(struct arena *arena, struct doc_node *to, const struct doc_node *node);
/* The same for all children of `from`. */
void doc_copy_children(struct arena *arena, struct doc_node *to, const struct doc_node *from);
bool doc_may_contain(enum doc_kind parent, enum doc_kind child);
bool doc_is_inline(enum doc_kind kind);
bool doc_takes_columns(const struct doc_node *parent); /* this node: a DESCRIPTION if a fragment */
const char *doc_kind_name(enum doc_kind kind);         /* "paragraph" */
const struct doc_node *doc_heading_of(const struct doc_node *section); /* or NULL */
/* All text below, as read aloud: no notes. */
char *doc_plain_text(struct arena *arena, const struct doc_node *node);

/* Words that blocks add, by key (doc_words.def lists them all; an unknown key is a BUG). They come
 * from templates/labels/LANG.xml; until those are set, a key stands for itself, dashes as spaces.
 */
const char *doc_word(const struct doc *doc, const char *key);
/* A word or sentence with {0}..{9} filled in from the arguments, which are const char *. */
#define doc_phrase(doc, key, ...)                                                                  \
    doc_phrase_of((doc), (key), (const char *const[]){__VA_ARGS__, NULL})
char *doc_phrase_of(const struct doc *doc, const char *key, const char *const *arguments);
size_t doc_word_count(void);
const char *doc_word_key(size_t index);
#define DOC_WORD_NONE SIZE_MAX
size_t doc_word_index(const char *key); /* DOC_WORD_NONE: no such key */
/* All words at once, by index of doc_word_key; borrowed. */
void doc_set_words(struct doc *doc, const char **words);
/* Sets a word; false: no such key. */
bool doc_set_word(struct doc *doc, const char *key, const char *text);

/* The node after `node` in reading order, within the tree below `root`; NULL at its end. */
struct doc_node *doc_after(const struct doc_node *node, const struct doc_node *root);

/* Numbers sections, appendices, tables, figures and notes; fixes heading levels so that they have
 * no gaps; resolves references. Reports ids used twice and references to nothing. Once per
 * document, after composing. */
void doc_number(struct doc *doc, struct diag_list *diags);
/* Sections keep the number they had in an earlier version, found by id or heading; one that is new
 * between 2.2 and 2.3 is 2.2a. Where sections changed places numbers are as doc_number made them.
 * After doc_number of both. */
void doc_keep_numbers(struct doc *doc, const struct doc *earlier);
/* Marks what reads otherwise than in an earlier version. Returns how many blocks did. */
size_t doc_mark_changes(struct doc *doc, const struct doc *earlier);
/* The words of a reference in its form: the author's own when it has children, else "paragraaf
 * 2.2", "tabel 3.1", "‘Chronologie’" for a target without number; with a capital at the start of
 * its block. A page reference yields "pagina": its number is layout's, and so is the page after the
 * words of a FULL_PAGE reference: doc_phrase(doc, "op-pagina", number). */
char *doc_ref_text(struct arena *arena, const struct doc *doc, const struct doc_node *ref);
const struct doc_node *doc_find(const struct doc *doc, const char *id);
/* The innermost appendix a node stands in, itself included; NULL: none. */
const struct doc_node *doc_appendix_of(const struct doc_node *node);
/* Puts `scope` and a slash before all ids below `root` and before what references there point to,
 * except references to the scope itself: the same ids may then stand in several scopes. */
void doc_scope_ids(struct arena *arena, struct doc_node *root, const char *scope);

/* A line of the register: a term, or one that stands below another. */
struct doc_entry {
    const char *term;                    /* as printed */
    const char *initial;                 /* "A", "0–9": of the first entry under it; else NULL */
    int depth;                           /* 1: below the last entry of depth 0 */
    const struct doc_node *const *nodes; /* MARKED, in reading order; none: only holds others */
    size_t count;
};
/* All marked terms, sorted as Dutch is: capitals and accents do not count, digits come first. */
const struct doc_entry *doc_register(const struct doc *doc, struct arena *arena, size_t *count);
/* What strcmp() sorts as Dutch is sorted; "ij" is i and j. */
char *doc_sort_key(struct arena *arena, const char *text);

/* The stage "document": one node a line, indented, with its place. */
void doc_dump(const struct doc *doc, FILE *out);
void doc_dump_node(const struct doc_node *node, int indent, FILE *out);

#endif
