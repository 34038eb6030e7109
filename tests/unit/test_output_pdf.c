#include "output/output.h"

#include "base/text.h"
#include "unit/test_output_sample.h"

#include <criterion/criterion.h>

TestSuite(output, .timeout = 60);

static const char *run(struct sample *sample, const char *format, const char *path) {
    int status = 0;
    const char *command = arena_format(&sample->arena, format, path);
    const char *text = sample_run(sample, command, &status);
    cr_expect_eq(status, 0, "%s: %d\n%s", command, status, text);
    return text;
}

static void expect_all(const char *text, const char *const *parts, size_t count) {
    for (size_t i = 0; i < count; i++)
        cr_expect(strstr(text, parts[i]), "'%s' in\n%s", parts[i], text);
}
#define EXPECT_ALL(text, ...)                                                                      \
    expect_all((text), (const char *const[]){__VA_ARGS__},                                         \
               sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

static struct sample sample;

static void open_everything(void) {
    sample_open(&sample);
    sample_everything(&sample);
    page_check(&sample.list);
}

Test(output, a_pdf_has_no_syntax_faults) {
    open_everything();
    const char *path = sample_pdf(&sample, "syntax");
    EXPECT_ALL(run(&sample, "qpdf --check %s 2>&1", path), "PDF Version: 1.7",
               "No syntax or stream encoding errors found");
    sample_close(&sample);
}

Test(output, every_mark_has_its_place_in_the_structure_tree) {
    open_everything();
    const char *path = sample_pdf(&sample, "tree");
    EXPECT_ALL(run(&sample, "/usr/bin/python3 tests/pdf/structure.py %s 2>&1", path), "ok ");
    sample_close(&sample);
}

Test(output, the_same_pages_make_the_same_bytes) {
    struct output_bytes one, two;
    open_everything();
    cr_assert(output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &one, &sample.diags));
    cr_assert(output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &two, &sample.diags));
    cr_expect_eq(one.size, two.size);
    cr_expect_eq(memcmp(one.at, two.at, one.size), 0);
    sample_close(&sample);
}

Test(output, other_pages_make_another_identifier) {
    open_everything();
    const char *id = "qpdf --show-object=trailer %s | tr -d '\\n' | grep -o '/ID *\\[[^]]*\\]'";
    const char *one = run(&sample, id, sample_pdf(&sample, "id-1"));
    sample_line(&sample, &sample.list.pages.items[0], PAGE_ARTIFACT_HEADER, LENGTH_PT(300),
                LENGTH_PT(40), "extra", 0);
    const char *two = run(&sample, id, sample_pdf(&sample, "id-2"));
    cr_expect_str_neq(one, two);
    sample_close(&sample);
}

Test(output, text_comes_out_as_it_was_written) {
    open_everything();
    const char *text = run(&sample, "pdftotext %s -", sample_pdf(&sample, "text"));
    EXPECT_ALL(text, "De financiële coöperatie kostte € 604.000 – ‘veel’, “te veel” – volgens",
               "beleids\xC2\xAD\nplan: efficiënt, officieel, fijn… Eén idee van de pilot’s visie: "
               "AVERAGE Tarief, vele ide\xC2\xAD\nën\nzijn er.",
               "Zie de website en the white paper van de VNG", "• eerste punt", "1.1 Financiën");
    cr_expect(!strstr(text, "beleids-"), "hyphens of broken words are soft");
    sample_close(&sample);
}

