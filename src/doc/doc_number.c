/* Numbering in one walk. Every open section has a frame; counters are shared by all frames of the
 * same scope: the document, an appendix, or a numbered chapter for its tables and figures. */
#include "doc/doc_private.h"

#include "base/bug.h"
#include "base/nearest.h"

#define HEADING_LEVELS 6

struct counters {
    int sections, appendices, tables, figures;
};

struct frame {
    const struct doc_node *section; /* NULL: the document itself */
    const char *number;        /* prefix of the sections in it: "", "2."; NULL: no numbers here */
    const char *appendix;      /* prefix of appendices in it: "", "1." */
    const char *caption;       /* prefix of tables and figures: "", "2.", "B1." */
    struct counters *sections; /* of sections and appendices directly in it */
    struct counters *captions;
    int level; /* of its heading */
};

struct numbering {
    struct doc *doc;
    VEC(struct frame) frames;
    int last_level; /* of the heading before */
};

static struct frame *top(struct numbering *n) {
    return &n->frames.items[n->frames.count - 1];
}

static char *capital_of(struct arena *arena, const char *word) {
    struct text_builder text = {.arena = arena};
    text_append_codepoint(&text, text_upper(text_decode(&word)));
    return arena_string(arena, text_string(&text));
}

static const char *labelled(const struct doc *doc, enum doc_label label, const char *prefix,
                            int number) {
    return arena_format(doc->arena, "%s" TEXT_NBSP "%s%d",
                        text_capitalise(doc->arena, doc->label[label]), prefix, number);
}

static void enter_appendix(struct numbering *n, struct doc_node *section, struct frame *frame) {
    struct arena *arena = n->doc->arena;
    int number = ++frame->sections->appendices;
    const char *label = section->section.label;
    section->number = label ? label : labelled(n->doc, DOC_LABEL_APPENDIX, frame->appendix, number);
    if (!*section->number)
        section->number = NULL;
    const char *prefix = arena_format(arena, "%s%d", frame->appendix, number);
    frame->appendix = arena_format(arena, "%s.", prefix);
    frame->caption =
        arena_format(arena, "%s%s.", capital_of(arena, n->doc->label[DOC_LABEL_APPENDIX]), prefix);
    frame->number = "";
    frame->sections = frame->captions = ARENA_NEW(arena, struct counters);
}

static bool inside_appendix(const struct frame *frame) {
    return *frame->appendix != '\0';
}

static void enter_numbered(struct numbering *n, struct doc_node *section, struct frame *frame) {
    struct arena *arena = n->doc->arena;
    bool chapter = !*frame->number;
    section->number = arena_format(arena, "%s%d", frame->number, ++frame->sections->sections);
    frame->number = arena_format(arena, "%s.", section->number);
    frame->sections = ARENA_NEW(arena, struct counters);
    if (chapter && !inside_appendix(frame)) {
        frame->caption = frame->number;
        frame->captions = ARENA_NEW(arena, struct counters);
    }
}

/* A number of the author's own leads nowhere: what is in it has no number, or its own again. */
static void enter_unnumbered(struct doc_node *section, struct frame *frame) {
    section->number = section->section.label;
    frame->number = NULL;
}

static void enter_section(struct numbering *n, struct doc_node *section) {
    struct frame frame = *top(n);
    bool has_heading = doc_heading_of(section) != NULL;
    frame.section = section;
    if (has_heading && frame.level < HEADING_LEVELS)
        frame.level++;
    if (section->section.appendix)
        enter_appendix(n, section, &frame);
    else if (section->section.numbered && !section->section.label && !section->section.front &&
             has_heading && frame.number && frame.level <= n->doc->numbering_depth)
        enter_numbered(n, section, &frame);
    else if (has_heading)
        enter_unnumbered(section, &frame);
    *VEC_PUSH(n->doc->arena, &n->frames) = frame;
}

static int least(int a, int b) {
    return a < b ? a : b;
}

