/* The sections of a pilot, from gebied to adviezen. */
#include "model/model_beleid_private.h"
#include "model/model_private.h"

#define SECTION_ROWS                                                                               \
    ID_ROW(sectie), TEXT_ROW(sectie, "titel", titel),                                              \
        WORD_ROW(sectie, "afwezig", afwezig, AFWEZIGHEID), REF_ROW(sectie, "zie", zie)

const struct field model_section_fields[4] = {SECTION_ROWS};
const struct field model_list_fields[5] = {SECTION_ROWS, NUMBER_ROW(sectie, "aantal", aantal)};

static const struct shape shape_sectie = {sizeof(struct sectie), PROSE_SECTION};

/* ---- gebied, verslag, betrokkenen ---- */
static const struct field plaats_fields[] = {
    TEXT_ROW(plaats, "provincie", provincie),
    TEXT_ROW(plaats, "gemeente", gemeente),
};
static const struct shape shape_plaats = {sizeof(struct plaats), CONTENT_TEXT,
                                          offsetof(struct plaats, naam), FIELDS(plaats_fields)};

#define GEBIED_CHILD(name, soort_tag)                                                              \
    {                                                                                              \
        name, CHILD_LIST, offsetof(struct gebied, plaatsen), &shape_plaats, 0, true,               \
            offsetof(struct plaats, soort), soort_tag                                              \
    }
static const struct child gebied_children[] = {
    GEBIED_CHILD("gemeente", GEBIED_GEMEENTE),
    GEBIED_CHILD("stadsdeel", GEBIED_STADSDEEL),
    GEBIED_CHILD("deelgebied", GEBIED_DEELGEBIED),
    GEBIED_CHILD("provincie", GEBIED_PROVINCIE),
};
static const struct shape shape_gebied = {sizeof(struct gebied), CHILDREN(gebied_children)};

static const struct field opsteller_fields[] = {
    WORD_ROW(opsteller, "rol", rol, OPSTELLERROL),
    TEXT_ROW(opsteller, "organisatie", organisatie),
    TEXT_ROW(opsteller, "functie", functie),
};
const struct shape model_shape_opsteller = {sizeof(struct opsteller), FIELDS(opsteller_fields)};

static const struct field verslag_fields[] = {
    TEXT_ROW(verslag, "titel", titel),
    TEXT_ROW(verslag, "ondertitel", ondertitel),
    DATE_ROW(verslag, "datum", datum),
    TEXT_ROW(verslag, "plaats", plaats),
    WORD_ROW(verslag, "stand", stand, VERSLAGSTAND),
    WORD_ROW(verslag, "dagtekening", dagtekening, DAGTEKENING),
};
static const struct child verslag_children[] = {
    LIST_CHILD("opsteller", verslag, opstellers, model_shape_opsteller)};
static const struct shape shape_verslag = {sizeof(struct verslag), FIELDS(verslag_fields),
                                           CHILDREN(verslag_children)};

static const struct field betrokkene_fields[] = {
    ID_ROW(betrokkene),
    WORD_ROW(betrokkene, "rol", rol, BETROKKENEROL),
    TEXT_ROW(betrokkene, "functie", functie),
    TEXT_ROW(betrokkene, "organisatie", organisatie),
    DATE_ROW(betrokkene, "van", van),
    DATE_ROW(betrokkene, "tot", tot),
    WORD_ROW(betrokkene, "reden", reden, WISSELREDEN),
    REF_ROW(betrokkene, "volgt-op", volgt_op),
};
static const struct shape shape_betrokkene = {
    sizeof(struct betrokkene), PROSE_OF(betrokkene, tekst), FIELDS(betrokkene_fields)};
static const struct child betrokkenen_children[] = {
    LIST_CHILD("betrokkene", betrokkenen, lijst, shape_betrokkene)};
static const struct shape shape_betrokkenen = {sizeof(struct betrokkenen), LIST_SECTION,
                                               CHILDREN(betrokkenen_children)};

/* ---- prose with a heading ---- */
static const struct field koptekst_fields[] = {ID_ROW(koptekst),
                                               TEXT_ROW(koptekst, "titel", titel)};
static const struct shape shape_koptekst = {sizeof(struct koptekst), PROSE_OF(koptekst, tekst),
                                            FIELDS(koptekst_fields)};

static const struct field missie_fields[] = {YES_ROW(missie, "citaat", citaat)};
static const struct shape shape_missie = {.size = sizeof(struct missie),
                                          .section = true,
                                          PROSE_OF(missie, sectie.tekst),
                                          .common = model_section_fields,
                                          .common_count = COUNT(model_section_fields),
                                          FIELDS(missie_fields)};

