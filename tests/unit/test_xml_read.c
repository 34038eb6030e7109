#include "xml/xml.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(xml, .init = set_up, .fini = tear_down, .timeout = 20);

static struct xml_document *read_n(const char *bytes, size_t size) {
    return xml_read_bytes(&arena, "t.xml", bytes, size, &diags);
}

static struct xml_document *read_string(const char *text) {
    return read_n(text, strlen(text));
}

/* "2:4 tag-mismatch c b 2; ..." of all that was reported. */
static const char *reported(void) {
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < diags.count; i++) {
        const struct diag *diag = &diags.items[i];
        text_format(&text, "%s%u:%u %s", i ? "; " : "", (unsigned)diag->place.line,
                    (unsigned)diag->place.column, diag_id_name(&arena, diag->id));
        for (int j = 0; j < DIAG_ARGUMENTS && diag->argument[j]; j++)
            text_format(&text, " %s", diag->argument[j]);
    }
    return text_string(&text);
}

static const char *dumped(const struct xml_document *document) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    xml_dump(document, out);
    fclose(out);
    const char *copy = arena_string(&arena, bytes);
    free(bytes);
    return copy;
}

/* ---- elements and places ---- */

Test(xml, elements_attributes_and_texts_keep_their_places) {
    struct xml_document *document = read_string("<?xml version=\"1.0\"?>\n"
                                                "<!-- <no> --><p xmlns=\"u:x\" a=\"1 > 0\"\n"
                                                "  b = '\xC3\xA9&lt;' xmlns:q=\"u:q\"\n"
                                                "\tc=\"3\">t&amp;x<!-- hi --> more<e/>\n"
                                                "<![CDATA[]]> z<?pi <x> ?><f>\n"
                                                "</f >\xC3\xA9<i/><![CDATA[<j>]]></p>\n");
    cr_assert_not_null(document);
    cr_expect_str_eq(document->namespace, "u:x");
    cr_expect_str_eq(document->path, "t.xml");
    cr_expect_eq(document->nodes, 9, "with the line break that the dump leaves out");
    cr_expect_str_eq(dumped(document), "2:14 p a=\"1 > 0\" b=\"\xC3\xA9<\" c=\"3\"\n"
                                       "4:8   \"t&x more\"\n"
                                       "4:31   e\n"
                                       "4:35   \"\\n z\"\n"
                                       "5:26   f\n"
                                       "6:6   \"\xC3\xA9\"\n"
                                       "6:7   i\n"
                                       "6:20   \"<j>\"\n");
    cr_expect_str_eq(reported(), "");
    struct place place = xml_place(document->root, "c");
    cr_expect_eq(place.line, 4);
    cr_expect_eq(place.column, 2);
    cr_expect_eq(xml_place(document->root, "b").column, 3);
    cr_expect_eq(xml_place(document->root, "none").column, 14, "else that of the element");
}

Test(xml, places_are_exact_at_line_70000) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<lijst>\n");
    for (int i = 2; i <= 70000; i++)
        text_format(&text, "  <item nr=\"%d\"\n/>", i);
    for (int i = 0; i < 10; i++)
        text_append(&text, "\n<p>x</p>");
    text_append(&text, "\n</lijst>");
    struct xml_document *document = read_string(text_string(&text));
    cr_assert_not_null(document);
    const struct xml_node *item = xml_first_element(document->root);
    uint32_t line = 2;
    for (; xml_is(item, "item"); item = xml_next_element(item), line++) {
        cr_assert_eq(item->place.line, line);
        cr_assert_eq(item->place.column, line == 2 ? 3 : 5, "after the end of the one before");
        cr_assert_eq(item->attributes->place.column, item->place.column + 6);
    }
    cr_expect_eq(line, 70001);
    cr_expect_eq(item->place.line, 70002);
    cr_expect_eq(item->first->place.column, 4);
}

