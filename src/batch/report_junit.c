/* JUnit XML: a suite per pilot (or programme), in it a case per document and one per rule.
 *
 * A rule's case is skipped when no document of the pilot came as far as its rules. A finding that
 * is a warning does not fail its case: it stands in the case's output, as it would on a terminal.
 */
#include "batch/run.h"

#include "check/check.h"

#include <inttypes.h>
#include <stdlib.h>

/* XML has no way to write most controls; what is no character becomes U+FFFD. */
static bool is_xml_character(uint32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
}

void junit_append(struct text_builder *out, const char *text) {
    static const struct {
        uint32_t character;
        const char *entity;
    } escapes[] = {{'&', "&amp;"},  {'<', "&lt;"},   {'>', "&gt;"}, {'"', "&quot;"},
                   {'\n', "&#10;"}, {'\r', "&#13;"}, {'\t', "&#9;"}};
    while (*text != '\0') {
        const uint32_t c = text_decode(&text);
        const char *entity = NULL;
        for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
            if (escapes[i].character == c)
                entity = escapes[i].entity;
        if (entity != NULL)
            text_append(out, entity);
        else
            text_append_codepoint(out, is_xml_character(c) ? c : 0xFFFD);
    }
}

static void attribute(struct text_builder *out, const char *name, const char *value) {
    text_format(out, " %s=\"", name);
    junit_append(out, value);
    text_append(out, "\"");
}

static void seconds(struct text_builder *out, int64_t microseconds) {
    text_format(out, " time=\"%" PRId64 ".%06" PRId64 "\"", microseconds / 1000000,
                microseconds % 1000000);
}

/* One rule over all documents of a suite. */
struct suite {
    const char *name;
    const struct outcome **outcomes;
    size_t count;
    bool checked;
    size_t tests, failures, errors, skipped;
};

static void put_message(struct text_builder *out, const struct message *message) {
    struct text_builder line = {.arena = out->arena};
    if (message->place.file != NULL)
        text_append(&line, message->place.file);
    if (message->place.line > 0)
        text_format(&line, ":%u:%u", (unsigned)message->place.line,
                    (unsigned)message->place.column);
    text_format(&line, "%s%s: %s [%s]", message->place.file != NULL ? ": " : "",
                diag_severity_name(message->severity, DIAG_EN), message->text, message->id);
    junit_append(out, text_string(&line));
    text_append(out, "\n");
}

static bool is_grave(const struct message *message) {
    return message->severity >= DIAG_ERROR;
}

static const struct message *first_grave(const struct outcome *outcome) {
    for (size_t i = 0; i < outcome->messages.count; i++)
        if (is_grave(&outcome->messages.items[i]))
            return &outcome->messages.items[i];
    return NULL;
}

/* ---- a case per document ---- */

static void put_trouble(struct text_builder *out, struct suite *suite,
                        const struct outcome *outcome) {
    const struct message *first = first_grave(outcome);
    const bool machine = outcome->status == BELEIDSPERS_MACHINE;
    const char *element = machine ? "error" : "failure";
    suite->errors += machine;
    suite->failures += !machine;
    text_format(out, "      <%s", element);
    attribute(out, "type", first != NULL ? first->id : outcome_state_name(outcome->state));
    attribute(out, "message", first != NULL ? first->text : outcome_state_name(outcome->state));
    text_append(out, ">");
    for (size_t i = 0; i < outcome->messages.count; i++)
        if (is_grave(&outcome->messages.items[i]))
            put_message(out, &outcome->messages.items[i]);
    text_format(out, "</%s>\n", element);
}

static void put_mild(struct text_builder *out, const struct outcome *outcome) {
    bool begun = false;
    for (size_t i = 0; i < outcome->messages.count; i++) {
        if (is_grave(&outcome->messages.items[i]))
            continue;
        text_append(out, begun ? "" : "      <system-out>");
        begun = true;
        put_message(out, &outcome->messages.items[i]);
    }
    text_append(out, begun ? "</system-out>\n" : "");
}

static void put_document(struct text_builder *out, struct suite *suite,
                         const struct outcome *outcome) {
    suite->tests++;
    text_append(out, "    <testcase");
    attribute(out, "classname", suite->name);
    attribute(out, "name", outcome->job);
    attribute(out, "file", outcome->file);
    seconds(out, outcome->microseconds);
    text_append(out, ">\n");
    if (outcome->state == OUTCOME_SKIPPED || outcome->state == OUTCOME_PENDING) {
        suite->skipped++;
        text_append(out, "      <skipped message=\"the run was stopped before it\"/>\n");
    } else if (!outcome_made(outcome)) {
        put_trouble(out, suite, outcome);
    }
    put_mild(out, outcome);
    text_append(out, "    </testcase>\n");
}

/* ---- a case per rule ---- */

static bool is_same(const struct message *a, const struct message *b) {
    return a->place.line == b->place.line && a->place.column == b->place.column &&
           text_equal(a->place.file, b->place.file) && text_equal(a->text, b->text);
}

