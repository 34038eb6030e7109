/* The risks, the heaviest first; what is open; and the fifteen points of the plan (004 L2157-2177).
 * A risk weighs chance times consequence: that product is ours and is printed as derived. */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

/* ---- risks ---- */

enum {
    RISICO_NAAM,
    RISICO_SCORE,
    RISICO_BEHEERSING,
    RISICO_EIGENAAR,
    RISICO_MAATREGELEN,
    RISICO_COLUMNS
};

static const struct block_column risk_columns[RISICO_COLUMNS] = {
    [RISICO_NAAM] = {.key = "kop-risico", .used = true},
    [RISICO_SCORE] = {.key = "kop-risicoscore", .align = DOC_ALIGN_RIGHT},
    [RISICO_BEHEERSING] = {.key = "kop-beheersing"},
    [RISICO_EIGENAAR] = {.key = "kop-eigenaar"},
    [RISICO_MAATREGELEN] = {.key = "kop-maatregelen"},
};

/* -1: chance or consequence is not known. */
static int64_t score(const struct beleid_risico *risk) {
    return risk->kans.is_set && risk->gevolg.is_set
               ? risk->kans.waarde.units * risk->gevolg.waarde.units
               : -1;
}

/* "4 × 4 = 16"; what is not known is a dash. */
static const char *weighed(const struct block_input *input, const struct beleid_risico *risk) {
    const char *chance = nota_number(input, risk->kans), *effect = nota_number(input, risk->gevolg);
    if (!chance && !effect)
        return NULL;
    const char *factors =
        arena_format(input->arena, "%s" TEXT_NBSP "×" TEXT_NBSP "%s",
                     chance ? chance : TEXT_EN_DASH, effect ? effect : TEXT_EN_DASH);
    if (score(risk) < 0)
        return factors;
    return arena_format(input->arena, "%s" TEXT_NBSP "=" TEXT_NBSP "%s", factors,
                        nota_count(input, (size_t)score(risk)));
}

static const struct beleid_risico **by_score(const struct block_input *input,
                                             const struct beleid_risicos *risks) {
    const size_t count = risks->lijst.count;
    const struct beleid_risico **order =
        ARENA_ARRAY(input->arena, const struct beleid_risico *, count);
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && score(order[at - 1]) < score(&risks->lijst.items[i]); at--)
            order[at] = order[at - 1];
        order[at] = &risks->lijst.items[i];
    }
    return order;
}

static void add_risk(struct nota_grid *grid, const struct beleid_risico *risk) {
    const struct block_input *input = grid->input;
    const bool brief = nota_is_short(input);
    nota_row(grid, risk->id, risk->place);
    nota_titled(grid, RISICO_NAAM, risk->titel, brief ? NULL : risk->tekst);
    nota_text(grid, RISICO_SCORE, weighed(input, risk));
    nota_prose(grid, RISICO_BEHEERSING, risk->beheersing);
    nota_text(grid, RISICO_EIGENAAR, risk->eigenaar);
    if (!brief)
        nota_text(grid, RISICO_MAATREGELEN, nota_nummers(input, &risk->maatregelen));
}

static void add_risks(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_risicos *risks = data;
    const struct beleid_risico **order = by_score(input, risks);
    const int most = block_attribute_number(input, "hoogstens", 0);
    struct nota_grid grid = {.input = input, .count = RISICO_COLUMNS};
    memcpy(grid.column, risk_columns, sizeof risk_columns);
    for (size_t i = 0; i < risks->lijst.count && (most <= 0 || i < (size_t)most); i++)
        add_risk(&grid, order[i]);
    struct doc_node *table =
        nota_put(&grid, parent, nota_title(input, "risicos-titel"), risks->sectie.place);
    if (grid.column[RISICO_SCORE].used)
        nota_source(input, table, block_word(input, "risicos-schaal"), risks->sectie.place);
}

bool block_risicos(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->risicos.sectie,
                                  beleid->risicos.lijst.count, add_risks, &beleid->risicos);
}

/* ---- open points ---- */

static void add_points(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_openpunten *points = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-openpunt", .used = true},
                                        {.key = "kop-toelichting"},
                                        {.key = "kop-wie"},
                                        {.key = "kop-termijn"}},
                             .count = 4};
    for (size_t i = 0; i < points->lijst.count; i++) {
        const struct beleid_openpunt *point = &points->lijst.items[i];
        nota_row(&grid, point->id, point->place);
        nota_text(&grid, 0, point->titel);
        if (!nota_is_short(input))
            nota_prose(&grid, 1, point->tekst);
        nota_text(&grid, 2, point->wie);
        nota_text(&grid, 3, nota_datum(input, point->termijn));
    }
    nota_put(&grid, parent, nota_title(input, "openpunten-titel"), points->sectie.place);
}

bool block_openpunten(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->openpunten.sectie,
                                  beleid->openpunten.lijst.count, add_points, &beleid->openpunten);
}

/* ---- the points of the plan ---- */

static const struct beleid_planpunt *point_of(const struct beleid_planvanaanpak *plan, int code) {
    static const struct beleid_planpunt none;
    for (size_t i = 0; i < plan->lijst.count; i++)
        if ((int)plan->lijst.items[i].code == code)
            return &plan->lijst.items[i];
    return &none;
}

static void add_plan(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_planvanaanpak *plan = data;
    enum oordeel verdicts[BELEID_PLANPUNT_BORGING];
    struct derive_oordelen result;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-planpunt", .used = true},
                                        {.key = "kop-uitgewerkt", .used = true},
                                        {.key = "kop-toelichting"}},
                             .count = 3};
    for (int code = 1; code <= BELEID_PLANPUNT_BORGING; code++) {
        const struct beleid_planpunt *point = point_of(plan, code);
        const char *name = block_label(input, WOORDEN_BELEID_PLANPUNT, code);
        verdicts[code - 1] = (enum oordeel)point->oordeel;
        nota_row(&grid, point->id, point->place.line ? point->place : plan->sectie.place);
        nota_text(&grid, 0,
                  arena_format(input->arena, "%d. %s", code, text_capitalise(input->arena, name)));
        nota_text(&grid, 1, nota_oordeel(input, point->oordeel));
        nota_prose(&grid, 2, point->tekst);
    }
    nota_put(&grid, parent, nota_title(input, "planvanaanpak-titel"), plan->sectie.place);
    if (derive_checklist(CHECKLIST_PLAN, verdicts, BELEID_PLANPUNT_BORGING, &result) ==
        INSTRUMENT_OK)
        block_paragraph(input, parent,
                        doc_phrase(input->doc, "planvanaanpak-zin",
                                   nota_count(input, (size_t)result.aantal[OORDEEL_JA]),
                                   nota_count(input, (size_t)result.n),
                                   nota_count(input, (size_t)result.aantal[OORDEEL_DEELS]),
                                   nota_count(input, (size_t)result.aantal[OORDEEL_GEEN])),
                        plan->sectie.place);
}

bool block_planvanaanpak(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->planvanaanpak.sectie,
                        beleid->planvanaanpak.lijst.count, add_plan, &beleid->planvanaanpak);
}
