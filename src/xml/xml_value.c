/* Whether a text is a value of a simple type, and what it should have been, in words. */
#include "xml/xml_schema_private.h"

#include "base/number_text.h"

#include <libxml/xmlregexp.h>

/* ---- lexical forms of the builtin types ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* XML 1.0 (fifth edition), production 4, past ASCII. */
static bool is_name_start(uint32_t c) {
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
        {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
        {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFC}, {0x10000, 0xEFFFF},
    };
    if (c < 0x80)
        return text_is_letter(c) || c == '_';
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

static bool is_name_char(uint32_t c) {
    return is_name_start(c) || (c < 0x80 && is_digit((char)c)) || c == '-' || c == '.' ||
           c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

static bool is_nmtoken(const char *value) {
    bool any = *value;
    while (*value) {
        uint32_t c = text_decode(&value);
        if (!is_name_char(c) && c != ':')
            return false;
    }
    return any;
}

static bool is_ncname(const char *value) {
    const char *first = value;
    return *value && is_name_start(text_decode(&first)) && is_nmtoken(value) && !strchr(value, ':');
}

/* Of the two letters of a language, those that ISO 639-1 gives out. */
static bool is_known_language(const char *value) {
    static const char known[] =
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
        "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht "
        "hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
        "la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
        "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss "
        "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
        "za zh zu";
    if (strcspn(value, "-") != 2)
        return true; /* three letters and more are too many to list */
    for (const char *at = known; at < known + sizeof known - 1; at += 3)
        if (text_lower((unsigned char)value[0]) == (unsigned char)at[0] &&
            text_lower((unsigned char)value[1]) == (unsigned char)at[1])
            return true;
    return false;
}

static bool is_language(const char *value) {
    if (!is_known_language(value))
        return false;
    for (int part = 0;; part++, value++) {
        int size = 0;
        for (; (*value < 0x7F && text_is_letter((unsigned char)*value)) ||
               (part > 0 && is_digit(*value));
             value++)
            size++;
        if (size < 1 || size > 8 || (*value && *value != '-'))
            return false;
        if (!*value)
            return true;
    }
}

static bool is_boolean(const char *value) {
    return text_equal(value, "true") || text_equal(value, "false") || text_equal(value, "1") ||
           text_equal(value, "0");
}

static bool is_number(const char *value, bool fraction) {
    int digits = 0;
    value += *value == '-' || *value == '+';
    for (; is_digit(*value); value++)
        digits++;
    if (fraction && *value == '.')
        for (value++; is_digit(*value); value++)
            digits++;
    return digits > 0 && !*value;
}

static bool is_decimal(const char *value) {
    return is_number(value, true);
}

static bool is_integer(const char *value) {
    return is_number(value, false);
}

static bool is_zero(const char *integer) {
    return !integer[strspn(integer, "+-0")];
}

static bool is_non_negative(const char *value) {
    return is_integer(value) && (*value != '-' || is_zero(value));
}

static bool is_positive(const char *value) {
    return is_integer(value) && *value != '-' && !is_zero(value);
}

static bool is_date_of(const char *value, size_t size) {
    struct date date;
    return strlen(value) == size && date_parse(value, &date);
}

static bool is_date(const char *value) {
    return is_date_of(value, 10);
}

static bool is_year_month(const char *value) {
    return is_date_of(value, 7);
}

static bool is_year(const char *value) {
    return is_date_of(value, 4);
}

static bool is_anything(const char *value) {
    (void)value;
    return true;
}

static bool (*const forms[XML_BUILTINS])(const char *value) = {
    [XML_STRING] = is_anything,       [XML_NORMALIZED_STRING] = is_anything,
    [XML_TOKEN] = is_anything,        [XML_NMTOKEN] = is_nmtoken,
    [XML_NCNAME] = is_ncname,         [XML_ID_NAME] = is_ncname,
    [XML_ANY_URI] = is_anything,      [XML_LANGUAGE] = is_language,
    [XML_BOOLEAN] = is_boolean,       [XML_DECIMAL] = is_decimal,
    [XML_INTEGER] = is_integer,       [XML_NON_NEGATIVE] = is_non_negative,
    [XML_POSITIVE] = is_positive,     [XML_DATE] = is_date,
    [XML_YEAR_MONTH] = is_year_month, [XML_YEAR] = is_year,
};

/* ---- patterns ---- */

static void ignore_error(void *context, xmlErrorPtr error) {
    (void)context, (void)error;
}

bool xml_pattern_is_valid(const char *pattern) {
    xmlSetStructuredErrorFunc(NULL, ignore_error); /* else libxml2 prints */
    xmlRegexpPtr compiled = xmlRegexpCompile((const xmlChar *)pattern);
    xmlSetStructuredErrorFunc(NULL, NULL);
    if (compiled)
        xmlRegFreeRegexp(compiled);
    return compiled != NULL;
}

void xml_patterns_open(struct xml_patterns *patterns, struct arena *arena, size_t count) {
    patterns->arena = arena;
    patterns->count = count;
    patterns->compiled = ARENA_ARRAY(arena, void *, count);
}

void xml_patterns_close(struct xml_patterns *patterns) {
    for (size_t i = 0; i < patterns->count; i++)
        if (patterns->compiled[i])
            xmlRegFreeRegexp(patterns->compiled[i]);
    patterns->count = 0;
}

static bool matches(struct xml_patterns *patterns, const struct xml_simple *type,
                    const char *value) {
    void **compiled = &patterns->compiled[type->pattern_number];
    if (!*compiled)
        *compiled = xmlRegexpCompile((const xmlChar *)type->pattern);
    return *compiled && xmlRegexpExec(*compiled, (const xmlChar *)value) == 1;
}

/* ---- values ---- */

static enum xml_builtin root_of(const struct xml_simple *type) {
    while (type->variety == XML_IS_RESTRICTION)
        type = type->base;
    return type->variety == XML_IS_BUILTIN ? type->builtin : XML_TOKEN;
}

bool xml_value_is_id(const struct xml_simple *type) {
    return root_of(type) == XML_ID_NAME;
}

const char *xml_value_normal(struct arena *arena, const struct xml_simple *type,
                             const char *value) {
    enum xml_builtin root = root_of(type);
    if (root == XML_STRING || !strpbrk(value, " \t\r\n"))
        return value;
    if (root != XML_NORMALIZED_STRING)
        return text_collapse(arena, value);
    char *copy = arena_string(arena, value);
    for (char *c = copy; *c; c++)
        if (text_is_space(*c))
            *c = ' ';
    return copy;
}

/* Digits without leading zeros: first by count, then as text; no number is too long for that. */
static int compare_digits(const char *a, const char *b) {
    a += strspn(a, "+-");
    b += strspn(b, "+-");
    a += strspn(a, "0");
    b += strspn(b, "0");
    size_t whole_a = strcspn(a, "."), whole_b = strcspn(b, ".");
    if (whole_a != whole_b)
        return whole_a < whole_b ? -1 : 1;
    for (; *a || *b; a += *a != '\0', b += *b != '\0') {
        char digit_a = *a && *a != '.' ? *a : '0', digit_b = *b && *b != '.' ? *b : '0';
        if (digit_a != digit_b)
            return digit_a < digit_b ? -1 : 1;
    }
    return 0;
}

static int compare(enum xml_builtin root, const char *a, const char *b) {
    if (root != XML_DECIMAL && root != XML_INTEGER && root != XML_NON_NEGATIVE &&
        root != XML_POSITIVE)
        return strcmp(a, b); /* dates of one form compare as text */
    bool negative_a = *a == '-' && strpbrk(a, "123456789");
    bool negative_b = *b == '-' && strpbrk(b, "123456789");
    if (negative_a != negative_b)
        return negative_a ? -1 : 1;
    return negative_a ? compare_digits(b, a) : compare_digits(a, b);
}

static bool fits_facets(struct xml_patterns *patterns, const struct xml_simple *type,
                        const char *value) {
    enum xml_builtin root = root_of(type);
    size_t size = 0;
    bool known = type->values.count == 0;
    for (size_t i = 0; i < type->values.count && !known; i++)
        known = text_equal(type->values.items[i].value, value);
    if (type->shortest > 0 || type->longest != XML_UNBOUNDED)
        size = text_codepoints(value);
    return known && size >= type->shortest && size <= type->longest &&
           (!type->minimum || compare(root, value, type->minimum) >= 0) &&
           (!type->maximum || compare(root, value, type->maximum) <= 0) &&
           (!type->pattern || matches(patterns, type, value));
}

static bool fits(struct xml_patterns *patterns, const struct xml_simple *type, const char *value);

/* The facets of a restricted list count items. */
static bool fits_list(struct xml_patterns *patterns, const struct xml_simple *type,
                      const char *value) {
    size_t count;
    const char **words = text_words(patterns->arena, value, &count);
    const struct xml_simple *list = type;
    while (list->variety == XML_IS_RESTRICTION)
        list = list->base;
    for (; type != list; type = type->base)
        if (count < type->shortest || count > type->longest)
            return false;
    for (size_t i = 0; i < count; i++)
        if (!xml_value_fits(patterns, list->base, words[i]))
            return false;
    return true;
}

static bool is_list(const struct xml_simple *type) {
    while (type->variety == XML_IS_RESTRICTION)
        type = type->base;
    return type->variety == XML_IS_LIST;
}

static bool fits(struct xml_patterns *patterns, const struct xml_simple *type, const char *value) {
    switch (type->variety) {
    case XML_IS_BUILTIN:
        return forms[type->builtin](value);
    case XML_IS_RESTRICTION:
        return is_list(type)
                   ? fits_list(patterns, type, value)
                   : fits(patterns, type->base, value) && fits_facets(patterns, type, value);
    case XML_IS_LIST:
        return fits_list(patterns, type, value);
    case XML_IS_UNION:
        for (size_t i = 0; i < type->members.count; i++)
            if (xml_value_fits(patterns, type->members.items[i], value))
                return true;
        return false;
    }
    return false;
}

/* Depth is that of the types, at most XML_SIMPLE_DEPTH. */
bool xml_value_fits(struct xml_patterns *patterns, const struct xml_simple *type,
                    const char *value) {
    struct arena_mark mark = arena_mark(patterns->arena);
    bool good = fits(patterns, type, xml_value_normal(patterns->arena, type, value));
    arena_reset(patterns->arena, mark);
    return good;
}
