/* Attributes to fields, by one table per element: adding a field is adding a row. */
#include "style/style_private.h"

#include "base/bug.h"

#include <stddef.h>

enum field_kind { FIELD_LENGTH, FIELD_BOOL, FIELD_WORD, FIELD_NUMBER, FIELD_COLOUR };

/* Words of an attribute, in the order of their enumeration. */
static const char *const family_words[] = {"tekst", "koppen", NULL};
static const char *const align_words[] = {"links", "uitgevuld", "rechts", "midden", NULL};

struct field {
    const char *attribute;
    enum field_kind kind;
    size_t offset; /* in struct style or struct style_role */
    const char *const *words;
};

#define PAGE(attribute, kind, member)                                                              \
    { attribute, kind, offsetof(struct style, member), NULL }
static const struct field style_fields[] = {
    PAGE("breedte", FIELD_LENGTH, page_width),
    PAGE("hoogte", FIELD_LENGTH, page_height),
    PAGE("boven", FIELD_LENGTH, margin_top),
    PAGE("onder", FIELD_LENGTH, margin_bottom),
    PAGE("binnen", FIELD_LENGTH, margin_inner),
    PAGE("buiten", FIELD_LENGTH, margin_outer),
    PAGE("gespiegeld", FIELD_BOOL, mirror),
    PAGE("kopregel", FIELD_LENGTH, head_baseline),
    PAGE("voetregel", FIELD_LENGTH, foot_baseline),
    PAGE("inhoud-diepte", FIELD_NUMBER, contents_depth),
    PAGE("wees", FIELD_NUMBER, orphan_lines),
    PAGE("weduwe", FIELD_NUMBER, widow_lines),
    PAGE("lijst-inspring", FIELD_LENGTH, list_indent),
    PAGE("kader-wit", FIELD_LENGTH, box_padding),
    PAGE("cel-wit-opzij", FIELD_LENGTH, cell_padding_x),
    PAGE("cel-wit-boven", FIELD_LENGTH, cell_padding_y),
    PAGE("lijndikte", FIELD_LENGTH, rule_width),
    PAGE("noot-afstand", FIELD_LENGTH, note_gap),
    PAGE("inkt", FIELD_COLOUR, colour[STYLE_INK]),
    PAGE("accent", FIELD_COLOUR, colour[STYLE_ACCENT]),
    PAGE("gedempt", FIELD_COLOUR, colour[STYLE_MUTED]),
    PAGE("lijn", FIELD_COLOUR, colour[STYLE_RULE]),
    PAGE("tint", FIELD_COLOUR, colour[STYLE_TINT]),
    PAGE("papier", FIELD_COLOUR, colour[STYLE_PAPER]),
    PAGE("data1", FIELD_COLOUR, colour[STYLE_DATA_1]),
    PAGE("data2", FIELD_COLOUR, colour[STYLE_DATA_2]),
    PAGE("data3", FIELD_COLOUR, colour[STYLE_DATA_3]),
    PAGE("data4", FIELD_COLOUR, colour[STYLE_DATA_4]),
};

#define ROLE_FIELD(attribute, kind, member, words)                                                 \
    { attribute, kind, offsetof(struct style_role, member), words }
