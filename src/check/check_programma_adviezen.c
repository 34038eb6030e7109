/* Advice: what it answers and whom it addresses. The forms asked how to play on chances and threats
 * (001 L1026, L7114); bottlenecks that nobody came back to are what an adviser wants to see. */
#include "check/check_private.h"

#include "base/text.h"

static bool contains(const struct codes *codes, const char *code) {
    for (size_t i = 0; i < codes->count; i++)
        if (text_equal(codes->items[i], code))
            return true;
    return false;
}

static bool share(const struct codes *a, const struct codes *b) {
    for (size_t i = 0; i < a->count; i++)
        if (contains(b, a->items[i]))
            return true;
    return false;
}

static bool is_advised(const struct pilot *pilot, const struct factor *factor) {
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        for (size_t k = 0; k < pilot->adviezen.items[i].lijst.count; k++) {
            const struct advies *advies = &pilot->adviezen.items[i].lijst.items[k];
            if ((factor->id && contains(&advies->bij, factor->id)) ||
                share(&advies->thema, &factor->thema))
                return true;
        }
    return false;
}

static bool is_learned(const struct pilot *pilot, const struct factor *factor) {
    const struct factorgroep *lessen = pilot_factoren(pilot, FACTOR_LES);
    for (size_t i = 0; i < lessen->lijst.count; i++)
        if (share(&lessen->lijst.items[i].thema, &factor->thema))
            return true;
    return SET_HAS(factor->ook, FACTOR_LES);
}

static void check_bottlenecks(const struct check_run *run, const struct pilot *pilot) {
    const struct factorgroep *knelpunten = pilot_factoren(pilot, FACTOR_KNELPUNT);
    for (size_t i = 0; i < knelpunten->lijst.count; i++) {
        const struct factor *factor = &knelpunten->lijst.items[i];
        if (!is_advised(pilot, factor) && !is_learned(pilot, factor))
            check_finding(run, KNELPUNT_ZONDER_ADVIES, factor->place, pilot->naam,
                          factor->label ? factor->label
                                        : check_beginning(run->diags->arena, factor->tekst));
    }
}

static void check_addressees(const struct check_run *run, const struct pilot *pilot) {
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        for (size_t k = 0; k < pilot->adviezen.items[i].lijst.count; k++) {
            const struct advies *advies = &pilot->adviezen.items[i].lijst.items[k];
            if (!advies->aan)
                check_finding(run, ADVIES_ZONDER_GEADRESSEERDE, advies->place, pilot->naam,
                              advies->label ? advies->label
                                            : check_beginning(run->diags->arena, advies->tekst));
        }
}

void check_programma_adviezen(const struct check_run *run) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++) {
        check_bottlenecks(run, pilots[i]);
        check_addressees(run, pilots[i]);
    }
}
