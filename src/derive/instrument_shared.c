#include "derive/instrument_private.h"

derive_wide derive_divide(derive_wide number, derive_wide divisor, enum derive_rounding rounding) {
    if (divisor < 0) {
        number = -number;
        divisor = -divisor;
    }
    derive_wide quotient = number / divisor, rest = number % divisor;
    if (rounding == ROUND_DOWN)
        return quotient - (rest < 0);
    if (rounding == ROUND_UP)
        return quotient + (rest > 0);
    return quotient + (2 * rest >= divisor) - (-2 * rest >= divisor);
}

bool derive_narrow(derive_wide number, int64_t *out) {
    if (number > INT64_MAX || number < INT64_MIN)
        return false;
    *out = (int64_t)number;
    return true;
}

struct derive_pct derive_aandeel(int64_t deel, int64_t geheel, int decimals) {
    struct derive_pct pct = {0};
    if (geheel <= 0 || decimals < 0 || decimals > 3)
        return pct;
    derive_wide scaled = (derive_wide)deel * 100;
    for (int d = 0; d < decimals; d++)
        scaled *= 10;
    pct.waarde.decimals = decimals;
    pct.bekend = derive_narrow(derive_divide(scaled, geheel, ROUND_NEAREST), &pct.waarde.units);
    return pct.bekend ? pct : (struct derive_pct){0};
}

int derive_bits(unsigned set) {
    int bits = 0;
    for (; set; set &= set - 1)
        bits++;
    return bits;
}

unsigned derive_modus(const int *aantal, int first, int last) {
    unsigned modus = 0;
    int most = 1;
    for (int i = first; i <= last; i++) {
        if (aantal[i] > most)
            modus = 0;
        if (aantal[i] >= most) {
            most = aantal[i];
            modus |= INSTRUMENT_BIT(i);
        }
    }
    return modus;
}

/* ---- questionnaires ---- */

static bool is_choice(const struct derive_keuze *antwoord, int vragen) {
    return antwoord->vraag >= 1 && antwoord->vraag <= vragen && (int)antwoord->keuze >= 0 &&
           antwoord->keuze < KEUZES;
}

static void lees_keuze(struct derive_lezing *lezing, const struct derive_keuze *antwoord) {
    enum keuze *held = &lezing->keuze[antwoord->vraag];
    if (antwoord->keuze == KEUZE_GEEN)
        return;
    if (*held == KEUZE_GEEN)
        *held = antwoord->keuze;
    else if (*held == antwoord->keuze)
        lezing->dubbel |= INSTRUMENT_BIT(antwoord->vraag);
    else
        lezing->tegenstrijdig |= INSTRUMENT_BIT(antwoord->vraag);
}

enum instrument_fout derive_lees(struct derive_lezing *lezing,
                                 const struct derive_keuze *antwoorden, size_t count) {
    if (count > (size_t)lezing->vragen)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if (!is_choice(&antwoorden[i], lezing->vragen))
            return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        lees_keuze(lezing, &antwoorden[i]);
    lezing->dubbel &= ~lezing->tegenstrijdig;
    for (int v = 1; v <= lezing->vragen; v++)
        if (INSTRUMENT_HAS(lezing->tegenstrijdig, v))
            lezing->keuze[v] = KEUZE_GEEN;
    return INSTRUMENT_OK;
}

int derive_beantwoord(const enum keuze *keuze, int vragen) {
    int count = 0;
    for (int v = 1; v <= vragen; v++)
        count += keuze[v] != KEUZE_GEEN;
    return count;
}

void derive_tel_keuzes(struct derive_vraagtelling *telling, const enum keuze *keuze, int vragen) {
    for (int v = 1; v <= vragen; v++)
        telling[v].keuze[keuze[v]]++;
}

int derive_oneens(struct derive_vraagtelling *telling, int vragen) {
    int count = 0;
    for (int v = 1; v <= vragen; v++) {
        telling[v].oneens = telling[v].keuze[KEUZE_A] > 0 && telling[v].keuze[KEUZE_B] > 0;
        count += telling[v].oneens;
    }
    return count;
}

/* ---- spread ---- */

void derive_spreiding_tel(struct derive_spreiding *spreiding, int value) {
    spreiding->min = spreiding->n == 0 || value < spreiding->min ? value : spreiding->min;
    spreiding->max = spreiding->n == 0 || value > spreiding->max ? value : spreiding->max;
    spreiding->aantal[value]++;
    spreiding->n++;
    spreiding->som += value;
}

/* The value at this place of the sorted row, from 0. */
static int at_place(const struct derive_spreiding *spreiding, int place) {
    int value = 0;
    for (int seen = spreiding->aantal[0]; seen <= place; seen += spreiding->aantal[value])
        value++;
    return value;
}

void derive_spreiding_sluit(struct derive_spreiding *spreiding) {
    if (spreiding->n > 0)
        spreiding->mediaan2 =
            at_place(spreiding, (spreiding->n - 1) / 2) + at_place(spreiding, spreiding->n / 2);
}

void derive_spreidingen_tel(struct derive_spreidingen *spreidingen, struct derive_bereik bereik) {
    derive_spreiding_tel(&spreidingen->laag, bereik.min);
    derive_spreiding_tel(&spreidingen->hoog, bereik.max);
}

void derive_spreidingen_sluit(struct derive_spreidingen *spreidingen) {
    derive_spreiding_sluit(&spreidingen->laag);
    derive_spreiding_sluit(&spreidingen->hoog);
}

/* ---- dates ---- */

bool derive_hele_datum(struct date datum) {
    return date_exists(datum.year, datum.month, datum.day);
}

bool derive_geen_datum(struct date datum) {
    return datum.year == 0;
}
