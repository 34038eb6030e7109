/* Answers to a question: per answer a bar of its percentage, with percentage and number behind it,
 * and below all of it who did not answer. Percentages are those of the source where it gives them,
 * else n of those who answered.
 *
 *   geen allochtone vrijwilliger  |########  46,5% (20)
 *   1 tot 5                       |######    37,2% (16)
 *   respons 43 van 56 (76,8%)     [##########......] 13 zonder antwoord */
#include "chart/chart_private.h"

#include <math.h>

static int64_t count_of(const struct chart *chart, int category) {
    int64_t units = chart_units(chart, category, CHART_COUNT);
    for (int d = chart_decimals(chart); d > 0; d--)
        units /= 10;
    return units;
}

/* Tenths of a per cent; -1: not known. */
static int64_t permille_of(const struct chart *chart, int category) {
    if (!chart_missing(chart, category, CHART_PERCENT)) {
        int64_t units = chart_units(chart, category, CHART_PERCENT);
        int decimals = chart_decimals(chart);
        for (; decimals < 1; decimals++)
            units *= 10;
        for (; decimals > 1; decimals--)
            units = (units + 5) / 10;
        return units;
    }
    if (chart_missing(chart, category, CHART_COUNT) || chart->distribution.answered <= 0)
        return -1;
    return chart_permille(count_of(chart, category), chart->distribution.answered);
}

/* "37,2% (16)" */
static const char *row_text(struct arena *arena, const struct chart *chart, int category) {
    int64_t permille = permille_of(chart, category);
    if (permille < 0)
        return chart_word(chart->language, CHART_WORD_NO_DATA);
    char *percent = chart_percent(arena, chart, permille);
    if (chart_missing(chart, category, CHART_COUNT))
        return percent;
    return arena_format(arena, "%s (%s)", percent,
                        number_integer(arena, count_of(chart, category), chart->language));
}

static bool knows_response(const struct chart *chart) {
    return chart->distribution.asked > 0 && chart->distribution.answered > 0;
}

/* "respons 43 van 56 (76,8%)" or "n = 43". */
static const char *base_text(struct arena *arena, const struct chart *chart) {
    const struct chart_distribution *d = &chart->distribution;
    char *answered = number_integer(arena, d->answered, chart->language);
    if (d->answered <= 0)
        return NULL;
    if (d->asked <= 0)
        return arena_format(arena, "n = %s", answered);
    return arena_format(arena, "%s %s %s %s (%s)", chart_in(chart, "respons", "response"), answered,
                        chart_in(chart, "van", "of"),
                        number_integer(arena, d->asked, chart->language),
                        chart_share(arena, chart, d->answered, d->asked));
}

static char *silent_text(struct arena *arena, const struct chart *chart) {
    return arena_format(arena, "%s %s",
                        number_integer(arena,
                                       chart->distribution.asked - chart->distribution.answered,
                                       chart->language),
                        chart_in(chart, "zonder antwoord", "without answer"));
}

static length part_width(const struct chart_rows *rows, int64_t part, int64_t whole) {
    double share = whole > 0 ? (double)part / (double)whole : 0;
    return (length)lround(share * (rows->right - rows->left));
}

/* The words stand beside the bar, or above it where the answers are shorter than they. */
static length next_response(struct chart_rows *rows, const char *base, length width) {
    struct chart_canvas *canvas = rows->canvas;
    if (chart_text(canvas, base, false).width <= rows->labels)
        return chart_rows_next(rows, base, NULL, rows->bar);
    struct chart_lines lines =
        chart_wrap(canvas, base, chart_language_tag(rows->chart->language), width);
    chart_lines_at(canvas, &lines, CHART_LEFT, 0, rows->y, chart_ink(canvas));
    rows->y += lines.count * chart_leading(canvas) + LENGTH_PT(2);
    if (!knows_response(rows->chart)) {
        rows->y += rows->space;
        return rows->y;
    }
    return chart_rows_next(rows, "", NULL, rows->bar);
}

static void draw_response(struct chart_rows *rows, length width) {
    const struct chart_distribution *d = &rows->chart->distribution;
    struct chart_canvas *canvas = rows->canvas;
    const char *base = base_text(canvas->arena, rows->chart);
    if (!base)
        return;
    chart_line(canvas, 0, rows->y, width, rows->y, LENGTH_PT(0.35),
               chart_colour(canvas, STYLE_RULE));
    rows->y += LENGTH_PT(5);
    length middle = next_response(rows, base, width);
    if (!knows_response(rows->chart))
        return;
    length top = middle - LENGTH_PT(4), height = LENGTH_PT(8);
    length answered = part_width(rows, d->answered, d->asked);
    length all = rows->right - rows->left;
    chart_fill(canvas, (struct page_rect){rows->left, top, answered, height}, chart_muted(canvas),
               0);
    chart_frame(canvas, (struct page_rect){rows->left + answered, top, all - answered, height},
                LENGTH_PT(0.6), chart_muted(canvas));
    if (d->asked > d->answered)
        chart_put(canvas, silent_text(canvas->arena, rows->chart), false, CHART_LEFT, rows->end,
                  middle, chart_muted(canvas));
}

