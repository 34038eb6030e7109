/* Loading a schema. The subset of XSD that is understood:
 *
 *   schema (targetNamespace, elementFormDefault="qualified"), include (same folder; the file may
 *   leave the namespace to the one that includes it), import (of the
 *   xml namespace: xml:lang and xml:space), element and attribute (global elements, local both),
 *   complexType (mixed) with sequence, choice, all, group, attributeGroup, simpleContent and
 *   complexContent by extension; simpleType by restriction (enumeration, pattern, minInclusive,
 *   maxInclusive, minLength, maxLength), list and union; documentation in nl and en.
 *
 * Dates have no time zone. Anything else is reported as a fault of the schema. */
#include "xml/xml_private.h"
#include "xml/xml_schema_private.h"

#define XSD_NAMESPACE "http://www.w3.org/2001/XMLSchema"
#define FILES_MAX     50

static const struct {
    const char *element, *attributes, *children;
} subset[] = {
    {"schema", "targetNamespace elementFormDefault version xml:lang id",
     "annotation include import element complexType simpleType group attributeGroup"},
    {"include", "schemaLocation", "annotation"},
    {"import", "namespace schemaLocation", "annotation"},
    {"annotation", "", "documentation appinfo"},
    {"documentation", "xml:lang source", ""},
    {"appinfo", "source", ""},
    {"element", "name ref type minOccurs maxOccurs id", "annotation complexType simpleType"},
    {"complexType", "name mixed id",
     "annotation sequence choice all group attribute attributeGroup simpleContent complexContent"},
    {"sequence", "minOccurs maxOccurs", "annotation element group choice sequence"},
    {"choice", "minOccurs maxOccurs", "annotation element group choice sequence"},
    {"all", "minOccurs maxOccurs", "annotation element"},
    {"group", "name ref minOccurs maxOccurs", "annotation sequence choice all"},
    {"attribute", "name ref type use default fixed", "annotation simpleType"},
    {"attributeGroup", "name ref", "annotation attribute attributeGroup"},
    {"simpleContent", "", "annotation extension"},
    {"complexContent", "mixed", "annotation extension"},
    {"extension", "base", "annotation sequence choice all group attribute attributeGroup"},
    {"simpleType", "name id", "annotation restriction list union"},
    {"restriction", "base",
     "annotation simpleType enumeration pattern minInclusive maxInclusive minLength maxLength"},
    {"enumeration", "value", "annotation"},
    {"pattern", "value", "annotation"},
    {"minInclusive", "value", "annotation"},
    {"maxInclusive", "value", "annotation"},
    {"minLength", "value", "annotation"},
    {"maxLength", "value", "annotation"},
    {"list", "itemType", "annotation simpleType"},
    {"union", "memberTypes", "annotation simpleType"},
};
#define SUBSET_COUNT (sizeof subset / sizeof *subset)

void xml_schema_fault(struct xml_loader *loader, const struct xml_node *node, const char *what) {
    loader->failed = true;
    diag_report(loader->diags, SCHEMA_UNSUPPORTED, node->place, node->name, what);
}

/* Whether a word stands in a list of words with single spaces. */
static bool is_in(const char *list, const char *word) {
    size_t size = strlen(word);
    for (const char *at = list; (at = strstr(at, word)); at++)
        if ((at == list || at[-1] == ' ') && (at[size] == ' ' || !at[size]))
            return true;
    return false;
}

static size_t row_of(const char *element) {
    size_t row = 0;
    while (row < SUBSET_COUNT && !text_equal(subset[row].element, element))
        row++;
    return row;
}

static void check_node(struct xml_loader *loader, const struct xml_node *node) {
    size_t row = row_of(node->name);
    if (row == SUBSET_COUNT) {
        xml_schema_fault(loader, node, "this element");
        return;
    }
    for (const struct xml_attribute *a = node->attributes; a; a = a->next)
        if (!is_in(subset[row].attributes, a->name))
            xml_schema_fault(loader, node, a->name);
    for (const struct xml_node *child = xml_first_element(node); child;
         child = xml_next_element(child))
        if (!is_in(subset[row].children, child->name))
            xml_schema_fault(loader, child, "its place");
}

