/* Text in charts: words shaped in the document's faces, lines broken as in a label. */
#include "chart/chart_private.h"

#define PIECE_BYTES 1000 /* a longer word is shaped in pieces */

const struct style_role *chart_role(const struct chart_canvas *canvas) {
    return &canvas->style->role[STYLE_CHART];
}

length chart_leading(const struct chart_canvas *canvas) {
    return chart_role(canvas)->leading;
}

static font_face face_of(const struct chart_canvas *canvas, bool bold) {
    const struct style_role *role = chart_role(canvas);
    return font_find(canvas->fonts, role->family, role->bold || bold, role->italic);
}

static length scaled(const struct chart_canvas *canvas, font_face face, int64_t units) {
    return font_scale(canvas->fonts, face, units, chart_role(canvas)->size);
}

length chart_text_drop(const struct chart_canvas *canvas) {
    font_face face = face_of(canvas, false);
    return scaled(canvas, face, font_metrics(canvas->fonts, face)->cap_height) / 2;
}

struct line_builder {
    struct chart_canvas *canvas;
    font_face face;
    VEC(struct chart_piece) pieces;
    length x;
};

static void add_piece(struct line_builder *line, font_face face, const char *text, size_t size,
                      bool space_before) {
    struct chart_canvas *canvas = line->canvas;
    const struct font_word *shape =
        font_shape(canvas->fonts, canvas->arena, face, FONT_TABULAR, text, size);
    struct chart_piece *piece = VEC_PUSH(canvas->arena, &line->pieces);
    *piece = (struct chart_piece){shape, line->x, space_before};
    line->x += scaled(canvas, face, shape->width);
}

/* The face of the character at `*at`, moving on; a character that no face has is set as a question
 * mark. */
static font_face next_face(const struct line_builder *line, const char **at, bool *known) {
    font_face face = font_for_character(line->canvas->fonts, line->face, text_decode(at));
    *known = face != FONT_NO_FACE;
    return *known ? face : line->face;
}

/* Adds one word, split where its face changes. */
static void add_word(struct line_builder *line, const char *word, size_t size, bool space_before) {
    if (space_before)
        line->x +=
            scaled(line->canvas, line->face, font_metrics(line->canvas->fonts, line->face)->space);
    const char *end = word + size, *next = word;
    bool known, next_known = false;
    font_face face, next_is = size > 0 ? next_face(line, &next, &next_known) : line->face;
    while (word < end) {
        const char *stop = next;
        known = next_known;
        face = next_is;
        for (bool same = true; same && stop < end;) {
            next_is = next_face(line, &next, &next_known);
            same = known && next_known && next_is == face && stop - word < PIECE_BYTES;
            stop = same ? next : stop;
        }
        add_piece(line, face, known ? word : "?", known ? (size_t)(stop - word) : 1, space_before);
        space_before = false;
        word = stop;
    }
}

static const char *word_end(const char *at) {
    while (*at && !text_is_space(*at))
        at++;
    return at;
}

static const char *skip_space(const char *at) {
    while (text_is_space(*at))
        at++;
    return at;
}

struct chart_text chart_text(struct chart_canvas *canvas, const char *text, bool bold) {
    struct line_builder line = {.canvas = canvas, .face = face_of(canvas, bold || canvas->bold)};
    for (const char *at = skip_space(text); *at;) {
        const char *end = word_end(at);
        add_word(&line, at, (size_t)(end - at), line.pieces.count > 0);
        at = skip_space(end);
    }
    return (struct chart_text){line.pieces.items, line.pieces.count, line.x};
}

static length measure(struct chart_canvas *canvas, const char *text, size_t size) {
    return chart_text(canvas, arena_string_n(canvas->arena, text, size), false).width;
}

/* How many bytes of a word that is too wide go on this line, with a hyphen; 0: none. */
static size_t hyphen_cut(struct chart_canvas *canvas, const char *language, const char *word,
                         size_t size, length room) {
    const struct font_hyphen *hyphens;
    size_t count = font_hyphenate(canvas->fonts, language, word, size, &hyphens);
    for (size_t i = count; i-- > 0;) {
        if (hyphens[i].drop_diaeresis)
            continue;
        char *part = arena_format(canvas->arena, "%.*s-", (int)hyphens[i].at, word);
        if (chart_text(canvas, part, false).width <= room)
            return hyphens[i].at;
    }
    return 0;
}

/* How many bytes of a word without hyphens fit, at least one character. */
static size_t forced_cut(struct chart_canvas *canvas, const char *word, size_t size, length room) {
    const char *end = word;
    text_decode(&end);
    for (const char *next = end; (size_t)(end - word) < size; end = next) {
        text_decode(&next);
        if (measure(canvas, word, (size_t)(next - word)) > room)
            break;
    }
    return (size_t)(end - word);
}

