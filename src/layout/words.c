/* Text to atoms: words shaped in one style, and the spaces between them. */
#include "layout/layout_private.h"

#include <ctype.h>

#define TOKEN_LIMIT        1000 /* longer tokens are shaped in parts [bytes] */
#define COST_AFTER_HYPHEN  40
#define COST_AFTER_SLASH   60
#define COST_IN_ADDRESS    120
#define SPREAD_PERCENT     6
#define THIN_SPACE_DIVISOR 2
#define THIN_PERCENT       65 /* of a word space: between a sign and its number */

static struct atom *add_atom(struct flow *flow, struct inlines *out, enum atom_kind kind,
                             uint16_t style, struct place place) {
    struct atom *atom = VEC_PUSH(&flow->layout->scratch, &out->atoms);
    atom->kind = kind;
    atom->style = style;
    atom->place = place;
    return atom;
}

static void add_space(struct flow *flow, struct inlines *out, uint16_t style, enum atom_kind kind,
                      bool thin, struct place place) {
    struct layout *layout = flow->layout;
    const struct inline_style *s = &out->styles.items[style];
    struct atom *atom = add_atom(flow, out, kind, style, place);
    const int32_t space = font_metrics(layout->fonts, s->face)->space;
    atom->width =
        font_scale(layout->fonts, s->face, thin ? space / THIN_SPACE_DIVISOR : space, s->size);
}

/* Soft hyphens are the author's own breaks: taken out of the text, kept as places. */
static const char *without_soft_hyphens(struct flow *flow, struct atom *atom, const char *text,
                                        size_t *size) {
    struct arena *arena = &flow->layout->scratch;
    struct text_builder word = {.arena = arena};
    struct font_hyphen *hyphens = ARENA_ARRAY(arena, struct font_hyphen, *size / 2 + 1);
    for (const char *at = text; at < text + *size;) {
        if ((size_t)(text + *size - at) >= 2 && memcmp(at, TEXT_SOFT_HYPHEN, 2) == 0) {
            if (word.size > 0)
                hyphens[atom->hyphen_count++].at = (uint16_t)word.size;
            at += 2;
        } else {
            text_append_char(&word, *at++);
        }
    }
    atom->hyphens = hyphens;
    *size = word.size;
    return text_string(&word);
}

static bool has_soft_hyphen(const char *text, size_t size) {
    for (size_t i = 0; i + 1 < size; i++)
        if (memcmp(text + i, TEXT_SOFT_HYPHEN, 2) == 0)
            return true;
    return false;
}

static void add_shaped(struct flow *flow, struct inlines *out, uint16_t style, const char *text,
                       size_t size, struct place place) {
    struct layout *layout = flow->layout;
    const struct inline_style s = out->styles.items[style];
    struct atom word = {.kind = ATOM_TEXT, .style = style, .place = place};
    if (memchr(text, TEXT_SOFT_HYPHEN[0], size) != NULL && has_soft_hyphen(text, size))
        text = without_soft_hyphens(flow, &word, text, &size);
    if (size == 0) /* nothing but soft hyphens */
        return;
    word.shape = font_shape(layout->fonts, layout->arena, s.face, s.features, text, size);
    word.width = font_scale(layout->fonts, s.face, word.shape->width, s.size);
    if (s.spread)
        word.width += s.size / 100 * SPREAD_PERCENT;
    if (s.hyphenate && !s.spread && word.hyphen_count == 0 &&
        !exceptions_find(layout, word.shape, &word.hyphens, &word.hyphen_count))
        word.hyphen_count =
            (uint16_t)font_hyphenate_word(layout->fonts, s.language, word.shape, &word.hyphens);
    *VEC_PUSH(&layout->scratch, &out->atoms) = word;
}

/* A style like `style` in another face. */
static uint16_t style_in_face(struct flow *flow, struct inlines *out, uint16_t style,
                              font_face face) {
    struct inline_style other = out->styles.items[style];
    other.face = face;
    for (size_t i = 0; i < out->styles.count; i++) {
        const struct inline_style *s = &out->styles.items[i];
        if (s->face == face && s->tag == other.tag && s->size == other.size &&
            s->raise == other.raise && s->link == other.link && s->colour == other.colour)
            return (uint16_t)i;
    }
    *VEC_PUSH(&flow->layout->scratch, &out->styles) = other;
    return (uint16_t)(out->styles.count - 1);
}

