/* The measures by theme, numbered over all themes, and when they are done (004 L2157-2177). Other
 * tables name measures by these numbers. */
#include "blocks/blocks_nota.h"

#include "derive/geld.h"

enum { COLUMN_MAATREGEL, COLUMN_WIE, COLUMN_WANNEER, COLUMN_DOEL, COLUMN_KOSTEN, COLUMNS };

static const struct block_column columns[COLUMNS] = {
    [COLUMN_MAATREGEL] = {.key = "kop-maatregel", .used = true},
    [COLUMN_WIE] = {.key = "kop-wie"},
    [COLUMN_WANNEER] = {.key = "kop-wanneer"},
    [COLUMN_DOEL] = {.key = "kop-doel"},
    [COLUMN_KOSTEN] = {.key = "kop-kosten", .align = DOC_ALIGN_RIGHT},
};

static const struct beleid_maatregel **ordered(const struct block_input *input,
                                               const struct beleid *beleid) {
    const struct beleid_maatregel **order =
        ARENA_ARRAY(input->arena, const struct beleid_maatregel *, beleid->maatregelen.lijst.count);
    nota_volgorde(beleid, order);
    return order;
}

/* "3. Spreekuur in vier kernen" */
static const char *numbered(const struct block_input *input, size_t number,
                            const struct beleid_maatregel *measure) {
    return arena_format(input->arena, "%s. %s", nota_count(input, number), measure->titel);
}

/* "steunpunt, met de wijkraden" */
static const char *carriers(const struct block_input *input,
                            const struct beleid_maatregel *measure) {
    if (nota_is_short(input) || !measure->partners)
        return measure->wie;
    if (!measure->wie)
        return measure->partners;
    return doc_phrase(input->doc, "maatregel-met", measure->wie, measure->partners);
}

static const char *who(const struct block_input *input, const struct beleid_maatregel *measure) {
    const char *parts[2] = {carriers(input, measure), NULL};
    if (measure->doelgroep && !nota_is_short(input))
        parts[1] = doc_phrase(input->doc, "maatregel-voor", measure->doelgroep);
    return nota_parts(input, parts, 2);
}

/* Titles of its goals, in the order of the goals. */
static const char *goals(const struct block_input *input, const struct beleid_maatregel *measure) {
    const struct beleid *beleid = nota_beleid(input);
    const char **titles =
        ARENA_ARRAY(input->arena, const char *, beleid->beleidsdoelen.lijst.count);
    size_t used = 0;
    for (size_t i = 0; i < beleid->beleidsdoelen.lijst.count; i++) {
        const struct beleid_beleidsdoel *goal = &beleid->beleidsdoelen.lijst.items[i];
        for (size_t k = 0; k < measure->doelen.count; k++)
            if (text_equal(measure->doelen.items[k], goal->id))
                titles[used++] = goal->titel ? goal->titel : goal->id;
    }
    return nota_parts(input, titles, used);
}

/* "mei 2009 - juli 2012; lopend", for a briefing "2009 - 2012" */
static const char *when(const struct block_input *input, const struct beleid_maatregel *measure) {
    const struct date from = {.year = measure->van.year}, to = {.year = measure->tot.year};
    if (nota_is_short(input))
        return nota_periode(input, from, to);
    const char *parts[] = {nota_periode(input, measure->van, measure->tot),
                           block_label(input, WOORDEN_BELEID_MAATREGELSTAND, (int)measure->stand)};
    return nota_parts(input, parts, 2);
}

static void add_measure(struct nota_grid *grid, const struct beleid_maatregel *measure,
                        size_t number) {
    const struct block_input *input = grid->input;
    const bool brief = nota_is_short(input);
    nota_row(grid, measure->id, measure->place);
    nota_titled(grid, COLUMN_MAATREGEL, numbered(input, number, measure),
                brief ? NULL : measure->tekst);
    nota_text(grid, COLUMN_WIE, who(input, measure));
    nota_text(grid, COLUMN_WANNEER, when(input, measure));
    if (!brief)
        nota_text(grid, COLUMN_DOEL, goals(input, measure));
    nota_text(grid, COLUMN_KOSTEN, nota_euro(input, measure->kosten));
}

