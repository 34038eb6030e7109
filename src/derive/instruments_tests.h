/* The first half of instruments.h, which includes it and has the rules for all: shared values, type
 * test, quickscan, participation ladder, instruments by goal and step, core conditions. */
#ifndef DERIVE_INSTRUMENTS_TESTS_H
#define DERIVE_INSTRUMENTS_TESTS_H

#include "base/number_text.h"
#include "derive/instrument.h"

struct derive_bereik {
    int min, max; /* both included; equal: certain */
};

/* Not set: undefined, such as a share of nothing. */
struct derive_pct {
    bool bekend;
    struct decimal waarde; /* percent */
};

/* deel/geheel in percent with 0..3 decimals; not set unless geheel > 0. */
struct derive_pct derive_aandeel(int64_t deel, int64_t geheel, int decimals);

/* ---- answers and spread ---- */

#define DERIVE_SPREIDING 21 /* values 0..20 */

/* The spread of whole numbers over respondents. Never print the mean (som/n) alone. */
struct derive_spreiding {
    int aantal[DERIVE_SPREIDING]; /* respondents per value */
    int n, min, max, som;         /* min and max: 0 when n is 0 */
    int mediaan2;                 /* twice the median, so that halves are exact */
};

/* The spread of what is at least and at most so; equal when nobody left a question open. Minimum,
 * median and maximum of the true scores lie between those of the two. */
struct derive_spreidingen {
    struct derive_spreiding laag, hoog;
};

struct derive_keuze {
    int vraag; /* from 1 */
    enum keuze keuze;
};

struct derive_vraagtelling {
    int keuze[KEUZES]; /* respondents per choice; [KEUZE_GEEN]: open */
    bool oneens;       /* both a and b were chosen */
};

/* ---- type test (004 L2642-3047, 003 L319-347) ---- */

#define DERIVE_TYPETEST_VRAGEN 14
#define DERIVE_TYPETEST_MAX    7 /* questions per dimension */

/* Answers a from which a dimension tips: to dirigent, to smal. Default 4, 1..7; 004 L2783-2812
 * prints none, but its card has two halves of four columns. */
struct derive_typetest_grens {
    int sturing, insteek;
};

/* What one respondent answered. Odd questions: sturing, even: insteek (004 L2783-2795). */
struct derive_typetest {
    enum keuze keuze[DERIVE_TYPETEST_VRAGEN + 1];    /* by question */
    struct derive_bereik sturing, insteek;           /* answers a, 0..7, over all completions */
    struct derive_bereik rand_sturing, rand_insteek; /* twice the signed distance to the border:
                                                        positive: dirigent, smal; 1 or -1: in
                                                        between, 004 L863-864 */
    int beantwoord;
    unsigned typen;         /* set of enum gemeentetype still possible, never empty */
    enum gemeentetype type; /* ONBEPAALD while completions disagree */
    unsigned dubbel;        /* questions answered more than once, the same way */
    unsigned tegenstrijdig; /* questions answered both ways: counted as open */
    unsigned opmerking;     /* questions whose answers contradict another one's (derived): 1b and
                               13a, 2b and 14a, 8a and 12b; the score stays */
    bool afgeleid;          /* always: the threshold */
};

/* `antwoorden` in any order; more than 14 are refused, and so is a question outside 1..14. */
enum instrument_fout derive_typetest(const struct derive_keuze *antwoorden, size_t count,
                                     struct derive_typetest_grens grens,
                                     struct derive_typetest *out);

struct derive_typetest_groep {
    int n, volledig; /* respondents; those with all answers */
    struct derive_vraagtelling vraag[DERIVE_TYPETEST_VRAGEN + 1];
    struct derive_spreidingen sturing, insteek;
    int type[GEMEENTETYPEN]; /* respondents per type; [ONBEPAALD]: open answers */
    int cel[DERIVE_TYPETEST_MAX + 1][DERIVE_TYPETEST_MAX + 1]; /* [sturing][insteek], complete */
    unsigned modus;          /* types that most respondents have; several: a tie */
    unsigned van_gemiddelde; /* types that the mean can have; several: on the border, or open */
    int oneens;              /* questions with both a and b */
    bool afgeleid;           /* always: 003 L335-347 and 004 L2805 ask for discussion, no rule */
};
enum instrument_fout derive_typetest_groep(const struct derive_typetest *respondenten, size_t count,
                                           struct derive_typetest_grens grens,
                                           struct derive_typetest_groep *out);

/* From what is done to what is wished (003 L328-335, L445-458). */
struct derive_typetest_verschil {
    struct derive_bereik sturing, insteek; /* wished minus current answers a */
    /* Answers a more (+) or fewer (-) until the current score lies in the wished half (derived);
     * valid when the wished half is certain. */
    struct derive_bereik stappen_sturing, stappen_insteek;
    bool sturing_bepaald, insteek_bepaald;
    bool afgeleid;
};
enum instrument_fout derive_typetest_verschil(const struct derive_typetest *huidig,
                                              const struct derive_typetest *gewenst,
                                              struct derive_typetest_grens grens,
                                              struct derive_typetest_verschil *out);

