/* Chances and threats in pairs, with what the municipality does about them (004 L221-269); and the
 * developments around (004 L1474-1984). */
#include "blocks/blocks_instrument.h"

enum {
    COLUMN_TITEL,
    COLUMN_KANS,
    COLUMN_BEDREIGING,
    COLUMN_SCORE,
    COLUMN_REACTIE,
};

/* "4 × 2": likelihood and effect, as the author scored them; the sources have no scale. */
static const char *score(const struct block_input *input, const struct beleid_paar *paar) {
    if (!paar->kansop.is_set && !paar->gevolg.is_set)
        return NULL;
    const char *likely = block_getal_tekst(input, paar->kansop);
    const char *effect = block_getal_tekst(input, paar->gevolg);
    return doc_phrase(input->doc, "kansop-gevolg", *likely ? likely : TEXT_EN_DASH,
                      *effect ? effect : TEXT_EN_DASH);
}

/* What is done, and the measures that do it. */
static void add_reaction(struct block_table *table, const struct beleid_paar *paar) {
    const struct block_input *input = table->input;
    struct doc_node *cell = block_table_cell(table, COLUMN_REACTIE, paar->place);
    if (!cell)
        return;
    if (paar->reactie && paar->reactie->first)
        block_prose(input,
                    block_is_flat(paar->reactie)
                        ? doc_add(input->arena, cell, DOC_PARAGRAPH, paar->place)
                        : cell,
                    paar->reactie);
    if (paar->maatregelen.count > 0)
        block_paragraph(
            input, cell,
            doc_phrase(input->doc, "maatregelen-zijn", block_titels(input, paar->maatregelen)),
            paar->place);
    if (!cell->first)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, paar->place);
}

static void add_row(struct block_table *table, const struct beleid_paar *paar, size_t at) {
    const struct block_input *input = table->input;
    block_table_row(table, paar->place);
    table->row->id = paar->id;
    block_table_text(table, COLUMN_TITEL,
                     paar->titel ? paar->titel : block_int(input, (int64_t)at + 1), paar->place);
    block_table_prose(table, COLUMN_KANS, paar->kans, paar->place);
    block_table_prose(table, COLUMN_BEDREIGING, paar->bedreiging, paar->place);
    block_table_text(table, COLUMN_SCORE, score(input, paar), paar->place);
    add_reaction(table, paar);
}

static void add_pairs(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_kansenkaart *bron = data;
    struct block_table table = {.column = {{.key = "kop-onderwerp", .weight = 5, .used = true},
                                           {.key = "kop-kans", .weight = 6, .used = true},
                                           {.key = "kop-bedreiging", .weight = 6, .used = true},
                                           {.key = "kop-kansop-gevolg", .weight = 3},
                                           {.key = "kop-reactie", .weight = 8}},
                                .count = 5};
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_paar *paar = &bron->lijst.items[i];
        table.column[COLUMN_SCORE].used |= paar->kansop.is_set || paar->gevolg.is_set;
        table.column[COLUMN_REACTIE].used |= paar->reactie || paar->maatregelen.count > 0;
    }
    block_table_start(&table, input, parent, block_word(input, "kansenkaart-titel"),
                      bron->sectie.place);
    block_table_gewogen(&table);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_row(&table, &bron->lijst.items[i], i);
    if (table.column[COLUMN_SCORE].used)
        block_table_source(&table, block_word(input, "kansenkaart-scores"), bron->sectie.place);
}

bool block_kansenkaart(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->kansenkaart.sectie,
                         beleid->kansenkaart.lijst.count, add_pairs, &beleid->kansenkaart);
}

/* ---- developments ---- */

static void add_development(const struct block_input *input, struct doc_node *list,
                            const struct beleid_ontwikkeling *ontwikkeling) {
    struct doc_node *item = block_item(input, list, ontwikkeling->id, ontwikkeling->place);
    const char *measures = block_titels(input, ontwikkeling->maatregelen);
    const char *judgement = block_label(input, WOORDEN_BELEID_OORDEEL, (int)ontwikkeling->oordeel);
    struct text_builder more = {.arena = input->arena};
    if (*judgement)
        text_append(&more, doc_phrase(input->doc, "ontwikkeling-speelt", judgement));
    if (*measures)
        text_format(&more, "%s%s", more.size ? "; " : "",
                    doc_phrase(input->doc, "werving-maatregelen", measures));
    block_labelled(input, item, ontwikkeling->titel, ontwikkeling->tekst, ontwikkeling->place);
    if (more.size)
        block_aside(input, item, text_string(&more));
}

static void add_developments(const struct block_input *input, struct doc_node *parent,
                             const void *data) {
    const struct beleid_ontwikkelingen *bron = data;
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_development(input, list, &bron->lijst.items[i]);
    block_list_done(list);
}

bool block_ontwikkelingen(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->ontwikkelingen.sectie,
                                   beleid->ontwikkelingen.lijst.count, add_developments,
                                   &beleid->ontwikkelingen);
}
