/* What the council is asked to decide: the question, the options with their consequences, and the
 * advice (000 L223-241, 003 L1437-1474). The long form gives each decision its heading; the short
 * one is a table with a line for each. */
#include "blocks/blocks_nota.h"

static const struct beleid_optie *advised(const struct beleid_besluitpunt *decision) {
    for (size_t i = 0; decision->voorkeur && i < decision->opties.count; i++)
        if (text_equal(decision->opties.items[i].id, decision->voorkeur))
            return &decision->opties.items[i];
    return NULL;
}

static const char *number_of(const struct block_input *input,
                             const struct beleid_besluitpunt *decision) {
    const struct beleid_besluitpunt *first = nota_beleid(input)->besluitpunten.lijst.items;
    return decision->nr ? decision->nr : nota_count(input, (size_t)(decision - first) + 1);
}

/* "a, b of c" reads as a choice, whatever the titles hold. */
static const char *letter(const struct block_input *input, size_t at) {
    return arena_format(input->arena, "%c", (char)('a' + (int)(at % 26)));
}

/* ---- long ---- */

static void add_option(struct nota_grid *grid, const struct beleid_besluitpunt *decision,
                       size_t at) {
    const struct block_input *input = grid->input;
    const struct beleid_optie *option = &decision->opties.items[at];
    const char *title = arena_format(input->arena, "%s. %s", letter(input, at), option->titel);
    nota_row(grid, option->id, option->place);
    nota_text(grid, 0,
              option == advised(decision) ? doc_phrase(input->doc, "optie-advies", title) : title);
    nota_prose(grid, 1, option->tekst);
    nota_prose(grid, 2, option->gevolg);
    nota_text(grid, 3, nota_euro(input, option->kosten));
}

static void add_options(const struct block_input *input, struct doc_node *parent,
                        const struct beleid_besluitpunt *decision) {
    if (decision->opties.count == 0)
        return;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-optie", .used = true},
                                        {.key = "kop-inhoud"},
                                        {.key = "kop-gevolg"},
                                        {.key = "kop-kosten", .align = DOC_ALIGN_RIGHT}},
                             .count = 4};
    for (size_t i = 0; i < decision->opties.count; i++)
        add_option(&grid, decision, i);
    nota_put(&grid, parent, doc_phrase(input->doc, "opties-titel", number_of(input, decision)),
             decision->place);
}

/* "Besluit door de raad op 12 maart 2009." */
static const char *by_whom(const struct block_input *input,
                           const struct beleid_besluitpunt *decision) {
    const char *who = block_label(input, WOORDEN_BELEID_GREMIUM, (int)decision->gremium);
    const char *parts[] = {who, nota_datum(input, decision->datum)};
    const char *text = nota_parts(input, parts, 2);
    return text ? doc_phrase(input->doc, "besluit-door", text) : NULL;
}

static void add_decision(const struct block_input *input, struct doc_node *parent,
                         const struct beleid_besluitpunt *decision) {
    const struct beleid_optie *option = advised(decision);
    const char *who = by_whom(input, decision);
    block_heading(
        input, parent,
        doc_phrase(input->doc, "besluitpunt-kop", number_of(input, decision), decision->titel), 1,
        decision->id, decision->place);
    block_prose(input, parent, decision->tekst);
    if (who)
        block_paragraph(input, parent, who, decision->place);
    add_options(input, parent, decision);
    if (option)
        block_paragraph(input, parent, doc_phrase(input->doc, "besluit-advies", option->titel),
                        decision->place);
    block_prose(input, parent, decision->motivering);
}

static void add_long(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_besluitpunten *decisions = data;
    for (size_t i = 0; i < decisions->lijst.count; i++)
        add_decision(input, parent, &decisions->lijst.items[i]);
}

/* ---- short ---- */

static const char *options(const struct block_input *input,
                           const struct beleid_besluitpunt *decision) {
    const char **parts = ARENA_ARRAY(input->arena, const char *, decision->opties.count);
    for (size_t i = 0; i < decision->opties.count; i++)
        parts[i] =
            arena_format(input->arena, "%s. %s", letter(input, i), decision->opties.items[i].titel);
    return nota_parts(input, parts, decision->opties.count);
}

static const char *advice(const struct block_input *input,
                          const struct beleid_besluitpunt *decision) {
    const struct beleid_optie *option = advised(decision);
    if (!option)
        return NULL;
    return arena_format(input->arena, "%s. %s",
                        letter(input, (size_t)(option - decision->opties.items)), option->titel);
}

static void add_line(struct nota_grid *grid, const struct beleid_besluitpunt *decision) {
    const struct block_input *input = grid->input;
    const struct beleid_optie *option = advised(decision);
    nota_row(grid, decision->id, decision->place);
    nota_text(grid, 0,
              arena_format(input->arena, "%s. %s", number_of(input, decision), decision->titel));
    nota_text(grid, 1, options(input, decision));
    nota_text(grid, 2, advice(input, decision));
    nota_prose(grid, 3, option ? option->gevolg : NULL);
    nota_text(grid, 4, option ? nota_euro(input, option->kosten) : NULL);
}

static void add_short(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_besluitpunten *decisions = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-punt", .used = true},
                                        {.key = "kop-opties", .used = true},
                                        {.key = "kop-advies", .used = true},
                                        {.key = "kop-gevolg"},
                                        {.key = "kop-kosten", .align = DOC_ALIGN_RIGHT}},
                             .count = 5};
    for (size_t i = 0; i < decisions->lijst.count; i++)
        add_line(&grid, &decisions->lijst.items[i]);
    nota_put(&grid, parent, nota_title(input, "besluitpunten-titel"), decisions->sectie.place);
}

bool block_besluitpunten(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->besluitpunten.sectie,
                        beleid->besluitpunten.lijst.count,
                        nota_is_short(input) ? add_short : add_long, &beleid->besluitpunten);
}

/* ---- at the head of a briefing ---- */

const char *nota_gevraagd(const struct block_input *input) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid || beleid->besluitpunten.lijst.count == 0)
        return NULL;
    const struct beleid_besluitpunt *first = beleid->besluitpunten.lijst.items;
    const struct beleid_optie *option = advised(first);
    if (!option)
        return first->titel;
    return doc_phrase(input->doc, "gevraagd-advies", first->titel, option->titel);
}

bool block_gevraagd_besluit(const struct block_input *input, struct doc_node *parent) {
    const char *text = nota_gevraagd(input);
    if (!text)
        return false;
    struct place place = nota_beleid(input)->besluitpunten.lijst.items[0].place;
    struct doc_node *paragraph = doc_add(input->arena, parent, DOC_PARAGRAPH, place);
    struct doc_node *label = doc_add(input->arena, paragraph, DOC_STRONG, place);
    doc_add_text(input->arena, label,
                 arena_format(input->arena, "%s:", block_word(input, "kop-gevraagd-besluit")),
                 place);
    doc_add_text(input->arena, paragraph, arena_format(input->arena, " %s", text), place);
    return true;
}
