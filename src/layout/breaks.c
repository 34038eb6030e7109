/* Line breaks for a whole paragraph at once, after Knuth and Plass: every feasible break keeps the
 * cheapest way to reach it, per fitness class. Integer arithmetic: ratios in 1/1000, so traces are
 * the same on every machine. Ragged text is optimised too: its spaces do not give, but a line's
 * shortfall is measured against a zone as if they did. */
#include "layout/layout_private.h"

#include <ctype.h>

#define RATIO_TOLERANCE    1050  /* widest spaces of the first pass [1/1000 of the stretch] */
#define RAGGED_TOLERANCE   1300  /* shortest ragged line of the first pass [1/1000 zone] */
#define RATIO_REPORTED     1500  /* from here on the layout report names a line */
#define RATIO_LIMIT        20000 /* what the second pass still tells apart */
#define LINE_COST          10
#define BADNESS_LIMIT      1000000
#define OVERFULL_BADNESS   3000000
#define COST_HYPHEN        150
#define COST_HYPHEN_RAGGED 55
#define COST_FRAGMENT      60 /* more, for two letters before or after the hyphen */
#define COST_WORD_CUT      900
#define DEMERITS_HYPHENS   12000   /* hyphens under each other */
#define DEMERITS_LADDER    2000000 /* three of them */
#define DEMERITS_LAST      6000    /* a hyphen at the end of the last line but one */
#define DEMERITS_FITNESS   3000    /* a tight line next to a loose one */
#define DEMERITS_SHORT     15000   /* a last line of a syllable */
#define EXPANSION_PERCENT  70 /* of what a line lacks: its letters; the rest is for the spaces */
#define EXPANSION_LIMIT    20 /* [1/1000] */
#define RAGGED_ZONE_EMS    5
#define SHORT_LINE_EMS     2

enum fitness { TIGHT, DECENT, LOOSE, VERY_LOOSE, FITNESSES };
#define STATES (2 * FITNESSES) /* a second hyphen is told apart, lest it hides a first */

struct candidate {
    struct line_break at;
    length end, start; /* natural width before the break, and where the next line begins */
    length hyphen;     /* width that the break adds */
    int end_spaces, start_spaces;
    int cost;
    bool flagged, forced;
};

struct node {
    int32_t candidate; /* -1: the start of the paragraph */
    int32_t previous;
    int64_t demerits;
    length start, width;
    int spaces; /* of the line that begins here: all but its end */
    enum fitness fitness;
    uint16_t hyphens; /* under each other, up to here */
};

struct breaker {
    struct flow *flow;
    const struct inlines *inlines;
    const struct paragraph_shape *shape;
    struct arena *arena;
    VEC(struct candidate) candidates;
    VEC(struct node) nodes;
    VEC(int32_t) active;
    length x;
    int spaces;
    length last_start; /* where the last break leaves off: for words wider than a line */
    bool desperate;
};

/* ---- where breaks can be ---- */

static const struct atom *text_atom(const struct breaker *b, int64_t index) {
    if (index < 0 || index >= (int64_t)b->inlines->atoms.count)
        return NULL;
    const struct atom *atom = &b->inlines->atoms.items[index];
    return atom->kind == ATOM_TEXT ? atom : NULL;
}

/* What hangs in the right margin when a line ends inside `atom`, or before it. */
static length hang_right(const struct breaker *b, uint32_t index, uint32_t offset) {
    const struct atom *atom = text_atom(b, offset > 0 ? (int64_t)index : (int64_t)index - 1);
    if (!b->shape->hanging || atom == NULL)
        return 0;
    return margin_right(b->flow->layout, &b->inlines->styles.items[atom->style], atom->shape,
                        offset > 0 ? offset : atom->shape->size);
}

/* What hangs in the left margin when a line begins inside `atom`, or after it. */
static length hang_left(const struct breaker *b, uint32_t index, uint32_t offset) {
    const struct atom *atom = text_atom(b, offset > 0 ? (int64_t)index : (int64_t)index + 1);
    if (!b->shape->hanging || atom == NULL)
        return 0;
    return margin_left(b->flow->layout, &b->inlines->styles.items[atom->style], atom->shape,
                       offset);
}

