/* A template and a model become one document tree.
 *
 * A template is the document as a policy officer reads it (templates/schema/sjabloon.xsd):
 * chapters, fixed prose with {placeholders}, and <bouwsteen naam="…"/> where data stands. It is
 * checked once, when loaded; after that it is const and composing cannot fail.
 *
 * No data, no block: the prose within a <bouwsteen> introduces it and is printed only with it; a
 * chapter or section whose blocks all had nothing to say is dropped with all its prose; a paragraph
 * with a placeholder that has no value is dropped. Numbering follows. */
#ifndef COMPOSE_COMPOSE_H
#define COMPOSE_COMPOSE_H

#include "base/arena.h"
#include "base/diag.h"
#include "doc/doc.h"
#include "model/programma.h"
#include "xml/xml.h"

struct template; /* session data, const after loading */
struct labels;   /* the words of one language: templates/labels/LANG.xml; the same */

/* `schema` is templates/schema/sjabloon.xsd. NULL: reported. */
const struct template *template_load(struct arena *arena, const char *path,
                                     const struct xml_schema *schema, struct diag_list *diags);
const char *template_document(const struct template *template); /* "eindverslag" */
const char *template_style(const struct template *template);    /* name of the house style */

/* `schema` is templates/schema/labels.xsd. NULL: reported. */
const struct labels *labels_load(struct arena *arena, const char *path,
                                 const struct xml_schema *schema, struct diag_list *diags);
const char *labels_language(const struct labels *labels);

/* Whether it is about a programme; else about a pilot. */
bool template_of_programme(const struct template *template);
/* How many pages the document may have; 0: any number. What is too much is composed away, see
 * `without`. */
int template_most_pages(const struct template *template);
/* The document that its appendices repeat for each pilot ("eindverslag"), or NULL. */
const char *template_per_pilot(const struct template *template);

struct compose_input {
    const struct template *template;
    const struct pilot *pilot;         /* NULL: the document is about the programme */
    const struct pilot *previous;      /* an earlier version of the pilot: changes are marked */
    const struct programma *programma; /* NULL: the pilot stands alone */
    const struct template *per_pilot;  /* the template that template_per_pilot() names */
    const struct catalogus *catalogus; /* NULL: ids stand for the texts of instruments */
    const struct labels *labels;       /* NULL: keys for words */
    int numbering_depth;               /* of the house style */
    bool draft;                        /* whatever the versions say */
    int without; /* sections of this priority and lower are left out; 0: none */
};

/* Never NULL; the tree is numbered. References to nothing and the like are reported. */
struct doc *compose_document(struct arena *arena, const struct compose_input *input,
                             struct diag_list *diags);

/* ---- for the reference page and tests ---- */
size_t placeholder_count(void);
const char *placeholder_name(size_t index); /* "naam", "aantal", "vorm" … */
size_t placeholder_noun_count(void);
const char *placeholder_noun(size_t index); /* what "aantal" and "vorm" can count */

#endif
