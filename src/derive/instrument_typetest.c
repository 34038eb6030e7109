#include "derive/instrument_private.h"

/* Answers that pull opposite ways. The source lists none; these say the opposite in so many words
 * (004 L2675-2680 and L2770-2774, L2682-2689 and L2778-2782, L2733-2738 and L2761-2767). */
static const struct {
    int vraag;
    enum keuze keuze;
    int andere;
    enum keuze andere_keuze;
} tegenspraak[] = {
    {1, KEUZE_B, 13, KEUZE_A}, /* do not meddle; be the initiator */
    {2, KEUZE_B, 14, KEUZE_A}, /* do not burden; make responsible */
    {8, KEUZE_A, 12, KEUZE_B}, /* specific aims; support broadly */
};

static unsigned tegenspraken(const enum keuze *keuze) {
    unsigned set = 0;
    for (size_t i = 0; i < sizeof tegenspraak / sizeof *tegenspraak; i++)
        if (keuze[tegenspraak[i].vraag] == tegenspraak[i].keuze &&
            keuze[tegenspraak[i].andere] == tegenspraak[i].andere_keuze)
            set |= INSTRUMENT_BIT(tegenspraak[i].vraag) | INSTRUMENT_BIT(tegenspraak[i].andere);
    return set;
}

static bool read_grens(struct derive_typetest_grens *grens) {
    grens->sturing = grens->sturing ? grens->sturing : 4;
    grens->insteek = grens->insteek ? grens->insteek : 4;
    return grens->sturing >= 1 && grens->sturing <= DERIVE_TYPETEST_MAX && grens->insteek >= 1 &&
           grens->insteek <= DERIVE_TYPETEST_MAX;
}

/* Answers a among the questions first, first + 2, ... */
static struct derive_bereik score(const enum keuze *keuze, int first) {
    struct derive_bereik bereik = {0};
    for (int v = first; v <= DERIVE_TYPETEST_VRAGEN; v += 2) {
        bereik.min += keuze[v] == KEUZE_A;
        bereik.max += keuze[v] != KEUZE_B;
    }
    return bereik;
}

static struct derive_bereik margin(struct derive_bereik score, int grens) {
    return (struct derive_bereik){2 * score.min - (2 * grens - 1), 2 * score.max - (2 * grens - 1)};
}

/* Sides of a border that a score, as twice its distance, can lie on: bit 1 above, bit 0 below. On
 * the border itself, which only a mean can be, it is both. */
static unsigned sides(int64_t low, int64_t high) {
    return (unsigned)(low <= 0) | (unsigned)(high >= 0) << 1;
}

/* The types of these sides: 004 L2952-3006. */
static unsigned types(unsigned sturing, unsigned insteek) {
    static const enum gemeentetype at[2][2] = {{GEMEENTETYPE_IV, GEMEENTETYPE_III},
                                               {GEMEENTETYPE_II, GEMEENTETYPE_I}};
    unsigned set = 0;
    for (unsigned s = 0; s < 2; s++)
        for (unsigned i = 0; i < 2; i++)
            if (INSTRUMENT_HAS(sturing, s) && INSTRUMENT_HAS(insteek, i))
                set |= INSTRUMENT_BIT(at[s][i]);
    return set;
}

static enum gemeentetype only_type(unsigned set) {
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        if (set == INSTRUMENT_BIT(type))
            return (enum gemeentetype)type;
    return GEMEENTETYPE_ONBEPAALD;
}

