/* Words to glyphs, once each. */
#include "font/font_private.h"

#include "base/bug.h"

#include <string.h>

static hb_feature_t feature(const char tag[5], uint32_t value) {
    return (hb_feature_t){.tag = HB_TAG(tag[0], tag[1], tag[2], tag[3]),
                          .value = value,
                          .start = HB_FEATURE_GLOBAL_START,
                          .end = HB_FEATURE_GLOBAL_END};
}

/* What only combining marks, local letters and fractions need costs a fifth of the shaping of plain
 * words. */
static unsigned leave_out(hb_feature_t out[FONT_FEATURES], unsigned count) {
    static const char unneeded[][5] = {"mark", "mkmk", "ccmp", "locl",
                                       "rlig", "frac", "numr", "dnom"};
    for (size_t i = 0; i < sizeof unneeded / sizeof *unneeded; i++)
        out[count++] = feature(unneeded[i], 0);
    return count;
}

static bool is_ascii(const char *text, size_t size) {
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

unsigned font_features(const struct font_set *set, font_face face, unsigned wanted, bool ascii,
                       hb_feature_t out[FONT_FEATURES]) {
    unsigned count = 0;
    out[count++] = feature("lnum", 1); /* Vollkorn's own figures hang */
    out[count++] = feature("kern", 1);
    out[count++] = feature(wanted & FONT_TABULAR ? "tnum" : "pnum", 1);
    if (wanted & FONT_NO_LIGATURES || set->file[face].no_ligatures) {
        out[count++] = feature("liga", 0);
        out[count++] = feature("clig", 0);
    }
    if (wanted & FONT_SMALL_CAPS)
        out[count++] = feature("smcp", 1);
    return ascii ? leave_out(out, count) : count;
}

void font_shape_raw(struct font_set *set, font_face face, unsigned features, const char *text,
                    size_t size) {
    hb_feature_t chosen[FONT_FEATURES];
    const unsigned count = font_features(set, face, features, is_ascii(text, size), chosen);
    hb_buffer_t *buffer = set->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
    hb_buffer_set_language(buffer, set->language);
    hb_buffer_add_utf8(buffer, text, (int)size, 0, (int)size);
    hb_shape(set->file[face].font, buffer, chosen, count);
    BUG_IF(!hb_buffer_allocation_successful(buffer), "HarfBuzz ran out of memory");
}

/* One block holds the word, its glyphs and its text. */
static struct font_word *word_new(struct arena *arena, size_t count, const char *text,
                                  size_t size) {
    struct font_word *word =
        arena_alloc(arena, sizeof *word + count * sizeof(struct font_glyph) + size + 1);
    struct font_glyph *glyphs = (struct font_glyph *)(void *)(word + 1);
    char *copy = (char *)(glyphs + count);
    memcpy(copy, text, size);
    *word = (struct font_word){
        .text = copy, .glyphs = glyphs, .size = (uint32_t)size, .count = (uint16_t)count};
    return word;
}

static struct font_word *word_from_buffer(struct arena *arena, hb_buffer_t *buffer,
                                          const char *text, size_t size) {
    unsigned count = 0;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *position = hb_buffer_get_glyph_positions(buffer, &count);
    struct font_word *word = word_new(arena, count, text, size);
    struct font_glyph *glyphs = (struct font_glyph *)(void *)(word + 1);
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] = (struct font_glyph){.id = (uint16_t)info[i].codepoint,
                                        .cluster = (uint16_t)info[i].cluster,
                                        .advance = (int16_t)position[i].x_advance,
                                        .dx = (int16_t)position[i].x_offset,
                                        .dy = (int16_t)position[i].y_offset};
        word->width += position[i].x_advance;
    }
    return word;
}

static struct font_word *shape(struct font_set *set, struct arena *arena, font_face face,
                               unsigned features, const char *text, size_t size) {
    struct font_glyph glyphs[FONT_QUICK_SIZE];
    const size_t count = font_quick_shape(set, face, features, text, size, glyphs);
    if (count == 0) {
        font_shape_raw(set, face, features, text, size);
        return word_from_buffer(arena, set->buffer, text, size);
    }
    struct font_word *word = word_new(arena, count, text, size);
    memcpy(word + 1, glyphs, count * sizeof *glyphs);
    for (size_t i = 0; i < count; i++)
        word->width += glyphs[i].advance;
    return word;
}

const struct font_word *font_shape(struct font_set *set, struct arena *scratch, font_face face,
                                   unsigned features, const char *text, size_t size) {
    uint32_t tag = (uint32_t)face << 8 | features;
    uint64_t hash = font_table_hash(tag, text, size);
    const struct font_word *known = font_table_find(&set->words, hash, tag, text, size);
    if (known)
        return known;
    BUG_IF(size > FONT_TEXT_SIZE, "word too long to shape");
    BUG_IF(face >= set->file_count, "no such face");
    BUG_IF(features >= FONT_VARIANTS, "no such features");
    bool keep = set->words.count < FONT_WORDS;
    struct font_word *word = shape(set, keep ? set->arena : scratch, face, features, text, size);
    word->face = face;
    word->features = (uint8_t)features;
    if (!keep)
        return word;
    (void)VEC_PUSH(set->arena, &set->memos);
    word->index = (uint32_t)set->memos.count;
    font_table_add(
        set->arena, &set->words,
        (struct font_slot){
            .hash = hash, .text = word->text, .value = word, .size = word->size, .tag = tag});
    return word;
}

/* Spaces of other widths, the no-break hyphen and invisible characters: HarfBuzz makes them from a
 * face's space and hyphen, or drops them, so no face needs them. */
static bool shaper_supplies(uint32_t codepoint) {
    static const struct {
        uint32_t first, last;
    } range[] = {{0xA0, 0xA0},     {0xAD, 0xAD},     {0x2000, 0x200F}, {0x2011, 0x2011},
                 {0x202F, 0x202F}, {0x205F, 0x2064}, {0xFEFF, 0xFEFF}};
    for (size_t i = 0; i < sizeof range / sizeof *range; i++)
        if (codepoint >= range[i].first && codepoint <= range[i].last)
            return true;
    return false;
}

static bool has_glyph(const struct font_set *set, font_face face, uint32_t codepoint) {
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(set->file[face].font, codepoint, &glyph);
}

static enum font_style style_of(const struct font_set *set, font_face face) {
    for (int family = 0; family < FONT_FAMILIES; family++)
        for (int style = 0; style < FONT_STYLES; style++)
            if (set->family[family].face[style] == face)
                return (enum font_style)style;
    for (size_t family = 0; family < set->fallback_count; family++)
        for (int style = 0; style < FONT_STYLES; style++)
            if (set->fallback[family].face[style] == face)
                return (enum font_style)style;
    return FONT_REGULAR;
}

font_face font_for_character(const struct font_set *set, font_face face, uint32_t codepoint) {
    BUG_IF(face >= set->file_count, "no such face");
    if (has_glyph(set, face, codepoint) || shaper_supplies(codepoint))
        return face;
    enum font_style style = style_of(set, face);
    for (size_t i = 0; i < set->fallback_count; i++)
        if (has_glyph(set, set->fallback[i].face[style], codepoint))
            return set->fallback[i].face[style];
    return FONT_NO_FACE;
}