static void report_missing(struct flow *flow, uint32_t codepoint, struct place place) {
    struct layout *layout = flow->layout;
    if (flow->quiet)
        return;
    char shown[5] = {0};
    text_encode(shown, codepoint);
    diag_report(layout->diags, CHARACTER_MISSING, place,
                arena_format(layout->arena, "U+%04X", (unsigned)codepoint), shown);
}

/* Face for a character; what no face has is reported and set as a question mark. */
static font_face face_for(struct flow *flow, font_face face, uint32_t codepoint, struct place place,
                          bool *missing) {
    *missing = false;
    if (codepoint < 0x7F)
        return face;
    /* Faces have signs in Unicode's private area, but no reader knows what they say. */
    const bool private = (codepoint >= 0xE000 && codepoint <= 0xF8FF) || codepoint >= 0xF0000;
    const font_face found =
        private ? FONT_NO_FACE : font_for_character(flow->layout->fonts, face, codepoint);
    if (found != FONT_NO_FACE)
        return found;
    report_missing(flow, codepoint, place);
    *missing = true;
    return face;
}

/* One token without spaces, cut where the face changes. */
static void add_token(struct flow *flow, struct inlines *out, uint16_t style, const char *text,
                      size_t size, struct place place) {
    const char *const end = text + size;
    const font_face base = out->styles.items[style].face;
    const char *start = text;
    font_face face = base;
    for (const char *at = text; at < end;) {
        const char *next = at;
        bool missing;
        const font_face wanted = face_for(flow, base, text_decode(&next), place, &missing);
        if ((wanted != face || missing || at - start > TOKEN_LIMIT) && at > start) {
            add_shaped(flow, out, style_in_face(flow, out, style, face), start,
                       (size_t)(at - start), place);
            start = at;
        }
        face = wanted;
        if (missing) {
            add_shaped(flow, out, style, "?", 1, place);
            start = next;
        }
        at = next;
    }
    if (start < end)
        add_shaped(flow, out, face == base ? style : style_in_face(flow, out, style, face), start,
                   (size_t)(end - start), place);
}

/* Letterspaced capitals: a letter an atom. */
static void add_spread(struct flow *flow, struct inlines *out, uint16_t style, const char *text,
                       size_t size, struct place place) {
    for (const char *at = text; at < text + size;) {
        char letter[4];
        const size_t bytes = text_encode(letter, text_upper(text_decode(&at)));
        add_token(flow, out, style, letter, bytes, place);
    }
}

static size_t space_at(const char *at, enum atom_kind *kind, bool *thin) {
    *kind = ATOM_TIE;
    *thin = false;
    const unsigned char first = (unsigned char)*at;
    if (first > ' ' && first != 0xC2 && first != 0xE2) /* most characters */
        return 0;
    if (text_is_space(*at)) {
        *kind = ATOM_SPACE;
        return 1;
    }
    if (text_starts(at, TEXT_NBSP))
        return sizeof TEXT_NBSP - 1;
    *thin = text_starts(at, TEXT_THIN_NBSP);
    return *thin ? sizeof TEXT_THIN_NBSP - 1 : 0;
}

/* The end of a word; most of its characters are letters. */
static const char *word_end(const char *text, bool *ascii) {
    enum atom_kind kind;
    bool thin;
    *ascii = true;
    for (const char *at = text;; at++) {
        if ((unsigned char)*at > ' ' && (unsigned char)*at < 0x7F)
            continue;
        if (*at == '\0' || space_at(at, &kind, &thin) > 0)
            return at;
        *ascii = false;
    }
}

void words_append(struct flow *flow, struct inlines *out, uint16_t style, const char *text,
                  struct place place) {
    const bool spread = out->styles.items[style].spread;
    while (*text != '\0') {
        enum atom_kind kind;
        bool thin, ascii;
        if (*text == '\n') { /* only in texts of our own: white space of the author is collapsed */
            add_atom(flow, out, ATOM_BREAK, style, place);
            text++;
            continue;
        }
        const size_t space = space_at(text, &kind, &thin);
        if (space > 0) {
            add_space(flow, out, style, kind, thin, place);
            text += space;
            continue;
        }
        const char *end = word_end(text, &ascii);
        const size_t size = (size_t)(end - text);
        if (spread)
            add_spread(flow, out, style, text, size, place);
        else if (ascii && size <= TOKEN_LIMIT)
            add_shaped(flow, out, style, text, size, place);
        else
            add_token(flow, out, style, text, size, place);
        text = end;
    }
}

