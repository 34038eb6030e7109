/* What building blocks share: words, prose, lists and tables. Private to src/blocks.
 *
 * Blocks make their own nodes from the model's places, so that messages of later stages lead to the
 * author's text. Fragments of the model are copied, never moved. */
#ifndef BLOCKS_PRIVATE_H
#define BLOCKS_PRIVATE_H

#include "blocks/blocks.h"
#include "base/text.h"
#include "chart/chart.h"
#include "derive/derive.h"
#include "derive/telling.h"

/* ---- words: block_words.c ---- */

const char *block_word(const struct block_input *input, const char *key);
/* The printed word of a value of a code list ("deels bereikt"), in the document's language; "" when
 * the value was not given. */
const char *block_label(const struct block_input *input, enum woordenlijst list, int value);
/* "visie en regie"; "" for the empty set. */
char *block_speerpunten(const struct block_input *input, unsigned set);
/* The words of all values in a set, "a, b en c". */
char *block_set_words(const struct block_input *input, enum woordenlijst list, unsigned set);
char *block_join(const struct block_input *input, const char *const *parts, size_t count);
enum number_language block_language(const struct block_input *input);
char *block_date(const struct block_input *input, struct date date); /* "" without a year */
/* "november 2002 – juni 2003", "vanaf 2003", "tot 2004"; "" without dates. */
char *block_dates(const struct block_input *input, struct date from, struct date to);
struct derive_words block_derive_words(const struct block_input *input);
/* The figure in words and digits, see derive_figure_text; fills in words and language. */
char *block_figure(const struct block_input *input, struct derive_figure figure,
                   enum precisie precisie);
bool block_attribute_is(const struct block_input *input, const char *name, const char *value);
/* A whole number; `standard` when there is none. */
int block_attribute_number(const struct block_input *input, const char *name, int standard);

/* ---- prose: block_prose.c ---- */

/* Appends a copy of a fragment; inlines become a paragraph where the parent wants blocks. */
void block_prose(const struct block_input *input, struct doc_node *parent,
                 const struct doc_node *fragment);
/* As block_prose, with a bold run-in label before the first words: "Tijd. Er was ...". */
void block_labelled(const struct block_input *input, struct doc_node *parent, const char *label,
                    const struct doc_node *fragment, struct place place);
/* Puts " (aside)" at the end of the first paragraph of a flow, before its last punctuation. */
void block_aside(const struct block_input *input, struct doc_node *flow, const char *aside);
bool block_is_flat(const struct doc_node *fragment); /* inlines only, or nothing */
struct doc_node *block_heading(const struct block_input *input, struct doc_node *parent,
                               const char *text, int below, const char *id, struct place place);
struct doc_node *block_paragraph(const struct block_input *input, struct doc_node *parent,
                                 const char *text, struct place place);
/* "Zie paragraaf 2.3." */
void block_see(const struct block_input *input, struct doc_node *parent, const char *target,
               struct place place);
struct doc_node *block_list(const struct block_input *input, struct doc_node *parent,
                            enum doc_list_style style, struct place place);
struct doc_node *block_item(const struct block_input *input, struct doc_node *list, const char *id,
                            struct place place);
/* Space between items when one of them holds several blocks. */
void block_list_done(struct doc_node *list);
/* The title of a goal, or its own words. */
const char *block_doel_title(const struct block_input *input, const struct doel *doel);

typedef void block_items(const struct block_input *input, struct doc_node *parent,
                         const void *data);
/* A section in its four states: nothing; prose, items (`add`, when `count` > 0) and closing prose;
 * the author's words about there being none; a reference. Returns whether anything was added. */
bool block_section(const struct block_input *input, struct doc_node *parent,
                   const struct sectie *sectie, size_t count, block_items *add, const void *data);
/* The same without items. */
bool block_section_prose(const struct block_input *input, struct doc_node *parent,
                         const struct sectie *sectie);

/* ---- tables: block_table.c ---- */

#define BLOCK_COLUMNS 16

struct block_column {
    const char *key; /* of its heading's word; NULL: `heading` is the text itself */
    const char *heading;
    int weight;
    enum doc_align align;
    bool used; /* columns without content are left out */
};

struct block_table {
    const struct block_input *input;
    struct doc_node *node, *row;
    struct block_column column[BLOCK_COLUMNS];
    int count;
    bool first; /* the next cell is the row's header */
};

/* Makes the table with its caption and header row; the first used column holds the row headers. */
void block_table_start(struct block_table *table, const struct block_input *input,
                       struct doc_node *parent, const char *caption, struct place place);