/* The sum of what is known; how many measures are not in it is said below the table. */
static void add_total(struct nota_grid *grid, const struct beleid *beleid) {
    int64_t sum = 0;
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++)
        sum += derive_centen(beleid->maatregelen.lijst.items[i].kosten).cent;
    nota_total(grid, beleid->maatregelen.sectie.place);
    nota_text(grid, COLUMN_MAATREGEL, block_word(grid->input, "kop-totaal"));
    nota_text(grid, COLUMN_KOSTEN, nota_money(grid->input, sum));
}

static size_t without_costs(const struct beleid *beleid) {
    size_t count = 0;
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++)
        count += !beleid->maatregelen.lijst.items[i].kosten.is_set;
    return count;
}

static void add_group(struct nota_grid *grid, const struct beleid *beleid,
                      const struct beleid_maatregel *measure) {
    const struct beleid_thema *theme = nota_thema(beleid, measure->thema);
    if (beleid->themas.lijst.count > 0)
        nota_group(grid, theme ? theme->titel : block_word(grid->input, "maatregelen-overig"),
                   measure->place);
}

static void add_measures(const struct block_input *input, struct doc_node *parent,
                         const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_maatregel **order = ordered(input, beleid);
    const size_t count = beleid->maatregelen.lijst.count, missing = without_costs(beleid);
    const struct beleid_thema *before = NULL;
    struct nota_grid grid = {.input = input, .count = COLUMNS};
    memcpy(grid.column, columns, sizeof columns);
    for (size_t i = 0; i < count; i++) {
        const struct beleid_thema *theme = nota_thema(beleid, order[i]->thema);
        if (i == 0 || theme != before)
            add_group(&grid, beleid, order[i]);
        before = theme;
        add_measure(&grid, order[i], i + 1);
    }
    if (missing < count)
        add_total(&grid, beleid);
    struct doc_node *table = nota_put(&grid, parent, nota_title(input, "maatregelen-titel"),
                                      beleid->maatregelen.sectie.place);
    if (missing > 0 && missing < count)
        nota_source(input, table,
                    doc_phrase(input->doc, "maatregelen-zonder-kosten", nota_count(input, missing)),
                    beleid->maatregelen.sectie.place);
}

bool block_maatregelen(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->maatregelen.sectie,
                                  beleid->maatregelen.lijst.count, add_measures, beleid);
}

/* ---- the planning ---- */

static const struct chart *timeline(const struct block_input *input,
                                    const struct beleid_maatregel *const *order, size_t from,
                                    size_t to) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_period *periods = ARENA_ARRAY(input->arena, struct chart_period, to - from);
    for (size_t i = from; i < to; i++)
        periods[i - from] =
            (struct chart_period){.label = arena_format(input->arena, "%s. %s",
                                                        nota_count(input, i + 1), order[i]->titel),
                                  .from = order[i]->van,
                                  .to = order[i]->tot,
                                  .open_end = order[i]->van.year != 0 && order[i]->tot.year == 0,
                                  .place = order[i]->place};
    *chart = (struct chart){.kind = CHART_TIMELINE,
                            .subject = block_word(input, "planning-onderwerp"),
                            .language = block_language(input),
                            .timeline = {periods, (int)(to - from)}};
    return chart;
}

static bool any_dated(const struct beleid_maatregel *const *order, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (order[i]->van.year != 0 || order[i]->tot.year != 0)
            return true;
    return false;
}

/* More measures than one picture holds are spread evenly over several. */
bool block_planning(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    const size_t count = beleid ? beleid->maatregelen.lijst.count : 0;
    const size_t charts = (count + CHART_PERIODS - 1) / CHART_PERIODS;
    bool added = false;
    if (count == 0)
        return false;
    const struct beleid_maatregel **order = ordered(input, beleid);
    for (size_t c = 0; c < charts; c++) {
        const size_t from = count * c / charts, to = count * (c + 1) / charts;
        const char *title = nota_title(input, "planning-titel");
        if (charts > 1)
            title = doc_phrase(input->doc, "planning-deel", title, nota_count(input, from + 1),
                               nota_count(input, to));
        if (any_dated(order, from, to))
            added = block_chart(input, parent, timeline(input, order, from, to), title,
                                beleid->maatregelen.sectie.place) ||
                    added;
    }
    return added;
}
