/* Advice: how to respond to opportunities and threats (001 L1026-1044), and lists of advice,
 * recommendations or proposals (001 L1297-1349, L2083-2113). */
#include "blocks/blocks_private.h"

/* The pilot's own government needs no mention; another addressee does. */
static const char *addressee(const struct block_input *input, const struct advies *advies) {
    static const enum geadresseerde own[] = {
        [PILOT_GEMEENTE] = AAN_GEMEENTE,
        [PILOT_STADSDEEL] = AAN_STADSDEEL,
        [PILOT_SAMENWERKINGSVERBAND] = AAN_SAMENWERKINGSVERBAND,
        [PILOT_PROVINCIE] = AAN_PROVINCIE,
    };
    if (!advies->aan || advies->aan == SET_BIT(own[input->pilot->soort]))
        return NULL;
    return doc_phrase(input->doc, "advies-aan",
                      block_set_words(input, WOORDEN_GEADRESSEERDE, advies->aan));
}

static void add_advice(const struct block_input *input, struct doc_node *list,
                       const struct advies *advies) {
    struct doc_node *item = block_item(input, list, advies->id, advies->place);
    const char *aan = addressee(input, advies);
    block_labelled(input, item, advies->label, advies->tekst, advies->place);
    if (aan)
        block_aside(input, item, aan);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct adviezen *adviezen = data;
    struct doc_node *list =
        block_list(input, parent, adviezen->genummerd ? DOC_DECIMAL : DOC_BULLETS,
                   adviezen->lijst.items[0].place);
    for (size_t i = 0; i < adviezen->lijst.count; i++)
        add_advice(input, list, &adviezen->lijst.items[i]);
    block_list_done(list);
}

static bool is_wanted(const struct adviezen *adviezen, bool respond) {
    return (adviezen->soort == ADVIEZEN_INSPELEN) == respond &&
           sectie_stand(&adviezen->sectie) != SECTIE_NIET_VERMELD;
}

/* All lists of one sort; where there are several, each below its own heading. */
static bool add_lists(const struct block_input *input, struct doc_node *parent, bool respond) {
    static const char *const titles[] = {
        [ADVIEZEN_INSPELEN] = "adviezen-inspelen",
        [ADVIEZEN_ADVIEZEN] = "adviezen-adviezen",
        [ADVIEZEN_AANBEVELINGEN] = "adviezen-aanbevelingen",
        [ADVIEZEN_VOORSTELLEN] = "adviezen-voorstellen",
    };
    const struct pilot *pilot = input->pilot;
    size_t lists = 0;
    bool added = false;
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        lists += is_wanted(&pilot->adviezen.items[i], respond);
    for (size_t i = 0; i < pilot->adviezen.count; i++) {
        const struct adviezen *adviezen = &pilot->adviezen.items[i];
        const struct sectie *sectie = &adviezen->sectie;
        if (!is_wanted(adviezen, respond))
            continue;
        if (lists > 1)
            block_heading(input, parent,
                          sectie->titel ? sectie->titel
                                        : block_word(input, titles[adviezen->soort]),
                          1, sectie->id, sectie->place);
        added = block_section(input, parent, sectie, adviezen->lijst.count, add_all, adviezen) ||
                lists > 1 || added;
    }
    return added;
}

bool block_inspelen(const struct block_input *input, struct doc_node *parent) {
    return add_lists(input, parent, /*respond*/ true);
}

bool block_adviezen(const struct block_input *input, struct doc_node *parent) {
    return add_lists(input, parent, /*respond*/ false);
}
