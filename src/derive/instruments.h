/* The instruments of volunteer policy as computations: plain values in, plain results out. No
 * texts, no files, no model; the words come from catalogues.
 *
 * Rules that hold for all:
 * - A function that can refuse returns why; its result is then all zero (INSTRUMENT_OK: 0).
 * - Missing answers widen a result to an interval or a set, never to a guess.
 * - `afgeleid` says that the sources do not print this rule or this threshold: print it as derived.
 * - Parameters whose zero value means "default" say what the default is.
 * - Percentages have one decimal, are rounded once, half away from zero, and never adjusted to make
 *   100. Money is in cents, exact.
 * - Numbers of questions, steps and items count from 1; in a set, bit n is number n. Indices of
 *   enums without a "none" count from 0, in sets too.
 * - More than the maximum of instrument.h is refused, never cut off. */
#ifndef DERIVE_INSTRUMENTS_H
#define DERIVE_INSTRUMENTS_H

#include "derive/instruments_tests.h"

/* ---- realisation of a goal (004 L2142-2148, L2213-2216) ---- */

/* A number that may be imprecise: van..tot, or open at an end ("at least"). */
struct derive_meting {
    bool bekend, open_onder, open_boven;
    struct decimal van, tot;
};
/* Percent in tenths from which a goal is partly and fully realised; 0: 1 and 1000 (derived). */
struct derive_doelgrens {
    int deels, bereikt;
};
struct derive_doelmeting {
    bool bepaald;              /* false: nul = doel is possible, or a number is missing */
    bool exact;                /* laag = hoog */
    struct decimal laag, hoog; /* percent, one decimal; an interval is rounded outwards */
    bool open_onder, open_boven;
    bool dalend;          /* the goal lies below the start */
    enum doelstand stand; /* ONBEPAALD while the interval has several */
    bool afgeleid;        /* always: the formula */
};
/* (bereikt - nul) / (doel - nul); nul and doel may not be open. */
enum instrument_fout derive_doelmeting(const struct derive_meting *nul,
                                       const struct derive_meting *doel,
                                       const struct derive_meting *bereikt,
                                       struct derive_doelgrens grens,
                                       struct derive_doelmeting *out);

/* ---- days and terms (003 L1535-1545) ---- */

/* Calendar days later (or earlier); refuses months, years and dates outside 0001..9999. */
enum instrument_fout derive_datum_plus(struct date datum, int dagen, struct date *out);
/* Days from one to the other; both must be whole dates. */
enum instrument_fout derive_datum_dagen(struct date van, struct date tot, int *out);

struct derive_termijn_dagen {
    int verslag, reactie, bericht; /* 0: 21, 14 and 7 calendar days */
};
/* Dates with year 0 are not known. `bericht` is when the participants were told of the decision. */
struct derive_termijn_invoer {
    struct date bijeenkomst, verslag, reactie, besluit, bericht, peildatum;
};
struct derive_termijn {
    struct date uiterlijk; /* year 0: cannot be known yet */
    bool voorlopig;        /* counted from a term, not from what happened */
    bool gehaald, te_laat; /* neither: still open, or the reference date is not known */
    int dagen_over;        /* days past the term, when too late */
};
struct derive_termijnen {
    struct derive_termijn verslag, reactie, bericht;
    bool afgeleid; /* always: counting in calendar days; 003 has no rule for weekends */
};
enum instrument_fout derive_termijnen(const struct derive_termijn_invoer *invoer,
                                      struct derive_termijn_dagen dagen,
                                      struct derive_termijnen *out);

/* ---- judgements, coverage, frequencies ---- */

struct derive_oordelen {
    int n, beantwoord;
    int aantal[OORDELEN];
    struct derive_pct pct[OORDELEN]; /* of the answered; [OORDEEL_GEEN]: not set */
    struct derive_pct volledig;      /* answered, of n */
};
/* Answers to participants' input (003 L1717-1721), or any list of yes, partly, no. */
enum instrument_fout derive_oordelen(const enum oordeel *oordelen, size_t count,
                                     struct derive_oordelen *out);

