/* Diagrams: charts that have items instead of a grid of values - the rungs of a ladder, the steps
 * of a plan, parties in a triangle, events along a line.
 *
 * One struct for all of them; which of its fields a kind reads is said per kind below. Everything
 * is borrowed. A missing number or date is shown as "geen opgave". */
#ifndef CHART_CHART_DIAGRAMS_H
#define CHART_CHART_DIAGRAMS_H

#include "base/diag.h"
#include "base/number_text.h"

/* A number of a chart, of a grid or of an item. */
struct chart_value {
    bool missing;
    struct decimal number;
    const char *unread; /* what was written here when it is no number; chart_check() refuses it */
    struct place place; /* of the value; no line: the chart's */
};

enum chart_state {
    CHART_STATE_NONE,
    CHART_STATE_OPEN, /* steps: not started */
    CHART_STATE_BUSY,
    CHART_STATE_DONE,
    CHART_STATE_DROPPED,
    CHART_STATE_CHOSEN, /* ladder: the chosen rung; tiles and chain: what it is about */
    CHART_STATE_ABOVE,  /* waterline: sets in motion */
    CHART_STATE_BELOW,  /* waterline: holds back */
    CHART_STATES
};

struct chart_item {
    const char *label;
    const char *text;       /* a few words more, or NULL */
    const char *mark;       /* ladder: what stands at this rung: "comfortzone"; or NULL */
    const char *low, *high; /* slider: its ends */
    enum chart_state state;
    struct chart_value value[3];
    struct date from, to; /* year 0: none */
    const int *after;     /* chain, quadrant: the items it comes from, all but after itself */
    int after_count;
    struct place place;
};

struct chart_scale {
    const char *name, *low, *high; /* name may be NULL; what the ends mean */
    struct chart_value from, to;   /* missing: 0 to 100, of a radar 0 to the highest value */
    struct place place;
};

#define CHART_ITEMS       24 /* of a diagram, unless its kind reads fewer */
#define CHART_RUNGS       7
#define CHART_SEGMENTS    9
#define CHART_RADAR_AXES  12
#define CHART_TILES       400
#define CHART_TILE_SIDE   24 /* rows or columns of tiles */
#define CHART_CHAIN_WIDE  5  /* boxes beside each other */
#define CHART_YEAR_EVENTS 60

/* Quadrant: two scales (to the right, upwards), areas left to right and top to bottom (none or
 * four), items at value[0], value[1]. Ladder: items from the lowest rung. Ring: items clockwise,
 * `centre`. Triangle: three areas (top, left, right), items with a part of each in value[]. Slider:
 * one scale, items at value[0] with a wish at value[1]. Steps: state, `from`. Chain: `after`.
 * Waterline: `from`, state above, below or none: on the line. Tiles: column and row in value[0] and
 * [1] (both from 1, or both missing), number in value[2]. Year calendar: `year`, `from` to `to`.
 * Radar: the grid of struct chart, and one scale. */
struct chart_diagram {
    const struct chart_item *items;
    int count;
    struct chart_scale scale[2];
    int scale_count;
    const char *const *areas;
    int area_count;
    const char *centre; /* or NULL */
    int year;
};

#endif
