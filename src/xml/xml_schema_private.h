/* A schema in memory; private to this room.
 *
 * Loading goes XSD elements -> simple types and complex types -> one automaton per content model.
 * After loading everything is const; it lives in the session arena. */
#ifndef XML_SCHEMA_PRIVATE_H
#define XML_SCHEMA_PRIVATE_H

#include "xml/xml.h"

#define XML_UNBOUNDED     UINT32_MAX
#define XML_LOAD_DEPTH    64   /* groups in groups, types on types */
#define XML_SIMPLE_DEPTH  16   /* restrictions of restrictions, lists of unions ... */
#define XML_MODEL_STATES  2000 /* positions of one content model */
#define XML_MODEL_SYMBOLS 256  /* different elements in one content model */
#define XML_NO_NAME       UINT32_MAX
#define XML_FAULTS_MAX    10000u /* of one document, then checking stops */

/* ---- names: a set of strings, each with its number ---- */

struct xml_names {
    VEC(const char *) list;
    uint32_t *slots; /* number + 1; 0: free */
    uint32_t slot_count;
};

uint32_t xml_names_find(const struct xml_names *names, const char *name); /* or XML_NO_NAME */
uint32_t xml_names_add(struct arena *arena, struct xml_names *names, const char *name);

/* Documentation, per language; NULL: none. */
struct xml_words {
    const char *in[DIAG_LANGUAGES];
};

/* ---- simple types ---- */

enum xml_builtin {
    XML_STRING,
    XML_NORMALIZED_STRING,
    XML_TOKEN,
    XML_NMTOKEN,
    XML_NCNAME,
    XML_ID_NAME,
    XML_ANY_URI,
    XML_LANGUAGE,
    XML_BOOLEAN,
    XML_DECIMAL,
    XML_INTEGER,
    XML_NON_NEGATIVE,
    XML_POSITIVE,
    XML_DATE,
    XML_YEAR_MONTH,
    XML_YEAR,
    XML_BUILTINS
};

enum xml_variety { XML_IS_BUILTIN, XML_IS_RESTRICTION, XML_IS_LIST, XML_IS_UNION };

struct xml_enumerated {
    const char *value;
    struct xml_words doc;
};

struct xml_simple {
    const char *name; /* NULL: defined in place */
    enum xml_variety variety;
    enum xml_builtin builtin;      /* XML_IS_BUILTIN */
    const struct xml_simple *base; /* of a restriction; item of a list */
    VEC(const struct xml_simple *) members;
    VEC(struct xml_enumerated) values;
    const char *pattern; /* NULL: none */
    size_t pattern_number;
    const char *minimum, *maximum; /* NULL: none */
    uint32_t shortest, longest;    /* [code points, or items of a list] */
    struct xml_words doc;
    int depth; /* how many types it stands on; 0 while being read */
};

/* ---- complex types ---- */

enum xml_particle_kind { XML_ONE, XML_SEQUENCE, XML_CHOICE, XML_ALL };

struct xml_particle {
    enum xml_particle_kind kind;
    uint32_t minimum, maximum;
    struct xml_declaration *element; /* XML_ONE */
    VEC(struct xml_particle *) items;
};

struct xml_attribute_rule {
    const char *name;
    const struct xml_simple *type;
    bool required;
    const char *standard, *fixed; /* default; NULL: none */
    struct xml_words doc;
};

struct xml_type {
    const char *name; /* NULL: defined in place */
    struct xml_type *base;
    const struct xml_simple *text; /* of simple content, else NULL */
    bool mixed, complete;
    struct xml_particle *content; /* NULL: no elements */
    VEC(struct xml_attribute_rule) attributes;
    const struct xml_model *model; /* NULL: no elements, or (bare) none of it was met yet */
    struct xml_words doc;
    const struct xml_node *source; /* NULL: a simple type as the type of an element */
};

struct xml_declaration {
    const char *name;
    struct xml_type *type;
    struct xml_words doc;
    bool global;
    const struct xml_node *source;
};

/* ---- content models ----
 * State 0 is the start; transition[state * symbols + symbol] is the next state, 0: none. In a model
 * of xs:all every element may come once, in any order, and the state stays 0. */
struct xml_model {
    struct xml_names symbols;
    VEC(struct xml_declaration *) declarations; /* per symbol */
    VEC(bool) required;                         /* per symbol; xs:all only */
    bool all;
    uint32_t states;
    uint16_t *transition;
    uint16_t *distance; /* per state: elements still needed before the end */
};

#define XML_UNREACHABLE UINT16_MAX

struct xml_schema {
    struct arena *arena;
    const char *namespace;
    struct xml_words doc;
    VEC(struct xml_declaration *) elements; /* all, in the order of the schema */
    VEC(struct xml_type *) types;
    struct xml_names names;                /* of elements */
    VEC(struct xml_declaration *) by_name; /* per name; NULL: several, with different types */
    size_t patterns;
};

/* ---- loading ---- */

struct xml_schema_file {
    const char *name; /* as included */
    struct xml_document *document;
};

