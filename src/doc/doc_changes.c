/* A document against an earlier version of itself: which blocks read otherwise, and which numbers
 * must stay. Blocks are compared by their words, in reading order, with the shortest edit script
 * (Myers 1986), so that an inserted paragraph marks itself and nothing after it. */
#include "doc/doc_private.h"

#define EDITS_LIMIT 4000 /* more, and everything that is not at the ends counts as changed */

struct block_list {
    struct doc_node **items;
    const char **words;
    size_t count;
};

/* What is compared as one: a block whose own children are inlines. */
static bool bears_words(const struct doc_node *node) {
    return node->first && !doc_is_inline(node->kind) && doc_is_inline(node->first->kind);
}

static struct block_list blocks_of(struct arena *arena, const struct doc *doc) {
    VEC(struct doc_node *) nodes = {0};
    for (struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (bears_words(node))
            *VEC_PUSH(arena, &nodes) = node;
    struct block_list list = {nodes.items, ARENA_ARRAY(arena, const char *, nodes.count + 1),
                              nodes.count};
    for (size_t i = 0; i < nodes.count; i++)
        list.words[i] = text_collapse(arena, doc_plain_text(arena, nodes.items[i]));
    return list;
}

struct stretch {
    const struct block_list *was, *is;
    size_t was_from, is_from, was_to, is_to; /* what is left between equal ends */
};

static bool equal(const struct stretch *s, size_t was, size_t is) {
    return strcmp(s->was->words[was], s->is->words[is]) == 0;
}

static struct stretch between_equal_ends(const struct block_list *was,
                                         const struct block_list *is) {
    struct stretch s = {was, is, 0, 0, was->count, is->count};
    while (s.was_from < s.was_to && s.is_from < s.is_to && equal(&s, s.was_from, s.is_from)) {
        s.was_from++;
        s.is_from++;
    }
    while (s.was_to > s.was_from && s.is_to > s.is_from && equal(&s, s.was_to - 1, s.is_to - 1)) {
        s.was_to--;
        s.is_to--;
    }
    return s;
}

/* furthest[d][k]: how far into the old blocks the best path with d edits on diagonal k comes. */
struct paths {
    struct arena *arena;
    const struct stretch *s;
    VEC(int *) furthest;
    int was_count, is_count;
};

static int step(const int *before, int d, int k) {
    if (d == 0)
        return 0;
    const bool down = k == -d || (k != d && before[d - 1 + k - 1] < before[d - 1 + k + 1]);
    return down ? before[d - 1 + k + 1] : before[d - 1 + k - 1] + 1;
}

static int slide(const struct paths *p, int x, int k) {
    while (x < p->was_count && x - k < p->is_count && x - k >= 0 &&
           equal(p->s, p->s->was_from + (size_t)x, p->s->is_from + (size_t)(x - k)))
        x++;
    return x;
}

/* Whether the end was reached with d edits. */
static bool extend(struct paths *p, int d) {
    int *row = ARENA_ARRAY(p->arena, int, 2 * (size_t)d + 1);
    const int *before = d > 0 ? p->furthest.items[d - 1] : NULL;
    bool done = false;
    for (int k = -d; k <= d; k += 2) {
        row[d + k] = slide(p, step(before, d, k), k);
        done |= row[d + k] >= p->was_count && row[d + k] - k >= p->is_count;
    }
    *VEC_PUSH(p->arena, &p->furthest) = row;
    return done;
}

/* Walks back along the path: an insertion is a changed block, a deletion marks what follows it. */
static void mark_path(const struct paths *p, int d) {
    int k = p->was_count - p->is_count;
    for (; d > 0; d--) {
        const int *before = p->furthest.items[d - 1];
        const bool inserted = k == -d || (k != d && before[d - 1 + k - 1] < before[d - 1 + k + 1]);
        const int from = inserted ? k + 1 : k - 1;
        const int y = before[d - 1 + from] - from;
        const size_t at = p->s->is_from + (size_t)y;
        if (inserted)
            p->s->is->items[at]->change = DOC_CHANGED;
        else if (at < p->s->is->count && p->s->is->items[at]->change == DOC_SAME)
            p->s->is->items[at]->change = DOC_REMOVED_BEFORE;
        k = from;
    }
}

static void mark_all(const struct stretch *s) {
    for (size_t i = s->is_from; i < s->is_to; i++)
        s->is->items[i]->change = DOC_CHANGED;
}

static void mark(struct arena *arena, const struct stretch *s) {
    struct paths p = {.arena = arena,
                      .s = s,
                      .was_count = (int)(s->was_to - s->was_from),
                      .is_count = (int)(s->is_to - s->is_from)};
    for (int d = 0; d <= p.was_count + p.is_count && d <= EDITS_LIMIT; d++)
        if (extend(&p, d)) {
            mark_path(&p, d);
            return;
        }
    mark_all(s);
}

size_t doc_mark_changes(struct doc *doc, const struct doc *earlier) {
    struct arena scratch = {0};
    const struct block_list was = blocks_of(&scratch, earlier), is = blocks_of(&scratch, doc);
    const struct stretch s = between_equal_ends(&was, &is);
    size_t changed = 0;
    mark(&scratch, &s);
    for (size_t i = 0; i < is.count; i++)
        changed += is.items[i]->change != DOC_SAME;
    arena_release(&scratch);
    return changed;
}

/* ---- numbers ---- */

static const char *title_of(struct arena *arena, const struct doc_node *section) {
    const struct doc_node *heading = doc_heading_of(section);
    return heading ? doc_plain_text(arena, heading) : "";
}

static bool is_numbered(const struct doc_node *node) {
    return node->kind == DOC_SECTION && node->number && !node->section.label;
}

/* The section of the earlier version among the children of `parent`. */
static const struct doc_node *counterpart(struct arena *arena, const struct doc_node *parent,
                                          const struct doc_node *section) {
    for (const struct doc_node *node = parent ? parent->first : NULL; node; node = node->next)
        if (is_numbered(node) &&
            (section->id && node->id ? strcmp(section->id, node->id) == 0
                                     : text_equal(title_of(arena, section), title_of(arena, node))))
            return node;
    return NULL;
}

static const char *numbered_after(struct doc *doc, const char *number, int letter) {
    return arena_format(doc->arena, "%s%c", number, 'a' + letter);
}

/* Whether the old sections that are still there stand in their old order. */
static bool in_order(struct arena *arena, const struct doc_node *parent,
                     const struct doc_node *earlier) {
    const struct doc_node *last = NULL;
    for (const struct doc_node *node = parent->first; node; node = node->next) {
        const struct doc_node *old = is_numbered(node) ? counterpart(arena, earlier, node) : NULL;
        for (const struct doc_node *at = old; at && last; at = at->next)
            if (at == last)
                return false;
        last = old ? old : last;
    }
    return true;
}

/* Gives a section another number, and what is below it the new beginning of theirs. */
static void renumber(struct doc *doc, struct doc_node *section, const char *number) {
    const char *was = section->number;
    const size_t size = strlen(was);
    for (struct doc_node *node = section->first; node; node = doc_after(node, section))
        if (is_numbered(node) && strncmp(node->number, was, size) == 0 && node->number[size] == '.')
            node->number = arena_format(doc->arena, "%s%s", number, node->number + size);
    section->number = number;
}

/* As deep as sections nest. New ones before the first old one keep the number they got. */
static void keep_numbers(struct doc *doc, struct arena *arena, struct doc_node *parent,
                         const struct doc_node *earlier) {
    const char *last = NULL;
    int letter = 0;
    if (!in_order(arena, parent, earlier))
        return;
    for (struct doc_node *node = parent->first; node; node = node->next) {
        if (!is_numbered(node))
            continue;
        const struct doc_node *old = counterpart(arena, earlier, node);
        if (old) {
            last = arena_string(doc->arena, old->number);
            letter = 0;
            renumber(doc, node, last);
            keep_numbers(doc, arena, node, old);
        } else if (last && letter < 26) {
            renumber(doc, node, numbered_after(doc, last, letter++));
        }
    }
}

void doc_keep_numbers(struct doc *doc, const struct doc *earlier) {
    struct arena scratch = {0};
    keep_numbers(doc, &scratch, doc->root, earlier->root);
    arena_release(&scratch);
}