void xml_schema_check_subset(struct xml_loader *loader, const struct xml_document *document) {
    for (const struct xml_node *node = document->root; node;) {
        if (node->name)
            check_node(loader, node);
        if (node->first) {
            node = node->first;
            continue;
        }
        while (node && !node->next)
            node = node->parent;
        node = node ? node->next : NULL;
    }
}

const char *xml_schema_local(struct xml_loader *loader, const char *name, bool *builtin) {
    const char *colon = strchr(name, ':');
    size_t size = colon ? (size_t)(colon - name) : 0;
    *builtin = false;
    for (const struct xml_attribute *p = loader->file->document->prefixes; p; p = p->next)
        if (strlen(p->name) == size && !memcmp(p->name, name, size))
            *builtin = text_equal(p->value, XSD_NAMESPACE);
    return colon ? colon + 1 : name;
}

struct xml_component *xml_schema_component(struct xml_loader *loader, enum xml_component_kind kind,
                                           const char *name) {
    for (size_t i = 0; i < loader->components.count; i++) {
        struct xml_component *component = &loader->components.items[i];
        if (component->kind == kind && text_equal(component->name, name))
            return component;
    }
    return NULL;
}

struct xml_words xml_schema_words(struct xml_loader *loader, const struct xml_node *node) {
    static const char *const codes[DIAG_LANGUAGES] = {[DIAG_EN] = "en", [DIAG_NL] = "nl"};
    struct xml_words words = {{NULL}};
    const struct xml_node *annotation = xml_child(node, "annotation");
    if (!annotation)
        return words;
    for (const struct xml_node *doc = xml_child(annotation, "documentation"); doc;
         doc = xml_next(doc, "documentation"))
        for (int i = 0; i < DIAG_LANGUAGES; i++)
            if (text_equal(xml_value(doc, "xml:lang"), codes[i]))
                words.in[i] = xml_text(loader->arena, doc);
    return words;
}

/* ---- files ---- */

static const char *in_same_folder(struct arena *arena, const char *path, const char *name) {
    const char *slash = strrchr(path, '/');
    return slash ? arena_format(arena, "%.*s/%s", (int)(slash - path), path, name) : name;
}

static void add_file(struct xml_loader *loader, const char *path) {
    for (size_t i = 0; i < loader->files.count; i++)
        if (text_equal(loader->files.items[i]->name, path))
            return;
    struct xml_schema_file *file = ARENA_NEW(loader->arena, struct xml_schema_file);
    file->name = path;
    *VEC_PUSH(loader->arena, &loader->files) = file;
}

static void include(struct xml_loader *loader, const struct xml_node *node, const char *path) {
    const char *name = xml_value(node, "schemaLocation");
    if (!name || strchr(name, '/') || loader->files.count == FILES_MAX)
        xml_schema_fault(loader, node, "schemaLocation");
    else
        add_file(loader, in_same_folder(loader->arena, path, name));
}

static void add_component(struct xml_loader *loader, const struct xml_node *node) {
    static const char *const kinds[XML_C_KINDS] = {"element", "complexType", "simpleType", "group",
                                                   "attributeGroup"};
    const char *name = xml_value(node, "name");
    for (int kind = 0; kind < XML_C_KINDS; kind++) {
        if (!xml_is(node, kinds[kind]))
            continue;
        if (!name || xml_schema_component(loader, (enum xml_component_kind)kind, name))
            xml_schema_fault(loader, node, name ? "a second definition" : "no name");
        else
            *VEC_PUSH(loader->arena, &loader->components) =
                (struct xml_component){.kind = (enum xml_component_kind)kind,
                                       .name = name,
                                       .node = node,
                                       .file = loader->file};
    }
}

