/* The words, tables and checks of the data charts: they say what the data say. */
#include "test_chart_samples.h"
#include "base/text.h"

#include <criterion/criterion.h>

#define KINDS(array) (sizeof(array) / sizeof *(array))

static struct arena arena;

static void release(void) {
    arena_release(&arena);
}

TestSuite(chart_data, .fini = release);

static const char *const short_names[] = {"zorg", "sport", "kunst", "media"};

static const struct {
    enum chart_kind kind;
    enum sample_data data;
    enum number_language language;
    int series; /* 0: those of the sample */
    const char *sentence;
} sentences[] = {
    {CHART_BARS, SAMPLE_PLAIN, NUMBER_NL, 0,
     "Liggend staafdiagram van doelen per speerpunt: 4 categorieën, 4 reeksen, in doelen. "
     "Bereikt: hoogste bij ‘zorg’ (5), laagste bij ‘kunst’ (1). "
     "Deels bereikt: hoogste bij ‘media’ (3), laagste bij ‘zorg’ en ‘kunst’ (elk 1). "
     "Niet bereikt: hoogste bij ‘media’ (5), laagste bij ‘zorg’ (2). "
     "Onbekend: hoogste bij ‘sport’ (4), laagste bij ‘media’ (1)."},
    {CHART_BARS, SAMPLE_GAPS, NUMBER_EN, 0,
     "Horizontal bar chart of doelen per speerpunt: 4 categories, 4 series, in doelen. "
     "Bereikt: highest at ‘media’ (3), lowest at ‘kunst’ (0). Not stated for ‘sport’. "
     "Deels bereikt: highest at ‘media’ (1), lowest at ‘kunst’ (0). Not stated for ‘zorg’ and "
     "‘sport’. Niet bereikt: highest at ‘zorg’ (3), lowest at ‘kunst’ (0). Not stated for ‘sport’ "
     "and ‘media’. Onbekend: highest at ‘kunst’ (4), lowest at ‘zorg’ (1). Not stated for ‘sport’ "
     "and ‘media’."},
    {CHART_STACKED_COLUMNS, SAMPLE_PLAIN, NUMBER_NL, 0,
     "Gestapelde kolommen van doelen per speerpunt: in totaal 43 doelen in 4 staven. Bereikt 12, "
     "deels bereikt 7, niet bereikt 14, onbekend 10. De meeste bij ‘media’ (13), de minste bij "
     "‘kunst’ (8)."},
    {CHART_SHARES, SAMPLE_GAPS, NUMBER_NL, 0,
     "Staven van 100% van doelen per speerpunt: 4 staven. Zorg (6): bereikt 2 (33,3%), niet "
     "bereikt 3 (50%), onbekend 1 (16,7%). Kunst (4): onbekend 4 (100%). Media (4): bereikt 3 "
     "(75%), deels bereikt 1 (25%). Geen opgave bij ‘sport’."},
    {CHART_DOTS, SAMPLE_PLAIN, NUMBER_NL, 0,
     "Puntdiagram van doelen per speerpunt: in doelen; ‘zorg’ 4.000 (3.500–4.500); ‘sport’ 3.200, "
     "doel 3.500; ‘kunst’ 800–1.000, doel 900; ‘media’ 100 (vanaf 50), doel 60."},
    {CHART_DISTRIBUTION, SAMPLE_GAPS, NUMBER_EN, 0,
     "Distribution of doelen per speerpunt: response 43 of 56 (76.8%). ‘zorg’ 46.5% (20); ‘sport’ "
     "37.2%; ‘kunst’ not stated; ‘media’ 7% (3)."},
    {CHART_HEAT, SAMPLE_GAPS, NUMBER_NL, 0,
     "Matrix van doelen per speerpunt: rijen 4, kolommen 4. Hoogste waarde 4 (‘kunst’ bij "
     "‘onbekend’), laagste 0 (in 3 vakken). Zonder opgave: 7."},
    {CHART_PROGRESS, SAMPLE_EXTREME, NUMBER_NL, 0,
     "Voortgang van doelen per speerpunt: ‘zorg’ 150 van 12 (1.250%); ‘sport’ 1 van 1.000.000 "
     "(< 0,1%); ‘kunst’ 0 van 5 (0%); ‘media’ 999.999 van 1.000.000 (> 99,9%)."},
    {CHART_WATERFALL, SAMPLE_PLAIN, NUMBER_NL, 0,
     "Opbouw van doelen per speerpunt: in doelen; ‘zorg’ +204; ‘sport’ +400; ‘kunst’ −56; ‘media’ "
     "548."},
    {CHART_LINE, SAMPLE_PLAIN, NUMBER_NL, 1,
     "Lijndiagram van doelen per speerpunt: 4 momenten, in doelen. Bereikt van 5 (zorg) naar 3 "
     "(media), een daling van 2. Hoogste bij ‘zorg’ (5), laagste bij ‘sport’ (1)."},
    {CHART_STEP, SAMPLE_PLAIN, NUMBER_EN, 2,
     "Step chart of doelen per speerpunt: 4 moments, in doelen. Bereikt from 5 (zorg) to 3 "
     "(media), a fall of 2. Highest at ‘zorg’ (5), lowest at ‘sport’ and ‘kunst’ (each 2). Deels "
     "bereikt from 1 (zorg) to 4 (media), a rise of 3."},
};

