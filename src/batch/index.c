/* What the morning page shows: outcomes grouped by pilot, what asks for attention first. */
#include "batch/index.h"

#include "batch/history.h"

#include "base/path.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct gathering {
    struct run *run;
    struct index *index;
    struct seen groups;
};

/* ---- documents ---- */

static enum index_state state_of(const struct outcome *outcome) {
    switch (outcome->state) {
    case OUTCOME_NEW:
        return INDEX_NEW;
    case OUTCOME_CHANGED:
        return INDEX_CHANGED;
    case OUTCOME_UNCHANGED:
    case OUTCOME_CHECKED:
        return INDEX_UNCHANGED;
    case OUTCOME_PENDING:
    case OUTCOME_SKIPPED:
        return INDEX_SKIPPED;
    case OUTCOME_FAILED:
    case OUTCOME_STOPPED:
    case OUTCOME_STATES:
        break;
    }
    return INDEX_FAILED;
}

/* "plan-van-aanpak" */
static const char *title_of(struct arena *arena, const char *document) {
    char *title = text_capitalise(arena, path_name(document));
    for (char *c = title; *c != '\0'; c++)
        if (*c == '-')
            *c = ' ';
    return title;
}

/* A path as a reference from the page: what is not plain is escaped, byte by byte. */
static const char *href_of(struct arena *arena, const char *path) {
    struct text_builder out = {.arena = arena};
    for (const char *c = path; *c != '\0'; c++) {
        const bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                           (*c >= '0' && *c <= '9') || strchr("-._~/", *c) != NULL;
        if (plain)
            text_append_char(&out, *c);
        else
            text_format(&out, "%%%02X", (unsigned)(unsigned char)*c);
    }
    return arena_string(arena, text_string(&out));
}

/* Every document is FOLDER/<id>/<document>.pdf, whatever the folder was called where it was made.
 */
static const char *path_in_folder(const char *path) {
    int slashes = 0;
    for (const char *at = path + strlen(path); at > path; at--)
        if (at[-1] == '/' && ++slashes == 2)
            return at;
    return path;
}

static bool is_there(const struct gathering *g, const char *path) {
    return access(batch_path(g->index->arena, g->run->wanted.folder, path), R_OK) == 0;
}

static const struct kept_job *kept_of(const struct run *run, const struct outcome *outcome) {
    return run->history != NULL ? state_job(&run->history->was, outcome->job) : NULL;
}

/* Where the document is, be it of this run or of an earlier one; NULL: nowhere. */
static const char *path_of(struct gathering *g, struct index_document *document) {
    const struct outcome *outcome = document->outcome;
    const struct kept_job *kept = kept_of(g->run, outcome);
    const char *path = outcome->path != NULL ? path_in_folder(outcome->path) : NULL;
    if (path == NULL && kept != NULL)
        path = kept->path;
    if (path == NULL || !is_there(g, path))
        return NULL;
    document->earlier = !outcome_made(outcome);
    document->pages = !document->earlier ? outcome->pages : kept != NULL ? kept->pages : 0;
    document->bytes = !document->earlier ? outcome->bytes : kept != NULL ? kept->bytes : 0;
    return path;
}

static struct index_document document_of(struct gathering *g, const struct outcome *outcome) {
    struct arena *arena = g->index->arena;
    struct index_document document = {.outcome = outcome,
                                      .state = state_of(outcome),
                                      .title = title_of(arena, outcome->document)};
    const char *path = path_of(g, &document);
    if (path == NULL)
        return document;
    const char *picture = thumbnail_path(arena, path);
    document.href = href_of(arena, path);
    if (is_there(g, picture))
        document.picture = href_of(arena, picture);
    g->index->pages += document.pages;
    return document;
}

/* ---- groups ---- */

/* A file that could not be read is known by what the previous run kept, else by its own name. */
static const char *key_of(const struct gathering *g, const struct outcome *outcome) {
    const struct kept_job *kept = kept_of(g->run, outcome);
    if (outcome->subject != NULL)
        return outcome->subject;
    return kept != NULL && kept->subject != NULL ? kept->subject : outcome->file;
}

static struct index_group *group_of(struct gathering *g, const struct outcome *outcome) {
    bool is_new;
    const char *key = key_of(g, outcome);
    const size_t *at = seen_add(&g->groups, g->index->arena, seen_hash(SEEN_START, key),
                                g->index->groups.count, &is_new);
    if (!is_new)
        return &g->index->groups.items[*at];
    struct index_group *group = VEC_PUSH(g->index->arena, &g->index->groups);
    group->key = key;
    group->state = INDEX_UNCHANGED;
    return group;
}

