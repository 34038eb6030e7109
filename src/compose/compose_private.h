/* Within the room only. */
#ifndef COMPOSE_COMPOSE_PRIVATE_H
#define COMPOSE_COMPOSE_PRIVATE_H

#include "compose/compose.h"

struct template {
    const struct xml_document *xml;
    const char *document, *name, *style;
};

struct labels {
    const char *language;
    const char *label[DOC_LABELS]; /* NULL: not in the file */
    const char **words;            /* by index of doc_word_key */
};

/* What placeholders are filled from. */
struct filling {
    struct arena *arena;
    const struct doc *doc;
    const struct pilot *pilot;
    bool missing; /* set when a placeholder had no value */
};

/* Reports the faults of all placeholders in a text that starts at `place`. */
void placeholder_check(struct arena *arena, const char *text, struct place place,
                       struct diag_list *diags);
/* The text with all placeholders filled in. */
const char *placeholder_fill(struct filling *filling, const char *text);
enum number_language filling_language(const struct filling *filling); /* of the document */

/* placeholder_words.c: the values. NULL: the pilot has none. */
typedef const char *placeholder_value(struct filling *filling);
struct placeholder {
    const char *name;
    placeholder_value *value; /* NULL: "aantal" and "vorm", which count a noun */
};
const struct placeholder *placeholder_find(const char *name);
bool placeholder_is_noun(const char *noun);
size_t placeholder_tally(const struct pilot *pilot, const char *noun);

/* The section of the pilot that a template names with `van`; NULL: no such name. */
const struct sectie *sectie_named(const struct pilot *pilot, const char *name);

#endif
