/* The type test: picture of the scores, table of the respondents, table of the questions. */
#include "blocks/blocks_instrument.h"

#define MARKS_MOST 10 /* respondents that are drawn one by one; of more only the middle */

enum { COLUMN_WIE, COLUMN_METING, COLUMN_STURING, COLUMN_INSTEEK, COLUMN_TYPE };

static const char *meting_word(const struct block_input *input,
                               const struct block_typetest_meting *meting) {
    return block_label(input, WOORDEN_BELEID_METING, (int)meting->meting);
}

static void add_row(struct block_table *table, const struct block_typetest_meting *meting,
                    size_t at) {
    const struct block_input *input = table->input;
    const struct derive_typetest *test = &meting->test[at];
    struct place place = meting->wie[at]->place;
    block_table_row(table, place);
    table->row->id = meting->wie[at]->id;
    block_table_text(table, COLUMN_WIE, block_respondent(input, meting->wie[at], at), place);
    block_table_text(table, COLUMN_METING, meting_word(input, meting), place);
    block_table_text(table, COLUMN_STURING, block_bereik(input, test->sturing), place);
    block_table_text(table, COLUMN_INSTEEK, block_bereik(input, test->insteek), place);
    block_table_text(table, COLUMN_TYPE, block_type_namen(input, test->typen), place);
}

static void add_spread(struct block_table *table, const struct block_typetest_meting *meting,
                       struct place place) {
    const struct block_input *input = table->input;
    if (meting->count < 2)
        return;
    block_table_row(table, place);
    block_table_text(table, COLUMN_WIE,
                     text_capitalise(input->arena, block_word(input, "spreiding-rij")), place);
    block_table_text(table, COLUMN_METING, meting_word(input, meting), place);
    block_table_text(table, COLUMN_STURING, block_spreiding_kort(input, &meting->groep.sturing),
                     place);
    block_table_text(table, COLUMN_INSTEEK, block_spreiding_kort(input, &meting->groep.insteek),
                     place);
    block_table_text(table, COLUMN_TYPE, block_type_namen(input, meting->groep.modus), place);
}

static int grens(int given) {
    return given > 0 ? given : 4; /* derive_typetest_grens */
}

void block_typetest_tabel(const struct block_input *input, struct doc_node *parent,
                          const struct block_typetest_uitkomst *uitkomst) {
    struct place place = uitkomst->bron->sectie.place;
    bool both = uitkomst->meting[0].count > 0 && uitkomst->meting[1].count > 0;
    struct block_table table = {
        .column = {{.key = "kop-respondent", .weight = 6, .used = true},
                   {.key = "kop-meting", .weight = 3, .used = both},
                   {.key = "kop-sturing", .weight = 3, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-insteek", .weight = 3, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-uitkomst", .weight = 6, .used = true}},
        .count = 5};
    block_table_start(&table, input, parent, block_word(input, "typetest-tabel"), place);
    for (int m = 0; m < BLOCK_METINGEN; m++) {
        for (size_t i = 0; i < uitkomst->meting[m].count; i++)
            add_row(&table, &uitkomst->meting[m], i);
        add_spread(&table, &uitkomst->meting[m], place);
    }
    block_table_source(&table,
                       doc_phrase(input->doc, "typetest-grens",
                                  block_int(input, grens(uitkomst->grens.sturing)),
                                  block_int(input, grens(uitkomst->grens.insteek))),
                       place);
}

/* ---- questions ---- */

/* "a", "open", or of several "3 a, 1 b, 1 open" */
static const char *answers(const struct block_input *input,
                           const struct block_typetest_meting *meting, int vraag) {
    static const char *const keys[KEUZES] = {"keuze-open", "keuze-a", "keuze-b"};
    struct text_builder text = {.arena = input->arena};
    for (int k = KEUZE_A; k <= KEUZES; k++) {
        int at = k % KEUZES, count = meting->groep.vraag[vraag].keuze[at];
        if (count == 0)
            continue;
        text_append(&text, text.size ? ", " : "");
        if (meting->count > 1)
            text_format(&text, "%d\u00a0", count);
        text_append(&text, block_word(input, keys[at]));
    }
    return text_string(&text);
}

