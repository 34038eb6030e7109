/* Elements to the style, by one table for each. */
#include "style/style_private.h"

static const char *const rules_words[] = {"rijen", "einden", "raster", "geen", NULL};
static const char *const box_words[] = {"balk", "lijst", "vlak", NULL};
static const char *const cover_words[] = {"band", "vlak", "lijn", NULL};

#define FIELD(attribute, kind, member)                                                             \
    { attribute, kind, offsetof(struct style, member), NULL }
#define WORD(attribute, member, words)                                                             \
    { attribute, FIELD_WORD, offsetof(struct style, member), words }

static const struct style_field page_table[] = {
    {"formaat", FIELD_ELSEWHERE, 0, NULL},
    FIELD("breedte", FIELD_LENGTH, page_width),
    FIELD("hoogte", FIELD_LENGTH, page_height),
    FIELD("boven", FIELD_LENGTH, margin_top),
    FIELD("onder", FIELD_LENGTH, margin_bottom),
    FIELD("binnen", FIELD_LENGTH, margin_inner),
    FIELD("buiten", FIELD_LENGTH, margin_outer),
    FIELD("gespiegeld", FIELD_BOOL, mirror),
    FIELD("bindrand", FIELD_LENGTH, binding),
    FIELD("kopregel", FIELD_LENGTH, head_baseline),
    FIELD("voetregel", FIELD_LENGTH, foot_baseline),
    FIELD("basislijnraster", FIELD_BOOL, baseline_grid),
    FIELD("rasterstap", FIELD_LENGTH, grid_step),
    FIELD("inhoud-diepte", FIELD_NUMBER, contents_depth),
    FIELD("nummerdiepte", FIELD_NUMBER, numbering_depth),
    FIELD("wees", FIELD_NUMBER, orphan_lines),
    FIELD("weduwe", FIELD_NUMBER, widow_lines),
};
static const struct style_field size_table[] = {
    FIELD("lijst-inspring", FIELD_LENGTH, list_indent),
    FIELD("kader-wit", FIELD_LENGTH, box_padding),
    FIELD("cel-wit-opzij", FIELD_LENGTH, cell_padding_x),
    FIELD("cel-wit-boven", FIELD_LENGTH, cell_padding_y),
    FIELD("lijndikte", FIELD_LENGTH, rule_width),
    FIELD("noot-afstand", FIELD_LENGTH, note_gap),
};
static const struct style_field colour_table[] = {
    FIELD("inkt", FIELD_COLOUR, colour[STYLE_INK]),
    FIELD("accent", FIELD_COLOUR, colour[STYLE_ACCENT]),
    FIELD("accent2", FIELD_COLOUR, colour[STYLE_ACCENT_2]),
    FIELD("gedempt", FIELD_COLOUR, colour[STYLE_MUTED]),
    FIELD("lijn", FIELD_COLOUR, colour[STYLE_RULE]),
    FIELD("tint", FIELD_COLOUR, colour[STYLE_TINT]),
    FIELD("papier", FIELD_COLOUR, colour[STYLE_PAPER]),
    FIELD("data1", FIELD_COLOUR, colour[STYLE_DATA_1]),
    FIELD("data2", FIELD_COLOUR, colour[STYLE_DATA_2]),
    FIELD("data3", FIELD_COLOUR, colour[STYLE_DATA_3]),
    FIELD("data4", FIELD_COLOUR, colour[STYLE_DATA_4]),
};
static const struct style_field table_table[] = {
    FIELD("kop-tint", FIELD_BOOL, table_head_tint),
    WORD("lijnen", table_rules, rules_words),
};
static const struct style_field box_table[] = {WORD("vorm", box, box_words)};
static const struct style_field cover_table[] = {
    WORD("vorm", cover, cover_words),
    FIELD("logo", FIELD_TEXT, logo.href),
    FIELD("logo-alt", FIELD_TEXT, logo.alt),
    FIELD("logo-breedte", FIELD_LENGTH, logo.width),
};

static const struct {
    const char *element;
    struct style_fields fields;
} settings[] = {
    {"pagina", STYLE_FIELDS(page_table)},    {"maten", STYLE_FIELDS(size_table)},
    {"kleuren", STYLE_FIELDS(colour_table)}, {"tabel", STYLE_FIELDS(table_table)},
    {"kader", STYLE_FIELDS(box_table)},      {"omslag", STYLE_FIELDS(cover_table)},
};

static const struct {
    const char *name;
    length width, height;
} papers[] = {
    {"A4", LENGTH_MM(210), LENGTH_MM(297)},
    {"A5", LENGTH_MM(148), LENGTH_MM(210)},
    {"Letter", LENGTH_PT(612), LENGTH_PT(792)},
};

/* What holds when a style says nothing; all else starts as zero. */
static void set_defaults(struct style *style) {
    style->numbering_depth = 6;
    style->table_head_tint = true;
    style->logo.width = LENGTH_MM(40);
}

static bool read_settings(struct style *style, const struct xml_node *root,
                          struct diag_list *diags) {
    bool good = true;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const struct xml_node *element = xml_child(root, settings[i].element);
        if (element)
            good &= style_read_fields(element, &settings[i].fields, style, diags);
    }
    return good;
}

/* The paper by its name, or both sizes. */
static bool read_paper(struct style *style, const struct xml_node *page, struct diag_list *diags) {
    const char *name = xml_value(page, "formaat");
    const int sizes = !!xml_attribute(page, "breedte") + !!xml_attribute(page, "hoogte");
    if (sizes != (name ? 0 : 2)) {
        diag_report_bare(diags, STYLE_PAPER_SIZE, xml_place(page, "formaat"));
        return false;
    }
    for (size_t i = 0; name && i < sizeof papers / sizeof *papers; i++)
        if (text_equal(papers[i].name, name)) {
            style->page_width = papers[i].width;
            style->page_height = papers[i].height;
        }
    return true;
}

static bool add_binding(struct style *style, const struct xml_node *page, struct diag_list *diags) {
    if (style->binding > LENGTH_MAX - style->margin_inner) {
        diag_report(diags, STYLE_LENGTH_TOO_LARGE, xml_place(page, "bindrand"),
                    xml_value(page, "bindrand"), "bindrand");
        return false;
    }
    style->margin_inner += style->binding;
    return true;
}

static bool read_logo(struct style *style, const struct xml_document *document,
                      struct diag_list *diags) {
    struct style_logo *logo = &style->logo;
    const struct xml_node *cover = xml_child(document->root, "omslag");
    logo->source = document->path;
    if (!logo->href)
        return true;
    logo->place = xml_place(cover, "logo");
    if (logo->alt)
        return true;
    diag_report(diags, STYLE_LOGO_ALT, logo->place, logo->href);
    return false;
}

bool style_read(struct style *style, const struct xml_document *document, struct diag_list *diags) {
    const struct xml_node *root = document->root, *page = xml_child(root, "pagina");
    style->name = xml_value(root, "naam");
    set_defaults(style);
    bool good = read_settings(style, root, diags);
    if (!xml_attribute(xml_child(root, "kleuren"), "accent2"))
        style->colour[STYLE_ACCENT_2] = style->colour[STYLE_ACCENT];
    good &= read_paper(style, page, diags);
    good &= add_binding(style, page, diags);
    good &= read_logo(style, document, diags);
    good &= style_read_furniture(style, root, diags);
    good &= style_read_roles(style, root, diags);
    if (!xml_attribute(page, "rasterstap"))
        style->grid_step = style->role[STYLE_BODY].leading;
    return good;
}