static struct chart sentence_chart(size_t i) {
    struct chart chart = chart_sample(sentences[i].kind, sentences[i].data);
    chart.categories = short_names;
    chart.language = sentences[i].language;
    if (sentences[i].series > 0)
        chart.series_count = sentences[i].series;
    return chart;
}

static const char *plain_spaces(const char *text) {
    struct text_builder out = {.arena = &arena};
    for (; *text; text++)
        if (text_starts(text, TEXT_NBSP)) {
            text_append(&out, " ");
            text++;
        } else {
            text_append_n(&out, text, 1);
        }
    return text_string(&out);
}

Test(chart_data, sentences_say_what_the_data_say) {
    for (size_t i = 0; i < KINDS(sentences); i++) {
        struct chart chart = sentence_chart(i);
        cr_expect_str_eq(plain_spaces(chart_alternative(&arena, &chart)), sentences[i].sentence);
    }
}

Test(chart_data, periods_are_told_as_precisely_as_they_are_known) {
    struct chart chart = chart_sample(CHART_TIMELINE, SAMPLE_PLAIN);
    cr_expect_str_eq(
        plain_spaces(chart_alternative(&arena, &chart)),
        "Tijdlijn van de pilot: 8 perioden en momenten. ‘aanvraag bij de provincie’: maart 2002; "
        "‘inventarisatie van vrijwilligersorganisaties’: april – 30 september 2002; "
        "‘startbijeenkomst’: 14 oktober 2002; ‘uitvoering’: 2003 – 2004; ‘monitor’: vanaf 15 juni "
        "2003; ‘oude regeling’: tot en met 31 december 2002; ‘evaluatie’: tot en met juni 2004, "
        "begin niet bekend; ‘nazorg’: geen opgave.");
}

/* ---- the numbers of the sentence are those of the data ---- */

/* The next number in tenths; -1: none. Labels hold no figures. */
static int64_t next_number(const char **at) {
    int64_t value = 0;
    while (**at && (**at < '0' || **at > '9'))
        (*at)++;
    if (!**at)
        return -1;
    for (; (**at >= '0' && **at <= '9') || (**at == '.' && (*at)[1] >= '0' && (*at)[1] <= '9');
         (*at)++)
        if (**at != '.')
            value = value * 10 + (**at - '0');
    value *= 10;
    if (**at == ',' && (*at)[1] >= '0' && (*at)[1] <= '9') {
        value += (*at)[1] - '0';
        *at += 2;
    }
    return value;
}

struct proof {
    const char *at;
    int round;
    enum chart_kind kind;
};

static void expect_number(struct proof *proof, int64_t tenths, const char *what) {
    int64_t found = next_number(&proof->at);
    cr_expect_eq(found, tenths, "%s, round %d: %s is %ld, not %ld (tenths)",
                 chart_kind_name(proof->kind), proof->round, what, (long)tenths, (long)found);
}

static int64_t value_of(const struct chart *chart, int category, int series) {
    return chart->values[category * chart->series_count + series].number.units;
}

