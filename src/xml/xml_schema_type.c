/* Complex types of a schema: what an element may contain. */
#include "xml/xml_schema_private.h"

/* ---- which type an element has ---- */

static struct xml_type *text_type(struct xml_loader *loader, const struct xml_simple *simple) {
    struct xml_type *type = ARENA_NEW(loader->arena, struct xml_type);
    type->name = simple->name;
    type->text = simple;
    type->complete = true;
    return type;
}

static struct xml_type *complex_type(struct xml_loader *loader, const struct xml_node *node,
                                     const struct xml_schema_file *file) {
    struct xml_type *type = ARENA_NEW(loader->arena, struct xml_type);
    type->name = xml_value(node, "name");
    type->source = node;
    type->doc = xml_schema_words(loader, node);
    *VEC_PUSH(loader->arena, &loader->schema->types) = type;
    *VEC_PUSH(loader->arena, &loader->pending) = (struct xml_pending){type, file};
    return type;
}

static struct xml_type *complex_named(struct xml_loader *loader, const char *name) {
    bool builtin;
    const char *local = xml_schema_local(loader, name, &builtin);
    struct xml_component *component =
        builtin ? NULL : xml_schema_component(loader, XML_C_COMPLEX, local);
    if (component && !component->type)
        component->type = complex_type(loader, component->node, component->file);
    return component ? component->type : NULL;
}

/* The same simple type is the same type of every element. */
static struct xml_type *simple_named(struct xml_loader *loader, const struct xml_node *node,
                                     const char *name) {
    const struct xml_simple *simple = xml_schema_simple_named(loader, node, name);
    struct xml_component *component =
        simple->name ? xml_schema_component(loader, XML_C_SIMPLE, simple->name) : NULL;
    bool builtin = simple->variety == XML_IS_BUILTIN;
    struct xml_type **type = builtin     ? &loader->builtin_types[simple->builtin]
                             : component ? &component->type
                                         : NULL;
    if (!type)
        return text_type(loader, simple);
    if (!*type)
        *type = text_type(loader, simple);
    return *type;
}

struct xml_type *xml_schema_type_of(struct xml_loader *loader, const struct xml_node *element) {
    const char *name = xml_value(element, "type");
    const struct xml_node *complex = xml_child(element, "complexType");
    const struct xml_node *simple = xml_child(element, "simpleType");
    struct xml_type *type = name ? complex_named(loader, name) : NULL;
    if (type)
        return type;
    if (name)
        return simple_named(loader, element, name);
    if (complex)
        return complex_type(loader, complex, loader->file);
    if (simple)
        return text_type(loader, xml_schema_simple(loader, simple));
    xml_schema_fault(loader, element, "no type");
    return text_type(loader, xml_schema_builtin(loader, XML_STRING));
}

/* ---- attributes ---- */

static void add_attribute(struct xml_loader *loader, struct xml_type *type,
                          const struct xml_node *node, const struct xml_attribute_rule *rule) {
    for (size_t i = 0; i < type->attributes.count; i++)
        if (text_equal(type->attributes.items[i].name, rule->name))
            xml_schema_fault(loader, node, rule->name);
    *VEC_PUSH(loader->arena, &type->attributes) = *rule;
}

/* The two attributes of the xml namespace are declared by XML itself. */
static const struct {
    const char *name;
    enum xml_builtin type;
    struct xml_words doc;
} xml_attributes[] = {
    {"xml:lang",
     XML_LANGUAGE,
     {{[DIAG_EN] = "The language of the text.", [DIAG_NL] = "De taal van de tekst."}}},
    {"xml:space",
     XML_TOKEN,
     {{[DIAG_EN] = "How white space is treated.", [DIAG_NL] = "Wat met witruimte gebeurt."}}},
};

static void refer_attribute(struct xml_loader *loader, struct xml_attribute_rule *rule,
                            const struct xml_node *node, const char *ref) {
    for (size_t i = 0; i < sizeof xml_attributes / sizeof *xml_attributes; i++) {
        if (!text_equal(xml_attributes[i].name, ref))
            continue;
        rule->name = ref;
        rule->type = xml_schema_builtin(loader, xml_attributes[i].type);
        if (!xml_child(node, "annotation"))
            rule->doc = xml_attributes[i].doc;
    }
    if (!rule->name)
        xml_schema_fault(loader, node, ref);
}

