/* The policy of a municipality up to its measures: see model/beleid.h. */
#ifndef MODEL_BELEID_PLAN_H
#define MODEL_BELEID_PLAN_H

#include "model/model_parts.h"

/* A section that only has items of one kind. */
#define BELEID_SECTIE(name, item)                                                                  \
    struct beleid_##name {                                                                         \
        struct sectie sectie;                                                                      \
        LIST_OF(struct beleid_##item) lijst;                                                       \
    }

/* A version; the content says what changed. */
struct beleid_versie {
    struct place place;
    const char *id, *nr, *portefeuillehouder;
    struct date datum;
    enum versiestand_code stand;
    enum gremium_code gremium;
    struct doc_node *tekst;
};

/* The versions of the document, the oldest first. */
BELEID_SECTIE(versies, versie);

/* A point. */
struct beleid_punt {
    struct place place;
    const char *id;
    struct doc_node *tekst;
};

/* The essence in three points. */
BELEID_SECTIE(kern, punt);

/* A paragraph of the law; the content is the ground. */
struct beleid_wetspunt {
    struct place place;
    const char *id, *document;
    enum wetspunt_code code;
    enum oordeel_code oordeel;
    struct date datum;
    struct doc_node *tekst;
};

/* Whether articles 11 and 12 of the Wmo of 2007 are met (003 L32-75). */
struct beleid_wettoets {
    struct sectie sectie;
    struct date peildatum;
    LIST_OF(struct beleid_wetspunt) lijst;
};

/* A development. */
struct beleid_ontwikkeling {
    struct place place;
    const char *id, *titel;
    enum oordeel_code oordeel;
    struct codes maatregelen;
    struct doc_node *tekst;
};

/* Developments around (004 L1474-1984). */
BELEID_SECTIE(ontwikkelingen, ontwikkeling);

/* A chance, the threat that goes with it and what is done about it. */
struct beleid_paar {
    struct place place;
    const char *id, *titel;
    struct getal kansop, gevolg;
    struct codes maatregelen;
    struct doc_node *kans, *bedreiging, *reactie;
};

/* Chances and threats in pairs (004 L221-269). */
BELEID_SECTIE(kansenkaart, paar);

/* A party; the content is what it wants or needs. */
struct beleid_stakeholder {
    struct place place;
    const char *id, *naam, *doelgroep, *organisatie;
    enum speler_code soort;
    enum rang_code rang;
    enum orgtype_code type;
    enum sector_code sector;
    struct getal belang, invloed, vrijwilligers, beroepskrachten, uren;
    unsigned prestatievelden; /* set of enum prestatieveld_code */
    struct doc_node *tekst;
};

/* The register of parties (004 L316-356, L873-1473). */
BELEID_SECTIE(stakeholders, stakeholder);

/* A party of the social map; the content is what it does. */
struct beleid_actor {
    struct place place;
    const char *id, *naam, *vraagstuk, *doelgroep, *wijk, *sleutelfiguur, *accommodatie;
    enum oordeel_code actief;
    struct getal subsidie;
    enum vorm_code vorm;
    enum binding_code binding;
    struct doc_node *tekst;
};

/* Who is active where, by issue (000 L1161-1163, 002 L325-327). */
BELEID_SECTIE(socialekaart, actor);

/* One answer, with what the respondent added. */
struct beleid_keuze {
    struct place place;
    struct getal vraag;
    const char *antwoord;
    struct doc_node *tekst;
};

/* Who took the test, with the answers. */
struct beleid_respondent {
    struct place place;
    const char *id, *rol, *organisatie, *antwoorden;
    enum meting_code meting;
    struct date datum;
    struct doc_node *toelichting;
    LIST_OF(struct beleid_keuze) keuzen;
};

/* The type test: fourteen questions, a or b (004 L2642-3047). */
struct beleid_typetest {
    struct sectie sectie;
    struct getal grens_sturing, grens_insteek;
    enum oordeel_code tevreden;
    struct doc_node *bespreking;
    LIST_OF(struct beleid_respondent) respondenten;
};

