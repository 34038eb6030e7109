/* The HTML subset that authors write, as fragments of the document tree.
 *
 * A fragment is a detached node whose children are the content: DOC_BOX-like holder of kind
 * DOC_DESCRIPTION (which may hold inlines or blocks). White space is collapsed here, across
 * elements, as HTML does. Elements that are not prose are left to the caller through `foreign`
 * (NULL: they are skipped; the schema has already reported them). */
#ifndef PROSE_PROSE_H
#define PROSE_PROSE_H

#include "base/arena.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "xml/xml.h"

struct prose_reader {
    struct arena *arena;
    struct diag_list *diags;
    /* Called for a child element that is no prose element, with the node it stands in; returns
     * whether it took it. */
    bool (*foreign)(void *context, const struct xml_node *element, struct doc_node *parent);
    /* Called for every text before it is added; returns the text to add (placeholders of
     * templates). NULL: as it is. */
    const char *(*text)(void *context, const char *text, struct place place);
    void *context;
};

/* The content of an element that may hold blocks, or inlines only. NULL when it holds nothing but
 * white space. */
struct doc_node *prose_content(const struct prose_reader *reader, const struct xml_node *element);
/* Appends one prose element (a block or an inline) or text to `parent`. False: not prose. */
bool prose_append(const struct prose_reader *reader, const struct xml_node *node,
                  struct doc_node *parent);
bool prose_is_block(const char *element);
bool prose_is_inline(const char *element);

#endif
