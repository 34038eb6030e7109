/* Within the room only: the rules about <beleid>. What cannot be printed as it was meant stops the
 * document (an error); the rest warns. */
#ifndef CHECK_CHECK_BELEID_H
#define CHECK_CHECK_BELEID_H

#include "check/check_private.h"

typedef void check_beleid_family(const struct beleid *beleid, struct diag_list *diags);

check_beleid_family check_beleid_antwoorden, check_beleid_geld, check_beleid_besluit,
    check_beleid_doelen, check_beleid_codes;

/* What a message calls an element: its title, else its id, else the name of the element. */
const char *check_called(const char *titel, const char *id, const char *element);
/* A date in both languages. */
const char *check_day(struct arena *arena, struct date date);

#endif