Test(output, the_structure_reads_in_document_order) {
    open_everything();
    const char *text = run(&sample, "pdfinfo -struct-text %s", sample_pdf(&sample, "structure"));
    EXPECT_ALL(text, "H1 (block)\n    \"1 Motivatie\"",
               "\"Zie \"\n    Link (inline)\n      \"de website\"\n      Object",
               "L (block):\n     /ListNumbering /Disc\n    LI (block)\n      Lbl (block)\n"
               "        \"• \"\n      LBody (block)\n        \"eerste punt\"",
               "TH <th.1.240000>:\n           /Scope /Column\n          \"Bedrag \"",
               "TD:\n           /Headers [(th.1.240000)]\n          \"€ 12 \"",
               "Figure:\n     /Placement /Block\n     /BBox [70 431.89 270 521.89]",
               "Note <noot.1> (inline)\n      Lbl (block)\n        \"1 \"",
               "\"Motivatie\"\n          \" 2\"", "\"Begin hier \"\n    \"en eindig daar.\"");
    cr_expect(!strstr(text, "....."), "leaders are not read");
    cr_expect(!strstr(text, "Pagina 1"), "running lines are not read");
    sample_close(&sample);
}

Test(output, fonts_are_embedded_in_part_with_unicode) {
    open_everything();
    const char *text = run(&sample, "pdffonts %s", sample_pdf(&sample, "fonts"));
    EXPECT_ALL(text, "+Vollkorn-Regular  ", "CID TrueType      Identity-H       yes yes yes");
    sample_close(&sample);
}

Test(output, the_file_says_who_made_it_what_and_when) {
    open_everything();
    const char *path = sample_pdf(&sample, "info");
    EXPECT_ALL(run(&sample, "pdfinfo -isodates %s", path),
               "Title:           Eindverslag gemeente Tilburg & omstreken",
               "Author:          Adviesbureau Café Ruimte",
               "CreationDate:    2004-11-04T12:00:00+01", "ModDate:         2004-11-04T12:00:00+01",
               "Tagged:          yes");
    EXPECT_ALL(run(&sample, "pdfinfo -meta %s", path), "<pdfaid:part>2</pdfaid:part>",
               "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>",
               "Eindverslag gemeente Tilburg &amp; omstreken</rdf:li>",
               "<xmp:CreateDate>2004-11-04T12:00:00+01:00</xmp:CreateDate>",
               "<xmp:ModifyDate>2004-11-04T12:00:00+01:00</xmp:ModifyDate>",
               "<pdfaProperty:name>part</pdfaProperty:name>", "<rdf:li>nl-NL</rdf:li>");
    sample_close(&sample);
}

Test(output, a_date_of_another_form_is_left_out_everywhere) {
    sample_open(&sample);
    sample_page(&sample);
    sample.list.meta.created = "4 november 2004";
    const char *path = sample_pdf(&sample, "date");
    cr_expect(!strstr(run(&sample, "pdfinfo %s", path), "CreationDate"));
    cr_expect(!strstr(run(&sample, "pdfinfo -meta %s", path), "CreateDate"));
    sample_close(&sample);
}

/* pikepdf prints what no other tool shows. */
static const char *ask(const char *path, const char *question) {
    const char *command = arena_format(
        &sample.arena, "/usr/bin/python3 -c 'import pikepdf\np = pikepdf.open(\"%s\")\n%s' 2>&1",
        path, question);
    return run(&sample, "%s", command);
}

Test(output, the_source_travels_inside_when_asked) {
    open_everything();
    static const char xml[] = "<pilot>\xC3\xA9\xC3\xA9n</pilot>\n";
    const struct output_source source = {"pilot \xC3\xA9.xml",
                                         {(const unsigned char *)xml, sizeof xml - 1}};
    sample.source = &source;
    const char *path = sample_pdf(&sample, "bron");
    EXPECT_ALL(run(&sample, "pdfinfo -meta %s", path), "<pdfaid:part>3</pdfaid:part>");
    EXPECT_ALL(run(&sample, "pdfdetach -list %s", path), "1 embedded files", "pilot \xC3\xA9.xml");
    cr_expect_str_eq(
        ask(path, "import hashlib\nf = p.Root.AF[0]\ne = f.EF.F\nb = e.read_bytes()\n"
                  "print(f.AFRelationship, f.F, f.UF, e.Subtype, e.Params.Size == len(b), "
                  "e.Params.ModDate, bytes(e.Params.CheckSum) == hashlib.md5(b).digest(), "
                  "p.Root.Names.EmbeddedFiles.Names[1].objgen == f.objgen, b.decode(), end=\"\")"),
        arena_format(&sample.arena,
                     "/Source pilot__.xml pilot \xC3\xA9.xml /text/xml True D:20041104120000+01\x27"
                     "00\x27 True True %s",
                     xml));
    EXPECT_ALL(run(&sample, "/usr/bin/python3 tests/pdf/structure.py %s 2>&1", path), "ok ");
    sample_close(&sample);
}

