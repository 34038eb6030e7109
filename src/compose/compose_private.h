/* Within the room only. */
#ifndef COMPOSE_COMPOSE_PRIVATE_H
#define COMPOSE_COMPOSE_PRIVATE_H

#include "compose/compose.h"
#include "blocks/blocks.h"
#include "prose/prose.h"

struct template {
    const struct xml_document *xml;
    const char *document, *name, *style;
    enum block_subject over;
    const char *per_pilot; /* document of its <voor-elke-pilot>; NULL: it has none */
};

struct labels {
    const char *language;
    const char *label[DOC_LABELS]; /* NULL: not in the file */
    const char **words;            /* by index of doc_word_key */
};

/* What placeholders are filled from: a pilot, or (pilot NULL) a programme. */
struct filling {
    struct arena *arena;
    const struct doc *doc;
    const struct pilot *pilot;
    const struct programma *programma; /* NULL: the pilot stands alone */
    bool missing;                      /* set when a placeholder had no value */
};

/* Reports the faults of all placeholders in a text that starts at `place`. */
void placeholder_check(struct arena *arena, const char *text, enum block_subject over,
                       struct place place, struct diag_list *diags);
/* The text with all placeholders filled in. */
const char *placeholder_fill(struct filling *filling, const char *text);
enum number_language filling_language(const struct filling *filling); /* of the document */

/* placeholder_words.c: the values. NULL: the pilot has none. */
typedef const char *placeholder_value(struct filling *filling);
struct placeholder {
    const char *name;
    placeholder_value *pilot;     /* NULL: none, or "aantal" and "vorm", which count a noun */
    placeholder_value *programma; /* NULL: a programme has no such value */
};
const struct placeholder *placeholder_find(const char *name);
bool placeholder_counts(const struct placeholder *placeholder); /* "aantal" and "vorm" */
bool placeholder_is_noun(const char *noun);
size_t placeholder_tally(const struct pilot *pilot, const char *noun);

/* The section of the pilot that a template names with `van`; NULL: no such name. */
const struct sectie *sectie_named(const struct pilot *pilot, const char *name);

/* ---- composing ---- */

/* A section that only lists what stands elsewhere in the document. */
struct summary {
    struct doc_node *section;
    int least; /* with fewer it is dropped */
};

/* A mandatory part without data, in a draft. */
struct gap {
    const struct doc_node *section;
    const char *what; /* is to be filled in */
};

struct composing {
    struct arena *arena;
    struct doc *doc;
    const struct compose_input *input;
    const struct template *template;   /* the one being read: of the document or of an appendix */
    const struct pilot *pilot;         /* NULL in a document of a programme */
    const struct programma *programma; /* NULL: the pilot stands alone */
    struct diag_list *diags;
    struct filling filling;
    struct prose_reader reader;
    VEC(struct summary) summaries;
    VEC(const char *) shown; /* parts of the programme that blocks asked for, by id */
    VEC(struct gap) gaps;
};

/* Blocks in a section, those in its sections included. */
struct tally {
    int blocks, filled;
};

typedef void compose_part(struct composing *c, const struct xml_node *element,
                          struct doc_node *parent, struct tally *tally);

/* compose_sections.c */
compose_part compose_section, compose_block, compose_appendices;
void compose_contents_of(struct composing *c, const struct xml_node *element,
                         struct doc_node *section, struct tally *tally);
void compose_heading(struct composing *c, const struct xml_node *element, struct doc_node *section);
/* Appends a section, unless its blocks had nothing to say or nothing is left in it. */
void compose_keep(struct doc_node *parent, struct doc_node *section, const struct tally *own,
                  struct tally *tally);
void compose_prose(struct composing *c, const struct xml_node *element, struct doc_node *parent);
/* An attribute with its placeholders filled in, or NULL. */
const char *compose_value(struct composing *c, const struct xml_node *element,
                          const char *attribute);
bool compose_is_yes(const struct xml_node *element, const char *attribute, bool standard);
/* A reader of prose for `c` where it stands now: its address is kept. */
void compose_set_reader(struct composing *c);

/* compose_front.c */
compose_part compose_cover, compose_colophon, compose_table_of_contents, compose_listing,
    compose_register;
void compose_drop_short(struct composing *c); /* lists with too few entries */

/* compose_counts.c */
void compose_fill_counts(struct composing *c);

/* compose_refs.c */
void compose_say_absent(struct composing *c);

/* compose_draft.c: what a draft has that a final document has not. */
bool compose_is_draft(const struct compose_input *input);
void compose_set_draft(struct composing *c);
/* A mandatory section that nothing filled: in a draft it stands with a mark, else it is an error.
 */
void compose_gap(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                 struct doc_node *section);
compose_part compose_gaps; /* <gaten>: the list of them */

/* compose_pilots.c: <voor-elke-pilot> */
compose_part compose_pilots;

#endif