static struct candidate *add_candidate(struct breaker *b, enum break_kind kind, uint32_t atom,
                                       uint32_t offset, length x, int cost) {
    struct candidate *c = VEC_PUSH(b->arena, &b->candidates);
    *c = (struct candidate){.at = {kind, (uint16_t)offset, false, atom},
                            .end = x - hang_right(b, atom, offset),
                            .start = x + hang_left(b, atom, offset),
                            .end_spaces = b->spaces,
                            .start_spaces = b->spaces,
                            .cost = cost,
                            .forced = kind == BREAK_AT_LINE || kind == BREAK_AT_END};
    b->last_start = x;
    return c;
}

static length hyphen_width(struct breaker *b, const struct inline_style *style) {
    struct layout *layout = b->flow->layout;
    const struct font_word *hyphen =
        font_shape(layout->fonts, layout->arena, style->face, style->features, "-", 1);
    return font_scale(layout->fonts, style->face, hyphen->width, style->size);
}

static void report_cut(struct breaker *b, const struct atom *atom) {
    if (!b->flow->quiet)
        diag_report(b->flow->layout->diags, WORD_TOO_WIDE, atom->place, atom->shape->text);
}

static bool is_letter(char c) {
    return isalpha((unsigned char)c) || (unsigned char)c == 0xC3;
}

/* Whether the hyphen before byte `at` leaves two letters on a side. */
static bool leaves_fragment(const char *text, uint32_t at) {
    int before = 0, after = 0;
    for (uint32_t i = at; i > 0 && (is_letter(text[i - 1]) || text[i - 1] & 0x80); i--)
        before += is_letter(text[i - 1]);
    for (uint32_t i = at; is_letter(text[i]) || text[i] & 0x80; i++)
        after += is_letter(text[i]);
    return before < 3 || after < 3;
}

static int hyphen_cost(const struct breaker *b, const char *word, uint32_t at) {
    const int cost = b->shape->align == STYLE_JUSTIFIED ? COST_HYPHEN : COST_HYPHEN_RAGGED;
    return leaves_fragment(word, at) ? cost + COST_FRAGMENT : cost;
}

static void add_hyphen(struct breaker *b, uint32_t index, const struct font_hyphen *hyphen,
                       length x, length width) {
    const char *text = b->inlines->atoms.items[index].shape->text;
    struct candidate *c =
        add_candidate(b, BREAK_AT_HYPHEN, index, hyphen->at, x, hyphen_cost(b, text, hyphen->at));
    c->end = x; /* the hyphen hangs, not the letter before it */
    c->hyphen = b->shape->hanging ? width - width * HYPHEN_HANG_PERCENT / 100 : width;
    c->flagged = true;
    c->at.diaeresis = hyphen->drop_diaeresis;
}

/* The common case: a word that has nothing but its hyphenation. */
static void scan_hyphens(struct breaker *b, uint32_t index) {
    struct layout *layout = b->flow->layout;
    const struct atom *atom = &b->inlines->atoms.items[index];
    const struct inline_style *style = &b->inlines->styles.items[atom->style];
    const length width = hyphen_width(b, style);
    const struct font_hyphen *next = atom->hyphens, *end = next + atom->hyphen_count;
    int32_t advance = 0;
    for (uint16_t g = 0; g < atom->shape->count && next < end; g++) {
        const uint32_t at = atom->shape->glyphs[g].cluster;
        while (next < end && next->at < at)
            next++;
        if (next < end && next->at == at && at > 0)
            add_hyphen(b, index, next,
                       b->x + font_scale(layout->fonts, style->face, advance, style->size), width);
        advance += atom->shape->glyphs[g].advance;
    }
}

/* Breaks inside a word: hyphenation, marks that are there, and cuts where nothing else helps. */
static void scan_marks(struct breaker *b, uint32_t index) {
    struct layout *layout = b->flow->layout;
    const struct atom *atom = &b->inlines->atoms.items[index];
    const struct inline_style *style = &b->inlines->styles.items[atom->style];
    const bool address = words_is_address(atom);
    const length hyphen = atom->hyphen_count > 0 ? hyphen_width(b, style) : 0;
    uint16_t next_hyphen = 0;
    int32_t advance = 0;
    bool cut = false;
    for (uint16_t g = 0; g < atom->shape->count; g++) {
        const uint32_t at = atom->shape->glyphs[g].cluster;
        const length x = b->x + font_scale(layout->fonts, style->face, advance, style->size);
        const length after =
            b->x + font_scale(layout->fonts, style->face, advance + atom->shape->glyphs[g].advance,
                              style->size);
        const int cost = at > 0 ? words_break_cost(atom, at, address) : 0;
        while (next_hyphen < atom->hyphen_count && atom->hyphens[next_hyphen].at < at)
            next_hyphen++;
        const bool hyphenates =
            next_hyphen < atom->hyphen_count && atom->hyphens[next_hyphen].at == at && at > 0;
        if (cost > 0) {
            add_candidate(b, BREAK_AT_MARK, index, at, x, cost);
        } else if (hyphenates && !address) {
            add_hyphen(b, index, &atom->hyphens[next_hyphen], x, hyphen);
        } else if (after - b->last_start > b->shape->width && at > 0) {
            if (!cut)
                report_cut(b, atom);
            cut = true;
            add_candidate(b, BREAK_AT_MARK, index, at, x, COST_WORD_CUT);
        }
        advance += atom->shape->glyphs[g].advance;
    }
}

