#include "unit/test_output_sample.h"

#include "base/text.h"
#include "image/image.h"
#include "output/output.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

void sample_open(struct sample *sample) {
    *sample = (struct sample){0};
    sample->diags.arena = &sample->arena;
    sample->fonts = font_set_open(&sample->arena, "fonts/fonts.xml", &sample->diags);
    cr_assert(sample->fonts, "faces of fonts/fonts.xml");
    sample->list.arena = &sample->arena;
    sample->list.meta = (struct page_meta){
        .title = "Eindverslag gemeente Tilburg & omstreken",
        .author = "Adviesbureau Café Ruimte",
        .subject = "Verslag van een pilot",
        .keywords = "pilot, beleid",
        .language = "nl-NL",
        .created = "2004-11-04T12:00:00+01:00",
        .identity = "tilburg/eindverslag",
    };
    page_tag_add(&sample->list, PAGE_DOCUMENT, -1, (struct place){0});
}

void sample_close(struct sample *sample) {
    if (sample->folder)
        cr_assert_eq(system(arena_format(&sample->arena, "rm -rf '%s'", sample->folder)), 0);
    font_set_close(sample->fonts);
    arena_release(&sample->arena);
}

struct page *sample_page(struct sample *sample) {
    struct page *page = VEC_PUSH(&sample->arena, &sample->list.pages);
    page->width = LENGTH_PT(595.276);
    page->height = LENGTH_PT(841.89);
    page->label = arena_format(&sample->arena, "%zu", sample->list.pages.count);
    return page;
}

page_tag_id sample_tag(struct sample *sample, enum page_role role, page_tag_id parent) {
    return page_tag_add(&sample->list, role, parent, (struct place){"pilot.xml", 3, 5});
}

struct page_run *sample_line(struct sample *sample, struct page *page, page_tag_id tag, length x,
                             length baseline, const char *text, unsigned flags) {
    struct page_run *run = &page_item_add(&sample->list, page, PAGE_RUN, tag)->run;
    VEC(struct page_word) words = {0};
    size_t count;
    const char **parts = text_words(&sample->arena, text, &count);
    *run = (struct page_run){.x = x, .baseline = baseline, .size = LENGTH_PT(10)};
    run->face = font_find(sample->fonts, FONT_TEXT, false, false);
    int32_t space = font_metrics(sample->fonts, run->face)->space;
    length at = 0;
    for (size_t i = 0; i < count; i++) {
        struct page_word *word = VEC_PUSH(&sample->arena, &words);
        word->shape =
            font_shape(sample->fonts, &sample->arena, run->face, 0, parts[i], strlen(parts[i]));
        word->x = at;
        word->flags = (uint8_t)((i ? PAGE_SPACE_BEFORE : 0) | (i + 1 == count ? flags : 0));
        at += font_scale(sample->fonts, run->face, word->shape->width + space, run->size);
    }
    run->words = words.items;
    run->count = (uint32_t)words.count;
    return run;
}

static void add_head(struct sample *sample, struct page *page, const char *text, int number) {
    page_tag_id tag = sample_tag(sample, PAGE_HEADING, 0);
    sample->list.tags.items[tag].level = (uint8_t)(number ? 2 : 1);
    struct page_run *run =
        sample_line(sample, page, tag, LENGTH_PT(72), LENGTH_PT(100 + 200 * number), text, 0);
    run->colour = 0x154273;
    run->size = LENGTH_PT(10.5);
    *VEC_PUSH(&sample->arena, &sample->list.bookmarks) =
        (struct page_bookmark){text, number ? 2 : 1, 0, LENGTH_PT(90 + 200 * number)};
}

static void add_paragraph(struct sample *sample, struct page *page) {
    page_tag_id tag = sample_tag(sample, PAGE_P, 0);
    sample_line(
        sample, page, tag, LENGTH_PT(72), LENGTH_PT(120),
        "De financiële coöperatie kostte € 604.000 – ‘veel’, “te veel” – volgens het beleids-",
        PAGE_SOFT_HYPHEN);
    sample_line(sample, page, tag, LENGTH_PT(72), LENGTH_PT(134),
                "plan: efficiënt, officieel, fijn… Eén idee van de pilot’s visie: AVERAGE Tarief, "
                "vele ide-",
                PAGE_SOFT_HYPHEN);
    struct page_run *run = sample_line(sample, page, tag, LENGTH_PT(72), LENGTH_PT(148), "en",
                                       PAGE_SPACE_AFTER | PAGE_LOST_DIAERESIS);
    run->colour = 0x333333;
    sample_line(sample, page, tag, LENGTH_PT(100), LENGTH_PT(148), "zijn er.", 0);
}

