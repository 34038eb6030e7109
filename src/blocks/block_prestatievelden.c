/* The nine performance fields and the five basic functions, and which measures serve them (004
 * L2277-2384, 003 L8-14). Measures name their fields and functions themselves; coverage is counted
 * (F11), and a field without a measure is a finding, not a fault. */
#include "blocks/blocks_nota.h"

#include "derive/instruments.h"

#define FIELDS    BELEID_PRESTATIEVELD_9
#define FUNCTIONS BELEID_FUNCTIE_VERANKEREN

static bool serves_field(const struct beleid_maatregel *measure, const void *data) {
    return SET_HAS(measure->prestatievelden, *(const int *)data);
}

/* A measure names its functions, a function its measures: either will do. */
struct function_claim {
    int code;
    const struct beleid_basisfunctie *function; /* or NULL */
};

static bool serves_function(const struct beleid_maatregel *measure, const void *data) {
    const struct function_claim *claim = data;
    if (SET_HAS(measure->functies, claim->code))
        return true;
    for (size_t i = 0; claim->function && i < claim->function->maatregelen.count; i++)
        if (text_equal(claim->function->maatregelen.items[i], measure->id))
            return true;
    return false;
}

static const struct beleid_basisfunctie *function_of(const struct beleid *beleid, int code) {
    for (size_t i = 0; i < beleid->basisfuncties.lijst.count; i++)
        if ((int)beleid->basisfuncties.lijst.items[i].code == code)
            return &beleid->basisfuncties.lijst.items[i];
    return NULL;
}

static unsigned functions_of(const struct beleid *beleid, const struct beleid_maatregel *measure) {
    unsigned set = 0;
    for (int code = 1; code <= FUNCTIONS; code++)
        if (serves_function(measure, &(struct function_claim){code, function_of(beleid, code)}))
            set |= SET_BIT(code);
    return set;
}

/* Sets of words start at value 1; derive_dekking() counts from bit 0. */
static struct derive_dekking coverage(const struct block_input *input, bool functions) {
    const struct beleid *beleid = nota_beleid(input);
    const size_t count = beleid->maatregelen.lijst.count;
    uint64_t *tags = ARENA_ARRAY(input->arena, uint64_t, count);
    struct derive_dekking result = {0};
    for (size_t i = 0; i < count; i++) {
        const struct beleid_maatregel *measure = &beleid->maatregelen.lijst.items[i];
        tags[i] = (functions ? functions_of(beleid, measure) : measure->prestatievelden) >> 1;
    }
    if (derive_dekking(
            tags, count,
            derive_categorieen(functions ? INDELING_BASISFUNCTIES : INDELING_PRESTATIEVELDEN),
            &result) != INSTRUMENT_OK)
        result = (struct derive_dekking){0};
    return result;
}

/* "7 van de 9 prestatievelden hebben een maatregel. Zonder maatregel: 8 en 9." */
static void add_coverage(const struct block_input *input, struct doc_node *parent,
                         const struct derive_dekking *result, const char *const keys[2],
                         enum woordenlijst list, struct place place) {
    if (result->dingen == 0)
        return;
    const char *text = doc_phrase(input->doc, keys[0], nota_count(input, (size_t)result->bedekt),
                                  nota_count(input, (size_t)result->categorieen));
    if (result->zonder)
        text =
            arena_format(input->arena, "%s %s", text,
                         doc_phrase(input->doc, keys[1],
                                    block_set_words(input, list, (unsigned)(result->zonder << 1))));
    block_paragraph(input, parent, text, place);
}

/* ---- the fields ---- */

enum { VELD_NAAM, VELD_TEKST, VELD_AANTAL, VELD_MAATREGELEN };

static const struct beleid_prestatieveld *field_of(const struct beleid *beleid, int code) {
    for (size_t i = 0; i < beleid->prestatievelden.lijst.count; i++)
        if ((int)beleid->prestatievelden.lijst.items[i].code == code)
            return &beleid->prestatievelden.lijst.items[i];
    return NULL;
}

/* "4. Mantelzorgers en vrijwilligers"; the name of the law unless the paper has its own (H13). */
static const char *field_name(const struct block_input *input, int code) {
    const struct beleid_prestatieveld *field = field_of(nota_beleid(input), code);
    const char *name = field && field->titel
                           ? field->titel
                           : block_label(input, WOORDEN_BELEID_PRESTATIEVELD, code);
    return arena_format(input->arena, "%d. %s", code, text_capitalise(input->arena, name));
}

