/* Who took part, by role and period; never by name (001 L4703, L4739-4741: four civil servants one
 * after another). */
#include "blocks/blocks_private.h"

enum { COLUMN_ROL, COLUMN_ORGANISATIE, COLUMN_PERIODE, COLUMN_OPMERKING };

static struct block_table columns(const struct betrokkenen *betrokkenen) {
    struct block_table table = {.column = {{.key = "kop-rol", .weight = 3, .used = true},
                                           {.key = "kop-organisatie", .weight = 3},
                                           {.key = "kop-periode", .weight = 3},
                                           {.key = "kop-opmerking", .weight = 4}},
                                .count = 4};
    for (size_t i = 0; i < betrokkenen->lijst.count; i++) {
        const struct betrokkene *wie = &betrokkenen->lijst.items[i];
        table.column[COLUMN_ORGANISATIE].used |= wie->organisatie != NULL;
        table.column[COLUMN_PERIODE].used |= wie->van.year != 0 || wie->tot.year != 0;
        table.column[COLUMN_OPMERKING].used |= wie->tekst || wie->reden != WISSEL_NIET_GEGEVEN;
    }
    return table;
}

static const char *role(const struct block_input *input, const struct betrokkene *wie) {
    const char *rol = block_label(input, WOORDEN_BETROKKENEROL, (int)wie->rol);
    if (wie->rol == BETROKKENE_ANDERS && wie->functie)
        return text_capitalise(input->arena, wie->functie);
    const char *name = text_capitalise(input->arena, rol);
    return wie->functie ? arena_format(input->arena, "%s (%s)", name, wie->functie) : name;
}

/* "overleden" says it all; another reason needs its introduction (001 L869-871). */
static const char *reason(const struct block_input *input, const struct betrokkene *wie) {
    const char *word = block_label(input, WOORDEN_WISSELREDEN, (int)wie->reden);
    return wie->reden == WISSEL_OVERLEDEN ? word : doc_phrase(input->doc, "wisselreden-is", word);
}

static void add_remark(const struct block_input *input, struct block_table *table,
                       const struct betrokkene *wie) {
    struct doc_node *cell = block_table_cell(table, COLUMN_OPMERKING, wie->place);
    if (!cell)
        return;
    block_prose(input, cell, wie->tekst);
    if (wie->reden != WISSEL_NIET_GEGEVEN)
        doc_add_text(input->arena, cell,
                     arena_format(input->arena, cell->first ? " (%s)" : "%s", reason(input, wie)),
                     wie->place);
    if (!cell->first)
        doc_add_text(input->arena, cell, TEXT_EN_DASH, wie->place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct betrokkenen *betrokkenen = data;
    struct block_table table = columns(betrokkenen);
    block_table_start(&table, input, parent, block_word(input, "betrokkenen-titel"),
                      betrokkenen->lijst.items[0].place);
    for (size_t i = 0; i < betrokkenen->lijst.count; i++) {
        const struct betrokkene *wie = &betrokkenen->lijst.items[i];
        block_table_row(&table, wie->place);
        block_table_text(&table, COLUMN_ROL, role(input, wie), wie->place);
        block_table_text(&table, COLUMN_ORGANISATIE, wie->organisatie, wie->place);
        block_table_text(&table, COLUMN_PERIODE, block_dates(input, wie->van, wie->tot),
                         wie->place);
        add_remark(input, &table, wie);
    }
}

bool block_betrokkenen(const struct block_input *input, struct doc_node *parent) {
    const struct betrokkenen *betrokkenen = &input->pilot->betrokkenen;
    return block_section(input, parent, &betrokkenen->sectie, betrokkenen->lijst.count, add_all,
                         betrokkenen);
}
