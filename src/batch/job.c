#include "batch/batch.h"

#include "base/path.h"
#include "check/check.h"
#include "model/beleid.h"

#include <stdlib.h>
#include <time.h>

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static bool sound(const struct job *job) {
    return !diag_has_errors(&job->diags);
}

/* Runs a stage between two looks at the clock. */
#define TIMED(job, stage, statement)                                                               \
    do {                                                                                           \
        const int64_t started = now();                                                             \
        statement;                                                                                 \
        (job)->nanoseconds[stage] += now() - started;                                              \
    } while (0)

void job_open(struct job *job, struct beleidspers *session, const struct task *task) {
    *job = (struct job){.session = session, .task = *task, .file = task->file};
    job->arena.limit = BATCH_DOCUMENT_LIMIT;
    job->diags.arena = &job->arena;
    job->diags.warnings_are_errors = session->options.warnings_are_errors;
    job->diags.remarks = session->options.remarks;
}

static void read_valid(struct job *job) {
    job->xml = xml_read(&job->arena, job->file, &job->diags);
    if (job->xml != NULL)
        batch_validate(job->session, job->xml, &job->diags);
}

bool job_read(struct job *job) {
    TIMED(job, BATCH_READ, read_valid(job));
    return sound(job);
}

static void programme_checked(struct job *job) {
    struct programma *programma = model_read_programma(&job->arena, job->xml, &job->diags);
    job->programma = programma;
    if (programma == NULL)
        return;
    programme_read_pilots(job, programma);
    if (sound(job))
        check_programma(programma, &job->diags);
}

static void model_checked(struct job *job) {
    if (batch_is_programme(job->xml)) {
        programme_checked(job);
        return;
    }
    job->pilot = model_read_pilot(&job->arena, job->xml, &job->diags);
    if (job->pilot == NULL)
        return;
    check_pilot(job->pilot, &job->diags);
    if (pilot_beleid(job->pilot) != NULL)
        job->catalogus = batch_catalogus(job->session, &job->diags);
    job_read_previous(job);
}

bool job_model(struct job *job) {
    TIMED(job, BATCH_CHECK, model_checked(job));
    return sound(job) && (job->pilot != NULL || job->programma != NULL);
}

static bool speaks(const char *language, const char *own) {
    const size_t size = strlen(own);
    return strncmp(language, own, size) == 0 && (language[size] == '\0' || language[size] == '-');
}

/* Of a document in another language, Dutch: check_document() says so. */
static int language_of(const char *language) {
    for (int i = 0; language != NULL && i < BATCH_LANGUAGES; i++)
        if (speaks(language, batch_languages[i]))
            return i;
    return 0;
}

const struct labels *job_labels(struct job *job) {
    const char *own = job->pilot != NULL ? job->pilot->taal : job->programma->taal;
    return batch_labels(job->session, language_of(own), &job->diags);
}

/* The date of a document whose pilot has none. */
const char *batch_date_of_build(struct arena *arena) {
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end;
    const long long seconds = epoch != NULL ? strtoll(epoch, &end, 10) : -1;
    const time_t moment = (time_t)seconds;
    struct tm t;
    if (seconds < 0 || seconds > 253402300799 || *end != '\0' || gmtime_r(&moment, &t) == NULL)
        return NULL;
    return arena_format(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", t.tm_year + 1900, t.tm_mon + 1,
                        t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
}

/* What no document can be read without (WCAG 2.4.2 and 3.1.1), at its place in the file. */
static void check_document(struct job *job) {
    const struct xml_node *root = job->xml->root, *report = xml_child(root, "verslag");
    const char *title = job->doc->meta.title, *language = job->doc->meta.language;
    if (title == NULL || title[strspn(title, " \t\r\n")] == '\0')
        diag_report_bare(&job->diags, DOCUMENT_WITHOUT_TITLE,
                         xml_place(report != NULL ? report : root, "titel"));
    if (!speaks(language, batch_languages[language_of(language)]))
        diag_report(&job->diags, LANGUAGE_WITHOUT_LABELS, xml_place(root, "xml:lang"), language,
                    batch_languages[0], batch_languages[1]);
}

bool job_compose(struct job *job) {
    TIMED(job, BATCH_COMPOSE, job_compose_without(job, 0));
    if (job->doc->meta.created == NULL)
        job->doc->meta.created = batch_date_of_build(&job->arena);
    check_document(job);
    return sound(job);
}

bool job_layout(struct job *job) {
    TIMED(job, BATCH_LAYOUT, job_fit(job));
    return sound(job);
}

static bool make_pdf(struct job *job, struct output_bytes *out) {
    const struct output_source source = {path_name(job->file),
                                         {(const unsigned char *)job->xml->bytes, job->xml->size}};
    const bool inside = job->session->options.archive == BELEIDSPERS_PDFA_3A;
    return output_pdf(&job->arena, job->pages, job->session->fonts, inside ? &source : NULL, out,
                      &job->diags) &&
           sound(job);
}

bool job_make(struct job *job, struct output_bytes *out) {
    bool made;
    TIMED(job, BATCH_OUTPUT, made = make_pdf(job, out));
    return made;
}

const char *job_path(const struct job *job, struct arena *arena, const char *folder) {
    return arena_format(arena, "%s/%s/%s.pdf", folder, job->doc->meta.id,
                        template_document(job->task.template));
}

enum output_change job_write(struct job *job, const char *path, struct output_bytes bytes) {
    enum output_change change;
    TIMED(job, BATCH_OUTPUT, change = output_file_soon(path, bytes, &job->diags));
    return change;
}

static void print_timings(const struct job *job) {
    static const char *const names[BATCH_STAGES] = {"read", "check", "compose", "layout", "output"};
    const size_t pages = job->pages != NULL ? job->pages->pages.count : 0;
    FILE *out = job->session->messages;
    fprintf(out, "%s: %zu pages, %zu KB;", job->file, pages, job->arena.used / 1024);
    for (int i = 0; i < BATCH_STAGES; i++)
        fprintf(out, " %s %lld", names[i],
                (long long)(job->nanoseconds[i] / 1000 / (int64_t)(pages > 0 ? pages : 1)));
    fprintf(out, " us/page\n");
}

void job_close(struct job *job, struct beleidspers_result *result) {
    result->status = (enum beleidspers_status)diag_exit_status(&job->diags);
    result->errors = job->diags.total[DIAG_ERROR] + job->diags.total[DIAG_SYSTEM];
    result->warnings = job->diags.total[DIAG_WARNING];
    if (job->pages != NULL)
        result->pages = job->pages->pages.count;
    diag_sort(&job->diags);
    diag_print(&job->diags, job->session->language, job->session->messages);
    job_drop(job);
}

void job_drop(struct job *job) {
    if (job->session->options.timings)
        print_timings(job);
    arena_release(&job->arena);
}
