/* The versions of a paper, the last of them on the cover, and the head of a briefing (000 L223-241:
 * the council hears in time what is asked of it). */
#include "blocks/blocks_nota.h"

enum { COLUMN_VERSIE, COLUMN_DATUM, COLUMN_STAND, COLUMN_GREMIUM, COLUMN_PORTEFEUILLE, COLUMN_WAT };

static const struct beleid_versie *last_version(const struct beleid *beleid) {
    const size_t count = beleid ? beleid->versies.lijst.count : 0;
    return count > 0 ? &beleid->versies.lijst.items[count - 1] : NULL;
}

static const char *stand(const struct block_input *input, const struct beleid_versie *version) {
    return block_label(input, WOORDEN_BELEID_VERSIESTAND, (int)version->stand);
}

static const char *gremium(const struct block_input *input, const struct beleid_versie *version) {
    return block_label(input, WOORDEN_BELEID_GREMIUM, (int)version->gremium);
}

static void add_versions(const struct block_input *input, struct doc_node *parent,
                         const void *data) {
    const struct beleid *beleid = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-versie", .weight = 1, .used = true},
                                        {.key = "kop-datum", .weight = 2},
                                        {.key = "kop-stand", .weight = 2},
                                        {.key = "kop-gremium", .weight = 2},
                                        {.key = "kop-portefeuillehouder", .weight = 2},
                                        {.key = "kop-wijziging", .weight = 5}},
                             .count = 6};
    for (size_t i = 0; i < beleid->versies.lijst.count; i++) {
        const struct beleid_versie *version = &beleid->versies.lijst.items[i];
        nota_row(&grid, version->id, version->place);
        nota_text(&grid, COLUMN_VERSIE, version->nr);
        nota_text(&grid, COLUMN_DATUM, nota_datum(input, version->datum));
        nota_text(&grid, COLUMN_STAND, stand(input, version));
        nota_text(&grid, COLUMN_GREMIUM, gremium(input, version));
        nota_text(&grid, COLUMN_PORTEFEUILLE, version->portefeuillehouder);
        nota_prose(&grid, COLUMN_WAT, version->tekst);
    }
    nota_put(&grid, parent, nota_title(input, "versies-titel"), beleid->versies.sectie.place);
}

bool block_versies(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->versies.sectie,
                                   beleid->versies.lijst.count, add_versions, beleid);
}

/* ---- on the cover ---- */

static bool add_line(const struct block_input *input, struct doc_node *cover, const char *text,
                     struct place place) {
    if (!text || !*text)
        return false;
    doc_add_paragraph(input->arena, cover, DOC_ROLE_COVER_META, text_capitalise(input->arena, text),
                      place);
    return true;
}

/* "Versie 1.0, vastgesteld (raad)" */
static const char *version_line(const struct block_input *input,
                                const struct beleid_versie *version) {
    const char *parts[2];
    size_t count = 0;
    if (version->nr)
        parts[count++] = doc_phrase(input->doc, "versie-nr", version->nr);
    if (version->stand != BELEID_VERSIESTAND_GEEN)
        parts[count++] = version->gremium == BELEID_GREMIUM_GEEN
                             ? stand(input, version)
                             : arena_format(input->arena, "%s (%s)", stand(input, version),
                                            gremium(input, version));
    return count == 2 ? arena_format(input->arena, "%s, %s", parts[0], parts[1])
           : count    ? parts[0]
                      : NULL;
}

bool block_versie_gegevens(const struct block_input *input, struct doc_node *parent) {
    const struct beleid_versie *version = last_version(nota_beleid(input));
    if (!version)
        return false;
    bool added = add_line(input, parent, version_line(input, version), version->place);
    if (version->portefeuillehouder)
        added =
            add_line(input, parent,
                     doc_phrase(input->doc, "portefeuillehouder-is", version->portefeuillehouder),
                     version->place) ||
            added;
    return add_line(input, parent, nota_datum(input, version->datum), version->place) || added;
}

/* ---- the head of a briefing ---- */

static void add_fact(struct block_table *table, const char *key, const char *text,
                     struct place place) {
    if (!text || !*text)
        return;
    block_table_row(table, place);
    block_table_text(table, 0, block_word(table->input, key), place);
    block_table_text(table, 1, text, place);
}

/* What is spoken of at the head stands beside its name: a table without a header row. */
static struct block_table head_table(const struct block_input *input, struct doc_node *parent,
                                     struct place place) {
    struct block_table table = {
        .input = input,
        .node = doc_add(input->arena, parent, DOC_TABLE, place),
        .column = {{.weight = 1, .used = true}, {.weight = 4, .used = true}},
        .count = 2};
    struct doc_column *columns = ARENA_ARRAY(input->arena, struct doc_column, 2);
    columns[0].align = columns[1].align = DOC_ALIGN_LEFT;
    table.node->table.columns = columns;
    table.node->table.column_count = 2;
    table.node->table.header_column = true;
    table.node->table.unnumbered = true;
    doc_add_text(input->arena, doc_add(input->arena, table.node, DOC_CAPTION, place),
                 nota_title(input, "briefing-kop-titel"), place);
    return table;
}

bool block_briefing_kop(const struct block_input *input, struct doc_node *parent) {
    static const struct beleid_versie none;
    const struct beleid *beleid = nota_beleid(input);
    const struct beleid_versie *version = last_version(beleid);
    if (!beleid)
        return false;
    version = version ? version : &none;
    const char *asked = nota_gevraagd(input);
    if (!version->datum.year && !version->portefeuillehouder && !beleid->titel && !asked)
        return false;
    struct block_table table = head_table(input, parent, beleid->place);
    add_fact(&table, "kop-datum", nota_datum(input, version->datum), beleid->place);
    add_fact(&table, "kop-portefeuillehouder", version->portefeuillehouder, beleid->place);
    add_fact(&table, "kop-onderwerp", beleid->titel, beleid->place);
    add_fact(&table, "kop-gevraagd-besluit", asked, beleid->place);
    return true;
}
