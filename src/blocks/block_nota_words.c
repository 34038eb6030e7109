/* Words of the blocks about policy. */
#include "blocks/blocks_nota.h"

#include "derive/geld.h"

const struct beleid *nota_beleid(const struct block_input *input) {
    return input->pilot ? pilot_beleid(input->pilot) : NULL;
}

char *nota_money(const struct block_input *input, int64_t cents) {
    const bool whole = cents % 100 == 0;
    const struct decimal amount = {whole ? cents / 100 : cents, whole ? 0 : 2};
    return arena_format(input->arena, "€" TEXT_NBSP "%s",
                        number_text(input->arena, amount, block_language(input)));
}

char *nota_euro(const struct block_input *input, struct getal euro) {
    return euro.is_set ? nota_money(input, derive_centen(euro).cent) : NULL;
}

char *nota_number(const struct block_input *input, struct getal number) {
    return number.is_set ? number_text(input->arena, number.waarde, block_language(input)) : NULL;
}

char *nota_count(const struct block_input *input, size_t count) {
    return number_integer(input->arena, (int64_t)count, block_language(input));
}

const char *nota_oordeel(const struct block_input *input, enum oordeel_code oordeel) {
    return oordeel == BELEID_OORDEEL_GEEN
               ? block_word(input, "oordeel-open")
               : block_label(input, WOORDEN_BELEID_OORDEEL, (int)oordeel);
}

static const char *loosened(char *text) {
    char *to = text;
    for (const char *at = text; *at;) {
        const bool fixed = text_starts(at, TEXT_NBSP);
        *to++ = fixed ? ' ' : *at;
        at += fixed ? strlen(TEXT_NBSP) : 1;
    }
    *to = '\0';
    return text;
}

const char *nota_datum(const struct block_input *input, struct date date) {
    return date.year ? loosened(block_date(input, date)) : NULL;
}

const char *nota_periode(const struct block_input *input, struct date from, struct date to) {
    return from.year || to.year ? loosened(block_dates(input, from, to)) : NULL;
}

const char *nota_parts(const struct block_input *input, const char *const *parts, size_t count) {
    struct text_builder text = {.arena = input->arena};
    for (size_t i = 0; i < count; i++)
        if (parts[i] && *parts[i])
            text_format(&text, "%s%s", text.size ? "; " : "", parts[i]);
    return text.size ? text_string(&text) : NULL;
}

bool nota_is_short(const struct block_input *input) {
    return block_attribute_is(input, "vorm", "kort");
}

bool nota_section(const struct block_input *input, struct doc_node *parent,
                  const struct sectie *sectie, size_t count, block_items *add, const void *data) {
    if (!nota_is_short(input) || sectie_stand(sectie) != SECTIE_AANWEZIG)
        return block_section(input, parent, sectie, count, add, data);
    if (count == 0)
        return false;
    add(input, parent, data);
    return true;
}

const char *nota_title(const struct block_input *input, const char *key) {
    const char *title = block_attribute_value(input, "titel");
    return title ? title : block_word(input, key);
}

/* ---- themes and measures ---- */

const struct beleid_thema *nota_thema(const struct beleid *beleid, const char *id) {
    for (size_t i = 0; id && i < beleid->themas.lijst.count; i++)
        if (text_equal(beleid->themas.lijst.items[i].id, id))
            return &beleid->themas.lijst.items[i];
    return NULL;
}

size_t nota_volgorde(const struct beleid *beleid, const struct beleid_maatregel **volgorde) {
    const struct beleid_thema *themes = beleid->themas.lijst.items;
    size_t used = 0;
    for (size_t t = 0; t <= beleid->themas.lijst.count; t++) {
        const struct beleid_thema *theme = t < beleid->themas.lijst.count ? &themes[t] : NULL;
        for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++) {
            const struct beleid_maatregel *measure = &beleid->maatregelen.lijst.items[i];
            if (nota_thema(beleid, measure->thema) == theme)
                volgorde[used++] = measure;
        }
    }
    return used;
}

const char *nota_nummers_of(const struct block_input *input, nota_has *has, const void *data) {
    const struct beleid *beleid = nota_beleid(input);
    const size_t count = beleid->maatregelen.lijst.count;
    const struct beleid_maatregel **order =
        ARENA_ARRAY(input->arena, const struct beleid_maatregel *, count);
    const char **numbers = ARENA_ARRAY(input->arena, const char *, count);
    size_t used = 0;
    nota_volgorde(beleid, order);
    for (size_t i = 0; i < count; i++)
        if (has(order[i], data))
            numbers[used++] = nota_count(input, i + 1);
    return used > 0 ? block_join(input, numbers, used) : NULL;
}

static bool is_named(const struct beleid_maatregel *measure, const void *data) {
    const struct codes *ids = data;
    for (size_t i = 0; i < ids->count; i++)
        if (text_equal(ids->items[i], measure->id))
            return true;
    return false;
}

const char *nota_nummers(const struct block_input *input, const struct codes *ids) {
    return ids->count > 0 ? nota_nummers_of(input, is_named, ids) : NULL;
}
