/* Functions that this project does not use, as compile errors. Included by the compiler's command
 * line (-include), after the standard headers that declare them. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BANNED(function) sorry_##function##_is_a_banned_function

#undef strcpy
#define strcpy(a, b) BANNED(strcpy)
#undef strcat
#define strcat(a, b) BANNED(strcat)
#undef strncpy
#define strncpy(a, b, c) BANNED(strncpy)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef strtok
#define strtok(a, b) BANNED(strtok)
#undef atoi
#define atoi(a) BANNED(atoi)
#undef atof
#define atof(a) BANNED(atof)
#undef strtod
#define strtod(a, b) BANNED(strtod) /* reads the process locale; see number_text.h */
#undef localtime
#define localtime(a) BANNED(localtime)
#undef time
#define time(a) BANNED(time) /* output depends on the input alone */

#endif
