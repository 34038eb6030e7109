#include "image/image_private.h"

#include "base/path.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Opens one component below `folder`, which it closes. */
static int step(int folder, const char *name, bool is_last) {
    /* O_NONBLOCK: opening a named pipe must not wait for its writer. */
    int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (is_last ? O_NONBLOCK : O_DIRECTORY);
    int opened = openat(folder, name, flags);
    int reason = errno;
    close(folder);
    errno = reason;
    return opened;
}

enum image_open_fault image_open(struct arena *arena, const char *source, const char *href,
                                 int *descriptor) {
    if (!path_is_plain(href))
        return IMAGE_OPEN_OUTSIDE;
    int at = open(path_folder(arena, source), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (at >= 0 && *href) {
        size_t size = strcspn(href, "/");
        size_t gap = strspn(href + size, "/");
        at = step(at, arena_string_n(arena, href, size), /*is_last*/ href[size + gap] == '\0');
        href += size + gap;
    }
    *descriptor = at;
    if (at >= 0)
        return IMAGE_OPENED;
    return errno == ELOOP ? IMAGE_OPEN_OUTSIDE : IMAGE_OPEN_ERRNO;
}
