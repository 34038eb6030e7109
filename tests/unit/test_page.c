#include "page/page.h"

#include "base/text.h"
#include "unit/test_output_sample.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(page, .timeout = 20);

static char *trace_of(struct sample *sample) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    page_trace(&sample->list, sample->fonts, out);
    fclose(out);
    char *copy = arena_string_n(&sample->arena, bytes, size);
    free(bytes);
    return copy;
}

Test(page, the_trace_shows_tags_and_then_items_with_their_text) {
    static struct sample sample;
    sample_open(&sample);
    sample_everything(&sample);
    const char *trace = trace_of(&sample);
    static const char *const lines[] = {
        "meta title=\"Eindverslag gemeente Tilburg & omstreken\"",
        "tags\n  Document\n    H1 @3:5\n    P @3:5\n",
        "          TH scope=\"row\" id=\"th.0.254000\" @3:5\n",
        "    Figure alt=\"Vlakken\" 300.000,320.000,60.000,60.000 @3:5\n",
        "bookmark 2 p1,290.000 title=\"1.1 Financiën\"\n",
        "page 1 595.276,841.890 label=\"1\"\n",
        "run p1 (header) 72.000,40.000 w",
        " Vollkorn-Regular 10.500 #154273 \"1 Motivatie\"\n",
        "volgens het beleids-\" soft-hyphen\n",
        "#333333 \"en \" lost-diaeresis\n",
        "path p1 Figure stroke #E17000 1.500 dash 3.000,1.500 m72.000,400.000 c100.000,330.000,",
        "picture p1 Figure 300.000,320.000,60.000,60.000 16x16 file=\"vlakken.png\"\n",
        "link p1 Link 118.000,430.000,8.000,8.000 to p2,60.000 contents=\"Noot 1\"\n",
        "\"Motivatie ..... 2\" leader\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        cr_expect(strstr(trace, lines[i]), "'%s' in\n%s", lines[i], trace);
    sample_close(&sample);
}

Test(page, the_trace_keeps_a_line_a_line_whatever_a_text_holds) {
    static struct sample sample;
    sample_open(&sample);
    sample_page(&sample)->label = "a\"\n\\";
    cr_expect(strstr(trace_of(&sample), "label=\"a\\\"\\x0A\\\\\"\n"));
    sample_close(&sample);
}

Test(page, negative_lengths_below_a_point_keep_their_sign) {
    static struct sample sample;
    sample_open(&sample);
    page_fill_rect(&sample.list, sample_page(&sample), (struct page_rect){-250, 0, 1000, 1000}, 0,
                   PAGE_ARTIFACT_LAYOUT);
    cr_expect(strstr(trace_of(&sample), " m-0.250,0.000 l0.750,0.000 "));
    sample_close(&sample);
}

/* ---- checks ---- */

static struct page_tag *tag_of(struct sample *sample, enum page_role role) {
    for (size_t i = 0; i < sample->list.tags.count; i++)
        if (sample->list.tags.items[i].role == role)
            return &sample->list.tags.items[i];
    return NULL;
}

static struct page_item *item_of(struct sample *sample, enum page_item_kind kind) {
    struct page *page = &sample->list.pages.items[0];
    for (size_t i = 0; i < page->items.count; i++)
        if (page->items.items[i].kind == kind)
            return &page->items.items[i];
    return NULL;
}

static void drop_alternative(struct sample *s) {
    tag_of(s, PAGE_FIGURE)->alternative = "";
}
static void drop_bounds(struct sample *s) {
    tag_of(s, PAGE_FIGURE)->bounds.width = 0;
}
static void drop_note_id(struct sample *s) {
    tag_of(s, PAGE_NOTE)->id = NULL;
}
static void drop_scope(struct sample *s) {
    tag_of(s, PAGE_TABLE_HEADER_CELL)->scope = PAGE_SCOPE_NONE;
}
static void double_id(struct sample *s) {
    tag_of(s, PAGE_P)->id = "noot.1";
}
static void unknown_header(struct sample *s) {
    static const char *const headers[] = {"nergens", NULL};
    tag_of(s, PAGE_TABLE_CELL)->headers = headers;
}
static void skip_level(struct sample *s) {
    tag_of(s, PAGE_HEADING)->level = 2;
}
static void item_outside_list(struct sample *s) {
    tag_of(s, PAGE_LIST_ITEM)->parent = 0;
}
static void paragraph_in_list(struct sample *s) {
    s->list.tags.items[s->list.tags.count - 1].parent =
        (page_tag_id)(tag_of(s, PAGE_LIST) - s->list.tags.items);
}
static void empty_tag(struct sample *s) {
    sample_tag(s, PAGE_P, 0);
}
static void text_beside_tags(struct sample *s) {
    page_tag_id item = (page_tag_id)(tag_of(s, PAGE_LIST_BODY) - s->list.tags.items);
    sample_line(s, &s->list.pages.items[0], sample_tag(s, PAGE_P, item), 0, 9000, "x", 0);
}
static void text_of_the_root(struct sample *s) {
    item_of(s, PAGE_RUN)->tag = 0;
}
static void tag_of_nothing(struct sample *s) {
    item_of(s, PAGE_RUN)->tag = 1000;
}
static void text_below_the_sheet(struct sample *s) {
    item_of(s, PAGE_RUN)->run.baseline = LENGTH_PT(900);
}
static void picture_beside_the_sheet(struct sample *s) {
    item_of(s, PAGE_PICTURE)->picture.at.x = LENGTH_PT(560);
}
static void link_outside_link(struct sample *s) {
    item_of(s, PAGE_LINK_AREA)->tag = 1;
}
static void link_to_no_page(struct sample *s) {
    item_of(s, PAGE_LINK_AREA)->link.uri = NULL;
    item_of(s, PAGE_LINK_AREA)->link.target_page = 2;
}
static void silent_link(struct sample *s) {
    item_of(s, PAGE_LINK_AREA)->link.contents = "";
}
static void missing_glyph(struct sample *s) {
    struct page_run *run = &item_of(s, PAGE_RUN)->run;
    struct page_word *word = arena_copy(&s->arena, run->words, sizeof *word);
    word->shape = font_shape(s->fonts, &s->arena, run->face, 0, "\xE2\x86\x92\xEE\x80\x80", 6);
    run->words = word;
}
static void ragged_row(struct sample *s) {
    tag_of(s, PAGE_TABLE_CELL)->column_span = 5;
}
static void hanging_cell(struct sample *s) {
    tag_of(s, PAGE_TABLE_HEADER_CELL)->row_span = 9;
}
static void nameless(struct sample *s) {
    s->list.meta.title = "";
}
static void speechless(struct sample *s) {
    s->list.meta.language = NULL;
}
static void bookmark_level(struct sample *s) {
    s->list.bookmarks.items[1].level = 3;
}
static void bookmark_page(struct sample *s) {
    s->list.bookmarks.items[1].page = 2;
}

static const struct {
    void (*spoil)(struct sample *);
    const char *complaint;
} faults[] = {
    {drop_alternative, "a figure without alternative text"},
    {drop_bounds, "a figure without bounds"},
    {drop_note_id, "a note without an id"},
    {drop_scope, "a header cell without a scope"},
    {double_id, "two tags with one id"},
    {unknown_header, "a cell with an unknown header"},
    {skip_level, "a heading that skips a level"},
    {item_outside_list, "a tag out of place"},
    {paragraph_in_list, "a tag where only others may be"},
    {empty_tag, "a tag with neither children nor items"},
    {text_beside_tags, "a tag with children and items"},
    {text_of_the_root, "items outside every tag"},
    {tag_of_nothing, "an item of no tag"},
    {text_below_the_sheet, "text off the sheet"},
    {picture_beside_the_sheet, "an item off the sheet"},
    {link_outside_link, "a clickable area outside a Link"},
    {link_to_no_page, "a link to no page"},
    {silent_link, "a link that says nothing"},
    {missing_glyph, "a character without a glyph on a page"},
    {ragged_row, "a table with ragged rows"},
    {hanging_cell, "a cell that hangs out of its rows"},
    {nameless, "a document without a title"},
    {speechless, "a document without a language"},
    {bookmark_level, "a bookmark that skips a level"},
    {bookmark_page, "a bookmark of no page"},
};

/* In a process of its own, for a BUG ends it; returns what it printed. */
static char *complaint_about(struct sample *sample, void (*spoil)(struct sample *), int *status) {
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        spoil(sample);
        page_check(&sample->list);
        _exit(0);
    }
    close(ends[1]);
    char text[1024];
    ssize_t size = read(ends[0], text, sizeof text - 1);
    close(ends[0]);
    waitpid(child, status, 0);
    return arena_string_n(&sample->arena, text, size > 0 ? (size_t)size : 0);
}

