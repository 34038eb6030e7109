/* A chart as a figure: with its caption, and the text alternative that is made from its numbers. */
#include "blocks/blocks_private.h"

bool block_chart_fits(const struct block_input *input, const struct chart *chart) {
    struct diag_list unheard = {.arena = input->arena};
    return chart_check(chart, input->place, &unheard) && unheard.count == 0;
}

bool block_chart(const struct block_input *input, struct doc_node *parent,
                 const struct chart *chart, const char *caption, struct place place) {
    if (!chart_check(chart, place, input->diags))
        return false;
    struct doc_node *figure = doc_add(input->arena, parent, DOC_FIGURE, place);
    figure->figure.chart = chart;
    figure->figure.alternative = chart_alternative(input->arena, chart);
    doc_add_text(input->arena, doc_add(input->arena, figure, DOC_CAPTION, place), caption, place);
    return true;
}
