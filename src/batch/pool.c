/* The parent of the workers: gives each one job at a time, takes what they answer, watches the
 * clock, and replaces those that do not come back. */
#include "batch/run.h"

#include "output/output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define GRACE       ((int64_t)2000000000) /* for jobs at hand when a run is stopped [ns] */
#define SAID_LIMIT  ((size_t)64 << 10)    /* what a worker may print about one job [bytes] */
#define TICK        200                   /* for the progress line [ms] */
#define NO_DEADLINE INT64_MAX

enum end_of_worker { END_BY_ITSELF, END_TOO_LONG, END_STOPPED, END_GARBLED };

struct worker {
    pid_t pid; /* 0: there is none */
    int request, answer, chatter;
    bool busy;
    size_t number;    /* of its job */
    int64_t deadline; /* of its job [ns] */
    enum end_of_worker end;
    struct arena arena;       /* as long as a job */
    struct text_builder in;   /* of an answer that is not whole yet */
    struct text_builder said; /* on its standard error */
    const char *writing;      /* the path that it is writing */
};

struct pool {
    struct run *run;
    struct worker workers[RUN_WORKERS];
    size_t count;
    bool stopping;
};

/* ---- starting ---- */

static void close_one(int *file) {
    if (*file >= 0)
        close(*file);
    *file = -1;
}

static void close_pipes(struct worker *w) {
    close_one(&w->request);
    close_one(&w->answer);
    close_one(&w->chatter);
}

static void empty(struct worker *w) {
    arena_reset(&w->arena, (struct arena_mark){0});
    w->in = (struct text_builder){.arena = &w->arena};
    w->said = (struct text_builder){.arena = &w->arena, .limit = SAID_LIMIT};
    w->writing = NULL;
    w->busy = false;
    w->deadline = NO_DEADLINE;
}

static _Noreturn void be_worker(struct pool *pool, int requests, int answers, int chatter) {
    for (size_t i = 0; i < pool->count; i++)
        close_pipes(&pool->workers[i]); /* or they would not see the end of each other's */
    dup2(chatter, STDERR_FILENO);
    close(chatter);
    worker_run(pool->run, requests, answers);
}

static bool open_pipes(int pipes[3][2]) {
    for (int i = 0; i < 3; i++)
        pipes[i][0] = pipes[i][1] = -1;
    for (int i = 0; i < 3; i++)
        if (pipe(pipes[i]) != 0)
            return false;
    return true;
}

static bool start(struct pool *pool, struct worker *w) {
    int pipes[3][2]; /* requests, answers, chatter */
    const bool opened = open_pipes(pipes);
    fflush(NULL);
    w->pid = opened ? fork() : -1;
    if (w->pid == 0) {
        close(pipes[0][1]);
        close(pipes[1][0]);
        close(pipes[2][0]);
        be_worker(pool, pipes[0][0], pipes[1][1], pipes[2][1]);
    }
    const int reason = errno;
    close_one(&pipes[0][0]);
    close_one(&pipes[1][1]);
    close_one(&pipes[2][1]);
    w->request = pipes[0][1];
    w->answer = pipes[1][0];
    w->chatter = pipes[2][0];
    w->end = END_BY_ITSELF;
    empty(w);
    if (w->pid > 0)
        return fcntl(w->chatter, F_SETFL, O_NONBLOCK) == 0;
    w->pid = 0;
    close_pipes(w);
    errno = reason;
    return false;
}

/* Its next job; or the end of its requests, at which it goes. */
static void employ(struct pool *pool, struct worker *w) {
    size_t number;
    if (w->request < 0)
        return;
    if (!run_next(pool->run, &number)) {
        close_one(&w->request);
        return;
    }
    const uint64_t request = number;
    w->busy = true;
    w->number = number;
    w->deadline = run_clock() + (int64_t)pool->run->wanted.job_seconds * 1000000000;
    (void)!write(w->request, &request, sizeof request); /* dead: its answers end, too */
}

/* ---- what they answer ---- */

static void take_chatter(struct worker *w) {
    char block[4096];
    ssize_t size;
    while (w->chatter >= 0 &&
           ((size = read(w->chatter, block, sizeof block)) > 0 || (size < 0 && errno == EINTR)))
        if (size > 0)
            text_append_n(&w->said, block, (size_t)size);
}

static struct outcome *outcome_of(struct pool *pool, const struct worker *w) {
    return &pool->run->outcomes.items[w->number];
}

/* The job of the worker is over. */
static void conclude(struct pool *pool, struct worker *w) {
    struct outcome *outcome = outcome_of(pool, w);
    const size_t number = w->number;
    take_chatter(w);
    if (w->said.size > 0 && outcome->said == NULL)
        outcome->said = arena_string(&pool->run->arena, w->said.at);
    empty(w);
    run_done(pool->run, number);
}

