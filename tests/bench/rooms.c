/* What charts and tags cost, measured in the rooms that make them: no process, no file.
 * usage: rooms DATA GALLERY.xml SHORT.xml LONG.xml
 *
 * Per kind of chart of the gallery (the one with plain data, "...-gewoon"): milliseconds to draw it
 * and bytes that it adds to a PDF. Of SHORT and LONG, documents of text: what a page adds to a
 * tagged file, in bytes, and what tags add to the time of a page. Prints the figures beside their
 * limits and ends with status 1 above one. The least of several runs counts: other work on the
 * machine only adds. */
#include "batch/batch.h"
#include "chart/chart.h"
#include "doc/doc.h"

#include <stdlib.h>
#include <time.h>

#define CHART_MS       0.3
#define CHART_KB       8.0
#define TAGS_MS        0.1
#define PAGE_KB        5.5
#define CHART_ROUNDS   15
#define CHARTS_A_ROUND 20
#define COPIES         9 /* pages with the same chart */
#define PDF_ROUNDS     11

static bool above; /* one of the limits */

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void tell(const char *what, double value, const char *unit, double limit) {
    printf("  %-34s%10.3f %-8s<= %g: %s\n", what, value, unit, limit,
           value <= limit ? "met" : "NOT MET");
    above = above || value > limit;
}

static void give_up(const char *what) {
    fprintf(stderr, "rooms: %s\n", what);
    exit(2);
}

static void open_job(struct job *job, struct beleidspers *session, const char *file) {
    struct beleidspers_result result;
    if (!job_open_single(job, session, file, &result) || !job_read(job) || !job_model(job) ||
        !job_compose(job))
        give_up(file);
}

/* ---- charts ---- */

static length text_width(const struct style *style) {
    return style->page_width - style->margin_inner - style->margin_outer;
}

static double draw_time(const struct job *job, const struct chart *chart) {
    struct arena arena = {0};
    double least = 1e9;
    for (int round = 0; round < CHART_ROUNDS; round++) {
        const double start = now();
        for (int i = 0; i < CHARTS_A_ROUND; i++) {
            const struct arena_mark mark = arena_mark(&arena);
            chart_draw(&arena, chart, text_width(job->task.style), job->task.style,
                       job->session->fonts);
            arena_reset(&arena, mark);
        }
        const double spent = (now() - start) / CHARTS_A_ROUND;
        least = spent < least ? spent : least;
    }
    arena_release(&arena);
    return least;
}

static void add_page(struct page_list *list, const struct chart_drawing *drawing) {
    struct page *page = VEC_PUSH(list->arena, &list->pages);
    page->width = drawing->width;
    page->height = drawing->height + LENGTH_PT(20);
    const page_tag_id tag = page_tag_add(list, PAGE_FIGURE, 0, (struct place){0});
    list->tags.items[tag].alternative = "Een grafiek";
    list->tags.items[tag].bounds = (struct page_rect){0, 0, drawing->width, drawing->height};
    for (size_t i = 0; i < drawing->count; i++) {
        struct page_item *item = page_item_add(list, page, drawing->items[i].kind, tag);
        *item = drawing->items[i];
        item->tag = tag;
    }
}

static size_t size_with(struct job *job, const struct chart_drawing *drawing, int pages) {
    struct page_list list = {.arena = &job->arena,
                             .meta = {.title = "grafiek", .language = "nl", .identity = "grafiek"}};
    struct output_bytes bytes;
    page_tag_add(&list, PAGE_DOCUMENT, -1, (struct place){0});
    for (int i = 0; i < pages; i++)
        add_page(&list, drawing);
    if (!output_pdf(&job->arena, &list, job->session->fonts, NULL, &bytes, &job->diags))
        give_up("a chart cannot be written");
    return bytes.size;
}

