/* The five S of the role of director: what the municipality does, who and when, and which measures
 * carry it (004 L301-464). An S without a measure is told. */
#include "blocks/blocks_instrument.h"

#define S_EN 5

enum { COLUMN_S, COLUMN_WAT, COLUMN_OORDEEL, COLUMN_WIE, COLUMN_MAATREGELEN };

static const struct beleid_regietaak *find(const struct beleid_regierol *bron, int code) {
    for (size_t i = 0; i < bron->lijst.count; i++)
        if ((int)bron->lijst.items[i].code == code)
            return &bron->lijst.items[i];
    return NULL;
}

static bool is_named(struct codes ids, const char *id) {
    for (size_t i = 0; id && i < ids.count; i++)
        if (text_equal(ids.items[i], id))
            return true;
    return false;
}

/* Measures that say so themselves, and those that the S names. */
static const char *measures(const struct block_input *input, const struct beleid *beleid, int code,
                            int *count) {
    const struct beleid_regietaak *task = find(&beleid->regierol, code);
    const char **titles =
        ARENA_ARRAY(input->arena, const char *, beleid->maatregelen.lijst.count + 1);
    *count = 0;
    for (size_t i = 0; i < beleid->maatregelen.lijst.count; i++) {
        const struct beleid_maatregel *measure = &beleid->maatregelen.lijst.items[i];
        if (SET_HAS(measure->regietaken, code) ||
            (task && is_named(task->maatregelen, measure->id)))
            titles[(*count)++] = measure->titel ? measure->titel : measure->id;
    }
    return block_join(input, titles, (size_t)*count);
}

static struct block_table columns(const struct beleid *beleid) {
    struct block_table table = {.column = {{.key = "kop-s", .weight = 6, .used = true},
                                           {.key = "kop-wat-doen-we", .weight = 8, .used = true},
                                           {.key = "kop-oordeel", .weight = 4},
                                           {.key = "kop-wie-wanneer", .weight = 6},
                                           {.key = "kop-maatregelen", .weight = 7}},
                                .count = 5};
    for (size_t i = 0; i < beleid->regierol.lijst.count; i++) {
        const struct beleid_regietaak *task = &beleid->regierol.lijst.items[i];
        table.column[COLUMN_OORDEEL].used |= task->oordeel != 0;
        table.column[COLUMN_WIE].used |= task->wie || task->wanneer;
    }
    table.column[COLUMN_MAATREGELEN].used = beleid->maatregelen.lijst.count > 0;
    return table;
}

static void add_name(struct block_table *table, int code, const char *id, struct place place) {
    const struct block_input *input = table->input;
    const char *about = block_catalogus_regietaak(input, (enum regietaak_code)code);
    const char *name =
        text_capitalise(input->arena, block_label(input, WOORDEN_BELEID_REGIETAAK, code));
    block_table_row(table, place);
    table->row->id = id;
    block_table_text(table, COLUMN_S,
                     about ? arena_format(input->arena, "%s. %s", name, about) : name, place);
}

static void add_row(struct block_table *table, const struct beleid *beleid, int code,
                    unsigned *without) {
    const struct block_input *input = table->input;
    const struct beleid_regietaak *task = find(&beleid->regierol, code);
    struct place place = task ? task->place : beleid->regierol.sectie.place;
    int count;
    const char *titles = measures(input, beleid, code, &count);
    add_name(table, code, task ? task->id : NULL, place);
    if (task)
        block_table_prose(table, COLUMN_WAT, task->tekst, place);
    else
        block_table_text(table, COLUMN_WAT, block_word(input, "niet-ingevuld"), place);
    block_table_text(table, COLUMN_OORDEEL,
                     task ? block_label(input, WOORDEN_BELEID_OORDEEL, (int)task->oordeel) : NULL,
                     place);
    const char *lines[] = {task ? task->wie : NULL, task ? task->wanneer : NULL};
    block_table_regels(table, COLUMN_WIE, lines, 2, place);
    block_table_text(table, COLUMN_MAATREGELEN, titles, place);
    if (count == 0)
        *without |= SET_BIT(code);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid *beleid = data;
    struct place place = beleid->regierol.sectie.place;
    struct block_table table = columns(beleid);
    unsigned without = 0;
    block_table_start(&table, input, parent, block_word(input, "regierol-titel"), place);
    block_table_gewogen(&table);
    for (int code = 1; code <= S_EN; code++)
        add_row(&table, beleid, code, &without);
    if (without && beleid->maatregelen.lijst.count > 0)
        block_opmerking(input, parent, "opmerking",
                        doc_phrase(input->doc, "regierol-zonder",
                                   block_set_words(input, WOORDEN_BELEID_REGIETAAK, without)),
                        place);
}

bool block_regierol(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->regierol.sectie,
                                   beleid->regierol.lijst.count, add_all, beleid);
}
