/* libxml2's errors in our words. */
#include "xml/xml_private.h"

#include <libxml/xmlerror.h>

typedef void fault_report(const struct xml_fault *fault, struct xml_cursor cursor,
                          struct diag_list *diags);

static const char *number(struct diag_list *diags, uint32_t value) {
    return arena_format(diags->arena, "%u", (unsigned)value);
}

static const char *name_at(struct diag_list *diags, const struct xml_cursor *cursor) {
    return arena_string_n(diags->arena, cursor->bytes + cursor->at, xml_cursor_name_size(cursor));
}

/* The offset of the last `mark` before the fault, or the fault's own. */
static size_t back_to(const struct xml_fault *fault, const struct xml_cursor *cursor, char mark) {
    size_t at = fault->offset < cursor->size ? fault->offset : cursor->size;
    while (at-- > cursor->at)
        if (cursor->bytes[at] == mark)
            return at;
    return fault->offset;
}

static struct place place_of(const struct xml_fault *fault, const struct xml_cursor *cursor) {
    return xml_cursor_place_at(cursor, fault->offset);
}

static void report_generic(const struct xml_fault *fault, struct xml_cursor cursor,
                           struct diag_list *diags) {
    diag_report(diags, NOT_WELL_FORMED, place_of(fault, &cursor), fault->message);
}

static void report_mismatch(const struct xml_fault *fault, struct xml_cursor cursor,
                            struct diag_list *diags) {
    xml_cursor_to_tag(&cursor);
    struct place place = xml_cursor_place(&cursor);
    xml_cursor_move(&cursor, cursor.at + 2);
    diag_report(diags, TAG_MISMATCH, place, name_at(diags, &cursor),
                fault->open ? fault->open->name : "",
                number(diags, fault->open ? fault->open->place.line : 0));
}

static void report_end(const struct xml_fault *fault, struct xml_cursor cursor,
                       struct diag_list *diags) {
    xml_cursor_move(&cursor, cursor.size);
    if (fault->open)
        diag_report(diags, FILE_ENDS_EARLY, xml_cursor_place(&cursor), fault->open->name,
                    number(diags, fault->open->place.line));
    else
        diag_report_bare(diags, FILE_INCOMPLETE, xml_cursor_place(&cursor));
}

static void report_unfinished_tag(const struct xml_fault *fault, struct xml_cursor cursor,
                                  struct diag_list *diags) {
    struct xml_cursor tag = cursor;
    xml_cursor_to_tag(&tag);
    xml_cursor_move(&tag, tag.at + 1);
    if (xml_cursor_sees(&tag, "/"))
        xml_cursor_move(&tag, tag.at + 1);
    diag_report(diags, TAG_NOT_FINISHED, place_of(fault, &cursor), name_at(diags, &tag));
}

/* "<" in text, "&" in text, or anything else that has no name. */
static void report_no_name(const struct xml_fault *fault, struct xml_cursor cursor,
                           struct diag_list *diags) {
    size_t amp = back_to(fault, &cursor, '&'), less = back_to(fault, &cursor, '<');
    if (amp + 1 == fault->offset)
        diag_report_bare(diags, AMPERSAND_NOT_ESCAPED, xml_cursor_place_at(&cursor, amp));
    else if (less + 1 == fault->offset)
        diag_report_bare(diags, LESS_THAN_NOT_ESCAPED, xml_cursor_place_at(&cursor, less));
    else if (fault->offset < cursor.size && cursor.bytes[fault->offset] == '<')
        report_unfinished_tag(fault, cursor, diags);
    else
        report_generic(fault, cursor, diags);
}

static void report_ampersand(const struct xml_fault *fault, struct xml_cursor cursor,
                             struct diag_list *diags) {
    diag_report_bare(diags, AMPERSAND_NOT_ESCAPED,
                     xml_cursor_place_at(&cursor, back_to(fault, &cursor, '&')));
}

static void report_less_than(const struct xml_fault *fault, struct xml_cursor cursor,
                             struct diag_list *diags) {
    diag_report_bare(diags, LESS_THAN_NOT_ESCAPED, place_of(fault, &cursor));
}

static void report_entity(const struct xml_fault *fault, struct xml_cursor cursor,
                          struct diag_list *diags) {
    diag_report(diags, ENTITY_UNKNOWN, xml_cursor_place_at(&cursor, back_to(fault, &cursor, '&')),
                fault->name ? fault->name : "");
}

static void report_attribute_twice(const struct xml_fault *fault, struct xml_cursor cursor,
                                   struct diag_list *diags) {
    struct xml_tag tag = {0};
    xml_cursor_to_tag(&cursor);
    xml_cursor_tag(&cursor, diags->arena, &tag);
    struct place place = tag.place;
    for (size_t i = 0; i < tag.attributes.count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct xml_tag_attribute *a = &tag.attributes.items[i];
            const struct xml_tag_attribute *b = &tag.attributes.items[j];
            if (a->size == b->size && !memcmp(a->name, b->name, a->size))
                place = a->place;
        }
    diag_report(diags, ATTRIBUTE_TWICE, place, fault->name ? fault->name : "",
                arena_string_n(diags->arena, tag.name, tag.size));
}

