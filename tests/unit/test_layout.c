/* Layout on small documents made by hand, in the real faces and the style 'overheid'. */
#include "layout/layout.h"

#include "base/text.h"

#include <criterion/criterion.h>
#include <stdlib.h>

struct bench {
    struct arena arena;
    struct diag_list diags;
    const struct style *style;
    struct font_set *fonts;
    struct doc *doc;
    bool report;
};

static const struct place HERE = {"test.xml", 1, 1};

static struct bench bench_open(void) {
    struct bench b = {0};
    static struct arena arena; /* outlives the struct copy */
    arena = (struct arena){0};
    b.diags.arena = &arena;
    b.style = style_load(&arena, "templates/style/overheid.xml", &b.diags);
    b.fonts = font_set_open(&arena, "fonts/fonts.xml", &b.diags);
    cr_assert_not_null(b.style);
    cr_assert_not_null(b.fonts);
    b.doc = doc_new(&arena);
    b.doc->meta.title = "Proef";
    b.doc->meta.language = "nl";
    b.doc->meta.id = "proef";
    return b;
}

static struct page_list *set(struct bench *b) {
    doc_number(b->doc, &b->diags);
    return layout_pages(b->doc, b->style, b->fonts, b->report, &b->diags);
}

static struct doc_node *section(struct bench *b, const char *title) {
    return doc_add_section(b->doc->arena, b->doc->root, title, true, HERE);
}

static void paragraph(struct bench *b, struct doc_node *parent, const char *text) {
    doc_add_paragraph(b->doc->arena, parent, DOC_ROLE_BODY, text, HERE);
}

static const char PROSE[] =
    "De vrijwilligersorganisaties in de gemeente gaven aan dat zij behoefte hebben aan een "
    "duidelijk aanspreekpunt, aan ondersteuning bij de werving van nieuwe vrijwilligers en aan "
    "vereenvoudiging van de regelgeving; de samenwerking tussen het steunpunt en de "
    "welzijnsorganisaties bleek daarbij van doorslaggevend belang voor de beleidsontwikkeling.";

/* The right edge of a run's ink, from the left of the page. */
static length run_end(const struct bench *b, const struct page_run *run) {
    const struct page_word *last = &run->words[run->count - 1];
    const length width = font_scale(b->fonts, last->shape->face, last->shape->width, run->size);
    return run->x + last->x + width + (length)((int64_t)width * run->expansion / 1000);
}

static char *page_text(struct bench *b, const struct page *page, bool artifacts) {
    struct text_builder text = {.arena = b->doc->arena};
    for (size_t i = 0; i < page->items.count; i++) {
        const struct page_item *item = &page->items.items[i];
        if (item->kind != PAGE_RUN || (item->tag < 0) != artifacts)
            continue;
        for (uint32_t w = 0; w < item->run.count; w++) {
            if (item->run.words[w].flags & PAGE_SPACE_BEFORE)
                text_append_char(&text, ' ');
            text_append(&text, item->run.words[w].shape->text);
        }
        text_append_char(&text, '\n');
    }
    return arena_string(b->doc->arena, text_string(&text));
}

Test(layout, full_lines_of_justified_text_end_at_the_margin_and_punctuation_hangs_in_it) {
    struct bench b = bench_open();
    paragraph(&b, b.doc->root, PROSE);
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->pages.count, 1);
    const length right = b.style->page_width - b.style->margin_outer;
    const struct page *page = &pages->pages.items[0];
    size_t flush = 0, lines = 0;
    for (size_t i = 0; i < page->items.count; i++) {
        if (page->items.items[i].kind != PAGE_RUN || page->items.items[i].tag < 0)
            continue;
        lines++;
        const struct page_run *run = &page->items.items[i].run;
        const struct page_word *last = &run->words[run->count - 1];
        const char end = last->shape->text[last->shape->size - 1];
        const length over = run_end(&b, run) - right;
        flush += text_is_letter((unsigned char)end) ? over == 0 : over > 0 && over < LENGTH_PT(5);
    }
    cr_assert_geq(lines, 4);
    if (b.style->role[STYLE_BODY].align == STYLE_JUSTIFIED)
        cr_expect_eq(flush, lines - 1, "%zu of %zu lines flush", flush, lines);
}

