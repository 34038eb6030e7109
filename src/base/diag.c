#include "base/diag.h"

#include "base/bug.h"
#include "base/text.h"

#include <stdlib.h>

static const struct {
    const char *name;
    enum diag_severity severity;
    const char *templates[DIAG_LANGUAGES];
} messages[DIAG_COUNT] = {
#define DIAG(id, severity, en, nl)                                                                 \
    [DIAG_##id] = {#id, DIAG_##severity, {[DIAG_EN] = en, [DIAG_NL] = nl}},
#include "base/diag_messages.def"
#undef DIAG
};

static bool same_arguments(const struct diag *diag, const char *const *arguments) {
    for (size_t i = 0; i < DIAG_ARGUMENTS; i++) {
        if (arguments == NULL || arguments[i] == NULL)
            return diag->argument[i] == NULL;
        if (!text_equal(diag->argument[i], arguments[i]))
            return false;
    }
    return true;
}

/* Two stages may see the same fault; it is said once. */
static bool is_said(const struct diag_list *list, enum diag_id id, struct place place,
                    const char *const *arguments) {
    for (size_t i = list->count; i > 0; i--) {
        const struct diag *diag = &list->items[i - 1];
        if (diag->id == id && diag->place.line == place.line &&
            diag->place.column == place.column && place.line > 0 &&
            text_equal(diag->place.file, place.file) && same_arguments(diag, arguments))
            return true;
    }
    return false;
}

void diag_add(struct diag_list *list, enum diag_id id, struct place place,
              const char *const *arguments) {
    diag_add_as(list, id, messages[id].severity, place, arguments);
}

void diag_add_as(struct diag_list *list, enum diag_id id, enum diag_severity severity,
                 struct place place, const char *const *arguments) {
    if (is_said(list, id, place, arguments))
        return;
    size_t maximum = list->maximum ? list->maximum : DIAG_MAXIMUM;
    if (list->total[severity]++ >= maximum)
        return;
    list->items =
        arena_grow(list->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    struct diag *diag = &list->items[list->count];
    diag->id = id;
    diag->severity = severity;
    diag->place = place;
    if (place.file)
        diag->place.file = arena_string(list->arena, place.file);
    for (size_t i = 0; arguments && arguments[i]; i++) {
        BUG_IF(i == DIAG_ARGUMENTS, "a diagnostic has at most six arguments");
        diag->argument[i] = arena_string(list->arena, arguments[i]);
    }
    diag->order = (uint32_t)list->count++;
}

bool diag_has_errors(const struct diag_list *list) {
    return diag_exit_status(list) != 0;
}

int diag_exit_status(const struct diag_list *list) {
    if (list->total[DIAG_SYSTEM])
        return 3;
    return list->total[DIAG_ERROR] || (list->warnings_are_errors && list->total[DIAG_WARNING]);
}

static int compare_files(const char *a, const char *b) {
    if (!a || !b)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare(const void *left, const void *right) {
    const struct diag *a = left, *b = right;
    int files = compare_files(a->place.file, b->place.file);
    if (files)
        return files;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.column != b->place.column)
        return a->place.column < b->place.column ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

void diag_sort(struct diag_list *list) {
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare);
}

const char *diag_id_name(struct arena *arena, enum diag_id id) {
    char *name = arena_string(arena, messages[id].name);
    for (char *c = name; *c; c++)
        *c = *c == '_' ? '-' : (char)text_lower((unsigned char)*c);
    return name;
}

enum diag_severity diag_severity_of(enum diag_id id) {
    return messages[id].severity;
}

const char *diag_template(enum diag_id id, enum diag_language language) {
    return messages[id].templates[language];
}

/* U+001F, the unit separator: XML cannot contain it. */
#define BILINGUAL '\x1F'

const char *diag_bilingual(struct arena *arena, const char *en, const char *nl) {
    return arena_format(arena, "%s%c%s", en, BILINGUAL, nl);
}

static void append_argument(struct text_builder *text, const char *argument,
                            enum diag_language language) {
    const char *separator = argument ? strchr(argument, BILINGUAL) : NULL;
    if (!argument)
        return;
    if (!separator)
        text_append(text, argument);
    else if (language == DIAG_EN)
        text_append_n(text, argument, (size_t)(separator - argument));
    else
        text_append(text, separator + 1);
}

char *diag_text(struct arena *arena, const struct diag *diag, enum diag_language language) {
    struct text_builder text = {.arena = arena};
    for (const char *c = diag_template(diag->id, language); *c; c++) {
        if (c[0] == '{' && c[1] >= '0' && c[1] < '0' + DIAG_ARGUMENTS && c[2] == '}') {
            append_argument(&text, diag->argument[c[1] - '0'], language);
            c += 2;
        } else {
            text_append_char(&text, *c);
        }
    }
    return arena_string(arena, text_string(&text));
}

const char *diag_severity_name(enum diag_severity severity, enum diag_language language) {
    static const char *const names[][DIAG_LANGUAGES] = {
        [DIAG_NOTE] = {"note", "opmerking"},
        [DIAG_WARNING] = {"warning", "waarschuwing"},
        [DIAG_ERROR] = {"error", "fout"},
        [DIAG_SYSTEM] = {"system", "systeem"},
    };
    return names[severity][language];
}

/* Controls move a terminal's cursor, bidirectional marks turn its lines around. */
static bool is_harmful(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

static void append_harmless(struct text_builder *text, const char *string) {
    while (*string) {
        uint32_t codepoint = text_decode(&string);
        text_append_codepoint(text, is_harmful(codepoint) ? '?' : codepoint);
    }
}

void diag_print_line(struct arena *arena, enum diag_language language, enum diag_severity severity,
                     struct place place, const char *text, const char *id, FILE *out) {
    struct text_builder line = {.arena = arena};
    if (place.file) {
        append_harmless(&line, place.file);
        if (place.line)
            text_format(&line, ":%u:%u", (unsigned)place.line, (unsigned)place.column);
        text_append(&line, ": ");
    }
    text_format(&line, "%s: ", diag_severity_name(severity, language));
    append_harmless(&line, text);
    fprintf(out, "%s [%s]\n", line.at, id);
}

enum diag_severity diag_shown_severity(const struct diag_list *list, const struct diag *diag) {
    return diag->severity == DIAG_WARNING && list->warnings_are_errors ? DIAG_ERROR
                                                                       : diag->severity;
}

static void print_one(const struct diag_list *list, const struct diag *diag,
                      enum diag_language language, FILE *out) {
    diag_print_line(list->arena, language, diag_shown_severity(list, diag), diag->place,
                    diag_text(list->arena, diag, language), diag_id_name(list->arena, diag->id),
                    out);
}

void diag_print(const struct diag_list *list, enum diag_language language, FILE *out) {
    static const char *const more[DIAG_LANGUAGES] = {
        [DIAG_EN] = "and %zu more messages that are not shown\n",
        [DIAG_NL] = "en nog %zu meldingen die niet getoond worden\n",
    };
    size_t total = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct arena_mark mark = arena_mark(list->arena);
        print_one(list, &list->items[i], language, out);
        arena_reset(list->arena, mark);
    }
    for (size_t i = 0; i < sizeof list->total / sizeof *list->total; i++)
        total += list->total[i];
    if (total > list->count)
        fprintf(out, more[language], total - list->count);
}

enum diag_language diag_language_of_locale(void) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value && *value)
            return text_starts(value, "nl") ? DIAG_NL : DIAG_EN;
    }
    return DIAG_EN;
}
