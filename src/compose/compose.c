#include "compose/compose_private.h"

#include "blocks/blocks.h"
#include "image/image.h"
#include "prose/prose.h"

/* A section that only lists what stands elsewhere in the document. */
struct summary {
    struct doc_node *section;
    int least; /* with fewer it is dropped */
};

struct composing {
    struct arena *arena;
    struct doc *doc;
    const struct template *template;
    const struct pilot *pilot;
    struct diag_list *diags;
    struct filling filling;
    struct prose_reader reader;
    VEC(struct summary) summaries;
};

/* Blocks in a section, those in its sections included. */
struct tally {
    int blocks, filled;
};

static const char *fill_text(void *context, const char *text, struct place place) {
    struct composing *c = context;
    (void)place;
    return placeholder_fill(&c->filling, text);
}

static const char *filled_value(struct composing *c, const struct xml_node *element,
                                const char *attribute) {
    const char *value = xml_value(element, attribute);
    return value ? text_collapse(c->arena, placeholder_fill(&c->filling, value)) : NULL;
}

static bool is_yes(const struct xml_node *element, const char *attribute, bool standard) {
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

static void add_prose(struct composing *c, const struct xml_node *element,
                      struct doc_node *parent) {
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
                (struct block_attribute){a->name, filled_value(c, element, a->name)};
    *count = list.count;
    return list.items;
}

static void add_introduction(struct composing *c, const struct xml_node *element,
                             struct doc_node *parent) {
    struct doc_node *last = parent->last;
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child))
        add_prose(c, child, parent);
    if (parent->last != last && parent->last->kind == DOC_PARAGRAPH)
        parent->last->paragraph.keep_with_next = true;
}

static void add_block(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                      struct tally *tally) {
    const struct block *block = block_find(xml_value(element, "naam"));
    struct block_input input = {.arena = c->arena,
                                .doc = c->doc,
                                .pilot = c->pilot,
                                .place = element->place,
                                .diags = c->diags};
    struct doc_node *last = parent->last;
    input.attributes = attributes_of(c, element, &input.attribute_count);
    add_introduction(c, element, parent);
    bool filled = block->append(&input, parent);
    if (!filled)
        cut_after(parent, last);
    tally->blocks++;
    tally->filled += filled;
}

/* ---- sections ---- */

static void add_section(struct composing *c, const struct xml_node *element,
                        struct doc_node *parent, struct tally *tally);

static void add_landscape(struct composing *c, const struct xml_node *element,
                          struct doc_node *parent, struct tally *tally);

static void add_contents_of(struct composing *c, const struct xml_node *element,
                            struct doc_node *section, struct tally *tally) {
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            add_block(c, child, section, tally);
        else if (xml_is(child, "paragraaf"))
            add_section(c, child, section, tally);
        else if (xml_is(child, "liggend"))
            add_landscape(c, child, section, tally);
        else
            add_prose(c, child, section);
    }
}

static void add_heading(struct composing *c, const struct xml_node *element,
                        struct doc_node *section) {
    const char *part = xml_value(element, "van");
    const struct sectie *sectie = part ? sectie_named(c->pilot, part) : NULL;
    const char *title = sectie ? sectie->titel : NULL;
    struct place place = title ? sectie->place : xml_place(element, "titel");
    section->id = xml_value(element, "id");
    if (sectie && sectie->id) {
        section->id = sectie->id;
        section->place = sectie->place;
    }
    if (!title)
        title = filled_value(c, element, "titel");
    if (title && *title)
        doc_add_text(c->arena, doc_add(c->arena, section, DOC_HEADING, place), title, place);
}

static bool has_content(const struct doc_node *section) {
    const struct doc_node *heading = doc_heading_of(section);
    return (heading ? heading->next : section->first) != NULL;
}

/* Appends a section, unless its blocks had nothing to say or nothing is left in it. */
static void keep_section(struct doc_node *parent, struct doc_node *section, const struct tally *own,
                         struct tally *tally) {
    bool keep = has_content(section) && (own->blocks == 0 || own->filled > 0);
    tally->blocks += own->blocks;
    tally->filled += own->filled;
    if (keep)
        doc_append(parent, section);
}

static void add_landscape(struct composing *c, const struct xml_node *element,
                          struct doc_node *parent, struct tally *tally) {
    struct doc_node *passage = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    passage->section.landscape = true;
    add_contents_of(c, element, passage, &own);
    keep_section(parent, passage, &own, tally);
}

