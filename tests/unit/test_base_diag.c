#include "base/diag.h"
#include "base/text.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static const char *printed(const struct diag_list *list, enum diag_language language) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    diag_print(list, language, out);
    fclose(out);
    const char *copy = arena_string(list->arena, bytes);
    free(bytes);
    return copy;
}

static struct place at(const char *file, uint32_t line, uint32_t column) {
    return (struct place){file, line, column};
}

Test(base, a_message_is_printed_with_place_severity_text_and_id_in_both_languages) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    diag_report(&list, NOT_UTF8, at("a.xml", 12, 5), "0xE9");
    diag_report(&list, FILE_UNREADABLE, at(NULL, 0, 0), "b.xml", "weg");
    diag_report_bare(&list, FILE_EMPTY, at("c.xml", 0, 0));
    cr_expect_str_eq(
        printed(&list, DIAG_EN),
        "a.xml:12:5: error: byte 0xE9 is not UTF-8; save the file as UTF-8 [not-utf8]\n"
        "system: cannot read 'b.xml': weg [file-unreadable]\n"
        "c.xml: error: file is empty; expected an XML document [file-empty]\n");
    cr_expect_str_eq(printed(&list, DIAG_NL),
                     "a.xml:12:5: fout: byte 0xE9 is geen UTF-8; bewaar het bestand als UTF-8 "
                     "[not-utf8]\n"
                     "systeem: kan 'b.xml' niet lezen: weg [file-unreadable]\n"
                     "c.xml: fout: bestand is leeg; verwacht werd een XML-document [file-empty]\n");
    arena_release(&arena);
}

Test(base, messages_sort_by_file_line_column_and_then_by_order_of_reporting) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    diag_report(&list, NOT_UTF8, at("b", 1, 1), "7");
    diag_report(&list, NOT_UTF8, at("a", 10, 1), "5");
    diag_report(&list, NOT_UTF8, at("a", 9, 20), "4");
    diag_report(&list, NOT_UTF8, at("a", 9, 3), "2");
    diag_report(&list, NOT_UTF8, at("a", 9, 3), "3");
    diag_report(&list, NOT_UTF8, at("a", 10, 2), "6");
    diag_report(&list, NOT_UTF8, at(NULL, 0, 0), "1");
    diag_sort(&list);
    for (size_t i = 0; i < list.count; i++)
        cr_expect_eq(list.items[i].argument[0][0], '1' + (int)i, "item %zu", i);
    struct diag_list empty = {.arena = &arena};
    diag_sort(&empty);
    cr_expect_str_eq(printed(&empty, DIAG_EN), "");
    arena_release(&arena);
}

Test(base, arguments_are_copied_and_cannot_harm_a_terminal) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    char name[] = "x\x1B[2J\n\t\x7F\xC2\x9B\xE2\x80\xAEy\xFFz\xC3\xA9";
    char file[] = "f\n.xml";
    diag_report(&list, NOT_UTF8, at(file, 1, 1), name);
    memset(name, '#', sizeof name - 1);
    memset(file, '#', sizeof file - 1);
    cr_expect_str_eq(printed(&list, DIAG_EN),
                     "f?.xml:1:1: error: byte x?[2J?????y\xEF\xBF\xBDz\xC3\xA9 is not UTF-8; "
                     "save the file as UTF-8 [not-utf8]\n");
    arena_release(&arena);
}

Test(base, messages_past_the_maximum_of_their_severity_are_counted) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena, .maximum = 3};
    for (int i = 0; i < 10; i++)
        diag_report(&list, NOT_UTF8, at("a", 1, (uint32_t)i + 1), "x");
    diag_report(&list, FILE_UNREADABLE, at("a", 0, 0), "x", "y");
    cr_expect_eq(list.count, 4, "another severity has room of its own");
    cr_expect_eq(list.total[DIAG_ERROR], 10);
    const char *text = printed(&list, DIAG_EN);
    cr_expect_not_null(strstr(text, "\nand 7 more messages that are not shown\n"));
    cr_expect_not_null(strstr(printed(&list, DIAG_NL), "\nen nog 7 meldingen die niet"));
    arena_release(&arena);
}

static enum diag_id id_of(enum diag_severity severity) {
    for (int id = 0; id < DIAG_COUNT; id++)
        if (diag_severity_of((enum diag_id)id) == severity)
            return (enum diag_id)id;
    return DIAG_COUNT;
}

