/* Children against a content model, and how to go on after a fault.
 *
 * A name that the model knows but not here is one of three things: something required before it is
 * missing (go on behind it), it comes too often, or it is in the wrong place (in both cases stay
 * where we are). A misplaced element counts as present, so one exchange gives one message. */
#include "xml/xml_schema_private.h"

#define LOOK_AHEAD 1000 /* siblings; keeps faulty files linear */

static bool has_bit(const uint64_t *bits, uint32_t symbol) {
    return bits[symbol / 64] >> (symbol % 64) & 1;
}

static void set_bit(uint64_t *bits, uint32_t symbol) {
    bits[symbol / 64] |= UINT64_C(1) << (symbol % 64);
}

static uint32_t symbol_count(const struct xml_model *model) {
    return (uint32_t)model->symbols.list.count;
}

static uint16_t step(const struct xml_model *model, uint32_t state, uint32_t symbol) {
    return model->transition[state * symbol_count(model) + symbol];
}

/* ---- what could stand here ---- */

static bool is_expected(const struct xml_frame *frame, uint32_t symbol) {
    const struct xml_model *model = frame->type->model;
    return model->all ? !has_bit(frame->seen, symbol) : step(model, frame->state, symbol) != 0;
}

static const char *expected_in(struct arena *arena, const struct xml_frame *frame,
                               enum diag_language language) {
    static const char *const ends[DIAG_LANGUAGES] = {
        [DIAG_EN] = "the end", [DIAG_NL] = "het einde"};
    static const char *const text[DIAG_LANGUAGES] = {[DIAG_EN] = "text", [DIAG_NL] = "tekst"};
    static const char *const none[DIAG_LANGUAGES] = {[DIAG_EN] = "nothing", [DIAG_NL] = "niets"};
    const struct xml_model *model = frame->type->model;
    VEC(const char *) names = {0};
    if (frame->type->text)
        return xml_value_expected(arena, frame->type->text, language);
    if (frame->type->mixed)
        *VEC_PUSH(arena, &names) = text[language];
    for (uint32_t i = 0; model && i < symbol_count(model); i++)
        if (is_expected(frame, i))
            *VEC_PUSH(arena, &names) = arena_format(arena, "<%s>", model->symbols.list.items[i]);
    if (names.count == 0)
        return model ? ends[language] : none[language];
    return xml_alternatives(arena, names.items, names.count, language);
}

static const char *expected(struct arena *arena, const struct xml_frame *frame) {
    return diag_bilingual(arena, expected_in(arena, frame, DIAG_EN),
                          expected_in(arena, frame, DIAG_NL));
}

/* ---- names that the model does not know ---- */

/* A name nearly right counts as the right one, so one slip of the pen gives one message. */
static void take_for(struct xml_frame *frame, const char *name) {
    const struct xml_model *model = frame->type->model;
    uint32_t symbol = xml_names_find(&model->symbols, name);
    if (!is_expected(frame, symbol))
        set_bit(frame->misplaced, symbol);
    else if (!model->all)
        frame->state = step(model, frame->state, symbol);
    set_bit(frame->seen, symbol);
}

static const char *suggestion(struct arena *arena, const char *nearest) {
    if (!nearest)
        return "";
    return diag_bilingual(arena, arena_format(arena, " (did you mean <%s>?)", nearest),
                          arena_format(arena, " (bedoelt u <%s>?)", nearest));
}

static void report_unknown(struct xml_validator *validator, struct xml_frame *frame,
                           const struct xml_node *child) {
    const struct xml_model *model = frame->type->model;
    const char *here = model ? xml_nearest(&model->symbols, child->name) : NULL;
    const char *nearest = here ? here : xml_nearest(&validator->schema->names, child->name);
    xml_fault(validator, UNKNOWN_ELEMENT, child->place, child->name, frame->element->name,
              suggestion(validator->arena, nearest), expected(validator->arena, frame));
    if (here)
        take_for(frame, here);
}

static const struct xml_declaration *match_stranger(struct xml_validator *validator,
                                                    struct xml_frame *frame,
                                                    const struct xml_node *child) {
    const struct xml_schema *schema = validator->schema;
    uint32_t number = xml_names_find(&schema->names, child->name);
    const char *parent = frame->element->name;
    if (number == XML_NO_NAME) {
        report_unknown(validator, frame, child);
        return NULL;
    }
    const struct xml_declaration *element = schema->by_name.items[number];
    xml_fault(validator, ELEMENT_NOT_ALLOWED, child->place, child->name, parent,
              expected(validator->arena, frame),
              element ? diag_bilingual(validator->arena, "its content is checked",
                                       "de inhoud is gecontroleerd")
                      : diag_bilingual(validator->arena, "it is skipped with all its content",
                                       "het is met zijn inhoud overgeslagen"));
    return element;
}

/* ---- what is missing ---- */

/* Ways through the automaton: per state, from where and by which symbol it was reached first. */
struct way {
    uint16_t *from, *symbol, *queue;
};

/* Breadth first from the frame's state to one that accepts `symbol`; 0 and false: there is none.
 * Elements that were misplaced cost nothing: they are somewhere. */
