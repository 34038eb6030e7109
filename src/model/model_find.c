#include "model/model_private.h"

#include "base/text.h"

const struct child *model_child(const struct shape *shape, const char *element) {
    for (size_t i = 0; i < shape->child_count; i++)
        if (strcmp(shape->children[i].name, element) == 0)
            return &shape->children[i];
    return NULL;
}

static const char *id_in(const struct field *fields, size_t count, const char *ding) {
    for (size_t i = 0; i < count; i++)
        if (fields[i].kind == MODEL_ID) {
            const char *id;
            memcpy(&id, ding + fields[i].offset, sizeof id);
            return id;
        }
    return NULL;
}

const char *model_id(const struct shape *shape, const void *ding) {
    const char *id = id_in(shape->common, shape->common_count, ding);
    return id ? id : id_in(shape->fields, shape->field_count, ding);
}

enum sectie_stand sectie_stand(const struct sectie *sectie) {
    if (!sectie->aanwezig || sectie->afwezig == AFWEZIG_NIET_VERMELD)
        return SECTIE_NIET_VERMELD;
    if (sectie->afwezig == AFWEZIG_GEEN)
        return SECTIE_GEEN;
    return sectie->zie ? SECTIE_ELDERS : SECTIE_AANWEZIG;
}

const struct benoemd *pilot_find(const struct pilot *pilot, const char *id) {
    size_t low = 0, high = id ? pilot->namen.count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(pilot->namen.items[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = id && low < pilot->namen.count && text_equal(pilot->namen.items[low].id, id);
    return found ? &pilot->namen.items[low] : NULL;
}

static const void *find_element(const struct pilot *pilot, const char *id, const char *element) {
    const struct benoemd *found = pilot_find(pilot, id);
    return found && text_equal(found->element, element) ? found->ding : NULL;
}

const struct doel *pilot_doel(const struct pilot *pilot, const char *id) {
    return find_element(pilot, id, "doel");
}

const struct enquete *pilot_enquete(const struct pilot *pilot, const char *id) {
    return find_element(pilot, id, "enquete");
}

const struct meetreeks *pilot_meetreeks(const struct pilot *pilot, const char *id) {
    return find_element(pilot, id, "meetreeks");
}

const struct factorgroep *pilot_factoren(const struct pilot *pilot, enum factorsoort soort) {
    return &pilot->factoren.groep[soort];
}

size_t pilot_factor_count(const struct pilot *pilot, enum factorsoort soort, bool ook) {
    size_t count = pilot->factoren.groep[soort].lijst.count;
    for (int other = 0; ook && other < FACTORSOORTEN; other++) {
        const struct factorgroep *group = &pilot->factoren.groep[other];
        for (size_t i = 0; other != (int)soort && i < group->lijst.count; i++)
            count += SET_HAS(group->lijst.items[i].ook, soort);
    }
    return count;
}

size_t pilot_doel_count(const struct pilot *pilot, enum doelstatus status, unsigned speerpunten) {
    size_t count = 0;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        const struct doel *doel = &pilot->doelen.lijst.items[i];
        count += doel->status == status && (!speerpunten || (doel->speerpunten & speerpunten));
    }
    return count;
}
