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
 * Floating blocks then find their place (floats.c), and in a style with a grid pages that face each
 * other are made to end level (facing.c).
 *
 * CHAPTERS. Where a page is forced to begin, what the galley holds becomes pages at once, and its
 * boxes are forgotten: of a document of any length, only a chapter's boxes are ever in memory.
 *
 * TAGS are made while blocks flow, in reading order; pieces carry them wherever they land.
 *
 * PAGE NUMBERS inside text may change the text's breaks. Contents and links are patched afterwards
 * and never do; "zie pagina 14" is set with the numbers of the round before, until two rounds agree
 * or ROUNDS is reached (a warning). */
#include "layout/layout_private.h"

#define ROUNDS     5
#define TAGS_FIRST 1024 /* room at the start: an array of its own block grows without copies */

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

void chapter_make(struct layout *layout) {
    struct galley *body = layout->body;
    if (body->boxes.count == 0)
        return;
    const struct page_span *spans;
    const struct arena_mark mark = arena_mark(&layout->scratch);
    const size_t count = pages_break(layout, body, &spans);
    arena_reset(&layout->scratch, mark);
    const uint32_t first_page = (uint32_t)layout->pages->pages.count;
    emit_pages(layout, body, spans, count);
    report_pages(layout, body, spans, count, first_page);
    galley_empty(body);
    if (layout->waiting_next == layout->waiting.count) /* no note runs on */
        arena_reset(&layout->boxes, (struct arena_mark){0});
}

static void start_round(struct layout *layout) {
    layout->pages = ARENA_NEW(layout->arena, struct page_list);
    layout->pages->arena = layout->arena;
    layout->pages->tags.capacity = TAGS_FIRST;
    layout->pages->tags.items = ARENA_ARRAY(layout->arena, struct page_tag, TAGS_FIRST);
    layout->body = galley_new(&layout->work);
    arena_reset(&layout->boxes, (struct arena_mark){0});
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
    chapter_make(layout);
    landings_patch(layout);
    report_references(layout);
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

/* Rounds until page numbers in text agree; only the last one's pages and messages stay. */
static void lay_out(struct layout *layout, const struct diag_list *reported) {
    for (int round = 0; round < ROUNDS; round++) {
        arena_reset(layout->arena, (struct arena_mark){0});
        arena_reset(&layout->messages, (struct arena_mark){0});
        *layout->diags = *reported;
        layout->diags->arena = &layout->messages;
        layout->diags->items =
            arena_copy(&layout->messages, reported->items, reported->count * sizeof(struct diag));
        layout->diags->capacity = reported->count;
        lay_out_once(layout);
        if (!layout->page_reference_used || settled(layout))
            return;
    }
    diag_report_bare(layout->diags, PAGE_REFERENCES_UNSETTLED, layout->doc->root->place);
}

/* What the last round said, to the list of the document. */
static void report_last(const struct diag_list *last, struct diag_list *diags) {
    for (size_t i = diags->count; i < last->count; i++) {
        const struct diag *said = &last->items[i];
        const char *arguments[DIAG_ARGUMENTS + 1] = {0};
        memcpy(arguments, said->argument, sizeof said->argument);
        diag_add(diags, said->id, said->place, arguments);
    }
    memcpy(diags->total, last->total, sizeof diags->total); /* some are counted, not kept */
}

struct page_list *layout_pages(const struct doc *doc, const struct style *style,
                               struct font_set *fonts, bool report, struct diag_list *diags) {
    struct diag_list last;
    struct arena *const arena = doc->arena;
    struct arena round = {.limit = arena->limit > 0 ? arena->limit - arena->used : 0};
    struct layout layout = {.arena = &round,
                            .doc = doc,
                            .style = style,
                            .fonts = fonts,
                            .report = report,
                            .diags = &last};
    layout.text_width = style->page_width - style->margin_inner - style->margin_outer;
    layout.text_height = style->page_height - style->margin_top - style->margin_bottom;
    exceptions_load(&layout);
    lay_out(&layout, diags);
    report_last(&last, diags);
    struct arena *const own[] = {&layout.scratch, &layout.cells, &layout.boxes, &layout.work,
                                 &layout.messages};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        arena_release(own[i]);
    arena_adopt(arena, &round);
    layout.pages->arena = arena;
    page_prune(layout.pages);
    if (!diag_has_errors(diags)) /* nothing is made of pages with errors */
        page_check(layout.pages);
    return layout.pages;
}
