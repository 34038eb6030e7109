/* Charts on paper: proportions, places and texts of the items, in the real faces. */
#include "chart/chart.h"
#include "base/text.h"

#include <criterion/criterion.h>

#define N(n)                                                                                       \
    {                                                                                              \
        .number = {(n), 0 }                                                                        \
    }
#define GAP                                                                                        \
    { .missing = true }

static struct arena arena;
static struct font_set *fonts;
static struct style style;

static void open_fonts(void) {
    struct diag_list diags = {.arena = &arena};
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert_not_null(fonts);
    style.name = "test";
    style.role[STYLE_CHART] = (struct style_role){.family = FONT_SANS,
                                                  .tabular = true,
                                                  .size = LENGTH_PT(8.5),
                                                  .leading = LENGTH_PT(11),
                                                  .colour = 0x1A1A1A};
    style.colour[STYLE_INK] = 0x1A1A1A;
    style.colour[STYLE_PAPER] = 0xFFFFFF;
    style.colour[STYLE_MUTED] = 0x5A5A5A;
    style.colour[STYLE_DATA_1] = 0x154273;
    style.colour[STYLE_DATA_2] = 0x8FB8DE;
    style.colour[STYLE_DATA_3] = 0xC35A1B;
    style.colour[STYLE_DATA_4] = 0xE3E3E3;
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(chart_draw, .init = open_fonts, .fini = close_fonts);

static const char *const statuses[] = {"bereikt", "deels bereikt", "niet bereikt", "onbekend"};
static const char *const speerpunten[] = {
    "agenderen en visie ontwikkelen", "regie voeren", "zicht op vrijwilligers",
    "vrijwilligers betrekken bij het maken en uitvoeren van beleid"};
static const enum style_colour colours[] = {STYLE_DATA_1, STYLE_DATA_2, STYLE_DATA_3, STYLE_DATA_4};

static struct chart_drawing draw_width(const struct chart_value *values, int categories,
                                       length width) {
    struct chart chart = {.kind = CHART_STACKED_BARS,
                          .subject = "doelen per speerpunt",
                          .unit = "doelen",
                          .series_count = 4,
                          .category_count = categories,
                          .series = statuses,
                          .categories = speerpunten,
                          .values = values,
                          .colours = colours};
    return chart_draw(&arena, &chart, width, &style, fonts);
}

static struct chart_drawing draw(const struct chart_value *values, int categories) {
    return draw_width(values, categories, LENGTH_PT(400));
}

static const struct chart_value plain[] = {
    N(5), N(1), N(0), N(2), N(2), N(0), N(1), N(0), N(1), N(0), N(0), N(0), N(0), N(2), N(0), N(1),
};

/* All text of the drawing, runs separated by bars. */
static const char *texts(const struct chart_drawing *drawing) {
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < drawing->count; i++) {
        const struct page_item *item = &drawing->items[i];
        if (item->kind != PAGE_RUN)
            continue;
        for (uint32_t w = 0; w < item->run.count; w++) {
            if (item->run.words[w].flags & PAGE_SPACE_BEFORE)
                text_append(&text, " ");
            text_append(&text, item->run.words[w].shape->text);
        }
        text_append(&text, "|");
    }
    return text_string(&text);
}

static bool is_fill(const struct page_item *item, uint32_t colour) {
    return item->kind == PAGE_PATH && item->path.fill && item->path.fill_colour == colour;
}

static length span(const struct page_item *item, length *left) {
    length low = INT32_MAX, high = INT32_MIN;
    for (uint32_t s = 0; s < item->path.count; s++) {
        if (item->path.segments[s].verb == PAGE_CLOSE)
            continue;
        length x = item->path.segments[s].x[0];
        low = x < low ? x : low;
        high = x > high ? x : high;
    }
    if (left)
        *left = low;
    return high - low;
}

Test(chart_draw, texts_stand_in_reading_order_key_first) {
    struct chart_drawing drawing = draw(plain, 2);
    cr_expect_str_eq(texts(&drawing), "bereikt|deels bereikt|niet bereikt|onbekend|"
                                      "agenderen en visie ontwikkelen|5|1|2|8|"
                                      "regie voeren|2|1|3|");
}

Test(chart_draw, segments_are_as_long_as_their_numbers) {
    struct chart_drawing drawing = draw(plain, 4);
    length widest = 0, one = 0;
    for (size_t i = 0; i < drawing.count; i++) {
        if (!is_fill(&drawing.items[i], style.colour[STYLE_DATA_1]))
            continue;
        length width = span(&drawing.items[i], NULL);
        if (width < LENGTH_PT(20))
            continue; /* the key's swatch and the plates below numbers */
        widest = width > widest ? width : widest;
        one = one == 0 || width < one ? width : one;
    }
    length gap = LENGTH_PT(0.6); /* of white between segments */
    cr_expect_leq(abs(widest + gap - 5 * (one + gap)), 4, "%d is not five times %d", widest, one);
}

