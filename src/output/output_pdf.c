/* The order of a PDF file: pages, which collect fonts, pictures, marks and links; then what was
 * collected; then the catalog that holds it all together. */
#include "output/output_pdf_private.h"

#define NO_POOL 0 /* libharu's own pool aligns to four bytes: undefined behaviour */
/* Of a tagged page of text, level 1 makes 4.1 KB in 70 microseconds; 4: 3.9 in 130; 6: 3.7 in 200.
 */
#define LEVEL 1

static void remember_failure(HPDF_STATUS code, HPDF_STATUS detail, void *data) {
    struct pdf *pdf = data;
    (void)detail;
    if (!pdf->failure)
        pdf->failure = code;
}

static uint32_t number_of(HPDF_Dict dict) {
    return dict->header.obj_id & 0x00FFFFFF;
}

static void drop(struct pdf *pdf, HPDF_Dict dict, const char *key) {
    HPDF_STATUS status = HPDF_Dict_RemoveElement(dict, key);
    if (status != HPDF_OK && !pdf->failure)
        pdf->failure = status;
}

/* libharu made these three; what it put in them is replaced. */
static void adopt_libharu_objects(struct pdf *pdf) {
    HPDF_Dict root = pdf->doc->root_pages;
    pdf->catalog = number_of(pdf->doc->catalog);
    pdf->page_root = number_of(root);
    pdf->information = number_of(pdf->doc->info);
    drop(pdf, root, "Kids");
    drop(pdf, root, "Count");
    drop(pdf, pdf->doc->info, "Producer");
    root->before_write_fn = NULL;
}

static void write_catalog(struct pdf *pdf) {
    uint32_t tags = pdf->untagged ? 0 : pdf_write_tags(pdf), outline = pdf_write_outline(pdf);
    uint32_t metadata = pdf_write_metadata(pdf), intent = pdf_write_intent(pdf);
    uint32_t source = pdf->source ? pdf_write_source(pdf) : 0;
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/ViewerPreferences<</DisplayDocTitle true>>/Lang");
    pdf_put_string(body, pdf->pages->meta.language);
    if (tags) {
        pdf_puts(body, "/MarkInfo<</Marked true>>/StructTreeRoot");
        pdf_put_reference(body, tags);
    }
    pdf_puts(body, "/Metadata");
    pdf_put_reference(body, metadata);
    pdf_puts(body, "/OutputIntents[");
    pdf_put_reference(body, intent);
    pdf_put_char(body, ']');
    if (outline) {
        pdf_puts(body, "/PageMode/UseOutlines/Outlines");
        pdf_put_reference(body, outline);
    }
    if (source)
        pdf_put_source(pdf, body, source);
    pdf_put_page_labels(pdf, body);
    pdf_set(pdf, pdf->catalog, body);
}

/* A page of text brings some 150 words that the document has not used before, later fewer. */
static size_t word_slots(size_t pages) {
    size_t slots = 1 << 10;
    while (slots < pages * 256 && slots < 1 << 15)
        slots *= 2;
    return slots;
}

static void prepare(struct pdf *pdf) {
    pdf->packed.arena = pdf->body.arena = pdf->content.arena = pdf->word.arena = pdf->arena;
    pdf->faces = ARENA_ARRAY(pdf->arena, struct pdf_face, font_face_count(pdf->fonts));
    pdf->word_slots = word_slots(pdf->pages->pages.count);
    pdf->words = ARENA_ARRAY(pdf->arena, struct pdf_word, pdf->word_slots);
    pdf->page_objects = ARENA_ARRAY(pdf->arena, uint32_t, pdf->pages->pages.count);
    pdf->marks = ARENA_ARRAY(pdf->arena, struct pdf_marks, pdf->pages->pages.count);
}

