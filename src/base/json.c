#include "base/json.h"

#include <inttypes.h>

/* ---- writing ---- */

static void append_string(struct text_builder *out, const char *string) {
    text_append_char(out, '"');
    while (*string) {
        const uint32_t c = text_decode(&string);
        if (c == '"' || c == '\\')
            text_format(out, "\\%c", (char)c);
        else if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029)
            text_format(out, "\\u%04X", (unsigned)c);
        else
            text_append_codepoint(out, c);
    }
    text_append_char(out, '"');
}

static void member(struct text_builder *out, const char *key) {
    const char last = out->size > 0 ? out->at[out->size - 1] : '[';
    if (strchr("[{\n", last) == NULL)
        text_append_char(out, ',');
    if (key == NULL)
        return;
    append_string(out, key);
    text_append_char(out, ':');
}

void json_begin(struct text_builder *out, const char *key, char bracket) {
    member(out, key);
    text_append_char(out, bracket);
}

void json_end(struct text_builder *out, char bracket) {
    text_append_char(out, bracket);
}

void json_text(struct text_builder *out, const char *key, const char *value) {
    member(out, key);
    if (value == NULL)
        text_append(out, "null");
    else
        append_string(out, value);
}

void json_number(struct text_builder *out, const char *key, int64_t value) {
    member(out, key);
    text_format(out, "%" PRId64, value);
}

void json_bool(struct text_builder *out, const char *key, bool value) {
    member(out, key);
    text_append(out, value ? "true" : "false");
}

void json_null(struct text_builder *out, const char *key) {
    json_text(out, key, NULL);
}

/* ---- reading ---- */

struct reader {
    struct arena *arena;
    const char *start, *at, *end;
    int depth;
};

static void skip_space(struct reader *r) {
    while (r->at < r->end && text_is_space(*r->at))
        r->at++;
}

static bool take(struct reader *r, const char *word) {
    const size_t size = strlen(word);
    if ((size_t)(r->end - r->at) < size || memcmp(r->at, word, size) != 0)
        return false;
    r->at += size;
    return true;
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool take_hex(struct reader *r, uint32_t *out) {
    *out = 0;
    for (int i = 0; i < 4; i++) {
        const int digit = r->at < r->end ? hex_digit(*r->at) : -1;
        if (digit < 0)
            return false;
        *out = *out * 16 + (uint32_t)digit;
        r->at++;
    }
    return true;
}

/* After "\u"; two halves make one character. */
static bool take_codepoint(struct reader *r, struct text_builder *out) {
    uint32_t c, low;
    if (!take_hex(r, &c))
        return false;
    if (c >= 0xD800 && c < 0xDC00 && take(r, "\\u") && take_hex(r, &low) && low >= 0xDC00 &&
        low < 0xE000)
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    if (c == 0 || (c >= 0xD800 && c < 0xE000))
        return false; /* our texts end at a NUL, and a half is no character */
    text_append_codepoint(out, c);
    return true;
}

static bool take_escape(struct reader *r, struct text_builder *out) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (r->at == r->end)
        return false;
    const char c = *r->at++;
    if (c == 'u')
        return take_codepoint(r, out);
    const char *known = c != '\0' ? strchr(from, c) : NULL;
    if (known != NULL)
        text_append_char(out, to[known - from]);
    return known != NULL;
}

/* NULL: no string here. */
static const char *take_string(struct reader *r) {
    struct text_builder out = {.arena = r->arena};
    if (!take(r, "\""))
        return NULL;
    while (r->at < r->end && *r->at != '"') {
        const char *from = r->at;
        while (r->at < r->end && *r->at != '"' && *r->at != '\\' && (unsigned char)*r->at >= 0x20)
            r->at++;
        text_append_n(&out, from, (size_t)(r->at - from));
        if (r->at < r->end && *r->at == '"')
            break;
        if (!take(r, "\\") || !take_escape(r, &out))
            return NULL;
    }
    const char *text = text_string(&out);
    return take(r, "\"") && text_is_utf8(text, strlen(text)) ? text : NULL;
}