static void prove_extremes(struct proof *proof, const struct chart *chart, int series) {
    int64_t most = -1, least = 1000000;
    for (int c = 0; c < 4; c++) {
        int64_t value = value_of(chart, c, series);
        most = value > most ? value : most;
        least = value < least ? value : least;
    }
    expect_number(proof, most * 10, "the highest");
    if (most != least)
        expect_number(proof, least * 10, "the lowest");
}

static void prove_bars(struct proof *proof, const struct chart *chart) {
    expect_number(proof, 40, "categories");
    expect_number(proof, 20, "series");
    for (int s = 0; s < 2; s++)
        prove_extremes(proof, chart, s);
}

static void prove_multiples(struct proof *proof, const struct chart *chart) {
    expect_number(proof, 20, "panels");
    expect_number(proof, 40, "bars");
    for (int s = 0; s < 2; s++)
        prove_extremes(proof, chart, s);
}

static int64_t share(int64_t part, int64_t whole) {
    return (part * 10000 / whole + 5) / 10;
}

static void prove_shares(struct proof *proof, const struct chart *chart) {
    expect_number(proof, 1000, "100%");
    expect_number(proof, 40, "bars");
    for (int c = 0; c < 4; c++) {
        int64_t whole = value_of(chart, c, 0) + value_of(chart, c, 1);
        expect_number(proof, whole * 10, "the whole");
        for (int s = 0; s < 2; s++) {
            int64_t part = value_of(chart, c, s);
            if (part == 0)
                continue;
            expect_number(proof, part * 10, "a part");
            expect_number(proof, share(part, whole), "its share");
        }
    }
}

static void prove_progress(struct proof *proof, const struct chart *chart) {
    for (int c = 0; c < 4; c++) {
        int64_t part = value_of(chart, c, 0), whole = value_of(chart, c, 1);
        expect_number(proof, part * 10, "reached");
        expect_number(proof, whole * 10, "aimed at");
        expect_number(proof, share(part, whole), "per cent");
    }
}

static void prove_heat(struct proof *proof, const struct chart *chart) {
    int64_t most = -1, least = 1000000;
    int highest = 0, lowest = 0;
    for (int i = 0; i < 8; i++) {
        int64_t value = chart->values[i].number.units;
        most = value > most ? value : most;
        least = value < least ? value : least;
    }
    for (int i = 0; i < 8; i++) {
        highest += chart->values[i].number.units == most;
        lowest += chart->values[i].number.units == least;
    }
    expect_number(proof, 40, "rows");
    expect_number(proof, 20, "columns");
    expect_number(proof, most * 10, "the highest");
    if (highest > 1)
        expect_number(proof, highest * 10, "cells with the highest");
    expect_number(proof, least * 10, "the lowest");
    if (lowest > 1)
        expect_number(proof, lowest * 10, "cells with the lowest");
}

static void prove_line(struct proof *proof, const struct chart *chart) {
    expect_number(proof, 40, "moments");
    for (int s = 0; s < 2; s++) {
        int64_t from = value_of(chart, 0, s), to = value_of(chart, 3, s), most = -1, least = 9999;
        for (int c = 0; c < 4; c++) {
            int64_t value = value_of(chart, c, s);
            most = value > most ? value : most;
            least = value < least ? value : least;
        }
        expect_number(proof, from * 10, "the first");
        expect_number(proof, to * 10, "the last");
        if (from != to)
            expect_number(proof, (from > to ? from - to : to - from) * 10, "the change");
        if ((most != from && most != to) || (least != from && least != to))
            prove_extremes(proof, chart, s);
    }
}

static void prove_distribution(struct proof *proof, const struct chart *chart) {
    expect_number(proof, 300, "answered");
    expect_number(proof, 400, "asked");
    expect_number(proof, 750, "response");
    for (int c = 0; c < 4; c++) {
        expect_number(proof, share(value_of(chart, c, 0), 30), "per cent");
        expect_number(proof, value_of(chart, c, 0) * 10, "number");
    }
}

static void prove_waterfall(struct proof *proof, const struct chart *chart) {
    int64_t sum = 0;
    for (int c = 0; c < 3; c++) {
        expect_number(proof, value_of(chart, c, 0) * 10, "a change");
        sum += value_of(chart, c, 0);
    }
    expect_number(proof, sum * 10, "the total");
}

