/* What the pilot yielded: per goal where a result belongs to one (001 L2565-2592), and the rest as
 * the author listed it, with the speerpunt as run-in label (001 L1953-1975). */
#include "blocks/blocks_private.h"

/* The results of one goal: those in it, and those of the section that name it. */
struct goal_results {
    const struct resultaat **items;
    size_t count;
};

static struct goal_results results_of(const struct block_input *input, const struct doel *doel) {
    const struct resultaten *section = &input->pilot->resultaten;
    size_t most = doel->resultaten.count + section->lijst.count;
    struct goal_results found = {ARENA_ARRAY(input->arena, const struct resultaat *, most), 0};
    for (size_t i = 0; i < doel->resultaten.count; i++)
        found.items[found.count++] = &doel->resultaten.items[i];
    for (size_t i = 0; i < section->lijst.count; i++)
        if (section->lijst.items[i].bij_doel &&
            text_equal(section->lijst.items[i].bij_doel, doel->id))
            found.items[found.count++] = &section->lijst.items[i];
    return found;
}

static void add_goal(const struct block_input *input, struct doc_node *definitions,
                     const struct doel *doel, const struct goal_results *results) {
    struct doc_node *term = doc_add(input->arena, definitions, DOC_TERM, doel->place);
    doc_add_text(input->arena, term, block_doel_title(input, doel), doel->place);
    struct doc_node *description =
        doc_add(input->arena, definitions, DOC_DESCRIPTION, results->items[0]->place);
    if (results->count == 1) {
        const struct resultaat *only = results->items[0];
        description->id = only->id;
        block_labelled(input, description, only->label, only->tekst, only->place);
        return;
    }
    struct doc_node *list = block_list(input, description, DOC_BULLETS, doel->place);
    for (size_t i = 0; i < results->count; i++) {
        const struct resultaat *resultaat = results->items[i];
        block_labelled(input, block_item(input, list, resultaat->id, resultaat->place),
                       resultaat->label, resultaat->tekst, resultaat->place);
    }
    block_list_done(list);
}

static void add_goals(const struct block_input *input, struct doc_node *parent) {
    const struct doelen *doelen = &input->pilot->doelen;
    struct doc_node *definitions = NULL;
    for (size_t i = 0; i < doelen->lijst.count; i++) {
        const struct doel *doel = &doelen->lijst.items[i];
        struct goal_results results = results_of(input, doel);
        if (results.count == 0)
            continue;
        if (!definitions)
            definitions = doc_add(input->arena, parent, DOC_DEFINITIONS, doel->place);
        add_goal(input, definitions, doel, &results);
    }
}

static bool stands_alone(const struct block_input *input, const struct resultaat *resultaat) {
    return !resultaat->bij_doel || !pilot_doel(input->pilot, resultaat->bij_doel);
}

static void add_alone(const struct block_input *input, struct doc_node *parent) {
    const struct resultaten *section = &input->pilot->resultaten;
    struct doc_node *list = NULL;
    for (size_t i = 0; i < section->lijst.count; i++) {
        const struct resultaat *resultaat = &section->lijst.items[i];
        if (!stands_alone(input, resultaat))
            continue;
        const char *label = resultaat->label;
        if (!label && resultaat->bij_speerpunt)
            label = arena_format(
                input->arena, "%s:",
                text_capitalise(input->arena, block_speerpunten(input, resultaat->bij_speerpunt)));
        if (!list)
            list = block_list(input, parent, DOC_BULLETS, resultaat->place);
        block_labelled(input, block_item(input, list, resultaat->id, resultaat->place), label,
                       resultaat->tekst, resultaat->place);
    }
    if (list)
        block_list_done(list);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    (void)data;
    add_alone(input, parent);
    add_goals(input, parent);
}

static size_t goals_with_results(const struct pilot *pilot) {
    size_t count = 0;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        count += pilot->doelen.lijst.items[i].resultaten.count;
    return count;
}

bool block_resultaten(const struct block_input *input, struct doc_node *parent) {
    const struct resultaten *section = &input->pilot->resultaten;
    size_t count = section->lijst.count + goals_with_results(input->pilot);
    if (sectie_stand(&section->sectie) != SECTIE_NIET_VERMELD)
        return block_section(input, parent, &section->sectie, count, add_all, NULL);
    if (count > 0)
        add_all(input, parent, NULL);
    return count > 0;
}