/* An aspect; the content is the motivation. */
struct beleid_aspect {
    struct place place;
    const char *id, *titel;
    enum dimensie_code dimensie;
    struct getal nr;
    enum kant_code kant;
    struct doc_node *tekst;
};

/* The chosen side per aspect of the tables (004 L595-742). */
BELEID_SECTIE(profiel, aspect);

/* What the municipality does for an S. */
struct beleid_regietaak {
    struct place place;
    const char *id, *wie, *wanneer;
    enum regietaak_code code;
    enum oordeel_code oordeel;
    struct codes maatregelen;
    struct doc_node *tekst;
};

/* The five S of the role of director (004 L301-464). */
BELEID_SECTIE(regierol, regietaak);

/* A starting point. */
struct beleid_uitgangspunt {
    struct place place;
    const char *id, *titel;
    enum uitgangspunt_code code;
    struct doc_node *tekst;
};

/* The starting points of policy (004 L2012-2024). */
BELEID_SECTIE(uitgangspunten, uitgangspunt);

/* A choice; the content is the choice itself. */
struct beleid_keuzepunt {
    struct place place;
    const char *id, *titel;
    enum keuzethema_code code;
    bool besluit;
    struct doc_node *tekst, *motivering;
};

/* Themes that ask for a choice (004 L789-853). */
BELEID_SECTIE(keuzepunten, keuzepunt);

/* A risk; the content is what is done about it. */
struct beleid_comfortrisico {
    struct place place;
    const char *id;
    enum comfortrisico_code code;
    enum oordeel_code oordeel;
    struct doc_node *tekst;
};

/* The chosen step and the risks of the comfort zone (003 L459-623). */
struct beleid_participatieladder {
    struct sectie sectie;
    enum trede_code trede, gerealiseerd;
    LIST_OF(struct beleid_comfortrisico) lijst;
};

/* The quickscan: ten questions, a is yes and b is no (003 L624-679). */
struct beleid_quickscan {
    struct sectie sectie;
    struct codes grenzen;
    struct doc_node *bespreking;
    LIST_OF(struct beleid_respondent) respondenten;
};

/* A condition for a step; the content explains. */
struct beleid_voorwaarde {
    struct place place;
    const char *id;
    enum voorwaarde_code code;
    enum trede_code trede;
    enum aanwezig_code stand;
    struct doc_node *tekst;
};

/* The six core conditions, by step (003 L680-894). */
BELEID_SECTIE(kernvoorwaarden, voorwaarde);

/* A phase; the content says what happens. */
struct beleid_beleidsfase {
    struct place place;
    const char *id, *doelgroep;
    enum fase_code code;
    enum trede_code trede;
    struct date van, tot;
    struct codes instrumenten;
    struct doc_node *tekst;
};

/* The seven phases of policy (003 L951-1084). */
BELEID_SECTIE(beleidsfasen, beleidsfase);

/* A chosen instrument; the content explains. */
struct beleid_instrumentkeuze {
    struct place place;
    const char *id, *instrument, *naam;
    enum instrumentdoel_code doel;
    enum trede_code trede;
    unsigned fasen; /* set of enum fase_code */
    struct date datum, tot;
    struct getal deelnemers;
    struct doc_node *tekst;
};

/* The chosen instruments (003 L1085-1254). */
BELEID_SECTIE(instrumentkeuzes, instrumentkeuze);

/* A segment; the content answers its question. */
struct beleid_segment {
    struct place place;
    const char *id, *termijn, *inzet, *onderwerp;
    enum segment_code code;
    struct getal aantal;
    unsigned sectoren; /* set of enum sector_code */
    struct codes maatregelen;
    struct doc_node *tekst;
};

/* The recruiting circle (003 L1306-1411). */
BELEID_SECTIE(wervingscirkel, segment);

/* A rule. */
struct beleid_spelregel {
    struct place place;
    const char *id, *titel;
    enum spelregel_code code;
    struct doc_node *tekst;
};

/* A term in calendar days; the content explains. */
struct beleid_termijn {
    struct place place;
    const char *id;
    enum termijnsoort_code soort;
    struct getal dagen;
    struct doc_node *tekst;
};

