#include "xml/xml_private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- before parsing: what would make positions or safety a guess ---- */

/* Whether the next eight bytes are ASCII without a NUL, which most are. */
static bool all_ascii(const char *at, const char *end) {
    const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
    uint64_t word;
    if (end - at < (ptrdiff_t)sizeof word)
        return false;
    memcpy(&word, at, sizeof word);
    return ((word | (word - ones)) & high) == 0;
}

/* The offset of the first byte that is NUL or not UTF-8, or the size. */
static size_t good_bytes(const char *bytes, size_t size) {
    const char *at = bytes, *end = bytes + size;
    while (at < end && *at) {
        if (all_ascii(at, end)) {
            at += sizeof(uint64_t);
            continue;
        }
        const char *character = at;
        text_decode(&at);
        if ((unsigned char)*character >= 0x80 && !text_is_utf8(character, (size_t)(at - character)))
            return (size_t)(character - bytes);
    }
    return (size_t)(at - bytes);
}

static bool check_bytes(const struct xml_cursor *start, struct diag_list *diags) {
    size_t good = good_bytes(start->bytes, start->size);
    if (good == start->size)
        return true;
    unsigned char byte = (unsigned char)start->bytes[good];
    diag_report(diags, NOT_UTF8, xml_cursor_place_at(start, good),
                arena_format(diags->arena, "0x%02X", byte));
    return false;
}

static bool is_accepted_encoding(const char *name, size_t size) {
    static const char *const accepted[] = {"utf-8", "utf8", "us-ascii", "ascii"};
    for (size_t i = 0; i < sizeof accepted / sizeof *accepted; i++) {
        size_t j = 0;
        while (j < size && accepted[i][j] &&
               text_lower((unsigned char)name[j]) == (unsigned char)accepted[i][j])
            j++;
        if (j == size && !accepted[i][j])
            return true;
    }
    return false;
}

/* <?xml version="1.0" encoding="..."?>: the declaration has the form of a tag. */
static bool check_encoding(struct xml_cursor cursor, struct diag_list *diags) {
    struct xml_tag tag = {0};
    if (!xml_cursor_sees(&cursor, "<?xml "))
        return true;
    xml_cursor_tag(&cursor, diags->arena, &tag);
    for (size_t i = 0; i < tag.attributes.count; i++) {
        const struct xml_tag_attribute *attribute = &tag.attributes.items[i];
        if (attribute->size != 8 || memcmp(attribute->name, "encoding", 8) != 0)
            continue;
        const char *value = attribute->name + 8, *end = cursor.bytes + cursor.at;
        while (value < end && (text_is_space(*value) || strchr("=\"'", *value)))
            value++;
        size_t size = 0;
        while (value + size < end && !strchr("\"'?>", value[size]))
            size++;
        if (is_accepted_encoding(value, size))
            continue;
        diag_report(diags, ENCODING_NOT_UTF8, attribute->place,
                    arena_string_n(diags->arena, value, size));
        return false;
    }
    return true;
}

static bool check_prolog(struct xml_cursor cursor, struct diag_list *diags) {
    xml_cursor_skip_prolog(&cursor);
    struct place place = xml_cursor_place(&cursor);
    if (xml_cursor_sees(&cursor, "<!DOCTYPE")) {
        diag_report_bare(diags, DOCTYPE_NOT_ALLOWED, place);
        return false;
    }
    if (cursor.at < cursor.size && cursor.bytes[cursor.at] != '<') {
        const char *from = cursor.bytes + cursor.at, *to = from;
        text_decode(&to);
        diag_report(diags, NOT_XML, place, arena_string_n(diags->arena, from, (size_t)(to - from)));
        return false;
    }
    return true;
}

