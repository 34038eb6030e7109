#include "test_chart_samples.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static const char *const statuses[] = {"bereikt", "deels bereikt", "niet bereikt", "onbekend"};
static const char *const speerpunten[] = {
    "agenderen en visie ontwikkelen", "regie voeren", "zicht op vrijwilligers",
    "vrijwilligers betrekken bij het maken en uitvoeren van beleid"};
static const struct chart_value values[SAMPLE_DATA][16] = {
    {N(5), N(1), N(2), N(3), N(2), N(2), N(3), N(4), N(1), N(1), N(4), N(2), N(4), N(3), N(5),
     N(1)},
    {N(1), N(1), N(1), N(1), N(0), N(0), N(0), N(0), N(1000000), N(3), N(2000000), N(1), N(999),
     N(0), N(1000), N(2)},
    {N(2), GAP, N(3), N(1), GAP, GAP, GAP, GAP, N(0), N(0), N(0), N(4), N(3), N(1), GAP, GAP},
};

/* Count and percentage; value and target. */
static const struct chart_value pairs[SAMPLE_DATA][8] = {
    {N(20), TENTH(465), N(16), GAP, N(3), N(7), N(4), GAP},
    {N(43), N(100), N(0), N(0), N(1), GAP, N(43), GAP},
    {N(20), GAP, GAP, TENTH(372), GAP, GAP, N(3), N(7)},
};
static const struct chart_value parts[SAMPLE_DATA][8] = {
    {N(2), N(3), N(7), N(13), N(5), N(8), N(1), N(9)},
    {N(150), N(12), N(1), N(1000000), N(0), N(5), N(999999), N(1000000)},
    {N(2), N(3), GAP, N(13), N(5), N(8), GAP, GAP},
};
static const struct chart_value changes[SAMPLE_DATA][4] = {
    {N(204), N(400), N(-56), GAP},
    {N(1000000), N(-2000000), N(1), N(-999999)},
    {N(0), N(12), N(-12), GAP},
};
static const struct chart_period periods[] = {
    {.label = "aanvraag bij de provincie", .from = {2002, 3, 0}, .to = {2002, 3, 0}},
    {.label = "inventarisatie van vrijwilligersorganisaties",
     .from = {2002, 4, 0},
     .to = {2002, 9, 30}},
    {.label = "startbijeenkomst", .from = {2002, 10, 14}, .to = {2002, 10, 14}},
    {.label = "uitvoering", .from = {2003, 0, 0}, .to = {2004, 0, 0}},
    {.label = "monitor", .from = {2003, 6, 15}, .open_end = true},
    {.label = "oude regeling", .to = {2002, 12, 31}, .open_from = true},
    {.label = "evaluatie", .to = {2004, 6, 0}},
    {.label = "nazorg"},
};
static const struct chart_period ages[] = {
    {.label = "van toen tot nu", .from = {1900, 0, 0}, .to = {2004, 12, 31}},
    {.label = "een dag", .from = {1950, 1, 1}, .to = {1950, 1, 1}},
    {.label = "altijd", .open_from = true, .open_end = true},
};

static struct chart period_sample(enum sample_data data) {
    struct chart chart = {.kind = CHART_TIMELINE, .subject = "de pilot"};
    chart.timeline = data == SAMPLE_EXTREME ? (struct chart_timeline){ages, COUNT(ages)}
                                            : (struct chart_timeline){periods, COUNT(periods)};
    return chart;
}

static struct chart grid_sample(enum chart_kind kind, int series, const struct chart_value *grid) {
    return (struct chart){.kind = kind,
                          .subject = "doelen per speerpunt",
                          .unit = "doelen",
                          .series_count = series,
                          .category_count = 4,
                          .series = statuses,
                          .categories = speerpunten,
                          .values = grid};
}

/* Value, low, high and target: the range holds the value. */
static struct chart dots_sample(enum sample_data data) {
    static const struct chart_value dots[SAMPLE_DATA][16] = {
        {N(4000), N(3500), N(4500), GAP, N(3200), GAP, GAP, N(3500), GAP, N(800), N(1000), N(900),
         N(100), N(50), GAP, N(60)},
        {N(1000000), N(0), N(1000000), N(1000000), N(-5), N(-6), N(-4), GAP, N(0), N(0), N(0), N(0),
         N(1), GAP, N(2), N(3)},
        {GAP, GAP, GAP, GAP, N(5), GAP, GAP, GAP, GAP, N(4), GAP, GAP, GAP, GAP, GAP, N(6)}};
    return grid_sample(CHART_DOTS, 4, dots[data]);
}

struct chart chart_sample(enum chart_kind kind, enum sample_data data) {
    struct chart chart;
    switch ((int)kind) {
    case CHART_TIMELINE:
        return period_sample(data);
    case CHART_DOTS:
        return dots_sample(data);
    case CHART_DISTRIBUTION:
        chart = grid_sample(kind, 2, pairs[data]);
        chart.distribution = (struct chart_distribution){56, 43, false};
        return chart;
    case CHART_PROGRESS:
        return grid_sample(kind, 2, parts[data]);
    case CHART_WATERFALL:
        return grid_sample(kind, 1, changes[data]);
    default:
        return grid_sample(kind, 4, values[data]);
    }
}
