#include "base/text.h"
#include "font/font.h"

#include <criterion/criterion.h>
#include <string.h>

static struct arena arena;
static struct diag_list diags;
static struct font_set *fonts;

static void open_fonts(void) {
    diags.arena = &arena;
    fonts = font_set_open(&arena, "fonts/fonts.xml", &diags);
    cr_assert_not_null(fonts);
}

static void close_fonts(void) {
    font_set_close(fonts);
    arena_release(&arena);
}

TestSuite(font_hyphen, .init = open_fonts, .fini = close_fonts);

/* The word with '-' at its breaks, '=' where a trema is lost. */
static const char *broken(const char *word) {
    const struct font_hyphen *at;
    size_t count = font_hyphenate(fonts, "nl", word, strlen(word), &at);
    struct text_builder out = {.arena = &arena};
    size_t from = 0;
    for (size_t i = 0; i < count; i++) {
        text_append_n(&out, word + from, at[i].at - from);
        text_append_char(&out, at[i].drop_diaeresis ? '=' : '-');
        from = at[i].at;
    }
    text_append(&out, word + from);
    return text_string(&out);
}

static void expect_breaks(const char *const *row) {
    for (; *row; row++) {
        struct text_builder word = {.arena = &arena};
        for (const char *c = *row; *c; c++)
            if (*c != '|' && *c != '=')
                text_append_char(&word, *c);
        struct text_builder expected = {.arena = &arena};
        for (const char *c = *row; *c; c++)
            text_append_char(&expected, *c == '|' ? '-' : *c);
        cr_expect_str_eq(broken(text_string(&word)), text_string(&expected));
    }
}

Test(font_hyphen, words_of_the_genre_break_as_a_typographer_would) {
    static const char *const row[] = {"ge|meente",
                                      "ge|meen|ten",
                                      "vrij|wil|li|gers|or|ga|ni|sa|ties",
                                      "vrij|wil|li|gers|werk|be|leid",
                                      "knel|pun|ten",
                                      "be|leids|vor|ming",
                                      "in|ter|cul|tu|ra|li|sa|tie",
                                      "suc|ces|fac|to|ren",
                                      "pa|ra|de|paard|jes",
                                      "pa|ra|de|paardje",
                                      "speer|pun|ten",
                                      "maat|schap|pe|lijke",
                                      "des|kun|dig|heids|be|vor|de|ring",
                                      "on|der|steu|nings|struc|tuur",
                                      "por|te|feuil|le|hou|der",
                                      "ge|meen|te|raads|ver|kie|zin|gen",
                                      "wel|zijns|in|stel|lin|gen",
                                      "al|loch|to|nen|or|ga|ni|sa|ties",
                                      "min|der|he|den|or|ga|ni|sa|ties",
                                      "sub|si|die|ver|or|de|ning",
                                      "sti|mu|le|rings|re|ge|ling",
                                      "zelf|or|ga|ni|sa|ties",
                                      "klank|bord|groep",
                                      "eind|rap|por|tage",
                                      "be|leids|me|de|wer|ker",
                                      "raads|be|sluit",
                                      "plat|te|lands|ge|meen|ten",
                                      "sport|ver|e|ni|gin|gen",
                                      "be|stuurs|on|der|steu|ning",
                                      "rand|voor|waar|den",
                                      "on|der|zoeks|vra|gen",
                                      "jon|ge|ren|par|ti|ci|pa|tie",
                                      "ac|com|mo|da|tie|be|leid",
                                      "waar|de|rings|ac|ti|vi|tei|ten",
                                      "fond|sen|wer|vings|dag",
                                      "bur|ger|ini|ti|a|tie|ven",
                                      "pro|fes|si|o|nals",
                                      "af|han|ke|lijk",
                                      "ver|te|gen|woor|di|gers",
                                      "Vlis|sin|gen",
                                      NULL};
    expect_breaks(row);
}

Test(font_hyphen, the_trema_goes_when_the_break_does_its_work) {
    static const char *const row[] = {"co=ö|pe|ra|tie",
                                      "co=ör|di|na|tie",
                                      "ge|co=ör|di|neerd",
                                      "cre=ë|ren",
                                      "cre=ëert",
                                      "re=ü|nie",
                                      "re=ïn|te|gra|tie",
                                      "ge=ïn|ven|ta|ri|seerd",
                                      "ge=ë|va|lu|eerd",
                                      "be=ïn|vloe|den",
                                      "idee=ën|bus",
                                      "twee=ën|twin|tig",
                                      "fi|nan|ci=ële",
                                      "of|fi|ci=ële",
                                      "cli=ën|ten",
                                      "pa|ti=ën|ten",
                                      "sub|si|di=ë|ring",
                                      "con|ti|nu=ï|teit",
                                      "na=ïef",
                                      "ideeën", /* two letters would remain behind idee- */
                                      "va|cuüm",
                                      "Pröp|per", /* no vowel before the break: an umlaut stays */
                                      NULL};
    expect_breaks(row);
}

