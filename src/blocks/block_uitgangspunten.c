/* The starting points of policy (004 L2012-2024) and the themes that ask for a choice
 * (004 L789-853). */
#include "blocks/blocks_instrument.h"

static const char *point_title(const struct block_input *input,
                               const struct beleid_uitgangspunt *punt) {
    if (punt->titel)
        return punt->titel;
    return text_capitalise(input->arena,
                           block_label(input, WOORDEN_BELEID_UITGANGSPUNT, (int)punt->code));
}

static void add_points(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_uitgangspunten *bron = data;
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_uitgangspunt *punt = &bron->lijst.items[i];
        block_labelled(input, block_item(input, list, punt->id, punt->place),
                       point_title(input, punt), punt->tekst, punt->place);
    }
    block_list_done(list);
}

bool block_uitgangspunten(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->uitgangspunten.sectie,
                         beleid->uitgangspunten.lijst.count, add_points, &beleid->uitgangspunten);
}

/* ---- choices ---- */

enum { COLUMN_THEMA, COLUMN_KEUZE, COLUMN_WAAROM, COLUMN_BESLUIT };

static const char *choice_title(const struct block_input *input,
                                const struct beleid_keuzepunt *punt) {
    if (punt->titel)
        return punt->titel;
    return text_capitalise(input->arena,
                           block_label(input, WOORDEN_BELEID_KEUZETHEMA, (int)punt->code));
}

static void add_choice(struct block_table *table, const struct beleid_keuzepunt *punt) {
    const struct block_input *input = table->input;
    block_table_row(table, punt->place);
    table->row->id = punt->id;
    block_table_text(table, COLUMN_THEMA, choice_title(input, punt), punt->place);
    block_table_prose(table, COLUMN_KEUZE, punt->tekst, punt->place);
    block_table_prose(table, COLUMN_WAAROM, punt->motivering, punt->place);
    block_table_text(table, COLUMN_BESLUIT,
                     block_label(input, WOORDEN_BELEID_OORDEEL,
                                 punt->besluit ? BELEID_OORDEEL_JA : BELEID_OORDEEL_NEE),
                     punt->place);
}

static void add_choices(const struct block_input *input, struct doc_node *parent,
                        const void *data) {
    const struct beleid_keuzepunten *bron = data;
    struct block_table table = {.column = {{.key = "kop-thema", .weight = 4, .used = true},
                                           {.key = "kop-keuze", .weight = 6, .used = true},
                                           {.key = "kop-motivering", .weight = 8},
                                           {.key = "kop-besluit-raad", .weight = 3}},
                                .count = 4};
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_keuzepunt *punt = &bron->lijst.items[i];
        table.column[COLUMN_WAAROM].used |= punt->motivering && punt->motivering->first;
        table.column[COLUMN_BESLUIT].used |= punt->besluit;
    }
    block_table_start(&table, input, parent, block_word(input, "keuzepunten-titel"),
                      bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_choice(&table, &bron->lijst.items[i]);
}

bool block_keuzepunten(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->keuzepunten.sectie,
                         beleid->keuzepunten.lijst.count, add_choices, &beleid->keuzepunten);
}
