/* Meetings and when the participants heard of them: report within three weeks, two weeks to react,
 * word of the decision within a week (003 L1535-1545), or the terms of the rules of the game.
 * Counting in calendar days is derived. */
#include "blocks/blocks_instrument.h"

enum { COLUMN_TERMIJN, COLUMN_UITERLIJK, COLUMN_GEDAAN, COLUMN_OORDEEL };

/* Of the rules of the game; 0: the term of 003. */
static int days_of(const struct beleid_spelregels *regels, enum termijnsoort_code soort) {
    for (size_t i = 0; i < regels->termijnen.count; i++) {
        const struct beleid_termijn *termijn = &regels->termijnen.items[i];
        if (termijn->soort == soort && termijn->dagen.is_set && termijn->dagen.waarde.decimals == 0)
            return (int)termijn->dagen.waarde.units;
    }
    return 0;
}

static const char *verdict(const struct block_input *input, const struct derive_termijn *termijn) {
    if (termijn->gehaald)
        return block_word(input, "termijn-gehaald");
    if (termijn->te_laat && termijn->dagen_over == 1)
        return block_word(input, "termijn-een-dag-te-laat");
    if (termijn->te_laat)
        return doc_phrase(input->doc, "termijn-te-laat", block_int(input, termijn->dagen_over));
    return block_word(input, termijn->uiterlijk.year ? "termijn-loopt" : "termijn-onbekend");
}

static void add_term(struct block_table *table, const char *key,
                     const struct derive_termijn *termijn, struct date done, struct place place) {
    const struct block_input *input = table->input;
    const char *last = block_date(input, termijn->uiterlijk);
    block_table_row(table, place);
    block_table_text(table, COLUMN_TERMIJN, text_capitalise(input->arena, block_word(input, key)),
                     place);
    block_table_text(table, COLUMN_UITERLIJK,
                     termijn->voorlopig && *last ? doc_phrase(input->doc, "termijn-voorlopig", last)
                                                 : last,
                     place);
    block_table_text(table, COLUMN_GEDAAN, nota_datum(input, done), place);
    block_table_text(table, COLUMN_OORDEEL, verdict(input, termijn), place);
}

static const char *meeting_title(const struct block_input *input,
                                 const struct beleid_terugkoppeling *meeting) {
    const char *date = block_date(input, meeting->bijeenkomst);
    const char *title = meeting->titel ? meeting->titel : meeting->id;
    return *date ? arena_format(input->arena, "%s, %s", title, date) : title;
}

static void add_meeting(struct block_table *table, const struct beleid *beleid,
                        const struct beleid_terugkoppeling *meeting) {
    const struct derive_termijn_invoer invoer = {
        .bijeenkomst = meeting->bijeenkomst,
        .verslag = meeting->verslag,
        .reactie = meeting->reactie,
        .besluit = meeting->besluit,
        .bericht = meeting->bericht,
        .peildatum = beleid->peildatum,
    };
    const struct derive_termijn_dagen days = {
        days_of(&beleid->spelregels, BELEID_TERMIJNSOORT_VERSLAG),
        days_of(&beleid->spelregels, BELEID_TERMIJNSOORT_REACTIE),
        days_of(&beleid->spelregels, BELEID_TERMIJNSOORT_BERICHT)};
    struct derive_termijnen result;
    derive_termijnen(&invoer, days, &result); /* refused: nothing is known */
    block_table_kop(table, meeting_title(table->input, meeting), meeting->place);
    table->row->id = meeting->id;
    add_term(table, "terugkoppeling-verslag", &result.verslag, meeting->verslag, meeting->place);
    add_term(table, "terugkoppeling-reactie", &result.reactie, meeting->reactie, meeting->place);
    add_term(table, "terugkoppeling-bericht", &result.bericht, meeting->bericht, meeting->place);
}

/* What the author says about a meeting, below the table. */
static void add_words(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_terugkoppelingen *bron) {
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_terugkoppeling *meeting = &bron->lijst.items[i];
        if (meeting->tekst && meeting->tekst->first)
            block_labelled(input, parent, meeting->titel ? meeting->titel : meeting->id,
                           meeting->tekst, meeting->place);
    }
}

static int given(int days, int usual) {
    return days > 0 ? days : usual;
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_terugkoppelingen *bron = &beleid->terugkoppelingen;
    const struct beleid_spelregels *regels = &beleid->spelregels;
    struct block_table table = {.column = {{.key = "kop-termijn", .weight = 6, .used = true},
                                           {.key = "kop-uiterlijk", .weight = 5, .used = true},
                                           {.key = "kop-gedaan-op", .weight = 5, .used = true},
                                           {.key = "kop-oordeel", .weight = 4, .used = true}},
                                .count = 4};
    block_table_start(&table, input, parent, block_word(input, "terugkoppelingen-titel"),
                      bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++)
        add_meeting(&table, beleid, &bron->lijst.items[i]);
    block_table_source(
        &table,
        doc_phrase(input->doc, "terugkoppelingen-termijnen",
                   block_int(input, given(days_of(regels, BELEID_TERMIJNSOORT_VERSLAG), 21)),
                   block_int(input, given(days_of(regels, BELEID_TERMIJNSOORT_REACTIE), 14)),
                   block_int(input, given(days_of(regels, BELEID_TERMIJNSOORT_BERICHT), 7))),
        bron->sectie.place);
    add_words(input, parent, bron);
}

bool block_terugkoppelingen(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->terugkoppelingen.sectie,
                                   beleid->terugkoppelingen.lijst.count, add_all, beleid);
}
