#include "check/check_beleid.h"

const char *check_called(const char *titel, const char *id, const char *element) {
    return titel ? titel : id ? id : element;
}

const char *check_day(struct arena *arena, struct date date) {
    return diag_bilingual(arena, date_text(arena, date, NUMBER_EN),
                          date_text(arena, date, NUMBER_NL));
}

void check_beleid(const struct pilot *pilot, struct diag_list *diags) {
    static check_beleid_family *const families[] = {
        check_beleid_antwoorden, check_beleid_geld,  check_beleid_besluit,
        check_beleid_doelen,     check_beleid_codes,
    };
    const struct beleid *beleid = pilot_beleid(pilot);
    for (size_t i = 0; beleid && i < sizeof families / sizeof *families; i++)
        families[i](beleid, diags);
}
