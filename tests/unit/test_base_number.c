#include "base/length.h"
#include "base/number_text.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <criterion/criterion.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

Test(base, numbers_are_read_with_comma_or_point_and_keep_their_precision) {
    static const struct {
        const char *text;
        int64_t units;
        int decimals;
    } good[] = {
        {"0", 0, 0},
        {"21000", 21000, 0},
        {"44.6", 446, 1},
        {"44,6", 446, 1},
        {"-3", -3, 0},
        {"-0,50", -50, 2},
        {"007", 7, 0},
        {"1.000000", 1000000, 6},
        {"10000000000000000", INT64_C(10000000000000000), 0},
    };
    static const char *const bad[] = {
        "",          "-",   "+1",  "1.",        ".5",
        "1.2.3",     "1e3", " 1",  "1 ",        "1,2,3",
        "0.1234567", "a",   "--1", "1.000.000", "999999999999999999999"};
    for (size_t i = 0; i < COUNT(good); i++) {
        struct decimal number = {-1, -1};
        cr_assert(number_parse(good[i].text, &number), "%s", good[i].text);
        cr_expect_eq(number.units, good[i].units, "%s", good[i].text);
        cr_expect_eq(number.decimals, good[i].decimals, "%s", good[i].text);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct decimal number = {-1, -1};
        cr_expect_not(number_parse(bad[i], &number), "%s", bad[i]);
        cr_expect_eq(number.units, -1, "a refused number changes nothing");
    }
}