static void read_attribute(struct xml_loader *loader, struct xml_type *type,
                           const struct xml_node *node) {
    const char *ref = xml_value(node, "ref"), *name = xml_value(node, "type");
    const char *use = xml_value(node, "use");
    const struct xml_node *simple = xml_child(node, "simpleType");
    struct xml_attribute_rule rule = {
        .name = xml_value(node, "name"),
        .required = text_equal(use, "required"),
        .standard = xml_value(node, "default"),
        .fixed = xml_value(node, "fixed"),
        .doc = xml_schema_words(loader, node),
    };
    if (use && !rule.required && !text_equal(use, "optional"))
        xml_schema_fault(loader, node, use);
    if (ref)
        refer_attribute(loader, &rule, node, ref);
    else if (name)
        rule.type = xml_schema_simple_named(loader, node, name);
    else if (simple)
        rule.type = xml_schema_simple(loader, simple);
    else
        rule.type = xml_schema_builtin(loader, XML_STRING);
    if (rule.name)
        add_attribute(loader, type, node, &rule);
    else if (!ref)
        xml_schema_fault(loader, node, "no name");
}

/* A named group, with the prefixes of its own file; NULL: none. */
static struct xml_component *enter_group(struct xml_loader *loader, const struct xml_node *node,
                                         enum xml_component_kind kind) {
    bool builtin;
    const char *ref = xml_value(node, "ref");
    const char *name = ref ? xml_schema_local(loader, ref, &builtin) : NULL;
    struct xml_component *component = name ? xml_schema_component(loader, kind, name) : NULL;
    if (component && loader->depth < XML_LOAD_DEPTH) {
        loader->depth++;
        return component;
    }
    xml_schema_fault(loader, node, ref ? ref : "no ref");
    return NULL;
}

void xml_schema_attributes(struct xml_loader *loader, struct xml_type *type,
                           const struct xml_node *parent) {
    const struct xml_schema_file *file = loader->file;
    for (const struct xml_node *n = xml_first_element(parent); n; n = xml_next_element(n)) {
        if (xml_is(n, "attribute"))
            read_attribute(loader, type, n);
        if (!xml_is(n, "attributeGroup"))
            continue;
        struct xml_component *group = enter_group(loader, n, XML_C_ATTRIBUTES);
        if (!group)
            continue;
        loader->file = group->file;
        xml_schema_attributes(loader, type, group->node);
        loader->file = file;
        loader->depth--;
    }
}

/* ---- content ---- */

static bool is_content(const struct xml_node *node) {
    return xml_is(node, "sequence") || xml_is(node, "choice") || xml_is(node, "all") ||
           xml_is(node, "group") || xml_is(node, "element");
}

static uint32_t read_occurs(struct xml_loader *loader, const struct xml_node *node,
                            const char *attribute) {
    const char *value = xml_value(node, attribute);
    uint32_t count = 0;
    if (!value)
        return 1;
    if (text_equal(value, "unbounded"))
        return XML_UNBOUNDED;
    for (; *value >= '0' && *value <= '9' && count < XML_MODEL_STATES; value++)
        count = count * 10 + (uint32_t)(*value - '0');
    if (*value || count > XML_MODEL_STATES)
        xml_schema_fault(loader, node, attribute);
    return count;
}

static struct xml_declaration *global_element(struct xml_loader *loader,
                                              const struct xml_node *node, const char *ref) {
    bool builtin;
    const char *name = xml_schema_local(loader, ref, &builtin);
    struct xml_component *component = xml_schema_component(loader, XML_C_ELEMENT, name);
    if (component)
        return component->element;
    xml_schema_fault(loader, node, ref);
    return NULL;
}

