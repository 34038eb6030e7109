/* What happened, in the author's order: a heading per period ("Start – juni 2003", never sorted,
 * because labels are free text, 001 L793-840), prose, and activities. Where a chronology is a
 * series of single activities with their result it becomes a series of records (001 L4999-5078). */
#include "blocks/blocks_private.h"

#define DEPTH_LIMIT 8 /* of activities in activities; the schema nests two */

/* "12 juni 2004; ca. 50 deelnemers; gepland": what was carried out needs no word. */
static const char *particulars(const struct block_input *input,
                               const struct activiteit *activiteit) {
    struct text_builder text = {.arena = input->arena};
    if (activiteit->tot.year != 0)
        text_append(&text, block_dates(input, activiteit->datum, activiteit->tot));
    else
        text_append(&text, block_date(input, activiteit->datum));
    if (activiteit->deelnemers)
        text_format(&text, "%s%s", text.size ? "; " : "",
                    doc_phrase(input->doc, "activiteit-deelnemers", activiteit->deelnemers));
    if (activiteit->status != UITVOERING_UITGEVOERD)
        text_format(&text, "%s%s", text.size ? "; " : "",
                    block_label(input, WOORDEN_ACTIVITEITSTATUS, (int)activiteit->status));
    return text_string(&text);
}

static void add_results(const struct block_input *input, struct doc_node *item,
                        const struct activiteit *activiteit) {
    for (size_t i = 0; i < activiteit->resultaten.count; i++) {
        const struct resultaat *resultaat = &activiteit->resultaten.items[i];
        const char *label =
            resultaat->label ? resultaat->label : block_word(input, "label-resultaat");
        struct doc_node *holder = item;
        if (block_is_flat(resultaat->tekst))
            holder = doc_add(input->arena, item, DOC_PARAGRAPH, resultaat->place);
        block_labelled(input, holder, label, resultaat->tekst, resultaat->place);
    }
}

/* The words of an activity in `flow`, as a paragraph when blocks follow in the same flow. */
static void add_words(const struct block_input *input, struct doc_node *flow,
                      const struct activiteit *activiteit, bool followed) {
    const char *aside = particulars(input, activiteit);
    struct doc_node *words = flow;
    if (followed && block_is_flat(activiteit->tekst))
        words = doc_add(input->arena, flow, DOC_PARAGRAPH, activiteit->place);
    block_prose(input, words, activiteit->tekst);
    if (*aside)
        block_aside(input, flow, aside);
}

static void add_activity(const struct block_input *input, struct doc_node *list,
                         const struct activiteit *activiteit, int depth) {
    struct doc_node *item = block_item(input, list, activiteit->id, activiteit->place);
    bool nested = activiteit->activiteiten.count > 0 && depth < DEPTH_LIMIT;
    add_words(input, item, activiteit, nested || activiteit->resultaten.count > 0);
    if (nested) {
        struct doc_node *below = block_list(input, item, DOC_BULLETS, activiteit->place);
        for (size_t i = 0; i < activiteit->activiteiten.count; i++)
            add_activity(input, below, &activiteit->activiteiten.items[i], depth + 1);
        block_list_done(below);
    }
    add_results(input, item, activiteit);
}

static void add_term(const struct block_input *input, struct doc_node *definitions, const char *key,
                     struct place place) {
    struct doc_node *term = doc_add(input->arena, definitions, DOC_TERM, place);
    doc_add_text(input->arena, term, block_word(input, key), place);
}

/* activiteit: ... / resultaat: ... */
static void add_record(const struct block_input *input, struct doc_node *parent,
                       const struct activiteit *activiteit) {
    struct place place = activiteit->place;
    struct doc_node *record = doc_add(input->arena, parent, DOC_DEFINITIONS, place);
    add_term(input, record, "label-activiteit", place);
    struct doc_node *description = doc_add(input->arena, record, DOC_DESCRIPTION, place);
    description->id = activiteit->id;
    add_words(input, description, activiteit, false);
    for (size_t i = 0; i < activiteit->resultaten.count; i++) {
        const struct resultaat *resultaat = &activiteit->resultaten.items[i];
        add_term(input, record, "label-resultaat", resultaat->place);
        block_labelled(input, doc_add(input->arena, record, DOC_DESCRIPTION, resultaat->place),
                       resultaat->label, resultaat->tekst, resultaat->place);
    }
}

/* Where the run of activities that starts at `at` ends. */
static size_t run_end(const struct delen *delen, size_t at) {
    while (at < delen->count && delen->items[at].soort == DEEL_ACTIVITEIT)
        at++;
    return at;
}

static void add_run(const struct block_input *input, struct doc_node *parent,
                    const struct delen *delen, size_t from, size_t to, bool records) {
    if (records) {
        for (size_t i = from; i < to; i++)
            add_record(input, parent, delen->items[i].activiteit);
        return;
    }
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, delen->items[from].place);
    for (size_t i = from; i < to; i++)
        add_activity(input, list, delen->items[i].activiteit, 0);
    block_list_done(list);
}

static const char *period_title(const struct block_input *input, const struct periode *periode) {
    if (!periode->titel)
        return periode->label;
    return arena_format(input->arena, "%s " TEXT_EN_DASH " %s", periode->label, periode->titel);
}

static void add_period(const struct block_input *input, struct doc_node *parent,
                       const struct periode *periode, bool records) {
    block_heading(input, parent, period_title(input, periode), 1, periode->id, periode->place);
    const struct delen *delen = &periode->delen;
    for (size_t i = 0; i < delen->count;) {
        if (delen->items[i].soort == DEEL_ACTIVITEIT) {
            size_t end = run_end(delen, i);
            add_run(input, parent, delen, i, end, records);
            i = end;
        } else {
            block_prose(input, parent, delen->items[i].proza);
            i++;
        }
    }
}

/* Records: most activities have a result, none has parts, and no period has more than two. */
static bool are_records(const struct uitvoering *uitvoering) {
    size_t activities = 0, results = 0;
    for (size_t p = 0; p < uitvoering->perioden.count; p++) {
        const struct delen *delen = &uitvoering->perioden.items[p].delen;
        size_t here = 0;
        for (size_t i = 0; i < delen->count; i++) {
            if (delen->items[i].soort != DEEL_ACTIVITEIT)
                continue;
            if (delen->items[i].activiteit->activiteiten.count > 0)
                return false;
            results += delen->items[i].activiteit->resultaten.count > 0;
            here++;
        }
        if (here > 2)
            return false;
        activities += here;
    }
    return activities >= 3 && results * 2 > activities;
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct uitvoering *uitvoering = data;
    bool records = are_records(uitvoering);
    for (size_t i = 0; i < uitvoering->perioden.count; i++)
        add_period(input, parent, &uitvoering->perioden.items[i], records);
    if (uitvoering->activiteiten.count == 0)
        return;
    struct doc_node *list =
        block_list(input, parent, DOC_BULLETS, uitvoering->activiteiten.items[0].place);
    for (size_t i = 0; i < uitvoering->activiteiten.count; i++)
        add_activity(input, list, &uitvoering->activiteiten.items[i], 0);
    block_list_done(list);
}

bool block_chronologie(const struct block_input *input, struct doc_node *parent) {
    const struct uitvoering *uitvoering = &input->pilot->uitvoering;
    return block_section(input, parent, &uitvoering->sectie,
                         uitvoering->perioden.count + uitvoering->activiteiten.count, add_all,
                         uitvoering);
}
