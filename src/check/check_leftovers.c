/* Notes to self that were never worked out. The forms of 2004 were sent in with
 * "gemeente/provincie" still in their headings (001 L1669, L2406, L7114). */
#include "check/check_private.h"

#include "base/text.h"

static const struct {
    const char *words;
    bool whole_word; /* no letter or digit on either side: XX is no part of XXL */
} leftovers[] = {
    {"??", false},           {"XX", true},
    {"XXX", true},           {"xxx", true},
    {"TODO", true},          {"nog invullen", true},
    {"nog aanvullen", true}, {"gemeente/provincie", true},
    {"Lorem ipsum", true},
};

static bool is_word_byte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80;
}

static bool stands_alone(const char *text, const char *at, size_t size) {
    return (at == text || !is_word_byte(at[-1])) && !is_word_byte(at[size]);
}

static bool contains(const char *text, size_t row) {
    const char *words = leftovers[row].words;
    for (const char *at = strstr(text, words); at; at = strstr(at + 1, words))
        if (!leftovers[row].whole_word || stands_alone(text, at, strlen(words)))
            return true;
    return false;
}

static void check_text_leftovers(void *context, const char *text, struct place place) {
    struct diag_list *diags = context;
    for (size_t i = 0; i < sizeof leftovers / sizeof *leftovers; i++)
        if (contains(text, i))
            diag_report(diags, CHECK_LEFTOVER, place, leftovers[i].words);
}

void check_leftovers(const struct pilot *pilot, struct diag_list *diags) {
    check_each_text(pilot, check_text_leftovers, diags);
}

void check_own_leftovers(const struct programma *programma, struct diag_list *diags) {
    check_each_own_text(programma, check_text_leftovers, diags);
}
