/* Sessions and jobs behind the public interface (include/beleidspers.h).
 *
 * A session owns what all documents share; a job owns one document: one arena, one list of
 * diagnostics, both gone when it ends. A stage runs only when those before it reported no error, so
 * everything that can be said about a file is said in one run and nothing is built on sand. */
#ifndef BATCH_BATCH_H
#define BATCH_BATCH_H

#include "beleidspers.h"

#include "base/arena.h"
#include "base/diag.h"
#include "compose/compose.h"
#include "font/font.h"
#include "output/output.h"
#include "page/page.h"
#include "style/style.h"
#include "xml/xml.h"

#define BATCH_DOCUMENT_LIMIT ((size_t)4 << 30) /* memory of one document [bytes] */

struct beleidspers {
    struct arena arena;
    struct beleidspers_options options;
    enum diag_language language;
    FILE *messages;
    const char *data;
    struct font_set *fonts;
    const struct xml_schema *pilot_schema;
    const struct template *template;
    const struct style *style;
    const struct labels *labels[2]; /* nl, en */
};

enum batch_stage {
    BATCH_READ,
    BATCH_CHECK,
    BATCH_COMPOSE,
    BATCH_LAYOUT,
    BATCH_OUTPUT,
    BATCH_STAGES
};

struct job {
    struct beleidspers *session;
    const char *file;
    struct arena arena;
    struct diag_list diags;
    struct xml_document *xml;
    const struct pilot *pilot;
    struct doc *doc;
    struct page_list *pages;
    int64_t nanoseconds[BATCH_STAGES];
};

/* data.c: the folder that holds templates/ and fonts/. NULL: reported. */
const char *batch_find_data(struct arena *arena, const char *wanted, struct diag_list *diags);
char *batch_path(struct arena *arena, const char *folder, const char *name);

/* job.c */
void job_open(struct job *job, struct beleidspers *session, const char *file);
bool job_read(struct job *job);  /* elements, valid */
bool job_model(struct job *job); /* and the rules over it */
bool job_compose(struct job *job);
bool job_layout(struct job *job);
bool job_make(struct job *job, struct output_bytes *out); /* the PDF, in memory */
bool job_write(struct job *job, const char *folder, struct beleidspers_result *result);
/* Prints the messages, frees everything and tells what it came to. */
void job_close(struct job *job, struct beleidspers_result *result);

#endif
