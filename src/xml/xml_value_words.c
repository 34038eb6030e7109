/* What a simple type expects, in words: for messages and for the reference page. */
#include "xml/xml_schema_private.h"

static const char *const builtin_words[XML_BUILTINS][DIAG_LANGUAGES] = {
    [XML_STRING] = {"text", "tekst"},
    [XML_NORMALIZED_STRING] = {"text", "tekst"},
    [XML_TOKEN] = {"text", "tekst"},
    [XML_NMTOKEN] = {"a word without spaces", "een woord zonder spaties"},
    [XML_NCNAME] = {"a name like 'doel-1'", "een naam als 'doel-1'"},
    [XML_ID_NAME] = {"a name like 'doel-1', once in the file",
                     "een naam als 'doel-1', eenmaal in het bestand"},
    [XML_ANY_URI] = {"an address", "een adres"},
    [XML_LANGUAGE] = {"a language like 'nl'", "een taal als 'nl'"},
    [XML_BOOLEAN] = {"'true' or 'false'", "'true' of 'false'"},
    [XML_DECIMAL] = {"a number like 44.6", "een getal als 44.6"},
    [XML_INTEGER] = {"a whole number", "een geheel getal"},
    [XML_NON_NEGATIVE] = {"a whole number from 0", "een geheel getal vanaf 0"},
    [XML_POSITIVE] = {"a whole number from 1", "een geheel getal vanaf 1"},
    [XML_DATE] = {"a date like 2004-06-30", "een datum als 2004-06-30"},
    [XML_YEAR_MONTH] = {"a month like 2004-06", "een maand als 2004-06"},
    [XML_YEAR] = {"a year like 2004", "een jaar als 2004"},
};

/* Words that take numbers; order as in enum phrase. */
enum phrase { PHRASE_PATTERN, PHRASE_FROM, PHRASE_TO, PHRASE_LONG, PHRASE_SHORT, PHRASE_LIST };

static const char *const phrases[][DIAG_LANGUAGES] = {
    [PHRASE_PATTERN] = {" of the form %s", " van de vorm %s"},
    [PHRASE_FROM] = {", at least %s", ", ten minste %s"},
    [PHRASE_TO] = {", at most %s", ", ten hoogste %s"},
    [PHRASE_LONG] = {" of at least %u characters", " van ten minste %u tekens"},
    [PHRASE_SHORT] = {", not longer than %u characters", ", niet langer dan %u tekens"},
    [PHRASE_LIST] = {"words with spaces between them, each %s",
                     "woorden met spaties ertussen, elk %s"},
};

static const char *enumeration(struct arena *arena, const struct xml_simple *type,
                               enum diag_language language) {
    const char **names = ARENA_ARRAY(arena, const char *, type->values.count);
    for (size_t i = 0; i < type->values.count; i++)
        names[i] = arena_format(arena, "'%s'", type->values.items[i].value);
    return xml_alternatives(arena, names, type->values.count, language);
}

static const char *restriction(struct arena *arena, const struct xml_simple *type,
                               enum diag_language language) {
    struct text_builder text = {.arena = arena};
    if (type->values.count > 0)
        text_append(&text, enumeration(arena, type, language));
    else
        text_append(&text, xml_value_expected(arena, type->base, language));
    if (type->pattern)
        text_format(&text, phrases[PHRASE_PATTERN][language], type->pattern);
    if (type->minimum)
        text_format(&text, phrases[PHRASE_FROM][language], type->minimum);
    if (type->maximum)
        text_format(&text, phrases[PHRASE_TO][language], type->maximum);
    if (type->shortest > 0)
        text_format(&text, phrases[PHRASE_LONG][language], (unsigned)type->shortest);
    if (type->longest != XML_UNBOUNDED)
        text_format(&text, phrases[PHRASE_SHORT][language], (unsigned)type->longest);
    return text_string(&text);
}

const char *xml_value_expected(struct arena *arena, const struct xml_simple *type,
                               enum diag_language language) {
    switch (type->variety) {
    case XML_IS_BUILTIN:
        return builtin_words[type->builtin][language];
    case XML_IS_RESTRICTION:
        return restriction(arena, type, language);
    case XML_IS_LIST:
        return arena_format(arena, phrases[PHRASE_LIST][language],
                            xml_value_expected(arena, type->base, language));
    case XML_IS_UNION:
        break;
    }
    const char **names = ARENA_ARRAY(arena, const char *, type->members.count);
    for (size_t i = 0; i < type->members.count; i++)
        names[i] = xml_value_expected(arena, type->members.items[i], language);
    return xml_alternatives(arena, names, type->members.count, language);
}
