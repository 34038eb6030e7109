#include "base/number_text.h"

#include "base/bug.h"
#include "base/text.h"

#include <stdio.h>

#define DECIMALS_MAX 6

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Appends digits to *units; false when the number would pass 10^17. */
static bool read_digits(const char **text, int64_t *units, int *count) {
    for (*count = 0; is_digit(**text); ++*count, ++*text) {
        if (*units >= INT64_C(10000000000000000))
            return false;
        *units = *units * 10 + (**text - '0');
    }
    return *count > 0;
}

bool number_parse(const char *text, struct decimal *out) {
    bool negative = *text == '-';
    struct decimal number = {0};
    int integers;
    text += negative;
    if (!read_digits(&text, &number.units, &integers))
        return false;
    if (*text == '.' || *text == ',') {
        text++;
        if (!read_digits(&text, &number.units, &number.decimals) || number.decimals > DECIMALS_MAX)
            return false;
    }
    if (*text)
        return false;
    if (negative)
        number.units = -number.units;
    *out = number;
    return true;
}

static int64_t power_of_ten(int exponent) {
    BUG_IF(exponent < 0 || exponent > DECIMALS_MAX, "a decimal has 0 to 6 decimals");
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

double number_value(struct decimal number) {
    return (double)number.units / (double)power_of_ten(number.decimals);
}

/* Without the sign, so that INT64_MIN has one too. */
static uint64_t magnitude(int64_t value) {
    return value < 0 ? -(uint64_t)value : (uint64_t)value;
}

static void append_grouped(struct text_builder *text, uint64_t value, char mark) {
    char digits[24];
    int size = snprintf(digits, sizeof digits, "%llu", (unsigned long long)value);
    for (int i = 0; i < size; i++) {
        if (i > 0 && (size - i) % 3 == 0)
            text_append_char(text, mark);
        text_append_char(text, digits[i]);
    }
}

char *number_text(struct arena *arena, struct decimal number, enum number_language language) {
    static const struct {
        char thousands, point;
    } marks[] = {[NUMBER_NL] = {'.', ','}, [NUMBER_EN] = {',', '.'}};
    struct text_builder text = {.arena = arena};
    uint64_t power = (uint64_t)power_of_ten(number.decimals), units = magnitude(number.units);
    if (number.units < 0)
        text_append_char(&text, '-');
    append_grouped(&text, units / power, marks[language].thousands);
    if (number.decimals > 0)
        text_format(&text, "%c%0*llu", marks[language].point, number.decimals,
                    (unsigned long long)(units % power));
    return text.at;
}

char *number_integer(struct arena *arena, int64_t value, enum number_language language) {
    return number_text(arena, (struct decimal){value, 0}, language);
}

static const char *const small_words[][20] = {
    [NUMBER_NL] = {"nul",      "één",     "twee",      "drie",     "vier",
                   "vijf",     "zes",     "zeven",     "acht",     "negen",
                   "tien",     "elf",     "twaalf",    "dertien",  "veertien",
                   "vijftien", "zestien", "zeventien", "achttien", "negentien"},
    [NUMBER_EN] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                   "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                   "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
};
static const char *const ten_words[][11] = {
    [NUMBER_NL] = {NULL, NULL, "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig",
                   "tachtig", "negentig", "honderd"},
    [NUMBER_EN] = {NULL, NULL, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                   "ninety", "one hundred"},
};

static char *dutch_compound(struct arena *arena, int64_t value) {
    int64_t unit = value % 10;
    /* The trema keeps e-e apart; "één" needs no accents inside a word. */
    const char *word = unit == 1 ? "een" : small_words[NUMBER_NL][unit];
    const char *and = unit == 2 || unit == 3 ? "ën" : "en";
    return arena_format(arena, "%s%s%s", word, and, ten_words[NUMBER_NL][value / 10]);
}

char *number_word(struct arena *arena, int64_t value, enum number_language language) {
    if (value < 0 || value > 100)
        return number_integer(arena, value, language);
    if (value < 20)
        return arena_string(arena, small_words[language][value]);
    if (value % 10 == 0)
        return arena_string(arena, ten_words[language][value / 10]);
    if (language == NUMBER_NL)
        return dutch_compound(arena, value);
    return arena_format(arena, "%s-%s", ten_words[language][value / 10],
                        small_words[language][value % 10]);
}

int number_plain(char *out, int64_t thousandths) {
    uint64_t size = magnitude(thousandths);
    unsigned fraction = (unsigned)(size % 1000);
    int written =
        snprintf(out, 24, "%s%llu", thousandths < 0 ? "-" : "", (unsigned long long)(size / 1000));
    if (fraction == 0)
        return written;
    out[written++] = '.';
    for (unsigned digit = 100; fraction; fraction %= digit, digit /= 10)
        out[written++] = (char)('0' + fraction / digit);
    out[written] = '\0';
    return written;
}
