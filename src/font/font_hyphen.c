/* Where words may be broken. A word is a row of letter-runs with hyphens, apostrophes, slashes or
 * brackets between them; each run is judged alone, because the patterns know letters only. */
#include "font/font_private.h"

#include "base/bug.h"
#include "base/text.h"

#include <string.h>

#define LEFT_LETTERS  2
#define RIGHT_LETTERS 3
#define RUN_LETTERS   5 /* shorter runs stay whole */
#define REST_LETTERS  4 /* behind a known front of a compound */

/* ---- characters ---- */

enum part { PART_LETTER, PART_JOINT, PART_FORBIDS };

/* Figures, dots inside, @ and the like make a word an amount, an abbreviation or an address. */
static enum part part_of(uint32_t codepoint) {
    static const uint32_t joints[] = {'-',    '/',    '(',    ')',    '[',    ']', '\'',
                                      0x2019, 0x2018, 0x2010, 0x2011, 0x2013, 0xAD};
    if (text_is_letter(codepoint))
        return PART_LETTER;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (joints[i] == codepoint)
            return PART_JOINT;
    return PART_FORBIDS;
}

/* Punctuation around a word says nothing about it: "(beleidsnota's)," is a word. */
static bool is_outer(uint32_t codepoint) {
    static const uint32_t outer[] = {'.',  ',',  ';',    ':',    '!',    '?',    '"',
                                     0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201A, 0x2026};
    for (size_t i = 0; i < sizeof outer / sizeof *outer; i++)
        if (outer[i] == codepoint)
            return true;
    return false;
}

static bool is_vowel(unsigned char latin1) {
    return strchr("aeiou\xE1\xE9\xED\xF3\xFA\xE0\xE8\xEC\xF2\xF9\xE4\xEB\xEF\xF6\xFC\xE2\xEA\xEE"
                  "\xF4\xFB",
                  (char)latin1) != NULL;
}

static bool has_trema(unsigned char latin1) {
    return latin1 && strchr("\xE4\xEB\xEF\xF6\xFC", (char)latin1) != NULL;
}

size_t font_latin1_run(char out[FONT_RUN], const char *text, size_t size) {
    size_t count = 0;
    for (const char *at = text; at < text + size;) {
        uint32_t letter = text_lower(text_decode(&at));
        if (letter > 0xFF || count == FONT_RUN)
            return 0;
        out[count++] = (char)letter;
    }
    return count;
}

/* ---- one run of letters ---- */

struct run {
    const char *text; /* UTF-8 */
    size_t size;      /* [bytes] */
    size_t from;      /* of its first byte in the word */
};

/* A capital after the first letter makes a run an abbreviation or a name like PvdA; IJ is one
 * letter. */
static bool has_inner_capital(struct run run) {
    const char *at = run.text, *end = run.text + run.size;
    if (text_starts(at, "IJ"))
        at++;
    text_decode(&at);
    while (at < end) {
        uint32_t letter = text_decode(&at);
        if (text_lower(letter) != letter)
            return true;
    }
    return false;
}

static const struct font_exception *find_exception(const struct font_hyphenator *hyphenator,
                                                   enum font_exception_kind kind,
                                                   const char *letters, size_t count) {
    uint64_t hash = font_table_hash(kind, letters, count);
    return font_table_find(&hyphenator->exceptions, hash, kind, letters, count);
}

/* The longest known front with enough behind it to be a word; 0: none. */
static size_t find_front(const struct font_hyphenator *hyphenator, const char *letters,
                         size_t count, bool after[FONT_RUN]) {
    for (size_t size = count > REST_LETTERS ? count - REST_LETTERS : 0; size; size--) {
        const struct font_exception *front =
            find_exception(hyphenator, FONT_FRONT_OF_WORD, letters, size);
        if (!front)
            continue;
        memcpy(after, front->after, size);
        after[size - 1] = true;
        return size;
    }
    return 0;
}

/* after[] is all false. */
static void find_run_breaks(const struct font_hyphenator *hyphenator, const char *letters,
                            size_t count, bool after[FONT_RUN]) {
    const struct font_exception *exception =
        find_exception(hyphenator, FONT_WHOLE_WORD, letters, count);
    if (exception) {
        memcpy(after, exception->after, count);
        return;
    }
    size_t front = find_front(hyphenator, letters, count, after);
    bool rest[FONT_RUN] = {false};
    font_patterns_match(&hyphenator->patterns, letters + front, count - front, rest);
    for (size_t i = 0; i + front < count; i++) /* a part of a compound keeps two letters too */
        after[front + i] = rest[i] && (front == 0 || i + 1 >= LEFT_LETTERS);
}

static void add_run(const struct font_hyphenator *hyphenator, struct run run,
                    struct font_breaks *breaks) {
    char letters[FONT_RUN];
    bool after[FONT_RUN] = {false};
    size_t count = font_latin1_run(letters, run.text, run.size);
    if (count < RUN_LETTERS || has_inner_capital(run))
        return;
    find_run_breaks(hyphenator, letters, count, after);
    const char *at = run.text;
    for (size_t i = 0; i + RIGHT_LETTERS < count; i++) {
        text_decode(&at);
        if (i + 1 < LEFT_LETTERS || !after[i] || breaks->count == FONT_HYPHENS)
            continue;
        breaks->at[breaks->count++] =
            (struct font_hyphen){.at = (uint16_t)(run.from + (size_t)(at - run.text)),
                                 .drop_diaeresis = has_trema((unsigned char)letters[i + 1]) &&
                                                   is_vowel((unsigned char)letters[i])};
    }
}

