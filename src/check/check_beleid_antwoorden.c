/* The answers of the type test (14 questions, 004 L2642-2782) and the quickscan (10, 003
 * L635-673). A letter that is no answer would silently widen the result: it stops the document. */
#include "check/check_beleid.h"

#include "base/text.h"

#define QUESTIONS_MAX 14

struct test {
    int questions;
    struct diag_list *diags;
};

static char *number(const struct test *test, int64_t value) {
    return number_integer(test->diags->arena, value, NUMBER_NL);
}

static bool is_answer(uint32_t letter) {
    return letter == 'a' || letter == 'b' || letter == '-';
}

/* The row of letters, spaces not counted: returns how many there are. */
static int check_row(const struct test *test, const struct beleid_respondent *respondent) {
    int question = 0;
    for (const char *at = respondent->antwoorden; *at;) {
        const char *start = at;
        uint32_t letter = text_decode(&at);
        if (letter == ' ')
            continue;
        question++;
        if (!is_answer(letter))
            diag_report(test->diags, BELEID_ANSWER_UNKNOWN, respondent->place,
                        arena_string_n(test->diags->arena, start, (size_t)(at - start)),
                        number(test, question));
    }
    return question;
}

/* The letter of a question in the row; '-': open, or not there. */
static char in_row(const char *row, int64_t question) {
    for (; row && *row; row++)
        if (*row != ' ' && --question == 0)
            return *row;
    return '-';
}

static void check_choice(const struct test *test, const struct beleid_respondent *respondent,
                         const struct beleid_keuze *keuze) {
    int64_t question = keuze->vraag.waarde.units;
    const char *answer = keuze->antwoord ? keuze->antwoord : "";
    char row = in_row(respondent->antwoorden, question);
    if (question < 1 || question > test->questions)
        diag_report(test->diags, BELEID_ANSWER_OF_NO_QUESTION, keuze->place, number(test, question),
                    number(test, test->questions));
    else if (strlen(answer) != 1 || !is_answer((unsigned char)*answer))
        diag_report(test->diags, BELEID_ANSWER_UNKNOWN, keuze->place, answer,
                    number(test, question));
    else if (row != '-' && row != *answer)
        diag_report(test->diags, BELEID_ANSWER_TWICE, keuze->place, number(test, question),
                    arena_string_n(test->diags->arena, &row, 1), answer);
}

static void check_choices(const struct test *test, const struct beleid_respondent *respondent) {
    const struct beleid_keuze *first[QUESTIONS_MAX + 1] = {0};
    for (size_t i = 0; i < respondent->keuzen.count; i++) {
        const struct beleid_keuze *keuze = &respondent->keuzen.items[i];
        int64_t question = keuze->vraag.waarde.units;
        bool known = question >= 1 && question <= test->questions;
        check_choice(test, respondent, keuze);
        if (known && first[question] && !text_equal(first[question]->antwoord, keuze->antwoord))
            diag_report(test->diags, BELEID_ANSWER_TWICE, keuze->place, number(test, question),
                        keuze->antwoord ? keuze->antwoord : "",
                        first[question]->antwoord ? first[question]->antwoord : "");
        else if (known && !first[question])
            first[question] = keuze;
    }
}

/* Pairs of answers that say the opposite (derived; the sources only ask to talk about it). */
struct contradiction {
    int question;
    char answer;
    int other;
    char against;
};
static const struct contradiction type_test_pairs[] = {
    {1, 'b', 13, 'a'}, {2, 'b', 14, 'a'}, {8, 'a', 12, 'b'}};
static const struct contradiction quickscan_pairs[] = {
    {1, 'a', 3, 'a'}, {7, 'a', 8, 'a'}, {9, 'b', 10, 'a'}};

static void check_contradiction(const struct test *test, const struct beleid_respondent *respondent,
                                const struct contradiction *pair) {
    struct arena *arena = test->diags->arena;
    if (beleid_antwoord(respondent, pair->question) == pair->answer &&
        beleid_antwoord(respondent, pair->other) == pair->against)
        diag_report(test->diags, BELEID_ANSWERS_CONTRADICT, respondent->place,
                    number(test, pair->question), arena_string_n(arena, &pair->answer, 1),
                    number(test, pair->other), arena_string_n(arena, &pair->against, 1));
}

static void check_respondent(const struct test *test, const struct beleid_respondent *respondent,
                             const struct contradiction pairs[3]) {
    int given = respondent->antwoorden ? check_row(test, respondent) : test->questions;
    if (!respondent->antwoorden && !respondent->keuzen.count)
        diag_report(test->diags, BELEID_ANSWERS_MISSING, respondent->place,
                    respondent->rol ? respondent->rol : "");
    if (given != test->questions)
        diag_report(test->diags, BELEID_ANSWER_COUNT, respondent->place, number(test, given),
                    number(test, test->questions));
    check_choices(test, respondent);
    for (size_t i = 0; i < 3; i++)
        check_contradiction(test, respondent, &pairs[i]);
}

/* 11 13 16 18 20: the highest score of each step; the score is 10 to 20. */
static void check_limits(const struct beleid_quickscan *quickscan, struct diag_list *diags) {
    const struct codes *codes = &quickscan->grenzen;
    int64_t before = 9;
    bool rising = codes->count == 5;
    struct text_builder words = {.arena = diags->arena};
    for (size_t i = 0; i < codes->count; i++) {
        struct decimal limit = {0};
        rising = rising && number_parse(codes->items[i], &limit) && !limit.decimals &&
                 limit.units > before;
        before = limit.units;
        text_append(&words, i ? " " : "");
        text_append(&words, codes->items[i]);
    }
    if (codes->count && (!rising || before != 20))
        diag_report(diags, BELEID_LIMITS, quickscan->sectie.place, text_string(&words));
}

void check_beleid_antwoorden(const struct beleid *beleid, struct diag_list *diags) {
    const struct test type_test = {14, diags}, quickscan = {10, diags};
    for (size_t i = 0; i < beleid->typetest.respondenten.count; i++)
        check_respondent(&type_test, &beleid->typetest.respondenten.items[i], type_test_pairs);
    for (size_t i = 0; i < beleid->quickscan.respondenten.count; i++)
        check_respondent(&quickscan, &beleid->quickscan.respondenten.items[i], quickscan_pairs);
    check_limits(&beleid->quickscan, diags);
}
