/* The kinds of charts, and what they all do alike. */
#include "chart/chart_private.h"
#include "chart/chart_shapes.h"

#include "base/bug.h"

#define SERIES CHART_SERIES
#define PANELS CHART_PANELS

/* The functions of a kind; ABOUT is Dutch, English. */
#define DRAWN(kind) .draw = chart_##kind##_draw, .alternative = chart_##kind##_alternative

/* Those of a diagram: all have a table and a check of their own. */
#define DIAGRAM(kind) DRAWN(kind), .table = chart_##kind##_table, .check = chart_##kind##_check

static const struct chart_kind_row kinds[CHART_KINDS] = {
    [CHART_STACKED_BARS] = {"staaf-gestapeld",
                            {"liggende staven, de delen achter elkaar", "horizontal stacked bars"},
                            .series = SERIES,
                            DRAWN(stacked)},
    [CHART_SHARES] = {"staaf-100",
                      {"liggende staven van elk 100%", "horizontal bars of 100% each"},
                      .series = SERIES,
                      .table = chart_shares_table,
                      DRAWN(shares)},
    [CHART_BARS] = {"staaf",
                    {"liggende staven, reeksen onder elkaar", "horizontal bars, series grouped"},
                    .series = SERIES,
                    DRAWN(bars)},
    [CHART_COLUMNS] = {"kolom",
                       {"staande staven, reeksen naast elkaar", "vertical bars, series grouped"},
                       .series = SERIES,
                       DRAWN(columns)},
    [CHART_STACKED_COLUMNS] = {"kolom-gestapeld",
                               {"staande staven, de delen op elkaar", "vertical stacked bars"},
                               .series = SERIES,
                               DRAWN(stacked_columns)},
    [CHART_LINE] = {"lijn",
                    {"lijnen door metingen op volgorde", "lines through ordered measurements"},
                    .series = SERIES,
                    .negative = true,
                    .check = chart_line_check,
                    DRAWN(line)},
    [CHART_STEP] = {"trap",
                    {"waarden die gelden tot de volgende", "values that hold until the next"},
                    .series = SERIES,
                    .negative = true,
                    .check = chart_line_check,
                    DRAWN(step)},
    [CHART_DOTS] = {"punt",
                    {"waarde met marge en streefwaarde", "value with range and target"},
                    .series = CHART_DOTS_ALL,
                    .negative = true,
                    .table = chart_dots_table,
                    .check = chart_dots_check,
                    DRAWN(dots)},
    [CHART_DISTRIBUTION] = {"verdeling",
                            {"antwoorden in aantal en procent, met non-respons",
                             "answers in number and per cent, with non-response"},
                            .series = CHART_DISTRIBUTION_ALL,
                            .table = chart_distribution_table,
                            .check = chart_distribution_check,
                            DRAWN(distribution)},
    [CHART_TIMELINE] = {"tijdlijn",
                        {"perioden en momenten op een tijdas", "periods and moments in time"},
                        .table = chart_timeline_table,
                        .check = chart_timeline_check,
                        DRAWN(timeline)},
    [CHART_HEAT] = {"matrix",
                    {"tabel waarin het getal de tint bepaalt", "table tinted by its numbers"},
                    .series = PANELS,
                    DRAWN(heat)},
    [CHART_PROGRESS] = {"voortgang",
                        {"wat bereikt is van hoeveel", "what is reached of how much"},
                        .series = 2,
                        .table = chart_progress_table,
                        .check = chart_progress_check,
                        DRAWN(progress)},
    [CHART_WATERFALL] = {"waterval",
                         {"hoe een bedrag wordt opgebouwd", "how an amount is built up"},
                         .series = 1,
                         .negative = true,
                         .table = chart_waterfall_table,
                         .check = chart_waterfall_check,
                         DRAWN(waterfall)},
    [CHART_MULTIPLES] = {"veelvoud",
                         {"een klein staafdiagram per reeks", "a small bar chart per series"},
                         .series = PANELS,
                         DRAWN(multiples)},
    [CHART_QUADRANT] = {"kwadrant",
                        {"plaatsen op twee schalen, met pijlen",
                         "places on two scales, with arrows"},
                        0,
                        0,
                        DIAGRAM(quadrant)},
    [CHART_STAIRS] = {"ladder",
                      {"treden met een gekozen trede", "rungs with a chosen one"},
                      0,
                      0,
                      DIAGRAM(stairs)},
    [CHART_RING] = {"kring",
                    {"delen in een kring, met de klok mee", "parts in a ring, clockwise"},
                    0,
                    0,
                    DIAGRAM(ring)},
    [CHART_RADAR] = {"radar",
                     {"waarden op assen rond een punt", "values on axes around a point"},
                     .series = 4,
                     .negative = true,
                     .check = chart_radar_check,
                     DRAWN(radar)},
    [CHART_TRIANGLE] = {"driehoek",
                        {"partijen tussen drie hoeken", "parties between three corners"},
                        0,
                        0,
                        DIAGRAM(triangle)},
    [CHART_SLIDER] = {"schuif",
                      {"plaatsen tussen twee uitersten", "places between two ends"},
                      0,
                      0,
                      DIAGRAM(slider)},
    [CHART_STEPS] =
        {"stappen", {"stappen met hun staat", "steps with their state"}, 0, 0, DIAGRAM(steps)},
    [CHART_CHAIN] = {"keten",
                     {"stappen die vertakken en samenkomen", "steps that branch and come together"},
                     0,
                     0,
                     DIAGRAM(chain)},
    [CHART_WATERLINE] = {"waterlijn",
                         {"gebeurtenissen boven en onder een lijn",
                          "events above and below a line"},
                         0,
                         0,
                         DIAGRAM(waterline)},
    [CHART_TILES_MAP] =
        {"tegels", {"een tegel per gemeente", "a tile per municipality"}, 0, 0, DIAGRAM(tiles)},
    [CHART_YEAR] = {"jaarkalender",
                    {"twaalf maanden met wat er gebeurt", "twelve months with their events"},
                    0,
                    0,
                    DIAGRAM(year)},
};

