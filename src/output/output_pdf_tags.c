/* The structure tree. Elements are numbered after the pages, so that a page's marks are known by
 * then. PAGE_TEXT tags have no element: their marked content stands in the parent's /K between the
 * parent's other children, in document order. */
#include "output/output_pdf_private.h"

#include <stdlib.h>

#define NONE            UINT32_MAX
#define LEAVES_PER_NODE 64 /* pages, links or ids in one node of a tree */

const char *pdf_role_name(const struct page_tag *tag) {
    static const char *const headings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    if (tag->role == PAGE_HEADING && tag->level >= 1 && tag->level <= 6)
        return headings[tag->level - 1];
    return tag->role == PAGE_TEXT ? "Span" : page_role_name(tag->role);
}

page_tag_id pdf_element_of(const struct page_list *pages, page_tag_id tag) {
    while (tag > 0 && pages->tags.items[tag].role == PAGE_TEXT)
        tag = pages->tags.items[tag].parent;
    return tag;
}

/* A marked content or an annotation that belongs to a tag. */
struct content {
    uint32_t page, number; /* MCID, or the annotation's object */
    bool is_object;
};

struct tree {
    struct pdf *pdf;
    const struct page_tag *tags;
    uint32_t count;
    uint32_t *objects;        /* per tag; 0 for PAGE_TEXT */
    uint32_t *first, *next;   /* child and sibling, or NONE */
    uint32_t *start;          /* per tag, and one more: its contents in `contents` */
    struct content *contents; /* by tag, then in the order of pages; annotations last */
    struct pdf_headers headers;
    size_t placed; /* contents that an element names */
    uint32_t root;
};

static void link_children(struct tree *tree) {
    tree->first = ARENA_ARRAY(tree->pdf->arena, uint32_t, tree->count);
    tree->next = ARENA_ARRAY(tree->pdf->arena, uint32_t, tree->count);
    for (uint32_t i = 0; i < tree->count; i++)
        tree->first[i] = tree->next[i] = NONE;
    for (uint32_t i = tree->count - 1; i > 0; i--) {
        uint32_t parent = (uint32_t)tree->tags[i].parent;
        BUG_IF(parent >= i, "a tag before its parent");
        tree->next[i] = tree->first[parent];
        tree->first[parent] = i;
    }
}

static void add_content(struct tree *tree, page_tag_id tag, struct content content) {
    if (tag >= 0)
        tree->contents[tree->start[tag]++] = content;
}

/* Counts, sums up, fills: afterwards start[tag] is where the contents of `tag` begin. */
static void sort_contents(struct tree *tree) {
    const struct pdf *pdf = tree->pdf;
    size_t pages = pdf->pages->pages.count;
    tree->start = ARENA_ARRAY(pdf->arena, uint32_t, (size_t)tree->count + 2);
    for (size_t p = 0; p < pages; p++)
        for (uint32_t m = 0; m < pdf->marks[p].count; m++)
            tree->start[pdf->marks[p].tags[m] + 2]++;
    for (size_t i = 0; i < pdf->links.count; i++) {
        const page_tag_id link = pdf->links.items[i].tag;
        BUG_IF(link < 0 || tree->tags[pdf_element_of(pdf->pages, link)].role != PAGE_LINK,
               "a clickable area outside every Link");
        tree->start[link + 2]++;
    }
    for (uint32_t t = 2; t < tree->count + 2; t++)
        tree->start[t] += tree->start[t - 1];
    tree->start++; /* filling moves each start to the next tag's */
    tree->contents = ARENA_ARRAY(pdf->arena, struct content, tree->start[tree->count]);
    for (uint32_t p = 0; p < pages; p++)
        for (uint32_t m = 0; m < pdf->marks[p].count; m++)
            add_content(tree, pdf->marks[p].tags[m], (struct content){p, m, false});
    for (size_t i = 0; i < pdf->links.count; i++)
        add_content(tree, pdf->links.items[i].tag,
                    (struct content){pdf->links.items[i].page, pdf->links.items[i].object, true});
    tree->start--;
}

/* ---- elements ---- */

/* The page of the first marked content of a tag, of itself or its PAGE_TEXT children. */
static uint32_t page_of(const struct tree *tree, uint32_t tag) {
    if (tree->start[tag] < tree->start[tag + 1])
        return tree->contents[tree->start[tag]].page;
    for (uint32_t child = tree->first[tag]; child != NONE; child = tree->next[child])
        if (tree->tags[child].role == PAGE_TEXT && tree->start[child] < tree->start[child + 1])
            return tree->contents[tree->start[child]].page;
    return NONE;
}

