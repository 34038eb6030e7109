/* What the PDF writer refuses to finish a file with, whatever those before it let through; and the
 * header cells that it names in tables that Scope does not explain. */
#include "base/text.h"
#include "unit/test_output_sample.h"

#include <criterion/criterion.h>
#include <sys/wait.h>
#include <unistd.h>

TestSuite(output_refusals, .timeout = 30);

static struct sample sample;

static page_tag_id find(enum page_role role) {
    for (size_t i = 0; i < sample.list.tags.count; i++)
        if (sample.list.tags.items[i].role == role)
            return (page_tag_id)i;
    return -1;
}

static struct page_tag *tag_of(enum page_role role) {
    return &sample.list.tags.items[find(role)];
}

static struct page *first_page(void) {
    return &sample.list.pages.items[0];
}

static struct page_item *first_item(enum page_item_kind kind) {
    struct page *page = first_page();
    for (size_t i = 0; i < page->items.count; i++)
        if (page->items.items[i].kind == kind)
            return &page->items.items[i];
    return NULL;
}

static void drop_alternative(void) {
    tag_of(PAGE_FIGURE)->alternative = "";
}
static void drop_bounds(void) {
    tag_of(PAGE_FIGURE)->bounds = (struct page_rect){0};
}
static void drop_figure(void) {
    const page_tag_id figure = sample_tag(&sample, PAGE_FIGURE, 0);
    sample.list.tags.items[figure].alternative = "iets";
    sample.list.tags.items[figure].bounds = (struct page_rect){0, 0, 1000, 1000};
}
static void skip_level(void) {
    tag_of(PAGE_HEADING)->level = 3;
}
static void drop_area(void) {
    sample_line(&sample, first_page(), sample_tag(&sample, PAGE_LINK, 0), 0, 9000, "x", 0);
}
static void area_elsewhere(void) {
    first_item(PAGE_LINK_AREA)->tag = find(PAGE_P);
}
static void area_of_nothing(void) {
    first_item(PAGE_LINK_AREA)->tag = PAGE_ARTIFACT_LAYOUT;
}
static void ink_of_no_tag(void) {
    first_item(PAGE_RUN)->tag = (page_tag_id)sample.list.tags.count;
}
static void ink_of_no_artifact(void) {
    first_item(PAGE_PATH)->tag = PAGE_ARTIFACT_WATERMARK - 1;
}
static void ink_of_the_root(void) {
    first_item(PAGE_RUN)->tag = 0;
}
/* A piece of text inside a piece of text: no element reaches its content. */
static void lost_content(void) {
    const page_tag_id text = sample_tag(&sample, PAGE_TEXT, find(PAGE_P));
    sample_line(&sample, first_page(), sample_tag(&sample, PAGE_TEXT, text), 0, 9000, "x", 0);
}
static void missing_glyph(void) {
    struct page_run *run = &first_item(PAGE_RUN)->run;
    struct page_word *word = arena_copy(&sample.arena, run->words, sizeof *word);
    word->shape =
        font_shape(sample.fonts, &sample.arena, run->face, 0, "\xE2\x86\x92\xEE\x80\x80", 6);
    run->words = word;
    run->count = 1;
}
static void silent_glyph(void) {
    struct page_run *run = &first_item(PAGE_RUN)->run;
    struct page_word *word = arena_copy(&sample.arena, run->words, sizeof *word);
    struct font_word *shape = arena_copy(&sample.arena, word->shape, sizeof *shape);
    shape->text = "";
    shape->size = 0;
    shape->count = 1;
    word->shape = shape;
    run->words = word;
    run->count = 1;
}
static void drop_note_id(void) {
    tag_of(PAGE_NOTE)->id = NULL;
}
static void drop_scope(void) {
    tag_of(PAGE_TABLE_HEADER_CELL)->scope = PAGE_SCOPE_NONE;
}

static const struct {
    void (*spoil)(void);
    const char *complaint;
} faults[] = {
    {drop_alternative, "a Figure without Alt"},
    {drop_bounds, "a Figure without BBox"},
    {drop_figure, "a Figure on no page"},
    {skip_level, "a heading level is skipped"},
    {drop_area, "a Link without a clickable area"},
    {area_elsewhere, "a clickable area outside every Link"},
    {area_of_nothing, "a clickable area outside every Link"},
    {ink_of_no_tag, "ink that is neither tagged nor an artifact"},
    {ink_of_no_artifact, "ink that is neither tagged nor an artifact"},
    {ink_of_the_root, "ink of the document itself"},
    {lost_content, "marked content that no element names"},
    {missing_glyph, "a glyph for characters that its face has not"},
    {drop_note_id, "a Note without ID"},
    {drop_scope, "a TH without Scope"},
};