/* Sections of a template nest no deeper than elements of XML may (XML_DEPTH_LIMIT). */
static void add_section(struct composing *c, const struct xml_node *element,
                        struct doc_node *parent, struct tally *tally) {
    struct doc_node *section = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    section->section.numbered = is_yes(element, "genummerd", true);
    section->section.landscape = is_yes(element, "liggend", false);
    if (xml_is(element, "hoofdstuk"))
        section->section.new_page = is_yes(element, "nieuwe-pagina", true);
    if (xml_is(element, "bijlage")) {
        section->section.appendix = section->section.new_page = true;
        section->section.label = filled_value(c, element, "label");
        section->section.title_sheet = is_yes(element, "titelblad", false);
    }
    add_heading(c, element, section);
    add_contents_of(c, element, section, &own);
    keep_section(parent, section, &own, tally);
}

static void add_colophon(struct composing *c, const struct xml_node *element,
                         struct doc_node *parent, struct tally *tally) {
    struct doc_node *section = doc_make(c->arena, DOC_SECTION, element->place);
    struct tally own = {0, 0};
    section->section.front = section->section.new_page = true;
    add_heading(c, element, section);
    add_contents_of(c, element, section, &own);
    for (struct doc_node *node = section->first; node; node = node->next)
        if (node->kind == DOC_PARAGRAPH && node->paragraph.role == DOC_ROLE_BODY)
            node->paragraph.role = DOC_ROLE_SMALL;
    keep_section(parent, section, &own, tally);
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

static void add_cover(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                      struct tally *tally) {
    struct doc_node *cover = doc_make(c->arena, DOC_COVER, element->place);
    add_logo(c, element, cover);
    const struct xml_node *child = xml_first_element(element);
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            add_block(c, child, cover, tally);
        for (size_t i = 0; i < sizeof cover_lines / sizeof *cover_lines; i++)
            if (xml_is(child, cover_lines[i].element))
                add_cover_line(c, child, cover, cover_lines[i].role);
    }
    if (cover->first)
        doc_append(parent, cover);
}

static void add_table_of_contents(struct composing *c, const struct xml_node *element,
                                  struct doc_node *parent, struct tally *tally) {
    const char *depth = xml_value(element, "diepte");
    struct doc_node *contents = doc_add(c->arena, parent, DOC_CONTENTS, element->place);
    (void)tally;
    contents->contents.depth = depth ? depth[0] - '0' : 2;
}

static void add_appendices(struct composing *c, const struct xml_node *element,
                           struct doc_node *parent, struct tally *tally) {
    const struct xml_node *child = xml_first_element(element);
    const struct doc_node *last = parent->last;
    for (; child; child = xml_next_element(child)) {
        if (xml_is(child, "bouwsteen"))
            add_block(c, child, parent, tally);
        else
            add_section(c, child, parent, tally);
    }
    if (!is_yes(element, "titelblad", false))
        return;
    for (struct doc_node *node = last ? last->next : parent->first; node; node = node->next)
        if (node->kind == DOC_SECTION && node->section.appendix)
            node->section.title_sheet = true;
}

/* ---- lists of tables and figures, and the register ---- */

/* Kept for now: what they list may still have to come. */
static struct doc_node *add_summary(struct composing *c, const struct xml_node *element,
                                    struct doc_node *parent, const char *word, enum doc_kind kind) {
    const char *title = filled_value(c, element, "titel"), *least = xml_value(element, "minstens");
    struct decimal number;
    struct doc_node *section =
        doc_add_section(c->arena, parent, title && *title ? title : doc_word(c->doc, word),
                        /*numbered*/ false, element->place);
    bool stated = least && number_parse(least, &number);
    *VEC_PUSH(c->arena, &c->summaries) = (struct summary){section, stated ? (int)number.units : 1};
    return doc_add(c->arena, section, kind, element->place);
}

static void add_listing(struct composing *c, const struct xml_node *element,
                        struct doc_node *parent, struct tally *tally) {
    bool figures = text_equal(xml_value(element, "wat"), "figuren");
    const char *word = figures ? "lijst-van-figuren" : "lijst-van-tabellen";
    struct doc_node *listing = add_summary(c, element, parent, word, DOC_LISTING);
    (void)tally;
    listing->listing.figures = figures;
    listing->parent->section.front = true;
}

static void add_register(struct composing *c, const struct xml_node *element,
                         struct doc_node *parent, struct tally *tally) {
    (void)tally;
    add_summary(c, element, parent, "register", DOC_REGISTER)->parent->section.new_page = true;
}

