/* The sections with figures and codes, and what appendices are made of. */
#include "model/model_private.h"

/* ---- kengetallen ---- */
static const struct field kengetal_fields[] = {
    ID_ROW(kengetal),
    TEXT_ROW(kengetal, "naam", naam),
    TEXT_ROW(kengetal, "eenheid", eenheid),
    TEXT_ROW(kengetal, "bron", bron),
    TEXT_ROW(kengetal, "groep", groep),
    NUMBER_ROW(kengetal, "waarde", waarde),
    NUMBER_ROW(kengetal, "van", van),
    NUMBER_ROW(kengetal, "tot", tot),
    NUMBER_ROW(kengetal, "aantal", aantal),
    NUMBER_ROW(kengetal, "totaal", totaal),
    NUMBER_ROW(kengetal, "doel", doel),
    DATE_ROW(kengetal, "peildatum", peildatum),
    YES_ROW(kengetal, "streefwaarde", streefwaarde),
    WORD_ROW(kengetal, "precisie", precisie, PRECISIE),
    TEXT_ROW(kengetal, "drukvorm", drukvorm),
};
static const struct shape shape_kengetal = {sizeof(struct kengetal), PROSE_OF(kengetal, tekst),
                                            FIELDS(kengetal_fields)};

static const struct field meetpunt_fields[] = {
    DATE_ROW(meetpunt, "peildatum", peildatum),
    NUMBER_ROW(meetpunt, "waarde", waarde),
    YES_ROW(meetpunt, "streefwaarde", streefwaarde),
    WORD_ROW(meetpunt, "precisie", precisie, PRECISIE),
    TEXT_ROW(meetpunt, "drukvorm", drukvorm),
};
static const struct shape shape_meetpunt = {sizeof(struct meetpunt), FIELDS(meetpunt_fields)};
static const struct field meetreeks_fields[] = {
    ID_ROW(meetreeks),
    TEXT_ROW(meetreeks, "naam", naam),
    TEXT_ROW(meetreeks, "eenheid", eenheid),
    TEXT_ROW(meetreeks, "bron", bron),
    TEXT_ROW(meetreeks, "groep", groep),
};
static const struct child meetreeks_children[] = {
    LIST_CHILD("meetpunt", meetreeks, punten, shape_meetpunt),
    PROSE_CHILD("toelichting", meetreeks, toelichting),
};
static const struct shape shape_meetreeks = {sizeof(struct meetreeks), FIELDS(meetreeks_fields),
                                             CHILDREN(meetreeks_children)};
const struct child model_children_kengetallen[2] = {
    LIST_CHILD("kengetal", kengetallen, lijst, shape_kengetal),
    LIST_CHILD("meetreeks", kengetallen, reeksen, shape_meetreeks),
};

/* ---- middelen ---- */
#define MIDDEL_ROWS(name)                                                                          \
    ID_ROW(middel), NUMBER_ROW(middel, name, hoeveel), TEXT_ROW(middel, "naam", naam),             \
        WORD_ROW(middel, "soort", soort, MIDDELSOORT), DATE_ROW(middel, "jaar", jaar),             \
        WORD_ROW(middel, "precisie", precisie, PRECISIE), TEXT_ROW(middel, "drukvorm", drukvorm)
static const struct field bedrag_fields[] = {MIDDEL_ROWS("euro")};
static const struct field formatie_fields[] = {MIDDEL_ROWS("fte")};
static const struct shape shape_bedrag = {sizeof(struct middel), PROSE_OF(middel, tekst),
                                          FIELDS(bedrag_fields)};
static const struct shape shape_formatie = {sizeof(struct middel), PROSE_OF(middel, tekst),
                                            FIELDS(formatie_fields)};
const struct child model_children_middelen[2] = {
    LIST_CHILD("bedrag", middelen, bedragen, shape_bedrag),
    LIST_CHILD("formatie", middelen, formatie, shape_formatie),
};