/* In a process of its own, for a BUG ends it; returns what it printed. */
static char *complaint_about(void (*spoil)(void), int *status) {
    int ends[2];
    cr_assert_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        struct output_bytes bytes;
        dup2(ends[1], STDERR_FILENO);
        spoil();
        output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &bytes, &sample.diags);
        _exit(0);
    }
    close(ends[1]);
    char text[1024];
    ssize_t size = read(ends[0], text, sizeof text - 1);
    close(ends[0]);
    waitpid(child, status, 0);
    return arena_string_n(&sample.arena, text, size > 0 ? (size_t)size : 0);
}

Test(output_refusals, no_file_is_finished_that_breaks_an_invariant) {
    sample_open(&sample);
    sample_everything(&sample);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        int status = 0;
        const char *text = complaint_about(faults[i].spoil, &status);
        cr_expect(WIFSIGNALED(status), "%s: no BUG", faults[i].complaint);
        cr_expect(strstr(text, faults[i].complaint), "%s: %s", faults[i].complaint, text);
    }
    sample_close(&sample);
}

/* A second glyph for one character reads as nothing, and says so in Unicode. */
Test(output_refusals, every_code_has_characters) {
    sample_open(&sample);
    sample_everything(&sample);
    int status = 0;
    complaint_about(silent_glyph, &status);
    cr_expect(WIFEXITED(status), "a cluster without characters becomes U+200B");
    sample_close(&sample);
}

/* The bench measures tags against it: the same ink, and no structure at all. */
Test(output_refusals, a_file_without_structure_has_the_same_text_and_no_tag) {
    struct output_bytes tagged, plain;
    sample_open(&sample);
    sample_everything(&sample);
    cr_assert(output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &tagged, &sample.diags));
    cr_assert(
        output_pdf_untagged(&sample.arena, &sample.list, sample.fonts, &plain, &sample.diags));
    cr_expect_lt(plain.size, tagged.size);
    const char *path = sample_pdf(&sample, "met"),
               *without = arena_format(&sample.arena, "%s.zonder", path);
    FILE *file = fopen(without, "wb");
    cr_assert_not_null(file);
    cr_assert_eq(fwrite(plain.at, 1, plain.size, file), plain.size);
    fclose(file);
    int status;
    const char *command = "pdftotext %s - | grep -c 'tweede punt'; pdfinfo %s | grep Tagged";
    const char *yes =
        sample_run(&sample, arena_format(&sample.arena, command, path, path), &status);
    const char *no =
        sample_run(&sample, arena_format(&sample.arena, command, without, without), &status);
    cr_expect_str_eq(yes, "1\nTagged:          yes\n");
    cr_expect_str_eq(no, "1\nTagged:          no\n");
    sample_close(&sample);
}

/* ---- header cells ---- */

struct cell {
    const char *text;
    int columns, rows;
    bool head, across; /* across: its scope is its row */
};

static void add_row(struct page *page, page_tag_id section, const struct cell *cells, int y) {
    const page_tag_id row = sample_tag(&sample, PAGE_TABLE_ROW, section);
    for (int i = 0; cells[i].text; i++) {
        const page_tag_id cell =
            sample_tag(&sample, cells[i].head ? PAGE_TABLE_HEADER_CELL : PAGE_TABLE_CELL, row);
        struct page_tag *tag = &sample.list.tags.items[cell];
        tag->column_span = (uint16_t)cells[i].columns;
        tag->row_span = (uint16_t)cells[i].rows;
        if (cells[i].head)
            tag->scope = cells[i].across ? PAGE_SCOPE_ROW : PAGE_SCOPE_COLUMN;
        sample_line(&sample, page, cell, LENGTH_PT(72 + 60 * i), LENGTH_PT(y), cells[i].text, 0);
    }
}

