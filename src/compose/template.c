/* Loading a template: everything that can be wrong with it is found here, once. */
#include "compose/compose_private.h"

#include "base/nearest.h"
#include "blocks/blocks.h"

/* Attributes in which placeholders are filled, besides all those of <bouwsteen>. */
static const char *const filled_attributes[] = {"titel", "kopregel", "voetregel", "onderwerp",
                                                "label"};

struct loading {
    struct arena *arena;
    struct diag_list *diags;
    enum block_subject over;
};

static void check_block_name(struct loading *l, const struct xml_node *element, const char *name) {
    struct nearest nearest = {.wrong = name};
    size_t count;
    const struct block *table = block_table(&count);
    for (size_t i = 0; i < count; i++)
        nearest_consider(&nearest, table[i].name);
    if (nearest.name)
        diag_report(l->diags, TEMPLATE_BLOCK_LIKE, xml_place(element, "naam"), name, nearest.name);
    else
        diag_report(l->diags, TEMPLATE_BLOCK, xml_place(element, "naam"), name);
}

#define BLOCK_ATTRIBUTES (sizeof((struct block){0}.attributes) / sizeof(const char *))

/* Names in a block's table may end in '*': required. */
static bool is_named(const char *entry, const char *name) {
    size_t size = strlen(name);
    return strncmp(entry, name, size) == 0 && (!entry[size] || strcmp(entry + size, "*") == 0);
}

static bool block_knows(const struct block *block, const char *name) {
    for (size_t i = 0; i < BLOCK_ATTRIBUTES && block->attributes[i]; i++)
        if (is_named(block->attributes[i], name))
            return true;
    return false;
}

static const char *known_attributes(struct loading *l, const struct block *block) {
    struct text_builder list = {.arena = l->arena};
    for (size_t i = 0; i < BLOCK_ATTRIBUTES && block->attributes[i]; i++)
        text_format(&list, i ? ", %.*s" : "%.*s", (int)strcspn(block->attributes[i], "*"),
                    block->attributes[i]);
    return list.size ? text_string(&list) : "-";
}

static void check_required(struct loading *l, const struct xml_node *element,
                           const struct block *block) {
    for (size_t i = 0; i < BLOCK_ATTRIBUTES && block->attributes[i]; i++) {
        size_t size = strcspn(block->attributes[i], "*");
        const char *name = arena_string_n(l->arena, block->attributes[i], size);
        if (block->attributes[i][size] == '*' && !xml_value(element, name))
            diag_report(l->diags, TEMPLATE_BLOCK_NEEDS, element->place, block->name, name);
    }
}

/* Within <voor-elke-pilot> a template of a programme speaks of a pilot. */
static enum block_subject subject_at(const struct loading *l, const struct xml_node *node) {
    for (; node; node = node->parent)
        if (xml_is(node, "voor-elke-pilot"))
            return BLOCK_OVER_PILOT;
    return l->over;
}

/* The schema speaks first about an attribute that no block has. */
static bool is_reported(const struct loading *l, struct place place) {
    for (size_t i = 0; i < l->diags->count; i++) {
        struct place other = l->diags->items[i].place;
        if (other.line == place.line && other.column == place.column &&
            text_equal(other.file, place.file))
            return true;
    }
    return false;
}

/* What the element becomes in the document. */
static enum doc_kind kind_of(const struct xml_node *element) {
    if (!element || xml_is(element, "sjabloon") || xml_is(element, "bijlagen"))
        return DOC_DOCUMENT;
    return xml_is(element, "omslag") ? DOC_COVER : DOC_SECTION;
}

static const char *subject_name(enum block_subject over) {
    return over == BLOCK_OVER_PROGRAMMA ? "programma" : "pilot";
}

