#include "batch/outcome.h"

#include "batch/batch.h"

#include "base/path.h"
#include "base/sha256.h"

bool outcome_made(const struct outcome *outcome) {
    return outcome->state >= OUTCOME_NEW && outcome->state <= OUTCOME_CHECKED;
}

const char *outcome_state_name(enum outcome_state state) {
    static const char *const names[OUTCOME_STATES] = {"pending", "new",    "changed", "unchanged",
                                                      "checked", "failed", "stopped", "skipped"};
    return names[state];
}

static void take_messages(struct outcome *outcome, struct arena *arena,
                          const struct diag_list *diags, enum diag_language language) {
    size_t total = 0;
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        struct message *message = VEC_PUSH(arena, &outcome->messages);
        *message = (struct message){.severity = diag_shown_severity(diags, diag),
                                    .id = diag_id_name(arena, diag->id),
                                    .text = diag_text(arena, diag, language),
                                    .place = diag->place};
        if (diag->place.file != NULL)
            message->place.file = arena_string(arena, diag->place.file);
    }
    for (size_t i = 0; i < sizeof diags->total / sizeof *diags->total; i++)
        total += diags->total[i];
    outcome->hidden += total - diags->count;
    outcome->errors += diags->total[DIAG_ERROR] + diags->total[DIAG_SYSTEM];
    outcome->warnings += diags->total[DIAG_WARNING];
}

static void raise_status(struct outcome *outcome, const struct diag_list *diags) {
    const enum beleidspers_status status = (enum beleidspers_status)diag_exit_status(diags);
    if (status > outcome->status)
        outcome->status = status;
}

void outcome_say(struct outcome *outcome, struct arena *arena, enum diag_language language,
                 const struct diag_list *diags) {
    take_messages(outcome, arena, diags, language);
    raise_status(outcome, diags);
}

static void take_input(struct outcome *outcome, struct arena *arena, const char *path) {
    for (size_t i = 0; i < outcome->inputs.count; i++)
        if (strcmp(outcome->inputs.items[i], path) == 0)
            return;
    *VEC_PUSH(arena, &outcome->inputs) = arena_string(arena, path);
}

static void take_pictures(struct outcome *outcome, struct arena *arena,
                          const struct page_list *pages) {
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            if (item->kind == PAGE_PICTURE)
                take_input(outcome, arena, item->picture.image->path);
        }
}

static void take_inputs(struct outcome *outcome, struct arena *arena, struct job *job) {
    take_input(outcome, arena, job->file);
    for (size_t i = 0; job->programma != NULL && i < job->programma->deelnames.count; i++) {
        const char *href = job->programma->deelnames.items[i].href;
        if (href != NULL && path_is_plain(href))
            take_input(outcome, arena, path_beside(&job->arena, job->file, href));
    }
    if (job->pages != NULL)
        take_pictures(outcome, arena, job->pages);
}

static const char *subject_of(const struct job *job) {
    if (job->pilot != NULL)
        return job->pilot->id;
    if (job->programma != NULL)
        return job->programma->id;
    return job->xml != NULL ? xml_value(job->xml->root, "id") : NULL;
}

static const char *kept(struct arena *arena, const char *text) {
    return text != NULL ? text_collapse(arena, text) : NULL;
}

/* What lists of documents call it. */
static void take_names(struct outcome *outcome, struct arena *arena, const struct job *job) {
    char hash[SHA256_HEX];
    if (job->pilot != NULL) {
        outcome->name = kept(arena, job->pilot->naam);
        for (size_t i = 0; i < job->pilot->gebied.plaatsen.count && outcome->region == NULL; i++)
            outcome->region = kept(arena, job->pilot->gebied.plaatsen.items[i].provincie);
    } else if (job->programma != NULL) {
        outcome->name = kept(arena, job->programma->titel);
    }
    if (job->xml == NULL || !job->session->want_hashes)
        return;
    sha256_hex(hash, job->xml->bytes, job->xml->size);
    outcome->hash = arena_string(arena, hash);
}

void outcome_take(struct outcome *outcome, struct arena *arena, struct job *job) {
    const char *subject = subject_of(job);
    diag_sort(&job->diags);
    outcome_say(outcome, arena, job->session->language, &job->diags);
    outcome->subject = subject != NULL ? arena_string(arena, subject) : NULL;
    take_names(outcome, arena, job);
    outcome->checked = job->pilot != NULL || job->programma != NULL;
    if (job->pages != NULL)
        outcome->pages = job->pages->pages.count;
    for (int stage = 0; stage < BATCH_STAGES; stage++)
        outcome->microseconds += job->nanoseconds[stage] / 1000;
    if (job->session->want_inputs)
        take_inputs(outcome, arena, job);
}

