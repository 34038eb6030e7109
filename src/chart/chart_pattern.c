/* Hatching: a second carrier beside colour, so that a greyscale print tells series apart and nobody
 * needs to see red from green. Vector lines, clipped to their rectangle by arithmetic: a PDF
 * pattern would be a resource more, and poor printers render them badly. */
#include "chart/chart_private.h"

/* The hatching per rank; beyond the table it repeats. Colours come back after four ranks: what has
 * the colour of another has lines of another direction. */
static const struct hatch {
    bool rising, falling; /* lines like / and like \ */
    bool level, upright;
    length step; /* between lines, measured along x (of level ones along y) */
    length width;
} hatches[] = {
    {.step = 0},
    {.rising = true, .step = 4200, .width = 700},
    {.falling = true, .step = 3000, .width = 900},
    {.step = 0},
    {.rising = true, .falling = true, .step = 4200, .width = 500},
    {.level = true, .step = 3000, .width = 700},
    {.upright = true, .step = 3000, .width = 900},
    {.rising = true, .falling = true, .step = 6000, .width = 800},
};

struct hatched {
    struct page_rect at;
    const struct hatch *hatch;
};

uint32_t chart_mix(uint32_t a, uint32_t b, int percent) {
    uint32_t mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int from = (int)(a >> shift & 0xFF), to = (int)(b >> shift & 0xFF);
        int part = from + ((to - from) * percent + (to > from ? 50 : -50)) / 100;
        mixed |= (uint32_t)part << shift;
    }
    return mixed;
}

uint32_t chart_text_colour(const struct chart_canvas *canvas, uint32_t background) {
    uint32_t ink = canvas->style->colour[STYLE_INK], paper = canvas->style->colour[STYLE_PAPER];
    return style_contrast(ink, background) >= style_contrast(paper, background) ? ink : paper;
}

/* One diagonal: the line x = c + (y - top) for \ and x = c - (y - top) for /, cut off at the
 * rectangle's sides. Both have slope one, so the cuts are exact integers. */
static void trace_diagonal(cairo_t *cairo, const struct page_rect *at, length c, int direction) {
    length left = at->x, right = at->x + at->width;
    length x0 = c, x1 = c + direction * at->height; /* at the top and at the bottom */
    length y0 = 0, y1 = at->height;
    if (x0 < left || x0 > right) {
        length cut = x0 < left ? left : right;
        y0 = (cut - x0) * direction;
        x0 = cut;
    }
    if (x1 < left || x1 > right) {
        length cut = x1 < left ? left : right;
        y1 = at->height - (x1 - cut) * direction;
        x1 = cut;
    }
    if (y0 >= y1)
        return;
    cairo_move_to(cairo, x0, at->y + y0);
    cairo_line_to(cairo, x1, at->y + y1);
}

static void trace_hatch(cairo_t *cairo, const void *shape) {
    const struct hatched *hatched = shape;
    const struct page_rect *at = &hatched->at;
    length step = hatched->hatch->step;
    if (hatched->hatch->falling)
        for (length c = at->x - at->height + step / 2; c < at->x + at->width; c += step)
            trace_diagonal(cairo, at, c, 1);
    if (hatched->hatch->rising)
        for (length c = at->x + step / 2; c < at->x + at->width + at->height; c += step)
            trace_diagonal(cairo, at, c, -1);
    if (hatched->hatch->level)
        for (length y = step / 2; y < at->height; y += step) {
            cairo_move_to(cairo, at->x, at->y + y);
            cairo_line_to(cairo, at->x + at->width, at->y + y);
        }
    if (hatched->hatch->upright)
        for (length x = step / 2; x < at->width; x += step) {
            cairo_move_to(cairo, at->x + x, at->y);
            cairo_line_to(cairo, at->x + x, at->y + at->height);
        }
}

uint32_t chart_colour(const struct chart_canvas *canvas, enum style_colour colour) {
    return canvas->style->colour[colour];
}

uint32_t chart_ink(const struct chart_canvas *canvas) {
    return chart_role(canvas)->colour;
}

uint32_t chart_muted(const struct chart_canvas *canvas) {
    return chart_colour(canvas, STYLE_MUTED);
}

uint32_t chart_series_colour(const struct chart_canvas *canvas, const struct chart *chart,
                             int series) {
    enum style_colour data = (enum style_colour)(STYLE_DATA_1 + series % 4);
    return chart_colour(canvas, chart->colours ? chart->colours[series] : data);
}

uint32_t chart_line_colour(const struct chart_canvas *canvas, uint32_t colour) {
    uint32_t paper = chart_colour(canvas, STYLE_PAPER), ink = chart_colour(canvas, STYLE_INK);
    uint32_t dark = colour;
    for (int part = 10; part <= 100 && style_contrast(dark, paper) < CHART_SHAPE_CONTRAST;
         part += 10)
        dark = chart_mix(colour, ink, part);
    return dark;
}

void chart_fill(struct chart_canvas *canvas, struct page_rect at, uint32_t colour, int rank) {
    const struct hatch *hatch = &hatches[(size_t)rank % (sizeof hatches / sizeof *hatches)];
    uint32_t line = chart_mix(colour, chart_text_colour(canvas, colour), 45);
    if (at.width <= 0 || at.height <= 0)
        return;
    chart_rect(canvas, at, colour);
    if (hatch->step > 0) {
        /* Butt caps of slanted lines stick out by half their width: keep that inside. */
        length inset = hatch->width / 2;
        struct hatched hatched = {
            {at.x + inset, at.y + inset, at.width - 2 * inset, at.height - 2 * inset}, hatch};
        if (hatched.at.width > 0 && hatched.at.height > 0)
            chart_path(canvas, trace_hatch, &hatched,
                       (struct chart_paint){
                           .stroke = true, .stroke_colour = line, .line_width = hatch->width});
    }
    if (style_contrast(colour, chart_colour(canvas, STYLE_PAPER)) < CHART_SHAPE_CONTRAST)
        chart_frame(canvas, at, LENGTH_PT(0.6), chart_line_colour(canvas, colour));
}
