/* A number by its path, in templates, in prose and on the command line. */
#include "base/text.h"
#include "derive/telling.h"
#include "derive/telling_private.h"

/* A growing list; see VEC. */
struct bijdragen {
    struct derive_bijdrage *items;
    size_t count, capacity;
};

static void finish(struct derive_getal *out, const char *naam, const struct bijdragen *list) {
    out->naam = naam;
    out->aantal = (int)list->count;
    out->bijdragen = list->items;
    out->count = list->count;
}

/* ---- built-in counts ---- */

#define MUNICIPAL                                                                                  \
    (SET_BIT(PILOT_GEMEENTE) | SET_BIT(PILOT_STADSDEEL) | SET_BIT(PILOT_SAMENWERKINGSVERBAND))
#define STARTED (SET_BIT(PILOTSTATUS_ACTIEF) | SET_BIT(PILOTSTATUS_AFGEHAAKT))

/* 18 municipal and 2 provincial pilots started, all but one to the end, in 19 reports (001 L6-9,
 * L15). */
static const struct {
    const char *path, *naam;
    unsigned soorten, status;
} built_in[] = {
    {"pilots/gestart", "Pilots die begonnen", 0, STARTED},
    {"pilots/gestart-gemeentelijk", "Gemeentelijke pilots die begonnen", MUNICIPAL, STARTED},
    {"pilots/gestart-provinciaal", "Provinciale pilots die begonnen", SET_BIT(PILOT_PROVINCIE),
     STARTED},
    {"pilots/afgehaakt", "Pilots die afhaakten", 0, SET_BIT(PILOTSTATUS_AFGEHAAKT)},
    {"pilots/verslagen", "Pilots met een verslag", 0, 0},
    {"pilots/gemeentelijk", "Gemeentelijke pilots met een verslag", MUNICIPAL, 0},
    {"pilots/provinciaal", "Provinciale pilots met een verslag", SET_BIT(PILOT_PROVINCIE), 0},
};
#define BUILT_IN_COUNT (sizeof built_in / sizeof *built_in)

static void count_built_in(struct arena *arena, const struct programma *programma, size_t row,
                           struct derive_getal *out) {
    struct bijdragen list = {0};
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct deelname *deelname = &programma->deelnames.items[i];
        if (telling_telt_mee(deelname, built_in[row].soorten, built_in[row].status))
            *VEC_PUSH(arena, &list) = telling_bijdrage(deelname);
    }
    finish(out, built_in[row].naam, &list);
}

/* A municipality may take part through a district of it, or with others (001 note 1, L33-38). */
static const char *municipality_of(const struct plaats *plaats) {
    if (plaats->soort == GEBIED_GEMEENTE)
        return plaats->naam;
    return plaats->soort == GEBIED_PROVINCIE ? NULL : plaats->gemeente;
}

static bool is_known(const struct bijdragen *list, const char *name) {
    for (size_t i = 0; i < list->count; i++)
        if (text_equal(list->items[i].waarom, name))
            return true;
    return false;
}

static void count_municipalities(struct arena *arena, const struct programma *programma,
                                 struct derive_getal *out) {
    struct bijdragen list = {0};
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct deelname *deelname = &programma->deelnames.items[i];
        if (!deelname_verslag(deelname))
            continue;
        const struct gebied *gebied = &deelname->pilot->gebied;
        for (size_t k = 0; k < gebied->plaatsen.count; k++) {
            const char *name = municipality_of(&gebied->plaatsen.items[k]);
            if (name && !is_known(&list, name))
                *VEC_PUSH(arena, &list) =
                    (struct derive_bijdrage){deelname, gebied->plaatsen.items[k].place, name};
        }
    }
    finish(out, "Gemeenten in de pilots", &list);
}

static bool find_built_in(struct arena *arena, const struct programma *programma, const char *path,
                          struct derive_getal *out) {
    if (text_equal(path, "gemeenten")) {
        count_municipalities(arena, programma, out);
        return true;
    }
    for (size_t i = 0; i < BUILT_IN_COUNT; i++)
        if (text_equal(path, built_in[i].path)) {
            count_built_in(arena, programma, i, out);
            return true;
        }
    return false;
}

