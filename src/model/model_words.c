#include "model/model_words.h"

#include "base/text.h"

struct woord {
    const char *code, *label;
};

#define WORD_ROW(id, code, label) {code, label},
#define LIST(upper, lower)        static const struct woord words_##lower[] = {upper##_WORDS(WORD_ROW)};
MODEL_WORD_LISTS(LIST)
#undef LIST

static const struct {
    const struct woord *words;
    int count;
} lists[WOORDENLIJSTEN] = {
#define LIST(upper, lower) {words_##lower, (int)(sizeof words_##lower / sizeof *words_##lower)},
    MODEL_WORD_LISTS(LIST)
#undef LIST
};

static const struct woord *find(enum woordenlijst list, int value) {
    return value >= 0 && value < lists[list].count ? &lists[list].words[value] : NULL;
}

const char *woord_code(enum woordenlijst list, int value) {
    const struct woord *word = find(list, value);
    return word ? word->code : NULL;
}

const char *woord_label(enum woordenlijst list, int value) {
    const struct woord *word = find(list, value);
    return word ? word->label : "";
}

int woord_value(enum woordenlijst list, const char *code) {
    for (int i = 0; i < lists[list].count; i++)
        if (lists[list].words[i].code && text_equal(lists[list].words[i].code, code))
            return i;
    return -1;
}

int woord_count(enum woordenlijst list) {
    return lists[list].count;
}
