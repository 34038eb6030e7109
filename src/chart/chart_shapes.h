/* What the diagrams share: checks and words of items, blocks of text, discs, arrows, sectors.
 * Private to src/chart. */
#ifndef CHART_CHART_SHAPES_H
#define CHART_CHART_SHAPES_H

#include "chart/chart_private.h"

/* ---- items: chart_items.c ---- */

#define CHART_STATE_BIT(state) (1u << CHART_STATE_##state)

/* Count, labels and states; `states`: those with a meaning here, besides none. */
bool chart_check_items(const struct chart *chart, int least, int most, unsigned states,
                       struct place place, struct diag_list *diags);
bool chart_check_scales(const struct chart *chart, int count, struct place place,
                        struct diag_list *diags);
/* A number, and within `scale` unless that is NULL; missing is fine. */
bool chart_check_item_value(const struct chart *chart, const struct chart_item *item, int value,
                            const struct chart_scale *scale, struct place place,
                            struct diag_list *diags);
/* Dates exist, and end after they begin. */
bool chart_check_item_dates(const struct chart *chart, const struct chart_item *item,
                            struct place place, struct diag_list *diags);
struct place chart_item_place(const struct chart_item *item, struct place place);

const char *chart_state_word(const struct chart *chart, enum chart_state state);
const char *chart_value_text(struct arena *arena, const struct chart *chart,
                             const struct chart_value *value);
/* "3 november 2004", "2003 tot 2005", "geen opgave". */
const char *chart_dates_text(struct arena *arena, const struct chart *chart,
                             const struct chart_item *item);
double chart_scale_from(const struct chart_scale *scale);
double chart_scale_to(const struct chart_scale *scale);
/* Where a value lies between 0 and 1. */
double chart_scale_part(const struct chart_scale *scale, const struct chart_value *value);
/* " regie op afstand (0) - gemeente als dirigent (7)" */
const char *chart_scale_text(struct arena *arena, const struct chart *chart,
                             const struct chart_scale *scale);
void chart_tell_name(struct chart_teller *t, const char *name); /* between quotation marks */
/* " Bezig: 'a' en 'b'." for the items in that state; nothing when there are none. */
void chart_tell_state(struct chart_teller *t, enum chart_state state, const char *before);
/* " Er zijn 5 treden:" and the labels in order, ending in a full stop. */
void chart_tell_items(struct chart_teller *t);

/* ---- shapes: chart_shapes.c ---- */

/* A bold label with plain text below it. */
struct chart_block {
    struct chart_lines label, text;
    length height, width;
};

struct chart_block chart_block(struct chart_canvas *canvas, const struct chart *chart,
                               const char *label, const char *text, length width);
void chart_block_at(struct chart_canvas *canvas, const struct chart_block *block,
                    enum chart_side side, length x, length top, uint32_t ink);
/* A number from 1 in a disc. */
void chart_disc(struct chart_canvas *canvas, length x, length y, int number, uint32_t colour);
length chart_disc_radius(const struct chart_canvas *canvas);
/* Items that stand at exactly the same place are one spot with all their numbers: to part them
 * would show places they do not have. */
struct chart_spots {
    length x[CHART_ITEMS], y[CHART_ITEMS];
    int of[CHART_ITEMS]; /* the spot of an item; -1: it has no place */
    int count, items;
};
int chart_gather(struct chart_spots *spots, const length *x, const length *y, const bool *placed,
                 int count);
void chart_spots_draw(struct chart_canvas *canvas, const struct chart_spots *spots, uint32_t colour,
                      length width);
/* Moves discs apart until none overlap, within 0..width and 0..height. */
void chart_spread(length *x, length *y, int count, length distance, length width, length height);
void chart_arrow(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                 length width, uint32_t colour);
void chart_dashed(struct chart_canvas *canvas, length x0, length y0, length x1, length y1,
                  length width, uint32_t colour);
/* A numbered list of the items below y, in columns. Returns the y below it. */
length chart_numbered(struct chart_canvas *canvas, const struct chart *chart, length y,
                      length width, uint32_t colour);
uint32_t chart_pale(const struct chart_canvas *canvas, int percent); /* of the accent in paper */

CHART_KIND(quadrant)
CHART_KIND_TABLE(quadrant)
CHART_KIND_CHECK(quadrant)
CHART_KIND(stairs)
CHART_KIND_TABLE(stairs)
CHART_KIND_CHECK(stairs)
CHART_KIND(ring)
CHART_KIND_TABLE(ring)
CHART_KIND_CHECK(ring)
CHART_KIND(radar)
CHART_KIND_CHECK(radar)
CHART_KIND(triangle)
CHART_KIND_TABLE(triangle)
CHART_KIND_CHECK(triangle)
CHART_KIND(slider)
CHART_KIND_TABLE(slider)
CHART_KIND_CHECK(slider)
CHART_KIND(steps)
CHART_KIND_TABLE(steps)
CHART_KIND_CHECK(steps)
CHART_KIND(chain)
CHART_KIND_TABLE(chain)
CHART_KIND_CHECK(chain)
CHART_KIND(waterline)
CHART_KIND_TABLE(waterline)
CHART_KIND_CHECK(waterline)
CHART_KIND(tiles)
CHART_KIND_TABLE(tiles)
CHART_KIND_CHECK(tiles)
CHART_KIND(year)
CHART_KIND_TABLE(year)
CHART_KIND_CHECK(year)

#endif
