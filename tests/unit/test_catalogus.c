/* The catalogues that we ship: complete, and in agreement with the words of the vocabulary, with
 * the computations of derive and with their schema. */
#include "model/catalogus_private.h"

#include "base/text.h"
#include "derive/instruments.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#define FOLDER "templates/catalogue"

static struct arena arena;
static struct diag_list diags;

static void set_up(void) {
    arena = (struct arena){0};
    diags = (struct diag_list){.arena = &arena};
}

static void tear_down(void) {
    arena_release(&arena);
}

TestSuite(catalogus, .init = set_up, .fini = tear_down);

static const struct xml_schema *schema(void) {
    const struct xml_schema *loaded =
        xml_schema_load(&arena, "templates/schema/catalogus.xsd", &diags);
    cr_assert_not_null(loaded);
    return loaded;
}

static const struct catalogus *load(void) {
    const struct catalogus *catalogus = catalogus_load(&arena, FOLDER, schema(), &diags);
    if (diags.count)
        diag_print(&diags, DIAG_EN, stderr);
    cr_assert_not_null(catalogus);
    cr_assert_eq(diags.count, 0);
    return catalogus;
}

/* ---- how many ---- */

Test(catalogus, has_everything_of_the_sources) {
    const struct catalogus *c = load();
    const struct {
        const char *name;
        size_t found, expected;
    } counts[] = {
        {"gemeentetypen", c->gemeentetypen.count, 4},
        {"polen", c->polen.count, 4},
        {"typetestvragen", c->typetestvragen.count, DERIVE_TYPETEST_VRAGEN},
        {"bespreekvragen", c->bespreekvragen.count, 3},
        {"quickscanvragen", c->quickscanvragen.count, DERIVE_QUICKSCAN_VRAGEN},
        {"treden", c->treden.count, 5},
        {"comfortrisicos", c->comfortrisicos.count, 20},
        {"kernvoorwaarden", c->kernvoorwaarden.count, 30},
        {"instrumenten", c->instrumenten.count, 64},
        {"instrumentkaarten", c->instrumentkaarten.count, 6},
        {"beleidsfasen", c->beleidsfasen.count, 7},
        {"stappenplannen", c->stappenplannen.count, 2},
        {"segmenten", c->segmenten.count, 5},
        {"spelregels", c->spelregels.count, 10},
        {"termijnen", c->termijnen.count, 3},
        {"vertegenwoordigingen", c->vertegenwoordigingen.count, 5},
        {"vertegenwoordigingsafspraken", c->vertegenwoordigingsafspraken.count, 8},
        {"procesvragen", c->procesvragen.count, 14},
        {"scenarios", c->scenarios.count, 1},
        {"prestatievelden", c->prestatievelden.count, 9},
        {"basisfuncties", c->basisfuncties.count, 5},
        {"regietaken", c->regietaken.count, 5},
        {"aspecten", c->aspecten.count, 11},
        {"paren", c->paren.count, 6},
        {"keuzethemas", c->keuzethemas.count, 6},
        {"organisatietypen", c->organisatietypen.count, 3},
        {"inbrengen", c->inbrengen.count, 5},
        {"relatievormen", c->relatievormen.count, 3},
        {"viervs", c->viervs.count, 4},
        {"wetspunten", c->wetspunten.count, 6},
    };
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        cr_expect_eq(counts[i].found, counts[i].expected, "%s: %zu", counts[i].name,
                     counts[i].found);
    cr_expect_eq(sizeof counts / sizeof *counts, catalogus_vorm_root.count);
}

Test(catalogus, plans_have_their_steps_and_checklists) {
    const struct catalogus *c = load();
    cr_expect_eq(catalogus_stappenplan(c, "interactief")->stappen.count, STAPPENPLAN_INTERACTIEF);
    cr_expect_eq(catalogus_stappenplan(c, "wmo")->stappen.count, STAPPENPLAN_WMO);
    static const size_t items[] = {7, 6, 9, 0, 3, 15, 0, 0, 0};
    for (int nr = 1; nr <= STAPPENPLAN_WMO; nr++) {
        const struct catalogus_stap *stap = catalogus_stap_nr(c, BELEID_PLANSOORT_WMO, nr);
        cr_assert_not_null(stap);
        cr_expect_eq(stap->punten.count, items[nr - 1], "step %d", nr);
        cr_expect_not_null(stap->doen);
    }
    cr_expect_eq(catalogus_stap_nr(c, BELEID_PLANSOORT_INTERACTIEF, 1)->punten.count, 4);
    cr_expect_eq(catalogus_stap_nr(c, BELEID_PLANSOORT_INTERACTIEF, 7)->punten.count, 4);
    cr_expect_null(catalogus_stap_nr(c, BELEID_PLANSOORT_INTERACTIEF, 9));
    cr_expect_null(catalogus_stap_nr(c, BELEID_PLANSOORT_GEEN, 1));
}

