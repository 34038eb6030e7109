/* Who took part: the pilots, also those that gave up (001 L6-9, note 1), the focus points of the
 * commission (L20-23), and the policy papers by pilot (L226). */
#include "blocks/blocks_private.h"

enum { COLUMN_PILOT, COLUMN_SOORT, COLUMN_GEBIED, COLUMN_TOELICHTING };

static const char *area(const struct block_input *input, const struct pilot *pilot) {
    const struct gebied *gebied = &pilot->gebied;
    const char **names = ARENA_ARRAY(input->arena, const char *, gebied->plaatsen.count);
    for (size_t i = 0; i < gebied->plaatsen.count; i++) {
        const struct plaats *place = &gebied->plaatsen.items[i];
        names[i] = place->provincie != NULL
                       ? arena_format(input->arena, "%s (%s)", place->naam, place->provincie)
                       : place->naam;
    }
    return block_join(input, names, gebied->plaatsen.count);
}

static void add_deelname(const struct block_input *input, struct block_table *table,
                         const struct deelname *deelname) {
    const struct pilot *pilot = deelname->pilot;
    const enum pilotsoort kind = pilot != NULL ? pilot->soort : deelname->soort;
    const char *why = pilot != NULL ? pilot->reden : deelname->reden;
    const enum pilotstatus status = pilot != NULL ? pilot->status : deelname->status;
    struct place place = deelname->place;
    block_table_row(table, place);
    struct doc_node *cell = block_table_cell(table, COLUMN_PILOT, place);
    doc_add_text(input->arena, cell, block_deelname_naam(deelname), place);
    block_table_text(table, COLUMN_SOORT, block_label(input, WOORDEN_PILOTSOORT, (int)kind), place);
    block_table_text(table, COLUMN_GEBIED, pilot != NULL ? area(input, pilot) : NULL, place);
    if (status == PILOTSTATUS_AFGEHAAKT)
        why = why != NULL ? doc_phrase(input->doc, "afgehaakt-reden", why)
                          : block_word(input, "afgehaakt");
    block_table_text(table, COLUMN_TOELICHTING, why, place);
}

bool block_deelnemers(const struct block_input *input, struct doc_node *parent) {
    const struct programma *programma = input->programma;
    struct block_table table = {.column = {{.key = "kop-pilot", .weight = 2, .used = true},
                                           {.key = "kop-soort", .weight = 2, .used = true},
                                           {.key = "kop-gebied", .weight = 4, .used = true},
                                           {.key = "kop-bijzonderheid", .weight = 3}},
                                .count = 4};
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct deelname *deelname = &programma->deelnames.items[i];
        table.column[COLUMN_TOELICHTING].used |=
            (deelname->pilot != NULL ? deelname->pilot->status : deelname->status) ==
            PILOTSTATUS_AFGEHAAKT;
    }
    if (programma->deelnames.count == 0)
        return false;
    block_table_start(&table, input, parent, block_word(input, "deelnemers-titel"),
                      programma->place);
    for (size_t i = 0; i < programma->deelnames.count; i++)
        add_deelname(input, &table, &programma->deelnames.items[i]);
    return true;
}

const char *block_speerpunt_naam(const struct block_input *input, enum speerpuntcode code) {
    const struct programma *programma = input->programma;
    for (size_t i = 0; programma != NULL && i < programma->speerpunten.count; i++)
        if (programma->speerpunten.items[i].code == code &&
            programma->speerpunten.items[i].naam != NULL)
            return programma->speerpunten.items[i].naam;
    return speerpunt_woorden(code)->lang;
}

bool block_speerpunten_lijst(const struct block_input *input, struct doc_node *parent) {
    const struct programma *programma = input->programma;
    if (programma->speerpunten.count == 0)
        return false;
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, programma->place);
    for (size_t i = 0; i < programma->speerpunten.count; i++) {
        const struct programma_speerpunt *point = &programma->speerpunten.items[i];
        doc_add_text(input->arena, block_item(input, list, NULL, point->place),
                     block_speerpunt_naam(input, point->code), point->place);
    }
    return true;
}

/* ---- policy papers ---- */

static bool is_paper(const struct document *document) {
    return document->soort == DOCUMENT_NOTA || document->soort == DOCUMENT_KADERNOTA ||
           document->soort == DOCUMENT_BELEIDSPLAN;
}

/* "2002–2005", else of its date */
static const char *years(const struct block_input *input, const struct document *document) {
    if (document->van.year != 0 || document->tot.year != 0)
        return block_dates(input, document->van, document->tot);
    return block_date(input, document->datum);
}

static void add_papers(const struct block_input *input, struct block_table *table,
                       const struct pilot *pilot) {
    for (size_t i = 0; i < pilot->documenten.lijst.count; i++) {
        const struct document *document = &pilot->documenten.lijst.items[i];
        if (!is_paper(document))
            continue;
        block_table_row(table, document->place);
        block_table_text(table, 0, pilot->naam, document->place);
        block_table_text(table, 1, document->titel, document->place);
        block_table_text(table, 2, years(input, document), document->place);
        block_table_text(table, 3,
                         block_label(input, WOORDEN_DOCUMENTSTATUS, (int)document->status),
                         document->place);
    }
}

bool block_notas(const struct block_input *input, struct doc_node *parent) {
    const struct programma *programma = input->programma;
    struct block_table table = {.column = {{.key = "kop-pilot", .weight = 2, .used = true},
                                           {.key = "kop-titel", .weight = 5, .used = true},
                                           {.key = "kop-jaar", .weight = 1, .used = true},
                                           {.key = "kop-status", .weight = 2, .used = true}},
                                .count = 4};
    size_t papers = 0;
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct pilot *pilot = programma->deelnames.items[i].pilot;
        for (size_t d = 0; pilot != NULL && d < pilot->documenten.lijst.count; d++)
            papers += is_paper(&pilot->documenten.lijst.items[d]);
    }
    if (papers == 0)
        return false;
    block_table_start(&table, input, parent, block_word(input, "notas-titel"), programma->place);
    for (size_t i = 0; i < programma->deelnames.count; i++)
        if (programma->deelnames.items[i].pilot != NULL)
            add_papers(input, &table, programma->deelnames.items[i].pilot);
    return true;
}
