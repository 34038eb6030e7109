/* Insides of the font room: the set, its two caches and the hyphenators. For src/font only. */
#ifndef FONT_PRIVATE_H
#define FONT_PRIVATE_H

#include "font/font.h"

#include <hb.h>

#define FONT_FACES     64     /* in one set; fonts.xml is ours, more is reported */
#define FONT_FALLBACKS 8      /* families */
#define FONT_LANGUAGES 8      /* with hyphenation patterns */
#define FONT_FOLDERS   16     /* to look in */
#define FONT_WORDS     130000 /* shaped words kept; the table of them would double beyond */
#define FONT_BROKEN    65000  /* hyphenated words kept */
#define FONT_TEXT_SIZE 4096   /* longest word that is shaped [bytes] */
#define FONT_RUN       90     /* longest run of letters that is hyphenated */
#define FONT_PATTERN   30     /* longest hyphenation pattern, without levels */
#define FONT_FEATURES  16     /* that one word is shaped with */
#define FONT_VARIANTS  8      /* sets of enum font_feature */

enum font_style { FONT_REGULAR, FONT_ITALIC, FONT_BOLD, FONT_BOLD_ITALIC, FONT_STYLES };

/* ---- a hash table from (tag, bytes) to a value; nothing is ever taken out ---- */

struct font_slot {
    uint64_t hash;
    const char *text;
    const void *value; /* NULL: the slot is free */
    uint32_t size, tag;
};

struct font_table {
    struct font_slot *slots;
    size_t count, capacity; /* capacity is 0 or a power of two, at least twice count */
};

uint64_t font_table_hash(uint32_t tag, const char *text, size_t size);
const void *font_table_find(const struct font_table *table, uint64_t hash, uint32_t tag,
                            const char *text, size_t size);
/* `text` must live as long as the table. The key must not be there yet. */
void font_table_add(struct arena *arena, struct font_table *table, struct font_slot slot);

/* ---- faces ---- */

struct font_file {
    const char *path;
    hb_blob_t *blob; /* the file, mapped */
    hb_font_t *font;
    struct font_metrics metrics;
    bool no_ligatures;                       /* the family is set without them */
    struct font_quick *quick[FONT_VARIANTS]; /* by features; NULL: not used yet */
};

struct font_family_faces {
    font_face face[FONT_STYLES];
};

/* What is known of a word's breaks; count 0 is knowledge too. */
struct font_breaks {
    size_t count;
    struct font_hyphen at[FONT_HYPHENS]; /* only `count` of them exist in the cache */
};

#define FONT_OPENINGS 4096

struct font_patterns {
    struct font_table table; /* letters in Latin-1, '.' at an edge -> a level for each gap */
    /* By the first three letters of patterns: bit n: one that begins so may be n letters long. */
    uint32_t lengths[FONT_OPENINGS];
};

struct font_hyphenator {
    const char *language; /* "nl" */
    struct font_patterns patterns;
    struct font_table exceptions; /* (kind, lower-case Latin-1 run) -> struct font_exception */
};

/* What a shaped word knows of its breaks. */
struct font_memo {
    const struct font_breaks *breaks; /* NULL: nothing yet */
    int hyphenator;
};

struct font_set {
    struct arena *arena;
    struct font_file file[FONT_FACES];
    size_t file_count;
    struct font_family_faces family[FONT_FAMILIES];
    struct font_family_faces fallback[FONT_FALLBACKS];
    size_t fallback_count;
    struct font_hyphenator hyphenator[FONT_LANGUAGES];
    size_t hyphenator_count;

    hb_buffer_t *buffer; /* reused */
    hb_language_t language;
    struct font_table words;          /* tag: face and features */
    VEC(struct font_memo) memos;      /* of kept words, by their index - 1 */
    struct font_table broken;         /* tag: hyphenator */
    struct font_breaks broken_latest; /* the answer when `broken` is full */
};

/* Opens a font file into set->file; a path that is already open yields the same face. FONT_NO_FACE:
 * the file is not there (reported == false) or no font for us (reported == true). */
font_face font_file_open(struct font_set *set, const char *path, bool serif, struct place place,
                         struct diag_list *diags, bool *reported);
void font_file_close(struct font_file *file);

/* ---- shaping ---- */

/* What HarfBuzz is told. ASCII words need fewer features. */
unsigned font_features(const struct font_set *set, font_face face, unsigned wanted, bool ascii,
                       hb_feature_t out[FONT_FEATURES]);
/* Leaves the glyphs in set->buffer. */
void font_shape_raw(struct font_set *set, font_face face, unsigned features, const char *text,
                    size_t size);

#define FONT_QUICK_SIZE 64 /* longer words go to HarfBuzz [bytes] */

/* The glyphs of a plain ASCII word, the same that HarfBuzz makes; 0: the word needs HarfBuzz. */
size_t font_quick_shape(struct font_set *set, font_face face, unsigned features, const char *text,
                        size_t size, struct font_glyph glyphs[FONT_QUICK_SIZE]);

/* Adds patterns (a file as libhyphen has) and exceptions (a text file, or NULL) for a language. */
bool font_hyphenator_open(struct font_set *set, const char *language, const char *patterns,
                          const char *package, const char *exceptions, struct place place,
                          struct diag_list *diags);
bool font_patterns_read(struct arena *arena, struct font_patterns *patterns, const char *path,
                        const char *package, struct place place, struct diag_list *diags);
/* after[i]: the run may be broken after its letter i, as far as the patterns know. */
void font_patterns_match(const struct font_patterns *patterns, const char *letters, size_t count,
                         bool after[FONT_RUN]);
/* Reads words written with their hyphens, one a line, # starts a comment. */
bool font_exceptions_read(struct font_set *set, struct font_hyphenator *hyphenator,
                          const char *path, struct diag_list *diags);

/* A letter-run in lower-case Latin-1; 0: it has letters outside Latin-1 or is too long. */
size_t font_latin1_run(char out[FONT_RUN], const char *text, size_t size);

/* "kwart-sla-gen" and "wel-zijns-*", which speaks for the front of every compound. */
enum font_exception_kind { FONT_WHOLE_WORD, FONT_FRONT_OF_WORD };

/* Where an exception may be broken: bit i: after its letter i. */
struct font_exception {
    bool after[FONT_RUN];
};

#endif
