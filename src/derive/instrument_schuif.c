#include "derive/instrument_private.h"

enum instrument_fout derive_schuif(enum smalbreed definitie, const enum pool *aspecten,
                                   size_t count, struct derive_schuif *out) {
    *out = (struct derive_schuif){0};
    if (count > INSTRUMENT_ITEMS)
        return INSTRUMENT_TOO_MANY;
    if ((int)definitie < 0 || definitie >= SMALBREED_DEFINITIES)
        return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        if ((int)aspecten[i] < 0 || aspecten[i] >= POLEN)
            return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        out->aantal[aspecten[i]]++;
    out->definitie = definitie;
    out->n = (int)count;
    int least = 2 * out->aantal[POOL_TWEEDE] + out->aantal[POOL_MIDDEN]; /* in halves */
    out->laag = derive_aandeel(least, 2 * out->n, 1);
    out->hoog = derive_aandeel(least + 2 * out->aantal[POOL_GEEN], 2 * out->n, 1);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

enum instrument_fout derive_schuif_verschil(const struct derive_schuif *van,
                                            const struct derive_schuif *naar,
                                            struct derive_bereik *out) {
    *out = (struct derive_bereik){0};
    if (van->definitie != naar->definitie)
        return INSTRUMENT_MIXED;
    if (!van->laag.bekend || !naar->laag.bekend)
        return INSTRUMENT_BAD_VALUE;
    out->min = (int)(naar->laag.waarde.units - van->hoog.waarde.units);
    out->max = (int)(naar->hoog.waarde.units - van->laag.waarde.units);
    return INSTRUMENT_OK;
}

bool derive_maatschappelijke_inzet(bool verplicht, bool eigen_motivatie, bool eigen_keuze) {
    return verplicht && !(eigen_motivatie && eigen_keuze);
}
