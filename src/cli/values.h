/* Values of options: from words to fields. For src/cli only. */
#ifndef CLI_VALUES_H
#define CLI_VALUES_H

#include "cli/cli.h"

enum option_kind {
    OPTION_FLAG,
    OPTION_TEXT,
    OPTION_NUMBER,
    OPTION_LANGUAGE,
    OPTION_STAGE,
    OPTION_ARCHIVE,
    OPTION_FORMAT,
    OPTION_COUNT_FROM_1,
    OPTION_SHARD,
    OPTION_KEEP_GOING,
    OPTION_LOG,
    OPTION_ANNOTATIONS
};

/* Puts a value into the field at this offset of `cli`; false: said on stderr what is wrong. */
bool cli_set(struct cli *cli, enum option_kind kind, size_t at, const char *value);
/* Says on stderr what is wrong with a word; false. */
bool cli_wrong(const struct cli *cli, const char *english, const char *dutch, const char *subject);

#endif
