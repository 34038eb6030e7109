/* One document, from its file to its file. */
#include "batch/index.h"
#include "batch/run.h"

#include "base/path.h"

#include <errno.h>
#include <unistd.h>

/* A file that a programme names is looked for at the place that names it. */
static bool is_there(struct job *job) {
    if (job->task.asked.file == NULL || access(job->file, R_OK) == 0)
        return true;
    diag_report(&job->diags, PROGRAMME_FILE_MISSING, job->task.asked, job->file, strerror(errno));
    return false;
}

static void write_document(struct job *job, const char *folder, make_writing *writing,
                           void *context, struct arena *arena, struct outcome *outcome) {
    static const enum outcome_state states[] = {[OUTPUT_FAILED] = OUTCOME_FAILED,
                                                [OUTPUT_NEW] = OUTCOME_NEW,
                                                [OUTPUT_CHANGED] = OUTCOME_CHANGED,
                                                [OUTPUT_UNCHANGED] = OUTCOME_UNCHANGED};
    struct output_bytes bytes;
    if (!job_make(job, &bytes))
        return;
    outcome->bytes = bytes.size;
    outcome->state = OUTCOME_CHECKED;
    if (folder == NULL)
        return;
    if (writing != NULL)
        writing(context, outcome->path);
    const enum output_change change = job_write(job, outcome->path, bytes);
    outcome->state = states[change];
    if (job->session->thumbnails)
        thumbnail_write(job, arena, outcome->path, change, writing, context);
}

void make_document(struct beleidspers *session, const struct task *task, const char *folder,
                   make_writing *writing, void *context, struct arena *arena,
                   struct outcome *outcome) {
    struct job job;
    job_open(&job, session, task);
    outcome->state = OUTCOME_FAILED;
    if (is_there(&job) && job_read(&job) && job_model(&job) && job_compose(&job)) {
        if (folder != NULL)
            outcome->path = job_path(&job, arena, folder);
        if (job_layout(&job))
            write_document(&job, folder, writing, context, arena, outcome);
    }
    outcome_take(outcome, arena, &job);
    if (outcome->status != BELEIDSPERS_OK)
        outcome->state = OUTCOME_FAILED;
    job_drop(&job);
}