void block_table_row(struct block_table *table, struct place place);
/* The next cells; for a column that is not used nothing happens. An absent text is a dash. */
void block_table_text(struct block_table *table, int column, const char *text, struct place place);
struct doc_node *block_table_cell(struct block_table *table, int column, struct place place);
/* A row that is one heading over all columns. */
void block_table_group(struct block_table *table, const char *text, struct place place);
void block_table_source(struct block_table *table, const char *text, struct place place);

/* ---- charts: block_chart.c ---- */

/* Whether a chart that nobody asked for can be drawn without a remark. What is wrong with its data
 * is reported by the checks of the pilot, and its words stand in the document anyway. */
bool block_chart_fits(const struct block_input *input, const struct chart *chart);
/* A figure with its caption and text alternative. False: the chart was refused and reported. */
bool block_chart(const struct block_input *input, struct doc_node *parent,
                 const struct chart *chart, const char *caption, struct place place);

/* ---- shared between blocks ---- */

/* A survey below a heading of its own; also in appendices. */
void block_enquete(const struct block_input *input, struct doc_node *parent,
                   const struct enquete *enquete);
/* The run of questions that starts at `at`: returns where it ends. */
size_t block_vragen_run(const struct block_input *input, struct doc_node *parent,
                        const struct enquete *enquete, const struct delen *delen, size_t at);
/* The picture of a question, when the block has grafiek="ja" and the answers can be compared; else
 * nothing. `base`: "n = 43 organisaties", or "". */
void block_vraag_grafiek(const struct block_input *input, struct doc_node *parent,
                         const struct derive_vraag *result, const char *base);
void block_meetreeks(const struct block_input *input, struct doc_node *parent,
                     const struct meetreeks *reeks);
/* Its picture, when the block has grafiek="ja" and there are two numbers to compare; else nothing.
 */
void block_meetreeks_grafiek(const struct block_input *input, struct doc_node *parent,
                             const struct meetreeks *reeks, const char *caption);

/* ---- of a programme ---- */

const char *block_deelname_naam(const struct deelname *deelname);
/* The pilots that made up a number, each once, "a, b en c"; NULL: none. */
const char *block_pilot_names(const struct block_input *input,
                              const struct derive_bijdrage *bijdragen, size_t count);
/* As the programme calls it, else the commission's words. */
const char *block_speerpunt_naam(const struct block_input *input, enum speerpuntcode code);

/* ---- entry points ---- */

block_append block_omslag_gegevens, block_inleidingen, block_motivatie, block_missie, block_middel,
    block_context, block_doelen, block_doelen_status, block_doelrealisatie_grafiek,
    block_onderzoeksvragen, block_relatie_speerpunten, block_speerpunten_gewicht, block_betrokkenen,
    block_chronologie_tijdlijn, block_chronologie, block_terugblik, block_succesfactoren,
    block_knelpunten, block_lessen, block_resultaten, block_paradepaardjes, block_toekomstvisie,
    block_vooruitblik, block_kansen, block_bedreigingen, block_inspelen, block_adviezen,
    block_codering, block_kengetallen, block_meetreeksen, block_documenten, block_organisaties,
    block_middelen, block_enquetes, block_bijlagen, block_slot, block_deelnemers,
    block_speerpunten_lijst, block_tekst, block_telling, block_matrix, block_kruistabel,
    block_uittreksels, block_doelrealisatie_pilots, block_doelen_matrix, block_speerpunten_matrix,
    block_pilots_tijdlijn, block_themas, block_notas, block_verantwoording, block_wijzigingen;

/* of the policy */
block_append block_versies, block_versie_gegevens, block_briefing_kop, block_gevraagd_besluit,
    block_kern, block_beleid_tekst, block_stakeholders, block_socialekaart, block_beleidsthemas,
    block_beleidsdoelen, block_indicatoren, block_indicatoren_grafiek, block_prestatievelden,
    block_prestatievelden_matrix, block_basisfuncties, block_maatregelen, block_planning,
    block_begroting, block_begroting_grafiek, block_dekking, block_geldregel,
    block_participatieregel, block_afspraken, block_subsidieregels, block_rolverdeling,
    block_communicatie, block_inspraak, block_inspraak_telling, block_besluitpunten, block_risicos,
    block_raadsprocedure, block_raadsprocedure_tijdlijn, block_raadsafspraken, block_openpunten,
    block_planvanaanpak;

/* ---- of a policy: tests and instruments, see blocks_instrument.h ---- */

block_append block_typetest, block_quickscan, block_participatieladder, block_kernvoorwaarden,
    block_beleidsfasen, block_instrumentkeuzes, block_wervingscirkel, block_stappenplan,
    block_regierol, block_profiel, block_uitgangspunten, block_keuzepunten, block_spelregels,
    block_terugkoppelingen, block_procestest, block_wettoets, block_vervolgscenarios,
    block_kansenkaart, block_ontwikkelingen, block_wallpaper;

#endif
