/* The table of rules, and how serious each is in a programme. Defaults: what a real programme
 * breaks everywhere is a remark, what would mislead a reader of the report is a warning, what makes
 * a table wrong is an error. */
#include "check/check_private.h"

#include "base/nearest.h"
#include "base/text.h"

#define RULE(name, id, severity, en, nl, good, bad)                                                \
    { name, ERNST_##severity, {[DIAG_EN] = en, [DIAG_NL] = nl}, good, bad, DIAG_##id }

static const struct check_rule rules[] = {
    RULE("doel-zonder-status", DOEL_ZONDER_STATUS, OPMERKING,
         "a goal says how far it was reached; 'onbekend' is an answer",
         "een doel zegt hoe ver het bereikt is; 'onbekend' is een antwoord",
         "<doel status=\"deels\">", "<doel>"),
    RULE("doel-zonder-resultaat", DOEL_ZONDER_RESULTAAT, OPMERKING,
         "a goal that is reached, or partly, shows by what result",
         "een doel dat (deels) bereikt is, laat zien door welk resultaat",
         "<doel status=\"bereikt\">… <resultaat>…</resultaat></doel>",
         "<doel status=\"bereikt\">…</doel>"),
    RULE("resultaat-zonder-doel", RESULTAAT_ZONDER_DOEL, OPMERKING,
         "a result belongs to a goal or a focus point",
         "een resultaat hoort bij een doel of een speerpunt", "<resultaat bij-doel=\"nota\">",
         "<resultaat>"),
    RULE("knelpunt-zonder-advies", KNELPUNT_ZONDER_ADVIES, OPMERKING,
         "a bottleneck is answered by advice or a lesson, by name or by theme",
         "op een knelpunt volgt een advies of les, met name of met thema", "<advies bij=\"tijd\">",
         "<knelpunt id=\"tijd\"> and no <advies bij=\"tijd\">"),
    RULE("advies-zonder-geadresseerde", ADVIES_ZONDER_GEADRESSEERDE, OPMERKING,
         "advice says who is to follow it", "een advies zegt wie het moet opvolgen",
         "<advies aan=\"gemeente\">", "<advies>"),
    RULE("kengetal-zonder-bron", KENGETAL_ZONDER_BRON, OPMERKING, "a figure names its source",
         "een kengetal noemt zijn bron", "<kengetal bron=\"gemeentegids\">", "<kengetal>"),
    RULE("kengetal-zonder-grondslag", KENGETAL_ZONDER_GRONDSLAG, OPMERKING,
         "a percentage says of how many", "een percentage zegt van hoeveel",
         "<kengetal aantal=\"14\" totaal=\"21\">", "<kengetal waarde=\"67\" eenheid=\"%\">"),
    RULE("streefwaarde-zonder-termijn", STREEFWAARDE_ZONDER_TERMIJN, OPMERKING,
         "a target says by when", "een streefwaarde zegt wanneer zij gehaald moet zijn",
         "<kengetal streefwaarde=\"ja\" peildatum=\"2005\">", "<kengetal streefwaarde=\"ja\">"),
    RULE("bewering-tegengesproken", BEWERING_TEGENGESPROKEN, WAARSCHUWING,
         "the report says of a document what the pilot says of it",
         "het verslag zegt van een document wat de pilot ervan zegt",
         "<bewering document=\"nota\" status=\"concept\"/> of a draft",
         "<bewering document=\"nota\" status=\"raad\"/> of a draft"),
    RULE("getal-afwijkend", GETAL_AFWIJKEND, WAARSCHUWING,
         "a number in the prose is the number that the pilots give",
         "een getal in de tekst is het getal dat de pilots geven",
         "<getal van=\"rollen/waardering\">vijf</getal> of five pilots",
         "<getal van=\"rollen/waardering\">zes</getal> of five pilots"),
    RULE("code-onbekend", CODE_ONBEKEND, WAARSCHUWING,
         "a pilot uses the codes of the programme's lists",
         "een pilot gebruikt de codes uit de lijsten van het programma",
         "<visie code=\"bindmiddel\"/>", "<visie code=\"bindmidel\"/>"),
    RULE("code-ongebruikt", CODE_ONGEBRUIKT, OPMERKING, "every code of a list has a pilot",
         "elke code van een lijst heeft een pilot", "a code that a pilot has",
         "a code that no pilot has"),
    RULE("enkelvoudig-geschonden", ENKELVOUDIG_GESCHONDEN, FOUT,
         "in a count with one code a pilot, no pilot has two",
         "in een enkelvoudige telling heeft geen pilot twee codes", "<rol code=\"regie\"/>",
         "<rol code=\"regie\"/><rol code=\"afstand\"/>"),
    RULE("datum-buiten-programma", DATUM_BUITEN_PROGRAMMA, OPMERKING,
         "what was done lies within the programme; what is planned may come after it",
         "wat gedaan is valt binnen het programma; wat gepland is mag erna komen",
         "<activiteit datum=\"2003-04\"> in 2002-2004", "<activiteit datum=\"1999\">"),
    RULE("term-dubbel", TERM_DUBBEL, WAARSCHUWING, "one thing has one name, that of <termen>",
         "één zaak heeft één naam, die van <termen>", "Wmo", "WMO"),
    RULE("passage-dubbel", PASSAGE_DUBBEL, WAARSCHUWING,
         "no sentence of twelve words or more stands in two pilots",
         "geen zin van twaalf woorden of meer staat in twee pilots", "a sentence of one's own",
         "a sentence copied from another pilot"),
    RULE("afwezigheid-niet-vermeld", AFWEZIGHEID_NIET_VERMELD, OPMERKING,
         "a section that every report has is there, or is said to be absent",
         "een onderdeel dat elk verslag heeft staat er, of er staat dat het ontbreekt",
         "<motivatie afwezig=\"niet-vermeld\"/>", "no <motivatie>"),
};
#define RULE_COUNT (sizeof rules / sizeof *rules)

const struct check_rule *check_rules(size_t *count) {
    *count = RULE_COUNT;
    return rules;
}

/* ---- severities ---- */

static size_t row_of(const char *name) {
    size_t row = 0;
    while (row < RULE_COUNT && !text_equal(rules[row].naam, name))
        row++;
    return row;
}

static void report_unknown(const struct programma_regel *regel, struct diag_list *diags) {
    struct nearest nearest = {.wrong = regel->naam};
    for (size_t i = 0; i < RULE_COUNT; i++)
        nearest_consider(&nearest, rules[i].naam);
    diag_report(diags, PROGRAMMA_RULE_UNKNOWN, regel->place, regel->naam,
                check_meant(diags->arena, nearest.name));
}

const enum ernst *check_severities(const struct programma *programma, struct diag_list *diags) {
    enum ernst *ernst = ARENA_ARRAY(diags->arena, enum ernst, RULE_COUNT);
    for (size_t i = 0; i < RULE_COUNT; i++)
        ernst[i] = rules[i].ernst;
    for (size_t i = 0; i < programma->regels.count; i++) {
        const struct programma_regel *regel = &programma->regels.items[i];
        size_t row = row_of(regel->naam);
        if (row < RULE_COUNT)
            ernst[row] = regel->ernst;
        else if (regel->naam)
            report_unknown(regel, diags);
    }
    return ernst;
}

static enum ernst severity_of(const struct check_run *run, enum diag_id id) {
    size_t row = 0;
    while (rules[row].id != id)
        row++;
    return run->ernst[row];
}

bool check_wants(const struct check_run *run, enum diag_id id) {
    enum ernst ernst = severity_of(run, id);
    return ernst > ERNST_OPMERKING || (ernst == ERNST_OPMERKING && run->diags->remarks);
}

void check_find(const struct check_run *run, enum diag_id id, struct place place,
                const char *const *arguments) {
    static const enum diag_severity severities[] = {[ERNST_OPMERKING] = DIAG_NOTE,
                                                    [ERNST_WAARSCHUWING] = DIAG_WARNING,
                                                    [ERNST_FOUT] = DIAG_ERROR};
    if (check_wants(run, id))
        diag_add_as(run->diags, id, severities[severity_of(run, id)], place, arguments);
}
