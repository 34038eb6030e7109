/* Sections of a document: prose, building blocks, and what is dropped when they have no data. */
#include "compose/compose_private.h"

const char *compose_value(struct composing *c, const struct xml_node *element,
                          const char *attribute) {
    const char *value = xml_value(element, attribute);
    return value ? text_collapse(c->arena, placeholder_fill(&c->filling, value)) : NULL;
}

bool compose_is_yes(const struct xml_node *element, const char *attribute, bool standard) {
    const char *value = xml_value(element, attribute);
    return value ? strcmp(value, "ja") == 0 : standard;
}

/* Takes back everything after `last`, which was the last child before. */
static void cut_after(struct doc_node *parent, struct doc_node *last) {
    if (last)
        last->next = NULL;
    else
        parent->first = NULL;
    parent->last = last;
}

void compose_prose(struct composing *c, const struct xml_node *element, struct doc_node *parent) {
    struct doc_node *last = parent->last;
    c->filling.missing = false;
    prose_append(&c->reader, element, parent);
    if (c->filling.missing) /* a sentence with a hole in it */
        cut_after(parent, last);
}

/* ---- building blocks ---- */

static const struct block_attribute *attributes_of(struct composing *c,
                                                   const struct xml_node *element, size_t *count) {
    VEC(struct block_attribute) list = {0};
    for (const struct xml_attribute *a = element->attributes; a; a = a->next)
        if (strcmp(a->name, "naam") != 0)
            *VEC_PUSH(c->arena, &list) =
                (struct block_attribute){a->name, compose_value(c, element, a->name)};
    *count = list.count;
    return list.items;
}

static void add_introduction(struct composing *c, const struct xml_node *element,
                             struct doc_node *parent) {
    struct doc_node *last = parent->last;
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child))
        compose_prose(c, child, parent);
    if (parent->last != last && parent->last->kind == DOC_PARAGRAPH)
        parent->last->paragraph.keep_with_next = true;
}

void compose_block(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                   struct tally *tally) {
    const struct block *block = block_find(xml_value(element, "naam"));
    struct block_input input = {.arena = c->arena,
                                .doc = c->doc,
                                .pilot = c->pilot,
                                .previous = c->input->previous,
                                .programma = c->programma,
                                .catalogus = c->input->catalogus,
                                .place = element->place,
                                .diags = c->diags};
    struct doc_node *last = parent->last;
    input.attributes = attributes_of(c, element, &input.attribute_count);
    const char *part = xml_value(element, "van");
    if (part && block->over == BLOCK_OVER_PROGRAMMA)
        *VEC_PUSH(c->arena, &c->shown) = part;
    add_introduction(c, element, parent);
    bool filled = block->append(&input, parent);
    if (!filled)
        cut_after(parent, last);
    tally->blocks++;
    tally->filled += filled;
}

/* ---- sections ---- */

static void add_landscape(struct composing *c, const struct xml_node *element,
                          struct doc_node *parent, struct tally *tally);

void compose_contents_of(struct composing *c, const struct xml_node *element,
                         struct doc_node *section, struct tally *tally) {
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            compose_block(c, child, section, tally);
        else if (xml_is(child, "paragraaf"))
            compose_section(c, child, section, tally);
        else if (xml_is(child, "liggend"))
            add_landscape(c, child, section, tally);
        else if (xml_is(child, "gaten"))
            compose_gaps(c, child, section, tally);
        else
            compose_prose(c, child, section);
    }
}

void compose_heading(struct composing *c, const struct xml_node *element,
                     struct doc_node *section) {
    const char *part = xml_value(element, "van");
    const struct sectie *sectie = part && c->pilot ? sectie_named(c->pilot, part) : NULL;
    const char *title = sectie ? sectie->titel : NULL;
    struct place place = title ? sectie->place : xml_place(element, "titel");
    section->id = xml_value(element, "id");
    if (sectie && sectie->id) {
        section->id = sectie->id;
        section->place = sectie->place;
    }
    if (!title)
        title = compose_value(c, element, "titel");
    if (title && *title)
        doc_add_text(c->arena, doc_add(c->arena, section, DOC_HEADING, place), title, place);
}

