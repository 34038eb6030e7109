/* The quickscan: how far the municipality wants to go in involving volunteers (003 L624-679). Score
 * and step per respondent with their spread, the answers per question, contradictions. The bands
 * are derived: 003 prints a scale and five words without limits. */
#include "blocks/blocks_instrument.h"

enum { COLUMN_WIE, COLUMN_METING, COLUMN_SCORE, COLUMN_TREDE };

static const int usual[TREDEN] = {0, 11, 13, 16, 18, 20}; /* derive_quickscan_grens */

/* "raadplegen", "raadplegen tot coproduceren" */
static const char *steps(const struct block_input *input, struct derive_bereik trede) {
    const char *low = block_label(input, WOORDEN_BELEID_TREDE, trede.min);
    if (trede.min == trede.max)
        return low;
    return doc_phrase(input->doc, "van-tot", low,
                      block_label(input, WOORDEN_BELEID_TREDE, trede.max));
}

static const char *most_steps(const struct block_input *input, unsigned modus) {
    struct text_builder text = {.arena = input->arena};
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++)
        if (INSTRUMENT_HAS(modus, t))
            text_format(&text, "%s%s",
                        text.size ? arena_format(input->arena, " %s ", block_word(input, "of"))
                                  : "",
                        block_label(input, WOORDEN_BELEID_TREDE, t));
    return text.size ? text_string(&text) : block_word(input, "niet-te-bepalen");
}

static const char *meting_word(const struct block_input *input,
                               const struct block_quickscan_meting *meting) {
    return block_label(input, WOORDEN_BELEID_METING, (int)meting->meting);
}

static void add_outcome(const struct block_input *input, struct doc_node *parent,
                        const struct block_quickscan_meting *meting, struct place place) {
    const char *what =
        block_word(input, meting->meting == BELEID_METING_GEWENST ? "scan-gewenst" : "scan-huidig");
    const char *text;
    if (meting->count == 0)
        return;
    if (meting->count == 1)
        text = doc_phrase(input->doc, "quickscan-een", what,
                          block_bereik(input, meting->scan[0].score),
                          steps(input, meting->scan[0].trede));
    else
        text = doc_phrase(
            input->doc, "quickscan-groep", what, block_int(input, (int64_t)meting->count),
            block_spreiding(input, &meting->groep.score), most_steps(input, meting->groep.modus));
    block_paragraph(input, parent, text_capitalise(input->arena, text), place);
}

/* ---- respondents ---- */

static void add_row(struct block_table *table, const struct block_quickscan_meting *meting,
                    size_t at) {
    const struct block_input *input = table->input;
    struct place place = meting->wie[at]->place;
    block_table_row(table, place);
    table->row->id = meting->wie[at]->id;
    block_table_text(table, COLUMN_WIE, block_respondent(input, meting->wie[at], at), place);
    block_table_text(table, COLUMN_METING, meting_word(input, meting), place);
    block_table_text(table, COLUMN_SCORE, block_bereik(input, meting->scan[at].score), place);
    block_table_text(table, COLUMN_TREDE, steps(input, meting->scan[at].trede), place);
}

static void add_spread(struct block_table *table, const struct block_quickscan_meting *meting,
                       struct place place) {
    const struct block_input *input = table->input;
    if (meting->count < 2)
        return;
    block_table_row(table, place);
    block_table_text(table, COLUMN_WIE,
                     text_capitalise(input->arena, block_word(input, "spreiding-rij")), place);
    block_table_text(table, COLUMN_METING, meting_word(input, meting), place);
    block_table_text(table, COLUMN_SCORE, block_spreiding_kort(input, &meting->groep.score), place);
    block_table_text(table, COLUMN_TREDE, most_steps(input, meting->groep.modus), place);
}

/* "10–11 informeren, 12–13 raadplegen, ..." */
static const char *bands(const struct block_input *input, struct derive_quickscan_grens grens) {
    const int *to = grens.tot[TREDE_MEEBESLISSEN] > 0 ? grens.tot : usual;
    struct text_builder text = {.arena = input->arena};
    int from = DERIVE_QUICKSCAN_VRAGEN;
    for (int t = TREDE_INFORMEREN; t < TREDEN; t++) {
        text_format(&text, "%s%s %s", text.size ? ", " : "",
                    block_bereik(input, (struct derive_bereik){from, to[t]}),
                    block_label(input, WOORDEN_BELEID_TREDE, t));
        from = to[t] + 1;
    }
    return text_string(&text);
}

