/* Within the room only: the families, and walking all texts. */
#ifndef CHECK_CHECK_PRIVATE_H
#define CHECK_CHECK_PRIVATE_H

#include "check/check.h"
#include "model/model_walk.h"

typedef void check_family(const struct pilot *pilot, struct diag_list *diags);

check_family check_percentages, check_figures, check_goals, check_dates, check_references,
    check_announced, check_leftovers, check_sections, check_codes, check_quotes, check_beleid;

/* Every text once: values and the text nodes of prose, notes included. */
typedef void check_text(void *context, const char *text, struct place place);
void check_each_text(const struct pilot *pilot, check_text *visit, void *context);
/* Every node of prose once. */
typedef void check_node(void *context, const struct doc_node *node);
void check_each_node(const struct pilot *pilot, check_node *visit, void *context);

/* The same for the programme's own file. */
void check_each_own_text(const struct programma *programma, check_text *visit, void *context);
void check_each_own_node(const struct programma *programma, check_node *visit, void *context);

/* Every question, with the survey it stands in. */
typedef void check_question(void *context, const struct enquete *enquete,
                            const struct vraag *vraag);
void check_each_question(const struct pilot *pilot, check_question *visit, void *context);

/* ---- a programme ---- */

struct check_run {
    const struct programma *programma;
    struct diag_list *diags;
    const enum ernst *ernst; /* by the row of the rule */
};

typedef void check_programma_family(const struct check_run *run);

check_programma_family check_programma_codes, check_programma_doelen, check_programma_adviezen,
    check_programma_kengetallen, check_programma_beweringen, check_programma_getallen,
    check_programma_data, check_programma_termen, check_programma_passages,
    check_programma_afwezigheid;

/* The families that look at texts, for the programme's own. */
typedef void check_own_family(const struct programma *programma, struct diag_list *diags);
check_own_family check_own_dates, check_own_leftovers, check_own_quotes;

/* By the row of the rule: the table's, or the programme's own; an unknown name is reported. */
const enum ernst *check_severities(const struct programma *programma, struct diag_list *diags);
/* Whether findings of the rule are wanted: what is costly to look for can be left. */
bool check_wants(const struct check_run *run, enum diag_id id);
#define check_finding(run, id, place, ...)                                                         \
    check_find((run), DIAG_##id, (place), (const char *const[]){__VA_ARGS__, NULL})
void check_find(const struct check_run *run, enum diag_id id, struct place place,
                const char *const *arguments);

/* The pilots that take part with a report, in the order of the programme. */
const struct pilot *const *check_pilots(const struct check_run *run, size_t *count);
const char *check_at(struct arena *arena, struct place place); /* "file:line" */
/* The first words of an item. */
const char *check_beginning(struct arena *arena, const struct doc_node *text);
/* " (did you mean 'x'?)" in two languages, or "". */
const char *check_meant(struct arena *arena, const char *nearest);

#endif
