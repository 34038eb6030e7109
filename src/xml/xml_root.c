/* The name of a file's root without reading it: what comes before it is comments and processing
 * instructions. Whatever else is wrong with the file is found when it is read. */
#include "xml/xml.h"

#include <stdio.h>

#define LOOK 65536 /* [bytes] */

static const char *after(const char *at, const char *end) {
    const char *found = strstr(at, end);
    return found ? found + strlen(end) : NULL;
}

static const char *root_name(const char *at) {
    while ((at = strchr(at, '<'))) {
        if (text_starts(at, "<!--"))
            at = after(at, "-->");
        else if (text_starts(at, "<?"))
            at = after(at, "?>");
        else
            return at + 1;
        if (!at)
            return NULL;
    }
    return NULL;
}

bool xml_root_is(struct arena *arena, const char *path, const char *name) {
    FILE *file = fopen(path, "rbe");
    if (!file)
        return false;
    char *start = arena_alloc(arena, LOOK + 1);
    const size_t size = fread(start, 1, LOOK, file);
    fclose(file);
    start[size] = '\0';
    const char *root = root_name(start);
    if (!root)
        return false;
    const char *colon = memchr(root, ':', strcspn(root, " \t\r\n/>"));
    root = colon ? colon + 1 : root;
    const size_t length = strlen(name);
    return strncmp(root, name, length) == 0 && strcspn(root, " \t\r\n/>") == length;
}