Test(base, the_worst_severity_is_the_exit_status) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    cr_expect_eq(diag_exit_status(&list), 0);
    list.total[DIAG_NOTE] = list.total[DIAG_WARNING] = 1;
    cr_expect_eq(diag_exit_status(&list), 0);
    cr_expect_not(diag_has_errors(&list));
    list.warnings_are_errors = true;
    cr_expect_eq(diag_exit_status(&list), 1);
    cr_expect(diag_has_errors(&list));
    list.warnings_are_errors = false;
    diag_add(&list, id_of(DIAG_ERROR), at(NULL, 0, 0), NULL);
    cr_expect_eq(diag_exit_status(&list), 1);
    diag_add(&list, id_of(DIAG_SYSTEM), at(NULL, 0, 0), NULL);
    cr_expect_eq(diag_exit_status(&list), 3);
    cr_expect(diag_has_errors(&list));
    arena_release(&arena);
}

/* The placeholders of a template as a bit set; -1: one that has no argument. */
static int placeholders(const char *template) {
    int set = 0;
    for (; (template = strchr(template, '{')); template ++) {
        if (template[1] < '0' || template[1] > '9')
            continue;
        if (template[1] >= '0' + DIAG_ARGUMENTS || template[2] != '}')
            return -1;
        set |= 1 << (template[1] - '0');
    }
    return set;
}

Test(base, every_message_has_the_same_placeholders_in_both_languages_and_our_style) {
    struct arena arena = {0};
    for (int i = 0; i < DIAG_COUNT; i++) {
        enum diag_id id = (enum diag_id)i;
        const char *name = diag_id_name(&arena, id);
        const char *en = diag_template(id, DIAG_EN), *nl = diag_template(id, DIAG_NL);
        cr_expect_geq(placeholders(en), 0, "%s", name);
        cr_expect_eq(placeholders(en), placeholders(nl), "%s", name);
        cr_expect_eq(name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")], '\0', "%s", name);
        cr_expect_str_neq(en, nl, "%s", name);
        const char *const texts[] = {en, nl};
        for (int j = 0; j < 2; j++) {
            cr_expect_neq(texts[j][strlen(texts[j]) - 1], '.', "%s ends in a full stop", name);
            cr_expect(text_is_utf8(texts[j], strlen(texts[j])), "%s", name);
        }
    }
    arena_release(&arena);
}

Test(base, words_in_an_argument_follow_the_language) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    diag_report(&list, NOT_UTF8, at("a", 1, 1), diag_bilingual(&arena, "a date", "een datum"));
    cr_expect(text_starts(diag_text(&arena, &list.items[0], DIAG_EN), "byte a date is not"));
    cr_expect(text_starts(diag_text(&arena, &list.items[0], DIAG_NL), "byte een datum is geen"));
    arena_release(&arena);
}

Test(base, the_language_of_messages_comes_from_the_locale) {
    static const struct {
        const char *all, *messages, *lang;
        enum diag_language expected;
    } table[] = {
        {NULL, NULL, NULL, DIAG_EN},       {NULL, NULL, "nl_NL.UTF-8", DIAG_NL},
        {NULL, "nl_BE", "en_US", DIAG_NL}, {"C", "nl_NL", "nl_NL", DIAG_EN},
        {"", "", "nl", DIAG_NL},           {"de_DE.UTF-8", NULL, "nl", DIAG_EN},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
        const char *const values[] = {table[i].all, table[i].messages, table[i].lang};
        for (int j = 0; j < 3; j++) {
            if (values[j])
                setenv(names[j], values[j], 1);
            else
                unsetenv(names[j]);
        }
        cr_expect_eq(diag_language_of_locale(), table[i].expected, "case %zu", i);
    }
}

Test(base, the_same_fault_at_the_same_place_is_said_once) {
    struct arena arena = {0};
    struct diag_list list = {.arena = &arena};
    const struct place place = {"a.xml", 3, 4};
    for (int i = 0; i < 3; i++)
        diag_report(&list, FILE_UNREADABLE, place, "a", "b");
    diag_report(&list, FILE_UNREADABLE, place, "a", "c");
    cr_expect_eq(list.count, 2);
    cr_expect_eq(list.total[DIAG_SYSTEM], 2);
    arena_release(&arena);
}
