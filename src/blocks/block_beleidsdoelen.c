/* The goals of policy, SMART (004 L2130-2153): each goal with its results, its indicators and its
 * story, because what is counted is also told (002 L1293-1297). */
#include "blocks/blocks_nota.h"

/* "Thema: ontmoeten; termijn: 2011; verantwoordelijk: afdeling Welzijn" */
static const char *facts_of(const struct block_input *input,
                            const struct beleid_beleidsdoel *goal) {
    const struct beleid_thema *theme = nota_thema(nota_beleid(input), goal->thema);
    const struct {
        const char *key, *text;
    } facts[] = {
        {"kop-thema", theme ? theme->titel : NULL},
        {"kop-termijn", nota_datum(input, goal->termijn)},
        {"kop-verantwoordelijk", goal->verantwoordelijk},
        {"kop-prioriteit", block_label(input, WOORDEN_BELEID_PRIORITEIT, (int)goal->prioriteit)},
        {"kop-prestatievelden",
         block_set_words(input, WOORDEN_BELEID_PRESTATIEVELD, goal->prestatievelden)},
        {"kop-status", block_label(input, WOORDEN_DOELSTATUS, (int)goal->status)},
    };
    struct text_builder text = {.arena = input->arena};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (facts[i].text && *facts[i].text)
            text_format(&text, "%s%s: %s", text.size ? "; " : "", block_word(input, facts[i].key),
                        facts[i].text);
    return text.size ? arena_format(input->arena, "%s.", text_string(&text)) : NULL;
}

static void add_smart(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_beleidsdoel *goal) {
    const struct {
        const char *key;
        const struct doc_node *text;
    } parts[] = {
        {"smart-specifiek", goal->specifiek},       {"smart-meetbaar", goal->meetbaar},
        {"smart-actueel", goal->actueel},           {"smart-realistisch", goal->realistisch},
        {"smart-tijdgebonden", goal->tijdgebonden},
    };
    struct doc_node *list = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!parts[i].text)
            continue;
        if (!list)
            list = block_list(input, parent, DOC_BULLETS, goal->place);
        block_labelled(input, block_item(input, list, NULL, parts[i].text->place),
                       block_word(input, parts[i].key), parts[i].text, parts[i].text->place);
    }
    if (list)
        block_list_done(list);
}

static void add_results(const struct block_input *input, struct doc_node *parent,
                        const struct beleid_beleidsdoel *goal) {
    if (goal->resultaten.count == 0)
        return;
    struct doc_node *intro =
        block_paragraph(input, parent, block_word(input, "beleidsdoel-resultaten"), goal->place);
    intro->paragraph.keep_with_next = true;
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, goal->place);
    for (size_t i = 0; i < goal->resultaten.count; i++) {
        const struct resultaat *result = &goal->resultaten.items[i];
        block_labelled(input, block_item(input, list, result->id, result->place), result->label,
                       result->tekst, result->place);
    }
    block_list_done(list);
}

static void add_goal(const struct block_input *input, struct doc_node *parent,
                     const struct beleid_beleidsdoel *goal) {
    const char *facts = facts_of(input, goal);
    block_heading(input, parent, goal->titel ? goal->titel : goal->id, 1, goal->id, goal->place);
    block_prose(input, parent, goal->tekst);
    if (facts)
        block_paragraph(input, parent, facts, goal->place);
    add_smart(input, parent, goal);
    add_results(input, parent, goal);
    if (goal->verhaal)
        block_labelled(input, parent, block_word(input, "beleidsdoel-verhaal"), goal->verhaal,
                       goal->place);
}

static void add_goals(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_beleidsdoelen *goals = data;
    for (size_t i = 0; i < goals->lijst.count; i++)
        add_goal(input, parent, &goals->lijst.items[i]);
}

/* For a briefing: a goal a line. */
static void add_short(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_beleidsdoelen *goals = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-doel", .used = true},
                                        {.key = "kop-termijn"},
                                        {.key = "kop-verantwoordelijk"},
                                        {.key = "kop-status"}},
                             .count = 4};
    for (size_t i = 0; i < goals->lijst.count; i++) {
        const struct beleid_beleidsdoel *goal = &goals->lijst.items[i];
        nota_row(&grid, goal->id, goal->place);
        nota_text(&grid, 0, goal->titel ? goal->titel : goal->id);
        nota_text(&grid, 1, nota_datum(input, goal->termijn));
        nota_text(&grid, 2, goal->verantwoordelijk);
        nota_text(&grid, 3, block_label(input, WOORDEN_DOELSTATUS, (int)goal->status));
    }
    nota_put(&grid, parent, nota_title(input, "beleidsdoelen-titel"), goals->sectie.place);
}

bool block_beleidsdoelen(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->beleidsdoelen.sectie,
                        beleid->beleidsdoelen.lijst.count,
                        nota_is_short(input) ? add_short : add_goals, &beleid->beleidsdoelen);
}