/* ---- enquêtes ---- */
static const struct field antwoord_fields[] = {
    TEXT_ROW(antwoord, "label", label),
    NUMBER_ROW(antwoord, "aantal", aantal),
    NUMBER_ROW(antwoord, "pct", pct),
    NUMBER_ROW(antwoord, "teller", teller),
    NUMBER_ROW(antwoord, "noemer", noemer),
    TEXT_ROW(antwoord, "groep", groep),
    NUMBER_ROW(antwoord, "n", n),
    WORD_ROW(antwoord, "precisie", precisie, PRECISIE),
    TEXT_ROW(antwoord, "drukvorm", drukvorm),
};
static const struct shape shape_antwoord = {sizeof(struct antwoord), PROSE_OF(antwoord, tekst),
                                            FIELDS(antwoord_fields)};
static const struct field vraag_fields[] = {
    ID_ROW(vraag),
    NUMBER_ROW(vraag, "n", n),
    TEXT_ROW(vraag, "eenheid", eenheid),
    TEXT_ROW(vraag, "groep", groep),
    YES_ROW(vraag, "meervoudig", meervoudig),
};
static const struct child vraag_children[] = {
    PROSE_CHILD("tekst", vraag, tekst),
    LIST_CHILD("antwoord", vraag, antwoorden, shape_antwoord),
    PROSE_CHILD("toelichting", vraag, toelichting),
};
static const struct shape shape_vraag = {sizeof(struct vraag), FIELDS(vraag_fields),
                                         CHILDREN(vraag_children)};

static const struct shape shape_rubriek;
static const struct field rubriek_fields[] = {ID_ROW(rubriek), TEXT_ROW(rubriek, "titel", titel),
                                              TEXT_ROW(rubriek, "label", label)};
static const struct child rubriek_children[] = {
    PART_CHILD("vraag", rubriek, DEEL_VRAAG, shape_vraag),
    PART_CHILD("rubriek", rubriek, DEEL_RUBRIEK, shape_rubriek),
};
static const struct shape shape_rubriek = {sizeof(struct rubriek), CONTENT_PARTS,
                                           offsetof(struct rubriek, delen), FIELDS(rubriek_fields),
                                           CHILDREN(rubriek_children)};

static const struct field enquete_fields[] = {
    ID_ROW(enquete),
    TEXT_ROW(enquete, "titel", titel),
    TEXT_ROW(enquete, "doelgroep", doelgroep),
    NUMBER_ROW(enquete, "uitgezet", uitgezet),
    NUMBER_ROW(enquete, "respons", respons),
    NUMBER_ROW(enquete, "responspct", responspct),
    TEXT_ROW(enquete, "eenheid", eenheid),
    WORDS_ROW(enquete, "methode", methoden, ENQUETEMETHODE),
    DATE_ROW(enquete, "van", van),
    DATE_ROW(enquete, "tot", tot),
    REF_ROW(enquete, "periode", periode),
};
static const struct child enquete_children[] = {
    PART_CHILD("vraag", enquete, DEEL_VRAAG, shape_vraag),
    PART_CHILD("rubriek", enquete, DEEL_RUBRIEK, shape_rubriek),
};
const struct shape model_shape_enquete = {sizeof(struct enquete), CONTENT_PARTS,
                                          offsetof(struct enquete, delen), FIELDS(enquete_fields),
                                          CHILDREN(enquete_children)};

/* ---- documenten, organisaties, codering ---- */
static const struct field document_fields[] = {
    ID_ROW(document),
    TEXT_ROW(document, "titel", titel),
    WORD_ROW(document, "soort", soort, DOCUMENTSOORT),
    WORD_ROW(document, "status", status, DOCUMENTSTATUS),
    DATE_ROW(document, "datum", datum),
    DATE_ROW(document, "van", van),
    DATE_ROW(document, "tot", tot),
    TEXT_ROW(document, "url", url),
};
static const struct shape shape_document = {sizeof(struct document), PROSE_OF(document, tekst),
                                            FIELDS(document_fields)};
const struct child model_children_documenten[1] = {
    LIST_CHILD("document", documenten, lijst, shape_document)};

static const struct field organisatie_fields[] = {
    ID_ROW(organisatie),
    TEXT_ROW(organisatie, "naam", naam),
    TEXT_ROW(organisatie, "afkorting", afkorting),
    WORD_ROW(organisatie, "soort", soort, ORGANISATIESOORT),
    TEXT_ROW(organisatie, "rol", rol),
};
static const struct shape shape_organisatie = {
    sizeof(struct organisatie), PROSE_OF(organisatie, tekst), FIELDS(organisatie_fields)};
