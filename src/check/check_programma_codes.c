/* Codes: those of the lists and no others, each with one meaning. Words slip ("Heergugowaard", 001
 * L35; "veranderd" for "verankerd", L287), and a slipped code makes a row of its own. */
#include "check/check_private.h"

#include "base/nearest.h"
#include "base/text.h"
#include "derive/telling.h"

/* ---- the lists themselves ---- */

static const char *line_of(struct arena *arena, struct place place) {
    return arena_format(arena, "%u", (unsigned)place.line);
}

static void check_list(const struct check_run *run, const struct codelijst *lijst) {
    struct arena *arena = run->diags->arena;
    const struct codelijst *first = programma_codelijst(run->programma, lijst->soort);
    if (first != lijst)
        diag_report(run->diags, PROGRAMMA_CODES_TWICE, lijst->place,
                    woord_code(WOORDEN_TELBRON, (int)lijst->soort), line_of(arena, first->place));
    for (size_t i = 0; i < lijst->codes.count; i++) {
        const struct programma_code *code = &lijst->codes.items[i];
        const struct programma_code *same = codelijst_code(lijst, code->id);
        if (code->id && same != code)
            diag_report(run->diags, PROGRAMMA_CODE_TWICE, code->place, code->id,
                        line_of(arena, same->place));
    }
}

/* ---- pilots ---- */

static void check_ids(const struct check_run *run) {
    const struct programma *p = run->programma;
    for (size_t i = 0; i < p->deelnames.count; i++) {
        const struct deelname *deelname = &p->deelnames.items[i];
        const struct deelname *first =
            deelname->pilot ? programma_deelname(p, deelname->pilot->id) : deelname;
        if (first != deelname && !text_equal(first->href, deelname->href))
            diag_report(run->diags, PROGRAMMA_ID_TWICE, deelname->place, deelname->pilot->id,
                        first->href);
    }
}

/* ---- codes that pilots use ---- */

struct usage {
    const struct check_run *run;
    const struct codelijst *lijst;
    bool *used; /* by the code's place in its list */
};

static void report_unknown(const struct usage *u, const char *code, struct place place) {
    struct nearest nearest = {.wrong = code};
    struct arena *arena = u->run->diags->arena;
    for (size_t i = 0; i < u->lijst->codes.count; i++)
        nearest_consider(&nearest, u->lijst->codes.items[i].id);
    check_finding(u->run, CODE_ONBEKEND, place, code,
                  woord_code(WOORDEN_TELBRON, (int)u->lijst->soort),
                  check_at(arena, u->lijst->place), check_meant(arena, nearest.name));
}

static void use(const struct usage *u, const char *code, struct place place) {
    const struct programma_code *known = codelijst_code(u->lijst, code);
    if (known)
        u->used[known - u->lijst->codes.items] = true;
    else if (code)
        report_unknown(u, code, place);
}

static void use_codes(const struct usage *u, const struct code *codes, size_t count) {
    for (size_t i = 0; i < count; i++)
        use(u, codes[i].code, codes[i].place);
}

static void use_themes(const struct usage *u, const struct codes *themes, struct place place) {
    for (size_t i = 0; i < themes->count; i++)
        use(u, themes->items[i], place);
}

static void use_all_themes(const struct usage *u, const struct pilot *pilot) {
    for (int soort = 0; soort < FACTORSOORTEN; soort++) {
        const struct factorgroep *groep = &pilot->factoren.groep[soort];
        for (size_t i = 0; i < groep->lijst.count; i++)
            use_themes(u, &groep->lijst.items[i].thema, groep->lijst.items[i].place);
    }
    for (size_t i = 0; i < pilot->adviezen.count; i++)
        for (size_t k = 0; k < pilot->adviezen.items[i].lijst.count; k++)
            use_themes(u, &pilot->adviezen.items[i].lijst.items[k].thema,
                       pilot->adviezen.items[i].lijst.items[k].place);
}