Test(xml, faults_at_line_70000_have_their_exact_place) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<a>");
    for (int i = 1; i < 70000; i++)
        text_append(&text, "\n<b>\xC3\xA9</b>");
    text_append(&text, " \xC3\xA9 & z</a>");
    cr_expect_null(read_string(text_string(&text)));
    cr_expect_str_eq(reported(), "70000:12 ampersand-not-escaped");
}

Test(xml, columns_count_characters_in_a_line_of_a_megabyte) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<a>");
    for (int i = 0; i < 100000; i++)
        text_append(&text, "\xE2\x82\xAC\xC3\xA9<b/>");
    text_append(&text, "<c x='1'/></a>");
    struct xml_document *document = read_string(text_string(&text));
    cr_assert_not_null(document);
    const struct xml_node *last = document->root->last;
    cr_expect_eq(last->place.line, 1);
    cr_expect_eq(last->place.column, 600004);
    cr_expect_eq(last->attributes->place.column, 600007);
}

Test(xml, a_byte_order_mark_has_no_column_and_windows_line_ends_are_line_ends) {
    struct xml_document *document = read_string("\xEF\xBB\xBF<a>\r\n<b/>x\r\ny</a>");
    cr_assert_not_null(document);
    cr_expect_str_eq(dumped(document), "1:1 a\n2:1   b\n2:5   \"x\\ny\"\n");
}

Test(xml, white_space_is_kept_as_written) {
    struct xml_document *document = read_string("<p> <em>a</em> <b/>\n </p>");
    cr_assert_not_null(document);
    const struct xml_node *node = document->root->first;
    cr_expect_str_eq(node->text, " ");
    cr_expect_str_eq(node->next->next->text, " ");
    cr_expect_str_eq(document->root->last->text, "\n ");
    cr_expect_str_eq(xml_text(&arena, document->root), "a");
}

Test(xml, all_text_below_an_element_and_only_that_is_its_text) {
    struct xml_document *document = read_string("<d>voor<p>een <em>twee</em>\n  drie</p>na</d>");
    cr_assert_not_null(document);
    cr_expect_str_eq(xml_text(&arena, xml_child(document->root, "p")), "een twee drie");
    cr_expect_str_eq(xml_text(&arena, document->root), "vooreen twee driena");
}

Test(xml, elements_are_found_by_name) {
    struct xml_document *document = read_string("<d>x<p n='1'/>y<q/><p n='2' xml:lang='nl'/></d>");
    cr_assert_not_null(document);
    const struct xml_node *first = xml_child(document->root, "p");
    const struct xml_node *second = xml_next(first, "p");
    cr_expect_str_eq(xml_value(second, "n"), "2");
    cr_expect_str_eq(xml_value(second, "xml:lang"), "nl");
    cr_expect_null(xml_value(first, "xml:lang"));
    cr_expect_null(xml_next(second, "p"));
    cr_expect_null(xml_child(document->root, "r"));
    cr_expect(xml_is(xml_next_element(first), "q"));
    cr_expect_eq(xml_first_element(document->root), first);
    cr_expect_not(xml_is(document->root->first, "x"), "a text has no name");
    cr_expect_not(xml_is(NULL, "x"));
}

/* ---- namespaces ---- */

