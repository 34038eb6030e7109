/* Layout lengths: integers of 1/1000 pt, origin top left, y downwards. Sums are exact, so traces
 * never flicker between machines. An int32 reaches +-757 m. */
#ifndef BASE_LENGTH_H
#define BASE_LENGTH_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t length; /* [1/1000 pt] */

#define LENGTH_PT(points)      ((length)((points)*1000))
#define LENGTH_MM(millimetres) ((length)((millimetres)*72000.0 / 25.4 + 0.5))
#define LENGTH_MAX             INT32_MAX

/* "12pt", "5mm", "1.5cm", "0,5mm"; no sign, no spaces. False: not a length. */
bool length_parse(const char *text, length *out);

#endif
