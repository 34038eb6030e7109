/* The type test: where the municipality stands now and where it wants to stand, on steering and on
 * narrow or broad (004 L2642-3047, 003 L319-347). Picture, scores with their spread, what the
 * respondents disagree about, the way from one to the other, and what is to be discussed. */
#include "blocks/blocks_instrument.h"

#include <stdlib.h>

#define BESPREEKVRAGEN 3 /* 004 L2805-2807 */

/* "3 keer ‘Een behouden koers’ en 1 keer niet te bepalen" */
static const char *counted_types(const struct block_input *input,
                                 const struct derive_typetest_groep *groep) {
    const char *parts[GEMEENTETYPEN];
    size_t count = 0;
    for (int type = GEMEENTETYPE_I; type <= GEMEENTETYPEN; type++) {
        int at = type % GEMEENTETYPEN; /* the undetermined last */
        const char *name =
            at ? block_type_namen(input, INSTRUMENT_BIT(at)) : block_type_naam(input, 0);
        if (groep->type[at] > 0)
            parts[count++] =
                doc_phrase(input->doc, "uitkomst-keer", block_int(input, groep->type[at]), name);
    }
    return block_join(input, parts, count);
}

static const char *outcome(const struct block_input *input,
                           const struct block_typetest_meting *meting) {
    const char *what = block_word(input, meting->meting == BELEID_METING_GEWENST ? "beleid-gewenst"
                                                                                 : "beleid-huidig");
    if (meting->count == 1)
        return doc_phrase(input->doc, "typetest-een", what,
                          block_type_namen(input, meting->test[0].typen),
                          block_bereik(input, meting->test[0].sturing),
                          block_bereik(input, meting->test[0].insteek));
    return doc_phrase(input->doc, "typetest-groep", what, block_int(input, (int64_t)meting->count),
                      counted_types(input, &meting->groep),
                      block_spreiding(input, &meting->groep.sturing),
                      block_spreiding(input, &meting->groep.insteek));
}

static void add_outcomes(const struct block_input *input, struct doc_node *parent,
                         const struct block_typetest_uitkomst *uitkomst) {
    for (int m = 0; m < BLOCK_METINGEN; m++)
        if (uitkomst->meting[m].count > 0)
            block_paragraph(input, parent,
                            text_capitalise(input->arena, outcome(input, &uitkomst->meting[m])),
                            uitkomst->bron->sectie.place);
}

/* What the catalogue says about the types that came out. */
static void add_types(const struct block_input *input, struct doc_node *parent,
                      const struct block_typetest_uitkomst *uitkomst) {
    unsigned typen = 0;
    for (int m = 0; m < BLOCK_METINGEN; m++)
        typen |= uitkomst->meting[m].count == 1 ? uitkomst->meting[m].test[0].typen
                                                : uitkomst->meting[m].groep.modus;
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++) {
        const char *kern = block_catalogus_type_kern(input, (enum gemeentetype)type);
        if (!INSTRUMENT_HAS(typen, type) || !kern)
            continue;
        block_sentence(input, parent, block_type_naam(input, (enum gemeentetype)type), kern,
                       uitkomst->bron->sectie.place);
    }
}

/* ---- remarks: derived, the scores stay as they are ---- */

static void add_remarks(const struct block_input *input, struct doc_node *parent,
                        const struct block_typetest_meting *meting) {
    for (size_t i = 0; i < meting->count; i++) {
        const struct derive_typetest *test = &meting->test[i];
        const char *who = block_respondent(input, meting->wie[i], i);
        const char *what = block_label(input, WOORDEN_BELEID_METING, (int)meting->meting);
        int open = DERIVE_TYPETEST_VRAGEN - test->beantwoord;
        if (open > 0)
            block_opmerking(input, parent, "opmerking",
                            doc_phrase(input->doc, "test-open", who, block_int(input, open), what),
                            meting->wie[i]->place);
        if (test->opmerking)
            block_opmerking(input, parent, "opmerking",
                            doc_phrase(input->doc, "test-tegenspraak", who,
                                       block_nummers(input, test->opmerking), what),
                            meting->wie[i]->place);
    }
}

/* ---- from what is done to what is wished ---- */

static const char *shift(const struct block_input *input, const char *key,
                         struct derive_bereik bereik) {
    if (bereik.min == 0 && bereik.max == 0)
        return doc_phrase(input->doc, "verschil-gelijk", block_word(input, key));
    if (bereik.min != bereik.max)
        return doc_phrase(input->doc, "verschil-onzeker", block_word(input, key),
                          block_int(input, bereik.min), block_int(input, bereik.max));
    return doc_phrase(input->doc, bereik.min > 0 ? "verschil-meer" : "verschil-minder",
                      block_word(input, key), block_int(input, abs(bereik.min)));
}

static const char *steps(const struct block_input *input, const char *key,
                         struct derive_bereik bereik, bool known) {
    if (!known || (bereik.min == 0 && bereik.max == 0))
        return NULL;
    int few = abs(bereik.min) < abs(bereik.max) ? abs(bereik.min) : abs(bereik.max);
    int many = abs(bereik.min) + abs(bereik.max) - few;
    return doc_phrase(input->doc, "verschil-stappen", block_word(input, key),
                      block_bereik(input, (struct derive_bereik){few, many}));
}