int derive_categorieen(enum indeling indeling);

/* Tagged things by category: measures by performance field, by basic function, by S, by sector;
 * facilities by building phase; carriers of an initiative. */
struct derive_dekking {
    int categorieen, bedekt, dingen;
    int aantal[INSTRUMENT_CATEGORIEEN]; /* things per category, from 0 */
    uint64_t zonder;                    /* categories without a thing */
    uint64_t enkel;        /* categories with one thing: it rests on one, 002 L331-337 */
    int zonder_code;       /* things without a category */
    int vermeldingen;      /* sum of the counts */
    struct derive_pct pct; /* covered categories */
};
/* tags[i] is the set of categories of thing i, bit 0 the first. */
enum instrument_fout derive_dekking(const uint64_t *tags, size_t count, int categorieen,
                                    struct derive_dekking *out);

struct derive_frequentie {
    int opties, geldig, zonder, ongeldig; /* valid answers, none, two answers to a single choice */
    int aantal[INSTRUMENT_CATEGORIEEN];
    struct derive_pct pct[INSTRUMENT_CATEGORIEEN]; /* of the valid */
    struct derive_pct respons;                     /* valid, of all respondents */
    int vermeldingen; /* sum of the counts: = geldig unless several answers are allowed */
    bool meervoudig;
};
/* keuzes[i] is the set of options of respondent i, bit 0 the first; 0: no answer (003 L1812-1822).
 */
enum instrument_fout derive_frequentie(const uint64_t *keuzes, size_t count, int opties,
                                       bool meervoudig, struct derive_frequentie *out);
/* The same from counts. `geldig` 0: the sum of a single choice; refused when several answers are
 * allowed. Non-response is respondenten - geldig. */
enum instrument_fout derive_frequentie_tel(const int *aantal, int opties, int geldig,
                                           int respondenten, bool meervoudig,
                                           struct derive_frequentie *out);

/* ---- money ---- */

struct derive_post {
    int64_t cent;
    bool bekend; /* false: no amount given */
    int klasse;  /* from 0: source of funds, field, class */
};
struct derive_opgave {
    int64_t cent;
    bool bekend;
};
struct derive_begroting {
    int64_t lasten, dekking;
    int64_t saldo;                         /* dekking - lasten: negative is a shortage */
    int lasten_onbekend, dekking_onbekend; /* lines without an amount: the sums are lower bounds */
    int64_t verschil_lasten, verschil_dekking; /* sum minus the total that was stated */
    bool klopt; /* stated totals, if any, equal the sums, and all amounts are known */
    bool sluitend;
};
enum instrument_fout derive_begroting(const struct derive_post *lasten, size_t lasten_count,
                                      const struct derive_post *dekking, size_t dekking_count,
                                      struct derive_opgave totaal_lasten,
                                      struct derive_opgave totaal_dekking,
                                      struct derive_begroting *out);

struct derive_klasse {
    int aantal, onbekend;
    int64_t cent;
    struct derive_pct pct; /* of the known total; not set when an amount is negative */
};
/* Sums per class into out[klassen] (004 L280-285: funders; 000 L1242: contributions). */
enum instrument_fout derive_klassen(const struct derive_post *posten, size_t count, int klassen,
                                    struct derive_klasse *out);

/* permille of a budget, rounded to a cent; BINNEN takes it out of the budget, BOVENOP adds it.
 * Always derived: 000 L431-436 does not say which. */
struct derive_reserve {
    int64_t reserve, besteedbaar, totaal; /* cents */
    bool afgeleid;
};
enum instrument_fout derive_reserve(int64_t budget, int permille, enum reservewijze wijze,
                                    struct derive_reserve *out);

