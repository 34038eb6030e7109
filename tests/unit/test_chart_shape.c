/* Charts on paper: heights that follow the data and fit a page, labels that stay on their sheet,
 * tints that tell numbers apart. */
#include "base/text.h"
#include "chart/chart.h"

#include <criterion/criterion.h>

#define N(n)                                                                                       \
    {                                                                                              \
        .number = {(n), 0 }                                                                        \
    }
#define GAP                                                                                        \
    { .missing = true }
#define WIDTH LENGTH_PT(364)

static struct arena arena;
static struct font_set *fonts;
static struct style style;

static void open_fonts(void) {
    struct diag_list diags = {.arena = &arena};
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert_not_null(fonts);
    style = *style_load(&arena, "templates/style/overheid.xml", &diags);
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(chart_shape, .init = open_fonts, .fini = close_fonts);

static const char *const years[] = {"2001", "2002", "2003", "2004", "2005", "2006"};
static const char *const names[] = {"een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"};

static struct chart grid(enum chart_kind kind, int categories, int series,
                         const struct chart_value *values) {
    return (struct chart){.kind = kind,
                          .subject = "iets",
                          .unit = "%",
                          .category_count = categories,
                          .series_count = series,
                          .categories = years,
                          .series = names,
                          .values = values};
}

static struct chart_drawing draw(const struct chart *chart) {
    return chart_draw(&arena, chart, WIDTH, &style, fonts);
}

static const char *words_of(const struct page_run *run) {
    struct text_builder text = {.arena = &arena};
    for (uint32_t w = 0; w < run->count; w++) {
        if (run->words[w].flags & PAGE_SPACE_BEFORE)
            text_append(&text, " ");
        text_append(&text, run->words[w].shape->text);
    }
    return text_string(&text);
}

/* The n-th run with these words, or NULL. */
static const struct page_run *find(const struct chart_drawing *drawing, const char *words, int n) {
    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->items[i].kind == PAGE_RUN &&
            text_equal(words_of(&drawing->items[i].run), words) && n-- == 0)
            return &drawing->items[i].run;
    return NULL;
}

static length end_of(const struct page_run *run) {
    const struct page_word *last = &run->words[run->count - 1];
    return run->x + last->x +
           (length)((int64_t)last->shape->width * run->size /
                    font_metrics(fonts, run->face)->units_per_em);
}

Test(chart_shape, few_measurements_make_a_low_chart) {
    static const struct chart_value values[] = {N(10), N(30), N(25), N(40), N(35), N(50)};
    static const struct chart_value known[] = {GAP, N(30), GAP, GAP, GAP, GAP};
    struct chart two = grid(CHART_LINE, 2, 1, values), six = grid(CHART_LINE, 6, 1, values);
    struct chart one = grid(CHART_LINE, 6, 1, known);
    const length low = draw(&two).height, high = draw(&six).height;
    cr_expect_lt(low, LENGTH_PT(95));
    cr_expect_lt(low, high);
    cr_expect_leq(draw(&one).height, low);
}

Test(chart_shape, what_is_missing_is_said_within_the_plot) {
    static const struct chart_value values[] = {GAP, N(34), GAP};
    struct chart chart = grid(CHART_LINE, 3, 1, values);
    struct chart_drawing drawing = draw(&chart);
    const struct page_run *first = find(&drawing, "geen opgave", 0),
                          *last = find(&drawing, "geen opgave", 1), *zero = find(&drawing, "0%", 0);
    cr_assert(first && last && zero, "one value stands on an axis from zero");
    cr_expect_gt(first->x, end_of(zero), "not over the axis");
    cr_expect_leq(end_of(last), WIDTH + 100, "not over the edge: %d", end_of(last));
}

Test(chart_shape, a_moment_without_value_between_close_ones_has_a_question_mark) {
    static const struct chart_value values[] = {N(32), GAP, N(4)};
    static const struct date dates[] = {{2002, 1, 0}, {2002, 2, 0}, {2004, 1, 0}};
    struct chart chart = grid(CHART_LINE, 3, 1, values);
    chart.dates = dates;
    struct chart_drawing drawing = draw(&chart);
    cr_expect_null(find(&drawing, "geen opgave", 0));
    cr_expect_not_null(find(&drawing, "?", 0));
}

