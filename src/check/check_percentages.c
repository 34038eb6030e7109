/* Percentages against the numbers they were made of. */
#include "check/check_private.h"

#include "base/text.h"

#define N_LIMIT 10000000 /* above it products could overflow, and every percentage fits */

struct percentages {
    struct diag_list *diags;
};

static int64_t power_of_ten(int decimals) {
    int64_t power = 1;
    while (decimals-- > 0)
        power *= 10;
    return power;
}

static int64_t magnitude(int64_t value) {
    return value < 0 ? -value : value;
}

/* k of n as a percentage with `decimals`, rounded half up. */
static struct decimal percentage(int64_t k, int64_t n, int decimals) {
    int64_t scale = 100 * power_of_ten(decimals);
    return (struct decimal){(2 * k * scale + n) / (2 * n), decimals};
}

static const char *shown(const struct percentages *p, struct decimal number) {
    return number_text(p->diags->arena, number, NUMBER_NL);
}

static const char *shown_integer(const struct percentages *p, int64_t number) {
    return number_integer(p->diags->arena, number, NUMBER_NL);
}

static int64_t whole(struct getal number) {
    return number.waarde.units / power_of_ten(number.waarde.decimals);
}

static bool usable(struct getal pct, int64_t n) {
    return n > 0 && n <= N_LIMIT && pct.waarde.decimals <= 3 && pct.waarde.units >= 0 &&
           pct.waarde.units <= 1000 * power_of_ten(pct.waarde.decimals);
}

/* Whether k of n, rounded as printed, gives the percentage: half a unit of its last decimal, or a
 * whole point when a word such as "ruim" or "bijna" goes with it. */
static bool fits(struct decimal pct, enum precisie precisie, int64_t k, int64_t n) {
    int64_t difference = magnitude(100 * k * power_of_ten(pct.decimals) - pct.units * n);
    if (precisie != PRECISIE_EXACT)
        return difference < n * power_of_ten(pct.decimals);
    return 2 * difference <= n;
}

static int64_t nearest_below(struct decimal pct, int64_t n) {
    return pct.units * n / (100 * power_of_ten(pct.decimals));
}

/* 44,6 % of 43 organisations: 19 is 44,2 %, 20 is 46,5 % (001 L6134; also L6127, L6162, L6220). */
static void check_fits_some_count(const struct percentages *p, const struct antwoord *antwoord,
                                  int64_t n) {
    struct decimal pct = antwoord->pct.waarde;
    int64_t k = nearest_below(pct, n);
    if (fits(pct, antwoord->precisie, k, n) || fits(pct, antwoord->precisie, k + 1, n))
        return;
    const char *near =
        arena_format(p->diags->arena, "%s = %s %%, %s = %s %%", shown_integer(p, k),
                     shown(p, percentage(k, n, pct.decimals)), shown_integer(p, k + 1),
                     shown(p, percentage(k + 1, n, pct.decimals)));
    diag_report(p->diags, CHECK_PERCENTAGE_OF_NO_COUNT, antwoord->place, shown(p, pct),
                shown_integer(p, n), near);
}

static void check_fits_count(const struct percentages *p, const struct antwoord *antwoord,
                             int64_t k, int64_t n) {
    struct decimal pct = antwoord->pct.waarde;
    if (!fits(pct, antwoord->precisie, k, n))
        diag_report(p->diags, CHECK_PERCENTAGE_OF_OTHER_COUNT, antwoord->place, shown(p, pct),
                    shown_integer(p, k), shown_integer(p, n),
                    shown(p, percentage(k, n, pct.decimals)));
}

/* "twee van de drie" beside 64 %: a fraction is a rough word, so within five points (001 L6344). */
static void check_fits_fraction(const struct percentages *p, const struct antwoord *antwoord) {
    struct decimal pct = antwoord->pct.waarde;
    int64_t k = whole(antwoord->teller), n = whole(antwoord->noemer);
    if (!usable(antwoord->pct, n) || k < 0 || k > N_LIMIT)
        return;
    int64_t difference = magnitude(100 * k * power_of_ten(pct.decimals) - pct.units * n);
    if (difference > 5 * n * power_of_ten(pct.decimals))
        diag_report(p->diags, CHECK_PERCENTAGE_OF_OTHER_COUNT, antwoord->place, shown(p, pct),
                    shown_integer(p, k), shown_integer(p, n), shown(p, percentage(k, n, 0)));
}

/* The base differs per question, and per group of those questioned (001 L6205, L6536-6539). */
static int64_t base_of(const struct enquete *enquete, const struct vraag *vraag,
                       const struct antwoord *antwoord) {
    if (antwoord->n.is_set)
        return whole(antwoord->n);
    if (antwoord->groep)
        return 0; /* a part of unknown size */
    if (vraag->n.is_set)
        return whole(vraag->n);
    return enquete && enquete->respons.is_set ? whole(enquete->respons) : 0;
}

