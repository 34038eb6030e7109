/* The same figure at two or more moments: insured volunteers in 2002 and 2003 (001 L5075-5078). */
#include "blocks/blocks_private.h"

static const char *caption(const struct block_input *input, const struct meetreeks *reeks) {
    if (!reeks->eenheid)
        return reeks->naam;
    return arena_format(input->arena, "%s (%s)", reeks->naam, reeks->eenheid);
}

static const char *value(const struct block_input *input, const struct meetpunt *punt) {
    struct derive_figure figure = {.waarde = punt->waarde, .drukvorm = punt->drukvorm};
    const char *text = block_figure(input, figure, punt->precisie);
    if (!text || !punt->streefwaarde)
        return text;
    return arena_format(input->arena, "%s (%s)", text, block_word(input, "streefwaarde"));
}

/* Figures stand below each other only when they are nothing but figures. */
static enum doc_align value_align(const struct meetreeks *reeks) {
    for (size_t i = 0; i < reeks->punten.count; i++) {
        const struct meetpunt *punt = &reeks->punten.items[i];
        if (punt->drukvorm || punt->streefwaarde || punt->precisie != PRECISIE_EXACT)
            return DOC_ALIGN_LEFT;
    }
    return DOC_ALIGN_DECIMAL;
}

void block_meetreeks(const struct block_input *input, struct doc_node *parent,
                     const struct meetreeks *reeks) {
    block_meetreeks_grafiek(input, parent, reeks, caption(input, reeks));
    struct block_table table = {
        .column = {{.key = "kop-peildatum", .weight = 1, .used = true},
                   {.key = "kop-waarde", .weight = 1, .align = value_align(reeks), .used = true}},
        .count = 2};
    block_table_start(&table, input, parent, caption(input, reeks), reeks->place);
    table.node->id = reeks->id;
    for (size_t i = 0; i < reeks->punten.count; i++) {
        const struct meetpunt *punt = &reeks->punten.items[i];
        block_table_row(&table, punt->place);
        block_table_text(&table, 0, block_date(input, punt->peildatum), punt->place);
        block_table_text(&table, 1, value(input, punt), punt->place);
    }
    if (reeks->bron)
        block_table_source(&table, doc_phrase(input->doc, "bron-is", reeks->bron), reeks->place);
    block_prose(input, parent, reeks->toelichting);
}

bool block_meetreeksen(const struct block_input *input, struct doc_node *parent) {
    const struct kengetallen *kengetallen = &input->pilot->kengetallen;
    const char *last_group = NULL;
    for (size_t i = 0; i < kengetallen->reeksen.count; i++) {
        const struct meetreeks *reeks = &kengetallen->reeksen.items[i];
        if (reeks->groep && !text_equal(reeks->groep, last_group))
            block_heading(input, parent, reeks->groep, 1, NULL, reeks->place);
        last_group = reeks->groep;
        block_meetreeks(input, parent, reeks);
    }
    return kengetallen->reeksen.count > 0;
}
