/* Quotation marks that are wrong. The sources have four sorts of them and mix them (001 L1404,
 * L2607, L5226); an apostrophe is none, straight or not: MZO's, 's avonds, '04. */
#include "check/check_private.h"

#include "base/text.h"

#define SINGLE_OPEN  0x2018u
#define SINGLE_CLOSE 0x2019u
#define DOUBLE_OPEN  0x201Cu
#define DOUBLE_CLOSE 0x201Du
#define DOUBLE_LOW   0x201Eu

#define EXCERPT 24 /* code points, the mark included */

struct quotes {
    struct diag_list *diags;
    uint32_t opening; /* of the pair that the pilot used first; 0: none yet */
    bool mixed;       /* has been said */
};

/* A mark that waits for its other half. */
struct open_mark {
    uint32_t mark; /* 0: none */
    const char *at;
    struct place place;
};

/* A paragraph, heading, item …: quotations open and close within it. */
struct line {
    struct quotes *quotes;
    uint32_t before; /* the character before; 0: the line starts */
    struct open_mark doubled, single;
    bool straight; /* has been said */
};

static const char *shown(struct arena *arena, uint32_t mark) {
    struct text_builder text = {.arena = arena};
    text_append_codepoint(&text, mark);
    return text_string(&text);
}

static const char *excerpt(struct arena *arena, const char *at) {
    const char *end = at;
    for (int i = 0; i < EXCERPT && *end; i++)
        text_decode(&end);
    return arena_format(arena, "%.*s%s", (int)(end - at), at, *end ? "\xE2\x80\xA6" : "");
}

static void report_alone(const struct line *line, const struct open_mark *mark, uint32_t other) {
    struct diag_list *diags = line->quotes->diags;
    diag_report(diags, CHECK_QUOTE_UNBALANCED, mark->place, shown(diags->arena, mark->mark),
                shown(diags->arena, other), excerpt(diags->arena, mark->at));
}

/* ---- straight marks ---- */

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

/* What may stand before a word that is quoted. */
static bool opens_after(uint32_t before) {
    return !before || before == ' ' || before == '(' || before == '[' || before == 0xA0 ||
           before == 0x2013;
}

/* 's, 't, 'n and the like: one letter and then none. */
static bool is_short_form(const char *after) {
    uint32_t letter = *after ? text_decode(&after) : 0;
    if (!letter || letter > 0x7F || !strchr("stnmkrSTNMKR", (int)letter))
        return false;
    return !*after || !text_is_letter(text_decode(&after));
}

static bool quotes_straight(const struct line *line, uint32_t mark, const char *after) {
    const char *next = after;
    if (mark == '"')
        return !is_digit(line->before); /* 21" */
    return opens_after(line->before) && *after && text_is_letter(text_decode(&next)) &&
           !is_short_form(after);
}

static void read_straight(struct line *line, const struct open_mark *mark, const char *after) {
    struct diag_list *diags = line->quotes->diags;
    if (line->straight || !quotes_straight(line, mark->mark, after))
        return;
    line->straight = true;
    diag_report(diags, CHECK_QUOTE_STRAIGHT, mark->place, shown(diags->arena, mark->mark),
                excerpt(diags->arena, mark->at));
}

/* ---- curly marks ---- */

static void read_pair(struct quotes *quotes, const struct open_mark *mark) {
    if (!quotes->opening)
        quotes->opening = mark->mark;
    if (quotes->opening == mark->mark || quotes->mixed)
        return;
    quotes->mixed = true;
    diag_report(quotes->diags, CHECK_QUOTE_MIXED, mark->place,
                shown(quotes->diags->arena, mark->mark),
                shown(quotes->diags->arena, quotes->opening));
}

static void read_opening(struct line *line, const struct open_mark *mark) {
    bool german = line->doubled.mark == DOUBLE_LOW && mark->mark == DOUBLE_OPEN;
    read_pair(line->quotes, mark);
    if (line->doubled.mark && !german)
        report_alone(line, &line->doubled, DOUBLE_CLOSE);
    line->doubled = german ? (struct open_mark){0} : *mark;
}

static void read_closing(struct line *line, const struct open_mark *mark) {
    if (!line->doubled.mark)
        report_alone(line, mark, DOUBLE_OPEN);
    line->doubled.mark = 0;
}

static void read_text(struct line *line, const struct doc_node *node) {
    for (const char *at = node->text; *at;) {
        struct open_mark mark = {.at = at, .place = node->place};
        mark.mark = text_decode(&at);
        if (mark.mark == '"' || mark.mark == '\'')
            read_straight(line, &mark, at);
        else if (mark.mark == DOUBLE_OPEN || mark.mark == DOUBLE_LOW)
            read_opening(line, &mark);
        else if (mark.mark == DOUBLE_CLOSE)
            read_closing(line, &mark);
        else if (mark.mark == SINGLE_OPEN)
            line->single = mark;
        else if (mark.mark == SINGLE_CLOSE) /* or an apostrophe: the benefit of the doubt */
            line->single.mark = 0;
        line->before = mark.mark;
    }
}

/* ---- lines ---- */

/* A quotation of several paragraphs opens in each of them and closes in the last. */
static bool goes_on(const struct line *line, const struct doc_node *block) {
    const char *next = block->next ? doc_plain_text(line->quotes->diags->arena, block->next) : "";
    return *next && text_decode(&next) == line->doubled.mark;
}

static const struct doc_node *next_in_line(const struct doc_node *node,
                                           const struct doc_node *top) {
    if (node->first && (node == top || node->kind != DOC_NOTE))
        return node->first;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? NULL : node->next;
}

static void check_line(void *context, const struct doc_node *block) {
    bool holds_line = (!doc_is_inline(block->kind) || block->kind == DOC_NOTE) && block->first &&
                      doc_is_inline(block->first->kind);
    struct line line = {.quotes = context};
    for (const struct doc_node *node = block; holds_line && node; node = next_in_line(node, block))
        if (node->kind == DOC_TEXT)
            read_text(&line, node);
    if (line.doubled.mark && !goes_on(&line, block))
        report_alone(&line, &line.doubled, DOUBLE_CLOSE);
    if (line.single.mark)
        report_alone(&line, &line.single, SINGLE_CLOSE);
}

/* Attributes and other texts that are no prose. */
static void check_value(void *context, const struct model_value *value) {
    if (value->kind != MODEL_TEXT)
        return;
    const struct doc_node text = {.kind = DOC_TEXT, .text = value->text, .place = value->place};
    struct line line = {.quotes = context};
    read_text(&line, &text);
    if (line.doubled.mark)
        report_alone(&line, &line.doubled, DOUBLE_CLOSE);
    if (line.single.mark)
        report_alone(&line, &line.single, SINGLE_CLOSE);
}

void check_quotes(const struct pilot *pilot, struct diag_list *diags) {
    struct quotes quotes = {.diags = diags};
    const struct model_visitor values = {.value = check_value, .context = &quotes};
    model_walk(pilot, &values);
    check_each_node(pilot, check_line, &quotes);
}

void check_own_quotes(const struct programma *programma, struct diag_list *diags) {
    struct quotes quotes = {.diags = diags};
    const struct model_visitor values = {.value = check_value, .context = &quotes};
    model_walk_programma(programma, &values);
    check_each_own_node(programma, check_line, &quotes);
}