enum instrument_fout derive_typetest(const struct derive_keuze *antwoorden, size_t count,
                                     struct derive_typetest_grens grens,
                                     struct derive_typetest *out) {
    *out = (struct derive_typetest){0};
    if (!read_grens(&grens))
        return INSTRUMENT_BAD_VALUE;
    struct derive_lezing lezing = {out->keuze, DERIVE_TYPETEST_VRAGEN, 0, 0};
    enum instrument_fout fout = derive_lees(&lezing, antwoorden, count);
    if (fout)
        return fout;
    out->dubbel = lezing.dubbel;
    out->tegenstrijdig = lezing.tegenstrijdig;
    out->beantwoord = derive_beantwoord(out->keuze, DERIVE_TYPETEST_VRAGEN);
    out->sturing = score(out->keuze, 1);
    out->insteek = score(out->keuze, 2);
    out->rand_sturing = margin(out->sturing, grens.sturing);
    out->rand_insteek = margin(out->insteek, grens.insteek);
    out->typen = types(sides(out->rand_sturing.min, out->rand_sturing.max),
                       sides(out->rand_insteek.min, out->rand_insteek.max));
    out->type = only_type(out->typen);
    out->opmerking = tegenspraken(out->keuze);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

/* ---- several respondents ---- */

static void count_respondent(struct derive_typetest_groep *groep,
                             const struct derive_typetest *een) {
    bool volledig = een->beantwoord == DERIVE_TYPETEST_VRAGEN;
    groep->n++;
    groep->volledig += volledig;
    derive_tel_keuzes(groep->vraag, een->keuze, DERIVE_TYPETEST_VRAGEN);
    derive_spreidingen_tel(&groep->sturing, een->sturing);
    derive_spreidingen_tel(&groep->insteek, een->insteek);
    groep->type[een->type]++;
    if (volledig)
        groep->cel[een->sturing.min][een->insteek.min]++;
}

/* A refused result has no answers to count. */
static bool all_read(const struct derive_typetest *respondenten, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (!respondenten[i].afgeleid)
            return false;
    return true;
}

static unsigned sides_of_mean(const struct derive_spreidingen *score, int grens) {
    int64_t border = (int64_t)(2 * grens - 1) * score->laag.n;
    return sides(2 * (int64_t)score->laag.som - border, 2 * (int64_t)score->hoog.som - border);
}

enum instrument_fout derive_typetest_groep(const struct derive_typetest *respondenten, size_t count,
                                           struct derive_typetest_grens grens,
                                           struct derive_typetest_groep *out) {
    *out = (struct derive_typetest_groep){0};
    if (count > INSTRUMENT_RESPONDENTEN)
        return INSTRUMENT_TOO_MANY;
    if (!read_grens(&grens) || !all_read(respondenten, count))
        return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        count_respondent(out, &respondenten[i]);
    derive_spreidingen_sluit(&out->sturing);
    derive_spreidingen_sluit(&out->insteek);
    out->oneens = derive_oneens(out->vraag, DERIVE_TYPETEST_VRAGEN);
    out->modus = derive_modus(out->type, GEMEENTETYPE_I, GEMEENTETYPE_IV);
    if (count > 0)
        out->van_gemiddelde = types(sides_of_mean(&out->sturing, grens.sturing),
                                    sides_of_mean(&out->insteek, grens.insteek));
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

/* ---- current and wished ---- */

static int at_least_0(int value) {
    return value > 0 ? value : 0;
}

/* False: the wished half is not certain. */
static bool steps(struct derive_bereik huidig, struct derive_bereik gewenst, int grens,
                  struct derive_bereik *out) {
    if (gewenst.min >= grens) {
        *out =
            (struct derive_bereik){at_least_0(grens - huidig.max), at_least_0(grens - huidig.min)};
        return true;
    }
    if (gewenst.max < grens) {
        *out = (struct derive_bereik){-at_least_0(huidig.max - grens + 1),
                                      -at_least_0(huidig.min - grens + 1)};
        return true;
    }
    return false;
}

static struct derive_bereik minus(struct derive_bereik a, struct derive_bereik b) {
    return (struct derive_bereik){a.min - b.max, a.max - b.min};
}

enum instrument_fout derive_typetest_verschil(const struct derive_typetest *huidig,
                                              const struct derive_typetest *gewenst,
                                              struct derive_typetest_grens grens,
                                              struct derive_typetest_verschil *out) {
    *out = (struct derive_typetest_verschil){0};
    if (!read_grens(&grens) || !all_read(huidig, 1) || !all_read(gewenst, 1))
        return INSTRUMENT_BAD_VALUE;
    out->sturing = minus(gewenst->sturing, huidig->sturing);
    out->insteek = minus(gewenst->insteek, huidig->insteek);
    out->sturing_bepaald =
        steps(huidig->sturing, gewenst->sturing, grens.sturing, &out->stappen_sturing);
    out->insteek_bepaald =
        steps(huidig->insteek, gewenst->insteek, grens.insteek, &out->stappen_insteek);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}
