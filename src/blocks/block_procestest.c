/* The process test: twice seven questions about the project and about democracy (003 L1746-1777).
 * The source has no score: judgements are counted, nothing is added up. */
#include "blocks/blocks_instrument.h"

#define VRAGEN 7

enum { COLUMN_VRAAG, COLUMN_OORDEEL, COLUMN_TOELICHTING };

static const enum proceskolom_code kolommen[] = {BELEID_PROCESKOLOM_PROJECTMATIG,
                                                 BELEID_PROCESKOLOM_DEMOCRATISCH};

static const struct beleid_procesvraag *find(const struct beleid_procestest *bron,
                                             enum proceskolom_code kolom, int nr) {
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_procesvraag *vraag = &bron->lijst.items[i];
        if (vraag->kolom == kolom && vraag->nr.is_set && vraag->nr.waarde.decimals == 0 &&
            vraag->nr.waarde.units == nr)
            return vraag;
    }
    return NULL;
}

static struct derive_procestest computed(const struct beleid_procestest *bron) {
    enum oordeel oordelen[2][VRAGEN];
    struct derive_procestest result;
    for (int k = 0; k < 2; k++)
        for (int nr = 1; nr <= VRAGEN; nr++) {
            const struct beleid_procesvraag *vraag = find(bron, kolommen[k], nr);
            oordelen[k][nr - 1] = vraag ? (enum oordeel)vraag->oordeel : OORDEEL_GEEN;
        }
    derive_procestest(oordelen[0], oordelen[1], &result);
    return result;
}

/* ---- two bars ---- */

static struct chart *bars(const struct block_input *input, const struct derive_procestest *result) {
    static const enum oordeel order[OORDELEN] = {OORDEEL_JA, OORDEEL_DEELS, OORDEEL_NEE,
                                                 OORDEEL_GEEN};
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    const char **labels = ARENA_ARRAY(input->arena, const char *, OORDELEN);
    const char **rows = ARENA_ARRAY(input->arena, const char *, 2);
    struct chart_value *values = ARENA_ARRAY(input->arena, struct chart_value, 2 * OORDELEN);
    for (int s = 0; s < OORDELEN; s++)
        labels[s] = order[s] ? block_label(input, WOORDEN_BELEID_OORDEEL, (int)order[s])
                             : block_word(input, "keuze-open");
    for (int k = 0; k < 2; k++) {
        rows[k] = block_label(input, WOORDEN_BELEID_PROCESKOLOM, (int)kolommen[k]);
        for (int s = 0; s < OORDELEN; s++)
            values[k * OORDELEN + s].number.units = result->kolom[k].aantal[order[s]];
    }
    *chart = (struct chart){.kind = CHART_STACKED_BARS,
                            .subject = block_word(input, "procestest-onderwerp"),
                            .unit = block_word(input, "procestest-vragen"),
                            .language = block_language(input),
                            .series_count = OORDELEN,
                            .category_count = 2,
                            .series = labels,
                            .categories = rows,
                            .values = values};
    return chart;
}

/* ---- the questions ---- */

static void add_row(struct block_table *table, const struct beleid_procestest *bron,
                    enum proceskolom_code kolom, int nr) {
    const struct block_input *input = table->input;
    const struct beleid_procesvraag *vraag = find(bron, kolom, nr);
    struct place place = vraag ? vraag->place : bron->sectie.place;
    const char *text = block_catalogus_procesvraag(input, kolom, nr);
    block_table_row(table, place);
    table->row->id = vraag ? vraag->id : NULL;
    block_table_text(table, COLUMN_VRAAG,
                     text ? arena_format(input->arena, "%d. %s", nr, text)
                          : doc_phrase(input->doc, "vraag-nummer", block_int(input, nr)),
                     place);
    block_table_text(table, COLUMN_OORDEEL,
                     nota_oordeel(input, vraag ? vraag->oordeel : BELEID_OORDEEL_GEEN), place);
    block_table_prose(table, COLUMN_TOELICHTING, vraag ? vraag->tekst : NULL, place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_procestest *bron = data;
    const struct derive_procestest result = computed(bron);
    struct block_table table = {.column = {{.key = "kop-vraag", .weight = 8, .used = true},
                                           {.key = "kop-oordeel", .weight = 2, .used = true},
                                           {.key = "kop-toelichting", .weight = 8}},
                                .count = 3};
    for (size_t i = 0; i < bron->lijst.count; i++)
        table.column[COLUMN_TOELICHTING].used |=
            bron->lijst.items[i].tekst && bron->lijst.items[i].tekst->first;
    block_chart(input, parent, bars(input, &result), block_word(input, "procestest-titel"),
                bron->sectie.place);
    block_table_start(&table, input, parent, block_word(input, "procestest-tabel"),
                      bron->sectie.place);
    for (int k = 0; k < 2; k++) {
        block_table_kop(&table,
                        text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_PROCESKOLOM,
                                                                  (int)kolommen[k])),
                        bron->sectie.place);
        for (int nr = 1; nr <= VRAGEN; nr++)
            add_row(&table, bron, kolommen[k], nr);
    }
}

bool block_procestest(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->procestest.sectie,
                                   beleid->procestest.lijst.count, add_all, &beleid->procestest);
}
