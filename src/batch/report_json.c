/* The log: JSON lines, one event each, described in docs/reports.md. */
#include "batch/run.h"

#include <errno.h>

#define LOG_VERSION 1

static void put_line(struct run *run, struct text_builder *line) {
    json_end(line, '}');
    text_append_char(line, '\n');
    fwrite(line->at, 1, line->size, run->log);
}

static void put_run(struct run *run) {
    const struct arena_mark mark = arena_mark(&run->arena);
    struct text_builder line = {.arena = &run->arena};
    json_begin(&line, NULL, '{');
    json_text(&line, "event", "run");
    json_number(&line, "version", LOG_VERSION);
    json_text(&line, "program", "beleidspers " BELEIDSPERS_VERSION);
    json_number(&line, "jobs", (int64_t)run->outcomes.count);
    json_number(&line, "shard", run->wanted.shards > 1 ? run->wanted.shard : 1);
    json_number(&line, "shards", run->wanted.shards > 1 ? run->wanted.shards : 1);
    json_number(&line, "workers", (int64_t)run->workers);
    put_line(run, &line);
    arena_reset(&run->arena, mark);
}

void json_open(struct run *run, struct diag_list *diags) {
    const char *path = run->wanted.log;
    if (path == NULL)
        return;
    run->log = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    if (run->log == NULL)
        diag_report(diags, FILE_UNWRITABLE, (struct place){0}, path, strerror(errno));
    else
        put_run(run);
}

static void put_message(struct run *run, const struct outcome *outcome,
                        const struct message *message, bool of_job) {
    struct text_builder line = {.arena = &run->arena};
    json_begin(&line, NULL, '{');
    json_text(&line, "event", "message");
    if (of_job)
        json_number(&line, "job", (int64_t)outcome->number);
    else
        json_null(&line, "job");
    json_text(&line, "severity", diag_severity_name(message->severity, DIAG_EN));
    json_text(&line, "id", message->id);
    json_text(&line, "file", message->place.file);
    json_number(&line, "line", message->place.line);
    json_number(&line, "column", message->place.column);
    json_text(&line, "text", message->text);
    put_line(run, &line);
}

void json_messages(struct run *run, const struct outcome *outcome, bool of_job) {
    for (size_t i = 0; run->log != NULL && i < outcome->messages.count; i++) {
        const struct arena_mark mark = arena_mark(&run->arena);
        put_message(run, outcome, &outcome->messages.items[i], of_job);
        arena_reset(&run->arena, mark);
    }
}

static void put_job(struct run *run, const struct outcome *outcome) {
    struct text_builder line = {.arena = &run->arena};
    json_begin(&line, NULL, '{');
    json_text(&line, "event", "job");
    json_number(&line, "job", (int64_t)outcome->number);
    json_text(&line, "name", outcome->job);
    json_text(&line, "file", outcome->file);
    json_text(&line, "document", outcome->document);
    json_text(&line, "subject", outcome->subject);
    json_text(&line, "subject_name", outcome->name);
    json_text(&line, "region", outcome->region);
    json_text(&line, "change", outcome->change);
    json_number(&line, "causes", outcome->causes);
    json_bool(&line, "programme", outcome->programme);
    json_text(&line, "state", outcome_state_name(outcome->state));
    json_number(&line, "status", outcome->status);
    json_text(&line, "path", outcome->path);
    json_bool(&line, "checked", outcome->checked);
    json_number(&line, "pages", (int64_t)outcome->pages);
    json_number(&line, "bytes", (int64_t)outcome->bytes);
    json_number(&line, "errors", (int64_t)outcome->errors);
    json_number(&line, "warnings", (int64_t)outcome->warnings);
    json_number(&line, "hidden", (int64_t)outcome->hidden);
    json_number(&line, "microseconds", outcome->microseconds);
    put_line(run, &line);
}

void json_job(struct run *run, const struct outcome *outcome) {
    if (run->log == NULL)
        return;
    const struct arena_mark mark = arena_mark(&run->arena);
    put_job(run, outcome);
    fflush(run->log); /* who follows the log sees it now; what is killed leaves what it did */
    arena_reset(&run->arena, mark);
}

static void put_end(struct run *run) {
    const struct beleidspers_result *sum = &run->sum;
    struct text_builder line = {.arena = &run->arena};
    json_begin(&line, NULL, '{');
    json_text(&line, "event", "end");
    json_number(&line, "status",
                sum->status > run->before.status ? sum->status : run->before.status);
    json_number(&line, "signal", sum->signal);
    json_number(&line, "documents", (int64_t)sum->documents);
    json_number(&line, "made", (int64_t)sum->made);
    json_number(&line, "failed", (int64_t)(sum->documents - sum->made - sum->skipped));
    json_number(&line, "skipped", (int64_t)sum->skipped);
    json_number(&line, "new", (int64_t)sum->created);
    json_number(&line, "changed", (int64_t)sum->altered);
    json_number(&line, "unchanged", (int64_t)sum->unchanged);
    json_number(&line, "pages", (int64_t)sum->pages);
    json_number(&line, "errors", (int64_t)sum->errors);
    json_number(&line, "warnings", (int64_t)sum->warnings);
    json_number(&line, "microseconds", (run->ended - run->started) / 1000);
    put_line(run, &line);
}

void json_close(struct run *run, struct diag_list *diags) {
    if (run->log == NULL)
        return;
    put_end(run);
    const bool failed = fflush(run->log) != 0 || ferror(run->log) != 0;
    const int reason = errno;
    if ((run->log != stdout && fclose(run->log) != 0) || failed)
        diag_report(diags, FILE_UNWRITABLE, (struct place){0}, run->wanted.log,
                    strerror(failed ? reason : errno));
    run->log = NULL;
}
