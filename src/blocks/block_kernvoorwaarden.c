/* The six core conditions by step of the participation ladder (003 L680-894): a matrix of
 * judgements, the highest step for which all six are there (derived), and of the chosen step what
 * each condition asks. */
#include "blocks/blocks_instrument.h"

_Static_assert((int)OORDEEL_NEE == (int)BELEID_AANWEZIG_NEE, "present, partly, absent");

static enum voorwaarde_code code_of(int voorwaarde) {
    return (enum voorwaarde_code)(voorwaarde + 1); /* the list of derive has no zero */
}

static const struct beleid_voorwaarde *find(const struct beleid_kernvoorwaarden *bron,
                                            int voorwaarde, int trede) {
    for (size_t i = 0; i < bron->lijst.count; i++)
        if (bron->lijst.items[i].code == code_of(voorwaarde) &&
            (int)bron->lijst.items[i].trede == trede)
            return &bron->lijst.items[i];
    return NULL;
}

static bool is_judged(const struct beleid_kernvoorwaarden *bron, int trede) {
    for (int v = 0; v < VOORWAARDEN; v++) {
        const struct beleid_voorwaarde *one = find(bron, v, trede);
        if (one && one->stand != BELEID_AANWEZIG_GEEN)
            return true;
    }
    return false;
}

/* A step that nobody judged cannot be the highest: the author did not think of it. */
static struct derive_kernvoorwaarden computed(const struct beleid_kernvoorwaarden *bron) {
    struct derive_voorwaarden invoer = {0};
    struct derive_kernvoorwaarden out;
    for (int v = 0; v < VOORWAARDEN; v++)
        for (int t = TREDE_INFORMEREN; t < TREDEN; t++) {
            const struct beleid_voorwaarde *one = find(bron, v, t);
            invoer.oordeel[v][t] = one ? (enum oordeel)one->stand : OORDEEL_GEEN;
            if (!is_judged(bron, t))
                invoer.oordeel[v][t] = OORDEEL_NEE;
        }
    derive_kernvoorwaarden(&invoer, &out);
    return out;
}

static const char *heading(const struct block_input *input, int trede, int gekozen) {
    const char *word =
        text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_TREDE, trede));
    return trede == gekozen
               ? arena_format(input->arena, "%s (%s)", word, block_word(input, "ladder-gekozen"))
               : word;
}

static void add_totals(struct block_table *table, const struct derive_kernvoorwaarden *result,
                       struct place place) {
    const struct block_input *input = table->input;
    block_table_row(table, place);
    block_table_text(
        table, 0, text_capitalise(input->arena, block_word(input, "voorwaarden-vervuld")), place);
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        block_table_text(table, t,
                         doc_phrase(input->doc, "zoveel-van",
                                    block_int(input, result->aantal[t][OORDEEL_JA]),
                                    block_int(input, VOORWAARDEN)),
                         place);
}

static void add_matrix(const struct block_input *input, struct doc_node *parent,
                       const struct beleid *beleid, const struct derive_kernvoorwaarden *result) {
    const struct beleid_kernvoorwaarden *bron = &beleid->kernvoorwaarden;
    struct place place = bron->sectie.place;
    struct block_table table = {.column = {{.key = "kop-voorwaarde", .weight = 5, .used = true}},
                                .count = TREDEN};
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        table.column[t] = (struct block_column){
            .heading = heading(input, t, (int)beleid->participatieladder.trede),
            .weight = 4,
            .used = is_judged(bron, t)};
    block_table_start(&table, input, parent, block_word(input, "voorwaarden-titel"), place);
    for (int v = 0; v < VOORWAARDEN; v++) {
        block_table_row(&table, place);
        block_table_text(&table, 0,
                         block_label_kop(input, WOORDEN_BELEID_VOORWAARDE, (int)code_of(v)), place);
        for (int t = TREDE_INFORMEREN; t < TREDEN; t++) {
            const struct beleid_voorwaarde *one = find(bron, v, t);
            block_table_text(&table, t,
                             one ? block_label(input, WOORDEN_BELEID_AANWEZIG, (int)one->stand)
                                 : NULL,
                             one ? one->place : place);
        }
    }
    add_totals(&table, result, place);
}

/* ---- verdict ---- */

static const char *verdict(const struct block_input *input, struct derive_bereik hoogste) {
    const char *low = block_label(input, WOORDEN_BELEID_TREDE, hoogste.min);
    if (hoogste.min != hoogste.max)
        return doc_phrase(input->doc, "voorwaarden-marge",
                          hoogste.min ? low : block_word(input, "geen"),
                          block_label(input, WOORDEN_BELEID_TREDE, hoogste.max));
    if (hoogste.min == 0)
        return block_word(input, "voorwaarden-geen");
    return doc_phrase(input->doc, "voorwaarden-hoogste", low);
}