static const char *difference(const struct block_input *input, const struct derive_typetest *huidig,
                              const struct derive_typetest *gewenst,
                              struct derive_typetest_grens grens) {
    struct derive_typetest_verschil verschil;
    derive_typetest_verschil(huidig, gewenst, grens, &verschil);
    const char *moves[] = {shift(input, "dimensie-naam-sturing", verschil.sturing),
                           shift(input, "dimensie-naam-insteek", verschil.insteek)};
    const char *needed[] = {
        steps(input, "dimensie-naam-sturing", verschil.stappen_sturing, verschil.sturing_bepaald),
        steps(input, "dimensie-naam-insteek", verschil.stappen_insteek, verschil.insteek_bepaald)};
    const char *need = block_join(input, needed, 2);
    const char *text =
        doc_phrase(input->doc, "verschil", block_type_namen(input, huidig->typen),
                   block_type_namen(input, gewenst->typen), block_join(input, moves, 2));
    return *need ? doc_phrase(input->doc, "verschil-nodig", text, need) : text;
}

static bool same_person(const struct beleid_respondent *one,
                        const struct beleid_respondent *other) {
    return one->rol && other->rol && text_equal(one->rol, other->rol) &&
           !one->organisatie == !other->organisatie &&
           (!one->organisatie || text_equal(one->organisatie, other->organisatie));
}

static bool comparable(const struct block_typetest_uitkomst *uitkomst, size_t i, size_t j) {
    const struct block_typetest_meting *now = &uitkomst->meting[0], *then = &uitkomst->meting[1];
    return (now->count == 1 && then->count == 1) || same_person(now->wie[i], then->wie[j]);
}

static void add_difference(const struct block_input *input, struct doc_node *list,
                           const struct block_typetest_uitkomst *uitkomst, size_t i, size_t j) {
    const struct block_typetest_meting *now = &uitkomst->meting[0], *then = &uitkomst->meting[1];
    struct place place = then->wie[j]->place;
    const char *text = difference(input, &now->test[i], &then->test[j], uitkomst->grens);
    struct doc_node *item = block_item(input, list, NULL, place);
    struct doc_node *strong = doc_add(input->arena, item, DOC_STRONG, place);
    doc_add_text(input->arena, strong,
                 arena_format(input->arena, "%s:", block_respondent(input, now->wie[i], i)), place);
    doc_add_text(input->arena, item, arena_format(input->arena, " %s", text), place);
}

/* Only answers of one respondent can be compared: alone, or the same role twice. */
static void add_differences(const struct block_input *input, struct doc_node *parent,
                            const struct block_typetest_uitkomst *uitkomst) {
    const struct block_typetest_meting *now = &uitkomst->meting[0], *then = &uitkomst->meting[1];
    struct place place = uitkomst->bron->sectie.place;
    struct doc_node *list = NULL;
    for (size_t i = 0; i < now->count; i++)
        for (size_t j = 0; j < then->count; j++) {
            if (!comparable(uitkomst, i, j))
                continue;
            if (!list) {
                block_paragraph(input, parent, block_word(input, "verschil-label"), place)
                    ->paragraph.keep_with_next = true;
                list = block_list(input, parent, DOC_BULLETS, place);
            }
            add_difference(input, list, uitkomst, i, j);
        }
}

/* ---- discussion ---- */

static void add_discussion(const struct block_input *input, struct doc_node *parent,
                           const struct beleid_typetest *bron) {
    static const char *const keys[BESPREEKVRAGEN] = {"bespreken-1", "bespreken-2", "bespreken-3"};
    struct place place = bron->sectie.place;
    if (bron->tevreden)
        block_opmerking(
            input, parent, "typetest-tevreden",
            doc_phrase(input->doc, "zin",
                       text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_OORDEEL,
                                                                 (int)bron->tevreden))),
            place);
    if (bron->bespreking) {
        block_labelled(input, parent, block_word(input, "typetest-bespreking"), bron->bespreking,
                       place);
        return;
    }
    struct doc_node *intro =
        block_paragraph(input, parent, block_word(input, "typetest-te-bespreken"), place);
    intro->paragraph.keep_with_next = true;
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, place);
    for (int i = 0; i < BESPREEKVRAGEN; i++) {
        const char *text = block_catalogus_bespreekvraag(input, i + 1);
        doc_add_text(input->arena, block_item(input, list, NULL, place),
                     text ? text : block_word(input, keys[i]), place);
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_typetest *bron = data;
    struct block_typetest_uitkomst uitkomst = block_typetest_lees(input, bron);
    add_outcomes(input, parent, &uitkomst);
    block_typetest_kwadrant(input, parent, &uitkomst);
    add_types(input, parent, &uitkomst);
    block_typetest_tabel(input, parent, &uitkomst);
    block_typetest_vragen(input, parent, &uitkomst);
    for (int m = 0; m < BLOCK_METINGEN; m++)
        add_remarks(input, parent, &uitkomst.meting[m]);
    add_differences(input, parent, &uitkomst);
    block_respondent_woorden(input, parent, bron->respondenten.items, bron->respondenten.count);
    add_discussion(input, parent, bron);
}

bool block_typetest(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->typetest.sectie,
                                   beleid->typetest.respondenten.count, add_all, &beleid->typetest);
}
