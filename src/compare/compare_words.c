/* Changes in words, for the morning page and the list of changes: short values are shown, long ones
 * only named. */
#include "compare/compare_private.h"

#include "base/text.h"

#define SHOWN  60 /* characters of a value that is printed whole */
#define AROUND 2  /* words that are shown before and after what differs in a text */

static const struct {
    const char *changed, *added, *removed, *text, *none;
    const char *one_more, *more, *one_less, *less, *others;
} words[] = {
    [NUMBER_NL] = {"gewijzigd", "erbij", "vervallen", "tekst", "niets", "1 %s erbij",
                   "%zu × %s erbij", "1 %s vervallen", "%zu × %s vervallen", "en nog %zu"},
    [NUMBER_EN] = {"changed", "added", "removed", "text", "nothing", "1 %s added", "%zu × %s added",
                   "1 %s removed", "%zu × %s removed", "and %zu more"},
};

/* "doel ‘Nota’"; of what has no title its number, "doel 3", else its first words. */
static const char *title(struct arena *arena, const struct compare_change *change) {
    if (change->naam && (change->betiteld || !change->nummer))
        return arena_format(arena, "%s ‘%s’", change->element, change->naam);
    if (change->nummer)
        return arena_format(arena, "%s %zu", change->element, change->nummer);
    return change->id ? arena_format(arena, "%s %s", change->element, change->id) : change->element;
}

static bool is_short(const char *text) {
    return !text || text_codepoints(text) <= SHOWN;
}

/* The value that a thing is there for needs no name: its two states speak for themselves. */
static bool speaks_for_itself(const struct compare_change *change) {
    return change->was && change->is &&
           (strcmp(change->veld, "status") == 0 || strcmp(change->veld, "waarde") == 0);
}

static const char *field(struct arena *arena, const struct compare_change *change,
                         enum number_language language) {
    if (speaks_for_itself(change))
        return "";
    return arena_format(arena, "%s ",
                        strcmp(change->veld, "tekst") == 0 ? words[language].text : change->veld);
}

/* ---- of long texts, what differs ---- */

static bool starts_word(const char *text, const char *at) {
    return at == text || at[-1] == ' ';
}

/* The texts without what they have in common at both ends, but for a few words. */
struct excerpt {
    size_t from, was_to, is_to;
};

static size_t back(const char *text, size_t at, int count) {
    while (at > 0 && (!starts_word(text, text + at) || count-- > 0))
        at--;
    return at;
}

static size_t ahead(const char *text, size_t at, int count) {
    const size_t size = strlen(text);
    while (at < size && (text[at] != ' ' || count-- > 0))
        at++;
    return at;
}

static struct excerpt difference(const char *was, const char *is) {
    const size_t was_size = strlen(was), is_size = strlen(is);
    const size_t least = was_size < is_size ? was_size : is_size;
    size_t same = 0, tail = 0;
    while (same < least && was[same] == is[same])
        same++;
    while (tail < least - same && was[was_size - tail - 1] == is[is_size - tail - 1])
        tail++;
    struct excerpt excerpt = {.from = back(was, same, AROUND)};
    excerpt.was_to = ahead(was, was_size - tail, AROUND);
    excerpt.is_to = ahead(is, is_size - tail, AROUND);
    return excerpt;
}

static const char *cut(struct arena *arena, const char *text, size_t from, size_t to) {
    return arena_format(arena, "‘%s%.*s%s’", from > 0 ? "… " : "", (int)(to - from), text + from,
                        text[to] != '\0' ? " …" : "");
}

/* "‘… sterk is …’ → ‘… sterker is …’"; NULL: too much differs. */
static const char *excerpts(struct arena *arena, const struct compare_change *change) {
    if (!change->was || !change->is)
        return NULL;
    const struct excerpt excerpt = difference(change->was, change->is);
    const char *was = cut(arena, change->was, excerpt.from, excerpt.was_to);
    const char *is = cut(arena, change->is, excerpt.from, excerpt.is_to);
    return is_short(was) && is_short(is) ? arena_format(arena, "%s → %s", was, is) : NULL;
}

char *compare_sentence(struct arena *arena, const struct compare_change *change,
                       enum number_language language) {
    const char *name = title(arena, change);
    if (change->kind == COMPARE_ADDED)
        return arena_format(arena, "%s %s", name, words[language].added);
    if (change->kind == COMPARE_REMOVED)
        return arena_format(arena, "%s %s", name, words[language].removed);
    if (is_short(change->was) && is_short(change->is))
        return arena_format(arena, "%s: %s%s → %s", name, field(arena, change, language),
                            change->was ? change->was : words[language].none,
                            change->is ? change->is : words[language].none);
    const char *parts = excerpts(arena, change);
    return arena_format(arena, "%s: %s%s", name, field(arena, change, language),
                        parts ? parts : words[language].changed);
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
