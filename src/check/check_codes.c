/* Codes that are counted for the programme report: twice the same would count twice (001 tables
 * 2.1, 3.1, 4.1 and 5.1, L57-501). */
#include "check/check_private.h"

#include "base/text.h"

struct given {
    const char *code;
    int when; /* the same method before and during the pilot are two facts */
    struct place place;
    size_t order;
};

static int by_code(const void *a, const void *b) {
    const struct given *left = a, *right = b;
    int order = strcmp(left->code, right->code);
    if (!order)
        order = left->when - right->when;
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

static void check_given(const char *name, struct given *given, size_t count,
                        struct diag_list *diags) {
    if (count)
        qsort(given, count, sizeof *given, by_code);
    for (size_t i = 1; i < count; i++)
        if (text_equal(given[i].code, given[i - 1].code) && given[i].when == given[i - 1].when)
            diag_report(diags, CHECK_CODE_TWICE, given[i].place, name, given[i].code);
}

static void check_list(const char *element, const struct code *codes, size_t count,
                       struct diag_list *diags) {
    struct given *given = ARENA_ARRAY(diags->arena, struct given, count);
    for (size_t i = 0; i < count; i++)
        given[i] = (struct given){codes[i].code ? codes[i].code : "", (int)codes[i].wanneer,
                                  codes[i].place, i};
    check_given(element, given, count, diags);
}

static void check_coding(const struct codering *c, struct diag_list *diags) {
    check_list("visie", c->visies.items, c->visies.count, diags);
    check_list("rol", c->rollen.items, c->rollen.count, diags);
    check_list("methodiek", c->methodieken.items, c->methodieken.count, diags);
    check_list("werkwijze", c->werkwijzen.items, c->werkwijzen.count, diags);
}

/* A focus point has one weight per pilot; one that is treated twice would have two. */
static void check_focus_points(const struct speerpunten *speerpunten, struct diag_list *diags) {
    unsigned seen = 0;
    for (size_t i = 0; i < speerpunten->lijst.count; i++) {
        const struct speerpunt *speerpunt = &speerpunten->lijst.items[i];
        for (int code = 0; code < woord_count(WOORDEN_SPEERPUNTCODE); code++)
            if (SET_HAS(seen & speerpunt->codes, code))
                diag_report(diags, CHECK_CODE_TWICE, speerpunt->place, "speerpunt",
                            woord_code(WOORDEN_SPEERPUNTCODE, code));
        seen |= speerpunt->codes;
    }
}

static void check_words(void *context, const struct model_value *value) {
    struct diag_list *diags = context;
    if (value->kind != MODEL_CODES && value->kind != MODEL_REFS)
        return;
    struct given *given = ARENA_ARRAY(diags->arena, struct given, value->codes.count);
    for (size_t i = 0; i < value->codes.count; i++)
        given[i] = (struct given){value->codes.items[i], 0, value->place, i};
    check_given(value->name, given, value->codes.count, diags);
}

void check_codes(const struct pilot *pilot, struct diag_list *diags) {
    const struct model_visitor visitor = {.value = check_words, .context = diags};
    check_coding(&pilot->codering, diags);
    check_focus_points(&pilot->speerpunten, diags);
    model_walk(pilot, &visitor);
}
