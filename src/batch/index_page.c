/* The morning page as HTML. All text passes html_put(), which escapes; there are no inline handlers
 * and no styles on elements, so a policy by the hashes of style and script holds. */
#include "batch/index_private.h"

#include "base/sha256.h"

#include <stdlib.h>

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
    html_raw(p, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"robots\" content=\"noindex\">\n<title>");
    html_word(p, W_TITLE);
    if (p->index->title != NULL) {
        html_raw(p, " – ");
        html_put(p, p->index->title);
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
    html_raw(p, "<p class=\"sum\">");
    html_put(p, html_counted(p, total, W_DOCUMENT, W_DOCUMENTS));
    html_word(p, W_SUM);
    for (int s = 0; s < INDEX_STATES; s++) {
        if (index->documents[s] == 0)
            continue;
        html_put(p, arena_format(index->arena, "%s%s %s", first ? "" : ", ",
                                 html_count(p, index->documents[s]),
                                 INDEX_STATE_WORDS[s].words[index->language]));
        first = false;
    }
    html_put(p,
             arena_format(index->arena, "; %s.", html_counted(p, index->pages, W_PAGE, W_PAGES)));
    if (!index->compared) {
        html_raw(p, " ");
        html_word(p, W_FIRST);
    }
    html_raw(p, "</p>\n");
}

static void header(struct page_writer *p) {
    text_format(p->out, "<body>\n<a class=\"skip\" href=\"#documents\">");
    html_word(p, W_SKIP);
    html_raw(p, "</a>\n<header><div class=\"wide\">\n");
    if (p->index->title != NULL || p->index->date != NULL) {
        html_raw(p, "<p class=\"kicker\">");
        if (p->index->title != NULL)
            html_word(p, W_TITLE);
        if (p->index->date != NULL)
            html_put(p,
                     arena_format(p->index->arena, "%s%s %s", p->index->title != NULL ? " · " : "",
                                  p->words[W_DATED], p->index->date));
        html_raw(p, "</p>\n");
    }
    html_element(p, "h1", NULL, title(p));
    html_raw(p, "\n");
    sum(p);
    html_raw(p, "</div></header>\n");
}

/* ---- search ---- */

static void chip(struct page_writer *p, const char *value, const char *text, bool checked) {
    text_format(p->out,
                "<label class=\"chip\"><input type=\"radio\" name=\"state\" value=\"%s\"%s><span>",
                value, checked ? " checked" : "");
    html_put(p, text);
    html_raw(p, "</span></label>\n");
}

static void chips(struct page_writer *p) {
    html_raw(p, "<fieldset><legend>");
    html_word(p, W_SHOW);
    html_raw(p, "</legend>\n");
    chip(p, "", p->words[W_ALL], true);
    for (int s = 0; s < INDEX_STATES; s++)
        if (p->index->documents[s] > 0)
            chip(p, INDEX_STATE_WORDS[s].name, INDEX_STATE_WORDS[s].words[p->index->language],
                 false);
    html_raw(p, "</fieldset>\n");
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
    html_raw(p, "<div class=\"field\"><label for=\"region\">");
    html_word(p, W_REGION);
    html_raw(p, "</label>\n<select id=\"region\" name=\"region\"><option value=\"\">");
    html_word(p, W_REGIONS);
    html_raw(p, "</option>");
    for (size_t i = 0; i < names.count; i++)
        html_element(p, "option", NULL, names.items[i]);
    html_raw(p, "</select></div>\n");
}

static void search(struct page_writer *p) {
    html_raw(p, "<form id=\"find\" class=\"find\" role=\"search\" aria-label=\"");
    html_word(p, W_FIND);
    html_raw(p, "\" hidden><div class=\"wide\">\n<div class=\"field\"><label for=\"q\">");
    html_word(p, W_SEARCH);
    html_raw(p, "</label>\n<input id=\"q\" name=\"q\" type=\"search\" autocomplete=\"off\" "
                "spellcheck=\"false\"></div>\n");
    chips(p);
    regions(p);
    html_raw(p, "<p id=\"result\" class=\"result\" role=\"status\" data-one=\"");
    html_word(p, W_ONE);
    html_raw(p, "\" data-many=\"");
    html_word(p, W_MANY);
    html_raw(p, "\"></p>\n</div></form>\n");
}