static bool is_listed(const struct doc_node *summary, const struct doc_node *node) {
    bool titled = node->first && node->first->kind == DOC_CAPTION;
    if (summary->kind == DOC_REGISTER)
        return node->kind == DOC_MARKED;
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

static void drop_short_summaries(struct composing *c) {
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

/* ---- the document ---- */

static const struct part {
    const char *element;
    void (*add)(struct composing *c, const struct xml_node *element, struct doc_node *parent,
                struct tally *tally);
} parts[] = {
    {"omslag", add_cover},      {"colofon", add_colophon},
    {"hoofdstuk", add_section}, {"inhoudsopgave", add_table_of_contents},
    {"bouwsteen", add_block},   {"bijlagen", add_appendices},
    {"lijst-van", add_listing}, {"register", add_register},
};

static void add_parts(struct composing *c) {
    struct tally tally = {0, 0};
    const struct xml_node *child = xml_first_element(c->template->xml->root);
    for (; child; child = xml_next_element(child))
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
            if (xml_is(child, parts[i].element))
                parts[i].add(c, child, c->doc->root, &tally);
}

static void set_words(struct doc *doc, const struct labels *labels) {
    for (int i = 0; i < DOC_LABELS; i++)
        if (labels->label[i])
            doc->label[i] = labels->label[i];
    for (size_t i = 0; i < doc_word_count(); i++)
        if (labels->words[i])
            doc_set_word(doc, doc_word_key(i), labels->words[i]);
}

/* The organisations of the authors, else the pilot itself. */
static const char *author_of(struct composing *c) {
    const struct verslag *verslag = &c->pilot->verslag;
    struct text_builder list = {.arena = c->arena};
    for (size_t i = 0; i < verslag->opstellers.count; i++) {
        const char *name = verslag->opstellers.items[i].organisatie;
        if (name)
            text_format(&list, list.size ? ", %s" : "%s", name);
    }
    return list.size ? text_string(&list) : c->pilot->naam;
}

/* ISO date-time, from the data: never the clock. */
static const char *creation_of(struct composing *c) {
    struct date date = c->pilot->verslag.datum;
    if (!date.year)
        date = c->pilot->einde;
    if (!date.year)
        return NULL;
    return arena_format(c->arena, "%04d-%02d-%02dT00:00:00Z", date.year,
                        date.month ? date.month : 1, date.day ? date.day : 1);
}

static void set_meta(struct composing *c) {
    struct doc_meta *meta = &c->doc->meta;
    const struct xml_node *root = c->template->xml->root;
    const struct verslag *verslag = &c->pilot->verslag;
    meta->id = c->pilot->id;
    meta->kind = c->template->name;
    meta->language = c->pilot->taal ? c->pilot->taal : "nl";
    meta->title = verslag->titel ? verslag->titel
                                 : arena_format(c->arena, "%s %s", meta->kind, c->pilot->naam);
    meta->subtitle = verslag->ondertitel;
    meta->name = c->pilot->naam;
    meta->author = author_of(c);
    meta->created = creation_of(c);
    meta->style = c->template->style;
    meta->running_head = filled_value(c, root, "kopregel");
    meta->footer = filled_value(c, root, "voetregel");
    meta->subject = filled_value(c, root, "onderwerp");
}

static void set_exceptions(struct composing *c) {
    size_t count;
    if (!c->pilot->afbreking)
        return;
    const char **words = text_words(c->arena, c->pilot->afbreking, &count);
    for (size_t i = 0; i < count; i++)
        *VEC_PUSH(c->arena, &c->doc->exceptions) = words[i];
}

struct doc *compose_document(struct arena *arena, const struct template *template,
                             const struct pilot *pilot, const struct labels *labels,
                             int numbering_depth, struct diag_list *diags) {
    struct doc *doc = doc_new(arena);
    doc->numbering_depth = numbering_depth;
    struct composing c = {
        .arena = arena, .doc = doc, .template = template, .pilot = pilot, .diags = diags};
    c.filling = (struct filling){.arena = arena, .doc = doc, .pilot = pilot};
    c.reader =
        (struct prose_reader){.arena = arena, .diags = diags, .text = fill_text, .context = &c};
    if (labels)
        set_words(doc, labels);
    set_meta(&c);
    set_exceptions(&c);
    doc->root->id = pilot->id; /* a reference to the pilot */
    add_parts(&c);
    drop_short_summaries(&c);
    doc_number(doc, diags);
    return doc;
}