Test(layout, letters_of_justified_lines_give_two_percent_and_those_of_last_lines_nothing) {
    struct bench b = bench_open();
    paragraph(&b, b.doc->root, PROSE);
    const struct page_list *pages = set(&b);
    const struct page *page = &pages->pages.items[0];
    int widest = 0, last = 0;
    for (size_t i = 0; i < page->items.count; i++) {
        if (page->items.items[i].kind != PAGE_RUN || page->items.items[i].tag < 0)
            continue;
        last = abs(page->items.items[i].run.expansion);
        widest = last > widest ? last : widest;
    }
    cr_expect_gt(widest, 0);
    cr_expect_leq(widest, 20);
    cr_expect_eq(last, 0);
}

Test(layout, all_words_of_a_paragraph_are_set_once_and_in_order) {
    struct bench b = bench_open();
    paragraph(&b, b.doc->root, PROSE);
    const struct page_list *pages = set(&b);
    const char *text = page_text(&b, &pages->pages.items[0], false);
    struct text_builder joined = {.arena = b.doc->arena};
    for (const char *at = text; *at != '\0'; at++)
        if (at[0] == '-' && at[1] == '\n')
            at++;
        else
            text_append_char(&joined, *at == '\n' ? ' ' : *at);
    cr_expect_str_eq(text_collapse(b.doc->arena, text_string(&joined)), PROSE);
}

Test(layout, a_break_inside_a_vowel_pair_drops_the_trema) {
    struct bench b = bench_open();
    struct text_builder text = {.arena = b.doc->arena};
    for (unsigned i = 0, seed = 7; i < 600; i++) { /* words without breaks, of many lengths */
        seed = seed * 1103515245u + 12345u;
        for (unsigned n = 0; n < 5 + (seed >> 16) % 24; n++)
            text_append(&text, "q");
        text_append(&text, " cre\xC3\xABren ");
    }
    paragraph(&b, b.doc->root, text_string(&text));
    const struct page_list *pages = set(&b);
    size_t lost = 0;
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            for (uint32_t w = 0; item->kind == PAGE_RUN && w < item->run.count; w++) {
                const struct page_word *word = &item->run.words[w];
                if (!(word->flags & PAGE_LOST_DIAERESIS))
                    continue;
                lost++;
                cr_expect(word->shape->text[0] == 'e' || word->shape->text[0] == 'u', "%s",
                          word->shape->text);
            }
        }
    cr_expect_gt(lost, 0, "no break fell between the vowels; lengthen the text");
}

Test(layout, no_page_ends_with_a_heading_or_a_single_line_of_a_paragraph) {
    struct bench b = bench_open();
    for (int i = 0; i < 40; i++) {
        struct doc_node *s = section(&b, "Een kop die bij zijn tekst hoort");
        for (int p = 0; p < 1 + i % 4; p++)
            paragraph(&b, s, PROSE);
    }
    const struct page_list *pages = set(&b);
    cr_assert_gt(pages->pages.count, 5);
    for (size_t p = 0; p < pages->pages.count; p++) {
        const struct page *page = &pages->pages.items[p];
        page_tag_id first = 0, last = 0;
        size_t first_lines = 0, last_lines = 0, total_first = 0, total_last = 0;
        for (size_t i = 0; i < page->items.count; i++) {
            const struct page_item *item = &page->items.items[i];
            if (item->kind != PAGE_RUN || item->tag < 0)
                continue;
            first = first == 0 ? item->tag : first;
            last = item->tag;
        }
        for (size_t q = 0; q < pages->pages.count; q++)
            for (size_t i = 0; i < pages->pages.items[q].items.count; i++) {
                const struct page_item *item = &pages->pages.items[q].items.items[i];
                total_first += item->tag == first;
                total_last += item->tag == last;
                first_lines += q == p && item->tag == first;
                last_lines += q == p && item->tag == last;
            }
        cr_expect_neq(pages->tags.items[last].role, PAGE_HEADING, "heading at the foot of %zu", p);
        cr_expect(first_lines >= 2 || first_lines == total_first, "widow on page %zu", p + 1);
        cr_expect(last_lines >= 2 || last_lines == total_last, "orphan on page %zu", p + 1);
    }
}