const struct child model_children_organisaties[1] = {
    LIST_CHILD("organisatie", organisaties, lijst, shape_organisatie)};

#define CODE_TEXT .content = CONTENT_TEXT, .offset = offsetof(struct code, onderbouwing)
static const struct field code_fields[] = {TEXT_ROW(code, "code", code)};
static const struct field methodiek_fields[] = {TEXT_ROW(code, "code", code),
                                                WORD_ROW(code, "wanneer", wanneer, WANNEER)};
static const struct field werkwijze_fields[] = {TEXT_ROW(code, "code", code),
                                                WORD_ROW(code, "aard", aard, AARD)};
static const struct shape shape_code = {sizeof(struct code), CODE_TEXT, FIELDS(code_fields)};
static const struct shape shape_methodiek = {sizeof(struct code), CODE_TEXT,
                                             FIELDS(methodiek_fields)};
static const struct shape shape_werkwijze = {sizeof(struct code), CODE_TEXT,
                                             FIELDS(werkwijze_fields)};
const struct child model_children_codering[4] = {
    LIST_CHILD("visie", codering, visies, shape_code),
    LIST_CHILD("rol", codering, rollen, shape_code),
    LIST_CHILD("methodiek", codering, methodieken, shape_methodiek),
    LIST_CHILD("werkwijze", codering, werkwijzen, shape_werkwijze),
};

/* ---- bijlagen ---- */
static const struct field toon_fields[] = {REF_ROW(toon, "naar", naar)};
static const struct shape shape_toon = {sizeof(struct toon), FIELDS(toon_fields)};

static const struct shape shape_hoofdstuk;
static const struct field hoofdstuk_fields[] = {
    ID_ROW(hoofdstuk), TEXT_ROW(hoofdstuk, "titel", titel), TEXT_ROW(hoofdstuk, "label", label),
    YES_ROW(hoofdstuk, "liggend", liggend)};
static const struct child hoofdstuk_children[] = {
    PART_CHILD("hoofdstuk", hoofdstuk, DEEL_HOOFDSTUK, shape_hoofdstuk),
    PART_CHILD("enquete", hoofdstuk, DEEL_ENQUETE, model_shape_enquete),
    PART_CHILD("toon", hoofdstuk, DEEL_TOON, shape_toon),
};
static const struct shape shape_hoofdstuk = {
    sizeof(struct hoofdstuk), CONTENT_PARTS, offsetof(struct hoofdstuk, delen),
    FIELDS(hoofdstuk_fields), CHILDREN(hoofdstuk_children)};

static const struct field bijlage_fields[] = {
    TEXT_ROW(bijlage, "label", label), WORD_ROW(bijlage, "nummering", nummering, NUMMERING),
    YES_ROW(bijlage, "liggend", liggend), YES_ROW(bijlage, "titelblad", titelblad)};
static const struct child bijlage_children[] = {
    PART_CHILD("hoofdstuk", bijlage, DEEL_HOOFDSTUK, shape_hoofdstuk),
    PART_CHILD("enquete", bijlage, DEEL_ENQUETE, model_shape_enquete),
    PART_CHILD("toon", bijlage, DEEL_TOON, shape_toon),
    PART_CHILD("bijlage", bijlage, DEEL_BIJLAGE, model_shape_bijlage),
};
const struct shape model_shape_bijlage = {.size = sizeof(struct bijlage),
                                          .section = true,
                                          .content = CONTENT_PARTS,
                                          .offset = offsetof(struct bijlage, delen),
                                          .common = model_section_fields,
                                          .common_count = COUNT(model_section_fields),
                                          FIELDS(bijlage_fields),
                                          CHILDREN(bijlage_children)};

static const struct field uittreksel_fields[] = {WORDS_ROW(uittreksel, "voor", voor, SPEERPUNTCODE),
                                                 TEXT_ROW(uittreksel, "titel", titel)};
const struct shape model_shape_uittreksel = {
    sizeof(struct uittreksel), PROSE_OF(uittreksel, inhoud), FIELDS(uittreksel_fields)};
