/* Words as bytes. A code (CID) is a glyph together with the characters it stands for, numbered in
 * order of first use, so that ToUnicode is exact even where two characters share a glyph. Words are
 * shared by the font set, so their bytes are kept by address and a repeated word is one copy. */
#include "output/output_pdf_private.h"

#include "base/text.h"

#define EM 1000000 /* an em in em-millionths */
#define TJ 1000    /* em-millionths in the unit of a TJ number */

#define LAST_CID   0xFFFF
#define ZERO_WIDTH "\xE2\x80\x8B" /* U+200B, of a second glyph for one character */

/* Inside a string these would need a backslash, or are changed as line ends. */
static bool is_awkward(unsigned byte) {
    return byte == '(' || byte == ')' || byte == '\\' || byte == '\r' || byte == '\n';
}

static uint16_t next_cid(const struct pdf_face *face) {
    uint32_t cid = face->codes.count ? face->codes.items[face->codes.count - 1].cid + 1u : 1;
    while (is_awkward(cid & 0xFF) || is_awkward(cid >> 8))
        cid++;
    BUG_IF(cid > LAST_CID, "more codes than a font can have");
    return (uint16_t)cid;
}

static int32_t em_width(const struct pdf_face *face, hb_codepoint_t glyph) {
    int64_t units = hb_font_get_glyph_h_advance(face->scaled, glyph);
    return (int32_t)((units * EM + face->units_per_em / 2) / face->units_per_em);
}

const struct pdf_code *pdf_code(struct pdf *pdf, struct pdf_face *face, uint16_t glyph,
                                const char *text, size_t text_size) {
    BUG_IF(glyph >= face->glyph_count, "a glyph that its face has not");
    BUG_IF(glyph == 0, "a glyph for characters that its face has not");
    BUG_IF(text_size == 0, "a glyph without its characters");
    for (uint32_t i = face->first[glyph]; i; i = face->codes.items[i - 1].next) {
        const struct pdf_code *code = &face->codes.items[i - 1];
        if (code->text_size == text_size && !memcmp(code->text, text, text_size))
            return code;
    }
    uint16_t cid = next_cid(face);
    struct pdf_code *code = VEC_PUSH(pdf->arena, &face->codes);
    code->text = arena_string_n(pdf->arena, text, text_size);
    code->text_size = (uint16_t)text_size;
    code->glyph = glyph;
    code->cid = cid;
    code->next = face->first[glyph];
    code->width = em_width(face, glyph);
    face->first[glyph] = (uint32_t)face->codes.count;
    return code;
}

/* ---- one word ---- */

struct span {
    const char *text;
    size_t size;
};

static size_t character_size(const char *at, const char *end) {
    const char *next = at;
    text_decode(&next);
    return (size_t)((next < end ? next : end) - at);
}

/* The characters of glyph `index`. A cluster (n glyphs for m characters) is shared out one by one
 * from the left; its last glyph takes all that remain. */
static struct span characters_of(const struct font_word *word, uint16_t index) {
    uint16_t cluster = word->glyphs[index].cluster, first = index, last = index;
    while (first > 0 && word->glyphs[first - 1].cluster == cluster)
        first--;
    while (last + 1 < word->count && word->glyphs[last + 1].cluster == cluster)
        last++;
    const char *at = word->text + cluster;
    const char *end =
        word->text + (last + 1 < word->count ? word->glyphs[last + 1].cluster : word->size);
    for (uint16_t i = first; i < index && at < end; i++)
        at += character_size(at, end);
    if (at >= end)
        return (struct span){ZERO_WIDTH, sizeof ZERO_WIDTH - 1};
    return (struct span){at, index == last ? (size_t)(end - at) : character_size(at, end)};
}

/* Nearest TJ unit; ties away from zero. */
static int64_t in_tj(int64_t millionths) {
    return (millionths < 0 ? millionths - TJ / 2 : millionths + TJ / 2) / TJ;
}

/* Text that is being shown. `at` is where the reader of the file stands, counted as it counts. */
struct pen {
    struct pdf *pdf;
    struct pdf_canvas *canvas; /* NULL: a word to be kept, without a place */
    struct pdf_buffer *out;
    struct pdf_face *face;
    const struct page_run *run;
    page_tag_id tag;
    int64_t at;   /* [em-millionths] from the run's origin */
    int64_t rise; /* [1/1000 pt], as last set */
    bool ready;   /* inside the right mark, at the run's origin or beyond */
    bool in_array, in_string;
};

