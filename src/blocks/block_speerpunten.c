/* The relation with the speerpunten of the programme, and its weights (001 L721-788). */
#include "blocks/blocks_private.h"

static const char *title_of(const struct block_input *input, const struct speerpunt *speerpunt) {
    if (speerpunt->titel)
        return speerpunt->titel;
    return text_capitalise(input->arena, block_speerpunten(input, speerpunt->codes));
}

static void add_results(const struct block_input *input, struct doc_node *parent,
                        const struct speerpunt *speerpunt) {
    if (speerpunt->resultaten.count == 0)
        return;
    if (speerpunt->resultaten.count == 1) {
        const struct resultaat *resultaat = &speerpunt->resultaten.items[0];
        const char *label =
            resultaat->label ? resultaat->label : block_word(input, "label-resultaat");
        block_labelled(input, parent, label, resultaat->tekst, resultaat->place);
        return;
    }
    doc_add_paragraph(input->arena, parent, DOC_ROLE_BODY,
                      block_word(input, "resultaten-inleiding"), speerpunt->place)
        ->paragraph.keep_with_next = true;
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, speerpunt->place);
    for (size_t i = 0; i < speerpunt->resultaten.count; i++) {
        const struct resultaat *resultaat = &speerpunt->resultaten.items[i];
        struct doc_node *item = block_item(input, list, resultaat->id, resultaat->place);
        block_labelled(input, item, resultaat->label, resultaat->tekst, resultaat->place);
    }
    block_list_done(list);
}

/* A speerpunt that has only a weight stands in the table of weights, not below a heading. */
static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct speerpunten *speerpunten = data;
    for (size_t i = 0; i < speerpunten->lijst.count; i++) {
        const struct speerpunt *speerpunt = &speerpunten->lijst.items[i];
        if (!speerpunt->tekst && speerpunt->resultaten.count == 0)
            continue;
        block_heading(input, parent, title_of(input, speerpunt), 1, speerpunt->id,
                      speerpunt->place);
        block_prose(input, parent, speerpunt->tekst);
        add_results(input, parent, speerpunt);
    }
}

static size_t with_text(const struct speerpunten *speerpunten) {
    size_t count = 0;
    for (size_t i = 0; i < speerpunten->lijst.count; i++)
        count += speerpunten->lijst.items[i].tekst || speerpunten->lijst.items[i].resultaten.count;
    return count;
}

bool block_relatie_speerpunten(const struct block_input *input, struct doc_node *parent) {
    const struct speerpunten *speerpunten = &input->pilot->speerpunten;
    return block_section(input, parent, &speerpunten->sectie, with_text(speerpunten), add_all,
                         speerpunten);
}

/* The weight of one code; of two elements with the same code the first one with a weight. */
static const struct speerpunt *weight_of(const struct speerpunten *speerpunten, int code) {
    for (size_t i = 0; i < speerpunten->lijst.count; i++)
        if (SET_HAS(speerpunten->lijst.items[i].codes, code) &&
            speerpunten->lijst.items[i].gewicht != GEWICHT_NIET_GEGEVEN)
            return &speerpunten->lijst.items[i];
    return NULL;
}

static void add_weight(const struct block_input *input, struct block_table *table,
                       const struct speerpunten *speerpunten, int code) {
    const struct speerpunt *speerpunt = weight_of(speerpunten, code);
    struct place place = speerpunt ? speerpunt->place : speerpunten->sectie.place;
    const char *name = block_label(input, WOORDEN_SPEERPUNTCODE, code);
    block_table_row(table, place);
    block_table_text(table, 0, text_capitalise(input->arena, name), place);
    block_table_text(table, 1,
                     speerpunt ? block_label(input, WOORDEN_GEWICHT, (int)speerpunt->gewicht)
                               : block_word(input, "niet-vermeld"),
                     place);
    block_table_text(table, 2, speerpunt ? block_date(input, speerpunt->vanaf) : NULL, place);
}

bool block_speerpunten_gewicht(const struct block_input *input, struct doc_node *parent) {
    const struct speerpunten *speerpunten = &input->pilot->speerpunten;
    struct block_table table = {.column = {{.key = "kop-speerpunt", .weight = 2, .used = true},
                                           {.key = "kop-gewicht", .weight = 2, .used = true},
                                           {.key = "kop-vanaf", .weight = 1}},
                                .count = 3};
    bool any = false;
    for (int code = 0; code < DERIVE_SPEERPUNTEN; code++) {
        const struct speerpunt *speerpunt = weight_of(speerpunten, code);
        any = any || speerpunt;
        table.column[2].used |= speerpunt && speerpunt->vanaf.year != 0;
    }
    if (!any)
        return false;
    block_table_start(&table, input, parent, block_word(input, "speerpunten-gewicht-titel"),
                      speerpunten->sectie.place);
    for (int code = 0; code < DERIVE_SPEERPUNTEN; code++)
        add_weight(input, &table, speerpunten, code);
    return true;
}
