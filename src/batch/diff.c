/* Two versions of a file: what changed in the data, by thing. */
#include "batch/batch.h"

#include "base/json.h"
#include "compare/compare.h"

#define DIFF_VERSION 1

struct version {
    struct job job;
    bool read;
};

/* The rules over a version are no business of a comparison: an old one may break today's. */
static bool read_version(struct version *version, struct beleidspers *session, const char *file) {
    struct job *job = &version->job;
    job_open(job, session, &(struct task){.file = file});
    if (!job_read(job))
        return false;
    if (batch_is_programme(job->xml))
        job->programma = model_read_programma(&job->arena, job->xml, &job->diags);
    else
        job->pilot = model_read_pilot(&job->arena, job->xml, &job->diags);
    version->read = (job->pilot != NULL || job->programma != NULL) && !diag_has_errors(&job->diags);
    return version->read;
}

static const char *kind_of(const struct job *job) {
    return job->programma != NULL ? "programma" : "pilot";
}

static struct compare compare_versions(struct job *was, struct job *is) {
    if (is->pilot != NULL)
        return compare_pilots(&is->arena, was->pilot, is->pilot);
    return compare_programmas(&is->arena, was->programma, is->programma);
}

/* ---- as text ---- */

static struct place place_of(const struct compare_change *change) {
    return change->kind == COMPARE_REMOVED ? change->was_place : change->is_place;
}

static void print_text(struct job *job, const struct compare *compare, FILE *out) {
    const bool dutch = job->session->language == DIAG_NL;
    for (size_t i = 0; i < compare->changes.count; i++) {
        const struct arena_mark mark = arena_mark(&job->arena);
        const struct compare_change *change = &compare->changes.items[i];
        const struct place place = place_of(change);
        fprintf(out, "%s:%u:%u: %s\n", place.file, (unsigned)place.line, (unsigned)place.column,
                compare_sentence(&job->arena, change, dutch ? NUMBER_NL : NUMBER_EN));
        arena_reset(&job->arena, mark);
    }
    if (compare->total > compare->changes.count)
        fprintf(out, dutch ? "en nog %zu\n" : "and %zu more\n",
                compare->total - compare->changes.count);
}

/* ---- as JSON ---- */

static void put_place(struct text_builder *out, const char *key, struct place place) {
    if (place.file == NULL) {
        json_null(out, key);
        return;
    }
    json_begin(out, key, '{');
    json_number(out, "line", place.line);
    json_number(out, "column", place.column);
    json_end(out, '}');
}

static void put_change(struct text_builder *out, const struct compare_change *change,
                       enum number_language language) {
    static const char *const kinds[] = {"changed", "added", "removed"};
    json_begin(out, NULL, '{');
    text_append_char(out, '\n');
    json_text(out, "kind", kinds[change->kind]);
    json_text(out, "element", change->element);
    json_text(out, "id", change->id);
    json_text(out, "name", change->naam);
    json_number(out, "number", (int64_t)change->nummer);
    json_text(out, "field", change->veld);
    json_text(out, "was", change->was);
    json_text(out, "is", change->is);
    put_place(out, "was_place", change->was_place);
    put_place(out, "is_place", change->is_place);
    json_text(out, "sentence", compare_sentence(out->arena, change, language));
    json_end(out, '}');
}

static void print_json(struct job *was, struct job *is, const struct compare *compare, FILE *out) {
    struct text_builder text = {.arena = &is->arena};
    const enum number_language language = is->session->language == DIAG_NL ? NUMBER_NL : NUMBER_EN;
    json_begin(&text, NULL, '{');
    json_number(&text, "version", DIFF_VERSION);
    json_text(&text, "kind", kind_of(is));
    json_text(&text, "old", was->file);
    json_text(&text, "new", is->file);
    json_text(&text, "id", is->pilot != NULL ? is->pilot->id : is->programma->id);
    json_number(&text, "total", (int64_t)compare->total);
    json_begin(&text, "changes", '[');
    for (size_t i = 0; i < compare->changes.count; i++)
        put_change(&text, &compare->changes.items[i], language);
    json_end(&text, ']');
    json_end(&text, '}');
    fprintf(out, "%s\n", text_string(&text));
}

/* ---- the whole ---- */

static void print_difference(struct job *was, struct job *is, enum beleidspers_format format,
                             FILE *out) {
    if ((was->pilot != NULL) != (is->pilot != NULL)) {
        diag_report(&is->diags, DIFF_KINDS, ((struct place){.file = is->file}), was->file,
                    kind_of(was), is->file, kind_of(is));
        return;
    }
    const struct compare compare = compare_versions(was, is);
    if (format == BELEIDSPERS_JSON)
        print_json(was, is, &compare, out);
    else
        print_text(is, &compare, out);
}

struct beleidspers_result beleidspers_diff(struct beleidspers *session, const char *was,
                                           const char *is, enum beleidspers_format format,
                                           FILE *out) {
    struct beleidspers_result results[2] = {0};
    struct version versions[2] = {0};
    const bool first = read_version(&versions[0], session, was);
    const bool second = read_version(&versions[1], session, is); /* its faults as well */
    if (first && second)
        print_difference(&versions[0].job, &versions[1].job, format, out);
    job_close(&versions[0].job, &results[0]);
    job_close(&versions[1].job, &results[1]);
    results[1].errors += results[0].errors;
    results[1].warnings += results[0].warnings;
    if (results[0].status > results[1].status)
        results[1].status = results[0].status;
    return results[1];
}