Test(catalogus, performance_fields_have_all_goals_and_relations) {
    static const size_t goals[] = {3, 3, 3, 3, 3, 6, 5, 2, 2};
    static const size_t relations[] = {5, 4, 2, 3, 3, 2, 2, 2, 2};
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->prestatievelden.count; i++) {
        cr_expect_eq(c->prestatievelden.items[i].doelen.count, goals[i], "field %zu", i + 1);
        cr_expect_eq(c->prestatievelden.items[i].relaties.count, relations[i], "field %zu", i + 1);
    }
}

/* ---- ids are the words of the vocabulary ---- */

static void expect_words(const char *const *ids, size_t count, enum woordenlijst list) {
    cr_expect_eq(count, (size_t)woord_count(list) - 1, "list %d", (int)list);
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(ids[i], woord_code(list, (int)i + 1));
}

#define EXPECT_WORDS(entries, list)                                                                \
    do {                                                                                           \
        const char *ids[64];                                                                       \
        for (size_t i = 0; i < (entries).count; i++)                                               \
            ids[i] = (entries).items[i].id;                                                        \
        expect_words(ids, (entries).count, WOORDEN_BELEID_##list);                                 \
    } while (0)

Test(catalogus, ids_are_those_of_the_closed_lists) {
    const struct catalogus *c = load();
    EXPECT_WORDS(c->treden, TREDE);
    EXPECT_WORDS(c->beleidsfasen, FASE);
    EXPECT_WORDS(c->stappenplannen, PLANSOORT);
    EXPECT_WORDS(c->segmenten, SEGMENT);
    EXPECT_WORDS(c->spelregels, SPELREGEL);
    EXPECT_WORDS(c->prestatievelden, PRESTATIEVELD);
    EXPECT_WORDS(c->basisfuncties, FUNCTIE);
    EXPECT_WORDS(c->regietaken, REGIETAAK);
    EXPECT_WORDS(c->keuzethemas, KEUZETHEMA);
    EXPECT_WORDS(c->organisatietypen, ORGTYPE);
    EXPECT_WORDS(c->wetspunten, WETSPUNT);
    EXPECT_WORDS(catalogus_stap_nr(c, BELEID_PLANSOORT_WMO, 1)->punten, UITGANGSPUNT);
    EXPECT_WORDS(catalogus_stap_nr(c, BELEID_PLANSOORT_WMO, 6)->punten, PLANPUNT);
}

Test(catalogus, terms_and_sides_are_words_too) {
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->termijnen.count; i++)
        cr_expect_geq(woord_value(WOORDEN_BELEID_TERMIJNSOORT, c->termijnen.items[i].id), 0);
    for (size_t i = 0; i < c->polen.count; i++)
        cr_expect_geq(woord_value(WOORDEN_BELEID_KANT, c->polen.items[i].id), 0);
    cr_expect_eq(catalogus_termijn(c, "verslag")->dagen, 21);
    cr_expect_eq(catalogus_termijn(c, "reactie")->dagen, 14);
    cr_expect_eq(catalogus_termijn(c, "bericht")->dagen, 7);
}

/* ---- agreement with the computations ---- */

Test(catalogus, type_test_alternates_its_dimensions) {
    const struct catalogus *c = load();
    for (int nr = 1; nr <= DERIVE_TYPETEST_VRAGEN; nr++) {
        const struct catalogus_testvraag *v = catalogus_typetestvraag_nr(c, nr);
        cr_assert_not_null(v);
        cr_expect_eq(v->dimensie, nr % 2 ? BELEID_DIMENSIE_STURING : BELEID_DIMENSIE_INSTEEK);
        cr_expect(v->vraag && v->a && v->b);
    }
    const struct catalogus_testvraag *four = catalogus_typetestvraag_nr(c, 4);
    cr_expect_not_null(strstr(catalogus_vraagtekst(&arena, four, NULL), "In 2010 "));
    cr_expect_not_null(strstr(catalogus_vraagtekst(&arena, four, "2030"), "In 2030 "));
    cr_expect_null(strstr(catalogus_vraagtekst(&arena, four, "2030"), "{jaar}"));
}

