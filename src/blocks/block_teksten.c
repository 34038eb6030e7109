/* Sections that are prose and nothing else, and the two ends of a report. */
#include "blocks/blocks_private.h"

bool block_motivatie(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->motivatie);
}

bool block_middel(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->middel);
}

bool block_context(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->context);
}

bool block_toekomstvisie(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->toekomstvisie);
}

/* Prose over success factors, bottlenecks and lessons together (001 L1542). */
bool block_terugblik(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->factoren.terugblik);
}

/* Prose over opportunities and threats together (001 L2386-2392). */
bool block_vooruitblik(const struct block_input *input, struct doc_node *parent) {
    return block_section_prose(input, parent, &input->pilot->factoren.vooruitblik);
}

/* The mission stands out as a quotation (001 L661-663). */
bool block_missie(const struct block_input *input, struct doc_node *parent) {
    const struct missie *missie = &input->pilot->missie;
    const struct doc_node *tekst = missie->sectie.tekst;
    if (sectie_stand(&missie->sectie) != SECTIE_AANWEZIG)
        return block_section_prose(input, parent, &missie->sectie);
    if (!tekst || !tekst->first)
        return false;
    struct doc_node *holder = doc_add(input->arena, parent, DOC_QUOTE, missie->sectie.place);
    if (missie->citaat && block_is_flat(tekst))
        holder = doc_add(input->arena, holder, DOC_QUOTED, missie->sectie.place);
    doc_copy_children(input->arena, holder, tekst);
    return true;
}

static void add_titled(const struct block_input *input, struct doc_node *parent,
                       const struct koptekst *koptekst) {
    if (koptekst->titel) {
        parent = doc_add_section(input->arena, parent, koptekst->titel, /*numbered*/ false,
                                 koptekst->place);
        parent->id = koptekst->id;
    }
    block_prose(input, parent, koptekst->tekst);
}

/* Headings without a number before chapter 1 (001 L2678, L3032). */
bool block_inleidingen(const struct block_input *input, struct doc_node *parent) {
    const struct pilot *pilot = input->pilot;
    for (size_t i = 0; i < pilot->inleidingen.count; i++)
        add_titled(input, parent, &pilot->inleidingen.items[i]);
    return pilot->inleidingen.count > 0;
}

/* Place and date where the report has them at its end (001 L2116, L7123). */
static bool add_dating(const struct block_input *input, struct doc_node *parent) {
    const struct verslag *verslag = &input->pilot->verslag;
    const char *date = block_date(input, verslag->datum);
    if (verslag->dagtekening != DAGTEKENING_ONDER || (!*date && !verslag->plaats))
        return false;
    const char *text = !verslag->plaats ? date
                       : !*date         ? verslag->plaats
                                : arena_format(input->arena, "%s, %s", verslag->plaats, date);
    block_paragraph(input, parent, text, verslag->place);
    return true;
}

bool block_slot(const struct block_input *input, struct doc_node *parent) {
    const struct pilot *pilot = input->pilot;
    bool added = pilot->slot.tekst != NULL;
    if (added)
        add_titled(input, parent, &pilot->slot);
    added = add_dating(input, parent) || added;
    block_prose(input, parent, pilot->ondertekening);
    return added || pilot->ondertekening;
}
