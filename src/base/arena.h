/* Memory with a lifetime instead of an owner.
 *
 * An arena hands out zeroed blocks and gives all of them back at once. There are three lifetimes
 * and no others: session (faces, schemas, templates), document (elements, model, tree, pages) and
 * call (between arena_mark and arena_reset). Nothing in an arena has a destructor.
 *
 * Allocation cannot fail: exhaustion, or an arena that grows past its limit, ends the process with
 * a message and status 3 (in a worker process that costs one document). A zeroed struct is an
 * empty, unlimited arena. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

struct arena_block;

struct arena {
    struct arena_block *head;
    struct arena_block *spare; /* kept when a reset empties it */
    size_t used;               /* all blocks together [bytes] */
    size_t limit;              /* 0: no limit [bytes] */
};

struct arena_mark {
    struct arena_block *head;
    size_t head_used, used;
};

void *arena_alloc(struct arena *arena, size_t size);
void *arena_copy(struct arena *arena, const void *bytes, size_t size);
char *arena_string(struct arena *arena, const char *string);
char *arena_string_n(struct arena *arena, const char *bytes, size_t size);
/* printf into the arena; %s, %d, %zu and the like, never %f (see number_text.h). */
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct arena_mark arena_mark(const struct arena *arena);
void arena_reset(struct arena *arena, struct arena_mark mark);
void arena_release(struct arena *arena);
/* Hands all that `other` holds to `arena`; `other` is empty afterwards. Nothing moves. */
void arena_adopt(struct arena *arena, struct arena *other);

#define ARENA_NEW(arena, type)          ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (count)))

/* A growing array in an arena. `VEC(struct line) lines = {0};` is empty and valid;
 * VEC_PUSH makes room for one zeroed item at the end and yields a pointer to it. */
#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count, capacity;                                                                    \
    }
#define VEC_PUSH(arena, vec)                                                                       \
    ((vec)->items =                                                                                \
         arena_grow((arena), (vec)->items, (vec)->count, &(vec)->capacity, sizeof *(vec)->items),  \
     &(vec)->items[(vec)->count++])

/* A larger array with the same items; what is new in it is not zeroed. */
void *arena_enlarge(struct arena *arena, void *items, size_t *capacity, size_t size);

/* Gives back the room after the items of a large array that grows no more. */
void *arena_trim(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);
#define VEC_TRIM(arena, vec)                                                                       \
    ((vec)->items =                                                                                \
         arena_trim((arena), (vec)->items, (vec)->count, &(vec)->capacity, sizeof *(vec)->items))

/* Makes room for item number `count` and zeroes it. Used through VEC_PUSH: inline, for text makes
 * millions of items. */
static inline void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                               size_t size) {
    if (count == *capacity)
        items = arena_enlarge(arena, items, capacity, size);
    memset((char *)items + count * size, 0, size);
    return items;
}

#endif
