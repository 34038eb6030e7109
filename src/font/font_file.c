/* One font file: opened, judged and measured. */
#include "font/font_private.h"

#include "base/bug.h"

#include <hb-ot.h>
#include <string.h>

#define TABLE(a, b, c, d) HB_TAG(a, b, c, d)

/* A signed 16-bit number of a table; 0 when the table is too short. */
static int table_int16(hb_face_t *face, hb_tag_t tag, unsigned at) {
    hb_blob_t *table = hb_face_reference_table(face, tag);
    unsigned size = 0;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(table, &size);
    int value = at + 2 <= size ? bytes[at] << 8 | bytes[at + 1] : 0;
    hb_blob_destroy(table);
    return value >= 0x8000 ? value - 0x10000 : value;
}

static bool has_table(hb_face_t *face, hb_tag_t tag) {
    hb_blob_t *table = hb_face_reference_table(face, tag);
    bool has = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return has;
}

static const char *postscript_name(struct arena *arena, hb_face_t *face) {
    char name[128] = "";
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
    return arena_string(arena, name);
}

static int32_t ot_metric(hb_font_t *font, hb_ot_metrics_tag_t tag) {
    hb_position_t value = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &value);
    return value;
}

static struct font_metrics measure(struct arena *arena, hb_font_t *font, bool serif) {
    hb_face_t *face = hb_font_get_face(font);
    const hb_tag_t head = TABLE('h', 'e', 'a', 'd');
    struct font_metrics metrics = {.units_per_em = (int32_t)hb_face_get_upem(face), .serif = serif};
    hb_font_extents_t extents = {0};
    hb_font_get_h_extents(font, &extents);
    metrics.ascent = extents.ascender;
    metrics.descent = -extents.descender;
    metrics.x_height = ot_metric(font, HB_OT_METRICS_TAG_X_HEIGHT);
    metrics.cap_height = ot_metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT);
    for (unsigned i = 0; i < 4; i++)
        metrics.bbox[i] = table_int16(face, head, 36 + 2 * i);
    metrics.italic = (table_int16(face, head, 44) & 2) != 0; /* macStyle */
    metrics.italic_angle = table_int16(face, TABLE('p', 'o', 's', 't'), 4);
    metrics.weight = table_int16(face, TABLE('O', 'S', '/', '2'), 4);
    hb_codepoint_t space = 0;
    hb_font_get_nominal_glyph(font, ' ', &space);
    metrics.space = hb_font_get_glyph_h_advance(font, space);
    metrics.name = postscript_name(arena, face);
    return metrics;
}

/* One face per file with TrueType outlines: what the PDF output can subset and embed. */
static bool usable(hb_blob_t *blob, hb_face_t *face) {
    return hb_face_count(blob) == 1 && hb_face_get_glyph_count(face) > 0 &&
           has_table(face, TABLE('g', 'l', 'y', 'f')) && has_table(face, TABLE('c', 'm', 'a', 'p'));
}

static font_face find_open_file(const struct font_set *set, const char *path) {
    for (size_t i = 0; i < set->file_count; i++)
        if (strcmp(set->file[i].path, path) == 0)
            return (font_face)i;
    return FONT_NO_FACE;
}

font_face font_file_open(struct font_set *set, const char *path, bool serif, struct place place,
                         struct diag_list *diags, bool *reported) {
    *reported = false;
    font_face open = find_open_file(set, path);
    if (open != FONT_NO_FACE)
        return open;
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob)
        return FONT_NO_FACE;
    hb_face_t *face = hb_face_create(blob, 0);
    *reported = true;
    if (set->file_count == FONT_FACES)
        diag_report(diags, FONTS_TOO_MANY, place, "64");
    else if (!usable(blob, face))
        diag_report(diags, FONT_FILE_UNUSABLE, place, path);
    else
        *reported = false;
    if (*reported) {
        hb_face_destroy(face);
        hb_blob_destroy(blob);
        return FONT_NO_FACE;
    }
    hb_font_t *font = hb_font_create(face); /* its scale is units per em: positions in font units */
    hb_face_destroy(face);                  /* the font keeps it */
    hb_font_make_immutable(font);
    set->file[set->file_count] = (struct font_file){.path = arena_string(set->arena, path),
                                                    .blob = blob,
                                                    .font = font,
                                                    .metrics = measure(set->arena, font, serif)};
    return (font_face)set->file_count++;
}

void font_file_close(struct font_file *file) {
    hb_font_destroy(file->font);
    hb_blob_destroy(file->blob);
    *file = (struct font_file){0};
}
