/* What the report says of a pilot's document: the main report called Heuvelland's policy plan
 * adopted (001 L120), its own report called it advice, unfinished (L4250, L4311-4319). */
#include "check/check_private.h"

#include "base/text.h"

static const struct document *document_of(const struct pilot *pilot, const char *id) {
    for (size_t i = 0; i < pilot->documenten.lijst.count; i++)
        if (text_equal(pilot->documenten.lijst.items[i].id, id))
            return &pilot->documenten.lijst.items[i];
    return NULL;
}

static void check_claim(const struct check_run *run, const struct programma_bewering *claim) {
    const struct deelname *deelname = programma_deelname(run->programma, claim->pilot);
    if (!deelname) {
        diag_report(run->diags, PROGRAMMA_PILOT_UNKNOWN, claim->place, claim->pilot);
        return;
    }
    const struct document *document = document_of(deelname->pilot, claim->document);
    if (!document)
        diag_report(run->diags, PROGRAMMA_DOCUMENT_UNKNOWN, claim->place, claim->pilot,
                    claim->document);
    else if (document->status != claim->status)
        check_finding(run, BEWERING_TEGENGESPROKEN, claim->place, claim->document,
                      deelname_naam(deelname),
                      woord_label(WOORDEN_DOCUMENTSTATUS, (int)claim->status),
                      woord_label(WOORDEN_DOCUMENTSTATUS, (int)document->status),
                      check_at(run->diags->arena, document->place));
}

void check_programma_beweringen(const struct check_run *run) {
    const struct programma *p = run->programma;
    for (size_t i = 0; i < p->beweringen.count; i++)
        if (p->beweringen.items[i].pilot && p->beweringen.items[i].document)
            check_claim(run, &p->beweringen.items[i]);
}
