/* <grafiek> elements: data as authors write it, turned into a figure of the document with a chart,
 * a text alternative made from the data (unless the author wrote one) and, on request, a table.
 *
 * One vocabulary for all kinds (templates/schema/grafiek.xsd). A kind reads only what means
 * something to it; the rest is reported. What is wrong is reported at the attribute or value, and
 * then nothing is drawn. The chart lives in the arena. */
#ifndef DIAGRAM_DIAGRAM_H
#define DIAGRAM_DIAGRAM_H

#include "chart/chart.h"
#include "doc/doc.h"
#include "xml/xml.h"

/* Appends the figure, and its table, to `parent`. False: reported; nothing was appended. */
bool diagram_append(struct arena *arena, const struct xml_node *element, struct doc_node *parent,
                    struct diag_list *diags);
/* The chart alone, checked. NULL: reported. */
const struct chart *diagram_chart(struct arena *arena, const struct xml_node *element,
                                  struct diag_list *diags);

#endif