static void put_content(struct tree *tree, struct pdf_buffer *out, struct content content,
                        uint32_t page) {
    const uint32_t *page_objects = tree->pdf->page_objects;
    tree->placed++;
    if (content.is_object) {
        pdf_put_format(out, "<</Type/OBJR/Obj %u 0 R/Pg %u 0 R>>", (unsigned)content.number,
                       (unsigned)page_objects[content.page]);
    } else if (content.page == page) {
        pdf_put_char(out, ' ');
        pdf_put_integer(out, content.number);
    } else {
        pdf_put_format(out, "<</Type/MCR/Pg %u 0 R/MCID %u>>", (unsigned)page_objects[content.page],
                       (unsigned)content.number);
    }
}

static void put_contents(struct tree *tree, struct pdf_buffer *out, uint32_t tag, uint32_t page,
                         bool objects) {
    for (uint32_t i = tree->start[tag]; i < tree->start[tag + 1]; i++)
        if (tree->contents[i].is_object == objects)
            put_content(tree, out, tree->contents[i], page);
}

static void put_kids(struct tree *tree, struct pdf_buffer *out, uint32_t tag) {
    uint32_t page = page_of(tree, tag);
    if (page != NONE) {
        pdf_puts(out, "/Pg");
        pdf_put_reference(out, tree->pdf->page_objects[page]);
    }
    if (page == NONE && tree->first[tag] == NONE)
        return; /* an empty cell */
    pdf_puts(out, "/K[");
    put_contents(tree, out, tag, page, false);
    for (uint32_t child = tree->first[tag]; child != NONE; child = tree->next[child])
        if (tree->tags[child].role == PAGE_TEXT)
            put_contents(tree, out, child, page, false);
        else
            pdf_put_reference(out, tree->objects[child]);
    put_contents(tree, out, tag, page, true);
    for (uint32_t child = tree->first[tag]; child != NONE; child = tree->next[child])
        if (tree->tags[child].role == PAGE_TEXT)
            put_contents(tree, out, child, page, true);
    pdf_put_char(out, ']');
}

static void put_optional(struct pdf_buffer *out, const char *key, const char *text) {
    if (!text)
        return;
    pdf_puts(out, key);
    pdf_put_text(out, text);
}

/* The name of a tag in the tree: its own, or one for a header cell that others name. No id of an
 * XML file has a colon. NULL: it has none. */
static const char *id_of(const struct tree *tree, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    if (tag->id || !tree->headers.named[number])
        return tag->id;
    return arena_format(tree->pdf->arena, "th:%u", (unsigned)number);
}

static void put_headers(const struct tree *tree, struct pdf_buffer *out, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    const struct pdf_heads heads = tree->headers.of[number];
    if (!tag->headers && heads.count == 0)
        return;
    pdf_puts(out, "/Headers[");
    for (const char *const *id = tag->headers; id && *id; id++)
        pdf_put_string(out, *id);
    for (uint32_t i = 0; i < heads.count && !tag->headers; i++)
        pdf_put_string(out, id_of(tree, tree->headers.heads.items[heads.start + i]));
    pdf_put_char(out, ']');
}

static void put_cell(const struct tree *tree, struct pdf_buffer *out, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    static const char *const scopes[] = {"", "/Scope/Row", "/Scope/Column", "/Scope/Both"};
    bool spans = tag->row_span > 1 || tag->column_span > 1;
    if (!spans && tag->scope == PAGE_SCOPE_NONE && !tag->headers &&
        tree->headers.of[number].count == 0)
        return;
    pdf_puts(out, "/A<</O/Table");
    pdf_puts(out, scopes[tag->scope]);
    if (tag->row_span > 1)
        pdf_put_format(out, "/RowSpan %d", tag->row_span);
    if (tag->column_span > 1)
        pdf_put_format(out, "/ColSpan %d", tag->column_span);
    put_headers(tree, out, number);
    pdf_puts(out, ">>");
}

static void put_list(struct pdf_buffer *out, const struct page_tag *tag) {
    static const char *const kinds[] = {"None",       "Disc",       "Decimal",
                                        "LowerAlpha", "UpperAlpha", "LowerRoman"};
    pdf_puts(out, "/A<</O/List/ListNumbering/");
    pdf_puts(out, kinds[tag->numbering]);
    pdf_puts(out, ">>");
}

