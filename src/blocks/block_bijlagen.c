/* Appendices, which may hold chapters, surveys and appendices of their own, with the author's
 * labels and numbering (001 L2117, L5600, L5970, L6115, L6400: a report within an appendix). */
#include "blocks/blocks_private.h"

struct chapters {
    enum nummering nummering;
    int count; /* so far, for letters */
};

static void add_parts(const struct block_input *input, struct doc_node *parent,
                      const struct delen *delen, struct chapters *chapters, int depth);

/* "a", "b" ... "z", "aa": the number of a chapter where the author counts with letters. */
static const char *letters(const struct block_input *input, int count) {
    char text[8];
    size_t at = sizeof text;
    text[--at] = '\0';
    for (int left = count; left > 0 && at > 0; left = (left - 1) / 26)
        text[--at] = (char)('a' + (left - 1) % 26);
    return arena_string(input->arena, text + at);
}

static void add_chapter(const struct block_input *input, struct doc_node *parent,
                        const struct hoofdstuk *hoofdstuk, struct chapters *chapters, int depth) {
    bool digits = chapters->nummering == NUMMERING_1 && !hoofdstuk->label;
    struct doc_node *section =
        doc_add_section(input->arena, parent, hoofdstuk->titel, digits, hoofdstuk->place);
    struct chapters below = {chapters->nummering, 0};
    section->id = hoofdstuk->id;
    section->section.label = hoofdstuk->label;
    section->section.landscape = hoofdstuk->liggend;
    if (!hoofdstuk->label && chapters->nummering == NUMMERING_A)
        section->section.label = letters(input, ++chapters->count);
    if (hoofdstuk->label || chapters->nummering == NUMMERING_A)
        below.nummering = NUMMERING_GEEN; /* nothing to number on from */
    add_parts(input, section, &hoofdstuk->delen, &below, depth + 1);
}

static void add_appendix(const struct block_input *input, struct doc_node *parent,
                         const struct bijlage *bijlage, int depth) {
    const struct sectie *sectie = &bijlage->sectie;
    enum sectie_stand stand = sectie_stand(sectie);
    struct chapters chapters = {bijlage->nummering, 0};
    if (stand == SECTIE_NIET_VERMELD)
        return;
    struct doc_node *section = doc_add_section(input->arena, parent, sectie->titel,
                                               /*numbered*/ false, sectie->place);
    section->id = sectie->id;
    section->section.appendix = true;
    section->section.new_page = true;
    section->section.label = bijlage->label;
    section->section.landscape = bijlage->liggend;
    section->section.title_sheet = bijlage->titelblad;
    if (stand == SECTIE_ELDERS)
        block_see(input, section, sectie->zie, sectie->place);
    block_prose(input, section, sectie->tekst);
    add_parts(input, section, &bijlage->delen, &chapters, depth + 1);
}

static void show(const struct block_input *input, struct doc_node *parent,
                 const struct toon *toon) {
    const struct enquete *enquete = pilot_enquete(input->pilot, toon->naar);
    const struct meetreeks *reeks = pilot_meetreeks(input->pilot, toon->naar);
    if (enquete)
        block_enquete(input, parent, enquete);
    else if (reeks)
        block_meetreeks(input, parent, reeks);
}

/* The kinds of parts that an appendix may hold; the schema keeps the others out. */
static void add_part(const struct block_input *input, struct doc_node *parent,
                     const struct deel *deel, struct chapters *chapters, int depth) {
    if (deel->soort == DEEL_PROZA)
        block_prose(input, parent, deel->proza);
    else if (deel->soort == DEEL_HOOFDSTUK)
        add_chapter(input, parent, deel->hoofdstuk, chapters, depth);
    else if (deel->soort == DEEL_ENQUETE)
        block_enquete(input, parent, deel->enquete);
    else if (deel->soort == DEEL_TOON)
        show(input, parent, deel->toon);
    else if (deel->soort == DEEL_BIJLAGE)
        add_appendix(input, parent, deel->bijlage, depth);
}

/* The model nests no deeper than MODEL_DEPTH_LIMIT. */
static void add_parts(const struct block_input *input, struct doc_node *parent,
                      const struct delen *delen, struct chapters *chapters, int depth) {
    if (depth > MODEL_DEPTH_LIMIT)
        return;
    for (size_t i = 0; i < delen->count; i++)
        add_part(input, parent, &delen->items[i], chapters, depth);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct bijlagen *bijlagen = data;
    for (size_t i = 0; i < bijlagen->lijst.count; i++)
        add_appendix(input, parent, &bijlagen->lijst.items[i], 0);
}

bool block_bijlagen(const struct block_input *input, struct doc_node *parent) {
    const struct bijlagen *bijlagen = &input->pilot->bijlagen;
    return block_section(input, parent, &bijlagen->sectie, bijlagen->lijst.count, add_all,
                         bijlagen);
}
