/* Comparing with the previous run, and leaving the state for the next one. */
#include "batch/history.h"

#include "base/path.h"
#include "base/sha256.h"
#include "compare/compare.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

const char *history_path(const struct run *run, const struct outcome *outcome) {
    const char *folder = run->wanted.folder;
    const size_t size = folder != NULL ? strlen(folder) : 0;
    if (outcome->path == NULL || size == 0 || strncmp(outcome->path, folder, size) != 0 ||
        outcome->path[size] != '/')
        return NULL;
    return outcome->path + size + 1;
}

/* ---- hashes ---- */

static const char *hash_text(struct arena *arena, const void *bytes, size_t size) {
    char hex[SHA256_HEX];
    sha256_hex(hex, bytes, size);
    return arena_string(arena, hex);
}

/* Of a file as it is now; NULL: it cannot be read. Each is read once. */
static const char *hash_file(struct run *run, const char *path) {
    struct history *history = run->history;
    struct arena arena = {0};
    bool is_new;
    size_t size;
    const size_t *at = seen_add(&history->files, &run->arena, seen_hash(SEEN_START, path),
                                history->hashes.count, &is_new);
    if (!is_new)
        return history->hashes.items[*at].sha256;
    const char *bytes = state_read_file(&arena, path, &size);
    *VEC_PUSH(&run->arena, &history->hashes) =
        (struct kept_input){path, bytes != NULL ? hash_text(&run->arena, bytes, size) : NULL};
    arena_release(&arena);
    return history->hashes.items[history->hashes.count - 1].sha256;
}

static const char *hash_both(struct run *run, const char *one, const char *other) {
    const char *hash = hash_file(run, one);
    if (other == NULL || hash == NULL)
        return hash;
    const char *both = arena_format(&run->arena, "%s %s", hash, hash_file(run, other));
    return hash_text(&run->arena, both, strlen(both));
}

static const char *hash_faces(struct run *run) {
    const struct font_set *fonts = run->session->fonts;
    char hex[SHA256_HEX];
    struct sha256 sum;
    sha256_begin(&sum);
    for (size_t i = 0; i < font_face_count(fonts); i++) {
        size_t size;
        const void *bytes = font_bytes(fonts, (font_face)i, &size);
        sha256_add(&sum, bytes, size);
    }
    sha256_end_hex(&sum, hex);
    return arena_string(&run->arena, hex);
}

static const char *hash_names(struct run *run, const char *const *names, size_t count) {
    struct text_builder text = {.arena = &run->arena};
    for (size_t i = 0; i < count; i++) {
        const char *hash = hash_file(run, batch_path(&run->arena, run->session->data, names[i]));
        text_format(&text, "%s\n", hash != NULL ? hash : "-");
    }
    return hash_text(&run->arena, text_string(&text), text.size);
}

static const char *hash_words(struct run *run) {
    static const char *const names[] = {"templates/labels/nl.xml", "templates/labels/en.xml",
                                        "templates/schema/pilot.xsd",
                                        "templates/schema/programma.xsd"};
    return hash_names(run, names, sizeof names / sizeof *names);
}

/* Its version does not tell two builds apart; where there is no /proc it is all there is. */
static const char *hash_program(struct run *run) {
    const char *hash = hash_file(run, "/proc/self/exe");
    return hash != NULL ? hash
                        : hash_text(&run->arena, BELEIDSPERS_VERSION, strlen(BELEIDSPERS_VERSION));
}

/* ---- beginning ---- */

/* One pilot on its own is somebody at work, not the nightly run. */
static bool is_kept(const struct run *run) {
    return run->wanted.folder != NULL && !run->passing &&
           (run->outcomes.count > 1 || run->wanted.index);
}

static void say(struct run *run, struct diag_list *diags) {
    outcome_say(&run->before, &run->arena, run->session->language, diags);
}

void history_open(struct run *run) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    if (!is_kept(run))
        return;
    run->history = ARENA_NEW(&run->arena, struct history);
    state_read(&run->history->was, &run->arena,
               batch_path(&run->arena, run->wanted.folder, STATE_NAME), &diags);
    run->history->is.shared =
        (struct kept_shared){hash_program(run), hash_faces(run), hash_words(run)};
    say(run, &diags);
    arena_release(&arena);
}

/* ---- what changed in the data ---- */

static const struct pilot *read_pilot(struct run *run, struct arena *arena, const char *path,
                                      const char *sha256, const char **fault) {
    struct diag_list unheard = {.arena = arena};
    size_t size = 0;
    char *bytes = state_read_file(arena, path, &size);
    *fault = diag_bilingual(arena, "is gone", "is weg");
    if (bytes == NULL)
        return NULL;
    *fault = diag_bilingual(arena, "is damaged", "is beschadigd");
    if (!text_equal(hash_text(arena, bytes, size), sha256))
        return NULL;
    const struct xml_document *xml = xml_read_bytes(arena, path, bytes, size, &unheard);
    *fault = diag_bilingual(arena, "is of another version of the program",
                            "is van een andere versie van het programma");
    if (xml == NULL || batch_is_programme(xml) || !batch_validate(run->session, xml, &unheard))
        return NULL;
    return model_read_pilot(arena, xml, &unheard);
}