Test(layout, a_note_stands_on_the_page_of_its_marker) {
    struct bench b = bench_open();
    struct arena *arena = b.doc->arena;
    for (int i = 0; i < 60; i++) {
        struct doc_node *p = doc_add(arena, b.doc->root, DOC_PARAGRAPH, HERE);
        doc_add_text(arena, p, arena_format(arena, "Merk%d", i), HERE);
        struct doc_node *note = doc_add(arena, p, DOC_NOTE, HERE);
        doc_add_text(arena, note, arena_format(arena, "Lichaam%d %s", i, PROSE), HERE);
        doc_add_text(arena, p, " en de rest van de alinea.", HERE);
    }
    const struct page_list *pages = set(&b);
    for (int i = 0; i < 60; i++) {
        int marker = -1, body = -2;
        for (size_t p = 0; p < pages->pages.count; p++) {
            const char *text = page_text(&b, &pages->pages.items[p], false);
            const char *m = strstr(text, arena_format(arena, "Merk%d", i));
            if (m != NULL && (m[4 + (i > 9) + 1] < '0' || m[4 + (i > 9) + 1] > '9'))
                marker = (int)p;
            if (strstr(text, arena_format(arena, "Lichaam%d ", i)) != NULL)
                body = (int)p;
        }
        cr_expect_eq(marker, body, "note %d: marker on page %d, body on page %d", i, marker, body);
    }
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            if (item->kind == PAGE_RUN && item->tag >= 0)
                cr_expect_leq(item->run.baseline, b.style->page_height - b.style->margin_bottom);
        }
}

Test(layout, a_note_longer_than_a_page_runs_on_and_loses_nothing) {
    struct bench b = bench_open();
    struct arena *arena = b.doc->arena;
    struct doc_node *p = doc_add(arena, b.doc->root, DOC_PARAGRAPH, HERE);
    doc_add_text(arena, p, "Merk", HERE);
    struct doc_node *note = doc_add(arena, p, DOC_NOTE, HERE);
    struct text_builder text = {.arena = arena};
    for (int i = 0; i < 40; i++)
        text_format(&text, "Zin%d. %s ", i, PROSE);
    doc_add_text(arena, note, text_string(&text), HERE);
    const struct page_list *pages = set(&b);
    cr_assert_gt(pages->pages.count, 1);
    for (int i = 0; i < 40; i++) {
        bool found = false;
        for (size_t q = 0; q < pages->pages.count; q++)
            found = found || strstr(page_text(&b, &pages->pages.items[q], false),
                                    arena_format(arena, "Zin%d.", i)) != NULL;
        cr_expect(found, "sentence %d is lost", i);
    }
}

static struct doc_node *table(struct bench *b, int columns, int rows, const char *cell_text) {
    struct arena *arena = b->doc->arena;
    struct doc_node *t = doc_add(arena, b->doc->root, DOC_TABLE, HERE);
    struct doc_node *caption = doc_add(arena, t, DOC_CAPTION, HERE);
    doc_add_text(arena, caption, "Een tabel", HERE);
    t->table.header_rows = 1;
    for (int r = 0; r <= rows; r++) {
        struct doc_node *row = doc_add(arena, t, DOC_ROW, HERE);
        row->row.header = r == 0;
        for (int c = 0; c < columns; c++) {
            struct doc_node *cell = doc_add(arena, row, DOC_CELL, HERE);
            cell->cell.header = r == 0;
            doc_add_text(arena, cell,
                         r == 0 ? arena_format(arena, "Kop%d", c)
                                : arena_format(arena, "r%dc%d %s", r, c, cell_text),
                         HERE);
        }
    }
    return t;
}

