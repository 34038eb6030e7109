/* fonts.xml with faults. */
#include "font/font.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct arena arena;
static struct diag_list diags;

static void start(void) {
    diags.arena = &arena;
}

static void stop(void) {
    arena_release(&arena);
}

TestSuite(font_list, .init = start, .fini = stop);

#define HEAD "<letters xmlns='urn:beleidspers:letters:1'>"
#define FAMILY(role, regular)                                                                      \
    "<familie rol='" role "' naam='F' pakket='fonts-f'>"                                           \
    "<letter stijl='regular' bestand='" regular "'/>"                                              \
    "<letter stijl='italic' bestand='lato/Lato-Italic.ttf'/>"                                      \
    "<letter stijl='bold' bestand='lato/Lato-Bold.ttf'/>"                                          \
    "<letter stijl='bolditalic' bestand='lato/Lato-BoldItalic.ttf'/></familie>"
#define GOOD(role) FAMILY(role, "lato/Lato-Regular.ttf")
#define HYPHENATION(file, more)                                                                    \
    "<afbreking taal='nl' bestand='" file "' pakket='hyphen-nl' " more "/>"
#define DUTCH "/usr/share/hyphen/hyph_nl_NL.dic"

static const char *write_file(const char *name, const char *content) {
    FILE *file = fopen(name, "wb");
    fwrite(content, 1, strlen(content), file);
    fclose(file);
    return name;
}

/* Opens a list in a folder of its own; the folder is gone afterwards. */
static struct font_set *open_list(const char *xml, const char *exceptions) {
    char folder[] = "/tmp/beleidspers-font-XXXXXX";
    cr_assert_not_null(mkdtemp(folder));
    const char *list = write_file(arena_format(&arena, "%s/fonts.xml", folder), xml);
    const char *words = write_file(arena_format(&arena, "%s/words.txt", folder), exceptions);
    struct font_set *set = font_set_open(&arena, list, &diags);
    unlink(list);
    unlink(words);
    rmdir(folder);
    return set;
}

Test(font_list, each_fault_is_reported_and_no_set_is_made) {
    static const struct {
        const char *xml;
        enum diag_id id;
    } row[] = {
        {"<letters xmlns='urn:other'/>", DIAG_FONTS_NOT_A_LIST},
        {HEAD "</letters>", DIAG_FONTS_FAMILY_MISSING},
        {HEAD GOOD("tekst") "</letters>", DIAG_FONTS_FAMILY_MISSING},
        {HEAD GOOD("tekst") FAMILY("koppen", "no/Such.ttf") "</letters>", DIAG_FONT_FILE_MISSING},
        {HEAD "<map/>" GOOD("tekst") GOOD("koppen") "</letters>", DIAG_FONTS_ATTRIBUTE_MISSING},
        {HEAD GOOD("tekst") "<familie rol='koppen' naam='F' pakket='p'/></letters>",
         DIAG_FONTS_STYLE_MISSING},
        {HEAD "<map pad='.'/><map pad='/usr/share/fonts/truetype'/>" GOOD("tekst")
             FAMILY("koppen", "words.txt") "</letters>",
         DIAG_FONT_FILE_UNUSABLE},
        {HEAD GOOD("tekst") GOOD("koppen") HYPHENATION("/no/such.dic", "") "</letters>",
         DIAG_HYPHEN_PATTERNS_MISSING},
        {HEAD GOOD("tekst") GOOD("koppen") HYPHENATION("words.txt", "") "</letters>",
         DIAG_HYPHEN_PATTERNS_UNCLEAR},
        {HEAD GOOD("tekst") GOOD("koppen")
             HYPHENATION(DUTCH, "uitzonderingen='nothing.txt'") "</letters>",
         DIAG_FILE_UNREADABLE},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        diags = (struct diag_list){.arena = &arena};
        cr_expect_null(open_list(row[i].xml, "kwart-slag\n"), "row %zu", i);
        cr_assert_geq(diags.count, 1, "row %zu", i);
        cr_expect_eq(diags.items[0].id, row[i].id, "row %zu: %s", i,
                     diag_text(&arena, &diags.items[0], DIAG_EN));
        cr_expect_eq(diag_exit_status(&diags), 3, "row %zu", i);
    }
}

Test(font_list, a_missing_file_names_its_path_and_its_debian_package) {
    open_list(HEAD FAMILY("tekst", "a/A.ttf") FAMILY("koppen", "b/B.ttf") "</letters>", "");
    cr_assert_eq(diags.count, 2); /* all faults in one run */
    cr_expect_str_eq(diags.items[0].argument[0], "/usr/share/fonts/truetype/a/A.ttf");
    cr_expect_str_eq(diags.items[0].argument[1], "fonts-f");
    cr_expect_str_eq(diags.items[1].argument[0], "/usr/share/fonts/truetype/b/B.ttf");
}

Test(font_list, exceptions_that_are_no_words_are_refused_with_their_line) {
    static const char *const line[] = {"-kwart", "kwart-", "kwart--slag", "kwart slag",
                                       "2-3",    "\xFF-a", "-*",          "\xC4\x8D-a"};
    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        diags = (struct diag_list){.arena = &arena};
        const char *xml = HEAD GOOD("tekst") GOOD("koppen")
            HYPHENATION(DUTCH, "uitzonderingen='words.txt'") "</letters>";
        char *words = arena_format(&arena, "# comment\n\nbe-leid # good\n%s\n", line[i]);
        cr_expect_null(open_list(xml, words), "line %zu", i);
        cr_assert_eq(diags.count, 1, "line %zu", i);
        cr_expect_eq(diags.items[0].id, DIAG_HYPHEN_EXCEPTION_UNCLEAR, "line %zu", i);
        cr_expect_eq(diags.items[0].place.line, 4, "line %zu", i);
    }
}

Test(font_list, an_exception_given_twice_is_refused) {
    const char *xml = HEAD GOOD("tekst") GOOD("koppen")
        HYPHENATION(DUTCH, "uitzonderingen='words.txt'") "</letters>";
    cr_expect_null(open_list(xml, "kwart-slag\nKwart-slag\n"));
    cr_assert_eq(diags.count, 1);
    cr_expect_eq(diags.items[0].id, DIAG_HYPHEN_EXCEPTION_TWICE);
}

Test(font_list, without_patterns_nothing_is_broken) {
    struct font_set *set = open_list(HEAD GOOD("tekst") GOOD("koppen") "</letters>", "");
    const struct font_hyphen *at;
    cr_assert_not_null(set);
    cr_expect_eq(font_hyphenate(set, "nl", "knelpunten", 10, &at), 0);
    font_set_close(set);
}