static void add_link(struct sample *sample, struct page *page, page_tag_id paragraph) {
    page_tag_id text = sample_tag(sample, PAGE_TEXT, paragraph);
    sample_line(sample, page, text, LENGTH_PT(72), LENGTH_PT(170), "Zie", PAGE_SPACE_AFTER);
    page_tag_id tag = sample_tag(sample, PAGE_LINK, paragraph);
    sample_line(sample, page, tag, LENGTH_PT(92), LENGTH_PT(170), "de website", 0);
    struct page_item *item = page_item_add(&sample->list, page, PAGE_LINK_AREA, tag);
    item->link = (struct page_link){
        .at = {LENGTH_PT(92), LENGTH_PT(160), LENGTH_PT(50), LENGTH_PT(12)},
        .uri = "https://www.example.nl/café?a=(b)",
        .contents = "de website van de gemeente",
    };
    text = sample_tag(sample, PAGE_TEXT, paragraph);
    sample_line(sample, page, text, LENGTH_PT(145), LENGTH_PT(170), "en", PAGE_SPACE_AFTER);
    page_tag_id english = sample_tag(sample, PAGE_SPAN, paragraph);
    sample->list.tags.items[english].language = "en-GB";
    sample_line(sample, page, english, LENGTH_PT(165), LENGTH_PT(170), "the white paper", 0);
    text = sample_tag(sample, PAGE_TEXT, paragraph);
    sample_line(sample, page, text, LENGTH_PT(240), LENGTH_PT(170), "van de", PAGE_SPACE_AFTER);
    page_tag_id short_form = sample_tag(sample, PAGE_SPAN, paragraph);
    sample->list.tags.items[short_form].expansion = "Vereniging van Nederlandse Gemeenten";
    sample_line(sample, page, short_form, LENGTH_PT(275), LENGTH_PT(170), "VNG", 0);
}

static void add_list(struct sample *sample, struct page *page) {
    static const char *const items[] = {"eerste punt", "tweede punt"};
    page_tag_id list = sample_tag(sample, PAGE_LIST, 0);
    sample->list.tags.items[list].numbering = PAGE_NUMBERING_DISC;
    for (int i = 0; i < 2; i++) {
        length y = LENGTH_PT(190 + 14 * i);
        page_tag_id item = sample_tag(sample, PAGE_LIST_ITEM, list);
        sample_line(sample, page, sample_tag(sample, PAGE_LABEL, item), LENGTH_PT(80), y, "•",
                    PAGE_SPACE_AFTER);
        sample_line(sample, page, sample_tag(sample, PAGE_LIST_BODY, item), LENGTH_PT(92), y,
                    items[i], 0);
    }
}

static void add_cell(struct sample *sample, struct page *page, page_tag_id row, int column,
                     length y, const char *text) {
    bool header = column == 0 || y == LENGTH_PT(240);
    page_tag_id cell = sample_tag(sample, header ? PAGE_TABLE_HEADER_CELL : PAGE_TABLE_CELL, row);
    struct page_tag *tag = &sample->list.tags.items[cell];
    if (header) {
        tag->scope = y == LENGTH_PT(240) ? PAGE_SCOPE_COLUMN : PAGE_SCOPE_ROW;
        tag->id = arena_format(&sample->arena, "th.%d.%d", column, (int)y);
    } else {
        static const char *const headers[] = {"th.1.240000", NULL};
        tag->headers = headers;
    }
    if (*text)
        sample_line(sample, page, cell, LENGTH_PT(72 + 120 * column), y, text, PAGE_SPACE_AFTER);
}

