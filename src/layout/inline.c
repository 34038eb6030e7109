#include "layout/layout_private.h"

#define NOTE_SCALE_PERCENT 64 /* size of raised and lowered text */
#define NOTE_RAISE_PERCENT 36
#define SUB_DROP_PERCENT   16
#define INLINE_DEPTH       40

/* What holds for a stretch of text: the style, and the tag that text lands in. */
struct inline_state {
    struct flow *flow;
    struct inlines *out;
    enum font_family family;
    bool bold, italic;
    struct inline_style style;
    page_tag_id parent; /* element that the text belongs to */
    bool mixed;         /* parent has child elements: text goes into PAGE_TEXT tags */
    bool *fresh;        /* the next text needs a new PAGE_TEXT tag */
    page_tag_id *slot;
    int depth;
};

struct inline_style inline_style_of(const struct layout *layout, enum style_role_id role_id,
                                    page_tag_id tag) {
    const struct style_role *role = &layout->style->role[role_id];
    return (struct inline_style){
        .face = font_find(layout->fonts, role->family, role->bold, role->italic),
        .features = role->tabular ? FONT_TABULAR : 0,
        .hyphenate = role->hyphenate,
        .spread = role->uppercase_letterspaced,
        .size = role->size,
        .colour = role->colour,
        .tag = tag,
        .link = -1,
        .language = layout->doc->meta.language,
    };
}

static bool is_structural(enum doc_kind kind) {
    return kind == DOC_LINK || kind == DOC_REF || kind == DOC_NOTE || kind == DOC_SPAN ||
           kind == DOC_ABBREVIATION || kind == DOC_QUOTED;
}

static bool has_structure(const struct doc_node *node, int depth) {
    for (const struct doc_node *child = node->first; child != NULL; child = child->next)
        if (is_structural(child->kind) || (depth < INLINE_DEPTH && has_structure(child, depth + 1)))
            return true;
    return false;
}

static bool same_style(const struct inline_style *a, const struct inline_style *b) {
    return a->face == b->face && a->features == b->features && a->size == b->size &&
           a->raise == b->raise && a->colour == b->colour && a->tag == b->tag &&
           a->link == b->link && a->hyphenate == b->hyphenate && a->language == b->language;
}

static uint16_t style_index(struct flow *flow, struct inlines *out,
                            const struct inline_style *style) {
    for (size_t i = out->styles.count; i > 0; i--)
        if (same_style(&out->styles.items[i - 1], style))
            return (uint16_t)(i - 1);
    if (out->styles.count >= UINT16_MAX)
        return UINT16_MAX - 1; /* unreachable below the node limit of one paragraph's tags */
    *VEC_PUSH(&flow->layout->scratch, &out->styles) = *style;
    return (uint16_t)(out->styles.count - 1);
}

static page_tag_id text_tag(struct inline_state *state, struct place place) {
    if (!state->mixed)
        return state->parent;
    if (*state->fresh) {
        *state->slot = page_tag_add(state->flow->layout->pages, PAGE_TEXT, state->parent, place);
        *state->fresh = false;
    }
    return *state->slot;
}

static void put_text(struct inline_state *state, const char *text, struct place place) {
    struct inline_style style = state->style;
    style.tag = text_tag(state, place);
    style.face = font_find(state->flow->layout->fonts, state->family, state->bold, state->italic);
    words_append(state->flow, state->out, style_index(state->flow, state->out, &style), text,
                 place);
}

static void collect_children(struct inline_state *state, const struct doc_node *node);

/* Children below a structure element of their own. */
static page_tag_id open_element(const struct inline_state *state, enum page_role role,
                                const struct doc_node *node, struct inline_state *inner) {
    const page_tag_id tag =
        page_tag_add(state->flow->layout->pages, role, state->parent, node->place);
    *state->fresh = true;
    *inner = *state;
    inner->parent = tag;
    inner->mixed = has_structure(node, 0);
    return tag;
}