static void number_heading(struct numbering *n, struct doc_node *heading) {
    const struct frame *frame = top(n);
    const struct doc_node *parent = heading->parent;
    if (parent->kind == DOC_BOX && parent->first == heading)
        return;
    if (parent == frame->section && parent->first == heading) {
        heading->heading.level = frame->level;
        heading->heading.in_contents = !parent->section.front;
    } else {
        int below = heading->heading.below > 0 ? heading->heading.below : 1;
        int wanted = least(frame->level + below, n->last_level + 1);
        heading->heading.level = least(wanted, HEADING_LEVELS);
    }
    n->last_level = heading->heading.level;
}

static bool has_caption(const struct doc_node *node) {
    return node->first && node->first->kind == DOC_CAPTION;
}

static void number_table(struct numbering *n, struct doc_node *table) {
    const struct frame *frame = top(n);
    *VEC_PUSH(n->doc->arena, &n->doc->tables) = table;
    if (has_caption(table) && !table->table.unnumbered)
        table->number =
            labelled(n->doc, DOC_LABEL_TABLE, frame->caption, ++frame->captions->tables);
}

static void number_figure(struct numbering *n, struct doc_node *figure) {
    const struct frame *frame = top(n);
    *VEC_PUSH(n->doc->arena, &n->doc->figures) = figure;
    if (has_caption(figure) && !figure->figure.unnumbered)
        figure->number =
            labelled(n->doc, DOC_LABEL_FIGURE, frame->caption, ++frame->captions->figures);
}

static void number_note(struct numbering *n, struct doc_node *note) {
    *VEC_PUSH(n->doc->arena, &n->doc->notes) = note;
    note->number = arena_format(n->doc->arena, "%zu", n->doc->notes.count);
}

static void number_node(struct numbering *n, struct doc_node *node) {
    if (node->kind == DOC_SECTION)
        enter_section(n, node);
    else if (node->kind == DOC_HEADING)
        number_heading(n, node);
    else if (node->kind == DOC_TABLE)
        number_table(n, node);
    else if (node->kind == DOC_FIGURE)
        number_figure(n, node);
    else if (node->kind == DOC_NOTE)
        number_note(n, node);
}

/* Closes the frames of the sections that `node` no longer stands in. Sections stand in sections or
 * in the document only, so a node's section is found going up. */
static void leave_sections(struct numbering *n, const struct doc_node *node) {
    const struct doc_node *up = node->parent;
    while (up && up->kind != DOC_SECTION)
        up = up->parent;
    while (top(n)->section != up) {
        n->frames.count--;
        BUG_IF(n->frames.count == 0, "a section that was never entered");
    }
}

static void report_unresolved(const struct doc *doc, const struct doc_node *ref,
                              struct diag_list *diags) {
    struct nearest nearest = {.wrong = ref->ref.target};
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->id)
            nearest_consider(&nearest, node->id);
    if (nearest.name)
        diag_report(diags, DOC_REF_LIKE, ref->place, ref->ref.target, nearest.name);
    else
        diag_report(diags, DOC_REF_UNRESOLVED, ref->place, ref->ref.target);
}

/* Looking for what was meant takes a walk over the document: not for the thousandth mistake. */
#define SUGGESTIONS 50

static void resolve_references(struct doc *doc, struct diag_list *diags) {
    int broken = 0;
    for (struct doc_node *node = doc->root; node; node = doc_after(node, doc->root)) {
        if (node->kind != DOC_REF)
            continue;
        node->ref.node = doc_find(doc, node->ref.target);
        if (node->ref.node)
            continue;
        if (++broken <= SUGGESTIONS)
            report_unresolved(doc, node, diags);
        else
            diag_report(diags, DOC_REF_UNRESOLVED, node->place, node->ref.target);
    }
}

void doc_number(struct doc *doc, struct diag_list *diags) {
    struct counters whole = {0};
    struct numbering n = {.doc = doc};
    *VEC_PUSH(doc->arena, &n.frames) = (struct frame){
        .number = "", .appendix = "", .caption = "", .sections = &whole, .captions = &whole};
    for (struct doc_node *node = doc->root; node; node = doc_after(node, doc->root)) {
        leave_sections(&n, node);
        number_node(&n, node);
    }
    doc_index_ids(doc, diags);
    resolve_references(doc, diags);
}
