#include "base/bug.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void bug_abort(const char *file, int line, const char *message) {
    fprintf(stderr, "beleidspers: BUG at %s:%d: %s\n", file, line, message);
    fflush(stderr);
    abort();
}
