/* The profile: per aspect the chosen side between narrow and broad, and between conductor and at a
 * distance (004 L595-742). The position on a slider is the share of aspects, which is derived; a
 * mixed profile is allowed (004 L655-662). The two meanings of narrow and broad are never mixed. */
#include "blocks/blocks_instrument.h"

enum { COLUMN_ASPECT, COLUMN_KANT, COLUMN_WAAROM };

static const struct side {
    enum kant_code kant;
    enum pool pool;
} sides[] = {{BELEID_KANT_SMAL, POOL_EERSTE},
             {BELEID_KANT_DIRIGENT, POOL_EERSTE},
             {BELEID_KANT_MIDDEN, POOL_MIDDEN},
             {BELEID_KANT_BREED, POOL_TWEEDE},
             {BELEID_KANT_AFSTAND, POOL_TWEEDE}};

static enum pool pool_of(enum kant_code kant) {
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        if (sides[i].kant == kant)
            return sides[i].pool;
    return POOL_GEEN;
}

static enum smalbreed definition(const struct beleid *beleid, enum dimensie_code dimensie) {
    if (dimensie != BELEID_DIMENSIE_INSTEEK)
        return SMALBREED_GEEN;
    return beleid->definitie == BELEID_DEFINITIE_SCHAKELS ? SMALBREED_SCHAKELS : SMALBREED_WMO;
}

static struct derive_schuif slider(const struct block_input *input, const struct beleid *beleid,
                                   enum dimensie_code dimensie) {
    const struct beleid_profiel *bron = &beleid->profiel;
    enum pool *pools = ARENA_ARRAY(input->arena, enum pool, bron->lijst.count + 1);
    struct derive_schuif result;
    size_t count = 0;
    for (size_t i = 0; i < bron->lijst.count; i++)
        if (bron->lijst.items[i].dimensie == dimensie)
            pools[count++] = pool_of(bron->lijst.items[i].kant);
    derive_schuif(definition(beleid, dimensie), pools, count, &result);
    return result;
}

static struct chart_item item_of(const struct block_input *input, enum dimensie_code dimensie,
                                 const struct derive_schuif *result, struct place place) {
    bool insteek = dimensie == BELEID_DIMENSIE_INSTEEK;
    bool certain = result->laag.bekend && result->hoog.bekend &&
                   result->laag.waarde.units == result->hoog.waarde.units;
    return (struct chart_item){
        .label = text_capitalise(input->arena,
                                 block_label(input, WOORDEN_BELEID_DIMENSIE, (int)dimensie)),
        .low = block_label(input, WOORDEN_BELEID_KANT,
                           insteek ? BELEID_KANT_SMAL : BELEID_KANT_DIRIGENT),
        .high = block_label(input, WOORDEN_BELEID_KANT,
                            insteek ? BELEID_KANT_BREED : BELEID_KANT_AFSTAND),
        .value = {{.missing = !certain, .number = result->laag.waarde}, {.missing = true}},
        .place = place};
}

static void add_chart(const struct block_input *input, struct doc_node *parent,
                      const struct beleid *beleid, const struct derive_schuif *results) {
    struct place place = beleid->profiel.sectie.place;
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_item *items = ARENA_ARRAY(input->arena, struct chart_item, 2);
    int count = 0;
    for (int d = 0; d < 2; d++)
        if (results[d].n > 0)
            items[count++] = item_of(input, (enum dimensie_code)(d + 1), &results[d], place);
    *chart =
        (struct chart){.kind = CHART_SLIDER,
                       .subject = block_word(input, "profiel-onderwerp"),
                       .unit = "%",
                       .language = block_language(input),
                       .diagram = {.items = items,
                                   .count = count,
                                   .scale = {{.from = {.missing = true}, .to = {.missing = true}}},
                                   .scale_count = 1}};
    if (count > 0 && block_chart_fits(input, chart))
        block_chart(input, parent, chart, block_word(input, "profiel-titel"), place);
}

