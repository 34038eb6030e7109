/* Broken paragraphs to boxes in the galley: runs of words, links, notes. */
#include "layout/layout_private.h"

#define SPACE_STRETCH_PERCENT 42
#define SPACE_SHRINK_PERCENT  33
#define WHOLE_WORD_EMS        6  /* shorter words are not hyphenated to narrow a column */
#define TIED_EMS              12 /* pieces tied together that a narrow column keeps whole */

/* Part of an atom on a line. */
struct fragment {
    const struct font_word *shape;
    length x, width;
    uint32_t note;
    uint16_t style;
    uint8_t flags;
};

struct line_setter {
    struct flow *flow;
    const struct inlines *inlines;
    const struct line_setting *setting;
    VEC(struct fragment) fragments;
    length x, natural;
    int spaces;
    int expansion; /* of the line's letters [1/1000] */
    bool space_pending;
};

/* ---- measures of a role ---- */

static font_face role_face(const struct layout *layout, enum style_role_id id) {
    const struct style_role *role = &layout->style->role[id];
    return font_find(layout->fonts, role->family, role->bold, role->italic);
}

length role_space(const struct layout *layout, enum style_role_id id) {
    const font_face face = role_face(layout, id);
    return font_scale(layout->fonts, face, font_metrics(layout->fonts, face)->space,
                      layout->style->role[id].size);
}

/* From a line's top to its baseline: ascender and descender are centred in the leading. */
length role_baseline(const struct layout *layout, enum style_role_id id) {
    const struct style_role *role = &layout->style->role[id];
    const font_face face = role_face(layout, id);
    const struct font_metrics *metrics = font_metrics(layout->fonts, face);
    const length ascent = font_scale(layout->fonts, face, metrics->ascent, role->size);
    const length descent = font_scale(layout->fonts, face, metrics->descent, role->size);
    return (role->leading - ascent - descent) / 2 + ascent;
}

/* ---- the fragments of one line ---- */

static const char *without_diaeresis(struct layout *layout, const char *text, size_t size) {
    static const char *const plain[][2] = {{"\xC3\xAB", "e"}, {"\xC3\xAF", "i"}, {"\xC3\xB6", "o"},
                                           {"\xC3\xBC", "u"}, {"\xC3\xA4", "a"}, {NULL, NULL}};
    for (int i = 0; plain[i][0] != NULL; i++)
        if (size > 2 && memcmp(text, plain[i][0], 2) == 0)
            return arena_format(&layout->scratch, "%s%.*s", plain[i][1], (int)(size - 2), text + 2);
    return arena_string_n(&layout->scratch, text, size);
}

/* Bytes [from, to) of an atom, with a hyphen or without its trema. */
static const struct font_word *shape_part(struct line_setter *s, const struct atom *atom,
                                          uint32_t from, uint32_t to, bool hyphen, bool diaeresis) {
    struct layout *layout = s->flow->layout;
    const struct inline_style *style = &s->inlines->styles.items[atom->style];
    if (from == 0 && to == atom->shape->size && !hyphen)
        return atom->shape;
    const char *text = atom->shape->text + from;
    const char *part = diaeresis ? without_diaeresis(layout, text, to - from)
                                 : arena_string_n(&layout->scratch, text, to - from);
    if (hyphen)
        part = arena_format(&layout->scratch, "%s-", part);
    return font_shape(layout->fonts, layout->arena, style->face, style->features, part,
                      strlen(part));
}

static void add_fragment(struct line_setter *s, const struct atom *atom, uint32_t from, uint32_t to,
                         bool hyphen, bool diaeresis) {
    const struct layout *layout = s->flow->layout;
    const struct inline_style *style = &s->inlines->styles.items[atom->style];
    struct fragment *f = VEC_PUSH(&s->flow->layout->scratch, &s->fragments);
    f->shape = shape_part(s, atom, from, to, hyphen, diaeresis);
    f->style = atom->style;
    f->x = s->x;
    f->width = f->shape == atom->shape
                   ? atom->width
                   : font_scale(layout->fonts, style->face, f->shape->width, style->size);
    f->flags = (uint8_t)((s->space_pending ? PAGE_SPACE_BEFORE : 0) |
                         (hyphen ? PAGE_SOFT_HYPHEN : 0) | (diaeresis ? PAGE_LOST_DIAERESIS : 0));
    f->note = to == atom->shape->size ? atom->note : 0;
    s->space_pending = false;
    s->x += f->width;
}

static void add_gap(struct line_setter *s, const struct atom *atom) {
    s->x += atom->width;
    s->spaces++;
    s->space_pending = true;
}

