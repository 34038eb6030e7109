/* What each job took last time, for shards of equal length. A folder without a state file has no
 * costs, and shards go by the names of the jobs. */
#include "batch/state.h"

void costs_read(struct costs *costs, struct arena *arena, const char *folder) {
    struct diag_list unheard = {.arena = arena}; /* who reads it to compare says what is wrong */
    struct state state = {0};
    state_read(&state, arena, batch_path(arena, folder, STATE_NAME), &unheard);
    costs->jobs.count = 0;
    for (size_t i = 0; i < state.jobs.count; i++) {
        const struct kept_job *job = &state.jobs.items[i];
        const uint64_t cost = job->microseconds > 0 ? (uint64_t)job->microseconds : 0;
        bool is_new;
        seen_add(&costs->names, arena, seen_hash(SEEN_START, job->name), i, &is_new);
        *VEC_PUSH(arena, &costs->jobs) = (struct shard_job){job->name, cost};
    }
}

uint64_t cost_of(const struct costs *costs, const char *job) {
    const size_t *at = seen_find(&costs->names, seen_hash(SEEN_START, job));
    return at != NULL ? costs->jobs.items[*at].cost : 0;
}