Test(layout, a_table_head_is_repeated_on_every_page_and_tagged_once) {
    struct bench b = bench_open();
    table(&b, 3, 90, "korte tekst in een cel");
    const struct page_list *pages = set(&b);
    cr_assert_gt(pages->pages.count, 1);
    size_t heads = 0;
    for (size_t i = 0; i < pages->tags.count; i++)
        heads += pages->tags.items[i].role == PAGE_TABLE_HEADER_CELL;
    cr_expect_eq(heads, 3);
    for (size_t p = 0; p < pages->pages.count; p++) {
        const bool artifact = strstr(page_text(&b, &pages->pages.items[p], true), "Kop2") != NULL;
        const bool tagged = strstr(page_text(&b, &pages->pages.items[p], false), "Kop2") != NULL;
        cr_expect_eq(tagged, p == 0);
        cr_expect_eq(artifact, p > 0);
    }
}

Test(layout, a_row_taller_than_a_page_is_split_between_its_lines) {
    struct bench b = bench_open();
    struct text_builder text = {.arena = b.doc->arena};
    for (int i = 0; i < 30; i++)
        text_append(&text, PROSE);
    table(&b, 2, 1, text_string(&text));
    const struct page_list *pages = set(&b);
    cr_expect_gt(pages->pages.count, 2);
    cr_expect_eq(b.diags.total[DIAG_WARNING], 0);
}

static size_t reported(const struct bench *b, enum diag_id id) {
    size_t count = 0;
    for (size_t i = 0; i < b->diags.count; i++)
        count += b->diags.items[i].id == id;
    return count;
}

Test(layout, a_word_wider_than_its_line_is_cut_with_a_warning_and_stays_inside) {
    struct bench b = bench_open();
    struct text_builder word = {.arena = b.doc->arena};
    for (int i = 0; i < 300; i++)
        text_append(&word, "Q8");
    paragraph(&b, b.doc->root, text_string(&word));
    const struct page_list *pages = set(&b);
    cr_expect_eq(reported(&b, DIAG_WORD_TOO_WIDE), 1, "%zu", reported(&b, DIAG_WORD_TOO_WIDE));
    const struct page *page = &pages->pages.items[0];
    for (size_t i = 0; i < page->items.count; i++)
        if (page->items.items[i].kind == PAGE_RUN && page->items.items[i].tag >= 0)
            cr_expect_leq(run_end(&b, &page->items.items[i].run),
                          b.style->page_width - b.style->margin_outer);
}

Test(layout, an_address_breaks_at_safe_points_without_a_hyphen) {
    struct bench b = bench_open();
    struct text_builder url = {.arena = b.doc->arena};
    text_append(&url, "https://www.voorbeeld.nl");
    while (url.size < 300)
        text_append(&url, "/beleid/vrijwilligers-2004_nota.html?deel=een&pagina=12");
    paragraph(&b, b.doc->root, text_string(&url));
    const struct page_list *pages = set(&b);
    cr_expect_eq(b.diags.count, 0);
    const struct page *page = &pages->pages.items[0];
    for (size_t i = 0; i < page->items.count; i++)
        for (uint32_t w = 0;
             page->items.items[i].kind == PAGE_RUN && w < page->items.items[i].run.count; w++)
            cr_expect_eq(page->items.items[i].run.words[w].flags & PAGE_SOFT_HYPHEN, 0);
}

Test(layout, a_table_wider_than_the_page_is_reported_and_stays_on_it) {
    struct bench b = bench_open();
    table(&b, 30, 2, "onafbreekbaarheidsproblematiek");
    const struct page_list *pages = set(&b);
    cr_expect_eq(reported(&b, DIAG_TABLE_TOO_WIDE), 1);
    for (size_t i = 0; i < pages->pages.items[0].items.count; i++) {
        const struct page_item *item = &pages->pages.items[0].items.items[i];
        if (item->kind == PAGE_RUN)
            cr_expect_leq(run_end(&b, &item->run), b.style->page_width);
    }
}