static void use_of_pilot(const struct usage *u, const struct pilot *pilot) {
    const struct codering *c = &pilot->codering;
    switch ((int)u->lijst->soort) {
    case TELBRON_VISIE:
        use_codes(u, c->visies.items, c->visies.count);
        break;
    case TELBRON_ROL:
        use_codes(u, c->rollen.items, c->rollen.count);
        break;
    case TELBRON_METHODIEK:
        use_codes(u, c->methodieken.items, c->methodieken.count);
        break;
    case TELBRON_WERKWIJZE:
        use_codes(u, c->werkwijzen.items, c->werkwijzen.count);
        break;
    default:
        use_all_themes(u, pilot);
        break;
    }
}

static void check_usage(const struct check_run *run, const struct codelijst *lijst) {
    struct usage u = {run, lijst, ARENA_ARRAY(run->diags->arena, bool, lijst->codes.count)};
    size_t count;
    const struct pilot *const *pilots = check_pilots(run, &count);
    for (size_t i = 0; i < count; i++)
        use_of_pilot(&u, pilots[i]);
    for (size_t i = 0; i < lijst->codes.count; i++)
        if (!u.used[i] && codelijst_code(lijst, lijst->codes.items[i].id) == &lijst->codes.items[i])
            check_finding(run, CODE_ONGEBRUIKT, lijst->codes.items[i].place,
                          lijst->codes.items[i].id, woord_code(WOORDEN_TELBRON, (int)lijst->soort));
}

/* ---- counts ---- */

static void check_rows(const struct check_run *run, const struct telling *telling) {
    const struct codelijst *lijst = programma_codelijst(run->programma, telling->van);
    for (size_t i = 0; lijst && i < telling->codes.count; i++) {
        const char *code = telling->codes.items[i];
        struct nearest nearest = {.wrong = code};
        if (codelijst_code(lijst, code))
            continue;
        for (size_t k = 0; k < lijst->codes.count; k++)
            nearest_consider(&nearest, lijst->codes.items[k].id);
        diag_report(run->diags, PROGRAMMA_ROW_UNKNOWN, telling->place, code, telling->id,
                    woord_code(WOORDEN_TELBRON, (int)telling->van),
                    check_meant(run->diags->arena, nearest.name));
    }
}

/* With one code a pilot the rows add up to the pilots: table 3.1 counts thirteen and a rest of six,
 * which is nineteen pilots or, if several were allowed, eleven of seventeen (001 L234-248). */
static void check_single(const struct check_run *run, const struct derive_telling *t,
                         const struct derive_rij *row, const struct derive_bijdrage *one) {
    for (const struct derive_rij *other = row + 1; other < t->rijen + t->count; other++)
        for (size_t i = 0; !other->rest && i < other->bijdragen.count; i++)
            if (other->bijdragen.items[i].deelname == one->deelname)
                check_finding(run, ENKELVOUDIG_GESCHONDEN, other->bijdragen.items[i].place,
                              t->telling->id, deelname_naam(one->deelname), row->code,
                              check_at(run->diags->arena, one->place), other->code);
}

static void check_telling(const struct check_run *run, const struct telling *telling) {
    check_rows(run, telling);
    if (!telling->enkelvoudig)
        return;
    const struct derive_telling *t = derive_telling(run->diags->arena, run->programma, telling);
    for (size_t r = 0; r < t->count; r++)
        for (size_t i = 0; !t->rijen[r].rest && i < t->rijen[r].bijdragen.count; i++)
            check_single(run, t, &t->rijen[r], &t->rijen[r].bijdragen.items[i]);
}

void check_programma_codes(const struct check_run *run) {
    const struct programma *p = run->programma;
    check_ids(run);
    for (size_t i = 0; i < p->codelijsten.count; i++) {
        check_list(run, &p->codelijsten.items[i]);
        check_usage(run, &p->codelijsten.items[i]);
    }
    for (size_t i = 0; i < p->tellingen.count; i++)
        check_telling(run, &p->tellingen.items[i]);
}
