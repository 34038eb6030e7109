#include "batch/state.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

static struct arena arena;
static struct diag_list diags;
static char path[] = "/tmp/beleidspers-state-XXXXXX";

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
    close(mkstemp(path));
}

static void tear_down(void) {
    unlink(path);
    arena_release(&arena);
}

TestSuite(batch_state, .init = set_up, .fini = tear_down);

#define HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static struct state read_text(const char *text) {
    struct state state = {0};
    FILE *out = fopen(path, "wb");
    fwrite(text, 1, strlen(text), out);
    fclose(out);
    state_read(&state, &arena, path, &diags);
    return state;
}

static const char *example(void) {
    struct state state = {.shared = {HASH, HASH, NULL}};
    struct text_builder text = {.arena = &arena};
    for (int i = 0; i < 200; i++) {
        struct kept_job *job =
            state_add_job(&state, &arena, arena_format(&arena, "pilot-%d/eindverslag", i));
        job->path = "pilot/eindverslag.pdf";
        job->document = "eindverslag";
        job->subject = i % 2 ? "pilot" : NULL;
        job->pages = (size_t)i;
        job->bytes = 123456;
        job->microseconds = 1000 * i;
        job->template = HASH;
        *VEC_PUSH(&arena, &job->inputs) = (struct kept_input){"pilot.xml", HASH};
    }
    struct kept_pilot *pilot = state_add_pilot(&state, &arena, "pilot");
    *pilot = (struct kept_pilot){.id = "pilot", .name = "‘Eén’ \"pilot\"", .sha256 = HASH};
    state_text(&state, &text);
    return text_string(&text);
}

Test(batch_state, what_is_written_is_read) {
    const char *text = example();
    const struct state state = read_text(text);
    struct text_builder again = {.arena = &arena};
    cr_assert(state.known);
    cr_expect_eq(diags.count, 0);
    cr_expect_eq(state_job(&state, "pilot-7/eindverslag")->microseconds, 7000);
    cr_expect_null(state_job(&state, "pilot-200/eindverslag"));
    cr_expect_str_eq(state_pilot(&state, "pilot")->name, "‘Eén’ \"pilot\"");
    state_text(&state, &again);
    cr_expect_str_eq(text_string(&again), text);
}

Test(batch_state, what_is_not_there_says_nothing) {
    struct state state = {0};
    state_read(&state, &arena, "/nergens/state.json", &diags);
    cr_expect_not(state.known);
    cr_expect_eq(diags.count, 0);
}

#define PILOT(id, hash)                                                                            \
    "{\"version\":1,\"jobs\":[],\"pilots\":[{\"id\":\"" id "\",\"sha256\":\"" hash "\"}]}"
#define JOB(path) "{\"version\":1,\"pilots\":[],\"jobs\":[{\"name\":\"a\",\"path\":\"" path "\"}]}"

Test(batch_state, what_is_no_state_is_a_warning_and_takes_nothing) {
    static const char *const wrong[] = {"",
                                        "[]",
                                        "{}",
                                        "{\"version\":1}",
                                        "{\"version\":2,\"jobs\":[],\"pilots\":[]}",
                                        "{\"version\":1,\"jobs\":{},\"pilots\":[]}",
                                        "{\"version\":1,\"jobs\":[7],\"pilots\":[]}",
                                        JOB("../../etc/passwd"),
                                        JOB("/etc/passwd"),
                                        PILOT("a/../b", HASH),
                                        PILOT("..", HASH),
                                        PILOT("", HASH),
                                        PILOT("a", "../../../etc/passwd"),
                                        PILOT("a", "")};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const struct state state = read_text(wrong[i]);
        cr_expect_not(state.known, "%s", wrong[i]);
        cr_expect_eq(state.jobs.count + state.pilots.count, 0, "%s", wrong[i]);
        cr_expect_eq(diags.count, i + 1, "%s", wrong[i]);
    }
    cr_expect_eq(diags.total[DIAG_WARNING], diags.count);
}

Test(batch_state, half_a_state_is_none) {
    const char *text = example();
    const size_t size = strlen(text) - 1; /* the line end may go */
    for (size_t cut = 0; cut < size; cut += 97) {
        const struct state state = read_text(arena_string_n(&arena, text, cut));
        cr_expect_not(state.known, "cut at %zu", cut);
    }
}

Test(batch_state, who_comes_twice_is_taken_once) {
    struct state state = {0};
    cr_expect_not_null(state_add_job(&state, &arena, "a"));
    cr_expect_null(state_add_job(&state, &arena, "a"));
    cr_expect_eq(state.jobs.count, 1);
}

Test(batch_state, costs_come_from_it) {
    struct costs costs = {0};
    char folder[] = "/tmp/beleidspers-costs-XXXXXX";
    cr_assert_not_null(mkdtemp(folder));
    const char *file = arena_format(&arena, "%s/" STATE_NAME, folder);
    FILE *out = fopen(file, "wb");
    fputs(example(), out);
    fclose(out);
    costs_read(&costs, &arena, folder);
    cr_expect_eq(cost_of(&costs, "pilot-9/eindverslag"), 9000);
    cr_expect_eq(cost_of(&costs, "onbekend/eindverslag"), 0);
    unlink(file);
    rmdir(folder);
}
