/* Text is UTF-8, NUL-terminated, in an arena. An absent text is NULL; an empty one is "". */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

#define TEXT_NBSP        "\xC2\xA0"     /* U+00A0 no-break space */
#define TEXT_THIN_NBSP   "\xE2\x80\xAF" /* U+202F narrow no-break space */
#define TEXT_SOFT_HYPHEN "\xC2\xAD"     /* U+00AD */
#define TEXT_EN_DASH     "\xE2\x80\x93" /* U+2013 */
#define TEXT_QUOTE_OPEN  "\xE2\x80\x98" /* U+2018 */
#define TEXT_QUOTE_CLOSE "\xE2\x80\x99" /* U+2019 */
#define TEXT_BULLET      "\xE2\x80\xA2" /* U+2022 */

/* A text under construction; zero value with an arena set is empty. Past `limit` bytes (0: none)
 * appending is refused and `truncated` is set, which the caller must report. */
struct text_builder {
    struct arena *arena;
    char *at; /* NUL-terminated once anything was appended */
    size_t size, capacity, limit;
    bool truncated;
};

void text_append(struct text_builder *text, const char *string);
void text_append_n(struct text_builder *text, const char *bytes, size_t size);
void text_append_char(struct text_builder *text, char c);
void text_append_codepoint(struct text_builder *text, uint32_t codepoint);
void text_format(struct text_builder *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
const char *text_string(const struct text_builder *text); /* never NULL; lives in the arena */

/* Decodes one code point at *at and moves on; U+FFFD for an invalid byte. *at must not be at the
 * end. */
uint32_t text_decode(const char **at);
size_t text_encode(char out[4], uint32_t codepoint); /* returns the number of bytes */
bool text_is_utf8(const char *bytes, size_t size);
size_t text_codepoints(const char *string);

bool text_equal(const char *a, const char *b); /* NULL equals only NULL */
bool text_starts(const char *string, const char *prefix);
bool text_is_space(char c);              /* XML white space */
bool text_is_letter(uint32_t codepoint); /* Latin letters with and without accents */
uint32_t text_lower(uint32_t codepoint);
uint32_t text_upper(uint32_t codepoint);
char *text_collapse(struct arena *arena, const char *string); /* white space runs to one, trimmed */
/* With the Dutch exceptions: "IJsland", "Eén". */
char *text_capitalise(struct arena *arena, const char *string);

/* Splits a list attribute at white space: returns the words, NULL-terminated. */
const char **text_words(struct arena *arena, const char *list, size_t *count);

#endif
