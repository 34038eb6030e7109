/* The register: marked terms, sorted and put together. */
#include "doc/doc.h"

#include <stdlib.h>

/* ---- sorting as Dutch is sorted ---- */

/* Letters with marks, by the letters they sort as; small ones only. */
static const struct {
    uint16_t first, last;
    const char *letters;
} plain[] = {
    {0xDF, 0xDF, "ss"},  {0xE0, 0xE5, "a"},    {0xE6, 0xE6, "ae"},  {0xE7, 0xE7, "c"},
    {0xE8, 0xEB, "e"},   {0xEC, 0xEF, "i"},    {0xF0, 0xF0, "d"},   {0xF1, 0xF1, "n"},
    {0xF2, 0xF6, "o"},   {0xF8, 0xF8, "o"},    {0xF9, 0xFC, "u"},   {0xFD, 0xFD, "y"},
    {0xFE, 0xFE, "th"},  {0xFF, 0xFF, "y"},    {0x100, 0x105, "a"}, {0x106, 0x10D, "c"},
    {0x10E, 0x111, "d"}, {0x112, 0x11B, "e"},  {0x11C, 0x123, "g"}, {0x124, 0x127, "h"},
    {0x128, 0x131, "i"}, {0x132, 0x133, "ij"}, {0x134, 0x135, "j"}, {0x136, 0x138, "k"},
    {0x139, 0x142, "l"}, {0x143, 0x14B, "n"},  {0x14C, 0x151, "o"}, {0x152, 0x153, "oe"},
    {0x154, 0x159, "r"}, {0x15A, 0x161, "s"},  {0x162, 0x167, "t"}, {0x168, 0x173, "u"},
    {0x174, 0x175, "w"}, {0x176, 0x178, "y"},  {0x179, 0x17E, "z"}, {0x17F, 0x17F, "s"},
};

static const char *plain_letters(uint32_t c) {
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (c >= plain[i].first && c <= plain[i].last)
            return plain[i].letters;
    return NULL;
}

static bool is_space(uint32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x202F;
}

/* Marks such as hyphens and apostrophes count for nothing. */
static bool is_mark(uint32_t c) {
    return (c < 0x80 && !text_is_letter(c) && (c < '0' || c > '9')) || (c >= 0x80 && c < 0xC0) ||
           (c >= 0x300 && c <= 0x36F) || (c >= 0x2000 && c <= 0x206F) || c == 0xD7 || c == 0xF7;
}

char *doc_sort_key(struct arena *arena, const char *string) {
    struct text_builder key = {.arena = arena};
    while (*string) {
        uint32_t c = text_lower(text_decode(&string));
        const char *letters = plain_letters(c);
        if (letters)
            text_append(&key, letters);
        else if (is_space(c) && key.size && key.at[key.size - 1] != ' ')
            text_append_char(&key, ' ');
        else if (!is_mark(c))
            text_append_codepoint(&key, c);
    }
    return arena_string(arena, text_string(&key));
}

static char *lowered(struct arena *arena, const char *string) {
    struct text_builder text = {.arena = arena};
    while (*string)
        text_append_codepoint(&text, text_lower(text_decode(&string)));
    return arena_string(arena, text_string(&text));
}

/* ---- marks ---- */

/* A term in the forms it is compared by; absent: all empty, which sorts first. */
struct form {
    const char *text, *key, *lower;
};

struct mark {
    struct form term, sub;
    const struct doc_node *node;
    size_t order; /* in the document */
};

static struct form form_of(struct arena *arena, const char *text) {
    if (!text || !*text)
        return (struct form){"", "", ""};
    return (struct form){text, doc_sort_key(arena, text), lowered(arena, text)};
}

static int compare_forms(const struct form *a, const struct form *b) {
    int order = strcmp(a->key, b->key);
    return order ? order : strcmp(a->lower, b->lower);
}

