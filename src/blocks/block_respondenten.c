/* Respondents of a test as computed results: read once, per measurement, for all blocks that use
 * them. Who did not say which measurement it was, speaks about what is done now (003 L328-335). */
#include "blocks/blocks_instrument.h"

_Static_assert((int)TREDE_MEEBESLISSEN == (int)BELEID_TREDE_MEEBESLISSEN, "same steps");

static const enum meting_code metingen[BLOCK_METINGEN] = {BELEID_METING_HUIDIG,
                                                          BELEID_METING_GEWENST};

static bool belongs(const struct beleid_respondent *respondent, enum meting_code meting) {
    enum meting_code own = respondent->meting ? respondent->meting : BELEID_METING_HUIDIG;
    return own == meting;
}

static size_t gather(const struct beleid_respondent *from, size_t count, enum meting_code meting,
                     const struct beleid_respondent **out) {
    size_t used = 0;
    for (size_t i = 0; i < count; i++)
        if (belongs(&from[i], meting))
            out[used++] = &from[i];
    return used;
}

static size_t answers(const struct beleid_respondent *respondent, int vragen,
                      struct derive_keuze *out) {
    size_t count = 0;
    for (int vraag = 1; vraag <= vragen; vraag++) {
        char letter = beleid_antwoord(respondent, vraag);
        if (letter != '-')
            out[count++] = (struct derive_keuze){vraag, letter == 'a' ? KEUZE_A : KEUZE_B};
    }
    return count;
}

static int whole(struct getal getal) {
    return getal.is_set && getal.waarde.decimals == 0 ? (int)getal.waarde.units : 0;
}

static void read_typetest(const struct block_typetest_uitkomst *uitkomst,
                          struct block_typetest_meting *meting) {
    for (size_t i = 0; i < meting->count; i++) {
        struct derive_keuze keuzes[DERIVE_TYPETEST_VRAGEN];
        size_t count = answers(meting->wie[i], DERIVE_TYPETEST_VRAGEN, keuzes);
        derive_typetest(keuzes, count, uitkomst->grens, &meting->test[i]);
    }
    derive_typetest_groep(meting->test, meting->count, uitkomst->grens, &meting->groep);
}

struct block_typetest_uitkomst block_typetest_lees(const struct block_input *input,
                                                   const struct beleid_typetest *bron) {
    struct block_typetest_uitkomst uitkomst = {
        .bron = bron, .grens = {whole(bron->grens_sturing), whole(bron->grens_insteek)}};
    size_t all = bron->respondenten.count;
    for (int m = 0; m < BLOCK_METINGEN; m++) {
        struct block_typetest_meting *meting = &uitkomst.meting[m];
        meting->meting = metingen[m];
        meting->wie = ARENA_ARRAY(input->arena, const struct beleid_respondent *, all + 1);
        meting->count = gather(bron->respondenten.items, all, metingen[m], meting->wie);
        meting->test = ARENA_ARRAY(input->arena, struct derive_typetest, meting->count + 1);
        read_typetest(&uitkomst, meting);
    }
    return uitkomst;
}

unsigned block_typetest_typen(const struct block_typetest_uitkomst *uitkomst) {
    const struct block_typetest_meting *now = &uitkomst->meting[0];
    if (now->count == 0)
        return 0;
    if (now->count == 1)
        return now->test[0].typen;
    return now->groep.modus;
}

/* "11 13 16 18 20"; what is no such row gives the default, and check_beleid has reported it. */
static struct derive_quickscan_grens limits(struct codes grenzen) {
    struct derive_quickscan_grens out = {0};
    for (size_t i = 0; i < grenzen.count && i + 1 < TREDEN; i++) {
        struct decimal limit;
        if (number_parse(grenzen.items[i], &limit) && limit.decimals == 0)
            out.tot[i + 1] = (int)limit.units;
    }
    return out;
}

static void read_quickscan(const struct block_quickscan_uitkomst *uitkomst,
                           struct block_quickscan_meting *meting) {
    for (size_t i = 0; i < meting->count; i++) {
        struct derive_keuze keuzes[DERIVE_QUICKSCAN_VRAGEN];
        size_t count = answers(meting->wie[i], DERIVE_QUICKSCAN_VRAGEN, keuzes);
        const struct derive_quickscan_grens usual = {{0}};
        if (derive_quickscan(keuzes, count, uitkomst->grens, &meting->scan[i]) != INSTRUMENT_OK)
            derive_quickscan(keuzes, count, usual, &meting->scan[i]);
    }
    derive_quickscan_groep(meting->scan, meting->count, &meting->groep);
}

