/* Counted tables over the pilots: a count, a matrix of pilots and codes, a cross table (001 L57-79,
 * L234-248, L376-383, L498-501). Printed as the genre does: the rows in the order of their numbers,
 * the computed rest row last; below it what the numbers are of. */
#include "blocks/blocks_private.h"

#include "derive/telling.h"

enum { COLUMN_LABEL, COLUMN_AANTAL, COLUMN_PILOTS };

static const char *named(const struct block_input *input) {
    return block_attribute_value(input, "van");
}

static const char *number(const struct block_input *input, int value) {
    return number_integer(input->arena, value, block_language(input));
}

const char *block_pilot_names(const struct block_input *input,
                              const struct derive_bijdrage *bijdragen, size_t count) {
    const char **names = ARENA_ARRAY(input->arena, const char *, count + 1);
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const char *name = block_deelname_naam(bijdragen[i].deelname);
        if (used == 0 || !text_equal(names[used - 1], name))
            names[used++] = name;
    }
    return used > 0 ? block_join(input, names, used) : NULL;
}

const char *block_deelname_naam(const struct deelname *deelname) {
    return deelname->pilot != NULL ? deelname->pilot->naam : deelname->naam;
}

/* "n = 17 pilots; een pilot kan meer dan een antwoord hebben" */
static void add_base(const struct block_input *input, struct block_table *table,
                     const struct derive_telling *result) {
    const struct telling *telling = result->telling;
    const char *text = doc_phrase(input->doc, "telling-basis", number(input, result->noemer));
    const bool mentions = telling->eenheid == TELEENHEID_VERMELDINGEN;
    if (mentions)
        text = doc_phrase(input->doc, "telling-vermeldingen", number(input, result->noemer));
    else if (!telling->enkelvoudig && result->vermeldingen > result->met)
        text = doc_phrase(input->doc, "telling-meervoudig", number(input, result->noemer));
    block_table_source(table, text, telling->place);
}

static void add_row(const struct block_input *input, struct block_table *table,
                    const struct derive_rij *row, struct place place) {
    block_table_row(table, place);
    block_table_text(table, COLUMN_LABEL, row->label, place);
    block_table_text(table, COLUMN_AANTAL, number(input, row->aantal), place);
    block_table_text(table, COLUMN_PILOTS,
                     block_pilot_names(input, row->bijdragen.items, row->bijdragen.count), place);
}

bool block_telling(const struct block_input *input, struct doc_node *parent) {
    const struct telling *telling = programma_telling(input->programma, named(input));
    if (telling == NULL)
        return false; /* not every programme counts what the template can show */
    const struct derive_telling *result = derive_telling(input->arena, input->programma, telling);
    const char *title = block_attribute_value(input, "titel");
    struct block_table table = {
        .column =
            {{.heading = text_capitalise(input->arena,
                                         block_label(input, WOORDEN_TELBRON, (int)telling->van)),
              .weight = 6,
              .used = true},
             {.key = "kop-pilots-aantal", .weight = 1, .align = DOC_ALIGN_RIGHT, .used = true},
             {.key = "kop-pilots", .weight = 5, .used = block_attribute_is(input, "pilots", "ja")}},
        .count = 3};
    if (result->count == 0)
        return false;
    block_table_start(&table, input, parent, title != NULL ? title : telling->titel,
                      telling->place);
    table.node->id = telling->id;
    for (size_t i = 0; i < result->count; i++)
        add_row(input, &table, &result->rijen[i], telling->place);
    add_base(input, &table, result);
    block_prose(input, parent, telling->noot);
    return true;
}

/* ---- pilots and codes ---- */

static const char *short_label(const struct programma_code *code) {
    return code->kort != NULL ? code->kort : code->label;
}

static void add_pilot_row(const struct block_input *input, struct block_table *table,
                          const struct derive_matrix *matrix, size_t row, struct place place) {
    const struct derive_bijdrage *cells = matrix->cellen + row * matrix->kolom_count;
    block_table_row(table, place);
    block_table_text(table, 0, block_deelname_naam(matrix->rijen[row]), place);
    for (size_t i = 0; i < matrix->kolom_count; i++)
        block_table_text(table, (int)i + 1,
                         cells[i].deelname != NULL ? block_word(input, "matrix-ja") : NULL, place);
}

static void add_totals(const struct block_input *input, struct block_table *table,
                       const struct derive_matrix *matrix, struct place place) {
    block_table_row(table, place);
    block_table_text(table, 0, block_word(input, "kop-totaal"), place);
    for (size_t i = 0; i < matrix->kolom_count; i++)
        block_table_text(table, (int)i + 1, number(input, matrix->totalen[i]), place);
}

static void code_columns(struct block_table *table, const struct programma_code *const *codes,
                         size_t count, enum doc_align align) {
    for (size_t i = 0; i < count && table->count < BLOCK_COLUMNS; i++)
        table->column[table->count++] = (struct block_column){
            .heading = short_label(codes[i]), .weight = 1, .align = align, .used = true};
}

bool block_matrix(const struct block_input *input, struct doc_node *parent) {
    const struct matrix *matrix = programma_matrix(input->programma, named(input));
    if (matrix == NULL)
        return false;
    struct derive_matrix result = derive_matrix(input->arena, input->programma, matrix);
    struct block_table table = {.column = {{.key = "kop-pilot", .weight = 2, .used = true}},
                                .count = 1};
    if (result.rij_count == 0 || result.kolom_count == 0)
        return false;
    code_columns(&table, result.kolommen, result.kolom_count, DOC_ALIGN_CENTRE);
    block_table_start(&table, input, parent, matrix->titel, matrix->place);
    table.node->id = matrix->id;
    for (size_t i = 0; i < result.rij_count; i++)
        add_pilot_row(input, &table, &result, i, matrix->place);
    add_totals(input, &table, &result, matrix->place);
    block_prose(input, parent, matrix->noot);
    return true;
}

bool block_kruistabel(const struct block_input *input, struct doc_node *parent) {
    const struct kruistabel *cross = programma_kruistabel(input->programma, named(input));
    if (cross == NULL)
        return false;
    struct derive_kruistabel result = derive_kruistabel(input->arena, input->programma, cross);
    struct block_table table = {.column = {{.heading = "", .weight = 3, .used = true}}, .count = 1};
    table.column[0].heading =
        text_capitalise(input->arena, block_label(input, WOORDEN_TELBRON, (int)cross->rijen));
    if (result.rij_count == 0 || result.kolom_count == 0)
        return false;
    code_columns(&table, result.kolommen, result.kolom_count, DOC_ALIGN_RIGHT);
    block_table_start(&table, input, parent, cross->titel, cross->place);
    table.node->id = cross->id;
    for (size_t row = 0; row < result.rij_count; row++) {
        const struct derive_rij *cells = result.cellen + row * result.kolom_count;
        block_table_row(&table, cross->place);
        block_table_text(&table, 0, short_label(result.rijen[row]), cross->place);
        for (size_t i = 0; i < result.kolom_count; i++)
            block_table_text(&table, (int)i + 1, number(input, cells[i].aantal), cross->place);
    }
    block_prose(input, parent, cross->noot);
    return true;
}
