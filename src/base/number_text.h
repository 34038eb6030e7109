/* Numbers, amounts and dates as text and back, in the document's language, whatever the process
 * locale is. The only place that turns numbers with fractions into text. */
#ifndef BASE_NUMBER_TEXT_H
#define BASE_NUMBER_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum number_language { NUMBER_NL, NUMBER_EN };

/* A decimal number with its own precision: value = units / 10^decimals. 44,6 is {446, 1}. */
struct decimal {
    int64_t units;
    int decimals; /* 0..6 */
};

/* "21000", "44.6", "44,6", "-3", without thousands marks. False: not a number. */
bool number_parse(const char *text, struct decimal *out);
double number_value(struct decimal number);
/* 1.234.567 and 44,6 in Dutch; 1,234,567 and 44.6 in English. */
char *number_text(struct arena *arena, struct decimal number, enum number_language language);
char *number_integer(struct arena *arena, int64_t value, enum number_language language);
/* 0..100 as a word ("elf", "tweeëntwintig"), digits beyond. */
char *number_word(struct arena *arena, int64_t value, enum number_language language);
/* Plain decimal with a point and at most three digits, trailing zeros dropped: for PDF and SVG.
 * Writes at most 24 bytes including NUL; returns the length. `thousandths` is value * 1000. */
int number_plain(char *out, int64_t thousandths);

/* A date of day, month or year precision: month 0: year only; day 0: month. */
struct date {
    int16_t year;
    int8_t month, day;
};

/* "2004", "2004-06", "2004-06-30"; false also for days that do not exist. */
bool date_parse(const char *text, struct date *out);
bool date_exists(int year, int month, int day);
/* "4 november 2004", "november 2004", "2004"; spaces inside are no-break spaces. */
char *date_text(struct arena *arena, struct date date, enum number_language language);
int date_compare(struct date a, struct date b);
/* Finds "31 juni 2003" and the like in a label. True: there is a day-month(-year) that cannot
 * exist; *at and *size are its part of the label. */
bool date_impossible_in(const char *label, const char **at, size_t *size);

#endif
