/* Money: the budget, what covers it, and what is left or short (004 L280-285, L2169-2171). All sums
 * are computed; totals that the paper tells are checked by check_beleid, not printed here. */
#include "blocks/blocks_nota.h"

#include "derive/geld.h"

/* Columns: title, the years, total. */
enum { COLUMN_TITEL, COLUMN_JAAR };

struct sheet {
    struct nota_grid grid;
    const struct derive_geld *money;
    int total; /* its column */
    bool bare; /* more years than have room for a sign in each cell: the caption says it */
};

static const char *amount_text(const struct sheet *sheet, int64_t cents) {
    const struct block_input *input = sheet->grid.input;
    const bool whole = cents % 100 == 0;
    const struct decimal amount = {whole ? cents / 100 : cents, whole ? 0 : 2};
    return sheet->bare ? number_text(input->arena, amount, block_language(input))
                       : nota_money(input, cents);
}

static struct sheet sheet_of(const struct block_input *input, const struct derive_geld *money,
                             const char *key) {
    struct sheet sheet = {.grid = {.input = input}, .money = money, .bare = money->jaren > 2};
    struct nota_grid *grid = &sheet.grid;
    grid->column[COLUMN_TITEL] = (struct block_column){.key = key, .used = true};
    for (int i = 0; i < money->jaren; i++)
        grid->column[COLUMN_JAAR + i] =
            (struct block_column){.heading = arena_format(input->arena, "%d", money->eerste + i),
                                  .align = DOC_ALIGN_RIGHT,
                                  .used = true};
    sheet.total = COLUMN_JAAR + money->jaren;
    grid->column[sheet.total] =
        (struct block_column){.key = "kop-totaal", .align = DOC_ALIGN_RIGHT, .used = true};
    grid->count = sheet.total + 1;
    return sheet;
}

static void add_amount(struct sheet *sheet, int column, struct derive_bedrag amount) {
    if (amount.bekend)
        nota_text(&sheet->grid, column, amount_text(sheet, amount.cent));
}

/* "Wmo-budget (Rijk, structureel)": columns of their own would take the room of a year. */
static const char *line_title(const struct block_input *input,
                              const struct derive_geldregel *line) {
    const char *source = block_label(input, WOORDEN_BELEID_GELDBRON, (int)line->bron);
    const char *kind = block_label(input, WOORDEN_BELEID_KOSTENSOORT, (int)line->soort);
    if (!*source && !*kind)
        return line->titel;
    return arena_format(input->arena, "%s (%s%s%s)", line->titel, source,
                        *source && *kind ? ", " : "", kind);
}

static void add_line(struct sheet *sheet, const struct derive_geldregel *line) {
    struct nota_grid *grid = &sheet->grid;
    nota_row(grid, line->id, line->place);
    nota_text(grid, COLUMN_TITEL, line_title(grid->input, line));
    for (int i = 0; i < sheet->money->jaren; i++)
        add_amount(sheet, COLUMN_JAAR + i, line->jaar[i]);
    add_amount(sheet, sheet->total, line->totaal);
}

static bool is_first_of_group(const struct derive_geld *money, size_t at) {
    for (size_t i = 0; i < at; i++)
        if (text_equal(money->regels[i].groep, money->regels[at].groep))
            return false;
    return true;
}

/* Groups in the order they are first named; lines without one stand first. */
static void add_lines(struct sheet *sheet) {
    const struct derive_geld *money = sheet->money;
    for (size_t i = 0; i < money->count; i++)
        if (!money->regels[i].groep)
            add_line(sheet, &money->regels[i]);
    for (size_t i = 0; i < money->count; i++) {
        const char *group = money->regels[i].groep;
        if (!group || !is_first_of_group(money, i))
            continue;
        nota_group(&sheet->grid, group, money->regels[i].place);
        for (size_t k = i; k < money->count; k++)
            if (text_equal(money->regels[k].groep, group))
                add_line(sheet, &money->regels[k]);
    }
}

static void add_sum(struct sheet *sheet, const char *key, const int64_t *years, int64_t total,
                    struct place place) {
    struct nota_grid *grid = &sheet->grid;
    nota_total(grid, place);
    nota_text(grid, COLUMN_TITEL, block_word(grid->input, key));
    for (int i = 0; i < sheet->money->jaren; i++)
        nota_text(grid, COLUMN_JAAR + i, amount_text(sheet, years[i]));
    nota_text(grid, sheet->total, amount_text(sheet, total));
}

/* One-off and structural apart, when there is both; then all. */
static void add_sums(struct sheet *sheet, struct place place) {
    const struct derive_geld *money = sheet->money;
    static const char *const keys[] = {NULL, "begroting-eenmalig", "begroting-structureel"};
    int64_t years[DERIVE_GELD_JAREN];
    const bool both =
        money->soort[BELEID_KOSTENSOORT_EENMALIG] && money->soort[BELEID_KOSTENSOORT_STRUCTUREEL];
    for (int kind = BELEID_KOSTENSOORT_EENMALIG; both && kind <= BELEID_KOSTENSOORT_STRUCTUREEL;
         kind++)
        add_sum(sheet, keys[kind], money->soort_jaar[kind], money->soort[kind], place);
    for (int i = 0; i < money->jaren; i++)
        years[i] = money->per_jaar[i].cent;
    add_sum(sheet, "kop-totaal", years, money->totaal, place);
}

