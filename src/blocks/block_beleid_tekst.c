/* Parts of a policy that are prose, its essence, and its themes (see the chapters of a paper in
 * 004 L1985-2223 and 003 L951-1084). */
#include "blocks/blocks_nota.h"

/* Sections that have no items, by the name of their element. */
static const struct part {
    const char *name;
    size_t offset;
} parts[] = {
    {"samenvatting", offsetof(struct beleid, samenvatting)},
    {"aanleiding", offsetof(struct beleid, aanleiding)},
    {"begrippen", offsetof(struct beleid, begrippen)},
    {"huidigbeleid", offsetof(struct beleid, huidigbeleid)},
    {"werkveld", offsetof(struct beleid, werkveld)},
    {"beleidsvisie", offsetof(struct beleid, beleidsvisie)},
    {"betrekken", offsetof(struct beleid, betrekken)},
    {"ondersteuning", offsetof(struct beleid, ondersteuning)},
    {"evaluatie", offsetof(struct beleid, evaluatie)},
    {"borging", offsetof(struct beleid, borging)},
};

#define PARTS (sizeof parts / sizeof *parts)

static void report_unknown(const struct block_input *input, const char *name) {
    struct text_builder names = {.arena = input->arena};
    for (size_t i = 0; i < PARTS; i++)
        text_format(&names, "%s%s", i ? ", " : "", parts[i].name);
    diag_report(input->diags, BLOCK_POLICY_PART, input->place, name, text_string(&names));
}

bool block_beleid_tekst(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    const char *name = block_attribute_value(input, "van");
    for (size_t i = 0; i < PARTS; i++)
        if (text_equal(parts[i].name, name))
            return beleid &&
                   block_section_prose(input, parent,
                                       (const struct sectie *)(const void *)((const char *)beleid +
                                                                             parts[i].offset));
    report_unknown(input, name ? name : "");
    return false;
}

/* ---- the essence ---- */

static void add_points(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_kern *essence = data;
    struct doc_node *list = block_list(input, parent, DOC_DECIMAL, essence->sectie.place);
    for (size_t i = 0; i < essence->lijst.count; i++) {
        const struct beleid_punt *point = &essence->lijst.items[i];
        block_prose(input, block_item(input, list, point->id, point->place), point->tekst);
    }
    block_list_done(list);
}

bool block_kern(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->kern.sectie, beleid->kern.lijst.count,
                                   add_points, &beleid->kern);
}

/* ---- themes ---- */

static void add_theme(const struct block_input *input, struct doc_node *parent,
                      const struct beleid_thema *theme) {
    block_heading(input, parent, theme->titel, 1, theme->id, theme->place);
    block_prose(input, parent, theme->tekst);
    if (theme->speerpunten)
        block_paragraph(input, parent,
                        doc_phrase(input->doc, "thema-speerpunten",
                                   block_speerpunten(input, theme->speerpunten)),
                        theme->place);
}

static void add_themes(const struct block_input *input, struct doc_node *parent, const void *data) {
    const struct beleid_themas *themes = data;
    for (size_t i = 0; i < themes->lijst.count; i++)
        add_theme(input, parent, &themes->lijst.items[i]);
}

bool block_beleidsthemas(const struct block_input *input, struct doc_node *parent) {
    const struct beleid *beleid = nota_beleid(input);
    return beleid && block_section(input, parent, &beleid->themas.sectie,
                                   beleid->themas.lijst.count, add_themes, &beleid->themas);
}
