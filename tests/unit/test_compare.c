#include "compare/compare.h"

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

TestSuite(compare, .init = set_up, .fini = tear_down);

static const struct pilot *pilot(const char *sections) {
    const char *text = arena_format(
        &arena,
        "<pilot xmlns='urn:beleidspers:1' id='p' soort='gemeente'><naam>P</naam><gebied>"
        "<gemeente>P</gemeente></gebied>%s</pilot>",
        sections);
    const struct xml_document *xml = xml_read_bytes(&arena, "p.xml", text, strlen(text), &diags);
    cr_assert_not_null(xml, "%s", text);
    return model_read_pilot(&arena, xml, &diags);
}

/* All changes as sentences, a line each. */
static const char *changes(const char *was, const char *is) {
    struct compare result = compare_pilots(&arena, pilot(was), pilot(is));
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < result.changes.count; i++)
        text_format(&text, "%s%s", i ? "\n" : "",
                    compare_sentence(&arena, &result.changes.items[i], NUMBER_NL));
    return arena_string(&arena, text_string(&text));
}

#define GOALS(content) "<doelen>" content "</doelen>"
#define NOTA(status)   "<doel id='nota' titel='Nota' status='" status "'>Een nota.</doel>"
#define STEUN          "<doel id='steun' titel='Steun'>Een steunpunt.</doel>"

Test(compare, the_same_data_has_no_changes) {
    cr_expect_str_eq(changes(GOALS(NOTA("deels")), GOALS(NOTA("deels"))), "");
}

Test(compare, white_space_and_order_are_no_change) {
    cr_expect_str_eq(changes(GOALS(NOTA("deels") STEUN), GOALS(STEUN "\n  " NOTA("deels"))), "");
    cr_expect_str_eq(changes("<missie>Een   twee</missie>", "<missie>\nEen twee </missie>"), "");
}

Test(compare, a_value_shows_both_states) {
    cr_expect_str_eq(changes(GOALS(NOTA("deels")), GOALS(NOTA("bereikt"))),
                     "doel ‘Nota’: deels bereikt → bereikt");
    cr_expect_str_eq(changes("<kengetallen><kengetal id='v' naam='vrijwilligers' waarde='21000'/>"
                             "</kengetallen>",
                             "<kengetallen><kengetal id='v' naam='vrijwilligers' waarde='22400'/>"
                             "</kengetallen>"),
                     "kengetal ‘vrijwilligers’: 21.000 → 22.400");
}

Test(compare, a_value_that_comes_or_goes_is_nothing_on_one_side) {
    cr_expect_str_eq(changes(GOALS(STEUN), GOALS("<doel id='steun' titel='Steun' "
                                                 "status='niet'>Een steunpunt.</doel>")),
                     "doel ‘Steun’: status niets → niet bereikt");
}

Test(compare, things_come_and_go) {
    cr_expect_str_eq(changes(GOALS(NOTA("deels")), GOALS(NOTA("deels") STEUN)),
                     "doel ‘Steun’ erbij");
    cr_expect_str_eq(changes(GOALS(NOTA("deels") STEUN), GOALS(NOTA("deels"))),
                     "doel ‘Steun’ vervallen");
}

#define KNELPUNT(text)    "<knelpunt>" text "</knelpunt>"
#define KNELPUNTEN(items) "<factoren><knelpunten>" items "</knelpunten></factoren>"

Test(compare, things_without_id_are_matched_by_their_words) {
    cr_expect_str_eq(
        changes(KNELPUNTEN(KNELPUNT("Geen geld.") KNELPUNT("Geen tijd.")),
                KNELPUNTEN(KNELPUNT("Geen rust.") KNELPUNT("Geen geld.") KNELPUNT("Geen tijd."))),
        "knelpunt 1 erbij");
}

#define MISSIE(words)                                                                              \
    "<missie>Een vrijwilligerswerk dat " words " is in omvang, in kwaliteit en in "                \
    "aanzien.</missie>"

Test(compare, of_a_long_text_what_differs_is_shown) {
    cr_expect_str_eq(
        changes(MISSIE("sterk"), MISSIE("sterker")),
        "missie ‘Een vrijwilligerswerk dat sterker is in omvang, in …’: tekst ‘… "
        "vrijwilligerswerk dat sterk is in …’ → ‘… vrijwilligerswerk dat sterker is in "
        "…’");
}

Test(compare, a_text_that_was_rewritten_is_named_not_shown) {
    cr_expect_str_eq(
        changes(MISSIE("sterk"), "<missie>Ieder mens kan voor een ander iets betekenen, en wordt "
                                 "daarin gezien en geholpen.</missie>"),
        "missie ‘Ieder mens kan voor een ander iets betekenen, en wordt …’: tekst gewijzigd");
}

Test(compare, what_differs_is_cut_at_letters_not_at_bytes) {
    cr_expect_str_eq(
        changes(MISSIE("één"), MISSIE("ëën")),
        "missie ‘Een vrijwilligerswerk dat ëën is in omvang, in kwaliteit en …’: tekst "
        "‘… vrijwilligerswerk dat één is in …’ → ‘… vrijwilligerswerk dat ëën is in …’");
}

Test(compare, what_has_no_title_is_told_by_its_number) {
    cr_expect_str_eq(changes(GOALS("<doel id='a' status='niet'>Een.</doel>"
                                   "<doel id='b' status='deels'>Twee.</doel>"),
                             GOALS("<doel id='a' status='niet'>Een.</doel>"
                                   "<doel id='b' status='bereikt'>Twee.</doel>")),
                     "doel 2: deels bereikt → bereikt");
}

Test(compare, a_change_has_its_place_in_both_files) {
    struct compare result =
        compare_pilots(&arena, pilot(GOALS(NOTA("deels"))), pilot("\n\n" GOALS(NOTA("niet"))));
    cr_assert_eq(result.changes.count, 1);
    cr_expect_eq(result.changes.items[0].was_place.line, 1);
    cr_expect_eq(result.changes.items[0].is_place.line, 3);
}

Test(compare, a_summary_counts_what_came_and_went) {
    struct compare result = compare_pilots(
        &arena, pilot(GOALS(NOTA("deels"))),
        pilot(GOALS(NOTA("bereikt")) KNELPUNTEN(KNELPUNT("Een.") KNELPUNT("Twee."))));
    cr_expect_str_eq(compare_summary(&arena, &result, 9, NUMBER_NL),
                     "doel ‘Nota’: deels bereikt → bereikt; 2 × knelpunt erbij");
    cr_expect_str_eq(compare_summary(&arena, &result, 1, NUMBER_EN),
                     "doel ‘Nota’: deels bereikt → bereikt; and 1 more");
    result = compare_pilots(&arena, pilot(KNELPUNTEN(KNELPUNT("Nul."))),
                            pilot(KNELPUNTEN(KNELPUNT("Nul.") KNELPUNT("Een.") KNELPUNT("Twee."))));
    cr_expect_str_eq(compare_summary(&arena, &result, 9, NUMBER_NL), "2 × knelpunt erbij");
}