Test(layout, a_table_with_too_many_columns_is_refused) {
    struct bench b = bench_open();
    table(&b, 41, 1, "x");
    set(&b);
    cr_expect_eq(reported(&b, DIAG_TABLE_TOO_MANY_COLUMNS), 1);
}

Test(layout, the_contents_name_the_page_each_chapter_starts_on) {
    struct bench b = bench_open();
    struct doc_node *contents = doc_add(b.doc->arena, b.doc->root, DOC_CONTENTS, HERE);
    contents->contents.depth = 2;
    for (int i = 0; i < 12; i++) {
        struct doc_node *s = section(&b, arena_format(b.doc->arena, "Hoofdstuk%c", 'A' + i));
        s->section.new_page = i % 3 == 0;
        for (int p = 0; p < 8; p++)
            paragraph(&b, s, PROSE);
    }
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->bookmarks.count, 12);
    const char *text = page_text(&b, &pages->pages.items[0], false);
    for (size_t i = 0; i < 12; i++) {
        const uint32_t page = pages->bookmarks.items[i].page;
        const char *name = arena_format(b.doc->arena, "Hoofdstuk%c", 'A' + (int)i);
        const char *entry = strstr(text, name);
        cr_assert_not_null(entry);
        cr_expect(text_starts(entry + strlen(name) + 1,
                              arena_format(b.doc->arena, " %u\n", (unsigned)page + 1)),
                  "%s is on page %u but the contents say '%.8s'", name, (unsigned)page + 1,
                  entry + strlen(name) + 1);
        cr_expect_not_null(strstr(page_text(&b, &pages->pages.items[page], false), name));
    }
}

Test(layout, a_page_reference_in_text_names_the_right_page) {
    struct bench b = bench_open();
    struct arena *arena = b.doc->arena;
    struct doc_node *p = doc_add(arena, b.doc->root, DOC_PARAGRAPH, HERE);
    doc_add_text(arena, p, "zie ", HERE);
    struct doc_node *ref = doc_add(arena, p, DOC_REF, HERE);
    ref->ref.target = "ver";
    ref->ref.form = DOC_REF_PAGE;
    for (int i = 0; i < 60; i++)
        paragraph(&b, b.doc->root, PROSE);
    section(&b, "Ver weg")->id = "ver";
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->bookmarks.count, 1);
    const char *wanted =
        arena_format(arena, "pagina %u\n", (unsigned)pages->bookmarks.items[0].page + 1);
    cr_expect_not_null(strstr(page_text(&b, &pages->pages.items[0], false), wanted));
}

Test(layout, a_framed_box_shows_its_ground_on_both_sides_of_a_page_break) {
    struct bench b = bench_open();
    for (int i = 0; i < 6; i++)
        paragraph(&b, b.doc->root, PROSE);
    struct doc_node *box = doc_add(b.doc->arena, b.doc->root, DOC_BOX, HERE);
    for (int i = 0; i < 8; i++)
        paragraph(&b, box, PROSE);
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->pages.count, 2, "%zu", pages->pages.count);
    for (size_t p = 0; p < 2; p++) {
        size_t grounds = 0;
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            grounds +=
                item->kind == PAGE_PATH && item->path.fill_colour == b.style->colour[STYLE_TINT];
        }
        cr_expect_eq(grounds, 1, "page %zu has %zu grounds", p + 1, grounds);
    }
}

Test(layout, a_continued_table_says_so_above_its_head) {
    struct bench b = bench_open();
    table(&b, 3, 90, "korte tekst in een cel");
    const struct page_list *pages = set(&b);
    for (size_t p = 0; p < pages->pages.count; p++) {
        const char *said = strstr(page_text(&b, &pages->pages.items[p], true), "(vervolg)");
        cr_expect_eq(said != NULL, p > 0, "page %zu", p + 1);
    }
}