Test(chart_shape, a_target_alone_is_a_datum) {
    static const struct chart_value values[] = {N(32), GAP,   GAP, N(35), GAP, GAP,
                                                GAP,   N(35), GAP, GAP,   GAP, GAP};
    struct chart chart = grid(CHART_DOTS, 3, CHART_DOTS_ALL, values);
    struct chart_drawing drawing = draw(&chart);
    cr_expect_not_null(find(&drawing, "32%, doel" TEXT_NBSP "35%", 0));
    cr_expect_not_null(find(&drawing, "doel" TEXT_NBSP "35%", 0));
    cr_expect_not_null(find(&drawing, "geen opgave", 0), "the third row has nothing");
    cr_expect_null(find(&drawing, "geen opgave", 1), "the second has its target");
    cr_expect_null(strstr(chart_alternative(&arena, &chart), "geen opgave, doel"));
}

Test(chart_shape, money_has_two_decimals_or_none) {
    static const struct chart_value values[] = {{.number = {1250, 2}}, {.number = {1, 1}}, N(3)};
    struct chart chart = grid(CHART_BARS, 3, 1, values);
    chart.unit = "\u20ac";
    struct chart_table table = chart_data_table(&arena, &chart);
    cr_expect_str_eq(table.cells[1], "\u20ac" TEXT_NBSP "12,50");
    cr_expect_str_eq(table.cells[3], "\u20ac" TEXT_NBSP "0,10");
    cr_expect_str_eq(table.cells[5], "\u20ac" TEXT_NBSP "3");
    chart.unit = "uren";
    cr_expect_str_eq(chart_data_table(&arena, &chart).cells[1], "12,5");
}

Test(chart_shape, small_numbers_have_tints_of_their_own) {
    static const struct chart_value values[] = {N(1), N(2), N(3), N(4)};
    struct chart chart = grid(CHART_HEAT, 2, 2, values);
    struct chart_drawing drawing = draw(&chart);
    uint32_t before = style.colour[STYLE_PAPER];
    int tints = 0;
    for (size_t i = 0; i < drawing.count; i++)
        if (drawing.items[i].kind == PAGE_PATH && drawing.items[i].path.fill) {
            cr_expect_neq(drawing.items[i].path.fill_colour, before);
            before = drawing.items[i].path.fill_colour;
            tints++;
        }
    cr_expect_eq(tints, 4);
}

Test(chart_shape, numbers_above_tiny_parts_stay_on_the_sheet) {
    static const struct chart_value values[] = {N(9996), N(1), N(1), N(1), N(1)};
    struct chart chart = grid(CHART_SHARES, 1, 5, values);
    struct chart_drawing drawing = draw(&chart);
    length before = 0;
    for (int i = 0; i < 4; i++) {
        const struct page_run *run = find(&drawing, "<" TEXT_NBSP "0,1%", i);
        cr_assert_not_null(run);
        cr_expect_geq(run->x, before, "beside each other");
        before = end_of(run);
        cr_expect_leq(before, WIDTH);
    }
}

Test(chart_shape, the_response_stands_on_a_line_of_its_own_above_short_answers) {
    static const struct chart_value values[] = {N(20), N(50)};
    struct chart chart = grid(CHART_DISTRIBUTION, 2, 1, values);
    chart.distribution =
        (struct chart_distribution){.asked = 140, .answered = 100, .several = true};
    struct chart_drawing drawing = draw(&chart);
    cr_expect_not_null(find(&drawing, "respons 100 van 140 (71,4%)", 0));
}

static struct chart typetest(const struct chart_item *items, int count) {
    struct chart chart = {.kind = CHART_QUADRANT, .subject = "typetest"};
    static struct chart_scale scales[2];
    for (int i = 0; i < 2; i++)
        scales[i] = (struct chart_scale){
            .name = "as", .low = "laag", .high = "hoog", .from = N(0), .to = N(7)};
    for (int i = 0; i < 2; i++)
        chart.diagram.scale[i] = scales[i];
    chart.diagram.scale_count = 2;
    chart.diagram.items = items;
    chart.diagram.count = count;
    return chart;
}

