/* Participation in one sentence, for the briefing: the chosen step, the comfort zone that follows
 * from the type test, and what the quickscan gives (003 L459-679). Bands and types are derived and
 * are printed as such; several respondents give a spread, not a mean. */
#include "blocks/blocks_instrument.h"
#include "blocks/blocks_nota.h"

static const char *step_words(const struct block_input *input, unsigned set) {
    return block_set_words(input, WOORDEN_BELEID_TREDE, set);
}

static const char *chosen(const struct block_input *input, const struct beleid *beleid) {
    const enum trede_code step = beleid->participatieladder.trede;
    return step ? doc_phrase(input->doc, "participatie-trede",
                             block_label(input, WOORDEN_BELEID_TREDE, (int)step))
                : NULL;
}

static const char *comfort(const struct block_input *input, const struct beleid *beleid) {
    const struct block_typetest_uitkomst test = block_typetest_lees(input, &beleid->typetest);
    const unsigned types = block_typetest_typen(&test);
    unsigned steps = 0;
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        if (INSTRUMENT_HAS(types, type))
            steps |= INSTRUMENT_BIT(derive_comfortzone((enum gemeentetype)type));
    if (steps == 0)
        return NULL;
    return doc_phrase(input->doc, "participatie-comfort", step_words(input, steps),
                      nota_count(input, test.meting[0].count), block_type_namen(input, types));
}

/* All steps between the lowest and the highest that answers can give. */
static unsigned steps_of(const struct block_quickscan_meting *scans) {
    unsigned set = 0;
    for (size_t i = 0; i < scans->count; i++)
        for (int step = scans->scan[i].trede.min; step <= scans->scan[i].trede.max; step++)
            set |= INSTRUMENT_BIT(step);
    return set;
}

static const char *quickscan(const struct block_input *input, const struct beleid *beleid) {
    const struct block_quickscan_uitkomst scan = block_quickscan_lees(input, &beleid->quickscan);
    const struct block_quickscan_meting *now = &scan.meting[0];
    if (now->count == 0)
        return NULL;
    const struct derive_bereik score = {now->groep.score.laag.min, now->groep.score.hoog.max};
    return doc_phrase(input->doc, "participatie-quickscan", block_bereik(input, score),
                      step_words(input, steps_of(now)), nota_count(input, now->count));
}

bool block_participatieregel(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid)
        return false;
    const char *parts[] = {chosen(input, beleid), comfort(input, beleid), quickscan(input, beleid)};
    const char *text = nota_parts(input, parts, 3);
    if (!text)
        return false;
    block_paragraph(input, parent,
                    arena_format(input->arena, "%s.", text_capitalise(input->arena, text)),
                    beleid->participatieladder.sectie.place);
    return true;
}
