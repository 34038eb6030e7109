/* What a policy wants and with what: goals, indicators, instruments, the essence. */
#include "check/check_beleid.h"

static bool same(struct decimal a, struct decimal b) {
    for (; a.decimals < b.decimals; a.decimals++)
        a.units *= 10;
    for (; b.decimals < a.decimals; b.decimals++)
        b.units *= 10;
    return a.units == b.units;
}

/* (bereikt - nul) / (doel - nul) has no value then; a paper that wants to keep what there is may
 * still say so. */
static void check_indicator(const struct beleid_indicator *indicator, struct diag_list *diags) {
    if (indicator->nul.is_set && indicator->doel.is_set &&
        same(indicator->nul.waarde, indicator->doel.waarde))
        diag_report(diags, BELEID_INDICATOR_FLAT, indicator->place,
                    check_called(indicator->naam, indicator->id, "indicator"),
                    diag_bilingual(diags->arena,
                                   number_text(diags->arena, indicator->nul.waarde, NUMBER_EN),
                                   number_text(diags->arena, indicator->nul.waarde, NUMBER_NL)));
}

/* Each goal has a result, each result an indicator (004 L2142-2148). */
static void check_goal(const struct beleid_beleidsdoel *goal, struct diag_list *diags) {
    if (!goal->indicatoren.count && !goal->resultaten.count)
        diag_report(diags, BELEID_GOAL_BARE, goal->place,
                    check_called(goal->titel, goal->id, "beleidsdoel"));
    for (size_t i = 0; i < goal->indicatoren.count; i++)
        check_indicator(&goal->indicatoren.items[i], diags);
}

/* Instruments of the chosen step and below may be used (003 L1221-1230). */
static void check_instrument(const struct beleid_instrumentkeuze *choice, enum trede_code chosen,
                             struct diag_list *diags) {
    if (chosen && choice->trede > chosen)
        diag_report(diags, BELEID_INSTRUMENT_ABOVE, choice->place,
                    check_called(choice->naam, choice->instrument, "instrumentkeuze"),
                    woord_label(WOORDEN_BELEID_TREDE, (int)choice->trede),
                    woord_label(WOORDEN_BELEID_TREDE, (int)chosen));
}

/* Article 12 (2): the proposal says how interests were weighed (003 L68-72). */
static void check_law(const struct beleid_wetspunt *paragraph, struct diag_list *diags) {
    if (paragraph->code == BELEID_WETSPUNT_12_2 && !paragraph->tekst)
        diag_report_bare(diags, BELEID_WEIGHING_MISSING, paragraph->place);
}

void check_beleid_doelen(const struct beleid *beleid, struct diag_list *diags) {
    if (sectie_stand(&beleid->kern.sectie) == SECTIE_AANWEZIG && beleid->kern.lijst.count != 3)
        diag_report(diags, BELEID_ESSENCE, beleid->kern.sectie.place,
                    number_integer(diags->arena, (int64_t)beleid->kern.lijst.count, NUMBER_NL));
    for (size_t i = 0; i < beleid->beleidsdoelen.lijst.count; i++)
        check_goal(&beleid->beleidsdoelen.lijst.items[i], diags);
    for (size_t i = 0; i < beleid->instrumentkeuzes.lijst.count; i++)
        check_instrument(&beleid->instrumentkeuzes.lijst.items[i], beleid->participatieladder.trede,
                         diags);
    for (size_t i = 0; i < beleid->wettoets.lijst.count; i++)
        check_law(&beleid->wettoets.lijst.items[i], diags);
}
