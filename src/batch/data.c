/* Where the program's own files are: said by the user, beside the program in its build folder, or
 * installed. */
#include "batch/batch.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_LIMIT 4096

char *batch_path(struct arena *arena, const char *folder, const char *name) {
    return arena_format(arena, "%s/%s", folder, name);
}

static bool holds_data(struct arena *arena, const char *folder) {
    struct stat status;
    return stat(batch_path(arena, folder, "templates/schema/pilot.xsd"), &status) == 0;
}

/* The folder of the running program, or NULL. */
static char *program_folder(struct arena *arena) {
    char path[PATH_LIMIT];
    const ssize_t size = readlink("/proc/self/exe", path, sizeof path - 1);
    if (size <= 0)
        return NULL;
    path[size] = '\0';
    char *slash = strrchr(path, '/');
    if (slash == NULL)
        return NULL;
    *slash = '\0';
    return arena_string(arena, path);
}

const char *batch_find_data(struct arena *arena, const char *wanted, struct diag_list *diags) {
    static const char *const beside[] = {"..", "../..", "../share/beleidspers"};
    if (wanted == NULL)
        wanted = getenv("BELEIDSPERS_DATA");
    if (wanted != NULL) {
        if (holds_data(arena, wanted))
            return wanted;
        diag_report(diags, DATA_MISSING, (struct place){0}, wanted);
        return NULL;
    }
    const char *program = program_folder(arena);
    for (size_t i = 0; program != NULL && i < sizeof beside / sizeof *beside; i++) {
        const char *folder = batch_path(arena, program, beside[i]);
        if (holds_data(arena, folder))
            return folder;
    }
    if (holds_data(arena, BELEIDSPERS_DATA))
        return BELEIDSPERS_DATA;
    diag_report(diags, DATA_MISSING, (struct place){0}, BELEIDSPERS_DATA);
    return NULL;
}