/* ---- a word ---- */

/* Cuts off punctuation at both ends: the bytes that matter are *from..*to. */
static void trim(const char *word, size_t size, size_t *from, size_t *to) {
    *from = size;
    *to = size;
    for (const char *at = word; at < word + size;) {
        size_t start = (size_t)(at - word);
        if (is_outer(text_decode(&at)))
            continue;
        if (*from == size)
            *from = start;
        *to = (size_t)(at - word);
    }
}

static void break_word(const struct font_hyphenator *hyphenator, const char *word, size_t size,
                       struct font_breaks *breaks) {
    size_t from, to;
    trim(word, size, &from, &to);
    struct run run = {.text = word + from, .from = from};
    for (const char *at = word + from; at < word + to;) {
        const char *start = at;
        enum part part = part_of(text_decode(&at));
        if (part == PART_LETTER) {
            run.size = (size_t)(at - run.text);
            continue;
        }
        if (part == PART_FORBIDS) {
            breaks->count = 0;
            return;
        }
        if (start > run.text)
            add_run(hyphenator, run, breaks);
        run = (struct run){.text = at, .from = (size_t)(at - word)};
    }
    if (run.size)
        add_run(hyphenator, run, breaks);
}

/* ---- session ---- */

/* "nl" serves "nl-NL" too. */
static bool serves(const char *name, const char *language) {
    while (*name && *name == *language) {
        name++;
        language++;
    }
    return !*name && (!*language || *language == '-');
}

/* -1: no patterns for the language. */
static int find_hyphenator(const struct font_set *set, const char *language) {
    for (size_t i = 0; i < set->hyphenator_count; i++)
        if (serves(set->hyphenator[i].language, language))
            return (int)i;
    return -1;
}

static const struct font_breaks *keep(struct font_set *set, struct font_slot slot,
                                      const struct font_breaks *breaks) {
    if (set->broken.count >= FONT_BROKEN) {
        set->broken_latest = *breaks;
        return &set->broken_latest;
    }
    size_t bytes = offsetof(struct font_breaks, at) + breaks->count * sizeof breaks->at[0];
    slot.text = arena_string_n(set->arena, slot.text, slot.size);
    slot.value = arena_copy(set->arena, breaks, bytes);
    font_table_add(set->arena, &set->broken, slot);
    return slot.value;
}

static const struct font_breaks *breaks_of(struct font_set *set, int hyphenator, const char *word,
                                           size_t size) {
    static const struct font_breaks none;
    if (hyphenator < 0 || size < RUN_LETTERS || size > FONT_TEXT_SIZE)
        return &none;
    struct font_slot slot = {.hash = font_table_hash((uint32_t)hyphenator, word, size),
                             .text = word,
                             .size = (uint32_t)size,
                             .tag = (uint32_t)hyphenator};
    const struct font_breaks *known =
        font_table_find(&set->broken, slot.hash, slot.tag, word, size);
    if (known)
        return known;
    struct font_breaks fresh = {0};
    break_word(&set->hyphenator[hyphenator], word, size, &fresh);
    return keep(set, slot, &fresh);
}

size_t font_hyphenate(struct font_set *set, const char *language, const char *word, size_t size,
                      const struct font_hyphen **out) {
    const int hyphenator = language ? find_hyphenator(set, language) : -1;
    const struct font_breaks *breaks = breaks_of(set, hyphenator, word, size);
    *out = breaks->at;
    return breaks->count;
}

size_t font_hyphenate_word(struct font_set *set, const char *language, const struct font_word *word,
                           const struct font_hyphen **out) {
    if (!word->index)
        return font_hyphenate(set, language, word->text, word->size, out);
    const int hyphenator = language ? find_hyphenator(set, language) : -1;
    struct font_memo *memo = &set->memos.items[word->index - 1];
    const struct font_breaks *breaks = memo->breaks;
    if (!breaks || memo->hyphenator != hyphenator)
        breaks = breaks_of(set, hyphenator, word->text, word->size);
    if (breaks != &set->broken_latest)
        *memo = (struct font_memo){breaks, hyphenator};
    *out = breaks->at;
    return breaks->count;
}

bool font_hyphenator_open(struct font_set *set, const char *language, const char *patterns,
                          const char *package, const char *exceptions, struct place place,
                          struct diag_list *diags) {
    if (set->hyphenator_count == FONT_LANGUAGES) {
        diag_report(diags, FONTS_TOO_MANY, place, "8");
        return false;
    }
    struct font_hyphenator *hyphenator = &set->hyphenator[set->hyphenator_count++];
    hyphenator->language = language;
    if (!font_patterns_read(set->arena, &hyphenator->patterns, patterns, package, place, diags))
        return false;
    return !exceptions || font_exceptions_read(set, hyphenator, exceptions, diags);
}