Test(catalogus, quickscan_scores_ten_to_twenty) {
    const struct catalogus *c = load();
    int low = 0, high = 0, yes = 0, no = 0;
    for (int nr = 1; nr <= DERIVE_QUICKSCAN_VRAGEN; nr++) {
        const struct catalogus_testvraag *v = catalogus_quickscanvraag_nr(c, nr);
        cr_assert_not_null(v);
        yes += v->punten_a;
        no += v->punten_b;
        low += v->punten_a < v->punten_b ? v->punten_a : v->punten_b;
        high += v->punten_a > v->punten_b ? v->punten_a : v->punten_b;
    }
    cr_expect_eq(low, 10);
    cr_expect_eq(high, 20);
    cr_expect_eq(yes, 18);
    cr_expect_eq(no, 12);
}

Test(catalogus, types_and_risks_are_those_of_derive) {
    const struct catalogus *c = load();
    size_t next = 0;
    for (int nr = GEMEENTETYPE_I; nr < GEMEENTETYPEN; nr++) {
        const struct catalogus_gemeentetype *type = catalogus_gemeentetype_nr(c, nr);
        cr_assert_not_null(type);
        cr_expect_eq((int)type->comfortzone, (int)derive_comfortzone((enum gemeentetype)nr));
        size_t count;
        const enum comfortrisico *risks = derive_risicos((enum gemeentetype)nr, &count);
        for (size_t i = 0; i < count; i++, next++) {
            const struct catalogus_comfortrisico *risk = &c->comfortrisicos.items[next];
            cr_expect_str_eq(risk->type, type->id);
            cr_expect_eq((int)risk->code, (int)risks[i]);
            cr_expect_eq(catalogus_risico(c, nr, risk->code), risk);
        }
    }
    cr_expect_eq(next, c->comfortrisicos.count);
    cr_expect_null(catalogus_risico(c, GEMEENTETYPE_I, BELEID_COMFORTRISICO_TRADITIONEEL));
    cr_expect_not_null(catalogus_risico(c, 0, BELEID_COMFORTRISICO_TRADITIONEEL));
    cr_expect_null(catalogus_risico(c, 9, BELEID_COMFORTRISICO_TRADITIONEEL));
}

Test(catalogus, types_are_the_four_combinations) {
    static const enum kant_code sides[][2] = {{BELEID_KANT_DIRIGENT, BELEID_KANT_SMAL},
                                              {BELEID_KANT_DIRIGENT, BELEID_KANT_BREED},
                                              {BELEID_KANT_AFSTAND, BELEID_KANT_SMAL},
                                              {BELEID_KANT_AFSTAND, BELEID_KANT_BREED}};
    const struct catalogus *c = load();
    for (int nr = 1; nr <= 4; nr++) {
        cr_expect_eq(catalogus_gemeentetype_nr(c, nr)->sturing, sides[nr - 1][0]);
        cr_expect_eq(catalogus_gemeentetype_nr(c, nr)->insteek, sides[nr - 1][1]);
    }
    cr_expect_eq(catalogus_pool(c, "smal")->voordelen.count, 5);
    cr_expect_eq(catalogus_pool(c, "smal")->nadelen.count, 3);
    cr_expect_eq(catalogus_pool(c, "breed")->voordelen.count, 4);
    cr_expect_eq(catalogus_pool(c, "breed")->nadelen.count, 4);
}

Test(catalogus, every_step_has_every_condition) {
    const struct catalogus *c = load();
    for (int trede = BELEID_TREDE_INFORMEREN; trede <= BELEID_TREDE_MEEBESLISSEN; trede++)
        for (int code = BELEID_VOORWAARDE_OPENHEID; code <= BELEID_VOORWAARDE_CAPACITEIT; code++) {
            const struct catalogus_kernvoorwaarde *cell =
                catalogus_voorwaarde(c, (enum trede_code)trede, (enum voorwaarde_code)code);
            cr_assert_not_null(cell, "%d, %d", trede, code);
            cr_expect_not_null(cell->tekst);
        }
}

