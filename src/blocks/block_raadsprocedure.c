/* The way to the decision: steps with their terms in calendar days, as a timeline and as a table,
 * and the advices on how to take the council along (000 L223-241). An end that was not given is
 * computed from the term and printed as computed. */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

/* The day a step ends; `computed`: from its term. Year 0: it has no end. */
static struct date end_of(const struct beleid_procedurestap *step, bool *computed) {
    struct date end = step->einde;
    const struct getal term = step->termijn;
    *computed = false;
    if (end.year || !term.is_set || term.waarde.decimals != 0 || term.waarde.units > INT16_MAX)
        return end;
    *computed = derive_datum_plus(step->datum, (int)term.waarde.units, &end) == INSTRUMENT_OK;
    return *computed ? end : (struct date){0};
}

/* ---- the table ---- */

enum {
    COLUMN_STAP,
    COLUMN_GREMIUM,
    COLUMN_DATUM,
    COLUMN_TERMIJN,
    COLUMN_UITERLIJK,
    COLUMN_STAND,
    COLUMNS
};

static const struct block_column columns[COLUMNS] = {
    [COLUMN_STAP] = {.key = "kop-stap", .used = true},
    [COLUMN_GREMIUM] = {.key = "kop-gremium"},
    [COLUMN_DATUM] = {.key = "kop-datum"},
    [COLUMN_TERMIJN] = {.key = "kop-termijn-dagen", .align = DOC_ALIGN_RIGHT},
    [COLUMN_UITERLIJK] = {.key = "kop-uiterlijk"},
    [COLUMN_STAND] = {.key = "kop-stand"},
};

static bool add_step(struct nota_grid *grid, const struct beleid_procedurestap *step) {
    const struct block_input *input = grid->input;
    bool computed;
    const struct date end = end_of(step, &computed);
    const char *day = nota_datum(input, end);
    nota_row(grid, step->id, step->place);
    nota_titled(grid, COLUMN_STAP, step->titel, nota_is_short(input) ? NULL : step->tekst);
    nota_text(grid, COLUMN_GREMIUM, block_label(input, WOORDEN_BELEID_GREMIUM, (int)step->gremium));
    nota_text(grid, COLUMN_DATUM, nota_datum(input, step->datum));
    nota_text(grid, COLUMN_TERMIJN, nota_number(input, step->termijn));
    nota_text(grid, COLUMN_UITERLIJK, computed ? arena_format(input->arena, "%s*", day) : day);
    nota_text(grid, COLUMN_STAND, block_label(input, WOORDEN_BELEID_STAPSTAND, (int)step->stand));
    return computed;
}

static void add_steps(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_raadsprocedure *procedure = data;
    struct nota_grid grid = {.input = input, .count = COLUMNS};
    bool computed = false;
    memcpy(grid.column, columns, sizeof columns);
    for (size_t i = 0; i < procedure->procedurestappen.count; i++)
        computed = add_step(&grid, &procedure->procedurestappen.items[i]) || computed;
    struct doc_node *table =
        nota_put(&grid, parent, nota_title(input, "raadsprocedure-titel"), procedure->sectie.place);
    if (computed)
        nota_source(input, table, block_word(input, "raadsprocedure-berekend"),
                    procedure->sectie.place);
}

bool block_raadsprocedure(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->raadsprocedure.sectie,
                                  beleid->raadsprocedure.procedurestappen.count, add_steps,
                                  &beleid->raadsprocedure);
}

/* ---- the timeline ---- */

