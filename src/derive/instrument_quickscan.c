#include "derive/instrument_private.h"

/* Yes gives 2 points, except where more say for the municipality is asked: 003 L635-673. */
static const unsigned yes_is_one = INSTRUMENT_BIT(1) | INSTRUMENT_BIT(8);

/* Derived limits, 003 L675-679. */
static const struct derive_quickscan_grens usual = {{0, 11, 13, 16, 18, 20}};

static const struct {
    int vraag;
    enum keuze keuze;
    int andere;
    unsigned opmerking;
} tegenspraak[] = {
    {1, KEUZE_A, 3, QUICKSCAN_1_3},   /* set the agenda alone and together */
    {7, KEUZE_A, 8, QUICKSCAN_7_8},   /* be bound and be free to depart */
    {9, KEUZE_B, 10, QUICKSCAN_9_10}, /* 10 presupposes 9 */
};

/* Ascending, the last 20; an empty band repeats the limit before it. */
static bool read_grens(struct derive_quickscan_grens *grens) {
    bool given = false;
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        given = given || grens->tot[t] != 0;
    if (!given)
        *grens = usual;
    for (int t = TREDE_INFORMEREN; t < TREDE_MEEBESLISSEN; t++)
        if (grens->tot[t] < 9 || grens->tot[t] > grens->tot[t + 1])
            return false;
    return grens->tot[TREDE_MEEBESLISSEN] == 20;
}

static int trede_of(int score, const struct derive_quickscan_grens *grens) {
    int trede = TREDE_INFORMEREN;
    while (trede < TREDE_MEEBESLISSEN && score > grens->tot[trede])
        trede++;
    return trede;
}

static struct derive_bereik score(const enum keuze *keuze) {
    struct derive_bereik bereik = {0};
    for (int v = 1; v <= DERIVE_QUICKSCAN_VRAGEN; v++) {
        enum keuze two = INSTRUMENT_HAS(yes_is_one, v) ? KEUZE_B : KEUZE_A;
        bereik.min += 1 + (keuze[v] == two);
        bereik.max += 1 + (keuze[v] == two || keuze[v] == KEUZE_GEEN);
    }
    return bereik;
}

static unsigned tegenspraken(const enum keuze *keuze) {
    unsigned set = 0;
    for (size_t i = 0; i < sizeof tegenspraak / sizeof *tegenspraak; i++)
        if (keuze[tegenspraak[i].vraag] == tegenspraak[i].keuze &&
            keuze[tegenspraak[i].andere] == KEUZE_A)
            set |= tegenspraak[i].opmerking;
    return set;
}

enum instrument_fout derive_quickscan(const struct derive_keuze *antwoorden, size_t count,
                                      struct derive_quickscan_grens grens,
                                      struct derive_quickscan *out) {
    *out = (struct derive_quickscan){0};
    if (!read_grens(&grens))
        return INSTRUMENT_BAD_VALUE;
    struct derive_lezing lezing = {out->keuze, DERIVE_QUICKSCAN_VRAGEN, 0, 0};
    enum instrument_fout fout = derive_lees(&lezing, antwoorden, count);
    if (fout)
        return fout;
    out->dubbel = lezing.dubbel;
    out->tegenstrijdig = lezing.tegenstrijdig;
    out->beantwoord = derive_beantwoord(out->keuze, DERIVE_QUICKSCAN_VRAGEN);
    out->score = score(out->keuze);
    out->trede.min = trede_of(out->score.min, &grens);
    out->trede.max = trede_of(out->score.max, &grens);
    out->opmerking = tegenspraken(out->keuze);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}

static void count_respondent(struct derive_quickscan_groep *groep,
                             const struct derive_quickscan *een) {
    groep->n++;
    groep->volledig += een->beantwoord == DERIVE_QUICKSCAN_VRAGEN;
    groep->opmerkingen += een->opmerking != 0;
    derive_tel_keuzes(groep->vraag, een->keuze, DERIVE_QUICKSCAN_VRAGEN);
    derive_spreidingen_tel(&groep->score, een->score);
    groep->trede[een->trede.min == een->trede.max ? een->trede.min : TREDE_GEEN]++;
}

enum instrument_fout derive_quickscan_groep(const struct derive_quickscan *respondenten,
                                            size_t count, struct derive_quickscan_groep *out) {
    *out = (struct derive_quickscan_groep){0};
    if (count > INSTRUMENT_RESPONDENTEN)
        return INSTRUMENT_TOO_MANY;
    for (size_t i = 0; i < count; i++)
        if (!respondenten[i].afgeleid) /* refused: no answers to count */
            return INSTRUMENT_BAD_VALUE;
    for (size_t i = 0; i < count; i++)
        count_respondent(out, &respondenten[i]);
    derive_spreidingen_sluit(&out->score);
    out->oneens = derive_oneens(out->vraag, DERIVE_QUICKSCAN_VRAGEN);
    out->modus = derive_modus(out->trede, TREDE_INFORMEREN, TREDE_MEEBESLISSEN);
    out->afgeleid = true;
    return INSTRUMENT_OK;
}
