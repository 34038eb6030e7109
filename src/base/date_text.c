#include "base/number_text.h"

#include "base/text.h"

static const char *const month_names[][12] = {
    [NUMBER_NL] = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                   "september", "oktober", "november", "december"},
    [NUMBER_EN] = {"January", "February", "March", "April", "May", "June", "July", "August",
                   "September", "October", "November", "December"},
};
static const char *const month_short[12] = {"jan", "feb", "mrt",  "apr", "mei", "jun",
                                            "jul", "aug", "sept", "okt", "nov", "dec"};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int days_in(int year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool date_exists(int year, int month, int day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in(year, month);
}

/* Exactly `count` digits; -1: no. */
static int fixed_digits(const char *text, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (!is_digit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool date_parse(const char *text, struct date *out) {
    size_t size = strlen(text);
    if (size != 4 && size != 7 && size != 10)
        return false;
    int year = fixed_digits(text, 4), month = 1, day = 1;
    if (size >= 7)
        month = text[4] == '-' ? fixed_digits(text + 5, 2) : -1;
    if (size == 10)
        day = text[7] == '-' ? fixed_digits(text + 8, 2) : -1;
    if (!date_exists(year, month, day))
        return false;
    *out = (struct date){(int16_t)year, (int8_t)(size >= 7 ? month : 0),
                         (int8_t)(size == 10 ? day : 0)};
    return true;
}

char *date_text(struct arena *arena, struct date date, enum number_language language) {
    if (date.month == 0)
        return arena_format(arena, "%d", date.year);
    const char *month = month_names[language][date.month - 1];
    if (date.day == 0)
        return arena_format(arena, "%s" TEXT_NBSP "%d", month, date.year);
    return arena_format(arena, "%d" TEXT_NBSP "%s" TEXT_NBSP "%d", date.day, month, date.year);
}

int date_compare(struct date a, struct date b) {
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

/* ---- dates that cannot exist, in a label ---- */

static const char *skip_gap(const char *at) {
    while (*at == ' ' || *at == '-' || *at == '.' || text_starts(at, TEXT_NBSP))
        at += *at == '\xC2' ? 2 : 1;
    return at;
}

/* One or two digits. */
static const char *read_short(const char *at, int *value) {
    if (!is_digit(*at))
        return NULL;
    *value = *at++ - '0';
    if (is_digit(*at))
        *value = *value * 10 + (*at++ - '0');
    return is_digit(*at) ? NULL : at;
}

/* The name as a whole word, whatever its case; NULL: not here. */
static const char *read_word(const char *at, const char *name) {
    while (*name)
        if (text_lower((unsigned char)*at++) != text_lower((unsigned char)*name++))
            return NULL;
    const char *next = at;
    return *next && text_is_letter(text_decode(&next)) ? NULL : at;
}

static const char *read_month_name(const char *at, int *month) {
    for (*month = 1; *month <= 12; ++*month) {
        const char *const names[] = {month_names[NUMBER_NL][*month - 1],
                                     month_names[NUMBER_EN][*month - 1], month_short[*month - 1]};
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            const char *end = read_word(at, names[i]);
            if (end)
                return end;
        }
    }
    return NULL;
}

/* A year of four digits after a gap; without one *year is a leap year and `at` is the end. */
static const char *read_optional_year(const char *at, int *year) {
    const char *digits = skip_gap(at);
    int value = fixed_digits(digits, 4);
    bool found = value >= 0 && !is_digit(digits[4]);
    *year = found ? value : 2000;
    return found ? digits + 4 : at;
}

/* "31 juni 2003", "31 juni" */
static const char *read_named_date(const char *at, struct date *date) {
    int day, month, year;
    const char *after_day = read_short(at, &day);
    const char *end = after_day ? skip_gap(after_day) : NULL;
    if (!end || end == after_day || !(end = read_month_name(end, &month)))
        return NULL;
    end = read_optional_year(end, &year);
    *date = (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
    return end;
}

/* "31-6-2003", "31/06/2003" */
static const char *read_numeric_date(const char *at, struct date *date) {
    int day, month;
    const char *end = read_short(at, &day);
    char mark = end ? *end : '\0';
    if ((mark != '-' && mark != '/') || !(end = read_short(end + 1, &month)) || *end != mark)
        return NULL;
    int year = fixed_digits(end + 1, 4);
    if (year < 0 || is_digit(end[5]))
        return NULL;
    *date = (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
    return end + 5;
}

bool date_impossible_in(const char *label, const char **at, size_t *size) {
    for (const char *from = label; *from; from++) {
        struct date date;
        if (!is_digit(*from) || (from > label && is_digit(from[-1])))
            continue;
        const char *end = read_named_date(from, &date);
        if (!end)
            end = read_numeric_date(from, &date);
        if (end && !date_exists(date.year, date.month, date.day)) {
            *at = from;
            *size = (size_t)(end - from);
            return true;
        }
    }
    return false;
}
