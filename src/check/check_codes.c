/* Codes that are counted for the programme report: twice the same would count twice (001 tables
 * 2.1, 3.1, 4.1 and 5.1, L57-501). */
#include "check/check_private.h"

#include "base/text.h"

static void check_list(const char *element, const struct code *codes, size_t count,
                       struct diag_list *diags) {
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(codes[i].code, codes[k].code) && codes[i].wanneer == codes[k].wanneer) {
                diag_report(diags, CHECK_CODE_TWICE, codes[i].place, element, codes[i].code);
                break;
            }
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
    bool is_list = value->kind == MODEL_CODES || value->kind == MODEL_REFS;
    for (size_t i = 0; is_list && i < value->codes.count; i++)
        for (size_t k = 0; k < i; k++)
            if (text_equal(value->codes.items[i], value->codes.items[k])) {
                diag_report(diags, CHECK_CODE_TWICE, value->place, value->name,
                            value->codes.items[i]);
                break;
            }
}

void check_codes(const struct pilot *pilot, struct diag_list *diags) {
    const struct model_visitor visitor = {.value = check_words, .context = diags};
    check_coding(&pilot->codering, diags);
    check_focus_points(&pilot->speerpunten, diags);
    model_walk(pilot, &visitor);
}
