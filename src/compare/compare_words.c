/* Changes in words, for the morning page and the list of changes: short values are shown, long ones
 * only named. */
#include "compare/compare_private.h"

#include "base/text.h"

#define SHOWN 60 /* characters of a value that is printed whole */

static const struct {
    const char *changed, *added, *removed, *text, *none;
    const char *one_more, *more, *one_less, *less, *others;
} words[] = {
    [NUMBER_NL] = {"gewijzigd", "erbij", "vervallen", "tekst", "niets", "1 %s erbij",
                   "%zu × %s erbij", "1 %s vervallen", "%zu × %s vervallen", "en nog %zu"},
    [NUMBER_EN] = {"changed", "added", "removed", "text", "nothing", "1 %s added", "%zu × %s added",
                   "1 %s removed", "%zu × %s removed", "and %zu more"},
};

static const char *title(struct arena *arena, const struct compare_change *change) {
    if (change->naam)
        return arena_format(arena, "%s ‘%s’", change->element, change->naam);
    return change->id ? arena_format(arena, "%s %s", change->element, change->id) : change->element;
}

static bool is_short(const char *text) {
    return !text || text_codepoints(text) <= SHOWN;
}

static const char *field(const struct compare_change *change, enum number_language language) {
    return strcmp(change->veld, "tekst") == 0 ? words[language].text : change->veld;
}

char *compare_sentence(struct arena *arena, const struct compare_change *change,
                       enum number_language language) {
    const char *name = title(arena, change);
    if (change->kind == COMPARE_ADDED)
        return arena_format(arena, "%s %s", name, words[language].added);
    if (change->kind == COMPARE_REMOVED)
        return arena_format(arena, "%s %s", name, words[language].removed);
    if (!is_short(change->was) || !is_short(change->is))
        return arena_format(arena, "%s: %s %s", name, field(change, language),
                            words[language].changed);
    return arena_format(arena, "%s: %s %s → %s", name, field(change, language),
                        change->was ? change->was : words[language].none,
                        change->is ? change->is : words[language].none);
}

static void put(struct text_builder *out, const char *part) {
    text_format(out, out->size ? "; %s" : "%s", part);
}

static bool counted_before(const struct compare *compare, size_t index) {
    const struct compare_change *change = &compare->changes.items[index];
    for (size_t i = 0; i < index; i++)
        if (compare->changes.items[i].kind == change->kind &&
            strcmp(compare->changes.items[i].element, change->element) == 0)
            return true;
    return false;
}

static const char *count_words(struct arena *arena, const struct compare *compare, size_t index,
                               enum number_language language) {
    const struct compare_change *change = &compare->changes.items[index];
    const bool added = change->kind == COMPARE_ADDED;
    size_t count = 0;
    for (size_t i = index; i < compare->changes.count; i++)
        count += compare->changes.items[i].kind == change->kind &&
                 strcmp(compare->changes.items[i].element, change->element) == 0;
    if (count == 1)
        return arena_format(arena, added ? words[language].one_more : words[language].one_less,
                            change->element);
    return arena_format(arena, added ? words[language].more : words[language].less, count,
                        change->element);
}

char *compare_summary(struct arena *arena, const struct compare *compare, size_t most,
                      enum number_language language) {
    struct text_builder out = {.arena = arena};
    size_t said = 0, left = compare->total - compare->changes.count;
    for (size_t i = 0; i < compare->changes.count; i++) {
        const struct compare_change *change = &compare->changes.items[i];
        const bool whole = change->kind != COMPARE_CHANGED;
        if (whole && counted_before(compare, i))
            continue;
        if (said == most) {
            left++;
            continue;
        }
        put(&out, whole ? count_words(arena, compare, i, language)
                        : compare_sentence(arena, change, language));
        said++;
    }
    if (left > 0)
        put(&out, arena_format(arena, words[language].others, left));
    return arena_string(arena, text_string(&out));
}
