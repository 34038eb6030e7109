/* Can it be read, and is there room for it? */
#include "style/style_private.h"

#include "base/bug.h"

#include <math.h>

#define NORMAL_TEXT 450 /* WCAG 2.1, 1.4.3: ratio times 100 */
#define LARGE_TEXT  300
#define GRAPHICS    300 /* 1.4.11 */
#define LARGE_SIZE  LENGTH_PT(18)
#define LARGE_BOLD  LENGTH_PT(14)

#define SIZE_LEAST    LENGTH_PT(4)
#define SIZE_MOST     LENGTH_PT(100)
#define LEADING_MOST  LENGTH_PT(200)
#define MEASURE_LEAST LENGTH_PT(60)    /* a word or two */
#define HEIGHT_LEAST  LENGTH_PT(200)   /* of the text on a page */
#define PAGE_MOST     LENGTH_PT(14400) /* PDF's own limit */

/* ---- contrast ---- */

static double channel(uint32_t colour, int shift) {
    double value = (colour >> shift & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t colour) {
    return 0.2126 * channel(colour, 16) + 0.7152 * channel(colour, 8) + 0.0722 * channel(colour, 0);
}

int style_contrast(uint32_t a, uint32_t b) {
    double one = luminance(a), other = luminance(b);
    double ratio = one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
    return (int)(ratio * 100 + 1e-6); /* cut, not rounded: 4.499 is not 4.5 */
}

/* Roles that can stand in a box or in a table's head. */
static const enum style_role_id on_tint[] = {
    STYLE_TABLE_HEAD, STYLE_TABLE_CELL, STYLE_BOX_TITLE, STYLE_BOX_BODY, STYLE_BODY,
    STYLE_LIST,       STYLE_TERM,       STYLE_QUOTE,     STYLE_CAPTION,  STYLE_SOURCE,
};
static const enum style_colour graphics[] = {STYLE_DATA_1, STYLE_DATA_2, STYLE_DATA_3};

/* Roles that are set on the cover, whatever its ground. */
static const enum style_role_id on_cover[] = {STYLE_COVER_KIND, STYLE_COVER_TITLE,
                                              STYLE_COVER_SUBTITLE, STYLE_COVER_META};
/* Running text, whose lines stand on the baseline grid. */
static const enum style_role_id on_grid[] = {STYLE_BODY, STYLE_LIST};

struct checker {
    const struct style *style;
    const struct xml_document *document;
    struct diag_list *diags;
    bool good;
};

static const char *ratio_text(struct arena *arena, int ratio) {
    return diag_bilingual(arena, arena_format(arena, "%d.%02d", ratio / 100, ratio % 100),
                          arena_format(arena, "%d,%02d", ratio / 100, ratio % 100));
}

static void expect_contrast(struct checker *checker, const char *what, struct place place,
                            uint32_t colour, enum style_colour ground, int least) {
    uint32_t below = checker->style->colour[ground];
    int ratio = style_contrast(colour, below);
    if (ratio >= least)
        return;
    struct arena *arena = checker->diags->arena;
    diag_report(checker->diags, STYLE_CONTRAST, place, what, arena_format(arena, "#%06x", colour),
                style_colour_name(ground), arena_format(arena, "#%06x", below),
                ratio_text(arena, ratio), ratio_text(arena, least));
    checker->good = false;
}

static void check_role_contrast(struct checker *checker, enum style_role_id id,
                                enum style_colour ground) {
    const struct style_role *role = &checker->style->role[id];
    bool large = role->size >= (role->bold ? LARGE_BOLD : LARGE_SIZE);
    expect_contrast(checker, style_role_name(id), style_role_element(checker->document, id)->place,
                    role->colour, ground, large ? LARGE_TEXT : NORMAL_TEXT);
}

/* What a role stands on when it stands outside boxes and tables. */
static enum style_colour ground_of(const struct style *style, enum style_role_id id) {
    for (size_t i = 0; i < sizeof on_cover / sizeof *on_cover; i++)
        if (on_cover[i] == id && style->cover == STYLE_COVER_PLANE)
            return STYLE_ACCENT;
    return STYLE_PAPER;
}

static void check_contrasts(struct checker *checker) {
    const struct xml_node *colours = xml_child(checker->document->root, "kleuren");
    for (int i = 0; i < STYLE_ROLES; i++)
        check_role_contrast(checker, (enum style_role_id)i,
                            ground_of(checker->style, (enum style_role_id)i));
    for (size_t i = 0; i < sizeof on_tint / sizeof *on_tint; i++)
        check_role_contrast(checker, on_tint[i], STYLE_TINT);
    for (size_t i = 0; i < sizeof graphics / sizeof *graphics; i++) {
        const char *name = style_colour_name(graphics[i]);
        expect_contrast(checker, name, xml_place(colours, name),
                        checker->style->colour[graphics[i]], STYLE_PAPER, GRAPHICS);
    }
}

/* ---- room ---- */

static void expect(struct checker *checker, bool holds, const struct xml_node *element,
                   const char *attribute, const char *expected) {
    if (holds)
        return;
    diag_report(checker->diags, STYLE_IMPOSSIBLE, xml_place(element, attribute), element->name,
                attribute, expected);
    checker->good = false;
}

static void check_page(struct checker *checker) {
    const struct style *style = checker->style;
    const struct xml_node *page = xml_child(checker->document->root, "pagina");
    const struct xml_node *sizes = xml_child(checker->document->root, "maten");
    int64_t measure = (int64_t)style->page_width - style->margin_inner - style->margin_outer;
    int64_t height = (int64_t)style->page_height - style->margin_top - style->margin_bottom;
    expect(checker, style->page_width <= PAGE_MOST, page, "breedte", "<= 14400pt");
    expect(checker, style->page_height <= PAGE_MOST, page, "hoogte", "<= 14400pt");
    expect(checker, measure >= MEASURE_LEAST, page, "binnen",
           "breedte - binnen - bindrand - buiten >= 60pt");
    expect(checker, height >= HEIGHT_LEAST, page, "boven", "hoogte - boven - onder >= 200pt");
    expect(checker, style->head_baseline < style->margin_top, page, "kopregel", "< boven");
    expect(checker, style->foot_baseline < style->page_height, page, "voetregel", "< hoogte");
    expect(checker, style->foot_baseline > style->page_height - style->margin_bottom, page,
           "voetregel", "> hoogte - onder");
    expect(checker, (int64_t)style->box_padding * 2 <= measure - MEASURE_LEAST, sizes, "kader-wit",
           "2 * kader-wit <= breedte - binnen - buiten - 60pt");
    expect(checker, (int64_t)style->cell_padding_x * 10 <= measure, sizes, "cel-wit-opzij",
           "10 * cel-wit-opzij <= breedte - binnen - buiten");
    expect(checker, (int64_t)style->list_indent * 5 <= measure, sizes, "lijst-inspring",
           "5 * lijst-inspring <= breedte - binnen - buiten");
}

static const char *points_text(struct arena *arena, length points) {
    return diag_bilingual(arena, arena_format(arena, "%d.%03d", points / 1000, points % 1000),
                          arena_format(arena, "%d,%03d", points / 1000, points % 1000));
}

static void check_grid(struct checker *checker) {
    const struct style *style = checker->style;
    struct arena *arena = checker->diags->arena;
    const struct xml_node *page = xml_child(checker->document->root, "pagina");
    expect(checker, style->grid_step >= SIZE_LEAST, page, "rasterstap", "rasterstap >= 4pt");
    if (!style->baseline_grid || style->grid_step < SIZE_LEAST)
        return;
    for (size_t i = 0; i < sizeof on_grid / sizeof *on_grid; i++) {
        const length leading = style->role[on_grid[i]].leading;
        if (leading % style->grid_step == 0)
            continue;
        diag_report(checker->diags, STYLE_OFF_GRID,
                    xml_place(style_role_element(checker->document, on_grid[i]), "regel"),
                    style_role_name(on_grid[i]), points_text(arena, leading),
                    points_text(arena, style->grid_step));
        checker->good = false;
    }
}

static void check_logo(struct checker *checker) {
    const struct style *style = checker->style;
    const int64_t measure = (int64_t)style->page_width - style->margin_inner - style->margin_outer;
    if (style->logo.href)
        expect(checker, style->logo.width >= SIZE_LEAST && style->logo.width <= measure,
               xml_child(checker->document->root, "omslag"), "logo-breedte",
               "4pt <= logo-breedte <= breedte - binnen - buiten");
}

static void check_role_room(struct checker *checker, enum style_role_id id) {
    const struct style *style = checker->style;
    const struct style_role *role = &style->role[id];
    const struct xml_node *element = style_role_element(checker->document, id);
    int64_t measure = (int64_t)style->page_width - style->margin_inner - style->margin_outer;
    expect(checker, role->size >= SIZE_LEAST && role->size <= SIZE_MOST, element, "korps",
           "4pt <= korps <= 100pt");
    expect(checker, role->leading >= role->size && role->leading <= LEADING_MOST, element, "regel",
           "korps <= regel <= 200pt");
    expect(checker, measure - role->left - role->right - role->indent >= MEASURE_LEAST, element,
           "links", "links + rechts + inspring <= breedte - binnen - buiten - 60pt");
    int64_t height = (int64_t)style->page_height - style->margin_top - style->margin_bottom;
    expect(checker, (int64_t)role->space_before + role->space_after + role->leading < height,
           element, "voor", "voor + regel + na < hoogte - boven - onder");
}

bool style_check(const struct style *style, const struct xml_document *document,
                 struct diag_list *diags) {
    struct checker checker = {style, document, diags, .good = true};
    check_page(&checker);
    check_grid(&checker);
    check_logo(&checker);
    for (int i = 0; i < STYLE_ROLES; i++)
        check_role_room(&checker, (enum style_role_id)i);
    check_contrasts(&checker);
    return checker.good;
}
