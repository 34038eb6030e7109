/* Reading, from bytes to elements; private to this room.
 *
 * libxml2 decides what is well-formed and hands over names, values and text. Where those stand is
 * found by a cursor that walks our own buffer in step with its callbacks: exact at any line and
 * column, which the parser's own counters are not. */
#ifndef XML_PRIVATE_H
#define XML_PRIVATE_H

#include "xml/xml.h"

struct xml_cursor {
    const char *file, *bytes;
    size_t size, at;
    uint32_t line, column; /* of bytes[at] */
};

/* A tag in the buffer: '<', the attributes as written (xmlns too) and whether it ends in "/>". */
struct xml_tag_attribute {
    const char *name; /* not terminated */
    size_t size;
    struct place place;
};

struct xml_tag {
    struct place place;
    const char *name;
    size_t size;
    VEC(struct xml_tag_attribute) attributes;
    bool empty;
};

struct place xml_cursor_place(const struct xml_cursor *cursor);
void xml_cursor_move(struct xml_cursor *cursor, size_t to);
bool xml_cursor_sees(const struct xml_cursor *cursor, const char *string);
/* To the '<' of the next start or end tag, or to the end. */
void xml_cursor_to_tag(struct xml_cursor *cursor);
/* To the first character of the text that starts here. */
void xml_cursor_to_text(struct xml_cursor *cursor);
/* Past white space, comments and processing instructions. */
void xml_cursor_skip_prolog(struct xml_cursor *cursor);
/* Reads the start tag at the cursor and moves behind it; `tag` is reused. */
void xml_cursor_tag(struct xml_cursor *cursor, struct arena *arena, struct xml_tag *tag);
/* Behind the end tag that comes next. */
void xml_cursor_end_tag(struct xml_cursor *cursor);
/* The name at the cursor, not moving. */
size_t xml_cursor_name_size(const struct xml_cursor *cursor);
/* The place of any offset, before or behind the cursor. */
struct place xml_cursor_place_at(const struct xml_cursor *cursor, size_t offset);

/* Elements of a buffer that was found to be UTF-8 without a DOCTYPE. */
struct xml_document *xml_parse(struct arena *arena, struct xml_cursor cursor,
                               struct diag_list *diags);

/* What libxml2 found wrong, as our diagnostic. */
struct xml_fault {
    int code;            /* of libxml2 */
    const char *message; /* of libxml2 */
    const char *name;    /* what it is about, or NULL */
    const char *second;  /* the other thing it is about, or NULL */
    size_t offset;
    const struct xml_node *open;
};
void xml_fault_report(const struct xml_fault *fault, const struct xml_cursor *cursor,
                      struct diag_list *diags);
bool xml_fault_ends_reading(int code);

/* xml_read.c: xml_read() without the passages from mark to mark (marks NULL: whole). */
struct xml_marks {
    const char *from, *to;
};
struct xml_document *xml_read_without(struct arena *arena, const char *path,
                                      const struct xml_marks *marks, struct diag_list *diags);

#endif
