#include "compose/compose_private.h"

#include "base/nearest.h"

static const char *const label_names[DOC_LABELS] = {
#define LABEL(id, name) [DOC_LABEL_##id] = name,
    DOC_LABELS_TABLE(LABEL)
#undef LABEL
};

/* Where the text of a key goes; NULL: no such key. */
static const char **slot_of(struct labels *labels, const char *key) {
    const size_t index = doc_word_index(key);
    if (index != DOC_WORD_NONE)
        return &labels->words[index];
    for (int i = 0; i < DOC_LABELS; i++)
        if (strcmp(label_names[i], key) == 0)
            return &labels->label[i];
    return NULL;
}

static void report_unknown(const struct xml_node *word, const char *key, struct diag_list *diags) {
    struct nearest nearest = {.wrong = key};
    for (int i = 0; i < DOC_LABELS; i++)
        nearest_consider(&nearest, label_names[i]);
    for (size_t i = 0; i < doc_word_count(); i++)
        nearest_consider(&nearest, doc_word_key(i));
    diag_report(diags, LABELS_UNKNOWN, xml_place(word, "sleutel"), key,
                nearest.name ? nearest.name : "-");
}

static void read_word(struct arena *arena, struct labels *labels, const struct xml_node *word,
                      struct diag_list *diags) {
    const char *key = xml_value(word, "sleutel");
    const char **slot = slot_of(labels, key);
    if (!slot)
        report_unknown(word, key, diags);
    else if (*slot)
        diag_report(diags, LABELS_TWICE, xml_place(word, "sleutel"), key);
    else
        *slot = xml_text(arena, word);
}

static void report_missing(const struct labels *labels, const char *path, struct diag_list *diags) {
    struct place place = {.file = path};
    for (int i = 0; i < DOC_LABELS; i++)
        if (!labels->label[i])
            diag_report(diags, LABELS_MISSING, place, label_names[i]);
    for (size_t i = 0; i < doc_word_count(); i++)
        if (!labels->words[i])
            diag_report(diags, LABELS_MISSING, place, doc_word_key(i));
}

const struct labels *labels_load(struct arena *arena, const char *path,
                                 const struct xml_schema *schema, struct diag_list *diags) {
    const struct xml_document *xml = xml_read(arena, path, diags);
    if (!xml || !xml_validate(schema, xml, diags))
        return NULL;
    struct labels *labels = ARENA_NEW(arena, struct labels);
    labels->language = xml_value(xml->root, "taal");
    labels->words = ARENA_ARRAY(arena, const char *, doc_word_count());
    const struct xml_node *word = xml_child(xml->root, "woord");
    for (; word; word = xml_next(word, "woord"))
        read_word(arena, labels, word, diags);
    report_missing(labels, xml->path, diags);
    return labels;
}

const char *labels_language(const struct labels *labels) {
    return labels->language;
}
