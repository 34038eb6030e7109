#include "doc/doc.h"

#include "base/bug.h"

#define BIT(kind) (1ull << DOC_##kind)

#define INLINES                                                                                    \
    (BIT(TEXT) | BIT(EM) | BIT(STRONG) | BIT(LINK) | BIT(REF) | BIT(NOTE) | BIT(SPAN) |            \
     BIT(ABBREVIATION) | BIT(FIXED) | BIT(BREAK) | BIT(SUPERSCRIPT) | BIT(SUBSCRIPT) |             \
     BIT(QUOTED) | BIT(MARKED) | BIT(COUNT))
#define BLOCKS                                                                                     \
    (BIT(HEADING) | BIT(PARAGRAPH) | BIT(LIST) | BIT(DEFINITIONS) | BIT(QUOTE) | BIT(BOX) |        \
     BIT(TABLE) | BIT(FIGURE))
#define WHOLE (BIT(COLUMNS) | BIT(LISTING) | BIT(REGISTER)) /* of the width of the page */
#define FLOW  (INLINES | BLOCKS)

static const struct kind {
    const char *name;
    uint64_t content; /* kinds that may stand in it */
} kinds[DOC_KINDS] = {
    [DOC_DOCUMENT] = {"document", BIT(COVER) | BIT(CONTENTS) | BIT(SECTION) | WHOLE | BLOCKS},
    [DOC_COVER] = {"cover", BIT(PARAGRAPH) | BIT(FIGURE)},
    [DOC_CONTENTS] = {"contents", 0},
    [DOC_SECTION] = {"section", BIT(SECTION) | WHOLE | BLOCKS},
    [DOC_HEADING] = {"heading", INLINES},
    [DOC_PARAGRAPH] = {"paragraph", INLINES},
    [DOC_LIST] = {"list", BIT(ITEM)},
    [DOC_ITEM] = {"item", FLOW},
    [DOC_DEFINITIONS] = {"definitions", BIT(TERM) | BIT(DESCRIPTION)},
    [DOC_TERM] = {"term", INLINES},
    [DOC_DESCRIPTION] = {"description", FLOW | BIT(COLUMNS)},
    [DOC_QUOTE] = {"quote", FLOW},
    [DOC_BOX] = {"box", FLOW},
    [DOC_TABLE] = {"table", BIT(CAPTION) | BIT(ROW) | BIT(PARAGRAPH)},
    [DOC_ROW] = {"row", BIT(CELL)},
    [DOC_CELL] = {"cell", FLOW},
    [DOC_CAPTION] = {"caption", INLINES},
    [DOC_FIGURE] = {"figure", BIT(CAPTION)},
    [DOC_COLUMNS] = {"columns", BLOCKS},
    [DOC_LISTING] = {"listing", 0},
    [DOC_REGISTER] = {"register", 0},
    [DOC_TEXT] = {"text", 0},
    [DOC_EM] = {"em", INLINES},
    [DOC_STRONG] = {"strong", INLINES},
    [DOC_LINK] = {"link", INLINES},
    [DOC_REF] = {"ref", INLINES},
    [DOC_NOTE] = {"note", FLOW},
    [DOC_SPAN] = {"span", INLINES},
    [DOC_ABBREVIATION] = {"abbreviation", INLINES},
    [DOC_FIXED] = {"fixed", INLINES},
    [DOC_BREAK] = {"break", 0},
    [DOC_SUPERSCRIPT] = {"superscript", INLINES},
    [DOC_SUBSCRIPT] = {"subscript", INLINES},
    [DOC_QUOTED] = {"quoted", INLINES},
    [DOC_MARKED] = {"marked", INLINES},
    [DOC_COUNT] = {"count", 0},
};

bool doc_may_contain(enum doc_kind parent, enum doc_kind child) {
    return kinds[parent].content >> child & 1;
}

bool doc_is_inline(enum doc_kind kind) {
    return INLINES >> kind & 1;
}

const char *doc_kind_name(enum doc_kind kind) {
    return kinds[kind].name;
}