static void add_table(struct sample *sample, struct page *page) {
    static const char *const cells[][2] = {{"Jaar", "Bedrag"}, {"2003", "€ 12"}, {"2004", ""}};
    page_tag_id table = sample_tag(sample, PAGE_TABLE, 0);
    page_tag_id caption = sample_tag(sample, PAGE_CAPTION, table);
    sample_line(sample, page, caption, LENGTH_PT(72), LENGTH_PT(225), "Tabel 1 Kosten", 0);
    page_tag_id head = sample_tag(sample, PAGE_TABLE_HEAD, table);
    page_tag_id body = sample_tag(sample, PAGE_TABLE_BODY, table);
    for (int r = 0; r < 3; r++) {
        page_tag_id row = sample_tag(sample, PAGE_TABLE_ROW, r ? body : head);
        for (int c = 0; c < 2; c++)
            add_cell(sample, page, row, c, LENGTH_PT(240 + 14 * r), cells[r][c]);
    }
    page_fill_rect(&sample->list, page,
                   (struct page_rect){LENGTH_PT(72), LENGTH_PT(243), LENGTH_PT(240), 500}, 0x154273,
                   PAGE_ARTIFACT_LAYOUT);
}

static void add_figure(struct sample *sample, struct page *page) {
    static const struct page_segment curve[] = {
        {PAGE_MOVE, {LENGTH_PT(72)}, {LENGTH_PT(400)}},
        {PAGE_CURVE,
         {LENGTH_PT(100), LENGTH_PT(150), LENGTH_PT(200)},
         {LENGTH_PT(330), LENGTH_PT(430), LENGTH_PT(390)}},
    };
    page_tag_id figure = sample_tag(sample, PAGE_FIGURE, 0);
    struct page_tag *tag = &sample->list.tags.items[figure];
    tag->alternative = "Lijn die stijgt en daalt; financiën";
    tag->bounds = (struct page_rect){LENGTH_PT(70), LENGTH_PT(320), LENGTH_PT(200), LENGTH_PT(90)};
    struct page_path *path = &page_item_add(&sample->list, page, PAGE_PATH, figure)->path;
    *path = (struct page_path){.segments = curve,
                               .count = 2,
                               .stroke = true,
                               .stroke_colour = 0xE17000,
                               .line_width = 1500,
                               .dash_on = 3000,
                               .dash_off = 1500};
    sample_line(sample, page, figure, LENGTH_PT(210), LENGTH_PT(390), "doelen", 0);
}

void sample_picture(struct sample *sample, struct page *page, const char *href) {
    const struct image *image = image_load(&sample->arena, "tests/unit/data/pilot.xml", href,
                                           (struct place){0}, &sample->diags);
    cr_assert(image, "%s", href);
    page_tag_id figure = sample_tag(sample, PAGE_FIGURE, 0);
    struct page_tag *tag = &sample->list.tags.items[figure];
    tag->alternative = "Vlakken";
    tag->bounds = (struct page_rect){LENGTH_PT(300), LENGTH_PT(320), LENGTH_PT(60), LENGTH_PT(60)};
    page_item_add(&sample->list, page, PAGE_PICTURE, figure)->picture =
        (struct page_picture){image, tag->bounds};
}

static void add_note(struct sample *sample, struct page *page) {
    page_tag_id paragraph = sample_tag(sample, PAGE_P, 0);
    page_tag_id text = sample_tag(sample, PAGE_TEXT, paragraph);
    sample_line(sample, page, text, LENGTH_PT(72), LENGTH_PT(440), "Met noot", 0);
    page_tag_id reference = sample_tag(sample, PAGE_REFERENCE, paragraph);
    page_tag_id link = sample_tag(sample, PAGE_LINK, reference);
    sample_line(sample, page, link, LENGTH_PT(120), LENGTH_PT(436), "1", 0)->size = LENGTH_PT(6);
    page_item_add(&sample->list, page, PAGE_LINK_AREA, link)->link = (struct page_link){
        .at = {LENGTH_PT(118), LENGTH_PT(430), LENGTH_PT(8), LENGTH_PT(8)},
        .target_page = 1,
        .target_y = LENGTH_PT(60),
        .contents = "Noot 1",
    };
    page_tag_id note = sample_tag(sample, PAGE_NOTE, paragraph);
    sample->list.tags.items[note].id = "noot.1";
    sample_line(sample, page, sample_tag(sample, PAGE_LABEL, note), LENGTH_PT(72), LENGTH_PT(760),
                "1", PAGE_SPACE_AFTER);
    sample_line(sample, page, sample_tag(sample, PAGE_P, note), LENGTH_PT(80), LENGTH_PT(760),
                "Een voetnoot.", 0);
}

