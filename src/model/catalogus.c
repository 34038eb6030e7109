/* Reading the catalogues by the table of catalogus_shapes.c: the children of all files together are
 * the children of one root. The schema has been checked before. */
#include "model/catalogus_private.h"

#include "base/bug.h"
#include "base/text.h"

#include <stdlib.h>

/* One file per catalogue, in the order in which they are read. */
static const char *const files[] = {
    "gemeentetypen",
    "typetest",
    "quickscan",
    "participatieladder",
    "kernvoorwaarden",
    "instrumenten",
    "instrumentkaarten",
    "beleidsfasen",
    "stappenplannen",
    "wervingscirkel",
    "spelregels",
    "vertegenwoordiging",
    "procestest",
    "vervolgscenarios",
    "prestatievelden",
    "basisfuncties",
    "regierol",
    "profiel",
    "kansenkaart",
    "keuzethemas",
    "organisatietypen",
    "partnerschap",
    "vierv",
    "wettoets",
};
#define FILES (sizeof files / sizeof *files)

struct raw_list {
    void *items;
    size_t count;
};

struct kop {
    CATALOGUS_KOP;
};

/* ---- one element ---- */

static int word_of(const struct catalogus_veld *field, const char *code) {
    int value = woord_value(field->list, code);
    BUG_IF(value < 0, "catalogus.xsd allows a word that beleid_words.h does not have");
    return value;
}

static void store_words(struct arena *arena, const struct catalogus_veld *field, const char *value,
                        char *at) {
    size_t count;
    unsigned set = 0;
    const char **words = text_words(arena, value, &count);
    for (size_t i = 0; i < count; i++)
        set |= SET_BIT(word_of(field, words[i]));
    memcpy(at, &set, sizeof set);
}

static void store_attribute(struct arena *arena, const struct catalogus_veld *field,
                            const char *raw, char *at) {
    const char *value = text_collapse(arena, raw);
    if (field->kind == VELD_TEXT) {
        memcpy(at, &value, sizeof value);
    } else if (field->kind == VELD_NUMBER) {
        int number = (int)strtol(value, NULL, 10);
        memcpy(at, &number, sizeof number);
    } else if (field->kind == VELD_WORD) {
        int word = word_of(field, value);
        memcpy(at, &word, sizeof word);
    } else if (field->kind == VELD_WORDS) {
        store_words(arena, field, value, at);
    } else {
        struct codes codes;
        codes.items = text_words(arena, value, &codes.count);
        memcpy(at, &codes, sizeof codes);
    }
}

/* What the source does not give is no text. */
static void store_text(struct arena *arena, const struct xml_node *element, char *at) {
    const char *text = element ? xml_text(arena, element) : NULL;
    if (text_equal(text, "niet opgegeven"))
        text = NULL;
    memcpy(at, &text, sizeof text);
}

static void read_element(struct arena *arena, const struct catalogus_vorm *vorm,
                         const struct xml_node *element, char *out);

static size_t count_children(const struct xml_node *parent, const char *name) {
    size_t count = 0;
    for (const struct xml_node *c = xml_child(parent, name); c; c = xml_next(c, name))
        count++;
    return count;
}

/* All children of this name of all parents, in one array. */
static void read_list(struct arena *arena, const struct catalogus_veld *field,
                      const struct xml_node *const *parents, size_t parent_count, char *at) {
    struct raw_list list = {0};
    for (size_t i = 0; i < parent_count; i++)
        list.count += count_children(parents[i], field->name);
    char *item = list.count ? arena_alloc(arena, list.count * field->vorm->size) : NULL;
    list.items = item;
    memcpy(at, &list, sizeof list);
    for (size_t i = 0; i < parent_count; i++)
        for (const struct xml_node *c = xml_child(parents[i], field->name); c;
             c = xml_next(c, field->name), item += field->vorm->size)
            read_element(arena, field->vorm, c, item);
}

static void read_kop(struct arena *arena, const struct xml_node *element, char *out) {
    static const struct catalogus_veld fields[] = {
        {"id", VELD_TEXT, offsetof(struct kop, id), 0, NULL},
        {"naam", VELD_TEXT, offsetof(struct kop, naam), 0, NULL},
        {"bron", VELD_TEXT, offsetof(struct kop, bron), 0, NULL},
        {"nr", VELD_NUMBER, offsetof(struct kop, nr), 0, NULL},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *value = xml_value(element, fields[i].name);
        if (value)
            store_attribute(arena, &fields[i], value, out + fields[i].offset);
    }
}

