#include "derive/derive.h"

#include "base/text.h"

#define EURO "\xE2\x82\xAC" TEXT_NBSP

char *derive_percentage_text(struct arena *arena, struct decimal pct,
                             enum number_language language) {
    return arena_format(arena, "%s" TEXT_NBSP "%%", number_text(arena, pct, language));
}

static const char *share(struct arena *arena, const struct derive_figure *figure) {
    struct getal pct = derive_percentage(figure->aantal, figure->totaal, 1);
    if (!pct.is_set)
        return "";
    return arena_format(arena, " (%s)",
                        derive_percentage_text(arena, pct.waarde, figure->language));
}

static bool is_unit(const struct derive_figure *figure, const char *unit) {
    return figure->eenheid && text_equal(figure->eenheid, unit);
}

/* The number alone: "21.000", "3.500–4.500", "14 van 21 (66,7 %)"; NULL: none. */
static const char *bare_figure(struct arena *arena, const struct derive_figure *figure) {
    enum number_language language = figure->language;
    if (figure->waarde.is_set)
        return number_text(arena, figure->waarde.waarde, language);
    if (figure->van.is_set && figure->tot.is_set)
        return arena_format(arena, "%s" TEXT_EN_DASH "%s",
                            number_text(arena, figure->van.waarde, language),
                            number_text(arena, figure->tot.waarde, language));
    if (figure->aantal.is_set && figure->totaal.is_set)
        return arena_format(
            arena, "%s %s %s%s", number_text(arena, figure->aantal.waarde, language), figure->of,
            number_text(arena, figure->totaal.waarde, language), share(arena, figure));
    const struct getal *any = figure->aantal.is_set ? &figure->aantal
                              : figure->van.is_set  ? &figure->van
                                                    : &figure->tot;
    return any->is_set ? number_text(arena, any->waarde, language) : NULL;
}

char *derive_figure_text(struct arena *arena, const struct derive_figure *figure) {
    if (figure->drukvorm)
        return arena_string(arena, figure->drukvorm);
    const char *bare = bare_figure(arena, figure);
    if (!bare)
        return NULL;
    bool euro = is_unit(figure, "euro"), procent = is_unit(figure, "procent");
    const char *precisie = figure->precisie ? figure->precisie : "";
    const char *unit = figure->eenheid && !euro && !procent ? figure->eenheid : "";
    return arena_format(arena, "%s%s%s%s%s%s%s", precisie, *precisie ? " " : "", euro ? EURO : "",
                        bare, procent ? TEXT_NBSP "%" : "", *unit ? " " : "", unit);
}
