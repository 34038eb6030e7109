/* The responses and what was done with them, by kind of respondent (003 L998-1002, L1696-1721), and
 * how many were taken over, partly or not (F16). */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

enum { COLUMN_WIE, COLUMN_REACTIE, COLUMN_ANTWOORD, COLUMN_OVERGENOMEN, COLUMNS };

static const struct block_column columns[COLUMNS] = {
    [COLUMN_WIE] = {.key = "kop-inspreker", .used = true},
    [COLUMN_REACTIE] = {.key = "kop-inspraakreactie"},
    [COLUMN_ANTWOORD] = {.key = "kop-antwoord-gemeente"},
    [COLUMN_OVERGENOMEN] = {.key = "kop-overgenomen", .used = true},
};

/* -1: all kinds. */
static struct derive_oordelen verdicts(const struct block_input *input,
                                       const struct beleid_inspraak *inspraak, int kind) {
    enum oordeel *list = ARENA_ARRAY(input->arena, enum oordeel, inspraak->lijst.count);
    struct derive_oordelen result = {0};
    size_t count = 0;
    for (size_t i = 0; i < inspraak->lijst.count; i++)
        if (kind < 0 || (int)inspraak->lijst.items[i].soort == kind)
            list[count++] = (enum oordeel)inspraak->lijst.items[i].overgenomen;
    if (derive_oordelen(list, count, &result) != INSTRUMENT_OK)
        result = (struct derive_oordelen){0};
    return result;
}

/* Kinds in the order of their list, and those that do not say last. */
static int kind_at(int at) {
    return at < BELEID_INSPREKER_ANDERS ? at + 1 : BELEID_INSPREKER_GEEN;
}

static const char *kind_name(const struct block_input *input, int kind) {
    const char *name = kind == BELEID_INSPREKER_GEEN
                           ? block_word(input, "inspraak-onbekend")
                           : block_label(input, WOORDEN_BELEID_INSPREKER, kind);
    return text_capitalise(input->arena, name);
}

/* ---- the table ---- */

/* "1. wijkraad Noord; 1 februari 2009; over: hoofdstuk 4"; who gave no name is known by the kind.
 */
static const char *respondent(const struct block_input *input,
                              const struct beleid_inspraak *inspraak, size_t at) {
    const struct beleid_inspraakreactie *reaction = &inspraak->lijst.items[at];
    const char *nr = reaction->nr ? reaction->nr : nota_count(input, at + 1);
    const char *who = reaction->inspreker
                          ? reaction->inspreker
                          : block_label(input, WOORDEN_BELEID_INSPREKER, (int)reaction->soort);
    const char *about =
        reaction->onderdeel ? doc_phrase(input->doc, "inspraak-over", reaction->onderdeel) : NULL;
    const char *parts[] = {who, nota_datum(input, reaction->datum), about};
    const char *text = nota_parts(input, parts, 3);
    return arena_format(input->arena, "%s. %s", nr,
                        text ? text : block_word(input, "inspraak-onbekend"));
}

static void add_row(struct nota_grid *grid, const struct beleid_inspraak *inspraak, size_t at) {
    const struct block_input *input = grid->input;
    const struct beleid_inspraakreactie *reaction = &inspraak->lijst.items[at];
    nota_row(grid, reaction->id, reaction->place);
    nota_text(grid, COLUMN_WIE, respondent(input, inspraak, at));
    nota_prose(grid, COLUMN_REACTIE, reaction->samenvatting);
    nota_prose(grid, COLUMN_ANTWOORD, reaction->reactie);
    nota_titled(grid, COLUMN_OVERGENOMEN,
                text_capitalise(input->arena, nota_oordeel(input, reaction->overgenomen)),
                reaction->wijziging);
}

static void add_rows(struct nota_grid *grid, const struct beleid_inspraak *inspraak) {
    for (int k = 0; k <= BELEID_INSPREKER_ANDERS; k++) {
        bool any = false;
        for (size_t i = 0; i < inspraak->lijst.count; i++) {
            if ((int)inspraak->lijst.items[i].soort != kind_at(k))
                continue;
            if (!any)
                nota_group(grid, kind_name(grid->input, kind_at(k)),
                           inspraak->lijst.items[i].place);
            any = true;
            add_row(grid, inspraak, i);
        }
    }
}