static void add_verdict(const struct block_input *input, struct doc_node *parent,
                        const struct beleid *beleid, const struct derive_kernvoorwaarden *result) {
    int gekozen = (int)beleid->participatieladder.trede;
    const char *text = verdict(input, result->hoogste);
    if (gekozen > 0)
        text = arena_format(input->arena, "%s %s", text,
                            doc_phrase(input->doc, "voorwaarden-gekozen",
                                       block_label(input, WOORDEN_BELEID_TREDE, gekozen),
                                       block_int(input, result->aantal[gekozen][OORDEEL_JA]),
                                       block_int(input, VOORWAARDEN)));
    block_opmerking(input, parent, "voorwaarden-oordeel", text,
                    beleid->kernvoorwaarden.sectie.place);
}

/* ---- the chosen step, condition by condition ---- */

static bool has_explanations(const struct beleid_kernvoorwaarden *bron, int trede) {
    for (int v = 0; v < VOORWAARDEN; v++) {
        const struct beleid_voorwaarde *one = find(bron, v, trede);
        if (one && one->tekst && one->tekst->first)
            return true;
    }
    return false;
}

static void add_condition(struct block_table *table, const struct beleid_kernvoorwaarden *bron,
                          int v, int trede) {
    const struct block_input *input = table->input;
    const struct beleid_voorwaarde *one = find(bron, v, trede);
    struct place place = one ? one->place : bron->sectie.place;
    block_table_row(table, place);
    table->row->id = one ? one->id : NULL;
    block_table_text(table, 0, block_label_kop(input, WOORDEN_BELEID_VOORWAARDE, (int)code_of(v)),
                     place);
    block_table_text(table, 1, block_catalogus_voorwaarde(input, code_of(v), (enum trede)trede),
                     place);
    block_table_text(
        table, 2, block_of_open(input, WOORDEN_BELEID_AANWEZIG, one ? (int)one->stand : 0), place);
    block_table_prose(table, 3, one ? one->tekst : NULL, place);
}

static void add_step(const struct block_input *input, struct doc_node *parent,
                     const struct beleid_kernvoorwaarden *bron, int trede) {
    struct place place = bron->sectie.place;
    bool explained = has_explanations(bron, trede);
    bool asks = block_catalogus_voorwaarde(input, code_of(0), (enum trede)trede) != NULL;
    struct block_table table = {
        .column = {{.key = "kop-voorwaarde", .weight = 4, .used = true},
                   {.key = "kop-dat-vraagt", .weight = 7, .used = asks},
                   {.key = "kop-stand", .weight = 3, .used = true},
                   {.key = "kop-toelichting", .weight = 7, .used = explained}},
        .count = 4};
    if (!explained && !asks)
        return;
    block_table_start(&table, input, parent,
                      doc_phrase(input->doc, "voorwaarden-trede",
                                 block_label(input, WOORDEN_BELEID_TREDE, trede)),
                      place);
    for (int v = 0; v < VOORWAARDEN; v++)
        add_condition(&table, bron, v, trede);
}

static void add_other(struct block_table *table, const struct beleid_voorwaarde *one) {
    const struct block_input *input = table->input;
    block_table_row(table, one->place);
    table->row->id = one->id;
    block_table_text(table, 0, block_label_kop(input, WOORDEN_BELEID_VOORWAARDE, (int)one->code),
                     one->place);
    block_table_text(table, 1, block_of_open(input, WOORDEN_BELEID_AANWEZIG, (int)one->stand),
                     one->place);
    block_table_prose(table, 2, one->tekst, one->place);
}

/* What the author says of the other steps, all in one table. */
static void add_others(const struct block_input *input, struct doc_node *parent,
                       const struct beleid_kernvoorwaarden *bron, int gekozen) {
    struct block_table table = {.column = {{.key = "kop-voorwaarde", .weight = 4, .used = true},
                                           {.key = "kop-stand", .weight = 3, .used = true},
                                           {.key = "kop-toelichting", .weight = 9, .used = true}},
                                .count = 3};
    bool started = false;
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++) {
        if (t == gekozen || !has_explanations(bron, t))
            continue;
        if (!started)
            block_table_start(&table, input, parent, block_word(input, "voorwaarden-andere"),
                              bron->sectie.place);
        started = true;
        block_table_kop(&table, block_label_kop(input, WOORDEN_BELEID_TREDE, t),
                        bron->sectie.place);
        for (int v = 0; v < VOORWAARDEN; v++) {
            const struct beleid_voorwaarde *one = find(bron, v, t);
            if (one && one->tekst && one->tekst->first)
                add_other(&table, one);
        }
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_kernvoorwaarden *bron = &beleid->kernvoorwaarden;
    struct derive_kernvoorwaarden result = computed(bron);
    int gekozen = (int)beleid->participatieladder.trede;
    add_matrix(input, parent, beleid, &result);
    add_verdict(input, parent, beleid, &result);
    if (gekozen > 0)
        add_step(input, parent, bron, gekozen);
    add_others(input, parent, bron, gekozen);
}

bool block_kernvoorwaarden(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->kernvoorwaarden.sectie,
                                   beleid->kernvoorwaarden.lijst.count, add_all, beleid);
}
