/* The catalogues of volunteer policy: types, questions, conditions, instruments and whatever else
 * the sources fix. Data of templates/catalogue (one file per catalogue, schema
 * templates/schema/catalogus.xsd), never of a pilot: a pilot names their ids or the words of
 * beleid_words.h, which are the ids where a closed list exists.
 *
 * Conventions are those of model.h. A text is NULL when the source gives nothing ("niet
 * opgegeven"); a number is then 0. Lists have the order of the source, and items are found by id,
 * which is unique within its kind, or by their number. `bron` says where the source has it
 * ("003:557-623"). All is const after loading. */
#ifndef MODEL_CATALOGUS_H
#define MODEL_CATALOGUS_H

#include "model/model_parts.h"
#include "xml/xml.h"

/* What every entry starts with. */
#define CATALOGUS_KOP                                                                              \
    struct place place;                                                                            \
    const char *id, *naam, *bron;                                                                  \
    int nr

/* A part, an advantage, something to watch ...: one of several texts. */
struct catalogus_tekst {
    struct place place;
    const char *id, *tekst;
};
struct catalogus_teksten {
    struct catalogus_tekst *items;
    size_t count;
};

/* Whatever needs no more than this. */
struct catalogus_begrip {
    CATALOGUS_KOP;
    const char *vraag, *beschrijving, *voorbeeld;
    struct catalogus_teksten punten;
};

/* 003 L349-443, 004 L2952-3047; nr is that of enum gemeentetype. */
struct catalogus_gemeentetype {
    CATALOGUS_KOP;
    const char *code; /* "I" */
    const char *ook;  /* another name of it */
    const char *kern, *beschrijving;
    enum kant_code sturing, insteek;
    enum trede_code comfortzone;
    struct catalogus_teksten voordelen, aandachtspunten;
};

/* A side of a dimension, 004 L540-693, L2821-2950; its id is the code of the side. */
struct catalogus_pool {
    CATALOGUS_KOP;
    enum dimensie_code dimensie;
    const char *beschrijving;
    struct catalogus_teksten voordelen, nadelen, aandachtspunten;
};

/* 004 L2675-2782, 003 L631-673. */
struct catalogus_testvraag {
    CATALOGUS_KOP;
    enum dimensie_code dimensie; /* of the type test */
    const char *vraag, *a, *b;
    const char *jaar;       /* for {jaar} in `vraag`: see catalogus_vraagtekst() */
    int punten_a, punten_b; /* of the quickscan */
};

/* 003 L462-543. */
struct catalogus_trede {
    CATALOGUS_KOP;
    const char *beschrijving, *agenda, *gemeente, *deelnemers, *invloed, *voorbeeld;
};

/* 003 L557-623: twenty risks, thirteen codes. */
struct catalogus_comfortrisico {
    CATALOGUS_KOP;
    const char *type; /* id of a gemeentetype */
    enum comfortrisico_code code;
    const char *tekst;
};

/* 003 L701-894. */
struct catalogus_kernvoorwaarde {
    CATALOGUS_KOP;
    enum trede_code trede;
    enum voorwaarde_code code;
    const char *tekst;
};

/* Where the matrix has an instrument: it suits `doel` from this form of involvement on. */
struct catalogus_cel {
    struct place place;
    enum instrumentdoel_code doel;
    enum trede_code vanaf;
};

/* 003 L1100-1234. */
struct catalogus_instrument {
    CATALOGUS_KOP;
    unsigned fasen; /* set of enum fase_code that the source names */
    LIST_OF(struct catalogus_cel) cellen;
};

/* A step of a method or a line of a script. */
struct catalogus_regel {
    struct place place;
    const char *naam, *tekst;
    const char *start;        /* "09.30" */
    int minuten, minuten_tot; /* 0: not given; the second one only of an interval */
};

/* 003 L1803-2315; its id is that of the instrument. */
struct catalogus_instrumentkaart {
    CATALOGUS_KOP;
    enum instrumentdoel_code cel;
    enum trede_code trede;
    unsigned fasen; /* set of enum fase_code */
    const char *doel, *wanneer, *duur, *deelnemers, *kosten;
    LIST_OF(struct catalogus_regel) werkwijze;
    LIST_OF(struct catalogus_regel) draaiboek;
    struct catalogus_teksten benodigd, voordelen, nadelen, aandachtspunten, themas, voorbeeldvragen;
};

/* 003 L951-1084. */
struct catalogus_beleidsfase {
    CATALOGUS_KOP;
    const char *beschrijving, *invloed, *product;
    struct codes instrumenten; /* ids */
    struct catalogus_teksten aandachtspunten;
};

struct catalogus_stap {
    CATALOGUS_KOP;
    const char *doen;
    struct catalogus_teksten punten;
};

/* 003 L231-267, 004 L1985-2223; its id is the code of the plan. */
struct catalogus_stappenplan {
    CATALOGUS_KOP;
    LIST_OF(struct catalogus_stap) stappen;
};

/* 003 L1535-1545. */
struct catalogus_termijn {
    CATALOGUS_KOP;
    int dagen;
    const char *beschrijving;
};

/* 003 L1552-1693. */
struct catalogus_vertegenwoordiging {
    CATALOGUS_KOP;
    const char *beschrijving, *leden, *frequentie, *budget, *status, *zittingsduur, *voorbeeld;
};

/* 003 L1746-1777. */
struct catalogus_procesvraag {
    CATALOGUS_KOP;
    enum proceskolom_code kolom;
    const char *vraag;
};

/* 003 L1779-1792. */
struct catalogus_scenario {
    CATALOGUS_KOP;
    const char *beschrijving, *voor, *tegen, *kosten;
};

