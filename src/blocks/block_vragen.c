/* The questions that the pilot was to answer, each with its answer (001 L1449-1463, L5297-5336). */
#include "blocks/blocks_private.h"

static const char *answer_label(const struct block_input *input,
                                const struct onderzoeksvraag *vraag) {
    if (vraag->beantwoord == BEANTWOORD_ONBEKEND)
        return block_word(input, "vraag-uitkomst");
    return doc_phrase(input->doc, "vraag-beantwoord",
                      block_label(input, WOORDEN_BEANTWOORDING, (int)vraag->beantwoord));
}

static void add_question(const struct block_input *input, struct doc_node *list,
                         const struct onderzoeksvraag *vraag) {
    struct doc_node *item = block_item(input, list, vraag->id, vraag->place);
    const struct doel *doel = vraag->doel ? pilot_doel(input->pilot, vraag->doel) : NULL;
    bool answered = vraag->uitkomst || vraag->beantwoord != BEANTWOORD_ONBEKEND;
    struct doc_node *words = item;
    if (answered && block_is_flat(vraag->tekst))
        words = doc_add(input->arena, item, DOC_PARAGRAPH, vraag->place);
    block_prose(input, words, vraag->tekst);
    if (doel && doel->titel)
        block_aside(input, item, doc_phrase(input->doc, "bij-doel", doel->titel));
    if (!answered)
        return;
    struct doc_node *answer = item;
    if (block_is_flat(vraag->uitkomst))
        answer = doc_add(input->arena, item, DOC_PARAGRAPH, vraag->place);
    block_labelled(input, answer, answer_label(input, vraag), vraag->uitkomst, vraag->place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct onderzoeksvragen *vragen = data;
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, vragen->lijst.items[0].place);
    for (size_t i = 0; i < vragen->lijst.count; i++)
        add_question(input, list, &vragen->lijst.items[i]);
    block_list_done(list);
}

bool block_onderzoeksvragen(const struct block_input *input, struct doc_node *parent) {
    const struct onderzoeksvragen *vragen = &input->pilot->onderzoeksvragen;
    return block_section(input, parent, &vragen->sectie, vragen->lijst.count, add_all, vragen);
}
