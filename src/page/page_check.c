#include "page/page.h"

#include "base/bug.h"
#include "base/text.h"
#include "page/page_private.h"

#include <stdlib.h>

#define BIT(role) (UINT32_C(1) << (role))
#define ANYWHERE  UINT32_MAX

/* Where roles may stand, by the rules for tables, lists and contents of ISO 32000-1, 14.8.4. */
static const uint32_t parents[PAGE_ROLES] = {
    [PAGE_LIST_ITEM] = BIT(PAGE_LIST),
    [PAGE_LABEL] = BIT(PAGE_LIST_ITEM) | BIT(PAGE_NOTE) | BIT(PAGE_CONTENTS_ITEM) |
                   BIT(PAGE_REFERENCE) | BIT(PAGE_LINK) | BIT(PAGE_HEADING) | BIT(PAGE_P) |
                   BIT(PAGE_CAPTION),
    [PAGE_LIST_BODY] = BIT(PAGE_LIST_ITEM),
    [PAGE_TABLE_HEAD] = BIT(PAGE_TABLE),
    [PAGE_TABLE_BODY] = BIT(PAGE_TABLE),
    [PAGE_TABLE_ROW] = BIT(PAGE_TABLE) | BIT(PAGE_TABLE_HEAD) | BIT(PAGE_TABLE_BODY),
    [PAGE_TABLE_HEADER_CELL] = BIT(PAGE_TABLE_ROW),
    [PAGE_TABLE_CELL] = BIT(PAGE_TABLE_ROW),
    [PAGE_CONTENTS_ITEM] = BIT(PAGE_CONTENTS),
};
/* What may be in a role that takes few. */
static const uint32_t children[PAGE_ROLES] = {
    [PAGE_LIST] = BIT(PAGE_LIST_ITEM) | BIT(PAGE_CAPTION) | BIT(PAGE_LIST),
    [PAGE_LIST_ITEM] = BIT(PAGE_LABEL) | BIT(PAGE_LIST_BODY),
    [PAGE_TABLE] =
        BIT(PAGE_TABLE_HEAD) | BIT(PAGE_TABLE_BODY) | BIT(PAGE_TABLE_ROW) | BIT(PAGE_CAPTION),
    [PAGE_TABLE_HEAD] = BIT(PAGE_TABLE_ROW),
    [PAGE_TABLE_BODY] = BIT(PAGE_TABLE_ROW),
    [PAGE_TABLE_ROW] = BIT(PAGE_TABLE_HEADER_CELL) | BIT(PAGE_TABLE_CELL),
    [PAGE_CONTENTS] = BIT(PAGE_CONTENTS_ITEM) | BIT(PAGE_CONTENTS) | BIT(PAGE_CAPTION),
};

/* Empty cells are common and right. */
#define MAY_BE_EMPTY (BIT(PAGE_TABLE_CELL) | BIT(PAGE_TABLE_HEADER_CELL))

struct use {
    uint32_t ink, links, children;
};

static void check_glyphs(const struct page_run *run) {
    for (uint32_t i = 0; i < run->count; i++) {
        const struct font_word *shape = run->words[i].shape;
        BUG_IF(!shape || shape->face != run->face, "a run with a word of another face");
        for (uint16_t g = 0; g < shape->count; g++)
            BUG_IF(shape->glyphs[g].id == 0, "a character without a glyph on a page");
    }
}

static void check_rect(const struct page *page, struct page_rect at) {
    BUG_IF(at.width < 0 || at.height < 0, "an area of negative size");
    BUG_IF(at.x < 0 || at.y < 0 || at.x > page->width - at.width || at.y > page->height - at.height,
           "an item off the sheet");
}

static void check_run(const struct page *page, const struct page_run *run) {
    check_glyphs(run);
    BUG_IF(run->size <= 0, "text without a size");
    length last = run->count ? run->words[run->count - 1].x : 0;
    BUG_IF(run->x < 0 || run->x + last > page->width || run->baseline < 0 ||
               run->baseline > page->height,
           "text off the sheet");
}

static void check_path(const struct page_path *path) {
    BUG_IF(!path->fill && !path->stroke, "a path that is not painted");
    BUG_IF(path->count && path->segments[0].verb != PAGE_MOVE, "a path that starts nowhere");
    BUG_IF(path->stroke && path->line_width < 0, "a line of negative width");
}

static bool is_link(const struct page_list *list, page_tag_id tag) {
    while (tag > 0 && list->tags.items[tag].role == PAGE_TEXT)
        tag = list->tags.items[tag].parent;
    return tag > 0 && list->tags.items[tag].role == PAGE_LINK;
}

static void check_link(const struct page_list *list, const struct page_item *item) {
    const struct page_link *link = &item->link;
    BUG_IF(!is_link(list, item->tag), "a clickable area outside a Link");
    BUG_IF(!link->contents || !*link->contents, "a link that says nothing");
    BUG_IF(!link->uri && link->target_page >= list->pages.count, "a link to no page");
}

static void check_item(const struct page_list *list, const struct page *page,
                       const struct page_item *item) {
    BUG_IF(item->tag >= (page_tag_id)list->tags.count || item->tag < PAGE_ARTIFACT_WATERMARK,
           "an item of no tag");
    switch (item->kind) {
    case PAGE_RUN:
        check_run(page, &item->run);
        break;
    case PAGE_PATH:
        check_path(&item->path);
        break;
    case PAGE_PICTURE:
        BUG_IF(!item->picture.image, "a picture without an image");
        check_rect(page, item->picture.at);
        break;
    case PAGE_LINK_AREA:
        check_rect(page, item->link.at);
        check_link(list, item);
        break;
    }
}