static bool wanted(const struct block_input *input, const struct block_typetest_uitkomst *uitkomst,
                   int vraag) {
    return block_attribute_is(input, "vragen", "ja") ||
           uitkomst->meting[0].groep.vraag[vraag].oneens ||
           uitkomst->meting[1].groep.vraag[vraag].oneens;
}

/* The question and below it what a and b say. */
static void add_question(struct block_table *table, int vraag, struct place place) {
    const struct block_input *input = table->input;
    const char *text = block_catalogus_vraag(input, BLOCK_TYPETEST, vraag);
    const char *lines[3] = {doc_phrase(input->doc, "vraag-nummer", block_int(input, vraag)), NULL,
                            NULL};
    if (text) {
        lines[0] = arena_format(input->arena, "%d. %s", vraag, text);
        for (char letter = 'a'; letter <= 'b'; letter++)
            lines[1 + letter - 'a'] = arena_format(input->arena, "%c. %s", letter,
                                                   block_catalogus_antwoord(input, vraag, letter));
    }
    block_table_regels(table, 0, lines, 3, place);
}

static struct block_table question_columns(const struct block_input *input,
                                           const struct block_typetest_uitkomst *uitkomst) {
    return (struct block_table){
        .column = {{.key = "kop-vraag", .weight = 10, .used = true},
                   {.key = "kop-dimensie", .weight = 3, .used = true},
                   {.heading =
                        text_capitalise(input->arena, meting_word(input, &uitkomst->meting[0])),
                    .weight = 3,
                    .used = uitkomst->meting[0].count > 0},
                   {.heading =
                        text_capitalise(input->arena, meting_word(input, &uitkomst->meting[1])),
                    .weight = 3,
                    .used = uitkomst->meting[1].count > 0}},
        .count = 4};
}

void block_typetest_vragen(const struct block_input *input, struct doc_node *parent,
                           const struct block_typetest_uitkomst *uitkomst) {
    struct place place = uitkomst->bron->sectie.place;
    bool all = block_attribute_is(input, "vragen", "ja"), started = false;
    struct block_table table = question_columns(input, uitkomst);
    for (int vraag = 1; vraag <= DERIVE_TYPETEST_VRAGEN; vraag++) {
        if (!wanted(input, uitkomst, vraag))
            continue;
        if (!started)
            block_table_start(&table, input, parent,
                              block_word(input, all ? "typetest-vragen" : "typetest-verdeeld"),
                              place);
        started = true;
        block_table_row(&table, place);
        add_question(&table, vraag, place);
        block_table_text(
            &table, 1,
            block_word(input, vraag % 2 ? "dimensie-naam-sturing" : "dimensie-naam-insteek"),
            place);
        for (int m = 0; m < BLOCK_METINGEN; m++)
            block_table_text(&table, 2 + m, answers(input, &uitkomst->meting[m], vraag), place);
    }
}

/* ---- the quadrant, as the scorekaart: steering to the right, narrow upwards ---- */

struct marks {
    const struct block_input *input;
    struct chart_item *items;
    int count, left_out;
    bool alone; /* one respondent per measurement at most: no names needed */
};

static struct chart_value score(int twice) {
    if (twice % 2 == 0)
        return (struct chart_value){.number = {twice / 2, 0}};
    return (struct chart_value){.number = {(int64_t)twice * 5, 1}};
}

static void add_mark(struct marks *marks, const char *label, int sturing2, int insteek2,
                     struct place place) {
    marks->items[marks->count++] =
        (struct chart_item){.label = text_capitalise(marks->input->arena, label),
                            .value = {score(sturing2), score(insteek2)},
                            .place = place};
}

static void add_respondents(struct marks *marks, const struct block_typetest_meting *meting) {
    for (size_t i = 0; i < meting->count; i++) {
        const struct derive_typetest *test = &meting->test[i];
        if (test->beantwoord < DERIVE_TYPETEST_VRAGEN) {
            marks->left_out++;
            continue;
        }
        const char *what = meting_word(marks->input, meting);
        const char *label =
            marks->alone ? what
                         : arena_format(marks->input->arena, "%s, %s",
                                        block_respondent(marks->input, meting->wie[i], i), what);
        add_mark(marks, label, 2 * test->sturing.min, 2 * test->insteek.min, meting->wie[i]->place);
    }
}

