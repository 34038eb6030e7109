#include "base/length.h"

#include "base/text.h"

/* 1/1000 pt per unit as a fraction: 1 mm = 72000/25.4. */
static const struct {
    const char *name;
    int64_t numerator, denominator;
} units[] = {
    {"pt", 1000, 1},
    {"mm", 360000, 127},
    {"cm", 3600000, 127},
};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool length_parse(const char *text, length *out) {
    int64_t millionths = 0;
    int integers = 0, decimals = 0;
    for (; is_digit(*text); integers++, text++)
        if ((millionths = millionths * 10 + (*text - '0')) > 10000000)
            return false;
    if (integers && (*text == '.' || *text == ',')) {
        for (text++; is_digit(*text); decimals++, text++)
            if (decimals < 6)
                millionths = millionths * 10 + (*text - '0');
        if (decimals == 0)
            return false;
    }
    for (int i = decimals < 6 ? decimals : 6; i < 6; i++)
        millionths *= 10;
    for (size_t i = 0; integers && i < sizeof units / sizeof *units; i++) {
        if (!text_equal(text, units[i].name))
            continue;
        int64_t divisor = units[i].denominator * 1000000;
        /* Whole and rest apart: the product of both would not fit 64 bits. */
        int64_t value = millionths / divisor * units[i].numerator +
                        (millionths % divisor * units[i].numerator + divisor / 2) / divisor;
        if (value > LENGTH_MAX)
            return false;
        *out = (length)value;
        return true;
    }
    return false;
}
