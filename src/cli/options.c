#include "cli/values.h"

#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

/* ---- tables ---- */

static const struct {
    const char *name, *arguments, *help[2];
    size_t least; /* files or names wanted */
    size_t most;  /* 0: any number */
} COMMANDS[CLI_COMMANDS] = {
    [CLI_BUILD] = {"build",
                   "-o DIR FILE...",
                   {"make the documents of each file: DIR/<pilot id>/<document>.pdf",
                    "maak de documenten van elk bestand: DIR/<pilot-id>/<document>.pdf"},
                   1,
                   0},
    [CLI_CHECK] = {"check",
                   "FILE...",
                   {"all that build checks, writing nothing",
                    "alles wat build controleert, zonder iets te schrijven"},
                   1,
                   0},
    [CLI_DUMP] = {"dump",
                  "--stage=STAGE FILE",
                  {"print a stage: elements, model, document or pages",
                   "druk een tussenstap af: elements, model, document of pages"},
                  1,
                  1},
    [CLI_PREVIEW] = {"preview",
                     "-o PNG [--page=N] [--dpi=N] FILE",
                     {"one page as a picture", "een pagina als afbeelding"},
                     1,
                     1},
    [CLI_CHART] = {"chart",
                   "-o OUT [-f svg|png] [--dpi=N] FILE#ID",
                   {"the chart with this id as a picture", "de grafiek met deze id als afbeelding"},
                   1,
                   1},
    [CLI_EXPLAIN] = {"explain",
                     "--figure=PATH FILE",
                     {"what is behind a number of a programme: each pilot and its place",
                      "wat er achter een getal van een programma zit: elke pilot en zijn plaats"},
                     1,
                     1},
    [CLI_LIST] = {"list",
                  "blocks|elements|rules",
                  {"building blocks of templates, all elements, or the rules of a programme",
                   "bouwstenen van sjablonen, alle elementen, of de regels van een programma"},
                  1,
                  1},
    [CLI_MERGE] = {"merge-reports",
                   "[REPORTS] DIR...",
                   {"the reports of shards as those of one run, from the logs in these folders",
                    "de rapporten van delen als die van een run, uit de logboeken in deze mappen"},
                   1,
                   0},
    [CLI_DIFF] = {"diff",
                  "[-f text|json] OLD NEW",
                  {"what changed in the data between two versions of a file",
                   "wat in de gegevens veranderde tussen twee versies van een bestand"},
                  2,
                  2},
    [CLI_WATCH] = {"watch",
                   "-o DIR FILE...",
                   {"build, and again what an edit touches, until Ctrl-C",
                    "maak, en opnieuw wat een wijziging raakt, tot Ctrl-C"},
                   1,
                   0},
};