Test(xml, elements_of_other_namespaces_are_reported_and_dropped) {
    struct xml_document *document = read_string(
        "<a xmlns='u:a' xmlns:q='u:q'>\n<q:b>t<c/></q:b>\n<d q:x='1' y='2'/>"
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/></a>");
    cr_assert_not_null(document);
    cr_expect_str_eq(dumped(document), "1:1 a\n3:1   d y=\"2\"\n");
    cr_expect_str_eq(reported(), "2:1 foreign-element q:b u:q u:a; 3:4 foreign-attribute q:x u:q; "
                                 "3:19 xinclude-not-supported xi:include");
}

Test(xml, prefixed_elements_of_the_own_namespace_have_their_local_name) {
    struct xml_document *document =
        read_string("<p:a xmlns:p='u:a' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                    "xsi:schemaLocation='u:a a.xsd'><p:b/></p:a>");
    cr_assert_not_null(document);
    cr_expect_str_eq(dumped(document), "1:1 a\n1:105   b\n");
    cr_expect_str_eq(document->prefixes->name, "p");
    cr_expect_str_eq(document->prefixes->value, "u:a");
    cr_expect_str_eq(reported(), "");
}

/* ---- what is not well-formed ---- */

static const struct {
    const char *xml, *expected;
} faults[] = {
    {"<a>\n<b>\n</c></a>", "3:1 tag-mismatch c b 2"},
    {"<a>\n<b><!-- </c> --></a>", "2:17 tag-mismatch a b 2"},
    {"<a>\n \xC3\xA9 & b</a>", "2:4 ampersand-not-escaped"},
    {"<a x='1 & 2'/>", "1:9 ampersand-not-escaped"},
    {"<a>\n a &foo b</a>", "2:4 ampersand-not-escaped"},
    {"<a>\n \xC3\xA9 < b</a>", "2:4 less-than-not-escaped"},
    {"<a>\n <b x=\"a<b\"/></a>", "2:9 less-than-not-escaped"},
    {"<a>\n \xC3\xA9 &nbsp; b</a>", "2:4 entity-unknown nbsp"},
    {"<a x='&nbsp;'/>", "1:7 entity-unknown nbsp"},
    {"<a>\n<b x=\"1\"\n y=\"2\" x=\"3\"/></a>", "3:8 attribute-twice x b"},
    {"<a/>\n<b/>", "2:1 content-after-root a"},
    {"<a/>\n<!-- c -->foo", "2:11 content-after-root a"},
    {"<a>\n<b>", "2:4 file-ends-early b 2"},
    {"<a>\n<b c=\"", "2:7 file-ends-early a 1"},
    {"<a></a", "1:7 file-ends-early a 1"},
    {"<a", "1:3 file-ends-early a 1"},
    {"<a x='", "1:7 file-incomplete"},
    {"<!-- ", "1:6 file-incomplete"},
    {"<a x/>", "1:5 attribute-no-value"},
    {"<a x=1/>", "1:6 attribute-no-value"},
    {"<a>\n <b x=\"1\" <c/></a>", "2:11 tag-not-finished b"},
    {"<a><b</a>", "1:6 tag-not-finished b"},
    {"hello", "1:1 not-xml h"},
    {"\n \xC3\xA9", "2:2 not-xml \xC3\xA9"},
    {"", "0:0 file-empty"},
    {" \n", "0:0 file-empty"},
    {"\xEF\xBB\xBF", "0:0 file-empty"},
    {"<!-- x -->", "0:0 file-empty"},
    {"<a>\ne\x01</a>", "2:2 character-not-allowed U+0001"},
    {"<a>x&#0;</a>", "1:5 character-not-allowed &#0;"},
    {"<a>\xC3\xA9\n\xE9</a>", "2:1 not-utf8 0xE9"},
    {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "1:21 encoding-not-utf8 ISO-8859-1"},
    {"<?xml version='1.0' encoding = 'UTF-16'?><a/>", "1:21 encoding-not-utf8 UTF-16"},
    {"<a><!-- a -- b --></a>", "1:11 comment-malformed"},
    {"<p:a/>", "1:1 prefix-undeclared p p:a"},
    {"<!-- x --><!DOCTYPE a><a/>", "1:11 doctype-not-allowed"},
    {"<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\">\n<a/>",
     "2:1 doctype-not-allowed"},
    {"<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
     "<a>&x;</a>",
     "2:1 doctype-not-allowed"},
};

Test(xml, whatever_is_not_well_formed_is_reported_once_at_its_place) {
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        diags.count = 0;
        cr_expect_null(read_string(faults[i].xml), "%s", faults[i].xml);
        cr_expect_str_eq(reported(), faults[i].expected);
    }
}

Test(xml, what_libxml2_alone_knows_is_reported_with_its_words) {
    cr_expect_null(read_string("<a>]]></a>"));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_NOT_WELL_FORMED);
    cr_expect_eq(diags.items[0].place.column, 4);
    cr_expect_neq(diags.items[0].argument[0][0], '\0');
}

