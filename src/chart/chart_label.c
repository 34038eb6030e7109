/* Labels, figures on plates and keys. */
#include "chart/chart_private.h"

#define GAP_KEY LENGTH_PT(12) /* between entries of a key */

static length side_start(enum chart_side side, length x, length width) {
    return side == CHART_LEFT ? x : side == CHART_CENTRE ? x - width / 2 : x - width;
}

void chart_text_at(struct chart_canvas *canvas, const struct chart_text *text, enum chart_side side,
                   length x, length middle, uint32_t colour) {
    chart_text_put(canvas, text, side_start(side, x, text->width), middle + chart_text_drop(canvas),
                   colour);
}

length chart_put(struct chart_canvas *canvas, const char *text, bool bold, enum chart_side side,
                 length x, length middle, uint32_t colour) {
    struct chart_text shaped = chart_text(canvas, text, bold);
    chart_text_at(canvas, &shaped, side, x, middle, colour);
    return shaped.width;
}

void chart_lines_at(struct chart_canvas *canvas, const struct chart_lines *lines,
                    enum chart_side side, length x, length top, uint32_t colour) {
    length leading = chart_leading(canvas);
    for (int i = 0; i < lines->count; i++)
        chart_text_at(canvas, &lines->line[i], side, x, top + i * leading + leading / 2, colour);
}

void chart_plate(struct chart_canvas *canvas, const struct chart_text *text, length centre,
                 length middle, uint32_t colour) {
    length drop = chart_text_drop(canvas), x = centre - text->width / 2;
    uint32_t ink = chart_text_colour(canvas, colour);
    if (style_contrast(ink, colour) < CHART_CONTRAST) {
        colour = chart_colour(canvas, STYLE_PAPER);
        ink = chart_ink(canvas);
    }
    struct page_rect plate = {x - LENGTH_PT(1), middle - drop - LENGTH_PT(1.5),
                              text->width + LENGTH_PT(2), 2 * drop + LENGTH_PT(3)};
    chart_rect(canvas, plate, colour);
    chart_text_put(canvas, text, x, middle + drop, ink);
}

length chart_label_column(struct chart_canvas *canvas, const char *const *labels, int count,
                          enum number_language language, length most) {
    length widest = 0;
    for (int i = 0; i < count; i++) {
        length needed = chart_wrap_narrow(canvas, labels[i], chart_language_tag(language), most);
        widest = needed > widest ? needed : widest;
    }
    return widest;
}

static length swatch_size(const struct chart_canvas *canvas) {
    return chart_role(canvas)->size * 4 / 5;
}

static length draw_entry(struct chart_canvas *canvas, const struct chart_key_entry *entry,
                         const struct chart_text *label, length x, length y) {
    length size = swatch_size(canvas), middle = y + chart_leading(canvas) / 2;
    struct page_rect swatch = {x, middle - size / 2, size, size};
    if (entry->mark)
        chart_mark(canvas, x + size / 2, middle, size / 2, entry->rank, entry->colour);
    else
        chart_fill(canvas, swatch, entry->colour, entry->rank);
    chart_text_at(canvas, label, CHART_LEFT, x + size + LENGTH_PT(3), middle, chart_ink(canvas));
    return size + LENGTH_PT(3) + label->width;
}

length chart_key(struct chart_canvas *canvas, const struct chart_key_entry *entries, int count,
                 length x, length y, length width) {
    length at = x;
    for (int i = 0; i < count; i++) {
        struct chart_text label = chart_text(canvas, entries[i].label, false);
        if (at > x && at + swatch_size(canvas) + LENGTH_PT(3) + label.width > width) {
            at = x;
            y += chart_leading(canvas);
        }
        at += draw_entry(canvas, &entries[i], &label, at, y) + GAP_KEY;
    }
    return y + chart_leading(canvas) + LENGTH_PT(4);
}

length chart_series_key(struct chart_canvas *canvas, const struct chart *chart, bool marks,
                        length x, length width) {
    struct chart_key_entry entries[CHART_SERIES];
    if (chart->series_count < 2)
        return 0;
    for (int s = 0; s < chart->series_count; s++)
        entries[s] = (struct chart_key_entry){chart->series[s],
                                              chart_series_colour(canvas, chart, s), s, marks};
    return chart_key(canvas, entries, chart->series_count, x, 0, width);
}

struct chart_drawing chart_finish(const struct chart_canvas *canvas, length width, length height) {
    return (struct chart_drawing){width, height, canvas->items.items, canvas->items.count};
}
