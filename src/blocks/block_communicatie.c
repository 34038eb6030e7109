/* Communication by date: for whom, by what means, and what is said (003 L1696-1734, 004
 * L2173-2174). */
#include "blocks/blocks_nota.h"

/* What has no date comes last; equal dates keep the author's order. */
static bool comes_after(struct date a, struct date b) {
    if (a.year == 0 || b.year == 0)
        return a.year == 0 && b.year != 0;
    return date_compare(a, b) > 0;
}

static const struct beleid_uiting **by_date(const struct block_input *input,
                                            const struct beleid_communicatie *items) {
    const size_t count = items->lijst.count;
    const struct beleid_uiting **order =
        ARENA_ARRAY(input->arena, const struct beleid_uiting *, count);
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && comes_after(order[at - 1]->datum, items->lijst.items[i].datum); at--)
            order[at] = order[at - 1];
        order[at] = &items->lijst.items[i];
    }
    return order;
}

static void add_row(struct nota_grid *grid, const struct beleid_uiting *item) {
    nota_row(grid, item->id, item->place);
    nota_text(grid, 0,
              item->tot.year ? nota_periode(grid->input, item->datum, item->tot)
                             : nota_datum(grid->input, item->datum));
    nota_text(grid, 1, item->doelgroep);
    nota_text(grid, 2, item->middel);
    nota_prose(grid, 3, item->tekst);
    nota_text(grid, 4, item->wie);
}

static void add_all(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_communicatie *items = data;
    const struct beleid_uiting **order = by_date(input, items);
    struct nota_grid grid = {.input = input,
                             .column = {{.key = "kop-datum", .used = true},
                                        {.key = "kop-doelgroep", .used = true},
                                        {.key = "kop-middel"},
                                        {.key = "kop-boodschap"},
                                        {.key = "kop-wie"}},
                             .count = 5};
    for (size_t i = 0; i < items->lijst.count; i++)
        add_row(&grid, order[i]);
    nota_put(&grid, parent, nota_title(input, "communicatie-titel"), items->sectie.place);
}

bool block_communicatie(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && nota_section(input, parent, &beleid->communicatie.sectie,
                                  beleid->communicatie.lijst.count, add_all, &beleid->communicatie);
}
