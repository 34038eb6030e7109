#include "base/json.h"

#include <criterion/criterion.h>

static struct arena arena;

static void set_up(void) {
    arena = (struct arena){0};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(json_read, .init = set_up, .fini = tear_down);

static const struct json *read(const char *text) {
    struct json_fault fault;
    return json_read(&arena, text, strlen(text), &fault);
}

Test(json_read, what_is_written_is_read) {
    struct text_builder out = {.arena = &arena};
    json_begin(&out, NULL, '{');
    json_text(&out, "tekst", "a\"b\\c\n\t\x01 é € 😀 \u2028");
    json_number(&out, "min", INT64_MIN / 100);
    json_begin(&out, "lijst", '[');
    json_bool(&out, NULL, true);
    json_null(&out, NULL);
    json_end(&out, ']');
    json_end(&out, '}');
    const struct json *object = read(text_string(&out));
    cr_assert_not_null(object, "%s", text_string(&out));
    cr_expect_str_eq(json_get_text(object, "tekst"), "a\"b\\c\n\t\x01 é € 😀 \u2028");
    cr_expect_eq(json_get_number(object, "min", 0), INT64_MIN / 100);
    cr_expect_eq(json_get(object, "lijst")->first->number, 1);
    cr_expect_eq(json_get(object, "lijst")->first->next->kind, JSON_NULL);
    cr_expect_null(json_get(object, "lijst")->first->next->next);
}

Test(json_read, escapes_are_resolved) {
    const struct json *value = read(" \"\\u0041\\u00e9\\uD83D\\uDE00\\/\\b\" ");
    cr_assert_not_null(value);
    cr_expect_str_eq(value->text, "Aé😀/\b");
}

Test(json_read, what_is_asked_of_the_wrong_kind_is_absent) {
    const struct json *value = read("{\"a\":\"1\",\"b\":2}");
    cr_expect_null(json_get_text(value, "b"));
    cr_expect_eq(json_get_number(value, "a", 7), 7);
    cr_expect_null(json_get(json_get(value, "a"), "c"));
    cr_expect_null(json_get(NULL, "c"));
}

Test(json_read, what_is_no_json_is_refused) {
    static const char *const wrong[] = {
        "",
        " ",
        "{",
        "}",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "\"abc",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u0000\"",
        "\"\\uD800\"",
        "\"\\uDC00\"",
        "\"a\nb\"",
        "tru",
        "nul",
        "-",
        "+1",
        "--1",
        "1 1",
        "[1]]",
        "{\"a\":1]",
        "[\"a\":1]",
        "'a'",
        "\"\xff\xfe\"",
        "\"\xC0\x80\"",
        "\"\\",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        cr_expect_null(read(wrong[i]), "%s", wrong[i]);
    struct json_fault fault;
    cr_expect_null(json_read(&arena, "[1]\0", 4, &fault), "bytes after the end");
}

Test(json_read, numbers_beyond_counting_do_not_overflow) {
    cr_expect_gt(read("99999999999999999999999999999")->number, INT64_MAX / 100);
    cr_expect_lt(read("-99999999999999999999999999999")->number, INT64_MIN / 100);
    cr_expect_eq(read("12.75e3")->number, 12);
}

Test(json_read, depth_has_a_limit) {
    char deep[200001];
    memset(deep, '[', 200000);
    deep[200000] = '\0';
    cr_expect_null(read(deep));
    struct text_builder just = {.arena = &arena}, over = {.arena = &arena};
    for (int i = 0; i < JSON_DEPTH_LIMIT; i++)
        text_append(&just, "[");
    for (int i = 0; i < JSON_DEPTH_LIMIT; i++)
        text_append(&just, "]");
    text_format(&over, "[%s]", text_string(&just));
    cr_expect_not_null(read(text_string(&just)));
    cr_expect_null(read(text_string(&over)));
}

Test(json_read, a_fault_has_its_place) {
    struct json_fault fault = {0, 0};
    const char *text = "{\"a\": 1,\n  \"b\": onzin}";
    cr_expect_null(json_read(&arena, text, strlen(text), &fault));
    cr_expect_eq(fault.line, 2);
    cr_expect_eq(fault.column, 8);
}

/* Whatever byte changes or whatever is cut off: an answer, and nothing read beyond the end. */
Test(json_read, any_damage_has_an_answer) {
    const char *whole =
        "{\"v\":1,\"l\":[{\"n\":\"a\\u00e9\\n\"},[],{}],\"w\":[true,false,null,-12]}";
    const size_t size = strlen(whole);
    struct json_fault fault;
    for (size_t cut = 0; cut < size; cut++) {
        char *part = arena_copy(&arena, whole, cut > 0 ? cut : 1);
        cr_expect_null(json_read(&arena, part, cut, &fault), "%zu", cut);
    }
    for (size_t at = 0; at < size; at++)
        for (int byte = 0; byte < 256; byte++) {
            const struct arena_mark mark = arena_mark(&arena);
            char *other = arena_copy(&arena, whole, size);
            other[at] = (char)byte;
            (void)json_read(&arena, other, size, &fault);
            arena_reset(&arena, mark);
        }
}
