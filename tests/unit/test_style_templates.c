/* The house styles that we ship: each keeps the promises of its first comment. */
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

TestSuite(style_templates, .init = start, .fini = stop);

static const char *const names[] = {"overheid", "brochure", "druk", "grote-letter"};
#define NAMES (sizeof names / sizeof *names)

static const char *path_of(const char *name) {
    return arena_format(&arena, "templates/style/%s.xml", name);
}

static const struct style *load(const char *name) {
    const struct style *style = style_load(&arena, path_of(name), &diags);
    if (!style)
        diag_print(&diags, DIAG_EN, stderr);
    cr_assert_not_null(style, "%s", name);
    cr_expect_eq(diags.count, 0, "%s", name);
    return style;
}

static length text_height(const struct style *style) {
    return style->page_height - style->margin_top - style->margin_bottom;
}

Test(style_templates, each_is_named_after_its_file) {
    for (size_t i = 0; i < NAMES; i++)
        cr_expect_str_eq(load(names[i])->name, names[i]);
}

Test(style_templates, running_text_has_sixty_to_seventy_five_characters_a_line) {
    static const char text[] = "De gemeente wil het vrijwilligerswerk versterken en zoekt daarom "
                               "samen met de organisaties naar wat hun werk mogelijk maakt.";
    struct font_set *fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    for (size_t i = 0; i < NAMES; i++) {
        const struct style *style = load(names[i]);
        const struct style_role *body = &style->role[STYLE_BODY];
        const font_face face = font_find(fonts, body->family, body->bold, body->italic);
        const int64_t units = font_shape(fonts, &arena, face, 0, text, strlen(text))->width;
        const length measure = style->page_width - style->margin_inner - style->margin_outer;
        const int64_t characters =
            (int64_t)measure * (int64_t)strlen(text) / font_scale(fonts, face, units, body->size);
        cr_expect_geq(characters, 60, "%s: %d", names[i], (int)characters);
        cr_expect_leq(characters, 75, "%s: %d", names[i], (int)characters);
    }
    font_set_close(fonts);
}

Test(style_templates, a_page_holds_whole_lines_of_running_text) {
    for (size_t i = 0; i < NAMES; i++) {
        const struct style *style = load(names[i]);
        const length rest = text_height(style) % style->role[STYLE_BODY].leading;
        cr_expect_lt(rest, 100, "%s: %d left [1/1000 pt]", names[i], (int)rest);
    }
}

Test(style_templates, data_colours_differ_in_a_greyscale_copy) {
    static const enum style_colour order[] = {STYLE_DATA_1, STYLE_DATA_3, STYLE_DATA_2,
                                              STYLE_DATA_4};
    for (size_t i = 0; i < NAMES; i++) {
        const struct style *style = load(names[i]);
        for (int c = 0; c + 1 < 4; c++) {
            const int ratio = style_contrast(style->colour[order[c]], style->colour[order[c + 1]]);
            cr_expect_geq(ratio, 170, "%s, pair %d: %d", names[i], c, ratio);
        }
    }
}

Test(style_templates, headings_are_larger_the_higher_they_stand) {
    for (size_t i = 0; i < NAMES; i++) {
        const struct style_role *role = load(names[i])->role;
        for (int h = STYLE_H1; h < STYLE_H4; h++) {
            cr_expect_geq(role[h].size, role[h + 1].size, "%s, %d", names[i], h);
            cr_expect_geq(role[h].space_before, role[h + 1].space_before, "%s, %d", names[i], h);
        }
        for (int h = STYLE_H1; h <= STYLE_H4; h++)
            cr_expect_gt(role[h].space_before, role[h].space_after, "%s, %d", names[i], h);
        cr_expect_geq(role[STYLE_COVER_TITLE].size, role[STYLE_H1].size, "%s", names[i]);
    }
}

