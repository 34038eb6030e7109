#include "xml/xml_private.h"

#include "base/bug.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>

#define XML_NAMESPACE      "http://www.w3.org/XML/1998/namespace"
#define INSTANCE_NAMESPACE "http://www.w3.org/2001/XMLSchema-instance"
#define XINCLUDE_NAMESPACE "http://www.w3.org/2001/XInclude"

struct xml_reader {
    struct arena *arena;
    struct arena scratch;
    struct xml_cursor cursor;
    struct diag_list *diags;
    struct xml_document *document;
    struct xml_node *open; /* innermost open element */
    int depth;             /* of elements, skipped ones too */
    int skipped_from;      /* depth of the outermost skipped element, 0: none */
    struct xml_tag tag;
    bool in_empty_tag; /* "<a/>": its end needs no walk */
    struct text_builder text;
    struct place text_place;
    bool failed;
    xmlParserCtxtPtr parser;
};

static const char *chars(const xmlChar *string) {
    return string ? (const char *)string : "";
}

static void stop(struct xml_reader *reader) {
    reader->failed = true;
    xmlStopParser(reader->parser);
}

static struct xml_node *append_node(struct xml_reader *reader, struct place place) {
    struct xml_document *document = reader->document;
    if (document->nodes == XML_NODE_LIMIT) {
        diag_report(reader->diags, XML_TOO_MANY_NODES, place,
                    arena_format(&reader->scratch, "%u", XML_NODE_LIMIT));
        stop(reader);
        return NULL;
    }
    document->nodes++;
    struct xml_node *node = ARENA_NEW(reader->arena, struct xml_node);
    struct xml_node *parent = reader->open;
    node->place = place;
    node->parent = parent;
    if (!parent)
        document->root = node;
    else if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    if (parent)
        parent->last = node;
    return node;
}

/* libxml2 hands over text in pieces; a node is made when the next tag comes. */
static void flush_text(struct xml_reader *reader) {
    if (reader->text.size == 0)
        return;
    struct xml_node *node = append_node(reader, reader->text_place);
    if (node)
        node->text = arena_string_n(reader->arena, reader->text.at, reader->text.size);
    reader->text.size = 0;
}

static void on_characters(void *context, const xmlChar *bytes, int size) {
    struct xml_reader *reader = context;
    if (reader->failed || !reader->open || reader->skipped_from || size <= 0)
        return;
    if (reader->text.size == 0) {
        xml_cursor_to_text(&reader->cursor);
        reader->text_place = xml_cursor_place(&reader->cursor);
    }
    text_append_n(&reader->text, (const char *)bytes, (size_t)size);
}

/* Why an element is not one of ours; true: reported, to be skipped. */
static bool is_foreign(struct xml_reader *reader, const char *prefix, const char *uri) {
    struct place place = reader->tag.place;
    const char *own = reader->document->namespace;
    const char *written = arena_string_n(&reader->scratch, reader->tag.name, reader->tag.size);
    if (text_equal(uri, XINCLUDE_NAMESPACE)) {
        diag_report(reader->diags, XINCLUDE_NOT_SUPPORTED, place, written);
        return true;
    }
    if (*prefix && !*uri)
        return true; /* reported by libxml2 */
    if (!own || text_equal(uri, own))
        return false;
    diag_report(reader->diags, FOREIGN_ELEMENT, place, written, uri, own);
    return true;
}

static bool is_namespace_declaration(const struct xml_tag_attribute *attribute) {
    return attribute->size >= 5 && !memcmp(attribute->name, "xmlns", 5) &&
           (attribute->size == 5 || attribute->name[5] == ':');
}

/* The name under which we keep an attribute; NULL: not kept. */
static const char *attribute_name(struct xml_reader *reader, const xmlChar **attribute,
                                  struct place place) {
    const char *name = chars(attribute[0]), *prefix = chars(attribute[1]);
    const char *uri = chars(attribute[2]);
    if (!*prefix)
        return arena_string(reader->arena, name);
    if (text_equal(uri, XML_NAMESPACE))
        return arena_format(reader->arena, "xml:%s", name);
    if (*uri && !text_equal(uri, INSTANCE_NAMESPACE)) /* editors find the schema by those */
        diag_report(reader->diags, FOREIGN_ATTRIBUTE, place,
                    arena_format(&reader->scratch, "%s:%s", prefix, name), uri);
    return NULL;
}

/* libxml2's attributes are five pointers each: name, prefix, namespace, value, end of value. */
static void add_attributes(struct xml_reader *reader, struct xml_node *node, int count,
                           const xmlChar **attributes) {
    struct xml_attribute **link = &node->attributes;
    const struct xml_tag_attribute *written = reader->tag.attributes.items;
    size_t left = reader->tag.attributes.count;
    for (int i = 0; i < count; i++, attributes += 5, written++, left--) {
        while (left && is_namespace_declaration(written)) {
            written++;
            left--;
        }
        BUG_IF(!left, "the cursor lost step with the parser");
        const char *name = attribute_name(reader, attributes, written->place);
        if (!name)
            continue;
        struct xml_attribute *attribute = ARENA_NEW(reader->arena, struct xml_attribute);
        attribute->name = name;
        attribute->value = arena_string_n(reader->arena, (const char *)attributes[3],
                                          (size_t)(attributes[4] - attributes[3]));
        attribute->place = written->place;
        *link = attribute;
        link = &attribute->next;
    }
}

