/* Simple types of a schema: xs:simpleType and XSD's own names. */
#include "xml/xml_schema_private.h"

static const char *const builtin_names[XML_BUILTINS] = {
    [XML_STRING] = "string",
    [XML_NORMALIZED_STRING] = "normalizedString",
    [XML_TOKEN] = "token",
    [XML_NMTOKEN] = "NMTOKEN",
    [XML_NCNAME] = "NCName",
    [XML_ID_NAME] = "ID",
    [XML_ANY_URI] = "anyURI",
    [XML_LANGUAGE] = "language",
    [XML_BOOLEAN] = "boolean",
    [XML_DECIMAL] = "decimal",
    [XML_INTEGER] = "integer",
    [XML_NON_NEGATIVE] = "nonNegativeInteger",
    [XML_POSITIVE] = "positiveInteger",
    [XML_DATE] = "date",
    [XML_YEAR_MONTH] = "gYearMonth",
    [XML_YEAR] = "gYear",
};

const char *xml_builtin_name(enum xml_builtin builtin) {
    return builtin_names[builtin];
}

enum xml_builtin xml_builtin_of(const char *name) {
    enum xml_builtin builtin = XML_STRING;
    while (builtin < XML_BUILTINS && !text_equal(builtin_names[builtin], name))
        builtin++;
    return builtin;
}

struct xml_simple *xml_schema_builtin(struct xml_loader *loader, enum xml_builtin builtin) {
    struct xml_simple **simple = &loader->builtins[builtin];
    if (!*simple) {
        *simple = ARENA_NEW(loader->arena, struct xml_simple);
        (*simple)->name = builtin_names[builtin];
        (*simple)->builtin = builtin;
        (*simple)->longest = XML_UNBOUNDED;
        (*simple)->depth = 1;
    }
    return *simple;
}

static void read_simple(struct xml_loader *loader, struct xml_simple *simple,
                        const struct xml_node *node);

/* A type never stands on itself: one that is still being read has depth 0. */
static void stand_on(struct xml_loader *loader, struct xml_simple *simple,
                     const struct xml_simple *other, const struct xml_node *node) {
    if (other->depth == 0 || other->depth >= XML_SIMPLE_DEPTH)
        xml_schema_fault(loader, node, "a type that stands on itself or on too many others");
    else if (simple->depth <= other->depth)
        simple->depth = other->depth + 1;
}

const struct xml_simple *xml_schema_simple_named(struct xml_loader *loader,
                                                 const struct xml_node *node, const char *name) {
    bool is_builtin;
    const char *local = xml_schema_local(loader, name, &is_builtin);
    enum xml_builtin builtin = is_builtin ? xml_builtin_of(local) : XML_BUILTINS;
    if (builtin != XML_BUILTINS)
        return xml_schema_builtin(loader, builtin);
    struct xml_component *component =
        is_builtin ? NULL : xml_schema_component(loader, XML_C_SIMPLE, local);
    if (!component) {
        xml_schema_fault(loader, node, name);
        return xml_schema_builtin(loader, XML_STRING);
    }
    if (!component->simple && loader->depth == XML_LOAD_DEPTH) {
        xml_schema_fault(loader, node, "too many types on each other");
        return xml_schema_builtin(loader, XML_STRING);
    }
    if (!component->simple) {
        const struct xml_schema_file *file = loader->file;
        component->simple = ARENA_NEW(loader->arena, struct xml_simple);
        component->simple->name = component->name;
        loader->file = component->file;
        loader->depth++;
        read_simple(loader, component->simple, component->node);
        loader->depth--;
        loader->file = file;
    }
    return component->simple;
}

const struct xml_simple *xml_schema_simple(struct xml_loader *loader, const struct xml_node *node) {
    struct xml_simple *simple = ARENA_NEW(loader->arena, struct xml_simple);
    read_simple(loader, simple, node);
    return simple;
}

