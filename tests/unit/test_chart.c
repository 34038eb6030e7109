/* Charts: the checks, the sentence, and that both say what the data say. */
#include "chart/chart.h"
#include "base/text.h"

#include <criterion/criterion.h>

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

static const char *const statuses[] = {"bereikt", "deels bereikt", "niet bereikt", "onbekend"};
static const char *const speerpunten[] = {"visie ontwikkelen", "regie voeren", "zicht",
                                          "betrekken"};
static const enum style_colour colours[] = {STYLE_DATA_1, STYLE_DATA_2, STYLE_DATA_3, STYLE_DATA_4};

static struct chart chart_of(const struct chart_value *values, int categories) {
    return (struct chart){.kind = CHART_STACKED_BARS,
                          .subject = "doelen per speerpunt",
                          .unit = "doelen",
                          .language = NUMBER_NL,
                          .series_count = 4,
                          .category_count = categories,
                          .series = statuses,
                          .categories = speerpunten,
                          .values = values,
                          .colours = colours};
}

static const struct chart_value plain[] = {
    N(5), N(1), N(0), N(2), /* 8 */
    N(2), N(0), N(1), N(0), /* 3 */
    N(1), N(0), N(0), N(0), /* 1 */
    N(0), N(2), N(0), N(1), /* 3 */
};

static const struct {
    const char *what;
    struct chart_value values[16];
    int categories;
    enum number_language language;
    const char *sentence;
} sentences[] = {
    {"plain",
     {N(5), N(1), N(0), N(2), N(2), N(0), N(1), N(0), N(1), N(0), N(0), N(0), N(0), N(2), N(0),
      N(1)},
     4,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 15 doelen in 4 staven. "
     "Bereikt 8, deels bereikt 3, niet bereikt 1, onbekend 3. "
     "De meeste bij ‘visie ontwikkelen’ (8), de minste bij ‘zicht’ (1)."},
    {"English",
     {N(5), N(1), N(0), N(2), N(2), N(0), N(1), N(0)},
     2,
     NUMBER_EN,
     "Stacked bars of doelen per speerpunt: in total 11 doelen in 2 bars. "
     "Bereikt 7, deels bereikt 1, niet bereikt 1, onbekend 2. "
     "Most at ‘visie ontwikkelen’ (8), fewest at ‘regie voeren’ (3)."},
    {"ties",
     {N(2), N(0), N(0), N(0), N(0), N(2), N(0), N(0), N(1), N(0), N(0), N(0)},
     3,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 5 doelen in 3 staven. "
     "Bereikt 3, deels bereikt 2, niet bereikt 0, onbekend 0. "
     "De meeste bij ‘visie ontwikkelen’ en ‘regie voeren’ (elk 2), de minste bij ‘zicht’ (1)."},
    {"all equal",
     {N(2), N(0), N(0), N(0), N(0), N(2), N(0), N(0)},
     2,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 4 doelen in 2 staven. "
     "Bereikt 2, deels bereikt 2, niet bereikt 0, onbekend 0. "
     "Alle staven zijn even lang (2)."},
    {"one bar has no highest",
     {N(1200), N(0), N(34), N(0)},
     1,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 1.234 doelen in 1 staaf. "
     "Bereikt 1.200, deels bereikt 0, niet bereikt 34, onbekend 0."},
    {"gaps are gaps, not zeros",
     {N(2), N(1), N(0), N(0), GAP, GAP, GAP, GAP, N(1), GAP, N(0), N(0)},
     3,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 4 doelen in 3 staven. "
     "Bereikt 3, deels bereikt 1, niet bereikt 0, onbekend 0. "
     "De meeste bij ‘visie ontwikkelen’ (3), de minste bij ‘zicht’ (1). "
     "Geen opgave bij ‘regie voeren’. Niet volledig opgegeven bij ‘zicht’."},
    {"fractions",
     {TENTH(15), N(1), N(0), N(0), TENTH(5), N(0), N(0), N(0)},
     2,
     NUMBER_NL,
     "Gestapelde staven van doelen per speerpunt: in totaal 3 doelen in 2 staven. "
     "Bereikt 2, deels bereikt 1, niet bereikt 0, onbekend 0. "
     "De meeste bij ‘visie ontwikkelen’ (2,5), de minste bij ‘regie voeren’ (0,5)."},
};

Test(chart, alternative_says_what_the_data_say_in_the_language_of_the_chart) {
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        struct chart chart = chart_of(sentences[i].values, sentences[i].categories);
        chart.language = sentences[i].language;
        cr_expect_str_eq(chart_alternative(&arena, &chart), sentences[i].sentence, "%s",
                         sentences[i].what);
    }
    arena_release(&arena);
}