Test(layout, columns_end_balanced_and_read_left_before_right) {
    struct bench b = bench_open();
    struct doc_node *columns = doc_add(b.doc->arena, b.doc->root, DOC_COLUMNS, HERE);
    for (int i = 0; i < 6; i++)
        paragraph(&b, columns, PROSE);
    paragraph(&b, b.doc->root, "Daarna.");
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->pages.count, 1);
    const struct page *page = &pages->pages.items[0];
    length left_end = 0, right_end = 0, after = 0;
    const length middle = b.style->margin_inner +
                          (b.style->page_width - b.style->margin_inner - b.style->margin_outer) / 2;
    bool right_seen = false;
    for (size_t i = 0; i < page->items.count; i++) {
        const struct page_item *item = &page->items.items[i];
        if (item->kind != PAGE_RUN || item->tag < 0)
            continue;
        if (strcmp(item->run.words[0].shape->text, "Daarna.") == 0) {
            after = item->run.baseline;
        } else if (item->run.x > middle) {
            right_seen = true;
            right_end = item->run.baseline;
        } else {
            cr_expect_not(right_seen, "the left column is read first");
            left_end = item->run.baseline;
            cr_expect_lt(run_end(&b, &item->run), middle);
        }
    }
    const length apart = left_end > right_end ? left_end - right_end : right_end - left_end;
    cr_expect_leq(apart, b.style->role[STYLE_BODY].leading * 2);
    cr_expect_gt(after, left_end);
    cr_expect_gt(after, right_end);
}

Test(layout, long_columns_go_on_over_the_page_without_running_off_it) {
    struct bench b = bench_open();
    struct doc_node *columns = doc_add(b.doc->arena, b.doc->root, DOC_COLUMNS, HERE);
    for (int i = 0; i < 40; i++)
        paragraph(&b, columns, PROSE);
    const struct page_list *pages = set(&b);
    cr_assert_gt(pages->pages.count, 1);
    cr_expect_eq(b.diags.count, 0);
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            if (item->kind == PAGE_RUN && item->tag >= 0)
                cr_expect_leq(item->run.baseline, b.style->page_height - b.style->margin_bottom);
        }
}

Test(layout, a_turned_section_stands_on_turned_pages_of_its_own) {
    struct bench b = bench_open();
    paragraph(&b, section(&b, "Rechtop"), PROSE);
    struct doc_node *turned = section(&b, "Liggend");
    turned->section.landscape = true;
    paragraph(&b, turned, PROSE);
    paragraph(&b, section(&b, "Weer rechtop"), PROSE);
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->pages.count, 3);
    cr_expect_eq(pages->pages.items[1].width, b.style->page_height);
    cr_expect_eq(pages->pages.items[1].height, b.style->page_width);
    cr_expect_eq(pages->pages.items[2].width, b.style->page_width);
}

Test(layout, text_fills_the_page_that_a_floating_table_does_not_fit_on) {
    struct bench b = bench_open();
    for (int i = 0; i < 6; i++)
        paragraph(&b, b.doc->root, PROSE);
    struct doc_node *t = table(&b, 2, 18, "cel");
    t->table.floating = true;
    for (int i = 0; i < 8; i++)
        paragraph(&b, b.doc->root, i == 0 ? "Volgt." : PROSE);
    const struct page_list *pages = set(&b);
    cr_assert_geq(pages->pages.count, 2);
    cr_expect_not_null(strstr(page_text(&b, &pages->pages.items[0], false), "Volgt."));
    cr_expect_not_null(strstr(page_text(&b, &pages->pages.items[1], false), "r1c0"));
    cr_expect_null(strstr(page_text(&b, &pages->pages.items[0], false), "r1c0"));
}

