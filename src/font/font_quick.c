/* Plain words without the shaper.
 *
 * Most words are letters that no substitution touches; all that shaping does to them is to kern
 * neighbours. Whether that is so is read from the face itself: of the lookups that HarfBuzz's plan
 * applies, each fires only at a glyph of its first coverage. A character is plain when no lookup
 * fires at it but those that put one glyph in the place of one (figures) and those that ask for a
 * certain next glyph; a pair is plain when none of the latter fires and HarfBuzz moves nothing but
 * the advance of its first glyph. Pair kerning that leaves its second glyph alone
 * (value format 0) then looks at each pair of neighbours by itself, so a word of plain characters
 * in plain pairs is the sum of its pairs. All else goes to HarfBuzz. */
#include "font/font_private.h"

#include <hb-aat.h>
#include <hb-ot.h>
#include <string.h>

#define FIRST_CHARACTER '!'
#define CHARACTERS      ('~' - FIRST_CHARACTER + 1)
#define PAIR_UNKNOWN    0 /* what fresh memory says */
#define PAIR_SHAPED     INT16_MIN
#define PAIR_UNKERNED   INT16_MAX
#define SKIPS_LETTERS   (2u | 4u) /* lookup flags: ignore base glyphs, ignore ligatures */

enum { GSUB_SINGLE = 1, GSUB_LIGATURE = 4, GSUB_CONTEXT = 5, GSUB_CHAIN = 6, GSUB_EXTENSION = 7 };
enum { GPOS_PAIR = 2, GPOS_CONTEXT = 7, GPOS_CHAIN = 8, GPOS_EXTENSION = 9 };

/* Bytes of GSUB or GPOS from some place on; past the end all is zero. */
struct table {
    const unsigned char *bytes;
    size_t size;
};

enum rule_kind { RULE_FIRES, RULE_SINGLE, RULE_LIGATURE, RULE_NEXT };

/* A subtable of a lookup that is applied. */
struct rule {
    enum rule_kind kind;
    struct table at;
    unsigned coverage; /* where its first coverage starts */
    unsigned next;     /* RULE_NEXT: and that of the glyph after it */
};

enum plainness { NOT_LOOKED_AT, PLAIN, NEEDS_SHAPER };

#define FORMS 4 /* of a character: the nominal glyph, and what may be put in its place */

struct character {
    uint16_t form[FORMS], glyph;
    int16_t advance;
    uint8_t form_count;
    enum plainness plainness;
};

struct font_quick {
    bool usable;
    VEC(struct rule) rules;
    struct character characters[CHARACTERS];
    int16_t pairs[CHARACTERS][CHARACTERS]; /* kerning, or one of the PAIR_ marks */
};

/* ---- the tables of a face ---- */

static unsigned number_at(struct table table, size_t at) {
    return at + 2 <= table.size ? (unsigned)table.bytes[at] << 8 | table.bytes[at + 1] : 0;
}

static struct table table_at(struct table table, size_t at) {
    return at < table.size ? (struct table){table.bytes + at, table.size - at} : (struct table){0};
}

/* The bytes stay: they are part of the file, which is mapped as long as the set is open. */
static struct table table_of(hb_face_t *face, hb_tag_t tag) {
    hb_blob_t *blob = hb_face_reference_table(face, tag);
    unsigned size = 0;
    const char *bytes = hb_blob_get_data(blob, &size);
    hb_blob_destroy(blob);
    return (struct table){(const unsigned char *)bytes, size};
}

/* -1: not covered. */
static int coverage_index(struct table coverage, unsigned glyph) {
    const unsigned count = number_at(coverage, 2);
    if (number_at(coverage, 0) == 1) {
        for (unsigned i = 0; i < count; i++)
            if (number_at(coverage, 4 + 2 * (size_t)i) == glyph)
                return (int)i;
        return -1;
    }
    for (unsigned i = 0; i < count; i++) {
        const struct table range = table_at(coverage, 4 + 6 * (size_t)i);
        const unsigned first = number_at(range, 0);
        if (glyph >= first && glyph <= number_at(range, 2))
            return (int)(number_at(range, 4) + glyph - first);
    }
    return -1;
}

