/* Ctrl-C and the like: a flag, and a byte in a pipe that wakes who waits. */
#include "batch/run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int SIGNALS[] = {SIGINT, SIGTERM, SIGHUP};
#define SIGNAL_COUNT (sizeof SIGNALS / sizeof *SIGNALS)

static volatile sig_atomic_t caught, times;
static int wake[2] = {-1, -1};
static struct sigaction before[SIGNAL_COUNT];
static int depth; /* of openings: the outermost counts */

static void on_signal(int number) {
    const int saved = errno;
    caught = number;
    times = times < 2 ? times + 1 : 2;
    if (wake[1] >= 0)
        (void)!write(wake[1], "", 1);
    errno = saved;
}

static void open_pipe(void) {
    if (pipe(wake) != 0) {
        wake[0] = wake[1] = -1;
        return;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
}

void stop_open(void) {
    struct sigaction action = {.sa_handler = on_signal};
    if (depth++ > 0)
        return;
    caught = times = 0;
    open_pipe();
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        sigaction(SIGNALS[i], NULL, &before[i]);
        if (before[i].sa_handler != SIG_IGN) /* nohup stays nohup */
            sigaction(SIGNALS[i], &action, NULL);
    }
}

void stop_close(void) {
    if (--depth > 0)
        return;
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaction(SIGNALS[i], &before[i], NULL);
    for (int i = 0; i < 2; i++) {
        if (wake[i] >= 0)
            close(wake[i]);
        wake[i] = -1;
    }
}

int stop_signal(void) {
    return caught;
}

bool stop_insists(void) {
    return times > 1;
}

int stop_descriptor(void) {
    return wake[0];
}
