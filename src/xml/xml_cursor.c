#include "xml/xml_private.h"

struct place xml_cursor_place(const struct xml_cursor *cursor) {
    return (struct place){cursor->file, cursor->line, cursor->column};
}

void xml_cursor_move(struct xml_cursor *cursor, size_t to) {
    if (to > cursor->size)
        to = cursor->size;
    for (; cursor->at < to; cursor->at++) {
        unsigned char byte = (unsigned char)cursor->bytes[cursor->at];
        if (byte == '\n') {
            cursor->line++;
            cursor->column = 1;
        } else if ((byte & 0xC0) != 0x80) { /* not inside a character */
            cursor->column++;
        }
    }
}

struct place xml_cursor_place_at(const struct xml_cursor *cursor, size_t offset) {
    struct xml_cursor walker = *cursor;
    if (offset < walker.at) {
        walker.at = 0;
        walker.line = walker.column = 1;
        if (xml_cursor_sees(&walker, "\xEF\xBB\xBF"))
            walker.at = 3; /* a byte order mark has no column */
    }
    xml_cursor_move(&walker, offset);
    return xml_cursor_place(&walker);
}

bool xml_cursor_sees(const struct xml_cursor *cursor, const char *string) {
    size_t size = strlen(string);
    return cursor->size - cursor->at >= size && !memcmp(cursor->bytes + cursor->at, string, size);
}

static void move_past(struct xml_cursor *cursor, const char *string) {
    size_t size = strlen(string);
    const char *from = cursor->bytes + cursor->at, *end = cursor->bytes + cursor->size;
    while (from < end && (from = memchr(from, string[0], (size_t)(end - from)))) {
        if ((size_t)(end - from) >= size && !memcmp(from, string, size)) {
            xml_cursor_move(cursor, (size_t)(from - cursor->bytes) + size);
            return;
        }
        from++;
    }
    xml_cursor_move(cursor, cursor->size);
}

static bool skip_comment_or_instruction(struct xml_cursor *cursor) {
    const char *end = xml_cursor_sees(cursor, "<!--") ? "-->"
                      : xml_cursor_sees(cursor, "<?") ? "?>"
                                                      : NULL;
    if (!end)
        return false;
    xml_cursor_move(cursor, cursor->at + (end[0] == '-' ? 4 : 2)); /* "<!-->" is not closed */
    move_past(cursor, end);
    return true;
}

void xml_cursor_to_tag(struct xml_cursor *cursor) {
    while (cursor->at < cursor->size) {
        const char *from = cursor->bytes + cursor->at;
        const char *tag = memchr(from, '<', cursor->size - cursor->at);
        xml_cursor_move(cursor, tag ? (size_t)(tag - cursor->bytes) : cursor->size);
        if (skip_comment_or_instruction(cursor))
            continue;
        if (!xml_cursor_sees(cursor, "<![CDATA["))
            return;
        move_past(cursor, "]]>");
    }
}

void xml_cursor_to_text(struct xml_cursor *cursor) {
    while (skip_comment_or_instruction(cursor) || xml_cursor_sees(cursor, "<![CDATA[]]>"))
        if (xml_cursor_sees(cursor, "<![CDATA[]]>"))
            move_past(cursor, "]]>");
    if (xml_cursor_sees(cursor, "<![CDATA["))
        xml_cursor_move(cursor, cursor->at + strlen("<![CDATA["));
}

static char current(const struct xml_cursor *cursor) {
    return cursor->at < cursor->size ? cursor->bytes[cursor->at] : '\0';
}

static void skip_space(struct xml_cursor *cursor) {
    while (text_is_space(current(cursor)))
        xml_cursor_move(cursor, cursor->at + 1);
}

void xml_cursor_skip_prolog(struct xml_cursor *cursor) {
    do
        skip_space(cursor);
    while (skip_comment_or_instruction(cursor));
}

size_t xml_cursor_name_size(const struct xml_cursor *cursor) {
    size_t end = cursor->at;
    while (end < cursor->size && !text_is_space(cursor->bytes[end]) &&
           !strchr("<>/=&;\"'", cursor->bytes[end]))
        end++;
    return end - cursor->at;
}

/* Past `= "value"`. */
static void skip_value(struct xml_cursor *cursor) {
    skip_space(cursor);
    if (current(cursor) != '=')
        return;
    xml_cursor_move(cursor, cursor->at + 1);
    skip_space(cursor);
    char quote = current(cursor);
    if (quote != '"' && quote != '\'')
        return;
    xml_cursor_move(cursor, cursor->at + 1);
    move_past(cursor, (char[]){quote, '\0'});
}

void xml_cursor_tag(struct xml_cursor *cursor, struct arena *arena, struct xml_tag *tag) {
    tag->place = xml_cursor_place(cursor);
    tag->attributes.count = 0;
    xml_cursor_move(cursor, cursor->at + 1);
    tag->name = cursor->bytes + cursor->at;
    tag->size = xml_cursor_name_size(cursor);
    xml_cursor_move(cursor, cursor->at + tag->size);
    for (;;) {
        skip_space(cursor);
        size_t size = xml_cursor_name_size(cursor);
        if (size == 0)
            break;
        *VEC_PUSH(arena, &tag->attributes) =
            (struct xml_tag_attribute){cursor->bytes + cursor->at, size, xml_cursor_place(cursor)};
        xml_cursor_move(cursor, cursor->at + size);
        skip_value(cursor);
    }
    tag->empty = current(cursor) == '/';
    move_past(cursor, ">");
}

void xml_cursor_end_tag(struct xml_cursor *cursor) {
    xml_cursor_to_tag(cursor);
    move_past(cursor, ">");
}
