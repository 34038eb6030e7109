/* Diagnostics: everything the program has to say about its input and its surroundings.
 *
 * One row per message in diag_messages.def: id, severity, English, Dutch. The id is stable, lower
 * case with hyphens (UNKNOWN_ELEMENT is printed as unknown-element); tests and scripts use it,
 * never the sentence. A message says what was found, what was expected and what happens now.
 * Placeholders {0}..{5} are numbered because word order differs between languages.
 *
 * Printed form: file:line:column: severity: text [id]. Control characters are made harmless. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum diag_severity { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR, DIAG_SYSTEM };

enum diag_id {
#define DIAG(id, severity, en, nl) DIAG_##id,
#include "base/diag_messages.def"
#undef DIAG
    DIAG_COUNT
};

enum diag_language { DIAG_EN, DIAG_NL, DIAG_LANGUAGES };

/* Where something was read. file == NULL: generated, or about no file at all; line 0: the file as
 * a whole. Columns count code points from 1. */
struct place {
    const char *file;
    uint32_t line, column;
};

#define DIAG_ARGUMENTS 6

struct diag {
    enum diag_id id;
    enum diag_severity severity;
    struct place place;
    const char *argument[DIAG_ARGUMENTS];
    uint32_t order; /* of reporting */
};

/* The list of one document (or of the session). Beyond `maximum` per severity class
 * (0: DIAG_MAXIMUM) messages are counted, not kept; printing says how many more there were. */
#define DIAG_MAXIMUM 200

struct diag_list {
    struct arena *arena;
    struct diag *items;
    size_t count, capacity, maximum;
    size_t total[4]; /* per severity, kept or not */
    bool warnings_are_errors;
    bool remarks; /* findings that are no more than a remark are wanted too */
};

/* Reports; arguments are const char *, copied into the list's arena. */
#define diag_report(list, id, place, ...)                                                          \
    diag_add((list), DIAG_##id, (place), (const char *const[]){__VA_ARGS__, NULL})
#define diag_report_bare(list, id, place) diag_add((list), DIAG_##id, (place), NULL)

/* An argument that is itself words: diag_text takes the part of its language. */
const char *diag_bilingual(struct arena *arena, const char *en, const char *nl);

void diag_add(struct diag_list *list, enum diag_id id, struct place place,
              const char *const *arguments);
/* As serious as said here, whatever the table says. */
void diag_add_as(struct diag_list *list, enum diag_id id, enum diag_severity severity,
                 struct place place, const char *const *arguments);

bool diag_has_errors(const struct diag_list *list); /* errors or system faults */
int diag_exit_status(const struct diag_list *list); /* 0, 1 (errors), 3 (system) */
void diag_sort(struct diag_list *list);             /* by file, line, column, order */
void diag_print(const struct diag_list *list, enum diag_language language, FILE *out);
/* One message in the printed form, from its parts. */
void diag_print_line(struct arena *arena, enum diag_language language, enum diag_severity severity,
                     struct place place, const char *text, const char *id, FILE *out);
/* A warning counts as an error where the list says so. */
enum diag_severity diag_shown_severity(const struct diag_list *list, const struct diag *diag);

const char *diag_id_name(struct arena *arena, enum diag_id id); /* "unknown-element" */
enum diag_severity diag_severity_of(enum diag_id id);
const char *diag_template(enum diag_id id, enum diag_language language);
char *diag_text(struct arena *arena, const struct diag *diag, enum diag_language language);
const char *diag_severity_name(enum diag_severity severity, enum diag_language language);
enum diag_language diag_language_of_locale(void); /* LC_ALL, LC_MESSAGES, LANG; else English */

#endif
