#include "derive/derive.h"

#include <stdlib.h>

static bool whole(struct getal getal) {
    return getal.is_set && getal.waarde.decimals == 0 && getal.waarde.units >= 0 &&
           getal.waarde.units <= 1000000000000;
}

/* Half goes up: both numbers are positive. */
struct getal derive_percentage(struct getal aantal, struct getal totaal, int decimals) {
    struct getal pct = {0};
    if (!whole(aantal) || !whole(totaal) || totaal.waarde.units == 0)
        return pct;
    int64_t scale = 100;
    for (int d = 0; d < decimals; d++)
        scale *= 10;
    int64_t n = totaal.waarde.units;
    pct.is_set = true;
    pct.waarde = (struct decimal){(2 * aantal.waarde.units * scale + n) / (2 * n), decimals};
    return pct;
}

int derive_factor_count(const struct pilot *pilot, enum factorsoort soort, bool ook) {
    int count = 0;
    for (int s = 0; s < FACTORSOORTEN; s++) {
        const struct factorgroep *groep = &pilot->factoren.groep[s];
        for (size_t i = 0; i < groep->lijst.count; i++)
            count += s == (int)soort || (ook && SET_HAS(groep->lijst.items[i].ook, soort));
    }
    return count;
}

struct themas {
    VEC(struct derive_count) counts;
    int factors;
};

static void count_thema(struct arena *arena, struct themas *themas, const char *code) {
    for (size_t i = 0; i < themas->counts.count; i++)
        if (text_equal(themas->counts.items[i].code, code)) {
            themas->counts.items[i].aantal++;
            return;
        }
    struct derive_count *count = VEC_PUSH(arena, &themas->counts);
    count->code = code;
    count->aantal = 1;
}

/* A code that the author gave twice at one factor counts once. */
static bool seen_before(const struct codes *codes, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (text_equal(codes->items[i], codes->items[at]))
            return true;
    return false;
}

static void count_factors(struct arena *arena, struct themas *themas,
                          const struct factorgroep *groep) {
    for (size_t i = 0; i < groep->lijst.count; i++) {
        const struct codes *thema = &groep->lijst.items[i].thema;
        for (size_t t = 0; t < thema->count; t++)
            if (!seen_before(thema, t))
                count_thema(arena, themas, thema->items[t]);
        themas->factors++;
    }
}

/* Insertion sort: stable, so ties keep the pilot's order; there are a few dozen at most. */
static void sort_counts(struct derive_count *counts, size_t count) {
    for (size_t i = 1; i < count; i++) {
        struct derive_count moved = counts[i];
        size_t at = i;
        for (; at > 0 && counts[at - 1].aantal < moved.aantal; at--)
            counts[at] = counts[at - 1];
        counts[at] = moved;
    }
}

const struct derive_count *derive_themas(struct arena *arena, const struct pilot *pilot,
                                         enum factorsoort soort, size_t *count) {
    struct themas themas = {0};
    for (int s = 0; s < FACTORSOORTEN; s++)
        if ((int)soort == FACTORSOORTEN || s == (int)soort)
            count_factors(arena, &themas, &pilot->factoren.groep[s]);
    sort_counts(themas.counts.items, themas.counts.count);
    struct getal base = {true, {themas.factors, 0}};
    for (size_t i = 0; i < themas.counts.count; i++) {
        struct getal aantal = {true, {themas.counts.items[i].aantal, 0}};
        themas.counts.items[i].pct = derive_percentage(aantal, base, 1);
    }
    *count = themas.counts.count;
    return themas.counts.items;
}
