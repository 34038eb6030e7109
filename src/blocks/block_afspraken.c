/* What is agreed with those who carry it out (004 L2184-2193), the rules for subsidy with the three
 * questions of 000 L1097-1186, and who has which role (002 L250-263, L1322-1344). */
#include "blocks/blocks_nota.h"

/* ---- agreements ---- */

static void add_agreement(struct nota_grid *grid, const struct beleid_afspraak *agreement) {
    const struct block_input *input = grid->input;
    const char *kind = block_label(input, WOORDEN_BELEID_AFSPRAAKSOORT, (int)agreement->soort);
    nota_row(grid, agreement->id, agreement->place);
    nota_text(grid, 0, agreement->met);
    nota_titled(grid, 1, *kind ? text_capitalise(input->arena, kind) : NULL, agreement->tekst);
    nota_text(grid, 2, agreement->product);
    nota_text(grid, 3, nota_datum(input, agreement->termijn));
    nota_text(grid, 4, nota_nummers(input, &agreement->maatregelen));
    nota_text(grid, 5, nota_euro(input, agreement->euro));
}

static void add_agreements(const struct block_input *input, struct doc_node *parent,
                           const void *data) {
    const struct beleid_afspraken *agreements = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-met", .used = true},
                                        {.key = "kop-afspraak"},
                                        {.key = "kop-product"},
                                        {.key = "kop-termijn"},
                                        {.key = "kop-maatregelen"},
                                        {.key = "kop-bedrag", .align = DOC_ALIGN_RIGHT}},
                             .count = 6};
    for (size_t i = 0; i < agreements->lijst.count; i++)
        add_agreement(&grid, &agreements->lijst.items[i]);
    nota_put(&grid, parent, nota_title(input, "afspraken-titel"), agreements->sectie.place);
}

bool block_afspraken(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->afspraken.sectie, beleid->afspraken.lijst.count,
                        add_agreements, &beleid->afspraken);
}

/* ---- subsidy ---- */

/* "rechtsstaat: ja; redzaam: deels" */
static const char *asked(const struct block_input *input, const struct beleid_subsidieregel *rule) {
    const struct {
        const char *key;
        enum oordeel_code asked;
    } questions[] = {{"toets-rechtsstaat", rule->rechtsstaat},
                     {"toets-redzaam", rule->redzaam},
                     {"toets-reikwijdte", rule->reikwijdte}};
    const char *parts[3] = {NULL};
    for (size_t i = 0; i < 3; i++)
        if (questions[i].asked != BELEID_OORDEEL_GEEN)
            parts[i] =
                doc_phrase(input->doc, questions[i].key, nota_oordeel(input, questions[i].asked));
    return nota_parts(input, parts, 3);
}

static void add_rule(struct nota_grid *grid, const struct beleid_subsidieregel *rule) {
    const struct block_input *input = grid->input;
    const char *kind[] = {block_label(input, WOORDEN_BELEID_SUBSIDIESOORT, (int)rule->soort),
                          rule->grondslag};
    nota_row(grid, rule->id, rule->place);
    nota_titled(grid, 0, rule->titel, rule->tekst);
    nota_text(grid, 1, nota_parts(input, kind, 2));
    nota_prose(grid, 2, rule->voorwaarden);
    nota_text(grid, 3, asked(input, rule));
    nota_text(grid, 4, nota_euro(input, rule->plafond));
}

static void add_rules(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_subsidieregels *rules = data;
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-regel", .used = true},
                                        {.key = "kop-soort-en-grondslag"},
                                        {.key = "kop-voorwaarden"},
                                        {.key = "kop-toets"},
                                        {.key = "kop-plafond", .align = DOC_ALIGN_RIGHT}},
                             .count = 5};
    for (size_t i = 0; i < rules->lijst.count; i++)
        add_rule(&grid, &rules->lijst.items[i]);
    nota_put(&grid, parent, nota_title(input, "subsidieregels-titel"), rules->sectie.place);
}

bool block_subsidieregels(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->subsidieregels.sectie,
                        beleid->subsidieregels.lijst.count, add_rules, &beleid->subsidieregels);
}

/* ---- roles ---- */

/* A role without a theme is one in everything. */
static const char *theme_of(const struct block_input *input, const struct beleid_rolpartij *party) {
    const struct beleid_thema *theme = nota_thema(nota_beleid(input), party->thema);
    return theme ? theme->titel : block_word(input, "rolverdeling-alles");
}

static bool names_theme(const struct beleid_rolverdeling *roles) {
    for (size_t i = 0; i < roles->lijst.count; i++)
        if (roles->lijst.items[i].thema)
            return true;
    return false;
}

static void add_roles(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_rolverdeling *roles = data;
    const bool themes = names_theme(roles);
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-partij", .used = true},
                                        {.key = "kop-rol", .used = true},
                                        {.key = "kop-thema"},
                                        {.key = "kop-toelichting"}},
                             .count = 4};
    for (size_t i = 0; i < roles->lijst.count; i++) {
        const struct beleid_rolpartij *party = &roles->lijst.items[i];
        nota_row(&grid, party->id, party->place);
        nota_text(&grid, 0, party->naam);
        nota_text(&grid, 1, block_label(input, WOORDEN_BELEID_BESTUURSROL, (int)party->rol));
        if (themes)
            nota_text(&grid, 2, theme_of(input, party));
        nota_prose(&grid, 3, party->tekst);
    }
    nota_put(&grid, parent, nota_title(input, "rolverdeling-titel"), roles->sectie.place);
}

bool block_rolverdeling(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid &&
           nota_section(input, parent, &beleid->rolverdeling.sectie,
                        beleid->rolverdeling.lijst.count, add_roles, &beleid->rolverdeling);
}
