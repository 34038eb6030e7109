/* Goals and results. Only five of nineteen reports tie results to goals (Dongen, 001 L2565-2592);
 * for the rest the adviser can be asked, so these are remarks. */
#include "check/check_private.h"

#include "base/text.h"
#include "derive/derive.h"

static const char *name_of(struct arena *arena, const struct doel *doel) {
    return doel->titel ? doel->titel : doel->id ? doel->id : check_beginning(arena, doel->tekst);
}

static bool has_result(const struct pilot *pilot, const struct doel *doel) {
    for (size_t i = 0; doel->id && i < pilot->resultaten.lijst.count; i++)
        if (text_equal(pilot->resultaten.lijst.items[i].bij_doel, doel->id))
            return true;
    return doel->resultaten.count || doel->bewijs || doel->toelichting;
}

static void check_goal(const struct check_run *run, const struct pilot *pilot,
                       const struct doel *doel) {
    if (!derive_doel_counts(pilot, doel))
        return;
    const char *name = name_of(run->diags->arena, doel);
    if (doel->status == DOEL_NIET_GEGEVEN)
        check_finding(run, DOEL_ZONDER_STATUS, doel->place, name, pilot->naam);
    else if ((doel->status == DOEL_BEREIKT || doel->status == DOEL_DEELS) &&
             !has_result(pilot, doel))
        check_finding(run, DOEL_ZONDER_RESULTAAT, doel->place, name, pilot->naam,
                      woord_label(WOORDEN_DOELSTATUS, (int)doel->status));
}

static void check_pilot_goals(const struct check_run *run, const struct pilot *pilot) {
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        check_goal(run, pilot, &pilot->doelen.lijst.items[i]);
    for (size_t i = 0; i < pilot->resultaten.lijst.count; i++) {
        const struct resultaat *resultaat = &pilot->resultaten.lijst.items[i];
        if (!resultaat->bij_doel && !resultaat->bij_speerpunt)
            check_finding(run, RESULTAAT_ZONDER_DOEL, resultaat->place, pilot->naam);
    }
}

void check_programma_doelen(const struct check_run *run) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++)
        check_pilot_goals(run, pilots[i]);
}
