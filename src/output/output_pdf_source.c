/* The XML inside the PDF (PDF/A-3): a document that carries its own data. The file's dates come
 * from the document, never from the disk, so that identical input stays identical output. */
#include "output/output_pdf_private.h"

#include "base/text.h"

static void put_checksum(struct pdf_buffer *out, struct output_bytes bytes) {
    HPDF_MD5_CTX context;
    HPDF_BYTE digest[HPDF_MD5_KEY_LEN];
    HPDF_MD5Init(&context);
    HPDF_MD5Update(&context, bytes.at, (HPDF_UINT32)bytes.size);
    HPDF_MD5Final(digest, &context);
    pdf_puts(out, "/CheckSum<");
    for (size_t i = 0; i < sizeof digest; i++)
        pdf_put_format(out, "%02X", digest[i]);
    pdf_put_char(out, '>');
}

static uint32_t write_bytes(struct pdf *pdf) {
    struct pdf_buffer *body = pdf_body(pdf);
    const struct output_bytes bytes = pdf->source->bytes;
    const char *date = pdf_created(pdf);
    pdf_put_format(body, "/Type/EmbeddedFile/Subtype/text#2Fxml/Params<</Size %zu", bytes.size);
    put_checksum(body, bytes);
    if (date) {
        pdf_puts(body, "/CreationDate");
        pdf_put_date(body, date);
        pdf_puts(body, "/ModDate");
        pdf_put_date(body, date);
    }
    pdf_puts(body, ">>");
    uint32_t object = pdf_new(pdf);
    pdf_set_stream(pdf, object, body, PDF_PACK, bytes.at, bytes.size);
    return object;
}

/* For readers that know no Unicode names: other characters become "_". */
static const char *ascii_name(struct pdf *pdf, const char *name) {
    char *copy = arena_string(pdf->arena, name), *out = copy;
    while (*name) {
        uint32_t c = text_decode(&name);
        *out++ = c > 0x20 && c < 0x7F ? (char)c : '_';
    }
    *out = '\0';
    return copy;
}

uint32_t pdf_write_source(struct pdf *pdf) {
    const char *name = pdf->source->name;
    uint32_t bytes = write_bytes(pdf);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Filespec/AFRelationship/Source/F");
    pdf_put_string(body, ascii_name(pdf, name));
    pdf_puts(body, "/UF");
    pdf_put_text(body, name);
    pdf_puts(body, "/Desc");
    pdf_put_text(body, arena_format(pdf->arena, "%s (XML)", pdf->pages->meta.title));
    pdf_put_format(body, "/EF<</F %u 0 R/UF %u 0 R>>", (unsigned)bytes, (unsigned)bytes);
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}

void pdf_put_source(struct pdf *pdf, struct pdf_buffer *out, uint32_t source) {
    pdf_puts(out, "/AF[");
    pdf_put_reference(out, source);
    pdf_puts(out, "]/Names<</EmbeddedFiles<</Names[");
    pdf_put_string(out, ascii_name(pdf, pdf->source->name));
    pdf_put_reference(out, source);
    pdf_puts(out, "]>>>>");
}