static void put_figure(const struct tree *tree, struct pdf_buffer *out, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    uint32_t page = page_of(tree, number);
    length height = page == NONE ? 0 : tree->pdf->pages->pages.items[page].height;
    struct page_rect at = tag->bounds;
    length bottom = height - at.y - at.height;
    pdf_puts(out, "/A<</O/Layout/Placement/Block/BBox[");
    pdf_put_numbers(out, (length[]){at.x, bottom, at.x + at.width, bottom + at.height}, 4);
    pdf_puts(out, "]>>");
}

static void put_attributes(const struct tree *tree, struct pdf_buffer *out, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    if (tag->role == PAGE_TABLE_CELL || tag->role == PAGE_TABLE_HEADER_CELL)
        put_cell(tree, out, number);
    else if (tag->role == PAGE_LIST)
        put_list(out, tag);
    else if (tag->role == PAGE_FIGURE)
        put_figure(tree, out, number);
    const char *id = id_of(tree, number);
    if (id) {
        pdf_puts(out, "/ID");
        pdf_put_string(out, id);
    }
    put_optional(out, "/T", tag->title);
    put_optional(out, "/Lang", tag->language);
    put_optional(out, "/Alt", tag->alternative);
    put_optional(out, "/E", tag->expansion);
}

/* ---- what no file leaves here with ---- */

static bool has_area(const struct tree *tree, uint32_t tag) {
    for (uint32_t i = tree->start[tag]; i < tree->start[tag + 1]; i++)
        if (tree->contents[i].is_object)
            return true;
    return false;
}

static void check_link(const struct tree *tree, uint32_t number) {
    bool area = has_area(tree, number);
    for (uint32_t child = tree->first[number]; child != NONE; child = tree->next[child])
        area = area || (tree->tags[child].role == PAGE_TEXT && has_area(tree, child));
    BUG_IF(!area, "a Link without a clickable area");
}

static void check_element(const struct tree *tree, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    if (tag->role == PAGE_FIGURE) {
        BUG_IF(!tag->alternative || !*tag->alternative, "a Figure without Alt");
        BUG_IF(tag->bounds.width <= 0 || tag->bounds.height <= 0, "a Figure without BBox");
        BUG_IF(page_of(tree, number) == NONE, "a Figure on no page");
    }
    if (tag->role == PAGE_LINK)
        check_link(tree, number);
    BUG_IF(tag->role == PAGE_NOTE && !tag->id, "a Note without ID");
    BUG_IF(tag->role == PAGE_TABLE_HEADER_CELL && tag->scope == PAGE_SCOPE_NONE,
           "a TH without Scope");
}

/* The next one in reading order: a child, else the nearest that follows it or what it is in. */
static uint32_t after(const struct tree *tree, uint32_t tag) {
    if (tree->first[tag] != NONE)
        return tree->first[tag];
    while (tag != 0 && tree->next[tag] == NONE)
        tag = (uint32_t)tree->tags[tag].parent;
    return tag ? tree->next[tag] : NONE;
}

static void check_headings(const struct tree *tree) {
    int level = 0;
    for (uint32_t tag = 0; tag != NONE; tag = after(tree, tag)) {
        if (tree->tags[tag].role != PAGE_HEADING)
            continue;
        BUG_IF(tree->tags[tag].level < 1 || tree->tags[tag].level > level + 1,
               "a heading level is skipped");
        level = tree->tags[tag].level;
    }
}

/* ---- elements as objects ---- */

static void write_element(struct tree *tree, uint32_t number) {
    const struct page_tag *tag = &tree->tags[number];
    struct pdf_buffer *body = pdf_body(tree->pdf);
    check_element(tree, number);
    pdf_puts(body, "/S/");
    pdf_puts(body, pdf_role_name(tag));
    pdf_puts(body, "/P");
    pdf_put_reference(body, number ? tree->objects[tag->parent] : tree->root);
    put_attributes(tree, body, number);
    put_kids(tree, body, number);
    pdf_set(tree->pdf, tree->objects[number], body);
}

/* ---- the trees by number and by name ---- */

