#include "model/model_private.h"

struct walk {
    const struct model_visitor *visitor;
};

static void walk_element(struct walk *w, const struct shape *shape, const char *name,
                         const char *at);

/* ---- values ---- */

static bool load_text(struct model_value *value, const char *at) {
    memcpy(&value->text, at, sizeof value->text);
    return value->text != NULL;
}

static bool load_codes(struct model_value *value, const char *at) {
    memcpy(&value->codes, at, sizeof value->codes);
    return value->codes.count > 0;
}

static bool load_yes(const char *at) {
    bool yes;
    memcpy(&yes, at, sizeof yes);
    return yes;
}

/* False: not set. */
static bool load(struct model_value *value, const struct field *field, const char *at) {
    switch (field->kind) {
    case MODEL_TEXT:
    case MODEL_ID:
    case MODEL_REF:
        return load_text(value, at);
    case MODEL_REFS:
    case MODEL_CODES:
        return load_codes(value, at);
    case MODEL_WORD:
        memcpy(&value->value, at, sizeof value->value);
        return value->value != 0 || field->always;
    case MODEL_WORDS:
        memcpy(&value->set, at, sizeof value->set);
        return value->set != 0;
    case MODEL_DATE:
        memcpy(&value->date, at, sizeof value->date);
        return value->date.year != 0;
    case MODEL_NUMBER:
        memcpy(&value->number, at, sizeof value->number);
        return value->number.is_set;
    case MODEL_YES:
        return load_yes(at);
    }
    return false;
}

static void walk_fields(const struct walk *w, const struct field *fields, size_t count,
                        const char *name, const char *at) {
    for (size_t i = 0; w->visitor->value && i < count; i++) {
        struct model_value value = {.element = name,
                                    .name = fields[i].name,
                                    .kind = fields[i].kind,
                                    .list = fields[i].list};
        memcpy(&value.place, at, sizeof value.place);
        if (load(&value, &fields[i], at + fields[i].offset))
            w->visitor->value(w->visitor->context, &value);
    }
}

/* ---- content ---- */

static void visit_prose(const struct walk *w, const char *name, const struct doc_node *fragment) {
    if (fragment && w->visitor->prose)
        w->visitor->prose(w->visitor->context, name, fragment);
}

static void visit_text(const struct walk *w, const char *element, const char *name,
                       const char *owner, const char *text) {
    struct model_value value = {.element = element, .name = name, .kind = MODEL_TEXT, .text = text};
    memcpy(&value.place, owner, sizeof value.place);
    if (text && w->visitor->value)
        w->visitor->value(w->visitor->context, &value);
}

static struct raw_list load_list(const char *at) {
    struct raw_list list;
    memcpy(&list, at, sizeof list);
    return list;
}

/* Several child elements may share a list: the item's tag tells which one it was. */
static bool is_of(const struct child *child, const char *item) {
    int tag = child->tag;
    if (child->tagged)
        memcpy(&tag, item + child->tag_offset, sizeof tag);
    return tag == child->tag;
}

static void walk_list(struct walk *w, const struct shape *shape, const struct child *child,
                      const char *at) {
    struct raw_list list = load_list(at + child->offset);
    for (size_t i = 0; i < list.count; i++) {
        const char *item = (const char *)list.items + i * child->shape->size;
        const struct child *row = child;
        for (size_t k = 0; k < shape->child_count; k++)
            if (shape->children[k].offset == child->offset && is_of(&shape->children[k], item))
                row = &shape->children[k];
        walk_element(w, row->shape, row->name, item);
    }
}

