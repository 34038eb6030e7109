/* One chart of a document as a picture of its own: a page cut to the chart's size. */
#include "batch/batch.h"

#include "chart/chart.h"
#include "doc/doc.h"

#define MARGIN LENGTH_PT(6)

static const struct page_segment *moved(struct arena *arena, const struct page_path *path) {
    struct page_segment *segments =
        arena_copy(arena, path->segments, path->count * sizeof *segments);
    for (uint32_t i = 0; i < path->count; i++)
        for (int p = 0; p < 3; p++) {
            segments[i].x[p] += MARGIN;
            segments[i].y[p] += MARGIN;
        }
    return segments;
}

static void add_items(struct page_list *list, struct page *page,
                      const struct chart_drawing *drawing, page_tag_id tag) {
    for (size_t i = 0; i < drawing->count; i++) {
        struct page_item *item = page_item_add(list, page, drawing->items[i].kind, tag);
        *item = drawing->items[i];
        item->tag = tag;
        if (item->kind == PAGE_PATH)
            item->path.segments = moved(list->arena, &item->path);
        if (item->kind != PAGE_RUN)
            continue;
        item->run.x += MARGIN;
        item->run.baseline += MARGIN;
    }
}

static length text_width(const struct style *style) {
    return style->page_width - style->margin_inner - style->margin_outer;
}

static struct page_list *sheet_of(struct job *job, const struct doc_node *figure) {
    struct arena *arena = &job->arena;
    struct page_list *list = ARENA_NEW(arena, struct page_list);
    const struct chart_drawing drawing =
        chart_draw(arena, figure->figure.chart, text_width(job->task.style), job->task.style,
                   job->session->fonts);
    list->arena = arena;
    list->meta.title = figure->figure.chart->subject;
    list->meta.language = job->doc->meta.language;
    struct page *page = VEC_PUSH(arena, &list->pages);
    page->width = drawing.width + 2 * MARGIN;
    page->height = drawing.height + 2 * MARGIN;
    page_tag_add(list, PAGE_DOCUMENT, -1, figure->place);
    const page_tag_id tag = page_tag_add(list, PAGE_FIGURE, 0, figure->place);
    list->tags.items[tag].alternative = figure->figure.alternative;
    add_items(list, page, &drawing, tag);
    return list;
}

static void write_sheet(struct job *job, const struct page_list *list,
                        enum beleidspers_picture picture, int dots_per_inch, const char *path) {
    struct output_bytes bytes;
    if (picture == BELEIDSPERS_SVG)
        output_svg(&job->arena, list, 0, job->session->fonts, &bytes);
    else if (!output_png(&job->arena, list, 0, dots_per_inch, job->session->fonts, &bytes,
                         &job->diags))
        return;
    output_file(path, bytes, &job->diags);
}

struct beleidspers_result beleidspers_chart(struct beleidspers *session, const char *file,
                                            const char *id, enum beleidspers_picture picture,
                                            int dots_per_inch, const char *path) {
    struct beleidspers_result result = {0};
    struct job job;
    if (!job_open_single(&job, session, file, &result))
        return result;
    if (job_read(&job) && job_model(&job) && job_compose(&job)) {
        const struct doc_node *figure = doc_find(job.doc, id);
        if (figure != NULL && figure->kind == DOC_FIGURE && figure->figure.chart != NULL)
            write_sheet(&job, sheet_of(&job, figure), picture, dots_per_inch, path);
        else
            diag_report(&job.diags, CHART_ABSENT, ((struct place){.file = file}), id);
    }
    job_close(&job, &result);
    return result;
}
