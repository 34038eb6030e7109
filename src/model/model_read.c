/* From validated elements to structs, by the table of model_shapes*.c. The schema has been checked
 * before, so a value that does not fit its field is left out in silence; nothing here crashes on
 * it. */
#include "model/model_private.h"

#include "prose/prose.h"

struct reading {
    struct arena *arena;
    struct diag_list *diags;
    struct pilot *pilot; /* that collects ids and surveys, or NULL */
    struct prose_reader prose;
    int depth;
};

static void read_element(struct reading *r, const struct shape *shape,
                         const struct xml_node *element, char *out);
static void read_children(struct reading *r, const struct shape *shape,
                          const struct xml_node *element, char *out);

/* ---- attributes ---- */

static void store_set(const struct reading *r, const struct field *field, const char *value,
                      char *at) {
    size_t count;
    unsigned set = 0;
    const char **words = text_words(r->arena, value, &count);
    for (size_t i = 0; i < count; i++) {
        int found = woord_value(field->list, words[i]);
        if (found >= 0)
            set |= SET_BIT(found);
    }
    memcpy(at, &set, sizeof set);
}

static void store_word(const struct field *field, const char *value, char *at) {
    _Static_assert(sizeof(enum pilotsoort) == sizeof(int), "enums are stored as int");
    int found = woord_value(field->list, value);
    if (found >= 0)
        memcpy(at, &found, sizeof found);
}

static void store_codes(const struct reading *r, const char *value, char *at) {
    struct codes codes;
    codes.items = text_words(r->arena, value, &codes.count);
    memcpy(at, &codes, sizeof codes);
}

static void store_number(const char *value, char *at) {
    struct getal number = {0};
    number.is_set = number_parse(value, &number.waarde);
    memcpy(at, &number, sizeof number);
}

static void store_date(const char *value, char *at) {
    struct date date;
    if (date_parse(value, &date))
        memcpy(at, &date, sizeof date);
}

static void store(const struct reading *r, const struct field *field, const char *raw, char *at) {
    const char *value = text_collapse(r->arena, raw);
    bool yes = text_equal(value, "ja");
    switch (field->kind) {
    case MODEL_TEXT:
    case MODEL_ID:
    case MODEL_REF:
        memcpy(at, &value, sizeof value);
        break;
    case MODEL_REFS:
    case MODEL_CODES:
        store_codes(r, value, at);
        break;
    case MODEL_WORD:
        store_word(field, value, at);
        break;
    case MODEL_WORDS:
        store_set(r, field, value, at);
        break;
    case MODEL_DATE:
        store_date(value, at);
        break;
    case MODEL_NUMBER:
        store_number(value, at);
        break;
    case MODEL_YES:
        memcpy(at, &yes, sizeof yes);
        break;
    }
}

static void read_attributes(const struct reading *r, const struct field *fields, size_t count,
                            const struct xml_node *element, char *out) {
    for (size_t i = 0; i < count; i++) {
        const char *value = xml_value(element, fields[i].name);
        if (value)
            store(r, &fields[i], value, out + fields[i].offset);
    }
}

/* ---- children ---- */

/* Room for all items of a list at once, so that pointers to them stay valid. */
static void *next_item(const struct reading *r, const struct shape *shape,
                       const struct child *child, const struct xml_node *parent, char *at) {
    struct raw_list list;
    memcpy(&list, at, sizeof list);
    if (!list.items) {
        size_t count = 0;
        for (const struct xml_node *node = parent->first; node; node = node->next) {
            const struct child *other = node->name ? model_child(shape, node->name) : NULL;
            count += other && other->kind == CHILD_LIST && other->offset == child->offset;
        }
        list.items = arena_alloc(r->arena, count * child->shape->size);
    }
    char *item = (char *)list.items + list.count++ * child->shape->size;
    memcpy(at, &list, sizeof list);
    return item;
}

