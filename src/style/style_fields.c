/* The text of attributes to the fields of a structure. */
#include "style/style_private.h"

#include "base/bug.h"

static int word_index(const char *const *words, const char *value) {
    for (int i = 0; words[i]; i++)
        if (text_equal(words[i], value))
            return i;
    BUG("the schema of styles allows a word that is not read");
}

static uint32_t colour_value(const char *text) {
    uint32_t colour = 0;
    for (const char *c = text + 1; *c; c++) {
        uint32_t digit = (uint32_t)(*c <= '9' ? *c - '0' : (*c | 0x20) - 'a' + 10);
        colour = colour << 4 | digit;
    }
    return colour;
}

/* The schema keeps it small, but allows "+3" and "03". */
static int number_value(const char *text) {
    int number = 0;
    for (; *text; text++)
        if (*text >= '0' && *text <= '9')
            number = number * 10 + (*text - '0');
    return number;
}

static bool read_length(const struct xml_attribute *attribute, length *out,
                        struct diag_list *diags) {
    if (length_parse(attribute->value, out))
        return true;
    diag_report(diags, STYLE_LENGTH_TOO_LARGE, attribute->place, attribute->value, attribute->name);
    return false;
}

static bool read_field(const struct xml_attribute *attribute, const struct style_field *field,
                       void *target, struct diag_list *diags) {
    const char *value = attribute->value;
    void *member = (char *)target + field->offset;
    switch (field->kind) {
    case FIELD_LENGTH:
        return read_length(attribute, member, diags);
    case FIELD_BOOL:
        *(bool *)member = text_equal(value, "ja");
        break;
    case FIELD_WORD: /* enumerations are int-sized here; all are set through int */
        *(int *)member = word_index(field->words, value);
        break;
    case FIELD_NUMBER:
        *(int *)member = number_value(value);
        break;
    case FIELD_COLOUR:
        *(uint32_t *)member = colour_value(value);
        break;
    case FIELD_TEXT:
        *(const char **)member = value;
        break;
    case FIELD_ELSEWHERE:
        break;
    }
    return true;
}

static const struct style_field *field_named(const struct style_fields *fields, const char *name) {
    for (size_t i = 0; i < fields->count; i++)
        if (text_equal(fields->field[i].attribute, name))
            return &fields->field[i];
    BUG("the schema of styles allows an attribute that is not read");
}

bool style_read_fields(const struct xml_node *element, const struct style_fields *fields,
                       void *target, struct diag_list *diags) {
    bool good = true;
    const struct xml_attribute *attribute = element->attributes;
    for (; attribute; attribute = attribute->next)
        good &= read_field(attribute, field_named(fields, attribute->name), target, diags);
    return good;
}