enum xml_component_kind {
    XML_C_ELEMENT,
    XML_C_COMPLEX,
    XML_C_SIMPLE,
    XML_C_GROUP,
    XML_C_ATTRIBUTES,
    XML_C_KINDS
};

struct xml_component {
    enum xml_component_kind kind;
    const char *name;
    const struct xml_node *node;
    const struct xml_schema_file *file;
    struct xml_declaration *element;
    struct xml_type *type;
    struct xml_simple *simple;
};

struct xml_pending {
    struct xml_type *type;
    const struct xml_schema_file *file;
};

struct xml_loader {
    struct arena *arena;
    struct diag_list *diags;
    struct xml_schema *schema;
    VEC(struct xml_schema_file *) files;
    VEC(struct xml_component) components; /* complete before the first pointer is taken */
    VEC(struct xml_pending) pending;
    struct xml_simple *builtins[XML_BUILTINS];
    struct xml_type *builtin_types[XML_BUILTINS];
    const struct xml_schema_file *file; /* of the node at hand: for its prefixes */
    int depth;
    bool bare; /* without documentation */
    bool failed;
};

void xml_schema_fault(struct xml_loader *loader, const struct xml_node *node, const char *what);
/* Reports constructs outside the subset. */
void xml_schema_check_subset(struct xml_loader *loader, const struct xml_document *document);
struct xml_component *xml_schema_component(struct xml_loader *loader, enum xml_component_kind kind,
                                           const char *name);
/* "x:name" without its prefix; *builtin tells whether the prefix is XSD's. */
const char *xml_schema_local(struct xml_loader *loader, const char *name, bool *builtin);
struct xml_words xml_schema_words(struct xml_loader *loader, const struct xml_node *node);

struct xml_simple *xml_schema_builtin(struct xml_loader *loader, enum xml_builtin builtin);
const struct xml_simple *xml_schema_simple_named(struct xml_loader *loader,
                                                 const struct xml_node *node, const char *name);
const struct xml_simple *xml_schema_simple(struct xml_loader *loader, const struct xml_node *node);
const char *xml_builtin_name(enum xml_builtin builtin);
enum xml_builtin xml_builtin_of(const char *name); /* or XML_BUILTINS */

/* Makes the types of all elements, global and local. */
void xml_schema_types(struct xml_loader *loader);
void xml_schema_attributes(struct xml_loader *loader, struct xml_type *type,
                           const struct xml_node *parent);
struct xml_particle *xml_schema_particle(struct xml_loader *loader, const struct xml_node *parent);
struct xml_type *xml_schema_type_of(struct xml_loader *loader, const struct xml_node *element);
/* NULL: too large, or ambiguous (reported at `node`). */
const struct xml_model *xml_model_build(struct arena *arena, const struct xml_particle *content,
                                        const char **why_not);

/* ---- values ---- */

struct xml_patterns { /* compiled once per validation */
    struct arena *arena;
    void **compiled;
    size_t count;
};

void xml_patterns_open(struct xml_patterns *patterns, struct arena *arena, size_t count);
void xml_patterns_close(struct xml_patterns *patterns);
bool xml_pattern_is_valid(const char *pattern);
bool xml_value_fits(struct xml_patterns *patterns, const struct xml_simple *type,
                    const char *value);
/* The value with the white space of its type; what an ID is compared by. */
const char *xml_value_normal(struct arena *arena, const struct xml_simple *type, const char *value);
/* "a date like 2004-06-30" */
const char *xml_value_expected(struct arena *arena, const struct xml_simple *type,
                               enum diag_language language);
bool xml_value_is_id(const struct xml_simple *type);

/* ---- validating ---- */

struct xml_frame { /* an open element */
    const struct xml_node *element, *next;
    const struct xml_type *type;
    uint32_t state;
    uint64_t seen[XML_MODEL_SYMBOLS / 64];      /* per symbol of the model */
    uint64_t misplaced[XML_MODEL_SYMBOLS / 64]; /* seen where it may not stand */
};

struct xml_validator {
    const struct xml_schema *schema;
    struct arena *arena; /* of one message */
    struct arena *keep;  /* of one validation */
    struct diag_list *diags;
    struct xml_patterns patterns;
    struct xml_names ids;
    VEC(struct place) id_places;
    uint32_t faults;
};

/* The declaration to check a child by; NULL: it is skipped (and reported). */
const struct xml_declaration *xml_match_child(struct xml_validator *validator,
                                              struct xml_frame *frame,
                                              const struct xml_node *child);
void xml_match_end(struct xml_validator *validator, struct xml_frame *frame);
const char *xml_nearest(const struct xml_names *names, const char *name); /* or NULL */
/* "a, b or c" of already quoted names; at most twelve. */
const char *xml_alternatives(struct arena *arena, const char *const *names, size_t count,
                             enum diag_language language);

#define xml_fault(validator, id, place, ...)                                                       \
    ((validator)->faults++, diag_report((validator)->diags, id, (place), __VA_ARGS__))

#endif
