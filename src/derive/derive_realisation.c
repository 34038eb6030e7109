#include "derive/derive.h"

bool derive_doel_replaced(const struct pilot *pilot, const struct doel *doel) {
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        if (text_equal(pilot->doelen.lijst.items[i].vervangt, doel->id))
            return true;
    return false;
}

static bool is_known(const struct doel *doel) {
    return doel->status != DOEL_NIET_GEGEVEN && doel->status != DOEL_ONBEKEND;
}

#define DEPTH_LIMIT 8 /* of sub-goals; also ends a circle of parents */

/* Whether some goal below `parent` that stays has a status. */
static bool known_below(const struct pilot *pilot, const char *parent, int depth) {
    if (depth >= DEPTH_LIMIT)
        return false;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        const struct doel *child = &pilot->doelen.lijst.items[i];
        if (!child->ouder || !text_equal(child->ouder, parent) ||
            derive_doel_replaced(pilot, child))
            continue;
        if (is_known(child) || known_below(pilot, child->id, depth + 1))
            return true;
    }
    return false;
}

bool derive_doel_counts(const struct pilot *pilot, const struct doel *doel) {
    if (derive_doel_replaced(pilot, doel) || known_below(pilot, doel->id, 0))
        return false;
    bool has_parent = doel->ouder && pilot_doel(pilot, doel->ouder);
    return !has_parent || known_below(pilot, doel->ouder, 0);
}

static void count_doel(struct derive_realisation *result, const struct doel *doel) {
    int places = 0;
    for (int s = 0; s < DERIVE_SPEERPUNTEN; s++) {
        if (!SET_HAS(doel->speerpunten, s))
            continue;
        result->cell[s][doel->status]++;
        result->row[s]++;
        places++;
    }
    if (places == 0) {
        result->cell[DERIVE_SPEERPUNTEN][doel->status]++;
        result->row[DERIVE_SPEERPUNTEN]++;
    }
    result->meervoudig += places > 1;
    result->status[doel->status]++;
    result->doelen++;
}

struct derive_realisation derive_realisation(const struct pilot *pilot) {
    struct derive_realisation result = {0};
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        if (derive_doel_counts(pilot, &pilot->doelen.lijst.items[i]))
            count_doel(&result, &pilot->doelen.lijst.items[i]);
    return result;
}
