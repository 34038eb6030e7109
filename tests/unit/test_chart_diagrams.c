/* Diagrams: sentences and tables say what the data say, drawings stay on their sheet. */
#include "chart/chart.h"
#include "base/text.h"

#include <criterion/criterion.h>

#define N(n)                                                                                       \
    {                                                                                              \
        .number = {(n), 0 }                                                                        \
    }
#define GAP                                                                                        \
    { .missing = true }
#define D(y, m, d)                                                                                 \
    { (y), (m), (d) }
#define AFTER(...)                                                                                 \
    .after = (const int[]){__VA_ARGS__}, .after_count = sizeof((int[]){__VA_ARGS__}) / sizeof(int)
#define ITEMS(list) .items = list, .count = (int)(sizeof list / sizeof *list)
#define LONG        "Regionaal samenwerkingsverband vrijwilligerswerkondersteuning"
#define MORE        "met verzekeringsvoorwaarden en deskundigheidsbevordering voor bestuursvrijwilligers"

static struct arena arena;
static struct font_set *fonts;
static struct style style;

static void open_fonts(void) {
    struct diag_list diags = {.arena = &arena};
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert_not_null(fonts);
    style = *style_load(&arena, "templates/style/overheid.xml", &diags);
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(chart_diagrams, .init = open_fonts, .fini = close_fonts);

/* ---- data ---- */

static const char *const types[] = {"III Op hoop van zegen", "I De ambitie voorbij",
                                    "IV De leunstoel", "II Een behouden koers"};
static const char *const corners[] = {"wonen", "zorg", "welzijn"};
static const char *const axes[] = {"openheid", LONG, "meerwaarde", "relatie"};
static const char *const years[] = {"2003", "2004"};
static const struct chart_value answers[] = {N(3), N(4), GAP, N(5), N(1), GAP, N(2), N(2)};

static const struct chart_item typetest[] = {
    {.label = "huidig", .value = {N(2), N(1)}},
    {.label = "gewenst", .text = MORE, .value = {N(5), N(6)}, AFTER(0)},
    {.label = "steunpunt", .value = {N(2), N(1)}},
    {.label = LONG, .value = {N(2), GAP}},
};
static const struct chart_item rungs[] = {
    {.label = "Informeren"},       {.label = "Raadplegen", .text = MORE, .mark = "comfortzone"},
    {.label = "Adviseren"},        {.label = "Coproduceren", .state = CHART_STATE_CHOSEN},
    {.label = LONG, .text = MORE},
};
static const struct chart_item segments[] = {{.label = "doel", .text = "Wat willen we?"},
                                             {.label = "doelgroep", .text = MORE},
                                             {.label = LONG, .text = MORE},
                                             {.label = "middel"},
                                             {.label = "organisatie"}};
static const struct chart_item parties[] = {
    {.label = "corporatie", .value = {N(3), GAP, N(1)}},
    {.label = LONG, .value = {GAP, N(1), GAP}},
    {.label = "thuiszorg", .value = {GAP, N(1), GAP}},
    {.label = "ouderenbond", .value = {N(1), N(1), N(1)}},
};
static const struct chart_item sliders[] = {
    {.label = "reikwijdte", .low = "smal", .high = "breed", .value = {N(30), N(70)}},
    {.label = LONG, .low = MORE, .high = MORE, .value = {GAP, GAP}},
};
static const struct chart_item plan[] = {
    {.label = "visie", .state = CHART_STATE_DONE, .from = D(2003, 3, 0)},
    {.label = "voorwaarden", .state = CHART_STATE_BUSY},
    {.label = LONG, .text = MORE, .state = CHART_STATE_OPEN},
    {.label = "instrumenten", .state = CHART_STATE_DROPPED},
    {.label = "evaluatie"},
};
static const struct chart_item chain[] = {
    {.label = "enquete", .text = "5 vragen"},
    {.label = "wijken", AFTER(0)},
    {.label = LONG, .text = MORE, AFTER(0)},
    {.label = "nota", AFTER(1, 2), .state = CHART_STATE_CHOSEN},
    {.label = "inspraak", .text = "70 mensen", AFTER(3, 0)},
};
static const struct chart_item events[] = {
    {.label = "start", .from = D(2002, 11, 4)},
    {.label = "wethouder", .from = D(2002, 12, 0), .state = CHART_STATE_ABOVE},
    {.label = LONG, .text = MORE, .from = D(2004, 12, 31), .state = CHART_STATE_BELOW},
    {.label = "bezuiniging", .from = D(2003, 0, 0), .state = CHART_STATE_BELOW},
};
static const struct chart_item tiles[] = {
    {.label = "Noordwijkerhout", .value = {N(1), N(1), N(120)}},
    {.label = "Teylingen", .value = {N(2), N(1), N(900)}},
    {.label = "Lisse", .value = {N(1), N(2), GAP}},
    {.label = LONG, .value = {N(5), N(2), N(0)}, .state = CHART_STATE_CHOSEN},
};
static const struct chart_item agenda[] = {
    {.label = "markt", .from = D(2004, 3, 12)},
    {.label = LONG, .from = D(2003, 11, 0), .to = D(2004, 2, 0)},
    {.label = "evaluatie", .from = D(2004, 0, 0)},
};

static const struct chart charts[] = {
    {.kind = CHART_QUADRANT,
     .subject = "typetest",
     .diagram = {ITEMS(typetest),
                 .scale = {{"sturing", "afstand", "dirigent", N(0), N(7)},
                           {"insteek", "breed", LONG, N(0), N(7)}},
                 .scale_count = 2, .areas = types, .area_count = 4}},
    {.kind = CHART_STAIRS, .subject = "betrekken", .diagram = {ITEMS(rungs)}},
    {.kind = CHART_RING, .subject = "werven", .diagram = {ITEMS(segments), .centre = "werving"}},
    {.kind = CHART_RADAR,
     .subject = "voorwaarden",
     .series = years,
     .series_count = 2,
     .categories = axes,
     .category_count = 4,
     .values = answers,
     .diagram = {.scale = {{.from = N(0), .to = N(5)}}, .scale_count = 1}},
    {.kind = CHART_TRIANGLE,
     .subject = "partijen",
     .diagram = {ITEMS(parties), .areas = corners, .area_count = 3}},
    {.kind = CHART_SLIDER,
     .subject = "beleid",
     .diagram = {ITEMS(sliders), .scale = {{.from = N(0), .to = N(100)}}, .scale_count = 1}},
    {.kind = CHART_STEPS, .subject = "het plan", .diagram = {ITEMS(plan)}},
    {.kind = CHART_CHAIN, .subject = "instrumenten", .diagram = {ITEMS(chain)}},
    {.kind = CHART_WATERLINE, .subject = "de pilot", .diagram = {ITEMS(events)}},
    {.kind = CHART_TILES_MAP, .subject = "vrijwilligers", .diagram = {ITEMS(tiles)}},
    {.kind = CHART_YEAR, .subject = "activiteiten", .diagram = {ITEMS(agenda), .year = 2004}},
};
#define CHARTS (sizeof charts / sizeof *charts)

static const struct chart *chart_of(enum chart_kind kind) {
    return &charts[kind - CHART_QUADRANT];
}

/* ---- drawings ---- */

static void check_run(const struct page_item *item, const struct chart_drawing *drawing,
                      const char *name) {
    const struct page_word *last = &item->run.words[item->run.count - 1];
    length right = item->run.x + last->x +
                   font_scale(fonts, item->run.face, last->shape->width, item->run.size);
    cr_expect(item->run.x >= 0 && right <= drawing->width + 1, "%s: '%s' from %d to %d", name,
              last->shape->text, item->run.x, right);
    cr_expect(item->run.baseline > 0 && item->run.baseline <= drawing->height, "%s: baseline",
              name);
}

static void check_path(const struct page_item *item, const struct chart_drawing *drawing,
                       const char *name) {
    for (uint32_t s = 0; s < item->path.count; s++) {
        if (item->path.segments[s].verb == PAGE_CLOSE)
            continue;
        length x = item->path.segments[s].x[0], y = item->path.segments[s].y[0];
        cr_expect(x >= 0 && x <= drawing->width && y >= 0 && y <= drawing->height,
                  "%s: point %d, %d outside %d x %d", name, x, y, drawing->width, drawing->height);
    }
}

Test(chart_diagrams, nothing_leaves_the_drawing_at_any_width) {
    static const length widths[] = {LENGTH_PT(250), LENGTH_PT(352), LENGTH_PT(700)};
    for (size_t c = 0; c < CHARTS; c++)
        for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
            struct chart_drawing drawing = chart_draw(&arena, &charts[c], widths[w], &style, fonts);
            const char *name = chart_kind_name(charts[c].kind);
            cr_assert(drawing.count > 0, "%s draws nothing", name);
            for (size_t i = 0; i < drawing.count; i++)
                (drawing.items[i].kind == PAGE_RUN ? check_run : check_path)(&drawing.items[i],
                                                                             &drawing, name);
        }
}

