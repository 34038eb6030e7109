/* Building again what an edit touches.
 *
 * Each round plans the whole run anew (files may ask for other documents than before) and makes
 * those jobs that are new, ask for another template or style, or read a file that changed. Workers
 * are forked per round, so a crash costs a round and no more. */
#include "batch/watch.h"

#include "base/path.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#define QUIET_WRITTEN 8    /* after a file was written or moved in place [ms] */
#define QUIET_GONE    150  /* after one was taken away: mostly its new version is on its way [ms] */
#define LONGEST       1000 /* of waiting for quiet [ms] */
#define LOCKED_AGAIN  2000 /* another run has the folder [ms] */
#define BLIND_AGAIN   1000 /* a folder is not there [ms] */

static const char *const SHARED[] = {"templates/schema/.", "templates/labels/.",
                                     "templates/catalogue/."};
#define SHARED_COUNT (sizeof SHARED / sizeof *SHARED)

/* What is known of a job from the round that made it last. */
struct known {
    const char *job, *template, *style;
    bool failed;
    VEC(const char *) inputs;
};

struct watch {
    const struct beleidspers_options *options;
    struct beleidspers_run wanted;
    beleidspers_done *done_call;
    void *context;
    struct beleidspers *session;
    const char *shared[SHARED_COUNT]; /* a name in each folder that all documents depend on */
    struct eyes eyes;
    struct arena arena; /* of what is known */
    VEC(struct known) known;
    struct seen names;
    struct beleidspers_result last;
    bool retry; /* another run had the folder */
    bool says;
};

/* ---- what a round must make ---- */

static const struct known *known_of(const struct watch *w, const char *job) {
    const size_t *at = seen_find(&w->names, seen_hash(SEEN_START, job));
    return at != NULL ? &w->known.items[*at] : NULL;
}

static bool is_touched(const struct watch *w, const struct known *known) {
    for (size_t i = 0; i < known->inputs.count; i++)
        if (eyes_saw(&w->eyes, known->inputs.items[i]) ||
            (known->failed && eyes_saw_beside(&w->eyes, known->inputs.items[i])))
            return true;
    return false;
}

static bool is_due(const struct watch *w, const struct run *run, size_t number) {
    const struct task *task = &run->list.tasks.items[number];
    const struct known *known = known_of(w, run->outcomes.items[number].job);
    return known == NULL || w->eyes.lost || !text_equal(known->template, task->template_path) ||
           !text_equal(known->style, task->style_path) || is_touched(w, known);
}

/* What is written about one pilot goes before what waits for all of them. */
static void choose(const struct watch *w, struct run *run) {
    for (int programme = 0; programme < 2; programme++)
        for (size_t i = 0; i < run->outcomes.count; i++)
            if (run->outcomes.items[i].programme == (programme == 1) && is_due(w, run, i))
                *VEC_PUSH(&run->arena, &run->mine) = i;
}

/* ---- what is known after it ---- */

static void add_input(struct known *known, struct arena *arena, const char *path) {
    if (path != NULL)
        *VEC_PUSH(arena, &known->inputs) = arena_string(arena, path);
}

static void learn(struct known *known, struct arena *arena, const struct task *task,
                  const struct outcome *outcome) {
    known->failed = !outcome_made(outcome);
    add_input(known, arena, outcome->file);
    for (size_t i = 0; i < outcome->inputs.count; i++)
        if (strcmp(outcome->inputs.items[i], outcome->file) != 0)
            add_input(known, arena, outcome->inputs.items[i]);
    add_input(known, arena, task->template_path);
    add_input(known, arena, task->per_pilot_path);
    add_input(known, arena, task->style_path);
}

static void keep(struct known *known, struct arena *arena, const struct known *before) {
    known->failed = before->failed;
    for (size_t i = 0; i < before->inputs.count; i++)
        add_input(known, arena, before->inputs.items[i]);
}