/* "Van het totaal is € 5.000 niet naar jaar verdeeld. Van 1 regel is geen bedrag bekend." */
static const char *remarks(const struct block_input *input, const struct derive_geld *money) {
    struct text_builder text = {.arena = input->arena};
    if (money->jaren > 0 && money->zonder_jaar)
        text_append(&text, doc_phrase(input->doc, "begroting-zonder-jaar",
                                      nota_money(input, money->zonder_jaar)));
    if (money->onbekend)
        text_format(&text, "%s%s", text.size ? " " : "",
                    doc_phrase(input->doc, "begroting-onbekend",
                               nota_count(input, (size_t)money->onbekend)));
    return text_string(&text);
}

static void add_notes(const struct block_input *input, struct doc_node *parent,
                      const struct derive_geld *money) {
    for (size_t i = 0; i < money->count && !nota_is_short(input); i++)
        if (money->regels[i].toelichting)
            block_labelled(input, parent, money->regels[i].titel, money->regels[i].toelichting,
                           money->regels[i].place);
}

static void report_years(const struct block_input *input, const struct derive_geld *money,
                         struct place place) {
    if (money->te_veel)
        diag_report(input->diags, BLOCK_TOO_MANY_YEARS, place,
                    nota_count(input, (size_t)money->te_veel),
                    nota_count(input, DERIVE_GELD_JAREN));
}

static void add_sheet(const struct block_input *input, struct doc_node *parent,
                      const struct derive_geld *money, const char *const keys[2],
                      struct place place) {
    struct sheet sheet = sheet_of(input, money, keys[0]);
    report_years(input, money, place);
    add_lines(&sheet);
    add_sums(&sheet, place);
    const char *title = nota_title(input, keys[1]);
    if (sheet.bare)
        title = doc_phrase(input->doc, "begroting-in-euro", title);
    struct doc_node *table = nota_put(&sheet.grid, parent, title, place);
    nota_source(input, table, remarks(input, money), place);
    add_notes(input, parent, money);
}

static void add_costs(const struct block_input *input, struct doc_node *parent, const void *data) {
    static const char *const keys[2] = {"kop-post", "begroting-titel"};
    const struct beleid *beleid = data;
    const struct derive_geld money = derive_kosten(input->arena, beleid);
    add_sheet(input, parent, &money, keys, beleid->begroting.sectie.place);
}

bool block_begroting(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->begroting.sectie,
                                  beleid->begroting.lijst.count, add_costs, beleid);
}

/* ---- coverage ---- */

/* "er is € 2.000 te weinig" */
static const char *balance(const struct block_input *input, const struct derive_begroting *result) {
    if (result->saldo == 0)
        return block_word(input, "saldo-sluit");
    const int64_t size = result->saldo < 0 ? -result->saldo : result->saldo;
    return doc_phrase(input->doc, result->saldo < 0 ? "saldo-tekort" : "saldo-over",
                      nota_money(input, size));
}

/* Sums with a hole in them say at least how much. */
static const char *open_ends(const struct block_input *input,
                             const struct derive_begroting *result) {
    const int open = result->lasten_onbekend + result->dekking_onbekend;
    if (open == 0)
        return "";
    return arena_format(
        input->arena, " %s",
        doc_phrase(input->doc, "begroting-onbekend", nota_count(input, (size_t)open)));
}

static void add_balance(const struct block_input *input, struct doc_node *parent,
                        const struct beleid *beleid) {
    struct derive_begroting result;
    if (beleid->begroting.lijst.count == 0 || !derive_saldo(input->arena, beleid, &result))
        return;
    block_paragraph(
        input, parent,
        arena_format(input->arena, "%s%s",
                     doc_phrase(input->doc, "dekking-zin", nota_money(input, result.lasten),
                                nota_money(input, result.dekking), balance(input, &result)),
                     open_ends(input, &result)),
        beleid->dekking.sectie.place);
}

static void add_coverage(const struct block_input *input, struct doc_node *parent,
                         const void *data) {
    static const char *const keys[2] = {"kop-dekkingsbron", "dekking-titel"};
    const struct beleid *beleid = data;
    const struct derive_geld money = derive_dekkingsmiddelen(input->arena, beleid);
    add_sheet(input, parent, &money, keys, beleid->dekking.sectie.place);
    add_balance(input, parent, beleid);
}

bool block_dekking(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->dekking.sectie,
                                  beleid->dekking.lijst.count, add_coverage, beleid);
}

/* ---- one sentence for the briefing ---- */

static const char *costs_words(const struct block_input *input, const struct derive_geld *costs) {
    const char *total = nota_money(input, costs->totaal);
    const int64_t once = costs->soort[BELEID_KOSTENSOORT_EENMALIG],
                  lasting = costs->soort[BELEID_KOSTENSOORT_STRUCTUREEL];
    if (!once || !lasting)
        return total;
    return doc_phrase(input->doc, "geldregel-waarvan", total, nota_money(input, once),
                      nota_money(input, lasting));
}

bool block_geldregel(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    struct derive_begroting result;
    if (!beleid || beleid->begroting.lijst.count == 0 ||
        !derive_saldo(input->arena, beleid, &result))
        return false;
    const struct derive_geld costs = derive_kosten(input->arena, beleid);
    const char *words = costs_words(input, &costs);
    const char *text = beleid->dekking.lijst.count == 0
                           ? doc_phrase(input->doc, "geldregel-zonder-dekking", words)
                           : doc_phrase(input->doc, "dekking-zin", words,
                                        nota_money(input, result.dekking), balance(input, &result));
    block_paragraph(input, parent,
                    arena_format(input->arena, "%s%s", text, open_ends(input, &result)),
                    beleid->begroting.sectie.place);
    return true;
}