static void open_string(struct pen *pen) {
    if (!pen->in_array)
        pdf_put_char(pen->out, '[');
    if (!pen->in_string)
        pdf_put_char(pen->out, '(');
    pen->in_array = pen->in_string = true;
}

static void close_array(struct pen *pen) {
    if (pen->in_string)
        pdf_put_char(pen->out, ')');
    if (pen->in_array)
        pdf_puts(pen->out, "]TJ\n");
    pen->in_array = pen->in_string = false;
}

/* Moves the pen to `target` as near as a whole TJ number can; what is left is made good at the next
 * move, so errors do not add up. */
static void move_to(struct pen *pen, int64_t target) {
    int64_t back = in_tj(pen->at - target);
    if (back == 0)
        return;
    if (pen->in_string)
        pdf_put_char(pen->out, ')');
    else if (!pen->in_array)
        pdf_put_char(pen->out, '[');
    pdf_put_integer(pen->out, back);
    pen->in_array = true;
    pen->in_string = false;
    pen->at -= back * TJ;
}

static void show(struct pen *pen, const struct pdf_code *code) {
    open_string(pen);
    pdf_put_char(pen->out, (char)(code->cid >> 8));
    pdf_put_char(pen->out, (char)(code->cid & 0xFF));
    pen->at += code->width;
}

/* Ends what is being shown and goes into the mark of `tag`, where readers may take `actual` for
 * what stands there. */
static void enter_mark(struct pen *pen, page_tag_id tag, const char *actual) {
    close_array(pen);
    pdf_canvas_mark(pen->canvas, tag, actual);
    pdf_canvas_run(pen->canvas, pen->run);
    pen->tag = tag;
    pen->at = 0;
    pen->ready = !actual;
}

/* To be called before anything is shown: sees to the mark and the height above the line. */
static void prepare(struct pen *pen, int64_t rise) {
    if (!pen->ready)
        enter_mark(pen, pen->tag, NULL);
    if (rise == pen->rise)
        return;
    close_array(pen);
    pdf_put_number(pen->out, rise);
    pdf_puts(pen->out, " Ts\n");
    pen->rise = rise;
}

static int64_t units_to_em(const struct pdf_face *face, int64_t units) {
    return units * EM / face->units_per_em;
}

/* Glyphs [from, to) of a word that starts at `origin`. */
static void show_glyphs(struct pen *pen, const struct font_word *word, int64_t origin,
                        uint16_t from, uint16_t to) {
    int64_t units = 0;
    for (uint16_t i = 0; i < to; i++) {
        const struct font_glyph *glyph = &word->glyphs[i];
        if (i >= from) {
            struct span text = characters_of(word, i);
            prepare(pen, (int64_t)glyph->dy * pen->run->size / pen->face->units_per_em);
            move_to(pen, origin + units_to_em(pen->face, units + glyph->dx));
            show(pen, pdf_code(pen->pdf, pen->face, glyph->id, text.text, text.size));
        }
        units += glyph->advance;
    }
}

/* ---- words kept ---- */

static struct pdf_word *slot_of(struct pdf *pdf, const struct font_word *shape) {
    size_t at = (size_t)(((uintptr_t)shape >> 4) * UINT64_C(0x9E3779B97F4A7C15) >> 40);
    for (;; at++) {
        struct pdf_word *word = &pdf->words[at & (pdf->word_slots - 1)];
        if (!word->shape || word->shape == shape)
            return word;
    }
}

static bool is_raised(const struct font_word *shape) {
    for (uint16_t i = 0; i < shape->count; i++)
        if (shape->glyphs[i].dy)
            return true;
    return false;
}

static void keep_word(struct pen *pen, struct pdf_word *word, const struct font_word *shape) {
    struct pdf *pdf = pen->pdf;
    int64_t start = shape->count ? units_to_em(pen->face, shape->glyphs[0].dx) : 0;
    struct pen inner = {.pdf = pdf,
                        .out = &pdf->word,
                        .face = pen->face,
                        .run = pen->run,
                        .at = start,
                        .ready = true,
                        .in_array = true,
                        .in_string = true};
    pdf->word.size = 0;
    show_glyphs(&inner, shape, 0, 0, shape->count);
    *word = (struct pdf_word){shape, arena_copy(pdf->arena, pdf->word.at, pdf->word.size),
                              (uint32_t)pdf->word.size, (int32_t)(inner.at - start)};
    pdf->word_count++;
}