struct doc *doc_new(struct arena *arena) {
    static const char *const names[DOC_LABELS] = {
#define LABEL(id, name) [DOC_LABEL_##id] = name,
        DOC_LABELS_TABLE(LABEL)
#undef LABEL
    };
    struct doc *doc = ARENA_NEW(arena, struct doc);
    doc->arena = arena;
    doc->root = doc_make(arena, DOC_DOCUMENT, (struct place){0});
    doc->meta.title = "";
    doc->meta.language = "nl";
    doc->numbering_depth = 6;
    for (int i = 0; i < DOC_LABELS; i++)
        doc->label[i] = names[i];
    return doc;
}

struct doc_node *doc_make(struct arena *arena, enum doc_kind kind, struct place place) {
    struct doc_node *node = ARENA_NEW(arena, struct doc_node);
    node->kind = kind;
    node->place = place;
    return node;
}

void doc_append(struct doc_node *parent, struct doc_node *child) {
    BUG_IF(!doc_may_contain(parent->kind, child->kind), "a node where its parent has no room");
    BUG_IF(child->parent || child->next, "a node that already stands in a tree");
    child->parent = parent;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

struct doc_node *doc_add(struct arena *arena, struct doc_node *parent, enum doc_kind kind,
                         struct place place) {
    struct doc_node *node = doc_make(arena, kind, place);
    doc_append(parent, node);
    return node;
}

void doc_add_text(struct arena *arena, struct doc_node *parent, const char *text,
                  struct place place) {
    if (!text || !*text)
        return;
    doc_add(arena, parent, DOC_TEXT, place)->text = arena_string(arena, text);
}

struct doc_node *doc_add_paragraph(struct arena *arena, struct doc_node *parent, enum doc_role role,
                                   const char *text, struct place place) {
    struct doc_node *paragraph = doc_add(arena, parent, DOC_PARAGRAPH, place);
    paragraph->paragraph.role = role;
    doc_add_text(arena, paragraph, text, place);
    return paragraph;
}

struct doc_node *doc_add_section(struct arena *arena, struct doc_node *parent, const char *title,
                                 bool numbered, struct place place) {
    struct doc_node *section = doc_add(arena, parent, DOC_SECTION, place);
    section->section.numbered = numbered;
    doc_add_text(arena, doc_add(arena, section, DOC_HEADING, place), title, place);
    return section;
}

const struct doc_node *doc_heading_of(const struct doc_node *section) {
    return section->first && section->first->kind == DOC_HEADING ? section->first : NULL;
}

struct doc_node *doc_after(const struct doc_node *node, const struct doc_node *root) {
    if (node->first)
        return node->first;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static struct doc_node *copy_alone(struct arena *arena, const struct doc_node *node) {
    struct doc_node *copy = arena_copy(arena, node, sizeof *node);
    copy->parent = copy->first = copy->last = copy->next = NULL;
    return copy;
}

/* A tree can be as deep as its author likes: no recursion. Texts are shared, never edited. */
struct doc_node *doc_copy(struct arena *arena, const struct doc_node *node) {
    struct doc_node *copy = copy_alone(arena, node), *to = copy;
    const struct doc_node *from = node;
    for (;;) {
        if (from->first) {
            from = from->first;
        } else {
            for (; from != node && !from->next; from = from->parent)
                to = to->parent;
            if (from == node)
                return copy;
            from = from->next;
            to = to->parent;
        }
        struct doc_node *next = copy_alone(arena, from);
        doc_append(to, next);
        to = next;
    }
}

bool doc_takes_columns(const struct doc_node *node) {
    return doc_may_contain(node->kind, DOC_COLUMNS) &&
           (node->kind != DOC_DESCRIPTION || !node->parent);
}

void doc_copy_to(struct arena *arena, struct doc_node *to, const struct doc_node *node) {
    if (node->kind == DOC_COLUMNS && !doc_takes_columns(to))
        doc_copy_children(arena, to, node); /* blocks only: no columns in them */
    else
        doc_append(to, doc_copy(arena, node));
}

void doc_copy_children(struct arena *arena, struct doc_node *to, const struct doc_node *from) {
    for (const struct doc_node *child = from->first; child; child = child->next)
        doc_copy_to(arena, to, child);
}
