/* The reference page of a vocabulary, as Markdown. */
#include "xml/xml_schema_private.h"

enum word {
    WORD_TITLE,
    WORD_NOTATION,
    WORD_PARENTS,
    WORD_ROOT,
    WORD_ATTRIBUTES,
    WORD_TABLE,
    WORD_REQUIRED,
    WORD_VALUES,
    WORD_CONTENT,
    WORD_EMPTY,
    WORD_TEXT,
    WORD_MIXED,
    WORD_IN,
    WORDS
};

static const char *const words[WORDS][DIAG_LANGUAGES] = {
    [WORD_TITLE] = {"Elements and attributes", "Elementen en attributen"},
    [WORD_NOTATION] =
        {"In the content of an element `?` means at most once, `+` at least once, `*` any number "
         "of "
         "times, `{1,3}` one to three times, `|` a choice, `&` any order.",
         "In de inhoud van een element betekent `?` hoogstens eenmaal, `+` ten minste eenmaal, `*` "
         "een willekeurig aantal keren, `{1,3}` een tot drie keer, `|` een keuze, `&` willekeurige "
         "volgorde."},
    [WORD_PARENTS] = {"Stands in", "Staat in"},
    [WORD_ROOT] = {"the document itself", "het document zelf"},
    [WORD_ATTRIBUTES] = {"Attributes", "Attributen"},
    [WORD_TABLE] = {"| name | | value | meaning |", "| naam | | waarde | betekenis |"},
    [WORD_REQUIRED] = {"required", "verplicht"},
    [WORD_VALUES] = {"Values of", "Waarden van"},
    [WORD_CONTENT] = {"Content", "Inhoud"},
    [WORD_EMPTY] = {"nothing", "niets"},
    [WORD_TEXT] = {"text", "tekst"},
    [WORD_MIXED] = {"text with", "tekst met"},
    [WORD_IN] = {"in", "in"},
};

struct page {
    const struct xml_schema *schema;
    enum diag_language language;
    struct arena *arena;
    FILE *out;
};

static const char *word(const struct page *page, enum word which) {
    return words[which][page->language];
}

static const char *doc_of(const struct page *page, struct xml_words doc) {
    const char *text = doc.in[page->language];
    return text ? text : "";
}

/* A table cell ends at a bar. */
static void print_cell(const char *text, FILE *out) {
    for (; *text; text++) {
        if (*text == '|')
            fputc('\\', out);
        fputc(*text, out);
    }
}

/* ---- content models ---- */

static const char *occurrence(struct arena *arena, const struct xml_particle *particle) {
    unsigned minimum = particle->minimum, maximum = particle->maximum;
    if (maximum == XML_UNBOUNDED)
        return minimum == 0 ? "*" : minimum == 1 ? "+" : arena_format(arena, "{%u,}", minimum);
    if (maximum == 1)
        return minimum == 0 ? "?" : "";
    return arena_format(arena, "{%u,%u}", minimum, maximum);
}

static bool is_once(const struct xml_particle *particle) {
    return particle->minimum == 1 && particle->maximum == 1;
}

/* `outer` is the kind of group around it: a group of the same kind needs no brackets. */
static void append_content(struct text_builder *text, const struct xml_particle *particle,
                           enum xml_particle_kind outer) {
    static const char *const marks[] = {
        [XML_ONE] = "", [XML_SEQUENCE] = ", ", [XML_CHOICE] = " | ", [XML_ALL] = " & "};
    while (particle->kind != XML_ONE && particle->items.count == 1 && is_once(particle))
        particle = particle->items.items[0]; /* a group of one thing is that thing */
    const struct xml_particle *inner = particle;
    while (inner->kind != XML_ONE && inner->items.count == 1 && is_once(inner->items.items[0]))
        inner = inner->items.items[0];
    bool brackets = inner->kind != XML_ONE && !(is_once(particle) && inner->kind == outer);
    if (brackets)
        text_append_char(text, '(');
    if (inner->kind == XML_ONE)
        text_append(text, inner->element->name);
    for (size_t i = 0; inner->kind != XML_ONE && i < inner->items.count; i++) {
        if (i > 0)
            text_append(text, marks[inner->kind]);
        append_content(text, inner->items.items[i], inner->kind);
    }
    if (brackets)
        text_append_char(text, ')');
    text_append(text, occurrence(text->arena, particle));
}

static void print_content(const struct page *page, const struct xml_type *type) {
    struct text_builder content = {.arena = page->arena};
    fprintf(page->out, "**%s**: ", word(page, WORD_CONTENT));
    if (type->content)
        append_content(&content, type->content, type->content->kind);
    if (type->text)
        fputs(xml_value_expected(page->arena, type->text, page->language), page->out);
    else if (type->content)
        fprintf(page->out, "%s%s`%s`", type->mixed ? word(page, WORD_MIXED) : "",
                type->mixed ? " " : "", text_string(&content));
    else
        fputs(word(page, type->mixed ? WORD_TEXT : WORD_EMPTY), page->out);
    fputs("\n\n", page->out);
}

/* ---- attributes ---- */

