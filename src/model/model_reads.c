/* What the reader knows, from the table that drives it. */
#include "model/model_private.h"

#include "base/bug.h"
#include "base/text.h"

#define REACH_LIMIT 240 /* different shapes; they refer to each other in circles */

struct reach {
    const struct shape *done[REACH_LIMIT];
    size_t count;
    xml_schema_visit *visit;
    void *context;
};

static bool enter_shape(struct reach *reach, const struct shape *shape) {
    for (size_t i = 0; i < reach->count; i++)
        if (reach->done[i] == shape)
            return false;
    BUG_IF(reach->count == REACH_LIMIT, "more shapes than REACH_LIMIT");
    reach->done[reach->count++] = shape;
    return true;
}

static void visit_element(const struct reach *reach, const char *name, const struct shape *shape) {
    reach->visit(name, NULL, reach->context);
    for (size_t i = 0; shape && i < shape->common_count; i++)
        reach->visit(name, shape->common[i].name, reach->context);
    for (size_t i = 0; shape && i < shape->field_count; i++)
        reach->visit(name, shape->fields[i].name, reach->context);
}

/* Depth is bounded by the number of shapes: none is entered twice. */
static void visit_children(struct reach *reach, const struct shape *shape) {
    for (size_t i = 0; i < shape->child_count; i++) {
        const struct child *child = &shape->children[i];
        visit_element(reach, child->name, child->shape);
        if (child->shape && enter_shape(reach, child->shape))
            visit_children(reach, child->shape);
    }
}

void model_reads_below(const struct shape *shape, const char *name, xml_schema_visit *visit,
                       void *context) {
    struct reach reach = {.visit = visit, .context = context};
    visit_element(&reach, name, shape);
    enter_shape(&reach, shape);
    visit_children(&reach, shape);
}

void model_reads_each(xml_schema_visit *visit, void *context) {
    model_reads_below(&model_shape_pilot, "pilot", visit, context);
    model_reads_below(&model_shape_uittreksel, "uittreksel", visit, context);
}

struct question {
    const char *element, *attribute;
    bool known;
};

static void answer(const char *element, const char *attribute, void *context) {
    struct question *question = context;
    question->known |=
        text_equal(element, question->element) && text_equal(attribute, question->attribute);
}

bool model_reads(const char *element, const char *attribute) {
    struct question question = {element, attribute, false};
    model_reads_each(answer, &question);
    return question.known;
}
