/* Paper, grid, head and foot, and the looks of tables, boxes and covers. */
#include "base/text.h"
#include "test_style_case.h"

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

TestSuite(style_looks, .init = start, .fini = stop);

#define PAPER  "breedte=\"210mm\" hoogte=\"297mm\""
#define MIRROR "gespiegeld=\"nee\""
#define ROLES  "<!-- running text -->"

static const struct style *changed(const char *from, const char *to) {
    const struct style *style = style_case_changed(&arena, &diags, from, to);
    for (size_t i = 0; style == NULL && i < diags.count; i++)
        cr_log_error("%s", diag_text(&arena, &diags.items[i], DIAG_EN));
    cr_assert_not_null(style, "%s", to);
    return style;
}

static void expect_refused(const char *from, const char *to, enum diag_id id) {
    diags = (struct diag_list){.arena = &arena};
    cr_expect_null(style_case_changed(&arena, &diags, from, to), "%s", to);
    cr_assert_geq(diags.count, 1, "%s", to);
    cr_expect_eq(diags.items[0].id, id, "%s: %s", to, diag_text(&arena, &diags.items[0], DIAG_EN));
    cr_expect_gt(diags.items[0].place.line, 1);
}

static void expect_line(const char *what, const struct style_furniture *line, enum style_show left,
                        enum style_show centre, enum style_show right) {
    cr_expect_eq(line->slot[STYLE_SLOT_LEFT], left, "%s: %d", what, (int)line->slot[0]);
    cr_expect_eq(line->slot[STYLE_SLOT_CENTRE], centre, "%s: %d", what, (int)line->slot[1]);
    cr_expect_eq(line->slot[STYLE_SLOT_RIGHT], right, "%s: %d", what, (int)line->slot[2]);
}

Test(style_looks, a_style_that_says_nothing_of_looks_has_those_of_a_report) {
    const struct style *style = style_load(&arena, OVERHEID, &diags);
    cr_assert_not_null(style);
    for (int side = 0; side < STYLE_SIDES; side++) {
        expect_line("head", &style->head[side], STYLE_SHOW_HEAD_TEXT, STYLE_SHOW_NOTHING,
                    STYLE_SHOW_NOTHING);
        expect_line("foot", &style->foot[side], STYLE_SHOW_PAGE, STYLE_SHOW_NOTHING,
                    STYLE_SHOW_FOOT_TEXT);
        cr_expect_not(style->head[side].rule || style->foot[side].rule);
    }
    cr_expect_eq(style->binding, 0);
    cr_expect_eq(style->margin_inner, LENGTH_MM(48));
    cr_expect_not(style->baseline_grid);
    cr_expect_eq(style->grid_step, LENGTH_PT(15)); /* of running text */
    cr_expect_eq(style->numbering_depth, 6);
    cr_expect(style->table_head_tint);
    cr_expect_eq(style->table_rules, STYLE_RULES_ROWS);
    cr_expect_eq(style->box, STYLE_BOX_BAR);
    cr_expect_eq(style->cover, STYLE_COVER_BAND);
    cr_expect_eq(style->colour[STYLE_ACCENT_2], style->colour[STYLE_ACCENT]);
    cr_expect_null(style->logo.href);
}

Test(style_looks, paper_has_a_name_or_two_sizes) {
    static const struct {
        const char *page;
        length width, height;
    } row[] = {{"formaat=\"A4\"", LENGTH_MM(210), LENGTH_MM(297)},
               {"formaat=\"A5\"", LENGTH_MM(148), LENGTH_MM(210)},
               {"formaat=\"Letter\"", LENGTH_PT(612), LENGTH_PT(792)},
               {"breedte=\"200mm\" hoogte=\"20cm\"", LENGTH_MM(200), LENGTH_MM(200)}};
    const char *text = style_case_text(&arena, OVERHEID);
    text = style_case_replaced(&arena, text, "binnen=\"48mm\"", "binnen=\"20mm\"");
    text = style_case_replaced(&arena, text, "buiten=\"38mm\"", "buiten=\"20mm\"");
    text = style_case_replaced(&arena, text, "voetregel=\"797pt\"", "voetregel=\"500pt\"");
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        const length bottom = row[i].height - LENGTH_PT(490);
        const char *own = style_case_replaced(&arena, text, PAPER, row[i].page);
        own = style_case_replaced(&arena, own, "onder=\"97.89pt\"",
                                  arena_format(&arena, "onder=\"%dpt\"", bottom / 1000));
        const struct style *style = style_case_load(&arena, &diags, own);
        cr_assert_not_null(style, "row %zu: %s", i,
                           diags.count ? diag_text(&arena, &diags.items[0], DIAG_EN) : "");
        cr_expect_eq(style->page_width, row[i].width, "row %zu", i);
        cr_expect_eq(style->page_height, row[i].height, "row %zu", i);
    }
    expect_refused(PAPER, "formaat=\"A4\" breedte=\"210mm\"", DIAG_STYLE_PAPER_SIZE);
    expect_refused(PAPER, "formaat=\"A4\" " PAPER, DIAG_STYLE_PAPER_SIZE);
    expect_refused(PAPER, "hoogte=\"297mm\"", DIAG_STYLE_PAPER_SIZE);
    expect_refused(PAPER, "", DIAG_STYLE_PAPER_SIZE);
    expect_refused(PAPER, "formaat=\"A6\"", DIAG_BAD_VALUE);
}