const struct chart_kind_row *chart_kind_row(enum chart_kind kind) {
    BUG_IF((unsigned)kind >= CHART_KINDS, "a chart of no known kind");
    return &kinds[kind];
}

const char *chart_kind_name(enum chart_kind kind) {
    return chart_kind_row(kind)->name;
}

const char *chart_kind_about(enum chart_kind kind, enum number_language language) {
    return chart_kind_row(kind)->about[language];
}

bool chart_kind_find(const char *name, struct place place, struct diag_list *diags,
                     enum chart_kind *out) {
    struct text_builder names = {.arena = diags->arena};
    for (int kind = 0; kind < CHART_KINDS; kind++) {
        if (text_equal(kinds[kind].name, name)) {
            *out = (enum chart_kind)kind;
            return true;
        }
        text_format(&names, "%s%s", kind > 0 ? ", " : "", kinds[kind].name);
    }
    diag_report(diags, CHART_KIND_UNKNOWN, place, name, text_string(&names));
    return false;
}

/* Paths need a cairo context but no pixels. */
struct chart_drawing chart_draw(struct arena *arena, const struct chart *chart, length width,
                                const struct style *style, struct font_set *fonts) {
    const struct chart_kind_row *row = chart_kind_row(chart->kind);
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0);
    struct chart_canvas canvas = {
        .arena = arena, .style = style, .fonts = fonts, .cairo = cairo_create(surface)};
    struct chart level = chart_level(arena, chart);
    struct chart_drawing drawing = row->draw(&canvas, &level, width);
    cairo_destroy(canvas.cairo);
    cairo_surface_destroy(surface);
    return drawing;
}

char *chart_alternative(struct arena *arena, const struct chart *chart) {
    struct chart level = chart_level(arena, chart);
    return chart_kind_row(chart->kind)->alternative(arena, &level);
}

struct chart_table chart_data_table(struct arena *arena, const struct chart *chart) {
    const struct chart_kind_row *row = chart_kind_row(chart->kind);
    struct chart level = chart_level(arena, chart);
    return row->table ? row->table(arena, &level) : chart_grid_table(arena, &level);
}
