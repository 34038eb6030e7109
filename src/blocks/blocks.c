/* All building blocks. */
#include "blocks/blocks_private.h"

static const struct block blocks[] = {
#include "blocks/blocks.def"
};

const struct block *block_table(size_t *count) {
    *count = sizeof blocks / sizeof *blocks;
    return blocks;
}

const struct block *block_find(const char *name) {
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (text_equal(blocks[i].name, name))
            return &blocks[i];
    return NULL;
}

bool block_fits(const struct block *block, enum doc_kind parent) {
    const bool of_cover =
        block->append == block_omslag_gegevens || block->append == block_versie_gegevens;
    return of_cover == (parent == DOC_COVER);
}

const char *block_attribute_value(const struct block_input *input, const char *name) {
    for (size_t i = 0; i < input->attribute_count; i++)
        if (text_equal(input->attributes[i].name, name))
            return input->attributes[i].value;
    return NULL;
}
