/* Pages as SVG: well-formed, with text as text and a description. */
#include "output/output.h"
#include "base/text.h"
#include "xml/xml.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct font_set *fonts;

static void open_fonts(void) {
    struct diag_list diags = {.arena = &arena};
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert_not_null(fonts);
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(output_svg, .init = open_fonts, .fini = close_fonts);

static const struct page_segment line[] = {{PAGE_MOVE, {1000}, {2500}}, {PAGE_LINE, {-3}, {4000}}};

static const char *drawn(void) {
    static struct page_list list;
    static struct page_word words[2];
    list = (struct page_list){.arena = &arena, .meta = {.title = "A < B", .language = "nl"}};
    struct page *page = VEC_PUSH(&arena, &list.pages);
    page->width = LENGTH_PT(100);
    page->height = LENGTH_PT(50);
    page_tag_add(&list, PAGE_DOCUMENT, -1, (struct place){0});
    page_tag_id tag = page_tag_add(&list, PAGE_FIGURE, 0, (struct place){0});
    list.tags.items[tag].alternative = "Twee \"staven\" & meer.";
    font_face face = font_find(fonts, FONT_SANS, true, false);
    words[0] = (struct page_word){font_shape(fonts, &arena, face, 0, "R&D", 3), 0, 0};
    words[1] = (struct page_word){font_shape(fonts, &arena, face, 0, "idee\xC3\xABn", 7), 20000,
                                  PAGE_SPACE_BEFORE};
    struct page_item *run = page_item_add(&list, page, PAGE_RUN, tag);
    run->run = (struct page_run){.x = 5000,
                                 .baseline = 12000,
                                 .size = 8500,
                                 .colour = 0x163E68,
                                 .face = face,
                                 .count = 2,
                                 .words = words};
    struct page_item *path = page_item_add(&list, page, PAGE_PATH, tag);
    path->path = (struct page_path){.segments = line,
                                    .count = 2,
                                    .stroke = true,
                                    .stroke_colour = 0xFF,
                                    .line_width = 500,
                                    .dash_on = 2000,
                                    .dash_off = 1000};
    struct output_bytes bytes;
    output_svg(&arena, &list, 0, fonts, &bytes);
    return arena_string_n(&arena, (const char *)bytes.at, bytes.size);
}

static void expect(const char *svg, const char *part) {
    cr_expect_not_null(strstr(svg, part), "'%s' is not in %s", part, svg);
}

Test(output_svg, it_is_well_formed) {
    struct diag_list diags = {.arena = &arena};
    const char *svg = drawn();
    cr_expect_not_null(xml_read_bytes(&arena, "a.svg", svg, strlen(svg), &diags));
}

Test(output_svg, text_is_text_with_a_face_to_fall_back_on) {
    const char *svg = drawn();
    expect(svg, "<tspan x=\"5\">R&amp;D</tspan> <tspan x=\"25\">idee\xC3\xABn</tspan>");
    expect(svg, "font-family=\"Lato, Arial, Helvetica, sans-serif\"");
    expect(svg, "font-weight=\"700\"");
    expect(svg, "fill=\"#163e68\"");
}

Test(output_svg, who_does_not_see_it_gets_title_and_description) {
    const char *svg = drawn();
    expect(svg, "role=\"img\" aria-labelledby=\"titel beschrijving\" xml:lang=\"nl\"");
    expect(svg, "<title id=\"titel\">A &lt; B</title>");
    expect(svg, "<desc id=\"beschrijving\">Twee &quot;staven&quot; &amp; meer.</desc>");
}

Test(output_svg, paths_keep_their_points_and_dashes) {
    const char *svg = drawn();
    expect(svg, "d=\"M1 2.5L-0.003 4\" fill=\"none\" stroke=\"#0000ff\" stroke-width=\"0.5\"");
    expect(svg, "stroke-dasharray=\"2 1\"");
    expect(svg, "viewBox=\"0 0 100 50\"");
}
