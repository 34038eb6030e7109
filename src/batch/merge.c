/* The logs of shards, read back as the outcomes of one run; every report is made of those. */
#include "batch/history.h"
#include "batch/run.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#define LOG_SIZE_LIMIT ((size_t)1 << 30) /* [bytes] */

struct merge {
    struct run *run;
    struct arena *arena; /* of the logs */
    struct diag_list *diags;
    int64_t shards;     /* 0: no log was read yet */
    const char *source; /* the log at hand */
    bool skip;          /* it is of another run */
};

/* ---- events ---- */

static struct outcome *outcome_at(const struct merge *merge, const struct json *event) {
    const int64_t number = json_get_number(event, "job", -1);
    return number >= 0 && (size_t)number < merge->run->outcomes.count
               ? &merge->run->outcomes.items[number]
               : NULL;
}

/* The first log says how many jobs there are; the others must agree. */
static void take_run(struct merge *merge, const struct json *event) {
    struct run *run = merge->run;
    const int64_t jobs = json_get_number(event, "jobs", 0);
    const int64_t shards = json_get_number(event, "shards", 1);
    struct arena *arena = merge->arena;
    merge->skip = jobs < 0 || jobs > RUN_JOBS || shards < 1;
    if (merge->shards == 0 && !merge->skip) {
        merge->shards = shards;
        for (int64_t i = 0; i < jobs; i++)
            VEC_PUSH(&run->arena, &run->outcomes)->number = (size_t)i;
    }
    merge->skip |= shards != merge->shards || (size_t)jobs != run->outcomes.count;
    if (merge->skip)
        diag_report(merge->diags, LOG_OTHER_RUN, (struct place){.file = merge->source},
                    arena_format(arena, "%lld", (long long)jobs),
                    arena_format(arena, "%lld", (long long)shards),
                    arena_format(arena, "%zu", run->outcomes.count),
                    arena_format(arena, "%lld", (long long)merge->shards));
}

static enum diag_severity severity_of(const char *name) {
    for (int s = DIAG_NOTE; name != NULL && s <= DIAG_SYSTEM; s++)
        if (strcmp(diag_severity_name((enum diag_severity)s, DIAG_EN), name) == 0)
            return (enum diag_severity)s;
    return DIAG_ERROR;
}

static const char *text_or(const struct json *event, const char *key, const char *otherwise) {
    const char *text = json_get_text(event, key);
    return text != NULL ? text : otherwise;
}

/* What no job said, every shard says: it is kept once. */
static bool is_known(const struct outcome *before, const struct message *message) {
    for (size_t i = 0; i < before->messages.count; i++) {
        const struct message *other = &before->messages.items[i];
        if (other->place.line == message->place.line && text_equal(other->text, message->text) &&
            text_equal(other->place.file, message->place.file))
            return true;
    }
    return false;
}

static void take_message(struct merge *merge, const struct json *event) {
    struct run *run = merge->run;
    struct outcome *outcome = outcome_at(merge, event);
    const struct message message = {
        .severity = severity_of(json_get_text(event, "severity")),
        .id = text_or(event, "id", "?"),
        .text = text_or(event, "text", ""),
        .place = {.file = json_get_text(event, "file"),
                  .line = (uint32_t)json_get_number(event, "line", 0),
                  .column = (uint32_t)json_get_number(event, "column", 0)}};
    if (outcome == NULL && is_known(&run->before, &message))
        return;
    if (outcome == NULL)
        outcome = &run->before;
    *VEC_PUSH(&run->arena, &outcome->messages) = message;
    if (outcome != &run->before)
        return;
    run->before.errors += message.severity >= DIAG_ERROR;
    run->before.warnings += message.severity == DIAG_WARNING;
    const int status = message.severity == DIAG_SYSTEM ? 3 : message.severity == DIAG_ERROR;
    if (status > (int)run->before.status)
        run->before.status = (enum beleidspers_status)status;
}

static enum outcome_state state_of(const char *name) {
    for (int s = OUTCOME_NEW; name != NULL && s < OUTCOME_STATES; s++)
        if (strcmp(outcome_state_name((enum outcome_state)s), name) == 0)
            return (enum outcome_state)s;
    return OUTCOME_FAILED;
}

static size_t count_of(const struct json *event, const char *key) {
    const int64_t number = json_get_number(event, key, 0);
    return number > 0 ? (size_t)number : 0;
}

static void take_job(struct merge *merge, const struct json *event) {
    struct outcome *outcome = outcome_at(merge, event);
    if (outcome == NULL)
        return;
    outcome->job = text_or(event, "name", "?");
    outcome->file = text_or(event, "file", "?");
    outcome->document = text_or(event, "document", "?");
    outcome->subject = json_get_text(event, "subject");
    outcome->name = json_get_text(event, "subject_name");
    outcome->region = json_get_text(event, "region");
    outcome->change = json_get_text(event, "change");
    outcome->causes = (unsigned)json_get_number(event, "causes", 0);
    outcome->path = json_get_text(event, "path");
    outcome->state = state_of(json_get_text(event, "state"));
    outcome->programme = json_get_number(event, "programme", 0) != 0;
    outcome->checked = json_get_number(event, "checked", 0) != 0;
    const size_t status = count_of(event, "status");
    outcome->status = (enum beleidspers_status)(status <= 3 ? status : 3);
    outcome->pages = count_of(event, "pages");
    outcome->bytes = count_of(event, "bytes");
    outcome->errors = count_of(event, "errors");
    outcome->warnings = count_of(event, "warnings");
    outcome->hidden = count_of(event, "hidden");
    outcome->microseconds = json_get_number(event, "microseconds", 0);
}