static void add_contents(struct sample *sample, struct page *page) {
    page_tag_id contents = sample_tag(sample, PAGE_CONTENTS, 0);
    page_tag_id entry = sample_tag(sample, PAGE_CONTENTS_ITEM, contents);
    page_tag_id link = sample_tag(sample, PAGE_LINK, sample_tag(sample, PAGE_REFERENCE, entry));
    struct page_run *run =
        sample_line(sample, page, link, LENGTH_PT(72), LENGTH_PT(480), "Motivatie ..... 2", 0);
    struct page_word *words = arena_copy(&sample->arena, run->words, run->count * sizeof *words);
    words[1].flags |= PAGE_LEADER;
    run->words = words;
    page_item_add(&sample->list, page, PAGE_LINK_AREA, link)->link = (struct page_link){
        .at = {LENGTH_PT(72), LENGTH_PT(470), LENGTH_PT(80), LENGTH_PT(12)},
        .target_page = 1,
        .contents = "Motivatie, pagina 2",
    };
}

static void add_running_lines(struct sample *sample, struct page *page, const char *number) {
    sample_line(sample, page, PAGE_ARTIFACT_HEADER, LENGTH_PT(72), LENGTH_PT(40), "Tilburg", 0);
    sample_line(sample, page, PAGE_ARTIFACT_FOOTER, LENGTH_PT(72), LENGTH_PT(810), number, 0);
}

void sample_everything(struct sample *sample) {
    sample_page(sample);
    sample_page(sample);
    struct page *page = &sample->list.pages.items[0], *next = &sample->list.pages.items[1];
    add_running_lines(sample, page, "Pagina 1");
    add_head(sample, page, "1 Motivatie", 0);
    add_paragraph(sample, page);
    add_link(sample, page, sample_tag(sample, PAGE_P, 0));
    add_list(sample, page);
    add_table(sample, page);
    add_head(sample, page, "1.1 Financiën", 1);
    add_figure(sample, page);
    sample_picture(sample, page, "vlakken.png");
    add_note(sample, page);
    add_contents(sample, page);
    page_tag_id split = sample_tag(sample, PAGE_P, 0);
    sample_line(sample, page, split, LENGTH_PT(72), LENGTH_PT(500), "Begin hier", PAGE_SPACE_AFTER);
    add_running_lines(sample, next, "Pagina 2");
    sample_line(sample, next, split, LENGTH_PT(72), LENGTH_PT(60), "en eindig daar.", 0);
}

char *sample_run(struct sample *sample, const char *command, int *status) {
    struct text_builder out = {.arena = &sample->arena};
    char block[4096];
    size_t size;
    FILE *pipe = popen(command, "r");
    cr_assert(pipe, "%s", command);
    while ((size = fread(block, 1, sizeof block, pipe)))
        text_append_n(&out, block, size);
    int ended = pclose(pipe);
    *status = WIFEXITED(ended) ? WEXITSTATUS(ended) : 255;
    return arena_string(&sample->arena, text_string(&out));
}

const char *sample_pdf(struct sample *sample, const char *name) {
    struct output_bytes bytes;
    const char *temporary = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
    if (!sample->folder) {
        sample->folder = arena_format(&sample->arena, "%s/beleidspers-test-XXXXXX", temporary);
        cr_assert(mkdtemp(sample->folder));
    }
    char *path = arena_format(&sample->arena, "%s/%s.pdf", sample->folder, name);
    bool made = output_pdf(&sample->arena, &sample->list, sample->fonts, sample->source, &bytes,
                           &sample->diags);
    if (!made)
        diag_print(&sample->diags, DIAG_EN, stderr);
    cr_assert(made);
    cr_assert_neq(output_file(path, bytes, &sample->diags), OUTPUT_FAILED);
    return path;
}