/* ---- doelen and resultaten ---- */
static const struct field resultaat_fields[] = {
    ID_ROW(resultaat),
    WORD_ROW(resultaat, "soort", soort, RESULTAATSOORT),
    TEXT_ROW(resultaat, "label", label),
    REF_ROW(resultaat, "bij-doel", bij_doel),
    WORDS_ROW(resultaat, "bij-speerpunt", bij_speerpunt, SPEERPUNTCODE),
};
const struct shape model_shape_resultaat = {sizeof(struct resultaat), PROSE_OF(resultaat, tekst),
                                            FIELDS(resultaat_fields)};
static const struct child resultaten_children[] = {
    LIST_CHILD("resultaat", resultaten, lijst, model_shape_resultaat)};
static const struct shape shape_resultaten = {sizeof(struct resultaten), LIST_SECTION,
                                              CHILDREN(resultaten_children)};

static const struct field doel_fields[] = {
    ID_ROW(doel),
    TEXT_ROW(doel, "titel", titel),
    WORD_ROW(doel, "niveau", niveau, DOELNIVEAU),
    REF_ROW(doel, "ouder", ouder),
    YES_ROW(doel, "citaat", citaat),
    WORDS_ROW(doel, "speerpunten", speerpunten, SPEERPUNTCODE),
    WORD_ROW(doel, "versie", versie, DOELVERSIE),
    DATE_ROW(doel, "datum", datum),
    REF_ROW(doel, "vervangt", vervangt),
    TEXT_ROW(doel, "streefwaarde", streefwaarde),
    TEXT_ROW(doel, "termijn", termijn),
    WORD_ROW(doel, "status", status, DOELSTATUS),
};
static const struct child doel_children[] = {
    PROSE_CHILD("toelichting", doel, toelichting),
    PROSE_CHILD("bewijs", doel, bewijs),
    LIST_CHILD("resultaat", doel, resultaten, model_shape_resultaat),
};
static const struct shape shape_doel = {sizeof(struct doel), PROSE_OF(doel, tekst),
                                        FIELDS(doel_fields), CHILDREN(doel_children)};
static const struct child doelen_children[] = {LIST_CHILD("doel", doelen, lijst, shape_doel)};
static const struct shape shape_doelen = {sizeof(struct doelen), LIST_SECTION,
                                          CHILDREN(doelen_children)};

static const struct field onderzoeksvraag_fields[] = {
    ID_ROW(onderzoeksvraag),
    REF_ROW(onderzoeksvraag, "doel", doel),
    WORD_ROW(onderzoeksvraag, "beantwoord", beantwoord, BEANTWOORDING),
};
static const struct child onderzoeksvraag_children[] = {
    PROSE_CHILD("uitkomst", onderzoeksvraag, uitkomst)};
static const struct shape shape_onderzoeksvraag = {
    sizeof(struct onderzoeksvraag), PROSE_OF(onderzoeksvraag, tekst),
    FIELDS(onderzoeksvraag_fields), CHILDREN(onderzoeksvraag_children)};
static const struct child onderzoeksvragen_children[] = {
    LIST_CHILD("onderzoeksvraag", onderzoeksvragen, lijst, shape_onderzoeksvraag)};
static const struct shape shape_onderzoeksvragen = {sizeof(struct onderzoeksvragen), LIST_SECTION,
                                                    CHILDREN(onderzoeksvragen_children)};

/* ---- speerpunten ---- */
static const struct field speerpunt_fields[] = {
    ID_ROW(speerpunt),
    WORDS_ROW(speerpunt, "code", codes, SPEERPUNTCODE),
    WORD_ROW(speerpunt, "gewicht", gewicht, GEWICHT),
    DATE_ROW(speerpunt, "vanaf", vanaf),
    TEXT_ROW(speerpunt, "titel", titel),
};
static const struct child speerpunt_children[] = {
    LIST_CHILD("resultaat", speerpunt, resultaten, model_shape_resultaat)};
static const struct shape shape_speerpunt = {sizeof(struct speerpunt), PROSE_OF(speerpunt, tekst),
                                             FIELDS(speerpunt_fields),
                                             CHILDREN(speerpunt_children)};
static const struct child speerpunten_children[] = {
    LIST_CHILD("speerpunt", speerpunten, lijst, shape_speerpunt)};
static const struct shape shape_speerpunten = {sizeof(struct speerpunten), LIST_SECTION,
                                               CHILDREN(speerpunten_children)};