static void name_group(struct gathering *g, struct index_group *group) {
    const struct history *history = g->run->history;
    const struct kept_pilot *kept = history != NULL ? state_pilot(&history->was, group->key) : NULL;
    if (group->name == NULL)
        group->name = kept != NULL && kept->name != NULL ? kept->name : path_name(group->key);
    if (group->region == NULL && kept != NULL)
        group->region = kept->region;
    struct text_builder order = {.arena = g->index->arena};
    for (const char *c = group->name; *c != '\0';) {
        const uint32_t letter = text_lower(text_decode(&c));
        if (text_is_letter(letter) || (letter >= '0' && letter <= '9'))
            text_append_codepoint(&order, letter);
    }
    group->order = arena_string(g->index->arena, text_string(&order));
}

static void gather(struct gathering *g, const struct outcome *outcome) {
    struct index_group *group = group_of(g, outcome);
    struct index_document *document = VEC_PUSH(g->index->arena, &group->documents);
    *document = document_of(g, outcome);
    g->index->documents[document->state]++;
    if (document->state < group->state)
        group->state = document->state;
    if (group->name == NULL)
        group->name = outcome->name;
    if (group->region == NULL)
        group->region = outcome->region;
    if (group->change == NULL)
        group->change = outcome->change;
    group->programme |= outcome->programme;
}

/* Programmes before pilots, then by name: "'s-Hertogenbosch" stands at the s. */
static int by_attention(const void *left, const void *right) {
    const struct index_group *a = left, *b = right;
    if (a->state != b->state)
        return a->state < b->state ? -1 : 1;
    if (a->programme != b->programme)
        return a->programme ? -1 : 1;
    const int order = strcmp(a->order, b->order);
    return order != 0 ? order : strcmp(a->key, b->key);
}

/* ---- the whole ---- */

static const char *title_of_programme(const struct index *index) {
    const char *title = NULL;
    for (size_t i = 0; i < index->groups.count; i++) {
        if (!index->groups.items[i].programme)
            continue;
        if (title != NULL)
            return NULL;
        title = index->groups.items[i].name;
    }
    return title;
}

static const char *date_of(struct arena *arena, enum number_language language) {
    struct date date;
    const char *moment = batch_date_of_build(arena);
    return moment != NULL && date_parse(arena_string_n(arena, moment, 10), &date)
               ? date_text(arena, date, language)
               : NULL;
}

/* A part of the page that is the same for all; NULL: reported. */
static const char *read_part(struct run *run, struct arena *arena, const char *name,
                             struct diag_list *diags) {
    const char *path = arena_format(arena, "%s/templates/index/%s", run->session->data, name);
    size_t size;
    const char *text = state_read_file(arena, path, &size);
    if (text == NULL)
        diag_report(diags, FILE_UNREADABLE, (struct place){0}, path, strerror(errno));
    return text;
}

static void gather_all(struct gathering *g) {
    struct index *index = g->index;
    for (size_t i = 0; i < g->run->mine.count; i++)
        gather(g, &g->run->outcomes.items[g->run->mine.items[i]]);
    for (size_t i = 0; i < index->groups.count; i++)
        name_group(g, &index->groups.items[i]);
    if (index->groups.count > 0)
        qsort(index->groups.items, index->groups.count, sizeof *index->groups.items, by_attention);
    index->title = title_of_programme(index);
}

void index_write(struct run *run, struct diag_list *diags) {
    struct arena arena = {0};
    struct index index = {.arena = &arena,
                          .language = run->session->language == DIAG_NL ? NUMBER_NL : NUMBER_EN,
                          .before = &run->before,
                          .compared = run->history != NULL && run->history->was.known};
    struct gathering gathering = {.run = run, .index = &index};
    struct text_builder out = {.arena = &arena};
    gather_all(&gathering);
    index.date = date_of(&arena, index.language);
    index.style = read_part(run, &arena, "index.css", diags);
    index.script = read_part(run, &arena, "index.js", diags);
    if (index.style != NULL && index.script != NULL) {
        index_page(&index, &out);
        output_file(batch_path(&arena, run->wanted.folder, INDEX_NAME),
                    (struct output_bytes){(const unsigned char *)text_string(&out), out.size},
                    diags);
    }
    arena_release(&arena);
}
