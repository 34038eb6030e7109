/* The periods of the chronology as a timeline, for the reader who wants the course of the pilot at
 * a glance. Labels are the author's and say what they like (001 L793-840); only van and tot are
 * drawn. A period without them is named as such, so that the picture leaves nothing out. */
#include "blocks/blocks_private.h"

#define DATED_LEAST 3 /* of fewer the words say as much */

static bool is_dated(const struct periode *periode) {
    return periode->van.year != 0 || periode->tot.year != 0;
}

/* "2003" from 2003 to 2003 */
static bool label_is_date(const struct block_input *input, const struct periode *periode) {
    return text_equal(periode->label, block_dates(input, periode->van, periode->tot));
}

/* A row of "2002", "2003", "2004" is a calendar: its picture would say nothing. */
static bool is_worth_drawing(const struct block_input *input, const struct uitvoering *uitvoering) {
    size_t dated = 0, telling = 0;
    if (uitvoering->perioden.count > CHART_PERIODS)
        return false;
    for (size_t i = 0; i < uitvoering->perioden.count; i++) {
        const struct periode *periode = &uitvoering->perioden.items[i];
        if (!is_dated(periode))
            continue;
        dated++;
        telling += !label_is_date(input, periode);
    }
    return dated >= DATED_LEAST && telling > 0;
}

static const struct chart *chart_of(const struct block_input *input,
                                    const struct uitvoering *uitvoering) {
    size_t count = uitvoering->perioden.count;
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_period *periods = ARENA_ARRAY(input->arena, struct chart_period, count);
    for (size_t i = 0; i < count; i++) {
        const struct periode *periode = &uitvoering->perioden.items[i];
        periods[i] = (struct chart_period){.label = periode->label,
                                           .from = periode->van,
                                           .to = periode->tot,
                                           .place = periode->place};
    }
    *chart = (struct chart){.kind = CHART_TIMELINE,
                            .subject = block_word(input, "tijdlijn-onderwerp"),
                            .language = block_language(input),
                            .timeline = {periods, (int)count}};
    return chart;
}

bool block_chronologie_tijdlijn(const struct block_input *input, struct doc_node *parent) {
    const struct uitvoering *uitvoering = &input->pilot->uitvoering;
    if (!is_worth_drawing(input, uitvoering))
        return false;
    const struct chart *chart = chart_of(input, uitvoering);
    return block_chart_fits(input, chart) &&
           block_chart(input, parent, chart, block_word(input, "tijdlijn-titel"),
                       uitvoering->sectie.place);
}