Test(font_hyphen, exceptions_go_before_the_patterns) {
    static const char *const row[] = {"kwart|sla|gen",
                                      "cli=ënt|on|der|steu|ning",
                                      "Cli=ënt|ra|den",
                                      "tus|sen|eva|lu|a|tie",
                                      "Alk|maar",
                                      "ver|volg|stap|pen",
                                      "toe|komst|agenda",
                                      "toe|kom|stige",
                                      "vrij|wil|li|gers|lo|ket",
                                      "vrij|wil|li|gers|pa|nel",
                                      "vrij|wil|li|gers|co=ör|di|na|tor",
                                      "vrij|wil|li|ger|schap",
                                      "vrij|wil|li|gers",
                                      "wel|zijns|ta|ken",
                                      NULL};
    expect_breaks(row);
}

Test(font_hyphen, the_parts_of_a_compound_are_broken_each_for_itself) {
    static const char *const row[] = {"vrij|wil|li|gers(or|ga|ni|sa|ties)",
                                      "(deel)ge|meente",
                                      "kwart-sla|gen",
                                      "be|leids|nota's",
                                      "be|leids|nota\u2019s",
                                      "\u201Evrij|wil|li|gers|be|leid\u201D,",
                                      "re-in|te|gra|tie",
                                      "maat|schap|pe|lijk-ver|ant|woord",
                                      "PvdA-frac|tie",
                                      "IJs|sel|stein",
                                      "Wmo-rijp",
                                      "MZO's",
                                      NULL};
    expect_breaks(row);
}

Test(font_hyphen, figures_abbreviations_addresses_and_short_words_stay_whole) {
    static const char *const row[] = {"2004",
                                      "2004-2006",
                                      "gemeente2004",
                                      "VLISSINGEN",
                                      "VNG",
                                      "d.w.z.",
                                      "info@gemeente.nl",
                                      "www.vrijwilligerswerk.nl",
                                      "https://vrijwilligerswerk",
                                      "met",
                                      "raad",
                                      "",
                                      "-",
                                      "\u2026",
                                      "\u010Capekgemeente", /* outside Latin-1 */
                                      "\u0433\u043E\u0440\u043E\u0434",
                                      "gemee\u0308nte", /* a combining accent is no letter */
                                      NULL};
    expect_breaks(row);
}

Test(font_hyphen, two_letters_stay_before_and_three_after_every_break) {
    static const char *const word[] = {"overheid", "ideeën", "avond", "collega's", "radio's"};
    for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
        const struct font_hyphen *at;
        size_t count = font_hyphenate(fonts, "nl", word[i], strlen(word[i]), &at);
        for (size_t k = 0; k < count; k++) {
            cr_expect_geq(at[k].at, 2, "%s", word[i]);
            cr_expect_geq(text_codepoints(word[i] + at[k].at), 3, "%s", word[i]);
        }
    }
}

Test(font_hyphen, other_languages_are_not_broken) {
    const struct font_hyphen *at;
    cr_expect_eq(font_hyphenate(fonts, "en", "knelpunten", 10, &at), 0);
    cr_expect_eq(font_hyphenate(fonts, NULL, "knelpunten", 10, &at), 0);
    cr_expect_eq(font_hyphenate(fonts, "nl-NL", "knelpunten", 10, &at), 2);
}

Test(font_hyphen, a_word_is_asked_once) {
    const struct font_hyphen *first, *again;
    font_hyphenate(fonts, "nl", "knelpunten", 10, &first);
    for (int i = 0; i < 1000; i++) {
        const char *word = arena_format(&arena, "knelpunten%c%c", 'a' + i % 26, 'a' + i / 26 % 26);
        font_hyphenate(fonts, "nl", word, strlen(word), &again);
    }
    font_hyphenate(fonts, "nl", "knelpunten", 10, &again);
    cr_expect_eq(first, again);
}

Test(font_hyphen, very_long_words_have_at_most_sixty_four_breaks) {
    struct text_builder word = {.arena = &arena};
    for (int i = 0; i < 400; i++)
        text_append(&word, i % 5 ? "ge" : "meen-");
    const struct font_hyphen *at;
    size_t count = font_hyphenate(fonts, "nl", text_string(&word), word.size, &at);
    cr_expect_leq(count, FONT_HYPHENS);
    cr_expect_gt(count, 0);
}