/* Bonding and bridging (000 L996-1011). Class of a line: enum bindingsoort. */
struct derive_binding {
    struct derive_klasse soort[BINDINGSOORTEN];
    bool alleen_bonding, zonder_bonding; /* warnings (derived) */
    bool afgeleid;
};
enum instrument_fout derive_binding(const struct derive_post *posten, size_t count,
                                    struct derive_binding *out);

/* Five M's by three relations (000 L1236-1291). */
struct derive_inbreng {
    enum inbreng_m m;
    enum samenwerkingsrelatie relatie;
    struct derive_opgave waarde;
};
struct derive_partnerschap {
    int cel[M_SOORTEN][RELATIES];
    int64_t cent[M_SOORTEN][RELATIES];
    int onverwacht; /* people, weight or media in a philanthropic relation: a warning (derived) */
    bool afgeleid;
};
enum instrument_fout derive_partnerschap(const struct derive_inbreng *inbreng, size_t count,
                                         struct derive_partnerschap *out);

/* ---- ratios and ledgers ---- */

/* teller/noemer with 0..6 decimals: hours per volunteer 11.560/144 = 80,3 (004 L1171-1185). */
enum instrument_fout derive_quotient(int64_t teller, int64_t noemer, int decimals,
                                     struct decimal *out);
/* geheel * pct / 100, rounded: 200 of which 80 % active = 160 (000 L935-938). */
enum instrument_fout derive_deel_van(int64_t geheel, struct decimal pct, int64_t *out);

/* One hour is one hour (004 L1909-1953): minutes given earn, minutes received cost. */
struct derive_ruil {
    int gever, ontvanger; /* persons, from 0 */
    int64_t minuten;
};
struct derive_timebank {
    int64_t minuten; /* exchanged */
    int64_t som;     /* of all balances; always 0 */
    int actief;      /* persons with an exchange */
};
/* Balances into saldo[personen]. Refuses an exchange with oneself and one without minutes. */
enum instrument_fout derive_timebank(const struct derive_ruil *ruilen, size_t count, int64_t *saldo,
                                     int personen, struct derive_timebank *out);

/* ---- timetables, steps, wallpaper ---- */

struct derive_draaiboekregel {
    int start;     /* minutes after midnight; negative: after the line before */
    int duur;      /* minutes; 0: until the next line */
    int gat;       /* out: minutes to the next line: > 0 gap, < 0 overlap */
    bool onbekend; /* out: its length cannot be known */
};
struct derive_draaiboek {
    int begin, eind;                    /* minutes after midnight; eind: of the last known moment */
    int duur;                           /* sum of the known lengths */
    int gaten, overlappingen, onbekend; /* numbers of lines */
};
/* Fills in the lines; Velsen's fair (003 L2151-2237) comes to 210 minutes. */
enum instrument_fout derive_draaiboek(struct derive_draaiboekregel *regels, size_t count,
                                      struct derive_draaiboek *out);
/* Sum of lengths that may be intervals: the café takes 90 to 105 minutes (003 L1987-2018). */
enum instrument_fout derive_duur(const struct derive_bereik *delen, size_t count,
                                 struct derive_bereik *out);

struct derive_stappen {
    int n, aantal[STAPSTANDEN];
    int volgende;          /* first step that is not done; 0: all are */
    unsigned vooruit;      /* begun or done while an earlier step is not done: a remark only, the
                              plans are no blueprint (003 L231) */
    struct derive_pct pct; /* done */
};
/* The plans of 8 and 9 steps (003 L231-267, 004 L1985-2223), or any other up to 31. */
enum instrument_fout derive_stappen(const enum stapstand *standen, size_t count,
                                    struct derive_stappen *out);