/* A leaf of the parent tree with the keys [first, last): pages, then links. */
static uint32_t write_parent_leaf(const struct tree *tree, size_t first, size_t last) {
    struct pdf *pdf = tree->pdf;
    size_t pages = pdf->pages->pages.count;
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_put_format(body, "/Limits[%zu %zu]/Nums[", first, last - 1);
    for (size_t key = first; key < last; key++) {
        pdf_put_format(body, "%s%zu", key > first ? " " : "", key);
        if (key >= pages) {
            page_tag_id tag = pdf_element_of(pdf->pages, pdf->links.items[key - pages].tag);
            pdf_put_reference(body, tree->objects[tag]);
            continue;
        }
        pdf_put_char(body, '[');
        for (uint32_t m = 0; m < pdf->marks[key].count; m++)
            pdf_put_reference(body,
                              tree->objects[pdf_element_of(pdf->pages, pdf->marks[key].tags[m])]);
        pdf_put_char(body, ']');
    }
    pdf_put_char(body, ']');
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

static uint32_t write_parent_tree(const struct tree *tree) {
    struct pdf *pdf = tree->pdf;
    struct pdf_buffer kids = {.arena = pdf->arena};
    size_t keys = pdf->pages->pages.count + pdf->links.count;
    for (size_t first = 0; first < keys; first += LEAVES_PER_NODE) {
        size_t last = first + LEAVES_PER_NODE < keys ? first + LEAVES_PER_NODE : keys;
        pdf_put_reference(&kids, write_parent_leaf(tree, first, last));
    }
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Kids[");
    pdf_put(body, kids.at, kids.size);
    pdf_put_char(body, ']');
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

struct named {
    const char *id;
    uint32_t object;
};

static int compare_names(const void *a, const void *b) {
    return strcmp(((const struct named *)a)->id, ((const struct named *)b)->id);
}

static uint32_t write_name_leaf(struct pdf *pdf, const struct named *names, size_t count) {
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Limits[");
    pdf_put_string(body, names[0].id);
    pdf_put_string(body, names[count - 1].id);
    pdf_puts(body, "]/Names[");
    for (size_t i = 0; i < count; i++) {
        pdf_put_string(body, names[i].id);
        pdf_put_reference(body, names[i].object);
    }
    pdf_put_char(body, ']');
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

static uint32_t write_id_tree(const struct tree *tree) {
    struct pdf *pdf = tree->pdf;
    struct named *names = ARENA_ARRAY(pdf->arena, struct named, tree->count);
    size_t count = 0;
    for (uint32_t i = 0; i < tree->count; i++) {
        const char *id = tree->objects[i] ? id_of(tree, i) : NULL;
        if (id)
            names[count++] = (struct named){id, tree->objects[i]};
    }
    if (count == 0)
        return 0;
    qsort(names, count, sizeof *names, compare_names);
    struct pdf_buffer kids = {.arena = pdf->arena};
    for (size_t i = 0; i < count; i += LEAVES_PER_NODE)
        pdf_put_reference(
            &kids, write_name_leaf(pdf, names + i,
                                   count - i < LEAVES_PER_NODE ? count - i : LEAVES_PER_NODE));
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Kids[");
    pdf_put(body, kids.at, kids.size);
    pdf_put_char(body, ']');
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

static void write_root(const struct tree *tree) {
    struct pdf *pdf = tree->pdf;
    uint32_t ids = write_id_tree(tree), parents = write_parent_tree(tree);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/StructTreeRoot/K[");
    pdf_put_reference(body, tree->objects[0]);
    pdf_puts(body, "]/ParentTree");
    pdf_put_reference(body, parents);
    pdf_put_format(body, "/ParentTreeNextKey %zu", pdf->pages->pages.count + pdf->links.count);
    if (ids) {
        pdf_puts(body, "/IDTree");
        pdf_put_reference(body, ids);
    }
    pdf_set(pdf, tree->root, body);
}

uint32_t pdf_write_tags(struct pdf *pdf) {
    struct tree tree = {
        .pdf = pdf, .tags = pdf->pages->tags.items, .count = (uint32_t)pdf->pages->tags.count};
    BUG_IF(tree.count == 0, "a document without tags");
    link_children(&tree);
    pdf_find_headers(&(struct pdf_kin){tree.tags, tree.count, tree.first, tree.next}, pdf->arena,
                     &tree.headers);
    sort_contents(&tree);
    tree.root = pdf_new(pdf);
    tree.objects = ARENA_ARRAY(pdf->arena, uint32_t, tree.count);
    for (uint32_t i = 0; i < tree.count; i++)
        tree.objects[i] = tree.tags[i].role == PAGE_TEXT ? 0 : pdf_new(pdf);
    for (uint32_t i = 0; i < tree.count; i++)
        if (tree.tags[i].role != PAGE_TEXT)
            write_element(&tree, i);
    BUG_IF(tree.placed != tree.start[tree.count], "marked content that no element names");
    check_headings(&tree);
    write_root(&tree);
    return tree.root;
}