/* All atoms between two breaks. */
static void collect_line(struct line_setter *s, const struct line_break *from,
                         const struct line_break *to) {
    s->fragments.count = 0;
    s->x = 0;
    s->spaces = 0;
    s->expansion = 0;
    s->space_pending = false;
    uint32_t atom = from != NULL ? from->atom : 0;
    uint32_t offset = from != NULL ? from->offset : 0;
    bool diaeresis = from != NULL && from->diaeresis;
    if (from != NULL && (from->kind == BREAK_AT_SPACE || from->kind == BREAK_AT_LINE))
        atom++;
    for (; atom < to->atom; atom++, offset = 0, diaeresis = false) {
        const struct atom *a = &s->inlines->atoms.items[atom];
        if (a->kind == ATOM_TEXT)
            add_fragment(s, a, offset, a->shape->size, false, diaeresis);
        else if (a->kind != ATOM_BREAK)
            add_gap(s, a);
    }
    if (to->kind == BREAK_AT_HYPHEN || to->kind == BREAK_AT_MARK)
        add_fragment(s, &s->inlines->atoms.items[to->atom], offset, to->offset,
                     to->kind == BREAK_AT_HYPHEN, diaeresis);
    else if ((to->kind == BREAK_AT_SPACE || to->kind == BREAK_AT_LINE) && s->fragments.count > 0)
        s->fragments.items[s->fragments.count - 1].flags |= PAGE_SPACE_AFTER;
    s->natural = s->x;
}

/* Widens or narrows the letters of a line a little. */
static void expand(struct line_setter *s, length width) {
    int64_t letters = 0;
    for (size_t i = 0; i < s->fragments.count; i++)
        letters += s->fragments.items[i].width;
    s->expansion = breaks_expansion((int64_t)width - s->natural, letters);
    length gained = 0;
    for (size_t i = 0; i < s->fragments.count; i++) {
        struct fragment *f = &s->fragments.items[i];
        const length gain = (length)((int64_t)f->width * s->expansion / 1000);
        f->x += gained;
        f->width += gain;
        gained += gain;
    }
    s->natural += gained;
}

/* Spreads the rest of the line over its spaces so that the sum is exact. */
static void justify(struct line_setter *s, length width) {
    expand(s, width);
    const int64_t rest = width - s->natural;
    int64_t seen = 0;
    for (size_t i = 0; i < s->fragments.count; i++) {
        struct fragment *f = &s->fragments.items[i];
        if (f->flags & PAGE_SPACE_BEFORE)
            seen++;
        f->x += (length)(rest * seen / s->spaces);
    }
}

/* What of the line's first and last character hangs outside; moves the line to the left by it. */
static void hang_margins(struct line_setter *s) {
    if (s->fragments.count == 0)
        return;
    const struct layout *layout = s->flow->layout;
    const struct inline_style *styles = s->inlines->styles.items;
    const struct fragment *first = &s->fragments.items[0];
    const struct fragment *last = &s->fragments.items[s->fragments.count - 1];
    const length left = margin_left(layout, &styles[first->style], first->shape, 0);
    const length right = margin_right(layout, &styles[last->style], last->shape, last->shape->size);
    for (size_t i = 0; left > 0 && i < s->fragments.count; i++)
        s->fragments.items[i].x -= left;
    s->natural -= left + right;
}

static void align(struct line_setter *s, length width, bool last) {
    const enum style_align how = s->setting->align;
    if (how == STYLE_JUSTIFIED)
        hang_margins(s);
    const bool full = s->natural > width; /* the last line may have been set tight too */
    length shift = 0;
    if (how == STYLE_JUSTIFIED && s->spaces > 0 && (!last || full))
        justify(s, width);
    else if (how == STYLE_RIGHT)
        shift = width - s->natural;
    else if (how == STYLE_CENTRED)
        shift = (width - s->natural) / 2;
    for (size_t i = 0; shift != 0 && i < s->fragments.count; i++)
        s->fragments.items[i].x += shift;
}

/* ---- runs ---- */

static bool joins(const struct inline_style *a, const struct inline_style *b) {
    return a == b || (a->face == b->face && a->size == b->size && a->raise == b->raise &&
                      a->colour == b->colour && a->tag == b->tag);
}

static void add_run(struct line_setter *s, size_t from, size_t to, length x, length baseline) {
    struct layout *layout = s->flow->layout;
    const struct fragment *f = &s->fragments.items[from];
    const struct inline_style *style = &s->inlines->styles.items[f->style];
    struct page_word *words = ARENA_ARRAY(layout->arena, struct page_word, to - from);
    for (size_t i = from; i < to; i++)
        words[i - from] =
            (struct page_word){s->fragments.items[i].shape, s->fragments.items[i].x - f->x,
                               s->fragments.items[i].flags};
    words[0].flags &= (uint8_t)~PAGE_SPACE_BEFORE;
    struct piece *piece = galley_piece(s->flow->galley);
    piece->item.kind = PAGE_RUN;
    piece->item.tag = style->tag;
    piece->item.run = (struct page_run){.x = x + f->x,
                                        .baseline = baseline - style->raise,
                                        .size = style->size,
                                        .colour = style->colour,
                                        .face = style->face,
                                        .expansion = (int16_t)s->expansion,
                                        .count = (uint32_t)(to - from),
                                        .words = words};
}

