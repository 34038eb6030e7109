#include "base/text.h"

#include <criterion/criterion.h>

Test(base, an_empty_builder_is_the_empty_string) {
    struct arena arena = {0};
    struct text_builder text = {.arena = &arena};
    cr_expect_str_eq(text_string(&text), "");
    text_append(&text, "");
    cr_expect_str_eq(text_string(&text), "");
    arena_release(&arena);
}

Test(base, a_builder_joins_all_it_is_given) {
    struct arena arena = {0};
    struct text_builder text = {.arena = &arena};
    text_append(&text, "een ");
    text_append_n(&text, "tweedrie", 4);
    text_append_char(&text, ' ');
    text_append_codepoint(&text, 0x20AC);
    text_format(&text, " %d%s", 604,
                "."
                "000");
    cr_expect_str_eq(text_string(&text), "een twee \xE2\x82\xAC 604.000");
    for (int i = 0; i < 10000; i++)
        text_append(&text, "0123456789");
    cr_expect_eq(strlen(text_string(&text)), text.size);
    cr_expect_eq(text.size, 100020);
    arena_release(&arena);
}

Test(base, a_builder_with_a_limit_refuses_the_rest_and_says_so) {
    struct arena arena = {0};
    struct text_builder text = {.arena = &arena, .limit = 5};
    text_append(&text, "abc");
    cr_expect_not(text.truncated);
    text_append(&text, "def");
    cr_expect(text.truncated);
    text_append(&text, "g");
    text_format(&text, "%d", 1);
    cr_expect_str_eq(text_string(&text), "abc",
                     "nothing after a refusal, or words would be lost inside");
    arena_release(&arena);
}

Test(base, every_code_point_survives_encoding_and_decoding) {
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        char bytes[5] = {0};
        size_t size = text_encode(bytes, c);
        const char *at = bytes;
        uint32_t expected = c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
        cr_assert_eq(text_decode(&at), expected, "U+%04X", (unsigned)c);
        cr_assert_eq((size_t)(at - bytes), size);
        cr_assert(text_is_utf8(bytes, size));
    }
}

static const struct {
    const char *bytes;
    bool good;
    size_t codepoints; /* an invalid byte counts as one */
} encodings[] = {
    {"", true, 0},
    {"abc", true, 3},
    {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82", true, 3},
    {"\xE9", false, 1},             /* Latin-1 */
    {"\xC3", false, 1},             /* cut off */
    {"\xE2\x82", false, 2},         /* cut off */
    {"\xE2\x82 x", false, 4},       /* cut off by ASCII */
    {"\xC0\xAF", false, 2},         /* overlong */
    {"\xE0\x80\xAF", false, 3},     /* overlong */
    {"\xED\xA0\x80", false, 3},     /* surrogate */
    {"\xF4\x90\x80\x80", false, 4}, /* past U+10FFFF */
    {"\xF5\x80\x80\x80", false, 4}, /* past U+10FFFF */
    {"\x80", false, 1},             /* continuation alone */
};

Test(base, malformed_utf8_is_recognised_and_decodes_byte_by_byte) {
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        const char *bytes = encodings[i].bytes;
        cr_expect_eq(text_is_utf8(bytes, strlen(bytes)), encodings[i].good, "case %zu", i);
        cr_expect_eq(text_codepoints(bytes), encodings[i].codepoints, "case %zu", i);
    }
}

Test(base, a_cut_off_character_is_not_utf8_even_when_more_bytes_follow_the_size) {
    cr_expect_not(text_is_utf8("\xE2\x82\xAC", 2));
    cr_expect(text_is_utf8("\xE2\x82\xAC", 3));
}

Test(base, absent_texts_equal_only_each_other) {
    cr_expect(text_equal(NULL, NULL));
    cr_expect_not(text_equal(NULL, ""));
    cr_expect_not(text_equal("", NULL));
    cr_expect(text_equal("a", "a"));
    cr_expect_not(text_equal("a", "ab"));
    cr_expect(text_starts("doelen", "doel"));
    cr_expect_not(text_starts("doe", "doel"));
}

Test(base, letters_have_capitals) {
    static const struct {
        uint32_t small, capital;
    } pairs[] = {
        {'a', 'A'},     {'z', 'Z'},     {0xE9, 0xC9},     {0xEF, 0xCF},
        {0xF8, 0xD8},   {0xFF, 0x178},  {0x153, 0x152},   {0x133, 0x132},
        {0x17E, 0x17D}, {0x142, 0x141}, {0x1E83, 0x1E82}, {0x1EBF, 0x1EBE},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        cr_expect_eq(text_upper(pairs[i].small), pairs[i].capital, "case %zu", i);
        cr_expect_eq(text_lower(pairs[i].capital), pairs[i].small, "case %zu", i);
        cr_expect_eq(text_lower(pairs[i].small), pairs[i].small, "case %zu", i);
        cr_expect_eq(text_upper(pairs[i].capital), pairs[i].capital, "case %zu", i);
        cr_expect(text_is_letter(pairs[i].small));
    }
    static const uint32_t others[] = {'1', ' ', '@', '[', '`', '{', 0xD7, 0xF7, 0x20AC, 0xB7};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        cr_expect_not(text_is_letter(others[i]), "case %zu", i);
        cr_expect_eq(text_upper(others[i]), others[i], "case %zu", i);
        cr_expect_eq(text_lower(others[i]), others[i], "case %zu", i);
    }
    cr_expect_eq(text_upper(0xDF), 0xDF, "sharp s has no capital of one letter");
}

Test(base, white_space_collapses_and_no_break_spaces_stay) {
    struct arena arena = {0};
    cr_expect_str_eq(text_collapse(&arena, " \n a\t\r\n b "), "a b");
    cr_expect_str_eq(text_collapse(&arena, " \t "), "");
    cr_expect_str_eq(text_collapse(&arena, "\xE2\x82\xAC\xC2\xA0"
                                           "1"),
                     "\xE2\x82\xAC\xC2\xA0"
                     "1");
    arena_release(&arena);
}

Test(base, the_first_letter_becomes_a_capital_and_ij_is_one_letter) {
    static const char *const words[][2] = {
        {"", ""},       {"gemeente", "Gemeente"}, {"\xC3\xA9\xC3\xA9n", "E\xC3\xA9n"},
        {"ijs", "IJs"}, {"IJs", "IJs"},           {"2 doelen", "2 doelen"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        cr_expect_str_eq(text_capitalise(&arena, words[i][0]), words[i][1]);
    arena_release(&arena);
}

Test(base, a_list_splits_into_words) {
    struct arena arena = {0};
    size_t count;
    const char **words = text_words(&arena, "  doel-1\n doel-2\tdoel-3 ", &count);
    cr_assert_eq(count, 3);
    cr_expect_str_eq(words[0], "doel-1");
    cr_expect_str_eq(words[2], "doel-3");
    cr_expect_null(words[3]);
    cr_expect_null(text_words(&arena, " ", NULL)[0]);
    arena_release(&arena);
}