static void check_string(struct pdf *pdf, const char *text, const char *what, struct place place) {
    size_t size = text ? strlen(text) : 0;
    if (size <= PDF_STRING_LIMIT)
        return;
    pdf->faulty = true;
    diag_report(pdf->diags, TEXT_TOO_LONG_FOR_PDF, place, what,
                arena_format(pdf->arena, "%zu", size),
                arena_format(pdf->arena, "%d", PDF_STRING_LIMIT));
}

/* What a file of PDF/A cannot hold, and would be lost. */
static void check_strings(struct pdf *pdf) {
    const struct page_list *pages = pdf->pages;
    struct arena *arena = pdf->arena;
    check_string(pdf, pages->meta.title, diag_bilingual(arena, "the title", "de titel"),
                 pages->tags.items[0].place);
    for (size_t i = 0; i < pages->tags.count; i++) {
        const struct page_tag *tag = &pages->tags.items[i];
        check_string(pdf, tag->alternative, "alt", tag->place);
        check_string(pdf, tag->expansion, "title", tag->place);
    }
    for (size_t p = 0; p < pages->pages.count; p++)
        for (size_t i = 0; i < pages->pages.items[p].items.count; i++) {
            const struct page_item *item = &pages->pages.items[p].items.items[i];
            if (item->kind == PAGE_LINK_AREA && item->link.uri)
                check_string(pdf, item->link.uri, "href", pages->tags.items[item->tag].place);
        }
}

static void write_document(struct pdf *pdf, struct output_bytes *out) {
    check_strings(pdf);
    if (pdf->faulty)
        return;
    prepare(pdf);
    adopt_libharu_objects(pdf);
    pdf->resources = pdf_new(pdf);
    pdf_write_pages(pdf);
    pdf_write_fonts(pdf);
    write_catalog(pdf);
    pdf_write_information(pdf);
    if (!pdf->faulty)
        pdf_write_file(pdf, out);
}

static void report_failure(struct pdf *pdf) {
    char *code = arena_format(pdf->arena, "0x%lX", (unsigned long)pdf->failure);
    diag_report(pdf->diags, PDF_LIBRARY_FAILED, ((struct place){0}), code);
}

/* libharu hands out a document even when it had no memory for what belongs in it. */
static bool is_whole(HPDF_Doc doc) {
    return doc && doc->catalog && doc->root_pages && doc->info;
}

/* Of a document whose pages, fonts and the like are set. */
static bool make(struct pdf *pdf, struct output_bytes *out) {
    struct arena scratch = {.limit = pdf->file_arena->limit};
    pdf->arena = &scratch;
    *out = (struct output_bytes){0};
    pdf->doc = HPDF_NewEx(remember_failure, NULL, NULL, NO_POOL, pdf);
    pdf->deflate = libdeflate_alloc_compressor(LEVEL);
    if (is_whole(pdf->doc) && pdf->deflate)
        write_document(pdf, out);
    else
        pdf->failure = pdf->failure ? pdf->failure : HPDF_FAILD_TO_ALLOC_MEM;
    if (pdf->failure)
        report_failure(pdf);
    pdf_close_faces(pdf);
    libdeflate_free_compressor(pdf->deflate);
    if (pdf->doc)
        HPDF_Free(pdf->doc);
    arena_release(&scratch);
    return !pdf->failure && !pdf->faulty;
}

bool output_pdf(struct arena *arena, const struct page_list *pages, const struct font_set *fonts,
                const struct output_source *source, struct output_bytes *out,
                struct diag_list *diags) {
    struct pdf pdf = {
        .file_arena = arena, .pages = pages, .fonts = fonts, .source = source, .diags = diags};
    return make(&pdf, out);
}

bool output_pdf_untagged(struct arena *arena, const struct page_list *pages,
                         const struct font_set *fonts, struct output_bytes *out,
                         struct diag_list *diags) {
    struct pdf pdf = {
        .file_arena = arena, .pages = pages, .fonts = fonts, .diags = diags, .untagged = true};
    return make(&pdf, out);
}
