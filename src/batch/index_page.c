/* The morning page as HTML. All text passes put(), which escapes; there are no inline handlers and
 * no styles on elements, so a policy by the hashes of style and script holds. */
#include "batch/index.h"

#include "base/sha256.h"

enum word {
    W_LANGUAGE,
    W_TITLE,
    W_SKIP,
    W_FIND,
    W_SEARCH,
    W_SHOW,
    W_ALL,
    W_REGION,
    W_REGIONS,
    W_ONE,
    W_MANY,
    W_NONE,
    W_DATA,
    W_BECAUSE,
    W_EARLIER,
    W_ABSENT,
    W_PAGE,
    W_PAGES,
    W_MESSAGE,
    W_MESSAGES,
    W_MORE,
    W_SUM,
    W_DOCUMENT,
    W_DOCUMENTS,
    W_FIRST,
    W_DATED,
    W_GENERAL,
    W_MADE,
    W_COUNT
};

static const char *const WORDS[][W_COUNT] = {
    [NUMBER_NL] =
        {
            [W_LANGUAGE] = "nl",
            [W_TITLE] = "Ochtendoverzicht",
            [W_SKIP] = "Naar de documenten",
            [W_FIND] = "Documenten zoeken",
            [W_SEARCH] = "Zoeken",
            [W_SHOW] = "Toon",
            [W_ALL] = "alles",
            [W_REGION] = "Provincie",
            [W_REGIONS] = "alle",
            [W_ONE] = "{0} van {1} getoond",
            [W_MANY] = "{0} van {1} getoond",
            [W_NONE] = "Niets gevonden. Neem een ander woord, of toon alles.",
            [W_DATA] = "In de gegevens:",
            [W_BECAUSE] = "door",
            [W_EARLIER] = "het document van een eerdere run staat er nog",
            [W_ABSENT] = "er is geen document",
            [W_PAGE] = "pagina",
            [W_PAGES] = "pagina’s",
            [W_MESSAGE] = "melding",
            [W_MESSAGES] = "meldingen",
            [W_MORE] = "en nog %zu",
            [W_SUM] = " in deze run: ",
            [W_DOCUMENT] = "document",
            [W_DOCUMENTS] = "documenten",
            [W_FIRST] = "Er was geen eerdere run om mee te vergelijken.",
            [W_DATED] = "Stand van",
            [W_GENERAL] = "Over de run",
            [W_MADE] = "Gemaakt met beleidspers " BELEIDSPERS_VERSION ".",
        },
    [NUMBER_EN] =
        {
            [W_LANGUAGE] = "en",
            [W_TITLE] = "Morning page",
            [W_SKIP] = "To the documents",
            [W_FIND] = "Find documents",
            [W_SEARCH] = "Search",
            [W_SHOW] = "Show",
            [W_ALL] = "all",
            [W_REGION] = "Province",
            [W_REGIONS] = "all",
            [W_ONE] = "{0} of {1} shown",
            [W_MANY] = "{0} of {1} shown",
            [W_NONE] = "Nothing found. Try another word, or show all.",
            [W_DATA] = "In the data:",
            [W_BECAUSE] = "because of",
            [W_EARLIER] = "the document of an earlier run is still there",
            [W_ABSENT] = "there is no document",
            [W_PAGE] = "page",
            [W_PAGES] = "pages",
            [W_MESSAGE] = "message",
            [W_MESSAGES] = "messages",
            [W_MORE] = "and %zu more",
            [W_SUM] = " in this run: ",
            [W_DOCUMENT] = "document",
            [W_DOCUMENTS] = "documents",
            [W_FIRST] = "There was no earlier run to compare with.",
            [W_DATED] = "As of",
            [W_GENERAL] = "About the run",
            [W_MADE] = "Made with beleidspers " BELEIDSPERS_VERSION ".",
        },
};

static const struct {
    const char *name; /* in classes and the script */
    const char *words[2], *heading[2];
} STATES[INDEX_STATES] = {
    [INDEX_FAILED] = {"failed", {"mislukt", "failed"}, {"Mislukt", "Failed"}},
    [INDEX_CHANGED] = {"changed", {"gewijzigd", "changed"}, {"Gewijzigd", "Changed"}},
    [INDEX_NEW] = {"new", {"nieuw", "new"}, {"Nieuw", "New"}},
    [INDEX_SKIPPED] = {"skipped", {"overgeslagen", "skipped"}, {"Overgeslagen", "Skipped"}},
    [INDEX_UNCHANGED] = {"unchanged", {"ongewijzigd", "unchanged"}, {"Ongewijzigd", "Unchanged"}},
};

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

struct page_writer {
    const struct index *index;
    struct text_builder *out;
    const char *const *words;
};