/* NULL: nothing, or nothing that can be told. */
static const char *change_of(struct run *run, const struct kept_pilot *was,
                             const struct outcome *outcome) {
    struct arena arena = {.limit = BATCH_DOCUMENT_LIMIT};
    struct diag_list diags = {.arena = &arena};
    const char *fault, *change = NULL;
    const char *copy = state_copy_path(&arena, run->wanted.folder, was);
    const struct pilot *old = read_pilot(run, &arena, copy, was->sha256, &fault);
    if (old == NULL)
        diag_report(&diags, STATE_COPY_DAMAGED, ((struct place){.file = copy}), outcome->file,
                    fault);
    const struct pilot *new =
        old != NULL ? read_pilot(run, &arena, outcome->file, outcome->hash, &fault) : NULL;
    if (new != NULL) {
        const struct compare compare = compare_pilots(&arena, old, new);
        const enum number_language language =
            run->session->language == DIAG_NL ? NUMBER_NL : NUMBER_EN;
        if (compare.total > 0)
            change = arena_string(&run->arena,
                                  compare_summary(&arena, &compare, HISTORY_CHANGES, language));
    }
    say(run, &diags);
    arena_release(&arena);
    return change;
}

/* The first document of a pilot that is made does it for all of them. */
static void note_pilot(struct run *run, struct outcome *outcome) {
    struct history *history = run->history;
    struct kept_pilot *is = state_add_pilot(&history->is, &run->arena, outcome->subject);
    if (is == NULL) {
        outcome->change = state_pilot(&history->is, outcome->subject)->change;
        return;
    }
    const struct kept_pilot *was = state_pilot(&history->was, outcome->subject);
    is->name = outcome->name;
    is->region = outcome->region;
    is->file = outcome->file;
    is->sha256 = outcome->hash;
    if (was != NULL && !text_equal(was->sha256, is->sha256))
        is->change = change_of(run, was, outcome);
    outcome->change = is->change;
}

/* ---- why a document changed ---- */

static bool same_inputs(const struct kept_job *a, const struct kept_job *b) {
    if (a->inputs.count != b->inputs.count)
        return false;
    for (size_t i = 0; i < a->inputs.count; i++)
        if (!text_equal(a->inputs.items[i].sha256, b->inputs.items[i].sha256))
            return false;
    return true;
}

static unsigned causes_of(const struct history *history, const struct kept_job *was,
                          const struct kept_job *is) {
    const struct kept_shared *a = &history->was.shared, *b = &history->is.shared;
    return (same_inputs(was, is) ? 0u : CAUSE_DATA) |
           (text_equal(was->template, is->template) ? 0u : CAUSE_TEMPLATE) |
           (text_equal(was->style, is->style) ? 0u : CAUSE_STYLE) |
           (text_equal(a->faces, b->faces) ? 0u : CAUSE_FACES) |
           (text_equal(a->words, b->words) ? 0u : CAUSE_WORDS) |
           (text_equal(a->program, b->program) ? 0u : CAUSE_PROGRAM);
}

static void note_inputs(struct run *run, struct kept_job *job, const struct outcome *outcome) {
    for (size_t i = 0; i < outcome->inputs.count; i++) {
        const char *file = outcome->inputs.items[i];
        const char *hash = strcmp(file, outcome->file) == 0 && outcome->hash != NULL
                               ? outcome->hash
                               : hash_file(run, file);
        if (hash != NULL)
            *VEC_PUSH(&run->arena, &job->inputs) = (struct kept_input){file, hash};
    }
}

static void note_job(struct run *run, struct outcome *outcome, const char *path) {
    struct history *history = run->history;
    const struct task *task = &run->list.tasks.items[outcome->number];
    struct kept_job *is = state_add_job(&history->is, &run->arena, outcome->job);
    const struct kept_job *was = state_job(&history->was, outcome->job);
    if (is == NULL)
        return;
    is->path = path;
    is->document = outcome->document;
    is->subject = outcome->subject;
    is->pages = outcome->pages;
    is->bytes = outcome->bytes;
    is->microseconds = outcome->microseconds;
    is->template = hash_both(run, task->template_path, task->per_pilot_path);
    is->style = hash_file(run, task->style_path);
    note_inputs(run, is, outcome);
    if (was != NULL)
        outcome->causes = causes_of(history, was, is);
}

void history_job(struct run *run, struct outcome *outcome) {
    const char *path = history_path(run, outcome);
    if (run->history == NULL || !outcome_made(outcome) || path == NULL || outcome->subject == NULL)
        return;
    note_job(run, outcome, path);
    if (!outcome->programme)
        note_pilot(run, outcome);
}