Test(xml, declared_encodings_that_are_utf8_are_read) {
    static const char *const names[] = {"UTF-8", "utf-8", "US-ASCII"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct xml_document *document = read_string(
            arena_format(&arena, "<?xml version=\"1.0\" encoding=\"%s\"?><a>x</a>", names[i]));
        cr_assert_not_null(document, "%s", names[i]);
        cr_expect_eq(document->root->place.column, 34 + strlen(names[i]), "%s", names[i]);
    }
}

Test(xml, utf16_is_refused_with_or_without_a_byte_order_mark) {
    cr_expect_null(read_n("\xFF\xFE<\0a\0/\0>\0", 10));
    cr_expect_null(read_n("<\0a\0/\0>\0", 8));
    cr_expect_null(read_n("\0<\0a\0/\0>", 8));
    cr_expect_str_eq(reported(), "1:1 not-utf8 0xFF; 1:2 not-utf8 0x00; 1:1 not-utf8 0x00");
}

Test(xml, an_entity_bomb_is_refused_before_anything_expands) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<!DOCTYPE a [<!ENTITY a0 \"boem\">");
    for (int i = 1; i < 30; i++)
        text_format(&text, "<!ENTITY a%d \"&a%d;&a%d;&a%d;\">", i, i - 1, i - 1, i - 1);
    text_append(&text, "]><a>&a29;</a>");
    cr_expect_null(read_string(text_string(&text)));
    cr_expect_str_eq(reported(), "1:1 doctype-not-allowed");
}

/* ---- limits ---- */

static const char *nested(int depth) {
    struct text_builder text = {.arena = &arena};
    for (int i = 0; i < depth; i++)
        text_append(&text, "<a>");
    for (int i = 0; i < depth; i++)
        text_append(&text, "</a>");
    return text_string(&text);
}

Test(xml, elements_nest_to_the_limit_and_no_deeper) {
    cr_expect_not_null(read_string(nested(XML_DEPTH_LIMIT)));
    cr_expect_str_eq(reported(), "");
    cr_expect_null(read_string(nested(XML_DEPTH_LIMIT + 1)));
    cr_expect_str_eq(reported(), "1:601 xml-too-deep 200");
    cr_expect_null(read_string(nested(10000))); /* the same words again are said once */
    cr_expect_str_eq(reported(), "1:601 xml-too-deep 200");
}

Test(xml, skipped_elements_count_for_the_depth_too) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<a xmlns='u:a'>");
    for (int i = 0; i < 1000; i++)
        text_append(&text, "<b xmlns='u:b'>");
    cr_expect_null(read_string(text_string(&text)));
    cr_expect_eq(diags.items[diags.count - 1].id, DIAG_XML_TOO_DEEP);
}

Test(xml, a_file_past_the_size_limit_is_not_read) {
    cr_expect_null(read_n("<a/>", (size_t)XML_SIZE_LIMIT + 1));
    cr_expect_str_eq(reported(), "0:0 file-too-large 64");
}

static const char *with_attributes(int count) {
    struct text_builder text = {.arena = &arena};
    text_append(&text, "<!-- a <b of many words, which are no attributes ");
    for (int i = 0; i < 1000; i++)
        text_append(&text, ">woord ");
    text_append(&text, "-->\n<a><b");
    for (int i = 0; i < count; i++)
        text_format(&text, " a%d='>'", i);
    text_append(&text, "/></a>");
    return text_string(&text);
}

Test(xml, an_element_with_a_hundred_thousand_attributes_is_refused_at_once) {
    cr_expect_not_null(read_string(with_attributes(XML_ATTRIBUTE_LIMIT)));
    cr_expect_null(read_string(with_attributes(XML_ATTRIBUTE_LIMIT + 1)));
    cr_expect_str_eq(reported(), "2:4 xml-too-many-attributes b 256");
    cr_expect_null(read_string(with_attributes(100000)));
}

