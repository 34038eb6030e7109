#include "base/json.h"

#include <criterion/criterion.h>

static const struct json *reading(struct arena *arena, const char *text, struct json_fault *fault) {
    *fault = (struct json_fault){0};
    return json_read(arena, text, strlen(text), fault);
}

Test(base, json_is_written_with_commas_where_they_are_due_and_controls_escaped) {
    struct arena arena = {0};
    struct text_builder out = {.arena = &arena};
    json_begin(&out, NULL, '{');
    json_text(&out, "tekst", "\"a\\b\"\n\x01 \xC3\xA9 \xFF");
    json_begin(&out, "rij", '[');
    json_number(&out, NULL, -3);
    json_bool(&out, NULL, true);
    json_null(&out, NULL);
    json_end(&out, ']');
    json_begin(&out, "leeg", '{');
    json_end(&out, '}');
    json_end(&out, '}');
    cr_expect_str_eq(text_string(&out),
                     "{\"tekst\":\"\\\"a\\\\b\\\"\\u000A\\u0001 \xC3\xA9 \xEF\xBF\xBD\","
                     "\"rij\":[-3,true,null],\"leeg\":{}}");
    arena_release(&arena);
}

Test(base, json_that_was_written_is_read_back) {
    struct arena arena = {0};
    struct text_builder out = {.arena = &arena};
    struct json_fault fault;
    const char *text = "\"regel\"\n\t\\ \x02 \xF0\x9F\x93\x84 {}[],:";
    json_begin(&out, NULL, '{');
    json_text(&out, "tekst", text);
    json_number(&out, "getal", INT64_C(1234567890123));
    json_end(&out, '}');
    const struct json *value = reading(&arena, text_string(&out), &fault);
    cr_assert_not_null(value);
    cr_expect_str_eq(json_get_text(value, "tekst"), text);
    cr_expect_eq(json_get_number(value, "getal", 0), INT64_C(1234567890123));
    cr_expect_null(json_get(value, "anders"));
    cr_expect_eq(json_get_number(value, "tekst", 7), 7);
    arena_release(&arena);
}

Test(base, json_of_others_is_read_too) {
    struct arena arena = {0};
    struct json_fault fault;
    const struct json *value = reading(
        &arena, " [ 1.5e3 , -0, \"\\u00e9\\ud83d\\udcc4\\/\" , null, [ ] , { } ]\n", &fault);
    cr_assert_not_null(value);
    const struct json *second = value->first->next, *third = second->next;
    cr_expect_eq(value->first->number, 1);
    cr_expect_eq(second->number, 0);
    cr_expect_str_eq(third->text, "\xC3\xA9\xF0\x9F\x93\x84/");
    cr_expect_eq(third->next->kind, JSON_NULL);
    arena_release(&arena);
}

Test(base, what_is_no_json_has_a_place_and_no_value) {
    static const struct {
        const char *text;
        unsigned line, column;
    } wrong[] = {
        {"", 1, 1},           {"{\"a\":1,}", 1, 8},    {"[1 2]", 1, 4},       {"{\"a\" 1}", 1, 6},
        {"[\n1,\n x]", 3, 2}, {"\"open", 1, 6},        {"tru", 1, 1},         {"1 2", 1, 3},
        {"-", 1, 2},          {"\"\\u12\"", 1, 6},     {"\"\\x\"", 1, 4},     {"\"\\ud800\"", 1, 8},
        {"{a:1}", 1, 2},      {"\"tab\there\"", 1, 5}, {"\"\\u0000\"", 1, 8},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct json_fault fault;
        cr_expect_null(reading(&arena, wrong[i].text, &fault), "%s", wrong[i].text);
        cr_expect_eq(fault.line, wrong[i].line, "%s: line %u", wrong[i].text, fault.line);
        cr_expect_eq(fault.column, wrong[i].column, "%s: column %u", wrong[i].text, fault.column);
    }
    arena_release(&arena);
}

Test(base, json_has_a_depth_that_ends) {
    struct arena arena = {0};
    struct json_fault fault;
    char deep[2 * JSON_DEPTH_LIMIT + 4];
    for (int depth = JSON_DEPTH_LIMIT; depth <= JSON_DEPTH_LIMIT + 1; depth++) {
        memset(deep, '[', (size_t)depth);
        memset(deep + depth, ']', (size_t)depth);
        const bool read = json_read(&arena, deep, 2 * (size_t)depth, &fault) != NULL;
        cr_expect_eq(read, depth <= JSON_DEPTH_LIMIT);
    }
    arena_release(&arena);
}