/* False: that was no answer. */
static bool take_frame(struct pool *pool, struct worker *w, const struct frame *frame,
                       const char *bytes) {
    if (frame->kind == FRAME_WRITING) {
        w->writing = arena_string_n(&w->arena, bytes, frame->size);
        return true;
    }
    if (!w->busy || frame->kind != FRAME_DONE ||
        !outcome_unpack(outcome_of(pool, w), &pool->run->arena, bytes, frame->size))
        return false;
    conclude(pool, w);
    employ(pool, w);
    return true;
}

static bool take_frames(struct pool *pool, struct worker *w) {
    struct frame frame;
    size_t at = 0;
    const struct text_builder in = w->in;
    while (in.size - at >= sizeof frame) {
        memcpy(&frame, in.at + at, sizeof frame);
        if (frame.size > RUN_FRAME_LIMIT)
            return false;
        if (in.size - at - sizeof frame < frame.size)
            break;
        if (!take_frame(pool, w, &frame, in.at + at + sizeof frame))
            return false;
        at += sizeof frame + frame.size;
        if (frame.kind == FRAME_DONE)
            return at == in.size; /* it is the last of its job, and the bytes are gone */
    }
    if (at > 0) {
        memmove(w->in.at, w->in.at + at, in.size - at);
        w->in.size = in.size - at;
    }
    return true;
}

/* ---- those that do not come back ---- */

/* Words of a dead worker for a message: its last line. */
static const char *last_words(struct arena *arena, struct worker *w) {
    char *text = w->said.size > 0 ? w->said.at : NULL;
    if (text == NULL)
        return "";
    size_t size = strlen(text);
    while (size > 0 && text_is_space(text[size - 1]))
        text[--size] = '\0';
    const char *line = strrchr(text, '\n');
    return arena_format(arena, ": '%s'", line != NULL ? line + 1 : text);
}