static bool has_content(const struct doc_node *section) {
    const struct doc_node *heading = doc_heading_of(section);
    return (heading ? heading->next : section->first) != NULL;
}

static bool is_filled(const struct doc_node *section, const struct tally *own) {
    return has_content(section) && (own->blocks == 0 || own->filled > 0);
}

/* Appends a section, unless its blocks had nothing to say or nothing is left in it. */
void compose_keep(struct doc_node *parent, struct doc_node *section, const struct tally *own,
                  struct tally *tally) {
    if (is_filled(section, own))
        doc_append(parent, section);
    tally->blocks += own->blocks;
    tally->filled += own->filled;
}

static void add_landscape(struct composing *c, const struct xml_node *element,
                          struct doc_node *parent, struct tally *tally) {
    struct doc_node *passage = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    passage->section.landscape = true;
    compose_contents_of(c, element, passage, &own);
    compose_keep(parent, passage, &own, tally);
}

static int priority_of(const struct xml_node *element) {
    const char *value = xml_value(element, "voorrang");
    struct decimal number;
    return value && number_parse(value, &number) && number.units < 1000 ? (int)number.units : 0;
}

/* Whether the section has to make room; it is remembered only when it had something to say. */
static bool makes_room(struct composing *c, const struct xml_node *element,
                       struct doc_node *section, const struct tally *own) {
    const int priority = priority_of(element);
    if (priority == 0 || !is_filled(section, own))
        return false;
    if (priority > c->input->without) {
        section->section.priority = priority;
        c->doc->more_can_go = true;
        return false;
    }
    const struct doc_node *heading = doc_heading_of(section);
    const char *title = heading ? doc_plain_text(c->arena, heading) : "";
    *VEC_PUSH(c->arena, &c->doc->left_out) = (struct doc_left_out){title, section->place};
    return true;
}

/* Sections of a template nest no deeper than elements of XML may (XML_DEPTH_LIMIT). */
void compose_section(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                     struct tally *tally) {
    struct doc_node *section = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    section->section.numbered = compose_is_yes(element, "genummerd", true);
    section->section.landscape = compose_is_yes(element, "liggend", false);
    if (xml_is(element, "hoofdstuk"))
        section->section.new_page = compose_is_yes(element, "nieuwe-pagina", true);
    if (xml_is(element, "bijlage")) {
        section->section.appendix = section->section.new_page = true;
        section->section.label = compose_value(c, element, "label");
        section->section.title_sheet = compose_is_yes(element, "titelblad", false);
    }
    compose_heading(c, element, section);
    compose_contents_of(c, element, section, &own);
    if (makes_room(c, element, section, &own)) {
        tally->blocks++;
        return;
    }
    if (xml_value(element, "verplicht") && !is_filled(section, &own)) {
        compose_gap(c, element, parent, section);
        tally->filled += section->parent != NULL;
        tally->blocks++;
        return;
    }
    compose_keep(parent, section, &own, tally);
}

void compose_appendices(struct composing *c, const struct xml_node *element,
                        struct doc_node *parent, struct tally *tally) {
    const struct xml_node *child = xml_first_element(element);
    const struct doc_node *last = parent->last;
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            compose_block(c, child, parent, tally);
        else if (xml_is(child, "voor-elke-pilot"))
            compose_pilots(c, child, parent, tally);
        else
            compose_section(c, child, parent, tally);
    }
    if (!compose_is_yes(element, "titelblad", false))
        return;
    for (struct doc_node *node = last ? last->next : parent->first; node; node = node->next)
        if (node->kind == DOC_SECTION && node->section.appendix)
            node->section.title_sheet = true;
}

static const char *fill_text(void *context, const char *text, struct place place) {
    struct composing *c = context;
    (void)place;
    return placeholder_fill(&c->filling, text);
}

void compose_set_reader(struct composing *c) {
    c->reader = (struct prose_reader){
        .arena = c->arena, .diags = c->diags, .text = fill_text, .context = c};
}
