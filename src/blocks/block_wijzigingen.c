/* What changed since an earlier version, thing by thing: the list that goes with the bars in the
 * margin. Long texts are named, not repeated: the bars show where they are. */
#include "blocks/blocks_private.h"

#include "compare/compare.h"

#define ROWS_MOST  200
#define WORDS_MOST 160 /* characters of a text that is shown */

enum { COLUMN_ONDERDEEL, COLUMN_WIJZIGING, COLUMN_WAS, COLUMN_WORDT };

static const char *thing(const struct block_input *input, const struct compare_change *change) {
    const char *name = change->naam != NULL ? change->naam : change->id;
    return name != NULL ? arena_format(input->arena, "%s ‘%s’", change->element, name)
                        : change->element;
}

static const char *kind(const struct block_input *input, const struct compare_change *change) {
    if (change->kind == COMPARE_ADDED)
        return block_word(input, "wijziging-nieuw");
    if (change->kind == COMPARE_REMOVED)
        return block_word(input, "wijziging-vervallen");
    return change->veld;
}

static const char *shown(const struct block_input *input, const char *text) {
    if (text == NULL || text_codepoints(text) <= WORDS_MOST)
        return text;
    return block_word(input, "wijziging-gewijzigd");
}

static void add_change(const struct block_input *input, struct block_table *table,
                       const struct compare_change *change) {
    struct place place = change->is_place.file != NULL ? change->is_place : change->was_place;
    block_table_row(table, place);
    block_table_text(table, COLUMN_ONDERDEEL, thing(input, change), place);
    block_table_text(table, COLUMN_WIJZIGING, kind(input, change), place);
    block_table_text(table, COLUMN_WAS, shown(input, change->was), place);
    block_table_text(table, COLUMN_WORDT, shown(input, change->is), place);
}

bool block_wijzigingen(const struct block_input *input, struct doc_node *parent) {
    if (input->previous == NULL)
        return false;
    const struct compare changes = compare_pilots(input->arena, input->previous, input->pilot);
    struct block_table table = {.column = {{.key = "kop-onderdeel", .weight = 3, .used = true},
                                           {.key = "kop-wijziging", .weight = 2, .used = true},
                                           {.key = "kop-was", .weight = 4, .used = true},
                                           {.key = "kop-wordt", .weight = 4, .used = true}},
                                .count = 4};
    if (changes.total == 0)
        return false;
    block_table_start(&table, input, parent, block_word(input, "wijzigingen-titel"),
                      input->pilot->place);
    for (size_t i = 0; i < changes.changes.count && i < ROWS_MOST; i++)
        add_change(input, &table, &changes.changes.items[i]);
    if (changes.total > ROWS_MOST)
        block_table_source(
            &table,
            doc_phrase(input->doc, "wijziging-meer",
                       number_integer(input->arena, (int64_t)(changes.total - ROWS_MOST),
                                      block_language(input))),
            input->pilot->place);
    return true;
}
