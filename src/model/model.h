/* A pilot as its author described it: typed, const after reading, everything with its place.
 *
 * The vocabulary is templates/schema/pilot.xsd; one table (model_shapes*.c) says which attribute
 * and child goes into which field, and drives the reader, the dump, the walk and model_reads().
 *
 * Conventions. Texts: NULL when not given. Dates: year 0 when not given. Numbers: is_set. Prose: a
 * fragment of the document tree (a DESCRIPTION holding inlines or blocks), NULL when there is none;
 * copy its children with doc_copy_children(). Lists have the author's order, and pointers to items
 * are stable. Sets of codes are bit masks of SET_BIT(value). Everything lives in the reader's
 * arena. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include "base/arena.h"
#include "base/diag.h"
#include "model/beleid.h"
#include "model/model_parts.h" /* lists, sections, numbers, words */
#include "xml/xml.h"

#include <stdbool.h>
#include <stdio.h>

#define MODEL_DEPTH_LIMIT 32 /* nested elements of the model, prose not counted */

/* Prose with an optional heading of its own: inleiding, slot. */
struct koptekst {
    struct place place;
    const char *id, *titel;
    struct doc_node *tekst;
};

struct plaats {
    struct place place;
    enum gebiedsoort soort;
    const char *naam, *provincie, *gemeente;
};

struct gebied {
    struct place place;
    LIST_OF(struct plaats) plaatsen;
};

struct opsteller {
    struct place place;
    enum opstellerrol rol;
    const char *organisatie, *functie;
};

struct verslag {
    struct place place;
    const char *titel, *ondertitel, *plaats; /* titel NULL: no verslag */
    struct date datum;
    enum verslagstand stand;
    enum dagtekening dagtekening;
    LIST_OF(struct opsteller) opstellers;
};

struct betrokkene {
    struct place place;
    const char *id;
    enum betrokkenerol rol;
    const char *functie, *organisatie;
    struct date van, tot;
    enum wisselreden reden;
    const char *volgt_op;
    struct doc_node *tekst;
};

struct betrokkenen {
    struct sectie sectie;
    LIST_OF(struct betrokkene) lijst;
};

/* `sectie.tekst` is the mission itself. */
struct missie {
    struct sectie sectie;
    bool citaat;
};

struct resultaten {
    struct sectie sectie;
    LIST_OF(struct resultaat) lijst;
};

struct doel {
    struct place place;
    const char *id, *titel;
    enum doelniveau niveau;
    const char *ouder, *vervangt;
    bool citaat;
    unsigned speerpunten; /* set of enum speerpuntcode */
    enum doelversie versie;
    struct date datum;
    const char *streefwaarde, *termijn;
    enum doelstatus status; /* DOEL_NIET_GEGEVEN differs from DOEL_ONBEKEND */
    struct doc_node *tekst, *toelichting, *bewijs;
    LIST_OF(struct resultaat) resultaten;
};

struct doelen {
    struct sectie sectie;
    LIST_OF(struct doel) lijst;
};

struct onderzoeksvraag {
    struct place place;
    const char *id, *doel;
    enum beantwoording beantwoord;
    struct doc_node *tekst, *uitkomst;
};

struct onderzoeksvragen {
    struct sectie sectie;
    LIST_OF(struct onderzoeksvraag) lijst;
};

struct speerpunt {
    struct place place;
    const char *id;
    unsigned codes; /* set of enum speerpuntcode; a joint heading has two */
    enum gewicht gewicht;
    struct date vanaf;
    const char *titel;
    struct doc_node *tekst;
    LIST_OF(struct resultaat) resultaten;
};

struct speerpunten {
    struct sectie sectie;
    LIST_OF(struct speerpunt) lijst;
};

struct activiteit {
    struct place place;
    const char *id;
    enum activiteitsoort soort;
    enum activiteitstatus status;
    struct date datum, tot;
    unsigned uitvoerders; /* set of enum uitvoerder */
    const char *deelnemers;
    unsigned speerpunten; /* set of enum speerpuntcode */
    struct doc_node *tekst;
    LIST_OF(struct resultaat) resultaten;
    LIST_OF(struct activiteit) activiteiten;
};

/* A part of a container in which prose and items alternate; the kind decides the pointer. */
enum deel_soort {
    DEEL_PROZA,
    DEEL_ACTIVITEIT,
    DEEL_VRAAG,
    DEEL_RUBRIEK,
    DEEL_HOOFDSTUK,
    DEEL_ENQUETE,
    DEEL_TOON,
    DEEL_BIJLAGE
};

