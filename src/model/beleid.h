/* The policy of a municipality, the element <beleid> of a pilot: what a policy paper, council
 * briefing, starting note, response paper and plan need.
 *
 * The vocabulary is templates/schema/beleid.xsd; conventions and reading are those of model/model.h
 * (model_shapes_beleid*.c holds the rows). Every section starts with `sectie`, which says whether
 * it is there. Catalogues of instruments, questions and risks are data of templates/, not of a
 * pilot: a pilot only names their ids. Codes and numbers equal those of the sources; `unsigned`
 * fields are sets of SET_BIT(value) of the list named beside them. Amounts are in euro with at most
 * two decimals. */
#ifndef MODEL_BELEID_H
#define MODEL_BELEID_H

#include "model/beleid_plan.h"

/* An agreement. */
struct beleid_afspraak {
    struct place place;
    const char *id, *met, *product;
    enum afspraaksoort_code soort;
    struct getal euro;
    struct date termijn;
    struct codes maatregelen;
    struct doc_node *tekst;
};

/* Agreements with executing parties (004 L2184-2193). */
BELEID_SECTIE(afspraken, afspraak);

/* A rule. */
struct beleid_subsidieregel {
    struct place place;
    const char *id, *titel, *grondslag;
    enum subsidiesoort_code soort;
    struct getal plafond;
    enum oordeel_code rechtsstaat, redzaam, reikwijdte;
    struct doc_node *tekst, *voorwaarden;
};

/* The rules for subsidy (000 L1097-1186). */
BELEID_SECTIE(subsidieregels, subsidieregel);

/* The role of a party. */
struct beleid_rolpartij {
    struct place place;
    const char *id, *naam, *thema;
    enum bestuursrol_code rol;
    struct doc_node *tekst;
};

/* Who has which role (002 L1322-1344). */
BELEID_SECTIE(rolverdeling, rolpartij);

/* The amount of a year. */
struct beleid_jaarbedrag {
    struct place place;
    struct date jaar;
    struct getal euro;
};

/* An item. */
struct beleid_post {
    struct place place;
    const char *id, *titel, *groep, *maatregel;
    enum kostensoort_code soort;
    struct getal totaal;
    struct doc_node *toelichting;
    LIST_OF(struct beleid_jaarbedrag) bedragen;
};

/* The budget: items with amounts per year. */
struct beleid_begroting {
    struct sectie sectie;
    struct date van, tot;
    struct getal totaal;
    LIST_OF(struct beleid_post) lijst;
};

/* A source of coverage. */
struct beleid_dekkingsbron {
    struct place place;
    const char *id, *titel;
    enum geldbron_code bron;
    enum kostensoort_code soort;
    struct getal totaal;
    struct doc_node *toelichting;
    LIST_OF(struct beleid_jaarbedrag) bedragen;
};

/* Where the money comes from. */
struct beleid_dekking {
    struct sectie sectie;
    struct getal totaal;
    LIST_OF(struct beleid_dekkingsbron) lijst;
};

/* A communication; the content is the message. */
struct beleid_uiting {
    struct place place;
    const char *id, *doelgroep, *middel, *wie;
    struct date datum, tot;
    struct doc_node *tekst;
};

/* Communication and feedback. */
BELEID_SECTIE(communicatie, uiting);

/* A response. */
struct beleid_inspraakreactie {
    struct place place;
    const char *id, *nr, *inspreker, *onderdeel, *waar;
    enum inspreker_code soort;
    struct date datum;
    enum oordeel_code overgenomen;
    struct doc_node *samenvatting, *reactie, *wijziging;
};

/* The responses and what was done with them (003 L998-1002, L1696-1721). */
struct beleid_inspraak {
    struct sectie sectie;
    struct date van, tot;
    LIST_OF(struct beleid_inspraakreactie) lijst;
};

/* A question; the content explains the judgement. */
struct beleid_procesvraag {
    struct place place;
    const char *id;
    enum proceskolom_code kolom;
    struct getal nr;
    enum oordeel_code oordeel;
    struct doc_node *tekst;
};

/* The process test: twice seven questions (003 L1746-1777). */
BELEID_SECTIE(procestest, procesvraag);

/* A scenario. */
struct beleid_scenario {
    struct place place;
    const char *id, *titel;
    bool gekozen;
    struct getal kosten;
    struct doc_node *tekst, *voor, *tegen;
};

/* The scenarios for what follows (003 L1779-1792). */
BELEID_SECTIE(vervolgscenarios, scenario);

/* An option. */
struct beleid_optie {
    struct place place;
    const char *id, *titel;
    struct getal kosten;
    struct doc_node *tekst, *gevolg;
};

/* A decision: the question, the options and the advice. */
struct beleid_besluitpunt {
    struct place place;
    const char *id, *nr, *titel, *voorkeur;
    enum gremium_code gremium;
    struct date datum;
    struct doc_node *tekst, *motivering;
    LIST_OF(struct beleid_optie) opties;
};