static void add_respondents(const struct block_input *input, struct doc_node *parent,
                            const struct block_quickscan_uitkomst *uitkomst) {
    struct place place = uitkomst->bron->sectie.place;
    struct block_table table = {
        .column = {{.key = "kop-respondent", .weight = 6, .used = true},
                   {.key = "kop-meting",
                    .weight = 3,
                    .used = uitkomst->meting[0].count > 0 && uitkomst->meting[1].count > 0},
                   {.key = "kop-score", .weight = 4, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-trede", .weight = 5, .used = true}},
        .count = 4};
    block_table_start(&table, input, parent, block_word(input, "quickscan-titel"), place);
    for (int m = 0; m < BLOCK_METINGEN; m++) {
        for (size_t i = 0; i < uitkomst->meting[m].count; i++)
            add_row(&table, &uitkomst->meting[m], i);
        add_spread(&table, &uitkomst->meting[m], place);
    }
    block_table_source(
        &table, doc_phrase(input->doc, "quickscan-banden", bands(input, uitkomst->grens)), place);
}

/* ---- questions ---- */

/* 1 and 8 give a point for yes and two for no; the others the reverse (003 L635-673). */
static int points(int vraag, enum keuze keuze) {
    bool reversed = vraag == 1 || vraag == 8;
    return (keuze == KEUZE_A) == reversed ? 1 : 2;
}

/* "ja (2)" of one respondent; "3 ja, 1 nee, 1 open" of several. */
static const char *answers(const struct block_input *input,
                           const struct block_quickscan_meting *meting, int vraag) {
    static const char *const keys[KEUZES] = {"keuze-open", "oordeel-ja", "oordeel-nee"};
    struct text_builder text = {.arena = input->arena};
    for (int k = KEUZE_A; k <= KEUZES; k++) {
        int at = k % KEUZES, count = meting->groep.vraag[vraag].keuze[at];
        if (count == 0)
            continue;
        text_append(&text, text.size ? ", " : "");
        if (meting->count > 1)
            text_format(&text, "%d\u00a0", count);
        text_append(&text, block_word(input, keys[at]));
        if (meting->count == 1 && at != KEUZE_GEEN)
            text_format(&text, "\u00a0(%d)", points(vraag, (enum keuze)at));
    }
    return text_string(&text);
}

static const char *question(const struct block_input *input, int vraag) {
    const char *text = block_catalogus_vraag(input, BLOCK_QUICKSCAN, vraag);
    return text ? arena_format(input->arena, "%d. %s", vraag, text)
                : doc_phrase(input->doc, "vraag-nummer", block_int(input, vraag));
}

static void add_questions(const struct block_input *input, struct doc_node *parent,
                          const struct block_quickscan_uitkomst *uitkomst) {
    struct place place = uitkomst->bron->sectie.place;
    struct block_table table = {.column = {{.key = "kop-vraag", .weight = 10, .used = true}},
                                .count = 3};
    for (int m = 0; m < BLOCK_METINGEN; m++)
        table.column[m + 1] = (struct block_column){
            .heading = text_capitalise(input->arena, meting_word(input, &uitkomst->meting[m])),
            .weight = 4,
            .used = uitkomst->meting[m].count > 0};
    block_table_start(&table, input, parent, block_word(input, "quickscan-vragen"), place);
    for (int vraag = 1; vraag <= DERIVE_QUICKSCAN_VRAGEN; vraag++) {
        block_table_row(&table, place);
        block_table_text(&table, 0, question(input, vraag), place);
        for (int m = 0; m < BLOCK_METINGEN; m++)
            block_table_text(&table, m + 1, answers(input, &uitkomst->meting[m], vraag), place);
    }
    if (uitkomst->meting[0].count == 1 || uitkomst->meting[1].count == 1)
        block_table_source(&table, block_word(input, "quickscan-punten"), place);
}

/* ---- remarks ---- */

static void add_remarks(const struct block_input *input, struct doc_node *parent,
                        const struct block_quickscan_meting *meting) {
    static const struct {
        unsigned bit;
        const char *key;
    } remarks[] = {{QUICKSCAN_1_3, "quickscan-1-3"},
                   {QUICKSCAN_7_8, "quickscan-7-8"},
                   {QUICKSCAN_9_10, "quickscan-9-10"}};
    const char *what = meting_word(input, meting);
    for (size_t i = 0; i < meting->count; i++) {
        const char *who = block_respondent(input, meting->wie[i], i);
        int open = DERIVE_QUICKSCAN_VRAGEN - meting->scan[i].beantwoord;
        if (open > 0)
            block_opmerking(input, parent, "opmerking",
                            doc_phrase(input->doc, "test-open", who, block_int(input, open), what),
                            meting->wie[i]->place);
        for (size_t r = 0; r < sizeof remarks / sizeof *remarks; r++)
            if (meting->scan[i].opmerking & remarks[r].bit)
                block_opmerking(input, parent, "opmerking",
                                doc_phrase(input->doc, remarks[r].key, who, what),
                                meting->wie[i]->place);
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_quickscan *bron = data;
    struct block_quickscan_uitkomst uitkomst = block_quickscan_lees(input, bron);
    for (int m = 0; m < BLOCK_METINGEN; m++)
        add_outcome(input, parent, &uitkomst.meting[m], bron->sectie.place);
    add_respondents(input, parent, &uitkomst);
    add_questions(input, parent, &uitkomst);
    for (int m = 0; m < BLOCK_METINGEN; m++)
        add_remarks(input, parent, &uitkomst.meting[m]);
    block_respondent_woorden(input, parent, bron->respondenten.items, bron->respondenten.count);
    if (bron->bespreking)
        block_labelled(input, parent, block_word(input, "typetest-bespreking"), bron->bespreking,
                       bron->sectie.place);
}

bool block_quickscan(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->quickscan.sectie,
                         beleid->quickscan.respondenten.count, add_all, &beleid->quickscan);
}
