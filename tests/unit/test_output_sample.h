/* Pages made by hand, for the tests of page and output: small helpers, and one document with every
 * role, kind of item and special word. */
#ifndef UNIT_TEST_OUTPUT_SAMPLE_H
#define UNIT_TEST_OUTPUT_SAMPLE_H

#include "output/output.h"

struct sample {
    struct arena arena;
    struct diag_list diags;
    struct font_set *fonts;
    struct page_list list;
    const struct output_source *source; /* of sample_pdf; NULL: none */
    char *folder;                       /* for files, removed at the end; NULL: none yet */
};

/* Faces, an A4 page, a Document and a title. Stops the test when there are no faces. */
void sample_open(struct sample *sample);
void sample_close(struct sample *sample);
struct page *sample_page(struct sample *sample);
page_tag_id sample_tag(struct sample *sample, enum page_role role, page_tag_id parent);

/* A line: words at spaces, set at natural width. `flags` are for its last word. */
struct page_run *sample_line(struct sample *sample, struct page *page, page_tag_id tag, length x,
                             length baseline, const char *text, unsigned flags);
/* A figure of a file below tests/unit/data. */
void sample_picture(struct sample *sample, struct page *page, const char *href);
/* The whole document. */
void sample_everything(struct sample *sample);

/* Runs a shell command; returns what it printed, in the sample's arena. */
char *sample_run(struct sample *sample, const char *command, int *status);
/* Writes the sample as a PDF to a fresh file below the test's folder; returns its path. */
const char *sample_pdf(struct sample *sample, const char *name);

#endif
