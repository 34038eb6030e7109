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
#include "model/catalogus.h"
#include "output/output.h"
#include "page/page.h"
#include "style/style.h"
#include "xml/xml.h"

#define BATCH_LANGUAGES      2
#define BATCH_DOCUMENT_LIMIT ((size_t)4 << 30) /* memory of one document [bytes] */

/* What was loaded, by the name it was asked for; NULL: it could not be, which has been said. */
struct batch_template {
    const char *name, *path;
    const struct template *template;
};

struct batch_style {
    const char *name, *path;
    const struct style *style;
};

struct beleidspers {
    struct arena arena;
    struct beleidspers_options options;
    enum diag_language language;
    FILE *messages;
    const char *data;
    struct font_set *fonts;
    const struct xml_schema *pilot_schema, *programma_schema; /* NULL: not needed yet */
    const struct xml_schema *template_schema;
    const struct catalogus *catalogus;            /* NULL: not needed yet */
    const struct labels *labels[BATCH_LANGUAGES]; /* by batch_languages; NULL: not needed yet */
    VEC(struct batch_template) templates;
    VEC(struct batch_style) styles;
    bool want_inputs; /* outcomes name the files that were read */
    bool want_hashes; /* and the hash of the first */
    bool thumbnails;  /* of page 1, beside each document */
};

enum batch_stage {
    BATCH_READ,
    BATCH_CHECK,
    BATCH_COMPOSE,
    BATCH_LAYOUT,
    BATCH_OUTPUT,
    BATCH_STAGES
};

/* One document to be made. */
struct task {
    const char *file;      /* of a pilot, or of a programme */
    const char *since;     /* an earlier version of that file; NULL: none */
    const char *programme; /* the file that asks for it; NULL: named by the user */
    struct place asked;    /* where that file names it */
    const struct template *template, *per_pilot;
    const struct style *style;
    const char *template_path, *per_pilot_path, *style_path;
};

struct job {
    struct beleidspers *session;
    struct task task;
    const char *file;
    struct arena arena;
    struct diag_list diags;
    struct xml_document *xml;
    const struct pilot *pilot; /* one of the two */
    const struct programma *programma;
    const struct pilot *previous;      /* of --since; NULL: none */
    const struct catalogus *catalogus; /* NULL: the pilot has no policy */
    struct doc *doc;
    struct page_list *pages;
    int64_t nanoseconds[BATCH_STAGES];
};

/* data.c: the folder that holds templates/ and fonts/. NULL: reported. */
const char *batch_find_data(struct arena *arena, const char *wanted, struct diag_list *diags);
char *batch_path(struct arena *arena, const char *folder, const char *name);

/* load.c: templates and styles of the session, each loaded once. NULL: reported (once). `name` is
 * that of a file in templates/, or a path; `asked`: where a programme names it. */
const struct batch_template *batch_template(struct beleidspers *session, const char *name,
                                            struct place asked, struct diag_list *diags);
const struct batch_style *batch_style(struct beleidspers *session, const char *name,
                                      struct place asked, struct diag_list *diags);
/* The words of a language, loaded when first asked for. NULL: reported. */
extern const char *const batch_languages[BATCH_LANGUAGES]; /* "nl", "en" */
const struct labels *batch_labels(struct beleidspers *session, int language,
                                  struct diag_list *diags);
/* Texts of the field's instruments, loaded when first asked for. NULL: reported. */
const struct catalogus *batch_catalogus(struct beleidspers *session, struct diag_list *diags);
const struct xml_schema *batch_schema(struct beleidspers *session, const char *name,
                                      struct diag_list *diags);

bool batch_is_programme(const struct xml_document *xml);
const struct xml_schema *batch_vocabulary(struct beleidspers *session, bool programme,
                                          struct diag_list *diags);
/* By the schema of its root; false: there were faults, reported. */
bool batch_validate(struct beleidspers *session, const struct xml_document *xml,
                    struct diag_list *diags);

/* tasks.c: the documents that a file asks for: of a pilot one, of a programme those it lists. */
struct task_list {
    VEC(struct task) tasks;
};
void tasks_expand(struct beleidspers *session, struct arena *arena, const char *file,
                  struct task_list *list, struct diag_list *diags);
/* The one document that commands about a single document mean: a pilot's, or a programme's own. */
bool task_of(struct beleidspers *session, const char *file, struct task *task,
             struct diag_list *diags);

/* programme.c: reads the pilots that a programme names. */
void programme_read_pilots(struct job *job, struct programma *programma);

/* versions.c: the pilot of --since (false: reported); the document without sections of a priority
 * and lower, with changes marked; its pages, after leaving out what had to go. */
bool job_read_previous(struct job *job);
void job_compose_without(struct job *job, int without);
void job_fit(struct job *job);

/* job.c */
const struct labels *job_labels(struct job *job); /* of its language */
void job_open(struct job *job, struct beleidspers *session, const struct task *task);
/* The job of the one document that is meant; false: it was said why there is none. */
bool job_open_single(struct job *job, struct beleidspers *session, const char *file,
                     struct beleidspers_result *result);
bool job_read(struct job *job);  /* elements, valid */
bool job_model(struct job *job); /* and the rules over it */
bool job_compose(struct job *job);
bool job_layout(struct job *job);
bool job_make(struct job *job, struct output_bytes *out); /* the PDF, in memory */
/* SOURCE_DATE_EPOCH as an ISO moment; NULL: no date is stated. */
const char *batch_date_of_build(struct arena *arena);
/* Where a composed document is written; lives in `arena`. */
const char *job_path(const struct job *job, struct arena *arena, const char *folder);
enum output_change job_write(struct job *job, const char *path, struct output_bytes bytes);
/* Prints the messages, frees everything and tells what it came to. */
void job_close(struct job *job, struct beleidspers_result *result);
void job_drop(struct job *job); /* frees everything */

#endif
