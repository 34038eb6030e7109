/* XML text to our own elements, with the exact place of everything. The only room that includes
 * libxml2, and no handle of it leaves the function that opened it.
 *
 * Safe by construction: UTF-8 only, no DOCTYPE (hence no entities beyond the five of XML, internal
 * or external), no network, limits on size, depth and number of nodes, each with its message. A
 * file that is not well-formed yields NULL and at least one diagnostic.
 *
 * White space in text is kept as written: only the reader of a vocabulary knows where it matters.
 * Names are local names; the namespace of the root decides the vocabulary, and an element in any
 * other namespace is reported and dropped. Comments and processing instructions are dropped. */
#ifndef XML_XML_H
#define XML_XML_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

#define XML_SIZE_LIMIT      (64u << 20) /* one file [bytes] */
#define XML_DEPTH_LIMIT     200         /* nested elements */
#define XML_ATTRIBUTE_LIMIT 256         /* on one element */
#define XML_NODE_LIMIT      4000000u    /* elements and texts in one file */

struct xml_attribute {
    const char *name; /* "id"; "xml:lang" for attributes of the xml namespace */
    const char *value;
    struct place place; /* of the name's first character */
    struct xml_attribute *next;
};

/* An element, or (name == NULL) a text. */
struct xml_node {
    const char *name;
    const char *text;   /* of a text node, entities resolved */
    struct place place; /* of '<', or of the text's first character */
    struct xml_attribute *attributes;
    struct xml_node *parent, *first, *last, *next;
};

struct xml_document {
    const char *path;               /* as given by the caller */
    const char *namespace;          /* of the root, "" when none */
    struct xml_attribute *prefixes; /* xmlns of the root: prefix ("" default) and namespace */
    struct xml_node *root;
    size_t nodes;
    const char *bytes; /* as read; of xml_read_bytes, the caller's */
    size_t size;
};

/* Reads a whole file. NULL: reported in `diags` (DIAG_SYSTEM when the file cannot be read, else
 * errors with their place). The result lives in `arena`. */
struct xml_document *xml_read(struct arena *arena, const char *path, struct diag_list *diags);
/* The same from memory; `path` is only for places. */
struct xml_document *xml_read_bytes(struct arena *arena, const char *path, const char *bytes,
                                    size_t size, struct diag_list *diags);

/* Whether the root of the file has this local name; looks at its beginning only. */
bool xml_root_is(struct arena *arena, const char *path, const char *name);

const char *xml_value(const struct xml_node *element, const char *attribute); /* or NULL */
const struct xml_attribute *xml_attribute(const struct xml_node *element, const char *name);
/* Place of an attribute's name, or of the element when it has no such attribute. */
struct place xml_place(const struct xml_node *element, const char *attribute);
bool xml_is(const struct xml_node *node, const char *name);
const struct xml_node *xml_child(const struct xml_node *parent,
                                 const char *name); /* first, or NULL */
const struct xml_node *xml_next(const struct xml_node *element, const char *name); /* sibling */
const struct xml_node *xml_first_element(const struct xml_node *parent);
const struct xml_node *xml_next_element(const struct xml_node *element);
/* All text below the element, white space collapsed. */
char *xml_text(struct arena *arena, const struct xml_node *element);
/* One line per node, indented, with line:column: the stage "elements". */
void xml_dump(const struct xml_document *document, FILE *out);

/* ---- vocabulary ----
 *
 * A vocabulary is an XSD file: editors complete with it, xmllint validates with it, and this room
 * reads it into a grammar that validates our elements with our own messages (all faults of a file,
 * exact places, what was expected) and prints the reference page. The subset of XSD understood is
 * listed in xml_schema.c; anything else in a schema is a BUG, so a schema cannot promise what is
 * not checked. */
struct xml_schema;

/* Loads the schema and what it includes (same folder). NULL: reported. */
struct xml_schema *xml_schema_load(struct arena *arena, const char *path, struct diag_list *diags);
/* The same without its documentation, which is most of it: enough to validate, in a fraction of the
 * time. There is no reference page of it. */
struct xml_schema *xml_schema_load_bare(struct arena *arena, const char *path,
                                        struct diag_list *diags);
const char *xml_schema_namespace(const struct xml_schema *schema);
/* Reports every fault below root; true when there was none. */
bool xml_validate(const struct xml_schema *schema, const struct xml_document *document,
                  struct diag_list *diags);
/* The reference page (Markdown) of all elements and attributes, from the schema's documentation. */
void xml_schema_reference(const struct xml_schema *schema, enum diag_language language, FILE *out);

/* Walks every (element, attribute) pair the schema allows; attribute == NULL for the element
 * itself. For tests that hold readers and schema together. */
typedef void xml_schema_visit(const char *element, const char *attribute, void *context);
void xml_schema_each(const struct xml_schema *schema, xml_schema_visit *visit, void *context);

#endif
