#include "compose/compose_private.h"

#include "base/bug.h"

enum number_language filling_language(const struct filling *f) {
    return text_starts(f->doc->meta.language, "en") ? NUMBER_EN : NUMBER_NL;
}

static const char *date_or_none(const struct filling *f, struct date date) {
    return date.year ? date_text(f->arena, date, filling_language(f)) : NULL;
}

/* "a", "a en b", "a, b en c" */
static void append_joined(const struct filling *f, struct text_builder *list, const char *item,
                          bool last) {
    if (list->size)
        text_append(list, last ? arena_format(f->arena, " %s ", doc_word(f->doc, "en")) : ", ");
    text_append(list, item);
}

static const struct verslag *verslag_of(const struct filling *f) {
    return f->pilot ? &f->pilot->verslag : &f->programma->verslag;
}

static const char *naam(struct filling *f) {
    return f->pilot->naam;
}

static const char *titel(struct filling *f) {
    const char *own = f->pilot ? f->pilot->verslag.titel : NULL;
    return own ? own : f->doc->meta.title;
}

static const char *ondertitel(struct filling *f) {
    return !f->pilot && f->programma->ondertitel ? f->programma->ondertitel
                                                 : verslag_of(f)->ondertitel;
}

static const char *datum(struct filling *f) {
    return date_or_none(f, verslag_of(f)->datum);
}

static const char *plaats(struct filling *f) {
    return verslag_of(f)->plaats;
}

static const char *start(struct filling *f) {
    return date_or_none(f, f->pilot->start);
}

static const char *einde(struct filling *f) {
    return date_or_none(f, f->pilot->einde);
}

static const struct soort_woorden *soort_of(const struct filling *f) {
    return pilotsoort_woorden(f->pilot->soort);
}

static const char *soort(struct filling *f) {
    return soort_of(f)->naam;
}

static const char *de_soort(struct filling *f) {
    return soort_of(f)->met_lidwoord;
}

static const char *deze_soort(struct filling *f) {
    return soort_of(f)->aanwijzend;
}

static const char *grote_de_soort(struct filling *f) {
    return text_capitalise(f->arena, de_soort(f));
}

static const char *grote_deze_soort(struct filling *f) {
    return text_capitalise(f->arena, deze_soort(f));
}

/* The municipality a place is, or is part of; NULL for a province. */
static const char *gemeente_van(const struct plaats *place) {
    if (place->soort == GEBIED_GEMEENTE)
        return place->naam;
    return place->soort == GEBIED_PROVINCIE ? NULL : place->gemeente;
}

static bool named_before(const struct gebied *gebied, size_t index) {
    const char *name = gemeente_van(&gebied->plaatsen.items[index]);
    for (size_t i = 0; i < index; i++)
        if (text_equal(gemeente_van(&gebied->plaatsen.items[i]), name))
            return true;
    return name == NULL;
}

static size_t count_gemeenten(const struct pilot *pilot) {
    size_t count = 0;
    for (size_t i = 0; i < pilot->gebied.plaatsen.count; i++)
        count += !named_before(&pilot->gebied, i);
    return count;
}

static const char *gemeenten(struct filling *f) {
    const struct gebied *gebied = &f->pilot->gebied;
    struct text_builder list = {.arena = f->arena};
    size_t left = count_gemeenten(f->pilot);
    for (size_t i = 0; i < gebied->plaatsen.count; i++)
        if (!named_before(gebied, i))
            append_joined(f, &list, gemeente_van(&gebied->plaatsen.items[i]), --left == 0);
    return text_string(&list);
}

static const char *provincie(struct filling *f) {
    const struct gebied *gebied = &f->pilot->gebied;
    for (size_t i = 0; i < gebied->plaatsen.count; i++) {
        const struct plaats *place = &gebied->plaatsen.items[i];
        if (place->soort == GEBIED_PROVINCIE)
            return place->naam;
        if (place->provincie)
            return place->provincie;
    }
    return NULL;
}

/* "de adviseur van CIVIQ" */
static const char *opsteller_words(struct filling *f, const struct opsteller *opsteller) {
    const char *role = woord_label(WOORDEN_OPSTELLERROL, (int)opsteller->rol);
    if (!*role)
        return opsteller->organisatie ? opsteller->organisatie : "";
    if (opsteller->rol == OPSTELLER_REDACTIE || !opsteller->organisatie)
        return doc_phrase(f->doc, "opsteller-zonder-organisatie", role);
    return doc_phrase(f->doc, "opsteller-met-organisatie", role, opsteller->organisatie);
}

static const char *opsteller(struct filling *f) {
    struct text_builder list = {.arena = f->arena};
    const struct verslag *verslag = verslag_of(f);
    for (size_t i = 0; i < verslag->opstellers.count; i++)
        append_joined(f, &list, opsteller_words(f, &verslag->opstellers.items[i]),
                      i + 1 == verslag->opstellers.count);
    return text_string(&list);
}

/* ---- of a programme ---- */

static const char *opdrachtgever(struct filling *f) {
    return f->programma ? f->programma->opdrachtgever : NULL;
}

static const char *programma(struct filling *f) {
    return f->programma ? f->programma->titel : NULL;
}

static const char *programma_kort(struct filling *f) {
    return f->programma->kort ? f->programma->kort : f->programma->titel;
}

