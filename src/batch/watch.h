/* What `watch` sees: files that were written, moved in place or taken away, through inotify.
 *
 * Folders are watched, not files: editors save by writing a new file and renaming it over the old
 * one. A file that is a link is watched where it is and where it points. */
#ifndef BATCH_WATCH_H
#define BATCH_WATCH_H

#include "batch/run.h"

/* A path as events name it: folder and name; 0: it is no link. */
struct eye {
    uint64_t key, beside, real;
};

struct eyes {
    int file;            /* of inotify; -1: none */
    struct arena places; /* of what is looked at */
    struct seen folders, paths;
    VEC(struct eye) list;
    size_t blind, blind_before; /* folders that cannot be watched, now and at the last look */
    struct arena arena;         /* of what was seen */
    struct seen events;
    int64_t first; /* when the first was seen; 0: nothing was [ns] */
    bool written;  /* not only taken away */
    bool lost;     /* some were missed: everything may have changed */
};

bool eyes_start(struct eyes *eyes, const struct beleidspers *session); /* false: reported */
void eyes_close(struct eyes *eyes);
/* A new look: what is to be watched follows; what was seen stays seen. */
void eyes_begin(struct eyes *eyes);
void eyes_watch(struct eyes *eyes, const char *path, struct diag_list *diags);
void eyes_read(struct eyes *eyes); /* takes what is there, without waiting */
void eyes_rest(struct eyes *eyes); /* forgets what was seen */

/* Whether something happened to the file, to data in its folder, or to anything at all. */
bool eyes_saw(const struct eyes *eyes, const char *path);
bool eyes_saw_beside(const struct eyes *eyes, const char *path);
bool eyes_saw_anything(const struct eyes *eyes);

#endif
