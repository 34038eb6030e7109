#include "doc/doc.h"

static const char *const roles[DOC_ROLES] = {
    [DOC_ROLE_BODY] = NULL,
    [DOC_ROLE_LEAD] = "lead",
    [DOC_ROLE_SOURCE] = "source",
    [DOC_ROLE_SMALL] = "small",
    [DOC_ROLE_COVER_KIND] = "cover-kind",
    [DOC_ROLE_COVER_TITLE] = "cover-title",
    [DOC_ROLE_COVER_SUBTITLE] = "cover-subtitle",
    [DOC_ROLE_COVER_META] = "cover-meta",
};

static const char *const list_styles[] = {"bullets",       "decimal",     "lower-alpha",
                                          "upper-alpha",   "lower-roman", "letter-paren",
                                          "decimal-paren", "plain"};
static const char *const alignments[] = {NULL, "left", "right", "centre", "decimal"};
static const char *const scopes[] = {NULL, "row", "column"};
static const char *const forms[] = {NULL, "number", "title", "page", "full-page"};
static const char *const count_forms[] = {NULL, "digits", "times"};

static void dump_word(FILE *out, const char *name, const char *value) {
    if (value)
        fprintf(out, " %s=%s", name, value);
}

static void dump_flag(FILE *out, bool set, const char *name) {
    if (set)
        fprintf(out, " %s", name);
}

static void dump_int(FILE *out, const char *name, int value) {
    if (value)
        fprintf(out, " %s=%d", name, value);
}

/* A text stays on its line. */
static void dump_string(FILE *out, const char *name, const char *value) {
    if (!value)
        return;
    fprintf(out, " %s\"", name);
    for (; *value; value++) {
        if (*value == '"' || *value == '\\')
            putc('\\', out);
        if (*value == '\n')
            fputs("\\n", out);
        else
            putc(*value, out);
    }
    putc('"', out);
}

static void dump_section(const struct doc_node *node, FILE *out) {
    dump_flag(out, node->section.numbered, "numbered");
    dump_flag(out, node->section.new_page, "new-page");
    dump_flag(out, node->section.appendix, "appendix");
    dump_flag(out, node->section.landscape, "landscape");
    dump_flag(out, node->section.title_sheet, "title-sheet");
    dump_flag(out, node->section.front, "front");
}

static void dump_table(const struct doc_node *node, FILE *out) {
    dump_int(out, "columns", node->table.column_count);
    dump_int(out, "header-rows", node->table.header_rows);
    dump_flag(out, node->table.header_column, "header-column");
    dump_flag(out, node->table.ruled, "ruled");
    dump_flag(out, node->table.unnumbered, "unnumbered");
    dump_flag(out, node->table.floating, "floating");
    for (int i = 0; i < node->table.column_count; i++)
        if (node->table.columns[i].align)
            fprintf(out, " column-%d=%s", i + 1, alignments[node->table.columns[i].align]);
}

static void dump_cell(const struct doc_node *node, FILE *out) {
    dump_flag(out, node->cell.header, "header");
    dump_word(out, "scope", scopes[node->cell.scope]);
    dump_int(out, "columns", node->cell.column_span > 1 ? node->cell.column_span : 0);
    dump_int(out, "rows", node->cell.row_span > 1 ? node->cell.row_span : 0);
    dump_word(out, "align", alignments[node->cell.align]);
}

static void dump_figure(const struct doc_node *node, FILE *out) {
    dump_flag(out, node->figure.chart != NULL, "chart");
    dump_flag(out, node->figure.image != NULL, "image");
    dump_flag(out, node->figure.unnumbered, "unnumbered");
    dump_flag(out, node->figure.floating, "floating");
    dump_string(out, "alternative=", node->figure.alternative);
}

static void dump_list(const struct doc_node *node, FILE *out) {
    dump_word(out, "style", list_styles[node->list.style]);
    dump_int(out, "start", node->list.start);
    dump_flag(out, node->list.loose, "loose");
    dump_flag(out, node->list.hanging, "hanging");
}

