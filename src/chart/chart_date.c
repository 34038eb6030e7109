/* Dates as places on an axis: a date of year or month precision is a span of days. */
#include "chart/chart_private.h"

/* Days since 1 March of year 0, by the Gregorian rule. */
static int64_t day_number(int year, int month, int day) {
    int64_t y = year - (month < 3), shifted = (month + 9) % 12;
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * shifted + 2) / 5 + day - 1;
}

int64_t chart_day_first(struct date date) {
    return day_number(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

int64_t chart_day_after(struct date date) {
    if (date.day)
        return chart_day_first(date) + 1;
    if (date.month == 0 || date.month == 12)
        return day_number(date.year + 1, 1, 1);
    return day_number(date.year, date.month + 1, 1);
}

int64_t chart_day_middle(struct date date) {
    return (chart_day_first(date) + chart_day_after(date)) / 2;
}

bool chart_date_exists(struct date date) {
    return date.month >= 0 && date.month <= 12 && (date.day == 0 || date.month > 0) &&
           date_exists(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}
