/* Insides of the style room. For src/style only. */
#ifndef STYLE_PRIVATE_H
#define STYLE_PRIVATE_H

#include "style/style.h"
#include "xml/xml.h"

/* Fills a style from a document that its schema has accepted. False: reported. */
bool style_read(struct style *style, const struct xml_document *document, struct arena *arena,
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
