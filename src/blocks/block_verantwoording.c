/* Where the numbers come from: per count and row the pilots, with the place in their file, so that
 * an outsider can follow any number to its source. */
#include "blocks/blocks_private.h"

#include "base/path.h"
#include "derive/telling.h"

/* "alkmaar.xml:523" */
static const char *place_words(const struct block_input *input, struct place place) {
    return arena_format(input->arena, "%s:%u", place.file != NULL ? path_name(place.file) : "",
                        place.line);
}

static const char *source_words(const struct block_input *input,
                                const struct derive_bijdrage *part) {
    return arena_format(input->arena, "%s (%s)", block_deelname_naam(part->deelname),
                        place_words(input, part->place));
}

static const char *sources(const struct block_input *input, const struct derive_rij *row) {
    const char **parts = ARENA_ARRAY(input->arena, const char *, row->bijdragen.count + 1);
    for (size_t i = 0; i < row->bijdragen.count; i++)
        parts[i] = source_words(input, &row->bijdragen.items[i]);
    return row->bijdragen.count > 0 ? block_join(input, parts, row->bijdragen.count) : NULL;
}

static void add_telling(const struct block_input *input, struct doc_node *parent,
                        const struct telling *telling) {
    const struct derive_telling *result = derive_telling(input->arena, input->programma, telling);
    struct block_table table = {
        .column = {{.key = "kop-code", .weight = 3, .used = true},
                   {.key = "kop-aantal", .weight = 1, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-herkomst", .weight = 8, .used = true}},
        .count = 3};
    if (result->count == 0)
        return;
    block_table_start(&table, input, parent,
                      doc_phrase(input->doc, "verantwoording-van", telling->titel), telling->place);
    table.node->table.unnumbered = true;
    for (size_t i = 0; i < result->count; i++) {
        const struct derive_rij *row = &result->rijen[i];
        block_table_row(&table, telling->place);
        block_table_text(&table, 0, row->rest ? row->label : row->code, telling->place);
        block_table_text(&table, 1,
                         number_integer(input->arena, row->aantal, block_language(input)),
                         telling->place);
        block_table_text(&table, 2, sources(input, row), telling->place);
    }
}

bool block_verantwoording(const struct block_input *input, struct doc_node *parent) {
    const struct programma *programma = input->programma;
    for (size_t i = 0; i < programma->tellingen.count; i++)
        add_telling(input, parent, &programma->tellingen.items[i]);
    return programma->tellingen.count > 0;
}
