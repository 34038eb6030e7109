/* What stands where on pages: floating tables, tall figures, pages that face each other. */
#include "layout/layout.h"

#include "base/text.h"
#include "chart/chart.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;
static const struct style *style;
static struct font_set *fonts;
static struct doc *doc;

static const struct place HERE = {"test.xml", 1, 1};
static const char PROSE[] =
    "De vrijwilligersorganisaties in de gemeente gaven aan dat zij behoefte hebben aan een "
    "duidelijk aanspreekpunt, aan ondersteuning bij de werving van nieuwe vrijwilligers en aan "
    "vereenvoudiging van de regelgeving; de samenwerking tussen het steunpunt en de "
    "welzijnsorganisaties bleek daarbij van doorslaggevend belang voor de beleidsontwikkeling.";

static void open_bench(void) {
    diags.arena = &arena;
    style = style_load(&arena, "templates/style/overheid.xml", &diags);
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert(style != NULL && fonts != NULL);
    doc = doc_new(&arena);
    doc->meta = (struct doc_meta){.title = "Proef", .language = "nl", .id = "proef"};
}

static void close_bench(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(layout_pages, .init = open_bench, .fini = close_bench);

static const struct page_list *set(void) {
    doc_number(doc, &diags);
    return layout_pages(doc, style, fonts, false, &diags);
}

static void paragraphs(int count) {
    for (int i = 0; i < count; i++)
        doc_add_paragraph(&arena, doc->root, DOC_ROLE_BODY, PROSE, HERE);
}

static void floating_table(int rows, const char *words) {
    struct doc_node *table = doc_add(&arena, doc->root, DOC_TABLE, HERE);
    table->table.floating = true;
    for (int r = 0; r < rows; r++) {
        struct doc_node *row = doc_add(&arena, table, DOC_ROW, HERE);
        doc_add_text(&arena, doc_add(&arena, row, DOC_CELL, HERE), words, HERE);
    }
}

static const char *page_text(const struct page *page) {
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < page->items.count; i++) {
        const struct page_item *item = &page->items.items[i];
        for (uint32_t w = 0; item->kind == PAGE_RUN && item->tag >= 0 && w < item->run.count; w++)
            text_append(&text, item->run.words[w].shape->text);
    }
    return arena_string(&arena, text_string(&text));
}

/* The last baseline of text on a page. */
static length last_baseline(const struct page *page) {
    length low = 0;
    for (size_t i = 0; i < page->items.count; i++) {
        const struct page_item *item = &page->items.items[i];
        if (item->kind == PAGE_RUN && item->tag >= 0 && item->run.baseline > low)
            low = item->run.baseline;
    }
    return low;
}

Test(layout_pages, of_two_floating_tables_one_opens_the_next_page_and_one_ends_it) {
    paragraphs(6);
    floating_table(18, "eerste");
    floating_table(6, "tweede");
    paragraphs(24);
    const struct page_list *pages = set();
    cr_assert_geq(pages->pages.count, 3);
    const char *text = page_text(&pages->pages.items[1]);
    const char *first = strstr(text, "eerste"), *prose = strstr(text, "vereenvoudiging"),
               *second = strstr(text, "tweede");
    cr_assert(first != NULL && prose != NULL && second != NULL, "%s", text);
    cr_expect(first < prose && prose < second, "%s", text);
    cr_expect_null(strstr(second, "vereenvoudiging"), "text below the second: %s", text);
}

Test(layout_pages, a_list_of_a_few_lines_stays_whole) {
    for (int before = 0; before < 8; before++) {
        doc = doc_new(&arena);
        doc->meta = (struct doc_meta){.title = "Proef", .language = "nl", .id = "proef"};
        paragraphs(7);
        for (int i = 0; i < before; i++) /* so that the list meets the end of the page somewhere */
            doc_add_paragraph(&arena, doc->root, DOC_ROLE_BODY, "Regel.", HERE);
        struct doc_node *list = doc_add(&arena, doc->root, DOC_LIST, HERE);
        list->list.style = DOC_BULLETS;
        for (int i = 0; i < 3; i++)
            doc_add_text(&arena, doc_add(&arena, list, DOC_ITEM, HERE),
                         i == 0 ? "eerste" : "volgende", HERE);
        paragraphs(4);
        const struct page_list *pages = set();
        const char *text = page_text(&pages->pages.items[1]);
        cr_expect(strstr(text, "eerste") != NULL || strstr(text, "volgende") == NULL,
                  "%d lines before the list: %.90s", before, text);
    }
}

static struct chart *timeline(int count) {
    struct chart_period *periods = ARENA_ARRAY(&arena, struct chart_period, (size_t)count);
    for (int i = 0; i < count; i++)
        periods[i] = (struct chart_period){
            .label = "Een periode met een naam die over meer dan één regel loopt",
            .from = {.year = 2002, .month = 1 + i % 12},
            .to = {.year = 2003, .month = 1 + i % 12}};
    struct chart *chart = ARENA_NEW(&arena, struct chart);
    *chart = (struct chart){.kind = CHART_TIMELINE,
                            .subject = "de pilot",
                            .timeline = {.periods = periods, .count = count}};
    return chart;
}

static size_t reported(enum diag_id id) {
    size_t count = 0;
    for (size_t i = 0; i < diags.count; i++)
        count += diags.items[i].id == id;
    return count;
}

Test(layout_pages, a_figure_taller_than_a_page_is_made_smaller_and_that_is_said) {
    struct doc_node *figure = doc_add(&arena, doc->root, DOC_FIGURE, HERE);
    figure->figure.chart = timeline(24);
    figure->figure.alternative = "vierentwintig periodes";
    const struct page_list *pages = set();
    cr_expect_eq(pages->pages.count, 1);
    cr_expect_eq(reported(DIAG_FIGURE_SCALED), 1);
    cr_expect_eq(reported(DIAG_PAGE_OVERFULL), 0);
    cr_expect_leq(last_baseline(&pages->pages.items[0]), style->page_height - style->margin_bottom);
    cr_expect_eq(diag_exit_status(&diags), 0);
}

Test(layout_pages, a_figure_that_fits_keeps_its_size) {
    struct doc_node *figure = doc_add(&arena, doc->root, DOC_FIGURE, HERE);
    figure->figure.chart = timeline(6);
    figure->figure.alternative = "zes periodes";
    set();
    cr_expect_eq(reported(DIAG_FIGURE_SCALED), 0);
}

/* A text in which every page ends a little earlier or later, were it not for the levelling. */
static void uneven_text(void) {
    for (int i = 0; i < 40; i++) {
        struct doc_node *section = doc_add_section(&arena, doc->root, "Een kop", false, HERE);
        for (int p = 0; p < 1 + i % 3; p++)
            doc_add_paragraph(&arena, section, DOC_ROLE_BODY, PROSE, HERE);
    }
}

Test(layout_pages, facing_pages_end_on_one_baseline_in_a_style_with_a_grid) {
    style = style_load(&arena, "templates/style/druk.xml", &diags);
    uneven_text();
    const struct page_list *pages = set();
    cr_assert_geq(pages->pages.count, 6);
    for (size_t left = 1; left + 2 < pages->pages.count; left += 2)
        cr_expect_eq(last_baseline(&pages->pages.items[left]),
                     last_baseline(&pages->pages.items[left + 1]), "pages %zu and %zu", left + 1,
                     left + 2);
}
