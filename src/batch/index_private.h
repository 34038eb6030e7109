/* Within the morning page only: its words, and the writing of HTML. */
#ifndef BATCH_INDEX_PRIVATE_H
#define BATCH_INDEX_PRIVATE_H

#include "batch/index.h"

enum word {
    W_LANGUAGE,
    W_TITLE,
    W_SKIP,
    W_FIND,
    W_SEARCH,
    W_SHOW,
    W_ALL,
    W_REGION,
    W_REGIONS,
    W_ONE,
    W_MANY,
    W_NONE,
    W_DATA,
    W_BECAUSE,
    W_EARLIER,
    W_ABSENT,
    W_PAGE,
    W_PAGES,
    W_MESSAGE,
    W_MESSAGES,
    W_MORE,
    W_SUM,
    W_DOCUMENT,
    W_DOCUMENTS,
    W_FIRST,
    W_DATED,
    W_GENERAL,
    W_MADE,
    W_COUNT
};

/* index_words.c */
extern const char *const INDEX_WORDS[2][W_COUNT]; /* by language */
extern const struct index_state_words {
    const char *name; /* in classes and the script */
    const char *words[2], *heading[2];
} INDEX_STATE_WORDS[INDEX_STATES];

struct page_writer {
    const struct index *index;
    struct text_builder *out;
    const char *const *words;
};

/* index_html.c: all text passes html_put(), which escapes. */
void html_raw(struct page_writer *p, const char *html);
void html_put(struct page_writer *p, const char *text);
void html_word(struct page_writer *p, enum word word);
/* <tag class="class">text</tag> */
void html_element(struct page_writer *p, const char *tag, const char *class, const char *text);
const char *html_count(struct page_writer *p, size_t count);
const char *html_counted(struct page_writer *p, size_t count, enum word one, enum word more);

/* index_document.c: a document as an item of its pilot's list; messages as a list. */
void index_put_document(struct page_writer *p, const struct index_document *document);
void index_put_messages(struct page_writer *p, const struct outcome *outcome);

#endif
