#include "compare/compare_private.h"

#include "base/text.h"

struct comparing {
    struct arena *arena;
    struct compare *out;
};

/* ---- which thing was which ---- */

typedef bool same(const struct compare_thing *a, const struct compare_thing *b);

static bool same_id(const struct compare_thing *a, const struct compare_thing *b) {
    return a->id && b->id && strcmp(a->id, b->id) == 0;
}

static bool same_words(const struct compare_thing *a, const struct compare_thing *b) {
    return !a->id && !b->id && strcmp(a->text, b->text) == 0;
}

static bool same_name(const struct compare_thing *a, const struct compare_thing *b) {
    return !(a->id && b->id) && a->naam && b->naam && strcmp(a->naam, b->naam) == 0;
}

/* What is left of a kind that has neither id nor name is taken in order. */
static bool both_bare(const struct compare_thing *a, const struct compare_thing *b) {
    return !a->id && !b->id;
}

static void match_by(struct compare_thing *was, struct compare_thing *is, same *equal) {
    for (struct compare_thing *b = is->first; b; b = b->next) {
        struct compare_thing *a = b->match ? NULL : was->first;
        while (a && (a->match || strcmp(a->element, b->element) != 0 || !equal(a, b)))
            a = a->next;
        if (a) {
            a->match = b;
            b->match = a;
        }
    }
}

static void match_children(struct compare_thing *was, struct compare_thing *is) {
    static same *const ways[] = {same_id, same_words, same_name, both_bare};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        match_by(was, is, ways[i]);
}

/* ---- what changed ---- */

static void report(struct comparing *c, const struct compare_change *change) {
    c->out->total++;
    if (c->out->changes.count < COMPARE_CHANGES_LIMIT)
        *VEC_PUSH(c->arena, &c->out->changes) = *change;
}

/* Its place among its kind; 0: it is the only one. */
static size_t number_of(const struct compare_thing *thing) {
    size_t number = 0, count = 0;
    for (const struct compare_thing *one = thing->parent ? thing->parent->first : NULL; one;
         one = one->next) {
        count += strcmp(one->element, thing->element) == 0;
        if (one == thing)
            number = count;
    }
    return count > 1 ? number : 0;
}

static struct compare_change about(const struct compare_thing *thing) {
    return (struct compare_change){.element = thing->element,
                                   .id = thing->id,
                                   .naam = thing->naam,
                                   .betiteld = thing->betiteld,
                                   .nummer = number_of(thing)};
}

static const struct compare_value *value_like(const struct compare_thing *thing, const char *name,
                                              size_t nth) {
    for (size_t i = 0; i < thing->values.count; i++)
        if (strcmp(thing->values.items[i].name, name) == 0 && nth-- == 0)
            return &thing->values.items[i];
    return NULL;
}

static size_t rank(const struct compare_thing *thing, size_t index) {
    size_t rank = 0;
    for (size_t i = 0; i < index; i++)
        rank += strcmp(thing->values.items[i].name, thing->values.items[index].name) == 0;
    return rank;
}

static void report_value(struct comparing *c, const struct compare_thing *was,
                         const struct compare_thing *is, const struct compare_value *old,
                         const struct compare_value *new) {
    struct compare_change change = about(is);
    change.veld = new ? new->name : old->name;
    change.was = old ? old->text : NULL;
    change.is = new ? new->text : NULL;
    change.was_place = old ? old->place : was->place;
    change.is_place = new ? new->place : is->place;
    report(c, &change);
}

static void compare_values(struct comparing *c, const struct compare_thing *was,
                           const struct compare_thing *is) {
    for (size_t i = 0; i < is->values.count; i++) {
        const struct compare_value *new = &is->values.items[i];
        const struct compare_value *old = value_like(was, new->name, rank(is, i));
        if (!old || strcmp(old->text, new->text) != 0)
            report_value(c, was, is, old, new);
    }
    for (size_t i = 0; i < was->values.count; i++) {
        const struct compare_value *old = &was->values.items[i];
        if (!value_like(is, old->name, rank(was, i)))
            report_value(c, was, is, old, NULL);
    }
}

/* A group that has nothing to call it by is told by what is in it. */
static void report_whole(struct comparing *c, const struct compare_thing *thing,
                         enum compare_kind kind) {
    if (!thing->id && !thing->naam && thing->first) {
        for (const struct compare_thing *child = thing->first; child; child = child->next)
            report_whole(c, child, kind);
        return;
    }
    struct compare_change change = about(thing);
    change.kind = kind;
    if (kind == COMPARE_ADDED)
        change.is_place = thing->place;
    else
        change.was_place = thing->place;
    report(c, &change);
}

/* As deep as the reader went, which has a limit. */
static void compare_things(struct comparing *c, struct compare_thing *was,
                           struct compare_thing *is) {
    compare_values(c, was, is);
    match_children(was, is);
    for (struct compare_thing *b = is->first; b; b = b->next) {
        if (b->match)
            compare_things(c, b->match, b);
        else
            report_whole(c, b, COMPARE_ADDED);
    }
    for (struct compare_thing *a = was->first; a; a = a->next)
        if (!a->match)
            report_whole(c, a, COMPARE_REMOVED);
}

static struct compare compare_trees(struct arena *arena, struct compare_thing *was,
                                    struct compare_thing *is) {
    struct compare result = {0};
    struct comparing comparing = {arena, &result};
    compare_things(&comparing, was, is);
    return result;
}

struct compare compare_pilots(struct arena *arena, const struct pilot *was,
                              const struct pilot *is) {
    return compare_trees(arena, compare_tree(arena, was), compare_tree(arena, is));
}

struct compare compare_programmas(struct arena *arena, const struct programma *was,
                                  const struct programma *is) {
    return compare_trees(arena, compare_tree_programma(arena, was),
                         compare_tree_programma(arena, is));
}
