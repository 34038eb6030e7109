/* Fonts as objects: Type 0 with Identity-H, the part of the TrueType file that is used, exact
 * widths, and the Unicode text of every code. */
#include "output/output_pdf_private.h"

#include <hb-subset.h>

#define CMAP_ROWS 100 /* at most, in one bfchar section */

enum descriptor_flag { FLAG_SERIF = 1 << 1, FLAG_SYMBOLIC = 1 << 2, FLAG_ITALIC = 1 << 6 };

struct pdf_face *pdf_face(struct pdf *pdf, font_face number) {
    BUG_IF(number >= font_face_count(pdf->fonts), "a run in no face");
    struct pdf_face *face = &pdf->faces[number];
    if (face->used)
        return face;
    size_t size;
    const void *bytes = font_bytes(pdf->fonts, number, &size);
    hb_blob_t *blob = hb_blob_create(bytes, (unsigned)size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    face->hb = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    face->scaled = hb_font_create(face->hb);
    face->units_per_em = (int32_t)hb_face_get_upem(face->hb);
    face->glyph_count = hb_face_get_glyph_count(face->hb);
    face->first = ARENA_ARRAY(pdf->arena, uint32_t, face->glyph_count);
    hb_codepoint_t space = 0;
    hb_font_get_nominal_glyph(face->scaled, ' ', &space);
    face->space = (uint16_t)space;
    face->object = pdf_new(pdf);
    face->used = true;
    return face;
}

void pdf_close_faces(struct pdf *pdf) {
    for (size_t i = 0; pdf->faces && i < font_face_count(pdf->fonts); i++) {
        hb_font_destroy(pdf->faces[i].scaled);
        hb_face_destroy(pdf->faces[i].hb);
    }
}

/* ---- the subset ---- */

/* What a PDF reader does not need to draw glyphs by number. */
static const hb_tag_t dropped_tables[] = {
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('p', 'o', 's', 't'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('B', 'A', 'S', 'E'),
};

static hb_subset_input_t *subset_input(const struct pdf_face *face) {
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped_tables / sizeof *dropped_tables; i++)
        hb_set_add(dropped, dropped_tables[i]);
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < face->codes.count; i++)
        hb_set_add(glyphs, face->codes.items[i].glyph);
    return input;
}

/* CIDs as an array of glyph numbers in the subset, two bytes each. */
static uint32_t write_glyph_map(struct pdf *pdf, const struct pdf_face *face,
                                const hb_map_t *new_glyphs) {
    size_t last = face->codes.items[face->codes.count - 1].cid;
    unsigned char *map = arena_alloc(pdf->arena, 2 * (last + 1));
    for (size_t i = 0; i < face->codes.count; i++) {
        hb_codepoint_t glyph = hb_map_get(new_glyphs, face->codes.items[i].glyph);
        BUG_IF(glyph > UINT16_MAX, "a glyph that is not in the subset");
        map[2 * face->codes.items[i].cid] = (unsigned char)(glyph >> 8);
        map[2 * face->codes.items[i].cid + 1] = (unsigned char)glyph;
    }
    uint32_t object = pdf_new(pdf);
    pdf_set_stream(pdf, object, pdf_body(pdf), PDF_PACK, map, 2 * (last + 1));
    return object;
}

static uint32_t write_font_file(struct pdf *pdf, hb_face_t *subset) {
    hb_blob_t *blob = hb_face_reference_blob(subset);
    unsigned size;
    const char *bytes = hb_blob_get_data(blob, &size);
    uint32_t object = size ? pdf_new(pdf) : 0;
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_put_format(body, "/Length1 %u", size);
    pdf_set_stream(pdf, object, body, PDF_PACK, bytes, size);
    hb_blob_destroy(blob);
    return object;
}

struct embedded {
    uint32_t file, glyph_map;
};

static struct embedded embed(struct pdf *pdf, const struct pdf_face *face) {
    struct embedded embedded = {0};
    hb_subset_input_t *input = subset_input(face);
    hb_subset_plan_t *plan = input ? hb_subset_plan_create_or_fail(face->hb, input) : NULL;
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (subset) {
        embedded.file = write_font_file(pdf, subset);
        embedded.glyph_map =
            write_glyph_map(pdf, face, hb_subset_plan_old_to_new_glyph_mapping(plan));
    }
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return embedded;
}

/* ---- what goes with it ---- */

static void put_widths(struct pdf_buffer *out, const struct pdf_face *face) {
    pdf_puts(out, "/W[");
    int previous = -1;
    for (size_t i = 0; i < face->codes.count; i++) {
        const struct pdf_code *code = &face->codes.items[i];
        if (code->cid != previous + 1 || i == 0)
            pdf_put_format(out, "%s%d[", i ? "]" : "", code->cid);
        else
            pdf_put_char(out, ' ');
        pdf_put_number(out, code->width);
        previous = code->cid;
    }
    pdf_puts(out, face->codes.count ? "]]" : "]");
}

static const char cmap_start[] =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
static const char cmap_end[] = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

