/* What stands before and after the chapters: cover, colophon, contents, lists, register. */
#include "compose/compose_private.h"

#include "image/image.h"

void compose_colophon(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                      struct tally *tally) {
    struct doc_node *section = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    section->section.front = section->section.new_page = true;
    compose_heading(c, element, section);
    compose_contents_of(c, element, section, &own);
    for (struct doc_node *node = section->first; node; node = node->next)
        if (node->kind == DOC_PARAGRAPH && node->paragraph.role == DOC_ROLE_BODY)
            node->paragraph.role = DOC_ROLE_SMALL;
    compose_keep(parent, section, &own, tally);
}

static const struct cover_line {
    const char *element;
    enum doc_role role;
} cover_lines[] = {
    {"soort", DOC_ROLE_COVER_KIND},
    {"titel", DOC_ROLE_COVER_TITLE},
    {"ondertitel", DOC_ROLE_COVER_SUBTITLE},
    {"gegeven", DOC_ROLE_COVER_META},
};

static void add_cover_line(struct composing *c, const struct xml_node *element,
                           struct doc_node *cover, enum doc_role role) {
    c->filling.missing = false;
    struct doc_node *content = prose_content(&c->reader, element);
    if (!content || c->filling.missing)
        return;
    struct doc_node *line = doc_add(c->arena, cover, DOC_PARAGRAPH, element->place);
    line->paragraph.role = role;
    doc_copy_children(c->arena, line, content);
}

static void add_logo(struct composing *c, const struct xml_node *element, struct doc_node *cover) {
    const char *href = xml_value(element, "logo"), *alternative = xml_value(element, "alt");
    if (!href || !alternative)
        return;
    struct place place = xml_place(element, "logo");
    const struct image *image = image_load(c->arena, element->place.file, href, place, c->diags);
    if (!image)
        return;
    struct doc_node *logo = doc_add(c->arena, cover, DOC_FIGURE, place);
    logo->figure.image = image;
    logo->figure.alternative = text_collapse(c->arena, alternative);
    logo->figure.unnumbered = true;
}

void compose_cover(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                   struct tally *tally) {
    struct doc_node *cover = doc_make(c->arena, DOC_COVER, element->place);
    add_logo(c, element, cover);
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            compose_block(c, child, cover, tally);
        for (size_t i = 0; i < sizeof cover_lines / sizeof *cover_lines; i++)
            if (xml_is(child, cover_lines[i].element))
                add_cover_line(c, child, cover, cover_lines[i].role);
    }
    if (cover->first)
        doc_append(parent, cover);
}

void compose_table_of_contents(struct composing *c, const struct xml_node *element,
                               struct doc_node *parent, struct tally *tally) {
    const char *depth = xml_value(element, "diepte");
    struct doc_node *contents = doc_add(c->arena, parent, DOC_CONTENTS, element->place);
    (void)tally;
    contents->contents.depth = depth ? depth[0] - '0' : 2;
    contents->contents.appendix_titles = !compose_is_yes(element, "bijlagen", true);
}

/* ---- lists of tables and figures, and the register ---- */

/* Kept for now: what they list may still have to come. */
static struct doc_node *add_summary(struct composing *c, const struct xml_node *element,
                                    struct doc_node *parent, const char *word, enum doc_kind kind) {
    const char *title = compose_value(c, element, "titel"), *least = xml_value(element, "minstens");
    struct decimal number;
    struct doc_node *section =
        doc_add_section(c->arena, parent, title && *title ? title : doc_word(c->doc, word),
                        /*numbered*/ false, element->place);
    bool stated = least && number_parse(least, &number);
    *VEC_PUSH(c->arena, &c->summaries) = (struct summary){section, stated ? (int)number.units : 1};
    return doc_add(c->arena, section, kind, element->place);
}

void compose_listing(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                     struct tally *tally) {
    bool figures = text_equal(xml_value(element, "wat"), "figuren");
    const char *word = figures ? "lijst-van-figuren" : "lijst-van-tabellen";
    struct doc_node *listing = add_summary(c, element, parent, word, DOC_LISTING);
    (void)tally;
    listing->listing.figures = figures;
    listing->listing.no_appendices = !compose_is_yes(element, "bijlagen", true);
    listing->parent->section.front = true;
}

void compose_register(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                      struct tally *tally) {
    (void)tally;
    add_summary(c, element, parent, "register", DOC_REGISTER)->parent->section.new_page = true;
}

static bool is_listed(const struct doc_node *summary, const struct doc_node *node) {
    bool titled = node->first && node->first->kind == DOC_CAPTION;
    if (summary->kind == DOC_REGISTER)
        return node->kind == DOC_MARKED;
    if (summary->listing.no_appendices && doc_appendix_of(node))
        return false;
    if (summary->listing.figures)
        return titled && node->kind == DOC_FIGURE && !node->figure.unnumbered;
    return titled && node->kind == DOC_TABLE && !node->table.unnumbered;
}

static void drop(struct doc_node *section) {
    struct doc_node *parent = section->parent, *before = NULL;
    for (struct doc_node *node = parent->first; node != section; node = node->next)
        before = node;
    struct doc_node *after = section->next;
    if (before)
        before->next = after;
    else
        parent->first = after;
    if (!after)
        parent->last = before;
}

void compose_drop_short(struct composing *c) {
    for (size_t i = 0; i < c->summaries.count; i++) {
        const struct summary *summary = &c->summaries.items[i];
        const struct doc_node *root = c->doc->root;
        int listed = 0;
        for (const struct doc_node *node = root; node; node = doc_after(node, root))
            listed += is_listed(summary->section->last, node);
        if (listed < summary->least)
            drop(summary->section);
    }
}