/* ---- spaces that do not break ---- */

static bool is_one_of(const char *text, const char *const *words) {
    for (; *words != NULL; words++)
        if (text_equal(text, *words))
            return true;
    return false;
}

static bool starts_with_digit(const char *text) {
    return isdigit((unsigned char)text[text[0] == '(' ? 1 : 0]) != 0;
}

static bool is_number(const char *text) {
    return isdigit((unsigned char)text[0]) && strspn(text, "0123456789.,") == strlen(text);
}

static const char *bare(const char *text) {
    return text + (text[0] == '(' ? 1 : 0);
}

/* "J. P." and the name after it. */
static bool is_initial(const char *before, const char *after) {
    return isupper((unsigned char)before[0]) && before[1] == '.' && before[2] == '\0' &&
           isupper((unsigned char)after[0]);
}

/* What stands before a number, and what stands after one, without a break between. */
static bool ties(const char *before, const char *after) {
    if (!starts_with_digit(after) && !is_number(bare(before)) && after[0] != '=' &&
        !isupper((unsigned char)after[0]))
        return false; /* most pairs of words */
    static const char *const openers[] = {
        "\xE2\x82\xAC", "Tabel",   "tabel",     "Figuur", "figuur",  "Noot", "noot",
        "Bijlage",      "bijlage", "lid",       "art.",   "artikel", "nr.",  "blz.",
        "pagina",       "Pagina",  "paragraaf", "stap",   "fase",    "Fase", "hoofdstuk",
        "ca.",          "plm.",    "n",         "=",      NULL};
    static const char *const closers[] = {
        "januari",   "februari", "maart",    "april",    "mei",     "juni", "juli", "augustus",
        "september", "oktober",  "november", "december", "%",       "%,",   "%.",   "%)",
        "%;",        "fte",      "uur",      "euro",     "procent", NULL};
    return (is_one_of(bare(before), openers) && starts_with_digit(after)) ||
           (is_number(bare(before)) && is_one_of(after, closers)) ||
           (text_equal(before, "n") && text_equal(after, "=")) || is_initial(bare(before), after);
}

/* Signs stand closer to their number than words do. */
static bool is_thin(const char *before, const char *after) {
    return text_equal(bare(before), "\xE2\x82\xAC") || after[0] == '%';
}

void words_tie(struct inlines *inlines) {
    for (size_t i = 1; i + 1 < inlines->atoms.count; i++) {
        struct atom *space = &inlines->atoms.items[i];
        if (space->kind != ATOM_SPACE || space[-1].kind != ATOM_TEXT || space[1].kind != ATOM_TEXT)
            continue;
        const char *before = space[-1].shape->text, *after = space[1].shape->text;
        if (!ties(before, after))
            continue;
        space->kind = ATOM_TIE;
        if (is_thin(before, after))
            space->width = space->width * THIN_PERCENT / 100;
    }
}

/* ---- breaks inside words, without adding a hyphen ---- */

bool words_may_break(const struct atom *atom) {
    const char *text = atom->shape->text;
    return strpbrk(text, "-/@\xE2") != NULL || (text[0] == 'w' && text_starts(text, "www."));
}

bool words_is_address(const struct atom *atom) {
    const char *text = atom->shape->text;
    return text_starts(text, "www.") || strstr(text, "://") != NULL || strchr(text, '@') != NULL;
}

int words_break_cost(const struct atom *atom, uint32_t at, bool address) {
    const char *text = atom->shape->text;
    const unsigned char before = (unsigned char)text[at - 1];
    const unsigned char after = (unsigned char)text[at];
    if (address)
        return strchr("/.-_?=&#:", before) != NULL && isalnum(after) ? COST_IN_ADDRESS : 0;
    const bool letter = isalpha(after) || after >= 0xC3;
    if (before == '-' && letter && at >= 3)
        return COST_AFTER_HYPHEN;
    if (before == '/' && letter && at >= 4)
        return COST_AFTER_SLASH;
    if (at >= 4 && memcmp(text + at - 3, TEXT_EN_DASH, 3) == 0 && letter)
        return COST_AFTER_HYPHEN;
    return 0;
}
