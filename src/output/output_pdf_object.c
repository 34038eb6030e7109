/* Objects in libharu's table, and the file made of them: objects without a stream are packed
 * together in object streams, which halves a tagged page, and found through a cross-reference
 * stream. */
#include "output/output_pdf_private.h"

#define OBJECTS_PER_STREAM 100
#define OBJECT_ROOM        96 /* "123456 0 obj", "endobj" and the like [bytes] */
#define XREF_COLUMNS       7

/* What the attr of each of our libharu dictionaries points to. */
struct object {
    const unsigned char *body, *stream;
    size_t body_size, stream_size;
};

/* Where an object is: a cross-reference entry. */
struct location {
    uint8_t kind; /* 1: at offset `a`; 2: in stream `a` as number `b` */
    uint16_t b;
    uint32_t a;
};

static HPDF_STATUS write_body(HPDF_Dict dict, HPDF_Stream stream) {
    const struct object *object = dict->attr;
    return HPDF_Stream_Write(stream, object->body, (HPDF_UINT)object->body_size);
}

static HPDF_Dict dict_of(struct pdf *pdf, uint32_t object) {
    HPDF_XrefEntry entry = HPDF_Xref_GetEntry(pdf->doc->xref, object);
    return entry ? entry->obj : NULL;
}

/* libharu's list grows by a fixed amount and copies byte by byte: quadratic. Doubling is not. */
static void double_when_full(HPDF_List list) {
    if (list->count == list->block_siz && list->block_siz > list->items_per_block)
        list->items_per_block = list->block_siz;
}

uint32_t pdf_new(struct pdf *pdf) {
    if (pdf->failure)
        return 0;
    double_when_full(pdf->doc->xref->entries);
    HPDF_Dict dict = HPDF_Dict_New(pdf->doc->mmgr);
    if (!dict || HPDF_Xref_Add(pdf->doc->xref, dict) != HPDF_OK) {
        pdf->failure = pdf->failure ? pdf->failure : HPDF_FAILD_TO_ALLOC_MEM;
        return 0;
    }
    return dict->header.obj_id & 0x00FFFFFF;
}

struct pdf_buffer *pdf_body(struct pdf *pdf) {
    pdf->body.size = 0;
    return &pdf->body;
}

static struct object *set_body(struct pdf *pdf, uint32_t number, const struct pdf_buffer *body) {
    HPDF_Dict dict = number ? dict_of(pdf, number) : NULL;
    if (!dict)
        return NULL;
    struct object *object = ARENA_NEW(pdf->arena, struct object);
    object->body = arena_copy(pdf->arena, body->at, body->size);
    object->body_size = body->size;
    dict->attr = object;
    dict->write_fn = write_body;
    dict->before_write_fn = NULL;
    return object;
}

void pdf_set(struct pdf *pdf, uint32_t object, const struct pdf_buffer *body) {
    set_body(pdf, object, body);
}

/* Into pdf->packed. */
static void pack(struct pdf *pdf, const void *bytes, size_t size) {
    size_t bound = libdeflate_zlib_compress_bound(pdf->deflate, size);
    pdf->packed.size = 0;
    if (pdf->packed.capacity < bound)
        pdf_grow(&pdf->packed, bound);
    pdf->packed.size =
        libdeflate_zlib_compress(pdf->deflate, bytes, size, pdf->packed.at, pdf->packed.capacity);
    BUG_IF(pdf->packed.size == 0, "the bound for packing is no bound");
}