/* The rules of the game and the terms (003 L1495-1545). */
struct beleid_spelregels {
    struct sectie sectie;
    LIST_OF(struct beleid_spelregel) lijst;
    LIST_OF(struct beleid_termijn) termijnen;
};

/* A meeting and its dates. */
struct beleid_terugkoppeling {
    struct place place;
    const char *id, *titel;
    struct date bijeenkomst, verslag, reactie, besluit, bericht;
    struct doc_node *tekst;
};

/* Meetings and when participants heard of them (003 L1535-1545). */
BELEID_SECTIE(terugkoppelingen, terugkoppeling);

/* A step; the content says what was done. */
struct beleid_stap {
    struct place place;
    const char *id, *titel;
    struct getal nr;
    enum stapstand_code stand;
    struct date datum;
    struct doc_node *tekst;
};

/* A plan of eight or nine steps (003 L231-267, 004 L1985-2223). */
struct beleid_stappenplan {
    struct sectie sectie;
    enum plansoort_code soort;
    LIST_OF(struct beleid_stap) lijst;
};

/* A theme. */
struct beleid_thema {
    struct place place;
    const char *id, *titel;
    unsigned speerpunten; /* set of enum speerpuntcode */
    struct doc_node *tekst;
};

/* The themes in which goals and measures are grouped. */
BELEID_SECTIE(themas, thema);

/* An indicator; the content explains the measurement. */
struct beleid_indicator {
    struct place place;
    const char *id, *naam, *eenheid, *bron;
    struct getal nul, doel, bereikt;
    struct date nuljaar, termijn, peildatum;
    struct doc_node *tekst;
};

/* A goal: its text, then SMART, indicators, results and story. */
struct beleid_beleidsdoel {
    struct place place;
    const char *id, *titel, *thema, *doel, *verantwoordelijk;
    struct date termijn;
    enum prioriteit_code prioriteit;
    enum doelstatus status;
    unsigned prestatievelden; /* set of enum prestatieveld_code */
    struct doc_node *tekst, *specifiek, *meetbaar, *actueel, *realistisch, *tijdgebonden, *verhaal;
    LIST_OF(struct beleid_indicator) indicatoren;
    LIST_OF(struct resultaat) resultaten;
};

/* The goals of policy, SMART (004 L2130-2153). */
BELEID_SECTIE(beleidsdoelen, beleidsdoel);

/* A performance field; measures name it themselves. */
struct beleid_prestatieveld {
    struct place place;
    const char *id, *titel;
    enum prestatieveld_code code;
    struct doc_node *tekst;
};

/* The nine performance fields and what policy does (004 L2277-2567). */
BELEID_SECTIE(prestatievelden, prestatieveld);

/* A basic function. */
struct beleid_basisfunctie {
    struct place place;
    const char *id, *belegd;
    enum functie_code code;
    enum oordeel_code oordeel;
    struct codes maatregelen;
    struct doc_node *tekst;
};

/* The five basic functions and who has them (003 L8-14). */
BELEID_SECTIE(basisfuncties, basisfunctie);

/* A point of the plan. */
struct beleid_planpunt {
    struct place place;
    const char *id;
    enum planpunt_code code;
    enum oordeel_code oordeel;
    struct doc_node *tekst;
};

/* The fifteen points of the plan (004 L2157-2177). */
BELEID_SECTIE(planvanaanpak, planpunt);

/* A measure; the content says what is done. */
struct beleid_maatregel {
    struct place place;
    const char *id, *titel, *thema, *wie, *partners, *doelgroep, *dekking;
    struct codes doelen;
    struct date van, tot;
    enum maatregelstand_code stand;
    enum prioriteit_code prioriteit;
    struct getal kosten;
    unsigned prestatievelden; /* set of enum prestatieveld_code */
    unsigned functies;        /* set of enum functie_code */
    unsigned regietaken;      /* set of enum regietaak_code */
    unsigned sectoren;        /* set of enum sector_code */
    enum binding_code binding;
    struct doc_node *tekst;
    LIST_OF(struct resultaat) resultaten;
};

/* The measures. */
BELEID_SECTIE(maatregelen, maatregel);

#endif
