/* Indicators of goals: where it started, where it has to go, how far it came (004 L2142-2148,
 * L2213-2216). The realisation is computed as (bereikt - nul) / (doel - nul); that formula is ours
 * and is printed as derived. */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

enum {
    COLUMN_NAAM,
    COLUMN_NUL,
    COLUMN_DOEL,
    COLUMN_BEREIKT,
    COLUMN_REALISATIE,
    COLUMN_TERMIJN,
    COLUMNS
};

static const struct block_column columns[COLUMNS] = {
    [COLUMN_NAAM] = {.key = "kop-indicator", .used = true},
    [COLUMN_NUL] = {.key = "kop-nul", .align = DOC_ALIGN_RIGHT, .used = true},
    [COLUMN_DOEL] = {.key = "kop-streefwaarde", .align = DOC_ALIGN_RIGHT, .used = true},
    [COLUMN_BEREIKT] = {.key = "kop-bereikt", .align = DOC_ALIGN_RIGHT},
    [COLUMN_REALISATIE] = {.key = "kop-realisatie", .align = DOC_ALIGN_RIGHT},
    [COLUMN_TERMIJN] = {.key = "kop-termijn"},
};

static struct derive_meting meting(struct getal value) {
    return (struct derive_meting){.bekend = value.is_set, .van = value.waarde, .tot = value.waarde};
}

static struct derive_doelmeting measured(const struct beleid_indicator *indicator) {
    const struct derive_meting nul = meting(indicator->nul), doel = meting(indicator->doel),
                               bereikt = meting(indicator->bereikt);
    struct derive_doelmeting result;
    if (derive_doelmeting(&nul, &doel, &bereikt, (struct derive_doelgrens){0}, &result) !=
        INSTRUMENT_OK)
        return (struct derive_doelmeting){0};
    return result;
}

static bool all_given(const struct beleid_indicator *indicator) {
    return indicator->nul.is_set && indicator->doel.is_set && indicator->bereikt.is_set;
}

/* Undefined, when the start is the goal, is something else than not measured (F7). */
static const char *realisation(const struct block_input *input,
                               const struct beleid_indicator *indicator) {
    const struct derive_doelmeting result = measured(indicator);
    if (result.bepaald)
        return derive_percentage_text(input->arena, result.laag, block_language(input));
    return all_given(indicator) ? block_word(input, "realisatie-onbepaald") : NULL;
}

/* "120 (2007)" */
static const char *dated(const struct block_input *input, struct getal value, struct date date) {
    const char *number = nota_number(input, value);
    if (!number || !date.year)
        return number;
    return arena_format(input->arena, "%s (%s)", number, nota_datum(input, date));
}

/* "wachttijd (dagen; bron: jaarverslag)" */
static const char *name_of(const struct block_input *input,
                           const struct beleid_indicator *indicator) {
    const char *source = indicator->bron && !nota_is_short(input)
                             ? doc_phrase(input->doc, "indicator-bron", indicator->bron)
                             : NULL;
    const char *parts[] = {indicator->eenheid, source};
    const char *more = nota_parts(input, parts, 2);
    return more ? arena_format(input->arena, "%s (%s)", indicator->naam, more) : indicator->naam;
}

static void add_row(struct nota_grid *grid, const struct beleid_indicator *indicator,
                    struct date termijn) {
    const struct block_input *input = grid->input;
    nota_row(grid, indicator->id, indicator->place);
    nota_titled(grid, COLUMN_NAAM, name_of(input, indicator),
                nota_is_short(input) ? NULL : indicator->tekst);
    nota_text(grid, COLUMN_NUL, dated(input, indicator->nul, indicator->nuljaar));
    nota_text(grid, COLUMN_DOEL, nota_number(input, indicator->doel));
    nota_text(grid, COLUMN_BEREIKT, dated(input, indicator->bereikt, indicator->peildatum));
    nota_text(grid, COLUMN_REALISATIE, realisation(input, indicator));
    nota_text(grid, COLUMN_TERMIJN,
              nota_datum(input, indicator->termijn.year ? indicator->termijn : termijn));
}