void pdf_set_stream(struct pdf *pdf, uint32_t number, const struct pdf_buffer *body,
                    enum pdf_filter filter, const void *bytes, size_t size) {
    struct object *object = set_body(pdf, number, body);
    if (!object)
        return;
    if (filter == PDF_PACK) {
        pack(pdf, bytes, size);
        bytes = arena_copy(pdf->arena, pdf->packed.at, pdf->packed.size);
        size = pdf->packed.size;
    } else if (filter == PDF_RAW) {
        bytes = arena_copy(pdf->arena, bytes, size);
    }
    static const char *const names[] = {"", "/Filter/FlateDecode", "/Filter/DCTDecode"};
    char *text = arena_format(pdf->arena, "%.*s%s/Length %zu", (int)object->body_size,
                              (const char *)object->body, names[filter], size);
    object->body = (unsigned char *)text;
    object->body_size = strlen(text);
    object->stream = bytes;
    object->stream_size = size;
}

/* ---- the file ---- */

static HPDF_STATUS append(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size) {
    pdf_put(stream->attr, bytes, size);
    return HPDF_OK;
}

/* What libharu writes of an object goes to the buffer that the writer is set on. */
static void put_value(struct pdf *pdf, struct pdf_buffer *out, HPDF_Dict dict) {
    pdf->writer->attr = out;
    HPDF_STATUS status = HPDF_Obj_WriteValue(dict, pdf->writer, NULL);
    if (status != HPDF_OK && !pdf->failure)
        pdf->failure = status;
}

static bool has_stream(HPDF_Dict dict) {
    const struct object *object = dict->attr;
    return object && object->stream;
}

static void end_object_stream(struct pdf *pdf, uint32_t number, struct pdf_buffer *index,
                              struct pdf_buffer *values, unsigned count) {
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_put_format(body, "/Type/ObjStm/N %u/First %zu", count, index->size);
    pdf_put(index, values->at, values->size);
    pdf_set_stream(pdf, number, body, PDF_PACK, index->at, index->size);
    index->size = values->size = 0;
}

static void write_object_streams(struct pdf *pdf, struct location *places, uint32_t objects) {
    struct pdf_buffer index = {.arena = pdf->arena}, values = {.arena = pdf->arena};
    uint32_t stream = 0;
    unsigned count = 0;
    for (uint32_t i = 1; i < objects && !pdf->failure; i++) {
        HPDF_Dict dict = dict_of(pdf, i);
        if (has_stream(dict))
            continue;
        if (count == 0)
            stream = pdf_new(pdf);
        places[i] = (struct location){.kind = 2, .a = stream, .b = (uint16_t)count};
        pdf_put_format(&index, "%u %zu ", (unsigned)i, values.size);
        put_value(pdf, &values, dict);
        pdf_put_char(&values, '\n');
        if (++count == OBJECTS_PER_STREAM) {
            end_object_stream(pdf, stream, &index, &values, count);
            count = 0;
        }
    }
    if (count)
        end_object_stream(pdf, stream, &index, &values, count);
}

static void write_top_level(struct pdf *pdf, struct pdf_buffer *out, struct location *places,
                            uint32_t objects) {
    for (uint32_t i = 1; i < objects; i++) {
        HPDF_Dict dict = dict_of(pdf, i);
        if (!has_stream(dict))
            continue;
        const struct object *object = dict->attr;
        places[i] = (struct location){.kind = 1, .a = (uint32_t)out->size};
        pdf_put_format(out, "%u 0 obj\n", (unsigned)i);
        put_value(pdf, out, dict);
        pdf_puts(out, "\nstream\n");
        pdf_put(out, object->stream, object->stream_size);
        pdf_puts(out, "\nendstream\nendobj\n");
    }
}

/* Rows of the cross-reference, each as the difference from the one above (PNG's "up"). */
static void put_locations(struct pdf_buffer *out, const struct location *places, uint32_t count) {
    unsigned char above[XREF_COLUMNS] = {0};
    for (uint32_t i = 0; i < count; i++) {
        const struct location *place = &places[i];
        const unsigned char row[XREF_COLUMNS] = {
            place->kind,
            (unsigned char)(place->a >> 24),
            (unsigned char)(place->a >> 16),
            (unsigned char)(place->a >> 8),
            (unsigned char)place->a,
            (unsigned char)(place->b >> 8),
            (unsigned char)place->b,
        };
        pdf_put_char(out, 2);
        for (int c = 0; c < XREF_COLUMNS; c++)
            pdf_put_char(out, (char)(unsigned char)(row[c] - above[c]));
        memcpy(above, row, sizeof above);
    }
}