static void scan_word(struct breaker *b, uint32_t index) {
    const struct atom *atom = &b->inlines->atoms.items[index];
    const bool too_wide = b->x + atom->width - b->last_start > b->shape->width;
    if (too_wide || words_may_break(atom))
        scan_marks(b, index);
    else if (atom->hyphen_count > 0)
        scan_hyphens(b, index);
    b->x += atom->width;
}

static void scan_space(struct breaker *b, uint32_t index) {
    const struct atom *atom = &b->inlines->atoms.items[index];
    struct candidate *c = NULL;
    if (atom->kind == ATOM_SPACE)
        c = add_candidate(b, BREAK_AT_SPACE, index, 0, b->x, 0);
    b->x += atom->width;
    b->spaces++;
    if (c == NULL)
        return;
    b->last_start = b->x;
    c->start = b->x + hang_left(b, index, 0);
    c->start_spaces = b->spaces;
}

static void scan(struct breaker *b) {
    for (uint32_t i = 0; i < b->inlines->atoms.count; i++) {
        switch (b->inlines->atoms.items[i].kind) {
        case ATOM_TEXT:
            scan_word(b, i);
            break;
        case ATOM_SPACE:
        case ATOM_TIE:
            scan_space(b, i);
            break;
        case ATOM_BREAK:
            add_candidate(b, BREAK_AT_LINE, i, 0, b->x, 0);
            break;
        }
    }
    add_candidate(b, BREAK_AT_END, (uint32_t)b->inlines->atoms.count, 0, b->x, 0);
}

/* ---- how good a line is ---- */

struct line {
    int64_t ratio; /* [1/1000] */
    int64_t badness;
    bool overfull;
};

static int64_t badness_of(int64_t ratio) {
    const int64_t r = ratio < 0 ? -ratio : ratio;
    if (r > RATIO_LIMIT)
        return BADNESS_LIMIT;
    const int64_t badness = r * r * r / 10000000;
    return badness < BADNESS_LIMIT ? badness : BADNESS_LIMIT;
}

static int64_t ratio_of(int64_t amount, int64_t give) {
    if (amount == 0)
        return 0;
    return give > 0 ? amount * 1000 / give : RATIO_LIMIT + 1;
}

int breaks_expansion(int64_t gap, int64_t letters) {
    const int64_t wanted = letters > 0 ? gap * EXPANSION_PERCENT * 10 / letters : 0;
    if (wanted > EXPANSION_LIMIT)
        return EXPANSION_LIMIT;
    return wanted < -EXPANSION_LIMIT ? -EXPANSION_LIMIT : (int)wanted;
}

static struct line measure(const struct breaker *b, const struct node *from,
                           const struct candidate *to) {
    const bool justified = b->shape->align == STYLE_JUSTIFIED;
    const int64_t natural = (int64_t)to->end + to->hyphen - from->start;
    const int64_t spaces = to->end_spaces - from->spaces;
    const int64_t shrink = justified ? spaces * b->shape->shrink : 0;
    int64_t gap = from->width - natural;
    if (justified) {
        const int64_t letters = natural - spaces * b->shape->space;
        gap -= letters * breaks_expansion(gap, letters) / 1000;
    }
    struct line line = {0};
    if (gap < -shrink) {
        line.overfull = true;
        line.badness = OVERFULL_BADNESS;
        return line;
    }
    if (gap < 0)
        line.ratio = -ratio_of(-gap, shrink);
    else if (!to->forced && justified)
        line.ratio = ratio_of(gap, spaces * b->shape->stretch);
    else if (!to->forced)
        line.ratio = ratio_of(gap, (int64_t)b->shape->em * RAGGED_ZONE_EMS);
    line.badness = badness_of(line.ratio);
    return line;
}

