/* Success factors, bottlenecks, lessons, showpieces, opportunities and threats: one form for all
 * six, in the author's order, with run-in labels (001 L1911) and groups (001 L3698-3725). */
#include "blocks/blocks_private.h"

static void add_factor(const struct block_input *input, struct doc_node *list,
                       const struct factor *factor) {
    struct doc_node *item = block_item(input, list, factor->id, factor->place);
    block_labelled(input, item, factor->label, factor->tekst, factor->place);
}

/* One factor told in paragraphs is prose, no list of one (001 L3791-3808). */
static bool is_prose(const struct factorgroep *groep) {
    const struct factor *only = &groep->lijst.items[0];
    return groep->lijst.count == 1 && !only->groep && !block_is_flat(only->tekst);
}

static void add_prose(const struct block_input *input, struct doc_node *parent,
                      const struct factor *factor) {
    block_labelled(input, parent, factor->label, factor->tekst, factor->place);
    if (factor->id && parent->last && !parent->last->id)
        parent->last->id = factor->id;
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct factorgroep *groep = data;
    const char *last_group = NULL;
    struct doc_node *list = NULL;
    if (is_prose(groep)) {
        add_prose(input, parent, &groep->lijst.items[0]);
        return;
    }
    for (size_t i = 0; i < groep->lijst.count; i++) {
        const struct factor *factor = &groep->lijst.items[i];
        if (factor->groep && !text_equal(factor->groep, last_group)) {
            block_heading(input, parent, factor->groep, 1, NULL, factor->place);
            list = NULL;
        } else if (!factor->groep && last_group) {
            list = NULL;
        }
        last_group = factor->groep;
        if (!list)
            list = block_list(input, parent, DOC_BULLETS, factor->place);
        add_factor(input, list, factor);
        block_list_done(list);
    }
}

static bool add_kind(const struct block_input *input, struct doc_node *parent,
                     enum factorsoort soort) {
    const struct factorgroep *groep = &input->pilot->factoren.groep[soort];
    return block_section(input, parent, &groep->sectie, groep->lijst.count, add_all, groep);
}

bool block_succesfactoren(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_SUCCESFACTOR);
}

bool block_knelpunten(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_KNELPUNT);
}

bool block_lessen(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_LES);
}

bool block_paradepaardjes(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_PARADEPAARDJE);
}

bool block_kansen(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_KANS);
}

bool block_bedreigingen(const struct block_input *input, struct doc_node *parent) {
    return add_kind(input, parent, FACTOR_BEDREIGING);
}
