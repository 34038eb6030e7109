#include "derive/telling.h"

#include "base/text.h"

#include <criterion/criterion.h>

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(telling, .init = set_up, .fini = tear_down);

#define NAMESPACE "xmlns='urn:beleidspers:1' "

static const struct xml_document *document(const char *path, const char *text) {
    const struct xml_document *xml = xml_read_bytes(&arena, path, text, strlen(text), &diags);
    cr_assert_not_null(xml, "%s", text);
    return xml;
}

static const struct pilot *pilot(const char *id, const char *soort, const char *area,
                                 const char *content) {
    const char *text = arena_format(&arena,
                                    "<pilot " NAMESPACE "id='%s' soort='%s'>\n<naam>%s</naam>"
                                    "<gebied>%s</gebied>%s</pilot>",
                                    id, soort, id, area, content);
    return model_read_pilot(&arena, document(arena_format(&arena, "%s.xml", id), text), &diags);
}

/* Four municipal pilots with five municipalities, a province, and one that gave up. */
static struct programma *programma(const char *tellingen) {
    const char *text = arena_format(
        &arena,
        "<programma " NAMESPACE "id='p'><titel>P</titel><pilots>"
        "<pilot href='a.xml'/><pilot href='b.xml'/><pilot href='c.xml'/><pilot href='d.xml'/>"
        "<pilot href='e.xml'/><pilot naam='F' soort='gemeente' status='afgehaakt' reden='r'/>"
        "</pilots><codelijst soort='visie'><code id='een'>Label een</code><code id='twee'>Label "
        "twee</code><code id='drie'>Label drie</code><code id='nooit'>Nooit</code></codelijst>%s"
        "</programma>",
        tellingen);
    struct programma *p = model_read_programma(&arena, document("p.xml", text), &diags);
    cr_assert_not_null(p);
    cr_assert_eq(p->deelnames.count, 6);
    p->deelnames.items[0].pilot =
        pilot("a", "gemeente", "<gemeente>A</gemeente>",
              "<speerpunten><speerpunt code='visie regie' gewicht='hoofd'/>"
              "<speerpunt code='zicht' gewicht='mede'/></speerpunten>"
              "<factoren><succesfactoren><succesfactor thema='nota steunpunt'>s</succesfactor>"
              "<succesfactor thema='nota'>s2</succesfactor></succesfactoren>"
              "<knelpunten><knelpunt thema='nota' ook='succesfactor'>k</knelpunt></knelpunten>"
              "</factoren><codering>\n<visie code='twee'>waarom twee</visie>"
              "<visie code='drie'/><methodiek code='monitor' wanneer='voor'/>"
              "<methodiek code='monitor' wanneer='tijdens'/></codering>");
    p->deelnames.items[1].pilot = pilot(
        "b", "stadsdeel", "<stadsdeel gemeente='B'>B-Zuid</stadsdeel>",
        "<speerpunten><speerpunt code='visie' gewicht='mede'/></speerpunten>"
        "<factoren><paradepaardjes><paradepaardje thema='nota' speerpunten='regie'>p"
        "</paradepaardje></paradepaardjes></factoren>"
        "<codering><visie code='twee'/><methodiek code='monitor' wanneer='gepland'/></codering>");
    p->deelnames.items[2].pilot =
        pilot("c", "samenwerkingsverband",
              "<gemeente>C1</gemeente><gemeente>C2</gemeente><gemeente>A</gemeente>",
              "<codering><visie code='een'/><visie code='anders'/></codering>");
    p->deelnames.items[3].pilot = pilot("d", "gemeente", "<gemeente>D</gemeente>", "");
    p->deelnames.items[4].pilot = pilot("e", "provincie", "<provincie>E</provincie>",
                                        "<codering><visie code='een'/></codering>");
    return p;
}

#define MUNICIPAL " pilots='gemeente stadsdeel samenwerkingsverband' "

static const struct derive_telling *count(const char *telling) {
    const struct programma *p = programma(telling);
    return derive_telling(&arena, p, &p->tellingen.items[0]);
}

/* "twee 2, een 1, rest 1!" */
static const char *rows(const struct derive_telling *t) {
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < t->count; i++)
        text_format(&text, "%s%s %d%s", i ? ", " : "", t->rijen[i].code, t->rijen[i].aantal,
                    t->rijen[i].rest ? "!" : "");
    return text_string(&text);
}

/* -1: there is no number of that name. */
static int getal(const struct programma *p, const char *path) {
    struct derive_getal out;
    if (!derive_programma_getal(&arena, p, path, &out))
        return -1;
    cr_expect_eq((size_t)out.aantal, out.count, "%s", path);
    return out.aantal;
}

Test(telling, pilots_with_several_codes_count_in_each_row_and_the_rest_is_computed) {
    const struct derive_telling *t =
        count("<telling id='v' titel='V' van='visie'" MUNICIPAL "><rest>geen</rest></telling>");
    cr_expect_str_eq(rows(t), "twee 2, een 1, drie 1, anders 1, rest 1!");
    cr_expect_eq(t->noemer, 4);
    cr_expect_eq(t->met, 3);
    cr_expect_eq(t->vermeldingen, 5); /* more than pilots: multiple coding (001 L57-79) */
    cr_expect_str_eq(t->rijen[0].label, "Label twee");
    cr_expect_str_eq(t->rijen[3].label, "anders");
    cr_expect_str_eq(t->rijen[4].label, "geen");
    cr_expect_str_eq(t->rijen[4].bijdragen.items[0].deelname->href, "d.xml");
}