/* The next run of digits in *at, or -1 at the end. */
static int next_number(const char **at) {
    while (**at && !(**at >= '0' && **at <= '9'))
        ++*at;
    if (!**at)
        return -1;
    int number = 0;
    for (; **at >= '0' && **at <= '9'; ++*at)
        number = number * 10 + (**at - '0');
    return number;
}

/* Sums by another road than the chart's. */
static int sum_of(const struct chart_value *values, int from, int step, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += (int)values[from + i * step].number.units;
    return sum;
}

Test(chart, every_number_of_the_sentence_is_a_number_of_the_data) {
    struct arena arena = {0};
    struct chart_value values[16] = {0};
    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 16; i++)
            values[i].number.units = (round * 7 + i * i * 3 + round * i) % 13;
        int most = 0, least = 1000;
        for (int c = 0; c < 4; c++) {
            int sum = sum_of(values, c * 4, 1, 4);
            most = sum > most ? sum : most;
            least = sum < least ? sum : least;
        }
        struct chart chart = chart_of(values, 4);
        const char *at = chart_alternative(&arena, &chart);
        cr_expect_eq(next_number(&at), sum_of(values, 0, 1, 16), "total, round %d", round);
        cr_expect_eq(next_number(&at), 4, "bars, round %d", round);
        for (int s = 0; s < 4; s++)
            cr_expect_eq(next_number(&at), sum_of(values, s, 4, 4), "series, round %d", round);
        cr_expect_eq(next_number(&at), most, "highest, round %d", round);
        if (most != least)
            cr_expect_eq(next_number(&at), least, "lowest, round %d", round);
        cr_expect_eq(next_number(&at), -1, "nothing else, round %d", round);
    }
    arena_release(&arena);
}

static void expect_refused(struct chart chart, enum diag_id id, const char *what) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    cr_expect_not(chart_check(&chart, (struct place){"pilot.xml", 12, 5}, &diags), "%s", what);
    cr_assert_eq(diags.count, 1, "%s: %zu messages", what, diags.count);
    cr_expect_eq(diags.items[0].id, id, "%s", what);
    cr_expect_eq(diags.items[0].place.line, 12, "%s", what);
    arena_release(&arena);
}

Test(chart, check_refuses_what_would_mislead) {
    static const struct chart_value negative[] = {N(5), N(-1), N(0), N(2)};
    static const struct chart_value huge[] = {N(5), {.number = {INT64_MAX, 0}}, N(0), N(2)};
    static const struct chart_value nothing[] = {GAP, GAP, GAP, GAP};
    static const char *const nameless[] = {"visie", ""};
    static const char *const short_list[] = {"visie", NULL};
    struct chart chart = chart_of(negative, 1);
    expect_refused(chart, DIAG_CHART_NEGATIVE, "a negative share");
    expect_refused(chart_of(huge, 1), DIAG_CHART_NUMBER_LARGE, "a sum that would overflow");
    expect_refused(chart_of(nothing, 1), DIAG_CHART_NO_VALUE, "no value");
    expect_refused(chart_of(nothing, 0), DIAG_CHART_NO_VALUE, "no category");
    expect_refused(chart_of(plain, 5000), DIAG_CHART_TOO_MANY_CATEGORIES, "5 000 categories");
    chart = chart_of(plain, 1);
    chart.series_count = 9;
    expect_refused(chart, DIAG_CHART_TOO_MANY_SERIES, "nine series");
    chart = chart_of(plain, 2);
    chart.categories = nameless;
    expect_refused(chart, DIAG_CHART_LABEL_MISSING, "an empty label");
    chart.categories = short_list;
    expect_refused(chart, DIAG_CHART_LABEL_MISSING, "fewer labels than categories");
}

Test(chart, check_refuses_a_label_that_is_prose) {
    char label[500];
    memset(label, 'a', sizeof label - 1);
    label[sizeof label - 1] = '\0';
    const char *const labels[] = {label};
    struct chart chart = chart_of(plain, 1);
    chart.categories = labels;
    expect_refused(chart, DIAG_CHART_LABEL_LONG, "499 bytes");
}

Test(chart, check_reports_nothing_about_a_good_chart) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    struct chart chart = chart_of(plain, 4);
    cr_expect(chart_check(&chart, (struct place){0}, &diags));
    cr_expect_eq(diags.count, 0);
    arena_release(&arena);
}
