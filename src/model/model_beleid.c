#include "model/model_beleid_private.h"

#include <string.h>

const struct beleid *pilot_beleid(const struct pilot *pilot) {
    return pilot->beleid.place.line ? &pilot->beleid : NULL;
}

static char answer_of(const char *text) {
    bool is_answer = text && (text[0] == 'a' || text[0] == 'b') && !text[1];
    return is_answer ? text[0] : '-';
}

/* The n-th letter, spaces not counted. */
static char letter(const char *letters, int n) {
    for (; letters && *letters; letters++)
        if (*letters != ' ' && --n == 0)
            return *letters == 'a' || *letters == 'b' ? *letters : '-';
    return '-';
}

char beleid_antwoord(const struct beleid_respondent *respondent, int vraag) {
    for (size_t i = 0; i < respondent->keuzen.count; i++) {
        const struct beleid_keuze *keuze = &respondent->keuzen.items[i];
        if (keuze->vraag.is_set && keuze->vraag.waarde.decimals == 0 &&
            keuze->vraag.waarde.units == vraag)
            return answer_of(keuze->antwoord);
    }
    return letter(respondent->antwoorden, vraag);
}

const struct sectie *beleid_sectie(const struct beleid *beleid, const char *element) {
    const struct child *child = model_child(&model_shape_beleid, element);
    if (!child || child->kind != CHILD_ONE || !child->shape->section)
        return NULL;
    return (const struct sectie *)(const void *)((const char *)beleid + child->offset);
}
