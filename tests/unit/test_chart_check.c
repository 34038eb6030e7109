/* What the data charts refuse, and where they say it stands. */
#include "test_chart_samples.h"

#include <criterion/criterion.h>

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(chart_check, .fini = release);

static const struct place chart_place = {"pilot.xml", 12, 5};

Test(chart_check, every_sample_passes) {
    for (int kind = 0; kind < SAMPLE_KINDS; kind++)
        for (int data = 0; data < SAMPLE_DATA; data++) {
            struct diag_list diags = {.arena = &arena};
            struct chart chart = chart_sample((enum chart_kind)kind, (enum sample_data)data);
            if (kind == CHART_PROGRESS || (kind == CHART_WATERFALL && data == SAMPLE_EXTREME))
                continue; /* values without a target, a sum that is wrong: refused below */
            cr_expect(chart_check(&chart, chart_place, &diags), "%s, %d: %s",
                      chart_kind_name(chart.kind), data,
                      diags.count ? diag_text(&arena, &diags.items[0], DIAG_EN) : "");
        }
}

static void expect_first(const struct chart *chart, bool drawn, enum diag_id id, uint32_t line,
                         const char *what) {
    struct diag_list diags = {.arena = &arena};
    cr_expect_eq(chart_check(chart, chart_place, &diags), drawn, "%s", what);
    cr_assert_geq(diags.count, 1, "%s", what);
    cr_expect_eq(diags.items[0].id, id, "%s: %s", what,
                 diag_text(&arena, &diags.items[0], DIAG_EN));
    cr_expect_eq(diags.items[0].place.line, line, "%s", what);
}

static struct chart with(enum chart_kind kind, int series, const struct chart_value *values) {
    struct chart chart = chart_sample(kind, SAMPLE_PLAIN);
    chart.series_count = series;
    chart.category_count = 2;
    chart.values = values;
    return chart;
}

Test(chart_check, what_would_mislead_is_refused_at_its_own_place) {
    static const struct chart_value negative[] = {N(5), {.number = {-1, 0}, .place = {"x", 9, 2}}};
    static const struct chart_value word[] = {N(5), {.unread = "veel", .place = {"x", 8, 2}}};
    static const struct chart_value reversed[] = {GAP, N(5), N(4), GAP, N(1), N(2)};
    static const struct chart_value outside[] = {N(9), N(4), N(5), N(1), N(0), N(2)};
    static const struct chart_value above[] = {N(44), GAP, N(1), GAP};
    static const struct chart_value rounded[] = {N(19), TENTH(446), N(1), GAP};
    static const struct chart_value whole[] = {N(19), N(44), N(1), GAP};
    static const struct chart_value sum[] = {N(4), N(5)};
    static const struct chart_value lost[] = {GAP, N(5)};
    struct chart chart = with(CHART_BARS, 1, negative);
    expect_first(&chart, false, DIAG_CHART_NEGATIVE, 9, "a negative bar");
    chart = with(CHART_COLUMNS, 1, word);
    expect_first(&chart, false, DIAG_CHART_NOT_A_NUMBER, 8, "a word");
    chart = with(CHART_DOTS, 3, reversed);
    expect_first(&chart, false, DIAG_CHART_RANGE_REVERSED, 12, "5 to 4");
    chart = with(CHART_DOTS, 3, outside);
    expect_first(&chart, true, DIAG_CHART_OUTSIDE_RANGE, 12, "9 in 4 to 5");
    chart = with(CHART_DISTRIBUTION, 2, above);
    chart.distribution = (struct chart_distribution){56, 43, false};
    expect_first(&chart, false, DIAG_CHART_ABOVE_BASE, 12, "44 of 43");
    chart = with(CHART_DISTRIBUTION, 2, rounded);
    chart.distribution = (struct chart_distribution){56, 43, false};
    expect_first(&chart, true, DIAG_CHART_PERCENT_DIFFERS, 12, "44,6% for 19 of 43");
    chart.values = whole;
    struct diag_list diags = {.arena = &arena};
    cr_expect(chart_check(&chart, chart_place, &diags));
    cr_expect_eq(diags.count, 0, "44%% for 19 of 43 is rounded, not wrong");
    chart.distribution = (struct chart_distribution){40, 43, false};
    expect_first(&chart, false, DIAG_CHART_ABOVE_BASE, 12, "43 of 40 answered");
    chart = with(CHART_DISTRIBUTION, 1, sum);
    chart.distribution = (struct chart_distribution){0, 0, false};
    expect_first(&chart, false, DIAG_CHART_NO_BASE, 12, "neither n nor per cent");
    chart = with(CHART_PROGRESS, 1, sum);
    expect_first(&chart, false, DIAG_CHART_NO_BASE, 12, "of how many");
    chart = with(CHART_WATERFALL, 1, sum);
    expect_first(&chart, false, DIAG_CHART_TOTAL_DIFFERS, 12, "4 is not 5");
    chart.values = lost;
    expect_first(&chart, false, DIAG_CHART_CHANGE_MISSING, 12, "an unknown change");
}

