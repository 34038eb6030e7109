/* What each document was made of, for make: a rule per document, and an empty rule per file read,
 * so that one that is gone is no error. */
#include "batch/run.h"

#include <dirent.h>
#include <stdlib.h>

static void append_name(struct text_builder *out, const char *name) {
    for (; *name != '\0'; name++) {
        if (*name == '$')
            text_append_char(out, '$');
        else if (strchr(" \t#:", *name) != NULL)
            text_append_char(out, '\\');
        text_append_char(out, *name);
    }
}

struct names {
    VEC(const char *) list;
};

static void add_name(struct names *names, struct arena *arena, const char *name) {
    *VEC_PUSH(arena, &names->list) = name;
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void sort_once(struct names *names) {
    size_t kept = 0;
    if (names->list.count > 0)
        qsort(names->list.items, names->list.count, sizeof *names->list.items, by_name);
    for (size_t i = 0; i < names->list.count; i++)
        if (kept == 0 || strcmp(names->list.items[kept - 1], names->list.items[i]) != 0)
            names->list.items[kept++] = names->list.items[i];
    names->list.count = kept;
}

/* What every document depends on. */
static void add_shared(struct names *names, struct arena *arena, const struct beleidspers *s) {
    static const char *const folders[] = {"templates/schema", "templates/labels"};
    for (size_t f = 0; f < sizeof folders / sizeof *folders; f++) {
        const char *folder = batch_path(arena, s->data, folders[f]);
        DIR *open = opendir(folder);
        for (struct dirent *entry; open != NULL && (entry = readdir(open)) != NULL;)
            if (entry->d_name[0] != '.')
                add_name(names, arena, batch_path(arena, folder, entry->d_name));
        if (open != NULL)
            closedir(open);
    }
    add_name(names, arena, batch_path(arena, s->data, "fonts/fonts.xml"));
}

static void add_rule(struct text_builder *out, const char *target, const struct names *names,
                     const char *shared) {
    append_name(out, target);
    text_append(out, ":");
    for (size_t i = 0; i < names->list.count; i++) {
        text_append(out, " \\\n  ");
        append_name(out, names->list.items[i]);
    }
    text_format(out, " \\\n  $(%s)\n", shared);
}

static void add_document(struct run *run, const struct outcome *outcome, struct text_builder *out,
                         struct names *all) {
    const struct task *task = &run->list.tasks.items[outcome->number];
    struct names own = {0};
    for (size_t i = 0; i < outcome->inputs.count; i++)
        add_name(&own, &run->arena, outcome->inputs.items[i]);
    add_name(&own, &run->arena, task->template_path);
    if (task->per_pilot_path != NULL)
        add_name(&own, &run->arena, task->per_pilot_path);
    add_name(&own, &run->arena, task->style_path);
    if (task->programme != NULL)
        add_name(&own, &run->arena, task->programme);
    sort_once(&own);
    for (size_t i = 0; i < own.list.count; i++)
        add_name(all, &run->arena, own.list.items[i]);
    add_rule(out, outcome->path, &own, "BELEIDSPERS_SHARED");
}

static void add_variable(struct text_builder *out, const char *variable,
                         const struct names *names) {
    text_format(out, "%s :=", variable);
    for (size_t i = 0; i < names->list.count; i++) {
        text_append(out, " \\\n  ");
        append_name(out, names->list.items[i]);
    }
    text_append(out, "\n");
}

void depfile_write(struct run *run, const char *path, struct diag_list *diags) {
    struct text_builder out = {.arena = &run->arena}, rules = {.arena = &run->arena};
    struct names shared = {0}, all = {0};
    add_shared(&shared, &run->arena, run->session);
    sort_once(&shared);
    for (size_t i = 0; i < run->mine.count; i++) {
        const struct outcome *outcome = &run->outcomes.items[run->mine.items[i]];
        if (outcome->path != NULL)
            add_document(run, outcome, &rules, &all);
    }
    for (size_t i = 0; i < shared.list.count; i++)
        add_name(&all, &run->arena, shared.list.items[i]);
    sort_once(&all);
    add_variable(&out, "BELEIDSPERS_SHARED", &shared);
    add_variable(&out, "BELEIDSPERS_INPUTS", &all);
    text_append_n(&out, text_string(&rules), rules.size);
    for (size_t i = 0; i < all.list.count; i++) {
        append_name(&out, all.list.items[i]);
        text_append(&out, ":\n");
    }
    output_file(path, (struct output_bytes){(const unsigned char *)text_string(&out), out.size},
                diags);
}
