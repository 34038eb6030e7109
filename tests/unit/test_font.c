#include "font/font.h"
#include "font/font_private.h"

#include <criterion/criterion.h>
#include <string.h>

static struct arena arena;
static struct diag_list diags;
static struct font_set *fonts;

static void open_fonts(void) {
    diags.arena = &arena;
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    if (!fonts)
        diag_print(&diags, DIAG_EN, stderr);
    cr_assert_not_null(fonts);
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(font, .init = open_fonts, .fini = close_fonts);

static const struct font_word *shape(enum font_family family, unsigned features, const char *text) {
    return font_shape(fonts, &arena, font_find(fonts, family, false, false), features, text,
                      strlen(text));
}

Test(font, every_style_of_both_families_is_another_face) {
    static const char *const name[] = {
        "Vollkorn-Regular", "Vollkorn-Italic", "Vollkorn-SemiBold", "Vollkorn-SemiBoldItalic",
        "Lato-Regular",     "Lato-Italic",     "Lato-Bold",         "Lato-BoldItalic"};
    for (int i = 0; i < 8; i++) {
        font_face face = font_find(fonts, i < 4 ? FONT_TEXT : FONT_SANS, i & 2, i & 1);
        const struct font_metrics *metrics = font_metrics(fonts, face);
        cr_expect_str_eq(metrics->name, name[i]);
        cr_expect_eq(metrics->italic, (i & 1) != 0, "%s", name[i]);
        cr_expect_eq(metrics->italic_angle < 0, (i & 1) != 0, "%s", name[i]);
        cr_expect_eq(metrics->serif, i < 4, "%s", name[i]);
        cr_expect_eq(metrics->weight > 500, (i & 2) != 0, "%s", name[i]);
    }
}

Test(font, metrics_are_those_of_the_file) {
    const struct font_metrics *metrics = font_metrics(fonts, font_find(fonts, FONT_TEXT, 0, 0));
    cr_expect_eq(metrics->units_per_em, 1000);
    cr_expect_eq(metrics->ascent, 952);
    cr_expect_eq(metrics->descent, 441);
    cr_expect_eq(metrics->x_height, 458);
    cr_expect_eq(metrics->cap_height, 676);
    cr_expect_eq(metrics->bbox[1], -280);
    cr_expect_eq(metrics->space, shape(FONT_TEXT, 0, " ")->width);
}

Test(font, the_file_of_a_face_is_given_whole) {
    size_t size = 0;
    font_face face = font_find(fonts, FONT_SANS, true, false);
    const unsigned char *bytes = font_bytes(fonts, face, &size);
    cr_expect_gt(size, 100000);
    cr_expect_arr_eq(bytes, ((unsigned char[]){0, 1, 0, 0}), 4);
    cr_expect_str_eq(strrchr(font_path(fonts, face), '/'), "/Lato-Bold.ttf");
}

Test(font, a_file_named_twice_is_one_face) {
    cr_expect_eq(font_face_count(fonts), 10); /* Lato is a family and a fallback */
}

Test(font, a_ligature_stands_for_the_bytes_of_its_letters) {
    const struct font_word *word = shape(FONT_TEXT, 0, "efficiënt");
    cr_assert_eq(word->count, 7); /* e ffi c i ë n t */
    cr_expect_eq(word->glyphs[1].cluster, 1);
    cr_expect_eq(word->glyphs[2].cluster, 4);
    cr_expect_eq(word->glyphs[4].cluster, 6);
    cr_expect_eq(word->glyphs[5].cluster, 8); /* ë has two bytes */
    cr_expect_eq(shape(FONT_TEXT, FONT_NO_LIGATURES, "efficiënt")->count, 9);
}

Test(font, a_family_can_be_set_without_ligatures) {
    cr_expect_eq(shape(FONT_SANS, 0, "officieel")->count, 9);
    cr_expect_eq(shape(FONT_SANS, 0, "tie")->count, 3);
}

Test(font, combining_accents_compose) {
    const struct font_word *word = shape(FONT_TEXT, 0, "cre\u0308");
    cr_expect_eq(word->count, 3);
    cr_expect_eq(word->glyphs[2].id, shape(FONT_TEXT, 0, "crë")->glyphs[2].id);
}

Test(font, pairs_are_kerned) {
    int32_t apart = shape(FONT_TEXT, 0, "A")->width + shape(FONT_TEXT, 0, "V")->width;
    cr_expect_lt(shape(FONT_TEXT, 0, "AV")->width, apart);
}

Test(font, a_word_is_as_wide_as_its_advances) {
    const struct font_word *word = shape(FONT_SANS, 0, "Vrijwilligerswerk");
    int32_t sum = 0;
    for (int i = 0; i < word->count; i++)
        sum += word->glyphs[i].advance;
    cr_expect_eq(word->width, sum);
    cr_expect_eq(word->size, 17);
    cr_expect_str_eq(word->text, "Vrijwilligerswerk");
}

Test(font, tabular_figures_have_one_width_and_text_figures_do_not) {
    for (int family = 0; family < FONT_FAMILIES; family++) {
        int32_t one = shape(family, FONT_TABULAR, "1")->width;
        for (char digit[] = "0"; *digit <= '9'; ++*digit)
            cr_expect_eq(shape(family, FONT_TABULAR, digit)->width, one, "%s", digit);
        cr_expect_neq(shape(family, 0, "1")->width, shape(family, 0, "0")->width);
    }
}

Test(font, a_word_is_shaped_once_per_face_and_features) {
    const struct font_word *word = shape(FONT_TEXT, 0, "knelpunt");
    cr_expect_eq(shape(FONT_TEXT, 0, "knelpunt"), word);
    cr_expect_neq(shape(FONT_TEXT, FONT_TABULAR, "knelpunt"), word);
    cr_expect_neq(shape(FONT_SANS, 0, "knelpunt"), word);
    cr_expect_eq(shape(FONT_TEXT, FONT_TABULAR, "1")->features, FONT_TABULAR);
}

Test(font, the_cache_keeps_its_words_while_it_grows) {
    const struct font_word *first = shape(FONT_TEXT, 0, "eerste");
    for (int i = 0; i < 3000; i++)
        shape(FONT_TEXT, 0, arena_format(&arena, "woord%d", i));
    cr_expect_eq(shape(FONT_TEXT, 0, "eerste"), first);
    cr_expect_str_eq(shape(FONT_TEXT, 0, "woord1234")->text, "woord1234");
}

Test(font, part_of_a_longer_text_is_shaped_alone) {
    font_face face = font_find(fonts, FONT_TEXT, false, false);
    const struct font_word *part = font_shape(fonts, &arena, face, 0, "officieel", 2);
    cr_expect_str_eq(part->text, "of");
    cr_expect_eq(part->count, 2);
}

Test(font, a_missing_character_gets_the_first_fallback_of_the_same_style) {
    font_face bold = font_find(fonts, FONT_TEXT, true, false);
    cr_expect_eq(font_for_character(fonts, bold, 0xEB), bold);
    font_face ballot = font_for_character(fonts, bold, 0x2610);
    cr_expect_str_eq(font_metrics(fonts, ballot)->name, "DejaVuSans-Bold");
    font_face bullet = font_for_character(fonts, bold, 0x25CF);
    cr_expect_str_eq(font_metrics(fonts, bullet)->name, "Lato-Bold");
    cr_expect_eq(font_for_character(fonts, bold, 0x4E00), FONT_NO_FACE);
}

Test(font, spaces_of_other_widths_and_soft_hyphens_need_no_fallback) {
    static const uint32_t character[] = {0xA0, 0xAD, 0x2009, 0x2011, 0x202F, 0x200B};
    font_face face = font_find(fonts, FONT_TEXT, false, false);
    for (size_t i = 0; i < sizeof character / sizeof *character; i++)
        cr_expect_eq(font_for_character(fonts, face, character[i]), face, "U+%04X", character[i]);
    cr_expect_eq(shape(FONT_TEXT, 0, "\u00AD")->width, 0);
    cr_expect_gt(shape(FONT_TEXT, 0, "\u202F")->width, 0);
}

Test(font, scaling_rounds_halves_away_from_zero_and_does_not_overflow) {
    font_face face = font_find(fonts, FONT_TEXT, false, false); /* 1000 units */
    static const struct {
        int64_t units;
        length size, expected;
    } row[] = {{1000, 10500, 10500},
               {1, 500, 1},
               {-1, 500, -1},
               {1, 499, 0},
               {-1, 499, 0},
               {3, 500, 2},
               {-3, 500, -2},
               {0, 12000, 0},
               {474, 10500, 4977},
               {1, 1500, 2},
               {100000000, 14500, 1450000000}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        cr_expect_eq(font_scale(fonts, face, row[i].units, row[i].size), row[i].expected, "row %zu",
                     i);
    cr_expect_eq(font_scale(fonts, font_find(fonts, FONT_SANS, 0, 0), 2000, 9000), 9000);
}

static size_t quick_words;

/* What the quick way makes of a word is what HarfBuzz makes of it. */
static void expect_same(font_face face, unsigned features, const char *text, size_t size) {
    struct font_glyph quick[FONT_QUICK_SIZE];
    if (font_quick_shape(fonts, face, features, text, size, quick) == 0)
        return;
    quick_words++;
    font_shape_raw(fonts, face, features, text, size);
    unsigned count = 0;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(fonts->buffer, &count);
    const hb_glyph_position_t *at = hb_buffer_get_glyph_positions(fonts->buffer, &count);
    cr_assert_eq(count, size, "face %u: '%.*s'", face, (int)size, text);
    for (unsigned i = 0; i < count; i++)
        cr_assert(quick[i].id == info[i].codepoint && quick[i].cluster == info[i].cluster &&
                      quick[i].advance == at[i].x_advance && at[i].x_offset == 0 &&
                      at[i].y_offset == 0,
                  "face %u: glyph %u of '%.*s'", face, i, (int)size, text);
}

Test(font, plain_words_are_what_harfbuzz_makes_of_them, .timeout = 60) {
    static const char rows[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                               ".,:;!?'\"()-/%&+=*#@$[]";
    unsigned state = 2004;
    for (font_face face = 0; face < font_face_count(fonts); face++)
        for (unsigned word = 0; word < 6000; word++) {
            char text[14];
            const size_t size = 1 + word % sizeof text;
            const unsigned features = word % 3 == 0 ? FONT_TABULAR : 0;
            for (size_t i = 0; i < size; i++) {
                state = state * 1103515245u + 12345u;
                /* every other word of letters only, with the f that opens ligatures */
                const unsigned range = word % 2 == 0 ? 26 : sizeof rows - 1;
                text[i] = (state >> 16) % 9 == 0 ? 'f' : rows[(state >> 20) % range];
            }
            expect_same(face, features, text, size);
        }
    cr_expect_gt(quick_words, 20000, "only %zu words went the quick way", quick_words);
}

Test(font, words_that_substitutions_touch_go_to_harfbuzz) {
    struct font_glyph quick[FONT_QUICK_SIZE];
    const font_face face = font_find(fonts, FONT_TEXT, false, false);
    cr_expect_eq(font_quick_shape(fonts, face, 0, "beleid", 6, quick), 6);
    cr_expect_eq(font_quick_shape(fonts, face, 0, "efficient", 9, quick), 0);
    cr_expect_eq(font_quick_shape(fonts, face, 0, "caf\xC3\xA9", 5, quick), 0);
    cr_expect_eq(font_quick_shape(fonts, face, FONT_SMALL_CAPS, "2004", 4, quick), 4);
}