void outcome_print(const struct outcome *outcome, struct arena *scratch,
                   enum diag_language language, FILE *out) {
    static const char *const more[DIAG_LANGUAGES] = {
        [DIAG_EN] = "and %zu more messages that are not shown\n",
        [DIAG_NL] = "en nog %zu meldingen die niet getoond worden\n",
    };
    for (size_t i = 0; i < outcome->messages.count; i++) {
        const struct message *message = &outcome->messages.items[i];
        const struct arena_mark mark = arena_mark(scratch);
        diag_print_line(scratch, language, message->severity, message->place, message->text,
                        message->id, out);
        arena_reset(scratch, mark);
    }
    if (outcome->hidden > 0)
        fprintf(out, more[language], outcome->hidden);
}

/* ---- between processes ---- */

#define ABSENT UINT64_MAX /* size of a text that is NULL */

static void put(struct text_builder *out, uint64_t number) {
    text_append_n(out, (const char *)&number, sizeof number);
}

static void put_text(struct text_builder *out, const char *text) {
    const size_t size = text != NULL ? strlen(text) : 0;
    put(out, text != NULL ? size : ABSENT);
    text_append_n(out, text != NULL ? text : "", size);
}

static void pack_messages(const struct outcome *outcome, struct text_builder *out) {
    put(out, outcome->messages.count);
    for (size_t i = 0; i < outcome->messages.count; i++) {
        const struct message *message = &outcome->messages.items[i];
        put(out, message->severity);
        put_text(out, message->id);
        put_text(out, message->text);
        put_text(out, message->place.file);
        put(out, message->place.line);
        put(out, message->place.column);
    }
}

/* Only what the worker knows: number, job, file and document are the parent's. */
void outcome_pack(const struct outcome *outcome, struct text_builder *out) {
    put_text(out, outcome->subject);
    put_text(out, outcome->name);
    put_text(out, outcome->region);
    put_text(out, outcome->hash);
    put_text(out, outcome->path);
    put(out, outcome->state);
    put(out, outcome->status);
    put(out, outcome->checked);
    put(out, outcome->pages);
    put(out, outcome->errors);
    put(out, outcome->warnings);
    put(out, outcome->bytes);
    put(out, outcome->hidden);
    put(out, (uint64_t)outcome->microseconds);
    pack_messages(outcome, out);
    put(out, outcome->inputs.count);
    for (size_t i = 0; i < outcome->inputs.count; i++)
        put_text(out, outcome->inputs.items[i]);
}

struct unpacking {
    struct arena *arena;
    const char *at, *end;
    bool broken;
};

static uint64_t get(struct unpacking *in) {
    uint64_t number = 0;
    if ((size_t)(in->end - in->at) < sizeof number) {
        in->broken = true;
        return 0;
    }
    memcpy(&number, in->at, sizeof number);
    in->at += sizeof number;
    return number;
}

static const char *get_text(struct unpacking *in) {
    const uint64_t size = get(in);
    if (size == ABSENT || in->broken)
        return NULL;
    if (size > (uint64_t)(in->end - in->at)) {
        in->broken = true;
        return NULL;
    }
    const char *text = arena_string_n(in->arena, in->at, (size_t)size);
    in->at += size;
    return text;
}

static void unpack_messages(struct outcome *outcome, struct unpacking *in) {
    for (uint64_t count = get(in); count > 0 && !in->broken; count--) {
        struct message *message = VEC_PUSH(in->arena, &outcome->messages);
        message->severity = (enum diag_severity)get(in);
        message->id = get_text(in);
        message->text = get_text(in);
        message->place.file = get_text(in);
        message->place.line = (uint32_t)get(in);
        message->place.column = (uint32_t)get(in);
    }
}

bool outcome_unpack(struct outcome *outcome, struct arena *arena, const char *bytes, size_t size) {
    struct unpacking in = {.arena = arena, .at = bytes, .end = bytes + size};
    outcome->subject = get_text(&in);
    outcome->name = get_text(&in);
    outcome->region = get_text(&in);
    outcome->hash = get_text(&in);
    outcome->path = get_text(&in);
    outcome->state = (enum outcome_state)get(&in);
    outcome->status = (enum beleidspers_status)get(&in);
    outcome->checked = get(&in) != 0;
    outcome->pages = (size_t)get(&in);
    outcome->errors = (size_t)get(&in);
    outcome->warnings = (size_t)get(&in);
    outcome->bytes = (size_t)get(&in);
    outcome->hidden = (size_t)get(&in);
    outcome->microseconds = (int64_t)get(&in);
    unpack_messages(outcome, &in);
    for (uint64_t count = get(&in); count > 0 && !in.broken; count--)
        *VEC_PUSH(arena, &outcome->inputs) = get_text(&in);
    return !in.broken && in.at == in.end && outcome->state < OUTCOME_STATES;
}