static int compare_marks(const void *a, const void *b) {
    const struct mark *left = a, *right = b;
    int order = compare_forms(&left->term, &right->term);
    if (!order)
        order = compare_forms(&left->sub, &right->sub);
    return order ? order : left->order < right->order ? -1 : 1;
}

static struct mark mark_of(struct arena *arena, const struct doc_node *node, size_t order) {
    const char *term = node->marked.term ? node->marked.term : doc_plain_text(arena, node);
    return (struct mark){form_of(arena, term), form_of(arena, node->marked.sub), node, order};
}

/* ---- entries ---- */

struct marks {
    struct arena *arena;
    VEC(struct mark) all;
    VEC(struct doc_entry) entries;
    const struct mark *head; /* whose term was the last entry of depth 0 */
};

static bool is_small(const char *text) {
    uint32_t c = *text ? text_decode(&text) : 0;
    return c && text_upper(c) != c;
}

/* A term that also starts a sentence is printed as it stands within one. */
static const char *printed(const struct mark *marks, size_t count, bool sub) {
    for (size_t i = 0; i < count; i++) {
        const char *text = sub ? marks[i].sub.text : marks[i].term.text;
        if (is_small(text))
            return text;
    }
    return sub ? marks->sub.text : marks->term.text;
}

static const char *initial_of(struct arena *arena, const char *key) {
    uint32_t c = *key ? text_decode(&key) : '0';
    struct text_builder text = {.arena = arena};
    if (c < 'a')
        return "0" TEXT_EN_DASH "9";
    text_append_codepoint(&text, text_upper(c));
    return text_string(&text);
}

static void add_entry(struct marks *m, const struct mark *marks, size_t count, bool sub) {
    const struct doc_node **nodes = ARENA_ARRAY(m->arena, const struct doc_node *, count);
    for (size_t i = 0; i < count; i++)
        nodes[i] = marks[i].node;
    struct doc_entry *entry = VEC_PUSH(m->arena, &m->entries);
    *entry = (struct doc_entry){printed(marks, count, sub), NULL, sub, nodes, count};
}

static void add_head(struct marks *m, const struct mark *marks, size_t count, size_t with_pages) {
    const char *initial = initial_of(m->arena, marks->term.key);
    bool same = m->head && strcmp(initial, initial_of(m->arena, m->head->term.key)) == 0;
    add_entry(m, marks, count, false);
    struct doc_entry *entry = &m->entries.items[m->entries.count - 1];
    entry->initial = same ? NULL : initial;
    entry->count = with_pages;
    m->head = marks;
}

static size_t run_of(const struct mark *marks, size_t count, bool sub) {
    size_t run = 1;
    while (run < count && compare_forms(&marks[run].term, &marks->term) == 0 &&
           (!sub || compare_forms(&marks[run].sub, &marks->sub) == 0))
        run++;
    return run;
}

/* All marks of one term: first those of the term itself, then those below it. */
static void add_term(struct marks *m, const struct mark *marks, size_t count) {
    size_t own = *marks->sub.text ? 0 : run_of(marks, count, true);
    add_head(m, marks, own ? own : count, own);
    for (size_t i = own, run; i < count; i += run) {
        run = run_of(marks + i, count - i, true);
        add_entry(m, marks + i, run, true);
    }
}

const struct doc_entry *doc_register(const struct doc *doc, struct arena *arena, size_t *count) {
    struct marks *m = ARENA_NEW(arena, struct marks);
    m->arena = arena;
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        if (node->kind == DOC_MARKED) {
            struct mark mark = mark_of(arena, node, m->all.count);
            *VEC_PUSH(arena, &m->all) = mark;
        }
    if (m->all.count)
        qsort(m->all.items, m->all.count, sizeof *m->all.items, compare_marks);
    for (size_t i = 0, run; i < m->all.count; i += run) {
        run = run_of(m->all.items + i, m->all.count - i, false);
        add_term(m, m->all.items + i, run);
    }
    *count = m->entries.count;
    return m->entries.items;
}
