/* Two versions of a pilot: what changed in the data, thing by thing, never a line diff.
 *
 * Things are matched by their id, else by their own words, else by their place among what is left
 * of their kind; so moving a passage in the file is no change, and rewording it is one. Texts are
 * compared as read: white space and line breaks do not count. Everything lives in the arena given;
 * texts of the two pilots are borrowed. */
#ifndef COMPARE_COMPARE_H
#define COMPARE_COMPARE_H

#include "base/arena.h"
#include "base/number_text.h"
#include "model/model.h"
#include "model/programma.h"

#define COMPARE_CHANGES_LIMIT 10000 /* more are counted, not kept */

enum compare_kind { COMPARE_CHANGED, COMPARE_ADDED, COMPARE_REMOVED };

struct compare_change {
    enum compare_kind kind;
    const char *element;  /* "doel" */
    const char *id;       /* NULL: it has none */
    const char *naam;     /* its title or first words; NULL: nothing to call it by */
    bool betiteld;        /* `naam` is a title of its own, not its first words */
    size_t nummer;        /* among its kind in its list, from 1; 0: the only one */
    const char *veld;     /* attribute or child: "status"; "tekst": its prose; NULL: the whole */
    const char *was, *is; /* NULL: not given, or the thing is not there */
    struct place was_place, is_place; /* file NULL: not there */
};

struct compare {
    VEC(struct compare_change) changes; /* in the order of the new version; removed ones last */
    size_t total;                       /* kept or not */
};

struct compare compare_pilots(struct arena *arena, const struct pilot *was, const struct pilot *is);
/* Their own files; not the pilots they name. */
struct compare compare_programmas(struct arena *arena, const struct programma *was,
                                  const struct programma *is);

/* ---- in words ---- */

/* "doel ‘Nota’: deels bereikt → bereikt", "missie: tekst ‘… sterk is …’ → ‘… sterker is …’" */
char *compare_sentence(struct arena *arena, const struct compare_change *change,
                       enum number_language language);
/* All in a line, additions and removals counted per kind: "doel 3: deels → bereikt; 1 knelpunt
 * erbij; ..."; at most `most` of them, with how many more there are. "" when nothing changed. */
char *compare_summary(struct arena *arena, const struct compare *compare, size_t most,
                      enum number_language language);

#endif