Test(chart_draw, nothing_leaves_the_width_and_height) {
    static const struct chart_value extremes[] = {
        N(5000), N(1), N(1), N(1), N(0), N(0), N(0), N(0),
        GAP,     GAP,  GAP,  GAP,  N(3), GAP,  N(1), N(0),
    };
    const length widths[] = {LENGTH_PT(180), LENGTH_PT(260), LENGTH_PT(420), LENGTH_PT(700)};
    for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
        struct chart_drawing drawing = draw_width(extremes, 4, widths[w]);
        for (size_t i = 0; i < drawing.count; i++) {
            const struct page_item *item = &drawing.items[i];
            length left, right;
            if (item->kind == PAGE_RUN) {
                const struct page_word *last = &item->run.words[item->run.count - 1];
                left = item->run.x;
                right = left + last->x +
                        font_scale(fonts, item->run.face, last->shape->width, item->run.size);
                cr_expect_leq(item->run.baseline, drawing.height);
            } else {
                right = span(item, &left);
                right += left;
            }
            cr_expect(left >= 0 && right <= widths[w], "item %zu at %d..%d of %d", i, left, right,
                      widths[w]);
        }
    }
}

Test(chart_draw, missing_values_are_words_and_zero_is_a_number) {
    static const struct chart_value gaps[] = {
        N(2), N(0), N(0), N(0), GAP, GAP, GAP, GAP, N(0), N(0), N(0), N(0), N(1), GAP, N(0), N(0),
    };
    struct chart_drawing drawing = draw(gaps, 4);
    cr_expect_str_eq(texts(&drawing),
                     "bereikt|agenderen en visie ontwikkelen|2|2|regie voeren|geen opgave|"
                     "zicht op vrijwilligers|0|vrijwilligers betrekken bij het|maken en uitvoeren "
                     "van beleid|1|1 (1 geen opgave)|");
}

Test(chart_draw, a_number_that_does_not_fit_stands_above_its_segment) {
    static const struct chart_value narrow[] = {N(500), N(1), N(1), N(1)};
    struct chart_drawing drawing = draw(narrow, 1);
    length baselines[8], count = 0;
    for (size_t i = 0; i < drawing.count; i++) {
        const struct page_item *item = &drawing.items[i];
        if (item->kind == PAGE_RUN && strchr("015", item->run.words[0].shape->text[0]))
            baselines[count++] = item->run.baseline;
    }
    cr_assert_eq(count, 5, "500, three times 1, and the total");
    cr_expect_eq(baselines[1], baselines[2]);
    cr_expect_eq(baselines[2], baselines[3]);
    cr_expect_lt(baselines[1], baselines[0] - LENGTH_PT(8));
}

Test(chart_draw, figures_on_segments_have_enough_contrast) {
    struct chart_drawing drawing = draw(plain, 4);
    int checked = 0;
    for (size_t i = 1; i < drawing.count; i++) {
        const struct page_item *plate = &drawing.items[i - 1], *item = &drawing.items[i];
        if (item->kind != PAGE_RUN || plate->kind != PAGE_PATH || !plate->path.fill)
            continue;
        if (span(plate, NULL) > LENGTH_PT(12) || item->run.words[0].shape->text[0] > '9')
            continue;
        cr_expect_geq(style_contrast(plate->path.fill_colour, item->run.colour), 450);
        checked++;
    }
    cr_expect_geq(checked, 8);
}

Test(chart_draw, hatching_stays_inside_its_segment) {
    struct chart_drawing drawing = draw(plain, 4);
    int hatched = 0;
    for (size_t i = 1; i < drawing.count; i++) {
        const struct page_item *lines = &drawing.items[i], *segment = &drawing.items[i - 1];
        if (lines->kind != PAGE_PATH || lines->path.fill || lines->path.count < 4 ||
            segment->kind != PAGE_PATH || !segment->path.fill)
            continue;
        length inner, outer, width = span(lines, &inner), room = span(segment, &outer);
        cr_expect_geq(inner, outer);
        cr_expect_leq(inner + width, outer + room);
        hatched++;
    }
    cr_expect_geq(hatched, 4, "deels and niet, in the key and in the bars");
}

Test(chart_draw, a_page_full_of_categories_is_drawn_with_thin_bars) {
    static const char *labels[CHART_CATEGORIES];
    static struct chart_value values[CHART_CATEGORIES * 4];
    for (int c = 0; c < CHART_CATEGORIES; c++) {
        labels[c] = "gemeente";
        values[c * 4].number.units = c;
    }
    struct chart chart = {.series_count = 4,
                          .category_count = CHART_CATEGORIES,
                          .series = statuses,
                          .categories = labels,
                          .values = values,
                          .colours = colours};
    struct chart_drawing drawing = chart_draw(&arena, &chart, LENGTH_PT(400), &style, fonts);
    cr_expect_lt(drawing.height, LENGTH_PT(CHART_CATEGORIES * 14));
    cr_expect_gt(drawing.height, LENGTH_PT(CHART_CATEGORIES * 11));
}

Test(chart_draw, a_word_without_breaks_is_broken_anyway) {
    static const char *const labels[] = {
        "vrijwilligerswerkbeleidsontwikkelingswerkgroepvergaderingsverslagen",
        "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX "
        "\xE2\x86\x92"};
    struct chart chart = {.series_count = 4,
                          .category_count = 2,
                          .series = statuses,
                          .categories = labels,
                          .values = plain,
                          .colours = colours};
    struct chart_drawing drawing = chart_draw(&arena, &chart, LENGTH_PT(300), &style, fonts);
    for (size_t i = 0; i < drawing.count; i++)
        if (drawing.items[i].kind == PAGE_RUN && drawing.items[i].run.x == 0) {
            const struct page_run *run = &drawing.items[i].run;
            cr_expect_leq(font_scale(fonts, run->face, run->words[0].shape->width, run->size),
                          LENGTH_PT(122));
        }
}
