/* The parts of a run that need no process: shards, escapes, what travels between processes. */
#include "batch/run.h"

#include <criterion/criterion.h>

#define JOBS 342

static const char *escaped(struct arena *arena, void (*append)(struct text_builder *, const char *),
                           const char *text) {
    struct text_builder out = {.arena = arena};
    append(&out, text);
    return text_string(&out);
}

static void as_property(struct text_builder *out, const char *text) {
    github_append(out, text, true);
}

static void as_message(struct text_builder *out, const char *text) {
    github_append(out, text, false);
}

Test(batch, junit_holds_no_character_that_xml_refuses) {
    struct arena arena = {0};
    cr_expect_str_eq(escaped(&arena, junit_append, "<a b=\"c\">&\n\t"),
                     "&lt;a b=&quot;c&quot;&gt;&amp;&#10;&#9;");
    cr_expect_str_eq(escaped(&arena, junit_append, "\x01|\x1B|\xEF\xBF\xBE|\xFF|\xC3\xA9"),
                     "\xEF\xBF\xBD|\xEF\xBF\xBD|\xEF\xBF\xBD|\xEF\xBF\xBD|\xC3\xA9");
    arena_release(&arena);
}

Test(batch, an_annotation_is_one_line) {
    struct arena arena = {0};
    cr_expect_str_eq(escaped(&arena, as_message, "75 %\r\na::b, c"), "75 %25%0D%0Aa::b, c");
    cr_expect_str_eq(escaped(&arena, as_property, "c:\\map,%\n"), "c%3A\\map%2C%25%0A");
    arena_release(&arena);
}

/* ---- shards ---- */

static struct shard_job *some_jobs(struct arena *arena, bool with_costs) {
    struct shard_job *jobs = ARENA_ARRAY(arena, struct shard_job, JOBS);
    for (unsigned i = 0; i < JOBS; i++)
        jobs[i] = (struct shard_job){arena_format(arena, "gemeente-%u/eindverslag", i),
                                     with_costs && i % 10 != 9 ? 5000 + i * 7919 % 40000 : 0};
    return jobs;
}

Test(batch, every_job_is_in_one_shard_and_shards_by_name_are_about_equal) {
    struct arena arena = {0};
    const struct shard_job *jobs = some_jobs(&arena, /*with_costs*/ false);
    unsigned shard_of[JOBS], count[6] = {0};
    shard_assign(&arena, jobs, JOBS, 5, shard_of);
    for (int i = 0; i < JOBS; i++) {
        cr_assert(shard_of[i] >= 1 && shard_of[i] <= 5);
        count[shard_of[i]]++;
    }
    for (int s = 1; s <= 5; s++)
        cr_expect(count[s] > JOBS / 5 / 2 && count[s] < JOBS / 5 * 2, "%d: %u", s, count[s]);
    arena_release(&arena);
}

Test(batch, a_job_that_is_added_moves_no_other) {
    struct arena arena = {0};
    const struct shard_job *jobs = some_jobs(&arena, /*with_costs*/ false);
    unsigned all[JOBS], fewer[JOBS];
    shard_assign(&arena, jobs, JOBS, 4, all);
    shard_assign(&arena, jobs + 1, JOBS - 1, 4, fewer);
    for (int i = 1; i < JOBS; i++)
        cr_expect_eq(all[i], fewer[i - 1]);
    arena_release(&arena);
}

Test(batch, known_costs_balance_the_shards_whatever_the_order) {
    struct arena arena = {0};
    struct shard_job *jobs = some_jobs(&arena, /*with_costs*/ true), turned[JOBS];
    unsigned shard_of[JOBS], shard_of_turned[JOBS];
    uint64_t load[3] = {0};
    for (int i = 0; i < JOBS; i++)
        turned[JOBS - 1 - i] = jobs[i];
    shard_assign(&arena, jobs, JOBS, 3, shard_of);
    shard_assign(&arena, turned, JOBS, 3, shard_of_turned);
    for (int i = 0; i < JOBS; i++) {
        load[shard_of[i] - 1] += jobs[i].cost > 0 ? jobs[i].cost : 24000;
        cr_expect_eq(shard_of[i], shard_of_turned[JOBS - 1 - i]);
    }
    for (int s = 1; s < 3; s++)
        cr_expect_lt(load[s] > load[0] ? load[s] - load[0] : load[0] - load[s], load[0] / 50);
    arena_release(&arena);
}