static bool find_way(struct arena *arena, const struct xml_frame *frame, uint32_t symbol,
                     struct way *way, uint16_t *end) {
    const struct xml_model *model = frame->type->model;
    bool *known = ARENA_ARRAY(arena, bool, model->states);
    size_t head = 0, tail = 0;
    way->from = ARENA_ARRAY(arena, uint16_t, model->states);
    way->symbol = ARENA_ARRAY(arena, uint16_t, model->states);
    way->queue = ARENA_ARRAY(arena, uint16_t, model->states);
    way->queue[tail++] = (uint16_t)frame->state;
    known[frame->state] = true;
    while (head < tail) {
        uint16_t state = way->queue[head++];
        if (step(model, state, symbol)) {
            *end = state;
            return true;
        }
        for (uint32_t s = 0; s < symbol_count(model); s++) {
            uint16_t next = step(model, state, s);
            if (!next || known[next])
                continue;
            known[next] = true;
            way->from[next] = state;
            way->symbol[next] = (uint16_t)s;
            way->queue[tail++] = next;
        }
    }
    return false;
}

static bool comes_later(const struct xml_node *child, const char *name) {
    int left = LOOK_AHEAD;
    for (const struct xml_node *n = child->next; n && left-- > 0; n = n->next)
        if (xml_is(n, name))
            return true;
    return false;
}

static const char *quoted(struct arena *arena, const char *name) {
    return arena_format(arena, "<%s>", name);
}

/* All that lies between here and `end`; true: the child may stay, false: it came too early. */
static bool report_skipped(struct xml_validator *validator, struct xml_frame *frame,
                           const struct xml_node *child, const struct way *way, uint16_t end) {
    const struct xml_model *model = frame->type->model;
    VEC(const char *) missing = {0};
    for (uint16_t state = end; state != frame->state; state = way->from[state]) {
        const char *name = model->symbols.list.items[way->symbol[state]];
        if (has_bit(frame->misplaced, way->symbol[state]))
            continue;
        if (comes_later(child, name))
            return false;
        *VEC_PUSH(validator->arena, &missing) = name;
    }
    const char *before = diag_bilingual(validator->arena,
                                        arena_format(validator->arena, " before <%s>", child->name),
                                        arena_format(validator->arena, " voor <%s>", child->name));
    while (missing.count-- > 0) {
        const char *name = missing.items[missing.count];
        xml_fault(validator, ELEMENT_MISSING, child->place, frame->element->name,
                  quoted(validator->arena, name), before);
    }
    return true;
}

static void match_misplaced(struct xml_validator *validator, struct xml_frame *frame,
                            const struct xml_node *child, uint32_t symbol) {
    struct way way;
    uint16_t end;
    const char *parent = frame->element->name;
    bool again = has_bit(frame->seen, symbol) && !has_bit(frame->misplaced, symbol);
    bool ahead = !frame->type->model->all && find_way(validator->arena, frame, symbol, &way, &end);
    if (ahead && report_skipped(validator, frame, child, &way, end)) {
        frame->state = step(frame->type->model, end, symbol);
        return;
    }
    if (again && !ahead)
        xml_fault(validator, ELEMENT_TOO_MANY, child->place, child->name, parent,
                  expected(validator->arena, frame));
    else
        xml_fault(validator, ELEMENT_MISPLACED, child->place, child->name, parent,
                  expected(validator->arena, frame));
    set_bit(frame->misplaced, symbol);
}

const struct xml_declaration *xml_match_child(struct xml_validator *validator,
                                              struct xml_frame *frame,
                                              const struct xml_node *child) {
    const struct xml_model *model = frame->type->model;
    uint32_t symbol = model ? xml_names_find(&model->symbols, child->name) : XML_NO_NAME;
    if (symbol == XML_NO_NAME)
        return match_stranger(validator, frame, child);
    if (!is_expected(frame, symbol))
        match_misplaced(validator, frame, child, symbol);
    else if (!model->all)
        frame->state = step(model, frame->state, symbol);
    set_bit(frame->seen, symbol);
    return model->declarations.items[symbol];
}

/* ---- the end of an element ---- */

static void report_missing(struct xml_validator *validator, const struct xml_frame *frame,
                           const char *what) {
    xml_fault(validator, ELEMENT_MISSING, frame->element->place, frame->element->name, what, "");
}

static void end_all(struct xml_validator *validator, const struct xml_frame *frame) {
    const struct xml_model *model = frame->type->model;
    for (uint32_t i = 0; i < symbol_count(model); i++)
        if (model->required.items[i] && !has_bit(frame->seen, i))
            report_missing(validator, frame,
                           quoted(validator->arena, model->symbols.list.items[i]));
}

/* The next state on a shortest way to the end; *what: what could have been there, NULL: something
 * that was misplaced. */
static uint16_t nearer(struct arena *arena, const struct xml_frame *frame, uint32_t state,
                       const char **what) {
    const struct xml_model *model = frame->type->model;
    VEC(const char *) names = {0};
    uint16_t chosen = 0;
    *what = NULL;
    for (uint32_t s = 0; s < symbol_count(model); s++) {
        uint16_t next = step(model, state, s);
        if (!next || model->distance[next] + 1 != model->distance[state])
            continue;
        if (has_bit(frame->misplaced, s))
            return next;
        *VEC_PUSH(arena, &names) = quoted(arena, model->symbols.list.items[s]);
        if (!chosen)
            chosen = next;
    }
    *what = diag_bilingual(arena, xml_alternatives(arena, names.items, names.count, DIAG_EN),
                           xml_alternatives(arena, names.items, names.count, DIAG_NL));
    return chosen;
}

void xml_match_end(struct xml_validator *validator, struct xml_frame *frame) {
    const struct xml_model *model = frame->type->model;
    if (!model)
        return;
    if (model->all) {
        end_all(validator, frame);
        return;
    }
    uint32_t state = frame->state;
    while (model->distance[state] > 0 && model->distance[state] != XML_UNREACHABLE) {
        const char *what;
        state = nearer(validator->arena, frame, state, &what);
        if (what)
            report_missing(validator, frame, what);
    }
}