/* ---- uitvoering ---- */
static const struct field activiteit_fields[] = {
    ID_ROW(activiteit),
    WORD_ROW(activiteit, "soort", soort, ACTIVITEITSOORT),
    WORD_ROW(activiteit, "status", status, ACTIVITEITSTATUS),
    DATE_ROW(activiteit, "datum", datum),
    DATE_ROW(activiteit, "tot", tot),
    WORDS_ROW(activiteit, "uitvoerder", uitvoerders, UITVOERDER),
    TEXT_ROW(activiteit, "deelnemers", deelnemers),
    WORDS_ROW(activiteit, "speerpunten", speerpunten, SPEERPUNTCODE),
};
static const struct child activiteit_children[] = {
    LIST_CHILD("resultaat", activiteit, resultaten, model_shape_resultaat),
    LIST_CHILD("activiteit", activiteit, activiteiten, model_shape_activiteit),
};
const struct shape model_shape_activiteit = {sizeof(struct activiteit), PROSE_OF(activiteit, tekst),
                                             FIELDS(activiteit_fields),
                                             CHILDREN(activiteit_children)};

static const struct field periode_fields[] = {
    ID_ROW(periode),
    TEXT_ROW(periode, "label", label),
    TEXT_ROW(periode, "titel", titel),
    DATE_ROW(periode, "van", van),
    DATE_ROW(periode, "tot", tot),
    DATE_ROW(periode, "sorteer", sorteer),
};
static const struct child periode_children[] = {
    PART_CHILD("activiteit", periode, DEEL_ACTIVITEIT, model_shape_activiteit)};
static const struct shape shape_periode = {sizeof(struct periode), CONTENT_PARTS,
                                           offsetof(struct periode, delen), FIELDS(periode_fields),
                                           CHILDREN(periode_children)};
static const struct child uitvoering_children[] = {
    LIST_CHILD("periode", uitvoering, perioden, shape_periode),
    LIST_CHILD("activiteit", uitvoering, activiteiten, model_shape_activiteit),
};
static const struct shape shape_uitvoering = {sizeof(struct uitvoering), LIST_SECTION,
                                              CHILDREN(uitvoering_children)};

/* ---- factoren ---- */
static const struct field factor_fields[] = {
    ID_ROW(factor),
    TEXT_ROW(factor, "label", label),
    CODES_ROW(factor, "thema", thema),
    WORDS_ROW(factor, "speerpunten", speerpunten, SPEERPUNTCODE),
    WORDS_ROW(factor, "ook", ook, FACTORSOORT),
    REF_ROW(factor, "periode", periode),
    TEXT_ROW(factor, "groep", groep),
};
static const struct shape shape_factor = {sizeof(struct factor), PROSE_OF(factor, tekst),
                                          FIELDS(factor_fields)};

