/* What holds for the picture of every data chart, whatever its data and width. */
#include "test_chart_samples.h"
#include "base/text.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static struct arena arena;
static struct font_set *fonts;
static const struct style *style;

static void open_house(void) {
    struct diag_list diags = {.arena = &arena};
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    style = style_load(&arena, "templates/style/overheid.xml", &diags);
    cr_assert_not_null(fonts);
    cr_assert_not_null(style);
}

static void close_house(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(chart_pictures, .init = open_house, .fini = close_house);

static const length widths[] = {LENGTH_PT(200), LENGTH_PT(352), LENGTH_PT(520), LENGTH_PT(700)};
#define WIDTHS (int)(sizeof widths / sizeof *widths)

struct box {
    length left, top, right, bottom;
};

static struct box run_box(const struct page_run *run) {
    const struct page_word *last = &run->words[run->count - 1];
    length end = last->x + font_scale(fonts, run->face, last->shape->width, run->size);
    return (struct box){run->x, run->baseline - run->size * 7 / 10, run->x + end, run->baseline};
}

static struct box path_box(const struct page_path *path) {
    static const int points[] = {
        [PAGE_MOVE] = 1, [PAGE_LINE] = 1, [PAGE_CURVE] = 3, [PAGE_CLOSE] = 0};
    struct box box = {LENGTH_MAX, LENGTH_MAX, -LENGTH_MAX, -LENGTH_MAX};
    for (uint32_t s = 0; s < path->count; s++)
        for (int p = 0; p < points[path->segments[s].verb]; p++) {
            length x = path->segments[s].x[p], y = path->segments[s].y[p];
            box.left = x < box.left ? x : box.left;
            box.right = x > box.right ? x : box.right;
            box.top = y < box.top ? y : box.top;
            box.bottom = y > box.bottom ? y : box.bottom;
        }
    return box;
}

static struct box item_box(const struct page_item *item) {
    return item->kind == PAGE_RUN ? run_box(&item->run) : path_box(&item->path);
}

static const char *run_text(const struct page_item *item) {
    struct text_builder text = {.arena = &arena};
    for (uint32_t w = 0; w < item->run.count; w++)
        text_format(&text, "%s%s", w > 0 ? " " : "", item->run.words[w].shape->text);
    return text_string(&text);
}

typedef void expectation(const struct chart *chart, const struct chart_drawing *drawing,
                         length width);

static void expect_everywhere(expectation *expect) {
    for (int kind = 0; kind < SAMPLE_KINDS; kind++)
        for (int data = 0; data < SAMPLE_DATA; data++)
            for (int w = 0; w < WIDTHS; w++) {
                struct chart chart = chart_sample((enum chart_kind)kind, (enum sample_data)data);
                struct chart_drawing drawing = chart_draw(&arena, &chart, widths[w], style, fonts);
                expect(&chart, &drawing, widths[w]);
            }
}

static void expect_inside(const struct chart *chart, const struct chart_drawing *drawing,
                          length width) {
    const length slack = LENGTH_PT(1);
    cr_expect(drawing->count > 0);
    for (size_t i = 0; i < drawing->count; i++) {
        struct box box = item_box(&drawing->items[i]);
        cr_expect(box.left >= -slack && box.right <= width + slack && box.top >= -slack &&
                      box.bottom <= drawing->height + slack,
                  "%s, %d wide, %d high: item %zu at %d..%d, %d..%d", chart_kind_name(chart->kind),
                  width, drawing->height, i, box.left, box.right, box.top, box.bottom);
    }
}

Test(chart_pictures, nothing_leaves_the_width_and_height) {
    expect_everywhere(expect_inside);
}

static bool overlap(struct box a, struct box b) {
    const length slack = LENGTH_PT(0.5);
    return a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom &&
           b.top + slack < a.bottom;
}

static void expect_apart(const struct chart *chart, const struct chart_drawing *drawing,
                         length width) {
    for (size_t i = 0; i < drawing->count; i++)
        for (size_t j = i + 1; j < drawing->count; j++) {
            const struct page_item *a = &drawing->items[i], *b = &drawing->items[j];
            if (a->kind != PAGE_RUN || b->kind != PAGE_RUN)
                continue;
            cr_expect_not(overlap(run_box(&a->run), run_box(&b->run)),
                          "%s, %d wide: '%s' and '%s' overlap", chart_kind_name(chart->kind), width,
                          run_text(a), run_text(b));
        }
}

Test(chart_pictures, texts_never_overlap) {
    expect_everywhere(expect_apart);
}

/* The colour that was painted last where a text stands. */
static uint32_t background_of(const struct chart_drawing *drawing, size_t text) {
    struct box at = run_box(&drawing->items[text].run);
    uint32_t colour = style->colour[STYLE_PAPER];
    for (size_t i = 0; i < text; i++) {
        const struct page_item *item = &drawing->items[i];
        if (item->kind != PAGE_PATH || !item->path.fill)
            continue;
        struct box box = path_box(&item->path);
        if (box.left <= at.left && box.right >= at.right && box.top <= at.top &&
            box.bottom >= at.bottom)
            colour = item->path.fill_colour;
    }
    return colour;
}

static void expect_readable(const struct chart *chart, const struct chart_drawing *drawing,
                            length width) {
    for (size_t i = 0; i < drawing->count; i++) {
        const struct page_item *item = &drawing->items[i];
        if (item->kind != PAGE_RUN)
            continue;
        int contrast = style_contrast(item->run.colour, background_of(drawing, i));
        cr_expect_geq(contrast, 450, "%s, %d wide: '%s' has contrast %d",
                      chart_kind_name(chart->kind), width, run_text(item), contrast);
    }
}

Test(chart_pictures, texts_have_enough_contrast_with_what_they_stand_on) {
    expect_everywhere(expect_readable);
}

static void expect_words(const struct chart *chart, const struct chart_drawing *drawing,
                         length width) {
    bool missing = false, told = false;
    for (int c = 0; c < chart->category_count; c++) {
        bool all = true;
        for (int s = 0; s < chart->series_count; s++)
            all = all && chart->values[c * chart->series_count + s].missing;
        missing = missing || all;
    }
    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->items[i].kind == PAGE_RUN) {
            const char *text = run_text(&drawing->items[i]);
            told = told || strstr(text, "geen") || strstr(text, "opgave") ||
                   text_equal(text, "?") || strstr(text, TEXT_EN_DASH);
        }
    cr_expect(told || !missing || chart->kind == CHART_WATERFALL,
              "%s, %d wide: nothing says that a row is missing", chart_kind_name(chart->kind),
              width);
}

