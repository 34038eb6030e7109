/* Messages where reviewers look: GitHub's workflow commands and GitLab's code quality. What several
 * documents of one file say is said once. */
#include "batch/run.h"

#include <unistd.h>

#define PATH_LIMIT 4096

/* As the repository names it: both want paths from its top, where a run is started. */
static const char *repository_path(const char *path) {
    static char folder[PATH_LIMIT];
    const size_t size = getcwd(folder, sizeof folder) != NULL ? strlen(folder) : 0;
    if (size > 1 && strncmp(path, folder, size) == 0 && path[size] == '/')
        path += size + 1;
    while (path[0] == '.' && path[1] == '/')
        path += 2;
    return path;
}

/* Calls `each` for every message of a run, those of no job first, each message once. */
typedef void each_message(struct text_builder *out, const struct message *message, void *context);

static void once(struct text_builder *out, const struct outcome *outcome, struct seen *seen,
                 each_message *each, void *context) {
    for (size_t i = 0; i < outcome->messages.count; i++) {
        const struct message *m = &outcome->messages.items[i];
        bool is_new;
        seen_add(seen, out->arena, seen_message(m), 1, &is_new);
        if (is_new)
            each(out, m, context);
    }
}

static void for_all(const struct run *run, struct text_builder *out, each_message *each,
                    void *context) {
    struct seen seen = {0};
    once(out, &run->before, &seen, each, context);
    for (size_t i = 0; i < run->mine.count; i++)
        once(out, &run->outcomes.items[run->mine.items[i]], &seen, each, context);
}

/* ---- GitHub: ::error file=a.xml,line=3,col=5,title=bad-value::text ---- */

void github_append(struct text_builder *out, const char *text, bool property) {
    for (; *text != '\0'; text++)
        if (strchr(property ? "%\r\n:," : "%\r\n", *text) != NULL)
            text_format(out, "%%%02X", (unsigned)(unsigned char)*text);
        else
            text_append_char(out, *text);
}

static void put_github(struct text_builder *out, const struct message *message, void *context) {
    static const char *const commands[] = {[DIAG_NOTE] = "notice",
                                           [DIAG_WARNING] = "warning",
                                           [DIAG_ERROR] = "error",
                                           [DIAG_SYSTEM] = "error"};
    (void)context;
    text_format(out, "::%s ", commands[message->severity]);
    if (message->place.file != NULL) {
        text_append(out, "file=");
        github_append(out, repository_path(message->place.file), /*property*/ true);
        if (message->place.line > 0)
            text_format(out, ",line=%u,col=%u", (unsigned)message->place.line,
                        (unsigned)message->place.column);
        text_append(out, ",");
    }
    text_append(out, "title=");
    github_append(out, message->id, /*property*/ true);
    text_append(out, "::");
    github_append(out, message->text, /*property*/ false);
    text_append(out, "\n");
}

void github_write(struct run *run, const char *path, struct diag_list *diags) {
    struct arena arena = {0};
    struct text_builder out = {.arena = &arena};
    for_all(run, &out, put_github, NULL);
    if (run->log == stdout && strcmp(path, "-") == 0) /* GitHub reads both, others only one */
        fputs(text_string(&out), run->session->messages);
    else
        report_file(path, &out, diags);
    arena_release(&arena);
}

/* ---- GitLab ---- */

/* Without the line, so that what moves stays the same finding; equal ones are numbered. */
static void put_fingerprint(struct text_builder *out, const struct message *message,
                            const char *path, struct seen *prints) {
    char print[40];
    bool is_new;
    uint64_t half[2] = {SEEN_START, SEEN_START ^ 0x9E3779B97F4A7C15u};
    for (int i = 0; i < 2; i++)
        half[i] = seen_hash(seen_hash(seen_hash(half[i], message->id), path), message->text);
    size_t *times = seen_add(prints, out->arena, half[0], 0, &is_new);
    half[1] += ++*times - 1;
    snprintf(print, sizeof print, "%016llx%016llx", (unsigned long long)half[0],
             (unsigned long long)half[1]);
    json_text(out, "fingerprint", print);
}

static void put_gitlab(struct text_builder *out, const struct message *message, void *context) {
    static const char *const severities[] = {[DIAG_NOTE] = "info",
                                             [DIAG_WARNING] = "minor",
                                             [DIAG_ERROR] = "major",
                                             [DIAG_SYSTEM] = "blocker"};
    const char *path = message->place.file != NULL ? repository_path(message->place.file) : ".";
    json_begin(out, NULL, '{');
    json_text(out, "description", message->text);
    json_text(out, "check_name", message->id);
    put_fingerprint(out, message, path, context);
    json_text(out, "severity", severities[message->severity]);
    json_begin(out, "location", '{');
    json_text(out, "path", path);
    json_begin(out, "lines", '{');
    json_number(out, "begin", message->place.line > 0 ? message->place.line : 1);
    text_append(out, "}}}");
}

void gitlab_write(struct run *run, const char *path, struct diag_list *diags) {
    struct arena arena = {0};
    struct text_builder out = {.arena = &arena};
    struct seen prints = {0};
    json_begin(&out, NULL, '[');
    for_all(run, &out, put_gitlab, &prints);
    text_append(&out, "]\n");
    report_file(path, &out, diags);
    arena_release(&arena);
}
