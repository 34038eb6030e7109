/* A programme: pilots together, the codes they are compared by, and what is counted over them.
 *
 * The vocabulary is templates/schema/programma.xsd; the conventions are those of model/model.h (one
 * table drives reader, dump and walk). A pilot is named by its file; reading those files is the
 * caller's, who fills in `deelname.pilot`. Everything lives in the reader's arena. */
#ifndef MODEL_PROGRAMMA_H
#define MODEL_PROGRAMMA_H

#include "model/model.h"

#define PROGRAMMA_PILOTS_LIMIT 1000 /* more is a diagnostic */

/* The commission's name of a focus point in its contexts (001 L20-23, L39): an own name wins over
 * the word of the labels. */
struct programma_speerpunt {
    struct place place;
    enum speerpuntcode code;
    const char *naam; /* "agenderen en visie ontwikkelen" */
    const char *kop;  /* "Speerpunt visie ontwikkelen" */
    const char *kort; /* "visie" */
};

/* A pilot of the programme: either a file, or a record of one that gave up and left no report
 * (001 L7-9, Berkel en Rodenrijs): it counts as started and in nothing else. */
struct deelname {
    struct place place;
    const char *href;  /* NULL: no report */
    const char *sinds; /* an earlier version of that file; NULL: none */
    const char *naam, *reden;
    enum pilotsoort soort;
    enum pilotstatus status;
    const struct pilot *pilot; /* NULL: no report, or it could not be read */
};

struct programma_code {
    struct place place;
    const char *id, *label;
    const char *kort; /* for the head of a matrix; NULL: the label */
};

struct codelijst {
    struct place place;
    enum telbron soort; /* TELBRON_VISIE … TELBRON_THEMA */
    LIST_OF(struct programma_code) codes;
};

/* What is counted. A row counts pilots, each once, unless `eenheid` says mentions. */
struct telling {
    struct place place;
    const char *id, *titel;
    enum telbron van;
    unsigned pilots;      /* set of enum pilotsoort that take part; 0: all */
    unsigned status;      /* set of enum pilotstatus; 0: those that reported */
    unsigned factoren;    /* set of enum factorsoort, for THEMA; 0: all */
    unsigned wanneer;     /* set of enum wanneer, for METHODIEK; 0: all */
    unsigned stand;       /* set of enum documentstatus, for DOCUMENT; 0: all */
    unsigned speerpunten; /* set of enum speerpuntcode a counted thing must touch; 0: all */
    enum teleenheid eenheid;
    enum telvolgorde volgorde;
    bool enkelvoudig;      /* a pilot with two codes is an error of coding */
    bool nul;              /* also rows that nobody has */
    struct codes codes;    /* only these rows; none: the whole list */
    const char *rest;      /* label of the computed row of pilots without any code; NULL: no row */
    struct doc_node *noot; /* printed below the table; NULL: none */
};

/* Pilots in rows, codes (or weights of the focus points) in columns. */
struct matrix {
    struct place place;
    const char *id, *titel;
    enum telbron van;
    unsigned pilots, wanneer;
    struct doc_node *noot;
};

/* Codes of one kind against codes of another: pilots that have both. */
struct kruistabel {
    struct place place;
    const char *id, *titel;
    enum telbron rijen, kolommen;
    unsigned pilots;
    struct doc_node *noot;
};

/* Prose of a chapter, put in by the template's block `tekst`. */
struct programma_tekst {
    struct place place;
    const char *id, *titel;
    unsigned speerpunten;
    struct doc_node *inhoud;
};

/* How serious a finding of a rule is here; the names are those of check_rules(). */
struct programma_regel {
    struct place place;
    const char *naam;
    enum ernst ernst;
};

/* Two names for one thing: the preferred one, and those to be replaced (systems.md H11). */
struct programma_term {
    struct place place;
    const char *voorkeur;
    const char *ook; /* separated by semicolons */
};

/* What must be true of a document a pilot names: "college", "raad", "concept" …; said by the
 * programme's own text, checked against the pilot (001 L120 against L4250). */
struct programma_bewering {
    struct place place;
    const char *pilot, *document; /* ids */
    enum documentstatus status;
};

struct programma_document {
    struct place place;
    enum documentdoel per; /* once, or for each pilot */
    const char *sjabloon; /* "eindrapportage": a template of templates/, or a path below the file */
    const char *stijl;    /* NULL: the template's */
};

struct programma {
    struct place place;
    const char *id, *taal, *titel, *ondertitel, *opdrachtgever, *kort;
    const char *afbreking;
    struct date van, tot;
    struct verslag verslag; /* date, place and authors of the report */
    LIST_OF(struct programma_speerpunt) speerpunten;
    LIST_OF(struct deelname) deelnames;
    LIST_OF(struct codelijst) codelijsten;
    LIST_OF(struct telling) tellingen;
    LIST_OF(struct matrix) matrices;
    LIST_OF(struct kruistabel) kruistabellen;
    LIST_OF(struct programma_tekst) teksten;
    LIST_OF(struct programma_regel) regels;
    LIST_OF(struct programma_term) termen;
    LIST_OF(struct programma_bewering) beweringen;
    LIST_OF(struct programma_document) documenten;
};

/* Reads a validated document; pilots are still to be read. NULL: its root is no programme. */
struct programma *model_read_programma(struct arena *arena, const struct xml_document *document,
                                       struct diag_list *diags);
void model_dump_programma(const struct programma *programma, FILE *out);
/* As model_reads_each(), for the elements of a programme. */
void model_programma_reads_each(xml_schema_visit *visit, void *context);

/* ---- a pilot in the programme, with or without a report ---- */
enum pilotsoort deelname_soort(const struct deelname *deelname);
enum pilotstatus deelname_status(const struct deelname *deelname);
const char *deelname_naam(const struct deelname *deelname); /* never NULL */
/* It took part to the end and its report could be read: what is counted by default. */
bool deelname_verslag(const struct deelname *deelname);

/* ---- looking things up: NULL when there is none ---- */
const struct telling *programma_telling(const struct programma *programma, const char *id);
const struct matrix *programma_matrix(const struct programma *programma, const char *id);
const struct kruistabel *programma_kruistabel(const struct programma *programma, const char *id);
const struct programma_tekst *programma_tekst(const struct programma *programma, const char *id);
const struct codelijst *programma_codelijst(const struct programma *programma, enum telbron soort);
const struct programma_code *codelijst_code(const struct codelijst *lijst, const char *id);
/* By the pilot's id. */
const struct deelname *programma_deelname(const struct programma *programma, const char *pilot);

#endif