Test(chart_pictures, what_is_missing_is_said) {
    expect_everywhere(expect_words);
}

static length widest_fill(const struct chart_drawing *drawing, uint32_t colour, int rank) {
    length sizes[8] = {0};
    int count = 0;
    for (size_t i = 0; i < drawing->count && count < 8; i++) {
        const struct page_item *item = &drawing->items[i];
        if (item->kind != PAGE_PATH || !item->path.fill || item->path.fill_colour != colour)
            continue;
        struct box box = path_box(&item->path);
        if (box.right - box.left > LENGTH_PT(10) || box.bottom - box.top > LENGTH_PT(10))
            sizes[count++] = box.right - box.left;
    }
    return rank < count ? sizes[rank] : 0;
}

Test(chart_pictures, bars_are_as_long_as_their_numbers) {
    static const struct chart_value values[] = {N(50), N(100), N(25), N(75)};
    struct chart chart = chart_sample(CHART_BARS, SAMPLE_PLAIN);
    chart.series_count = 1;
    chart.values = values;
    struct chart_drawing drawing = chart_draw(&arena, &chart, widths[1], style, fonts);
    uint32_t colour = style->colour[STYLE_DATA_1];
    length all = widest_fill(&drawing, colour, 1);
    cr_expect_gt(all, LENGTH_PT(100));
    cr_expect_leq(abs(widest_fill(&drawing, colour, 0) * 2 - all), 4);
    cr_expect_leq(abs(widest_fill(&drawing, colour, 2) * 4 - all), 4);
    chart.descending = true;
    drawing = chart_draw(&arena, &chart, widths[1], style, fonts);
    cr_expect_eq(widest_fill(&drawing, colour, 0), all, "the longest one comes first");
}

Test(chart_pictures, columns_with_long_labels_lie_down) {
    struct chart chart = chart_sample(CHART_COLUMNS, SAMPLE_PLAIN);
    struct chart bars = chart_sample(CHART_BARS, SAMPLE_PLAIN);
    struct chart_drawing lying = chart_draw(&arena, &chart, LENGTH_PT(200), style, fonts);
    struct chart_drawing drawn = chart_draw(&arena, &bars, LENGTH_PT(200), style, fonts);
    cr_expect_eq(lying.height, drawn.height);
    lying = chart_draw(&arena, &chart, LENGTH_PT(700), style, fonts);
    drawn = chart_draw(&arena, &bars, LENGTH_PT(700), style, fonts);
    cr_expect_neq(lying.height, drawn.height);
}

/* Dates twice as far apart stand twice as far apart. */
Test(chart_pictures, a_line_with_dates_has_their_distances) {
    static const char *const names[] = {"1 jan", "11 jan", "31 jan"};
    static const struct date dates[] = {{2003, 1, 1}, {2003, 1, 11}, {2003, 1, 31}};
    static const struct chart_value values[] = {N(1), N(2), N(3)};
    struct chart chart = chart_sample(CHART_LINE, SAMPLE_PLAIN);
    chart.series_count = 1;
    chart.category_count = 3;
    chart.categories = names;
    chart.dates = dates;
    chart.values = values;
    struct chart_drawing drawing = chart_draw(&arena, &chart, widths[1], style, fonts);
    for (size_t i = 0; i < drawing.count; i++) {
        const struct page_path *path = &drawing.items[i].path;
        if (drawing.items[i].kind != PAGE_PATH || path->fill || path->count != 3)
            continue;
        const struct page_segment *s = path->segments;
        cr_expect_leq(abs((s[1].x[0] - s[0].x[0]) * 2 - (s[2].x[0] - s[1].x[0])), 4);
        return;
    }
    cr_assert_fail("no line with three points");
}