/* "Smal of breed: 4 breed, 1 smal, 1 daartussenin." */
static void add_counts(const struct block_input *input, struct doc_node *parent,
                       const struct beleid *beleid, enum dimensie_code dimensie) {
    const char *parts[BELEID_KANT_MIDDEN + 1];
    size_t count = 0;
    for (int kant = BELEID_KANT_SMAL; kant <= BELEID_KANT_MIDDEN; kant++) {
        int number = 0;
        for (size_t i = 0; i < beleid->profiel.lijst.count; i++)
            number += beleid->profiel.lijst.items[i].dimensie == dimensie &&
                      (int)beleid->profiel.lijst.items[i].kant == kant;
        if (number > 0)
            parts[count++] = arena_format(input->arena, "%d %s", number,
                                          block_label(input, WOORDEN_BELEID_KANT, kant));
    }
    if (count > 0)
        block_paragraph(
            input, parent,
            doc_phrase(input->doc, "profiel-telling",
                       text_capitalise(input->arena,
                                       block_label(input, WOORDEN_BELEID_DIMENSIE, (int)dimensie)),
                       block_join(input, parts, count)),
            beleid->profiel.sectie.place);
}

static int number_of(const struct beleid_aspect *aspect) {
    return aspect->nr.is_set && aspect->nr.waarde.decimals == 0 ? (int)aspect->nr.waarde.units : 0;
}

/* "Breed. Faciliteren en waarderen." */
static const char *side(const struct block_input *input, const struct beleid_aspect *aspect) {
    const char *word = block_of_open(input, WOORDEN_BELEID_KANT, (int)aspect->kant);
    const char *text =
        block_catalogus_kant(input, aspect->dimensie, number_of(aspect), aspect->kant);
    return text ? arena_format(input->arena, "%s. %s", text_capitalise(input->arena, word), text)
                : word;
}

static const char *aspect_title(const struct block_input *input,
                                const struct beleid_aspect *aspect) {
    int nr = number_of(aspect);
    if (aspect->titel)
        return aspect->titel;
    const char *text = nr ? block_catalogus_aspect(input, aspect->dimensie, nr) : NULL;
    if (text || nr == 0)
        return text;
    return doc_phrase(input->doc, "aspect-nummer", block_int(input, nr));
}

static void add_rows(struct block_table *table, const struct beleid_profiel *bron,
                     enum dimensie_code dimensie) {
    const struct block_input *input = table->input;
    bool first = true;
    for (size_t i = 0; i < bron->lijst.count; i++) {
        const struct beleid_aspect *aspect = &bron->lijst.items[i];
        if (aspect->dimensie != dimensie)
            continue;
        if (first)
            block_table_kop(
                table,
                text_capitalise(input->arena,
                                block_label(input, WOORDEN_BELEID_DIMENSIE, (int)dimensie)),
                aspect->place);
        first = false;
        block_table_row(table, aspect->place);
        table->row->id = aspect->id;
        block_table_text(table, COLUMN_ASPECT, aspect_title(input, aspect), aspect->place);
        block_table_text(table, COLUMN_KANT, side(input, aspect), aspect->place);
        block_table_prose(table, COLUMN_WAAROM, aspect->tekst, aspect->place);
    }
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    const struct beleid_profiel *bron = &beleid->profiel;
    const struct derive_schuif results[] = {slider(input, beleid, BELEID_DIMENSIE_INSTEEK),
                                            slider(input, beleid, BELEID_DIMENSIE_STURING)};
    struct block_table table = {.column = {{.key = "kop-aspect", .weight = 4, .used = true},
                                           {.key = "kop-keuze", .weight = 6, .used = true},
                                           {.key = "kop-motivering", .weight = 7}},
                                .count = 3};
    for (size_t i = 0; i < bron->lijst.count; i++)
        table.column[COLUMN_WAAROM].used |=
            bron->lijst.items[i].tekst && bron->lijst.items[i].tekst->first;
    for (int d = BELEID_DIMENSIE_INSTEEK; d <= BELEID_DIMENSIE_STURING; d++)
        add_counts(input, parent, beleid, (enum dimensie_code)d);
    add_chart(input, parent, beleid, results);
    block_table_start(&table, input, parent, block_word(input, "profiel-tabel"),
                      bron->sectie.place);
    for (int d = BELEID_DIMENSIE_GEEN; d <= BELEID_DIMENSIE_STURING; d++)
        add_rows(&table, bron, (enum dimensie_code)d);
    block_table_source(&table,
                       doc_phrase(input->doc, "profiel-afgeleid",
                                  block_label(input, WOORDEN_BELEID_DEFINITIE,
                                              beleid->definitie ? (int)beleid->definitie
                                                                : (int)BELEID_DEFINITIE_WMO)),
                       bron->sectie.place);
}

bool block_profiel(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->profiel.sectie,
                                   beleid->profiel.lijst.count, add_all, beleid);
}
