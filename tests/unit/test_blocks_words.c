/* The words of building blocks: none missing, in either language. */
#include "blocks/blocks_private.h"

#include <criterion/criterion.h>

static struct arena arena;

static const char *text_of(const struct xml_document *labels, const char *key) {
    for (const struct xml_node *word = xml_child(labels->root, "woord"); word;
         word = xml_next(word, "woord"))
        if (text_equal(xml_value(word, "sleutel"), key))
            return xml_text(&arena, word);
    return NULL;
}

/* Which of {0}..{9} a text has, as a set. */
static unsigned placeholders(const char *text) {
    unsigned set = 0;
    for (; *text; text++)
        if (text[0] == '{' && text[1] >= '0' && text[1] <= '9' && text[2] == '}')
            set |= SET_BIT(text[1] - '0');
    return set;
}

Test(blocks_words, every_word_is_there_in_both_languages_with_the_same_placeholders) {
    struct diag_list diags = {.arena = &arena};
    const struct xml_document *nl = xml_read(&arena, "templates/labels/nl.xml", &diags);
    const struct xml_document *en = xml_read(&arena, "templates/labels/en.xml", &diags);
    cr_assert(nl && en);
    for (size_t i = 0; i < doc_word_count(); i++) {
        const char *key = doc_word_key(i);
        const char *dutch = text_of(nl, key), *english = text_of(en, key);
        cr_assert(dutch && english, "%s", key);
        cr_expect_eq(placeholders(dutch), placeholders(english), "%s", key);
    }
    arena_release(&arena);
}

Test(blocks_words, every_value_of_a_printed_code_list_has_its_word) {
    static const enum woordenlijst lists[] = {
        WOORDEN_OPSTELLERROL,      WOORDEN_BETROKKENEROL,    WOORDEN_WISSELREDEN,
        WOORDEN_DOELNIVEAU,        WOORDEN_DOELSTATUS,       WOORDEN_BEANTWOORDING,
        WOORDEN_SPEERPUNTCODE,     WOORDEN_GEWICHT,          WOORDEN_ACTIVITEITSTATUS,
        WOORDEN_GEADRESSEERDE,     WOORDEN_WANNEER,          WOORDEN_AARD,
        WOORDEN_DOCUMENTSOORT,     WOORDEN_DOCUMENTSTATUS,   WOORDEN_ORGANISATIESOORT,
        WOORDEN_MIDDELSOORT,       WOORDEN_PRECISIE,         WOORDEN_ENQUETEMETHODE,
        WOORDEN_BELEID_AANWEZIG,   WOORDEN_BELEID_METING,    WOORDEN_BELEID_COMFORTRISICO,
        WOORDEN_BELEID_VOORWAARDE, WOORDEN_BELEID_FASE,      WOORDEN_BELEID_INSTRUMENTDOEL,
        WOORDEN_BELEID_SEGMENT,    WOORDEN_BELEID_SPELREGEL, WOORDEN_BELEID_TERMIJNSOORT,
        WOORDEN_BELEID_PLANSOORT,  WOORDEN_BELEID_DIMENSIE,  WOORDEN_BELEID_KANT,
        WOORDEN_BELEID_DEFINITIE,  WOORDEN_BELEID_REGIETAAK, WOORDEN_BELEID_UITGANGSPUNT,
        WOORDEN_BELEID_KEUZETHEMA, WOORDEN_BELEID_WETSPUNT,  WOORDEN_BELEID_PROCESKOLOM,
        WOORDEN_BELEID_WATERKANT,  WOORDEN_BELEID_TREDE,     WOORDEN_BELEID_OORDEEL,
        WOORDEN_BELEID_STAPSTAND,  WOORDEN_BELEID_SECTOR,
    };
    struct block_input input = {.arena = &arena, .doc = doc_new(&arena)};
    for (size_t l = 0; l < sizeof lists / sizeof *lists; l++)
        for (int value = 0; value < woord_count(lists[l]); value++) {
            const char *code = woord_code(lists[l], value);
            bool silent = !code || (lists[l] == WOORDEN_PRECISIE && value == PRECISIE_EXACT);
            const char *word = block_label(&input, lists[l], value); /* a BUG when missing */
            cr_expect_eq(*word == '\0', silent, "list %zu value %d", l, value);
        }
    arena_release(&arena);
}
