/* The codes by which the programme report counts this pilot (001 L57-79, L234-248, L376-383,
 * L498-501), with their grounds: so that a reader can check the counts. */
#include "blocks/blocks_private.h"

enum { COLUMN_ONDERDEEL, COLUMN_CODE, COLUMN_BIJZONDERHEID, COLUMN_ONDERBOUWING };

struct code_list {
    const char *key;
    const struct code *items;
    size_t count;
    bool when, nature;
};

/* "sociale-samenhang" reads as words. */
static const char *code_words(const struct block_input *input, const char *code) {
    char *words = arena_string(input->arena, code);
    for (char *c = words; *c; c++)
        if (*c == '-' || *c == '_')
            *c = ' ';
    return words;
}

static const char *particular(const struct block_input *input, const struct code_list *list,
                              const struct code *code) {
    if (list->when)
        return block_label(input, WOORDEN_WANNEER, (int)code->wanneer);
    return list->nature ? block_label(input, WOORDEN_AARD, (int)code->aard) : "";
}

static void add_list(const struct block_input *input, struct block_table *table,
                     const struct code_list *list) {
    for (size_t i = 0; i < list->count; i++) {
        const struct code *code = &list->items[i];
        block_table_row(table, code->place);
        block_table_text(table, COLUMN_ONDERDEEL, block_word(input, list->key), code->place);
        block_table_text(table, COLUMN_CODE, code_words(input, code->code), code->place);
        block_table_text(table, COLUMN_BIJZONDERHEID, particular(input, list, code), code->place);
        block_table_text(table, COLUMN_ONDERBOUWING, code->onderbouwing, code->place);
    }
}

bool block_codering(const struct block_input *input, struct doc_node *parent) {
    const struct codering *codering = &input->pilot->codering;
    const struct code_list lists[] = {
        {"codering-visie", codering->visies.items, codering->visies.count, false, false},
        {"codering-rol", codering->rollen.items, codering->rollen.count, false, false},
        {"codering-methodiek", codering->methodieken.items, codering->methodieken.count, true,
         false},
        {"codering-werkwijze", codering->werkwijzen.items, codering->werkwijzen.count, false, true},
    };
    struct block_table table = {.column = {{.key = "kop-onderdeel", .weight = 3, .used = true},
                                           {.key = "kop-code", .weight = 4, .used = true},
                                           {.key = "kop-bijzonderheid", .weight = 4},
                                           {.key = "kop-onderbouwing", .weight = 7}},
                                .count = 4};
    size_t total = 0;
    for (size_t l = 0; l < 4; l++) {
        for (size_t i = 0; i < lists[l].count; i++) {
            table.column[COLUMN_BIJZONDERHEID].used |=
                *particular(input, &lists[l], &lists[l].items[i]) != '\0';
            table.column[COLUMN_ONDERBOUWING].used |= lists[l].items[i].onderbouwing != NULL;
        }
        total += lists[l].count;
    }
    if (total == 0)
        return false;
    block_table_start(&table, input, parent, block_word(input, "codering-titel"), codering->place);
    for (size_t l = 0; l < 4; l++)
        add_list(input, &table, &lists[l]);
    return true;
}
