/* Survey questions as tables: answer, count, percentage, with the base in the caption. A question
 * with one answer ("92,6 % heeft positieve ervaringen", 001 L6219) would be a table of one row:
 * alone it is a sentence, and several in a row share one table. */
#include "blocks/blocks_private.h"

struct asked {
    const struct block_input *input;
    const struct enquete *enquete;
    struct derive_words words;
};

static struct derive_vraag results(const struct asked *asked, const struct vraag *vraag) {
    return derive_vraag(asked->input->arena, asked->enquete, vraag, &asked->words);
}

/* "n = 43 organisaties" */
static const char *base_words(const struct asked *asked, const struct vraag *vraag,
                              struct getal n) {
    struct arena *arena = asked->input->arena;
    const char *unit = vraag->eenheid ? vraag->eenheid : asked->enquete->eenheid;
    if (!n.is_set)
        return "";
    return arena_format(arena, "n" TEXT_NBSP "=" TEXT_NBSP "%s%s%s",
                        number_text(arena, n.waarde, asked->words.language), unit ? " " : "",
                        unit ? unit : "");
}

/* "mannen; n = 24; meer antwoorden mogelijk" */
static const char *question_base(const struct asked *asked, const struct derive_vraag *result) {
    const struct vraag *vraag = result->vraag;
    struct text_builder text = {.arena = asked->input->arena};
    const char *parts[] = {vraag->groep, base_words(asked, vraag, result->n),
                           vraag->meervoudig ? block_word(asked->input, "vraag-meervoudig") : NULL};
    for (size_t i = 0; i < 3; i++)
        if (parts[i] && *parts[i])
            text_format(&text, "%s%s", text.size ? "; " : "", parts[i]);
    return text_string(&text);
}

static void add_base(const struct asked *asked, struct doc_node *holder,
                     const struct derive_vraag *result) {
    const char *base = question_base(asked, result);
    if (*base)
        doc_add_text(asked->input->arena, holder, arena_format(asked->input->arena, " (%s)", base),
                     result->vraag->place);
}

static void add_question_words(const struct asked *asked, struct doc_node *holder,
                               const struct derive_vraag *result) {
    if (result->vraag->tekst)
        doc_copy_children(asked->input->arena, holder, result->vraag->tekst);
    add_base(asked, holder, result);
}

/* "mannen (n = 24)" */
static const char *group_words(const struct asked *asked, const struct derive_antwoord *row,
                               const struct vraag *vraag) {
    const struct antwoord *antwoord = row->antwoord;
    if (!antwoord->groep || !antwoord->n.is_set)
        return antwoord->groep;
    return arena_format(asked->input->arena, "%s (%s)", antwoord->groep,
                        base_words(asked, vraag, antwoord->n));
}

static void set_share_column(struct block_column *column, bool used, bool in_words) {
    *column = (struct block_column){.key = in_words ? "kop-aandeel" : "kop-percentage",
                                    .weight = in_words ? 4 : 3,
                                    .align = in_words ? DOC_ALIGN_LEFT : DOC_ALIGN_DECIMAL,
                                    .used = used};
}

static const char *share(const struct derive_antwoord *row, bool in_words) {
    return in_words ? row->aandeel : row->pct;
}

static void add_remark(const struct asked *asked, struct block_table *table, int column,
                       const struct antwoord *antwoord) {
    struct doc_node *cell = block_table_cell(table, column, antwoord->place);
    if (cell && antwoord->tekst)
        block_prose(asked->input, cell, antwoord->tekst);
    else if (cell)
        doc_add_text(asked->input->arena, cell, TEXT_EN_DASH, antwoord->place);
}

/* The table of one question. The caption is the question; it has no "Tabel n". */
static void add_table(const struct asked *asked, struct doc_node *parent,
                      const struct derive_vraag *result) {
    const struct vraag *vraag = result->vraag;
    struct block_table table = {
        .column = {{.key = "kop-antwoord", .weight = 6, .used = true},
                   {.key = "kop-groep", .weight = 5, .used = result->has_groep},
                   {.key = "kop-aantal",
                    .weight = 3,
                    .align = DOC_ALIGN_RIGHT,
                    .used = result->has_aantal},
                   {.key = NULL},
                   {.key = "kop-opmerking", .weight = 6, .used = result->has_opmerking}},
        .count = 5};
    set_share_column(&table.column[3], result->has_aandeel, result->in_words);
    block_table_start(&table, asked->input, parent, NULL, vraag->place);
    table.node->table.unnumbered = true;
    table.node->id = vraag->id;
    add_question_words(asked, table.node->first, result);
    for (size_t i = 0; i < result->count; i++) {
        const struct derive_antwoord *row = &result->antwoorden[i];
        struct place place = row->antwoord->place;
        block_table_row(&table, place);
        block_table_text(&table, 0, row->antwoord->label, place);
        block_table_text(&table, 1, group_words(asked, row, vraag), place);
        block_table_text(&table, 2, row->aantal, place);
        block_table_text(&table, 3, share(row, result->in_words), place);
        add_remark(asked, &table, 4, row->antwoord);
    }
}

/* "19 (44,2 %)", "bijna een kwart" */
static const char *answer_figure(const struct asked *asked, const struct derive_antwoord *row) {
    if (row->aantal && row->aandeel)
        return arena_format(asked->input->arena, "%s (%s)", row->aantal, row->aandeel);
    return row->aantal ? row->aantal : row->aandeel;
}