static void collect_element(struct inline_state *state, const struct doc_node *node,
                            enum page_role role) {
    struct inline_state inner;
    const page_tag_id tag = open_element(state, role, node, &inner);
    struct page_tag *element = &state->flow->layout->pages->tags.items[tag];
    if (node->kind == DOC_ABBREVIATION)
        element->expansion = node->abbreviation.expansion;
    if (node->language != NULL)
        inner.style.language = element->language = node->language;
    bool fresh = true;
    page_tag_id slot = 0;
    inner.fresh = &fresh;
    inner.slot = &slot;
    if (node->kind == DOC_QUOTED)
        put_text(&inner, TEXT_QUOTE_OPEN, node->place);
    collect_children(&inner, node);
    if (node->kind == DOC_QUOTED)
        put_text(&inner, TEXT_QUOTE_CLOSE, node->place);
}

static int32_t add_link(struct inline_state *state, const char *uri, const struct doc_node *target,
                        page_tag_id tag, const char *contents) {
    struct inline_link *link = VEC_PUSH(&state->flow->layout->scratch, &state->out->links);
    *link = (struct inline_link){uri, target, tag, contents};
    return (int32_t)state->out->links.count - 1;
}

static void collect_link(struct inline_state *state, const struct doc_node *node) {
    struct inline_state inner;
    const page_tag_id tag = open_element(state, PAGE_LINK, node, &inner);
    struct arena *arena = state->flow->layout->arena;
    inner.style.link = add_link(state, node->link.href, NULL, tag, doc_plain_text(arena, node));
    inner.style.hyphenate = false;
    bool fresh = true;
    page_tag_id slot = 0;
    inner.fresh = &fresh;
    inner.slot = &slot;
    collect_children(&inner, node);
}

/* The number of the page where a node stood in the round before. */
static const char *page_of(struct layout *layout, const struct doc_node *target) {
    const struct landing *landing = landing_near(&layout->previous, target);
    layout->page_reference_used = true;
    return page_label(layout, landing != NULL ? landing->page : 0);
}

static const char *ref_words(struct layout *layout, const struct doc_node *node) {
    struct arena *arena = layout->arena;
    if (node->first != NULL)
        return doc_plain_text(arena, node);
    if (node->ref.form == DOC_REF_PAGE)
        return arena_format(arena, "%s" TEXT_NBSP "%s", layout->doc->label[DOC_LABEL_PAGE],
                            page_of(layout, node->ref.node));
    const char *words = doc_ref_text(arena, layout->doc, node);
    if (node->ref.form == DOC_REF_FULL_PAGE)
        return arena_format(arena, "%s %s", words,
                            doc_phrase(layout->doc, "op-pagina", page_of(layout, node->ref.node)));
    return words;
}

static void collect_ref(struct inline_state *state, const struct doc_node *node) {
    struct layout *layout = state->flow->layout;
    if (node->ref.node == NULL) {
        put_text(state, "?", node->place); /* reported by doc_number */
        return;
    }
    const char *words = ref_words(layout, node);
    struct inline_state inner;
    const page_tag_id tag = open_element(state, PAGE_LINK, node, &inner);
    inner.mixed = false;
    inner.style.link = add_link(state, NULL, node->ref.node, tag, words);
    put_text(&inner, words, node->place);
}

static void shift(struct inline_style *style, int raise_percent) {
    style->raise += style->size / 100 * raise_percent;
    style->size = style->size * NOTE_SCALE_PERCENT / 100;
    style->hyphenate = false;
}

/* The marker, its reference element, and the body beside it in reading order. */
static void collect_note(struct inline_state *state, const struct doc_node *node) {
    struct layout *layout = state->flow->layout;
    struct inline_state inner;
    open_element(state, PAGE_REFERENCE, node, &inner);
    const page_tag_id link = page_tag_add(layout->pages, PAGE_LINK, inner.parent, node->place);
    inner.parent = link;
    inner.mixed = false;
    const char *number = node->number != NULL ? node->number : "*";
    inner.style.link =
        add_link(state, NULL, node, link,
                 arena_format(layout->arena, "%s %s", layout->doc->label[DOC_LABEL_NOTE], number));
    shift(&inner.style, NOTE_RAISE_PERCENT);
    put_text(&inner, number, node->place);
    if (!state->flow->quiet && state->out->atoms.count > 0)
        state->out->atoms.items[state->out->atoms.count - 1].note =
            flow_note(state->flow, node, state->parent, state->out);
}

