/* The fact sheets of the six worked instruments (003 L1803-2315), of those that were chosen. What
 * the source does not give is printed as not given: costs are never a number there. */
#include "blocks/blocks_instrument.h"
#include "model/catalogus.h"

#define REGELS_MOST 32

typedef struct catalogus_instrumentkaart kaart;

static const char *or_not_given(const struct block_input *input, const char *text) {
    return text && *text ? text
                         : text_capitalise(input->arena, block_word(input, "niet-opgegeven"));
}

static void add_facts(const struct block_input *input, struct doc_node *parent, const kaart *card,
                      struct place place) {
    const struct {
        const char *key, *text;
    } facts[] = {
        {"kop-doel", card->doel},
        {"kop-trede", block_label_kop(input, WOORDEN_BELEID_TREDE, (int)card->trede)},
        {"kaart-fasen",
         text_capitalise(input->arena, block_set_words(input, WOORDEN_BELEID_FASE, card->fasen))},
        {"kop-wanneer", card->wanneer},
        {"kaart-duur", card->duur},
        {"kop-deelnemers", card->deelnemers},
        {"kop-kosten", card->kosten},
    };
    struct block_table table = {.column = {{.key = "kop-kenmerk", .weight = 3, .used = true},
                                           {.key = "kop-waarde", .weight = 10, .used = true}},
                                .count = 2};
    block_table_start(&table, input, parent, doc_phrase(input->doc, "kaart-titel", card->naam),
                      place);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        block_table_row(&table, place);
        block_table_text(&table, 0, block_word(input, facts[i].key), place);
        block_table_text(&table, 1, or_not_given(input, facts[i].text), place);
    }
}

/* "Ronde 1 (45 minuten)", "Afsluiting (15–30 minuten)" */
static const char *line_title(const struct block_input *input, const struct catalogus_regel *line) {
    if (line->minuten == 0)
        return line->naam;
    struct derive_bereik minuten = {line->minuten,
                                    line->minuten_tot ? line->minuten_tot : line->minuten};
    return doc_phrase(input->doc, "kaart-minuten", line->naam, block_bereik(input, minuten));
}

static void add_labelled(const struct block_input *input, struct doc_node *item, const char *label,
                         const char *text, struct place place) {
    struct doc_node *strong = doc_add(input->arena, item, DOC_STRONG, place);
    doc_add_text(input->arena, strong, arena_format(input->arena, "%s.", label), place);
    if (text)
        doc_add_text(input->arena, item, arena_format(input->arena, " %s", text), place);
}

/* A bold line above a list. */
static void add_label(const struct block_input *input, struct doc_node *parent, const char *key,
                      struct place place) {
    struct doc_node *line = doc_add(input->arena, parent, DOC_PARAGRAPH, place);
    struct doc_node *strong = doc_add(input->arena, line, DOC_STRONG, place);
    line->paragraph.keep_with_next = true;
    doc_add_text(input->arena, strong, block_word(input, key), place);
}

static void add_steps(const struct block_input *input, struct doc_node *parent, const kaart *card,
                      struct place place) {
    if (card->werkwijze.count == 0)
        return;
    add_label(input, parent, "kaart-werkwijze", place);
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, place);
    for (size_t i = 0; i < card->werkwijze.count; i++)
        add_labelled(input, block_item(input, list, NULL, place),
                     line_title(input, &card->werkwijze.items[i]), card->werkwijze.items[i].tekst,
                     place);
}

/* Advantages beside disadvantages; who stands beside whom means nothing. */
static void add_sides(const struct block_input *input, struct doc_node *parent, const kaart *card,
                      struct place place) {
    const struct catalogus_teksten *sides[] = {&card->voordelen, &card->nadelen};
    struct block_table table = {.column = {{.key = "kop-voordelen", .weight = 1, .used = true},
                                           {.key = "kop-nadelen", .weight = 1, .used = true}},
                                .count = 2};
    if (sides[0]->count + sides[1]->count == 0)
        return;
    block_table_start(&table, input, parent, doc_phrase(input->doc, "kaart-afweging", card->naam),
                      place);
    table.node->table.header_column = false;
    block_table_row(&table, place);
    table.first = false; /* no row headers: the two are equals */
    for (int side = 0; side < 2; side++) {
        struct doc_node *cell = block_table_cell(&table, side, place);
        struct doc_node *list = block_list(input, cell, DOC_BULLETS, place);
        for (size_t i = 0; i < sides[side]->count; i++)
            doc_add_text(input->arena, block_item(input, list, NULL, place),
                         sides[side]->items[i].tekst, place);
    }
}