static void raw(struct page_writer *p, const char *html) {
    text_append(p->out, html);
}

static void put(struct page_writer *p, const char *text) {
    while (*text != '\0') {
        const uint32_t c = text_decode(&text);
        if (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'')
            text_format(p->out, "&#%u;", (unsigned)c);
        else if (c < 0x20 && c != '\n' && c != '\t')
            text_append_codepoint(p->out, 0xFFFD);
        else
            text_append_codepoint(p->out, c);
    }
}

static void put_word(struct page_writer *p, enum word word) {
    put(p, p->words[word]);
}

/* <tag class="class">text</tag> */
static void element(struct page_writer *p, const char *tag, const char *class, const char *text) {
    text_format(p->out, "<%s%s%s%s>", tag, class != NULL ? " class=\"" : "",
                class != NULL ? class : "", class != NULL ? "\"" : "");
    put(p, text);
    text_format(p->out, "</%s>", tag);
}

static const char *count_of(struct page_writer *p, size_t count) {
    return number_integer(p->index->arena, (int64_t)count, p->index->language);
}

static const char *counted(struct page_writer *p, size_t count, enum word one, enum word more) {
    return arena_format(p->index->arena, "%s %s", count_of(p, count),
                        p->words[count == 1 ? one : more]);
}

/* ---- head ---- */

/* Two programs that write the same page write the same policy. */
static void policy(struct page_writer *p) {
    char style[45], script[45];
    sha256_base64(style, p->index->style, strlen(p->index->style));
    sha256_base64(script, p->index->script, strlen(p->index->script));
    text_format(p->out,
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "img-src 'self' file:; style-src 'sha256-%s'; script-src 'sha256-%s'; "
                "base-uri 'none'; form-action 'none'\">\n",
                style, script);
}

static const char *title(struct page_writer *p) {
    return p->index->title != NULL ? p->index->title : p->words[W_TITLE];
}

static void head(struct page_writer *p) {
    text_format(p->out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                p->words[W_LANGUAGE]);
    policy(p);
    raw(p, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"robots\" content=\"noindex\">\n<title>");
    put_word(p, W_TITLE);
    if (p->index->title != NULL) {
        raw(p, " – ");
        put(p, p->index->title);
    }
    text_format(p->out, "</title>\n<style>%s</style>\n</head>\n", p->index->style);
}

/* "1.026 documenten in deze run: 1 mislukt, 3 gewijzigd, 1.022 ongewijzigd." */
static void sum(struct page_writer *p) {
    const struct index *index = p->index;
    size_t total = 0;
    bool first = true;
    for (int s = 0; s < INDEX_STATES; s++)
        total += index->documents[s];
    raw(p, "<p class=\"sum\">");
    put(p, counted(p, total, W_DOCUMENT, W_DOCUMENTS));
    put_word(p, W_SUM);
    for (int s = 0; s < INDEX_STATES; s++) {
        if (index->documents[s] == 0)
            continue;
        put(p, arena_format(index->arena, "%s%s %s", first ? "" : ", ",
                            count_of(p, index->documents[s]), STATES[s].words[index->language]));
        first = false;
    }
    put(p, arena_format(index->arena, "; %s.", counted(p, index->pages, W_PAGE, W_PAGES)));
    if (!index->compared) {
        raw(p, " ");
        put_word(p, W_FIRST);
    }
    raw(p, "</p>\n");
}

static void header(struct page_writer *p) {
    text_format(p->out, "<body>\n<a class=\"skip\" href=\"#documents\">");
    put_word(p, W_SKIP);
    raw(p, "</a>\n<header><div class=\"wide\">\n");
    if (p->index->title != NULL || p->index->date != NULL) {
        raw(p, "<p class=\"kicker\">");
        if (p->index->title != NULL)
            put_word(p, W_TITLE);
        if (p->index->date != NULL)
            put(p, arena_format(p->index->arena, "%s%s %s", p->index->title != NULL ? " · " : "",
                                p->words[W_DATED], p->index->date));
        raw(p, "</p>\n");
    }
    element(p, "h1", NULL, title(p));
    raw(p, "\n");
    sum(p);
    raw(p, "</div></header>\n");
}

/* ---- search ---- */

static void chip(struct page_writer *p, const char *value, const char *text, bool checked) {
    text_format(p->out,
                "<label class=\"chip\"><input type=\"radio\" name=\"state\" value=\"%s\"%s><span>",
                value, checked ? " checked" : "");
    put(p, text);
    raw(p, "</span></label>\n");
}

static void chips(struct page_writer *p) {
    raw(p, "<fieldset><legend>");
    put_word(p, W_SHOW);
    raw(p, "</legend>\n");
    chip(p, "", p->words[W_ALL], true);
    for (int s = 0; s < INDEX_STATES; s++)
        if (p->index->documents[s] > 0)
            chip(p, STATES[s].name, STATES[s].words[p->index->language], false);
    raw(p, "</fieldset>\n");
}