/* ---- pilots ---- */

static void states(struct page_writer *p, const struct index_group *group) {
    bool seen[INDEX_STATES] = {false};
    for (size_t i = 0; i < group->documents.count; i++)
        seen[group->documents.items[i].state] = true;
    for (int s = 0, first = 1; s < INDEX_STATES; s++)
        if (seen[s]) {
            text_format(p->out, first ? "%s" : " %s", INDEX_STATE_WORDS[s].name);
            first = 0;
        }
}

static void pilot(struct page_writer *p, const struct index_group *group) {
    html_raw(p, "<li class=\"pilot\" data-states=\"");
    states(p, group);
    html_raw(p, "\" data-region=\"");
    html_put(p, group->region != NULL ? group->region : "");
    html_raw(p, "\">\n<h3>");
    html_put(p, group->name);
    if (group->region != NULL) {
        html_raw(p, " ");
        html_element(p, "span", "region", group->region);
    }
    html_raw(p, "</h3>\n");
    if (group->change != NULL) {
        html_raw(p, "<p class=\"change\"><b>");
        html_word(p, W_DATA);
        html_raw(p, "</b> ");
        html_put(p, group->change);
        html_raw(p, "</p>\n");
    }
    html_raw(p, "<ul class=\"documents\">\n");
    for (size_t i = 0; i < group->documents.count; i++)
        index_put_document(p, &group->documents.items[i]);
    html_raw(p, "</ul></li>\n");
}

static void section(struct page_writer *p, enum index_state state, size_t *at) {
    const struct index *index = p->index;
    const size_t from = *at;
    while (*at < index->groups.count && index->groups.items[*at].state == state)
        ++*at;
    if (*at == from)
        return;
    const char *class = state == INDEX_UNCHANGED || state == INDEX_NEW ? " class=\"quiet\""
                        : state == INDEX_CHANGED                       ? " class=\"changes\""
                                                                       : "";
    text_format(p->out, "<section%s aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", class,
                INDEX_STATE_WORDS[state].name, INDEX_STATE_WORDS[state].name);
    html_put(p, INDEX_STATE_WORDS[state].heading[index->language]);
    html_raw(p, " ");
    html_element(p, "span", "count", html_count(p, *at - from));
    html_raw(p, "</h2>\n<ul class=\"pilots\">\n");
    for (size_t i = from; i < *at; i++)
        pilot(p, &index->groups.items[i]);
    html_raw(p, "</ul>\n</section>\n");
}

/* What was said of no document: a file of the command line that is not there, say. */
static void general(struct page_writer *p) {
    if (p->index->before->messages.count == 0)
        return;
    html_raw(p, "<div class=\"wide\"><h2>");
    html_word(p, W_GENERAL);
    html_raw(p, "</h2>\n");
    index_put_messages(p, p->index->before);
    html_raw(p, "</div>\n");
}

void index_page(const struct index *index, struct text_builder *out) {
    struct page_writer writer = {index, out, INDEX_WORDS[index->language]}, *p = &writer;
    size_t at = 0;
    head(p);
    header(p);
    search(p);
    html_raw(p, "<main id=\"documents\" tabindex=\"-1\">\n");
    general(p);
    html_raw(p, "<div class=\"wide\">\n");
    for (int s = 0; s < INDEX_STATES; s++)
        section(p, (enum index_state)s, &at);
    html_raw(p, "<p id=\"none\" hidden>");
    html_word(p, W_NONE);
    html_raw(p, "</p>\n</div>\n</main>\n<footer><div class=\"wide\"><p>");
    html_word(p, W_MADE);
    text_format(p->out, "</p></div></footer>\n<script>%s</script>\n</body>\n</html>\n",
                index->script);
}