static bool fires_at(const struct rule *rule, unsigned glyph) {
    return coverage_index(table_at(rule->at, rule->coverage), glyph) >= 0;
}

static bool opens_ligature(const struct rule *rule, unsigned glyph, unsigned next) {
    const int index = coverage_index(table_at(rule->at, rule->coverage), glyph);
    if (index < 0)
        return false;
    const struct table set = table_at(rule->at, number_at(rule->at, 6 + 2 * (size_t)index));
    for (unsigned i = 0; i < number_at(set, 0); i++) {
        const struct table ligature = table_at(set, number_at(set, 2 + 2 * (size_t)i));
        if (number_at(ligature, 2) > 1 && number_at(ligature, 4) == next)
            return true;
    }
    return false;
}

static bool fires_at_pair(const struct rule *rule, unsigned glyph, unsigned next) {
    if (rule->kind == RULE_LIGATURE)
        return opens_ligature(rule, glyph, next);
    return rule->kind == RULE_NEXT && fires_at(rule, glyph) &&
           coverage_index(table_at(rule->at, rule->next), next) >= 0;
}

/* What a single substitution puts in the place of a glyph; 0: nothing. */
static unsigned substitute(const struct rule *rule, unsigned glyph) {
    const int index = coverage_index(table_at(rule->at, rule->coverage), glyph);
    if (index < 0)
        return 0;
    return number_at(rule->at, 0) == 1 ? (glyph + number_at(rule->at, 4)) & 0xFFFF
                                       : number_at(rule->at, 6 + 2 * (size_t)index);
}

/* ---- the lookups of a plan ---- */

/* A context that is spelt out in coverages (format 3): the second glyph that it asks for may be an
 * input or what follows the inputs. */
static void read_context(struct rule *rule, bool chain) {
    const size_t count = chain ? 4 + 2 * (size_t)number_at(rule->at, 2) : 2;
    const size_t inputs = chain ? count + 2 : 6;
    rule->coverage = number_at(rule->at, inputs);
    if (number_at(rule->at, count) > 1)
        rule->next = number_at(rule->at, inputs + 2);
    else if (chain && number_at(rule->at, inputs + 2) > 0) /* the count of what follows */
        rule->next = number_at(rule->at, inputs + 4);
    rule->kind = rule->next != 0 ? RULE_NEXT : RULE_FIRES;
}

/* False: the subtable does what pairs cannot tell. */
static bool add_subtable(struct arena *arena, struct font_quick *quick, struct table subtable,
                         bool positions, unsigned type) {
    if (positions && type == GPOS_PAIR)
        return number_at(subtable, 6) == 0;
    const bool chain = type == (positions ? GPOS_CHAIN : GSUB_CHAIN);
    const bool context = chain || type == (positions ? GPOS_CONTEXT : GSUB_CONTEXT);
    struct rule *rule = VEC_PUSH(arena, &quick->rules);
    *rule = (struct rule){.at = subtable, .coverage = number_at(subtable, 2)};
    if (context && number_at(subtable, 0) == 3)
        read_context(rule, chain);
    else if (!positions && type == GSUB_LIGATURE)
        rule->kind = RULE_LIGATURE;
    else if (!positions && type == GSUB_SINGLE)
        rule->kind = RULE_SINGLE;
    return rule->coverage != 0;
}

static bool add_lookup(struct arena *arena, struct font_quick *quick, struct table lookup,
                       bool positions) {
    if (number_at(lookup, 2) & SKIPS_LETTERS)
        return false;
    for (unsigned i = 0; i < number_at(lookup, 4); i++) {
        unsigned type = number_at(lookup, 0);
        struct table subtable = table_at(lookup, number_at(lookup, 6 + 2 * (size_t)i));
        if (type == (positions ? GPOS_EXTENSION : GSUB_EXTENSION)) {
            type = number_at(subtable, 2);
            subtable =
                table_at(subtable, (size_t)number_at(subtable, 4) << 16 | number_at(subtable, 6));
        }
        if (subtable.size == 0 || !add_subtable(arena, quick, subtable, positions, type))
            return false;
    }
    return true;
}

