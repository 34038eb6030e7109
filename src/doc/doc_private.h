/* Within the room only: the table of ids. */
#ifndef DOC_DOC_PRIVATE_H
#define DOC_DOC_PRIVATE_H

#include "doc/doc.h"

/* Indexes all ids; reports those used twice in different places (the first keeps it). */
void doc_index_ids(struct doc *doc, struct diag_list *diags);

#endif