struct derive_gebeurtenis {
    struct date datum; /* year 0: not dated, comes last */
    enum waterlijn lijn;
};
struct derive_wallpaper {
    int aantal[WATERLIJNEN];
    int netto;  /* above minus below (derived) */
    int buiten; /* dated outside start..eind */
    int ongedateerd;
    bool afgeleid;
};
/* Indices by date into volgorde[count], ties in the order given (002 L843-873). */
enum instrument_fout derive_wallpaper(const struct derive_gebeurtenis *gebeurtenissen, size_t count,
                                      struct date start, struct date eind, size_t *volgorde,
                                      struct derive_wallpaper *out);

/* ---- checklists ---- */

int derive_checklist_items(enum checklist checklist);
/* Judgements of a checklist; fewer than its items: the rest is open, more: refused. */
enum instrument_fout derive_checklist(enum checklist checklist, const enum oordeel *oordelen,
                                      size_t count, struct derive_oordelen *out);

/* Process test, 2 x 7 (003 L1746-1777): [0] projectmatig, [1] democratisch. */
struct derive_procestest {
    struct derive_oordelen kolom[2];
    bool afgeleid; /* always: the source has no score */
};
enum instrument_fout derive_procestest(const enum oordeel *projectmatig,
                                       const enum oordeel *democratisch, /* NULL: none; else 7 */
                                       struct derive_procestest *out);

enum notaplicht derive_nota_plicht(enum notadeel deel);
struct derive_nota {
    int aantal[NOTAPLICHTEN], gevuld[NOTAPLICHTEN];
    unsigned ontbreekt;    /* obligatory chapters, absent or empty: the gaps */
    unsigned leeg;         /* chapters that are there without content */
    unsigned aanbevolen;   /* advised chapters that are not filled */
    bool volledig;         /* no gaps */
    struct derive_pct pct; /* obligatory chapters filled */
    bool afgeleid;         /* always: titles and order are ours */
};
enum instrument_fout derive_nota(const enum notastand stand[NOTADELEN], struct derive_nota *out);

/* The council procedure, 6 advices (000 L223-241). */
struct derive_stap_datum {
    bool gedaan;
    struct date datum; /* year 0: not dated */
};
struct derive_raadsprocedure {
    int gedaan;
    unsigned te_laat;     /* advices 2 and 3, bit 7 financial room: not done before the start */
    unsigned ongedateerd; /* of these: done, but nobody says when */
};
enum instrument_fout derive_raadsprocedure(const struct derive_stap_datum stap[6],
                                           struct derive_stap_datum financiele_ruimte,
                                           struct date start, struct derive_raadsprocedure *out);

struct derive_werving {
    int gevuld;         /* of the 5 segments */
    unsigned ontbreekt; /* set of enum wervingsegment */
    int volgende;       /* first open segment clockwise; WERVINGSEGMENTEN: none */
    unsigned vaag;      /* set of enum wervingsdoel that the goal does not say */
    bool afgeleid;      /* always: what makes a goal precise is read from an example */
};
struct derive_werving derive_werving(const bool segment[WERVINGSEGMENTEN],
                                     const bool doel[WERVINGSDOELEN]);

struct derive_schuif {
    enum smalbreed definitie;
    int n, aantal[POLEN];
    struct derive_pct laag, hoog; /* position: 0 first pole, 100 second; equal: nothing is open */
    bool afgeleid;                /* always: a share of aspects is no rule of the sources */
};
/* Smal is the first pole, breed the second; for steering dirigent and afstand, SMALBREED_GEEN. */
enum instrument_fout derive_schuif(enum smalbreed definitie, const enum pool *aspecten,
                                   size_t count, struct derive_schuif *out);
/* Second minus first position, in tenths of a percent. Refuses two different definitions. */
enum instrument_fout derive_schuif_verschil(const struct derive_schuif *van,
                                            const struct derive_schuif *naar,
                                            struct derive_bereik *out);

/* Guided or obliged is "maatschappelijke inzet" (true) until people are addressed on their own
 * motivation and can choose how and where (002 L393-413). */
bool derive_maatschappelijke_inzet(bool verplicht, bool eigen_motivatie, bool eigen_keuze);

#endif
