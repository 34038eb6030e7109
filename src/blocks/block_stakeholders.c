/* The parties: the register in two rings (004 L316-356, L873-1473) and the social map by issue (000
 * L1161-1163, 002 L315-327). */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

/* ---- the register ---- */

enum {
    PARTIJ_NAAM,
    PARTIJ_SOORT,
    PARTIJ_OMVANG,
    PARTIJ_BELANG,
    PARTIJ_INVLOED,
    PARTIJ_WENS,
    PARTIJ_COLUMNS
};

static const struct block_column party_columns[PARTIJ_COLUMNS] = {
    [PARTIJ_NAAM] = {.key = "kop-partij", .used = true},
    [PARTIJ_SOORT] = {.key = "kop-soort-en-doelgroep"},
    [PARTIJ_OMVANG] = {.key = "kop-omvang"},
    [PARTIJ_BELANG] = {.key = "kop-belang", .align = DOC_ALIGN_RIGHT},
    [PARTIJ_INVLOED] = {.key = "kop-invloed", .align = DOC_ALIGN_RIGHT},
    [PARTIJ_WENS] = {.key = "kop-wens"},
};

static const char *kind_of(const struct block_input *input,
                           const struct beleid_stakeholder *party) {
    const char *parts[] = {block_label(input, WOORDEN_BELEID_SPELER, (int)party->soort),
                           block_label(input, WOORDEN_BELEID_ORGTYPE, (int)party->type),
                           block_label(input, WOORDEN_BELEID_SECTOR, (int)party->sector),
                           party->doelgroep};
    return nota_parts(input, parts, 4);
}

/* "uren per jaar: 11.560 (80,3 per vrijwilliger)", 004 L1171-1185. */
static const char *hours_of(const struct block_input *input,
                            const struct beleid_stakeholder *party) {
    const struct decimal people = party->vrijwilligers.waarde, hours = party->uren.waarde;
    struct decimal each;
    const char *text = doc_phrase(input->doc, "partij-uren", nota_number(input, party->uren));
    const bool whole = party->vrijwilligers.is_set && hours.decimals == 0 && people.decimals == 0;
    if (!whole || derive_quotient(hours.units, people.units, 1, &each) != INSTRUMENT_OK)
        return text;
    return doc_phrase(input->doc, "uren-per-vrijwilliger", text,
                      number_text(input->arena, each, block_language(input)));
}

static const char *size_of(const struct block_input *input,
                           const struct beleid_stakeholder *party) {
    const char *parts[3] = {NULL};
    if (party->vrijwilligers.is_set)
        parts[0] = doc_phrase(input->doc, "partij-vrijwilligers",
                              nota_number(input, party->vrijwilligers));
    if (party->beroepskrachten.is_set)
        parts[1] = doc_phrase(input->doc, "partij-beroepskrachten",
                              nota_number(input, party->beroepskrachten));
    if (party->uren.is_set)
        parts[2] = hours_of(input, party);
    return nota_parts(input, parts, 3);
}

static void add_party(struct nota_grid *grid, const struct beleid_stakeholder *party) {
    const struct block_input *input = grid->input;
    nota_row(grid, party->id, party->place);
    nota_text(grid, PARTIJ_NAAM, party->naam);
    nota_text(grid, PARTIJ_SOORT, kind_of(input, party));
    nota_text(grid, PARTIJ_OMVANG, size_of(input, party));
    nota_text(grid, PARTIJ_BELANG, nota_number(input, party->belang));
    nota_text(grid, PARTIJ_INVLOED, nota_number(input, party->invloed));
    nota_prose(grid, PARTIJ_WENS, party->tekst);
}

static void add_ring(struct nota_grid *grid, const struct beleid_stakeholders *parties,
                     enum rang_code rank, const char *key) {
    bool any = false;
    for (size_t i = 0; i < parties->lijst.count; i++) {
        const struct beleid_stakeholder *party = &parties->lijst.items[i];
        if (party->rang != rank)
            continue;
        if (!any)
            nota_group(grid, block_word(grid->input, key), party->place);
        any = true;
        add_party(grid, party);
    }
}