static size_t indicator_count(const struct beleid *beleid) {
    size_t count = 0;
    for (size_t i = 0; beleid && i < beleid->beleidsdoelen.lijst.count; i++)
        count += beleid->beleidsdoelen.lijst.items[i].indicatoren.count;
    return count;
}

bool block_indicatoren(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    struct nota_grid grid = {.input = input, .count = COLUMNS};
    if (indicator_count(beleid) == 0)
        return false;
    memcpy(grid.column, columns, sizeof columns);
    for (size_t i = 0; i < beleid->beleidsdoelen.lijst.count; i++) {
        const struct beleid_beleidsdoel *goal = &beleid->beleidsdoelen.lijst.items[i];
        if (goal->indicatoren.count > 0)
            nota_group(&grid, goal->titel ? goal->titel : goal->id, goal->place);
        for (size_t k = 0; k < goal->indicatoren.count; k++)
            add_row(&grid, &goal->indicatoren.items[k], goal->termijn);
    }
    struct doc_node *table = nota_put(&grid, parent, nota_title(input, "indicatoren-titel"),
                                      beleid->beleidsdoelen.sectie.place);
    if (grid.column[COLUMN_REALISATIE].used)
        nota_source(input, table, block_word(input, "realisatie-afgeleid"),
                    beleid->beleidsdoelen.sectie.place);
    return true;
}

/* ---- the picture ---- */

struct bars {
    const char **names;
    struct chart_value *values;
    int count;
    const char **below; /* names of those that lie below their start */
    size_t below_count;
};

/* A bar cannot run to the left of its start: what went down is named below the picture. */
static void add_bar(const struct block_input *input, struct bars *bars,
                    const struct beleid_indicator *indicator) {
    const struct derive_doelmeting result = measured(indicator);
    if (result.bepaald && result.laag.units < 0) {
        bars->below[bars->below_count++] =
            arena_format(input->arena, "%s (%s)", indicator->naam, realisation(input, indicator));
        return;
    }
    if (bars->count >= CHART_CATEGORIES)
        return;
    bars->names[bars->count] = indicator->naam;
    bars->values[bars->count++] = (struct chart_value){
        .missing = !result.bepaald, .number = result.laag, .place = indicator->place};
}

static struct bars bars_of(const struct block_input *input, const struct beleid *beleid,
                           size_t count) {
    struct bars bars = {.names = ARENA_ARRAY(input->arena, const char *, count),
                        .values = ARENA_ARRAY(input->arena, struct chart_value, count),
                        .below = ARENA_ARRAY(input->arena, const char *, count)};
    for (size_t i = 0; i < beleid->beleidsdoelen.lijst.count; i++)
        for (size_t k = 0; k < beleid->beleidsdoelen.lijst.items[i].indicatoren.count; k++)
            add_bar(input, &bars, &beleid->beleidsdoelen.lijst.items[i].indicatoren.items[k]);
    return bars;
}

static bool has_value(const struct bars *bars) {
    for (int i = 0; i < bars->count; i++)
        if (!bars->values[i].missing)
            return true;
    return false;
}

bool block_indicatoren_grafiek(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    const size_t count = indicator_count(beleid);
    if (count == 0)
        return false;
    const struct bars bars = bars_of(input, beleid, count);
    const char **series = ARENA_ARRAY(input->arena, const char *, 1);
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    series[0] = block_word(input, "kop-realisatie");
    *chart = (struct chart){.kind = CHART_PROGRESS,
                            .subject = block_word(input, "indicatoren-onderwerp"),
                            .unit = "%",
                            .language = block_language(input),
                            .series_count = 1,
                            .category_count = bars.count,
                            .series = series,
                            .categories = bars.names,
                            .values = bars.values};
    const struct place place = beleid->beleidsdoelen.sectie.place;
    if (!has_value(&bars) ||
        !block_chart(input, parent, chart, nota_title(input, "indicatoren-grafiek-titel"), place))
        return false;
    if (bars.below_count > 0)
        doc_add_paragraph(input->arena, parent, DOC_ROLE_SOURCE,
                          doc_phrase(input->doc, "indicatoren-achteruit",
                                     block_join(input, bars.below, bars.below_count)),
                          place);
    return true;
}
