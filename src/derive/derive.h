/* Results computed from the model: pure functions, no words of their own. Numbers are exact; a
 * percentage is rounded once, half away from zero, and never adjusted to make a column add up to
 * 100 (the sources print them as they fall, 001 L6540).
 *
 * Results live in the arena given; texts of the pilot are borrowed. */
#ifndef DERIVE_DERIVE_H
#define DERIVE_DERIVE_H

#include "base/arena.h"
#include "base/number_text.h"
#include "model/model.h"

/* ---- goal realisation ---- */

#define DERIVE_SPEERPUNTEN 4
#define DERIVE_ROWS        (DERIVE_SPEERPUNTEN + 1) /* the last: goals without a speerpunt */
#define DERIVE_STATUSES    5                        /* by enum doelstatus */

/* How far the goals were realised, per speerpunt (001 L905-908: "in hoeverre de ... doelstellingen
 * zijn gerealiseerd ... ten aanzien van de vier speerpunten"). A goal counts at each of its
 * speerpunten, so the cells may add up to more than the goals; `doelen` counts each goal once. */
struct derive_realisation {
    int cell[DERIVE_ROWS][DERIVE_STATUSES];
    int row[DERIVE_ROWS];
    int status[DERIVE_STATUSES]; /* each goal once */
    int doelen;                  /* each goal once */
    int meervoudig;              /* goals with more than one speerpunt */
};

struct derive_realisation derive_realisation(const struct pilot *pilot);
/* Whether a goal is counted: a goal that another one replaced is not (001 L1482-1484, goals
 * adjusted in 2003), and of a main goal and its sub-goals only one level is: the sub-goals when one
 * of them has a status, else the main goal (001 L2565-2592, results per sub-goal). */
bool derive_doel_counts(const struct pilot *pilot, const struct doel *doel);
bool derive_doel_replaced(const struct pilot *pilot, const struct doel *doel);

/* ---- counts ---- */

/* n of N with its percentage; pct is set when the base is not 0. */
struct derive_count {
    const char *code;
    int aantal;
    struct getal pct;
};

/* aantal / totaal in percent; not set when totaal is 0 or the figures are not whole. */
struct getal derive_percentage(struct getal aantal, struct getal totaal, int decimals);
/* Factors of a kind; with `ook` those of other kinds that count as it too (a bottleneck may be a
 * success factor as well, 001 L4266). */
int derive_factor_count(const struct pilot *pilot, enum factorsoort soort, bool ook);
/* Themes with the number of factors that name them, most first, ties in the order of the pilot;
 * FACTORSOORTEN for `soort`: factors of all kinds, because a theme stands apart from the kind it
 * occurs in (001 L229, L262: counted over success factors, showpieces and results). The base of the
 * percentages is the number of factors looked at. */
const struct derive_count *derive_themas(struct arena *arena, const struct pilot *pilot,
                                         enum factorsoort soort, size_t *count);

/* ---- figures in words and digits ---- */

/* Words are the document's: "ruim" and "van" (14 van 21). */
struct derive_figure {
    struct getal waarde, van, tot, aantal, totaal;
    const char *drukvorm, *eenheid, *precisie, *of;
    enum number_language language;
};

/* "ruim 21.000 vrijwilligers" (001 L954), "3.500–4.500" (001 L4918), "14 van 21 (66,7 %)"
 * (001 L5058), "€ 604.000" (001 L3248); the author's own printed form goes before all. NULL: there
 * is no figure. */
char *derive_figure_text(struct arena *arena, const struct derive_figure *figure);
/* "66,7 %" with a space that does not break. */
char *derive_percentage_text(struct arena *arena, struct decimal pct,
                             enum number_language language);

/* ---- surveys ---- */

struct derive_antwoord {
    const struct antwoord *antwoord;
    struct getal n;      /* its base: of the sub-group, else of the question, else the response */
    const char *aantal;  /* as text; NULL: not stated */
    const char *pct;     /* bare: "62,8"; NULL: not stated, or only in words */
    const char *aandeel; /* "62,8 %", "bijna een kwart", "2 van 3"; NULL: not stated */
};

/* One question as a table. Percentages are printed as given; they are computed only when the
 * question has none and every answer has a count and a base (001 L6536-6540). */
struct derive_vraag {
    const struct vraag *vraag;
    struct getal n; /* of the question; not set: unknown */
    bool has_aantal, has_aandeel, has_groep, has_opmerking;
    bool in_words; /* some share is no bare percentage */
    bool computed;
    const struct derive_antwoord *antwoorden;
    size_t count;
};

/* `words` gives the precision words by enum precisie, and "of". */
struct derive_words {
    const char *const *precisie;
    const char *of;
    enum number_language language;
};

struct derive_vraag derive_vraag(struct arena *arena, const struct enquete *enquete,
                                 const struct vraag *vraag, const struct derive_words *words);
/* As given, else computed from respons and uitgezet without decimals. */
struct getal derive_respons_pct(const struct enquete *enquete);

#endif