static const char *heads_of(const char *path) {
    const char *question = "import sys; sys.path.insert(0, \"tests/pdf\")\n"
                           "from tagged import Tagged\n"
                           "t = Tagged(sys.argv[1]); cells = list(t.root.all(\"TH\", \"TD\"))\n"
                           "ids = {str(c.obj.ID): c.text() for c in cells if \"/ID\" in c.obj}\n"
                           "print(\"\\n\".join(c.text() + \": \" + \" \".join(ids[str(h)] for h in "
                           "c.attribute(\"/Headers\", [])) for c in cells))";
    int status;
    return sample_run(
        &sample, arena_format(&sample.arena, "/usr/bin/python3 -c '%s' %s 2>&1", question, path),
        &status);
}

Test(output_refusals, cells_of_irregular_tables_name_their_heads) {
    static const struct cell top[] = {
        {"soort", 1, 2, true, false}, {"jaar", 2, 1, true, false}, {NULL, 0, 0, false, false}};
    static const struct cell under[] = {
        {"een", 1, 1, true, false}, {"twee", 1, 1, true, false}, {NULL, 0, 0, false, false}};
    static const struct cell group[] = {{"sport", 3, 1, true, true}, {NULL, 0, 0, false, false}};
    static const struct cell line[] = {{"voetbal", 1, 1, true, true},
                                       {"p", 1, 1, false, false},
                                       {"q", 1, 1, false, false},
                                       {NULL, 0, 0, false, false}};
    static const struct cell plain[] = {{"zonder", 3, 1, true, true}, {NULL, 0, 0, false, false}};
    static const struct cell other[] = {
        {"schaak", 1, 1, true, true}, {"r", 2, 1, false, false}, {NULL, 0, 0, false, false}};
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    const page_tag_id table = sample_tag(&sample, PAGE_TABLE, 0);
    const page_tag_id head = sample_tag(&sample, PAGE_TABLE_HEAD, table);
    const page_tag_id body = sample_tag(&sample, PAGE_TABLE_BODY, table);
    add_row(page, head, top, 100);
    add_row(page, head, under, 120);
    add_row(page, body, group, 140);
    add_row(page, body, line, 160);
    add_row(page, body, plain, 180);
    add_row(page, body, other, 200);
    cr_expect_str_eq(heads_of(sample_pdf(&sample, "koppen")),
                     "soort: \njaar: \neen: jaar\ntwee: jaar\nsport: \nvoetbal: soort sport\n"
                     "p: jaar een sport voetbal\nq: jaar twee sport voetbal\nzonder: \n"
                     "schaak: soort zonder\nr: jaar een twee zonder schaak\n");
    sample_close(&sample);
}

Test(output_refusals, cells_of_regular_tables_leave_it_to_scope) {
    static const struct cell top[] = {
        {"soort", 1, 1, true, false}, {"jaar", 1, 1, true, false}, {NULL, 0, 0, false, false}};
    static const struct cell line[] = {
        {"voetbal", 1, 1, true, true}, {"p", 1, 1, false, false}, {NULL, 0, 0, false, false}};
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    const page_tag_id table = sample_tag(&sample, PAGE_TABLE, 0);
    add_row(page, sample_tag(&sample, PAGE_TABLE_HEAD, table), top, 100);
    add_row(page, sample_tag(&sample, PAGE_TABLE_BODY, table), line, 120);
    const char *path = sample_pdf(&sample, "gewoon");
    cr_expect_str_eq(heads_of(path), "soort: \njaar: \nvoetbal: \np: \n");
    sample_close(&sample);
}

Test(output_refusals, a_register_is_an_index) {
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    const page_tag_id index = sample_tag(&sample, PAGE_INDEX, 0);
    const page_tag_id list = sample_tag(&sample, PAGE_LIST, index);
    const page_tag_id item = sample_tag(&sample, PAGE_LIST_ITEM, list);
    sample_line(&sample, page, sample_tag(&sample, PAGE_LIST_BODY, item), LENGTH_PT(72),
                LENGTH_PT(72), "aanpak 3", 0);
    page_check(&sample.list);
    int status;
    const char *command =
        arena_format(&sample.arena, "pdfinfo -struct-text %s", sample_pdf(&sample, "register"));
    const char *text = sample_run(&sample, command, &status);
    cr_expect(strstr(text, "  Index\n    L (block)"), "%s", text);
    sample_close(&sample);
}