/* Enumerated values anywhere in the type, each with its meaning. */
static bool print_values(const struct page *page, const struct xml_simple *type, const char *name) {
    bool printed = false;
    for (; type->variety == XML_IS_RESTRICTION && type->values.count == 0; type = type->base)
        continue;
    for (size_t i = 0; i < type->values.count; i++) {
        const struct xml_enumerated *value = &type->values.items[i];
        if (!*doc_of(page, value->doc))
            continue;
        if (!printed && name)
            fprintf(page->out, "%s `%s`:\n\n", word(page, WORD_VALUES), name);
        fprintf(page->out, "- `%s`: %s\n", value->value, doc_of(page, value->doc));
        printed = true;
    }
    for (size_t i = 0; i < type->members.count; i++)
        printed |= print_values(page, type->members.items[i], printed ? NULL : name);
    if (type->variety == XML_IS_LIST)
        printed |= print_values(page, type->base, name);
    return printed;
}

static void print_attributes(const struct page *page, const struct xml_type *type) {
    if (type->attributes.count == 0)
        return;
    fprintf(page->out, "**%s**\n\n%s\n|---|---|---|---|\n", word(page, WORD_ATTRIBUTES),
            word(page, WORD_TABLE));
    for (size_t i = 0; i < type->attributes.count; i++) {
        const struct xml_attribute_rule *rule = &type->attributes.items[i];
        fprintf(page->out, "| `%s` | ", rule->name);
        if (rule->required)
            fputs(word(page, WORD_REQUIRED), page->out);
        else if (rule->standard || rule->fixed)
            fprintf(page->out, "`%s`", rule->standard ? rule->standard : rule->fixed);
        fputs(" | ", page->out);
        print_cell(xml_value_expected(page->arena, rule->type, page->language), page->out);
        fputs(" | ", page->out);
        print_cell(doc_of(page, *doc_of(page, rule->doc) ? rule->doc : rule->type->doc), page->out);
        fputs(" |\n", page->out);
    }
    fputc('\n', page->out);
    for (size_t i = 0; i < type->attributes.count; i++) {
        const struct xml_attribute_rule *rule = &type->attributes.items[i];
        if (print_values(page, rule->type, rule->name))
            fputc('\n', page->out);
    }
}

/* ---- elements ---- */

static bool contains(const struct xml_type *type, const struct xml_declaration *element) {
    const struct xml_model *model = type->model;
    uint32_t symbol = model ? xml_names_find(&model->symbols, element->name) : XML_NO_NAME;
    return symbol != XML_NO_NAME && model->declarations.items[symbol]->type == element->type;
}

/* Some parent of the element, to tell it from others of its name; NULL: none. */
static const struct xml_declaration *parent_of(const struct xml_schema *schema,
                                               const struct xml_declaration *element) {
    for (size_t i = 0; i < schema->elements.count; i++)
        if (contains(schema->elements.items[i]->type, element))
            return schema->elements.items[i];
    return NULL;
}

static void print_parents(const struct page *page, const struct xml_declaration *element) {
    const struct xml_schema *schema = page->schema;
    struct xml_names printed = {0};
    const char *separator = "";
    fprintf(page->out, "**%s**: ", word(page, WORD_PARENTS));
    for (size_t i = 0; i < schema->elements.count; i++) {
        const struct xml_declaration *parent = schema->elements.items[i];
        size_t before = printed.list.count;
        if (!contains(parent->type, element) ||
            xml_names_add(page->arena, &printed, parent->name) != before)
            continue;
        fprintf(page->out, "%s[`<%s>`](#%s)", separator, parent->name, parent->name);
        separator = ", ";
    }
    if (!*separator)
        fputs(word(page, WORD_ROOT), page->out);
    fputs("\n\n", page->out);
}

static bool is_first_of_name(const struct xml_schema *schema, size_t number) {
    for (size_t i = 0; i < number; i++)
        if (text_equal(schema->elements.items[i]->name, schema->elements.items[number]->name))
            return false;
    return true;
}

static void print_element(const struct page *page, size_t number) {
    const struct xml_schema *schema = page->schema;
    const struct xml_declaration *element = schema->elements.items[number];
    const struct xml_declaration *parent = parent_of(schema, element);
    fputs("## ", page->out);
    if (is_first_of_name(schema, number))
        fprintf(page->out, "<a id=\"%s\"></a>`<%s>`\n\n", element->name, element->name);
    else
        fprintf(page->out, "`<%s>` %s `<%s>`\n\n", element->name, word(page, WORD_IN),
                parent ? parent->name : "");
    const char *doc = doc_of(page, element->doc);
    if (!*doc)
        doc = doc_of(page, element->type->doc);
    if (*doc)
        fprintf(page->out, "%s\n\n", doc);
    print_parents(page, element);
    print_attributes(page, element->type);
    print_content(page, element->type);
    if (element->type->text && print_values(page, element->type->text, element->name))
        fputc('\n', page->out);
}

void xml_schema_reference(const struct xml_schema *schema, enum diag_language language, FILE *out) {
    struct arena scratch = {0};
    struct page page = {schema, language, &scratch, out};
    fprintf(out, "# %s\n\n", word(&page, WORD_TITLE));
    if (*doc_of(&page, schema->doc))
        fprintf(out, "%s\n\n", doc_of(&page, schema->doc));
    fprintf(out, "%s\n\n", word(&page, WORD_NOTATION));
    for (size_t i = 0; i < schema->elements.count; i++)
        print_element(&page, i);
    arena_release(&scratch);
}
