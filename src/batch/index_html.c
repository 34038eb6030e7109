#include "batch/index_private.h"

void html_raw(struct page_writer *p, const char *html) {
    text_append(p->out, html);
}

void html_put(struct page_writer *p, const char *text) {
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

void html_word(struct page_writer *p, enum word word) {
    html_put(p, p->words[word]);
}

void html_element(struct page_writer *p, const char *tag, const char *class, const char *text) {
    text_format(p->out, "<%s%s%s%s>", tag, class != NULL ? " class=\"" : "",
                class != NULL ? class : "", class != NULL ? "\"" : "");
    html_put(p, text);
    text_format(p->out, "</%s>", tag);
}

const char *html_count(struct page_writer *p, size_t count) {
    return number_integer(p->index->arena, (int64_t)count, p->index->language);
}

const char *html_counted(struct page_writer *p, size_t count, enum word one, enum word more) {
    return arena_format(p->index->arena, "%s %s", html_count(p, count),
                        p->words[count == 1 ? one : more]);
}
