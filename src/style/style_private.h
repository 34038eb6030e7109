/* Insides of the style room. For src/style only. */
#ifndef STYLE_PRIVATE_H
#define STYLE_PRIVATE_H

#include "style/style.h"
#include "xml/xml.h"

#include <stddef.h>

/* ---- attributes to fields: adding a field is adding a row ---- */

enum style_field_kind {
    FIELD_LENGTH,
    FIELD_BOOL,
    FIELD_WORD,
    FIELD_NUMBER,
    FIELD_COLOUR,
    FIELD_TEXT,      /* as it stands; lives as long as the document of elements */
    FIELD_ELSEWHERE, /* read by its own function */
};

struct style_field {
    const char *attribute;
    enum style_field_kind kind;
    size_t offset;            /* in the target structure */
    const char *const *words; /* of FIELD_WORD, in the order of their enumeration; ends in NULL */
};

struct style_fields {
    const struct style_field *field;
    size_t count;
};

#define STYLE_FIELDS(table)                                                                        \
    { table, sizeof(table) / sizeof *(table) }

/* Sets the fields of the attributes that are there. BUG for an attribute that has no row: the
 * schema and the reader must agree. False: reported. */
bool style_read_fields(const struct xml_node *element, const struct style_fields *fields,
                       void *target, struct diag_list *diags);

/* ---- the stages of loading ---- */

/* Fills a style from a document that its schema has accepted. False: reported. */
bool style_read(struct style *style, const struct xml_document *document, struct diag_list *diags);
/* All <rol>s; colours must have been read. */
bool style_read_roles(struct style *style, const struct xml_node *root, struct diag_list *diags);
/* What <kopregel>s and <voetregel>s say of odd and even pages; `mirror` must have been read. */
bool style_read_furniture(struct style *style, const struct xml_node *root,
                          struct diag_list *diags);
/* Text that cannot be read on its ground, sizes that leave no room. False: reported. */
bool style_check(const struct style *style, const struct xml_document *document,
                 struct diag_list *diags);

const char *style_role_name(enum style_role_id role);
const char *style_colour_name(enum style_colour colour);
/* The <rol> of a role, or the root when there is none. */
const struct xml_node *style_role_element(const struct xml_document *document,
                                          enum style_role_id role);

#endif
