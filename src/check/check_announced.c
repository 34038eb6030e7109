/* "Relatie met de twee speerpunten" and then three (001 L4457-4488); six or five lines of a
 * programme (L3098, L3187): an announced number is counted. */
#include "check/check_private.h"

#include "base/text.h"

/* A joint heading is one item about two focus points; either count will do. */
static size_t focus_points(const struct pilot *pilot) {
    unsigned set = 0;
    size_t count = 0;
    for (size_t i = 0; i < pilot->speerpunten.lijst.count; i++)
        set |= pilot->speerpunten.lijst.items[i].codes;
    for (int i = 0; i < woord_count(WOORDEN_SPEERPUNTCODE); i++)
        count += SET_HAS(set, i);
    return count;
}

struct announced {
    const struct pilot *pilot;
    struct diag_list *diags;
};

static void section(void *context, const char *element, const struct sectie *sectie, size_t items) {
    const struct announced *a = context;
    if (!sectie->aantal.is_set)
        return;
    int64_t told = sectie->aantal.waarde.units;
    bool joint = text_equal(element, "speerpunten") && told == (int64_t)focus_points(a->pilot);
    if (told != (int64_t)items && !joint)
        diag_report(a->diags, CHECK_ANNOUNCED_NUMBER, sectie->place, element,
                    number_integer(a->diags->arena, told, NUMBER_NL),
                    number_integer(a->diags->arena, (int64_t)items, NUMBER_NL));
}

void check_announced(const struct pilot *pilot, struct diag_list *diags) {
    struct announced announced = {pilot, diags};
    const struct model_visitor visitor = {.section = section, .context = &announced};
    model_walk(pilot, &visitor);
}
