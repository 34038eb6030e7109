/* state.json: reading, looking up and writing. */
#include "batch/state.h"

#include "base/path.h"
#include "base/sha256.h"

#include <errno.h>
#include <sys/stat.h>

/* ---- looking up ---- */

struct kept_job *state_job(const struct state *state, const char *name) {
    const size_t *at = seen_find(&state->job_names, seen_hash(SEEN_START, name));
    return at != NULL ? &state->jobs.items[*at] : NULL;
}

struct kept_pilot *state_pilot(const struct state *state, const char *id) {
    const size_t *at = seen_find(&state->pilot_ids, seen_hash(SEEN_START, id));
    return at != NULL ? &state->pilots.items[*at] : NULL;
}

struct kept_job *state_add_job(struct state *state, struct arena *arena, const char *name) {
    bool is_new;
    seen_add(&state->job_names, arena, seen_hash(SEEN_START, name), state->jobs.count, &is_new);
    if (!is_new)
        return NULL;
    struct kept_job *job = VEC_PUSH(arena, &state->jobs);
    job->name = name;
    return job;
}

struct kept_pilot *state_add_pilot(struct state *state, struct arena *arena, const char *id) {
    bool is_new;
    seen_add(&state->pilot_ids, arena, seen_hash(SEEN_START, id), state->pilots.count, &is_new);
    if (!is_new)
        return NULL;
    struct kept_pilot *pilot = VEC_PUSH(arena, &state->pilots);
    pilot->id = id;
    return pilot;
}

/* An id is the name of a folder as well, so it is one component of a path. */
static bool is_component(const char *name) {
    return name[0] != '\0' && name[0] != '.' && strchr(name, '/') == NULL;
}

static bool is_sha256(const char *text) {
    return text != NULL && strlen(text) == SHA256_HEX - 1 &&
           strspn(text, "0123456789abcdef") == SHA256_HEX - 1;
}

const char *state_copy_path(struct arena *arena, const char *folder,
                            const struct kept_pilot *pilot) {
    return arena_format(arena, "%s/" STATE_COPIES "/%s-%.32s.xml", folder, pilot->id,
                        pilot->sha256);
}

/* ---- reading ---- */

char *state_read_file(struct arena *arena, const char *path, size_t *size) {
    FILE *in = fopen(path, "rb");
    struct stat status;
    if (in == NULL)
        return NULL;
    if (fstat(fileno(in), &status) != 0 || !S_ISREG(status.st_mode) ||
        (size_t)status.st_size > STATE_SIZE_LIMIT) {
        fclose(in);
        errno = EFBIG;
        return NULL;
    }
    char *bytes = arena_alloc(arena, (size_t)status.st_size + 1);
    *size = fread(bytes, 1, (size_t)status.st_size, in);
    fclose(in);
    return bytes;
}

static size_t size_of(const struct json *object, const char *key) {
    const int64_t number = json_get_number(object, key, 0);
    return number > 0 ? (size_t)number : 0;
}

static const char *hash_of(const struct json *object, const char *key) {
    const char *text = json_get_text(object, key);
    return is_sha256(text) ? text : NULL;
}

static void take_inputs(struct kept_job *job, struct arena *arena, const struct json *list) {
    if (list == NULL || list->kind != JSON_ARRAY)
        return;
    for (const struct json *one = list->first; one != NULL; one = one->next) {
        const char *file = json_get_text(one, "file"), *sha256 = hash_of(one, "sha256");
        if (file != NULL && sha256 != NULL && job->inputs.count < STATE_INPUTS_LIMIT)
            *VEC_PUSH(arena, &job->inputs) = (struct kept_input){file, sha256};
    }
}

static void take_job(struct state *state, struct arena *arena, const struct json *one) {
    struct kept_job *job = state_add_job(state, arena, json_get_text(one, "name"));
    if (job == NULL)
        return;
    job->path = json_get_text(one, "path");
    job->document = json_get_text(one, "document");
    job->subject = json_get_text(one, "subject");
    job->template = hash_of(one, "template");
    job->style = hash_of(one, "style");
    job->pages = size_of(one, "pages");
    job->bytes = size_of(one, "bytes");
    job->microseconds = (int64_t)size_of(one, "microseconds");
    take_inputs(job, arena, json_get(one, "inputs"));
}

