/* Prose, lists and sections of building blocks. */
#include "blocks/blocks_private.h"

bool block_is_flat(const struct doc_node *fragment) {
    return !fragment || !fragment->first || doc_is_inline(fragment->first->kind);
}

void block_prose(const struct block_input *input, struct doc_node *parent,
                 const struct doc_node *fragment) {
    if (!fragment || !fragment->first)
        return;
    if (block_is_flat(fragment) && !doc_may_contain(parent->kind, DOC_TEXT))
        parent = doc_add(input->arena, parent, DOC_PARAGRAPH, fragment->place);
    doc_copy_children(input->arena, parent, fragment);
}

/* "Tijd" becomes "Tijd. ": a label that ends a sentence, or asks, keeps its own mark. */
static void add_label(const struct block_input *input, struct doc_node *parent, const char *label,
                      bool followed, struct place place) {
    size_t size = strlen(label);
    bool marked = size > 0 && strchr(".:;!?", label[size - 1]);
    struct doc_node *strong = doc_add(input->arena, parent, DOC_STRONG, place);
    doc_add_text(input->arena, strong, marked ? label : arena_format(input->arena, "%s.", label),
                 place);
    if (followed)
        doc_add_text(input->arena, parent, " ", place);
}

/* The first paragraph of `fragment` gets the label, the rest follows. */
static void label_blocks(const struct block_input *input, struct doc_node *parent,
                         const char *label, const struct doc_node *fragment, struct place place) {
    const struct doc_node *block = fragment->first;
    bool joins = block->kind == DOC_PARAGRAPH;
    struct doc_node *paragraph =
        doc_add(input->arena, parent, DOC_PARAGRAPH, joins ? block->place : place);
    if (joins)
        paragraph->paragraph = block->paragraph;
    else
        paragraph->paragraph.keep_with_next = true;
    add_label(input, paragraph, label, joins, place);
    if (joins) {
        doc_copy_children(input->arena, paragraph, block);
        block = block->next;
    }
    for (; block; block = block->next)
        doc_copy_to(input->arena, parent, block);
}

void block_labelled(const struct block_input *input, struct doc_node *parent, const char *label,
                    const struct doc_node *fragment, struct place place) {
    if (!label || !*label) {
        block_prose(input, parent, fragment);
    } else if (block_is_flat(fragment)) {
        if (!doc_may_contain(parent->kind, DOC_TEXT))
            parent = doc_add(input->arena, parent, DOC_PARAGRAPH, place);
        bool followed = fragment && fragment->first;
        add_label(input, parent, label, followed, place);
        if (followed)
            doc_copy_children(input->arena, parent, fragment);
    } else {
        label_blocks(input, parent, label, fragment, place);
    }
}

/* Where the words of a flow end that an aside belongs to. */
static struct doc_node *aside_holder(const struct block_input *input, struct doc_node *flow) {
    if (!flow->first || doc_is_inline(flow->first->kind))
        return flow;
    if (flow->first->kind == DOC_PARAGRAPH)
        return flow->first;
    return doc_add(input->arena, flow, DOC_PARAGRAPH, flow->place);
}

void block_aside(const struct block_input *input, struct doc_node *flow, const char *aside) {
    struct doc_node *holder = aside_holder(input, flow);
    struct doc_node *last = holder->last;
    if (!last || last->kind != DOC_TEXT) {
        const char *space = last ? " " : "";
        doc_add_text(input->arena, holder, arena_format(input->arena, "%s(%s)", space, aside),
                     flow->place);
        return;
    }
    size_t size = strlen(last->text);
    while (size > 0 && text_is_space(last->text[size - 1]))
        size--;
    size_t words = size > 0 && strchr(".;,:", last->text[size - 1]) ? size - 1 : size;
    last->text = arena_format(input->arena, "%.*s (%s)%.*s", (int)words, last->text, aside,
                              (int)(size - words), last->text + words);
}

struct doc_node *block_heading(const struct block_input *input, struct doc_node *parent,
                               const char *text, int below, const char *id, struct place place) {
    struct doc_node *heading = doc_add(input->arena, parent, DOC_HEADING, place);
    heading->heading.below = below;
    heading->id = id;
    doc_add_text(input->arena, heading, text, place);
    return heading;
}

struct doc_node *block_paragraph(const struct block_input *input, struct doc_node *parent,
                                 const char *text, struct place place) {
    return doc_add_paragraph(input->arena, parent, DOC_ROLE_BODY, text, place);
}

void block_see(const struct block_input *input, struct doc_node *parent, const char *target,
               struct place place) {
    struct doc_node *paragraph = block_paragraph(
        input, parent, arena_format(input->arena, "%s ", block_word(input, "zie")), place);
    struct doc_node *ref = doc_add(input->arena, paragraph, DOC_REF, place);
    ref->ref.target = target;
    doc_add_text(input->arena, paragraph, ".", place);
}

struct doc_node *block_list(const struct block_input *input, struct doc_node *parent,
                            enum doc_list_style style, struct place place) {
    struct doc_node *list = doc_add(input->arena, parent, DOC_LIST, place);
    list->list.style = style;
    return list;
}

struct doc_node *block_item(const struct block_input *input, struct doc_node *list, const char *id,
                            struct place place) {
    struct doc_node *item = doc_add(input->arena, list, DOC_ITEM, place);
    item->id = id;
    return item;
}

static bool has_several_paragraphs(const struct doc_node *item) {
    int count = 0;
    for (const struct doc_node *child = item->first; child; child = child->next)
        count += child->kind == DOC_PARAGRAPH;
    return count > 1;
}

void block_list_done(struct doc_node *list) {
    for (const struct doc_node *item = list->first; item; item = item->next)
        if (has_several_paragraphs(item))
            list->list.loose = true;
}

const char *block_doel_title(const struct block_input *input, const struct doel *doel) {
    if (doel->titel)
        return doel->titel;
    return doel->tekst ? doc_plain_text(input->arena, doel->tekst) : doel->id;
}

bool block_section(const struct block_input *input, struct doc_node *parent,
                   const struct sectie *sectie, size_t count, block_items *add, const void *data) {
    switch (sectie_stand(sectie)) {
    case SECTIE_NIET_VERMELD:
        return false;
    case SECTIE_ELDERS:
        block_prose(input, parent, sectie->tekst);
        block_see(input, parent, sectie->zie, sectie->place);
        return true;
    case SECTIE_GEEN:
        block_prose(input, parent, sectie->tekst);
        return sectie->tekst != NULL;
    case SECTIE_AANWEZIG:
        break;
    }
    block_prose(input, parent, sectie->tekst);
    if (count > 0)
        add(input, parent, data);
    block_prose(input, parent, sectie->slot);
    return sectie->tekst || sectie->slot || count > 0;
}

bool block_section_prose(const struct block_input *input, struct doc_node *parent,
                         const struct sectie *sectie) {
    return block_section(input, parent, sectie, 0, NULL, NULL);
}
