/* Within the room only: the state of one reading and the readers of single elements. */
#ifndef PROSE_PROSE_PRIVATE_H
#define PROSE_PROSE_PRIVATE_H

#include "prose/prose.h"

#define PROSE_DEPTH_LIMIT  40 /* nested prose elements */
#define PROSE_LIST_LEVELS  3  /* that the house style has a form for */
#define PROSE_COLUMN_LIMIT 60 /* of a table */
#define PROSE_ROW_LIMIT    5000

/* The line being filled: where white space collapses, across inline elements. */
struct prose_line {
    struct doc_node *last_text; /* the line ends with this text; NULL: with something else */
    bool space;                 /* a space now would be one too many */
    bool moved_space;           /* the space before a note, kept for after it */
};

struct prose_reading {
    const struct prose_reader *reader;
    struct prose_line line;
    int depth, list_level;
    bool in_note;
};

typedef void prose_read(struct prose_reading *r, const struct xml_node *element,
                        struct doc_node *parent);

prose_read prose_read_text_block, prose_read_list, prose_read_definitions, prose_read_table,
    prose_read_quote, prose_read_figure, prose_read_chart, prose_read_box, prose_read_heading,
    prose_read_extract, prose_read_columns, prose_read_sources, prose_read_span, prose_read_break,
    prose_read_note, prose_read_ref, prose_read_count;

/* A node with the element's place, id and language. */
struct doc_node *prose_node(struct prose_reading *r, const struct xml_node *element,
                            struct doc_node *parent, enum doc_kind kind);
/* A node of one line; NULL, and none made, when it would be empty: that would print as a gap. */
struct doc_node *prose_line_block(struct prose_reading *r, const struct xml_node *element,
                                  struct doc_node *parent, enum doc_kind kind);
/* The children as one line of inlines. */
void prose_inlines(struct prose_reading *r, const struct xml_node *element, struct doc_node *node);
/* The children as inlines, or as blocks when there is a block among them. */
void prose_flow(struct prose_reading *r, const struct xml_node *element, struct doc_node *node);
/* The children as blocks; text between them becomes a paragraph. */
void prose_blocks(struct prose_reading *r, const struct xml_node *element, struct doc_node *node);
/* Whether an attribute says "ja". */
bool prose_says_yes(const struct xml_node *element, const char *attribute);
/* The children within the line that is being filled. */
void prose_inline_children(struct prose_reading *r, const struct xml_node *element,
                           struct doc_node *node);

/* prose_line.c */
void prose_line_text(struct prose_reading *r, struct doc_node *parent, const char *text,
                     struct place place);
void prose_line_object(struct prose_reading *r); /* a leaf that is no text */
void prose_line_break(struct prose_reading *r);
void prose_line_note(struct prose_reading *r);
void prose_line_end(struct prose_reading *r);

#endif