/* ---- for the next run ---- */

/* The file may have been saved since it was read: then it waits for the next run. Copies are not
 * synced to disk as documents are; their names tell whether they are whole. */
static void write_copy(struct run *run, const struct kept_pilot *pilot) {
    struct arena arena = {0};
    size_t size;
    const char *bytes = state_read_file(&arena, pilot->file, &size);
    const char *path = state_copy_path(&arena, run->wanted.folder, pilot);
    FILE *out = NULL;
    if (bytes != NULL && text_equal(hash_text(&arena, bytes, size), pilot->sha256))
        out = fopen(path, "wb");
    if (out != NULL) {
        fwrite(bytes, 1, size, out);
        fclose(out);
    }
    arena_release(&arena);
}

/* One of another length was cut off by a crash or a full disk. */
static bool is_copied(const char *copy, const char *file) {
    struct stat there, wanted;
    return stat(copy, &there) == 0 && stat(file, &wanted) == 0 && there.st_size == wanted.st_size;
}

static void write_copies(struct run *run) {
    const struct history *history = run->history;
    if (history->is.pilots.count > 0)
        (void)mkdir(batch_path(&run->arena, run->wanted.folder, STATE_COPIES), 0777);
    for (size_t i = 0; i < history->is.pilots.count; i++) {
        const struct kept_pilot *pilot = &history->is.pilots.items[i];
        const char *copy = state_copy_path(&run->arena, run->wanted.folder, pilot);
        if (!is_copied(copy, pilot->file))
            write_copy(run, pilot);
    }
}

/* Copies that the state on disk no longer names. */
static void drop_copies(struct run *run) {
    const struct history *history = run->history;
    for (size_t i = 0; i < history->was.pilots.count; i++) {
        const struct kept_pilot *was = &history->was.pilots.items[i];
        const struct kept_pilot *is = state_pilot(&history->is, was->id);
        if (is == NULL || !text_equal(is->sha256, was->sha256))
            unlink(state_copy_path(&run->arena, run->wanted.folder, was));
    }
}

static bool is_there(struct run *run, const char *path) {
    return access(batch_path(&run->arena, run->wanted.folder, path), F_OK) == 0;
}

/* What this run did not make, because it failed or was not asked for, stays known for as long as
 * its document is there. */
static void keep_others(struct run *run) {
    struct history *history = run->history;
    for (size_t i = 0; i < history->was.jobs.count; i++) {
        const struct kept_job *was = &history->was.jobs.items[i];
        if (state_job(&history->is, was->name) != NULL || !is_there(run, was->path))
            continue;
        *state_add_job(&history->is, &run->arena, was->name) = *was;
        const struct kept_pilot *pilot =
            was->subject != NULL ? state_pilot(&history->was, was->subject) : NULL;
        struct kept_pilot *kept =
            pilot != NULL ? state_add_pilot(&history->is, &run->arena, pilot->id) : NULL;
        if (kept != NULL)
            *kept = (struct kept_pilot){.id = pilot->id,
                                        .name = pilot->name,
                                        .region = pilot->region,
                                        .file = pilot->file,
                                        .sha256 = pilot->sha256};
    }
}

void history_close(struct run *run, struct diag_list *diags) {
    struct text_builder text = {.arena = &run->arena};
    const unsigned shards = run->wanted.shards;
    if (run->history == NULL)
        return;
    write_copies(run);
    if (shards < 2)
        keep_others(run);
    if (run->history->is.jobs.count == 0 && !run->history->was.known)
        return; /* nothing was made, so a folder made for it can go */
    state_text(&run->history->is, &text);
    const char *path = batch_path(
        &run->arena, run->wanted.folder,
        shards < 2 ? STATE_NAME
                   : arena_format(&run->arena, "state.%u-%u.json", run->wanted.shard, shards));
    const struct output_bytes bytes = {(const unsigned char *)text_string(&text), text.size};
    if (output_file(path, bytes, diags) != OUTPUT_FAILED && shards < 2)
        drop_copies(run);
}

/* ---- of shards ---- */

void history_join(struct run *run, unsigned shards) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    run->history = ARENA_NEW(&run->arena, struct history);
    state_read(&run->history->was, &run->arena,
               batch_path(&run->arena, run->wanted.folder, STATE_NAME), &diags);
    for (size_t f = 0; f < run->wanted.file_count; f++)
        for (unsigned k = 1; k <= shards; k++)
            state_read(
                &run->history->is, &run->arena,
                arena_format(&run->arena, "%s/state.%u-%u.json", run->wanted.files[f], k, shards),
                &diags);
    if (!run->history->is.known)
        run->history->is.shared = run->history->was.shared; /* one whole run wrote it itself */
    say(run, &diags);
    arena_release(&arena);
}
