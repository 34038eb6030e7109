#include "compare/compare_private.h"

#include "base/text.h"

#define NAME_MOST 60 /* characters of what a thing without a title is called */

struct growing {
    struct arena *arena;
    struct compare_thing *at;
};

static void add_value(struct growing *g, const char *name, const char *text, struct place place) {
    if (text && *text)
        *VEC_PUSH(g->arena, &g->at->values) = (struct compare_value){name, text, place};
}

static void enter(void *context, const char *element, const void *ding, struct place place) {
    struct growing *g = context;
    struct compare_thing *thing = ARENA_NEW(g->arena, struct compare_thing);
    (void)ding;
    thing->element = element;
    thing->place = place;
    thing->parent = g->at;
    if (g->at && g->at->last)
        g->at->last->next = thing;
    else if (g->at)
        g->at->first = thing;
    if (g->at)
        g->at->last = thing;
    g->at = thing;
}

/* ---- values as text ---- */

static const char *joined(struct arena *arena, const struct codes *codes) {
    struct text_builder text = {.arena = arena};
    for (size_t i = 0; i < codes->count; i++)
        text_format(&text, i ? " %s" : "%s", codes->items[i]);
    return text_string(&text);
}

static const char *set_words(struct arena *arena, const struct model_value *value) {
    struct text_builder text = {.arena = arena};
    for (int i = 0; i < woord_count(value->list); i++)
        if (SET_HAS(value->set, i))
            text_format(&text, text.size ? ", %s" : "%s", woord_label(value->list, i));
    return text_string(&text);
}

static const char *value_text(struct arena *arena, const struct model_value *value) {
    switch (value->kind) {
    case MODEL_REFS:
    case MODEL_CODES:
        return joined(arena, &value->codes);
    case MODEL_WORD:
        return woord_label(value->list, value->value);
    case MODEL_WORDS:
        return set_words(arena, value);
    case MODEL_DATE:
        return date_text(arena, value->date, NUMBER_NL);
    case MODEL_NUMBER:
        return number_text(arena, value->number.waarde, NUMBER_NL);
    case MODEL_YES:
        return "ja";
    case MODEL_TEXT:
    case MODEL_ID:
    case MODEL_REF:
        break;
    }
    return value->text;
}

static void visit_value(void *context, const struct model_value *value) {
    struct growing *g = context;
    if (value->kind == MODEL_ID)
        g->at->id = value->text;
    else
        add_value(g, value->name, value_text(g->arena, value), value->place);
}

static void visit_prose(void *context, const char *name, const struct doc_node *fragment) {
    struct growing *g = context;
    add_value(g, name, text_collapse(g->arena, doc_plain_text(g->arena, fragment)),
              fragment->place);
}

/* ---- what it is called ---- */

static const char *value_named(const struct compare_thing *thing, const char *name) {
    for (size_t i = 0; i < thing->values.count; i++)
        if (text_equal(thing->values.items[i].name, name))
            return thing->values.items[i].text;
    return NULL;
}

/* The first words, cut at a space. */
static const char *beginning(struct arena *arena, const char *text) {
    if (!text || text_codepoints(text) <= NAME_MOST)
        return text;
    size_t cut = 0;
    int seen = 0;
    for (const char *at = text; *at && seen < NAME_MOST; seen++) {
        if (*at == ' ')
            cut = (size_t)(at - text);
        text_decode(&at);
    }
    return cut ? arena_format(arena, "%.*s …", (int)cut, text) : text;
}

static const char *name_of(struct arena *arena, struct compare_thing *thing) {
    static const char *const titles[] = {"titel", "label", "naam", "code", "kop"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (value_named(thing, titles[i])) {
            thing->betiteld = true;
            return value_named(thing, titles[i]);
        }
    return beginning(arena, value_named(thing, "tekst"));
}

static const char *all_words(struct arena *arena, const struct compare_thing *thing) {
    struct text_builder text = {.arena = arena};
    for (size_t i = 0; i < thing->values.count; i++)
        text_format(&text, "%s\n", thing->values.items[i].text);
    for (const struct compare_thing *child = thing->first; child; child = child->next)
        text_append(&text, child->text);
    return text_string(&text);
}

static void leave(void *context, const char *element, const void *ding) {
    struct growing *g = context;
    (void)element;
    (void)ding;
    g->at->naam = name_of(g->arena, g->at);
    g->at->text = all_words(g->arena, g->at);
    if (g->at->parent)
        g->at = g->at->parent;
}

static struct compare_thing *grow(struct arena *arena, const struct pilot *pilot,
                                  const struct programma *programma) {
    struct compare_thing *root = ARENA_NEW(arena, struct compare_thing);
    struct growing growing = {arena, root};
    root->element = "bestand";
    const struct model_visitor visitor = {.enter = enter,
                                          .leave = leave,
                                          .value = visit_value,
                                          .prose = visit_prose,
                                          .context = &growing};
    if (pilot)
        model_walk(pilot, &visitor);
    else
        model_walk_programma(programma, &visitor);
    return root;
}

struct compare_thing *compare_tree(struct arena *arena, const struct pilot *pilot) {
    return grow(arena, pilot, NULL);
}

struct compare_thing *compare_tree_programma(struct arena *arena,
                                             const struct programma *programma) {
    return grow(arena, NULL, programma);
}