Test(catalogus, aspects_have_both_sides) {
    const struct catalogus *c = load();
    for (int nr = 1; nr <= 6; nr++) {
        const struct catalogus_aspect *aspect = catalogus_aspect_nr(c, BELEID_DIMENSIE_INSTEEK, nr);
        cr_assert_not_null(aspect);
        cr_expect_not_null(catalogus_kant(aspect, BELEID_KANT_SMAL));
        cr_expect_not_null(catalogus_kant(aspect, BELEID_KANT_BREED));
        cr_expect_null(catalogus_kant(aspect, BELEID_KANT_DIRIGENT));
    }
    for (int nr = 1; nr <= 5; nr++) {
        const struct catalogus_aspect *aspect = catalogus_aspect_nr(c, BELEID_DIMENSIE_STURING, nr);
        cr_assert_not_null(aspect);
        cr_expect_not_null(catalogus_kant(aspect, BELEID_KANT_DIRIGENT));
        cr_expect_not_null(catalogus_kant(aspect, BELEID_KANT_AFSTAND));
    }
    cr_expect_null(catalogus_aspect_nr(c, BELEID_DIMENSIE_STURING, 6));
}

Test(catalogus, process_test_has_two_columns_of_seven) {
    const struct catalogus *c = load();
    for (int nr = 1; nr <= 7; nr++) {
        cr_expect_not_null(catalogus_procesvraag_nr(c, BELEID_PROCESKOLOM_PROJECTMATIG, nr));
        cr_expect_not_null(catalogus_procesvraag_nr(c, BELEID_PROCESKOLOM_DEMOCRATISCH, nr));
    }
    cr_expect_null(catalogus_procesvraag_nr(c, BELEID_PROCESKOLOM_PROJECTMATIG, 8));
    for (int nr = 1; nr <= 3; nr++)
        cr_expect_not_null(catalogus_bespreekvraag_nr(c, nr)->vraag);
}

/* ---- the matrix of instruments ---- */

Test(catalogus, matrix_is_cumulative) {
    /* 003 L1100-1234, counted by hand */
    static const int expected[4][5] = {
        {7, 15, 21, 22, 23}, {3, 13, 22, 26, 31}, {0, 2, 4, 6, 7}, {0, 0, 1, 5, 6}};
    const struct catalogus *c = load();
    for (int doel = 0; doel < 4; doel++)
        for (int trede = 0; trede < 5; trede++) {
            int found = 0;
            for (size_t i = 0; i < c->instrumenten.count; i++)
                found +=
                    catalogus_past(&c->instrumenten.items[i], (enum instrumentdoel_code)(doel + 1),
                                   (enum trede_code)(trede + 1));
            cr_expect_eq(found, expected[doel][trede], "%d, %d: %d", doel, trede, found);
        }
}

Test(catalogus, matrix_has_67_cells) {
    static const size_t expected[] = {0, 10, 20, 18, 11, 8};
    size_t by_step[6] = {0}, cells = 0;
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->instrumenten.count; i++) {
        const struct catalogus_instrument *instrument = &c->instrumenten.items[i];
        cells += instrument->cellen.count;
        for (size_t j = 0; j < instrument->cellen.count; j++)
            by_step[instrument->cellen.items[j].vanaf]++;
    }
    cr_expect_eq(cells, 67);
    cr_expect_arr_eq(by_step, expected, sizeof expected);
    cr_expect_eq(catalogus_instrument(c, "vrijwilligersplatform")->cellen.count, 2);
    cr_expect(SET_HAS(catalogus_instrument(c, "hoorzitting")->fasen, BELEID_FASE_BELEIDSPLAN));
    cr_expect_null(catalogus_instrument(c, "koffie"));
}

Test(catalogus, cards_stand_in_the_cell_that_the_matrix_gives) {
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->instrumentkaarten.count; i++) {
        const struct catalogus_instrumentkaart *card = &c->instrumentkaarten.items[i];
        const struct catalogus_instrument *instrument = catalogus_instrument(c, card->id);
        cr_expect_str_eq(card->naam, instrument->naam);
        cr_expect(catalogus_past(instrument, card->cel, card->trede), "%s", card->id);
        cr_expect_not(catalogus_past(instrument, card->cel, card->trede - 1), "%s", card->id);
    }
}

