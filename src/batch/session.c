#include "batch/batch.h"

#include "blocks/blocks.h"

#include <stdlib.h>

static enum diag_language language_of(enum beleidspers_language language) {
    switch (language) {
    case BELEIDSPERS_ENGLISH:
        return DIAG_EN;
    case BELEIDSPERS_DUTCH:
        return DIAG_NL;
    case BELEIDSPERS_LOCALE:
        break;
    }
    return diag_language_of_locale();
}

static bool load(struct beleidspers *s, struct diag_list *diags) {
    s->data = batch_find_data(&s->arena, s->options.data, diags);
    if (s->data == NULL)
        return false;
    s->fonts = font_set_open(&s->arena, batch_path(&s->arena, s->data, "fonts/fonts.xml"), diags);
    return s->fonts != NULL && batch_labels(s, 0, diags) != NULL;
}

struct beleidspers *beleidspers_open(const struct beleidspers_options *options,
                                     enum beleidspers_status *status) {
    struct arena arena = {0};
    struct beleidspers *s = ARENA_NEW(&arena, struct beleidspers);
    s->arena = arena; /* the session lives in its own arena */
    s->options = *options;
    s->language = language_of(options->language);
    s->messages = options->messages != NULL ? options->messages : stderr;
    struct diag_list diags = {.arena = &s->arena};
    const bool loaded = load(s, &diags);
    diag_sort(&diags);
    diag_print(&diags, s->language, s->messages);
    if (status != NULL)
        *status = (enum beleidspers_status)diag_exit_status(&diags);
    if (loaded)
        return s;
    beleidspers_close(s);
    return NULL;
}

void beleidspers_close(struct beleidspers *session) {
    if (session->fonts != NULL)
        font_set_close(session->fonts);
    struct arena arena = session->arena;
    arena_release(&arena);
}

/* ---- calls ---- */

static bool job_pages(struct job *job) {
    return job_read(job) && job_model(job) && job_compose(job) && job_layout(job);
}

/* What was said before any document: prints it and counts it. */
static void close_list(struct beleidspers *session, struct diag_list *diags,
                       struct beleidspers_result *sum) {
    const enum beleidspers_status status = (enum beleidspers_status)diag_exit_status(diags);
    diag_sort(diags);
    diag_print(diags, session->language, session->messages);
    sum->errors += diags->total[DIAG_ERROR] + diags->total[DIAG_SYSTEM];
    sum->warnings += diags->total[DIAG_WARNING];
    if (status > sum->status)
        sum->status = status;
}

/* What is looked up for the task lives as long as the job. */
bool job_open_single(struct job *job, struct beleidspers *session, const char *file,
                     struct beleidspers_result *result) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    struct task task;
    const bool found = task_of(session, file, &task, &diags);
    close_list(session, &diags, result);
    if (!found) {
        arena_release(&arena);
        return false;
    }
    job_open(job, session, &task);
    arena.limit = job->arena.limit;
    job->arena = arena;
    return true;
}

static bool run_until(struct job *job, enum beleidspers_stage stage) {
    if (stage == BELEIDSPERS_ELEMENTS) {
        job_read(job); /* well-formed is enough to be shown */
        return job->xml != NULL;
    }
    /* what is left out for want of room is only known when the pages are made */
    const bool whole =
        stage == BELEIDSPERS_DOCUMENT && template_most_pages(job->task.template) == 0;
    return job_read(job) && job_model(job) &&
           (stage == BELEIDSPERS_MODEL || (job_compose(job) && (whole || job_layout(job))));
}

struct beleidspers_result beleidspers_dump(struct beleidspers *session, const char *file,
                                           enum beleidspers_stage stage, FILE *out) {
    struct beleidspers_result result = {0};
    struct job job;
    if (!job_open_single(&job, session, file, &result))
        return result;
    if (run_until(&job, stage))
        switch (stage) {
        case BELEIDSPERS_ELEMENTS:
            xml_dump(job.xml, out);
            break;
        case BELEIDSPERS_MODEL:
            if (job.pilot != NULL)
                model_dump(job.pilot, out);
            else
                model_dump_programma(job.programma, out);
            break;
        case BELEIDSPERS_DOCUMENT:
            doc_dump(job.doc, out);
            break;
        case BELEIDSPERS_PAGES:
            page_trace(job.pages, session->fonts, out);
            break;
        }
    job_close(&job, &result);
    return result;
}

static void preview_page(struct job *job, size_t page, int dots_per_inch, const char *path) {
    const struct place place = {.file = job->file};
    struct output_bytes bytes;
    if (page < 1 || page > job->pages->pages.count)
        diag_report(&job->diags, PAGE_ABSENT, place, arena_format(&job->arena, "%zu", page),
                    arena_format(&job->arena, "%zu", job->pages->pages.count));
    else if (output_png(&job->arena, job->pages, page - 1, dots_per_inch, job->session->fonts,
                        &bytes, &job->diags))
        output_file(path, bytes, &job->diags);
}

struct beleidspers_result beleidspers_preview(struct beleidspers *session, const char *file,
                                              size_t page, int dots_per_inch, const char *path) {
    struct beleidspers_result result = {0};
    struct job job;
    if (!job_open_single(&job, session, file, &result))
        return result;
    if (job_pages(&job))
        preview_page(&job, page, dots_per_inch, path);
    job_close(&job, &result);
    return result;
}

/* ---- lists ---- */

void beleidspers_list_blocks(struct beleidspers *session, FILE *out) {
    size_t count;
    const struct block *blocks = block_table(&count);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%-24s %s", blocks[i].name, blocks[i].description[session->language]);
        for (int a = 0; a < 6 && blocks[i].attributes[a] != NULL; a++)
            fprintf(out, "%s%s", a == 0 ? " [" : " ", blocks[i].attributes[a]);
        fprintf(out, "%s\n", blocks[i].attributes[0] != NULL ? "]" : "");
    }
}

void beleidspers_list_elements(struct beleidspers *session, FILE *out) {
    struct diag_list diags = {.arena = &session->arena};
    const char *path =
        arena_format(&session->arena, "%s/templates/schema/programma.xsd", session->data);
    const struct xml_schema *schema =
        xml_schema_load(&session->arena, path, &diags); /* and a pilot */
    diag_print(&diags, session->language, session->messages);
    if (schema != NULL)
        xml_schema_reference(schema, session->language, out);
}

const char *beleidspers_version(void) {
    return BELEIDSPERS_VERSION;
}
