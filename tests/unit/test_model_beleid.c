#include "model/model.h"

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

TestSuite(model_beleid, .init = set_up, .fini = tear_down);

static const struct pilot *read_text(const char *content) {
    const char *file = arena_format(&arena,
                                    "<pilot xmlns='urn:beleidspers:1' id='a' soort='gemeente'>"
                                    "<naam>A</naam><gebied><gemeente>A</gemeente></gebied>%s"
                                    "</pilot>",
                                    content);
    struct xml_schema *schema = xml_schema_load(&arena, "templates/schema/pilot.xsd", &diags);
    const struct xml_document *document =
        xml_read_bytes(&arena, "a.xml", file, strlen(file), &diags);
    cr_assert_not_null(document, "%s", content);
    cr_assert(xml_validate(schema, document, &diags), "%s", content);
    return model_read_pilot(&arena, document, &diags);
}

Test(model_beleid, a_file_without_policy_has_none) {
    cr_expect_null(pilot_beleid(read_text("")));
    cr_expect_not_null(pilot_beleid(read_text("<beleid/>")));
}

Test(model_beleid, answers_come_from_the_row_and_from_choices) {
    const struct beleid *beleid = pilot_beleid(
        read_text("<beleid><typetest><respondent rol='raadslid' antwoorden='ab -x ba'>"
                  "<keuze vraag='2' antwoord='a'/><keuze vraag='9' antwoord='b'/>"
                  "<keuze vraag='10' antwoord='ja'/></respondent></typetest></beleid>"));
    cr_assert_eq(beleid->typetest.respondenten.count, 1);
    const struct beleid_respondent *one = &beleid->typetest.respondenten.items[0];
    const char expected[] = "aa--ba--b-----";
    for (int question = 1; question <= 14; question++)
        cr_expect_eq(beleid_antwoord(one, question), expected[question - 1], "question %d",
                     question);
}

Test(model_beleid, a_measure_keeps_its_references_and_sets) {
    const struct beleid *beleid = pilot_beleid(read_text(
        "<beleid><maatregelen><p>Vooraf.</p><maatregel id='m' titel='Prijs' doelen='d1 d2' "
        "kosten='1000,50' prestatievelden='1 4 9' functies='verbinden'>Elk jaar.</maatregel>"
        "</maatregelen></beleid>"));
    cr_assert_eq(beleid->maatregelen.lijst.count, 1);
    const struct beleid_maatregel *one = &beleid->maatregelen.lijst.items[0];
    cr_assert_eq(one->doelen.count, 2);
    cr_expect_str_eq(one->doelen.items[1], "d2");
    cr_expect_eq(one->kosten.waarde.units, 100050);
    cr_expect_eq(one->kosten.waarde.decimals, 2);
    cr_expect_eq(one->prestatievelden, SET_BIT(BELEID_PRESTATIEVELD_1) |
                                           SET_BIT(BELEID_PRESTATIEVELD_4) |
                                           SET_BIT(BELEID_PRESTATIEVELD_9));
    cr_expect_eq(one->functies, SET_BIT(BELEID_FUNCTIE_VERBINDEN));
    cr_expect_str_eq(doc_plain_text(&arena, one->tekst), "Elk jaar.");
    cr_expect_not_null(beleid->maatregelen.sectie.tekst);
}

/* The blocks cast: these lists have the order and the numbers of the sources. */
Test(model_beleid, numbered_lists_count_from_one) {
    cr_expect_eq(woord_count(WOORDEN_BELEID_TREDE), 1 + 5);
    cr_expect_eq(woord_count(WOORDEN_BELEID_VOORWAARDE), 1 + 6);
    cr_expect_eq(woord_count(WOORDEN_BELEID_PRESTATIEVELD), 1 + 9);
    cr_expect_eq(woord_count(WOORDEN_BELEID_SECTOR), 1 + 13);
    cr_expect_eq(woord_count(WOORDEN_BELEID_PLANPUNT), 1 + 15);
    cr_expect_eq(woord_count(WOORDEN_BELEID_COMFORTRISICO), 1 + 13);
    cr_expect_eq(woord_value(WOORDEN_BELEID_PRESTATIEVELD, "4"), 4);
    cr_expect_null(woord_code(WOORDEN_BELEID_TREDE, 0));
}
