/* Words of blocks: from the labels of the document's language. */
#include "blocks/blocks_private.h"

#include "base/bug.h"

const char *block_word(const struct block_input *input, const char *key) {
    return doc_word(input->doc, key);
}

/* The lists whose values blocks print; the key of a value is "list-code". */
static const char *const list_names[WOORDENLIJSTEN] = {
    [WOORDEN_PILOTSOORT] = "pilotsoort",
    [WOORDEN_TELBRON] = "telbron",
    [WOORDEN_OPSTELLERROL] = "opstellerrol",
    [WOORDEN_BETROKKENEROL] = "betrokkenerol",
    [WOORDEN_WISSELREDEN] = "wisselreden",
    [WOORDEN_DOELNIVEAU] = "doelniveau",
    [WOORDEN_DOELSTATUS] = "doelstatus",
    [WOORDEN_BEANTWOORDING] = "beantwoording",
    [WOORDEN_SPEERPUNTCODE] = "speerpuntcode",
    [WOORDEN_GEWICHT] = "gewicht",
    [WOORDEN_ACTIVITEITSTATUS] = "activiteitstatus",
    [WOORDEN_GEADRESSEERDE] = "geadresseerde",
    [WOORDEN_WANNEER] = "wanneer",
    [WOORDEN_AARD] = "aard",
    [WOORDEN_DOCUMENTSOORT] = "documentsoort",
    [WOORDEN_DOCUMENTSTATUS] = "documentstatus",
    [WOORDEN_ORGANISATIESOORT] = "organisatiesoort",
    [WOORDEN_MIDDELSOORT] = "middelsoort",
    [WOORDEN_PRECISIE] = "precisie",
    [WOORDEN_ENQUETEMETHODE] = "enquetemethode",
    [WOORDEN_BELEID_AANWEZIG] = "aanwezig",
    [WOORDEN_BELEID_METING] = "meting",
    [WOORDEN_BELEID_COMFORTRISICO] = "comfortrisico",
    [WOORDEN_BELEID_VOORWAARDE] = "voorwaarde",
    [WOORDEN_BELEID_FASE] = "fase",
    [WOORDEN_BELEID_INSTRUMENTDOEL] = "instrumentdoel",
    [WOORDEN_BELEID_SEGMENT] = "segment",
    [WOORDEN_BELEID_SPELREGEL] = "spelregel",
    [WOORDEN_BELEID_TERMIJNSOORT] = "termijnsoort",
    [WOORDEN_BELEID_PLANSOORT] = "plansoort",
    [WOORDEN_BELEID_DIMENSIE] = "dimensie",
    [WOORDEN_BELEID_KANT] = "kant",
    [WOORDEN_BELEID_DEFINITIE] = "definitie",
    [WOORDEN_BELEID_REGIETAAK] = "regietaak",
    [WOORDEN_BELEID_UITGANGSPUNT] = "uitgangspunt",
    [WOORDEN_BELEID_KEUZETHEMA] = "keuzethema",
    [WOORDEN_BELEID_WETSPUNT] = "wetspunt",
    [WOORDEN_BELEID_PROCESKOLOM] = "proceskolom",
    [WOORDEN_BELEID_WATERKANT] = "waterkant",
    [WOORDEN_BELEID_TREDE] = "trede",
    [WOORDEN_BELEID_OORDEEL] = "oordeel",
    [WOORDEN_BELEID_VERSIESTAND] = "versiestand",
    [WOORDEN_BELEID_GREMIUM] = "gremium",
    [WOORDEN_BELEID_STAPSTAND] = "stapstand",
    [WOORDEN_BELEID_PRIORITEIT] = "prioriteit",
    [WOORDEN_BELEID_PRESTATIEVELD] = "prestatieveld",
    [WOORDEN_BELEID_FUNCTIE] = "functie",
    [WOORDEN_BELEID_SECTOR] = "sector",
    [WOORDEN_BELEID_SPELER] = "speler",
    [WOORDEN_BELEID_RANG] = "rang",
    [WOORDEN_BELEID_ORGTYPE] = "orgtype",
    [WOORDEN_BELEID_VORM] = "vorm",
    [WOORDEN_BELEID_BINDING] = "binding",
    [WOORDEN_BELEID_MAATREGELSTAND] = "maatregelstand",
    [WOORDEN_BELEID_KOSTENSOORT] = "kostensoort",
    [WOORDEN_BELEID_GELDBRON] = "geldbron",
    [WOORDEN_BELEID_SUBSIDIESOORT] = "subsidiesoort",
    [WOORDEN_BELEID_INSPREKER] = "inspreker",
    [WOORDEN_BELEID_AFSPRAAKSOORT] = "afspraaksoort",
    [WOORDEN_BELEID_RAADSAFSPRAAK] = "raadsafspraak",
    [WOORDEN_BELEID_PLANPUNT] = "planpunt",
    [WOORDEN_BELEID_BESTUURSROL] = "bestuursrol",
};