static void set_root(struct xml_reader *reader, const char *uri, int count,
                     const xmlChar **namespaces) {
    struct xml_document *document = reader->document;
    struct xml_attribute **link = &document->prefixes;
    document->namespace = arena_string(reader->arena, uri);
    for (int i = 0; i < count; i++) {
        struct xml_attribute *prefix = ARENA_NEW(reader->arena, struct xml_attribute);
        prefix->name = arena_string(reader->arena, chars(namespaces[2 * i]));
        prefix->value = arena_string(reader->arena, chars(namespaces[2 * i + 1]));
        prefix->place = reader->tag.place;
        *link = prefix;
        link = &prefix->next;
    }
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count,
                     int defaulted, const xmlChar **attributes) {
    struct xml_reader *reader = context;
    (void)defaulted; /* there is no DTD to take defaults from */
    if (reader->failed)
        return;
    if (!reader->skipped_from)
        flush_text(reader);
    xml_cursor_to_tag(&reader->cursor);
    xml_cursor_tag(&reader->cursor, &reader->scratch, &reader->tag);
    reader->in_empty_tag = reader->tag.empty;
    if (++reader->depth > XML_DEPTH_LIMIT) {
        diag_report(reader->diags, XML_TOO_DEEP, reader->tag.place,
                    arena_format(&reader->scratch, "%d", XML_DEPTH_LIMIT));
        stop(reader);
        return;
    }
    if (reader->skipped_from)
        return;
    if (is_foreign(reader, chars(prefix), chars(uri))) {
        reader->skipped_from = reader->depth;
        return;
    }
    if (!reader->open)
        set_root(reader, chars(uri), namespace_count, namespaces);
    struct xml_node *node = append_node(reader, reader->tag.place);
    if (!node)
        return;
    node->name = arena_string(reader->arena, chars(name));
    add_attributes(reader, node, attribute_count, attributes);
    reader->open = node;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    struct xml_reader *reader = context;
    (void)name, (void)prefix, (void)uri;
    if (reader->failed)
        return;
    if (!reader->skipped_from)
        flush_text(reader);
    if (!reader->in_empty_tag)
        xml_cursor_end_tag(&reader->cursor);
    reader->in_empty_tag = false;
    if (!reader->skipped_from)
        reader->open = reader->open->parent;
    else if (reader->skipped_from == reader->depth)
        reader->skipped_from = 0;
    reader->depth--;
}

static size_t offset_of(const struct xml_reader *reader) {
    const xmlParserInput *input = reader->parser->input;
    return input ? input->consumed + (size_t)(input->cur - input->base) : 0;
}

static void on_error(void *context, xmlErrorPtr error) {
    struct xml_reader *reader = context;
    if (reader->failed || error->level < XML_ERR_ERROR)
        return;
    struct xml_fault fault = {
        .code = error->code,
        .message = text_collapse(&reader->scratch, error->message ? error->message : ""),
        .name = error->str1,
        .second = error->str2,
        .offset = offset_of(reader),
        .open = reader->open,
    };
    xml_fault_report(&fault, &reader->cursor, reader->diags);
    if (xml_fault_ends_reading(error->code))
        reader->failed = true;
}

/* A DOCTYPE is refused before parsing starts; this holds should that check ever miss one. */
static void on_doctype(void *context, const xmlChar *name, const xmlChar *public,
                       const xmlChar *system) {
    struct xml_reader *reader = context;
    (void)name, (void)public, (void)system;
    if (reader->failed)
        return;
    diag_report_bare(reader->diags, DOCTYPE_NOT_ALLOWED, xml_cursor_place(&reader->cursor));
    stop(reader);
}

struct xml_document *xml_parse(struct arena *arena, struct xml_cursor cursor,
                               struct diag_list *diags) {
    struct xml_reader reader = {.arena = arena, .cursor = cursor, .diags = diags};
    reader.parser = xmlCreateMemoryParserCtxt(cursor.bytes, (int)cursor.size);
    BUG_IF(!reader.parser, "libxml2 refuses a buffer that is not empty");
    reader.text.arena = &reader.scratch;
    reader.document = ARENA_NEW(arena, struct xml_document);
    reader.document->path = cursor.file;
    *reader.parser->sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_characters,
        .ignorableWhitespace = on_characters, /* the same: white space is kept */
        .cdataBlock = on_characters,
        .internalSubset = on_doctype,
        .serror = on_error,
    };
    reader.parser->userData = &reader;
    /* The encoding was checked; a declared US-ASCII would only make libxml2 convert. */
    xmlCtxtUseOptions(reader.parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlParseDocument(reader.parser);
    xmlFreeParserCtxt(reader.parser);
    arena_release(&reader.scratch);
    return reader.failed || !reader.document->root ? NULL : reader.document;
}