Test(base, numbers_are_written_in_the_language_of_the_document) {
    static const struct {
        struct decimal number;
        const char *nl, *en;
    } table[] = {
        {{446, 1}, "44,6", "44.6"},
        {{1234567, 0}, "1.234.567", "1,234,567"},
        {{-50, 2}, "-0,50", "-0.50"},
        {{0, 0}, "0", "0"},
        {{999, 0}, "999", "999"},
        {{1000, 0}, "1.000", "1,000"},
        {{-1000, 0}, "-1.000", "-1,000"},
        {{100005, 2}, "1.000,05", "1,000.05"},
        {{INT64_MIN, 0}, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(table); i++) {
        cr_expect_str_eq(number_text(&arena, table[i].number, NUMBER_NL), table[i].nl);
        cr_expect_str_eq(number_text(&arena, table[i].number, NUMBER_EN), table[i].en);
    }
    cr_expect_str_eq(number_integer(&arena, 604000, NUMBER_NL), "604.000");
    cr_expect_float_eq(number_value((struct decimal){446, 1}), 44.6, 1e-12);
    arena_release(&arena);
}

Test(base, small_numbers_are_words) {
    static const struct {
        int value;
        const char *nl, *en;
    } table[] = {
        {0, "nul", "zero"},
        {1, "één", "one"},
        {11, "elf", "eleven"},
        {14, "veertien", "fourteen"},
        {17, "zeventien", "seventeen"},
        {20, "twintig", "twenty"},
        {21, "eenentwintig", "twenty-one"},
        {22, "tweeëntwintig", "twenty-two"},
        {23, "drieëntwintig", "twenty-three"},
        {24, "vierentwintig", "twenty-four"},
        {38, "achtendertig", "thirty-eight"},
        {42, "tweeënveertig", "forty-two"},
        {53, "drieënvijftig", "fifty-three"},
        {80, "tachtig", "eighty"},
        {99, "negenennegentig", "ninety-nine"},
        {100, "honderd", "one hundred"},
        {101, "101", "101"},
        {-1, "-1", "-1"},
        {12345, "12.345", "12,345"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(table); i++) {
        cr_expect_str_eq(number_word(&arena, table[i].value, NUMBER_NL), table[i].nl);
        cr_expect_str_eq(number_word(&arena, table[i].value, NUMBER_EN), table[i].en);
    }
    for (int i = 0; i <= 100; i++)
        cr_expect_not_null(number_word(&arena, i, NUMBER_NL));
    arena_release(&arena);
}

Test(base, plain_numbers_have_a_point_and_no_superfluous_zeros) {
    static const struct {
        int64_t thousandths;
        const char *text;
    } table[] = {
        {0, "0"},           {1000, "1"},     {1500, "1.5"},
        {1050, "1.05"},     {1005, "1.005"}, {-1, "-0.001"},
        {-12340, "-12.34"}, {100, "0.1"},    {INT64_MIN, "-9223372036854775.808"},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char out[24];
        int size = number_plain(out, table[i].thousandths);
        cr_expect_str_eq(out, table[i].text);
        cr_expect_eq((size_t)size, strlen(table[i].text));
    }
}

Test(base, lengths_are_read_to_a_thousandth_of_a_point) {
    static const struct {
        const char *text;
        length expected;
    } good[] = {
        {"12pt", 12000},          {"0pt", 0},        {"25.4mm", 72000},
        {"2.54cm", 72000},        {"0,5mm", 1417},   {"1.5cm", 42520},
        {"297mm", 841890},        {"210mm", 595276}, {"0.0005pt", 1},
        {"700000mm", 1984251969},
    };
    static const char *const bad[] = {
        "",     "12",   "pt",  "-1pt", "+1pt",  "1 pt",   " 1pt",       "1pt ",     "1.",
        "1.pt", ".5pt", "1px", "1PT",  "1e2pt", "1..2pt", "99999999pt", "900000mm", "10000000cm"};
    for (size_t i = 0; i < COUNT(good); i++) {
        length value = -1;
        cr_assert(length_parse(good[i].text, &value), "%s", good[i].text);
        cr_expect_eq(value, good[i].expected, "%s: %d", good[i].text, (int)value);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        length value = -1;
        cr_expect_not(length_parse(bad[i], &value), "%s", bad[i]);
    }
    cr_expect_eq(LENGTH_PT(12), 12000);
    cr_expect_eq(LENGTH_MM(210), 595276);
}

Test(base, dates_have_the_precision_they_are_written_with) {
    static const struct {
        const char *text, *nl, *en;
    } good[] = {
        {"2004", "2004", "2004"},
        {"2004-06",
         "juni\u00A0"
         "2004",
         "June\u00A0"
         "2004"},
        {"2004-11-04",
         "4\u00A0november\u00A0"
         "2004",
         "4\u00A0November\u00A0"
         "2004"},
        {"2004-02-29",
         "29\u00A0"
         "februari\u00A0"
         "2004",
         "29\u00A0"
         "February\u00A0"
         "2004"},
        {"2000-02-29",
         "29\u00A0"
         "februari\u00A0"
         "2000",
         "29\u00A0"
         "February\u00A0"
         "2000"},
    };
    static const char *const bad[] = {
        "",           "04",         "2004-6",      "2004-13",    "2004-00",
        "2003-06-31", "2003-02-29", "1900-02-29",  "2004-06-00", "2004/06/30",
        "2004-06-3",  "0000",       "2004-06-30Z", "20040630",   " 2004"};
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(good); i++) {
        struct date date;
        cr_assert(date_parse(good[i].text, &date), "%s", good[i].text);
        cr_expect_str_eq(date_text(&arena, date, NUMBER_NL), good[i].nl);
        cr_expect_str_eq(date_text(&arena, date, NUMBER_EN), good[i].en);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct date date;
        cr_expect_not(date_parse(bad[i], &date), "%s", bad[i]);
    }
    arena_release(&arena);
}

Test(base, dates_sort_by_time_the_less_precise_one_first) {
    static const struct date sorted[] = {{2003, 12, 31}, {2004, 0, 0},  {2004, 6, 0},
                                         {2004, 6, 1},   {2004, 6, 30}, {2005, 0, 0}};
    for (size_t i = 0; i < COUNT(sorted); i++)
        for (size_t j = 0; j < COUNT(sorted); j++)
            cr_expect_eq(date_compare(sorted[i], sorted[j]), i < j ? -1 : i > j, "%zu %zu", i, j);
}

Test(base, a_day_that_does_not_exist_is_found_inside_a_label) {
    static const struct {
        const char *label, *found; /* NULL: nothing wrong */
    } table[] = {
        {"31 juni 2003", "31 juni 2003"},
        {"van 1 mei tot 31 juni 2003 en later", "31 juni 2003"},
        {"30 februari", "30 februari"},
        {"29 februari", NULL},
        {"29 februari 2003", "29 februari 2003"},
        {"29 februari 2004", NULL},
        {"31\u00A0juni\u00A0"
         "2003",
         "31\u00A0juni\u00A0"
         "2003"},
        {"31 Juni 2003", "31 Juni 2003"},
        {"31 June 2003", "31 June 2003"},
        {"32 jan. 2003", "32 jan. 2003"},
        {"0 mei", "0 mei"},
        {"31-06-2003", "31-06-2003"},
        {"31/6/2003", "31/6/2003"},
        {"12-13-2003", "12-13-2003"},
        {"31-12-2003", NULL},
        {"2002-2004", NULL},
        {"juni 2003", NULL},
        {"in 2003 mei", NULL},
        {"131 juni", NULL},
        {"31 junior leden", NULL},
        {"31 meisjes", NULL},
        {"31 mei 2003", NULL},
        {"31juni", NULL},
        {"fase 1", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        const char *at = NULL, *label = table[i].label, *found = table[i].found;
        size_t size = 0;
        cr_expect_eq(date_impossible_in(label, &at, &size), found != NULL, "%s", label);
        if (found && at) {
            cr_expect_eq(size, strlen(found), "%s: %zu", label, size);
            cr_expect_eq(memcmp(at, found, strlen(found)), 0, "%s", label);
        }
    }
}

Test(base, a_locale_with_a_decimal_comma_changes_no_number) {
    struct arena arena = {0};
    const char *wanted = getenv("LC_ALL");
    if (wanted != NULL && strncmp(wanted, "nl_NL", 5) == 0) {
        cr_assert_not_null(setlocale(LC_ALL, ""), "the locale is not installed: nothing is proved");
        cr_assert_str_eq(localeconv()->decimal_point, ",");
    }
    char plain[24];
    number_plain(plain, 1234500);
    cr_expect_str_eq(plain, "1234.5");
    struct decimal number;
    cr_assert(number_parse("44.6", &number));
    cr_expect_str_eq(number_text(&arena, number, NUMBER_EN), "44.6");
    cr_expect_str_eq(number_text(&arena, number, NUMBER_NL), "44,6");
    arena_release(&arena);
}