static void report_attribute_value(const struct xml_fault *fault, struct xml_cursor cursor,
                                   struct diag_list *diags) {
    diag_report_bare(diags, ATTRIBUTE_NO_VALUE, place_of(fault, &cursor));
}

static void report_after_root(const struct xml_fault *fault, struct xml_cursor cursor,
                              struct diag_list *diags) {
    (void)fault;
    xml_cursor_skip_prolog(&cursor);
    struct place place = xml_cursor_place(&cursor);
    struct xml_cursor root = {.bytes = cursor.bytes, .size = cursor.size};
    xml_cursor_to_tag(&root);
    xml_cursor_move(&root, root.at + 1);
    diag_report(diags, CONTENT_AFTER_ROOT, place, name_at(diags, &root));
}

/* As a byte sequence, or as a reference like "&#0;". */
static void report_character(const struct xml_fault *fault, struct xml_cursor cursor,
                             struct diag_list *diags) {
    size_t reference = back_to(fault, &cursor, '&'), end = fault->offset;
    if (end > reference && end <= cursor.size && cursor.bytes[end - 1] == ';') {
        diag_report(diags, CHARACTER_NOT_ALLOWED, xml_cursor_place_at(&cursor, reference),
                    arena_string_n(diags->arena, cursor.bytes + reference, end - reference));
        return;
    }
    const char *at = cursor.bytes + fault->offset;
    diag_report(diags, CHARACTER_NOT_ALLOWED, place_of(fault, &cursor),
                arena_format(diags->arena, "U+%04X", (unsigned)text_decode(&at)));
}

static void report_empty(const struct xml_fault *fault, struct xml_cursor cursor,
                         struct diag_list *diags) {
    (void)fault;
    diag_report_bare(diags, FILE_EMPTY, (struct place){.file = cursor.file});
}

static void report_comment(const struct xml_fault *fault, struct xml_cursor cursor,
                           struct diag_list *diags) {
    diag_report_bare(diags, COMMENT_MALFORMED, place_of(fault, &cursor));
}

/* Of an element, or of one of its attributes. */
static void report_prefix(const struct xml_fault *fault, struct xml_cursor cursor,
                          struct diag_list *diags) {
    struct xml_tag tag = {0};
    xml_cursor_to_tag(&cursor);
    xml_cursor_tag(&cursor, diags->arena, &tag);
    const char *prefix = fault->name ? fault->name : "";
    const char *name =
        arena_format(diags->arena, "%s:%s", prefix, fault->second ? fault->second : "");
    struct place place = tag.place;
    for (size_t i = 0; i < tag.attributes.count; i++) {
        const struct xml_tag_attribute *attribute = &tag.attributes.items[i];
        if (attribute->size == strlen(name) && !memcmp(attribute->name, name, attribute->size))
            place = attribute->place;
    }
    diag_report(diags, PREFIX_UNDECLARED, place, prefix, name);
}

static const struct {
    int code;
    fault_report *report;
} reports[] = {
    {XML_ERR_TAG_NAME_MISMATCH, report_mismatch},
    {XML_ERR_TAG_NOT_FINISHED, report_end},
    {XML_ERR_NAME_REQUIRED, report_no_name},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, report_ampersand},
    {XML_ERR_LT_IN_ATTRIBUTE, report_less_than},
    {XML_ERR_UNDECLARED_ENTITY, report_entity},
    {XML_WAR_UNDECLARED_ENTITY, report_entity},
    {XML_ERR_ATTRIBUTE_REDEFINED, report_attribute_twice},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED, report_attribute_twice},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, report_attribute_value},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, report_attribute_value},
    {XML_ERR_GT_REQUIRED, report_unfinished_tag},
    {XML_ERR_DOCUMENT_END, report_after_root},
    {XML_ERR_DOCUMENT_EMPTY, report_empty},
    {XML_ERR_INVALID_CHAR, report_character},
    {XML_ERR_HYPHEN_IN_COMMENT, report_comment},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, report_prefix},
};

void xml_fault_report(const struct xml_fault *fault, const struct xml_cursor *cursor,
                      struct diag_list *diags) {
    fault_report *report = report_generic;
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (reports[i].code == fault->code)
            report = reports[i].report;
    bool knows_end = report == report_mismatch || report == report_empty;
    if (fault->offset >= cursor->size && !knows_end)
        report = report_end;
    report(fault, *cursor, diags);
}

/* Faults in namespaces leave the rest readable; all others end a file. */
bool xml_fault_ends_reading(int code) {
    return code < XML_NS_ERR_XML_NAMESPACE || code > XML_NS_ERR_COLON;
}
