#include "xml/xml_schema_private.h"

#include "base/bug.h"

/* A value as a message shows it. */
static const char *shown(struct arena *arena, const char *value) {
    const char *collapsed = text_collapse(arena, value), *end = collapsed;
    for (int left = 40; *end && left > 0; left--)
        text_decode(&end);
    return *end ? arena_format(arena, "%.*s\xE2\x80\xA6", (int)(end - collapsed), collapsed)
                : collapsed;
}

static const char *in_words(struct arena *arena, const struct xml_simple *type) {
    return diag_bilingual(arena, xml_value_expected(arena, type, DIAG_EN),
                          xml_value_expected(arena, type, DIAG_NL));
}

/* ---- values ---- */

static void check_id(struct xml_validator *validator, const char *value, struct place place,
                     const struct xml_simple *type) {
    const char *id = xml_value_normal(validator->keep, type, value);
    uint32_t number = xml_names_add(validator->keep, &validator->ids, id);
    if (number == validator->id_places.count) {
        *VEC_PUSH(validator->keep, &validator->id_places) = place;
        return;
    }
    xml_fault(
        validator, DUPLICATE_ID, place, id,
        arena_format(validator->arena, "%u", (unsigned)validator->id_places.items[number].line));
}

static void check_attribute(struct xml_validator *validator, const struct xml_node *element,
                            const struct xml_attribute *attribute,
                            const struct xml_attribute_rule *rule) {
    struct arena *arena = validator->arena;
    const char *wanted = NULL;
    if (!xml_value_fits(&validator->patterns, rule->type, attribute->value))
        wanted = in_words(arena, rule->type);
    else if (rule->fixed && !text_equal(xml_value_normal(arena, rule->type, attribute->value),
                                        xml_value_normal(arena, rule->type, rule->fixed)))
        wanted = arena_format(arena, "'%s'", rule->fixed);
    if (wanted)
        xml_fault(validator, BAD_VALUE, attribute->place, shown(arena, attribute->value),
                  attribute->name, element->name, wanted);
    else if (xml_value_is_id(rule->type))
        check_id(validator, attribute->value, attribute->place, rule->type);
}

/* The element's own text, in one piece. */
static const char *own_text(struct arena *arena, const struct xml_node *element,
                            struct place *place) {
    const char *only = NULL;
    struct text_builder text = {.arena = arena};
    *place = element->place;
    for (const struct xml_node *n = element->first; n; n = n->next) {
        if (!n->text)
            continue;
        if (!only)
            *place = n->place;
        else if (text.size == 0)
            text_append(&text, only);
        if (only)
            text_append(&text, n->text);
        only = n->text;
    }
    return text.size ? text_string(&text) : only ? only : "";
}

static void check_simple_content(struct xml_validator *validator, const struct xml_node *element,
                                 const struct xml_simple *type) {
    struct place place;
    const char *text = own_text(validator->arena, element, &place);
    if (!xml_value_fits(&validator->patterns, type, text))
        xml_fault(validator, BAD_TEXT, place, shown(validator->arena, text), element->name,
                  in_words(validator->arena, type));
    else if (xml_value_is_id(type))
        check_id(validator, arena_string(validator->keep, text), place, type);
}

/* ---- attributes ---- */

static void report_unknown_attribute(struct xml_validator *validator,
                                     const struct xml_node *element,
                                     const struct xml_attribute *attribute,
                                     const struct xml_type *type) {
    struct arena *arena = validator->arena;
    struct xml_names names = {0};
    VEC(const char *) quoted = {0};
    for (size_t i = 0; i < type->attributes.count; i++) {
        xml_names_add(arena, &names, type->attributes.items[i].name);
        *VEC_PUSH(arena, &quoted) = arena_format(arena, "'%s'", type->attributes.items[i].name);
    }
    const char *nearest = xml_nearest(&names, attribute->name), *suggestion = "";
    const char *en = xml_alternatives(arena, quoted.items, quoted.count, DIAG_EN);
    const char *nl = xml_alternatives(arena, quoted.items, quoted.count, DIAG_NL);
    if (nearest)
        suggestion = diag_bilingual(arena, arena_format(arena, " (did you mean '%s'?)", nearest),
                                    arena_format(arena, " (bedoelt u '%s'?)", nearest));
    xml_fault(validator, UNKNOWN_ATTRIBUTE, attribute->place, attribute->name, element->name,
              suggestion,
              quoted.count ? diag_bilingual(arena, en, nl) : diag_bilingual(arena, "none", "geen"));
}

static const struct xml_attribute_rule *rule_of(const struct xml_type *type, const char *name) {
    for (size_t i = 0; i < type->attributes.count; i++)
        if (text_equal(type->attributes.items[i].name, name))
            return &type->attributes.items[i];
    return NULL;
}