/* Most pairs are far too short for a line: told without a division. */
static bool far_too_short(const struct breaker *b, const struct node *from,
                          const struct candidate *to) {
    const int64_t natural = (int64_t)to->end + to->hyphen - from->start;
    const int64_t spaces = to->end_spaces - from->spaces;
    const int64_t give =
        b->shape->align == STYLE_JUSTIFIED
            ? spaces * b->shape->stretch * RATIO_TOLERANCE + natural * EXPANSION_LIMIT
            : (int64_t)b->shape->em * RAGGED_ZONE_EMS * RAGGED_TOLERANCE;
    return !to->forced && !b->desperate && (from->width - natural) * 1000 > give;
}

static enum fitness fitness_of(int64_t ratio) {
    return ratio < -500 ? TIGHT : ratio <= 500 ? DECENT : ratio <= 1000 ? LOOSE : VERY_LOOSE;
}

/* Three hyphens under each other show in the straight edge of justified text. */
static bool is_ladder(const struct breaker *b, const struct node *from,
                      const struct candidate *to) {
    return b->shape->align == STYLE_JUSTIFIED && from->hyphens > 1 && to->flagged;
}

static int64_t demerits_of(const struct breaker *b, const struct node *from,
                           const struct candidate *to, const struct line *line) {
    const int64_t quality = LINE_COST + line->badness;
    int64_t demerits = quality * quality + (int64_t)to->cost * to->cost;
    const enum fitness fitness = fitness_of(line->ratio);
    const int apart = (int)fitness - (int)from->fitness;
    if (from->hyphens > 0 && to->flagged)
        demerits += is_ladder(b, from, to)
                        ? DEMERITS_LADDER
                        : (int64_t)DEMERITS_HYPHENS * from->hyphens * from->hyphens;
    if (from->hyphens > 0 && to->at.kind == BREAK_AT_END)
        demerits += DEMERITS_LAST;
    if (from->candidate >= 0 && (apart > 1 || apart < -1))
        demerits += DEMERITS_FITNESS;
    if (to->at.kind == BREAK_AT_END && from->candidate >= 0 &&
        to->end - b->candidates.items[from->candidate].start < b->shape->em * SHORT_LINE_EMS)
        demerits += DEMERITS_SHORT;
    return demerits;
}

/* ---- the search ---- */

struct best {
    bool found[STATES];
    struct node node[STATES]; /* where found */
};

static bool acceptable(const struct breaker *b, const struct node *from, const struct candidate *to,
                       const struct line *line) {
    const bool loose = b->shape->align == STYLE_JUSTIFIED && line->ratio > RATIO_TOLERANCE;
    return !line->overfull && (b->desperate || (!loose && !is_ladder(b, from, to)));
}

static void offer(struct best *best, const struct breaker *b, int32_t from, int32_t to,
                  const struct line *line) {
    const struct node *start = &b->nodes.items[from];
    const struct candidate *end = &b->candidates.items[to];
    const int64_t demerits = start->demerits + demerits_of(b, start, end, line);
    const enum fitness fitness = fitness_of(line->ratio);
    const uint16_t hyphens = end->flagged ? (uint16_t)(start->hyphens + 1) : 0;
    const int state = (int)fitness + (hyphens > 1 ? FITNESSES : 0);
    if (best->found[state] && best->node[state].demerits <= demerits)
        return;
    best->found[state] = true;
    best->node[state] = (struct node){.candidate = to,
                                      .previous = from,
                                      .demerits = demerits,
                                      .start = end->start,
                                      .spaces = end->start_spaces,
                                      .width = b->shape->width,
                                      .fitness = fitness,
                                      .hyphens = hyphens};
}

/* A node that costs more than another at its place plus what fitness can ever make up for is lost.
 */
static void keep_best(struct breaker *b, const struct best *best) {
    for (int first = 0; first < STATES; first += FITNESSES) {
        int64_t least = INT64_MAX;
        for (int f = first; f < first + FITNESSES; f++)
            if (best->found[f] && best->node[f].demerits < least)
                least = best->node[f].demerits;
        for (int f = first; f < first + FITNESSES; f++)
            if (best->found[f] && best->node[f].demerits <= least + DEMERITS_FITNESS) {
                *VEC_PUSH(b->arena, &b->nodes) = best->node[f];
                *VEC_PUSH(b->arena, &b->active) = (int32_t)b->nodes.count - 1;
            }
    }
}

