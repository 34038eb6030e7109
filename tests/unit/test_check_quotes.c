#include "check/check.h"

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

TestSuite(check_quotes, .init = set_up, .fini = tear_down);

/* The ids of what is reported about a motivation with this content. */
static const char *findings(const char *content) {
    diags = (struct diag_list){.arena = &arena};
    const char *file = arena_format(&arena,
                                    "<pilot xmlns='urn:beleidspers:1' id='a' soort='gemeente'>"
                                    "<naam>A</naam><motivatie>%s</motivatie></pilot>",
                                    content);
    const struct xml_document *xml = xml_read_bytes(&arena, "a.xml", file, strlen(file), &diags);
    cr_assert_not_null(xml, "%s", content);
    check_pilot(model_read_pilot(&arena, xml, &diags), &diags);
    struct text_builder text = {.arena = &arena};
    for (size_t i = 0; i < diags.count; i++)
        text_format(&text, "%s%s", i ? " " : "", diag_id_name(&arena, diags.items[i].id));
    return arena_string(&arena, text_string(&text));
}

#define STRAIGHT   "check-quote-straight"
#define UNBALANCED "check-quote-unbalanced"
#define MIXED      "check-quote-mixed"

static void expect_all(const char *const (*cases)[2], size_t count) {
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(findings(cases[i][0]), cases[i][1], "%s", cases[i][0]);
}

#define EXPECT_ALL(cases) expect_all((cases), sizeof(cases) / sizeof *(cases))

Test(check_quotes, a_straight_mark_around_words_is_found) {
    static const char *const cases[][2] = {
        {"<p>de \"kwartslag\" maken</p>", STRAIGHT},
        {"<p>de 'kwartslag' maken</p>", STRAIGHT},
        {"<p>('kwartslag')</p>", STRAIGHT},
        {"<p>'Kwartslag' en \"meer\"</p>", STRAIGHT}, /* once a line */
        {"<p>een</p><p>'twee'</p><p>\"drie\"</p>", STRAIGHT " " STRAIGHT},
        {"<p>een<noot>'twee'</noot></p>", STRAIGHT},
        {"<kader titel='de \"kwartslag\"'><p>a</p></kader>", STRAIGHT},
        {"<table><tbody><tr><th>k</th><td>'a b'</td></tr></tbody></table>", STRAIGHT},
    };
    EXPECT_ALL(cases);
}

Test(check_quotes, an_apostrophe_is_no_quotation_mark) {
    static const char *const cases[][2] = {
        {"<p>'s Avonds zijn er MZO's in 't gebouw, 'n enkele keer in '04.</p>", ""},
        {"<p>’s Avonds zijn er MZO’s in ’t gebouw, ’n enkele keer in ’04.</p>", ""},
        {"<p>een scherm van 21\" breed</p>", ""},
        {"<p>zo'n foto's</p>", ""},
    };
    EXPECT_ALL(cases);
}

Test(check_quotes, a_mark_without_its_other_half_is_found) {
    static const char *const cases[][2] = {
        {"<p>de “kwartslag” maken</p>", ""},
        {"<p>de ‘kwartslag’ maken</p>", ""},
        {"<p>de „kwartslag” maken</p>", ""},
        {"<p>de “<em>kwart</em>slag” maken</p>", ""},
        {"<p>de “kwartslag maken</p>", UNBALANCED},
        {"<p>de kwartslag” maken</p>", UNBALANCED},
        {"<p>de ‘kwartslag maken</p>", UNBALANCED},
        {"<p>“kwart “slag” maken</p>", UNBALANCED},
        {"<ul><li>“een</li><li>twee</li></ul>", UNBALANCED},
        {"<p>“Eerste alinea.</p><p>“Tweede alinea.”</p>", ""},
        {"<p>“a<noot>b”</noot> c”</p>", UNBALANCED}, /* a note is a passage of its own */
    };
    EXPECT_ALL(cases);
}

Test(check_quotes, two_pairs_in_one_pilot_are_mixed) {
    static const char *const cases[][2] = {
        {"<p>een “twee” en „drie”</p>", MIXED},
        {"<p>„een”</p><p>“twee”</p><p>“drie”</p>", MIXED}, /* once a pilot */
        {"<p>„een“ twee</p>", MIXED},
        {"<p>“een ‘twee’ drie”</p>", ""},
    };
    EXPECT_ALL(cases);
}

Test(check_quotes, the_message_shows_the_mark_and_where_it_stands) {
    findings("<p>de \"kwartslag van de gemeente Waterdam\" maken</p>");
    cr_assert_eq(diags.count, 1);
    cr_expect_str_eq(diag_text(&arena, &diags.items[0], DIAG_EN),
                     "a straight \" stands here as a quotation mark: '\"kwartslag van de gemeen…'; "
                     "write ‘ ’ or <q>; it is printed as given");
    cr_expect_eq(diags.items[0].place.line, 1);
}
