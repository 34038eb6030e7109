/* Insides of a run: one call of `build` or `check` over any number of files.
 *
 *   files ──tasks──▶ tasks ──shard──▶ those of this machine ──pool or this process──▶ outcomes
 *                                                                   │ in the order of the jobs
 *                                                        text, JSON, annotations; then JUnit,
 *                                                        code quality, dependencies, summary
 *
 * Everything that documents share is loaded before the first worker is forked. A worker takes one
 * job after the other; when it crashes, or is stopped for its time or memory, that costs the job it
 * was at, and another worker takes its place. */
#ifndef BATCH_RUN_H
#define BATCH_RUN_H

#include "batch/batch.h"
#include "batch/outcome.h"

#include <sys/types.h>

#define RUN_WORKERS      256         /* of one run */
#define RUN_JOBS         1000000     /* of one run, all shards together */
#define RUN_JOB_SECONDS  300         /* for a worker's job, when nothing is said */
#define RUN_JOB_MEGABYTE 2048        /* for a worker, when nothing is said */
#define RUN_FRAME_LIMIT  (64u << 20) /* what a worker may say of one job [bytes] */

/* What came by before, by its hash. */
struct seen_slot {
    uint64_t key; /* 0: free */
    size_t value;
};
struct seen {
    struct seen_slot *slots;
    size_t count, capacity;
};
#define SEEN_START ((uint64_t)14695981039346656037u)

struct run {
    struct beleidspers *session;
    struct beleidspers_run wanted;
    struct arena arena; /* as long as the run */
    struct task_list list;
    VEC(struct outcome) outcomes; /* of every task, in their order */
    VEC(size_t) mine;             /* numbers of the tasks of this shard, ascending */
    size_t workers;               /* 0: this process does the work */
    size_t begun, finished;       /* of `mine`: taken from the front; told, in order */
    size_t done, failed;          /* in any order */
    bool halted;                  /* nothing more is begun */
    struct outcome before;        /* what was said before any job: its messages and status */
    struct beleidspers_result sum;
    size_t states[OUTCOME_STATES];
    int64_t started, ended; /* [ns] */
    beleidspers_done *done_call;
    void *context;
    FILE *log;               /* of JSON lines; NULL: none */
    struct seen paths;       /* written in this run, with the number of the job */
    struct seen said;        /* messages printed: what documents of a file say alike is said once */
    size_t told;             /* messages of `before` */
    struct history *history; /* NULL: nothing is kept from run to run */
    bool passing;            /* nothing is to be kept: somebody is at work */
};

/* run.c: a run is planned (its tasks, and an outcome for each), given its share in `mine`, and
 * performed. */
void run_plan(struct run *run);
void run_perform(struct run *run);
bool run_next(struct run *run, size_t *number); /* the job to begin now; false: none */
/* A job is done; tells it and those that waited for it. */
void run_done(struct run *run, size_t number);
int64_t run_clock(void); /* [ns] */

/* make.c: one document from file to file. `writing` is called when its path is known. */
typedef void make_writing(void *context, const char *path);
void make_document(struct beleidspers *session, const struct task *task, const char *folder,
                   make_writing *writing, void *context, struct arena *arena,
                   struct outcome *outcome);

/* pool.c: the parent's side of the workers. */
void pool_run(struct run *run);

/* worker.c: the worker's side. Reads numbers of jobs, makes them and answers with frames, until
 * there are no more; never returns. */
enum frame_kind { FRAME_WRITING, FRAME_DONE };
struct frame {
    uint32_t size; /* of what follows: a path, or an outcome [bytes] */
    uint32_t kind;
};
_Noreturn void worker_run(const struct run *run, int requests, int answers);

/* stop.c: the signals that ask a run to end. They are caught between the two calls. */
void stop_open(void);
void stop_close(void);
int stop_signal(void);     /* 0: none came */
int stop_descriptor(void); /* readable once a signal came */
bool stop_insists(void);   /* a second one came */

/* progress.c: one line on a terminal, none elsewhere. */
void progress_show(const struct run *run);
void progress_hide(void);

/* lock.c: two runs do not write into one folder. */
enum lock_outcome { LOCK_TAKEN, LOCK_UNGUARDED, LOCK_HELD };
struct lock {
    const char *path[2]; /* of the lock files; NULL: none was needed or possible */
    int file[2];
    const char *made; /* the folder, when it was made for the lock */
};
/* LOCK_HELD: reported by whom. LOCK_UNGUARDED: the folder takes no lock (read-only, say). */
enum lock_outcome lock_take(struct lock *lock, struct arena *arena, const char *folder,
                            unsigned shard, unsigned shards, struct diag_list *diags);
void lock_drop(struct lock *lock);

/* shard.c: which jobs are those of shard K of N (from 1): by their names alone, or balanced when
 * costs are known. */
struct shard_job {
    const char *name;
    uint64_t cost; /* 0: unknown */
};
void shard_assign(struct arena *arena, const struct shard_job *jobs, size_t count, unsigned shards,
                  unsigned *shard_of);

/* cost.c: what each job took in the previous run. */
struct costs {
    VEC(struct shard_job) jobs;
    struct seen names;
};
void costs_read(struct costs *costs, struct arena *arena, const char *folder);
uint64_t cost_of(const struct costs *costs, const char *job); /* 0: unknown */

/* depfile.c */
void depfile_write(struct run *run, const char *path, struct diag_list *diags);

/* seen.c: what came by before, by its hash. */
uint64_t seen_hash(uint64_t start, const char *text); /* FNV-1a; NULL is no text */
uint64_t seen_message(const struct message *message); /* its place and words */
/* The value of the key: the one it was added with when it is new, which *is_new tells. */
size_t *seen_add(struct seen *seen, struct arena *arena, uint64_t key, size_t value, bool *is_new);
const size_t *seen_find(const struct seen *seen, uint64_t key); /* NULL: it did not come by */

/* tell.c: jobs as they are told, in order; the sum of a run, and its reports. */
void tell_begin(struct run *run);
void tell_before(struct run *run); /* what run->before has to say, and was not yet told */
void tell_job(struct run *run, struct outcome *outcome);
void tell_end(struct run *run);

/* ---- reports: all made of outcomes alone, so that those of shards can be joined ---- */

/* report_json.c: the log, an event a line. */
void json_open(struct run *run, struct diag_list *diags);
void json_messages(struct run *run, const struct outcome *outcome, bool of_job);
void json_job(struct run *run, const struct outcome *outcome);
void json_close(struct run *run, struct diag_list *diags);

/* report_junit.c, report_annotations.c: whole files, at the end. */
void junit_write(struct run *run, const char *path, struct diag_list *diags);
void github_write(struct run *run, const char *path, struct diag_list *diags);
void gitlab_write(struct run *run, const char *path, struct diag_list *diags);
/* The text of a report to a file, or to standard output for "-". */
void report_file(const char *path, const struct text_builder *text, struct diag_list *diags);

/* Escapes, for tests as well. `property`: of an annotation's file and title, else its text. */
void junit_append(struct text_builder *out, const char *text);
void github_append(struct text_builder *out, const char *text, bool property);

#endif