static const struct {
    const char *name;
    char letter;
    enum option_kind kind;
    size_t field; /* in struct cli */
    const char *value, *help[2];
} OPTIONS[] = {
#define FIELD(name) offsetof(struct cli, name)
    {"output", 'o', OPTION_TEXT, FIELD(folder), "DIR", {"where to write", "waarheen te schrijven"}},
    {"template",
     't',
     OPTION_TEXT,
     FIELD(options.template),
     "FILE",
     {"a template of your own", "een eigen sjabloon"}},
    {"style",
     's',
     OPTION_TEXT,
     FIELD(options.style),
     "NAME",
     {"a house style instead of the template's",
      "een huisstijl in plaats van die van het sjabloon"}},
    {"pdfa",
     0,
     OPTION_ARCHIVE,
     FIELD(options.archive),
     "2a|3a",
     {"for build; 3a: the XML travels inside the PDF",
      "voor build; 3a: de XML reist mee in de PDF"}},
    {"lang",
     'l',
     OPTION_LANGUAGE,
     FIELD(options.language),
     "nl|en",
     {"language of messages", "taal van meldingen"}},
    {"warnings-are-errors",
     'W',
     OPTION_FLAG,
     FIELD(options.warnings_are_errors),
     NULL,
     {"a warning fails the document", "een waarschuwing laat het document mislukken"}},
    {"remarks",
     0,
     OPTION_FLAG,
     FIELD(options.remarks),
     NULL,
     {"also what rules of a programme merely remark",
      "ook wat regels van een programma alleen opmerken"}},
    {"quiet",
     'q',
     OPTION_FLAG,
     FIELD(quiet),
     NULL,
     {"messages only, no list and no summary", "alleen meldingen, geen lijst en samenvatting"}},
    {"figure",
     0,
     OPTION_TEXT,
     FIELD(figure),
     "PATH",
     {"for explain, as werkwijzen/klankbordgroep", "voor explain, als werkwijzen/klankbordgroep"}},
    {"jobs",
     'j',
     OPTION_COUNT_FROM_1,
     FIELD(run.workers),
     "N",
     {"processes at once; as many as there are processors",
      "processen tegelijk; zoveel als er processors zijn"}},
    {"job-timeout",
     0,
     OPTION_COUNT_FROM_1,
     FIELD(run.job_seconds),
     "SECONDS",
     {"for one document; 300", "voor een document; 300"}},
    {"job-memory",
     0,
     OPTION_COUNT_FROM_1,
     FIELD(run.job_megabytes),
     "MB",
     {"for one process; 2048", "voor een proces; 2048"}},
    {"keep-going",
     'k',
     OPTION_KEEP_GOING,
     FIELD(run.fail_fast),
     NULL,
     {"go on after a failure; it does", "ga door na een mislukking; dat doet het"}},
    {"fail-fast",
     0,
     OPTION_FLAG,
     FIELD(run.fail_fast),
     NULL,
     {"begin nothing more after a failure", "begin niets meer na een mislukking"}},
    {"shard",
     0,
     OPTION_SHARD,
     FIELD(run.shard),
     "K/N",
     {"make share K of N, for N machines", "maak deel K van N, voor N machines"}},
    {"log",
     0,
     OPTION_LOG,
     FIELD(run.log),
     "json[=FILE]",
     {"events as JSON lines, else on standard output",
      "gebeurtenissen als JSON-regels, anders op de standaarduitvoer"}},
    {"junit", 0, OPTION_TEXT, FIELD(run.junit), "FILE", {"JUnit XML", "JUnit-XML"}},
    {"annotations",
     0,
     OPTION_ANNOTATIONS,
     0,
     "github|gitlab[=FILE]",
     {"messages for reviewers; may be given twice", "meldingen voor wie beoordeelt; mag tweemaal"}},
    {"depfile",
     0,
     OPTION_TEXT,
     FIELD(run.depfile),
     "FILE",
     {"what each document depends on, for make", "waar elk document van afhangt, voor make"}},
    {"index",
     0,
     OPTION_FLAG,
     FIELD(run.index),
     NULL,
     {"index.html beside the documents: what changed, what failed",
      "index.html bij de documenten: wat veranderde, wat mislukte"}},
    {"stage", 0, OPTION_STAGE, FIELD(stage), "STAGE", {"for dump", "voor dump"}},
    {"format",
     'f',
     OPTION_FORMAT,
     FIELD(format),
     "FORMAT",
     {"svg or png for chart, text or json for diff",
      "svg of png voor chart, text of json voor diff"}},
    {"page", 0, OPTION_NUMBER, FIELD(page), "N", {"for preview; 1", "voor preview; 1"}},
    {"dpi",
     0,
     OPTION_NUMBER,
     FIELD(dpi),
     "N",
     {"for preview and chart; 100", "voor preview en chart; 100"}},
    {"since",
     0,
     OPTION_TEXT,
     FIELD(options.since),
     "FILE",
     {"mark what changed since this version of the file",
      "merk wat is gewijzigd sinds deze versie van het bestand"}},
    {"draft",
     0,
     OPTION_FLAG,
     FIELD(options.draft),
     NULL,
     {"as a draft, whatever the versions say: gaps are marked, not refused",
      "als concept, wat de versies ook zeggen: gaten worden gemerkt, niet geweigerd"}},
    {"layout-report",
     0,
     OPTION_FLAG,
     FIELD(options.layout_report),
     NULL,
     {"name lines and pages that are not beautiful", "noem regels en pagina's die niet mooi zijn"}},
    {"timings",
     0,
     OPTION_FLAG,
     FIELD(options.timings),
     NULL,
     {"microseconds per page and stage", "microseconden per pagina en tussenstap"}},
    {"data",
     0,
     OPTION_TEXT,
     FIELD(options.data),
     "DIR",
     {"folder with templates/ and fonts/", "map met templates/ en fonts/"}},
#undef FIELD
};
#define OPTION_COUNT (sizeof OPTIONS / sizeof *OPTIONS)