static void add_runs(struct line_setter *s, length x, length baseline) {
    const struct inline_style *styles = s->inlines->styles.items;
    for (size_t from = 0, to; from < s->fragments.count; from = to) {
        struct fragment *f = s->fragments.items;
        for (to = from + 1;
             to < s->fragments.count && joins(&styles[f[from].style], &styles[f[to].style]);)
            to++;
        if (to < s->fragments.count && (f[to].flags & PAGE_SPACE_BEFORE))
            f[to - 1].flags |= PAGE_SPACE_AFTER;
        add_run(s, from, to, x, baseline);
    }
}

static void add_link_area(struct line_setter *s, size_t from, size_t to, int32_t link, length x) {
    const struct inline_link *l = &s->inlines->links.items[link];
    const struct fragment *first = &s->fragments.items[from], *last = &s->fragments.items[to - 1];
    struct piece *piece = galley_piece(s->flow->galley);
    piece->item.kind = PAGE_LINK_AREA;
    piece->item.tag = l->tag;
    piece->item.link =
        (struct page_link){.at = {x + first->x, 0, last->x + last->width - first->x,
                                  s->flow->layout->style->role[s->setting->role].leading},
                           .uri = l->uri,
                           .contents = l->contents};
    piece->late = l->target;
}

static void add_links(struct line_setter *s, length x) {
    const struct inline_style *styles = s->inlines->styles.items;
    for (size_t from = 0, to; from < s->fragments.count; from = to) {
        const int32_t link = styles[s->fragments.items[from].style].link;
        for (to = from + 1;
             to < s->fragments.count && styles[s->fragments.items[to].style].link == link;)
            to++;
        if (link >= 0)
            add_link_area(s, from, to, link, x);
    }
}

static void add_notes(struct line_setter *s) {
    struct galley *galley = s->flow->galley;
    struct galley_box *box = &galley->boxes.items[galley->boxes.count - 1];
    for (size_t i = 0; i < s->fragments.count; i++)
        if (s->fragments.items[i].note > 0) {
            *VEC_PUSH(galley->arena, &galley->notes) =
                s->inlines->notes.items[s->fragments.items[i].note - 1];
            box->note_count++;
        }
    struct layout *layout = s->flow->layout;
    if (galley == layout->body && box->note_count == 0 &&
        layout->waiting_next < layout->waiting.count) {
        *VEC_PUSH(galley->arena, &galley->notes) = layout->waiting.items[layout->waiting_next++];
        box->note_count = 1;
    }
}

/* ---- paragraphs ---- */

static int32_t break_cost(const struct line_setter *s, size_t line, size_t count) {
    const struct style *style = s->flow->layout->style;
    if (line == 0)
        return s->setting->break_cost;
    if (s->setting->no_split || line < (size_t)style->orphan_lines ||
        count - line < (size_t)style->widow_lines)
        return BREAK_NEVER;
    return s->flow->galley->last_hyphenated ? BREAK_AFTER_HYPHEN : BREAK_IN_PARAGRAPH;
}

static void set_line(struct line_setter *s, const struct line_break *from,
                     const struct line_break *to, size_t line, size_t count) {
    struct flow *flow = s->flow;
    const struct style_role *role = &flow->layout->style->role[s->setting->role];
    const length inset = line == 0 ? s->setting->first_indent : s->setting->hang;
    collect_line(s, from, to);
    align(s, flow->width - inset, to->kind == BREAK_AT_END || to->kind == BREAK_AT_LINE);
    galley_add(flow->layout, flow->galley, line == 0 ? s->setting->space_before : 0, role->leading,
               break_cost(s, line, count))
        ->line = !flow->galley->in_cell;
    const length baseline = role_baseline(flow->layout, s->setting->role);
    add_runs(s, flow->x + inset, baseline);
    add_links(s, flow->x + inset);
    add_notes(s);
    flow->galley->last_hyphenated = to->kind == BREAK_AT_HYPHEN;
}

static struct paragraph_shape shape_of(const struct flow *flow,
                                       const struct line_setting *setting) {
    const struct style_role *role = &flow->layout->style->role[setting->role];
    const length space = role_space(flow->layout, setting->role);
    const length width = flow->width - setting->hang;
    return (struct paragraph_shape){.hanging = setting->align == STYLE_JUSTIFIED,
                                    .width = width > role->size ? width : role->size,
                                    .first_indent = setting->first_indent - setting->hang,
                                    .align = setting->align,
                                    .space = space,
                                    .stretch = space * SPACE_STRETCH_PERCENT / 100,
                                    .shrink = space * SPACE_SHRINK_PERCENT / 100,
                                    .em = role->size};
}

