/* The stage "model": one element, value or paragraph a line. */
#include "model/model_private.h"

#include "base/text.h"

struct dump {
    FILE *out;
    struct arena arena; /* for texts, until the end of the dump */
    int depth;
};

static void indent(const struct dump *d) {
    fprintf(d->out, "%*s", d->depth * 2, "");
}

static void dump_enter(void *context, const char *element, const void *ding, struct place place) {
    struct dump *d = context;
    (void)ding;
    indent(d);
    fprintf(d->out, "%s %u:%u\n", element, (unsigned)place.line, (unsigned)place.column);
    d->depth++;
}

static void dump_leave(void *context, const char *element, const void *ding) {
    struct dump *d = context;
    (void)element;
    (void)ding;
    d->depth--;
}

static void dump_section(void *context, const char *element, const struct sectie *sectie,
                         size_t items) {
    static const char *const names[] = {[SECTIE_NIET_VERMELD] = "not stated",
                                        [SECTIE_AANWEZIG] = "present",
                                        [SECTIE_GEEN] = "expressly none",
                                        [SECTIE_ELDERS] = "elsewhere"};
    struct dump *d = context;
    (void)element;
    indent(d);
    fprintf(d->out, "= %s, %zu items\n", names[sectie_stand(sectie)], items);
}

static void dump_codes(const struct dump *d, const struct codes *codes) {
    for (size_t i = 0; i < codes->count; i++)
        fprintf(d->out, " %s", codes->items[i]);
}

static void dump_set(const struct dump *d, const struct model_value *value) {
    for (int i = 0; i < woord_count(value->list); i++)
        if (SET_HAS(value->set, i))
            fprintf(d->out, " %s", woord_code(value->list, i));
}

static void dump_date(const struct dump *d, struct date date) {
    fprintf(d->out, " %04d", date.year);
    if (date.month)
        fprintf(d->out, "-%02d", date.month);
    if (date.day)
        fprintf(d->out, "-%02d", date.day);
}

static void dump_value(void *context, const struct model_value *value) {
    struct dump *d = context;
    indent(d);
    fprintf(d->out, "@%s", value->name);
    switch (value->kind) {
    case MODEL_TEXT:
        fprintf(d->out, " \"%s\"", value->text);
        break;
    case MODEL_ID:
    case MODEL_REF:
        fprintf(d->out, " %s", value->text);
        break;
    case MODEL_REFS:
    case MODEL_CODES:
        dump_codes(d, &value->codes);
        break;
    case MODEL_WORD:
        fprintf(d->out, " %s", woord_code(value->list, value->value));
        break;
    case MODEL_WORDS:
        dump_set(d, value);
        break;
    case MODEL_DATE:
        dump_date(d, value->date);
        break;
    case MODEL_NUMBER:
        fprintf(d->out, " %s", number_text(&d->arena, value->number.waarde, NUMBER_NL));
        break;
    case MODEL_YES:
        fputs(" ja", d->out);
        break;
    }
    fputc('\n', d->out);
}

static void dump_prose(void *context, const char *name, const struct doc_node *fragment) {
    struct dump *d = context;
    indent(d);
    if (!fragment->first || doc_is_inline(fragment->first->kind)) {
        fprintf(d->out, "%s: %s\n", name, doc_plain_text(&d->arena, fragment));
        return;
    }
    fprintf(d->out, "%s:\n", name);
    d->depth++;
    for (const struct doc_node *node = fragment->first; node; node = node->next) {
        indent(d);
        fprintf(d->out, "%s %u:%u %s\n", doc_kind_name(node->kind), (unsigned)node->place.line,
                (unsigned)node->place.column,
                text_collapse(&d->arena, doc_plain_text(&d->arena, node)));
    }
    d->depth--;
}

static struct model_visitor dumper(struct dump *dump) {
    return (struct model_visitor){dump_enter, dump_leave, dump_section,
                                  dump_value, dump_prose, dump};
}

void model_dump_element(const struct shape *shape, const char *name, const void *ding, FILE *out) {
    struct dump dump = {.out = out};
    const struct model_visitor visitor = dumper(&dump);
    model_walk_element(shape, name, ding, &visitor);
    arena_release(&dump.arena);
}

void model_dump(const struct pilot *pilot, FILE *out) {
    struct dump dump = {.out = out};
    const struct model_visitor visitor = dumper(&dump);
    model_walk(pilot, &visitor);
    arena_release(&dump.arena);
}