Test(chart_shape, few_marks_have_their_names_beside_them_and_no_list) {
    static const int before[] = {0};
    static const struct chart_item apart[] = {
        {.label = "huidig", .value = {N(2), N(1)}},
        {.label = "gewenst", .value = {N(5), N(5)}, .after = before, .after_count = 1},
    };
    static const struct chart_item close[] = {
        {.label = "huidig", .value = {N(0), N(3)}},
        {.label = "gewenst", .value = {N(7), N(3)}, .after = before, .after_count = 1},
    };
    struct chart chart = typetest(apart, 2);
    struct chart_drawing drawing = draw(&chart);
    cr_expect_not_null(find(&drawing, "huidig", 0));
    cr_expect_null(find(&drawing, "huidig", 1), "no list below");
    const length low = drawing.height;
    chart = typetest(close, 2); /* the arrow lies where the first name would stand */
    drawing = draw(&chart);
    cr_expect_not_null(find(&drawing, "huidig", 0), "in the list");
    cr_expect_null(find(&drawing, "huidig", 1), "not on the arrow");
    cr_expect_gt(drawing.height, low);
}

/* ---- heights ---- */

static struct chart full(enum chart_kind kind, int series, const char *label) {
    static const char *labels[CHART_CATEGORIES];
    static struct chart_value values[CHART_CATEGORIES * CHART_PANELS];
    static const char *panels[CHART_PANELS];
    for (int c = 0; c < CHART_CATEGORIES; c++)
        labels[c] = label;
    for (int s = 0; s < CHART_PANELS; s++)
        panels[s] = "reeks";
    for (int i = 0; i < CHART_CATEGORIES * series; i++)
        values[i] = (struct chart_value)N(1 + i % 3);
    struct chart chart = grid(kind, CHART_CATEGORIES, series, values);
    chart.categories = labels;
    chart.series = panels;
    return chart;
}

static void expect_too_tall(const struct chart *chart, bool refused, const char *what) {
    struct diag_list diags = {.arena = &arena};
    const struct place place = {"x.xml", 7, 3};
    cr_expect_eq(chart_check(chart, place, &diags), !refused, "%s", what);
    const length height = draw(chart).height;
    if (!refused) {
        cr_expect_leq(height, CHART_HEIGHT, "%s: %d", what, height);
        return;
    }
    cr_assert_eq(diags.count, 1, "%s", what);
    cr_expect_eq(diags.items[0].id, DIAG_CHART_TOO_TALL, "%s", what);
    cr_expect_eq(diags.items[0].place.line, 7, "%s", what);
    cr_expect_gt(height, CHART_HEIGHT, "%s: refused for nothing", what);
}

Test(chart_shape, a_chart_that_no_page_holds_is_refused_where_it_stands) {
    const char *lng =
        "zelforganisaties van migranten en vluchtelingen in de kleine kernen, met hun "
        "besturen en alle vrijwilligers die er elke week komen";
    struct chart chart = full(CHART_BARS, CHART_SERIES, "gemeente");
    expect_too_tall(&chart, true, "48 groups of 8 bars");
    chart = full(CHART_MULTIPLES, CHART_PANELS, "gemeente");
    expect_too_tall(&chart, true, "24 panels of 48 bars");
    chart = full(CHART_PROGRESS, 2, lng);
    expect_too_tall(&chart, true, "48 labels of three lines");
    static const struct {
        enum chart_kind kind;
        int series;
    } fit[] = {{CHART_BARS, 1},     {CHART_STACKED_BARS, 8}, {CHART_SHARES, 1},
               {CHART_DOTS, 1},     {CHART_HEAT, 8},         {CHART_DISTRIBUTION, 1},
               {CHART_PROGRESS, 2}, {CHART_WATERFALL, 1},    {CHART_MULTIPLES, 4}};
    for (size_t i = 0; i < sizeof fit / sizeof *fit; i++) {
        static const bool totals[CHART_CATEGORIES];
        chart = full(fit[i].kind, fit[i].series, "gemeente");
        if (fit[i].kind == CHART_WATERFALL)
            chart.waterfall.total = totals;
        if (fit[i].kind == CHART_DISTRIBUTION)
            chart.distribution = (struct chart_distribution){9, 9, true};
        if (fit[i].kind == CHART_PROGRESS) {
            static struct chart_value parts[CHART_CATEGORIES * 2];
            for (int p = 0; p < CHART_CATEGORIES * 2; p++)
                parts[p] = (struct chart_value)N(1 + p % 2);
            chart.values = parts;
        }
        expect_too_tall(&chart, false, chart_kind_name(fit[i].kind));
    }
}