Test(page, the_check_finds_every_broken_rule) {
    static struct sample sample;
    sample_open(&sample);
    sample_everything(&sample);
    page_check(&sample.list);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        int status = 0;
        const char *text = complaint_about(&sample, faults[i].spoil, &status);
        cr_expect(WIFSIGNALED(status), "%s: no BUG", faults[i].complaint);
        cr_expect(strstr(text, faults[i].complaint), "%s: %s", faults[i].complaint, text);
    }
    sample_close(&sample);
}

Test(page, tags_that_hold_nothing_are_taken_out_and_the_rest_keep_their_items) {
    static struct sample sample;
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    sample_tag(&sample, PAGE_P, 0);
    page_tag_id list = sample_tag(&sample, PAGE_LIST, 0);
    page_tag_id item = sample_tag(&sample, PAGE_LIST_ITEM, list);
    page_tag_id body = sample_tag(&sample, PAGE_LIST_BODY, item);
    sample_tag(&sample, PAGE_SPAN, body);
    page_tag_id empty = sample_tag(&sample, PAGE_LIST_ITEM, list);
    sample_tag(&sample, PAGE_LIST_BODY, empty);
    page_tag_id text = sample_tag(&sample, PAGE_P, body);
    sample_line(&sample, page, text, 1000, 20000, "een", 0);
    sample_line(&sample, page, PAGE_ARTIFACT_FOOTER, 1000, 40000, "voet", 0);
    page_prune(&sample.list);
    page_check(&sample.list);
    cr_expect_eq(sample.list.tags.count, 5);
    cr_expect_eq(page->items.items[0].tag, 4);
    cr_expect_eq(page->items.items[1].tag, PAGE_ARTIFACT_FOOTER);
    cr_expect_eq(sample.list.tags.items[4].role, PAGE_P);
    cr_expect_eq(sample.list.tags.items[4].parent, 3);
    sample_close(&sample);
}

Test(page, an_empty_cell_is_no_fault) {
    static struct sample sample;
    sample_open(&sample);
    sample_everything(&sample); /* its last cell is empty */
    page_check(&sample.list);
    sample_close(&sample);
}
