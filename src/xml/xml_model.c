/* Content models as automata, after Glushkov: every place where an element name stands in the model
 * becomes a state, and from state to state goes what may follow. XSD demands that a name leads to
 * one place only, so the automaton is deterministic without further work. */
#include "xml/xml_schema_private.h"

typedef VEC(uint16_t) positions; /* states */

struct fragment {
    bool nullable;
    positions first, last;
};

struct edge {
    uint16_t from, to;
};

struct builder {
    struct arena scratch;
    struct arena *arena;
    struct xml_model *model;
    VEC(struct edge) edges;
    VEC(uint16_t) symbol_of; /* per state; of the start: 0 */
    const char *why_not;
};

static void add_all(struct builder *builder, positions *to, const positions *from) {
    for (size_t i = 0; i < from->count; i++)
        *VEC_PUSH(&builder->scratch, to) = from->items[i];
}

static void connect(struct builder *builder, const positions *from, const positions *to) {
    for (size_t i = 0; i < from->count; i++)
        for (size_t j = 0; j < to->count; j++)
            *VEC_PUSH(&builder->scratch, &builder->edges) =
                (struct edge){from->items[i], to->items[j]};
}

static uint16_t symbol_for(struct builder *builder, struct xml_declaration *element) {
    struct xml_model *model = builder->model;
    uint32_t symbol = xml_names_add(builder->arena, &model->symbols, element->name);
    if (symbol == model->declarations.count) {
        *VEC_PUSH(builder->arena, &model->declarations) = element;
        *VEC_PUSH(builder->arena, &model->required) = false;
    } else if (model->declarations.items[symbol]->type != element->type) {
        builder->why_not = "one name with two types in one model";
    }
    if (symbol >= XML_MODEL_SYMBOLS) {
        builder->why_not = "too many different elements";
        return 0;
    }
    return (uint16_t)symbol;
}

static struct fragment build_one(struct builder *builder, struct xml_declaration *element) {
    struct fragment fragment = {0};
    uint16_t state = (uint16_t)builder->symbol_of.count;
    if (state >= XML_MODEL_STATES) {
        builder->why_not = "too large a content model";
        return fragment;
    }
    *VEC_PUSH(&builder->scratch, &builder->symbol_of) = symbol_for(builder, element);
    *VEC_PUSH(&builder->scratch, &fragment.first) = state;
    *VEC_PUSH(&builder->scratch, &fragment.last) = state;
    return fragment;
}

static struct fragment sequence_of(struct builder *builder, struct fragment a, struct fragment b) {
    struct fragment both = {.nullable = a.nullable && b.nullable};
    connect(builder, &a.last, &b.first);
    add_all(builder, &both.first, &a.first);
    if (a.nullable)
        add_all(builder, &both.first, &b.first);
    add_all(builder, &both.last, &b.last);
    if (b.nullable)
        add_all(builder, &both.last, &a.last);
    return both;
}

static struct fragment choice_of(struct builder *builder, struct fragment a, struct fragment b) {
    struct fragment either = {.nullable = a.nullable || b.nullable};
    add_all(builder, &either.first, &a.first);
    add_all(builder, &either.first, &b.first);
    add_all(builder, &either.last, &a.last);
    add_all(builder, &either.last, &b.last);
    return either;
}

static struct fragment build(struct builder *builder, const struct xml_particle *particle);

static struct fragment build_once(struct builder *builder, const struct xml_particle *particle) {
    if (particle->kind == XML_ONE)
        return build_one(builder, particle->element);
    if (particle->kind == XML_ALL)
        builder->why_not = "xs:all inside another group";
    if (particle->items.count == 0)
        return (struct fragment){.nullable = particle->kind != XML_CHOICE};
    struct fragment whole = build(builder, particle->items.items[0]);
    for (size_t i = 1; i < particle->items.count && !builder->why_not; i++) {
        struct fragment next = build(builder, particle->items.items[i]);
        whole = particle->kind == XML_CHOICE ? choice_of(builder, whole, next)
                                             : sequence_of(builder, whole, next);
    }
    return whole;
}