static const char *programma_van(struct filling *f) {
    return date_or_none(f, f->programma->van);
}

static const char *programma_tot(struct filling *f) {
    return date_or_none(f, f->programma->tot);
}

static const struct placeholder placeholders[] = {
    {"naam", naam, programma_kort},
    {"titel", titel, titel},
    {"ondertitel", ondertitel, ondertitel},
    {"datum", datum, datum},
    {"plaats", plaats, plaats},
    {"start", start, programma_van},
    {"einde", einde, programma_tot},
    {"soort", soort, NULL},
    {"de-soort", de_soort, NULL},
    {"De-soort", grote_de_soort, NULL},
    {"deze-soort", deze_soort, NULL},
    {"Deze-soort", grote_deze_soort, NULL},
    {"gemeenten", gemeenten, NULL},
    {"provincie", provincie, NULL},
    {"opsteller", opsteller, opsteller},
    {"programma", programma, programma},
    {"opdrachtgever", opdrachtgever, opdrachtgever},
    {"aantal", NULL, NULL},
    {"vorm", NULL, NULL},
};

bool placeholder_counts(const struct placeholder *placeholder) {
    return !placeholder->pilot && !placeholder->programma;
}

size_t placeholder_count(void) {
    return sizeof placeholders / sizeof *placeholders;
}

const char *placeholder_name(size_t index) {
    return placeholders[index].name;
}

const struct placeholder *placeholder_find(const char *name) {
    for (size_t i = 0; i < placeholder_count(); i++)
        if (strcmp(placeholders[i].name, name) == 0)
            return &placeholders[i];
    return NULL;
}

/* ---- what can be counted ---- */

static size_t count_speerpunten(const struct pilot *pilot) {
    unsigned codes = 0;
    size_t count = 0;
    for (size_t i = 0; i < pilot->speerpunten.lijst.count; i++) {
        const struct speerpunt *speerpunt = &pilot->speerpunten.lijst.items[i];
        if (speerpunt->gewicht != GEWICHT_GEEN)
            codes |= speerpunt->codes;
    }
    for (; codes; codes &= codes - 1)
        count++;
    return count;
}

static size_t count_adviezen(const struct pilot *pilot) {
    size_t count = 0;
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        count += pilot->adviezen.items[i].lijst.count;
    return count;
}

static size_t count_bereikt(const struct pilot *pilot) {
    return pilot_doel_count(pilot, DOEL_BEREIKT, 0);
}

static size_t count_deels(const struct pilot *pilot) {
    return pilot_doel_count(pilot, DOEL_DEELS, 0);
}

static size_t count_niet(const struct pilot *pilot) {
    return pilot_doel_count(pilot, DOEL_NIET, 0);
}

#define LIST_AT(field)     NULL, offsetof(struct pilot, field.count)
#define FACTORS_AT(factor) NULL, offsetof(struct pilot, factoren.groep[factor].lijst.count)

static const struct noun {
    const char *name;
    size_t (*count)(const struct pilot *pilot); /* NULL: the size_t at `offset` */
    size_t offset;
} nouns[] = {
    {"doelen", LIST_AT(doelen.lijst)},
    {"bereikte-doelen", count_bereikt, 0},
    {"deels-bereikte-doelen", count_deels, 0},
    {"niet-bereikte-doelen", count_niet, 0},
    {"onderzoeksvragen", LIST_AT(onderzoeksvragen.lijst)},
    {"speerpunten", count_speerpunten, 0},
    {"perioden", LIST_AT(uitvoering.perioden)},
    {"succesfactoren", FACTORS_AT(FACTOR_SUCCESFACTOR)},
    {"knelpunten", FACTORS_AT(FACTOR_KNELPUNT)},
    {"lessen", FACTORS_AT(FACTOR_LES)},
    {"kansen", FACTORS_AT(FACTOR_KANS)},
    {"bedreigingen", FACTORS_AT(FACTOR_BEDREIGING)},
    {"paradepaardjes", FACTORS_AT(FACTOR_PARADEPAARDJE)},
    {"resultaten", LIST_AT(resultaten.lijst)},
    {"adviezen", count_adviezen, 0},
    {"betrokkenen", LIST_AT(betrokkenen.lijst)},
    {"gemeenten", count_gemeenten, 0},
    {"kengetallen", LIST_AT(kengetallen.lijst)},
    {"enquetes", LIST_AT(enquetes.lijst)},
    {"documenten", LIST_AT(documenten.lijst)},
    {"organisaties", LIST_AT(organisaties.lijst)},
    {"bijlagen", LIST_AT(bijlagen.lijst)},
};

size_t placeholder_noun_count(void) {
    return sizeof nouns / sizeof *nouns;
}

const char *placeholder_noun(size_t index) {
    return nouns[index].name;
}

static const struct noun *noun_named(const char *name) {
    for (size_t i = 0; i < placeholder_noun_count(); i++)
        if (strcmp(nouns[i].name, name) == 0)
            return &nouns[i];
    return NULL;
}

bool placeholder_is_noun(const char *noun) {
    return noun_named(noun) != NULL;
}

size_t placeholder_tally(const struct pilot *pilot, const char *name) {
    const struct noun *noun = noun_named(name);
    BUG_IF(!noun, "a noun that the template's check let through");
    if (noun->count)
        return noun->count(pilot);
    return *(const size_t *)(const void *)((const char *)pilot + noun->offset);
}
