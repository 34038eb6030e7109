/* The literature: what its author typed as facts becomes lines of one form, sorted by author.
 * "Movisie (2009). Samen beleid maken. Utrecht: Movisie. https://…" */
#include "prose/prose_private.h"

#include <stdlib.h>

struct source {
    const struct xml_node *element;
    const char *author, *year, *title;
    const char *author_key, *title_key;
    size_t order;
};

static const char *fact(struct prose_reading *r, const struct xml_node *element, const char *name) {
    const char *value = xml_value(element, name);
    if (!value)
        return NULL;
    value = text_collapse(r->reader->arena, value);
    return *value ? value : NULL;
}

static const char *or_empty(const char *text) {
    return text ? text : "";
}

static int compare(const void *a, const void *b) {
    const struct source *left = a, *right = b;
    int order = strcmp(left->author_key, right->author_key);
    if (!order)
        order = strcmp(or_empty(left->year), or_empty(right->year));
    if (!order)
        order = strcmp(left->title_key, right->title_key);
    return order ? order : left->order < right->order ? -1 : 1;
}

/* ---- 2009a, 2009b: sources that would be cited by the same words ---- */

static bool cited_alike(const struct source *a, const struct source *b) {
    return a->year && strcmp(a->author_key, b->author_key) == 0 && text_equal(a->year, b->year);
}

static const char *lettered(struct arena *arena, const char *year, size_t place) {
    if (place >= 26)
        return arena_format(arena, "%s-%zu", year, place + 1);
    return arena_format(arena, "%s%c", year, (char)('a' + place));
}

static void tell_apart(struct arena *arena, struct source *sources, size_t count) {
    for (size_t i = 0, run; i < count; i += run) {
        for (run = 1; i + run < count && cited_alike(&sources[i], &sources[i + run]);)
            run++;
        for (size_t j = run > 1 ? 0 : run; j < run; j++)
            sources[i + j].year = lettered(arena, sources[i + j].year, j);
    }
}

/* ---- a line ---- */

/* A full stop, unless the words end in a mark of their own. */
static void close_words(struct prose_reading *r, struct doc_node *item, const char *words) {
    size_t size = strlen(words);
    bool marked = size && strchr(".?!", words[size - 1]);
    doc_add_text(r->reader->arena, item, marked ? " " : ". ", item->place);
}

static void add_publisher(struct prose_reading *r, struct doc_node *item,
                          const struct xml_node *element) {
    const char *town = fact(r, element, "plaats"), *publisher = fact(r, element, "uitgever");
    const char *words = publisher ? publisher : town;
    if (!words)
        return;
    if (town && publisher)
        words = arena_format(r->reader->arena, "%s: %s", town, publisher);
    doc_add_text(r->reader->arena, item, words, item->place);
    close_words(r, item, words);
}

static void add_address(struct prose_reading *r, struct doc_node *item,
                        const struct xml_node *element) {
    const char *address = fact(r, element, "url");
    if (!address)
        return;
    struct place place = xml_place(element, "url");
    struct doc_node *link = doc_add(r->reader->arena, item, DOC_LINK, place);
    link->link.href = address;
    doc_add_text(r->reader->arena, link, address, place);
}

static void trim(struct arena *arena, struct doc_node *item) {
    struct doc_node *last = item->last;
    size_t size = last->kind == DOC_TEXT ? strlen(last->text) : 0;
    if (size && last->text[size - 1] == ' ')
        last->text = arena_string_n(arena, last->text, size - 1);
}

static void add_source(struct prose_reading *r, struct doc_node *list,
                       const struct source *source) {
    struct arena *arena = r->reader->arena;
    struct doc_node *item = prose_node(r, source->element, list, DOC_ITEM);
    item->item.title = source->title;
    item->item.citation = source->year
                              ? arena_format(arena, "%s (%s)", source->author, source->year)
                              : source->author;
    doc_add_text(arena, item, item->item.citation, item->place);
    close_words(r, item, item->item.citation);
    doc_add_text(arena, doc_add(arena, item, DOC_EM, item->place), source->title,
                 xml_place(source->element, "titel"));
    close_words(r, item, source->title);
    add_publisher(r, item, source->element);
    add_address(r, item, source->element);
    trim(arena, item);
}

/* ---- the list ---- */

static struct source source_of(struct prose_reading *r, const struct xml_node *element) {
    struct source source = {.element = element,
                            .author = or_empty(fact(r, element, "auteur")),
                            .year = fact(r, element, "jaar"),
                            .title = or_empty(fact(r, element, "titel"))};
    source.author_key = doc_sort_key(r->reader->arena, source.author);
    source.title_key = doc_sort_key(r->reader->arena, source.title);
    return source;
}

void prose_read_sources(struct prose_reading *r, const struct xml_node *element,
                        struct doc_node *parent) {
    VEC(struct source) sources = {0};
    const struct xml_node *bron = xml_child(element, "bron");
    for (; bron; bron = xml_next(bron, "bron")) {
        struct source source = source_of(r, bron);
        source.order = sources.count;
        if (*source.author && *source.title) /* else the schema has said so */
            *VEC_PUSH(r->reader->arena, &sources) = source;
    }
    if (!sources.count)
        return;
    qsort(sources.items, sources.count, sizeof *sources.items, compare);
    tell_apart(r->reader->arena, sources.items, sources.count);
    struct doc_node *list = prose_node(r, element, parent, DOC_LIST);
    list->list.style = DOC_PLAIN;
    list->list.hanging = true;
    for (size_t i = 0; i < sources.count; i++)
        add_source(r, list, &sources.items[i]);
}