/* a{2,4} is a, a, (a, (a)?)?; a{2,unbounded} is a, a+. Depth is that of the schema's elements. */
static struct fragment build(struct builder *builder, const struct xml_particle *particle) {
    bool unbounded = particle->maximum == XML_UNBOUNDED;
    uint32_t copies = unbounded ? particle->minimum : particle->maximum;
    struct fragment whole = {.nullable = true};
    if (unbounded && copies == 0)
        copies = 1;
    for (uint32_t i = copies; i-- > 0 && !builder->why_not;) {
        struct fragment copy = build_once(builder, particle);
        if (unbounded && i + 1 == copies)
            connect(builder, &copy.last, &copy.first);
        whole = sequence_of(builder, copy, whole);
        if (i >= particle->minimum)
            whole.nullable = true;
    }
    return whole;
}

static void set_transition(struct builder *builder, uint16_t from, uint16_t to) {
    struct xml_model *model = builder->model;
    size_t symbols = model->symbols.list.count;
    uint16_t *transition = &model->transition[from * symbols + builder->symbol_of.items[to]];
    if (*transition && *transition != to)
        builder->why_not = "an ambiguous content model";
    *transition = to;
}

/* How many elements are needed from each state to the end: shortest ways, backwards. */
static void measure(struct xml_model *model, const struct fragment *whole) {
    size_t symbols = model->symbols.list.count;
    bool changed = true;
    for (uint32_t state = 0; state < model->states; state++)
        model->distance[state] = XML_UNREACHABLE;
    for (size_t i = 0; i < whole->last.count; i++)
        model->distance[whole->last.items[i]] = 0;
    if (whole->nullable)
        model->distance[0] = 0;
    while (changed) {
        changed = false;
        for (uint32_t state = model->states; state-- > 0;)
            for (size_t symbol = 0; symbol < symbols; symbol++) {
                uint16_t next = model->transition[state * symbols + symbol];
                if (!next || model->distance[next] == XML_UNREACHABLE ||
                    model->distance[next] + 1 >= model->distance[state])
                    continue;
                model->distance[state] = (uint16_t)(model->distance[next] + 1);
                changed = true;
            }
    }
}

static void build_automaton(struct builder *builder, const struct xml_particle *content) {
    struct xml_model *model = builder->model;
    *VEC_PUSH(&builder->scratch, &builder->symbol_of) = 0;
    struct fragment whole = build(builder, content);
    model->states = (uint32_t)builder->symbol_of.count;
    size_t cells = model->states * model->symbols.list.count;
    model->transition = ARENA_ARRAY(builder->arena, uint16_t, cells);
    model->distance = ARENA_ARRAY(builder->arena, uint16_t, model->states);
    if (builder->why_not)
        return;
    for (size_t i = 0; i < whole.first.count; i++)
        set_transition(builder, 0, whole.first.items[i]);
    for (size_t i = 0; i < builder->edges.count; i++)
        set_transition(builder, builder->edges.items[i].from, builder->edges.items[i].to);
    measure(model, &whole);
}

static void build_all(struct builder *builder, const struct xml_particle *content) {
    struct xml_model *model = builder->model;
    model->all = true;
    for (size_t i = 0; i < content->items.count; i++) {
        const struct xml_particle *item = content->items.items[i];
        if (item->kind != XML_ONE || item->maximum != 1) {
            builder->why_not = "maxOccurs inside xs:all";
            return;
        }
        uint16_t symbol = symbol_for(builder, item->element);
        model->required.items[symbol] = item->minimum > 0 && content->minimum > 0;
    }
}

const struct xml_model *xml_model_build(struct arena *arena, const struct xml_particle *content,
                                        const char **why_not) {
    struct builder builder = {.arena = arena, .model = ARENA_NEW(arena, struct xml_model)};
    while (content->kind == XML_SEQUENCE && content->items.count == 1 && content->minimum == 1 &&
           content->maximum == 1)
        content = content->items.items[0]; /* a reference to a group is only a wrapping */
    if (content->kind == XML_ALL)
        build_all(&builder, content);
    else
        build_automaton(&builder, content);
    *why_not = builder.why_not;
    arena_release(&builder.scratch);
    return builder.model;
}