static bool starts_a_name(char c) {
    return text_is_letter((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* libxml2 compares all attributes of an element with each other: a million of them would take it
 * an hour. Only a '<' with much room behind it can have that many. */
static bool check_attributes(struct xml_cursor cursor, struct diag_list *diags) {
    const ptrdiff_t room = XML_ATTRIBUTE_LIMIT * (ptrdiff_t)strlen(" a=''");
    const char *at = cursor.bytes, *end = at + cursor.size;
    struct xml_tag tag = {0};
    while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
        const char *next = memchr(at + 1, '<', (size_t)(end - at - 1));
        if (!next)
            next = end;
        if (next - at > room && starts_a_name(at[1])) {
            cursor.at = (size_t)(at - cursor.bytes);
            xml_cursor_tag(&cursor, diags->arena, &tag);
            if (tag.attributes.count > XML_ATTRIBUTE_LIMIT)
                break;
        }
        at = next;
    }
    if (tag.attributes.count <= XML_ATTRIBUTE_LIMIT)
        return true;
    diag_report(diags, XML_TOO_MANY_ATTRIBUTES,
                xml_cursor_place_at(&cursor, (size_t)(tag.name - cursor.bytes) - 1),
                arena_string_n(diags->arena, tag.name, tag.size),
                arena_format(diags->arena, "%d", XML_ATTRIBUTE_LIMIT));
    return false;
}

static bool is_blank(const struct xml_cursor *cursor) {
    size_t at = cursor->at;
    while (at < cursor->size && text_is_space(cursor->bytes[at]))
        at++;
    return at == cursor->size;
}

static struct xml_document *report_whole(struct diag_list *diags, enum diag_id id, const char *path,
                                         const char *argument) {
    diag_add(diags, id, (struct place){.file = path}, (const char *const[]){argument, NULL});
    return NULL;
}

struct xml_document *xml_read_bytes(struct arena *arena, const char *path, const char *bytes,
                                    size_t size, struct diag_list *diags) {
    struct xml_cursor cursor = {
        .file = arena_string(arena, path), .bytes = bytes, .size = size, .line = 1, .column = 1};
    if (size > XML_SIZE_LIMIT)
        return report_whole(diags, DIAG_FILE_TOO_LARGE, path,
                            arena_format(diags->arena, "%u", XML_SIZE_LIMIT >> 20));
    if (!check_bytes(&cursor, diags))
        return NULL;
    if (xml_cursor_sees(&cursor, "\xEF\xBB\xBF"))
        cursor.at = 3;
    if (is_blank(&cursor))
        return report_whole(diags, DIAG_FILE_EMPTY, path, NULL);
    if (!check_encoding(cursor, diags) || !check_prolog(cursor, diags) ||
        !check_attributes(cursor, diags))
        return NULL;
    struct xml_document *document = xml_parse(arena, cursor, diags);
    if (document) {
        document->bytes = bytes;
        document->size = size;
    }
    return document;
}

/* ---- files ---- */

/* The reason why not, or NULL. */
static const char *read_descriptor(int descriptor, struct arena *arena, char **out, size_t *size) {
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0)
        return strerror(errno);
    if (S_ISDIR(status.st_mode))
        return strerror(EISDIR);
    if (!S_ISREG(status.st_mode))
        return "not a regular file";
    *size = 0;
    if (status.st_size > (off_t)XML_SIZE_LIMIT) {
        *size = XML_SIZE_LIMIT + 1u;
        return NULL;
    }
    char *bytes = arena_alloc(arena, (size_t)status.st_size + 1);
    *out = bytes;
    while (*size < (size_t)status.st_size) {
        ssize_t count = read(descriptor, bytes + *size, (size_t)status.st_size - *size);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return strerror(errno);
        if (count == 0)
            break;
        *size += (size_t)count;
    }
    return NULL;
}

/* Takes out what stands from mark to mark, all but its line ends, so that lines keep their number.
 */
static size_t leave_out(char *bytes, const struct xml_marks *marks) {
    const char *at = bytes;
    char *out = bytes;
    while (*at) {
        const char *from = strstr(at, marks->from), *to = from ? strstr(from, marks->to) : NULL;
        const size_t kept = to ? (size_t)(from - at) : strlen(at);
        memmove(out, at, kept);
        out += kept;
        if (!to)
            break;
        for (; from < to; from++)
            if (*from == '\n')
                *out++ = '\n';
        at = to + strlen(marks->to);
    }
    return (size_t)(out - bytes);
}

struct xml_document *xml_read_without(struct arena *arena, const char *path,
                                      const struct xml_marks *marks, struct diag_list *diags) {
    struct xml_document *document = NULL;
    char none[] = "", *bytes = none;
    size_t size = 0;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe must not hang us */
    const char *reason = read_descriptor(descriptor, arena, &bytes, &size);
    if (!reason && marks && size <= XML_SIZE_LIMIT) {
        bytes[size] = '\0';
        size = leave_out(bytes, marks);
    }
    if (reason)
        diag_report(diags, FILE_UNREADABLE, (struct place){.file = path}, path, reason);
    else
        document = xml_read_bytes(arena, path, bytes, size, diags);
    if (descriptor >= 0)
        close(descriptor);
    return document;
}

struct xml_document *xml_read(struct arena *arena, const char *path, struct diag_list *diags) {
    return xml_read_without(arena, path, NULL, diags);
}