/* An included file may leave the namespace to the file that includes it. */
static void check_root(struct xml_loader *loader, const struct xml_node *root) {
    const char *namespace = xml_value(root, "targetNamespace");
    if (!namespace)
    namespace = loader->schema->namespace;
    if (!xml_is(root, "schema") || !text_equal(loader->file->document->namespace, XSD_NAMESPACE))
        xml_schema_fault(loader, root, "this root");
    else if (!text_equal(xml_value(root, "elementFormDefault"), "qualified"))
        xml_schema_fault(loader, root, "elementFormDefault");
    else if (!namespace ||
             (loader->schema->namespace && !text_equal(loader->schema->namespace, namespace)))
        xml_schema_fault(loader, root, "targetNamespace");
    loader->schema->namespace = namespace;
}

static void read_file(struct xml_loader *loader, struct xml_schema_file *file) {
    static const struct xml_marks documentation = {"<xs:annotation>", "</xs:annotation>"};
    file->document = xml_read_without(loader->arena, file->name,
                                      loader->bare ? &documentation : NULL, loader->diags);
    loader->file = file;
    if (!file->document) {
        loader->failed = true;
        return;
    }
    const struct xml_node *root = file->document->root;
    check_root(loader, root);
    if (loader->failed)
        return;
    xml_schema_check_subset(loader, file->document);
    if (file == loader->files.items[0])
        loader->schema->doc = xml_schema_words(loader, root);
    for (const struct xml_node *n = xml_first_element(root); n; n = xml_next_element(n)) {
        if (xml_is(n, "include"))
            include(loader, n, file->name);
        else
            add_component(loader, n);
    }
}

static struct xml_schema *load(struct arena *arena, const char *path, bool bare,
                               struct diag_list *diags) {
    struct xml_loader loader = {.arena = arena, .diags = diags, .bare = bare};
    loader.schema = ARENA_NEW(arena, struct xml_schema);
    loader.schema->arena = arena;
    add_file(&loader, arena_string(arena, path));
    for (size_t i = 0; i < loader.files.count && !loader.failed; i++)
        read_file(&loader, loader.files.items[i]);
    if (!loader.failed)
        xml_schema_types(&loader);
    return loader.failed ? NULL : loader.schema;
}

struct xml_schema *xml_schema_load(struct arena *arena, const char *path, struct diag_list *diags) {
    return load(arena, path, /*bare*/ false, diags);
}

struct xml_schema *xml_schema_load_bare(struct arena *arena, const char *path,
                                        struct diag_list *diags) {
    return load(arena, path, /*bare*/ true, diags);
}

const char *xml_schema_namespace(const struct xml_schema *schema) {
    return schema->namespace;
}

/* Whether an earlier declaration of the same name has the attribute too. */
static bool visited(const struct xml_schema *schema, size_t declaration, const char *attribute) {
    for (size_t i = 0; i < declaration; i++) {
        const struct xml_declaration *other = schema->elements.items[i];
        if (!text_equal(other->name, schema->elements.items[declaration]->name))
            continue;
        if (!attribute)
            return true;
        for (size_t j = 0; j < other->type->attributes.count; j++)
            if (text_equal(other->type->attributes.items[j].name, attribute))
                return true;
    }
    return false;
}

void xml_schema_each(const struct xml_schema *schema, xml_schema_visit *visit, void *context) {
    for (size_t i = 0; i < schema->elements.count; i++) {
        const struct xml_declaration *element = schema->elements.items[i];
        if (!visited(schema, i, NULL))
            visit(element->name, NULL, context);
        for (size_t j = 0; j < element->type->attributes.count; j++) {
            const char *name = element->type->attributes.items[j].name;
            if (!visited(schema, i, name))
                visit(element->name, name, context);
        }
    }
}