static const struct {
    enum chart_kind kind;
    int series;
    void (*prove)(struct proof *proof, const struct chart *chart);
} proofs[] = {
    {CHART_BARS, 2, prove_bars},           {CHART_COLUMNS, 2, prove_bars},
    {CHART_SHARES, 2, prove_shares},       {CHART_PROGRESS, 2, prove_progress},
    {CHART_HEAT, 2, prove_heat},           {CHART_LINE, 2, prove_line},
    {CHART_STEP, 2, prove_line},           {CHART_DISTRIBUTION, 1, prove_distribution},
    {CHART_WATERFALL, 1, prove_waterfall}, {CHART_MULTIPLES, 2, prove_multiples},
};

Test(chart_data, every_number_of_every_sentence_is_a_number_of_the_data) {
    struct chart_value values[8] = {0};
    for (size_t p = 0; p < KINDS(proofs); p++)
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 8; i++)
                values[i].number.units = (round * 7 + i * i * 5 + round * i * 3) % 29 + 1;
            struct chart chart = chart_sample(proofs[p].kind, SAMPLE_PLAIN);
            chart.series_count = proofs[p].series;
            chart.values = values;
            chart.distribution = (struct chart_distribution){40, 30, true};
            if (proofs[p].kind == CHART_WATERFALL) {
                chart.waterfall.total = NULL;
                values[3].missing = true;
            } else if (proofs[p].kind != CHART_DISTRIBUTION) {
                chart.waterfall.total = NULL;
            }
            struct proof proof = {chart_alternative(&arena, &chart), round, proofs[p].kind};
            proofs[p].prove(&proof, &chart);
            cr_expect_eq(next_number(&proof.at), -1, "%s says more than the data",
                         chart_kind_name(proofs[p].kind));
            values[3].missing = false;
        }
}

/* ---- tables ---- */

Test(chart_data, tables_hold_every_value_and_say_what_is_missing) {
    for (int kind = 0; kind < SAMPLE_KINDS; kind++) {
        struct chart chart = chart_sample((enum chart_kind)kind, SAMPLE_GAPS);
        struct chart_table table = chart_data_table(&arena, &chart);
        bool missing = false;
        int rows = chart.kind == CHART_TIMELINE ? chart.timeline.count : chart.category_count;
        cr_expect_eq(table.rows, rows, "%s", chart_kind_name(chart.kind));
        for (int i = 0; i < table.rows * table.columns; i++) {
            cr_assert_not_null(table.cells[i]);
            missing = missing || text_equal(table.cells[i], "geen opgave");
        }
        cr_expect(missing || kind == CHART_WATERFALL, "%s", chart_kind_name(chart.kind));
    }
}

Test(chart_data, the_table_is_in_the_order_of_the_picture) {
    static const struct chart_value values[] = {N(3), GAP, N(9), N(3)};
    struct chart chart = chart_sample(CHART_BARS, SAMPLE_PLAIN);
    chart.series_count = 1;
    chart.categories = short_names;
    chart.values = values;
    chart.descending = true;
    struct chart_table table = chart_data_table(&arena, &chart);
    cr_expect_str_eq(table.cells[0], "kunst");
    cr_expect_str_eq(table.cells[1], "9");
    cr_expect_str_eq(table.cells[2], "zorg", "equals keep their order");
    cr_expect_str_eq(table.cells[4], "media");
    cr_expect_str_eq(table.cells[7], "geen opgave", "what is missing comes last");
}

/* ---- kinds ---- */

Test(chart_data, kinds_are_found_by_name_and_unknown_ones_are_reported_with_the_names) {
    struct diag_list diags = {.arena = &arena};
    struct place place = {"a.xml", 3, 4};
    enum chart_kind found;
    for (int kind = 0; kind < CHART_KINDS; kind++) {
        cr_assert(chart_kind_find(chart_kind_name((enum chart_kind)kind), place, &diags, &found));
        cr_expect_eq((int)found, kind);
        cr_expect(*chart_kind_about(found, NUMBER_NL) && *chart_kind_about(found, NUMBER_EN));
    }
    cr_expect_eq(diags.count, 0);
    cr_expect_not(chart_kind_find("taart", place, &diags, &found));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_CHART_KIND_UNKNOWN);
    cr_expect_not_null(strstr(diag_text(&arena, &diags.items[0], DIAG_NL), "tijdlijn"));
}
