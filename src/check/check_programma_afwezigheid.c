/* Sections that all nineteen reports have: one that lacks it says so. Absence has four states (001
 * L2607, L4036, L5226), and silence is none of them. */
#include "check/check_private.h"

static bool has_results(const struct pilot *pilot) {
    bool found = pilot->resultaten.sectie.aanwezig;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        found |= pilot->doelen.lijst.items[i].resultaten.count > 0;
    for (size_t i = 0; i < pilot->speerpunten.lijst.count; i++)
        found |= pilot->speerpunten.lijst.items[i].resultaten.count > 0;
    return found;
}

/* Bottlenecks may stand in the prose of the retrospect (001 L3293-3303). */
static bool has_bottlenecks(const struct pilot *pilot) {
    return pilot->factoren.groep[FACTOR_KNELPUNT].sectie.aanwezig ||
           pilot->factoren.groep[FACTOR_LES].sectie.aanwezig || pilot->factoren.terugblik.aanwezig;
}

static void check_one(const struct check_run *run, const struct pilot *pilot) {
    const struct {
        const char *name;
        bool there;
    } sections[] = {
        {"motivatie", pilot->motivatie.aanwezig || pilot->inleidingen.count},
        {"doelen", pilot->doelen.sectie.aanwezig},
        {"speerpunten", pilot->speerpunten.sectie.aanwezig},
        {"uitvoering", pilot->uitvoering.sectie.aanwezig},
        {"knelpunten", has_bottlenecks(pilot)},
        {"resultaten", has_results(pilot)},
    };
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (!sections[i].there)
            check_finding(run, AFWEZIGHEID_NIET_VERMELD, pilot->place, pilot->naam,
                          sections[i].name);
}

void check_programma_afwezigheid(const struct check_run *run) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++)
        check_one(run, pilots[i]);
}