bool block_raadsprocedure_tijdlijn(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    const size_t count = beleid ? beleid->raadsprocedure.procedurestappen.count : 0;
    struct chart_period *periods = ARENA_ARRAY(input->arena, struct chart_period, count + 1);
    size_t dated = 0;
    for (size_t i = 0; i < count; i++) {
        const struct beleid_procedurestap *step = &beleid->raadsprocedure.procedurestappen.items[i];
        bool computed;
        const struct date end = end_of(step, &computed);
        dated += step->datum.year != 0;
        periods[i] = (struct chart_period){.label = step->titel,
                                           .from = step->datum,
                                           .to = end.year ? end : step->datum,
                                           .place = step->place};
    }
    if (dated < 2 || count > CHART_PERIODS)
        return false; /* one moment is no course */
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    *chart = (struct chart){.kind = CHART_TIMELINE,
                            .subject = block_word(input, "raadsprocedure-onderwerp"),
                            .language = block_language(input),
                            .timeline = {periods, (int)count}};
    return block_chart(input, parent, chart, nota_title(input, "raadsprocedure-tijdlijn-titel"),
                       beleid->raadsprocedure.sectie.place);
}

/* ---- the advices ---- */

#define ADVICES 6 /* the seventh is the financial room, which belongs to the second */

static const struct beleid_raadsafspraak *advice_of(const struct beleid_raadsprocedure *procedure,
                                                    int code) {
    static const struct beleid_raadsafspraak none;
    for (size_t i = 0; i < procedure->afspraken.count; i++)
        if ((int)procedure->afspraken.items[i].code == code)
            return &procedure->afspraken.items[i];
    return &none;
}

static struct derive_stap_datum done_at(const struct beleid_raadsprocedure *procedure, int code) {
    const struct beleid_raadsafspraak *advice = advice_of(procedure, code);
    return (struct derive_stap_datum){advice->oordeel == BELEID_OORDEEL_JA, advice->datum};
}

static const char *late_words(const struct block_input *input, unsigned set) {
    return block_set_words(input, WOORDEN_BELEID_RAADSAFSPRAAK, set);
}

/* "4 van de 6 adviezen zijn gevolgd. Niet voor de start geregeld: ..." */
static void add_summary(const struct block_input *input, struct doc_node *parent,
                        const struct beleid_raadsprocedure *procedure) {
    struct derive_stap_datum steps[ADVICES];
    struct derive_raadsprocedure result;
    for (int i = 0; i < ADVICES; i++)
        steps[i] = done_at(procedure, i + 1);
    if (derive_raadsprocedure(steps, done_at(procedure, BELEID_RAADSAFSPRAAK_SPEELRUIMTE),
                              procedure->start, &result) != INSTRUMENT_OK)
        return;
    struct text_builder text = {.arena = input->arena};
    text_append(&text,
                doc_phrase(input->doc, "raadsafspraken-zin",
                           nota_count(input, (size_t)result.gedaan), nota_count(input, ADVICES)));
    if (result.te_laat)
        text_format(
            &text, " %s",
            doc_phrase(input->doc, "raadsafspraken-laat", late_words(input, result.te_laat)));
    if (result.ongedateerd)
        text_format(&text, " %s",
                    doc_phrase(input->doc, "raadsafspraken-ongedateerd",
                               late_words(input, result.ongedateerd)));
    block_paragraph(input, parent, text_string(&text), procedure->sectie.place);
}

bool block_raadsafspraken(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid || beleid->raadsprocedure.afspraken.count == 0)
        return false;
    const struct beleid_raadsprocedure *procedure = &beleid->raadsprocedure;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-advies", .used = true},
                                        {.key = "kop-gevolgd", .used = true},
                                        {.key = "kop-datum"},
                                        {.key = "kop-toelichting"}},
                             .count = 4};
    for (int code = 1; code <= BELEID_RAADSAFSPRAAK_SPEELRUIMTE; code++) {
        const struct beleid_raadsafspraak *advice = advice_of(procedure, code);
        nota_row(&grid, advice->id, advice->place.line ? advice->place : procedure->sectie.place);
        nota_text(
            &grid, 0,
            text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_RAADSAFSPRAAK, code)));
        nota_text(&grid, 1, nota_oordeel(input, advice->oordeel));
        nota_text(&grid, 2, nota_datum(input, advice->datum));
        if (!nota_is_short(input))
            nota_prose(&grid, 3, advice->tekst);
    }
    nota_put(&grid, parent, nota_title(input, "raadsafspraken-titel"), procedure->sectie.place);
    add_summary(input, parent, procedure);
    return true;
}
