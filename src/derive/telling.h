/* Counting over the pilots of a programme. Every number knows what made it up: the pilots and the
 * places in their files, so that a reader can follow it to its source.
 *
 * A path names a number, in templates, in prose (<getal van="…"/>) and on the command line
 * (explain --figure):
 *   TELLING/CODE         a row of a table: "werkwijzen/klankbordgroep"
 *   TELLING/rest         pilots of the denominator without any code
 *   TELLING/noemer       pilots that could have been counted
 *   TELLING              pilots with at least one code
 *   TELLING/vermeldingen all mentions together
 *   gemeenten            municipalities that the reporting pilots cover (001 note 1: six in one)
 *   pilots/SOORT         built-in counts: pilots/gestart, pilots/gestart-gemeentelijk,
 *                        pilots/gestart-provinciaal, pilots/afgehaakt, pilots/verslagen,
 *                        pilots/gemeentelijk, pilots/provinciaal (001 L6-9, L15) */
#ifndef DERIVE_TELLING_H
#define DERIVE_TELLING_H

#include "base/arena.h"
#include "model/programma.h"

/* One pilot's part in a number. */
struct derive_bijdrage {
    const struct deelname *deelname;
    struct place place; /* of the code, factor, goal …; else of the pilot in the programme */
    const char *waarom; /* the author's reasons or the thing's words, NULL: none */
};

struct derive_rij {
    const char *code, *label; /* label: of the code list, else the code itself */
    int aantal;
    bool rest;
    VEC(struct derive_bijdrage) bijdragen;
};

struct derive_telling {
    const struct telling *telling;
    const struct derive_rij *rijen; /* in the order to be printed, the rest row last */
    size_t count;
    int noemer;       /* pilots that could be counted */
    int met;          /* pilots with at least one code */
    int vermeldingen; /* sum of the rows, rest not included */
    VEC(struct derive_bijdrage) noemers;
};

/* Never NULL. Pilots that could not be read are not counted. */
const struct derive_telling *derive_telling(struct arena *arena, const struct programma *programma,
                                            const struct telling *telling);
const struct derive_rij *derive_telling_rij(const struct derive_telling *telling, const char *code);

/* A number by its path; false: there is none of that name. */
struct derive_getal {
    const char *naam; /* what was counted, for people: title of the table and label of the row */
    int aantal;
    const struct derive_bijdrage *bijdragen;
    size_t count;
    const struct telling *telling; /* NULL: a built-in count */
    int noemer;                    /* of the telling */
};
bool derive_programma_getal(struct arena *arena, const struct programma *programma,
                            const char *path, struct derive_getal *out);
/* The paths there are, of a telling only its id: to name the nearest to a wrong one. */
void derive_programma_paden(const struct programma *programma,
                            void (*visit)(void *context, const char *path), void *context);
/* The number, what was counted of what, then one line for each contribution with its place. */
void derive_explain(struct arena *arena, const struct derive_getal *getal,
                    enum diag_language language, FILE *out);

/* cell[row * columns + column] for pilots in rows; codes of the list in columns. */
struct derive_matrix {
    const struct deelname *const *rijen;
    size_t rij_count;
    const struct programma_code *const *kolommen;
    size_t kolom_count;
    const struct derive_bijdrage *cellen; /* deelname NULL: the pilot has no such code; of a weight
                                             `waarom` is its code: "hoofd" */
    const int *totalen;                   /* per column */
};
struct derive_matrix derive_matrix(struct arena *arena, const struct programma *programma,
                                   const struct matrix *matrix);

/* Pilots that have both codes. */
struct derive_kruistabel {
    const struct programma_code *const *rijen, *const *kolommen;
    size_t rij_count, kolom_count;
    const struct derive_rij *cellen;
};
struct derive_kruistabel derive_kruistabel(struct arena *arena, const struct programma *programma,
                                           const struct kruistabel *kruistabel);

#endif