static uint32_t write_unicode(struct pdf *pdf, const struct pdf_face *face) {
    struct pdf_buffer *map = &pdf->content;
    map->size = 0;
    pdf_puts(map, cmap_start);
    for (size_t i = 0; i < face->codes.count; i++) {
        size_t left = face->codes.count - i;
        if (i % CMAP_ROWS == 0)
            pdf_put_format(map, "%zu beginbfchar\n", left < CMAP_ROWS ? left : CMAP_ROWS);
        pdf_put_format(map, "<%04X><", face->codes.items[i].cid);
        pdf_put_utf16_hex(map, face->codes.items[i].text, face->codes.items[i].text_size);
        pdf_puts(map, ">\n");
        if (left == 1 || i % CMAP_ROWS == CMAP_ROWS - 1)
            pdf_puts(map, "endbfchar\n");
    }
    pdf_puts(map, cmap_end);
    uint32_t object = pdf_new(pdf);
    pdf_set_stream(pdf, object, pdf_body(pdf), PDF_PACK, map->at, map->size);
    return object;
}

/* "ABCDEF+Name": the letters tell subsets of one font apart. */
static const char *subset_name(struct pdf *pdf, const struct pdf_face *face, const char *name) {
    uint64_t hash = pdf_hash((uint64_t)(face - pdf->faces), name, strlen(name));
    for (size_t i = 0; i < face->codes.count; i++)
        hash = pdf_hash(hash, &face->codes.items[i].glyph, sizeof face->codes.items[i].glyph);
    char tag[7] = "";
    for (int i = 0; i < 6; i++, hash /= 26)
        tag[i] = (char)('A' + hash % 26);
    return arena_format(pdf->arena, "%s+%s", tag, name);
}

static int64_t per_mille(const struct font_metrics *metrics, int64_t units) {
    return units * 1000 / metrics->units_per_em;
}

/* Stems are not in the font file; this is the customary estimate from the weight. */
static int stem_width(int weight) {
    return 50 + weight * weight / 4225;
}

static uint32_t write_descriptor(struct pdf *pdf, const struct font_metrics *metrics,
                                 const char *name, uint32_t file) {
    struct pdf_buffer *body = pdf_body(pdf);
    unsigned flags =
        FLAG_SYMBOLIC | (metrics->serif ? FLAG_SERIF : 0) | (metrics->italic ? FLAG_ITALIC : 0);
    pdf_puts(body, "/Type/FontDescriptor/FontName/");
    pdf_put_name(body, name);
    pdf_put_format(body, "/Flags %u/FontBBox[", flags);
    for (int i = 0; i < 4; i++) {
        pdf_put_char(body, ' ');
        pdf_put_integer(body, per_mille(metrics, metrics->bbox[i]));
    }
    pdf_put_format(body, "]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight %d/XHeight %d/StemV %d",
                   (int)metrics->italic_angle, (int)per_mille(metrics, metrics->ascent),
                   (int)per_mille(metrics, -metrics->descent),
                   (int)per_mille(metrics, metrics->cap_height),
                   (int)per_mille(metrics, metrics->x_height), stem_width(metrics->weight));
    pdf_puts(body, "/FontFile2");
    pdf_put_reference(body, file);
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

static uint32_t write_descendant(struct pdf *pdf, const struct pdf_face *face, const char *name,
                                 uint32_t descriptor, uint32_t glyph_map) {
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Font/Subtype/CIDFontType2/BaseFont/");
    pdf_put_name(body, name);
    pdf_puts(body, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
    pdf_puts(body, "/FontDescriptor");
    pdf_put_reference(body, descriptor);
    pdf_puts(body, "/CIDToGIDMap");
    pdf_put_reference(body, glyph_map);
    put_widths(body, face);
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

static void write_face(struct pdf *pdf, font_face number) {
    struct pdf_face *face = &pdf->faces[number];
    const struct font_metrics *metrics = font_metrics(pdf->fonts, number);
    struct embedded embedded = embed(pdf, face);
    if (pdf->failure)
        return;
    if (!embedded.file) {
        diag_report(pdf->diags, FONT_SUBSET_FAILED, ((struct place){0}),
                    font_path(pdf->fonts, number));
        pdf->faulty = true;
        return;
    }
    const char *name = subset_name(pdf, face, metrics->name);
    uint32_t descriptor = write_descriptor(pdf, metrics, name, embedded.file);
    uint32_t descendant = write_descendant(pdf, face, name, descriptor, embedded.glyph_map);
    uint32_t unicode = write_unicode(pdf, face);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/");
    pdf_put_name(body, name);
    pdf_puts(body, "/DescendantFonts[");
    pdf_put_reference(body, descendant);
    pdf_puts(body, "]/ToUnicode");
    pdf_put_reference(body, unicode);
    pdf_set(pdf, face->object, body);
}

void pdf_write_fonts(struct pdf *pdf) {
    for (size_t i = 0; i < font_face_count(pdf->fonts); i++)
        if (pdf->faces[i].used && pdf->faces[i].codes.count)
            write_face(pdf, (font_face)i);
}