static void draw_row(struct chart_rows *rows, int category, int64_t most) {
    struct chart_canvas *canvas = rows->canvas;
    int64_t permille = permille_of(rows->chart, category);
    length middle = chart_rows_next(rows, rows->chart->categories[category], NULL, rows->bar);
    length size = permille > 0 ? part_width(rows, permille, most) : 0;
    chart_fill(canvas, (struct page_rect){rows->left, middle - rows->bar / 2, size, rows->bar},
               chart_series_colour(canvas, rows->chart, 0), 0);
    chart_put(canvas, row_text(canvas->arena, rows->chart, category), false, CHART_LEFT,
              rows->left + size + LENGTH_PT(4), middle,
              permille < 0 ? chart_muted(canvas) : chart_ink(canvas));
}

/* Room for the widest text behind a bar. */
static length end_width(struct chart_canvas *canvas, const struct chart *chart) {
    length widest = 0;
    for (int c = 0; c < chart->category_count; c++) {
        length width = chart_text(canvas, row_text(canvas->arena, chart, c), false).width;
        widest = width > widest ? width : widest;
    }
    if (knows_response(chart)) {
        length silent = chart_text(canvas, silent_text(canvas->arena, chart), false).width;
        widest = silent > widest ? silent : widest;
    }
    return widest;
}

struct chart_drawing chart_distribution_draw(struct chart_canvas *canvas, const struct chart *chart,
                                             length width) {
    struct chart_rows rows = chart_rows_start(
        canvas, chart, chart->categories, chart->category_count, width, end_width(canvas, chart));
    int64_t most = 1000; /* a bar of half the room is a half, unless somebody gives more than all */
    for (int c = 0; c < chart->category_count; c++)
        most = permille_of(chart, c) > most ? permille_of(chart, c) : most;
    rows.y = LENGTH_PT(2);
    for (int c = 0; c < chart->category_count; c++)
        draw_row(&rows, c, most);
    length bottom = rows.y - rows.space + LENGTH_PT(2);
    chart_line(canvas, rows.left - LENGTH_PT(0.4), 0, rows.left - LENGTH_PT(0.4), bottom,
               LENGTH_PT(0.5), chart_muted(canvas));
    rows.y = bottom + LENGTH_PT(4);
    draw_response(&rows, width);
    return chart_finish(canvas, width,
                        base_text(canvas->arena, chart) ? rows.y - rows.space : bottom);
}

/* ---- words ---- */

char *chart_distribution_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t = chart_tell_start(arena, chart, "Verdeling van", "Distribution of");
    const char *base = base_text(arena, chart);
    if (base)
        text_format(&t.text, " %s%s.", base,
                    chart->distribution.several ? chart_in(chart, ", meer antwoorden mogelijk",
                                                           ", several answers possible")
                                                : "");
    for (int c = 0; c < chart->category_count; c++)
        text_format(&t.text, "%s " TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE " %s", c > 0 ? ";" : "",
                    chart->categories[c], row_text(arena, chart, c));
    text_append(&t.text, ".");
    return chart_tell_end(&t);
}

struct chart_table chart_distribution_table(struct arena *arena, const struct chart *chart) {
    const char *none = chart_word(chart->language, CHART_WORD_NO_DATA);
    struct chart_table_maker table = chart_table_start(arena, 3, chart->category_count);
    chart_table_head(&table, 1, chart_in(chart, "aantal", "number"), true);
    chart_table_head(&table, 2, "%", true);
    for (int c = 0; c < chart->category_count; c++) {
        int64_t permille = permille_of(chart, c);
        chart_table_cell(&table, chart->categories[c]);
        chart_table_cell(&table, chart_missing(chart, c, CHART_COUNT)
                                     ? none
                                     : number_integer(arena, count_of(chart, c), chart->language));
        chart_table_cell(&table, permille < 0 ? none : chart_percent(arena, chart, permille));
    }
    return chart_table_end(&table);
}

static bool check_row(const struct chart *chart, int category, struct place place,
                      struct diag_list *diags) {
    const char *label = chart->categories[category];
    struct arena *arena = diags->arena;
    if (chart_missing(chart, category, CHART_COUNT))
        return true;
    int64_t count = count_of(chart, category), answered = chart->distribution.answered;
    int64_t given = permille_of(chart, category);
    if (given < 0) {
        diag_report(diags, CHART_NO_BASE, place, chart->subject, label);
        return false;
    }
    if (answered > 0 && count > answered) {
        diag_report(diags, CHART_ABOVE_BASE, place, chart->subject, label,
                    number_integer(arena, count, chart->language),
                    number_integer(arena, answered, chart->language));
        return false;
    }
    int64_t computed = chart_permille(count, answered);
    if (answered > 0 && computed != given && (given % 10 != 0 || (computed + 5) / 10 * 10 != given))
        diag_report(diags, CHART_PERCENT_DIFFERS, place, chart->subject, label,
                    chart_percent(arena, chart, given), chart_percent(arena, chart, computed));
    return true;
}

bool chart_distribution_check(const struct chart *chart, struct place place,
                              struct diag_list *diags) {
    const struct chart_distribution *d = &chart->distribution;
    struct chart level = chart_level(diags->arena, chart);
    bool good = true;
    if (d->asked < 0 || d->answered < 0 || (d->asked > 0 && d->answered > d->asked)) {
        diag_report(diags, CHART_ABOVE_BASE, place, chart->subject,
                    chart_in(chart, "respons", "response"),
                    number_integer(diags->arena, d->answered, chart->language),
                    number_integer(diags->arena, d->asked, chart->language));
        return false;
    }
    for (int c = 0; c < level.category_count; c++)
        good =
            check_row(&level, c,
                      chart_place_of(&level.values[(size_t)c * (size_t)level.series_count], place),
                      diags) &&
            good;
    return good;
}
