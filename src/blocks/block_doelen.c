/* The goals as a list; sub-goals below their goal (001 L665-697, L1722-1752). */
#include "blocks/blocks_private.h"

#define DEPTH_LIMIT 8 /* of sub-goals; also ends a circle of parents */

static bool names(const struct codes *codes, const char *id) {
    for (size_t i = 0; i < codes->count; i++)
        if (text_equal(codes->items[i], id))
            return true;
    return false;
}

static bool is_referred_to(const struct pilot *pilot, const char *id) {
    for (size_t i = 0; i < pilot->onderzoeksvragen.lijst.count; i++)
        if (text_equal(pilot->onderzoeksvragen.lijst.items[i].doel, id))
            return true;
    for (size_t i = 0; i < pilot->resultaten.lijst.count; i++)
        if (text_equal(pilot->resultaten.lijst.items[i].bij_doel, id))
            return true;
    for (size_t a = 0; a < pilot->adviezen.count; a++)
        for (size_t i = 0; i < pilot->adviezen.items[a].lijst.count; i++)
            if (names(&pilot->adviezen.items[a].lijst.items[i].bij, id))
                return true;
    return false;
}

/* Goals that something refers to need a number to be found by. */
static enum doc_list_style list_style(const struct block_input *input) {
    const struct doelen *doelen = &input->pilot->doelen;
    if (block_attribute_is(input, "genummerd", "ja"))
        return DOC_DECIMAL;
    if (block_attribute_is(input, "genummerd", "nee"))
        return DOC_BULLETS;
    for (size_t i = 0; i < doelen->lijst.count; i++)
        if (is_referred_to(input->pilot, doelen->lijst.items[i].id))
            return DOC_DECIMAL;
    return DOC_BULLETS;
}

/* "streefwaarde: vijf steunpunten; termijn: eind 2004; bijgesteld in 2003" */
static const char *particulars(const struct block_input *input, const struct doel *doel) {
    struct text_builder text = {.arena = input->arena};
    const char *date = block_date(input, doel->datum);
    if (doel->streefwaarde)
        text_append(&text, doc_phrase(input->doc, "doel-streefwaarde", doel->streefwaarde));
    if (doel->termijn)
        text_format(&text, "%s%s", text.size ? "; " : "",
                    doc_phrase(input->doc, "doel-termijn", doel->termijn));
    if (doel->versie == DOELVERSIE_BIJGESTELD)
        text_format(&text, "%s%s%s%s", text.size ? "; " : "", block_word(input, "doel-bijgesteld"),
                    *date ? ", " : "", date);
    if (derive_doel_replaced(input->pilot, doel))
        text_format(&text, "%s%s", text.size ? "; " : "", block_word(input, "doel-vervallen"));
    return text_string(&text);
}

/* With sub-goals below it the text is a paragraph: an item holds inlines or blocks, never both. */
static void add_words(const struct block_input *input, struct doc_node *item,
                      const struct doel *doel, bool followed) {
    const char *aside = particulars(input, doel);
    struct doc_node *words = item;
    if (followed && block_is_flat(doel->tekst))
        words = doc_add(input->arena, item, DOC_PARAGRAPH, doel->place);
    if (doel->citaat && block_is_flat(doel->tekst))
        words = doc_add(input->arena, words, DOC_QUOTED, doel->place);
    if (doel->tekst)
        block_prose(input, words, doel->tekst);
    else
        doc_add_text(input->arena, words, block_doel_title(input, doel), doel->place);
    if (*aside)
        block_aside(input, item, aside);
}

/* The goals with this parent (NULL: none that exists), from `from` up to `end`. */
static bool is_child(const struct pilot *pilot, const struct doel *doel, const char *parent) {
    if (parent)
        return doel->ouder && text_equal(doel->ouder, parent);
    return !doel->ouder || !pilot_doel(pilot, doel->ouder);
}

static bool has_children(const struct pilot *pilot, const char *id) {
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++)
        if (is_child(pilot, &pilot->doelen.lijst.items[i], id))
            return true;
    return false;
}

static void add_goals(const struct block_input *input, struct doc_node *list, const char *parent,
                      int niveau, int depth);

static void add_goal(const struct block_input *input, struct doc_node *list,
                     const struct doel *doel, int depth) {
    struct doc_node *item = block_item(input, list, doel->id, doel->place);
    bool parent = has_children(input->pilot, doel->id) && depth < DEPTH_LIMIT;
    add_words(input, item, doel, parent);
    if (!parent)
        return;
    enum doc_list_style style =
        list->list.style == DOC_DECIMAL ? DOC_LOWER_ALPHA : list->list.style;
    struct doc_node *below = block_list(input, item, style, doel->place);
    add_goals(input, below, doel->id, -1, depth + 1);
    block_list_done(below);
}

/* niveau -1: whatever level. */
static void add_goals(const struct block_input *input, struct doc_node *list, const char *parent,
                      int niveau, int depth) {
    const struct pilot *pilot = input->pilot;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        const struct doel *doel = &pilot->doelen.lijst.items[i];
        if (is_child(pilot, doel, parent) && (niveau < 0 || niveau == (int)doel->niveau))
            add_goal(input, list, doel, depth);
    }
}

/* Which levels the main goals have, in the order in which they first occur. */
static size_t levels(const struct pilot *pilot, int *found) {
    size_t count = 0;
    for (size_t i = 0; i < pilot->doelen.lijst.count; i++) {
        const struct doel *doel = &pilot->doelen.lijst.items[i];
        bool known = !is_child(pilot, doel, NULL);
        for (size_t l = 0; l < count; l++)
            known = known || found[l] == (int)doel->niveau;
        if (!known)
            found[count++] = (int)doel->niveau;
    }
    return count;
}

/* Goals of the policy and goals of the pilot stand apart (001 L665-718). */
static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct doelen *doelen = data;
    int found[8];
    size_t count = levels(input->pilot, found);
    int start = 0;
    for (size_t l = 0; l < count; l++) {
        if (count > 1)
            block_heading(
                input, parent,
                text_capitalise(input->arena, block_label(input, WOORDEN_DOELNIVEAU, found[l])), 1,
                NULL, doelen->sectie.place);
        struct doc_node *list =
            block_list(input, parent, list_style(input), doelen->lijst.items[0].place);
        list->list.start = start > 0 ? start + 1 : 0;
        add_goals(input, list, NULL, found[l], 0);
        block_list_done(list);
        for (const struct doc_node *item = list->first; item; item = item->next)
            start++;
    }
}

/* A circle of parents has no main goal: then there is no list to make. */
static size_t main_goals(const struct pilot *pilot) {
    int found[8];
    return levels(pilot, found);
}

bool block_doelen(const struct block_input *input, struct doc_node *parent) {
    const struct doelen *doelen = &input->pilot->doelen;
    return block_section(input, parent, &doelen->sectie, main_goals(input->pilot), add_all, doelen);
}
