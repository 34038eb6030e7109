/* Kengetallen: one form of value each, and values that can be. */
#include "check/check_private.h"

static bool is_less(struct getal a, struct getal b) {
    return a.is_set && b.is_set && number_value(a.waarde) < number_value(b.waarde);
}

/* waarde, or a range (3.500-4.500, 001 L4918), or n of N (14 van 21, L5058): what is not there
 * cannot be printed, and with two forms only one would be. */
static void check_form(const struct kengetal *kengetal, struct diag_list *diags) {
    int forms = kengetal->waarde.is_set + (kengetal->van.is_set || kengetal->tot.is_set) +
                (kengetal->aantal.is_set || kengetal->totaal.is_set);
    bool half = kengetal->van.is_set != kengetal->tot.is_set ||
                kengetal->aantal.is_set != kengetal->totaal.is_set;
    if ((forms != 1 && !(forms == 0 && kengetal->drukvorm)) || half)
        diag_report(diags, CHECK_FIGURE_FORM, kengetal->place,
                    kengetal->naam ? kengetal->naam : "");
}

static void check_figure(const struct kengetal *kengetal, struct diag_list *diags) {
    check_form(kengetal, diags);
    if (is_less(kengetal->tot, kengetal->van))
        diag_report(diags, CHECK_RANGE_REVERSED, kengetal->place,
                    number_text(diags->arena, kengetal->van.waarde, NUMBER_NL),
                    number_text(diags->arena, kengetal->tot.waarde, NUMBER_NL));
    if (is_less(kengetal->totaal, kengetal->aantal))
        diag_report(diags, CHECK_COUNT_OVER_BASE, kengetal->place,
                    number_text(diags->arena, kengetal->aantal.waarde, NUMBER_NL),
                    number_text(diags->arena, kengetal->totaal.waarde, NUMBER_NL));
}

void check_figures(const struct pilot *pilot, struct diag_list *diags) {
    for (size_t i = 0; i < pilot->kengetallen.lijst.count; i++)
        check_figure(&pilot->kengetallen.lijst.items[i], diags);
}