Test(chart_diagrams, all_kinds_survive_a_narrow_column) {
    for (size_t c = 0; c < CHARTS; c++)
        cr_expect(chart_draw(&arena, &charts[c], LENGTH_PT(180), &style, fonts).height > 0);
}

static bool boxes_meet(const struct page_item *a, const struct page_item *b) {
    const struct page_word *la = &a->run.words[a->run.count - 1],
                           *lb = &b->run.words[b->run.count - 1];
    length ar = a->run.x + la->x + font_scale(fonts, a->run.face, la->shape->width, a->run.size);
    length br = b->run.x + lb->x + font_scale(fonts, b->run.face, lb->shape->width, b->run.size);
    const length high = a->run.size * 7 / 10; /* of capitals */
    return a->run.x < br && b->run.x < ar && a->run.baseline - high < b->run.baseline &&
           b->run.baseline - high < a->run.baseline;
}

Test(chart_diagrams, no_two_labels_overlap) {
    for (size_t c = 0; c < CHARTS; c++) {
        struct chart_drawing d = chart_draw(&arena, &charts[c], LENGTH_PT(352), &style, fonts);
        for (size_t i = 0; i < d.count; i++)
            for (size_t j = i + 1; j < d.count; j++)
                if (d.items[i].kind == PAGE_RUN && d.items[j].kind == PAGE_RUN)
                    cr_expect(!boxes_meet(&d.items[i], &d.items[j]), "%s: '%s' and '%s'",
                              chart_kind_name(charts[c].kind), d.items[i].run.words[0].shape->text,
                              d.items[j].run.words[0].shape->text);
    }
}

