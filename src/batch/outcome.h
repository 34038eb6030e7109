/* What a job came to, as plain data: what workers send, what reports are made of and what a log
 * gives back. */
#ifndef BATCH_OUTCOME_H
#define BATCH_OUTCOME_H

#include "beleidspers.h"

#include "base/diag.h"
#include "base/json.h"

enum outcome_state {
    OUTCOME_PENDING, /* nothing is known of it yet */
    OUTCOME_NEW,
    OUTCOME_CHANGED,
    OUTCOME_UNCHANGED,
    OUTCOME_CHECKED, /* sound, and nothing was to be written */
    OUTCOME_FAILED,  /* errors in the input, or the machine refused */
    OUTCOME_STOPPED, /* its worker crashed, or was stopped for its time or memory */
    OUTCOME_SKIPPED, /* not begun: the run was stopped */
    OUTCOME_STATES
};

/* Why the bytes of a document may differ from those of the previous run. */
enum outcome_cause {
    CAUSE_DATA = 1 << 0,
    CAUSE_TEMPLATE = 1 << 1,
    CAUSE_STYLE = 1 << 2,
    CAUSE_FACES = 1 << 3,
    CAUSE_WORDS = 1 << 4, /* labels, schemas */
    CAUSE_PROGRAM = 1 << 5,
};

struct message {
    enum diag_severity severity; /* as shown */
    const char *id, *text;
    struct place place;
};

struct outcome {
    size_t number;        /* from 0, over all shards */
    const char *job;      /* "dongen/eindverslag" */
    const char *file;     /* as it was named */
    const char *document; /* "eindverslag" */
    const char *subject;  /* id of the pilot or programme; NULL: it could not be read */
    const char *name;     /* what people call that; region: its province. NULL: unknown */
    const char *region;
    const char *hash;   /* SHA-256 of the file as it was read */
    const char *change; /* what changed in the data since the previous run, in words */
    unsigned causes;    /* of enum outcome_cause; 0: none is known */
    const char *path;   /* where it is written; NULL: that was not reached */
    enum outcome_state state;
    enum beleidspers_status status;
    bool programme, checked; /* about a programme; the rules were run */
    size_t pages, errors, warnings, bytes;
    size_t hidden; /* messages beyond what is kept */
    int64_t microseconds;
    const char *said; /* what its worker printed besides; NULL: nothing */
    VEC(struct message) messages;
    VEC(const char *) inputs; /* files read for it besides those of the session */
};

struct job;

/* Copies what a finished job has to say into `arena`; the rest of the outcome stays as it is. */
void outcome_take(struct outcome *outcome, struct arena *arena, struct job *job);
bool outcome_made(const struct outcome *outcome); /* written, or found written, or sound */
/* A message of our own about a job; raises its status. */
void outcome_say(struct outcome *outcome, struct arena *arena, enum diag_language language,
                 const struct diag_list *diags);
const char *outcome_state_name(enum outcome_state state);
void outcome_print(const struct outcome *outcome, struct arena *scratch,
                   enum diag_language language, FILE *out);

/* As bytes, between processes of one program. Reading: false when the bytes are not whole. */
void outcome_pack(const struct outcome *outcome, struct text_builder *out);
bool outcome_unpack(struct outcome *outcome, struct arena *arena, const char *bytes, size_t size);

#endif
