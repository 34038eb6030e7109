/* Goals: each has an outcome, and their hierarchy has a top. */
#include "check/check_private.h"

#include "base/text.h"

#define HIERARCHY_LIMIT 1000 /* main goals above each other that are looked at */

static bool has_result_elsewhere(const struct pilot *pilot, const char *id) {
    for (size_t i = 0; i < pilot->resultaten.lijst.count; i++)
        if (text_equal(pilot->resultaten.lijst.items[i].bij_doel, id))
            return true;
    return false;
}

/* Only five of nineteen reports tie results to goals (as Dongen does, 001 L2565-2592); elsewhere
 * the status must be given, and "onbekend" is a status. */
static void check_outcome(const struct pilot *pilot, const struct doel *doel,
                          struct diag_list *diags) {
    if (doel->status == DOEL_NIET_GEGEVEN && !doel->resultaten.count &&
        !has_result_elsewhere(pilot, doel->id))
        diag_report(diags, CHECK_GOAL_WITHOUT_OUTCOME, doel->place, doel->id ? doel->id : "");
}

/* A goal that is its own main goal, directly or through others, has no place in a hierarchy. */
static void check_hierarchy(const struct pilot *pilot, const struct doel *doel,
                            struct diag_list *diags) {
    const struct doel *up = pilot_doel(pilot, doel->ouder);
    for (size_t steps = 0; up && up != doel && steps < HIERARCHY_LIMIT; steps++)
        up = pilot_doel(pilot, up->ouder);
    if (up == doel)
        diag_report(diags, CHECK_GOAL_CIRCLE, doel->place, doel->id);
}

void check_goals(const struct pilot *pilot, struct diag_list *diags) {
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        check_outcome(pilot, &pilot->doelen.lijst.items[i], diags);
        check_hierarchy(pilot, &pilot->doelen.lijst.items[i], diags);
    }
}