/* A local element read before, through another reference to its group, or of the same type. */
static struct xml_declaration *known_element(struct xml_loader *loader,
                                             const struct xml_node *source, const char *name,
                                             const struct xml_type *type) {
    for (size_t i = 0; i < loader->schema->elements.count; i++) {
        struct xml_declaration *element = loader->schema->elements.items[i];
        bool same = type && element->type == type && text_equal(element->name, name);
        if (element->source == source || same)
            return element;
    }
    return NULL;
}

static void complete_doc(struct xml_declaration *element, struct xml_words doc) {
    for (int i = 0; i < DIAG_LANGUAGES; i++)
        if (!element->doc.in[i])
            element->doc.in[i] = doc.in[i];
}

static struct xml_declaration *local_element(struct xml_loader *loader,
                                             const struct xml_node *node) {
    const char *name = xml_value(node, "name"), *ref = xml_value(node, "ref");
    if (ref)
        return global_element(loader, node, ref);
    if (!name) {
        xml_schema_fault(loader, node, "no name");
        return NULL;
    }
    struct xml_declaration *element = known_element(loader, node, name, NULL);
    struct xml_type *type = element ? element->type : xml_schema_type_of(loader, node);
    if (!element)
        element = known_element(loader, node, name, type);
    if (!element) {
        element = ARENA_NEW(loader->arena, struct xml_declaration);
        *element = (struct xml_declaration){.name = name, .type = type, .source = node};
        *VEC_PUSH(loader->arena, &loader->schema->elements) = element;
    }
    complete_doc(element, xml_schema_words(loader, node));
    return element;
}

static struct xml_particle *read_particle(struct xml_loader *loader, const struct xml_node *node);

static void read_items(struct xml_loader *loader, struct xml_particle *particle,
                       const struct xml_node *node) {
    for (const struct xml_node *n = xml_first_element(node); n; n = xml_next_element(n)) {
        struct xml_particle *item = is_content(n) ? read_particle(loader, n) : NULL;
        if (item)
            *VEC_PUSH(loader->arena, &particle->items) = item;
    }
}

static void read_group(struct xml_loader *loader, struct xml_particle *particle,
                       const struct xml_node *node) {
    const struct xml_schema_file *file = loader->file;
    struct xml_component *group = enter_group(loader, node, XML_C_GROUP);
    if (!group)
        return;
    loader->file = group->file;
    read_items(loader, particle, group->node);
    loader->file = file;
    loader->depth--;
}

static struct xml_particle *read_particle(struct xml_loader *loader, const struct xml_node *node) {
    struct xml_particle *particle = ARENA_NEW(loader->arena, struct xml_particle);
    particle->minimum = read_occurs(loader, node, "minOccurs");
    particle->maximum = read_occurs(loader, node, "maxOccurs");
    particle->kind = xml_is(node, "choice") ? XML_CHOICE
                     : xml_is(node, "all")  ? XML_ALL
                                            : XML_SEQUENCE;
    if (particle->minimum > particle->maximum)
        xml_schema_fault(loader, node, "minOccurs");
    if (xml_is(node, "group")) {
        read_group(loader, particle, node);
    } else if (xml_is(node, "element")) {
        particle->kind = XML_ONE;
        particle->element = local_element(loader, node);
    } else {
        read_items(loader, particle, node);
    }
    return particle->kind == XML_ONE && !particle->element ? NULL : particle;
}

struct xml_particle *xml_schema_particle(struct xml_loader *loader, const struct xml_node *parent) {
    for (const struct xml_node *n = xml_first_element(parent); n; n = xml_next_element(n))
        if (is_content(n))
            return read_particle(loader, n);
    return NULL;
}

/* ---- types ---- */

static bool is_true(const char *value) {
    return text_equal(value, "true") || text_equal(value, "1");
}

static void read_base(struct xml_loader *loader, struct xml_type *type,
                      const struct xml_node *extension, bool simple) {
    const char *base = xml_value(extension, "base");
    if (!base) {
        xml_schema_fault(loader, extension, "no base");
        return;
    }
    type->base = complex_named(loader, base);
    if (!type->base && simple)
        type->text = xml_schema_simple_named(loader, extension, base);
    else if (!type->base)
        xml_schema_fault(loader, extension, base);
}