/* The part of `text` that one line holds. */
struct line_cut {
    const char *end;  /* of what stands on the line */
    const char *next; /* start of the rest */
    bool hyphen, forced;
};

/* How many bytes up to and with the last hyphen or slash in the word that fits; 0: none. */
static size_t hard_cut(struct chart_canvas *canvas, const char *word, size_t size, length room) {
    for (size_t at = size - 1; at > 2; at--)
        if ((word[at - 1] == '-' || word[at - 1] == '/') && measure(canvas, word, at) <= room)
            return at;
    return 0;
}

static struct line_cut cut_word(struct chart_canvas *canvas, const char *text, const char *language,
                                length width) {
    size_t size = (size_t)(word_end(text) - text);
    size_t part = size > 3 ? hard_cut(canvas, text, size, width) : 0;
    if (part > 0)
        return (struct line_cut){text + part, text + part, false, false};
    part = hyphen_cut(canvas, language, text, size, width);
    if (part > 0)
        return (struct line_cut){text + part, text + part, true, false};
    part = forced_cut(canvas, text, size, width);
    return (struct line_cut){text + part, skip_space(text + part), false, true};
}

static struct line_cut cut_line(struct chart_canvas *canvas, const char *text, const char *language,
                                length width) {
    const char *fits = NULL;
    length used = 0,
           space = scaled(canvas, face_of(canvas, canvas->bold),
                          font_metrics(canvas->fonts, face_of(canvas, canvas->bold))->space);
    for (const char *word = text; *word;) {
        const char *end = word_end(word);
        used += measure(canvas, word, (size_t)(end - word)) + (fits ? space : 0);
        if (used > width)
            break;
        fits = end;
        word = skip_space(end);
    }
    if (fits)
        return (struct line_cut){fits, skip_space(fits), false, false};
    return cut_word(canvas, text, language, width);
}

static void add_line(struct chart_canvas *canvas, struct chart_lines *lines, const char *text,
                     const struct line_cut *cut) {
    char *words =
        arena_format(canvas->arena, "%.*s%s", (int)(cut->end - text), text, cut->hyphen ? "-" : "");
    struct chart_text *line = &lines->line[lines->count++];
    *line = chart_text(canvas, words, false);
    lines->forced += cut->forced;
    if (line->width > lines->width)
        lines->width = line->width;
}

struct chart_lines chart_wrap(struct chart_canvas *canvas, const char *text, const char *language,
                              length width) {
    struct chart_lines lines = {0};
    for (const char *at = skip_space(text); *at;) {
        struct line_cut cut = cut_line(canvas, at, language, width);
        if (lines.count == CHART_LINES - 1)
            cut = (struct line_cut){at + strlen(at), at + strlen(at), false, true};
        add_line(canvas, &lines, at, &cut);
        at = cut.next;
    }
    return lines;
}

struct chart_lines chart_wrap_bold(struct chart_canvas *canvas, const char *text,
                                   const char *language, length width) {
    canvas->bold = true;
    struct chart_lines lines = chart_wrap(canvas, text, language, width);
    canvas->bold = false;
    return lines;
}

length chart_wrap_narrow(struct chart_canvas *canvas, const char *text, const char *language,
                         length width) {
    struct chart_lines wide = chart_wrap(canvas, text, language, width);
    if (wide.count <= 1)
        return wide.width;
    length low = wide.width / 2, high = wide.width, best = wide.width;
    while (high - low > LENGTH_PT(1)) {
        length middle = low + (high - low) / 2;
        struct chart_lines tried = chart_wrap(canvas, text, language, middle);
        if (tried.count <= wide.count && tried.forced <= wide.forced && tried.width <= middle) {
            best = high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

static void put_run(struct chart_canvas *canvas, const struct chart_piece *pieces, size_t count,
                    length x, length baseline, uint32_t colour) {
    struct page_word *words = ARENA_ARRAY(canvas->arena, struct page_word, count);
    for (size_t i = 0; i < count; i++)
        words[i] = (struct page_word){pieces[i].shape, pieces[i].x - pieces[0].x,
                                      pieces[i].space_before ? PAGE_SPACE_BEFORE : 0};
    struct page_item *item = VEC_PUSH(canvas->arena, &canvas->items);
    item->kind = PAGE_RUN;
    item->run = (struct page_run){
        .x = x + pieces[0].x,
        .baseline = baseline,
        .size = chart_role(canvas)->size,
        .colour = colour,
        .face = pieces[0].shape->face,
        .count = (uint32_t)count,
        .words = words,
    };
}

void chart_text_put(struct chart_canvas *canvas, const struct chart_text *text, length x,
                    length baseline, uint32_t colour) {
    for (size_t from = 0, to; from < text->count; from = to) {
        to = from + 1;
        while (to < text->count && text->pieces[to].shape->face == text->pieces[from].shape->face)
            to++;
        put_run(canvas, &text->pieces[from], to - from, x, baseline, colour);
    }
}