/* Question and base of a sentence: only the question is bold. */
static struct doc_node *start_sentence(const struct asked *asked, struct doc_node *parent,
                                       const struct derive_vraag *result) {
    struct arena *arena = asked->input->arena;
    struct doc_node *paragraph = doc_add(arena, parent, DOC_PARAGRAPH, result->vraag->place);
    struct doc_node *strong = doc_add(arena, paragraph, DOC_STRONG, result->vraag->place);
    paragraph->id = result->vraag->id;
    if (result->vraag->tekst)
        doc_copy_children(arena, strong, result->vraag->tekst);
    add_base(asked, paragraph, result);
    return paragraph;
}

/* One answer, or none at all: question and answer in a paragraph. */
static void add_sentence(const struct asked *asked, struct doc_node *parent,
                         const struct derive_vraag *result) {
    struct arena *arena = asked->input->arena;
    struct doc_node *paragraph = start_sentence(asked, parent, result);
    if (result->count == 0)
        return;
    const struct derive_antwoord *row = &result->antwoorden[0];
    const char *figure = answer_figure(asked, row);
    const char *group = group_words(asked, row, result->vraag);
    doc_add_text(arena, paragraph,
                 arena_format(arena, " " TEXT_EN_DASH " %s%s%s%s%s", row->antwoord->label,
                              group ? ", " : "", group ? group : "", figure ? ": " : "",
                              figure ? figure : ""),
                 row->antwoord->place);
    if (row->antwoord->tekst) {
        doc_add_text(arena, paragraph, " (", row->antwoord->place);
        doc_copy_children(arena, paragraph, row->antwoord->tekst);
        doc_add_text(arena, paragraph, ")", row->antwoord->place);
    }
    doc_add_text(arena, paragraph, ".", row->antwoord->place);
}

/* ---- questions with one answer that follow each other ---- */

static bool can_share(const struct deel *deel) {
    const struct vraag *vraag = deel->vraag;
    return deel->soort == DEEL_VRAAG && vraag->antwoorden.count == 1 && !vraag->toelichting &&
           !vraag->antwoorden.items[0].tekst;
}

/* The base that all questions of a run have; NULL when they differ. */
static const char *common_base(const struct asked *asked, const struct delen *delen, size_t from,
                               size_t to) {
    const char *common = NULL;
    for (size_t i = from; i < to; i++) {
        struct derive_vraag result = results(asked, delen->items[i].vraag);
        const char *base = question_base(asked, &result);
        if (!*base || (common && !text_equal(common, base)))
            return NULL;
        common = base;
    }
    return common;
}

static void add_shared_row(const struct asked *asked, struct block_table *table,
                           const struct derive_vraag *result, bool with_base) {
    const struct derive_antwoord *row = &result->antwoorden[0];
    struct place place = result->vraag->place;
    const char *group = group_words(asked, row, result->vraag);
    const char *label = row->antwoord->label;
    bool in_words = text_equal(table->column[3].key, "kop-aandeel");
    block_table_row(table, place);
    table->row->id = result->vraag->id;
    struct doc_node *question = block_table_cell(table, 0, place);
    if (result->vraag->tekst)
        doc_copy_children(asked->input->arena, question, result->vraag->tekst);
    if (with_base)
        add_base(asked, question, result);
    block_table_text(
        table, 1, group ? arena_format(asked->input->arena, "%s, %s", label, group) : label, place);
    block_table_text(table, 2, row->aantal, place);
    block_table_text(table, 3, share(row, in_words), place);
}

static struct block_table shared_columns(const struct asked *asked, const struct delen *delen,
                                         size_t from, size_t to) {
    struct block_table table = {
        .column = {{.key = "kop-vraag", .weight = 9, .used = true},
                   {.key = "kop-antwoord", .weight = 5, .used = true},
                   {.key = "kop-aantal", .weight = 3, .align = DOC_ALIGN_RIGHT},
                   {.key = NULL}},
        .count = 4};
    bool in_words = false, has_share = false;
    for (size_t i = from; i < to; i++) {
        struct derive_vraag result = results(asked, delen->items[i].vraag);
        table.column[2].used |= result.has_aantal;
        has_share |= result.has_aandeel;
        in_words |= result.in_words;
    }
    set_share_column(&table.column[3], has_share, in_words);
    return table;
}

static void add_shared_table(const struct asked *asked, struct doc_node *parent,
                             const struct delen *delen, size_t from, size_t to) {
    struct block_table table = shared_columns(asked, delen, from, to);
    const char *base = common_base(asked, delen, from, to);
    const char *caption = block_word(asked->input, "enquete-uitkomsten");
    if (base)
        caption = arena_format(asked->input->arena, "%s (%s)", caption, base);
    block_table_start(&table, asked->input, parent, caption, delen->items[from].place);
    table.node->table.unnumbered = true;
    for (size_t i = from; i < to; i++) {
        struct derive_vraag result = results(asked, delen->items[i].vraag);
        add_shared_row(asked, &table, &result, /*with_base*/ base == NULL);
    }
}

size_t block_vragen_run(const struct block_input *input, struct doc_node *parent,
                        const struct enquete *enquete, const struct delen *delen, size_t at) {
    struct asked asked = {input, enquete, block_derive_words(input)};
    size_t end = at;
    while (end < delen->count && can_share(&delen->items[end]))
        end++;
    if (end - at > 1) {
        add_shared_table(&asked, parent, delen, at, end);
        return end;
    }
    struct derive_vraag result = results(&asked, delen->items[at].vraag);
    if (result.count > 1) {
        block_vraag_grafiek(input, parent, &result, question_base(&asked, &result));
        add_table(&asked, parent, &result);
    } else {
        add_sentence(&asked, parent, &result);
    }
    block_prose(input, parent, result.vraag->toelichting);
    return at + 1;
}