/* A job that this round did not come to stays unknown, so that the next one makes it. */
static void remember(struct watch *w, const struct run *run) {
    struct arena arena = {0};
    struct watch fresh = {0};
    for (size_t i = 0; i < run->outcomes.count; i++) {
        const struct outcome *outcome = &run->outcomes.items[i];
        const struct task *task = &run->list.tasks.items[i];
        const struct known *before = is_due(w, run, i) ? NULL : known_of(w, outcome->job);
        const bool done = outcome->state != OUTCOME_PENDING && outcome->state != OUTCOME_SKIPPED;
        bool is_new;
        if (!done && before == NULL)
            continue;
        struct known *known = VEC_PUSH(&arena, &fresh.known);
        known->job = arena_string(&arena, outcome->job);
        known->template = arena_string(&arena, task->template_path);
        known->style = arena_string(&arena, task->style_path);
        seen_add(&fresh.names, &arena, seen_hash(SEEN_START, known->job), fresh.known.count - 1,
                 &is_new);
        if (done)
            learn(known, &arena, task, outcome);
        else
            keep(known, &arena, before);
    }
    arena_release(&w->arena);
    w->arena = arena;
    w->known.items = fresh.known.items;
    w->known.count = fresh.known.count;
    w->known.capacity = fresh.known.capacity;
    w->names = fresh.names;
}

/* ---- a round ---- */

static void say_round(const struct watch *w, const struct run *run) {
    static const char *const form[DIAG_LANGUAGES] = {
        [DIAG_EN] = "%zu made, %zu failed; %lld ms after the change\n",
        [DIAG_NL] = "%zu gemaakt, %zu mislukt; %lld ms na de wijziging\n",
    };
    const struct beleidspers_result *sum = &run->sum;
    const int64_t since = w->eyes.first > 0 ? w->eyes.first : run->started;
    if (!w->says || run->mine.count == 0)
        return;
    fprintf(w->session->messages, form[w->session->language], sum->made,
            sum->documents - sum->made - sum->skipped,
            (long long)((run_clock() - since) / 1000000));
    fflush(w->session->messages);
}

/* What is saved while the round is made is seen by the next. */
static void see_tasks(struct watch *w, const struct run *run) {
    struct arena arena = {0};
    struct diag_list unheard = {.arena = &arena};
    for (size_t i = 0; i < run->list.tasks.count; i++)
        eyes_watch(&w->eyes, run->list.tasks.items[i].file, &unheard);
    arena_release(&arena);
}

static void make_round(struct watch *w) {
    struct run run = {.session = w->session,
                      .wanted = w->wanted,
                      .done_call = w->done_call,
                      .context = w->context,
                      .started = run_clock(),
                      .passing = true};
    run_plan(&run);
    choose(w, &run);
    see_tasks(w, &run);
    run_perform(&run);
    fflush(stdout);
    w->retry = run.mine.count > 0 && run.sum.skipped == run.mine.count && stop_signal() == 0;
    say_round(w, &run);
    remember(w, &run);
    w->last = run.sum;
    arena_release(&run.arena);
}

/* ---- the session ---- */

/* What all documents share is read once per session; a new one takes over only when it is sound. */
static enum beleidspers_status renew(struct watch *w) {
    enum beleidspers_status status;
    struct beleidspers *fresh = beleidspers_open(w->options, &status);
    if (fresh == NULL)
        return status;
    if (w->session != NULL)
        beleidspers_close(w->session);
    w->session = fresh;
    w->session->want_inputs = true;
    for (size_t i = 0; i < SHARED_COUNT; i++)
        w->shared[i] = batch_path(&fresh->arena, fresh->data, SHARED[i]);
    return BELEIDSPERS_OK;
}

static bool is_shared_touched(const struct watch *w) {
    for (size_t i = 0; i < SHARED_COUNT; i++)
        if (eyes_saw_beside(&w->eyes, w->shared[i]))
            return true;
    return false;
}

static bool is_loaded_touched(const struct watch *w) {
    for (size_t i = 0; i < w->session->templates.count; i++)
        if (eyes_saw(&w->eyes, w->session->templates.items[i].path))
            return true;
    for (size_t i = 0; i < w->session->styles.count; i++)
        if (eyes_saw(&w->eyes, w->session->styles.items[i].path))
            return true;
    return false;
}

static void renew_if_touched(struct watch *w) {
    const bool all = is_shared_touched(w) || w->eyes.lost;
    if (!all && !is_loaded_touched(w))
        return;
    w->eyes.lost = all;
    renew(w);
}

/* ---- looking ---- */