static void collect_styled(struct inline_state *state, const struct doc_node *node) {
    struct inline_state inner = *state;
    switch ((int)node->kind) {
    case DOC_EM:
        inner.italic = !inner.italic;
        break;
    case DOC_STRONG:
        inner.bold = true;
        break;
    case DOC_FIXED:
        inner.style.hyphenate = false;
        break;
    case DOC_MARKED:
        break;
    case DOC_SUPERSCRIPT:
        shift(&inner.style, NOTE_RAISE_PERCENT);
        break;
    default:
        shift(&inner.style, -SUB_DROP_PERCENT);
        break;
    }
    collect_children(&inner, node);
}

static void put_break(struct inline_state *state, const struct doc_node *node) {
    struct atom *atom = VEC_PUSH(&state->flow->layout->scratch, &state->out->atoms);
    atom->kind = ATOM_BREAK;
    atom->place = node->place;
    const struct inline_style style = state->style;
    atom->style = style_index(state->flow, state->out, &style);
}

static void collect_node(struct inline_state *state, const struct doc_node *node) {
    switch ((int)node->kind) {
    case DOC_TEXT:
        put_text(state, node->text, node->place);
        break;
    case DOC_BREAK:
        put_break(state, node);
        break;
    case DOC_LINK:
        collect_link(state, node);
        break;
    case DOC_REF:
        collect_ref(state, node);
        break;
    case DOC_NOTE:
        collect_note(state, node);
        break;
    case DOC_SPAN:
    case DOC_ABBREVIATION:
        collect_element(state, node, PAGE_SPAN);
        break;
    case DOC_QUOTED:
        collect_element(state, node, PAGE_QUOTE);
        break;
    default:
        collect_styled(state, node);
        break;
    }
}

static void collect_children(struct inline_state *state, const struct doc_node *node) {
    BUG_IF(state->depth > INLINE_DEPTH, "inlines nested deeper than prose allows");
    state->depth++;
    for (const struct doc_node *child = node->first; child != NULL; child = child->next)
        collect_node(state, child);
    state->depth--;
}

static struct inline_state start(struct flow *flow, enum style_role_id role, page_tag_id tag,
                                 struct inlines *out) {
    const struct style_role *settings = &flow->layout->style->role[role];
    struct inline_state state = {.flow = flow,
                                 .out = out,
                                 .family = settings->family,
                                 .bold = settings->bold,
                                 .italic = settings->italic,
                                 .style = inline_style_of(flow->layout, role, tag),
                                 .parent = tag};
    if (flow->language != NULL)
        state.style.language = flow->language;
    return state;
}

void inline_collect(struct flow *flow, const char *prefix, const struct doc_node *node,
                    enum style_role_id role, page_tag_id tag, struct inlines *out) {
    struct inline_state state = start(flow, role, tag, out);
    bool fresh = true;
    page_tag_id slot = 0;
    state.fresh = &fresh;
    state.slot = &slot;
    state.mixed = has_structure(node, 0);
    if (prefix != NULL)
        put_text(&state, prefix, node->place);
    collect_children(&state, node);
    words_tie(out);
}

void inline_text(struct flow *flow, const char *text, enum style_role_id role, page_tag_id tag,
                 struct inlines *out) {
    struct inline_state state = start(flow, role, tag, out);
    put_text(&state, text, (struct place){0});
    words_tie(out);
}

void inline_linked(struct flow *flow, const char *text, enum style_role_id role, page_tag_id parent,
                   const struct doc_node *target, struct inlines *out) {
    const page_tag_id tag = page_tag_add(flow->layout->pages, PAGE_LINK, parent, (struct place){0});
    struct inline_state state = start(flow, role, tag, out);
    state.style.link = add_link(&state, NULL, target, tag, text);
    put_text(&state, text, (struct place){0});
    words_tie(out);
}
