/* Factors of a kind by theme, with the pilots that name them: what a bottleneck is called stands
 * apart from the kind of factor it is (001 L229, L262, L337). */
#include "blocks/blocks_private.h"

#include "derive/telling.h"

#include <limits.h>

enum { COLUMN_THEMA, COLUMN_AANTAL, COLUMN_PILOTS };

/* Kinds named in `soort`, else all. */
static unsigned kinds_of(const struct block_input *input) {
    const char *value = block_attribute_value(input, "soort");
    size_t count = 0;
    const char **words = value != NULL ? text_words(input->arena, value, &count) : NULL;
    unsigned kinds = 0;
    for (size_t i = 0; i < count; i++) {
        const int kind = woord_value(WOORDEN_FACTORSOORT, words[i]);
        if (kind >= 0)
            kinds |= SET_BIT(kind);
    }
    return kinds;
}

bool block_themas(const struct block_input *input, struct doc_node *parent) {
    const char *title = block_attribute_value(input, "titel");
    const int rows = block_attribute_number(input, "hoogstens", INT_MAX);
    struct telling *telling = ARENA_NEW(input->arena, struct telling);
    telling->place = input->place;
    telling->van = TELBRON_THEMA;
    telling->factoren = kinds_of(input);
    const struct derive_telling *result = derive_telling(input->arena, input->programma, telling);
    struct block_table table = {.column = {{.key = "kop-thema", .weight = 3, .used = true},
                                           {.key = "kop-pilots-aantal",
                                            .weight = 1,
                                            .align = DOC_ALIGN_RIGHT,
                                            .used = true},
                                           {.key = "kop-pilots", .weight = 8, .used = true}},
                                .count = 3};
    if (result->count == 0)
        return false;
    block_table_start(&table, input, parent,
                      title != NULL ? title : block_word(input, "themas-titel"),
                      input->programma->place);
    for (size_t i = 0; i < result->count && (int)i < rows; i++) {
        const struct derive_rij *row = &result->rijen[i];
        block_table_row(&table, input->programma->place);
        block_table_text(&table, COLUMN_THEMA, row->label, input->programma->place);
        block_table_text(&table, COLUMN_AANTAL,
                         number_integer(input->arena, row->aantal, block_language(input)),
                         input->programma->place);
        block_table_text(&table, COLUMN_PILOTS,
                         block_pilot_names(input, row->bijdragen.items, row->bijdragen.count),
                         input->programma->place);
    }
    return true;
}
