/* How far a run is, on one line that overwrites itself. */
#include "batch/run.h"

#include <unistd.h>

#define EVERY ((int64_t)100000000) /* at most ten times a second [ns] */
#define WIPE  "\r\x1B[K"

static bool shown;
static int64_t last;

static void print(const struct run *run, int64_t spent) {
    static const char *const form[DIAG_LANGUAGES] = {
        [DIAG_EN] = WIPE "%zu of %zu done, %zu failed, %lld per second, %lld:%02lld remaining",
        [DIAG_NL] = WIPE "%zu van %zu klaar, %zu mislukt, %lld per seconde, nog %lld:%02lld",
    };
    const int64_t done = (int64_t)run->done, left = (int64_t)run->mine.count - done;
    const int64_t seconds = done > 0 ? spent / done * left / 1000000000 : 0;
    fprintf(stderr, form[run->session->language], run->done, run->mine.count, run->failed,
            (long long)(spent > 0 ? done * 1000000000 / spent : 0), (long long)(seconds / 60),
            (long long)(seconds % 60));
    fflush(stderr);
}

void progress_show(const struct run *run) {
    const int64_t now = run_clock();
    if (!run->wanted.progress || run->mine.count < 2 || now - last < EVERY || !isatty(2))
        return;
    last = now;
    shown = true;
    print(run, now - run->started);
}

void progress_hide(void) {
    if (shown)
        fputs(WIPE, stderr);
    shown = false;
}