Test(style_looks, the_binding_is_added_to_the_inner_margin) {
    const struct style *style = changed(MIRROR, "gespiegeld=\"ja\" bindrand=\"8mm\"");
    cr_expect(style->mirror);
    cr_expect_eq(style->binding, LENGTH_MM(8));
    cr_expect_eq(style->margin_inner, LENGTH_MM(48) + LENGTH_MM(8));
    cr_expect_eq(style->margin_outer, LENGTH_MM(38));
    expect_refused(MIRROR, MIRROR " bindrand=\"110mm\"", DIAG_STYLE_IMPOSSIBLE);
    expect_refused(MIRROR, MIRROR " bindrand=\"757570mm\"", DIAG_STYLE_LENGTH_TOO_LARGE);
}

Test(style_looks, the_baseline_grid_has_a_step_that_running_text_keeps) {
    const struct style *style = changed(MIRROR, MIRROR " basislijnraster=\"ja\"");
    cr_expect(style->baseline_grid);
    cr_expect_eq(style->grid_step, LENGTH_PT(15));
    style = changed(MIRROR, MIRROR " basislijnraster=\"ja\" rasterstap=\"7.5pt\"");
    cr_expect_eq(style->grid_step, LENGTH_PT(7.5));
    expect_refused(MIRROR, MIRROR " basislijnraster=\"ja\" rasterstap=\"14pt\"",
                   DIAG_STYLE_OFF_GRID);
    cr_expect_str_eq(diag_text(&arena, &diags.items[0], DIAG_EN),
                     "the leading of 'broodtekst', 15.000 pt, is no multiple of the baseline "
                     "grid's 14.000 pt; the style cannot be used");
    expect_refused(MIRROR, MIRROR " basislijnraster=\"ja\" rasterstap=\"0pt\"",
                   DIAG_STYLE_IMPOSSIBLE);
    changed(MIRROR, MIRROR " basislijnraster=\"nee\" rasterstap=\"14pt\""); /* no grid, no matter */
}

Test(style_looks, depths_are_numbers_however_they_are_written) {
    const struct style *style =
        changed("inhoud-diepte=\"3\"", "inhoud-diepte=\"+2\" nummerdiepte=\"03\"");
    cr_expect_eq(style->contents_depth, 2);
    cr_expect_eq(style->numbering_depth, 3);
    cr_expect_eq(changed(MIRROR, MIRROR " nummerdiepte=\"0\"")->numbering_depth, 0);
    expect_refused(MIRROR, MIRROR " nummerdiepte=\"7\"", DIAG_BAD_VALUE);
}

Test(style_looks, head_and_foot_show_what_the_style_says) {
    const struct style *style =
        changed(ROLES, "<kopregel links=\"titel\" midden=\"datum\" rechts=\"hoofdstuk\" "
                       "lijn=\"ja\"/><voetregel links=\"pilot\" midden=\"paginanummer\" "
                       "rechts=\"versie\"/>");
    for (int side = 0; side < STYLE_SIDES; side++) {
        expect_line("head", &style->head[side], STYLE_SHOW_TITLE, STYLE_SHOW_DATE,
                    STYLE_SHOW_CHAPTER);
        expect_line("foot", &style->foot[side], STYLE_SHOW_PILOT, STYLE_SHOW_PAGE_NUMBER,
                    STYLE_SHOW_VERSION);
        cr_expect(style->head[side].rule);
        cr_expect_not(style->foot[side].rule);
    }
    style = changed(ROLES, "<kopregel midden=\"koptekst\"/><voetregel rechts=\"voettekst\" "
                           "links=\"niets\" midden=\"pagina\"/>");
    expect_line("head", &style->head[STYLE_ODD], STYLE_SHOW_NOTHING, STYLE_SHOW_HEAD_TEXT,
                STYLE_SHOW_NOTHING);
    expect_line("foot", &style->foot[STYLE_ODD], STYLE_SHOW_NOTHING, STYLE_SHOW_PAGE,
                STYLE_SHOW_FOOT_TEXT);
}

