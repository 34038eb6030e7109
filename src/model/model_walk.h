/* Walking a pilot: every element, value and prose in the order of the dump, driven by the same
 * table as the reader, so that a rule about all texts or all references cannot forget one. */
#ifndef MODEL_MODEL_WALK_H
#define MODEL_MODEL_WALK_H

#include "model/model.h"

enum model_kind {
    MODEL_TEXT,  /* const char *text */
    MODEL_ID,    /* text */
    MODEL_REF,   /* text: an id that must exist */
    MODEL_REFS,  /* codes: ids that must exist */
    MODEL_CODES, /* codes */
    MODEL_WORD,  /* value of list */
    MODEL_WORDS, /* set of list */
    MODEL_DATE,
    MODEL_NUMBER,
    MODEL_YES
};

struct model_value {
    const char *element, *name; /* of the element and of the attribute */
    enum model_kind kind;
    struct place place;
    const char *text;
    struct codes codes;
    enum woordenlijst list;
    int value;
    unsigned set;
    struct date date;
    struct getal number;
};

struct model_visitor {
    /* NULL: not interested. `ding` is the struct of the element; `sectie` is NULL for elements that
     * are no section, `items` the number of its items. */
    void (*enter)(void *context, const char *element, const void *ding, struct place place);
    void (*leave)(void *context, const char *element, const void *ding);
    void (*section)(void *context, const char *element, const struct sectie *sectie, size_t items);
    void (*value)(void *context, const struct model_value *value); /* set values only */
    void (*prose)(void *context, const char *name, const struct doc_node *fragment);
    void *context;
};
void model_walk(const struct pilot *pilot, const struct model_visitor *visitor);
struct programma;
/* The programme's own file; not its pilots. */
void model_walk_programma(const struct programma *programma, const struct model_visitor *visitor);

#endif