static const struct field role_fields[] = {
    ROLE_FIELD("letter", FIELD_WORD, family, family_words),
    ROLE_FIELD("vet", FIELD_BOOL, bold, NULL),
    ROLE_FIELD("cursief", FIELD_BOOL, italic, NULL),
    ROLE_FIELD("korps", FIELD_LENGTH, size, NULL),
    ROLE_FIELD("regel", FIELD_LENGTH, leading, NULL),
    ROLE_FIELD("voor", FIELD_LENGTH, space_before, NULL),
    ROLE_FIELD("na", FIELD_LENGTH, space_after, NULL),
    ROLE_FIELD("inspring", FIELD_LENGTH, indent, NULL),
    ROLE_FIELD("links", FIELD_LENGTH, left, NULL),
    ROLE_FIELD("rechts", FIELD_LENGTH, right, NULL),
    ROLE_FIELD("uitlijning", FIELD_WORD, align, align_words),
    ROLE_FIELD("afbreken", FIELD_BOOL, hyphenate, NULL),
    ROLE_FIELD("tabelcijfers", FIELD_BOOL, tabular, NULL),
    ROLE_FIELD("kapitalen", FIELD_BOOL, uppercase_letterspaced, NULL),
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const role_names[STYLE_ROLES] = {
#define ROLE(id, name) [STYLE_##id] = name,
    STYLE_ROLES_TABLE(ROLE)
#undef ROLE
};

static const char *const colour_names[STYLE_COLOURS] = {
    [STYLE_INK] = "inkt",     [STYLE_ACCENT] = "accent", [STYLE_MUTED] = "gedempt",
    [STYLE_RULE] = "lijn",    [STYLE_TINT] = "tint",     [STYLE_PAPER] = "papier",
    [STYLE_DATA_1] = "data1", [STYLE_DATA_2] = "data2",  [STYLE_DATA_3] = "data3",
    [STYLE_DATA_4] = "data4",
};

const char *style_role_name(enum style_role_id role) {
    return role_names[role];
}

const char *style_colour_name(enum style_colour colour) {
    return colour_names[colour];
}

/* ---- values; the schema has accepted them, so anything else is a schema that went astray ---- */

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

static bool length_value(const struct xml_node *element, const struct field *field, length *out,
                         struct diag_list *diags) {
    const char *value = xml_value(element, field->attribute);
    if (length_parse(value, out))
        return true;
    diag_report(diags, STYLE_LENGTH_TOO_LARGE, xml_place(element, field->attribute), value,
                field->attribute);
    return false;
}

static bool read_field(const struct xml_node *element, const struct field *field, void *target,
                       struct diag_list *diags) {
    const char *value = xml_value(element, field->attribute);
    char *member = (char *)target + field->offset;
    switch (field->kind) {
    case FIELD_LENGTH:
        return length_value(element, field, (length *)(void *)member, diags);
    case FIELD_BOOL:
        *(bool *)(void *)member = text_equal(value, "ja");
        break;
    case FIELD_WORD: /* enumerations are int-sized here; both are set through int */
        *(int *)(void *)member = word_index(field->words, value);
        break;
    case FIELD_NUMBER:
        *(int *)(void *)member = value[0] - '0'; /* one digit, says the schema */
        break;
    case FIELD_COLOUR:
        *(uint32_t *)(void *)member = colour_value(value);
        break;
    }
    return true;
}

/* ---- elements ---- */

static bool read_settings(struct style *style, const struct xml_node *root,
                          struct diag_list *diags) {
    bool good = true;
    const struct xml_node *element = xml_first_element(root);
    for (; element && !xml_is(element, "rol"); element = xml_next_element(element))
        for (size_t i = 0; i < COUNT(style_fields); i++)
            if (xml_attribute(element, style_fields[i].attribute))
                good &= read_field(element, &style_fields[i], style, diags);
    return good;
}

static enum style_role_id role_index(const char *name) {
    for (int i = 0; i < STYLE_ROLES; i++)
        if (text_equal(role_names[i], name))
            return (enum style_role_id)i;
    BUG("the schema of styles allows a role that is not read");
}

static bool read_role_colour(const struct style *style, const struct xml_node *element,
                             struct style_role *role) {
    const char *value = xml_value(element, "kleur");
    for (int i = 0; value && i < STYLE_COLOURS; i++)
        if (text_equal(colour_names[i], value)) {
            role->colour = style->colour[i];
            return true;
        }
    return false;
}

/* Starts from the role's basis; false: the basis does not stand above. */
static bool start_role(const struct style *style, const bool seen[STYLE_ROLES],
                       const struct xml_node *element, struct style_role *role,
                       struct diag_list *diags) {
    const char *basis = xml_value(element, "basis");
    if (!basis)
        return true;
    enum style_role_id from = role_index(basis);
    if (!seen[from]) {
        diag_report(diags, STYLE_BASIS_NOT_ABOVE, xml_place(element, "basis"), basis,
                    xml_value(element, "naam"));
        return false;
    }
    *role = style->role[from];
    return true;
}

static void report_missing(const struct xml_node *element, const char *attribute, bool *good,
                           struct diag_list *diags) {
    if (xml_attribute(element, "basis"))
        return;
    diag_report(diags, STYLE_ROLE_INCOMPLETE, element->place, xml_value(element, "naam"),
                attribute);
    *good = false;
}

static bool read_role(struct style *style, bool seen[STYLE_ROLES], const struct xml_node *element,
                      struct diag_list *diags) {
    const char *name = xml_value(element, "naam");
    enum style_role_id id = role_index(name);
    struct style_role role = {0};
    if (seen[id]) {
        diag_report(diags, STYLE_ROLE_TWICE, element->place, name);
        return false;
    }
    bool good = start_role(style, seen, element, &role, diags);
    seen[id] = true;
    if (!good)
        return false;
    for (size_t i = 0; i < COUNT(role_fields); i++) {
        if (xml_attribute(element, role_fields[i].attribute))
            good &= read_field(element, &role_fields[i], &role, diags);
        else
            report_missing(element, role_fields[i].attribute, &good, diags);
    }
    if (!read_role_colour(style, element, &role))
        report_missing(element, "kleur", &good, diags);
    style->role[id] = role;
    return good;
}

const struct xml_node *style_role_element(const struct xml_document *document,
                                          enum style_role_id role) {
    const struct xml_node *element = xml_child(document->root, "rol");
    for (; element; element = xml_next(element, "rol"))
        if (text_equal(xml_value(element, "naam"), role_names[role]))
            return element;
    return document->root;
}

bool style_read(struct style *style, const struct xml_document *document, struct arena *arena,
                struct diag_list *diags) {
    const struct xml_node *root = document->root;
    bool seen[STYLE_ROLES] = {false};
    style->name = arena_string(arena, xml_value(root, "naam"));
    bool good = read_settings(style, root, diags);
    const struct xml_node *element = xml_child(root, "rol");
    for (; element; element = xml_next(element, "rol"))
        good &= read_role(style, seen, element, diags);
    for (int i = 0; i < STYLE_ROLES; i++) {
        if (seen[i])
            continue;
        diag_report(diags, STYLE_ROLE_MISSING, root->place, role_names[i]);
        good = false;
    }
    return good;
}