/* ---- of a telling ---- */

static bool is_in_rest(const struct derive_rij *rest, const struct deelname *deelname) {
    for (size_t i = 0; i < rest->bijdragen.count; i++)
        if (rest->bijdragen.items[i].deelname == deelname)
            return true;
    return false;
}

/* One contribution for each pilot that has a code: the first place where it says so. */
static void add_with(struct arena *arena, const struct derive_telling *t,
                     const struct deelname *deelname, struct bijdragen *list) {
    for (size_t r = 0; r + 1 < t->count; r++)
        for (size_t i = 0; i < t->rijen[r].bijdragen.count; i++)
            if (t->rijen[r].bijdragen.items[i].deelname == deelname) {
                *VEC_PUSH(arena, list) = t->rijen[r].bijdragen.items[i];
                return;
            }
}

static struct bijdragen pilots_with(struct arena *arena, const struct derive_telling *t) {
    struct bijdragen list = {0};
    const struct derive_rij *rest = &t->rijen[t->count - 1];
    for (size_t i = 0; i < t->noemers.count; i++)
        if (!is_in_rest(rest, t->noemers.items[i].deelname))
            add_with(arena, t, t->noemers.items[i].deelname, &list);
    return list;
}

static struct bijdragen all_mentions(struct arena *arena, const struct derive_telling *t) {
    struct bijdragen list = {0};
    for (size_t r = 0; r + 1 < t->count; r++)
        for (size_t i = 0; i < t->rijen[r].bijdragen.count; i++)
            *VEC_PUSH(arena, &list) = t->rijen[r].bijdragen.items[i];
    return list;
}

static struct bijdragen denominator(struct arena *arena, const struct derive_telling *t) {
    struct bijdragen list = {0};
    for (size_t i = 0; i < t->noemers.count; i++)
        *VEC_PUSH(arena, &list) = t->noemers.items[i];
    return list;
}

static const char *title_of(const struct telling *telling) {
    return telling->titel ? telling->titel : telling->id;
}

static bool count_part(struct arena *arena, const struct derive_telling *t, const char *part,
                       struct derive_getal *out) {
    static const struct {
        const char *part, *naam;
        struct bijdragen (*list)(struct arena *arena, const struct derive_telling *t);
    } parts[] = {
        {"", "pilots met een code", pilots_with},
        {"noemer", "pilots die meetellen", denominator},
        {"vermeldingen", "alle vermeldingen", all_mentions},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (text_equal(part, parts[i].part)) {
            struct bijdragen list = parts[i].list(arena, t);
            finish(out, arena_format(arena, "%s: %s", title_of(t->telling), parts[i].naam), &list);
            return true;
        }
    const struct derive_rij *row = derive_telling_rij(t, part);
    if (!row)
        return false;
    const char *label = *row->label ? row->label : "pilots zonder code";
    out->naam = arena_format(arena, "%s: %s", title_of(t->telling), label);
    out->aantal = row->aantal;
    out->bijdragen = row->bijdragen.items;
    out->count = row->bijdragen.count;
    return true;
}

bool derive_programma_getal(struct arena *arena, const struct programma *programma,
                            const char *path, struct derive_getal *out) {
    *out = (struct derive_getal){0};
    if (find_built_in(arena, programma, path, out))
        return true;
    const char *slash = strchr(path, '/');
    const char *id = slash ? arena_string_n(arena, path, (size_t)(slash - path)) : path;
    const struct telling *telling = programma_telling(programma, id);
    if (!telling)
        return false;
    const struct derive_telling *t = telling_rijen(arena, programma, telling);
    out->telling = telling;
    out->noemer = t->noemer;
    return count_part(arena, t, slash ? slash + 1 : "", out);
}

void derive_programma_paden(const struct programma *programma,
                            void (*visit)(void *context, const char *path), void *context) {
    visit(context, "gemeenten");
    for (size_t i = 0; i < BUILT_IN_COUNT; i++)
        visit(context, built_in[i].path);
    for (size_t i = 0; i < programma->tellingen.count; i++)
        visit(context, programma->tellingen.items[i].id);
}
