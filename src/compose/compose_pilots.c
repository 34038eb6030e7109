/* <voor-elke-pilot>: a document of each pilot as an appendix of the programme's. Chapters restart
 * in each, notes run through (001 part (f) 1-2, 5); ids get the pilot's name before them, so that
 * two pilots may use the same ones. */
#include "compose/compose_private.h"

/* What of a pilot's document stands in an appendix; cover, contents and register are the whole's.
 */
static const struct appendix_part {
    const char *element;
    compose_part *add;
} parts[] = {
    {"hoofdstuk", compose_section},
    {"bouwsteen", compose_block},
    {"bijlagen", compose_appendices},
};

static void add_introduction(struct composing *c, const struct xml_node *element,
                             struct doc_node *section) {
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child))
        compose_prose(c, child, section);
}

static void add_chapters(struct composing *c, struct doc_node *section, struct tally *tally) {
    const struct xml_node *child = xml_first_element(c->template->xml->root);
    for (; child; child = xml_next_element(child))
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            if (xml_is(child, parts[i].element))
                parts[i].add(c, child, section, tally);
    for (struct doc_node *node = section->first; node; node = node->next)
        if (node->kind == DOC_SECTION && !node->section.appendix)
            node->section.new_page = false;
}

static void add_pilot(struct composing *whole, const struct xml_node *element,
                      struct doc_node *parent, const struct pilot *pilot) {
    struct tally tally = {0, 0};
    struct composing c = *whole;
    c.template = whole->input->per_pilot;
    c.pilot = c.filling.pilot = pilot;
    compose_set_reader(&c);
    struct doc_node *section = doc_make(c.arena, DOC_SECTION, pilot->place);
    section->section.appendix = section->section.new_page = true;
    if (pilot->taal && !text_equal(pilot->taal, c.doc->meta.language))
        section->language = pilot->taal;
    const char *title = compose_value(&c, element, "titel");
    doc_add_text(c.arena, doc_add(c.arena, section, DOC_HEADING, element->place),
                 title && *title ? title : pilot->naam, element->place);
    add_introduction(&c, element, section);
    add_chapters(&c, section, &tally);
    doc_scope_ids(c.arena, section, pilot->id);
    section->id = pilot->id;
    doc_append(parent, section);
}

static bool wanted(const struct xml_node *element, const struct pilot *pilot) {
    const char *kind = xml_value(element, "soort");
    return !kind || text_equal(kind, woord_code(WOORDEN_PILOTSOORT, (int)pilot->soort));
}

void compose_pilots(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                    struct tally *tally) {
    const struct programma *programma = c->programma;
    tally->blocks++;
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct pilot *pilot = programma->deelnames.items[i].pilot;
        if (!pilot || !wanted(element, pilot))
            continue;
        add_pilot(c, element, parent, pilot);
        tally->filled++;
    }
}
