/* What the elements of a pilot and of its policy are both made of. */
#ifndef MODEL_MODEL_PARTS_H
#define MODEL_MODEL_PARTS_H

#include "base/diag.h"
#include "base/number_text.h"
#include "doc/doc.h"
#include "model/model_words.h" /* lists of values and their printed words */

#include <stdbool.h>
#include <stddef.h>

#define LIST_OF(type)                                                                              \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count;                                                                              \
    }

struct getal {
    bool is_set;
    struct decimal waarde; /* with the decimals as given: 44,6 is {446, 1} */
};

struct codes {
    const char *const *items;
    size_t count;
};

/* What every section has. `tekst` is the prose before the items (all prose of a section without
 * items, or the pilot's words when `afwezig` is GEEN), `slot` the prose after them. */
struct sectie {
    struct place place;
    bool aanwezig; /* the element is in the file */
    const char *id, *titel;
    enum afwezigheid afwezig;
    const char *zie;
    struct getal aantal; /* announced number of items */
    struct doc_node *tekst, *slot;
};

/* The four states of absence. */
enum sectie_stand {
    SECTIE_NIET_VERMELD, /* print nothing */
    SECTIE_AANWEZIG,
    SECTIE_GEEN,   /* print the heading and `tekst` */
    SECTIE_ELDERS, /* print the heading and a reference to `zie` */
};
enum sectie_stand sectie_stand(const struct sectie *sectie);

struct resultaat {
    struct place place;
    const char *id;
    enum resultaatsoort soort;
    const char *label, *bij_doel;
    unsigned bij_speerpunt; /* set of enum speerpuntcode */
    struct doc_node *tekst;
};

#endif
