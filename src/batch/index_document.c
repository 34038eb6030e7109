/* A document on the morning page: its picture, facts, state and messages. */
#include "batch/index_private.h"

static const struct {
    unsigned cause;
    const char *words[2];
} CAUSES[] = {
    {CAUSE_DATA, {"de gegevens", "the data"}},
    {CAUSE_TEMPLATE, {"het sjabloon", "the template"}},
    {CAUSE_STYLE, {"de huisstijl", "the house style"}},
    {CAUSE_FACES, {"de lettertypen", "the typefaces"}},
    {CAUSE_WORDS, {"de vaste woorden", "the fixed words"}},
    {CAUSE_PROGRAM, {"het programma", "the program"}},
};

static void message(struct page_writer *p, const struct message *message) {
    const struct place place = message->place;
    const enum diag_language language = p->index->language == NUMBER_NL ? DIAG_NL : DIAG_EN;
    text_format(p->out, "<li%s>", message->severity >= DIAG_ERROR ? " class=\"error\"" : "");
    if (place.file != NULL) {
        html_raw(p, "<code>");
        html_put(p, place.file);
        if (place.line > 0)
            text_format(p->out, ":%u:%u", (unsigned)place.line, (unsigned)place.column);
        html_raw(p, "</code> ");
    }
    html_element(p, "b", NULL, diag_severity_name(message->severity, language));
    html_raw(p, ": ");
    html_put(p, message->text);
    html_raw(p, "</li>\n");
}

void index_put_messages(struct page_writer *p, const struct outcome *outcome) {
    const size_t count = outcome->messages.count;
    const size_t more = (count > INDEX_MESSAGES ? count - INDEX_MESSAGES : 0) + outcome->hidden;
    html_raw(p, "<ul class=\"messages\">\n");
    for (size_t i = 0; i < count && i < INDEX_MESSAGES; i++)
        message(p, &outcome->messages.items[i]);
    if (more > 0)
        html_element(p, "li", NULL, arena_format(p->index->arena, p->words[W_MORE], more));
    html_raw(p, "</ul>\n");
}

/* Of what failed they are in sight; of the rest they can be unfolded. */
static void document_messages(struct page_writer *p, const struct index_document *document) {
    const struct outcome *outcome = document->outcome;
    if (outcome->messages.count == 0)
        return;
    if (document->state == INDEX_FAILED) {
        index_put_messages(p, outcome);
        return;
    }
    html_raw(p, "<details><summary>");
    html_put(p, html_counted(p, outcome->messages.count + outcome->hidden, W_MESSAGE, W_MESSAGES));
    html_raw(p, "<span class=\"of\"> – ");
    html_put(p, document->title);
    html_raw(p, "</span></summary>\n");
    index_put_messages(p, outcome);
    html_raw(p, "</details>\n");
}

/* "12 pagina’s · 143 kB" */
static void facts(struct page_writer *p, const struct index_document *document) {
    const struct decimal tenths = {(int64_t)((document->bytes + 50000) / 100000), 1};
    struct arena *arena = p->index->arena;
    if (document->pages == 0)
        return;
    const char *size = document->bytes >= 1000000
                           ? arena_format(arena, "%s" TEXT_NBSP "MB",
                                          number_text(arena, tenths, p->index->language))
                           : arena_format(arena, "%s" TEXT_NBSP "kB",
                                          html_count(p, (document->bytes + 999) / 1000));
    html_element(
        p, "p", "facts",
        arena_format(arena, "%s · %s", html_counted(p, document->pages, W_PAGE, W_PAGES), size));
    html_raw(p, "\n");
}

/* "door de gegevens en het sjabloon": only of what changed. */
static void why(struct page_writer *p, const struct index_document *document) {
    struct text_builder text = {.arena = p->index->arena};
    if (document->state == INDEX_FAILED || document->state == INDEX_SKIPPED)
        text_append(&text, p->words[document->earlier ? W_EARLIER : W_ABSENT]);
    for (size_t i = 0; document->state == INDEX_CHANGED && i < sizeof CAUSES / sizeof *CAUSES; i++)
        if (document->outcome->causes & CAUSES[i].cause)
            text_format(&text, "%s%s", text.size == 0 ? p->words[W_BECAUSE] : ",",
                        arena_format(p->index->arena, " %s", CAUSES[i].words[p->index->language]));
    if (text.size == 0)
        return;
    html_raw(p, " ");
    html_element(p, "span", "why", text_string(&text));
}

static void thumbnail(struct page_writer *p, const struct index_document *document) {
    if (document->picture == NULL) {
        html_raw(p, "<span class=\"blank\"></span>\n");
        return;
    }
    text_format(p->out, "<img src=\"%s\" alt=\"\" width=\"%d\" height=\"%d\" loading=\"lazy\">\n",
                document->picture, INDEX_PIXELS / 2, INDEX_PIXELS / 2 * 1414 / 1000);
}

void index_put_document(struct page_writer *p, const struct index_document *document) {
    const bool wide = document->state == INDEX_FAILED && document->outcome->messages.count > 0;
    text_format(p->out, "<li class=\"document%s\">\n", wide ? " said" : "");
    thumbnail(p, document);
    html_raw(p, "<div><p class=\"title\">");
    if (document->href != NULL) {
        text_format(p->out, "<a href=\"%s\">", document->href);
        html_put(p, document->title);
        html_raw(p, " (PDF)</a>");
    } else {
        html_put(p, document->title);
    }
    html_raw(p, "</p>\n");
    facts(p, document);
    html_raw(p, "<p>");
    html_element(p, "span",
                 arena_format(p->index->arena, "state %s", INDEX_STATE_WORDS[document->state].name),
                 INDEX_STATE_WORDS[document->state].words[p->index->language]);
    why(p, document);
    html_raw(p, "</p>\n");
    document_messages(p, document);
    html_raw(p, "</div></li>\n");
}
