#include "page/page.h"

#include "base/text.h"
#include "page/page_private.h"

#include <stdlib.h>

static const char *const role_names[PAGE_ROLES] = {
    [PAGE_TEXT] = "text",
    [PAGE_DOCUMENT] = "Document",
    [PAGE_PART] = "Part",
    [PAGE_SECT] = "Sect",
    [PAGE_DIV] = "Div",
    [PAGE_HEADING] = "H",
    [PAGE_P] = "P",
    [PAGE_LIST] = "L",
    [PAGE_LIST_ITEM] = "LI",
    [PAGE_LABEL] = "Lbl",
    [PAGE_LIST_BODY] = "LBody",
    [PAGE_TABLE] = "Table",
    [PAGE_TABLE_HEAD] = "THead",
    [PAGE_TABLE_BODY] = "TBody",
    [PAGE_TABLE_ROW] = "TR",
    [PAGE_TABLE_HEADER_CELL] = "TH",
    [PAGE_TABLE_CELL] = "TD",
    [PAGE_CAPTION] = "Caption",
    [PAGE_FIGURE] = "Figure",
    [PAGE_NOTE] = "Note",
    [PAGE_REFERENCE] = "Reference",
    [PAGE_LINK] = "Link",
    [PAGE_SPAN] = "Span",
    [PAGE_QUOTE] = "Quote",
    [PAGE_BLOCK_QUOTE] = "BlockQuote",
    [PAGE_CONTENTS] = "TOC",
    [PAGE_CONTENTS_ITEM] = "TOCI",
    [PAGE_INDEX] = "Index",
};

const char *page_role_name(enum page_role role) {
    return role_names[role];
}

static const char *const artifact_names[] = {"none", "layout", "header", "footer", "watermark"};
static const char *const scope_names[] = {NULL, "row", "column", "both"};
static const char *const numbering_names[] = {NULL,          "disc",        "decimal",
                                              "lower-alpha", "upper-alpha", "lower-roman"};

static void print_length(FILE *out, length value) {
    int64_t size = llabs((long long)value);
    fprintf(out, "%s%d.%03d", value < 0 ? "-" : "", (int)(size / 1000), (int)(size % 1000));
}

static void print_lengths(FILE *out, const char *before, const length *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        fputs(i ? "," : before, out);
        print_length(out, values[i]);
    }
}

static void print_rect(FILE *out, struct page_rect at) {
    print_lengths(out, " ", (const length[]){at.x, at.y, at.width, at.height}, 4);
}

/* Quotes, and control characters as \x0A, so that a line of the trace is a line. */
static void print_text(FILE *out, const char *text) {
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x20 || c == 0x7F)
            fprintf(out, "\\x%02X", c);
        else if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else
            fputc(c, out);
    }
}

static void print_attribute(FILE *out, const char *name, const char *value) {
    if (!value)
        return;
    fprintf(out, " %s=\"", name);
    print_text(out, value);
    fputc('"', out);
}

static void print_tag(FILE *out, const struct page_tag *tag, int depth) {
    fprintf(out, "%*s%s", 2 * depth, "", role_names[tag->role]);
    if (tag->role == PAGE_HEADING)
        fprintf(out, "%d", tag->level);
    print_attribute(out, "scope", scope_names[tag->scope]);
    print_attribute(out, "numbering", numbering_names[tag->numbering]);
    if (tag->row_span > 1)
        fprintf(out, " rows=%d", tag->row_span);
    if (tag->column_span > 1)
        fprintf(out, " columns=%d", tag->column_span);
    print_attribute(out, "id", tag->id);
    for (const char *const *id = tag->headers; id && *id; id++)
        print_attribute(out, "header", *id);
    print_attribute(out, "alt", tag->alternative);
    print_attribute(out, "expansion", tag->expansion);
    print_attribute(out, "lang", tag->language);
    print_attribute(out, "title", tag->title);
    if (tag->bounds.width)
        print_rect(out, tag->bounds);
    if (tag->place.line)
        fprintf(out, " @%u:%u", (unsigned)tag->place.line, (unsigned)tag->place.column);
    fputc('\n', out);
}

static void print_tags(FILE *out, const struct page_list *list, struct arena *scratch) {
    struct page_links links = page_links_of(list, scratch);
    int depth = 1;
    fputs("tags\n", out);
    for (page_tag_id tag = 0; tag >= 0 && list->tags.count;
         tag = page_links_walk(list, &links, tag, &depth))
        print_tag(out, &list->tags.items[tag], depth);
}

/* The name of the element that an item belongs to. */
static void print_owner(FILE *out, const struct page_list *list, page_tag_id tag) {
    if (tag < 0) {
        fprintf(out, " (%s)", artifact_names[-tag]);
        return;
    }
    while (tag > 0 && list->tags.items[tag].role == PAGE_TEXT)
        tag = list->tags.items[tag].parent;
    const struct page_tag *owner = &list->tags.items[tag];
    fprintf(out, " %s", role_names[owner->role]);
    if (owner->role == PAGE_HEADING)
        fprintf(out, "%d", owner->level);
}