struct deel {
    struct place place;
    enum deel_soort soort;
    union {
        const void *ding; /* whatever it is */
        const struct doc_node *proza;
        const struct activiteit *activiteit;
        const struct vraag *vraag;
        const struct rubriek *rubriek;
        const struct hoofdstuk *hoofdstuk;
        const struct enquete *enquete;
        const struct toon *toon;
        const struct bijlage *bijlage;
    };
};

struct delen {
    struct deel *items;
    size_t count;
};

struct periode {
    struct place place;
    const char *id, *label, *titel;
    struct date van, tot, sorteer;
    struct delen delen; /* PROZA, ACTIVITEIT */
};

/* Either periods or, when nothing is dated, activities. */
struct uitvoering {
    struct sectie sectie;
    LIST_OF(struct periode) perioden;
    LIST_OF(struct activiteit) activiteiten;
};

struct factor {
    struct place place;
    enum factorsoort soort;
    const char *id, *label, *periode, *groep;
    struct codes thema;
    unsigned speerpunten; /* set of enum speerpuntcode */
    unsigned ook;         /* set of enum factorsoort */
    struct doc_node *tekst;
};

struct factorgroep {
    struct sectie sectie;
    LIST_OF(struct factor) lijst;
};

#define FACTORSOORTEN 6

struct factoren {
    struct place place;
    struct sectie terugblik, vooruitblik;
    struct factorgroep groep[FACTORSOORTEN]; /* by enum factorsoort */
};

struct advies {
    struct place place;
    const char *id, *label;
    unsigned aan; /* set of enum geadresseerde */
    struct codes bij, thema;
    unsigned speerpunten; /* set of enum speerpuntcode */
    struct doc_node *tekst;
};

struct adviezen {
    struct sectie sectie;
    enum adviezensoort soort;
    bool genummerd;
    LIST_OF(struct advies) lijst;
};

/* One of: waarde; van and tot; aantal and totaal. */
struct kengetal {
    struct place place;
    const char *id, *naam, *eenheid, *bron, *groep, *drukvorm;
    struct getal waarde, van, tot, aantal, totaal;
    struct getal doel; /* what waarde should become */
    struct date peildatum;
    bool streefwaarde;
    enum precisie precisie;
    struct doc_node *tekst;
};

struct meetpunt {
    struct place place;
    struct date peildatum;
    struct getal waarde;
    bool streefwaarde;
    enum precisie precisie;
    const char *drukvorm;
};

struct meetreeks {
    struct place place;
    const char *id, *naam, *eenheid, *bron, *groep;
    LIST_OF(struct meetpunt) punten;
    struct doc_node *toelichting;
};

struct kengetallen {
    struct sectie sectie;
    LIST_OF(struct kengetal) lijst;
    LIST_OF(struct meetreeks) reeksen;
};

struct middel {
    struct place place;
    const char *id, *naam, *drukvorm;
    struct getal hoeveel; /* euro for a bedrag, fte for a formatie */
    enum middelsoort soort;
    struct date jaar;
    enum precisie precisie;
    struct doc_node *tekst;
};

struct middelen {
    struct sectie sectie;
    LIST_OF(struct middel) bedragen;
    LIST_OF(struct middel) formatie;
};

struct antwoord {
    struct place place;
    const char *label, *groep, *drukvorm;
    struct getal aantal, pct, teller, noemer, n;
    enum precisie precisie;
    struct doc_node *tekst;
};

struct vraag {
    struct place place;
    const char *id, *eenheid, *groep;
    struct getal n;
    bool meervoudig;
    struct doc_node *tekst, *toelichting;
    LIST_OF(struct antwoord) antwoorden;
};

struct rubriek {
    struct place place;
    const char *id, *titel, *label;
    struct delen delen; /* PROZA, VRAAG, RUBRIEK */
};

struct enquete {
    struct place place;
    const char *id, *titel, *doelgroep, *eenheid, *periode;
    struct getal uitgezet, respons, responspct;
    unsigned methoden; /* set of enum enquetemethode */
    struct date van, tot;
    struct delen delen; /* PROZA, VRAAG, RUBRIEK */
};

struct enquetes {
    struct sectie sectie;
    LIST_OF(struct enquete) lijst;
};

struct document {
    struct place place;
    const char *id, *titel, *url;
    enum documentsoort soort;
    enum documentstatus status;
    struct date datum, van, tot;
    struct doc_node *tekst;
};

struct documenten {
    struct sectie sectie;
    LIST_OF(struct document) lijst;
};