static void take_event(struct merge *merge, const struct json *event) {
    static const struct {
        const char *name;
        void (*take)(struct merge *, const struct json *);
    } events[] = {{"run", take_run}, {"message", take_message}, {"job", take_job}};
    const char *name = json_get_text(event, "event");
    if (name != NULL && strcmp(name, "run") == 0)
        merge->skip = false;
    for (size_t i = 0; name != NULL && !merge->skip && i < sizeof events / sizeof *events; i++)
        if (strcmp(events[i].name, name) == 0)
            events[i].take(merge, event);
}

/* ---- files ---- */

static void take_lines(struct merge *merge, const char *bytes, size_t size) {
    const char *end = bytes + size;
    uint32_t line = 1;
    for (const char *at = bytes, *next; at < end; at = next + 1, line++) {
        struct json_fault fault;
        next = memchr(at, '\n', (size_t)(end - at));
        if (next == NULL)
            next = end;
        const struct json *event = json_read(merge->arena, at, (size_t)(next - at), &fault);
        if (event != NULL) {
            take_event(merge, event);
            continue;
        }
        diag_report(merge->diags, LOG_UNREADABLE,
                    ((struct place){merge->source, line, fault.column}),
                    arena_format(merge->arena, "%u", (unsigned)line),
                    arena_format(merge->arena, "%u", (unsigned)fault.column));
        return;
    }
}

static char *read_whole(struct arena *arena, const char *path, size_t *size) {
    FILE *in = fopen(path, "rb");
    struct stat status;
    if (in == NULL)
        return NULL;
    if (stat(path, &status) != 0 || (size_t)status.st_size > LOG_SIZE_LIMIT) {
        fclose(in);
        errno = EFBIG;
        return NULL;
    }
    char *bytes = arena_alloc(arena, (size_t)status.st_size + 1);
    *size = fread(bytes, 1, (size_t)status.st_size, in);
    fclose(in);
    return bytes;
}

static void take_file(struct merge *merge, const char *path) {
    size_t size;
    const char *bytes = read_whole(merge->arena, path, &size);
    merge->source = path;
    merge->skip = true; /* until its run is told */
    if (bytes == NULL)
        diag_report(merge->diags, FILE_UNREADABLE, (struct place){0}, path, strerror(errno));
    else
        take_lines(merge, bytes, size);
}

static int by_name(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static bool is_log(const char *name) {
    const char *dot = strrchr(name, '.');
    return name[0] != '.' && dot != NULL && strcmp(dot, ".jsonl") == 0;
}

static void take_folder(struct merge *merge, const char *folder) {
    VEC(const char *) paths = {0};
    DIR *open = opendir(folder);
    if (open == NULL) {
        diag_report(merge->diags, FILE_UNREADABLE, (struct place){0}, folder, strerror(errno));
        return;
    }
    for (struct dirent *entry; (entry = readdir(open)) != NULL;)
        if (is_log(entry->d_name))
            *VEC_PUSH(merge->arena, &paths) = batch_path(merge->arena, folder, entry->d_name);
    closedir(open);
    if (paths.count == 0)
        diag_report(merge->diags, LOG_ABSENT, (struct place){0}, folder);
    else
        qsort(paths.items, paths.count, sizeof *paths.items, by_name);
    for (size_t i = 0; i < paths.count; i++)
        take_file(merge, paths.items[i]);
}

/* ---- the whole ---- */

static void take_all(struct run *run, struct arena *arena) {
    struct diag_list diags = {.arena = arena};
    struct merge merge = {.run = run, .arena = arena, .diags = &diags};
    for (size_t i = 0; i < run->wanted.file_count; i++)
        take_folder(&merge, run->wanted.files[i]);
    for (size_t i = 0; i < run->outcomes.count; i++) {
        *VEC_PUSH(&run->arena, &run->mine) = i;
        if (run->outcomes.items[i].state != OUTCOME_PENDING)
            continue;
        const char *job = arena_format(&run->arena, "job %zu", i);
        run->outcomes.items[i].job = run->outcomes.items[i].file = job;
        run->outcomes.items[i].document = "?";
        run->outcomes.items[i].state = OUTCOME_STOPPED;
        run->outcomes.items[i].status = BELEIDSPERS_FAULTS;
        diag_report(&diags, JOB_WITHOUT_REPORT, (struct place){0}, job);
    }
    outcome_say(&run->before, &run->arena, run->session->language, &diags);
    if (run->wanted.folder != NULL)
        history_join(run, (unsigned)(merge.shards <= RUN_WORKERS * 100 ? merge.shards : 0));
}

struct beleidspers_result beleidspers_merge(struct beleidspers *session,
                                            const struct beleidspers_run *wanted) {
    struct run run = {.session = session, .wanted = *wanted, .started = run_clock()};
    struct arena logs = {0};
    take_all(&run, &logs);
    tell_begin(&run);
    for (size_t i = 0; i < run.mine.count; i++)
        tell_job(&run, &run.outcomes.items[i]);
    tell_end(&run);
    if (run.before.status > run.sum.status)
        run.sum.status = run.before.status;
    arena_release(&run.arena);
    arena_release(&logs);
    return run.sum;
}