/* Fonts are shared by all charts of a document: what one more chart adds counts. */
static double added_kilobytes(struct job *job, const struct chart *chart) {
    const struct arena_mark mark = arena_mark(&job->arena);
    const struct chart_drawing drawing = chart_draw(&job->arena, chart, text_width(job->task.style),
                                                    job->task.style, job->session->fonts);
    const size_t one = size_with(job, &drawing, 1), many = size_with(job, &drawing, COPIES);
    arena_reset(&job->arena, mark);
    return (double)(many - one) / (COPIES - 1) / 1024;
}

static bool is_plain(const struct doc_node *node) {
    const size_t size = node->id ? strlen(node->id) : 0;
    return node->kind == DOC_FIGURE && node->figure.chart != NULL && size > 7 &&
           strcmp(node->id + size - 7, "-gewoon") == 0;
}

static int measure_charts(struct job *job, const struct doc_node *parent) {
    int count = 0;
    for (const struct doc_node *node = parent->first; node; node = node->next) {
        count += measure_charts(job, node);
        if (!is_plain(node))
            continue;
        const char *kind = chart_kind_name(node->figure.chart->kind);
        tell(kind, draw_time(job, node->figure.chart), "ms", CHART_MS);
        tell("", added_kilobytes(job, node->figure.chart), "KB", CHART_KB);
        count++;
    }
    return count;
}

static void charts(struct beleidspers *session, const char *file) {
    struct job job;
    open_job(&job, session, file);
    printf("charts: drawn, and what one adds to a PDF\n");
    if (measure_charts(&job, job.doc->root) < CHART_KINDS)
        give_up("the gallery has not every kind with plain data");
    job_drop(&job);
}

/* ---- tags ---- */

struct written {
    double ms;
    size_t size;
};

static struct written write_pages(struct job *job, bool tagged) {
    struct written least = {.ms = 1e9};
    for (int round = 0; round < PDF_ROUNDS; round++) {
        const struct arena_mark mark = arena_mark(&job->arena);
        const struct font_set *fonts = job->session->fonts;
        struct output_bytes bytes;
        const double start = now();
        const bool good =
            tagged ? output_pdf(&job->arena, job->pages, fonts, NULL, &bytes, &job->diags)
                   : output_pdf_untagged(&job->arena, job->pages, fonts, &bytes, &job->diags);
        const double spent = now() - start;
        if (!good)
            give_up("pages cannot be written");
        least.ms = spent < least.ms ? spent : least.ms;
        least.size = bytes.size;
        arena_reset(&job->arena, mark);
    }
    return least;
}

static void tags(struct beleidspers *session, const char *const *files) {
    struct written tagged[2], plain[2];
    double pages[2];
    for (int i = 0; i < 2; i++) {
        struct job job;
        open_job(&job, session, files[i]);
        if (!job_layout(&job))
            give_up(files[i]);
        tagged[i] = write_pages(&job, true);
        plain[i] = write_pages(&job, false);
        pages[i] = (double)job.pages->pages.count;
        job_drop(&job);
    }
    const double more = pages[1] - pages[0];
    printf("tags: %.0f and %.0f pages of text, against the same without structure\n", pages[0],
           pages[1]);
    tell("time of tags a page", (tagged[1].ms - plain[1].ms) / pages[1], "ms", TAGS_MS);
    tell("a tagged page", (double)(tagged[1].size - tagged[0].size) / more / 1024, "KB", PAGE_KB);
    printf("  %-34s%10.3f ms\n", "time of a page without tags", plain[1].ms / pages[1]);
    printf("  %-34s%10.3f KB\n", "a page without tags",
           (double)(plain[1].size - plain[0].size) / more / 1024);
}

int main(int count, char **arguments) {
    if (count != 5)
        give_up("usage: rooms DATA GALLERY.xml SHORT.xml LONG.xml");
    const struct beleidspers_options options = {.data = arguments[1]};
    enum beleidspers_status status;
    struct beleidspers *session = beleidspers_open(&options, &status);
    if (!session)
        return 2;
    charts(session, arguments[2]);
    tags(session, (const char *const *)arguments + 3);
    beleidspers_close(session);
    return above;
}
