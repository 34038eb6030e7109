/* What the tests of building blocks share: a small pilot in, an outline out.
 *
 * The outline has one line per block: its kind and its words. Bold words stand in *stars*, emphasis
 * in /slashes/, quotations in <<these>>, references as ->id. Rows of tables have | between cells
 * and # before header cells. */
#ifndef TEST_BLOCKS_CASE_H
#define TEST_BLOCKS_CASE_H

#include "blocks/blocks.h"

struct block_case {
    const char *block;
    const char *sections;              /* XML inside <pilot>, after <gebied> */
    const char *verslag;               /* attributes and content of <verslag>; NULL: none */
    const char *soort;                 /* of the pilot; NULL: gemeente */
    const char *attribute, *value;     /* of the <bouwsteen>; NULL: none */
    const char *language;              /* NULL: nl */
    enum doc_kind parent;              /* 0: a section */
    const struct catalogus *catalogus; /* NULL: none */
};

const struct pilot *case_pilot(struct arena *arena, const struct block_case *try);
/* "nothing" when the block returns false; then the parent must be untouched. */
const char *case_outline(struct arena *arena, const struct block_case *try);
/* The node that the block appended to. */
struct doc_node *case_parent(struct arena *arena, const struct block_case *try, bool *added);

#define OUTLINE(name, xml)                                                                         \
    case_outline(&arena, &(struct block_case){.block = name, .sections = xml})

#endif