static bool add_lookups(struct arena *arena, struct font_quick *quick, hb_face_t *face,
                        hb_shape_plan_t *plan, bool positions) {
    const hb_tag_t tag = positions ? HB_OT_TAG_GPOS : HB_OT_TAG_GSUB;
    const struct table table = table_of(face, tag);
    const struct table list = table_at(table, number_at(table, 8));
    hb_set_t *applied = hb_set_create();
    hb_ot_shape_plan_collect_lookups(plan, tag, applied);
    bool known = true;
    for (hb_codepoint_t i = HB_SET_VALUE_INVALID; known && hb_set_next(applied, &i);)
        known =
            add_lookup(arena, quick, table_at(list, number_at(list, 2 + 2 * (size_t)i)), positions);
    hb_set_destroy(applied);
    return known;
}

static struct font_quick *open_quick(struct font_set *set, font_face face, unsigned features) {
    struct font_quick *quick = ARENA_NEW(set->arena, struct font_quick);
    hb_face_t *hb_face = hb_font_get_face(set->file[face].font);
    if (hb_aat_layout_has_substitution(hb_face) || hb_aat_layout_has_positioning(hb_face))
        return quick;
    hb_feature_t chosen[FONT_FEATURES];
    const unsigned count = font_features(set, face, features, true, chosen);
    const hb_segment_properties_t properties = {
        .direction = HB_DIRECTION_LTR, .script = HB_SCRIPT_LATIN, .language = set->language};
    hb_shape_plan_t *plan = hb_shape_plan_create_cached(hb_face, &properties, chosen, count, NULL);
    quick->usable = add_lookups(set->arena, quick, hb_face, plan, false) &&
                    add_lookups(set->arena, quick, hb_face, plan, true);
    hb_shape_plan_destroy(plan);
    return quick;
}

/* ---- characters and pairs ---- */

/* Whether HarfBuzz sets characters as `count` glyphs that stand where the pen is. */
static const hb_glyph_position_t *shaped(struct font_set *set, font_face face, unsigned features,
                                         const char *text, unsigned count) {
    font_shape_raw(set, face, features, text, count);
    unsigned glyphs = 0;
    const hb_glyph_position_t *position = hb_buffer_get_glyph_positions(set->buffer, &glyphs);
    for (unsigned i = 0; i < glyphs; i++)
        if (position[i].x_offset != 0 || position[i].y_offset != 0)
            return NULL;
    return glyphs == count ? position : NULL;
}

static bool is_plain(struct font_set *set, const struct font_quick *quick, font_face face,
                     unsigned glyph) {
    hb_face_t *hb_face = hb_font_get_face(set->file[face].font);
    if (hb_ot_layout_get_glyph_class(hb_face, glyph) == HB_OT_LAYOUT_GLYPH_CLASS_MARK)
        return false;
    for (size_t i = 0; i < quick->rules.count; i++)
        if (quick->rules.items[i].kind == RULE_FIRES && fires_at(&quick->rules.items[i], glyph))
            return false;
    return true;
}

static bool has_form(const struct character *c, unsigned glyph) {
    for (int i = 0; i < c->form_count; i++)
        if (c->form[i] == glyph)
            return true;
    return false;
}

/* All glyphs that single substitutions may make of the first form. False: too many. */
static bool find_forms(const struct font_quick *quick, struct character *c) {
    for (int i = 0; i < c->form_count; i++)
        for (size_t r = 0; r < quick->rules.count; r++) {
            const struct rule *rule = &quick->rules.items[r];
            const unsigned other = rule->kind == RULE_SINGLE ? substitute(rule, c->form[i]) : 0;
            if (other == 0 || has_form(c, other))
                continue;
            if (c->form_count == FORMS)
                return false;
            c->form[c->form_count++] = (uint16_t)other;
        }
    return true;
}

