/* White space as HTML has it: runs become one space, across inline elements; none at the edges of
 * a block. A space stays in the text where it comes first, so that a link or a quotation never
 * starts with one. */
#include "prose/prose_private.h"

static void unlink_last(struct doc_node *node) {
    struct doc_node *parent = node->parent, *before = NULL;
    for (struct doc_node *child = parent->first; child != node; child = child->next)
        before = child;
    parent->last = before;
    if (before)
        before->next = NULL;
    else
        parent->first = NULL;
}

/* Takes the space off the end of the line; what is empty then goes too. */
static void trim(struct prose_reading *r) {
    struct doc_node *text = r->line.last_text;
    if (!text)
        return;
    size_t size = strlen(text->text);
    if (!size || text->text[size - 1] != ' ')
        return;
    text->text = arena_string_n(r->reader->arena, text->text, size - 1);
    while (text->parent && !text->first && doc_is_inline(text->kind) &&
           text->parent->last == text && (text->kind != DOC_TEXT || !*text->text)) {
        struct doc_node *parent = text->parent;
        unlink_last(text);
        text = parent;
    }
    r->line.last_text = NULL;
}

static bool closes(char c) {
    return c && strchr(".,;:!?)", c) != NULL;
}

static bool starts_with_space(const char *text) {
    return text_is_space(*text);
}

void prose_line_text(struct prose_reading *r, struct doc_node *parent, const char *raw,
                     struct place place) {
    const struct prose_reader *reader = r->reader;
    const char *text = reader->text ? reader->text(reader->context, raw, place) : raw;
    char *out = arena_alloc(reader->arena, strlen(text) + 2);
    size_t size = 0;
    if (r->line.moved_space && *text && !starts_with_space(text) && !closes(*text))
        out[size++] = ' ';
    if (*text)
        r->line.moved_space = false;
    bool space = r->line.space;
    for (; *text; text++) {
        if (!text_is_space(*text))
            out[size++] = *text;
        else if (!space)
            out[size++] = ' ';
        space = text_is_space(*text);
    }
    if (!size)
        return;
    struct doc_node *node = doc_add(reader->arena, parent, DOC_TEXT, place);
    node->text = out;
    r->line.last_text = node;
    r->line.space = out[size - 1] == ' ';
}

void prose_line_object(struct prose_reading *r) {
    r->line = (struct prose_line){0};
}

void prose_line_break(struct prose_reading *r) {
    trim(r);
    r->line = (struct prose_line){.space = true};
}

/* "word <noot>": the mark stands at the word, the space behind the mark. */
void prose_line_note(struct prose_reading *r) {
    bool moved = r->line.last_text && r->line.space;
    trim(r);
    r->line = (struct prose_line){.moved_space = moved};
}

void prose_line_end(struct prose_reading *r) {
    trim(r);
    r->line = (struct prose_line){.space = true};
}
