/* A pilot beside its earlier version, and a document that may not have more pages than so many. */
#include "batch/batch.h"

#include "layout/layout.h"

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

/* The messages of a try that did not fit are not said: they are of a document nobody gets. */
void job_fit(struct job *job) {
    const size_t most = (size_t)template_most_pages(job->task.template);
    const struct diag_list before = job->diags;
    job->pages = lay_out(job);
    for (int without = 1; most > 0 && job->pages->pages.count > most && job->doc->more_can_go &&
                          !diag_has_errors(&job->diags);
         without++) {
        job->diags = before;
        job_compose_without(job, without);
        job->pages = lay_out(job);
    }
    if (most > 0)
        report_fit(job, most);
}
