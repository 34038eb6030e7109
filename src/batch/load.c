/* What documents share: schemas, templates and house styles, loaded when first asked for. */
#include "batch/batch.h"

#include <errno.h>
#include <unistd.h>

const struct xml_schema *batch_schema(struct beleidspers *s, const char *name,
                                      struct diag_list *diags) {
    const char *path = arena_format(&s->arena, "%s/templates/schema/%s.xsd", s->data, name);
    return xml_schema_load_bare(&s->arena, path, diags);
}

const char *const batch_languages[BATCH_LANGUAGES] = {"nl", "en"};

const struct labels *batch_labels(struct beleidspers *s, int language, struct diag_list *diags) {
    const struct xml_schema *schema =
        s->labels[language] == NULL ? batch_schema(s, "labels", diags) : NULL;
    if (schema != NULL)
        s->labels[language] = labels_load(&s->arena,
                                          arena_format(&s->arena, "%s/templates/labels/%s.xml",
                                                       s->data, batch_languages[language]),
                                          schema, diags);
    return s->labels[language];
}

const struct catalogus *batch_catalogus(struct beleidspers *s, struct diag_list *diags) {
    const struct xml_schema *schema =
        s->catalogus == NULL ? batch_schema(s, "catalogus", diags) : NULL;
    if (schema != NULL)
        s->catalogus = catalogus_load(
            &s->arena, batch_path(&s->arena, s->data, "templates/catalogue"), schema, diags);
    return s->catalogus;
}

bool batch_is_programme(const struct xml_document *xml) {
    return xml_is(xml->root, "programma");
}

/* The programme's vocabulary holds the pilot's, so a run needs only one of the two. */
const struct xml_schema *batch_vocabulary(struct beleidspers *s, bool programme,
                                          struct diag_list *diags) {
    if (programme && s->programma_schema == NULL)
        s->pilot_schema = s->programma_schema = batch_schema(s, "programma", diags);
    if (s->pilot_schema == NULL)
        s->pilot_schema = batch_schema(s, "pilot", diags);
    return programme ? s->programma_schema : s->pilot_schema;
}

bool batch_validate(struct beleidspers *s, const struct xml_document *xml,
                    struct diag_list *diags) {
    const struct xml_schema *schema = batch_vocabulary(s, batch_is_programme(xml), diags);
    return schema != NULL && xml_validate(schema, xml, diags);
}

static bool is_path(const char *name) {
    return strchr(name, '/') != NULL || strchr(name, '.') != NULL;
}

/* A name that a programme gives is looked for before it is opened: the place is the programme's. */
static bool is_there(const char *name, const char *path, struct place asked,
                     struct diag_list *diags) {
    if (asked.file == NULL || access(path, R_OK) == 0)
        return true;
    diag_report(diags, PROGRAMME_NAME_UNKNOWN, asked, name, path, strerror(errno));
    return false;
}

static const struct template *load_template(struct beleidspers *s, const char *path,
                                            struct diag_list *diags) {
    if (s->template_schema == NULL)
        s->template_schema = batch_schema(s, "sjabloon", diags);
    return s->template_schema != NULL ? template_load(&s->arena, path, s->template_schema, diags)
                                      : NULL;
}

const struct batch_template *batch_template(struct beleidspers *s, const char *name,
                                            struct place asked, struct diag_list *diags) {
    for (size_t i = 0; i < s->templates.count; i++)
        if (strcmp(s->templates.items[i].name, name) == 0)
            return s->templates.items[i].template != NULL ? &s->templates.items[i] : NULL;
    struct batch_template loaded = {.name = arena_string(&s->arena, name)};
    loaded.path =
        is_path(name) ? loaded.name : arena_format(&s->arena, "%s/templates/%s.xml", s->data, name);
    if (is_there(name, loaded.path, asked, diags))
        loaded.template = load_template(s, loaded.path, diags);
    struct batch_template *kept = VEC_PUSH(&s->arena, &s->templates);
    *kept = loaded;
    return kept->template != NULL ? kept : NULL;
}

const struct batch_style *batch_style(struct beleidspers *s, const char *name, struct place asked,
                                      struct diag_list *diags) {
    for (size_t i = 0; i < s->styles.count; i++)
        if (strcmp(s->styles.items[i].name, name) == 0)
            return s->styles.items[i].style != NULL ? &s->styles.items[i] : NULL;
    struct batch_style loaded = {.name = arena_string(&s->arena, name)};
    loaded.path = arena_format(&s->arena, "%s/templates/style/%s.xml", s->data, name);
    if (strchr(name, '/') != NULL)
        diag_report(diags, STYLE_NAME, asked, name);
    else if (is_there(name, loaded.path, asked, diags))
        loaded.style = style_load(&s->arena, loaded.path, diags);
    struct batch_style *kept = VEC_PUSH(&s->arena, &s->styles);
    *kept = loaded;
    return kept->style != NULL ? kept : NULL;
}
