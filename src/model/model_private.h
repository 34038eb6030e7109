/* Within the room only: the table that says which attribute and which child of the vocabulary goes
 * into which field of which struct. Reader, dump, walk and model_reads() are driven by it.
 *
 * Every struct described here starts with its place, or with a struct sectie that does. */
#ifndef MODEL_MODEL_PRIVATE_H
#define MODEL_MODEL_PRIVATE_H

#include "model/model.h"
#include "model/model_walk.h"

#include <stddef.h>

struct field {
    const char *name; /* of the attribute */
    enum model_kind kind;
    size_t offset;
    enum woordenlijst list; /* of WORD and WORDS */
    bool always;            /* a WORD that is walked even when it has its first value */
};

enum child_kind {
    CHILD_LIST,   /* LIST_OF(struct …) */
    CHILD_ONE,    /* the struct itself */
    CHILD_INSIDE, /* only an element around lists of the parent's own struct */
    CHILD_PROSE,  /* struct doc_node * */
    CHILD_TEXT,   /* const char * */
    CHILD_PART    /* struct delen */
};

struct child {
    const char *name;
    enum child_kind kind;
    size_t offset;
    const struct shape *shape; /* NULL for PROSE and TEXT */
    enum deel_soort part;
    bool tagged; /* `tag` goes into the enum at `tag_offset` of the item */
    size_t tag_offset;
    int tag;
};

/* Where the element's own text goes. */
enum content { CONTENT_NONE, CONTENT_TEXT, CONTENT_PROSE, CONTENT_SECTION, CONTENT_PARTS };

struct shape {
    size_t size;
    enum content content;
    size_t offset; /* of the content, unless SECTION */
    bool section;
    const struct field *common; /* attributes shared with other elements */
    size_t common_count;
    const struct field *fields;
    size_t field_count;
    const struct child *children;
    size_t child_count;
};

extern const struct shape model_shape_pilot, model_shape_programma; /* the roots */
/* Shared by the tables: periode and doel hold them, and so do their own sections. */
extern const struct shape model_shape_resultaat, model_shape_activiteit, model_shape_enquete,
    model_shape_bijlage, model_shape_uittreksel, model_shape_opsteller;
extern const struct child model_children_kengetallen[2], model_children_middelen[2],
    model_children_documenten[1], model_children_organisaties[1], model_children_codering[4];

extern const struct field model_section_fields[4], model_list_fields[5];

/* What LIST_OF and VEC look like to a table. */
struct raw_list {
    void *items;
    size_t count;
};

const struct child *model_child(const struct shape *shape, const char *element);
/* Reads an element and all below it; the pilot collects ids and surveys, NULL: nobody does. */
void model_read_element(struct arena *arena, struct diag_list *diags, struct pilot *pilot,
                        const struct shape *shape, const struct xml_node *element, void *out);
void model_walk_element(const struct shape *shape, const char *name, const void *ding,
                        const struct model_visitor *visitor);
void model_dump_element(const struct shape *shape, const char *name, const void *ding, FILE *out);
void model_reads_below(const struct shape *shape, const char *name, xml_schema_visit *visit,
                       void *context);

/* The id among the common or own fields of a read struct, or NULL. */
const char *model_id(const struct shape *shape, const void *ding);

/* ---- rows ---- */
#define COUNT(array) (sizeof(array) / sizeof *(array))

#define ID_ROW(type)                                                                               \
    { "id", MODEL_ID, offsetof(struct type, id), 0, false }
#define TEXT_ROW(type, name, member)                                                               \
    { name, MODEL_TEXT, offsetof(struct type, member), 0, false }
#define REF_ROW(type, name, member)                                                                \
    { name, MODEL_REF, offsetof(struct type, member), 0, false }
#define REFS_ROW(type, name, member)                                                               \
    { name, MODEL_REFS, offsetof(struct type, member), 0, false }
#define CODES_ROW(type, name, member)                                                              \
    { name, MODEL_CODES, offsetof(struct type, member), 0, false }
#define DATE_ROW(type, name, member)                                                               \
    { name, MODEL_DATE, offsetof(struct type, member), 0, false }
#define NUMBER_ROW(type, name, member)                                                             \
    { name, MODEL_NUMBER, offsetof(struct type, member), 0, false }
#define YES_ROW(type, name, member)                                                                \
    { name, MODEL_YES, offsetof(struct type, member), 0, false }
#define WORD_ROW(type, name, member, words)                                                        \
    { name, MODEL_WORD, offsetof(struct type, member), WOORDEN_##words, false }
#define WORDS_ROW(type, name, member, words)                                                       \
    { name, MODEL_WORDS, offsetof(struct type, member), WOORDEN_##words, false }

#define LIST_CHILD(name, type, member, shape)                                                      \
    { name, CHILD_LIST, offsetof(struct type, member), &(shape), 0, false, 0, 0 }
#define ONE_CHILD(name, type, member, shape)                                                       \
    { name, CHILD_ONE, offsetof(struct type, member), &(shape), 0, false, 0, 0 }
#define INSIDE_CHILD(name, shape)                                                                  \
    { name, CHILD_INSIDE, 0, &(shape), 0, false, 0, 0 }
#define PROSE_CHILD(name, type, member)                                                            \
    { name, CHILD_PROSE, offsetof(struct type, member), NULL, 0, false, 0, 0 }
#define TEXT_CHILD(name, type, member)                                                             \
    { name, CHILD_TEXT, offsetof(struct type, member), NULL, 0, false, 0, 0 }
#define PART_CHILD(name, type, part, shape)                                                        \
    { name, CHILD_PART, offsetof(struct type, delen), &(shape), part, false, 0, 0 }

#define FIELDS(rows)   .fields = (rows), .field_count = COUNT(rows)
#define CHILDREN(rows) .children = (rows), .child_count = COUNT(rows)
/* A section of prose; a section with items (which may announce their number). */
#define PROSE_SECTION                                                                              \
    .section = true, .content = CONTENT_SECTION, .common = model_section_fields,                   \
    .common_count = COUNT(model_section_fields)
#define LIST_SECTION                                                                               \
    .section = true, .content = CONTENT_SECTION, .common = model_list_fields,                      \
    .common_count = COUNT(model_list_fields)
#define PROSE_OF(type, member) .content = CONTENT_PROSE, .offset = offsetof(struct type, member)

#endif
