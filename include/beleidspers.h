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

/* What is printed for people, or for programs. */
enum beleidspers_format { BELEIDSPERS_TEXT, BELEIDSPERS_JSON };

/* What a chart is written as. */
enum beleidspers_picture { BELEIDSPERS_SVG, BELEIDSPERS_PNG };

struct beleidspers_options {
    const char *data;     /* folder with templates/ and fonts/; NULL: found by itself */
    const char *template; /* name in templates/ of the data, or a path; NULL: the file's choice */
    const char *style;    /* name of a house style; NULL: the template's */
    enum beleidspers_language language; /* of messages; documents have their own */
    enum beleidspers_archive archive;
    bool warnings_are_errors;
    bool remarks;       /* also say what rules of a programme find worth no more than a remark */
    const char *since;  /* an earlier version of the file: changes are marked; NULL: none */
    bool draft;         /* as a draft, whatever the versions say */
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

/* What building came to: of one document, or all together. */
struct beleidspers_result {
    enum beleidspers_status status;
    size_t documents, made;             /* asked for and made */
    size_t created, altered, unchanged; /* of those made: how the file on disk was found */
    size_t skipped;                     /* not begun: the run was stopped */
    size_t pages, errors, warnings;
    int signal;      /* that stopped the run; 0: none did */
    bool changed;    /* the file on disk is new or other than before */
    char path[4096]; /* of the (last) document; empty when nothing was made */
};

/* Called for each document when it is done, in the order they were asked for. */
typedef void beleidspers_done(void *context, const struct beleidspers_result *result);

/* A run over any number of files. What is zero is chosen by the program. */
struct beleidspers_run {
    char *const *files; /* pilots and programmes */
    size_t file_count;
    const char *folder;     /* where to write; NULL: nothing is written, all is checked */
    unsigned workers;       /* processes; 1 without limits: this process itself */
    unsigned job_seconds;   /* after which a worker's document is given up */
    unsigned job_megabytes; /* that a worker may take */
    unsigned shard, shards; /* make share `shard` of `shards`, counted from 1 */
    bool fail_fast;         /* begin nothing more after a failure */
    bool progress;          /* a line on standard error, if that is a terminal */
    /* Reports, as docs/reports.md describes them: paths, "-" for standard output. */
    const char *log;     /* JSON lines */
    const char *junit;   /* JUnit XML */
    const char *github;  /* annotations */
    const char *gitlab;  /* code quality */
    const char *depfile; /* what each document depends on, for make */
    bool index;          /* index.html in the folder: what changed and what failed, for people */
};

/* Makes (or checks) all documents of all files. A folder is written by one run at a time; a signal
 * (SIGINT, SIGTERM, SIGHUP) ends the run after what is being written. `done` is called for each
 * document in the order they were asked for, whatever the order they were made in. */
struct beleidspers_result beleidspers_run(struct beleidspers *session,
                                          const struct beleidspers_run *run, beleidspers_done *done,
                                          void *context);
/* The reports of shards as those of one run: reads every *.jsonl in the folders `run->files`. */
struct beleidspers_result beleidspers_merge(struct beleidspers *session,
                                            const struct beleidspers_run *run);

/* Reads `file`, a pilot or a programme, and writes FOLDER/<id>/<document>.pdf for each document it
 * asks for. `done` may be NULL. */
struct beleidspers_result beleidspers_build(struct beleidspers *session, const char *file,
                                            const char *folder, beleidspers_done *done,
                                            void *context);
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

/* Prints what changed in the data from one version of a file to another, by thing: two pilots, or
 * two programmes (their own files). Differences are no fault: the status tells only whether both
 * could be read. */
struct beleidspers_result beleidspers_diff(struct beleidspers *session, const char *was,
                                           const char *is, enum beleidspers_format format,
                                           FILE *out);

/* Builds, and then builds again what an edit touches, until a signal comes (which is not an error).
 * `done` is called for each document that is made; reports, shares and the index of `run` are left
 * out; `progress` asks for a line per round. Sessions are opened as needed with these options. */
struct beleidspers_result beleidspers_watch(const struct beleidspers_options *options,
                                            const struct beleidspers_run *run,
                                            beleidspers_done *done, void *context);

/* Prints what is behind a number of a programme, such as "werkwijzen/klankbordgroep": what was
 * counted of what, and each pilot in it with the place in its file. */
struct beleidspers_result beleidspers_explain(struct beleidspers *session, const char *file,
                                              const char *figure, FILE *out);

/* The building blocks that templates may use, one a line. */
void beleidspers_list_blocks(struct beleidspers *session, FILE *out);
/* The rules that a programme is held against, with their severity and an example of each side. */
void beleidspers_list_rules(struct beleidspers *session, FILE *out);
/* The reference page (Markdown) of all elements and attributes. */
void beleidspers_list_elements(struct beleidspers *session, FILE *out);

const char *beleidspers_version(void);

#endif
