/* References to something that is not there: the source points to "bijlage 1a" and "1b" (001
 * L5028), to "paragraaf 2.2" without numbers (L912) and to appendices that are missing (L3080). */
#include "check/check_private.h"

#include "base/nearest.h"
#include "base/text.h"

struct references {
    const struct pilot *pilot;
    struct diag_list *diags;
    VEC(const char *) prose_ids;
};

/* Which elements a reference may mean; one that is not listed may mean anything. */
static const struct {
    const char *element, *attribute, *expected[6];
} kinds[] = {
    {"doel", "ouder", {"doel"}},
    {"doel", "vervangt", {"doel"}},
    {"onderzoeksvraag", "doel", {"doel"}},
    {"resultaat", "bij-doel", {"doel"}},
    {"betrokkene", "volgt-op", {"betrokkene"}},
    {"toon", "naar", {"enquete", "meetreeks"}},
    {"beleidsdoel", "doel", {"doel"}},
    {NULL, "thema", {"thema"}},
    {NULL, "doelen", {"beleidsdoel"}},
    {NULL, "maatregelen", {"maatregel"}},
    {NULL, "maatregel", {"maatregel"}},
    {NULL, "instrumenten", {"instrumentkeuze"}},
    {NULL, "dekking", {"dekkingsbron"}},
    {NULL, "voorkeur", {"optie"}},
    {NULL, "document", {"document"}},
    {NULL, "organisatie", {"organisatie"}},
    {NULL, "periode", {"periode"}},
    {NULL, "bij", {"kans", "bedreiging", "knelpunt", "les", "succesfactor"}},
};

static const char *const *expected_by(const struct model_value *value) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (text_equal(kinds[i].attribute, value->name) &&
            (!kinds[i].element || text_equal(kinds[i].element, value->element)))
            return kinds[i].expected;
    return NULL;
}

static bool is_expected(const char *const *expected, const char *element) {
    for (size_t i = 0; i < 6 && expected[i]; i++)
        if (text_equal(expected[i], element))
            return true;
    return false;
}

static int by_string(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_known(const struct references *r, const char *id) {
    if (pilot_find(r->pilot, id))
        return true;
    return r->prose_ids.count && bsearch(&id, r->prose_ids.items, r->prose_ids.count,
                                         sizeof *r->prose_ids.items, by_string);
}

/* The id that may have been meant; NULL: none is like it. */
static const char *meant(const struct references *r, const char *id) {
    struct nearest nearest = {.wrong = id};
    for (size_t i = 0; i < r->pilot->namen.count; i++)
        nearest_consider(&nearest, r->pilot->namen.items[i].id);
    for (size_t i = 0; i < r->prose_ids.count; i++)
        nearest_consider(&nearest, r->prose_ids.items[i]);
    return nearest.name;
}

static void report_nothing(const struct references *r, const struct model_value *value,
                           const char *id) {
    const char *like = meant(r, id);
    if (like)
        diag_report(r->diags, CHECK_REFERENCE_LIKE, value->place, value->element, value->name, id,
                    like);
    else
        diag_report(r->diags, CHECK_REFERENCE_TO_NOTHING, value->place, value->element, value->name,
                    id);
}

static void check_reference(const struct references *r, const struct model_value *value,
                            const char *id) {
    const struct benoemd *found = pilot_find(r->pilot, id);
    const char *const *expected = expected_by(value);
    if (!is_known(r, id))
        report_nothing(r, value, id);
    else if (expected && !(found && is_expected(expected, found->element)))
        diag_report(r->diags, CHECK_REFERENCE_OF_WRONG_KIND, value->place, value->element,
                    value->name, id, expected[0]);
}

static void value(void *context, const struct model_value *value) {
    const struct references *r = context;
    if (value->kind == MODEL_REF)
        check_reference(r, value, value->text);
    for (size_t i = 0; value->kind == MODEL_REFS && i < value->codes.count; i++)
        check_reference(r, value, value->codes.items[i]);
}

static void collect_id(void *context, const struct doc_node *node) {
    struct references *r = context;
    if (node->id)
        *VEC_PUSH(r->diags->arena, &r->prose_ids) = node->id;
}

static void check_prose_reference(void *context, const struct doc_node *node) {
    const struct references *r = context;
    if (node->kind != DOC_REF || is_known(r, node->ref.target))
        return;
    const char *like = meant(r, node->ref.target);
    if (like)
        diag_report(r->diags, DOC_REF_LIKE, node->place, node->ref.target, like);
    else
        diag_report(r->diags, DOC_REF_UNRESOLVED, node->place, node->ref.target);
}

void check_references(const struct pilot *pilot, struct diag_list *diags) {
    struct references r = {.pilot = pilot, .diags = diags};
    const struct model_visitor visitor = {.value = value, .context = &r};
    check_each_node(pilot, collect_id, &r);
    if (r.prose_ids.count)
        qsort(r.prose_ids.items, r.prose_ids.count, sizeof *r.prose_ids.items, by_string);
    model_walk(pilot, &visitor);
    check_each_node(pilot, check_prose_reference, &r);
}
