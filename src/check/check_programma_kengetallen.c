/* Figures: where they come from, of how many, by when. "86 %" of the panel (001 L4506) and "32 to
 * 35 volunteers per 100 inhabitants" (001 L2005) say none of it. */
#include "check/check_private.h"

#include "base/text.h"

static bool is_percentage(const char *unit) {
    return unit && (text_equal(unit, "%") || text_equal(unit, "procent"));
}

static void check_figure(const struct check_run *run, const struct pilot *pilot,
                         const struct kengetal *kengetal) {
    const char *name = kengetal->naam ? kengetal->naam : kengetal->id ? kengetal->id : "";
    if (!kengetal->bron)
        check_finding(run, KENGETAL_ZONDER_BRON, kengetal->place, name, pilot->naam);
    if (is_percentage(kengetal->eenheid) && !kengetal->totaal.is_set)
        check_finding(run, KENGETAL_ZONDER_GRONDSLAG, kengetal->place, name, pilot->naam);
    if (kengetal->streefwaarde && !kengetal->peildatum.year)
        check_finding(run, STREEFWAARDE_ZONDER_TERMIJN, kengetal->place, name, pilot->naam);
}

static void check_series(const struct check_run *run, const struct pilot *pilot,
                         const struct meetreeks *reeks) {
    const char *name = reeks->naam ? reeks->naam : reeks->id ? reeks->id : "";
    if (!reeks->bron)
        check_finding(run, KENGETAL_ZONDER_BRON, reeks->place, name, pilot->naam);
    for (size_t i = 0; i < reeks->punten.count; i++)
        if (reeks->punten.items[i].streefwaarde && !reeks->punten.items[i].peildatum.year)
            check_finding(run, STREEFWAARDE_ZONDER_TERMIJN, reeks->punten.items[i].place, name,
                          pilot->naam);
}

/* "five support points by the end of 2004" (001 L6875) has both. */
static void check_goal(const struct check_run *run, const struct pilot *pilot,
                       const struct doel *doel) {
    if (doel->streefwaarde && !doel->termijn)
        check_finding(run, STREEFWAARDE_ZONDER_TERMIJN, doel->place, doel->streefwaarde,
                      pilot->naam);
}

void check_programma_kengetallen(const struct check_run *run) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++) {
        const struct pilot *pilot = pilots[i];
        for (size_t k = 0; k < pilot->kengetallen.lijst.count; k++)
            check_figure(run, pilot, &pilot->kengetallen.lijst.items[k]);
        for (size_t k = 0; k < pilot->kengetallen.reeksen.count; k++)
            check_series(run, pilot, &pilot->kengetallen.reeksen.items[k]);
        for (size_t k = 0; k < pilot->doelen.lijst.count; k++)
            check_goal(run, pilot, &pilot->doelen.lijst.items[k]);
    }
}