#define FACTOR_GROUP(kind, one, tag)                                                               \
    static const struct child kind##_children[] = {                                                \
        {one, CHILD_LIST, offsetof(struct factorgroep, lijst), &shape_factor, 0, true,             \
         offsetof(struct factor, soort), tag}};                                                    \
    static const struct shape shape_##kind = {sizeof(struct factorgroep), LIST_SECTION,            \
                                              CHILDREN(kind##_children)};
FACTOR_GROUP(succesfactoren, "succesfactor", FACTOR_SUCCESFACTOR)
FACTOR_GROUP(knelpunten, "knelpunt", FACTOR_KNELPUNT)
FACTOR_GROUP(lessen, "les", FACTOR_LES)
FACTOR_GROUP(paradepaardjes, "paradepaardje", FACTOR_PARADEPAARDJE)
FACTOR_GROUP(kansen, "kans", FACTOR_KANS)
FACTOR_GROUP(bedreigingen, "bedreiging", FACTOR_BEDREIGING)

static const struct child factoren_children[] = {
    ONE_CHILD("terugblik", factoren, terugblik, shape_sectie),
    ONE_CHILD("succesfactoren", factoren, groep[FACTOR_SUCCESFACTOR], shape_succesfactoren),
    ONE_CHILD("knelpunten", factoren, groep[FACTOR_KNELPUNT], shape_knelpunten),
    ONE_CHILD("lessen", factoren, groep[FACTOR_LES], shape_lessen),
    ONE_CHILD("paradepaardjes", factoren, groep[FACTOR_PARADEPAARDJE], shape_paradepaardjes),
    ONE_CHILD("vooruitblik", factoren, vooruitblik, shape_sectie),
    ONE_CHILD("kansen", factoren, groep[FACTOR_KANS], shape_kansen),
    ONE_CHILD("bedreigingen", factoren, groep[FACTOR_BEDREIGING], shape_bedreigingen),
};
static const struct shape shape_factoren = {sizeof(struct factoren), CHILDREN(factoren_children)};

/* ---- adviezen ---- */
static const struct field advies_fields[] = {
    ID_ROW(advies),
    TEXT_ROW(advies, "label", label),
    WORDS_ROW(advies, "aan", aan, GEADRESSEERDE),
    REFS_ROW(advies, "bij", bij),
    CODES_ROW(advies, "thema", thema),
    WORDS_ROW(advies, "speerpunten", speerpunten, SPEERPUNTCODE),
};
static const struct shape shape_advies = {sizeof(struct advies), PROSE_OF(advies, tekst),
                                          FIELDS(advies_fields)};
static const struct field adviezen_fields[] = {
    WORD_ROW(adviezen, "soort", soort, ADVIEZENSOORT),
    YES_ROW(adviezen, "genummerd", genummerd),
};
static const struct child adviezen_children[] = {
    LIST_CHILD("advies", adviezen, lijst, shape_advies)};
static const struct shape shape_adviezen = {sizeof(struct adviezen), LIST_SECTION,
                                            FIELDS(adviezen_fields), CHILDREN(adviezen_children)};

/* ---- data sections; their rows stand in model_shapes_data.c ---- */
static const struct shape shape_kengetallen = {sizeof(struct kengetallen), LIST_SECTION,
                                               CHILDREN(model_children_kengetallen)};
static const struct shape shape_middelen = {sizeof(struct middelen), LIST_SECTION,
                                            CHILDREN(model_children_middelen)};
static const struct child enquetes_children[] = {
    LIST_CHILD("enquete", enquetes, lijst, model_shape_enquete)};
static const struct shape shape_enquetes = {sizeof(struct enquetes), LIST_SECTION,
                                            CHILDREN(enquetes_children)};
static const struct shape shape_documenten = {sizeof(struct documenten), LIST_SECTION,
                                              CHILDREN(model_children_documenten)};
static const struct shape shape_organisaties = {sizeof(struct organisaties), LIST_SECTION,
                                                CHILDREN(model_children_organisaties)};
static const struct shape shape_codering = {sizeof(struct codering),
                                            CHILDREN(model_children_codering)};
static const struct child bijlagen_children[] = {
    LIST_CHILD("bijlage", bijlagen, lijst, model_shape_bijlage)};
static const struct shape shape_bijlagen = {sizeof(struct bijlagen), LIST_SECTION,
                                            CHILDREN(bijlagen_children)};

/* ---- pilot ---- */
static const struct field pilot_fields[] = {
    ID_ROW(pilot),
    {"soort", MODEL_WORD, offsetof(struct pilot, soort), WOORDEN_PILOTSOORT, true},
    WORD_ROW(pilot, "status", status, PILOTSTATUS),
    DATE_ROW(pilot, "start", start),
    DATE_ROW(pilot, "einde", einde),
    TEXT_ROW(pilot, "reden", reden),
    TEXT_ROW(pilot, "xml:lang", taal),
};
static const struct child pilot_children[] = {
    TEXT_CHILD("naam", pilot, naam),
    ONE_CHILD("gebied", pilot, gebied, shape_gebied),
    TEXT_CHILD("afbreking", pilot, afbreking),
    ONE_CHILD("verslag", pilot, verslag, shape_verslag),
    ONE_CHILD("betrokkenen", pilot, betrokkenen, shape_betrokkenen),
    LIST_CHILD("inleiding", pilot, inleidingen, shape_koptekst),
    ONE_CHILD("context", pilot, context, shape_sectie),
    ONE_CHILD("motivatie", pilot, motivatie, shape_sectie),
    ONE_CHILD("missie", pilot, missie, shape_missie),
    ONE_CHILD("middel", pilot, middel, shape_sectie),
    ONE_CHILD("doelen", pilot, doelen, shape_doelen),
    ONE_CHILD("onderzoeksvragen", pilot, onderzoeksvragen, shape_onderzoeksvragen),
    ONE_CHILD("speerpunten", pilot, speerpunten, shape_speerpunten),
    ONE_CHILD("uitvoering", pilot, uitvoering, shape_uitvoering),
    ONE_CHILD("factoren", pilot, factoren, shape_factoren),
    ONE_CHILD("resultaten", pilot, resultaten, shape_resultaten),
    ONE_CHILD("toekomstvisie", pilot, toekomstvisie, shape_sectie),
    LIST_CHILD("adviezen", pilot, adviezen, shape_adviezen),
    ONE_CHILD("slot", pilot, slot, shape_koptekst),
    PROSE_CHILD("ondertekening", pilot, ondertekening),
    ONE_CHILD("kengetallen", pilot, kengetallen, shape_kengetallen),
    ONE_CHILD("middelen", pilot, middelen, shape_middelen),
    ONE_CHILD("enquetes", pilot, enquetes, shape_enquetes),
    ONE_CHILD("documenten", pilot, documenten, shape_documenten),
    ONE_CHILD("organisaties", pilot, organisaties, shape_organisaties),
    ONE_CHILD("codering", pilot, codering, shape_codering),
    ONE_CHILD("beleid", pilot, beleid, model_shape_beleid),
    ONE_CHILD("bijlagen", pilot, bijlagen, shape_bijlagen),
};
const struct shape model_shape_pilot = {sizeof(struct pilot), FIELDS(pilot_fields),
                                        CHILDREN(pilot_children)};
