/* How a number came about, for a reader who doubts it. */
#include "base/text.h"
#include "derive/telling.h"

struct explaining {
    struct arena *arena;
    enum diag_language language;
    FILE *out;
};

static const char *word(const struct explaining *e, const char *en, const char *nl) {
    return e->language == DIAG_NL ? nl : en;
}

static void print_set(const struct explaining *e, const char *name, enum woordenlijst list,
                      unsigned set) {
    const char *mark = " ";
    if (!set)
        return;
    fprintf(e->out, "  %s:", name);
    for (int i = 0; i < woord_count(list); i++)
        if (SET_HAS(set, i)) {
            fprintf(e->out, "%s%s", mark, woord_code(list, i));
            mark = ", ";
        }
    fputc('\n', e->out);
}

static void print_codes(const struct explaining *e, const struct codes *codes) {
    const char *mark = " ";
    if (!codes->count)
        return;
    fprintf(e->out, "  codes:");
    for (size_t i = 0; i < codes->count; i++, mark = ", ")
        fprintf(e->out, "%s%s", mark, codes->items[i]);
    fputc('\n', e->out);
}

static void print_definition(const struct explaining *e, const struct derive_getal *getal) {
    const struct telling *t = getal->telling;
    fprintf(e->out, "  %s: %s, %s %s:%u:%u\n", word(e, "counted", "geteld"),
            woord_label(WOORDEN_TELBRON, (int)t->van), word(e, "defined at", "bepaald in"),
            t->place.file ? t->place.file : "", (unsigned)t->place.line, (unsigned)t->place.column);
    fprintf(e->out, "  %s: %s\n", word(e, "unit", "eenheid"),
            woord_code(WOORDEN_TELEENHEID, (int)t->eenheid));
    print_set(e, "pilots", WOORDEN_PILOTSOORT, t->pilots);
    print_set(e, "status", WOORDEN_PILOTSTATUS, t->status);
    print_set(e, "factoren", WOORDEN_FACTORSOORT, t->factoren);
    print_set(e, "wanneer", WOORDEN_WANNEER, t->wanneer);
    print_set(e, "stand", WOORDEN_DOCUMENTSTATUS, t->stand);
    print_set(e, "speerpunten", WOORDEN_SPEERPUNTCODE, t->speerpunten);
    print_codes(e, &t->codes);
    fprintf(e->out, "  %s: %d pilots\n", word(e, "base", "noemer"), getal->noemer);
}

static void print_part(const struct explaining *e, const struct derive_bijdrage *part) {
    fprintf(e->out, "%s:%u:%u: %s", part->place.file ? part->place.file : "",
            (unsigned)part->place.line, (unsigned)part->place.column,
            deelname_naam(part->deelname));
    if (part->waarom && *part->waarom)
        fprintf(e->out, ": %s", text_collapse(e->arena, part->waarom));
    fputc('\n', e->out);
}

void derive_explain(struct arena *arena, const struct derive_getal *getal,
                    enum diag_language language, FILE *out) {
    const struct explaining e = {arena, language, out};
    fprintf(out, "%s = %d\n", getal->naam, getal->aantal);
    if (getal->telling)
        print_definition(&e, getal);
    for (size_t i = 0; i < getal->count; i++)
        print_part(&e, &getal->bijdragen[i]);
}