static void print_run(FILE *out, const struct page_run *run, const struct font_set *fonts) {
    print_lengths(out, " ", (const length[]){run->x, run->baseline}, 2);
    unsigned flags = 0;
    length end = 0;
    for (uint32_t i = 0; i < run->count; i++) {
        const struct page_word *word = &run->words[i];
        const int64_t natural = font_scale(fonts, word->shape->face, word->shape->width, run->size);
        end = word->x + (length)(natural + natural * run->expansion / 1000);
        flags |= word->flags;
    }
    print_lengths(out, " w", &end, 1);
    fprintf(out, " %s", font_metrics(fonts, run->face)->name);
    print_lengths(out, " ", &run->size, 1);
    if (run->expansion != 0)
        fprintf(out, " %+d/1000", run->expansion);
    fprintf(out, " #%06X \"", (unsigned)run->colour);
    for (uint32_t i = 0; i < run->count; i++) {
        fputs(run->words[i].flags & PAGE_SPACE_BEFORE ? " " : "", out);
        print_text(out, run->words[i].shape->text);
        fputs(run->words[i].flags & PAGE_SPACE_AFTER ? " " : "", out);
    }
    fprintf(out, "\"%s%s%s", flags & PAGE_SOFT_HYPHEN ? " soft-hyphen" : "",
            flags & PAGE_LOST_DIAERESIS ? " lost-diaeresis" : "",
            flags & PAGE_LEADER ? " leader" : "");
}

static void print_path(FILE *out, const struct page_path *path) {
    if (path->fill)
        fprintf(out, " fill #%06X", (unsigned)path->fill_colour);
    if (path->stroke) {
        fprintf(out, " stroke #%06X", (unsigned)path->stroke_colour);
        print_lengths(out, " ", &path->line_width, 1);
    }
    if (path->stroke && path->dash_on)
        print_lengths(out, " dash ", (const length[]){path->dash_on, path->dash_off}, 2);
    static const int points[] = {1, 1, 3, 0};
    for (uint32_t i = 0; i < path->count; i++) {
        const struct page_segment *segment = &path->segments[i];
        fprintf(out, " %c", "mlcz"[segment->verb]);
        for (int p = 0; p < points[segment->verb]; p++)
            print_lengths(out, p ? "," : "", (const length[]){segment->x[p], segment->y[p]}, 2);
    }
}

static const char *file_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void print_picture(FILE *out, const struct page_picture *picture) {
    print_rect(out, picture->at);
    fprintf(out, " %dx%d", picture->image->width, picture->image->height);
    print_attribute(out, "file", picture->image->path ? file_name(picture->image->path) : NULL);
}

static void print_link(FILE *out, const struct page_link *link) {
    print_rect(out, link->at);
    if (link->uri) {
        print_attribute(out, "uri", link->uri);
    } else {
        fprintf(out, " to p%u", (unsigned)link->target_page + 1);
        print_lengths(out, ",", &link->target_y, 1);
    }
    print_attribute(out, "contents", link->contents);
}

static void print_item(FILE *out, const struct page_list *list, const struct font_set *fonts,
                       size_t page, const struct page_item *item) {
    static const char *const names[] = {"run", "path", "picture", "link"};
    fprintf(out, "%s p%zu", names[item->kind], page + 1);
    print_owner(out, list, item->tag);
    switch (item->kind) {
    case PAGE_RUN:
        print_run(out, &item->run, fonts);
        break;
    case PAGE_PATH:
        print_path(out, &item->path);
        break;
    case PAGE_PICTURE:
        print_picture(out, &item->picture);
        break;
    case PAGE_LINK_AREA:
        print_link(out, &item->link);
        break;
    }
    fputc('\n', out);
}

static void print_page(FILE *out, const struct page_list *list, const struct font_set *fonts,
                       size_t number) {
    const struct page *page = &list->pages.items[number];
    fprintf(out, "page %zu", number + 1);
    print_lengths(out, " ", (const length[]){page->width, page->height}, 2);
    print_attribute(out, "label", page->label);
    fputc('\n', out);
    for (size_t i = 0; i < page->items.count; i++)
        print_item(out, list, fonts, number, &page->items.items[i]);
}

static void print_meta(FILE *out, const struct page_meta *meta) {
    fputs("meta", out);
    print_attribute(out, "title", meta->title);
    print_attribute(out, "author", meta->author);
    print_attribute(out, "subject", meta->subject);
    print_attribute(out, "keywords", meta->keywords);
    print_attribute(out, "lang", meta->language);
    print_attribute(out, "created", meta->created);
    fputc('\n', out);
}

void page_trace(const struct page_list *list, const struct font_set *fonts, FILE *out) {
    struct arena scratch = {0};
    print_meta(out, &list->meta);
    print_tags(out, list, &scratch);
    arena_release(&scratch);
    for (size_t i = 0; i < list->bookmarks.count; i++) {
        const struct page_bookmark *mark = &list->bookmarks.items[i];
        fprintf(out, "bookmark %d p%u", mark->level, (unsigned)mark->page + 1);
        print_lengths(out, ",", &mark->y, 1);
        print_attribute(out, "title", mark->title);
        fputc('\n', out);
    }
    for (size_t i = 0; i < list->pages.count; i++)
        print_page(out, list, fonts, i);
}
