/* What a run has to say, in the order of its jobs. */
#include "batch/history.h"
#include "batch/index.h"
#include "batch/run.h"

static void print_new(struct run *run) {
    struct outcome part = {0};
    part.messages.items = run->before.messages.items + run->told;
    part.messages.count = run->before.messages.count - run->told;
    run->told = run->before.messages.count;
    if (part.messages.count == 0)
        return;
    progress_hide();
    outcome_print(&part, &run->arena, run->session->language, run->session->messages);
    json_messages(run, &part, /*of_job*/ false);
}

void tell_before(struct run *run) {
    print_new(run);
    run->sum.errors += run->before.errors;
    run->sum.warnings += run->before.warnings;
    run->before.errors = run->before.warnings = 0;
}

void tell_begin(struct run *run) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    json_open(run, &diags);
    outcome_say(&run->before, &run->arena, run->session->language, &diags);
    arena_release(&arena);
    tell_before(run);
}

/* Two documents with one path. Whoever came first in the order of the jobs keeps its good name. */
static void check_path(struct run *run, struct outcome *outcome) {
    bool is_new;
    if (outcome->path == NULL || !outcome_made(outcome))
        return;
    const size_t *other = seen_add(&run->paths, &run->arena, seen_hash(SEEN_START, outcome->path),
                                   outcome->number, &is_new);
    if (is_new || *other == outcome->number)
        return;
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    diag_report(&diags, DOCUMENT_TWICE, (struct place){.file = outcome->file}, outcome->path,
                run->outcomes.items[*other].file);
    outcome_say(outcome, &run->arena, run->session->language, &diags);
    outcome->state = OUTCOME_FAILED;
    arena_release(&arena);
}

static void add_up(struct run *run, const struct outcome *outcome) {
    struct beleidspers_result *sum = &run->sum;
    if (outcome->status > sum->status)
        sum->status = outcome->status;
    sum->documents++;
    sum->made += outcome_made(outcome);
    sum->created += outcome->state == OUTCOME_NEW;
    sum->altered += outcome->state == OUTCOME_CHANGED;
    sum->unchanged += outcome->state == OUTCOME_UNCHANGED;
    sum->skipped += outcome->state == OUTCOME_SKIPPED;
    sum->pages += outcome->pages;
    sum->errors += outcome->errors;
    sum->warnings += outcome->warnings;
    sum->changed = sum->created + sum->altered > 0;
    if (outcome_made(outcome) && outcome->path != NULL)
        snprintf(sum->path, sizeof sum->path, "%s", outcome->path);
}

static void call_back(const struct run *run, const struct outcome *outcome) {
    struct beleidspers_result one = {.status = outcome->status,
                                     .documents = 1,
                                     .made = outcome_made(outcome),
                                     .created = outcome->state == OUTCOME_NEW,
                                     .altered = outcome->state == OUTCOME_CHANGED,
                                     .unchanged = outcome->state == OUTCOME_UNCHANGED,
                                     .skipped = outcome->state == OUTCOME_SKIPPED,
                                     .pages = outcome->pages,
                                     .errors = outcome->errors,
                                     .warnings = outcome->warnings};
    one.changed = one.created + one.altered > 0;
    if (one.made && outcome->path != NULL)
        snprintf(one.path, sizeof one.path, "%s", outcome->path);
    if (run->done_call != NULL)
        run->done_call(run->context, &one);
}

/* A message with a line is about the file; one without is about this document. */
static void print_once(struct run *run, const struct outcome *outcome) {
    struct arena scratch = {0};
    struct outcome part = {.hidden = outcome->hidden};
    for (size_t i = 0; i < outcome->messages.count; i++) {
        const struct message *message = &outcome->messages.items[i];
        bool is_new = true;
        if (message->place.line > 0)
            seen_add(&run->said, &run->arena, seen_message(message), 0, &is_new);
        if (is_new)
            *VEC_PUSH(&scratch, &part.messages) = *message;
    }
    outcome_print(&part, &scratch, run->session->language, run->session->messages);
    arena_release(&scratch);
}

void tell_job(struct run *run, struct outcome *outcome) {
    check_path(run, outcome);
    add_up(run, outcome);
    if (outcome->messages.count > 0 || outcome->said != NULL || run->done_call != NULL)
        progress_hide();
    if (outcome->said != NULL)
        fputs(outcome->said, run->session->messages);
    print_once(run, outcome);
    json_messages(run, outcome, /*of_job*/ true);
    json_job(run, outcome);
    call_back(run, outcome);
}

void report_file(const char *path, const struct text_builder *text, struct diag_list *diags) {
    const struct output_bytes bytes = {(const unsigned char *)text_string(text), text->size};
    if (strcmp(path, "-") == 0)
        fwrite(bytes.at, 1, bytes.size, stdout);
    else
        output_file(path, bytes, diags);
}

/* Only the first of these waits for the disk: the others find it done. */
static void sync_folders(const struct run *run) {
    for (size_t i = 0; i < run->mine.count; i++) {
        const struct outcome *outcome = &run->outcomes.items[run->mine.items[i]];
        if (outcome->state == OUTCOME_NEW || outcome->state == OUTCOME_CHANGED)
            output_sync_folder(outcome->path);
    }
}

void tell_end(struct run *run) {
    struct arena arena = {0};
    struct diag_list diags = {.arena = &arena};
    const struct beleidspers_run *wanted = &run->wanted;
    progress_hide();
    sync_folders(run);
    run->ended = run_clock();
    if (wanted->junit != NULL)
        junit_write(run, wanted->junit, &diags);
    if (wanted->gitlab != NULL)
        gitlab_write(run, wanted->gitlab, &diags);
    if (wanted->github != NULL)
        github_write(run, wanted->github, &diags);
    if (wanted->depfile != NULL)
        depfile_write(run, wanted->depfile, &diags);
    if (wanted->index && wanted->folder != NULL && wanted->shards < 2)
        index_write(run, &diags);
    history_close(run, &diags);
    outcome_say(&run->before, &run->arena, run->session->language, &diags);
    tell_before(run);
    diags = (struct diag_list){.arena = &arena};
    json_close(run, &diags);
    outcome_say(&run->before, &run->arena, run->session->language, &diags);
    tell_before(run);
    arena_release(&arena);
}
