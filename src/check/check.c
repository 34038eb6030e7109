#include "check/check_private.h"

void check_pilot(const struct pilot *pilot, struct diag_list *diags) {
    static check_family *const families[] = {
        check_sections,  check_announced, check_goals,       check_references,
        check_codes,     check_dates,     check_percentages, check_figures,
        check_leftovers, check_quotes,    check_beleid,
    };
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        families[i](pilot, diags);
}
