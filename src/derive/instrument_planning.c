#include "derive/instrument_private.h"

#define LATEST (48 * 60) /* past midnight is allowed */
#define NEVER  (-1)

/* ---- timetables ---- */

static enum instrument_fout check_regels(const struct derive_draaiboekregel *regels, size_t count) {
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if (regels[i].start >= LATEST || regels[i].duur < 0 || regels[i].duur > LATEST)
            return INSTRUMENT_BAD_VALUE;
    return INSTRUMENT_OK;
}

/* Fixes start and length of a line that begins at `now` unless it says otherwise; returns its end,
 * NEVER when that cannot be known. `next` is the stated start of the line after it. */
static int place_regel(struct derive_draaiboekregel *regel, int now, int next) {
    regel->start = regel->start >= 0 ? regel->start : now;
    regel->gat = 0;
    if (regel->start >= 0 && regel->duur == 0 && next > regel->start)
        regel->duur = next - regel->start;
    regel->onbekend = regel->start < 0 || regel->duur == 0;
    if (regel->start < 0)
        return NEVER;
    int end = regel->start + regel->duur;
    if (next >= 0)
        regel->gat = next - end;
    return regel->onbekend ? NEVER : end;
}

static void count_regel(struct derive_draaiboek *out, const struct derive_draaiboekregel *regel) {
    int end = regel->start + regel->duur;
    out->duur += regel->duur;
    out->gaten += regel->gat > 0;
    out->overlappingen += regel->gat < 0;
    out->onbekend += regel->onbekend;
    out->eind = regel->start >= 0 && end > out->eind ? end : out->eind;
}

enum instrument_fout derive_draaiboek(struct derive_draaiboekregel *regels, size_t count,
                                      struct derive_draaiboek *out) {
    *out = (struct derive_draaiboek){0};
    enum instrument_fout fout = check_regels(regels, count);
    if (fout)
        return fout;
    int now = 0;
    for (size_t i = 0; i < count; i++) {
        now = place_regel(&regels[i], now, i + 1 < count ? regels[i + 1].start : NEVER);
        count_regel(out, &regels[i]);
    }
    out->begin = count ? regels[0].start : 0;
    return INSTRUMENT_OK;
}

enum instrument_fout derive_duur(const struct derive_bereik *delen, size_t count,
                                 struct derive_bereik *out) {
    *out = (struct derive_bereik){0};
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    struct derive_bereik sum = {0};
    for (size_t i = 0; i < count; i++) {
        if (delen[i].min < 0 || delen[i].min > delen[i].max)
            return INSTRUMENT_BAD_VALUE;
        if (__builtin_add_overflow(sum.max, delen[i].max, &sum.max))
            return INSTRUMENT_OVERFLOW;
        sum.min += delen[i].min;
    }
    *out = sum;
    return INSTRUMENT_OK;
}

/* ---- steps ---- */

enum instrument_fout derive_stappen(const enum stapstand *standen, size_t count,
                                    struct derive_stappen *out) {
    *out = (struct derive_stappen){0};
    if (count >= INSTRUMENT_STAPPEN)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if ((int)standen[i] < 0 || standen[i] >= STAPSTANDEN)
            return INSTRUMENT_BAD_VALUE;
    out->n = (int)count;
    for (int step = 1; step <= out->n; step++) {
        enum stapstand stand = standen[step - 1];
        out->aantal[stand]++;
        if (out->volgende && (stand == STAP_BEZIG || stand == STAP_KLAAR))
            out->vooruit |= INSTRUMENT_BIT(step);
        if (!out->volgende && stand != STAP_KLAAR)
            out->volgende = step;
    }
    out->pct = derive_aandeel(out->aantal[STAP_KLAAR], out->n, 1);
    return INSTRUMENT_OK;
}

/* ---- wallpaper ---- */

/* Undated ones go last. */
static bool comes_before(struct date a, struct date b) {
    if (derive_geen_datum(a) || derive_geen_datum(b))
        return !derive_geen_datum(a) && derive_geen_datum(b);
    return date_compare(a, b) < 0;
}

static void sort_order(const struct derive_gebeurtenis *gebeurtenissen, size_t count,
                       size_t *volgorde) {
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 &&
               comes_before(gebeurtenissen[i].datum, gebeurtenissen[volgorde[at - 1]].datum);
             at--)
            volgorde[at] = volgorde[at - 1];
        volgorde[at] = i;
    }
}

/* Day 0 or month 0 stands for all of the month or year, as far as it is given. */
static bool lies_outside(struct date datum, struct date start, struct date eind) {
    struct date first = datum, last = datum;
    last.month = last.month ? last.month : 12;
    last.day = last.day ? last.day : 31;
    bool early = !derive_geen_datum(start) && date_compare(last, start) < 0;
    eind.month = eind.month || derive_geen_datum(eind) ? eind.month : 12;
    eind.day = eind.day || derive_geen_datum(eind) ? eind.day : 31;
    return early || (!derive_geen_datum(eind) && date_compare(first, eind) > 0);
}

static bool gebeurtenis_valid(const struct derive_gebeurtenis *gebeurtenis) {
    struct date datum = gebeurtenis->datum;
    return (int)gebeurtenis->lijn >= 0 && gebeurtenis->lijn < WATERLIJNEN &&
           (derive_geen_datum(datum) ||
            date_exists(datum.year, datum.month ? datum.month : 1, datum.day ? datum.day : 1));
}

enum instrument_fout derive_wallpaper(const struct derive_gebeurtenis *gebeurtenissen, size_t count,
                                      struct date start, struct date eind, size_t *volgorde,
                                      struct derive_wallpaper *out) {
    *out = (struct derive_wallpaper){0};
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    if (!derive_geen_datum(start) && !derive_geen_datum(eind) && lies_outside(start, start, eind))
        return INSTRUMENT_BEFORE;
    for (size_t i = 0; i < count; i++)
        if (!gebeurtenis_valid(&gebeurtenissen[i]))
            return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++) {
        struct date datum = gebeurtenissen[i].datum;
        out->aantal[gebeurtenissen[i].lijn]++;
        out->ongedateerd += derive_geen_datum(datum);
        out->buiten += !derive_geen_datum(datum) && lies_outside(datum, start, eind);
    }
    sort_order(gebeurtenissen, count, volgorde);
    out->netto = out->aantal[WATERLIJN_BOVEN] - out->aantal[WATERLIJN_ONDER];
    out->afgeleid = true;
    return INSTRUMENT_OK;
}
