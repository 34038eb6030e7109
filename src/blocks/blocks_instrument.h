/* What the blocks about the instruments of policy share: the tests as computed results, small texts
 * (intervals, spreads, amounts, titles of things named by id) and the texts of the catalogues.
 * Private to src/blocks. */
#ifndef BLOCKS_INSTRUMENT_H
#define BLOCKS_INSTRUMENT_H

#include "blocks/blocks_nota.h"
#include "derive/instruments.h"

/* ---- small texts: block_instrument.c ---- */

const char *block_int(const struct block_input *input, int64_t value);
const char *block_getal_tekst(const struct block_input *input, struct getal getal); /* or "" */
/* "5", or "3 - 5" with an en dash when answers are missing. */
const char *block_bereik(const struct block_input *input, struct derive_bereik bereik);
/* "2 - 6, midden 4": the spread over respondents, never the mean. */
const char *block_spreiding(const struct block_input *input,
                            const struct derive_spreidingen *spreiding);
/* "2 - 6 (4)", for a table. */
const char *block_spreiding_kort(const struct block_input *input,
                                 const struct derive_spreidingen *spreiding);
/* The titles of measures, instruments or documents; an id that is nobody's stays itself. */
const char *block_titels(const struct block_input *input, struct codes ids);
const char *block_titel(const struct block_input *input, const char *id); /* NULL for NULL */
/* The name of a chosen instrument: the author's, the catalogue's, its code. */
const char *block_instrument_naam(const struct block_input *input,
                                  const struct beleid_instrumentkeuze *keuze);
/* The words of a code, or "niet ingevuld". */
const char *block_of_open(const struct block_input *input, enum woordenlijst list, int value);
/* Numbers of a set, "1, 3 en 5". */
const char *block_nummers(const struct block_input *input, unsigned set);
/* The cell of prose; nothing is a dash. */
void block_table_prose(struct block_table *table, int column, const struct doc_node *fragment,
                       struct place place);
/* A row over all columns that names the rows below it, in bold. */
void block_table_kop(struct block_table *table, const char *text, struct place place);
/* The words of a code with a capital, as the first cell of a row. */
const char *block_label_kop(const struct block_input *input, enum woordenlijst list, int value);
/* Lines below each other in one cell; empty ones are left out, nothing at all is a dash. */
void block_table_regels(struct block_table *table, int column, const char *const *lines,
                        size_t count, struct place place);
/* After the start: columns as wide as their weights say, for tables that are all prose. */
void block_table_gewogen(struct block_table *table);
/* A sentence with a bold label, "Let op. ..."; of block_opmerking the label is the key of a word.
 */
void block_sentence(const struct block_input *input, struct doc_node *parent, const char *label,
                    const char *sentence, struct place place);
void block_opmerking(const struct block_input *input, struct doc_node *parent, const char *label,
                     const char *sentence, struct place place);

/* ---- the catalogues: block_catalogus.c; NULL: no catalogue, or it has no such text ---- */

enum block_vragenlijst { BLOCK_TYPETEST, BLOCK_QUICKSCAN };

const char *block_catalogus_vraag(const struct block_input *input, enum block_vragenlijst lijst,
                                  int nr);
/* The words of answer 'a' or 'b' of the type test. */
const char *block_catalogus_antwoord(const struct block_input *input, int nr, char antwoord);
const char *block_catalogus_type(const struct block_input *input, enum gemeentetype type);
const char *block_catalogus_type_kern(const struct block_input *input, enum gemeentetype type);
/* In the words of the type; GEMEENTETYPE_ONBEPAALD: of the first type that has it. */
const char *block_catalogus_risico(const struct block_input *input, enum gemeentetype type,
                                   enum comfortrisico_code code);
const char *block_catalogus_trede(const struct block_input *input, enum trede trede);
const char *block_catalogus_voorwaarde(const struct block_input *input, enum voorwaarde_code code,
                                       enum trede trede);
const char *block_catalogus_instrument(const struct block_input *input, const char *id);
const char *block_catalogus_segment(const struct block_input *input, enum segment_code code);
const char *block_catalogus_stap(const struct block_input *input, enum plansoort_code plan, int nr);
const char *block_catalogus_regietaak(const struct block_input *input, enum regietaak_code code);
const char *block_catalogus_aspect(const struct block_input *input, enum dimensie_code dimensie,
                                   int nr);
/* What a side means for an aspect. */
const char *block_catalogus_kant(const struct block_input *input, enum dimensie_code dimensie,
                                 int nr, enum kant_code kant);
const char *block_catalogus_procesvraag(const struct block_input *input,
                                        enum proceskolom_code kolom, int nr);
const char *block_catalogus_bespreekvraag(const struct block_input *input, int nr);

/* ---- tests and their respondents: block_respondenten.c ---- */

#define BLOCK_METINGEN 2 /* what is done now, what is wished */

struct block_typetest_meting {
    enum meting_code meting;
    size_t count;
    const struct beleid_respondent **wie;
    struct derive_typetest *test;
    struct derive_typetest_groep groep;
};

struct block_typetest_uitkomst {
    const struct beleid_typetest *bron;
    struct derive_typetest_grens grens;
    struct block_typetest_meting meting[BLOCK_METINGEN];
};

struct block_quickscan_meting {
    enum meting_code meting;
    size_t count;
    const struct beleid_respondent **wie;
    struct derive_quickscan *scan;
    struct derive_quickscan_groep groep;
};

struct block_quickscan_uitkomst {
    const struct beleid_quickscan *bron;
    struct derive_quickscan_grens grens;
    struct block_quickscan_meting meting[BLOCK_METINGEN];
};

struct block_typetest_uitkomst block_typetest_lees(const struct block_input *input,
                                                   const struct beleid_typetest *bron);
struct block_quickscan_uitkomst block_quickscan_lees(const struct block_input *input,
                                                     const struct beleid_quickscan *bron);
/* The types that the current answers give: of one respondent all that are still possible, of
 * several those that most have. 0: nobody answered. */
unsigned block_typetest_typen(const struct block_typetest_uitkomst *uitkomst);
/* "Wethouder (gemeente)"; "Respondent 3" for who gave no role. */
const char *block_respondent(const struct block_input *input,
                             const struct beleid_respondent *respondent, size_t at);
const char *block_type_naam(const struct block_input *input, enum gemeentetype type);
/* "Een behouden koers of De leunstoel" */
const char *block_type_namen(const struct block_input *input, unsigned typen);
/* What the respondents added in words, below the tables of a test. */
void block_respondent_woorden(const struct block_input *input, struct doc_node *parent,
                              const struct beleid_respondent *respondenten, size_t count);

/* ---- type test, second half: block_typetest_tabel.c ---- */

void block_typetest_tabel(const struct block_input *input, struct doc_node *parent,
                          const struct block_typetest_uitkomst *uitkomst);
void block_typetest_vragen(const struct block_input *input, struct doc_node *parent,
                           const struct block_typetest_uitkomst *uitkomst);
void block_typetest_kwadrant(const struct block_input *input, struct doc_node *parent,
                             const struct block_typetest_uitkomst *uitkomst);

/* The fact sheets of the chosen instruments that the catalogue describes:
 * block_instrumentkaarten.c. */
void block_instrumentkaarten(const struct block_input *input, struct doc_node *parent,
                             const struct beleid_instrumentkeuzes *keuzes);

#endif
