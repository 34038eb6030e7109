/* Prose of the programme, and passages of pilots in boxes: what the report quotes is the pilot's
 * own text, so that a box cannot say other than the pilot does (001 L287 against L4883). */
#include "blocks/blocks_private.h"

#define EXTRACTS_MOST 99

bool block_tekst(const struct block_input *input, struct doc_node *parent) {
    const char *name = block_attribute_value(input, "van");
    const struct programma_tekst *text = programma_tekst(input->programma, name);
    if (text == NULL || text->inhoud == NULL)
        return false; /* not every programme has all chapters */
    if (text->titel != NULL)
        block_heading(input, parent, text->titel, 1, text->id, text->place);
    block_prose(input, parent, text->inhoud);
    return true;
}

/* Ids stay with the passage in its own report; references lead there. */
static void lead_back(const struct block_input *input, struct doc_node *box, const char *pilot) {
    for (struct doc_node *node = box; node; node = doc_after(node, box)) {
        node->id = NULL;
        if (node->kind == DOC_REF && strcmp(node->ref.target, pilot) != 0)
            node->ref.target = arena_format(input->arena, "%s/%s", pilot, node->ref.target);
    }
}

/* "Uit: bijlage 6" */
static void add_source(const struct block_input *input, struct doc_node *box, const char *pilot,
                       struct place place) {
    struct doc_node *source = doc_add(input->arena, box, DOC_PARAGRAPH, place);
    source->paragraph.role = DOC_ROLE_SOURCE;
    doc_add_text(input->arena, source,
                 arena_format(input->arena, "%s ", block_word(input, "uittreksel-uit")), place);
    struct doc_node *ref = doc_add(input->arena, source, DOC_REF, place);
    ref->ref.target = pilot;
    doc_add_text(input->arena, source, ".", place);
}

static struct doc_node *open_box(const struct block_input *input, struct doc_node *parent,
                                 const struct pilot *pilot) {
    struct doc_node *box = doc_add(input->arena, parent, DOC_BOX, pilot->place);
    doc_add_text(input->arena, doc_add(input->arena, box, DOC_HEADING, pilot->place), pilot->naam,
                 pilot->place);
    return box;
}

/* One box with all passages of the pilot for the speerpunt; false: it has none. */
static bool add_pilot(const struct block_input *input, struct doc_node *parent,
                      const struct pilot *pilot, unsigned speerpunten) {
    struct doc_node *box = NULL;
    for (size_t i = 0; i < pilot->uittreksels.count; i++) {
        const struct uittreksel *extract = &pilot->uittreksels.items[i];
        if ((extract->voor & speerpunten) == 0)
            continue;
        if (box == NULL)
            box = open_box(input, parent, pilot);
        block_prose(input, box, extract->inhoud);
    }
    if (box == NULL)
        return false;
    lead_back(input, box, pilot->id);
    add_source(input, box, pilot->id, pilot->place);
    return true;
}

static bool is_chosen(const char *const *names, size_t count, const char *pilot) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], pilot) == 0)
            return true;
    return count == 0;
}

/* `pilots` names the ones to be quoted; else the first `hoogstens` that marked a passage. */
bool block_uittreksels(const struct block_input *input, struct doc_node *parent) {
    const char *wanted = block_attribute_value(input, "pilots");
    const int code = woord_value(WOORDEN_SPEERPUNTCODE, block_attribute_value(input, "speerpunt"));
    size_t names_count = 0;
    const char **names = wanted != NULL ? text_words(input->arena, wanted, &names_count) : NULL;
    int left = block_attribute_number(input, "hoogstens", EXTRACTS_MOST);
    bool any = false;
    for (size_t i = 0; code >= 0 && left > 0 && i < input->programma->deelnames.count; i++) {
        const struct pilot *pilot = input->programma->deelnames.items[i].pilot;
        if (pilot == NULL || !is_chosen(names, names_count, pilot->id))
            continue;
        const bool added = add_pilot(input, parent, pilot, SET_BIT(code));
        left -= added;
        any |= added;
    }
    return any;
}
