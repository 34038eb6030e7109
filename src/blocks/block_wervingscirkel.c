/* The recruiting circle: five questions about whom to involve and how (003 L1306-1411), as a ring
 * and as a table. What the goal leaves open is told (derived from the example of 003 L1343). */
#include "blocks/blocks_instrument.h"

_Static_assert(WERVINGSEGMENTEN == 5 && (int)BELEID_SEGMENT_ORGANISATIE == 5, "same segments");

static const char *const questions[WERVINGSEGMENTEN] = {"werving-doel", "werving-doelgroep",
                                                        "werving-boodschap", "werving-middel",
                                                        "werving-organisatie"};

static const struct beleid_segment *find(const struct beleid_wervingscirkel *bron, int segment) {
    for (size_t i = 0; i < bron->lijst.count; i++)
        if ((int)bron->lijst.items[i].code == segment + 1)
            return &bron->lijst.items[i];
    return NULL;
}

static bool is_filled(const struct beleid_segment *segment) {
    return segment && ((segment->tekst && segment->tekst->first) || segment->aantal.is_set ||
                       segment->sectoren || segment->onderwerp);
}

static const char *question(const struct block_input *input, int segment) {
    const char *text = block_catalogus_segment(input, (enum segment_code)(segment + 1));
    return text ? text : block_word(input, questions[segment]);
}

static struct chart *ring(const struct block_input *input,
                          const struct beleid_wervingscirkel *bron) {
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    struct chart_item *items = ARENA_ARRAY(input->arena, struct chart_item, WERVINGSEGMENTEN);
    for (int s = 0; s < WERVINGSEGMENTEN; s++)
        items[s] = (struct chart_item){
            .label =
                text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_SEGMENT, s + 1)),
            .text =
                is_filled(find(bron, s)) ? question(input, s) : block_word(input, "niet-ingevuld"),
            .place = bron->sectie.place};
    *chart = (struct chart){.kind = CHART_RING,
                            .subject = block_word(input, "werving-onderwerp"),
                            .language = block_language(input),
                            .diagram = {.items = items,
                                        .count = WERVINGSEGMENTEN,
                                        .centre = block_word(input, "werving-midden")}};
    return chart;
}

/* "aantal: 30; sectoren: sport en zorg; ..." */
static const char *facts(const struct block_input *input, const struct beleid_segment *segment) {
    const struct {
        const char *key, *text;
    } parts[] = {
        {"werving-aantal", block_getal_tekst(input, segment->aantal)},
        {"werving-sectoren", block_set_words(input, WOORDEN_BELEID_SECTOR, segment->sectoren)},
        {"werving-termijn", segment->termijn},
        {"werving-inzet", segment->inzet},
        {"werving-onderwerp-is", segment->onderwerp},
        {"werving-maatregelen", block_titels(input, segment->maatregelen)}};
    struct text_builder text = {.arena = input->arena};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].text && *parts[i].text)
            text_format(&text, "%s%s", text.size ? "; " : "",
                        doc_phrase(input->doc, parts[i].key, parts[i].text));
    return text.size
               ? doc_phrase(input->doc, "zin", text_capitalise(input->arena, text_string(&text)))
               : NULL;
}

static void add_question(const struct block_input *input, struct doc_node *cell, int segment,
                         struct place place) {
    struct doc_node *line = doc_add(input->arena, cell, DOC_PARAGRAPH, place);
    doc_add_text(input->arena, doc_add(input->arena, line, DOC_EM, place), question(input, segment),
                 place);
}

static void add_answer(const struct block_input *input, struct doc_node *cell,
                       const struct beleid_segment *segment, struct place place) {
    const char *more = segment ? facts(input, segment) : NULL;
    bool any = segment && segment->tekst && segment->tekst->first;
    if (any && block_is_flat(segment->tekst))
        block_prose(input, doc_add(input->arena, cell, DOC_PARAGRAPH, place), segment->tekst);
    else if (any)
        block_prose(input, cell, segment->tekst);
    if (more)
        block_paragraph(input, cell, more, place);
    if (!any && !more)
        block_paragraph(input, cell,
                        text_capitalise(input->arena, block_word(input, "niet-ingevuld")), place);
}

static void add_table(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_wervingscirkel *bron) {
    struct place place = bron->sectie.place;
    struct block_table table = {.column = {{.key = "kop-onderdeel", .weight = 3, .used = true},
                                           {.key = "kop-antwoord", .weight = 10, .used = true}},
                                .count = 2};
    block_table_start(&table, input, parent, block_word(input, "werving-tabel"), place);
    for (int s = 0; s < WERVINGSEGMENTEN; s++) {
        const struct beleid_segment *segment = find(bron, s);
        block_table_row(&table, segment ? segment->place : place);
        table.row->id = segment ? segment->id : NULL;
        block_table_text(&table, 0, block_label_kop(input, WOORDEN_BELEID_SEGMENT, s + 1), place);
        struct doc_node *cell = block_table_cell(&table, 1, place);
        add_question(input, cell, s, place);
        add_answer(input, cell, segment, place);
    }
}

static struct derive_werving computed(const struct beleid_wervingscirkel *bron) {
    bool filled[WERVINGSEGMENTEN], said[WERVINGSDOELEN] = {0};
    const struct beleid_segment *goal = find(bron, WERVING_DOEL);
    for (int s = 0; s < WERVINGSEGMENTEN; s++)
        filled[s] = is_filled(find(bron, s));
    if (goal) {
        said[WERVINGSDOEL_AANTAL] = goal->aantal.is_set;
        said[WERVINGSDOEL_SECTOREN] = goal->sectoren != 0;
        said[WERVINGSDOEL_PERIODE] = goal->termijn != NULL;
        said[WERVINGSDOEL_INZET] = goal->inzet != NULL;
        said[WERVINGSDOEL_ONDERWERP] = goal->onderwerp != NULL;
    }
    return derive_werving(filled, said);
}

/* A goal in words only is the author's choice; one with some facts lacks the others. */
static void add_vague(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_wervingscirkel *bron) {
    static const char *const keys[WERVINGSDOELEN] = {"vaag-aantal", "vaag-sectoren", "vaag-periode",
                                                     "vaag-inzet", "vaag-onderwerp"};
    struct derive_werving result = computed(bron);
    const char *parts[WERVINGSDOELEN];
    size_t count = 0;
    for (int i = 0; i < WERVINGSDOELEN; i++)
        if (INSTRUMENT_HAS(result.vaag, i))
            parts[count++] = block_word(input, keys[i]);
    if (count == 0 || !is_filled(find(bron, WERVING_DOEL)))
        return;
    block_opmerking(input, parent, "opmerking",
                    doc_phrase(input->doc, "werving-vaag", block_join(input, parts, count)),
                    bron->sectie.place);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_wervingscirkel *bron = data;
    block_chart(input, parent, ring(input, bron), block_word(input, "werving-titel"),
                bron->sectie.place);
    add_table(input, parent, bron);
    add_vague(input, parent, bron);
}

bool block_wervingscirkel(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           block_section(input, parent, &beleid->wervingscirkel.sectie,
                         beleid->wervingscirkel.lijst.count, add_all, &beleid->wervingscirkel);
}
