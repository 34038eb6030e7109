/* The participation ladder: the chosen step, the comfort zone that comes with the type of the
 * municipality, what the quickscan said and what was realised; and the risks of that comfort zone
 * (003 L459-623). The comfort zone is not always a good place: a risk that plays is a reason to
 * leave it (003 L548-555). */
#include "blocks/blocks_instrument.h"

#include <stdlib.h>

_Static_assert((int)RISICO_TRADITIONEEL == (int)BELEID_COMFORTRISICO_TRADITIONEEL, "same risks");
_Static_assert((int)OORDEEL_NEE == (int)BELEID_OORDEEL_NEE, "same judgements");

struct ladder {
    const struct beleid_participatieladder *bron;
    unsigned typen;
    struct derive_bereik scan; /* steps; 0: no quickscan */
    struct derive_ladder uitkomst;
};

/* All steps that the current quickscans can mean. */
static struct derive_bereik scanned(const struct block_quickscan_meting *meting) {
    struct derive_bereik all = {0};
    for (size_t i = 0; i < meting->count; i++) {
        struct derive_bereik one = meting->scan[i].trede;
        if (i == 0 || one.min < all.min)
            all.min = one.min;
        if (one.max > all.max)
            all.max = one.max;
    }
    return all;
}

static struct ladder read_ladder(const struct block_input *input, const struct beleid *beleid) {
    struct block_typetest_uitkomst typetest = block_typetest_lees(input, &beleid->typetest);
    struct block_quickscan_uitkomst scan = block_quickscan_lees(input, &beleid->quickscan);
    struct ladder ladder = {.bron = &beleid->participatieladder,
                            .typen = block_typetest_typen(&typetest),
                            .scan = scanned(&scan.meting[scan.meting[1].count > 0])};
    struct derive_ladder_invoer invoer = {.typen = ladder.typen,
                                          .quickscan = ladder.scan,
                                          .gekozen = (enum trede)ladder.bron->trede,
                                          .gerealiseerd = (enum trede)ladder.bron->gerealiseerd};
    derive_ladder(&invoer, &ladder.uitkomst);
    return ladder;
}

/* ---- the stairs ---- */

/* What stands at a rung, in words: "gekozen, comfortzone". */
static const char *marks(const struct block_input *input, const struct ladder *ladder, int rung) {
    const char *parts[4];
    size_t count = 0;
    if ((int)ladder->bron->trede == rung)
        parts[count++] = block_word(input, "ladder-gekozen");
    if (INSTRUMENT_HAS(ladder->uitkomst.comfort, rung))
        parts[count++] = block_word(input, "ladder-comfortzone");
    if (ladder->scan.min > 0 && rung >= ladder->scan.min && rung <= ladder->scan.max)
        parts[count++] = block_word(input, "ladder-quickscan");
    if ((int)ladder->bron->gerealiseerd == rung)
        parts[count++] = block_word(input, "ladder-gerealiseerd");
    return count > 0 ? block_join(input, parts, count) : NULL;
}

static struct chart *stairs(const struct block_input *input, const struct ladder *ladder) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_item *items = ARENA_ARRAY(input->arena, struct chart_item, TREDEN - 1);
    for (int rung = TREDE_INFORMEREN; rung < TREDEN; rung++)
        items[rung - 1] = (struct chart_item){
            .label = block_label(input, WOORDEN_BELEID_TREDE, rung),
            .mark = marks(input, ladder, rung),
            .state = (int)ladder->bron->trede == rung ? CHART_STATE_CHOSEN : CHART_STATE_NONE,
            .place = ladder->bron->sectie.place};
    *chart = (struct chart){.kind = CHART_STAIRS,
                            .subject = block_word(input, "ladder-onderwerp"),
                            .language = block_language(input),
                            .diagram = {.items = items, .count = TREDEN - 1}};
    return chart;
}

/* ---- in words ---- */

static const char *set_words(const struct block_input *input, unsigned tredes) {
    struct text_builder text = {.arena = input->arena};
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        if (INSTRUMENT_HAS(tredes, t))
            text_format(&text, "%s%s",
                        text.size ? arena_format(input->arena, " %s ", block_word(input, "of"))
                                  : "",
                        block_label(input, WOORDEN_BELEID_TREDE, t));
    return text_string(&text);
}

static const char *position(const struct block_input *input, const struct ladder *ladder) {
    static const char *const keys[] = {[LIGGING_BINNEN] = "ligging-binnen",
                                       [LIGGING_ONDER] = "ligging-onder",
                                       [LIGGING_BOVEN] = "ligging-boven",
                                       [LIGGING_BUITEN] = "ligging-buiten",
                                       [LIGGING_ONZEKER] = "ligging-onzeker"};
    struct derive_bereik away = ladder->uitkomst.afstand;
    struct derive_bereik distance = {abs(away.min), abs(away.max)};
    if (distance.min > distance.max)
        distance = (struct derive_bereik){distance.max, distance.min};
    return doc_phrase(input->doc, keys[ladder->uitkomst.ligging], block_bereik(input, distance));
}

