/* Optical margins: punctuation at the edge of a line hangs a little outside, so that the edge of
 * the text looks straight. Fractions of the glyph's own width; letters do not move. */
#include "layout/layout_private.h"

static const struct {
    uint32_t codepoint;
    uint8_t left, right; /* [percent of the advance] */
} HANGING[] = {
    {'-', 0, HYPHEN_HANG_PERCENT},
    {'.', 0, 60},
    {',', 0, 60},
    {';', 0, 30},
    {':', 0, 40},
    {'!', 0, 20},
    {'?', 0, 15},
    {'(', 20, 0},
    {')', 0, 20},
    {'/', 0, 15},
    {0x2010, 0, HYPHEN_HANG_PERCENT}, /* hyphen */
    {0x2013, 20, 30},                 /* en dash */
    {0x2018, 60, 60},                 /* single quotes */
    {0x2019, 60, 60},
    {0x201C, 50, 50}, /* double quotes */
    {0x201D, 50, 50},
    {0x201E, 40, 0},
    {0x2026, 0, 15}, /* ellipsis */
};

static int percent_of(uint32_t codepoint, bool right) {
    for (size_t i = 0; i < sizeof HANGING / sizeof *HANGING; i++)
        if (HANGING[i].codepoint == codepoint)
            return right ? HANGING[i].right : HANGING[i].left;
    return 0;
}

/* Letters, which are most, are told apart by their first byte. */
static bool may_hang(unsigned char first) {
    return (first < '0') || (first > '9' && first < 'A') || first == 0xE2;
}

static length hang(const struct layout *layout, const struct inline_style *style,
                   const struct font_word *word, uint32_t at, bool right) {
    if (!may_hang((unsigned char)word->text[at]))
        return 0;
    const char *text = word->text + at;
    const int percent = percent_of(text_decode(&text), right);
    for (uint16_t g = 0; percent > 0 && g < word->count; g++)
        if (word->glyphs[g].cluster == at)
            return font_scale(layout->fonts, style->face,
                              (int64_t)word->glyphs[g].advance * percent / 100, style->size);
    return 0;
}

length margin_right(const struct layout *layout, const struct inline_style *style,
                    const struct font_word *word, uint32_t end) {
    uint32_t at = end;
    do
        at--;
    while (at > 0 && ((unsigned char)word->text[at] & 0xC0) == 0x80);
    return hang(layout, style, word, at, true);
}

length margin_left(const struct layout *layout, const struct inline_style *style,
                   const struct font_word *word, uint32_t start) {
    return hang(layout, style, word, start, false);
}
