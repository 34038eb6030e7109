#include "base/arena.h"
#include "base/bug.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(base, .timeout = 20);

Test(base, an_arena_hands_out_zeroed_aligned_memory_of_any_size) {
    struct arena arena = {0};
    for (size_t size = 0; size < 200000; size = size * 2 + 1) {
        char *bytes = arena_alloc(&arena, size);
        cr_expect_eq((uintptr_t)bytes % _Alignof(max_align_t), 0, "size %zu", size);
        for (size_t i = 0; i < size; i++)
            cr_assert_eq(bytes[i], 0, "size %zu byte %zu", size, i);
        if (size)
            memset(bytes, 0xA5, size);
    }
    arena_release(&arena);
    cr_expect_null(arena.head);
    cr_expect_eq(arena.used, 0);
}

Test(base, memory_given_out_again_after_a_reset_is_zeroed_again) {
    struct arena arena = {0};
    memset(arena_alloc(&arena, 100), 1, 100);
    struct arena_mark mark = arena_mark(&arena);
    memset(arena_alloc(&arena, 1000), 2, 1000);
    arena_reset(&arena, mark);
    char *again = arena_alloc(&arena, 1000);
    for (int i = 0; i < 1000; i++)
        cr_assert_eq(again[i], 0);
    arena_release(&arena);
}

Test(base, a_reset_keeps_what_is_older_than_the_mark_and_frees_the_rest) {
    struct arena arena = {0};
    char *kept = arena_string(&arena, "kept");
    struct arena_mark mark = arena_mark(&arena);
    size_t used = arena.used;
    for (int i = 0; i < 50; i++)
        arena_alloc(&arena, 50000);
    cr_expect_gt(arena.used, 50 * 50000);
    arena_reset(&arena, mark);
    cr_expect_eq(arena.used, used);
    cr_expect_str_eq(kept, "kept");
    arena_release(&arena);
}

Test(base, an_empty_arena_can_be_marked_and_reset) {
    struct arena arena = {0};
    struct arena_mark mark = arena_mark(&arena);
    arena_alloc(&arena, 10);
    arena_reset(&arena, mark);
    cr_expect_null(arena.head);
    cr_expect_eq(arena.used, 0);
}

Test(base, strings_copies_and_formats_live_in_the_arena) {
    struct arena arena = {0};
    char *cut = arena_string_n(&arena, "gemeente", 3);
    char *formatted = arena_format(&arena, "%s %d%%", "doel", 44);
    int number = 7, *copy = arena_copy(&arena, &number, sizeof number);
    cr_expect_str_eq(cut, "gem");
    cr_expect_str_eq(formatted, "doel 44%");
    cr_expect_eq(*copy, 7);
    arena_release(&arena);
}

struct pair {
    int a, b;
};

Test(base, a_vector_grows_and_its_new_items_are_zeroed) {
    struct arena arena = {0};
    VEC(struct pair) pairs = {0};
    for (int i = 0; i < 10000; i++) {
        cr_assert_eq(VEC_PUSH(&arena, &pairs)->b, 0);
        pairs.items[i].a = i;
        pairs.items[i].b = -i;
    }
    pairs.count--;
    cr_expect_eq(VEC_PUSH(&arena, &pairs)->a, 0, "also where an item was taken off");
    for (int i = 0; i < 9999; i++)
        cr_assert_eq(pairs.items[i].a, i);
    arena_release(&arena);
}

static void fill_past_the_limit(void) {
    struct arena arena = {.limit = (size_t)1 << 20};
    for (int i = 0; i < 1000; i++)
        arena_alloc(&arena, 10000);
}

static void ask_for_the_impossible(void) {
    struct arena arena = {0};
    volatile size_t size = SIZE_MAX - 10;
    arena_alloc(&arena, size);
}

static void call_bug(void) {
    BUG("said so");
}

static void fail_a_bug_if(void) {
    BUG_IF(1 + 1 == 2, "said so");
}

static int status_of(void (*function)(void)) {
    int status = 0;
    pid_t child = fork();
    cr_assert_geq(child, 0);
    if (child == 0) {
        cr_assert_not_null(freopen("/dev/null", "w", stderr));
        function();
        _exit(0);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    return status;
}

Test(base, an_arena_past_its_limit_ends_the_process_with_status_3) {
    int status = status_of(fill_past_the_limit);
    cr_assert(WIFEXITED(status));
    cr_expect_eq(WEXITSTATUS(status), 3);
}

Test(base, a_size_that_no_machine_has_ends_the_process_with_status_3) {
    int status = status_of(ask_for_the_impossible);
    cr_assert(WIFEXITED(status));
    cr_expect_eq(WEXITSTATUS(status), 3);
}

Test(base, a_bug_aborts) {
    void (*const functions[])(void) = {call_bug, fail_a_bug_if};
    for (size_t i = 0; i < 2; i++) {
        int status = status_of(functions[i]);
        cr_assert(WIFSIGNALED(status), "case %zu", i);
        cr_expect_eq(WTERMSIG(status), SIGABRT);
    }
}

Test(base, an_adopted_arena_stays_where_it_is_and_grows_on_in_its_new_owner) {
    struct arena arena = {0}, other = {0};
    const char *older = arena_string(&arena, "older");
    VEC(struct pair) pairs = {0};
    for (int i = 0; i < 20000; i++)
        VEC_PUSH(&other, &pairs)->a = i;
    const struct pair *const place = pairs.items;
    const size_t used = arena.used + other.used;
    arena_adopt(&arena, &other);
    cr_expect_null(other.head);
    cr_expect_eq(other.used, 0);
    cr_expect_eq(arena.used, used);
    cr_expect_eq(pairs.items, place);
    for (int i = 20000; i < 100000; i++)
        VEC_PUSH(&arena, &pairs)->a = i;
    for (int i = 0; i < 100000; i++)
        cr_assert_eq(pairs.items[i].a, i);
    cr_expect_str_eq(older, "older");
    arena_adopt(&arena, &other); /* nothing to take over */
    arena_release(&arena);
    cr_expect_eq(arena.used, 0);
}

Test(base, a_trimmed_vector_keeps_its_items_and_gives_back_the_rest) {
    struct arena arena = {0};
    VEC(struct pair) pairs = {0};
    for (int i = 0; i < 40000; i++)
        VEC_PUSH(&arena, &pairs)->a = i;
    const size_t used = arena.used;
    pairs.count = 20000;
    VEC_TRIM(&arena, &pairs);
    cr_expect_leq(arena.used, used);
    for (int i = 0; i < 20000; i++)
        cr_assert_eq(pairs.items[i].a, i);
    VEC_PUSH(&arena, &pairs)->a = 7; /* and may grow again */
    cr_expect_eq(pairs.items[20000].a, 7);
    arena_release(&arena);
    cr_expect_eq(arena.used, 0);
}