static void take_pilot(struct state *state, struct arena *arena, const struct json *one) {
    struct kept_pilot *pilot = state_add_pilot(state, arena, json_get_text(one, "id"));
    if (pilot == NULL)
        return;
    pilot->name = json_get_text(one, "name");
    pilot->region = json_get_text(one, "region");
    pilot->file = json_get_text(one, "file");
    pilot->change = json_get_text(one, "change");
    pilot->sha256 = hash_of(one, "sha256");
}

static bool is_job(const struct json *one) {
    const char *path = json_get_text(one, "path");
    return json_get_text(one, "name") != NULL && path != NULL && path_is_plain(path);
}

static bool is_pilot(const struct json *one) {
    const char *id = json_get_text(one, "id");
    return id != NULL && is_component(id) && hash_of(one, "sha256") != NULL;
}

static bool all_are(const struct json *list, bool (*is)(const struct json *)) {
    const struct json *one = list != NULL ? list->first : NULL;
    while (one != NULL && is(one))
        one = one->next;
    return list != NULL && list->kind == JSON_ARRAY && one == NULL;
}

/* False: well-formed, but no state of this version. Nothing is taken of half a state. */
static bool take(struct state *state, struct arena *arena, const struct json *root) {
    const struct json *jobs = json_get(root, "jobs"), *pilots = json_get(root, "pilots");
    const struct json *shared = json_get(root, "shared");
    if (json_get_number(root, "version", 0) != STATE_VERSION || !all_are(jobs, is_job) ||
        !all_are(pilots, is_pilot))
        return false;
    state->known = true;
    state->shared = (struct kept_shared){hash_of(shared, "program"), hash_of(shared, "faces"),
                                         hash_of(shared, "words")};
    for (const struct json *one = jobs->first; one != NULL; one = one->next)
        take_job(state, arena, one);
    for (const struct json *one = pilots->first; one != NULL; one = one->next)
        take_pilot(state, arena, one);
    return true;
}

void state_read(struct state *state, struct arena *arena, const char *path,
                struct diag_list *diags) {
    size_t size = 0;
    struct json_fault fault = {0, 0};
    const char *bytes = state_read_file(arena, path, &size);
    if (bytes == NULL && errno == ENOENT)
        return;
    const struct json *root = bytes != NULL ? json_read(arena, bytes, size, &fault) : NULL;
    if (root == NULL || !take(state, arena, root))
        diag_report_bare(diags, STATE_DAMAGED,
                         ((struct place){arena_string(arena, path), fault.line, fault.column}));
}

/* ---- writing ---- */

static void put_job(struct text_builder *out, const struct kept_job *job) {
    json_begin(out, NULL, '{');
    text_append_char(out, '\n');
    json_text(out, "name", job->name);
    json_text(out, "path", job->path);
    json_text(out, "document", job->document);
    json_text(out, "subject", job->subject);
    json_number(out, "pages", (int64_t)job->pages);
    json_number(out, "bytes", (int64_t)job->bytes);
    json_number(out, "microseconds", job->microseconds);
    json_text(out, "template", job->template);
    json_text(out, "style", job->style);
    json_begin(out, "inputs", '[');
    for (size_t i = 0; i < job->inputs.count; i++) {
        json_begin(out, NULL, '{');
        json_text(out, "file", job->inputs.items[i].file);
        json_text(out, "sha256", job->inputs.items[i].sha256);
        json_end(out, '}');
    }
    json_end(out, ']');
    json_end(out, '}');
}

static void put_pilot(struct text_builder *out, const struct kept_pilot *pilot) {
    json_begin(out, NULL, '{');
    text_append_char(out, '\n');
    json_text(out, "id", pilot->id);
    json_text(out, "name", pilot->name);
    json_text(out, "region", pilot->region);
    json_text(out, "file", pilot->file);
    json_text(out, "sha256", pilot->sha256);
    json_text(out, "change", pilot->change);
    json_end(out, '}');
}

void state_text(const struct state *state, struct text_builder *out) {
    json_begin(out, NULL, '{');
    json_number(out, "version", STATE_VERSION);
    json_begin(out, "shared", '{');
    json_text(out, "program", state->shared.program);
    json_text(out, "faces", state->shared.faces);
    json_text(out, "words", state->shared.words);
    json_end(out, '}');
    json_begin(out, "jobs", '[');
    for (size_t i = 0; i < state->jobs.count; i++)
        put_job(out, &state->jobs.items[i]);
    json_end(out, ']');
    json_begin(out, "pilots", '[');
    for (size_t i = 0; i < state->pilots.count; i++)
        put_pilot(out, &state->pilots.items[i]);
    json_end(out, ']');
    json_end(out, '}');
    text_append_char(out, '\n');
}
