/* The budget as a picture: what each year costs, one-off and structural apart, or with
 * van="posten" how the total is built up. */
#include "blocks/blocks_nota.h"

#include "derive/geld.h"

static struct chart_value euro_value(int64_t cents) {
    const bool whole = cents % 100 == 0;
    return (struct chart_value){
        .number = {whole ? cents / 100 : cents, whole ? 0 : 2},
    };
}

/* ---- years ---- */

static const char *kind_name(const struct block_input *input, int kind) {
    return kind == BELEID_KOSTENSOORT_GEEN ? block_word(input, "begroting-anders")
                                           : block_label(input, WOORDEN_BELEID_KOSTENSOORT, kind);
}

static const struct chart *years_chart(const struct block_input *input,
                                       const struct derive_geld *money) {
    const int kinds = BELEID_KOSTENSOORT_STRUCTUREEL + 1;
    const char **series = ARENA_ARRAY(input->arena, const char *, (size_t)kinds);
    const char **years = ARENA_ARRAY(input->arena, const char *, DERIVE_GELD_JAREN);
    int used[BELEID_KOSTENSOORT_STRUCTUREEL + 1], count = 0;
    for (int kind = 0; kind < kinds; kind++)
        if (money->soort[kind]) {
            series[count] = kind_name(input, kind);
            used[count++] = kind;
        }
    struct chart_value *values =
        ARENA_ARRAY(input->arena, struct chart_value, (size_t)(money->jaren * count));
    for (int at = 0; at < money->jaren; at++) {
        years[at] = arena_format(input->arena, "%d", money->eerste + at);
        for (int s = 0; s < count; s++)
            values[at * count + s] = euro_value(money->soort_jaar[used[s]][at]);
    }
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    *chart = (struct chart){.kind = CHART_STACKED_COLUMNS,
                            .series_count = count,
                            .category_count = money->jaren,
                            .series = series,
                            .categories = years,
                            .values = values};
    return chart;
}

/* ---- items ---- */

/* What has no amount cannot be added up: the table names it, the picture leaves it out. */
static int known_items(const struct derive_geld *money) {
    return (int)money->count - money->onbekend;
}

static const struct chart *items_chart(const struct block_input *input,
                                       const struct derive_geld *money) {
    const size_t most = money->count + 1;
    const char **names = ARENA_ARRAY(input->arena, const char *, most);
    const char **series = ARENA_ARRAY(input->arena, const char *, 1);
    struct chart_value *values = ARENA_ARRAY(input->arena, struct chart_value, most);
    int count = 0;
    for (size_t i = 0; i < money->count; i++)
        if (money->regels[i].totaal.bekend) {
            names[count] = money->regels[i].titel;
            values[count++] = euro_value(money->regels[i].totaal.cent);
        }
    names[count] = block_word(input, "kop-totaal");
    values[count++] = euro_value(money->totaal);
    series[0] = block_word(input, "kop-kosten");
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    *chart = (struct chart){.kind = CHART_WATERFALL,
                            .series_count = 1,
                            .category_count = count,
                            .series = series,
                            .categories = names,
                            .values = values};
    return chart;
}

/* A year alone is no row of years. */
static const struct chart *chart_of(const struct block_input *input,
                                    const struct derive_geld *money) {
    const bool items = block_attribute_is(input, "van", "posten");
    if (!items && money->jaren >= 2 && money->zonder_jaar < money->totaal)
        return years_chart(input, money);
    return items && known_items(money) >= 2 && known_items(money) < CHART_CATEGORIES
               ? items_chart(input, money)
               : NULL;
}

bool block_begroting_grafiek(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    if (!beleid || beleid->begroting.lijst.count == 0)
        return false;
    const struct derive_geld money = derive_kosten(input->arena, beleid);
    const struct chart *made = chart_of(input, &money);
    if (!made)
        return false;
    struct chart *chart = ARENA_NEW(input->arena, struct chart);
    *chart = *made;
    chart->subject = block_word(input, "begroting-onderwerp");
    chart->unit = "€";
    chart->language = block_language(input);
    return block_chart(input, parent, chart, nota_title(input, "begroting-grafiek-titel"),
                       beleid->begroting.sectie.place);
}