/* What the documents of a suite say of a rule, each thing once: all read the same file. */
static void find(const struct suite *suite, const char *rule, struct outcome *found,
                 struct arena *arena) {
    for (size_t o = 0; o < suite->count; o++)
        for (size_t m = 0; m < suite->outcomes[o]->messages.count; m++) {
            const struct message *message = &suite->outcomes[o]->messages.items[m];
            bool is_new = strcmp(message->id, rule) == 0;
            for (size_t i = 0; is_new && i < found->messages.count; i++)
                is_new = !is_same(&found->messages.items[i], message);
            if (is_new)
                *VEC_PUSH(arena, &found->messages) = *message;
        }
}

static void put_rule(struct text_builder *out, struct suite *suite, const char *rule) {
    struct outcome found = {0};
    suite->tests++;
    text_append(out, "    <testcase");
    attribute(out, "classname", arena_format(out->arena, "%s.rules", suite->name));
    attribute(out, "name", rule);
    find(suite, rule, &found, out->arena);
    if (!suite->checked && found.messages.count == 0) {
        suite->skipped++;
        text_append(out, "><skipped message=\"the file could not be read\"/></testcase>\n");
    } else if (found.messages.count == 0) {
        text_append(out, "/>\n");
    } else {
        text_append(out, ">\n");
        if (first_grave(&found) != NULL)
            put_trouble(out, suite, &found);
        put_mild(out, &found);
        text_append(out, "    </testcase>\n");
    }
}

static void put_rules(struct text_builder *out, struct suite *suite, bool programme) {
    size_t count;
    const struct check_rule *rules = check_rules(&count);
    for (int id = 0; !programme && id < DIAG_COUNT; id++) {
        const char *name = diag_id_name(out->arena, (enum diag_id)id);
        if (text_starts(name, "check-") || text_starts(name, "beleid-"))
            put_rule(out, suite, name);
    }
    for (size_t i = 0; programme && i < count; i++)
        put_rule(out, suite, rules[i].naam);
}

/* ---- suites ---- */

/* The id of the pilot; of a file that could not be read, its name. */
static const char *suite_name(struct arena *arena, const struct outcome *outcome) {
    if (outcome->subject != NULL)
        return outcome->subject;
    return arena_string_n(arena, outcome->job, strcspn(outcome->job, "/"));
}

struct sorted {
    const char *suite;
    const struct outcome *outcome;
};

static int by_suite(const void *left, const void *right) {
    const struct sorted *a = left, *b = right;
    const int names = strcmp(a->suite, b->suite);
    if (names != 0)
        return names;
    return (a->outcome->number > b->outcome->number) - (a->outcome->number < b->outcome->number);
}

static void put_suite(struct text_builder *out, struct suite *suite, struct suite *all) {
    struct text_builder cases = {.arena = out->arena};
    int64_t microseconds = 0;
    for (size_t i = 0; i < suite->count; i++) {
        suite->checked |= suite->outcomes[i]->checked;
        microseconds += suite->outcomes[i]->microseconds;
        put_document(&cases, suite, suite->outcomes[i]);
    }
    put_rules(&cases, suite, suite->outcomes[0]->programme);
    text_append(out, "  <testsuite");
    attribute(out, "name", suite->name);
    text_format(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" skipped=\"%zu\"", suite->tests,
                suite->failures, suite->errors, suite->skipped);
    seconds(out, microseconds);
    text_append(out, ">\n");
    text_append_n(out, text_string(&cases), cases.size);
    text_append(out, "  </testsuite>\n");
    all->tests += suite->tests;
    all->failures += suite->failures;
    all->errors += suite->errors;
    all->skipped += suite->skipped;
}

static void put_suites(struct text_builder *out, const struct sorted *sorted, size_t count,
                       struct suite *all) {
    const struct outcome **outcomes = ARENA_ARRAY(out->arena, const struct outcome *, count);
    for (size_t i = 0; i < count; i++)
        outcomes[i] = sorted[i].outcome;
    for (size_t first = 0, next; first < count; first = next) {
        next = first + 1;
        while (next < count && strcmp(sorted[first].suite, sorted[next].suite) == 0)
            next++;
        struct suite suite = {
            .name = sorted[first].suite, .outcomes = outcomes + first, .count = next - first};
        put_suite(out, &suite, all);
    }
}

void junit_write(struct run *run, const char *path, struct diag_list *diags) {
    struct arena arena = {0};
    struct text_builder suites = {.arena = &arena}, out = {.arena = &arena};
    struct suite all = {0};
    const size_t count = run->mine.count;
    struct sorted *sorted = ARENA_ARRAY(&arena, struct sorted, count);
    for (size_t i = 0; i < count; i++) {
        const struct outcome *outcome = &run->outcomes.items[run->mine.items[i]];
        sorted[i] = (struct sorted){suite_name(&arena, outcome), outcome};
    }
    qsort(sorted, count, sizeof *sorted, by_suite);
    put_suites(&suites, sorted, count, &all);
    text_append(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text_format(&out,
                "<testsuites name=\"beleidspers\" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" "
                "skipped=\"%zu\">\n",
                all.tests, all.failures, all.errors, all.skipped);
    text_append_n(&out, text_string(&suites), suites.size);
    text_append(&out, "</testsuites>\n");
    report_file(path, &out, diags);
    arena_release(&arena);
}
