#include "base/text.h"
#include "test_style_case.h"
#include "xml/xml.h"

#include <criterion/criterion.h>
#include <string.h>

static struct arena arena;
static struct diag_list diags;

static void start(void) {
    diags.arena = &arena;
}

static void stop(void) {
    arena_release(&arena);
}

TestSuite(style, .init = start, .fini = stop);

static const struct style *load_overheid(void) {
    const struct style *style = style_load(&arena, OVERHEID, &diags);
    if (!style)
        diag_print(&diags, DIAG_EN, stderr);
    cr_assert_not_null(style);
    return style;
}

Test(style, the_house_style_of_the_government_is_read_as_written) {
    const struct style *style = load_overheid();
    cr_expect_str_eq(style->name, "overheid");
    cr_expect_eq(style->page_width, LENGTH_MM(210));
    cr_expect_eq(style->margin_top, LENGTH_PT(84));
    cr_expect_eq(style->contents_depth, 3);
    cr_expect_eq(style->widow_lines, 2);
    cr_expect_eq(style->orphan_lines, 2);
    cr_expect_not(style->mirror);
    cr_expect_eq(style->rule_width, 500);
    cr_expect_eq(style->colour[STYLE_ACCENT], 0x163e68);
    cr_expect_eq(style->colour[STYLE_PAPER], 0xffffff);
    const struct style_role *body = &style->role[STYLE_BODY];
    cr_expect_eq(body->family, FONT_TEXT);
    cr_expect_eq(body->align, STYLE_JUSTIFIED);
    cr_expect_eq(body->size, LENGTH_PT(11));
    cr_expect_eq(body->leading, LENGTH_PT(15));
    cr_expect_eq(body->colour, style->colour[STYLE_INK]);
    cr_expect(body->hyphenate);
    cr_expect_not(body->bold);
}

Test(style, a_role_takes_from_its_basis_what_it_does_not_say) {
    const struct style *style = load_overheid();
    const struct style_role *h1 = &style->role[STYLE_H1], *h3 = &style->role[STYLE_H3];
    const struct style_role *h4 = &style->role[STYLE_H4];
    cr_expect_eq(h3->family, FONT_SANS);
    cr_expect(h3->bold);
    cr_expect_eq(h3->colour, h1->colour);
    cr_expect_lt(h3->size, h1->size);
    cr_expect_eq(h4->colour, style->colour[STYLE_INK]); /* its own */
    cr_expect_eq(h4->align, STYLE_RAGGED);              /* of kop1, through kop3 */
    cr_expect(style->role[STYLE_TABLE_HEAD].tabular);
    cr_expect(style->role[STYLE_COVER_KIND].uppercase_letterspaced);
}

Test(style, contrast_is_that_of_wcag) {
    static const struct {
        uint32_t a, b;
        int ratio;
    } row[] = {{0x000000, 0xFFFFFF, 2100}, {0xFFFFFF, 0xFFFFFF, 100}, {0x777777, 0xFFFFFF, 447},
               {0x767676, 0xFFFFFF, 454},  {0xFFFFFF, 0x0000FF, 859}, {0xFF0000, 0xFFFFFF, 399},
               {0x163E68, 0xFFFFFF, 1092}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        cr_expect_eq(style_contrast(row[i].a, row[i].b), row[i].ratio, "row %zu: %d", i,
                     style_contrast(row[i].a, row[i].b));
        cr_expect_eq(style_contrast(row[i].b, row[i].a), row[i].ratio, "row %zu", i);
    }
}

Test(style, too_little_contrast_is_refused_with_the_figures) {
    cr_expect_null(
        style_case_load(&arena, &diags,
                        style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                            "gedempt=\"#555f69\"", "gedempt=\"#8a8a8a\"")));
    cr_assert_geq(diags.count, 1);
    const struct diag *diag = &diags.items[0];
    cr_expect_eq(diag->id, DIAG_STYLE_CONTRAST);
    cr_expect_str_eq(diag_text(&arena, diag, DIAG_EN),
                     "'bron' in #8a8a8a on papier #ffffff has a contrast of 3.45; at least 4.50 is "
                     "needed, so the style cannot be used");
    cr_expect_str_eq(diag_text(&arena, diag, DIAG_NL),
                     "'bron' in #8a8a8a op papier #ffffff heeft een contrast van 3,45; minstens "
                     "4,50 is nodig, dus de stijl is niet te gebruiken");
    cr_expect_gt(diag->place.line, 1);
}

