/* Checks and words of the items that diagrams are made of. */
#include "chart/chart_shapes.h"

static const char *const state_words[CHART_STATES][2] = {
    [CHART_STATE_NONE] = {"", ""},
    [CHART_STATE_OPEN] = {"niet gestart", "not started"},
    [CHART_STATE_BUSY] = {"bezig", "under way"},
    [CHART_STATE_DONE] = {"klaar", "done"},
    [CHART_STATE_DROPPED] = {"vervallen", "dropped"},
    [CHART_STATE_CHOSEN] = {"gekozen", "chosen"},
    [CHART_STATE_ABOVE] = {"boven de lijn", "above the line"},
    [CHART_STATE_BELOW] = {"onder de lijn", "below the line"},
};

const char *chart_state_word(const struct chart *chart, enum chart_state state) {
    return state_words[state][chart->language];
}

struct place chart_item_place(const struct chart_item *item, struct place place) {
    return item->place.line > 0 ? item->place : place;
}

static char *number_of(struct diag_list *diags, int number) {
    return arena_format(diags->arena, "%d", number);
}

static bool check_item(const struct chart *chart, int number, unsigned states, struct place place,
                       struct diag_list *diags) {
    const struct chart_item *item = &chart->diagram.items[number];
    place = chart_item_place(item, place);
    if (!chart_check_label(chart, item->label, number + 1, place, diags) ||
        (item->text && *item->text &&
         !chart_check_label(chart, item->text, number + 1, place, diags)))
        return false;
    if (item->state == CHART_STATE_NONE || (states >> item->state & 1))
        return true;
    diag_report(diags, CHART_STATE_UNFIT, place, chart->subject, item->label,
                chart_state_word(chart, item->state));
    return false;
}

bool chart_check_items(const struct chart *chart, int least, int most, unsigned states,
                       struct place place, struct diag_list *diags) {
    const int count = chart->diagram.count;
    bool good = true;
    if (count == 0) {
        diag_report(diags, CHART_NO_VALUE, place, chart->subject);
        return false;
    }
    if (count < least) {
        diag_report(diags, CHART_TOO_FEW_ITEMS, place, chart->subject, number_of(diags, count),
                    number_of(diags, least));
        return false;
    }
    if (count > most) {
        diag_report(diags, CHART_TOO_MANY_ITEMS, place, chart->subject, number_of(diags, count),
                    number_of(diags, most));
        return false;
    }
    for (int i = 0; i < count; i++)
        good = check_item(chart, i, states, place, diags) && good;
    return good;
}

double chart_scale_from(const struct chart_scale *scale) {
    return scale->from.missing ? 0 : number_value(scale->from.number);
}

double chart_scale_to(const struct chart_scale *scale) {
    return scale->to.missing ? 100 : number_value(scale->to.number);
}

double chart_scale_part(const struct chart_scale *scale, const struct chart_value *value) {
    double from = chart_scale_from(scale);
    return (number_value(value->number) - from) / (chart_scale_to(scale) - from);
}

static bool is_text(const char *text) {
    return text && *text;
}

bool chart_check_scales(const struct chart *chart, int count, struct place place,
                        struct diag_list *diags) {
    const struct chart_diagram *diagram = &chart->diagram;
    bool good = true;
    if (diagram->scale_count != count) {
        diag_report(diags, CHART_TOO_FEW_ITEMS, place, chart->subject,
                    number_of(diags, diagram->scale_count), number_of(diags, count));
        return false;
    }
    for (int i = 0; i < count; i++) {
        const struct chart_scale *scale = &diagram->scale[i];
        const bool words =
            chart->kind != CHART_QUADRANT || (is_text(scale->low) && is_text(scale->high));
        if (!scale->from.unread && !scale->to.unread && words &&
            chart_scale_from(scale) < chart_scale_to(scale))
            continue;
        diag_report(diags, CHART_SCALE_WRONG, scale->place.line > 0 ? scale->place : place,
                    chart->subject);
        good = false;
    }
    return good;
}

static const char *bounds_text(struct arena *arena, const struct chart *chart,
                               const struct chart_scale *scale) {
    static const struct decimal zero = {0, 0}, hundred = {100, 0};
    return arena_format(
        arena, "%s" TEXT_EN_DASH "%s",
        number_text(arena, scale->from.missing ? zero : scale->from.number, chart->language),
        number_text(arena, scale->to.missing ? hundred : scale->to.number, chart->language));
}