static void dump_ref(const struct doc_node *node, FILE *out) {
    dump_word(out, "to", node->ref.target);
    dump_word(out, "form", forms[node->ref.form]);
    dump_flag(out, !node->ref.node, "unresolved");
}

static void dump_contents(const struct doc_node *node, FILE *out) {
    dump_int(out, "depth", node->contents.depth);
    dump_flag(out, node->contents.appendix_titles, "appendix-titles");
}

static void dump_listing(const struct doc_node *node, FILE *out) {
    dump_flag(out, node->listing.figures, "figures");
    dump_flag(out, node->listing.no_appendices, "no-appendices");
}

static void dump_marked(const struct doc_node *node, FILE *out) {
    dump_string(out, "term=", node->marked.term);
    dump_string(out, "sub=", node->marked.sub);
}

static void dump_count(const struct doc_node *node, FILE *out) {
    dump_word(out, "of", node->count.path);
    dump_word(out, "form", count_forms[node->count.form]);
    dump_flag(out, node->count.capital, "capital");
    dump_string(out, "one=", node->count.one);
    dump_string(out, "more=", node->count.more);
    dump_string(out, "claim=", node->count.claim);
}

static void dump_heading(const struct doc_node *node, FILE *out) {
    dump_int(out, "level", node->heading.level);
    dump_flag(out, node->heading.in_contents, "in-contents");
}

static void dump_fields(const struct doc_node *node, FILE *out) {
    if (node->kind == DOC_SECTION)
        dump_section(node, out);
    else if (node->kind == DOC_HEADING)
        dump_heading(node, out);
    else if (node->kind == DOC_PARAGRAPH)
        dump_word(out, "role", roles[node->paragraph.role]);
    else if (node->kind == DOC_LIST)
        dump_list(node, out);
    else if (node->kind == DOC_TABLE)
        dump_table(node, out);
    else if (node->kind == DOC_ROW)
        dump_flag(out, node->row.header, "header");
    else if (node->kind == DOC_CELL)
        dump_cell(node, out);
    else if (node->kind == DOC_FIGURE)
        dump_figure(node, out);
    else if (node->kind == DOC_LINK)
        dump_string(out, "href=", node->link.href);
    else if (node->kind == DOC_REF)
        dump_ref(node, out);
    else if (node->kind == DOC_ABBREVIATION)
        dump_string(out, "expansion=", node->abbreviation.expansion);
    else if (node->kind == DOC_CONTENTS)
        dump_contents(node, out);
    else if (node->kind == DOC_ITEM)
        dump_string(out, "citation=", node->item.citation);
    else if (node->kind == DOC_LISTING)
        dump_listing(node, out);
    else if (node->kind == DOC_MARKED)
        dump_marked(node, out);
    else if (node->kind == DOC_COUNT)
        dump_count(node, out);
    else if (node->kind == DOC_TEXT)
        dump_string(out, "", node->text);
}

/* File names without folders: a dump must not depend on where the project stands. */
static void dump_place(struct place place, FILE *out) {
    if (!place.file)
        return;
    const char *slash = strrchr(place.file, '/');
    fprintf(out, "  @%s:%u:%u", slash ? slash + 1 : place.file, (unsigned)place.line,
            (unsigned)place.column);
}

static void dump_line(const struct doc_node *node, int indent, FILE *out) {
    fprintf(out, "%*s%s", indent * 2, "", doc_kind_name(node->kind));
    dump_string(out, "number=", node->number);
    dump_word(out, "id", node->id);
    dump_word(out, "language", node->language);
    dump_fields(node, out);
    dump_place(node->place, out);
    putc('\n', out);
}

void doc_dump_node(const struct doc_node *root, int indent, FILE *out) {
    const struct doc_node *node = root;
    while (node) {
        dump_line(node, indent, out);
        if (node->first) {
            node = node->first;
            indent++;
            continue;
        }
        for (; node != root && !node->next; node = node->parent)
            indent--;
        node = node == root ? NULL : node->next;
    }
}

void doc_dump(const struct doc *doc, FILE *out) {
    doc_dump_node(doc->root, 0, out);
}
