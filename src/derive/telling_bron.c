/* What a pilot says: its codes, themes, documents, kind, status, goals and weights, each with its
 * place and its reason. */
#include "base/text.h"
#include "derive/derive.h"
#include "derive/telling_private.h"

#define REASON_LIMIT 160 /* bytes of a text that serves as a reason */

struct gathering {
    struct arena *arena;
    const struct deelname *deelname;
    struct bron bron;
    struct vermeldingen *out;
};

static void mention(struct gathering *g, const char *code, struct place place, const char *why) {
    if (code)
        *VEC_PUSH(g->arena, &g->out->lijst) = (struct vermelding){code, why, place};
}

/* The first words of a text, to the end of a word. */
static const char *reason_of(struct arena *arena, const struct doc_node *text) {
    if (!text)
        return NULL;
    const char *plain = text_collapse(arena, doc_plain_text(arena, text));
    size_t size = strlen(plain);
    if (size <= REASON_LIMIT)
        return plain;
    for (size = REASON_LIMIT; size > 0 && plain[size] != ' '; size--)
        continue;
    return arena_format(arena, "%.*s …", (int)size, plain);
}

static const char *given_or(const char *label, struct arena *arena, const struct doc_node *text) {
    return label ? label : reason_of(arena, text);
}

/* ---- codering: the same method before and during the pilot are two mentions ---- */

static void gather_codes(struct gathering *g, const struct code *codes, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (g->bron.van != TELBRON_METHODIEK || !g->bron.wanneer ||
            SET_HAS(g->bron.wanneer, codes[i].wanneer))
            mention(g, codes[i].code, codes[i].place, codes[i].onderbouwing);
}

static void gather_visie(struct gathering *g) {
    const struct codering *codering = &g->deelname->pilot->codering;
    gather_codes(g, codering->visies.items, codering->visies.count);
}

static void gather_rol(struct gathering *g) {
    const struct codering *codering = &g->deelname->pilot->codering;
    gather_codes(g, codering->rollen.items, codering->rollen.count);
}

static void gather_methodiek(struct gathering *g) {
    const struct codering *codering = &g->deelname->pilot->codering;
    gather_codes(g, codering->methodieken.items, codering->methodieken.count);
}

static void gather_werkwijze(struct gathering *g) {
    const struct codering *codering = &g->deelname->pilot->codering;
    gather_codes(g, codering->werkwijzen.items, codering->werkwijzen.count);
}

/* ---- themes stand apart from the kind of factor they occur in (001 L229, L262, L337) ---- */

static bool is_repeated(const struct codes *codes, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (text_equal(codes->items[i], codes->items[at]))
            return true;
    return false;
}

static void gather_factor(struct gathering *g, const struct factor *factor) {
    unsigned soorten = SET_BIT(factor->soort) | factor->ook;
    if ((g->bron.factoren && !(g->bron.factoren & soorten)) ||
        (g->bron.speerpunten && !(g->bron.speerpunten & factor->speerpunten)))
        return;
    for (size_t i = 0; i < factor->thema.count; i++)
        if (!is_repeated(&factor->thema, i))
            mention(g, factor->thema.items[i], factor->place,
                    given_or(factor->label, g->arena, factor->tekst));
}

static void gather_thema(struct gathering *g) {
    for (int soort = 0; soort < FACTORSOORTEN; soort++) {
        const struct factorgroep *groep = &g->deelname->pilot->factoren.groep[soort];
        for (size_t i = 0; i < groep->lijst.count; i++)
            gather_factor(g, &groep->lijst.items[i]);
    }
}

/* ---- what the vocabulary has words for ---- */

static void gather_document(struct gathering *g) {
    const struct documenten *documenten = &g->deelname->pilot->documenten;
    for (size_t i = 0; i < documenten->lijst.count; i++) {
        const struct document *document = &documenten->lijst.items[i];
        if (!g->bron.stand || SET_HAS(g->bron.stand, document->status))
            mention(g, woord_code(WOORDEN_DOCUMENTSOORT, (int)document->soort), document->place,
                    document->titel);
    }
}

static void gather_soort(struct gathering *g) {
    mention(g, woord_code(WOORDEN_PILOTSOORT, (int)deelname_soort(g->deelname)),
            telling_bijdrage(g->deelname).place, NULL);
}

static void gather_status(struct gathering *g) {
    mention(g, woord_code(WOORDEN_PILOTSTATUS, (int)deelname_status(g->deelname)),
            telling_bijdrage(g->deelname).place, g->deelname->reden);
}