Test(style_templates, print_is_bound_on_a_grid_in_greys) {
    const struct style *style = load("druk");
    cr_expect(style->mirror);
    cr_expect_gt(style->binding, 0);
    cr_expect(style->baseline_grid);
    cr_expect_eq(style->role[STYLE_BODY].align, STYLE_JUSTIFIED);
    for (int i = 0; i < STYLE_COLOURS; i++) {
        const uint32_t c = style->colour[i];
        cr_expect(c >> 16 == (c & 0xFF) && (c >> 8 & 0xFF) == (c & 0xFF), "colour %d: #%06x", i, c);
    }
    /* a heading at the head of a page leaves the grid as it found it, and inside a page too */
    for (int h = STYLE_H1; h <= STYLE_H4; h++) {
        const struct style_role *role = &style->role[h];
        const length height = role->leading + role->space_after;
        cr_expect_eq(height % style->grid_step, 0, "heading %d at the head of a page", h);
        cr_expect_eq((role->space_before + height) % style->grid_step, 0, "heading %d", h);
    }
}

Test(style_templates, large_print_is_large_plain_and_dark) {
    const struct style *style = load("grote-letter");
    cr_expect_eq(style->role[STYLE_BODY].align, STYLE_RAGGED);
    cr_expect_not(style->role[STYLE_BODY].hyphenate);
    cr_expect_geq(style->role[STYLE_BODY].size, LENGTH_PT(14));
    for (int i = 0; i < STYLE_ROLES; i++) {
        const struct style_role *role = &style->role[i];
        cr_expect_geq(role->size, LENGTH_PT(12), "role %d", i);
        cr_expect_geq(role->leading * 10, role->size * 12, "role %d", i);
        cr_expect_not(role->italic || role->uppercase_letterspaced, "role %d", i);
        cr_expect_neq(role->align, STYLE_JUSTIFIED, "role %d", i);
        cr_expect_geq(style_contrast(role->colour, style->colour[STYLE_PAPER]), 700, "role %d", i);
        cr_expect_geq(style_contrast(role->colour, style->colour[STYLE_TINT]), 700, "role %d", i);
    }
}

/* ---- schema and styles say the same ---- */

struct usage {
    const char *text; /* of all styles */
    int pairs;
};

static void expect_used(const char *element, const char *attribute, void *context) {
    /* no town's logo is ours to ship; nobody shows these */
    static const char *const left_out[] = {"logo", "logo-alt", "logo-breedte"};
    struct usage *usage = context;
    for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
        if (attribute && !strcmp(attribute, left_out[i]))
            return;
    const char *look = attribute ? arena_format(&arena, " %s=\"", attribute)
                                 : arena_format(&arena, "<%s", element);
    usage->pairs++;
    cr_expect_not_null(strstr(usage->text, look), "%s/@%s", element, attribute ? attribute : "");
}

/* An attribute that the schema allows and the reader does not know is a BUG: loading shows it. */
Test(style_templates, together_they_use_every_attribute_of_the_schema) {
    struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/stijl.xsd", &diags);
    cr_assert_not_null(schema);
    char *text = arena_string(&arena, "");
    for (size_t i = 0; i < NAMES; i++)
        text = arena_format(&arena, "%s%s", text, style_case_text(&arena, path_of(names[i])));
    for (char *c = text; *c; c++)
        if (*c == '\n')
            *c = ' ';
    struct usage usage = {.text = text};
    xml_schema_each(schema, expect_used, &usage);
    cr_expect_gt(usage.pairs, 70, "%d", usage.pairs);
}

static void expect_documented(const char *element, const char *attribute, void *context) {
    const char *name = attribute ? attribute : element;
    if (!strcmp(name, "stijl") || !strcmp(name, "naam") || !strcmp(name, "basis"))
        return;
    cr_expect_not_null(strstr(context, arena_format(&arena, "`%s`", name)), "%s/@%s", element,
                       attribute ? attribute : "");
}

Test(style_templates, the_manuals_name_every_element_and_attribute) {
    struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/stijl.xsd", &diags);
    cr_assert_not_null(schema);
    xml_schema_each(schema, expect_documented, style_case_text(&arena, "docs/stijlen.md"));
    xml_schema_each(schema, expect_documented, style_case_text(&arena, "docs/styles.md"));
}