static void read_type(struct xml_loader *loader, struct xml_type *type) {
    const struct xml_node *node = type->source, *from = node;
    const struct xml_node *simple = xml_child(node, "simpleContent");
    const struct xml_node *complex = xml_child(node, "complexContent");
    const struct xml_node *content = simple ? simple : complex;
    type->mixed = is_true(xml_value(node, "mixed"));
    if (content) {
        type->mixed |= is_true(xml_value(content, "mixed"));
        from = xml_child(content, "extension");
        if (!from) {
            xml_schema_fault(loader, content, "no extension");
            return;
        }
        read_base(loader, type, from, content == simple);
    }
    if (!simple)
        type->content = xml_schema_particle(loader, from);
    xml_schema_attributes(loader, type, from);
}

static void extend(struct xml_loader *loader, struct xml_type *type, const struct xml_type *base) {
    if (base->content && type->content) {
        struct xml_particle *both = ARENA_NEW(loader->arena, struct xml_particle);
        *both = (struct xml_particle){.kind = XML_SEQUENCE, .minimum = 1, .maximum = 1};
        *VEC_PUSH(loader->arena, &both->items) = base->content;
        *VEC_PUSH(loader->arena, &both->items) = type->content;
        type->content = both;
    } else if (base->content) {
        type->content = base->content;
    }
    type->mixed |= base->mixed;
    if (base->text)
        type->text = base->text;
    struct xml_type joined = {0};
    for (size_t i = 0; i < base->attributes.count; i++)
        add_attribute(loader, &joined, type->source, &base->attributes.items[i]);
    for (size_t i = 0; i < type->attributes.count; i++)
        add_attribute(loader, &joined, type->source, &type->attributes.items[i]);
    memcpy(&type->attributes, &joined.attributes, sizeof type->attributes);
}

static void complete(struct xml_loader *loader, struct xml_type *type, int depth) {
    const char *why_not = NULL;
    if (type->complete)
        return;
    if (depth == XML_LOAD_DEPTH) {
        xml_schema_fault(loader, type->source, "a type that stands on itself");
        return;
    }
    if (type->base) {
        complete(loader, type->base, depth + 1);
        extend(loader, type, type->base);
    }
    type->complete = true;
    if (type->content && !loader->bare) /* else when the first element of the type is met */
        type->model = xml_model_build(loader->arena, type->content, &why_not);
    if (why_not)
        xml_schema_fault(loader, type->source, why_not);
}

static void index_names(struct xml_loader *loader) {
    struct xml_schema *schema = loader->schema;
    for (size_t i = 0; i < schema->elements.count; i++) {
        struct xml_declaration *element = schema->elements.items[i];
        uint32_t number = xml_names_add(loader->arena, &schema->names, element->name);
        if (number == schema->by_name.count)
            *VEC_PUSH(loader->arena, &schema->by_name) = element;
        else if (schema->by_name.items[number] &&
                 schema->by_name.items[number]->type != element->type)
            schema->by_name.items[number] = NULL;
    }
}

void xml_schema_types(struct xml_loader *loader) {
    struct xml_schema *schema = loader->schema;
    for (size_t i = 0; i < loader->components.count; i++) {
        struct xml_component *component = &loader->components.items[i];
        if (component->kind != XML_C_ELEMENT)
            continue;
        struct xml_declaration *element = ARENA_NEW(loader->arena, struct xml_declaration);
        loader->file = component->file;
        *element = (struct xml_declaration){.name = component->name,
                                            .type = xml_schema_type_of(loader, component->node),
                                            .doc = xml_schema_words(loader, component->node),
                                            .global = true,
                                            .source = component->node};
        component->element = element;
        *VEC_PUSH(loader->arena, &schema->elements) = element;
    }
    for (size_t i = 0; i < loader->pending.count; i++) {
        loader->file = loader->pending.items[i].file;
        read_type(loader, loader->pending.items[i].type);
    }
    for (size_t i = 0; i < schema->types.count && !loader->failed; i++)
        complete(loader, schema->types.items[i], 0);
    index_names(loader);
}