static struct deel *next_part(const struct reading *r, const struct xml_node *parent, char *at) {
    struct delen parts;
    memcpy(&parts, at, sizeof parts);
    if (!parts.items) {
        size_t count = 0;
        for (const struct xml_node *node = parent->first; node; node = node->next)
            count += node->name != NULL;
        parts.items = ARENA_ARRAY(r->arena, struct deel, count);
    }
    struct deel *part = &parts.items[parts.count++];
    memcpy(at, &parts, sizeof parts);
    return part;
}

static bool is_read(const char *at) {
    struct place place;
    memcpy(&place, at, sizeof place);
    return place.line != 0;
}

/* Whether an element around a list has been read: a second one breaks the schema. */
static bool has_items(const struct shape *shape, const char *out) {
    struct raw_list list;
    memcpy(&list, out + shape->children[0].offset, sizeof list);
    return list.count > 0;
}

static void read_child(struct reading *r, const struct shape *shape, const struct child *child,
                       const struct xml_node *node, char *out) {
    char *at = out + child->offset;
    if (child->kind == CHILD_PROSE) {
        struct doc_node *prose = prose_content(&r->prose, node);
        memcpy(at, &prose, sizeof prose);
    } else if (child->kind == CHILD_TEXT) {
        const char *text = xml_text(r->arena, node);
        memcpy(at, &text, sizeof text);
    } else if (child->kind == CHILD_ONE) {
        if (!is_read(at)) /* a second one breaks the schema, which has said so */
            read_element(r, child->shape, node, at);
    } else if (child->kind == CHILD_INSIDE) {
        if (!has_items(child->shape, out))
            read_children(r, child->shape, node, out);
    } else if (child->kind == CHILD_LIST) {
        char *item = next_item(r, shape, child, node->parent, at);
        if (child->tagged)
            memcpy(item + child->tag_offset, &child->tag, sizeof child->tag);
        read_element(r, child->shape, node, item);
    } else {
        struct deel *part = next_part(r, node->parent, at);
        void *thing = arena_alloc(r->arena, child->shape->size);
        *part = (struct deel){.place = node->place, .soort = child->part, .ding = thing};
        read_element(r, child->shape, node, thing);
    }
}

/* ---- prose between children ---- */

static void append_prose(const struct reading *r, const struct xml_node *node,
                         struct doc_node **fragment) {
    if (!*fragment)
        *fragment = doc_make(r->arena, DOC_DESCRIPTION, node->place);
    prose_append(&r->prose, node, *fragment);
    if (!(*fragment)->first)
        *fragment = NULL;
}

/* Prose before the first item is the section's text, prose after it the closing. */
static void read_section_prose(const struct reading *r, const struct xml_node *node, bool after,
                               char *out) {
    struct sectie *section = (struct sectie *)(void *)out;
    append_prose(r, node, after ? &section->slot : &section->tekst);
}

static void read_part_prose(const struct reading *r, const struct xml_node *node,
                            struct doc_node **open, char *at) {
    bool fresh = !*open;
    append_prose(r, node, open);
    if (fresh && *open)
        *next_part(r, node->parent, at) =
            (struct deel){.place = node->place, .soort = DEEL_PROZA, .proza = *open};
}

static void read_children(struct reading *r, const struct shape *shape,
                          const struct xml_node *element, char *out) {
    struct doc_node *open = NULL; /* the part of prose that is being filled */
    bool seen = false;            /* an item */
    for (const struct xml_node *node = element->first; node; node = node->next) {
        const struct child *child = node->name ? model_child(shape, node->name) : NULL;
        if (child) {
            read_child(r, shape, child, node, out);
            open = NULL;
            seen = true;
        } else if (node->name && shape->content == CONTENT_SECTION) {
            read_section_prose(r, node, seen, out);
        } else if (node->name && shape->content == CONTENT_PARTS) {
            read_part_prose(r, node, &open, out + shape->offset);
        }
    }
}