static void explain_death(const struct pool *pool, struct worker *w, int status,
                          struct diag_list *diags) {
    struct arena *arena = diags->arena;
    const struct place place = {.file = pool->run->list.tasks.items[w->number].file};
    const char *words = last_words(arena, w);
    if (w->end == END_TOO_LONG || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        diag_report(diags, JOB_TOO_LONG, place,
                    arena_format(arena, "%u", pool->run->wanted.job_seconds));
    else if (WIFEXITED(status) && WEXITSTATUS(status) == BELEIDSPERS_MACHINE)
        diag_report(diags, JOB_TOO_LARGE, place,
                    arena_format(arena, "%u", pool->run->wanted.job_megabytes), words);
    else if (WIFSIGNALED(status))
        diag_report(diags, JOB_CRASHED, place, arena_format(arena, "%d", WTERMSIG(status)),
                    strsignal(WTERMSIG(status)), words);
    else
        diag_report(diags, JOB_ENDED, place, arena_format(arena, "%d", WEXITSTATUS(status)), words);
}

static void remove_temporary(struct worker *w) {
    if (w->writing != NULL)
        unlink(output_temporary(&w->arena, w->writing, (long)w->pid));
}

/* The job that the worker was at. */
static void give_up(struct pool *pool, struct worker *w, int status) {
    struct outcome *outcome = outcome_of(pool, w);
    struct diag_list diags = {.arena = &w->arena};
    remove_temporary(w);
    if (w->end == END_STOPPED) {
        outcome->state = OUTCOME_SKIPPED;
    } else {
        outcome->state = OUTCOME_STOPPED;
        explain_death(pool, w, status, &diags);
        outcome->said = "";
        outcome_say(outcome, &pool->run->arena, pool->run->session->language, &diags);
    }
    conclude(pool, w);
}

static bool has_more(const struct run *run) {
    return !run->halted && stop_signal() == 0 && run->begun < run->mine.count;
}

static void bury(struct pool *pool, struct worker *w) {
    int status = 0;
    take_chatter(w);
    if (w->end == END_GARBLED)
        kill(w->pid, SIGKILL);
    while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (w->busy)
        give_up(pool, w, status);
    close_pipes(w);
    w->pid = 0;
    if (has_more(pool->run) && start(pool, w))
        employ(pool, w);
}

static void take_answer(struct pool *pool, struct worker *w) {
    char block[1 << 14];
    const ssize_t size = read(w->answer, block, sizeof block);
    if (size < 0 && errno == EINTR)
        return;
    if (size > 0) {
        text_append_n(&w->in, block, (size_t)size);
        if (take_frames(pool, w))
            return;
        w->end = END_GARBLED;
    }
    bury(pool, w);
}

/* ---- the loop ---- */

static void stop_worker(struct worker *w, enum end_of_worker why) {
    w->end = why;
    w->deadline = NO_DEADLINE;
    kill(w->pid, SIGKILL); /* its answers end, and then it is buried */
}

/* After a signal nothing is begun; what is at hand has a moment, and none after a second one. */
static void heed_signal(struct pool *pool) {
    const int64_t now = run_clock();
    for (size_t i = 0; i < pool->count; i++) {
        struct worker *w = &pool->workers[i];
        if (w->pid == 0 || !w->busy || w->end != END_BY_ITSELF)
            continue;
        if (stop_insists())
            stop_worker(w, END_STOPPED);
        else if (!pool->stopping && now + GRACE < w->deadline)
            w->deadline = now + GRACE;
    }
    pool->stopping = true;
}

static void check_deadlines(struct pool *pool) {
    const int64_t now = run_clock();
    for (size_t i = 0; i < pool->count; i++) {
        struct worker *w = &pool->workers[i];
        if (w->pid != 0 && w->busy && now >= w->deadline)
            stop_worker(w, pool->stopping ? END_STOPPED : END_TOO_LONG);
    }
}

static int patience(const struct pool *pool) {
    int64_t first = NO_DEADLINE;
    for (size_t i = 0; i < pool->count; i++)
        if (pool->workers[i].pid != 0 && pool->workers[i].deadline < first)
            first = pool->workers[i].deadline;
    const int most = pool->run->wanted.progress ? TICK : 60000;
    if (first == NO_DEADLINE)
        return most;
    const int64_t left = (first - run_clock()) / 1000000 + 1;
    return left < 0 ? 0 : left < most ? (int)left : most;
}

static size_t alive(const struct pool *pool) {
    size_t count = 0;
    for (size_t i = 0; i < pool->count; i++)
        count += pool->workers[i].pid != 0;
    return count;
}

static void wait_for_news(struct pool *pool, struct pollfd *polls) {
    const int wake = stop_signal() == 0 || !stop_insists() ? stop_descriptor() : -1;
    char bytes[16];
    for (size_t i = 0; i < pool->count; i++) {
        const struct worker *w = &pool->workers[i];
        polls[2 * i] = (struct pollfd){.fd = w->pid != 0 ? w->answer : -1, .events = POLLIN};
        polls[2 * i + 1] = (struct pollfd){.fd = w->pid != 0 ? w->chatter : -1, .events = POLLIN};
    }
    polls[2 * pool->count] = (struct pollfd){.fd = wake, .events = POLLIN};
    (void)poll(polls, 2 * pool->count + 1, patience(pool));
    if (polls[2 * pool->count].revents != 0)
        (void)!read(wake, bytes, sizeof bytes);
}

static void take_news(struct pool *pool, const struct pollfd *polls) {
    for (size_t i = 0; i < pool->count; i++) {
        struct worker *w = &pool->workers[i];
        if (w->pid == 0)
            continue;
        if ((polls[2 * i + 1].revents & POLLIN) != 0)
            take_chatter(w);
        if (polls[2 * i].revents != 0)
            take_answer(pool, w);
    }
}

/* Without any worker there is nobody to go on. */
static void report_failure(struct pool *pool, int reason) {
    struct run *run = pool->run;
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    diag_report(&diags, WORKERS_FAILED, (struct place){0}, strerror(reason));
    outcome_say(&run->before, &run->arena, run->session->language, &diags);
    diag_print(&diags, run->session->language, run->session->messages);
    arena_release(&arena);
    run->halted = true;
}

static void start_all(struct pool *pool) {
    for (size_t i = 0; i < pool->count; i++)
        pool->workers[i].request = pool->workers[i].answer = pool->workers[i].chatter = -1;
    for (size_t i = 0; i < pool->count && has_more(pool->run); i++)
        if (start(pool, &pool->workers[i]))
            employ(pool, &pool->workers[i]);
}

void pool_run(struct run *run) {
    struct pool *pool = ARENA_NEW(&run->arena, struct pool);
    struct pollfd *polls = ARENA_ARRAY(&run->arena, struct pollfd, 2 * run->workers + 1);
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    pool->run = run;
    pool->count = run->workers;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, &before);
    start_all(pool);
    while (alive(pool) > 0) {
        wait_for_news(pool, polls);
        if (stop_signal() != 0)
            heed_signal(pool);
        take_news(pool, polls);
        check_deadlines(pool);
        progress_show(run);
    }
    if (has_more(run))
        report_failure(pool, errno);
    for (size_t i = 0; i < pool->count; i++)
        arena_release(&pool->workers[i].arena);
    sigaction(SIGPIPE, &before, NULL);
}