Test(style_looks, even_pages_mirror_the_odd_ones_or_have_their_own) {
    const char *text = style_case_text(&arena, OVERHEID);
    text = style_case_replaced(&arena, text, MIRROR, "gespiegeld=\"ja\"");
    const char *own = style_case_replaced(
        &arena, text, ROLES,
        "<kopregel bladzijden=\"even\" links=\"paginanummer\" rechts=\"pilot\"/>"
        "<kopregel bladzijden=\"oneven\" links=\"hoofdstuk\" rechts=\"paginanummer\"/>");
    const struct style *style = style_case_load(&arena, &diags, own);
    cr_assert_not_null(style);
    expect_line("odd head", &style->head[STYLE_ODD], STYLE_SHOW_CHAPTER, STYLE_SHOW_NOTHING,
                STYLE_SHOW_PAGE_NUMBER);
    expect_line("even head", &style->head[STYLE_EVEN], STYLE_SHOW_PAGE_NUMBER, STYLE_SHOW_NOTHING,
                STYLE_SHOW_PILOT);
    expect_line("even foot", &style->foot[STYLE_EVEN], STYLE_SHOW_FOOT_TEXT, STYLE_SHOW_NOTHING,
                STYLE_SHOW_PAGE); /* mirrored */
    expect_refused(ROLES, "<voetregel bladzijden=\"oneven\"/><voetregel/>", DIAG_STYLE_LINE_TWICE);
}

Test(style_looks, tables_boxes_and_covers_have_the_look_of_the_style) {
    static const struct {
        const char *word;
        int value;
    } rules[] = {{"rijen", STYLE_RULES_ROWS},
                 {"einden", STYLE_RULES_ENDS},
                 {"raster", STYLE_RULES_GRID},
                 {"geen", STYLE_RULES_NONE}},
      boxes[] = {{"balk", STYLE_BOX_BAR}, {"lijst", STYLE_BOX_FRAME}, {"vlak", STYLE_BOX_TINT}},
      covers[] = {{"band", STYLE_COVER_BAND}, {"lijn", STYLE_COVER_LINE}};
    for (size_t i = 0; i < 4; i++) {
        const char *xml =
            arena_format(&arena, "<tabel kop-tint=\"nee\" lijnen=\"%s\"/>", rules[i].word);
        const struct style *style = changed(ROLES, xml);
        cr_expect_eq((int)style->table_rules, rules[i].value, "%s", rules[i].word);
        cr_expect_not(style->table_head_tint);
    }
    for (size_t i = 0; i < 3; i++)
        cr_expect_eq(
            (int)changed(ROLES, arena_format(&arena, "<kader vorm=\"%s\"/>", boxes[i].word))->box,
            boxes[i].value, "%s", boxes[i].word);
    for (size_t i = 0; i < 2; i++)
        cr_expect_eq(
            (int)changed(ROLES, arena_format(&arena, "<omslag vorm=\"%s\"/>", covers[i].word))
                ->cover,
            covers[i].value, "%s", covers[i].word);
}

Test(style_looks, a_cover_in_the_accent_needs_words_that_can_be_read_on_it) {
    expect_refused(ROLES, "<omslag vorm=\"vlak\"/>", DIAG_STYLE_CONTRAST);
    cr_expect_eq(diags.count, 4); /* every role of the cover, none other */
    for (size_t i = 0; i < diags.count; i++) {
        cr_expect(text_starts(diags.items[i].argument[0], "omslag-"));
        cr_expect_str_eq(diags.items[i].argument[2], "accent");
    }
    const char *text = style_case_text(&arena, "templates/style/brochure.xml");
    const struct style *style = style_case_load(&arena, &diags, text);
    cr_assert_not_null(style);
    cr_expect_eq(style->cover, STYLE_COVER_PLANE);
    cr_expect_eq(style->role[STYLE_COVER_TITLE].colour, style->colour[STYLE_PAPER]);
    /* and the other way: paper on paper */
    diags = (struct diag_list){.arena = &arena};
    text = style_case_replaced(&arena, text, "<omslag vorm=\"vlak\"/>", "");
    cr_expect_null(style_case_load(&arena, &diags, text));
    cr_expect_not_null(
        strstr(diag_text(&arena, &diags.items[0], DIAG_EN), "a contrast of 1.00; at least"));
}