/* False: not to be kept (raised glyphs depend on the size, or there are too many words). */
static bool show_kept(struct pen *pen, const struct font_word *shape, int64_t origin) {
    struct pdf_word *word = slot_of(pen->pdf, shape);
    if (!word->shape) {
        if (pen->pdf->word_count >= pen->pdf->word_slots / 4 * 3 || is_raised(shape))
            return false;
        keep_word(pen, word, shape);
    }
    prepare(pen, 0);
    move_to(pen, origin + units_to_em(pen->face, shape->count ? shape->glyphs[0].dx : 0));
    open_string(pen);
    pdf_put(pen->out, word->at, word->size);
    pen->at += word->advance;
    return true;
}

/* ---- broken words ---- */

/* "e" as "ë": what the first letter was before the line was broken. */
static const char *with_trema(char letter) {
    static const char *const pairs[] = {"aä", "eë", "iï", "oö", "uü", "AÄ", "EË", "IÏ", "OÖ", "UÜ"};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] == letter)
            return pairs[i] + 1;
    return NULL;
}

/* One glyph that reads as `actual`: its code says so, and for readers that look no further than
 * marked content, so does a mark of its own. */
static void show_as(struct pen *pen, const struct font_word *word, int64_t origin, uint16_t index,
                    const char *actual) {
    int64_t units = word->glyphs[index].dx;
    for (uint16_t i = 0; i < index; i++)
        units += word->glyphs[i].advance;
    if (pen->tag < 0 || pen->rise)
        prepare(pen, 0);
    if (pen->tag >= 0)
        enter_mark(pen, pen->tag, actual);
    move_to(pen, origin + units_to_em(pen->face, units));
    show(pen, pdf_code(pen->pdf, pen->face, word->glyphs[index].id, actual, strlen(actual)));
}

static void show_broken_word(struct pen *pen, const struct page_word *word, int64_t origin) {
    const struct font_word *shape = word->shape;
    bool hyphen = word->flags & PAGE_SOFT_HYPHEN && shape->count;
    uint16_t from = 0, to = hyphen ? shape->count - 1 : shape->count;
    if (word->flags & PAGE_LOST_DIAERESIS) {
        const char *vowel = shape->count ? with_trema(shape->text[0]) : NULL;
        BUG_IF(!vowel, "a lost diaeresis on no vowel");
        show_as(pen, shape, origin, 0, vowel);
        from = 1;
    }
    show_glyphs(pen, shape, origin, from, to);
    if (hyphen)
        show_as(pen, shape, origin, to, TEXT_SOFT_HYPHEN);
}

/* ---- runs ---- */

static const struct pdf_code *space_of(struct pen *pen) {
    return pdf_code(pen->pdf, pen->face, pen->face->space, " ", 1);
}

/* In a mark of its own a space stands left of its word; else it follows the word before. */
static void show_space_before(struct pen *pen, int64_t word) {
    const struct pdf_code *space = space_of(pen);
    prepare(pen, 0);
    if (pen->at == 0)
        move_to(pen, word - space->width);
    show(pen, space);
}

static void show_word(struct pen *pen, const struct page_word *word) {
    /* The reader of the file expands distances in a run as it does letters. */
    int64_t origin = (int64_t)word->x * EM / pen->run->size * 1000 / (1000 + pen->run->expansion);
    BUG_IF(word->shape->face != pen->run->face, "a run with a word of another face");
    if (word->flags & PAGE_SPACE_BEFORE)
        show_space_before(pen, origin);
    if (word->flags & (PAGE_SOFT_HYPHEN | PAGE_LOST_DIAERESIS))
        show_broken_word(pen, word, origin);
    else if (!show_kept(pen, word->shape, origin))
        show_glyphs(pen, word->shape, origin, 0, word->shape->count);
    if (word->flags & PAGE_SPACE_AFTER) {
        prepare(pen, 0);
        show(pen, space_of(pen));
    }
}

void pdf_show_run(struct pdf_canvas *canvas, page_tag_id tag, const struct page_run *run) {
    struct pen pen = {.pdf = canvas->pdf,
                      .canvas = canvas,
                      .out = canvas->out,
                      .face = pdf_face(canvas->pdf, run->face),
                      .run = run,
                      .tag = tag};
    for (uint32_t i = 0; i < run->count; i++) {
        /* Leaders are an artifact in the midst of what is read. */
        bool leader = tag >= 0 && run->words[i].flags & PAGE_LEADER;
        page_tag_id wanted = leader ? (page_tag_id)PAGE_ARTIFACT_LAYOUT : tag;
        pen.ready = pen.ready && pen.tag == wanted;
        pen.tag = wanted;
        show_word(&pen, &run->words[i]);
    }
    if (pen.ready)
        prepare(&pen, 0);
    close_array(&pen);
}
