/* Drafts: the mark on every page, line numbers, and the gaps that are still to be filled in. What a
 * version is, the pilot's <versies> says; a document is final only when its last version is. */
#include "compose/compose_private.h"

#include "model/beleid.h"

static const struct beleid_versie *latest(const struct compose_input *input) {
    const struct beleid *beleid = input->pilot ? pilot_beleid(input->pilot) : NULL;
    if (!beleid || beleid->versies.lijst.count == 0)
        return NULL;
    return &beleid->versies.lijst.items[beleid->versies.lijst.count - 1];
}

static bool has_drafts(const struct compose_input *input) {
    return text_equal(xml_value(input->template->xml->root, "concept"), "ja");
}

bool compose_is_draft(const struct compose_input *input) {
    const struct beleid_versie *version = latest(input);
    if (!has_drafts(input))
        return false;
    return input->draft || !version || version->stand != BELEID_VERSIESTAND_VASTGESTELD;
}

/* "CONCEPT, versie 0.3, 12 maart 2026" */
void compose_set_draft(struct composing *c) {
    const struct beleid_versie *version = latest(c->input);
    struct text_builder mark = {.arena = c->arena};
    if (!compose_is_draft(c->input))
        return;
    text_append(&mark, doc_word(c->doc, "concept"));
    if (version && version->nr)
        text_format(&mark, ", %s", doc_phrase(c->doc, "versie-nummer", version->nr));
    if (version && version->datum.year)
        text_format(&mark, ", %s",
                    date_text(c->arena, version->datum, filling_language(&c->filling)));
    c->doc->meta.mark = arena_string(c->arena, text_string(&mark));
    c->doc->meta.line_numbers = compose_is_yes(c->template->xml->root, "regelnummers", false);
}

/* ---- gaps ---- */

static const char *what_is_missing(struct composing *c, const struct xml_node *element) {
    return compose_value(c, element, "verplicht");
}

static void add_mark(struct composing *c, struct doc_node *section, const char *what,
                     struct place place) {
    struct doc_node *box = doc_add(c->arena, section, DOC_BOX, place);
    struct doc_node *heading = doc_add(c->arena, box, DOC_HEADING, place);
    doc_add_text(c->arena, heading, doc_word(c->doc, "nog-invullen"), place);
    doc_add_paragraph(c->arena, box, DOC_ROLE_BODY, what, place);
}

/* The heading stays, what stood below it goes: prose about data that are not there. */
static void empty(struct doc_node *section) {
    struct doc_node *heading = section->first;
    if (heading && heading->kind == DOC_HEADING) {
        heading->next = NULL;
        section->last = heading;
    } else {
        section->first = section->last = NULL;
    }
}

void compose_gap(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                 struct doc_node *section) {
    const char *title = compose_value(c, element, "titel"), *what = what_is_missing(c, element);
    if (!compose_is_draft(c->input)) {
        diag_report(c->diags, MANDATORY_PART_EMPTY, c->pilot->place, title ? title : "", what);
        return;
    }
    empty(section);
    add_mark(c, section, what, c->pilot->place);
    doc_append(parent, section);
    *VEC_PUSH(c->arena, &c->gaps) = (struct gap){section, what};
}

/* Ids are made for sections that have none, so that the list can lead to them. */
static void add_line(struct composing *c, struct doc_node *list, struct gap *gap, size_t number) {
    struct doc_node *section = (struct doc_node *)(uintptr_t)gap->section;
    struct doc_node *item = doc_add(c->arena, list, DOC_ITEM, section->place);
    if (!section->id)
        section->id = arena_format(c->arena, "gat-%zu", number);
    struct doc_node *ref = doc_add(c->arena, item, DOC_REF, section->place);
    ref->ref.target = section->id;
    ref->ref.form = DOC_REF_FULL_PAGE;
    doc_add_text(c->arena, item, arena_format(c->arena, ": %s", gap->what), section->place);
}

void compose_gaps(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                  struct tally *tally) {
    tally->blocks++;
    if (c->gaps.count == 0)
        return;
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child))
        compose_prose(c, child, parent);
    struct doc_node *list = doc_add(c->arena, parent, DOC_LIST, element->place);
    list->list.style = DOC_BULLETS;
    for (size_t i = 0; i < c->gaps.count; i++)
        add_line(c, list, &c->gaps.items[i], i + 1);
    tally->filled++;
}