struct block_quickscan_uitkomst block_quickscan_lees(const struct block_input *input,
                                                     const struct beleid_quickscan *bron) {
    struct block_quickscan_uitkomst uitkomst = {.bron = bron, .grens = limits(bron->grenzen)};
    size_t all = bron->respondenten.count;
    for (int m = 0; m < BLOCK_METINGEN; m++) {
        struct block_quickscan_meting *meting = &uitkomst.meting[m];
        meting->meting = metingen[m];
        meting->wie = ARENA_ARRAY(input->arena, const struct beleid_respondent *, all + 1);
        meting->count = gather(bron->respondenten.items, all, metingen[m], meting->wie);
        meting->scan = ARENA_ARRAY(input->arena, struct derive_quickscan, meting->count + 1);
        read_quickscan(&uitkomst, meting);
    }
    return uitkomst;
}

/* ---- names ---- */

static const char *name_of(const struct block_input *input,
                           const struct beleid_respondent *respondent, size_t at) {
    if (respondent->rol && respondent->organisatie)
        return arena_format(input->arena, "%s (%s)", respondent->rol, respondent->organisatie);
    if (respondent->rol)
        return respondent->rol;
    if (respondent->organisatie)
        return respondent->organisatie;
    return doc_phrase(input->doc, "respondent-nummer", block_int(input, (int64_t)at + 1));
}

const char *block_respondent(const struct block_input *input,
                             const struct beleid_respondent *respondent, size_t at) {
    return text_capitalise(input->arena, name_of(input, respondent, at));
}

const char *block_type_naam(const struct block_input *input, enum gemeentetype type) {
    static const char *const numbers[GEMEENTETYPEN] = {NULL, "I", "II", "III", "IV"};
    if (type == GEMEENTETYPE_ONBEPAALD)
        return block_word(input, "niet-te-bepalen");
    const char *name = block_catalogus_type(input, type);
    return name ? name : doc_phrase(input->doc, "type-nummer", numbers[type]);
}

const char *block_type_namen(const struct block_input *input, unsigned typen) {
    struct text_builder text = {.arena = input->arena};
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        if (INSTRUMENT_HAS(typen, type))
            text_format(&text, "%s" TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE,
                        text.size ? arena_format(input->arena, " %s ", block_word(input, "of"))
                                  : "",
                        block_type_naam(input, (enum gemeentetype)type));
    return text.size ? text_string(&text) : block_word(input, "niet-te-bepalen");
}

/* ---- what they added in words ---- */

static void add_words(const struct block_input *input, struct doc_node *list, const char *who,
                      const struct beleid_respondent *respondent) {
    if (respondent->toelichting)
        block_labelled(input, block_item(input, list, NULL, respondent->place), who,
                       respondent->toelichting, respondent->place);
    for (size_t i = 0; i < respondent->keuzen.count; i++) {
        const struct beleid_keuze *keuze = &respondent->keuzen.items[i];
        if (!keuze->tekst || !keuze->tekst->first)
            continue;
        const char *label =
            doc_phrase(input->doc, "bij-vraag", who, block_getal_tekst(input, keuze->vraag));
        block_labelled(input, block_item(input, list, NULL, keuze->place), label, keuze->tekst,
                       keuze->place);
    }
}

static bool has_words(const struct beleid_respondent *respondent) {
    for (size_t i = 0; i < respondent->keuzen.count; i++)
        if (respondent->keuzen.items[i].tekst && respondent->keuzen.items[i].tekst->first)
            return true;
    return respondent->toelichting != NULL;
}

void block_respondent_woorden(const struct block_input *input, struct doc_node *parent,
                              const struct beleid_respondent *respondenten, size_t count) {
    struct doc_node *list = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct beleid_respondent *respondent = &respondenten[i];
        if (!has_words(respondent))
            continue;
        if (!list) {
            struct doc_node *intro = block_paragraph(
                input, parent, block_word(input, "respondenten-lichten-toe"), respondent->place);
            intro->paragraph.keep_with_next = true;
            list = block_list(input, parent, DOC_BULLETS, respondent->place);
        }
        add_words(input, list, block_respondent(input, respondent, i), respondent);
    }
    if (list)
        block_list_done(list);
}