/* What the council is asked to decide (000 L223-241, 003 L1437-1474). */
BELEID_SECTIE(besluitpunten, besluitpunt);

/* A risk. */
struct beleid_risico {
    struct place place;
    const char *id, *titel, *eigenaar;
    struct getal kans, gevolg;
    struct codes maatregelen;
    struct doc_node *tekst, *beheersing;
};

/* The risks. */
BELEID_SECTIE(risicos, risico);

/* A step of the procedure. */
struct beleid_procedurestap {
    struct place place;
    const char *id, *titel;
    enum gremium_code gremium;
    struct date datum, einde;
    struct getal termijn;
    enum stapstand_code stand;
    struct doc_node *tekst;
};

/* An advice on the procedure and whether it was followed. */
struct beleid_raadsafspraak {
    struct place place;
    const char *id;
    enum raadsafspraak_code code;
    enum oordeel_code oordeel;
    struct date datum;
    struct doc_node *tekst;
};

/* The way to the decision, with terms (000 L223-241, 003 L1437-1474). */
struct beleid_raadsprocedure {
    struct sectie sectie;
    struct date start;
    LIST_OF(struct beleid_procedurestap) procedurestappen;
    LIST_OF(struct beleid_raadsafspraak) afspraken;
};

/* An open point. */
struct beleid_openpunt {
    struct place place;
    const char *id, *titel, *wie;
    struct date termijn;
    struct doc_node *tekst;
};

/* What is still open. */
BELEID_SECTIE(openpunten, openpunt);

/* An event. */
struct beleid_gebeurtenis {
    struct place place;
    const char *id, *wie;
    struct date datum;
    enum waterkant_code lijn;
    struct doc_node *tekst;
};

/* The history on a roll of wallpaper, above and below the waterline (002 L843-873). */
struct beleid_wallpaper {
    struct sectie sectie;
    struct date van, tot;
    LIST_OF(struct beleid_gebeurtenis) lijst;
};

struct beleid {
    struct place place; /* line 0: the file has no <beleid> */
    const char *titel, *ondertitel;
    struct date van, tot, peildatum;
    enum definitie_code definitie;
    struct sectie samenvatting, aanleiding, begrippen, huidigbeleid, werkveld, beleidsvisie,
        betrekken, ondersteuning, evaluatie, borging;
    struct beleid_versies versies;
    struct beleid_kern kern;
    struct beleid_wettoets wettoets;
    struct beleid_ontwikkelingen ontwikkelingen;
    struct beleid_kansenkaart kansenkaart;
    struct beleid_stakeholders stakeholders;
    struct beleid_socialekaart socialekaart;
    struct beleid_typetest typetest;
    struct beleid_profiel profiel;
    struct beleid_regierol regierol;
    struct beleid_uitgangspunten uitgangspunten;
    struct beleid_keuzepunten keuzepunten;
    struct beleid_participatieladder participatieladder;
    struct beleid_quickscan quickscan;
    struct beleid_kernvoorwaarden kernvoorwaarden;
    struct beleid_beleidsfasen beleidsfasen;
    struct beleid_instrumentkeuzes instrumentkeuzes;
    struct beleid_wervingscirkel wervingscirkel;
    struct beleid_spelregels spelregels;
    struct beleid_terugkoppelingen terugkoppelingen;
    LIST_OF(struct beleid_stappenplan) stappenplannen;
    struct beleid_themas themas;
    struct beleid_beleidsdoelen beleidsdoelen;
    struct beleid_prestatievelden prestatievelden;
    struct beleid_basisfuncties basisfuncties;
    struct beleid_planvanaanpak planvanaanpak;
    struct beleid_maatregelen maatregelen;
    struct beleid_afspraken afspraken;
    struct beleid_subsidieregels subsidieregels;
    struct beleid_rolverdeling rolverdeling;
    struct beleid_begroting begroting;
    struct beleid_dekking dekking;
    struct beleid_communicatie communicatie;
    struct beleid_inspraak inspraak;
    struct beleid_procestest procestest;
    struct beleid_vervolgscenarios vervolgscenarios;
    struct beleid_besluitpunten besluitpunten;
    struct beleid_risicos risicos;
    struct beleid_raadsprocedure raadsprocedure;
    struct beleid_openpunten openpunten;
    struct beleid_wallpaper wallpaper;
};

struct pilot;
/* The policy of a pilot; NULL: its file has none. */
const struct beleid *pilot_beleid(const struct pilot *pilot);
/* A part of the policy by the name of its element; NULL: it is no section. */
const struct sectie *beleid_sectie(const struct beleid *beleid, const char *element);
/* What a respondent answered to question 1..vragen: 'a', 'b', or '-' when open. An answer of its
 * own wins over the row of letters; what is no answer counts as open (check_beleid has reported
 * it). */
char beleid_antwoord(const struct beleid_respondent *respondent, int vraag);

#endif
