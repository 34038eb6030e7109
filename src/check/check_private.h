/* Within the room only: the families, and walking all texts. */
#ifndef CHECK_CHECK_PRIVATE_H
#define CHECK_CHECK_PRIVATE_H

#include "check/check.h"
#include "model/model_walk.h"

typedef void check_family(const struct pilot *pilot, struct diag_list *diags);

check_family check_percentages, check_figures, check_goals, check_dates, check_references,
    check_announced, check_leftovers, check_sections, check_codes, check_quotes;

/* Every text once: values and the text nodes of prose, notes included. */
typedef void check_text(void *context, const char *text, struct place place);
void check_each_text(const struct pilot *pilot, check_text *visit, void *context);
/* Every node of prose once. */
typedef void check_node(void *context, const struct doc_node *node);
void check_each_node(const struct pilot *pilot, check_node *visit, void *context);

/* Every question, with the survey it stands in. */
typedef void check_question(void *context, const struct enquete *enquete,
                            const struct vraag *vraag);
void check_each_question(const struct pilot *pilot, check_question *visit, void *context);

#endif
