#include "derive/telling.h"

#include "base/text.h"
#include "derive/telling_private.h"

struct counting {
    struct arena *arena;
    const struct telling *telling;
    struct telling_codes codes;
    VEC(struct derive_rij) rijen; /* as the codes */
    VEC(struct derive_bijdrage) rest;
    struct derive_telling *out;
};

static bool is_wanted(const struct telling *telling, const char *code) {
    for (size_t i = 0; i < telling->codes.count; i++)
        if (text_equal(telling->codes.items[i], code))
            return true;
    return telling->codes.count == 0;
}

static struct derive_rij *row_of(struct counting *c, const char *code) {
    size_t at = telling_code_index(c->arena, &c->codes, code);
    while (c->rijen.count < c->codes.lijst.count) {
        const struct programma_code *next = c->codes.lijst.items[c->rijen.count];
        struct derive_rij *row = VEC_PUSH(c->arena, &c->rijen);
        row->code = next->id;
        row->label = next->label ? next->label : next->id;
    }
    return &c->rijen.items[at];
}

static bool has_pilot(const struct derive_rij *row, const struct deelname *deelname) {
    return row->bijdragen.count &&
           row->bijdragen.items[row->bijdragen.count - 1].deelname == deelname;
}

/* A pilot counts once in a row, unless mentions are counted. */
static bool count_mention(struct counting *c, const struct deelname *deelname,
                          const struct vermelding *vermelding) {
    if (!is_wanted(c->telling, vermelding->code))
        return false;
    struct derive_rij *row = row_of(c, vermelding->code);
    if (c->telling->eenheid == TELEENHEID_PILOTS && has_pilot(row, deelname))
        return true;
    *VEC_PUSH(c->arena, &row->bijdragen) =
        (struct derive_bijdrage){deelname, vermelding->place, vermelding->waarom};
    row->aantal++;
    c->out->vermeldingen++;
    return true;
}

static void count_pilot(struct counting *c, const struct deelname *deelname) {
    const struct bron bron = {c->telling->van, c->telling->factoren, c->telling->wanneer,
                              c->telling->stand, c->telling->speerpunten};
    const struct vermeldingen said = telling_vermeldingen(c->arena, deelname, bron);
    bool has_code = false;
    for (size_t i = 0; i < said.lijst.count; i++)
        has_code |= count_mention(c, deelname, &said.lijst.items[i]);
    *VEC_PUSH(c->arena, &c->out->noemers) = telling_bijdrage(deelname);
    c->out->noemer++;
    c->out->met += has_code;
    if (!has_code)
        *VEC_PUSH(c->arena, &c->rest) = telling_bijdrage(deelname);
}

/* All codes that may have a row, so that "none" is told from "no such code". */
static void open_rows(struct counting *c, const struct programma *programma) {
    c->codes = telling_codes(c->arena, programma, c->telling->van);
    for (size_t i = 0; i < c->telling->codes.count; i++)
        row_of(c, c->telling->codes.items[i]);
    if (c->codes.lijst.count)
        row_of(c, c->codes.lijst.items[0]->id);
}

/* The rest is computed: what no pilot says cannot be coded (001 L248, L376-383). */
static void add_rest(struct counting *c) {
    struct derive_rij *row = VEC_PUSH(c->arena, &c->rijen);
    row->code = "rest";
    row->label = c->telling->rest ? c->telling->rest : "";
    row->aantal = c->out->noemer - c->out->met;
    row->rest = true;
    for (size_t i = 0; i < c->rest.count; i++)
        *VEC_PUSH(c->arena, &row->bijdragen) = c->rest.items[i];
}

struct derive_telling *telling_rijen(struct arena *arena, const struct programma *programma,
                                     const struct telling *telling) {
    struct counting c = {.arena = arena, .telling = telling};
    unsigned status = telling->status;
    if (!status && telling->van == TELBRON_STATUS) /* all that started (001 L6-9) */
        status = SET_BIT(PILOTSTATUS_ACTIEF) | SET_BIT(PILOTSTATUS_AFGEHAAKT);
    c.out = ARENA_NEW(arena, struct derive_telling);
    c.out->telling = telling;
    open_rows(&c, programma);
    for (size_t i = 0; i < programma->deelnames.count; i++)
        if (telling_telt_mee(&programma->deelnames.items[i], telling->pilots, status))
            count_pilot(&c, &programma->deelnames.items[i]);
    add_rest(&c);
    c.out->rijen = c.rijen.items;
    c.out->count = c.rijen.count;
    return c.out;
}

/* ---- the table to be printed ---- */

static bool is_printed(const struct telling *telling, const struct derive_rij *row) {
    if (row->rest && !telling->rest)
        return false;
    return row->aantal || (telling->nul && (row->rest || is_wanted(telling, row->code)));
}

/* Most first; equal ones keep the order of the code list, the rest row stays last (001 L57-79). */
static size_t place_for(const struct derive_rij *rows, size_t count, const struct derive_rij *row) {
    size_t at = count;
    while (!row->rest && at > 0 && rows[at - 1].aantal < row->aantal)
        at--;
    return at;
}

const struct derive_telling *derive_telling(struct arena *arena, const struct programma *programma,
                                            const struct telling *telling) {
    struct derive_telling *out = telling_rijen(arena, programma, telling);
    struct derive_rij *rows = ARENA_ARRAY(arena, struct derive_rij, out->count);
    size_t count = 0;
    for (size_t i = 0; i < out->count; i++) {
        const struct derive_rij *row = &out->rijen[i];
        if (!is_printed(telling, row))
            continue;
        size_t at = telling->volgorde == TELVOLGORDE_AFLOPEND ? place_for(rows, count, row) : count;
        memmove(&rows[at + 1], &rows[at], (count++ - at) * sizeof *rows);
        rows[at] = *row;
    }
    out->rijen = rows;
    out->count = count;
    return out;
}

const struct derive_rij *derive_telling_rij(const struct derive_telling *telling,
                                            const char *code) {
    for (size_t i = 0; i < telling->count; i++)
        if (text_equal(telling->rijen[i].code, code))
            return &telling->rijen[i];
    return NULL;
}