static void walk_child(struct walk *w, const struct shape *shape, const struct child *child,
                       const char *name, const char *at) {
    const char *text;
    const struct doc_node *prose;
    struct place place;
    switch (child->kind) {
    case CHILD_LIST:
        if (child == shape->children || child[-1].offset != child->offset)
            walk_list(w, shape, child, at);
        break;
    case CHILD_ONE:
        memcpy(&place, at + child->offset, sizeof place);
        if (place.line)
            walk_element(w, child->shape, child->name, at + child->offset);
        break;
    case CHILD_INSIDE:
        for (size_t i = 0; i < child->shape->child_count; i++)
            walk_child(w, child->shape, &child->shape->children[i], name, at);
        break;
    case CHILD_PROSE:
        memcpy(&prose, at + child->offset, sizeof prose);
        visit_prose(w, child->name, prose);
        break;
    case CHILD_TEXT:
        memcpy(&text, at + child->offset, sizeof text);
        visit_text(w, name, child->name, at, text);
        break;
    case CHILD_PART:
        break; /* all parts together, in the author's order: walk_parts() */
    }
}

static void walk_parts(struct walk *w, const struct shape *shape, const char *at) {
    struct delen parts;
    memcpy(&parts, at + shape->offset, sizeof parts);
    for (size_t i = 0; i < parts.count; i++) {
        const struct deel *part = &parts.items[i];
        if (part->soort == DEEL_PROZA)
            visit_prose(w, "tekst", part->proza);
        for (size_t k = 0; part->soort != DEEL_PROZA && k < shape->child_count; k++)
            if (shape->children[k].part == part->soort)
                walk_element(w, shape->children[k].shape, shape->children[k].name, part->ding);
    }
}

static void walk_own_content(struct walk *w, const struct shape *shape, const char *name,
                             const char *at) {
    const char *text;
    const struct doc_node *prose;
    if (shape->content == CONTENT_TEXT) {
        memcpy(&text, at + shape->offset, sizeof text);
        visit_text(w, name, "inhoud", at, text);
    } else if (shape->content == CONTENT_PROSE) {
        memcpy(&prose, at + shape->offset, sizeof prose);
        visit_prose(w, "tekst", prose);
    } else if (shape->content == CONTENT_SECTION) {
        visit_prose(w, "tekst", ((const struct sectie *)(const void *)at)->tekst);
    } else if (shape->content == CONTENT_PARTS) {
        walk_parts(w, shape, at);
    }
}

static size_t item_count(const struct shape *shape, const char *at) {
    size_t count = 0;
    for (size_t i = 0; i < shape->child_count; i++)
        if (shape->children[i].kind == CHILD_LIST)
            count += load_list(at + shape->children[i].offset).count;
    if (shape->content == CONTENT_PARTS)
        count = load_list(at + shape->offset).count;
    return count;
}

static void visit_section(const struct walk *w, const struct shape *shape, const char *name,
                          const char *at) {
    if (shape->section && w->visitor->section)
        w->visitor->section(w->visitor->context, name, (const struct sectie *)(const void *)at,
                            item_count(shape, at));
}

/* As deep as the reader went, which has a limit. */
static void walk_element(struct walk *w, const struct shape *shape, const char *name,
                         const char *at) {
    const struct model_visitor *visitor = w->visitor;
    struct place place;
    memcpy(&place, at, sizeof place);
    if (visitor->enter)
        visitor->enter(visitor->context, name, at, place);
    visit_section(w, shape, name, at);
    walk_fields(w, shape->common, shape->common_count, name, at);
    walk_fields(w, shape->fields, shape->field_count, name, at);
    walk_own_content(w, shape, name, at);
    for (size_t i = 0; i < shape->child_count; i++)
        walk_child(w, shape, &shape->children[i], name, at);
    if (shape->content == CONTENT_SECTION)
        visit_prose(w, "slot", ((const struct sectie *)(const void *)at)->slot);
    if (visitor->leave)
        visitor->leave(visitor->context, name, at);
}

void model_walk(const struct pilot *pilot, const struct model_visitor *visitor) {
    struct walk walk = {visitor};
    walk_element(&walk, &model_shape_pilot, "pilot", (const char *)pilot);
    for (size_t i = 0; i < pilot->uittreksels.count; i++)
        walk_element(&walk, &model_shape_uittreksel, "uittreksel",
                     (const char *)&pilot->uittreksels.items[i]);
}

void model_walk_element(const struct shape *shape, const char *name, const void *ding,
                        const struct model_visitor *visitor) {
    struct walk walk = {visitor};
    walk_element(&walk, shape, name, ding);
}
