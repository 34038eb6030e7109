/* The command line: options to calls of the public interface. */
#include "beleidspers.h"
#include "cli/cli.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* "3 of 4 documents made (1 new, 0 changed, 2 unchanged), 1 failed; ..." */
static void summarise(const struct cli *cli, const struct beleidspers_result *sum) {
    static const char *const form[][2] = {
        {"%zu of %zu documents made", "%zu van %zu documenten gemaakt"},
        {" (%zu new, %zu changed, %zu unchanged)", " (%zu nieuw, %zu gewijzigd, %zu ongewijzigd)"},
        {", %zu skipped", ", %zu overgeslagen"},
        {", %zu failed; %zu pages, %zu errors, %zu warnings\n",
         ", %zu mislukt; %zu pagina's, %zu fouten, %zu waarschuwingen\n"},
    };
    const int nl = cli_is_dutch(cli);
    if (cli->quiet)
        return;
    fprintf(stderr, form[0][nl], sum->made, sum->documents);
    if (sum->created + sum->altered + sum->unchanged > 0)
        fprintf(stderr, form[1][nl], sum->created, sum->altered, sum->unchanged);
    if (sum->skipped > 0)
        fprintf(stderr, form[2][nl], sum->skipped);
    fprintf(stderr, form[3][nl], sum->documents - sum->made - sum->skipped, sum->pages, sum->errors,
            sum->warnings);
}

/* Standard output may be taken by a report. */
static bool is_free(const struct cli *cli) {
    const char *const reports[] = {cli->run.log, cli->run.junit, cli->run.github, cli->run.gitlab};
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (reports[i] != NULL && strcmp(reports[i], "-") == 0)
            return false;
    return true;
}

static void print_path(void *context, const struct beleidspers_result *one) {
    (void)context;
    if (one->made > 0 && one->path[0] != '\0')
        printf("%s\n", one->path);
}

/* A run that a signal ended ends by it, so that whoever started it knows. */
static int end(const struct beleidspers_result *sum) {
    if (sum->signal != 0) {
        fflush(stdout);
        signal(sum->signal, SIG_DFL);
        raise(sum->signal);
    }
    return (int)sum->status;
}

static struct beleidspers_run run_of(const struct cli *cli) {
    struct beleidspers_run run = cli->run;
    run.files = cli->files;
    run.file_count = cli->file_count;
    run.progress = !cli->quiet;
    return run;
}

static int build(const struct cli *cli, struct beleidspers *session) {
    struct beleidspers_run run = run_of(cli);
    run.folder = cli->folder;
    const struct beleidspers_result sum =
        beleidspers_run(session, &run, cli->quiet || !is_free(cli) ? NULL : print_path, NULL);
    summarise(cli, &sum);
    return end(&sum);
}

static int check(const struct cli *cli, struct beleidspers *session) {
    const struct beleidspers_run run = run_of(cli);
    const struct beleidspers_result sum = beleidspers_run(session, &run, NULL, NULL);
    return end(&sum);
}

static int merge(const struct cli *cli, struct beleidspers *session) {
    struct beleidspers_run run = run_of(cli);
    run.folder = cli->folder;
    const struct beleidspers_result sum = beleidspers_merge(session, &run);
    summarise(cli, &sum);
    return (int)sum.status;
}

static int dump(const struct cli *cli, struct beleidspers *session) {
    return (int)beleidspers_dump(session, cli->files[0], cli->stage, stdout).status;
}

static int preview(const struct cli *cli, struct beleidspers *session) {
    return (int)beleidspers_preview(session, cli->files[0], cli->page, cli->dpi, cli->folder)
        .status;
}

/* FILE#id, as cli_parse() has checked. */
static int chart(const struct cli *cli, struct beleidspers *session) {
    char *id = strrchr(cli->files[0], '#');
    *id++ = '\0';
    const enum beleidspers_picture picture =
        cli->format == FORMAT_PNG ? BELEIDSPERS_PNG : BELEIDSPERS_SVG;
    return (int)beleidspers_chart(session, cli->files[0], id, picture, cli->dpi, cli->folder)
        .status;
}

static int diff(const struct cli *cli, struct beleidspers *session) {
    const enum beleidspers_format format =
        cli->format == FORMAT_JSON ? BELEIDSPERS_JSON : BELEIDSPERS_TEXT;
    return (int)beleidspers_diff(session, cli->files[0], cli->files[1], format, stdout).status;
}

static int watch(const struct cli *cli) {
    struct beleidspers_run run = run_of(cli);
    run.folder = cli->folder;
    return (int)beleidspers_watch(&cli->options, &run, cli->quiet ? NULL : print_path, NULL).status;
}

static int explain(const struct cli *cli, struct beleidspers *session) {
    return (int)beleidspers_explain(session, cli->files[0], cli->figure, stdout).status;
}

static int list(const struct cli *cli, struct beleidspers *session) {
    if (strcmp(cli->files[0], "blocks") == 0)
        beleidspers_list_blocks(session, stdout);
    else if (strcmp(cli->files[0], "rules") == 0)
        beleidspers_list_rules(session, stdout);
    else
        beleidspers_list_elements(session, stdout);
    return 0;
}

static int run(const struct cli *cli) {
    static int (*const commands[])(const struct cli *, struct beleidspers *) = {
        [CLI_BUILD] = build,     [CLI_CHECK] = check, [CLI_DUMP] = dump,
        [CLI_PREVIEW] = preview, [CLI_CHART] = chart, [CLI_EXPLAIN] = explain,
        [CLI_LIST] = list,       [CLI_MERGE] = merge, [CLI_DIFF] = diff,
    };
    enum beleidspers_status status;
    if (cli->command == CLI_WATCH)
        return watch(cli); /* it opens sessions of its own */
    struct beleidspers *session = beleidspers_open(&cli->options, &status);
    if (session == NULL)
        return (int)status;
    const int result = commands[cli->command](cli, session);
    beleidspers_close(session);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("beleidspers: stdout");
        return BELEIDSPERS_MACHINE;
    }
    return result;
}

int main(int argc, char **argv) {
    struct cli cli = {0};
    switch (cli_parse(&cli, argc, argv)) {
    case CLI_RUN:
        return run(&cli);
    case CLI_DONE:
        return BELEIDSPERS_OK;
    case CLI_WRONG:
        break;
    }
    return BELEIDSPERS_USAGE;
}