/* Tries all active nodes against one candidate and drops those that it leaves behind. */
static void try_candidate(struct breaker *b, int32_t index) {
    const struct candidate *c = &b->candidates.items[index];
    struct best best;
    memset(best.found, 0, sizeof best.found);
    size_t kept = 0;
    int32_t last_dropped = -1;
    bool any = false;
    for (size_t i = 0; i < b->active.count; i++) {
        const int32_t from = b->active.items[i];
        const struct node *node = &b->nodes.items[from];
        if (far_too_short(b, node, c) && (i > 0 || b->shape->first_indent >= 0)) {
            const size_t rest = b->active.count - i; /* they begin later still */
            memmove(b->active.items + kept, b->active.items + i, rest * sizeof *b->active.items);
            kept += rest;
            break;
        }
        const struct line line = measure(b, node, c);
        if (acceptable(b, node, c, &line)) {
            offer(&best, b, from, index, &line);
            any = true;
        }
        if (line.overfull || c->forced)
            last_dropped = from;
        else
            b->active.items[kept++] = from;
    }
    if (!any && kept == 0 && b->desperate && last_dropped >= 0) {
        const struct line overfull = {.overfull = true, .badness = OVERFULL_BADNESS};
        offer(&best, b, last_dropped, index, &overfull);
    }
    b->active.count = kept;
    keep_best(b, &best);
}

/* The cheapest node at the paragraph's end, or -1. */
static int32_t search(struct breaker *b, bool desperate) {
    b->desperate = desperate;
    b->nodes.count = b->active.count = 0;
    *VEC_PUSH(b->arena, &b->nodes) =
        (struct node){.candidate = -1,
                      .previous = -1,
                      .width = b->shape->width - b->shape->first_indent,
                      .fitness = DECENT};
    *VEC_PUSH(b->arena, &b->active) = 0;
    for (size_t i = 0; i < b->candidates.count && b->active.count > 0; i++)
        try_candidate(b, (int32_t)i);
    int32_t best = -1;
    for (size_t i = 0; i < b->active.count; i++)
        if (best < 0 || b->nodes.items[b->active.items[i]].demerits < b->nodes.items[best].demerits)
            best = b->active.items[i];
    const bool at_end =
        best >= 0 && b->nodes.items[best].candidate == (int32_t)b->candidates.count - 1;
    return at_end ? best : -1;
}

/* Lines that had to be set wide, or run over. */
static void report_lines(struct breaker *b, int32_t last, size_t count) {
    size_t line = count;
    for (int32_t n = last; b->nodes.items[n].candidate >= 0; n = b->nodes.items[n].previous) {
        const struct node *node = &b->nodes.items[n];
        const struct candidate *c = &b->candidates.items[node->candidate];
        const struct line m = measure(b, &b->nodes.items[node->previous], c);
        const uint32_t atom = c->at.atom > 0 ? c->at.atom - 1 : 0;
        const struct place place = b->inlines->atoms.items[atom].place;
        line--;
        if (m.overfull)
            report_remark(b->flow, DIAG_LAYOUT_LINE_OVERFULL, line, place, "");
        else if (m.ratio > RATIO_REPORTED)
            report_remark(b->flow, DIAG_LAYOUT_LINE_LOOSE, line, place,
                          arena_format(b->flow->layout->arena, "%d", (int)(m.ratio / 10)));
    }
}

size_t breaks_find(struct flow *flow, const struct inlines *inlines,
                   const struct paragraph_shape *shape, const struct line_break **out) {
    struct breaker b = {
        .flow = flow, .inlines = inlines, .shape = shape, .arena = &flow->layout->scratch};
    scan(&b);
    int32_t node = search(&b, false);
    if (node < 0)
        node = search(&b, true);
    BUG_IF(node < 0, "no way through a paragraph");
    size_t count = 0;
    for (int32_t n = node; b.nodes.items[n].candidate >= 0; n = b.nodes.items[n].previous)
        count++;
    struct line_break *breaks = ARENA_ARRAY(b.arena, struct line_break, count);
    size_t at = count;
    for (int32_t n = node; b.nodes.items[n].candidate >= 0; n = b.nodes.items[n].previous)
        breaks[--at] = b.candidates.items[b.nodes.items[n].candidate].at;
    if (flow->layout->report)
        report_lines(&b, node, count);
    *out = breaks;
    return count;
}
