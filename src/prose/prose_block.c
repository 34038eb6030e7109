#include "prose/prose_private.h"

#include "diagram/diagram.h"
#include "image/image.h"

void prose_read_text_block(struct prose_reading *r, const struct xml_node *element,
                           struct doc_node *parent) {
    prose_line_block(r, element, parent, DOC_PARAGRAPH);
}

static const struct numbering {
    const char *type;
    enum doc_list_style style;
} numberings[] = {
    {"1", DOC_DECIMAL},     {"a", DOC_LOWER_ALPHA},    {"A", DOC_UPPER_ALPHA},
    {"i", DOC_LOWER_ROMAN}, {"1)", DOC_DECIMAL_PAREN}, {"a)", DOC_LETTER_PAREN},
};

static enum doc_list_style list_style(const struct xml_node *element) {
    const char *type = xml_value(element, "type");
    if (xml_is(element, "ul"))
        return DOC_BULLETS;
    for (size_t i = 0; type && i < sizeof numberings / sizeof *numberings; i++)
        if (strcmp(numberings[i].type, type) == 0)
            return numberings[i].style;
    return DOC_DECIMAL;
}

/* A whole number up to `most`; `otherwise` when it is absent or none (the schema has said so). */
static int whole(const struct xml_node *element, const char *name, int otherwise, int most) {
    const char *value = xml_value(element, name);
    struct decimal number;
    if (!value || !number_parse(value, &number) || number.decimals || number.units < 0)
        return otherwise;
    return number.units > most ? most : (int)number.units;
}

static bool has_two_paragraphs(const struct doc_node *item) {
    int count = 0;
    for (const struct doc_node *child = item->first; child; child = child->next)
        count += child->kind == DOC_PARAGRAPH;
    return count > 1;
}

void prose_read_list(struct prose_reading *r, const struct xml_node *element,
                     struct doc_node *parent) {
    struct doc_node *list = prose_node(r, element, parent, DOC_LIST);
    list->list.style = list_style(element);
    list->list.start = whole(element, "start", 0, 99999);
    if (++r->list_level == PROSE_LIST_LEVELS + 1)
        diag_report_bare(r->reader->diags, PROSE_LIST_TOO_DEEP, element->place);
    for (const struct xml_node *li = xml_child(element, "li"); li; li = xml_next(li, "li")) {
        struct doc_node *item = prose_node(r, li, list, DOC_ITEM);
        prose_flow(r, li, item);
        list->list.loose |= has_two_paragraphs(item);
    }
    r->list_level--;
}

void prose_read_definitions(struct prose_reading *r, const struct xml_node *element,
                            struct doc_node *parent) {
    struct doc_node *list = prose_node(r, element, parent, DOC_DEFINITIONS);
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "dt"))
            prose_inlines(r, child, prose_node(r, child, list, DOC_TERM));
        else if (xml_is(child, "dd"))
            prose_flow(r, child, prose_node(r, child, list, DOC_DESCRIPTION));
    }
}

static void add_title(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *box) {
    const char *title = xml_value(element, "titel");
    const struct xml_node *own = xml_child(element, "titel");
    if (own && prose_line_block(r, own, box, DOC_HEADING))
        return;
    if (!title || !*title)
        return;
    struct place place = xml_place(element, "titel");
    struct doc_node *heading = doc_add(r->reader->arena, box, DOC_HEADING, place);
    prose_line_text(r, heading, title, place);
    prose_line_end(r);
}

void prose_read_box(struct prose_reading *r, const struct xml_node *element,
                    struct doc_node *parent) {
    struct doc_node *box = prose_node(r, element, parent, DOC_BOX);
    add_title(r, element, box);
    prose_flow(r, element, box);
}

/* Columns cannot stand in an item, a cell or a box: their blocks then stand there themselves. */
void prose_read_columns(struct prose_reading *r, const struct xml_node *element,
                        struct doc_node *parent) {
    struct doc_node *columns = doc_make(r->reader->arena, DOC_COLUMNS, element->place);
    if (!doc_takes_columns(parent)) {
        diag_report(r->reader->diags, PROSE_COLUMNS_INSIDE, element->place,
                    element->parent ? element->parent->name : "");
        prose_flow(r, element, parent);
        return;
    }
    prose_blocks(r, element, columns);
    if (columns->first)
        doc_append(parent, columns);
}

/* A quotation with a source below it consists of blocks. */
static void blocks_only(struct prose_reading *r, struct doc_node *node) {
    struct doc_node *first = node->first;
    if (!first || !doc_is_inline(first->kind))
        return;
    struct doc_node *paragraph = doc_make(r->reader->arena, DOC_PARAGRAPH, node->place);
    doc_copy_children(r->reader->arena, paragraph, node);
    node->first = node->last = NULL;
    doc_append(node, paragraph);
}

void prose_read_quote(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *parent) {
    const char *source = xml_value(element, "bron");
    struct doc_node *quote = prose_node(r, element, parent, DOC_QUOTE);
    prose_flow(r, element, quote);
    if (!source || !*source)
        return;
    blocks_only(r, quote);
    doc_add_paragraph(r->reader->arena, quote, DOC_ROLE_SOURCE, source, xml_place(element, "bron"));
}

void prose_read_heading(struct prose_reading *r, const struct xml_node *element,
                        struct doc_node *parent) {
    struct doc_node *heading = prose_line_block(r, element, parent, DOC_HEADING);
    if (heading)
        heading->heading.below = whole(element, "niveau", 1, 2);
}

/* A passage marked for the programme's report: here it is plain text. */
void prose_read_extract(struct prose_reading *r, const struct xml_node *element,
                        struct doc_node *parent) {
    prose_flow(r, element, parent);
}

void prose_read_figure(struct prose_reading *r, const struct xml_node *element,
                       struct doc_node *parent) {
    struct arena *arena = r->reader->arena;
    const struct xml_node *img = xml_child(element, "img");
    const struct xml_node *caption = xml_child(element, "figcaption");
    const char *href = img ? xml_value(img, "src") : NULL;
    const char *alternative = img ? xml_value(img, "alt") : NULL;
    if (!href)
        return;
    if (!alternative)
        diag_report(r->reader->diags, PROSE_FIGURE_WITHOUT_ALT, img->place, href);
    const struct image *image =
        image_load(arena, element->place.file, href, xml_place(img, "src"), r->reader->diags);
    if (!image || !alternative)
        return;
    struct doc_node *figure = prose_node(r, element, parent, DOC_FIGURE);
    figure->figure.image = image;
    figure->figure.alternative = text_collapse(arena, alternative);
    figure->figure.unnumbered = text_equal(xml_value(element, "genummerd"), "nee");
    figure->figure.floating = prose_says_yes(element, "zwevend");
    if (caption)
        prose_line_block(r, caption, figure, DOC_CAPTION);
}

/* One that cannot be drawn has been reported, and leaves nothing. */
void prose_read_chart(struct prose_reading *r, const struct xml_node *element,
                      struct doc_node *parent) {
    diagram_append(r->reader->arena, element, parent, r->reader->diags);
}
