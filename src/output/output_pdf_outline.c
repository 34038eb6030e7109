/* Bookmarks and page labels. */
#include "output/output_pdf_private.h"

#include <stdlib.h>

void pdf_put_destination(struct pdf *pdf, struct pdf_buffer *out, uint32_t page, length y) {
    BUG_IF(page >= pdf->pages->pages.count, "a destination on no page");
    pdf_put_char(out, '[');
    pdf_put_reference(out, pdf->page_objects[page]);
    pdf_puts(out, "/XYZ 0 ");
    pdf_put_number(out, (int64_t)pdf->pages->pages.items[page].height - y);
    pdf_puts(out, " null]");
}

/* ---- bookmarks ---- */

#define DEPTH_LIMIT 16 /* deeper bookmarks stand at this level */

/* Neighbours by index of bookmark + 1; 0: none. Index 0 is the outline itself. */
struct entry {
    uint32_t object, parent, previous, next, first, last, children;
};

static void link_entries(struct entry *entries, const struct page_list *pages) {
    uint32_t path[DEPTH_LIMIT + 1] = {0};
    for (uint32_t i = 1; i <= pages->bookmarks.count; i++) {
        int level = pages->bookmarks.items[i - 1].level;
        level = level < 1 ? 1 : level > DEPTH_LIMIT ? DEPTH_LIMIT : level;
        struct entry *parent = &entries[path[level - 1]];
        entries[i].parent = path[level - 1];
        entries[i].previous = parent->last;
        if (parent->last)
            entries[parent->last].next = i;
        else
            parent->first = i;
        parent->last = i;
        parent->children++;
        for (int below = level; below <= DEPTH_LIMIT; below++)
            path[below] = i;
    }
}

static void put_neighbour(struct pdf_buffer *out, const struct entry *entries, const char *key,
                          uint32_t index) {
    if (!index)
        return;
    pdf_puts(out, key);
    pdf_put_reference(out, entries[index].object);
}

/* Closed: a reader shows the first level alone. */
static void write_entry(struct pdf *pdf, const struct entry *entries, uint32_t index) {
    const struct page_bookmark *mark = &pdf->pages->bookmarks.items[index - 1];
    const struct entry *entry = &entries[index];
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Title");
    pdf_put_text(body, mark->title);
    pdf_puts(body, "/Parent");
    pdf_put_reference(body, entries[entry->parent].object);
    put_neighbour(body, entries, "/Prev", entry->previous);
    put_neighbour(body, entries, "/Next", entry->next);
    put_neighbour(body, entries, "/First", entry->first);
    put_neighbour(body, entries, "/Last", entry->last);
    if (entry->children)
        pdf_put_format(body, "/Count -%u", (unsigned)entry->children);
    pdf_puts(body, "/Dest");
    pdf_put_destination(pdf, body, mark->page, mark->y);
    pdf_set(pdf, entry->object, body);
}

uint32_t pdf_write_outline(struct pdf *pdf) {
    size_t count = pdf->pages->bookmarks.count;
    if (count == 0)
        return 0;
    struct entry *entries = ARENA_ARRAY(pdf->arena, struct entry, count + 1);
    link_entries(entries, pdf->pages);
    for (size_t i = 0; i <= count; i++)
        entries[i].object = pdf_new(pdf);
    for (uint32_t i = 1; i <= count; i++)
        write_entry(pdf, entries, i);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Outlines");
    put_neighbour(body, entries, "/First", entries[0].first);
    put_neighbour(body, entries, "/Last", entries[0].last);
    pdf_put_format(body, "/Count %u", (unsigned)entries[0].children);
    pdf_set(pdf, entries[0].object, body);
    return entries[0].object;
}

/* ---- page labels ---- */

/* What a label continues: nothing printed, a decimal number, or a text of its own. */
enum label_kind { LABEL_NONE, LABEL_NUMBER, LABEL_TEXT };

static enum label_kind label_kind(const char *label, long *number) {
    char *end;
    *number = 0;
    if (!label || !*label)
        return LABEL_NONE;
    if (*label < '1' || *label > '9' || strlen(label) > 6)
        return LABEL_TEXT;
    *number = strtol(label, &end, 10);
    return *end ? LABEL_TEXT : LABEL_NUMBER;
}

void pdf_put_page_labels(struct pdf *pdf, struct pdf_buffer *out) {
    enum label_kind above = LABEL_TEXT;
    long number_above = 0;
    pdf_puts(out, "/PageLabels<</Nums[");
    for (size_t i = 0; i < pdf->pages->pages.count; i++) {
        long number;
        const char *label = pdf->pages->pages.items[i].label;
        enum label_kind kind = label_kind(label, &number);
        bool continues = kind == above && kind != LABEL_TEXT &&
                         (kind == LABEL_NONE || number == number_above + 1);
        above = kind;
        number_above = number;
        if (continues)
            continue;
        pdf_put_format(out, "%zu<<", i);
        if (kind == LABEL_NUMBER)
            pdf_put_format(out, "/S/D/St %ld", number);
        else if (kind == LABEL_TEXT) {
            pdf_puts(out, "/P");
            pdf_put_text(out, label);
        }
        pdf_puts(out, ">>");
    }
    pdf_puts(out, "]>>");
}