static bool says(const struct chart_drawing *drawing, const char *word) {
    for (size_t i = 0; i < drawing->count; i++)
        for (uint32_t w = 0; drawing->items[i].kind == PAGE_RUN && w < drawing->items[i].run.count;
             w++)
            if (text_equal(drawing->items[i].run.words[w].shape->text, word))
                return true;
    return false;
}

Test(chart_diagrams, marks_at_the_same_place_share_their_numbers) {
    struct chart_drawing drawing =
        chart_draw(&arena, chart_of(CHART_QUADRANT), LENGTH_PT(352), &style, fonts);
    cr_expect(says(&drawing, "1,"), "1 and 3 are one spot");
    cr_expect(says(&drawing, "opgave"), "what has no place is said so");
}

Test(chart_diagrams, state_is_a_word_too) {
    struct chart_drawing drawing =
        chart_draw(&arena, chart_of(CHART_STAIRS), LENGTH_PT(352), &style, fonts);
    cr_expect(says(&drawing, "gekozen"));
    drawing = chart_draw(&arena, chart_of(CHART_STEPS), LENGTH_PT(352), &style, fonts);
    cr_expect(says(&drawing, "vervallen") && says(&drawing, "bezig") && says(&drawing, "opgave"));
}

/* ---- words ---- */

