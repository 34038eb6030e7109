/* The money of a policy: totals are what their amounts add up to, exact to the cent (004
 * L2169-2171 asks for a budget; a council decides on its total). */
#include "check/check_beleid.h"

#include "base/text.h"

/* A post or a source of coverage, which look alike. */
struct line {
    struct place place;
    const char *titel, *id, *element;
    const struct beleid_jaarbedrag *amounts;
    size_t count;
    struct getal total;
};

/* The schema keeps an amount below ten thousand million: a sum of all that fit in a file fits. */
static int64_t cents(struct getal amount) {
    struct decimal value = amount.waarde;
    for (; value.decimals < 2; value.decimals++)
        value.units *= 10;
    for (; value.decimals > 2; value.decimals--)
        value.units /= 10;
    return amount.is_set ? value.units : 0;
}

static const char *money(struct arena *arena, int64_t value) {
    bool whole = value % 100 == 0;
    struct decimal amount = {whole ? value / 100 : value, whole ? 0 : 2};
    return diag_bilingual(arena, arena_format(arena, "€ %s", number_text(arena, amount, NUMBER_EN)),
                          arena_format(arena, "€ %s", number_text(arena, amount, NUMBER_NL)));
}

static struct line post_line(const struct beleid_post *post) {
    return (struct line){post->place,          post->titel,          post->id,    "post",
                         post->bedragen.items, post->bedragen.count, post->totaal};
}

static struct line source_line(const struct beleid_dekkingsbron *source) {
    return (struct line){source->place,  source->titel,          source->id,
                         "dekkingsbron", source->bedragen.items, source->bedragen.count,
                         source->totaal};
}

static int64_t sum(const struct line *line) {
    int64_t total = 0;
    for (size_t i = 0; i < line->count; i++)
        total += cents(line->amounts[i].euro);
    return line->count ? total : cents(line->total);
}

static void check_total(struct diag_list *diags, struct place place, const char *name,
                        struct getal told, int64_t added) {
    int64_t total = cents(told);
    if (told.is_set && total != added)
        diag_report(diags, BELEID_TOTAL, place, name, money(diags->arena, total),
                    money(diags->arena, added),
                    money(diags->arena, total > added ? total - added : added - total));
}

static const char *year(struct arena *arena, struct date date) {
    return arena_format(arena, "%d", date.year);
}

static void check_years(const struct beleid_begroting *budget, const struct line *line,
                        struct diag_list *diags) {
    const char *name = check_called(line->titel, line->id, line->element);
    struct arena *arena = diags->arena;
    int from = budget->van.year, to = budget->tot.year;
    for (size_t i = 0; i < line->count; i++) {
        struct date date = line->amounts[i].jaar;
        if ((from && date.year < from) || (to && date.year > to))
            diag_report(diags, BELEID_YEAR_OUTSIDE, line->amounts[i].place, year(arena, date), name,
                        from ? year(arena, budget->van) : "…", to ? year(arena, budget->tot) : "…");
        for (size_t k = 0; k < i; k++)
            if (line->amounts[k].jaar.year == date.year) {
                diag_report(diags, BELEID_YEAR_TWICE, line->amounts[i].place, name,
                            year(arena, date));
                break;
            }
    }
}

static void check_line(const struct beleid_begroting *budget, const struct line *line,
                       struct diag_list *diags) {
    const char *name = check_called(line->titel, line->id, line->element);
    if (!line->count && !line->total.is_set)
        diag_report(diags, BELEID_NO_AMOUNTS, line->place, name);
    if (line->count)
        check_total(diags, line->place, name, line->total, sum(line));
    check_years(budget, line, diags);
}

/* ---- the budget against its coverage, a year at a time ---- */

static int64_t sum_of_year(const struct line *line, int wanted) {
    int64_t total = 0;
    for (size_t i = 0; i < line->count; i++)
        if (line->amounts[i].jaar.year == wanted)
            total += cents(line->amounts[i].euro);
    return total;
}

static int64_t costs(const struct beleid *beleid, int wanted) {
    int64_t total = 0;
    for (size_t i = 0; i < beleid->begroting.lijst.count; i++) {
        struct line line = post_line(&beleid->begroting.lijst.items[i]);
        total += wanted ? sum_of_year(&line, wanted) : sum(&line);
    }
    return total;
}

static int64_t coverage(const struct beleid *beleid, int wanted) {
    int64_t total = 0;
    for (size_t i = 0; i < beleid->dekking.lijst.count; i++) {
        struct line line = source_line(&beleid->dekking.lijst.items[i]);
        total += wanted ? sum_of_year(&line, wanted) : sum(&line);
    }
    return total;
}

/* A paper may ask for more than it has: that is told, not refused. */
static void check_coverage(const struct beleid *beleid, int wanted, const char *what,
                           struct diag_list *diags) {
    int64_t covered = coverage(beleid, wanted), cost = costs(beleid, wanted);
    if (covered != cost)
        diag_report(diags, BELEID_COVERAGE, beleid->dekking.sectie.place, what,
                    money(diags->arena, covered), money(diags->arena, cost),
                    money(diags->arena, covered > cost ? covered - cost : cost - covered));
}

static void check_balance(const struct beleid *beleid, struct diag_list *diags) {
    int from = beleid->begroting.van.year, to = beleid->begroting.tot.year;
    if (!beleid->dekking.lijst.count || !beleid->begroting.lijst.count)
        return;
    for (int at = from; from && at <= to && at < from + 50; at++)
        check_coverage(beleid, at, arena_format(diags->arena, "%d", at), diags);
    if (!from || !to)
        check_coverage(beleid, 0,
                       diag_bilingual(diags->arena, "all years together", "alle jaren samen"),
                       diags);
}

/* ---- measures ---- */

/* What a measure says it costs against its items in the budget. */
static void check_measure(const struct beleid *beleid, const struct beleid_maatregel *measure,
                          struct diag_list *diags) {
    int64_t total = 0;
    size_t found = 0;
    for (size_t i = 0; i < beleid->begroting.lijst.count; i++) {
        const struct beleid_post *post = &beleid->begroting.lijst.items[i];
        if (!post->maatregel || !text_equal(post->maatregel, measure->id))
            continue;
        struct line line = post_line(post);
        total += sum(&line);
        found++;
    }
    if (found && measure->kosten.is_set && cents(measure->kosten) != total)
        diag_report(diags, BELEID_MEASURE_COSTS, measure->place,
                    check_called(measure->titel, measure->id, "maatregel"),
                    money(diags->arena, cents(measure->kosten)), money(diags->arena, total));
}

void check_beleid_geld(const struct beleid *beleid, struct diag_list *diags) {
    for (size_t i = 0; i < beleid->begroting.lijst.count; i++) {
        struct line line = post_line(&beleid->begroting.lijst.items[i]);
        check_line(&beleid->begroting, &line, diags);
    }
    for (size_t i = 0; i < beleid->dekking.lijst.count; i++) {
        struct line line = source_line(&beleid->dekking.lijst.items[i]);
        check_line(&beleid->begroting, &line, diags);
    }
    check_total(diags, beleid->begroting.sectie.place, "begroting", beleid->begroting.totaal,
                costs(beleid, 0));
    check_total(diags, beleid->dekking.sectie.place, "dekking", beleid->dekking.totaal,
                coverage(beleid, 0));
    check_balance(beleid, diags);
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++)
        check_measure(beleid, &beleid->maatregelen.lijst.items[i], diags);
}
