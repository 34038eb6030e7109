/* Small texts of the blocks about policy, see blocks_instrument.h. */
#include "blocks/blocks_instrument.h"

const char *block_int(const struct block_input *input, int64_t value) {
    return number_integer(input->arena, value, block_language(input));
}

const char *block_getal_tekst(const struct block_input *input, struct getal getal) {
    return getal.is_set ? number_text(input->arena, getal.waarde, block_language(input)) : "";
}

const char *block_bereik(const struct block_input *input, struct derive_bereik bereik) {
    if (bereik.min == bereik.max)
        return block_int(input, bereik.min);
    return arena_format(input->arena, "%d" TEXT_EN_DASH "%d", bereik.min, bereik.max);
}

static const char *half(const struct block_input *input, int twice) {
    struct decimal value =
        twice % 2 == 0 ? (struct decimal){twice / 2, 0} : (struct decimal){(int64_t)twice * 5, 1};
    return number_text(input->arena, value, block_language(input));
}

/* The lowest and the highest, and the middle. */
static const char *spread(const struct block_input *input,
                          const struct derive_spreidingen *spreiding, const char *key) {
    const struct derive_spreiding *laag = &spreiding->laag, *hoog = &spreiding->hoog;
    const char *ends = block_bereik(input, (struct derive_bereik){laag->min, hoog->max});
    const char *middle = half(input, laag->mediaan2);
    if (laag->mediaan2 != hoog->mediaan2)
        middle =
            arena_format(input->arena, "%s" TEXT_EN_DASH "%s", middle, half(input, hoog->mediaan2));
    return doc_phrase(input->doc, key, ends, middle);
}

const char *block_spreiding(const struct block_input *input,
                            const struct derive_spreidingen *spreiding) {
    return spread(input, spreiding, "spreiding-midden");
}

const char *block_spreiding_kort(const struct block_input *input,
                                 const struct derive_spreidingen *spreiding) {
    return spread(input, spreiding, "spreiding-kort");
}

const char *block_instrument_naam(const struct block_input *input,
                                  const struct beleid_instrumentkeuze *keuze) {
    if (keuze->naam)
        return keuze->naam;
    const char *name = block_catalogus_instrument(input, keuze->instrument);
    return name ? name : keuze->instrument;
}

const char *block_titel(const struct block_input *input, const char *id) {
    const struct benoemd *found = pilot_find(input->pilot, id);
    const char *title = NULL;
    if (!found)
        return id;
    if (text_equal(found->element, "maatregel"))
        title = ((const struct beleid_maatregel *)found->ding)->titel;
    else if (text_equal(found->element, "instrumentkeuze"))
        title = block_instrument_naam(input, found->ding);
    else if (text_equal(found->element, "document"))
        title = ((const struct document *)found->ding)->titel;
    return title ? title : id;
}

const char *block_titels(const struct block_input *input, struct codes ids) {
    const char **titles = ARENA_ARRAY(input->arena, const char *, ids.count + 1);
    for (size_t i = 0; i < ids.count; i++)
        titles[i] = block_titel(input, ids.items[i]);
    return block_join(input, titles, ids.count);
}

const char *block_of_open(const struct block_input *input, enum woordenlijst list, int value) {
    const char *word = block_label(input, list, value);
    return *word ? word : block_word(input, "niet-ingevuld");
}

const char *block_nummers(const struct block_input *input, unsigned set) {
    const char *parts[32];
    size_t count = 0;
    for (int n = 0; n < 32; n++)
        if (SET_HAS(set, n))
            parts[count++] = block_int(input, n);
    return block_join(input, parts, count);
}

void block_table_prose(struct block_table *table, int column, const struct doc_node *fragment,
                       struct place place) {
    struct doc_node *cell = block_table_cell(table, column, place);
    if (!cell)
        return;
    block_prose(table->input, cell, fragment);
    if (!cell->first)
        doc_add_text(table->input->arena, cell, TEXT_EN_DASH, place);
}

void block_table_kop(struct block_table *table, const char *text, struct place place) {
    block_table_group(table, NULL, place);
    struct doc_node *strong = doc_add(table->input->arena, table->row->first, DOC_STRONG, place);
    doc_add_text(table->input->arena, strong, text, place);
}

const char *block_label_kop(const struct block_input *input, enum woordenlijst list, int value) {
    return text_capitalise(input->arena, block_label(input, list, value));
}

void block_table_regels(struct block_table *table, int column, const char *const *lines,
                        size_t count, struct place place) {
    struct arena *arena = table->input->arena;
    struct doc_node *cell = block_table_cell(table, column, place);
    if (!cell)
        return;
    for (size_t i = 0; i < count; i++) {
        if (!lines[i] || !*lines[i])
            continue;
        if (cell->first)
            doc_add(arena, cell, DOC_BREAK, place);
        doc_add_text(arena, cell, lines[i], place);
    }
    if (!cell->first)
        doc_add_text(arena, cell, TEXT_EN_DASH, place);
}

void block_table_gewogen(struct block_table *table) {
    size_t count = (size_t)table->node->table.column_count;
    struct doc_column *columns = ARENA_ARRAY(table->input->arena, struct doc_column, count);
    size_t at = 0;
    for (int i = 0; i < table->count; i++) {
        if (!table->column[i].used)
            continue;
        columns[at] = table->node->table.columns[at];
        columns[at++].weight = table->column[i].weight;
    }
    table->node->table.columns = columns;
}

void block_sentence(const struct block_input *input, struct doc_node *parent, const char *label,
                    const char *sentence, struct place place) {
    struct doc_node *paragraph = doc_add(input->arena, parent, DOC_PARAGRAPH, place);
    struct doc_node *strong = doc_add(input->arena, paragraph, DOC_STRONG, place);
    doc_add_text(input->arena, strong, arena_format(input->arena, "%s.", label), place);
    doc_add_text(input->arena, paragraph, arena_format(input->arena, " %s", sentence), place);
}

void block_opmerking(const struct block_input *input, struct doc_node *parent, const char *label,
                     const char *sentence, struct place place) {
    block_sentence(input, parent, block_word(input, label), sentence, place);
}
