#include "doc/doc_private.h"

/* Open addressing; at most half full, so a look-up always meets an empty slot. */
struct doc_index {
    const struct doc_node **slots;
    size_t size; /* a power of two */
};

static uint32_t hash(const char *id) {
    uint32_t h = 2166136261u;
    for (; *id; id++)
        h = (h ^ (unsigned char)*id) * 16777619u;
    return h;
}

static const struct doc_node **slot_of(const struct doc_index *index, const char *id) {
    size_t at = hash(id) & (index->size - 1);
    while (index->slots[at] && strcmp(index->slots[at]->id, id) != 0)
        at = (at + 1) & (index->size - 1);
    return &index->slots[at];
}

static size_t index_size(const struct doc *doc) {
    size_t ids = 0, size = 16;
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root))
        ids += node->id != NULL;
    while (size < ids * 2)
        size *= 2;
    return size;
}

static bool same_place(struct place a, struct place b) {
    return text_equal(a.file, b.file) && a.line == b.line && a.column == b.column;
}

void doc_index_ids(struct doc *doc, struct diag_list *diags) {
    struct doc_index *index = ARENA_NEW(doc->arena, struct doc_index);
    index->size = index_size(doc);
    index->slots = ARENA_ARRAY(doc->arena, const struct doc_node *, index->size);
    doc->index = index;
    for (const struct doc_node *node = doc->root; node; node = doc_after(node, doc->root)) {
        if (!node->id)
            continue;
        const struct doc_node **slot = slot_of(index, node->id);
        if (!*slot)
            *slot = node;
        else if (!same_place((*slot)->place, node->place)) /* else: one thing printed twice */
            diag_report(diags, DOC_ID_TWICE, node->place, node->id);
    }
}

const struct doc_node *doc_find(const struct doc *doc, const char *id) {
    return doc->index ? *slot_of(doc->index, id) : NULL;
}

static const char *scoped(struct arena *arena, const char *id, const char *scope) {
    return id && strcmp(id, scope) != 0 ? arena_format(arena, "%s/%s", scope, id) : id;
}

void doc_scope_ids(struct arena *arena, struct doc_node *root, const char *scope) {
    for (struct doc_node *node = root; node; node = doc_after(node, root)) {
        node->id = scoped(arena, node->id, scope);
        if (node->kind == DOC_REF)
            node->ref.target = scoped(arena, node->ref.target, scope);
    }
}
