/* What is kept from run to run, in the output folder: state.json, and beside it a copy of the last
 * good file of each pilot in .beleidspers/. It serves comparing alone: what a run makes never
 * depends on it, and losing it costs no more than the words about what changed.
 *
 *   state.json            hashes of all that each document was made of, what it took, its pilots
 *   state.K-N.json        the same of share K of N, for merge-reports
 *   .beleidspers/ID-*.xml the pilot as it was, named by the first half of its hash */
#ifndef BATCH_STATE_H
#define BATCH_STATE_H

#include "batch/run.h"

#define STATE_NAME         "state.json"
#define STATE_COPIES       ".beleidspers"
#define STATE_VERSION      1
#define STATE_SIZE_LIMIT   ((size_t)256 << 20) /* [bytes] */
#define STATE_INPUTS_LIMIT 100000              /* of one document */

struct kept_input {
    const char *file, *sha256;
};

/* A document as the last run that made it left it. */
struct kept_job {
    const char *name;             /* "dongen/eindverslag" */
    const char *path;             /* from the output folder on */
    const char *document;         /* "eindverslag" */
    const char *subject;          /* id of its pilot or programme */
    const char *template, *style; /* their hashes */
    size_t pages, bytes;
    int64_t microseconds;
    VEC(struct kept_input) inputs;
};

struct kept_pilot {
    const char *id, *name, *region, *file, *sha256;
    const char *change; /* what the last run found changed in it, in words; NULL: nothing */
};

/* Sets of hashes that all documents share. */
struct kept_shared {
    const char *program, *faces, *words; /* words: labels and schemas */
};

struct state {
    bool known; /* false: there was none, or it could not be read */
    struct kept_shared shared;
    VEC(struct kept_job) jobs;
    VEC(struct kept_pilot) pilots;
    struct seen job_names, pilot_ids;
};

/* Adds what a file says to the state; where there is something already, the newcomer is left out.
 * A file that is not there says nothing; one that is damaged is a warning. */
void state_read(struct state *state, struct arena *arena, const char *path,
                struct diag_list *diags);
struct kept_job *state_job(const struct state *state, const char *name); /* or NULL */
struct kept_pilot *state_pilot(const struct state *state, const char *id);
struct kept_job *state_add_job(struct state *state, struct arena *arena, const char *name);
struct kept_pilot *state_add_pilot(struct state *state, struct arena *arena, const char *id);
/* The whole as JSON, in the order of adding. */
void state_text(const struct state *state, struct text_builder *out);

/* The path of a copy in the output folder. */
const char *state_copy_path(struct arena *arena, const char *folder,
                            const struct kept_pilot *pilot);

/* A whole file; NULL: errno says why. */
char *state_read_file(struct arena *arena, const char *path, size_t *size);

#endif