static bool is_first_of_region(const struct index *index, size_t at) {
    const char *region = index->groups.items[at].region;
    for (size_t i = 0; region != NULL && i < at; i++)
        if (text_equal(index->groups.items[i].region, region))
            return false;
    return region != NULL;
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void regions(struct page_writer *p) {
    VEC(const char *) names = {0};
    for (size_t i = 0; i < p->index->groups.count; i++)
        if (is_first_of_region(p->index, i))
            *VEC_PUSH(p->index->arena, &names) = p->index->groups.items[i].region;
    if (names.count < 2)
        return;
    qsort(names.items, names.count, sizeof *names.items, by_name);
    raw(p, "<div class=\"field\"><label for=\"region\">");
    put_word(p, W_REGION);
    raw(p, "</label>\n<select id=\"region\" name=\"region\"><option value=\"\">");
    put_word(p, W_REGIONS);
    raw(p, "</option>");
    for (size_t i = 0; i < names.count; i++)
        element(p, "option", NULL, names.items[i]);
    raw(p, "</select></div>\n");
}

static void search(struct page_writer *p) {
    raw(p, "<form id=\"find\" class=\"find\" role=\"search\" aria-label=\"");
    put_word(p, W_FIND);
    raw(p, "\" hidden><div class=\"wide\">\n<div class=\"field\"><label for=\"q\">");
    put_word(p, W_SEARCH);
    raw(p, "</label>\n<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" "
           "spellcheck=\"false\"></div>\n");
    chips(p);
    regions(p);
    raw(p, "<p id=\"result\" class=\"result\" role=\"status\" data-one=\"");
    put_word(p, W_ONE);
    raw(p, "\" data-many=\"");
    put_word(p, W_MANY);
    raw(p, "\"></p>\n</div></form>\n");
}

/* ---- documents ---- */

static void message(struct page_writer *p, const struct message *message) {
    const struct place place = message->place;
    const enum diag_language language = p->index->language == NUMBER_NL ? DIAG_NL : DIAG_EN;
    text_format(p->out, "<li%s>", message->severity >= DIAG_ERROR ? " class=\"error\"" : "");
    if (place.file != NULL) {
        raw(p, "<code>");
        put(p, place.file);
        if (place.line > 0)
            text_format(p->out, ":%u:%u", (unsigned)place.line, (unsigned)place.column);
        raw(p, "</code> ");
    }
    element(p, "b", NULL, diag_severity_name(message->severity, language));
    raw(p, ": ");
    put(p, message->text);
    raw(p, "</li>\n");
}

static void messages(struct page_writer *p, const struct outcome *outcome) {
    const size_t count = outcome->messages.count;
    const size_t more = (count > INDEX_MESSAGES ? count - INDEX_MESSAGES : 0) + outcome->hidden;
    raw(p, "<ul class=\"messages\">\n");
    for (size_t i = 0; i < count && i < INDEX_MESSAGES; i++)
        message(p, &outcome->messages.items[i]);
    if (more > 0)
        element(p, "li", NULL, arena_format(p->index->arena, p->words[W_MORE], more));
    raw(p, "</ul>\n");
}

/* Of what failed they are in sight; of the rest they can be unfolded. */
static void document_messages(struct page_writer *p, const struct index_document *document) {
    const struct outcome *outcome = document->outcome;
    if (outcome->messages.count == 0)
        return;
    if (document->state == INDEX_FAILED) {
        messages(p, outcome);
        return;
    }
    raw(p, "<details><summary>");
    put(p, counted(p, outcome->messages.count + outcome->hidden, W_MESSAGE, W_MESSAGES));
    raw(p, "<span class=\"of\"> – ");
    put(p, document->title);
    raw(p, "</span></summary>\n");
    messages(p, outcome);
    raw(p, "</details>\n");
}

/* "12 pagina’s · 143 kB" */
static void facts(struct page_writer *p, const struct index_document *document) {
    const struct decimal tenths = {(int64_t)((document->bytes + 50000) / 100000), 1};
    struct arena *arena = p->index->arena;
    if (document->pages == 0)
        return;
    const char *size =
        document->bytes >= 1000000
            ? arena_format(arena, "%s" TEXT_NBSP "MB",
                           number_text(arena, tenths, p->index->language))
            : arena_format(arena, "%s" TEXT_NBSP "kB", count_of(p, (document->bytes + 999) / 1000));
    element(p, "p", "facts",
            arena_format(arena, "%s · %s", counted(p, document->pages, W_PAGE, W_PAGES), size));
    raw(p, "\n");
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
    raw(p, " ");
    element(p, "span", "why", text_string(&text));
}

static void thumbnail(struct page_writer *p, const struct index_document *document) {
    if (document->picture == NULL) {
        raw(p, "<span class=\"blank\"></span>\n");
        return;
    }
    text_format(p->out, "<img src=\"%s\" alt=\"\" width=\"%d\" height=\"%d\" loading=\"lazy\">\n",
                document->picture, INDEX_PIXELS / 2, INDEX_PIXELS / 2 * 1414 / 1000);
}

static void document(struct page_writer *p, const struct index_document *document) {
    const bool wide = document->state == INDEX_FAILED && document->outcome->messages.count > 0;
    text_format(p->out, "<li class=\"document%s\">\n", wide ? " said" : "");
    thumbnail(p, document);
    raw(p, "<div><p class=\"title\">");
    if (document->href != NULL) {
        text_format(p->out, "<a href=\"%s\">", document->href);
        put(p, document->title);
        raw(p, " (PDF)</a>");
    } else {
        put(p, document->title);
    }
    raw(p, "</p>\n");
    facts(p, document);
    raw(p, "<p>");
    element(p, "span", arena_format(p->index->arena, "state %s", STATES[document->state].name),
            STATES[document->state].words[p->index->language]);
    why(p, document);
    raw(p, "</p>\n");
    document_messages(p, document);
    raw(p, "</div></li>\n");
}

/* ---- pilots ---- */

static void states(struct page_writer *p, const struct index_group *group) {
    bool seen[INDEX_STATES] = {false};
    for (size_t i = 0; i < group->documents.count; i++)
        seen[group->documents.items[i].state] = true;
    for (int s = 0, first = 1; s < INDEX_STATES; s++)
        if (seen[s]) {
            text_format(p->out, first ? "%s" : " %s", STATES[s].name);
            first = 0;
        }
}

static void pilot(struct page_writer *p, const struct index_group *group) {
    raw(p, "<li class=\"pilot\" data-states=\"");
    states(p, group);
    raw(p, "\" data-region=\"");
    put(p, group->region != NULL ? group->region : "");
    raw(p, "\">\n<h3>");
    put(p, group->name);
    if (group->region != NULL) {
        raw(p, " ");
        element(p, "span", "region", group->region);
    }
    raw(p, "</h3>\n");
    if (group->change != NULL) {
        raw(p, "<p class=\"change\"><b>");
        put_word(p, W_DATA);
        raw(p, "</b> ");
        put(p, group->change);
        raw(p, "</p>\n");
    }
    raw(p, "<ul class=\"documents\">\n");
    for (size_t i = 0; i < group->documents.count; i++)
        document(p, &group->documents.items[i]);
    raw(p, "</ul></li>\n");
}

static void section(struct page_writer *p, enum index_state state, size_t *at) {
    const struct index *index = p->index;
    const size_t from = *at;
    while (*at < index->groups.count && index->groups.items[*at].state == state)
        ++*at;
    if (*at == from)
        return;
    text_format(p->out, "<section%s aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">",
                state == INDEX_UNCHANGED || state == INDEX_NEW ? " class=\"quiet\"" : "",
                STATES[state].name, STATES[state].name);
    put(p, STATES[state].heading[index->language]);
    raw(p, " ");
    element(p, "span", "count", count_of(p, *at - from));
    raw(p, "</h2>\n<ul class=\"pilots\">\n");
    for (size_t i = from; i < *at; i++)
        pilot(p, &index->groups.items[i]);
    raw(p, "</ul>\n</section>\n");
}

/* What was said of no document: a file of the command line that is not there, say. */
static void general(struct page_writer *p) {
    if (p->index->before->messages.count == 0)
        return;
    raw(p, "<div class=\"wide\"><h2>");
    put_word(p, W_GENERAL);
    raw(p, "</h2>\n");
    messages(p, p->index->before);
    raw(p, "</div>\n");
}

void index_page(const struct index *index, struct text_builder *out) {
    struct page_writer writer = {index, out, WORDS[index->language]}, *p = &writer;
    size_t at = 0;
    head(p);
    header(p);
    search(p);
    raw(p, "<main id=\"documents\" tabindex=\"-1\">\n");
    general(p);
    raw(p, "<div class=\"wide\">\n");
    for (int s = 0; s < INDEX_STATES; s++)
        section(p, (enum index_state)s, &at);
    raw(p, "<p id=\"none\" hidden>");
    put_word(p, W_NONE);
    raw(p, "</p>\n</div>\n</main>\n<footer><div class=\"wide\"><p>");
    put_word(p, W_MADE);
    text_format(p->out, "</p></div></footer>\n<script>%s</script>\n</body>\n</html>\n",
                index->script);
}