/* The type in an attribute, or else in a child xs:simpleType. */
static const struct xml_simple *inner(struct xml_loader *loader, const struct xml_node *node,
                                      const char *attribute) {
    const char *name = xml_value(node, attribute);
    const struct xml_node *child = xml_child(node, "simpleType");
    if (name)
        return xml_schema_simple_named(loader, node, name);
    if (child)
        return xml_schema_simple(loader, child);
    xml_schema_fault(loader, node, "no type");
    return xml_schema_builtin(loader, XML_STRING);
}

static uint32_t read_count(struct xml_loader *loader, const struct xml_node *node) {
    const char *value = xml_value(node, "value");
    uint32_t count = 0;
    for (; value && *value >= '0' && *value <= '9' && count < 100000000; value++)
        count = count * 10 + (uint32_t)(*value - '0');
    if (!value || *value)
        xml_schema_fault(loader, node, "value");
    return count;
}

static void read_pattern(struct xml_loader *loader, struct xml_simple *simple,
                         const struct xml_node *node) {
    const char *value = xml_value(node, "value");
    if (!value || simple->pattern || !xml_pattern_is_valid(value)) {
        xml_schema_fault(loader, node, simple->pattern ? "a second pattern" : "value");
        return;
    }
    simple->pattern = value;
    simple->pattern_number = loader->schema->patterns++;
}

static void read_facet(struct xml_loader *loader, struct xml_simple *simple,
                       const struct xml_node *node) {
    const char *value = xml_value(node, "value");
    if (!value && !xml_is(node, "annotation") && !xml_is(node, "simpleType"))
        xml_schema_fault(loader, node, "no value");
    else if (xml_is(node, "enumeration"))
        *VEC_PUSH(loader->arena, &simple->values) =
            (struct xml_enumerated){value, xml_schema_words(loader, node)};
    else if (xml_is(node, "pattern"))
        read_pattern(loader, simple, node);
    else if (xml_is(node, "minInclusive"))
        simple->minimum = value;
    else if (xml_is(node, "maxInclusive"))
        simple->maximum = value;
    else if (xml_is(node, "minLength"))
        simple->shortest = read_count(loader, node);
    else if (xml_is(node, "maxLength"))
        simple->longest = read_count(loader, node);
}

static void read_restriction(struct xml_loader *loader, struct xml_simple *simple,
                             const struct xml_node *node) {
    simple->variety = XML_IS_RESTRICTION;
    simple->base = inner(loader, node, "base");
    stand_on(loader, simple, simple->base, node);
    for (const struct xml_node *n = xml_first_element(node); n; n = xml_next_element(n))
        read_facet(loader, simple, n);
}

static void read_union(struct xml_loader *loader, struct xml_simple *simple,
                       const struct xml_node *node) {
    const char *names = xml_value(node, "memberTypes");
    const char **name = text_words(loader->arena, names ? names : "", NULL);
    simple->variety = XML_IS_UNION;
    for (; *name; name++)
        *VEC_PUSH(loader->arena, &simple->members) = xml_schema_simple_named(loader, node, *name);
    for (const struct xml_node *n = xml_child(node, "simpleType"); n; n = xml_next(n, "simpleType"))
        *VEC_PUSH(loader->arena, &simple->members) = xml_schema_simple(loader, n);
    for (size_t i = 0; i < simple->members.count; i++)
        stand_on(loader, simple, simple->members.items[i], node);
    if (simple->members.count == 0)
        xml_schema_fault(loader, node, "no members");
}

static void read_simple(struct xml_loader *loader, struct xml_simple *simple,
                        const struct xml_node *node) {
    const struct xml_node *restriction = xml_child(node, "restriction");
    const struct xml_node *list = xml_child(node, "list"), *choice = xml_child(node, "union");
    simple->longest = XML_UNBOUNDED;
    simple->doc = xml_schema_words(loader, node);
    if (restriction) {
        read_restriction(loader, simple, restriction);
    } else if (list) {
        simple->variety = XML_IS_LIST;
        simple->base = inner(loader, list, "itemType");
        stand_on(loader, simple, simple->base, list);
    } else if (choice) {
        read_union(loader, simple, choice);
    } else {
        xml_schema_fault(loader, node, "no restriction, list or union");
    }
}
