/* Within the reader of the catalogues only: the table that says which attribute and which child
 * goes into which field. Every struct described here starts with its place. */
#ifndef MODEL_CATALOGUS_PRIVATE_H
#define MODEL_CATALOGUS_PRIVATE_H

#include "model/catalogus.h"

enum catalogus_veldsoort {
    VELD_TEXT,   /* attribute: const char * */
    VELD_NUMBER, /* attribute: int */
    VELD_WORD,   /* attribute: enum of a list of words */
    VELD_WORDS,  /* attribute: set of such an enum */
    VELD_IDS,    /* attribute: struct codes */
    VELD_CHILD,  /* child: const char * */
    VELD_OWN,    /* the element's own text: const char * */
    VELD_LIST    /* children: LIST_OF(...) */
};

struct catalogus_vorm;

struct catalogus_veld {
    const char *name; /* of the attribute or child */
    enum catalogus_veldsoort kind;
    size_t offset;
    enum woordenlijst list;            /* of WORD and WORDS */
    const struct catalogus_vorm *vorm; /* of LIST */
};

struct catalogus_vorm {
    size_t size;
    bool kop; /* starts with CATALOGUS_KOP */
    const struct catalogus_veld *fields;
    size_t count;
};

/* The root: every kind is a LIST. */
extern const struct catalogus_vorm catalogus_vorm_root;

#endif
