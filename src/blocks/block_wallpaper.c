/* The history on a roll of wallpaper: above the waterline what set in motion, below it what held
 * back (002 L843-873). The difference between the two is derived. */
#include "blocks/blocks_instrument.h"

enum { COLUMN_DATUM, COLUMN_WAT, COLUMN_WIE, COLUMN_LIJN };

_Static_assert((int)WATERLIJN_ONDER == (int)BELEID_WATERKANT_ONDER, "same sides");

static const enum chart_state states[] = {[BELEID_WATERKANT_GEEN] = CHART_STATE_NONE,
                                          [BELEID_WATERKANT_BOVEN] = CHART_STATE_ABOVE,
                                          [BELEID_WATERKANT_ONDER] = CHART_STATE_BELOW};

struct roll {
    const struct beleid_wallpaper *bron;
    size_t *order;
    struct derive_wallpaper result;
    bool sorted;
};

static struct roll read_roll(const struct block_input *input, const struct beleid_wallpaper *bron) {
    size_t count = bron->lijst.count;
    struct derive_gebeurtenis *events = ARENA_ARRAY(input->arena, struct derive_gebeurtenis, count);
    struct roll roll = {.bron = bron, .order = ARENA_ARRAY(input->arena, size_t, count)};
    for (size_t i = 0; i < count; i++) {
        roll.order[i] = i;
        events[i] = (struct derive_gebeurtenis){bron->lijst.items[i].datum,
                                                (enum waterlijn)bron->lijst.items[i].lijn};
    }
    size_t *order = ARENA_ARRAY(input->arena, size_t, count);
    roll.sorted =
        derive_wallpaper(events, count, bron->van, bron->tot, order, &roll.result) == INSTRUMENT_OK;
    if (roll.sorted)
        roll.order = order;
    return roll;
}

static const struct chart *waterline(const struct block_input *input, const struct roll *roll) {
    size_t count = roll->bron->lijst.count;
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_item *items = ARENA_ARRAY(input->arena, struct chart_item, count);
    for (size_t i = 0; i < count; i++) {
        const struct beleid_gebeurtenis *event = &roll->bron->lijst.items[roll->order[i]];
        items[i] = (struct chart_item){
            .label = event->tekst ? doc_plain_text(input->arena, event->tekst) : event->id,
            .state = states[event->lijn],
            .from = event->datum,
            .place = event->place};
    }
    *chart = (struct chart){.kind = CHART_WATERLINE,
                            .subject = block_word(input, "wallpaper-onderwerp"),
                            .language = block_language(input),
                            .diagram = {.items = items, .count = (int)count}};
    return chart;
}

static void add_row(struct block_table *table, const struct beleid_gebeurtenis *event) {
    const struct block_input *input = table->input;
    block_table_row(table, event->place);
    table->row->id = event->id;
    block_table_text(table, COLUMN_DATUM, nota_datum(input, event->datum), event->place);
    block_table_prose(table, COLUMN_WAT, event->tekst, event->place);
    block_table_text(table, COLUMN_WIE, event->wie, event->place);
    block_table_text(table, COLUMN_LIJN,
                     event->lijn ? block_label(input, WOORDEN_BELEID_WATERKANT, (int)event->lijn)
                                 : block_word(input, "wallpaper-op-de-lijn"),
                     event->place);
}

static void add_table(const struct block_input *input, struct doc_node *parent,
                      const struct roll *roll) {
    const struct beleid_wallpaper *bron = roll->bron;
    struct block_table table = {.column = {{.key = "kop-datum", .weight = 4, .used = true},
                                           {.key = "kop-gebeurtenis", .weight = 9, .used = true},
                                           {.key = "kop-wie", .weight = 4},
                                           {.key = "kop-lijn", .weight = 3, .used = true}},
                                .count = 4};
    for (size_t i = 0; i < bron->lijst.count; i++)
        table.column[COLUMN_WIE].used |= bron->lijst.items[i].wie != NULL;
    block_table_start(&table, input, parent, block_word(input, "wallpaper-tabel"),
                      bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_row(&table, &bron->lijst.items[roll->order[i]]);
}

static void add_counts(const struct block_input *input, struct doc_node *parent,
                       const struct roll *roll) {
    const struct derive_wallpaper *result = &roll->result;
    if (!roll->sorted)
        return;
    block_paragraph(input, parent,
                    doc_phrase(input->doc, "wallpaper-telling",
                               block_int(input, result->aantal[WATERLIJN_BOVEN]),
                               block_int(input, result->aantal[WATERLIJN_ONDER])),
                    roll->bron->sectie.place);
    if (result->buiten > 0)
        block_opmerking(
            input, parent, "opmerking",
            doc_phrase(input->doc, "wallpaper-buiten", block_int(input, result->buiten)),
            roll->bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct roll roll = read_roll(input, data);
    const struct chart *chart = waterline(input, &roll);
    add_counts(input, parent, &roll);
    if (roll.bron->lijst.count <= CHART_ITEMS && block_chart_fits(input, chart))
        block_chart(input, parent, chart, block_word(input, "wallpaper-titel"),
                    roll.bron->sectie.place);
    add_table(input, parent, &roll);
}

bool block_wallpaper(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->wallpaper.sectie,
                                   beleid->wallpaper.lijst.count, add_all, &beleid->wallpaper);
}
