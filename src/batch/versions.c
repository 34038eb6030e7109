/* A pilot beside its earlier version, and a document that may not have more pages than so many. */
#include "batch/batch.h"

#include "layout/layout.h"

#include <string.h>

#define PRIORITIES 1000 /* more than a template has */

/* The pilot of --since; false: reported. */
bool job_read_previous(struct job *job) {
    const char *own = job->session->options.since;
    const char *since = own != NULL ? own : job->task.since;
    if (since == NULL || job->pilot == NULL)
        return true;
    const struct xml_document *xml = xml_read(&job->arena, since, &job->diags);
    if (xml != NULL && batch_is_programme(xml)) {
        diag_report_bare(&job->diags, SINCE_NO_PILOT, ((struct place){.file = since}));
        return false;
    }
    if (xml == NULL || !batch_validate(job->session, xml, &job->diags))
        return false;
    job->previous = model_read_pilot(&job->arena, xml, &job->diags);
    return job->previous != NULL;
}

static struct doc *compose(struct job *job, int without) {
    const struct compose_input input = {.template = job->task.template,
                                        .per_pilot = job->task.per_pilot,
                                        .pilot = job->pilot,
                                        .previous = job->previous,
                                        .programma = job->programma,
                                        .catalogus = job->catalogus,
                                        .labels = job_labels(job),
                                        .numbering_depth = job->task.style->numbering_depth,
                                        .draft = job->session->options.draft,
                                        .without = without};
    return compose_document(&job->arena, &input, &job->diags);
}

/* What the earlier version of the document said; what is wrong with it was said of it then. */
static const struct doc *compose_previous(struct job *job, int without) {
    struct diag_list unheard = {.arena = &job->arena};
    const struct compose_input input = {.template = job->task.template,
                                        .pilot = job->previous,
                                        .catalogus = job->catalogus,
                                        .labels = job_labels(job),
                                        .numbering_depth = job->task.style->numbering_depth,
                                        .draft = job->session->options.draft,
                                        .without = without};
    return compose_document(&job->arena, &input, &unheard);
}

void job_compose_without(struct job *job, int without) {
    job->doc = compose(job, without);
    if (job->previous == NULL)
        return;
    const struct doc *earlier = compose_previous(job, without);
    doc_keep_numbers(job->doc, earlier);
    doc_mark_changes(job->doc, earlier);
}

/* ---- no more pages than the template allows ---- */

static struct page_list *lay_out(struct job *job) {
    return layout_pages(job->doc, job->task.style, job->session->fonts,
                        job->session->options.layout_report, &job->diags);
}

static const char *number(struct job *job, size_t value) {
    return arena_format(&job->arena, "%zu", value);
}

static void report_fit(struct job *job, size_t most) {
    for (size_t i = 0; i < job->doc->left_out.count; i++)
        diag_report(&job->diags, SECTION_LEFT_OUT, job->doc->left_out.items[i].place,
                    job->doc->left_out.items[i].title, number(job, most));
    if (job->pages->pages.count > most)
        diag_report(&job->diags, PAGES_TOO_MANY, ((struct place){.file = job->file}),
                    number(job, job->pages->pages.count), number(job, most));
}

static size_t text_size(const struct doc_node *root) {
    size_t size = 0;
    for (const struct doc_node *node = root; node != NULL; node = doc_after(node, root))
        size += node->kind == DOC_TEXT ? strlen(node->text) : 0;
    return size;
}

static size_t text_of_priority(const struct doc *doc, int priority) {
    size_t size = 0;
    for (const struct doc_node *node = doc->root; node != NULL; node = doc_after(node, doc->root))
        if (node->kind == DOC_SECTION && node->section.priority == priority)
            size += text_size(node);
    return size;
}

/* How much must go, by the amount of text: half of the last page is taken to be empty. */
static int guess(const struct job *job, size_t most) {
    const size_t all = text_size(job->doc->root) + 1;
    const size_t fits = all * (2 * most) / (2 * job->pages->pages.count - 1);
    size_t left = all;
    int without = 0;
    while (left > fits && without < PRIORITIES)
        left -= text_of_priority(job->doc, ++without);
    return without > 0 ? without : 1;
}

/* A document as far as it was made; the messages of one that nobody gets are not said. */
struct attempt {
    struct doc *doc;
    struct page_list *pages;
    struct diag_list diags;
};

static struct attempt try_without(struct job *job, const struct diag_list *before, int without) {
    job->diags = *before;
    job_compose_without(job, without);
    job->pages = lay_out(job);
    return (struct attempt){job->doc, job->pages, job->diags};
}

static bool fits(const struct attempt *attempt, size_t most) {
    return attempt->pages->pages.count <= most;
}

/* From the guess up until it fits, or down as long as it does. */
static void make_room(struct job *job, const struct diag_list *before, size_t most) {
    int without = guess(job, most);
    struct attempt best = try_without(job, before, without);
    while (!fits(&best, most) && best.doc->more_can_go)
        best = try_without(job, before, ++without);
    while (without > 1 && fits(&best, most)) {
        const struct attempt more = try_without(job, before, --without);
        if (!fits(&more, most))
            break;
        best = more;
    }
    job->doc = best.doc;
    job->pages = best.pages;
    job->diags = best.diags;
}

void job_fit(struct job *job) {
    const size_t most = (size_t)template_most_pages(job->task.template);
    const struct diag_list before = job->diags;
    job->pages = lay_out(job);
    if (most == 0)
        return;
    if (job->pages->pages.count > most && job->doc->more_can_go && !diag_has_errors(&job->diags))
        make_room(job, &before, most);
    report_fit(job, most);
}