Test(output, a_text_that_an_archive_cannot_hold_is_an_error) {
    struct output_bytes bytes;
    open_everything();
    char *text = arena_alloc(&sample.arena, 40001);
    memset(text, 'a', 40000);
    text[40000] = '\0';
    for (size_t i = 0; i < sample.list.tags.count; i++)
        if (sample.list.tags.items[i].role == PAGE_FIGURE)
            sample.list.tags.items[i].alternative = text;
    cr_expect(!output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &bytes, &sample.diags));
    cr_expect_eq(bytes.size, 0);
    cr_expect_eq(sample.diags.items[0].id, DIAG_TEXT_TOO_LONG_FOR_PDF);
    sample_close(&sample);
}

Test(output, bookmarks_links_and_labels_lead_to_the_right_place) {
    open_everything();
    sample.list.pages.items[0].label = NULL;
    sample.list.pages.items[1].label = "B-1";
    const char *path = sample_pdf(&sample, "links");
    cr_expect_str_eq(ask(path, "for o in p.open_outline().root: print(o.title, "
                               "p.pages.index(pikepdf.Page(o.destination[0])), o.destination[1], "
                               "o.destination[3], [c.title for c in o.children])"),
                     "1 Motivatie 0 /XYZ 751.89 ['1.1 Financiën']\n");
    cr_expect_str_eq(
        ask(path, "for a in p.pages[0].Annots: print(a.F, list(a.Border), a.Contents, "
                  "a.get(\"/A\", {}).get(\"/URI\"), "
                  "a.get(\"/Dest\", [0, 0, 0, 0])[3])"),
        "4 [0, 0, 0] de website van de gemeente https://www.example.nl/caf%C3%A9?a=(b) 0\n"
        "4 [0, 0, 0] Noot 1 None 781.89\n4 [0, 0, 0] Motivatie, pagina 2 None 841.89\n");
    cr_expect_str_eq(ask(path, "print([x.label for x in p.pages])"), "['', 'B-1']\n");
    sample_close(&sample);
}

Test(output, page_numbers_that_count_on_are_one_range_of_labels) {
    sample_open(&sample);
    for (int i = 0; i < 70; i++)
        sample_page(&sample)->label = arena_format(&sample.arena, "%d", i + 3);
    const char *path = sample_pdf(&sample, "labels");
    cr_expect_str_eq(ask(path, "print(len(p.Root.Pages.Kids), len(p.Root.PageLabels.Nums), "
                               "p.pages[69].label, len(p.pages))"),
                     "2 2 72 70\n");
    sample_close(&sample);
}

