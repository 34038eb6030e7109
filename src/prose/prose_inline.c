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

void prose_read_ref(struct prose_reading *r, const struct xml_node *element,
                    struct doc_node *parent) {
    static const char *const forms[] = {"volledig", "nummer", "titel", "pagina", "volledig-pagina"};
    const char *target = xml_value(element, "naar"), *form = xml_value(element, "vorm");
    if (!target) /* the schema has said so */
        return;
    struct doc_node *ref = prose_node(r, element, parent, DOC_REF);
    ref->ref.target = target;
    for (int i = 0; form && i < (int)(sizeof forms / sizeof *forms); i++)
        if (strcmp(form, forms[i]) == 0)
            ref->ref.form = (enum doc_ref_form)i;
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
