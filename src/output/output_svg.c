/* A page as SVG: vector paths, and real text that can be searched, selected and read aloud. Faces
 * are named with the families to fall back on; every word has its own x, so another face shifts
 * letters within a word but no labels. Title and description come from the page's figure. */
#include "output/output.h"

#include "base/bug.h"
#include "base/number_text.h"
#include "base/text.h"

struct svg {
    struct arena *arena;
    const struct page_list *pages;
    const struct font_set *fonts;
    struct text_builder text;
};

static void add_length(struct svg *svg, length value) {
    char number[24];
    number_plain(number, value);
    text_append(&svg->text, number);
}

static void add_attribute(struct svg *svg, const char *name, length value) {
    text_format(&svg->text, " %s=\"", name);
    add_length(svg, value);
    text_append(&svg->text, "\"");
}

/* Characters that XML takes for its own. */
static void add_text(struct svg *svg, const char *text) {
    for (; *text; text++) {
        const char *entity = *text == '<'   ? "&lt;"
                             : *text == '>' ? "&gt;"
                             : *text == '&' ? "&amp;"
                             : *text == '"' ? "&quot;"
                                            : NULL;
        if (entity)
            text_append(&svg->text, entity);
        else
            text_append_char(&svg->text, *text);
    }
}

/* ---- text ---- */

/* "Lato-BoldItalic" is of the family Lato. */
static void add_face(struct svg *svg, font_face face) {
    const struct font_metrics *metrics = font_metrics(svg->fonts, face);
    const size_t size = strcspn(metrics->name, "-");
    text_format(&svg->text, " font-family=\"%.*s, %s\"", (int)size, metrics->name,
                metrics->serif ? "Georgia, serif" : "Arial, Helvetica, sans-serif");
    if (metrics->weight != 400)
        text_format(&svg->text, " font-weight=\"%d\"", (int)metrics->weight);
    if (metrics->italic)
        text_append(&svg->text, " font-style=\"italic\"");
}

static void add_run(struct svg *svg, const struct page_run *run) {
    text_append(&svg->text, "<text");
    add_attribute(svg, "y", run->baseline);
    add_attribute(svg, "font-size", run->size);
    add_face(svg, run->face);
    text_format(&svg->text, " fill=\"#%06x\">", (unsigned)run->colour);
    for (uint32_t i = 0; i < run->count; i++) {
        text_append(&svg->text,
                    i > 0 && (run->words[i].flags & PAGE_SPACE_BEFORE) ? " <tspan" : "<tspan");
        add_attribute(svg, "x", run->x + run->words[i].x);
        text_append(&svg->text, ">");
        add_text(svg, run->words[i].shape->text);
        text_append(&svg->text, "</tspan>");
    }
    text_append(&svg->text, "</text>\n");
}

/* ---- paths ---- */

static void add_segment(struct svg *svg, const struct page_segment *segment) {
    static const struct {
        const char *letter;
        int points;
    } verbs[] = {[PAGE_MOVE] = {"M", 1},
                 [PAGE_LINE] = {"L", 1},
                 [PAGE_CURVE] = {"C", 3},
                 [PAGE_CLOSE] = {"Z", 0}};
    text_append(&svg->text, verbs[segment->verb].letter);
    for (int i = 0; i < verbs[segment->verb].points; i++) {
        text_append(&svg->text, i > 0 ? " " : "");
        add_length(svg, segment->x[i]);
        text_append(&svg->text, " ");
        add_length(svg, segment->y[i]);
    }
}

static void add_path(struct svg *svg, const struct page_path *path) {
    text_append(&svg->text, "<path d=\"");
    for (uint32_t i = 0; i < path->count; i++)
        add_segment(svg, &path->segments[i]);
    if (path->fill)
        text_format(&svg->text, "\" fill=\"#%06x\"", (unsigned)path->fill_colour);
    else
        text_append(&svg->text, "\" fill=\"none\"");
    if (path->stroke) {
        text_format(&svg->text, " stroke=\"#%06x\"", (unsigned)path->stroke_colour);
        add_attribute(svg, "stroke-width", path->line_width);
    }
    if (path->stroke && path->dash_on > 0) {
        text_append(&svg->text, " stroke-dasharray=\"");
        add_length(svg, path->dash_on);
        text_append(&svg->text, " ");
        add_length(svg, path->dash_off);
        text_append(&svg->text, "\"");
    }
    text_append(&svg->text, "/>\n");
}

/* ---- the file ---- */

static const char *description_of(const struct page_list *pages) {
    for (size_t i = 0; i < pages->tags.count; i++)
        if (pages->tags.items[i].role == PAGE_FIGURE && pages->tags.items[i].alternative)
            return pages->tags.items[i].alternative;
    return "";
}

static void add_head(struct svg *svg, const struct page *page) {
    text_append(&svg->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                            "aria-labelledby=\"titel beschrijving\" xml:lang=\"");
    add_text(svg, svg->pages->meta.language);
    text_append(&svg->text, "\" width=\"");
    add_length(svg, page->width);
    text_append(&svg->text, "pt\" height=\"");
    add_length(svg, page->height);
    text_append(&svg->text, "pt\" viewBox=\"0 0 ");
    add_length(svg, page->width);
    text_append(&svg->text, " ");
    add_length(svg, page->height);
    text_append(&svg->text, "\">\n<title id=\"titel\">");
    add_text(svg, svg->pages->meta.title);
    text_append(&svg->text, "</title>\n<desc id=\"beschrijving\">");
    add_text(svg, description_of(svg->pages));
    text_append(&svg->text, "</desc>\n");
}

void output_svg(struct arena *arena, const struct page_list *pages, size_t page,
                const struct font_set *fonts, struct output_bytes *out) {
    BUG_IF(page >= pages->pages.count, "a drawing of no page");
    const struct page *sheet = &pages->pages.items[page];
    struct svg svg = {.arena = arena, .pages = pages, .fonts = fonts, .text = {.arena = arena}};
    add_head(&svg, sheet);
    for (size_t i = 0; i < sheet->items.count; i++) {
        const struct page_item *item = &sheet->items.items[i];
        BUG_IF(item->kind == PAGE_PICTURE, "a picture in a drawing of vectors");
        if (item->kind == PAGE_RUN)
            add_run(&svg, &item->run);
        else if (item->kind == PAGE_PATH)
            add_path(&svg, &item->path);
    }
    text_append(&svg.text, "</svg>\n");
    *out = (struct output_bytes){(const unsigned char *)text_string(&svg.text), svg.text.size};
}
