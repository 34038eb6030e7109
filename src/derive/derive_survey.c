#include "derive/derive.h"

struct getal derive_respons_pct(const struct enquete *enquete) {
    if (enquete->responspct.is_set)
        return enquete->responspct;
    return derive_percentage(enquete->respons, enquete->uitgezet, 0);
}

static bool has_share(const struct antwoord *antwoord) {
    return antwoord->pct.is_set || antwoord->drukvorm || antwoord->teller.is_set;
}

static struct getal base_of(const struct antwoord *antwoord, struct getal n) {
    return antwoord->n.is_set ? antwoord->n : n;
}

/* Percentages may be added when the author gave none at all and each can be computed. */
static bool can_compute(const struct vraag *vraag, struct getal n) {
    for (size_t i = 0; i < vraag->antwoorden.count; i++) {
        const struct antwoord *antwoord = &vraag->antwoorden.items[i];
        struct getal base = base_of(antwoord, n);
        if (has_share(antwoord) || !derive_percentage(antwoord->aantal, base, 0).is_set ||
            antwoord->aantal.waarde.units > base.waarde.units)
            return false;
    }
    return vraag->antwoorden.count > 0;
}

/* "circa 64 %", "2 van 3": a share that is more than a bare percentage. */
static const char *share_in_words(struct arena *arena, const struct antwoord *antwoord,
                                  const struct derive_words *words) {
    const char *precisie = words->precisie[antwoord->precisie];
    const char *space = *precisie ? " " : "";
    if (antwoord->drukvorm)
        return antwoord->drukvorm;
    if (antwoord->pct.is_set)
        return arena_format(arena, "%s%s%s", precisie, space,
                            derive_percentage_text(arena, antwoord->pct.waarde, words->language));
    if (antwoord->teller.is_set && antwoord->noemer.is_set)
        return arena_format(arena, "%s%s%s %s %s", precisie, space,
                            number_text(arena, antwoord->teller.waarde, words->language), words->of,
                            number_text(arena, antwoord->noemer.waarde, words->language));
    return NULL;
}

static struct derive_antwoord derive_antwoord(struct arena *arena, const struct antwoord *antwoord,
                                              const struct derive_vraag *vraag,
                                              const struct derive_words *words) {
    struct derive_antwoord row = {.antwoord = antwoord, .n = base_of(antwoord, vraag->n)};
    struct getal pct = antwoord->pct;
    if (antwoord->aantal.is_set)
        row.aantal = number_text(arena, antwoord->aantal.waarde, words->language);
    if (vraag->computed)
        pct = derive_percentage(antwoord->aantal, row.n, 0);
    if (pct.is_set && !antwoord->drukvorm && antwoord->precisie == PRECISIE_EXACT)
        row.pct = number_text(arena, pct.waarde, words->language);
    row.aandeel = vraag->computed ? derive_percentage_text(arena, pct.waarde, words->language)
                                  : share_in_words(arena, antwoord, words);
    return row;
}

struct derive_vraag derive_vraag(struct arena *arena, const struct enquete *enquete,
                                 const struct vraag *vraag, const struct derive_words *words) {
    struct derive_vraag result = {.vraag = vraag, .count = vraag->antwoorden.count};
    result.n = vraag->n.is_set ? vraag->n : enquete->respons;
    result.computed = can_compute(vraag, result.n);
    struct derive_antwoord *rows = ARENA_ARRAY(arena, struct derive_antwoord, result.count);
    for (size_t i = 0; i < result.count; i++) {
        const struct antwoord *antwoord = &vraag->antwoorden.items[i];
        rows[i] = derive_antwoord(arena, antwoord, &result, words);
        result.has_aantal = result.has_aantal || rows[i].aantal;
        result.has_aandeel = result.has_aandeel || rows[i].aandeel;
        result.has_groep = result.has_groep || antwoord->groep;
        result.has_opmerking = result.has_opmerking || antwoord->tekst;
        result.in_words = result.in_words || (rows[i].aandeel && !rows[i].pct);
    }
    result.antwoorden = rows;
    return result;
}