Test(style_looks, a_second_accent_can_colour_words) {
    const char *text = style_case_text(&arena, OVERHEID);
    text = style_case_replaced(&arena, text, "gedempt=\"#", "accent2=\"#7a1f5c\" gedempt=\"#");
    text = style_case_replaced(&arena, text, "kleur=\"accent\"", "kleur=\"accent2\"");
    const struct style *style = style_case_load(&arena, &diags, text);
    cr_assert_not_null(style);
    cr_expect_eq(style->colour[STYLE_ACCENT_2], 0x7a1f5c);
    cr_expect_eq(style->role[STYLE_H1].colour, 0x7a1f5c);
    text = style_case_replaced(&arena, text, "#7a1f5c", "#e0b040"); /* but not any */
    cr_expect_null(style_case_load(&arena, &diags, text));
    cr_expect_eq(diags.items[0].id, DIAG_STYLE_CONTRAST);
}

Test(style_looks, a_logo_has_words_and_fits_the_measure) {
    const struct style *style =
        changed(ROLES, "<omslag logo=\"stad.png\" logo-alt=\"Gemeente Dongen\" "
                       "logo-breedte=\"55mm\"/>");
    cr_expect_str_eq(style->logo.href, "stad.png");
    cr_expect_str_eq(style->logo.alt, "Gemeente Dongen");
    cr_expect_eq(style->logo.width, LENGTH_MM(55));
    cr_expect_not_null(strstr(style->logo.source, "/style/test.xml"));
    cr_expect_gt(style->logo.place.line, 1);
    style = changed(ROLES, "<omslag logo=\"stad.png\" logo-alt=\"Gemeente Dongen\"/>");
    cr_expect_eq(style->logo.width, LENGTH_MM(40));
    expect_refused(ROLES, "<omslag logo=\"stad.png\"/>", DIAG_STYLE_LOGO_ALT);
    expect_refused(ROLES, "<omslag logo=\"a.png\" logo-alt=\"A\" logo-breedte=\"300mm\"/>",
                   DIAG_STYLE_IMPOSSIBLE);
}

/* A whole house style, as a town's designer would send it, refused with every figure it needs. */
Test(style_looks, a_pale_house_style_is_refused_with_the_figures) {
    static const char expected[] =
        "7: 'data2' in #f4c542 on papier #ffffff has a contrast of 1.62; at least 3.00 is needed, "
        "so the style cannot be used\n"
        "17: 'citaat' in #8c8c8c on papier #ffffff has a contrast of 3.36; at least 4.50 is "
        "needed, so the style cannot be used\n"
        "17: 'citaat' in #8c8c8c on tint #fdf0e6 has a contrast of 3.00; at least 4.50 is needed, "
        "so the style cannot be used\n"
        "27: 'inloopkop' in #e8730c on papier #ffffff has a contrast of 3.04; at least 4.50 is "
        "needed, so the style cannot be used\n"
        "34: 'bron' in #8c8c8c on papier #ffffff has a contrast of 3.36; at least 4.50 is needed, "
        "so the style cannot be used\n"
        "34: 'bron' in #8c8c8c on tint #fdf0e6 has a contrast of 3.00; at least 4.50 is needed, so "
        "the style cannot be used\n";
    const char *text = style_case_text(&arena, "tests/unit/data/stijl-bleek.xml");
    struct text_builder said = {.arena = &arena};
    cr_expect_null(style_case_load(&arena, &diags, text));
    diag_sort(&diags);
    for (size_t i = 0; i < diags.count; i++)
        text_format(&said, "%u: %s\n", (unsigned)diags.items[i].place.line,
                    diag_text(&arena, &diags.items[i], DIAG_EN));
    cr_expect_str_eq(text_string(&said), expected, "%s", text_string(&said));
}