Test(catalogus, cards_have_all_advantages_and_drawbacks) {
    static const size_t expected[][2] = {{5, 5}, {5, 5}, {5, 4}, {4, 3}, {6, 3}, {2, 2}};
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->instrumentkaarten.count; i++) {
        cr_expect_eq(c->instrumentkaarten.items[i].voordelen.count, expected[i][0], "%zu", i);
        cr_expect_eq(c->instrumentkaarten.items[i].nadelen.count, expected[i][1], "%zu", i);
    }
    const struct catalogus_instrumentkaart *cafe =
        catalogus_instrumentkaart(c, "vrijwilligerscafe");
    cr_expect_eq(cafe->benodigd.count, 6);
    cr_expect_eq(cafe->themas.count, 13);
    cr_expect_eq(cafe->voorbeeldvragen.count, 7);
}

Test(catalogus, cafe_takes_90_to_105_minutes) {
    const struct catalogus_instrumentkaart *cafe =
        catalogus_instrumentkaart(load(), "vrijwilligerscafe");
    int low = 0, high = 0;
    for (size_t i = 0; i < cafe->werkwijze.count; i++) {
        const struct catalogus_regel *round = &cafe->werkwijze.items[i];
        low += round->minuten;
        high += round->minuten_tot ? round->minuten_tot : round->minuten;
    }
    cr_expect_eq(low, 90);
    cr_expect_eq(high, 105);
}

static int clock_of(const char *start) {
    return (int)(strtol(start, NULL, 10) * 60 + strtol(start + 3, NULL, 10));
}

Test(catalogus, script_of_the_fair_has_no_gap) {
    const struct catalogus_instrumentkaart *fair =
        catalogus_instrumentkaart(load(), "vrijwilligersbeurs");
    int sum = 0;
    cr_assert_eq(fair->draaiboek.count, 12);
    for (size_t i = 0; i + 1 < fair->draaiboek.count; i++) {
        const struct catalogus_regel *line = &fair->draaiboek.items[i];
        cr_expect_eq(clock_of(line->start) + line->minuten, clock_of(line[1].start), "%s",
                     line->start);
        sum += line->minuten;
    }
    cr_expect_eq(sum, 210);
}

/* ---- texts ---- */

Test(catalogus, what_the_source_does_not_give_is_no_text) {
    const struct catalogus *c = load();
    for (size_t i = 0; i < c->basisfuncties.count; i++)
        cr_expect_null(c->basisfuncties.items[i].beschrijving);
    cr_expect_null(catalogus_trede(c, "informeren")->voorbeeld);
    cr_expect_null(catalogus_instrumentkaart(c, "vrijwilligersbeurs")->kosten);
    cr_expect_not_null(catalogus_instrumentkaart(c, "buurt-aan-zet")->kosten);
}

/* "003:557-623", with lines that the source has and in order. */
static bool is_place(const char *bron) {
    static const long lines[] = {1444, 0, 1542, 2413, 3178};
    char *end;
    long source = strtol(bron, &end, 10);
    if (end != bron + 3 || *end != ':' || source < 0 || source > 4 || !lines[source])
        return false;
    long first = strtol(end + 1, &end, 10), last = *end == '-' ? strtol(end + 1, &end, 10) : first;
    return !*end && first > 0 && first <= last && last <= lines[source];
}

struct raw_list {
    void *items;
    size_t count;
};

Test(catalogus, every_entry_says_where_it_comes_from) {
    const char *c = (const char *)load();
    for (size_t i = 0; i < catalogus_vorm_root.count; i++) {
        const struct catalogus_veld *field = &catalogus_vorm_root.fields[i];
        struct raw_list list;
        memcpy(&list, c + field->offset, sizeof list);
        for (size_t j = 0; j < list.count; j++) {
            struct {
                CATALOGUS_KOP;
            } entry;
            memcpy(&entry, (const char *)list.items + j * field->vorm->size, sizeof entry);
            size_t count;
            const char **places = text_words(&arena, entry.bron, &count);
            cr_expect_gt(count, 0, "%s %s", field->name, entry.id);
            for (size_t k = 0; k < count; k++)
                cr_expect(is_place(places[k]), "%s %s: %s", field->name, entry.id, places[k]);
        }
    }
}