Test(output, widths_of_the_file_are_those_of_its_fonts) {
    open_everything();
    const char *path = sample_pdf(&sample, "widths");
    cr_expect_str_eq(
        ask(path,
            "import io, struct\n"
            "f = p.pages[0].Resources.Font[\"/F0\"].DescendantFonts[0]\n"
            "b = f.FontDescriptor.FontFile2.read_bytes(); g = f.CIDToGIDMap.read_bytes()\n"
            "t = {b[i:i+4]: struct.unpack(\">II\", b[i+8:i+16]) for i in "
            "range(12, 12 + 16 * struct.unpack(\">H\", b[4:6])[0], 16)}\n"
            "u, = struct.unpack(\">H\", b[t[b\"head\"][0]+18:t[b\"head\"][0]+20])\n"
            "n, = struct.unpack(\">H\", b[t[b\"hhea\"][0]+34:t[b\"hhea\"][0]+36])\n"
            "w = list(f.W); bad = all_ = 0\n"
            "for c, row in zip(w[::2], w[1::2]):\n"
            "  for i, x in enumerate(row):\n"
            "    gid, = struct.unpack(\">H\", g[2*(int(c)+i):2*(int(c)+i)+2]); gid = min(gid, "
            "n-1)\n"
            "    a, = struct.unpack(\">H\", b[t[b\"hmtx\"][0]+4*gid:t[b\"hmtx\"][0]+4*gid+2])\n"
            "    all_ += 1; bad += abs(float(x) - 1000 * a / u) > .001\n"
            "print(bad, all_ > 40, b\"GSUB\" in t, b\"glyf\" in t)"),
        "0 True False True\n");
    sample_close(&sample);
}

Test(output, more_codes_than_one_byte_keep_their_text_and_avoid_awkward_bytes) {
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    page_tag_id tag = sample_tag(&sample, PAGE_P, 0);
    struct text_builder all = {.arena = &sample.arena};
    font_face face = font_find(sample.fonts, FONT_TEXT, false, false);
    int line = 0, characters = 0;
    for (uint32_t c = 0x21; c < 0x600 && characters < 600; c++) {
        if (c == 0x7F || c == 0xAD || (c > 0x2AF && c < 0x370) || (c >= 0x80 && c <= 0xA0) ||
            font_for_character(sample.fonts, face, c) != face)
            continue;
        text_append_codepoint(&all, c);
        if (++characters % 40 == 0) {
            sample_line(&sample, page, tag, LENGTH_PT(40), LENGTH_PT(60 + 14 * line++),
                        text_string(&all), PAGE_SPACE_AFTER);
            all = (struct text_builder){.arena = &sample.arena};
        }
    }
    cr_assert_gt(line, 7);
    const char *path = sample_pdf(&sample, "codes");
    const char *text = run(&sample, "pdftotext -raw %s -", path);
    const struct page *filled = &sample.list.pages.items[0];
    for (size_t i = 0; i < filled->items.count; i++)
        cr_expect(strstr(text, filled->items.items[i].run.words[0].shape->text), "%s in\n%s",
                  filled->items.items[i].run.words[0].shape->text, text);
    cr_expect_str_eq(ask(path, "print(b\"\\\\\" in p.pages[0].Contents.read_bytes())"), "False\n");
    sample_close(&sample);
}

Test(output, words_stand_where_layout_put_them) {
    sample_open(&sample);
    struct page *page = sample_page(&sample);
    page_tag_id tag = sample_tag(&sample, PAGE_P, 0);
    struct page_run *line = sample_line(&sample, page, tag, LENGTH_PT(72), LENGTH_PT(100),
                                        "AVAVA To efficiënt VAT Te laat", 0);
    struct page_word *words = arena_copy(&sample.arena, line->words, line->count * sizeof *words);
    for (uint32_t i = 0; i < line->count; i++)
        words[i].x = LENGTH_PT(61.803) * (length)i;
    line->words = words;
    const char *boxes = run(&sample, "pdftotext -bbox %s -", sample_pdf(&sample, "places"));
    EXPECT_ALL(boxes, "xMin=\"72.000000\"", "xMin=\"133.80", "xMin=\"195.61", "xMin=\"257.41",
               "xMin=\"319.21", "xMin=\"381.02");
    sample_close(&sample);
}

