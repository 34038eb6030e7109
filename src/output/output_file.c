#include "output/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE 0777 /* the user's umask decides */
#define FILE_MODE   0666

static const struct place nowhere = {0};

/* Makes the folders of `path`, whose last part is a file. Changes path and restores it. */
static bool make_folders(char *path) {
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        int failed = mkdir(path, FOLDER_MODE) != 0 && errno != EEXIST;
        *slash = '/';
        if (failed)
            return false;
    }
    return true;
}

static bool write_all(int file, struct output_bytes bytes) {
    while (bytes.size) {
        ssize_t written = write(file, bytes.at, bytes.size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.at += written;
        bytes.size -= (size_t)written;
    }
    return true;
}

/* Reads on until `expected` is used up; true if the file says exactly that. */
static bool same_bytes(int file, struct output_bytes expected) {
    unsigned char block[1 << 14];
    for (;;) {
        ssize_t size = read(file, block, sizeof block);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return size == 0 && expected.size == 0;
        if ((size_t)size > expected.size || memcmp(block, expected.at, (size_t)size) != 0)
            return false;
        expected.at += size;
        expected.size -= (size_t)size;
    }
}

enum target { TARGET_ABSENT, TARGET_SAME, TARGET_OTHER, TARGET_UNUSABLE };

static enum target look_at(const char *path, struct output_bytes bytes) {
    struct stat status;
    if (stat(path, &status) != 0)
        return errno == ENOENT ? TARGET_ABSENT : TARGET_UNUSABLE;
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return TARGET_UNUSABLE;
    }
    if (!S_ISREG(status.st_mode) || (size_t)status.st_size != bytes.size)
        return TARGET_OTHER;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return TARGET_OTHER;
    bool same = same_bytes(file, bytes);
    close(file);
    return same ? TARGET_SAME : TARGET_OTHER;
}

/* The folder's entry must survive a power cut too; file systems that cannot are left in peace. */
static void sync_folder(char *path) {
    char *slash = strrchr(path, '/');
    if (slash)
        *slash = '\0';
    int folder = open(slash ? (*path ? path : "/") : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (slash)
        *slash = '/';
    if (folder < 0)
        return;
    (void)fsync(folder);
    close(folder);
}

static bool write_beside(const char *temporary, const char *path, struct output_bytes bytes) {
    int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, FILE_MODE);
    if (file < 0)
        return false;
    bool written = write_all(file, bytes) && fsync(file) == 0;
    int reason = errno;
    if (close(file) != 0 && written) {
        written = false;
        reason = errno;
    }
    if (written && rename(temporary, path) == 0)
        return true;
    reason = written ? errno : reason;
    unlink(temporary);
    errno = reason;
    return false;
}

static enum output_change fail(const char *path, struct diag_list *diags) {
    diag_report(diags, FILE_UNWRITABLE, nowhere, path, strerror(errno));
    return OUTPUT_FAILED;
}

char *output_temporary(struct arena *arena, const char *path, long process) {
    return arena_format(arena, "%s.part%ld", path, process);
}

enum output_change output_file_soon(const char *path, struct output_bytes bytes,
                                    struct diag_list *diags) {
    struct arena scratch = {0};
    char *target = arena_string(&scratch, path);
    char *temporary = output_temporary(&scratch, path, (long)getpid());
    enum output_change change = OUTPUT_NEW;
    enum target found = make_folders(target) ? look_at(path, bytes) : TARGET_UNUSABLE;
    if (found == TARGET_UNUSABLE) {
        change = fail(path, diags);
    } else if (found == TARGET_SAME) {
        change = OUTPUT_UNCHANGED;
    } else if (!write_beside(temporary, path, bytes)) {
        change = fail(path, diags);
    } else {
        change = found == TARGET_ABSENT ? OUTPUT_NEW : OUTPUT_CHANGED;
    }
    arena_release(&scratch);
    return change;
}

void output_sync_folder(const char *path) {
    struct arena scratch = {0};
    sync_folder(arena_string(&scratch, path));
    arena_release(&scratch);
}

enum output_change output_file(const char *path, struct output_bytes bytes,
                               struct diag_list *diags) {
    const enum output_change change = output_file_soon(path, bytes, diags);
    if (change == OUTPUT_NEW || change == OUTPUT_CHANGED)
        output_sync_folder(path);
    return change;
}
