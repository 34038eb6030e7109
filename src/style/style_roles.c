/* The settings of roles, one taken from another. */
#include "style/style_private.h"

#include "base/bug.h"

static const char *const family_words[] = {"tekst", "koppen", NULL};
static const char *const align_words[] = {"links", "uitgevuld", "rechts", "midden", NULL};

#define ROLE_FIELD(attribute, kind, member, words)                                                 \
    { attribute, kind, offsetof(struct style_role, member), words }
#define ROLE_OTHER(attribute)                                                                      \
    { attribute, FIELD_ELSEWHERE, 0, NULL }
static const struct style_field role_table[] = {
    ROLE_OTHER("naam"),
    ROLE_OTHER("basis"),
    ROLE_OTHER("kleur"),
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
static const struct style_fields role_fields = STYLE_FIELDS(role_table);

static const char *const role_names[STYLE_ROLES] = {
#define ROLE(id, name) [STYLE_##id] = name,
    STYLE_ROLES_TABLE(ROLE)
#undef ROLE
};

static const char *const colour_names[STYLE_COLOURS] = {
    [STYLE_INK] = "inkt",     [STYLE_ACCENT] = "accent",    [STYLE_MUTED] = "gedempt",
    [STYLE_RULE] = "lijn",    [STYLE_TINT] = "tint",        [STYLE_PAPER] = "papier",
    [STYLE_DATA_1] = "data1", [STYLE_DATA_2] = "data2",     [STYLE_DATA_3] = "data3",
    [STYLE_DATA_4] = "data4", [STYLE_ACCENT_2] = "accent2",
};

const char *style_role_name(enum style_role_id role) {
    return role_names[role];
}

const char *style_colour_name(enum style_colour colour) {
    return colour_names[colour];
}

const struct xml_node *style_role_element(const struct xml_document *document,
                                          enum style_role_id role) {
    const struct xml_node *element = xml_child(document->root, "rol");
    for (; element; element = xml_next(element, "rol"))
        if (text_equal(xml_value(element, "naam"), role_names[role]))
            return element;
    return document->root;
}

static enum style_role_id role_index(const char *name) {
    for (int i = 0; i < STYLE_ROLES; i++)
        if (text_equal(role_names[i], name))
            return (enum style_role_id)i;
    BUG("the schema of styles allows a role that is not read");
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

static void read_colour(const struct style *style, const struct xml_node *element,
                        struct style_role *role) {
    const char *value = xml_value(element, "kleur");
    for (int i = 0; value && i < STYLE_COLOURS; i++)
        if (text_equal(colour_names[i], value))
            role->colour = style->colour[i];
}

/* Without a basis nothing may be left open. */
static bool is_complete(const struct xml_node *element, struct diag_list *diags) {
    bool complete = true;
    if (xml_attribute(element, "basis"))
        return true;
    for (size_t i = 0; i < role_fields.count; i++) {
        const char *attribute = role_table[i].attribute;
        if (text_equal(attribute, "basis") || xml_attribute(element, attribute))
            continue;
        diag_report(diags, STYLE_ROLE_INCOMPLETE, element->place, xml_value(element, "naam"),
                    attribute);
        complete = false;
    }
    return complete;
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
    good = is_complete(element, diags);
    good &= style_read_fields(element, &role_fields, &role, diags);
    read_colour(style, element, &role);
    style->role[id] = role;
    return good;
}

bool style_read_roles(struct style *style, const struct xml_node *root, struct diag_list *diags) {
    bool good = true, seen[STYLE_ROLES] = {false};
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
