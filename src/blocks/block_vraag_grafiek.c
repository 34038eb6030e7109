/* The answers to a survey question as a picture, above its table. Only where there is something to
 * compare: four answers or more, of one group, each with a bare percentage ("bijna een kwart" is no
 * length of a bar). The numbers are those of the table. */
#include "blocks/blocks_private.h"

#define ANSWERS_LEAST 4 /* of fewer the table shows as much, and a survey has dozens of them */

static bool is_whole(struct getal getal) {
    return getal.is_set && getal.waarde.decimals == 0;
}

static bool is_comparable(const struct derive_vraag *result) {
    if (result->count < ANSWERS_LEAST || result->count > CHART_CATEGORIES || result->has_groep ||
        !result->vraag->tekst)
        return false;
    for (size_t i = 0; i < result->count; i++) {
        const struct antwoord *antwoord = result->antwoorden[i].antwoord;
        if (!result->antwoorden[i].pct || antwoord->n.is_set ||
            (antwoord->aantal.is_set && !is_whole(antwoord->aantal)))
            return false;
    }
    return true;
}

/* The percentage as the table prints it, so that the two cannot differ. */
static void set_row(struct chart_value *row, const struct derive_antwoord *from) {
    row[CHART_COUNT] = (struct chart_value){.missing = !from->antwoord->aantal.is_set,
                                            .number = from->antwoord->aantal.waarde,
                                            .place = from->antwoord->place};
    row[CHART_PERCENT] = (struct chart_value){.place = from->antwoord->place};
    if (!number_parse(from->pct, &row[CHART_PERCENT].number))
        row[CHART_PERCENT].unread = from->pct;
}

static const struct chart *chart_of(const struct block_input *input,
                                    const struct derive_vraag *result, const char *question) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    const char **labels = ARENA_ARRAY(input->arena, const char *, result->count);
    const char **series = ARENA_ARRAY(input->arena, const char *, CHART_DISTRIBUTION_ALL);
    struct chart_value *values =
        ARENA_ARRAY(input->arena, struct chart_value, result->count * CHART_DISTRIBUTION_ALL);
    series[CHART_COUNT] = block_word(input, "kop-aantal");
    series[CHART_PERCENT] = block_word(input, "kop-percentage");
    for (size_t i = 0; i < result->count; i++) {
        labels[i] = result->antwoorden[i].antwoord->label;
        set_row(&values[i * CHART_DISTRIBUTION_ALL], &result->antwoorden[i]);
    }
    *chart = (struct chart){
        .kind = CHART_DISTRIBUTION,
        .subject = doc_phrase(input->doc, "vraag-grafiek-onderwerp", question),
        .language = block_language(input),
        .series_count = CHART_DISTRIBUTION_ALL,
        .category_count = (int)result->count,
        .series = series,
        .categories = labels,
        .values = values,
        .distribution = {.answered = is_whole(result->n) ? result->n.waarde.units : 0,
                         .several = result->vraag->meervoudig}};
    return chart;
}

void block_vraag_grafiek(const struct block_input *input, struct doc_node *parent,
                         const struct derive_vraag *result, const char *base) {
    if (!block_attribute_is(input, "grafiek", "ja") || !is_comparable(result))
        return;
    const char *question = doc_plain_text(input->arena, result->vraag->tekst);
    const struct chart *chart = chart_of(input, result, question);
    const char *caption = doc_phrase(input->doc, "vraag-grafiek", question);
    if (*base)
        caption = arena_format(input->arena, "%s (%s)", caption, base);
    if (block_chart_fits(input, chart))
        block_chart(input, parent, chart, caption, result->vraag->place);
}