/* 004 L2277-2567. */
struct catalogus_prestatieveld {
    CATALOGUS_KOP;
    const char *ook, *aanloop;
    struct catalogus_teksten doelen, relaties;
};

struct catalogus_kant {
    struct place place;
    enum kant_code kant;
    const char *tekst;
};

/* 004 L595-742. */
struct catalogus_aspect {
    CATALOGUS_KOP;
    enum dimensie_code dimensie;
    LIST_OF(struct catalogus_kant) kanten;
};

/* 004 L221-269. */
struct catalogus_paar {
    CATALOGUS_KOP;
    const char *kans, *bedreiging;
};

/* 004 L789-853. */
struct catalogus_keuzethema {
    CATALOGUS_KOP;
    const char *groep; /* "inhoud" or "organisatie" */
    const char *beschrijving;
    struct catalogus_teksten punten;
};

/* Every kind of entry: element, list, struct. */
/* clang-format off */
#define CATALOGUS_SOORTEN(S) \
    S(gemeentetype, gemeentetypen, gemeentetype) \
    S(pool, polen, pool) \
    S(typetestvraag, typetestvragen, testvraag) \
    S(bespreekvraag, bespreekvragen, begrip) /* 004 L2805-2807 */ \
    S(quickscanvraag, quickscanvragen, testvraag) \
    S(trede, treden, trede) \
    S(comfortrisico, comfortrisicos, comfortrisico) \
    S(kernvoorwaarde, kernvoorwaarden, kernvoorwaarde) \
    S(instrument, instrumenten, instrument) \
    S(instrumentkaart, instrumentkaarten, instrumentkaart) \
    S(beleidsfase, beleidsfasen, beleidsfase) \
    S(stappenplan, stappenplannen, stappenplan) \
    S(segment, segmenten, begrip) /* the recruiting circle, 003 L1306-1411 */ \
    S(spelregel, spelregels, begrip) /* 003 L1495-1519 */ \
    S(termijn, termijnen, termijn) \
    S(vertegenwoordiging, vertegenwoordigingen, vertegenwoordiging) \
    S(vertegenwoordigingsafspraak, vertegenwoordigingsafspraken, begrip) \
    S(procesvraag, procesvragen, procesvraag) \
    S(scenario, scenarios, scenario) \
    S(prestatieveld, prestatievelden, prestatieveld) \
    S(basisfunctie, basisfuncties, begrip) /* 003 L8-14: names without content */ \
    S(regietaak, regietaken, begrip) /* 004 L301-464; the parts are the evidence */ \
    S(aspect, aspecten, aspect) \
    S(paar, paren, paar) \
    S(keuzethema, keuzethemas, keuzethema) \
    S(organisatietype, organisatietypen, begrip) /* 004 L912-924 */ \
    S(inbreng, inbrengen, begrip) /* the five M's, 000 L1236-1291 */ \
    S(relatievorm, relatievormen, begrip) /* 000 L1273-1284 */ \
    S(vierv, viervs, begrip) /* 002 L1350-1373 */ \
    S(wetspunt, wetspunten, begrip) /* 003 L32-75 */
/* clang-format on */

struct catalogus {
#define LIST(element, list, type) LIST_OF(struct catalogus_##type) list;
    CATALOGUS_SOORTEN(LIST)
#undef LIST
};

/* Reads all files of the folder. NULL: reported. */
const struct catalogus *catalogus_load(struct arena *arena, const char *folder,
                                       const struct xml_schema *schema, struct diag_list *diags);

/* By id; NULL: no such entry. catalogus_instrument(catalogus, "werkbezoek") */
#define FIND(element, list, type)                                                                  \
    const struct catalogus_##type *catalogus_##element(const struct catalogus *catalogus,          \
                                                       const char *id);
CATALOGUS_SOORTEN(FIND)
#undef FIND

/* By number and code; NULL: no such entry. */
const struct catalogus_gemeentetype *catalogus_gemeentetype_nr(const struct catalogus *catalogus,
                                                               int nr);
const struct catalogus_testvraag *catalogus_typetestvraag_nr(const struct catalogus *catalogus,
                                                             int nr);
const struct catalogus_testvraag *catalogus_quickscanvraag_nr(const struct catalogus *catalogus,
                                                              int nr);
const struct catalogus_begrip *catalogus_bespreekvraag_nr(const struct catalogus *catalogus,
                                                          int nr);
const struct catalogus_procesvraag *catalogus_procesvraag_nr(const struct catalogus *catalogus,
                                                             enum proceskolom_code kolom, int nr);
const struct catalogus_aspect *catalogus_aspect_nr(const struct catalogus *catalogus,
                                                   enum dimensie_code dimensie, int nr);
const struct catalogus_stap *catalogus_stap_nr(const struct catalogus *catalogus,
                                               enum plansoort_code plan, int nr);
/* Of the type with this number; 0: of the first type that has the risk. */
const struct catalogus_comfortrisico *catalogus_risico(const struct catalogus *catalogus, int type,
                                                       enum comfortrisico_code code);
const struct catalogus_kernvoorwaarde *catalogus_voorwaarde(const struct catalogus *catalogus,
                                                            enum trede_code trede,
                                                            enum voorwaarde_code code);
/* The text of a side of an aspect. */
const char *catalogus_kant(const struct catalogus_aspect *aspect, enum kant_code kant);

/* Whether an instrument suits a goal at a form of involvement: the matrix is cumulative, what suits
 * a lower form suits the higher ones too (003 L1221-1230). */
bool catalogus_past(const struct catalogus_instrument *instrument, enum instrumentdoel_code doel,
                    enum trede_code trede);
/* The question with {jaar} replaced; jaar NULL: the year of the source. */
const char *catalogus_vraagtekst(struct arena *arena, const struct catalogus_testvraag *vraag,
                                 const char *jaar);

#endif
