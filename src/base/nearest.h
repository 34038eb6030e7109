/* What somebody who mistyped a name may have meant.
 *
 * Give it every name there is; `name` is then the one that differs from `wrong` in the fewest
 * letters, if any is like it at all. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

struct nearest {
    const char *wrong, *name; /* name NULL: nothing is near */
    int distance;
};
void nearest_consider(struct nearest *nearest, const char *name);

#endif