struct organisatie {
    struct place place;
    const char *id, *naam, *afkorting, *rol;
    enum organisatiesoort soort;
    struct doc_node *tekst;
};

struct organisaties {
    struct sectie sectie;
    LIST_OF(struct organisatie) lijst;
};

struct code {
    struct place place;
    const char *code, *onderbouwing;
    enum wanneer wanneer; /* of a methodiek */
    enum aard aard;       /* of a werkwijze */
};

struct codering {
    struct place place;
    LIST_OF(struct code) visies;
    LIST_OF(struct code) rollen;
    LIST_OF(struct code) methodieken;
    LIST_OF(struct code) werkwijzen;
};

struct toon {
    struct place place;
    const char *naar; /* id of an enquete or meetreeks */
};

struct hoofdstuk {
    struct place place;
    const char *id, *titel, *label;
    bool liggend;       /* on turned pages */
    struct delen delen; /* PROZA, HOOFDSTUK, ENQUETE, TOON */
};

struct bijlage {
    struct sectie sectie; /* its prose stands in `delen` */
    const char *label;
    enum nummering nummering;
    bool liggend, titelblad;
    struct delen delen; /* PROZA, HOOFDSTUK, ENQUETE, TOON, BIJLAGE */
};

struct bijlagen {
    struct sectie sectie;
    LIST_OF(struct bijlage) lijst;
};

/* A passage that the programme report may quote; it also stands in the prose it was written in. */
struct uittreksel {
    struct place place;
    unsigned voor; /* set of enum speerpuntcode */
    const char *titel;
    struct doc_node *inhoud;
};

/* Anything with an id; `ding` is the struct of that element. */
struct benoemd {
    const char *id, *element;
    struct place place;
    const void *ding;
};

struct pilot {
    struct place place;
    const char *id, *naam, *reden, *taal;
    enum pilotsoort soort;
    enum pilotstatus status;
    struct date start, einde;
    struct gebied gebied;
    const char *afbreking; /* words with hyphens where they may be broken, spaces between them */
    struct verslag verslag;
    struct betrokkenen betrokkenen;
    LIST_OF(struct koptekst) inleidingen;
    struct sectie context, motivatie, middel, toekomstvisie;
    struct missie missie;
    struct doelen doelen;
    struct onderzoeksvragen onderzoeksvragen;
    struct speerpunten speerpunten;
    struct uitvoering uitvoering;
    struct factoren factoren;
    struct resultaten resultaten;
    LIST_OF(struct adviezen) adviezen;
    struct koptekst slot;
    struct doc_node *ondertekening;
    struct kengetallen kengetallen;
    struct middelen middelen;
    struct enquetes enquetes;
    struct documenten documenten;
    struct organisaties organisaties;
    struct codering codering;
    struct beleid beleid;
    struct bijlagen bijlagen;
    VEC(struct uittreksel) uittreksels;        /* from all prose, in document order */
    VEC(const struct enquete *) alle_enquetes; /* also those in appendices */
    VEC(struct benoemd) namen;                 /* elements of the model with an id, sorted by it */
};

/* Reads a validated document. NULL when its root is no pilot: reported. Never NULL otherwise. */
struct pilot *model_read_pilot(struct arena *arena, const struct xml_document *document,
                               struct diag_list *diags);
/* The stage "model": every field that is set, indented, with line:column. */
void model_dump(const struct pilot *pilot, FILE *out);
/* Whether the reader knows the element (attribute NULL) or the attribute. Prose is src/prose's. */
bool model_reads(const char *element, const char *attribute);
/* All pairs that model_reads() knows. */
void model_reads_each(xml_schema_visit *visit, void *context);

/* ---- looking things up ---- */
const struct benoemd *pilot_find(const struct pilot *pilot, const char *id); /* or NULL */
const struct doel *pilot_doel(const struct pilot *pilot, const char *id);    /* or NULL */
const struct enquete *pilot_enquete(const struct pilot *pilot, const char *id);
const struct meetreeks *pilot_meetreeks(const struct pilot *pilot, const char *id);
const struct factorgroep *pilot_factoren(const struct pilot *pilot, enum factorsoort soort);
/* Items of a kind, and with `ook` those of another kind that count as this one too. */
size_t pilot_factor_count(const struct pilot *pilot, enum factorsoort soort, bool ook);
/* Goals with a status (any speerpunt when the mask is 0). */
size_t pilot_doel_count(const struct pilot *pilot, enum doelstatus status, unsigned speerpunten);

#endif
