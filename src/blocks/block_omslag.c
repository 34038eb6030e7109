/* The facts on the cover: area, period, author, place and date (001 L625-628). */
#include "blocks/blocks_private.h"

static bool add_line(const struct block_input *input, struct doc_node *cover, enum doc_role role,
                     const char *text) {
    if (!text || !*text)
        return false;
    doc_add_paragraph(input->arena, cover, role, text, input->pilot->verslag.place);
    return true;
}

/* The municipalities, unless the pilot is called after its only one. */
static const char *area(const struct block_input *input) {
    const struct gebied *gebied = &input->pilot->gebied;
    const char **names = ARENA_ARRAY(input->arena, const char *, gebied->plaatsen.count);
    for (size_t i = 0; i < gebied->plaatsen.count; i++)
        names[i] = gebied->plaatsen.items[i].naam;
    if (gebied->plaatsen.count == 1 && text_equal(names[0], input->pilot->naam))
        return NULL;
    return block_join(input, names, gebied->plaatsen.count);
}

/* "Adviseur (plv.), CIVIQ" */
static const char *author(const struct block_input *input, const struct opsteller *opsteller) {
    const char *rol = block_label(input, WOORDEN_OPSTELLERROL, (int)opsteller->rol);
    struct text_builder text = {.arena = input->arena};
    text_append(&text, text_capitalise(input->arena, rol));
    if (opsteller->functie)
        text_format(&text, " (%s)", opsteller->functie);
    if (opsteller->organisatie)
        text_format(&text, ", %s", opsteller->organisatie);
    return text_string(&text);
}

static const char *place_and_date(const struct block_input *input) {
    const struct verslag *verslag = &input->pilot->verslag;
    const char *date = block_date(input, verslag->datum);
    if (verslag->dagtekening == DAGTEKENING_ONDER)
        return NULL;
    if (!verslag->plaats)
        return date;
    if (!*date)
        return verslag->plaats;
    return arena_format(input->arena, "%s, %s", verslag->plaats, date);
}

static bool add_titles(const struct block_input *input, struct doc_node *cover) {
    const struct verslag *verslag = &input->pilot->verslag;
    bool added = add_line(input, cover, DOC_ROLE_COVER_TITLE, verslag->titel);
    return add_line(input, cover, DOC_ROLE_COVER_SUBTITLE, verslag->ondertitel) || added;
}

bool block_omslag_gegevens(const struct block_input *input, struct doc_node *parent) {
    const struct verslag *verslag = &input->pilot->verslag;
    bool added = false;
    if (block_attribute_is(input, "titel", "ja"))
        added = add_titles(input, parent);
    added = add_line(input, parent, DOC_ROLE_COVER_META, area(input)) || added;
    for (size_t i = 0; i < verslag->opstellers.count; i++)
        added = add_line(input, parent, DOC_ROLE_COVER_META,
                         author(input, &verslag->opstellers.items[i])) ||
                added;
    return add_line(input, parent, DOC_ROLE_COVER_META, place_and_date(input)) || added;
}
