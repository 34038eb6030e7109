/* Running heads and feet: what the house style wants in each slot. All of it is artifact. */
#include "layout/layout_private.h"

#define SLOT_PERCENT     62 /* of the measure that one slot may fill */
#define RULE_GAP_PERCENT 60 /* between a head's baseline and its rule [of its leading] */

/* The ISO date of the document in words. */
static const char *date_words(struct layout *layout) {
    struct date date;
    const char *created = layout->doc->meta.created;
    if (created == NULL || strlen(created) < 10 ||
        !date_parse(arena_string_n(layout->arena, created, 10), &date))
        return NULL;
    const bool english = text_starts(layout->doc->meta.language, "en");
    return date_text(layout->arena, date, english ? NUMBER_EN : NUMBER_NL);
}

static const char *words_of(struct layout *layout, enum style_show show, uint32_t number) {
    const struct doc_meta *meta = &layout->doc->meta;
    switch (show) {
    case STYLE_SHOW_NOTHING:
    case STYLE_SHOW_VERSION:
        return NULL;
    case STYLE_SHOW_TITLE:
        return meta->title;
    case STYLE_SHOW_PILOT:
        return meta->name;
    case STYLE_SHOW_CHAPTER:
        return layout->chapter_opens ? NULL : layout->chapter;
    case STYLE_SHOW_PAGE:
        return arena_format(layout->arena, "%s %s",
                            text_capitalise(layout->arena, layout->doc->label[DOC_LABEL_PAGE]),
                            page_label(layout, number));
    case STYLE_SHOW_PAGE_NUMBER:
        return page_label(layout, number);
    case STYLE_SHOW_DATE:
        return date_words(layout);
    case STYLE_SHOW_HEAD_TEXT:
        return meta->running_head;
    case STYLE_SHOW_FOOT_TEXT:
        return meta->footer;
    }
    return NULL;
}

struct furniture_line {
    const struct style_furniture *slots;
    enum style_role_id role;
    page_tag_id tag;
    length left, right, baseline;
    length rule; /* where the rule is */
};

/* Sets words in at most `room`, cut short with an ellipsis. */
static length set_words(struct layout *layout, struct page_item *item, const char *words,
                        enum style_role_id role, length x, bool right, length room) {
    size_t size = strlen(words);
    length width = lines_run(layout, item, words, role, x, right);
    while (width > room && size > 0) {
        do
            size--;
        while (size > 0 && ((unsigned char)words[size] & 0xC0) == 0x80);
        width = lines_run(layout, item,
                          arena_format(layout->arena, "%.*s\xE2\x80\xA6", (int)size, words), role,
                          x, right);
    }
    return width;
}

static void add_line(struct layout *layout, struct page *page, uint32_t number,
                     const struct furniture_line *line) {
    for (int s = 0; s < STYLE_SLOTS; s++) {
        const char *words = words_of(layout, line->slots->slot[s], number);
        if (s == STYLE_SLOT_RIGHT && line->tag == PAGE_ARTIFACT_HEADER &&
            layout->doc->meta.mark != NULL)
            words = layout->doc->meta.mark;
        if (words == NULL || words[0] == '\0')
            continue;
        struct page_item *item = page_item_add(layout->pages, page, PAGE_RUN, line->tag);
        const bool right = s == STYLE_SLOT_RIGHT;
        const length room = (line->right - line->left) / 100 * SLOT_PERCENT;
        const length width = set_words(layout, item, words, line->role,
                                       right ? line->right : line->left, right, room);
        if (s == STYLE_SLOT_CENTRE)
            item->run.x = (line->left + line->right - width) / 2;
        item->run.baseline = line->baseline;
    }
    if (line->slots->rule)
        page_fill_rect(layout->pages, page,
                       (struct page_rect){line->left, line->rule, line->right - line->left,
                                          layout->style->rule_width},
                       layout->style->colour[STYLE_RULE], line->tag);
}

/* On a turned page, head and foot stand at the same distance from its own edges. */
void furniture_add(struct layout *layout, struct page *page, uint32_t number, bool landscape) {
    const struct style *style = layout->style;
    const int side = number % 2 == 0 ? STYLE_ODD : STYLE_EVEN;
    const length left = landscape ? style->margin_bottom : page_left(layout, number);
    const length right = left + area_width(layout, landscape);
    const length foot = page->height - (style->page_height - style->foot_baseline);
    const length head_gap = style->role[STYLE_RUNNING_HEAD].leading / 100 * RULE_GAP_PERCENT;
    const length foot_gap = style->role[STYLE_PAGE_FOOT].leading;
    const struct furniture_line lines[] = {
        {&style->head[side], STYLE_RUNNING_HEAD, PAGE_ARTIFACT_HEADER, left, right,
         style->head_baseline, style->head_baseline + head_gap},
        {&style->foot[side], STYLE_PAGE_FOOT, PAGE_ARTIFACT_FOOTER, left, right, foot,
         foot - foot_gap},
    };
    for (int i = 0; i < 2; i++)
        add_line(layout, page, number, &lines[i]);
}