static void look_at(struct font_set *set, struct font_quick *quick, font_face face,
                    unsigned features, char letter) {
    struct character *c = &quick->characters[letter - FIRST_CHARACTER];
    hb_codepoint_t glyph = 0;
    c->plainness = NEEDS_SHAPER;
    if (!hb_font_get_nominal_glyph(set->file[face].font, (unsigned char)letter, &glyph))
        return;
    c->form[0] = (uint16_t)glyph;
    c->form_count = 1;
    if (!find_forms(quick, c))
        return;
    for (int i = 0; i < c->form_count; i++)
        if (!is_plain(set, quick, face, c->form[i]))
            return;
    const hb_glyph_position_t *position = shaped(set, face, features, &letter, 1);
    glyph = hb_buffer_get_glyph_infos(set->buffer, NULL)->codepoint;
    if (position == NULL || !has_form(c, glyph))
        return;
    c->glyph = (uint16_t)glyph;
    c->advance = (int16_t)position->x_advance;
    c->plainness = PLAIN;
}

static bool fires_at_forms(const struct font_quick *quick, const struct character *first,
                           const struct character *second) {
    for (size_t r = 0; r < quick->rules.count; r++)
        for (int i = 0; i < first->form_count; i++)
            for (int j = 0; j < second->form_count; j++)
                if (fires_at_pair(&quick->rules.items[r], first->form[i], second->form[j]))
                    return true;
    return false;
}

/* Kerning of the pair as it is stored. */
static int16_t look_at_pair(struct font_set *set, const struct font_quick *quick, font_face face,
                            unsigned features, const char *letters) {
    const struct character *first = &quick->characters[letters[0] - FIRST_CHARACTER];
    const struct character *second = &quick->characters[letters[1] - FIRST_CHARACTER];
    if (fires_at_forms(quick, first, second))
        return PAIR_SHAPED;
    const hb_glyph_position_t *position = shaped(set, face, features, letters, 2);
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(set->buffer, NULL);
    if (position == NULL || info[0].codepoint != first->glyph ||
        info[1].codepoint != second->glyph || position[1].x_advance != second->advance)
        return PAIR_SHAPED;
    const int32_t kerning = position[0].x_advance - first->advance;
    if (kerning <= PAIR_SHAPED || kerning >= PAIR_UNKERNED)
        return PAIR_SHAPED;
    return kerning != 0 ? (int16_t)kerning : PAIR_UNKERNED;
}

static bool kern(struct font_set *set, struct font_quick *quick, font_face face, unsigned features,
                 const char *letters, int16_t *advance) {
    int16_t *pair = &quick->pairs[letters[0] - FIRST_CHARACTER][letters[1] - FIRST_CHARACTER];
    if (*pair == PAIR_UNKNOWN)
        *pair = look_at_pair(set, quick, face, features, letters);
    *advance = (int16_t)(*advance + (*pair == PAIR_UNKERNED ? 0 : *pair));
    return *pair != PAIR_SHAPED;
}

/* ---- words ---- */

size_t font_quick_shape(struct font_set *set, font_face face, unsigned features, const char *text,
                        size_t size, struct font_glyph glyphs[FONT_QUICK_SIZE]) {
    struct font_quick **slot = &set->file[face].quick[features];
    if (*slot == NULL)
        *slot = open_quick(set, face, features);
    struct font_quick *quick = *slot;
    if (!quick->usable || size > FONT_QUICK_SIZE)
        return 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] < FIRST_CHARACTER || text[i] >= FIRST_CHARACTER + CHARACTERS)
            return 0;
        const struct character *c = &quick->characters[text[i] - FIRST_CHARACTER];
        if (c->plainness == NOT_LOOKED_AT)
            look_at(set, quick, face, features, text[i]);
        if (c->plainness != PLAIN)
            return 0;
        glyphs[i] =
            (struct font_glyph){.id = c->glyph, .cluster = (uint16_t)i, .advance = c->advance};
        if (i > 0 && !kern(set, quick, face, features, text + i - 1, &glyphs[i - 1].advance))
            return 0;
    }
    return size;
}
