/* A worker: takes numbers of jobs from one pipe, and writes what became of them into another. */
#include "batch/run.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_LIMITED false /* AddressSanitizer reserves terabytes */
#else
#define MEMORY_LIMITED true
#endif

static bool read_whole(int file, void *bytes, size_t size) {
    for (char *at = bytes; size > 0;) {
        const ssize_t got = read(file, at, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        size -= (size_t)got;
    }
    return true;
}

static bool write_whole(int file, const void *bytes, size_t size) {
    for (const char *at = bytes; size > 0;) {
        const ssize_t put = write(file, at, size);
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return false;
        at += put;
        size -= (size_t)put;
    }
    return true;
}

static void answer(int answers, enum frame_kind kind, const char *bytes, size_t size) {
    const struct frame frame = {(uint32_t)size, kind};
    if (!write_whole(answers, &frame, sizeof frame) || !write_whole(answers, bytes, size))
        _exit(BELEIDSPERS_MACHINE); /* the parent is gone */
}

/* So that the parent can remove the temporary file of a worker that does not come back. */
static void tell_path(void *context, const char *path) {
    answer(*(const int *)context, FRAME_WRITING, path, strlen(path));
}

static void limit_memory(unsigned megabytes) {
    const struct rlimit limit = {(rlim_t)megabytes << 20, (rlim_t)megabytes << 20};
    if (MEMORY_LIMITED)
        (void)setrlimit(RLIMIT_AS, &limit);
}

/* The parent watches the clock; this is for when there is no parent any more. */
static void limit_time(unsigned seconds) {
    struct rusage usage;
    struct rlimit limit;
    if (getrusage(RUSAGE_SELF, &usage) != 0 || getrlimit(RLIMIT_CPU, &limit) != 0)
        return;
    const rlim_t most = (rlim_t)usage.ru_utime.tv_sec + (rlim_t)usage.ru_stime.tv_sec + seconds + 2;
    limit.rlim_cur =
        limit.rlim_max == RLIM_INFINITY || most < limit.rlim_max ? most : limit.rlim_max;
    (void)setrlimit(RLIMIT_CPU, &limit);
}

static void do_job(const struct run *run, size_t number, int answers) {
    struct arena arena = {0};
    struct outcome outcome = {0};
    struct text_builder packed = {.arena = &arena};
    make_document(run->session, &run->list.tasks.items[number], run->wanted.folder, tell_path,
                  &answers, &arena, &outcome);
    outcome_pack(&outcome, &packed);
    fflush(stderr);
    answer(answers, FRAME_DONE, packed.at, packed.size);
    arena_release(&arena);
}

_Noreturn void worker_run(const struct run *run, int requests, int answers) {
    uint64_t number;
    signal(SIGINT, SIG_IGN); /* the parent decides */
    signal(SIGTERM, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    run->session->messages = stderr;
    limit_memory(run->wanted.job_megabytes);
    while (read_whole(requests, &number, sizeof number)) {
        limit_time(run->wanted.job_seconds);
        do_job(run, (size_t)number, answers);
    }
    _exit(BELEIDSPERS_OK);
}