static bool is_digit(const struct reader *r) {
    return r->at < r->end && *r->at >= '0' && *r->at <= '9';
}

static bool take_number(struct reader *r, struct json *value) {
    const bool negative = take(r, "-");
    if (!is_digit(r))
        return false;
    for (; is_digit(r); r->at++)
        if (value->number < INT64_MAX / 10 - 9)
            value->number = value->number * 10 + (*r->at - '0');
    if (take(r, "."))
        while (is_digit(r))
            r->at++;
    if (take(r, "e") || take(r, "E")) {
        (void)(take(r, "+") || take(r, "-"));
        while (is_digit(r))
            r->at++;
    }
    if (negative)
        value->number = -value->number;
    value->kind = JSON_NUMBER;
    return true;
}

static struct json *take_value(struct reader *r);

/* Members up to the closing bracket; the opening one was taken. */
static bool take_members(struct reader *r, struct json *value, const char *closing) {
    const struct json **next = &value->first;
    const bool keys = *closing == '}';
    skip_space(r);
    if (take(r, closing))
        return true;
    do {
        skip_space(r);
        const char *key = keys ? take_string(r) : NULL;
        skip_space(r);
        if (keys && (key == NULL || !take(r, ":")))
            return false;
        struct json *one = take_value(r);
        if (one == NULL)
            return false;
        one->key = key;
        *next = one;
        next = &one->next;
        skip_space(r);
    } while (take(r, ","));
    return take(r, closing);
}

static bool take_nested(struct reader *r, struct json *value, enum json_kind kind,
                        const char *closing) {
    if (++r->depth > JSON_DEPTH_LIMIT)
        return false;
    value->kind = kind;
    const bool taken = take_members(r, value, closing);
    r->depth--;
    return taken;
}

static bool take_word(struct reader *r, struct json *value) {
    if (take(r, "null"))
        return true;
    value->kind = JSON_BOOL;
    value->number = take(r, "true");
    return value->number == 1 || take(r, "false");
}

static struct json *take_value(struct reader *r) {
    struct json *value = ARENA_NEW(r->arena, struct json);
    bool taken;
    skip_space(r);
    if (take(r, "{")) {
        taken = take_nested(r, value, JSON_OBJECT, "}");
    } else if (take(r, "[")) {
        taken = take_nested(r, value, JSON_ARRAY, "]");
    } else if (r->at < r->end && *r->at == '"') {
        value->kind = JSON_STRING;
        taken = (value->text = take_string(r)) != NULL;
    } else {
        taken = is_digit(r) || (r->at < r->end && *r->at == '-') ? take_number(r, value)
                                                                 : take_word(r, value);
    }
    return taken ? value : NULL;
}

static struct json_fault fault_at(const struct reader *r) {
    struct json_fault fault = {1, 1};
    for (const char *c = r->start; c < r->at; c++) {
        fault.column++;
        if (*c == '\n') {
            fault.line++;
            fault.column = 1;
        }
    }
    return fault;
}

const struct json *json_read(struct arena *arena, const char *bytes, size_t size,
                             struct json_fault *fault) {
    struct reader r = {.arena = arena, .start = bytes, .at = bytes, .end = bytes + size};
    const struct json *value = take_value(&r);
    if (value != NULL)
        skip_space(&r);
    if (value != NULL && r.at == r.end)
        return value;
    *fault = fault_at(&r);
    return NULL;
}

const struct json *json_get(const struct json *object, const char *key) {
    if (object == NULL || object->kind != JSON_OBJECT)
        return NULL;
    for (const struct json *member = object->first; member != NULL; member = member->next)
        if (strcmp(member->key, key) == 0)
            return member;
    return NULL;
}

const char *json_get_text(const struct json *object, const char *key) {
    const struct json *found = json_get(object, key);
    return found != NULL && found->kind == JSON_STRING ? found->text : NULL;
}

int64_t json_get_number(const struct json *object, const char *key, int64_t otherwise) {
    const struct json *found = json_get(object, key);
    return found != NULL && (found->kind == JSON_NUMBER || found->kind == JSON_BOOL) ? found->number
                                                                                     : otherwise;
}