Test(telling, without_a_label_there_is_no_rest_row) {
    cr_expect_str_eq(rows(count("<telling id='v' titel='V' van='visie'/>")),
                     "een 2, twee 2, drie 1, anders 1");
}

Test(telling, rows_in_the_order_of_the_code_list) {
    cr_expect_str_eq(
        rows(count("<telling id='v' titel='V' van='visie' volgorde='codelijst'" MUNICIPAL "/>")),
        "een 1, twee 2, drie 1, anders 1");
}

Test(telling, zero_is_printed_only_when_asked_and_differs_from_no_such_code) {
    cr_expect_str_eq(rows(count("<telling id='v' titel='V' van='visie' nul='ja'/>")),
                     "een 2, twee 2, drie 1, anders 1, nooit 0");
    const struct programma *p = programma("<telling id='v' titel='V' van='visie'/>");
    cr_expect_eq(getal(p, "v/nooit"), 0);
    cr_expect_eq(getal(p, "v/onzin"), -1);
    cr_expect_eq(getal(p, "w/een"), -1);
}

Test(telling, only_the_rows_asked_for_and_the_rest_has_none_of_those) {
    const struct derive_telling *t =
        count("<telling id='v' titel='V' van='visie' codes='twee drie'><rest>r</rest></telling>");
    cr_expect_str_eq(rows(t), "twee 2, drie 1, rest 3!");
    cr_expect_eq(t->met, 2);
}

Test(telling, a_method_counts_when_it_was_used_at_the_time) {
#define METHODS "<telling id='m' titel='M' van='methodiek' "
    cr_expect_str_eq(rows(count(METHODS "/>")), "monitor 2");
    cr_expect_str_eq(rows(count(METHODS "wanneer='voor tijdens'/>")), "monitor 1");
    cr_expect_str_eq(rows(count(METHODS "eenheid='vermeldingen'/>")), "monitor 3");
    cr_expect_str_eq(rows(count(METHODS "wanneer='gepland'/>")), "monitor 1");
}

Test(telling, themes_are_counted_over_kinds_of_factors) {
#define THEMES "<telling id='t' titel='T' van='thema' "
    cr_expect_str_eq(rows(count(THEMES "/>")), "nota 2, steunpunt 1");
    cr_expect_str_eq(rows(count(THEMES "factoren='paradepaardje'/>")), "nota 1");
    cr_expect_str_eq(rows(count(THEMES "factoren='succesfactor' eenheid='vermeldingen'/>")),
                     "nota 3, steunpunt 1"); /* a bottleneck that is a success factor too */
    cr_expect_str_eq(rows(count(THEMES "factoren='kans'/>")), "");
    cr_expect_str_eq(rows(count(THEMES "speerpunten='regie'/>")), "nota 1");
}

Test(telling, kinds_statuses_and_weights) {
    cr_expect_str_eq(rows(count("<telling id='s' titel='S' van='soort'/>")),
                     "gemeente 2, stadsdeel 1, samenwerkingsverband 1, provincie 1");
    cr_expect_str_eq(rows(count("<telling id='s' titel='S' van='status'/>")),
                     "actief 5, afgehaakt 1");
    cr_expect_str_eq(rows(count("<telling id='s' titel='S' van='soort' status='afgehaakt'/>")),
                     "gemeente 1");
    cr_expect_str_eq(rows(count("<telling id='g' titel='G' van='gewicht' speerpunten='visie'>"
                                "<rest>geen</rest></telling>")),
                     "hoofd 1, mede 1, rest 3!");
}

Test(telling, documents_are_counted_by_kind_and_by_how_far_they_are) {
    struct programma *p = programma("<telling id='n' titel='N' van='document' codes='nota' "
                                    "stand='college raad'/>");
    p->deelnames.items[3].pilot =
        pilot("d", "gemeente", "<gemeente>D</gemeente>",
              "<documenten><document soort='nota' status='concept'/><document soort='kadernota' "
              "status='raad'/></documenten>");
    cr_expect_eq(getal(p, "n"), 0);
    p->tellingen.items[0].stand = SET_BIT(DOCUMENTSTATUS_CONCEPT);
    cr_expect_eq(getal(p, "n"), 1);
    p->tellingen.items[0].stand = 0;
    cr_expect_eq(getal(p, "n/nota"), 1);
    cr_expect_eq(getal(p, "n/kadernota"), 0);
}

