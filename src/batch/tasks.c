/* From a file to the documents it asks for. */
#include "batch/batch.h"

#include "base/path.h"

#define PILOT_TEMPLATE     "eindverslag"
#define PROGRAMME_TEMPLATE "eindrapportage"

static const char *subject(bool programme) {
    return programme ? "programma" : "pilot";
}

/* What is asked for: a template, a style (NULL: the template's), and where that is said. */
struct wish {
    const char *template, *style;
    struct place place;
    bool programme;
};

static bool take_template(struct beleidspers *s, struct task *task, const char *name,
                          struct place asked, struct diag_list *diags) {
    const struct batch_template *found = batch_template(s, name, asked, diags);
    if (found == NULL)
        return false;
    task->template = found->template;
    task->template_path = found->path;
    return true;
}

/* The template of the appendices that repeat a document for each pilot. */
static bool take_per_pilot(struct beleidspers *s, struct task *task, struct diag_list *diags) {
    const char *name = template_per_pilot(task->template);
    const struct batch_template *found =
        name != NULL ? batch_template(s, name, (struct place){0}, diags) : NULL;
    if (found == NULL)
        return name == NULL;
    task->per_pilot = found->template;
    task->per_pilot_path = found->path;
    return true;
}

static bool take_style(struct beleidspers *s, struct task *task, const struct wish *wish,
                       struct diag_list *diags) {
    const bool own = s->options.style == NULL && wish->style != NULL;
    const char *name = own ? wish->style : s->options.style;
    const struct batch_style *found =
        batch_style(s, name != NULL ? name : template_style(task->template),
                    own ? wish->place : (struct place){0}, diags);
    if (found == NULL)
        return false;
    task->style = found->style;
    task->style_path = found->path;
    return true;
}

/* The template and what it needs; false: reported. */
static bool equip(struct beleidspers *s, struct task *task, const struct wish *wish,
                  struct diag_list *diags) {
    if (!take_template(s, task, wish->template, wish->place, diags))
        return false;
    const bool speaks = template_of_programme(task->template);
    if (speaks != wish->programme) {
        diag_report(diags, TEMPLATE_SUBJECT,
                    wish->place.file != NULL ? wish->place : (struct place){.file = task->file},
                    wish->template, subject(speaks), subject(wish->programme));
        return false;
    }
    return take_per_pilot(s, task, diags) && take_style(s, task, wish, diags);
}

static bool is_wanted(const struct beleidspers *s, const char *template) {
    const char *only = s->options.template;
    return only == NULL || strcmp(only, template) == 0;
}

static void add(struct beleidspers *s, struct arena *arena, struct task task,
                const struct wish *wish, struct task_list *list, struct diag_list *diags) {
    if (equip(s, &task, wish, diags))
        *VEC_PUSH(arena, &list->tasks) = task;
}

static const struct programma *read_programme(struct beleidspers *s, struct arena *arena,
                                              const char *file, struct diag_list *diags) {
    const struct xml_document *xml = xml_read(arena, file, diags);
    if (xml == NULL || !batch_validate(s, xml, diags))
        return NULL;
    return model_read_programma(arena, xml, diags);
}

static void add_per_pilot(struct beleidspers *s, struct arena *arena, const char *file,
                          const struct programma *programma, const struct wish *wish,
                          struct task_list *list, struct diag_list *diags) {
    for (size_t i = 0; i < programma->deelnames.count; i++) {
        const struct deelname *deelname = &programma->deelnames.items[i];
        if (deelname->href == NULL || !path_is_plain(deelname->href))
            continue;
        const bool earlier = deelname->sinds != NULL && path_is_plain(deelname->sinds);
        const struct task task = {.file = path_beside(arena, file, deelname->href),
                                  .since =
                                      earlier ? path_beside(arena, file, deelname->sinds) : NULL,
                                  .programme = file,
                                  .asked = deelname->place};
        add(s, arena, task, wish, list, diags);
    }
}

/* A name in templates/, or a path below the programme's folder. */
static const char *template_of(struct arena *arena, const char *file, const char *name) {
    return strpbrk(name, "./") != NULL ? path_beside(arena, file, name) : name;
}

static struct wish standard_of(const struct beleidspers *s, bool programme) {
    const char *standard = programme ? PROGRAMME_TEMPLATE : PILOT_TEMPLATE;
    return (struct wish){.template = s->options.template != NULL ? s->options.template : standard,
                         .programme = programme};
}

/* The documents of a programme; one that lists none gets its report. */
static void expand(struct beleidspers *s, struct arena *arena, const char *file,
                   struct task_list *list, struct diag_list *diags) {
    const struct programma *programma = read_programme(s, arena, file, diags);
    const size_t before = list->tasks.count;
    if (programma == NULL)
        return;
    for (size_t i = 0; i < programma->documenten.count; i++) {
        const struct programma_document *document = &programma->documenten.items[i];
        const struct wish wish = {.template = template_of(arena, file, document->sjabloon),
                                  .style = document->stijl,
                                  .place = document->place,
                                  .programme = document->per != DOCUMENTDOEL_PILOT};
        if (!is_wanted(s, document->sjabloon))
            continue;
        if (document->per == DOCUMENTDOEL_PILOT)
            add_per_pilot(s, arena, file, programma, &wish, list, diags);
        else
            add(s, arena, (struct task){.file = file}, &wish, list, diags);
    }
    if (list->tasks.count > before || diag_has_errors(diags))
        return;
    const struct wish wish = standard_of(s, /*programme*/ true);
    add(s, arena, (struct task){.file = file}, &wish, list, diags);
}

/* Ten thousand files are looked at before the first is made: nothing of that is kept. */
static bool is_programme_file(const char *file) {
    struct arena scratch = {0};
    const bool is = xml_root_is(&scratch, file, "programma");
    arena_release(&scratch);
    return is;
}

void tasks_expand(struct beleidspers *s, struct arena *arena, const char *file,
                  struct task_list *list, struct diag_list *diags) {
    const struct wish pilot = standard_of(s, /*programme*/ false);
    if (is_programme_file(file))
        expand(s, arena, file, list, diags);
    else
        add(s, arena, (struct task){.file = file}, &pilot, list, diags);
}

bool task_of(struct beleidspers *s, const char *file, struct task *task, struct diag_list *diags) {
    const struct wish wish = standard_of(s, is_programme_file(file));
    *task = (struct task){.file = file};
    return equip(s, task, &wish, diags);
}
