/* Surveys: heading, response, then questions and prose as the author interleaved them, with
 * headings of their own for parts (001 L6115-6397). */
#include "blocks/blocks_private.h"

#define DEPTH_LIMIT 8 /* of rubrieken in rubrieken */

struct sentence {
    const struct block_input *input;
    struct text_builder text;
};

static void add_part(struct sentence *sentence, const char *key, const char *value) {
    if (!value || !*value)
        return;
    text_format(&sentence->text, "%s%s", sentence->text.size ? "; " : "",
                doc_phrase(sentence->input->doc, key, value));
}

static const char *number(const struct block_input *input, struct getal getal) {
    return getal.is_set ? number_text(input->arena, getal.waarde, block_language(input)) : NULL;
}

/* "43 organisaties (77 %)" */
static const char *response(const struct block_input *input, const struct enquete *enquete) {
    struct text_builder text = {.arena = input->arena};
    const char *count = number(input, enquete->respons);
    struct getal pct = derive_respons_pct(enquete);
    const char *share =
        pct.is_set ? derive_percentage_text(input->arena, pct.waarde, block_language(input)) : NULL;
    if (!count)
        return share;
    text_append(&text, count);
    if (enquete->eenheid)
        text_format(&text, " %s", enquete->eenheid);
    if (share)
        text_format(&text, " (%s)", share);
    return text_string(&text);
}

/* Its dates, or the label of the period it was held in. */
static const char *when(const struct block_input *input, const struct enquete *enquete) {
    const struct uitvoering *uitvoering = &input->pilot->uitvoering;
    const char *dates = block_dates(input, enquete->van, enquete->tot);
    if (*dates || !enquete->periode)
        return dates;
    for (size_t i = 0; i < uitvoering->perioden.count; i++)
        if (text_equal(uitvoering->perioden.items[i].id, enquete->periode))
            return uitvoering->perioden.items[i].label;
    return NULL;
}

static void add_response(const struct block_input *input, struct doc_node *parent,
                         const struct enquete *enquete) {
    struct sentence sentence = {input, {.arena = input->arena}};
    add_part(&sentence, "enquete-doelgroep", enquete->doelgroep);
    add_part(&sentence, "enquete-uitgezet", number(input, enquete->uitgezet));
    add_part(&sentence, "enquete-respons", response(input, enquete));
    add_part(&sentence, "enquete-methode",
             block_set_words(input, WOORDEN_ENQUETEMETHODE, enquete->methoden));
    add_part(&sentence, "enquete-periode", when(input, enquete));
    if (sentence.text.size == 0)
        return;
    const char *text = text_capitalise(input->arena, text_string(&sentence.text));
    block_paragraph(input, parent, arena_format(input->arena, "%s.", text), enquete->place);
}

static void add_parts(const struct block_input *input, struct doc_node *parent,
                      const struct enquete *enquete, const struct delen *delen, int depth);

static void add_rubriek(const struct block_input *input, struct doc_node *parent,
                        const struct enquete *enquete, const struct rubriek *rubriek, int depth) {
    struct doc_node *section =
        doc_add_section(input->arena, parent, rubriek->titel, /*numbered*/ false, rubriek->place);
    section->id = rubriek->id;
    section->section.label = rubriek->label;
    add_parts(input, section, enquete, &rubriek->delen, depth + 1);
}

static void add_parts(const struct block_input *input, struct doc_node *parent,
                      const struct enquete *enquete, const struct delen *delen, int depth) {
    for (size_t i = 0; i < delen->count;) {
        const struct deel *deel = &delen->items[i];
        if (deel->soort == DEEL_VRAAG) {
            i = block_vragen_run(input, parent, enquete, delen, i);
            continue;
        }
        if (deel->soort == DEEL_RUBRIEK && depth < DEPTH_LIMIT)
            add_rubriek(input, parent, enquete, deel->rubriek, depth);
        else if (deel->soort == DEEL_PROZA)
            block_prose(input, parent, deel->proza);
        i++;
    }
}

void block_enquete(const struct block_input *input, struct doc_node *parent,
                   const struct enquete *enquete) {
    struct doc_node *section =
        doc_add_section(input->arena, parent, enquete->titel, /*numbered*/ false, enquete->place);
    section->id = enquete->id;
    add_response(input, section, enquete);
    add_parts(input, section, enquete, &enquete->delen, 0);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct enquetes *enquetes = data;
    for (size_t i = 0; i < enquetes->lijst.count; i++)
        block_enquete(input, parent, &enquetes->lijst.items[i]);
}

bool block_enquetes(const struct block_input *input, struct doc_node *parent) {
    const struct enquetes *enquetes = &input->pilot->enquetes;
    return block_section(input, parent, &enquetes->sectie, enquetes->lijst.count, add_all,
                         enquetes);
}
