#include "batch/index.h"

#include <unistd.h>

/* "dongen/eindverslag.pdf" and "dongen/eindverslag.png". */
const char *thumbnail_path(struct arena *arena, const char *document) {
    const size_t size = strlen(document), ending = strlen(".pdf");
    return arena_format(arena, "%.*s.png", (int)(size > ending ? size - ending : size), document);
}

/* A document without a picture is still a document: what cannot be drawn is not said again, for
 * the document itself has said it. */
void thumbnail_write(struct job *job, struct arena *arena, const char *document,
                     enum output_change change, make_writing *writing, void *context) {
    struct diag_list unheard = {.arena = &job->arena};
    const char *path = thumbnail_path(arena, document);
    struct output_bytes bytes = {0};
    if (change == OUTPUT_FAILED || (change == OUTPUT_UNCHANGED && access(path, F_OK) == 0))
        return;
    const length width = job->pages->pages.items[0].width;
    const int dpi = width > 0 ? (int)((int64_t)INDEX_PIXELS * 72000 / width) : 0;
    output_png(&job->arena, job->pages, 0, dpi > 0 ? dpi : 1, job->session->fonts, &bytes,
               &unheard);
    if (writing != NULL)
        writing(context, path);
    if (bytes.size > 0)
        output_file_soon(path, bytes, &job->diags);
}
