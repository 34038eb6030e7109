/* Reading a programme: its own file, and the pilots it names. The paths of those are the input's,
 * so they must be plain names in or below its folder. */
#include "batch/batch.h"

#include "base/path.h"
#include "check/check.h"

/* The faults of a pilot are told in full when its own document is made; here only that it cannot be
 * counted, and the first reason. */
static void report_faults(struct job *job, const struct deelname *deelname,
                          const struct diag_list *faults) {
    const size_t count = faults->total[DIAG_ERROR] + faults->total[DIAG_SYSTEM];
    for (size_t i = 0; i < faults->count; i++) {
        const struct diag *first = &faults->items[i];
        const enum diag_severity severity = diag_severity_of(first->id);
        if (severity != DIAG_ERROR && severity != DIAG_SYSTEM)
            continue;
        diag_report(&job->diags, PROGRAMME_PILOT_FAULTY, deelname->place, deelname->href,
                    arena_format(&job->arena, "%zu", count),
                    arena_format(&job->arena, "%s:%u:%u: %s", first->place.file, first->place.line,
                                 first->place.column,
                                 diag_text(&job->arena, first, job->session->language)));
        return;
    }
}

static void read_pilot(struct job *job, struct deelname *deelname) {
    struct diag_list faults = {.arena = &job->arena};
    const struct xml_document *xml =
        xml_read(&job->arena, path_beside(&job->arena, job->file, deelname->href), &faults);
    if (xml != NULL && batch_validate(job->session, xml, &faults)) {
        const struct pilot *pilot = model_read_pilot(&job->arena, xml, &faults);
        if (pilot != NULL)
            check_pilot(pilot, &faults);
        if (!diag_has_errors(&faults))
            deelname->pilot = pilot;
    }
    report_faults(job, deelname, &faults);
}

void programme_read_pilots(struct job *job, struct programma *programma) {
    for (size_t i = 0; i < programma->deelnames.count; i++)
        if (programma->deelnames.items[i].href != NULL &&
            path_is_plain(programma->deelnames.items[i].href))
            read_pilot(job, &programma->deelnames.items[i]);
}