static void add_parties(const struct block_input *input, struct doc_node *parent,
                        const void *data) {
    const struct beleid_stakeholders *parties = data;
    struct nota_grid grid = {.input = input, .count = PARTIJ_COLUMNS};
    memcpy(grid.column, party_columns, sizeof party_columns);
    add_ring(&grid, parties, BELEID_RANG_PRIMAIR, "stakeholders-primair");
    add_ring(&grid, parties, BELEID_RANG_SECUNDAIR, "stakeholders-secundair");
    add_ring(&grid, parties, BELEID_RANG_GEEN, "stakeholders-overig");
    struct doc_node *table =
        nota_put(&grid, parent, nota_title(input, "stakeholders-titel"), parties->sectie.place);
    if (grid.column[PARTIJ_BELANG].used || grid.column[PARTIJ_INVLOED].used)
        nota_source(input, table, block_word(input, "stakeholders-schaal"), parties->sectie.place);
}

bool block_stakeholders(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->stakeholders.sectie,
                        beleid->stakeholders.lijst.count, add_parties, &beleid->stakeholders);
}

/* ---- the social map ---- */

enum { ACTOR_NAAM, ACTOR_WAT, ACTOR_WAAR, ACTOR_VORM, ACTOR_SUBSIDIE, ACTOR_COLUMNS };

static const struct block_column actor_columns[ACTOR_COLUMNS] = {
    [ACTOR_NAAM] = {.key = "kop-partij", .used = true},
    [ACTOR_WAT] = {.key = "kop-activiteit"},
    [ACTOR_WAAR] = {.key = "kop-voor-wie-en-waar"},
    [ACTOR_VORM] = {.key = "kop-verband"},
    [ACTOR_SUBSIDIE] = {.key = "kop-subsidie", .align = DOC_ALIGN_RIGHT},
};

static void add_actor(struct nota_grid *grid, const struct beleid_actor *actor) {
    const struct block_input *input = grid->input;
    const char *key_figure =
        actor->sleutelfiguur ? doc_phrase(input->doc, "actor-sleutelfiguur", actor->sleutelfiguur)
                             : NULL;
    const char *where[] = {actor->doelgroep, actor->wijk, actor->accommodatie, key_figure};
    const char *active =
        actor->actief ? doc_phrase(input->doc, "actor-actief", nota_oordeel(input, actor->actief))
                      : NULL;
    const char *bonds[] = {active, block_label(input, WOORDEN_BELEID_VORM, (int)actor->vorm),
                           block_label(input, WOORDEN_BELEID_BINDING, (int)actor->binding)};
    nota_row(grid, actor->id, actor->place);
    nota_text(grid, ACTOR_NAAM, actor->naam);
    nota_prose(grid, ACTOR_WAT, actor->tekst);
    nota_text(grid, ACTOR_WAAR, nota_parts(input, where, 4));
    nota_text(grid, ACTOR_VORM, nota_parts(input, bonds, 3));
    nota_text(grid, ACTOR_SUBSIDIE, nota_euro(input, actor->subsidie));
}

static bool is_first_of_issue(const struct beleid_socialekaart *map, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (text_equal(map->lijst.items[i].vraagstuk, map->lijst.items[at].vraagstuk))
            return false;
    return true;
}

/* Issues in the order they are first named; a map of one issue needs no groups. */
static void add_actors(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_socialekaart *map = data;
    struct nota_grid grid = {.input = input, .count = ACTOR_COLUMNS};
    memcpy(grid.column, actor_columns, sizeof actor_columns);
    for (size_t i = 0; i < map->lijst.count; i++) {
        const char *issue = map->lijst.items[i].vraagstuk;
        if (!is_first_of_issue(map, i))
            continue;
        nota_group(&grid, issue ? issue : block_word(input, "socialekaart-overig"),
                   map->lijst.items[i].place);
        for (size_t k = i; k < map->lijst.count; k++)
            if (text_equal(map->lijst.items[k].vraagstuk, issue))
                add_actor(&grid, &map->lijst.items[k]);
    }
    nota_put(&grid, parent, nota_title(input, "socialekaart-titel"), map->sectie.place);
}

bool block_socialekaart(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->socialekaart.sectie,
                        beleid->socialekaart.lijst.count, add_actors, &beleid->socialekaart);
}