Test(chart_diagrams, sentences_say_what_the_data_say) {
    static const struct {
        enum chart_kind kind;
        const char *words[4];
    } rows[] = {
        {CHART_QUADRANT,
         {"‘huidig’: 2 naar rechts, omhoog 1, ‘IV De leunstoel’", "‘gewenst’: 5",
          "‘I De ambitie voorbij’, met pijl vanaf ‘huidig’", "geen opgave"}},
        {CHART_STAIRS,
         {"5 treden", "Gekozen (1): ‘Coproduceren’", "Bij trede 2 ‘Raadplegen’: comfortzone"}},
        {CHART_RING, {"5 delen", "rond ‘werving’", "1 ‘doel’: Wat willen we?", "5 ‘organisatie’."}},
        {CHART_RADAR,
         {"4 assen, 2 reeksen", "oogste bij ‘openheid’ (3)", "laagste bij ‘meerwaarde’ (1)",
          "Geen opgave bij ‘meerwaarde’"}},
        {CHART_TRIANGLE,
         {"4 partijen", "‘corporatie’: wonen 75%, welzijn 25%", "‘thuiszorg’: zorg 100%", "33,3%"}},
        {CHART_SLIDER,
         {"schaal 0–100", "‘reikwijdte’ (smal – breed): 30, gewenst 70", "geen opgave"}},
        {CHART_STEPS,
         {"5 stappen", "Klaar (1): ‘visie’", "Vervallen (1): ‘instrumenten’",
          "Geen opgave (1): ‘evaluatie’"}},
        {CHART_CHAIN,
         {"5 onderdelen", "‘nota’ na ‘wijken’ en ‘" LONG "’",
          "‘inspraak’ (70 mensen) na ‘nota’ en ‘enquete’"}},
        {CHART_WATERLINE,
         {"4 gebeurtenissen", "Boven de lijn (1): ‘wethouder’", "Onder de lijn (2)",
          "‘bezuiniging’ (2003)"}},
        {CHART_TILES_MAP,
         {"4 tegels", "Hoogste bij ‘Teylingen’ (900)", "laagste bij ‘" LONG "’ (0)",
          "Geen opgave bij ‘Lisse’"}},
        {CHART_YEAR, {"2004, 3 activiteiten", "Niets in ‘april’", "‘evaluatie’: 2004."}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *sentence = chart_alternative(&arena, chart_of(rows[i].kind));
        for (int w = 0; w < 4 && rows[i].words[w]; w++)
            cr_expect_not_null(strstr(sentence, rows[i].words[w]), "'%s' is not in '%s'",
                               rows[i].words[w], sentence);
    }
}

Test(chart_diagrams, english_charts_speak_english) {
    static const char *const starts[] = {
        "Quadrant of",      "Ladder of",       "Ring of",
        "Radar chart of",   "Triangle of",     "Slider of",
        "Plan of steps of", "Flow chart of",   "Timeline with waterline of",
        "Tile map of",      "Year calendar of"};
    for (size_t c = 0; c < CHARTS; c++) {
        struct chart chart = charts[c];
        chart.language = NUMBER_EN;
        const char *sentence = chart_alternative(&arena, &chart);
        cr_expect(text_starts(sentence, starts[c]), "%s", sentence);
        cr_expect_null(strstr(sentence, "geen opgave"), "%s", sentence);
    }
}

/* Every label of the data stands in the sentence and in the table. */
Test(chart_diagrams, no_label_is_lost) {
    for (size_t c = 0; c < CHARTS; c++) {
        const char *sentence = chart_alternative(&arena, &charts[c]);
        struct chart_table table = chart_data_table(&arena, &charts[c]);
        for (int i = 0; charts[c].kind != CHART_RADAR && i < charts[c].diagram.count; i++) {
            const char *label = charts[c].diagram.items[i].label;
            if (charts[c].kind != CHART_TILES_MAP) /* of numbers it says the extremes */
                cr_expect_not_null(strstr(sentence, label), "'%s' is not in '%s'", label, sentence);
            cr_assert_eq(table.rows, charts[c].diagram.count);
            cr_expect_not_null(strstr(table.cells[i * table.columns], label));
        }
    }
}

Test(chart_diagrams, tables_hold_the_values) {
    struct chart_table table = chart_data_table(&arena, chart_of(CHART_QUADRANT));
    cr_expect_str_eq(table.cells[table.columns + 1], "5");
    cr_expect_str_eq(table.cells[table.columns + 3], "I De ambitie voorbij");
    cr_expect_str_eq(table.cells[3 * table.columns + 2], "geen opgave");
    table = chart_data_table(&arena, chart_of(CHART_TILES_MAP));
    cr_expect_str_eq(table.cells[3], "900");
    cr_expect_str_eq(table.cells[5], "geen opgave");
}

/* ---- checks ---- */

static const char *first_code(const struct diag_list *diags) {
    return diags->count > 0 ? diag_id_name(&arena, diags->items[0].id) : "";
}

static struct chart broken(enum chart_kind kind) {
    struct chart chart = *chart_of(kind);
    chart.diagram.items = arena_copy(&arena, chart.diagram.items,
                                     sizeof *chart.diagram.items * (size_t)chart.diagram.count);
    return chart;
}

#define FAULT(KIND, MESSAGE, change)                                                               \
    do {                                                                                           \
        struct diag_list diags = {.arena = &arena};                                                \
        struct chart chart = broken(KIND);                                                         \
        struct chart_item *item = (struct chart_item *)(uintptr_t)chart.diagram.items;             \
        (void)item;                                                                                \
        change;                                                                                    \
        cr_expect(!chart_check(&chart, (struct place){"f.xml", 3, 4}, &diags), MESSAGE);           \
        cr_expect_str_eq(first_code(&diags), MESSAGE);                                             \
    } while (0)

Test(chart_diagrams, faults_are_reported_and_nothing_is_drawn) {
    FAULT(CHART_QUADRANT, "chart-off-scale", item->value[0].number.units = 8);
    FAULT(CHART_QUADRANT, "chart-not-a-number", item->value[0].unread = "twee");
    FAULT(CHART_QUADRANT, "chart-too-few-items", chart.diagram.scale_count = 1);
    FAULT(CHART_QUADRANT, "chart-scale-wrong", chart.diagram.scale[0].to.number.units = 0);
    FAULT(CHART_STAIRS, "chart-state-unfit", item->state = CHART_STATE_BELOW);
    FAULT(CHART_STAIRS, "chart-label-missing", item->label = "");
    FAULT(CHART_RING, "chart-too-many-items", chart.diagram.count = 5000);
    FAULT(CHART_RING, "chart-no-value", chart.diagram.count = 0);
    FAULT(CHART_RADAR, "chart-too-few-items", chart.category_count = 2);
    FAULT(CHART_RADAR, "chart-off-scale", chart.diagram.scale[0].to.number.units = 4);
    FAULT(CHART_TRIANGLE, "chart-negative", item->value[0].number.units = -1);
    FAULT(CHART_TRIANGLE, "chart-no-share", item->value[0].missing = item->value[2].missing = true);
    FAULT(CHART_SLIDER, "chart-off-scale", item->value[1].number.units = 101);
    FAULT(CHART_STEPS, "chart-period-reversed", (item->to.year = 2003, item->to.month = 2));
    FAULT(CHART_STEPS, "chart-date-wrong", (item->from.month = 2, item->from.day = 30));
    FAULT(CHART_WATERLINE, "chart-date-missing", item->from.year = 0);
    FAULT(CHART_WATERLINE, "chart-span", item->from.year = 1900);
    FAULT(CHART_TILES_MAP, "chart-tile-taken", item[1].value[0].number.units = 1);
    FAULT(CHART_TILES_MAP, "chart-tile-wrong", item->value[0].number.units = 25);
    FAULT(CHART_TILES_MAP, "chart-tile-wrong", item->value[0].missing = true);
    FAULT(CHART_YEAR, "chart-other-year", item->from.year = 2005);
    FAULT(CHART_YEAR, "chart-date-missing", item->from.year = 0);
}

Test(chart_diagrams, a_circle_is_no_chain) {
    static const int last[] = {4};
    FAULT(CHART_CHAIN, "chart-circle", (item->after = last, item->after_count = 1));
}

Test(chart_diagrams, six_boxes_beside_each_other_are_too_many) {
    static const int first[] = {0};
    struct chart_item wide[7] = {{.label = "begin"}};
    for (int i = 1; i < 7; i++)
        wide[i] = (struct chart_item){.label = "tak", .after = first, .after_count = 1};
    FAULT(CHART_CHAIN, "chart-too-wide", (chart.diagram.items = wide, chart.diagram.count = 7));
}

Test(chart_diagrams, the_data_of_these_tests_are_sound) {
    struct diag_list diags = {.arena = &arena};
    for (size_t c = 0; c < CHARTS; c++)
        cr_expect(chart_check(&charts[c], (struct place){"f.xml", 3, 4}, &diags), "%s",
                  chart_kind_name(charts[c].kind));
    cr_expect_eq(diags.count, 0);
}
