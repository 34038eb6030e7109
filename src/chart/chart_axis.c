/* Axes whose steps a reader can count with. */
#include "chart/chart_private.h"

#include <math.h>

static int64_t round_step(int64_t span, int ticks) {
    static const int factors[] = {1, 2, 5};
    int64_t power = 1;
    for (;; power *= 10)
        for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
            if (power * factors[i] * ticks >= span || power > INT64_MAX / 1000)
                return power * factors[i];
}

static int64_t floor_to(int64_t units, int64_t step) {
    int64_t down = units / step * step;
    return down > units ? down - step : down;
}

struct chart_axis chart_axis_make(int64_t least, int64_t most, bool from_zero, int ticks,
                                  length from, length to) {
    /* Zero stays on the axis unless the values differ by less than a third of the way to it. Equal
     * ones have no shape to enlarge. */
    bool far =
        !from_zero && least < most &&
        ((least > 0 && (most - least) < least / 3) || (most < 0 && (most - least) < -most / 3));
    if (!far && least > 0)
        least = 0;
    if (!far && most < 0)
        most = 0;
    int64_t span = most > least ? most - least : 1;
    struct chart_axis axis = {.step = round_step(span, ticks), .from = from, .to = to};
    axis.low = floor_to(least, axis.step);
    axis.high = -floor_to(-most, axis.step);
    if (axis.high <= axis.low)
        axis.high = axis.low + axis.step;
    return axis;
}

length chart_axis_at(const struct chart_axis *axis, int64_t units) {
    double part = (double)(units - axis->low) / (double)(axis->high - axis->low);
    return axis->from + (length)lround(part * (double)(axis->to - axis->from));
}
