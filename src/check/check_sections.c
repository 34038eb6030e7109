/* Sections that say they are there and are not, or the reverse. Absence has four states (001
 * L2607 "denkt niet in termen van paradepaardjes", L5226 "zie onder kopje …"). */
#include "check/check_private.h"

#include "base/text.h"

static bool is_empty(const struct sectie *sectie, size_t items) {
    return !sectie->tekst && !sectie->slot && !items;
}

static void section(void *context, const char *element, const struct sectie *sectie, size_t items) {
    struct diag_list *diags = context;
    switch (sectie_stand(sectie)) {
    case SECTIE_AANWEZIG:
        if (is_empty(sectie, items))
            diag_report(diags, CHECK_SECTION_EMPTY, sectie->place, element);
        break;
    case SECTIE_GEEN:
        if (!sectie->tekst && !text_equal(element, "bijlage"))
            diag_report(diags, CHECK_SECTION_WITHOUT_WORDS, sectie->place, element);
        else if (items && !text_equal(element, "bijlage")) /* its prose counts as items */
            diag_report(diags, CHECK_SECTION_NOT_PRINTED, sectie->place, element);
        break;
    case SECTIE_NIET_VERMELD:
    case SECTIE_ELDERS:
        if (!is_empty(sectie, items))
            diag_report(diags, CHECK_SECTION_NOT_PRINTED, sectie->place, element);
        break;
    }
}

/* ---- items without text: they would print as a bullet with nothing behind it (001 L4451) ---- */

#define OPEN_LIMIT (MODEL_DEPTH_LIMIT + 2)

struct open_items {
    struct diag_list *diags;
    struct place place[OPEN_LIMIT];
    bool has_text[OPEN_LIMIT];
    size_t depth;
};

static void enter(void *context, const char *element, const void *ding, struct place place) {
    struct open_items *open = context;
    (void)element;
    (void)ding;
    open->place[open->depth] = place;
    open->has_text[open->depth++] = false;
}

static void prose(void *context, const char *name, const struct doc_node *fragment) {
    struct open_items *open = context;
    (void)fragment;
    open->has_text[open->depth - 1] |= text_equal(name, "tekst");
}

static void leave(void *context, const char *element, const void *ding) {
    static const char *const items[] = {
        "doel", "onderzoeksvraag", "resultaat",     "activiteit", "succesfactor", "knelpunt", "les",
        "kans", "bedreiging",      "paradepaardje", "advies",     "vraag",
    };
    struct open_items *open = context;
    (void)ding;
    open->depth--;
    for (size_t i = 0; i < sizeof items / sizeof *items && !open->has_text[open->depth]; i++)
        if (text_equal(items[i], element))
            diag_report(open->diags, CHECK_ITEM_EMPTY, open->place[open->depth], element);
}

void check_sections(const struct pilot *pilot, struct diag_list *diags) {
    const struct model_visitor sections = {.section = section, .context = diags};
    model_walk(pilot, &sections);
    struct open_items open = {.diags = diags};
    const struct model_visitor items = {
        .enter = enter, .leave = leave, .prose = prose, .context = &open};
    model_walk(pilot, &items);
}
