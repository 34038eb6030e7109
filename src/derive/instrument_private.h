/* What the instruments share: exact division, sets, questionnaires, spread. */
#ifndef DERIVE_INSTRUMENT_PRIVATE_H
#define DERIVE_INSTRUMENT_PRIVATE_H

#include "derive/instruments.h"

/* Two 64-bit numbers multiply in it without loss. */
__extension__ typedef __int128 derive_wide;

enum derive_rounding { ROUND_NEAREST, ROUND_DOWN, ROUND_UP }; /* nearest: half away from zero */

/* divisor != 0 */
derive_wide derive_divide(derive_wide number, derive_wide divisor, enum derive_rounding rounding);
bool derive_narrow(derive_wide number, int64_t *out);

int derive_bits(unsigned set);
/* Bits first..last of a per-value count that are highest; empty when all are 0. */
unsigned derive_modus(const int *aantal, int first, int last);

/* Answers by question from a list in any order. keuze[vragen + 1]; both ways counts as open. */
struct derive_lezing {
    enum keuze *keuze;
    int vragen;
    unsigned dubbel, tegenstrijdig;
};
enum instrument_fout derive_lees(struct derive_lezing *lezing,
                                 const struct derive_keuze *antwoorden, size_t count);
int derive_beantwoord(const enum keuze *keuze, int vragen);
void derive_tel_keuzes(struct derive_vraagtelling *telling, const enum keuze *keuze, int vragen);
/* Marks the questions with both choices and returns their number. */
int derive_oneens(struct derive_vraagtelling *telling, int vragen);

/* value 0..20 */
void derive_spreiding_tel(struct derive_spreiding *spreiding, int value);
void derive_spreiding_sluit(struct derive_spreiding *spreiding); /* median, min, max */
void derive_spreidingen_tel(struct derive_spreidingen *spreidingen, struct derive_bereik bereik);
void derive_spreidingen_sluit(struct derive_spreidingen *spreidingen);

bool derive_hele_datum(struct date datum); /* a day that exists */
bool derive_geen_datum(struct date datum); /* year 0 */

#endif
