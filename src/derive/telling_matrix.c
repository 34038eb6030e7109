/* Pilots against codes, and codes against codes. */
#include "base/text.h"
#include "derive/telling.h"
#include "derive/telling_private.h"

struct deelnemers {
    const struct deelname **items;
    size_t count, capacity;
};

static struct deelnemers pilots_of(struct arena *arena, const struct programma *programma,
                                   unsigned soorten) {
    struct deelnemers list = {0};
    for (size_t i = 0; i < programma->deelnames.count; i++)
        if (telling_telt_mee(&programma->deelnames.items[i], soorten, 0))
            *VEC_PUSH(arena, &list) = &programma->deelnames.items[i];
    return list;
}

/* What each pilot says, and the codes it says it with. */
struct said {
    struct telling_codes codes;
    struct vermeldingen *of; /* by pilot */
};

static struct said listen(struct arena *arena, const struct programma *programma,
                          const struct deelnemers *pilots, struct bron bron) {
    struct said said = {telling_codes(arena, programma, bron.van),
                        ARENA_ARRAY(arena, struct vermeldingen, pilots->count)};
    for (size_t p = 0; p < pilots->count; p++) {
        said.of[p] = telling_vermeldingen(arena, pilots->items[p], bron);
        for (size_t i = 0; i < said.of[p].lijst.count; i++)
            telling_code_index(arena, &said.codes, said.of[p].lijst.items[i].code);
    }
    return said;
}

static const struct vermelding *says(const struct vermeldingen *said, const char *code) {
    for (size_t i = 0; i < said->lijst.count; i++)
        if (text_equal(said->lijst.items[i].code, code))
            return &said->lijst.items[i];
    return NULL;
}

/* Codes that nobody has would make empty columns. */
static void drop_unused(struct said *said, size_t pilot_count) {
    size_t kept = 0;
    for (size_t c = 0; c < said->codes.lijst.count; c++) {
        bool used = false;
        for (size_t p = 0; p < pilot_count && !used; p++)
            used = says(&said->of[p], said->codes.lijst.items[c]->id) != NULL;
        if (used)
            said->codes.lijst.items[kept++] = said->codes.lijst.items[c];
    }
    said->codes.lijst.count = kept;
}

/* ---- the weights: focus points in columns, the weight in the cell (001 L723-726, L6918-41) ----
 */

static const struct programma_speerpunt *named(const struct programma *programma, int code) {
    for (size_t i = 0; i < programma->speerpunten.count; i++)
        if ((int)programma->speerpunten.items[i].code == code)
            return &programma->speerpunten.items[i];
    return NULL;
}

static struct telling_codes focus_points(struct arena *arena, const struct programma *programma) {
    struct telling_codes codes = {0};
    for (int i = 0; i < woord_count(WOORDEN_SPEERPUNTCODE); i++) {
        const struct programma_speerpunt *own = named(programma, i);
        struct programma_code *code = ARENA_NEW(arena, struct programma_code);
        code->id = woord_code(WOORDEN_SPEERPUNTCODE, i);
        code->label = own && own->naam ? own->naam : woord_label(WOORDEN_SPEERPUNTCODE, i);
        code->kort = own ? own->kort : NULL;
        *VEC_PUSH(arena, &codes.lijst) = code;
    }
    return codes;
}

/* The focus point's code, with its weight for a reason. */
static struct vermeldingen weights_of(struct arena *arena, const struct pilot *pilot) {
    struct vermeldingen out = {0};
    for (size_t i = 0; i < pilot->speerpunten.lijst.count; i++) {
        const struct speerpunt *speerpunt = &pilot->speerpunten.lijst.items[i];
        for (int code = 0; code < woord_count(WOORDEN_SPEERPUNTCODE); code++)
            if (SET_HAS(speerpunt->codes, code) && speerpunt->gewicht != GEWICHT_NIET_GEGEVEN)
                *VEC_PUSH(arena, &out.lijst) = (struct vermelding){
                    woord_code(WOORDEN_SPEERPUNTCODE, code),
                    woord_code(WOORDEN_GEWICHT, (int)speerpunt->gewicht), speerpunt->place};
    }
    return out;
}

static struct said listen_to_weights(struct arena *arena, const struct programma *programma,
                                     const struct deelnemers *pilots) {
    struct said said = {focus_points(arena, programma),
                        ARENA_ARRAY(arena, struct vermeldingen, pilots->count)};
    for (size_t p = 0; p < pilots->count; p++)
        said.of[p] = weights_of(arena, pilots->items[p]->pilot);
    return said;
}

/* ---- matrix ---- */

struct derive_matrix derive_matrix(struct arena *arena, const struct programma *programma,
                                   const struct matrix *matrix) {
    const struct deelnemers rows = pilots_of(arena, programma, matrix->pilots);
    const struct bron bron = {.van = matrix->van, .wanneer = matrix->wanneer};
    struct said said = matrix->van == TELBRON_GEWICHT ? listen_to_weights(arena, programma, &rows)
                                                      : listen(arena, programma, &rows, bron);
    drop_unused(&said, rows.count);
    size_t columns = said.codes.lijst.count;
    struct derive_bijdrage *cells =
        ARENA_ARRAY(arena, struct derive_bijdrage, rows.count * columns);
    int *totals = ARENA_ARRAY(arena, int, columns);
    for (size_t i = 0; i < rows.count * columns; i++) {
        const struct vermelding *found =
            says(&said.of[i / columns], said.codes.lijst.items[i % columns]->id);
        if (!found)
            continue;
        cells[i] = (struct derive_bijdrage){rows.items[i / columns], found->place, found->waarom};
        totals[i % columns]++;
    }
    return (struct derive_matrix){rows.items, rows.count, said.codes.lijst.items,
                                  columns,    cells,      totals};
}

/* ---- kruistabel ---- */

static void fill(struct arena *arena, struct derive_rij *cell, const struct deelnemers *pilots,
                 const struct said *down, const char *row, const struct said *across,
                 const char *column) {
    cell->code = row;
    cell->label = column;
    for (size_t p = 0; p < pilots->count; p++) {
        const struct vermelding *one = says(&down->of[p], row);
        if (!one || !says(&across->of[p], column))
            continue;
        *VEC_PUSH(arena, &cell->bijdragen) =
            (struct derive_bijdrage){pilots->items[p], one->place, one->waarom};
        cell->aantal++;
    }
}

struct derive_kruistabel derive_kruistabel(struct arena *arena, const struct programma *programma,
                                           const struct kruistabel *kruistabel) {
    const struct deelnemers pilots = pilots_of(arena, programma, kruistabel->pilots);
    struct said down = listen(arena, programma, &pilots, (struct bron){.van = kruistabel->rijen});
    struct said across =
        listen(arena, programma, &pilots, (struct bron){.van = kruistabel->kolommen});
    drop_unused(&down, pilots.count);
    drop_unused(&across, pilots.count);
    size_t rows = down.codes.lijst.count, columns = across.codes.lijst.count;
    struct derive_rij *cells = ARENA_ARRAY(arena, struct derive_rij, rows * columns);
    for (size_t i = 0; i < rows * columns; i++)
        fill(arena, &cells[i], &pilots, &down, down.codes.lijst.items[i / columns]->id, &across,
             across.codes.lijst.items[i % columns]->id);
    return (struct derive_kruistabel){down.codes.lijst.items, across.codes.lijst.items, rows,
                                      columns, cells};
}
