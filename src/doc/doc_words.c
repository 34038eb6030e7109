#include "doc/doc.h"

#include "base/bug.h"

static const char *const keys[] = {
#define WORD(key) key,
#include "doc/doc_words.def"
#undef WORD
};

size_t doc_word_count(void) {
    return sizeof keys / sizeof *keys;
}

const char *doc_word_key(size_t index) {
    return keys[index];
}

size_t doc_word_index(const char *key) {
    size_t first = 0, end = doc_word_count();
    while (first < end) {
        const size_t middle = (first + end) / 2;
        const int order = strcmp(key, keys[middle]);
        if (order == 0)
            return middle;
        if (order < 0)
            end = middle;
        else
            first = middle + 1;
    }
    return DOC_WORD_NONE;
}

static const char *key_as_words(struct arena *arena, const char *key) {
    char *words = arena_string(arena, key);
    for (char *c = words; *c; c++)
        if (*c == '-')
            *c = ' ';
    return words;
}

const char *doc_word(const struct doc *doc, const char *key) {
    size_t index = doc_word_index(key);
    BUG_IF(index == DOC_WORD_NONE, "a word that doc_words.def does not list");
    if (doc->words && doc->words[index])
        return doc->words[index];
    return key_as_words(doc->arena, key);
}

static size_t argument_count(const char *const *arguments) {
    size_t count = 0;
    while (arguments[count])
        count++;
    return count;
}

char *doc_phrase_of(const struct doc *doc, const char *key, const char *const *arguments) {
    struct text_builder text = {.arena = doc->arena};
    size_t count = argument_count(arguments);
    for (const char *at = doc_word(doc, key); *at; at++) {
        if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}') {
            size_t argument = (size_t)(at[1] - '0');
            text_append(&text, argument < count ? arguments[argument] : "");
            at += 2;
        } else {
            text_append_char(&text, *at);
        }
    }
    return arena_string(doc->arena, text_string(&text));
}

void doc_set_words(struct doc *doc, const char **words) {
    doc->words = words;
}

bool doc_set_word(struct doc *doc, const char *key, const char *text) {
    size_t index = doc_word_index(key);
    if (index == DOC_WORD_NONE)
        return false;
    if (!doc->words)
        doc->words = ARENA_ARRAY(doc->arena, const char *, doc_word_count());
    doc->words[index] = text;
    return true;
}
