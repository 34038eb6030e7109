#include "derive/instrument_private.h"

/* Adds the known amounts; false: too large. */
static bool add_posten(const struct derive_post *posten, size_t count, int64_t *sum,
                       int *onbekend) {
    for (size_t i = 0; i < count; i++) {
        *onbekend += !posten[i].bekend;
        if (posten[i].bekend && __builtin_add_overflow(*sum, posten[i].cent, sum))
            return false;
    }
    return true;
}

/* Sum minus what was stated; 0 when nothing was. */
static bool difference(int64_t sum, struct derive_opgave opgave, int64_t *out) {
    return !opgave.bekend || !__builtin_sub_overflow(sum, opgave.cent, out);
}

static bool compute(const struct derive_post *lasten, size_t lasten_count,
                    const struct derive_post *dekking, size_t dekking_count,
                    struct derive_begroting *out) {
    return add_posten(lasten, lasten_count, &out->lasten, &out->lasten_onbekend) &&
           add_posten(dekking, dekking_count, &out->dekking, &out->dekking_onbekend) &&
           !__builtin_sub_overflow(out->dekking, out->lasten, &out->saldo);
}

enum instrument_fout derive_begroting(const struct derive_post *lasten, size_t lasten_count,
                                      const struct derive_post *dekking, size_t dekking_count,
                                      struct derive_opgave totaal_lasten,
                                      struct derive_opgave totaal_dekking,
                                      struct derive_begroting *out) {
    *out = (struct derive_begroting){0};
    if (lasten_count > INSTRUMENT_REGELS || dekking_count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    struct derive_begroting result = {0};
    if (!compute(lasten, lasten_count, dekking, dekking_count, &result) ||
        !difference(result.lasten, totaal_lasten, &result.verschil_lasten) ||
        !difference(result.dekking, totaal_dekking, &result.verschil_dekking))
        return INSTRUMENT_OVERFLOW;
    bool all = result.lasten_onbekend + result.dekking_onbekend == 0;
    result.klopt = all && result.verschil_lasten == 0 && result.verschil_dekking == 0;
    result.sluitend = all && result.saldo == 0;
    *out = result;
    return INSTRUMENT_OK;
}

/* ---- sums per class ---- */

static enum instrument_fout check_classes(const struct derive_post *posten, size_t count,
                                          int klassen) {
    if (count > INSTRUMENT_REGELS || klassen > INSTRUMENT_CATEGORIEEN)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if (posten[i].klasse < 0 || posten[i].klasse >= klassen)
            return INSTRUMENT_BAD_VALUE;
    return klassen < 1 ? INSTRUMENT_BAD_VALUE : INSTRUMENT_OK;
}

static bool add_to_class(const struct derive_post *post, struct derive_klasse *klasse) {
    klasse->aantal++;
    klasse->onbekend += !post->bekend;
    return !post->bekend || !__builtin_add_overflow(klasse->cent, post->cent, &klasse->cent);
}

/* Shares of a total in which nothing is negative. */
static void add_shares(const struct derive_post *posten, size_t count, int klassen, int64_t total,
                       struct derive_klasse *out) {
    for (size_t i = 0; i < count; i++)
        if (posten[i].bekend && posten[i].cent < 0)
            return;
    for (int k = 0; k < klassen; k++)
        out[k].pct = derive_aandeel(out[k].cent, total, 1);
}

static enum instrument_fout sum_classes(const struct derive_post *posten, size_t count, int klassen,
                                        struct derive_klasse *out) {
    int64_t total = 0;
    int onbekend = 0;
    if (!add_posten(posten, count, &total, &onbekend))
        return INSTRUMENT_OVERFLOW;
    for (size_t i = 0; i < count; i++)
        if (!add_to_class(&posten[i], &out[posten[i].klasse]))
            return INSTRUMENT_OVERFLOW;
    add_shares(posten, count, klassen, total, out);
    return INSTRUMENT_OK;
}

enum instrument_fout derive_klassen(const struct derive_post *posten, size_t count, int klassen,
                                    struct derive_klasse *out) {
    if (klassen > 0)
        memset(out, 0, sizeof *out * (size_t)klassen);
    enum instrument_fout fout = check_classes(posten, count, klassen);
    if (!fout)
        fout = sum_classes(posten, count, klassen, out);
    if (fout && klassen > 0)
        memset(out, 0, sizeof *out * (size_t)klassen);
    return fout;
}

enum instrument_fout derive_binding(const struct derive_post *posten, size_t count,
                                    struct derive_binding *out) {
    *out = (struct derive_binding){0};
    enum instrument_fout fout = derive_klassen(posten, count, BINDINGSOORTEN, out->soort);
    if (fout)
        return fout;
    int bonding = out->soort[BINDING_BONDING].aantal,
        bridging = out->soort[BINDING_BRIDGING].aantal;
    int both = out->soort[BINDING_BEIDE].aantal;
    out->alleen_bonding = bonding > 0 && bridging + both == 0;
    out->zonder_bonding = bridging > 0 && bonding + both == 0;
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

/* ---- reserve, partnerships ---- */

enum instrument_fout derive_reserve(int64_t budget, int permille, enum reservewijze wijze,
                                    struct derive_reserve *out) {
    *out = (struct derive_reserve){0};
    if (budget < 0 || permille < 0 || permille > 1000 || (int)wijze < 0 || wijze >= RESERVEWIJZEN)
        return INSTRUMENT_BAD_VALUE;
    /* at most the budget, so it fits */
    int64_t reserve = (int64_t)derive_divide((derive_wide)budget * permille, 1000, ROUND_NEAREST);
    int64_t totaal = budget;
    if (wijze == RESERVE_BOVENOP && __builtin_add_overflow(budget, reserve, &totaal))
        return INSTRUMENT_OVERFLOW;
    *out = (struct derive_reserve){reserve, totaal - reserve, totaal, true};
    return INSTRUMENT_OK;
}

static bool inbreng_valid(const struct derive_inbreng *inbreng) {
    return (int)inbreng->m >= 0 && inbreng->m < M_SOORTEN && (int)inbreng->relatie >= 0 &&
           inbreng->relatie < RELATIES;
}

/* A philanthropic relation is a gift of money or means, 000 L1275-1277. */
static bool is_unexpected(const struct derive_inbreng *inbreng) {
    return inbreng->relatie == RELATIE_FILANTROPISCH && inbreng->m != M_MUNTEN &&
           inbreng->m != M_MIDDELEN;
}

enum instrument_fout derive_partnerschap(const struct derive_inbreng *inbreng, size_t count,
                                         struct derive_partnerschap *out) {
    *out = (struct derive_partnerschap){0};
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    struct derive_partnerschap result = {.afgeleid = true};
    for (size_t i = 0; i < count; i++) {
        if (!inbreng_valid(&inbreng[i]))
            return INSTRUMENT_BAD_VALUE;
        int64_t *cent = &result.cent[inbreng[i].m][inbreng[i].relatie];
        if (inbreng[i].waarde.bekend && __builtin_add_overflow(*cent, inbreng[i].waarde.cent, cent))
            return INSTRUMENT_OVERFLOW;
        result.cel[inbreng[i].m][inbreng[i].relatie]++;
        result.onverwacht += is_unexpected(&inbreng[i]);
    }
    *out = result;
    return INSTRUMENT_OK;
}