static void check_block(struct loading *l, const struct xml_node *element) {
    const char *name = xml_value(element, "naam");
    const struct block *block = name ? block_find(name) : NULL;
    if (!block) {
        if (name) /* else the schema has said so */
            check_block_name(l, element, name);
        return;
    }
    for (const struct xml_attribute *a = element->attributes; a; a = a->next)
        if (strcmp(a->name, "naam") != 0 && !block_knows(block, a->name) &&
            !is_reported(l, a->place))
            diag_report(l->diags, TEMPLATE_BLOCK_ATTRIBUTE, a->place, block->name, a->name,
                        known_attributes(l, block));
    check_required(l, element, block);
    if (block->over != subject_at(l, element))
        diag_report(l->diags, TEMPLATE_BLOCK_SUBJECT, xml_place(element, "naam"), block->name,
                    subject_name(block->over), subject_name(subject_at(l, element)));
    if (!block_fits(block, kind_of(element->parent)))
        diag_report(l->diags, TEMPLATE_BLOCK_PLACE, element->place, block->name,
                    element->parent->name);
}

static bool is_filled(const char *attribute) {
    for (size_t i = 0; i < sizeof filled_attributes / sizeof *filled_attributes; i++)
        if (strcmp(filled_attributes[i], attribute) == 0)
            return true;
    return false;
}

static void check_attributes(struct loading *l, const struct xml_node *element) {
    for (const struct xml_attribute *a = element->attributes; a; a = a->next) {
        struct place place = a->place;
        place.column += (uint32_t)text_codepoints(a->name) + 2; /* past =" */
        if (is_filled(a->name) || xml_is(element, "bouwsteen"))
            placeholder_check(l->arena, a->value, subject_at(l, element), place, l->diags);
    }
}

static void check_node(struct loading *l, const struct xml_node *node) {
    if (!node->name) {
        placeholder_check(l->arena, node->text, subject_at(l, node->parent), node->place, l->diags);
        return;
    }
    check_attributes(l, node);
    if (xml_value(node, "logo") && !xml_value(node, "alt"))
        diag_report(l->diags, PROSE_FIGURE_WITHOUT_ALT, xml_place(node, "logo"),
                    xml_value(node, "logo"));
    if (xml_is(node, "bouwsteen"))
        check_block(l, node);
}

static void check_tree(struct loading *l, const struct xml_node *root) {
    const struct xml_node *node = root;
    while (node) {
        check_node(l, node);
        if (node->first) {
            node = node->first;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        node = node == root ? NULL : node->next;
    }
}

static const char *per_pilot_of(const struct xml_node *root) {
    const struct xml_node *appendices = xml_child(root, "bijlagen");
    const struct xml_node *each = appendices ? xml_child(appendices, "voor-elke-pilot") : NULL;
    return each ? xml_value(each, "document") : NULL;
}

const struct template *template_load(struct arena *arena, const char *path,
                                     const struct xml_schema *schema, struct diag_list *diags) {
    size_t before = diags->total[DIAG_ERROR] + diags->total[DIAG_SYSTEM];
    const struct xml_document *xml = xml_read(arena, path, diags);
    if (!xml)
        return NULL;
    xml_validate(schema, xml, diags);
    const bool programme = text_equal(xml_value(xml->root, "over"), "programma");
    const enum block_subject over = programme ? BLOCK_OVER_PROGRAMMA : BLOCK_OVER_PILOT;
    if (xml_is(xml->root, "sjabloon")) /* what the schema cannot see: all faults in one run */
        check_tree(&(struct loading){arena, diags, over}, xml->root);
    if (diags->total[DIAG_ERROR] + diags->total[DIAG_SYSTEM] > before)
        return NULL;
    struct template *template = ARENA_NEW(arena, struct template);
    template->xml = xml;
    template->document = xml_value(xml->root, "document");
    template->name = xml_value(xml->root, "naam");
    template->style = xml_value(xml->root, "stijl");
    template->over = over;
    template->per_pilot = per_pilot_of(xml->root);
    return template;
}

const char *template_document(const struct template *template) {
    return template->document;
}

const char *template_style(const struct template *template) {
    return template->style;
}

bool template_of_programme(const struct template *template) {
    return template->over == BLOCK_OVER_PROGRAMMA;
}

const char *template_per_pilot(const struct template *template) {
    return template->per_pilot;
}

int template_most_pages(const struct template *template) {
    const char *value = xml_value(template->xml->root, "hoogstens-paginas");
    struct decimal most;
    return value && number_parse(value, &most) && most.decimals == 0 && most.units < 100000
               ? (int)most.units
               : 0;
}
