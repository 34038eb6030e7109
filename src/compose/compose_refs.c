/* References in a document that shows a part of the pilot only: to what the pilot has and this
 * document has not, no page leads; the words stay. What neither has is reported by doc_number. */
#include "compose/compose_private.h"

static bool is_here(const struct composing *c, const char *id) {
    const struct doc_node *root = c->doc->root;
    for (const struct doc_node *node = root; node; node = doc_after(node, root))
        if (node->id && strcmp(node->id, id) == 0)
            return true;
    return false;
}

/* "begroting" for a part without a title: the name of its element says what it is. */
static const char *title_of(const struct composing *c, const struct benoemd *thing) {
    const struct sectie *section = sectie_named(c->pilot, thing->element);
    const char *title = section && section->id == thing->id ? section->titel : NULL;
    return title ? arena_format(c->arena, "‘%s’", title) : thing->element;
}

static void say(struct composing *c, struct doc_node *ref, const struct benoemd *thing) {
    if (ref->first) {
        ref->kind = DOC_SPAN;
        return;
    }
    const char *words = title_of(c, thing);
    ref->kind = DOC_TEXT;
    ref->text = words;
}

void compose_say_absent(struct composing *c) {
    if (!c->pilot)
        return;
    for (struct doc_node *node = c->doc->root; node; node = doc_after(node, c->doc->root)) {
        const struct benoemd *thing =
            node->kind == DOC_REF ? pilot_find(c->pilot, node->ref.target) : NULL;
        if (thing && !is_here(c, node->ref.target))
            say(c, node, thing);
    }
}
