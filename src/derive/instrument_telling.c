#include "derive/instrument_private.h"

enum instrument_fout derive_oordelen(const enum oordeel *oordelen, size_t count,
                                     struct derive_oordelen *out) {
    *out = (struct derive_oordelen){0};
    if (count > INSTRUMENT_REGELS)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if ((int)oordelen[i] < 0 || oordelen[i] >= OORDELEN)
            return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        out->aantal[oordelen[i]]++;
    out->n = (int)count;
    out->beantwoord = out->n - out->aantal[OORDEEL_GEEN];
    for (int o = OORDEEL_JA; o < OORDELEN; o++)
        out->pct[o] = derive_aandeel(out->aantal[o], out->beantwoord, 1);
    out->volledig = derive_aandeel(out->beantwoord, out->n, 1);
    return INSTRUMENT_OK;
}

int derive_categorieen(enum indeling indeling) {
    static const int count[INDELINGEN] = {
        [INDELING_BASISFUNCTIES] = 5,   [INDELING_SECTOREN] = 13,
        [INDELING_PRESTATIEVELDEN] = 9, [INDELING_S_EN] = 5,
        [INDELING_TOEKOMSTAGENDA] = 5,  [INDELING_RICHTINGWIJZERS] = 4,
        [INDELING_AANBEVELINGEN] = 11,  [INDELING_BELEIDSFASEN] = 7,
        [INDELING_VOORZIENINGEN] = 8,
    };
    return (int)indeling >= 0 && indeling < INDELINGEN ? count[indeling] : 0;
}

static enum instrument_fout check_sets(const uint64_t *sets, size_t count, int categorieen) {
    if (count > INSTRUMENT_REGELS || categorieen > INSTRUMENT_CATEGORIEEN)
        return INSTRUMENT_TOO_MANY;
    if (categorieen < 1)
        return INSTRUMENT_BAD_VALUE;
    uint64_t known = categorieen == 64 ? UINT64_MAX : (UINT64_C(1) << categorieen) - 1;
    for (size_t i = 0; i < count; i++)
        if (sets[i] & ~known)
            return INSTRUMENT_BAD_VALUE;
    return INSTRUMENT_OK;
}

/* Adds a set to the counts; returns how many it has. */
static int count_set(int *aantal, uint64_t set) {
    int members = 0;
    for (int c = 0; set >> c; c++) {
        aantal[c] += (int)(set >> c & 1);
        members += (int)(set >> c & 1);
        if (c == 63)
            break;
    }
    return members;
}

enum instrument_fout derive_dekking(const uint64_t *tags, size_t count, int categorieen,
                                    struct derive_dekking *out) {
    *out = (struct derive_dekking){0};
    enum instrument_fout fout = check_sets(tags, count, categorieen);
    if (fout)
        return fout;
    out->categorieen = categorieen;
    out->dingen = (int)count;
    for (size_t i = 0; i < count; i++) {
        out->vermeldingen += count_set(out->aantal, tags[i]);
        out->zonder_code += tags[i] == 0;
    }
    for (int c = 0; c < categorieen; c++) {
        out->bedekt += out->aantal[c] > 0;
        out->zonder |= (uint64_t)(out->aantal[c] == 0) << c;
        out->enkel |= (uint64_t)(out->aantal[c] == 1) << c;
    }
    out->pct = derive_aandeel(out->bedekt, categorieen, 1);
    return INSTRUMENT_OK;
}

/* ---- frequencies ---- */

static void close_frequentie(struct derive_frequentie *out, int respondenten) {
    for (int o = 0; o < out->opties; o++) {
        out->vermeldingen += out->aantal[o];
        out->pct[o] = derive_aandeel(out->aantal[o], out->geldig, 1);
    }
    out->respons = derive_aandeel(out->geldig, respondenten, 1);
}

enum instrument_fout derive_frequentie(const uint64_t *keuzes, size_t count, int opties,
                                       bool meervoudig, struct derive_frequentie *out) {
    *out = (struct derive_frequentie){0};
    enum instrument_fout fout = check_sets(keuzes, count, opties);
    if (fout)
        return fout;
    out->opties = opties;
    out->meervoudig = meervoudig;
    for (size_t i = 0; i < count; i++) {
        bool several = (keuzes[i] & (keuzes[i] - 1)) != 0;
        if (keuzes[i] == 0)
            out->zonder++;
        else if (several && !meervoudig)
            out->ongeldig++;
        else
            out->geldig += count_set(out->aantal, keuzes[i]) > 0;
    }
    close_frequentie(out, (int)count);
    return INSTRUMENT_OK;
}

/* Counts that can be true together: no option above the valid answers, a single choice adds up. */
static enum instrument_fout check_counts(const struct derive_frequentie *out, int respondenten) {
    int64_t sum = 0;
    for (int o = 0; o < out->opties; o++) {
        if (out->aantal[o] > out->geldig)
            return INSTRUMENT_CONTRADICTION;
        sum += out->aantal[o];
    }
    bool adds_up = out->meervoudig ? sum >= out->geldig : sum == out->geldig;
    return adds_up && out->geldig <= respondenten ? INSTRUMENT_OK : INSTRUMENT_CONTRADICTION;
}

static enum instrument_fout sum_of(const int *aantal, int opties, int *out) {
    *out = 0;
    for (int o = 0; o < opties; o++)
        if (aantal[o] < 0)
            return INSTRUMENT_BAD_VALUE;
    for (int o = 0; o < opties; o++)
        if (__builtin_add_overflow(*out, aantal[o], out))
            return INSTRUMENT_OVERFLOW;
    return INSTRUMENT_OK;
}

enum instrument_fout derive_frequentie_tel(const int *aantal, int opties, int geldig,
                                           int respondenten, bool meervoudig,
                                           struct derive_frequentie *out) {
    *out = (struct derive_frequentie){0};
    int sum;
    if (opties > INSTRUMENT_CATEGORIEEN)
        return INSTRUMENT_TOO_MANY;
    if (opties < 1 || geldig < 0 || respondenten < 0)
        return INSTRUMENT_BAD_VALUE;
    enum instrument_fout fout = sum_of(aantal, opties, &sum);
    if (fout)
        return fout;
    if (geldig == 0 && meervoudig && sum > 0)
        return INSTRUMENT_BAD_VALUE;
    struct derive_frequentie result = {.opties = opties, .meervoudig = meervoudig};
    memcpy(result.aantal, aantal, sizeof *aantal * (size_t)opties);
    result.geldig = geldig ? geldig : sum;
    result.zonder = respondenten - result.geldig;
    fout = check_counts(&result, respondenten);
    if (fout)
        return fout;
    close_frequentie(&result, respondenten);
    *out = result;
    return INSTRUMENT_OK;
}
