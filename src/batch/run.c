/* A run from its files to its reports. */
#include "batch/run.h"

#include "batch/history.h"

#include "base/path.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

int64_t run_clock(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* ---- before any job ---- */

static void say_before(struct run *run, struct diag_list *diags) {
    diag_sort(diags);
    outcome_say(&run->before, &run->arena, run->session->language, diags);
}

/* A file that asks for nothing, because of its faults, counts as a document that failed. */
static void expand_file(struct run *run, const char *file) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena,
                              .warnings_are_errors = run->session->options.warnings_are_errors,
                              .remarks = run->session->options.remarks};
    const size_t before = run->list.tasks.count;
    tasks_expand(run->session, &run->arena, file, &run->list, &diags);
    run->sum.documents += run->list.tasks.count == before && diag_has_errors(&diags);
    if (run->list.tasks.count > RUN_JOBS) {
        run->list.tasks.count = RUN_JOBS;
        diag_report(&diags, RUN_TOO_LARGE, (struct place){.file = file},
                    arena_format(&arena, "%d", RUN_JOBS));
    }
    say_before(run, &diags);
    arena_release(&arena);
}

/* The file's name without folders and ending, and the document: machines may have the files in
 * different folders and must still agree. */
static const char *job_name(struct arena *arena, const struct task *task) {
    const char *name = path_name(task->file), *dot = strrchr(name, '.');
    const size_t size = dot != NULL && dot > name ? (size_t)(dot - name) : strlen(name);
    return arena_format(arena, "%.*s/%s", (int)size, name, template_document(task->template));
}

/* Names are numbered where they come more than once: "dongen/eindverslag~2". */
static void name_jobs(struct run *run) {
    struct seen names = {0};
    for (size_t i = 0; i < run->outcomes.count; i++) {
        struct outcome *outcome = &run->outcomes.items[i];
        bool is_new;
        size_t *times =
            seen_add(&names, &run->arena, seen_hash(SEEN_START, outcome->job), 1, &is_new);
        if (!is_new)
            outcome->job = arena_format(&run->arena, "%s~%zu", outcome->job, ++*times);
    }
}

/* A document that is asked for twice, by its own file and by a programme, is made once. */
static void drop_repeated(struct run *run) {
    struct task_list *list = &run->list;
    struct seen seen = {0};
    size_t kept = 0;
    for (size_t i = 0; i < list->tasks.count; i++) {
        const struct task *task = &list->tasks.items[i];
        const struct arena_mark mark = arena_mark(&run->arena);
        struct stat file;
        bool is_new;
        const char *key = stat(task->file, &file) == 0
                              ? arena_format(&run->arena, "%ju:%ju", (uintmax_t)file.st_dev,
                                             (uintmax_t)file.st_ino)
                              : task->file;
        const uint64_t hash =
            seen_hash(seen_hash(seen_hash(SEEN_START, key), task->template_path), task->style_path);
        arena_reset(&run->arena, mark);
        seen_add(&seen, &run->arena, hash, i, &is_new);
        if (is_new)
            list->tasks.items[kept++] = *task;
    }
    list->tasks.count = kept;
}

static void list_jobs(struct run *run) {
    drop_repeated(run);
    for (size_t i = 0; i < run->list.tasks.count; i++) {
        const struct task *task = &run->list.tasks.items[i];
        struct outcome *outcome = VEC_PUSH(&run->arena, &run->outcomes);
        outcome->number = i;
        outcome->file = task->file;
        outcome->document = template_document(task->template);
        outcome->programme = template_of_programme(task->template);
        outcome->job = job_name(&run->arena, task);
    }
    name_jobs(run);
}

static void take_share(struct run *run) {
    const size_t count = run->outcomes.count;
    const unsigned shards = run->wanted.shards > 1 ? run->wanted.shards : 1;
    unsigned *shard_of = ARENA_ARRAY(&run->arena, unsigned, count);
    struct shard_job *jobs = ARENA_ARRAY(&run->arena, struct shard_job, count);
    struct costs costs = {0};
    if (shards > 1 && run->wanted.folder != NULL)
        costs_read(&costs, &run->arena, run->wanted.folder);
    for (size_t i = 0; i < count; i++)
        jobs[i] = (struct shard_job){run->outcomes.items[i].job,
                                     cost_of(&costs, run->outcomes.items[i].job)};
    if (shards > 1)
        shard_assign(&run->arena, jobs, count, shards, shard_of);
    for (size_t i = 0; i < count; i++)
        if (shards == 1 || shard_of[i] == run->wanted.shard)
            *VEC_PUSH(&run->arena, &run->mine) = i;
}