Test(telling, denominators_of_pilots_and_of_municipalities) {
    const struct programma *p = programma("<telling id='v' titel='V' van='visie'" MUNICIPAL "/>");
    static const struct {
        const char *path;
        int number;
    } cases[] = {
        {"v/noemer", 4},
        {"v", 3},
        {"v/rest", 1},
        {"v/vermeldingen", 5},
        {"v/twee", 2},
        {"pilots/gestart", 6},
        {"pilots/verslagen", 5},
        {"pilots/gestart-gemeentelijk", 5},
        {"pilots/afgehaakt", 1},
        {"pilots/gestart-provinciaal", 1},
        {"pilots/gemeentelijk", 4},
        {"pilots/provinciaal", 1},
        {"gemeenten", 5}, /* A is in two pilots, B-Zuid is B's */
        {"pilots/onzin", -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(getal(p, cases[i].path), cases[i].number, "%s", cases[i].path);
}

Test(telling, a_pilot_that_could_not_be_read_is_not_counted) {
    struct programma *p = programma("<telling id='v' titel='V' van='visie'/>");
    p->deelnames.items[0].pilot = NULL;
    cr_expect_eq(getal(p, "v/noemer"), 4);
    cr_expect_eq(getal(p, "v/drie"), 0);
    cr_expect_eq(getal(p, "pilots/gestart"), 5);
}

Test(telling, every_number_knows_its_places) {
    const struct programma *p = programma("<telling id='v' titel='Visies' van='visie'/>");
    struct derive_getal out;
    cr_assert(derive_programma_getal(&arena, p, "v/twee", &out));
    cr_expect_str_eq(out.naam, "Visies: Label twee");
    cr_assert_eq(out.count, 2);
    cr_expect_str_eq(out.bijdragen[0].place.file, "a.xml");
    cr_expect_eq(out.bijdragen[0].place.line, 3);
    cr_expect_str_eq(out.bijdragen[0].waarom, "waarom twee");
    cr_expect_null(out.bijdragen[1].waarom);
}

static char *explained(const struct derive_getal *number, enum diag_language language) {
    struct text_builder text = {.arena = &arena};
    char buffer[4096];
    FILE *file = tmpfile();
    cr_assert_not_null(file);
    derive_explain(&arena, number, language, file);
    rewind(file);
    for (size_t size; (size = fread(buffer, 1, sizeof buffer, file)) > 0;)
        text_append_n(&text, buffer, size);
    fclose(file);
    return arena_string(&arena, text_string(&text));
}

Test(telling, a_number_is_explained_by_its_definition_and_its_parts) {
    const struct programma *p =
        programma("<telling id='v' titel='Visies' van='visie' pilots='gemeente'/>");
    struct derive_getal out;
    cr_assert(derive_programma_getal(&arena, p, "v/twee", &out));
    const char *text = explained(&out, DIAG_EN);
    cr_expect(text_starts(text, "Visies: Label twee = 1\n  counted: visie, defined at p.xml:1:"),
              "%s", text);
    cr_expect_not_null(strstr(text, "\n  pilots: gemeente\n  base: 2 pilots\n"), "%s", text);
    cr_expect_not_null(strstr(text, "\na.xml:3:1: a: waarom twee\n"), "%s", text);
    cr_expect_not_null(strstr(explained(&out, DIAG_NL), "\n  noemer: 2 pilots\n"));
}

Test(telling, a_matrix_has_pilots_in_rows_and_used_codes_in_columns) {
    const struct programma *p = programma("<matrix id='x' titel='X' van='visie'" MUNICIPAL "/>");
    struct derive_matrix m = derive_matrix(&arena, p, &p->matrices.items[0]);
    cr_assert_eq(m.rij_count, 4);
    cr_assert_eq(m.kolom_count, 4);
    cr_expect_str_eq(m.kolommen[0]->id, "een");
    cr_expect_str_eq(m.kolommen[3]->id, "anders");
    cr_expect_null(m.cellen[0].deelname);
    cr_expect_eq(m.cellen[1].deelname, m.rijen[0]);
    cr_expect_str_eq(m.cellen[1].waarom, "waarom twee");
    cr_expect_eq(m.totalen[1], 2);
}

Test(telling, a_matrix_of_weights_has_the_focus_points_in_columns) {
    const struct programma *p = programma("<matrix id='x' titel='X' van='gewicht'/>");
    struct derive_matrix m = derive_matrix(&arena, p, &p->matrices.items[0]);
    cr_assert_eq(m.kolom_count, 3); /* nobody looks at betrekken */
    cr_expect_str_eq(m.kolommen[1]->id, "regie");
    cr_expect_str_eq(m.cellen[0].waarom, "hoofd");
    cr_expect_str_eq(m.cellen[3].waarom, "mede");
    cr_expect_null(m.cellen[4].deelname);
}

Test(telling, a_crosstab_counts_pilots_that_have_both) {
    const struct programma *p =
        programma("<kruistabel id='k' titel='K' rijen='visie' kolommen='methodiek'/>");
    struct derive_kruistabel k = derive_kruistabel(&arena, p, &p->kruistabellen.items[0]);
    cr_assert_eq(k.rij_count, 4);
    cr_assert_eq(k.kolom_count, 1);
    cr_expect_eq(k.cellen[1].aantal, 2);
    cr_expect_eq(k.cellen[0].aantal, 0);
    cr_expect_eq(k.cellen[2].aantal, 1);
}
