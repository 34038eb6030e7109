#include "derive/geld.h"

struct derive_bedrag derive_centen(struct getal euro) {
    struct decimal value = euro.waarde;
    for (; value.decimals < 2; value.decimals++)
        value.units *= 10;
    for (; value.decimals > 2; value.decimals--)
        value.units /= 10;
    return (struct derive_bedrag){euro.is_set, euro.is_set ? value.units : 0};
}

/* ---- years ---- */

struct years {
    int first, last; /* 0: none yet */
};

static void widen(struct years *years, int year) {
    if (year == 0)
        return;
    years->first = years->first == 0 || year < years->first ? year : years->first;
    years->last = year > years->last ? year : years->last;
}

static void widen_all(struct years *years, const struct beleid_jaarbedrag *amounts, size_t count) {
    for (size_t i = 0; i < count; i++)
        widen(years, amounts[i].jaar.year);
}

static struct years years_of(const struct beleid *beleid) {
    struct years years = {0};
    widen(&years, beleid->begroting.van.year);
    widen(&years, beleid->begroting.tot.year);
    for (size_t i = 0; i < beleid->begroting.lijst.count; i++)
        widen_all(&years, beleid->begroting.lijst.items[i].bedragen.items,
                  beleid->begroting.lijst.items[i].bedragen.count);
    for (size_t i = 0; i < beleid->dekking.lijst.count; i++)
        widen_all(&years, beleid->dekking.lijst.items[i].bedragen.items,
                  beleid->dekking.lijst.items[i].bedragen.count);
    return years;
}

static struct derive_geld start(const struct beleid *beleid) {
    struct years years = years_of(beleid);
    int count = years.first ? years.last - years.first + 1 : 0;
    if (count > DERIVE_GELD_JAREN)
        return (struct derive_geld){.te_veel = count};
    return (struct derive_geld){.eerste = years.first, .jaren = count};
}

/* ---- items ---- */

static void add_amounts(const struct derive_geld *geld, struct derive_geldregel *line,
                        const struct beleid_jaarbedrag *amounts, size_t count, struct getal told) {
    line->totaal = derive_centen(told);
    if (count > 0)
        line->totaal = (struct derive_bedrag){.bekend = true};
    for (size_t i = 0; i < count; i++) {
        const struct derive_bedrag amount = derive_centen(amounts[i].euro);
        const int at = amounts[i].jaar.year - geld->eerste;
        line->totaal.cent += amount.cent;
        if (geld->jaren == 0 || amounts[i].jaar.year == 0)
            continue;
        line->jaar[at].bekend |= amount.bekend;
        line->jaar[at].cent += amount.cent;
    }
}

/* The schema keeps an amount below ten thousand million: a sum of all that fit in a file fits. */
static void add_line(struct derive_geld *geld, const struct derive_geldregel *line) {
    int64_t years = 0;
    for (int i = 0; i < geld->jaren; i++) {
        geld->per_jaar[i].bekend |= line->jaar[i].bekend;
        geld->per_jaar[i].cent += line->jaar[i].cent;
        geld->soort_jaar[line->soort][i] += line->jaar[i].cent;
        years += line->jaar[i].cent;
    }
    geld->soort[line->soort] += line->totaal.cent;
    geld->totaal += line->totaal.cent;
    geld->zonder_jaar += line->totaal.cent - years;
    geld->onbekend += !line->totaal.bekend;
}

struct derive_geld derive_kosten(struct arena *arena, const struct beleid *beleid) {
    struct derive_geld geld = start(beleid);
    const size_t count = beleid->begroting.lijst.count;
    struct derive_geldregel *lines = ARENA_ARRAY(arena, struct derive_geldregel, count);
    for (size_t i = 0; i < count; i++) {
        const struct beleid_post *post = &beleid->begroting.lijst.items[i];
        lines[i] = (struct derive_geldregel){.place = post->place,
                                             .id = post->id,
                                             .titel = post->titel,
                                             .groep = post->groep,
                                             .soort = post->soort,
                                             .toelichting = post->toelichting};
        add_amounts(&geld, &lines[i], post->bedragen.items, post->bedragen.count, post->totaal);
        add_line(&geld, &lines[i]);
    }
    geld.regels = lines;
    geld.count = count;
    return geld;
}

struct derive_geld derive_dekkingsmiddelen(struct arena *arena, const struct beleid *beleid) {
    struct derive_geld geld = start(beleid);
    const size_t count = beleid->dekking.lijst.count;
    struct derive_geldregel *lines = ARENA_ARRAY(arena, struct derive_geldregel, count);
    for (size_t i = 0; i < count; i++) {
        const struct beleid_dekkingsbron *source = &beleid->dekking.lijst.items[i];
        lines[i] = (struct derive_geldregel){.place = source->place,
                                             .id = source->id,
                                             .titel = source->titel,
                                             .soort = source->soort,
                                             .bron = source->bron,
                                             .toelichting = source->toelichting};
        add_amounts(&geld, &lines[i], source->bedragen.items, source->bedragen.count,
                    source->totaal);
        add_line(&geld, &lines[i]);
    }
    geld.regels = lines;
    geld.count = count;
    return geld;
}

/* ---- the balance ---- */

static struct derive_post *posts_of(struct arena *arena, const struct derive_geld *geld) {
    struct derive_post *posts = ARENA_ARRAY(arena, struct derive_post, geld->count);
    for (size_t i = 0; i < geld->count; i++)
        posts[i] = (struct derive_post){.cent = geld->regels[i].totaal.cent,
                                        .bekend = geld->regels[i].totaal.bekend};
    return posts;
}

static struct derive_opgave told(struct getal euro) {
    struct derive_bedrag amount = derive_centen(euro);
    return (struct derive_opgave){amount.cent, amount.bekend};
}

bool derive_saldo(struct arena *arena, const struct beleid *beleid, struct derive_begroting *out) {
    struct derive_geld costs = derive_kosten(arena, beleid);
    struct derive_geld means = derive_dekkingsmiddelen(arena, beleid);
    return derive_begroting(posts_of(arena, &costs), costs.count, posts_of(arena, &means),
                            means.count, told(beleid->begroting.totaal),
                            told(beleid->dekking.totaal), out) == INSTRUMENT_OK;
}
