/* Small multiples: a panel of bars per series, all on one scale and in one order, so that panels
 * can be compared with each other. Labels stand once per line of panels.
 *
 *                     Alkmaar      Almere       Arnhem
 *   visie            |### 3       |# 1         |##### 5
 *   regie            |## 2        |##### 5     |geen opgave */
#include "chart/chart_private.h"

#include <math.h>

#define PANEL_LEAST LENGTH_PT(66)
#define PANEL_MOST  LENGTH_PT(130)
#define GAP_PANEL   LENGTH_PT(10)
#define GAP_LABEL   LENGTH_PT(8)
#define BAR         LENGTH_PT(7)

struct multiples {
    struct chart_canvas *canvas;
    const struct chart *chart;
    length labels, panel; /* widths */
    length room;          /* for a bar, without its number */
    int across;
    int64_t most;
};

static length panel_x(const struct multiples *m, int series) {
    return m->labels + GAP_LABEL + series % m->across * (m->panel + GAP_PANEL);
}

static void set_panels(struct multiples *m, length width) {
    const struct chart *chart = m->chart;
    length number = 0;
    m->labels = chart_label_column(m->canvas, chart->categories, chart->category_count,
                                   chart->language, width * 3 / 10);
    length room = width - m->labels - GAP_LABEL + GAP_PANEL;
    m->across = (int)(room / (PANEL_LEAST + GAP_PANEL));
    m->across = m->across < 1 ? 1 : m->across;
    m->across = m->across > chart->series_count ? chart->series_count : m->across;
    m->panel = room / m->across - GAP_PANEL;
    m->panel = m->panel > PANEL_MOST ? PANEL_MOST : m->panel;
    for (int c = 0; c < chart->category_count; c++)
        for (int s = 0; s < chart->series_count; s++) {
            length text =
                chart_text(m->canvas,
                           chart_number(m->canvas->arena, chart, chart_units(chart, c, s)), false)
                    .width;
            number = text > number ? text : number;
        }
    m->room = m->panel - number - LENGTH_PT(3);
    if (m->room < m->panel / 5)
        m->room = m->panel / 5;
}

/* The titles of a line of panels, standing on one line. Returns the y below them. */
static length draw_titles(const struct multiples *m, int first, length top) {
    struct chart_lines titles[CHART_PANELS];
    const length leading = chart_leading(m->canvas);
    int end = first + m->across, lines = 1;
    end = end > m->chart->series_count ? m->chart->series_count : end;
    for (int s = first; s < end; s++) {
        titles[s] = chart_wrap_bold(m->canvas, m->chart->series[s],
                                    chart_language_tag(m->chart->language), m->panel);
        lines = titles[s].count > lines ? titles[s].count : lines;
    }
    for (int s = first; s < end; s++)
        chart_lines_at(m->canvas, &titles[s], CHART_LEFT, panel_x(m, s),
                       top + (lines - titles[s].count) * leading, chart_ink(m->canvas));
    return top + lines * leading + LENGTH_PT(3);
}

static void draw_bar(const struct multiples *m, int category, int series, length middle) {
    const struct chart *chart = m->chart;
    bool missing = chart_missing(chart, category, series);
    int64_t units = chart_units(chart, category, series);
    length x = panel_x(m, series), size = 0;
    if (units > 0 && m->most > 0)
        size = (length)lround((double)units / (double)m->most * m->room);
    if (units > 0 && size < LENGTH_PT(0.5))
        size = LENGTH_PT(0.5);
    chart_rect(m->canvas, (struct page_rect){x, middle - BAR / 2, size, BAR},
               chart_line_colour(m->canvas, chart_colour(m->canvas, STYLE_DATA_1)));
    chart_put(m->canvas,
              missing ? chart_word(chart->language, CHART_WORD_NO_DATA)
                      : chart_number(m->canvas->arena, chart, units),
              false, CHART_LEFT, x + size + LENGTH_PT(3), middle,
              missing ? chart_muted(m->canvas) : chart_ink(m->canvas));
}

static length draw_line(const struct multiples *m, int first, int category, length top) {
    struct chart_lines label = chart_wrap(m->canvas, m->chart->categories[category],
                                          chart_language_tag(m->chart->language), m->labels);
    length height = label.count * chart_leading(m->canvas);
    chart_lines_at(m->canvas, &label, CHART_LEFT, 0, top, chart_ink(m->canvas));
    for (int s = first; s < first + m->across && s < m->chart->series_count; s++)
        draw_bar(m, category, s, top + height / 2);
    return top + height + LENGTH_PT(3);
}

static length draw_panels(const struct multiples *m, int first, length top) {
    length y = draw_titles(m, first, top), axis = y;
    for (int c = 0; c < m->chart->category_count; c++)
        y = draw_line(m, first, c, y);
    for (int s = first; s < first + m->across && s < m->chart->series_count; s++)
        chart_line(m->canvas, panel_x(m, s) - LENGTH_PT(0.3), axis, panel_x(m, s) - LENGTH_PT(0.3),
                   y, LENGTH_PT(0.5), chart_muted(m->canvas));
    return y;
}

struct chart_drawing chart_multiples_draw(struct chart_canvas *canvas, const struct chart *chart,
                                          length width) {
    struct multiples m = {.canvas = canvas, .chart = chart};
    int64_t least;
    length y = -LENGTH_PT(10);
    set_panels(&m, width);
    chart_all_extremes(chart, &least, &m.most);
    for (int first = 0; first < chart->series_count; first += m.across)
        y = draw_panels(&m, first, y + LENGTH_PT(10));
    return chart_finish(canvas, width, y);
}

/* ---- words ---- */

char *chart_multiples_alternative(struct arena *arena, const struct chart *chart) {
    struct chart_teller t =
        chart_tell_start(arena, chart, "Kleine staafdiagrammen van", "Small bar charts of");
    text_format(&t.text, " %d %s, %s %d %s.", chart->series_count,
                chart->series_count == 1 ? chart_in(chart, "diagram", "chart")
                                         : chart_in(chart, "diagrammen", "charts"),
                chart_in(chart, "elk", "each of"), chart->category_count,
                chart->category_count == 1 ? chart_word(chart->language, CHART_WORD_BAR)
                                           : chart_word(chart->language, CHART_WORD_BARS));
    for (int s = 0; s < chart->series_count; s++) {
        text_format(&t.text, " %s:", text_capitalise(arena, chart->series[s]));
        if (chart_series_sum(chart, s).missing == chart->category_count) {
            text_format(&t.text, " %s.", chart_word(chart->language, CHART_WORD_NO_DATA));
            continue;
        }
        chart_tell_extremes(&t, s);
        chart_tell_gaps(&t, s);
    }
    return chart_tell_end(&t);
}
