/* JSON, written a field at a time and read as a tree. Whole numbers only: nothing here needs more,
 * and decimals would ask for the process locale. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/text.h"

#define JSON_DEPTH_LIMIT 64 /* arrays and objects in each other */

/* ---- writing: a comma is put where one is due ---- */
void json_begin(struct text_builder *out, const char *key, char bracket); /* key NULL: no member */
void json_end(struct text_builder *out, char bracket);
void json_text(struct text_builder *out, const char *key, const char *value); /* NULL: null */
void json_number(struct text_builder *out, const char *key, int64_t value);
void json_bool(struct text_builder *out, const char *key, bool value);
void json_null(struct text_builder *out, const char *key);

/* ---- reading ---- */
enum json_kind {
    JSON_NULL,
    JSON_BOOL,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT,
};

struct json {
    enum json_kind kind;
    const char *key;  /* as a member of an object */
    const char *text; /* of a string */
    int64_t number;   /* of a number, cut to a whole one; of a bool 0 or 1 */
    const struct json *first, *next;
};

struct json_fault {
    uint32_t line, column; /* from 1 */
};

/* The value that the bytes hold; NULL: they are no JSON, and `fault` says from where on. */
const struct json *json_read(struct arena *arena, const char *bytes, size_t size,
                             struct json_fault *fault);

/* A member of an object; NULL: there is none (or `object` is NULL or no object). */
const struct json *json_get(const struct json *object, const char *key);
const char *json_get_text(const struct json *object, const char *key); /* NULL: no string */
int64_t json_get_number(const struct json *object, const char *key, int64_t otherwise);

#endif
