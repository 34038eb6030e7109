/* Rules that a valid file can still break: things an editor wants to know before it is printed.
 *
 * A finding is a warning and never stops a document: the sources themselves are full of them
 * (44,6 % of 43 organisations, 001 L6134) and a report must be able to say what its source says.
 * Only a reference to nothing is an error: it cannot be printed.
 * One file per family of rules; each rule names the line of the source that asked for it. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "base/diag.h"
#include "model/model.h"

void check_pilot(const struct pilot *pilot, struct diag_list *diags);

#endif
