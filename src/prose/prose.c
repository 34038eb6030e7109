#include "prose/prose_private.h"

static const struct element {
    const char *name;
    bool block;
    prose_read *read;
} elements[] = {
    {"p", true, prose_read_text_block},
    {"ul", true, prose_read_list},
    {"ol", true, prose_read_list},
    {"dl", true, prose_read_definitions},
    {"table", true, prose_read_table},
    {"blockquote", true, prose_read_quote},
    {"grafiek", true, prose_read_chart},
    {"figure", true, prose_read_figure},
    {"kader", true, prose_read_box},
    {"tussenkop", true, prose_read_heading},
    {"uittreksel", true, prose_read_extract},
    {"kolommen", true, prose_read_columns},
    {"literatuur", true, prose_read_sources},
    {"em", false, prose_read_span},
    {"strong", false, prose_read_span},
    {"a", false, prose_read_span},
    {"q", false, prose_read_span},
    {"abbr", false, prose_read_span},
    {"span", false, prose_read_span},
    {"sup", false, prose_read_span},
    {"sub", false, prose_read_span},
    {"vast", false, prose_read_span},
    {"term", false, prose_read_span},
    {"br", false, prose_read_break},
    {"noot", false, prose_read_note},
    {"ref", false, prose_read_ref},
    {"getal", false, prose_read_count},
};

static const struct element *find(const char *name) {
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (strcmp(elements[i].name, name) == 0)
            return &elements[i];
    return NULL;
}

bool prose_is_block(const char *name) {
    const struct element *element = find(name);
    return element && element->block;
}

bool prose_is_inline(const char *name) {
    const struct element *element = find(name);
    return element && !element->block;
}

struct doc_node *prose_node(struct prose_reading *r, const struct xml_node *element,
                            struct doc_node *parent, enum doc_kind kind) {
    struct doc_node *node = doc_add(r->reader->arena, parent, kind, element->place);
    node->id = xml_value(element, "id");
    node->language = xml_value(element, "xml:lang");
    return node;
}

bool prose_says_yes(const struct xml_node *element, const char *attribute) {
    return text_equal(xml_value(element, attribute), "ja");
}

static void read_known(struct prose_reading *r, const struct element *element,
                       const struct xml_node *node, struct doc_node *parent) {
    if (r->depth == PROSE_DEPTH_LIMIT) {
        diag_report(r->reader->diags, PROSE_TOO_DEEP, node->place, node->name);
        return;
    }
    r->depth++;
    element->read(r, node, parent);
    r->depth--;
}

static void read_foreign(struct prose_reading *r, const struct xml_node *node,
                         struct doc_node *parent) {
    const struct prose_reader *reader = r->reader;
    if (reader->foreign)
        reader->foreign(reader->context, node, parent);
}

static void read_inline(struct prose_reading *r, const struct xml_node *node,
                        struct doc_node *parent) {
    const struct element *element = node->name ? find(node->name) : NULL;
    if (!node->name)
        prose_line_text(r, parent, node->text, node->place);
    else if (!element)
        read_foreign(r, node, parent);
    else if (!element->block) /* a block here breaks the schema, which has said so */
        read_known(r, element, node, parent);
}

void prose_inline_children(struct prose_reading *r, const struct xml_node *element,
                           struct doc_node *node) {
    for (const struct xml_node *child = element->first; child; child = child->next)
        read_inline(r, child, node);
}

void prose_inlines(struct prose_reading *r, const struct xml_node *element, struct doc_node *node) {
    struct prose_line outer = r->line;
    r->line = (struct prose_line){.space = true};
    prose_inline_children(r, element, node);
    prose_line_end(r);
    r->line = outer;
}

struct doc_node *prose_line_block(struct prose_reading *r, const struct xml_node *element,
                                  struct doc_node *parent, enum doc_kind kind) {
    struct doc_node *node = doc_make(r->reader->arena, kind, element->place);
    node->id = xml_value(element, "id");
    node->language = xml_value(element, "xml:lang");
    prose_inlines(r, element, node);
    if (!node->first)
        return NULL;
    doc_append(parent, node);
    return node;
}

static bool is_block(const struct xml_node *node) {
    return node->name && prose_is_block(node->name);
}

static bool holds_blocks(const struct xml_node *element) {
    for (const struct xml_node *child = element->first; child; child = child->next)
        if (is_block(child))
            return true;
    return false;
}

static bool is_blank(const struct xml_node *node) {
    if (node->name)
        return !prose_is_inline(node->name);
    return node->text[strspn(node->text, " \t\r\n")] == '\0';
}

/* Text between blocks (<li>text<ul>…) becomes a paragraph of its own. */
void prose_blocks(struct prose_reading *r, const struct xml_node *element, struct doc_node *node) {
    struct prose_line outer = r->line;
    struct doc_node *open = NULL;
    r->line = (struct prose_line){.space = true};
    for (const struct xml_node *child = element->first; child; child = child->next) {
        if (is_block(child)) {
            prose_line_end(r);
            open = NULL;
            read_known(r, find(child->name), child, node);
        } else if (!open && is_blank(child)) {
            if (child->name)
                read_foreign(r, child, node);
        } else {
            if (!open)
                open = doc_add(r->reader->arena, node, DOC_PARAGRAPH, child->place);
            read_inline(r, child, open);
        }
    }
    prose_line_end(r);
    r->line = outer;
}

void prose_flow(struct prose_reading *r, const struct xml_node *element, struct doc_node *node) {
    if (holds_blocks(element))
        prose_blocks(r, element, node);
    else
        prose_inlines(r, element, node);
}

struct doc_node *prose_content(const struct prose_reader *reader, const struct xml_node *element) {
    struct prose_reading r = {.reader = reader};
    struct doc_node *holder = doc_make(reader->arena, DOC_DESCRIPTION, element->place);
    holder->language = xml_value(element, "xml:lang");
    prose_flow(&r, element, holder);
    return holder->first ? holder : NULL;
}

static bool ends_in_space(const struct doc_node *parent) {
    const struct doc_node *last = parent->last;
    return !last || (last->kind == DOC_TEXT && last->text[strlen(last->text) - 1] == ' ');
}

bool prose_append(const struct prose_reader *reader, const struct xml_node *node,
                  struct doc_node *parent) {
    struct prose_reading r = {.reader = reader, .line = {.space = ends_in_space(parent)}};
    const struct element *element = node->name ? find(node->name) : NULL;
    if (!node->name)
        prose_line_text(&r, parent, node->text, node->place);
    else if (element)
        read_known(&r, element, node, parent);
    return !node->name || element;
}
