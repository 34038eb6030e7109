/* Dates that cannot be. */
#include "check/check_private.h"

#include "base/text.h"

/* "31 juni 2003" stands in a label of the source (001 L7183); labels are free text, so the words
 * are looked at wherever they stand. */
static void check_text_dates(void *context, const char *text, struct place place) {
    struct diag_list *diags = context;
    const char *at;
    size_t size;
    if (date_impossible_in(text, &at, &size))
        diag_report(diags, CHECK_DATE_IMPOSSIBLE, place, arena_string_n(diags->arena, at, size));
}

struct order {
    struct diag_list *diags;
    struct date from; /* of the element that is being walked */
};

static void enter(void *context, const char *element, const void *ding, struct place place) {
    struct order *order = context;
    (void)element;
    (void)ding;
    (void)place;
    order->from = (struct date){0};
}

static int clipped(int a, int b) {
    return a && b ? a - b : 0;
}

/* Compares as far as both are known: 2004 is not after 2004-06. */
static bool is_after(struct date a, struct date b) {
    int difference = a.year - b.year;
    if (!difference)
        difference = clipped(a.month, b.month);
    if (!difference && a.month && b.month)
        difference = clipped(a.day, b.day);
    return difference > 0;
}

/* A period "start - juni 2004" was meant to end in 2003 (001 L5383). */
static void value(void *context, const struct model_value *value) {
    struct order *order = context;
    if (value->kind != MODEL_DATE)
        return;
    bool is_begin = text_equal(value->name, "van") || text_equal(value->name, "start") ||
                    (text_equal(value->name, "datum") && text_equal(value->element, "activiteit"));
    if (is_begin)
        order->from = value->date;
    bool is_end = text_equal(value->name, "tot") || text_equal(value->name, "einde");
    if (is_end && order->from.year && is_after(order->from, value->date))
        diag_report(order->diags, CHECK_DATES_REVERSED, value->place, value->element,
                    date_text(order->diags->arena, order->from, NUMBER_NL),
                    date_text(order->diags->arena, value->date, NUMBER_NL));
}

void check_dates(const struct pilot *pilot, struct diag_list *diags) {
    struct order order = {.diags = diags};
    const struct model_visitor visitor = {.enter = enter, .value = value, .context = &order};
    model_walk(pilot, &visitor);
    check_each_text(pilot, check_text_dates, diags);
}

void check_own_dates(const struct programma *programma, struct diag_list *diags) {
    check_each_own_text(programma, check_text_dates, diags);
}
