#include "derive/instrument_private.h"

/* Numbers of instruments, 003 L1100-1234: 67 places. */
static const int usual[INSTRUMENTDOELEN][TREDEN] = {
    [INSTRUMENTDOEL_DRAAGVLAK] = {0, 7, 8, 6, 1, 1},
    [INSTRUMENTDOEL_VERRIJKING] = {0, 3, 10, 9, 4, 5},
    [INSTRUMENTDOEL_AMBITIE] = {0, 0, 2, 2, 2, 1},
    [INSTRUMENTDOEL_SAMENWERKING] = {0, 0, 0, 1, 4, 1},
};

static bool is_place(int doel, int trede, int least) {
    return doel >= least && doel < INSTRUMENTDOELEN && trede >= least && trede < TREDEN;
}

static bool places_valid(const struct derive_instrument *lijst, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!is_place((int)lijst[i].doel, (int)lijst[i].trede, 1))
            return false;
    return true;
}

static void count_places(struct derive_instrumenten *out, const struct derive_instrument *lijst,
                         size_t count) {
    for (size_t i = 0; i < count; i++) {
        out->cel[lijst[i].doel][lijst[i].trede]++;
        out->gebruikt[lijst[i].doel][lijst[i].trede] += lijst[i].gebruikt;
    }
}

/* Row 0 and column 0 become the sums. */
static void add_up(int cel[INSTRUMENTDOELEN][TREDEN]) {
    for (int d = 1; d < INSTRUMENTDOELEN; d++)
        for (int t = 1; t < TREDEN; t++) {
            cel[d][0] += cel[d][t];
            cel[0][t] += cel[d][t];
            cel[0][0] += cel[d][t];
        }
}

static void accumulate(struct derive_instrumenten *out) {
    for (int d = 0; d < INSTRUMENTDOELEN; d++) {
        out->cumulatief[d][0] = out->cel[d][0];
        for (int t = 1, sum = 0; t < TREDEN; t++)
            out->cumulatief[d][t] = sum += out->cel[d][t];
    }
}

enum instrument_fout derive_instrumenten(const struct derive_instrument *lijst, size_t count,
                                         enum instrumentdoel doel, enum trede trede,
                                         struct derive_instrumenten *out) {
    *out = (struct derive_instrumenten){0};
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    if (!is_place((int)doel, (int)trede, 0) || (lijst && !places_valid(lijst, count)))
        return INSTRUMENT_BAD_VALUE;
    if (lijst)
        count_places(out, lijst, count);
    else
        memcpy(out->cel, usual, sizeof usual);
    add_up(out->cel);
    add_up(out->gebruikt);
    accumulate(out);
    for (int t = (int)trede + 1; trede && t < TREDEN; t++)
        out->boven_keuze += out->gebruikt[doel][t];
    out->bruikbaar = doel && trede ? out->cumulatief[doel][trede] : 0;
    out->lege_cel = doel && trede && out->cel[doel][trede] == 0;
    return INSTRUMENT_OK;
}

/* ---- core conditions ---- */

static bool judgements_valid(const struct derive_voorwaarden *invoer) {
    for (int v = 0; v < VOORWAARDEN; v++)
        for (int t = 1; t < TREDEN; t++)
            if ((int)invoer->oordeel[v][t] < 0 || invoer->oordeel[v][t] >= OORDELEN)
                return false;
    return true;
}

enum instrument_fout derive_kernvoorwaarden(const struct derive_voorwaarden *invoer,
                                            struct derive_kernvoorwaarden *out) {
    *out = (struct derive_kernvoorwaarden){0};
    if (!judgements_valid(invoer))
        return INSTRUMENT_BAD_VALUE;
    for (int t = 1; t < TREDEN; t++) {
        for (int v = 0; v < VOORWAARDEN; v++) {
            out->aantal[t][invoer->oordeel[v][t]]++;
            out->aantal[0][invoer->oordeel[v][t]]++;
        }
        int yes = out->aantal[t][OORDEEL_JA], open = out->aantal[t][OORDEEL_GEEN];
        if (yes == VOORWAARDEN)
            out->hoogste.min = t;
        if (yes + open == VOORWAARDEN)
            out->hoogste.max = t;
    }
    out->afgeleid = true;
    return INSTRUMENT_OK;
}
