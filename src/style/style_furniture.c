/* What stands at the head and foot of pages. */
#include "style/style_private.h"

static const char *const show_words[] = {"niets",    "titel",        "pilot", "hoofdstuk",
                                         "pagina",   "paginanummer", "datum", "versie",
                                         "koptekst", "voettekst",    NULL};

#define SLOT(attribute, index)                                                                     \
    { attribute, FIELD_WORD, offsetof(struct style_furniture, slot[index]), show_words }
static const struct style_field line_table[] = {
    {"bladzijden", FIELD_ELSEWHERE, 0, NULL},
    SLOT("links", STYLE_SLOT_LEFT),
    SLOT("midden", STYLE_SLOT_CENTRE),
    SLOT("rechts", STYLE_SLOT_RIGHT),
    {"lijn", FIELD_BOOL, offsetof(struct style_furniture, rule), NULL},
};
static const struct style_fields line_fields = STYLE_FIELDS(line_table);

static struct style_furniture swapped(struct style_furniture line) {
    enum style_show left = line.slot[STYLE_SLOT_LEFT];
    line.slot[STYLE_SLOT_LEFT] = line.slot[STYLE_SLOT_RIGHT];
    line.slot[STYLE_SLOT_RIGHT] = left;
    return line;
}

/* `line[STYLE_ODD]` holds what is shown when the style says nothing. */
static bool read_lines(struct style_furniture line[STYLE_SIDES], bool mirror,
                       const struct xml_node *root, const char *name, struct diag_list *diags) {
    bool good = true, seen[STYLE_SIDES] = {false};
    const struct xml_node *element = xml_child(root, name);
    for (; element; element = xml_next(element, name)) {
        const char *pages = xml_value(element, "bladzijden");
        const enum style_side side = text_equal(pages, "even") ? STYLE_EVEN : STYLE_ODD;
        if (seen[side]) {
            diag_report(diags, STYLE_LINE_TWICE, element->place, name, pages ? pages : "oneven");
            good = false;
        }
        seen[side] = true;
        line[side] = (struct style_furniture){0};
        good &= style_read_fields(element, &line_fields, &line[side], diags);
    }
    if (!seen[STYLE_EVEN])
        line[STYLE_EVEN] = mirror ? swapped(line[STYLE_ODD]) : line[STYLE_ODD];
    return good;
}

bool style_read_furniture(struct style *style, const struct xml_node *root,
                          struct diag_list *diags) {
    style->head[STYLE_ODD] = (struct style_furniture){.slot = {STYLE_SHOW_HEAD_TEXT}};
    style->foot[STYLE_ODD] = (struct style_furniture){
        .slot = {[STYLE_SLOT_LEFT] = STYLE_SHOW_PAGE, [STYLE_SLOT_RIGHT] = STYLE_SHOW_FOOT_TEXT}};
    bool good = read_lines(style->head, style->mirror, root, "kopregel", diags);
    good &= read_lines(style->foot, style->mirror, root, "voetregel", diags);
    return good;
}