Test(chart_check, moments_of_a_line_follow_each_other) {
    static const struct date back[] = {{2003, 2, 0}, {2003, 1, 0}};
    static const struct date none[] = {{2003, 2, 0}, {2003, 2, 30}};
    static const struct chart_value values[] = {N(1), N(2)};
    struct chart chart = with(CHART_LINE, 1, values);
    chart.dates = back;
    expect_first(&chart, false, DIAG_CHART_ORDER, 12, "back in time");
    chart.dates = none;
    expect_first(&chart, false, DIAG_CHART_DATE_WRONG, 12, "30 February");
}

Test(chart_check, periods_end_after_they_begin_and_fit_one_axis) {
    static const struct {
        struct chart_period period;
        enum diag_id id;
    } wrong[] = {
        {{"a", {2003, 5, 0}, {2003, 4, 0}, false, false, {"x", 7, 1}}, DIAG_CHART_PERIOD_REVERSED},
        {{"a", {2003, 2, 30}, {0, 0, 0}, false, true, {"x", 7, 1}}, DIAG_CHART_DATE_WRONG},
        {{"", {2003, 2, 3}, {0, 0, 0}, false, true, {"x", 7, 1}}, DIAG_CHART_LABEL_MISSING},
    };
    static const struct chart_period far[] = {{.label = "a", .from = {1004, 0, 0}},
                                              {.label = "b", .from = {2004, 0, 0}}};
    static const struct chart_period never[] = {{.label = "a"}};
    static struct chart_period many[CHART_PERIODS + 1];
    struct chart chart = {.kind = CHART_TIMELINE, .subject = "de pilot"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        chart.timeline = (struct chart_timeline){&wrong[i].period, 1};
        expect_first(&chart, false, wrong[i].id, 7, wrong[i].period.label);
    }
    chart.timeline = (struct chart_timeline){far, 2};
    expect_first(&chart, false, DIAG_CHART_SPAN, 12, "a thousand years");
    chart.timeline = (struct chart_timeline){never, 1};
    expect_first(&chart, false, DIAG_CHART_NO_VALUE, 12, "no date at all");
    chart.timeline = (struct chart_timeline){many, CHART_PERIODS + 1};
    expect_first(&chart, false, DIAG_CHART_TOO_MANY_CATEGORIES, 12, "too many");
}

Test(chart_check, a_month_within_the_year_that_ends_it_is_no_reversed_period) {
    static const struct chart_period period[] = {
        {.label = "a", .from = {2003, 5, 0}, .to = {2003, 0, 0}}};
    struct diag_list diags = {.arena = &arena};
    struct chart chart = {.kind = CHART_TIMELINE, .subject = "s", .timeline = {period, 1}};
    cr_expect(chart_check(&chart, chart_place, &diags));
}

Test(chart_check, series_are_read_from_text_with_their_places) {
    static const struct chart_cell good[] = {{" 12,5 ", {"x", 1, 1}}, {"-", {"x", 1, 4}}};
    static const struct chart_cell bad[] = {{"twaalf", {"x", 2, 1}}, {NULL, {"x", 2, 9}}};
    static const struct chart_source sources[] = {{"een", good, 2, {"x", 1, 1}},
                                                  {"twee", bad, 2, {"x", 2, 1}}};
    static const struct chart_source uneven[] = {{"een", good, 1, {"x", 5, 1}}};
    struct diag_list diags = {.arena = &arena};
    struct chart chart = with(CHART_BARS, 1, NULL);
    cr_assert(chart_read(&arena, &chart, sources, 2, &diags));
    cr_expect_eq(chart.series_count, 2);
    cr_expect_str_eq(chart.series[1], "twee");
    cr_expect_eq(chart.values[0].number.units, 125);
    cr_expect_eq(chart.values[0].number.decimals, 1);
    cr_expect(chart.values[2].missing && chart.values[3].missing);
    cr_expect_eq(diags.count, 0);
    expect_first(&chart, false, DIAG_CHART_NOT_A_NUMBER, 2, "twaalf");
    cr_expect_not(chart_read(&arena, &chart, uneven, 1, &diags));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_CHART_LENGTHS);
    cr_expect_eq(diags.items[0].place.line, 5);
}
