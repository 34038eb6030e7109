/* The morning page: index.html beside the documents, made of outcomes alone (and of what is kept of
 * the previous run), static and whole without scripts, network or server.
 *
 *   outcomes ──index.c──▶ groups of documents, by how much they ask for attention ──index_page.c──▶
 */
#ifndef BATCH_INDEX_H
#define BATCH_INDEX_H

#include "batch/run.h"

#include "base/number_text.h"

#define INDEX_NAME     "index.html"
#define INDEX_MESSAGES 20  /* shown of one document; the rest is counted */
#define INDEX_PIXELS   160 /* width of a thumbnail */

/* In the order of attention. */
enum index_state {
    INDEX_FAILED,
    INDEX_CHANGED,
    INDEX_NEW,
    INDEX_SKIPPED,
    INDEX_UNCHANGED,
    INDEX_STATES
};

struct index_document {
    const struct outcome *outcome;
    enum index_state state;
    const char *title;   /* "Plan van aanpak" */
    const char *href;    /* from the page on; NULL: there is no document */
    const char *picture; /* of its first page; NULL: none */
    size_t pages, bytes; /* of what is there; 0: unknown */
    bool earlier;        /* what is there was made by an earlier run */
};

/* A pilot or programme with its documents. */
struct index_group {
    const char *key, *name, *region, *change;
    const char *order; /* what it is sorted by */
    enum index_state state;
    bool programme;
    VEC(struct index_document) documents;
};

struct index {
    struct arena *arena;
    enum number_language language;
    const char *title; /* of the programme; NULL: there are none or several */
    const char *date;  /* SOURCE_DATE_EPOCH in words; NULL: no date is stated */
    const char *style, *script;
    bool compared;                  /* there was a previous run to compare with */
    VEC(struct index_group) groups; /* in the order of the page */
    const struct outcome *before;   /* what no document said */
    size_t documents[INDEX_STATES], pages;
};

/* index.c: `folder` is where the documents stand. */
void index_write(struct run *run, struct diag_list *diags);

/* index_page.c */
void index_page(const struct index *index, struct text_builder *out);

/* thumbnail.c: page 1 as a picture beside the document, made anew only when that changed. */
void thumbnail_write(struct job *job, struct arena *arena, const char *document,
                     enum output_change change, make_writing *writing, void *context);
const char *thumbnail_path(struct arena *arena, const char *document);

#endif
