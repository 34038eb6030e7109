/* Commands and options, as tables: parsing, --help and the reference come from the same rows. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "beleidspers.h"

enum cli_command {
    CLI_BUILD,
    CLI_CHECK,
    CLI_DUMP,
    CLI_PREVIEW,
    CLI_CHART,
    CLI_EXPLAIN,
    CLI_LIST,
    CLI_MERGE,
    CLI_DIFF,
    CLI_WATCH,
    CLI_COMMANDS
};

enum cli_format { FORMAT_NONE, FORMAT_SVG, FORMAT_PNG, FORMAT_TEXT, FORMAT_JSON };

struct cli {
    enum cli_command command;
    struct beleidspers_options options;
    enum beleidspers_stage stage;
    enum cli_format format;     /* of chart and diff */
    struct beleidspers_run run; /* of build and check; its files and folder come later */
    const char *folder;         /* -o */
    char **files;
    size_t file_count;
    const char *figure; /* of explain */
    size_t page;
    int dpi;
    bool quiet;
};

enum cli_outcome { CLI_RUN, CLI_DONE, CLI_WRONG };

/* Fills `cli` from the arguments (files point into argv, which is reordered). CLI_DONE: help or
 * version was printed; CLI_WRONG: said on stderr what is wrong. */
enum cli_outcome cli_parse(struct cli *cli, int argc, char **argv);
bool cli_is_dutch(const struct cli *cli);

#endif