#ifndef ARENA_EACH /* a block per allocation: 8 million blocks are too much for a sanitizer */
Test(xml, a_file_with_too_many_nodes_is_refused) {
    size_t size = (size_t)4 * (XML_NODE_LIMIT + 2);
    char *bytes = arena_alloc(&arena, size);
    memcpy(bytes, "<a> ", 4);
    for (size_t i = 4; i < size - 4; i += 4)
        memcpy(bytes + i, "<b/>", 4);
    memcpy(bytes + size - 4, "</a>", 4);
    cr_expect_null(read_n(bytes, size));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_XML_TOO_MANY_NODES);
    cr_expect_eq(diags.items[0].place.column, 4 * (XML_NODE_LIMIT - 1) + 1);
}
#endif

/* ---- files ---- */

static const char *file_with(const char *content) {
    char *path = arena_string(&arena, "/tmp/test-xml-XXXXXX");
    int descriptor = mkstemp(path);
    cr_assert_geq(descriptor, 0);
    cr_assert_eq(write(descriptor, content, strlen(content)), (ssize_t)strlen(content));
    close(descriptor);
    return path;
}

Test(xml, a_file_is_read_and_its_path_is_in_every_place) {
    const char *path = file_with("<a><b/></a>");
    struct xml_document *document = xml_read(&arena, path, &diags);
    unlink(path);
    cr_assert_not_null(document);
    cr_expect_str_eq(document->path, path);
    cr_expect_str_eq(document->root->first->place.file, path);
}

Test(xml, folders_missing_files_and_pipes_are_system_faults) {
    const char *pipe = arena_format(&arena, "/tmp/test-xml-pipe-%d", (int)getpid());
    cr_assert_eq(mkfifo(pipe, 0600), 0);
    cr_expect_null(xml_read(&arena, "/tmp", &diags));
    cr_expect_null(xml_read(&arena, "/no/such/file.xml", &diags));
    cr_expect_null(xml_read(&arena, pipe, &diags));
    unlink(pipe);
    cr_expect_eq(diag_exit_status(&diags), 3);
    cr_expect_str_eq(reported(),
                     arena_format(&arena,
                                  "0:0 file-unreadable /tmp Is a directory; "
                                  "0:0 file-unreadable /no/such/file.xml No such file or "
                                  "directory; 0:0 file-unreadable %s not a regular file",
                                  pipe));
}

Test(xml, an_empty_file_has_a_message_of_its_own) {
    const char *path = file_with("");
    cr_expect_null(xml_read(&arena, path, &diags));
    unlink(path);
    cr_expect_str_eq(reported(), "0:0 file-empty");
    cr_expect_eq(diag_exit_status(&diags), 1);
}

/* Every prefix and every single damaged byte of a document: no crash, and NULL only with a
 * message. Sanitizers make this test worth its time. */
Test(xml, damaged_files_never_pass_in_silence) {
    static const char good[] = "<?xml version='1.0'?>\n<a xmlns='u:a' b='1&amp;2'><!-- c -->"
                               "t<d e=\"&#233;\"/><![CDATA[x]]><f>\xC3\xA9</f><?pi?></a>\n";
    static const char damage[] = "<>&'\"/ \x01\xC3-]=:;x";
    for (size_t size = 0; size < sizeof good - 1; size++) {
        diags.count = 0;
        struct xml_document *document = read_n(good, size);
        cr_expect(document ? diags.count == 0 : diags.count == 1, "prefix %zu", size);
    }
    for (size_t i = 0; i < sizeof good - 1; i++)
        for (size_t j = 0; j < sizeof damage - 1; j++) {
            char *bytes = arena_string(&arena, good);
            bytes[i] = damage[j];
            diags.count = 0;
            struct xml_document *document = read_n(bytes, sizeof good - 1);
            cr_expect(document || diags.count > 0, "byte %zu, damage %zu", i, j);
            diags.total[DIAG_ERROR] = 0;
        }
}