static void add_words(const struct block_input *input, struct doc_node *parent,
                      const struct ladder *ladder) {
    struct place place = ladder->bron->sectie.place;
    struct text_builder text = {.arena = input->arena};
    if (ladder->bron->trede)
        text_append(&text,
                    doc_phrase(input->doc, "ladder-keuze",
                               block_label(input, WOORDEN_BELEID_TREDE, (int)ladder->bron->trede)));
    if (ladder->uitkomst.comfort)
        text_format(&text, "%s%s", text.size ? " " : "",
                    doc_phrase(input->doc, "ladder-comfort", block_type_namen(input, ladder->typen),
                               set_words(input, ladder->uitkomst.comfort)));
    if (ladder->uitkomst.ligging != LIGGING_ONBEKEND)
        text_format(&text, " %s", position(input, ladder));
    if (text.size)
        block_paragraph(input, parent, text_string(&text), place);
    const char *about = block_catalogus_trede(input, (enum trede)ladder->bron->trede);
    if (about)
        block_sentence(input, parent,
                       block_label_kop(input, WOORDEN_BELEID_TREDE, (int)ladder->bron->trede),
                       about, place);
    if (ladder->uitkomst.verlaagd)
        block_opmerking(
            input, parent, "opmerking",
            doc_phrase(input->doc, "ladder-verlaagd",
                       block_label(input, WOORDEN_BELEID_TREDE, (int)ladder->bron->gerealiseerd)),
            place);
}

/* ---- risks ---- */

static const struct beleid_comfortrisico *judged(const struct beleid_participatieladder *bron,
                                                 int code) {
    for (size_t i = 0; i < bron->lijst.count; i++)
        if ((int)bron->lijst.items[i].code == code)
            return &bron->lijst.items[i];
    return NULL;
}

/* The only type there is; of several: none. */
static enum gemeentetype only(unsigned typen) {
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++)
        if (typen == INSTRUMENT_BIT(type))
            return (enum gemeentetype)type;
    return GEMEENTETYPE_ONBEPAALD;
}

/* In the words of the type; a risk that the type does not have in those of another. */
static const char *risk_text(const struct block_input *input, enum gemeentetype type, int code) {
    const char *text = block_catalogus_risico(input, type, (enum comfortrisico_code)code);
    if (!text)
        text = block_catalogus_risico(input, GEMEENTETYPE_ONBEPAALD, (enum comfortrisico_code)code);
    return text ? text : block_label(input, WOORDEN_BELEID_COMFORTRISICO, code);
}

static void add_risk(struct block_table *table, const struct ladder *ladder, int code) {
    const struct block_input *input = table->input;
    const struct beleid_comfortrisico *risk = judged(ladder->bron, code);
    struct place place = risk ? risk->place : ladder->bron->sectie.place;
    block_table_row(table, place);
    table->row->id = risk ? risk->id : NULL;
    block_table_text(table, 0, risk_text(input, only(ladder->typen), code), place);
    block_table_text(table, 1, nota_oordeel(input, risk ? risk->oordeel : BELEID_OORDEEL_GEEN),
                     place);
    block_table_prose(table, 2, risk ? risk->tekst : NULL, place);
}

/* The risks of the types, in the order of the table of 003; then what else the author judged. */
static unsigned risk_order(unsigned typen, int *order, int *count) {
    unsigned set = 0;
    for (int type = GEMEENTETYPE_I; type < GEMEENTETYPEN; type++) {
        size_t size;
        const enum comfortrisico *risks = derive_risicos((enum gemeentetype)type, &size);
        for (size_t i = 0; INSTRUMENT_HAS(typen, type) && i < size; i++) {
            if (!SET_HAS(set, (int)risks[i]))
                order[(*count)++] = (int)risks[i];
            set |= SET_BIT((int)risks[i]);
        }
    }
    return set;
}

static void add_risks(const struct block_input *input, struct doc_node *parent,
                      const struct ladder *ladder) {
    int order[RISICOS], count = 0;
    unsigned set = risk_order(ladder->typen, order, &count);
    struct place place = ladder->bron->sectie.place;
    for (int code = RISICO_GEEN + 1; code < RISICOS; code++)
        if (!SET_HAS(set, code) && judged(ladder->bron, code))
            order[count++] = code;
    if (count == 0)
        return;
    struct block_table table = {.column = {{.key = "kop-risico", .weight = 6, .used = true},
                                           {.key = "kop-speelt", .weight = 2, .used = true},
                                           {.key = "kop-maatregel-tegen",
                                            .weight = 6,
                                            .used = ladder->bron->lijst.count > 0}},
                                .count = 3};
    block_table_start(&table, input, parent, block_word(input, "ladder-risicos"), place);
    for (int i = 0; i < count; i++)
        add_risk(&table, ladder, order[i]);
}

/* Some risk plays while the choice is still the comfort zone itself. */
static void add_advice(const struct block_input *input, struct doc_node *parent,
                       const struct ladder *ladder) {
    bool plays = false;
    for (size_t i = 0; i < ladder->bron->lijst.count; i++) {
        enum oordeel_code oordeel = ladder->bron->lijst.items[i].oordeel;
        plays = plays || oordeel == BELEID_OORDEEL_JA || oordeel == BELEID_OORDEEL_DEELS;
    }
    if (plays && ladder->uitkomst.ligging == LIGGING_BINNEN)
        block_opmerking(input, parent, "ladder-advies", block_word(input, "ladder-verlaat"),
                        ladder->bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    struct ladder ladder = read_ladder(input, data);
    add_words(input, parent, &ladder);
    if (ladder.bron->trede || ladder.uitkomst.comfort)
        block_chart(input, parent, stairs(input, &ladder), block_word(input, "ladder-titel"),
                    ladder.bron->sectie.place);
    add_risks(input, parent, &ladder);
    add_advice(input, parent, &ladder);
}

bool block_participatieladder(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid)
        return false;
    const struct beleid_participatieladder *bron = &beleid->participatieladder;
    size_t count = bron->lijst.count + (bron->trede || bron->gerealiseerd);
    return block_section(input, parent, &bron->sectie, count, add_all, beleid);
}
