#include "base/text.h"

#define REPLACEMENT 0xFFFDu

/* Well-formed UTF-8 by its first byte: how many bytes follow and what the first of those may be
 * (Unicode, table 3-7). That excludes overlong forms, surrogates and what lies past U+10FFFF. */
static const struct {
    unsigned char first, last, following, low, high;
} lead_bytes[] = {
    {0x00, 0x7F, 0, 0, 0},       {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F}, {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F},
};

/* Bytes of the character at `at`; 0 when it is not well-formed. Reads no byte past a bad one. */
static size_t sequence_size(const unsigned char *at, size_t size) {
    for (size_t i = 0; i < sizeof lead_bytes / sizeof *lead_bytes; i++) {
        if (*at < lead_bytes[i].first || *at > lead_bytes[i].last)
            continue;
        size_t following = lead_bytes[i].following;
        if (following == 0)
            return 1;
        if (following >= size || at[1] < lead_bytes[i].low || at[1] > lead_bytes[i].high)
            return 0;
        for (size_t j = 2; j <= following; j++)
            if (at[j] < 0x80 || at[j] > 0xBF)
                return 0;
        return following + 1;
    }
    return 0;
}

uint32_t text_decode(const char **at) {
    const unsigned char *bytes = (const unsigned char *)*at;
    if (*bytes < 0x80) {
        ++*at;
        return *bytes;
    }
    size_t size = sequence_size(bytes, 4); /* a NUL ends a cut-off sequence */
    if (size == 0) {
        ++*at;
        return REPLACEMENT;
    }
    *at += size;
    uint32_t codepoint = bytes[0] & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++)
        codepoint = codepoint << 6 | (bytes[i] & 0x3Fu);
    return codepoint;
}

size_t text_encode(char out[4], uint32_t codepoint) {
    if (codepoint > 0x10FFFF || (codepoint >= 0xD800 && codepoint <= 0xDFFF))
        codepoint = REPLACEMENT;
    if (codepoint < 0x80) {
        out[0] = (char)codepoint;
        return 1;
    }
    size_t size = codepoint < 0x800 ? 2 : codepoint < 0x10000 ? 3 : 4;
    for (size_t i = size; --i > 0; codepoint >>= 6)
        out[i] = (char)(0x80 | (codepoint & 0x3F));
    out[0] = (char)((0xF00u >> size & 0xF0u) | codepoint);
    return size;
}

bool text_is_utf8(const char *bytes, size_t size) {
    const unsigned char *at = (const unsigned char *)bytes;
    for (size_t i = 0; i < size;) {
        size_t step = sequence_size(at + i, size - i);
        if (step == 0)
            return false;
        i += step;
    }
    return true;
}

size_t text_codepoints(const char *string) {
    size_t count = 0;
    for (; *string; count++)
        text_decode(&string);
    return count;
}

bool text_is_letter(uint32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

/* Ranges in which capital and small letter alternate, the capital first. */
static const struct {
    uint16_t first, last;
} pairs[] = {
    {0x100, 0x12F}, {0x132, 0x137}, {0x139, 0x148},   {0x14A, 0x177},
    {0x179, 0x17E}, {0x1CD, 0x1DC}, {0x1DE, 0x1EF},   {0x1F8, 0x21F},
    {0x222, 0x233}, {0x246, 0x24F}, {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF},
};

/* 0: no letter of a pair; 1: capital; 2: small. */
static int case_in_pair(uint32_t c) {
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (c >= pairs[i].first && c <= pairs[i].last)
            return 1 + (int)((c - pairs[i].first) % 2);
    return 0;
}

uint32_t text_lower(uint32_t c) {
    if (c < 0xC0)
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c <= 0xDE && c != 0xD7)
        return c + 32;
    if (c == 0x178)
        return 0xFF;
    return case_in_pair(c) == 1 ? c + 1 : c;
}

uint32_t text_upper(uint32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7))
        return c - 32;
    if (c == 0xFF)
        return 0x178;
    return case_in_pair(c) == 2 ? c - 1 : c;
}
