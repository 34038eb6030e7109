#include "base/text.h"
#include "style/style.h"
#include "xml/xml.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OVERHEID "templates/style/overheid.xml"

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

static char *read_overheid(void) {
    FILE *file = fopen(OVERHEID, "rb");
    cr_assert_not_null(file);
    char *text = arena_alloc(&arena, 65536);
    cr_assert_lt(fread(text, 1, 65535, file), 65535);
    fclose(file);
    return text;
}

/* The text with the first `from` replaced. */
static const char *replaced(const char *text, const char *from, const char *to) {
    const char *at = strstr(text, from);
    cr_assert_not_null(at, "no '%s' in the style", from);
    return arena_format(&arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

/* Loads a style from a folder that has the real schema beside it. */
static const struct style *load_text(const char *text) {
    char folder[] = "/tmp/beleidspers-style-XXXXXX", here[1024];
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_not_null(getcwd(here, sizeof here));
    const char *schema = arena_format(&arena, "%s/templates/schema", here);
    const char *link = arena_format(&arena, "%s/schema", folder);
    const char *below = arena_format(&arena, "%s/style", folder);
    const char *path = arena_format(&arena, "%s/test.xml", below);
    cr_assert_eq(symlink(schema, link), 0);
    cr_assert_eq(mkdir(below, 0700), 0);
    FILE *file = fopen(path, "wb");
    fwrite(text, 1, strlen(text), file);
    fclose(file);
    const struct style *style = style_load(&arena, path, &diags);
    unlink(path);
    unlink(link);
    rmdir(below);
    rmdir(folder);
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

Test(style, running_text_has_sixty_six_to_seventy_six_characters_a_line) {
    static const char text[] = "De gemeente wil het vrijwilligerswerk versterken en zoekt daarom "
                               "samen met de organisaties naar wat hun werk mogelijk maakt.";
    const struct style *style = load_overheid();
    const struct style_role *body = &style->role[STYLE_BODY];
    struct font_set *fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    font_face face = font_find(fonts, body->family, body->bold, body->italic);
    int64_t units = font_shape(fonts, &arena, face, 0, text, strlen(text))->width;
    length measure = style->page_width - style->margin_inner - style->margin_outer;
    int64_t characters =
        (int64_t)measure * (int64_t)strlen(text) / font_scale(fonts, face, units, body->size);
    font_set_close(fonts);
    cr_expect_geq(characters, 66);
    cr_expect_leq(characters, 76);
}

Test(style, a_page_holds_whole_lines_of_running_text) {
    const struct style *style = load_overheid();
    length height = style->page_height - style->margin_top - style->margin_bottom;
    cr_expect_lt(height % style->role[STYLE_BODY].leading, 100); /* [1/1000 pt] */
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
        load_text(replaced(read_overheid(), "gedempt=\"#555f69\"", "gedempt=\"#8a8a8a\"")));
    cr_assert_geq(diags.count, 1);
    const struct diag *diag = &diags.items[0];
    cr_expect_eq(diag->id, DIAG_STYLE_CONTRAST);
    cr_expect_str_eq(diag->argument[0], "bron");
    cr_expect_str_eq(diag->argument[1], "#8a8a8a");
    cr_expect_str_eq(diag->argument[2], "papier");
    cr_expect_str_eq(diag->argument[3], "#ffffff");
    cr_expect_str_eq(diag->argument[4], "3.45");
    cr_expect_str_eq(diag->argument[5], "4.50");
    cr_expect_gt(diag->place.line, 1);
}

Test(style, large_text_may_have_less_contrast_than_small_text) {
    /* 3.45: enough for headings of 14 pt bold and up, not for the smaller ones */
    const char *text = replaced(read_overheid(), "accent=\"#163e68\"", "accent=\"#8a8a8a\"");
    cr_expect_null(load_text(text));
    for (size_t i = 0; i < diags.count; i++) {
        cr_expect_str_neq(diags.items[i].argument[0], "kop1");
        cr_expect_str_neq(diags.items[i].argument[0], "kop2");
        cr_expect_str_neq(diags.items[i].argument[0], "omslag-titel");
    }
    cr_expect_gt(diags.count, 3);
}

Test(style, text_on_the_tint_and_data_colours_are_checked_too) {
    cr_expect_null(load_text(replaced(read_overheid(), "tint=\"#eef2f6\"", "tint=\"#203040\"")));
    cr_assert_geq(diags.count, 1);
    cr_expect_str_eq(diags.items[0].argument[2], "tint");
    diags = (struct diag_list){.arena = &arena};
    cr_expect_null(load_text(replaced(read_overheid(), "data2=\"#c98528\"", "data2=\"#ffd040\"")));
    cr_assert_eq(diags.count, 1);
    cr_expect_str_eq(diags.items[0].argument[0], "data2");
}

Test(style, data_colours_differ_in_a_greyscale_copy) {
    const struct style *style = load_overheid();
    static const enum style_colour order[] = {STYLE_DATA_1, STYLE_DATA_3, STYLE_DATA_2,
                                              STYLE_DATA_4};
    for (int i = 0; i + 1 < 4; i++)
        cr_expect_geq(style_contrast(style->colour[order[i]], style->colour[order[i + 1]]), 170,
                      "pair %d: %d", i,
                      style_contrast(style->colour[order[i]], style->colour[order[i + 1]]));
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
        cr_expect_null(load_text(replaced(read_overheid(), row[i].from, row[i].to)), "row %zu", i);
        cr_assert_geq(diags.count, 1, "row %zu", i);
        cr_expect_eq(diags.items[0].id, row[i].id, "row %zu: %s", i,
                     diag_text(&arena, &diags.items[0], DIAG_EN));
    }
}

Test(style, a_role_that_is_not_set_is_named) {
    const char *text = read_overheid();
    const char *at = strstr(text, "<rol naam=\"voetregel\"");
    text = arena_format(&arena, "%.*s</stijl>", (int)(at - text), text);
    cr_expect_null(load_text(text));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_STYLE_ROLE_MISSING);
    cr_expect_str_eq(diags.items[0].argument[0], "voetregel");
}

Test(style, what_the_schema_does_not_know_is_refused) {
    cr_expect_null(load_text(replaced(read_overheid(), "korps=\"24pt\"", "korps=\"groot\"")));
    cr_expect_null(load_text(replaced(read_overheid(), "uitlijning=", "uitvulling=")));
    cr_expect_null(load_text("<stijl xmlns='urn:beleidspers:stijl:1'/>"));
    cr_expect_null(load_text("<stijl/>"));
    cr_expect_geq(diags.count, 4);
    cr_expect_null(style_load(&arena, "templates/style/no-such.xml", &diags));
    cr_expect_eq(diag_exit_status(&diags), 3);
}

/* ---- schema and reader say the same ---- */

static int pairs;

static void expect_used(const char *element, const char *attribute, void *context) {
    const char *text = context;
    if (!attribute || text_equal(attribute, "basis"))
        return;
    pairs++;
    cr_expect_not_null(strstr(text, arena_format(&arena, " %s=\"", attribute)), "%s/@%s", element,
                       attribute);
}

Test(style, the_style_uses_every_attribute_of_the_schema) {
    struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/stijl.xsd", &diags);
    cr_assert_not_null(schema);
    char *text = read_overheid();
    for (char *c = text; *c; c++)
        if (*c == '\n')
            *c = ' ';
    xml_schema_each(schema, expect_used, text);
    cr_expect_gt(pairs, 40);
}