/* "5 (41,7 %)" */
static const char *share(const struct block_input *input, const struct derive_oordelen *result,
                         enum oordeel verdict) {
    const char *count = nota_count(input, (size_t)result->aantal[verdict]);
    if (!result->pct[verdict].bekend)
        return count;
    return arena_format(
        input->arena, "%s (%s)", count,
        derive_percentage_text(input->arena, result->pct[verdict].waarde, block_language(input)));
}

static void add_summary(const struct block_input *input, struct doc_node *parent,
                        const struct beleid_inspraak *inspraak) {
    const struct derive_oordelen result = verdicts(input, inspraak, -1);
    const int open = result.aantal[OORDEEL_GEEN];
    const char *text =
        doc_phrase(input->doc, "inspraak-zin", nota_count(input, (size_t)result.n),
                   share(input, &result, OORDEEL_JA), share(input, &result, OORDEEL_DEELS),
                   share(input, &result, OORDEEL_NEE));
    if (result.beantwoord == 0)
        text = doc_phrase(input->doc, "inspraak-zin-open", nota_count(input, (size_t)result.n));
    else if (open > 0)
        text =
            arena_format(input->arena, "%s %s", text,
                         doc_phrase(input->doc, "inspraak-open", nota_count(input, (size_t)open)));
    block_paragraph(input, parent, text, inspraak->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_inspraak *inspraak = data;
    const char *term = block_dates(input, inspraak->van, inspraak->tot);
    struct nota_grid grid = {.input = input, .count = COLUMNS};
    if (*term && !nota_is_short(input))
        block_paragraph(input, parent, doc_phrase(input->doc, "inspraak-termijn", term),
                        inspraak->sectie.place);
    add_summary(input, parent, inspraak);
    if (nota_is_short(input))
        return;
    memcpy(grid.column, columns, sizeof columns);
    add_rows(&grid, inspraak);
    nota_put(&grid, parent, nota_title(input, "inspraak-titel"), inspraak->sectie.place);
}

bool block_inspraak(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->inspraak.sectie,
                                  beleid->inspraak.lijst.count, add_all, &beleid->inspraak);
}

/* ---- counted ---- */

static void add_counts(struct nota_grid *grid, const char *name,
                       const struct derive_oordelen *result) {
    const struct block_input *input = grid->input;
    static const enum oordeel order[] = {OORDEEL_JA, OORDEEL_DEELS, OORDEEL_NEE, OORDEEL_GEEN};
    nota_text(grid, 0, name);
    for (int i = 0; i < OORDELEN; i++)
        if (order[i] != OORDEEL_GEEN || result->aantal[OORDEEL_GEEN] > 0)
            nota_text(grid, i + 1, nota_count(input, (size_t)result->aantal[order[i]]));
    nota_text(grid, OORDELEN + 1, nota_count(input, (size_t)result->n));
}

bool block_inspraak_telling(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid || beleid->inspraak.lijst.count == 0)
        return false;
    const struct place place = beleid->inspraak.sectie.place;
    struct nota_grid grid = {
        .input = input,
        .column = {{.key = "kop-inspreker", .used = true},
                   {.key = "oordeel-ja-kop", .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "oordeel-deels-kop", .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "oordeel-nee-kop", .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "oordeel-open-kop", .align = DOC_ALIGN_RIGHT},
                   {.key = "kop-totaal", .align = DOC_ALIGN_RIGHT, .used = true}},
        .count = 6};
    for (int k = 0; k <= BELEID_INSPREKER_ANDERS; k++) {
        const struct derive_oordelen result = verdicts(input, &beleid->inspraak, kind_at(k));
        if (result.n == 0)
            continue;
        nota_row(&grid, NULL, place);
        add_counts(&grid, kind_name(input, kind_at(k)), &result);
    }
    const struct derive_oordelen all = verdicts(input, &beleid->inspraak, -1);
    nota_total(&grid, place);
    add_counts(&grid, block_word(input, "kop-totaal"), &all);
    nota_put(&grid, parent, nota_title(input, "inspraak-telling-titel"), place);
    return true;
}