static void check_attributes(struct xml_validator *validator, const struct xml_node *element,
                             const struct xml_type *type) {
    for (const struct xml_attribute *a = element->attributes; a; a = a->next) {
        const struct xml_attribute_rule *rule = rule_of(type, a->name);
        if (rule)
            check_attribute(validator, element, a, rule);
        else
            report_unknown_attribute(validator, element, a, type);
    }
    for (size_t i = 0; i < type->attributes.count; i++) {
        const struct xml_attribute_rule *rule = &type->attributes.items[i];
        if (rule->required && !xml_attribute(element, rule->name))
            xml_fault(validator, ATTRIBUTE_MISSING, element->place, element->name, rule->name,
                      in_words(validator->arena, rule->type));
    }
}

/* ---- the walk ---- */

static void check_text(struct xml_validator *validator, const struct xml_frame *frame,
                       const struct xml_node *node) {
    struct place place = node->place;
    const char *text = node->text;
    if (frame->type->mixed || frame->type->text)
        return;
    for (; text_is_space(*text); text++) {
        place.line += *text == '\n';
        place.column = *text == '\n' ? 1 : place.column + 1;
    }
    if (!*text)
        return;
    xml_fault(validator, TEXT_NOT_ALLOWED, place, frame->element->name,
              shown(validator->arena, text),
              frame->type->model ? diag_bilingual(validator->arena, "elements", "elementen")
                                 : diag_bilingual(validator->arena, "nothing", "niets"));
}

/* A bare schema makes a type's automaton when the first element of the type is met; most types of a
 * large vocabulary are in no one file. */
static void ready(const struct xml_schema *schema, const struct xml_type *type) {
    const char *unheard = NULL; /* loading it whole, as tests do, says why not */
    struct xml_type *own = (struct xml_type *)(uintptr_t)type;
    if (type->content && !type->model)
        own->model = xml_model_build(schema->arena, type->content, &unheard);
}

static void enter(struct xml_validator *validator, struct xml_frame *frame,
                  const struct xml_node *element, const struct xml_type *type) {
    ready(validator->schema, type);
    *frame = (struct xml_frame){.element = element, .next = element->first, .type = type};
    check_attributes(validator, element, type);
    if (type->text)
        check_simple_content(validator, element, type->text);
}

static void walk(struct xml_validator *validator, const struct xml_node *root,
                 const struct xml_type *type) {
    struct xml_frame frames[XML_DEPTH_LIMIT];
    struct arena_mark mark = arena_mark(validator->arena);
    size_t depth = 1;
    enter(validator, &frames[0], root, type);
    while (depth > 0 && validator->faults <= XML_FAULTS_MAX) {
        struct xml_frame *frame = &frames[depth - 1];
        const struct xml_node *node = frame->next;
        const struct xml_declaration *element = NULL;
        arena_reset(validator->arena, mark);
        if (!node) {
            xml_match_end(validator, frame);
            depth--;
            continue;
        }
        frame->next = node->next;
        if (node->name)
            element = xml_match_child(validator, frame, node);
        else
            check_text(validator, frame, node);
        if (!element)
            continue;
        BUG_IF(depth == XML_DEPTH_LIMIT, "a document deeper than the reader lets through");
        enter(validator, &frames[depth++], node, element->type);
    }
    if (depth > 0)
        diag_report(validator->diags, CHECKING_STOPPED, (struct place){.file = root->place.file},
                    arena_format(validator->arena, "%u", XML_FAULTS_MAX));
}

/* ---- the root ---- */

static const struct xml_declaration *global_named(const struct xml_schema *schema,
                                                  const char *name) {
    for (size_t i = 0; i < schema->elements.count; i++)
        if (schema->elements.items[i]->global && text_equal(schema->elements.items[i]->name, name))
            return schema->elements.items[i];
    return NULL;
}

static void report_root(struct xml_validator *validator, const struct xml_document *document) {
    struct arena *arena = validator->arena;
    const struct xml_schema *schema = validator->schema;
    const struct xml_node *root = document->root;
    VEC(const char *) names = {0};
    if (!text_equal(document->namespace, schema->namespace)) {
        xml_fault(validator, ROOT_NAMESPACE, root->place, root->name, document->namespace,
                  schema->namespace);
        return;
    }
    for (size_t i = 0; i < schema->elements.count; i++)
        if (schema->elements.items[i]->global)
            *VEC_PUSH(arena, &names) = arena_format(arena, "<%s>", schema->elements.items[i]->name);
    const char *en = xml_alternatives(arena, names.items, names.count, DIAG_EN);
    const char *nl = xml_alternatives(arena, names.items, names.count, DIAG_NL);
    xml_fault(validator, ROOT_UNEXPECTED, root->place, root->name, diag_bilingual(arena, en, nl));
}

bool xml_validate(const struct xml_schema *schema, const struct xml_document *document,
                  struct diag_list *diags) {
    struct arena scratch = {0}, keep = {0};
    struct xml_validator validator = {
        .schema = schema, .arena = &scratch, .keep = &keep, .diags = diags};
    const struct xml_declaration *root = global_named(schema, document->root->name);
    bool known = root && text_equal(document->namespace, schema->namespace);
    xml_patterns_open(&validator.patterns, &keep, schema->patterns);
    if (known)
        walk(&validator, document->root, root->type);
    else
        report_root(&validator, document);
    xml_patterns_close(&validator.patterns);
    arena_release(&scratch);
    arena_release(&keep);
    return validator.faults == 0;
}
