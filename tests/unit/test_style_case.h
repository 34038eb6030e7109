/* What the tests of house styles share: a style of ours with something changed. */
#ifndef TEST_STYLE_CASE_H
#define TEST_STYLE_CASE_H

#include "style/style.h"

#define OVERHEID "templates/style/overheid.xml"

char *style_case_text(struct arena *arena, const char *path);
/* The text with the first `from` replaced; the test fails when there is none. */
const char *style_case_replaced(struct arena *arena, const char *text, const char *from,
                                const char *to);
/* Loads a style from a folder that has the real schema beside it. */
const struct style *style_case_load(struct arena *arena, struct diag_list *diags, const char *text);
/* Loads OVERHEID with one replacement. */
const struct style *style_case_changed(struct arena *arena, struct diag_list *diags,
                                       const char *from, const char *to);

#endif