static void add_texts(const struct block_input *input, struct doc_node *parent, const char *key,
                      const struct catalogus_teksten *texts, struct place place) {
    if (texts->count == 0)
        return;
    add_label(input, parent, key, place);
    struct doc_node *list = block_list(input, parent, DOC_BULLETS, place);
    for (size_t i = 0; i < texts->count; i++)
        doc_add_text(input->arena, block_item(input, list, NULL, place), texts->items[i].tekst,
                     place);
}

/* ---- timetable ---- */

/* "09.30"; negative: not said. */
static int minutes_of(const char *clock) {
    if (!clock || strlen(clock) != 5)
        return -1;
    return ((clock[0] - '0') * 10 + clock[1] - '0') * 60 + (clock[3] - '0') * 10 + clock[4] - '0';
}

static void add_line(struct block_table *table, const struct catalogus_regel *line,
                     const struct derive_draaiboekregel *computed, struct place place) {
    const struct block_input *input = table->input;
    block_table_row(table, place);
    block_table_text(table, 0,
                     computed->start >= 0 ? arena_format(input->arena, "%02d.%02d",
                                                         computed->start / 60, computed->start % 60)
                                          : NULL,
                     place);
    struct doc_node *cell = block_table_cell(table, 1, place);
    add_labelled(input, cell, line->naam, line->tekst, place);
    block_table_text(table, 2, computed->duur > 0 ? block_int(input, computed->duur) : NULL, place);
}

static void add_timetable(const struct block_input *input, struct doc_node *parent,
                          const kaart *card, struct place place) {
    struct derive_draaiboekregel lines[REGELS_MOST];
    struct derive_draaiboek result;
    size_t count = card->draaiboek.count;
    if (count == 0 || count > REGELS_MOST)
        return;
    for (size_t i = 0; i < count; i++)
        lines[i] = (struct derive_draaiboekregel){minutes_of(card->draaiboek.items[i].start),
                                                  card->draaiboek.items[i].minuten, 0, false};
    if (derive_draaiboek(lines, count, &result) != INSTRUMENT_OK)
        return;
    struct block_table table = {
        .column = {{.key = "kop-tijd", .weight = 2, .used = true},
                   {.key = "kop-onderdeel", .weight = 10, .used = true},
                   {.key = "kop-minuten", .weight = 2, .align = DOC_ALIGN_RIGHT, .used = true}},
        .count = 3};
    block_table_start(&table, input, parent, doc_phrase(input->doc, "kaart-draaiboek", card->naam),
                      place);
    for (size_t i = 0; i < count; i++)
        add_line(&table, &card->draaiboek.items[i], &lines[i], place);
    block_table_row(&table, place);
    block_table_text(&table, 0, block_word(input, "kop-totaal"), place);
    block_table_text(&table, 1, NULL, place);
    block_table_text(&table, 2, block_int(input, result.duur), place);
}

static void add_card(const struct block_input *input, struct doc_node *parent, const kaart *card,
                     struct place place) {
    block_heading(input, parent, card->naam, 1, NULL, place);
    add_facts(input, parent, card, place);
    add_steps(input, parent, card, place);
    add_timetable(input, parent, card, place);
    add_texts(input, parent, "kaart-benodigd", &card->benodigd, place);
    add_sides(input, parent, card, place);
    add_texts(input, parent, "kaart-aandachtspunten", &card->aandachtspunten, place);
}

void block_instrumentkaarten(const struct block_input *input, struct doc_node *parent,
                             const struct beleid_instrumentkeuzes *keuzes) {
    if (!input->catalogus)
        return;
    for (size_t c = 0; c < input->catalogus->instrumentkaarten.count; c++) {
        const kaart *card = &input->catalogus->instrumentkaarten.items[c];
        for (size_t i = 0; i < keuzes->lijst.count; i++) {
            const struct beleid_instrumentkeuze *keuze = &keuzes->lijst.items[i];
            if (!keuze->instrument || !text_equal(keuze->instrument, card->id))
                continue;
            add_card(input, parent, card, keuze->place);
            break; /* once, however often it was chosen */
        }
    }
}