size_t lines_add(struct flow *flow, const struct inlines *inlines,
                 const struct line_setting *setting) {
    if (inlines->atoms.count == 0)
        return 0;
    struct line_setter s = {.flow = flow, .inlines = inlines, .setting = setting};
    const struct paragraph_shape shape = shape_of(flow, setting);
    const struct line_break *breaks;
    const size_t count = breaks_find(flow, inlines, &shape, &breaks);
    for (size_t i = 0; i < count; i++)
        set_line(&s, i > 0 ? &breaks[i - 1] : NULL, &breaks[i], i, count);
    return count;
}

/* The longest stretch between two hyphenation points. */
static length longest_part(const struct layout *layout, const struct inlines *inlines,
                           const struct atom *atom) {
    const struct inline_style *style = &inlines->styles.items[atom->style];
    int32_t part = 0, longest = 0;
    uint16_t next = 0;
    for (uint16_t g = 0; g < atom->shape->count; g++) {
        if (next < atom->hyphen_count && atom->hyphens[next].at <= atom->shape->glyphs[g].cluster) {
            part = 0;
            next++;
        }
        part += atom->shape->glyphs[g].advance;
        longest = part > longest ? part : longest;
    }
    const length hyphen = atom->hyphen_count > 0 ? style->size / 3 : 0;
    if (atom->width < style->size * WHOLE_WORD_EMS)
        return atom->width;
    return font_scale(layout->fonts, style->face, longest, style->size) + hyphen;
}

struct text_widths lines_measure(const struct layout *layout, const struct inlines *inlines) {
    struct text_widths widths = {0};
    length line = 0, word = 0;
    bool tied = false; /* "€ 2.145.600", "27 april 2006": one part, unless it is a long one */
    for (size_t i = 0; i < inlines->atoms.count; i++) {
        const struct atom *atom = &inlines->atoms.items[i];
        word = atom->kind == ATOM_SPACE || atom->kind == ATOM_BREAK ? 0 : word + atom->width;
        line = atom->kind == ATOM_BREAK ? 0 : line + atom->width;
        tied = word > 0 && (tied || atom->kind == ATOM_TIE);
        length part = atom->kind == ATOM_TEXT ? longest_part(layout, inlines, atom) : 0;
        if (tied && word < inlines->styles.items[atom->style].size * TIED_EMS)
            part = word > part ? word : part;
        widths.word = word > widths.word ? word : widths.word;
        widths.natural = line > widths.natural ? line : widths.natural;
        widths.part = part > widths.part ? part : widths.part;
    }
    return widths;
}

/* The words of a text of our own, or NULL when only its width is asked for. */
static length place_words(const struct inlines *inlines, struct page_word *words, uint32_t *count) {
    length width = 0;
    bool space = false;
    for (size_t i = 0; i < inlines->atoms.count; i++) {
        const struct atom *atom = &inlines->atoms.items[i];
        if (atom->kind == ATOM_TEXT) {
            if (words != NULL)
                words[*count] = (struct page_word){atom->shape, width,
                                                   space && *count > 0 ? PAGE_SPACE_BEFORE : 0};
            ++*count;
        }
        space = atom->kind != ATOM_TEXT;
        width += atom->width;
    }
    return width;
}

length lines_width(struct layout *layout, const char *text, enum style_role_id role) {
    struct flow flow = {.layout = layout, .quiet = true};
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    inline_text(&flow, text, role, PAGE_ARTIFACT_LAYOUT, &inlines);
    uint32_t count = 0;
    const length width = place_words(&inlines, NULL, &count);
    arena_reset(&layout->scratch, mark);
    return width;
}

/* A text of our own (running heads, labels, page numbers): words on one line, no breaking. */
length lines_run(struct layout *layout, struct page_item *item, const char *text,
                 enum style_role_id role, length x, bool right) {
    struct flow flow = {.layout = layout, .quiet = true};
    struct inlines inlines = {0};
    const struct arena_mark mark = arena_mark(&layout->scratch);
    inline_text(&flow, text, role, item->tag, &inlines);
    const struct style_role *settings = &layout->style->role[role];
    uint32_t count = 0;
    place_words(&inlines, NULL, &count);
    struct page_word *words = ARENA_ARRAY(layout->arena, struct page_word, count);
    count = 0;
    const length width = place_words(&inlines, words, &count);
    item->kind = PAGE_RUN;
    item->run.x = right ? x - width : x;
    item->run.size = settings->size;
    item->run.colour = settings->colour;
    item->run.face = font_find(layout->fonts, settings->family, settings->bold, settings->italic);
    item->run.words = words;
    item->run.count = count;
    arena_reset(&layout->scratch, mark);
    return width;
}