static void gather_doelstatus(struct gathering *g) {
    const struct pilot *pilot = g->deelname->pilot;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        const struct doel *doel = &pilot->doelen.lijst.items[i];
        if (derive_doel_counts(pilot, doel) &&
            (!g->bron.speerpunten || (g->bron.speerpunten & doel->speerpunten)))
            mention(g, woord_code(WOORDEN_DOELSTATUS, (int)doel->status), doel->place,
                    given_or(doel->titel, g->arena, doel->tekst));
    }
}

static void gather_gewicht(struct gathering *g) {
    const struct speerpunten *speerpunten = &g->deelname->pilot->speerpunten;
    for (size_t i = 0; i < speerpunten->lijst.count; i++) {
        const struct speerpunt *speerpunt = &speerpunten->lijst.items[i];
        if (!g->bron.speerpunten || (g->bron.speerpunten & speerpunt->codes))
            mention(g, woord_code(WOORDEN_GEWICHT, (int)speerpunt->gewicht), speerpunt->place,
                    speerpunt_namen(g->arena, speerpunt->codes));
    }
}

struct vermeldingen telling_vermeldingen(struct arena *arena, const struct deelname *deelname,
                                         struct bron bron) {
    static const struct {
        void (*gather)(struct gathering *g);
        bool of_record; /* also known of a pilot without a report */
    } sources[] = {
        [TELBRON_VISIE] = {gather_visie, false},
        [TELBRON_ROL] = {gather_rol, false},
        [TELBRON_METHODIEK] = {gather_methodiek, false},
        [TELBRON_WERKWIJZE] = {gather_werkwijze, false},
        [TELBRON_THEMA] = {gather_thema, false},
        [TELBRON_DOCUMENT] = {gather_document, false},
        [TELBRON_SOORT] = {gather_soort, true},
        [TELBRON_STATUS] = {gather_status, true},
        [TELBRON_DOELSTATUS] = {gather_doelstatus, false},
        [TELBRON_GEWICHT] = {gather_gewicht, false},
    };
    struct vermeldingen out = {0};
    struct gathering g = {arena, deelname, bron, &out};
    if (deelname->pilot || sources[bron.van].of_record)
        sources[bron.van].gather(&g);
    return out;
}

/* ---- the codes of a source ---- */

static void add_words(struct arena *arena, enum woordenlijst list, struct telling_codes *codes) {
    for (int i = 0; i < woord_count(list); i++) {
        if (!woord_code(list, i))
            continue;
        struct programma_code *code = ARENA_NEW(arena, struct programma_code);
        *code = (struct programma_code){.id = woord_code(list, i), .label = woord_label(list, i)};
        *VEC_PUSH(arena, &codes->lijst) = code;
    }
}

struct telling_codes telling_codes(struct arena *arena, const struct programma *programma,
                                   enum telbron van) {
    static const int words[] = {
        [TELBRON_VISIE] = -1,
        [TELBRON_ROL] = -1,
        [TELBRON_METHODIEK] = -1,
        [TELBRON_WERKWIJZE] = -1,
        [TELBRON_THEMA] = -1,
        [TELBRON_DOCUMENT] = WOORDEN_DOCUMENTSOORT,
        [TELBRON_SOORT] = WOORDEN_PILOTSOORT,
        [TELBRON_STATUS] = WOORDEN_PILOTSTATUS,
        [TELBRON_DOELSTATUS] = WOORDEN_DOELSTATUS,
        [TELBRON_GEWICHT] = WOORDEN_GEWICHT,
    };
    struct telling_codes codes = {0};
    const struct codelijst *lijst = programma_codelijst(programma, van);
    for (size_t i = 0; lijst && i < lijst->codes.count; i++)
        *VEC_PUSH(arena, &codes.lijst) = &lijst->codes.items[i];
    if (words[van] >= 0)
        add_words(arena, (enum woordenlijst)words[van], &codes);
    return codes;
}

size_t telling_code_index(struct arena *arena, struct telling_codes *codes, const char *id) {
    for (size_t i = 0; i < codes->lijst.count; i++)
        if (text_equal(codes->lijst.items[i]->id, id))
            return i;
    struct programma_code *code = ARENA_NEW(arena, struct programma_code);
    *code = (struct programma_code){.id = id, .label = id};
    *VEC_PUSH(arena, &codes->lijst) = code;
    return codes->lijst.count - 1;
}

/* ---- pilots ---- */

bool telling_telt_mee(const struct deelname *deelname, unsigned soorten, unsigned status) {
    if (deelname->href && !deelname->pilot)
        return false;
    if (soorten && !SET_HAS(soorten, deelname_soort(deelname)))
        return false;
    return status ? SET_HAS(status, deelname_status(deelname)) : deelname_verslag(deelname);
}

struct derive_bijdrage telling_bijdrage(const struct deelname *deelname) {
    struct place place = deelname->pilot ? deelname->pilot->place : deelname->place;
    return (struct derive_bijdrage){deelname, place, deelname->reden};
}
