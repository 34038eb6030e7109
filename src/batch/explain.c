/* What is behind a number, and the rules that a programme is held against. */
#include "batch/batch.h"

#include "base/nearest.h"
#include "check/check.h"
#include "derive/telling.h"

static void consider(void *context, const char *path) {
    nearest_consider(context, path);
}

static void report_unknown(struct job *job, const char *figure) {
    struct nearest nearest = {.wrong = figure};
    derive_programma_paden(job->programma, consider, &nearest);
    const char *meant = "";
    if (nearest.name != NULL)
        meant = diag_bilingual(&job->arena,
                               arena_format(&job->arena, " (did you mean '%s'?)", nearest.name),
                               arena_format(&job->arena, " (bedoelt u '%s'?)", nearest.name));
    diag_report(&job->diags, EXPLAIN_UNKNOWN, (struct place){.file = job->file}, figure, meant);
}

static void explain(struct job *job, const char *figure, FILE *out) {
    struct derive_getal getal;
    if (job->programma == NULL)
        diag_report(&job->diags, EXPLAIN_NO_PROGRAMME, (struct place){.file = job->file}, figure);
    else if (derive_programma_getal(&job->arena, job->programma, figure, &getal))
        derive_explain(&job->arena, &getal, job->session->language, out);
    else
        report_unknown(job, figure);
}

struct beleidspers_result beleidspers_explain(struct beleidspers *session, const char *file,
                                              const char *figure, FILE *out) {
    struct beleidspers_result result = {0};
    struct job job;
    if (!job_open_single(&job, session, file, &result))
        return result;
    if (job_read(&job)) {
        job_model(&job); /* a programme with findings can be explained all the same */
        explain(&job, figure, out);
    }
    job_close(&job, &result);
    return result;
}

void beleidspers_list_rules(struct beleidspers *session, FILE *out) {
    static const char *const right[] = {[DIAG_EN] = "right", [DIAG_NL] = "goed"};
    static const char *const wrong[] = {[DIAG_EN] = "wrong", [DIAG_NL] = "fout"};
    size_t count;
    const struct check_rule *rules = check_rules(&count);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%-28s %-12s %s\n", rules[i].naam,
                woord_code(WOORDEN_ERNST, (int)rules[i].ernst),
                rules[i].beschrijving[session->language]);
        fprintf(out, "    %s: %s\n    %s: %s\n", right[session->language], rules[i].goed,
                wrong[session->language], rules[i].fout);
    }
}