Test(style, large_text_may_have_less_contrast_than_small_text) {
    /* 3.45: enough for headings of 14 pt bold and up, not for the smaller ones */
    const char *text = style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                           "accent=\"#163e68\"", "accent=\"#8a8a8a\"");
    cr_expect_null(style_case_load(&arena, &diags, text));
    for (size_t i = 0; i < diags.count; i++) {
        cr_expect_str_neq(diags.items[i].argument[0], "kop1");
        cr_expect_str_neq(diags.items[i].argument[0], "kop2");
        cr_expect_str_neq(diags.items[i].argument[0], "omslag-titel");
    }
    cr_expect_gt(diags.count, 3);
}

Test(style, text_on_the_tint_and_data_colours_are_checked_too) {
    cr_expect_null(style_case_load(&arena, &diags,
                                   style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                                       "tint=\"#eef2f6\"", "tint=\"#203040\"")));
    cr_assert_geq(diags.count, 1);
    cr_expect_str_eq(diags.items[0].argument[2], "tint");
    diags = (struct diag_list){.arena = &arena};
    cr_expect_null(style_case_load(&arena, &diags,
                                   style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                                       "data2=\"#c98528\"", "data2=\"#ffd040\"")));
    cr_assert_eq(diags.count, 1);
    cr_expect_str_eq(diags.items[0].argument[0], "data2");
}

Test(style, every_fault_of_a_style_is_found) {
    static const struct {
        const char *from, *to;
        enum diag_id id;
    } row[] = {
        {"<rol naam=\"kop4\" basis=\"kop3\"", "<rol naam=\"kop4\" basis=\"voetregel\"",
         DIAG_STYLE_BASIS_NOT_ABOVE},
        {"<rol naam=\"lijst\"", "<rol naam=\"noot\"", DIAG_STYLE_ROLE_TWICE},
        {" korps=\"24pt\"", "", DIAG_STYLE_ROLE_INCOMPLETE},
        {" kleur=\"accent\"", "", DIAG_STYLE_ROLE_INCOMPLETE},
        {"korps=\"24pt\"", "korps=\"9999mm\"", DIAG_STYLE_IMPOSSIBLE},
        {"korps=\"24pt\"", "korps=\"9999999999mm\"", DIAG_STYLE_LENGTH_TOO_LARGE},
        {"regel=\"15pt\"", "regel=\"10pt\"", DIAG_STYLE_IMPOSSIBLE},
        {"binnen=\"48mm\"", "binnen=\"170mm\"", DIAG_STYLE_IMPOSSIBLE},
        {"voetregel=\"797pt\"", "voetregel=\"900pt\"", DIAG_STYLE_IMPOSSIBLE},
        {"links=\"45pt\"", "links=\"310pt\"", DIAG_STYLE_IMPOSSIBLE},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        diags = (struct diag_list){.arena = &arena};
        cr_expect_null(
            style_case_load(&arena, &diags,
                            style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                                row[i].from, row[i].to)),
            "row %zu", i);
        cr_assert_geq(diags.count, 1, "row %zu", i);
        cr_expect_eq(diags.items[0].id, row[i].id, "row %zu: %s", i,
                     diag_text(&arena, &diags.items[0], DIAG_EN));
    }
}

Test(style, a_role_that_is_not_set_is_named) {
    const char *text = style_case_text(&arena, OVERHEID);
    const char *at = strstr(text, "<rol naam=\"voetregel\"");
    text = arena_format(&arena, "%.*s</stijl>", (int)(at - text), text);
    cr_expect_null(style_case_load(&arena, &diags, text));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_STYLE_ROLE_MISSING);
    cr_expect_str_eq(diags.items[0].argument[0], "voetregel");
}

Test(style, what_the_schema_does_not_know_is_refused) {
    cr_expect_null(style_case_load(&arena, &diags,
                                   style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                                       "korps=\"24pt\"", "korps=\"groot\"")));
    cr_expect_null(style_case_load(&arena, &diags,
                                   style_case_replaced(&arena, style_case_text(&arena, OVERHEID),
                                                       "uitlijning=", "uitvulling=")));
    cr_expect_null(style_case_load(&arena, &diags, "<stijl xmlns='urn:beleidspers:stijl:1'/>"));
    cr_expect_null(style_case_load(&arena, &diags, "<stijl/>"));
    cr_expect_geq(diags.count, 4);
    cr_expect_null(style_load(&arena, "templates/style/no-such.xml", &diags));
    cr_expect_eq(diag_exit_status(&diags), 3);
}