Test(layout, a_list_of_tables_names_their_pages) {
    struct bench b = bench_open();
    doc_add(b.doc->arena, b.doc->root, DOC_LISTING, HERE);
    for (int i = 0; i < 4; i++)
        table(&b, 2, 20, "cel");
    const struct page_list *pages = set(&b);
    const char *first = page_text(&b, &pages->pages.items[0], false);
    cr_expect_not_null(strstr(first, "Tabel 1 Een tabel"), "%s", first);
    cr_expect_not_null(strstr(first, "Tabel 4 Een tabel"), "%s", first);
}

Test(layout, the_report_names_loose_lines_short_pages_and_far_tables_with_their_pages) {
    struct bench b = bench_open();
    b.report = true;
    struct arena *arena = b.doc->arena;
    struct doc_node *p = doc_add(arena, b.doc->root, DOC_PARAGRAPH, HERE);
    struct doc_node *ref = doc_add(arena, p, DOC_REF, HERE);
    ref->ref.target = "ver";
    for (int i = 0; i < 4; i++)
        paragraph(&b, b.doc->root, "en dan QQQQQQQQQQQQQQQQQQQQQQQQQQ QQQQQQQQQQQQQQQQQQQ en meer");
    for (int i = 0; i < 40; i++)
        paragraph(&b, b.doc->root, PROSE);
    table(&b, 2, 3, "cel")->id = "ver";
    const struct page_list *pages = set(&b);
    cr_assert_gt(pages->pages.count, 3);
    cr_expect_geq(reported(&b, DIAG_LAYOUT_LINE_LOOSE), 1);
    cr_expect_eq(reported(&b, DIAG_LAYOUT_FIGURE_FAR), 1);
    cr_expect_eq(diag_exit_status(&b.diags), 0, "a report never fails a document");
}

Test(layout, text_stands_on_the_baseline_grid_when_the_style_has_one) {
    struct bench b = bench_open();
    b.style = style_load(b.doc->arena, "templates/style/druk.xml", &b.diags);
    cr_assert(b.style->baseline_grid);
    for (int i = 0; i < 12; i++) {
        struct doc_node *s = section(&b, "Een kop van een andere hoogte");
        for (int p = 0; p < 1 + i % 3; p++)
            paragraph(&b, s, PROSE);
    }
    const struct page_list *pages = set(&b);
    length first = -1;
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            if (item->kind != PAGE_RUN || item->tag < 0 ||
                pages->tags.items[item->tag].role != PAGE_P)
                continue;
            const length on = (item->run.baseline - b.style->margin_top) % b.style->grid_step;
            first = first < 0 ? on : first;
            cr_expect_eq(on, first, "page %zu: off the grid by %d", p + 1, (int)(on - first));
            cr_expect_leq(item->run.baseline, b.style->page_height - b.style->margin_bottom);
        }
}

Test(layout, an_empty_document_is_one_blank_sheet_and_no_complaints) {
    struct bench b = bench_open();
    const struct page_list *pages = set(&b);
    cr_assert_eq(pages->pages.count, 1);
    cr_expect_eq(pages->pages.items[0].items.count, 0);
    cr_expect_eq(b.diags.count, 0);
}

Test(layout, a_soft_hyphen_is_the_only_break_of_its_word) {
    struct bench b = bench_open();
    struct text_builder text = {.arena = b.doc->arena};
    for (int i = 0; i < 300; i++)
        text_format(&text, "%.*svrijwilligers" TEXT_SOFT_HYPHEN "organisaties ", i % 7, "qqqqqqq");
    paragraph(&b, b.doc->root, text_string(&text));
    const struct page_list *pages = set(&b);
    size_t broken = 0;
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            for (uint32_t w = 0; item->kind == PAGE_RUN && w < item->run.count; w++) {
                const char *word = item->run.words[w].shape->text;
                cr_expect_null(strstr(word, TEXT_SOFT_HYPHEN));
                if (!(item->run.words[w].flags & PAGE_SOFT_HYPHEN))
                    continue;
                broken++;
                cr_expect_not_null(strstr(word, "vrijwilligers-"), "%s", word);
            }
        }
    cr_expect_gt(broken, 0);
}
