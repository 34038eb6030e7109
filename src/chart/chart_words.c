/* The words of charts. The chart knows no document, so its few words are here, per language. */
#include "chart/chart_private.h"

static const char *const words[CHART_WORDS][2] = {
    [CHART_WORD_OF] = {[NUMBER_NL] = "in totaal", [NUMBER_EN] = "in total"},
    [CHART_WORD_IN] = {[NUMBER_NL] = "in", [NUMBER_EN] = "in"},
    [CHART_WORD_BARS] = {[NUMBER_NL] = "staven", [NUMBER_EN] = "bars"},
    [CHART_WORD_BAR] = {[NUMBER_NL] = "staaf", [NUMBER_EN] = "bar"},
    [CHART_WORD_MOST] = {[NUMBER_NL] = "De meeste bij", [NUMBER_EN] = "Most at"},
    [CHART_WORD_LEAST] = {[NUMBER_NL] = "de minste bij", [NUMBER_EN] = "fewest at"},
    [CHART_WORD_EACH] = {[NUMBER_NL] = "elk", [NUMBER_EN] = "each"},
    [CHART_WORD_EQUAL] = {[NUMBER_NL] = "Alle staven zijn even lang",
                          [NUMBER_EN] = "All bars are of the same length"},
    [CHART_WORD_NO_DATA] = {[NUMBER_NL] = "geen opgave", [NUMBER_EN] = "not stated"},
    [CHART_WORD_NO_DATA_AT] = {[NUMBER_NL] = "Geen opgave bij", [NUMBER_EN] = "Not stated for"},
    [CHART_WORD_PART_MISSING_AT] =
        {[NUMBER_NL] = "Niet volledig opgegeven bij", [NUMBER_EN] = "Not fully stated for"},
    [CHART_WORD_AND] = {[NUMBER_NL] = "en", [NUMBER_EN] = "and"},
};

const char *chart_word(enum number_language language, enum chart_word word) {
    return words[word][language];
}

const char *chart_language_tag(enum number_language language) {
    return language == NUMBER_NL ? "nl" : "en";
}

const char *chart_in(const struct chart *chart, const char *nl, const char *en) {
    return chart->language == NUMBER_NL ? nl : en;
}