static void check_answer(const struct percentages *p, const struct antwoord *antwoord, int64_t n) {
    bool counted = antwoord->aantal.is_set;
    int64_t k = whole(antwoord->aantal);
    if (counted && n > 0 && k > n)
        diag_report(p->diags, CHECK_COUNT_OVER_BASE, antwoord->place, shown_integer(p, k),
                    shown_integer(p, n));
    else if (antwoord->pct.is_set && usable(antwoord->pct, n) && counted)
        check_fits_count(p, antwoord, k, n);
    else if (antwoord->pct.is_set && usable(antwoord->pct, n))
        check_fits_some_count(p, antwoord, n);
    if (antwoord->pct.is_set && antwoord->teller.is_set && antwoord->noemer.is_set)
        check_fits_fraction(p, antwoord);
}

/* ---- sums: over 100 % only where several answers were allowed (001 L6540-6543) ---- */

#define SUM_DECIMALS 3
#define SUM_ANSWERS  1000 /* of one question; a longer list is no list of answers */

struct sum {
    int64_t units, slack; /* [1/1000 %] */
    size_t answers;
};

static struct sum sum_of_group(const struct vraag *vraag, const char *group) {
    struct sum sum = {0};
    for (size_t i = 0; i < vraag->antwoorden.count; i++) {
        const struct antwoord *antwoord = &vraag->antwoorden.items[i];
        if (!text_equal(antwoord->groep, group) || !usable(antwoord->pct, 1) ||
            !antwoord->pct.is_set)
            continue;
        int64_t unit = power_of_ten(SUM_DECIMALS - antwoord->pct.waarde.decimals);
        bool exact = antwoord->precisie == PRECISIE_EXACT;
        sum.units += antwoord->pct.waarde.units * unit;
        sum.slack += exact ? (unit + 1) / 2 : power_of_ten(SUM_DECIMALS);
        sum.answers++;
    }
    return sum;
}

static bool is_first_of_group(const struct vraag *vraag, size_t index) {
    for (size_t i = 0; i < index; i++)
        if (text_equal(vraag->antwoorden.items[i].groep, vraag->antwoorden.items[index].groep))
            return false;
    return true;
}

static void check_sums(const struct percentages *p, const struct vraag *vraag) {
    for (size_t i = 0; i < vraag->antwoorden.count; i++) {
        if (!is_first_of_group(vraag, i))
            continue;
        struct sum sum = sum_of_group(vraag, vraag->antwoorden.items[i].groep);
        if (sum.answers > 1 && sum.units - sum.slack > 100 * power_of_ten(SUM_DECIMALS))
            diag_report(p->diags, CHECK_PERCENTAGES_OVER_HUNDRED, vraag->place,
                        shown(p, (struct decimal){(sum.units + 50) / 100, 1}));
    }
}

static void check_question_of(void *context, const struct enquete *enquete,
                              const struct vraag *vraag) {
    const struct percentages *p = context;
    for (size_t i = 0; i < vraag->antwoorden.count; i++) {
        const struct antwoord *antwoord = &vraag->antwoorden.items[i];
        check_answer(p, antwoord, base_of(enquete, vraag, antwoord));
    }
    if (!vraag->meervoudig && vraag->antwoorden.count <= SUM_ANSWERS)
        check_sums(p, vraag);
}

/* 43 of 56 organisations answered: 77 % (001 L6119-6121). */
static void check_response(const struct percentages *p, const struct enquete *enquete) {
    if (!enquete->uitgezet.is_set || !enquete->respons.is_set)
        return;
    int64_t k = whole(enquete->respons), n = whole(enquete->uitgezet);
    struct decimal pct = enquete->responspct.waarde;
    if (k > n)
        diag_report(p->diags, CHECK_COUNT_OVER_BASE, enquete->place, shown_integer(p, k),
                    shown_integer(p, n));
    else if (enquete->responspct.is_set && usable(enquete->responspct, n) &&
             !fits(pct, PRECISIE_EXACT, k, n))
        diag_report(p->diags, CHECK_PERCENTAGE_OF_OTHER_COUNT, enquete->place, shown(p, pct),
                    shown_integer(p, k), shown_integer(p, n),
                    shown(p, percentage(k, n, pct.decimals)));
}

void check_percentages(const struct pilot *pilot, struct diag_list *diags) {
    struct percentages p = {diags};
    for (size_t i = 0; i < pilot->alle_enquetes.count; i++)
        check_response(&p, pilot->alle_enquetes.items[i]);
    check_each_question(pilot, check_question_of, &p);
}
