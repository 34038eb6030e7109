/* The money of a policy: a budget and what covers it, per year and per kind, exact to the cent (004
 * L280-285, L2169-2171). Amounts that were not given are not zero: they are counted, and the sums
 * are then lower bounds.
 *
 * The years of a budget and of its coverage are the same, so that their tables can be laid side by
 * side: from the first to the last year that either names. */
#ifndef DERIVE_GELD_H
#define DERIVE_GELD_H

#include "derive/instruments.h"
#include "model/model.h"

#define DERIVE_GELD_JAREN 8 /* what a table has room for */

/* An amount in cents, of an item in a year. */
struct derive_bedrag {
    bool bekend;
    int64_t cent;
};

/* An item of the budget or a source of coverage. */
struct derive_geldregel {
    struct place place;
    const char *id, *titel, *groep;
    enum kostensoort_code soort;
    enum geldbron_code bron;
    const struct doc_node *toelichting;
    struct derive_bedrag jaar[DERIVE_GELD_JAREN];
    struct derive_bedrag totaal; /* of its years when it has any, else as it was told */
};

struct derive_geld {
    int eerste, jaren; /* 0 years: none was named, or more than the maximum */
    int te_veel;       /* years that were named, when that is more than the maximum */
    const struct derive_geldregel *regels;
    size_t count;
    struct derive_bedrag per_jaar[DERIVE_GELD_JAREN];
    /* BELEID_KOSTENSOORT_GEEN: of items that do not say */
    int64_t soort[BELEID_KOSTENSOORT_STRUCTUREEL + 1];
    int64_t soort_jaar[BELEID_KOSTENSOORT_STRUCTUREEL + 1][DERIVE_GELD_JAREN];
    int64_t totaal;
    int64_t zonder_jaar; /* part of the total that has no year */
    int onbekend;        /* items without any amount */
};

struct derive_geld derive_kosten(struct arena *arena, const struct beleid *beleid);
struct derive_geld derive_dekkingsmiddelen(struct arena *arena, const struct beleid *beleid);
/* Costs against coverage, with the totals that were told. False: refused, see instruments.h. */
bool derive_saldo(struct arena *arena, const struct beleid *beleid, struct derive_begroting *out);
/* Cents of an amount in euro with at most two decimals. */
struct derive_bedrag derive_centen(struct getal euro);

#endif
