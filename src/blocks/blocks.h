/* Building blocks: model and results become blocks of the document tree. One file each, one entry
 * point each; the table in blocks.def names them all, and --help, the reference page and the
 * template checker are made from it.
 *
 * A block appends to `parent` and returns whether it had anything to say: no data, no block. */
#ifndef BLOCKS_BLOCKS_H
#define BLOCKS_BLOCKS_H

#include "base/arena.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "model/programma.h"

struct catalogus; /* model/catalogus.h */

/* An attribute of <bouwsteen> in a template. */
struct block_attribute {
    const char *name, *value;
};

struct block_input {
    struct arena *arena;
    struct doc *doc;                   /* labels, language */
    const struct pilot *pilot;         /* NULL for a block about the programme */
    const struct pilot *previous;      /* an earlier version of the pilot; NULL: none is known */
    const struct programma *programma; /* NULL: the pilot stands alone */
    const struct catalogus *catalogus; /* texts of instruments; NULL: ids stand for them */
    const struct block_attribute *attributes; /* count of them */
    size_t attribute_count;
    struct place place; /* of the <bouwsteen> */
    struct diag_list *diags;
};

/* What a block or a template speaks about. */
enum block_subject { BLOCK_OVER_PILOT, BLOCK_OVER_PROGRAMMA };

typedef bool block_append(const struct block_input *input, struct doc_node *parent);

struct block {
    const char *name; /* "doelen-status" */
    block_append *append;
    const char *description[DIAG_LANGUAGES];
    const char *attributes[6]; /* names it understands, NULL-terminated; "titel*": required */
    enum block_subject over;
};

const struct block *block_find(const char *name);
const struct block *block_table(size_t *count);
/* Whether a block may stand in a parent of this kind: the cover takes lines only, and only from the
 * block made for it. Composing asks before it calls; a block in the wrong place is a BUG there. */
bool block_fits(const struct block *block, enum doc_kind parent);
const char *block_attribute_value(const struct block_input *input, const char *name); /* or NULL */

#endif
