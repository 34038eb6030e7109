/* Pages to bytes, and bytes to files. One function per format, one switch over page items. */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include "base/arena.h"
#include "base/diag.h"
#include "font/font.h"
#include "page/page.h"

struct output_bytes {
    const unsigned char *at;
    size_t size;
};

/* The XML that a document was made of, to travel inside it. */
struct output_source {
    const char *name; /* of the file, without folders */
    struct output_bytes bytes;
};

/* A whole PDF 1.7 file: tagged (PDF/UA-1), archivable (PDF/A-2a; with a source PDF/A-3a),
 * compressed, byte-identical for identical pages and source. False: reported. */
bool output_pdf(struct arena *arena, const struct page_list *pages, const struct font_set *fonts,
                const struct output_source *source, struct output_bytes *out,
                struct diag_list *diags);
/* The same without structure: the measure of what tags cost, for tests/bench. Such a file conforms
 * to nothing, and no option makes one. */
bool output_pdf_untagged(struct arena *arena, const struct page_list *pages,
                         const struct font_set *fonts, struct output_bytes *out,
                         struct diag_list *diags);
/* One page as PNG, `dpi` dots per inch. */
bool output_png(struct arena *arena, const struct page_list *pages, size_t page, int dpi,
                const struct font_set *fonts, struct output_bytes *out, struct diag_list *diags);

/* One page as SVG, with real text. The page holds text and paths, no pictures. */
void output_svg(struct arena *arena, const struct page_list *pages, size_t page,
                const struct font_set *fonts, struct output_bytes *out);

enum output_change { OUTPUT_FAILED, OUTPUT_NEW, OUTPUT_CHANGED, OUTPUT_UNCHANGED };

/* Writes path as a temporary file beside it, synced and renamed; folders are made. Unchanged bytes
 * are not rewritten. On failure (reported, SYSTEM) the old file stays and no temporary file is
 * left. */
enum output_change output_file(const char *path, struct output_bytes bytes,
                               struct diag_list *diags);
/* The same, but the name of a new file may be lost with the power until its folder is synced: a run
 * of a thousand documents does that once at its end. */
enum output_change output_file_soon(const char *path, struct output_bytes bytes,
                                    struct diag_list *diags);
void output_sync_folder(const char *path); /* the folder that this file is in */
/* The temporary file of a process, for who must clean up after one that was killed. */
char *output_temporary(struct arena *arena, const char *path, long process);

#endif
