/* Layout: from what a document says to where its ink stands.
 *
 * THE WAY. A document flows, block by block, into a galley: one endless column of boxes. A box is a
 * line of text, a slice of a table, a picture; it does not break, and it says what a page break
 * before it costs. Then pages are broken, a chapter at a time, and only then items get their place
 * on a sheet. So a paragraph is broken once, whatever the pages do.
 *
 * PARAGRAPHS. Inlines become atoms: words shaped in one style, and the spaces between them
 * (inline.c, words.c). breaks.c chooses all line breaks of a paragraph at once, lines.c makes runs
 * of them. A word that is hyphenated is shaped again in its two parts, so kerning is right and the
 * trema of cre-eren goes.
 *
 * PAGES. What encloses boxes and shows on both sides of a break is a wrapper: the padding of a
 * framed box, the head of a table. A page's height is the sum of its boxes, what wrappers add above
 * and below, and the notes of its lines; pages.c finds the cheapest sequence of pages that fits.
 *
 * TAGS are made while blocks flow, in reading order; pieces carry them wherever they land.
 *
 * PAGE NUMBERS inside text may change the text's breaks. Contents and links are patched afterwards
 * and never do; "zie pagina 14" is set with the numbers of the round before, until two rounds agree
 * or ROUNDS is reached (a warning). */
#include "layout/layout_private.h"

#define ROUNDS 5

static const struct doc_node *cover_of(const struct doc *doc) {
    const struct doc_node *first = doc->root->first;
    return first != NULL && first->kind == DOC_COVER ? first : NULL;
}

static void flow_body(struct layout *layout) {
    struct flow flow = {.layout = layout,
                        .galley = layout->body,
                        .width = layout->text_width,
                        .tag = 0,
                        .role = STYLE_BODY};
    flow_children(&flow, layout->doc->root);
    while (layout->waiting_next < layout->waiting.count) {
        struct galley_box *box = galley_add(layout, layout->body, 0,
                                            layout->style->role[STYLE_NOTE].leading, BREAK_FREE);
        box->note_count = 1;
        *VEC_PUSH(layout->body->arena, &layout->body->notes) =
            layout->waiting.items[layout->waiting_next++];
    }
}

static void add_bookmarks(struct layout *layout, const struct doc_node *node) {
    for (const struct doc_node *child = node->first; child != NULL; child = child->next) {
        if (child->kind != DOC_SECTION)
            continue;
        const struct doc_node *heading = doc_heading_of(child);
        const struct landing *landing =
            heading != NULL ? landing_find(&layout->landings, heading) : NULL;
        if (landing != NULL && heading->heading.level > 0) {
            const char *title = doc_plain_text(layout->arena, heading);
            struct page_bookmark *bookmark = VEC_PUSH(layout->arena, &layout->pages->bookmarks);
            *bookmark = (struct page_bookmark){
                child->number != NULL ? arena_format(layout->arena, "%s %s", child->number, title)
                                      : title,
                heading->heading.level, landing->page, landing->y};
        }
        add_bookmarks(layout, child);
    }
}

static void set_meta(struct layout *layout) {
    const struct doc_meta *from = &layout->doc->meta;
    layout->pages->meta = (struct page_meta){.title = from->title,
                                             .author = from->author,
                                             .subject = from->subject,
                                             .keywords = from->keywords,
                                             .language = from->language,
                                             .created = from->created,
                                             .identity = from->id};
}

static void start_round(struct layout *layout) {
    layout->pages = ARENA_NEW(layout->arena, struct page_list);
    layout->pages->arena = layout->arena;
    layout->body = galley_new(layout->arena);
    layout->previous = layout->landings;
    layout->landings = (struct landings){0};
    layout->lates.count = layout->remarks.count = 0;
    layout->waiting.count = layout->waiting_next = 0;
    layout->page_reference_used = layout->chapter_opens = false;
    layout->chapter = NULL;
    layout->note_ids = 0;
    page_tag_add(layout->pages, PAGE_DOCUMENT, -1, layout->doc->root->place);
    set_meta(layout);
}

static void lay_out_once(struct layout *layout) {
    start_round(layout);
    const struct doc_node *cover = cover_of(layout->doc);
    if (cover != NULL)
        cover_page(layout, cover);
    flow_body(layout);
    const struct page_span *spans;
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const size_t count = pages_break(layout, layout->body, &spans);
    arena_reset(&layout->scratch, mark);
    const uint32_t first_page = (uint32_t)layout->pages->pages.count;
    emit_pages(layout, layout->body, spans, count);
    landings_patch(layout);
    report_pages(layout, layout->body, spans, count, first_page);
    add_bookmarks(layout, layout->doc->root);
    if (layout->pages->pages.count == 0) /* nothing to say is one blank sheet */
        *VEC_PUSH(layout->arena, &layout->pages->pages) =
            (struct page){.width = layout->style->page_width, .height = layout->style->page_height};
}

/* Whether every node is on the page where the round before had it. */
static bool settled(const struct layout *layout) {
    for (size_t i = 0; i < layout->landings.capacity; i++) {
        const struct landing *now = &layout->landings.slots[i];
        if (now->node == NULL)
            continue;
        const struct landing *then = landing_find(&layout->previous, now->node);
        if (then == NULL || then->page != now->page)
            return false;
    }
    return true;
}

struct page_list *layout_pages(const struct doc *doc, const struct style *style,
                               struct font_set *fonts, bool report, struct diag_list *diags) {
    struct layout layout = {.arena = doc->arena,
                            .doc = doc,
                            .style = style,
                            .fonts = fonts,
                            .report = report,
                            .diags = diags};
    layout.text_width = style->page_width - style->margin_inner - style->margin_outer;
    layout.text_height = style->page_height - style->margin_top - style->margin_bottom;
    exceptions_load(&layout);
    const struct diag_list reported = *diags;
    for (int round = 0; round < ROUNDS; round++) {
        diags->count = reported.count; /* each round says the same */
        memcpy(diags->total, reported.total, sizeof diags->total);
        lay_out_once(&layout);
        if (!layout.page_reference_used || settled(&layout))
            break;
        if (round == ROUNDS - 1)
            diag_report_bare(diags, PAGE_REFERENCES_UNSETTLED, doc->root->place);
    }
    arena_release(&layout.scratch);
    arena_release(&layout.cells);
    page_prune(layout.pages);
    if (!diag_has_errors(diags)) /* nothing is made of pages with errors */
        page_check(layout.pages);
    return layout.pages;
}