bool cli_is_dutch(const struct cli *cli) {
    return cli->options.language == BELEIDSPERS_DUTCH ||
           (cli->options.language == BELEIDSPERS_LOCALE && diag_language_of_locale() == DIAG_NL);
}

/* ---- help ---- */

static void print_help(const struct cli *cli) {
    const int nl = cli_is_dutch(cli);
    printf(nl ? "gebruik: beleidspers OPDRACHT [OPTIES] ...\n\n"
              : "usage: beleidspers COMMAND [OPTIONS] ...\n\n");
    for (int c = 0; c < CLI_COMMANDS; c++)
        printf("  %-13s %-34s %s\n", COMMANDS[c].name, COMMANDS[c].arguments, COMMANDS[c].help[nl]);
    printf("\n");
    for (size_t o = 0; o < OPTION_COUNT; o++) {
        char name[64];
        snprintf(name, sizeof name, "--%s%s%s", OPTIONS[o].name,
                 OPTIONS[o].value != NULL ? "=" : "",
                 OPTIONS[o].value != NULL ? OPTIONS[o].value : "");
        if (OPTIONS[o].letter != 0)
            printf("  -%c, %-22s %s\n", OPTIONS[o].letter, name, OPTIONS[o].help[nl]);
        else
            printf("      %-22s %s\n", name, OPTIONS[o].help[nl]);
    }
    printf(
        nl ? "\nstatus: 0 alles gemaakt, 1 fouten in de invoer, 2 verkeerd gebruik, 3 de machine "
             "weigerde\n"
           : "\nstatus: 0 all made, 1 errors in the input, 2 wrong usage, 3 the machine failed\n");
}

/* ---- parsing ---- */

/* "--name=value", "--name value", "-o value", "-ovalue". Moves *at past what it used. */
static bool parse_option(struct cli *cli, int argc, char **argv, int *at) {
    const char *argument = argv[*at];
    const bool is_long = argument[1] == '-';
    const char *name = argument + (is_long ? 2 : 1);
    const size_t size = is_long ? strcspn(name, "=") : 1;
    for (size_t o = 0; o < OPTION_COUNT; o++) {
        const bool match =
            is_long ? strlen(OPTIONS[o].name) == size && strncmp(OPTIONS[o].name, name, size) == 0
                    : OPTIONS[o].letter == name[0] && name[0] != '\0';
        if (!match)
            continue;
        const char *value = name[size] == '\0' ? NULL : name + size + (is_long ? 1 : 0);
        if (OPTIONS[o].value == NULL)
            return value != NULL ? cli_wrong(cli, "no value goes with", "geen waarde bij", argument)
                                 : cli_set(cli, OPTIONS[o].kind, OPTIONS[o].field, NULL);
        if (value == NULL && *at + 1 < argc)
            value = argv[++*at];
        return value != NULL
                   ? cli_set(cli, OPTIONS[o].kind, OPTIONS[o].field, value)
                   : cli_wrong(cli, "a value is missing after", "er mist een waarde na", argument);
    }
    return cli_wrong(cli, "unknown option", "onbekende optie", argument);
}

