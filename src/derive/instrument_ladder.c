#include "derive/instrument_private.h"

/* 003 L557-623, the table of page 14. */
static const struct {
    enum trede comfort;
    size_t count;
    enum comfortrisico risicos[6];
} zones[GEMEENTETYPEN] = {
    [GEMEENTETYPE_I] = {TREDE_INFORMEREN,
                        4,
                        {RISICO_NIET_BETROKKEN, RISICO_SLUIT_NIET_AAN, RISICO_GRENZEN_GENEGEERD,
                         RISICO_GEEN_DRAAGVLAK}},
    [GEMEENTETYPE_II] = {TREDE_RAADPLEGEN,
                         6,
                         {RISICO_ONDUIDELIJK, RISICO_GEEN_EIGEN_KEUZES, RISICO_SLUIT_NIET_AAN,
                          RISICO_GRENZEN_GENEGEERD, RISICO_GEEN_DRAAGVLAK, RISICO_DIVERSITEIT}},
    [GEMEENTETYPE_III] = {TREDE_ADVISEREN,
                          5,
                          {RISICO_WEINIG_RICHTING, RISICO_NIET_RESULTAATGERICHT,
                           RISICO_GEEN_PRIKKEL, RISICO_WEINIG_VARIETEIT, RISICO_SELECTE_GROEP}},
    [GEMEENTETYPE_IV] = {TREDE_ADVISEREN,
                         5,
                         {RISICO_WEINIG_RICHTING, RISICO_NIET_RESULTAATGERICHT, RISICO_GEEN_PRIKKEL,
                          RISICO_DIVERSITEIT, RISICO_TRADITIONEEL}},
};

static bool is_type(enum gemeentetype type) {
    return (int)type > GEMEENTETYPE_ONBEPAALD && type < GEMEENTETYPEN;
}

enum trede derive_comfortzone(enum gemeentetype type) {
    return is_type(type) ? zones[type].comfort : TREDE_GEEN;
}

const enum comfortrisico *derive_risicos(enum gemeentetype type, size_t *count) {
    *count = is_type(type) ? zones[type].count : 0;
    return *count ? zones[type].risicos : NULL;
}

static unsigned comfort_of(unsigned typen) {
    unsigned set = 0;
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        if (INSTRUMENT_HAS(typen, type))
            set |= INSTRUMENT_BIT(zones[type].comfort);
    return set;
}

static struct derive_bereik ends(unsigned tredes) {
    struct derive_bereik bereik = {0};
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        if (INSTRUMENT_HAS(tredes, t)) {
            bereik.min = bereik.min ? bereik.min : t;
            bereik.max = t;
        }
    return bereik;
}

static enum ligging ligging(unsigned comfort, struct derive_bereik zone, int gekozen) {
    if (!comfort || !gekozen)
        return LIGGING_ONBEKEND;
    if (gekozen > zone.max)
        return LIGGING_BOVEN;
    if (gekozen < zone.min)
        return LIGGING_ONDER;
    if (!INSTRUMENT_HAS(comfort, gekozen))
        return LIGGING_BUITEN;
    return zone.min == zone.max ? LIGGING_BINNEN : LIGGING_ONZEKER;
}

static bool is_trede(int trede) {
    return trede >= TREDE_GEEN && trede < TREDEN;
}

static bool valid(const struct derive_ladder_invoer *invoer) {
    unsigned types = INSTRUMENT_BIT(GEMEENTETYPEN) - 1 - INSTRUMENT_BIT(GEMEENTETYPE_ONBEPAALD);
    return (invoer->typen & ~types) == 0 && is_trede((int)invoer->gekozen) &&
           is_trede((int)invoer->gerealiseerd) && is_trede(invoer->quickscan.min) &&
           is_trede(invoer->quickscan.max) && invoer->quickscan.min <= invoer->quickscan.max &&
           (invoer->quickscan.min > 0) == (invoer->quickscan.max > 0);
}

enum instrument_fout derive_ladder(const struct derive_ladder_invoer *invoer,
                                   struct derive_ladder *out) {
    *out = (struct derive_ladder){0};
    if (!valid(invoer))
        return INSTRUMENT_BAD_VALUE;
    out->comfort = comfort_of(invoer->typen);
    struct derive_bereik zone = ends(out->comfort), scan = invoer->quickscan;
    int gekozen = (int)invoer->gekozen;
    out->has_afstand = out->comfort && gekozen;
    if (out->has_afstand)
        out->afstand = (struct derive_bereik){gekozen - zone.max, gekozen - zone.min};
    out->has_afstand_scan = out->comfort && scan.min;
    if (out->has_afstand_scan)
        out->afstand_scan = (struct derive_bereik){scan.min - zone.max, scan.max - zone.min};
    out->ligging = ligging(out->comfort, zone, gekozen);
    out->verlaagd = invoer->gerealiseerd && (int)invoer->gerealiseerd < gekozen;
    return INSTRUMENT_OK;
}

enum instrument_fout derive_risico_advies(enum gemeentetype type, const enum oordeel *oordelen,
                                          size_t count, struct derive_risico_advies *out) {
    *out = (struct derive_risico_advies){0};
    if (!is_type(type))
        return INSTRUMENT_BAD_VALUE;
    if (count > zones[type].count)
        return INSTRUMENT_TOO_MANY;
    struct derive_oordelen telling;
    enum instrument_fout fout = derive_oordelen(oordelen, count, &telling);
    if (fout)
        return fout;
    out->speelt = telling.aantal[OORDEEL_JA];
    out->deels = telling.aantal[OORDEEL_DEELS];
    out->speelt_niet = telling.aantal[OORDEEL_NEE];
    out->open = (int)zones[type].count - telling.beantwoord;
    out->verlaat = out->speelt + out->deels > 0;
    return INSTRUMENT_OK;
}
