#include "base/arena.h"

#include "base/bug.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef ARENA_EACH
#define ARENA_EACH 0 /* 1: a block per allocation, so that AddressSanitizer sees overflows */
#endif
#ifndef ARENA_FILL
#define ARENA_FILL 0 /* 1: released memory becomes 0xDD, so that use after release shows */
#endif

#define BLOCK_SIZE  ((size_t)64 << 10)
#define LARGE_SIZE  (BLOCK_SIZE / 2)
#define ALIGNMENT   _Alignof(max_align_t)
#define ALIGNED(n)  (((n) + ALIGNMENT - 1) & ~(ALIGNMENT - 1))
#define SIZE_SANITY (SIZE_MAX / 4)

struct arena_block {
    struct arena_block *below, *above;
    size_t used, capacity; /* of bytes */
    _Alignas(max_align_t) char bytes[];
};

static _Noreturn void out_of_memory(const char *why, size_t size) {
    fprintf(stderr, "beleidspers: %s at %zu MB of one document\n", why, size >> 20);
    fflush(stderr);
    _exit(3);
}

static void push_block(struct arena *arena, size_t capacity) {
    if (arena->limit && (capacity > arena->limit || arena->used > arena->limit - capacity))
        out_of_memory("memory limit reached", arena->used);
    struct arena_block *block = arena->spare;
    if (block && block->capacity >= capacity) {
        arena->spare = NULL;
        capacity = block->capacity;
    } else {
        block = malloc(sizeof *block + capacity);
    }
    if (!block)
        out_of_memory("out of memory", arena->used);
    block->below = arena->head;
    block->above = NULL;
    if (arena->head)
        arena->head->above = block;
    block->used = 0;
    block->capacity = capacity;
    arena->head = block;
    arena->used += capacity;
}

static void pop_block(struct arena *arena) {
    struct arena_block *block = arena->head;
    arena->head = block->below;
    if (arena->head)
        arena->head->above = NULL;
    if (ARENA_FILL)
        memset(block->bytes, 0xDD, block->capacity);
    if (!arena->spare && !ARENA_EACH && block->capacity == BLOCK_SIZE)
        arena->spare = block;
    else
        free(block);
}

static void *take(struct arena *arena, size_t size) {
    if (size > SIZE_SANITY)
        out_of_memory("out of memory", arena->used);
    size_t aligned = ALIGNED(size ? size : 1);
    if (ARENA_EACH)
        push_block(arena, size);
    else if (!arena->head || arena->head->capacity - arena->head->used < aligned)
        push_block(arena, aligned > LARGE_SIZE ? aligned : BLOCK_SIZE);
    struct arena_block *block = arena->head;
    char *bytes = block->bytes + block->used;
    block->used += ARENA_EACH ? size : aligned;
    return bytes;
}

void *arena_alloc(struct arena *arena, size_t size) {
    return memset(take(arena, size), 0, size);
}

void *arena_copy(struct arena *arena, const void *bytes, size_t size) {
    void *copy = take(arena, size);
    return size ? memcpy(copy, bytes, size) : copy;
}

char *arena_string(struct arena *arena, const char *string) {
    return arena_copy(arena, string, strlen(string) + 1);
}

char *arena_string_n(struct arena *arena, const char *bytes, size_t size) {
    char *copy = arena_alloc(arena, size + 1);
    if (size)
        memcpy(copy, bytes, size);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...) {
    BUG_IF(!format, "no format"); /* also tells gcc what UBSan makes it doubt */
    va_list list;
    va_start(list, format);
    int size = vsnprintf(NULL, 0, format, list);
    va_end(list);
    BUG_IF(size < 0, "a format that printf refuses");
    char *out = arena_alloc(arena, (size_t)size + 1);
    va_start(list, format);
    vsnprintf(out, (size_t)size + 1, format, list);
    va_end(list);
    return out;
}

struct arena_mark arena_mark(const struct arena *arena) {
    const struct arena_block *head = arena->head;
    return (struct arena_mark){arena->head, head ? head->used : 0, arena->used};
}

void arena_reset(struct arena *arena, struct arena_mark mark) {
    while (arena->head && arena->head != mark.head)
        pop_block(arena);
    BUG_IF(arena->head != mark.head, "reset to a mark that is no longer there");
    arena->used = mark.used;
    if (!arena->head)
        return;
    if (ARENA_FILL)
        memset(arena->head->bytes + mark.head_used, 0xDD, arena->head->used - mark.head_used);
    arena->head->used = mark.head_used;
}

void arena_release(struct arena *arena) {
    while (arena->head)
        pop_block(arena);
    free(arena->spare);
    arena->spare = NULL;
    arena->used = 0;
}

void arena_adopt(struct arena *arena, struct arena *other) {
    struct arena_block *bottom = other->head;
    while (bottom && bottom->below)
        bottom = bottom->below;
    if (bottom) {
        bottom->below = arena->head;
        if (arena->head)
            arena->head->above = bottom;
        arena->head = other->head;
        arena->used += other->used;
    }
    free(other->spare);
    *other = (struct arena){.limit = other->limit};
}

/* A large array has a block of its own: that block changes instead of leaving a copy behind. */
static void *resize_block(struct arena *arena, void *items, size_t size) {
    struct arena_block *block =
        (struct arena_block *)(void *)((char *)items - offsetof(struct arena_block, bytes));
    const size_t added = ALIGNED(size) - block->capacity; /* less than none when it shrinks */
    const size_t used = arena->used + added;
    if (arena->limit && ALIGNED(size) > block->capacity && used > arena->limit)
        out_of_memory("memory limit reached", arena->used);
    block = realloc(block, sizeof *block + ALIGNED(size));
    if (!block)
        out_of_memory("out of memory", arena->used);
    block->used = block->capacity = ALIGNED(size);
    if (block->below)
        block->below->above = block;
    if (block->above)
        block->above->below = block;
    else
        arena->head = block;
    arena->used = used;
    return block->bytes;
}

static void *grown(struct arena *arena, void *items, size_t old_size, size_t size) {
    if (!ARENA_EACH && ALIGNED(old_size) > BLOCK_SIZE) /* fits in no shared block */
        return resize_block(arena, items, size);
    void *copy = take(arena, size);
    return old_size ? memcpy(copy, items, old_size) : copy;
}

void *arena_enlarge(struct arena *arena, void *items, size_t *capacity, size_t size) {
    const size_t count = *capacity, larger = count ? count * 2 : 8;
    if (larger > SIZE_SANITY / size)
        out_of_memory("out of memory", arena->used);
    *capacity = larger;
    return grown(arena, items, count * size, larger * size);
}

void *arena_trim(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size) {
    const size_t kept = ALIGNED(count * size);
    if (ARENA_EACH || ALIGNED(*capacity * size) <= BLOCK_SIZE || kept <= BLOCK_SIZE)
        return items;
    *capacity = count;
    return resize_block(arena, items, count * size);
}
