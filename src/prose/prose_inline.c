#include "prose/prose_private.h"

static const struct span {
    const char *name;
    enum doc_kind kind;
} spans[] = {
    {"em", DOC_EM},           {"strong", DOC_STRONG},     {"a", DOC_LINK},
    {"q", DOC_QUOTED},        {"abbr", DOC_ABBREVIATION}, {"span", DOC_SPAN},
    {"sup", DOC_SUPERSCRIPT}, {"sub", DOC_SUBSCRIPT},     {"vast", DOC_FIXED},
    {"term", DOC_MARKED},
};

static enum doc_kind kind_of(const struct xml_node *element) {
    size_t i = 0;
    while (strcmp(spans[i].name, element->name) != 0)
        i++;
    return spans[i].kind;
}

/* `onder` is the term of the register below which this one stands. */
static void read_mark(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *node) {
    const char *as = xml_value(element, "als"), *under = xml_value(element, "onder");
    struct arena *arena = r->reader->arena;
    as = as && *as ? text_collapse(arena, as) : NULL;
    under = under && *under ? text_collapse(arena, under) : NULL;
    if (!node->first)
        diag_report_bare(r->reader->diags, PROSE_TERM_EMPTY, element->place);
    if (!under) {
        node->marked.term = as;
        return;
    }
    node->marked.term = under;
    node->marked.sub = as ? as : doc_plain_text(arena, node);
}

void prose_read_span(struct prose_reading *r, const struct xml_node *element,
                     struct doc_node *parent) {
    struct doc_node *node = doc_make(r->reader->arena, kind_of(element), element->place);
    node->id = xml_value(element, "id");
    node->language = xml_value(element, "xml:lang");
    if (node->kind == DOC_LINK)
        node->link.href = xml_value(element, "href");
    else if (node->kind == DOC_ABBREVIATION)
        node->abbreviation.expansion = xml_value(element, "title");
    prose_inline_children(r, element, node);
    if (node->kind == DOC_MARKED)
        read_mark(r, element, node);
    if (node->first) /* an empty one says nothing */
        doc_append(parent, node);
}

void prose_read_break(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *parent) {
    prose_line_break(r);
    prose_node(r, element, parent, DOC_BREAK);
}

/* The number of the value in a list of forms; the schema has checked it. */
static int form_of(const struct xml_node *element, const char *attribute, const char *const *forms,
                   int count) {
    const char *value = xml_value(element, attribute);
    for (int i = 0; value && i < count; i++)
        if (strcmp(value, forms[i]) == 0)
            return i;
    return 0;
}

void prose_read_ref(struct prose_reading *r, const struct xml_node *element,
                    struct doc_node *parent) {
    static const char *const forms[] = {"volledig", "nummer", "titel", "pagina", "volledig-pagina"};
    const char *target = xml_value(element, "naar");
    if (!target) /* the schema has said so */
        return;
    struct doc_node *ref = prose_node(r, element, parent, DOC_REF);
    ref->ref.target = target;
    ref->ref.form = (enum doc_ref_form)form_of(element, "vorm", forms, 5);
    prose_line_object(r);
}

/* A number to be counted: its own text is what the author takes it to be. */
void prose_read_count(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *parent) {
    static const char *const forms[] = {"woord", "cijfer", "keer"};
    struct arena *arena = r->reader->arena;
    const char *path = xml_value(element, "van"), *claim = xml_text(arena, element);
    if (!path) /* the schema has said so */
        return;
    struct doc_node *node = prose_node(r, element, parent, DOC_COUNT);
    node->count.path = text_collapse(arena, path);
    node->count.form = (enum doc_count_form)form_of(element, "als", forms, 3);
    node->count.capital = prose_says_yes(element, "hoofdletter");
    node->count.one = xml_value(element, "enkel");
    node->count.more = xml_value(element, "meer");
    node->count.claim = claim && *claim ? claim : NULL;
    prose_line_object(r);
}

void prose_read_note(struct prose_reading *r, const struct xml_node *element,
                     struct doc_node *parent) {
    if (r->in_note) {
        diag_report_bare(r->reader->diags, PROSE_NOTE_IN_NOTE, element->place);
        return;
    }
    prose_line_note(r);
    struct doc_node *note = prose_node(r, element, parent, DOC_NOTE);
    r->in_note = true;
    prose_flow(r, element, note);
    r->in_note = false;
}
