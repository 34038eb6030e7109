/* What the files of the page room share: the tag tree turned around. Parents know their children
 * here, and walks need no recursion. */
#ifndef PAGE_PAGE_PRIVATE_H
#define PAGE_PAGE_PRIVATE_H

#include "page/page.h"

#define PAGE_NO_TAG ((page_tag_id)-1)

struct page_links {
    page_tag_id *first; /* child of each tag, or PAGE_NO_TAG */
    page_tag_id *next;  /* sibling of each tag, or PAGE_NO_TAG */
};

/* Tags whose parent does not stand before them are a BUG. */
struct page_links page_links_of(const struct page_list *list, struct arena *arena);
/* The tag after `tag` in document order; *depth follows. PAGE_NO_TAG at the end. */
page_tag_id page_links_walk(const struct page_list *list, const struct page_links *links,
                            page_tag_id tag, int *depth);

/* Tables are rectangles with at most one head, and a body below it; BUG otherwise. */
void page_check_table(const struct page_list *list, const struct page_links *links,
                      page_tag_id table, struct arena *arena);

#endif
