/* A lock file in the output folder, held with flock() for as long as the run takes: it ends with
 * the process, however that ends. The file says who holds it, and goes when the run does.
 *
 * Shards of one run may share a folder: each shares the lock of the whole and has one of its own.
 */
#include "batch/run.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define LOCK_NAME ".beleidspers.lock"
#define TRIES     100 /* the holder may remove its file between our opening and locking it */

/* Makes the folder and those above it; true when the last one is new. */
static bool make_folder(struct arena *arena, const char *folder) {
    char *path = arena_string(arena, folder);
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        (void)mkdir(path, 0777);
        *slash = '/';
    }
    return mkdir(path, 0777) == 0;
}

static bool is_same_file(int file, const char *path) {
    struct stat ours, theirs;
    return fstat(file, &ours) == 0 && stat(path, &theirs) == 0 && ours.st_ino == theirs.st_ino &&
           ours.st_dev == theirs.st_dev;
}

/* The opened and locked file; -1: errno says why not (EWOULDBLOCK: another has it). */
static int open_locked(const char *path, int how) {
    for (int i = 0; i < TRIES; i++) {
        const int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0)
            return -1;
        if (flock(file, how | LOCK_NB) == 0 && is_same_file(file, path))
            return file;
        const int reason = errno;
        const bool held = reason == EWOULDBLOCK && is_same_file(file, path);
        close(file);
        if (held) {
            errno = EWOULDBLOCK;
            return -1;
        }
    }
    return -1;
}

static void sign(int file) {
    char host[256] = "?", line[320];
    (void)gethostname(host, sizeof host - 1);
    const int size = snprintf(line, sizeof line, "%ld@%s\n", (long)getpid(), host);
    if (ftruncate(file, 0) != 0 || pwrite(file, line, (size_t)size, 0) != size)
        return; /* a full disk: the lock holds all the same */
}

static void report_holder(const char *path, struct diag_list *diags) {
    char line[320];
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    const ssize_t size = file >= 0 ? read(file, line, sizeof line - 1) : -1;
    if (file >= 0)
        close(file);
    line[size > 0 ? size : 0] = '\0';
    line[strcspn(line, "\n")] = '\0';
    const size_t pid = strcspn(line, "@");
    const char *host = line[pid] == '@' ? line + pid + 1 : "?";
    line[pid] = '\0';
    diag_report(diags, FOLDER_LOCKED, ((struct place){.file = path}), line[0] != '\0' ? line : "?",
                host);
}

static enum lock_outcome take_one(struct lock *lock, int which, const char *path, int how,
                                  struct diag_list *diags) {
    lock->file[which] = open_locked(path, how);
    if (lock->file[which] < 0 && errno == EWOULDBLOCK) {
        report_holder(path, diags);
        return LOCK_HELD;
    }
    if (lock->file[which] < 0)
        return LOCK_UNGUARDED;
    lock->path[which] = path;
    sign(lock->file[which]);
    return LOCK_TAKEN;
}

enum lock_outcome lock_take(struct lock *lock, struct arena *arena, const char *folder,
                            unsigned shard, unsigned shards, struct diag_list *diags) {
    *lock = (struct lock){.file = {-1, -1}};
    if (make_folder(arena, folder))
        lock->made = folder;
    const enum lock_outcome whole = take_one(lock, 0, batch_path(arena, folder, LOCK_NAME),
                                             shards > 1 ? LOCK_SH : LOCK_EX, diags);
    if (shards < 2 || whole != LOCK_TAKEN)
        return whole;
    return take_one(lock, 1, arena_format(arena, "%s/" LOCK_NAME ".%u-%u", folder, shard, shards),
                    LOCK_EX, diags);
}

/* The last of those that share a lock removes its file. */
static void drop_one(struct lock *lock, int which) {
    if (lock->file[which] < 0)
        return;
    if (lock->path[which] != NULL && flock(lock->file[which], LOCK_EX | LOCK_NB) == 0 &&
        is_same_file(lock->file[which], lock->path[which]))
        unlink(lock->path[which]);
    close(lock->file[which]);
    lock->file[which] = -1;
}

void lock_drop(struct lock *lock) {
    drop_one(lock, 1);
    drop_one(lock, 0);
    if (lock->made != NULL)
        (void)rmdir(lock->made); /* only when nothing was written into it */
}