static void put_id(struct pdf *pdf, struct pdf_buffer *body, const struct pdf_buffer *file) {
    const char *identity = pdf->pages->meta.identity ? pdf->pages->meta.identity : "";
    uint64_t of_bytes = pdf_hash(1, file->at, file->size);
    uint64_t of_name = pdf_hash(of_bytes, identity, strlen(identity));
    pdf_puts(body, "/ID[");
    for (int i = 0; i < 2; i++)
        pdf_put_format(body, "<%016llX%016llX>", (unsigned long long)of_bytes,
                       (unsigned long long)of_name);
    pdf_puts(body, "]");
}

static void write_cross_reference(struct pdf *pdf, struct pdf_buffer *out, struct location *places,
                                  uint32_t number) {
    struct pdf_buffer rows = {.arena = pdf->arena};
    places[number] = (struct location){.kind = 1, .a = (uint32_t)out->size};
    put_locations(&rows, places, number + 1);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_put_format(body, "/Type/XRef/Size %u/W[1 4 2]/DecodeParms<</Columns 7/Predictor 12>>",
                   (unsigned)number + 1);
    pdf_put_format(body, "/Root %u 0 R/Info %u 0 R", (unsigned)pdf->catalog,
                   (unsigned)pdf->information);
    put_id(pdf, body, out);
    pack(pdf, rows.at, rows.size);
    pdf_put_format(body, "/Filter/FlateDecode/Length %zu", pdf->packed.size);
    size_t start = out->size;
    pdf_put_format(out, "%u 0 obj\n<<", (unsigned)number);
    pdf_put(out, body->at, body->size);
    pdf_puts(out, ">>\nstream\n");
    pdf_put(out, pdf->packed.at, pdf->packed.size);
    pdf_put_format(out, "\nendstream\nendobj\nstartxref\n%zu\n%%%%EOF\n", start);
}

/* At most what the file will need, so that its bytes are never moved. */
static size_t room_for(struct pdf *pdf, uint32_t objects) {
    size_t room = 1024 + (size_t)objects * (XREF_COLUMNS + 2);
    for (uint32_t i = 1; i < objects; i++) {
        HPDF_Dict dict = dict_of(pdf, i);
        const struct object *object = has_stream(dict) ? dict->attr : NULL;
        room += object ? object->body_size + object->stream_size + OBJECT_ROOM : 0;
    }
    return room;
}

static void write_file(struct pdf *pdf, struct output_bytes *out) {
    uint32_t objects = pdf->doc->xref->entries->count;
    struct location *places =
        ARENA_ARRAY(pdf->arena, struct location, objects + objects / OBJECTS_PER_STREAM + 3);
    write_object_streams(pdf, places, objects);
    if (pdf->failure)
        return;
    objects = pdf->doc->xref->entries->count;
    struct pdf_buffer file = {.arena = pdf->file_arena};
    pdf_grow(&file, room_for(pdf, objects));
    pdf_puts(&file, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    write_top_level(pdf, &file, places, objects);
    write_cross_reference(pdf, &file, places, objects);
    *out = (struct output_bytes){file.at, file.size};
}

void pdf_write_file(struct pdf *pdf, struct output_bytes *out) {
    if (pdf->failure)
        return;
    pdf->writer = HPDF_CallbackWriter_New(pdf->doc->mmgr, append, NULL);
    if (pdf->writer)
        write_file(pdf, out);
    else
        pdf->failure = pdf->failure ? pdf->failure : HPDF_FAILD_TO_ALLOC_MEM;
    HPDF_Stream_Free(pdf->writer);
}
