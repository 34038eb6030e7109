/* Dates outside the programme. Plans lie after it (001 L834-840, spring 2005); other dates that do
 * are mistakes such as "start - juni 2004" for 2003 (001 L5383). */
#include "check/check_private.h"

#include "base/text.h"

struct dating {
    const struct check_run *run;
    const struct pilot *pilot;
    bool planned; /* of the activity that is being walked */
};

static int clipped(int a, int b) {
    return a && b ? a - b : 0;
}

/* As far as both are known: 2004 is neither before nor after 2004-06. */
static int compare(struct date a, struct date b) {
    int difference = a.year - b.year;
    if (!difference)
        difference = clipped(a.month, b.month);
    if (!difference && a.month && b.month)
        difference = clipped(a.day, b.day);
    return difference;
}

static void enter(void *context, const char *element, const void *ding, struct place place) {
    struct dating *d = context;
    (void)place;
    d->planned = false;
    if (text_equal(element, "activiteit"))
        d->planned = ((const struct activiteit *)ding)->status != UITVOERING_UITGEVOERD;
    else if (text_equal(element, "periode")) /* a period of plans only */
        for (size_t i = 0; i < ((const struct periode *)ding)->delen.count; i++) {
            const struct deel *deel = &((const struct periode *)ding)->delen.items[i];
            d->planned |=
                deel->soort == DEEL_ACTIVITEIT && deel->activiteit->status != UITVOERING_UITGEVOERD;
        }
}

static void report(const struct dating *d, const struct model_value *value, struct date border) {
    struct arena *arena = d->run->diags->arena;
    bool before = compare(value->date, border) < 0;
    check_finding(d->run, DATUM_BUITEN_PROGRAMMA, value->place, value->element, d->pilot->naam,
                  before ? diag_bilingual(arena, "before it", "ervoor")
                         : diag_bilingual(arena, "after it", "erna"),
                  date_text(arena, value->date, NUMBER_NL),
                  check_at(arena, d->run->programma->place));
}

static void value(void *context, const struct model_value *value) {
    const struct dating *d = context;
    const struct programma *p = d->run->programma;
    if (value->kind != MODEL_DATE ||
        !(text_equal(value->element, "activiteit") || text_equal(value->element, "periode")))
        return;
    if (p->van.year && compare(value->date, p->van) < 0)
        report(d, value, p->van);
    else if (p->tot.year && !d->planned && compare(value->date, p->tot) > 0)
        report(d, value, p->tot);
}

void check_programma_data(const struct check_run *run) {
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count && check_wants(run, DIAG_DATUM_BUITEN_PROGRAMMA); i++) {
        struct dating dating = {run, pilots[i], false};
        const struct model_visitor visitor = {.enter = enter, .value = value, .context = &dating};
        model_walk(pilots[i], &visitor);
    }
}
