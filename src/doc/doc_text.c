#include "doc/doc.h"

#define ELLIPSIS    "\xE2\x80\xA6" /* U+2026 */
#define QUOTE_LIMIT 60             /* bytes of a target's own text in a reference */

/* As doc_after, but past everything below `node`. */
static const struct doc_node *after_all_of(const struct doc_node *node,
                                           const struct doc_node *root) {
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static void separate(struct text_builder *text) {
    if (text->size && text->at[text->size - 1] != ' ')
        text_append_char(text, ' ');
}

static const struct doc_node *title_of(const struct doc_node *target) {
    const struct doc_node *first = target->first;
    bool titled = first && (first->kind == DOC_HEADING || first->kind == DOC_CAPTION);
    return titled ? first : target;
}

/* Number, else the first words of the title: no more, as a title may hold references too. */
static const char *short_name(const struct doc_node *ref) {
    const struct doc_node *target = ref->ref.node;
    if (!target)
        return ref->ref.target;
    if (target->number)
        return target->number;
    if (target->kind == DOC_ITEM && target->item.citation)
        return target->item.citation;
    const struct doc_node *title = title_of(target), *node = title;
    while (node && node->kind != DOC_TEXT)
        node = doc_after(node, title);
    return node ? node->text : ref->ref.target;
}

/* Closes the quotation marks of the QUOTED nodes that end between `from` and `to`. */
static void close_quotes(struct text_builder *text, const struct doc_node *from,
                         const struct doc_node *to, const struct doc_node *root) {
    const struct doc_node *stay = to ? to->parent : NULL;
    for (; from && from != stay; from = from == root ? NULL : from->parent)
        if (from->kind == DOC_QUOTED)
            text_append(text, TEXT_QUOTE_CLOSE);
}

char *doc_plain_text(struct arena *arena, const struct doc_node *root) {
    struct text_builder text = {.arena = arena};
    const struct doc_node *node = root, *next;
    for (; node; node = next) {
        bool skip = node->kind == DOC_NOTE && node != root;
        if (node->kind == DOC_TEXT)
            text_append(&text, node->text);
        else if (node->kind == DOC_COUNT && node->count.claim)
            text_append(&text, node->count.claim);
        else if (node->kind == DOC_REF && !node->first)
            text_append(&text, short_name(node));
        else if (node->kind == DOC_QUOTED)
            text_append(&text, TEXT_QUOTE_OPEN);
        else if (node->kind == DOC_BREAK || !doc_is_inline(node->kind))
            separate(&text);
        next = skip ? after_all_of(node, root) : doc_after(node, root);
        if (skip || !node->first)
            close_quotes(&text, node, next, root);
    }
    while (text.size && text.at[text.size - 1] == ' ')
        text.at[--text.size] = '\0';
    return arena_string(arena, text_string(&text));
}

/* The first words of a text that serves as a title. */
static char *shortened(struct arena *arena, const char *text) {
    size_t size = strlen(text);
    if (size <= QUOTE_LIMIT)
        return arena_string(arena, text);
    size = QUOTE_LIMIT;
    while (size && text[size] != ' ')
        size--;
    if (!size) { /* one long word: cut before a code point */
        size = QUOTE_LIMIT;
        while ((text[size] & 0xC0) == 0x80)
            size--;
    }
    return arena_format(arena, "%.*s " ELLIPSIS, (int)size, text);
}

static char *quoted_title(struct arena *arena, const struct doc_node *target) {
    const struct doc_node *title_node = title_of(target);
    bool source = target->kind == DOC_ITEM && target->item.title;
    char *title =
        source ? arena_string(arena, target->item.title) : doc_plain_text(arena, title_node);
    if (title_node == target && !source)
        title = shortened(arena, title);
    return arena_format(arena, TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE, title);
}

/* "Tabel 2.1" -> "2.1". */
static const char *bare_number(const char *number) {
    const char *space = strstr(number, TEXT_NBSP);
    return space ? space + strlen(TEXT_NBSP) : number;
}

const struct doc_node *doc_appendix_of(const struct doc_node *node) {
    while (node && !(node->kind == DOC_SECTION && node->section.appendix))
        node = node->parent;
    return node;
}

/* "Bijlage 2" -> "bijlage 2" within a sentence; a label of the author's stays as it is. */
static const char *appendix_words(struct arena *arena, const struct doc *doc,
                                  const struct doc_node *appendix) {
    if (!appendix->number)
        return quoted_title(arena, appendix);
    if (appendix->section.label)
        return appendix->number;
    return arena_format(arena, "%s" TEXT_NBSP "%s", doc->label[DOC_LABEL_APPENDIX],
                        bare_number(appendix->number));
}

/* "hoofdstuk 2", "paragraaf 2.2"; an author's own number may be a word already: "Fase 2". */
static const char *own_words(struct arena *arena, const struct doc *doc,
                             const struct doc_node *section) {
    const char *number = section->number;
    size_t size = strlen(number);
    if (*number < '0' || *number > '9')
        return number;
    if (number[size - 1] == '.')
        size--;
    enum doc_label label = memchr(number, '.', size) ? DOC_LABEL_SECTION : DOC_LABEL_CHAPTER;
    return arena_format(arena, "%s" TEXT_NBSP "%.*s", doc->label[label], (int)size, number);
}

/* Chapters restart in each appendix, so a reference from outside says which one it means. */
static const char *section_words(struct arena *arena, const struct doc *doc,
                                 const struct doc_node *ref, const struct doc_node *section) {
    const struct doc_node *appendix = doc_appendix_of(section);
    if (appendix == section)
        return appendix_words(arena, doc, section);
    const char *words = own_words(arena, doc, section);
    if (!appendix || appendix == doc_appendix_of(ref))
        return words;
    return arena_format(arena, "%s %s %s", words, doc_word(doc, "van"),
                        appendix_words(arena, doc, appendix));
}

static const char *numbered_words(struct arena *arena, const struct doc *doc,
                                  const struct doc_node *ref, const struct doc_node *target) {
    enum doc_label label = DOC_LABEL_NOTE;
    if (target->kind == DOC_SECTION)
        return section_words(arena, doc, ref, target);
    if (target->kind == DOC_TABLE)
        label = DOC_LABEL_TABLE;
    else if (target->kind == DOC_FIGURE)
        label = DOC_LABEL_FIGURE;
    return arena_format(arena, "%s" TEXT_NBSP "%s", doc->label[label], bare_number(target->number));
}

static bool starts_block(const struct doc_node *ref) {
    while (ref->parent && ref->parent->first == ref && doc_is_inline(ref->parent->kind) &&
           ref->parent->kind != DOC_NOTE)
        ref = ref->parent;
    return ref->parent && ref->parent->first == ref;
}

/* What is called by a name: a source, a pilot. NULL: nothing of the kind. */
static const char *name_of(const struct doc *doc, const struct doc_node *target) {
    if (target->kind == DOC_ITEM)
        return target->item.citation;
    if (target->kind == DOC_DOCUMENT)
        return doc->meta.name ? doc->meta.name : doc->meta.title;
    return NULL;
}

static const char *full_words(struct arena *arena, const struct doc *doc,
                              const struct doc_node *ref) {
    const struct doc_node *target = ref->ref.node;
    if (!target)
        return ref->ref.target;
    if (name_of(doc, target))
        return name_of(doc, target);
    if (!target->number && !(target->kind == DOC_SECTION && target->section.appendix))
        return quoted_title(arena, target);
    const char *words = numbered_words(arena, doc, ref, target);
    return starts_block(ref) ? text_capitalise(arena, words) : words;
}

char *doc_ref_text(struct arena *arena, const struct doc *doc, const struct doc_node *ref) {
    const struct doc_node *target = ref->ref.node;
    if (ref->first)
        return doc_plain_text(arena, ref);
    if (ref->ref.form == DOC_REF_PAGE)
        return arena_string(arena, doc->label[DOC_LABEL_PAGE]);
    if (target && ref->ref.form == DOC_REF_TITLE && target->kind != DOC_DOCUMENT)
        return quoted_title(arena, target);
    if (target && target->number && ref->ref.form == DOC_REF_NUMBER)
        return arena_string(arena, bare_number(target->number));
    return arena_string(arena, full_words(arena, doc, ref));
}