static void check_pages(const struct page_list *list, struct use *uses) {
    BUG_IF(list->pages.count == 0, "a document without pages");
    for (size_t p = 0; p < list->pages.count; p++) {
        const struct page *page = &list->pages.items[p];
        BUG_IF(page->width <= 0 || page->height <= 0, "a page without a size");
        for (size_t i = 0; i < page->items.count; i++) {
            const struct page_item *item = &page->items.items[i];
            check_item(list, page, item);
            if (item->tag >= 0 && item->kind == PAGE_LINK_AREA)
                uses[item->tag].links++;
            else if (item->tag >= 0)
                uses[item->tag].ink++;
        }
    }
}

static void check_attributes(const struct page_tag *tag) {
    if (tag->role == PAGE_FIGURE) {
        BUG_IF(!tag->alternative || !*tag->alternative, "a figure without alternative text");
        BUG_IF(tag->bounds.width <= 0 || tag->bounds.height <= 0, "a figure without bounds");
    }
    BUG_IF(tag->role == PAGE_NOTE && !tag->id, "a note without an id");
    BUG_IF(tag->role == PAGE_TABLE_HEADER_CELL && tag->scope == PAGE_SCOPE_NONE,
           "a header cell without a scope");
    BUG_IF(tag->role == PAGE_HEADING && (tag->level < 1 || tag->level > 6),
           "a heading of no level");
}

static void check_tag(const struct page_list *list, page_tag_id id, const struct use *use) {
    const struct page_tag *tag = &list->tags.items[id];
    uint32_t parent = BIT(list->tags.items[tag->parent].role);
    BUG_IF((unsigned)tag->role >= PAGE_ROLES, "a tag without a role");
    BUG_IF(tag->role == PAGE_DOCUMENT, "a document inside a document");
    BUG_IF(parent == BIT(PAGE_TEXT), "a tag inside a piece of text");
    BUG_IF(!((parents[tag->role] ? parents[tag->role] : ANYWHERE) & parent), "a tag out of place");
    enum page_role above = list->tags.items[tag->parent].role;
    BUG_IF(!((children[above] ? children[above] : ANYWHERE) & BIT(tag->role)),
           "a tag where only others may be");
    BUG_IF(use->children && use->ink, "a tag with children and items");
    BUG_IF(!use->children && !use->ink && !(MAY_BE_EMPTY & BIT(tag->role)),
           "a tag with neither children nor items");
    BUG_IF(children[tag->role] && use->ink, "text between cells, rows or items");
    check_attributes(tag);
}

static void check_headings(const struct page_list *list, const struct page_links *links) {
    int depth = 0, above = 0;
    for (page_tag_id id = 0; id >= 0; id = page_links_walk(list, links, id, &depth)) {
        const struct page_tag *tag = &list->tags.items[id];
        if (tag->role != PAGE_HEADING)
            continue;
        BUG_IF(tag->level > above + 1, "a heading that skips a level");
        above = tag->level;
    }
}

static int compare_ids(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void check_ids(const struct page_list *list, struct arena *scratch) {
    const char **ids = ARENA_ARRAY(scratch, const char *, list->tags.count);
    size_t count = 0;
    for (size_t i = 0; i < list->tags.count; i++)
        if (list->tags.items[i].id)
            ids[count++] = list->tags.items[i].id;
    qsort(ids, count, sizeof *ids, compare_ids);
    for (size_t i = 1; i < count; i++)
        BUG_IF(!strcmp(ids[i - 1], ids[i]), "two tags with one id");
    for (size_t i = 0; i < list->tags.count; i++)
        for (const char *const *id = list->tags.items[i].headers; id && *id; id++)
            BUG_IF(!bsearch(id, ids, count, sizeof *ids, compare_ids),
                   "a cell with an unknown header");
}

static void check_bookmarks(const struct page_list *list) {
    int above = 0;
    for (size_t i = 0; i < list->bookmarks.count; i++) {
        const struct page_bookmark *mark = &list->bookmarks.items[i];
        BUG_IF(mark->level < 1 || mark->level > above + 1, "a bookmark that skips a level");
        BUG_IF(mark->page >= list->pages.count, "a bookmark of no page");
        BUG_IF(!mark->title || !*mark->title, "a bookmark without a title");
        above = mark->level;
    }
}

void page_check(const struct page_list *list) {
    struct arena scratch = {0};
    BUG_IF(list->tags.count == 0 || list->tags.items[0].role != PAGE_DOCUMENT ||
               list->tags.items[0].parent >= 0,
           "no document at the root of the tags");
    BUG_IF(!list->meta.title || !*list->meta.title, "a document without a title");
    BUG_IF(!list->meta.language || !*list->meta.language, "a document without a language");
    struct page_links links = page_links_of(list, &scratch);
    struct use *uses = ARENA_ARRAY(&scratch, struct use, list->tags.count);
    check_pages(list, uses);
    for (size_t i = list->tags.count - 1; i > 0; i--)
        uses[list->tags.items[i].parent].children++;
    BUG_IF(uses[0].ink, "items outside every tag");
    for (page_tag_id i = 1; i < (page_tag_id)list->tags.count; i++)
        check_tag(list, i, &uses[i]);
    for (page_tag_id i = 1; i < (page_tag_id)list->tags.count; i++)
        if (list->tags.items[i].role == PAGE_TABLE)
            page_check_table(list, &links, i, &scratch);
    check_headings(list, &links);
    check_ids(list, &scratch);
    check_bookmarks(list);
    arena_release(&scratch);
}
