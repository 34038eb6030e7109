/* Paths as text: what lies in a folder, and whether a name stays below it. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"

#include <stdbool.h>

/* "." for a bare name, "/" for what lies at the root. */
const char *path_folder(struct arena *arena, const char *path);
/* The last component. */
const char *path_name(const char *path);
/* `href` read from the folder of the file `source`. */
char *path_beside(struct arena *arena, const char *source, const char *href);
/* Relative, no "..", no scheme: what may be walked from a folder without leaving it. */
bool path_is_plain(const char *href);

#endif
