#include "base/nearest.h"

#include <string.h>

#define NAME_LIMIT 40 /* longer names get no suggestion */

static int least(int a, int b) {
    return a < b ? a : b;
}

/* Levenshtein distance of bytes. */
static int distance(const char *a, const char *b) {
    int row[NAME_LIMIT + 1];
    int size = (int)strlen(b);
    for (int i = 0; i <= size; i++)
        row[i] = i;
    for (int i = 1; *a; a++, i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= size; j++) {
            int above = row[j];
            int change = diagonal + (*a != b[j - 1]);
            row[j] = least(change, least(above, row[j - 1]) + 1);
            diagonal = above;
        }
    }
    return row[size];
}

void nearest_consider(struct nearest *nearest, const char *name) {
    size_t size = strlen(nearest->wrong);
    if (size > NAME_LIMIT || strlen(name) > NAME_LIMIT)
        return;
    int d = distance(nearest->wrong, name);
    if (d > (int)size / 2 || d > 4 || (nearest->name && d >= nearest->distance))
        return;
    nearest->name = name;
    nearest->distance = d;
}
