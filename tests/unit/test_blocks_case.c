#include "test_blocks_case.h"

#include "base/text.h"

#include <criterion/criterion.h>

const struct pilot *case_pilot(struct arena *arena, const struct block_case *try) {
    struct diag_list diags = {.arena = arena};
    const char *xml = arena_format(
        arena,
        "<pilot xmlns=\"urn:beleidspers:1\" id=\"p\" soort=\"%s\"><naam>Waterdam</naam>"
        "<gebied><gemeente>Waterdam</gemeente></gebied>%s%s%s%s</pilot>",
        try->soort ? try->soort : "gemeente", try->verslag ? "<verslag titel=\"Eindverslag\" " : "",
        try->verslag ? try->verslag : "", try->verslag ? "</verslag>" : "", try->sections);
    struct xml_document *document = xml_read_bytes(arena, "case.xml", xml, strlen(xml), &diags);
    cr_assert_not_null(document, "%s: not XML", try->block);
    const struct pilot *pilot = model_read_pilot(arena, document, &diags);
    cr_assert_not_null(pilot, "%s: no pilot", try->block);
    cr_assert_eq(diags.count, 0, "%s: %s", try->block,
                 diags.count ? diag_text(arena, &diags.items[0], DIAG_EN) : "");
    return pilot;
}

static void load_words(struct arena *arena, struct doc *doc) {
    struct diag_list diags = {.arena = arena};
    const char *path = arena_format(arena, "templates/labels/%s.xml", doc->meta.language);
    const struct xml_document *labels = xml_read(arena, path, &diags);
    cr_assert_not_null(labels, "%s", path);
    for (const struct xml_node *word = xml_child(labels->root, "woord"); word;
         word = xml_next(word, "woord"))
        doc_set_word(doc, xml_value(word, "sleutel"), xml_text(arena, word));
}

struct doc_node *case_parent(struct arena *arena, const struct block_case *try, bool *added) {
    struct diag_list diags = {.arena = arena};
    struct doc *doc = doc_new(arena);
    struct block_attribute attribute = {try->attribute, try->value};
    const struct block *block = block_find(try->block);
    cr_assert_not_null(block, "%s", try->block);
    doc->meta.language = try->language ? try->language : "nl";
    load_words(arena, doc);
    struct doc_node *parent = doc->root;
    if (try->parent != DOC_DOCUMENT)
        parent = doc_add(arena, parent, try->parent, (struct place){0});
    struct block_input input = {.arena = arena,
                                .doc = doc,
                                .pilot = case_pilot(arena, try),
                                .catalogus = try->catalogus,
                                .attributes = &attribute,
                                .attribute_count = try->attribute ? 1 : 0,
                                .diags = &diags};
    *added = block->append(&input, parent);
    cr_expect_eq(diags.count, 0, "%s", try->block);
    return parent;
}

/* ---- the outline ---- */

static void add_inlines(struct text_builder *text, const struct doc_node *parent);

static const struct mark {
    enum doc_kind kind;
    const char *open, *close;
} marks[] = {
    {DOC_STRONG, "*", "*"}, {DOC_EM, "/", "/"},   {DOC_QUOTED, "<<", ">>"},
    {DOC_NOTE, "[", "]"},   {DOC_LINK, "(", ")"},
};

static void add_inline(struct text_builder *text, const struct doc_node *node) {
    const struct mark *mark = NULL;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].kind == node->kind)
            mark = &marks[i];
    if (node->kind == DOC_TEXT)
        text_append(text, node->text);
    if (node->kind == DOC_REF)
        text_format(text, "->%s", node->ref.target);
    text_append(text, mark ? mark->open : "");
    add_inlines(text, node);
    text_append(text, mark ? mark->close : "");
}

static void add_inlines(struct text_builder *text, const struct doc_node *parent) {
    for (const struct doc_node *node = parent->first; node; node = node->next)
        if (doc_is_inline(node->kind))
            add_inline(text, node);
        else if (parent->kind == DOC_CELL)
            text_format(text, "{%s}", doc_plain_text(text->arena, node));
        else
            cr_expect(false, "inlines and blocks in one %s", doc_kind_name(parent->kind));
}

static void add_row(struct text_builder *text, const struct doc_node *row) {
    for (const struct doc_node *cell = row->first; cell; cell = cell->next) {
        text_append(text, cell == row->first ? " " : " | ");
        text_append(text, cell->cell.header ? "#" : "");
        add_inlines(text, cell);
    }
}

static void add_facts(struct text_builder *text, const struct doc_node *node) {
    if (node->id)
        text_format(text, " id=%s", node->id);
    if (node->kind == DOC_LIST && node->list.style != DOC_BULLETS)
        text_format(text, " style=%d", (int)node->list.style);
    if (node->kind == DOC_LIST && node->list.loose)
        text_append(text, " loose");
    if (node->kind == DOC_SECTION && node->section.label)
        text_format(text, " label=%s", node->section.label);
    if (node->kind == DOC_SECTION && node->section.numbered)
        text_append(text, " numbered");
    if (node->kind == DOC_SECTION && node->section.appendix)
        text_append(text, " appendix");
    if (node->kind == DOC_TABLE && node->table.unnumbered)
        text_append(text, " unnumbered");
    if (node->kind == DOC_FIGURE)
        text_format(text, " \"%s\"", node->figure.alternative);
}

static void add_block(struct text_builder *text, const struct doc_node *node, int depth) {
    text_format(text, "%*s%s", depth * 2, "", doc_kind_name(node->kind));
    add_facts(text, node);
    bool flat = !node->first || doc_is_inline(node->first->kind);
    if (node->kind == DOC_ROW) {
        add_row(text, node);
    } else if (flat && node->first) {
        text_append(text, ": ");
        add_inlines(text, node);
    }
    text_append(text, "\n");
    if (node->kind == DOC_ROW)
        return;
    for (const struct doc_node *child = node->first; child; child = child->next)
        if (!doc_is_inline(child->kind))
            add_block(text, child, depth + 1);
        else
            cr_expect(flat, "blocks and inlines in one %s", doc_kind_name(node->kind));
}

const char *case_outline(struct arena *arena, const struct block_case *try) {
    struct block_case section = *try;
    struct text_builder text = {.arena = arena};
    bool added;
    if (section.parent == DOC_DOCUMENT)
        section.parent = DOC_SECTION;
    const struct doc_node *parent = case_parent(arena, &section, &added);
    if (!added) {
        cr_expect_null(parent->first, "%s returned false and added something", try->block);
        return "nothing";
    }
    for (const struct doc_node *node = parent->first; node; node = node->next)
        add_block(&text, node, 0);
    return text_string(&text);
}
