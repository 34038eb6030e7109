/* fonts.xml to open faces and hyphenation patterns. */
#include "font/font_private.h"

#include "base/bug.h"
#include "base/text.h"
#include "xml/xml.h"

#include <string.h>

#define FONTS_NAMESPACE "urn:beleidspers:letters:1"

static const char *const style_name[FONT_STYLES] = {"regular", "italic", "bold", "bolditalic"};
static const char *const role_name[FONT_FAMILIES] = {"tekst", "koppen"};

struct reader {
    struct font_set *set;
    struct diag_list *diags;
    const char *base; /* folder of fonts.xml, with its '/', or "" */
    const char *folder[FONT_FOLDERS];
    size_t folder_count;
    bool failed;
};

static const char *folder_of(struct arena *arena, const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? arena_string_n(arena, path, (size_t)(slash - path) + 1) : "";
}

/* Relative names are below the folder of fonts.xml. */
static const char *resolve(const struct reader *reader, const char *path) {
    return path[0] == '/' ? path : arena_format(reader->set->arena, "%s%s", reader->base, path);
}

static const char *required(struct reader *reader, const struct xml_node *element,
                            const char *attribute) {
    const char *value = xml_value(element, attribute);
    if (!value) {
        diag_report(reader->diags, FONTS_ATTRIBUTE_MISSING, element->place, element->name,
                    attribute);
        reader->failed = true;
    }
    return value;
}

static void read_folders(struct reader *reader, const struct xml_node *root) {
    for (const struct xml_node *map = xml_child(root, "map"); map; map = xml_next(map, "map")) {
        const char *path = required(reader, map, "pad");
        if (path && reader->folder_count < FONT_FOLDERS)
            reader->folder[reader->folder_count++] = resolve(reader, path);
    }
    if (!reader->folder_count)
        reader->folder[reader->folder_count++] = "/usr/share/fonts/truetype";
}

/* The face in the first folder that has the file. */
static font_face open_face(struct reader *reader, const struct xml_node *letter, const char *file,
                           const char *package, bool serif) {
    struct font_set *set = reader->set;
    for (size_t i = 0; i < reader->folder_count; i++) {
        bool reported;
        const char *path = arena_format(set->arena, "%s/%s", reader->folder[i], file);
        font_face face = font_file_open(set, path, serif, letter->place, reader->diags, &reported);
        if (face != FONT_NO_FACE)
            return face;
        if (reported) {
            reader->failed = true;
            return FONT_NO_FACE;
        }
    }
    const char *expected = arena_format(set->arena, "%s/%s", reader->folder[0], file);
    diag_report(reader->diags, FONT_FILE_MISSING, letter->place, expected, package);
    reader->failed = true;
    return FONT_NO_FACE;
}

static const struct xml_node *find_letter(const struct xml_node *family, const char *style) {
    const struct xml_node *letter = xml_child(family, "letter");
    while (letter && !text_equal(xml_value(letter, "stijl"), style))
        letter = xml_next(letter, "letter");
    return letter;
}

static struct font_family_faces read_family(struct reader *reader, const struct xml_node *family) {
    struct font_family_faces faces = {0};
    const char *name = required(reader, family, "naam");
    const char *package = required(reader, family, "pakket");
    bool serif = text_equal(xml_value(family, "schreef"), "ja");
    bool no_ligatures = text_equal(xml_value(family, "ligaturen"), "nee");
    for (int style = 0; name && package && style < FONT_STYLES; style++) {
        const struct xml_node *letter = find_letter(family, style_name[style]);
        if (!letter) {
            diag_report(reader->diags, FONTS_STYLE_MISSING, family->place, name, style_name[style]);
            reader->failed = true;
            continue;
        }
        const char *file = required(reader, letter, "bestand");
        if (!file)
            continue;
        font_face face = open_face(reader, letter, file, package, serif);
        faces.face[style] = face;
        if (face != FONT_NO_FACE)
            reader->set->file[face].no_ligatures = no_ligatures;
    }
    return faces;
}

static void read_families(struct reader *reader, const struct xml_node *root) {
    for (int role = 0; role < FONT_FAMILIES; role++) {
        const struct xml_node *family = xml_child(root, "familie");
        while (family && !text_equal(xml_value(family, "rol"), role_name[role]))
            family = xml_next(family, "familie");
        if (family) {
            reader->set->family[role] = read_family(reader, family);
        } else {
            diag_report(reader->diags, FONTS_FAMILY_MISSING, root->place, role_name[role]);
            reader->failed = true;
        }
    }
}

