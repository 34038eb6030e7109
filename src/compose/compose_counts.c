/* Numbers in prose: each COUNT becomes text, in words or digits, with its noun in the right number
 * (001 L229 "7x", L337 "elf van de zeventien"). */
#include "compose/compose_private.h"

#include "derive/telling.h"

static const char *number_of(const struct composing *c, const struct doc_node *node, int value) {
    const enum number_language language = filling_language(&c->filling);
    switch (node->count.form) {
    case DOC_COUNT_DIGITS:
        break;
    case DOC_COUNT_TIMES:
        return doc_phrase(c->doc, "aantal-keer", number_integer(c->arena, value, language));
    case DOC_COUNT_WORD:
        return value != 0 ? number_word(c->arena, value, language) : doc_word(c->doc, "geen");
    }
    return number_integer(c->arena, value, language);
}

static const char *words_of(const struct composing *c, const struct doc_node *node, int value) {
    const char *number = number_of(c, node, value);
    const char *noun = value == 1 ? node->count.one : node->count.more;
    if (node->count.capital)
        number = text_capitalise(c->arena, number);
    return noun ? arena_format(c->arena, "%s %s", number, noun) : number;
}

static void fill(const struct composing *c, struct doc_node *node) {
    struct derive_getal found;
    const char *path = node->count.path;
    if (!c->programma) {
        diag_report(c->diags, COUNT_WITHOUT_PROGRAMME, node->place, path);
        return;
    }
    if (!derive_programma_getal(c->arena, c->programma, path, &found)) {
        diag_report(c->diags, COUNT_UNKNOWN, node->place, path);
        return;
    }
    const char *words = words_of(c, node, found.aantal);
    node->kind = DOC_TEXT;
    node->text = words;
}

void compose_fill_counts(struct composing *c) {
    for (struct doc_node *node = c->doc->root; node; node = doc_after(node, c->doc->root))
        if (node->kind == DOC_COUNT)
            fill(c, node);
}
