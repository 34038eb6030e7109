/* What the file says about itself: Info, XMP with the identification of PDF/A-2a (or 3a) and
 * PDF/UA-1, and the colour space that its RGB is meant in. */
#include "output/output_pdf_private.h"

#include <errno.h>
#include <unistd.h>

#define PROFILE         "/usr/share/color/icc/sRGB.icc"
#define PROFILE_PACKAGE "icc-profiles-free"
#define PROFILE_LIMIT   (1u << 20) /* [bytes] */
#define PROGRAM         "beleidspers " BELEIDSPERS_VERSION

/* ---- dates ---- */

/* Whether `text` has the form of `pattern`, where 0 is any digit. */
static bool has_form(const char *text, const char *pattern) {
    for (; *pattern; text++, pattern++)
        if (*pattern == '0' ? *text < '0' || *text > '9' : *text != *pattern)
            return false;
    return true;
}

#define DATE_TIME "0000-00-00T00:00:00"

/* A full ISO date-time with zone; without one, no date is stated at all. */
const char *pdf_created(const struct pdf *pdf) {
    const char *text = pdf->pages->meta.created;
    if (!text || !has_form(text, DATE_TIME))
        return NULL;
    const char *zone = text + sizeof DATE_TIME - 1;
    bool known = !strcmp(zone, "Z") ||
                 (strlen(zone) == 6 && (has_form(zone, "+00:00") || has_form(zone, "-00:00")));
    return known ? text : NULL;
}

/* 2004-11-04T12:00:00+01:00 as (D:20041104120000+01'00'). */
void pdf_put_date(struct pdf_buffer *out, const char *iso) {
    const char *zone = iso + sizeof DATE_TIME - 1;
    pdf_puts(out, "(D:");
    for (; iso < zone; iso++)
        if (*iso >= '0' && *iso <= '9')
            pdf_put_char(out, *iso);
    if (*zone == 'Z')
        pdf_puts(out, "Z)");
    else
        pdf_put_format(out, "%.3s'%.2s')", zone, zone + 4);
}

/* ---- Info ---- */

void pdf_write_information(struct pdf *pdf) {
    const struct page_meta *meta = &pdf->pages->meta;
    const char *const texts[][2] = {
        {"/Title", meta->title},       {"/Author", meta->author}, {"/Subject", meta->subject},
        {"/Keywords", meta->keywords}, {"/Creator", PROGRAM},     {"/Producer", PROGRAM},
    };
    struct pdf_buffer *body = pdf_body(pdf);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (!texts[i][1])
            continue;
        pdf_puts(body, texts[i][0]);
        pdf_put_text(body, texts[i][1]);
    }
    const char *date = pdf_created(pdf);
    if (date) {
        pdf_puts(body, "/CreationDate");
        pdf_put_date(body, date);
        pdf_puts(body, "/ModDate");
        pdf_put_date(body, date);
    }
    pdf_set(pdf, pdf->information, body);
}

/* ---- XMP ---- */

static const char xmp_start[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n";

/* PDF/A knows no pdfuaid: its schema must be described in the file. */
static const char xmp_end[] =
    "</rdf:Description>\n"
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>part of ISO 14289 to which the file conforms"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";

/* One property: what stands before and after its text. */
struct property {
    const char *before, *text, *after;
};

static void put_escaped(struct pdf_buffer *out, const char *text) {
    for (; *text; text++) {
        const char *entity = *text == '&'   ? "&amp;"
                             : *text == '<' ? "&lt;"
                             : *text == '>' ? "&gt;"
                                            : NULL;
        if (entity)
            pdf_puts(out, entity);
        else if ((unsigned char)*text >= 0x20)
            pdf_put_char(out, *text);
        else
            pdf_put_char(out, ' ');
    }
}

#define LANGUAGES(name)                                                                            \
    "<" name "><rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt></" name ">\n"

static void put_properties(struct pdf *pdf, struct pdf_buffer *out) {
    const struct page_meta *meta = &pdf->pages->meta;
    static const char *const around[][2] = {
        {LANGUAGES("dc:title")},
        {"<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>\n"},
        {LANGUAGES("dc:description")},
        {"<dc:language><rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag></dc:language>\n"},
        {"<pdf:Keywords>", "</pdf:Keywords>\n"},
        {"<pdf:Producer>", "</pdf:Producer>\n"},
        {"<xmp:CreatorTool>", "</xmp:CreatorTool>\n"},
        {"<xmp:CreateDate>", "</xmp:CreateDate>\n"},
        {"<xmp:ModifyDate>", "</xmp:ModifyDate>\n"},
    };
    const char *const texts[] = {meta->title,    meta->author,     meta->subject,
                                 meta->language, meta->keywords,   PROGRAM,
                                 PROGRAM,        pdf_created(pdf), pdf_created(pdf)};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (!texts[i])
            continue;
        pdf_puts(out, around[i][0]);
        put_escaped(out, texts[i]);
        pdf_puts(out, around[i][1]);
    }
}

uint32_t pdf_write_metadata(struct pdf *pdf) {
    struct pdf_buffer *xmp = &pdf->content;
    xmp->size = 0;
    pdf_puts(xmp, xmp_start);
    pdf_put_format(xmp, "<pdfaid:part>%c</pdfaid:part>\n", pdf->source ? '3' : '2');
    put_properties(pdf, xmp);
    pdf_puts(xmp, xmp_end);
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/Type/Metadata/Subtype/XML");
    uint32_t object = pdf_new(pdf);
    pdf_set_stream(pdf, object, body, PDF_RAW, xmp->at, xmp->size);
    return object;
}

/* ---- colours ---- */

/* Into pdf->content. */
static bool read_profile(struct pdf *pdf) {
    FILE *file = fopen(PROFILE, "rb");
    if (!file)
        return false;
    pdf->content.size = 0;
    unsigned char block[8192];
    size_t size;
    while ((size = fread(block, 1, sizeof block, file)) && pdf->content.size < PROFILE_LIMIT)
        pdf_put(&pdf->content, block, size);
    bool read = !ferror(file) && pdf->content.size > 0;
    fclose(file);
    return read;
}

uint32_t pdf_write_intent(struct pdf *pdf) {
    if (!read_profile(pdf)) {
        diag_report(pdf->diags, COLOUR_PROFILE_MISSING, ((struct place){0}), PROFILE,
                    PROFILE_PACKAGE);
        pdf->faulty = true;
        return 0;
    }
    struct pdf_buffer *body = pdf_body(pdf);
    pdf_puts(body, "/N 3");
    uint32_t profile = pdf_new(pdf);
    pdf_set_stream(pdf, profile, body, PDF_PACK, pdf->content.at, pdf->content.size);
    body = pdf_body(pdf);
    pdf_puts(body, "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                   "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)"
                   "/DestOutputProfile");
    pdf_put_reference(body, profile);
    uint32_t object = pdf_new(pdf);
    pdf_set(pdf, object, body);
    return object;
}