static void read_fallbacks(struct reader *reader, const struct xml_node *root) {
    struct font_set *set = reader->set;
    const struct xml_node *family = xml_child(root, "terugval");
    for (; family; family = xml_next(family, "terugval")) {
        if (set->fallback_count == FONT_FALLBACKS) {
            diag_report(reader->diags, FONTS_TOO_MANY, family->place, "8");
            reader->failed = true;
            return;
        }
        set->fallback[set->fallback_count++] = read_family(reader, family);
    }
}

static void read_hyphenation(struct reader *reader, const struct xml_node *root) {
    const struct xml_node *element = xml_child(root, "afbreking");
    for (; element; element = xml_next(element, "afbreking")) {
        const char *language = required(reader, element, "taal");
        const char *file = required(reader, element, "bestand");
        const char *package = required(reader, element, "pakket");
        const char *exceptions = xml_value(element, "uitzonderingen");
        if (!language || !file || !package)
            continue;
        if (!font_hyphenator_open(reader->set, language, resolve(reader, file), package,
                                  exceptions ? resolve(reader, exceptions) : NULL, element->place,
                                  reader->diags))
            reader->failed = true;
    }
}

static bool read_fonts_xml(struct font_set *set, const char *path, struct diag_list *diags) {
    struct xml_document *document = xml_read(set->arena, path, diags);
    if (!document)
        return false;
    const struct xml_node *root = document->root;
    if (!xml_is(root, "letters") || !text_equal(document->namespace, FONTS_NAMESPACE)) {
        diag_report(diags, FONTS_NOT_A_LIST, root->place, path, FONTS_NAMESPACE);
        return false;
    }
    struct reader reader = {.set = set, .diags = diags, .base = folder_of(set->arena, path)};
    read_folders(&reader, root);
    read_families(&reader, root);
    read_fallbacks(&reader, root);
    read_hyphenation(&reader, root);
    return !reader.failed;
}

struct font_set *font_set_open(struct arena *arena, const char *fonts_xml,
                               struct diag_list *diags) {
    struct font_set *set = ARENA_NEW(arena, struct font_set);
    set->arena = arena;
    set->language = hb_language_from_string("nl", -1);
    set->buffer = hb_buffer_create();
    /* Each character its own cluster unless glyphs force a merge: a ligature then stands for
     * exactly its characters, which the PDF needs for text extraction. */
    hb_buffer_set_cluster_level(set->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    if (read_fonts_xml(set, fonts_xml, diags))
        return set;
    font_set_close(set);
    return NULL;
}

void font_set_close(struct font_set *set) {
    for (size_t i = 0; i < set->file_count; i++)
        font_file_close(&set->file[i]);
    hb_buffer_destroy(set->buffer);
    *set = (struct font_set){0};
}

font_face font_find(const struct font_set *set, enum font_family family, bool bold, bool italic) {
    enum font_style style =
        bold ? (italic ? FONT_BOLD_ITALIC : FONT_BOLD) : (italic ? FONT_ITALIC : FONT_REGULAR);
    return set->family[family].face[style];
}

size_t font_face_count(const struct font_set *set) {
    return set->file_count;
}

static const struct font_file *file_of(const struct font_set *set, font_face face) {
    BUG_IF(face >= set->file_count, "no such face");
    return &set->file[face];
}

const struct font_metrics *font_metrics(const struct font_set *set, font_face face) {
    return &file_of(set, face)->metrics;
}

const void *font_bytes(const struct font_set *set, font_face face, size_t *size) {
    unsigned length_of_file = 0;
    const void *bytes = hb_blob_get_data(file_of(set, face)->blob, &length_of_file);
    *size = length_of_file;
    return bytes;
}

const char *font_path(const struct font_set *set, font_face face) {
    return file_of(set, face)->path;
}

length font_scale(const struct font_set *set, font_face face, int64_t units, length size) {
    int64_t em = file_of(set, face)->metrics.units_per_em;
    int64_t product = units * size;
    return (length)((product >= 0 ? product + em / 2 : product - em / 2) / em);
}
