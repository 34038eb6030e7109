/* Within the room only: what the pilots say about a source, before it is counted. */
#ifndef DERIVE_TELLING_PRIVATE_H
#define DERIVE_TELLING_PRIVATE_H

#include "derive/telling.h"

/* What is gathered; sets as in struct telling, 0: no limit. */
struct bron {
    enum telbron van;
    unsigned factoren, wanneer, stand, speerpunten;
};

/* A code that a pilot has, once for each place where it says so. */
struct vermelding {
    const char *code, *waarom;
    struct place place;
};

struct vermeldingen {
    VEC(struct vermelding) lijst;
};

struct vermeldingen telling_vermeldingen(struct arena *arena, const struct deelname *deelname,
                                         struct bron bron);

/* The codes of a source in their order: of its code list, else the words of the vocabulary. */
struct telling_codes {
    VEC(const struct programma_code *) lijst;
};
struct telling_codes telling_codes(struct arena *arena, const struct programma *programma,
                                   enum telbron van);
/* Finds the code, or appends it with itself for a label; returns its index. */
size_t telling_code_index(struct arena *arena, struct telling_codes *codes, const char *code);

/* Whether a pilot can be counted: it was read, is of the kinds, and has the status (0: reported).
 */
bool telling_telt_mee(const struct deelname *deelname, unsigned soorten, unsigned status);
/* The pilot as a contribution of itself. */
struct derive_bijdrage telling_bijdrage(const struct deelname *deelname);

/* All rows, also those without pilots, in the order of the codes. */
struct derive_telling *telling_rijen(struct arena *arena, const struct programma *programma,
                                     const struct telling *telling);

#endif
