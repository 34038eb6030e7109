/* From a document tree to pages. Never sees a pilot. See layout_essay in layout.c. */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/diag.h"
#include "doc/doc.h"
#include "font/font.h"
#include "page/page.h"
#include "style/style.h"

/* The result lives in the document's arena. Faults of the input that only show on paper (a word
 * wider than its line, a table wider than the page) are warnings with their place. With `report`,
 * notes name the lines and pages that are right but not beautiful. */
struct page_list *layout_pages(const struct doc *doc, const struct style *style,
                               struct font_set *fonts, bool report, struct diag_list *diags);

#endif
