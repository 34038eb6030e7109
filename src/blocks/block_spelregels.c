/* The rules of the game (003 L1495-1519), with what is not laid down yet, and the terms with the
 * dates they lead to (003 L1535-1545). */
#include "blocks/blocks_instrument.h"

#define SPELREGELS 10

static const char *rule_title(const struct block_input *input,
                              const struct beleid_spelregel *regel) {
    if (regel->titel)
        return regel->titel;
    return text_capitalise(input->arena,
                           block_label(input, WOORDEN_BELEID_SPELREGEL, (int)regel->code));
}

static void add_rules(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_spelregels *bron) {
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, bron->sectie.place);
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_spelregel *regel = &bron->lijst.items[i];
        block_labelled(input, block_item(input, list, regel->id, regel->place),
                       rule_title(input, regel), regel->tekst, regel->place);
    }
    block_list_done(list);
}

static void add_missing(const struct block_input *input, struct doc_node *parent,
                        const struct beleid_spelregels *bron) {
    unsigned missing = 0;
    for (int code = 1; code <= SPELREGELS; code++)
        missing |= SET_BIT(code);
    for (size_t i = 0; i < bron->lijst.count; i++)
        missing &= ~SET_BIT((int)bron->lijst.items[i].code);
    if (missing)
        block_opmerking(input, parent, "opmerking",
                        doc_phrase(input->doc, "spelregels-ontbreken",
                                   block_set_words(input, WOORDEN_BELEID_SPELREGEL, missing)),
                        bron->sectie.place);
}

/* ---- terms ---- */

static int days_of(const struct beleid_termijn *termijn) {
    return termijn->dagen.is_set && termijn->dagen.waarde.decimals == 0
               ? (int)termijn->dagen.waarde.units
               : 0;
}

/* The moment that a term of a meeting counts from; year 0: none. */
static struct date counted_from(const struct beleid_terugkoppeling *meeting,
                                enum termijnsoort_code soort) {
    if (soort == BELEID_TERMIJNSOORT_VERSLAG)
        return meeting->bijeenkomst;
    if (soort == BELEID_TERMIJNSOORT_REACTIE)
        return meeting->verslag;
    return soort == BELEID_TERMIJNSOORT_BERICHT ? meeting->besluit : (struct date){0};
}

static void add_date(const struct block_input *input, struct text_builder *text, const char *what,
                     struct date from, int days) {
    struct date last;
    if (from.year == 0 || derive_datum_plus(from, days, &last) != INSTRUMENT_OK)
        return;
    text_format(text, "%s%s: %s", text->size ? "; " : "", what, block_date(input, last));
}

/* "wijkavond: 23 februari 2009; raadsavond: ..."; of responses from the last day they could come
 * in. */
static const char *last_days(const struct block_input *input, const struct beleid *beleid,
                             const struct beleid_termijn *termijn) {
    struct text_builder text = {.arena = input->arena};
    int days = days_of(termijn);
    bool responses = termijn->soort == BELEID_TERMIJNSOORT_ONTVANGST ||
                     termijn->soort == BELEID_TERMIJNSOORT_INHOUDELIJK;
    if (days > 0 && responses)
        add_date(input, &text, block_word(input, "termijn-laatste-reactie"), beleid->inspraak.tot,
                 days);
    for (size_t i = 0; days > 0 && !responses && i < beleid->terugkoppelingen.lijst.count; i++) {
        const struct beleid_terugkoppeling *meeting = &beleid->terugkoppelingen.lijst.items[i];
        add_date(input, &text, meeting->titel ? meeting->titel : meeting->id,
                 counted_from(meeting, termijn->soort), days);
    }
    return text_string(&text);
}

static void add_terms(const struct block_input *input, struct doc_node *parent,
                      const struct beleid *beleid) {
    const struct beleid_spelregels *bron = &beleid->spelregels;
    struct block_table table = {
        .column = {{.key = "kop-termijn", .weight = 4, .used = true},
                   {.key = "kop-dagen", .weight = 3, .align = DOC_ALIGN_RIGHT, .used = true},
                   {.key = "kop-uiterlijk", .weight = 7},
                   {.key = "kop-toelichting", .weight = 7}},
        .count = 4};
    for (size_t i = 0; i < bron->termijnen.count; i++) {
        const struct beleid_termijn *termijn = &bron->termijnen.items[i];
        table.column[2].used |= *last_days(input, beleid, termijn) != '\0';
        table.column[3].used |= termijn->tekst && termijn->tekst->first;
    }
    block_table_start(&table, input, parent, block_word(input, "termijnen-titel"),
                      bron->sectie.place);
    for (size_t i = 0; i < bron->termijnen.count; i++) {
        const struct beleid_termijn *termijn = &bron->termijnen.items[i];
        block_table_row(&table, termijn->place);
        table.row->id = termijn->id;
        block_table_text(&table, 0,
                         block_label_kop(input, WOORDEN_BELEID_TERMIJNSOORT, (int)termijn->soort),
                         termijn->place);
        block_table_text(&table, 1, block_getal_tekst(input, termijn->dagen), termijn->place);
        block_table_text(&table, 2, last_days(input, beleid, termijn), termijn->place);
        block_table_prose(&table, 3, termijn->tekst, termijn->place);
    }
    block_table_source(&table, block_word(input, "termijnen-kalenderdagen"), bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_spelregels *bron = &beleid->spelregels;
    if (bron->lijst.count > 0) {
        add_rules(input, parent, bron);
        add_missing(input, parent, bron);
    }
    if (bron->termijnen.count > 0)
        add_terms(input, parent, beleid);
}

bool block_spelregels(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->spelregels.sectie,
                         beleid->spelregels.lijst.count + beleid->spelregels.termijnen.count,
                         add_all, beleid);
}