static void read_element(struct arena *arena, const struct catalogus_vorm *vorm,
                         const struct xml_node *element, char *out) {
    memcpy(out, &element->place, sizeof element->place);
    if (vorm->kop)
        read_kop(arena, element, out);
    for (size_t i = 0; i < vorm->count; i++) {
        const struct catalogus_veld *field = &vorm->fields[i];
        char *at = out + field->offset;
        if (field->kind == VELD_LIST)
            read_list(arena, field, &element, 1, at);
        else if (field->kind == VELD_CHILD)
            store_text(arena, xml_child(element, field->name), at);
        else if (field->kind == VELD_OWN)
            store_text(arena, element, at);
        else if (xml_value(element, field->name))
            store_attribute(arena, field, xml_value(element, field->name), at);
    }
}

/* ---- finding ---- */

static const void *find(const void *items, size_t count, size_t size, const char *id) {
    for (size_t i = 0; i < count; i++) {
        struct kop kop;
        memcpy(&kop, (const char *)items + i * size, sizeof kop);
        if (text_equal(kop.id, id))
            return (const char *)items + i * size;
    }
    return NULL;
}

#define FIND(element, list, type)                                                                  \
    const struct catalogus_##type *catalogus_##element(const struct catalogus *catalogus,          \
                                                       const char *id) {                           \
        return find(catalogus->list.items, catalogus->list.count, sizeof *catalogus->list.items,   \
                    id);                                                                           \
    }
CATALOGUS_SOORTEN(FIND)
#undef FIND

/* ---- all together ---- */

static bool report_twice(const struct catalogus_veld *field, const char *root,
                         struct diag_list *diags) {
    struct raw_list list;
    struct kop kop;
    bool found = false;
    memcpy(&list, root + field->offset, sizeof list);
    for (size_t i = 1; i < list.count; i++) {
        memcpy(&kop, (const char *)list.items + i * field->vorm->size, sizeof kop);
        if (!find(list.items, i, field->vorm->size, kop.id))
            continue;
        diag_report(diags, CATALOGUE_TWICE, kop.place, field->name, kop.id);
        found = true;
    }
    return found;
}

static bool report_missing(bool there, const char *element, const char *id, struct place place,
                           struct diag_list *diags) {
    if (!there)
        diag_report(diags, CATALOGUE_REFERENCE, place, element, id);
    return !there;
}

/* Ids that name an entry of another catalogue. */
static bool report_references(const struct catalogus *c, struct diag_list *diags) {
    bool found = false;
    for (size_t i = 0; i < c->comfortrisicos.count; i++) {
        const struct catalogus_comfortrisico *r = &c->comfortrisicos.items[i];
        found |= report_missing(catalogus_gemeentetype(c, r->type), "gemeentetype", r->type,
                                r->place, diags);
    }
    for (size_t i = 0; i < c->instrumentkaarten.count; i++) {
        const struct catalogus_instrumentkaart *k = &c->instrumentkaarten.items[i];
        found |=
            report_missing(catalogus_instrument(c, k->id), "instrument", k->id, k->place, diags);
    }
    for (size_t i = 0; i < c->beleidsfasen.count; i++) {
        const struct catalogus_beleidsfase *f = &c->beleidsfasen.items[i];
        for (size_t j = 0; j < f->instrumenten.count; j++)
            found |= report_missing(catalogus_instrument(c, f->instrumenten.items[j]), "instrument",
                                    f->instrumenten.items[j], f->place, diags);
    }
    return found;
}

static bool read_files(struct arena *arena, const char *folder, const struct xml_schema *schema,
                       const struct xml_node **roots, struct diag_list *diags) {
    bool valid = true;
    for (size_t i = 0; i < FILES; i++) {
        const char *path = arena_format(arena, "%s/%s.xml", folder, files[i]);
        const struct xml_document *document = xml_read(arena, path, diags);
        if (document && xml_validate(schema, document, diags))
            roots[i] = document->root;
        else
            valid = false;
    }
    return valid;
}

const struct catalogus *catalogus_load(struct arena *arena, const char *folder,
                                       const struct xml_schema *schema, struct diag_list *diags) {
    const struct xml_node *roots[FILES];
    if (!read_files(arena, folder, schema, roots, diags))
        return NULL;
    const struct catalogus_vorm *vorm = &catalogus_vorm_root;
    struct catalogus *catalogus = ARENA_NEW(arena, struct catalogus);
    bool wrong = false;
    for (size_t i = 0; i < vorm->count; i++) {
        read_list(arena, &vorm->fields[i], roots, FILES,
                  (char *)catalogus + vorm->fields[i].offset);
        wrong |= report_twice(&vorm->fields[i], (const char *)catalogus, diags);
    }
    wrong |= report_references(catalogus, diags);
    return wrong ? NULL : catalogus;
}
