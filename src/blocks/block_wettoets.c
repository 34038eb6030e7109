/* The legal checklist: articles 11 and 12 of the Wmo of 2007, point by point (003 L32-75). */
#include "blocks/blocks_instrument.h"

#define PUNTEN BELEID_WETSPUNT_12_2

enum { COLUMN_LID, COLUMN_VOLDAAN, COLUMN_GROND, COLUMN_BEWIJS };

_Static_assert((int)OORDEEL_NEE == (int)BELEID_OORDEEL_NEE, "same judgements");

static const struct beleid_wetspunt *find(const struct beleid_wettoets *bron, int code) {
    for (size_t i = 0; i < bron->lijst.count; i++)
        if ((int)bron->lijst.items[i].code == code)
            return &bron->lijst.items[i];
    return NULL;
}

static void add_row(struct block_table *table, const struct beleid_wettoets *bron, int code) {
    const struct block_input *input = table->input;
    const struct beleid_wetspunt *punt = find(bron, code);
    struct place place = punt ? punt->place : bron->sectie.place;
    block_table_row(table, place);
    table->row->id = punt ? punt->id : NULL;
    block_table_text(
        table, COLUMN_LID,
        text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_WETSPUNT, code)), place);
    block_table_text(table, COLUMN_VOLDAAN,
                     nota_oordeel(input, punt ? punt->oordeel : BELEID_OORDEEL_GEEN), place);
    block_table_prose(table, COLUMN_GROND, punt ? punt->tekst : NULL, place);
    const char *lines[] = {punt ? block_titel(input, punt->document) : NULL,
                           punt ? nota_datum(input, punt->datum) : NULL};
    block_table_regels(table, COLUMN_BEWIJS, lines, 2, place);
}

/* "Voldaan: 4 van 6; deels 1; niet 1; niet ingevuld 0." */
static void add_count(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_wettoets *bron) {
    enum oordeel oordelen[PUNTEN];
    struct derive_oordelen result;
    for (int code = 1; code <= PUNTEN; code++) {
        const struct beleid_wetspunt *punt = find(bron, code);
        oordelen[code - 1] = punt ? (enum oordeel)punt->oordeel : OORDEEL_GEEN;
    }
    derive_checklist(CHECKLIST_WET, oordelen, PUNTEN, &result);
    const char *text =
        doc_phrase(input->doc, "wettoets-telling", block_int(input, result.aantal[OORDEEL_JA]),
                   block_int(input, result.n), block_int(input, result.aantal[OORDEEL_DEELS]),
                   block_int(input, result.aantal[OORDEEL_NEE]),
                   block_int(input, result.n - result.beantwoord));
    block_paragraph(input, parent, text, bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_wettoets *bron = data;
    struct block_table table = {.column = {{.key = "kop-wetspunt", .weight = 7, .used = true},
                                           {.key = "kop-voldaan", .weight = 4, .used = true},
                                           {.key = "kop-onderbouwing", .weight = 9, .used = true},
                                           {.key = "kop-bewijs", .weight = 6}},
                                .count = 4};
    for (size_t i = 0; i < bron->lijst.count; i++)
        table.column[COLUMN_BEWIJS].used |=
            bron->lijst.items[i].datum.year != 0 || bron->lijst.items[i].document;
    add_count(input, parent, bron);
    block_table_start(&table, input, parent, block_word(input, "wettoets-titel"),
                      bron->sectie.place);
    block_table_gewogen(&table);
    for (int code = 1; code <= PUNTEN; code++)
        add_row(&table, bron, code);
    const char *date = block_date(input, bron->peildatum);
    if (*date)
        block_table_source(&table, doc_phrase(input->doc, "wettoets-peildatum", date),
                           bron->sectie.place);
}

bool block_wettoets(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->wettoets.sectie,
                                   beleid->wettoets.lijst.count, add_all, &beleid->wettoets);
}
