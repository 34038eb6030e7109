/* Rules that a valid file can still break: things an editor wants to know before it is printed.
 *
 * A finding is a warning and never stops a document: the sources themselves are full of them
 * (44,6 % of 43 organisations, 001 L6134) and a report must be able to say what its source says.
 * Only a reference to nothing is an error: it cannot be printed.
 * One file per family of rules; each rule names the line of the source that asked for it. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "base/diag.h"
#include "model/programma.h"

void check_pilot(const struct pilot *pilot, struct diag_list *diags);

/* ---- a programme: the rules over pilots together; those of each pilot are check_pilot's ----
 *
 * How serious a finding is stands in the table of rules, or in the programme's own <regels>. A mere
 * remark is reported only when the list asks for remarks: nineteen real reports have hundreds. */
void check_programma(const struct programma *programma, struct diag_list *diags);

struct check_rule {
    const char *naam; /* in <regel naam="…">, and the id of its diagnostic */
    enum ernst ernst;
    const char *beschrijving[DIAG_LANGUAGES];
    const char *goed, *fout; /* an example that passes, and one that does not */
    enum diag_id id;
};
const struct check_rule *check_rules(size_t *count);

#endif
