/* Values of options: from words to fields. */
#include "cli/values.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const char *const STAGES[] = {"elements", "model", "document", "pages"};

bool cli_wrong(const struct cli *cli, const char *english, const char *dutch, const char *subject) {
    fprintf(stderr, "beleidspers: %s '%s'; ", cli_is_dutch(cli) ? dutch : english, subject);
    fprintf(stderr, cli_is_dutch(cli) ? "zie beleidspers --help\n" : "see beleidspers --help\n");
    return false;
}

static bool parse_number(const char *text, long *out) {
    char *end;
    errno = 0;
    *out = strtol(text, &end, 10);
    return errno == 0 && *end == '\0' && end != text && *out > 0 && *out < 100000;
}

static bool set_stage(struct cli *cli, const char *value) {
    for (size_t i = 0; i < sizeof STAGES / sizeof *STAGES; i++)
        if (strcmp(value, STAGES[i]) == 0) {
            cli->stage = (enum beleidspers_stage)i;
            return true;
        }
    return cli_wrong(cli, "unknown stage", "onbekende tussenstap", value);
}

static bool set_language(struct cli *cli, const char *value) {
    const bool dutch = strcmp(value, "nl") == 0;
    if (!dutch && strcmp(value, "en") != 0)
        return cli_wrong(cli, "unknown language", "onbekende taal", value);
    cli->options.language = dutch ? BELEIDSPERS_DUTCH : BELEIDSPERS_ENGLISH;
    return true;
}

static bool set_archive(struct cli *cli, const char *value) {
    const bool inside = strcmp(value, "3a") == 0;
    if (!inside && strcmp(value, "2a") != 0)
        return cli_wrong(cli, "unknown kind of PDF/A", "onbekend soort PDF/A", value);
    cli->options.archive = inside ? BELEIDSPERS_PDFA_3A : BELEIDSPERS_PDFA_2A;
    return true;
}

static bool set_format(struct cli *cli, const char *value) {
    static const char *const names[] = {NULL, "svg", "png", "text", "json"};
    for (size_t i = 1; i < sizeof names / sizeof *names; i++)
        if (strcmp(value, names[i]) == 0) {
            cli->format = (enum cli_format)i;
            return true;
        }
    return cli_wrong(cli, "unknown format", "onbekend formaat", value);
}

/* "json" or "json=FILE": after the word, a path or what there is without one. NULL: another word.
 */
static const char *path_after(const char *value, const char *word, const char *otherwise) {
    const size_t size = strlen(word);
    if (strncmp(value, word, size) != 0)
        return NULL;
    if (value[size] == '=' && value[size + 1] != '\0')
        return value + size + 1;
    return value[size] == '\0' ? otherwise : NULL;
}

static bool set_log(struct cli *cli, const char *value) {
    cli->run.log = path_after(value, "json", "-");
    return cli->run.log != NULL || cli_wrong(cli, "unknown log", "onbekend logboek", value);
}

static bool set_annotations(struct cli *cli, const char *value) {
    const char *github = path_after(value, "github", "-");
    const char *gitlab = path_after(value, "gitlab", "gl-code-quality-report.json");
    if (github == NULL && gitlab == NULL)
        return cli_wrong(cli, "unknown annotations", "onbekende aantekeningen", value);
    if (github != NULL)
        cli->run.github = github;
    else
        cli->run.gitlab = gitlab;
    return true;
}

#define SHARDS_MOST 10000

static bool set_shard(struct cli *cli, const char *value) {
    char *end;
    errno = 0;
    const long shard = value[0] >= '0' && value[0] <= '9' ? strtol(value, &end, 10) : 0;
    const bool slash = shard > 0 && *end == '/' && end[1] >= '0' && end[1] <= '9';
    const long shards = slash ? strtol(end + 1, &end, 10) : 0;
    if (errno != 0 || shards < 1 || shards > SHARDS_MOST || *end != '\0')
        return cli_wrong(cli, "a share is K/N, as 1/4; not", "een deel is K/N, als 1/4; niet",
                         value);
    if (shard > shards)
        return cli_wrong(cli, "there is no such share:", "zo'n deel is er niet:", value);
    cli->run.shard = (unsigned)shard;
    cli->run.shards = (unsigned)shards;
    return true;
}

static bool set_count(struct cli *cli, void *field, const char *value) {
    long number;
    if (!parse_number(value, &number))
        return cli_wrong(cli, "not a number from 1 on", "geen getal vanaf 1", value);
    *(unsigned *)field = (unsigned)number;
    return true;
}

bool cli_set(struct cli *cli, enum option_kind kind, size_t at, const char *value) {
    char *field = (char *)cli + at;
    long number;
    switch (kind) {
    case OPTION_FLAG:
        *(bool *)(void *)field = true;
        return true;
    case OPTION_TEXT:
        *(const char **)(void *)field = value;
        return true;
    case OPTION_NUMBER:
        if (!parse_number(value, &number))
            return cli_wrong(cli, "not a number from 1 on", "geen getal vanaf 1", value);
        if (at == offsetof(struct cli, dpi))
            cli->dpi = (int)number;
        else
            cli->page = (size_t)number;
        return true;
    case OPTION_LANGUAGE:
        return set_language(cli, value);
    case OPTION_STAGE:
        return set_stage(cli, value);
    case OPTION_ARCHIVE:
        return set_archive(cli, value);
    case OPTION_FORMAT:
        return set_format(cli, value);
    case OPTION_COUNT_FROM_1:
        return set_count(cli, field, value);
    case OPTION_SHARD:
        return set_shard(cli, value);
    case OPTION_KEEP_GOING:
        cli->run.fail_fast = false;
        return true;
    case OPTION_LOG:
        return set_log(cli, value);
    case OPTION_ANNOTATIONS:
        return set_annotations(cli, value);
    }
    return false;
}
