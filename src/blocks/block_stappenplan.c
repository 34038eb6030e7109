/* A plan of eight or nine steps: how far it is (003 L231-267, 004 L1985-2223). The plans are no
 * blueprint: a step out of order is a remark. */
#include "blocks/blocks_instrument.h"

static const enum chart_state states[] = {[BELEID_STAPSTAND_GEEN] = CHART_STATE_OPEN,
                                          [BELEID_STAPSTAND_NIET] = CHART_STATE_OPEN,
                                          [BELEID_STAPSTAND_BEZIG] = CHART_STATE_BUSY,
                                          [BELEID_STAPSTAND_GEDAAN] = CHART_STATE_DONE,
                                          [BELEID_STAPSTAND_GEPLAND] = CHART_STATE_OPEN};
static const enum stapstand derived[] = {[BELEID_STAPSTAND_GEEN] = STAP_NIET_VERMELD,
                                         [BELEID_STAPSTAND_NIET] = STAP_NIET_GESTART,
                                         [BELEID_STAPSTAND_BEZIG] = STAP_BEZIG,
                                         [BELEID_STAPSTAND_GEDAAN] = STAP_KLAAR,
                                         [BELEID_STAPSTAND_GEPLAND] = STAP_NIET_GESTART};

/* All steps of the plan; one that the author left out is there without facts. */
static const struct beleid_stap *find(const struct beleid_stappenplan *plan, int nr) {
    for (size_t i = 0; i < plan->lijst.count; i++) {
        const struct getal given = plan->lijst.items[i].nr;
        if (given.is_set && given.waarde.decimals == 0 && given.waarde.units == nr)
            return &plan->lijst.items[i];
    }
    return NULL;
}

static int step_count(const struct beleid_stappenplan *plan) {
    return plan->soort == BELEID_PLANSOORT_WMO ? STAPPENPLAN_WMO : STAPPENPLAN_INTERACTIEF;
}

static const char *title(const struct block_input *input, const struct beleid_stappenplan *plan,
                         int nr) {
    const struct beleid_stap *step = find(plan, nr);
    if (step && step->titel)
        return step->titel;
    const char *text = block_catalogus_stap(input, plan->soort, nr);
    return text ? text : doc_phrase(input->doc, "stap-nummer", block_int(input, nr));
}

static enum stapstand_code stand(const struct beleid_stap *step) {
    return step ? step->stand : BELEID_STAPSTAND_GEEN;
}

static struct chart *stepper(const struct block_input *input,
                             const struct beleid_stappenplan *plan) {
    int count = step_count(plan);
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_item *items = ARENA_ARRAY(input->arena, struct chart_item, (size_t)count);
    for (int nr = 1; nr <= count; nr++) {
        const struct beleid_stap *step = find(plan, nr);
        items[nr - 1] = (struct chart_item){.label = title(input, plan, nr),
                                            .state = states[stand(step)],
                                            .from = step ? step->datum : (struct date){0},
                                            .place = step ? step->place : plan->sectie.place};
    }
    *chart =
        (struct chart){.kind = CHART_STEPS,
                       .subject = block_label(input, WOORDEN_BELEID_PLANSOORT, (int)plan->soort),
                       .language = block_language(input),
                       .diagram = {.items = items, .count = count}};
    return chart;
}

static void add_table(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_stappenplan *plan) {
    struct place place = plan->sectie.place;
    struct block_table table = {.column = {{.key = "kop-stap", .weight = 7, .used = true},
                                           {.key = "kop-stand", .weight = 4, .used = true},
                                           {.key = "kop-datum", .weight = 5},
                                           {.key = "kop-wat-gedaan", .weight = 9}},
                                .count = 4};
    for (size_t i = 0; i < plan->lijst.count; i++) {
        table.column[2].used |= plan->lijst.items[i].datum.year != 0;
        table.column[3].used |= plan->lijst.items[i].tekst && plan->lijst.items[i].tekst->first;
    }
    block_table_start(&table, input, parent, block_word(input, "stappenplan-tabel"), place);
    block_table_gewogen(&table);
    for (int nr = 1; nr <= step_count(plan); nr++) {
        const struct beleid_stap *step = find(plan, nr);
        block_table_row(&table, step ? step->place : place);
        table.row->id = step ? step->id : NULL;
        block_table_text(&table, 0,
                         arena_format(input->arena, "%d. %s", nr, title(input, plan, nr)), place);
        block_table_text(&table, 1,
                         block_of_open(input, WOORDEN_BELEID_STAPSTAND, (int)stand(step)), place);
        block_table_text(&table, 2, step ? nota_datum(input, step->datum) : NULL, place);
        block_table_prose(&table, 3, step ? step->tekst : NULL, place);
    }
}

static void add_progress(const struct block_input *input, struct doc_node *parent,
                         const struct beleid_stappenplan *plan) {
    enum stapstand standen[STAPPENPLAN_WMO];
    struct derive_stappen result;
    int count = step_count(plan);
    for (int nr = 1; nr <= count; nr++)
        standen[nr - 1] = derived[stand(find(plan, nr))];
    derive_stappen(standen, (size_t)count, &result);
    const char *text =
        doc_phrase(input->doc, "stappen-gedaan", block_int(input, result.aantal[STAP_KLAAR]),
                   block_int(input, count));
    if (result.volgende > 0)
        text = arena_format(input->arena, "%s %s", text,
                            doc_phrase(input->doc, "stappen-volgende",
                                       block_int(input, result.volgende),
                                       title(input, plan, result.volgende)));
    block_paragraph(input, parent, text, plan->sectie.place);
    if (result.vooruit)
        block_opmerking(
            input, parent, "opmerking",
            doc_phrase(input->doc, "stappen-vooruit", block_nummers(input, result.vooruit)),
            plan->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_stappenplan *plan = data;
    const char *caption =
        doc_phrase(input->doc, "stappenplan-titel",
                   block_label(input, WOORDEN_BELEID_PLANSOORT, (int)plan->soort));
    block_chart(input, parent, stepper(input, plan), caption, plan->sectie.place);
    add_progress(input, parent, plan);
    add_table(input, parent, plan);
}

/* soort="interactief" or soort="8", soort="wmo" or soort="9"; without it: all plans there are. */
static bool is_asked(const struct block_input *input, const struct beleid_stappenplan *plan) {
    const char *asked = block_attribute_value(input, "soort");
    const char *number = arena_format(input->arena, "%d", step_count(plan));
    return !asked || text_equal(asked, number) ||
           text_equal(asked, woord_code(WOORDEN_BELEID_PLANSOORT, (int)plan->soort));
}

bool block_stappenplan(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    bool added = false;
    for (size_t i = 0; beleid && i < beleid->stappenplannen.count; i++) {
        const struct beleid_stappenplan *plan = &beleid->stappenplannen.items[i];
        if (is_asked(input, plan))
            added |= block_section(input, parent, &plan->sectie, plan->lijst.count, add_all, plan);
    }
    return added;
}