/* ---- elements ---- */

static void read_content(struct reading *r, const struct shape *shape,
                         const struct xml_node *element, char *out) {
    char *at = out + shape->offset;
    if (shape->content == CONTENT_PROSE) {
        struct doc_node *prose = prose_content(&r->prose, element);
        memcpy(at, &prose, sizeof prose);
    } else if (shape->content == CONTENT_TEXT) {
        const char *text = xml_text(r->arena, element);
        if (text && *text)
            memcpy(at, &text, sizeof text);
    }
    read_children(r, shape, element, out);
}

static void remember(struct reading *r, const struct shape *shape, const struct xml_node *element,
                     void *out) {
    const char *id = r->pilot ? model_id(shape, out) : NULL;
    if (id)
        *VEC_PUSH(r->arena, &r->pilot->namen) =
            (struct benoemd){id, element->name, element->place, out};
    if (r->pilot && shape == &model_shape_enquete)
        *VEC_PUSH(r->arena, &r->pilot->alle_enquetes) = out;
}

static void read_element(struct reading *r, const struct shape *shape,
                         const struct xml_node *element, char *out) {
    memcpy(out, &element->place, sizeof element->place);
    if (shape->section)
        ((struct sectie *)(void *)out)->aanwezig = true;
    read_attributes(r, shape->common, shape->common_count, element, out);
    read_attributes(r, shape->fields, shape->field_count, element, out);
    if (r->depth == MODEL_DEPTH_LIMIT) {
        diag_report(r->diags, MODEL_TOO_DEEP, element->place, element->name);
    } else {
        r->depth++;
        read_content(r, shape, element, out);
        r->depth--;
    }
    remember(r, shape, element, out);
}

/* ---- uittreksels ---- */

static const struct xml_node *next_in_document(const struct xml_node *node) {
    if (node->first)
        return node->first;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

/* The passages stand in the prose as well; what is wrong in them was reported there. */
static void collect_uittreksels(const struct reading *r, const struct xml_node *root) {
    struct diag_list unheard = {.arena = r->arena, .maximum = 1};
    struct reading again = *r;
    again.diags = &unheard;
    again.prose.diags = &unheard;
    for (const struct xml_node *node = root; node; node = next_in_document(node))
        if (xml_is(node, "uittreksel"))
            read_element(&again, &model_shape_uittreksel, node,
                         (char *)(void *)VEC_PUSH(r->arena, &r->pilot->uittreksels));
}

static int by_id(const void *a, const void *b) {
    const struct benoemd *left = a, *right = b;
    int order = strcmp(left->id, right->id);
    if (!order)
        order = left->place.line < right->place.line ? -1 : left->place.line > right->place.line;
    if (!order)
        order = left->place.column < right->place.column ? -1 : 1;
    return order;
}

struct pilot *model_read_pilot(struct arena *arena, const struct xml_document *document,
                               struct diag_list *diags) {
    if (!xml_is(document->root, "pilot")) {
        diag_report(diags, MODEL_NOT_A_PILOT, document->root->place, document->root->name);
        return NULL;
    }
    struct pilot *pilot = ARENA_NEW(arena, struct pilot);
    struct reading r = {arena, diags, pilot, {.arena = arena, .diags = diags}, 0};
    read_element(&r, &model_shape_pilot, document->root, (char *)(void *)pilot);
    collect_uittreksels(&r, document->root);
    if (pilot->namen.count)
        qsort(pilot->namen.items, pilot->namen.count, sizeof *pilot->namen.items, by_id);
    if (!pilot->taal)
        pilot->taal = "nl";
    return pilot;
}

void model_read_element(struct arena *arena, struct diag_list *diags, struct pilot *pilot,
                        const struct shape *shape, const struct xml_node *element, void *out) {
    struct reading r = {arena, diags, pilot, {.arena = arena, .diags = diags}, 0};
    read_element(&r, shape, element, out);
}
