/* One run beside the one before it: why a document changed, and what changed in the data. */
#ifndef BATCH_HISTORY_H
#define BATCH_HISTORY_H

#include "batch/state.h"

#define HISTORY_CHANGES 8 /* told of one pilot; the rest is counted */

struct history {
    struct state was, is; /* the previous run, and this one as far as it is told */
    struct seen files;    /* hashed in this run: their numbers in `hashes` */
    VEC(struct kept_input) hashes;
};

/* Reads what the previous run left in the folder, if this run keeps a state at all. */
void history_open(struct run *run);
/* Before a job is told: gives its outcome causes and change. */
void history_job(struct run *run, struct outcome *outcome);
/* Writes the copies and the state. */
void history_close(struct run *run, struct diag_list *diags);

/* The states of the shards of a merged run, from the folders of their logs. */
void history_join(struct run *run, unsigned shards);

/* From the output folder on; NULL: no path, or one elsewhere. */
const char *history_path(const struct run *run, const struct outcome *outcome);

#endif
