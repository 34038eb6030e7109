/* Within the room only: the state of one reading. */
#ifndef DIAGRAM_DIAGRAM_PRIVATE_H
#define DIAGRAM_DIAGRAM_PRIVATE_H

#include "diagram/diagram.h"

struct diagram_reading {
    struct arena *arena;
    struct diag_list *diags;
    const struct xml_node *element;
    struct chart *chart;
    bool failed;
};

int diagram_count(const struct xml_node *element, const char *name);
const char *diagram_text(struct diagram_reading *r, const struct xml_node *element,
                         const char *attribute); /* NULL when absent or empty */
bool diagram_yes(const struct xml_node *element, const char *attribute);
/* A number as it was written; no attribute, "" and "-" are missing. */
struct chart_value diagram_value(struct diagram_reading *r, const struct xml_node *element,
                                 const char *attribute);
struct date diagram_date(struct diagram_reading *r, const struct xml_node *element,
                         const char *attribute);
/* A whole number that is no part of a series; 0 when absent or wrong, which is reported. */
int64_t diagram_whole(struct diagram_reading *r, const char *attribute);

void diagram_read_grid(struct diagram_reading *r);  /* categorie, reeks, waarde */
void diagram_read_extra(struct diagram_reading *r); /* what a data chart has besides */
void diagram_read_items(struct diagram_reading *r); /* deel, as, veld */

#endif
