#include "derive/instrument_private.h"

/* Days since 1 March of year 0, so that a leap day ends a year. */
static int day_number(struct date datum) {
    int year = datum.year - (datum.month < 3), month = (datum.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + datum.day - 1;
}

/* day >= 306: 1 January of year 1. */
static struct date date_of(int day) {
    int era = day / 146097, rest = day % 146097; /* 400 years */
    int year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    int in_year = rest - (365 * year + year / 4 - year / 100);
    int month = (5 * in_year + 2) / 153;
    struct date datum = {.day = (int8_t)(in_year - (153 * month + 2) / 5 + 1),
                         .month = (int8_t)(month < 10 ? month + 3 : month - 9)};
    datum.year = (int16_t)(year + 400 * era + (datum.month < 3));
    return datum;
}

enum instrument_fout derive_datum_plus(struct date datum, int dagen, struct date *out) {
    *out = (struct date){0};
    if (!derive_hele_datum(datum))
        return INSTRUMENT_BAD_DATE;
    int64_t day = (int64_t)day_number(datum) + dagen;
    if (day < day_number((struct date){1, 1, 1}) || day > day_number((struct date){9999, 12, 31}))
        return INSTRUMENT_OVERFLOW;
    *out = date_of((int)day);
    return INSTRUMENT_OK;
}

enum instrument_fout derive_datum_dagen(struct date van, struct date tot, int *out) {
    *out = 0;
    if (!derive_hele_datum(van) || !derive_hele_datum(tot))
        return INSTRUMENT_BAD_DATE;
    *out = day_number(tot) - day_number(van);
    return INSTRUMENT_OK;
}

/* ---- terms of feedback ---- */

static bool read_dagen(struct derive_termijn_dagen *dagen) {
    dagen->verslag = dagen->verslag ? dagen->verslag : 21;
    dagen->reactie = dagen->reactie ? dagen->reactie : 14;
    dagen->bericht = dagen->bericht ? dagen->bericht : 7;
    return dagen->verslag > 0 && dagen->reactie > 0 && dagen->bericht > 0;
}

static enum instrument_fout check_order(struct date first, struct date then) {
    if (derive_geen_datum(first) || derive_geen_datum(then))
        return INSTRUMENT_OK;
    return date_compare(then, first) < 0 ? INSTRUMENT_BEFORE : INSTRUMENT_OK;
}

static enum instrument_fout check_dates(const struct derive_termijn_invoer *invoer) {
    const struct date all[] = {invoer->bijeenkomst, invoer->verslag, invoer->reactie,
                               invoer->besluit,     invoer->bericht, invoer->peildatum};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (!derive_geen_datum(all[i]) && !derive_hele_datum(all[i]))
            return INSTRUMENT_BAD_DATE;
    const struct date order[][2] = {{invoer->bijeenkomst, invoer->verslag},
                                    {invoer->bijeenkomst, invoer->reactie},
                                    {invoer->verslag, invoer->reactie},
                                    {invoer->bijeenkomst, invoer->besluit},
                                    {invoer->besluit, invoer->bericht}};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        if (check_order(order[i][0], order[i][1]))
            return INSTRUMENT_BEFORE;
    return INSTRUMENT_OK;
}

/* Judges a term by what happened, or while nothing did by the reference date. */
static void judge(struct derive_termijn *termijn, struct date gebeurd, struct date peildatum) {
    bool done = !derive_geen_datum(gebeurd);
    struct date at = done ? gebeurd : peildatum;
    if (derive_geen_datum(termijn->uiterlijk) || derive_geen_datum(at))
        return;
    derive_datum_dagen(termijn->uiterlijk, at, &termijn->dagen_over);
    termijn->te_laat = termijn->dagen_over > 0;
    termijn->gehaald = done && !termijn->te_laat;
    termijn->dagen_over = termijn->te_laat ? termijn->dagen_over : 0;
}

static enum instrument_fout set_term(struct derive_termijn *termijn, struct date van, int dagen) {
    return derive_geen_datum(van) ? INSTRUMENT_OK
                                  : derive_datum_plus(van, dagen, &termijn->uiterlijk);
}

/* The time to react runs from the report; until that is there, from its term. */
static enum instrument_fout set_terms(const struct derive_termijn_invoer *invoer,
                                      struct derive_termijn_dagen dagen,
                                      struct derive_termijnen *out) {
    enum instrument_fout fout = set_term(&out->verslag, invoer->bijeenkomst, dagen.verslag);
    out->reactie.voorlopig = derive_geen_datum(invoer->verslag);
    struct date van = out->reactie.voorlopig ? out->verslag.uiterlijk : invoer->verslag;
    if (!fout)
        fout = set_term(&out->reactie, van, dagen.reactie);
    return fout ? fout : set_term(&out->bericht, invoer->besluit, dagen.bericht);
}

enum instrument_fout derive_termijnen(const struct derive_termijn_invoer *invoer,
                                      struct derive_termijn_dagen dagen,
                                      struct derive_termijnen *out) {
    *out = (struct derive_termijnen){0};
    enum instrument_fout fout = read_dagen(&dagen) ? check_dates(invoer) : INSTRUMENT_BAD_VALUE;
    if (!fout)
        fout = set_terms(invoer, dagen, out);
    if (fout) {
        *out = (struct derive_termijnen){0};
        return fout;
    }
    judge(&out->verslag, invoer->verslag, invoer->peildatum);
    judge(&out->reactie, invoer->reactie, invoer->peildatum);
    judge(&out->bericht, invoer->bericht, invoer->peildatum);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}
