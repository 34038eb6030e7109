#include "check/check_private.h"

#include "base/text.h"

struct walk {
    check_text *text;
    check_node *node;
    void *context;
    bool in_extract; /* passages stand in other prose as well: seen there */
};

static void enter(void *context, const char *element, const void *ding, struct place place) {
    struct walk *walk = context;
    (void)ding;
    (void)place;
    walk->in_extract |= text_equal(element, "uittreksel");
}

static void leave(void *context, const char *element, const void *ding) {
    struct walk *walk = context;
    (void)ding;
    if (text_equal(element, "uittreksel"))
        walk->in_extract = false;
}

static void value(void *context, const struct model_value *value) {
    struct walk *walk = context;
    if (value->kind == MODEL_TEXT && walk->text)
        walk->text(walk->context, value->text, value->place);
}

static const struct doc_node *next_below(const struct doc_node *node, const struct doc_node *top) {
    if (node->first)
        return node->first;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? NULL : node->next;
}

static void prose(void *context, const char *name, const struct doc_node *fragment) {
    struct walk *walk = context;
    (void)name;
    for (const struct doc_node *node = fragment; node && !walk->in_extract;
         node = next_below(node, fragment)) {
        if (walk->node)
            walk->node(walk->context, node);
        if (walk->text && node->kind == DOC_TEXT)
            walk->text(walk->context, node->text, node->place);
    }
}

static struct model_visitor visitor_of(struct walk *walk) {
    return (struct model_visitor){
        .enter = enter, .leave = leave, .value = value, .prose = prose, .context = walk};
}

static void walk_all(const struct pilot *pilot, struct walk walk) {
    const struct model_visitor visitor = visitor_of(&walk);
    model_walk(pilot, &visitor);
}

static void walk_own(const struct programma *programma, struct walk walk) {
    const struct model_visitor visitor = visitor_of(&walk);
    model_walk_programma(programma, &visitor);
}

void check_each_own_text(const struct programma *programma, check_text *visit, void *context) {
    walk_own(programma, (struct walk){.text = visit, .context = context});
}

void check_each_own_node(const struct programma *programma, check_node *visit, void *context) {
    walk_own(programma, (struct walk){.node = visit, .context = context});
}

void check_each_text(const struct pilot *pilot, check_text *visit, void *context) {
    walk_all(pilot, (struct walk){.text = visit, .context = context});
}

void check_each_node(const struct pilot *pilot, check_node *visit, void *context) {
    walk_all(pilot, (struct walk){.node = visit, .context = context});
}

struct questions {
    check_question *visit;
    void *context;
    const struct enquete *enquete;
};

static void enter_survey(void *context, const char *element, const void *ding, struct place place) {
    struct questions *questions = context;
    (void)place;
    if (text_equal(element, "enquete"))
        questions->enquete = ding;
    else if (text_equal(element, "vraag"))
        questions->visit(questions->context, questions->enquete, ding);
}

void check_each_question(const struct pilot *pilot, check_question *visit, void *context) {
    struct questions questions = {visit, context, NULL};
    const struct model_visitor visitor = {.enter = enter_survey, .context = &questions};
    model_walk(pilot, &visitor);
}
