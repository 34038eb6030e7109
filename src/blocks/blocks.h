/* Building blocks: model and results become blocks of the document tree. One file each, one entry
 * point each; the table in blocks.c names them all, and --help, the reference page and the template
 * checker are made from it.
 *
 * A block appends to `parent` and returns whether it had anything to say: no data, no block. */
#ifndef BLOCKS_BLOCKS_H
#define BLOCKS_BLOCKS_H

#include "base/arena.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "model/model.h"

/* An attribute of <bouwsteen> in a template. */
struct block_attribute {
    const char *name, *value;
};

struct block_input {
    struct arena *arena;
    struct doc *doc; /* labels, language */
    const struct pilot *pilot;
    const struct block_attribute *attributes; /* count of them */
    size_t attribute_count;
    struct place place; /* of the <bouwsteen> */
    struct diag_list *diags;
};

typedef bool block_append(const struct block_input *input, struct doc_node *parent);

struct block {
    const char *name; /* "doelen-status" */
    block_append *append;
    const char *description[DIAG_LANGUAGES];
    const char *attributes[6]; /* names it understands, NULL-terminated; "titel*": required */
};

const struct block *block_find(const char *name);
const struct block *block_table(size_t *count);
/* Whether a block may stand in a parent of this kind: the cover takes lines only, and only from the
 * block made for it. Composing asks before it calls; a block in the wrong place is a BUG there. */
bool block_fits(const struct block *block, enum doc_kind parent);
const char *block_attribute_value(const struct block_input *input, const char *name); /* or NULL */

#endif
