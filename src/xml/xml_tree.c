#include "xml/xml.h"

const struct xml_attribute *xml_attribute(const struct xml_node *element, const char *name) {
    const struct xml_attribute *attribute = element->attributes;
    while (attribute && !text_equal(attribute->name, name))
        attribute = attribute->next;
    return attribute;
}

const char *xml_value(const struct xml_node *element, const char *attribute) {
    const struct xml_attribute *found = xml_attribute(element, attribute);
    return found ? found->value : NULL;
}

struct place xml_place(const struct xml_node *element, const char *attribute) {
    const struct xml_attribute *found = attribute ? xml_attribute(element, attribute) : NULL;
    return found ? found->place : element->place;
}

bool xml_is(const struct xml_node *node, const char *name) {
    return node && node->name && text_equal(node->name, name);
}

static const struct xml_node *find(const struct xml_node *node, const char *name) {
    while (node && !xml_is(node, name))
        node = node->next;
    return node;
}

static const struct xml_node *find_element(const struct xml_node *node) {
    while (node && !node->name)
        node = node->next;
    return node;
}

const struct xml_node *xml_child(const struct xml_node *parent, const char *name) {
    return find(parent->first, name);
}

const struct xml_node *xml_next(const struct xml_node *element, const char *name) {
    return find(element->next, name);
}

const struct xml_node *xml_first_element(const struct xml_node *parent) {
    return find_element(parent->first);
}

const struct xml_node *xml_next_element(const struct xml_node *element) {
    return find_element(element->next);
}

/* The next node below `top` in document order, or NULL; *depth follows. */
static const struct xml_node *walk(const struct xml_node *node, const struct xml_node *top,
                                   int *depth) {
    if (node->first) {
        ++*depth;
        return node->first;
    }
    while (node != top && !node->next) {
        node = node->parent;
        --*depth;
    }
    return node == top ? NULL : node->next;
}

char *xml_text(struct arena *arena, const struct xml_node *element) {
    struct text_builder text = {.arena = arena};
    int depth = 0;
    for (const struct xml_node *node = element; node; node = walk(node, element, &depth))
        if (node->text)
            text_append(&text, node->text);
    return text_collapse(arena, text_string(&text));
}

static void print_quoted(const char *string, FILE *out) {
    static const char escaped[] = "\n\t\r\"\\", letters[] = "ntr\"\\";
    fputc('"', out);
    for (; *string; string++) {
        const char *escape = strchr(escaped, *string);
        if (escape)
            fprintf(out, "\\%c", letters[escape - escaped]);
        else
            fputc(*string, out);
    }
    fputc('"', out);
}

/* White space with a line break in it is how the file was laid out, not what it says. */
static bool is_layout(const struct xml_node *node) {
    return node->text && strchr(node->text, '\n') && !node->text[strspn(node->text, " \t\r\n")];
}

static void dump_node(const struct xml_node *node, int depth, FILE *out) {
    fprintf(out, "%u:%u%*s", (unsigned)node->place.line, (unsigned)node->place.column,
            2 * depth + 1, "");
    if (node->text)
        print_quoted(node->text, out);
    else
        fputs(node->name, out);
    for (const struct xml_attribute *a = node->attributes; a; a = a->next) {
        fprintf(out, " %s=", a->name);
        print_quoted(a->value, out);
    }
    fputc('\n', out);
}

void xml_dump(const struct xml_document *document, FILE *out) {
    int depth = 0;
    for (const struct xml_node *node = document->root; node;) {
        if (!is_layout(node))
            dump_node(node, depth, out);
        node = walk(node, document->root, &depth);
    }
}
