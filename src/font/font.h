/* Faces, and the only room that measures text.
 *
 * A font set is a session thing: fonts.xml names, per family role, four faces (regular, italic,
 * bold, bold italic) as file names of installed Debian fonts, and the families to fall back on. All
 * widths are in font units and scaled once, by font_scale(), where a size is known. Shaped words
 * are cached for the session (the cache has a maximum; past it words live in the document's arena),
 * so a word of text costs one hash look-up after its first use. */
#ifndef FONT_FONT_H
#define FONT_FONT_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/length.h"

#include <stdbool.h>
#include <stdint.h>

enum font_family { FONT_TEXT, FONT_SANS, FONT_FAMILIES }; /* rol="tekst", rol="koppen" */

typedef uint16_t font_face; /* index into the set; 0 is a valid face */
#define FONT_NO_FACE UINT16_MAX

/* What a word is shaped with besides the face. Lining figures and kerning are always on, standard
 * ligatures unless fonts.xml sets the family without them. */
enum font_feature {
    FONT_TABULAR = 1 << 0,      /* figures of one width, for tables */
    FONT_NO_LIGATURES = 1 << 1, /* for letterspaced text */
    FONT_SMALL_CAPS = 1 << 2,
};

struct font_glyph {
    uint16_t id;
    uint16_t cluster; /* first byte of its characters in the word's text */
    int16_t advance;  /* with kerning [font units] */
    int16_t dx, dy;   /* offset from the pen, y upwards [font units] */
};

/* A shaped word: const, shared, alive as long as the font set (or the arena given to font_shape).
 */
struct font_word {
    const char *text; /* UTF-8, NUL-terminated */
    const struct font_glyph *glyphs;
    uint32_t size;  /* of text [bytes] */
    uint32_t index; /* in the cache, from 1; 0: not kept there */
    int32_t width;  /* sum of advances [font units] */
    uint16_t count;
    font_face face;
    uint8_t features;
};

struct font_metrics {
    int32_t units_per_em;
    int32_t ascent, descent; /* of the face; descent is positive downwards [font units] */
    int32_t x_height, cap_height;
    int32_t bbox[4];
    int32_t italic_angle; /* degrees, negative leans right */
    int32_t weight;       /* 100..900 */
    int32_t space;        /* advance of U+0020 */
    bool italic, serif;
    const char *name; /* PostScript name */
};

struct font_set;

/* Loads fonts.xml and opens every face it names. NULL: reported (SYSTEM: file missing, with the
 * Debian package that has it). */
struct font_set *font_set_open(struct arena *arena, const char *fonts_xml, struct diag_list *diags);
void font_set_close(struct font_set *set); /* releases HarfBuzz handles */

font_face font_find(const struct font_set *set, enum font_family family, bool bold, bool italic);
size_t font_face_count(const struct font_set *set);
const struct font_metrics *font_metrics(const struct font_set *set, font_face face);
/* The whole font file, for subsetting. */
const void *font_bytes(const struct font_set *set, font_face face, size_t *size);
const char *font_path(const struct font_set *set, font_face face);

/* Shapes a word (no spaces inside; a single space is a word too). `scratch` receives it when the
 * cache is full. Never NULL; a character that no glyph has becomes .notdef, which callers prevent
 * with font_for_character. At most 4096 bytes: longer input is a BUG. */
const struct font_word *font_shape(struct font_set *set, struct arena *scratch, font_face face,
                                   unsigned features, const char *text, size_t size);
/* The face to set a character in: `face` when it has the glyph, else the first fallback family's
 * face of the same style that has it, else FONT_NO_FACE. */
font_face font_for_character(const struct font_set *set, font_face face, uint32_t codepoint);

/* Font units to lengths, rounded to nearest: units * size / units_per_em. */
length font_scale(const struct font_set *set, font_face face, int64_t units, length size);

#define FONT_HYPHENS 64

/* A place where a word may be broken. */
struct font_hyphen {
    uint16_t at;         /* byte offset of the part after the break in the word */
    bool drop_diaeresis; /* the vowel at `at` loses its trema: idee-en for ideeën */
};

/* Where `word` (letters, UTF-8) may be hyphenated in a language ("nl"; others: nowhere unless
 * patterns are installed), left 2 and right 3 letters at least, compounds keep their soft rules.
 * The word may have punctuation around it, and hyphens, slashes, brackets and apostrophes in it:
 * its runs of letters are broken each for itself. Words with figures, capitals inside (VNG) or
 * other characters stay whole. Result cached for the session; past the cache's maximum *out lives
 * until the next call. Returns the count (at most FONT_HYPHENS) and sets *out. */
size_t font_hyphenate(struct font_set *set, const char *language, const char *word, size_t size,
                      const struct font_hyphen **out);
/* The same for a shaped word, which remembers it. */
size_t font_hyphenate_word(struct font_set *set, const char *language, const struct font_word *word,
                           const struct font_hyphen **out);

#endif
