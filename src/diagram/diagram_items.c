/* Diagrams: their parts, scales and areas. */
#include "diagram/diagram_private.h"

#include "base/nearest.h"

static const struct {
    const char *name;
    int value;
} values[] = {
    {"x", 0},      {"y", 1},       {"eerste", 0}, {"tweede", 1}, {"derde", 2},
    {"huidig", 0}, {"gewenst", 1}, {"kolom", 0},  {"rij", 1},    {"waarde", 2},
};

static const char *const states[CHART_STATES] = {
    [CHART_STATE_OPEN] = "open",      [CHART_STATE_BUSY] = "bezig",
    [CHART_STATE_DONE] = "klaar",     [CHART_STATE_DROPPED] = "vervallen",
    [CHART_STATE_CHOSEN] = "gekozen", [CHART_STATE_ABOVE] = "boven",
    [CHART_STATE_BELOW] = "onder",
};

static enum chart_state state_of(const struct xml_node *element) {
    for (int i = 1; i < CHART_STATES; i++)
        if (text_equal(xml_value(element, "staat"), states[i]))
            return (enum chart_state)i;
    return CHART_STATE_NONE;
}

static void read_item(struct diagram_reading *r, const struct xml_node *element,
                      struct chart_item *item) {
    item->label = diagram_text(r, element, "naam");
    item->text = diagram_text(r, element, "tekst");
    item->mark = diagram_text(r, element, "merk");
    item->low = diagram_text(r, element, "laag");
    item->high = diagram_text(r, element, "hoog");
    item->state = state_of(element);
    item->from = diagram_date(r, element, "datum");
    item->to = diagram_date(r, element, "tot");
    item->place = element->place;
    for (int v = 0; v < 3; v++)
        item->value[v] = (struct chart_value){.missing = true, .place = element->place};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (xml_value(element, values[i].name))
            item->value[values[i].value] = diagram_value(r, element, values[i].name);
}

/* The number of the part with this code; -1: reported. */
static int find_code(struct diagram_reading *r, const struct xml_node *from, const char *code) {
    struct nearest nearest = {.wrong = code};
    int i = 0;
    const struct xml_node *at = xml_child(r->element, "deel");
    for (; at; at = xml_next(at, "deel"), i++) {
        const char *name = xml_value(at, "code");
        if (!name)
            continue;
        if (text_equal(name, code))
            return i;
        nearest_consider(&nearest, name);
    }
    diag_report(r->diags, DIAGRAM_CODE_UNKNOWN, xml_place(from, "na"), code,
                nearest.name ? nearest.name : TEXT_EN_DASH);
    r->failed = true;
    return -1;
}

static void read_links(struct diagram_reading *r, const struct xml_node *element,
                       struct chart_item *item) {
    const char *list = xml_value(element, "na");
    size_t count;
    if (!list)
        return;
    const char **codes = text_words(r->arena, list, &count);
    int *after = ARENA_ARRAY(r->arena, int, count + 1);
    for (size_t i = 0; i < count && i < CHART_ITEMS; i++) {
        int found = find_code(r, element, codes[i]);
        bool known = found < 0;
        for (int k = 0; k < item->after_count; k++)
            known = known || after[k] == found;
        if (!known)
            after[item->after_count++] = found;
    }
    item->after = after;
}

/* A chain that says nothing of its links is a row. */
static void link_row(struct diagram_reading *r, struct chart_item *items, int count) {
    for (int i = 0; i < count; i++)
        if (items[i].after_count > 0)
            return;
    for (int i = 1; i < count; i++) {
        int *after = ARENA_NEW(r->arena, int);
        *after = i - 1;
        items[i].after = after;
        items[i].after_count = 1;
    }
}

static void read_scales(struct diagram_reading *r) {
    struct chart_diagram *diagram = &r->chart->diagram;
    const struct xml_node *at = xml_child(r->element, "as");
    for (; at; at = xml_next(at, "as"))
        if (diagram->scale_count++ < 2)
            diagram->scale[diagram->scale_count - 1] =
                (struct chart_scale){.name = diagram_text(r, at, "naam"),
                                     .low = diagram_text(r, at, "laag"),
                                     .high = diagram_text(r, at, "hoog"),
                                     .from = diagram_value(r, at, "van"),
                                     .to = diagram_value(r, at, "tot"),
                                     .place = at->place};
}

static void read_areas(struct diagram_reading *r) {
    struct chart_diagram *diagram = &r->chart->diagram;
    const int count = diagram_count(r->element, "veld");
    const char **areas = ARENA_ARRAY(r->arena, const char *, (size_t)count + 1);
    const struct xml_node *at = xml_child(r->element, "veld");
    for (; at; at = xml_next(at, "veld"))
        areas[diagram->area_count++] = xml_text(r->arena, at);
    diagram->areas = areas;
}

void diagram_read_items(struct diagram_reading *r) {
    struct chart_diagram *diagram = &r->chart->diagram;
    const int count = diagram_count(r->element, "deel");
    struct chart_item *items = ARENA_ARRAY(r->arena, struct chart_item, (size_t)count + 1);
    int i = 0;
    const struct xml_node *at = xml_child(r->element, "deel");
    for (; at; at = xml_next(at, "deel"), i++) {
        read_item(r, at, &items[i]);
        read_links(r, at, &items[i]);
    }
    if (r->chart->kind == CHART_CHAIN)
        link_row(r, items, count);
    diagram->items = items;
    diagram->count = count;
    diagram->centre = diagram_text(r, r->element, "midden");
    if (r->chart->kind == CHART_YEAR)
        diagram->year = (int)diagram_whole(r, "jaar");
    read_scales(r);
    read_areas(r);
}
