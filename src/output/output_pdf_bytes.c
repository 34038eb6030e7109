#include "output/output_pdf_private.h"

#include "base/text.h"

#include <stdarg.h>

void pdf_grow(struct pdf_buffer *out, size_t more) {
    size_t capacity = out->capacity ? out->capacity * 2 : 4096;
    if (capacity - out->size < more)
        capacity = out->size + more;
    unsigned char *grown = arena_alloc(out->arena, capacity);
    if (out->size)
        memcpy(grown, out->at, out->size);
    out->at = grown;
    out->capacity = capacity;
}

void pdf_put_integer(struct pdf_buffer *out, int64_t value) {
    char digits[24];
    char *at = digits + sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        *--at = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        *--at = '-';
    pdf_put(out, at, (size_t)(digits + sizeof digits - at));
}

void pdf_put_number(struct pdf_buffer *out, int64_t thousandths) {
    uint64_t size = thousandths < 0 ? 0 - (uint64_t)thousandths : (uint64_t)thousandths;
    unsigned fraction = (unsigned)(size % 1000);
    if (thousandths < 0)
        pdf_put_char(out, '-');
    if (size >= 1000 || fraction == 0)
        pdf_put_integer(out, (int64_t)(size / 1000));
    if (fraction == 0)
        return;
    pdf_put_char(out, '.');
    for (unsigned unit = 100; fraction; fraction %= unit, unit /= 10)
        pdf_put_char(out, (char)('0' + fraction / unit));
}

void pdf_put_numbers(struct pdf_buffer *out, const length *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        pdf_put_char(out, ' ');
        pdf_put_number(out, values[i]);
    }
}

void pdf_put_reference(struct pdf_buffer *out, uint32_t object) {
    pdf_put_char(out, ' ');
    pdf_put_integer(out, object);
    pdf_put(out, " 0 R", 4);
}

static void put_hex(struct pdf_buffer *out, unsigned value, int digits) {
    while (digits--)
        pdf_put_char(out, "0123456789ABCDEF"[value >> 4 * digits & 15]);
}

void pdf_put_name(struct pdf_buffer *out, const char *name) {
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        if (c > 0x20 && c < 0x7F && !strchr("#/()<>[]{}%", c)) {
            pdf_put_char(out, (char)c);
        } else {
            pdf_put_char(out, '#');
            put_hex(out, c, 2);
        }
    }
}

void pdf_put_string(struct pdf_buffer *out, const char *bytes) {
    pdf_put_char(out, '(');
    for (; *bytes; bytes++) {
        unsigned char c = (unsigned char)*bytes;
        if (c < 0x20 || c >= 0x7F) {
            pdf_put_char(out, '\\');
            for (int shift = 6; shift >= 0; shift -= 3)
                pdf_put_char(out, (char)('0' + (c >> shift & 7)));
            continue;
        }
        if (c == '(' || c == ')' || c == '\\')
            pdf_put_char(out, '\\');
        pdf_put_char(out, (char)c);
    }
    pdf_put_char(out, ')');
}

void pdf_put_utf16_hex(struct pdf_buffer *out, const char *utf8, size_t size) {
    for (const char *end = utf8 + size; utf8 < end;) {
        uint32_t c = text_decode(&utf8);
        if (c == 0 || c == 0xFEFF || c == 0xFFFE)
            c = 0x2060; /* PDF/A allows none of these; this joins words likewise */
        if (c >= 0x10000) {
            put_hex(out, 0xD800 + (c - 0x10000) / 0x400, 4);
            c = 0xDC00 + (c - 0x10000) % 0x400;
        }
        put_hex(out, c, 4);
    }
}

static void put_text(struct pdf_buffer *out, const char *utf8) {
    bool ascii = true;
    for (const char *at = utf8; *at; at++)
        ascii = ascii && (unsigned char)*at < 0x7F;
    if (ascii) {
        pdf_put_string(out, utf8);
        return;
    }
    pdf_puts(out, "<FEFF");
    pdf_put_utf16_hex(out, utf8, strlen(utf8));
    pdf_put_char(out, '>');
}

/* Of a text that is too long a reader gets the start; where more is lost than a repetition of what
 * is printed, the writer refuses beforehand (check_strings). */
void pdf_put_text(struct pdf_buffer *out, const char *utf8) {
    size_t size = strlen(utf8);
    if (size > PDF_STRING_LIMIT) {
        size = PDF_STRING_LIMIT;
        while ((utf8[size] & 0xC0) == 0x80)
            size--;
        utf8 = arena_string_n(out->arena, utf8, size);
    }
    put_text(out, utf8);
}

void pdf_put_format(struct pdf_buffer *out, const char *format, ...) {
    char text[512];
    va_list list;
    va_start(list, format);
    int size = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    BUG_IF(size < 0 || (size_t)size >= sizeof text, "a format that is too long");
    pdf_put(out, text, (size_t)size);
}

/* Eight bytes at a time; for names and ids that must not repeat, not against enemies. */
uint64_t pdf_hash(uint64_t seed, const void *bytes, size_t size) {
    const unsigned char *at = bytes;
    uint64_t hash = seed ^ (size * UINT64_C(0x9E3779B97F4A7C15));
    while (size) {
        uint64_t block = 0;
        size_t part = size < 8 ? size : 8;
        for (size_t i = 0; i < part; i++)
            block |= (uint64_t)at[i] << 8 * i;
        hash = (hash ^ block) * UINT64_C(0xBF58476D1CE4E5B9);
        hash ^= hash >> 29;
        at += part;
        size -= part;
    }
    hash *= UINT64_C(0x94D049BB133111EB);
    return hash ^ hash >> 32;
}