static void choose_workers(struct run *run) {
    struct beleidspers_run *wanted = &run->wanted;
    const bool limited = wanted->job_seconds > 0 || wanted->job_megabytes > 0;
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t workers = wanted->workers;
    if (workers == 0)
        workers = run->mine.count > 1 && processors > 0 ? (size_t)processors : 1;
    if (workers > run->mine.count)
        workers = run->mine.count;
    if (workers > RUN_WORKERS)
        workers = RUN_WORKERS;
    run->workers = workers > 1 || (limited && workers > 0) ? workers : 0;
    if (wanted->job_seconds == 0)
        wanted->job_seconds = RUN_JOB_SECONDS;
    if (wanted->job_megabytes == 0)
        wanted->job_megabytes = RUN_JOB_MEGABYTE;
}

/* What would be loaded by the first document of each worker. */
static void warm(struct run *run) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    for (size_t i = 0; i < run->outcomes.count; i++)
        if (!run->outcomes.items[i].programme) {
            batch_vocabulary(run->session, /*programme*/ false, &diags);
            break;
        }
    say_before(run, &diags);
    arena_release(&arena);
}

/* ---- the jobs ---- */

bool run_next(struct run *run, size_t *number) {
    if (run->halted || stop_signal() != 0 || run->begun == run->mine.count)
        return false;
    *number = run->mine.items[run->begun++];
    return true;
}

static void tell_finished(struct run *run) {
    while (run->finished < run->mine.count) {
        struct outcome *outcome = &run->outcomes.items[run->mine.items[run->finished]];
        if (outcome->state == OUTCOME_PENDING)
            return;
        run->finished++;
        history_job(run, outcome);
        tell_job(run, outcome);
    }
}

void run_done(struct run *run, size_t number) {
    const struct outcome *outcome = &run->outcomes.items[number];
    const bool failed = outcome->state == OUTCOME_FAILED || outcome->state == OUTCOME_STOPPED;
    run->done++;
    run->failed += failed;
    if (failed && run->wanted.fail_fast)
        run->halted = true;
    tell_finished(run);
    progress_show(run);
}

static void run_here(struct run *run) {
    size_t number;
    while (run_next(run, &number)) {
        make_document(run->session, &run->list.tasks.items[number], run->wanted.folder, NULL, NULL,
                      &run->arena, &run->outcomes.items[number]);
        run_done(run, number);
    }
}

static void skip_rest(struct run *run) {
    for (size_t i = run->finished; i < run->mine.count; i++) {
        struct outcome *outcome = &run->outcomes.items[run->mine.items[i]];
        if (outcome->state == OUTCOME_PENDING)
            outcome->state = OUTCOME_SKIPPED;
    }
    tell_finished(run);
}

static void do_jobs(struct run *run) {
    stop_open();
    tell_begin(run);
    if (run->workers > 0)
        pool_run(run);
    else
        run_here(run);
    run->sum.signal = stop_signal();
    skip_rest(run);
    stop_close();
}

/* False: another run has the folder. */
static bool begin(struct run *run, struct lock *lock) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    const enum lock_outcome taken = run->wanted.folder != NULL
                                        ? lock_take(lock, &run->arena, run->wanted.folder,
                                                    run->wanted.shard, run->wanted.shards, &diags)
                                        : LOCK_UNGUARDED;
    say_before(run, &diags);
    arena_release(&arena);
    return taken != LOCK_HELD;
}

void run_plan(struct run *run) {
    for (size_t i = 0; i < run->wanted.file_count; i++)
        expand_file(run, run->wanted.files[i]);
    list_jobs(run);
}

void run_perform(struct run *run) {
    struct lock lock = {.file = {-1, -1}};
    choose_workers(run);
    warm(run);
    if (begin(run, &lock)) {
        history_open(run);
        do_jobs(run);
        tell_end(run);
    } else {
        tell_before(run);
        run->sum.skipped = run->mine.count;
        run->sum.documents += run->mine.count;
    }
    if (run->wanted.folder != NULL)
        lock_drop(&lock);
}

struct beleidspers_result beleidspers_run(struct beleidspers *session,
                                          const struct beleidspers_run *wanted,
                                          beleidspers_done *done, void *context) {
    struct run run = {.session = session,
                      .wanted = *wanted,
                      .done_call = done,
                      .context = context,
                      .started = run_clock()};
    session->want_inputs = wanted->depfile != NULL || wanted->folder != NULL;
    session->thumbnails = wanted->index;
    run_plan(&run);
    take_share(&run);
    session->want_hashes = wanted->folder != NULL && (run.outcomes.count > 1 || wanted->index);
    run_perform(&run);
    if (run.before.status > run.sum.status)
        run.sum.status = run.before.status;
    arena_release(&run.arena);
    return run.sum;
}

/* One file in this process: for who embeds the program. */
struct beleidspers_result beleidspers_build(struct beleidspers *session, const char *file,
                                            const char *folder, beleidspers_done *done,
                                            void *context) {
    char *files[] = {(char *)(uintptr_t)file};
    const struct beleidspers_run run = {
        .files = files, .file_count = 1, .folder = folder, .workers = 1};
    return beleidspers_run(session, &run, done, context);
}

struct beleidspers_result beleidspers_check(struct beleidspers *session, const char *file) {
    return beleidspers_build(session, file, NULL, NULL, NULL);
}
