/* The command line: options to calls of the public interface. */
#include "beleidspers.h"
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

static int worst(int a, int b) {
    return a > b ? a : b;
}

static void summarise(const struct cli *cli, const struct beleidspers_result *sum, size_t made) {
    const size_t failed = cli->file_count - made;
    if (cli->quiet)
        return;
    fprintf(stderr,
            cli_is_dutch(cli)
                ? "%zu van %zu documenten gemaakt, %zu mislukt; %zu pagina's, %zu fouten, %zu "
                  "waarschuwingen\n"
                : "%zu of %zu documents made, %zu failed; %zu pages, %zu errors, %zu warnings\n",
            made, cli->file_count, failed, sum->pages, sum->errors, sum->warnings);
}

static void add(struct beleidspers_result *sum, const struct beleidspers_result *one) {
    sum->status = (enum beleidspers_status)worst((int)sum->status, (int)one->status);
    sum->pages += one->pages;
    sum->errors += one->errors;
    sum->warnings += one->warnings;
}

static int build(const struct cli *cli, struct beleidspers *session) {
    struct beleidspers_result sum = {0};
    size_t made = 0;
    for (size_t i = 0; i < cli->file_count; i++) {
        const struct beleidspers_result one =
            beleidspers_build(session, cli->files[i], cli->folder);
        add(&sum, &one);
        made += one.status == BELEIDSPERS_OK;
        if (one.status == BELEIDSPERS_OK && !cli->quiet)
            printf("%s\n", one.path);
    }
    summarise(cli, &sum, made);
    return (int)sum.status;
}

static int check(const struct cli *cli, struct beleidspers *session) {
    struct beleidspers_result sum = {0};
    for (size_t i = 0; i < cli->file_count; i++) {
        const struct beleidspers_result one = beleidspers_check(session, cli->files[i]);
        add(&sum, &one);
    }
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
    return (int)beleidspers_chart(session, cli->files[0], id, cli->picture, cli->dpi, cli->folder)
        .status;
}

static int list(const struct cli *cli, struct beleidspers *session) {
    if (strcmp(cli->files[0], "blocks") == 0)
        beleidspers_list_blocks(session, stdout);
    else
        beleidspers_list_elements(session, stdout);
    return 0;
}

static int run(const struct cli *cli) {
    static int (*const commands[])(const struct cli *, struct beleidspers *) = {
        [CLI_BUILD] = build,     [CLI_CHECK] = check, [CLI_DUMP] = dump,
        [CLI_PREVIEW] = preview, [CLI_CHART] = chart, [CLI_LIST] = list,
    };
    enum beleidspers_status status;
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