/* ---- between processes ---- */

static struct outcome full_outcome(struct arena *arena) {
    struct outcome outcome = {.subject = "dongen",
                              .path = "uit/dongen/eindverslag.pdf",
                              .state = OUTCOME_CHANGED,
                              .status = BELEIDSPERS_FAULTS,
                              .checked = true,
                              .pages = 12,
                              .errors = 1,
                              .warnings = 2,
                              .bytes = 65536,
                              .hidden = 3,
                              .microseconds = 123456789012};
    *VEC_PUSH(arena, &outcome.messages) = (struct message){
        DIAG_WARNING, "check-leftover", "'\xC3\xA9\n' staat er nog", {"dongen.xml", 7, 9}};
    *VEC_PUSH(arena, &outcome.messages) =
        (struct message){DIAG_SYSTEM, "file-unwritable", "", {NULL, 0, 0}};
    *VEC_PUSH(arena, &outcome.inputs) = "dongen.xml";
    return outcome;
}

Test(batch, an_outcome_comes_out_of_the_pipe_as_it_went_in) {
    struct arena arena = {0};
    struct text_builder packed = {.arena = &arena};
    const struct outcome in = full_outcome(&arena);
    struct outcome out = {0};
    outcome_pack(&in, &packed);
    cr_assert(outcome_unpack(&out, &arena, packed.at, packed.size));
    cr_expect_str_eq(out.subject, in.subject);
    cr_expect_str_eq(out.path, in.path);
    cr_expect(out.state == in.state && out.status == in.status && out.checked);
    cr_expect(out.pages == 12 && out.errors == 1 && out.warnings == 2 && out.hidden == 3);
    cr_expect(out.bytes == 65536 && out.microseconds == in.microseconds);
    cr_assert_eq(out.messages.count, 2);
    cr_expect_str_eq(out.messages.items[0].text, in.messages.items[0].text);
    cr_expect_eq(out.messages.items[0].place.column, 9);
    cr_expect_null(out.messages.items[1].place.file);
    cr_assert_eq(out.inputs.count, 1);
    cr_expect_str_eq(out.inputs.items[0], "dongen.xml");
    arena_release(&arena);
}

Test(batch, an_outcome_that_is_cut_off_is_refused_at_every_byte) {
    struct arena arena = {0};
    struct text_builder packed = {.arena = &arena};
    const struct outcome in = full_outcome(&arena);
    outcome_pack(&in, &packed);
    for (size_t size = 0; size < packed.size; size++) {
        struct outcome out = {0};
        cr_expect_not(outcome_unpack(&out, &arena, packed.at, size), "%zu bytes", size);
    }
    arena_release(&arena);
}

Test(batch, what_came_by_before_is_known) {
    struct arena arena = {0};
    struct seen seen = {0};
    bool is_new;
    for (size_t i = 0; i < 5000; i++) {
        seen_add(&seen, &arena, seen_hash(i, "sleutel"), i, &is_new);
        cr_assert(is_new, "%zu", i);
    }
    for (size_t i = 0; i < 5000; i++)
        cr_assert_eq(*seen_add(&seen, &arena, seen_hash(i, "sleutel"), 0, &is_new), i);
    cr_expect_not(is_new);
    cr_expect_neq(seen_hash(seen_hash(1, "ab"), "c"), seen_hash(seen_hash(1, "a"), "bc"));
    arena_release(&arena);
}
