#include "compose/compose_private.h"

static const struct part {
    const char *element;
    compose_part *add;
} parts[] = {
    {"omslag", compose_cover},      {"colofon", compose_colophon},
    {"hoofdstuk", compose_section}, {"inhoudsopgave", compose_table_of_contents},
    {"bouwsteen", compose_block},   {"bijlagen", compose_appendices},
    {"lijst-van", compose_listing}, {"register", compose_register},
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
    doc_set_words(doc, labels->words);
}

/* What a document takes from a pilot or from a programme for its head. */
struct head {
    const char *id, *naam, *taal, *afbreking;
    const struct verslag *verslag;
    struct date einde;
};

static struct head head_of(const struct compose_input *input) {
    const struct pilot *pilot = input->pilot;
    const struct programma *programma = input->programma;
    if (pilot)
        return (struct head){pilot->id,        pilot->naam,     pilot->taal,
                             pilot->afbreking, &pilot->verslag, pilot->einde};
    return (struct head){programma->id,        programma->titel,    programma->taal,
                         programma->afbreking, &programma->verslag, programma->tot};
}

/* The organisations of the authors, else `other`. */
static const char *author_of(struct arena *arena, const struct verslag *verslag,
                             const char *other) {
    struct text_builder list = {.arena = arena};
    for (size_t i = 0; i < verslag->opstellers.count; i++) {
        const char *name = verslag->opstellers.items[i].organisatie;
        if (name)
            text_format(&list, list.size ? ", %s" : "%s", name);
    }
    return list.size ? text_string(&list) : other;
}

/* ISO date-time, from the data: never the clock. */
static const char *creation_of(struct arena *arena, const struct head *head) {
    struct date date = head->verslag->datum;
    if (!date.year)
        date = head->einde;
    if (!date.year)
        return NULL;
    return arena_format(arena, "%04d-%02d-%02dT00:00:00Z", date.year, date.month ? date.month : 1,
                        date.day ? date.day : 1);
}

static const char *title_of(const struct composing *c, const struct head *head) {
    if (head->verslag->titel)
        return head->verslag->titel;
    return c->pilot ? arena_format(c->arena, "%s %s", c->template->name, head->naam) : head->naam;
}

static void set_meta(struct composing *c, const struct head *head) {
    struct doc_meta *meta = &c->doc->meta;
    const struct xml_node *root = c->template->xml->root;
    const char *publisher = c->programma && !c->pilot ? c->programma->opdrachtgever : NULL;
    meta->id = head->id;
    meta->kind = c->template->name;
    meta->language = head->taal ? head->taal : "nl";
    meta->title = title_of(c, head);
    meta->subtitle = head->verslag->ondertitel;
    meta->name = head->naam;
    meta->author = author_of(c->arena, head->verslag, publisher ? publisher : head->naam);
    meta->created = creation_of(c->arena, head);
    meta->style = c->template->style;
    meta->running_head = compose_value(c, root, "kopregel");
    meta->footer = compose_value(c, root, "voetregel");
    meta->subject = compose_value(c, root, "onderwerp");
}

static void add_exceptions(struct composing *c, const char *list) {
    size_t count;
    if (!list)
        return;
    const char **words = text_words(c->arena, list, &count);
    for (size_t i = 0; i < count; i++)
        *VEC_PUSH(c->arena, &c->doc->exceptions) = words[i];
}

static void set_exceptions(struct composing *c, const struct head *head) {
    add_exceptions(c, head->afbreking);
    for (size_t i = 0; !c->pilot && i < c->programma->deelnames.count; i++)
        if (c->programma->deelnames.items[i].pilot)
            add_exceptions(c, c->programma->deelnames.items[i].pilot->afbreking);
}

static bool is_shown(const struct composing *c, const char *id) {
    for (size_t i = 0; i < c->shown.count; i++)
        if (text_equal(c->shown.items[i], id))
            return true;
    return false;
}

/* Prose that the template has no place for would be lost in silence, a slip in its id for one. */
static void report_unused(const struct composing *c) {
    for (size_t i = 0; i < c->programma->teksten.count; i++) {
        const struct programma_tekst *text = &c->programma->teksten.items[i];
        if (!is_shown(c, text->id))
            diag_report(c->diags, PROGRAMME_PART_UNUSED, text->place, c->template->document,
                        text->id);
    }
}

struct doc *compose_document(struct arena *arena, const struct compose_input *input,
                             struct diag_list *diags) {
    struct doc *doc = doc_new(arena);
    const struct head head = head_of(input);
    doc->numbering_depth = input->numbering_depth;
    struct composing c = {.arena = arena,
                          .doc = doc,
                          .input = input,
                          .template = input->template,
                          .pilot = input->pilot,
                          .programma = input->programma,
                          .diags = diags};
    c.filling = (struct filling){
        .arena = arena, .doc = doc, .pilot = input->pilot, .programma = input->programma};
    compose_set_reader(&c);
    if (input->labels)
        set_words(doc, input->labels);
    set_meta(&c, &head);
    compose_set_draft(&c);
    set_exceptions(&c, &head);
    doc->root->id = head.id; /* a reference to the pilot */
    add_parts(&c);
    if (!c.pilot)
        report_unused(&c);
    compose_drop_short(&c);
    compose_fill_counts(&c);
    compose_say_absent(&c);
    doc_number(doc, diags);
    return doc;
}
