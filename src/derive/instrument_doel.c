#include "derive/instrument_private.h"

#define SCALE_DECIMALS 6

/* A measurement in millionths. */
struct scaled {
    derive_wide van, tot;
};

static bool is_decimal(struct decimal number) {
    return number.decimals >= 0 && number.decimals <= SCALE_DECIMALS;
}

static derive_wide scale(struct decimal number) {
    derive_wide value = number.units;
    for (int d = number.decimals; d < SCALE_DECIMALS; d++)
        value *= 10;
    return value;
}

static bool read_meting(const struct derive_meting *meting, struct scaled *out) {
    if (!is_decimal(meting->van) || !is_decimal(meting->tot))
        return false;
    out->van = scale(meting->van);
    out->tot = scale(meting->tot);
    return out->van <= out->tot;
}

static bool read_grens(struct derive_doelgrens *grens) {
    grens->deels = grens->deels ? grens->deels : 1;
    grens->bereikt = grens->bereikt ? grens->bereikt : 1000;
    return grens->deels <= grens->bereikt;
}

/* The fraction is monotone in each of its three numbers, so its ends lie at their ends. */
static bool corners(struct scaled nul, struct scaled doel, struct scaled bereikt, int64_t *laag,
                    int64_t *hoog) {
    for (int corner = 0; corner < 8; corner++) {
        derive_wide n = corner & 1 ? nul.tot : nul.van, d = corner & 2 ? doel.tot : doel.van;
        derive_wide part = ((corner & 4 ? bereikt.tot : bereikt.van) - n) * 1000;
        int64_t low, high;
        if (!derive_narrow(derive_divide(part, d - n, ROUND_DOWN), &low) ||
            !derive_narrow(derive_divide(part, d - n, ROUND_UP), &high))
            return false;
        *laag = corner == 0 || low < *laag ? low : *laag;
        *hoog = corner == 0 || high > *hoog ? high : *hoog;
    }
    return true;
}

static bool is_point(const struct scaled *meting) {
    return meting->van == meting->tot;
}

/* In tenths of a percent. One number is rounded to the nearest, an interval outwards. */
static bool fraction(struct scaled nul, struct scaled doel, struct scaled bereikt, bool exact,
                     struct derive_doelmeting *out) {
    out->laag.decimals = out->hoog.decimals = 1;
    if (!exact)
        return corners(nul, doel, bereikt, &out->laag.units, &out->hoog.units);
    derive_wide part = (bereikt.van - nul.van) * 1000;
    bool fits =
        derive_narrow(derive_divide(part, doel.van - nul.van, ROUND_NEAREST), &out->laag.units);
    out->hoog = out->laag;
    return fits;
}

/* Rounded down: 99,96 % is printed as 100,0 %, but the goal is not reached. */
static enum doelstand stand_of(derive_wide part, derive_wide whole, struct derive_doelgrens grens) {
    derive_wide tenths = derive_divide(part * 1000, whole, ROUND_DOWN);
    return tenths >= grens.bereikt ? DOELSTAND_BEREIKT
           : tenths >= grens.deels ? DOELSTAND_DEELS
                                   : DOELSTAND_NIET;
}

/* The state, when all that is possible has the same one. */
static enum doelstand stand(struct scaled nul, struct scaled doel, struct scaled bereikt,
                            const struct derive_doelmeting *meting, struct derive_doelgrens grens) {
    enum doelstand least = DOELSTAND_BEREIKT, most = DOELSTAND_NIET;
    for (int corner = 0; corner < 8; corner++) {
        derive_wide n = corner & 1 ? nul.tot : nul.van, d = corner & 2 ? doel.tot : doel.van;
        enum doelstand at = stand_of((corner & 4 ? bereikt.tot : bereikt.van) - n, d - n, grens);
        least = at < least ? at : least;
        most = at > most ? at : most;
    }
    least = meting->open_onder ? DOELSTAND_NIET : least;
    most = meting->open_boven ? DOELSTAND_BEREIKT : most;
    return least == most ? least : DOELSTAND_ONBEPAALD;
}

static void measure(struct scaled nul, struct scaled doel, struct scaled bereikt,
                    const struct derive_meting *meting, struct derive_doelmeting *out) {
    bool open = meting->open_onder || meting->open_boven;
    out->dalend = doel.tot < nul.van;
    out->bepaald = true;
    out->open_onder = out->dalend ? meting->open_boven : meting->open_onder;
    out->open_boven = out->dalend ? meting->open_onder : meting->open_boven;
    out->exact = is_point(&nul) && is_point(&doel) && is_point(&bereikt) && !open;
}

enum instrument_fout derive_doelmeting(const struct derive_meting *nul,
                                       const struct derive_meting *doel,
                                       const struct derive_meting *bereikt,
                                       struct derive_doelgrens grens,
                                       struct derive_doelmeting *out) {
    *out = (struct derive_doelmeting){.afgeleid = true};
    struct scaled n, d, b;
    if (!read_meting(nul, &n) || !read_meting(doel, &d) || !read_meting(bereikt, &b) ||
        !read_grens(&grens)) {
        *out = (struct derive_doelmeting){0};
        return INSTRUMENT_BAD_VALUE;
    }
    bool open = nul->open_onder || nul->open_boven || doel->open_onder || doel->open_boven;
    bool known = nul->bekend && doel->bekend && bereikt->bekend;
    bool apart = d.van > n.tot || d.tot < n.van;
    if (open || !known || !apart)
        return INSTRUMENT_OK;
    measure(n, d, b, bereikt, out);
    if (!fraction(n, d, b, out->exact, out)) {
        *out = (struct derive_doelmeting){0};
        return INSTRUMENT_OVERFLOW;
    }
    out->stand = stand(n, d, b, out, grens);
    return INSTRUMENT_OK;
}
