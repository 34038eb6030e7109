/* beleidspers - from XML descriptions of pilot municipalities to printed policy documents.
 *
 * The public interface. A session loads what all documents share (faces, schema, templates, style)
 * once; after that each call reads one file and does one thing with it. All messages go to the
 * stream given at opening, one line each: file:line:column: severity: text [id].
 *
 * Nothing is written for a file with errors, and a file is replaced only by a whole new one. A
 * session is not for several threads at once; several sessions are independent of each other. */
#ifndef BELEIDSPERS_H
#define BELEIDSPERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Exit statuses of the program, and results of the calls below; worse is larger. */
enum beleidspers_status {
    BELEIDSPERS_OK = 0,      /* all written; there may have been warnings */
    BELEIDSPERS_FAULTS = 1,  /* the input has errors: nothing was written for it */
    BELEIDSPERS_USAGE = 2,   /* wrong call */
    BELEIDSPERS_MACHINE = 3, /* disk full, face missing, folder unreadable */
};

enum beleidspers_language {
    BELEIDSPERS_LOCALE, /* of LC_ALL, LC_MESSAGES or LANG; English when that is not Dutch */
    BELEIDSPERS_ENGLISH,
    BELEIDSPERS_DUTCH,
};

/* The state of a document between two stages. */
enum beleidspers_stage {
    BELEIDSPERS_ELEMENTS, /* the XML as read, with line:column */
    BELEIDSPERS_MODEL,    /* the typed pilot */
    BELEIDSPERS_DOCUMENT, /* the document tree */
    BELEIDSPERS_PAGES,    /* every item on every page */
};

/* What a document is kept as; all are PDF/UA-1 as well. */
enum beleidspers_archive {
    BELEIDSPERS_PDFA_2A,
    BELEIDSPERS_PDFA_3A, /* the XML file travels inside */
};

/* What a chart is written as. */
enum beleidspers_picture { BELEIDSPERS_SVG, BELEIDSPERS_PNG };

struct beleidspers_options {
    const char *data;     /* folder with templates/ and fonts/; NULL: found by itself */
    const char *template; /* path of a template; NULL: templates/eindverslag.xml of the data */
    const char *style;    /* name of a house style; NULL: the template's */
    enum beleidspers_language language; /* of messages; documents have their own */
    enum beleidspers_archive archive;
    bool warnings_are_errors;
    bool layout_report; /* say which lines and pages are right but not beautiful */
    bool timings;       /* say how long each stage took, in microseconds per page */
    FILE *messages;     /* NULL: stderr */
};

struct beleidspers; /* a session */

/* NULL when the machine lacks something; it has been said on the messages stream, and *status (if
 * not NULL) tells. */
struct beleidspers *beleidspers_open(const struct beleidspers_options *options,
                                     enum beleidspers_status *status);
void beleidspers_close(struct beleidspers *session);

/* What building one file came to. */
struct beleidspers_result {
    enum beleidspers_status status;
    size_t pages, errors, warnings;
    bool changed;    /* the file on disk is new or other than before */
    char path[4096]; /* of the document; empty when nothing was made */
};

/* Reads `file` and writes FOLDER/<pilot id>/<document>.pdf. */
struct beleidspers_result beleidspers_build(struct beleidspers *session, const char *file,
                                            const char *folder);
/* All that build does, but nothing is written. */
struct beleidspers_result beleidspers_check(struct beleidspers *session, const char *file);
/* Prints a stage of the document to `out`. */
struct beleidspers_result beleidspers_dump(struct beleidspers *session, const char *file,
                                           enum beleidspers_stage stage, FILE *out);
/* One page as a PNG picture, counted from 1. */
struct beleidspers_result beleidspers_preview(struct beleidspers *session, const char *file,
                                              size_t page, int dots_per_inch, const char *path);

/* The chart with this id as a picture of its own; the resolution is that of a PNG. */
struct beleidspers_result beleidspers_chart(struct beleidspers *session, const char *file,
                                            const char *id, enum beleidspers_picture picture,
                                            int dots_per_inch, const char *path);

/* The building blocks that templates may use, one a line. */
void beleidspers_list_blocks(struct beleidspers *session, FILE *out);
/* The reference page (Markdown) of all elements and attributes. */
void beleidspers_list_elements(struct beleidspers *session, FILE *out);

const char *beleidspers_version(void);

#endif