/* ---- quickscan (003 L624-679) ---- */

#define DERIVE_QUICKSCAN_VRAGEN 10

/* Highest score of each step, by enum trede, ascending, the last one 20. All zero: the default
 * 11 13 16 18 20; 003 L675-679 prints a scale and five words without limits. */
struct derive_quickscan_grens {
    int tot[TREDEN];
};

enum quickscan_opmerking { QUICKSCAN_1_3 = 1, QUICKSCAN_7_8 = 2, QUICKSCAN_9_10 = 4 };

struct derive_quickscan {
    enum keuze keuze[DERIVE_QUICKSCAN_VRAGEN + 1];
    struct derive_bereik score; /* 10..20, over all completions */
    struct derive_bereik trede;
    int beantwoord;
    unsigned dubbel, tegenstrijdig; /* as in the type test */
    unsigned opmerking; /* set of enum quickscan_opmerking (derived): 1 yes and 3 yes, 7 yes and 8
                           yes, 9 no and 10 yes */
    bool afgeleid;      /* always: the bands */
};
enum instrument_fout derive_quickscan(const struct derive_keuze *antwoorden, size_t count,
                                      struct derive_quickscan_grens grens,
                                      struct derive_quickscan *out);

struct derive_quickscan_groep {
    int n, volledig;
    struct derive_vraagtelling vraag[DERIVE_QUICKSCAN_VRAGEN + 1];
    struct derive_spreidingen score;
    int trede[TREDEN]; /* respondents per step; [TREDE_GEEN]: open answers */
    unsigned modus;    /* steps that most respondents have */
    int oneens, opmerkingen;
    bool afgeleid;
};
enum instrument_fout derive_quickscan_groep(const struct derive_quickscan *respondenten,
                                            size_t count, struct derive_quickscan_groep *out);

/* ---- participation ladder and comfort zone (003 L459-623) ---- */

/* I 1, II 2, III and IV 3; TREDE_GEEN for an undetermined type. Never 4 or 5. */
enum trede derive_comfortzone(enum gemeentetype type);
/* The risks of a type in the order of the table: 4, 6, 5, 5; texts by enum comfortrisico. */
const enum comfortrisico *derive_risicos(enum gemeentetype type, size_t *count);

struct derive_ladder_invoer {
    unsigned typen;                 /* set of enum gemeentetype still possible */
    struct derive_bereik quickscan; /* steps; {0, 0}: none */
    enum trede gekozen, gerealiseerd;
};
struct derive_ladder {
    unsigned comfort;                  /* set of enum trede */
    struct derive_bereik afstand;      /* chosen minus comfort: positive above it */
    struct derive_bereik afstand_scan; /* quickscan minus comfort */
    bool has_afstand, has_afstand_scan;
    enum ligging ligging; /* of the chosen step */
    bool verlaagd;        /* realised below chosen: a warning, 003 L1221-1230 */
};
enum instrument_fout derive_ladder(const struct derive_ladder_invoer *invoer,
                                   struct derive_ladder *out);

/* Judgements of a type's risks, in the order of derive_risicos(). */
struct derive_risico_advies {
    int speelt, deels, speelt_niet, open;
    bool verlaat; /* some risk plays, if only partly: leave the comfort zone, do the quickscan, 003
                     L548-555 */
};
enum instrument_fout derive_risico_advies(enum gemeentetype type, const enum oordeel *oordelen,
                                          size_t count, struct derive_risico_advies *out);

/* ---- instruments by goal and step (003 L1100-1234), core conditions (003 L680-894) ---- */

struct derive_instrument {
    enum instrumentdoel doel;
    enum trede trede;
    bool gebruikt;
};
struct derive_instrumenten {
    /* [doel][trede]; row and column 0 hold the sums */
    int cel[INSTRUMENTDOELEN][TREDEN];
    int cumulatief[INSTRUMENTDOELEN][TREDEN]; /* steps 1 to this one, 003 L1221-1230 */
    int gebruikt[INSTRUMENTDOELEN][TREDEN];
    int bruikbaar;   /* for the chosen goal and step */
    int boven_keuze; /* used ones above the chosen step: a warning */
    bool lege_cel;   /* the chosen cell itself has none */
};
/* `lijst` is the catalogue, an entry per place (an instrument may have several); NULL: the counts
 * of 003. `doel` and `trede` 0: nothing chosen. */
enum instrument_fout derive_instrumenten(const struct derive_instrument *lijst, size_t count,
                                         enum instrumentdoel doel, enum trede trede,
                                         struct derive_instrumenten *out);

struct derive_kernvoorwaarden {
    int aantal[TREDEN][OORDELEN]; /* conditions per step and judgement; row 0: all 30 */
    struct derive_bereik hoogste; /* highest step with six times yes; max: if every open cell were
                                     yes. 0: none: "be modest", 003 L689-699 */
    bool afgeleid;
};
struct derive_voorwaarden {
    enum oordeel oordeel[VOORWAARDEN][TREDEN]; /* column 0 unused */
};
enum instrument_fout derive_kernvoorwaarden(const struct derive_voorwaarden *invoer,
                                            struct derive_kernvoorwaarden *out);

#endif
