/* Shares of a run for several machines. Every machine computes all shares from the same list, so
 * they agree without a word to each other. */
#include "batch/run.h"

#include <stdlib.h>

/* FNV-1a, with a last stir: its low bits alone are not even. */
static uint64_t hash(const char *name) {
    uint64_t h = 14695981039346656037u;
    for (; *name; name++)
        h = (h ^ (unsigned char)*name) * 1099511628211u;
    h ^= h >> 33;
    h *= 0xFF51AFD7ED558CCDu;
    return h ^ h >> 33;
}

struct weighed {
    const char *name;
    uint64_t cost;
    size_t number;
};

static int heavier(const void *left, const void *right) {
    const struct weighed *a = left, *b = right;
    if (a->cost != b->cost)
        return a->cost > b->cost ? -1 : 1;
    const int names = strcmp(a->name, b->name);
    return names != 0 ? names : (a->number > b->number) - (a->number < b->number);
}

/* What a job of unknown cost is taken for: the mean of the known. 0: none is known. */
static uint64_t usual(const struct shard_job *jobs, size_t count) {
    uint64_t sum = 0, known = 0;
    for (size_t i = 0; i < count; i++) {
        sum += jobs[i].cost;
        known += jobs[i].cost > 0;
    }
    return known > 0 ? sum / known + 1 : 0;
}

static unsigned lightest(const uint64_t *loads, unsigned shards) {
    unsigned best = 0;
    for (unsigned s = 1; s < shards; s++)
        if (loads[s] < loads[best])
            best = s;
    return best;
}

/* The heaviest first, each to who has least: at most a third above the best division. */
static void balance(struct arena *arena, const struct shard_job *jobs, size_t count,
                    uint64_t otherwise, unsigned shards, unsigned *shard_of) {
    struct weighed *order = ARENA_ARRAY(arena, struct weighed, count);
    uint64_t *loads = ARENA_ARRAY(arena, uint64_t, shards);
    for (size_t i = 0; i < count; i++)
        order[i] = (struct weighed){jobs[i].name, jobs[i].cost > 0 ? jobs[i].cost : otherwise, i};
    qsort(order, count, sizeof *order, heavier);
    for (size_t i = 0; i < count; i++) {
        const unsigned shard = lightest(loads, shards);
        loads[shard] += order[i].cost;
        shard_of[order[i].number] = shard + 1;
    }
}

void shard_assign(struct arena *arena, const struct shard_job *jobs, size_t count, unsigned shards,
                  unsigned *shard_of) {
    const uint64_t otherwise = usual(jobs, count);
    if (otherwise > 0) {
        balance(arena, jobs, count, otherwise, shards, shard_of);
        return;
    }
    for (size_t i = 0; i < count; i++)
        shard_of[i] = (unsigned)(hash(jobs[i].name) % shards) + 1;
}
