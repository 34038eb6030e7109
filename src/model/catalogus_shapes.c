/* Which attribute and child of the catalogues goes where. */
#include "model/catalogus_private.h"

#define TEXT(type, name, field)                                                                    \
    { name, VELD_TEXT, offsetof(struct catalogus_##type, field), 0, NULL }
#define NUMBER(type, name, field)                                                                  \
    { name, VELD_NUMBER, offsetof(struct catalogus_##type, field), 0, NULL }
#define WORD(type, name, field, list)                                                              \
    { name, VELD_WORD, offsetof(struct catalogus_##type, field), WOORDEN_BELEID_##list, NULL }
#define WORDS(type, name, field, list)                                                             \
    { name, VELD_WORDS, offsetof(struct catalogus_##type, field), WOORDEN_BELEID_##list, NULL }
#define IDS(type, field)                                                                           \
    { #field, VELD_IDS, offsetof(struct catalogus_##type, field), 0, NULL }
#define CHILD(type, field)                                                                         \
    { #field, VELD_CHILD, offsetof(struct catalogus_##type, field), 0, NULL }
#define OWN(type, field)                                                                           \
    { NULL, VELD_OWN, offsetof(struct catalogus_##type, field), 0, NULL }
#define LIST(type, name, field, shape)                                                             \
    { name, VELD_LIST, offsetof(struct catalogus_##type, field), 0, &vorm_##shape }
#define TEXTS(type, name, field) LIST(type, name, field, tekst)

#define SHAPE(type, has_kop)                                                                       \
    static const struct catalogus_vorm vorm_##type = {                                             \
        sizeof(struct catalogus_##type), has_kop, fields_##type,                                   \
        sizeof fields_##type / sizeof *fields_##type}

/* ---- parts ---- */

static const struct catalogus_veld fields_tekst[] = {
    TEXT(tekst, "id", id),
    OWN(tekst, tekst),
};
SHAPE(tekst, false);

static const struct catalogus_veld fields_cel[] = {
    WORD(cel, "doel", doel, INSTRUMENTDOEL),
    WORD(cel, "vanaf", vanaf, TREDE),
};
SHAPE(cel, false);

static const struct catalogus_veld fields_regel[] = {
    TEXT(regel, "naam", naam),
    TEXT(regel, "start", start),
    NUMBER(regel, "minuten", minuten),
    NUMBER(regel, "minuten-tot", minuten_tot),
    OWN(regel, tekst),
};
SHAPE(regel, false);

static const struct catalogus_veld fields_kant[] = {
    WORD(kant, "kant", kant, KANT),
    OWN(kant, tekst),
};
SHAPE(kant, false);

static const struct catalogus_veld fields_stap[] = {
    CHILD(stap, doen),
    TEXTS(stap, "punt", punten),
};
SHAPE(stap, true);

/* ---- entries ---- */

static const struct catalogus_veld fields_begrip[] = {
    CHILD(begrip, vraag),
    CHILD(begrip, beschrijving),
    CHILD(begrip, voorbeeld),
    TEXTS(begrip, "punt", punten),
};
SHAPE(begrip, true);

static const struct catalogus_veld fields_gemeentetype[] = {
    TEXT(gemeentetype, "code", code),
    TEXT(gemeentetype, "ook", ook),
    WORD(gemeentetype, "sturing", sturing, KANT),
    WORD(gemeentetype, "insteek", insteek, KANT),
    WORD(gemeentetype, "comfortzone", comfortzone, TREDE),
    CHILD(gemeentetype, kern),
    CHILD(gemeentetype, beschrijving),
    TEXTS(gemeentetype, "voordeel", voordelen),
    TEXTS(gemeentetype, "aandachtspunt", aandachtspunten),
};
SHAPE(gemeentetype, true);

static const struct catalogus_veld fields_pool[] = {
    WORD(pool, "dimensie", dimensie, DIMENSIE),
    CHILD(pool, beschrijving),
    TEXTS(pool, "voordeel", voordelen),
    TEXTS(pool, "nadeel", nadelen),
    TEXTS(pool, "aandachtspunt", aandachtspunten),
};
SHAPE(pool, true);

static const struct catalogus_veld fields_testvraag[] = {
    WORD(testvraag, "dimensie", dimensie, DIMENSIE),
    TEXT(testvraag, "jaar", jaar),
    NUMBER(testvraag, "punten-a", punten_a),
    NUMBER(testvraag, "punten-b", punten_b),
    CHILD(testvraag, vraag),
    CHILD(testvraag, a),
    CHILD(testvraag, b),
};
SHAPE(testvraag, true);

static const struct catalogus_veld fields_trede[] = {
    CHILD(trede, beschrijving), CHILD(trede, agenda),  CHILD(trede, gemeente),
    CHILD(trede, deelnemers),   CHILD(trede, invloed), CHILD(trede, voorbeeld),
};
SHAPE(trede, true);

static const struct catalogus_veld fields_comfortrisico[] = {
    TEXT(comfortrisico, "type", type),
    WORD(comfortrisico, "code", code, COMFORTRISICO),
    OWN(comfortrisico, tekst),
};
SHAPE(comfortrisico, true);

static const struct catalogus_veld fields_kernvoorwaarde[] = {
    WORD(kernvoorwaarde, "trede", trede, TREDE),
    WORD(kernvoorwaarde, "code", code, VOORWAARDE),
    OWN(kernvoorwaarde, tekst),
};
SHAPE(kernvoorwaarde, true);

static const struct catalogus_veld fields_instrument[] = {
    WORDS(instrument, "fasen", fasen, FASE),
    LIST(instrument, "cel", cellen, cel),
};
SHAPE(instrument, true);

static const struct catalogus_veld fields_instrumentkaart[] = {
    WORD(instrumentkaart, "cel", cel, INSTRUMENTDOEL),
    WORD(instrumentkaart, "trede", trede, TREDE),
    WORDS(instrumentkaart, "fasen", fasen, FASE),
    CHILD(instrumentkaart, doel),
    CHILD(instrumentkaart, wanneer),
    CHILD(instrumentkaart, duur),
    CHILD(instrumentkaart, deelnemers),
    CHILD(instrumentkaart, kosten),
    LIST(instrumentkaart, "werkwijze", werkwijze, regel),
    LIST(instrumentkaart, "draaiboek", draaiboek, regel),
    TEXTS(instrumentkaart, "benodigd", benodigd),
    TEXTS(instrumentkaart, "voordeel", voordelen),
    TEXTS(instrumentkaart, "nadeel", nadelen),
    TEXTS(instrumentkaart, "aandachtspunt", aandachtspunten),
    TEXTS(instrumentkaart, "thema", themas),
    TEXTS(instrumentkaart, "voorbeeldvraag", voorbeeldvragen),
};
SHAPE(instrumentkaart, true);

static const struct catalogus_veld fields_beleidsfase[] = {
    IDS(beleidsfase, instrumenten),
    CHILD(beleidsfase, beschrijving),
    CHILD(beleidsfase, invloed),
    CHILD(beleidsfase, product),
    TEXTS(beleidsfase, "aandachtspunt", aandachtspunten),
};
SHAPE(beleidsfase, true);

static const struct catalogus_veld fields_stappenplan[] = {
    LIST(stappenplan, "stap", stappen, stap),
};
SHAPE(stappenplan, true);

static const struct catalogus_veld fields_termijn[] = {
    NUMBER(termijn, "dagen", dagen),
    CHILD(termijn, beschrijving),
};
SHAPE(termijn, true);

static const struct catalogus_veld fields_vertegenwoordiging[] = {
    CHILD(vertegenwoordiging, beschrijving), CHILD(vertegenwoordiging, leden),
    CHILD(vertegenwoordiging, frequentie),   CHILD(vertegenwoordiging, budget),
    CHILD(vertegenwoordiging, status),       CHILD(vertegenwoordiging, zittingsduur),
    CHILD(vertegenwoordiging, voorbeeld),
};
SHAPE(vertegenwoordiging, true);

static const struct catalogus_veld fields_procesvraag[] = {
    WORD(procesvraag, "kolom", kolom, PROCESKOLOM),
    OWN(procesvraag, vraag),
};
SHAPE(procesvraag, true);

static const struct catalogus_veld fields_scenario[] = {
    CHILD(scenario, beschrijving),
    CHILD(scenario, voor),
    CHILD(scenario, tegen),
    CHILD(scenario, kosten),
};
SHAPE(scenario, true);

static const struct catalogus_veld fields_prestatieveld[] = {
    TEXT(prestatieveld, "ook", ook),
    CHILD(prestatieveld, aanloop),
    TEXTS(prestatieveld, "doel", doelen),
    TEXTS(prestatieveld, "relatie", relaties),
};
SHAPE(prestatieveld, true);

static const struct catalogus_veld fields_aspect[] = {
    WORD(aspect, "dimensie", dimensie, DIMENSIE),
    LIST(aspect, "kant", kanten, kant),
};
SHAPE(aspect, true);

static const struct catalogus_veld fields_paar[] = {
    CHILD(paar, kans),
    CHILD(paar, bedreiging),
};
SHAPE(paar, true);

static const struct catalogus_veld fields_keuzethema[] = {
    TEXT(keuzethema, "groep", groep),
    CHILD(keuzethema, beschrijving),
    TEXTS(keuzethema, "punt", punten),
};
SHAPE(keuzethema, true);

/* ---- the root ---- */

static const struct catalogus_veld fields_root[] = {
#define KIND(element, list, type)                                                                  \
    {#element, VELD_LIST, offsetof(struct catalogus, list), 0, &vorm_##type},
    CATALOGUS_SOORTEN(KIND)
#undef KIND
};

const struct catalogus_vorm catalogus_vorm_root = {sizeof(struct catalogus), false, fields_root,
                                                   sizeof fields_root / sizeof *fields_root};
