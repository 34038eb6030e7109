/* The chosen instruments by what they are for (003 L1085-1254). An instrument above the chosen step
 * is remarked upon: up to that step everything may be used (003 L1221-1230). */
#include "blocks/blocks_instrument.h"

_Static_assert((int)INSTRUMENTDOEL_SAMENWERKING == (int)BELEID_INSTRUMENTDOEL_SAMENWERKING,
               "same goals");

enum {
    COLUMN_NAAM,
    COLUMN_TREDE,
    COLUMN_WANNEER,
    COLUMN_TEKST,
};

static struct block_table columns(const struct beleid_instrumentkeuzes *bron) {
    struct block_table table = {.column = {{.key = "kop-instrument", .weight = 6, .used = true},
                                           {.key = "kop-trede-fase", .weight = 5},
                                           {.key = "kop-wanneer-wie", .weight = 6},
                                           {.key = "kop-toelichting", .weight = 8}},
                                .count = 4};
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_instrumentkeuze *keuze = &bron->lijst.items[i];
        table.column[COLUMN_TREDE].used |= keuze->trede != 0 || keuze->fasen != 0;
        table.column[COLUMN_WANNEER].used |=
            keuze->datum.year != 0 || keuze->tot.year != 0 || keuze->deelnemers.is_set;
        table.column[COLUMN_TEKST].used |= keuze->tekst && keuze->tekst->first;
    }
    return table;
}

/* A moment, or from one to another. */
static const char *when(const struct block_input *input,
                        const struct beleid_instrumentkeuze *keuze) {
    return keuze->tot.year == 0 ? nota_datum(input, keuze->datum)
                                : nota_periode(input, keuze->datum, keuze->tot);
}

static const char *participants(const struct block_input *input,
                                const struct beleid_instrumentkeuze *keuze) {
    const char *number = block_getal_tekst(input, keuze->deelnemers);
    return *number ? doc_phrase(input->doc, "activiteit-deelnemers", number) : NULL;
}

static void add_row(struct block_table *table, const struct beleid_instrumentkeuze *keuze) {
    const struct block_input *input = table->input;
    struct place place = keuze->place;
    block_table_row(table, place);
    table->row->id = keuze->id;
    block_table_text(table, COLUMN_NAAM, block_instrument_naam(input, keuze), place);
    const char *form[] = {block_label(input, WOORDEN_BELEID_TREDE, (int)keuze->trede),
                          block_set_words(input, WOORDEN_BELEID_FASE, keuze->fasen)};
    const char *event[] = {when(input, keuze), participants(input, keuze)};
    block_table_regels(table, COLUMN_TREDE, form, 2, place);
    block_table_regels(table, COLUMN_WANNEER, event, 2, place);
    block_table_prose(table, COLUMN_TEKST, keuze->tekst, place);
}

static const char *group_title(const struct block_input *input, int doel) {
    const char *word = doel ? block_label(input, WOORDEN_BELEID_INSTRUMENTDOEL, doel)
                            : block_word(input, "instrumenten-ander-doel");
    return text_capitalise(input->arena, word);
}

static void add_groups(struct block_table *table, const struct beleid_instrumentkeuzes *bron) {
    for (int d = 1; d <= INSTRUMENTDOELEN; d++) {
        int doel = d % INSTRUMENTDOELEN; /* without a goal: last */
        bool first = true;
        for (size_t i = 0; i < bron->lijst.count; i++) {
            const struct beleid_instrumentkeuze *keuze = &bron->lijst.items[i];
            if ((int)keuze->doel != doel)
                continue;
            if (first)
                block_table_kop(table, group_title(table->input, doel), keuze->place);
            first = false;
            add_row(table, keuze);
        }
    }
}

static void add_above(const struct block_input *input, struct doc_node *parent,
                      const struct beleid *beleid) {
    const struct beleid_instrumentkeuzes *bron = &beleid->instrumentkeuzes;
    int gekozen = (int)beleid->participatieladder.trede;
    const char **names = ARENA_ARRAY(input->arena, const char *, bron->lijst.count + 1);
    size_t count = 0;
    for (size_t i = 0; i < bron->lijst.count; i++)
        if (gekozen > 0 && (int)bron->lijst.items[i].trede > gekozen)
            names[count++] = block_instrument_naam(input, &bron->lijst.items[i]);
    if (count > 0)
        block_opmerking(input, parent, "opmerking",
                        doc_phrase(input->doc, "instrumenten-boven",
                                   block_label(input, WOORDEN_BELEID_TREDE, gekozen),
                                   block_join(input, names, count)),
                        bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_instrumentkeuzes *bron = &beleid->instrumentkeuzes;
    struct block_table table = columns(bron);
    block_table_start(&table, input, parent, block_word(input, "instrumenten-titel"),
                      bron->sectie.place);
    block_table_gewogen(&table);
    add_groups(&table, bron);
    add_above(input, parent, beleid);
    if (block_attribute_is(input, "kaarten", "ja"))
        block_instrumentkaarten(input, parent, bron);
}

bool block_instrumentkeuzes(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->instrumentkeuzes.sectie,
                                   beleid->instrumentkeuzes.lijst.count, add_all, beleid);
}
