#include "base/path.h"

#include <string.h>

const char *path_folder(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_string_n(arena, path, (size_t)(slash - path));
}

const char *path_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

char *path_beside(struct arena *arena, const char *source, const char *href) {
    const char *name = path_name(source);
    return arena_format(arena, "%.*s%s", (int)(name - source), source, href);
}

bool path_is_plain(const char *href) {
    if (*href == '\0' || *href == '/' || strstr(href, "://"))
        return false;
    for (const char *at = href; *at;) {
        size_t size = strcspn(at, "/");
        if (size == 2 && at[0] == '.' && at[1] == '.')
            return false;
        at += size;
        at += strspn(at, "/");
    }
    return true;
}