static bool parse_command(struct cli *cli, const char *name) {
    for (int c = 0; c < CLI_COMMANDS; c++)
        if (strcmp(name, COMMANDS[c].name) == 0) {
            cli->command = (enum cli_command)c;
            return true;
        }
    return cli_wrong(cli, "unknown command", "onbekende opdracht", name);
}

#define DPI_MOST 2400 /* what output_png() draws */

static bool needs_folder(const struct cli *cli) {
    return cli->command == CLI_BUILD || cli->command == CLI_PREVIEW || cli->command == CLI_CHART ||
           cli->command == CLI_WATCH || (cli->command == CLI_MERGE && cli->run.index);
}

static bool fits_format(const struct cli *cli) {
    const bool words = cli->format == FORMAT_TEXT || cli->format == FORMAT_JSON;
    return cli->format == FORMAT_NONE || (cli->command == CLI_DIFF && words) ||
           (cli->command == CLI_CHART && !words);
}

static bool check_call(struct cli *cli) {
    const char *name = COMMANDS[cli->command].name;
    if (cli->file_count < COMMANDS[cli->command].least)
        return cli_wrong(cli, "a file or name is missing after", "er mist een bestand of naam na",
                         name);
    if (COMMANDS[cli->command].most > 0 && cli->file_count > COMMANDS[cli->command].most)
        return cli_wrong(cli, "too many files or names with", "te veel bestanden of namen bij",
                         name);
    if (cli->folder == NULL && needs_folder(cli))
        return cli_wrong(cli, "-o is missing with", "-o ontbreekt bij", name);
    if (!fits_format(cli))
        return cli_wrong(cli, "this format does not go with", "dit formaat past niet bij", name);
    if (cli->dpi > DPI_MOST)
        return cli_wrong(cli, "more than 2400 dots per inch with",
                         "meer dan 2400 punten per inch bij", name);
    if (cli->command == CLI_CHART && strrchr(cli->files[0], '#') == NULL)
        return cli_wrong(cli, "an id is missing, as in FILE#id, in",
                         "een id ontbreekt, zoals in BESTAND#id, in", cli->files[0]);
    if (cli->command == CLI_EXPLAIN && cli->figure == NULL)
        return cli_wrong(cli, "--figure is missing with", "--figure ontbreekt bij", name);
    if (cli->command == CLI_LIST && strcmp(cli->files[0], "blocks") != 0 &&
        strcmp(cli->files[0], "elements") != 0 && strcmp(cli->files[0], "rules") != 0)
        return cli_wrong(cli, "cannot list", "kan geen lijst geven van", cli->files[0]);
    return true;
}

enum cli_outcome cli_parse(struct cli *cli, int argc, char **argv) {
    bool options_end = false, help = argc < 2, have_command = false;
    cli->page = 1;
    cli->dpi = 100;
    cli->files = argv + 1;
    for (int i = 1; i < argc; i++) {
        const char *argument = argv[i];
        if (!options_end && strcmp(argument, "--") == 0) {
            options_end = true;
        } else if (!options_end && strcmp(argument, "--version") == 0) {
            printf("beleidspers %s\n", beleidspers_version());
            return CLI_DONE;
        } else if (!options_end &&
                   (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)) {
            help = true;
        } else if (!options_end && argument[0] == '-' && argument[1] != '\0') {
            if (!parse_option(cli, argc, argv, &i))
                return CLI_WRONG;
        } else if (!have_command && (have_command = true)) {
            if (strcmp(argument, "help") == 0)
                help = true;
            else if (!parse_command(cli, argument))
                return CLI_WRONG;
        } else {
            cli->files[cli->file_count++] = argv[i];
        }
    }
    if (help || !have_command) {
        print_help(cli);
        return argc < 2 ? CLI_WRONG : CLI_DONE;
    }
    return check_call(cli) ? CLI_RUN : CLI_WRONG;
}
