/* Versions, decisions, and dates that have an order. */
#include "check/check_beleid.h"

#include "base/text.h"

/* The last version is the one that is printed on the cover. */
static void check_versions(const struct beleid *beleid, struct diag_list *diags) {
    for (size_t i = 1; i < beleid->versies.lijst.count; i++) {
        const struct beleid_versie *now = &beleid->versies.lijst.items[i], *before = now - 1;
        if (before->datum.year && now->datum.year && date_compare(now->datum, before->datum) < 0)
            diag_report(diags, BELEID_VERSION_ORDER, now->place, now->nr ? now->nr : "",
                        check_day(diags->arena, now->datum), before->nr ? before->nr : "",
                        check_day(diags->arena, before->datum));
    }
}

/* A council is asked to choose (000 L223-241, 003 L1437-1474). */
static void check_decision(const struct beleid_besluitpunt *decision, struct diag_list *diags) {
    const char *name = check_called(decision->titel, decision->id, "besluitpunt");
    bool own = !decision->voorkeur;
    for (size_t i = 0; i < decision->opties.count; i++)
        own |= text_equal(decision->opties.items[i].id, decision->voorkeur);
    if (!decision->opties.count)
        diag_report(diags, BELEID_DECISION_WITHOUT_OPTIONS, decision->place, name);
    else if (!own)
        diag_report(diags, BELEID_ADVICE_OF_OTHER, decision->place, decision->voorkeur, name);
}

/* ---- terms ---- */

struct moment {
    struct date date;
    const char *name; /* in two languages */
};

static void check_order(struct diag_list *diags, struct place place, const char *what,
                        struct moment first, struct moment then) {
    struct arena *arena = diags->arena;
    bool whole = first.date.day && then.date.day;
    if (first.date.year && then.date.year &&
        (whole ? date_compare(then.date, first.date) < 0 : then.date.year < first.date.year))
        diag_report(diags, BELEID_TERM_BEFORE_START, place, what, then.name,
                    check_day(arena, then.date), first.name, check_day(arena, first.date));
}

#define MOMENT(date, en, nl)                                                                       \
    (struct moment) {                                                                              \
        date, diag_bilingual(diags->arena, en, nl)                                                 \
    }

static void check_step(const struct beleid_procedurestap *step, struct diag_list *diags) {
    check_order(diags, step->place, check_called(step->titel, step->id, "procedurestap"),
                MOMENT(step->datum, "the start", "het begin"),
                MOMENT(step->einde, "the end", "het einde"));
}

/* A report of a meeting that is still to come cannot be (003 L1535-1545). */
static void check_feedback(const struct beleid_terugkoppeling *feedback, struct diag_list *diags) {
    const char *name = check_called(feedback->titel, feedback->id, "terugkoppeling");
    struct moment meeting = MOMENT(feedback->bijeenkomst, "the meeting", "de bijeenkomst");
    struct moment report = MOMENT(feedback->verslag, "the report", "het verslag");
    struct moment reaction = MOMENT(feedback->reactie, "the response", "de reactie");
    struct moment decision = MOMENT(feedback->besluit, "the decision", "het besluit");
    struct moment notice = MOMENT(feedback->bericht, "the notice", "het bericht");
    check_order(diags, feedback->place, name, meeting, report);
    check_order(diags, feedback->place, name, report, reaction);
    check_order(diags, feedback->place, name, meeting, decision);
    check_order(diags, feedback->place, name, decision, notice);
}

/* Frames, the handling of results and the financial room are known before the start (000
 * L224-230, L233-238). */
static void check_council(const struct beleid_raadsprocedure *procedure, struct diag_list *diags) {
    const unsigned before_start = SET_BIT(BELEID_RAADSAFSPRAAK_KADERS) |
                                  SET_BIT(BELEID_RAADSAFSPRAAK_VASTLEGGEN) |
                                  SET_BIT(BELEID_RAADSAFSPRAAK_SPEELRUIMTE);
    for (size_t i = 0; procedure->start.year && i < procedure->afspraken.count; i++) {
        const struct beleid_raadsafspraak *advice = &procedure->afspraken.items[i];
        bool late = advice->datum.year && date_compare(advice->datum, procedure->start) > 0;
        if (SET_HAS(before_start, advice->code) && (advice->oordeel == BELEID_OORDEEL_NEE || late))
            diag_report(diags, BELEID_COUNCIL_TOO_LATE, advice->place,
                        woord_label(WOORDEN_BELEID_RAADSAFSPRAAK, (int)advice->code),
                        check_day(diags->arena, procedure->start));
    }
}

/* Input that gets no answer was not heard (003 L1696-1721). */
static void check_response(const struct beleid_inspraakreactie *response, struct diag_list *diags) {
    if (!response->reactie)
        diag_report(diags, BELEID_RESPONSE_UNANSWERED, response->place,
                    check_called(response->nr, response->id, "inspraakreactie"));
}

void check_beleid_besluit(const struct beleid *beleid, struct diag_list *diags) {
    check_versions(beleid, diags);
    for (size_t i = 0; i < beleid->besluitpunten.lijst.count; i++)
        check_decision(&beleid->besluitpunten.lijst.items[i], diags);
    for (size_t i = 0; i < beleid->raadsprocedure.procedurestappen.count; i++)
        check_step(&beleid->raadsprocedure.procedurestappen.items[i], diags);
    for (size_t i = 0; i < beleid->terugkoppelingen.lijst.count; i++)
        check_feedback(&beleid->terugkoppelingen.lijst.items[i], diags);
    check_council(&beleid->raadsprocedure, diags);
    for (size_t i = 0; i < beleid->inspraak.lijst.count; i++)
        check_response(&beleid->inspraak.lijst.items[i], diags);
}