const char *chart_scale_text(struct arena *arena, const struct chart *chart,
                             const struct chart_scale *scale) {
    const char *bounds = bounds_text(arena, chart, scale);
    const char *name = is_text(scale->name) ? arena_format(arena, "%s: ", scale->name) : "";
    if (!is_text(scale->low) || !is_text(scale->high))
        return arena_format(arena, "%s%s", name, bounds);
    return arena_format(arena, "%s%s " TEXT_EN_DASH " %s (%s)", name, scale->low, scale->high,
                        bounds);
}

bool chart_check_item_value(const struct chart *chart, const struct chart_item *item, int value,
                            const struct chart_scale *scale, struct place place,
                            struct diag_list *diags) {
    const struct chart_value *number = &item->value[value];
    place = number->place.line > 0 ? number->place : chart_item_place(item, place);
    if (number->unread) {
        diag_report(diags, CHART_NOT_A_NUMBER, place, chart->subject, number->unread, item->label);
        return false;
    }
    if (number->missing || !scale)
        return true;
    double part = chart_scale_part(scale, number);
    if (part >= 0 && part <= 1)
        return true;
    diag_report(diags, CHART_OFF_SCALE, place, chart->subject, item->label,
                number_text(diags->arena, number->number, chart->language),
                bounds_text(diags->arena, chart, scale));
    return false;
}

static bool real_date(struct date date) {
    return date.year == 0 ||
           date_exists(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

bool chart_check_item_dates(const struct chart *chart, const struct chart_item *item,
                            struct place place, struct diag_list *diags) {
    place = chart_item_place(item, place);
    if (!real_date(item->from) || !real_date(item->to)) {
        diag_report(diags, CHART_DATE_WRONG, place, chart->subject, item->label);
        return false;
    }
    if (item->to.year == 0 || item->from.year == 0 || date_compare(item->from, item->to) <= 0)
        return true;
    /* "november 2004 tot 2004": the end is the less precise one, not the earlier one. */
    if (item->to.year == item->from.year &&
        (item->to.month == 0 || (item->to.month == item->from.month && item->to.day == 0)))
        return true;
    diag_report(diags, CHART_PERIOD_REVERSED, place, chart->subject, item->label,
                date_text(diags->arena, item->from, chart->language),
                date_text(diags->arena, item->to, chart->language));
    return false;
}

const char *chart_value_text(struct arena *arena, const struct chart *chart,
                             const struct chart_value *value) {
    return value->missing ? chart_word(chart->language, CHART_WORD_NO_DATA)
                          : number_text(arena, value->number, chart->language);
}

const char *chart_dates_text(struct arena *arena, const struct chart *chart,
                             const struct chart_item *item) {
    const char *from = date_text(arena, item->from, chart->language);
    const char *to = date_text(arena, item->to, chart->language);
    if (item->from.year == 0 && item->to.year == 0)
        return chart_word(chart->language, CHART_WORD_NO_DATA);
    if (item->to.year == 0)
        return from;
    if (item->from.year == 0)
        return arena_format(arena, "%s %s", chart_in(chart, "tot", "until"), to);
    return arena_format(arena, "%s %s %s", from, chart_in(chart, "tot en met", "to"), to);
}

/* ---- sentences ---- */

void chart_tell_name(struct chart_teller *t, const char *name) {
    text_format(&t->text, TEXT_QUOTE_OPEN "%s" TEXT_QUOTE_CLOSE, name);
}

static void tell_picked(struct chart_teller *t, const bool *picked) {
    const struct chart_diagram *diagram = &t->chart->diagram;
    const char **labels = ARENA_ARRAY(t->arena, const char *, (size_t)diagram->count);
    for (int i = 0; i < diagram->count; i++)
        labels[i] = diagram->items[i].label;
    chart_tell_names(t, labels, picked, diagram->count);
}

void chart_tell_state(struct chart_teller *t, enum chart_state state, const char *before) {
    const struct chart_diagram *diagram = &t->chart->diagram;
    bool *picked = ARENA_ARRAY(t->arena, bool, (size_t)diagram->count);
    int count = 0;
    for (int i = 0; i < diagram->count; i++)
        count += picked[i] = diagram->items[i].state == state;
    if (count == 0)
        return;
    text_format(&t->text, " %s (%d): ", before, count);
    tell_picked(t, picked);
    text_append(&t->text, ".");
}

void chart_tell_items(struct chart_teller *t) {
    const int count = t->chart->diagram.count;
    bool *picked = ARENA_ARRAY(t->arena, bool, (size_t)count);
    for (int i = 0; i < count; i++)
        picked[i] = true;
    text_append(&t->text, " ");
    tell_picked(t, picked);
    text_append(&t->text, ".");
}
