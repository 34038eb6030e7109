/* What the blocks about the policy of a municipality share: amounts, numbers of measures, and
 * tables of which the columns follow from what the items have. Private to src/blocks. */
#ifndef BLOCKS_NOTA_H
#define BLOCKS_NOTA_H

#include "blocks/blocks_private.h"

/* ---- words: block_nota_words.c ---- */

const struct beleid *nota_beleid(const struct block_input *input); /* NULL: there is none */
/* "€ 1.234" or, with cents, "€ 1.234,50". */
char *nota_money(const struct block_input *input, int64_t cents);
/* The same of an amount in euro; NULL when it was not given. */
char *nota_euro(const struct block_input *input, struct getal euro);
char *nota_number(const struct block_input *input, struct getal number); /* NULL: not given */
char *nota_count(const struct block_input *input, size_t count);
/* "ja", "deels", "nee", or "open" when there is no judgement yet. */
const char *nota_oordeel(const struct block_input *input, enum oordeel_code oordeel);
/* The day itself, or the whole month or year; NULL without a date. May break at its spaces, because
 * it stands in narrow columns. */
const char *nota_datum(const struct block_input *input, struct date date);
/* "mei 2009 - juli 2012", likewise; NULL without dates. */
const char *nota_periode(const struct block_input *input, struct date from, struct date to);
/* "one; two", of parts that may be NULL or empty; NULL when all are. */
const char *nota_parts(const struct block_input *input, const char *const *parts, size_t count);
/* vorm="kort": for a briefing of two pages. */
bool nota_is_short(const struct block_input *input);
/* As block_section; of the short form only the items, without the prose around them. */
bool nota_section(const struct block_input *input, struct doc_node *parent,
                  const struct sectie *sectie, size_t count, block_items *add, const void *data);
/* block_attribute "titel", else the word. */
const char *nota_title(const struct block_input *input, const char *key);

/* ---- themes and measures: block_nota_words.c ---- */

const struct beleid_thema *nota_thema(const struct beleid *beleid, const char *id); /* or NULL */
/* Measures in the order they are numbered: by theme in the order of the themes, those without one
 * last. `volgorde` has room for all; returns how many. */
size_t nota_volgorde(const struct beleid *beleid, const struct beleid_maatregel **volgorde);
/* "3, 5 en 7" for ids of measures; NULL for none. */
const char *nota_nummers(const struct block_input *input, const struct codes *ids);
/* The same for the measures of which `has` is true. */
typedef bool nota_has(const struct beleid_maatregel *measure, const void *data);
const char *nota_nummers_of(const struct block_input *input, nota_has *has, const void *data);

/* The decision that is asked first, in one line: "Vaststellen van de nota: instemmen". NULL: none.
 * block_besluitpunten.c */
const char *nota_gevraagd(const struct block_input *input);

/* ---- tables: block_nota_grid.c ---- */

struct nota_cell {
    const char *text, *label;     /* a label stands bold before the prose */
    const struct doc_node *prose; /* NULL with `text` NULL: a dash */
    bool title;                   /* `text` is one, of which others have prose */
};

struct nota_row {
    struct place place;
    const char *id, *group; /* a group is one heading over all columns */
    bool total;             /* its texts are bold; a cell without one stays empty */
    struct nota_cell cells[BLOCK_COLUMNS];
};

/* Columns that are not `used` are left out unless a cell has something. */
struct nota_grid {
    const struct block_input *input;
    struct block_column column[BLOCK_COLUMNS];
    bool labelled[BLOCK_COLUMNS]; /* some title has prose: then all titles are bold */
    int count;
    VEC(struct nota_row) rows;
};

void nota_row(struct nota_grid *grid, const char *id, struct place place);
/* A row whose texts are bold: a sum. */
void nota_total(struct nota_grid *grid, struct place place);
void nota_group(struct nota_grid *grid, const char *text, struct place place);
void nota_text(struct nota_grid *grid, int column, const char *text);
void nota_prose(struct nota_grid *grid, int column, const struct doc_node *prose);
/* "Titel. Tekst", or the title alone. */
void nota_titled(struct nota_grid *grid, int column, const char *title,
                 const struct doc_node *prose);
/* Makes the table; returns it, so that a source can be added. */
struct doc_node *nota_put(struct nota_grid *grid, struct doc_node *parent, const char *caption,
                          struct place place);
void nota_source(const struct block_input *input, struct doc_node *table, const char *text,
                 struct place place);

#endif