/* The middle of those who answered everything; false when the spread is not certain. */
static bool add_middle(struct marks *marks, const struct block_typetest_meting *meting,
                       struct place place) {
    const struct derive_spreidingen *s = &meting->groep.sturing, *i = &meting->groep.insteek;
    if (meting->count == 0 || s->laag.mediaan2 != s->hoog.mediaan2 ||
        i->laag.mediaan2 != i->hoog.mediaan2)
        return false;
    add_mark(marks,
             doc_phrase(marks->input->doc, "kwadrant-midden", meting_word(marks->input, meting),
                        block_int(marks->input, (int64_t)meting->count)),
             s->laag.mediaan2, i->laag.mediaan2, place);
    return true;
}

/* An arrow from the last but one mark to the last. */
static void add_arrow(struct marks *marks) {
    int *after = ARENA_NEW(marks->input->arena, int);
    *after = marks->count - 2;
    marks->items[marks->count - 1].after = after;
    marks->items[marks->count - 1].after_count = 1;
}

static void collect(struct marks *marks, const struct block_typetest_uitkomst *uitkomst) {
    const struct block_typetest_meting *now = &uitkomst->meting[0], *then = &uitkomst->meting[1];
    struct place place = uitkomst->bron->sectie.place;
    marks->alone = now->count < 2 && then->count < 2;
    marks->items = ARENA_ARRAY(marks->input->arena, struct chart_item, MARKS_MOST + 2);
    if (now->count + then->count <= MARKS_MOST) {
        add_respondents(marks, now);
        add_respondents(marks, then);
    }
    if (marks->alone) {
        if (marks->count == 2)
            add_arrow(marks);
        return;
    }
    bool first = add_middle(marks, now, place), second = add_middle(marks, then, place);
    if (first && second)
        add_arrow(marks);
}

static const char *area(const struct block_input *input, enum gemeentetype type) {
    return block_type_naam(input, type);
}

static struct chart *quadrant(const struct block_input *input, const struct marks *marks) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    const char **areas = ARENA_ARRAY(input->arena, const char *, 4);
    static const enum gemeentetype order[] = {GEMEENTETYPE_III, GEMEENTETYPE_I, GEMEENTETYPE_IV,
                                              GEMEENTETYPE_II}; /* 004 L2958-3006 */
    const struct chart_value none = {0}, most = {.number = {DERIVE_TYPETEST_MAX, 0}};
    for (int i = 0; i < 4; i++)
        areas[i] = area(input, order[i]);
    *chart = (struct chart){
        .kind = CHART_QUADRANT,
        .subject = block_word(input, "typetest-onderwerp"),
        .language = block_language(input),
        .diagram = {
            .items = marks->items,
            .count = marks->count,
            .scale = {{.name = block_word(input, "dimensie-naam-sturing"),
                       .low = block_label(input, WOORDEN_BELEID_KANT, BELEID_KANT_AFSTAND),
                       .high = block_label(input, WOORDEN_BELEID_KANT, BELEID_KANT_DIRIGENT),
                       .from = none,
                       .to = most},
                      {.name = block_word(input, "dimensie-naam-insteek"),
                       .low = block_label(input, WOORDEN_BELEID_KANT, BELEID_KANT_BREED),
                       .high = block_label(input, WOORDEN_BELEID_KANT, BELEID_KANT_SMAL),
                       .from = none,
                       .to = most}},
            .scale_count = 2,
            .areas = areas,
            .area_count = 4}};
    return chart;
}

void block_typetest_kwadrant(const struct block_input *input, struct doc_node *parent,
                             const struct block_typetest_uitkomst *uitkomst) {
    struct marks marks = {.input = input};
    struct place place = uitkomst->bron->sectie.place;
    collect(&marks, uitkomst);
    if (marks.count == 0 || !block_chart(input, parent, quadrant(input, &marks),
                                         block_word(input, "typetest-titel"), place))
        return;
    if (marks.left_out > 0)
        doc_add_paragraph(
            input->arena, parent, DOC_ROLE_SOURCE,
            doc_phrase(input->doc, "kwadrant-zonder", block_int(input, marks.left_out)), place);
}
