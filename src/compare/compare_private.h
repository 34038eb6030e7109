/* Within the room only: a pilot as a plain tree of things with values, made by walking it. */
#ifndef COMPARE_COMPARE_PRIVATE_H
#define COMPARE_COMPARE_PRIVATE_H

#include "compare/compare.h"
#include "model/model_walk.h"

struct compare_value {
    const char *name, *text;
    struct place place;
};

struct compare_thing {
    const char *element, *id;
    struct place place;
    struct compare_thing *parent, *first, *last, *next;
    VEC(struct compare_value) values;
    const char *naam; /* what people call it */
    bool betiteld;    /* by a title, not by its first words */
    const char *text; /* all its own words, the key of a thing without id */
    struct compare_thing *match;
};

struct compare_thing *compare_tree(struct arena *arena, const struct pilot *pilot);
struct compare_thing *compare_tree_programma(struct arena *arena,
                                             const struct programma *programma);

#endif