const char *block_label(const struct block_input *input, enum woordenlijst list, int value) {
    const char *code = woord_code(list, value);
    BUG_IF(!list_names[list], "a code list without printed words");
    if (!code || (list == WOORDEN_PRECISIE && value == PRECISIE_EXACT))
        return "";
    return block_word(input, arena_format(input->arena, "%s-%s", list_names[list], code));
}

char *block_join(const struct block_input *input, const char *const *parts, size_t count) {
    struct text_builder text = {.arena = input->arena};
    for (size_t i = 0; i < count; i++) {
        if (parts[i] == NULL) /* an element without text */
            continue;
        if (text.size > 0 && i == count - 1)
            text_format(&text, " %s ", block_word(input, "en"));
        else if (text.size > 0)
            text_append(&text, ", ");
        text_append(&text, parts[i]);
    }
    return arena_string(input->arena, text_string(&text));
}

char *block_set_words(const struct block_input *input, enum woordenlijst list, unsigned set) {
    const char *parts[32];
    size_t count = 0;
    for (int value = 0; value < woord_count(list) && count < 32; value++)
        if (SET_HAS(set, value) && woord_code(list, value))
            parts[count++] = block_label(input, list, value);
    return block_join(input, parts, count);
}

char *block_speerpunten(const struct block_input *input, unsigned set) {
    return block_set_words(input, WOORDEN_SPEERPUNTCODE, set);
}

enum number_language block_language(const struct block_input *input) {
    const char *language = input->doc->meta.language;
    return language && text_starts(language, "en") ? NUMBER_EN : NUMBER_NL;
}

char *block_date(const struct block_input *input, struct date date) {
    if (date.year == 0)
        return arena_string(input->arena, "");
    return date_text(input->arena, date, block_language(input));
}

char *block_dates(const struct block_input *input, struct date from, struct date to) {
    const char *first = block_date(input, from), *last = block_date(input, to);
    if (*first && *last && text_equal(first, last))
        return arena_string(input->arena, first);
    if (*first && *last)
        return arena_format(input->arena, "%s " TEXT_EN_DASH " %s", first, last);
    if (*first)
        return doc_phrase(input->doc, "vanaf", first);
    return *last ? doc_phrase(input->doc, "tot", last) : arena_string(input->arena, "");
}

struct derive_words block_derive_words(const struct block_input *input) {
    int count = woord_count(WOORDEN_PRECISIE);
    const char **precisie = ARENA_ARRAY(input->arena, const char *, (size_t)count);
    for (int i = 0; i < count; i++)
        precisie[i] = block_label(input, WOORDEN_PRECISIE, i);
    return (struct derive_words){precisie, block_word(input, "van"), block_language(input)};
}

char *block_figure(const struct block_input *input, struct derive_figure figure,
                   enum precisie precisie) {
    figure.precisie = block_label(input, WOORDEN_PRECISIE, (int)precisie);
    figure.of = block_word(input, "van");
    figure.language = block_language(input);
    return derive_figure_text(input->arena, &figure);
}

bool block_attribute_is(const struct block_input *input, const char *name, const char *value) {
    const char *given = block_attribute_value(input, name);
    return given && text_equal(given, value);
}

int block_attribute_number(const struct block_input *input, const char *name, int standard) {
    const char *value = block_attribute_value(input, name);
    struct decimal number;
    return value && number_parse(value, &number) && number.decimals == 0 ? (int)number.units
                                                                         : standard;
}
