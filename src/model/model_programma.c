#include "model/programma.h"

#include "base/path.h"
#include "base/text.h"
#include "model/model_private.h"

/* ---- reading ---- */

/* A pilot is either a file, which lies beside or below the programme, or a name. */
static void check_deelname(const struct deelname *deelname, struct diag_list *diags) {
    if (!deelname->href && !deelname->naam)
        diag_report_bare(diags, PROGRAMMA_PILOT_WITHOUT_FILE, deelname->place);
    else if (deelname->href && !path_is_plain(deelname->href))
        diag_report(diags, PROGRAMMA_PILOT_OUTSIDE, deelname->place, deelname->href);
    else if (deelname->href && deelname->naam)
        diag_report(diags, PROGRAMMA_PILOT_TWO_WAYS, deelname->place, deelname->href);
}

static int by_href(const void *a, const void *b) {
    const struct deelname *left = *(const struct deelname *const *)a;
    const struct deelname *right = *(const struct deelname *const *)b;
    int order = strcmp(left->href, right->href);
    return order ? order : (left > right) - (left < right);
}

static void check_twice(struct arena *arena, const struct programma *p, struct diag_list *diags) {
    const struct deelname **files = ARENA_ARRAY(arena, const struct deelname *, p->deelnames.count);
    size_t count = 0;
    for (size_t i = 0; i < p->deelnames.count; i++)
        if (p->deelnames.items[i].href)
            files[count++] = &p->deelnames.items[i];
    if (count)
        qsort(files, count, sizeof *files, by_href);
    for (size_t i = 1; i < count; i++)
        if (text_equal(files[i]->href, files[i - 1]->href))
            diag_report(diags, PROGRAMMA_PILOT_TWICE, files[i]->place, files[i]->href,
                        arena_format(arena, "%u", (unsigned)files[i - 1]->place.line));
}

/* The rest is not read: the limit keeps a run within the memory of the machine. */
static void keep_limit(struct arena *arena, struct programma *p, struct diag_list *diags) {
    if (p->deelnames.count <= PROGRAMMA_PILOTS_LIMIT)
        return;
    diag_report(diags, PROGRAMMA_TOO_MANY_PILOTS, p->deelnames.items[PROGRAMMA_PILOTS_LIMIT].place,
                arena_format(arena, "%zu", p->deelnames.count),
                arena_format(arena, "%d", PROGRAMMA_PILOTS_LIMIT));
    p->deelnames.count = PROGRAMMA_PILOTS_LIMIT;
}

struct programma *model_read_programma(struct arena *arena, const struct xml_document *document,
                                       struct diag_list *diags) {
    if (!xml_is(document->root, "programma"))
        return NULL;
    struct programma *p = ARENA_NEW(arena, struct programma);
    model_read_element(arena, diags, NULL, &model_shape_programma, document->root, p);
    if (!p->taal)
        p->taal = "nl";
    keep_limit(arena, p, diags);
    for (size_t i = 0; i < p->deelnames.count; i++)
        check_deelname(&p->deelnames.items[i], diags);
    check_twice(arena, p, diags);
    return p;
}

void model_walk_programma(const struct programma *programma, const struct model_visitor *visitor) {
    model_walk_element(&model_shape_programma, "programma", programma, visitor);
}

void model_dump_programma(const struct programma *programma, FILE *out) {
    model_dump_element(&model_shape_programma, "programma", programma, out);
}

void model_programma_reads_each(xml_schema_visit *visit, void *context) {
    model_reads_below(&model_shape_programma, "programma", visit, context);
}

/* ---- pilots ---- */

enum pilotsoort deelname_soort(const struct deelname *deelname) {
    return deelname->pilot ? deelname->pilot->soort : deelname->soort;
}

enum pilotstatus deelname_status(const struct deelname *deelname) {
    return deelname->pilot ? deelname->pilot->status : deelname->status;
}

const char *deelname_naam(const struct deelname *deelname) {
    const char *name = deelname->pilot ? deelname->pilot->naam : deelname->naam;
    return name ? name : deelname->href ? deelname->href : "";
}

bool deelname_verslag(const struct deelname *deelname) {
    return deelname->pilot && deelname->pilot->status == PILOTSTATUS_ACTIEF;
}

/* ---- looking things up: there are some dozens at most ---- */

#define FIND(list, member, wanted)                                                                 \
    for (size_t i = 0; i < (list).count; i++)                                                      \
        if (text_equal((list).items[i].member, wanted))                                            \
            return &(list).items[i];                                                               \
    return NULL

const struct telling *programma_telling(const struct programma *programma, const char *id) {
    FIND(programma->tellingen, id, id);
}

const struct matrix *programma_matrix(const struct programma *programma, const char *id) {
    FIND(programma->matrices, id, id);
}

const struct kruistabel *programma_kruistabel(const struct programma *programma, const char *id) {
    FIND(programma->kruistabellen, id, id);
}

const struct programma_tekst *programma_tekst(const struct programma *programma, const char *id) {
    FIND(programma->teksten, id, id);
}

const struct programma_code *codelijst_code(const struct codelijst *lijst, const char *id) {
    if (!lijst)
        return NULL;
    FIND(lijst->codes, id, id);
}

const struct codelijst *programma_codelijst(const struct programma *programma, enum telbron soort) {
    for (size_t i = 0; i < programma->codelijsten.count; i++)
        if (programma->codelijsten.items[i].soort == soort)
            return &programma->codelijsten.items[i];
    return NULL;
}

const struct deelname *programma_deelname(const struct programma *programma, const char *pilot) {
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct pilot *one = programma->deelnames.items[i].pilot;
        if (one && text_equal(one->id, pilot))
            return &programma->deelnames.items[i];
    }
    return NULL;
}