static void look_at(struct watch *w, struct diag_list *diags) {
    eyes_begin(&w->eyes);
    for (size_t i = 0; i < w->wanted.file_count; i++)
        eyes_watch(&w->eyes, w->wanted.files[i], diags);
    for (size_t i = 0; i < w->known.count; i++)
        for (size_t k = 0; k < w->known.items[i].inputs.count; k++)
            eyes_watch(&w->eyes, w->known.items[i].inputs.items[k], diags);
    for (size_t i = 0; i < w->session->templates.count; i++)
        eyes_watch(&w->eyes, w->session->templates.items[i].path, diags);
    for (size_t i = 0; i < w->session->styles.count; i++)
        eyes_watch(&w->eyes, w->session->styles.items[i].path, diags);
    for (size_t i = 0; i < SHARED_COUNT; i++)
        eyes_watch(&w->eyes, w->shared[i], diags);
}

/* A folder that could not be watched and now can: what happened in between is unknown. */
static void look(struct watch *w) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    look_at(w, &diags);
    w->eyes.lost |= w->eyes.blind < w->eyes.blind_before;
    diag_print(&diags, w->session->language, w->session->messages);
    arena_release(&arena);
}

static int patience_of(const struct watch *w) {
    if (eyes_saw_anything(&w->eyes) && run_clock() - w->eyes.first > LONGEST * 1000000LL)
        return 0;
    if (eyes_saw_anything(&w->eyes))
        return w->retry ? LOCKED_AGAIN : w->eyes.written ? QUIET_WRITTEN : QUIET_GONE;
    return w->retry ? LOCKED_AGAIN : w->eyes.blind > 0 ? BLIND_AGAIN : -1;
}

/* Until files changed and it has been quiet since; false: a signal came. */
static bool wait_for_edit(struct watch *w) {
    struct pollfd files[] = {{.fd = w->eyes.file, .events = POLLIN},
                             {.fd = stop_descriptor(), .events = POLLIN}};
    while (stop_signal() == 0 && !w->eyes.lost) {
        const int ready = poll(files, 2, patience_of(w));
        if (ready == 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
        if (ready > 0 && files[0].revents != 0)
            eyes_read(&w->eyes);
    }
    return stop_signal() == 0;
}

/* Editors leave other files in the folder as well. */
static bool is_anything_touched(const struct watch *w) {
    if (w->eyes.lost || w->retry)
        return true;
    for (size_t i = 0; i < w->wanted.file_count; i++)
        if (eyes_saw(&w->eyes, w->wanted.files[i]))
            return true;
    for (size_t i = 0; i < w->known.count; i++)
        if (is_touched(w, &w->known.items[i]))
            return true;
    return false;
}

static void watch_rounds(struct watch *w) {
    look(w);
    make_round(w);
    look(w);
    while (wait_for_edit(w)) {
        renew_if_touched(w);
        if (is_anything_touched(w))
            make_round(w);
        if (!w->retry)
            eyes_rest(&w->eyes);
        look(w);
    }
}

struct beleidspers_result beleidspers_watch(const struct beleidspers_options *options,
                                            const struct beleidspers_run *wanted,
                                            beleidspers_done *done, void *context) {
    struct watch w = {.options = options,
                      .wanted = *wanted,
                      .done_call = done,
                      .context = context,
                      .says = wanted->progress};
    w.wanted.progress = w.wanted.index = w.wanted.fail_fast = false;
    w.wanted.log = w.wanted.junit = w.wanted.github = w.wanted.gitlab = w.wanted.depfile = NULL;
    w.wanted.shard = w.wanted.shards = 0;
    if (w.wanted.job_seconds == 0)
        w.wanted.job_seconds = RUN_JOB_SECONDS; /* a limit asks for workers */
    const enum beleidspers_status status = renew(&w);
    if (w.session == NULL)
        return (struct beleidspers_result){.status = status};
    stop_open();
    if (eyes_start(&w.eyes, w.session))
        watch_rounds(&w);
    else
        w.last.status = BELEIDSPERS_MACHINE;
    stop_close();
    eyes_close(&w.eyes);
    arena_release(&w.arena);
    beleidspers_close(w.session);
    return (struct beleidspers_result){
        .status = w.last.status == BELEIDSPERS_MACHINE ? w.last.status : BELEIDSPERS_OK};
}
