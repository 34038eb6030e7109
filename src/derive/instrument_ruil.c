#include "derive/instrument_private.h"

static derive_wide power_of_ten(int exponent) {
    derive_wide power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

enum instrument_fout derive_quotient(int64_t teller, int64_t noemer, int decimals,
                                     struct decimal *out) {
    *out = (struct decimal){0};
    if (noemer == 0 || decimals < 0 || decimals > 6)
        return INSTRUMENT_BAD_VALUE;
    derive_wide quotient = derive_divide(teller * power_of_ten(decimals), noemer, ROUND_NEAREST);
    if (!derive_narrow(quotient, &out->units))
        return INSTRUMENT_OVERFLOW;
    out->decimals = decimals;
    return INSTRUMENT_OK;
}

enum instrument_fout derive_deel_van(int64_t geheel, struct decimal pct, int64_t *out) {
    *out = 0;
    if (pct.decimals < 0 || pct.decimals > 6)
        return INSTRUMENT_BAD_VALUE;
    derive_wide deel = derive_divide((derive_wide)geheel * pct.units,
                                     100 * power_of_ten(pct.decimals), ROUND_NEAREST);
    return derive_narrow(deel, out) ? INSTRUMENT_OK : INSTRUMENT_OVERFLOW;
}

/* ---- time bank (004 L1909-1953) ---- */

static bool ruil_valid(const struct derive_ruil *ruil, int personen) {
    return ruil->gever >= 0 && ruil->gever < personen && ruil->ontvanger >= 0 &&
           ruil->ontvanger < personen && ruil->gever != ruil->ontvanger && ruil->minuten > 0;
}

/* An overflow of any balance needs one of the total before it. */
static enum instrument_fout check_ruilen(const struct derive_ruil *ruilen, size_t count,
                                         int personen, int64_t *minuten) {
    if (count > INSTRUMENT_REGELS || personen > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++) {
        if (!ruil_valid(&ruilen[i], personen))
            return INSTRUMENT_BAD_VALUE;
        if (__builtin_add_overflow(*minuten, ruilen[i].minuten, minuten))
            return INSTRUMENT_OVERFLOW;
    }
    return INSTRUMENT_OK;
}

static bool takes_part(const struct derive_ruil *ruilen, size_t count, int persoon) {
    for (size_t i = 0; i < count; i++)
        if (ruilen[i].gever == persoon || ruilen[i].ontvanger == persoon)
            return true;
    return false;
}

enum instrument_fout derive_timebank(const struct derive_ruil *ruilen, size_t count, int64_t *saldo,
                                     int personen, struct derive_timebank *out) {
    *out = (struct derive_timebank){0};
    for (int p = 0; p < personen; p++)
        saldo[p] = 0;
    int64_t minuten = 0;
    enum instrument_fout fout = check_ruilen(ruilen, count, personen, &minuten);
    if (fout)
        return fout;
    out->minuten = minuten;
    for (size_t i = 0; i < count; i++) {
        saldo[ruilen[i].gever] += ruilen[i].minuten;
        saldo[ruilen[i].ontvanger] -= ruilen[i].minuten;
    }
    for (int p = 0; p < personen; p++) {
        out->som += saldo[p];
        out->actief += takes_part(ruilen, count, p);
    }
    return INSTRUMENT_OK;
}
