#include "batch/batch.h"

#include "blocks/blocks.h"

#include <stdlib.h>

static const char *const LANGUAGES[] = {"nl", "en"};

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

static const struct xml_schema *load_schema(struct beleidspers *s, const char *name,
                                            struct diag_list *diags) {
    const char *path = arena_format(&s->arena, "%s/templates/schema/%s.xsd", s->data, name);
    return xml_schema_load(&s->arena, path, diags);
}

static bool load_templates(struct beleidspers *s, struct diag_list *diags) {
    const struct xml_schema *schema = load_schema(s, "sjabloon", diags);
    const struct xml_schema *labels = load_schema(s, "labels", diags);
    if (schema == NULL || labels == NULL)
        return false;
    const char *path = s->options.template != NULL
                           ? s->options.template
                           : batch_path(&s->arena, s->data, "templates/eindverslag.xml");
    s->template = template_load(&s->arena, path, schema, diags);
    for (int i = 0; i < 2; i++)
        s->labels[i] = labels_load(
            &s->arena, arena_format(&s->arena, "%s/templates/labels/%s.xml", s->data, LANGUAGES[i]),
            labels, diags);
    return s->template != NULL && s->labels[0] != NULL && s->labels[1] != NULL;
}

static bool load_style(struct beleidspers *s, struct diag_list *diags) {
    const char *name = s->options.style != NULL ? s->options.style : template_style(s->template);
    if (strchr(name, '/') != NULL) {
        diag_report(diags, STYLE_NAME, (struct place){0}, name);
        return false;
    }
    s->style = style_load(
        &s->arena, arena_format(&s->arena, "%s/templates/style/%s.xml", s->data, name), diags);
    return s->style != NULL;
}

static bool load(struct beleidspers *s, struct diag_list *diags) {
    s->data = batch_find_data(&s->arena, s->options.data, diags);
    if (s->data == NULL)
        return false;
    s->pilot_schema = load_schema(s, "pilot", diags);
    s->fonts = font_set_open(&s->arena, batch_path(&s->arena, s->data, "fonts/fonts.xml"), diags);
    return s->pilot_schema != NULL && s->fonts != NULL && load_templates(s, diags) &&
           load_style(s, diags);
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

struct beleidspers_result beleidspers_build(struct beleidspers *session, const char *file,
                                            const char *folder) {
    struct beleidspers_result result = {0};
    struct job job;
    job_open(&job, session, file);
    if (job_read(&job) && job_model(&job) && job_compose(&job) && job_layout(&job))
        job_write(&job, folder, &result);
    job_close(&job, &result);
    return result;
}

struct beleidspers_result beleidspers_check(struct beleidspers *session, const char *file) {
    struct beleidspers_result result = {0};
    struct output_bytes bytes;
    struct job job;
    job_open(&job, session, file);
    if (job_read(&job) && job_model(&job) && job_compose(&job) && job_layout(&job))
        job_make(&job, &bytes);
    job_close(&job, &result);
    return result;
}

static bool run_until(struct job *job, enum beleidspers_stage stage) {
    if (stage == BELEIDSPERS_ELEMENTS) {
        job_read(job); /* well-formed is enough to be shown */
        return job->xml != NULL;
    }
    return job_read(job) && job_model(job) &&
           (stage == BELEIDSPERS_MODEL ||
            (job_compose(job) && (stage == BELEIDSPERS_DOCUMENT || job_layout(job))));
}

struct beleidspers_result beleidspers_dump(struct beleidspers *session, const char *file,
                                           enum beleidspers_stage stage, FILE *out) {
    struct beleidspers_result result = {0};
    struct job job;
    job_open(&job, session, file);
    if (run_until(&job, stage))
        switch (stage) {
        case BELEIDSPERS_ELEMENTS:
            xml_dump(job.xml, out);
            break;
        case BELEIDSPERS_MODEL:
            model_dump(job.pilot, out);
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
    job_open(&job, session, file);
    if (job_read(&job) && job_model(&job) && job_compose(&job) && job_layout(&job))
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
    xml_schema_reference(session->pilot_schema, session->language, out);
}

const char *beleidspers_version(void) {
    return BELEIDSPERS_VERSION;
}
