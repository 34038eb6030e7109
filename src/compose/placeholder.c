/* {placeholders} in the prose and headings of a template:
 *
 *   {naam}                               a value, see placeholder_words.c
 *   {aantal knelpunten}                  a number in digits
 *   {aantal knelpunten woord}            in words; "geen" for none
 *   {aantal knelpunten woord hoofdletter}
 *   {vorm knelpunten Knelpunt Knelpunten}      singular or plural, by number
 *   {vorm knelpunten|het knelpunt|de knelpunten}   the same, for forms with spaces
 *   {{                                   a brace */
#include "compose/compose_private.h"

#include "base/nearest.h"

#define PARTS 5
#define NOUN  1

/* The inside of a placeholder, split at spaces, or at bars after the noun. */
struct parts {
    const char *part[PARTS];
    int count;
    bool too_many;
};

static struct parts split(struct arena *arena, const char *inside, size_t size) {
    struct parts parts = {.count = 0};
    const char *end = inside + size;
    bool bars = memchr(inside, '|', size) != NULL;
    while (inside < end) {
        const char *from = inside;
        bool at_bars = bars && parts.count > NOUN - 1;
        while (inside < end && *inside != '|' && (at_bars || !text_is_space(*inside)))
            inside++;
        char *part = text_collapse(arena, arena_string_n(arena, from, (size_t)(inside - from)));
        if (inside < end)
            inside++;
        if (!*part)
            continue;
        if (parts.count == PARTS) {
            parts.too_many = true;
            break;
        }
        parts.part[parts.count++] = part;
    }
    return parts;
}

static bool has_option(const struct parts *parts, const char *option) {
    for (int i = NOUN + 1; i < parts->count; i++)
        if (strcmp(parts->part[i], option) == 0)
            return true;
    return false;
}

/* ---- filling ---- */

static const char *number_of(struct filling *f, const struct parts *parts) {
    int64_t count = (int64_t)placeholder_tally(f->pilot, parts->part[NOUN]);
    enum number_language language = filling_language(f);
    if (!has_option(parts, "woord"))
        return number_integer(f->arena, count, language);
    const char *word = count ? number_word(f->arena, count, language) : doc_word(f->doc, "geen");
    return has_option(parts, "hoofdletter") ? text_capitalise(f->arena, word) : word;
}

static const char *form_of(struct filling *f, const struct parts *parts) {
    bool one = placeholder_tally(f->pilot, parts->part[NOUN]) == 1;
    return parts->part[one ? NOUN + 1 : NOUN + 2];
}

static const char *value_of(struct filling *f, const struct parts *parts) {
    const struct placeholder *placeholder = placeholder_find(parts->part[0]);
    if (placeholder_counts(placeholder))
        return strcmp(parts->part[0], "vorm") == 0 ? form_of(f, parts) : number_of(f, parts);
    placeholder_value *find = f->pilot ? placeholder->pilot : placeholder->programma;
    const char *value = find(f);
    if (!value || !*value)
        f->missing = true;
    return value ? value : "";
}

const char *placeholder_fill(struct filling *f, const char *text) {
    if (!strchr(text, '{'))
        return text;
    struct text_builder out = {.arena = f->arena};
    while (*text) {
        const char *end = *text == '{' ? strchr(text, '}') : NULL;
        if (text[0] == '{' && text[1] == '{') {
            text_append_char(&out, '{');
            text += 2;
        } else if (end) {
            struct parts parts = split(f->arena, text + 1, (size_t)(end - text) - 1);
            text_append(&out, value_of(f, &parts));
            text = end + 1;
        } else {
            text_append_char(&out, *text++);
        }
    }
    return text_string(&out);
}

/* ---- checking ---- */

struct checking {
    struct arena *arena;
    struct diag_list *diags;
    enum block_subject over;
    struct place place; /* of the placeholder */
};

static void report_name(struct checking *c, const char *name) {
    struct nearest nearest = {.wrong = name};
    for (size_t i = 0; i < placeholder_count(); i++)
        nearest_consider(&nearest, placeholder_name(i));
    if (nearest.name)
        diag_report(c->diags, TEMPLATE_PLACEHOLDER_LIKE, c->place, name, nearest.name);
    else
        diag_report(c->diags, TEMPLATE_PLACEHOLDER, c->place, name);
}

static void report_noun(struct checking *c, const char *noun) {
    struct text_builder all = {.arena = c->arena};
    for (size_t i = 0; i < placeholder_noun_count(); i++)
        text_format(&all, i ? ", %s" : "%s", placeholder_noun(i));
    diag_report(c->diags, TEMPLATE_NOUN, c->place, noun, text_string(&all));
}

static bool options_are_known(const struct parts *parts) {
    for (int i = NOUN + 1; i < parts->count; i++)
        if (strcmp(parts->part[i], "woord") != 0 && strcmp(parts->part[i], "hoofdletter") != 0)
            return false;
    return true;
}

/* What stands after the name has to fit it. */
static bool fits(const struct placeholder *placeholder, const struct parts *parts) {
    if (parts->too_many)
        return false;
    if (!placeholder_counts(placeholder))
        return parts->count == 1;
    if (strcmp(placeholder->name, "vorm") == 0)
        return parts->count == NOUN + 3;
    return parts->count > NOUN && options_are_known(parts);
}

static void check_one(struct checking *c, const char *inside, size_t size) {
    struct parts parts = split(c->arena, inside, size);
    const char *name = parts.count ? parts.part[0] : "";
    const struct placeholder *placeholder = placeholder_find(name);
    if (!placeholder)
        report_name(c, name);
    else if (c->over == BLOCK_OVER_PROGRAMMA && !placeholder->programma)
        diag_report(c->diags, TEMPLATE_PLACEHOLDER_PILOT, c->place, name);
    else if (placeholder_counts(placeholder) && parts.count > NOUN &&
             !placeholder_is_noun(parts.part[NOUN]))
        report_noun(c, parts.part[NOUN]);
    else if (!fits(placeholder, &parts))
        diag_report(c->diags, TEMPLATE_PLACEHOLDER_FORM, c->place, name,
                    !placeholder_counts(placeholder) ? arena_format(c->arena, "{%s}", name)
                    : strcmp(name, "vorm") == 0
                        ? "{vorm knelpunten Knelpunt Knelpunten}"
                        : "{aantal knelpunten}, {aantal knelpunten woord hoofdletter}");
}

/* The place after a stretch of text. */
static void advance(struct place *place, const char *text, const char *end) {
    while (text < end) {
        if (text_decode(&text) == '\n') {
            place->line++;
            place->column = 1;
        } else {
            place->column++;
        }
    }
}

void placeholder_check(struct arena *arena, const char *text, enum block_subject over,
                       struct place place, struct diag_list *diags) {
    const char *from = text;
    struct checking c = {arena, diags, over, place};
    while ((text = strchr(text, '{'))) {
        advance(&c.place, from, text);
        from = text;
        const char *end = strchr(text, '}');
        if (text[1] == '{') {
            text += 2;
        } else if (end) {
            check_one(&c, text + 1, (size_t)(end - text) - 1);
            text = end + 1;
        } else {
            diag_report_bare(diags, TEMPLATE_BRACE, c.place);
            return;
        }
    }
}