static void add_fields(const struct block_input *input, struct doc_node *parent, const void *data) {
    static const char *const keys[2] = {"prestatievelden-bedekt", "prestatievelden-zonder"};
    const struct beleid *beleid = data;
    const struct derive_dekking result = coverage(input, false);
    struct nota_grid grid = {
        .input = input,
        .column = {{.key = "kop-prestatieveld", .used = true},
                   {.key = "kop-wat-beleid-doet"},
                   {.key = "kop-maatregelen-aantal", .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-maatregelen"}},
        .count = 4};
    for (int code = 1; code <= FIELDS; code++) {
        const struct beleid_prestatieveld *field = field_of(beleid, code);
        nota_row(&grid, field ? field->id : NULL,
                 field ? field->place : beleid->prestatievelden.sectie.place);
        nota_text(&grid, VELD_NAAM, field_name(input, code));
        nota_prose(&grid, VELD_TEKST, field ? field->tekst : NULL);
        nota_text(&grid, VELD_AANTAL, nota_count(input, (size_t)result.aantal[code - 1]));
        nota_text(&grid, VELD_MAATREGELEN, nota_nummers_of(input, serves_field, &code));
    }
    nota_put(&grid, parent, nota_title(input, "prestatievelden-titel"),
             beleid->prestatievelden.sectie.place);
    add_coverage(input, parent, &result, keys, WOORDEN_BELEID_PRESTATIEVELD,
                 beleid->prestatievelden.sectie.place);
}

/* Measures that name a field are enough for the table: the section itself may be left out. */
static bool has_fields(const struct block_input *input, const struct beleid *beleid) {
    return beleid->prestatievelden.lijst.count > 0 || coverage(input, false).bedekt > 0;
}

bool block_prestatievelden(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid)
        return false;
    const bool any = has_fields(input, beleid);
    if (any && sectie_stand(&beleid->prestatievelden.sectie) == SECTIE_NIET_VERMELD) {
        add_fields(input, parent, beleid);
        return true;
    }
    return nota_section(input, parent, &beleid->prestatievelden.sectie, any, add_fields, beleid);
}

/* ---- the matrix ---- */

/* Measures of a theme; those without one stand in a column of their own. */
static size_t heads_of(const struct block_input *input, const struct beleid *beleid,
                       const struct beleid_thema **themes, const char **heads) {
    size_t count = 0;
    bool without = false;
    for (; count < beleid->themas.lijst.count && count < CHART_PANELS - 1; count++) {
        themes[count] = &beleid->themas.lijst.items[count];
        heads[count] = themes[count]->titel;
    }
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++)
        without |= !nota_thema(beleid, beleid->maatregelen.lijst.items[i].thema);
    if (without) {
        themes[count] = NULL;
        heads[count] = block_word(input, count > 0 ? "maatregelen-overig" : "kop-maatregelen");
        count++;
    }
    return count;
}

static int64_t count_cell(const struct beleid *beleid, const struct beleid_thema *theme, int code) {
    int64_t count = 0;
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++) {
        const struct beleid_maatregel *measure = &beleid->maatregelen.lijst.items[i];
        count += nota_thema(beleid, measure->thema) == theme && serves_field(measure, &code);
    }
    return count;
}

bool block_prestatievelden_matrix(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid || coverage(input, false).bedekt == 0)
        return false;
    const struct beleid_thema *themes[CHART_PANELS];
    const char **heads = ARENA_ARRAY(input->arena, const char *, CHART_PANELS);
    const char **rows = ARENA_ARRAY(input->arena, const char *, FIELDS);
    const size_t count = heads_of(input, beleid, themes, heads);
    struct chart_value *values = ARENA_ARRAY(input->arena, struct chart_value, FIELDS * count);
    for (int code = 1; code <= FIELDS; code++) {
        rows[code - 1] = field_name(input, code);
        for (size_t t = 0; t < count; t++)
            values[(size_t)(code - 1) * count + t].number.units =
                count_cell(beleid, themes[t], code);
    }
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    *chart = (struct chart){.kind = CHART_HEAT,
                            .subject = block_word(input, "prestatievelden-matrix-onderwerp"),
                            .unit = block_word(input, "maatregelen-eenheid"),
                            .language = block_language(input),
                            .series_count = (int)count,
                            .category_count = FIELDS,
                            .series = heads,
                            .categories = rows,
                            .values = values};
    return block_chart(input, parent, chart, nota_title(input, "prestatievelden-matrix-titel"),
                       beleid->maatregelen.sectie.place);
}

/* ---- the functions ---- */

enum { FUNCTIE_NAAM, FUNCTIE_BELEGD, FUNCTIE_OORDEEL, FUNCTIE_TEKST, FUNCTIE_MAATREGELEN };

static void add_function(struct nota_grid *grid, const struct beleid *beleid, int code) {
    static const struct beleid_basisfunctie none;
    const struct block_input *input = grid->input;
    const struct beleid_basisfunctie *found = function_of(beleid, code),
                                     *function = found ? found : &none;
    const char *name = block_label(input, WOORDEN_BELEID_FUNCTIE, code);
    nota_row(grid, function->id, found ? found->place : beleid->basisfuncties.sectie.place);
    nota_text(grid, FUNCTIE_NAAM, text_capitalise(input->arena, name));
    nota_text(grid, FUNCTIE_BELEGD, function->belegd);
    nota_text(grid, FUNCTIE_OORDEEL, nota_oordeel(input, function->oordeel));
    nota_prose(grid, FUNCTIE_TEKST, function->tekst);
    nota_text(grid, FUNCTIE_MAATREGELEN,
              nota_nummers_of(input, serves_function, &(struct function_claim){code, found}));
}

static void add_functions(const struct block_input *input, struct doc_node *parent,
                          const void *data) {
    static const char *const keys[2] = {"basisfuncties-bedekt", "basisfuncties-zonder"};
    const struct beleid *beleid = data;
    const struct derive_dekking result = coverage(input, true);
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-basisfunctie", .used = true},
                                        {.key = "kop-belegd"},
                                        {.key = "kop-ingevuld"},
                                        {.key = "kop-toelichting"},
                                        {.key = "kop-maatregelen"}},
                             .count = 5};
    for (int code = 1; code <= FUNCTIONS; code++)
        add_function(&grid, beleid, code);
    nota_put(&grid, parent, nota_title(input, "basisfuncties-titel"),
             beleid->basisfuncties.sectie.place);
    if (result.bedekt > 0)
        add_coverage(input, parent, &result, keys, WOORDEN_BELEID_FUNCTIE,
                     beleid->basisfuncties.sectie.place);
}

bool block_basisfuncties(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->basisfuncties.sectie,
                                  beleid->basisfuncties.lijst.count, add_functions, beleid);
}