Test(output, a_picture_that_cannot_be_decoded_is_an_error_at_its_place) {
    struct output_bytes bytes;
    open_everything();
    struct page *page = &sample.list.pages.items[0];
    for (size_t i = 0; i < page->items.count; i++)
        if (page->items.items[i].kind == PAGE_PICTURE) {
            struct image *broken =
                arena_copy(&sample.arena, page->items.items[i].picture.image, sizeof(struct image));
            broken->size = 60;
            page->items.items[i].picture.image = broken;
        }
    cr_expect(!output_pdf(&sample.arena, &sample.list, sample.fonts, NULL, &bytes, &sample.diags));
    cr_assert_eq(sample.diags.count, 1);
    cr_expect_eq(sample.diags.items[0].id, DIAG_PICTURE_UNDECODABLE);
    cr_expect_eq(sample.diags.items[0].place.line, 3);
    cr_expect_null(bytes.at);
    sample_close(&sample);
}

Test(output, an_image_used_twice_is_in_the_file_once) {
    open_everything();
    struct page *page = &sample.list.pages.items[0];
    size_t count = page->items.count;
    for (size_t i = 0; i < count; i++)
        if (page->items.items[i].kind == PAGE_PICTURE) {
            struct page_picture picture = page->items.items[i].picture;
            page_item_add(&sample.list, page, PAGE_PICTURE, PAGE_ARTIFACT_LAYOUT)->picture =
                picture;
        }
    const char *path = sample_pdf(&sample, "twice");
    cr_expect_str_eq(ask(path, "x = p.pages[0].Resources.XObject\n"
                               "print(len(x), x[\"/P0\"].Width, x[\"/P0\"].read_bytes()[:3].hex(), "
                               "x[\"/P0\"].read_bytes()[24:27].hex())"),
                     "1 16 e17000 ffffff\n");
    sample_close(&sample);
}

Test(output, a_jpeg_goes_in_as_it_is) {
    open_everything();
    sample_picture(&sample, &sample.list.pages.items[0], "grijs.jpg");
    const char *path = sample_pdf(&sample, "jpeg");
    cr_expect_str_eq(ask(path,
                         "x = p.pages[0].Resources.XObject[\"/P1\"]\n"
                         "print(x.Filter, x.ColorSpace, x.Width, x.Height, x.read_raw_bytes() == "
                         "open(\"tests/unit/data/grijs.jpg\", \"rb\").read())"),
                     "/DCTDecode /DeviceGray 16 8 True\n");
    sample_close(&sample);
}

Test(output, a_png_shows_the_page) {
    struct output_bytes bytes, again;
    open_everything();
    cr_assert(output_png(&sample.arena, &sample.list, 0, 72, sample.fonts, &bytes, &sample.diags));
    cr_assert(output_png(&sample.arena, &sample.list, 0, 72, sample.fonts, &again, &sample.diags));
    cr_assert_gt(bytes.size, 5000);
    cr_expect_eq(memcmp(bytes.at, "\x89PNG\r\n\x1A\n", 8), 0);
    static const unsigned char a4[] = {0, 0, 596 >> 8, 596 & 255, 0, 0, 842 >> 8, 842 & 255};
    cr_expect_eq(memcmp(bytes.at + 16, a4, sizeof a4), 0);
    cr_expect(bytes.size == again.size && !memcmp(bytes.at, again.at, bytes.size));
    sample_close(&sample);
}

Test(output, many_pages_need_many_nodes_and_stay_whole) {
    sample_open(&sample);
    for (int p = 0; p < 300; p++) {
        struct page *page = sample_page(&sample);
        page_tag_id tag = sample_tag(&sample, PAGE_P, 0);
        for (int l = 0; l < 40; l++)
            sample_line(&sample, page, tag, LENGTH_PT(72), LENGTH_PT(80 + 15 * l),
                        "de gemeente heeft in deze periode veel activiteiten ondernomen voor jeugd",
                        PAGE_SPACE_AFTER);
    }
    const char *path = sample_pdf(&sample, "many");
    EXPECT_ALL(run(&sample, "qpdf --check %s 2>&1", path), "No syntax or stream encoding errors");
    EXPECT_ALL(run(&sample, "/usr/bin/python3 tests/pdf/structure.py %s 2>&1", path), "ok ");
    sample_close(&sample);
}
