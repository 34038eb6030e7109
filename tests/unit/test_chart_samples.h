/* One chart of every kind with a grid or periods: plain, extreme and with gaps. */
#ifndef TEST_CHART_SAMPLES_H
#define TEST_CHART_SAMPLES_H

#include "chart/chart.h"

#define N(n)                                                                                       \
    {                                                                                              \
        .number = {(n), 0 }                                                                        \
    }
#define TENTH(n)                                                                                   \
    {                                                                                              \
        .number = {(n), 1 }                                                                        \
    }
#define GAP                                                                                        \
    { .missing = true }

enum sample_data { SAMPLE_PLAIN, SAMPLE_EXTREME, SAMPLE_GAPS, SAMPLE_DATA };

/* Every kind before the diagrams. */
#define SAMPLE_KINDS (CHART_MULTIPLES + 1)

struct chart chart_sample(enum chart_kind kind, enum sample_data data);

#endif
